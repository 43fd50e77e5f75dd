//! The real binary, as a user meets it: exit codes, formats, errors, odd files.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod common;

#[path = "cli/cargo.rs"]
mod cargo;
#[path = "cli/config.rs"]
mod config;
#[path = "cli/fixing.rs"]
mod fixing;
#[path = "cli/flags.rs"]
mod flags;
#[path = "cli/gate.rs"]
mod gate;
#[path = "cli/speed.rs"]
mod speed;
#[path = "cli/then.rs"]
mod then;

use common::TempDir;
use common::binary::{BAD, GOOD, WARNED, check, check_failure, command, run, text, with};
use std::process::Stdio;

#[test]
fn clean_code_is_0_and_says_what_was_looked_at() {
    let dir = with("src/main.rs", format!("{GOOD}fn main() {{}}\n"));
    check(&dir, &[], 0, &["1 file checked: 0 denied, 0 warned, 0 suppressed, 0 not analysed"]);
    check(&dir, &["check", "."], 0, &["1 file checked"]);
    assert_eq!(check(&dir, &["-q", "src/main.rs"], 0, &[]), "");
}

#[test]
fn denied_code_is_1() {
    let dir = with("a.rs", BAD);
    check(
        &dir,
        &["a.rs"],
        1,
        &["error[blocking-call]", "--> a.rs:2:5", "async-lint explain blocking-call", "1 denied"],
    );
    check(&dir, &["-W", "blocking-call", "a.rs"], 0, &["warning[blocking-call]", "`-W blocking-call`"]);
    check(&dir, &["-A", "blocking_call", "a.rs"], 0, &["0 denied, 0 warned"]);
    check(&dir, &["-A", "all", "-D", "blocking-call", "a.rs"], 1, &["error[blocking-call]"]);
    check(&dir, &["--exit-zero", "a.rs"], 0, &["error[blocking-call]"]);
}

#[test]
fn warnings_fail_when_denied() {
    let dir = with("a.rs", WARNED);
    check(&dir, &["a.rs"], 0, &["warning[unknown-rule]", "1 warned"]);
    check(&dir, &["-D", "warnings", "a.rs"], 1, &["error[unknown-rule]", "set to deny by `-D warnings`"]);
    check(&dir, &["check", "-Dwarnings", "a.rs"], 1, &["error[unknown-rule]"]);
}

#[test]
fn the_short_format_is_one_line_each_on_stdout() {
    let dir = with("a.rs", WARNED);
    let output = run(&dir, &["-f", "short", "a.rs"]);
    assert_eq!(text(&output.stdout), "a.rs:1:22: warn[unknown-rule] no rule is named `no-such-rule`\n");
    assert!(text(&output.stderr).contains("1 file checked"));
}

#[test]
fn rules_are_listed_and_explained() {
    let dir = TempDir::new();
    check(&dir, &["rules"], 0, &["syntax-error", "deny", "async-lint explain RULE"]);
    let page = check(&dir, &["explain", "unused_suppression"], 0, &["unused-suppression (warn):", "## What it flags"]);
    assert!(!page.contains("//~"), "marks are not for readers:\n{page}");
    check(
        &dir,
        &["explain", "syntax-eror"],
        2,
        &["error: no rule is named `syntax-eror`\n", "help: did you mean `syntax-error`?\n"],
    );
    check(&dir, &["--help"], 0, &["Exit codes:", "-D warnings"]);
    check(&dir, &["--version"], 0, &["async-lint 0."]);
}

