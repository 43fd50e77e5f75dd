//! Locks by name: which lock a call takes, as far as its path tells, and which locks of `self` a function takes.

use super::{GuardKind, first_body};
use crate::analysis::Program;
use crate::analysis::conditions::{Argument, Condition};
use crate::analysis::def::{Def, DefId};
use crate::analysis::infer::{Callee, FnCallee, Inference};
use crate::analysis::ty::Ty;
use crate::model::{BodyId, BodyKind, Code, ExprId, ExprKind, ItemKind, Name, PatId, PatKind, Place, Span, UnaryOp};
use std::sync::Arc;

/// What a path of fields starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Root {
    Local(PatId),
    Static(DefId),
}

/// `self.state.map`, by the variable and its fields; two equal ones in one body name the same lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockPath {
    pub root: Root,
    pub fields: Vec<Name>,
}

impl LockPath {
    pub fn text(&self, program: &Program, code: &Code) -> String {
        let mut text = match self.root {
            Root::Local(pat) => super::state::pat_name(code, pat).map_or_else(String::new, |name| name.to_string()),
            Root::Static(def) => program.item(def).name.to_string(),
        };
        for field in &self.fields {
            text.push('.');
            text.push_str(field.as_str());
        }
        text
    }

    fn join(&self, fields: &[Name]) -> LockPath {
        LockPath { root: self.root, fields: self.fields.iter().chain(fields).copied().collect() }
    }
}

/// How a guard shares its lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Other readers may come, if no writer waits.
    Shared,
    Exclusive,
    /// One at a time, beside readers.
    Upgradable,
    /// The same thread may take it again.
    Reentrant,
}

/// What comes of taking a lock while it is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    Never,
    /// Only when somebody waits for the lock in between.
    WhenAwaited,
    Always,
}

impl Mode {
    fn of(program: &Program, guard: DefId) -> Mode {
        let name = program.item(guard).name.as_str();
        if name.contains("Reentrant") {
            Mode::Reentrant
        } else if name.contains("Upgrad") {
            Mode::Upgradable
        } else if name.contains("Read") {
            Mode::Shared
        } else {
            Mode::Exclusive
        }
    }

    pub fn clash(self, then: Mode) -> Clash {
        match (self, then) {
            (Mode::Reentrant, _) | (_, Mode::Reentrant) => Clash::Never,
            (Mode::Upgradable, Mode::Shared) | (Mode::Shared, Mode::Upgradable) => Clash::Never,
            (Mode::Shared, Mode::Shared) => Clash::WhenAwaited,
            _ => Clash::Always,
        }
    }
}

/// A lock of `self` that a function takes, waiting for it, itself or through functions that it calls.
#[derive(Debug, Clone)]
pub struct Acquired {
    /// Below `self`.
    pub fields: Vec<Name>,
    pub mode: Mode,
    /// The guard, as the call that takes the lock gives it.
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
        self.fields == other.fields
            && self.mode == other.mode
            && self.needs.iter().all(|need| other.needs.contains(need))
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

/// A call that takes a lock and waits for it as long as it must.
pub struct Taking {
    pub receiver: ExprId,
    pub span: Span,
}

const MAX_CALLS: usize = 6;

impl Program {
    /// The path of a lock, or of what it lies in; `None` when two looks may find two things.
    pub fn lock_path(&self, inference: &Inference, expr: ExprId) -> Option<LockPath> {
        let code = self.code_at(inference);
        match &code.expr(expr).kind {
            ExprKind::Path(_) => {
                if let Some(pat) = inference.locals.get(&expr) {
                    if let Some(path) = self.stands_for(inference, *pat) {
                        return Some(path);
                    }
                    return Some(LockPath { root: Root::Local(*pat), fields: Vec::new() });
                }
                match inference.defs.get(&expr) {
                    Some(Def::Item(def)) if matches!(&self.item(*def).kind, ItemKind::Static(it) if !it.is_const) => {
                        Some(LockPath { root: Root::Static(*def), fields: Vec::new() })
                    }
                    _ => None,
                }
            }
            ExprKind::Field { base, name } => Some(self.lock_path(inference, *base)?.join(&[*name])),
            ExprKind::Unary { op: UnaryOp::Deref, expr } | ExprKind::Ref { expr, .. } => {
                self.lock_path(inference, *expr)
            }
            // Another handle of the same thing.
            ExprKind::MethodCall(call)
                if call.args.is_empty() && (call.method == "clone" || call.method == "as_ref") =>
            {
                self.is_shared_handle(inference.ty(call.receiver)).then(|| self.lock_path(inference, call.receiver))?
            }
            ExprKind::Call { args, .. } => {
                let [arg] = &**args else { return None };
                let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else { return None };
                let is_clone = self.item(callee.def).name == "clone" && self.is_shared_handle(inference.ty(*arg));
                is_clone.then(|| self.lock_path(inference, *arg))?
            }
            _ => None,
        }
    }

