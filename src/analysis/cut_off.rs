//! Tasks that `main` starts right before it ends: the runtime drops them there, started or not.

use super::infer::{Callee, Inference};
use super::tasks::Spawn;
use super::ty::Ty;
use super::{BodyRef, Program, walk};
use crate::model::{BodyId, ExprId, ExprKind, MacroBody, StmtKind};

impl Program {
    /// The spawns of an async `main` behind which it neither awaits nor waits for anything, in the order of the text.
    pub fn cut_off(&self, at: BodyRef) -> Vec<Spawn> {
        let owner = self.owner(at);
        let is_main = at.body == BodyId(0) && self.item(owner).name == "main";
        if !is_main || self.entry(owner).is_none_or(|entry| entry.test || entry.runtime != "tokio") {
            return Vec::new();
        }
        let code = self.code(at);
        let ExprKind::Block(block) = &code.expr(self.body(at).value).kind else { return Vec::new() };
        let statements: Vec<ExprId> = block
            .stmts
            .iter()
            .filter_map(|stmt| match stmt.kind {
                StmtKind::Let { init, .. } => init,
                StmtKind::Expr { expr, .. } => Some(expr),
                StmtKind::Item(_) => None,
            })
            .chain(block.tail)
            .collect();
        let spawns = self.spawns(at.file, at.code);
        if spawns.is_empty() {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        // From the end: the first statement that waits, or may, ends the search.
        let quiet = statements.iter().rev().take_while(|root| self.is_quiet(inference, **root, &spawns));
        let last: Vec<ExprId> = quiet.copied().collect();
        let starts =
            |spawn: &&Spawn| spawn.body == BodyId(0) && last.iter().any(|root| inference.is_within(spawn.call, *root));
        spawns.iter().filter(starts).cloned().collect()
    }

    /// Is nothing waited for in this statement of `main`, for certain? What is not known may wait.
    fn is_quiet(&self, inference: &Inference, root: ExprId, spawns: &[Spawn]) -> bool {
        let code = self.code_at(inference);
        let is_quiet = |id: ExprId| match &code.expr(id).kind {
            ExprKind::Await { .. } | ExprKind::Loop { .. } | ExprKind::While { .. } => false,
            ExprKind::For(it) => self.is_list(inference.ty(it.iter)),
            ExprKind::Call { .. } | ExprKind::MethodCall(_) => {
                spawns.iter().any(|spawn| spawn.call == id) || self.returns_at_once(inference, id)
            }
            ExprKind::Macro(call) => matches!(call.body, MacroBody::Exprs(_)) && self.formats(inference, id),
            _ => true,
        };
        !walk::any(code, root, |id| inference.body_of(id) == BodyId(0) && !is_quiet(id))
    }

    /// A call that makes a value and waits for nothing: of an async function, of a constructor, of a known function that
    /// does not block.
    fn returns_at_once(&self, inference: &Inference, call: ExprId) -> bool {
        match inference.callees.get(&call) {
            Some(Callee::Constructor(_)) => true,
            Some(Callee::Fn(callee)) if self.file(callee.def.file).stub => {
                let facts = self.facts_of(callee.def);
                !facts.is_some_and(|it| {
                    it.blocking.is_some() || it.blocks_on.is_some() || it.on_handle.is_some() || it.drives
                })
            }
            _ => self.called_async_fn(inference, call).is_some(),
        }
    }

    /// Numbers, or a list that is there: to walk over it waits for nothing.
    fn is_list(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Array(_) | Ty::Slice(_) => true,
            Ty::Ref(_, inner) => self.is_list(inner),
            Ty::Adt(def, _) => {
                let path = self.path_of(*def);
                ["std::ops::", "std::vec::", "std::collections::", "std::slice::"].iter().any(|of| path.starts_with(of))
            }
            _ => false,
        }
    }
}
