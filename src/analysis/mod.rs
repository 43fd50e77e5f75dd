//! Questions answered on the model: names, types, contexts, calls; no syntax, no verdicts, no wording.
//!
//! [`Program`] is built once and then only read, from several threads: what is computed on demand (signatures,
//! inference) is kept in cells that are written once.

pub mod abandoned;
pub mod advice;
pub mod awaited_again;
pub mod calls;
pub mod cancel;
pub mod captures;
pub mod cfgs;
pub mod chain;
pub mod closed;
pub mod conditions;
pub mod context;
pub mod cut_off;
pub mod def;
pub mod dependence;
pub mod depth;
mod dispatch;
mod drivers;
pub mod early;
pub mod ended;
pub mod entry;
pub mod errors;
pub mod exits;
pub mod facts;
pub mod fate;
pub mod features;
mod forgotten;
pub mod futures;
pub mod held_runtimes;
pub mod infer;
pub mod interest;
pub mod liveness;
pub mod lock_order;
pub mod loose_ends;
mod mend;
pub mod mentions;
pub mod names;
pub mod needless;
pub mod open_channel;
mod optional;
mod own_thread;
pub mod panics;
pub mod repoll;
pub mod runtimes;
pub mod select;
pub mod sendable;
pub mod senders;
pub mod sigs;
pub mod sockets;
pub mod spin;
mod takers;
pub mod tasks;
#[cfg(test)]
mod tests;
pub mod thread_bound;
pub mod traits;
pub mod tree;
pub mod ty;
pub mod undrained;
pub mod unflushed;
pub mod unrun;
pub mod wakeups;
pub mod walk;
pub mod yielded;

use crate::apis;
use crate::apis::facts::FactTable;
use crate::model::{Body, BodyId, Code, CodeId, FileId, FileModel, Item, Name, Place, ScopeId, Span, SyntaxError};
use crate::source::SourceMap;
use crate::syntax;
use crate::workspace::{Edition, Workspace, config::Configs};
use calls::CallCache;
use def::{Crate, CrateId, Def, DefId, ModId, Module};
use dependence::DependenceCache;
use infer::Inference;
use interest::InterestCache;
use liveness::LivenessCache;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use sigs::{FnSig, Here, ImplSig};
use std::hash::Hash;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use traits::ImplIndex;
use ty::{TraitRef, Ty};

/// A body of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BodyRef {
    pub file: FileId,
    pub code: CodeId,
    pub body: BodyId,
}

/// Everything that rules may ask of.
#[derive(Debug)]
pub struct Program {
    pub workspace: Workspace,
    pub configs: Configs,
    /// The user's files, in the order of `workspace.files`; then the manifests of its packages; then the stubs.
    pub files: Vec<File>,
    pub modules: Vec<Module>,
    pub crates: Vec<Crate>,
    /// The root modules of stub crates, by every name that source uses for them.
    pub stub_crates: FxHashMap<Name, ModId>,
    /// `std::prelude::v1`, and what an edition from 2021 on has in its place.
    prelude: Option<ModId>,
    prelude_2021: Option<ModId>,
    pub impls: ImplIndex,
    pub lang: LangItems,
    /// The edition of files that belong to no package.
    pub loose_edition: Edition,
    /// Every question is asked of every code, also where names alone say that there is nothing to find.
    pub unfiltered: bool,
    /// Of each package, what it builds with when nobody says anything.
    default_features: Vec<FxHashSet<String>>,
    /// Declarations that an ordinary build leaves out.
    left_out: Vec<tree::Declaration>,
    included: Vec<tree::Included>,
    stubs_ready: bool,
    calls: CallCache,
    lives: LivenessCache,
    dependence: DependenceCache,
    interest: InterestCache,
    sources: Arc<SourceMap>,
    /// Test functions that were inferred and not forgotten since.
    tests_inferred: Mutex<Vec<(FileId, CodeId)>>,
}

/// The bounds on an item's type parameters: which type, which trait.
type Bounds = Box<[(Ty, TraitRef)]>;

