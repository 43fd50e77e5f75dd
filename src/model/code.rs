//! Code: the expressions, patterns and statements of one function (or initialiser), with its closures and async blocks.
//!
//! Children always have smaller ids than their parents, and ids grow in evaluation order. So the expressions of a
//! closure or async block are one contiguous range, and a loop over `exprs` is a walk in evaluation order
//! (branches one after another).

use super::{Attr, ItemId, Name, Path, ScopeId, Span, TypeRef};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CodeId(pub u32);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ExprId(pub u32);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PatId(pub u32);

/// A body inside a [`Code`]; `BodyId(0)` is the function itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BodyId(pub u32);

/// One function's or initialiser's code, from its slice of the file alone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Code {
    /// The fn, static or const.
    pub owner: ItemId,
    /// The scope that its names are looked up in first (blocks inside may have their own).
    pub scope: ScopeId,
    pub exprs: Vec<Expr>,
    pub pats: Vec<Pat>,
    /// `bodies[0]` is the function; closures and async blocks follow in the order in which they start.
    pub bodies: Vec<Body>,
    /// The identifiers that stand in the function's braces, each once in each way, strings and most keywords left out;
    /// `async` and `await` are there. `None` where nobody collected them: any name may be in it.
    pub mentions: Option<Box<[Mention]>>,
    /// The braces, where their content was not lowered: then the block of `bodies[0]` is empty.
    pub unread: Option<Span>,
}

/// A name, what stands before it, and whether something may be lost with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mention {
    pub name: Name,
    pub by: By,
    /// It is called, and what comes out may be left: a statement ends there, or a body, or the place was not understood.
    pub left: bool,
}

/// What an identifier is reached by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum By {
    Nothing,
    /// `.name`, as it is called.
    Dot,
    /// `Of::name`
    Of(Name),
    /// `..::Of::name`
    Within(Name),
    /// `<..>::name`, or a path that was not understood.
    Any,
}

