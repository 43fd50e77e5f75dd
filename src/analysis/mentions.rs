//! Which functions the mentions of an outline may call, told by name, qualifier and dot; may only err by saying yes.
//!
//! A free function is called by its name or a path to it, a method after a dot, an associated function through its type
//! or trait, an alias of these, `Self` or a type parameter. So `Buffer::new(..)` is no call of `Runtime::new`.

use super::Program;
use super::def::DefId;
use crate::model::{By, CodeId, FileId, ItemKind, Mention, Name, TypeRef, UseKind};
use rustc_hash::{FxHashMap, FxHashSet};

/// Functions, by how they may be mentioned.
#[derive(Debug, Default)]
pub struct Callables {
    /// After a dot.
    methods: FxHashSet<Name>,
    /// Alone, or at the end of a path.
    free: FxHashSet<Name>,
    /// Through a type or trait.
    of: FxHashSet<(Name, Name)>,
    /// Through any type parameter.
    of_params: FxHashSet<Name>,
    /// Through any type.
    of_all: FxHashSet<Name>,
    /// All names of the above.
    names: FxHashSet<Name>,
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
        self.free.insert(name);
        self.names.insert(name);
    }

    /// Whatever has this name.
    pub fn insert_name(&mut self, name: Name) {
        self.methods.insert(name);
        self.free.insert(name);
        self.of_all.insert(name);
        self.names.insert(name);
    }

    /// Is one of them called so, or by an alias of its own?
    pub fn has_name(&self, name: Name) -> bool {
        self.names.contains(&name)
    }

    fn holds(&self, mention: Mention, own_type: Option<Name>, aliases: &Aliases) -> bool {
        let name = mention.name;
        if !self.names.contains(&name) {
            return false;
        }
        match mention.by {
            By::Dot => self.methods.contains(&name),
            By::Nothing => self.free.contains(&name),
            By::Any => true,
            By::Of(of) => {
                self.free.contains(&name)
                    || self.of_all.contains(&name)
                    || self.of.contains(&(of, name))
                    || (aliases.params.contains(&of) && self.of_params.contains(&name))
                    || of == "Self" && own_type.is_none_or(|own| self.of.contains(&(own, name)))
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
        let own_type = self.type_around(DefId { file, item: outline.owner });
        let aliases = self.aliases();
        mentions.iter().any(|mention| how(mention) && callables.holds(*mention, own_type, aliases))
    }

    /// What `Self` stands for in a function: nothing in a trait, or where it has no name.
    fn type_around(&self, def: DefId) -> Option<Name> {
        let container = self.item(def).container?;
        match &self.file(def.file).model.item(container).kind {
            ItemKind::Impl(it) => type_name(&it.self_ty).filter(|name| !self.aliases().params.contains(name)),
            _ => None,
        }
    }

    /// Adds a function; whether it was new.
    pub fn add_callable(&self, def: DefId, to: &mut Callables) -> bool {
        let item = self.item(def);
        let name = item.name;
        let aliases = self.aliases();
        let mut is_new = to.names.insert(name);
        let container = item.container.map(|id| self.file(def.file).model.item(id));
        let container = match container.map(|it| &it.kind) {
            Some(kind @ (ItemKind::Impl(_) | ItemKind::Trait(_))) => kind,
            _ => {
                is_new |= to.free.insert(name);
                for alias in aliases.all_of(name) {
                    to.names.insert(alias);
                    is_new |= to.free.insert(alias);
                }
                return is_new;
            }
        };
        if item.as_fn().is_some_and(|it| it.self_param.is_some()) {
            is_new |= to.methods.insert(name);
        }
        let ItemKind::Impl(it) = container else {
            is_new |= to.of_params.insert(name);
            return to.of_all.insert(name) || is_new;
        };
        let own_type = type_name(&it.self_ty).filter(|name| !aliases.params.contains(name));
        let of_trait = it.trait_.as_ref().and_then(|path| path.last()).map(|last| last.name);
        if own_type.is_none() {
            is_new |= to.of_all.insert(name);
        }
        if of_trait.is_some() {
            is_new |= to.of_params.insert(name);
        }
        for of in own_type.into_iter().chain(of_trait) {
            is_new |= to.of.insert((of, name));
            for alias in aliases.all_of(of) {
                is_new |= to.of.insert((alias, name));
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
