//! What a `for` calls without a word: the iterator of what it goes through.

use super::{Calls, Edge, Effect, Site};
use crate::analysis::Program;
use crate::analysis::infer::{FnCallee, Inference};
use crate::analysis::ty::Ty;
use crate::model::{BodyKind, ExprId, Name};

impl Program {
    /// Async code, as it is written.
    pub(super) fn is_async_body(&self, inference: &Inference, expr: ExprId) -> bool {
        let kind = &self.code_at(inference).body(inference.body_of(expr)).kind;
        matches!(
            kind,
            BodyKind::Fn { is_async: true } | BodyKind::AsyncBlock { .. } | BodyKind::Closure { is_async: true, .. }
        )
    }

    /// `for x in receiver`: what a loop calls without a word, asked in async code only.
    pub(super) fn add_loop(&self, inference: &Inference, expr: ExprId, iter: ExprId, calls: &mut Calls) {
        let code = self.code_at(inference);
        let module = self.scope_module(inference.file, code.scope);
        let ty = match inference.ty(iter) {
            Ty::Ref(true, inner) => inner,
            ty => ty,
        };
        // What it is must be known.
        if !matches!(ty.peeled(), Ty::Adt(..)) {
            return;
        }
        let (span, body) = (code.expr(iter).span, inference.body_of(expr));
        let method = |name: &str| {
            let found = self.method_on(module, ty, Name::new(name))?;
            Some(FnCallee { def: found.def, self_ty: Some(found.self_ty), subst: found.subst })
        };
        // An `into_iter` or `iter` that is written out speaks for itself.
        if calls.sites.iter().any(|site| site.expr == iter) {
            return;
        }
        if let Some(callee) = method("into_iter")
            && let Some((api, mut effect)) = self.effect_of(inference, &callee, &[])
        {
            // A task that is one loop over its receiver may have been given a thread of its own where nobody sees it.
            if let Effect::Blocks { minor, .. } = &mut effect {
                *minor = true;
            }
            calls.sites.push(Site { expr, body, span, api, effect, one_time: false, guessed: false });
            return;
        }
        if ty.peeled().adt_def().is_none_or(|def| self.file(def.file).stub) {
            return;
        }
        let run = ["into_iter", "next"].iter().filter_map(|name| Some(self.specialized(&method(name)?)));
        calls.edges.extend(run.filter(|to| self.is_sync_user_fn(*to)).map(|to| Edge {
            expr,
            body,
            span,
            to,
            any: false,
        }));
    }
}
