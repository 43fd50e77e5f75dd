//! Written types to known types, and the signatures of functions, impls and fields; no inference.

use super::def::{Def, DefId, ModId, Namespace};
use super::depth::Depth;
use super::names::{self, Resolved};
use super::ty::{SELF, Subst, TraitRef, Ty, Tys};
use super::{LangItems, Program};
use crate::model::{Bound, GenericArgs, Generics, Impl, ItemKind, Name, Path, Segment, TypeRef};
use std::sync::Arc;

/// Where a type is written: whose names and type parameters it sees.
#[derive(Debug, Clone)]
pub struct Here {
    pub module: ModId,
    /// The items whose type parameters are in scope, innermost first.
    pub generics: Vec<DefId>,
    /// What `Self` means.
    pub self_ty: Option<Ty>,
}

/// A function's types. `Self` of an impl is already replaced by the impl's type.
#[derive(Debug)]
pub struct FnSig {
    /// `self` included.
    pub params: Vec<Ty>,
    pub has_self: bool,
    /// `self` is taken by reference.
    pub self_by_ref: bool,
    /// For an async fn: `Ty::Future`.
    pub ret: Ty,
    /// Bounds on its own parameters and on those of its container.
    pub bounds: Vec<(Ty, TraitRef)>,
    /// The number of its own type parameters.
    pub own: usize,
    /// The impl or trait around it.
    pub container: Option<DefId>,
}

/// An impl's types.
#[derive(Debug)]
pub struct ImplSig {
    pub self_ty: Ty,
    pub trait_: Option<TraitRef>,
    pub params: usize,
}

impl Program {
    pub fn generics(&self, def: DefId) -> Option<&Generics> {
        self.item(def).generics()
    }

    /// What is in scope inside an item's signature; computed on first use.
    pub fn here(&self, def: DefId) -> &Here {
        self.learned(def).here.get_or_init(|| self.make_here(def))
    }

    fn make_here(&self, def: DefId) -> Here {
        let item = self.item(def);
        let module = self.scope_module(def.file, item.scope);
        let mut generics = vec![def];
        let mut self_ty = None;
        let owner = item.container.map(|container| DefId { file: def.file, item: container });
        generics.extend(owner);
        let owner = owner.unwrap_or(def);
        match &self.item(owner).kind {
            ItemKind::Impl(it) => {
                let here = Here { module, generics: vec![owner], self_ty: None };
                self_ty = Some(self.lower_type(&here, &it.self_ty));
            }
            ItemKind::Trait(_) => self_ty = Some(Ty::Param(owner, SELF)),
            ItemKind::Struct(_) | ItemKind::Enum(_) => self_ty = Some(self.self_of_adt(owner)),
            _ => {}
        }
        Here { module, generics, self_ty }
    }

    /// A struct or enum with its own parameters as arguments.
    pub fn self_of_adt(&self, def: DefId) -> Ty {
        let count = self.generics(def).map_or(0, |generics| generics.params.len());
        Ty::Adt(def, (0..count as u32).map(|index| Ty::Param(def, index)).collect())
    }

    pub fn lower_type(&self, here: &Here, ty: &TypeRef) -> Ty {
        self.lower_type_at(here, ty, Depth::FIRST)
    }

    fn lower_type_at(&self, here: &Here, ty: &TypeRef, depth: Depth) -> Ty {
        if depth.is_past(24) {
            return Ty::Unknown;
        }
        let lower = |ty: &TypeRef| self.lower_type_at(here, ty, depth.next());
        match ty {
            TypeRef::Path(path) => self.lower_path_type(here, path, depth),
            TypeRef::Ref { mutable, inner, .. } => Ty::reference(*mutable, lower(inner)),
            TypeRef::Ptr { inner, .. } => Ty::Ptr(Arc::new(lower(inner))),
            TypeRef::Tuple(tys) => Ty::Tuple(tys.iter().map(lower).collect()),
            TypeRef::Slice(inner) => Ty::Slice(Arc::new(lower(inner))),
            TypeRef::Array(inner) => Ty::Array(Arc::new(lower(inner))),
            TypeRef::FnPtr { params, ret } => Ty::FnPtr(params.iter().map(lower).collect(), Arc::new(lower(ret))),
            TypeRef::ImplTrait(bounds) => Ty::bounds(self.lower_bounds(here, bounds, depth), false),
            TypeRef::DynTrait(bounds) => Ty::bounds(self.lower_bounds(here, bounds, depth), true),
            TypeRef::Never => Ty::Never,
            TypeRef::Infer | TypeRef::Other => Ty::Unknown,
        }
    }

