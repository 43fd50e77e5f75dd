//! Wake-ups that nobody hears: what is said to all who wait at this moment, and to nobody who comes a moment later.

use super::dependence::chain::bindings;
use super::exits::{Can, Flow};
use super::infer::{Callee, Inference};
use super::select::{Selected, SelectedArm, borrowed, declared_outside, outside_of, place_root};
use super::{BodyRef, Program, walk};
use crate::model::{Code, CodeId, ExprId, ExprKind, FileId, Name, Span};
use rustc_hash::FxHashMap;

/// How those are woken that wait for what has this name.
#[derive(Debug, Clone, Copy, Default)]
pub struct Waking {
    /// All who wait now.
    waiters: bool,
    /// Somebody, now or later.
    later: bool,
}

/// The names of what is waited for, over the whole program.
pub type Wakings = FxHashMap<Name, Waking>;

/// An arm of a looped `select!` that waits anew, and does not hear what was said in between.
#[derive(Debug)]
pub struct Missed {
    /// `tokio::sync::Notify::notified`
    pub api: String,
    pub span: Span,
    /// Who waits here does not hear it.
    pub deaf: Span,
    /// The arm in which it waits, or `None` when that is around the `select!`.
    pub sibling: Option<Span>,
}

/// Through how many expressions a name is looked for.
const MAX_NAMES: usize = 12;

impl Program {
    /// Does this arm, which ends the loop, miss the call to end it that comes while another arm is at work?
    pub fn missed_call(&self, at: BodyRef, select: &Selected, index: usize) -> Option<Missed> {
        let arm = select.arms.get(index).filter(|arm| arm.goes_on == Can::No)?;
        let looped = select.looped?;
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let future = self.made_in_turn(inference, arm.future, looped);
        let ExprKind::MethodCall(call) = &code.expr(future).kind else { return None };
        let Some(Callee::Fn(callee)) = inference.callees.get(&future) else { return None };
        let later = self.facts_of(callee.def)?.unheard_unless.as_deref()?;
        if !place_root(code, inference, call.receiver).is_none_or(|root| declared_outside(code, root, looped)) {
            return None;
        }
        // What else ends the loop may ask for the same.
        let mut asks = match &code.expr(looped).kind {
            ExprKind::While { cond, .. } => !Flow::new(self, inference).is_true(*cond),
            ExprKind::Loop { .. } => false,
            _ => true,
        };
        let mut deaf = None;
        outside_of(code, looped, select.expr, &mut |id| match &code.expr(id).kind {
            ExprKind::Break { .. } | ExprKind::Return(_) => asks = true,
            // From when it is made on, it hears.
            ExprKind::Await { keyword, .. }
                if call.name_span.end <= keyword.start && keyword.start < select.span.start => {}
            ExprKind::Await { keyword, .. } if inference.body_of(id) == at.body => deaf = deaf.or(Some(*keyword)),
            _ => {}
        });
        if asks || select.arms.iter().any(|other| leaves_by_itself(code, inference, other)) {
            return None;
        }
        let mut others = select.arms.iter().enumerate().filter(|(it, other)| *it != index && other.goes_on != Can::No);
        let in_arm = |(_, other): (usize, &SelectedArm)| {
            Some((first_await(code, inference, at, other.handler)?, Some(other.span)))
        };
        let (deaf, sibling) = deaf.map(|deaf| (deaf, None)).or_else(|| others.find_map(in_arm))?;
        if !later.is_empty() {
            let name = self.name_of(inference, call.receiver)?;
            let waking = self.wakings(later).get(&name).copied().unwrap_or_default();
            if !waking.waiters || waking.later {
                return None;
            }
        }
        Some(Missed { api: self.path_of(callee.def), span: call.name_span, deaf, sibling })
    }

    /// What an arm polls: also by the name of a variable that is made anew in each turn of the loop.
    fn made_in_turn(&self, inference: &Inference, future: ExprId, looped: ExprId) -> ExprId {
        let code = self.code_at(inference);
        let polled = self.unfused(inference, borrowed(code, future).unwrap_or(future));
        let made = inference.locals.get(&polled).filter(|pat| !declared_outside(code, **pat, looped));
        let value = made.and_then(|pat| self.initializer(inference, *pat));
        value.map_or(polled, |value| self.unfused(inference, value))
    }

