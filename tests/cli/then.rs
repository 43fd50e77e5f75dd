//! `--then`: cargo runs behind the check, and both are heard.
#![cfg(unix)]

use super::common::TempDir;
use super::{BAD, GOOD, check_failure, command, run, text};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};
use std::{env, fs};

/// A crate, and a cargo that says what it was told, speaks like the real one, and ends with this code.
fn with_cargo(source: &str, code: u8) -> TempDir {
    let dir = TempDir::new();
    dir.write("Cargo.toml", "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    dir.write("src/lib.rs", source);
    let script = format!(
        "#!/bin/sh\necho '{{\"reason\":\"compiler-message\",\"from\":\"cargo\"}}'\necho \"told: $*\" >&2\n\
         echo '{{\"reason\":\"build-finished\",\"success\":true}}'\nexit {code}\n"
    );
    let cargo = dir.write("bin/cargo", script);
    fs::set_permissions(cargo, fs::Permissions::from_mode(0o755)).unwrap();
    dir
}

fn then(dir: &TempDir, args: &[&str]) -> Output {
    command(&dir.0, args).env("CARGO", dir.0.join("bin/cargo")).output().unwrap()
}

/// What the messages on stdout are about, in order.
fn reasons(output: &Output) -> Vec<String> {
    let line = |line: &str| {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        let code = message["message"]["code"]["code"].as_str();
        format!("{} {}", message["reason"].as_str().unwrap(), code.or(message["from"].as_str()).unwrap_or_default())
    };
    text(&output.stdout).lines().map(line).collect()
}

#[test]
fn both_speak_cargos_language() {
    let dir = with_cargo(BAD, 0);
    let both = ["compiler-message async_lint::blocking_call", "compiler-message cargo", "build-finished "];
    let output = then(&dir, &["src", "--then", "clippy", "--workspace", "--message-format=json", "--", "-Dwarnings"]);
    assert_eq!(reasons(&output), both);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("told: clippy --workspace --message-format=json -- -Dwarnings\n"), "{said}");
    let output = then(&dir, &["-f", "cargo", "--then", "check"]);
    assert_eq!(reasons(&output), both);
    let output = then(&dir, &["--then", "check", "--message-format", "json-diagnostic-rendered-ansi"]);
    assert_eq!(reasons(&output), both);
}

#[test]
fn either_fails_the_run() {
    let code = |dir: &TempDir, args: &[&str]| then(dir, args).status.code();
    assert_eq!(code(&with_cargo(GOOD, 0), &["--then", "check"]), Some(0));
    assert_eq!(code(&with_cargo(GOOD, 101), &["--then", "check"]), Some(101));
    assert_eq!(code(&with_cargo(BAD, 101), &["--then", "check"]), Some(101));
    assert_eq!(code(&with_cargo(BAD, 0), &["--exit-zero", "--then", "check"]), Some(0));
}

#[test]
fn people_see_both_too() {
    let output = then(&with_cargo(BAD, 0), &["--then", "check"]);
    let said = text(&output.stdout);
    assert!(said.starts_with("error[blocking-call]") && said.contains("\n1 file checked"), "{said}");
    assert!(said.ends_with("\"success\":true}\n"), "{said}");
}

#[test]
fn only_check_and_clippy_are_run() {
    let dir = with_cargo(GOOD, 0);
    check_failure(&dir, &["--then", "chekc"], "`--then chekc` is not understood", "did you mean `--then check`?");
    check_failure(&dir, &["--then", "run"], "`--then run` is not understood", "`--then clippy`");
    let output = command(&dir.0, &["--then", "check"]).env("CARGO", "no/such/cargo").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("error: `--then` runs cargo, and there is no `no/such/cargo`\nhelp: "));
    // Nothing else starts cargo: the fake one would be heard.
    let output = command(&dir.0, &["-f", "cargo"]).env("CARGO", dir.0.join("bin/cargo")).output().unwrap();
    assert_eq!(text(&output.stderr), text(&run(&dir, &["-f", "cargo"]).stderr));
}

#[test]
fn the_real_cargo_joins_in() {
    let source = format!("{BAD}pub fn f() {{ let unused = 1; }}\n");
    let dir = with_cargo(&source, 0);
    let output = Command::new(env!("CARGO_BIN_EXE_async-lint"))
        .current_dir(&dir.0)
        .args(["--then", "check", "--offline", "--target-dir=target", "--message-format=json"])
        .env("CARGO", env::var_os("CARGO").unwrap_or("cargo".into()))
        .output()
        .unwrap();
    let said: Vec<String> = reasons(&output);
    assert_eq!(said.first().unwrap(), "compiler-message async_lint::blocking_call");
    assert!(said.contains(&"compiler-message unused_variables".to_owned()), "{said:?}");
    assert_eq!((said.last().unwrap().as_str(), output.status.code()), ("build-finished ", Some(1)));
    // Both speak of one package.
    let ids: std::collections::BTreeSet<String> = text(&output.stdout)
        .lines()
        .filter_map(|line| {
            serde_json::from_str::<serde_json::Value>(line).unwrap()["package_id"].as_str().map(Into::into)
        })
        .collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
}
