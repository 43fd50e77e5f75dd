//! Values that are there in one branch only: put into `Some(..)`, and taken out again where it is one.

use super::fate::{Fate, fate, uses};
use super::infer::{Callee, Inference};
use super::{Program, walk};
use crate::model::{Code, ExprId, ExprKind, PatId, PatKind, StmtKind};

impl Program {
    /// The variable that this one is taken out of: `orx` of `if let Some(rx) = orx`, also as a part of a tuple.
    pub(super) fn taken_out_of(&self, inference: &Inference, inner: PatId) -> Option<PatId> {
        let code = self.code_at(inference);
        let mut pats = (0..code.pats.len() as u32).map(PatId);
        let some = pats.find(|pat| code.content(*pat, "Some") == Some(inner))?;
        let from = |pat: PatId, expr: ExprId| match (&code.pat(pat).kind, &code.expr(expr).kind) {
            _ if pat == some => Some(expr),
            (PatKind::Tuple(pats), ExprKind::Tuple(parts)) if pats.len() == parts.len() => {
                pats.iter().position(|pat| *pat == some).map(|index| parts[index])
            }
            _ => None,
        };
        let value = code.exprs.iter().find_map(|expr| match &expr.kind {
            ExprKind::Let { pat, expr } => from(*pat, *expr),
            ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match stmt.kind {
                StmtKind::Let { pat, init: Some(init), otherwise: Some(_), .. } => from(pat, init),
                _ => None,
            }),
            _ => None,
        })?;
        inference.locals.get(&value).copied()
    }

    /// What is taken out of this variable, where that is all that is done with it: `rx` of `if let Some(rx) = orx`.
    pub(super) fn only_taken_as(&self, inference: &Inference, optional: PatId) -> Option<PatId> {
        let code = self.code_at(inference);
        let [_] = uses(inference, optional)[..] else { return None };
        let inner = code.pats.iter().filter_map(|pat| match &pat.kind {
            PatKind::TupleStruct { elems, .. } => <[PatId; 1]>::try_from(&elems[..]).ok(),
            _ => None,
        });
        inner.flatten().find(|inner| self.taken_out_of(inference, *inner) == Some(optional))
    }

    /// The variable that gets this value as `Some(value)`, or `None` in another branch.
    pub(super) fn put_into(&self, inference: &Inference, value: ExprId) -> Option<PatId> {
        let code = self.code_at(inference);
        let Fate::Argument(some, 0) = fate(code, inference, value) else { return None };
        match fate(code, inference, some) {
            Fate::Bound(optional) if self.is_some_call(inference, some) => Some(optional),
            _ => None,
        }
    }

    /// Two variables that are set together: of `let (a, b) = if .. { (Some(x), Some(y)) } else { (None, None) };`, with `b`,
    /// these are `x` and `y`, and `a`.
    pub(super) fn set_together(&self, inference: &Inference, second: PatId) -> Option<(PatId, PatId, PatId)> {
        let code = self.code_at(inference);
        let blocks = code.exprs.iter().filter_map(|expr| match &expr.kind {
            ExprKind::Block(block) => Some(block),
            _ => None,
        });
        let (first, init) = blocks.flat_map(|block| &block.stmts).find_map(|stmt| {
            let StmtKind::Let { pat, init: Some(init), otherwise: None, .. } = stmt.kind else { return None };
            match &code.pat(pat).kind {
                PatKind::Tuple(pats) => match pats[..] {
                    [first, other] if other == second => Some((first, init)),
                    _ => None,
                },
                _ => None,
            }
        })?;
        let mut pairs = Vec::new();
        walk::descendants(code, init, &mut |id| {
            if let ExprKind::Tuple(parts) = &code.expr(id).kind
                && let [one, other] = parts[..]
                && fate(code, inference, id) == Fate::Matched
            {
                pairs.push((one, other));
            }
        });
        let inner = |some: ExprId| match &code.expr(some).kind {
            ExprKind::Call { args, .. } if self.is_some_call(inference, some) => inference.locals.get(args.first()?),
            _ => None,
        };
        let mut set = pairs.into_iter().filter_map(|(one, other)| Some((*inner(one)?, *inner(other)?)));
        let (one, other) = set.next()?;
        set.next().is_none().then_some((one, other, first))
    }

    fn is_some_call(&self, inference: &Inference, call: ExprId) -> bool {
        let ExprKind::Call { callee, .. } = &self.code_at(inference).expr(call).kind else { return false };
        let is_some = matches!(&self.code_at(inference).expr(*callee).kind, ExprKind::Path(path) if path.last().is_some_and(|last| last.name == "Some"));
        is_some && matches!(inference.callees.get(&call), Some(Callee::Constructor(_)))
    }
}

/// Is this use of an optional value one that leaves it as it is: `value.clone()`, `value.as_ref()`, `&value`?
pub(super) fn is_only_shown(code: &Code, inference: &Inference, used: ExprId) -> bool {
    match inference.parent(used).map(|up| &code.expr(up).kind) {
        Some(ExprKind::Ref { mutable, .. }) => !mutable,
        Some(ExprKind::MethodCall(call)) if call.receiver == used => {
            matches!(call.method.as_str(), "clone" | "as_ref" | "is_some" | "is_none" | "as_deref")
        }
        _ => false,
    }
}
