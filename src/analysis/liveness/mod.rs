//! Liveness: from where to where a guard (lock, borrow, entered span) is alive in one body, and what happens meanwhile.
//!
//! The answer follows values, not types: a guard is made by a call, moves through `unwrap`, bindings, branches and
//! loops, and ends where its last owner does. What cannot be followed (a value handed to code that we cannot see) is
//! taken to be gone.

mod flow;
mod locks;
mod makes;
mod state;
#[cfg(test)]
mod tests;
mod walk;

pub use locks::{Acquired, Clash, LockPath, Mode, Root};

use super::def::DefId;
use super::infer::Inference;
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BodyId, CodeId, ExprId, ExprKind, FileId, ItemKind, Name, PatId, Place, Span};
use rustc_hash::FxHashMap;
use std::sync::{Arc, RwLock};

/// What a guard holds while it lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GuardKind {
    /// A lock whose waiters block their threads: std, parking_lot, spin.
    Sync,
    /// A lock whose waiters are tasks.
    Async,
    /// A borrow out of a `RefCell`.
    Cell,
    /// An entered tracing span.
    Span,
    /// A shard of a concurrent map.
    Map,
    /// A value borrowed from a watch channel.
    Watch,
}

impl GuardKind {
    fn parse(name: Name) -> Option<Self> {
        Some(match name.as_str() {
            "sync" => Self::Sync,
            "async" => Self::Async,
            "cell" => Self::Cell,
            "span" => Self::Span,
            "map" => Self::Map,
            "watch" => Self::Watch,
            _ => return None,
        })
    }
}

/// A guard, by the place where it comes into being.
#[derive(Debug, Clone)]
pub struct Guard {
    /// Its own type: `std::sync::MutexGuard`.
    pub ty: DefId,
    pub kind: GuardKind,
    /// The callee as written, or the parameter.
    pub span: Span,
    /// The lock that it holds, where that can be told.
    pub lock: Option<LockPath>,
    pub mode: Mode,
    /// It guards `()`: the lock keeps things apart, and no data.
    pub of_unit: bool,
}

/// What owns a guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    Local(PatId),
    /// A temporary, or an operand that waits for the others.
    Temp(ExprId),
}

/// A guard that is alive at an await.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtAwait {
    pub guard: usize,
    pub owner: Slot,
    /// The keyword `await`, or the macro's path.
    pub span: Span,
}

/// A lock that is taken while a guard of the same lock is alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relock {
    pub first: usize,
    pub second: usize,
}

/// A call of a function of the user's, made while a guard is alive whose lock is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallWhile {
    pub guard: usize,
    pub call: ExprId,
    pub span: Span,
    pub to: DefId,
    /// What the callee calls `self`.
    pub receiver: LockPath,
}

/// All that was found out about the guards of one body.
#[derive(Debug, Default)]
pub struct Liveness {
    pub guards: Vec<Guard>,
    pub at_awaits: Vec<AtAwait>,
    pub relocks: Vec<Relock>,
    pub calls: Vec<CallWhile>,
}

/// A guard that is held across awaits, in the terms of a report.
#[derive(Debug)]
pub struct Across {
    pub guard: Guard,
    /// The variable that owns it; `None` for a temporary.
    pub name: Option<Name>,
    /// The expression whose end a temporary lives to: `match`, `if let`, ..
    pub head: Option<&'static str>,
    pub awaits: Vec<Span>,
}

/// A call that takes a lock which its caller holds.
#[derive(Debug)]
pub struct Relocking {
    pub guard: usize,
    pub to: DefId,
    pub place: Place,
    /// The lock, in the caller's words.
    pub lock: String,
    pub mode: Mode,
    /// Where the lock is taken, and the calls on the way there.
    pub taken: Place,
    pub steps: Vec<(Place, DefId)>,
}

impl Across {
    /// What to say where the guard is made.
    pub fn taken_text(&self, what: &str) -> String {
        match (self.name, self.head) {
            (Some(name), _) => format!("{what} and held by `{name}`"),
            (None, Some(head)) => format!("{what}, and this temporary lives to the end of the `{head}`"),
            (None, None) => format!("{what}, and this temporary lives to the end of the statement"),
        }
    }

    /// The first awaits, as many as can be shown without noise.
    pub fn shown_awaits(&self, file: FileId) -> impl Iterator<Item = Place> {
        self.awaits.iter().take(3).map(move |span| Place::new(file, *span))
    }

