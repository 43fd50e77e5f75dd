//! `--fix` and `--diff`: fixes are made, shown or written; what is left is reported as ever (`check`).

use super::args::CheckArgs;
use super::check::{exit_code, read_stdin, stdin_path};
use super::wishes::reads_stdin;
use super::{Stop, Streams, Terminal};
use crate::failure::Failure;
use crate::finding::Applicability;
use crate::fix::repository::{self, Waived};
use crate::fix::write;
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
        crate::fix(options, allowed)?
    };
    for path in &fixed.refused {
        let path = visible(&path.display().to_string()).into_owned();
        writeln!(streams.err, "note: fixes for {path} are left out: they would break its syntax; please report it")?;
    }
    let (count, files) = (fixed.applied, fixed.changes.len());
    let (fixes, in_files) = (plural(count, "fix", "fixes"), plural(files, "file", "files"));
    if args.diff {
        unified::write(streams.out, &fixed)?;
        if !args.run.quiet {
            writeln!(streams.err, "would apply {fixes} in {in_files}")?;
        }
        return Ok(Done::Ended(match report.problems.is_empty() {
            false => 2,
            true => u8::from(files > 0 && !args.run.exit_zero),
        }));
    }
    if files > 0 {
        let roots = options.paths.iter().map(|path| root_of(path)).collect::<Result<Vec<_>, Failure>>()?;
        let waived = Waived { dirty: args.allow_dirty, staged: args.allow_staged, no_vcs: args.allow_no_vcs };
        repository::check(&roots, waived)?;
        for (path, change) in &fixed.changes {
            write::replace(path, change, &roots)?;
        }
    }
    if !args.run.quiet {
        writeln!(streams.err, "applied {fixes} in {in_files}")?;
    }
    Ok(Done::Report(Box::new(report)))
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
