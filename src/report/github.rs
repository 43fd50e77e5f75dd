//! Workflow commands of GitHub Actions: each finding becomes an annotation of its line.

use super::escape::{command_data, command_property};
use super::links::read_on;
use super::region::Region;
use super::severity;
use super::text::{Lines, slashed};
use crate::judge::Report;
use crate::level::Level;
use std::io::{self, Write};

/// GitHub shows no more errors of one step, and no more warnings.
const SHOWN: usize = 10;

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    for one in &report.judged {
        let finding = &one.finding;
        let Region { path, start, end } = Region::of(&lines, finding.primary.place);
        let severity = severity(one.level);
        write!(out, "::{severity} file={},line={},endLine={}", command_property(path), start.line, end.line)?;
        // Columns of a range over several lines are refused.
        if start.line == end.line {
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        }
        let mut message = finding.message.clone();
        for text in finding.help.iter().chain(&finding.notes).chain([&read_on(finding.rule)]) {
            message.push('\n');
            message.push_str(text);
        }
        writeln!(
            out,
            ",title={}::{}",
            command_property(&format!("async-lint: {}", finding.rule)),
            command_data(&message)
        )?;
    }
    for problem in &report.problems {
        let path = slashed(&problem.path);
        let (line, column) = problem.place.unwrap_or((1, 1));
        writeln!(
            out,
            "::error file={},line={line},col={column},title=async-lint::{}",
            command_property(&path),
            command_data(&problem.message)
        )?;
    }
    let count = |level: Level| report.judged.iter().filter(|one| one.level == level).count();
    if count(Level::Deny) > SHOWN || count(Level::Warn) > SHOWN {
        writeln!(
            out,
            "{} findings; GitHub shows {SHOWN} errors and {SHOWN} warnings of a step: `-f markdown=FILE` has them all",
            report.judged.len()
        )?;
    }
    Ok(())
}
