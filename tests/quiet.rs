//! No process is started, nothing is sent, nothing is written unless a flag asks: shown by the system calls of real runs.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod common;

use common::TempDir;
use common::binary::{BAD, finish, formats, text, with};
use std::fs;
use std::process::Command;

/// The system calls of a run, without those that only read; `None` where nothing can be traced.
fn calls(dir: &TempDir, args: &[&str]) -> Option<Vec<String>> {
    let log = dir.0.join("calls.txt");
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-o"]).arg(&log).arg(env!("CARGO_BIN_EXE_async-lint")).args(args).current_dir(&dir.0);
    let output = match traced.env_clear().env("PATH", "/usr/bin:/bin").output() {
        Ok(output) if log.metadata().is_ok_and(|log| log.len() > 0) => output,
        _ => {
            eprintln!("SKIPPED: `strace` is not here, or may trace nothing");
            return None;
        }
    };
    assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}: {}", text(&output.stderr));
    let log = fs::read_to_string(&log).unwrap();
    // The first `execve` is the one that starts the binary itself.
    let lines = log.lines().filter_map(|line| line.split_once(' ')).map(|(_, call)| call.trim_start());
    Some(lines.skip(1).filter(|call| does_something(call)).map(str::to_owned).collect())
}

/// Starts, sends, writes, or changes what others see.
fn does_something(call: &str) -> bool {
    let name = call.split('(').next().unwrap_or_default();
    match name {
        "clone" | "clone3" => !call.contains("CLONE_THREAD"),
        "open" | "openat" => ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| call.contains(flag)),
        // Output goes to the streams that were given.
        "write" | "writev" => !call.contains("(1, ") && !call.contains("(2, ") && !is_wake_up(call),
        "execve" | "execveat" | "fork" | "vfork" | "creat" | "kill" | "tkill" | "ptrace" => true,
        "socket" | "socketpair" | "connect" | "bind" | "listen" | "accept" | "sendto" | "sendmsg" => true,
        "rename" | "renameat" | "renameat2" | "unlink" | "unlinkat" | "rmdir" | "mkdir" | "mkdirat" => true,
        "link" | "linkat" | "symlink" | "symlinkat" | "mknod" | "mknodat" | "mount" | "chroot" | "setxattr" => true,
        "chmod" | "fchmod" | "fchmodat" | "chown" | "fchown" | "lchown" | "utimensat" | "truncate" | "ftruncate" => {
            true
        }
        _ => false,
    }
}

/// A thread that wakes another through a pipe or an event counter: eight bytes or one.
fn is_wake_up(call: &str) -> bool {
    call.ends_with(", 8) = 8") || call.ends_with(", 1) = 1")
}

/// A package with all that might tempt: a build script, a dependency, a toolchain file, a configuration of cargo.
fn package() -> TempDir {
    let manifest = "[package]\nname = \"p\"\nedition = \"2024\"\nbuild = \"build.rs\"\n[dependencies]\ntokio = \"1\"\n\
                    [build-dependencies]\ncc = { git = \"https://example.invalid/cc\" }\n";
    let dir = with("Cargo.toml", manifest);
    dir.write("build.rs", "fn main() { std::process::Command::new(\"true\").status().unwrap(); }\n");
    dir.write("rust-toolchain.toml", "[toolchain]\nchannel = \"nightly-1999-01-01\"\n");
    dir.write(".cargo/config.toml", "[build]\nrustc-wrapper = \"./evil.sh\"\n[alias]\nasync-lint = \"run\"\n");
    dir.write("src/lib.rs", format!("include!(\"/etc/passwd\");\n{BAD}"));
    dir.write("async-lint.toml", "exclude = [\"nothing\"]\n");
    dir
}

#[test]
fn a_check_only_reads() {
    let dir = package();
    let runs = formats().map(|format| vec!["-f", format, "."]);
    let others = [&["checklist"][..], &["rules"], &["explain", "blocking-call"], &["--help"]].map(<[&str]>::to_vec);
    for args in runs.chain(others) {
        let Some(calls) = calls(&dir, &args) else { return };
        assert!(calls.is_empty(), "{args:?} did more than read:\n{}", calls.join("\n"));
    }
}

/// The tracing sees what it looks for: a file that a flag asks for is written.
#[test]
fn what_is_asked_for_is_seen() {
    let dir = package();
    let Some(calls) = calls(&dir, &["-f", "short=out.txt", "."]) else { return };
    assert!(calls.iter().any(|call| call.contains("out.txt")), "{calls:?}");
}

/// And without a network, with nothing but its own name space, it says the same.
#[test]
fn it_needs_no_network() {
    let dir = package();
    let binary = env!("CARGO_BIN_EXE_async-lint");
    let mut alone = Command::new("unshare");
    alone.args(["--user", "--map-root-user", "--net", binary, "-f", "short", "."]).current_dir(&dir.0);
    let output = match alone.output() {
        Ok(output) if !text(&output.stderr).contains("unshare") => output,
        _ => return eprintln!("SKIPPED: `unshare` is not here, or may make no name space"),
    };
    let plain = finish(Command::new(binary).args(["-f", "short", "."]).current_dir(&dir.0));
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), text(&plain.stdout)));
}
