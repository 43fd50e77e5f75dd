//! Name resolution: imports to a fixed point, then paths to definitions; never a guess, `None` where a name is not found.

use super::def::{CrateId, CrateKind, Declared, Def, DefId, ModId, NAMESPACES, Names, Namespace};
use super::{Program, facts};
use crate::model::{ItemKind, Name, UseKind, UseLeaf, Vis};
use crate::workspace::{Edition, TargetKind};
use rustc_hash::FxHashMap;

/// What a path leads to, and how many of its segments that took: the rest are associated items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    pub def: Def,
    pub used: usize,
}

/// Fills in, for every crate, which other crates its source can name.
pub fn link_crates(program: &mut Program) {
    let libraries: FxHashMap<usize, CrateId> = program
        .crates
        .iter()
        .enumerate()
        .filter(|(_, krate)| matches!(krate.kind, CrateKind::Target(TargetKind::Lib | TargetKind::ProcMacro)))
        .filter_map(|(index, krate)| Some((krate.package?, CrateId(index as u32))))
        .collect();
    for index in 0..program.crates.len() {
        let krate = &program.crates[index];
        let mut externs = FxHashMap::default();
        if let Some(package) = krate.package {
            let package = &program.workspace.packages[package];
            for dependency in &package.dependencies {
                // A crate that has a stub is known by it, also in the crate's own workspace: the stub knows more.
                let name = Name::new(&dependency.package.replace('-', "_"));
                let own = workspace_library(program, dependency, &libraries);
                let version = match own.and_then(|root| program.krate(program.module(root).krate).package) {
                    Some(package) => &program.workspace.packages[package].version,
                    None => &dependency.version,
                };
                let stub = program.stub_crates.get(&name).copied();
                let stub = stub.filter(|root| !is_older(version, &program.file(program.module(*root).file).model));
                let def = stub.or(own).map_or_else(|| Def::Extern(name), Def::Mod);
                externs.entry(Name::new(&dependency.name)).or_insert(def);
            }
        }
        // The other targets of a package see its library.
        if let Some(library) = krate.package.and_then(|package| libraries.get(&package))
            && library.0 as usize != index
        {
            let library = &program.crates[library.0 as usize];
            let root = program.stub_crates.get(&library.name).copied().unwrap_or(library.root);
            externs.insert(library.name, Def::Mod(root));
        }
        program.crates[index].externs = externs;
    }
}

/// Is this version, or the newest that a requirement allows, from before what a stub tells of, `#![since("0.5")]`?
fn is_older(version: &str, stub: &crate::model::FileModel) -> bool {
    let since = stub.attrs.iter().find(|attr| attr.is("since")).and_then(|attr| attr.args.first()?.value.as_deref());
    since.is_some_and(|since| is_before(version, since))
}

fn is_before(version: &str, since: &str) -> bool {
    // `>=0.4`, `*` and what is not written down may be any.
    let bare = version.trim_start_matches(['^', '~', '=', ' ']);
    let Some((since, own)) = numbers(since).zip(numbers(bare)) else { return false };
    own < since || own == since && bare.contains('-')
}

/// Major and minor; a minor that is left out is the newest.
fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.split(['.', '-', ' ', ',', '+']);
    let major: u32 = parts.next()?.parse().ok()?;
    // `0.x` to come, or `1` of whatever minor.
    let minor = parts.next().and_then(|minor| minor.parse().ok()).unwrap_or(u32::MAX);
    Some((major, minor))
}

fn workspace_library(
    program: &Program,
    dependency: &crate::workspace::Dependency,
    libraries: &FxHashMap<usize, CrateId>,
) -> Option<ModId> {
    let root = dependency.path.as_deref()?;
    let root = crate::workspace::normalise(root);
    let package =
        program.workspace.packages.iter().position(|package| crate::workspace::normalise(&package.root) == root)?;
    let library = libraries.get(&package)?;
    Some(program.crates[library.0 as usize].root)
}

struct Import {
    module: ModId,
    leaf: UseLeaf,
    vis: Vis,
    done: bool,
    /// An ordinary build leaves it out.
    off: bool,
    /// For globs: how many names the target had when they were last taken over.
    seen: usize,
}