    /// How to end its life before the await.
    pub fn end_text(&self, value: &str) -> String {
        match (self.name, self.head) {
            (Some(name), _) if name == "self" => "end the guard's life before the await".to_owned(),
            (Some(name), _) => {
                format!("end it before the await: put `{name}` in a block `{{ .. }}` of its own, or `drop({name})`")
            }
            (None, Some(head)) => format!("take out what is needed first: `let value = ..;`, then `{head} {value} ..`"),
            (None, None) => "take out what is needed first, in a statement of its own: `let value = ..;`".to_owned(),
        }
    }
}

/// What was computed once and is needed again.
#[derive(Debug, Default)]
pub struct LivenessCache {
    bodies: RwLock<FxHashMap<BodyRef, Arc<Liveness>>>,
    holders: RwLock<FxHashMap<DefId, Option<(DefId, GuardKind)>>>,
    acquired: RwLock<FxHashMap<DefId, Arc<Vec<Acquired>>>>,
}

const MAX_DEPTH: u32 = 6;

impl Program {
    /// The guards of one body and their lives; kept.
    pub fn liveness(&self, at: BodyRef) -> Arc<Liveness> {
        let cached = self.lives.bodies.read().ok().and_then(|bodies| bodies.get(&at).cloned());
        if let Some(found) = cached {
            return found;
        }
        let found = Arc::new(walk::walk(self, at));
        if let Ok(mut bodies) = self.lives.bodies.write() {
            bodies.insert(at, Arc::clone(&found));
        }
        found
    }

    /// The guard that a value of this type owns, itself or in an `Option`, a tuple, a struct of the crate.
    pub fn guard_of(&self, ty: &Ty) -> Option<(DefId, GuardKind)> {
        self.guard_in(ty, 0)
    }

    fn guard_in(&self, ty: &Ty, depth: u32) -> Option<(DefId, GuardKind)> {
        if depth > MAX_DEPTH {
            return None;
        }
        match ty {
            Ty::Adt(def, args) => {
                if let Some(kind) = self.facts_of(*def).and_then(|facts| facts.guard).and_then(GuardKind::parse) {
                    return Some((*def, kind));
                }
                let lang = &self.lang;
                let of = Some(*def);
                if of == lang.option || of == lang.result || of == lang.vec || lang.smart.contains(def) {
                    return self.guard_in(args.first()?, depth + 1);
                }
                if self.file(def.file).stub {
                    return None;
                }
                self.holder(*def, depth)
            }
            Ty::Tuple(tys) => tys.iter().find_map(|ty| self.guard_in(ty, depth + 1)),
            Ty::Array(inner) => self.guard_in(inner, depth + 1),
            _ => None,
        }
    }

    /// Does the guard in a value of this type guard `()`?
    fn guards_unit(&self, ty: &Ty, depth: u32) -> bool {
        let of = |tys: &[Ty]| tys.iter().any(|ty| self.guards_unit(ty, depth + 1));
        match ty {
            _ if depth > MAX_DEPTH => false,
            Ty::Adt(def, args) if self.facts_of(*def).is_some_and(|facts| facts.guard.is_some()) => {
                args.first() == Some(&Ty::unit())
            }
            Ty::Adt(def, args) if self.file(def.file).stub => of(args.get(..1).unwrap_or_default()),
            Ty::Adt(def, _) => match &self.item(*def).kind {
                ItemKind::Struct(it) => {
                    let here = self.here(*def);
                    it.fields.iter().any(|field| self.guards_unit(&self.lower_type(here, &field.ty), depth + 1))
                }
                _ => false,
            },
            Ty::Tuple(tys) => of(tys),
            _ => false,
        }
    }

    /// The guard in a field of a struct of the user's.
    fn holder(&self, def: DefId, depth: u32) -> Option<(DefId, GuardKind)> {
        if let Some(known) = self.lives.holders.read().ok().and_then(|holders| holders.get(&def).copied()) {
            return known;
        }
        let ItemKind::Struct(it) = &self.item(def).kind else { return None };
        let here = self.here(def);
        let found = it.fields.iter().find_map(|field| self.guard_in(&self.lower_type(here, &field.ty), depth + 1));
        if depth == 0
            && let Ok(mut holders) = self.lives.holders.write()
        {
            holders.insert(def, found);
        }
        found
    }

