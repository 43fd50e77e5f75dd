//! What a code could be about, told from its names before it is read or inferred: filters that may only err by saying yes.
//!
//! A call of a function needs the function's name (or that which a `use .. as ..` gives it), so a code without the names
//! of a set cannot do what the set stands for. What an item is called in another crate's macros stays unseen either way.

use super::chain::Wanted;
use super::context::names_polled;
use super::def::DefId;
use super::held_runtimes::Holders;
use super::mentions::{Aliases, Callables, type_name};
use super::runtimes::RUNTIME_CALLS;
use super::thread_bound::LOCAL_RUNS;
use super::tree::items_of;
use super::unflushed::Writers;
use super::{BodyRef, Program};
use crate::model::{Bound, CodeId, ExprKind, FileId, GenericArgs, ItemId, ItemKind, Name, Path, TypeRef, UseKind};
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// Sets of names, each computed on first use.
#[derive(Debug, Default)]
pub struct InterestCache {
    blocking: OnceLock<Callables>,
    waiting: OnceLock<Callables>,
    guarding: OnceLock<Callables>,
    building: OnceLock<Callables>,
    in_place: OnceLock<Callables>,
    keeping: OnceLock<Callables>,
    guard_types: OnceLock<FxHashSet<Name>>,
    pub(super) aliases: OnceLock<Aliases>,
    pub(super) runtime_holders: OnceLock<Holders>,
    pub(super) writers: OnceLock<Writers>,
    /// Functions of the user's that give a child process.
    pub(super) spawners: OnceLock<Callables>,
    pub(super) shared_files: OnceLock<FxHashSet<FileId>>,
}

impl Program {
    /// Could any rule speak of this function's own body?
    pub fn may_matter(&self, file: FileId, code: CodeId) -> bool {
        let outline = self.outline(file, code);
        if self.unfiltered || outline.mentions.is_none() {
            return true;
        }
        let item = self.item(DefId { file, item: outline.owner });
        let name = item.name.as_str();
        name == "main"
            || name == "drop"
            || item.as_fn().is_some_and(|it| it.is_async)
            || names_polled(name) && self.may_matter_in_poll(file, code)
            || outline.may_name(|name| {
                let name = name.as_str();
                matches!(name, "async" | "await" | "block_on" | "piped" | "try_wait")
                    || name.starts_with("unbounded")
                    || name.starts_with("from_std")
            })
            || self.may_abandon_unread(file, code)
            || self.may_guard(file, code)
            || self.may_give_closure_under_lock(file, code)
            || self.may_start(file, code)
            || self.may_spawn(file, code)
    }

    /// What could be wrong with a function that an executor calls, besides what could be with any: a loop may spin, and
    /// it calls without a word.
    fn may_matter_in_poll(&self, file: FileId, code: CodeId) -> bool {
        self.outline(file, code).may_name(|name| matches!(name.as_str(), "loop" | "while" | "for" | "wake_by_ref"))
            || self.may_reach(file, code, Wanted::Blocking)
            || self.may_reach(file, code, Wanted::BlocksOn)
            || self.may_call(file, code, self.building())
    }

    /// Could one of the rules that speak in tests too?
    pub fn may_matter_in_test(&self, file: FileId, code: CodeId) -> bool {
        let outline = self.outline(file, code);
        if self.unfiltered || outline.mentions.is_none() {
            return true;
        }
        let has = |word: &str| outline.may_name(|name| name == word);
        let item = self.item(DefId { file, item: outline.owner });
        let may_be_async =
            || has("async") || item.as_fn().is_some_and(|it| it.is_async) || names_polled(item.name.as_str());
        let is_single = || self.one_thread_entry(DefId { file, item: outline.owner }).is_some();
        has("|") && self.may_spawn(file, code)
            || self.may_abandon_unread(file, code)
            || self.may_guard(file, code)
            || self.may_call(file, code, self.building())
            || self.may_block_in_place(file, code)
                && (has("new_current_thread") || is_single() || self.may_keep_on_thread(file, code))
            || may_be_async() && self.may_reach(file, code, Wanted::BlocksOn)
    }