#[test]
fn misuse_is_2_and_says_what_to_do() {
    let dir = with("a.rs", GOOD);
    check_failure(&dir, &["--srict", "."], "--srict", "--strict");
    check_failure(&dir, &["-f", "shrt", "."], "shrt", "short");
    check_failure(&dir, &["-D"], "RULE", "--help");
    check_failure(&dir, &["-D", "syntax-eror", "."], "no rule is named `syntax-eror`", "`syntax-error`");
    check_failure(&dir, &["-j", "0", "."], "0", "--help");
    check_failure(&dir, &["explian", "syntax-error"], "explian", "async-lint explain");
    check_failure(&dir, &["nowhere"], "no such file or directory: nowhere", "check the spelling");
    check_failure(&dir, &["nowhere/a.rs"], "nowhere/a.rs", "check the spelling");
    dir.write("notes.txt", "");
    check_failure(&dir, &["notes.txt"], "not a Rust file: notes.txt", "a directory, a .rs file or a Cargo.toml");
    check_failure(&dir, &["explain", "blocking-cal"], "`blocking-cal`", "`blocking-call`");
    check_failure(&dir, &["-D", "warnings", "check", "."], "`check` stands behind a flag", "the command comes first");
}

#[test]
fn nothing_to_check_is_2() {
    check_failure(&TempDir::new(), &["."], "no Rust file found in .", "");
    check_failure(&with("a.txt", ""), &[], "no Rust file", "");
    let dir = with("gen/a.rs", GOOD);
    dir.write("async-lint.toml", "exclude = [\"gen\"]\n");
    check_failure(&dir, &["."], "`exclude` in async-lint.toml leaves none", "name what is excluded");
    // What is named is meant.
    check(&dir, &["gen"], 0, &["1 file checked"]);
    check(&dir, &["gen/a.rs"], 0, &["1 file checked"]);
}

#[test]
fn a_faulty_configuration_is_2() {
    let dir = with("a.rs", GOOD);
    check_failure(&dir, &["-c", "nowhere.toml", "."], "nowhere.toml", "");
    dir.write("async-lint.toml", "exlude = []\n");
    check_failure(&dir, &["."], "async-lint.toml:1:1: unknown key `exlude`", "did you mean `exclude`?");
    dir.write("async-lint.toml", "tests = true\n[rules\n");
    check_failure(&dir, &["."], "async-lint.toml:2:7: not valid TOML", "correct it");
    dir.write("async-lint.toml", "[rules]\nsyntax-eror = \"warn\"\n");
    check_failure(&dir, &["."], "async-lint.toml:2:1: unknown rule `syntax-eror`", "`syntax-error`");
    dir.write("async-lint.toml", "[rules]\nsyntax-error = \"off\"\n");
    check_failure(&dir, &["."], "async-lint.toml:2:16: unknown level `off`", "allow, warn, deny");
    dir.write("async-lint.toml", "ignore-kinds = [\"fss\"]\n");
    check_failure(&dir, &["."], "async-lint.toml:1:17: unknown kind `fss`", "`fs`");
    dir.write("async-lint.toml", "apis = [\"lint/apis.rs\"]\n");
    check_failure(&dir, &["."], "async-lint.toml:1:9: `apis` names `lint/apis.rs`, which is no file", "relative");
}

#[test]
fn the_configuration_sets_levels() {
    let dir = with("a.rs", WARNED);
    dir.write("async-lint.toml", "[rules]\nunknown-rule = \"deny\"\n");
    check(&dir, &["."], 1, &["error[unknown-rule]", "set to deny in async-lint.toml"]);
    check(&dir, &["-A", "unknown-rule", "."], 0, &["0 denied"]);
    dir.write("async-lint.toml", "exclude = [\"b.rs\"]\n");
    dir.write("b.rs", WARNED);
    check(&dir, &["."], 0, &["1 file checked", "1 warned"]);
}

#[test]
fn what_does_not_parse_is_said() {
    check(&with("a.rs", "fn f( {\n"), &["."], 1, &["error[syntax-error]", "1 not analysed"]);
    let deep = format!("const DEEP: u32 = {}1{};\n", "(".repeat(100_000), ")".repeat(100_000));
    check(&with("a.rs", deep), &["."], 1, &["error[too-deeply-nested]"]);
    // What no target of its package reaches may be a template.
    let dir = package();
    dir.write("p/templates/a.rs", "{% if x %}\n");
    check(&dir, &["-A", "indirect-blocking-call", "p"], 0, &["warning[syntax-error]", "no target of the package"]);
    dir.write("p/src/lib.rs", "fn f( {\n");
    check(&dir, &["p"], 1, &["error[syntax-error]"]);
}

