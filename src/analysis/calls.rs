//! Calls: which are known to block, and through which functions of the user's they are reached.

mod by_argument;
mod kernel;
mod loops;
mod over;

use super::context::Use;
use super::def::{CrateId, Def, DefId};
use super::facts::{Advice, Blocking, Kind};
use super::infer::{Callee, FnCallee, Inference};
use super::ty::Ty;
use super::{Program, kept};
use crate::model::{BodyId, CodeId, ExprId, ExprKind, FileId, ItemKind, MacroBody, Name, Span};
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock, RwLock};

/// A call of an API that we know something of.
#[derive(Debug, Clone)]
pub struct Site {
    pub expr: ExprId,
    pub body: BodyId,
    /// The callee as written: the path, or the method's name.
    pub span: Span,
    /// How the user would name it: `std::fs::File::open`.
    pub api: String,
    pub effect: Effect,
    /// At most once in a program's life: a way to it through other functions is not worth a word.
    pub one_time: bool,
    /// The receiver's type is not known: the method's name, which nothing else has, was taken for the evidence.
    pub guessed: bool,
}

#[derive(Debug, Clone)]
pub enum Effect {
    /// It blocks its thread.
    Blocks { kind: Kind, minor: bool, advice: Advice },
    /// It drives a future, or waits for an async primitive, on the current thread.
    BlocksOn { advice: Advice },
}

/// A call of a function of the user's that is not async.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    pub expr: ExprId,
    pub body: BodyId,
    pub span: Span,
    pub to: DefId,
    /// A trait's method on a receiver that may be any type which implements the trait.
    pub any: bool,
}

/// What one function's code calls, in evaluation order.
#[derive(Debug, Default)]
pub struct Calls {
    pub sites: Vec<Site>,
    pub edges: Vec<Edge>,
    /// It asks whether it runs inside a runtime (`Handle::try_current`): it knows better than we whether to block.
    pub asks_runtime: bool,
}

/// What was computed once and is needed again.
#[derive(Debug, Default)]
pub struct CallCache {
    calls: RwLock<FxHashMap<(FileId, CodeId), Arc<Calls>>>,
    parameters: RwLock<FxHashMap<(DefId, usize), Use>>,
    pub(super) chains: super::chain::ChainCache,
    telling: OnceLock<FxHashMap<Name, DefId>>,
    pub(super) local_tasks: OnceLock<super::runtimes::LocalTasks>,
    nonblocking: OnceLock<rustc_hash::FxHashSet<super::def::CrateId>>,
    pub(super) spawns: super::tasks::SpawnCache,
    pub(super) unheard: OnceLock<FxHashMap<DefId, super::tasks::Unheard>>,
    pub(super) starters: OnceLock<super::mentions::Callables>,
    pub(super) named: OnceLock<rustc_hash::FxHashSet<DefId>>,
    pub(super) makers: OnceLock<super::loose_ends::Makers>,
    pub(super) lists: OnceLock<Vec<crate::model::Name>>,
    made: OnceLock<rustc_hash::FxHashSet<Box<str>>>,
    one_place: OnceLock<bool>,
    by_argument: OnceLock<FxHashMap<Name, DefId>>,
    pub(super) losses: RwLock<FxHashMap<DefId, super::cancel::Safety>>,
    pub(super) startup: RwLock<FxHashMap<DefId, bool>>,
    pub(super) alone: RwLock<FxHashMap<DefId, bool>>,
    pub(super) on_tokio: RwLock<FxHashMap<CrateId, bool>>,
    pub(super) looking: RwLock<FxHashMap<(DefId, super::depth::Depth), bool>>,
    pub(super) mentions: OnceLock<super::entry::Mentions>,
    pub(super) wakings: OnceLock<super::wakeups::Wakings>,
}

impl CallCache {
    pub fn parameter(&self, def: DefId, index: usize) -> Option<Use> {
        self.parameters.read().ok()?.get(&(def, index)).copied()
    }

