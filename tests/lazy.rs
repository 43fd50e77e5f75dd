//! Reading functions one by one gives what reading the whole file gives: on our sources, the fixtures, and the directory
//! that `ASYNC_LINT_CORPUS` names, where it is set. Not a test of what is found.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use async_lint::cache::Cache;
use async_lint::model::{Code, FileModel};
use async_lint::options::{LevelFlag, Options};
use async_lint::rule::Level;
use async_lint::{check_text, syntax};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

fn sources() -> Vec<PathBuf> {
    let root = common::root();
    let mut roots: Vec<PathBuf> = ["src", "tests", "fixtures", "rules/apis"].iter().map(|it| root.join(it)).collect();
    roots.extend(std::env::var_os("ASYNC_LINT_CORPUS").map(PathBuf::from));
    roots.iter().flat_map(|root| common::files_below(root, "rs")).collect()
}

/// Everything but what only an outline has.
fn plain(code: &Code) -> Vec<u8> {
    bytes(&Code { mentions: None, unread: None, ..code.clone() })
}

fn bytes(of: &impl serde::Serialize) -> Vec<u8> {
    postcard::to_allocvec(of).unwrap()
}

fn difference(text: &str, whole: &FileModel, outline: &FileModel) -> Option<String> {
    if !whole.errors.is_empty() {
        // Where something is broken the outline may know more of the file, never less.
        return (outline.items.len() < whole.items.len()).then(|| "items are lost".to_owned());
    }
    for (one, other) in whole.items.iter().zip(&outline.items) {
        if bytes(one) != bytes(other) {
            return Some(format!("item `{}` differs from `{}`", one.name, other.name));
        }
    }
    if whole.items.len() != outline.items.len() || whole.codes.len() != outline.codes.len() {
        return Some(format!("{} items, {} in the outline", whole.items.len(), outline.items.len()));
    }
    let rest = |model: &FileModel| bytes(&(&model.scopes, &model.comments, &model.allows));
    if rest(whole) != rest(outline) {
        return Some("scopes, comments or lint levels differ".to_owned());
    }
    for (one, other) in whole.codes.iter().zip(&outline.codes) {
        let name = whole.item(one.owner).name;
        match syntax::read_body(text, &outline.rules, other) {
            Ok(read) if plain(&read) == plain(one) => {}
            Ok(_) => return Some(format!("`{name}` is read differently")),
            Err(error) => return Some(format!("`{name}` does not parse by itself: {}", error.message)),
        }
        for path in one.exprs.iter().filter_map(|expr| match &expr.kind {
            async_lint::model::ExprKind::MethodCall(call) => Some(call.method),
            _ => None,
        }) {
            if !other.may_name(|it| it == path) {
                return Some(format!("the outline of `{name}` lacks the name `{path}`"));
            }
        }
    }
    None
}

/// syn recurses as deep as the source nests.
fn with_big_stack(work: impl FnOnce() -> Vec<String> + Send + 'static) -> Vec<String> {
    std::thread::Builder::new().stack_size(256 << 20).spawn(work).unwrap().join().unwrap()
}

#[test]
fn outlines_agree_with_whole_files() {
    let differences = with_big_stack(|| {
        let mut found = Vec::new();
        for path in sources() {
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let (whole, outline) = (syntax::lower_file(&text), syntax::lower_outline(&text));
            found.extend(difference(&text, &whole, &outline).map(|what| format!("{}: {what}", path.display())));
        }
        found
    });
    common::assert_none(&differences, "see src/syntax/outline.rs");
}

#[test]
fn findings_do_not_depend_on_what_is_read() {
    let root = common::root().join("fixtures");
    let differences = with_big_stack(move || {
        let mut found = Vec::new();
        for path in sources().iter().filter(|path| path.starts_with(&root)) {
            let text = std::fs::read_to_string(path).unwrap();
            let shown = path.display().to_string();
            let all = vec![LevelFlag { rule: "all".to_owned(), level: Level::Warn }];
            let of = |full: bool| {
                let options = Options { levels: all.clone(), full, ..Options::default() };
                let report = check_text(&shown, &text, &options);
                report.judged.iter().map(|it| format!("{:?}", it.finding)).collect::<Vec<_>>()
            };
            let (lazy, full) = (of(false), of(true));
            if lazy != full {
                found.push(format!("{shown}: {} findings, {} when everything is read", lazy.len(), full.len()));
            }
        }
        found
    });
    common::assert_none(&differences, "see src/analysis/interest.rs");
}

#[test]
fn findings_do_not_depend_on_what_is_kept() {
    let differences = with_big_stack(|| {
        let all = vec![LevelFlag { rule: "all".to_owned(), level: Level::Warn }];
        let root = common::root().join("tests/programs");
        let cold = Options { paths: vec![root.clone()], levels: all, isolated: true, ..Options::default() };
        let warm = Options { cache: Arc::new(Cache::Memory(Mutex::default())), ..cold.clone() };
        let said = |options: &Options| {
            let report = async_lint::check(options).unwrap();
            report.judged.iter().map(|it| format!("{:?}", it.finding)).collect::<Vec<_>>()
        };
        assert!(!said(&warm).is_empty());
        let mut found = Vec::new();
        for path in common::files_below(&root.join("src"), "rs") {
            // Every finding of the file moves, and the other files are those of the rounds before.
            let text = format!("\nfn added() {{}}\n{}", std::fs::read_to_string(&path).unwrap());
            let with =
                |options: &Options| Options { texts: [(path.clone(), text.as_str().into())].into(), ..options.clone() };
            if said(&with(&cold)) != said(&with(&warm)) {
                found.push(path.display().to_string());
            }
        }
        found
    });
    common::assert_none(&differences, "see src/run/models.rs");
}

/// A text is held by who needs it: a part while it is looked at, the report where something is said of it.
#[test]
fn texts_that_nobody_needs_are_not_kept() {
    let dir = common::TempDir::new();
    dir.write("Cargo.toml", "[package]\nname = \"one\"\n[workspace]\nmembers = [\"b\"]\n");
    dir.write("src/lib.rs", "mod a;\n");
    dir.write("src/a.rs", "pub async fn a() {}\n");
    dir.write("b/Cargo.toml", "[package]\nname = \"two\"\n");
    dir.write("b/src/lib.rs", "pub async fn nap() { std::thread::sleep(std::time::Duration::MAX) }\n");
    let held = |options: Options| {
        let report = async_lint::check(&options).unwrap();
        let sources = report.sources.files.iter().filter(|file| file.path.extension().is_some_and(|it| it == "rs"));
        sources.map(|file| !file.text.is_empty()).collect::<Vec<bool>>()
    };
    let cold = Options { paths: vec![dir.0.clone()], ..Options::default() };
    let kept = Options { cache: Arc::new(Cache::Memory(Mutex::default())), ..cold.clone() };
    for options in [cold, kept.clone(), kept] {
        assert_eq!(held(options.clone()), [true, false, false], "what is told is in the first file");
        assert_eq!(held(Options { all_texts: true, ..options }), [true; 3]);
    }
}
