//! Which locks code takes while it runs: a function in the words of its callers, a closure in those of the code around it.

use super::locks::{Clash, LockPath, Mode, Root};
use super::{BodyRef, first_body};
use crate::analysis::conditions::{Argument, Condition};
use crate::analysis::def::DefId;
use crate::analysis::infer::{Callee, FnCallee, Inference};
use crate::analysis::mentions::Callables;
use crate::analysis::ty::{SELF, Ty};
use crate::analysis::{Program, kept};
use crate::model::{BodyId, BodyKind, Code, ExprId, ExprKind, FileId, ItemKind, Name, PatKind, Place, Span};
use std::sync::Arc;

/// A lock that code takes, waiting for it, itself or through functions that it calls.
#[derive(Debug, Clone)]
pub struct Acquired {
    pub lock: LockPath,
    pub mode: Mode,
    /// It is a part of a concurrent map, which is looked into or changed.
    pub of_map: bool,
    /// The guard, as the call that takes the lock gives it; `!` where it gives none.
    pub guard: Ty,
    pub place: Place,
    /// The calls on the way, outermost first.
    pub steps: Vec<(Place, DefId)>,
    /// Only then, as far as the function's parameters decide.
    pub needs: Vec<Condition>,
}

impl Acquired {
    /// Is it taken at least where the other is?
    fn covers(&self, other: &Acquired) -> bool {
        self.lock == other.lock && self.mode == other.mode && self.needs.iter().all(|need| other.needs.contains(need))
    }

    /// Does it wait for what is held so? Two that look into a map mostly pass each other.
    pub fn clashes_with(&self, held: Mode) -> bool {
        match held.clash(self.mode) {
            Clash::Always => true,
            Clash::WhenAwaited => !self.of_map,
            Clash::Never => false,
        }
    }

    /// What must hold in the caller, where the callee is given these; `None` when they exclude it.
    pub fn needs_of_caller(&self, arguments: &[Argument]) -> Option<Vec<Condition>> {
        let mut needs = Vec::new();
        for need in &self.needs {
            match arguments.get(need.param) {
                Some(Argument::Value(value)) if need.excluded_by(&[(need.param, *value)]) => return None,
                Some(Argument::Param(param)) => needs.push(Condition { param: *param, ..*need }),
                _ => {}
            }
        }
        Some(needs)
    }
}

/// What a function takes, by the number of calls that may lead to a lock.
pub(super) type AcquiredList = Arc<Vec<Acquired>>;

/// A function, the `Self` of the trait that it is code of, and that number.
pub(super) type AcquiredKey = (DefId, Option<Ty>, usize);

/// A call of a function of the user's that runs right here.
#[derive(Debug)]
pub struct Running<'i> {
    pub callee: &'i FnCallee,
    /// What each parameter stands for, the receiver counted; `None` where that has no name.
    pub given: Vec<Option<LockPath>>,
    pub call: ExprId,
    pub span: Span,
}

impl Running<'_> {
    /// A lock of the callee's, in the caller's words.
    pub fn lock_of(&self, lock: &LockPath) -> Option<LockPath> {
        in_words_of_caller(&self.given, lock)
    }
}

/// A lock of a function's, where these stand for its parameters.
pub(super) fn in_words_of_caller(given: &[Option<LockPath>], lock: &LockPath) -> Option<LockPath> {
    match lock.root {
        Root::Param(index) => Some(given.get(index)?.as_ref()?.join(&lock.fields)),
        Root::Static(_) => Some(lock.clone()),
        Root::Local(_) => None,
    }
}

/// How many calls lead to a lock at most: longer ways are true and nobody follows them.
const MAX_CALLS: usize = 6;

impl Program {
    /// The locks of its parameters, and of statics, that this function takes.
    pub fn acquired(&self, def: DefId) -> AcquiredList {
        self.acquired_within(def, None, MAX_CALLS)
    }

    /// The same of the function that this call comes to, where a trait's own code calls the trait's methods of the
    /// type that it is called on.
    pub fn acquired_by(&self, callee: &FnCallee) -> AcquiredList {
        let (to, own) = self.on_type(callee, None);
        self.acquired_within(to, own, MAX_CALLS)
    }

    /// The function that runs where a trait's `Self` is this type and, where that is code of the trait, its `Self`.
    fn on_type(&self, callee: &FnCallee, own: Option<&Ty>) -> (DefId, Option<Ty>) {
        let of = match callee.self_ty.as_ref().map(Ty::peeled) {
            Some(Ty::Param(_, SELF)) => own.cloned(),
            Some(ty @ Ty::Adt(..)) => Some(ty.clone()),
            _ => None,
        };
        let Some(of) = of else { return (self.specialized(callee), None) };
        let to = self.specialized(&FnCallee { self_ty: Some(of.clone()), ..callee.clone() });
        (to, Some(of).filter(|_| self.trait_of(to).is_some()))
    }

