//! A project that has findings already: baselines, and lines that have changed.

use super::common::TempDir;
use super::{BAD, GOOD, check, check_failure, run, text, with};
use std::fs;
use std::process::Command;

const SLEEP: &str = "    std::thread::sleep(std::time::Duration::from_secs(1));\n";

fn read(dir: &TempDir, name: &str) -> String {
    fs::read_to_string(dir.0.join(name)).unwrap()
}

/// The lines of a baseline that are entries, without code and fingerprint.
fn entries(dir: &TempDir, name: &str) -> Vec<String> {
    let short = |line: &str| line.split('\t').take(2).collect::<Vec<_>>().join(" ");
    read(dir, name).lines().filter(|line| !line.starts_with('#')).map(short).collect()
}

#[test]
fn a_baseline_passes_over_what_was_there() {
    let dir = with("src/a.rs", BAD);
    let write = ["--baseline", "lint/old.txt", "--write-baseline", "."];
    check_failure(&dir, &write, "cannot write lint/old.txt", "directory");
    dir.write("lint/x", "");
    check(&dir, &write, 0, &["1 finding written to lint/old.txt", "async-lint --baseline lint/old.txt"]);
    assert_eq!(entries(&dir, "lint/old.txt"), ["../src/a.rs blocking-call"]);
    assert!(read(&dir, "lint/old.txt").contains("\tstd::thread::sleep(std::time::Duration::from_secs(1));\n"));
    let gate = ["--baseline", "lint/old.txt", "."];
    check(&dir, &gate, 0, &["0 denied, 0 warned, 0 suppressed, 0 not analysed, 1 in the baseline"]);

    // It moves, and is indented anew.
    dir.write("src/a.rs", format!("{GOOD}\nmod inner {{\n{}}}\n", BAD.replace("    ", "\t\t")));
    check(&dir, &gate, 0, &["1 in the baseline"]);
    // An equal line is a finding of its own, wherever it stands.
    dir.write("src/a.rs", BAD.replace(SLEEP, &format!("{SLEEP}{SLEEP}")));
    check(&dir, &gate, 1, &["--> src/a.rs:3:5", "1 denied", "1 in the baseline"]);
    // And an equal line in another file.
    dir.write("src/a.rs", BAD);
    dir.write("src/b.rs", BAD);
    check(&dir, &gate, 1, &["--> src/b.rs:2:5", "1 denied", "1 in the baseline"]);
    // From elsewhere too.
    let elsewhere = super::command(&dir.0.join("lint"), &["--baseline", "old.txt", "../src"]).output().unwrap();
    assert!(text(&elsewhere.stdout).contains("1 denied") && text(&elsewhere.stdout).contains("1 in the baseline"));
}

#[test]
fn what_is_mended_leaves_the_baseline_when_asked() {
    let dir = with("a.rs", BAD);
    dir.write("b.rs", BAD);
    dir.write("c.rs", BAD);
    check(&dir, &["--baseline", "old.txt", "--write-baseline", "."], 0, &["3 findings written"]);
    dir.write("a.rs", GOOD);
    fs::remove_file(dir.0.join("b.rs")).unwrap();
    let mended = "note: 2 entries of old.txt are mended; `--prune-baseline` removes them";
    check(&dir, &["--baseline", "old.txt", "."], 0, &[mended]);
    assert_eq!(entries(&dir, "old.txt").len(), 3);
    // What was not checked, or not by this rule, is not mended.
    check(&dir, &["--baseline", "old.txt", "c.rs"], 0, &["note: 1 entry of old.txt is mended (blocking-call in b.rs)"]);
    let all = check(&dir, &["--baseline", "old.txt", "-A", "all", "c.rs"], 0, &["b.rs"]);
    assert!(!all.contains("2 entries"), "{all}");
    check(
        &dir,
        &["--baseline", "old.txt", "--prune-baseline", "."],
        0,
        &["note: 2 mended entries removed from old.txt"],
    );
    assert_eq!(entries(&dir, "old.txt"), ["c.rs blocking-call"]);
    let quiet = check(&dir, &["-q", "--baseline", "old.txt", "."], 0, &[]);
    assert_eq!(quiet, "");
    // To write it from a part of the project keeps the rest.
    dir.write("a.rs", BAD);
    check(&dir, &["--baseline", "old.txt", "--write-baseline", "a.rs"], 0, &["2 findings written"]);
    assert_eq!(entries(&dir, "old.txt"), ["a.rs blocking-call", "c.rs blocking-call"]);
}

#[test]
fn a_baseline_that_does_not_do_is_told() {
    let dir = with("a.rs", BAD);
    check_failure(&dir, &["--baseline", "old.txt", "."], "there is no baseline old.txt", "--write-baseline`");
    check_failure(&dir, &["--write-baseline", "."], "--baseline", "--help");
    check_failure(&dir, &["--baseline", ".", "."], ".: not a regular file", "");
    dir.write("old.txt", "<<<<<<< HEAD\n");
    check_failure(&dir, &["--baseline", "old.txt", "."], "old.txt:1: this line is left from a merge", "both sides");
    dir.write("old.txt", "");
    dir.write("b.rs", b"\xff");
    check(&dir, &["--baseline", "old.txt", "--write-baseline", "."], 2, &["old.txt is left as it was"]);
    assert_eq!(read(&dir, "old.txt"), "");
}

