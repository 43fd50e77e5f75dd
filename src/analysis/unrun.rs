//! Values with a future in them that are thrown away: the handle of a thread that hands back a future, a list of such.

use super::Program;
use super::depth::Depth;
use super::fate::{Fate, fate, let_pattern, uses};
use super::infer::{Callee, Inference};
use super::ty::Ty;
use super::walk;
use crate::model::{Code, ExprId, ExprKind, MacroBody, PatId, PatKind};

/// How many steps a value is followed.
const MAX_DEPTH: u32 = 12;

impl Program {
    /// Does the value of this expression, which has the future in it, go away without the future being run?
    pub fn drops_unrun(&self, inference: &Inference, expr: ExprId, future: &Ty) -> bool {
        self.drops_at(inference, expr, future, Depth::FIRST)
    }

    fn drops_at(&self, inference: &Inference, expr: ExprId, future: &Ty, depth: Depth) -> bool {
        let ty = inference.ty(expr);
        if depth.is_past(MAX_DEPTH) || !holds(ty, future) {
            return false;
        }
        let code = self.code_at(inference);
        let next = |expr: ExprId| self.drops_at(inference, expr, future, depth.next());
        // Of a future, or a list of them, that ends unpolled `unawaited-future` speaks.
        if self.abandoned(inference, expr).is_some() {
            return false;
        }
        match fate(code, inference, expr) {
            Fate::Dropped | Fate::Underscore => true,
            Fate::Awaited(awaited) => !is_same(ty.peeled(), future) && next(awaited),
            Fate::Receiver(call) => {
                matches!(inference.callees.get(&call), Some(Callee::Fn(callee)) if self.file(callee.def.file).stub)
                    && next(call)
            }
            // What waits for a handle, and gives what came out of it: `join(first, second)`, `tokio::spawn(handle)`.
            Fate::Argument(call, _) => !is_same(ty.peeled(), future) && self.waits_for(inference, call) && next(call),
            Fate::Macro(call) => {
                let given = match select_arm(code, call, expr) {
                    Some(pat) => {
                        holds(&inference.pat_ty[pat.0 as usize], future)
                            && self.drops_parts(inference, pat, future, depth)
                    }
                    None => next(call),
                };
                !is_same(ty.peeled(), future) && given
            }
            Fate::Part(parent) if matches!(code.expr(parent).kind, ExprKind::Try(_) | ExprKind::Array(_)) => {
                next(parent)
            }
            Fate::Bound(pat) => self.drops_bound(inference, pat, future, depth),
            Fate::Matched => {
                let_pattern(code, inference, expr).is_some_and(|pat| self.drops_parts(inference, pat, future, depth))
            }
            _ => false,
        }
    }

    fn waits_for(&self, inference: &Inference, call: ExprId) -> bool {
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return false };
        self.facts_of(callee.def)
            .is_some_and(|facts| facts.drives || facts.spawns.is_some() || facts.blocks_on.is_some())
    }

    fn drops_bound(&self, inference: &Inference, pat: PatId, future: &Ty, depth: Depth) -> bool {
        let code = self.code_at(inference);
        let named_unused = matches!(&code.pat(pat).kind, PatKind::Bind { name, .. } if name.as_str().starts_with('_'));
        (named_unused || !walk::has_opaque_macro(code))
            && uses(inference, pat).into_iter().all(|it| self.drops_at(inference, it, future, depth.next()))
    }

    /// `let (first, second) = join!(..);`: of all that has the future in it.
    fn drops_parts(&self, inference: &Inference, pat: PatId, future: &Ty, depth: Depth) -> bool {
        let code = self.code_at(inference);
        let all = |pats: &[PatId]| pats.iter().all(|it| self.drops_parts(inference, *it, future, depth));
        if !holds(&inference.pat_ty[pat.0 as usize], future) {
            return true;
        }
        match &code.pat(pat).kind {
            PatKind::Wild => true,
            PatKind::Bind { sub: None, .. } => self.drops_bound(inference, pat, future, depth),
            PatKind::Tuple(elems) => all(elems),
            _ => false,
        }
    }
}

/// The pattern of the arm of a `select!` that waits for this: `result = handle => ..`.
fn select_arm(code: &Code, call: ExprId, future: ExprId) -> Option<PatId> {
    let ExprKind::Macro(call) = &code.expr(call).kind else { return None };
    let MacroBody::Select(select) = &call.body else { return None };
    select.arms.iter().find(|arm| arm.future == future).map(|arm| arm.pat)
}

fn holds(ty: &Ty, future: &Ty) -> bool {
    ty.any(&mut |part| is_same(part, future))
}

fn is_same(part: &Ty, future: &Ty) -> bool {
    match (part, future) {
        (Ty::Async(a, _), Ty::Async(b, _)) => a == b,
        (Ty::Future(a, _), Ty::Future(b, _)) => a == b,
        (Ty::Param(..), Ty::Param(..)) => part == future,
        _ => false,
    }
}