#[derive(Debug)]
pub struct File {
    pub model: Arc<FileModel>,
    /// Its root module in the first crate that reaches it.
    pub module: Option<ModId>,
    pub stub: bool,
    /// What a stub says of its items.
    facts: Option<Arc<FactTable>>,
    /// Index into `configs.all`.
    pub config: usize,
    /// Of each item, what was asked. Most items of stubs are never asked anything.
    learned: Vec<OnceLock<Box<Learned>>>,
    inferred: Vec<OnceLock<Box<Inference>>>,
    /// Codes whose bodies were read on demand.
    read: Vec<OnceLock<Box<Code>>>,
    /// Codes of which inference and body were forgotten. Empty where none were.
    forgotten: Vec<bool>,
    /// What did not parse in these.
    broken: Mutex<Vec<SyntaxError>>,
}

/// What is known of an item's signature, each computed on first use.
#[derive(Debug, Default)]
struct Learned {
    sig: OnceLock<Option<Box<FnSig>>>,
    here: OnceLock<Here>,
    bounds: OnceLock<Bounds>,
    supers: OnceLock<Box<[TraitRef]>>,
    impl_sig: OnceLock<Box<ImplSig>>,
}

impl File {
    /// The bodies that were read after the file and have no faults.
    pub fn bodies_read(&self) -> impl Iterator<Item = (CodeId, &Code)> {
        let read =
            self.read.iter().enumerate().filter_map(|(index, cell)| Some((CodeId(index as u32), &**cell.get()?)));
        read.filter(|(_, code)| code.unread.is_none())
    }
}

/// What nobody asks of any more; to drop it takes a while.
pub struct Rest {
    _program: Program,
    _models: Vec<FileModel>,
}

/// Definitions of std that the analysis itself must know.
#[derive(Debug, Default)]
pub struct LangItems {
    pub result: Option<DefId>,
    pub option: Option<DefId>,
    pub future: Option<DefId>,
    pub into_future: Option<DefId>,
    pub iterator: Option<DefId>,
    pub into_iterator: Option<DefId>,
    pub deref: Option<DefId>,
    pub local_key: Option<DefId>,
    pub index: Option<DefId>,
    pub range: Option<DefId>,
    pub pin: Option<DefId>,
    pub boxed: Option<DefId>,
    pub arc: Option<DefId>,
    pub string: Option<DefId>,
    pub vec: Option<DefId>,
    pub drop_trait: Option<DefId>,
    pub send: Option<DefId>,
    pub sync: Option<DefId>,
    pub error: Option<DefId>,
    pub from: Option<DefId>,
    pub from_iterator: Option<DefId>,
    /// Pointers that hand their content through: `Box`, `Arc`, `Rc`, `Pin`.
    pub smart: Vec<DefId>,
    pub fn_traits: Vec<DefId>,
    pub async_fn_traits: Vec<DefId>,
    pub output: Name,
    pub item_name: Name,
    pub target: Name,
}

/// What is found once for each key. It is looked for without the lock, so that it may ask for others meanwhile.
fn kept<K: Eq + Hash, V: Clone>(found: &RwLock<FxHashMap<K, V>>, key: K, find: impl FnOnce() -> V) -> V {
    if let Some(known) = found.read().ok().and_then(|found| found.get(&key).cloned()) {
        return known;
    }
    let value = find();
    if let Ok(mut found) = found.write() {
        found.insert(key, value.clone());
    }
    value
}

fn cells<T>(count: usize) -> Vec<OnceLock<T>> {
    (0..count).map(|_| OnceLock::new()).collect()
}

