//! proc-macro2 spans to byte spans, by a line table of our own.
//!
//! `Span::byte_range` counts characters from the last place it was asked about and costs twelve times `Span::start`.
//! So only starts are asked for where the length of a token is known, and identifiers are read from the text.

use super::rules::{Copied, Written};
use crate::model::{Name, Span};
use proc_macro2::extra::DelimSpan;
use proc_macro2::{Ident, LineColumn, TokenStream, TokenTree};

pub(super) struct Source<'a> {
    text: &'a str,
    /// Where the text starts in its file.
    base: u32,
    lines: Lines,
    /// Where it stands in the file, for the text of a macro call that was written out.
    written: Option<Standing<'a>>,
}

/// The place in the file of a text that is not in it.
struct Standing<'a> {
    /// The name of the macro, where it is called.
    call: Span,
    copies: &'a [Copied],
}

/// The lines of what was lexed: a text, or what `compact` left of it.
pub(super) struct Lines {
    /// Where each starts, in the file.
    starts: Vec<u32>,
    /// Which lines hold more than ASCII; empty when none does.
    wide: Vec<bool>,
}

impl Lines {
    /// Of a text that starts at this offset of its file.
    fn of(text: &str, base: u32) -> Self {
        let mut starts = Vec::with_capacity(text.len() / 32 + 1);
        starts.push(base);
        starts.extend(text.match_indices('\n').map(|(at, _)| base + at as u32 + 1));
        Self::with_starts(text, starts)
    }

    /// Of a text of which is known where its lines start.
    pub fn with_starts(text: &str, starts: Vec<u32>) -> Self {
        let wide = if text.is_ascii() { Vec::new() } else { text.split('\n').map(|line| !line.is_ascii()).collect() };
        Self { starts, wide }
    }
}

impl<'a> Source<'a> {
    pub fn new(text: &'a str) -> Self {
        Self::part(text, 0)
    }

    /// A part of a file, which starts at this offset; all places are given in terms of the file.
    pub fn part(text: &'a str, base: u32) -> Self {
        Self { text, base, lines: Lines::of(text, base), written: None }
    }

    /// A macro call written out: what was copied from the file stands where it was copied from, the rest at the call.
    pub fn written(of: &'a Written, call: Span) -> Self {
        let written = Some(Standing { call, copies: &of.copies });
        Self { text: &of.text, base: 0, lines: Lines::of(&of.text, 0), written }
    }

    /// A text of which something else was lexed, with these lines.
    pub fn with_lines(text: &'a str, lines: Lines) -> Self {
        Self { text, base: 0, lines, written: None }
    }

    /// The byte offset in the text of a place, by what was lexed; columns count characters.
    fn raw(&self, place: LineColumn) -> u32 {
        let line = place.line.saturating_sub(1);
        let Some(&start) = self.lines.starts.get(line) else { return self.end() };
        if !self.lines.wide.get(line).copied().unwrap_or(false) {
            return (start + place.column as u32).min(self.end());
        }
        let rest = &self.text[self.inside(start)..];
        let column = rest.char_indices().nth(place.column).map_or(rest.len(), |(at, _)| at);
        start + column as u32
    }

    /// The end of the text, as a place in the file.
    pub fn end(&self) -> u32 {
        self.base + self.text.len() as u32
    }

    /// A place of the file as an index into the text.
    fn inside(&self, at: u32) -> usize {
        at.saturating_sub(self.base) as usize
    }

    /// Where an offset in the text stands in the file.
    fn placed(&self, at: u32) -> u32 {
        let Some(written) = &self.written else { return at };
        match written.copy_before(at) {
            Some(copy) => copy.from + (at - copy.start).min(copy.len),
            None => written.call.start,
        }
    }

    /// The same for a piece of it. What was not copied stands at the name of the macro.
    fn placed_span(&self, span: Span) -> Span {
        let Some(written) = &self.written else { return span };
        match written.copy_before(span.start) {
            Some(copy) if span.start < copy.start + copy.len => {
                Span::new(self.placed(span.start), self.placed(span.end))
            }
            _ => written.call,
        }
    }

