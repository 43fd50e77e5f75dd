//! Where code runs: on the executor, off it, in an ordinary function, or nobody knows; and what becomes of closures.

use super::def::Namespace;
use super::def::{Def, DefId};
use super::depth::Depth;
use super::facts::Entry;
use super::fate;
use super::infer::{Callee, FnCallee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BodyId, BodyKind, Code, ExprId, ExprKind, Name, PatId, PatKind, StmtKind};
use crate::workspace::DependencyKind;

/// Where a body runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// On an executor's thread: blocking stalls other tasks.
    Async,
    /// On a thread where blocking is fine.
    Off,
    /// In the thread of whoever calls the function.
    Sync,
    /// A closure of which we cannot tell.
    Unknown,
}

/// What is done with a callable value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Use {
    /// Called in the thread of the code that holds it.
    Inline,
    /// Called on a thread where blocking is fine.
    Off,
    /// Called in async code.
    Async,
    /// Called once in a program's life.
    Once,
    Unknown,
}

impl Use {
    /// Two uses of one value; `None` is no use at all.
    fn and(a: Option<Use>, b: Option<Use>) -> Option<Use> {
        match (a, b) {
            (None, other) | (other, None) => other,
            (Some(a), Some(b)) if a == b => Some(a),
            _ => Some(Use::Unknown),
        }
    }
}

/// Runtimes on which nothing of tokio's runs.
const PER_CORE: [&str; 3] = ["compio", "glommio", "monoio"];

/// Functions whose parameters are being looked at, against endless recursion.
type Visiting = Vec<(DefId, usize)>;

const MAX_DEPTH: u32 = 24;

impl Program {
    /// Where this body runs.
    pub fn context(&self, body: BodyRef) -> Context {
        self.context_at(body, &mut Vec::new())
    }

    fn context_at(&self, at: BodyRef, visiting: &mut Visiting) -> Context {
        let code = self.code(at);
        let body = code.body(at.body);
        let owner = self.owner(at);
        if self.is_allowed_inside(owner) {
            return Context::Off;
        }
        match body.kind {
            BodyKind::Fn { is_async: true } if self.is_generator(owner) => Context::Unknown,
            BodyKind::Fn { is_async: true } | BodyKind::Closure { is_async: true, .. } => Context::Async,
            BodyKind::Fn { is_async: false } if self.is_polled(owner) => Context::Async,
            BodyKind::Fn { is_async: false } | BodyKind::Initializer => Context::Sync,
            BodyKind::AsyncBlock { .. } => match self.runs_on_own_thread(at, visiting) {
                true => Context::Off,
                false if self.is_offloaded(at) => Context::Off,
                false if self.is_given_to_blocking(at) => Context::Unknown,
                false => Context::Async,
            },
            BodyKind::Closure { is_async: false, .. } => {
                let inference = self.inference(at.file, at.code);
                let Some(expr) = body_expr(self, at) else { return Context::Unknown };
                match self.value_use(inference, expr, visiting, Depth::FIRST) {
                    Some(Use::Inline) => match body.parent {
                        Some(parent) => self.context_at(BodyRef { body: parent, ..at }, visiting),
                        None => Context::Unknown,
                    },
                    Some(Use::Off) => Context::Off,
                    Some(Use::Async) => Context::Async,
                    Some(Use::Once | Use::Unknown) | None => Context::Unknown,
                }
            }
        }
    }

    /// `async fn numbers(co: Co<u32>)`: a generator of genawaiter. Whoever takes its values polls it, and that is mostly no
    /// async code.
    fn is_generator(&self, owner: DefId) -> bool {
        let is_co = |path: &Name| path.as_str().starts_with("genawaiter::") && path.as_str().ends_with("::Co");
        let Some(sig) = self.fn_sig(owner) else { return false };
        sig.params.iter().any(|ty| matches!(ty.peeled(), Ty::Extern(path) if is_co(path)))
    }

    /// The same by a guess, where nobody knows what becomes of a closure: a method of this name calls it in place, or with
    /// the future or stream that it belongs to, whatever type has it.
    pub fn guessed_context(&self, at: BodyRef) -> Context {
        let context = self.context(at);
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let body = code.body(at.body);
        let Some(parent) = body.parent.filter(|_| context == Context::Unknown) else { return context };
        let call = body_expr(self, at).and_then(|expr| inference.parent(expr));
        let Some(ExprKind::MethodCall(call)) = call.map(|call| &code.expr(call).kind) else { return context };
        let is_known = !inference.ty(call.receiver).is_unknown();
        if is_known || !calls_in_place(call.method.as_str()) || is_parallel(code, call.receiver) {
            return context;
        }
        self.guessed_context(BodyRef { body: parent, ..at })
    }