impl Program {
    /// Puts the models of a workspace's files and manifests (in its order) and the stubs that they need together.
    /// Manifests that are not given are empty.
    pub fn build(workspace: Workspace, configs: Configs, mut models: Vec<FileModel>, stubs: Vec<apis::Stub>) -> Self {
        models.resize_with(workspace.files.len() + workspace.packages.len(), FileModel::default);
        let file = |model: Arc<FileModel>, facts: Option<Arc<FactTable>>, config: usize| File {
            learned: cells(model.items.len()),
            inferred: cells(model.codes.len()),
            forgotten: Vec::new(),
            read: cells(if model.codes.iter().any(|code| code.unread.is_some()) { model.codes.len() } else { 0 }),
            broken: Mutex::default(),
            model,
            module: None,
            stub: facts.is_some(),
            facts,
            config,
        };
        let mut files: Vec<File> = models
            .into_iter()
            .enumerate()
            .map(|(index, model)| {
                let package = index.checked_sub(workspace.files.len());
                let config = match package {
                    Some(package) => configs.of_package.get(package),
                    None => configs.of_file.get(index),
                };
                file(Arc::new(model), None, config.copied().unwrap_or(0))
            })
            .collect();
        let first_stub = files.len();
        let names: Vec<Vec<Name>> = stubs.iter().map(|stub| stub.names.clone()).collect();
        files.extend(stubs.into_iter().map(|stub| file(stub.model, Some(stub.facts), 0)));
        let default_features = workspace.packages.iter().map(cfgs::default_features).collect();
        let mut program = Self {
            workspace,
            configs,
            files,
            modules: Vec::new(),
            crates: Vec::new(),
            stub_crates: FxHashMap::default(),
            prelude: None,
            prelude_2021: None,
            impls: ImplIndex::default(),
            lang: LangItems::default(),
            loose_edition: Edition::E2021,
            unfiltered: false,
            default_features,
            included: Vec::new(),
            left_out: Vec::new(),
            stubs_ready: false,
            calls: CallCache::default(),
            lives: LivenessCache::default(),
            dependence: DependenceCache::default(),
            interest: InterestCache::default(),
            sources: Arc::default(),
            tests_inferred: Mutex::default(),
        };
        tree::build_user_crates(&mut program);
        for (index, names) in names.into_iter().enumerate() {
            let Some(first) = names.first() else { continue };
            let id = tree::add_stub_crate(&mut program, first.as_str(), FileId((first_stub + index) as u32));
            let root = program.krate(id).root;
            for name in names {
                program.stub_crates.insert(name, root);
            }
        }
        program.prelude = program.stub_module(&["std", "prelude", "v1"]);
        program.prelude_2021 = program.stub_module(&["std", "prelude", "rust_2021"]);
        names::link_crates(&mut program);
        names::resolve_imports(&mut program);
        program.lang = sigs::find_lang_items(&program);
        program.impls = traits::index_impls(&program);
        program
    }

    fn stub_module(&self, path: &[&str]) -> Option<ModId> {
        let (first, rest) = path.split_first()?;
        let mut module = *self.stub_crates.get(&Name::new(first))?;
        for name in rest {
            match self.module(module).names.get(&Name::new(name))?.types?.def {
                Def::Mod(next) => module = next,
                _ => return None,
            }
        }
        Some(module)
    }

    /// Gives it the text of the user's files, for advice in the user's own words.
    pub fn with_sources(mut self, sources: Arc<SourceMap>) -> Self {
        self.sources = sources;
        self
    }

    /// Gives it bodies of the user's files that their models have left out, so that they are not read again.
    pub fn with_bodies(self, bodies: Vec<Vec<(CodeId, Code)>>) -> Self {
        for (file, bodies) in self.files.iter().zip(bodies) {
            for (id, code) in bodies {
                if let Some(cell) = file.read.get(id.0 as usize) {
                    let _ = cell.set(Box::new(code));
                }
            }
        }
        self
    }

    /// The user's own words; nothing for stubs.
    pub fn text(&self, file: FileId, span: Span) -> &str {
        let file = self.sources.files.get(file.0 as usize);
        file.and_then(|file| file.text.get(span.start as usize..span.end as usize)).unwrap_or("")
    }

    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The manifest of a package, as a file.
    pub fn manifest(&self, package: usize) -> FileId {
        FileId((self.workspace.files.len() + package) as u32)
    }

