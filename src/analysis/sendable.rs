//! Which types may not go to another thread, and what is alive of them while a task waits; no wording of findings.

use super::def::DefId;
use super::dependence::chain::collect_bindings;
use super::depth::Depth;
use super::fate::uses;
use super::infer::{Callee, Inference};
use super::ty::{Subst, Ty};
use super::{BodyRef, Program, walk};
use crate::model::{BodyId, Code, ExprId, ExprKind, ItemKind, PatId, PatKind, Place, StmtKind};

/// A type, or a part of one, that belongs to one thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// `std::rc::Rc`
    pub name: &'static str,
    /// It could go alone, but is shared here.
    pub shared: bool,
    pub help: &'static str,
}

impl Bound {
    /// `this `std::rc::Rc``, `this raw pointer`
    pub fn this(&self) -> String {
        match self.name.strip_prefix("a ") {
            Some(name) => format!("this {name}"),
            None => format!("this `{}`", self.name),
        }
    }
}

/// Why the future of a task may not leave its thread.
#[derive(Debug)]
pub struct Held {
    pub bound: Bound,
    /// Where the value is made, or handed to the future that is awaited.
    pub made: Place,
    /// The await that it is alive at.
    pub awaited: Place,
    /// Where the async functions between the task and the value are called.
    pub steps: Vec<(Place, DefId)>,
}

/// Not `Send`, and what to use instead.
const NOT_SEND: [(&str, &str); 3] = [
    ("std::rc::Rc", "use `std::sync::Arc` in place of `Rc`"),
    ("std::rc::Weak", "use `std::sync::Weak` in place of `std::rc::Weak`"),
    (
        "rand::rngs::ThreadRng",
        "make the random number before the await, in a block of its own, or use `rand::rngs::StdRng`",
    ),
];

/// Not `Send` either; alive at an await of their own block they are the business of other rules.
const GUARDS: [(&str, &str); 5] = [
    ("std::sync::MutexGuard", "take what the task needs out of the lock before the spawn, or lock inside the task"),
    (
        "std::sync::RwLockReadGuard",
        "take what the task needs out of the lock before the spawn, or lock inside the task",
    ),
    ("std::sync::RwLockWriteGuard", "lock inside the task"),
    ("std::cell::Ref", "take what the task needs out of the cell before the spawn"),
    ("std::cell::RefMut", "take what the task needs out of the cell before the spawn"),
];

/// Not `Sync`: a reference to one, or an `Arc` of one, is not `Send`.
const NOT_SYNC: [(&str, &str); 4] = [
    ("std::cell::RefCell", "use `std::sync::Mutex` in place of `RefCell`"),
    ("std::cell::Cell", "use an atomic or `std::sync::Mutex` in place of `Cell`"),
    ("std::cell::OnceCell", "use `std::sync::OnceLock` in place of `OnceCell`"),
    ("std::sync::mpsc::Receiver", "give the task the receiver itself, or use `tokio::sync::mpsc`"),
];

const POINTER: Bound = Bound {
    name: "a raw pointer",
    shared: false,
    help: "turn it into an owned value or a reference before the await, or wrap it in a type with `unsafe impl Send` if it may move",
};

/// Types of std that own their content and are `Send` when it is.
const TRANSPARENT: [&str; 9] = [
    "std::option::Option",
    "std::result::Result",
    "std::boxed::Box",
    "std::vec::Vec",
    "std::pin::Pin",
    "std::sync::Mutex",
    "std::cell::RefCell",
    "std::cell::Cell",
    "std::collections::VecDeque",
];

const MAX_DEPTH: u32 = 6;
const MAX_CALLS: usize = 6;

impl Program {
    /// The part of this type for which it may not go to another thread. `None` when there is none that is known.
    pub fn not_send(&self, ty: &Ty, guards: bool) -> Option<Bound> {
        self.not_send_at(ty, guards, Depth::FIRST)
    }

    fn not_send_at(&self, ty: &Ty, guards: bool, depth: Depth) -> Option<Bound> {
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        let below = |ty: &Ty| self.not_send_at(ty, guards, depth.next());
        match ty {
            Ty::Ptr(_) => Some(POINTER),
            Ty::Ref(false, inner) => self.not_sync_at(inner, depth.next()),
            Ty::Ref(true, inner) | Ty::Array(inner) | Ty::Slice(inner) => below(inner),
            Ty::Tuple(parts) => parts.iter().find_map(below),
            Ty::Adt(def, args) if self.file(def.file).stub => {
                let path = self.path_of(*def);
                let all = NOT_SEND.iter().chain(GUARDS.iter().filter(|_| guards));
                if let Some((name, help)) = all.copied().find(|(of, _)| path == *of) {
                    return Some(Bound { name, shared: false, help });
                }
                if path == "std::sync::Arc" {
                    let inner = args.first()?;
                    return below(inner).or_else(|| self.not_sync_at(inner, depth.next()));
                }
                TRANSPARENT.contains(&&*path).then(|| args.iter().find_map(below))?
            }
            Ty::Adt(def, args) => self.in_fields(*def, args, self.lang.send, &below),
            _ => None,
        }
    }

