//! A report for the summary of a job or a comment on a pull request.

use super::escape::{markdown, markdown_cell, markdown_code};
use super::links::rule_url;
use super::region::Region;
use super::text::{Lines, slashed, visible};
use super::write_counts;
use crate::judge::{Judged, Report};
use std::io::{self, Write};

/// Bytes of rows. A comment holds 65,536 characters, the rest of the report included.
const MAX_ROWS: usize = 60_000;

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let tally = report.tally;
    let verdict = match (tally.denied, tally.warned) {
        _ if !report.problems.is_empty() || tally.internal_errors > 0 => "not everything could be looked at".to_owned(),
        (0, 0) => "nothing found".to_owned(),
        (denied, warned) => format!("{denied} denied, {warned} warned"),
    };
    writeln!(out, "### async-lint: {verdict}\n")?;
    for problem in &report.problems {
        let path = markdown_code(&visible(&slashed(&problem.path)));
        writeln!(out, "- {path}: {}", markdown(&visible(&problem.message)))?;
    }
    if !report.problems.is_empty() {
        writeln!(out)?;
    }
    if !report.judged.is_empty() {
        write_table(out, report)?;
    }
    write_counts(out, report)
}

fn write_table(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    writeln!(out, "| level | rule | place | finding |\n|---|---|---|---|")?;
    let mut left = MAX_ROWS;
    for (index, one) in report.judged.iter().enumerate() {
        let row = row(&lines, one);
        if row.len() > left {
            writeln!(out, "\nand {} more", report.judged.len() - index)?;
            break;
        }
        left -= row.len();
        out.write_all(row.as_bytes())?;
    }
    writeln!(out)
}

fn row(lines: &Lines, one: &Judged) -> String {
    let finding = &one.finding;
    let Region { path, start, .. } = Region::of(lines, finding.primary.place);
    let rule = match rule_url(finding.rule) {
        Some(url) => format!("[{}]({url})", finding.rule),
        None => finding.rule.to_owned(),
    };
    let place = markdown_code(&visible(&format!("{path}:{}:{}", start.line, start.column)));
    let mut text = markdown(&visible(&finding.message));
    for help in finding.help.iter().flat_map(|help| help.lines()) {
        text.push_str("<br>");
        text.push_str(&markdown(&visible(help)));
    }
    let cells = [one.level.as_str(), &rule, &place, &text].map(markdown_cell);
    format!("| {} |\n", cells.join(" | "))
}