    /// For each file of the workspace, the target of its package that reaches it first, as an index.
    pub fn targets_of_files(&self) -> Vec<Option<usize>> {
        let target = |file: &File| {
            let krate = &self.crates[self.module(file.module?).krate.0 as usize];
            let def::CrateKind::Target(kind) = krate.kind else { return None };
            let targets = &self.workspace.packages[krate.package?].targets;
            targets.iter().position(|target| target.kind == kind && target.name == krate.name.as_str())
        };
        self.files.iter().take(self.workspace.files.len()).map(target).collect()
    }

    pub fn module(&self, id: ModId) -> &Module {
        &self.modules[id.0 as usize]
    }

    pub fn krate(&self, id: CrateId) -> &Crate {
        &self.crates[id.0 as usize]
    }

    fn learned(&self, def: DefId) -> &Learned {
        self.file(def.file).learned[def.item.0 as usize].get_or_init(Box::default)
    }

    pub fn item(&self, def: DefId) -> &Item {
        self.file(def.file).model.item(def.item)
    }

    pub fn code(&self, body: BodyRef) -> &Code {
        self.code_in(body.file, body.code)
    }

    /// One code of a file. A body that was left when the file was parsed is read now.
    pub fn code_in(&self, file: FileId, id: CodeId) -> &Code {
        let of = self.file(file);
        let outline = of.model.code(id);
        let (Some(_), Some(cell)) = (outline.unread, of.read.get(id.0 as usize)) else { return outline };
        cell.get_or_init(|| {
            let text = self.sources.files.get(file.0 as usize).map_or("", |file| &*file.text);
            Box::new(syntax::read_body(text, &of.model.rules, outline).unwrap_or_else(|error| {
                of.broken.lock().unwrap_or_else(PoisonError::into_inner).push(error);
                outline.clone()
            }))
        })
    }

    /// What a code is known by before its body is read: its owner, its parameters, its names.
    pub fn outline(&self, file: FileId, id: CodeId) -> &Code {
        self.file(file).model.code(id)
    }

    /// Faults of bodies that were read on demand, in the order of the text.
    pub fn broken_bodies(&self, file: FileId) -> Vec<SyntaxError> {
        let broken = self.file(file).broken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut broken = broken.clone();
        broken.sort_by_key(|error| error.span.start);
        broken
    }

    pub fn body(&self, body: BodyRef) -> &Body {
        self.code(body).body(body.body)
    }

    /// The names that the edition gives to all modules of this one's crate.
    pub fn prelude_of(&self, module: ModId) -> Option<ModId> {
        let is_new = self.krate(self.module(module).krate).edition >= Edition::E2021;
        if is_new { self.prelude_2021 } else { self.prelude }
    }

    /// The module of a scope of a file, in the first crate that reaches the file.
    pub fn scope_module(&self, file: FileId, scope: ScopeId) -> ModId {
        let root = self.file(file).module.unwrap_or(ModId(0));
        ModId(root.0 + scope.0)
    }

    /// The crate that a file is judged in.
    pub fn crate_of(&self, file: FileId) -> &Crate {
        self.krate(self.module(self.scope_module(file, ScopeId(0))).krate)
    }

    pub fn krate_id(&self, file: FileId) -> CrateId {
        self.module(self.scope_module(file, ScopeId(0))).krate
    }

    pub fn config(&self, file: FileId) -> &crate::workspace::config::Config {
        &self.configs.all[self.file(file).config]
    }

    /// What is known of a function's code; computed on first use.
    pub fn inference(&self, file: FileId, code: CodeId) -> &Inference {
        self.file(file).inferred[code.0 as usize].get_or_init(|| {
            self.note_inferred(file, code);
            Box::new(infer::infer(self, file, code))
        })
    }

    /// The code of a function that has one.
    pub fn code_of(&self, def: DefId) -> Option<CodeId> {
        self.item(def).as_fn()?.code
    }

    pub fn owner(&self, body: BodyRef) -> DefId {
        DefId { file: body.file, item: self.outline(body.file, body.code).owner }
    }

    pub fn place(&self, file: FileId, span: Span) -> Place {
        Place::new(file, span)
    }

