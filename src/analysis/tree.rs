//! Crates and their module trees: which file is which module of which crate; no name is resolved here.

use super::def::{Crate, CrateId, CrateKind, Declared, Def, DefId, ModId, Module, Names, Namespace};
use super::{File, Program};
use crate::model::{FileId, Item, ItemId, ItemKind, Name, ScopeId, ScopeKind, Shape, Vis};
use crate::workspace::{Edition, TargetKind, modules, normalise};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};

/// Makes a crate of every target of every package, then one of every file that no target reaches.
pub fn build_user_crates(program: &mut Program) {
    let by_path: FxHashMap<PathBuf, FileId> = program
        .workspace
        .files
        .iter()
        .enumerate()
        .map(|(index, file)| (normalise(&file.path), FileId(index as u32)))
        .collect();
    for package in 0..program.workspace.packages.len() {
        let mut targets = program.workspace.packages[package].targets.clone();
        // The library comes first: a file that several targets share is judged as a part of it.
        targets.sort_by_key(|target| target.kind);
        for target in targets {
            let Some(&root) = by_path.get(&normalise(&target.path)) else { continue };
            let krate = add_crate(program, &target.name, Some(package), CrateKind::Target(target.kind));
            let mut tree = Tree { krate, by_path: &by_path, seen: FxHashMap::default() };
            program.crates[krate.0 as usize].root = tree.add_file(program, root, Above::root(&target.name));
        }
    }
    for index in 0..program.workspace.files.len() {
        if program.files[index].module.is_some() {
            continue;
        }
        let file = FileId(index as u32);
        let package = program.workspace.files[index].package;
        let stem = program.workspace.files[index].path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("");
        let name = stem.replace('-', "_");
        let krate = add_crate(program, &name, package, CrateKind::Loose);
        let mut tree = Tree { krate, by_path: &by_path, seen: FxHashMap::default() };
        program.crates[krate.0 as usize].root = tree.add_file(program, file, Above::root(&name));
    }
}

/// Makes the crate of a stub file.
pub fn add_stub_crate(program: &mut Program, name: &str, file: FileId) -> CrateId {
    let krate = add_crate(program, name, None, CrateKind::Stub);
    let by_path = FxHashMap::default();
    let mut tree = Tree { krate, by_path: &by_path, seen: FxHashMap::default() };
    program.crates[krate.0 as usize].root = tree.add_file(program, file, Above::root(name));
    krate
}

fn add_crate(program: &mut Program, name: &str, package: Option<usize>, kind: CrateKind) -> CrateId {
    let edition = match (kind, package) {
        (CrateKind::Stub, _) => Edition::E2021,
        (_, Some(package)) => program.workspace.packages[package].edition,
        (_, None) => program.loose_edition,
    };
    program.crates.push(Crate {
        name: Name::new(name),
        root: ModId(0),
        edition,
        package,
        kind,
        externs: FxHashMap::default(),
        macro_uses: Vec::new(),
    });
    CrateId(program.crates.len() as u32 - 1)
}

struct Tree<'a> {
    krate: CrateId,
    by_path: &'a FxHashMap<PathBuf, FileId>,
    /// The files of the crate so far, with their root modules.
    seen: FxHashMap<FileId, ModId>,
}

/// What leads to a file.
#[derive(Debug, Clone, Copy)]
struct Above {
    parent: Option<ModId>,
    name: Name,
    /// It is a crate root, a `mod.rs`, or was reached through `#[path]`.
    is_mod_rs: bool,
    /// `include!`: its items stand in the parent itself.
    included: bool,
}

impl Above {
    fn root(name: &str) -> Self {
        Self { parent: None, name: Name::new(name), is_mod_rs: true, included: false }
    }
}