    fn not_sync_at(&self, ty: &Ty, depth: Depth) -> Option<Bound> {
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        let below = |ty: &Ty| self.not_sync_at(ty, depth.next());
        match ty {
            Ty::Ptr(_) => Some(POINTER),
            Ty::Ref(_, inner) | Ty::Array(inner) | Ty::Slice(inner) => below(inner),
            Ty::Tuple(parts) => parts.iter().find_map(below),
            Ty::Adt(def, args) if self.file(def.file).stub => {
                let path = self.path_of(*def);
                if let Some((name, help)) = NOT_SYNC.iter().copied().find(|(of, _)| path == *of) {
                    return Some(Bound { name, shared: true, help });
                }
                if let Some((name, help)) = NOT_SEND.iter().copied().find(|(of, _)| path == *of) {
                    return Some(Bound { name, shared: false, help });
                }
                // A lock makes its content `Sync`, if that may move.
                if path == "std::sync::Mutex" {
                    return self.not_send_at(args.first()?, false, depth.next());
                }
                (path == "std::sync::Arc" || TRANSPARENT.contains(&&*path)).then(|| args.iter().find_map(below))?
            }
            Ty::Adt(def, args) => self.in_fields(*def, args, self.lang.sync, &below),
            _ => None,
        }
    }

    /// A struct of the user's is what its fields are, unless it says otherwise by `unsafe impl`.
    fn in_fields(
        &self,
        def: DefId,
        args: &[Ty],
        marker: Option<DefId>,
        below: &dyn Fn(&Ty) -> Option<Bound>,
    ) -> Option<Bound> {
        let ItemKind::Struct(it) = &self.item(def).kind else { return None };
        let says_otherwise = |of: DefId| self.implements(&self.self_of_adt(def), of);
        if marker.is_none_or(says_otherwise) {
            return None;
        }
        let here = self.here(def);
        let subst = Subst::of(def, args.to_vec());
        it.fields.iter().find_map(|field| below(&self.lower_type(here, &field.ty).subst(&subst)))
    }

    /// What is alive at an await of this body, for certain, and may not leave its thread: a variable, a temporary, an
    /// argument of an async function that is awaited, or the same in that function.
    pub fn held_at_await(&self, at: BodyRef) -> Option<Held> {
        self.held_below(at, &mut Vec::new())
    }

    fn held_below(&self, at: BodyRef, visiting: &mut Vec<DefId>) -> Option<Held> {
        let inference = self.inference(at.file, at.code);
        self.held_variable(inference, at.body).or_else(|| self.held_awaited(inference, at.body, visiting))
    }

    /// A `let` of the body that is never given away, and an await in a later statement of the same block.
    fn held_variable(&self, inference: &Inference, body: BodyId) -> Option<Held> {
        let code = self.code_at(inference);
        for index in code.body(body).first.0..=code.body(body).value.0 {
            let ExprKind::Block(block) = &code.exprs[index as usize].kind else { continue };
            if inference.body_of(ExprId(index)) != body {
                continue;
            }
            for stmt in &block.stmts {
                let StmtKind::Let { pat, init: Some(init), .. } = &stmt.kind else { continue };
                let mut bound = Vec::new();
                collect_bindings(code, *pat, &mut bound);
                let held = |pat: PatId| self.held_binding(inference, body, pat, *init, ExprId(index));
                if let Some(held) = bound.into_iter().find_map(held) {
                    return Some(held);
                }
            }
        }
        None
    }

