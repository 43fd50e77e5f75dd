//! How a report looks; what it says is settled before (`judge`).

pub mod cargo;
pub mod checklist;
pub mod checkstyle;
mod diff;
mod escape;
mod excerpt;
pub mod formats;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
mod json_text;
pub mod junit;
mod links;
pub mod markdown;
pub mod rdjson;
mod region;
pub mod sarif;
pub mod short;
pub mod statistics;
pub mod text;
pub mod unified;

use crate::finding::Applicability;
use crate::judge::{Judged, LevelSource, Report, Tally};
use crate::model::Place;
use crate::rule::Level;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// How the output is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    pub color: bool,
    /// Lines and corners from the box-drawing characters; otherwise plain ASCII.
    pub unicode: bool,
    /// Hyperlinks on rules and file names: for terminals that are known to show them.
    pub links: bool,
}

/// The word that opens a finding.
pub fn severity(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Allow => "note",
    }
}

/// What was looked at and what came of it, and the command to type next where one helps. `at_length`: the findings were
/// told so.
pub fn write_closing(out: &mut dyn Write, report: &Report, at_length: bool) -> io::Result<()> {
    write_counts(out, report)?;
    write_fixable(out, report)?;
    match next_command(&report.tally, at_length) {
        Some(next) => writeln!(out, "{next}"),
        None => Ok(()),
    }
}

fn write_counts(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let Tally { files, denied, warned, suppressed, not_analysed, in_baseline, unchanged, .. } = report.tally;
    let s = if files == 1 { "" } else { "s" };
    write!(
        out,
        "{files} file{s} checked: {denied} denied, {warned} warned, {suppressed} suppressed, {not_analysed} not analysed"
    )?;
    if in_baseline > 0 {
        write!(out, ", {in_baseline} in the baseline")?;
    }
    if unchanged > 0 {
        write!(out, ", {unchanged} on unchanged lines")?;
    }
    writeln!(out)
}

/// The findings of each file that has any, in the order of the report.
fn by_file(report: &Report) -> Vec<(&str, Vec<&Judged>)> {
    let file = |one: &Judged| one.finding.primary.place.file;
    let groups = report.judged.chunk_by(|a, b| file(a) == file(b));
    groups.map(|group| (report.sources.file(file(&group[0])).shown.as_str(), group.iter().collect())).collect()
}

/// How many findings can be mended, and what to type for it.
fn write_fixable(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let count = |allowed| report.judged.iter().filter(|one| one.finding.best_fix(allowed).is_some()).count();
    let safe = count(Applicability::Safe);
    let more = count(Applicability::Unsafe) - safe;
    match (safe, more) {
        (0, 0) => Ok(()),
        (_, 0) => writeln!(out, "{safe} can be fixed: `async-lint --fix`"),
        (0, _) => writeln!(out, "{more} can be fixed, to be looked at: `async-lint --fix --unsafe-fixes`"),
        _ => writeln!(
            out,
            "{safe} can be fixed: `async-lint --fix`; {more} more, to be looked at, with `--unsafe-fixes`"
        ),
    }
}

/// Where the time went.
pub fn write_timings(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    for (phase, time) in &report.timings {
        writeln!(out, "{phase:>14} {:9.3} ms", time.as_secs_f64() * 1e3)?;
    }
    let [all, parsed, inferred] = report.tally.codes;
    writeln!(out, "{:>14} {all:5} of which {parsed} were parsed and {inferred} inferred", "functions")?;
    writeln!(out, "{:>14} {:5} macro calls not looked into", "opaque", report.tally.opaque_macros)
}

fn next_command(tally: &Tally, at_length: bool) -> Option<&'static str> {
    if at_length && tally.denied + tally.warned > 20 {
        return Some("next: `async-lint -f short` prints one line for each");
    }
    (tally.suppressed > 0).then_some("next: `async-lint --no-suppressions` shows what is suppressed")
}

/// What was told in full before, and is not told again.
#[derive(Default)]
struct Told {
    /// Notes, by rule.
    notes: BTreeSet<(&'static str, String)>,
    /// Causes that lie elsewhere, by rule, help and the place that the evidence leads to.
    causes: BTreeMap<(&'static str, String, Place), Cause>,
    /// The last finding took one line, without an empty one behind it.
    in_lines: bool,
}

/// A cause as its first finding told it.
struct Cause {
    /// Where that finding is, as shown.
    at: String,
    labels: BTreeSet<Place>,
    notes: BTreeSet<String>,
    /// How many findings have told of it.
    times: usize,
}

/// Where to read on, told the first time that a rule speaks.
fn explain_note(judged: &Judged, told: &mut Told) -> Option<String> {
    let rule = judged.finding.rule;
    let note = format!("`async-lint explain {rule}` says more");
    told.notes.insert((rule, note.clone())).then_some(note)
}

/// Who set the level, told the first time that a rule has it from there.
fn level_note(judged: &Judged, told: &mut Told) -> Option<String> {
    let (rule, level) = (judged.finding.rule, judged.level.as_str());
    let note = match &judged.source {
        LevelSource::Default => return None,
        LevelSource::Config(path) => format!("`{rule}` is set to {level} in {path}"),
        LevelSource::Flag(flag) => format!("`{rule}` is set to {level} by `{flag}`"),
        LevelSource::Capped(why) => format!("only a warning: {why}"),
    };
    told.notes.insert((rule, note.clone())).then_some(note)
}
