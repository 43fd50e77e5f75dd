//! In which order code takes two locks of one value: it is the business of `lock-order-inversion` that two places differ.

use super::def::DefId;
use super::infer::{Callee, Inference};
use super::liveness::{Acquired, Clash, GuardKind, Inside, LockPath, Mode, Root, UnderLender};
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BinaryOp, BodyId, Code, ExprId, ExprKind, Name, PatId, Place};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::cmp::Reverse;

/// A lock, by what it is part of: all values of a type are one here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lock {
    /// A field of this type, or one of a value in a field.
    Field(DefId, Vec<Name>),
    Static(DefId),
}

/// A place where a lock is waited for while another is held.
#[derive(Debug, Clone)]
pub struct Nesting {
    pub at: BodyRef,
    pub held: Lock,
    pub taken: Lock,
    pub held_mode: Mode,
    pub taken_mode: Mode,
    /// One of the two is a part of a concurrent map.
    pub of_map: bool,
    /// Where the guard that is alive was made.
    pub held_at: Place,
    /// The call that takes the second lock, or leads to it.
    pub place: Place,
    /// The calls from there to the lock, and where it is taken.
    pub steps: Vec<(Place, DefId)>,
    pub taken_at: Place,
    /// All else that is held there.
    gates: Vec<Lock>,
    /// The two locks once more, by the last field on the way to each: the same whichever value they are reached from.
    leaves: [Option<Lock>; 2],
}

/// Two orders of the same two locks.
#[derive(Debug)]
pub struct Inversion<'n> {
    /// Those that are fewer, or come later.
    pub odd: Vec<&'n Nesting>,
    /// One that stands against the first of them.
    pub against: &'n Nesting,
    /// One of the locks is only read at both places.
    pub needs_writer: bool,
}

/// One of two locks, as the code at hand names it, and where it is taken.
#[derive(Clone, Copy)]
struct Side<'l> {
    lock: &'l LockPath,
    mode: Mode,
    of_map: bool,
    place: Place,
}

impl<'l> Side<'l> {
    fn of(taken: &'l Acquired) -> Self {
        Self { lock: &taken.lock, mode: taken.mode, of_map: taken.of_map, place: taken.place }
    }
}

impl Nesting {
    /// How each of the two would wait: this one for what it takes, the other one for what this one holds.
    fn clashes(&self, other: &Nesting) -> [Clash; 2] {
        [other.held_mode.clash(self.taken_mode), self.held_mode.clash(other.taken_mode)]
    }

    /// Can each of the two wait for what the other holds? Not where both hold a third lock, which only one can hold, nor
    /// where they only read both locks: that takes two writers at the same moment.
    fn waits_for(&self, other: &Nesting) -> bool {
        let clashes = self.clashes(other);
        clashes.contains(&Clash::Always)
            && !clashes.contains(&Clash::Never)
            && !self.gates.iter().any(|gate| other.gates.contains(gate))
    }

    /// The lock that both only read: somebody has to wait who writes it.
    fn only_read(&self, other: &Nesting) -> Option<&Option<Lock>> {
        let [held, taken] = &self.leaves;
        match self.clashes(other) {
            [Clash::WhenAwaited, _] => Some(taken),
            [_, Clash::WhenAwaited] => Some(held),
            _ => None,
        }
    }

    fn needs_writer(&self, other: &Nesting) -> bool {
        self.only_read(other).is_some()
    }

    /// Are these the same two calls, which wait at once (`join!`)? Either may be the one that is held.
    pub fn is_at_once_with(&self, other: &Nesting) -> bool {
        self.held_at == other.taken_at && self.taken_at == other.held_at
    }
}

impl Program {
    /// The places of these bodies where a lock is waited for while another of the same value is held.
    pub fn nestings(&self, bodies: &[BodyRef]) -> Vec<Nesting> {
        let mut out = Vec::new();
        bodies.iter().for_each(|at| self.nestings_in(*at, &mut out));
        out
    }

