//! The impls of a program, by what their types are at the outermost; whether one fits a type is its parent's business.

use crate::analysis::Program;
use crate::analysis::def::{Def, DefId, Namespace};
use crate::analysis::sigs::ImplSig;
use crate::analysis::ty::Ty;
use crate::model::{FileId, Impl, ItemId, ItemKind, Name, Path, TypeRef};
use rustc_hash::FxHashMap;

#[derive(Debug, Default)]
pub struct ImplIndex {
    /// The user's impls.
    pub own: Vec<DefId>,
    /// Impls by what their `Self` type is at the outermost.
    pub(super) by_head: FxHashMap<Head, Vec<DefId>>,
    /// Impls for a bare type parameter, by trait.
    pub(super) blanket: FxHashMap<DefId, Vec<DefId>>,
    /// Traits that declare a function of this name.
    pub(super) traits_by_fn: FxHashMap<Name, Vec<DefId>>,
    /// The traits that each item derives, by name.
    pub(super) derives: FxHashMap<DefId, Vec<Name>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Head {
    Adt(DefId),
    Prim(Name),
    Ref,
    Ptr,
    Slice,
    Array,
    Tuple,
    Fn,
    Bounds(DefId),
    Extern(Name),
}

pub(super) fn head(ty: &Ty) -> Option<Head> {
    Some(match ty {
        Ty::Adt(def, _) => Head::Adt(*def),
        Ty::Prim(name) => Head::Prim(*name),
        Ty::Ref(..) => Head::Ref,
        Ty::Ptr(_) => Head::Ptr,
        Ty::Slice(_) => Head::Slice,
        Ty::Array(_) => Head::Array,
        Ty::Tuple(_) => Head::Tuple,
        Ty::FnPtr(..) => Head::Fn,
        Ty::Bounds(bounds) => Head::Bounds(bounds.first()?.def),
        Ty::Extern(name) => Head::Extern(*name),
        _ => return None,
    })
}

pub fn index_impls(program: &Program) -> ImplIndex {
    let mut index = ImplIndex::default();
    for (file_index, file) in program.files.iter().enumerate() {
        if file.module.is_none() {
            continue;
        }
        for (item_index, item) in file.model.items.iter().enumerate() {
            let def = DefId { file: FileId(file_index as u32), item: ItemId(item_index as u32) };
            match &item.kind {
                ItemKind::Impl(it) if !it.negative => {
                    if !file.stub {
                        index.own.push(def);
                    }
                    // A trait that we do not know still gives its type methods by name.
                    if let Some(head) = program.head_of_impl(def, it) {
                        index.by_head.entry(head).or_default().push(def);
                    } else if let Some(ImplSig { self_ty: Ty::Param(..), trait_: Some(of), .. }) = program.impl_sig(def)
                    {
                        index.blanket.entry(of.def).or_default().push(def);
                    }
                }
                ItemKind::Trait(it) => {
                    for &member in &it.items {
                        let member = file.model.item(member);
                        if member.as_fn().is_some() {
                            let traits = index.traits_by_fn.entry(member.name).or_default();
                            if traits.last() != Some(&def) {
                                traits.push(def);
                            }
                        }
                    }
                }
                ItemKind::Struct(_) | ItemKind::Enum(_) => {
                    let derived: Vec<Name> = item
                        .attrs
                        .iter()
                        .filter(|attr| attr.is("derive"))
                        .flat_map(|attr| attr.args.iter())
                        .filter_map(|meta| meta.name.as_str().rsplit("::").next().map(Name::new))
                        .collect();
                    if !derived.is_empty() {
                        index.derives.insert(def, derived);
                    }
                }
                _ => {}
            }
        }
    }
    // What an ordinary build leaves out comes last.
    let off = |def: &DefId| program.is_left_out(*def) || program.gives_way(def.file, &program.item(*def).attrs);
    index.by_head.values_mut().for_each(|impls| impls.sort_by_key(off));
    index.traits_by_fn.values_mut().for_each(|traits| traits.sort_by_key(off));
    index
}

impl Program {
    /// What an impl's `Self` type is at the outermost. Mostly that is told without looking at its arguments: few impls of
    /// stubs are ever asked for more.
    fn head_of_impl(&self, def: DefId, it: &Impl) -> Option<Head> {
        let told = match &it.self_ty {
            TypeRef::Ref { .. } => Some(Head::Ref),
            TypeRef::Ptr { .. } => Some(Head::Ptr),
            TypeRef::Slice(_) => Some(Head::Slice),
            TypeRef::Array(_) => Some(Head::Array),
            TypeRef::Tuple(_) => Some(Head::Tuple),
            TypeRef::Path(path) => self.head_of_path(def, it, path),
            _ => None,
        };
        told.or_else(|| head(&self.impl_sig(def)?.self_ty))
    }

    fn head_of_path(&self, def: DefId, it: &Impl, path: &Path) -> Option<Head> {
        let first = path.segments.first()?.name;
        if first == "Self" || it.generics.params.iter().any(|param| param.name == first) {
            return None;
        }
        let module = self.scope_module(def.file, self.item(def).scope);
        let resolved = self.resolve_path(module, path, Namespace::Types)?;
        match resolved.def {
            _ if resolved.used != path.segments.len() => None,
            Def::Item(id) if matches!(self.item(id).kind, ItemKind::Struct(_) | ItemKind::Enum(_)) => {
                Some(Head::Adt(id))
            }
            Def::Prim(name) => Some(Head::Prim(name)),
            _ => None,
        }
    }

    /// The signature of an impl, a negative one left out; computed on first use.
    pub fn impl_sig(&self, def: DefId) -> Option<&ImplSig> {
        match &self.item(def).kind {
            ItemKind::Impl(it) if !it.negative && self.file(def.file).module.is_some() => {
                Some(self.learned(def).impl_sig.get_or_init(|| Box::new(self.make_impl_sig(def, it))))
            }
            _ => None,
        }
    }
}
