//! What a call does: by the callee's body where the crate has it, by the stub's facts, by its name where neither is.

use super::{Effect, Walk, is_exclusive_variable, verbs};
use crate::analysis::Program;
use crate::analysis::def::{Def, DefId};
use crate::analysis::facts::Kind;
use crate::analysis::infer::{Callee, FnCallee};
use crate::analysis::ty::Ty;
use crate::model::{ExprId, ExprKind, Name};

impl Walk<'_, '_> {
    pub(super) fn call(&mut self, id: ExprId) {
        let (receiver, args) = match &self.code.expr(id).kind {
            ExprKind::Call { args, .. } => (None, args),
            ExprKind::MethodCall(call) => (Some(call.receiver), &call.args),
            _ => return,
        };
        self.handle_given(id);
        let awaited = self
            .inference
            .parent(id)
            .is_some_and(|parent| matches!(self.code.expr(parent).kind, ExprKind::Await { base, .. } if base == id));
        match self.inference.callees.get(&id) {
            Some(Callee::Constructor(_)) => {}
            Some(Callee::Fn(callee)) => {
                let callee = callee.clone();
                self.signature(&callee, receiver, args);
                self.known(&callee, receiver, args, awaited);
            }
            Some(Callee::Extern(name)) => {
                let last = name.as_str().rsplit("::").next().unwrap_or("");
                self.unknown(last, receiver, awaited);
            }
            Some(Callee::Local(pat)) => match &self.inference.pat_ty[pat.0 as usize] {
                Ty::Closure(body, ..) => {
                    let value = self.code.body(*body).value;
                    self.expr(value);
                }
                _ => {
                    self.out.unseen = true;
                    self.out.waits |= awaited;
                }
            },
            None => {
                let name = match &self.code.expr(id).kind {
                    ExprKind::MethodCall(call) => Some(call.method),
                    ExprKind::Call { callee, .. } => match &self.code.expr(*callee).kind {
                        ExprKind::Path(path) => path.last().map(|last| last.name),
                        _ => None,
                    },
                    _ => None,
                };
                self.unknown(name.map_or("", Name::as_str), receiver, awaited);
            }
        }
    }

    /// `env.tx()`: whatever it gives, it is one for all who ask the same owner.
    fn handle_given(&mut self, id: ExprId) {
        let ExprKind::MethodCall(call) = &self.code.expr(id).kind else { return };
        if call.args.is_empty()
            && is_exclusive_variable(call.method.as_str())
            && let Some(mut spot) = self.spot(call.receiver)
        {
            spot.fields.push(call.method);
            self.out.handles.push(spot);
        }
    }

    /// A mutable reference in the signature: what stands there may be changed.
    fn signature(&mut self, callee: &FnCallee, receiver: Option<ExprId>, args: &[ExprId]) {
        let Some(sig) = self.program.fn_sig(callee.def) else { return };
        let given = receiver.iter().chain(args.iter());
        let written: Vec<ExprId> = std::iter::zip(given, &sig.params)
            .filter(|(_, ty)| is_mutable(self.program, ty))
            .map(|(arg, _)| *arg)
            .collect();
        for arg in written {
            if let Some(spot) = self.spot(arg) {
                self.write(arg, spot);
            }
        }
        // A mutable reference that is handed on by value to a generic parameter.
        for arg in args {
            if let (Ty::Ref(true, _), Some(spot)) = (self.inference.ty(*arg), self.spot(*arg)) {
                self.write(*arg, spot);
            }
        }
    }

