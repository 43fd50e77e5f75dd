//! What a run costs beside the least that it could: `cargo bench`. Ratios in one run, no statistics to read.
//!
//! `ASYNC_LINT_CORPUS` names a directory of crates (our own package by default). All sides read the same files on as many
//! threads with the same stacks and allocator, and take turns; the median of five counts. Whole processes, beside other
//! tools, are measured by `benches/processes.sh`.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark speaks and may stop")]

use async_lint::cache::Cache;
use async_lint::options::Options;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 5;
/// As in `src/run.rs`.
const STACK: usize = 256 << 20;

fn main() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf();
    let corpus = std::env::var_os("ASYNC_LINT_CORPUS").map_or(own, PathBuf::from);
    let cold = Options { paths: vec![corpus.clone()], ..Options::default() };
    let files: Vec<PathBuf> = async_lint::plan(&cold).unwrap().0.files.into_iter().map(|file| file.path).collect();
    check(&cold);
    let peak = peak_memory();
    let kept = std::env::temp_dir().join(format!("async-lint-bench-{}", std::process::id()));
    let warm = Options { cache: Arc::new(Cache::Directory(kept.clone())), ..cold.clone() };
    check(&warm);
    // A file of middle size, with one more function in every round.
    let mut by_size = files.clone();
    by_size.sort_by_key(|path| std::fs::metadata(path).map_or(0, |of| of.len()));
    let edited = by_size[by_size.len() / 2].clone();
    let mut text = std::fs::read_to_string(&edited).unwrap_or_default();
    let mut times: [Vec<Duration>; 5] = Default::default();
    for round in 0..ROUNDS {
        times[0].push(timed(|| stat_all(&corpus)));
        times[1].push(timed(|| parse_all(&files)));
        times[2].push(timed(|| check(&cold)));
        // What is kept of the changed file's package is that of the last round.
        check(&warm);
        times[3].push(timed(|| check(&warm)));
        text.push_str(&format!("\nfn added_{round}() {{}}\n"));
        let changed = Options { texts: [(edited.clone(), text.as_str().into())].into(), ..warm.clone() };
        times[4].push(timed(|| check(&changed)));
    }
    let _ = std::fs::remove_dir_all(kept);
    let [walk, syn, cold_run, warm_run, changed] = times.map(median);
    let bytes: u64 = files.iter().filter_map(|path| path.metadata().ok()).map(|of| of.len()).sum();
    println!("{}: {} files, {:.1} MB", corpus.display(), files.len(), bytes as f64 / 1e6);
    println!("walk and stat      {walk:>10.1?}");
    println!("syn alone          {syn:>10.1?}");
    println!("a cold run         {cold_run:>10.1?}  {:>6.2} of syn alone", ratio(cold_run, syn));
    println!("nothing changed    {warm_run:>10.1?}  {:>6.2} of walk and stat", ratio(warm_run, walk));
    println!("one file changed   {changed:>10.1?}  {:>6.2} of walk and stat", ratio(changed, walk));
    println!("peak memory, cold  {peak}");
    for part in [8, 4, 2] {
        let some = crates(&corpus, part);
        let options = Options { paths: some.clone(), ..Options::default() };
        let size: u64 = some.iter().map(|path| bytes_below(path)).sum();
        let time = median((0..ROUNDS).map(|_| timed(|| check(&options))).collect());
        println!(
            "1/{part} of it, {:>6.1} MB {time:>9.1?}  {:>6.1} MB/s",
            size as f64 / 1e6,
            size as f64 / 1e6 / time.as_secs_f64()
        );
    }
    println!(
        "all of it, {:>7.1} MB {cold_run:>9.1?}  {:>6.1} MB/s",
        bytes as f64 / 1e6,
        bytes as f64 / 1e6 / cold_run.as_secs_f64()
    );
}

fn check(options: &Options) {
    drop(async_lint::check(options).unwrap());
}

/// The most memory that this process has had so far, as Linux tells it.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or("not known here".to_owned(), |line| line.trim().to_owned())
}

/// Every n-th directory of the corpus, or all of it where it has too few.
fn crates(corpus: &Path, n: usize) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(corpus).unwrap().flatten().map(|entry| entry.path());
    let mut all: Vec<PathBuf> = entries.filter(|path| path.join("Cargo.toml").is_file()).collect();
    all.sort();
    let some: Vec<PathBuf> = all.into_iter().step_by(n).collect();
    if some.is_empty() { vec![corpus.to_path_buf()] } else { some }
}

fn rust_files(directory: &Path) -> impl Iterator<Item = std::fs::Metadata> {
    let entries = walkdir::WalkDir::new(directory).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|it| it == "rs"));
    files.filter_map(|entry| entry.metadata().ok()).filter(std::fs::Metadata::is_file)
}

fn bytes_below(directory: &Path) -> u64 {
    rust_files(directory).map(|of| of.len()).sum()
}

/// What any run has to do that is to see a change.
fn stat_all(directory: &Path) {
    std::hint::black_box(bytes_below(directory));
}

fn parse_all(files: &[PathBuf]) {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Ok(text) = std::fs::read_to_string(path) {
                drop(syn::parse_file(&text));
                proc_macro2::extra::invalidate_current_thread_spans();
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(files.len().max(1));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).unwrap();
        }
    });
}

fn timed(work: impl FnOnce()) -> Duration {
    let clock = Instant::now();
    work();
    clock.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ratio(of: Duration, to: Duration) -> f64 {
    of.as_secs_f64() / to.as_secs_f64()
}
