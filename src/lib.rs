//! async-lint, a static checker for async Rust: paths in, a report out. This is the map of the house.
//!
//! ```text
//! main        argv in, exit code out; the only place that exits
//! cli         verbs and flags become Options; the only user of clap
//! lib         the pipeline: read, lower, analyse, run the rules, judge
//! report      how a report looks; `human` is the only user of codespan-reporting
//! judge       suppressions, levels, order: findings become a report
//! rules       RULES, a sorted table; one file for each rule
//! options     what a run is asked to do; page: the reader of rules/<rule>.md
//! rule        what a rule is
//! finding     what a rule says: owned data, without a level and without looks
//! analysis    names, types, contexts, calls: questions answered on the model
//! syntax      text to model; the only user of syn, proc-macro2 and quote
//! workspace   packages, targets, files, configuration
//! model       items and bodies as plain data: facts, never verdicts
//! source      the text of the files; failure: errors with manners
//! ```
//!
//! Imports go down this list and never up (`tests/house.rs`). No process is started, the network is not used and
//! nothing is written: a check only reads.

pub mod analysis;
pub mod cli;
pub mod failure;
pub mod finding;
pub mod judge;
pub mod model;
pub mod options;
pub mod page;
pub mod report;
pub mod rule;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod workspace;

use failure::Failure;
use finding::Finding;
use judge::{CheckedFile, INTERNAL_ERROR, Report, Settings};
use model::{FileId, FileModel, Place, Span};
use options::Options;
use rules::RULES;
use source::{SourceFile, SourceMap};
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use workspace::{Problem, Workspace, WorkspaceFile};

/// Deep code needs deep stacks; what is deeper still is refused by `syntax` before it is parsed.
const STACK: usize = 256 << 20;

/// Checks what the options name. The error is about the run; what is said about the code is in the report.
pub fn check(options: &Options) -> anyhow::Result<Report> {
    let clock = Instant::now();
    let workspace = discover(&options.paths)?;
    let texts = read(&workspace.files);
    if texts.sources.files.is_empty() && texts.problems.is_empty() && workspace.problems.is_empty() {
        return Err(nothing_to_check(&options.paths).into());
    }
    let time = clock.elapsed();
    let unread = texts.problems.len();
    let problems: Vec<Problem> = workspace.problems.iter().chain(&texts.problems).cloned().collect();
    let mut report = run(&workspace, texts, options);
    report.timings.insert(0, ("read", time));
    report.tally.not_analysed += unread;
    report.problems = problems;
    Ok(report)
}

/// Checks one text by itself, as `options.alone` says.
pub fn check_text(path_shown: &str, text: &str, options: &Options) -> Report {
    let file = WorkspaceFile { path: path_shown.into(), package: None, wanted: true };
    let workspace = Workspace { files: vec![file], ..Workspace::default() };
    let mut texts = Texts { origins: vec![0], ..Texts::default() };
    texts.sources.files.push(SourceFile { path: path_shown.into(), shown: path_shown.into(), text: text.into() });
    run(&workspace, texts, options)
}

/// The texts of a run.
#[derive(Debug, Default)]
struct Texts {
    sources: SourceMap,
    /// For each text the index of its file in the workspace.
    origins: Vec<usize>,
    problems: Vec<Problem>,
}

/// The pipeline behind both: everything after the files are read.
fn run(workspace: &Workspace, texts: Texts, options: &Options) -> Report {
    let clock = Instant::now();
    let sources = Arc::new(texts.sources);
    let (models, mut findings) = lower(&sources, options.jobs);
    let lowered = clock.elapsed();
    findings.extend(analyse(workspace, &models, options));
    let analysed = clock.elapsed();
    let checked: Vec<CheckedFile> = std::iter::zip(&models, &texts.origins)
        .map(|(model, &origin)| CheckedFile { model, wanted: workspace.files[origin].wanted, config: None })
        .collect();
    let settings = Settings {
        flags: options.levels.clone(),
        configs: Vec::new(),
        strict: options.strict,
        no_suppressions: options.no_suppressions,
    };
    let mut report = judge::judge(RULES, findings, &checked, sources, &settings);
    let judged = clock.elapsed();
    report.timings = vec![("lower", lowered), ("analyse", analysed - lowered), ("judge", judged - analysed)];
    report
}

/// PLACEHOLDER for the analysis and the loop over RULES.
fn analyse(_workspace: &Workspace, _models: &[FileModel], _options: &Options) -> Vec<Finding> {
    Vec::new()
}

