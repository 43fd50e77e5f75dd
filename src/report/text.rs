//! Text made safe to show, and lines and columns; nothing that knows of findings.
//!
//! Source, file names and messages come from others. A terminal obeys control characters, and bidirectional or
//! zero-width ones make text look like what it is not; all of them are shown as escapes, as Rust writes them.

use crate::model::{FileId, Span, floor_boundary};
use crate::source::SourceMap;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt::Write;
use std::path::{MAIN_SEPARATOR, Path};

/// One line of text with nothing hidden in it; line breaks become spaces.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c == '\t' || is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out.push(' '),
            _ => push_visible(&mut out, c),
        }
    }
    Cow::Owned(out)
}

/// The same for text of several lines, which stay.
pub fn visible_lines(text: &str) -> String {
    text.lines().map(visible).collect::<Vec<_>>().join("\n")
}

/// Adds a character, or its escape. A tab is an escape here; source keeps its tabs (see `excerpt`).
pub fn push_visible(out: &mut String, c: char) {
    match c {
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        '\n' => out.push_str("\\n"),
        _ if is_hidden(c) => {
            // Writing to a String cannot fail.
            let _ = write!(out, "\\u{{{:x}}}", c as u32);
        }
        _ => out.push(c),
    }
}

/// Controls, and what has no width or turns the direction. Tabs are left to the caller.
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A path with `/` between its parts, as users write it everywhere.
pub fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

/// Where the lines of each file begin, computed when first asked.
#[derive(Debug)]
pub struct Lines<'a> {
    pub sources: &'a SourceMap,
    starts: Vec<OnceCell<Vec<u32>>>,
}

impl<'a> Lines<'a> {
    pub fn new(sources: &'a SourceMap) -> Self {
        Self { sources, starts: sources.files.iter().map(|_| OnceCell::new()).collect() }
    }

    pub fn starts(&self, file: FileId) -> &[u32] {
        self.starts[file.0 as usize].get_or_init(|| line_starts(&self.sources.file(file).text))
    }

    /// Line and column of an offset, both from 1; columns count characters, and a byte order mark is none.
    pub fn position(&self, file: FileId, offset: u32) -> (usize, usize) {
        let text = &*self.sources.file(file).text;
        let starts = self.starts(file);
        let line = line_index(starts, offset);
        let start = starts[line] as usize;
        let end = floor_boundary(text, offset as usize).max(start);
        (line + 1, text[start..end].trim_start_matches('\u{feff}').chars().count() + 1)
    }
}

/// The index of the line that an offset is on.
pub fn line_index(starts: &[u32], offset: u32) -> usize {
    starts.partition_point(|&start| start <= offset).saturating_sub(1)
}

/// The line without its end.
pub fn line_text<'a>(text: &'a str, starts: &[u32], line: usize) -> &'a str {
    let start = starts[line] as usize;
    let end = starts.get(line + 1).map_or(text.len(), |&next| next as usize);
    let line = &text[start..end];
    let line = line.strip_suffix('\n').unwrap_or(line);
    line.strip_suffix('\r').unwrap_or(line)
}

/// A span that lies within the text, whatever it was.
pub fn clamped(text: &str, span: Span) -> Span {
    let end = floor_boundary(text, span.end as usize);
    let start = floor_boundary(text, span.start as usize).min(end);
    Span::new(start as u32, end as u32)
}

fn line_starts(text: &str) -> Vec<u32> {
    let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0).chain(breaks.map(|(at, _)| at as u32 + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(visible("plain é 🦀"), "plain é 🦀");
        assert_eq!(visible("a\u{1b}[31mb\u{202e}\tc\nd"), "a\\u{1b}[31mb\\u{202e}\\tc d");
        assert_eq!(visible_lines("a\r\nb\u{0}"), "a\nb\\u{0}");
    }
}
