//! Loops that run until a channel closes, while the code around them keeps a sender of it: they never end. Loops that go
//! on after the end are `closed`'s business.

use super::captures::moves_between;
use super::conditions::is_any_success;
use super::def::DefId;
use super::fate::{Fate, fate, uses};
use super::infer::Inference;
use super::optional::is_only_shown;
use super::senders::home_of;
use super::tasks::Work;
use super::ty::Ty;
use super::{BodyRef, Program, closed, walk};
use crate::model::{BodyId, Code, ExprId, ExprKind, PatId, PatKind, StmtKind};

/// A loop that waits for ever once all others have let go of their senders.
#[derive(Debug)]
pub struct Endless {
    /// `rx.recv()`, or the call of the function that loops.
    pub call: ExprId,
    /// `tokio::sync::mpsc::Receiver::recv`
    pub api: String,
    pub wait: Wait,
    pub kept: Kept,
}

/// Where the code that keeps the sender waits for the loop.
#[derive(Debug, Clone, Copy)]
pub enum Wait {
    /// In the loop itself.
    Loop,
    /// In the await of the task that runs it.
    Task(ExprId),
    /// In the await of the async function that has it.
    Call,
}

/// The sender that is kept, and what never happens therefore.
#[derive(Debug)]
pub struct Kept {
    pub sender: PatId,
    /// Where it is given away or dropped, which is never come to.
    pub given_too_late: Option<ExprId>,
    /// The first thing behind the wait.
    pub after: ExprId,
}