    pub fn set_parameter(&self, def: DefId, index: usize, found: Use) {
        if let Ok(mut parameters) = self.parameters.write() {
            parameters.insert((def, index), found);
        }
    }
}

impl Program {
    /// What this code calls; kept.
    pub fn calls(&self, file: FileId, code: CodeId) -> Arc<Calls> {
        kept(&self.calls.calls, (file, code), || Arc::new(self.find_calls(file, code)))
    }

    fn find_calls(&self, file: FileId, code_id: CodeId) -> Calls {
        let inference = self.inference(file, code_id);
        let code = self.code_in(file, code_id);
        let mut calls = Calls::default();
        for index in 0..code.exprs.len() as u32 {
            let expr = ExprId(index);
            match &code.expr(expr).kind {
                ExprKind::Call { callee, args } => {
                    self.add_call(inference, expr, code.expr(*callee).span, args, &mut calls);
                }
                ExprKind::MethodCall(call) => self.add_call(inference, expr, call.name_span, &call.args, &mut calls),
                ExprKind::For(it) if self.is_async_body(inference, expr) => {
                    self.add_loop(inference, expr, it.iter, &mut calls);
                }
                ExprKind::Macro(call) => {
                    calls.sites.extend(self.blocking_macro(inference, expr, call.path.span));
                    let MacroBody::Exprs(args) = &call.body else { continue };
                    if let Some(site) = self.write_macro(inference, expr, call.path.span, args) {
                        calls.sites.push(site);
                    }
                }
                _ => {}
            }
        }
        calls
    }

    fn add_call(&self, inference: &Inference, expr: ExprId, span: Span, args: &[ExprId], calls: &mut Calls) {
        let code = self.code_at(inference);
        let awaited = inference
            .parent(expr)
            .is_some_and(|parent| matches!(code.expr(parent).kind, ExprKind::Await { base, .. } if base == expr));
        let body = inference.body_of(expr);
        match inference.callees.get(&expr) {
            Some(Callee::Fn(callee)) => {
                calls.asks_runtime |= self.facts_of(callee.def).is_some_and(|facts| facts.asks_runtime);
                // What is under `#[tokio::main]` gives no future, though it is written like one that does.
                if !awaited || self.blocking_entry(callee).is_some() {
                    if self.is_over(inference, expr, callee, args) || self.is_mistaken(inference, expr, callee) {
                        return;
                    }
                    if let Some((api, effect)) = self.effect_of(inference, callee, args) {
                        let one_time = self.facts_of(callee.def).is_some_and(|facts| facts.one_time);
                        calls.sites.push(Site { expr, body, span, api, effect, one_time, guessed: false });
                    } else {
                        let to = self.specialized(callee);
                        if self.is_sync_user_fn(to) {
                            let any = self.may_be_any(callee, to);
                            calls.edges.push(Edge { expr, body, span, to, any });
                        }
                    }
                }
                // `paths.iter().map(fs::read)`, `self.retry(load)`: a function handed to something that calls it here.
                let is_named = |arg: &&ExprId| matches!(inference.ty(**arg), Ty::FnDef(..));
                let is_own = !self.file(callee.def.file).stub;
                let inline = self.facts_of(callee.def).is_some_and(|facts| facts.calls_inline && !facts.one_time);
                for (index, arg) in args.iter().enumerate().filter(|(_, arg)| is_named(arg)) {
                    let called = match is_own {
                        true => self.value_runs_inline(inference, *arg),
                        false => inline && self.takes_callable(callee.def, index),
                    };
                    if called {
                        self.add_named(inference, *arg, calls);
                    }
                }
            }
            Some(Callee::Extern(name)) if !awaited => {
                if let Some(effect) = self.listed_effect(inference.file, name.as_str()) {
                    calls.sites.push(Site {
                        expr,
                        body,
                        span,
                        api: name.to_string(),
                        effect,
                        one_time: false,
                        guessed: false,
                    });
                }
            }
            None if !awaited => {
                let known = self.site_by_argument(inference, expr);
                calls.sites.extend(known.or_else(|| self.guessed_site(inference, expr)));
            }
            _ => {}
        }
    }

