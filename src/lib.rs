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
//! cache       bytes kept from one run for the next
//! finding     what a rule says: owned data, without a level and without looks
//! source      the text of the files
//! model       items and bodies as plain data: facts, never verdicts
//! level       allow, warn, deny
//! failure     errors with manners
//! ```
//!
//! Imports go down this list and never up (`tests/house.rs`). The network is not used; no process is started and
//! nothing is written unless a flag asks for it: a check only reads. `fix::write` writes, and is called for `--fix` and `--add-allow` alone.

pub mod analysis;
pub mod apis;
pub mod cache;
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

use analysis::Remains;
use apis::OwnStub;
use finding::{Applicability, Edit, Fix};
use fix::{Change, Fixed};
use judge::add_allow::{self, Wanted};
use judge::{CheckedFile, ConfigLevels, Judged, LookedAt, Report, Settings};
use model::{FileId, FileModel, Place};
use options::Options;
use rule::Rule;
use rules::RULES;
use run::{Looked, Lowered, Terms};
use source::SourceMap;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use workspace::config::{self, Config, ConfigWishes, Configs};
use workspace::{DiscoverOptions, Edition, Part, TargetKind, Workspace};

/// Checks what the options name. The error is about the run; what is said about the code is in the report.
pub fn check(options: &Options) -> anyhow::Result<Report> {
    let clock = Instant::now();
    let (mut workspace, configs, known) = run::start(options, || plan(options))?;
    let own_stubs = run::read_stubs(&configs)?;
    let found = clock.elapsed();
    let mut texts = run::read(&mut workspace, &known, options);
    let parts = run::parts(&workspace, &known, &texts, options);
    run::keep(&workspace, &configs, &known, &texts, &parts, options);
    let unread = std::mem::take(&mut texts.problems);
    let read = clock.elapsed() - found;
    let settings = settings(options, &configs);
    let is_on = |rule: &Rule, config| !judge::is_off(rule, Some(config), &settings);
    let terms = Terms { configs: &configs, own_stubs: &own_stubs, options, is_on: &is_on };
    let mut looked = run::look(&workspace, &texts, parts, terms);
    let Some(sources) = run::sources(&workspace, texts, &mut looked, options) else {
        // Somebody writes while we read: what was known is not asked again.
        return check(&Options { cache: Arc::default(), ..options.clone() });
    };
    let mut report = judge_all(looked, &workspace, &configs, sources, &settings, options)?;
    report.timings.splice(0..0, [("find files", found), ("read files", read)]);
    report.tally.not_analysed += unread.len();
    report.tally.files += unread.len();
    report.problems = std::mem::take(&mut workspace.problems);
    report.problems.extend(unread);
    report.notes.splice(0..0, std::mem::take(&mut workspace.notes));
    report.workspace = workspace;
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
    let lowered = run::lower_text(&text, options);
    let mut workspace = alone(path, &lowered, options);
    let configs = configure(&mut workspace, options)?;
    let own_stubs = run::read_stubs(&configs)?;
    let notes = std::mem::take(&mut workspace.notes);
    if !workspace.files.iter().any(|file| file.wanted) {
        return Ok(Report { notes, ..Report::default() });
    }
    let mut report = check_alone(&workspace, &configs, text, lowered, &own_stubs, options)?;
    report.workspace = workspace;
    Ok(report)
}

/// Checks one text by itself, as `options.alone` says.
pub fn check_text(path_shown: &str, text: &str, options: &Options) -> Report {
    let lowered = run::lower_text(text, options);
    let workspace = alone(Path::new(path_shown), &lowered, options);
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    let options = Options { baseline: None, new_from: None, ..options.clone() };
    // Only a gate can fail.
    check_alone(&workspace, &configs, text.into(), lowered, &[], &options).unwrap_or_default()
}

fn check_alone(
    workspace: &Workspace,
    configs: &Configs,
    text: Arc<str>,
    lowered: Lowered,
    own_stubs: &[OwnStub],
    options: &Options,
) -> anyhow::Result<Report> {
    // It has no manifest: an empty one keeps the place.
    let path = workspace.files.first().map(|file| file.path.clone()).unwrap_or_default();
    let files = vec![run::source(path, text), run::source("Cargo.toml".into(), "".into())];
    let sources = SourceMap { files: files.clone() };
    let settings = settings(options, configs);
    let is_on = |rule: &Rule, config| !judge::is_off(rule, Some(config), &settings);
    let terms = Terms { configs, own_stubs, options, is_on: &is_on };
    let looked =
        run::look_at(Part::whole(workspace).workspace(workspace), SourceMap { files }, lowered, terms, 1, |_| {});
    judge_all(looked, workspace, configs, sources, &settings, options)
}

