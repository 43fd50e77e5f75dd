//! The diagnostic format of reviewdog: columns count bytes, and a fix is offered as a suggestion.

use super::json_text;
use super::links::{project_url, rule_url};
use super::region::{Point, Region};
use super::text::{Lines, slashed, visible, visible_lines};
use crate::finding::Finding;
use crate::judge::{Judged, Report};
use crate::level::Level;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    source: Source,
    severity: &'static str,
    diagnostics: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
}

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Location {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Related {
    message: String,
    location: Location,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    let mut diagnostics: Vec<_> = report.judged.iter().map(|one| diagnostic(&lines, one)).collect();
    diagnostics.extend(report.problems.iter().map(|problem| DiagnosticJson {
        message: visible(&problem.message).into_owned(),
        location: Location { path: slashed(&problem.path), range: None },
        severity: "ERROR",
        code: Code { value: "unread", url: None },
        suggestions: Vec::new(),
        related_locations: Vec::new(),
    }));
    let worst = if diagnostics.iter().any(|one| one.severity == "ERROR") { "ERROR" } else { "WARNING" };
    let source = Source { name: "async-lint", url: project_url() };
    json_text::pretty(out, &Document { source, severity: worst, diagnostics })
}

fn diagnostic<'a>(lines: &Lines, one: &'a Judged) -> DiagnosticJson<'a> {
    let finding = &one.finding;
    let mut message = visible(&finding.message).into_owned();
    for text in finding.help.iter().chain(&finding.notes) {
        message.push_str("\n\n");
        message.push_str(&visible_lines(text));
    }
    let related = finding.labels.iter().map(|label| Related {
        message: visible(&label.text).into_owned(),
        location: location(Region::of(lines, label.place)),
    });
    DiagnosticJson {
        message,
        location: location(Region::of(lines, finding.primary.place)),
        severity: match one.level {
            Level::Deny => "ERROR",
            Level::Warn => "WARNING",
            Level::Allow => "INFO",
        },
        code: Code { value: finding.rule, url: rule_url(finding.rule) },
        suggestions: suggestions(lines, finding),
        related_locations: related.collect(),
    }
}

/// Each suggestion is taken by itself, so a fix of several edits, or in another file, cannot be one.
fn suggestions<'a>(lines: &Lines, finding: &'a Finding) -> Vec<Suggestion<'a>> {
    let single = finding.fixes.iter().filter_map(|fix| match &fix.edits[..] {
        [edit] if edit.place.file == finding.primary.place.file => Some(edit),
        _ => None,
    });
    single.map(|edit| Suggestion { range: range(Region::of(lines, edit.place)), text: &edit.text }).collect()
}

fn location(region: Region) -> Location {
    Location { path: region.path.to_owned(), range: Some(range(region)) }
}

fn range(region: Region) -> Range {
    let position = |Point { line, byte_column, .. }| Position { line, column: byte_column };
    Range { start: position(region.start), end: position(region.end) }
}
