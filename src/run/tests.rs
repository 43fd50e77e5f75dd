//! What makes a run search again, and what makes it read again.

use super::texts::Texts;
use super::{known, texts};
use crate::cache::Cache;
use crate::options::Options;
use crate::rule::Check;
use crate::rules::RULES;
use crate::workspace::config::{self, ConfigWishes};
use crate::workspace::{DiscoverOptions, discover};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

struct Dir(PathBuf);

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Dir {
    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        assert!(path.parent().is_some_and(|up| fs::create_dir_all(up).is_ok()));
        assert!(fs::write(path, text).is_ok());
    }

    fn remove(&self, path: &str) {
        assert!(fs::remove_file(self.0.join(path)).is_ok());
    }

    fn rename(&self, from: &str, to: &str) {
        assert!(fs::rename(self.0.join(from), self.0.join(to)).is_ok());
    }
}

/// A package, with dates that no later change can have by chance.
fn package(name: &str) -> Dir {
    let dir = Dir(std::env::temp_dir().join(format!("async-lint-known-{}-{name}", std::process::id())));
    let _ = fs::remove_dir_all(&dir.0);
    dir.write("Cargo.toml", "[package]\nname = \"one\"\n");
    dir.write("src/lib.rs", "mod a;\n");
    dir.write("src/a.rs", "fn a() {}\n");
    dir.write("src/deep/b.rs", "fn b() {}\n");
    for path in ["Cargo.toml", "src/lib.rs", "src/a.rs", "src/deep/b.rs", "src/deep", "src", "."] {
        age(&dir.0.join(path));
    }
    dir
}

fn age(path: &Path) {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    assert!(File::open(path).and_then(|file| file.set_modified(long_ago)).is_ok(), "{}", path.display());
}

/// Whether the files were searched for, and those that were read.
fn run(options: &Options) -> (bool, Vec<String>) {
    let searched = Cell::new(false);
    let plan = || {
        searched.set(true);
        let texts = options.texts.clone();
        let mut workspace = discover(&options.paths, &DiscoverOptions { texts, ..DiscoverOptions::default() })?;
        let configs = config::configure(&mut workspace, &ConfigWishes::default())?;
        Ok((workspace, configs))
    };
    let Ok((mut workspace, configs, known)) = known::start(options, plan) else { return (true, Vec::new()) };
    let texts: Texts = texts::read(&mut workspace, &known, options);
    let parts = known::parts(&workspace, &known, &texts, options);
    known::keep(&workspace, &configs, &known, &texts, &parts, options);
    let read = workspace.files.iter().zip(&texts.files).filter(|(_, text)| text.read.is_some());
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    (searched.get(), read.map(|(file, _)| name(&file.path)).collect())
}

fn options(dir: &Dir) -> Options {
    let cache = Arc::new(Cache::Memory(Mutex::default()));
    Options { paths: vec![dir.0.clone()], cache, ..Options::default() }
}

/// What happens to the files, and what the next run has to do.
type Case = (&'static str, fn(&Dir), bool, &'static [&'static str]);

const CASES: &[Case] = &[
    ("nothing", |_| {}, false, &[]),
    ("a text", |dir| dir.write("src/a.rs", "fn z() {}\n"), false, &["a.rs"]),
    (
        "a text by renaming",
        |dir| {
            dir.write("new", "fn z() {}\n");
            dir.rename("new", "src/a.rs")
        },
        true,
        &["a.rs"],
    ),
    ("a new file", |dir| dir.write("src/c.rs", ""), true, &["c.rs"]),
    ("a new file in a new directory", |dir| dir.write("src/deep/er/c.rs", ""), true, &["c.rs"]),
    ("a file less", |dir| dir.remove("src/deep/b.rs"), true, &[]),
    ("another name", |dir| dir.rename("src/deep/b.rs", "src/deep/c.rs"), true, &["c.rs"]),
    ("the manifest", |dir| dir.write("Cargo.toml", "[package]\nname = \"two\"\n"), true, &[]),
    ("a manifest inside", |dir| dir.write("src/deep/Cargo.toml", "[package]\nname = \"two\"\n"), true, &[]),
    ("an ignore file", |dir| dir.write("src/.gitignore", "deep\n"), true, &[]),
    ("a configuration", |dir| dir.write("async-lint.toml", "exclude = [\"src/a.rs\"]\n"), true, &[]),
    ("a date", |dir| age_to_now(&dir.0.join("src/a.rs")), false, &["a.rs"]),
    ("what is no input", |dir| dir.write("src/deep/er.txt", ""), true, &[]),
];

fn age_to_now(path: &Path) {
    assert!(File::open(path).and_then(|file| file.set_modified(SystemTime::now())).is_ok());
}

#[test]
fn what_looks_the_same_is_neither_searched_for_nor_read() {
    for (at, (what, change, searches, reads)) in CASES.iter().enumerate() {
        let dir = package(&format!("case-{at}"));
        let options = options(&dir);
        assert_eq!(run(&options), (true, ["a.rs", "b.rs", "lib.rs"].map(str::to_owned).into()), "{what}: first");
        change(&dir);
        let read: Vec<String> = reads.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(run(&options), (*searches, read), "{what}: after the change");
    }
}

#[test]
fn a_text_in_place_of_another_leaves_no_trace() {
    let dir = package("texts");
    let options = options(&dir);
    run(&options);
    let path = dir.0.join("src/a.rs");
    let texts: BTreeMap<PathBuf, Arc<str>> = [(path, "fn z() {}".into())].into();
    assert_eq!(run(&Options { texts, ..options.clone() }), (false, vec!["a.rs".to_owned()]));
    assert_eq!(run(&options), (false, Vec::new()));
    // A manifest decides what there is to search for.
    let texts: BTreeMap<PathBuf, Arc<str>> = [(dir.0.join("Cargo.toml"), "[package]\nname = \"two\"".into())].into();
    assert_eq!(run(&Options { texts, ..options.clone() }), (true, Vec::new()));
    assert_eq!(run(&options), (false, Vec::new()));
}

#[test]
fn a_known_text_that_has_changed_since_is_not_taken_for_it() {
    let dir = package("outrun");
    let options = options(&dir);
    run(&options);
    let plan = || anyhow::bail!("not searched");
    let started = known::start(&options, plan);
    assert!(started.is_ok(), "{started:?}");
    let Ok((mut workspace, _, known)) = started else { return };
    let texts = texts::read(&mut workspace, &known, &options);
    let path = dir.0.join("src/a.rs");
    let text = workspace.files.iter().zip(&texts.files).find(|(file, _)| file.path == path);
    let get = || text.and_then(|(file, text)| text.get(&file.path));
    assert_eq!(get().as_deref(), Some("fn a() {}\n"));
    dir.write("src/a.rs", "fn z() {}\n");
    assert_eq!(get(), None);
}

/// `Program::may_matter_in_test` asks for what these rules look at, and for nothing else.
#[test]
fn rules_that_look_into_tests_are_known() {
    let looking = RULES.iter().filter(|rule| rule.in_tests && matches!(rule.check, Check::Body(_)));
    let names: Vec<&str> = looking.map(|rule| rule.name).collect();
    let known = [
        "unawaited-future",
        "async-closure-never-runs",
        "async-yields-async",
        "block-on-in-async",
        "runtime-in-async",
        "lock-across-await",
        "borrow-across-await",
    ];
    let new: Vec<&&str> = names.iter().filter(|name| !known.contains(name)).collect();
    assert!(new.is_empty(), "say in `may_matter_in_test` what they look at, then name them here: {new:?}");
}
