//! Runtimes that a body has without having built them: a parameter, what a helper gives, what lies in a field of these.

use super::def::DefId;
use super::depth::Depth;
use super::exits::{Can, Exits, Flow};
use super::facts::Facts;
use super::fate::{Fate, fate, uses};
use super::infer::{Callee, Inference};
use super::interest::mentions;
use super::mentions::Callables;
use super::needless::own_exprs;
use super::runtimes::{RUNTIME_CALLS, RuntimeEnd};
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::apis::collect_heads;
use crate::model::{
    BodyId, CodeId, ExprId, ExprKind, FileId, ItemId, ItemKind, Name, PatId, PatKind, Span, StmtKind, TypeRef,
};
use rustc_hash::FxHashSet;

/// What waits for a runtime of its own when it is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owned {
    Runtime,
    /// `postgres::Client`: it says goodbye to the server, by a `block_on`.
    PostgresClient,
}

/// What owns its value and drops it with itself.
const BOXES: [&str; 8] = [
    "std::boxed::Box",
    "std::sync::Mutex",
    "std::sync::RwLock",
    "std::cell::RefCell",
    "tokio::sync::Mutex",
    "tokio::sync::RwLock",
    "parking_lot::Mutex",
    "parking_lot::RwLock",
];

/// Calls that make a client, and panic in async code themselves.
const CONNECTS: [&str; 2] = ["postgres::Client::connect", "postgres::Config::connect"];

/// A variable that owns a runtime and is dropped in the body that it stands in.
#[derive(Debug)]
pub struct HeldRuntime {
    pub pat: PatId,
    pub what: Owned,
    /// The struct that has it in a field, and the field.
    pub field: Option<(DefId, Name)>,
    pub end: RuntimeEnd,
}

/// What may have a runtime, by name.
#[derive(Debug, Default)]
pub struct Holders {
    /// Types.
    types: FxHashSet<Name>,
    /// Functions that give such a type, and those, not async, that take one by value.
    calls: Callables,
    clients: Clients,
}

/// Where `Client` may be that of postgres: there are many others of that name.
#[derive(Debug, Default)]
struct Clients {
    names: FxHashSet<Name>,
    /// Files that name the crate.
    files: FxHashSet<FileId>,
    connects: Callables,
}

/// A call of a function, not async, in which a runtime ends that it is given.
#[derive(Debug)]
pub struct RuntimeTaken {
    pub span: Span,
    pub to: DefId,
    /// There.
    pub held: HeldRuntime,
}

impl Clients {
    fn are_in(&self, file: FileId, ty: &TypeRef) -> bool {
        self.files.contains(&file) && mentions(ty, &self.names)
    }
}

