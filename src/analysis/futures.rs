//! Futures: does the value of an expression do nothing until somebody drives it, and why do we know; no verdict.

#[cfg(test)]
mod tests;

use super::Program;
use super::def::{Def, DefId, Namespace};
use super::depth::Depth;
use super::entry::is_built_in;
use super::infer::{Callee, FnCallee, Inference};
use super::ty::{TraitRef, Ty};
use crate::model::{Attr, BodyId, CodeId, ExprId, ExprKind, FileId, ItemKind, MethodCall, StmtKind};

/// Where a future that waits to be driven came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A call of this async fn (of a trait, an impl, the crate or a stub).
    AsyncFn(DefId),
    /// This async block, or the call of an async closure.
    Block(BodyId),
    /// A call of this function, whose signature gives `impl Future` or a boxed one.
    Returned(DefId),
    /// A value of this type, which implements `Future`.
    Type(DefId),
    /// A future behind a trait: the signature that names it is not at hand.
    Dyn,
}

/// How far a function is followed into the functions that make its future.
const MAX_DEPTH: u32 = 6;

impl Program {
    /// Is the value of this expression a future that nothing has started? `None` also when nobody can tell.
    pub fn lazy(&self, inference: &Inference, expr: ExprId) -> Option<Origin> {
        self.lazy_at(inference, expr, Depth::FIRST)
    }

