//! Async code that need not be: blocks and functions that wait for nothing, blocks around one future; no wording.

use super::def::Def;
use super::fate::{Fate, fate};
use super::futures::Origin;
use super::infer::{Callee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program, context};
use crate::model::{
    BlockKind, BodyId, BodyKind, Code, CodeId, ExprId, ExprKind, FileId, ItemKind, MacroBody, PatId, StmtKind,
};
use rustc_hash::FxHashSet;

impl Program {
    /// An async block in which nothing is awaited, and which is not there to catch `?` and `return` either.
    pub fn is_plain_block(&self, inference: &Inference, at: BodyRef) -> bool {
        let code = self.code(at);
        let body = code.body(at.body);
        own_exprs(code, inference, at.body).all(|id| match &code.expr(id).kind {
            ExprKind::Await { .. } | ExprKind::Try(_) | ExprKind::Return(_) | ExprKind::Yield(_) => false,
            ExprKind::Macro(call) => is_awaitless(self, inference, id, &call.body),
            _ => true,
        }) && matches!(&code.expr(body.value).kind, ExprKind::Block(block) if block.kind == BlockKind::Plain)
    }

    /// Is there no await in this async function itself: neither written, nor in a macro, under any `cfg`?
    pub fn never_awaits(&self, at: BodyRef) -> bool {
        let code = self.code(at);
        let awaits = |id: ExprId| matches!(code.expr(id).kind, ExprKind::Await { .. } | ExprKind::Yield(_));
        let inference = self.inference(at.file, at.code);
        own_exprs(code, inference, at.body).all(|id| match &code.expr(id).kind {
            ExprKind::Macro(call) => is_awaitless(self, inference, id, &call.body),
            _ => !awaits(id),
        })
    }

    /// May this async function become an ordinary one, as far as its place, its attributes and its uses tell? Stubs
    /// that are yet to be written do not count.
    pub fn is_free_to_be_sync(&self, at: BodyRef) -> bool {
        let owner = self.owner(at);
        let item = self.item(owner);
        let in_trait =
            item.container.is_some_and(|container| match &self.file(owner.file).model.item(container).kind {
                ItemKind::Impl(it) => it.trait_.is_some(),
                _ => true,
            });
        let bare = item.attrs.iter().all(|attr| super::entry::is_built_in(attr) && !attr.is("cfg"));
        if in_trait || !bare || self.is_main(owner) || !self.namesakes(owner).is_empty() || !self.is_plain_fn(owner) {
            return false;
        }
        if self.is_in_cfg_module(owner) {
            return false;
        }
        // `register! { handler }`: a macro that cannot be read may name any function of the file.
        if item.container.is_none() && self.has_closed_macro(owner.file) {
            return false;
        }
        let code = self.code(at);
        let ExprKind::Block(block) = &code.expr(code.body(BodyId(0)).value).kind else { return false };
        let is_empty = block.stmts.is_empty() && block.tail.is_none();
        let is_stub = |id: &ExprId| match &code.expr(*id).kind {
            ExprKind::Macro(call) => call
                .path
                .last()
                .is_some_and(|last| matches!(last.name.as_str(), "todo" | "unimplemented" | "unreachable" | "panic")),
            _ => false,
        };
        let has_stub = block.tail.iter().any(is_stub)
            || block.stmts.iter().any(|stmt| matches!(&stmt.kind, StmtKind::Expr { expr, .. } if is_stub(expr)));
        // What a `cfg` leaves out elsewhere may be what is awaited there.
        let has_cfg = code.exprs.iter().any(|expr| match &expr.kind {
            ExprKind::Block(block) => block.stmts.iter().any(|stmt| !stmt.cfgs.is_empty()),
            _ => false,
        });
        !is_empty && !has_stub && !has_cfg && !self.fns_as_values().contains(&owner)
    }

