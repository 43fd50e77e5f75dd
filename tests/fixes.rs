//! Fixes: what they make of the fixtures, that they come to rest, and that the fixed programs compile.
//!
//! All fixes of a fixture, unsafe ones too, give the diff beside it; `BLESS=1 cargo test --test fixes` writes these.
//! `tests/programs/before` holds small programs; fixed, they are the programs of the package `tests/programs`, which is
//! compiled against the real crates.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod common;

use async_lint::finding::Applicability;
use async_lint::fix::{Change, Fixed};
use async_lint::judge::Report;
use async_lint::options::Options;
use async_lint::report::unified;
use async_lint::workspace::TargetKind;
use common::{
    TempDir, assert_none, blessing, entries, files_below, fixtures, name, options_for, root, shown, stem, take_marks,
};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const ADVICE: &str = "If it is meant so: BLESS=1 cargo test --test fixes";

fn diff_of(path: &str, before: &str, after: &str) -> String {
    let mut fixed = Fixed::default();
    if before != after {
        fixed.changes.insert(path.into(), Change { before: before.into(), after: after.into() });
    }
    drawn(&fixed)
}

fn drawn(fixed: &Fixed) -> String {
    let mut out = Vec::new();
    unified::write(&mut out, fixed).unwrap();
    String::from_utf8(out).unwrap()
}

/// Compares with a golden, which is only there when there is something to show.
fn compare_golden(golden: &Path, now: &str) -> Option<String> {
    let blessed = fs::read_to_string(golden).unwrap_or_default();
    if blessed == now {
        return None;
    }
    if !blessing() {
        return Some(format!("{} differs; now:\n{now}", shown(golden)));
    }
    match now.is_empty() {
        true => fs::remove_file(golden).unwrap(),
        false => fs::write(golden, now).unwrap(),
    }
    None
}

/// What can still be fixed after all rounds; nothing, or two fixes undo each other.
fn restless(report: &Report, shown: &str) -> Vec<String> {
    let left = report.judged.iter().filter(|one| one.finding.best_fix(Applicability::Unsafe).is_some());
    left.map(|one| format!("{shown}: `{}` is not at rest: {}", one.finding.rule, one.finding.message)).collect()
}

#[test]
fn files_are_fixed_as_blessed_and_come_to_rest() {
    let mut failures = Vec::new();
    for (path, rule) in fixtures().0 {
        let text = fs::read_to_string(&path).unwrap();
        let mut options = options_for(&text, &rule);
        options.alone.kind.get_or_insert(TargetKind::Lib);
        let (clean, _) = take_marks(&text);
        let (report, fixed) = async_lint::fix_text(&shown(&path), &clean, &options, Applicability::Unsafe);
        failures.extend(restless(&report, &shown(&path)));
        if clean.starts_with('\u{feff}') != fixed.starts_with('\u{feff}') {
            failures.push(format!("{}: the byte order mark does not stay", shown(&path)));
        }
        if clean.contains("\r\n") && fixed.matches('\n').count() != fixed.matches("\r\n").count() {
            failures.push(format!("{}: line ends are mixed", shown(&path)));
        }
        if stem(&path) == "bad" {
            let golden = path.with_extension("diff");
            failures.extend(compare_golden(&golden, &diff_of(&shown(&path), &clean, &fixed)));
        }
    }
    assert_none(&failures, ADVICE);
}

/// A crate without the marks of the fixture, in a directory of its own.
fn unmarked(case: &Path) -> TempDir {
    let dir = TempDir::new();
    for path in [files_below(case, "rs"), files_below(case, "toml")].concat() {
        let text = fs::read_to_string(&path).unwrap();
        let inside = path.strip_prefix(case).unwrap();
        dir.write(inside.to_str().unwrap(), take_marks(&text.replace("#~", "//~")).0);
    }
    dir
}