    fn raw_start(&self, span: proc_macro2::Span) -> u32 {
        self.raw(span.start())
    }

    pub fn start(&self, span: proc_macro2::Span) -> u32 {
        self.placed(self.raw_start(span))
    }

    pub fn span(&self, span: proc_macro2::Span) -> Span {
        self.placed_span(Span::new(self.raw(span.start()), self.raw(span.end())))
    }

    /// A token of known length.
    pub fn token(&self, span: proc_macro2::Span, len: u32) -> Span {
        let start = self.raw_start(span);
        self.placed_span(Span::new(start, start + len))
    }

    /// From an opening delimiter to after the closing one.
    pub fn group(&self, span: &DelimSpan) -> Span {
        self.placed_span(Span::new(self.raw_start(span.open()), self.raw_start(span.close()) + 1))
    }

    /// After a closing delimiter.
    pub fn close(&self, span: &DelimSpan) -> u32 {
        self.placed(self.raw_start(span.close()) + 1)
    }

    /// The name, without `r#`, and its place.
    pub fn ident(&self, ident: &Ident) -> (Name, Span) {
        let span = self.raw_ident(ident);
        let text = &self.text[self.inside(span.start)..self.inside(span.end)];
        (Name::new(text.strip_prefix("r#").unwrap_or(text)), self.placed_span(span))
    }

    pub fn name(&self, ident: &Ident) -> Name {
        self.ident(ident).0
    }

    pub fn ident_span(&self, ident: &Ident) -> Span {
        self.placed_span(self.raw_ident(ident))
    }

    fn raw_ident(&self, ident: &Ident) -> Span {
        let start = self.raw_start(ident.span());
        let bytes = &self.text.as_bytes()[self.inside(start)..];
        let prefix = if bytes.starts_with(b"r#") { 2 } else { 0 };
        let mut len = prefix;
        while let Some(&byte) = bytes.get(len) {
            if !byte.is_ascii() {
                return Span::new(start, self.raw(ident.span().end()));
            }
            if !byte.is_ascii_alphanumeric() && byte != b'_' {
                break;
            }
            len += 1;
        }
        Span::new(start, start + len as u32)
    }

    /// The source of a piece of the file; nothing for what is not in it.
    pub fn slice(&self, span: Span) -> &'a str {
        if self.written.is_some() {
            return "";
        }
        self.text.get(self.inside(span.start)..self.inside(span.end)).unwrap_or("")
    }

    /// From the first token to the last; `None` for no tokens.
    pub fn tokens(&self, tokens: &TokenStream) -> Option<Span> {
        let mut tokens = tokens.clone().into_iter();
        let first = tokens.next()?;
        let last = tokens.last();
        Some(self.tree(&first).to(self.tree(last.as_ref().unwrap_or(&first))))
    }

    pub fn tree(&self, tree: &TokenTree) -> Span {
        self.span(tree.span())
    }

    /// The text from the first token to the last, and where it stands in the file, if it stands there.
    pub fn copied(&self, tokens: &TokenStream) -> Option<(&'a str, Option<u32>)> {
        let mut tokens = tokens.clone().into_iter();
        let first = tokens.next()?;
        let last = tokens.last();
        let start = self.raw(first.span().start());
        let end = self.raw(last.as_ref().unwrap_or(&first).span().end());
        let text = self.text.get(self.inside(start)..self.inside(end))?;
        let from = match &self.written {
            None => Some(start),
            Some(written) => written
                .copy_before(start)
                .filter(|copy| end <= copy.start + copy.len)
                .map(|copy| copy.from + (start - copy.start)),
        };
        Some((text, from))
    }
}

impl Standing<'_> {
    /// The last piece that was copied from the file and starts at this offset of the text or before.
    fn copy_before(&self, at: u32) -> Option<&Copied> {
        let next = self.copies.partition_point(|copy| copy.start <= at);
        self.copies.get(next.checked_sub(1)?)
    }
}
