//! Which functions the mentions of an outline may call, told by name, qualifier and dot; may only err by saying yes.
//!
//! A free function is called by its name or a path to it, a method after a dot, an associated function through its type
//! or trait, an alias of these, `Self` or a type parameter. So `Buffer::new(..)` is no call of `Runtime::new`.

use super::def::{CrateId, CrateKind, Def, DefId, ModId, Namespace};
use super::interest::mentions;
use super::tree::{is_auxiliary, needs_test};
use super::{Program, names};
use crate::model::{Attr, By, CodeId, FileId, ItemId, ItemKind, Mention, Name, ScopeId, TypeRef, UseKind};
use crate::workspace::TargetKind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;

/// Functions, by how they may be mentioned.
#[derive(Debug, Default)]
pub struct Callables {
    /// After a dot.
    methods: FxHashMap<Name, Reach>,
    /// Alone, or at the end of a path.
    free: FxHashMap<Name, Reach>,
    /// Through a type or trait.
    of: FxHashMap<(Name, Name), Reach>,
    /// Through any type parameter.
    of_params: FxHashMap<Name, Reach>,
    /// Through any type.
    of_all: FxHashMap<Name, Reach>,
    /// All names of the above.
    names: FxHashSet<Name>,
    /// Free functions by their place, so that one under a `cfg` is taken for the others of its name.
    places: FxHashSet<(FileId, ScopeId, Name)>,
    /// Names that are not told by what they resolve to.
    unplaced: FxHashSet<Name>,
}

/// From where functions of one name can be called. Mostly that is one realm, and there are many of these.
#[derive(Debug, Default)]
struct Reach(Box<[Realm]>);

/// The code that sees a function, as far as crates and tests tell: no crate depends on a program or a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Realm {
    /// That crate only.
    krate: Option<CrateId>,
    /// Test code only.
    in_tests: bool,
}

const EVERYWHERE: Realm = Realm { krate: None, in_tests: false };

/// Who calls.
struct Caller<'p> {
    program: &'p Program,
    def: DefId,
    own_type: Option<Name>,
    /// `None` where several crates share the file.
    krate: Option<CrateId>,
    /// Where its names are looked up; `None` where it may declare some itself.
    module: Option<ModId>,
    is_test: OnceCell<bool>,
}

impl Reach {
    /// Whether that was new.
    fn add(&mut self, realm: Realm) -> bool {
        let is_new = !self.0.contains(&realm);
        if is_new {
            self.0 = self.0.iter().copied().chain([realm]).collect();
        }
        is_new
    }
}

impl Caller<'_> {
    fn sees(&self, reach: Option<&Reach>) -> bool {
        reach.is_some_and(|reach| reach.0.iter().any(|realm| self.is_in(*realm)))
    }

    /// Does a path lead to one of these, or may it?
    fn means(&self, path: &[Name], callables: &Callables) -> bool {
        let Some(module) = self.module else { return true };
        if path.last().is_some_and(|name| callables.unplaced.contains(name)) {
            return true;
        }
        match names::resolve(self.program, module, path, false, Namespace::Values) {
            Some(names::Resolved { def: Def::Item(def), used }) if used == path.len() => {
                callables.places.contains(&self.program.place_of(def))
            }
            _ => false,
        }
    }

    fn is_in(&self, realm: Realm) -> bool {
        let in_crate = realm.krate.is_none_or(|krate| self.krate.is_none_or(|own| own == krate));
        in_crate && (!realm.in_tests || *self.is_test.get_or_init(|| self.program.is_test(self.def)))
    }
}

/// Names that stand for others.
#[derive(Debug, Default)]
pub struct Aliases {
    /// `use .. as ..` and `type .. = ..;`, both ways of it by the name that is meant.
    of: FxHashMap<Name, Vec<Name>>,
    /// Type parameters and associated types that are not told.
    params: FxHashSet<Name>,
}

impl Callables {
    /// What is called like a free function.
    pub fn insert_macro(&mut self, name: Name) {
        self.free.entry(name).or_default().add(EVERYWHERE);
        self.names.insert(name);
        self.unplaced.insert(name);
    }

    /// Whatever has this name.
    pub fn insert_name(&mut self, name: Name) {
        for of in [&mut self.methods, &mut self.free, &mut self.of_all] {
            of.entry(name).or_default().add(EVERYWHERE);
        }
        self.names.insert(name);
        self.unplaced.insert(name);
    }

    /// Is one of them called so, or by an alias of its own?
    pub fn has_name(&self, name: Name) -> bool {
        self.names.contains(&name)
    }