    /// Is there a macro call anywhere in the file, in a function or outside, that is not looked into?
    fn has_closed_macro(&self, file: FileId) -> bool {
        let model = &self.file(file).model;
        let is_closed = |it: &crate::model::Item| matches!(it.kind, ItemKind::MacroCall { opened: false, .. });
        let codes = (0..model.codes.len() as u32).map(|code| self.code_in(file, CodeId(code)));
        model.opaque_macros > 0
            || model.items.iter().any(is_closed)
            || codes.flat_map(|code| &code.exprs).any(
                |expr| matches!(&expr.kind, ExprKind::Macro(call) if matches!(call.body, MacroBody::Opaque { .. })),
            )
    }

    /// Does the function stand in a module that `cfg` may leave out? Another one may take its place and await.
    fn is_in_cfg_module(&self, def: super::def::DefId) -> bool {
        let mut at = Some(self.scope_module(def.file, self.item(def).scope));
        while let Some(id) = at {
            let here = self.module(id);
            let declared = here.parent.map(|parent| self.module(parent)).is_some_and(|parent| {
                let model = &self.file(parent.file).model;
                model.scope(parent.scope).items.iter().map(|item| model.item(*item)).any(|item| {
                    matches!(item.kind, ItemKind::Mod(_)) && item.name == here.name && item.attr("cfg").is_some()
                })
            });
            if declared {
                return true;
            }
            at = here.parent;
        }
        false
    }

    /// Functions that are named anywhere without being called there: handlers, callbacks.
    fn fns_as_values(&self) -> &FxHashSet<super::def::DefId> {
        self.calls.named.get_or_init(|| {
            let mut named = FxHashSet::default();
            for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub && file.module.is_some()) {
                for code_index in 0..file.model.codes.len() {
                    let code = self.code_in(FileId(index as u32), CodeId(code_index as u32));
                    let inference = self.inference(FileId(index as u32), CodeId(code_index as u32));
                    let called: FxHashSet<ExprId> = code
                        .exprs
                        .iter()
                        .filter_map(|expr| match &expr.kind {
                            ExprKind::Call { callee, .. } => Some(*callee),
                            _ => None,
                        })
                        .collect();
                    named.extend(inference.defs.iter().filter_map(|(expr, def)| match def {
                        Def::Item(def) if !called.contains(expr) => Some(*def),
                        _ => None,
                    }));
                }
            }
            named
        })
    }

    /// `async { future.await }`: the future, by the text alone.
    pub fn only_await(&self, at: BodyRef) -> Option<ExprId> {
        let code = self.code(at);
        let ExprKind::Block(block) = &code.expr(code.body(at.body).value).kind else { return None };
        match code.expr(block.tail?).kind {
            ExprKind::Await { base, .. } if block.stmts.is_empty() => Some(base),
            _ => None,
        }
    }

    /// An async block in whose place the one future that it awaits would do: a variable that is moved in, or a call of
    /// an async fn with variables that are moved in, given straight to something that spawns or drives.
    pub fn redundant_block(&self, inference: &Inference, at: BodyRef) -> Option<ExprId> {
        let code = self.code(at);
        let base = self.only_await(at)?;
        let outer = context::body_expr(self, at).filter(|id| matches!(code.expr(*id).kind, ExprKind::Async(_)))?;
        if self.in_strange_macro(inference, code, outer) {
            return None;
        }
        let redundant = match &code.expr(base).kind {
            ExprKind::Path(_) => {
                let ty = inference.ty(base);
                let outside =
                    inference.locals.get(&base).is_some_and(|pat| !is_bound_inside(code, inference, at.body, *pat));
                let is_own = matches!(ty, Ty::Async(..) | Ty::Future(..)) && outside;
                (is_own || self.is_moved_in(code, inference, at.body, base))
                    && self.lang.future.is_some_and(|future| self.implements(ty, future))
            }
            ExprKind::Call { args, .. } => {
                self.is_given_away(code, inference, at, outer)
                    && self.is_other_async_fn(inference, base)
                    && args.iter().all(|arg| self.is_moved_value(code, inference, at.body, *arg))
            }
            ExprKind::MethodCall(call) => {
                let by_value = matches!(inference.callees.get(&base), Some(Callee::Fn(callee))
                    if self.takes_self_by_value(callee.def));
                by_value
                    && self.is_given_away(code, inference, at, outer)
                    && self.is_other_async_fn(inference, base)
                    && self.is_moved_in(code, inference, at.body, call.receiver)
                    && call.args.iter().all(|arg| self.is_moved_value(code, inference, at.body, *arg))
            }
            _ => false,
        };
        redundant.then_some(base)
    }

    /// `self`, `self: Arc<Self>`; not `&self`, `self: &Arc<Self>`.
    fn takes_self_by_value(&self, method: super::def::DefId) -> bool {
        self.fn_sig(method).is_some_and(|sig| {
            sig.has_self && !sig.self_by_ref && !sig.params.first().is_some_and(|ty| matches!(ty, Ty::Ref(..)))
        })
    }

    /// The block moves, and is an argument of `spawn`, `timeout`, `join!` and the like.
    fn is_given_away(&self, code: &Code, inference: &Inference, at: BodyRef, outer: ExprId) -> bool {
        let facts = match (code.body(at.body).kind, fate(code, inference, outer)) {
            (BodyKind::AsyncBlock { moves: true }, Fate::Argument(call, _)) => match inference.callees.get(&call) {
                Some(Callee::Fn(callee)) => self.facts_of(callee.def),
                _ => None,
            },
            _ => None,
        };
        facts.is_some_and(|facts| facts.spawns.is_some() || facts.drives)
    }

    /// A call that evaluates nothing early, and does not call the function that it stands in.
    fn is_other_async_fn(&self, inference: &Inference, call: ExprId) -> bool {
        matches!(self.lazy(inference, call), Some(Origin::AsyncFn(def)) if def != inference.owner)
    }

    fn is_moved_value(&self, code: &Code, inference: &Inference, body: BodyId, expr: ExprId) -> bool {
        matches!(code.expr(expr).kind, ExprKind::Lit(_)) || self.is_moved_in(code, inference, body, expr)
    }

    /// A variable from outside of the block, held by value as far as its type is known.
    fn is_moved_in(&self, code: &Code, inference: &Inference, body: BodyId, expr: ExprId) -> bool {
        let Some(pat) = inference.locals.get(&expr) else { return false };
        let ty = inference.ty(expr);
        let by_value = !ty.is_unknown() && !ty.any(&mut |ty| matches!(ty, Ty::Ref(..) | Ty::Unknown));
        by_value && !is_bound_inside(code, inference, body, *pat)
    }
}

