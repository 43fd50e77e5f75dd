//! Runs the binary over a directory of crates, one process each, and says what is found, what breaks and what changed.
//!
//! `cargo run --profile quick --example corpus -- CRATES [flags]`, after `cargo build --profile quick`:
//!
//! - `--counts FILE` writes the table of counts by rule (`tests/corpus.tsv` is the committed one);
//! - `--record FILE` writes every finding, a line each, to be compared with later;
//! - `--against FILE` shows what came and went since that record;
//! - `--invariants` asks of every file what `tests/common/invariants.rs` asks, too (slow).
//!
//! It fails when a process dies, a fault of our own shows, an invariant does not hold or a file takes over two seconds.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a tool of this repository")]

#[path = "../tests/common/invariants.rs"]
mod invariants;

use async_lint::level::Level;
use async_lint::options::Options;
use async_lint::page;
use async_lint::rules::RULES;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// No file, and so no crate without a closer look, takes longer.
const LIMIT: Duration = Duration::from_secs(2);

#[derive(Default)]
struct Flags {
    crates: PathBuf,
    counts: Option<PathBuf>,
    record: Option<PathBuf>,
    against: Option<PathBuf>,
    invariants: bool,
    /// How this program calls itself for one crate.
    one: bool,
}

/// What one crate's processes said.
#[derive(Default)]
struct Outcome {
    name: String,
    /// `path:line:column: level[rule] message`
    findings: Vec<String>,
    /// What could not be read: test data that is not UTF-8, manifests that are templates.
    unread: Vec<String>,
    faults: Vec<String>,
    time: Duration,
}

