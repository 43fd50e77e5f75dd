//! What a looped `select!` does with one future in turn after turn: polled when done, or made anew before it is due.

use super::closed::{has_exit, is_exit};
use super::dependence::chain::bindings;
use super::depth::Depth;
use super::exits::{Can, Exits, Flow};
use super::infer::{Callee, Inference};
use super::select::{
    Selected, SelectedArm, borrowed, declared_outside, is_part_of, outside_of, place_root, place_text,
};
use super::ty::Ty;
use super::{BodyRef, Program, walk};
use crate::model::{BodyId, Code, ExprId, ExprKind, ItemKind, Lit, Name, PatId, Span};

/// A future that is polled again after it has completed.
#[derive(Debug)]
pub struct PolledAgain {
    /// `task`, `self.task`
    pub name: String,
    /// What panics, in the user's words.
    pub kind: String,
    /// It does not panic: it is ready at once, each time.
    pub stays_ready: bool,
    /// Where the variable is declared.
    pub declared: Option<Span>,
    /// It completes, its pattern does not match, and the loop goes on by another arm.
    pub by_mismatch: bool,
}

/// A timer that every turn of a loop starts from zero.
#[derive(Debug)]
pub struct RestartedTimer {
    pub api: String,
    pub span: Span,
    /// The duration as far as it can be named.
    pub duration: String,
    /// The arm that takes messages, or ticks, and lets the loop go on.
    pub sibling: Span,
}

/// `result = &mut drawing => result?`
fn passes_errors_on(code: &Code, inference: &Inference, arm: &SelectedArm) -> bool {
    let bound = bindings(code, arm.pat);
    walk::any(code, arm.handler, |id| match &code.expr(id).kind {
        ExprKind::Try(inner) => inference.locals.get(inner).is_some_and(|pat| bound.contains(pat)),
        _ => false,
    })
}

/// Parts of words by which code says that a timer is meant to start anew; "ping" and "no (other message)" are whole
/// words that say so, too.
const MEANT: &[&str] = &[
    "idle",
    "timeout",
    "time_out",
    "timed",
    "keepalive",
    "keep_alive",
    "heartbeat",
    "debounce",
    "inactiv",
    "quiet",
    "silen",
    "linger",
    "backoff",
    "back_off",
    "retry",
    "throttle",
    "settle",
    "stall",
    "grace",
    "delay",
    "cooldown",
];

impl Program {
    /// Does this arm poll a future that is done?
    pub fn polled_again(&self, at: BodyRef, select: &Selected, index: usize) -> Option<PolledAgain> {
        let arm = select.arms.get(index)?;
        let looped = select.looped?;
        let code = self.code(at);
        let inference = self.inference(at.file, at.code);
        if arm.guard.is_some() {
            return None;
        }
        let by_mismatch = arm.goes_on != Can::Yes;
        if by_mismatch && (arm.refutable != Some(true) || select.sibling_that_goes_on(index).is_none()) {
            return None;
        }
        let place = borrowed(code, arm.future)?;
        let name = place_text(code, place)?;
        let root = place_root(code, inference, place)?;
        let once = self.polled_once(at, inference.ty(place));
        let stays_ready = once.is_none();
        let kind = once.or_else(|| self.stays_ready(inference.ty(place)))?;
        if !declared_outside(code, root, looped) {
            return None;
        }
        if stays_ready && self.may_end_wait(inference, select, arm, (looped, root)) {
            return None;
        }
        if !by_mismatch && self.only_fails(at, inference.ty(place)) && passes_errors_on(code, inference, arm) {
            return None;
        }
        // Whoever has it in hand there may put another in its place.
        let own_handler = (!by_mismatch).then_some(arm.handler);
        let in_select = code.expr(select.expr).span;
        let touched = inference.locals.iter().any(|(used, pat)| {
            let span = code.expr(*used).span;
            let in_loop = code.expr(looped).span.contains(span);
            let outside = in_loop && !in_select.contains(span);
            *pat == root && (outside || own_handler.is_some_and(|it| code.expr(it).span.contains(span)))
        });
        if touched {
            return None;
        }
        let declared = matches!(code.expr(place).kind, ExprKind::Path(_)).then(|| code.pat(root).span);
        Some(PolledAgain { name, kind, stays_ready, declared, by_mismatch })
    }

