//! Every fixture under all rules: the marks say what is true, one golden for each rule says how it looks.
//!
//! Files in `fixtures/` are checked by themselves, as libraries unless they say `//@ kind: bin`; every directory there
//! that has a `Cargo.toml` is checked as a crate or workspace.
//! `BLESS=1 cargo test --test fixtures` writes the goldens.
#![allow(clippy::unwrap_used)]

mod common;

use async_lint::judge::Report;
use async_lint::model::FileId;
use async_lint::options::Options;
use async_lint::report::{Style, human};
use async_lint::workspace::TargetKind;
use common::{
    assert_none, blessing, compare, files_below, fixtures, id_of, name, options_for, shown, stem, take_marks,
};
use std::fs;
use std::path::{Path, PathBuf};

const WORDS: &str = "Noisy: said, but not marked. Missing: marked, but not said.";

fn options_of(text: &str, folder: &str) -> Options {
    let mut options = options_for(text, folder);
    options.alone.kind.get_or_insert(TargetKind::Lib);
    options
}

#[test]
fn files_say_what_is_marked() {
    let mut failures = Vec::new();
    for (path, rule) in fixtures().0 {
        let text = fs::read_to_string(&path).unwrap();
        let (clean, marks) = take_marks(&text);
        if stem(&path).ends_with("good") && marks.iter().any(|mark| mark.rule == rule) {
            failures.push(format!("{} is a good fixture and has marks of its own rule", shown(&path)));
        }
        if stem(&path).ends_with("bad") && !marks.iter().any(|mark| mark.rule == rule) {
            failures.push(format!("{} has no mark `//~ {rule}`", shown(&path)));
        }
        let report = async_lint::check_text(&shown(&path), &clean, &options_of(&text, &rule));
        failures.extend(compare(&report, FileId(0), &marks, &shown(&path), 1));
    }
    assert_none(&failures, WORDS);
}

#[test]
fn crates_say_what_is_marked() {
    let mut failures = Vec::new();
    for case in &fixtures().1 {
        let options = Options { paths: vec![case.clone()], ..Options::default() };
        let report = match async_lint::check(&options) {
            Ok(report) => report,
            Err(error) => {
                failures.push(format!("{}: {error:#}", shown(case)));
                continue;
            }
        };
        failures
            .extend(report.problems.iter().map(|problem| format!("{}: {}", problem.path.display(), problem.message)));
        for path in files_below(case, "rs") {
            let (_, marks) = take_marks(&fs::read_to_string(&path).unwrap());
            match id_of(&report, &path) {
                Some(id) => failures.extend(compare(&report, id, &marks, &shown(&path), 1)),
                None if marks.is_empty() => {}
                None => failures.push(format!("{} has marks and was not read", shown(&path))),
            }
        }
        // Findings in manifests cannot be marked in place: `#~ rule` in the manifest is for them.
        for path in files_below(case, "toml") {
            let (_, marks) = take_marks(&fs::read_to_string(&path).unwrap().replace("#~", "//~"));
            match id_of(&report, &path) {
                Some(id) => failures.extend(compare(&report, id, &marks, &shown(&path), 1)),
                None if marks.is_empty() => {}
                None => failures.push(format!("{} has marks and nothing was said in it", shown(&path))),
            }
        }
    }
    assert_none(&failures, WORDS);
}

#[test]
fn findings_look_as_blessed() {
    let mut failures = Vec::new();
    for (path, rule) in fixtures().0.iter().filter(|(path, _)| stem(path) == "bad") {
        let text = fs::read_to_string(path).unwrap();
        let report = async_lint::check_text(&shown(path), &take_marks(&text).0, &options_of(&text, rule));
        failures.extend(compare_golden(&report, &path.with_extension("stderr")));
    }
    for case in fixtures().1.iter().filter(|path| name(path) == "bad") {
        // The golden shows paths from the root of the repository.
        let options = Options { paths: vec![PathBuf::from(shown(case))], ..Options::default() };
        let report = async_lint::check(&options).unwrap();
        failures.extend(compare_golden(&report, &case.with_extension("stderr")));
    }
    assert_none(&failures, "If it is meant so: BLESS=1 cargo test --test fixtures");
}

fn compare_golden(report: &Report, golden: &Path) -> Option<String> {
    let mut drawn = Vec::new();
    human::write(&mut drawn, report, Style::default()).unwrap();
    if blessing() {
        fs::write(golden, drawn).unwrap();
        return None;
    }
    match fs::read(golden) {
        Ok(blessed) if blessed == drawn => None,
        Ok(_) => Some(format!("{} differs; now:\n{}", shown(golden), String::from_utf8_lossy(&drawn))),
        Err(_) => Some(format!("{} is missing", shown(golden))),
    }
}

#[test]
fn marks_are_read_as_documented() {
    let (clean, marks) = take_marks("a(); //~ one\r\nb(); //~ two \"b\" //~ three\n  //~^^ four //~? no-rule-yet\nc");
    assert_eq!(clean, "a();\r\nb();\n\nc");
    let read: Vec<(usize, &str, Option<&str>)> =
        marks.iter().map(|mark| (mark.line, mark.rule.as_str(), mark.says.as_deref())).collect();
    assert_eq!(read, [(1, "one", None), (2, "two", Some("b")), (2, "three", None), (1, "four", None)]);
}
