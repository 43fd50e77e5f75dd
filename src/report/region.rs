//! Where a label stands, in every unit that a format asks for; what stands there is not told here.

use super::text::{Lines, clamped, line_index};
use crate::model::Place;

/// A piece of a file. The end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region<'a> {
    /// The path as the user is shown it, `/` between its parts.
    pub path: &'a str,
    pub start: Point,
    pub end: Point,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// In the file, from 0.
    pub byte: u32,
    /// From 1.
    pub line: usize,
    /// In characters, from 1. A byte order mark is none.
    pub column: usize,
    /// In bytes of UTF-8, from 1. A byte order mark has none.
    pub byte_column: usize,
}

impl<'a> Region<'a> {
    /// A place that reaches out of its file is cut to it.
    pub fn of(lines: &Lines<'a>, place: Place) -> Self {
        let file = lines.sources.file(place.file);
        let span = clamped(&file.text, place.span);
        let starts = lines.starts(place.file);
        let point = |byte: u32| {
            let line = line_index(starts, byte);
            let before = file.text[starts[line] as usize..byte as usize].trim_start_matches('\u{feff}');
            Point { byte, line: line + 1, column: before.chars().count() + 1, byte_column: before.len() + 1 }
        };
        Self { path: &file.shown, start: point(span.start), end: point(span.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FileId, Span};
    use crate::source::{SourceFile, SourceMap};

    #[test]
    fn all_units_are_right() {
        let text = "\u{feff}ab\nï 🦀x\r\n";
        let file = SourceFile { path: "a.rs".into(), shown: "a.rs".into(), text: text.into() };
        let sources = SourceMap { files: vec![file] };
        let at = text.find('x').map_or(0, |at| at as u32);
        let region = Region::of(&Lines::new(&sources), Place::new(FileId(0), Span::new(3, at)));
        assert_eq!(region.start, Point { byte: 3, line: 1, column: 1, byte_column: 1 });
        assert_eq!(region.end, Point { byte: at, line: 2, column: 4, byte_column: 8 });
        let outside = Region::of(&Lines::new(&sources), Place::new(FileId(0), Span::new(900, 999)));
        assert_eq!(outside.end.byte as usize, text.len());
    }
}
