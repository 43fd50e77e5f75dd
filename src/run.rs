//! The work of a run, in parallel by file: reading and lowering, then the rules. A fault of our own stays in its file.

use crate::analysis::def::DefId;
use crate::analysis::{Program, Remains};
use crate::apis::{self, OwnStub};
use crate::cache::Key;
use crate::failure::Failure;
use crate::finding::{Finding, Fix};
use crate::fix;
use crate::judge::INTERNAL_ERROR;
use crate::judge::add_allow::{self, Added, Language, Wanted};
use crate::model::{Code, CodeId, FileId, FileModel, Place, Span};
use crate::options::Options;
use crate::rule::{Check, Rule};
use crate::rules::RULES;
use crate::source::{SourceFile, SourceMap};
use crate::syntax;
use crate::workspace::config::Configs;
use crate::workspace::{self, Part, Workspace};
use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

mod kept;
mod known;
mod models;
#[cfg(test)]
mod tests;
mod texts;
mod written;

pub use known::{keep, parts, start};
use models::KnownFile;
use texts::{Text, Texts};
pub use texts::{read, source, sources};

/// Deep code needs deep stacks; what is deeper still is refused by `syntax` before it is parsed.
const STACK: usize = 256 << 20;

/// Bytes of text. With this much for each thread, what only one of them can do weighs little.
const LARGE: usize = 1 << 20;

/// What progress counts of each file: it is lowered, and the rules look at it.
const STEPS: usize = 2;

/// Lowers one text that is not on disk.
pub fn lower_text(text: &str, options: &Options) -> Lowered {
    let mut lowered = in_parallel(1, 1, |_| lower(0, text, options.full));
    let (model, fault) = lowered.pop().unwrap_or_default();
    Lowered { models: vec![model], bodies: Vec::new(), faults: fault.into_iter().collect() }
}

/// Files as models, in their order, and what is to be said of those that could not be lowered by a fault of our own.
#[derive(Debug, Default)]
pub struct Lowered {
    pub models: Vec<FileModel>,
    /// Of each file, bodies that were left in its model and are read all the same.
    pub bodies: Vec<Vec<(CodeId, Code)>>,
    pub faults: Vec<Finding>,
}

fn lower_all(
    texts: &[SourceFile],
    known: impl Fn(usize) -> Option<KnownFile> + Sync,
    threads: usize,
    options: &Options,
) -> Lowered {
    // The largest first: their trees are the largest too, and no thread is left alone with one at the end.
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(texts[*index].text.len()));
    let done = in_parallel(threads, order.len(), |turn| {
        let index = order[turn];
        let done = known(index).map(|known| (known, None)).unwrap_or_else(|| {
            let (model, fault) = lower(index, &texts[index].text, options.full);
            (KnownFile { model, bodies: Vec::new() }, fault)
        });
        options.progress.advance(1);
        done
    });
    let mut done: Vec<_> = std::iter::zip(order, done).collect();
    done.sort_unstable_by_key(|(index, _)| *index);
    let mut lowered = Lowered::default();
    for (_, (KnownFile { model, bodies }, fault)) in done {
        lowered.models.push(model);
        lowered.bodies.push(bodies);
        lowered.faults.extend(fault);
    }
    lowered
}

/// All that a run learns of its files before anything is judged.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Looked {
    pub findings: Vec<Finding>,
    /// The workspace's files, then its manifests.
    pub files: Vec<Remains>,
    /// The texts of those of which something is said, as far as they are in memory.
    #[serde(skip)]
    pub texts: Vec<Option<Arc<str>>>,
    /// All functions and initialisers, those that were parsed, those that were inferred.
    pub codes: [usize; 3],
    /// Lowering, resolving names, running the rules: how long each took, summed over parts that ran side by side.
    #[serde(skip)]
    pub spent: [Duration; 3],
    /// What is dropped beside the rest of the work.
    #[serde(skip)]
    pub rest: Option<JoinHandle<()>>,
    /// A file that was known was changed when it was needed: what is said here is of no use.
    #[serde(skip)]
    pub is_outrun: bool,
}

/// Which rules may say anything under a configuration (an index into `configs.all`): what is off costs nothing.
pub type IsOn<'a> = &'a (dyn Fn(&Rule, usize) -> bool + Sync);

/// What holds for all parts of a run.
#[derive(Clone, Copy)]
pub struct Terms<'a> {
    pub configs: &'a Configs,
    pub own_stubs: &'a [OwnStub],
    pub options: &'a Options,
    pub is_on: IsOn<'a>,
}

