//! Findings become a report: what is suppressed, how much the rest weighs, in which order; not how it looks (`report`).

pub mod add_allow;
pub mod baseline;
mod fingerprint;
mod levels;
mod suppress;

pub use fingerprint::Fingerprint;
pub use levels::{ConfigLevels, LevelSource, Settings};

use crate::failure::Failure;
use crate::finding::Finding;
use crate::model::{FileId, FileModel, Place, SyntaxError};
use crate::page;
use crate::rule::{Level, Rule};
use crate::source::SourceMap;
use crate::workspace::{Problem, Workspace};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Raised when a file could not be looked at because of a fault of our own.
pub const INTERNAL_ERROR: &str = "internal-error";
pub const SYNTAX_ERROR: &str = "syntax-error";
pub const TOO_DEEPLY_NESTED: &str = "too-deeply-nested";
pub const UNUSED_SUPPRESSION: &str = "unused-suppression";
pub const UNKNOWN_RULE: &str = "unknown-rule";
pub const SUPPRESSION_WITHOUT_REASON: &str = "suppression-without-reason";

/// What is said of code that was not looked at: `--only` does not hide it.
const BLIND: &[&str] = &[INTERNAL_ERROR, SYNTAX_ERROR, TOO_DEEPLY_NESTED];

/// Names that stand for many rules in flags and configuration: `warnings` is everything that would warn.
pub const GROUPS: &[&str] = &["all", "warnings"];

/// Everything that a run has to say.
#[derive(Debug, Default)]
pub struct Report {
    /// By path, then place, then rule; each once.
    pub judged: Vec<Judged>,
    /// What would have been among them, and why it is not. In the same order.
    pub suppressed: Vec<Suppressed>,
    pub tally: Tally,
    pub sources: Arc<SourceMap>,
    /// What could not be read. The run went on, but it is not a clean one.
    pub problems: Vec<Problem>,
    /// The packages with checked files, and the files without one.
    pub looked_at: Vec<LookedAt>,
    /// What became of the baseline, where one was given.
    pub baseline: Option<baseline::Compared>,
    /// What the user may want to know of the run; nothing about the code.
    pub notes: Vec<String>,
    /// How long each phase took, in order.
    pub timings: Vec<(&'static str, Duration)>,
    /// The packages, and the files in the order of their ids.
    pub workspace: Workspace,
    /// By `FileId`: the target of its package that a file is first compiled in, as an index. Shorter where that is unknown.
    pub targets: Vec<Option<usize>>,
}

/// A package that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookedAt {
    /// `None`: files that no manifest speaks for.
    pub package: Option<String>,
    pub files: usize,
    /// The configuration, as shown; `None` for the default.
    pub config: Option<String>,
}

impl fmt::Display for LookedAt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.package {
            Some(name) => write!(out, "looked at package `{name}`: ")?,
            None => write!(out, "looked at files without a package: ")?,
        }
        let s = if self.files == 1 { "" } else { "s" };
        write!(out, "{} file{s}, ", self.files)?;
        match &self.config {
            Some(config) => write!(out, "configured by {config}"),
            None => write!(out, "no configuration"),
        }
    }
}

/// A finding that is shown, and how much it weighs: never `Level::Allow`.
#[derive(Debug, Clone)]
pub struct Judged {
    pub finding: Finding,
    pub level: Level,
    pub source: LevelSource,
    pub fingerprint: Fingerprint,
}

/// A finding that someone said is fine, with the level that it would have.
#[derive(Debug, Clone)]
pub struct Suppressed {
    pub judged: Judged,
    pub by: SuppressedBy,
}

/// Who said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuppressedBy {
    /// A comment of ours. The reason is not empty.
    Comment { reason: Option<String> },
    /// `#[allow]` or `#[expect]` of the clippy lint of the same meaning.
    ClippyAttribute,
}

/// The denominators: a quiet run shows what it looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub files: usize,
    /// Functions and initialisers: all, parsed, inferred.
    pub codes: [usize; 3],
    pub denied: usize,
    pub warned: usize,
    /// By a comment, or by an attribute for the clippy twin.
    pub suppressed: usize,
    /// By level.
    pub allowed: usize,
    /// Known to the baseline.
    pub in_baseline: usize,
    /// On lines that have not changed since the revision of `--new-from`.
    pub unchanged: usize,
    /// Files that were not read, or not wholly understood.
    pub not_analysed: usize,
    /// Macro calls that were not looked into.
    pub opaque_macros: usize,
    /// Faults of our own.
    pub internal_errors: usize,
}

/// What the exit code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is denied: 0.
    Clean,
    /// Something is denied: 1.
    Denied,
    /// The job was not done, or not wholly: 2.
    Broken,
}

