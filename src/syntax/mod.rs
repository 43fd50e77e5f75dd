//! Text to model: the only floor that names `syn`, `proc_macro2` and `quote`.
//!
//! `guard` looks at the bytes (nesting, comments), `recover` makes a syntax tree out of whatever parses, `lost`
//! says what has to go for that, `bare` puts in what old editions leave out, `lower` walks that tree once, `macros` opens
//! macro calls, `rules` writes out those of the file's own `macro_rules!`.

mod bare;
mod blank;
mod comments;
mod compact;
mod guard;
mod held;
mod jumps;
mod lost;
mod lower;
mod macros;
mod outline;
mod recover;
mod rules;
mod spans;
#[cfg(test)]
mod tests;

use crate::model::{Code, FileModel, MacroRules, Span, SyntaxError};

/// Parses and lowers one file, whole. Total: what does not parse is in `FileModel::errors`.
///
/// Needs a big stack (256 MiB): syn and the lowering recurse as deep as `guard` lets the source nest.
pub fn lower_file(text: &str) -> FileModel {
    lower_as(text, Bodies::Read)
}

/// The same, but the bodies of most functions are left for [`read_body`]: their `Code::unread` says where they are.
pub fn lower_outline(text: &str) -> FileModel {
    lower_as(text, Bodies::Left)
}

/// Which bodies of functions are parsed with their file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bodies {
    Read,
    /// Those that cannot stand alone.
    Left,
}

/// The code of a function whose body was left: `outline` is what was lowered without it, `text` that of the file, whose
/// macros are `rules`. The error is of a body that does not parse. Needs a big stack, as `lower_file` does.
pub fn read_body(text: &str, rules: &[MacroRules], outline: &Code) -> Result<Code, SyntaxError> {
    let _forget = ForgetSpans;
    let Some(span) = outline.unread else { return Ok(outline.clone()) };
    let Some(slice) = text.get(span.start as usize..span.end as usize) else { return Ok(outline.clone()) };
    let mut block = recover::block(slice, span)?;
    Ok(lower::lower_body(text, rules, (slice, span), &mut block, outline))
}

fn lower_as(text: &str, bodies: Bodies) -> FileModel {
    if u32::try_from(text.len()).is_err() {
        let message = "the file is larger than 4 GiB".into();
        let error = SyntaxError { span: Span::default(), message, too_deep: false };
        return FileModel { errors: vec![error], ..empty_model() };
    }
    // Declared first, so dropped last: spans are read until the end.
    let _forget = ForgetSpans;
    let text = blank::prelude(text);
    let parsed = recover::parse(&text, bodies);
    let mut model = lower::lower(parsed);
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
