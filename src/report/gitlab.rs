//! GitLab's code quality report: an array of issues, each with a fingerprint of its own.

use super::json_text;
use super::region::Region;
use super::text::{Lines, slashed, visible};
use crate::finding::Certainty;
use crate::judge::{Judged, Report};
use crate::level::Level;
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::{self, Write};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: LinesJson,
}

#[derive(Serialize)]
struct LinesJson {
    begin: usize,
    end: usize,
}

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    let mut seen = BTreeSet::new();
    let mut issues = Vec::new();
    for one in &report.judged {
        let Region { path, start, end } = Region::of(&lines, one.finding.primary.place);
        let rule = one.finding.rule;
        issues.push(Issue {
            // The check's name is not shown by itself.
            description: format!("{rule}: {}", visible(&one.finding.message)),
            check_name: rule,
            fingerprint: unique(one.fingerprint.in_file(path).to_string(), &mut seen),
            severity: severity(one),
            location: Location { path: path.to_owned(), lines: LinesJson { begin: start.line, end: end.line } },
        });
    }
    for problem in &report.problems {
        let path = slashed(&problem.path);
        let line = problem.place.map_or(1, |(line, _)| line as usize);
        issues.push(Issue {
            description: format!("async-lint could not read it: {}", visible(&problem.message)),
            check_name: "unread",
            fingerprint: unique(format!("unread:{path}:{line}"), &mut seen),
            severity: "blocker",
            location: Location { path, lines: LinesJson { begin: line, end: line } },
        });
    }
    json_text::pretty(out, &issues)
}

/// Of issues with one fingerprint only the first is shown.
fn unique(fingerprint: String, seen: &mut BTreeSet<String>) -> String {
    let mut candidate = fingerprint.clone();
    let mut count = 1;
    while !seen.insert(candidate.clone()) {
        count += 1;
        candidate = format!("{fingerprint}-{count}");
    }
    candidate
}

fn severity(one: &Judged) -> &'static str {
    match (one.level, one.finding.certainty) {
        (Level::Deny, _) => "critical",
        (Level::Warn, Certainty::Sure) => "major",
        (Level::Warn, Certainty::Likely) => "minor",
        (Level::Allow, _) => "info",
    }
}