/// Resolves all `use` and `extern crate` items. What cannot be resolved is declared as a path into the unknown,
/// so that it shadows as it would in Rust.
///
/// Stubs come first, on their own: only when all of their names are there may a name that is not count as left out.
pub fn resolve_imports(program: &mut Program) {
    resolve_imports_of(program, true);
    program.stubs_ready = true;
    resolve_imports_of(program, false);
}

fn resolve_imports_of(program: &mut Program, stubs: bool) {
    let mut imports = Vec::new();
    for index in 0..program.modules.len() {
        let module = ModId(index as u32);
        if (program.krate(program.module(module).krate).kind == CrateKind::Stub) != stubs {
            continue;
        }
        let (file, scope) = (program.modules[index].file, program.modules[index].scope);
        let model = std::sync::Arc::clone(&program.files[file.0 as usize].model);
        for &item in &model.scope(scope).items {
            let item = model.item(item);
            match &item.kind {
                ItemKind::Use(leaves) => {
                    let off = program.gives_way(file, &item.attrs);
                    let import = |leaf: &UseLeaf| Import {
                        module,
                        leaf: leaf.clone(),
                        vis: item.vis,
                        done: false,
                        off,
                        seen: 0,
                    };
                    imports.extend(leaves.iter().map(import));
                }
                ItemKind::ExternCrate { original } => {
                    let krate = program.module(module).krate;
                    let def = if *original == "self" {
                        Some(Def::Mod(program.krate(krate).root))
                    } else {
                        program.extern_crate(krate, *original)
                    };
                    let def = def.unwrap_or(Def::Extern(*original));
                    let declared = Declared { def, vis: item.vis, glob: false };
                    names_mut(program, module, item.name).declare(Namespace::Types, declared);
                    let root = program.krate(krate).root;
                    if module == root {
                        let macros = item.attr("macro_use").is_some();
                        let krate = &mut program.crates[krate.0 as usize];
                        krate.externs.entry(item.name).or_insert(def);
                        if let (true, Def::Mod(of)) = (macros, def) {
                            krate.macro_uses.push(of);
                        }
                    }
                }
                _ => {}
            }
        }
    }
    // Of two declarations of one name, that which is built comes first.
    for off in [false, true] {
        if off {
            super::tree::declare_left_out(program);
        }
        loop {
            let mut changed = false;
            for import in imports.iter_mut().filter(|import| !import.done && (off || !import.off)) {
                changed |= match import.leaf.kind {
                    UseKind::Glob => resolve_glob(program, import),
                    UseKind::Name(name) => resolve_named(program, import, name),
                    UseKind::Unnamed => resolve_unnamed(program, import),
                };
            }
            if !stubs {
                changed |= take_over_included(program);
            }
            if !changed {
                break;
            }
        }
    }
    for import in imports.iter().filter(|import| !import.done) {
        match import.leaf.kind {
            UseKind::Name(name) => {
                let def = Def::Extern(Name::new(&path_text(&import.leaf.path)));
                for ns in NAMESPACES {
                    let declared = Declared { def, vis: import.vis, glob: false };
                    names_mut(program, import.module, name).declare(ns, declared);
                }
            }
            UseKind::Glob if import.seen == 0 => {
                program.modules[import.module.0 as usize].unknown_glob = true;
            }
            UseKind::Glob | UseKind::Unnamed => {}
        }
    }
    if !stubs {
        take_over_included(program);
    }
}

fn names_mut(program: &mut Program, module: ModId, name: Name) -> &mut Names {
    program.modules[module.0 as usize].names.entry(name).or_default()
}

pub fn path_text(path: &[Name]) -> String {
    let parts: Vec<&str> = path.iter().map(|name| name.as_str()).collect();
    parts.join("::")
}

fn resolve_named(program: &mut Program, import: &mut Import, name: Name) -> bool {
    let mut changed = false;
    for ns in NAMESPACES {
        let Some(resolved) = resolve_use_path(program, import.module, &import.leaf, ns) else { continue };
        // An import does not resolve to itself (`use fs::fs` style cycles end as unresolved).
        let declared = Declared { def: resolved, vis: import.vis, glob: false };
        changed |= names_mut(program, import.module, name).declare(ns, declared);
        import.done = true;
    }
    changed
}

