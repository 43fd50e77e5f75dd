//! Futures that are taken for what comes out of them, where only `.await` is missing: a method of `Result`, `?`, a pattern,
//! a condition. The compiler refuses that in other words.

use super::abandoned::bound_under_cfg;
use super::fate::{Fate, fate_in};
use super::futures::Origin;
use super::infer::{Callee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{Code, ExprId, ExprKind, Name, PatId, PatKind, Stmt, StmtKind, UnaryOp};

/// How a future is taken for its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// `f().unwrap()`, by this call.
    Called(ExprId),
    /// `f()?`
    Tried,
    /// `match f() { Ok(..) => .. }`, `if let Ok(..) = f()`, `let Ok(..) = f() else`: the variant's name.
    Matched(Name),
    /// `if f()`, `while f()`, `!f()`
    Asked,
}

/// A future that is taken for its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Early {
    /// An async function, one that gives `impl Future`, or the type of the future.
    pub origin: Origin,
    pub taken: Taken,
}

impl Program {
    /// Is this expression, of which it is certain that it is a future, taken for its outcome?
    ///
    /// Code that is compiled has no such thing, so under a `cfg`, or where one decides what is meant, it is another function.
    pub fn taken_early(&self, at: BodyRef, expr: ExprId) -> Option<Early> {
        let inference = self.inference(at.file, at.code);
        let code = self.code_at(inference);
        let taken = taken(code, &inference.parents, expr)?;
        let value = value_of(inference, code, expr)?;
        let origin = self.sure_future(inference, expr, value)?;
        let outcome = self.awaited(inference.ty(expr));
        let def = outcome.adt_def();
        let is_result = def.is_some() && def == self.lang.result;
        let is_option = def.is_some() && def == self.lang.option;
        let fits = match taken {
            // No trait that is in sight gives futures such a method.
            Taken::Called(call) => {
                let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
                !inference.callees.contains_key(&call)
                    && !self.some_trait_has(method.method)
                    && (is_result || is_option || self.gives_guard(inference, expr))
            }
            Taken::Tried => is_result || is_option,
            Taken::Matched(name) if name == "Some" => is_option,
            Taken::Matched(_) => is_result,
            Taken::Asked => outcome == Ty::Prim(Name::new("bool")),
        };
        let is_imported_under_cfg = || match &code.expr(value).kind {
            ExprKind::Call { callee, .. } => match &code.expr(*callee).kind {
                ExprKind::Path(path) => self.is_imported_under_cfg(at, path),
                _ => true,
            },
            _ => false,
        };
        let is_sure = fits
            && !self.in_strange_macro(inference, code, expr)
            && self.cfg_note(at, expr).is_none()
            && !self.is_left_out(inference.owner)
            && !is_imported_under_cfg();
        is_sure.then_some(Early { origin, taken })
    }

    /// The future of an async function, an `impl Future`, a task or another future by its type; `value` is the call that gave it.
    fn sure_future(&self, inference: &Inference, expr: ExprId, value: ExprId) -> Option<Origin> {
        let Some(Callee::Fn(_)) = inference.callees.get(&value) else { return None };
        match inference.ty(expr) {
            ty @ Ty::Adt(def, _) => {
                let is_seen = self.file(def.file).stub && !self.lang.smart.contains(def);
                (is_seen && self.implements(ty, self.lang.future?)).then_some(Origin::Type(*def))
            }
            Ty::Future(..) => self.lazy(inference, value).filter(|origin| matches!(origin, Origin::AsyncFn(_))),
            // `-> impl Future`: whatever stands behind it, nobody sees more of it than that.
            Ty::Bounds(_) => self.lazy(inference, value).filter(|origin| matches!(origin, Origin::Returned(_))),
            _ => None,
        }
    }
}

/// The call that gives this value: itself, or that in the `let` of the variable that it names.
pub fn value_of(inference: &Inference, code: &Code, expr: ExprId) -> Option<ExprId> {
    match &code.expr(expr).kind {
        ExprKind::Call { .. } | ExprKind::MethodCall(_) => Some(expr),
        ExprKind::Path(path) if !bound_under_cfg(code, path.single()?) => bound_to(code, *inference.locals.get(&expr)?),
        _ => None,
    }
}

/// By its shape alone, which is cheaper to tell than whether there is a future. `parents` are those of `walk::parents`.
pub(super) fn taken(code: &Code, parents: &[Option<ExprId>], expr: ExprId) -> Option<Taken> {
    match fate_in(code, parents, expr) {
        Fate::Receiver(call) => match &code.expr(call).kind {
            ExprKind::MethodCall(method) => asks_outcome(method.method).then_some(Taken::Called(call)),
            _ => None,
        },
        Fate::Part(parent) => match &code.expr(parent).kind {
            ExprKind::Try(_) => Some(Taken::Tried),
            ExprKind::If { .. } | ExprKind::While { .. } | ExprKind::Unary { op: UnaryOp::Not, .. } => {
                Some(Taken::Asked)
            }
            _ => None,
        },
        Fate::Matched => {
            let parent = parents.get(expr.0 as usize).copied().flatten()?;
            match &code.expr(parent).kind {
                ExprKind::Match { arms, .. } => arms.iter().find_map(|arm| variant(code, arm.pat)),
                ExprKind::Let { pat, .. } => variant(code, *pat),
                ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match stmt.kind {
                    StmtKind::Let { pat, init: Some(init), .. } if init == expr => variant(code, pat),
                    _ => None,
                }),
                _ => None,
            }
        }
        _ => None,
    }
}

/// `Ok(..)`, `Err(..)`, `Some(..)`: nobody calls something else so.
fn variant(code: &Code, pat: PatId) -> Option<Taken> {
    let PatKind::TupleStruct { path, .. } = &code.pat(pat).kind else { return None };
    let name = path.single()?;
    matches!(name.as_str(), "Ok" | "Err" | "Some").then_some(Taken::Matched(name))
}

/// The call in the `let` that binds this variable, alone or as a part of a tuple.
fn bound_to(code: &Code, variable: PatId) -> Option<ExprId> {
    let of = |stmt: &Stmt| match &stmt.kind {
        StmtKind::Let { pat, init: Some(init), .. } => parts(code, pat).contains(&variable).then_some(*init),
        _ => None,
    };
    code.exprs.iter().find_map(|expr| match &expr.kind {
        ExprKind::Block(block) => block.stmts.iter().find_map(of),
        _ => None,
    })
}

/// The elements of a tuple's pattern, or the pattern itself.
pub(super) fn parts<'c>(code: &'c Code, pat: &'c PatId) -> &'c [PatId] {
    match &code.pat(*pat).kind {
        PatKind::Tuple(parts) => parts,
        _ => std::slice::from_ref(pat),
    }
}

/// Methods of `Result` and `Option` that nobody gives to futures. There are crates with an `unwrap_or` or `is_ok` for them.
fn asks_outcome(method: Name) -> bool {
    matches!(method.as_str(), "unwrap" | "expect" | "unwrap_err" | "expect_err")
}