/// Lowers the files and runs every rule, part by part: those that cannot know of each other are never in memory
/// together, but for one on each thread.
pub fn look(workspace: &Workspace, texts: &Texts, mut parts: Vec<Part>, terms: Terms<'_>) -> Looked {
    terms.options.progress.begin(workspace.files.len() * STEPS);
    let size = |part: &Part| part.files.iter().map(|file| texts.files[*file].size).sum::<usize>();
    parts.sort_by_cached_key(|part| std::cmp::Reverse(size(part)));
    let threads = jobs(terms.options);
    let kept_terms = kept::digest_of(terms);
    let job = |part| Job::of(part, workspace, texts, terms);
    // Where nothing is kept, nothing needs to be asked.
    let kept = if terms.options.cache.is_none() { 0 } else { parts.len() };
    let mut looked = in_parallel(threads, kept, |at| job(&parts[at]).known(terms, &kept_terms));
    looked.resize_with(parts.len(), || None);
    let new: Vec<usize> = (0..parts.len()).filter(|at| looked[*at].is_none()).collect();
    // A part that is more than one thread's share of what is to do is all threads' work, and so is one that is large: it is
    // alone in memory then.
    let share = new.iter().map(|at| size(&parts[*at])).sum::<usize>() / threads;
    let share = share.min(LARGE * threads);
    let shared = new.iter().take_while(|at| threads > 1 && size(&parts[**at]) > share).count();
    let one = |at: usize, threads: usize| job(&parts[at]).look(terms, &kept_terms, threads);
    let mut done: Vec<Looked> = Vec::new();
    for at in &new[..shared] {
        // Two of these are never in memory together.
        if let Some(rest) = done.last_mut().and_then(|before| before.rest.take()) {
            let _ = rest.join();
        }
        done.push(one(*at, threads));
    }
    done.extend(in_parallel(threads, new.len() - shared, |turn| one(new[shared + turn], 1)));
    for (at, done) in std::iter::zip(new, done) {
        looked[at] = Some(done);
    }
    join(workspace, &parts, looked.into_iter().flatten().collect())
}

/// What was seen of the parts, as of one.
fn join(workspace: &Workspace, parts: &[Part], looked: Vec<Looked>) -> Looked {
    let mut whole = Looked::default();
    whole.files.resize_with(workspace.files.len() + workspace.packages.len(), Remains::default);
    whole.texts.resize_with(whole.files.len(), || None);
    for (part, looked) in parts.iter().zip(looked) {
        let manifests = part.packages.iter().map(|package| workspace.files.len() + package);
        let ids: Vec<usize> = part.files.iter().copied().chain(manifests).collect();
        let id = |file: FileId| FileId(ids.get(file.0 as usize).map_or(file.0, |id| *id as u32));
        whole.findings.extend(looked.findings.into_iter().map(|finding| finding.map_files(id)));
        for (index, remains) in ids.iter().zip(looked.files) {
            whole.files[*index] = remains;
        }
        for (index, text) in ids.iter().zip(looked.texts) {
            whole.texts[*index] = text;
        }
        whole.is_outrun |= looked.is_outrun;
        std::iter::zip(&mut whole.codes, looked.codes).for_each(|(all, of)| *all += of);
        std::iter::zip(&mut whole.spent, looked.spent).for_each(|(all, of)| *all += of);
    }
    whole
}

/// A part and what is needed to look at it.
struct Job<'a> {
    workspace: Workspace,
    configs: Configs,
    texts: Vec<&'a Text>,
}

impl<'a> Job<'a> {
    fn of(part: &Part, workspace: &Workspace, texts: &'a Texts, terms: Terms<'_>) -> Self {
        Self {
            workspace: part.workspace(workspace),
            configs: Configs {
                all: terms.configs.all.clone(),
                of_package: part.packages.iter().map(|package| terms.configs.of_package[*package]).collect(),
                of_file: part.files.iter().map(|file| terms.configs.of_file[*file]).collect(),
            },
            texts: part.files.iter().map(|file| &texts.files[*file]).collect(),
        }
    }

    /// What an earlier run saw, if that is all there is to see.
    fn known(&self, terms: Terms<'_>, kept_terms: &Key) -> Option<Looked> {
        let looked = kept::Entry::of(&self.workspace, &self.configs, &self.texts, terms, kept_terms)?.get()?;
        terms.options.progress.advance(self.texts.len() * STEPS);
        Some(looked)
    }

