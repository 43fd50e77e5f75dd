//! The examples on the rule pages: bad ones raise exactly the lines that are marked, good ones are silent under all rules.
#![allow(clippy::unwrap_used)]

mod common;

use async_lint::model::FileId;
use async_lint::page;
use common::{assert_none, compare, files_below, options_for, root, shown, stem, take_marks};
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
        for fence in page.fences.iter().filter(|fence| fence.has("bad") || fence.has("good")) {
            let (clean, marks) = take_marks(&fence.text);
            let at = format!("{}:{}", shown(&path), fence.line);
            if fence.has("good") && !marks.is_empty() {
                failures.push(format!("{at}: a good example has marks"));
            }
            if fence.has("bad") && !marks.iter().any(|mark| mark.rule == stem(&path)) {
                failures.push(format!("{at}: a bad example has no mark `//~ {}`", stem(&path)));
            }
            let report = async_lint::check_text(&shown(&path), &clean, &options_for(&fence.text, stem(&path)));
            failures.extend(compare(&report, FileId(0), &marks, &shown(&path), fence.line));
        }
    }
    assert_none(&failures, "Noisy: said, but not marked. Missing: marked, but not said.");
}
