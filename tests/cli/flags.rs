//! Flags that change what is checked or printed: stdin, single rules, statistics, what would be done.

use super::common::TempDir;
use super::{BAD, GOOD, WARNED, check, check_failure, command, package, run, text, with};
use std::io::Write;
use std::process::{Output, Stdio};

fn with_stdin(dir: &TempDir, args: &[&str], stdin: &[u8]) -> Output {
    let mut child =
        command(&dir.0, args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(stdin).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn stdin_is_a_file() {
    let dir = package();
    let output = with_stdin(&dir, &["-f", "short", "-"], BAD.as_bytes());
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stdout).starts_with("<stdin>:2:5: deny[blocking-call]"), "{}", text(&output.stdout));
    assert_eq!(with_stdin(&dir, &["-q", "-"], GOOD.as_bytes()).status.code(), Some(0));

    // A file of the package, as the editor has it: the other files are those on disk.
    let unsaved = b"\n\npub async fn call() {\n    crate::sleepy::nap();\n}\n";
    for name in ["p/src/calls.rs", "./p/src/calls.rs", "p/src/../src/calls.rs"] {
        let output = with_stdin(&dir, &["-f", "short", "--stdin-filename", name, "-"], unsaved);
        let said = text(&output.stdout);
        assert!(said.contains("calls.rs:4:5: warn[indirect-blocking-call]"), "{name}: {said}{}", text(&output.stderr));
        assert_eq!(said.lines().count(), 1);
    }
    // A file that is not there yet.
    dir.write("p/async-lint.toml", "[rules]\nblocking-call = \"warn\"\n");
    let output = with_stdin(&dir, &["--stdin-filename", "p/src/new.rs", "-"], BAD.as_bytes());
    assert!(text(&output.stdout).contains("--> p/src/new.rs:2:5"), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("set to warn in p/async-lint.toml"), "{}", text(&output.stdout));
}

#[test]
fn stdin_is_asked_for_properly() {
    let dir = with("a.rs", GOOD);
    check_failure(&dir, &["-", "a.rs"], "`-` stands beside other paths", "async-lint -");
    check_failure(&dir, &["--stdin-filename", "a.rs"], "stdin is not read", "as the path");
    let output = with_stdin(&dir, &["-"], b"\xff");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("error: stdin cannot be read: "), "{}", text(&output.stderr));
}

#[test]
fn single_rules_can_be_asked_for() {
    let dir = with("a.rs", format!("{WARNED}{BAD}async fn idle() {{}}\n"));
    check(&dir, &["--only", "unused_async", "."], 0, &["warning[unused-async]", "`--only unused-async`", "0 denied"]);
    check(&dir, &["--only", "blocking-call", "."], 1, &["1 denied, 0 warned"]);
    check(&dir, &["--only", "blocking-call,unused-async", "."], 1, &["error[blocking-call]", "[unused-async]"]);
    check_failure(&dir, &["--only", "blocking-cal", "."], "no rule is named `blocking-cal`", "`blocking-call`");
    check_failure(
        &dir,
        &["-D", "clippy::await_holding_lock", "."],
        "no rule is named",
        "here it is `lock-across-await`",
    );
    check_failure(&dir, &["--add-allow", "."], "equal sign is needed", "`--add-allow=\"before the move to tokio\"`");
    // What was not looked at is no silence.
    dir.write("b.rs", "fn f( {");
    check(&dir, &["--only", "unused-async", "."], 1, &["error[syntax-error]"]);
}

#[test]
fn counts_stand_in_for_findings() {
    let dir = with("a.rs", format!("{WARNED}{BAD}{}", BAD.replace("nap", "doze")));
    let all = check(&dir, &["--statistics", "."], 1, &["1 file checked: 2 denied, 1 warned"]);
    assert!(all.starts_with("     2  deny   blocking-call\n     1  warn   unknown-rule\n"), "{all}");
    let output = run(&dir, &["--statistics", "-f", "short", "."]);
    assert_eq!(text(&output.stdout).lines().count(), 3);
    assert!(text(&output.stderr).contains("     2  deny   blocking-call"));
}

