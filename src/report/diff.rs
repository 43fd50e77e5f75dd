//! What a fix changes, as lines that go and lines that come; how it is applied is `fix`'s business.

use super::text::{Lines, clamped, line_index, line_text};
use crate::finding::{Edit, Fix};
use crate::model::FileId;
use std::collections::BTreeMap;

/// A line that goes, or one that comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub file: FileId,
    /// From 1: in the file as it is for a line that goes; where it will stand for one that comes, but for other hunks.
    pub line: usize,
    pub comes: bool,
    /// Without its end, as in the file: to be made visible.
    pub text: String,
}

/// The lines that a fix changes, by file and place. Edits within one line are one change of it.
pub fn changes(lines: &Lines, fix: &Fix) -> Vec<Change> {
    let mut files: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    for edit in &fix.edits {
        files.entry(edit.place.file).or_default().push(edit);
    }
    let mut out = Vec::new();
    for (file, mut edits) in files {
        edits.sort_by_key(|edit| edit.place);
        let (text, starts) = (&*lines.sources.file(file).text, lines.starts(file));
        let range = |edit: &Edit| {
            let span = clamped(text, edit.place.span);
            line_index(starts, span.start)..=line_index(starts, span.end)
        };
        for group in edits.chunk_by(|a, b| range(b).start() <= range(a).end()) {
            let first = *range(group[0]).start();
            let last = group.iter().map(|edit| *range(edit).end()).max().unwrap_or(first);
            let old: Vec<&str> = (first..=last).map(|line| line_text(text, starts, line)).collect();
            let end = starts.get(last + 1).map_or(text.len(), |&next| next as usize);
            let new = edited(text, starts[first] as usize, end, group);
            hunk(file, first + 1, &old, &new.lines().collect::<Vec<_>>(), &mut out);
        }
    }
    out
}

/// The text between two bytes with the edits made.
fn edited(text: &str, start: usize, end: usize, edits: &[&Edit]) -> String {
    let mut out = String::new();
    let mut at = start;
    for edit in edits {
        let span = clamped(text, edit.place.span);
        out.push_str(text.get(at..span.start as usize).unwrap_or_default());
        out.push_str(&edit.text);
        at = at.max(span.end as usize);
    }
    out.push_str(text.get(at..end).unwrap_or_default());
    out
}

/// Leaves out what stays the same above and below.
fn hunk(file: FileId, line: usize, old: &[&str], new: &[&str], out: &mut Vec<Change>) {
    let above = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[above..], &new[above..]);
    let below = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let sides = [(false, &old[..old.len() - below]), (true, &new[..new.len() - below])];
    for (comes, side) in sides {
        let changed = side.iter().enumerate();
        out.extend(changed.map(|(index, text)| Change {
            file,
            line: line + above + index,
            comes,
            text: (*text).to_owned(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Applicability;
    use crate::model::{Place, Span};
    use crate::source::{SourceFile, SourceMap};

    #[track_caller]
    fn check(text: &str, edits: &[(u32, u32, &str)], expected: &[&str]) {
        let file = SourceFile { path: "a.rs".into(), shown: "a.rs".into(), text: text.into() };
        let sources = SourceMap { files: vec![file] };
        let edit =
            |&(start, end, text): &(u32, u32, &str)| Edit::new(Place::new(FileId(0), Span::new(start, end)), text);
        let fix = Fix::new("mend it", Applicability::Safe, edits.iter().map(edit).collect());
        let found: Vec<String> = changes(&Lines::new(&sources), &fix)
            .iter()
            .map(|one| format!("{}{}{}", one.line, if one.comes { '+' } else { '-' }, one.text))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn only_what_changes_is_shown() {
        check("a();\r\nb();\r\n", &[(6, 7, "c")], &["2-b();", "2+c();"]);
        check("a();\nb();\n", &[(5, 5, "x();\n")], &["2+x();"]);
        check("a();\nb();\nc();\n", &[(5, 10, "")], &["2-b();"]);
        check("a(b);\n", &[(4, 4, ".await"), (0, 1, "d")], &["1-a(b);", "1+d(b).await;"]);
        check("a();\nb();\nc();\n", &[(0, 1, "x"), (10, 11, "z")], &["1-a();", "1+x();", "3-c();", "3+z();"]);
        check("a", &[(0, 900, "")], &["1-a"]);
    }
}