impl Report {
    /// Drops findings that are old news, and says how many.
    pub fn leave_out(&mut self, mut is_old: impl FnMut(&Judged) -> bool) -> usize {
        let before = self.judged.len();
        let tally = &mut self.tally;
        self.judged.retain(|one| {
            let old = is_old(one);
            match one.level {
                Level::Deny => tally.denied -= usize::from(old),
                Level::Warn | Level::Allow => tally.warned -= usize::from(old),
            }
            !old
        });
        before - self.judged.len()
    }

    pub fn outcome(&self) -> Outcome {
        if !self.problems.is_empty() || self.tally.internal_errors > 0 {
            Outcome::Broken
        } else if self.tally.denied > 0 {
            Outcome::Denied
        } else {
            Outcome::Clean
        }
    }
}

/// A file, as far as the judge has to know. The list of them is indexed by `FileId`.
#[derive(Debug, Clone)]
pub struct CheckedFile<'a> {
    pub model: &'a FileModel,
    /// Faults of function bodies that were read later than the file.
    pub broken: &'a [SyntaxError],
    /// Findings in it are wanted; other files are read for what they declare.
    pub wanted: bool,
    /// Index into `Settings::configs`.
    pub config: Option<usize>,
    /// It lies in a package none of whose targets reaches it: what it is there for, nobody knows.
    pub is_stray: bool,
    /// Edition 2015, in which `async` and `await` are names.
    pub is_2015: bool,
    /// A `Cargo.toml`: findings point into it, but it is not counted among the files.
    pub is_manifest: bool,
}

impl CheckedFile<'_> {
    /// All of it that did not parse.
    fn errors(&self) -> impl Iterator<Item = &SyntaxError> {
        self.model.errors.iter().chain(self.broken)
    }

    /// What is said of them: of a template that looks like Rust here and there, one place is enough.
    fn told_errors(&self) -> Vec<&SyntaxError> {
        if self.is_stray && !self.errors().any(|error| error.too_deep) {
            return self.errors().min_by_key(|error| error.span.start).into_iter().collect();
        }
        self.errors().collect()
    }

    fn speaks(&self) -> bool {
        self.wanted && !self.model.generated
    }
}

/// Joins findings with comments and levels.
pub fn judge(
    rules: &[&Rule],
    mut findings: Vec<Finding>,
    files: &[CheckedFile],
    sources: Arc<SourceMap>,
    settings: &Settings,
) -> Report {
    let facts = RuleFacts::of(rules);
    let mut tally = Tally::default();
    findings.extend(unparsed(files));
    tally.internal_errors = findings.iter().filter(|finding| finding.rule == INTERNAL_ERROR).count();
    count_files(&mut tally, files, &findings);
    findings.retain(|finding| files.get(index(finding)).is_some_and(CheckedFile::speaks));

    let findings = suppress::apply(findings, files, &sources, &facts, settings);
    let mut all: Vec<(Judged, Option<SuppressedBy>)> = Vec::new();
    for (mut finding, by) in findings {
        let file = files.get(index(&finding));
        let config = file.and_then(|file| file.config);
        if file.is_some_and(|file| file.is_stray) && finding.rule != SYNTAX_ERROR {
            finding = finding.note("no `mod` that is seen leads to this file: is it built at all?");
        }
        let (level, source) = levels::weigh(&finding, facts.level(finding.rule), config, settings);
        all.push((Judged { finding, level, source, fingerprint: Fingerprint::default() }, by));
    }
    all.sort_by(|(a, _), (b, _)| order(a, &sources).cmp(&order(b, &sources)));
    all.dedup_by(|(a, _), (b, _)| order(a, &sources) == order(b, &sources));
    // Before anything is left out: what a level or a comment hides does not change the names of the rest.
    let known = fingerprint::fingerprints(all.iter().map(|(one, _)| &one.finding), &sources);
    for ((one, _), fingerprint) in all.iter_mut().zip(known) {
        one.fingerprint = fingerprint;
    }
    let mut report = Report { sources, ..Report::default() };
    for (judged, by) in all {
        match (judged.level, by) {
            (Level::Allow, None) => tally.allowed += 1,
            (Level::Allow, Some(_)) => tally.suppressed += 1,
            (_, Some(by)) => {
                tally.suppressed += 1;
                report.suppressed.push(Suppressed { judged, by });
            }
            (level, None) => {
                if level == Level::Deny {
                    tally.denied += 1;
                } else {
                    tally.warned += 1;
                }
                report.judged.push(judged);
            }
        }
    }
    Report { tally, ..report }
}

/// Is this rule at `allow` under this configuration, so that nothing it said would be shown?
pub fn is_off(rule: &Rule, config: Option<usize>, settings: &Settings) -> bool {
    levels::is_off(rule.name, page::front_of(rule).level, config, settings)
}

/// The level of a rule's ordinary findings under a configuration (an index into `settings.configs`), and by whom.
pub fn level_of(rule: &Rule, config: Option<usize>, settings: &Settings) -> (Level, LevelSource) {
    levels::of_rule(rule.name, page::front_of(rule).level, config, settings)
}

