//! Places in source text: bytes only; lines and columns are computed where a report needs them.

use serde::{Deserialize, Serialize};

/// Which file: an index into the list of files of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// A range of bytes in one file, end exclusive. The bytes are those of the file on disk, BOM and shebang included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(from = "StartAndLen", into = "StartAndLen")]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// A span as it is written down: most are short, and a small number takes one byte.
#[derive(Serialize, Deserialize)]
struct StartAndLen(u32, u32);

impl From<Span> for StartAndLen {
    fn from(span: Span) -> Self {
        Self(span.start, span.end.wrapping_sub(span.start))
    }
}

impl From<StartAndLen> for Span {
    fn from(StartAndLen(start, len): StartAndLen) -> Self {
        Self { start, end: start.wrapping_add(len) }
    }
}

impl Span {
    /// Empty where the end would come before the start: the parts of a macro may stand in another order than they are used.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// Where the character begins that this offset is in; the end of the text where there is none.
pub fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// A span and the file it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub file: FileId,
    pub span: Span,
}

impl Place {
    pub fn new(file: FileId, span: Span) -> Self {
        Self { file, span }
    }
}
