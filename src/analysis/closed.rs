//! Loops that go on when the channel they wait for is closed, or the set is empty: it answers at once then, and they spin.

use super::Program;
use super::exits::{Can, Exits, Flow};
use super::fate::{Fate, fate, uses};
use super::infer::Inference;
use super::select::{Selected, SelectedArm, outside_of};
use super::spin::is_success;
use super::ty::Ty;
use super::walk;
use crate::model::{Arm, Code, ExprId, ExprKind, MacroBody, PatId, PatKind, StmtKind};

/// A wait that a loop does not leave by.
#[derive(Debug)]
pub struct Closed {
    /// `rx.recv()`
    pub call: ExprId,
    /// `tokio::sync::mpsc::Receiver::recv`
    pub api: String,
    /// What it gives when it is closed: `None` or `Err`.
    pub gives: Box<str>,
    /// Not a channel: a set of tasks or futures, which gives that while nothing is in it.
    pub is_set: bool,
}

impl Program {
    /// `loop { if let Some(x) = rx.recv().await { .. } }`: what is waited for in a loop that goes round at once when it is
    /// closed.
    pub fn spins_when_closed(&self, inference: &Inference, looped: ExprId) -> Option<Closed> {
        let code = self.code_at(inference);
        let ExprKind::Loop { body, .. } = &code.expr(looped).kind else { return None };
        let ExprKind::Block(block) = &code.expr(*body).kind else { return None };
        let mut found: Option<(Closed, Option<PatId>)> = None;
        let mut is_taken_apart = false;
        let tail = block.tail_stmt();
        for stmt in block.stmts.iter().map(|stmt| &stmt.kind).chain(tail.as_ref()) {
            let (expr, otherwise) = match stmt {
                StmtKind::Let { pat, init: Some(init), otherwise: None, .. }
                    if let Some(closed) = self.wait(inference, *init, looped) =>
                {
                    // `let x = rx.recv().await;`, to be taken apart below.
                    if found.is_some() || !matches!(code.pat(*pat).kind, PatKind::Bind { sub: None, .. }) {
                        return None;
                    }
                    found = Some((closed, Some(*pat)));
                    continue;
                }
                StmtKind::Let { pat, init: Some(init), otherwise: Some(otherwise), .. } => {
                    (*init, Some((*pat, *otherwise)))
                }
                StmtKind::Let { init: Some(expr), otherwise: None, .. } | StmtKind::Expr { expr, .. } => (*expr, None),
                StmtKind::Let { .. } | StmtKind::Item(_) => continue,
            };
            let Some((of, nothing)) = self.answer(inference, expr, otherwise) else {
                // What else is done in the loop may end the wait.
                if !self.is_idle(inference, expr, &mut false) || has_exit(code, expr) {
                    return None;
                }
                continue;
            };
            match self.wait(inference, of, looped) {
                Some(closed) if found.is_none() => found = Some((closed, None)),
                None if found
                    .as_ref()
                    .is_some_and(|(_, pat)| pat.is_some() && inference.locals.get(&of) == pat.as_ref()) => {}
                _ => return None,
            }
            is_taken_apart = true;
            let mut exits = Exits::default();
            if let Some(nothing) = nothing {
                let ends = Flow::new(self, inference).ends(nothing, &mut exits);
                let round = exits.continues.contains(&looped);
                if ends == Can::No && !round || !self.is_idle(inference, nothing, &mut false) || has_exit(code, nothing)
                {
                    return None;
                }
                if round {
                    break;
                }
            }
        }
        let (closed, _) = found.filter(|_| is_taken_apart)?;
        (!self.keeps_sender(inference, closed.call, looped)).then_some(closed)
    }

    /// The same for an arm of a looped `select!`: `_ = rx.recv() => continue`.
    pub fn arm_spins_when_closed(&self, inference: &Inference, select: &Selected, arm: &SelectedArm) -> Option<Closed> {
        let code = self.code_at(inference);
        let looped = select.looped?;
        // The condition of a `while` may be what ends the loop before the channel is closed.
        if !matches!(code.expr(looped).kind, ExprKind::Loop { .. }) {
            return None;
        }
        if arm.guard.is_some() || arm.goes_on != Can::Yes || arm.refutable != Some(false) {
            return None;
        }
        let closed = self.closed_by(inference, arm.future)?;
        // The macros of futures skip the `next` of a set that has said that nothing is in it.
        if closed.is_set && !select.is_tokio {
            return None;
        }
        let names_it = |pat: &PatId| *pat == arm.pat;
        let handled = match &code.pat(arm.pat).kind {
            PatKind::Wild => Some(arm.handler),
            PatKind::Bind { sub: None, .. } if !inference.locals.values().any(names_it) => Some(arm.handler),
            PatKind::Bind { sub: None, .. } => {
                let handler = only_expr(code, arm.handler);
                let (of, nothing) = self.answer(inference, handler, None)?;
                if inference.locals.get(&of) != Some(&arm.pat) {
                    return None;
                }
                nothing
            }
            _ => return None,
        };
        // Where something else leaves the loop, what is done here may be what makes it.
        let mut leaves = select.arms.iter().any(|it| has_exit(code, it.handler));
        outside_of(code, looped, select.expr, &mut |id| leaves |= is_exit(&code.expr(id).kind));
        let waits = waits_beside(inference, code, select.expr, looped);
        let is_quiet = |handled: ExprId| match leaves {
            true => self.is_idle(inference, handled, &mut false),
            false => !walk::any(code, handled, |id| {
                matches!(code.expr(id).kind, ExprKind::Await { .. } | ExprKind::Async(_))
            }),
        };
        let goes_round = match handled {
            Some(handled) => {
                let mut exits = Exits::default();
                let ends = Flow::new(self, inference).ends(handled, &mut exits);
                (ends == Can::Yes || exits.continues.contains(&looped)) && !has_exit(code, handled) && is_quiet(handled)
            }
            None => true,
        };
        if !goes_round || waits {
            return None;
        }
        let has_more = match closed.is_set {
            true => !self.only_filled_by_others(inference, select, arm, closed.call),
            false => self.keeps_sender(inference, closed.call, looped),
        };
        (!has_more).then_some(closed)
    }

