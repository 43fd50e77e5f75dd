//! Which types may not go to another thread, and which type parameters may not go into a task; no wording of findings.

use super::Program;
use super::def::DefId;
use super::depth::Depth;
use super::facts::OneThread;
use super::tree::items_of;
use super::ty::{Bounds, Subst, Ty};
use crate::model::{self, Field, FileId, ItemKind, Name};

mod held;
mod params;

pub use held::Held;
pub use params::Open;

/// A type, or a part of one, that belongs to one thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// `std::rc::Rc`
    pub name: Name,
    /// It could go alone, but is shared here.
    pub shared: bool,
    pub help: Name,
}

impl Bound {
    fn pointer() -> Self {
        Self { name: Name::new("a raw pointer"), shared: false, help: Name::new(POINTER) }
    }

    /// `this `std::rc::Rc``, `this raw pointer`
    pub fn this(&self) -> String {
        match self.name.as_str().strip_prefix("a ") {
            Some(name) => format!("this {name}"),
            None => format!("this `{}`", self.name),
        }
    }
}

const POINTER: &str = "turn it into an owned value or a reference before the await, or wrap it in a type with `unsafe impl Send` if it may move";

/// Types that own their content and are `Send` when it is.
const TRANSPARENT: &[&str] = &[
    "std::option::Option",
    "std::result::Result",
    "std::boxed::Box",
    "std::vec::Vec",
    "std::pin::Pin",
    "std::cell::RefCell",
    "std::cell::Cell",
    "std::collections::vec_deque::VecDeque",
    "std::collections::linked_list::LinkedList",
    "std::collections::binary_heap::BinaryHeap",
    "std::collections::btree_map::BTreeMap",
    "std::collections::btree_set::BTreeSet",
    "std::collections::hash_map::HashMap",
    "std::collections::hash_set::HashSet",
];

/// Locks that one at a time is let into: what is in them must be `Send` for others to share it, and no more.
const MUTEXES: &[&str] = &["std::sync::Mutex", "tokio::sync::Mutex", "parking_lot::Mutex"];

/// Locks that let many in: what is in them must be `Sync` as well.
const RWLOCKS: &[&str] = &["std::sync::RwLock", "tokio::sync::RwLock", "parking_lot::RwLock"];

