//! Text to model: the only floor that names `syn`, `proc_macro2` and `quote`.
//!
//! `guard` looks at the bytes (nesting, comments), `recover` makes a syntax tree out of whatever parses,
//! `lower` walks that tree once, `macros` opens macro calls.

mod blank;
mod comments;
mod guard;
mod lower;
mod macros;
mod recover;
mod spans;
#[cfg(test)]
mod tests;

use crate::model::{FileModel, Span, SyntaxError};

/// Parses and lowers one file. Total: what does not parse is in `FileModel::errors`.
///
/// Needs a big stack (256 MiB): syn and the lowering recurse as deep as `guard` lets the source nest.
pub fn lower_file(text: &str) -> FileModel {
    if u32::try_from(text.len()).is_err() {
        let message = "the file is larger than 4 GiB".into();
        let error = SyntaxError { span: Span::default(), message, too_deep: false };
        return FileModel { errors: vec![error], ..empty_model() };
    }
    // Declared first, so dropped last: spans are read until the end.
    let _forget = ForgetSpans;
    let text = blank::prelude(text);
    let parsed = recover::parse(&text);
    let mut model = lower::lower(&parsed.text, parsed.file, parsed.errors, parsed.comments);
    model.generated = comments::is_generated(&text);
    model
}

/// A file with nothing in it: its own scope only.
fn empty_model() -> FileModel {
    use crate::model::{Scope, ScopeKind};
    let scope = Scope { kind: ScopeKind::File, parent: None, items: Vec::new() };
    FileModel { scopes: vec![scope], ..FileModel::default() }
}

/// proc-macro2 keeps a copy of every source it lexed until told to forget; also on panics.
struct ForgetSpans;

impl Drop for ForgetSpans {
    fn drop(&mut self) {
        proc_macro2::extra::invalidate_current_thread_spans();
    }
}