/// The rule of this name, `_` for `-` allowed; else what to say to who wrote it.
pub fn find_rule(rules: &[&'static Rule], name: &str) -> Result<&'static Rule, Failure> {
    let wanted = name.replace('_', "-");
    if let Some(rule) = rules.iter().find(|rule| rule.name == wanted) {
        return Ok(rule);
    }
    let help = meant(name, &wanted, &RuleFacts::of(rules));
    Err(Failure::new(
        format!("no rule is named `{name}`"),
        help.unwrap_or_else(|| "`async-lint rules` lists them all".to_owned()),
    ))
}

/// Which rule is meant by a name that none has; `wanted` is the name with `-` for `_`. `None` where nobody can tell.
fn meant(name: &str, wanted: &str, facts: &RuleFacts) -> Option<String> {
    let lint = name.strip_prefix("clippy::").unwrap_or(name).replace('-', "_");
    if let Some((rule, _)) = facts.rules.iter().find(|(_, front)| front.clippy.contains(&lint)) {
        return Some(format!("that is clippy's name; here it is `{rule}`"));
    }
    let near = nearest(wanted, facts.rules.iter().map(|(rule, _)| *rule))?;
    Some(format!("did you mean `{near}`?"))
}

/// The name that the writer most likely meant.
pub fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Sorted by likeness; the first of equals wins, so that the answer does not depend on the table's growth.
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        let likeness = strsim::jaro_winkler(wanted, name).max(words_shared(wanted, name));
        if likeness >= 0.84 && best.is_none_or(|(so_far, _)| so_far < likeness) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name)
}

/// The same words in another order or number are a near miss too (`call-blocking`, `blocking-calls`).
fn words_shared(a: &str, b: &str) -> f64 {
    let words =
        |text: &str| -> BTreeSet<String> { text.split('-').map(|word| word.trim_end_matches('s').into()).collect() };
    if words(a) == words(b) { 0.99 } else { 0.0 }
}

/// What the judge has to know of the rules, read from their pages once.
struct RuleFacts {
    rules: Vec<(&'static str, page::Front)>,
}

impl RuleFacts {
    fn of(rules: &[&Rule]) -> Self {
        Self { rules: rules.iter().map(|rule| (rule.name, page::front_of(rule))).collect() }
    }

    fn front(&self, rule: &str) -> Option<&page::Front> {
        self.rules.iter().find(|(name, _)| *name == rule).map(|(_, front)| front)
    }

    fn level(&self, rule: &str) -> Level {
        self.front(rule).map_or(Level::Warn, |front| front.level)
    }
}

/// What does not parse is said, never passed over.
fn unparsed(files: &[CheckedFile]) -> Vec<Finding> {
    let mut out = Vec::new();
    let errors =
        |(index, of): (usize, _)| CheckedFile::told_errors(of).into_iter().map(move |error| (index, of, error));
    for (file, of, error) in files.iter().enumerate().flat_map(errors) {
        let place = Place::new(FileId(file as u32), error.span);
        out.push(if error.too_deep {
            Finding::new(TOO_DEEPLY_NESTED, place, error.message.as_ref(), "nested too deeply from here on")
                .help("move the inner part into a function or a constant of its own")
        } else {
            let finding = Finding::new(SYNTAX_ERROR, place, error.message.as_ref(), "does not parse");
            if of.is_stray {
                // A template, test data, a script: cargo does not build it.
                Finding { minor: true, ..finding }
                    .help("no target of the package reaches this file: `exclude` it if it is not meant to be Rust")
            } else if of.is_2015 {
                Finding { minor: true, ..finding }.help(
                    "edition 2015 has no async code to look at; where `async`, `await`, `dyn` or `try` is a name, write `r#async` or `exclude` the file",
                )
            } else {
                finding.help("run `cargo check`: rustc says more about it")
            }
        });
    }
    out
}

fn count_files(tally: &mut Tally, files: &[CheckedFile], findings: &[Finding]) {
    tally.files = files.iter().filter(|file| file.wanted && !file.is_manifest).count();
    tally.opaque_macros = files.iter().filter(|file| file.wanted).map(|file| file.model.opaque_macros as usize).sum();
    let said = findings.iter().filter(|finding| BLIND.contains(&finding.rule)).map(index);
    let all: BTreeSet<usize> = said.filter(|&i| files.get(i).is_some_and(|file| file.wanted)).collect();
    tally.not_analysed = all.len();
}

fn index(finding: &Finding) -> usize {
    finding.primary.place.file.0 as usize
}

fn order<'a>(judged: &'a Judged, sources: &'a SourceMap) -> (&'a str, u32, u32, &'a str, &'a str) {
    let finding = &judged.finding;
    let Place { file, span } = finding.primary.place;
    (&sources.file(file).shown, span.start, span.end, finding.rule, &finding.message)
}
