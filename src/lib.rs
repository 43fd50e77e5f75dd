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
//! apis        the stub library
//! syntax      text to model; the only user of syn, proc-macro2 and quote
//! workspace   packages, targets, files, configuration
//! model       items and bodies as plain data: facts, never verdicts
//! source      the text of the files; failure: errors with manners
//! ```
//!
//! Imports go down this list and never up (`tests/house.rs`). No process is started, the network is not used and
//! nothing is written: a check only reads.

pub mod analysis;
pub mod apis;
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

use analysis::Program;
use anyhow::Context as _;
use finding::Finding;
use judge::{CheckedFile, ConfigLevels, INTERNAL_ERROR, Report, Settings};
use model::{FileId, FileModel, Place, Span};
use options::Options;
use rule::Check;
use rules::RULES;
use source::{SourceFile, SourceMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use workspace::config::{self, Configs};
use workspace::{DiscoverOptions, Package, Problem, Target, TargetKind, Workspace, WorkspaceFile};

/// Deep code needs deep stacks; what is deeper still is refused by `syntax` before it is parsed.
const STACK: usize = 256 << 20;

/// Checks what the options name. The error is about the run; what is said about the code is in the report.
pub fn check(options: &Options) -> anyhow::Result<Report> {
    let clock = Instant::now();
    let mut workspace = workspace::discover(&options.paths, &DiscoverOptions::default())?;
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).chain(judge::GROUPS.iter().copied()).collect();
    let configs = config::configure(&mut workspace, options.config.as_deref(), &names)?;
    let own_stubs = read_own_stubs(&configs)?;
    let found = clock.elapsed();
    let lowered = in_parallel(options.jobs, workspace.files.len(), |index| {
        let path = &workspace.files[index].path;
        let text: Arc<str> = workspace::read_source(path)?.into();
        Ok((lower(index, &text), text))
    });
    let mut texts = Lowered::default();
    for (index, result) in lowered.into_iter().enumerate() {
        let path = workspace.files[index].path.clone();
        match result {
            Ok(((model, finding), text)) => texts.push(path, text, model, finding),
            // The file keeps its place among the others, empty: ids are places.
            Err(problem) => {
                workspace.files[index].wanted = false;
                texts.push(path, "".into(), FileModel::default(), None);
                texts.problems.push(problem);
            }
        }
    }
    let time = clock.elapsed();
    let mut problems = std::mem::take(&mut workspace.problems);
    let unread = texts.problems.len();
    problems.append(&mut texts.problems);
    let mut report = run(workspace, configs, own_stubs, texts, options);
    report.timings.splice(0..0, [("find files", found), ("read and parse", time - found)]);
    report.tally.not_analysed += unread;
    report.tally.files += unread;
    report.problems = problems;
    Ok(report)
}

/// Checks one text by itself, as `options.alone` says.
pub fn check_text(path_shown: &str, text: &str, options: &Options) -> Report {
    let path = Path::new(path_shown);
    let text: Arc<str> = text.into();
    let mut texts = Lowered::default();
    let (model, finding) = lower(0, &text);
    let has_main =
        model.scopes.first().is_some_and(|scope| scope.items.iter().any(|id| model.item(*id).name == "main"));
    let kind = options.alone.kind.unwrap_or(if has_main { TargetKind::Bin } else { TargetKind::Lib });
    texts.push(path.to_owned(), text, model, finding);
    let dependency = |name: &String| workspace::Dependency {
        name: name.replace('-', "_"),
        package: name.clone(),
        kind: workspace::DependencyKind::Normal,
        version: String::new(),
        features: Vec::new(),
        default_features: true,
        optional: false,
        path: None,
        line: 0,
    };
    let package = Package {
        name: "alone".to_owned(),
        version: String::new(),
        manifest: Path::new("Cargo.toml").to_owned(),
        root: path.parent().unwrap_or(Path::new("")).to_owned(),
        edition: options.alone.edition,
        targets: vec![Target { kind, name: "alone".to_owned(), path: path.to_owned() }],
        dependencies: options.alone.dependencies.iter().flatten().map(dependency).collect(),
        features: Vec::new(),
    };
    let workspace = Workspace {
        packages: vec![package],
        files: vec![WorkspaceFile { path: path.to_owned(), package: Some(0), wanted: true }],
        ..Workspace::default()
    };
    let configs = Configs { all: vec![config::Config::default()], of_package: vec![0], of_file: vec![0] };
    run(workspace, configs, Vec::new(), texts, options)
}

/// The texts of a run and what they were lowered to, in the order of the workspace's files.
#[derive(Debug, Default)]
struct Lowered {
    sources: SourceMap,
    models: Vec<FileModel>,
    findings: Vec<Finding>,
    problems: Vec<Problem>,
}

impl Lowered {
    fn push(&mut self, path: std::path::PathBuf, text: Arc<str>, model: FileModel, finding: Option<Finding>) {
        let shown = path.strip_prefix(".").unwrap_or(&path).to_string_lossy();
        let shown = shown.replace(std::path::MAIN_SEPARATOR, "/");
        self.sources.files.push(SourceFile { path, shown, text });
        self.models.push(model);
        self.findings.extend(finding);
    }
}

