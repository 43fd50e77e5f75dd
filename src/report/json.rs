//! `json` and `jsonl`: everything that a report knows, as `report.schema.json` beside this file says; in data, not in words.
//!
//! Keys are added under the same `version`; one that goes or changes its meaning makes the next.

use super::json_text;
use super::links::rule_url;
use super::region::{Point, Region};
use super::text::{Lines, slashed};
use crate::finding::{Applicability, Certainty, Edit, Fix, Label};
use crate::judge::{Judged, LevelSource, Outcome, Report, SuppressedBy};
use crate::workspace::Problem;
use serde::Serialize;
use std::io::{self, Write};

/// The version of both formats.
const VERSION: u32 = 1;

/// The schema of `json`; a line of `jsonl` is one of its parts.
pub const SCHEMA: &str = include_str!("report.schema.json");

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool,
    findings: Vec<FindingJson<'a>>,
    suppressed: Vec<FindingJson<'a>>,
    problems: Vec<ProblemJson<'a>>,
    notes: &'a [String],
    summary: Summary,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    rule: &'static str,
    level: &'static str,
    level_source: LevelJson<'a>,
    certainty: &'static str,
    message: &'a str,
    location: Location<'a>,
    label: &'a str,
    labels: Vec<LabelJson<'a>>,
    help: Option<&'a str>,
    notes: Vec<&'a str>,
    fixes: Vec<FixJson<'a>>,
    url: Option<String>,
    fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppression: Option<SuppressionJson<'a>>,
}

#[derive(Serialize)]
struct LevelJson<'a> {
    kind: &'static str,
    /// The path, the flag or the reason.
    text: Option<&'a str>,
}

#[derive(Serialize)]
struct SuppressionJson<'a> {
    kind: &'static str,
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    start: PointJson,
    end: PointJson,
}

#[derive(Serialize)]
struct PointJson {
    byte: u32,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct LabelJson<'a> {
    location: Location<'a>,
    text: &'a str,
}

#[derive(Serialize)]
struct FixJson<'a> {
    title: &'a str,
    applicability: &'static str,
    edits: Vec<EditJson<'a>>,
}

#[derive(Serialize)]
struct EditJson<'a> {
    location: Location<'a>,
    text: &'a str,
}

#[derive(Serialize)]
struct ProblemJson<'a> {
    path: String,
    line: Option<u32>,
    column: Option<u32>,
    message: &'a str,
}

#[derive(Serialize)]
struct Summary {
    outcome: &'static str,
    files: usize,
    denied: usize,
    warned: usize,
    suppressed: usize,
    allowed: usize,
    in_baseline: usize,
    unchanged: usize,
    not_analysed: usize,
    opaque_macros: usize,
    internal_errors: usize,
}

/// A line of `jsonl`.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Line<'a> {
    Finding(FindingJson<'a>),
    Suppressed(FindingJson<'a>),
    Problem(ProblemJson<'a>),
    Summary {
        version: u32,
        tool: Tool,
        #[serde(flatten)]
        summary: Summary,
    },
}

const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

/// One document.
pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    let document = Document {
        version: VERSION,
        tool: TOOL,
        findings: report.judged.iter().map(|one| finding(&lines, one, None)).collect(),
        suppressed: report.suppressed.iter().map(|one| finding(&lines, &one.judged, Some(&one.by))).collect(),
        problems: problems(report),
        notes: &report.notes,
        summary: summary(report),
    };
    json_text::pretty(out, &document)
}

/// One line for each finding, suppressed finding and problem, and one that sums up.
pub fn write_lines(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    for one in &report.judged {
        json_text::line(out, &Line::Finding(finding(&lines, one, None)))?;
    }
    for one in &report.suppressed {
        json_text::line(out, &Line::Suppressed(finding(&lines, &one.judged, Some(&one.by))))?;
    }
    for problem in problems(report) {
        json_text::line(out, &Line::Problem(problem))?;
    }
    json_text::line(out, &Line::Summary { version: VERSION, tool: TOOL, summary: summary(report) })
}

fn finding<'a>(lines: &Lines<'a>, one: &'a Judged, by: Option<&'a SuppressedBy>) -> FindingJson<'a> {
    let finding = &one.finding;
    FindingJson {
        rule: finding.rule,
        level: one.level.as_str(),
        level_source: level_source(&one.source),
        certainty: match finding.certainty {
            Certainty::Sure => "sure",
            Certainty::Likely => "likely",
        },
        message: &finding.message,
        location: Region::of(lines, finding.primary.place).into(),
        label: &finding.primary.text,
        labels: finding.labels.iter().map(|label| label_json(lines, label)).collect(),
        help: finding.help.as_deref(),
        notes: finding.notes.iter().map(String::as_str).collect(),
        fixes: finding.fixes.iter().map(|fix| fix_json(lines, fix, finding.applicability(fix))).collect(),
        url: rule_url(finding.rule),
        fingerprint: one.fingerprint.to_string(),
        suppression: by.map(suppression),
    }
}

fn level_source(source: &LevelSource) -> LevelJson<'_> {
    let (kind, text) = match source {
        LevelSource::Default => ("default", None),
        LevelSource::Config(path) => ("config", Some(path.as_str())),
        LevelSource::Flag(flag) => ("flag", Some(flag.as_str())),
        LevelSource::Capped(why) => ("capped", Some(why.as_str())),
    };
    LevelJson { kind, text }
}

fn suppression(by: &SuppressedBy) -> SuppressionJson<'_> {
    match by {
        SuppressedBy::Comment { reason } => SuppressionJson { kind: "comment", reason: reason.as_deref() },
        SuppressedBy::ClippyAttribute => SuppressionJson { kind: "clippy-attribute", reason: None },
    }
}

fn label_json<'a>(lines: &Lines<'a>, label: &'a Label) -> LabelJson<'a> {
    LabelJson { location: Region::of(lines, label.place).into(), text: &label.text }
}

fn fix_json<'a>(lines: &Lines<'a>, fix: &'a Fix, applicability: Applicability) -> FixJson<'a> {
    let edit = |edit: &'a Edit| EditJson { location: Region::of(lines, edit.place).into(), text: &edit.text };
    let applicability = match applicability {
        Applicability::Safe => "safe",
        Applicability::Unsafe => "unsafe",
    };
    FixJson { title: &fix.title, applicability, edits: fix.edits.iter().map(edit).collect() }
}

impl<'a> From<Region<'a>> for Location<'a> {
    fn from(region: Region<'a>) -> Self {
        let point = |Point { byte, line, column, .. }| PointJson { byte, line, column };
        Self { path: region.path, start: point(region.start), end: point(region.end) }
    }
}

fn problems(report: &Report) -> Vec<ProblemJson<'_>> {
    report.problems.iter().map(problem).collect()
}

fn problem(problem: &Problem) -> ProblemJson<'_> {
    ProblemJson {
        path: slashed(&problem.path),
        line: problem.place.map(|(line, _)| line),
        column: problem.place.map(|(_, column)| column),
        message: &problem.message,
    }
}

fn summary(report: &Report) -> Summary {
    let tally = report.tally;
    Summary {
        outcome: match report.outcome() {
            Outcome::Clean => "clean",
            Outcome::Denied => "denied",
            Outcome::Broken => "broken",
        },
        files: tally.files,
        denied: tally.denied,
        warned: tally.warned,
        suppressed: tally.suppressed,
        allowed: tally.allowed,
        in_baseline: tally.in_baseline,
        unchanged: tally.unchanged,
        not_analysed: tally.not_analysed,
        opaque_macros: tally.opaque_macros,
        internal_errors: tally.internal_errors,
    }
}
