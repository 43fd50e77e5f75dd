//! The real binary and what it says; what it is given stands in the tests.

use super::TempDir;
use async_lint::report::formats::FORMATS;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

pub const GOOD: &str = "async fn fetch() -> u32 {\n    4\n}\n";
pub const BAD: &str = "async fn nap() {\n    std::thread::sleep(std::time::Duration::from_secs(1));\n}\n";
/// Only the judge has a say in this one, at `warn`.
pub const WARNED: &str = "// async-lint: allow(no-such-rule): because\nfn nothing() {}\n";

/// The binary with nothing of our environment.
pub fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_async-lint"));
    command.current_dir(dir).args(args).env_clear().stdin(Stdio::null());
    command
}

pub fn run(dir: &TempDir, args: &[&str]) -> Output {
    finish(&mut command(&dir.0, args))
}

/// Runs a command to its end; one that hangs is ended, which fails the test.
#[track_caller]
pub fn finish(command: &mut Command) -> Output {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (mut out, mut err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || {
        // Both at once: a full pipe stops the other end.
        let aside = std::thread::spawn(move || {
            let mut bytes = Vec::new();
            err.read_to_end(&mut bytes).map(|_| bytes)
        });
        let mut bytes = Vec::new();
        let read = out.read_to_end(&mut bytes).map(|_| bytes);
        let _ = done.send((read.unwrap(), aside.join().unwrap().unwrap()));
    });
    // A bound for what never ends, far from what anything takes.
    let Ok((stdout, stderr)) = wait.recv_timeout(Duration::from_secs(120)) else {
        let _ = child.kill();
        panic!("{command:?} does not end");
    };
    Output { status: child.wait().unwrap(), stdout, stderr }
}

#[track_caller]
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Runs in `dir` and expects an exit code and pieces of what is said, on whichever stream.
#[track_caller]
pub fn check(dir: &TempDir, args: &[&str], code: i32, says: &[&str]) -> String {
    let output = run(dir, args);
    let all = format!("{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{args:?}\n{all}");
    for piece in says {
        assert!(all.contains(piece), "{args:?} does not say {piece:?}:\n{all}");
    }
    all
}

/// Exit 2, and exactly one line of error and one of help.
#[track_caller]
pub fn check_failure(dir: &TempDir, args: &[&str], error: &str, help: &str) {
    let all = check(dir, args, 2, &[]);
    let lines: Vec<&str> = all.lines().collect();
    let [first, second] = lines[..] else { panic!("{args:?}: not two lines:\n{all}") };
    assert!(first.starts_with("error: ") && first.contains(error), "{args:?}:\n{all}");
    assert!(second.starts_with("help: ") && second.contains(help), "{args:?}:\n{all}");
}

pub fn with(name: &str, text: impl AsRef<[u8]>) -> TempDir {
    let dir = TempDir::new();
    dir.write(name, text);
    dir
}

/// The names of all output formats.
pub fn formats() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().map(|format| format.name)
}