    /// `let lock = &self.lock;`, `let state = Arc::clone(&self.state);`: another name of what cannot be set anew.
    fn stands_for(&self, inference: &Inference, pat: PatId) -> Option<LockPath> {
        let code = self.code_at(inference);
        if !matches!(code.pat(pat).kind, PatKind::Bind { by_ref: false, mutable: false, sub: None, .. }) {
            return None;
        }
        let init = self.initializer(inference, pat)?;
        match &code.expr(init).kind {
            ExprKind::Ref { mutable: false, .. } => self.lock_path(inference, init),
            ExprKind::MethodCall(_) | ExprKind::Call { .. } => {
                let path = self.lock_path(inference, init)?;
                let fixed = match path.root {
                    Root::Static(_) => true,
                    Root::Local(root) => {
                        matches!(code.pat(root).kind, PatKind::Bind { mutable: false, .. })
                            && !matches!(inference.pat_ty[root.0 as usize], Ty::Ref(true, _))
                    }
                };
                fixed.then_some(path)
            }
            _ => None,
        }
    }

    fn is_shared_handle(&self, ty: &Ty) -> bool {
        let Ty::Adt(def, _) = ty.peeled() else { return false };
        self.lang.smart.contains(def) && matches!(self.item(*def).name.as_str(), "Arc" | "Rc")
    }

    /// Does this call take a lock and wait for it? `None` for `try_lock` and for what is no lock.
    pub fn taking(&self, inference: &Inference, expr: ExprId) -> Option<Taking> {
        let code = self.code_at(inference);
        let call = called(code, expr);
        let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return None };
        let takes = waits(method.method) || self.map_access(callee.def).is_some();
        if !self.file(callee.def.file).stub || !takes {
            return None;
        }
        Some(Taking { receiver: method.receiver, span: method.name_span })
    }

    /// How a method of a concurrent map takes the shard that it looks into; `None` for other methods.
    pub fn map_access(&self, method: DefId) -> Option<Mode> {
        let path = self.path_of(method);
        let name = path.strip_prefix("dashmap::DashMap::").or_else(|| path.strip_prefix("dashmap::DashSet::"))?;
        match name {
            "get" | "iter" | "contains_key" | "contains" | "view" => Some(Mode::Shared),
            "insert" | "remove" | "remove_if" | "remove_if_mut" | "get_mut" | "entry" | "iter_mut" | "retain"
            | "alter" | "alter_all" | "clear" | "shrink_to_fit" => Some(Mode::Exclusive),
            _ => None,
        }
    }

    /// The guard that an expression gives, itself or in a `Result`.
    pub fn lock_guard(&self, ty: &Ty) -> Option<(DefId, Mode)> {
        let (def, kind) = self.guard_of(ty)?;
        matches!(kind, GuardKind::Sync | GuardKind::Async).then(|| (def, Mode::of(self, def)))
    }

    /// The type of the guard in a value of this type, with what it guards.
    pub fn guard_ty(&self, ty: &Ty) -> Option<Ty> {
        let (def, _) = self.guard_of(ty)?;
        let mut found = None;
        ty.any(&mut |part| {
            let is = matches!(part, Ty::Adt(of, _) if *of == def);
            if is {
                found = Some(part.clone());
            }
            is
        });
        found
    }

    /// The mode of a guard of this type.
    pub fn guard_mode(&self, guard: DefId) -> Mode {
        Mode::of(self, guard)
    }

    /// The locks of `self` that this function takes, itself or through methods of `self` and its fields.
    pub fn acquired(&self, def: DefId) -> Arc<Vec<Acquired>> {
        self.acquired_below(def, &mut Vec::new())
    }

    fn acquired_below(&self, def: DefId, visiting: &mut Vec<DefId>) -> Arc<Vec<Acquired>> {
        if let Some(known) = self.lives.acquired.read().ok().and_then(|acquired| acquired.get(&def).cloned()) {
            return known;
        }
        if visiting.contains(&def) || visiting.len() >= MAX_CALLS || self.file(def.file).stub {
            return Arc::default();
        }
        visiting.push(def);
        let found = Arc::new(self.find_acquired(def, visiting).unwrap_or_default());
        visiting.pop();
        if visiting.is_empty()
            && let Ok(mut acquired) = self.lives.acquired.write()
        {
            acquired.insert(def, Arc::clone(&found));
        }
        found
    }

