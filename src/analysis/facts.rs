//! What is known of APIs, asked of a program; and the paths by which items are called.

pub use crate::apis::facts::{Advice, Blocking, Child, Entry, Facts, Kind, OneThread, Spawns, Unflushed};

use super::Program;
use super::def::{CrateKind, Def, DefId, ModId};
use super::depth::Depth;
use super::ty::Ty;
use crate::model::{FileId, ItemKind, Name};

impl Program {
    pub fn facts_of(&self, def: DefId) -> Option<&Facts> {
        self.file(def.file).facts.as_ref()?.get(&def.item).map(|facts| &**facts)
    }

    /// The facts of all stubs.
    pub fn all_facts(&self) -> impl Iterator<Item = (DefId, &Facts)> {
        self.files.iter().enumerate().flat_map(|(index, file)| {
            let facts = file.facts.iter().flat_map(|facts| facts.iter());
            facts.map(move |(item, facts)| (DefId { file: FileId(index as u32), item: *item }, &**facts))
        })
    }

    /// The type without arguments that a full path into a stub leads to.
    pub fn stub_type(&self, path: Name) -> Ty {
        let parts: Vec<Name> = path.as_str().split("::").map(Name::new).collect();
        let [first, middle @ .., last] = &parts[..] else { return Ty::Unknown };
        let Some(mut module) = self.stub_crates.get(first).copied() else { return Ty::Unknown };
        for part in middle {
            match self.module(module).names.get(part).and_then(|names| names.types).map(|it| it.def) {
                Some(Def::Mod(next)) => module = next,
                _ => return Ty::Unknown,
            }
        }
        match self.module(module).names.get(last).and_then(|names| names.types).map(|it| it.def) {
            Some(Def::Item(def)) => Ty::adt(def, Vec::new()),
            _ => Ty::Unknown,
        }
    }

    /// Is this type an open file, socket, pipe or the like, or a wrapper around one?
    pub fn handle(&self, ty: &Ty) -> Option<&Blocking> {
        self.handle_at(ty, Depth::FIRST)
    }

    fn handle_at(&self, ty: &Ty, depth: Depth) -> Option<&Blocking> {
        if depth.is_past(8) {
            return None;
        }
        match ty {
            Ty::Ref(_, inner) => self.handle_at(inner, depth.next()),
            Ty::Adt(def, args) => {
                if let Some(facts) = self.facts_of(*def) {
                    if let Some(handle) = &facts.handle {
                        return Some(handle);
                    }
                    if let Some(inner) = facts.handle_of.and_then(|index| args.get(index as usize)) {
                        return self.handle_at(inner, depth.next());
                    }
                }
                if self.lang.smart.contains(def) {
                    return self.handle_at(args.first()?, depth.next());
                }
                None
            }
            _ => None,
        }
    }

    /// An item's path as a user would write it: `std::fs::read`, `crate_name::module::Type::method`.
    pub fn path_of(&self, def: DefId) -> String {
        let item = self.item(def);
        let module = self.scope_module(def.file, item.scope);
        let mut path = module_path(self, module);
        if let Some(container) = item.container {
            let container = self.item(DefId { file: def.file, item: container });
            match &container.kind {
                ItemKind::Trait(_) => {
                    path.push_str("::");
                    path.push_str(container.name.as_str());
                }
                ItemKind::Impl(it) => {
                    let impl_def = DefId { file: def.file, item: item.container.unwrap_or(def.item) };
                    let trait_of = || self.impl_sig(impl_def)?.trait_.as_ref().map(|of| of.def);
                    // An impl may stand elsewhere than its type: the type's own path is the better known. Tuples and
                    // slices have none.
                    if let Some(adt) = self.here(impl_def).self_ty.as_ref().and_then(Ty::adt_def) {
                        path = self.path_of(adt);
                    } else if let Some(of) = trait_of() {
                        path = self.path_of(of);
                    } else {
                        path.push_str("::");
                        path.push_str(&written_head(&it.self_ty));
                    }
                }
                _ => {}
            }
        }
        if !item.name.is_empty() {
            path.push_str("::");
            path.push_str(item.name.as_str());
        }
        path
    }

    /// The path in the user's words: items of the checked crates without their crate's name.
    pub fn shown_path(&self, def: DefId) -> String {
        let path = self.path_of(def);
        if self.file(def.file).stub {
            return path;
        }
        // `Type::method`, `module::function`, a `function` of the root: that says enough, the label shows the place.
        let parts: Vec<&str> = path.rsplitn(3, "::").collect();
        match parts[..] {
            [name, owner, _] => format!("{owner}::{name}"),
            [name, _] => name.to_owned(),
            _ => path,
        }
    }
}

fn written_head(ty: &crate::model::TypeRef) -> String {
    use crate::model::{Bound, TypeRef};
    match ty {
        TypeRef::Path(path) => path.last().map_or_else(String::new, |last| last.name.to_string()),
        TypeRef::Ref { inner, .. } => written_head(inner),
        TypeRef::Slice(_) => "[T]".to_owned(),
        TypeRef::DynTrait(bounds) => {
            let first = bounds.iter().find_map(|bound| match bound {
                Bound::Trait { path, .. } => path.last(),
                Bound::Static => None,
            });
            first.map_or_else(|| "_".to_owned(), |first| first.name.to_string())
        }
        _ => "_".to_owned(),
    }
}

/// A module's path with its crate's name; blocks count as their module.
pub fn module_path(program: &Program, module: ModId) -> String {
    let mut parts = Vec::new();
    let mut at = Some(program.enclosing_module(module));
    while let Some(id) = at {
        let here = program.module(id);
        parts.push(here.name.as_str());
        at = here.parent.map(|parent| program.enclosing_module(parent));
    }
    let krate = program.krate(program.module(module).krate);
    if krate.kind == CrateKind::Loose {
        parts.pop();
        parts.push("crate");
    }
    parts.reverse();
    parts.join("::")
}