    /// Could this code make such a call, itself or through functions that are not async?
    pub fn may_reach(&self, file: FileId, code: CodeId, wanted: Wanted) -> bool {
        self.may_call(file, code, self.reaching(wanted)) || self.may_wait_by_name(file, code, wanted)
    }

    /// Could this async code make a call that blocks? A loop calls without a word.
    pub fn may_block(&self, at: BodyRef) -> bool {
        self.may_be_async(at)
            && (self.may_reach(at.file, at.code, Wanted::Blocking)
                || self.code(at).exprs.iter().any(|expr| matches!(expr.kind, ExprKind::For(_))))
    }

    /// What is called so is taken for it where it is not resolved.
    fn may_wait_by_name(&self, file: FileId, code: CodeId, wanted: Wanted) -> bool {
        wanted == Wanted::BlocksOn && self.outline(file, code).may_name(|name| name.as_str().starts_with("block"))
    }

    /// Could a guard (lock, borrow, entered span) be alive in this code?
    pub fn may_guard(&self, file: FileId, code: CodeId) -> bool {
        self.may_call(file, code, self.guarding()) || self.takes_guard(file, code)
    }

    /// The calls that block or wait, and all functions of the user's that may come to one.
    fn reaching(&self, wanted: Wanted) -> &Callables {
        let cell = match wanted {
            Wanted::Blocking | Wanted::BlockingLong => &self.interest.blocking,
            Wanted::BlocksOn => &self.interest.waiting,
        };
        cell.get_or_init(|| {
            let mut calls = Callables::default();
            for (def, facts) in self.all_facts() {
                let does = match wanted {
                    Wanted::Blocking | Wanted::BlockingLong => facts.blocking.is_some() || facts.on_handle.is_some(),
                    Wanted::BlocksOn => facts.blocks_on.is_some(),
                };
                if does {
                    self.add_callable(def, &mut calls);
                }
            }
            if wanted != Wanted::BlocksOn {
                for name in ["write", "writeln"] {
                    calls.insert_macro(Name::new(name));
                }
                for entry in self.configs.all.iter().flat_map(|config| &config.blocking) {
                    calls.insert_name(Name::new(entry.path.rsplit("::").next().unwrap_or("")));
                }
            }
            let mut left: Vec<(FileId, CodeId, DefId)> = Vec::new();
            for (file, code, def) in self.own_functions() {
                if !self.item(def).as_fn().is_some_and(|it| it.is_async) {
                    left.push((file, code, def));
                } else if wanted == Wanted::BlocksOn && self.entry(def).is_some() {
                    self.add_callable(def, &mut calls);
                }
            }
            self.add_callers(&mut calls, left, |file, code| self.may_wait_by_name(file, code, wanted));
            calls
        })
    }

    /// Adds those of these functions that may call one of the others, or of those that are added so; or of which this holds.
    pub(super) fn add_callers(
        &self,
        calls: &mut Callables,
        mut functions: Vec<(FileId, CodeId, DefId)>,
        or: impl Fn(FileId, CodeId) -> bool,
    ) {
        loop {
            let mut grown = false;
            functions.retain(|(file, code, def)| {
                let reaches = self.may_call(*file, *code, calls) || or(*file, *code);
                if reaches {
                    grown |= self.add_callable(*def, calls);
                }
                !reaches
            });
            if !grown {
                return;
            }
        }
    }

    /// The functions whose result holds a guard, as far as their signatures tell by name.
    fn guarding(&self) -> &Callables {
        self.interest.guarding.get_or_init(|| {
            let types = self.interest.guard_types.get_or_init(|| self.guard_types());
            let mut calls = Callables::default();
            // These hold one while they call what they are given.
            for (def, _) in self.all_facts().filter(|(_, facts)| facts.locks_part.is_some() && facts.calls_inline) {
                self.add_callable(def, &mut calls);
            }
            let of_self: FxHashSet<Name> = [Name::new("Self")].into_iter().collect();
            for (index, file) in self.files.iter().enumerate() {
                for (item_index, item) in file.model.items.iter().enumerate() {
                    let Some(it) = item.as_fn() else { continue };
                    let of_holder = || {
                        let container = item.container.map(|id| &file.model.item(id).kind);
                        matches!(container, Some(ItemKind::Impl(of)) if mentions(&of.self_ty, types))
                    };
                    let gives = |ret: &TypeRef| mentions(ret, types) || mentions(ret, &of_self) && of_holder();
                    // What is cloned was there before.
                    if it.ret.as_ref().is_some_and(gives) && item.name != "clone" {
                        let def = DefId { file: FileId(index as u32), item: ItemId(item_index as u32) };
                        self.add_callable(def, &mut calls);
                    }
                }
            }
            calls
        })
    }

