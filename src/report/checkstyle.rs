//! Checkstyle's XML, which many an old plugin reads: places without ends, no fixes.

use super::escape::xml;
use super::region::Region;
use super::text::{Lines, slashed};
use super::{by_file, severity};
use crate::judge::Report;
use std::io::{self, Write};

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<checkstyle version=\"8.0\">")?;
    for (path, findings) in by_file(report) {
        writeln!(out, "  <file name=\"{}\">", xml(path))?;
        for one in findings {
            let Region { start, .. } = Region::of(&lines, one.finding.primary.place);
            writeln!(
                out,
                "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"async-lint.{}\"/>",
                start.line,
                start.column,
                severity(one.level),
                xml(&one.finding.message),
                one.finding.rule
            )?;
        }
        writeln!(out, "  </file>")?;
    }
    for problem in &report.problems {
        let (line, column) = problem.place.unwrap_or((1, 1));
        writeln!(out, "  <file name=\"{}\">", xml(&slashed(&problem.path)))?;
        writeln!(
            out,
            "    <error line=\"{line}\" column=\"{column}\" severity=\"error\" message=\"{}\" source=\"async-lint.unread\"/>",
            xml(&problem.message)
        )?;
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</checkstyle>")
}
