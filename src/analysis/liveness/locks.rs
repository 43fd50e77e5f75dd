//! Locks by name: which lock a call takes, as far as its path tells, and how; what functions take is `acquired`'s business.

use super::GuardKind;
use crate::analysis::Program;
use crate::analysis::def::{Def, DefId};
use crate::analysis::depth::Depth;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::apis::facts::PartLock;
use crate::model::{BodyId, Code, ExprId, ExprKind, ItemKind, Name, PatId, PatKind, Span, TypeRef, UnaryOp};

/// What a path of fields starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Root {
    Local(PatId),
    Static(DefId),
    /// In what is said of a function to its callers: its parameter of this index, the receiver counted.
    Param(usize),
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
            Root::Local(pat) => code.bound_name(pat).map_or_else(String::new, |name| name.to_string()),
            Root::Static(def) => program.item(def).name.to_string(),
            Root::Param(_) => String::new(),
        };
        for field in &self.fields {
            text.push('.');
            text.push_str(field.as_str());
        }
        text
    }

    pub fn join(&self, fields: &[Name]) -> LockPath {
        LockPath { root: self.root, fields: self.fields.iter().chain(fields).copied().collect() }
    }
}

/// How a guard shares its lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Other readers may come, if no writer waits.
    Shared,
    /// Other readers may come at any time, and it comes while a writer waits.
    Free,
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
        } else if program.facts_of(guard).is_some_and(|facts| facts.readers_never_wait) {
            Mode::Free
        } else if name.contains("Read") {
            Mode::Shared
        } else {
            Mode::Exclusive
        }
    }

    pub fn clash(self, then: Mode) -> Clash {
        match (self, then) {
            (Mode::Reentrant, _) | (_, Mode::Reentrant) => Clash::Never,
            (Mode::Upgradable, Mode::Shared | Mode::Free) | (Mode::Shared, Mode::Upgradable) => Clash::Never,
            (Mode::Shared | Mode::Free, Mode::Free) => Clash::Never,
            (Mode::Shared | Mode::Free, Mode::Shared) => Clash::WhenAwaited,
            _ => Clash::Always,
        }
    }
}

/// How many methods that only lead to a field may call one another.
const MAX_ACCESSORS: u32 = 3;

/// How a method of a concurrent map locks parts of it.
#[derive(Debug, Clone, Copy)]
pub struct MapAccess {
    pub mode: Mode,
    /// All parts, one after the other.
    pub all: bool,
    /// What it is given runs meanwhile.
    pub lends: bool,
}

/// A call that takes a lock and waits for it as long as it must.
pub struct Taking {
    pub receiver: ExprId,
    /// The type of the lock.
    pub of: Option<DefId>,
    pub span: Span,
    /// It does not wait for a writer who waits: `read_recursive`.
    pub passes_writers: bool,
}

impl Taking {
    /// How it is taken where its guard says this.
    pub fn mode(&self, of_guard: Mode) -> Mode {
        if self.passes_writers { Mode::Free } else { of_guard }
    }
}

impl Program {
    /// The path of a lock, or of what it lies in; `None` when two looks may find two things.
    pub fn lock_path(&self, inference: &Inference, expr: ExprId) -> Option<LockPath> {
        self.lock_path_at(inference, expr, Depth::FIRST)
    }

