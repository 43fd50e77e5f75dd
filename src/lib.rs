//! async-lint, a static checker for async Rust: paths in, a report out. This is the map of the house.
//!
//! ```text
//! main        argv in, exit code out; the only place that exits
//! bin         the same under cargo's name for it
//! cli         verbs and flags become Options; the only user of clap
//! lib         the pipeline: find, read, resolve, run the rules, judge
//! run         the work of it, in parallel by file
//! report      how a report looks; `human` is the only user of codespan-reporting
//! gate        what is passed over: the baseline, lines that have not changed
//! judge       suppressions, levels, order: findings become a report
//! rules       RULES, a sorted table; one file for each rule
//! fix         fixes become texts: which go together, in rounds, none that breaks the syntax; atomic writes
//! options     what a run is asked to do
//! page        the reader of rules/<rule>.md
//! rule        what a rule is
//! analysis    names, types, contexts, calls: questions answered on the model
//! apis        the stub library: what is known of std, tokio and other crates
//! syntax      text to model; the only user of syn, proc-macro2 and quote
//! workspace   packages, targets, files, configuration
//! changes     the lines that git says have changed
//! finding     what a rule says: owned data, without a level and without looks
//! source      the text of the files
//! model       items and bodies as plain data: facts, never verdicts
//! level       allow, warn, deny
//! failure     errors with manners
//! ```
//!
//! Imports go down this list and never up (`tests/house.rs`). The network is not used; no process is started and
//! nothing is written unless a flag asks for it: a check only reads. `fix::write` writes, and is called for `--fix` alone.

pub mod analysis;
pub mod apis;
mod changes;
pub mod cli;
pub mod failure;
pub mod finding;
pub mod fix;
mod gate;
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
use finding::{Applicability, Edit, Fix};
use fix::Fixed;
use judge::{CheckedFile, ConfigLevels, LookedAt, Report, Settings};
use model::{FileId, FileModel};
use options::Options;
use rules::RULES;
use run::Texts;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use workspace::config::{self, Config, ConfigWishes, Configs};
use workspace::{DiscoverOptions, TargetKind, Workspace};

/// Checks what the options name. The error is about the run; what is said about the code is in the report.
pub fn check(options: &Options) -> anyhow::Result<Report> {
    let clock = Instant::now();
    let (mut workspace, configs) = plan(options)?;
    let own_stubs = run::read_stubs(&configs)?;
    let found = clock.elapsed();
    let mut texts = run::read(&mut workspace, options);
    let read = clock.elapsed() - found;
    let unread = std::mem::take(&mut texts.problems);
    let mut problems = std::mem::take(&mut workspace.problems);
    let notes = std::mem::take(&mut workspace.notes);
    let (mut report, mut program) = finish(workspace, configs, own_stubs, texts, options);
    gate::pass_over(&mut report, &checked_files(&program), options, &settings(options, &program.configs))?;
    report.workspace = std::mem::take(&mut program.workspace);
    // Millions of small pieces, which go with the process at no cost.
    std::mem::forget(program);
    report.timings.splice(0..0, [("find files", found), ("read and parse", read)]);
    report.tally.not_analysed += unread.len();
    report.tally.files += unread.len();
    problems.extend(unread);
    report.problems = problems;
    report.notes.splice(0..0, notes);
    Ok(report)
}

/// What a run will look at: packages, files and configurations, before the first source file is read.
pub fn plan(options: &Options) -> anyhow::Result<(Workspace, Configs)> {
    let mut workspace = workspace::discover(
        &options.paths,
        &DiscoverOptions { texts: options.texts.clone(), ..DiscoverOptions::default() },
    )?;
    workspace::select(&mut workspace, &options.selection)?;
    let configs = configure(&mut workspace, options)?;
    Ok((workspace, configs))
}

fn configure(workspace: &mut Workspace, options: &Options) -> anyhow::Result<Configs> {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).chain(judge::GROUPS.iter().copied()).collect();
    let wishes = ConfigWishes {
        named: options.config.as_deref(),
        isolated: options.isolated,
        force_exclude: options.force_exclude,
        known_rules: &names,
    };
    config::configure(workspace, &wishes)
}

/// Checks the text of one file that is not saved, or not yet. A file of this path on disk gives it its package and is
/// not read; where there is none, the text is checked by itself under the nearest configuration.
pub fn check_unsaved(path: &Path, text: Arc<str>, options: &Options) -> anyhow::Result<Report> {
    if path.is_file() {
        let paths = vec![path.to_path_buf()];
        return check(&Options { paths, texts: BTreeMap::from([(shown_path(path), text)]), ..options.clone() });
    }
    let texts = run::read_text(path, &text, options);
    let mut workspace = alone(path, &texts, options);
    let configs = configure(&mut workspace, options)?;
    let own_stubs = run::read_stubs(&configs)?;
    let notes = std::mem::take(&mut workspace.notes);
    if !workspace.files.iter().any(|file| file.wanted) {
        return Ok(Report { notes, ..Report::default() });
    }
    let (mut report, mut program) = finish(workspace, configs, own_stubs, texts, options);
    gate::pass_over(&mut report, &checked_files(&program), options, &settings(options, &program.configs))?;
    report.workspace = std::mem::take(&mut program.workspace);
    Ok(report)
}

/// Checks one text by itself, as `options.alone` says.
pub fn check_text(path_shown: &str, text: &str, options: &Options) -> Report {
    let path = Path::new(path_shown);
    let texts = run::read_text(path, text, options);
    let workspace = alone(path, &texts, options);
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    finish(workspace, configs, Vec::new(), texts, options).0
}

