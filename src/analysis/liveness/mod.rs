//! Liveness: from where to where a guard (lock, borrow, entered span) is alive in one body, and what happens meanwhile.
//!
//! The answer follows values, not types: a guard is made by a call, moves through `unwrap`, bindings, branches and
//! loops, and ends where its last owner does. What cannot be followed (a value handed to code that we cannot see) is
//! taken to be gone.

mod acquired;
mod behind;
mod flow;
mod lenders;
mod locks;
mod makes;
mod state;
#[cfg(test)]
mod tests;
mod walk;

pub use acquired::Acquired;
use acquired::{AcquiredKey, AcquiredList};
pub use lenders::{Lenders, UnderLender};
pub use locks::{Clash, LockPath, Mode, Root};

use super::def::DefId;
use super::dependence::chain::bindings;
use super::depth::Depth;
use super::fate::uses;
use super::infer::{Callee, Inference};
use super::mentions::Callables;
use super::ty::{Ty, Tys};
use super::{BodyRef, Program, kept};
use crate::model::{
    BodyId, BodyKind, Code, CodeId, ExprId, ExprKind, FileId, ItemKind, Name, PatId, Place, Span, StmtKind, UnaryOp,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, OnceLock, RwLock};

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
    /// Nobody has it: the call that takes the lock holds it while what it was given runs.
    pub of_call: bool,
}

impl Guard {
    /// `static LOCK: Mutex<..>`
    pub fn is_of_static(&self) -> bool {
        self.lock.as_ref().is_some_and(|lock| matches!(lock.root, Root::Static(_)))
    }
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
    /// Of a map: why both calls surely meet in one part of it.
    pub surely: Option<Meeting>,
}

/// Why two calls of a concurrent map meet in one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// What both ask for is the same.
    SameKey,
    /// The second goes through all parts.
    AllParts,
}

/// A call of a function of the user's, made while a guard is alive whose lock is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallWhile {
    pub guard: usize,
    pub call: ExprId,
    pub span: Span,
    pub to: DefId,
    /// What its parameters stand for, the receiver counted.
    pub given: Vec<Option<LockPath>>,
}

impl CallWhile {
    /// A lock of the callee's, in the words of the code that calls it.
    pub fn lock_of(&self, lock: &LockPath) -> Option<LockPath> {
        acquired::in_words_of_caller(&self.given, lock)
    }
}

/// A parameter that is called while a guard is alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lent {
    pub guard: usize,
    /// Its index, the receiver counted.
    pub param: usize,
}

/// A lock that is taken by a closure which runs while a guard is alive around it, of that lock mostly.
#[derive(Debug)]
pub struct Inside {
    pub guard: usize,
    pub closure: BodyId,
    /// The call of the variable that holds the closure.
    pub called: Option<Span>,
    pub taken: Acquired,
}

/// All that was found out about the guards of one body.
#[derive(Debug, Default)]
pub struct Liveness {
    pub guards: Vec<Guard>,
    pub at_awaits: Vec<AtAwait>,
    pub relocks: Vec<Relock>,
    /// Guards that are alive while the second is waited for, whose lock is another.
    pub nested: Vec<(usize, usize)>,
    pub calls: Vec<CallWhile>,
    pub lent: Vec<Lent>,
    pub inside: Vec<Inside>,
    /// The same for locks that are not held.
    pub beside: Vec<Inside>,
}

impl Liveness {
    /// The first guard is alive while the second, of another lock, is waited for.
    fn nest(&mut self, first: usize, second: usize) {
        if !self.nested.contains(&(first, second)) {
            self.nested.push((first, second));
        }
    }
}

/// A guard that is held across awaits, in the terms of a report.
#[derive(Debug)]
pub struct Across {
    pub guard: Guard,
    /// The variable that owns it; `None` for a temporary.
    pub name: Option<Name>,
    /// The expression whose end it lives to, as a temporary or bound by its pattern: `match`, `if let`, ..
    pub head: Option<&'static str>,
    /// The variable that borrows this temporary for as long as it lives: `let first = &map.get(&key)?.first;`.
    pub kept_for: Option<Name>,
    pub awaits: Vec<Span>,
}

