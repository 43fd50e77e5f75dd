//! Comments that suppress, written into a text for findings that are to stay; where none would take effect, none is written.

use super::suppress::{covered, line_at};
use super::{BLIND, SUPPRESSION_WITHOUT_REASON, UNKNOWN_RULE, UNUSED_SUPPRESSION};
use crate::model::{Comment, Span};
use std::collections::{BTreeMap, BTreeSet};

/// A finding that is to be suppressed: where its primary place starts, in bytes, and its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    pub offset: u32,
    pub rule: &'static str,
}

/// What became of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Added {
    pub text: String,
    /// How many comments were written.
    pub comments: usize,
    /// How many findings stay, because no comment can stand at their line.
    pub left: usize,
}

/// The language that a text is written in.
#[derive(Clone, Copy)]
pub struct Language<'a> {
    /// What a comment opens with: `//` or `#`.
    pub opens: &'a str,
    /// Reads the comments of a text that are directives, and counts the errors of its syntax.
    pub read: &'a dyn Fn(&str) -> (Vec<Comment>, usize),
}

/// Where a comment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// On a line of its own, above that of the findings.
    Above,
    /// At the end of their line.
    Beside,
    Nowhere,
}

/// A line with findings.
#[derive(Debug)]
struct Line {
    /// In bytes, without its end.
    start: usize,
    end: usize,
    findings: Vec<Wanted>,
    stand: Stand,
}

/// Words that cannot end a string or a comment, for a trial: the line may be the inside of one.
const TRIAL: &str = "reason";

/// Can a comment suppress this rule? What was not understood, and what is said of comments, cannot be argued away so.
pub fn can_be_allowed(rule: &str) -> bool {
    !BLIND.contains(&rule) && ![UNUSED_SUPPRESSION, UNKNOWN_RULE, SUPPRESSION_WITHOUT_REASON].contains(&rule)
}

/// Writes `// async-lint: allow(rule): reason` above the line of each finding, in its indentation and with its line end.
/// Where that would be the inside of a string, or cover too little, it stands at the end of the line; where that is no
/// better, the finding is left.
pub fn add(text: &str, wanted: &BTreeSet<Wanted>, language: Language, reason: &str) -> Added {
    let mut lines = by_line(text, wanted);
    let errors = (language.read)(text).1;
    // Each turn moves a comment on, and each comes to rest after two moves. They are tried together: what one line
    // does to the next shows only so.
    let left = loop {
        let (trial, places) = write(text, &lines, language.opens, TRIAL);
        let (comments, errors_now) = (language.read)(&trial);
        let cover = |place: &Placed| {
            let own = comments.iter().find(|comment| Some(comment.span.start) == place.comment)?;
            (errors_now <= errors).then(|| covered(own, &trial))
        };
        let covers: Vec<Option<Span>> = places.iter().map(cover).collect();
        let is_covered = |index: usize, one: &Wanted, by: usize| {
            let at = one.offset + places[index].shift;
            covers[by].is_some_and(|span| span.start <= at && at < span.end)
        };
        let is_at_rest = |index: &usize| {
            let line = &lines[*index];
            line.stand == Stand::Nowhere || line.findings.iter().all(|one| is_covered(*index, one, *index))
        };
        let moving: Vec<usize> = (0..lines.len()).filter(|index| !is_at_rest(index)).collect();
        if moving.is_empty() {
            // What has no comment of its own may lie within that of another.
            let stays = |index: usize, one: &Wanted| {
                let says = |by: &usize| lines[*by].findings.iter().any(|other| other.rule == one.rule);
                !(0..lines.len()).filter(says).any(|by| is_covered(index, one, by))
            };
            let all =
                lines.iter().enumerate().flat_map(|(index, line)| line.findings.iter().map(move |one| (index, one)));
            break all.filter(|(index, one)| stays(*index, one)).count();
        }
        for index in moving {
            let stand = &mut lines[index].stand;
            *stand = if *stand == Stand::Above { Stand::Beside } else { Stand::Nowhere };
        }
    };
    let (new, places) = write(text, &lines, language.opens, reason);
    // In a text that is broken already, the words of a reason may be more than words: it is left as it is.
    let (comments, errors_now) = (language.read)(&new);
    let is_there = |at: u32| comments.iter().any(|comment| comment.span.start == at);
    if errors_now > errors || !places.iter().filter_map(|place| place.comment).all(is_there) {
        return Added { text: text.to_owned(), comments: 0, left: wanted.len() };
    }
    let comments = places.iter().filter(|place| place.comment.is_some()).count();
    Added { text: new, comments, left }
}