    /// A future that is ready at once when it is polled after its end, and what it is.
    fn stays_ready(&self, ty: &Ty) -> Option<String> {
        let Ty::Adt(def, _) = self.unpinned(ty)? else { return None };
        self.facts_of(*def).is_some_and(|facts| facts.stays_ready).then(|| format!("`{}`", self.path_of(*def)))
    }

    /// The future itself, behind references, `Pin` and `Box`.
    fn unpinned<'t>(&self, ty: &'t Ty) -> Option<&'t Ty> {
        match ty {
            Ty::Ref(_, inner) => self.unpinned(inner),
            Ty::Adt(def, args) if Some(*def) == self.lang.pin || Some(*def) == self.lang.boxed => {
                self.unpinned(args.first()?)
            }
            _ => Some(ty),
        }
    }

    /// Is the future that stays ready set anew somewhere in the loop, or may what this arm does make the loop end?
    fn may_end_wait(
        &self,
        inference: &Inference,
        select: &Selected,
        arm: &SelectedArm,
        (looped, root): (ExprId, PatId),
    ) -> bool {
        let code = self.code_at(inference);
        let endless = match &code.expr(looped).kind {
            ExprKind::Loop { .. } => true,
            ExprKind::While { cond, .. } => Flow::new(self, inference).is_true(*cond),
            _ => false,
        };
        let mut used = inference.locals.iter().filter(|(_, pat)| **pat == root).map(|(used, _)| *used);
        let is_touched = used.any(|used| inference.is_within(used, looped) && !inference.is_within(used, arm.future));
        if !endless || is_touched {
            return true;
        }
        let mut leaves = select.arms.iter().any(|it| it.goes_on != Can::Yes || has_exit(code, it.handler));
        outside_of(code, looped, select.expr, &mut |id| leaves |= is_exit(&code.expr(id).kind));
        leaves && walk::any(code, arm.handler, |id| ends_something(code, id))
    }

    /// A future that panics when it is polled after its end, and what it is.
    pub(super) fn polled_once(&self, at: BodyRef, ty: &Ty) -> Option<String> {
        match self.unpinned(ty)? {
            Ty::Adt(def, _) => {
                self.facts_of(*def).is_some_and(|facts| facts.polled_once).then(|| format!("`{}`", self.path_of(*def)))
            }
            block @ Ty::Async(..) => self.completes(self.body_run_by(at, block)?).then(|| "an async block".to_owned()),
            future @ Ty::Future(def, _) => {
                if self.body_run_by(at, future).is_some_and(|body| !self.completes(body))
                    || self.has_no_value(&self.awaited(ty))
                {
                    return None;
                }
                let own = !self.file(def.file).stub;
                // Stubs write `async fn` for methods of traits that in truth give a struct, which may stand it.
                let container = self.item(*def).container.map(|it| &self.file(def.file).model.item(it).kind);
                let is_plain = !matches!(container, Some(ItemKind::Trait(_)));
                let known = own || (is_plain && self.path_of(*def).starts_with("tokio::"));
                known.then(|| format!("the async function `{}`", self.shown_path(*def)))
            }
            _ => None,
        }
    }

    /// `!`, `Infallible`: a future of it, `async fn run() -> Never`, has nothing to complete with.
    fn has_no_value(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Never => true,
            Ty::Adt(def, _) if self.file(def.file).stub => self.path_of(*def) == "std::convert::Infallible",
            Ty::Adt(def, _) => matches!(&self.item(*def).kind, ItemKind::Enum(it) if it.variants.is_empty()),
            _ => false,
        }
    }

    /// The body that a future runs, where that is the user's.
    fn body_run_by(&self, at: BodyRef, future: &Ty) -> Option<BodyRef> {
        match future {
            Ty::Async(body, _) => Some(BodyRef { body: *body, ..at }),
            Ty::Future(def, _) => Some(BodyRef { file: def.file, code: self.code_of(*def)?, body: BodyId(0) }),
            _ => None,
        }
    }

    /// Can this body come to an end, other than by a panic? `loop { .. }` that nothing leaves cannot.
    fn completes(&self, at: BodyRef) -> bool {
        let (ends, exits) = self.ways_out(at);
        ends != Can::No || exits.returns || exits.tries
    }

    fn ways_out(&self, at: BodyRef) -> (Can, Exits) {
        let mut exits = Exits::default();
        let ends = Flow::new(self, self.inference(at.file, at.code)).ends(self.body(at).value, &mut exits);
        (ends, exits)
    }

    /// Does a future complete with nothing but an error: `loop { draw()?; sleep(TICK).await; }`?
    fn only_fails(&self, at: BodyRef, ty: &Ty) -> bool {
        let body = self.unpinned(ty).and_then(|future| self.body_run_by(at, future));
        body.is_some_and(|body| {
            let (ends, exits) = self.ways_out(body);
            ends == Can::No && exits.tries && !exits.returns
        })
    }

    /// Does this arm hold a timer that every message sets back?
    pub fn restarted_timer(&self, at: BodyRef, select: &Selected, index: usize) -> Option<RestartedTimer> {
        let arm = select.arms.get(index)?;
        let looped = select.looped?;
        let code = self.code(at);
        let inference = self.inference(at.file, at.code);
        if arm.goes_on != Can::Yes || arm.guard.is_some() {
            return None;
        }
        let timer = self.unfused(inference, arm.future);
        let ExprKind::Call { callee, args } = &code.expr(timer).kind else { return None };
        let Some(Callee::Fn(found)) = inference.callees.get(&timer) else { return None };
        if !self.facts_of(found.def)?.timer {
            return None;
        }
        let duration = *args.first()?;
        let sibling = select.arms.iter().enumerate().find(|(other, it)| {
            *other != index
                && it.goes_on == Can::Yes
                && self.keeps_coming(inference, self.unfused(inference, it.future))
        })?;
        if !self.is_invariant(inference, duration, looped) || self.is_meant(inference, duration, arm) {
            return None;
        }
        // When it is due, nothing is done but to go round: that is what each message does as well.
        if !does_something(code, arm.handler) {
            return None;
        }
        let named = match &code.expr(duration).kind {
            ExprKind::Path(path) => path.text(),
            ExprKind::Field { .. } => place_text(code, duration).unwrap_or_else(|| "period".to_owned()),
            _ => "period".to_owned(),
        };
        Some(RestartedTimer {
            api: self.path_of(found.def),
            span: code.expr(*callee).span,
            duration: named,
            sibling: sibling.1.span,
        })
    }

    /// `future` of `future.fuse()` and the like.
    pub fn unfused(&self, inference: &Inference, future: ExprId) -> ExprId {
        match &self.code_at(inference).expr(future).kind {
            ExprKind::MethodCall(call) if call.method == "fuse" && call.args.is_empty() => call.receiver,
            _ => future,
        }
    }

    /// Does this come up again and again: messages, the items of a stream, the ticks of an interval?
    fn keeps_coming(&self, inference: &Inference, future: ExprId) -> bool {
        let Some(Callee::Fn(callee)) = inference.callees.get(&future) else { return false };
        self.taken_by_call(callee, Depth::FIRST).is_some() || self.path_of(callee.def) == "tokio::time::Interval::tick"
    }

    /// Has this expression the same value in each turn of the loop?
    fn is_invariant(&self, inference: &Inference, expr: ExprId, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let all = |exprs: &[ExprId]| exprs.iter().all(|it| self.is_invariant(inference, *it, looped));
        match &code.expr(expr).kind {
            ExprKind::Lit(_) => true,
            ExprKind::Path(_) | ExprKind::Field { .. } => {
                let Some(root) = place_root(code, inference, expr) else {
                    return matches!(code.expr(expr).kind, ExprKind::Path(_));
                };
                declared_outside(code, root, looped) && !self.changes_in(inference, expr, looped)
            }
            ExprKind::Call { args, .. } => {
                let is_duration = match inference.callees.get(&expr) {
                    Some(Callee::Fn(callee)) => self.path_of(callee.def).starts_with("std::time::Duration::"),
                    _ => false,
                };
                is_duration && all(args)
            }
            ExprKind::Unary { expr, .. } | ExprKind::Ref { expr, .. } | ExprKind::Cast { expr, .. } => {
                self.is_invariant(inference, *expr, looped)
            }
            ExprKind::Binary { lhs, rhs, .. } => all(&[*lhs, *rhs]),
            _ => false,
        }
    }

    /// Is this place, or what it belongs to, assigned or lent for change in the loop?
    fn changes_in(&self, inference: &Inference, place: ExprId, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let Some(own) = place_text(code, place) else { return true };
        walk::any(code, looped, |id| {
            let target = match &code.expr(id).kind {
                ExprKind::Assign { lhs, .. } | ExprKind::AssignOp { lhs, .. } => Some(*lhs),
                ExprKind::Ref { mutable: true, expr } => Some(*expr),
                _ => None,
            };
            let text = target.and_then(|it| place_text(code, it));
            text.is_some_and(|text| is_part_of(&own, &text))
        })
    }

    /// Do the names and comments around say that the timer is to start anew with each message?
    fn is_meant(&self, inference: &Inference, duration: ExprId, arm: &SelectedArm) -> bool {
        let code = self.code_at(inference);
        let says = |text: &str| {
            let text = text.to_ascii_lowercase();
            let words = || text.split(|c: char| !c.is_alphanumeric());
            MEANT.iter().any(|part| text.contains(part)) || words().any(|word| matches!(word, "ping" | "pings" | "no"))
        };
        let says_name = |name: Name| says(name.as_str());
        // What comes at an `interval` says of each time that it is over: `trace!("timeout expired")`.
        let is_periodic = walk::any(code, duration, |id| {
            let name = match &code.expr(id).kind {
                ExprKind::Path(path) => path.last().map(|last| last.name),
                ExprKind::Field { name, .. } => Some(*name),
                _ => None,
            };
            name.is_some_and(|name| {
                let name = name.as_str().to_ascii_lowercase();
                name.contains("interval") || name.contains("period")
            })
        });
        let is_said = |id: ExprId| match &code.expr(id).kind {
            ExprKind::Path(path) => path.segments.iter().any(|it| says_name(it.name)),
            ExprKind::Field { name, .. } => says_name(*name),
            ExprKind::MethodCall(call) => says_name(call.method),
            ExprKind::Lit(Lit::Str(text)) if is_periodic => {
                says(&text.to_ascii_lowercase().replace("timeout", "").replace("timed out", ""))
            }
            ExprKind::Lit(Lit::Str(text)) => says(text),
            _ => false,
        };
        says_name(self.item(inference.owner).name)
            || says(&arm.remarks)
            || [duration, arm.handler].into_iter().any(|top| walk::any(code, top, is_said))
    }

    /// A wait that comes up with `Some` or `Ok` for as long as the program runs: a signal, the ticks of an interval,
    /// the end of a process.
    pub fn never_ends(&self, inference: &Inference, future: ExprId) -> bool {
        let Some(Callee::Fn(callee)) = inference.callees.get(&self.unfused(inference, future)) else { return false };
        let path = self.path_of(callee.def);
        let of_interval = callee.self_ty.as_ref().and_then(Ty::adt_def);
        path.starts_with("tokio::signal::")
            || path == "tokio::process::Child::wait"
            || of_interval.is_some_and(|def| self.path_of(def).ends_with("::IntervalStream"))
    }
}