/// A lock that is taken where it is held: by a function that is called there, or a closure that is run.
#[derive(Debug)]
pub struct Relocking {
    /// What is called, or the call that takes the lock itself.
    pub place: Place,
    /// The function that is called there.
    pub to: Option<DefId>,
    /// The lock, in the words of the code at hand.
    pub lock: String,
    /// It is a part of a concurrent map.
    pub of_map: bool,
    /// The call that took it first holds it while the closure runs that takes it again.
    pub by_call: bool,
    /// Where the closure is called by the name of a variable.
    pub called: Option<Place>,
    /// Where it was taken first, and how.
    pub held: Place,
    pub first: Mode,
    /// The call of a function that runs this code while it holds the lock.
    pub lender: Option<(Place, DefId)>,
    /// Where the lock is taken again, how, and the calls on the way there.
    pub taken: Place,
    pub second: Mode,
    pub steps: Vec<(Place, DefId)>,
}

impl Across {
    /// What to say where the guard is made.
    pub fn taken_text(&self, what: &str) -> String {
        match (self.name, self.head) {
            (Some(name), _) => format!("{what} and held by `{name}`"),
            (None, Some(head)) => format!("{what}, and this temporary lives to the end of the `{head}`"),
            (None, None) => match self.kept_for {
                Some(name) => format!("{what}, and this temporary lives as long as `{name}`, which borrows it"),
                None => format!("{what}, and this temporary lives to the end of the statement"),
            },
        }
    }

    /// The first awaits, as many as can be shown without noise.
    pub fn shown_awaits(&self, file: FileId) -> impl Iterator<Item = Place> {
        self.awaits.iter().take(3).map(move |span| Place::new(file, *span))
    }

    /// How to end its life before the await.
    pub fn end_text(&self) -> String {
        match (self.name, self.head) {
            (Some(name), _) if name == "self" => "end the guard's life before the await".to_owned(),
            (Some(name), None) => {
                format!("end it before the await: put `{name}` in a block `{{ .. }}` of its own, or `drop({name})`")
            }
            // What goes through a map holds on to it, whatever becomes of the element.
            (_, Some("for")) => {
                "take out all that is needed first: `let values: Vec<_> = ..;`, then `for .. in values`".to_owned()
            }
            (Some(name), Some(_)) => {
                format!("end it before the await: `drop({name})`, after a copy or clone of what is needed then")
            }
            (None, Some("match")) => {
                "take out what is needed first: `let value = ..;`, then `match value { .. }`".to_owned()
            }
            (None, Some("while let")) => "take out what is needed in a statement of its own: \
                 `loop { let value = ..; let Some(..) = value else { break }; .. }`"
                .to_owned(),
            (None, Some(head)) => format!("take out what is needed first: `let value = ..;`, then `{head} .. = value`"),
            (None, None) => "take out what is needed first, in a statement of its own: `let value = ..;`".to_owned(),
        }
    }
}

/// What was computed once and is needed again.
#[derive(Debug, Default)]
pub struct LivenessCache {
    bodies: RwLock<FxHashMap<BodyRef, Arc<Liveness>>>,
    holders: RwLock<FxHashMap<DefId, Option<(DefId, GuardKind)>>>,
    acquired: RwLock<FxHashMap<AcquiredKey, AcquiredList>>,
    static_lockers: OnceLock<Callables>,
    lenders: OnceLock<Lenders>,
}

const MAX_DEPTH: u32 = 6;

impl Program {
    /// The guards of one body and their lives; kept.
    pub fn liveness(&self, at: BodyRef) -> Arc<Liveness> {
        kept(&self.lives.bodies, at, || Arc::new(walk::walk(self, at)))
    }

    /// The guard that a value of this type owns, itself or in an `Option`, a tuple, a struct of the crate.
    pub fn guard_of(&self, ty: &Ty) -> Option<(DefId, GuardKind)> {
        self.guard_in(ty, Depth::FIRST)
    }