    /// All bodies of a file.
    pub fn bodies(&self, file: FileId) -> impl Iterator<Item = BodyRef> + '_ {
        let codes = &self.file(file).model.codes;
        (0..codes.len() as u32).map(CodeId).flat_map(move |code| self.bodies_in(file, code))
    }

    /// All bodies of one code.
    pub fn bodies_in(&self, file: FileId, code: CodeId) -> impl Iterator<Item = BodyRef> + use<> {
        self.code_in(file, code).body_ids().map(move |body| BodyRef { file, code, body })
    }

    /// Is this item test code: in a test module, target or file, or marked so itself?
    pub fn is_test(&self, def: DefId) -> bool {
        let item = self.item(def);
        let module = self.module(self.scope_module(def.file, item.scope));
        let container = item.container.map(|container| self.file(def.file).model.item(container));
        module.is_test
            || tree::is_test_item(item)
            || container.is_some_and(tree::is_test_item)
            || tree::is_auxiliary(self.krate(module.krate).kind)
            || self.krate(module.krate).package.is_some_and(|package| self.workspace.packages[package].is_example)
            || self.is_test_file(def.file)
            || self.enclosing_fn_is_test(def)
    }

    /// A crate without an operating system: `#![no_std]`, under a condition or not.
    pub fn is_bare_metal(&self, file: FileId) -> bool {
        let root = self.module(self.crate_of(file).root).file;
        self.file(root).model.attrs.iter().any(|attr| attr.is("no_std"))
    }

    /// A file that no target reaches, in a folder where tests, benchmarks or examples lie.
    fn is_test_file(&self, file: FileId) -> bool {
        let Some(found) = self.workspace.files.get(file.0 as usize) else { return false };
        if self.crate_of(file).kind != def::CrateKind::Loose {
            return false;
        }
        let root = found.package.map(|package| self.workspace.packages[package].root.as_path());
        let path = root.and_then(|root| found.path.strip_prefix(root).ok()).unwrap_or(&found.path);
        path.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "benches" | "examples")))
    }

    /// Items inside the body of a test function are a part of the test.
    fn enclosing_fn_is_test(&self, def: DefId) -> bool {
        let model = &self.file(def.file).model;
        let item = model.item(def.item);
        let mut scope = Some(item.scope);
        while let Some(id) = scope {
            let here = model.scope(id);
            if here.kind != crate::model::ScopeKind::Block {
                return false;
            }
            let around = model
                .items
                .iter()
                .find(|other| other.as_fn().is_some() && other.span.contains(item.span) && other.span != item.span);
            if around.is_some_and(tree::is_test_item) {
                return true;
            }
            scope = here.parent;
        }
        false
    }
}

/// What is left of a file when the analysis is done: whatever is said of it besides findings.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Remains {
    /// Without items and codes.
    pub model: FileModel,
    /// Faults of function bodies that were read later than the file.
    pub broken: Vec<SyntaxError>,
    /// The target of its package that reaches it first, as an index.
    pub target: Option<usize>,
}

impl Program {
    /// Of the workspace's files and then its manifests, in order; and the rest.
    pub fn into_remains(mut self) -> (Vec<Remains>, Rest) {
        let targets = self.targets_of_files();
        let broken: Vec<Vec<SyntaxError>> =
            (0..self.files.len()).map(|index| self.broken_bodies(FileId(index as u32))).collect();
        let targets = targets.into_iter().chain(std::iter::repeat(None));
        let mut models = Vec::new();
        let user = self.files.iter_mut().filter(|file| !file.stub);
        let remains = user
            .zip(broken)
            .zip(targets)
            .map(|((file, broken), target)| {
                let mut model = Arc::unwrap_or_clone(std::mem::take(&mut file.model));
                let kept = FileModel {
                    comments: std::mem::take(&mut model.comments),
                    allows: std::mem::take(&mut model.allows),
                    errors: std::mem::take(&mut model.errors),
                    opaque_macros: model.opaque_macros,
                    generated: model.generated,
                    ..FileModel::default()
                };
                models.push(model);
                Remains { model: kept, broken, target }
            })
            .collect();
        (remains, Rest { _program: self, _models: models })
    }
}
