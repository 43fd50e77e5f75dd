//! `--watch`: the check again and again, as often as a file changes; what a check is stays in `check`.

use super::args::CheckArgs;
use super::check::{print, report_of, tell};
use super::outputs::FormatArg;
use super::wishes::reads_stdin;
use super::{Stop, Streams, Terminal, tell_failure};
use crate::cache::Cache;
use crate::failure::Failure;
use crate::options::Options;
use notify::event::{CreateKind, EventKind, ModifyKind, RemoveKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Editors write a file in several steps, and tools many files at once: what comes within this time is one change.
const SETTLED: Duration = Duration::from_millis(60);

/// Checks, waits for a change, and checks again. Ends with an error only: Ctrl-C, or an output that nobody reads.
pub(super) fn run(
    args: &CheckArgs,
    mut options: Options,
    formats: &[FormatArg],
    terminal: &Terminal,
    streams: &mut Streams,
) -> Result<u8, Stop> {
    if reads_stdin(&args.run)? {
        return Err(Failure::new("`--watch` cannot watch stdin", "give the path of a file or crate").into());
    }
    if options.cache.is_none() && !args.run.no_cache {
        options.cache = Arc::new(Cache::Memory(Mutex::default()));
    }
    let (sender, events) = channel();
    let baseline = options.baseline.clone();
    let handler = move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| matters(&event, baseline.as_deref())) {
            // Nobody hears it when the run is over.
            let _ = sender.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(handler).map_err(|error| failed(&error))?;
    let mut watched = BTreeSet::new();
    loop {
        // Before the check, so that nothing is missed that changes meanwhile.
        watch(&options, &mut watcher, &mut watched)?;
        if terminal.stdout {
            // As `clear` does it: the screen, then what was scrolled out of it.
            write!(streams.out, "\x1b[2J\x1b[3J\x1b[H")?;
        }
        match once(args, &options, formats, terminal, streams) {
            // A manifest or configuration that is being written is no reason to stop.
            Err(Stop::Failure(error)) => tell_failure(&error, streams.err)?,
            other => other?,
        }
        // What is buffered is not read while one waits.
        streams.out.flush()?;
        if !args.run.quiet {
            let s = if watched.len() == 1 { "y" } else { "ies" };
            writeln!(streams.err, "watching {} director{s}; Ctrl-C ends", watched.len())?;
        }
        wait(&events);
    }
}

fn once(
    args: &CheckArgs,
    options: &Options,
    formats: &[FormatArg],
    terminal: &Terminal,
    streams: &mut Streams,
) -> Result<(), Stop> {
    let report = report_of(&args.run, options, terminal)?;
    tell(&args.run, &report, streams)?;
    print(args, &report, formats, terminal, streams)
}

/// Until something has changed and nothing has for a moment.
fn wait(events: &Receiver<()>) {
    if events.recv().is_ok() {
        while events.recv_timeout(SETTLED).is_ok() {}
    }
}

/// May the result of a check be another after this?
fn matters(event: &Event, baseline: Option<&Path>) -> bool {
    let is_change = match event.kind {
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Any | EventKind::Other => true,
        EventKind::Modify(kind) => !matches!(kind, ModifyKind::Metadata(_)),
        EventKind::Access(_) => false,
    };
    let is_directory = |path: &PathBuf| {
        matches!(event.kind, EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder))
            || path.is_dir()
    };
    let is_baseline = |path: &PathBuf| baseline.is_some_and(|own| own.file_name() == path.file_name());
    // Not any file: what a format writes lies there too, and each check would make the next.
    is_change && event.paths.iter().any(|path| is_input(path) || is_baseline(path) || is_directory(path))
}

/// Sources, manifests, configurations and ignore files.
fn is_input(path: &Path) -> bool {
    let extension = path.extension().and_then(|it| it.to_str());
    let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
    matches!(extension, Some("rs" | "toml")) || name.ends_with("ignore")
}

/// Watches every directory that a file of the run lies in or below, inside of what the user gave.
fn watch(options: &Options, watcher: &mut RecommendedWatcher, watched: &mut BTreeSet<PathBuf>) -> Result<(), Stop> {
    let mut wanted: BTreeSet<PathBuf> = BTreeSet::new();
    let mut add = |path: &Path| {
        let is_inside = |up: &&Path| options.paths.iter().any(|given| up.starts_with(given) || given == Path::new("."));
        for up in path.ancestors().skip(1).take_while(is_inside) {
            wanted.insert(if up.as_os_str().is_empty() { PathBuf::from(".") } else { up.to_path_buf() });
        }
        wanted.extend(path.parent().filter(|up| !up.as_os_str().is_empty()).map(Path::to_path_buf));
    };
    // What the check says of a plan that cannot be made, it says itself; what was watched shows when it is mended.
    if let Ok((workspace, configs)) = crate::plan(options) {
        workspace.files.iter().for_each(|file| add(&file.path));
        workspace.packages.iter().for_each(|package| add(&package.manifest));
        configs.all.iter().filter_map(|config| config.source.as_deref()).for_each(&mut add);
        configs.all.iter().flat_map(|config| &config.apis).for_each(|path| add(path));
    }
    options.baseline.iter().for_each(|path| add(path));
    wanted.extend(options.paths.iter().filter(|path| path.is_dir()).cloned());
    for directory in wanted {
        if watched.contains(&directory) || !directory.is_dir() {
            continue;
        }
        watcher.watch(&directory, RecursiveMode::NonRecursive).map_err(|error| failed(&error))?;
        watched.insert(directory);
    }
    Ok(())
}

fn failed(error: &notify::Error) -> Failure {
    Failure::new(
        format!("the files cannot be watched: {error}"),
        "check without `--watch`; where the limit of watches is reached, name fewer paths",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_an_input_and_what_is_written_is_not() {
        for path in ["src/main.rs", "Cargo.toml", "async-lint.toml", ".gitignore"] {
            assert!(is_input(Path::new(path)), "{path}");
        }
        for path in ["src/.main.rs.swp", "report.json", "report"] {
            assert!(!is_input(Path::new(path)), "{path}");
        }
    }
}
