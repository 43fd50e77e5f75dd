//! `check` and `checklist`: a report is made, printed, and becomes the exit code.

use super::args::{CheckArgs, ChecklistArgs, ChecklistFormat, RunArgs};
use super::color::wants_color;
use super::fixing::{self, Done};
use super::outputs::FormatArg;
use super::progress::with_bar;
use super::wishes::{options, reads_stdin};
use super::{Stop, Streams, Terminal, about, outputs, show, then, upkeep, watch};
use crate::failure::Failure;
use crate::judge::{Outcome, Report};
use crate::options::Options;
use crate::report::text::visible;
use crate::report::{Style, checklist, statistics, write_closing, write_timings};
use clap::ArgMatches;
use std::path::Path;

pub(super) fn check(
    args: &CheckArgs,
    matches: &ArgMatches,
    terminal: &Terminal,
    streams: &mut Streams,
) -> Result<u8, Stop> {
    if let Some(rule) = &args.explain {
        return about::explain(rule, streams.out);
    }
    let options = Options {
        writes_baseline: args.write_baseline,
        prunes_baseline: args.prune_baseline,
        ..options(&args.run, matches)?
    };
    if args.show_files || args.show_config {
        let (workspace, configs) = crate::plan(&options)?;
        match args.show_files {
            true => show::files(&workspace, streams.out)?,
            false => show::configs(&workspace, &configs, &options, streams.out)?,
        }
        return Ok(0);
    }
    then::wanted(&args.then)?;
    let own = [args.format.as_slice(), &args.message_format].concat();
    let mut formats = outputs::wanted(&then::formats(own, &args.then))?;
    if args.statistics && args.format.is_empty() && args.message_format.is_empty() {
        formats.clear();
    }
    if args.watch {
        return watch::run(args, options, &formats, terminal, streams);
    }
    let done = match (&args.add_allow, fixing::allowed(args)?) {
        (Some(reason), _) => fixing::add_allows(args, &options, reason, terminal, streams)?,
        (None, Some(allowed)) => fixing::run(args, &options, allowed, terminal, streams)?,
        (None, None) => Done::Report(Box::new(report_of(&args.run, &options, terminal)?)),
    };
    let report = match done {
        Done::Ended(code) => return Ok(code),
        Done::Report(report) => *report,
    };
    tell(&args.run, &report, streams)?;
    if let (true, Some(path)) = (args.write_baseline, &args.run.baseline) {
        return upkeep::write_baseline(&report, path, args.run.quiet, streams);
    }
    print(args, &report, &formats, terminal, streams)?;
    if let (true, Some(path)) = (args.prune_baseline, &args.run.baseline) {
        upkeep::prune_baseline(&report, path, args.run.quiet, streams)?;
    }
    let own = exit_code(&report, args.run.exit_zero);
    match args.then.is_empty() {
        true => Ok(own),
        // Either may fail the run.
        false => Ok(own.max(then::run(&args.then, terminal, streams.out)?)),
    }
}

/// Prints a report in all the ways that are wanted.
pub(super) fn print(
    args: &CheckArgs,
    report: &Report,
    formats: &[FormatArg],
    terminal: &Terminal,
    streams: &mut Streams,
) -> Result<(), Stop> {
    let color = wants_color(args.run.color, terminal);
    let style = Style { color, unicode: terminal.stdout, links: color && terminal.links };
    outputs::write_all(formats, report, style, streams.out)?;
    // Both streams may be the same terminal: what comes now comes after.
    streams.out.flush()?;
    // What a machine reads has stdout for itself.
    let aside =
        if formats.is_empty() || outputs::is_for_people(formats) { &mut *streams.out } else { &mut *streams.err };
    if args.statistics {
        statistics::write(aside, report)?;
    }
    if args.run.timings {
        write_timings(aside, report)?;
    }
    if !args.run.quiet {
        let at_length = formats.iter().any(|arg| arg.file.is_none() && arg.format.name == "full");
        write_closing(aside, report, at_length)?;
    }
    Ok(())
}

pub(super) fn checklist(
    args: &ChecklistArgs,
    matches: &ArgMatches,
    terminal: &Terminal,
    streams: &mut Streams,
) -> Result<u8, Stop> {
    let report = report_of(&args.run, &options(&args.run, matches)?, terminal)?;
    tell(&args.run, &report, streams)?;
    let form = match args.format {
        ChecklistFormat::Text => checklist::Form::Plain,
        ChecklistFormat::Markdown => checklist::Form::Markdown,
    };
    checklist::write(streams.out, &report, form)?;
    if args.run.timings {
        write_timings(streams.err, &report)?;
    }
    Ok(exit_code(&report, args.run.exit_zero))
}

pub(super) fn report_of(args: &RunArgs, options: &Options, terminal: &Terminal) -> Result<Report, Stop> {
    Ok(match reads_stdin(args)? {
        true => crate::check_unsaved(stdin_path(args), read_stdin(terminal)?.into(), options)?,
        false => with_bar(args, options, terminal, || crate::check(options))?,
    })
}

pub(super) fn read_stdin(terminal: &Terminal) -> Result<String, Failure> {
    (terminal.stdin)().map_err(|error| {
        Failure::new(format!("stdin cannot be read: {error}"), "give UTF-8 text, or the path of a file")
    })
}

/// The file that stdin stands for.
pub(super) fn stdin_path(args: &RunArgs) -> &Path {
    args.stdin_filename.as_deref().unwrap_or(Path::new("<stdin>"))
}

/// Tells what stands beside the findings.
pub(super) fn tell(args: &RunArgs, report: &Report, streams: &mut Streams) -> Result<(), Stop> {
    let err = &mut *streams.err;
    for problem in &report.problems {
        writeln!(err, "error: {}", visible(&problem.to_string()))?;
    }
    if !args.quiet {
        for note in &report.notes {
            writeln!(err, "note: {}", visible(note))?;
        }
    }
    if args.verbose > 0 {
        for looked in &report.looked_at {
            writeln!(err, "{}", visible(&looked.to_string()))?;
        }
    }
    Ok(())
}

pub(super) fn exit_code(report: &Report, exit_zero: bool) -> u8 {
    match report.outcome() {
        Outcome::Clean => 0,
        Outcome::Denied if exit_zero => 0,
        Outcome::Denied => 1,
        Outcome::Broken => 2,
    }
}