#[test]
fn what_is_not_text_is_2_and_the_rest_goes_on() {
    let dir = with("a.rs", b"fn f() {} // \xff\n");
    dir.write("b.rs", WARNED);
    check(&dir, &["."], 2, &["error: ", "error: a.rs:1:14: not UTF-8", "1 warned", "1 not analysed"]);
}

#[test]
fn odd_files_are_read_as_rustc_reads_them() {
    let dir = with("a.rs", "");
    check(&dir, &["a.rs"], 0, &["1 file checked: 0 denied, 0 warned"]);
    let crlf = BAD.replace('\n', "\r\n");
    dir.write("a.rs", format!("\u{feff}#!/usr/bin/env rust-script\r\n{crlf}"));
    check(&dir, &["a.rs"], 1, &["--> a.rs:3:5", "    std::thread::sleep(std::time::Duration::from_secs(1));\n"]);
    dir.write("a.rs", format!("\u{feff}{BAD}"));
    check(&dir, &["-f", "short", "a.rs"], 1, &["a.rs:2:5: deny[blocking-call]"]);
    // The good parts of a broken file are checked.
    dir.write("a.rs", format!("{BAD}\nfn broken() {{ let }}\n"));
    check(&dir, &["a.rs"], 1, &["error[syntax-error]", "error[blocking-call]", "1 not analysed"]);
}

/// A package whose library has `nap` in another file than the function that calls it.
fn package() -> TempDir {
    let dir = with("p/Cargo.toml", "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    dir.write("p/src/lib.rs", "pub mod calls;\nmod sleepy;\n");
    dir.write("p/src/calls.rs", "pub async fn call() {\n    crate::sleepy::nap();\n}\n");
    dir.write("p/src/sleepy.rs", "pub fn nap() {\n    std::thread::sleep(std::time::Duration::from_secs(1));\n}\n");
    dir
}

#[test]
fn every_path_to_a_package_gives_the_same_findings() {
    let dir = package();
    dir.write("Cargo.toml", "[workspace]\nmembers = [\"p\"]\n");
    for path in [".", "Cargo.toml", "p", "p/", "./p", "p/Cargo.toml", "p/src", "p/src/calls.rs"] {
        let output = run(&dir, &["-f", "short", path]);
        let said = text(&output.stdout);
        assert_eq!(said.lines().count(), 1, "{path}:\n{said}{}", text(&output.stderr));
        assert!(
            said.starts_with(
                "p/src/calls.rs:2:5: warn[indirect-blocking-call] `sleepy::nap` blocks in an async function"
            ),
            "{path}:\n{said}"
        );
    }
    // Of the context nothing is said.
    let output = run(&dir, &["-f", "short", "p/src/sleepy.rs"]);
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("", Some(0)));
    let inside = command(&dir.0.join("p/src"), &["-f", "short"]).output().unwrap();
    assert!(text(&inside.stdout).starts_with("calls.rs:2:5: "), "{}", text(&inside.stdout));
}

#[test]
fn a_file_of_two_targets_is_told_once() {
    let dir = package();
    dir.write("p/src/main.rs", "mod calls;\nmod sleepy;\nfn main() {}\n");
    dir.write(
        "p/src/bin/two.rs",
        "#[path = \"../calls.rs\"]\nmod calls;\n#[path = \"../sleepy.rs\"]\nmod sleepy;\nfn main() {}\n",
    );
    let output = run(&dir, &["-f", "short", "p", "p/src", "p/src/calls.rs"]);
    assert_eq!(text(&output.stdout).lines().count(), 1, "{}", text(&output.stdout));
}

