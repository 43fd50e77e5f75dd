//! Identities: what a name can stand for, modules and crates as the analysis sees them; not how they are found (`tree`, `names`).

use crate::model::{FileId, ItemId, Name, ScopeId, Vis};
use crate::workspace::Edition;
use rustc_hash::FxHashMap;

pub use crate::workspace::TargetKind;

/// An item of the program: a file (the user's or a stub) and an item in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DefId {
    pub file: FileId,
    pub item: ItemId,
}

/// A module of one crate: a file, an inline module, or a block with items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModId(pub u32);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CrateId(pub u32);

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Def {
    Mod(ModId),
    Item(DefId),
    /// A variant, by its index, of an enum.
    Variant(DefId, u32),
    /// `u8`, `str`, ...
    Prim(Name),
    /// A path into a crate of which we have neither source nor stub (or that the stub leaves out), in full.
    Extern(Name),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namespace {
    Types,
    Values,
    Macros,
}

pub const NAMESPACES: [Namespace; 3] = [Namespace::Types, Namespace::Values, Namespace::Macros];

/// What one name means in a module, by namespace.
#[derive(Debug, Clone, Copy, Default)]
pub struct Names {
    pub types: Option<Declared>,
    pub values: Option<Declared>,
    pub macros: Option<Declared>,
}

#[derive(Debug, Clone, Copy)]
pub struct Declared {
    pub def: Def,
    pub vis: Vis,
    /// Came by a glob import: weaker than every other declaration.
    pub glob: bool,
}

impl Names {
    pub fn get(&self, ns: Namespace) -> Option<Declared> {
        match ns {
            Namespace::Types => self.types,
            Namespace::Values => self.values,
            Namespace::Macros => self.macros,
        }
    }

    fn slot(&mut self, ns: Namespace) -> &mut Option<Declared> {
        match ns {
            Namespace::Types => &mut self.types,
            Namespace::Values => &mut self.values,
            Namespace::Macros => &mut self.macros,
        }
    }

    /// Declares, unless something stronger is there; tells whether anything changed.
    pub fn declare(&mut self, ns: Namespace, declared: Declared) -> bool {
        let slot = self.slot(ns);
        match slot {
            None => {
                *slot = Some(declared);
                true
            }
            Some(old) if old.glob && !declared.glob => {
                *slot = Some(declared);
                true
            }
            Some(_) => false,
        }
    }
}

#[derive(Debug)]
pub struct Module {
    pub krate: CrateId,
    pub file: FileId,
    pub scope: ScopeId,
    pub parent: Option<ModId>,
    pub name: Name,
    /// A block: names that it lacks are looked up in its parent.
    pub is_block: bool,
    pub names: FxHashMap<Name, Names>,
    /// A glob import leads to a module that we cannot see.
    pub unknown_glob: bool,
    /// It, or a module around it, is `#[cfg(test)]`.
    pub is_test: bool,
    /// Under `cfg(test)`, and that is not one of several ways in: no other crate sees it.
    pub only_in_tests: bool,
    /// It, or a module around it, is under a `cfg` that an ordinary build does not meet.
    pub off: bool,
}

/// A crate: a target of a package, a file that no target reaches, or a stub.
#[derive(Debug)]
pub struct Crate {
    pub name: Name,
    pub root: ModId,
    pub edition: Edition,
    /// Index into the workspace's packages.
    pub package: Option<usize>,
    pub kind: CrateKind,
    /// Other crates by the names that this one's source uses.
    pub externs: FxHashMap<Name, Def>,
    /// The roots of crates, and own modules, whose macros all modules see: `#[macro_use] extern crate tracing;`.
    pub macro_uses: Vec<ModId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrateKind {
    Target(TargetKind),
    /// A file of a package (or of none) that no target reaches.
    Loose,
    Stub,
}