    pub fn lower_bounds(&self, here: &Here, bounds: &[Bound], depth: Depth) -> Vec<TraitRef> {
        bounds
            .iter()
            .filter_map(|bound| match bound {
                Bound::Trait { path, maybe: false } => self.lower_trait(here, path, depth),
                _ => None,
            })
            .collect()
    }

    /// A trait as written in a bound or impl.
    pub fn lower_trait(&self, here: &Here, path: &Path, depth: Depth) -> Option<TraitRef> {
        let resolved = self.resolve_path(here.module, path, Namespace::Types)?;
        let Def::Item(def) = resolved.def else { return None };
        if resolved.used != path.segments.len() || !matches!(self.item(def).kind, ItemKind::Trait(_)) {
            return None;
        }
        let args = path.last().and_then(|segment| segment.args.as_deref());
        let Some(args) = args else {
            return Some(TraitRef { def, args: Arc::new([]), bindings: Arc::new([]) });
        };
        let lower = |ty: &TypeRef| self.lower_type_at(here, ty, depth.next());
        if let Some(ret) = &args.parenthesized {
            let inputs: Tys = args.types.iter().map(lower).collect();
            return Some(self.fn_trait_ref(def, inputs, lower(ret)));
        }
        let mut bindings: Vec<(Name, Ty)> = args.bindings.iter().map(|(name, ty)| (*name, lower(ty))).collect();
        for (name, bounds) in &args.constraints {
            let bounds = self.lower_bounds(here, bounds, depth.next());
            if !bounds.is_empty() {
                bindings.push((*name, Ty::bounds(bounds, false)));
            }
        }
        Some(TraitRef { def, args: args.types.iter().map(lower).collect(), bindings: bindings.into() })
    }

    /// `Fn(inputs) -> ret`; for the async ones the result is what awaiting gives.
    pub fn fn_trait_ref(&self, def: DefId, inputs: Tys, ret: Ty) -> TraitRef {
        TraitRef { def, args: Arc::new([Ty::Tuple(inputs)]), bindings: Arc::new([(self.lang.output, ret)]) }
    }

    fn lower_path_type(&self, here: &Here, path: &Path, depth: Depth) -> Ty {
        if let Some(qself) = &path.qself {
            let ty = self.lower_type_at(here, &qself.ty, depth.next());
            let trait_len = qself.trait_len as usize;
            let of = if trait_len == 0 {
                None
            } else {
                let names: Vec<Name> = path.segments[..trait_len].iter().map(|segment| segment.name).collect();
                match names::resolve(self, here.module, &names, path.global, Namespace::Types) {
                    Some(Resolved { def: Def::Item(def), .. }) => Some(def),
                    _ => return Ty::Unknown,
                }
            };
            return project_rest(ty, of, &path.segments[trait_len..]);
        }
        let first = &path.segments[0];
        if !path.global {
            if first.name == "Self" {
                return match &here.self_ty {
                    Some(ty) => project_rest(ty.clone(), None, &path.segments[1..]),
                    None => Ty::Unknown,
                };
            }
            if let Some(param) = self.type_param(here, first.name) {
                return project_rest(param, None, &path.segments[1..]);
            }
        }
        let Some(resolved) = self.resolve_path(here.module, path, Namespace::Types) else { return Ty::Unknown };
        let rest = &path.segments[resolved.used.min(path.segments.len())..];
        let args = path.segments[..resolved.used].last().and_then(|segment| segment.args.as_deref());
        project_rest(self.def_type(here, resolved.def, args, depth), None, rest)
    }