impl Tree<'_> {
    /// Adds the modules of a file and of the files that its `mod name;` and `include!("..")` lead to.
    fn add_file(&mut self, program: &mut Program, file: FileId, above: Above) -> ModId {
        let model = std::sync::Arc::clone(&program.files[file.0 as usize].model);
        let first = program.modules.len() as u32;
        self.seen.insert(file, ModId(first));
        let of_scope = |scope: ScopeId| ModId(first + scope.0);
        for (index, scope) in model.scopes.iter().enumerate() {
            let scope_id = ScopeId(index as u32);
            let (own_name, own_test, attrs) = match scope.kind {
                ScopeKind::File => (above.name, model.attrs.iter().any(is_cfg_test), &model.attrs[..]),
                ScopeKind::Mod(item) => {
                    let item = model.item(item);
                    (item.name, is_test_item(item), &item.attrs[..])
                }
                ScopeKind::Block => (Name::default(), false, &[][..]),
            };
            let own_only = attrs.iter().any(needs_test);
            let own_off = program.is_off(file, attrs);
            let up = scope.parent.map(of_scope).or(above.parent);
            let (up_test, up_only, up_off) = match up.map(|up| program.module(up)) {
                Some(up) => (up.is_test, up.only_in_tests, up.off),
                None => (false, false, false),
            };
            program.modules.push(Module {
                krate: self.krate,
                file,
                scope: scope_id,
                parent: up,
                name: own_name,
                is_block: scope.kind == ScopeKind::Block || above.included && scope.kind == ScopeKind::File,
                names: FxHashMap::default(),
                unknown_glob: false,
                is_test: own_test || up_test,
                only_in_tests: own_only || up_only,
                off: own_off || up_off,
            });
        }
        let root = ModId(first);
        if program.files[file.0 as usize].module.is_none() {
            program.files[file.0 as usize].module = Some(root);
        }
        for (index, scope) in model.scopes.iter().enumerate() {
            let here = of_scope(ScopeId(index as u32));
            for &item_id in &scope.items {
                let item = model.item(item_id);
                let off = program.gives_way(file, &item.attrs);
                if let ItemKind::Mod(module) = &item.kind {
                    let child = match module.scope {
                        Some(scope) => Some(of_scope(scope)),
                        None => {
                            self.add_outline(program, file, &model, ScopeId(index as u32), here, item, above.is_mod_rs)
                        }
                    };
                    if let Some(child) = child {
                        // What it defines is seen in the modules after it.
                        if item.attr("macro_use").is_some() {
                            program.crates[self.krate.0 as usize].macro_uses.push(child);
                        }
                        let named = Declaration {
                            module: here,
                            name: item.name,
                            ns: Namespace::Types,
                            def: Def::Mod(child),
                            vis: item.vis,
                        };
                        declare(program, off, named);
                    }
                    continue;
                }
                if let ItemKind::MacroCall { included: Some(path), .. } = &item.kind {
                    self.add_included(program, file, path.as_str(), here, item);
                }
                declare_item(program, off, here, DefId { file, item: item_id }, item);
            }
        }
        root
    }

    /// Follows `mod name;`.
    #[allow(clippy::too_many_arguments, reason = "all of it is the place of one `mod` item")]
    fn add_outline(
        &mut self,
        program: &mut Program,
        file: FileId,
        model: &crate::model::FileModel,
        scope: ScopeId,
        here: ModId,
        item: &Item,
        is_mod_rs: bool,
    ) -> Option<ModId> {
        let ItemKind::Mod(module) = &item.kind else { return None };
        let mut inline = Vec::new();
        let mut at = Some(scope);
        while let Some(id) = at {
            let scope = model.scope(id);
            if let ScopeKind::Mod(owner) = scope.kind {
                let owner = model.item(owner);
                let path = match &owner.kind {
                    ItemKind::Mod(it) => it.path_attr,
                    _ => None,
                };
                inline.push((owner.name, path));
            }
            at = scope.parent;
        }
        inline.reverse();
        let inline: Vec<modules::InlineModule<'_>> = inline
            .iter()
            .map(|(name, path)| modules::InlineModule { name: name.as_str(), path: path.map(Name::as_str) })
            .collect();
        let path_attr = module.path_attr.map(Name::as_str);
        let (child, is_mod_rs) = self.find(program, file, is_mod_rs, &inline, item.name.as_str(), path_attr)?;
        if self.seen.contains_key(&child) {
            return None;
        }
        let above = Above { parent: Some(here), name: item.name, is_mod_rs, included: false };
        Some(self.add_below(program, file, item, child, above))
    }

    /// Follows `include!("path")`: what the file declares is declared here.
    fn add_included(&mut self, program: &mut Program, file: FileId, path: &str, here: ModId, item: &Item) {
        let Some((child, _)) = self.find(program, file, true, &[], "", Some(path)) else { return };
        let root = match self.seen.get(&child) {
            Some(root) => *root,
            None => {
                let name = program.module(here).name;
                let above = Above { parent: Some(here), name, is_mod_rs: true, included: true };
                self.add_below(program, file, item, child, above)
            }
        };
        program.included.push(Included { into: here, root });
    }

    /// The file that a `mod name;` or a path leads to, and whether it is a mod-rs file.
    fn find(
        &self,
        program: &Program,
        file: FileId,
        mod_rs: bool,
        inline: &[modules::InlineModule<'_>],
        name: &str,
        path: Option<&str>,
    ) -> Option<(FileId, bool)> {
        let file = program.workspace.files.get(file.0 as usize)?;
        let root: &Path = match file.package {
            Some(package) => &program.workspace.packages[package].root,
            None => file.path.parent()?,
        };
        let place = modules::ModPlace { file: &file.path, mod_rs, inline };
        let candidates = modules::candidates(place, name, path, root);
        candidates.iter().find_map(|it| self.by_path.get(&it.path).map(|id| (*id, it.mod_rs)))
    }

    /// Adds the file that an item leads to, with what the item's attributes say of it.
    fn add_below(&mut self, program: &mut Program, file: FileId, item: &Item, child: FileId, above: Above) -> ModId {
        let (is_test, off) = (is_test_item(item), program.is_off(file, &item.attrs));
        let only_in_tests = item.attrs.iter().any(needs_test);
        let child = self.add_file(program, child, above);
        if is_test {
            mark(program, child, |module| module.is_test = true);
        }
        if only_in_tests {
            mark(program, child, |module| module.only_in_tests = true);
        }
        if off {
            mark(program, child, |module| module.off = true);
        }
        child
    }
}

