//! Conditions of compilation: what an ordinary build leaves out. Of two items of one name, it has the other.

use super::def::DefId;
use super::tree::needs_test;
use super::{BodyRef, Program};
use crate::model::{Attr, FileId, Item, ItemKind, Meta, Path, ScopeId, ScopeKind, UseKind};
use crate::workspace::Package;
use rustc_hash::FxHashSet;

/// The features that a package is built with when nobody says anything.
pub fn default_features(package: &Package) -> FxHashSet<String> {
    let mut on: FxHashSet<String> = FxHashSet::default();
    let mut left = vec!["default"];
    while let Some(feature) = left.pop() {
        if on.insert(feature.to_owned()) {
            let enables = package.features.iter().filter(|(name, _)| name == feature).flat_map(|(_, all)| all);
            left.extend(enables.map(|it| it.strip_prefix("dep:").unwrap_or(it)));
        }
    }
    on
}

/// Is this left out with these features, on a platform that has threads, in a build without flags of its own?
pub fn is_off(attrs: &[Attr], features: &FxHashSet<String>) -> bool {
    attrs
        .iter()
        .filter(|attr| attr.is("cfg"))
        .any(|attr| attr.args.first().is_some_and(|meta| holds(meta, features) == Some(false)))
}

/// `None`: that depends on the platform.
fn holds(meta: &Meta, features: &FxHashSet<String>) -> Option<bool> {
    let mut all = meta.args.iter().map(|arg| holds(arg, features));
    match (meta.name.as_str(), meta.value.as_deref()) {
        ("all", _) => all
            .try_fold(true, |sum, it| if it == Some(false) { Err(()) } else { Ok(sum && it.is_some()) })
            .map_or(Some(false), |known| known.then_some(true)),
        ("any", _) => all
            .try_fold(true, |sum, it| if it == Some(true) { Err(()) } else { Ok(sum && it.is_some()) })
            .map_or(Some(true), |known| known.then_some(false)),
        ("not", _) => all.next().flatten().map(|it| !it),
        ("feature", Some(feature)) => Some(features.contains(feature)),
        ("target_arch" | "target_family" | "target_os", Some(value)) => {
            matches!(value, "wasm32" | "wasm64" | "wasm" | "wasi" | "emscripten" | "none" | "unknown").then_some(false)
        }
        ("wasm" | "loom" | "shuttle" | "miri" | "kani" | "fuzzing" | "docsrs" | "doc" | "tokio_unstable", None) => {
            Some(false)
        }
        _ => None,
    }
}

impl Program {
    /// Is this item, or a module around it, left out of an ordinary build of its package?
    pub fn is_left_out(&self, def: DefId) -> bool {
        let item = self.item(def);
        let module = self.module(self.scope_module(def.file, item.scope));
        module.off || self.is_off(def.file, &item.attrs)
    }

    /// Of two definitions of one name, does that with these attributes give way to the other? An ordinary build leaves
    /// it out, or it is there for tests.
    pub fn gives_way(&self, file: FileId, attrs: &[Attr]) -> bool {
        attrs.iter().any(needs_test) || self.is_off(file, attrs)
    }

    /// The attributes of an item, and those of the impl or trait around it.
    pub fn attrs_around(&self, def: DefId) -> impl Iterator<Item = &[Attr]> {
        let item = self.item(def);
        let container = item.container.map(|id| self.file(def.file).model.item(id));
        [Some(item), container].into_iter().flatten().map(|item| &*item.attrs)
    }