    /// The bodies of the user's code, tests left out, that may hold a lock while they take one. What an ordinary build
    /// leaves out is not there together with the rest.
    pub fn bodies_that_lock(&self) -> Vec<BodyRef> {
        self.bodies_that_guard(|def| !self.is_left_out(def)).filter(|at| self.may_relock(*at)).collect()
    }

    /// The bodies of those of the user's functions that are `wanted` and may have a guard, tests left out.
    fn bodies_that_guard(&self, wanted: impl Fn(DefId) -> bool) -> impl Iterator<Item = BodyRef> {
        let functions = self.own_functions();
        let functions = functions
            .filter(move |(file, code, def)| self.may_guard(*file, *code) && !self.is_test(*def) && wanted(*def));
        functions.flat_map(|(file, code, _)| self.bodies_in(file, code))
    }

    fn nestings_in(&self, at: BodyRef, out: &mut Vec<Nesting>) {
        let lives = self.liveness(at);
        let inference = self.inference(at.file, at.code);
        let is_lock =
            |guard: usize| matches!(lives.guards[guard].kind, GuardKind::Sync | GuardKind::Async | GuardKind::Map);
        let place = |span| Place::new(at.file, span);
        let mut add =
            |held: Side<'_>, taken: Side<'_>, steps: Vec<(Place, DefId)>, gates: &mut dyn Iterator<Item = usize>| {
                let Some((one, other)) = self.locks_of(inference, held.lock, taken.lock) else { return };
                let gates = gates.map(|gate| &lives.guards[gate]).filter(|gate| gate.mode == Mode::Exclusive);
                let gates = gates.filter_map(|gate| gate.lock.as_ref()).filter(|gate| *gate != held.lock);
                let gates = gates.filter_map(|gate| Some(self.locks_of(inference, gate, held.lock)?.0));
                out.push(Nesting {
                    at,
                    held: one,
                    taken: other,
                    held_mode: held.mode,
                    taken_mode: taken.mode,
                    of_map: held.of_map || taken.of_map,
                    held_at: held.place,
                    place: steps.first().map_or(taken.place, |(call, _)| *call),
                    steps,
                    taken_at: taken.place,
                    gates: gates.collect(),
                    leaves: [self.leaf(inference, held.lock), self.leaf(inference, taken.lock)],
                });
            };
        let side = |guard: usize| {
            let guard = &lives.guards[guard];
            let of_map = guard.kind == GuardKind::Map;
            Some(Side { lock: guard.lock.as_ref()?, mode: guard.mode, of_map, place: place(guard.span) })
        };
        for (first, second) in &lives.nested {
            // What waits for itself already is told by `relock-while-held`.
            let waits_for_itself = lives.relocks.iter().any(|relock| relock.second == *second);
            if waits_for_itself || !is_lock(*first) || !is_lock(*second) {
                continue;
            }
            let (Some(held), Some(taken)) = (side(*first), side(*second)) else { continue };
            let mut around = lives.nested.iter().filter(|(_, inner)| inner == second).map(|(outer, _)| *outer);
            add(held, taken, Vec::new(), &mut around);
        }
        for call in lives.calls.iter().filter(|call| is_lock(call.guard)) {
            let Some(held) = side(call.guard) else { continue };
            let around = || lives.calls.iter().filter(|it| it.call == call.call).map(|it| it.guard);
            let arguments = self.arguments(inference, call.call);
            for taken in self.acquired_while(inference, call).iter() {
                let Some(lock) = call.lock_of(&taken.lock) else { continue };
                let waits_for_itself = around().any(|guard| lives.guards[guard].lock.as_ref() == Some(&lock));
                if waits_for_itself || taken.needs_of_caller(&arguments).is_none() {
                    continue;
                }
                let steps = std::iter::once((place(call.span), call.to)).chain(taken.steps.iter().copied());
                add(held, Side { lock: &lock, ..Side::of(taken) }, steps.collect(), &mut around());
            }
        }
        for Inside { guard, closure, taken, .. } in lives.beside.iter().filter(|it| is_lock(it.guard)) {
            let Some(held) = side(*guard) else { continue };
            let mut around = lives.beside.iter().filter(|it| it.closure == *closure).map(|it| it.guard);
            add(held, Side::of(taken), taken.steps.clone(), &mut around);
        }
        for UnderLender { lock, mode, held_at, taken, .. } in &self.taken_under_lenders(at) {
            if taken.lock != *lock {
                let held = Side { lock, mode: *mode, of_map: false, place: *held_at };
                add(held, Side::of(taken), taken.steps.clone(), &mut std::iter::empty());
            }
        }
    }