    fn held_binding(
        &self,
        inference: &Inference,
        body: BodyId,
        pat: PatId,
        init: ExprId,
        block: ExprId,
    ) -> Option<Held> {
        let code = self.code_at(inference);
        if !matches!(code.pat(pat).kind, PatKind::Bind { by_ref: false, sub: None, .. }) {
            return None;
        }
        let ty = &inference.pat_ty[pat.0 as usize];
        let bound = self.not_send(ty, false)?;
        let mut awaits = (init.0 + 1..block.0)
            .map(ExprId)
            .filter(|expr| matches!(code.expr(*expr).kind, ExprKind::Await { .. }) && inference.body_of(*expr) == body);
        let awaited = awaits.find(|awaited| match self.owns_something(ty) {
            true => {
                !uses(inference, pat).into_iter().any(|used| self.may_move(inference, used))
                    && !leaves_between(code, inference, body, init, *awaited)
            }
            false => self.is_used_after(inference, body, pat, *awaited, block),
        })?;
        let ExprKind::Await { keyword, .. } = &code.expr(awaited).kind else { return None };
        Some(Held {
            bound,
            made: self.place(inference.file, code.pat(pat).span),
            awaited: self.place(inference.file, *keyword),
            steps: Vec::new(),
        })
    }

    /// What has nothing to drop is kept only for a later use: one in the same block, on every way from the await.
    fn is_used_after(&self, inference: &Inference, body: BodyId, pat: PatId, awaited: ExprId, block: ExprId) -> bool {
        let code = self.code_at(inference);
        if in_branch(code, inference, awaited, block) {
            return false;
        }
        let used = uses(inference, pat);
        let is_assigned = |used: &ExprId| {
            let parent = inference.parent(*used).map(|up| &code.expr(up).kind);
            matches!(parent, Some(ExprKind::Assign { lhs, .. }) if lhs == used)
        };
        if used.iter().any(is_assigned) {
            return false;
        }
        used.into_iter().any(|used| {
            let later = awaited.0 < used.0 && used.0 < block.0;
            later && inference.body_of(used) == body && !leaves_between(code, inference, body, awaited, used)
        })
    }

    /// What stands in an awaited expression: a temporary lives to the end of the statement, an argument in the future.
    fn held_awaited(&self, inference: &Inference, body: BodyId, visiting: &mut Vec<DefId>) -> Option<Held> {
        let code = self.code_at(inference);
        for index in code.body(body).first.0..=code.body(body).value.0 {
            let ExprKind::Await { base, keyword } = &code.exprs[index as usize].kind else { continue };
            if inference.body_of(ExprId(index)) != body {
                continue;
            }
            let awaited = self.place(inference.file, *keyword);
            let held = |bound: Bound, at: ExprId| Held {
                bound,
                made: self.place(inference.file, code.expr(at).span),
                awaited,
                steps: Vec::new(),
            };
            if let Some((bound, at)) = self.temporary(inference, body, *base) {
                return Some(held(bound, at));
            }
            let Some(def) = self.called_async_fn(inference, *base).filter(|def| !self.is_rewritten(*def)) else {
                continue;
            };
            if let Some((bound, at)) = self.handed_over(inference, *base, false) {
                return Some(held(bound, at));
            }
            let Some(code_id) = self.code_of(def).filter(|_| visiting.len() < MAX_CALLS) else { continue };
            if visiting.contains(&def) {
                continue;
            }
            visiting.push(def);
            let found = self.held_below(BodyRef { file: def.file, code: code_id, body: BodyId(0) }, visiting);
            if let Some(mut held) = found {
                let span = match &code.expr(*base).kind {
                    ExprKind::MethodCall(call) => call.name_span,
                    ExprKind::Call { callee, .. } => code.expr(*callee).span,
                    _ => code.expr(*base).span,
                };
                held.steps.insert(0, (self.place(inference.file, span), def));
                return Some(held);
            }
        }
        None
    }

    /// An argument (or receiver by value) of an async function: its future keeps it.
    pub fn handed_over(&self, inference: &Inference, call: ExprId, guards: bool) -> Option<(Bound, ExprId)> {
        let code = self.code_at(inference);
        let (receiver, args) = match &code.expr(call).kind {
            ExprKind::Call { args, .. } => (None, args),
            ExprKind::MethodCall(method) => {
                let by_value = match inference.callees.get(&call) {
                    Some(Callee::Fn(callee)) => {
                        self.fn_sig(callee.def).is_some_and(|sig| sig.has_self && !sig.self_by_ref)
                    }
                    _ => false,
                };
                (by_value.then_some(method.receiver), &method.args)
            }
            _ => return None,
        };
        receiver.into_iter().chain(args.iter().copied()).find_map(|arg| {
            let bound = self.not_send(inference.ty(arg), guards)?;
            Some((bound, arg))
        })
    }

