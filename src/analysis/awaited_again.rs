//! A future that a `select!` or an await has polled to its end and the code after it awaits once more; inside of a loop it
//! is `repoll`'s business.

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

/// A future that is awaited by reference, and then once more.
#[derive(Debug)]
pub struct AwaitedTwice {
    /// Where it is awaited first.
    pub first: Span,
    /// That ends when its time has run out, too.
    pub limited: bool,
    pub again: AwaitedAgain,
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
        let again = self.first_await(inference, rest_of_block(code, inference, select.expr)?, &uses)?;
        Some(AwaitedAgain { name, kind, again })
    }

    /// `let _ = timeout(limit, &mut task).await;`, and later in the same block `task.await`.
    pub fn awaited_twice(&self, at: BodyRef) -> Vec<AwaitedTwice> {
        let code = self.code(at);
        let body = code.body(at.body);
        let by_ref = (body.first.0..=body.value.0).map(ExprId).filter_map(|id| match &code.expr(id).kind {
            ExprKind::Ref { mutable: true, expr } if matches!(code.expr(*expr).kind, ExprKind::Path(_)) => Some(*expr),
            _ => None,
        });
        let by_ref: Vec<ExprId> = by_ref.collect();
        if by_ref.is_empty() {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        let here = by_ref.into_iter().filter(|place| inference.body_of(*place) == at.body);
        here.filter_map(|place| self.awaited_again_after(at, inference, place)).collect()
    }

    fn awaited_again_after(&self, at: BodyRef, inference: &Inference, place: ExprId) -> Option<AwaitedTwice> {
        let code = self.code_at(inference);
        let ExprKind::Path(path) = &code.expr(place).kind else { return None };
        let variable = *inference.locals.get(&place)?;
        let kind = self.polled_once(at, inference.ty(place))?;
        let polled = self.polled_at(inference, place).filter(|polled| !polled.with_others)?;
        let statement = statement_of(code, inference, polled.by)?;
        let uses = uses(inference, variable);
        let mut others = uses.iter().filter(|used| **used != place && inference.is_within(**used, statement));
        if !is_sure(code, inference, polled.by, statement) || !others.all(|used| is_abort(code, inference, *used)) {
            return None;
        }
        let mut exits = Exits::default();
        if Flow::new(self, inference).ends(statement, &mut exits) != Can::Yes || exits != Exits::default() {
            return None;
        }
        let again = self.first_await(inference, rest_of_block(code, inference, statement)?, &uses)?;
        let again = AwaitedAgain { name: path.single()?.to_string(), kind, again };
        Some(AwaitedTwice { first: code.expr(polled.by).span, limited: polled.limited, again })
    }

    /// Where the first of these to name one of the uses awaits it, where that is all that it does with it.
    fn first_await(&self, inference: &Inference, values: Vec<ExprId>, uses: &[ExprId]) -> Option<Span> {
        let flow = Flow::new(self, inference);
        for value in values {
            match self.use_in(inference, value, uses) {
                Use::Awaited(id) => return Some(self.code_at(inference).expr(id).span),
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
            [only] if self.polled_at(inference, only).is_some() && is_sure(code, inference, only, value) => {
                Use::Awaited(only)
            }
            _ => Use::Other,
        }
    }

    /// `task.await`, `(&mut task).await`, `join!(task, ..)`, `timeout(time, task).await`.
    fn polled_at(&self, inference: &Inference, named: ExprId) -> Option<Polled> {
        let code = self.code_at(inference);
        let mut at = named;
        let mut limited = false;
        loop {
            let by = inference.parent(at)?;
            match &code.expr(by).kind {
                ExprKind::Ref { .. } => at = by,
                ExprKind::Await { .. } => return Some(Polled { by, limited, with_others: false }),
                ExprKind::Macro(_) => {
                    let Some(Def::Item(def)) = inference.defs.get(&by) else { return None };
                    let joins = self.facts_of(*def).is_some_and(|facts| facts.joins || facts.try_joins);
                    return joins.then_some(Polled { by, limited, with_others: true });
                }
                ExprKind::Call { args, .. } if args.contains(&at) => {
                    let Some(Callee::Fn(callee)) = inference.callees.get(&by) else { return None };
                    if !self.is_std(callee.def, "tokio::time::timeout") {
                        return None;
                    }
                    (at, limited) = (by, true);
                }
                _ => return None,
            }
        }
    }
}

/// How a future is polled where it is named.
struct Polled {
    /// The await or macro.
    by: ExprId,
    /// Not for longer than this or that.
    limited: bool,
    /// By a macro that awaits others as well.
    with_others: bool,
}

/// The statement that this expression is a part of, not of a block in it.
fn statement_of(code: &Code, inference: &Inference, expr: ExprId) -> Option<ExprId> {
    let mut at = expr;
    loop {
        let up = inference.parent(at)?;
        match &code.expr(up).kind {
            ExprKind::Block(block) => return (block.tail != Some(at)).then_some(at),
            ExprKind::Async(_) | ExprKind::Closure(_) => return None,
            _ => at = up,
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