fn main() -> ExitCode {
    let flags = flags();
    if flags.one {
        look_closely(&flags.crates, flags.invariants);
        return ExitCode::SUCCESS;
    }
    let names = directories(&flags.crates);
    let outcomes = run_all(&flags, &names);
    let faults: Vec<&String> = outcomes.iter().flat_map(|outcome| &outcome.faults).collect();
    let table = counts(&outcomes);
    print!("{table}");
    let slowest = outcomes.iter().max_by_key(|outcome| outcome.time);
    let total: Duration = outcomes.iter().map(|outcome| outcome.time).sum();
    let unread: usize = outcomes.iter().map(|outcome| outcome.unread.len()).sum();
    println!("\n{} crates in {total:.1?}, {unread} files or manifests not read, {} faults", names.len(), faults.len());
    if let Some(slowest) = slowest {
        println!("slowest: {} in {:.1?}", slowest.name, slowest.time);
    }
    for fault in &faults {
        println!("FAULT {fault}");
    }
    let mut record: Vec<&str> = outcomes.iter().flat_map(|outcome| &outcome.findings).map(String::as_str).collect();
    record.sort_unstable();
    if let Some(path) = &flags.against {
        print_changes(&fs::read_to_string(path).unwrap(), &record);
    }
    if let Some(path) = &flags.record {
        fs::write(path, record.join("\n") + "\n").unwrap();
    }
    if let Some(path) = &flags.counts {
        fs::write(path, table).unwrap();
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn flags() -> Flags {
    let mut flags = Flags::default();
    let mut args = std::env::args_os().skip(1);
    while let Some(arg) = args.next() {
        let mut file = || args.next().map(PathBuf::from);
        match arg.to_str() {
            Some("--counts") => flags.counts = file(),
            Some("--record") => flags.record = file(),
            Some("--against") => flags.against = file(),
            Some("--invariants") => flags.invariants = true,
            Some("--one") => flags.one = true,
            _ => flags.crates = arg.into(),
        }
    }
    assert!(flags.crates.is_dir(), "give a directory of crates: `cargo run --example corpus -- DIRECTORY`");
    flags
}

fn directories(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let mut names: Vec<String> = entries.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn run_all(flags: &Flags, names: &[String]) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = run(flags, name);
                    done.lock().unwrap().push(outcome);
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by(|a, b| a.name.cmp(&b.name));
    done
}

fn run(flags: &Flags, name: &str) -> Outcome {
    let own = std::env::current_exe().unwrap();
    let binary = own.ancestors().nth(2).unwrap().join("async-lint");
    assert!(binary.is_file(), "there is no {}: `cargo build` in the same profile makes it", binary.display());
    let off = RULES.iter().filter(|rule| page::front_of(rule).level == Level::Allow).map(|rule| rule.name);
    let off: Vec<&str> = off.collect();
    let mut outcome = Outcome { name: name.to_owned(), ..Outcome::default() };
    let mut command = Command::new(binary);
    command.current_dir(&flags.crates).args(["-q", "-f", "short", "-j", "1", "--exit-zero"]);
    command.args(["-W", &off.join(",")]).arg(name);
    let clock = Instant::now();
    let output = command.output().unwrap();
    outcome.time = clock.elapsed();
    outcome.findings = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
    outcome.unread = String::from_utf8_lossy(&output.stderr).lines().map(str::to_owned).collect();
    match output.status.code() {
        Some(0 | 2) => {}
        _ => outcome.faults.push(format!("{name}: {}: {}", output.status, outcome.unread.join(" "))),
    }
    let own_faults = outcome.findings.iter().filter(|line| rule_of(line) == Some("internal-error"));
    outcome.faults.extend(own_faults.cloned());
    if flags.invariants || outcome.time > LIMIT {
        let mut closer = Command::new(own);
        closer.arg("--one").arg(flags.crates.join(name)).args(flags.invariants.then_some("--invariants"));
        let output = closer.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        outcome.faults.extend(said.lines().map(|line| format!("{name}: {line}")));
        if !output.status.success() {
            outcome.faults.push(format!("{name}: {}: {}", output.status, String::from_utf8_lossy(&output.stderr)));
        }
    }
    outcome
}

/// File by file, in this process: prints the slow ones and those of which an invariant does not hold.
fn look_closely(dir: &Path, ask: bool) {
    let files = walkdir::WalkDir::new(dir).sort_by_file_name().into_iter().filter_map(Result::ok);
    for entry in files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs")) {
        let Ok(text) = fs::read_to_string(entry.path()) else { continue };
        let clock = Instant::now();
        async_lint::check_text("a.rs", &text, &Options::default());
        if clock.elapsed() > LIMIT {
            println!("{}: took {:.1?}", entry.path().display(), clock.elapsed());
        }
        if ask {
            for fault in invariants::faults(&text) {
                println!("{}: {}", entry.path().display(), fault.escape_debug());
            }
        }
    }
}

/// The rule of a line in the short format.
fn rule_of(line: &str) -> Option<&str> {
    let rest = ["deny[", "warn["].iter().find_map(|level| line.split_once(&format!(": {level}")))?.1;
    rest.split(']').next()
}

/// How often each rule speaks, and in how many crates.
fn counts(outcomes: &[Outcome]) -> String {
    let mut by_rule: BTreeMap<&str, (usize, BTreeSet<&str>)> =
        RULES.iter().map(|rule| (rule.name, Default::default())).collect();
    for outcome in outcomes {
        for rule in outcome.findings.iter().filter_map(|line| rule_of(line)) {
            let Some((count, crates)) = by_rule.get_mut(rule) else { continue };
            *count += 1;
            crates.insert(&outcome.name);
        }
    }
    let mut out = format!("# rule\tfindings\tcrates of {}\n", outcomes.len());
    for (rule, (count, crates)) in by_rule {
        let _ = writeln!(out, "{rule}\t{count}\t{}", crates.len());
    }
    out
}

/// Compares without lines and columns of other findings' making: the lines themselves, as a set.
fn print_changes(before: &str, now: &[&str]) {
    let before: BTreeSet<&str> = before.lines().collect();
    let now: BTreeSet<&str> = now.iter().copied().collect();
    let mut tally: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in before.difference(&now) {
        println!("- {line}");
        tally.entry(rule_of(line).unwrap_or("?")).or_default().0 += 1;
    }
    for line in now.difference(&before) {
        println!("+ {line}");
        tally.entry(rule_of(line).unwrap_or("?")).or_default().1 += 1;
    }
    println!("{} gone, {} new", before.difference(&now).count(), now.difference(&before).count());
    for (rule, (gone, new)) in tally {
        println!("{rule}\t-{gone}\t+{new}");
    }
}