/// The pipeline behind both: everything after the files are parsed.
fn run(
    workspace: Workspace,
    configs: Configs,
    own_stubs: Vec<(String, FileModel)>,
    texts: Lowered,
    options: &Options,
) -> Report {
    let clock = Instant::now();
    let Lowered { sources, models, mut findings, .. } = texts;
    let stubs = apis::load(&workspace, &models, own_stubs);
    let sources = Arc::new(sources);
    let program = Program::build(workspace, configs, models, stubs).with_sources(Arc::clone(&sources));
    let built = clock.elapsed();
    findings.extend(run_rules(&program, options));
    let analysed = clock.elapsed();
    let checked: Vec<CheckedFile> = std::iter::zip(&program.files, &program.workspace.files)
        .map(|(file, found)| CheckedFile { model: &file.model, wanted: found.wanted, config: Some(file.config) })
        .collect();
    let settings = Settings {
        flags: options.levels.clone(),
        configs: program.configs.all.iter().map(config_levels).collect(),
        strict: options.strict,
        no_suppressions: options.no_suppressions,
    };
    let mut report = judge::judge(RULES, findings, &checked, sources, &settings);
    let judged = clock.elapsed();
    report.timings = vec![("resolve names", built), ("run the rules", analysed - built), ("judge", judged - analysed)];
    report
}

fn config_levels(config: &config::Config) -> ConfigLevels {
    ConfigLevels {
        shown: config.source.as_ref().map_or_else(String::new, |path| path.display().to_string()),
        rules: config.rules.iter().map(|(name, level)| (name.clone(), *level)).collect(),
        strict: config.strict,
    }
}

/// Lowers a file. A fault of our own is a finding about that file, and the others go on.
fn lower(index: usize, text: &str) -> (FileModel, Option<Finding>) {
    match catch_unwind(AssertUnwindSafe(|| syntax::lower_file(text))) {
        Ok(model) => (model, None),
        Err(panic) => (FileModel::default(), Some(internal_error(index, &*panic))),
    }
}

/// Runs every rule over every wanted file, in parallel by file.
fn run_rules(program: &Program, options: &Options) -> Vec<Finding> {
    let wanted: Vec<usize> = (0..program.workspace.files.len())
        .filter(|index| program.workspace.files[*index].wanted && !program.files[*index].model.generated)
        .collect();
    let by_file = in_parallel(options.jobs, wanted.len(), |turn| {
        let index = wanted[turn];
        catch_unwind(AssertUnwindSafe(|| check_file(program, FileId(index as u32), options)))
            .unwrap_or_else(|panic| vec![internal_error(index, &*panic)])
    });
    let mut findings: Vec<Finding> = by_file.into_iter().flatten().collect();
    for rule in RULES {
        if let Check::Crate(check) = rule.check {
            check(program, &mut findings);
        }
    }
    findings
}

fn check_file(program: &Program, file: FileId, options: &Options) -> Vec<Finding> {
    let mut findings = Vec::new();
    let in_tests = options.tests || program.config(file).tests;
    for rule in RULES {
        if let Check::File(check) = rule.check {
            check(program, file, &mut findings);
        }
    }
    for body in program.bodies(file) {
        let silent = !in_tests && program.is_test(program.owner(body));
        for rule in RULES {
            if let Check::Body(check) = rule.check {
                if rule.in_tests || !silent {
                    check(program, body, &mut findings);
                }
            }
        }
    }
    findings
}

fn internal_error(index: usize, panic: &(dyn std::any::Any + Send)) -> Finding {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("unknown fault");
    let place = Place::new(FileId(index as u32), Span::default());
    let message = format!("this file could not be analysed: {text}");
    Finding::new(INTERNAL_ERROR, place, message, "nothing in this file was checked")
        .help("report it, with the smallest code that shows it; `RUST_BACKTRACE=1` says where")
}

/// The stub files that configurations name. A malformed one stops the run: it would silence or invent findings.
fn read_own_stubs(configs: &Configs) -> anyhow::Result<Vec<(String, FileModel)>> {
    let mut paths: Vec<&Path> =
        configs.all.iter().flat_map(|config| config.apis.iter().map(std::path::PathBuf::as_path)).collect();
    paths.sort_unstable();
    paths.dedup();
    let mut out = Vec::new();
    for path in paths {
        let text = workspace::read_source(path).map_err(|problem| anyhow::anyhow!("{problem}"))?;
        let model = in_parallel(Some(1), 1, |_| syntax::lower_file(&text)).pop().context("no thread to parse on")?;
        if let Some(error) = model.errors.first() {
            let before = &text[..(error.span.start as usize).min(text.len())];
            let line = before.matches('\n').count() + 1;
            anyhow::bail!(
                "{}:{line}: the stub does not parse: {}; its form is described in rules/apis/README.md",
                path.display(),
                error.message
            );
        }
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("stub").to_owned();
        out.push((stem, model));
    }
    Ok(out)
}

/// Does `work` for `0..count` on threads with deep stacks; the results come back in order.
fn in_parallel<T: Send>(jobs: Option<usize>, count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let machine = std::thread::available_parallelism().map_or(1, usize::from);
    let jobs = jobs.unwrap_or(machine).clamp(1, count.max(1));
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::with_capacity(count));
    let worker = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            let result = work(index);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((index, result));
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            // Where no thread can be had, the calling one does the work.
            if std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker).is_err() {
                worker();
            }
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
