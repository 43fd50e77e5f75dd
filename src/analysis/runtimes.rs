//! Runtimes: which tokio calls need one, which executors have none, what becomes of a runtime that is built.

use super::def::{CrateId, CrateKind, Def, DefId, Namespace};
use super::facts::{Entry, Facts};
use super::fate::{Fate, fate, uses};
use super::infer::{Callee, FnCallee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program, kept, walk};
use crate::apis::collect_heads;
use crate::model::{
    Attr, BinaryOp, BodyId, BodyKind, Code, CodeId, Expr, ExprId, ExprKind, FileId, MacroBody, Name, Path, Place, Span,
    StmtKind,
};
use crate::workspace::{Dependency, DependencyKind, TargetKind};
use rustc_hash::FxHashSet;

/// A call that panics outside tokio's runtime, and the calls of the user's functions that lead to it.
#[derive(Debug, Clone)]
pub struct RuntimeNeed {
    pub place: Place,
    pub api: String,
    /// `time`, `io`, `local` or `threads`: what of the runtime it needs.
    pub driver: Option<Name>,
    /// Where, and which function; outermost first.
    pub steps: Vec<(Place, DefId)>,
}

/// What becomes of a runtime built in the code at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuntimeEnd {
    /// It is dropped in the body that built it.
    Dropped,
    /// `drop(runtime)`, at this expression.
    DroppedAt(ExprId),
    /// It is handed on, unless this `?` or `return` between comes first, which drops it.
    DroppedEarly(ExprId),
    /// `block_on` on it is a fault already, told by another rule.
    Blocked,
    /// Handed on, stored, shut down in the background; or nobody knows.
    Elsewhere,
}

/// What the program says, by name, of tasks that keep to their thread.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalTasks {
    /// Some are spawned.
    pub spawned: bool,
    /// Somebody makes a place for them.
    pub in_sets: bool,
}

/// Crates whose executors run futures on threads without tokio's runtime.
const FOREIGN: &[&str] = &[
    "futures",
    "futures_executor",
    "pollster",
    "smol",
    "async_std",
    "futures_lite",
    "async_io",
    "async_global_executor",
];

/// Calls that async code must not make, or not everywhere: what `runtime-in-async` looks at.
pub const RUNTIME_CALLS: [&str; 5] = [
    "tokio::runtime::Runtime::new",
    "tokio::runtime::Builder::build",
    "reqwest::blocking::Client::new",
    "reqwest::blocking::ClientBuilder::build",
    "tokio::task::block_in_place",
];

/// Crates whose attributes start tokio.
const ON_TOKIO: &[&str] = &["tokio", "actix_web", "actix_rt", "rocket"];

/// Packages that drive futures in other ways, or from which executors are made.
const OTHER_EXECUTORS: &[&str] = &[
    "smol",
    "async-std",
    "pollster",
    "async-executor",
    "async-task",
    "async-global-executor",
    "futures-executor",
    "glommio",
    "monoio",
    "compio",
];

/// Engines and toolkits whose own executors run the tasks of a program, whatever else it depends on.
const ENGINES: &[&str] = &["bevy", "bevy_tasks", "glib", "gpui"];

/// Has this crate an executor that is not tokio's?
fn brings_executor(it: &Dependency) -> bool {
    [OTHER_EXECUTORS, ENGINES].iter().any(|list| list.contains(&it.package.as_str()))
}

/// Macros that look at their first two arguments whatever comes.
const ASSERTS: [&str; 3] = ["std::assert", "std::assert_eq", "std::assert_ne"];

/// What is looked for on the ways from a body through functions of the user's, and which ways count.
struct Search<'a> {
    counts: &'a dyn Fn(&Facts) -> bool,
    /// Functions that are looked into.
    follows: &'a dyn Fn(FileId, CodeId) -> bool,
    /// Calls that are made.
    comes: &'a dyn Fn(&Inference, ExprId) -> bool,
}

