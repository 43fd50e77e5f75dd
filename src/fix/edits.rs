//! Edits on one text: which fixes do not touch each other, and the text with their edits made; pure.

use crate::finding::{Edit, Fix};
use crate::model::{FileId, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The edits of all fixes that were chosen, by file, in the order of their places.
#[derive(Debug, Default)]
pub struct Chosen<'a> {
    pub edits: BTreeMap<FileId, BTreeSet<&'a Edit>>,
    /// How many fixes they come from.
    pub fixes: usize,
}

/// Chooses fixes whose edits do not touch, by place: of two that do, the one that begins first, then the one given first.
/// `text` gives the text of a file. A fix with an edit outside of its text, or inside of a character, is left out.
///
/// Two fixes may share an edit that is the same to the letter (both add one import): it is made once.
pub fn choose<'a, 't>(fixes: &[&'a Fix], text: &dyn Fn(FileId) -> Option<&'t str>) -> Chosen<'a> {
    let mut sorted: Vec<&Fix> = fixes.iter().copied().filter(|fix| is_sound(fix, text)).collect();
    sorted.sort_by_key(|fix| fix.edits.iter().map(|edit| edit.place).min());
    let mut chosen = Chosen::default();
    for fix in sorted {
        let clashes = |edit: &Edit| {
            let taken = chosen.edits.get(&edit.place.file);
            taken.into_iter().flatten().any(|other| *other != edit && touch(edit.place.span, other.place.span))
        };
        if fix.edits.iter().any(clashes) {
            continue;
        }
        for edit in &fix.edits {
            chosen.edits.entry(edit.place.file).or_default().insert(edit);
        }
        chosen.fixes += 1;
    }
    chosen
}

fn is_sound<'t>(fix: &Fix, text: &dyn Fn(FileId) -> Option<&'t str>) -> bool {
    let fits = |edit: &Edit| {
        let Span { start, end } = edit.place.span;
        text(edit.place.file).is_some_and(|text| text.get(start as usize..end as usize).is_some())
    };
    let apart = |(index, edit): (usize, &Edit)| {
        let later = fix.edits.iter().skip(index + 1);
        later.filter(|other| other.place.file == edit.place.file).all(|other| !touch(edit.place.span, other.place.span))
    };
    !fix.edits.is_empty() && fix.edits.iter().all(fits) && fix.edits.iter().enumerate().all(apart)
}

/// Do they share a byte? What is inserted at the very edge of a replacement has no order, so it touches too.
fn touch(a: Span, b: Span) -> bool {
    if a.is_empty() || b.is_empty() {
        return a.start <= b.end && b.start <= a.end;
    }
    a.start < b.end && b.start < a.end
}

/// The text with the edits made. They do not touch, come in order and lie within the text, as [`choose`] gives them.
/// What is put in has the line ends of the text.
pub fn apply<'a>(text: &str, edits: impl IntoIterator<Item = &'a Edit, IntoIter: Clone>) -> String {
    let edits = edits.into_iter();
    let mut out = String::with_capacity(text.len() + edits.clone().map(|edit| edit.text.len()).sum::<usize>());
    let crlf = uses_crlf(text);
    let mut at = 0;
    for edit in edits {
        let (start, end) = (edit.place.span.start as usize, edit.place.span.end as usize);
        let Some(between) = text.get(at..start).filter(|_| text.is_char_boundary(end) && start <= end) else {
            continue;
        };
        out.push_str(between);
        if crlf {
            out.push_str(&edit.text.replace("\r\n", "\n").replace('\n', "\r\n"));
        } else {
            out.push_str(&edit.text);
        }
        at = end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The first line end decides: files with both are rare, and their owner has one in mind.
fn uses_crlf(text: &str) -> bool {
    text.find('\n').is_some_and(|at| text[..at].ends_with('\r'))
}