/// `use Trait as _` brings a trait into scope: it is kept under a name that no source can write.
fn resolve_unnamed(program: &mut Program, import: &mut Import) -> bool {
    let Some(def) = resolve_use_path(program, import.module, &import.leaf, Namespace::Types) else { return false };
    import.done = true;
    let name = Name::new(&format!("_ {}", path_text(&import.leaf.path)));
    let declared = Declared { def, vis: import.vis, glob: false };
    names_mut(program, import.module, name).declare(Namespace::Types, declared)
}

fn resolve_glob(program: &mut Program, import: &mut Import) -> bool {
    let Some(def) = resolve_use_path(program, import.module, &import.leaf, Namespace::Types) else { return false };
    match def {
        Def::Mod(target) if target == import.module => {
            import.done = true;
            false
        }
        Def::Mod(target) => {
            let count = program.module(target).names.len();
            if count == import.seen {
                return false;
            }
            import.seen = count;
            let sees_private = sees_private(program, import.module, target);
            let same_crate = program.module(import.module).krate == program.module(target).krate;
            let unknown = program.module(target).unknown_glob;
            let changed = take_over(program, import.module, target, |declared| {
                let visible = match declared.vis {
                    Vis::Public => true,
                    Vis::Restricted => same_crate,
                    Vis::Private => sees_private,
                };
                visible.then_some(Declared { def: declared.def, vis: import.vis, glob: true })
            });
            if unknown {
                program.modules[import.module.0 as usize].unknown_glob = true;
            }
            changed
        }
        Def::Item(item) => {
            import.done = true;
            import.seen = 1;
            let model = std::sync::Arc::clone(&program.files[item.file.0 as usize].model);
            let ItemKind::Enum(it) = &model.item(item.item).kind else { return false };
            let mut changed = false;
            for (index, variant) in it.variants.iter().enumerate() {
                let def = Def::Variant(item, index as u32);
                for ns in [Namespace::Types, Namespace::Values] {
                    let declared = Declared { def, vis: import.vis, glob: true };
                    changed |= names_mut(program, import.module, variant.name).declare(ns, declared);
                }
            }
            changed
        }
        Def::Variant(..) | Def::Prim(_) | Def::Extern(_) => {
            import.done = true;
            program.modules[import.module.0 as usize].unknown_glob = true;
            false
        }
    }
}

/// The names of an included file are those of the module that includes it.
fn take_over_included(program: &mut Program) -> bool {
    let mut changed = false;
    for index in 0..program.included.len() {
        let super::tree::Included { into, root } = program.included[index];
        changed |= take_over(program, into, root, Some);
    }
    changed
}

/// Declares in one module what another has, as `how` would have it; tells whether anything changed.
fn take_over(program: &mut Program, into: ModId, from: ModId, how: impl Fn(Declared) -> Option<Declared>) -> bool {
    let names: Vec<(Name, Names)> = program.module(from).names.iter().map(|(name, it)| (*name, *it)).collect();
    let mut changed = false;
    for (name, names) in names {
        for ns in NAMESPACES {
            if let Some(declared) = names.get(ns).and_then(&how) {
                changed |= names_mut(program, into, name).declare(ns, declared);
            }
        }
    }
    changed
}

/// Private names are visible in the module itself and in all modules below it.
fn sees_private(program: &Program, from: ModId, target: ModId) -> bool {
    let mut at = Some(from);
    while let Some(module) = at {
        if module == target {
            return true;
        }
        at = program.module(module).parent;
    }
    false
}

fn resolve_use_path(program: &Program, module: ModId, leaf: &UseLeaf, ns: Namespace) -> Option<Def> {
    let krate = program.module(module).krate;
    let edition = program.krate(krate).edition;
    if leaf.path.is_empty() {
        // `use {a, b}` has no prefix; `use ::*` is the crate root of 2015.
        return (edition == Edition::E2015).then(|| Def::Mod(program.krate(krate).root));
    }
    if edition == Edition::E2015 && program.krate(krate).kind != CrateKind::Stub {
        let first = leaf.path[0].as_str();
        if !matches!(first, "self" | "super" | "crate") {
            let root = program.krate(krate).root;
            let local = walk(program, Def::Mod(root), &leaf.path, 0, ns).filter(|it| it.used == leaf.path.len());
            return local.map(|it| it.def).or_else(|| {
                let start = program.extern_crate(krate, leaf.path[0])?;
                whole(walk(program, start, &leaf.path, 1, ns), leaf.path.len())
            });
        }
    }
    whole(resolve(program, module, &leaf.path, leaf.global, ns), leaf.path.len())
}

