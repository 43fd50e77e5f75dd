//! The work of a run, in parallel by file: reading and lowering, then the rules. A fault of our own stays in its file.

use crate::analysis::{Program, facts};
use crate::failure::Failure;
use crate::finding::{Finding, Fix};
use crate::fix;
use crate::judge::INTERNAL_ERROR;
use crate::model::{CodeId, FileId, FileModel, Place, Span};
use crate::options::Options;
use crate::rule::{Check, Rule};
use crate::rules::RULES;
use crate::source::{SourceFile, SourceMap};
use crate::syntax;
use crate::workspace::config::Configs;
use crate::workspace::{self, Problem, Workspace};
use anyhow::Context as _;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Deep code needs deep stacks; what is deeper still is refused by `syntax` before it is parsed.
const STACK: usize = 256 << 20;

/// The texts of a run and what they were lowered to, in the order of the workspace's files; then the manifests.
#[derive(Debug, Default)]
pub struct Texts {
    pub sources: SourceMap,
    pub models: Vec<FileModel>,
    /// Of files that could not be lowered by a fault of our own.
    pub findings: Vec<Finding>,
    /// Of files that could not be read.
    pub problems: Vec<Problem>,
}

impl Texts {
    fn push(&mut self, path: PathBuf, text: Arc<str>, (model, finding): (FileModel, Option<Finding>)) {
        let shown = path.strip_prefix(".").unwrap_or(&path).to_string_lossy().replace(MAIN_SEPARATOR, "/");
        self.sources.files.push(SourceFile { path, shown, text });
        self.models.push(model);
        self.findings.extend(finding);
    }
}

/// Reads and lowers all files of a workspace.
pub fn read(workspace: &mut Workspace, options: &Options) -> Texts {
    // The largest first: their trees are the largest too, and no thread is left alone with one at the end.
    let mut order: Vec<usize> = (0..workspace.files.len()).collect();
    order.sort_by_cached_key(|index| std::cmp::Reverse(workspace::size(&workspace.files[*index].path)));
    let lowered = in_parallel(options.jobs, order.len(), |turn| {
        let path = &workspace.files[order[turn]].path;
        let text = match options.texts.get(path) {
            Some(text) => Arc::clone(text),
            None => workspace::read_source(path)?.into(),
        };
        Ok((lower(order[turn], &text, options.full), text))
    });
    let mut lowered: Vec<_> = std::iter::zip(order, lowered).collect();
    lowered.sort_unstable_by_key(|(index, _)| *index);
    let mut texts = Texts::default();
    for (file, (_, result)) in workspace.files.iter_mut().zip(lowered) {
        match result {
            Ok((lowered, text)) => texts.push(file.path.clone(), text, lowered),
            // The file keeps its place among the others, empty: ids are places.
            Err(problem) => {
                file.wanted = false;
                texts.push(file.path.clone(), "".into(), Default::default());
                texts.problems.push(problem);
            }
        }
    }
    // The manifests come after the files: rules point into them, nothing is parsed.
    for package in &workspace.packages {
        let comments = workspace::manifest_comments(&package.manifest_text);
        let model = FileModel { comments, ..FileModel::default() };
        texts.push(package.manifest.clone(), Arc::clone(&package.manifest_text), (model, None));
    }
    texts
}

/// Lowers one text that is not on disk.
pub fn read_text(path: &Path, text: &str, options: &Options) -> Texts {
    let mut texts = Texts::default();
    let lowered = in_parallel(Some(1), 1, |_| lower(0, text, options.full)).pop().unwrap_or_default();
    texts.push(path.to_owned(), text.into(), lowered);
    // It has no manifest: an empty one keeps the place.
    texts.push("Cargo.toml".into(), "".into(), Default::default());
    texts
}

fn lower(index: usize, text: &str, full: bool) -> (FileModel, Option<Finding>) {
    let lower = if full { syntax::lower_file } else { syntax::lower_outline };
    match catch_unwind(AssertUnwindSafe(|| lower(text))) {
        Ok(model) => (model, None),
        Err(panic) => (FileModel::default(), Some(internal_error(index, &*panic))),
    }
}