    /// Is the set that this arm waits for a new one before the loop, into which only other arms put something?
    fn only_filled_by_others(&self, inference: &Inference, select: &Selected, arm: &SelectedArm, call: ExprId) -> bool {
        let code = self.code_at(inference);
        let ExprKind::MethodCall(call) = &code.expr(call).kind else { return false };
        let Some(set) = inference.locals.get(&call.receiver) else { return false };
        let is_new = self.initializer(inference, *set).and_then(|init| self.stub_callee(inference, init));
        if !is_new.is_some_and(|callee| matches!(self.item(callee.def).name.as_str(), "new" | "default")) {
            return false;
        }
        let uses = inference.locals.iter().filter(|(_, pat)| *pat == set).map(|(used, _)| *used);
        let in_others = |used: ExprId| {
            let mut others = select.arms.iter().filter(|other| other.span != arm.span);
            others.any(|other| inference.is_within(used, other.handler))
        };
        // What comes after the loop is as good as gone.
        let is_after = |used: ExprId| used > select.looped.unwrap_or(select.expr);
        let (mut is_filled, mut is_known) = (false, true);
        for used in uses.filter(|used| *used != call.receiver) {
            is_filled |= in_others(used);
            is_known &= in_others(used) || is_after(used);
        }
        is_filled && is_known
    }

    /// `while *rx.borrow() != wanted { let _ = rx.changed().await; }`: what is asked of a watch channel stays as it is once
    /// that is closed.
    pub fn rereads_when_closed(&self, inference: &Inference, looped: ExprId) -> Option<Closed> {
        let code = self.code_at(inference);
        let mut awaits = Vec::new();
        walk::descendants(code, looped, &mut |id| {
            if let ExprKind::Await { base, .. } = code.expr(id).kind {
                awaits.push((id, base));
            }
        });
        let [(awaited, call)] = awaits[..] else { return None };
        let closed =
            self.closed_by(inference, call).filter(|closed| closed.api == "tokio::sync::watch::Receiver::changed")?;
        let ended = match fate(code, inference, awaited) {
            Fate::Receiver(ok) if matches!(&code.expr(ok).kind, ExprKind::MethodCall(call) if call.method == "ok") => {
                ok
            }
            _ => awaited,
        };
        let is_ignored = matches!(fate(code, inference, ended), Fate::Dropped | Fate::Underscore);
        let only_asks = || self.only_asks(inference, looped, &[awaited, call, ended]);
        (is_ignored && only_asks() && !self.keeps_sender(inference, call, looped)).then_some(closed)
    }

    /// `rx.recv().await`; of a set, only where nothing else in the loop could fill it.
    fn wait(&self, inference: &Inference, expr: ExprId, looped: ExprId) -> Option<Closed> {
        let code = self.code_at(inference);
        let ExprKind::Await { base, .. } = code.expr(expr).kind else { return None };
        let closed = self.closed_by(inference, base)?;
        if !closed.is_set {
            return Some(closed);
        }
        let ExprKind::MethodCall(call) = &code.expr(base).kind else { return None };
        let set = inference.locals.get(&call.receiver)?;
        let mut others = uses(inference, *set).into_iter().filter(|used| *used != call.receiver);
        let is_empty_for_ever = others.all(|used| !inference.is_within(used, looped))
            && self.is_plain_set(&inference.pat_ty[set.0 as usize]);
        is_empty_for_ever.then_some(closed)
    }