    /// What stands for the future of a `select!` arm and gives nothing that could be one: the code compiles, so the
    /// function is another one, of the same name under another `cfg`.
    fn is_mistaken(&self, inference: &Inference, expr: ExprId, callee: &FnCallee) -> bool {
        let Some(parent) = inference.parent(expr) else { return false };
        let ExprKind::Macro(call) = &self.code_at(inference).expr(parent).kind else { return false };
        let MacroBody::Select(select) = &call.body else { return false };
        select.arms.iter().any(|arm| arm.future == expr)
            && !self.file(callee.def.file).stub
            && self.fn_sig(callee.def).is_some_and(|sig| sig.ret == Ty::unit() || matches!(sig.ret, Ty::Prim(_)))
    }

    /// `handle.block_on(..)`, `tx.blocking_send(..)` on something of unknown type: these names say it all, where no
    /// known type has a method of this name that does not block.
    fn guessed_site(&self, inference: &Inference, expr: ExprId) -> Option<Site> {
        let ExprKind::MethodCall(call) = &self.code_at(inference).expr(expr).kind else { return None };
        if !call.method.as_str().starts_with("block") || *inference.ty(call.receiver).peeled() != Ty::Unknown {
            return None;
        }
        let def = *self.telling_names().get(&call.method)?;
        let advice = self.facts_of(def)?.blocks_on.clone()?;
        Some(Site {
            expr,
            body: inference.body_of(expr),
            span: call.name_span,
            api: call.method.to_string(),
            effect: Effect::BlocksOn { advice },
            one_time: false,
            guessed: true,
        })
    }

    /// Names of methods that, wherever a known type has them, wait on the current thread for async work.
    fn telling_names(&self) -> &FxHashMap<Name, DefId> {
        self.calls.telling.get_or_init(|| {
            let mut found: FxHashMap<Name, Option<DefId>> = FxHashMap::default();
            for (index, file) in self.files.iter().enumerate() {
                for (item_id, item) in super::tree::items_of(file) {
                    if item.as_fn().is_none_or(|it| it.self_param.is_none()) || !item.name.as_str().starts_with("block")
                    {
                        continue;
                    }
                    let def = DefId { file: FileId(index as u32), item: item_id };
                    let waits = self.facts_of(def).is_some_and(|facts| facts.blocks_on.is_some());
                    let slot = found.entry(item.name).or_insert(Some(def));
                    if !waits {
                        *slot = None;
                    }
                }
            }
            found.into_iter().filter_map(|(name, def)| Some((name, def?))).collect()
        })
    }

    /// A function that is named as an argument and called by the callee right there.
    fn add_named(&self, inference: &Inference, arg: ExprId, calls: &mut Calls) {
        let Ty::FnDef(def, subst) = inference.ty(arg) else { return };
        let code = self.code_at(inference);
        let span = code.expr(arg).span;
        let body = inference.body_of(arg);
        let self_ty = subst.self_ty().cloned();
        let callee = FnCallee { def: *def, self_ty, subst: (**subst).clone() };
        if let Some((api, effect)) = self.effect_of(inference, &callee, &[]) {
            calls.sites.push(Site { expr: arg, body, span, api, effect, one_time: false, guessed: false });
        } else {
            let to = self.specialized(&callee);
            if self.is_sync_user_fn(to) {
                let any = self.may_be_any(&callee, to);
                calls.edges.push(Edge { expr: arg, body, span, to, any });
            }
        }
    }

    fn is_sync_user_fn(&self, def: DefId) -> bool {
        !self.file(def.file).stub
            && self
                .item(def)
                .as_fn()
                .is_some_and(|it| !it.is_async && (it.code.is_some() || self.trait_of(def).is_some()))
    }

    /// The trait that this function stands in.
    pub(super) fn trait_of(&self, def: DefId) -> Option<DefId> {
        let container = DefId { file: def.file, item: self.item(def).container? };
        matches!(self.item(container).kind, ItemKind::Trait(_)).then_some(container)
    }

