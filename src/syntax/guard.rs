//! One pass over the bytes before anything recursive sees them: how deep does the source nest, and where are comments.
//!
//! syn, the drop of its trees and our lowering recurse by nesting. Brackets nest, and so do runs of prefix
//! operators, closures, generics and chains, all of which need tokens without a separator. So what is bounded is
//! the sum, over the open brackets around a token, of the tokens since the last separator inside each of them.

use super::outline::{FnBody, Outline};
use crate::model::Span;

/// Open delimiters and closures around a token: bodies within bodies cost rules more than depth alone.
pub(super) const MAX_DEPTH: usize = 1000;
/// Tokens since the last separator, summed over the open delimiters around a token.
pub(super) const MAX_RUN: u32 = 15_000;

#[derive(Default)]
pub(super) struct Scan {
    /// Top-level items that nest too deeply, whole, each with the place where the limit was passed.
    pub too_deep: Vec<(Span, u32)>,
    /// Comments (not documentation), when asked for.
    pub comments: Vec<RawComment>,
    /// Where they are, when not.
    pub remarks: Vec<Span>,
    /// Documentation comments that something follows. (Parsing them costs much, and nobody looks at them; but one
    /// with nothing after it is an error, which stays to be found.)
    pub docs: Vec<Span>,
    /// The bodies of functions, in their order.
    pub bodies: Vec<FnBody>,
}

pub(super) struct RawComment {
    pub span: Span,
    pub own_line: bool,
    /// Where the next token starts.
    pub next: Option<u32>,
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Space,
    Word,
    Punct,
    Open,
    Close,
    Quote,
    Tick,
    Slash,
}

const CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut out = [Class::Punct; 256];
    let mut i = 0;
    while i < 256 {
        let byte = i as u8;
        out[i] = match byte {
            b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c => Class::Space,
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => Class::Word,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b'"' => Class::Quote,
            b'\'' => Class::Tick,
            b'/' => Class::Slash,
            _ => Class::Punct,
        };
        i += 1;
    }
    out
}

#[derive(Default, Clone, Copy)]
struct Level {
    /// Tokens since the last separator.
    run: u32,
    /// Of these the ones whose nesting goes on after a comma: open `<`, closures.
    keep: u32,
    /// Closures that have begun.
    closures: u32,
    /// Between the bars of a closure.
    in_params: bool,
    /// A brace group has just ended: does the next token go on with it?
    after_brace: bool,
}

struct Scanner<'a> {
    text: &'a str,
    levels: Vec<Level>,
    here: Level,
    /// Sum of `run` over `levels`, `here` left out.
    outer: u32,
    /// Sum of `closures` over `levels`.
    outer_closures: u32,
    /// Where the top-level item started.
    item: u32,
    /// Where the last token ended.
    last: u32,
    /// The last token was an operator or nothing (so `|` starts a closure).
    operand_next: bool,
    deep_at: Option<u32>,
    pending: usize,
    /// Documentation comments since the last token.
    dangling: usize,
    outline: Outline<'a>,
    scan: Scan,
}