/// Parts of the names of what makes others stop, or come to their end.
const ENDINGS: &[&str] = &[
    "kill",
    "cancel",
    "abort",
    "close",
    "shut",
    "stop",
    "terminate",
    "exit",
    "quit",
    "notify",
    "send",
    "store",
    "take",
];

/// `child.start_kill()`, `token.cancel()`, `done = true`: what another arm waits for.
fn ends_something(code: &Code, id: ExprId) -> bool {
    let ends = |name: Name| ENDINGS.iter().any(|part| name.as_str().contains(part));
    match &code.expr(id).kind {
        ExprKind::MethodCall(call) => ends(call.method),
        ExprKind::Path(path) => path.last().is_some_and(|last| ends(last.name)),
        ExprKind::Assign { .. } | ExprKind::AssignOp { .. } => true,
        _ => false,
    }
}

/// Is anything called, awaited or expanded in this handler? To set a variable is to tell the next turn.
fn does_something(code: &Code, handler: ExprId) -> bool {
    walk::any(code, handler, |id| {
        matches!(
            code.expr(id).kind,
            ExprKind::Call { .. }
                | ExprKind::MethodCall(_)
                | ExprKind::Macro(_)
                | ExprKind::Await { .. }
                | ExprKind::Async(_)
        )
    })
}
