//! A chain of awaits, `call(..).await?.more()`, taken apart; and what may be said of its first call.

use super::{Footprint, verbs};
use crate::analysis::def::{Def, DefId};
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::walk;
use crate::analysis::{BodyRef, Program};
use crate::model::{Code, ExprId, ExprKind, PatId, PatKind};

/// `let pat = call(..).await?.more();` or the value of it alone.
#[derive(Debug, Clone)]
pub struct Step {
    /// `let pat = ..`
    pub pat: Option<PatId>,
    /// The whole value: `fetch(1).await?`
    pub value: ExprId,
    /// The call (or variable) that is awaited first.
    pub start: ExprId,
    /// The first `.await`.
    pub awaited: ExprId,
    pub callee: Option<DefId>,
    /// What follows the first await.
    pub tail: Tail,
}

/// The end of a chain, after its first await.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    Nothing,
    /// `?`
    Try,
    /// `.unwrap()`, `.json().await?`, ..
    Other {
        /// The last thing is `?`.
        tried: bool,
        /// Something else is awaited on the way.
        awaits: bool,
    },
}

impl Program {
    /// `println!` and its kin.
    pub(super) fn is_print(&self, inference: &Inference, id: ExprId) -> bool {
        self.is_known_macro(inference, id, &["print", "println"])
    }

    /// `println!`, `tracing::debug!` and their kin.
    pub(super) fn is_log(&self, inference: &Inference, id: ExprId) -> bool {
        let levels = ["eprint", "eprintln", "trace", "debug", "info", "warn", "error", "log"];
        self.is_print(inference, id) || self.is_known_macro(inference, id, &levels)
    }

    fn is_known_macro(&self, inference: &Inference, id: ExprId, names: &[&str]) -> bool {
        let ExprKind::Macro(call) = &self.code_at(inference).expr(id).kind else { return false };
        call.path.last().is_some_and(|last| names.contains(&last.name.as_str()))
            && matches!(inference.defs.get(&id), Some(Def::Item(def)) if self.file(def.file).stub)
    }

    /// Is what is awaited here a call of something known, or a future that was made before?
    pub(super) fn is_asked(&self, inference: &Inference, step: &Step) -> bool {
        match inference.callees.get(&step.start) {
            Some(Callee::Fn(_)) => true,
            None if inference.locals.contains_key(&step.start) => {
                matches!(inference.ty(step.start), Ty::Future(..) | Ty::Async(..))
            }
            _ => self.asks_stranger(inference, step.start),
        }
    }

    /// What is called, as a report names it.
    pub fn shown_step(&self, at: BodyRef, step: &Step) -> String {
        match step.callee {
            Some(def) => self.shown_path(def),
            None => self
                .shown_stranger(self.inference(at.file, at.code), step.start)
                .unwrap_or_else(|| self.words(at.file, self.code(at), step.start)),
        }
    }

    /// Does it only ask, as far as can be seen, and is there something to wait for?
    pub(super) fn may_run(&self, inference: &Inference, step: &Step, print: &Footprint) -> bool {
        if print.effect.is_some() || print.leaves || !print.waits {
            return false;
        }
        let Some(def) = step.callee else { return !print.unseen || self.asks_stranger(inference, step.start) };
        // `outcome(task).await`: what it waits for runs already, whoever waits for it first.
        let is_running = |ty: &Ty| {
            !matches!(ty, Ty::Adt(def, _) if self.lang.smart.contains(def) || Some(*def) == self.lang.pin)
                && self.is_handle(ty)
        };
        if self.fn_sig(def).is_some_and(|sig| sig.params.iter().any(is_running)) {
            return false;
        }
        let name = self.item(def).name.as_str();
        // They run together already; one portion after the other is how many there may be at a time.
        if self.file(def.file).stub && name.ends_with("join_all") {
            return false;
        }
        // What it gives may have to be held meanwhile, whatever is seen in it.
        if verbs::guards(name) || verbs::holds(name) {
            return false;
        }
        // `cell.get_or_init(..)`: mostly there is nothing to wait for, and what comes next may rely on it.
        let fills = self.facts_of(def).is_some_and(|facts| facts.drives) && verbs::acts(name);
        if fills && self.fn_sig(def).is_some_and(|sig| sig.has_self) {
            return false;
        }
        let made_first = inference.locals.contains_key(&step.start);
        if self.turns_away(inference, step, def) {
            return false;
        }
        if print.unseen { verbs::reads(name) || made_first && !verbs::acts(name) } else { true }
    }

    /// May this end the function with a failure: by `?`, `return Err(..)`, `bail!`?
    pub(super) fn may_fail(&self, inference: &Inference, id: ExprId) -> bool {
        let code = self.code_at(inference);
        walk::any(code, id, |expr| match &code.expr(expr).kind {
            ExprKind::Try(_) => true,
            ExprKind::Return(Some(value)) => self.is_failure(inference, *value),
            ExprKind::Macro(call) => {
                call.path.last().is_some_and(|last| matches!(last.name.as_str(), "bail" | "ensure"))
            }
            _ => false,
        })
    }

    /// `user_of(&session).await?`, which fails with `Unauthorized`: nothing is asked for those who may not ask.
    fn turns_away(&self, inference: &Inference, step: &Step, def: DefId) -> bool {
        let names_refusal = |kind: &ExprKind| match kind {
            ExprKind::Path(path) => path.last().is_some_and(|last| verbs::refuses(last.name.as_str())),
            _ => false,
        };
        let code = self.code_at(inference);
        walk::any(code, step.value, |expr| names_refusal(&code.expr(expr).kind))
            || self
                .code_of(def)
                .is_some_and(|id| self.code_in(def.file, id).exprs.iter().any(|expr| names_refusal(&expr.kind)))
    }
}

