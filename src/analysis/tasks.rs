//! Tasks: where futures are spawned, what runs in them, and what becomes of their handles; facts, no judgement.

mod handles;
#[cfg(test)]
mod tests;

pub use handles::{End, Lost};

use super::def::DefId;
use super::depth::Depth;
use super::facts::Spawns;
use super::fate::{Fate, fate, uses};
use super::infer::{Callee, Inference};
use super::interest::mentions;
use super::mentions::Callables;
use super::ty::Ty;
use super::{BodyRef, Program, kept};
use crate::model::{
    BodyId, BodyKind, CodeId, ExprId, ExprKind, FileId, ItemKind, Name, PatId, PatKind, Place, Span, StmtKind, UseKind,
};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;
use std::sync::{Arc, RwLock};

/// A call that takes a future and runs it as a task of its own.
#[derive(Debug, Clone)]
pub struct Spawn {
    pub call: ExprId,
    /// The body that the call stands in.
    pub body: BodyId,
    /// The callee as written.
    pub span: Span,
    /// How the user would name it: `tokio::spawn`.
    pub api: String,
    pub kind: Spawns,
    /// The task may outlive the function that spawns it: its future may borrow nothing.
    pub is_static: bool,
    /// The future, as given.
    pub future: ExprId,
    pub work: Work,
    /// What the future gives.
    pub output: Ty,
    pub end: End,
}

/// The spawns of each code that was asked for.
pub type SpawnCache = RwLock<FxHashMap<(FileId, CodeId), Arc<Vec<Spawn>>>>;

/// What the task runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// An async block.
    Block(BodyId),
    /// An async fn of the user's, and the call that made the future.
    Fn(DefId, ExprId),
    /// What a function of the user's, which is not async, spawns by itself; and the call of it.
    Started(DefId, ExprId),
    Other,
}

/// How code comes to run in a task whose panic nobody hears of.
#[derive(Debug, Clone)]
pub struct Unheard {
    /// The callee of the spawn.
    pub spawn: Place,
    pub api: String,
    pub end: End,
    /// The `.await` that throws the result away, where that is how.
    pub ignored_at: Option<Place>,
    /// The async functions between the task and the code.
    pub steps: Vec<DefId>,
}

/// The futures of these APIs must be `'static`. Not of all: executors with a lifetime take borrowing ones.
const STATIC_SPAWNS: [&str; 8] = [
    "tokio::",
    "tokio_util::",
    "async_std::",
    "smol::spawn",
    "async_global_executor::",
    "actix_rt::",
    "ntex::",
    "futures::",
];

/// Wrappers that run the future that they are called on.
const FUTURE_WRAPPERS: [&str; 8] = [
    "instrument",
    "in_current_span",
    "or_current",
    "with_subscriber",
    "boxed",
    "boxed_local",
    "fuse",
    "with_current_subscriber",
];

/// How many boxes, adapters and variables may be around a future.
const MAX_WRAPPERS: usize = 8;

impl Program {
    /// The tasks that this code spawns, in evaluation order; kept.
    pub fn spawns(&self, file: FileId, code: CodeId) -> Arc<Vec<Spawn>> {
        kept(&self.calls.spawns, (file, code), || Arc::new(self.find_spawns(file, code)))
    }

    fn find_spawns(&self, file: FileId, code_id: CodeId) -> Vec<Spawn> {
        if !self.may_spawn(file, code_id) {
            return Vec::new();
        }
        let code = self.code_in(file, code_id);
        if !code.exprs.iter().any(|expr| names_spawn(&expr.kind)) && !self.renames_spawn(file) {
            return Vec::new();
        }
        let inference = self.inference(file, code_id);
        let mut spawns = Vec::new();
        for index in 0..code.exprs.len() as u32 {
            let call = ExprId(index);
            let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { continue };
            let Some(kind) = self.facts_of(callee.def).and_then(|facts| facts.spawns) else { continue };
            let (span, args) = match &code.expr(call).kind {
                ExprKind::Call { callee, args } => (code.expr(*callee).span, args),
                ExprKind::MethodCall(method) => (method.name_span, &method.args),
                _ => continue,
            };
            let is_future = |arg: &&ExprId| {
                let ty = inference.ty(**arg);
                self.lang.future.is_some_and(|future| self.implements(ty, future))
            };
            let Some(future) = args.iter().find(is_future).or(args.first()).copied() else { continue };
            let api = self.path_of(callee.def);
            spawns.push(Spawn {
                call,
                body: inference.body_of(call),
                span,
                is_static: STATIC_SPAWNS.iter().any(|start| api.starts_with(start)),
                api: shown_api(&api),
                kind,
                future,
                work: self.work_of(inference, future, Depth::FIRST),
                output: self.awaited(inference.ty(future)),
                end: self.end_of(inference, call),
            });
        }
        spawns
    }

