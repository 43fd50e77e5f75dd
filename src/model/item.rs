//! Items: functions, types, impls, modules and imports, as written.

use super::{Bound, CodeId, Generics, Name, Path, Span, TypeRef};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemId(pub u32);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ScopeId(pub u32);

/// A place where names are declared: a file, an inline module, or a block with items in it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Scope {
    pub kind: ScopeKind,
    /// The scope around it; `None` for the file's own. Blocks see their parents' names, modules do not.
    pub parent: Option<ScopeId>,
    /// In source order. Items of impls and traits are listed in these, not here. Items that an item macro's
    /// tokens hold (`cfg_rt! { .. }`) are listed here too, after their `MacroCall`.
    pub items: Vec<ItemId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScopeKind {
    File,
    /// An inline `mod` and its item.
    Mod(ItemId),
    Block,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Item {
    pub kind: ItemKind,
    /// Empty for impls, uses and macro calls.
    pub name: Name,
    pub name_span: Span,
    /// Attributes included, documentation comments left out.
    pub span: Span,
    pub vis: Vis,
    pub attrs: Box<[Attr]>,
    /// Where it stands. For members of impls and traits: where the impl or trait stands.
    pub scope: ScopeId,
    /// The impl or trait that it is a member of.
    pub container: Option<ItemId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Vis {
    Private,
    /// `pub(crate)`, `pub(super)`, `pub(in ..)`
    Restricted,
    Public,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum ItemKind {
    Fn(Box<Fn>),
    /// Structs and unions.
    Struct(Box<Struct>),
    Enum(Box<Enum>),
    Trait(Box<Trait>),
    Impl(Box<Impl>),
    TypeAlias(Box<TypeAlias>),
    /// Statics and consts, associated consts included.
    Static(Box<Static>),
    /// A use tree, flattened.
    Use(Vec<UseLeaf>),
    Mod(Mod),
    /// `extern crate original as item.name`; `self` is kept as written.
    ExternCrate {
        original: Name,
    },
    /// `macro_rules! item.name`, `macro item.name`. The body is not looked into, but for one question.
    MacroDef {
        /// What it makes may end, leave or begin anew the code around a call: a `return`, a `?`, a macro that panics.
        may_jump: bool,
    },
    /// A macro called where items stand. What its tokens hold as items stands in the same scope.
    MacroCall {
        path: Path,
        opened: bool,
        /// The file that an `include!("..")` names, relative to this one.
        included: Option<Name>,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fn {
    pub generics: Generics,
    pub self_param: Option<SelfParam>,
    /// The type of a typed `self`: `Pin<&mut Self>` and the like.
    pub self_ty: Option<TypeRef>,
    /// Without `self`.
    pub params: Vec<Param>,
    pub ret: Option<TypeRef>,
    pub is_async: bool,
    pub is_const: bool,
    /// From `async`/`const`/`fn` to the end of the return type (where clauses left out).
    pub header: Span,
    /// The `async` keyword.
    pub async_span: Option<Span>,
    pub code: Option<CodeId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfParam {
    pub by_ref: bool,
    pub mutable: bool,
    /// `self: Arc<Self>`, `self: Pin<&mut Self>` and the like: see `Fn::self_ty`.
    pub typed: bool,
    /// A lifetime is written: `&'a self`, `&'static self`.
    pub lifetime: bool,
    pub span: Span,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Param {
    /// The name when the pattern is a plain one.
    pub name: Option<Name>,
    pub ty: TypeRef,
    pub attrs: Box<[Attr]>,
    pub span: Span,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Struct {
    pub generics: Generics,
    pub fields: Vec<Field>,
    pub shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    Named,
    Tuple,
    Unit,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Field {
    /// `0`, `1`, .. for tuples.
    pub name: Name,
    pub ty: TypeRef,
    /// `#[from]`: what derives the type converts this into it.
    pub from: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Enum {
    pub generics: Generics,
    pub variants: Vec<Variant>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Variant {
    pub name: Name,
    pub fields: Vec<Field>,
    pub shape: Shape,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Trait {
    pub generics: Generics,
    pub supertraits: Vec<Bound>,
    /// Fns, type aliases (associated types) and statics (associated consts).
    pub items: Vec<ItemId>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Impl {
    pub generics: Generics,
    pub trait_: Option<Path>,
    pub negative: bool,
    pub self_ty: TypeRef,
    pub items: Vec<ItemId>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TypeAlias {
    pub generics: Generics,
    /// Bounds of an associated type.
    pub bounds: Vec<Bound>,
    pub ty: Option<TypeRef>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Static {
    pub ty: Option<TypeRef>,
    pub is_const: bool,
    /// Declared by `thread_local!`: what the name stands for is a `LocalKey` of the type.
    pub thread_local: bool,
    pub code: Option<CodeId>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Mod {
    /// The scope of an inline module; `None` for `mod name;`.
    pub scope: Option<ScopeId>,
    /// `#[path = ".."]`, also when it stands in a `cfg_attr`.
    pub path_attr: Option<Name>,
}

/// One leaf of a use tree: `use a::{b, c as d, e::*, self}` has four.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UseLeaf {
    /// Starts with `::`.
    pub global: bool,
    /// The whole path; a trailing `self` is dropped (`a::{self}` is `a`). For globs: the module.
    pub path: Box<[Name]>,
    pub kind: UseKind,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum UseKind {
    /// Declares this name (the last segment, or what stands after `as`).
    Name(Name),
    /// `as _`
    Unnamed,
    Glob,
}

/// An attribute. Documentation comments are left out. `cfg_attr(pred, a, b)` gives `a` and `b`, marked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Attr {
    pub path: Path,
    pub span: Span,
    /// `#[path = ".."]`
    pub value: Option<Box<str>>,
    /// `#[path(a, b = "c", d(e))]`
    pub args: Box<[Meta]>,
    /// Came out of a `cfg_attr`.
    pub conditional: bool,
}

/// One argument of an attribute: `word`, `key = "value"`, `list(..)`, or a bare literal (empty name).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Meta {
    /// `::` between segments.
    pub name: Name,
    pub span: Span,
    pub value: Option<Box<str>>,
    pub args: Box<[Meta]>,
}

impl Attr {
    /// Is it the attribute of this plain one-segment name?
    pub fn is(&self, name: &str) -> bool {
        self.path.single().is_some_and(|single| single == *name)
    }

    /// The argument of this name.
    pub fn arg(&self, name: &str) -> Option<&Meta> {
        self.args.iter().find(|meta| meta.name == *name)
    }

    /// The text after `=` of the argument of this name.
    pub fn arg_value(&self, name: &str) -> Option<&str> {
        self.arg(name).and_then(|meta| meta.value.as_deref())
    }
}

impl Item {
    pub fn attr(&self, name: &str) -> Option<&Attr> {
        self.attrs.iter().find(|attr| attr.is(name))
    }

    pub fn as_fn(&self) -> Option<&Fn> {
        match &self.kind {
            ItemKind::Fn(it) => Some(it),
            _ => None,
        }
    }

    pub fn generics(&self) -> Option<&Generics> {
        Some(match &self.kind {
            ItemKind::Fn(it) => &it.generics,
            ItemKind::Struct(it) => &it.generics,
            ItemKind::Enum(it) => &it.generics,
            ItemKind::Trait(it) => &it.generics,
            ItemKind::Impl(it) => &it.generics,
            ItemKind::TypeAlias(it) => &it.generics,
            _ => return None,
        })
    }
}