    /// The guards of these kinds that are alive at awaits of this body, each once, by their owners.
    pub fn held_across_awaits(&self, at: BodyRef, kinds: &[GuardKind]) -> Vec<Across> {
        if !self.may_suspend(at) || !self.may_guard(at.file, at.code) {
            return Vec::new();
        }
        let lives = self.liveness(at);
        let mut order: Vec<(usize, Slot)> = Vec::new();
        let mut seen_owners = Vec::new();
        for found in lives.at_awaits.iter().filter(|found| kinds.contains(&lives.guards[found.guard].kind)) {
            if order.iter().any(|(guard, _)| *guard == found.guard) {
                continue;
            }
            // One variable that holds either of two guards is one fact.
            if matches!(found.owner, Slot::Local(_)) && seen_owners.contains(&found.owner) {
                continue;
            }
            seen_owners.push(found.owner);
            order.push((found.guard, found.owner));
        }
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let across = |(guard, owner): (usize, Slot)| {
            let mut awaits: Vec<Span> =
                lives.at_awaits.iter().filter(|found| found.guard == guard).map(|found| found.span).collect();
            awaits.sort_unstable();
            awaits.dedup();
            let (name, head) = match owner {
                Slot::Local(pat) => (state::pat_name(code, pat), None),
                Slot::Temp(temp) => (None, head_around(self, inference, temp)),
            };
            Across { guard: lives.guards[guard].clone(), name, head, awaits }
        };
        order.into_iter().map(across).collect()
    }

    /// Is there an await in this body itself? By its text alone.
    fn may_suspend(&self, at: BodyRef) -> bool {
        if !self.may_be_async(at) {
            return false;
        }
        let code = self.code(at);
        let body = code.body(at.body);
        code.exprs[body.first.0 as usize..=body.value.0 as usize]
            .iter()
            .any(|expr| matches!(expr.kind, ExprKind::Await { .. } | ExprKind::Macro(_)))
    }

    /// Might this body hold a lock while it takes one? By its text alone.
    pub fn may_relock(&self, at: BodyRef) -> bool {
        if !self.may_guard(at.file, at.code) {
            return false;
        }
        let code = self.code(at);
        let body = code.body(at.body);
        let range = body.first.0 as usize..=body.value.0 as usize;
        code.exprs[range].iter().filter(|expr| matches!(expr.kind, ExprKind::MethodCall(_))).nth(1).is_some()
    }

    /// The calls of this body that take a lock which it holds.
    pub fn relocking_calls(&self, at: BodyRef, lives: &Liveness) -> Vec<Relocking> {
        let code = self.code(at);
        let inference = self.inference(at.file, at.code);
        let mut out: Vec<Relocking> = Vec::new();
        for call in &lives.calls {
            let first = &lives.guards[call.guard];
            let Some(lock) = &first.lock else { continue };
            let acquired = self.acquired(call.to);
            let arguments = self.arguments(inference, locks::called(code, call.call));
            let found = acquired.iter().find(|found| {
                let fields = call.receiver.fields.iter().chain(&found.fields);
                fields.eq(&lock.fields)
                    && first.mode.clash(found.mode) != Clash::Never
                    && found.needs_of_caller(&arguments).is_some()
            });
            let Some(found) = found else { continue };
            if out.iter().any(|known| known.place.span == call.span) {
                continue;
            }
            out.push(Relocking {
                guard: call.guard,
                to: call.to,
                place: Place::new(at.file, call.span),
                lock: lock.text(self, code),
                mode: found.mode,
                taken: found.place,
                steps: found.steps.clone(),
            });
        }
        out
    }

    pub fn guard_place(&self, file: FileId, guard: &Guard) -> Place {
        Place::new(file, guard.span)
    }
}

/// The expression in whose head a temporary was made, and to whose end it lives.
fn head_around(program: &Program, inference: &Inference, temp: ExprId) -> Option<&'static str> {
    let code = program.code_at(inference);
    let mut at = temp;
    while let Some(up) = inference.parent(at) {
        match &code.expr(up).kind {
            ExprKind::Match { scrutinee, .. } => return (*scrutinee == at).then_some("match"),
            ExprKind::If { cond, .. } => return (*cond == at).then_some("if let"),
            ExprKind::While { cond, .. } => return (*cond == at).then_some("while let"),
            ExprKind::For(it) => return (it.iter == at).then_some("for"),
            ExprKind::Block(_) | ExprKind::Closure(_) | ExprKind::Async(_) => return None,
            _ => at = up,
        }
    }
    None
}

/// The body of a function that has this code.
fn first_body(file: FileId, code: CodeId) -> BodyRef {
    BodyRef { file, code, body: BodyId(0) }
}