    /// A set itself, which nobody else has a hand in.
    fn is_plain_set(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Adt(def, _) => self.file(def.file).stub && !self.lang.smart.contains(def),
            Ty::Ref(true, of) => self.is_plain_set(of),
            _ => false,
        }
    }

    pub(super) fn closed_by(&self, inference: &Inference, call: ExprId) -> Option<Closed> {
        let callee = self.stub_callee(inference, call)?;
        let facts = self.facts_of(callee.def)?;
        if let Some(gives) = facts.when_closed.clone() {
            return Some(Closed { call, api: self.path_of(callee.def), gives, is_set: false });
        }
        // `set.next()` is the same for all streams: the type tells.
        let of_type = || self.facts_of(callee.self_ty.as_ref()?.peeled().adt_def()?)?.when_empty.clone();
        let gives = facts.when_empty.clone().or_else(|| of_type().filter(|_| self.item(callee.def).name == "next"))?;
        Some(Closed { call, api: self.path_of(callee.def), gives, is_set: true })
    }

    /// Which value is taken apart here, and what is done when it is the answer of a closed channel.
    fn answer(
        &self,
        inference: &Inference,
        expr: ExprId,
        otherwise: Option<(PatId, ExprId)>,
    ) -> Option<(ExprId, Option<ExprId>)> {
        let code = self.code_at(inference);
        if let Some((pat, otherwise)) = otherwise {
            return is_success(code, pat).then_some((expr, Some(otherwise)));
        }
        match &code.expr(expr).kind {
            ExprKind::Match { scrutinee, arms } => {
                let nothing = arms.iter().find(|arm| takes_closed(code, arm))?;
                // Whether it is taken nobody knows.
                (nothing.guard.is_none()).then_some((*scrutinee, Some(nothing.value)))
            }
            ExprKind::If { cond, then, otherwise } => match &code.expr(*cond).kind {
                ExprKind::Let { pat, expr } if is_success(code, *pat) => Some((*expr, *otherwise)),
                ExprKind::MethodCall(call) => match call.method.as_str() {
                    "is_none" | "is_err" => Some((call.receiver, Some(*then))),
                    "is_some" | "is_ok" => Some((call.receiver, *otherwise)),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }
}

/// Is anything else awaited in each turn of the loop that comes to this expression?
fn waits_beside(inference: &Inference, code: &Code, expr: ExprId, looped: ExprId) -> bool {
    let waits = |id: ExprId| walk::any(code, id, |id| matches!(code.expr(id).kind, ExprKind::Await { .. }));
    let mut at = expr;
    while let Some(up) = inference.parent(at).filter(|_| at != looped) {
        let beside = match &code.expr(up).kind {
            // Not the other branches.
            ExprKind::Match { scrutinee: of, .. } | ExprKind::If { cond: of, .. } => *of != at && waits(*of),
            _ => {
                let mut found = false;
                walk::for_each_child(code, up, &mut |child| found |= child != at && waits(child));
                found
            }
        };
        if beside {
            return true;
        }
        at = up;
    }
    false
}

/// `{ match x { .. } }`
fn only_expr(code: &Code, expr: ExprId) -> ExprId {
    let ExprKind::Block(block) = &code.expr(expr).kind else { return expr };
    match (&*block.stmts, block.tail) {
        ([], Some(tail)) => tail,
        ([stmt], None) => match &stmt.kind {
            StmtKind::Expr { expr, .. } => *expr,
            _ => expr,
        },
        _ => expr,
    }
}

/// Does this arm take what a closed channel answers: `None`, `Err(_)`, `_`?
fn takes_closed(code: &Code, arm: &Arm) -> bool {
    match &code.pat(arm.pat).kind {
        PatKind::Wild => true,
        PatKind::Path(path) => path.last().is_some_and(|last| last.name == "None"),
        PatKind::Bind { name, sub: None, .. } => {
            let name = name.as_str();
            name == "None" || !name.starts_with(|first: char| first.is_ascii_uppercase())
        }
        PatKind::TupleStruct { elems, .. } if code.is_variant(arm.pat, "Err") => {
            elems.first().is_none_or(|inner| match &code.pat(*inner).kind {
                // `Lagged` is no end.
                PatKind::TupleStruct { path, .. } | PatKind::Path(path) => path
                    .last()
                    .is_some_and(|last| matches!(last.name.as_str(), "Closed" | "RecvError" | "Disconnected")),
                _ => true,
            })
        }
        PatKind::Or(_) => true,
        _ => false,
    }
}

pub(super) fn is_exit(kind: &ExprKind) -> bool {
    match kind {
        ExprKind::Break { .. } | ExprKind::Return(_) | ExprKind::Try(_) => true,
        // `bail!("closed")`
        ExprKind::Macro(call) => match call.body {
            MacroBody::Opaque { may_jump } => may_jump,
            _ => call.path.last().is_some_and(|last| {
                matches!(last.name.as_str(), "bail" | "ensure" | "panic" | "unreachable" | "todo" | "unimplemented")
            }),
        },
        _ => false,
    }
}

pub(super) fn has_exit(code: &Code, expr: ExprId) -> bool {
    walk::any(code, expr, |id| is_exit(&code.expr(id).kind))
}
