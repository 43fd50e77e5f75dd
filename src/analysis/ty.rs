//! Types as the analysis knows them: what can be told from source without a compiler, `Unknown` for the rest.

use super::def::DefId;
use crate::model::{BodyId, Name};
use std::sync::Arc;

pub type Tys = Arc<[Ty]>;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ty {
    Unknown,
    Never,
    /// `u8`, `str`, `bool`, ...
    Prim(Name),
    /// A struct, enum or union and its type arguments.
    Adt(DefId, Tys),
    Ref(bool, Arc<Ty>),
    Ptr(Arc<Ty>),
    Slice(Arc<Ty>),
    Array(Arc<Ty>),
    Tuple(Tys),
    /// A function named as a value, with the types of its own generics and those of its container.
    FnDef(DefId, Arc<Subst>),
    FnPtr(Tys, Arc<Ty>),
    /// A closure of the code at hand: its body, parameters and result.
    Closure(BodyId, Tys, Arc<Ty>),
    /// An async block of the code at hand and its output.
    Async(BodyId, Arc<Ty>),
    /// What a call of this async fn gives, and its output.
    Future(DefId, Arc<Ty>),
    /// The type parameter of this index of this item; `SELF` is a trait's `Self`.
    Param(DefId, u32),
    /// `impl A + B` or `dyn A + B`.
    Bounds(Bounds),
    /// `<ty as Trait>::Name`, the trait being optional, not yet resolved.
    Proj(Arc<Ty>, Option<DefId>, Name),
    /// An inference variable of the code at hand.
    Var(u32),
    /// A type of a crate that we cannot see.
    Extern(Name),
}

/// What is known of a type that is told by its traits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bounds {
    pub all: Arc<[TraitRef]>,
    /// A trait object: it has these traits and no others. What `impl` stands for may have more.
    pub is_dyn: bool,
}

impl std::ops::Deref for Bounds {
    type Target = [TraitRef];

    fn deref(&self) -> &Self::Target {
        &self.all
    }
}

/// The index of a trait's `Self` among its parameters.
pub const SELF: u32 = u32::MAX;

/// A trait with its arguments: `Iterator<Item = T>`, `From<T>`; `Fn(A) -> B` is `Fn<(A,), Output = B>`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TraitRef {
    pub def: DefId,
    pub args: Tys,
    pub bindings: Arc<[(Name, Ty)]>,
}

/// Which types stand for the parameters of which items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Subst {
    pub items: Vec<(DefId, Tys)>,
    /// A trait's `Self`. (Boxed because there are many of these, and few have one.)
    pub self_ty: Option<Box<(DefId, Ty)>>,
}

impl Subst {
    pub fn of(def: DefId, tys: impl Into<Tys>) -> Self {
        Self { items: vec![(def, tys.into())], self_ty: None }
    }

    pub fn push(&mut self, def: DefId, tys: impl Into<Tys>) {
        self.items.push((def, tys.into()));
    }

    /// What a trait's `Self` stands for.
    pub fn set_self(&mut self, of: DefId, ty: Ty) {
        self.self_ty = Some(Box::new((of, ty)));
    }

    pub fn self_ty(&self) -> Option<&Ty> {
        self.self_ty.as_deref().map(|(_, ty)| ty)
    }

    pub fn get(&self, def: DefId, index: u32) -> Option<&Ty> {
        if index == SELF {
            return self.self_ty.as_deref().filter(|(of, _)| *of == def).map(|(_, ty)| ty);
        }
        self.items.iter().find(|(of, _)| *of == def).and_then(|(_, tys)| tys.get(index as usize))
    }
}

impl Ty {
    /// `Unknown` where no trait is known.
    pub fn bounds(all: impl Into<Arc<[TraitRef]>>, is_dyn: bool) -> Self {
        let all = all.into();
        if all.is_empty() { Self::Unknown } else { Self::Bounds(Bounds { all, is_dyn }) }
    }

    pub fn unit() -> Self {
        Self::Tuple(Arc::new([]))
    }

    pub fn adt(def: DefId, args: Vec<Ty>) -> Self {
        Self::Adt(def, args.into())
    }

    pub fn reference(mutable: bool, inner: Ty) -> Self {
        Self::Ref(mutable, Arc::new(inner))
    }

    /// The type behind all references.
    pub fn peeled(&self) -> &Ty {
        let mut ty = self;
        while let Ty::Ref(_, inner) = ty {
            ty = inner;
        }
        ty
    }

