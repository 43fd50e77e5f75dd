//! async-lint, a static checker for async Rust: paths in, a report out. This is the map of the house.
//!
//! ```text
//! main        argv in, exit code out; the only place that exits
//! cli         verbs and flags become Options; the only user of clap
//! lib         the pipeline: find, read, resolve, run the rules, judge
//! run         the work of it, in parallel by file
//! report      how a report looks; `human` is the only user of codespan-reporting
//! judge       suppressions, levels, order: findings become a report
//! rules       RULES, a sorted table; one file for each rule
//! options     what a run is asked to do
//! page        the reader of rules/<rule>.md
//! rule        what a rule is
//! analysis    names, types, contexts, calls: questions answered on the model
//! apis        the stub library: what is known of std, tokio and other crates
//! syntax      text to model; the only user of syn, proc-macro2 and quote
//! workspace   packages, targets, files, configuration
//! finding     what a rule says: owned data, without a level and without looks
//! source      the text of the files
//! model       items and bodies as plain data: facts, never verdicts
//! level       allow, warn, deny
//! failure     errors with manners
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
pub mod level;
pub mod model;
pub mod options;
pub mod page;
pub mod report;
pub mod rule;
pub mod rules;
mod run;
pub mod source;
pub mod syntax;
pub mod workspace;

use analysis::Program;
use judge::{CheckedFile, ConfigLevels, Report, Settings};
use model::{FileId, FileModel};
use options::Options;
use rules::RULES;
use run::Texts;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use workspace::config::{self, Config, Configs};
use workspace::{DiscoverOptions, TargetKind, Workspace};

/// Checks what the options name. The error is about the run; what is said about the code is in the report.
pub fn check(options: &Options) -> anyhow::Result<Report> {
    let clock = Instant::now();
    let mut workspace = workspace::discover(&options.paths, &DiscoverOptions::default())?;
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).chain(judge::GROUPS.iter().copied()).collect();
    let configs = config::configure(&mut workspace, options.config.as_deref(), &names)?;
    let own_stubs = run::read_stubs(&configs)?;
    let found = clock.elapsed();
    let mut texts = run::read(&mut workspace, options);
    let read = clock.elapsed() - found;
    let unread = std::mem::take(&mut texts.problems);
    let mut problems = std::mem::take(&mut workspace.problems);
    let mut report = finish(workspace, configs, own_stubs, texts, options);
    report.timings.splice(0..0, [("find files", found), ("read and parse", read)]);
    report.tally.not_analysed += unread.len();
    report.tally.files += unread.len();
    problems.extend(unread);
    // The largest first: their trees are the largest too, and no thread is left alone with one at the end.
    let mut order: Vec<usize> = (0..workspace.files.len()).collect();
    order.sort_by_cached_key(|index| std::cmp::Reverse(workspace::size(&workspace.files[*index].path)));
    let lowered = in_parallel(options.jobs, order.len(), |turn| {
        let path = &workspace.files[order[turn]].path;
        let text = workspace::read_source(path)?;
        let (model, finding) = lower(order[turn], &text);
        // Most texts are not asked for again; those of files with findings are read once more.
        let keep = finding.is_some() || !model.comments.is_empty() || !model.errors.is_empty();
        let text: Text = if keep { Ok(text.into()) } else { Err(fingerprint(&text)) };
        Ok((model, finding, text))
    });
    let mut lowered: Vec<_> = std::iter::zip(order, lowered).collect();
    lowered.sort_unstable_by_key(|(index, _)| *index);
    let mut texts = Lowered::default();
    for (index, result) in lowered {
        let path = workspace.files[index].path.clone();
        match result {
            Ok((model, finding, text)) => texts.push(path, text, model, finding),
            // The file keeps its place among the others, empty: ids are places.
            Err(problem) => {
                workspace.files[index].wanted = false;
                texts.push(path, Ok("".into()), FileModel::default(), None);
                texts.problems.push(problem);
            }
        }
    }
    let time = clock.elapsed();
    let mut problems = std::mem::take(&mut workspace.problems);
    let unread = texts.problems.len();
    problems.append(&mut texts.problems);
    let (mut report, program) = run(workspace, configs, own_stubs, texts, options);
    // Millions of small pieces, which go with the process at no cost.
    std::mem::forget(program);
    problems.append(&mut report.problems);
    report.timings.splice(0..0, [("find files", found), ("read and parse", time - found)]);
    report.tally.not_analysed += unread;
    report.tally.files += unread;
    report.problems = problems;
    Ok(report)
}

/// Checks one text by itself, as `options.alone` says.
pub fn check_text(path_shown: &str, text: &str, options: &Options) -> Report {
    let path = Path::new(path_shown);
    let texts = run::read_text(path, text);
    let is_main = |model: &FileModel| {
        model.scopes.first().is_some_and(|scope| scope.items.iter().any(|id| model.item(*id).name == "main"))
    };
    let kind = if texts.models.iter().any(is_main) { TargetKind::Bin } else { TargetKind::Lib };
    let workspace = Workspace::of_one_file(
        path,
        options.alone.edition,
        options.alone.kind.unwrap_or(kind),
        options.alone.dependencies.as_deref().unwrap_or_default(),
    );
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    finish(workspace, configs, Vec::new(), texts, options)
}