    /// Is this closure called in the thread of the code around it, and nowhere else?
    pub fn runs_inline(&self, at: BodyRef) -> bool {
        let inference = self.inference(at.file, at.code);
        let made = body_expr(self, at);
        made.is_some_and(|expr| self.value_runs_inline(inference, expr))
    }

    /// Is what this expression gives called before what it is handed to returns?
    pub fn value_runs_inline(&self, inference: &Inference, expr: ExprId) -> bool {
        self.value_use(inference, expr, &mut Vec::new(), Depth::FIRST) == Some(Use::Inline)
    }

    /// Could this body run on an executor, as far as its own text tells? Cheap; asked before anything is inferred.
    pub fn may_be_async(&self, at: BodyRef) -> bool {
        let code = self.code(at);
        let mut id = Some(at.body);
        while let Some(body) = id {
            let body = code.body(body);
            match body.kind {
                BodyKind::Fn { is_async: true }
                | BodyKind::AsyncBlock { .. }
                | BodyKind::Closure { is_async: true, .. } => return true,
                BodyKind::Fn { is_async: false } => return self.is_polled(self.owner(at)),
                BodyKind::Closure { is_async: false, .. } | BodyKind::Initializer => {}
            }
            id = body.parent;
        }
        false
    }

    /// A function that an executor calls though it is not `async`: `poll` of an impl of `Future`.
    fn is_polled(&self, owner: DefId) -> bool {
        let item = self.item(owner);
        let Some(container) = item.container else { return false };
        if !names_polled(item.name.as_str()) {
            return false;
        }
        let container = DefId { file: owner.file, item: container };
        let Some(of) = self.impl_sig(container).and_then(|sig| sig.trait_.as_ref()) else { return false };
        let declared = self.trait_fn(of.def, item.name);
        declared.and_then(|def| self.facts_of(def)).is_some_and(|facts| facts.async_context)
    }

    fn is_allowed_inside(&self, owner: DefId) -> bool {
        let allowed = &self.config(owner.file).allow_inside;
        !allowed.is_empty() && !self.file(owner.file).stub && self.is_listed(owner, allowed)
    }

    /// Is this item named in a list of paths of the configuration (`crate::..` for the crate at hand)?
    pub fn is_listed(&self, def: DefId, list: &[String]) -> bool {
        if list.is_empty() {
            return false;
        }
        let path = self.path_of(def);
        let (_, inside) = path.split_once("::").unwrap_or(("", &path));
        list.iter().any(|entry| {
            let entry = entry.trim_start_matches("::");
            entry == path || entry.strip_prefix("crate::").is_some_and(|entry| entry == inside)
        })
    }

    /// An async block that is driven by `block_on` on a thread of its own: blocking there stalls nobody else.
    fn runs_on_own_thread(&self, at: BodyRef, visiting: &mut Visiting) -> bool {
        let Some(parent) = self.body(at).parent else { return false };
        // Only inside a closure can there be another thread; this also keeps inference away from most blocks.
        let mut id = Some(parent);
        let code = self.code(at);
        let mut in_closure = false;
        while let Some(body) = id {
            in_closure |= matches!(code.body(body).kind, BodyKind::Closure { is_async: false, .. });
            id = code.body(body).parent;
        }
        if !in_closure {
            return false;
        }
        let inference = self.inference(at.file, at.code);
        let Some(expr) = body_expr(self, at) else { return false };
        let Some(call) = inference.parent(expr) else { return false };
        let drives = match inference.callees.get(&call) {
            Some(Callee::Fn(callee)) => self.facts_of(callee.def).is_some_and(|facts| facts.blocks_on.is_some()),
            // Some runtime that we do not know, on a thread that is not the executor's: nobody can tell.
            _ => matches!(self.code(at).expr(call).kind, ExprKind::MethodCall(_) | ExprKind::Call { .. }),
        };
        drives && self.context_at(BodyRef { body: parent, ..at }, visiting) == Context::Off
    }