    fn effect_of(&self, inference: &Inference, callee: &FnCallee, args: &[ExprId]) -> Option<(String, Effect)> {
        if let Some(facts) = self.facts_of(callee.def) {
            if let Some(blocking) = &facts.blocking {
                let on_socket = blocking.kind == Kind::Net && self.fn_sig(callee.def).is_some_and(|sig| sig.has_self);
                if on_socket && self.may_be_nonblocking(inference) {
                    return None;
                }
                return Some((self.path_of(callee.def), blocks(blocking, &blocking.advice)));
            }
            if let Some(advice) = &facts.blocks_on {
                return Some((self.path_of(callee.def), Effect::BlocksOn { advice: advice.clone() }));
            }
            if let Some(advice) = &facts.on_handle {
                let name = self.item(callee.def).name;
                let is_method = self.fn_sig(callee.def).is_some_and(|sig| sig.has_self);
                let own = callee.self_ty.as_ref().filter(|_| is_method);
                let (handle, owner) = match own.and_then(|ty| self.handle(ty)) {
                    Some(handle) => (handle, own),
                    None => (args.iter().find_map(|arg| self.handle(inference.ty(*arg)))?, None),
                };
                if handle.kind == Kind::Net && self.may_be_nonblocking(inference) {
                    return None;
                }
                let api = match owner.and_then(|ty| self.handle_name(ty)) {
                    Some(owner) => format!("{owner}::{name}"),
                    None => self.path_of(callee.def),
                };
                return Some((api, on_handle(handle, advice, owner.is_some())));
            }
            return None;
        }
        if self.file(callee.def.file).stub {
            return self
                .listed_effect(inference.file, &self.path_of(callee.def))
                .map(|it| (self.path_of(callee.def), it));
        }
        let def = self.specialized(callee);
        if self.blocking_entry(callee).is_some() {
            let why = "its attribute builds a runtime and blocks on the body";
            let advice = Advice { why: Some(why.into()), ..Advice::default() };
            return Some((self.shown_path(def), Effect::BlocksOn { advice }));
        }
        let custom = &self.config(inference.file).blocking;
        let entry = custom.iter().find(|entry| self.is_listed(def, std::slice::from_ref(&entry.path)))?;
        Some((self.shown_path(def), custom_effect(entry)))
    }

    /// The function of the user's under `#[tokio::main]` that is called here.
    pub fn blocking_entry(&self, callee: &FnCallee) -> Option<DefId> {
        let def = self.specialized(callee);
        let is_async = self.item(def).as_fn().is_some_and(|it| it.is_async) && !self.file(def.file).stub;
        (is_async && self.entry(def).is_some_and(|entry| !entry.test)).then_some(def)
    }

    /// The type of a socket does not tell whether it blocks. A function that speaks of `WouldBlock`, or a crate that
    /// calls `set_nonblocking`, deals with sockets that do not.
    fn may_be_nonblocking(&self, inference: &Inference) -> bool {
        let code = self.code_at(inference);
        let would_block = Name::new("WouldBlock");
        let named = |path: &crate::model::Path| path.last().is_some_and(|last| last.name == would_block);
        let here = code.exprs.iter().any(|expr| matches!(&expr.kind, ExprKind::Path(path) if named(path)))
            || code.pats.iter().any(|pat| matches!(&pat.kind, crate::model::PatKind::Path(path) if named(path)));
        here || self.nonblocking_crates().contains(&self.krate_id(inference.file))
    }