/// The second half of the pipeline: everything after the files are parsed.
fn finish(
    let text: Arc<str> = text.into();
    let mut texts = Lowered::default();
    let (model, finding) = lower(0, &text);
    let has_main =
        model.scopes.first().is_some_and(|scope| scope.items.iter().any(|id| model.item(*id).name == "main"));
    let kind = options.alone.kind.unwrap_or(if has_main { TargetKind::Bin } else { TargetKind::Lib });
    texts.push(path.to_owned(), Ok(text), model, finding);
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
    run(workspace, configs, Vec::new(), texts, options).0
}

/// A file's text, or what it was known by when it was let go.
type Text = Result<Arc<str>, u64>;

fn fingerprint(text: &str) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// The texts of a run and what they were lowered to, in the order of the workspace's files.
#[derive(Debug, Default)]
struct Lowered {
    sources: SourceMap,
    models: Vec<FileModel>,
    findings: Vec<Finding>,
    problems: Vec<Problem>,
    /// The files whose texts were let go.
    gone: Vec<(FileId, u64)>,
}

impl Lowered {
    fn push(&mut self, path: std::path::PathBuf, text: Text, model: FileModel, finding: Option<Finding>) {
        let text = text.unwrap_or_else(|known| {
            self.gone.push((FileId(self.models.len() as u32), known));
            "".into()
        });
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
    texts: Texts,
    options: &Options,
) -> (Report, Program) {
    let clock = Instant::now();
    let Texts { sources, models, mut findings, .. } = texts;
    let stubs = apis::load(&workspace, &models, own_stubs);
    let program = Program::build(workspace, configs, models, stubs);
    let resolved = clock.elapsed();
    findings.extend(run::rules(&program, options));
    let ruled = clock.elapsed();
    let files = checked_files(&program);
    let settings = settings(options, &program.configs);
    let mut report = judge::judge(RULES, findings, &files, Arc::new(sources), &settings);
    let judged = clock.elapsed();
    report.timings = vec![("resolve names", resolved), ("run the rules", ruled - resolved), ("judge", judged - ruled)];
    report
    let Lowered { mut sources, models, mut findings, gone, .. } = texts;
    let stubs = apis::load(&workspace, &models, own_stubs);
    let program = Program::build(workspace, configs, models, stubs);
    let built = clock.elapsed();
    findings.extend(run_rules(&program, options));
    let analysed = clock.elapsed();
    let problems = read_again(&mut sources, &gone, &findings);
    let checked: Vec<CheckedFile> = std::iter::zip(&program.files, &program.workspace.files)
        .map(|(file, found)| CheckedFile { model: &file.model, wanted: found.wanted, config: Some(file.config) })
        .collect();
    let settings = Settings {
        flags: options.levels.clone(),
        configs: program.configs.all.iter().map(config_levels).collect(),
        strict: options.strict,
        no_suppressions: options.no_suppressions,
    };
    let mut report = judge::judge(RULES, findings, &checked, Arc::new(sources), &settings);
    let judged = clock.elapsed();
    report.timings = vec![("resolve names", built), ("run the rules", analysed - built), ("judge", judged - analysed)];
    report.problems = problems;
    (report, program)
}

/// Gives the files that findings speak of their texts back. A file that is another one now cannot be shown.
fn read_again(sources: &mut SourceMap, gone: &[(FileId, u64)], findings: &[Finding]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let labels = findings.iter().flat_map(|finding| finding.labels.iter().chain([&finding.primary]));
    let spoken: std::collections::BTreeSet<FileId> = labels.map(|label| label.place.file).collect();
    for (id, known) in gone.iter().filter(|(id, _)| spoken.contains(id)) {
        let Some(file) = sources.files.get_mut(id.0 as usize) else { continue };
        match workspace::read_source(&file.path) {
            Ok(text) if fingerprint(&text) == *known => file.text = text.into(),
            Ok(_) => problems.push(Problem {
                path: file.path.clone(),
                place: None,
                message: "changed while it was checked; run async-lint again".to_owned(),
            }),
            Err(problem) => problems.push(problem),
        }
    }
    problems
}

/// The files and then the manifests, as the judge wants them.
fn checked_files(program: &Program) -> Vec<CheckedFile<'_>> {
    let found = &program.workspace.files;
    let manifests = (0..program.workspace.packages.len()).map(|package| {
        // A manifest is looked at with any file of its package.
        (program.manifest(package), found.iter().any(|file| file.wanted && file.package == Some(package)), true)
    });
    let files = found.iter().enumerate().map(|(index, file)| (FileId(index as u32), file.wanted, false));
    files
        .chain(manifests)
        .map(|(id, wanted, is_manifest)| {
            let file = program.file(id);
            CheckedFile { model: &file.model, wanted, config: Some(file.config), is_manifest }
        })
        .collect()
}

fn settings(options: &Options, configs: &Configs) -> Settings {
    let levels = |config: &Config| ConfigLevels {
        shown: config.source.as_ref().map_or_else(String::new, |path| path.display().to_string()),
        rules: config.rules.iter().map(|(name, level)| (name.clone(), *level)).collect(),
        strict: config.strict,
    };
    Settings {
        flags: options.levels.clone(),
        configs: configs.all.iter().map(levels).collect(),
        strict: options.strict,
        no_suppressions: options.no_suppressions,
    }
}