#[test]
fn crates_are_fixed_as_blessed_and_come_to_rest() {
    let mut failures = Vec::new();
    for case in &fixtures().1 {
        let dir = unmarked(case);
        let options = Options { paths: vec![dir.0.clone()], ..Options::default() };
        let (report, fixed) = async_lint::fix(&options, Applicability::Unsafe).unwrap();
        failures.extend(restless(&report, &shown(case)));
        failures.extend(fixed.refused.iter().map(|path| format!("{}: fixes break the syntax", path.display())));
        if name(case).ends_with("bad") || shown(case).contains("take_home") {
            let inside = dir.0.to_str().unwrap().trim_start_matches('/').to_owned();
            failures
                .extend(compare_golden(&case.with_extension("diff"), &drawn(&fixed).replace(&inside, &shown(case))));
        }
    }
    assert_none(&failures, ADVICE);
}

/// The text as rustfmt writes it; `None` where it does not parse, or there is no rustfmt.
fn formatted(text: &str, edition: &str) -> Option<String> {
    let mut command = Command::new("rustfmt");
    // As most users have it, not as this repository has it.
    command
        .args(["--edition", edition, "--config", "max_width=100,use_small_heuristics=Default"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.current_dir(root()).stderr(Stdio::null()).spawn().ok()?;
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
}

/// Where rustfmt has more to say of the code than how to break a line: braces that go, branches that want several lines.
const RUSTFMT_KNOWS_BETTER: &[&str] = &[
    "fixtures/async-closure-never-runs/bad.rs",
    "fixtures/async-yields-async/bad.rs",
    "fixtures/async-yields-async/clippy_bad.rs",
    "fixtures/unawaited-future/bad.rs",
    "fixtures/unnecessary-await/bad.rs",
];

/// What is formatted as rustfmt does it is so after every fix, with few exceptions.
#[test]
fn fixed_files_need_no_rustfmt() {
    if formatted("", "2024").is_none() {
        return eprintln!("SKIPPED: there is no rustfmt");
    }
    let (mut failures, mut compared) = (Vec::new(), 0);
    for (path, rule) in fixtures().0 {
        let text = fs::read_to_string(&path).unwrap();
        let mut options = options_for(&text, &rule);
        options.alone.kind.get_or_insert(TargetKind::Lib);
        let edition = format!("{:?}", options.alone.edition);
        let edition = edition.trim_start_matches('E');
        let (clean, _) = take_marks(&text);
        let (_, fixed) = async_lint::fix_text(&shown(&path), &clean, &options, Applicability::Unsafe);
        // What a mark has left at the end of a line is nobody's style.
        let Some(clean) = formatted(&clean, edition).filter(|_| clean != fixed) else { continue };
        let (_, fixed) = async_lint::fix_text(&shown(&path), &clean, &options, Applicability::Unsafe);
        let expected = formatted(&fixed, edition).unwrap();
        compared += 1;
        if RUSTFMT_KNOWS_BETTER.contains(&shown(&path).as_str()) {
            if fixed == expected {
                failures.push(format!("{}: is no exception any more", shown(&path)));
            }
        } else if fixed != expected {
            failures.push(format!("{}: as rustfmt has it:\n{}", shown(&path), diff_of("fixed.rs", &fixed, &expected)));
        }
    }
    assert!(compared > 20, "only {compared} fixtures are fixed");
    assert_none(&failures, "Let the fix write what rustfmt writes (src/analysis/mend).");
}

fn programs() -> PathBuf {
    root().join("tests/programs")
}

/// A program of `before` in a package of its own; and how far its fixes may be trusted, as its name says.
fn package_of(program: &Path) -> (TempDir, PathBuf, Applicability) {
    let dir = TempDir::new();
    dir.write("Cargo.toml", fs::read_to_string(programs().join("Cargo.toml")).unwrap());
    let source = dir.write("src/main.rs", fs::read_to_string(program).unwrap());
    let allowed = if stem(program).starts_with("unsafe") { Applicability::Unsafe } else { Applicability::Safe };
    (dir, source, allowed)
}

#[test]
fn programs_are_fixed_as_blessed() {
    let mut failures = Vec::new();
    let all = entries(&programs().join("before"));
    for program in &all {
        let (dir, source, allowed) = package_of(program);
        let options = Options { paths: vec![dir.0.clone()], ..Options::default() };
        let (report, fixed) = async_lint::fix(&options, allowed).unwrap();
        let Some(change) = fixed.changes.get(&source) else {
            failures.push(format!("{}: nothing was fixed", shown(program)));
            continue;
        };
        failures.extend(
            report
                .judged
                .iter()
                .map(|one| format!("{}: `{}` is left: {}", shown(program), one.finding.rule, one.finding.message)),
        );
        failures.extend(compare_golden(&programs().join("src/bin").join(name(program)), &change.after));
    }
    for program in files_below(&programs().join("src/bin"), "rs") {
        if stem(&program) != "beginner" && !all.iter().any(|before| name(before) == name(&program)) {
            failures.push(format!("{} is made of nothing in tests/programs/before", shown(&program)));
        }
    }
    assert_none(&failures, ADVICE);
}

/// All fixes make the beginner's take-home silent. Its source becomes a program of the package that is compiled; the
/// lines that its manifest needs are in the golden diff of the crate.
#[test]
fn the_beginner_is_fixed_to_silence() {
    let dir = unmarked(&root().join("fixtures/take_home/beginner"));
    let options = Options { paths: vec![dir.0.clone()], ..Options::default() };
    let (report, fixed) = async_lint::fix(&options, Applicability::Unsafe).unwrap();
    let left: Vec<String> = report.judged.iter().map(|one| one.finding.message.clone()).collect();
    assert_none(&left, "Every finding in the beginner's take-home has a fix, and no fix makes a new finding.");
    let manifest = &fixed.changes[&dir.0.join("Cargo.toml")].after;
    for (line, there) in [("async-std", false), ("futures = \"0.3\"", true), ("\"fs\"]", true)] {
        assert_eq!(manifest.contains(line), there, "{line}\n{manifest}");
    }
    let source = &fixed.changes[&dir.0.join("src/main.rs")].after;
    assert_none(&Vec::from_iter(compare_golden(&programs().join("src/bin/beginner.rs"), source)), ADVICE);
}

#[test]
fn fixed_programs_compile() {
    let check = |offline: bool| {
        let mut command = Command::new(env!("CARGO"));
        command.args(["check", "--quiet", "--bins"]).current_dir(programs());
        command.env("CARGO_TARGET_DIR", root().join("target/programs")).env_remove("RUSTFLAGS");
        if offline {
            command.arg("--offline");
        }
        command.output().unwrap()
    };
    // What is at hand is used; on a fresh machine the crates are fetched.
    let mut done = check(true);
    if !done.status.success() {
        done = check(false);
    }
    let words = String::from_utf8_lossy(&done.stderr);
    assert!(
        done.status.success(),
        "the fixed programs do not compile; see for yourself: cd tests/programs && cargo check\n{words}"
    );
}

/// A fix that names tokio is only safe where tokio runs the code: the manifest alone does not tell.
#[test]
fn twins_of_tokio_are_safe_where_tokio_runs() {
    let fixed = |dependencies: &str, main: &str| {
        let dir = TempDir::new();
        let manifest = format!("[package]\nname = \"nap\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n");
        fs::create_dir_all(dir.0.join("src")).unwrap();
        fs::write(dir.0.join("Cargo.toml"), manifest).unwrap();
        let nap = "async fn nap() {\n    std::thread::sleep(std::time::Duration::from_secs(1));\n}\n";
        fs::write(dir.0.join("src/main.rs"), format!("{nap}\n{main}")).unwrap();
        let options = Options { paths: vec![dir.0.clone()], ..Options::default() };
        let (_, fixed) = async_lint::fix(&options, Applicability::Safe).unwrap();
        fixed.applied
    };
    let tokio = "tokio = { version = \"1\", features = [\"full\"] }";
    assert_eq!(fixed(tokio, "#[tokio::main]\nasync fn main() {\n    nap().await;\n}\n"), 1);
    assert_eq!(fixed(&format!("{tokio}\nsmol = \"2\""), "fn main() {\n    smol::block_on(nap());\n}\n"), 0);
    assert_eq!(fixed(&format!("{tokio}\nfutures-lite = \"2\""), "fn main() {\n    own::run(nap());\n}\n"), 0);
}