/// The expressions of this body, those of inner closures and async blocks left out.
pub(super) fn own_exprs<'c>(
    code: &'c Code,
    inference: &'c Inference,
    body: BodyId,
) -> impl Iterator<Item = ExprId> + 'c {
    let it = code.body(body);
    (it.first.0..=it.value.0).map(ExprId).filter(move |id| inference.body_of(*id) == body)
}

/// A macro that is known, and in which nothing is awaited but what is written so.
fn is_awaitless(program: &Program, inference: &Inference, id: ExprId, body: &MacroBody) -> bool {
    match (inference.defs.get(&id), body) {
        (_, MacroBody::Select(_) | MacroBody::Opaque { .. } | MacroBody::Async(_)) => false,
        (Some(Def::Item(def)), _) if program.file(def.file).stub => {
            program.facts_of(*def).is_none_or(|facts| !facts.joins && !facts.try_joins && !facts.selects)
        }
        _ => false,
    }
}

fn is_bound_inside(code: &Code, inference: &Inference, body: BodyId, pat: PatId) -> bool {
    own_exprs(code, inference, body).any(|id| match &code.expr(id).kind {
        ExprKind::Block(block) => {
            block.stmts.iter().any(|stmt| matches!(stmt.kind, StmtKind::Let { pat: of, .. } if of == pat))
        }
        ExprKind::Match { arms, .. } => arms.iter().any(|arm| arm.pat == pat),
        _ => false,
    })
}
