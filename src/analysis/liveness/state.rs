//! The state of a walk: which slots own which guards, the scopes that end them, and what patterns take over.

use super::Slot;
use super::locks::{LockPath, Root};
use crate::model::{Code, Name, PatId, PatKind};

/// A guard in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub guard: usize,
    /// The field of the slot that it is in; empty where that is not known, or the slot is the guard.
    pub path: Vec<Name>,
    pub certain: Certain,
}

/// Must what takes a lock of the same name wait for this guard?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certain {
    Yes,
    /// On some of the ways that have just met. Behind the next branch nobody knows: what decided there may decide here.
    OnSomeWays,
    /// It is held on some ways only, or the name of its lock has come to mean another lock.
    No,
}

/// The guards that a value owns.
pub type Val = Vec<Held>;

/// Who may own what, on some way to this point.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    pub entries: Vec<(Slot, Held)>,
}

impl State {
    /// Takes out what a part of a slot owns.
    pub fn take(&mut self, slot: Slot, path: &[Name]) -> Val {
        let mut taken = Val::new();
        self.entries.retain(|(of, held)| {
            if *of != slot {
                return true;
            }
            let rest = match held.path.strip_prefix(path) {
                Some(rest) => rest.to_vec(),
                None if path.starts_with(&held.path) => Vec::new(),
                None => return true,
            };
            taken.push(Held { path: rest, ..held.clone() });
            false
        });
        taken
    }

    pub fn put(&mut self, slot: Slot, val: Val, path: &[Name]) {
        for mut held in val {
            if !path.is_empty() {
                held.path = path.iter().copied().chain(held.path).collect();
            }
            let entry = (slot, held);
            if !self.entries.contains(&entry) {
                self.entries.push(entry);
            }
        }
    }

    pub fn owns(&self, slot: Slot) -> bool {
        self.entries.iter().any(|(of, _)| *of == slot)
    }

    pub fn remove(&mut self, slots: &[Slot]) {
        if !slots.is_empty() {
            self.entries.retain(|(slot, _)| !slots.contains(slot));
        }
    }

    /// A branch begins: of what is held on some ways only, it may be entered on the others.
    pub fn branch_off(&mut self) {
        for (_, held) in self.entries.iter_mut().filter(|(_, held)| held.certain == Certain::OnSomeWays) {
            held.certain = Certain::No;
        }
    }

    fn add(&mut self, other: State) {
        for entry in other.entries {
            if !self.entries.contains(&entry) {
                self.entries.push(entry);
            }
        }
    }
}

/// Two ways that meet; `None` is a way that is not taken.
pub fn join(a: Option<State>, b: Option<State>) -> Option<State> {
    match (a, b) {
        (Some(mut a), Some(b)) => {
            a.add(b);
            Some(a)
        }
        (one, None) | (None, one) => one,
    }
}

/// One of several ways that meet, and the value that it gives there.
pub type Way = (Option<State>, Val);

/// Marks what has been taken on some of the ways only (`held` was before them): what decides that may decide as well what
/// comes later. `same` tells whether two guards are of one lock.
pub fn doubt_what_some_lack(ways: &mut [Way], held: &[usize], same: impl Fn(usize, usize) -> bool) {
    let guards = |(state, val): &Way| -> Option<Vec<usize>> {
        let entries = state.as_ref()?.entries.iter().map(|(_, held)| held);
        Some(entries.chain(val).map(|held| held.guard).collect())
    };
    let taken: Vec<Vec<usize>> = ways.iter().filter_map(guards).collect();
    let is_partial = |guard: usize| {
        !held.contains(&guard) && !taken.iter().all(|guards| guards.iter().any(|other| same(*other, guard)))
    };
    for (state, val) in ways {
        let entries = state.iter_mut().flat_map(|state| &mut state.entries).map(|(_, held)| held);
        for held in entries.chain(val).filter(|held| held.certain == Certain::Yes && is_partial(held.guard)) {
            held.certain = Certain::OnSomeWays;
        }
    }
}

/// Something that ends slots.
#[derive(Debug)]
pub struct Frame {
    /// A statement, condition or the like that ends temporaries; else a block that ends variables.
    pub temps: bool,
    pub slots: Vec<Slot>,
}

/// A loop, or a block with a label.
#[derive(Debug)]
pub struct Target {
    pub label: Option<Name>,
    pub is_loop: bool,
    /// The frames that outlive it.
    pub depth: usize,
    pub breaks: Option<State>,
    pub continues: Option<State>,
    pub value: Val,
}

/// Marks the guards whose lock's name begins with this: the name is bound anew.
pub fn forget_locks(state: &mut State, lock_of: impl Fn(usize) -> Option<LockPath>, root: Root, fields: &[Name]) {
    for (_, held) in &mut state.entries {
        let same = lock_of(held.guard).is_some_and(|lock| lock.root == root && lock.fields.starts_with(fields));
        if same {
            held.certain = Certain::No;
        }
    }
}

/// A pattern that a value without a guard matches (`None`, `Err(..)`), or that comes after all that have one.
pub fn excludes_guard(code: &Code, pat: PatId, after_full: bool) -> bool {
    match &code.pat(pat).kind {
        PatKind::Bind { name, sub: None, .. } if *name == "None" => true,
        PatKind::Wild | PatKind::Bind { .. } => after_full,
        PatKind::Path(path) => path.last().is_some_and(|last| last.name == "None"),
        PatKind::TupleStruct { path, .. } => path.last().is_some_and(|last| last.name == "Err"),
        PatKind::Or(pats) => pats.iter().all(|pat| excludes_guard(code, *pat, after_full)),
        _ => false,
    }
}