fn by_line(text: &str, wanted: &BTreeSet<Wanted>) -> Vec<Line> {
    let mut lines: BTreeMap<u32, Line> = BTreeMap::new();
    for one in wanted {
        let span = line_at(text, one.offset as usize);
        let (mut start, end) = (span.start as usize, span.end as usize);
        if start == 0 && text.starts_with('\u{feff}') {
            start = '\u{feff}'.len_utf8();
        }
        let end = start + text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']).len();
        let line = lines.entry(span.start).or_insert(Line { start, end, findings: Vec::new(), stand: Stand::Above });
        line.findings.push(*one);
    }
    lines.into_values().collect()
}

/// Where a comment and the findings of its line are in the new text.
#[derive(Debug, Clone, Copy)]
struct Placed {
    comment: Option<u32>,
    /// How far the line has moved, in bytes.
    shift: u32,
}

fn write(text: &str, lines: &[Line], opens: &str, reason: &str) -> (String, Vec<Placed>) {
    let mut out = String::with_capacity(text.len() + lines.len() * 64);
    let mut places = Vec::new();
    let mut at = 0;
    for line in lines {
        let rules: BTreeSet<&str> = line.findings.iter().map(|one| one.rule).collect();
        let rules = rules.into_iter().collect::<Vec<_>>().join(", ");
        let comment = format!("{opens} async-lint: allow({rules}): {reason}");
        let stop = if line.stand == Stand::Beside { line.end } else { line.start };
        out.push_str(text.get(at..stop).unwrap_or_default());
        at = stop;
        let mut placed = Placed { comment: None, shift: (out.len() - at) as u32 };
        match line.stand {
            Stand::Nowhere => {}
            Stand::Beside => {
                out.push(' ');
                placed.comment = Some(out.len() as u32);
                out.push_str(&comment);
            }
            Stand::Above => {
                let whole = text.get(line.start..line.end).unwrap_or_default();
                out.push_str(&whole[..whole.len() - whole.trim_start_matches([' ', '\t']).len()]);
                placed.comment = Some(out.len() as u32);
                out.push_str(&comment);
                out.push_str(line_end(text, line));
                placed.shift = (out.len() - at) as u32;
            }
        }
        places.push(placed);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    (out, places)
}

/// That of the line itself, or else of the one before it.
fn line_end(text: &str, line: &Line) -> &'static str {
    let (before, after) = text.split_at(line.end);
    let is_last = !after.starts_with(['\r', '\n']);
    let crlf = after.starts_with("\r\n") || is_last && before[..line.start].ends_with("\r\n");
    if crlf { "\r\n" } else { "\n" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax;

    #[track_caller]
    fn check(text: &str, expected: &str, left: usize) {
        let wanted = text.match_indices("nap").map(|(at, _)| Wanted { offset: at as u32, rule: "no-nap" }).collect();
        let read = |text: &str| {
            let model = syntax::lower_file(text);
            (model.comments, model.errors.len())
        };
        let added = add(text, &wanted, Language { opens: "//", read: &read }, "it's \"so\" /*");
        let expected = expected.replace('@', "// async-lint: allow(no-nap): it's \"so\" /*");
        assert_eq!((added.text.as_str(), added.left), (expected.as_str(), left));
    }

    #[test]
    fn comments_stand_above_in_the_same_form() {
        check("fn f() {\r\n\tnap();\r\n}\r\n", "fn f() {\r\n\t@\r\n\tnap();\r\n}\r\n", 0);
        check("nap!();", "@\nnap!();", 0);
        check("\u{feff}nap!();\r\nnap!();", "\u{feff}@\r\nnap!();\r\n@\r\nnap!();", 0);
        check(
            "fn f() {\n    a(nap(), nap());\n    nap();\n}\n",
            "fn f() {\n    @\n    a(nap(), nap());\n    @\n    nap();\n}\n",
            0,
        );
    }

    #[test]
    fn they_stand_beside_where_above_is_no_place() {
        // Inside of a string.
        check(
            "fn f() {\n    q(\n        \"a\n        b\").nap();\n    nap();\n}\n",
            "fn f() {\n    q(\n        \"a\n        b\").nap(); @\n    @\n    nap();\n}\n",
            0,
        );
        // The first statement is all that it would cover.
        check("fn f() {\n    a(); nap();\n}\n", "fn f() {\n    a(); nap(); @\n}\n", 0);
    }

    #[test]
    fn where_neither_is_a_place_the_finding_is_left() {
        let text = "fn f() {\n    q(\"a\n    b\").nap(\"c\n    d\");\n}\n";
        check(text, text, 1);
        let text = "fn f() {\n    a(); nap(); // see there\n}\n";
        check(text, text, 1);
        // A string that does not end: the reason would end it.
        let text = "\"\nfn nap() {}";
        check(text, text, 1);
    }
}