    fn look(self, terms: Terms<'_>, kept_terms: &Key, threads: usize) -> Looked {
        let Self { workspace, configs, texts } = self;
        let clock = Instant::now();
        let terms = Terms { configs: &configs, ..terms };
        let entry = kept::Entry::of(&workspace, &configs, &texts, terms, kept_terms);
        let models = entry.as_ref().map(kept::Entry::models);
        let digests: Vec<Key> = texts.iter().map(|text| text.known.digest).collect();
        let known = |index: usize| models.as_ref()?.file(&digests[index]);
        let read = |index: usize| {
            let path = &workspace.files[index].path;
            Some(source(path.clone(), texts[index].get(path)?))
        };
        let files = in_parallel(threads, texts.len(), read);
        let Some(mut files) = files.into_iter().collect::<Option<Vec<SourceFile>>>() else {
            return Looked { is_outrun: true, ..Looked::default() };
        };
        let lowered = std::thread::scope(|scope| {
            if threads > 1 {
                // Where no thread can be had, they are unpacked when they are wanted.
                let _ = std::thread::Builder::new().spawn_scoped(scope, || apis::unpack(&workspace));
            }
            lower_all(&files, known, threads, terms.options)
        });
        let spent = clock.elapsed();
        let is_whole = lowered.faults.is_empty();
        files.extend(texts::manifests(&workspace));
        let mut looked = look_at(workspace, SourceMap { files }, lowered, terms, threads, |program| {
            if let Some(models) = models.as_ref().filter(|_| is_whole) {
                models.put(program, &digests, threads);
            }
        });
        looked.spent[0] = spent;
        if let Some(entry) = entry {
            entry.put(&looked);
        }
        looked
    }
}

/// Runs every rule over files that are lowered; `then` sees the program that they were run on.
pub fn look_at(
    workspace: Workspace,
    sources: SourceMap,
    lowered: Lowered,
    terms: Terms<'_>,
    threads: usize,
    then: impl FnOnce(&Program),
) -> Looked {
    let clock = Instant::now();
    let sources = Arc::new(sources);
    let Lowered { mut models, bodies, faults } = lowered;
    models.extend(workspace.packages.iter().map(|package| {
        let comments = workspace::manifest_comments(&package.manifest_text);
        FileModel { comments, ..FileModel::default() }
    }));
    let stubs = apis::load(&workspace, &models, terms.own_stubs);
    let mut program = Program::build(workspace, terms.configs.clone(), models, stubs)
        .with_sources(Arc::clone(&sources))
        .with_bodies(bodies);
    program.unfiltered = terms.options.full;
    let resolved = clock.elapsed();
    let mut findings = faults;
    findings.extend(rules(&mut program, terms, threads));
    let ruled = clock.elapsed();
    let codes = program.counts();
    then(&program);
    let (files, rest) = program.into_remains();
    // Beside what is still to do: a large program takes long to take apart, and a deep type needs a deep stack for that.
    // Without a thread it is done here.
    let beside = || std::thread::Builder::new().stack_size(STACK).spawn(move || drop(rest)).ok();
    let rest = if threads > 1 { beside() } else { None };
    let quoted = texts::quoted(&files, &findings, terms.options);
    let texts = std::iter::zip(&sources.files, quoted).map(|(file, quoted)| quoted.then(|| Arc::clone(&file.text)));
    let texts = texts.collect();
    let spent = [Duration::ZERO, resolved, ruled - resolved];
    Looked { findings, files, texts, codes, spent, rest, is_outrun: false }
}

fn lower(index: usize, text: &str, full: bool) -> (FileModel, Option<Finding>) {
    let lower = if full { syntax::lower_file } else { syntax::lower_outline };
    match catch_unwind(AssertUnwindSafe(|| lower(text))) {
        Ok(model) => (model, None),
        Err(panic) => (FileModel::default(), Some(internal_error(index, &*panic))),
    }
}

/// The stub files that configurations name. A malformed one stops the run: it would silence or invent findings.
pub fn read_stubs(configs: &Configs) -> anyhow::Result<Vec<OwnStub>> {
    let mut paths: Vec<&Path> =
        configs.all.iter().flat_map(|config| config.apis.iter().map(PathBuf::as_path)).collect();
    paths.sort_unstable();
    paths.dedup();
    paths.into_iter().map(read_stub).collect()
}

