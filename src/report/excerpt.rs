//! The lines of one file that a finding shows: made safe, cut to a window where over-long; drawing is `human`'s.

use super::text::{clamped, is_hidden, line_index, line_text, push_visible};
use crate::model::Span;
use crate::source::SourceFile;
use std::ops::Range;

/// Characters of a line that are shown.
const WINDOW: usize = 200;
/// Lines around a label that may be drawn: three after its start, one before its end, one in a gap.
const NEAR: usize = 4;

/// A piece of a file in the form that is shown. Offsets are in `text`.
#[derive(Debug, Default)]
pub struct Excerpt {
    /// The index of the file's line that is the first line here.
    pub first_line: usize,
    pub text: String,
    /// Where each line begins.
    pub starts: Vec<usize>,
    /// The spans, in the order given.
    pub ranges: Vec<Range<usize>>,
    /// The true columns of the starts of the spans, from 0, in characters.
    pub columns: Vec<usize>,
}

/// A place in a line: the index of the span's end that it is, and the byte in the line.
struct Mark {
    /// Twice the index of the span, and one more for its end.
    slot: usize,
    line: usize,
    byte: usize,
}

pub fn excerpt(file: &SourceFile, starts: &[u32], spans: &[Span]) -> Excerpt {
    let marks = marks(&file.text, starts, spans);
    let first = marks.iter().map(|mark| mark.line).min().unwrap_or(0);
    let last = marks.iter().map(|mark| mark.line).max().unwrap_or(0);
    let mut out = Excerpt { first_line: first, ..Excerpt::default() };
    let mut offsets = vec![0; marks.len()];
    for line in first..=last {
        out.starts.push(out.text.len());
        if marks.iter().any(|mark| mark.line.abs_diff(line) <= NEAR) {
            let here: Vec<&Mark> = marks.iter().filter(|mark| mark.line == line).collect();
            show_line(line_text(&file.text, starts, line), &here, &mut out.text, &mut offsets);
        }
        out.text.push('\n');
    }
    for (pair, mark) in offsets.chunks_exact(2).zip(marks.iter().step_by(2)) {
        out.ranges.push(pair[0]..pair[1].max(pair[0]));
        let line = line_text(&file.text, starts, mark.line);
        out.columns.push(line[..mark.byte.min(line.len())].trim_start_matches('\u{feff}').chars().count());
    }
    out
}

fn marks(text: &str, starts: &[u32], spans: &[Span]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (index, &span) in spans.iter().enumerate() {
        let span = clamped(text, span);
        let line = line_index(starts, span.start);
        marks.push(Mark { slot: 2 * index, line, byte: (span.start - starts[line]) as usize });
        // An end at the beginning of a line belongs to the line before.
        let line = line_index(starts, span.end.saturating_sub(1).max(span.start));
        let length = line_text(text, starts, line).len();
        marks.push(Mark { slot: 2 * index + 1, line, byte: length.min((span.end - starts[line]) as usize) });
    }
    marks
}

/// A line by itself, safe and not too long. Tabs become four spaces, as in the drawing.
pub fn shown_line(line: &str) -> String {
    let mut out = String::new();
    show_line(line, &[], &mut out, &mut []);
    out.replace('\t', "    ")
}

/// Writes a line and notes where its marks have gone.
fn show_line(line: &str, marks: &[&Mark], out: &mut String, offsets: &mut [usize]) {
    let window = window(line, marks);
    if window.start > 0 {
        out.push_str("...");
    }
    for mark in marks {
        offsets[mark.slot] = out.len();
    }
    for (at, c) in line.char_indices() {
        if at < window.start || window.end <= at {
            continue;
        }
        // Marks within a character that is more than one byte stand at its start: spans were clamped before.
        for mark in marks.iter().filter(|mark| mark.byte == at) {
            offsets[mark.slot] = out.len();
        }
        if at == 0 && c == '\u{feff}' {
            continue;
        }
        if is_hidden(c) { push_visible(out, c) } else { out.push(c) }
    }
    for mark in marks.iter().filter(|mark| window.end <= mark.byte) {
        offsets[mark.slot] = out.len();
    }
    if window.end < line.len() {
        out.push_str("...");
    }
}

/// The bytes of a line that are shown: all, or about `WINDOW` characters with the marks among them.
fn window(line: &str, marks: &[&Mark]) -> Range<usize> {
    if line.len() <= WINDOW || line.chars().count() <= WINDOW {
        return 0..line.len();
    }
    let index_of = |byte: usize| line[..byte.min(line.len())].chars().count();
    let first = marks.iter().map(|mark| index_of(mark.byte)).min().unwrap_or(0);
    let last = marks.iter().map(|mark| index_of(mark.byte)).max().unwrap_or(0);
    let before = WINDOW.saturating_sub(last - first).max(40) / 2;
    let start = first.saturating_sub(before);
    let byte_of = |index: usize| line.char_indices().nth(index).map_or(line.len(), |(at, _)| at);
    byte_of(start)..byte_of(start + WINDOW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, span: Range<u32>, shown: &str, marked: &str) {
        let file = SourceFile { path: "a".into(), shown: "a".into(), text: text.into() };
        let starts: Vec<u32> =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at as u32 + 1)).collect();
        let excerpt = excerpt(&file, &starts, &[Span::new(span.start, span.end)]);
        assert_eq!((&*excerpt.text, &excerpt.text[excerpt.ranges[0].clone()]), (shown, marked));
    }

    #[test]
    fn offsets_follow_the_shown_text() {
        check("let a = b;\n", 8..9, "let a = b;\n", "b");
        check("\u{feff}let a;", 3..6, "let a;\n", "let");
        check("\"\u{1b}\" + b", 6..7, "\"\\u{1b}\" + b\n", "b");
        check("a\r\nb c\r\nd", 5..6, "b c\n", "c");
        check("a\nbc\nd", 0..5, "a\nbc\n", "a\nbc");
        check("é", 1..9, "é\n", "é");
        check("", 0..0, "\n", "");
    }

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let text = format!("{}HERE{}", "x".repeat(1000), "y".repeat(100_000));
        let file = SourceFile { path: "a".into(), shown: "a".into(), text: text.as_str().into() };
        let excerpt = excerpt(&file, &[0], &[Span::new(1000, 1004)]);
        assert_eq!(excerpt.text.len(), WINDOW + 2 * "...".len() + 1);
        assert_eq!(&excerpt.text[excerpt.ranges[0].clone()], "HERE");
        assert_eq!(excerpt.columns, [1000]);
    }
}