    /// `AsyncComputeTaskPool::get().spawn(async { .. })`: a future for threads that may block.
    fn is_offloaded(&self, at: BodyRef) -> bool {
        // Of the crates that are known only this one has such.
        if self.body(at).parent.is_none() || !self.stub_crates.contains_key(&Name::new("bevy_tasks")) {
            return false;
        }
        let inference = self.inference(at.file, at.code);
        let call = body_expr(self, at).and_then(|block| inference.parent(block));
        let callee = call.and_then(|call| self.stub_callee(inference, call));
        callee.and_then(|it| self.facts_of(it.def)).is_some_and(|facts| facts.offloads)
    }

    /// `spawn_blocking(async { .. })` of a runtime of the user's: by its name it drives the block on a thread that may block.
    fn is_given_to_blocking(&self, at: BodyRef) -> bool {
        if self.body(at).parent.is_none() {
            return false;
        }
        let code = self.code(at);
        let named = |name: Name| name.as_str().contains("blocking");
        if !code.may_name(named) {
            return false;
        }
        let inference = self.inference(at.file, at.code);
        let Some(call) = body_expr(self, at).and_then(|expr| inference.parent(expr)) else { return false };
        let name = match &code.expr(call).kind {
            ExprKind::Call { callee, .. } => match &code.expr(*callee).kind {
                ExprKind::Path(path) => path.last().map(|last| last.name),
                _ => None,
            },
            ExprKind::MethodCall(call) => Some(call.method),
            _ => None,
        };
        name.is_some_and(named) && self.stub_callee(inference, call).is_none()
    }

    /// What becomes of a callable value that this expression gives; `None` when nothing is done with it.
    fn value_use(&self, inference: &Inference, expr: ExprId, visiting: &mut Visiting, depth: Depth) -> Option<Use> {
        if depth.is_past(MAX_DEPTH) {
            return Some(Use::Unknown);
        }
        let code = self.code_at(inference);
        let Some(parent) = inference.parent(expr) else { return Some(Use::Unknown) };
        match &code.expr(parent).kind {
            ExprKind::Call { callee, .. } if *callee == expr => {
                Some(self.call_use(inference, inference.body_of(parent), visiting))
            }
            ExprKind::Call { args, .. } => {
                let index = args.iter().position(|arg| *arg == expr)?;
                let is_wrapper = match inference.callees.get(&parent) {
                    Some(Callee::Fn(callee)) => self.is_transparent(callee),
                    _ => false,
                };
                if is_wrapper {
                    return self.value_use(inference, parent, visiting, depth.next());
                }
                Some(self.argument_use_here(inference, parent, index, visiting))
            }
            ExprKind::MethodCall(call) => match call.args.iter().position(|arg| *arg == expr) {
                Some(index) => Some(self.argument_use_here(inference, parent, index, visiting)),
                None => Some(Use::Unknown),
            },
            ExprKind::Ref { .. } | ExprKind::Cast { .. } => self.value_use(inference, parent, visiting, depth.next()),
            ExprKind::Block(block) => {
                if block.tail == Some(expr) {
                    return self.value_use(inference, parent, visiting, depth.next());
                }
                let bound = block.stmts.iter().find_map(|stmt| match &stmt.kind {
                    StmtKind::Let { pat, init, .. } if *init == Some(expr) => Some(*pat),
                    _ => None,
                });
                match bound.map(|pat| (pat, &code.pat(pat).kind)) {
                    Some((pat, PatKind::Bind { .. })) => self.variable_use(inference, pat, visiting, depth.next()),
                    Some((_, PatKind::Wild)) | None => None,
                    Some(_) => Some(Use::Unknown),
                }
            }
            ExprKind::If { .. } | ExprKind::Match { .. } => self.value_use(inference, parent, visiting, depth.next()),
            _ => Some(Use::Unknown),
        }
    }

    /// All uses of a variable that holds something callable.
    fn variable_use(&self, inference: &Inference, pat: PatId, visiting: &mut Visiting, depth: Depth) -> Option<Use> {
        fate::uses(inference, pat)
            .into_iter()
            .fold(None, |all, expr| Use::and(all, self.value_use(inference, expr, visiting, depth.next())))
    }

    /// A value that is called right here: whose thread is that?
    fn call_use(&self, inference: &Inference, body: BodyId, visiting: &mut Visiting) -> Use {
        let at = BodyRef { file: inference.file, code: inference.code, body };
        match self.context_at(at, visiting) {
            Context::Off => Use::Off,
            Context::Sync => Use::Inline,
            Context::Async => {
                // In an async body the closure runs on the executor, whoever made it.
                if self.code(at).body(body).kind == (BodyKind::Fn { is_async: false }) {
                    Use::Inline
                } else {
                    Use::Async
                }
            }
            Context::Unknown => Use::Unknown,
        }
    }