const MAX_DEPTH: u32 = 6;

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
            Ty::Ptr(_) => Some(Bound::pointer()),
            Ty::Ref(false, inner) => self.not_sync_at(inner, depth.next()),
            Ty::Ref(true, inner) | Ty::Array(inner) | Ty::Slice(inner) => below(inner),
            Ty::Tuple(parts) => parts.iter().find_map(below),
            Ty::Adt(def, args) if self.file(def.file).stub => {
                if let Some(bound) = self.says_not_send(*def, guards) {
                    return Some(bound);
                }
                let path = self.path_of(*def);
                if path == "std::sync::Arc" {
                    let inner = args.first()?;
                    return below(inner).or_else(|| self.not_sync_at(inner, depth.next()));
                }
                let owns = [TRANSPARENT, MUTEXES, RWLOCKS].iter().any(|all| all.contains(&&*path));
                owns.then(|| args.iter().find_map(below))?
            }
            Ty::Adt(def, args) => self.in_fields(*def, args, self.lang.send, &below),
            Ty::Bounds(bounds) => self.object_without(bounds, self.lang.send, false),
            _ => None,
        }
    }

    fn not_sync_at(&self, ty: &Ty, depth: Depth) -> Option<Bound> {
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        let below = |ty: &Ty| self.not_sync_at(ty, depth.next());
        match ty {
            Ty::Ptr(_) => Some(Bound::pointer()),
            Ty::Ref(_, inner) | Ty::Array(inner) | Ty::Slice(inner) => below(inner),
            Ty::Tuple(parts) => parts.iter().find_map(below),
            Ty::Adt(def, args) if self.file(def.file).stub => {
                let shared = self.facts_of(*def).and_then(|facts| facts.not_sync);
                if let Some(why) = shared.filter(|why| self.holds(*def, why)) {
                    return Some(self.bound(*def, true, why));
                }
                if let Some(bound) = self.says_not_send(*def, false) {
                    return Some(bound);
                }
                let path = self.path_of(*def);
                // A lock makes its content `Sync`, if that may move.
                if MUTEXES.contains(&&*path) {
                    return self.not_send_at(args.first()?, false, depth.next());
                }
                if RWLOCKS.contains(&&*path) {
                    let inner = args.first()?;
                    return self.not_send_at(inner, false, depth.next()).or_else(|| below(inner));
                }
                (path == "std::sync::Arc" || TRANSPARENT.contains(&&*path)).then(|| args.iter().find_map(below))?
            }
            Ty::Adt(def, args) => self.in_fields(*def, args, self.lang.sync, &below),
            Ty::Bounds(bounds) => self.object_without(bounds, self.lang.sync, true),
            _ => None,
        }
    }

    /// What the stub says of this type itself. Guards are told apart: alive at an await of their own block they are the
    /// business of other rules.
    fn says_not_send(&self, def: DefId, guards: bool) -> Option<Bound> {
        let facts = self.facts_of(def).filter(|facts| guards || facts.guard.is_none())?;
        let why = facts.not_send.filter(|why| self.holds(def, why))?;
        Some(self.bound(def, false, why))
    }

    fn bound(&self, def: DefId, shared: bool, why: OneThread) -> Bound {
        Bound { name: Name::new(&self.path_of(def)), shared, help: why.help }
    }

    /// Does no package enable the feature that would make it otherwise?
    fn holds(&self, def: DefId, why: &OneThread) -> bool {
        let Some(feature) = why.unless_feature else { return true };
        let root = self.krate(self.krate_id(def.file)).root;
        let mut dependencies = self.workspace.packages.iter().flat_map(|package| &package.dependencies);
        !dependencies.any(|it| {
            self.stub_crates.get(&Name::new(&it.package.replace('-', "_"))) == Some(&root)
                && it.features.iter().any(|on| *on == *feature.as_str())
        })
    }

    /// A trait object has the traits that it names, and those that its trait extends.
    fn object_without(&self, bounds: &Bounds, marker: Option<DefId>, shared: bool) -> Option<Bound> {
        let marker = marker.filter(|_| bounds.is_dyn)?;
        if bounds.iter().any(|bound| self.may_extend(bound.def, marker, Depth::FIRST)) {
            return None;
        }
        let first = bounds.first()?.def;
        let name = format!("dyn {}", self.item(first).name);
        // `?` makes a `Box<dyn Error + Send + Sync>` out of any error, and no `Box<dyn Error + Send>`.
        let both = shared || self.is_std(first, "std::error::Error");
        let as_in = if self.is_std(first, "std::future::Future") { ", as `BoxFuture` does" } else { "" };
        let help = format!("write `{name} + Send{}`{as_in}", if both { " + Sync" } else { "" });
        Some(Bound { name: Name::new(&name), shared, help: Name::new(&help) })
    }

    /// Is this trait the other one, or could it extend it? Of the traits of stubs only those of std are told whole.
    fn may_extend(&self, def: DefId, of: DefId, depth: Depth) -> bool {
        if def == of || depth.is_past(MAX_DEPTH) {
            return true;
        }
        if self.file(def.file).stub {
            return !self.path_of(def).starts_with("std::");
        }
        let ItemKind::Trait(it) = &self.item(def).kind else { return true };
        let known = self.supertraits(def);
        let written = it.supertraits.iter().filter(|bound| matches!(bound, model::Bound::Trait { maybe: false, .. }));
        written.count() != known.len()
            || !it.generics.wheres.is_empty()
            || known.iter().any(|up| self.may_extend(up.def, of, depth.next()))
            || self.has_namesake(def)
    }

    /// `pub trait MaybeSend: Send {}` and `pub trait MaybeSend {}`, each under a `cfg` or in a macro that stands for one:
    /// the build tells which of them is meant.
    fn has_namesake(&self, def: DefId) -> bool {
        let (krate, name) = (self.krate_id(def.file), self.item(def).name);
        let files = (0..self.files.len() as u32).map(FileId);
        let own = files.filter(|file| !self.file(*file).stub && self.file(*file).module.is_some());
        own.filter(|file| self.krate_id(*file) == krate).any(|file| {
            items_of(self.file(file)).any(|(item, other)| {
                other.name == name && matches!(other.kind, ItemKind::Trait(_)) && DefId { file, item } != def
            })
        })
    }

    /// A type of the user's is what its fields are, unless it says otherwise by `unsafe impl`.
    fn in_fields(
        &self,
        def: DefId,
        args: &[Ty],
        marker: Option<DefId>,
        below: &dyn Fn(&Ty) -> Option<Bound>,
    ) -> Option<Bound> {
        let says_otherwise = |of: DefId| self.implements(&self.self_of_adt(def), of);
        if marker.is_none_or(says_otherwise) {
            return None;
        }
        self.fields_of(def, args).find_map(|field| below(&field))
    }

    /// The types of the fields of a struct, or of all variants of an enum.
    fn fields_of(&self, def: DefId, args: &[Ty]) -> impl Iterator<Item = Ty> {
        let fields: Vec<&Field> = match &self.item(def).kind {
            ItemKind::Struct(it) => it.fields.iter().collect(),
            ItemKind::Enum(it) => it.variants.iter().flat_map(|variant| &variant.fields).collect(),
            _ => Vec::new(),
        };
        let subst = Subst::of(def, args.to_vec());
        fields.into_iter().map(move |field| self.lower_type(self.here(def), &field.ty).subst(&subst))
    }
}
