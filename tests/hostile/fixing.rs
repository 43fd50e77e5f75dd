//! Files that are fixed while something else happens to them: whole before or whole after, never lost.

use super::common::TempDir;
use super::common::binary::{check, command, text};
use super::skipped;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

const MANIFEST: &str = "[package]\nname = \"a\"\nedition = \"2024\"\n\n[dependencies]\ntokio = { version = \"1\", features = [\"full\"] }\n";
const BEFORE: &str = "pub async fn nap() {\n    std::thread::sleep(std::time::Duration::from_secs(1));\n}\n";
const AFTER: &str = "pub async fn nap() {\n    tokio::time::sleep(std::time::Duration::from_secs(1)).await;\n}\n";
const FIX: [&str; 4] = ["--fix", "--allow-no-vcs", "--no-cache", "."];

/// A package of so many modules that can be fixed, and how their files are named.
fn package(count: usize) -> (TempDir, Vec<String>) {
    let dir = TempDir::new();
    dir.write("Cargo.toml", MANIFEST);
    let modules: String = (0..count).map(|index| format!("mod m{index:03};\n")).collect();
    dir.write("src/lib.rs", modules);
    let names: Vec<String> = (0..count).map(|index| format!("src/m{index:03}.rs")).collect();
    names.iter().for_each(|name| drop(dir.write(name, BEFORE)));
    (dir, names)
}

fn read(dir: &TempDir, name: &str) -> String {
    fs::read_to_string(dir.0.join(name)).unwrap()
}

#[test]
fn an_interrupt_leaves_whole_files() {
    for wanted in [0, 1, 60] {
        let (dir, names) = package(120);
        let mut fixing = command(&dir.0, &FIX).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // As soon as so many are written, or the program has ended.
        let done = |name: &String| fs::read_to_string(dir.0.join(name)).is_ok_and(|text| text == AFTER);
        while names.iter().filter(|name| done(name)).count() < wanted && fixing.try_wait().unwrap().is_none() {}
        let Ok(sent) = Command::new("kill").args(["-INT", &fixing.id().to_string()]).status() else {
            fixing.kill().unwrap();
            return skipped("`kill` is not here");
        };
        let ended = fixing.wait().unwrap();
        assert!(!sent.success() || ended.code().is_none() || ended.success(), "{ended}");
        for name in &names {
            let now = read(&dir, name);
            assert!(now == BEFORE || now == AFTER, "{name} is half written:\n{now}");
        }
        let beside = fs::read_dir(dir.0.join("src")).unwrap().count() - names.len() - 1;
        assert!(beside <= 1, "{beside} files are left over");
        // What is left over hinders nobody.
        check(&dir, &FIX, 0, &["0 denied", "121 files checked"]);
        assert!(names.iter().all(done));
    }
}

#[test]
fn what_may_not_be_written_stays_and_so_do_the_others() {
    let (dir, names) = package(3);
    let closed = dir.0.join(&names[2]);
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o444)).unwrap();
    check(&dir, &FIX, 2, &["src/m002.rs may not be written", "change its permissions"]);
    assert!(names.iter().all(|name| read(&dir, name) == BEFORE));
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o644)).unwrap();

    let inside = closed.parent().unwrap();
    fs::set_permissions(inside, fs::Permissions::from_mode(0o555)).unwrap();
    let mut command = command(&dir.0, &FIX);
    if fs::write(inside.join("probe"), "").is_ok() {
        // Root writes everywhere: somebody else has to try.
        command.uid(65_534).gid(65_534);
    }
    let output = command.output();
    fs::set_permissions(inside, fs::Permissions::from_mode(0o755)).unwrap();
    let Ok(output) = output else { return skipped("root cannot run the binary as another user here") };
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("m000.rs could not be written") && said.contains("`--diff`"), "{said}");
    assert!(names.iter().all(|name| read(&dir, name) == BEFORE));
}

#[test]
fn what_changes_while_it_is_fixed_is_not_lost() {
    let (dir, names) = package(2);
    // Between the check and the writing, git is asked: this one is the user, who goes on typing.
    fs::create_dir(dir.0.join(".git")).unwrap();
    let git = dir.write("bin/git", "#!/bin/sh\necho '// typed' >> src/m001.rs\n");
    fs::set_permissions(&git, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", git.parent().unwrap_or(Path::new("")).display());
    let output = command(&dir.0, &["--fix", "--no-cache", "."]).env("PATH", path).output().unwrap();
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("src/m001.rs has changed since it was read"), "{said}");
    assert_eq!(read(&dir, &names[1]), format!("{BEFORE}// typed\n"));
    assert_eq!(read(&dir, &names[0]), BEFORE);
}