#[test]
fn a_broken_manifest_is_2_and_names_its_place() {
    let dir = package();
    dir.write("p/Cargo.toml", "[package]\nname = \"p\"\nversion = 1 2\n");
    dir.write("p/src/lib.rs", BAD);
    check(
        &dir,
        &["p"],
        2,
        &["error: p/Cargo.toml:3:11: not valid TOML", "repair the manifest", "error[blocking-call]"],
    );
    let dir = package();
    dir.write("Cargo.toml", "[workspace]\nmembers = [\"p\", \"q\"]\n");
    check(&dir, &["."], 2, &["Cargo.toml:2:17: member `q` does not exist", "1 warned"]);
}

const FETCH: &str = "mod legacy;
mod pool;

async fn listed() {
    legacy::fetch();
}

async fn elsewhere() {
    foo::bar();
}

async fn offloaded() {
    pool::run(|| legacy::fetch());
    foo::offload(|| std::thread::sleep(std::time::Duration::from_secs(1)));
}

async fn allowed() {
    std::thread::sleep(std::time::Duration::from_secs(1));
}
";

/// A package with `FETCH` as its library, and a configuration.
fn configured(config: &str) -> TempDir {
    let manifest = "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\nfoo = \"1\"\n";
    let dir = with("Cargo.toml", manifest);
    dir.write("src/lib.rs", FETCH);
    dir.write("src/legacy.rs", "unsafe extern \"C\" { fn slow(); }\npub fn fetch() {\n    unsafe { slow() }\n}\n");
    dir.write("src/pool.rs", "pub fn run<T>(work: T) {\n    foo::keep(work);\n}\n");
    dir.write("async-lint.toml", config);
    dir
}

/// What is said of the library, a line each: line and message.
fn said(dir: &TempDir) -> Vec<String> {
    let output = run(dir, &["-f", "short"]);
    assert!(output.status.code() != Some(2), "{}", text(&output.stderr));
    text(&output.stdout).lines().filter_map(|line| line.strip_prefix("src/lib.rs:").map(str::to_owned)).collect()
}

#[test]
fn what_blocks_and_what_does_not_can_be_listed() {
    assert_eq!(
        said(&configured("")),
        ["18:5: deny[blocking-call] blocking call `std::thread::sleep` in an async function"]
    );
    let dir = configured(
        "blocking = [\"crate::legacy::fetch\", { path = \"foo::bar\", kind = \"db\", instead = \"foo::bar_async(..).await\" }]\n\
         offload = [\"crate::pool::run\", \"foo::offload\"]\nallow-inside = [\"crate::allowed\"]\n",
    );
    assert_eq!(
        said(&dir),
        [
            "5:5: deny[blocking-call] blocking call `legacy::fetch` in an async function",
            "9:5: deny[blocking-call] blocking call `foo::bar` in an async function",
        ]
    );
    check(&dir, &["."], 1, &["use `foo::bar_async(..).await`", "the thread waits for the database"]);
    dir.write(
        "async-lint.toml",
        "blocking = [{ path = \"foo::bar\", kind = \"db\" }]\nignore-kinds = [\"db\", \"sleep\"]\n",
    );
    assert_eq!(said(&dir), [""; 0]);
}

#[test]
fn stubs_of_the_user_are_read() {
    let dir = configured("apis = [\"lint/foo.rs\"]\nallow-inside = [\"crate::allowed\"]\n");
    let stub = "#[blocking(http, instead = \"foo::bar_async(..).await\")]\npub fn bar();\n\
                #[offloads]\npub fn offload<F: FnOnce()>(work: F);\n";
    dir.write("lint/foo.rs", stub);
    assert_eq!(said(&dir), ["9:5: deny[blocking-call] blocking call `foo::bar` in an async function"]);
    check(&dir, &["."], 1, &["use `foo::bar_async(..).await`", "the thread waits for the server's answer"]);

    dir.write("lint/foo.rs", "pub fn bar();\npub fn broken(;\n");
    check_failure(&dir, &["."], "lint/foo.rs:2:14: in this stub, it does not parse", "rules/apis/README.md");
    dir.write("lint/foo.rs", "pub fn bar();\n#[blockng(db)]\npub fn baz();\n");
    check_failure(&dir, &["."], "lint/foo.rs:2:1: in this stub, `#[blockng]` is no fact", "rules/apis/README.md");
    dir.write("lint/foo.rs", "#[blocking(dbs)]\npub fn baz();\n");
    check_failure(&dir, &["."], "lint/foo.rs:1:1: in this stub, `blocking` names no kind", "rules/apis/README.md");
}