    fn lock_path_at(&self, inference: &Inference, expr: ExprId, depth: Depth) -> Option<LockPath> {
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
            ExprKind::Field { base, name } => {
                let has_field = |ty: &Ty| match ty {
                    Ty::Adt(def, args) => self.field_type(*def, None, *name, args).is_some(),
                    _ => false,
                };
                let over = self.fields_over_derefs(inference.ty(*base), has_field, depth).unwrap_or_default();
                Some(self.lock_path_at(inference, *base, depth)?.join(&over).join(&[*name]))
            }
            ExprKind::Unary { op: UnaryOp::Deref, expr } => {
                let over = self.fields_of_deref(inference.ty(*expr), depth).unwrap_or_default();
                Some(self.lock_path_at(inference, *expr, depth)?.join(&over))
            }
            ExprKind::Ref { expr, .. } => self.lock_path_at(inference, *expr, depth),
            ExprKind::MethodCall(_) | ExprKind::Try(_) if let Some(option) = self.option_around(inference, expr) => {
                self.lock_path_at(inference, option, depth)
            }
            ExprKind::MethodCall(_) if let Some(cell) = self.cell_of(inference, expr) => {
                self.lock_path_at(inference, cell, depth)
            }
            // Another handle of the same thing.
            ExprKind::MethodCall(call)
                if call.args.is_empty() && matches!(call.method.as_str(), "clone" | "as_ref" | "deref") =>
            {
                self.is_shared_handle(inference.ty(call.receiver))
                    .then(|| self.lock_path_at(inference, call.receiver, depth))?
            }
            ExprKind::MethodCall(call) if call.args.is_empty() => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else { return None };
                let fields = self.fields_given_by(self.specialized(callee), depth)?;
                Some(self.lock_path_at(inference, call.receiver, depth)?.join(&fields))
            }
            ExprKind::Call { args, .. } => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else { return None };
                if args.is_empty() {
                    return self
                        .static_given_by(callee.def)
                        .map(|def| LockPath { root: Root::Static(def), fields: Vec::new() });
                }
                let [arg] = &**args else { return None };
                let is_clone = self.item(callee.def).name == "clone" && self.is_shared_handle(inference.ty(*arg));
                is_clone.then(|| self.lock_path_at(inference, *arg, depth))?
            }
            _ => None,
        }
    }

    /// `fn state(&self) -> &Mutex<State> { &self.state }`: the fields of its receiver that a method leads to.
    pub(super) fn fields_given_by(&self, method: DefId, depth: Depth) -> Option<Vec<Name>> {
        let it = self.item(method).as_fn()?;
        if it.is_async || it.self_param.is_none() || self.file(method.file).stub || depth.is_past(MAX_ACCESSORS) {
            return None;
        }
        let code_id = it.code?;
        let code = self.code_in(method.file, code_id);
        let ExprKind::Block(block) = &code.expr(code.body(BodyId(0)).value).kind else { return None };
        let tail = block.tail.filter(|_| block.stmts.is_empty())?;
        let path = self.lock_path_at(self.inference(method.file, code_id), tail, depth.next())?;
        let own = code.body(BodyId(0)).params.first()?.pat;
        (path.root == Root::Local(own) && !path.fields.is_empty()).then_some(path.fields)
    }

    /// `CELL.get_or_init(..)`, `CELL.get().unwrap()`: what is in a cell that is filled once is as fixed as the cell.
    fn cell_of(&self, inference: &Inference, expr: ExprId) -> Option<ExprId> {
        let ExprKind::MethodCall(call) = &self.code_at(inference).expr(expr).kind else { return None };
        match call.method.as_str() {
            "unwrap" | "expect" => self.cell_of(inference, call.receiver),
            "get" | "get_or_init" => {
                let Ty::Adt(def, _) = inference.ty(call.receiver).peeled() else { return None };
                let is_cell = matches!(self.item(*def).name.as_str(), "OnceLock" | "OnceCell");
                (is_cell && self.file(def.file).stub).then_some(call.receiver)
            }
            _ => None,
        }
    }

    /// `fn state() -> &'static Mutex<State> { STATE.get_or_init(..) }`
    fn static_given_by(&self, function: DefId) -> Option<DefId> {
        let it = self.item(function).as_fn()?;
        if it.is_async || !matches!(it.ret, Some(TypeRef::Ref { is_static: true, .. })) {
            return None;
        }
        let inference = self.inference(function.file, it.code?);
        let code = self.code_at(inference);
        let mut at = code.body(BodyId(0)).value;
        loop {
            at = match &code.expr(at).kind {
                ExprKind::Block(block) => block.tail?,
                ExprKind::Ref { expr, .. } => *expr,
                ExprKind::MethodCall(_) => self.cell_of(inference, at)?,
                ExprKind::Path(_) => match self.lock_path(inference, at)?.root {
                    Root::Static(def) => return Some(def),
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    /// `let lock = &self.lock;`, `let state = Arc::clone(&self.state);`: another name of what cannot be set anew.
    fn stands_for(&self, inference: &Inference, pat: PatId) -> Option<LockPath> {
        let code = self.code_at(inference);
        if !matches!(code.pat(pat).kind, PatKind::Bind { by_ref: false, mutable: false, sub: None, .. }) {
            return None;
        }
        let init = self.initializer(inference, pat).or_else(|| self.matched_option(inference, pat))?;
        match &code.expr(init).kind {
            ExprKind::Ref { mutable: false, .. } => self.lock_path(inference, init),
            ExprKind::MethodCall(_) | ExprKind::Call { .. } | ExprKind::Try(_) => {
                let path = self.lock_path(inference, init)?;
                let fixed = match path.root {
                    Root::Static(_) | Root::Param(_) => true,
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

    /// A value whose clones lead to the same locks: a counted pointer, or a struct of the user's with a derived `clone`,
    /// which can only hold locks behind such pointers.
    pub fn is_shared_handle(&self, ty: &Ty) -> bool {
        let Ty::Adt(def, _) = ty.peeled() else { return false };
        let item = self.item(*def);
        if self.file(def.file).stub {
            return self.lang.smart.contains(def) && matches!(item.name.as_str(), "Arc" | "Rc");
        }
        let derived = item.attrs.iter().filter(|attr| attr.is("derive")).flat_map(|attr| &attr.args);
        derived.into_iter().any(|meta| meta.name == "Clone" || meta.name.as_str().ends_with("::Clone"))
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
        let passes_writers = method.method == "read_recursive";
        let of = callee.self_ty.as_ref().and_then(Ty::adt_def);
        Some(Taking { receiver: method.receiver, of, span: method.name_span, passes_writers })
    }

    /// How a method of a concurrent map takes the part that it looks into; `None` for other methods.
    pub fn map_access(&self, method: DefId) -> Option<MapAccess> {
        let facts = self.facts_of(method)?;
        let PartLock { exclusive, all } = facts.locks_part?;
        let mode = if exclusive { Mode::Exclusive } else { Mode::Shared };
        Some(MapAccess { mode, all, lends: facts.calls_inline })
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
        let given = match ty {
            Ty::Adt(of, args) if Some(*of) == self.lang.option || Some(*of) == self.lang.result => args.first()?,
            _ => ty,
        };
        found.or_else(|| self.guard_field_ty(given, def, Depth::FIRST))
    }

    /// The type of the guard that is a field of a struct of the user's: it is there as long as the value is. One in an
    /// `Option` may be ended by any method that borrows the struct.
    fn guard_field_ty(&self, ty: &Ty, guard: DefId, depth: Depth) -> Option<Ty> {
        let Ty::Adt(def, args) = ty else { return None };
        if *def == guard {
            return Some(ty.clone());
        }
        if self.file(def.file).stub || depth.is_past(MAX_ACCESSORS) {
            return None;
        }
        let ItemKind::Struct(it) = &self.item(*def).kind else { return None };
        let mut fields = it.fields.iter().filter_map(|field| self.field_type(*def, None, field.name, args));
        fields.find_map(|ty| self.guard_field_ty(&ty, guard, depth.next()))
    }

    /// The mode of a guard of this type.
    pub fn guard_mode(&self, guard: DefId) -> Mode {
        Mode::of(self, guard)
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
            | "read_recursive"
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
