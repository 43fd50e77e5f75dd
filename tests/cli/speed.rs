//! What makes the next run shorter: `--cache` and `--watch`; the findings are the same, which is all that is asked here.

use super::common::TempDir;
use super::common::binary::{BAD, GOOD, check, check_failure, command, run, text};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

const MANIFEST: &str = "[package]\nname = \"one\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";

fn package() -> TempDir {
    let dir = TempDir::new();
    dir.write("Cargo.toml", MANIFEST);
    dir.write("src/lib.rs", BAD);
    dir
}

fn kept(dir: &TempDir, at: &str) -> usize {
    std::fs::read_dir(dir.0.join(at)).map_or(0, |entries| entries.count())
}

#[test]
fn what_is_kept_says_the_same_again() {
    let dir = package();
    let cold = run(&dir, &["--no-cache", "."]);
    for turn in 0..2 {
        let warm = run(&dir, &["--cache", "."]);
        assert_eq!(text(&warm.stdout), text(&cold.stdout), "in turn {turn}");
        assert_eq!(warm.status.code(), Some(1));
    }
    // What was found in the package, its models, what is known of the disk, and the tag.
    assert_eq!(kept(&dir, "target/async-lint"), 4);
}

#[test]
fn a_change_is_seen_though_its_date_and_size_are_those_of_before() {
    let dir = package();
    check(&dir, &["--cache", "."], 1, &["1 denied"]);
    let file = dir.0.join("src/lib.rs");
    let date = std::fs::metadata(&file).unwrap().modified().unwrap();
    let mended = BAD.replace("std::thread::sleep", "crate::thread_sleep");
    assert_eq!(mended.len(), BAD.len() + 1);
    dir.write("src/lib.rs", mended.trim_end());
    std::fs::File::options().write(true).open(&file).unwrap().set_modified(date).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().len(), BAD.len() as u64);
    check(&dir, &["--cache", "."], 0, &["0 denied"]);
    // The manifest, the configuration and the flags count too.
    dir.write("src/lib.rs", BAD);
    dir.write("async-lint.toml", "[rules]\nblocking-call = \"warn\"\n");
    check(&dir, &["--cache", "."], 0, &["1 warned"]);
    check(&dir, &["--cache", "-A", "blocking-call", "."], 0, &["0 warned"]);
}

#[test]
fn a_broken_cache_is_made_anew() {
    let dir = package();
    let said = check(&dir, &["--cache-dir", "kept", "."], 1, &["1 denied"]);
    for entry in std::fs::read_dir(dir.0.join("kept")).unwrap() {
        std::fs::write(entry.unwrap().path(), "nonsense").unwrap();
    }
    for _ in 0..2 {
        assert_eq!(check(&dir, &["--cache-dir", "kept", "."], 1, &[]), said);
    }
}

#[test]
fn a_cache_needs_a_place() {
    let dir = TempDir::new();
    dir.write("a.rs", GOOD);
    check_failure(&dir, &["--cache", "."], "there is no Cargo.toml here", "--cache-dir DIR");
    check_failure(&dir, &["--cache-dir", "a.rs", "."], "`--cache-dir a.rs` is no directory", "name a directory");
    // One that cannot be made keeps nothing, and that is all.
    check(&dir, &["--cache-dir", "/proc/none", "."], 0, &["0 denied"]);
}

#[test]
fn without_the_flag_nothing_is_kept() {
    let dir = package();
    check(&dir, &["."], 1, &["1 denied"]);
    check(&dir, &["--cache", "--no-cache", "."], 1, &["1 denied"]);
    assert!(!dir.0.join("target").exists());
}

#[test]
fn a_watch_checks_again_after_each_change() {
    let dir = package();
    let mut watch = command(&dir.0, &["--watch", "-f", "short", "."]);
    let mut child = watch.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    // A file that is written in two steps may be checked twice: what counts is that the end is reached.
    let mut until = |closing: &str| {
        let mut before = Vec::new();
        let reached = told.by_ref().inspect(|line| before.push(line.clone())).any(|line| line.starts_with(closing));
        assert!(reached, "it ended before {closing:?}: {before:?}");
        // It waits for changes when it has said so.
        let waits = told.by_ref().find(|line| line.starts_with("watching"));
        assert_eq!(waits.as_deref(), Some("watching 2 directories; Ctrl-C ends"));
    };
    until("1 file checked: 1 denied");
    dir.write("src/lib.rs", GOOD);
    until("1 file checked: 0 denied");
    // A configuration that is being written is told, and no end.
    dir.write("async-lint.toml", "[rules");
    until("error: async-lint.toml:1:7");
    dir.write("async-lint.toml", "");
    dir.write("src/lib.rs", BAD);
    until("1 file checked: 1 denied");
    child.kill().unwrap();
    child.wait().unwrap();
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.matches("deny[blocking-call]").count() >= 2, "{said}");
}

#[test]
fn stdin_is_not_watched() {
    let dir = package();
    check_failure(&dir, &["--watch", "-"], "cannot watch stdin", "path of a file or crate");
}