impl Program {
    /// The loops of this body that never end.
    pub fn endless_loops(&self, at: BodyRef) -> Vec<Endless> {
        let code = self.code(at);
        let body = self.body(at);
        let loops = (body.first.0..=body.value.0).map(ExprId).filter_map(|id| Some((id, received(code, id)?)));
        let loops: Vec<(ExprId, ExprId)> = loops.collect();
        if loops.is_empty() {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        let own = loops.into_iter().filter(|(looped, _)| inference.body_of(*looped) == at.body);
        own.filter_map(|(looped, call)| self.endless(inference, looped, call)).collect()
    }

    /// The awaits of this body of an async function that is given the receiver and loops until the channel closes.
    pub fn endless_calls(&self, at: BodyRef) -> Vec<Endless> {
        let code = self.code(at);
        let body = self.body(at);
        let awaits = (body.first.0..=body.value.0).map(ExprId).filter_map(|id| match code.expr(id).kind {
            ExprKind::Await { base, .. } if has_args(code, base) => Some((id, base)),
            _ => None,
        });
        let awaits: Vec<(ExprId, ExprId)> = awaits.collect();
        if awaits.is_empty() {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        let own = awaits.into_iter().filter(|(awaited, _)| inference.body_of(*awaited) == at.body);
        own.filter_map(|(awaited, call)| self.endless_call(inference, awaited, call)).collect()
    }

    fn endless_call(&self, inference: &Inference, awaited: ExprId, call: ExprId) -> Option<Endless> {
        let code = self.code_at(inference);
        let (args, has_self) = match &code.expr(call).kind {
            ExprKind::Call { args, .. } => (args, false),
            ExprKind::MethodCall(method) => (&method.args, true),
            _ => return None,
        };
        let def = self.called_async_fn(inference, call)?;
        args.iter().enumerate().find_map(|(index, arg)| {
            let given = match code.expr(*arg).kind {
                ExprKind::Ref { expr, .. } => expr,
                _ => *arg,
            };
            let receiver = *inference.locals.get(&given)?;
            let sender = self.sender_of(inference, receiver)?;
            if home_of(code, sender) != inference.body_of(awaited) {
                return None;
            }
            let api = self.loops_on_param(def, index + usize::from(has_self))?;
            let kept = self.kept_while(inference, sender, awaited, awaited)?;
            Some(Endless { call, api, wait: Wait::Call, kept })
        })
    }

    /// What this function waits for until the channel closes that it has the receiver of as this parameter.
    fn loops_on_param(&self, def: DefId, index: usize) -> Option<String> {
        let code_id = self.code_of(def)?;
        let inference = self.inference(def.file, code_id);
        let code = self.code_in(def.file, code_id);
        let param = code.body(BodyId(0)).params.get(index)?.pat;
        (0..code.exprs.len() as u32).map(ExprId).find_map(|looped| {
            let call = received(code, looped).filter(|_| inference.body_of(looped) == BodyId(0))?;
            let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
            let is_its = inference.locals.get(&method.receiver) == Some(&param);
            let is_closed = || uses(inference, param).into_iter().any(|used| closes(code, inference, used));
            let api = self.wait_for_close(inference, call).filter(|_| is_its && !is_closed())?;
            // A way out before it would end the wait as well.
            let is_sure = self.is_on_every_way(inference, looped) && !self.may_be_left(inference, looped);
            is_sure.then_some(api)
        })
    }

    /// Does every way through the function come to this loop: a statement of its own block, and nothing before it leaves?
    fn is_on_every_way(&self, inference: &Inference, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let top = code.body(BodyId(0)).value;
        inference.parent(looped) == Some(top)
            && !(0..looped.0).map(ExprId).any(|id| {
                !inference.is_within(id, looped)
                    && inference.body_of(id) == BodyId(0)
                    && closed::is_exit(&code.expr(id).kind)
            })
    }

    fn endless(&self, inference: &Inference, looped: ExprId, call: ExprId) -> Option<Endless> {
        let code = self.code_at(inference);
        let api = self.wait_for_close(inference, call)?;
        let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
        let receiver = *inference.locals.get(&method.receiver)?;
        let sender = self.sender_of(inference, receiver).or_else(|| self.optional_sender_of(inference, receiver))?;
        let is_closed = uses(inference, receiver).into_iter().any(|used| closes(code, inference, used));
        if is_closed || self.may_be_left(inference, looped) {
            return None;
        }
        let (home, here) = (home_of(code, sender), inference.body_of(looped));
        let (waits, wait) = match home == here {
            true => (looped, Wait::Loop),
            false => {
                let awaited = self.awaited_task(inference, here, home)?;
                (awaited, Wait::Task(awaited))
            }
        };
        let kept = self.kept_while(inference, sender, waits, looped)?;
        Some(Endless { call, api, wait, kept })
    }

    /// The sender, or a clone of it, that is kept through the wait, if something stands behind that.
    fn kept_while(&self, inference: &Inference, sender: PatId, waits: ExprId, looped: ExprId) -> Option<Kept> {
        let code = self.code_at(inference);
        let home = home_of(code, sender);
        let after = behind(code, inference, waits)?;
        let kept = |sender: &PatId| self.is_kept(inference, *sender, waits, looped);
        let sender = self.clones_of(inference, sender, home).into_iter().find(kept)?;
        let given_too_late = uses(inference, sender).into_iter().find(|used| self.is_given(inference, *used, home));
        Some(Kept { sender, given_too_late, after })
    }

    /// The way by which a loop learns that the channel is closed. A broadcast channel has other answers as well.
    fn wait_for_close(&self, inference: &Inference, call: ExprId) -> Option<String> {
        if let Some(closed) = self.closed_by(inference, call).filter(|closed| !closed.is_set) {
            return (!closed.api.contains("broadcast")).then_some(closed.api);
        }
        // The `next` of all streams, on the receiver of futures.
        let callee = self.stub_callee(inference, call).filter(|callee| self.item(callee.def).name == "next")?;
        let of = self.path_of(callee.self_ty.as_ref()?.peeled().adt_def()?);
        (of.starts_with("futures") && of.contains("::mpsc::") && of.ends_with("Receiver"))
            .then(|| format!("{of}::next"))
    }

    /// The other end, where the statement that makes both is in sight: `let (tx, rx) = channel(8);`.
    fn sender_of(&self, inference: &Inference, receiver: PatId) -> Option<PatId> {
        let code = self.code_at(inference);
        let blocks = code.exprs.iter().filter_map(|expr| match &expr.kind {
            ExprKind::Block(block) => Some(block),
            _ => None,
        });
        blocks.flat_map(|block| &block.stmts).find_map(|stmt| {
            let StmtKind::Let { pat, init: Some(init), otherwise: None, .. } = &stmt.kind else { return None };
            let PatKind::Tuple(ends) = &code.pat(*pat).kind else { return None };
            let &[sender, other] = &ends[..] else { return None };
            let callee = self.stub_callee(inference, *init).filter(|_| other == receiver)?;
            let name = self.item(callee.def).name;
            let is_channel = ["channel", "unbounded_channel", "bounded", "unbounded"].iter().any(|it| name == **it);
            is_channel.then_some(sender)
        })
    }

    /// The other end where both may be missing: `let (tx, rx) = if .. { (Some(tx), Some(rx)) } else { (None, None) };`. Only
    /// one that nothing is taken out of but as a whole.
    fn optional_sender_of(&self, inference: &Inference, receiver: PatId) -> Option<PatId> {
        let code = self.code_at(inference);
        let optional = self.taken_out_of(inference, receiver)?;
        let (sender, made, kept) = self.set_together(inference, optional)?;
        let home = home_of(code, kept);
        let is_whole = |used: ExprId| is_only_shown(code, inference, used) || self.is_given(inference, used, home);
        let is_pair = self.sender_of(inference, made) == Some(sender);
        (is_pair && uses(inference, kept).into_iter().all(is_whole)).then_some(kept)
    }

    /// The sender, and variables that hold a clone of it, in the body that made the channel.
    fn clones_of(&self, inference: &Inference, sender: PatId, home: BodyId) -> Vec<PatId> {
        let code = self.code_at(inference);
        let mut all = vec![sender];
        let mut next = 0;
        while let Some(of) = all.get(next).copied() {
            for used in uses(inference, of) {
                let Some(call) = inference.parent(used).filter(|call| is_clone(code, *call)) else { continue };
                if let Fate::Bound(pat) = fate(code, inference, call)
                    && home_of(code, pat) == home
                    && !all.contains(&pat)
                {
                    all.push(pat);
                }
            }
            next += 1;
        }
        all
    }

    /// Is this sender there as long as the wait lasts, and no part of what is waited for? One whose name says that it is
    /// only kept is kept on purpose.
    fn is_kept(&self, inference: &Inference, sender: PatId, waits: ExprId, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let PatKind::Bind { name, sub: None, by_ref: false, .. } = &code.pat(sender).kind else { return false };
        let home = home_of(code, sender);
        let is_sender = inference.pat_ty[sender.0 as usize].adt_def().is_some();
        is_sender
            && !name.as_str().starts_with('_')
            && block_of(code, sender).is_some_and(|around| inference.is_within(waits, around))
            && code.pat(sender).span.start < code.expr(waits).span.start
            && uses(inference, sender).into_iter().all(|used| {
                !inference.is_within(used, looped) && (used > waits || !self.is_given(inference, used, home))
            })
    }

    /// Does this use of a sender give it away, or may it?
    pub(super) fn is_given(&self, inference: &Inference, used: ExprId, home: BodyId) -> bool {
        let code = self.code_at(inference);
        let body = inference.body_of(used);
        if body != home && moves_between(code, body, home) {
            return true;
        }
        let Some(up) = inference.parent(used) else { return true };
        if is_only_shown(code, inference, used) {
            return false;
        }
        match &code.expr(up).kind {
            ExprKind::Ref { .. } => false,
            ExprKind::MethodCall(call) if call.receiver == used => !self.borrows_receiver(inference, up),
            _ => true,
        }
    }

    /// Can the loop be left before the channel closes?
    fn may_be_left(&self, inference: &Inference, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let ExprKind::While { body, .. } = &code.expr(looped).kind else { return true };
        // A `continue` of this loop goes on waiting; one that names a loop may mean another.
        let leaves = |id: ExprId| match &code.expr(id).kind {
            ExprKind::Continue { label } => label.is_some(),
            ExprKind::Call { .. } | ExprKind::MethodCall(_) | ExprKind::Macro(_) | ExprKind::Loop { .. } => {
                *inference.ty(id) == Ty::Never
            }
            _ => false,
        };
        closed::has_exit(code, *body) || walk::any(code, *body, leaves)
    }

    /// The await of the task that runs this block, in the body that spawns it.
    fn awaited_task(&self, inference: &Inference, block: BodyId, home: BodyId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let spawns = self.spawns(inference.file, inference.code);
        let spawn = spawns.iter().find(|spawn| spawn.work == Work::Block(block) && spawn.body == home)?;
        let handle = match fate(code, inference, spawn.call) {
            Fate::Awaited(awaited) => return Some(awaited),
            Fate::Bound(handle) => handle,
            // `let task = if .. { Some(spawn(..)) } else { None };`
            _ => {
                let optional = self.put_into(inference, spawn.call)?;
                self.only_taken_as(inference, optional)?
            }
        };
        let [used] = uses(inference, handle)[..] else { return None };
        let awaited = inference.parent(used)?;
        let is_own = inference.body_of(awaited) == home;
        (is_own && matches!(code.expr(awaited).kind, ExprKind::Await { .. })).then_some(awaited)
    }
}

/// What a loop waits for in each turn, if it ends only when that is over: `while let Some(x) = rx.recv().await`,
/// `while rx.changed().await.is_ok()`.
fn received(code: &Code, looped: ExprId) -> Option<ExprId> {
    let ExprKind::While { cond, .. } = &code.expr(looped).kind else { return None };
    let awaited = match &code.expr(*cond).kind {
        ExprKind::Let { pat, expr } if is_any_success(code, *pat) => *expr,
        ExprKind::MethodCall(call) if matches!(call.method.as_str(), "is_ok" | "is_some") => call.receiver,
        _ => return None,
    };
    match code.expr(awaited).kind {
        ExprKind::Await { base, .. } => Some(base),
        _ => None,
    }
}

/// A call that is given something.
fn has_args(code: &Code, call: ExprId) -> bool {
    match &code.expr(call).kind {
        ExprKind::Call { args, .. } => !args.is_empty(),
        ExprKind::MethodCall(method) => !method.args.is_empty(),
        _ => false,
    }
}

/// `rx.close()`: what is in the channel still comes, and then the end.
fn closes(code: &Code, inference: &Inference, used: ExprId) -> bool {
    let up = inference.parent(used).map(|up| &code.expr(up).kind);
    matches!(up, Some(ExprKind::MethodCall(call)) if call.receiver == used && call.method == "close")
}

fn is_clone(code: &Code, call: ExprId) -> bool {
    matches!(&code.expr(call).kind, ExprKind::MethodCall(call) if call.method == "clone")
}

/// The block whose statement binds this variable.
pub(super) fn block_of(code: &Code, variable: PatId) -> Option<ExprId> {
    let binds = |pat: PatId| match &code.pat(pat).kind {
        PatKind::Tuple(parts) => parts.contains(&variable),
        _ => pat == variable,
    };
    let index = code.exprs.iter().position(|expr| match &expr.kind {
        ExprKind::Block(block) => {
            block.stmts.iter().any(|stmt| matches!(stmt.kind, StmtKind::Let { pat, .. } if binds(pat)))
        }
        _ => false,
    })?;
    Some(ExprId(index as u32))
}

/// What stands behind an expression in its body, and does something.
fn behind(code: &Code, inference: &Inference, expr: ExprId) -> Option<ExprId> {
    let mut at = expr;
    while let Some(up) = inference.parent(at) {
        match &code.expr(up).kind {
            ExprKind::Block(block) => {
                let is_at = |kind: &StmtKind| match kind {
                    StmtKind::Let { init, .. } => *init == Some(at),
                    StmtKind::Expr { expr, .. } => *expr == at,
                    StmtKind::Item(_) => false,
                };
                let place = block.stmts.iter().position(|stmt| is_at(&stmt.kind));
                let rest = place.map_or(&[][..], |place| &block.stmts[place + 1..]);
                let next = rest.iter().find_map(|stmt| match stmt.kind {
                    StmtKind::Let { init, .. } => init,
                    StmtKind::Expr { expr, .. } => Some(expr),
                    StmtKind::Item(_) => None,
                });
                let tail = block.tail.filter(|tail| *tail != at && !is_nothing(code, *tail));
                if let Some(found) = next.or(tail) {
                    return Some(found);
                }
            }
            ExprKind::If { cond, then, .. } if *cond == at => return Some(*then),
            ExprKind::Match { scrutinee, arms } if *scrutinee == at => return arms.first().map(|arm| arm.value),
            // Whatever comes in the next turn.
            ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::For(_) => return None,
            ExprKind::Async(_) | ExprKind::Closure(_) => return None,
            _ => {}
        }
        at = up;
    }
    None
}

/// `()`, `Ok(())`
fn is_nothing(code: &Code, expr: ExprId) -> bool {
    match &code.expr(expr).kind {
        ExprKind::Tuple(parts) => parts.is_empty(),
        ExprKind::Call { callee, args } => {
            let is_ok =
                matches!(&code.expr(*callee).kind, ExprKind::Path(path) if path.single().is_some_and(|it| it == "Ok"));
            is_ok && args.iter().all(|arg| is_nothing(code, *arg))
        }
        _ => false,
    }
}
