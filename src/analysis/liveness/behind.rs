//! What lies between a value and a lock in it without being a field: `Deref` of a type of the user's, and `Option`s.

use super::locks::LockPath;
use crate::analysis::Program;
use crate::analysis::def::DefId;
use crate::analysis::depth::Depth;
use crate::analysis::infer::Inference;
use crate::analysis::ty::Ty;
use crate::model::{ExprId, ExprKind, Name, PatId, PatKind, StmtKind};

/// How many types may deref to one another.
const MAX_DEREFS: usize = 5;

impl Program {
    /// The path of a value that is taken for one of this type: `handle` for its `handle.inner` where that is what it derefs
    /// to. Whoever goes by the field finds the same path.
    pub fn lock_path_as(&self, inference: &Inference, expr: ExprId, wanted: Option<DefId>) -> Option<LockPath> {
        let path = self.lock_path(inference, expr)?;
        let Some(wanted) = wanted else { return Some(path) };
        let is_wanted = |ty: &Ty| matches!(ty, Ty::Adt(def, _) if *def == wanted);
        Some(match self.fields_over_derefs(inference.ty(expr), is_wanted, Depth::FIRST) {
            Some(fields) => path.join(&fields),
            None => path,
        })
    }

    /// The fields that the `Deref`s of the user's types lead along, up to a type like this.
    pub(super) fn fields_over_derefs(
        &self,
        ty: &Ty,
        is_wanted: impl Fn(&Ty) -> bool,
        depth: Depth,
    ) -> Option<Vec<Name>> {
        let (mut ty, mut fields) = (ty.clone(), Vec::new());
        for _ in 0..MAX_DEREFS {
            if is_wanted(&ty) {
                return Some(fields);
            }
            fields.extend(self.fields_of_deref(&ty, depth)?);
            ty = self.deref(&ty)?;
        }
        None
    }

    /// Those of one step; none for references and pointers, which are the same place.
    pub(super) fn fields_of_deref(&self, ty: &Ty, depth: Depth) -> Option<Vec<Name>> {
        match ty {
            Ty::Adt(def, _) if !self.file(def.file).stub => {
                let (found, _) = self.find_impl(ty, self.lang.deref?, Depth::FIRST)?;
                self.fields_given_by(self.item_in_impl(found, Name::new("deref"))?, depth)
            }
            _ => Some(Vec::new()),
        }
    }

    /// `lock` of `lock.as_ref().unwrap()`, `lock.as_ref().ok_or(Closed)?`: what is in an `Option` is where that is.
    pub(super) fn option_around(&self, inference: &Inference, expr: ExprId) -> Option<ExprId> {
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::Try(inner) => self.optional(inference, *inner),
            ExprKind::MethodCall(call) => match call.method.as_str() {
                "unwrap" | "expect" => self.optional(inference, call.receiver),
                "as_ref" | "as_mut" | "as_deref" => self.is_option(inference, call.receiver).then_some(call.receiver),
                _ => None,
            },
            _ => None,
        }
    }

    fn optional(&self, inference: &Inference, expr: ExprId) -> Option<ExprId> {
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::MethodCall(call)
                if matches!(call.method.as_str(), "ok_or" | "ok_or_else" | "context" | "with_context") =>
            {
                self.is_option(inference, call.receiver).then_some(call.receiver)
            }
            _ => self.is_option(inference, expr).then_some(expr),
        }
    }

    fn is_option(&self, inference: &Inference, expr: ExprId) -> bool {
        inference.ty(expr).peeled().adt_def().is_some_and(|def| Some(def) == self.lang.option)
    }

    /// `if let Some(lock) = &self.lock`: the `Option` in which a variable was found.
    pub(super) fn matched_option(&self, inference: &Inference, pat: PatId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let is_around = |around: PatId| {
            matches!(&code.pat(around).kind, PatKind::TupleStruct { path, elems }
                if **elems == [pat] && path.last().is_some_and(|last| last.name == "Some"))
        };
        let found = code.exprs.iter().find_map(|expr| match &expr.kind {
            ExprKind::Let { pat, expr } => is_around(*pat).then_some(*expr),
            ExprKind::Match { scrutinee, arms } => arms.iter().any(|arm| is_around(arm.pat)).then_some(*scrutinee),
            ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match &stmt.kind {
                StmtKind::Let { pat, init, .. } if is_around(*pat) => *init,
                _ => None,
            }),
            _ => None,
        })?;
        self.is_option(inference, found).then_some(found)
    }
}