    /// Two locks of one value that others may have as well, by the type of the value; or two statics.
    fn locks_of(&self, inference: &Inference, one: &LockPath, other: &LockPath) -> Option<(Lock, Lock)> {
        if let (Root::Static(one_def), Root::Static(other_def)) = (one.root, other.root) {
            let is_whole = one.fields.is_empty() && other.fields.is_empty();
            return is_whole.then_some((Lock::Static(one_def), Lock::Static(other_def)));
        }
        if one.root != other.root || !self.is_shared(inference, one) || !self.is_shared(inference, other) {
            return None;
        }
        let shared = std::iter::zip(&one.fields, &other.fields).take_while(|(a, b)| a == b).count();
        let owner = self.types_along(inference, one)?.into_iter().nth(shared)?;
        let (one, other) = (&one.fields[shared..], &other.fields[shared..]);
        let (of, _) = self.field_behind(&owner, *one.first()?)?;
        (of == self.field_behind(&owner, *other.first()?)?.0)
            .then(|| (Lock::Field(of, one.to_vec()), Lock::Field(of, other.to_vec())))
    }

    /// A lock by the type that has its field.
    fn leaf(&self, inference: &Inference, lock: &LockPath) -> Option<Lock> {
        if let (Root::Static(def), []) = (lock.root, &*lock.fields) {
            return Some(Lock::Static(def));
        }
        let field = *lock.fields.last()?;
        let types = self.types_along(inference, lock)?;
        let owner = types.get(lock.fields.len() - 1)?;
        Some(Lock::Field(self.field_behind(owner, field)?.0, vec![field]))
    }

    /// The locks that somebody takes for himself alone, tests left out.
    fn taken_alone(&self) -> FxHashSet<Lock> {
        let mut out = FxHashSet::default();
        for at in self.bodies_that_guard(|_| true) {
            let inference = self.inference(at.file, at.code);
            let lives = self.liveness(at);
            let alone = lives.guards.iter().filter(|guard| guard.mode == Mode::Exclusive);
            out.extend(alone.filter_map(|guard| self.leaf(inference, guard.lock.as_ref()?)));
        }
        out
    }

    /// Might others have the same lock? Not one in a value that is borrowed here alone, owned, or made here.
    fn is_shared(&self, inference: &Inference, lock: &LockPath) -> bool {
        let Some(types) = self.types_along(inference, lock) else { return false };
        let is_new = matches!(lock.root, Root::Local(pat) if self.is_new_here(inference, pat));
        !is_new && types.iter().any(|ty| matches!(ty, Ty::Ref(false, _)) || self.is_shared_handle(ty))
    }

