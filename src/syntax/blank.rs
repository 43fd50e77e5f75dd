//! Replaces what the parser must not see with spaces of equal length, so that byte offsets stay those of the file.

use crate::model::Span;
use std::borrow::Cow;
use std::ops::Range;

/// Blanks a byte order mark, a shebang line and a cargo-script frontmatter.
pub(super) fn prelude(text: &str) -> Cow<'_, str> {
    let end = prelude_len(text);
    if end == 0 {
        return Cow::Borrowed(text);
    }
    Cow::Owned(range(text, 0..end))
}

/// The text with this range blanked; line ends stay. The range must lie on character boundaries.
pub(super) fn range(text: &str, range: Range<usize>) -> String {
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..range.start]);
    for byte in text[range.clone()].bytes() {
        out.push(if byte == b'\n' { '\n' } else { ' ' });
    }
    out.push_str(&text[range.end..]);
    out
}

/// The same for many ranges.
pub(super) fn ranges(text: Cow<'_, str>, ranges: &[Span]) -> String {
    let mut bytes = text.into_owned().into_bytes();
    for range in ranges {
        let part = bytes.get_mut(range.start as usize..range.end as usize).unwrap_or_default();
        part.iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    }
    // Never lossy: whole characters were replaced.
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The text without a character that no token holds: with `_` for what may be meant as a part of a name, else spaces.
pub(super) fn every(text: &str, c: char) -> String {
    let hidden = c.is_ascii() || c.is_whitespace() || matches!(c, '\u{200b}'..='\u{206f}' | '\u{feff}');
    text.replace(c, &if hidden { " " } else { "_" }.repeat(c.len_utf8()))
}

fn prelude_len(text: &str) -> usize {
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    if is_shebang(&text[at..]) {
        at += line_len(&text[at..]);
    }
    let rest = &text[at..];
    let opening = rest.trim_start();
    let dashes = opening.bytes().take_while(|&byte| byte == b'-').count();
    if dashes < 3 {
        return at;
    }
    // Not closed: left to the lexer, which reports it.
    let mut line = rest.len() - opening.len() + line_len(opening);
    while line < rest.len() {
        let next = line + line_len(&rest[line..]);
        let text = rest[line..next].trim_end();
        if text.len() == dashes && text.bytes().all(|byte| byte == b'-') {
            return at + next;
        }
        line = next;
    }
    at
}

/// `#!` starts a shebang unless the next token is `[` (an inner attribute).
fn is_shebang(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("#!") else { return false };
    let mut rest = rest.trim_start();
    while rest.starts_with("//") && !rest.starts_with("///") && !rest.starts_with("//!") {
        rest = rest[line_len(rest)..].trim_start();
    }
    !rest.starts_with('[')
}

/// Length of the first line, its line end included.
fn line_len(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |at| at + 1)
}