pub(super) fn scan(text: &str, want_comments: bool) -> Scan {
    let bytes = text.as_bytes();
    let mut it = Scanner {
        text,
        levels: Vec::new(),
        here: Level::default(),
        outer: 0,
        outer_closures: 0,
        item: 0,
        last: 0,
        operand_next: true,
        deep_at: None,
        pending: 0,
        dangling: 0,
        outline: Outline::new(text),
        scan: Scan::default(),
    };
    let mut i = 0;
    while i < bytes.len() {
        let start = i;
        match CLASSES[bytes[i] as usize] {
            Class::Space => i += 1,
            Class::Word => {
                i += 1;
                while i < bytes.len() && CLASSES[bytes[i] as usize] == Class::Word {
                    i += 1;
                }
                let word = &bytes[start..i];
                let raw = word.len() <= 2 && matches!(word, b"r" | b"br" | b"cr");
                let string = if raw { raw_string_end(bytes, i) } else { None };
                i = string.unwrap_or(i);
                let goes_on = string.is_none() && matches!(word, b"else" | b"as");
                it.token(start, i, goes_on);
                match word {
                    _ if string.is_some() => it.outline.literal(),
                    // What opens a byte or C string is a part of it.
                    b"b" | b"c" if matches!(bytes.get(i), Some(b'"' | b'\'')) => {}
                    _ => it.outline.word(start, i),
                }
                it.operand_next = matches!(word, b"move" | b"return" | b"break" | b"yield" | b"async" | b"static");
            }
            Class::Quote => {
                i = string_end(bytes, i + 1);
                it.token(start, i, false);
                it.outline.literal();
                it.operand_next = false;
            }
            Class::Tick => {
                i = tick_end(text, i);
                it.token(start, i, false);
                if i == start + 1 {
                    it.outline.tick()
                } else {
                    it.outline.literal()
                }
                it.operand_next = false;
            }
            Class::Slash => match bytes.get(i + 1) {
                Some(b'/') => {
                    i = text[i..].find('\n').map_or(bytes.len(), |len| i + len);
                    it.comment(start, i, want_comments);
                }
                Some(b'*') => {
                    i = block_comment_end(bytes, i);
                    it.comment(start, i, want_comments);
                }
                _ => {
                    i += 1;
                    it.punct(start, b'/', bytes);
                }
            },
            Class::Open => {
                i += 1;
                it.token(start, i, false);
                it.outline.open(start, bytes[start]);
                it.open();
            }
            Class::Close => {
                i += 1;
                it.outline.close(start, bytes[start]);
                it.close(start, bytes[start] == b'}');
            }
            Class::Punct => {
                i += 1;
                it.punct(start, bytes[start], bytes);
            }
        }
    }
    it.end_item(bytes.len() as u32);
    it.leave_dangling();
    it.scan.bodies = it.outline.bodies;
    it.scan
}

impl Scanner<'_> {
    fn token(&mut self, start: usize, end: usize, goes_on: bool) {
        let start = start as u32;
        self.dangling = 0;
        if self.here.after_brace {
            self.here.after_brace = false;
            if !goes_on {
                self.separate(self.last);
            }
        }
        if self.levels.is_empty() && self.here.run == 0 {
            self.item = start;
        }
        self.here.run += 1;
        self.last = end as u32;
        if self.outer + self.here.run > MAX_RUN && self.deep_at.is_none() {
            self.deep_at = Some(start);
        }
        while let Some(comment) = self.scan.comments.get_mut(self.pending) {
            comment.next = Some(start);
            self.pending += 1;
        }
    }

    fn open(&mut self) {
        self.outer += self.here.run;
        self.outer_closures += self.here.closures;
        self.levels.push(self.here);
        self.here = Level::default();
        self.operand_next = true;
        self.check_depth();
    }

    fn check_depth(&mut self) {
        let closures = self.outer_closures + self.here.closures;
        if self.levels.len() + closures as usize > MAX_DEPTH && self.deep_at.is_none() {
            self.deep_at = Some(self.last - 1);
        }
    }

    fn close(&mut self, start: usize, brace: bool) {
        self.leave_dangling();
        // Too many closing ones: the lexer's to report.
        if let Some(level) = self.levels.pop() {
            self.here = level;
            self.outer -= level.run;
            self.outer_closures -= level.closures;
        }
        while let Some(comment) = self.scan.comments.get_mut(self.pending) {
            comment.next = Some(start as u32);
            self.pending += 1;
        }
        self.here.after_brace = brace;
        self.operand_next = brace;
        self.last = start as u32 + 1;
    }

    fn leave_dangling(&mut self) {
        self.scan.docs.truncate(self.scan.docs.len() - self.dangling);
        self.dangling = 0;
    }

    fn punct(&mut self, start: usize, byte: u8, bytes: &[u8]) {
        // `.`, `?` and binary operators go on with what ends in a brace.
        self.token(start, start + 1, byte != b'#');
        self.outline.punct(start, byte);
        let before = start.checked_sub(1).and_then(|at| bytes.get(at)).copied();
        match byte {
            b';' => self.separate(start as u32 + 1),
            b',' if self.here.in_params => self.here.run = self.here.keep,
            b',' => {
                self.here.run = self.here.keep;
                self.here.closures = 0;
            }
            b'<' if bytes.get(start + 1) != Some(&b'=') => self.here.keep += 1,
            b'>' if !matches!(before, Some(b'-' | b'=')) => self.here.keep = self.here.keep.saturating_sub(1),
            b'|' if self.here.in_params => self.here.in_params = false,
            b'|' if self.operand_next && before != Some(b'|') => {
                self.here.keep += 1;
                self.here.closures += 1;
                self.here.in_params = true;
                self.check_depth();
            }
            _ => {}
        }
        self.operand_next = byte != b'?' && byte != b'>';
    }

    /// A statement or item has ended.
    fn separate(&mut self, end: u32) {
        self.here.run = 0;
        self.here.keep = 0;
        self.here.closures = 0;
        self.here.in_params = false;
        if self.levels.is_empty() {
            self.end_item(end);
        }
    }

    fn end_item(&mut self, end: u32) {
        if let Some(at) = self.deep_at.take() {
            self.scan.too_deep.push((Span::new(self.item, end), at));
        }
        self.item = end;
    }

    fn comment(&mut self, start: usize, end: usize, wanted: bool) {
        let text = &self.text[start..end];
        if is_doc(text) {
            self.outline.doc();
            // `//!` and `/*!` speak of what is around them.
            let outer = !matches!(text.as_bytes().get(2), Some(b'!'));
            self.dangling = if outer || self.dangling > 0 { self.dangling + 1 } else { 0 };
            self.scan.docs.push(Span::new(start as u32, end as u32));
            return;
        }
        let span = Span::new(start as u32, end as u32);
        if !wanted {
            // One that never ends has to be reported.
            if end < self.text.len() {
                self.scan.remarks.push(span);
            }
            return;
        }
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let own_line = self.last as usize <= line;
        self.scan.comments.push(RawComment { span, own_line, next: None });
    }
}