    /// The type that a definition with these written arguments stands for.
    pub fn def_type(&self, here: &Here, def: Def, args: Option<&GenericArgs>, depth: Depth) -> Ty {
        if depth.is_past(24) {
            return Ty::Unknown;
        }
        let id = match def {
            Def::Item(id) => id,
            Def::Variant(id, _) => id,
            Def::Prim(name) => return Ty::Prim(name),
            Def::Extern(name) => return self.foreign_type(here, name, args, depth),
            Def::Mod(_) => return Ty::Unknown,
        };
        let item = self.item(id);
        match &item.kind {
            ItemKind::Struct(_) | ItemKind::Enum(_) => Ty::Adt(id, self.lower_args(here, id, args, depth)),
            ItemKind::TypeAlias(alias) => {
                let Some(target) = &alias.ty else { return Ty::Unknown };
                let args = self.lower_args(here, id, args, depth);
                self.lower_type_at(self.here(id), target, depth.next()).subst(&Subst::of(id, args))
            }
            // A trait where a type is wanted: the `dyn` of old.
            ItemKind::Trait(_) => {
                let bound = TraitRef { def: id, args: Arc::new([]), bindings: Arc::new([]) };
                Ty::bounds([bound], true)
            }
            _ => Ty::Unknown,
        }
    }

    /// A type of a crate that there is no stub of. A `Result<T>` of its own is std's with its error in it, and an
    /// `Arc<T>` that it hands on is std's; no other name tells what it is.
    fn foreign_type(&self, here: &Here, name: Name, args: Option<&GenericArgs>, depth: Depth) -> Ty {
        let Some(args) = args.filter(|args| !args.types.is_empty()) else { return Ty::Extern(name) };
        let (of, count) = match name.as_str().rsplit("::").next() {
            Some("Result") => (self.lang.result, 2),
            Some("Arc") => (self.lang.arc, 1),
            _ => return Ty::Extern(name),
        };
        let Some(of) = of else { return Ty::Extern(name) };
        let lower = |index| args.types.get(index).map_or(Ty::Unknown, |ty| self.lower_type_at(here, ty, depth.next()));
        Ty::adt(of, (0..count).map(lower).collect())
    }

    /// Type arguments as written, defaults and `Unknown` for those that are not.
    fn lower_args(&self, here: &Here, def: DefId, args: Option<&GenericArgs>, depth: Depth) -> Tys {
        let Some(generics) = self.generics(def) else { return Arc::new([]) };
        if generics.params.is_empty() {
            return Arc::new([]);
        }
        let written = args.map_or(&[][..], |args| &args.types[..]);
        let mut tys: Vec<Ty> = Vec::with_capacity(generics.params.len());
        for (index, param) in generics.params.iter().enumerate() {
            let ty = match (written.get(index), &param.default) {
                (Some(ty), _) => self.lower_type_at(here, ty, depth.next()),
                (None, Some(default)) => {
                    self.lower_type_at(self.here(def), default, depth.next()).subst(&Subst::of(def, tys.clone()))
                }
                (None, None) => Ty::Unknown,
            };
            tys.push(ty);
        }
        tys.into()
    }

    pub fn type_param(&self, here: &Here, name: Name) -> Option<Ty> {
        here.generics.iter().find_map(|def| {
            let index = self.generics(*def)?.params.iter().position(|param| param.name == name)?;
            Some(Ty::Param(*def, index as u32))
        })
    }