/// `#[cfg(test)] mod tests;` makes all modules below a test, in the files that were just added.
fn mark(program: &mut Program, root: ModId, how: impl Fn(&mut Module)) {
    program.modules[root.0 as usize..].iter_mut().for_each(how);
}

/// An `include!`: the module that it stands in has all names of the file's root.
#[derive(Debug, Clone, Copy)]
pub struct Included {
    pub into: ModId,
    pub root: ModId,
}

/// A name that a module gives a definition.
#[derive(Debug, Clone, Copy)]
pub struct Declaration {
    module: ModId,
    name: Name,
    ns: Namespace,
    def: Def,
    vis: Vis,
}

/// One under a `cfg` that an ordinary build does not meet (`off`) waits until all others are made.
fn declare(program: &mut Program, off: bool, it: Declaration) {
    if off {
        program.left_out.push(it);
    } else {
        it.names(program).declare(it.ns, it.declared());
    }
}

/// Declares what was left out where no other has the name.
pub fn declare_left_out(program: &mut Program) {
    for it in std::mem::take(&mut program.left_out) {
        let names = it.names(program);
        if names.get(it.ns).is_none() {
            names.declare(it.ns, it.declared());
        }
    }
}

impl Declaration {
    /// What its name stands for in its module.
    fn names<'p>(&self, program: &'p mut Program) -> &'p mut Names {
        program.modules[self.module.0 as usize].names.entry(self.name).or_default()
    }

    fn declared(&self) -> Declared {
        Declared { def: self.def, vis: self.vis, glob: false }
    }
}