    pub fn adt_def(&self) -> Option<DefId> {
        match self {
            Self::Adt(def, _) => Some(*def),
            _ => None,
        }
    }

    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown | Self::Var(_))
    }

    /// Rebuilds the type with `f` applied to each part that it maps, outermost first.
    pub fn map(&self, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> Ty {
        if let Some(ty) = f(self) {
            return ty;
        }
        let mut all = |tys: &Tys| -> Tys { tys.iter().map(|ty| ty.map(f)).collect() };
        match self {
            Self::Adt(def, args) if !args.is_empty() => Self::Adt(*def, all(args)),
            Self::Tuple(tys) if !tys.is_empty() => Self::Tuple(all(tys)),
            Self::Ref(mutable, inner) => Self::Ref(*mutable, Arc::new(inner.map(f))),
            Self::Ptr(inner) => Self::Ptr(Arc::new(inner.map(f))),
            Self::Slice(inner) => Self::Slice(Arc::new(inner.map(f))),
            Self::Array(inner) => Self::Array(Arc::new(inner.map(f))),
            Self::FnPtr(params, ret) => {
                let params = all(params);
                Self::FnPtr(params, Arc::new(ret.map(f)))
            }
            Self::Closure(body, params, ret) => {
                let params = all(params);
                Self::Closure(*body, params, Arc::new(ret.map(f)))
            }
            Self::Async(body, output) => Self::Async(*body, Arc::new(output.map(f))),
            Self::Future(def, output) => Self::Future(*def, Arc::new(output.map(f))),
            Self::Bounds(bounds) => {
                let all = bounds.iter().map(|bound| bound.map(f)).collect();
                Self::Bounds(Bounds { all, is_dyn: bounds.is_dyn })
            }
            Self::Proj(ty, of, name) => Self::Proj(Arc::new(ty.map(f)), *of, *name),
            Self::FnDef(def, subst) => {
                let items = subst.items.iter().map(|(def, tys)| (*def, all(tys))).collect();
                let self_ty = subst.self_ty.as_deref().map(|(def, ty)| Box::new((*def, ty.map(f))));
                Self::FnDef(*def, Arc::new(Subst { items, self_ty }))
            }
            _ => self.clone(),
        }
    }

    /// Whether all of the types that this one is made of directly satisfy this; asks no more after the first that does not.
    pub fn all_parts(&self, f: &mut dyn FnMut(&Ty) -> bool) -> bool {
        match self {
            Self::Adt(_, tys) | Self::Tuple(tys) => tys.iter().all(f),
            Self::Ref(_, inner) | Self::Ptr(inner) | Self::Slice(inner) | Self::Array(inner) => f(inner),
            Self::Async(_, inner) | Self::Future(_, inner) | Self::Proj(inner, ..) => f(inner),
            Self::FnPtr(params, ret) | Self::Closure(_, params, ret) => params.iter().all(&mut *f) && f(ret),
            Self::Bounds(bounds) => {
                bounds.iter().all(|bound| bound.args.iter().all(&mut *f) && bound.bindings.iter().all(|(_, ty)| f(ty)))
            }
            Self::FnDef(_, subst) => {
                subst.items.iter().flat_map(|(_, tys)| tys.iter()).all(&mut *f)
                    && subst.self_ty.as_deref().is_none_or(|(_, ty)| f(ty))
            }
            Self::Unknown | Self::Never | Self::Prim(_) | Self::Param(..) | Self::Var(_) | Self::Extern(_) => true,
        }
    }

    /// Puts types in the place of parameters; parameters that `subst` does not name stay.
    pub fn subst(&self, subst: &Subst) -> Ty {
        self.map_any(|ty| matches!(ty, Ty::Param(..)), &mut |ty| match ty {
            Ty::Param(def, index) => subst.get(*def, *index).cloned(),
            _ => None,
        })
    }

    /// [`Ty::map`] for an `f` that maps only what is told here: where there is none of it, nothing is rebuilt.
    pub fn map_any(&self, is_mapped: fn(&Ty) -> bool, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> Ty {
        if self.any(&mut |ty| is_mapped(ty)) { self.map(f) } else { self.clone() }
    }

    /// Does it, or any part of it, satisfy this?
    pub fn any(&self, f: &mut dyn FnMut(&Ty) -> bool) -> bool {
        f(self) || !self.all_parts(&mut |part| !part.any(f))
    }
}

impl TraitRef {
    pub fn map(&self, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> TraitRef {
        TraitRef {
            def: self.def,
            args: self.args.iter().map(|ty| ty.map(f)).collect(),
            bindings: self.bindings.iter().map(|(name, ty)| (*name, ty.map(f))).collect(),
        }
    }

    pub fn subst(&self, subst: &Subst) -> TraitRef {
        self.map(&mut |ty| match ty {
            Ty::Param(def, index) => subst.get(*def, *index).cloned(),
            _ => None,
        })
    }

    pub fn binding(&self, name: Name) -> Option<&Ty> {
        self.bindings.iter().find(|(of, _)| *of == name).map(|(_, ty)| ty)
    }
}
