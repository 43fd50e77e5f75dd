//! Who takes something out of what lives on: known methods, and async ones of the crate that hand on what they take.

use super::Program;
use super::cancel::{bound_from, kept_root};
use super::depth::Depth;
use super::fate::{self, Fate};
use super::infer::{Callee, FnCallee, Inference};
use super::ty::Ty;
use crate::model::{BodyId, ExprId, ExprKind, PatId};

/// How many functions may hand on what one of them takes.
const MAX_WRAPPERS: u32 = 3;

impl Program {
    /// What a method takes out of its receiver and gives to who calls it: a known one, or an async one of the crate that
    /// hands on what it takes out of itself.
    pub(super) fn taken_by_call(&self, callee: &FnCallee, depth: Depth) -> Option<Box<str>> {
        if let Some(facts) = self.facts_of(callee.def) {
            return facts.takes.clone();
        }
        let def = self.specialized(callee);
        if self.file(def.file).stub || depth.is_past(MAX_WRAPPERS) || !self.item(def).as_fn()?.is_async {
            return None;
        }
        let inference = self.inference(def.file, self.code_of(def)?);
        let code = self.code_at(inference);
        let own = code.body(BodyId(0)).params.first()?.pat;
        let kept = |pat: PatId| pat == own && matches!(inference.pat_ty[pat.0 as usize], Ty::Ref(..));
        (0..code.exprs.len() as u32).map(ExprId).find_map(|id| {
            let ExprKind::Await { base, .. } = &code.expr(id).kind else { return None };
            let ExprKind::MethodCall(call) = &code.expr(*base).kind else { return None };
            let Some(Callee::Fn(callee)) = inference.callees.get(base) else { return None };
            let is_own = inference.body_of(id) == BodyId(0) && kept_root(self, inference, call.receiver, &kept);
            let what = self.taken_by_call(callee, depth.next()).filter(|_| is_own)?;
            self.is_handed_on(inference, id, Depth::FIRST).then_some(what)
        })
    }

    /// Is this value, or what it is taken apart into, what the function gives?
    fn is_handed_on(&self, inference: &Inference, value: ExprId, depth: Depth) -> bool {
        let code = self.code_at(inference);
        let mut at = value;
        loop {
            // A number or a truth is no message.
            if matches!(inference.ty(at), Ty::Prim(_)) || depth.is_past(MAX_WRAPPERS) {
                return false;
            }
            at = match fate::fate(code, inference, at) {
                Fate::Returned => return true,
                Fate::Argument(call, _) if matches!(inference.callees.get(&call), Some(Callee::Constructor(_))) => call,
                Fate::Receiver(call) => call,
                Fate::Part(parent) if matches!(code.expr(parent).kind, ExprKind::Try(_) | ExprKind::Tuple(_)) => parent,
                Fate::Bound(_) | Fate::Matched => {
                    let (bound, _) = bound_from(self, inference, at);
                    let uses = bound.into_iter().flat_map(|pat| fate::uses(inference, pat));
                    return uses.into_iter().any(|used| self.is_handed_on(inference, used, depth.next()));
                }
                _ => return false,
            };
        }
    }
}