    /// The functions that a call of this one means on another platform or with other features: of the same name in the
    /// same scope or impl, or in a module of the same name, each under a `cfg` that an ordinary build may meet.
    pub fn alternatives(&self, def: DefId) -> Vec<DefId> {
        let has_cfg = |def: DefId| self.attrs_around(def).flatten().any(|attr| attr.is("cfg"));
        let is_built = |def: DefId| !self.attrs_around(def).any(|attrs| self.gives_way(def.file, attrs));
        let has_code = |def: DefId| self.item(def).as_fn().is_some_and(|it| it.code.is_some());
        let mut others = match has_cfg(def) {
            true => self.namesakes(def),
            false => Vec::new(),
        };
        others.retain(|other| has_cfg(*other) && is_built(*other));
        others.extend(self.in_twin_modules(def).into_iter().filter(|other| is_built(*other)));
        others.retain(|other| has_code(*other));
        others
    }

    /// What is called the same in another module of this one's name.
    fn in_twin_modules(&self, def: DefId) -> Vec<DefId> {
        let model = &self.file(def.file).model;
        let item = self.item(def);
        if item.container.is_some() {
            return Vec::new();
        }
        let others = self.twin_scopes(def.file, item.scope).into_iter().filter(|scope| *scope != item.scope);
        let items = others.flat_map(|scope| model.scope(scope).items.iter().copied());
        items.filter(|id| model.item(*id).name == item.name).map(|item| DefId { item, ..def }).collect()
    }

    /// `#[cfg(..)] mod platform { .. }` beside another of this name: the scopes of both, this one's among them.
    pub fn twin_scopes(&self, file: FileId, scope: ScopeId) -> Vec<ScopeId> {
        let model = &self.file(file).model;
        let own = model.scope(scope);
        let (ScopeKind::Mod(around), Some(parent)) = (own.kind, own.parent) else { return vec![scope] };
        let around = model.item(around);
        let is_conditional =
            |item: &Item| item.attrs.iter().any(|attr| attr.is("cfg")) && !self.gives_way(file, &item.attrs);
        if !is_conditional(around) {
            return vec![scope];
        }
        let twins = model.scope(parent).items.iter().map(|id| model.item(*id));
        let scopes = twins.filter(|other| other.name == around.name && is_conditional(other)).filter_map(|other| {
            match &other.kind {
                ItemKind::Mod(it) => it.scope,
                _ => None,
            }
        });
        scopes.collect()
    }

    /// Does an import under a `cfg`, in the file of this code, tell what the path begins with?
    pub fn is_imported_under_cfg(&self, at: BodyRef, path: &Path) -> bool {
        let Some(first) = path.segments.first().map(|segment| segment.name) else { return false };
        self.file(at.file).model.items.iter().any(|item| match &item.kind {
            ItemKind::Use(leaves) => {
                item.attrs.iter().any(|attr| attr.is("cfg"))
                    && leaves.iter().any(|leaf| matches!(leaf.kind, UseKind::Name(name) if name == first))
            }
            _ => false,
        })
    }

    /// Is an item of this file with these attributes left out of an ordinary build of its package?
    pub fn is_off(&self, file: FileId, attrs: &[Attr]) -> bool {
        if !attrs.iter().any(|attr| attr.is("cfg")) {
            return false;
        }
        let package = self.workspace.files.get(file.0 as usize).and_then(|file| file.package);
        package.and_then(|package| self.default_features.get(package)).is_some_and(|on| is_off(attrs, on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax;

    fn off(cfg: &str) -> bool {
        let model = syntax::lower_file(&format!("#[cfg({cfg})] fn f() {{}}"));
        let on = ["default", "sync"].into_iter().map(str::to_owned).collect();
        is_off(&model.items[0].attrs, &on)
    }

    #[test]
    fn an_ordinary_build_leaves_out_what_its_features_do() {
        assert!(off("feature = \"other\"") && !off("feature = \"sync\"") && !off("not(feature = \"other\")"));
        assert!(off("not(feature = \"sync\")") && off("all(unix, feature = \"other\")"));
        assert!(off("any(feature = \"other\", loom)") && !off("any(unix, feature = \"other\")"));
        assert!(off("target_arch = \"wasm32\"") && !off("not(all(target_arch = \"wasm32\", unix))"));
        assert!(!off("unix") && !off("not(unix)") && !off("test") && !off("all()"));
    }
}