    /// `Box::new(f)`, `Arc::new(f)`, `Some(f)`: the same value in another coat.
    fn is_transparent(&self, callee: &FnCallee) -> bool {
        let item = self.item(callee.def);
        item.name == "new"
            && callee.self_ty.as_ref().and_then(Ty::adt_def).is_some_and(|def| self.lang.smart.contains(&def))
    }

    /// What a call does with its argument, where it stands: in code that is off the executor, `span.in_scope(f)` keeps
    /// it there; what `future.map(f)` is given outside of async code runs nobody knows where.
    fn argument_use_here(&self, inference: &Inference, call: ExprId, index: usize, visiting: &mut Visiting) -> Use {
        let used = self.argument_use(inference, call, index, visiting);
        if !matches!(used, Use::Inline | Use::Unknown) {
            return used;
        }
        let is_lazy =
            || matches!(inference.callees.get(&call), Some(Callee::Fn(callee)) if self.adapts_future(callee.def));
        let body = inference.body_of(call);
        match self.call_use(inference, body, visiting) {
            Use::Off if body != BodyId(0) => Use::Off,
            Use::Inline if used == Use::Inline && is_lazy() => Use::Unknown,
            _ => used,
        }
    }

    /// What a call does with its argument of this index (the receiver not counted).
    fn argument_use(&self, inference: &Inference, call: ExprId, index: usize, visiting: &mut Visiting) -> Use {
        match inference.callees.get(&call) {
            Some(Callee::Fn(callee)) => self.parameter_use(inference, callee, index, visiting),
            Some(Callee::Extern(name)) => {
                let listed = self.config(inference.file).offload.iter().any(|entry| *name == entry.as_str());
                if listed { Use::Off } else { Use::Unknown }
            }
            Some(Callee::Local(_) | Callee::Constructor(_)) | None => Use::Unknown,
        }
    }

    fn parameter_use(&self, inference: &Inference, callee: &FnCallee, index: usize, visiting: &mut Visiting) -> Use {
        if let Some(facts) = self.facts_of(callee.def) {
            // `Vec::retain` calls what it is given, `Vec::push` keeps it: the signature tells which.
            let callable = self.takes_callable(callee.def, index);
            if facts.offloads && callable {
                return Use::Off;
            }
            if facts.one_time && callable {
                return Use::Once;
            }
            if facts.calls_inline && callable {
                return Use::Inline;
            }
        }
        if self.is_listed(callee.def, &self.config(inference.file).offload) {
            return Use::Off;
        }
        let callee = self.specialized(callee);
        if self.file(callee.file).stub {
            return Use::Unknown;
        }
        self.closure_parameter(callee, index, visiting)
    }

    /// Is this parameter (`self` not counted) something to call, by its type or bounds?
    pub(super) fn takes_callable(&self, def: DefId, index: usize) -> bool {
        let Some(sig) = self.fn_sig(def) else { return false };
        let Some(param) = sig.params.get(index + usize::from(sig.has_self)) else { return false };
        let is_fn = |bound: &super::ty::TraitRef| self.is_fn_trait(bound.def);
        match param.peeled() {
            Ty::FnPtr(..) => true,
            Ty::Bounds(bounds) => bounds.iter().any(is_fn),
            Ty::Param(..) => sig.bounds.iter().any(|(of, bound)| of == param.peeled() && is_fn(bound)),
            Ty::Adt(def, args) if self.lang.smart.contains(def) => {
                matches!(args.first(), Some(Ty::Bounds(bounds)) if bounds.iter().any(is_fn))
            }
            _ => false,
        }
    }

    /// The function that really runs: the impl's for a trait's where the type is known.
    pub fn specialized(&self, callee: &FnCallee) -> DefId {
        match &callee.self_ty {
            Some(ty) => {
                let method =
                    super::traits::Method { def: callee.def, self_ty: ty.clone(), subst: callee.subst.clone() };
                self.specialize(&method).def
            }
            None => callee.def,
        }
    }