    /// `sleep(Duration::from_secs(rand::thread_rng().gen()))`: lent out of a value that nobody owns.
    fn temporary(&self, inference: &Inference, body: BodyId, of: ExprId) -> Option<(Bound, ExprId)> {
        let code = self.code_at(inference);
        let mut found = None;
        walk::descendants(code, of, &mut |id| {
            if found.is_some() || inference.body_of(id) != body || !ends_with(code, inference, id, of) {
                return;
            }
            if !matches!(code.expr(id).kind, ExprKind::Call { .. } | ExprKind::MethodCall(_)) {
                return;
            }
            let ty = inference.ty(id);
            let lent = inference.parent(id).is_some_and(|up| match &code.expr(up).kind {
                ExprKind::Ref { .. } => true,
                ExprKind::MethodCall(call) if call.receiver == id => match inference.callees.get(&up) {
                    Some(Callee::Fn(callee)) => {
                        self.fn_sig(callee.def).is_some_and(|sig| sig.has_self && sig.self_by_ref)
                    }
                    _ => false,
                },
                _ => false,
            });
            if lent && self.owns_something(ty) {
                found = self.not_send(ty, false).map(|bound| (bound, id));
            }
        });
        found
    }

    /// Has a value of this type something to do when it is dropped, for certain? References and pointers have not;
    /// of structs of the user's it is not asked.
    fn owns_something(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Tuple(parts) => parts.iter().any(|part| self.owns_something(part)),
            Ty::Array(inner) => self.owns_something(inner),
            Ty::Adt(def, args) => {
                let pointers = args.iter().any(|arg| matches!(arg, Ty::Ptr(_) | Ty::Ref(..)));
                self.file(def.file).stub && !pointers
            }
            _ => false,
        }
    }

    /// Anything but `&x` and a method that takes `&self` may give the value away, or a part of it.
    fn may_move(&self, inference: &Inference, used: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut at = used;
        while let Some(parent) = inference.parent(at) {
            match &code.expr(parent).kind {
                // Nothing can be moved out by an index. What belongs to one thread stays when another part goes.
                ExprKind::Index { base, .. } if *base == at => return false,
                ExprKind::Field { base, .. } if *base == at => {
                    if self.not_send(inference.ty(parent), false).is_none() {
                        return false;
                    }
                    at = parent;
                }
                _ => break,
            }
        }
        let Some(parent) = inference.parent(at) else { return true };
        match &code.expr(parent).kind {
            ExprKind::Ref { .. } => false,
            ExprKind::Unary { .. } => false,
            ExprKind::Assign { lhs, .. } if *lhs == at => at == used,
            ExprKind::Macro(_) => !self.formats(inference, parent),
            ExprKind::MethodCall(call) if call.receiver == at => match inference.callees.get(&parent) {
                Some(Callee::Fn(callee)) => !self.fn_sig(callee.def).is_some_and(|sig| sig.has_self && sig.self_by_ref),
                _ => true,
            },
            _ => true,
        }
    }
}

/// Is the temporary dropped with the expression `of` only, and not in a block or condition inside of it?
fn ends_with(code: &Code, inference: &Inference, temp: ExprId, of: ExprId) -> bool {
    let mut at = temp;
    while at != of {
        let Some(up) = inference.parent(at) else { return false };
        match &code.expr(up).kind {
            ExprKind::Block(_)
            | ExprKind::If { .. }
            | ExprKind::Match { .. }
            | ExprKind::Closure(_)
            | ExprKind::Async(_)
            | ExprKind::Macro(_)
            | ExprKind::Loop { .. }
            | ExprKind::While { .. }
            | ExprKind::For(_) => return false,
            _ => at = up,
        }
    }
    true
}

/// The way from the one to the other is left on every path: a `return`, `break` or `continue` that is no branch's own.
fn leaves_between(code: &Code, inference: &Inference, body: BodyId, from: ExprId, to: ExprId) -> bool {
    let top = code.body(body).value;
    (from.0 + 1..to.0).map(ExprId).any(|expr| {
        let leaves =
            matches!(code.expr(expr).kind, ExprKind::Return(_) | ExprKind::Break { .. } | ExprKind::Continue { .. });
        leaves && inference.body_of(expr) == body && !in_branch(code, inference, expr, top)
    })
}

/// Does this stand in a branch below `top`, so that it may not be come by?
fn in_branch(code: &Code, inference: &Inference, expr: ExprId, top: ExprId) -> bool {
    let mut at = expr;
    while let Some(parent) = inference.parent(at).filter(|_| at != top) {
        match &code.expr(parent).kind {
            ExprKind::If { .. } | ExprKind::Match { .. } => return true,
            ExprKind::Block(block) => {
                let is_else = block
                    .stmts
                    .iter()
                    .any(|stmt| matches!(&stmt.kind, StmtKind::Let { otherwise: Some(it), .. } if *it == at));
                if is_else {
                    return true;
                }
                at = parent;
            }
            _ => at = parent,
        }
    }
    false
}