    /// Those to which no more calls lead than these: so what is found does not depend on what was asked before.
    fn acquired_within(&self, def: DefId, own: Option<Ty>, calls: usize) -> AcquiredList {
        if self.file(def.file).stub {
            return Arc::default();
        }
        let find = || Arc::new(self.find_acquired(def, own.as_ref(), calls).unwrap_or_default());
        kept(&self.lives.acquired, (def, own.clone(), calls), find)
    }

    fn find_acquired(&self, def: DefId, own: Option<&Ty>, calls: usize) -> Option<Vec<Acquired>> {
        let code_id = self.code_of(def)?;
        let code = self.code_in(def.file, code_id);
        // By text first: most functions neither lock nor call one that might.
        if !code.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::MethodCall(_) | ExprKind::Call { .. })) {
            return None;
        }
        let inference = self.inference(def.file, code_id);
        let has_self = self.item(def).as_fn()?.self_param.is_some();
        let params = &code.body(BodyId(0)).params;
        let of_param = |root: Root| match root {
            Root::Local(pat) => {
                let index = params.iter().position(|param| param.pat == pat)?;
                let is_fixed = matches!(code.pat(pat).kind, PatKind::Bind { mutable: false, .. });
                (is_fixed || has_self && index == 0).then_some(Root::Param(index))
            }
            Root::Static(_) => Some(root),
            Root::Param(_) => None,
        };
        let exprs = (0..code.exprs.len() as u32).map(ExprId);
        let exprs = exprs.filter(|expr| self.runs_with(inference, code, inference.body_of(*expr), BodyId(0)));
        let all = self.taken_by(inference, exprs, &|root| of_param(root).is_some(), own, calls);
        let in_words_of_callers = |found: Acquired| {
            Some(Acquired { lock: LockPath { root: of_param(found.lock.root)?, ..found.lock }, ..found })
        };
        Some(all.into_iter().filter_map(in_words_of_callers).collect())
    }

    /// The locks that a closure takes when it is called, in the words of the code around it; those only whose path
    /// starts from a place that is `wanted`.
    pub fn taken_in(&self, inference: &Inference, closure: BodyId, wanted: &dyn Fn(Root) -> bool) -> Vec<Acquired> {
        let code = self.code_at(inference);
        let body = code.body(closure);
        let exprs = (body.first.0..=body.value.0).map(ExprId);
        let exprs = exprs.filter(|expr| self.runs_with(inference, code, inference.body_of(*expr), closure));
        self.taken_by(inference, exprs, wanted, None, MAX_CALLS)
    }

    fn taken_by(
        &self,
        inference: &Inference,
        exprs: impl Iterator<Item = ExprId>,
        wanted: &dyn Fn(Root) -> bool,
        own: Option<&Ty>,
        calls: usize,
    ) -> Vec<Acquired> {
        let mut out: Vec<Acquired> = Vec::new();
        for expr in exprs {
            if let Some(found) = self.taken_at(inference, expr) {
                if wanted(found.lock.root) {
                    out.push(found);
                }
                continue;
            }
            let Some(left) = calls.checked_sub(1) else { continue };
            let Some(running) = self.run_here(inference, expr) else { continue };
            let (to, own) = self.on_type(running.callee, own);
            let is_given = running.given.iter().flatten().any(|path| wanted(path.root));
            if !is_given && !self.may_lock_static(to) {
                continue;
            }
            let (conditions, arguments) =
                (self.conditions_at(inference, expr), self.arguments(inference, running.call));
            for below in self.acquired_within(to, own, left).iter() {
                let Some(lock) = running.lock_of(&below.lock).filter(|lock| wanted(lock.root)) else { continue };
                let Some(mut needs) = below.needs_of_caller(&arguments) else { continue };
                needs.extend(conditions.iter().copied());
                let mut steps = vec![(Place::new(inference.file, running.span), to)];
                steps.extend(below.steps.iter().copied());
                let found = Acquired { lock, steps, needs, ..below.clone() };
                if !out.iter().any(|known| known.covers(&found)) {
                    out.push(found);
                }
            }
        }
        out
    }

    fn taken_at(&self, inference: &Inference, expr: ExprId) -> Option<Acquired> {
        let taking = self.taking(inference, expr)?;
        let access = match inference.callees.get(&expr) {
            Some(Callee::Fn(callee)) => self.map_access(callee.def),
            _ => None,
        };
        let guard_mode = || self.lock_guard(inference.ty(expr)).map(|(_, mode)| taking.mode(mode));
        Some(Acquired {
            lock: self.lock_path_as(inference, taking.receiver, taking.of)?,
            mode: access.map(|access| access.mode).or_else(guard_mode)?,
            of_map: access.is_some(),
            guard: self.guard_ty(inference.ty(expr)).unwrap_or(Ty::Never),
            place: Place::new(inference.file, taking.span),
            steps: Vec::new(),
            needs: self.conditions_at(inference, expr),
        })
    }

    /// A call of a function of the user's that runs right here: of a plain one, or of an async one that is awaited.
    pub fn run_here<'i>(&self, inference: &'i Inference, expr: ExprId) -> Option<Running<'i>> {
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::Await { base, .. } => self.run_future(inference, *base),
            _ => self.run_call(inference, expr, false),
        }
    }

    /// The call that made a future which is awaited here.
    pub fn run_future<'i>(&self, inference: &'i Inference, future: ExprId) -> Option<Running<'i>> {
        let call = self.future_made_by(inference, future);
        let running = self.run_call(inference, call, true)?;
        // What was made elsewhere runs where it is awaited.
        let span = if call == future { running.span } else { self.code_at(inference).expr(future).span };
        Some(Running { span, ..running })
    }

    fn run_call<'i>(&self, inference: &'i Inference, call: ExprId, awaited: bool) -> Option<Running<'i>> {
        let code = self.code_at(inference);
        let (receiver, args, span) = match &code.expr(call).kind {
            ExprKind::MethodCall(method) => (Some(method.receiver), &method.args, method.name_span),
            ExprKind::Call { callee, args } => (None, args, code.expr(*callee).span),
            _ => return None,
        };
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return None };
        if self.file(callee.def.file).stub {
            return None;
        }
        let is_async = self.item(self.specialized(callee)).as_fn()?.is_async;
        if is_async != awaited {
            return None;
        }
        let own = callee.self_ty.as_ref().and_then(|ty| ty.peeled().adt_def());
        let params =
            self.fn_sig(callee.def).map(|sig| sig.params.iter().map(|ty| ty.peeled().adt_def()).collect::<Vec<_>>());
        let params = params.unwrap_or_default();
        let given = receiver.into_iter().map(|receiver| self.lock_path_as(inference, receiver, own));
        let params = params.into_iter().chain(std::iter::repeat(None));
        let given =
            given.chain(args.iter().zip(params).map(|(arg, wanted)| self.lock_path_as(inference, *arg, wanted)));
        Some(Running { given: given.collect(), callee, call, span })
    }

    /// Does this body run as a part of that one, and not later or elsewhere?
    fn runs_with(&self, inference: &Inference, code: &Code, body: BodyId, of: BodyId) -> bool {
        if body == of {
            return true;
        }
        match code.body(body).kind {
            BodyKind::Closure { is_async: false, .. } => {
                let at = BodyRef { body, ..first_body(inference.file, inference.code) };
                let parent = code.body(body).parent;
                parent.is_some_and(|parent| self.runs_with(inference, code, parent, of)) && self.is_called_inline(at)
            }
            _ => false,
        }
    }

    /// A closure that is called by what it is handed to, before that returns: here, or on a thread that is waited for.
    pub fn is_called_inline(&self, at: BodyRef) -> bool {
        let inference = self.inference(at.file, at.code);
        let made = crate::analysis::context::body_expr(self, at);
        let Some(call) = made.and_then(|expr| inference.parent(expr)) else { return false };
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return false };
        if self.file(callee.def.file).stub {
            // What a future is given waits for it to be polled.
            return self.facts_of(callee.def).is_some_and(|facts| facts.calls_inline || facts.waited_for)
                && !self.adapts_future(callee.def);
        }
        self.runs_inline(at)
    }

    /// Could this function come to name a static that may be a lock? By names alone.
    pub fn may_lock_static(&self, def: DefId) -> bool {
        self.code_of(def).is_some_and(|code| self.may_call(def.file, code, self.static_lockers()))
    }

    /// The statics that may be locks, and the functions that come to name one.
    fn static_lockers(&self) -> &Callables {
        self.lives.static_lockers.get_or_init(|| {
            let mut found = Callables::default();
            for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub) {
                let def = |item| DefId { file: FileId(index as u32), item };
                for (item_id, item) in crate::analysis::tree::items_of(file) {
                    let is_static = matches!(&item.kind, ItemKind::Static(it) if !it.is_const && !it.thread_local);
                    if is_static && !is_plain(item) {
                        self.add_callable(def(item_id), &mut found);
                    }
                }
            }
            self.add_callers(&mut found, self.own_functions().collect(), |_, _| false);
            found
        })
    }
}

/// A static that can be no lock, as it is written.
fn is_plain(item: &crate::model::Item) -> bool {
    use crate::model::TypeRef;
    let ItemKind::Static(it) = &item.kind else { return true };
    match &it.ty {
        Some(TypeRef::Path(path)) => path.last().is_some_and(|last| {
            let name = last.name.as_str();
            name.starts_with("Atomic") || name.starts_with(|first: char| first.is_ascii_lowercase())
        }),
        Some(TypeRef::Ref { inner, .. }) => {
            matches!(&**inner, TypeRef::Path(path) if path.single() == Some(Name::new("str")))
        }
        _ => false,
    }
}