    /// `let node = Node { .. };`, `let node = Node::open(path)?;`: a value that nobody else has yet.
    fn is_new_here(&self, inference: &Inference, pat: PatId) -> bool {
        let code = self.code_at(inference);
        let Some(mut made) = self.initializer(inference, pat) else { return false };
        loop {
            made = match &code.expr(made).kind {
                ExprKind::Try(inner) | ExprKind::Await { base: inner, .. } => *inner,
                ExprKind::MethodCall(call) if matches!(call.method.as_str(), "unwrap" | "expect") => call.receiver,
                ExprKind::Struct(_) => return true,
                ExprKind::Call { .. } => break,
                _ => return false,
            };
        }
        match inference.callees.get(&made) {
            Some(Callee::Constructor(_)) => true,
            Some(Callee::Fn(callee)) => {
                let of = callee.self_ty.as_ref().and_then(Ty::adt_def);
                let gives_itself = of.is_some() && of == inference.pat_ty[pat.0 as usize].adt_def();
                gives_itself && self.item(callee.def).as_fn().is_some_and(|it| it.self_param.is_none())
            }
            _ => false,
        }
    }

    /// The types on the way along the fields of a path, that of its root and that of the lock included.
    fn types_along(&self, inference: &Inference, lock: &LockPath) -> Option<Vec<Ty>> {
        let mut types = match lock.root {
            Root::Local(pat) => vec![inference.pat_ty.get(pat.0 as usize)?.clone()],
            _ => return None,
        };
        for field in &lock.fields {
            let (_, next) = self.field_behind(types.last()?, *field)?;
            types.push(next);
        }
        Some(types)
    }

    /// The type that has this field, the one at hand or one that it derefs to, and that of the field.
    fn field_behind(&self, ty: &Ty, field: Name) -> Option<(DefId, Ty)> {
        self.deref_chain(ty).into_iter().find_map(|ty| match &ty {
            Ty::Adt(def, args) => Some((*def, self.field_type(*def, None, field, args)?)),
            _ => None,
        })
    }

    /// A lock as it is called in a message.
    pub fn lock_name(&self, lock: &Lock) -> String {
        match lock {
            Lock::Field(_, fields) => fields.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("."),
            Lock::Static(def) => self.item(*def).name.to_string(),
        }
    }
}

/// The same lock of two values of one type, which a function is given: one is waited for while the other is held.
#[derive(Debug)]
pub struct AsGiven {
    pub owner: DefId,
    pub fields: Vec<Name>,
    pub held_at: Place,
    pub place: Place,
}

impl Program {
    fn is_asked_about(&self, at: BodyRef) -> bool {
        self.workspace.files[at.file.0 as usize].wanted
    }

    /// Where a function locks what it is given in the order in which it is given; it may be given the other way round.
    pub fn locked_as_given(&self, bodies: &[BodyRef]) -> Vec<AsGiven> {
        let asked = bodies.iter().filter(|at| self.is_asked_about(**at));
        asked.flat_map(|at| self.locked_as_given_in(*at)).collect()
    }

    fn locked_as_given_in(&self, at: BodyRef) -> Vec<AsGiven> {
        let mut out: Vec<AsGiven> = Vec::new();
        let lives = self.liveness(at);
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let params = &code.body(BodyId(0)).params;
        let is_param = |pat: PatId| params.iter().any(|param| param.pat == pat);
        for (first, second) in &lives.nested {
            let (held, taken) = (&lives.guards[*first], &lives.guards[*second]);
            let (Some(one), Some(other)) = (&held.lock, &taken.lock) else { continue };
            let (Root::Local(a), Root::Local(b)) = (one.root, other.root) else { continue };
            if a == b || !is_param(a) || !is_param(b) || held.mode.clash(taken.mode) != Clash::Always {
                continue;
            }
            let are_shared = self.is_shared(inference, one) && self.is_shared(inference, other);
            let leaf = self.leaf(inference, one);
            let same = one.fields == other.fields && leaf == self.leaf(inference, other);
            let Some(Lock::Field(owner, _)) = leaf else { continue };
            let (held_at, place) = (Place::new(at.file, held.span), Place::new(at.file, taken.span));
            // `join!` waits for both at once, which is one thing to say.
            let is_told = out.iter().any(|told| told.place == held_at && told.held_at == place);
            if same && are_shared && !is_told && !orders(code, inference, a, b) {
                out.push(AsGiven { owner, fields: one.fields.clone(), held_at, place });
            }
        }
        out
    }

