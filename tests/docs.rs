//! The examples on the rule pages: bad ones raise exactly the lines that are marked, good ones are silent under all rules.
#![allow(clippy::unwrap_used)]

mod common;

use async_lint::model::FileId;
use async_lint::options::Options;
use async_lint::page;
use async_lint::page::Fence;
use common::{Mark, TempDir, assert_none, compare, files_below, id_of, options_for, root, shown, stem, take_marks};
use std::fs;

#[test]
fn examples_do_what_they_say() {
    let mut failures = Vec::new();
    for path in files_below(&root().join("rules"), "md") {
        if shown(&path).starts_with("rules/apis/") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let page = match page::read(&text) {
            Ok(page) => page,
            Err(fault) => {
                failures.push(format!("{}: {fault}", shown(&path)));
                continue;
            }
        };
        for (index, fence) in page.fences.iter().enumerate().filter(|(_, it)| it.has("bad") || it.has("good")) {
            let (clean, marks) = take_marks(&fence.text.replace("#~", "//~"));
            let at = format!("{}:{}", shown(&path), fence.line);
            if fence.has("good") && !marks.is_empty() {
                failures.push(format!("{at}: a good example has marks"));
            }
            // A manifest is checked with the `rust` fence before it as the source of its library.
            let source = page.fences[..index].iter().rev().find(|it| it.has("rust")).filter(|_| fence.has("toml"));
            let source_marks = source.map_or(Vec::new(), |source| take_marks(&source.text).1);
            let own = |mark: &Mark| mark.rule == stem(&path);
            if fence.has("bad") && !marks.iter().chain(&source_marks).any(own) {
                failures.push(format!("{at}: a bad example has no mark `//~ {}`", stem(&path)));
            }
            if fence.has("toml") {
                failures.extend(check_manifest(&clean, &marks, source, fence, &shown(&path)));
                continue;
            }
            let report = async_lint::check_text(&shown(&path), &clean, &options_for(&fence.text, stem(&path)));
            failures.extend(compare(&report, FileId(0), &marks, &shown(&path), fence.line));
        }
    }
    assert_none(&failures, "Noisy: said, but not marked. Missing: marked, but not said.");
}

fn check_manifest(text: &str, marks: &[Mark], source: Option<&Fence>, fence: &Fence, shown: &str) -> Vec<String> {
    let dir = TempDir::new();
    let package = "[package]\nname = \"example\"\nedition = \"2024\"\n";
    let manifest = dir.write("Cargo.toml", format!("{text}\n{package}"));
    let (code, code_marks) = take_marks(source.map_or("", |source| source.text.as_str()));
    let library = dir.write("src/lib.rs", code);
    let report = async_lint::check(&Options { paths: vec![dir.0.clone()], ..Options::default() }).unwrap();
    let mut failures = compare(&report, id_of(&report, &manifest).unwrap(), marks, shown, fence.line);
    // The same source is silent with a good manifest.
    let code_marks = if fence.has("good") { Vec::new() } else { code_marks };
    let line = source.map_or(fence.line, |source| source.line);
    failures.extend(compare(&report, id_of(&report, &library).unwrap(), &code_marks, shown, line));
    failures
}