impl Program {
    /// The function called here, when it belongs to a crate that we have a stub of.
    pub fn stub_callee<'i>(&self, inference: &'i Inference, expr: ExprId) -> Option<&'i FnCallee> {
        match inference.callees.get(&expr) {
            Some(Callee::Fn(callee)) if self.file(callee.def.file).stub => Some(callee),
            _ => None,
        }
    }

    /// Is this type a tokio runtime by value?
    pub fn is_runtime(&self, ty: &Ty) -> bool {
        ty.adt_def().is_some_and(|def| self.item(def).name == "Runtime" && self.is_std(def, "tokio::runtime::Runtime"))
    }

    /// The attribute of tokio's that makes this function one with a runtime, and what is known of it.
    fn tokio_entry(&self, def: DefId) -> Option<(&Attr, &Entry)> {
        let item = self.item(def);
        let module = self.scope_module(def.file, item.scope);
        item.attrs.iter().find_map(|attr| {
            let Def::Item(found) = self.resolve_path(module, &attr.path, Namespace::Macros)?.def else { return None };
            let entry = self.facts_of(found)?.entry.as_ref()?;
            self.path_of(found).starts_with("tokio::").then_some((attr, entry))
        })
    }

    /// The kind of runtime that the attribute of a function builds, when it is tokio's: is it one of a single thread?
    pub fn single_threaded_entry(&self, def: DefId) -> Option<(Span, bool)> {
        let (attr, entry) = self.tokio_entry(def)?;
        let single = match attr.arg_value("flavor") {
            Some("current_thread" | "local") => true,
            Some(_) => false,
            None => entry.test && attr.arg("worker_threads").is_none(),
        };
        Some((attr.span, single))
    }

    /// The attribute that runs this function on a runtime of tokio's that has no `LocalSet`.
    pub fn shared_entry(&self, def: DefId) -> Option<Span> {
        let (attr, _) = self.tokio_entry(def)?;
        (attr.arg_value("flavor") != Some("local")).then_some(attr.span)
    }

    /// What becomes of the runtime that this call builds.
    pub fn runtime_end(&self, inference: &Inference, built: ExprId) -> RuntimeEnd {
        let code = self.code_at(inference);
        let body = inference.body_of(built);
        let mut at = built;
        loop {
            match fate(code, inference, at) {
                Fate::Part(parent) if matches!(code.expr(parent).kind, ExprKind::Try(_)) => at = parent,
                Fate::Receiver(call) if self.is_runtime(inference.ty(call)) || !self.is_runtime(inference.ty(at)) => {
                    let ExprKind::MethodCall(method) = &code.expr(call).kind else { return RuntimeEnd::Elsewhere };
                    if !matches!(
                        method.method.as_str(),
                        "unwrap" | "expect" | "map_err" | "context" | "with_context" | "unwrap_or_else"
                    ) {
                        return RuntimeEnd::Elsewhere;
                    }
                    at = call;
                }
                Fate::Receiver(call) => return self.method_end(inference, call).unwrap_or(RuntimeEnd::Dropped),
                Fate::Dropped | Fate::Underscore if self.is_runtime(inference.ty(at)) => return RuntimeEnd::Dropped,
                Fate::Bound(pat) if self.is_runtime(&inference.pat_ty[pat.0 as usize]) => {
                    for one in uses(inference, pat) {
                        match self.use_end(inference, body, one) {
                            None => {}
                            Some(RuntimeEnd::Elsewhere) => {
                                return match self.left_between(inference, built, one) {
                                    Some(leaves) => RuntimeEnd::DroppedEarly(leaves),
                                    None => RuntimeEnd::Elsewhere,
                                };
                            }
                            Some(end) => return end,
                        }
                    }
                    return RuntimeEnd::Dropped;
                }
                _ => return RuntimeEnd::Elsewhere,
            }
        }
    }

    /// A `?` or `return` of the body between these two, which is not part of what the first stands in.
    fn left_between(&self, inference: &Inference, from: ExprId, to: ExprId) -> Option<ExprId> {
        let (code, body) = (self.code_at(inference), inference.body_of(from));
        let around: Vec<ExprId> = std::iter::successors(inference.parent(from), |id| inference.parent(*id)).collect();
        (from.0 + 1..to.0).map(ExprId).find(|id| {
            matches!(code.expr(*id).kind, ExprKind::Try(_) | ExprKind::Return(_))
                && inference.body_of(*id) == body
                && !around.contains(id)
        })
    }

    /// `None`: the runtime is only borrowed.
    fn use_end(&self, inference: &Inference, body: BodyId, one: ExprId) -> Option<RuntimeEnd> {
        let code = self.code_at(inference);
        if inference.body_of(one) != body && self.moves_out(inference, body, one) {
            return Some(RuntimeEnd::Elsewhere);
        }
        match fate(code, inference, one) {
            Fate::Receiver(call) => self.method_end(inference, call),
            Fate::Part(parent) if matches!(code.expr(parent).kind, ExprKind::Ref { .. }) => None,
            Fate::Argument(call, _) => {
                let drops = self.stub_callee(inference, call).is_some_and(|it| self.is_std(it.def, "std::mem::drop"));
                Some(if drops && inference.body_of(call) == body {
                    RuntimeEnd::DroppedAt(call)
                } else {
                    RuntimeEnd::Elsewhere
                })
            }
            _ => Some(RuntimeEnd::Elsewhere),
        }
    }

    fn method_end(&self, inference: &Inference, call: ExprId) -> Option<RuntimeEnd> {
        let callee = self.stub_callee(inference, call);
        let Some(callee) = callee else { return Some(RuntimeEnd::Elsewhere) };
        if self.facts_of(callee.def).is_some_and(|facts| facts.blocks_on.is_some()) {
            return Some(RuntimeEnd::Blocked);
        }
        let by_ref = self.item(callee.def).as_fn().and_then(|it| it.self_param).is_some_and(|it| it.by_ref);
        (!by_ref).then_some(RuntimeEnd::Elsewhere)
    }

    /// Is there a closure or async block that takes its captures between this body and the use?
    pub(super) fn moves_out(&self, inference: &Inference, body: BodyId, one: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut at = inference.body_of(one);
        while at != body {
            let here = code.body(at);
            if matches!(here.kind, BodyKind::AsyncBlock { moves: true } | BodyKind::Closure { moves: true, .. }) {
                return true;
            }
            match here.parent {
                Some(parent) => at = parent,
                None => return true,
            }
        }
        false
    }

    /// An executor without tokio's runtime that this call hands its first argument (or receiver) to, as the user
    /// would name it; `true` when it runs it on threads of its own, whoever calls.
    pub fn foreign_executor(&self, inference: &Inference, call: ExprId) -> Option<(String, bool)> {
        let callee = self.stub_callee(inference, call)?;
        let facts = self.facts_of(callee.def)?;
        let waits = facts.blocks_on.is_some() && facts.drives;
        if !waits && facts.spawns.is_none() {
            return None;
        }
        let path = self.path_of(callee.def);
        let name = self.item(callee.def).name;
        let krate = path.split("::").next().unwrap_or("");
        if !FOREIGN.contains(&krate) || callee.self_ty.is_some() && krate != "pollster" {
            return None;
        }
        let is_known = if waits { name == "block_on" } else { name == "spawn" };
        is_known.then_some((path, !waits))
    }

    /// The executor of `#[async_std::main]` and the like, and where the attribute stands.
    pub fn foreign_entry(&self, def: DefId) -> Option<(Name, Span)> {
        let item = self.item(def);
        let module = self.scope_module(def.file, item.scope);
        item.attrs.iter().find_map(|attr| {
            let Def::Item(found) = self.resolve_path(module, &attr.path, Namespace::Macros)?.def else { return None };
            let entry = self.facts_of(found)?.entry.as_ref()?;
            matches!(entry.runtime.as_str(), "async_std" | "smol" | "pollster").then_some((entry.runtime, attr.span))
        })
    }

    /// Is there something in the program that gives other executors tokio's runtime? Features that one package of a
    /// workspace asks for are there for all.
    pub fn bridges_runtimes(&self) -> bool {
        self.workspace.packages.iter().flat_map(|package| &package.dependencies).any(|it| {
            it.package.contains("compat")
                || (it.package.starts_with("async-") && it.features.iter().any(|feature| feature.starts_with("tokio")))
        })
    }

    /// Does tokio run the async code of this file's crate, as far as its source and manifest tell? It begins with tokio's
    /// attribute, or it names tokio, and nothing that drives futures otherwise.
    pub fn is_surely_on_tokio(&self, file: FileId) -> bool {
        let krate = self.krate_id(file);
        kept(&self.calls.on_tokio, krate, || self.runs_on_tokio(krate))
    }

    /// Does another executor than tokio's run tasks in this package, for all that its manifest says? There the parts of tokio
    /// that refuse to block in a runtime just block.
    pub fn has_other_executor(&self, file: FileId) -> bool {
        let package = self.crate_of(file).package.map(|package| &self.workspace.packages[package]);
        let is_other = |it: &Dependency| it.kind == DependencyKind::Normal && brings_executor(it);
        package.is_some_and(|package| package.dependencies.iter().any(is_other))
    }

    /// Is this package a program of an engine or toolkit with an executor of its own?
    pub fn has_engine(&self, package: usize) -> bool {
        let dependencies = &self.workspace.packages[package].dependencies;
        dependencies.iter().any(|it| ENGINES.contains(&it.package.as_str()))
    }

    fn runs_on_tokio(&self, krate: CrateId) -> bool {
        let own = || {
            let files = self.files.iter().enumerate().map(|(index, it)| (FileId(index as u32), it));
            files.filter(move |(id, it)| !it.stub && it.module.is_some() && self.krate_id(*id) == krate)
        };
        let is_entry = |path: &Path| {
            matches!(&*path.segments, [first, last] if ON_TOKIO.contains(&first.name.as_str())
                && matches!(last.name.as_str(), "main" | "test" | "launch"))
        };
        let begins = |attrs: &[Attr]| attrs.iter().any(|attr| is_entry(&attr.path));
        if own().any(|(_, it)| it.model.items.iter().any(|item| begins(&item.attrs))) {
            return true;
        }
        let mut heads = FxHashSet::default();
        own().for_each(|(_, it)| collect_heads(&it.model, &mut heads));
        let package = self.krate(krate).package.map(|package| &self.workspace.packages[package]);
        let mut dependencies = package.into_iter().flat_map(|package| &package.dependencies);
        let others = dependencies.any(brings_executor);
        let drives = own().any(|(id, it)| {
            let codes = (0..it.model.codes.len() as u32).map(CodeId);
            codes.into_iter().any(|code| self.outline(id, code).may_name(|name| name == "block_on"))
        });
        // A library has its runtime from whoever uses it, and the manifest says which.
        let is_library = self.krate(krate).kind == CrateKind::Target(TargetKind::Lib);
        (is_library || heads.contains(&Name::new("tokio"))) && !others && !drives
    }

    /// Is this the body of a closure that runs on a thread of its own?
    pub fn bare_thread(&self, at: BodyRef) -> Option<(ExprId, String)> {
        if !matches!(self.body(at).kind, BodyKind::Closure { is_async: false, .. }) {
            return None;
        }
        let expr = super::context::body_expr(self, at)?;
        let inference = self.inference(at.file, at.code);
        let Fate::Argument(call, _) = fate(self.code(at), inference, expr) else { return None };
        let callee = self.stub_callee(inference, call)?;
        let is_bare = self.facts_of(callee.def).is_some_and(|facts| facts.no_runtime);
        is_bare.then(|| (call, self.path_of(callee.def)))
    }

    /// The first call in this body, or in functions that it calls or awaits, that panics outside tokio's runtime.
    /// `None` too where a runtime is entered on the way, or asked for.
    pub fn tokio_need(&self, from: BodyRef) -> Option<RuntimeNeed> {
        let counts = |facts: &Facts| facts.needs_runtime.is_some_and(|it| it == "tokio");
        // What a function further down does in a branch of its own, it may do only where a runtime is:
        // `if self.is_running() { tokio::spawn(..) } else { self.pending.push(..) }`.
        let comes = |inference: &Inference, expr| {
            (inference.file, inference.code) == (from.file, from.code) || !self.is_in_branch(inference, expr)
        };
        self.first_need(from, &Search { counts: &counts, follows: &|_, _| true, comes: &comes })
    }

    /// Does a condition of its own body decide whether this is done?
    fn is_in_branch(&self, inference: &Inference, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut at = expr;
        while let Some(up) = inference.parent(at).filter(|up| inference.body_of(*up) == inference.body_of(expr)) {
            let decides = match &code.expr(up).kind {
                ExprKind::If { cond, .. } => *cond != at,
                ExprKind::Match { scrutinee, .. } => *scrutinee != at,
                _ => false,
            };
            if decides {
                return true;
            }
            at = up;
        }
        false
    }

    /// The same of a future that is made right here, by a call of a known async function: `block_on(reqwest::get(url))`.
    pub fn own_need(&self, at: BodyRef, future: ExprId) -> Option<RuntimeNeed> {
        let inference = self.inference(at.file, at.code);
        let made = self.meaning(inference, future);
        let callee = self.stub_callee(inference, made)?;
        let facts = self.facts_of(callee.def).filter(|it| it.needs_runtime.is_some_and(|it| it == "tokio"))?;
        // What is not async has panicked before it is driven.
        self.gives_future(callee.def).then(|| RuntimeNeed {
            place: self.place(at.file, self.code(at).callee_span(made)),
            api: self.path_of(callee.def),
            driver: facts.needs_driver,
            steps: Vec::new(),
        })
    }

    /// Is this an `async fn`, or one that gives an `impl Future`?
    fn gives_future(&self, def: DefId) -> bool {
        self.item(def)
            .as_fn()
            .is_some_and(|it| it.is_async || matches!(it.ret, Some(crate::model::TypeRef::ImplTrait(_))))
    }

    /// The same of calls that need one of these drivers.
    pub fn driver_need(&self, from: BodyRef, drivers: &[&'static str]) -> Option<RuntimeNeed> {
        let counts = |facts: &Facts| facts.needs_driver.is_some_and(|it| drivers.contains(&it.as_str()));
        self.first_need(from, &Search { counts: &counts, follows: &|_, _| true, comes: &|_, _| true })
    }

    /// The same of calls that need a second thread, where nothing decides on the way whether control comes there.
    /// With `alone`, tasks that are spawned are left out: they may run elsewhere.
    pub fn thread_need(&self, from: BodyRef, alone: bool) -> Option<RuntimeNeed> {
        let counts = |facts: &Facts| facts.needs_driver.is_some_and(|it| it == "threads");
        let follows = |file, code| self.may_block_in_place(file, code);
        let is_task = |inference: &Inference, expr| {
            self.is_task_here(inference, BodyRef { file: inference.file, code: inference.code, body: BodyId(0) }, expr)
        };
        let comes = |inference: &Inference, expr| {
            self.is_unconditional(inference, expr) && !(alone && is_task(inference, expr))
        };
        self.first_need(from, &Search { counts: &counts, follows: &follows, comes: &comes })
    }

    /// Is this what a macro of the user's is given, which makes async code of it: there is an await in it, and none could
    /// be here?
    fn is_elsewhere(&self, inference: &Inference, at: BodyRef, id: ExprId) -> bool {
        let code = self.code(at);
        let is_sync = matches!(code.body(at.body).kind, BodyKind::Fn { is_async: false });
        let awaits = |under: ExprId| {
            walk::any(code, under, &|id| {
                matches!(code.expr(id).kind, ExprKind::Await { .. }) && inference.body_of(id) == at.body
            })
        };
        let mut above = std::iter::successors(inference.parent(id), |id| inference.parent(*id));
        is_sync && above.any(|up| matches!(code.expr(up).kind, ExprKind::Macro(_)) && awaits(up))
    }

    fn first_need(&self, from: BodyRef, search: &Search<'_>) -> Option<RuntimeNeed> {
        let mut seen: FxHashSet<DefId> = FxHashSet::default();
        let mut queue = std::collections::VecDeque::from([(from, Vec::new())]);
        while let Some((at, steps)) = queue.pop_front() {
            let inference = self.inference(at.file, at.code);
            let code = self.code(at);
            if self.enters_runtime(at) {
                continue;
            }
            let body = code.body(at.body);
            for id in (body.first.0..=body.value.0).map(ExprId) {
                if inference.body_of(id) != at.body {
                    continue;
                }
                let comes = || (search.comes)(inference, id) && !self.is_elsewhere(inference, at, id);
                if let ExprKind::Async(block) = code.expr(id).kind
                    && self.is_task_here(inference, at, id)
                    && comes()
                {
                    queue.push_back((BodyRef { body: block, ..at }, steps.clone()));
                    continue;
                }
                let Some(Callee::Fn(callee)) = inference.callees.get(&id) else { continue };
                let span = match &code.expr(id).kind {
                    ExprKind::Call { callee, .. } => code.expr(*callee).span,
                    ExprKind::MethodCall(call) => call.name_span,
                    _ => continue,
                };
                // `sleep(..)` panics where it is called; what an async function does, it does when it is awaited.
                if self.gives_future(callee.def)
                    && !matches!(fate(code, inference, id), Fate::Awaited(_))
                    && !self.is_task_here(inference, at, id)
                {
                    continue;
                }
                if let Some(facts) = self.facts_of(callee.def).filter(|facts| (search.counts)(facts))
                    && comes()
                {
                    let (place, driver) = (Place::new(at.file, span), facts.needs_driver);
                    return Some(RuntimeNeed { place, api: self.path_of(callee.def), driver, steps });
                }
                let to = self.specialized(callee);
                if self.file(to.file).stub || self.entry(to).is_some() || seen.contains(&to) || steps.len() > 12 {
                    continue;
                }
                if let Some(code) = self.code_of(to)
                    && (search.follows)(to.file, code)
                    && comes()
                {
                    seen.insert(to);
                    let mut steps = steps.clone();
                    steps.push((Place::new(at.file, span), to));
                    queue.push_back((BodyRef { file: to.file, code, body: BodyId(0) }, steps));
                }
            }
        }
        None
    }

    /// Is this the future of a task that runs on the runtime at hand, as that of `tokio::spawn` does?
    fn is_task_here(&self, inference: &Inference, at: BodyRef, future: ExprId) -> bool {
        self.spawns(at.file, at.code).iter().filter(|spawn| spawn.future == future).any(|spawn| {
            let facts = self.stub_callee(inference, spawn.call).and_then(|callee| self.facts_of(callee.def));
            facts.and_then(|facts| facts.needs_runtime).is_some_and(|it| it == "tokio")
        })
    }

    /// What all code of the user's names of tasks that keep to their thread.
    pub fn local_tasks(&self) -> LocalTasks {
        *self.calls.local_tasks.get_or_init(|| {
            let is_set =
                |name: Name| matches!(name.as_str(), "LocalSet" | "LocalRuntime" | "build_local" | "LocalPoolHandle");
            let mut found = LocalTasks::default();
            for file in self.files.iter().filter(|file| !file.stub && file.module.is_some()) {
                for code in (0..file.model.codes.len() as u32).map(CodeId) {
                    let code = file.model.code(code);
                    found.spawned |= code.may_name(|name| name == "spawn_local");
                    found.in_sets |= code.may_name(is_set);
                }
            }
            found
        })
    }

    /// Does this code, by name, enter a runtime, ask whether there is one, or wrap its futures for one?
    pub fn enters_runtime(&self, at: BodyRef) -> bool {
        let known = |name: Name| {
            matches!(
                name.as_str(),
                "enter"
                    | "try_current"
                    | "runtime_flavor"
                    | "compat"
                    | "Compat"
                    | "TokioContext"
                    | "with_tokio"
                    | "EnterGuard"
            )
        };
        self.code(at).exprs.iter().enumerate().any(|(index, expr)| match &expr.kind {
            ExprKind::MethodCall(call) => known(call.method) && !self.leaves_at_once(at, ExprId(index as u32)),
            ExprKind::Path(path) => path.segments.iter().any(|segment| known(segment.name)),
            _ => false,
        })
    }

    /// `let _ = handle.enter();`: the guard is dropped, and the runtime left, before anything else is done.
    fn leaves_at_once(&self, at: BodyRef, call: ExprId) -> bool {
        let inference = self.inference(at.file, at.code);
        let Some(callee) = self.stub_callee(inference, call) else { return false };
        let path = self.path_of(callee.def);
        matches!(path.as_str(), "tokio::runtime::Handle::enter" | "tokio::runtime::Runtime::enter")
            && matches!(fate(self.code(at), inference, call), Fate::Dropped | Fate::Underscore)
    }

    /// Is this done whenever the body is run, as far as its own branches tell?
    fn is_unconditional(&self, inference: &Inference, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut at = expr;
        while let Some(up) = inference.parent(at).filter(|up| inference.body_of(*up) == inference.body_of(expr)) {
            let comes = match &code.expr(up).kind {
                ExprKind::If { cond, .. } | ExprKind::While { cond, .. } => *cond == at,
                ExprKind::Match { scrutinee, .. } => *scrutinee == at,
                ExprKind::For(it) => it.iter == at,
                ExprKind::Binary { op: BinaryOp::And | BinaryOp::Or, lhs, .. } => *lhs == at,
                ExprKind::Block(block) => !block
                    .stmts
                    .iter()
                    .any(|stmt| matches!(stmt.kind, StmtKind::Let { otherwise, .. } if otherwise == Some(at))),
                ExprKind::Macro(call) => match (inference.defs.get(&up), &call.body) {
                    (Some(Def::Item(of)), MacroBody::Exprs(args)) => {
                        // What stands behind the first two may be the words for a failure.
                        args.iter().take(2).any(|arg| *arg == at) && ASSERTS.contains(&self.path_of(*of).as_str())
                    }
                    _ => false,
                },
                _ => true,
            };
            if !comes {
                return false;
            }
            at = up;
        }
        // What returns before may do so each time.
        let leaves = |expr: &Expr| matches!(expr.kind, ExprKind::Return(_) | ExprKind::Break { .. });
        !code.exprs[..expr.0 as usize].iter().any(leaves)
    }

    /// Is this code made to panic: a `#[should_panic]` test, or something in `catch_unwind`, also that of a function
    /// which is given the closure around it?
    pub fn expects_panic(&self, at: BodyRef) -> bool {
        let code = self.code(at);
        self.item(self.owner(at)).attr("should_panic").is_some() || catches_panic(code) || self.is_given_to_catch(at)
    }

    /// `let seen = panics(|| .. );`, with a function of the user's that catches what its closure does.
    fn is_given_to_catch(&self, at: BodyRef) -> bool {
        let code = self.code(at);
        let mut next = Some(at.body);
        while let Some(body) = next {
            next = code.body(body).parent;
            if !matches!(code.body(body).kind, BodyKind::Closure { .. }) {
                continue;
            }
            let Some(closure) = super::context::body_expr(self, BodyRef { body, ..at }) else { continue };
            let inference = self.inference(at.file, at.code);
            let Fate::Argument(call, _) = fate(code, inference, closure) else { continue };
            let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { continue };
            let catches = |id: CodeId| catches_panic(self.code_in(callee.def.file, id));
            if self.code_of(callee.def).is_some_and(catches) {
                return true;
            }
        }
        false
    }
}

fn catches_panic(code: &Code) -> bool {
    code.exprs.iter().any(|expr| {
        matches!(&expr.kind, ExprKind::Path(path) if path.last().is_some_and(|last| last.name == "catch_unwind"))
    })
}
