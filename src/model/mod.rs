//! The model: what the source says, as owned plain data with no syntax tree behind it; facts only, never verdicts.
//!
//! One [`FileModel`] per file, made by `syntax::lower` and by nothing else. Everything in it is `Send`,
//! serialisable, and points into the file by byte spans. Ids (`ItemId`, `ScopeId`, `CodeId`, ...) are indexes
//! into the arenas of their own file; ids of expressions and patterns are indexes into their own [`Code`].

pub mod code;
pub mod item;
pub mod name;
pub mod span;
pub mod types;

pub use code::*;
pub use item::*;
pub use name::Name;
pub use span::{FileId, Place, Span, floor_boundary};
pub use types::*;

use serde::{Deserialize, Serialize};

/// All that is known of one file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct FileModel {
    /// `scopes[0]` is the file's own scope; inline modules and blocks with items follow.
    pub scopes: Vec<Scope>,
    pub items: Vec<Item>,
    pub codes: Vec<Code>,
    /// Comments that speak to us (`// async-lint: ...`), in source order.
    pub comments: Vec<Comment>,
    /// `#[allow(tool::lint)]` and `#[expect(tool::lint)]`, with what they cover.
    pub allows: Vec<LintAllow>,
    /// Inner attributes of the file (`#![...]`).
    pub attrs: Vec<Attr>,
    /// What does not parse, in source order; the rest of the file is lowered all the same where possible.
    pub errors: Vec<SyntaxError>,
    /// Macro calls whose tokens are neither expressions, statements nor items: not looked into.
    pub opaque_macros: u32,
    /// The `macro_rules!` in it whose calls can be written out.
    pub rules: Vec<MacroRules>,
    /// The first names of paths in bodies that were left unread, and in the macros above.
    pub heads: Vec<Name>,
    /// The file says `@generated` in a leading comment.
    pub generated: bool,
}

impl FileModel {
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[id.0 as usize]
    }

    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }

    pub fn code(&self, id: CodeId) -> &Code {
        &self.codes[id.0 as usize]
    }
}

/// Our name as comments write it: `-` and `_` are equal in names.
pub const MARKERS: [&str; 2] = ["async-lint", "async_lint"];

/// A comment that holds our name.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Comment {
    pub span: Span,
    /// The comment without its `//`, `/*`, `*/`, trimmed.
    pub text: Box<str>,
    /// No token stands before it on its line.
    pub own_line: bool,
    /// For a comment on its own line: the item, statement, arm, field or argument that starts at the next token, whole.
    pub covers: Option<Span>,
}

/// A `macro_rules!`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct MacroRules {
    pub name: Name,
    /// What stands between its outer brackets.
    pub span: Span,
    /// It stands in a function, and is seen by that function alone.
    pub local: bool,
    /// It is exported, and the file imports it from the root of the crate: then it can be called before it, too.
    pub imported: bool,
}

impl MacroRules {
    /// One calls what was declared before it, or what was imported.
    pub fn can_be_called_at(&self, call: Span) -> bool {
        self.span.end <= call.start || self.imported && call.end <= self.span.start
    }
}

/// A lint attribute of rustc or clippy and the syntax that it covers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LintAllow {
    /// The lint's name as written, `::` between segments (`clippy::await_holding_lock`).
    pub lint: Name,
    pub attr: Span,
    pub covers: Span,
}

/// A place that does not parse.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SyntaxError {
    pub span: Span,
    pub message: Box<str>,
    /// Too deeply nested to be handed to the parser (its own rule).
    pub too_deep: bool,
}