impl Program {
    /// The runtimes that are dropped in this body, which did not build them.
    pub fn held_runtimes(&self, at: BodyRef) -> Vec<HeldRuntime> {
        if !self.may_hold_runtime(at.file, at.code) {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        if !self.ends_in_sight(inference, at) {
            return Vec::new();
        }
        let params = code.body(at.body).params.iter().map(|param| param.pat);
        let bound = own_exprs(code, inference, at.body).filter_map(|id| match &code.expr(id).kind {
            ExprKind::Block(block) => Some(&block.stmts),
            _ => None,
        });
        let bound = bound.flatten().filter_map(|stmt| match &stmt.kind {
            StmtKind::Let { pat, init: Some(init), otherwise: None, .. } if !self.is_built(inference, *init) => {
                Some(*pat)
            }
            _ => None,
        });
        params.chain(bound).filter_map(|pat| self.held(inference, at.body, pat)).collect()
    }

    /// The calls in this body that take a runtime and drop it.
    pub fn taken_runtimes(&self, at: BodyRef) -> Vec<RuntimeTaken> {
        if !self.may_hold_runtime(at.file, at.code) {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let taken = own_exprs(code, inference, at.body).filter_map(|id| {
            let Some(Callee::Fn(callee)) = inference.callees.get(&id) else { return None };
            let span = match &code.expr(id).kind {
                ExprKind::Call { callee, .. } => code.expr(*callee).span,
                ExprKind::MethodCall(call) => call.name_span,
                _ => return None,
            };
            let to = self.specialized(callee);
            let it = self.item(to).as_fn()?;
            if it.is_async || self.file(to.file).stub || !self.may_hold_runtime(to.file, it.code?) {
                return None;
            }
            let there = BodyRef { file: to.file, code: it.code?, body: BodyId(0) };
            let held = self.held_params(there).into_iter().next()?;
            Some(RuntimeTaken { span, to, held })
        });
        taken.collect()
    }

    fn held_params(&self, at: BodyRef) -> Vec<HeldRuntime> {
        let inference = self.inference(at.file, at.code);
        if !self.ends_in_sight(inference, at) {
            return Vec::new();
        }
        self.body(at).params.iter().filter_map(|param| self.held(inference, at.body, param.pat)).collect()
    }

    /// Control comes to the end of this body, as far as all that stands in it can be read.
    fn ends_in_sight(&self, inference: &Inference, at: BodyRef) -> bool {
        let code = self.code(at);
        let mut exits = Exits::default();
        let ends = Flow::new(self, inference).ends(code.body(at.body).value, &mut exits);
        (ends != Can::No || exits.returns || exits.tries) && !super::walk::has_opaque_macro(code)
    }

    fn held(&self, inference: &Inference, body: BodyId, pat: PatId) -> Option<HeldRuntime> {
        let code = self.code_at(inference);
        if !matches!(&code.pat(pat).kind, PatKind::Bind { by_ref: false, sub: None, .. }) {
            return None;
        }
        let ty = &inference.pat_ty[pat.0 as usize];
        let (what, field) = self.owned(ty, Depth::FIRST)?;
        let ends = uses(inference, pat).into_iter().filter_map(|one| self.held_end(inference, body, one, Depth::FIRST));
        let mut end = RuntimeEnd::Dropped;
        for other in ends {
            match other {
                RuntimeEnd::DroppedAt(_) => end = other,
                _ => return None,
            }
        }
        Some(HeldRuntime { pat, what, field, end })
    }

    /// What a value of this type surely has in it that waits for a runtime, and the field of a struct of the user's that
    /// it is in. A struct with a `drop` may take it out there; what is in an `Option` may be gone, what is in an `Arc` may
    /// have others that hold it.
    fn owned(&self, ty: &Ty, depth: Depth) -> Option<(Owned, Option<(DefId, Name)>)> {
        let Ty::Adt(def, args) = ty else { return None };
        if depth.is_past(4) {
            return None;
        }
        if self.file(def.file).stub {
            return match self.item(*def).name.as_str() {
                "Runtime" if self.is_std(*def, "tokio::runtime::Runtime") => Some((Owned::Runtime, None)),
                "Client" if self.is_std(*def, "postgres::Client") => Some((Owned::PostgresClient, None)),
                "Box" | "Mutex" | "RwLock" | "RefCell" if BOXES.contains(&self.path_of(*def).as_str()) => {
                    self.owned(args.first()?, depth.next())
                }
                _ => None,
            };
        }
        let ItemKind::Struct(it) = &self.item(*def).kind else { return None };
        if self.lang.drop_trait.is_some_and(|of| self.implements(ty, of)) {
            return None;
        }
        let here = self.here(*def);
        it.fields.iter().find_map(|field| {
            let (what, inner) = self.owned(&self.lower_type(here, &field.ty), depth.next())?;
            Some((what, inner.or(Some((*def, field.name)))))
        })
    }

    /// `None`: this use only borrows it, or takes something else out of it.
    fn held_end(&self, inference: &Inference, body: BodyId, one: ExprId, depth: Depth) -> Option<RuntimeEnd> {
        let code = self.code_at(inference);
        if depth.is_past(8) || inference.body_of(one) != body && self.moves_out(inference, body, one) {
            return Some(RuntimeEnd::Elsewhere);
        }
        match fate(code, inference, one) {
            Fate::Receiver(call) => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return Some(RuntimeEnd::Elsewhere) };
                let waits = |facts: &Facts| facts.blocks_on.is_some() || facts.blocking.is_some();
                if self.facts_of(callee.def).is_some_and(waits) {
                    return Some(RuntimeEnd::Blocked);
                }
                let by_ref = self.item(callee.def).as_fn().and_then(|it| it.self_param).is_some_and(|it| it.by_ref);
                (!by_ref).then_some(RuntimeEnd::Elsewhere)
            }
            Fate::Part(parent) => match &code.expr(parent).kind {
                ExprKind::Ref { .. } => None,
                ExprKind::Field { base, .. } if *base == one => {
                    let ty = inference.ty(parent);
                    if ty.is_unknown() {
                        return Some(RuntimeEnd::Elsewhere);
                    }
                    if self.owned(ty, Depth::FIRST).is_some() {
                        self.held_end(inference, body, parent, depth.next())
                    } else {
                        None
                    }
                }
                _ => Some(RuntimeEnd::Elsewhere),
            },
            Fate::Argument(call, _) => {
                let drops = self.stub_callee(inference, call).is_some_and(|it| self.is_std(it.def, "std::mem::drop"));
                let here = drops && inference.body_of(call) == body;
                Some(if here { RuntimeEnd::DroppedAt(call) } else { RuntimeEnd::Elsewhere })
            }
            _ => Some(RuntimeEnd::Elsewhere),
        }
    }