    fn holds(&self, mention: Mention, caller: &Caller, aliases: &Aliases) -> bool {
        let name = mention.name;
        if !self.names.contains(&name) {
            return false;
        }
        match mention.by {
            By::Dot => caller.sees(self.methods.get(&name)),
            By::Nothing => caller.sees(self.free.get(&name)) && caller.means(&[name], self),
            By::Any => true,
            By::Of(of) | By::Within(of) => {
                let is_whole = matches!(mention.by, By::Of(_)) && of != "Self";
                caller.sees(self.free.get(&name)) && (!is_whole || caller.means(&[of, name], self))
                    || caller.sees(self.of_all.get(&name))
                    || caller.sees(self.of.get(&(of, name)))
                    || (aliases.params.contains(&of) && caller.sees(self.of_params.get(&name)))
                    || of == "Self" && caller.own_type.is_none_or(|own| caller.sees(self.of.get(&(own, name))))
            }
        }
    }
}

impl Program {
    /// Might this code call one of them?
    pub fn may_call(&self, file: FileId, code: CodeId, callables: &Callables) -> bool {
        self.may_mention(file, code, callables, |_| true)
    }

    /// Might it call one of them and leave what comes out?
    pub fn may_leave(&self, file: FileId, code: CodeId, callables: &Callables) -> bool {
        self.may_mention(file, code, callables, |mention| mention.left)
    }

    fn may_mention(&self, file: FileId, code: CodeId, callables: &Callables, how: impl Fn(&Mention) -> bool) -> bool {
        let outline = self.outline(file, code);
        let Some(mentions) = &outline.mentions else { return true };
        let def = DefId { file, item: outline.owner };
        let krate = (!self.shared_files().contains(&file)).then(|| self.krate_id(file));
        let own_type = self.type_around(def);
        // A body with items of its own is never left unread.
        let module = krate.filter(|_| outline.unread.is_some()).map(|_| self.scope_module(file, outline.scope));
        let caller = Caller { program: self, def, own_type, krate, module, is_test: OnceCell::new() };
        let aliases = self.aliases();
        mentions.iter().any(|mention| how(mention) && callables.holds(*mention, &caller, aliases))
    }

    fn place_of(&self, def: DefId) -> (FileId, ScopeId, Name) {
        let item = self.item(def);
        // A module under a `cfg` may stand for others of its name.
        let scope = self.twin_scopes(def.file, item.scope).first().copied().unwrap_or(item.scope);
        (def.file, scope, item.name)
    }

    /// The code that can call a function. One of an impl of a trait may be called where its type is not known.
    fn realm_of(&self, def: DefId, of_trait: bool) -> Realm {
        if self.file(def.file).stub {
            return EVERYWHERE;
        }
        let item = self.item(def);
        let krate = self.krate_id(def.file);
        let kind = self.krate(krate).kind;
        let is_test = |attr: &Attr| attr.path.last().is_some_and(|last| last.name == "test");
        let in_tests = is_auxiliary(kind)
            || self.module(self.scope_module(def.file, item.scope)).only_in_tests
            || item.attrs.iter().any(|attr| needs_test(attr) || is_test(attr));
        let is_alone = match kind {
            CrateKind::Target(TargetKind::Lib | TargetKind::ProcMacro) | CrateKind::Stub => in_tests,
            CrateKind::Target(_) | CrateKind::Loose => in_tests || !of_trait,
        };
        let krate = (is_alone && !self.shared_files().contains(&def.file)).then_some(krate);
        Realm { krate, in_tests }
    }

    /// Files that are modules of more than one crate.
    fn shared_files(&self) -> &FxHashSet<FileId> {
        self.interest.shared_files.get_or_init(|| {
            let mut seen = FxHashSet::default();
            let whole = self.modules.iter().filter(|module| module.scope == ScopeId(0));
            whole.filter(|module| !seen.insert(module.file)).map(|module| module.file).collect()
        })
    }

    /// What `Self` stands for in a function: nothing in a trait, or where it has no name.
    fn type_around(&self, def: DefId) -> Option<Name> {
        let container = self.item(def).container?;
        match &self.file(def.file).model.item(container).kind {
            ItemKind::Impl(it) => type_name(&it.self_ty).filter(|name| !self.aliases().params.contains(name)),
            _ => None,
        }
    }

