//! `check` and `checklist`: a report is made, printed, and becomes the exit code.

use super::args::{CheckArgs, ChecklistArgs, ChecklistFormat, RunArgs};
use super::color::wants_color;
use super::wishes::options;
use super::{Terminal, fail, outputs};
use crate::judge::{Outcome, Report};
use crate::report::text::visible;
use crate::report::{Style, checklist, write_closing, write_timings};
use clap::ArgMatches;
use std::io::{self, Write};

pub(super) fn check(
    args: &CheckArgs,
    matches: &ArgMatches,
    terminal: &Terminal,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let formats = match outputs::wanted(&[args.format.as_slice(), &args.message_format].concat()) {
        Ok(formats) => formats,
        Err(failure) => return fail(&failure.into(), err),
    };
    let report = match report_of(&args.run, matches, err)? {
        Ok(report) => report,
        Err(code) => return Ok(code),
    };
    let style = Style { color: wants_color(args.run.color, terminal), unicode: terminal.stdout };
    if let Err(error) = outputs::write_all(&formats, &report, style, out)? {
        return fail(&error, err);
    }
    // What a machine reads has stdout for itself.
    let aside: &mut dyn Write = if outputs::is_for_people(&formats) { out } else { err };
    if args.run.timings {
        write_timings(aside, &report)?;
    }
    if !args.run.quiet {
        write_closing(aside, &report)?;
    }
    Ok(exit_code(&report, args.run.exit_zero))
}

pub(super) fn checklist(
    args: &ChecklistArgs,
    matches: &ArgMatches,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let report = match report_of(&args.run, matches, err)? {
        Ok(report) => report,
        Err(code) => return Ok(code),
    };
    let form = match args.format {
        ChecklistFormat::Text => checklist::Form::Plain,
        ChecklistFormat::Markdown => checklist::Form::Markdown,
    };
    checklist::write(out, &report, form)?;
    if args.run.timings {
        write_timings(err, &report)?;
    }
    Ok(exit_code(&report, args.run.exit_zero))
}

/// Runs the check and tells what could not be read; `Err` is the exit code of a run that did not come about.
fn report_of(args: &RunArgs, matches: &ArgMatches, err: &mut dyn Write) -> io::Result<Result<Report, u8>> {
    let report = match options(args, matches).and_then(|options| crate::check(&options)) {
        Ok(report) => report,
        Err(error) => return fail(&error, err).map(Err),
    };
    for problem in &report.problems {
        writeln!(err, "error: {}", visible(&problem.to_string()))?;
    }
    Ok(Ok(report))
}

fn exit_code(report: &Report, exit_zero: bool) -> u8 {
    match report.outcome() {
        Outcome::Clean => 0,
        Outcome::Denied if exit_zero => 0,
        Outcome::Denied => 1,
        Outcome::Broken => 2,
    }
}