fn read_stub(path: &Path) -> anyhow::Result<OwnStub> {
    let text = workspace::read_source(path).map_err(|problem| anyhow::anyhow!("{problem}"))?;
    let model = in_parallel(1, 1, |_| syntax::lower_file(&text)).pop().context("no thread to parse on")?;
    let unparsed = model.errors.first().map(|error| (error.span, format!("it does not parse: {}", error.message)));
    if let Some((span, words)) = unparsed.or_else(|| apis::facts::fault(&model)) {
        let before = text.get(..span.start as usize).unwrap_or(&text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let message = format!("{}:{line}:{column}: in this stub, {words}", path.display());
        anyhow::bail!(Failure::new(message, "correct it: rules/apis/README.md of async-lint describes the form"));
    }
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("stub").to_owned();
    Ok((stem, Arc::new(model)))
}

/// Runs every rule over every wanted file.
fn rules(program: &mut Program, terms: Terms<'_>, threads: usize) -> Vec<Finding> {
    let on: Vec<Vec<&Rule>> = (0..program.configs.all.len())
        .map(|config| RULES.iter().copied().filter(|rule| (terms.is_on)(rule, config)).collect())
        .collect();
    let wanted: Vec<usize> = (0..program.workspace.files.len())
        .filter(|index| program.workspace.files[*index].wanted && !program.files[*index].model.generated)
        .collect();
    terms.options.progress.advance(program.workspace.files.len() - wanted.len());
    let mut findings = Vec::new();
    let mut rest = wanted;
    while !rest.is_empty() {
        let here = &*program;
        let by_file = in_parallel(threads, rest.len(), |turn| {
            let index = rest[turn];
            // What is begun is finished: it may become a little more than full.
            (turn == 0 || !here.is_full_of_tests(threads)).then(|| {
                terms.options.progress.advance(1);
                catch_unwind(AssertUnwindSafe(|| check_file(here, FileId(index as u32), &on, terms.options)))
                    .unwrap_or_else(|panic| vec![internal_error(index, &*panic)])
            })
        });
        let mut done = by_file.iter().map(Option::is_some);
        rest.retain(|_| !done.next().unwrap_or(true));
        findings.extend(by_file.into_iter().flatten().flatten());
        if !rest.is_empty() {
            // What is kept from run to run are bodies.
            let with_bodies = terms.options.cache.is_none();
            deeply(|| program.forget_tests(with_bodies));
        }
    }
    let program = &*program;
    for rule in RULES.iter().filter(|rule| on.iter().any(|on| on.iter().any(|it| it.name == rule.name))) {
        if let Check::Crate(check) = rule.check {
            // On a thread with a deep stack, like the others: it may have to read functions.
            let all = in_parallel(1, 1, |_| {
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
    for code in (0..program.file(file).model.codes.len() as u32).map(CodeId) {
        let hushed = !in_tests && program.is_test(DefId { file, item: program.outline(file, code).owner });
        let may_matter = if hushed { Program::may_matter_in_test } else { Program::may_matter };
        if !may_matter(program, file, code) {
            continue;
        }
        let before = findings.len();
        for body in program.bodies_in(file, code) {
            for rule in rules {
                if let Check::Body(check) = rule.check
                    && (rule.in_tests || !hushed)
                {
                    check(program, body, &mut findings);
                }
            }
        }
        written::tell_once(program, file, &mut findings, before);
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
    in_parallel(1, 1, |_| fix::round(sources, fixes, refused)).pop().unwrap_or_default()
}

/// Writes suppressions into one text, on a stack that the parser may need.
pub fn add_allows(source: &SourceFile, wanted: &BTreeSet<Wanted>, reason: &str) -> Added {
    let is_manifest = source.path.extension().is_some_and(|extension| extension == "toml");
    let of_rust = |text: &str| {
        let model = syntax::lower_file(text);
        (model.comments, model.errors.len())
    };
    let of_manifest = |text: &str| (workspace::manifest_comments(text), 0);
    let work = |_| match is_manifest {
        true => add_allow::add(&source.text, wanted, Language { opens: "#", read: &of_manifest }, reason),
        false => add_allow::add(&source.text, wanted, Language { opens: "//", read: &of_rust }, reason),
    };
    in_parallel(1, 1, work).pop().unwrap_or_default()
}

/// How many threads a run works on.
fn jobs(options: &Options) -> usize {
    let machine = || std::thread::available_parallelism().map_or(1, usize::from);
    options.jobs.unwrap_or_else(machine).max(1)
}

thread_local! {
    /// This thread has a deep stack.
    static DEEP: Cell<bool> = const { Cell::new(false) };
}

/// Does what may go deep: to drop a type recurses as it nests. Left undone where no thread can be had.
fn deeply(work: impl FnOnce() + Send) {
    if DEEP.get() {
        return work();
    }
    std::thread::scope(|scope| {
        let _ = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
    });
}

/// Does `work` for `0..count` on that many threads with deep stacks; the results come back in order.
fn in_parallel<T: Send>(threads: usize, count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    if threads == 1 && DEEP.get() {
        return (0..count).map(work).collect();
    }
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
    let deep = || {
        DEEP.set(true);
        worker();
    };
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, count.max(1)) {
            // Where no thread can be had, the calling one does the work.
            if std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, deep).is_err() {
                worker();
            }
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