fn whole(resolved: Option<Resolved>, len: usize) -> Option<Def> {
    resolved.filter(|it| it.used == len).map(|it| it.def)
}

/// Resolves a path from inside a module. Variables and type parameters are the caller's business.
pub fn resolve(program: &Program, module: ModId, path: &[Name], global: bool, ns: Namespace) -> Option<Resolved> {
    let first = *path.first()?;
    let krate = program.module(module).krate;
    if global {
        let start = program.extern_crate(krate, first);
        if let Some(start) = start {
            return walk(program, start, path, 1, ns);
        }
        let root = Def::Mod(program.krate(krate).root);
        return (program.krate(krate).edition == Edition::E2015).then(|| walk(program, root, path, 0, ns))?;
    }
    match first.as_str() {
        "crate" | "$crate" => walk(program, Def::Mod(program.krate(krate).root), path, 1, ns),
        "self" if path.len() > 1 => walk(program, Def::Mod(program.enclosing_module(module)), path, 1, ns),
        "super" => {
            let mut at = program.enclosing_module(module);
            let mut used = 0;
            while path.get(used).is_some_and(|name| *name == "super") {
                at = program.enclosing_module(program.module(at).parent?);
                used += 1;
            }
            walk(program, Def::Mod(at), path, used, ns)
        }
        _ => {
            let first_ns = if path.len() == 1 { ns } else { Namespace::Types };
            let def = lexical(program, module, first, first_ns)?;
            walk(program, def, path, 1, ns)
        }
    }
}

/// A single name, through the blocks around it, the module, the crates and the prelude.
pub fn lexical(program: &Program, module: ModId, name: Name, ns: Namespace) -> Option<Def> {
    let mut at = Some(module);
    while let Some(id) = at {
        let here = program.module(id);
        if let Some(declared) = here.names.get(&name).and_then(|names| names.get(ns)) {
            return Some(declared.def);
        }
        if !here.is_block {
            break;
        }
        at = here.parent;
    }
    if ns == Namespace::Types {
        let krate = program.module(module).krate;
        if let Some(def) = program.extern_crate(krate, name) {
            return Some(def);
        }
    }
    if ns == Namespace::Macros {
        // `macro_rules!` of the modules around, which are seen by text.
        let mut around = at.and_then(|at| program.module(at).parent);
        while let Some(id) = around {
            let here = program.module(id);
            let defined = here.names.get(&name).and_then(|names| names.get(ns)).map(|declared| declared.def);
            if let Some(def @ Def::Item(item)) = defined
                && matches!(program.item(item).kind, ItemKind::MacroDef { .. })
            {
                return Some(def);
            }
            around = here.parent;
        }
        let used = &program.krate(program.module(module).krate).macro_uses;
        let found = used.iter().rev().find_map(|of| program.module(*of).names.get(&name)?.get(ns));
        if let Some(declared) = found {
            return Some(declared.def);
        }
    }
    let prelude = program.prelude_of(module);
    let prelude = prelude.and_then(|prelude| program.module(prelude).names.get(&name)?.get(ns));
    if let Some(declared) = prelude {
        return Some(declared.def);
    }
    if ns == Namespace::Macros {
        let std = program.stub_crates.get(&Name::new("std"))?;
        return program.module(*std).names.get(&name)?.get(ns).map(|declared| declared.def);
    }
    (ns == Namespace::Types && is_primitive(name)).then_some(Def::Prim(name))
}

pub fn is_primitive(name: Name) -> bool {
    matches!(
        name.as_str(),
        "bool"
            | "char"
            | "str"
            | "u8"
            | "u16"
            | "u32"
            | "u64"
            | "u128"
            | "usize"
            | "i8"
            | "i16"
            | "i32"
            | "i64"
            | "i128"
            | "isize"
            | "f32"
            | "f64"
    )
}