/// The stub files that configurations name. A malformed one stops the run: it would silence or invent findings.
pub fn read_stubs(configs: &Configs) -> anyhow::Result<Vec<(String, FileModel)>> {
    let mut paths: Vec<&Path> =
        configs.all.iter().flat_map(|config| config.apis.iter().map(PathBuf::as_path)).collect();
    paths.sort_unstable();
    paths.dedup();
    paths.into_iter().map(read_stub).collect()
}

fn read_stub(path: &Path) -> anyhow::Result<(String, FileModel)> {
    let text = workspace::read_source(path).map_err(|problem| anyhow::anyhow!("{problem}"))?;
    let model = in_parallel(Some(1), 1, |_| syntax::lower_file(&text)).pop().context("no thread to parse on")?;
    let unparsed = model.errors.first().map(|error| (error.span, format!("it does not parse: {}", error.message)));
    if let Some((span, words)) = unparsed.or_else(|| facts::fault(&model)) {
        let before = text.get(..span.start as usize).unwrap_or(&text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let message = format!("{}:{line}:{column}: in this stub, {words}", path.display());
        anyhow::bail!(Failure::new(message, "correct it: rules/apis/README.md of async-lint describes the form"));
    }
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("stub").to_owned();
    Ok((stem, model))
}

/// Runs every rule over every wanted file.
///
/// `is_on` tells whether a rule may say anything under a configuration (an index into `configs.all`): what is off costs
/// nothing.
pub fn rules(program: &Program, options: &Options, is_on: &dyn Fn(&Rule, usize) -> bool) -> Vec<Finding> {
    let on: Vec<Vec<&Rule>> = (0..program.configs.all.len())
        .map(|config| RULES.iter().copied().filter(|rule| is_on(rule, config)).collect())
        .collect();
    let wanted: Vec<usize> = (0..program.workspace.files.len())
        .filter(|index| program.workspace.files[*index].wanted && !program.files[*index].model.generated)
        .collect();
    let by_file = in_parallel(options.jobs, wanted.len(), |turn| {
        let index = wanted[turn];
        catch_unwind(AssertUnwindSafe(|| check_file(program, FileId(index as u32), &on, options)))
            .unwrap_or_else(|panic| vec![internal_error(index, &*panic)])
    });
    let mut findings: Vec<Finding> = by_file.into_iter().flatten().collect();
    for rule in RULES.iter().filter(|rule| on.iter().any(|on| on.iter().any(|it| it.name == rule.name))) {
        if let Check::Crate(check) = rule.check {
            // On a thread with a deep stack, like the others: it may have to read functions.
            let all = in_parallel(Some(1), 1, |_| {
                let all = catch_unwind(AssertUnwindSafe(|| {
                    let mut found = Vec::new();
                    check(program, &mut found);
                    found
                }));
                all.unwrap_or_else(|panic| vec![internal_error(0, &*panic)])
            });
            findings.extend(all.into_iter().flatten());
        }
    }
    findings
}

fn check_file(program: &Program, file: FileId, on: &[Vec<&Rule>], options: &Options) -> Vec<Finding> {
    let mut findings = Vec::new();
    let in_tests = options.tests || program.config(file).tests;
    let rules = &on[program.file(file).config];
    for rule in rules {
        if let Check::File(check) = rule.check {
            check(program, file, &mut findings);
        }
    }
    let codes = (0..program.file(file).model.codes.len() as u32).map(CodeId);
    for body in codes.filter(|code| program.may_matter(file, *code)).flat_map(|code| program.bodies_in(file, code)) {
        let silent = !in_tests && program.is_test(program.owner(body));
        for rule in rules {
            if let Check::Body(check) = rule.check
                && (rule.in_tests || !silent)
            {
                check(program, body, &mut findings);
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

/// Chooses and applies one round of fixes, on a stack that the parser may need.
pub fn fix_round(sources: &SourceMap, fixes: &[&Fix], refused: &BTreeSet<PathBuf>) -> fix::Round {
    in_parallel(Some(1), 1, |_| fix::round(sources, fixes, refused)).pop().unwrap_or_default()
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
