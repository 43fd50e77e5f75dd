//! `--fix`, `--diff` and who may be overruled by which flag.

use super::{check, check_failure, command, run, text, with};
use crate::common::TempDir;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

const MANIFEST: &str = "[package]\nname = \"a\"\nedition = \"2024\"\n\n[dependencies]\ntokio = { version = \"1\", features = [\"full\"] }\n";
const SLEEPS: &str =
    "use std::time::Duration;\n\npub async fn nap() {\n    std::thread::sleep(Duration::from_secs(1));\n}\n";
const AWAITS: &str =
    "use std::time::Duration;\n\npub async fn nap() {\n    tokio::time::sleep(Duration::from_secs(1)).await;\n}\n";
/// Its fix is unsafe.
const LOST: &str = "pub async fn nap() {}\n\npub async fn run() {\n    nap();\n}\n";

fn package(source: &str) -> TempDir {
    let dir = with("Cargo.toml", MANIFEST);
    dir.write("src/lib.rs", source);
    dir
}

fn source(dir: &TempDir) -> String {
    fs::read_to_string(dir.0.join("src/lib.rs")).unwrap()
}

fn git(dir: &TempDir, args: &[&str]) {
    let done = Command::new("git")
        .args(["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"])
        .args(args)
        .current_dir(&dir.0)
        .output()
        .unwrap();
    assert!(done.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// The binary, with git at hand.
#[track_caller]
fn check_with_git(dir: &TempDir, args: &[&str], code: i32, says: &[&str]) {
    let mut command = command(&dir.0, args);
    let output = command.env("PATH", std::env::var_os("PATH").unwrap()).output().unwrap();
    let all = format!("{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{args:?}\n{all}");
    for piece in says {
        assert!(all.contains(piece), "{args:?} does not say {piece:?}:\n{all}");
    }
}

#[test]
fn safe_fixes_are_applied() {
    let dir = package(SLEEPS);
    check(&dir, &["."], 1, &["1 can be fixed: `async-lint --fix`"]);
    check(&dir, &["--fix", "--allow-no-vcs", "."], 0, &["applied 1 fix in 1 file", "0 denied"]);
    assert_eq!(source(&dir), AWAITS);
    check(&dir, &["--fix", "."], 0, &["applied 0 fixes in 0 files"]);
}

#[test]
fn unsafe_fixes_are_asked_for() {
    let dir = package(LOST);
    check(&dir, &["."], 1, &["1 can be fixed, to be looked at: `async-lint --fix --unsafe-fixes`"]);
    check(&dir, &["--fix", "--allow-no-vcs", "."], 1, &["applied 0 fixes", "error[unawaited-future]"]);
    assert_eq!(source(&dir), LOST);
    check(&dir, &["--fix", "--unsafe-fixes", "--allow-no-vcs", "."], 0, &["applied 1 fix in 1 file"]);
    assert_eq!(source(&dir), LOST.replace("nap();", "nap().await;"));
    check_failure(&dir, &["--unsafe-fixes", "."], "none are asked for", "add `--fix`");
    check_failure(&dir, &["--fix", "--diff", "."], "--diff", "");
}

#[test]
fn a_diff_is_shown_and_nothing_written() {
    let dir = package(SLEEPS);
    let output = run(&dir, &["--diff", "."]);
    assert_eq!(output.status.code(), Some(1));
    let expected = "--- a/src/lib.rs\n+++ b/src/lib.rs\n@@ -1,5 +1,5 @@\n use std::time::Duration;\n \n pub async fn nap() {\n-    std::thread::sleep(Duration::from_secs(1));\n+    tokio::time::sleep(Duration::from_secs(1)).await;\n }\n";
    assert_eq!(text(&output.stdout), expected);
    assert!(text(&output.stderr).contains("would apply 1 fix in 1 file"));
    assert_eq!(source(&dir), SLEEPS);
    check(&dir, &["--diff", "--exit-zero", "."], 0, &["would apply 1 fix"]);
    let clean = package(AWAITS);
    assert_eq!(check(&clean, &["--diff", "-q", "."], 0, &[]), "");
}

/// Nothing is said of the other file, so that its text is not at hand unless the fix asks for it.
#[test]
fn an_import_that_another_file_uses_stays() {
    let dir = package("mod a;\nuse std::thread;\n\npub async fn nap() {\n    thread::sleep(LONG)\n}\n");
    dir.write("src/a.rs", "fn b() {\n    super::thread::yield_now()\n}\n");
    dir.write("b/Cargo.toml", "[package]\nname = \"b\"\n");
    dir.write("b/src/lib.rs", "");
    dir.write("Cargo.toml", format!("{MANIFEST}\n[workspace]\nmembers = [\"b\"]\n"));
    let fixed = "mod a;\nuse std::thread;\n\npub async fn nap() {\n    tokio::time::sleep(LONG).await\n}\n";
    let before = source(&dir);
    for more in [&[][..], &["--cache-dir", "kept"], &["--cache-dir", "kept"]] {
        dir.write("src/lib.rs", &before);
        let args = [&["--fix", "--allow-no-vcs", "."], more].concat();
        check(&dir, &args, 0, &["applied 1 fix in 1 file"]);
        assert_eq!(source(&dir), fixed, "{more:?}");
    }
}

#[test]
fn stdin_is_fixed_onto_stdout() {
    let dir = package(SLEEPS);
    let fixed = |args: &[&str], input: &str| {
        let mut child = command(&dir.0, args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code(), text(&output.stdout))
    };
    let own = ["--fix", "--stdin-filename", "src/lib.rs", "-"];
    assert_eq!(fixed(&own, SLEEPS), (Some(0), AWAITS.to_owned()));
    assert_eq!(fixed(&own, AWAITS), (Some(0), AWAITS.to_owned()));
    assert_eq!(source(&dir), SLEEPS, "the file itself is left alone");
    let (code, diff) = fixed(&["--diff", "--stdin-filename", "src/lib.rs", "-"], SLEEPS);
    assert!(code == Some(1) && diff.contains("+    tokio::time::sleep"), "{diff}");
}

#[test]
fn only_what_can_be_undone_is_written() {
    let dir = package(SLEEPS);
    check_failure(&dir, &["--fix", "-q", "."], "no version control keeps", "`--allow-no-vcs`");
    git(&dir, &["init", "-q"]);
    check_with_git(&dir, &["--fix", "."], 2, &["not committed: Cargo.toml, src/", "`--allow-dirty`"]);
    git(&dir, &["add", "."]);
    check_with_git(&dir, &["--fix", "."], 2, &["only staged", "`--allow-staged`"]);
    git(&dir, &["commit", "-q", "-m", "a"]);
    assert_eq!(source(&dir), SLEEPS);
    check_with_git(&dir, &["--fix", "."], 0, &["applied 1 fix"]);
    assert_eq!(source(&dir), AWAITS);
    fs::write(dir.0.join("src/lib.rs"), SLEEPS).unwrap();
    git(&dir, &["add", "."]);
    git(&dir, &["commit", "-q", "-m", "b", "--allow-empty"]);
    dir.write("notes.txt", "");
    check_with_git(&dir, &["--fix", "."], 2, &["not committed: notes.txt"]);
    check_with_git(&dir, &["--fix", "--allow-dirty", "."], 0, &["applied 1 fix"]);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_package_are_not_followed() {
    let (dir, other) = (package("mod far;\n"), with("far.rs", SLEEPS));
    std::os::unix::fs::symlink(other.0.join("far.rs"), dir.0.join("src/far.rs")).unwrap();
    check(&dir, &["--fix", "--allow-no-vcs", "."], 0, &["applied 0 fixes"]);
    assert_eq!(fs::read_to_string(other.0.join("far.rs")).unwrap(), SLEEPS);
}

/// All warnings are denied, so that nothing is passed over.
const ALLOW: [&str; 4] = ["-D", "warnings", "--allow-no-vcs", "--add-allow=old, see #1"];

#[test]
fn findings_are_allowed_in_place() {
    let dir = package(&SLEEPS.replace('\n', "\r\n"));
    dir.write("src/bin/b.rs", "async fn main() {\n    let n = \"a\n    b\".len() + std::fs::read(\"x\").unwrap().len();\n    println!(\"{n}\");\n}\n");
    let shown = check(&dir, &[&ALLOW[..], &["--diff", "."]].concat(), 1, &["would write 3 suppressions in 2 files"]);
    assert!(shown.contains("+    // async-lint: allow(blocking-call): old, see #1"), "{shown}");
    let before = source(&dir);
    assert!(!before.contains("allow("), "{before}");
    check(&dir, &[&ALLOW[..], &["."]].concat(), 0, &["wrote 3 suppressions in 2 files", "0 denied, 0 warned"]);
    let comment = "    // async-lint: allow(blocking-call): old, see #1\r\n";
    assert_eq!(source(&dir), before.replace("    std::thread", &format!("{comment}    std::thread")));
    let main = fs::read_to_string(dir.0.join("src/bin/b.rs")).unwrap();
    assert!(main.starts_with("// async-lint: allow(missing-runtime): old, see #1\nasync fn main"), "{main}");
    assert!(main.contains(".len(); // async-lint: allow(blocking-call"), "the line begins in a string:\n{main}");
    check(&dir, &[&ALLOW[..], &["."]].concat(), 0, &["wrote 0 suppressions in 0 files", "0 denied, 0 warned"]);
    assert_eq!(fs::read_to_string(dir.0.join("src/bin/b.rs")).unwrap(), main);
}

#[test]
fn a_manifest_is_commented_in_its_own_way() {
    let dir = with("Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n\n[dependencies]\nasync-std = \"1\"\n");
    dir.write("src/lib.rs", "pub fn f() {}\n");
    check(&dir, &[&ALLOW[..], &["."]].concat(), 0, &["wrote 1 suppression in 1 file", "0 denied, 0 warned"]);
    let manifest = fs::read_to_string(dir.0.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("\n# async-lint: allow(discontinued-runtime): old, see #1\nasync-std ="), "{manifest}");
}

#[test]
fn what_no_comment_can_suppress_is_told() {
    // Above, a comment covers the first statement only; the line ends inside of a string.
    let write =
        |first: &str| format!("pub async fn f() {{\n    {first}; std::fs::write(\"x\", \"a\n    b\").ok();\n}}\n");
    let dir = package(&write("let _ = 1"));
    check(
        &dir,
        &[&ALLOW[..], &["."]].concat(),
        1,
        &["wrote 0 suppressions in 0 files", "note: 1 finding stays", "1 denied"],
    );
    assert_eq!(source(&dir), write("let _ = 1"));
    dir.write("src/lib.rs", "pub fn f( {\n");
    check(&dir, &[&ALLOW[..], &["."]].concat(), 1, &["wrote 0 suppressions in 0 files", "note: 1 finding stays"]);
}

#[test]
fn suppressions_are_asked_for_properly() {
    let dir = package(SLEEPS);
    check_failure(&dir, &["--add-allow=x", "-q", "."], "no version control keeps", "`--allow-no-vcs`");
    check_failure(&dir, &["--add-allow= ", "."], "takes a reason, in one line", "--add-allow=\"");
    check_failure(&dir, &["--add-allow=a\nb", "."], "takes a reason, in one line", "--add-allow=\"");
    check_failure(&dir, &["--add-allow=x", "-"], "stdin is none", "the path");
    check_failure(&dir, &["--add-allow=x", "--fix", "."], "--fix", "leave out one");
    check_failure(&dir, &["--add-allow", "why", "."], "--add-allow", "");
    assert_eq!(source(&dir), SLEEPS);
}
