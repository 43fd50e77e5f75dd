//! The reviewer's checklist, item by item: what is in order, what is open and where, and whether it is ready to submit.

use super::escape::{markdown, markdown_code};
use super::text::{Lines, visible};
use crate::judge::{Judged, Report};
use crate::page;
use crate::rule::{Check, Level};
use crate::rules::RULES;
use std::io::{self, Write};

/// How the list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Plain,
    /// A task list for a pull request.
    Markdown,
}

/// One rule of each section of the list, in the order of the sections; the words stand on the rules' pages.
const SECTIONS: &[&str] = &[
    "blocking-call",
    "sequential-await",
    "unwrap-in-spawned-task",
    "spawn-borrow",
    "unawaited-future",
    "missing-runtime",
    "redundant-async-block",
    "cancel-unsafe-select",
];

/// The linter's own rules: what could not be read, suppressions that do nothing.
const OWN: &str = "all code understood, every suppression in use and explained";

struct Item<'a> {
    text: String,
    findings: Vec<&'a Judged>,
}

pub fn write(out: &mut dyn Write, report: &Report, form: Form) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    let items = items(report);
    for item in &items {
        let tick = if item.findings.is_empty() && !is_unread(item, report) { 'x' } else { ' ' };
        let bullet = if form == Form::Markdown { "- " } else { "" };
        writeln!(out, "{bullet}[{tick}] {}{}", item.text, counted(&item.findings))?;
        for judged in &item.findings {
            let finding = &judged.finding;
            let place = finding.primary.place;
            let path = visible(&report.sources.file(place.file).shown);
            let (line, _) = lines.position(place.file, place.span.start);
            let (rule, message) = (finding.rule, visible(&finding.message));
            match form {
                Form::Plain => writeln!(out, "      {path}:{line}: {}[{rule}] {message}", judged.level.as_str())?,
                Form::Markdown => {
                    writeln!(
                        out,
                        "  - {}: **{rule}** {}",
                        markdown_code(&format!("{path}:{line}")),
                        markdown(&message)
                    )?;
                }
            }
        }
    }
    for problem in &report.problems {
        let bullet = if form == Form::Markdown { "- " } else { "" };
        let path = problem.path.to_string_lossy();
        writeln!(out, "{bullet}[ ] {}: {}", visible(&path), visible(&problem.message))?;
    }
    if form == Form::Markdown {
        writeln!(out)?;
    }
    writeln!(out, "{}", verdict(report, &items))
}

/// The words of the pages, in the order of the sections; what belongs to no section comes after them, by the alphabet.
fn items(report: &Report) -> Vec<Item<'_>> {
    let mut rules: Vec<(String, &str)> = Vec::new();
    for rule in RULES {
        let text = match rule.check {
            Check::Elsewhere => OWN.to_owned(),
            _ => page::front_of(rule).checklist,
        };
        rules.push((text, rule.name));
    }
    let rank = |text: &str| {
        let of_section = |section: &&str| rules.iter().any(|(own, name)| own == text && name == section);
        let section = SECTIONS.iter().position(of_section).unwrap_or(SECTIONS.len());
        (text == OWN, section)
    };
    let mut texts: Vec<&String> = rules.iter().map(|(text, _)| text).collect();
    texts.sort_by_key(|text| (rank(text), *text));
    texts.dedup();
    let of = |text: &str, judged: &Judged| rules.iter().any(|(own, name)| own == text && *name == judged.finding.rule);
    texts
        .into_iter()
        .map(|text| Item { text: text.clone(), findings: report.judged.iter().filter(|one| of(text, one)).collect() })
        .collect()
}

/// What could not be read has no finding to show for it.
fn is_unread(item: &Item, report: &Report) -> bool {
    item.text == OWN && !report.problems.is_empty()
}

fn counted(findings: &[&Judged]) -> String {
    let of = |level: Level| findings.iter().filter(|one| one.level == level).count();
    match (of(Level::Deny), of(Level::Warn)) {
        (0, 0) => String::new(),
        (denied, 0) => format!(" ({denied} denied)"),
        (0, warned) => format!(" ({warned} warned)"),
        (denied, warned) => format!(" ({denied} denied, {warned} warned)"),
    }
}

fn verdict(report: &Report, items: &[Item]) -> String {
    let open = items.iter().filter(|item| !item.findings.is_empty()).count();
    let (denied, warned) = (report.tally.denied, report.tally.warned);
    let (s, stand) = if open == 1 { ("", "stands") } else { ("s", "stand") };
    if !report.problems.is_empty() || report.tally.internal_errors > 0 {
        return "Not ready: not everything could be looked at".to_owned();
    }
    match (denied, warned) {
        (0, 0) => "Ready to submit".to_owned(),
        (0, _) => format!("Nothing is denied, but {open} item{s} {stand} open: {warned} warned"),
        _ => format!("Not ready to submit: {open} item{s} open, {denied} denied, {warned} warned"),
    }
}
