//! The text of a file without what the parser need not see, and where in the file each of its lines stands; what that is
//! is `guard`'s to say. A lexer pays for every byte, also for blank ones.

use super::spans::Lines;
use crate::model::Span;

pub(super) struct Compact {
    pub text: String,
    pub lines: Lines,
}

/// Leaves these parts of the text out; a part inside another one counts as nothing. They must lie between tokens and on
/// character boundaries.
pub(super) fn without(text: &str, mut unseen: Vec<Span>) -> Compact {
    unseen.sort_unstable_by_key(|span| span.start);
    let mut out = Builder { text: String::with_capacity(text.len() / 2), starts: vec![0] };
    let mut at = 0;
    for span in unseen {
        let (start, end) = (span.start as usize, span.end as usize);
        if start < at {
            // Inside the part before, or behind white space that is left out with it.
            at = at.max(end);
        } else {
            out.push(text.get(at..start).unwrap_or_default(), at);
            at = end;
        }
        let rest = text.get(at..).unwrap_or_default();
        at += rest.len() - rest.trim_ascii_start().len();
        out.begin_line(at);
    }
    out.push(text.get(at..).unwrap_or_default(), at);
    let lines = Lines::with_starts(&out.text, out.starts);
    Compact { text: out.text, lines }
}

struct Builder {
    text: String,
    /// Where each line stands in the file.
    starts: Vec<u32>,
}

impl Builder {
    /// A piece of the file that starts at this offset.
    fn push(&mut self, piece: &str, offset: usize) {
        let piece = piece.trim_ascii_end();
        self.starts.extend(piece.match_indices('\n').map(|(at, _)| (offset + at + 1) as u32));
        self.text.push_str(piece);
    }

    fn begin_line(&mut self, offset: usize) {
        if self.text.is_empty() || self.text.ends_with('\n') {
            self.starts.pop();
        } else {
            self.text.push('\n');
        }
        self.starts.push(offset as u32);
    }
}
