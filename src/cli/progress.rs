//! A bar on the terminal while a run takes its time; what is counted is the business of `run`.

use super::Terminal;
use super::args::RunArgs;
use crate::options::{Options, Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// What ends sooner needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);
const REDRAWN: Duration = Duration::from_millis(100);

/// Does the work of a run, with a bar beside it where one is wanted. The bar is gone when this returns.
pub(super) fn with_bar<T>(args: &RunArgs, options: &Options, terminal: &Terminal, work: impl FnOnce() -> T) -> T {
    if !wants_bar(args.quiet, terminal) {
        return work();
    }
    thread::scope(|scope| {
        let (running, ended) = channel::<()>();
        // Where no thread can be had, there is no bar.
        let _ = thread::Builder::new().spawn_scoped(scope, move || draw(&options.progress, &ended));
        let done = work();
        drop(running);
        done
    })
}

/// Where a person looks on: both streams are that terminal, and it can move its cursor.
fn wants_bar(quiet: bool, terminal: &Terminal) -> bool {
    let is_dumb = (terminal.variable)("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    terminal.stdout && terminal.stderr && !quiet && !is_dumb
}

/// Draws until the other end of the channel is gone.
fn draw(progress: &Progress, ended: &Receiver<()>) {
    if ended.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
        return;
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("checking [{bar:30}] {percent}%") {
        bar.set_style(style.progress_chars("=> "));
    }
    loop {
        let (done, all) = progress.now();
        bar.set_length(all.max(1) as u64);
        bar.set_position(done as u64);
        if ended.recv_timeout(REDRAWN) != Err(RecvTimeoutError::Timeout) {
            break;
        }
    }
    bar.finish_and_clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[track_caller]
    fn check(stdout: bool, stderr: bool, term: Option<&str>, quiet: bool, expected: bool) {
        let variable = |name: &str| term.filter(|_| name == "TERM").map(str::to_owned);
        let stdin = || Err(io::ErrorKind::Unsupported.into());
        let terminal =
            Terminal { stdout, stderr, links: false, variable: &variable, stdin: &stdin, bin_name: "async-lint" };
        assert_eq!(wants_bar(quiet, &terminal), expected);
    }

    #[test]
    fn only_who_looks_on_sees_a_bar() {
        check(true, true, Some("xterm"), false, true);
        check(true, true, Some("xterm"), true, false);
        check(false, true, Some("xterm"), false, false);
        check(true, false, Some("xterm"), false, false);
        check(true, true, Some("dumb"), false, false);
        check(true, true, None, false, false);
    }
}