/// PLACEHOLDER for `workspace::discover`: every regular `.rs` file below the paths.
fn discover(paths: &[PathBuf]) -> anyhow::Result<Workspace> {
    let mut workspace = Workspace::default();
    for path in paths {
        let missing = || {
            let help = "give a Rust file, a crate or a workspace";
            Failure::new(format!("no such file or directory: `{}`", path.display()), help)
        };
        let kind = std::fs::metadata(path).map_err(|_| missing())?;
        if !kind.is_file() && !kind.is_dir() {
            let message = format!("`{}` is neither a file nor a directory", path.display());
            return Err(Failure::new(message, "only regular files are opened").into());
        }
        let entries = walkdir::WalkDir::new(path).into_iter().filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || (name != "target" && !name.starts_with('.'))
        });
        for entry in entries {
            match entry {
                Ok(entry) if entry.file_type().is_file() && entry.path().extension().is_some_and(|ext| ext == "rs") => {
                    workspace.files.push(WorkspaceFile { path: entry.into_path(), package: None, wanted: true });
                }
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().unwrap_or(path).to_owned();
                    workspace.problems.push(Problem { path, message: error.to_string() });
                }
            }
        }
    }
    workspace.files.sort_by(|a, b| a.path.cmp(&b.path));
    workspace.files.dedup_by(|a, b| a.path == b.path);
    Ok(workspace)
}

fn nothing_to_check(paths: &[PathBuf]) -> Failure {
    let shown: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
    let help = "give a Rust file, a crate or a workspace that has some";
    Failure::new(format!("no Rust file found in {}", shown.join(", ")), help)
}

/// PLACEHOLDER for `workspace::read_source`: the files in their order; what cannot be read is a problem.
fn read(files: &[WorkspaceFile]) -> Texts {
    let here = std::env::current_dir().unwrap_or_default();
    let mut out = Texts::default();
    for (origin, file) in files.iter().enumerate() {
        match std::fs::read_to_string(&file.path) {
            Ok(text) => {
                let shown = shown(&file.path, &here);
                out.origins.push(origin);
                out.sources.files.push(SourceFile { path: file.path.clone(), shown, text: text.into() });
            }
            Err(error) => {
                let why =
                    if error.kind() == ErrorKind::InvalidData { "not UTF-8".to_owned() } else { error.to_string() };
                let message = format!("cannot be read: {why}");
                out.problems.push(Problem { path: file.path.clone(), message });
            }
        }
    }
    out
}

/// Relative to the current directory where possible, with `/` between the parts.
fn shown(path: &Path, here: &Path) -> String {
    let path = path.strip_prefix(here).unwrap_or(path);
    let path = path.strip_prefix(".").unwrap_or(path);
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// Lowers all files, in parallel. A fault of our own in one file is a finding about that file, and the others go on.
fn lower(sources: &SourceMap, jobs: Option<usize>) -> (Vec<FileModel>, Vec<Finding>) {
    let machine = std::thread::available_parallelism().map_or(1, usize::from);
    let jobs = jobs.unwrap_or(machine).clamp(1, sources.files.len().max(1));
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<FileModel, String>)>> = Mutex::new(Vec::new());
    let claim = || {
        let index = next.fetch_add(1, Ordering::Relaxed);
        sources.files.get(index).map(|file| (index, file))
    };
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            let worker = || {
                while let Some((index, file)) = claim() {
                    let model = catch_unwind(AssertUnwindSafe(|| syntax::lower_file(&file.text)));
                    let model = model.map_err(|panic| panic_text(&*panic));
                    done.lock().unwrap_or_else(PoisonError::into_inner).push((index, model));
                }
            };
            // Where no thread can be had, the calling one does the work.
            if std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker).is_err() {
                worker();
            }
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    let mut findings = Vec::new();
    let models = done.into_iter().map(|(index, model)| {
        model.unwrap_or_else(|panic| {
            let place = Place::new(FileId(index as u32), Span::default());
            let message = format!("this file could not be analysed: {panic}");
            let finding = Finding::new(INTERNAL_ERROR, place, message, "nothing in this file was checked");
            findings
                .push(finding.help("report it, with the smallest code that shows it; `RUST_BACKTRACE=1` says where"));
            FileModel::default()
        })
    });
    let models = models.collect();
    (models, findings)
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("unknown fault").to_owned()
}