fn declare_item(program: &mut Program, off: bool, module: ModId, id: DefId, item: &Item) {
    let named =
        |module: ModId, ns: Namespace, vis: Vis| Declaration { module, name: item.name, ns, def: Def::Item(id), vis };
    match &item.kind {
        ItemKind::Fn(_) if item.attr("proc_macro_attribute").is_some() || item.attr("proc_macro").is_some() => {
            declare(program, off, named(module, Namespace::Macros, item.vis));
        }
        ItemKind::Fn(_) | ItemKind::Static(_) => declare(program, off, named(module, Namespace::Values, item.vis)),
        ItemKind::Struct(it) => {
            declare(program, off, named(module, Namespace::Types, item.vis));
            if it.shape != Shape::Named {
                declare(program, off, named(module, Namespace::Values, item.vis));
            }
        }
        ItemKind::Enum(_) | ItemKind::Trait(_) | ItemKind::TypeAlias(_) => {
            declare(program, off, named(module, Namespace::Types, item.vis));
        }
        ItemKind::MacroDef { .. } => {
            declare(program, off, named(module, Namespace::Macros, Vis::Public));
            if item.attr("macro_export").is_some() {
                let krate = program.module(module).krate;
                // The root of the crate at hand is its first module: it is added before everything below it.
                if let Some(root) = program.modules.iter().position(|module| module.krate == krate) {
                    declare(program, off, named(ModId(root as u32), Namespace::Macros, Vis::Public));
                }
            }
        }
        ItemKind::Impl(_)
        | ItemKind::Use(_)
        | ItemKind::Mod(_)
        | ItemKind::ExternCrate { .. }
        | ItemKind::MacroCall { .. } => {}
    }
}

/// Test code by its own attributes: `#[cfg(test)]` and kin, `#[test]`, `#[tokio::test]`, `#[bench]`.
pub fn is_test_item(item: &Item) -> bool {
    item.attrs.iter().any(|attr| {
        is_cfg_test(attr)
            || attr.path.last().is_some_and(|last| {
                matches!(
                    last.name.as_str(),
                    "test" | "bench" | "rstest" | "test_case" | "quickcheck" | "proptest" | "wasm_bindgen_test"
                ) || last.name.as_str().ends_with("_test")
            })
    })
}

/// `test`, `testing`, `test-utils`; not `testnet`.
fn is_test_feature(name: &str) -> bool {
    let word = name.split(['-', '_']).next().unwrap_or(name);
    matches!(word, "test" | "tests" | "testing" | "testutil" | "testutils")
}

/// `cfg(test)`, `cfg(all(test, ..))`, `cfg(any(test, ..))`, `cfg(feature = "test")`: code that exists for tests.
pub fn is_cfg_test(attr: &crate::model::Attr) -> bool {
    fn mentions(metas: &[crate::model::Meta]) -> bool {
        metas.iter().any(|meta| match meta.name.as_str() {
            "test" => meta.args.is_empty() && meta.value.is_none(),
            "feature" => meta.value.as_deref().is_some_and(is_test_feature),
            "all" | "any" => mentions(&meta.args),
            _ => false,
        })
    }
    attr.is("cfg") && mentions(&attr.args)
}

/// `cfg(test)`, `cfg(all(test, ..))`: without `--test` it is not there.
pub fn needs_test(attr: &crate::model::Attr) -> bool {
    fn needs(metas: &[crate::model::Meta]) -> bool {
        metas.iter().any(|meta| match meta.name.as_str() {
            "test" => meta.args.is_empty() && meta.value.is_none(),
            "all" => needs(&meta.args),
            _ => false,
        })
    }
    attr.is("cfg") && !attr.conditional && needs(&attr.args)
}

/// Is the whole crate made of test code, examples or build scripts?
pub fn is_auxiliary(kind: CrateKind) -> bool {
    matches!(
        kind,
        CrateKind::Target(TargetKind::Example | TargetKind::Test | TargetKind::Bench | TargetKind::BuildScript)
    )
}

/// All items of a file with their ids.
pub fn items_of(file: &File) -> impl Iterator<Item = (ItemId, &Item)> {
    file.model.items.iter().enumerate().map(|(index, item)| (ItemId(index as u32), item))
}
