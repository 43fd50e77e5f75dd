//! Edits and rounds on small texts.

use super::*;
use crate::finding::{Applicability, Edit};
use crate::model::{Place, Span};
use crate::source::SourceFile;

fn edit(file: u32, start: u32, end: u32, text: &str) -> Edit {
    Edit::new(Place::new(FileId(file), Span::new(start, end)), text)
}

fn fix(edits: &[Edit]) -> Fix {
    Fix::new("change it", Applicability::Safe, edits.to_vec())
}

fn sources(texts: &[&str]) -> SourceMap {
    let file = |(index, text): (usize, &&str)| SourceFile {
        path: format!("{index}.rs").into(),
        shown: format!("{index}.rs"),
        text: (*text).into(),
    };
    SourceMap { files: texts.iter().enumerate().map(file).collect() }
}

/// The first text after one round, and how many fixes made it.
fn after(texts: &[&str], fixes: &[Fix]) -> (String, usize) {
    let fixes: Vec<&Fix> = fixes.iter().collect();
    let round = round(&sources(texts), &fixes, &BTreeSet::new());
    let text = round.changes.get(&PathBuf::from("0.rs")).map_or(texts[0], |change| &change.after);
    (text.to_owned(), round.applied)
}

#[test]
fn edits_are_made_at_their_places() {
    assert_eq!(after(&["use a;"], &[fix(&[edit(0, 4, 5, "bcd")])]), ("use bcd;".into(), 1));
    assert_eq!(after(&["use a;"], &[fix(&[edit(0, 0, 6, "")])]), ("".into(), 1));
    let both = fix(&[edit(0, 5, 5, "::b"), edit(0, 0, 0, "pub ")]);
    assert_eq!(after(&["use a;"], &[both]), ("pub use a::b;".into(), 1));
    assert_eq!(after(&["use a;"], &[]), ("use a;".into(), 0));
}

#[test]
fn of_fixes_that_touch_the_first_wins() {
    let (a, b) = (fix(&[edit(0, 4, 6, "bb;")]), fix(&[edit(0, 5, 6, "::c;")]));
    assert_eq!(after(&["use a;"], &[b.clone(), a.clone()]), ("use bb;".into(), 1));
    // One edit in the way is enough.
    let far = fix(&[edit(0, 5, 6, "::c;"), edit(0, 0, 0, "pub ")]);
    assert_eq!(after(&["use a;"], &[a.clone(), far]), ("pub use a::c;".into(), 1));
    let inserted = fix(&[edit(0, 6, 6, " use c;")]);
    assert_eq!(after(&["use a;"], &[a, inserted]), ("use bb;".into(), 1));
    // The one begins where the other ends.
    let (left, right) = (fix(&[edit(0, 4, 5, "b")]), fix(&[edit(0, 5, 6, "::c;")]));
    assert_eq!(after(&["use a;"], &[left, right]), ("use b::c;".into(), 2));
}

#[test]
fn equal_edits_are_shared() {
    let import = edit(0, 0, 0, "use x;\n");
    let (a, b) = (fix(&[import.clone(), edit(0, 4, 5, "b")]), fix(&[import, edit(0, 5, 6, "::c;")]));
    assert_eq!(after(&["use a;"], &[a, b]), ("use x;\nuse b::c;".into(), 2));
}

#[test]
fn unsound_fixes_are_left_out() {
    let text = "// é\nuse a;";
    for edits in [&[][..], &[edit(0, 4, 99, "")], &[edit(0, 4, 3, "")], &[edit(0, 4, 4, "x")], &[edit(7, 0, 0, "x")]] {
        assert_eq!(after(&[text], &[fix(edits)]), (text.into(), 0), "{edits:?}");
    }
    let overlapping = fix(&[edit(0, 0, 2, ""), edit(0, 1, 3, "")]);
    assert_eq!(after(&[text], &[overlapping]), (text.into(), 0));
}