    fn known(&mut self, callee: &FnCallee, receiver: Option<ExprId>, args: &[ExprId], awaited: bool) {
        let program = self.program;
        if program.file(callee.def.file).stub {
            self.library(callee, receiver, args, awaited);
            return;
        }
        let def = program.specialized(callee);
        if program.file(def.file).stub {
            return;
        }
        let item = program.item(def);
        let Some(it) = item.as_fn() else { return };
        if it.is_async && program.entry(def).is_some() {
            self.effect(Effect::Task);
            return;
        }
        if it.code.is_none() {
            // A trait's function: any impl may run.
            let waits = awaited || it.is_async;
            if waits && verbs::acts(item.name.as_str()) {
                self.effect(Effect::Acts);
            }
            self.out.unseen |= waits;
            self.out.waits |= waits;
            return;
        }
        let found = program.fn_footprint_in(def, self.visit);
        self.out.take(&found);
        // What a trait writes down is what runs where no impl says otherwise.
        if it.is_async && awaited && self.may_be_overridden(callee, def) {
            self.out.unseen = true;
            self.out.waits = true;
        }
    }

    /// A function of a trait, called on what may be any type that has it.
    fn may_be_overridden(&self, callee: &FnCallee, def: DefId) -> bool {
        let is_any = |ty: &Ty| matches!(ty.peeled(), Ty::Param(..) | Ty::Bounds(_) | Ty::Proj(..));
        self.program.trait_of(def).is_some() && callee.self_ty.as_ref().is_none_or(is_any)
    }

    /// The future of an async function that was called before.
    pub(super) fn future_of(&mut self, def: DefId) {
        let callee = FnCallee { def, self_ty: None, subst: Default::default() };
        self.known(&callee, None, &[], true);
    }

    /// A call of which only the name is known.
    fn unknown(&mut self, name: &str, receiver: Option<ExprId>, awaited: bool) {
        if awaited {
            self.out.unseen = true;
            self.out.waits = true;
            if verbs::acts(name) {
                self.effect(Effect::Acts);
            }
            return;
        }
        if !verbs::acts_shared(name) {
            return;
        }
        match receiver.map(|receiver| (receiver, self.spot(receiver))) {
            // It may be a `Vec` or a channel.
            Some((receiver, Some(spot))) => {
                self.out.unseen = true;
                self.write(receiver, spot);
            }
            Some((_, None)) => self.out.unseen = true,
            None => self.effect(Effect::Acts),
        }
    }

    fn library(&mut self, callee: &FnCallee, receiver: Option<ExprId>, args: &[ExprId], awaited: bool) {
        let program = self.program;
        let def = callee.def;
        let name = program.item(def).name.as_str();
        let facts = program.facts_of(def);
        if let Some(facts) = facts {
            if facts.sleeps {
                self.out.sleeps = true;
                self.out.waits = true;
                return;
            }
            if facts.reads {
                self.out.waits = true;
                self.read_request(receiver, args);
                return;
            }
            if facts.offloads || facts.drives {
                self.out.waits |= awaited;
                // `timeout(limit, handle)`: what it drives runs already.
                if args.iter().any(|arg| program.is_running(self.inference.ty(*arg))) {
                    self.effect(Effect::Task);
                }
                return;
            }
            if facts.spawns.is_some() {
                self.effect(Effect::Task);
                return;
            }
            if let Some(blocking) = &facts.blocking {
                match blocking.kind {
                    Kind::Sleep => {
                        self.out.sleeps = true;
                        self.out.waits = true;
                    }
                    Kind::SyncWait | Kind::Process | Kind::Terminal => self.effect(Effect::Acts),
                    _ if verbs::acts(name) && !matches!(name, "open") => self.effect(Effect::Acts),
                    _ => {}
                }
                return;
            }
        }
        let sig = program.fn_sig(def);
        // Plain data and builders are changed through `&mut self`, which the signature tells.
        let by_shared_ref =
            sig.is_some_and(|sig| sig.has_self && matches!(sig.params.first(), Some(Ty::Ref(false, _))));
        if by_shared_ref && verbs::acts_shared(name) && !callee.self_ty.as_ref().is_some_and(|ty| is_plain(program, ty))
        {
            self.effect(Effect::Shared);
            return;
        }
        // Adapters of iterators, streams and futures do what their closures do.
        if facts.is_some_and(|facts| facts.calls_inline) {
            self.out.waits |= awaited;
            // Nobody knows what the next element of a stream takes.
            self.out.unseen |= awaited && verbs::acts(name);
            return;
        }
        if awaited || sig.is_some_and(|sig| matches!(sig.ret, Ty::Future(..))) {
            self.effect(if name.contains("lock") || name.contains("acquire") { Effect::Locks } else { Effect::Acts });
            return;
        }
        if sig.is_some_and(|sig| gives_guard(program, &sig.ret)) {
            // Readers do not wait for each other, and change nothing.
            if !(name == "read" && program.path_of(def).contains("RwLock")) {
                self.effect(Effect::Locks);
            }
            return;
        }
        if matches!(name, "output" | "status" | "spawn") && program.path_of(def).contains("process::Command") {
            self.effect(Effect::Acts);
        }
        self.methods_named(args);
    }

