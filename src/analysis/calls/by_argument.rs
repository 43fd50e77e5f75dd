//! Calls whose receiver has a type that nobody but a macro, or another crate, knows, told by what they are given
//! (`users.load(connection)`) or by the trait that is imported for them.

use super::{Program, Site};
use crate::analysis::def::DefId;
use crate::analysis::infer::Inference;
use crate::analysis::ty::Ty;
use crate::model::{ExprId, ExprKind, Name, ScopeId};
use rustc_hash::FxHashMap;

impl Program {
    /// A method of an imported trait that a stub marks `#[by_argument]`: the receiver may be anything, and the one
    /// argument is what the trait's parameter must be. Without one, it is taken for what it is called.
    pub(super) fn site_by_argument(&self, inference: &Inference, expr: ExprId) -> Option<Site> {
        let code = self.code_at(inference);
        let ExprKind::MethodCall(call) = &code.expr(expr).kind else { return None };
        let is_unknown = match inference.ty(call.receiver).peeled() {
            Ty::Unknown => true,
            Ty::Extern(_) => call.args.is_empty(),
            _ => false,
        };
        if !is_unknown {
            return None;
        }
        let method = *self.methods_by_argument().get(&call.method)?;
        let of = DefId { item: self.item(method).container?, ..method };
        let scope = self.scope_around(inference, expr);
        if !self.in_scope(self.scope_module(inference.file, scope), of) {
            return None;
        }
        match call.args[..] {
            [] if self.fn_sig(method)?.params.len() == 1 => {}
            [arg] => {
                let (_, bound) = self.generic_bounds(of).first()?;
                let given = self.deref_chain(inference.ty(arg).peeled());
                if !given.iter().any(|ty| self.implements(ty, bound.def)) {
                    return None;
                }
            }
            _ => return None,
        }
        let facts = self.facts_of(method)?;
        let blocking = facts.blocking.as_ref()?;
        Some(Site {
            expr,
            body: inference.body_of(expr),
            span: call.name_span,
            api: self.path_of(method),
            effect: super::blocks(blocking, &blocking.advice),
            one_time: facts.one_time,
            guessed: call.args.is_empty(),
        })
    }

    /// The innermost block with imports of its own, or where the code stands.
    fn scope_around(&self, inference: &Inference, expr: ExprId) -> ScopeId {
        let code = self.code_at(inference);
        let mut up = inference.parent(expr);
        while let Some(at) = up {
            if let ExprKind::Block(block) = &code.expr(at).kind
                && let Some(scope) = block.scope
            {
                return scope;
            }
            up = inference.parent(at);
        }
        code.scope
    }

    fn methods_by_argument(&self) -> &FxHashMap<Name, DefId> {
        self.calls.by_argument.get_or_init(|| {
            let marked = self.all_facts().filter(|(_, facts)| facts.by_argument);
            marked.map(|(def, _)| (self.item(def).name, def)).collect()
        })
    }
}