#[test]
fn what_breaks_the_syntax_is_refused_with_all_of_its_file() {
    let broken = fix(&[edit(0, 4, 5, "{{")]);
    let good = fix(&[edit(0, 0, 0, "pub ")]);
    let elsewhere = fix(&[edit(1, 4, 5, "c")]);
    let across = fix(&[edit(1, 0, 0, "pub "), edit(0, 5, 5, "::d")]);
    let texts = sources(&["use a;", "use b;"]);
    let round = round(&texts, &[&broken, &good, &elsewhere, &across], &BTreeSet::new());
    assert_eq!(round.refused, BTreeSet::from([PathBuf::from("0.rs")]));
    let changed: Vec<(&str, &str)> =
        round.changes.iter().map(|(path, change)| (path.to_str().unwrap_or(""), &*change.after)).collect();
    assert_eq!((changed, round.applied), (vec![("1.rs", "use c;")], 1));
}

#[test]
fn what_was_broken_before_may_be_fixed_elsewhere() {
    assert_eq!(after(&["use a;\nfn {"], &[fix(&[edit(0, 4, 5, "b")])]), ("use b;\nfn {".into(), 1));
}

#[test]
fn line_ends_and_byte_order_marks_stay() {
    let line = fix(&[edit(0, 3, 3, "use x;\nuse y;\n")]);
    assert_eq!(after(&["\u{feff}use a;\r\n"], &[line]).0, "\u{feff}use x;\r\nuse y;\r\nuse a;\r\n");
    let line = fix(&[edit(0, 0, 0, "use x;\r\n")]);
    assert_eq!(after(&["use a;\r\n"], std::slice::from_ref(&line)).0, "use x;\r\nuse a;\r\n");
}

/// One text in which `old` becomes `new`, with other files beside it.
fn replaced(text: &str, old: &str, new: &str, others: &[&str]) -> String {
    let at = text.find(old).unwrap_or(usize::MAX) as u32;
    let texts: Vec<&str> = std::iter::once(text).chain(others.iter().copied()).collect();
    after(&texts, &[fix(&[edit(0, at, at + old.len() as u32, new)])]).0
}

#[test]
fn imports_go_with_their_last_use() {
    let nap = |text: &str| replaced(text, "thread::sleep(", "tokio::time::sleep(", &[]);
    assert_eq!(nap("use std::thread;\nfn f() { thread::sleep(x) }\n"), "fn f() { tokio::time::sleep(x) }\n");
    assert_eq!(
        nap("use std::{fs, thread};\nfn f() { thread::sleep(x); fs::read(y) }"),
        "use std::fs;\nfn f() { tokio::time::sleep(x); fs::read(y) }"
    );
    assert_eq!(
        nap("use std::thread::{self, JoinHandle};\nfn f(_: JoinHandle<()>) { thread::sleep(x) }"),
        "use std::thread::JoinHandle;\nfn f(_: JoinHandle<()>) { tokio::time::sleep(x) }"
    );
    assert_eq!(
        nap("use std::{\n    fs,\n    thread,\n    time,\n};\nfn f() { thread::sleep(x); fs::read(time::y) }"),
        "use std::{\n    fs,\n    time,\n};\nfn f() { tokio::time::sleep(x); fs::read(time::y) }"
    );
    let by_name = "mod m {\n    use std::thread::sleep;\n    fn f() { sleep(x) }\n}";
    let expected = "mod m {\n    fn f() { tokio::time::sleep(x) }\n}";
    assert_eq!(replaced(by_name, "sleep(x)", "tokio::time::sleep(x)", &[]), expected);
}

#[test]
fn imports_stay_where_somebody_may_use_them() {
    let kept =
        |text: &str, others: &[&str]| replaced(text, "thread::sleep(", "nap(", others).starts_with("use std::thread;");
    assert!(kept("use std::thread;\nfn f() { thread::sleep(x); thread::park() }", &[]));
    assert!(kept("use std::thread;\nfn f() { thread::sleep(x); log!(thread) }", &[]));
    assert!(kept(
        "use std::thread;\nmod m;\nfn f() { thread::sleep(x) }",
        &["use super::*;\nfn g() { thread::park() }"]
    ));
    assert!(!kept("use std::thread;\nmod m;\nfn f() { thread::sleep(x) }", &["fn g() { std::thread::park() }"]));
    let public = "pub use std::thread;\nfn f() { thread::sleep(x) }";
    assert!(replaced(public, "thread::sleep(", "nap(", &[]).starts_with("pub use std::thread;"));
    let of_a_trait = "use std::io::Read;\nfn f() { Read::read(x); y.read() }";
    assert!(replaced(of_a_trait, "Read::read(x)", "z(x)", &[]).starts_with("use std::io::Read;"));
}
