//! A future that a `select!` has polled to its end and the code after it awaits once more; inside of a loop it is
//! `repoll`'s business.

use super::def::Def;
use super::exits::{Can, Exits, Flow};
use super::fate::uses;
use super::infer::{Callee, Inference};
use super::select::{Selected, borrowed};
use super::{BodyRef, Program};
use crate::model::{Code, ExprId, ExprKind, MacroBody, Span, Stmt, StmtKind};

/// A future that is awaited when it is done.
#[derive(Debug)]
pub struct AwaitedAgain {
    pub name: String,
    /// What panics, in the user's words.
    pub kind: String,
    /// Where it is awaited after the `select!`.
    pub again: Span,
}

/// What a statement does with a variable that holds a future.
enum Use {
    None,
    /// It is awaited, whatever happens.
    Awaited(ExprId),
    /// Something that nobody here can judge: it may be another future afterwards, or be awaited in some cases only.
    Other,
}

impl Program {
    /// Is the future of this arm awaited after the `select!`, on every way from the end of the arm's handler?
    pub fn awaited_after_select(&self, at: BodyRef, select: &Selected, index: usize) -> Option<AwaitedAgain> {
        let arm = select.arms.get(index)?;
        let code = self.code(at);
        let inference = self.inference(at.file, at.code);
        if arm.guard.is_some() || arm.refutable != Some(false) {
            return None;
        }
        let place = borrowed(code, arm.future)?;
        let ExprKind::Path(path) = &code.expr(place).kind else { return None };
        let name = path.single()?.to_string();
        let variable = *inference.locals.get(&place)?;
        let kind = self.polled_once(at, inference.ty(place))?;
        let flow = Flow::new(self, inference);
        let uses = uses(inference, variable);
        let in_handler = uses.iter().any(|used| inference.is_within(*used, arm.handler));
        if in_handler || flow.ends(arm.handler, &mut Exits::default()) != Can::Yes {
            return None;
        }
        for value in rest_of_block(code, inference, select.expr)? {
            match self.use_in(inference, value, &uses) {
                Use::Awaited(id) => return Some(AwaitedAgain { name, kind, again: code.expr(id).span }),
                Use::Other => return None,
                Use::None => {}
            }
            let mut exits = Exits::default();
            if flow.ends(value, &mut exits) != Can::Yes || exits != Exits::default() {
                return None;
            }
        }
        None
    }

    /// `uses` are those of the variable.
    fn use_in(&self, inference: &Inference, value: ExprId, uses: &[ExprId]) -> Use {
        let code = self.code_at(inference);
        let here = uses.iter().copied().filter(|used| inference.is_within(*used, value));
        let named: Vec<ExprId> = here.filter(|used| !is_abort(code, inference, *used)).collect();
        match named[..] {
            [] => Use::None,
            [only] if self.is_polled_at_once(inference, only) && is_sure(code, inference, only, value) => {
                Use::Awaited(only)
            }
            _ => Use::Other,
        }
    }

    /// `task.await`, `(&mut task).await`, `join!(task, ..)`, `timeout(time, task).await`.
    fn is_polled_at_once(&self, inference: &Inference, named: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut at = named;
        loop {
            let Some(parent) = inference.parent(at) else { return false };
            match &code.expr(parent).kind {
                ExprKind::Ref { .. } => at = parent,
                ExprKind::Await { .. } => return true,
                ExprKind::Macro(_) => {
                    let Some(Def::Item(def)) = inference.defs.get(&parent) else { return false };
                    return self.facts_of(*def).is_some_and(|facts| facts.joins || facts.try_joins);
                }
                ExprKind::Call { args, .. } if args.contains(&at) => {
                    let Some(Callee::Fn(callee)) = inference.callees.get(&parent) else { return false };
                    if !self.is_std(callee.def, "tokio::time::timeout") {
                        return false;
                    }
                    at = parent;
                }
                _ => return false,
            }
        }
    }
}

/// What is evaluated after the statement that this is, one after another, up to the end of its block or to something
/// that may not be evaluated.
fn rest_of_block(code: &Code, inference: &Inference, expr: ExprId) -> Option<Vec<ExprId>> {
    let parent = inference.parent(expr)?;
    let ExprKind::Block(block) = &code.expr(parent).kind else { return None };
    let plain = |stmt: &Stmt| match &stmt.kind {
        StmtKind::Let { init, otherwise: None, .. } => Some(*init),
        StmtKind::Expr { expr, .. } => Some(Some(*expr)),
        StmtKind::Item(_) => Some(None),
        StmtKind::Let { .. } => None,
    };
    let at = block.stmts.iter().position(|stmt| plain(stmt).flatten() == Some(expr))?;
    let mut rest = Vec::new();
    for stmt in &block.stmts[at + 1..] {
        match plain(stmt).filter(|_| stmt.cfgs.is_empty()) {
            Some(value) => rest.extend(value),
            None => return Some(rest),
        }
    }
    rest.extend(block.tail);
    Some(rest)
}

/// `task.abort()`: the handle stays what it is.
fn is_abort(code: &Code, inference: &Inference, named: ExprId) -> bool {
    inference.parent(named).is_some_and(|parent| match &code.expr(parent).kind {
        ExprKind::MethodCall(call) => {
            call.receiver == named && matches!(call.method.as_str(), "abort" | "abort_handle" | "close" | "id")
        }
        _ => false,
    })
}

/// Is this evaluated whenever `top` is?
fn is_sure(code: &Code, inference: &Inference, expr: ExprId, top: ExprId) -> bool {
    let mut at = expr;
    while at != top {
        let Some(parent) = inference.parent(at) else { return false };
        let always = match &code.expr(parent).kind {
            ExprKind::Await { .. }
            | ExprKind::Try(_)
            | ExprKind::Ref { .. }
            | ExprKind::Unary { .. }
            | ExprKind::Tuple(_)
            | ExprKind::Call { .. }
            | ExprKind::MethodCall(_)
            | ExprKind::Assign { .. } => true,
            ExprKind::Macro(call) => matches!(call.body, MacroBody::Exprs(_)),
            ExprKind::If { cond, .. } => *cond == at,
            ExprKind::Match { scrutinee, .. } => *scrutinee == at,
            ExprKind::Let { .. } => true,
            _ => false,
        };
        if !always {
            return false;
        }
        at = parent;
    }
    true
}