/// The workspace of one text, of which its own words say what kind of target it is.
fn alone(path: &Path, lowered: &Lowered, options: &Options) -> Workspace {
    let is_main = |model: &FileModel| {
        model.scopes.first().is_some_and(|scope| scope.items.iter().any(|id| model.item(*id).name == "main"))
    };
    let kind = if lowered.models.iter().any(is_main) { TargetKind::Bin } else { TargetKind::Lib };
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
    // A fix that takes an import away looks for its name in the other files.
    let mut options = Options { all_texts: true, ..options.clone() };
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
    let options = Options { all_texts: true, ..options.clone() };
    rounds(allowed, Some(&own), |texts| {
        let newest = texts.get(&own).unwrap_or(&text);
        check_unsaved(path, Arc::clone(newest), &options)
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

/// Writes suppressions with this reason for all findings of a report, in memory: nothing is written. Also says how many
/// findings stay, because no comment can suppress them where they are.
pub fn add_allows(report: &Report, reason: &str) -> (Fixed, usize) {
    let mut by_file: BTreeMap<FileId, BTreeSet<Wanted>> = BTreeMap::new();
    let (wanted, others): (Vec<&Judged>, Vec<_>) =
        report.judged.iter().partition(|one| add_allow::can_be_allowed(one.finding.rule));
    for Judged { finding, .. } in wanted {
        let Place { file, span } = finding.primary.place;
        by_file.entry(file).or_default().insert(Wanted { offset: span.start, rule: finding.rule });
    }
    let (mut fixed, mut left) = (Fixed::default(), others.len());
    for (file, wanted) in by_file {
        let source = report.sources.file(file);
        let added = run::add_allows(source, &wanted, reason);
        left += added.left;
        fixed.applied += added.comments;
        if added.comments > 0 {
            let change = Change { before: Arc::clone(&source.text), after: added.text.into() };
            fixed.changes.insert(source.path.clone(), change);
        }
    }
    (fixed, left)
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

/// The end of the pipeline: what the rules said becomes a report, and the gate passes over what it is told to.
fn judge_all(
    looked: Looked,
    workspace: &Workspace,
    configs: &Configs,
    sources: SourceMap,
    settings: &Settings,
    options: &Options,
) -> anyhow::Result<Report> {
    let clock = Instant::now();
    let Looked { findings, files, codes, spent: [lowered, resolved, ruled], .. } = looked;
    let checked = checked_files(&files, workspace, configs);
    let mut report = judge::judge(RULES, findings, &checked, Arc::new(sources), settings);
    gate::pass_over(&mut report, &checked, options, settings)?;
    let judged = clock.elapsed();
    report.targets = files.iter().take(workspace.files.len()).map(|file| file.target).collect();
    report.tally.codes = codes;
    report.timings = vec![("parse", lowered), ("resolve names", resolved), ("run the rules", ruled), ("judge", judged)];
    report.looked_at = looked_at(workspace, configs);
    Ok(report)
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
fn checked_files<'a>(remains: &'a [Remains], workspace: &Workspace, configs: &Configs) -> Vec<CheckedFile<'a>> {
    let found = &workspace.files;
    let manifests = (0..workspace.packages.len()).map(|package| {
        // A manifest is looked at with any file of its package.
        let wanted = found.iter().any(|file| file.wanted && file.package == Some(package));
        (configs.of_package.get(package), wanted, true, None)
    });
    let files = found.iter().enumerate().map(|(index, file)| {
        let package = file.package.filter(|package| !workspace.packages[*package].targets.is_empty());
        (configs.of_file.get(index), file.wanted, false, package)
    });
    type Place<'c> = (Option<&'c usize>, bool, bool, Option<usize>);
    let of = |(remains, (config, wanted, is_manifest, package)): (&'a Remains, Place)| CheckedFile {
        model: &remains.model,
        broken: &remains.broken,
        wanted,
        config: Some(config.copied().unwrap_or(0)),
        is_stray: package.is_some() && remains.target.is_none(),
        is_2015: package.is_some_and(|package| workspace.packages[package].edition == Edition::E2015),
        is_manifest,
    };
    remains.iter().zip(files.chain(manifests)).map(of).collect()
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