/// Takes `call(..).await?.more()` apart; `None` when it is no such chain, or awaits elsewhere too.
pub fn step(code: &Code, inference: &Inference, pat: Option<PatId>, value: ExprId) -> Option<Step> {
    let mut at = value;
    let mut path = Vec::new();
    loop {
        path.push(at);
        match &code.expr(at).kind {
            ExprKind::Try(inner) | ExprKind::Ref { expr: inner, .. } | ExprKind::Cast { expr: inner, .. } => {
                at = *inner
            }
            ExprKind::Await { base, .. } => at = *base,
            ExprKind::Field { base, .. } => at = *base,
            ExprKind::MethodCall(call) => {
                // The innermost awaited call starts the chain; its own receiver is no part of it.
                let awaited_here = path.iter().rev().nth(1).is_some_and(|up| is_await_of(code, *up, at));
                if awaited_here && awaits_in(code, at) == 0 {
                    break;
                }
                at = call.receiver;
            }
            _ => break,
        }
    }
    let start = *path.last()?;
    let index = path.iter().rposition(|id| matches!(code.expr(*id).kind, ExprKind::Await { .. }))?;
    let awaited = path[index];
    if !is_await_of(code, awaited, start)
        || awaits_in(code, value)
            != path.iter().filter(|id| matches!(code.expr(**id).kind, ExprKind::Await { .. })).count()
    {
        return None;
    }
    let callee = match inference.callees.get(&start) {
        Some(Callee::Fn(callee)) => Some(callee.def),
        _ => match inference.ty(start) {
            Ty::Future(def, _) => Some(*def),
            _ => None,
        },
    };
    let is_try = |id: &ExprId| matches!(code.expr(*id).kind, ExprKind::Try(_));
    let tail = match &path[..index] {
        [] => Tail::Nothing,
        [one] if is_try(one) => Tail::Try,
        rest => Tail::Other {
            tried: is_try(&rest[0]),
            awaits: rest.iter().any(|id| matches!(code.expr(*id).kind, ExprKind::Await { .. })),
        },
    };
    Some(Step { pat, value, start, awaited, callee, tail })
}

pub(super) fn is_await_of(code: &Code, id: ExprId, base: ExprId) -> bool {
    matches!(code.expr(id).kind, ExprKind::Await { base: of, .. } if of == base)
}

pub(super) fn awaits_in(code: &Code, id: ExprId) -> usize {
    let mut count = 0;
    walk::descendants(code, id, &mut |expr| {
        count += usize::from(matches!(code.expr(expr).kind, ExprKind::Await { .. }))
    });
    count
}

/// `match call().await { Ok(x) => x, Err(error) => .. }`: the call's result, and what is done where there is none.
pub(super) fn matched(code: &Code, value: ExprId) -> Option<(ExprId, ExprId)> {
    let ExprKind::Match { scrutinee, arms } = &code.expr(value).kind else { return None };
    let [a, b] = &arms[..] else { return None };
    let (good, bad) = if code.is_variant(a.pat, "Ok") { (a, b) } else { (b, a) };
    let name = code.content(good.pat, "Ok").and_then(|pat| code.bound_name(pat))?;
    let is_handed_on = matches!(&code.expr(good.value).kind, ExprKind::Path(path) if path.single() == Some(name));
    let fails = code.is_variant(bad.pat, "Err") || matches!(code.pat(bad.pat).kind, PatKind::Wild);
    let is_plain = good.guard.is_none() && bad.guard.is_none() && awaits_in(code, value) == awaits_in(code, *scrutinee);
    (is_handed_on && fails && is_plain).then_some((*scrutinee, bad.value))
}

pub fn has_try(code: &Code, id: ExprId) -> bool {
    walk::any(code, id, |expr| matches!(code.expr(expr).kind, ExprKind::Try(_)))
}

/// All variables of a pattern.
pub fn bindings(code: &Code, pat: PatId) -> Vec<PatId> {
    let mut out = Vec::new();
    collect_bindings(code, pat, &mut out);
    out
}

pub fn collect_bindings(code: &Code, pat: PatId, out: &mut Vec<PatId>) {
    match &code.pat(pat).kind {
        PatKind::Bind { sub, .. } => {
            out.push(pat);
            sub.iter().for_each(|sub| collect_bindings(code, *sub, out));
        }
        PatKind::TupleStruct { elems, .. } | PatKind::Tuple(elems) | PatKind::Slice(elems) | PatKind::Or(elems) => {
            elems.iter().for_each(|elem| collect_bindings(code, *elem, out));
        }
        PatKind::Struct { fields, .. } => fields.iter().for_each(|(_, field)| collect_bindings(code, *field, out)),
        PatKind::Ref { pat, .. } => collect_bindings(code, *pat, out),
        PatKind::Wild
        | PatKind::Rest
        | PatKind::Path(_)
        | PatKind::Bool(_)
        | PatKind::Lit
        | PatKind::Range
        | PatKind::Other => {}
    }
}

pub(super) fn is_sink(method: &str) -> bool {
    matches!(method, "push" | "push_back" | "insert" | "extend" | "append" | "push_str")
}

pub(super) fn is_local_collection(program: &Program, ty: &Ty) -> bool {
    match ty.peeled() {
        Ty::Slice(_) | Ty::Array(_) => true,
        Ty::Prim(name) => *name == "str",
        Ty::Adt(def, args) if program.lang.smart.contains(def) => {
            args.first().is_some_and(|inner| is_local_collection(program, inner))
        }
        Ty::Adt(def, _) => {
            let path = program.path_of(*def);
            program.file(def.file).stub
                && (path.starts_with("std::collections::")
                    || path.starts_with("std::vec::")
                    || path == "std::string::String")
        }
        _ => false,
    }
}