    fn lazy_at(&self, inference: &Inference, expr: ExprId, depth: Depth) -> Option<Origin> {
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::Async(body) => Some(Origin::Block(*body)),
            ExprKind::Call { args, .. } => self.lazy_call(inference, expr, args, depth),
            ExprKind::MethodCall(call) => {
                let receiver = inference.ty(call.receiver);
                if self.is_running(receiver) || self.may_be_another(inference, expr, call) {
                    return None;
                }
                self.lazy_call(inference, expr, &call.args, depth)
            }
            // `make()?`, `made.map(|of| load(of)).await`
            ExprKind::Try(_) => self.unpolled(inference.ty(expr)),
            ExprKind::Await { base, .. } => match inference.callees.get(base) {
                Some(Callee::Fn(callee)) if self.adapts_future(callee.def) => self.unpolled(inference.ty(expr)),
                _ => None,
            },
            _ => None,
        }
    }

    fn lazy_call(&self, inference: &Inference, expr: ExprId, args: &[ExprId], depth: Depth) -> Option<Origin> {
        let callee = match inference.callees.get(&expr)? {
            Callee::Fn(callee) => callee,
            Callee::Local(_) => {
                return match inference.ty(expr) {
                    Ty::Async(body, _) => Some(Origin::Block(*body)),
                    ty @ Ty::Future(..) => self.lazy_type(ty),
                    _ => None,
                };
            }
            Callee::Extern(_) | Callee::Constructor(_) => return None,
        };
        let def = self.specialized(callee);
        if !self.is_plain_fn(def) || !self.is_plain_fn(callee.def) || self.is_from_before(inference.file, def) {
            return None;
        }
        if self.facts_of(def).is_some_and(|facts| facts.begins) {
            return None;
        }
        if self.item(def).as_fn()?.is_async {
            return Some(Origin::AsyncFn(def));
        }
        // `timeout(limit, task)` lost, the task goes on.
        if args.iter().any(|arg| self.is_running(inference.ty(*arg))) {
            return None;
        }
        let declared = &self.fn_sig(def)?.ret;
        match declared {
            // What a container or slot gives back was perhaps polled already; what a closure gives that is called here was
            // made now. (Code without anything async is not read for this.)
            _ if is_handed_through(declared) => {
                let is_closure = |arg: &ExprId| matches!(inference.ty(*arg), Ty::Closure(..));
                let is_known = args.iter().any(is_closure) && self.has_async(inference.file, inference.code);
                is_known.then(|| self.unpolled(inference.ty(expr)))?
            }
            _ if self.names_a_trait(declared) => self.makes_only(def, depth).then_some(Origin::Returned(def)),
            // What a function of the user's does to a future before it gives it is seen in its body.
            _ if !self.file(def.file).stub && !self.makes_only(def, depth) => None,
            _ => self.lazy_type(inference.ty(expr)),
        }
    }

    /// An async function, or one with async blocks.
    fn has_async(&self, file: FileId, code: CodeId) -> bool {
        let outline = self.outline(file, code);
        let owner = self.item(DefId { file, item: outline.owner }).as_fn();
        owner.is_some_and(|it| it.is_async) || outline.may_name(|name| name == "async")
    }

    /// Does this call make the future that it gives, and not hand on what it was given: `handle.await.unwrap()`?
    pub fn makes_future(&self, inference: &Inference, call: ExprId) -> bool {
        let hands_through = match inference.callees.get(&call) {
            Some(Callee::Fn(callee)) => {
                self.fn_sig(self.specialized(callee)).is_some_and(|sig| is_handed_through(&sig.ret))
            }
            _ => false,
        };
        !hands_through && self.lazy(inference, call).is_some()
    }

    /// A future that is here by value and has no other type than that of an async fn or block: it is pinned when it is
    /// polled for the first time, and does not move after that.
    pub fn unpolled(&self, ty: &Ty) -> Option<Origin> {
        match ty {
            Ty::Future(..) | Ty::Async(..) => self.lazy_type(ty),
            _ => None,
        }
    }

    /// Is this the type of a future that does nothing until it is polled?
    pub fn lazy_type(&self, ty: &Ty) -> Option<Origin> {
        match ty {
            Ty::Future(def, _) => {
                let begins = self.facts_of(*def).is_some_and(|facts| facts.begins);
                (self.is_plain_fn(*def) && !begins).then_some(Origin::AsyncFn(*def))
            }
            Ty::Async(body, _) => Some(Origin::Block(*body)),
            Ty::Bounds(bounds) => bounds.iter().any(|bound| self.is_future_bound(bound)).then_some(Origin::Dyn),
            Ty::Adt(def, args) if Some(*def) == self.lang.boxed || Some(*def) == self.lang.pin => {
                self.lazy_type(args.first()?)
            }
            Ty::Adt(def, args) => {
                let future = self.lang.future?;
                if self.is_running(ty) || args.iter().any(|arg| self.is_running(arg)) || !self.implements(ty, future) {
                    return None;
                }
                if self.file(def.file).stub {
                    // A value that is there already leaves nothing undone.
                    return (!self.is_ready(*def)).then_some(Origin::Type(*def));
                }
                self.wraps_lazy(*def).then_some(Origin::Type(*def))
            }
            _ => None,
        }
    }

    /// `std::future::Ready`, `futures::future::Ready`
    fn is_ready(&self, def: DefId) -> bool {
        self.item(def).name == "Ready"
    }

    /// A task, the receiving end of a channel and the like, at any depth of references and boxes: its work goes on
    /// without being polled.
    pub fn is_running(&self, ty: &Ty) -> bool {
        match ty.peeled() {
            Ty::Adt(def, args) => {
                self.facts_of(*def).is_some_and(|facts| facts.running)
                    || self.lang.smart.contains(def) && args.first().is_some_and(|inner| self.is_running(inner))
            }
            _ => false,
        }
    }

    /// A struct of the user's that holds a future and nothing that runs: its own poll is what drives that.
    fn wraps_lazy(&self, def: DefId) -> bool {
        let ItemKind::Struct(it) = &self.item(def).kind else { return false };
        let here = self.here(def);
        if self.lang.drop_trait.is_some_and(|of| self.implements(&self.self_of_adt(def), of)) {
            return false;
        }
        let types: Vec<Ty> = it.fields.iter().map(|field| self.lower_type(here, &field.ty)).collect();
        let is_future = |ty: &Ty| match ty {
            Ty::Param(..) => self.lang.future.is_some_and(|future| self.implements(ty, future)),
            Ty::Adt(of, _) => *of != def && self.lazy_type(ty).is_some(),
            _ => false,
        };
        let is_dark = |ty: &Ty| ty.any(&mut |ty| matches!(ty, Ty::Unknown | Ty::Extern(_)) || self.is_running(ty));
        types.iter().any(is_future) && !types.iter().any(is_dark)
    }

    fn is_future_bound(&self, bound: &TraitRef) -> bool {
        self.lang.future.is_some_and(|future| self.extends(bound.def, future, Depth::FIRST))
    }

    /// `impl Future`, `Box<dyn Future>`, `Pin<Box<dyn Future>>`
    fn names_a_trait(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Bounds(bounds) => bounds.iter().any(|bound| self.is_future_bound(bound)),
            Ty::Adt(def, args) if Some(*def) == self.lang.boxed || Some(*def) == self.lang.pin => {
                args.first().is_some_and(|inner| self.names_a_trait(inner))
            }
            _ => false,
        }
    }

    /// A function that is not async and gives a future: does it do nothing itself but make that? A stub says so; of
    /// what a trait declares without a body nobody knows.
    fn makes_only(&self, def: DefId, depth: Depth) -> bool {
        if self.file(def.file).stub {
            return true;
        }
        let Some(code_id) = self.code_of(def) else { return false };
        let inference = self.inference(def.file, code_id);
        let code = self.code_at(inference);
        let ExprKind::Block(block) = &code.expr(code.body(BodyId(0)).value).kind else { return false };
        let prepares = block.stmts.iter().all(|stmt| match &stmt.kind {
            StmtKind::Let { init: Some(init), otherwise: None, .. } => self.is_harmless(inference, *init),
            StmtKind::Item(_) => true,
            _ => false,
        });
        prepares && block.tail.is_some_and(|tail| self.is_made_by(inference, tail, depth))
    }

    /// An async block or a call of an async fn, boxed perhaps, whose arguments do nothing either.
    fn is_made_by(&self, inference: &Inference, expr: ExprId, depth: Depth) -> bool {
        let code = self.code_at(inference);
        match &code.expr(expr).kind {
            ExprKind::Async(_) => true,
            ExprKind::Struct(_) => self.is_harmless(inference, expr),
            ExprKind::Call { args, .. } => {
                if matches!(inference.callees.get(&expr), Some(Callee::Constructor(_))) {
                    return self.is_harmless(inference, expr);
                }
                let boxes = matches!(&args[..], [one] if self.is_boxing(inference, expr)
                    && self.is_made_by(inference, *one, depth));
                boxes
                    || args.iter().all(|arg| self.is_harmless(inference, *arg))
                        && self.lazy_at(inference, expr, depth.next()).is_some()
            }
            ExprKind::MethodCall(call) => {
                let adapts = call.args.iter().all(|arg| self.is_harmless(inference, *arg));
                let on_future = self.is_made_by(inference, call.receiver, depth);
                let on_value = || self.is_harmless(inference, call.receiver);
                adapts && (on_future || on_value()) && self.lazy_at(inference, expr, depth.next()).is_some()
            }
            _ => false,
        }
    }

    /// `Box::pin(..)`, `Box::new(..)`, `Pin::new(..)`
    pub fn is_boxing(&self, inference: &Inference, call: ExprId) -> bool {
        let Some(Callee::Fn(FnCallee { def, self_ty: Some(ty), .. })) = inference.callees.get(&call) else {
            return false;
        };
        let name = self.item(*def).name;
        let owner = ty.adt_def();
        (name == "pin" || name == "new") && (owner == self.lang.boxed || owner == self.lang.pin) && owner.is_some()
    }

    /// An expression whose evaluation nobody notices: names, fields, literals, closures, clones of these.
    pub fn is_harmless(&self, inference: &Inference, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        let all = |exprs: &[ExprId]| exprs.iter().all(|expr| self.is_harmless(inference, *expr));
        match &code.expr(expr).kind {
            ExprKind::Path(_) | ExprKind::Lit(_) | ExprKind::Async(_) | ExprKind::Closure(_) => true,
            ExprKind::Field { base, .. } => self.is_harmless(inference, *base),
            ExprKind::Ref { expr, .. } | ExprKind::Cast { expr, .. } | ExprKind::Unary { expr, .. } => {
                self.is_harmless(inference, *expr)
            }
            ExprKind::Tuple(exprs) | ExprKind::Array(exprs) => all(exprs),
            ExprKind::Struct(lit) => {
                lit.fields.iter().all(|(_, expr)| self.is_harmless(inference, *expr)) && lit.base.is_none()
            }
            ExprKind::MethodCall(call) => {
                is_conversion(call.method.as_str()) && self.is_harmless(inference, call.receiver) && all(&call.args)
            }
            ExprKind::Call { callee, args } => {
                let ExprKind::Path(path) = &code.expr(*callee).kind else { return false };
                let constructs = matches!(inference.callees.get(&expr), Some(Callee::Constructor(_)));
                (constructs || path.last().is_some_and(|last| is_conversion(last.name.as_str()))) && all(args)
            }
            _ => false,
        }
    }

    /// Does a call of this function give what its signature says? Attributes may rewrite it (`#[tokio::main]`,
    /// `#[maybe_async]`), and under `cfg` it may be another function.
    pub fn is_plain_fn(&self, def: DefId) -> bool {
        if self.file(def.file).stub {
            return true;
        }
        let module = self.scope_module(def.file, self.item(def).scope);
        let mut plain = self.attrs_around(def).flatten().map(|attr| self.keeps_signature(module, attr));
        plain.all(|plain| plain) && !self.has_sync_namesake(def)
    }

    /// Is the attribute one that leaves an async fn async?
    fn keeps_signature(&self, module: super::def::ModId, attr: &Attr) -> bool {
        // Before names: `cfg!` is no other `#[cfg]`.
        if is_built_in(attr) {
            return true;
        }
        let Some(last) = attr.path.last() else { return false };
        let known = self.resolve_path(module, &attr.path, Namespace::Macros).map(|it| it.def);
        if let Some(Def::Item(def)) = known
            && self.facts_of(def).is_some_and(|facts| facts.entry.is_some())
        {
            return false;
        }
        match last.name.as_str() {
            "async_trait" | "async_recursion" | "instrument" | "debug_handler" | "debug_middleware" | "automock"
            | "derive" => true,
            _ => known.is_none() && attr.is("test"),
        }
    }

    /// Another function, not async, that the same call could mean: the other side of a `cfg`, or a blocking trait
    /// with the same method beside an async one.
    fn has_sync_namesake(&self, def: DefId) -> bool {
        let item = self.item(def);
        if item.as_fn().is_none_or(|it| !it.is_async) {
            return false;
        }
        self.namesakes(def).iter().any(|other| self.item(*other).as_fn().is_some_and(|it| !it.is_async))
    }

    /// A method that was found through a trait which is not in scope there: another one may be meant.
    fn may_be_another(&self, inference: &Inference, expr: ExprId, call: &MethodCall) -> bool {
        let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else { return false };
        let Some(container) = self.item(callee.def).container else { return false };
        let of = DefId { file: callee.def.file, item: container };
        // A pointer to a value of unknown type has every trait that pointers hand through.
        let is_guess = callee.self_ty.as_ref().is_some_and(
            |ty| matches!(ty, Ty::Adt(def, args) if self.lang.smart.contains(def) && args.iter().any(Ty::is_unknown)),
        );
        if is_guess {
            return true;
        }
        if !matches!(self.item(of).kind, ItemKind::Trait(_)) {
            return false;
        }
        let receiver = inference.ty(call.receiver).peeled();
        if matches!(receiver, Ty::Param(..) | Ty::Bounds(_) | Ty::Proj(..)) {
            return !self.implements(receiver, of);
        }
        let code = self.code_at(inference);
        let mut scopes = vec![code.scope];
        scopes.extend(code.exprs.iter().filter_map(|expr| match &expr.kind {
            ExprKind::Block(block) => block.scope,
            _ => None,
        }));
        !scopes.into_iter().any(|scope| self.in_scope(self.scope_module(inference.file, scope), of))
    }
}

fn is_conversion(name: &str) -> bool {
    matches!(
        name,
        "clone" | "cloned" | "to_owned" | "to_string" | "into" | "from" | "as_ref" | "as_str" | "as_mut" | "to_vec"
    )
}

/// What a function gives is whatever it was given.
fn is_handed_through(declared: &Ty) -> bool {
    matches!(declared, Ty::Param(..) | Ty::Proj(..) | Ty::Unknown)
}
