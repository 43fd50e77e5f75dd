//! The conventions of cargo: the second binary, packages, the flags that editors pass.

use super::common::TempDir;
use super::{BAD, GOOD, check_failure, run, text, with};
use std::process::Command;

/// A workspace of three packages, each with one finding.
fn workspace() -> TempDir {
    let dir = with("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n");
    for name in ["app", "app-core", "tools"] {
        let manifest = format!("[package]\nname = \"{name}\"\nversion = \"0.2.1\"\nedition = \"2024\"\n");
        dir.write(&format!("crates/{name}/Cargo.toml"), manifest);
        dir.write(&format!("crates/{name}/src/lib.rs"), BAD);
    }
    dir
}

/// The packages that a run speaks of.
#[track_caller]
fn spoken_of(dir: &TempDir, args: &[&str]) -> Vec<String> {
    let output = run(dir, &[&["-f", "short"], args].concat());
    assert_ne!(output.status.code(), Some(2), "{args:?}\n{}", text(&output.stderr));
    let package = |line: &str| line.split("/src/").next().unwrap().rsplit('/').next().unwrap().to_owned();
    let mut packages: Vec<String> = text(&output.stdout).lines().map(package).collect();
    packages.sort();
    packages
}

#[test]
fn cargo_runs_the_second_binary() {
    let dir = with("a.rs", BAD);
    let cargo = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-async-lint"));
        command.current_dir(&dir.0).args(args).env_clear().output().unwrap()
    };
    let output = cargo(&["async-lint", "-f", "short"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).starts_with("a.rs:2:5: deny[blocking-call]"), "{}", text(&output.stdout));
    assert_eq!(cargo(&["async-lint", "check", "-q", "-A", "all", "a.rs"]).status.code(), Some(0));
    let help = text(&cargo(&["async-lint", "--help"]).stdout);
    assert!(help.contains("Usage: cargo async-lint [OPTIONS]"), "{help}");
    assert!(text(&cargo(&["async-lint", "explain", "blocking-call"]).stdout).starts_with("blocking-call"));
}

#[test]
fn packages_are_chosen_as_in_cargo() {
    let dir = workspace();
    let all = ["app", "app-core", "tools"];
    assert_eq!(spoken_of(&dir, &["."]), all);
    assert_eq!(spoken_of(&dir, &["--workspace"]), all);
    assert_eq!(spoken_of(&dir, &["-p", "app"]), ["app"]);
    assert_eq!(spoken_of(&dir, &["-p", "app*", "--package", "tools@0.2"]), all);
    assert_eq!(spoken_of(&dir, &["-p", "app@0.2.1", "."]), ["app"]);
    assert_eq!(spoken_of(&dir, &["--workspace", "--exclude", "app", "--exclude=t*"]), ["app-core"]);
    assert_eq!(spoken_of(&dir, &["--manifest-path", "crates/tools/Cargo.toml"]), ["tools"]);
    assert_eq!(spoken_of(&dir, &["--manifest-path", "crates/tools/Cargo.toml", "--workspace"]), all);
    let inside = |args: &[&str]| super::command(&dir.0.join("crates/app"), args).output().unwrap();
    assert!(text(&inside(&["-f", "short", "-p", "tools"]).stdout).starts_with("../../crates/tools/src/lib.rs:2:5: "));
    assert!(text(&inside(&["-f", "short"]).stdout).starts_with("src/lib.rs:2:5: "));
    let id = format!("path+file://{}#0.2.1", dir.0.join("crates/app").display());
    assert_eq!(spoken_of(&dir, &["-p", &id]), ["app"]);
}

#[test]
fn packages_that_are_not_there_are_told() {
    let dir = workspace();
    check_failure(&dir, &["-p", "ap-core"], "`-p ap-core` names no package", "did you mean `app-core`?");
    check_failure(&dir, &["-p", "app@1.0.0"], "`-p app@1.0.0` names no package", "");
    check_failure(&dir, &["-p", "qqq"], "names no package", "there are app, app-core, tools");
    check_failure(&dir, &["--workspace", "--exclude", "qqq"], "`--exclude qqq` names no package", "there are app");
    check_failure(&dir, &["--workspace", "--exclude", "*"], "no package is left", "drop an `--exclude`");
    check_failure(&dir, &["--manifest-path", "crates"], "`--manifest-path crates` is no Cargo.toml", "");
    check_failure(&dir, &["--manifest-path", "Cargo.toml", "crates"], "cannot be used with", "leave out one");
    check_failure(&with("a.rs", GOOD), &["-p", "app"], "there is no Cargo.toml in this directory", "--manifest-path");
}

#[test]
fn what_editors_pass_is_understood() {
    let dir = workspace();
    let manifest = dir.0.join("Cargo.toml");
    let common = ["--manifest-path", manifest.to_str().unwrap(), "--keep-going", "--all-targets"];
    let all = ["app", "app-core", "tools"];
    assert_eq!(spoken_of(&dir, &[&["--workspace"], &common[..]].concat()), all);
    let more = [
        "--lib",
        "--bins",
        "--examples",
        "--tests",
        "--benches",
        "--bin",
        "x",
        "--example=x",
        "--test",
        "x",
        "--bench",
        "x",
        "--features",
        "a b",
        "--no-default-features",
        "--all-features",
        "--target",
        "t",
        "--target-dir",
        "d",
        "--config",
        "build.jobs=1",
        "--config",
        "/w/.cargo/config.toml",
        "--profile",
        "dev",
        "--locked",
        "--offline",
        "-Zscript",
        "-v",
    ];
    assert_eq!(spoken_of(&dir, &[&["-p", "app"], &common[..], &more].concat()), ["app"]);
    let help = text(&run(&dir, &["--help"]).stdout);
    assert!(!help.contains("--keep-going") && !help.contains("--target-dir"), "{help}");
}
