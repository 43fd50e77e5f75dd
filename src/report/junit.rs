//! JUnit's XML for test views: a suite for each file, a failing case for each finding.

use super::escape::xml;
use super::region::Region;
use super::text::{Lines, slashed};
use super::{by_file, severity};
use crate::judge::Report;
use std::io::{self, Write};

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    let (failures, errors) = (report.judged.len(), report.problems.len());
    let total = (failures + errors).max(1);
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"async-lint\" tests=\"{total}\" failures=\"{failures}\" errors=\"{errors}\">")?;
    for (path, findings) in by_file(report) {
        let path = xml(path);
        let count = findings.len();
        writeln!(out, "  <testsuite name=\"{path}\" tests=\"{count}\" failures=\"{count}\" errors=\"0\">")?;
        for one in findings {
            let finding = &one.finding;
            let Region { start, .. } = Region::of(&lines, finding.primary.place);
            let (rule, line, column) = (finding.rule, start.line, start.column);
            let message = xml(&finding.message);
            writeln!(
                out,
                "    <testcase classname=\"{path}\" name=\"{rule} at {line}:{column}\" file=\"{path}\" line=\"{line}\">"
            )?;
            let mut told = vec![format!("{path}:{line}:{column}: {message}")];
            told.extend(finding.help.iter().flat_map(|help| help.lines()).map(xml));
            writeln!(
                out,
                "      <failure type=\"{}\" message=\"{message}\">{}</failure>",
                severity(one.level),
                told.join("\n")
            )?;
            writeln!(out, "    </testcase>")?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    if errors > 0 {
        writeln!(out, "  <testsuite name=\"unread\" tests=\"{errors}\" failures=\"0\" errors=\"{errors}\">")?;
        for problem in &report.problems {
            let (path, message) = (xml(&slashed(&problem.path)), xml(&problem.message));
            writeln!(out, "    <testcase classname=\"{path}\" name=\"unread\" file=\"{path}\">")?;
            writeln!(out, "      <error type=\"unread\" message=\"{message}\">{path}: {message}</error>")?;
            writeln!(out, "    </testcase>")?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    if failures + errors == 0 {
        // A report without a case counts as broken in many a view.
        writeln!(out, "  <testsuite name=\"async-lint\" tests=\"1\" failures=\"0\" errors=\"0\">")?;
        let files = report.tally.files;
        writeln!(out, "    <testcase classname=\"async-lint\" name=\"nothing found in {files} files\"/>")?;
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}
