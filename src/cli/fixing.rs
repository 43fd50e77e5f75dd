//! `--fix`, `--add-allow` and `--diff`: changes are made, shown or written; what is left is reported as ever (`check`).

use super::args::CheckArgs;
use super::check::{exit_code, read_stdin, stdin_path};
use super::progress::with_bar;
use super::wishes::reads_stdin;
use super::{Stop, Streams, Terminal};
use crate::failure::Failure;
use crate::finding::Applicability;
use crate::fix::repository::{self, Waived};
use crate::fix::{Fixed, write};
use crate::judge::Report;
use crate::options::Options;
use crate::report::text::visible;
use crate::report::{Style, human, unified};
use std::path::{Path, PathBuf};

/// What is still to be done.
pub(super) enum Done {
    /// Nothing: the exit code.
    Ended(u8),
    /// What is left is to be reported.
    Report(Box<Report>),
}

/// How far fixes may go; `None` where none are asked for.
pub(super) fn allowed(args: &CheckArgs) -> Result<Option<Applicability>, Failure> {
    if !args.fix && !args.diff {
        if args.unsafe_fixes {
            let help = "add `--fix` to apply them, or `--diff` to see them";
            return Err(Failure::new("`--unsafe-fixes` says how far fixes go, and none are asked for", help));
        }
        return Ok(None);
    }
    Ok(Some(if args.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe }))
}

pub(super) fn run(
    args: &CheckArgs,
    options: &Options,
    allowed: Applicability,
    terminal: &Terminal,
    streams: &mut Streams,
) -> Result<Done, Stop> {
    let from_stdin = reads_stdin(&args.run)?;
    let (report, fixed) = if from_stdin {
        let (path, text) = (stdin_path(&args.run), read_stdin(terminal)?);
        let (report, fixed) = crate::fix_unsaved(path, text.as_str().into(), options, allowed)?;
        if args.fix {
            // stdout is for the source, as it has become; what is left is told beside it.
            let after = fixed.changes.values().next().map_or(&*text, |change| &*change.after);
            write!(streams.out, "{after}")?;
            if !args.run.quiet {
                human::write(streams.err, &report, Style::default())?;
            }
            return Ok(Done::Ended(exit_code(&report, args.run.exit_zero)));
        }
        (report, fixed)
    } else {
        with_bar(&args.run, options, terminal, || crate::fix(options, allowed))?
    };
    for path in &fixed.refused {
        let path = visible(&path.display().to_string()).into_owned();
        writeln!(streams.err, "note: fixes for {path} are left out: they would break its syntax; please report it")?;
    }
    let what = plural(fixed.applied, "fix", "fixes");
    if args.diff {
        return Ok(Done::Ended(show(args, &report, &fixed, &format!("would apply {what}"), streams)?));
    }
    write_all(args, options, &fixed)?;
    if !args.run.quiet {
        writeln!(streams.err, "applied {what} in {}", plural(fixed.changes.len(), "file", "files"))?;
    }
    Ok(Done::Report(Box::new(report)))
}

/// Writes a suppression for each finding, or shows the diff.
pub(super) fn add_allows(
    args: &CheckArgs,
    options: &Options,
    reason: &str,
    terminal: &Terminal,
    streams: &mut Streams,
) -> Result<Done, Stop> {
    let reason = reason.trim();
    if reason.is_empty() || reason.contains(char::is_control) {
        let help = "say why the findings may stay: `--add-allow=\"before the move to tokio\"`";
        return Err(Failure::new("`--add-allow` takes a reason, in one line", help).into());
    }
    if reads_stdin(&args.run)? {
        return Err(Failure::new("`--add-allow` writes into files, and stdin is none", "give it the path").into());
    }
    let check = || with_bar(&args.run, options, terminal, || crate::check(options));
    let report = check()?;
    let (fixed, left) = crate::add_allows(&report, reason);
    let what = plural(fixed.applied, "suppression", "suppressions");
    if args.diff {
        return Ok(Done::Ended(show(args, &report, &fixed, &format!("would write {what}"), streams)?));
    }
    write_all(args, options, &fixed)?;
    if !args.run.quiet {
        writeln!(streams.err, "wrote {what} in {}", plural(fixed.changes.len(), "file", "files"))?;
        if left > 0 {
            let stay = if left == 1 { "finding stays" } else { "findings stay" };
            writeln!(streams.err, "note: {left} {stay}: no comment can suppress what is there")?;
        }
    }
    // What is reported is what the files now say, not what they were meant to.
    Ok(Done::Report(Box::new(if fixed.changes.is_empty() { report } else { check()? })))
}

/// Prints the diff and gives the exit code.
fn show(args: &CheckArgs, report: &Report, fixed: &Fixed, would: &str, streams: &mut Streams) -> Result<u8, Stop> {
    unified::write(streams.out, fixed)?;
    let files = fixed.changes.len();
    if !args.run.quiet {
        writeln!(streams.err, "{would} in {}", plural(files, "file", "files"))?;
    }
    Ok(match report.problems.is_empty() {
        false => 2,
        true => u8::from(files > 0 && !args.run.exit_zero),
    })
}

/// Writes the changed files, where the repository is in a state that they can be told from the user's own changes.
fn write_all(args: &CheckArgs, options: &Options, fixed: &Fixed) -> Result<(), Failure> {
    if fixed.changes.is_empty() {
        return Ok(());
    }
    let roots = options.paths.iter().map(|path| root_of(path)).collect::<Result<Vec<_>, Failure>>()?;
    let waived = Waived { dirty: args.allow_dirty, staged: args.allow_staged, no_vcs: args.allow_no_vcs };
    repository::check(&roots, waived)?;
    // All are asked before the first is written: one that may not be written leaves the others as they were.
    let targets = fixed.changes.iter().map(|(path, change)| write::target(path, change, &roots));
    let targets = targets.collect::<Result<Vec<_>, Failure>>()?;
    targets.iter().try_for_each(write::replace)
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The directory whose files may be changed: that of the package around the path, else its own. Canonical.
fn root_of(path: &Path) -> Result<PathBuf, Failure> {
    let real = path.canonicalize().map_err(|error| {
        Failure::new(format!("cannot read {}: {}", path.display(), error.kind()), "check its permissions")
    })?;
    let own = if real.is_dir() { real.as_path() } else { real.parent().unwrap_or(&real) };
    let package = own.ancestors().find(|up| up.join("Cargo.toml").is_file());
    Ok(package.unwrap_or(own).to_path_buf())
}
