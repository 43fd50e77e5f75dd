//! How much a whole run costs beside a bare parse of the same files: `cargo bench`. One line, no statistics to read.
//!
//! `ASYNC_LINT_CORPUS` names the directory (our own `src` by default). Both sides read the files, run on as many
//! threads with the same stacks and allocator, and take turns; the median of five counts.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark speaks and may stop")]

use async_lint::options::Options;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 5;
/// As in `src/lib.rs`.
const STACK: usize = 256 << 20;

fn main() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let corpus = std::env::var_os("ASYNC_LINT_CORPUS").map_or(own, PathBuf::from);
    let files = rust_files(&corpus);
    let options = Options { paths: vec![corpus.clone()], ..Options::default() };
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.push(timed(|| parse_all(&files)));
        ours.push(timed(|| drop(async_lint::check(&options).unwrap())));
    }
    let (bare, ours) = (median(bare), median(ours));
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    println!(
        "{}: {} files; syn alone {bare:.1?}, a whole run {ours:.1?}, ratio {ratio:.2}",
        corpus.display(),
        files.len()
    );
}

fn rust_files(directory: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(directory).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|it| it == "rs")).collect()
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