impl Code {
    /// Might a name of which `is_wanted` holds stand in it?
    pub fn may_name(&self, mut is_wanted: impl FnMut(Name) -> bool) -> bool {
        self.mentions.as_deref().is_none_or(|mentions| mentions.iter().any(|mention| is_wanted(mention.name)))
    }

    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    pub fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.0 as usize]
    }

    /// The part of a call that names what is called.
    pub fn callee_span(&self, call: ExprId) -> Span {
        match &self.expr(call).kind {
            ExprKind::Call { callee, .. } => self.expr(*callee).span,
            ExprKind::MethodCall(method) => method.name_span,
            _ => self.expr(call).span,
        }
    }

    /// Is it a pattern like `Err(..)`, of this name?
    pub fn is_variant(&self, id: PatId, name: &str) -> bool {
        matches!(&self.pat(id).kind, PatKind::TupleStruct { path, .. } if path.last().is_some_and(|last| last.name == *name))
    }

    /// `x` of a pattern like `Ok(x)`, of this name.
    pub fn content(&self, id: PatId, variant: &str) -> Option<PatId> {
        match &self.pat(id).kind {
            PatKind::TupleStruct { elems, .. } if self.is_variant(id, variant) => elems.first().copied(),
            _ => None,
        }
    }

    /// The name that a pattern binds, where it is a name alone.
    pub fn bound_name(&self, id: PatId) -> Option<Name> {
        match &self.pat(id).kind {
            PatKind::Bind { name, .. } => Some(*name),
            _ => None,
        }
    }

    pub fn body(&self, id: BodyId) -> &Body {
        &self.bodies[id.0 as usize]
    }

    pub fn body_ids(&self) -> impl Iterator<Item = BodyId> + use<> {
        (0..self.bodies.len() as u32).map(BodyId)
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Body {
    pub kind: BodyKind,
    pub parent: Option<BodyId>,
    /// `self` comes first where there is one, as a plain binding named `self`.
    pub params: Vec<BodyParam>,
    /// Written return type (closures and fns).
    pub ret: Option<TypeRef>,
    /// The expression that it is: a block for fns and async blocks.
    pub value: ExprId,
    /// All of its expressions, those of inner bodies included: ids in `first..=value`.
    pub first: ExprId,
    /// The whole of it: fn item without attributes, `async move {..}`, `|x| ..`.
    pub span: Span,
    /// The part that names it: `async fn name`, `async move`, `|x|`.
    pub head: Span,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BodyParam {
    pub pat: PatId,
    /// `None` for closure parameters without a type, and for plain `self` forms.
    pub ty: Option<TypeRef>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BodyKind {
    Fn {
        is_async: bool,
    },
    /// A static's or const's initialiser.
    Initializer,
    AsyncBlock {
        moves: bool,
    },
    Closure {
        is_async: bool,
        moves: bool,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Expr {
    pub kind: ExprKind,
    pub span: Span,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum ExprKind {
    /// A variable, function, constant, unit struct.
    Path(Box<Path>),
    Lit(Lit),
    Call {
        callee: ExprId,
        args: Box<[ExprId]>,
    },
    MethodCall(Box<MethodCall>),
    /// Tuple fields are named `0`, `1`, ..
    Field {
        base: ExprId,
        name: Name,
    },
    Index {
        base: ExprId,
        index: ExprId,
    },
    /// `keyword` is the span of `await`.
    Await {
        base: ExprId,
        keyword: Span,
    },
    Try(ExprId),
    Unary {
        op: UnaryOp,
        expr: ExprId,
    },
    /// `&e`, `&mut e`, `&raw const e`
    Ref {
        mutable: bool,
        expr: ExprId,
    },
    Binary {
        op: BinaryOp,
        lhs: ExprId,
        rhs: ExprId,
    },
    Assign {
        lhs: ExprId,
        rhs: ExprId,
    },
    /// `a += b` and the like.
    AssignOp {
        op: BinaryOp,
        lhs: ExprId,
        rhs: ExprId,
    },
    Cast {
        expr: ExprId,
        ty: Box<TypeRef>,
    },
    Block(Box<Block>),
    /// An async block.
    Async(BodyId),
    Closure(BodyId),
    If {
        cond: ExprId,
        then: ExprId,
        otherwise: Option<ExprId>,
    },
    /// `let pat = expr` in a condition (chains are `Binary` with `And`).
    Let {
        pat: PatId,
        expr: ExprId,
    },
    Match {
        scrutinee: ExprId,
        arms: Box<[Arm]>,
    },
    Loop {
        body: ExprId,
        label: Option<Name>,
    },
    While {
        cond: ExprId,
        body: ExprId,
        label: Option<Name>,
    },
    For(Box<For>),
    Break {
        label: Option<Name>,
        value: Option<ExprId>,
    },
    Continue {
        label: Option<Name>,
    },
    Return(Option<ExprId>),
    Yield(Option<ExprId>),
    Tuple(Box<[ExprId]>),
    /// Long lists of literals are cut: see `syntax::lower`.
    Array(Box<[ExprId]>),
    /// `[value; count]`
    Repeat {
        value: ExprId,
        count: ExprId,
    },
    Struct(Box<StructLit>),
    Range {
        start: Option<ExprId>,
        end: Option<ExprId>,
    },
    Macro(Box<MacroCall>),
    /// `_` on the left of an assignment, and what we do not model.
    Other,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Lit {
    Str(Box<str>),
    ByteStr,
    CStr,
    Byte,
    Char,
    /// `None` when it does not fit; the suffix is empty where none is written.
    Int {
        value: Option<u64>,
        suffix: Name,
    },
    Float {
        suffix: Name,
    },
    Bool(bool),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum UnaryOp {
    Deref,
    Not,
    Neg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BinaryOp {
    And,
    Or,
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `<`, `<=`, `>`, `>=`
    Order,
    /// `+`, `-`, `*`, `/`, `%`
    Arith,
    /// `&`, `|`, `^`, `<<`, `>>`
    Bits,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MethodCall {
    pub receiver: ExprId,
    pub method: Name,
    pub name_span: Span,
    pub turbofish: Vec<TypeRef>,
    pub args: Box<[ExprId]>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Block {
    pub stmts: Box<[Stmt]>,
    /// The value: a last expression without `;`.
    pub tail: Option<ExprId>,
    /// Set where items (block-local `use`, fns, ..) stand in the block.
    pub scope: Option<ScopeId>,
    pub label: Option<Name>,
    pub kind: BlockKind,
}

impl Block {
    /// Its value as the last of its statements.
    pub fn tail_stmt(&self) -> Option<StmtKind> {
        self.tail.map(|expr| StmtKind::Expr { expr, semi: false })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    Plain,
    Unsafe,
    Const,
    Try,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Stmt {
    pub kind: StmtKind,
    /// Attributes and `;` included.
    pub span: Span,
    /// `cfg` attributes on it, if any (others are left out).
    pub cfgs: Box<[Attr]>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum StmtKind {
    Let {
        pat: PatId,
        ty: Option<Box<TypeRef>>,
        init: Option<ExprId>,
        otherwise: Option<ExprId>,
    },
    /// `semi` is false for block-like statements in the middle (`if .. {}`).
    Expr {
        expr: ExprId,
        semi: bool,
    },
    Item(ItemId),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Arm {
    pub pat: PatId,
    pub guard: Option<ExprId>,
    pub value: ExprId,
    pub span: Span,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct For {
    pub pat: PatId,
    pub iter: ExprId,
    pub body: ExprId,
    pub label: Option<Name>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StructLit {
    pub path: Path,
    pub fields: Box<[(Name, ExprId)]>,
    /// `..base`
    pub base: Option<ExprId>,
}

/// A macro call and what its tokens were found to hold.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MacroCall {
    pub path: Path,
    pub body: MacroBody,
}

impl MacroCall {
    /// By its name: `pin!` of std, tokio and futures, `pin_mut!` of futures.
    pub fn is_pin(&self) -> bool {
        self.path.last().is_some_and(|last| last.name == "pin" || last.name == "pin_mut")
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum MacroBody {
    /// Comma-separated expressions, in order; for format-like macros also the variables captured in the
    /// format string (`"{name}"`), as `Path` expressions, and the values of `name = value` arguments and of
    /// tracing's fields.
    Exprs(Box<[ExprId]>),
    /// Statements, run where the macro stands.
    Block(ExprId),
    /// `async_stream::stream!`, `try_stream!`: statements in an async body of their own.
    Async(BodyId),
    /// `select!` and its kin, tokens of the shape `pattern = future [, if guard] => handler`.
    Select(Box<Select>),
    /// Not understood.
    Opaque {
        /// As in [`super::ItemKind::MacroDef`], of the tokens of the call.
        may_jump: bool,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Select {
    /// `biased;` stands first.
    pub biased: bool,
    pub arms: Box<[SelectArm]>,
    /// `else => ..`, `default => ..`, `complete => ..` handlers.
    pub otherwise: Box<[ExprId]>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SelectArm {
    pub pat: PatId,
    pub future: ExprId,
    pub guard: Option<ExprId>,
    pub handler: ExprId,
    pub span: Span,
    /// The line comments before it and in it: they may say what a timer is for.
    pub remarks: Box<str>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pat {
    pub kind: PatKind,
    pub span: Span,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum PatKind {
    /// A binding, or (undecided here) a constant or unit variant of one plain name.
    Bind {
        name: Name,
        by_ref: bool,
        mutable: bool,
        sub: Option<PatId>,
    },
    Wild,
    /// `..`
    Rest,
    Path(Box<Path>),
    TupleStruct {
        path: Box<Path>,
        elems: Box<[PatId]>,
    },
    Struct {
        path: Box<Path>,
        fields: Box<[(Name, PatId)]>,
        rest: bool,
    },
    Tuple(Box<[PatId]>),
    Slice(Box<[PatId]>),
    Ref {
        mutable: bool,
        pat: PatId,
    },
    Or(Box<[PatId]>),
    /// `true`, `false`
    Bool(bool),
    Lit,
    Range,
    Other,
}