#[test]
fn the_configuration_in_the_readme_is_valid() {
    let readme = std::fs::read_to_string(common::root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```toml\n").unwrap();
    let dir = configured(rest.split_once("```").unwrap().0);
    dir.write("lint/acme_db.rs", "pub fn query(sql: &str);\n");
    assert_eq!(said(&dir)[0], "5:5: deny[blocking-call] blocking call `legacy::fetch` in an async function");
}

#[test]
fn timings_are_told_when_asked_for() {
    let dir = with("a.rs", GOOD);
    check(
        &dir,
        &["--timings", "."],
        0,
        &["find files", "read files", "parse", "resolve names", "run the rules", "judge", " ms"],
    );
}

#[test]
fn suppressed_findings_are_counted() {
    let dir = with("a.rs", format!("// async-lint: allow(blocking-call): a test\n{BAD}"));
    check(&dir, &["."], 0, &["1 suppressed", "--no-suppressions"]);
    check(&dir, &["--no-suppressions", "."], 1, &["error[blocking-call]"]);
}

#[test]
fn the_checklist_ticks_what_is_in_order() {
    let clean = with("src/main.rs", format!("{GOOD}fn main() {{}}\n"));
    let all = check(&clean, &["checklist", "."], 0, &["[x] no blocking calls in async\n", "\nReady to submit\n"]);
    assert!(!all.contains("[ ]"), "{all}");

    let dir = with("a.rs", BAD);
    let all = check(&dir, &["checklist"], 1, &["Not ready to submit: 1 item open, 1 denied, 0 warned"]);
    let lines: Vec<&str> = all.lines().collect();
    assert_eq!(lines[0], "[ ] no blocking calls in async (1 denied)");
    assert!(lines[1].starts_with("      a.rs:2: deny[blocking-call] blocking call `std::thread::sleep`"), "{all}");
    assert!(all.contains("[x] \"`#[tokio::main]`") || all.contains("[x] `#[tokio::main]`"), "{all}");
    check(&dir, &["checklist", "--exit-zero", "."], 0, &["Not ready to submit"]);
    check(&dir, &["checklist", "-A", "all", "."], 0, &["Ready to submit"]);

    let dir = with("a.rs", WARNED);
    check(&dir, &["checklist", "."], 0, &["Nothing is denied, but 1 item stands", "a.rs:1: warn[unknown-rule]"]);
    check(&dir, &["checklist", "-Dwarnings", "."], 1, &["Not ready"]);
    check_failure(&dir, &["checklist", "nowhere"], "nowhere", "");
}

#[test]
fn the_checklist_can_be_pasted() {
    let dir = with("a.rs", BAD);
    let all = check(&dir, &["checklist", "-f", "markdown", "."], 1, &["\n\nNot ready to submit: "]);
    assert!(all.starts_with("- [ ] no blocking calls in async (1 denied)\n  - `a.rs:2`: **blocking-call** "), "{all}");
    let dir = with("a<b>`c.rs", "// async-lint: allow(no<b>pe): because\nfn f() {}\n");
    check(&dir, &["checklist", "-f", "markdown", "."], 0, &["`` a<b>`c.rs:1 ``"]);
}

#[test]
fn findings_in_manifests_can_be_suppressed_there() {
    let dir = with("src/lib.rs", GOOD);
    let manifest = |line: &str| format!("[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\n{line}\n");
    dir.write("Cargo.toml", manifest("async-std = \"1\""));
    check(&dir, &["."], 0, &["warning[discontinued-runtime]", "--> Cargo.toml:5:1", "1 file checked"]);
    dir.write("Cargo.toml", manifest("async-std = \"1\" # async-lint: allow(discontinued-runtime): old"));
    check(&dir, &["."], 0, &["0 warned, 1 suppressed"]);
    dir.write("Cargo.toml", manifest("# async-lint: allow(discontinued-runtime): old\nasync-std = \"1\""));
    check(&dir, &["."], 0, &["0 warned, 1 suppressed"]);
    dir.write("Cargo.toml", manifest("serde = \"1\" # async-lint: allow(discontinued-runtime): old"));
    check(&dir, &["."], 0, &["warning[unused-suppression]"]);
    dir.write("Cargo.toml", manifest("a = { path = \"# async-lint: allow(nope): x\" }"));
    check(&dir, &["."], 0, &["0 warned, 0 suppressed"]);
}

#[test]
fn what_is_shown_is_harmless() {
    let dir = with("a\u{1b}[31m.rs", "// async-lint: allow(no\u{202e}pe): because\nfn f() {}\n");
    for format in ["full", "short"] {
        let all = check(&dir, &["-f", format, "."], 0, &["a\\u{1b}[31m.rs", "no\\u{202e}pe"]);
        assert!(!all.contains(['\u{1b}', '\u{202e}']), "{all}");
    }
}

#[test]
fn colours_only_where_wanted() {
    let dir = with("a.rs", WARNED);
    assert!(!check(&dir, &["."], 0, &[]).contains('\u{1b}'));
    check(&dir, &["--color", "always", "."], 0, &["\u{1b}[1;33m"]);
    let forced = command(&dir.0, &["."]).env("FORCE_COLOR", "1").output().unwrap();
    assert!(text(&forced.stdout).contains("\u{1b}[1;33m"));
}

#[test]
fn threads_do_not_change_the_output() {
    let dir = TempDir::new();
    for number in 0..20 {
        dir.write(&format!("f{number}.rs"), WARNED);
    }
    let one = run(&dir, &["-j", "1", "."]);
    let four = run(&dir, &["-j", "4", "."]);
    assert_eq!(text(&one.stdout), text(&four.stdout));
    assert!(text(&one.stdout).contains("20 warned"));
}

#[test]
fn a_closed_pipe_is_quiet_success() {
    let dir = TempDir::new();
    let mut child =
        command(&dir.0, &["explain", "syntax-error"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
}

#[test]
fn several_formats_go_to_several_places() {
    let dir = with("a.rs", WARNED);
    let line = "a.rs:1:22: warn[unknown-rule] no rule is named `no-such-rule`\n";
    let output = run(&dir, &["-f", "full", "--format=short=out.txt", "a.rs"]);
    assert!(text(&output.stdout).contains("warning[unknown-rule]"), "{}", text(&output.stdout));
    assert_eq!(std::fs::read_to_string(dir.0.join("out.txt")).unwrap(), line);
    // With files only, stdout stays empty.
    let output = run(&dir, &["-f", "full=full.txt", "-f", "short=out.txt", "--color", "always", "a.rs"]);
    assert_eq!(text(&output.stdout), "");
    assert!(std::fs::read_to_string(dir.0.join("full.txt")).unwrap().starts_with("warning[unknown-rule]"));
    assert_eq!(text(&run(&dir, &["-f", "short=-", "a.rs"]).stdout), line);
    for alias in ["--output-format=short", "--message-format=short"] {
        assert_eq!(text(&run(&dir, &[alias, "a.rs"]).stdout), line);
    }
    check(&dir, &["--message-format", "human", "a.rs"], 0, &["warning[unknown-rule]"]);
    check_failure(
        &dir,
        &["-f", "full", "-f", "short", "."],
        "`full` and `short` would be mixed",
        "-f short=report.txt",
    );
    check_failure(&dir, &["-f", "full=x", "-f", "short=x", "."], "two formats go to the file x", "of its own");
    check_failure(&dir, &["-f", "short=", "."], "'short='", "--help");
    check_failure(&dir, &["-f", "short=no/such/dir.txt", "."], "cannot write no/such/dir.txt", "directory");
}
