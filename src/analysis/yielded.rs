//! Futures that are the value of another future: who drives the outer one, and does anybody drive the inner; no wording.

use super::context::body_expr;
use super::def::Def;
use super::depth::Depth;
use super::early::value_of;
use super::fate::{Fate, fate, uses};
use super::futures::Origin;
use super::infer::{Callee, FnCallee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BodyKind, Code, ExprId, ExprKind, Span};

const MAX_STEPS: u32 = 8;

impl Program {
    /// An async block, or an async closure.
    pub fn is_inner_async(&self, at: BodyRef) -> bool {
        matches!(self.body(at).kind, BodyKind::AsyncBlock { .. } | BodyKind::Closure { is_async: true, .. })
    }

    /// Is this expression a future that is the value of the async body `at`, which is driven once, by somebody who
    /// does not drive the inner future as well? Gives where the inner one comes from, and the place that drives.
    pub fn yielded_future(&self, inference: &Inference, at: BodyRef, expr: ExprId) -> Option<(Origin, Span)> {
        if inference.body_of(expr) != at.body {
            return None;
        }
        let code = self.code_at(inference);
        if fate(code, inference, expr) != Fate::Returned {
            return None;
        }
        // Under a name, it must not have been polled before.
        let made = match inference.locals.get(&expr) {
            Some(pat) if uses(inference, *pat).len() == 1 => value_of(inference, code, expr)?,
            _ => expr,
        };
        let origin = self.lazy(inference, made)?;
        if self.in_strange_macro(inference, code, expr) {
            return None;
        }
        let inner = inference.ty(expr);
        // Somebody holds the inner future under a name, or awaits what comes out of the outer one. A call that is made
        // here, with or without a name, is another future.
        let is_held = |id: ExprId| {
            inference.ty(id) == inner && !self.is_made_here(inference, value_of(inference, code, id).unwrap_or(id))
        };
        let held = code.exprs.iter().enumerate().any(|(index, it)| match &it.kind {
            ExprKind::Path(_) => is_held(ExprId(index as u32)),
            ExprKind::Await { base, .. } => is_held(*base),
            _ => false,
        });
        if held {
            return None;
        }
        let outer = body_expr(self, at).filter(|id| !matches!(code.expr(*id).kind, ExprKind::Macro(_)))?;
        let consumer = match self.body(at).kind {
            BodyKind::AsyncBlock { .. } => self.consumer(inference, code, outer, Depth::FIRST)?,
            _ => {
                // An async closure: what its calls are given to.
                let calls: Vec<ExprId> = inference
                    .callees
                    .iter()
                    .filter(|(call, callee)| {
                        matches!(callee, Callee::Local(_))
                            && matches!(inference.ty(**call), Ty::Async(body, _) if *body == at.body)
                    })
                    .map(|(call, _)| *call)
                    .collect();
                let found: Option<Vec<Span>> =
                    calls.iter().map(|call| self.consumer(inference, code, *call, Depth::FIRST)).collect();
                found?.into_iter().min()?
            }
        };
        Some((origin, consumer))
    }

    fn is_made_here(&self, inference: &Inference, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        matches!(code.expr(expr).kind, ExprKind::Async(_) | ExprKind::Call { .. } | ExprKind::MethodCall(_))
            && self.makes_future(inference, expr)
    }

    /// Who drives this future, when its output is seen to be of no use to anybody.
    fn consumer(&self, inference: &Inference, code: &Code, outer: ExprId, depth: Depth) -> Option<Span> {
        if depth.is_past(MAX_STEPS) {
            return None;
        }
        match fate(code, inference, outer) {
            Fate::Awaited(awaited) => {
                let ended = match fate(code, inference, awaited) {
                    Fate::Dropped | Fate::Underscore => true,
                    Fate::Bound(pat) => uses(inference, pat).is_empty(),
                    _ => false,
                };
                let ExprKind::Await { keyword, .. } = code.expr(awaited).kind else { return None };
                ended.then_some(keyword)
            }
            Fate::Argument(call, _) | Fate::Receiver(call) => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return None };
                if self.drives_once(callee) {
                    return Some(code.callee_span(call));
                }
                // Boxed, instrumented: the same future in another coat.
                let same = self.is_boxing(inference, call)
                    || self.file(callee.def.file).stub
                        && matches!(
                            self.item(callee.def).name.as_str(),
                            "boxed" | "boxed_local" | "instrument" | "in_current_span"
                        );
                same.then(|| self.consumer(inference, code, call, depth.next())).flatten()
            }
            Fate::Macro(id) => {
                let Some(Def::Item(def)) = inference.defs.get(&id) else { return None };
                let facts = self.facts_of(*def)?;
                let ExprKind::Macro(call) = &code.expr(id).kind else { return None };
                let value = matches!(fate(code, inference, id), Fate::Dropped | Fate::Underscore);
                (value && (facts.joins || facts.try_joins)).then_some(call.path.span)
            }
            Fate::Bound(pat) => {
                let found: Option<Vec<Span>> =
                    uses(inference, pat).iter().map(|it| self.consumer(inference, code, *it, depth.next())).collect();
                found?.into_iter().min()
            }
            // `stream.for_each(|x| async move { f(x) })`: the signature wants nothing to come out.
            Fate::Returned => {
                let closure =
                    inference.parent(outer).filter(|up| matches!(code.expr(*up).kind, ExprKind::Closure(_)))?;
                let Fate::Argument(call, _) = fate(code, inference, closure) else { return None };
                let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return None };
                self.wants_unit(callee).then(|| code.callee_span(call))
            }
            _ => None,
        }
    }

    /// `spawn`, `block_on`, `timeout` and kin.
    fn drives_once(&self, callee: &FnCallee) -> bool {
        self.facts_of(callee.def)
            .is_some_and(|facts| facts.spawns.is_some() || facts.drives || facts.blocks_on.is_some())
    }

    /// Its closure gives a future with the output `()`.
    fn wants_unit(&self, callee: &FnCallee) -> bool {
        self.file(callee.def.file).stub
            && self.fn_sig(callee.def).is_some_and(|sig| {
                sig.bounds.iter().any(|(_, bound)| {
                    Some(bound.def) == self.lang.future && bound.binding(self.lang.output) == Some(&Ty::unit())
                })
            })
    }
}