/// Goes on from a definition along the rest of a path, as far as modules, crates and variants lead.
fn walk(program: &Program, start: Def, path: &[Name], from: usize, ns: Namespace) -> Option<Resolved> {
    let mut def = start;
    let mut used = from;
    while used < path.len() {
        let name = path[used];
        let last = used + 1 == path.len();
        match def {
            Def::Mod(module) => {
                let here = program.module(module);
                let names = here.names.get(&name);
                let found = if last {
                    names.and_then(|names| names.get(ns))
                } else {
                    names.and_then(|names| names.get(Namespace::Types))
                };
                match found {
                    Some(declared) => def = declared.def,
                    None if program.krate(here.krate).kind == CrateKind::Stub => {
                        // A stub is not the whole crate: what it leaves out exists all the same.
                        if !program.stubs_ready || (last && names.is_some()) {
                            return None;
                        }
                        let text = format!("{}::{}", facts::module_path(program, module), path_text(&path[used..]));
                        return Some(Resolved { def: Def::Extern(Name::new(&text)), used: path.len() });
                    }
                    None => return None,
                }
            }
            Def::Item(item) => {
                let ItemKind::Enum(it) = &program.item(item).kind else { break };
                let Some(index) = it.variants.iter().position(|variant| variant.name == name) else { break };
                def = Def::Variant(item, index as u32);
            }
            Def::Extern(base) => {
                let text = format!("{base}::{}", path_text(&path[used..]));
                return Some(Resolved { def: Def::Extern(Name::new(&text)), used: path.len() });
            }
            Def::Variant(..) | Def::Prim(_) => break,
        }
        used += 1;
    }
    Some(Resolved { def, used })
}

impl Program {
    /// Does the package of this file ask for a version of the function's crate from before it became what the stub says?
    pub fn is_from_before(&self, file: crate::model::FileId, def: DefId) -> bool {
        let Some(since) = self.facts_of(def).and_then(|facts| facts.since.as_deref()) else { return false };
        let Some(package) = self.crate_of(file).package else { return false };
        let root = self.krate(self.krate_id(def.file)).root;
        let mut asked = self.workspace.packages[package].dependencies.iter();
        asked.any(|it| {
            let stub = self.stub_crates.get(&Name::new(&it.package.replace('-', "_")));
            stub == Some(&root) && is_before(&it.version, since)
        })
    }

    /// The crate that this name stands for in the source of `krate`.
    pub fn extern_crate(&self, krate: CrateId, name: Name) -> Option<Def> {
        let from = self.krate(krate);
        if let Some(def) = from.externs.get(&name) {
            return Some(*def);
        }
        // Not declared in a manifest (or none at hand): a name that we know can only mean that crate.
        self.stub_crates.get(&name).map(|root| Def::Mod(*root))
    }

    /// The module proper around a block.
    pub fn enclosing_module(&self, module: ModId) -> ModId {
        let mut at = module;
        while let Some(parent) = self.module(at).parent.filter(|_| self.module(at).is_block) {
            at = parent;
        }
        at
    }

    /// Is this trait in scope here (declared or imported, also as `_`, in a block, the module or the prelude)?
    pub fn in_scope(&self, module: ModId, of: DefId) -> bool {
        let is_it = |names: &Names| names.types.is_some_and(|declared| declared.def == Def::Item(of));
        let name = self.item(of).name;
        let under_its_name = |module: ModId| self.module(module).names.get(&name).is_some_and(is_it);
        self.prelude_of(module).is_some_and(under_its_name)
            || self.scopes(module).any(under_its_name)
            || self.scopes(module).any(|module| self.module(module).names.values().any(is_it))
    }

    /// Does a glob import here bring in names that are not seen?
    pub fn has_unknown_names(&self, module: ModId) -> bool {
        self.scopes(module).any(|module| self.module(module).unknown_glob)
    }

    /// The blocks around a place, and the module that they are in.
    fn scopes(&self, module: ModId) -> impl Iterator<Item = ModId> {
        std::iter::successors(Some(module), |id| {
            let module = self.module(*id);
            module.parent.filter(|_| module.is_block)
        })
    }
}
