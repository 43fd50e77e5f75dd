//! Paths and types as they are written; what they mean is asked of `analysis`.

use super::{Name, Span};
use serde::{Deserialize, Serialize};

/// A path as written: `a::b::<T>::c`, `::std::fs`, `<T as Trait>::f`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Path {
    pub segments: Box<[Segment]>,
    /// Starts with `::`.
    pub global: bool,
    pub qself: Option<Box<QSelf>>,
    pub span: Span,
}

impl Path {
    /// The name of a path that is one plain segment (generic arguments allowed).
    pub fn single(&self) -> Option<Name> {
        match (&*self.segments, self.global, &self.qself) {
            ([one], false, None) => Some(one.name),
            _ => None,
        }
    }

    pub fn last(&self) -> Option<&Segment> {
        self.segments.last()
    }

    /// The path as text without generic arguments.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (i, segment) in self.segments.iter().enumerate() {
            if i > 0 || self.global {
                out.push_str("::");
            }
            out.push_str(segment.name.as_str());
        }
        out
    }
}

/// `<ty as Trait>` or `<ty>` in front of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QSelf {
    pub ty: TypeRef,
    /// How many of the path's segments name the trait; 0 for `<T>::f`.
    pub trait_len: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    pub name: Name,
    pub span: Span,
    pub args: Option<Box<GenericArgs>>,
}

/// `<A, B, Item = C>` or `(A, B) -> C`. Lifetimes are left out; const arguments are `TypeRef::Other`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GenericArgs {
    pub types: Vec<TypeRef>,
    /// `Item = C`
    pub bindings: Vec<(Name, TypeRef)>,
    /// `Item: Bound`
    pub constraints: Vec<(Name, Vec<Bound>)>,
    /// `Fn(A, B) -> C`: then `types` holds the inputs and this the output (unit when not written).
    pub parenthesized: Option<TypeRef>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TypeRef {
    Path(Box<Path>),
    Ref {
        mutable: bool,
        is_static: bool,
        inner: Box<TypeRef>,
    },
    Ptr {
        mutable: bool,
        inner: Box<TypeRef>,
    },
    Tuple(Vec<TypeRef>),
    Slice(Box<TypeRef>),
    Array(Box<TypeRef>),
    /// A fn pointer.
    FnPtr {
        params: Vec<TypeRef>,
        ret: Box<TypeRef>,
    },
    ImplTrait(Vec<Bound>),
    DynTrait(Vec<Bound>),
    Never,
    /// `_`
    Infer,
    /// Const arguments, macros in type position, anything else.
    Other,
}

impl TypeRef {
    pub fn unit() -> Self {
        Self::Tuple(Vec::new())
    }
}

/// A trait bound. Lifetime bounds are left out except for `is_static`, which stands for `'static` itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    Trait { path: Path, maybe: bool },
    Static,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Generics {
    /// Type parameters only, in order.
    pub params: Vec<GenericParam>,
    /// `where T: A + B`, on any type.
    pub wheres: Vec<(TypeRef, Vec<Bound>)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GenericParam {
    pub name: Name,
    pub bounds: Vec<Bound>,
    pub default: Option<TypeRef>,
}