    fn find_acquired(&self, def: DefId, visiting: &mut Vec<DefId>) -> Option<Vec<Acquired>> {
        let code_id = self.code_of(def)?;
        let code = self.code_in(def.file, code_id);
        self.item(def).as_fn()?.self_param?;
        // By text first: most methods neither lock nor call one that might.
        if !code.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::MethodCall(_))) {
            return None;
        }
        let inference = self.inference(def.file, code_id);
        let own = code.body(BodyId(0)).params.first()?.pat;
        let mut out: Vec<Acquired> = Vec::new();
        for index in 0..code.exprs.len() as u32 {
            let expr = ExprId(index);
            if !self.runs_with(inference, code, inference.body_of(expr)) {
                continue;
            }
            if let Some(found) = self.direct(inference, expr, own) {
                out.push(found);
                continue;
            }
            let Some((callee, receiver, span)) = self.run_here(inference, expr) else { continue };
            if receiver.root != Root::Local(own) {
                continue;
            }
            let to = self.specialized(callee);
            let (conditions, arguments) =
                (self.conditions_at(inference, expr), self.arguments(inference, called(code, expr)));
            for below in self.acquired_below(to, visiting).iter() {
                let Some(mut needs) = below.needs_of_caller(&arguments) else { continue };
                needs.extend(conditions.iter().copied());
                let fields: Vec<Name> = receiver.fields.iter().chain(&below.fields).copied().collect();
                let mut steps = vec![(Place::new(def.file, span), to)];
                steps.extend(below.steps.iter().copied());
                let found = Acquired { fields, steps, needs, ..below.clone() };
                if !out.iter().any(|known| known.covers(&found)) {
                    out.push(found);
                }
            }
        }
        Some(out)
    }

    fn direct(&self, inference: &Inference, expr: ExprId, own: PatId) -> Option<Acquired> {
        let (_, mode) = self.lock_guard(inference.ty(expr))?;
        let taking = self.taking(inference, expr)?;
        let lock = self.lock_path(inference, taking.receiver)?;
        let guard = self.guard_ty(inference.ty(expr))?;
        (lock.root == Root::Local(own)).then(|| Acquired {
            fields: lock.fields,
            mode,
            guard,
            place: Place::new(inference.file, taking.span),
            steps: Vec::new(),
            needs: self.conditions_at(inference, expr),
        })
    }

    /// A call of a method of the user's that runs right here: of a plain one, or of an async one that is awaited.
    pub fn run_here<'i>(&self, inference: &'i Inference, expr: ExprId) -> Option<(&'i FnCallee, LockPath, Span)> {
        let code = self.code_at(inference);
        let (call, awaited) = match &code.expr(expr).kind {
            ExprKind::Await { base, .. } => (*base, true),
            _ => (expr, false),
        };
        let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return None };
        if self.file(callee.def.file).stub {
            return None;
        }
        let is_async = self.item(self.specialized(callee)).as_fn()?.is_async;
        if is_async != awaited {
            return None;
        }
        Some((callee, self.lock_path(inference, method.receiver)?, method.name_span))
    }

    /// Does this body run as a part of the function, and not later or elsewhere?
    fn runs_with(&self, inference: &Inference, code: &Code, body: BodyId) -> bool {
        match code.body(body).kind {
            BodyKind::Fn { .. } => true,
            BodyKind::Closure { is_async: false, .. } => {
                let at = super::BodyRef { body, ..first_body(inference.file, inference.code) };
                let parent = code.body(body).parent;
                parent.is_some_and(|parent| self.runs_with(inference, code, parent)) && self.is_called_inline(at)
            }
            _ => false,
        }
    }

    /// A closure that is called by what it is handed to, before that returns.
    fn is_called_inline(&self, at: super::BodyRef) -> bool {
        let inference = self.inference(at.file, at.code);
        let made = crate::analysis::context::body_expr(self, at);
        let Some(call) = made.and_then(|expr| inference.parent(expr)) else { return false };
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return false };
        self.facts_of(callee.def).is_some_and(|facts| facts.calls_inline)
    }
}

/// The call itself where it is awaited at once.
pub(super) fn called(code: &Code, expr: ExprId) -> ExprId {
    match &code.expr(expr).kind {
        ExprKind::Await { base, .. } => *base,
        _ => expr,
    }
}

/// Methods of locks that wait; `try_lock` and `try_read` only look.
pub(super) fn waits(method: Name) -> bool {
    matches!(
        method.as_str(),
        "lock"
            | "read"
            | "write"
            | "upgradable_read"
            | "lock_owned"
            | "read_owned"
            | "write_owned"
            | "lock_arc"
            | "read_arc"
            | "write_arc"
            | "upgradable_read_arc"
            | "blocking_lock"
            | "blocking_lock_owned"
            | "blocking_read"
            | "blocking_write"
            | "lock_blocking"
            | "read_blocking"
            | "write_blocking"
    )
}