    /// A request that reads, unless it was built by somebody else or is told otherwise.
    fn read_request(&mut self, receiver: Option<ExprId>, args: &[ExprId]) {
        self.methods_named(args);
        let Some(receiver) = receiver else { return };
        let built_here = match self.inference.ty(receiver).peeled() {
            Ty::Adt(def, _) => !self.program.item(*def).name.as_str().ends_with("Builder"),
            _ => true,
        };
        if built_here {
            return;
        }
        // `client.get(url).header(..)` down to its root; a builder that came as a parameter may be any request.
        let mut at = receiver;
        while let ExprKind::MethodCall(call) = &self.code.expr(at).kind {
            at = call.receiver;
        }
        if let Some(pat) = self.inference.locals.get(&at)
            && self.inference.ty(at).adt_def() == self.inference.ty(receiver).adt_def()
        {
            let is_param = self.code.bodies.iter().any(|body| body.params.iter().any(|param| param.pat == *pat));
            self.out.unseen |= is_param;
        }
    }

    /// `client.request(Method::POST, url)`; a method that is not written there may be any.
    fn methods_named(&mut self, args: &[ExprId]) {
        for arg in args {
            if let ExprKind::Path(path) = &self.code.expr(*arg).kind {
                let last = path.last().map_or("", |last| last.name.as_str());
                if matches!(last, "POST" | "PUT" | "PATCH" | "DELETE") {
                    self.effect(Effect::Acts);
                }
                let is_method = match self.inference.ty(*arg).peeled() {
                    Ty::Adt(def, _) => self.program.item(*def).name == "Method",
                    Ty::Extern(name) => name.as_str().ends_with("::Method"),
                    _ => false,
                };
                if is_method && self.inference.locals.contains_key(arg) {
                    self.effect(Effect::Acts);
                }
            }
        }
    }
}

fn is_mutable(program: &Program, ty: &Ty) -> bool {
    match ty {
        Ty::Ref(mutable, _) => *mutable,
        Ty::Adt(def, args) if program.lang.smart.contains(def) => {
            matches!(args.first(), Some(Ty::Ref(true, _)))
        }
        _ => false,
    }
}

fn gives_guard(program: &Program, ty: &Ty) -> bool {
    ty.any(&mut |ty| match ty {
        Ty::Adt(def, _) => program.facts_of(*def).is_some_and(|facts| facts.guard.is_some()),
        _ => false,
    })
}

/// Values without anything behind them that others share.
fn is_plain(program: &Program, ty: &Ty) -> bool {
    match program.head_def(ty) {
        Some(Def::Prim(_)) | None => true,
        Some(Def::Item(def)) => {
            let module = program.path_of(def);
            ["std::string", "std::path", "std::vec", "std::collections", "std::option", "std::result", "url", "chrono"]
                .iter()
                .any(|start| module.starts_with(start))
        }
        Some(_) => false,
    }
}