    /// The calls in this code of functions of the user's that spawn a task and give its handle, in evaluation order.
    pub fn started(&self, file: FileId, code_id: CodeId) -> Vec<Spawn> {
        if !self.may_start(file, code_id) {
            return Vec::new();
        }
        let (code, inference) = (self.code_in(file, code_id), self.inference(file, code_id));
        let started = |call: ExprId| {
            let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return None };
            let def = self.specialized(callee);
            let Ty::Adt(handle, args) = inference.ty(call) else { return None };
            let is_handle = self.file(handle.file).stub && self.item(*handle).name == "JoinHandle";
            let code_of = self.code_of(def).filter(|_| is_handle && !self.file(def.file).stub)?;
            let inner = self.spawns(def.file, code_of);
            let span = match &code.expr(call).kind {
                ExprKind::Call { callee, .. } => code.expr(*callee).span,
                ExprKind::MethodCall(method) => method.name_span,
                _ => return None,
            };
            Some(Spawn {
                call,
                body: inference.body_of(call),
                span,
                api: self.shown_path(def),
                kind: inner.first()?.kind,
                is_static: false,
                future: call,
                work: Work::Started(def, call),
                output: args.first()?.clone(),
                end: self.end_of(inference, call),
            })
        };
        (0..code.exprs.len() as u32).map(ExprId).filter_map(started).collect()
    }

    /// Might this code call such a function?
    pub fn may_start(&self, file: FileId, code: CodeId) -> bool {
        let starters = self.calls.starters.get_or_init(|| {
            let handles = [Name::new("JoinHandle")].into_iter().collect();
            let mut starters = Callables::default();
            for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub) {
                for (item_id, item) in super::tree::items_of(file) {
                    let Some(it) = item.as_fn().filter(|it| !it.is_async) else { continue };
                    if it.ret.as_ref().is_some_and(|ret| mentions(ret, &handles)) {
                        self.add_callable(DefId { file: FileId(index as u32), item: item_id }, &mut starters);
                    }
                }
            }
            starters
        });
        self.may_call(file, code, starters)
    }

    /// Might this code spawn a task? By names only.
    pub(super) fn may_spawn(&self, file: FileId, code: CodeId) -> bool {
        self.outline(file, code).may_name(is_spawn_name) || self.renames_spawn(file)
    }

    /// `use tokio::spawn as go;` somewhere in this file.
    fn renames_spawn(&self, file: FileId) -> bool {
        self.file(file).model.items.iter().any(|item| match &item.kind {
            ItemKind::Use(leaves) => leaves.iter().any(|leaf| {
                let UseKind::Name(name) = leaf.kind else { return false };
                leaf.path.last().is_some_and(|last| is_spawn_name(*last)) && !is_spawn_name(name)
            }),
            _ => false,
        })
    }

    /// What a future runs.
    fn work_of(&self, inference: &Inference, expr: ExprId, depth: Depth) -> Work {
        if depth.is_past(8) {
            return Work::Other;
        }
        let code = self.code_at(inference);
        let made = self.future_made_by(inference, expr);
        match &code.expr(made).kind {
            ExprKind::Async(body) => Work::Block(*body),
            ExprKind::Block(block) => {
                block.tail.map_or(Work::Other, |tail| self.work_of(inference, tail, depth.next()))
            }
            ExprKind::Call { .. } if !matches!(inference.callees.get(&made), Some(Callee::Fn(_))) => Work::Other,
            ExprKind::Call { .. } | ExprKind::MethodCall(_) => self.async_call(inference, made),
            _ => Work::Other,
        }
    }

    /// Where a future is made: through boxes, adapters that run it, and variables that are used once.
    pub fn future_made_by(&self, inference: &Inference, future: ExprId) -> ExprId {
        let code = self.code_at(inference);
        let mut at = future;
        for _ in 0..MAX_WRAPPERS {
            let inner = match &code.expr(at).kind {
                ExprKind::Path(_) => {
                    // It is its initialiser.
                    let once = inference.locals.get(&at).filter(|pat| uses(inference, **pat).len() == 1);
                    once.and_then(|pat| self.initializer(inference, *pat))
                }
                ExprKind::Call { args, .. } => {
                    let is_pin = self
                        .stub_callee(inference, at)
                        .is_some_and(|it| self.path_of(it.def) == "std::boxed::Box::pin");
                    args.first().copied().filter(|_| is_pin)
                }
                ExprKind::MethodCall(call) => {
                    let is_wrapper =
                        self.stub_callee(inference, at).is_some() && FUTURE_WRAPPERS.contains(&call.method.as_str());
                    is_wrapper.then_some(call.receiver)
                }
                _ => None,
            };
            let Some(inner) = inner else { return at };
            at = inner;
        }
        at
    }

    /// The `let` that binds this variable alone, and its value.
    pub fn initializer(&self, inference: &Inference, pat: PatId) -> Option<ExprId> {
        let code = self.code_at(inference);
        code.exprs.iter().find_map(|expr| match &expr.kind {
            ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match &stmt.kind {
                StmtKind::Let { pat: of, init, .. } if *of == pat => *init,
                _ => None,
            }),
            _ => None,
        })
    }

    /// What a value is called by: of a variable that never changes, its initial value.
    pub fn meaning(&self, inference: &Inference, value: ExprId) -> ExprId {
        let code = self.code_at(inference);
        let Some(pat) = inference.locals.get(&value) else { return value };
        match &code.pat(*pat).kind {
            PatKind::Bind { mutable: false, by_ref: false, sub: None, .. } => {
                self.initializer(inference, *pat).unwrap_or(value)
            }
            _ => value,
        }
    }

    /// A call of an async fn of the user's, which gives a future and nothing else.
    fn async_call(&self, inference: &Inference, expr: ExprId) -> Work {
        match self.called_async_fn(inference, expr) {
            Some(def) => Work::Fn(def, expr),
            None => Work::Other,
        }
    }

    pub fn called_async_fn(&self, inference: &Inference, expr: ExprId) -> Option<DefId> {
        let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else { return None };
        let def = self.specialized(callee);
        let is_async = self.item(def).as_fn().is_some_and(|it| it.is_async && it.code.is_some());
        (is_async && !self.file(def.file).stub && self.entry(def).is_none()).then_some(def)
    }

    /// Is it the type of a stub at this path?
    pub fn is_type(&self, ty: &Ty, path: &str) -> bool {
        matches!(ty, Ty::Adt(def, _) if self.is_std(*def, path))
    }

    /// How this body comes to run in a task whose panic nobody hears of.
    pub fn unheard(&self, at: BodyRef) -> Option<Unheard> {
        let code = self.code(at);
        let mut body = at.body;
        loop {
            match code.body(body).kind {
                BodyKind::Fn { is_async: true } => return self.unheard_fns().get(&self.owner(at)).cloned(),
                BodyKind::AsyncBlock { .. } => {
                    let spawns = self.spawns(at.file, at.code);
                    let spawn =
                        spawns.iter().find(|spawn| spawn.work == Work::Block(body) && spawn.end.hides_panic())?;
                    return Some(self.unheard_from(at.file, at.code, spawn));
                }
                BodyKind::Closure { is_async: false, .. } => {
                    // A closure that is called right there panics in the task as well.
                    if self.context(BodyRef { body, ..at }) != super::context::Context::Async {
                        return None;
                    }
                    body = code.body(body).parent?;
                }
                _ => return None,
            }
        }
    }

    fn unheard_from(&self, file: FileId, code: CodeId, spawn: &Spawn) -> Unheard {
        let ignored_at = match spawn.end {
            End::Ignored(expr) => Some(self.place(file, self.code_in(file, code).expr(expr).span)),
            _ => None,
        };
        Unheard {
            spawn: self.place(file, spawn.span),
            api: spawn.api.clone(),
            end: spawn.end,
            ignored_at,
            steps: Vec::new(),
        }
    }

    /// The async functions that run in such tasks, each with the shortest way to it.
    fn unheard_fns(&self) -> &FxHashMap<DefId, Unheard> {
        self.calls.unheard.get_or_init(|| self.find_unheard_fns())
    }

    fn find_unheard_fns(&self) -> FxHashMap<DefId, Unheard> {
        let mut queue: VecDeque<(DefId, Unheard)> = VecDeque::new();
        for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub && file.module.is_some()) {
            let file_id = FileId(index as u32);
            for (code_index, code) in file.model.codes.iter().enumerate() {
                let code_id = CodeId(code_index as u32);
                if !self.may_spawn(file_id, code_id) || self.is_test(DefId { file: file_id, item: code.owner }) {
                    continue;
                }
                let spawns = self.spawns(file_id, code_id);
                for spawn in spawns.iter().filter(|spawn| spawn.end.hides_panic()) {
                    let unheard = self.unheard_from(file_id, code_id, spawn);
                    match spawn.work {
                        Work::Fn(def, _) => queue.push_back((def, unheard)),
                        Work::Block(body) => {
                            for def in self.awaited_fns(BodyRef { file: file_id, code: code_id, body }) {
                                queue.push_back((def, unheard.clone()));
                            }
                        }
                        Work::Started(..) | Work::Other => {}
                    }
                }
            }
        }
        let mut found: FxHashMap<DefId, Unheard> = FxHashMap::default();
        while let Some((def, mut unheard)) = queue.pop_front() {
            if found.contains_key(&def) {
                continue;
            }
            unheard.steps.push(def);
            if let Some(code) = self.code_of(def) {
                for next in self.awaited_fns(BodyRef { file: def.file, code, body: BodyId(0) }) {
                    queue.push_back((next, unheard.clone()));
                }
            }
            found.insert(def, unheard);
        }
        found
    }

    /// The async functions of the user's that this body calls and awaits on the spot.
    fn awaited_fns(&self, at: BodyRef) -> Vec<DefId> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let mut found: Vec<(ExprId, DefId)> = inference
            .callees
            .iter()
            .map(|(expr, _)| expr)
            .filter(|expr| inference.body_of(**expr) == at.body)
            .filter(|expr| {
                let is_awaited = |id: ExprId| {
                    let parent = inference.parent(id);
                    parent.is_some_and(|up| matches!(code.expr(up).kind, ExprKind::Await { base, .. } if base == id))
                };
                // `timeout(limit, f()).await`
                let given_to = || match fate(code, inference, **expr) {
                    Fate::Argument(call, _) => self.stub_callee(inference, call).map(|callee| (call, callee.def)),
                    _ => None,
                };
                let drives =
                    |def: DefId| self.facts_of(def).is_some_and(|facts| facts.drives && facts.spawns.is_none());
                is_awaited(**expr) || given_to().is_some_and(|(call, def)| is_awaited(call) && drives(def))
            })
            .filter_map(|expr| Some((*expr, self.called_async_fn(inference, *expr)?)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, def)| def).collect()
    }

    /// Could a macro that we do not know have rewritten this function or the impl around it?
    pub fn is_rewritten(&self, def: DefId) -> bool {
        let plain = |def: DefId| self.entry(def).is_some() || self.driver(def) == super::entry::Driver::Nothing;
        let container = self.item(def).container.map(|item| DefId { file: def.file, item });
        !plain(def) || container.is_some_and(|container| !plain(container))
    }
}

/// Items that are better known by the short path.
fn shown_api(path: &str) -> String {
    if path == "tokio::task::spawn" { "tokio::spawn".to_owned() } else { path.replace("::join_set::", "::") }
}

/// By name only.
pub(super) fn is_spawn_name(name: Name) -> bool {
    name.as_str().contains("spawn")
}

/// By name only: whether it is worth to infer this code at all.
fn names_spawn(kind: &ExprKind) -> bool {
    match kind {
        ExprKind::Path(path) => path.last().is_some_and(|last| is_spawn_name(last.name)),
        ExprKind::MethodCall(call) => is_spawn_name(call.method),
        _ => false,
    }
}
