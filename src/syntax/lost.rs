//! Text that the lexer refuses or a merge has left: what has to go so that the rest can be read.

use crate::model::Span;
use proc_macro2::TokenStream;
use std::ops::Range;
use std::str::FromStr;

/// Length of a conflict marker, in bytes.
pub(super) const MARK: usize = 7;

/// A lexical error.
pub(super) struct Lost {
    /// Where it is shown.
    pub span: Span,
    pub message: &'static str,
    /// What goes with it.
    pub range: Range<usize>,
    /// Instead of the range: this character, wherever it is.
    pub every: Option<char>,
}

/// What to give up for an error of the lexer at a byte of the text.
pub(super) fn lost(text: &str, at: usize) -> Lost {
    if let Some(cr) = lone_return(&text[at..]).filter(|_| goes_farther(text, at)) {
        let message = "a carriage return stands here without a line feed";
        return Lost { span: char_at(text, at + cr), message, range: at + cr..at + cr + 1, every: Some('\r') };
    }
    let rest = &text[at..];
    let message = match rest.chars().next() {
        Some('(' | '[' | '{') => "this delimiter is not closed",
        Some(')' | ']' | '}') => return closing(text, at),
        Some('"') => "this string does not end",
        _ if rest.starts_with("/*") => "this comment does not end",
        _ => "not a token of Rust",
    };
    let span = char_at(text, at);
    match rest.chars().next() {
        // Harmless where it is: in a string, a comment.
        Some(c) if !c.is_ascii() || c.is_ascii_control() => Lost { span, message, range: at..at, every: Some(c) },
        Some('\\' | '`') => Lost { span, message, range: at..at + 1, every: None },
        _ => Lost { span, message, range: item_around(text, at), every: None },
    }
}

/// A closing delimiter without partner goes alone; one that meets the partner of another tells of that one.
fn closing(text: &str, at: usize) -> Lost {
    let open = TokenStream::from_str(&text[..at]).err();
    // Asked here, while the prefix is the last that was lexed.
    let open = open.map(|error| super::spans::Source::new(&text[..at]).start(error.span()) as usize);
    match open {
        Some(open) => {
            let message = "this delimiter is not closed";
            Lost { span: char_at(text, open), message, range: item_around(text, open), every: None }
        }
        None => {
            let message = "this closing delimiter has no partner";
            Lost { span: char_at(text, at), message, range: at..at + 1, every: None }
        }
    }
}

/// Whether the lexer is content with this place when no carriage return is there.
fn goes_farther(text: &str, at: usize) -> bool {
    let mended = text.replace('\r', " ");
    match TokenStream::from_str(&mended) {
        Ok(_) => true,
        Err(error) => super::spans::Source::new(&mended).start(error.span()) as usize > at,
    }
}

fn lone_return(text: &str) -> Option<usize> {
    text.match_indices('\r').map(|(at, _)| at).find(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

fn char_at(text: &str, at: usize) -> Span {
    let len = text[at..].chars().next().map_or(0, char::len_utf8);
    Span::new(at as u32, (at + len) as u32)
}

struct Line<'a> {
    start: usize,
    indent: usize,
    /// Without the spaces around it.
    text: &'a str,
}

/// The item around a place, by its lines: as far as the indentation tells, where brackets do not.
fn item_around(text: &str, at: usize) -> Range<usize> {
    let lines = lines(text);
    let here = lines.partition_point(|line| line.start <= at).saturating_sub(1);
    // Upwards: an item that nothing has closed since. A line that closes hides the items that are no farther left.
    let mut closed = usize::MAX;
    let mut first = None;
    for (index, line) in lines.iter().enumerate().take(here + 1).rev() {
        let starts = starts_item(line.text, line.indent > 0);
        let ends = index < here && if starts { line.text.ends_with(['}', ';']) } else { is_end(line.text) };
        if ends {
            closed = closed.min(line.indent);
        } else if starts && line.indent < closed {
            first = Some(index);
            break;
        }
    }
    let Some(mut first) = first else { return before_items(text, &lines, here) };
    let indent = lines[first].indent;
    let ends = |line: &&Line| {
        line.indent <= indent && (starts_item(line.text, indent > 0) || is_attribute(line.text))
            || line.indent < indent && line.text.starts_with('}')
    };
    let end = lines[here + 1..].iter().find(ends).map_or(text.len(), |line| line.start);
    // Its attributes would count for what comes next.
    while first > 0 && lines[first - 1].indent == indent && is_attribute(lines[first - 1].text) {
        first -= 1;
    }
    lines[first].start..end
}

/// The place is before every item: what was read before it stays.
fn before_items(text: &str, lines: &[Line], here: usize) -> Range<usize> {
    let next = lines[here + 1..].iter().find(|line| line.indent == 0 && starts_item(line.text, false));
    lines[here].start..next.map_or(text.len(), |line| line.start)
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start_matches([' ', '\t']);
        out.push(Line { start, indent: line.len() - trimmed.len(), text: trimmed.trim_end() });
        start += line.len();
    }
    out
}

fn is_end(line: &str) -> bool {
    line.starts_with('}') && !line.ends_with('{')
}

fn is_attribute(line: &str) -> bool {
    line.starts_with("#[")
}

/// Does a line begin an item? Within others only what has a body counts: the rest may stand in a function.
fn starts_item(line: &str, inside: bool) -> bool {
    let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '!').filter(|word| !word.is_empty());
    if !line.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        return false;
    }
    let plain = ["crate", "super", "self", "pub", "in", "default", "safe", "unsafe", "async", "gen", "const", "auto"];
    let keyword = words.find(|word| !plain.contains(word)).unwrap_or_default();
    match keyword {
        "fn" | "impl" | "mod" | "struct" | "enum" | "trait" | "union" | "macro_rules!" => true,
        _ if inside => false,
        "use" | "static" | "type" | "extern" | "macro" => true,
        _ => line.starts_with("const ") || line.starts_with("pub const ") || line.starts_with(&format!("{keyword}!")),
    }
}

/// What `git merge` left: the markers, and between them all but our side.
pub(super) fn conflicts(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    // From here on nothing is ours, until the conflict ends.
    let mut theirs: Option<usize> = None;
    let mut open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        match marker(line) {
            Some('<') if !open => {
                open = true;
                out.push(Span::new(start as u32, end as u32));
            }
            Some('|' | '=') if open => theirs = theirs.or(Some(start)),
            Some('>') if open => {
                out.push(Span::new(theirs.take().unwrap_or(start) as u32, end as u32));
                open = false;
            }
            _ => {}
        }
        start = end;
    }
    out
}

fn marker(line: &str) -> Option<char> {
    let mark = line.chars().next().filter(|c| "<|=>".contains(*c))?;
    let len = line.chars().take_while(|c| *c == mark).count();
    (len == MARK && line[MARK..].starts_with([' ', '\r', '\n'])).then_some(mark)
}