    /// Could this code come to `block_in_place`, itself or through functions, async ones too?
    pub fn may_block_in_place(&self, file: FileId, code: CodeId) -> bool {
        let calls = self.interest.in_place.get_or_init(|| {
            let mut calls = Callables::default();
            for def in self.stub_fns(&["tokio::task::block_in_place"]) {
                self.add_callable(def, &mut calls);
            }
            let functions = self.own_functions().collect();
            self.add_callers(&mut calls, functions, |_, _| false);
            calls
        });
        self.may_call(file, code, calls)
    }

    /// Could this code give a future to what keeps it on its thread?
    pub fn may_keep_on_thread(&self, file: FileId, code: CodeId) -> bool {
        let calls = self.interest.keeping.get_or_init(|| {
            let mut calls = Callables::default();
            for def in self.stub_fns(&LOCAL_RUNS) {
                self.add_callable(def, &mut calls);
            }
            calls
        });
        self.may_call(file, code, calls)
            && (self.outline(file, code).mentions.is_some() || self.names_one(file, code, calls))
    }

    /// The same by the names in code that is read in any case, and is inferred only where it must be.
    fn names_one(&self, file: FileId, code: CodeId, calls: &Callables) -> bool {
        self.code_in(file, code).exprs.iter().any(|expr| match &expr.kind {
            ExprKind::MethodCall(call) => calls.has_name(call.method),
            ExprKind::Path(path) => path.last().is_some_and(|last| calls.has_name(last.name)),
            _ => false,
        })
    }

    /// What [`RUNTIME_CALLS`] names.
    fn building(&self) -> &Callables {
        self.interest.building.get_or_init(|| {
            let mut calls = Callables::default();
            for def in self.stub_fns(&RUNTIME_CALLS) {
                self.add_callable(def, &mut calls);
            }
            calls
        })
    }

    /// The names of guard types, of structs that hold one, and of aliases.
    fn guard_types(&self) -> FxHashSet<Name> {
        let mut types: FxHashSet<Name> = FxHashSet::default();
        for (def, facts) in self.all_facts() {
            if facts.guard.is_some() {
                types.insert(self.item(def).name);
            }
        }
        loop {
            let before = types.len();
            for file in &self.files {
                for item in &file.model.items {
                    let holds = match &item.kind {
                        ItemKind::Struct(it) => it.fields.iter().any(|field| mentions(&field.ty, &types)),
                        ItemKind::Enum(it) => {
                            it.variants.iter().flat_map(|it| &it.fields).any(|field| mentions(&field.ty, &types))
                        }
                        // What gives guards as its items holds them too.
                        ItemKind::Impl(it) => {
                            let told = it.items.iter().map(|id| &file.model.item(*id).kind);
                            let gives = told.into_iter().any(|kind| {
                                matches!(kind, ItemKind::TypeAlias(it)
                                    if it.ty.as_ref().is_some_and(|ty| mentions(ty, &types)))
                            });
                            if gives {
                                types.extend(type_name(&it.self_ty));
                            }
                            false
                        }
                        ItemKind::TypeAlias(it) => {
                            item.container.is_none() && it.ty.as_ref().is_some_and(|ty| mentions(ty, &types))
                        }
                        ItemKind::Use(leaves) => {
                            for leaf in leaves {
                                if let (UseKind::Name(alias), Some(last)) = (leaf.kind, leaf.path.last())
                                    && types.contains(last)
                                {
                                    types.insert(alias);
                                }
                            }
                            false
                        }
                        _ => false,
                    };
                    if holds {
                        types.insert(item.name);
                    }
                }
            }
            if types.len() == before {
                return types;
            }
        }
    }