    /// The functions of the user's that give what goes by one of these names.
    pub fn functions_that_give(&self, types: &FxHashSet<Name>) -> Callables {
        let mut calls = Callables::default();
        for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub) {
            for (item, it) in file.model.items.iter().enumerate() {
                if it.as_fn().and_then(|it| it.ret.as_ref()).is_some_and(|ret| mentions(ret, types)) {
                    let def = DefId { file: FileId(index as u32), item: ItemId(item as u32) };
                    self.add_callable(def, &mut calls);
                }
            }
        }
        calls
    }

    /// Adds a function; whether it was new.
    pub fn add_callable(&self, def: DefId, to: &mut Callables) -> bool {
        let item = self.item(def);
        let name = item.name;
        let aliases = self.aliases();
        to.names.insert(name);
        let container = item.container.map(|id| self.file(def.file).model.item(id));
        let container = match container.map(|it| &it.kind) {
            Some(kind @ (ItemKind::Impl(_) | ItemKind::Trait(_))) => kind,
            _ => {
                let realm = self.realm_of(def, false);
                let mut is_new = to.free.entry(name).or_default().add(realm);
                is_new |= to.places.insert(self.place_of(def));
                if item.as_fn().is_none() {
                    is_new |= to.unplaced.insert(name);
                }
                for alias in aliases.all_of(name) {
                    to.names.insert(alias);
                    is_new |= to.free.entry(alias).or_default().add(realm);
                }
                return is_new;
            }
        };
        let of_trait = match container {
            ItemKind::Impl(it) => it.trait_.as_ref().and_then(|path| path.last()).map(|last| last.name),
            _ => None,
        };
        let realm = self.realm_of(def, of_trait.is_some());
        let mut is_new = false;
        if item.as_fn().is_some_and(|it| it.self_param.is_some()) {
            is_new |= to.methods.entry(name).or_default().add(realm);
        }
        let ItemKind::Impl(it) = container else {
            is_new |= to.of_params.entry(name).or_default().add(realm);
            return to.of_all.entry(name).or_default().add(realm) || is_new;
        };
        let own_type = type_name(&it.self_ty).filter(|name| !aliases.params.contains(name));
        if own_type.is_none() {
            is_new |= to.of_all.entry(name).or_default().add(realm);
        }
        if of_trait.is_some() {
            is_new |= to.of_params.entry(name).or_default().add(realm);
        }
        for of in own_type.into_iter().chain(of_trait) {
            is_new |= to.of.entry((of, name)).or_default().add(realm);
            for alias in aliases.all_of(of) {
                is_new |= to.of.entry((alias, name)).or_default().add(realm);
            }
        }
        is_new
    }

    /// What source calls things, besides their names.
    pub(super) fn aliases(&self) -> &Aliases {
        self.interest.aliases.get_or_init(|| {
            let mut aliases = Aliases::default();
            let mut add = |of: Name, alias: Name| {
                if of != alias {
                    aliases.of.entry(of).or_default().push(alias);
                }
            };
            let mut params = FxHashSet::default();
            for item in self.files.iter().flat_map(|file| &file.model.items) {
                let generics = match &item.kind {
                    ItemKind::Use(leaves) => {
                        for leaf in leaves {
                            if let (UseKind::Name(alias), Some(last)) = (leaf.kind, leaf.path.last()) {
                                add(*last, alias);
                            }
                        }
                        continue;
                    }
                    ItemKind::TypeAlias(it) => {
                        match it.ty.as_ref().and_then(type_name) {
                            Some(of) => add(of, item.name),
                            None => {
                                params.insert(item.name);
                            }
                        }
                        &it.generics
                    }
                    ItemKind::Fn(it) => &it.generics,
                    ItemKind::Impl(it) => &it.generics,
                    ItemKind::Trait(it) => &it.generics,
                    _ => continue,
                };
                params.extend(generics.params.iter().map(|param| param.name));
            }
            Aliases { params, ..aliases }
        })
    }
}

impl Aliases {
    /// The names that something may also go by, directly or through others.
    pub fn all_of(&self, name: Name) -> Vec<Name> {
        let mut all: Vec<Name> = Vec::new();
        let mut left = vec![name];
        while let Some(next) = left.pop() {
            for alias in self.of.get(&next).into_iter().flatten() {
                if *alias != name && !all.contains(alias) {
                    all.push(*alias);
                    left.push(*alias);
                }
            }
        }
        all
    }
}

/// The name by which a path goes through a type: `Vec` for `&std::vec::Vec<u8>`.
pub(super) fn type_name(ty: &TypeRef) -> Option<Name> {
    match ty {
        TypeRef::Path(path) if path.qself.is_none() => path.last().map(|last| last.name),
        TypeRef::Ref { inner, .. } => type_name(inner),
        _ => None,
    }
}