    pub fn resolve_path(&self, module: ModId, path: &Path, ns: Namespace) -> Option<Resolved> {
        if path.qself.is_some() {
            return None;
        }
        let mut buffer = [Name::default(); 8];
        if path.segments.len() <= buffer.len() {
            for (slot, segment) in buffer.iter_mut().zip(&path.segments) {
                *slot = segment.name;
            }
            return names::resolve(self, module, &buffer[..path.segments.len()], path.global, ns);
        }
        let names: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        names::resolve(self, module, &names, path.global, ns)
    }

    /// The bounds written on an item's parameters, `where` clauses included; computed on first use.
    pub fn generic_bounds(&self, def: DefId) -> &[(Ty, TraitRef)] {
        self.learned(def).bounds.get_or_init(|| self.lower_generic_bounds(self.here(def), def).into())
    }

    fn lower_generic_bounds(&self, here: &Here, def: DefId) -> Vec<(Ty, TraitRef)> {
        let Some(generics) = self.generics(def) else { return Vec::new() };
        let mut out = Vec::new();
        for (index, param) in generics.params.iter().enumerate() {
            let ty = Ty::Param(def, index as u32);
            out.extend(
                self.lower_bounds(here, &param.bounds, Depth::FIRST).into_iter().map(|bound| (ty.clone(), bound)),
            );
        }
        for (ty, bounds) in &generics.wheres {
            let ty = self.lower_type(here, ty);
            out.extend(self.lower_bounds(here, bounds, Depth::FIRST).into_iter().map(|bound| (ty.clone(), bound)));
        }
        out
    }

    /// A function's signature; `None` when the definition is not a function.
    pub fn fn_sig(&self, def: DefId) -> Option<&FnSig> {
        self.learned(def).sig.get_or_init(|| self.make_fn_sig(def).map(Box::new)).as_deref()
    }

    fn make_fn_sig(&self, def: DefId) -> Option<FnSig> {
        let item = self.item(def);
        let it = item.as_fn()?;
        let here = self.here(def);
        let mut params = Vec::with_capacity(it.params.len() + 1);
        if let Some(self_param) = it.self_param {
            let self_ty = here.self_ty.clone().unwrap_or(Ty::Unknown);
            params.push(match &it.self_ty {
                Some(ty) => self.lower_type(here, ty),
                None if self_param.by_ref => Ty::reference(self_param.mutable, self_ty),
                None => self_ty,
            });
        }
        params.extend(it.params.iter().map(|param| self.lower_type(here, &param.ty)));
        let output = it.ret.as_ref().map_or_else(Ty::unit, |ty| self.lower_type(here, ty));
        let ret = if it.is_async { Ty::Future(def, Arc::new(output)) } else { output };
        let mut bounds = self.generic_bounds(def).to_vec();
        let container = item.container.map(|container| DefId { file: def.file, item: container });
        if let Some(container) = container {
            bounds.extend_from_slice(self.generic_bounds(container));
            if let ItemKind::Trait(_) = &self.item(container).kind {
                let args = self.lower_args(here, container, None, Depth::FIRST);
                let own = TraitRef { def: container, args, bindings: Arc::new([]) };
                bounds.push((Ty::Param(container, SELF), own));
            }
        }
        Some(FnSig {
            params,
            has_self: it.self_param.is_some(),
            self_by_ref: it.self_param.is_some_and(|self_param| self_param.by_ref),
            ret,
            bounds,
            own: it.generics.params.len(),
            container,
        })
    }

    pub(super) fn make_impl_sig(&self, def: DefId, it: &Impl) -> ImplSig {
        let here = self.here(def);
        let self_ty = here.self_ty.clone().unwrap_or(Ty::Unknown);
        let trait_ = it.trait_.as_ref().and_then(|path| self.lower_trait(here, path, Depth::FIRST));
        ImplSig { self_ty, trait_, params: it.generics.params.len() }
    }