    /// By the last name of what they are called on. What has no name counts for all: see `name_of`.
    fn wakings(&self, later: &[Name]) -> &Wakings {
        self.calls.wakings.get_or_init(|| {
            let waiters = Name::new("notify_waiters");
            let wakes = |name: Name| name == waiters || later.contains(&name);
            let mut found = Wakings::default();
            let mut anyone = false;
            for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub) {
                let file_id = FileId(index as u32);
                for code_id in (0..file.model.codes.len() as u32).map(CodeId) {
                    if !self.outline(file_id, code_id).may_name(wakes) {
                        continue;
                    }
                    let inference = self.inference(file_id, code_id);
                    for expr in &self.code_at(inference).exprs {
                        let ExprKind::MethodCall(call) = &expr.kind else { continue };
                        if !wakes(call.method) {
                            continue;
                        }
                        match self.name_of(inference, call.receiver) {
                            Some(name) if call.method == waiters => found.entry(name).or_default().waiters = true,
                            Some(name) => found.entry(name).or_default().later = true,
                            None => anyone |= call.method != waiters,
                        }
                    }
                }
            }
            if anyone { Wakings::default() } else { found }
        })
    }

    /// `shutdown` of `self.shutdown`, `shutdown.clone()`, `Arc::clone(&it.shutdown)` and of a variable that has this value.
    fn name_of(&self, inference: &Inference, expr: ExprId) -> Option<Name> {
        let code = self.code_at(inference);
        let mut at = expr;
        for _ in 0..MAX_NAMES {
            at = match &code.expr(at).kind {
                ExprKind::Path(path) => {
                    let value = inference.locals.get(&at).and_then(|pat| self.initializer(inference, *pat));
                    match value.filter(|value| is_another_name(code, *value)) {
                        Some(value) => value,
                        None => return path.last().map(|last| last.name),
                    }
                }
                ExprKind::Field { name, .. } => return Some(*name),
                ExprKind::Unary { expr, .. } | ExprKind::Ref { expr, .. } => *expr,
                ExprKind::MethodCall(call) if is_another_name(code, at) => call.receiver,
                ExprKind::Call { args, .. } if is_another_name(code, at) => *args.first()?,
                _ => return None,
            };
        }
        None
    }
}

/// Does the arm's handler leave under an `if` that asks for something else than what came: whether to stop?
fn leaves_by_itself(code: &Code, inference: &Inference, arm: &SelectedArm) -> bool {
    let came = bindings(code, arm.pat);
    walk::any(code, arm.handler, |id| {
        let ExprKind::If { cond, then, .. } = code.expr(id).kind else { return false };
        let leaves = |id: ExprId| matches!(code.expr(id).kind, ExprKind::Break { .. } | ExprKind::Return(_));
        let of_what_came = |id: ExprId| inference.locals.get(&id).is_some_and(|pat| came.contains(pat));
        walk::any(code, then, leaves) && !walk::any(code, cond, of_what_came)
    })
}

/// Another handle of the same thing, or the thing itself.
fn is_another_name(code: &Code, expr: ExprId) -> bool {
    match &code.expr(expr).kind {
        ExprKind::Path(_) | ExprKind::Field { .. } | ExprKind::Unary { .. } | ExprKind::Ref { .. } => true,
        ExprKind::MethodCall(call) => call.args.is_empty() && (call.method == "clone" || call.method == "as_ref"),
        ExprKind::Call { callee, args } => {
            let ExprKind::Path(path) = &code.expr(*callee).kind else { return false };
            args.len() == 1 && path.last().is_some_and(|last| last.name == "clone")
        }
        _ => false,
    }
}

fn first_await(code: &Code, inference: &Inference, at: BodyRef, root: ExprId) -> Option<Span> {
    let mut first = None;
    walk::descendants(code, root, &mut |id| {
        if let ExprKind::Await { keyword, .. } = &code.expr(id).kind
            && inference.body_of(id) == at.body
            && first.is_none_or(|first: Span| keyword.start < first.start)
        {
            first = Some(*keyword);
        }
    });
    first
}