    /// The pairs of locks that are taken in both orders, of those where a file that is asked about has one of the places.
    pub fn lock_inversions<'n>(&self, nestings: &'n [Nesting]) -> Vec<Inversion<'n>> {
        let mut by_order: FxHashMap<(&Lock, &Lock), Vec<&Nesting>> = FxHashMap::default();
        for nesting in nestings {
            by_order.entry((&nesting.held, &nesting.taken)).or_default().push(nesting);
        }
        let taken_alone = OnceCell::new();
        let is_written = |lock: &Option<Lock>| {
            let all = taken_alone.get_or_init(|| self.taken_alone());
            lock.as_ref().is_some_and(|lock| all.contains(lock))
        };
        let meet = |one: &Nesting, other: &Nesting| one.waits_for(other) && one.only_read(other).is_none_or(is_written);
        let mut out = Vec::new();
        for ((one, other), here) in &by_order {
            let Some(there) = by_order.get(&(*other, *one)).filter(|_| one < other) else { continue };
            let met = |some: &[&'n Nesting], others: &[&'n Nesting]| -> Vec<&'n Nesting> {
                some.iter().copied().filter(|it| others.iter().any(|other| meet(it, other))).collect()
            };
            let (here, there) = (met(here, there), met(there, here));
            let wanted = |some: &[&'n Nesting]| -> Vec<&'n Nesting> {
                some.iter().copied().filter(|it| self.is_asked_about(it.at)).collect()
            };
            let rank = |some: &[&Nesting]| (some.len(), Reverse(some.iter().map(|it| it.place).min()));
            let (odd, usual) = if rank(&here) < rank(&there) { (here, there) } else { (there, here) };
            let (mut odd, usual) = match wanted(&odd) {
                asked if !asked.is_empty() => (asked, usual),
                _ => (wanted(&usual), odd),
            };
            // Where no writer is needed comes first.
            let against = |it: &Nesting| {
                usual
                    .iter()
                    .copied()
                    .filter(|other| meet(it, other))
                    .min_by_key(|other| (it.needs_writer(other), it.is_at_once_with(other)))
            };
            let needs_writer = |it: &Nesting| against(it).is_some_and(|other| it.needs_writer(other));
            odd.sort_by_key(|it| (needs_writer(it), it.place));
            let Some((first, against)) = odd.first().and_then(|first| Some((*first, against(first)?))) else {
                continue;
            };
            let needs_writer = first.needs_writer(against);
            out.push(Inversion { odd, against, needs_writer });
        }
        out.sort_by_key(|it| it.odd.first().map(|first| first.place));
        out
    }
}

/// Does the code ask which of the two comes first, by `<` or `cmp`?
fn orders(code: &Code, inference: &Inference, one: PatId, other: PatId) -> bool {
    let root = |expr: ExprId| {
        let mut at = expr;
        loop {
            at = match &code.expr(at).kind {
                ExprKind::Field { base, .. } => *base,
                ExprKind::MethodCall(call) => call.receiver,
                ExprKind::Ref { expr, .. } | ExprKind::Unary { expr, .. } | ExprKind::Cast { expr, .. } => *expr,
                ExprKind::Call { args, .. } => *args.first()?,
                _ => return inference.locals.get(&at).copied(),
            };
        }
    };
    let are_both = |a: ExprId, b: ExprId| {
        let roots = [root(a), root(b)];
        roots == [Some(one), Some(other)] || roots == [Some(other), Some(one)]
    };
    code.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::Binary { op: BinaryOp::Order, lhs, rhs } => are_both(*lhs, *rhs),
        ExprKind::MethodCall(call) => match (&*call.args, call.method.as_str()) {
            ([arg], "cmp" | "partial_cmp" | "lt" | "gt" | "le" | "ge") => are_both(call.receiver, *arg),
            _ => false,
        },
        _ => false,
    })
}