/// The workspace of one text, of which its own words say what kind of target it is.
fn alone(path: &Path, texts: &Texts, options: &Options) -> Workspace {
    let is_main = |model: &FileModel| {
        model.scopes.first().is_some_and(|scope| scope.items.iter().any(|id| model.item(*id).name == "main"))
    };
    let kind = if texts.models.iter().any(is_main) { TargetKind::Bin } else { TargetKind::Lib };
    Workspace::of_one_file(
        path,
        options.alone.edition,
        options.alone.kind.unwrap_or(kind),
        options.alone.dependencies.as_deref().unwrap_or_default(),
    )
}

/// Checks what the options name and applies the fixes that are allowed, round after round, in memory: nothing is written.
/// The report is about the fixed texts.
pub fn fix(options: &Options, allowed: Applicability) -> anyhow::Result<(Report, Fixed)> {
    let mut options = options.clone();
    rounds(allowed, None, |texts| {
        options.texts = texts;
        check(&options)
    })
}

/// Does to the text of one file that is not saved what [`fix`] does to files. No other file is changed: fixes that need
/// it are left out.
pub fn fix_unsaved(
    path: &Path,
    text: Arc<str>,
    options: &Options,
    allowed: Applicability,
) -> anyhow::Result<(Report, Fixed)> {
    let own = shown_path(path);
    rounds(allowed, Some(&own), |texts| {
        let newest = texts.get(&own).unwrap_or(&text);
        check_unsaved(path, Arc::clone(newest), options)
    })
}

/// Does to one text what [`fix`] does to files. The report is about the text returned.
pub fn fix_text(path_shown: &str, text: &str, options: &Options, allowed: Applicability) -> (Report, String) {
    let path = PathBuf::from(path_shown);
    let newest =
        |texts: BTreeMap<PathBuf, Arc<str>>| texts.get(&path).map_or_else(|| text.to_owned(), |text| text.to_string());
    let fixed = rounds(allowed, Some(&path), |texts| Ok(check_text(path_shown, &newest(texts), options)));
    // Only the check of files can fail.
    let (report, fixed) = fixed.unwrap_or_default();
    (report, newest(fixed.texts()))
}

/// A path as the files of a run are named.
fn shown_path(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

/// `check` with no text in place of another, then with those of each round. `only` this file is changed.
fn rounds(
    allowed: Applicability,
    only: Option<&Path>,
    mut check: impl FnMut(BTreeMap<PathBuf, Arc<str>>) -> anyhow::Result<Report>,
) -> anyhow::Result<(Report, Fixed)> {
    let mut fixed = Fixed::default();
    let mut report = check(BTreeMap::new())?;
    for _ in 0..fix::ROUNDS {
        let may = |edit: &Edit| only.is_none_or(|only| report.sources.file(edit.place.file).path == only);
        let fixes = report.judged.iter().filter_map(|one| one.finding.best_fix(allowed));
        let fixes: Vec<&Fix> = fixes.filter(|fix| fix.edits.iter().all(may)).collect();
        let round = run::fix_round(&report.sources, &fixes, &fixed.refused);
        if !fixed.take(round) {
            break;
        }
        report = check(fixed.texts())?;
    }
    Ok((report, fixed))
}

/// The second half of the pipeline: everything after the files are parsed.
fn finish(
    workspace: Workspace,
    configs: Configs,
    own_stubs: Vec<(String, FileModel)>,
    texts: Texts,
    options: &Options,
) -> (Report, Program) {
    let clock = Instant::now();
    let Texts { sources, models, mut findings, .. } = texts;
    let sources = Arc::new(sources);
    let stubs = apis::load(&workspace, &models, own_stubs);
    let program = Program::build(workspace, configs, models, stubs).with_sources(Arc::clone(&sources));
    let resolved = clock.elapsed();
    let settings = settings(options, &program.configs);
    findings.extend(run::rules(&program, options, &|rule, config| !judge::is_off(rule, Some(config), &settings)));
    let ruled = clock.elapsed();
    let files = checked_files(&program);
    let mut report = judge::judge(RULES, findings, &files, sources, &settings);
    let judged = clock.elapsed();
    report.targets = program.targets_of_files();
    report.tally.codes = program.counts();
    report.timings = vec![("resolve names", resolved), ("run the rules", ruled - resolved), ("judge", judged - ruled)];
    report.looked_at = looked_at(&program.workspace, &program.configs);
    (report, program)
}

fn looked_at(workspace: &Workspace, configs: &Configs) -> Vec<LookedAt> {
    let mut counts: BTreeMap<(Option<usize>, usize), usize> = BTreeMap::new();
    for (file, config) in workspace.files.iter().zip(&configs.of_file).filter(|(file, _)| file.wanted) {
        *counts.entry((file.package, *config)).or_default() += 1;
    }
    let entry = |((package, config), files): ((Option<usize>, usize), usize)| LookedAt {
        package: package.map(|index| workspace.packages[index].name.clone()),
        files,
        config: configs.all[config].source.as_ref().map(|path| path.display().to_string()),
    };
    counts.into_iter().map(entry).collect()
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
            let broken = program.broken_bodies(id);
            CheckedFile { model: &file.model, broken, wanted, config: Some(file.config), is_manifest }
        })
        .collect()
}

pub(crate) fn settings(options: &Options, configs: &Configs) -> Settings {
    let levels = |config: &Config| ConfigLevels {
        shown: config.source.as_ref().map_or_else(String::new, |path| path.display().to_string()),
        rules: config.rules.iter().map(|(name, level)| (name.clone(), *level)).collect(),
        strict: config.strict,
    };
    Settings {
        only: options.only.clone(),
        flags: options.levels.clone(),
        configs: configs.all.iter().map(levels).collect(),
        strict: options.strict,
        no_suppressions: options.no_suppressions,
    }
}