/// `///`, `//!`, `/**`, `/*!`, but not `////`, `/***`, `/**/`.
fn is_doc(comment: &str) -> bool {
    let bytes = comment.as_bytes();
    match (bytes.get(1), bytes.get(2)) {
        (_, Some(b'!')) => true,
        (Some(b'/'), Some(b'/')) => bytes.get(3) != Some(&b'/'),
        (Some(b'*'), Some(b'*')) => bytes.get(3) != Some(&b'*') && bytes.len() > 4,
        _ => false,
    }
}

fn string_end(bytes: &[u8], mut i: usize) -> usize {
    while let Some(&byte) = bytes.get(i) {
        match byte {
            b'"' => return i + 1,
            b'\\' => i += 2,
            _ => i += 1,
        }
    }
    bytes.len()
}

/// After `r`: the end of `#"..."#`, or `None` when it is no string.
fn raw_string_end(bytes: &[u8], i: usize) -> Option<usize> {
    let hashes = bytes[i..].iter().take_while(|&&byte| byte == b'#').count();
    if bytes.get(i + hashes) != Some(&b'"') {
        return None;
    }
    let mut i = i + hashes + 1;
    while let Some(&byte) = bytes.get(i) {
        i += 1;
        if byte == b'"' && bytes[i..].iter().take(hashes).filter(|&&byte| byte == b'#').count() == hashes {
            return Some(i + hashes);
        }
    }
    Some(bytes.len())
}

/// The end of a character literal, or of a lifetime's tick.
fn tick_end(text: &str, i: usize) -> usize {
    let rest = &text[i + 1..];
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return text.len() };
    if first == '\\' {
        let escaped = 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
        let end = rest.as_bytes()[escaped..].iter().take(12).position(|&byte| byte == b'\'');
        return end.map_or(i + 1, |end| i + 1 + escaped + end + 1);
    }
    if chars.next() == Some('\'') {
        return i + 1 + first.len_utf8() + 1;
    }
    i + 1
}

fn block_comment_end(bytes: &[u8], mut i: usize) -> usize {
    let mut depth = 0;
    while i + 1 < bytes.len() {
        match (bytes[i], bytes[i + 1]) {
            (b'/', b'*') => {
                depth += 1;
                i += 2;
            }
            (b'*', b'/') => {
                depth -= 1;
                i += 2;
                if depth == 0 {
                    return i;
                }
            }
            _ => i += 1,
        }
    }
    bytes.len()
}