#[test]
fn what_would_be_done_can_be_shown() {
    let dir = package();
    dir.write("Cargo.toml", "[workspace]\nmembers = [\"p\"]\n");
    dir.write("p/tests/it.rs", GOOD);
    dir.write("async-lint.toml", "exclude = [\"p/src/sleepy.rs\"]\n[rules]\nblocking-call = \"warn\"\n");
    assert_eq!(check(&dir, &["--show-files"], 0, &[]), "p/src/calls.rs\np/src/lib.rs\np/tests/it.rs\n");
    let shown = check(&dir, &["--show-config", "-D", "unused-async"], 0, &[]);
    assert!(
        shown.starts_with("# async-lint.toml: 3 files\nexclude = [\"p/src/sleepy.rs\"]\ntests = false\n"),
        "{shown}"
    );
    let entry = |rule: &str| {
        shown.lines().find(|line| line.starts_with(rule)).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(entry("blocking-call "), "blocking-call = \"warn\" # async-lint.toml");
    assert_eq!(entry("unused-async "), "unused-async = \"deny\" # -D unused-async");
    assert_eq!(entry("lock-across-await "), "lock-across-await = \"deny\"");
    // It is a configuration.
    let isolated = check(&dir, &["--show-config", "--isolated"], 0, &["# no configuration: 4 files"]);
    dir.write("all.toml", isolated);
    check(&dir, &["-c", "all.toml", "p"], 0, &["4 files checked"]);
    check(&dir, &["-v", "p"], 0, &["looked at package `p`: 3 files, configured by async-lint.toml\n"]);
    check_failure(&dir, &["-c", "all.toml", "--isolated"], "--isolated", "leave out one");
    check_failure(&dir, &["-c", "all.toml", "-c", "async-lint.toml"], "`--config` is given twice", "join");
}

#[test]
fn hooks_name_files_that_are_excluded() {
    let dir = with("gen/a.rs", BAD);
    dir.write("b.rs", GOOD);
    dir.write("async-lint.toml", "exclude = [\"gen\"]\n");
    check(&dir, &["gen/a.rs"], 1, &["1 denied"]);
    check(&dir, &["--force-exclude", "gen/a.rs", "b.rs"], 0, &["1 file checked: 0 denied"]);
    check(
        &dir,
        &["--force-exclude", "gen"],
        0,
        &["note: `exclude` in async-lint.toml leaves none of these files", "0 files checked"],
    );
    check(&dir, &["--isolated", "."], 1, &["2 files checked"]);
}

#[test]
fn success_can_be_asked_for_but_not_of_a_broken_run() {
    let dir = with("a.rs", BAD);
    check(&dir, &["--exit-zero"], 0, &["1 denied"]);
    dir.write("b.rs", b"\xff");
    check(&dir, &["--exit-zero"], 2, &["1 denied", "not UTF-8"]);
    check(&dir, &["--exit-zero", "nowhere"], 2, &[]);
}

/// The bar of a long run is on the terminal only, and gone before the first finding.
#[cfg(target_os = "linux")]
#[test]
fn a_bar_does_not_garble_what_follows() {
    let dir = TempDir::new();
    let source = format!("{BAD}{}", GOOD.repeat(100));
    for index in 0..120 {
        dir.write(&format!("a{index}.rs"), &source);
    }
    let args = ["--no-cache", "-j1", "-f", "short", "--color=never", "."];
    let piped = run(&dir, &args);
    assert!(!text(&piped.stderr).contains(['\r', '\u{1b}']), "{}", text(&piped.stderr));
    // `script` gives it a terminal.
    let line = format!("{} {}", env!("CARGO_BIN_EXE_async-lint"), args.join(" "));
    let mut script = std::process::Command::new("script");
    let script = script.current_dir(&dir.0).env("TERM", "xterm").args(["-qec", &line, "/dev/null"]);
    let Ok(output) = script.stdin(Stdio::null()).output() else {
        eprintln!("skipped: there is no `script`, which gives a program a terminal");
        return;
    };
    let shown = text(&output.stdout).replace("\r\n", "\n");
    let (bar, rest) = shown.rsplit_once("\u{1b}[2K").unwrap_or(("", &shown));
    assert!(!bar.contains(": deny["), "{bar}");
    let expected = format!("{}{}", text(&piped.stdout), text(&piped.stderr));
    assert!(rest == expected, "the terminal shows something else than was said:\n{shown}");
}