    /// What a function of the user's does with its parameter of this index (`self` not counted).
    fn closure_parameter(&self, def: DefId, index: usize, visiting: &mut Visiting) -> Use {
        if let Some(known) = self.calls.parameter(def, index) {
            return known;
        }
        if visiting.contains(&(def, index)) || visiting.len() > MAX_DEPTH as usize {
            return Use::Unknown;
        }
        let Some(code_id) = self.code_of(def) else { return Use::Unknown };
        visiting.push((def, index));
        let inference = self.inference(def.file, code_id);
        let code = self.code_in(def.file, code_id);
        let skip = usize::from(self.item(def).as_fn().is_some_and(|it| it.self_param.is_some()));
        let found = match code.body(BodyId(0)).params.get(index + skip) {
            Some(param) => self.variable_use(inference, param.pat, visiting, Depth::FIRST).unwrap_or(Use::Unknown),
            None => Use::Unknown,
        };
        visiting.pop();
        if visiting.is_empty() {
            self.calls.set_parameter(def, index, found);
        }
        found
    }

    /// The runtime attribute of a function: `#[tokio::main]` and kin.
    pub fn entry(&self, def: DefId) -> Option<&Entry> {
        let item = self.item(def);
        let module = self.scope_module(def.file, item.scope);
        item.attrs.iter().find_map(|attr| {
            let resolved = self.resolve_path(module, &attr.path, Namespace::Macros)?;
            match resolved.def {
                Def::Item(def) => self.facts_of(def)?.entry.as_ref(),
                _ => None,
            }
        })
    }

    /// Does this name lead to a trait or item of a stub at this path?
    pub fn is_std(&self, def: DefId, path: &str) -> bool {
        self.file(def.file).stub && self.path_of(def) == path
    }

    /// Whose project is it: `tokio`, `async_std`, `smol` or one that has a thread for each core, by the dependencies; tokio
    /// when nothing tells.
    pub fn runtime(&self, file: crate::model::FileId) -> &'static str {
        let krate = self.crate_of(file);
        let Some(package) = krate.package.map(|package| &self.workspace.packages[package]) else { return "tokio" };
        let has = |name: &str| package.dependencies.iter().any(|it| it.package.replace('-', "_") == name);
        // Without its runtime tokio is there for its traits and channels, beside one that runs.
        let runs = |feature: &String| feature == "full" || feature.starts_with("rt");
        let mut tokio = package.dependencies.iter().filter(|it| it.package == "tokio").peekable();
        let mut normal = package.dependencies.iter().filter(|it| it.kind == DependencyKind::Normal);
        if let Some(own) = PER_CORE.iter().find(|own| normal.clone().any(|it| it.package == **own))
            && !normal.any(|it| it.package == "tokio" && it.features.iter().any(runs))
        {
            return own;
        }
        let others = has("async_std") || has("smol");
        if tokio.peek().is_some() && (!others || tokio.any(|it| it.features.iter().any(runs))) {
            return "tokio";
        }
        if has("async_std") {
            return "async_std";
        }
        // Their own executors are those of smol: what of tokio's wants a runtime panics there.
        let engine = ["bevy", "bevy_tasks", "gpui"].into_iter().any(has);
        if has("smol") || engine {
            return "smol";
        }
        "tokio"
    }
}

/// By name alone: what options, results, iterators, futures and streams do with a closure.
fn calls_in_place(method: &str) -> bool {
    matches!(
        method,
        "and_then"
            | "or_else"
            | "map"
            | "map_err"
            | "map_ok"
            | "map_or"
            | "map_or_else"
            | "unwrap_or_else"
            | "ok_or_else"
            | "filter_map"
            | "is_some_and"
            | "is_ok_and"
    )
}

/// `xs.par_iter().map(..)`: on other threads.
fn is_parallel(code: &Code, receiver: ExprId) -> bool {
    super::walk::any(
        code,
        receiver,
        |id| matches!(&code.expr(id).kind, ExprKind::MethodCall(call) if call.method.as_str().contains("par_")),
    )
}

/// By name alone: could a trait's function of this name be one that executors and frameworks call?
pub fn names_polled(name: &str) -> bool {
    name.starts_with("poll")
        || matches!(name, "call" | "from_request" | "into_response" | "respond_to" | "start_send" | "try_poll")
}

/// The expression that makes a closure or async block.
pub fn body_expr(program: &Program, at: BodyRef) -> Option<ExprId> {
    let code = program.code(at);
    let value = code.body(at.body).value;
    // It comes right after its value.
    (value.0 + 1..code.exprs.len() as u32).map(ExprId).find(|id| match &code.expr(*id).kind {
        ExprKind::Async(body) | ExprKind::Closure(body) => *body == at.body,
        ExprKind::Macro(call) => matches!(call.body, crate::model::MacroBody::Async(body) if body == at.body),
        _ => false,
    })
}