    /// Crates in whose source sockets are made non-blocking.
    fn nonblocking_crates(&self) -> &rustc_hash::FxHashSet<super::def::CrateId> {
        self.calls.nonblocking.get_or_init(|| {
            let is_setter = |name: Name| {
                matches!(name.as_str(), "set_nonblocking" | "ioctl_fionbio" | "O_NONBLOCK" | "SOCK_NONBLOCK")
            };
            let mentions = |kind: &ExprKind| match kind {
                ExprKind::MethodCall(call) => is_setter(call.method),
                ExprKind::Path(path) => path.last().is_some_and(|last| is_setter(last.name)),
                _ => false,
            };
            let files = self.files.iter().enumerate().filter(|(_, file)| !file.stub && file.module.is_some());
            files
                .filter(|(index, file)| {
                    let named = |code: &CodeId| file.model.code(*code).may_name(is_setter);
                    let codes = (0..file.model.codes.len() as u32).map(CodeId).filter(named);
                    let mut codes = codes.map(|code| self.code_in(FileId(*index as u32), code));
                    codes.any(|code| code.exprs.iter().any(|expr| mentions(&expr.kind)))
                })
                .map(|(index, _)| self.krate_id(FileId(index as u32)))
                .collect()
        })
    }

    fn listed_effect(&self, file: FileId, path: &str) -> Option<Effect> {
        self.config(file).blocking.iter().find(|entry| entry.path == path).map(custom_effect)
    }

    /// The path of the handle's own type, without the wrappers around it.
    fn handle_name(&self, ty: &Ty) -> Option<String> {
        match ty.peeled() {
            Ty::Adt(def, _) => Some(self.path_of(*def)),
            _ => None,
        }
    }

    /// A macro whose stub says that it blocks: `crossbeam_channel::select!`, which does not with a `default` arm.
    fn blocking_macro(&self, inference: &Inference, expr: ExprId, span: Span) -> Option<Site> {
        let Some(Def::Item(def)) = inference.defs.get(&expr) else { return None };
        let blocking = self.facts_of(*def)?.blocking.as_ref()?;
        let text = self.text(inference.file, self.code_at(inference).expr(expr).span);
        let goes_on = text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "default");
        let site = |effect| Site {
            expr,
            body: inference.body_of(expr),
            span,
            api: format!("{}!", self.path_of(*def)),
            effect,
            one_time: false,
            guessed: false,
        };
        (!goes_on).then(|| site(blocks(blocking, &blocking.advice)))
    }

    /// `writeln!(file, ..)` does I/O on its first argument.
    fn write_macro(&self, inference: &Inference, expr: ExprId, span: Span, args: &[ExprId]) -> Option<Site> {
        let Some(Def::Item(def)) = inference.defs.get(&expr) else { return None };
        let name = self.item(*def).name;
        if !self.file(def.file).stub || !matches!(name.as_str(), "write" | "writeln") {
            return None;
        }
        let first = *args.first()?;
        // `writeln!(guard, ..)`: what the lock guards is written to.
        let tys = self.deref_chain(inference.ty(first));
        let (ty, handle) = tys.iter().find_map(|ty| Some((ty, self.handle(ty)?)))?;
        let owner = self.handle_name(ty).unwrap_or_default();
        let written = |of: &str| Some(format!("{of}::write_all(format!(..).as_bytes()).await").into());
        let advice = Advice {
            instead: written("tokio::io::AsyncWriteExt"),
            async_std: written("async_std::io::WriteExt"),
            smol: written("smol::io::AsyncWriteExt"),
            why: None,
            twin: false,
        };
        let effect = on_handle(handle, &advice, true);
        Some(Site {
            expr,
            body: inference.body_of(expr),
            span,
            api: format!("{name}! on {owner}"),
            effect,
            one_time: false,
            guessed: false,
        })
    }

    /// Does the program ever have more than its first task: is anything spawned or served anywhere in the crate?
    pub fn has_tasks(&self, file: FileId) -> bool {
        let krate = self.module(self.scope_module(file, crate::model::ScopeId(0))).krate;
        self.files.iter().enumerate().any(|(index, other)| {
            let Some(module) = other.module else { return false };
            if self.module(module).krate != krate {
                return false;
            }
            let id = FileId(index as u32);
            other.model.codes.iter().enumerate().any(|(code, outline)| {
                let code = CodeId(code as u32);
                outline.may_name(is_task_name)
                    && self.code_in(id, code).exprs.iter().any(|expr| self.looks_concurrent(&expr.kind))
                    && self.starts_tasks(id, code)
            })
        })
    }

    /// By name only: whether it is worth to infer this code at all.
    fn looks_concurrent(&self, kind: &ExprKind) -> bool {
        match kind {
            ExprKind::Path(path) => path.last().is_some_and(|last| is_task_name(last.name)),
            ExprKind::MethodCall(call) => is_task_name(call.method),
            ExprKind::Macro(call) => call.path.last().is_some_and(|last| is_task_name(last.name)),
            _ => false,
        }
    }

    /// Does this code spawn, serve, or poll several futures beside one another?
    pub fn starts_tasks(&self, file: FileId, code: CodeId) -> bool {
        self.starts_tasks_in(self.inference(file, code), |_| true)
    }

    /// The same of those of its expressions that are asked for.
    pub(super) fn starts_tasks_in(&self, inference: &Inference, asked: impl Fn(ExprId) -> bool) -> bool {
        let spawns = |def: DefId| {
            self.facts_of(def).is_some_and(|facts| {
                facts.spawns.is_some() || facts.drives || facts.joins || facts.try_joins || facts.selects
            })
        };
        inference.callees.iter().filter(|(expr, _)| asked(**expr)).any(|(_, callee)| match callee {
            Callee::Fn(callee) => spawns(callee.def),
            // A crate that we cannot see: `axum::serve`, `warp::serve`.
            Callee::Extern(name) => is_task_name(Name::new(name.as_str().rsplit("::").next().unwrap_or(""))),
            _ => false,
        }) || inference.defs.iter().any(|(expr, def)| asked(*expr) && matches!(def, Def::Item(def) if spawns(*def)))
    }
}