    /// `Runtime::new()?`, `builder.build().unwrap()`: of what is built here [`Program::runtime_end`] tells.
    fn is_built(&self, inference: &Inference, init: ExprId) -> bool {
        let mut at = init;
        loop {
            let is_build = self.stub_callee(inference, at).is_some_and(|it| {
                let path = self.path_of(it.def);
                RUNTIME_CALLS.contains(&&*path) || CONNECTS.contains(&&*path)
            });
            at = match &self.code_at(inference).expr(at).kind {
                _ if is_build => return true,
                ExprKind::Try(inner) => *inner,
                ExprKind::MethodCall(call) => call.receiver,
                _ => return false,
            };
        }
    }

    fn may_hold_runtime(&self, file: FileId, code: CodeId) -> bool {
        if self.unfiltered {
            return true;
        }
        let Holders { types, calls, clients } = self.interest.runtime_holders.get_or_init(|| self.runtime_holders());
        let def = DefId { file, item: self.outline(file, code).owner };
        self.item(def).as_fn().is_some()
            && (self.takes_holder(def, types, clients)
                || self.may_call(file, code, calls)
                || clients.files.contains(&file) && self.may_call(file, code, &clients.connects))
    }

    fn takes_holder(&self, def: DefId, types: &FxHashSet<Name>, clients: &Clients) -> bool {
        let holds = |ty: &TypeRef| mentions(ty, types) || clients.are_in(def.file, ty);
        self.takes_self_of(def, types, false)
            || self.item(def).as_fn().is_some_and(|it| it.params.iter().any(|param| holds(&param.ty)))
    }

    fn postgres_clients(&self) -> Clients {
        let mut clients = Clients::default();
        let krate = Name::new("postgres");
        if !self.stub_crates.contains_key(&krate) {
            return clients;
        }
        clients.names.insert(Name::new("Client"));
        clients.names.extend(self.aliases().all_of(Name::new("Client")));
        for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub) {
            let mut heads = FxHashSet::default();
            collect_heads(&file.model, &mut heads);
            if heads.contains(&krate) {
                clients.files.insert(FileId(index as u32));
            }
        }
        for def in self.stub_fns(&CONNECTS) {
            self.add_callable(def, &mut clients.connects);
        }
        clients
    }

    fn runtime_holders(&self) -> Holders {
        let mut types: FxHashSet<Name> = [Name::new("Runtime")].into_iter().collect();
        types.extend(self.aliases().all_of(Name::new("Runtime")));
        let clients = self.postgres_clients();
        let own = || {
            let files = self.files.iter().enumerate().filter(|(_, file)| !file.stub);
            files.flat_map(|(index, file)| file.model.items.iter().map(move |item| (FileId(index as u32), item)))
        };
        loop {
            let before = types.len();
            for (file, item) in own() {
                let holder = |ty: &TypeRef| mentions(ty, &types) || clients.are_in(file, ty);
                let holds = match &item.kind {
                    ItemKind::Struct(it) => it.fields.iter().any(|field| holder(&field.ty)),
                    ItemKind::TypeAlias(it) => it.ty.as_ref().is_some_and(holder),
                    _ => false,
                };
                if holds && types.insert(item.name) {
                    types.extend(self.aliases().all_of(item.name));
                }
            }
            if types.len() == before {
                break;
            }
        }
        let of_self: FxHashSet<Name> = [Name::new("Self")].into_iter().collect();
        let mut calls = Callables::default();
        for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub) {
            for (item_index, item) in file.model.items.iter().enumerate() {
                let Some(it) = item.as_fn() else { continue };
                let def = DefId { file: FileId(index as u32), item: ItemId(item_index as u32) };
                let container = item.container.map(|id| &file.model.item(id).kind);
                let of_holder = matches!(container, Some(ItemKind::Impl(of)) if mentions(&of.self_ty, &types));
                let gives = it.ret.as_ref().is_some_and(|ret| {
                    mentions(ret, &types) || clients.are_in(def.file, ret) || of_holder && mentions(ret, &of_self)
                });
                if gives || !it.is_async && self.takes_holder(def, &types, &clients) {
                    self.add_callable(def, &mut calls);
                }
            }
        }
        Holders { types, calls, clients }
    }
}