/// Runs git in a repository that no configuration of the machine touches; `false` where there is no git.
fn git(dir: &TempDir, args: &[&str]) -> bool {
    let mut command = Command::new("git");
    command.current_dir(&dir.0).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.args(["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "init.defaultBranch=main"]).args(args);
    let Ok(output) = command.output() else { return false };
    assert!(output.status.success(), "git {args:?}: {}", text(&output.stderr));
    true
}

/// A repository with one commit of `a.rs`; `None` where there is no git.
fn repository() -> Option<TempDir> {
    let dir = with("a.rs", BAD);
    let done = git(&dir, &["init", "-q"]) && git(&dir, &["add", "."]) && git(&dir, &["commit", "-q", "-m", "old"]);
    done.then_some(dir)
}

/// With the `PATH` that git is on.
#[track_caller]
fn check_new(dir: &TempDir, args: &[&str], code: i32, says: &[&str]) -> String {
    let path = std::env::var_os("PATH").unwrap();
    let output = super::command(&dir.0, args).env("PATH", path).output().unwrap();
    let all = format!("{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{args:?}\n{all}");
    for piece in says {
        assert!(all.contains(piece), "{args:?} does not say {piece:?}:\n{all}");
    }
    all
}

#[test]
fn only_changed_lines_count() {
    let Some(dir) = repository() else { return };
    let gate = ["--new-from", "HEAD", "."];
    check_new(&dir, &gate, 0, &["0 denied", "1 on unchanged lines"]);
    // A line above moves the old one.
    dir.write("a.rs", format!("{GOOD}{BAD}"));
    check_new(&dir, &gate, 0, &["0 denied", "1 on unchanged lines"]);
    dir.write("a.rs", BAD.replace(SLEEP, &format!("{SLEEP}{SLEEP}")));
    check_new(&dir, &gate, 1, &["1 denied", "1 on unchanged lines"]);
    // What is staged, and what git does not know yet, in odd names too.
    assert!(git(&dir, &["add", "."]));
    dir.write("sub/new \u{e4}\".rs", BAD);
    check_new(&dir, &gate, 1, &["2 denied", "1 on unchanged lines"]);
    assert!(git(&dir, &["add", "."]) && git(&dir, &["commit", "-q", "-m", "new"]));
    check_new(&dir, &gate, 0, &["0 denied", "3 on unchanged lines"]);
    check_new(&dir, &["--new-from", "HEAD~1", "."], 1, &["2 denied", "1 on unchanged lines"]);
    // By the name of a file.
    check_new(&dir, &["--new-from", "HEAD~1", "sub/new \u{e4}\".rs"], 1, &["1 denied"]);
    // Of a file that only moved, nothing is new.
    assert!(git(&dir, &["mv", "a.rs", "b.rs"]));
    check_new(&dir, &gate, 0, &["3 on unchanged lines"]);
}

#[test]
fn a_function_that_becomes_async_makes_its_calls_new() {
    let Some(dir) = repository() else { return };
    dir.write("a.rs", BAD.replace("async fn", "fn"));
    assert!(git(&dir, &["commit", "-qam", "sync"]));
    dir.write("a.rs", BAD);
    check_new(&dir, &["--new-from", "HEAD", "."], 1, &["1 denied"]);
}

#[test]
fn the_branch_is_compared_with_where_it_left() {
    let Some(dir) = repository() else { return };
    assert!(git(&dir, &["checkout", "-q", "-b", "topic"]));
    dir.write("topic.rs", BAD);
    assert!(git(&dir, &["add", "."]) && git(&dir, &["commit", "-q", "-m", "topic"]));
    assert!(git(&dir, &["checkout", "-q", "main"]));
    dir.write("a.rs", GOOD);
    assert!(git(&dir, &["commit", "-qam", "mended on main"]) && git(&dir, &["checkout", "-q", "topic"]));
    // `a.rs` differs from main's, but not through this branch.
    check_new(&dir, &["--new-from", "main", "."], 1, &["--> topic.rs:2:5", "1 denied", "1 on unchanged lines"]);
}

#[test]
fn without_git_or_revision_the_gate_says_so() {
    let Some(dir) = repository() else { return };
    let all = check_new(&dir, &["--new-from", "nowhere", "."], 2, &["error: git knows no revision `nowhere`\n"]);
    assert!(all.contains("help: fetch it first"), "{all}");
    check_new(&dir, &["--new-from=--output=x", "."], 2, &["git knows no revision"]);
    let without = super::command(&dir.0, &["--new-from", "HEAD", "."]).env("PATH", "/nowhere").output().unwrap();
    assert_eq!(without.status.code(), Some(2));
    assert!(text(&without.stderr).contains("there is no git\nhelp: install git"), "{}", text(&without.stderr));
    let bare = with("a.rs", BAD);
    check_new(&bare, &["--new-from", "HEAD", "."], 2, &["`--new-from` needs a git repository"]);
    assert_eq!(run(&bare, &["."]).status.code(), Some(1));
}

#[test]
fn git_is_asked_whatever_its_configuration_says() {
    let Some(dir) = repository() else { return };
    for (key, value) in [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("color.ui", "always"),
        ("diff.external", "false"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "9"),
        ("core.fsmonitor", "touch fsmonitor-ran; false"),
    ] {
        assert!(git(&dir, &["config", key, value]));
    }
    dir.write("a.rs", BAD.replace(SLEEP, &format!("{SLEEP}{SLEEP}")));
    check_new(&dir, &["--new-from", "HEAD", "."], 1, &["1 denied", "1 on unchanged lines"]);
    assert!(!dir.0.join("fsmonitor-ran").exists());
}