fn is_task_name(name: Name) -> bool {
    let name = name.as_str();
    name.contains("spawn")
        || name.contains("serve")
        || name.contains("select")
        || name.contains("join")
        || name.starts_with("run")
        || name == "launch"
        || name.contains("concurrent")
        || name.contains("buffer")
}

fn blocks(blocking: &Blocking, advice: &Advice) -> Effect {
    Effect::Blocks { kind: blocking.kind, minor: blocking.minor, advice: advice.clone() }
}

/// The handle says how it blocks and, when the call is its own method that the async type has too, what to use in its
/// stead; the method what to write then.
fn on_handle(handle: &Blocking, method: &Advice, is_own: bool) -> Effect {
    let both = |ty: &Option<Box<str>>, code: &Option<Box<str>>| match (ty, code) {
        (Some(ty), Some(code)) if is_own => Some(match as_method(code) {
            Some((owner, call)) if owner != &**ty => {
                format!("{ty}` and call `{call}` on it, with `use {owner};").into()
            }
            _ => format!("{ty}` and `{code}").into(),
        }),
        (_, code) if !is_own => code.clone(),
        _ => None,
    };
    let advice = Advice {
        instead: both(&handle.advice.instead, &method.instead),
        async_std: both(&handle.advice.async_std, &method.async_std),
        smol: both(&handle.advice.smol, &method.smol),
        why: method.why.clone().or_else(|| handle.advice.why.clone()),
        twin: false,
    };
    Effect::Blocks { kind: handle.kind, minor: handle.minor, advice }
}

/// `io::ReadExt::read(..).await` as the trait or type and the call: `io::ReadExt`, `.read(..).await`.
fn as_method(code: &str) -> Option<(&str, String)> {
    let (owner, call) = code.split_at(code[..code.find('(')?].rfind("::")?);
    Some((owner, format!(".{}", &call[2..])))
}

fn custom_effect(entry: &crate::workspace::config::CustomApi) -> Effect {
    let kind = entry.kind.as_deref().and_then(Kind::parse).unwrap_or(Kind::Other);
    let advice = Advice { instead: entry.instead.as_deref().map(Into::into), ..Advice::default() };
    Effect::Blocks { kind, minor: kind.is_minor(), advice }
}
