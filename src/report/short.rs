//! One line for each finding, for grep and editors: `path:line:col: level[rule] message`.

use super::text::{Lines, visible};
use crate::judge::Report;
use std::io::{self, Write};

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    for judged in &report.judged {
        let finding = &judged.finding;
        let place = finding.primary.place;
        let path = visible(&report.sources.file(place.file).shown);
        let (line, column) = lines.position(place.file, place.span.start);
        let (level, rule, message) = (judged.level.as_str(), finding.rule, visible(&finding.message));
        writeln!(out, "{path}:{line}:{column}: {level}[{rule}] {message}")?;
    }
    Ok(())
}