    /// The type of a field of a struct (or of all variants' fields, by the variant's index).
    pub fn field_type(&self, def: DefId, variant: Option<u32>, name: Name, args: &Tys) -> Option<Ty> {
        let fields = match (&self.item(def).kind, variant) {
            (ItemKind::Struct(it), _) => &it.fields,
            (ItemKind::Enum(it), Some(variant)) => &it.variants.get(variant as usize)?.fields,
            _ => return None,
        };
        let field = fields.iter().find(|field| field.name == name)?;
        let ty = self.lower_type(self.here(def), &field.ty);
        Some(ty.subst(&Subst::of(def, Arc::clone(args))))
    }

    /// Is this the trait, or one of the traits, that stand for callables?
    pub fn is_fn_trait(&self, def: DefId) -> bool {
        self.lang.fn_traits.contains(&def)
    }

    pub fn is_async_fn_trait(&self, def: DefId) -> bool {
        self.lang.async_fn_traits.contains(&def)
    }
}

fn project_rest(ty: Ty, of: Option<DefId>, rest: &[Segment]) -> Ty {
    match rest {
        [] => ty,
        [one] if !ty.is_unknown() => Ty::Proj(Arc::new(ty), of, one.name),
        _ => Ty::Unknown,
    }
}

/// Finds the definitions of std that the analysis itself must know.
pub fn find_lang_items(program: &Program) -> LangItems {
    let item = |path: &[&str]| -> Option<DefId> {
        let root = *program.stub_crates.get(&Name::new("std"))?;
        let path: Vec<Name> = path.iter().map(|name| Name::new(name)).collect();
        let mut module = root;
        for name in &path[..path.len() - 1] {
            match program.module(module).names.get(name)?.types?.def {
                Def::Mod(next) => module = next,
                _ => return None,
            }
        }
        match program.module(module).names.get(path.last()?)?.types?.def {
            Def::Item(def) => Some(def),
            _ => None,
        }
    };
    let all = |paths: &[&[&str]]| paths.iter().filter_map(|path| item(path)).collect();
    LangItems {
        result: item(&["result", "Result"]),
        option: item(&["option", "Option"]),
        future: item(&["future", "Future"]),
        into_future: item(&["future", "IntoFuture"]),
        iterator: item(&["iter", "Iterator"]),
        into_iterator: item(&["iter", "IntoIterator"]),
        deref: item(&["ops", "Deref"]),
        local_key: item(&["thread", "LocalKey"]),
        index: item(&["ops", "Index"]),
        range: item(&["ops", "Range"]),
        pin: item(&["pin", "Pin"]),
        boxed: item(&["boxed", "Box"]),
        arc: item(&["sync", "Arc"]),
        string: item(&["string", "String"]),
        vec: item(&["vec", "Vec"]),
        drop_trait: item(&["ops", "Drop"]),
        send: item(&["marker", "Send"]),
        sync: item(&["marker", "Sync"]),
        error: item(&["error", "Error"]),
        from: item(&["convert", "From"]),
        from_iterator: item(&["iter", "FromIterator"]),
        smart: all(&[&["boxed", "Box"], &["sync", "Arc"], &["rc", "Rc"], &["pin", "Pin"]]),
        fn_traits: all(&[
            &["ops", "Fn"],
            &["ops", "FnMut"],
            &["ops", "FnOnce"],
            &["ops", "AsyncFn"],
            &["ops", "AsyncFnMut"],
            &["ops", "AsyncFnOnce"],
        ]),
        async_fn_traits: all(&[&["ops", "AsyncFn"], &["ops", "AsyncFnMut"], &["ops", "AsyncFnOnce"]]),
        output: Name::new("Output"),
        item_name: Name::new("Item"),
        target: Name::new("Target"),
    }
}

/// The type of a static or const.
pub fn static_type(program: &Program, def: DefId) -> Option<Ty> {
    match &program.item(def).kind {
        ItemKind::Static(it) => {
            let ty = program.lower_type(program.here(def), it.ty.as_ref()?);
            match program.lang.local_key {
                Some(key) if it.thread_local => Some(Ty::adt(key, vec![ty])),
                _ => Some(ty),
            }
        }
        _ => None,
    }
}