    /// Does the function get a guard from its caller?
    fn takes_guard(&self, file: FileId, code: CodeId) -> bool {
        let def = DefId { file, item: self.outline(file, code).owner };
        let Some(it) = self.item(def).as_fn() else { return true };
        let types = self.interest.guard_types.get_or_init(|| self.guard_types());
        it.params.iter().any(|param| mentions(&param.ty, types)) || self.takes_self_of(def, types, true)
    }

    /// Is it a method that takes its receiver by value, of one of these types? `in_trait` is the answer where that is open.
    pub(super) fn takes_self_of(&self, def: DefId, types: &FxHashSet<Name>, in_trait: bool) -> bool {
        let item = self.item(def);
        item.as_fn().and_then(|it| it.self_param).is_some_and(|it| !it.by_ref)
            && item.container.is_some_and(|id| match &self.file(def.file).model.item(id).kind {
                ItemKind::Impl(of) => mentions(&of.self_ty, types),
                _ => in_trait,
            })
    }

    /// The user's functions, and their codes.
    pub(super) fn own_functions(&self) -> impl Iterator<Item = (FileId, CodeId, DefId)> {
        let files = self.files.iter().enumerate().filter(|(_, file)| !file.stub);
        let codes = files.flat_map(|(index, file)| {
            let id = FileId(index as u32);
            let codes = file.model.codes.iter().enumerate();
            codes.map(move |(code, it)| (id, CodeId(code as u32), DefId { file: id, item: it.owner }))
        });
        codes.filter(|(.., def)| self.item(*def).as_fn().is_some())
    }

    /// The functions of the stubs at these paths.
    pub(super) fn stub_fns(&self, paths: &[&str]) -> Vec<DefId> {
        let names: FxHashSet<Name> =
            paths.iter().map(|path| Name::new(path.rsplit("::").next().unwrap_or(path))).collect();
        let stubs = self.files.iter().enumerate().filter(|(_, file)| file.stub);
        let named = stubs.flat_map(|(index, file)| {
            let items = items_of(file).filter(|(_, it)| it.as_fn().is_some() && names.contains(&it.name));
            items.map(move |(item, _)| DefId { file: FileId(index as u32), item })
        });
        named.filter(|def| paths.contains(&self.path_of(*def).as_str())).collect()
    }
}

/// Does one of these names stand anywhere in a type?
pub(super) fn mentions(ty: &TypeRef, names: &FxHashSet<Name>) -> bool {
    match ty {
        TypeRef::Path(path) => path_mentions(path, names),
        TypeRef::Ref { inner, .. } | TypeRef::Ptr { inner, .. } | TypeRef::Slice(inner) | TypeRef::Array(inner) => {
            mentions(inner, names)
        }
        TypeRef::Tuple(tys) => tys.iter().any(|ty| mentions(ty, names)),
        TypeRef::FnPtr { params, ret } => params.iter().any(|ty| mentions(ty, names)) || mentions(ret, names),
        TypeRef::ImplTrait(bounds) | TypeRef::DynTrait(bounds) => {
            bounds.iter().any(|bound| bound_mentions(bound, names))
        }
        TypeRef::Never | TypeRef::Infer | TypeRef::Other => false,
    }
}

pub(super) fn bound_mentions(bound: &Bound, names: &FxHashSet<Name>) -> bool {
    match bound {
        Bound::Trait { path, .. } => path_mentions(path, names),
        Bound::Static => false,
    }
}

fn path_mentions(path: &Path, names: &FxHashSet<Name>) -> bool {
    let in_args = |args: &GenericArgs| {
        args.types.iter().any(|ty| mentions(ty, names))
            || args.bindings.iter().any(|(_, ty)| mentions(ty, names))
            || args.parenthesized.as_ref().is_some_and(|ty| mentions(ty, names))
    };
    path.qself.as_ref().is_some_and(|of| mentions(&of.ty, names))
        || path
            .segments
            .iter()
            .any(|segment| names.contains(&segment.name) || segment.args.as_ref().is_some_and(|args| in_args(args)))
}