    fn guard_in(&self, ty: &Ty, depth: Depth) -> Option<(DefId, GuardKind)> {
        if depth.is_past(MAX_DEPTH) {
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
                    return self.guard_in(args.first()?, depth.next());
                }
                if self.file(def.file).stub {
                    return None;
                }
                self.holder(*def, depth).or_else(|| self.held_for(*def, args, depth))
            }
            Ty::Tuple(tys) => tys.iter().find_map(|ty| self.guard_in(ty, depth.next())),
            Ty::Array(inner) => self.guard_in(inner, depth.next()),
            _ => None,
        }
    }

    /// Does the guard in a value of this type guard `()`?
    fn guards_unit(&self, ty: &Ty, depth: Depth) -> bool {
        let of = |tys: &[Ty]| tys.iter().any(|ty| self.guards_unit(ty, depth.next()));
        match ty {
            _ if depth.is_past(MAX_DEPTH) => false,
            Ty::Adt(def, args) if self.facts_of(*def).is_some_and(|facts| facts.guard.is_some()) => {
                args.first() == Some(&Ty::unit())
            }
            Ty::Adt(def, args) if self.file(def.file).stub => of(args.get(..1).unwrap_or_default()),
            Ty::Adt(def, _) => match &self.item(*def).kind {
                ItemKind::Struct(it) => {
                    let here = self.here(*def);
                    it.fields.iter().any(|field| self.guards_unit(&self.lower_type(here, &field.ty), depth.next()))
                }
                _ => false,
            },
            Ty::Tuple(tys) => of(tys),
            _ => false,
        }
    }

    /// The guard in a field whose type these arguments decide: `struct Pinned<T> { inner: T }`.
    fn held_for(&self, def: DefId, args: &Tys, depth: Depth) -> Option<(DefId, GuardKind)> {
        let ItemKind::Struct(it) = &self.item(def).kind else { return None };
        if !args.iter().any(|arg| self.guard_in(arg, depth.next()).is_some()) {
            return None;
        }
        it.fields.iter().find_map(|field| self.guard_in(&self.field_type(def, None, field.name, args)?, depth.next()))
    }

    /// The guard in a field of a struct of the user's.
    fn holder(&self, def: DefId, depth: Depth) -> Option<(DefId, GuardKind)> {
        if let Some(known) = self.lives.holders.read().ok().and_then(|holders| holders.get(&def).copied()) {
            return known;
        }
        let ItemKind::Struct(it) = &self.item(def).kind else { return None };
        let here = self.here(def);
        let found = it.fields.iter().find_map(|field| self.guard_in(&self.lower_type(here, &field.ty), depth.next()));
        if depth == Depth::FIRST
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
            if self.is_of_here_alone(at, &lives.guards[found.guard]) {
                continue;
            }
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
                Slot::Local(pat) => (code.bound_name(pat), head_that_binds(self, inference, pat)),
                Slot::Temp(temp) => (None, head_around(self, inference, temp)),
            };
            let kept_for = match owner {
                Slot::Temp(temp) => kept_for(inference, code, temp),
                Slot::Local(_) => None,
            };
            Across { guard: lives.guards[guard].clone(), name, head, kept_for, awaits }
        };
        order.into_iter().map(across).collect()
    }

    /// A borrow out of a concurrent map that this body makes and shows to nobody: it only calls methods of it.
    fn is_of_here_alone(&self, at: BodyRef, guard: &Guard) -> bool {
        let Some(LockPath { root: Root::Local(pat), fields }) = &guard.lock else { return false };
        if guard.kind != GuardKind::Map || !fields.is_empty() {
            return false;
        }
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let is_made_here = self.initializer(inference, *pat).is_some_and(|made| inference.body_of(made) == at.body);
        let is_owned = matches!(&inference.pat_ty[pat.0 as usize], Ty::Adt(def, _) if self.file(def.file).stub && !self.lang.smart.contains(def));
        let is_asked = |used: ExprId| match inference.parent(used).map(|up| &code.expr(up).kind) {
            Some(ExprKind::MethodCall(call)) => call.receiver == used,
            Some(ExprKind::Assign { lhs, .. }) => *lhs == used,
            _ => false,
        };
        is_made_here
            && is_owned
            && uses(inference, *pat).into_iter().all(|used| inference.body_of(used) == at.body && is_asked(used))
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
        let is_call = |kind: &ExprKind| matches!(kind, ExprKind::MethodCall(_) | ExprKind::Call { .. });
        // What a closure is given may be a guard.
        let first = usize::from(!matches!(body.kind, BodyKind::Closure { .. }) || body.params.is_empty());
        code.exprs[range].iter().filter(|expr| is_call(&expr.kind)).nth(first).is_some()
    }

    /// What takes a lock that this body holds, without being a call of the lock in this body itself.
    pub fn relockings(&self, at: BodyRef, lives: &Liveness) -> Vec<Relocking> {
        let code = self.code(at);
        let inference = self.inference(at.file, at.code);
        let mut out: Vec<Relocking> = Vec::new();
        for call in &lives.calls {
            let guard = &lives.guards[call.guard];
            let Some(lock) = &guard.lock else { continue };
            let arguments = self.arguments(inference, call.call);
            let acquired = self.acquired_while(inference, call);
            let found = acquired.iter().find(|found| {
                call.lock_of(&found.lock).as_ref() == Some(lock)
                    && found.clashes_with(guard.mode)
                    && found.needs_of_caller(&arguments).is_some()
            });
            if let Some(found) = found {
                let taken = Acquired { lock: lock.clone(), ..found.clone() };
                let relocking = self.relocking(code, Place::new(at.file, guard.span), guard.mode, taken);
                let place = Place::new(at.file, call.span);
                out.push(Relocking { place, to: Some(call.to), steps: found.steps.clone(), ..relocking });
            }
        }
        for Inside { guard, called, taken, .. } in &lives.inside {
            let guard = &lives.guards[*guard];
            let relocking = self.relocking(code, Place::new(at.file, guard.span), guard.mode, taken.clone());
            let called = called.map(|span| Place::new(at.file, span));
            out.push(Relocking { by_call: guard.of_call, called, ..relocking });
        }
        let mut seen = FxHashSet::default();
        out.retain(|relocking| seen.insert(relocking.place));
        out
    }

    /// The locks that a function takes which is called while a guard is alive.
    pub fn acquired_while(&self, inference: &Inference, call: &CallWhile) -> AcquiredList {
        match inference.callees.get(&call.call) {
            Some(Callee::Fn(callee)) => self.acquired_by(callee),
            _ => self.acquired(call.to),
        }
    }

    /// A lock, taken again; said of the outermost call that leads there.
    fn relocking(&self, code: &Code, held: Place, first: Mode, taken: Acquired) -> Relocking {
        let mut steps = taken.steps;
        let outermost = if steps.is_empty() { None } else { Some(steps.remove(0)) };
        Relocking {
            place: outermost.map_or(taken.place, |(place, _)| place),
            to: outermost.map(|(_, to)| to),
            lock: taken.lock.text(self, code),
            of_map: taken.of_map,
            by_call: false,
            called: None,
            held,
            first,
            lender: None,
            taken: taken.place,
            second: taken.mode,
            steps,
        }
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

/// The variable of a `let` that borrows this temporary, or a part of it.
fn kept_for(inference: &Inference, code: &Code, temp: ExprId) -> Option<Name> {
    let mut at = temp;
    let mut borrowed = false;
    loop {
        let up = inference.parent(at)?;
        match &code.expr(up).kind {
            ExprKind::Ref { .. } => borrowed = true,
            ExprKind::Field { .. } | ExprKind::Unary { op: UnaryOp::Deref, .. } | ExprKind::Cast { .. } => {}
            ExprKind::Index { base, .. } if *base == at => {}
            ExprKind::Block(block) => {
                return block.stmts.iter().find_map(|stmt| match stmt.kind {
                    StmtKind::Let { pat, init: Some(init), .. } if init == at && borrowed => code.bound_name(pat),
                    _ => None,
                });
            }
            _ => return None,
        }
        at = up;
    }
}

/// What binds this variable in its head, if it is no `let` statement or parameter.
fn head_that_binds(program: &Program, inference: &Inference, variable: PatId) -> Option<&'static str> {
    let code = program.code_at(inference);
    let binds = |pat: PatId| bindings(code, pat).contains(&variable);
    code.exprs.iter().enumerate().find_map(|(index, expr)| match &expr.kind {
        ExprKind::For(it) => binds(it.pat).then_some("for"),
        ExprKind::Match { arms, .. } => arms.iter().any(|arm| binds(arm.pat)).then_some("match"),
        ExprKind::Let { pat, .. } if binds(*pat) => {
            let mut up = inference.parent(ExprId(index as u32));
            while let Some(ExprKind::Binary { .. }) = up.map(|up| &code.expr(up).kind) {
                up = up.and_then(|up| inference.parent(up));
            }
            match code.expr(up?).kind {
                ExprKind::While { .. } => Some("while let"),
                _ => Some("if let"),
            }
        }
        _ => None,
    })
}

/// The body of a function that has this code.
fn first_body(file: FileId, code: CodeId) -> BodyRef {
    BodyRef { file, code, body: BodyId(0) }
}
