//! What the tests share: marks in source, temporary directories, the files of the repository.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

pub mod binary;
pub mod grammar;
pub mod invariants;

use async_lint::judge::Report;
use async_lint::model::FileId;
use async_lint::options::{LevelFlag, Options};
use async_lint::page;
use async_lint::report::text::Lines;
use async_lint::rule::Level;
use async_lint::rules::RULES;
use async_lint::workspace::{Edition, TargetKind};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// `//~ rule` on its line, `//~^ rule` for the line above (one more `^`, one more line), and after it perhaps a
/// piece of the message or help in double quotes. `//~? rule` counts from the day that the rule is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub line: usize,
    pub rule: String,
    pub says: Option<String>,
}

/// The text without its marks (its lines stay where they are, their ends too), and the marks.
pub fn take_marks(text: &str) -> (String, Vec<Mark>) {
    let mut clean = String::new();
    let mut marks = Vec::new();
    for (index, whole) in text.split_inclusive('\n').enumerate() {
        let Some((code, own)) = whole.split_once("//~") else {
            clean.push_str(whole);
            continue;
        };
        clean.push_str(code.trim_end());
        clean.push_str(&whole[whole.trim_end_matches(['\r', '\n']).len()..]);
        for piece in own.trim_end().split("//~") {
            let (some_day, piece) = piece.strip_prefix('?').map_or((false, piece), |piece| (true, piece));
            let rest = piece.trim_start_matches('^');
            let up = piece.len() - rest.len();
            let (rule, rest) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
            let says = rest.split('"').nth(1).map(str::to_owned);
            if !some_day || RULES.iter().any(|own| own.name == rule) {
                marks.push(Mark { line: index + 1 - up, rule: rule.to_owned(), says });
            }
        }
    }
    (clean, marks)
}

/// What is marked but not said (missing) and what is said but not marked (noisy); empty when all is well.
/// `first_line` is the line of the file on disk that the text begins on.
pub fn compare(report: &Report, file: FileId, marks: &[Mark], shown: &str, first_line: usize) -> Vec<String> {
    let lines = Lines::new(&report.sources);
    let mut left: Vec<&Mark> = marks.iter().collect();
    let mut out = Vec::new();
    for judged in report.judged.iter().filter(|judged| judged.finding.primary.place.file == file) {
        let finding = &judged.finding;
        let (line, _) = lines.position(file, finding.primary.place.span.start);
        let fits = |mark: &&Mark| {
            mark.line == line
                && mark.rule == finding.rule
                && mark.says.as_ref().is_none_or(|says| {
                    finding.message.contains(says.as_str())
                        || finding.help.as_ref().is_some_and(|help| help.contains(says.as_str()))
                })
        };
        match left.iter().position(fits) {
            Some(found) => drop(left.remove(found)),
            None => {
                out.push(format!("Noisy    {shown}:{}: {}: {}", line + first_line - 1, finding.rule, finding.message))
            }
        }
    }
    for mark in left {
        let says = mark.says.as_ref().map(|says| format!(" that says \"{says}\"")).unwrap_or_default();
        out.push(format!("Missing  {shown}:{}: {}{says}", mark.line + first_line - 1, mark.rule));
    }
    out
}

/// The options of a fixture: `//@ edition: 2021`, `//@ deps: tokio reqwest` and `//@ kind: bin` in its first lines. Rules that are off
/// by default are switched on for the one rule that the fixture belongs to.
pub fn options_for(text: &str, rule: &str) -> Options {
    let mut options = Options::default();
    if let Some(off) = RULES.iter().find(|own| own.name == rule && page::front_of(own).level == Level::Allow) {
        options.levels.push(LevelFlag { rule: off.name.to_owned(), level: Level::Warn });
    }
    for header in text.lines().take_while(|line| line.starts_with("//")).filter_map(|line| line.strip_prefix("//@")) {
        let (key, value) = header.split_once(':').expect("a header is `//@ key: value`");
        match key.trim() {
            "edition" => options.alone.edition = edition(value.trim()),
            "deps" => options.alone.dependencies = Some(value.split_whitespace().map(str::to_owned).collect()),
            "kind" => options.alone.kind = Some(kind(value.trim())),
            other => panic!("`//@ {other}` is not known; known are `edition`, `deps` and `kind`"),
        }
    }
    options
}

fn edition(text: &str) -> Edition {
    match text {
        "2015" => Edition::E2015,
        "2018" => Edition::E2018,
        "2021" => Edition::E2021,
        "2024" => Edition::E2024,
        other => panic!("`{other}` is not an edition"),
    }
}

fn kind(text: &str) -> TargetKind {
    match text {
        "lib" => TargetKind::Lib,
        "proc-macro" => TargetKind::ProcMacro,
        "bin" => TargetKind::Bin,
        "example" => TargetKind::Example,
        "test" => TargetKind::Test,
        "bench" => TargetKind::Bench,
        "build-script" => TargetKind::BuildScript,
        other => panic!("`{other}` is not a kind of target"),
    }
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

/// What is in a directory, sorted; nothing when there is no such directory.
pub fn entries(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(dir) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// All files below a directory with this extension, sorted.
pub fn files_below(dir: &Path, extension: &str) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for path in entries(dir) {
        if path.is_dir() {
            out.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            out.push(path);
        }
    }
    out
}

pub fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a UTF-8 name")
}

pub fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|stem| stem.to_str()).expect("a UTF-8 name")
}

/// The path from the root of the repository, with `/`.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The file of a report that lies at this path.
pub fn id_of(report: &Report, path: &Path) -> Option<FileId> {
    let wanted = path.canonicalize().ok();
    let index = report.sources.files.iter().position(|file| file.path.canonicalize().ok() == wanted)?;
    Some(FileId(index as u32))
}

/// The fixtures that are single files, each with the folder that it is in; and the crates.
pub fn fixtures() -> (Vec<(PathBuf, String)>, Vec<PathBuf>) {
    let (mut files, mut crates) = (Vec::new(), Vec::new());
    for folder in entries(&root().join("fixtures")).iter().filter(|path| path.is_dir()) {
        collect(folder, name(folder), &mut files, &mut crates);
    }
    (files, crates)
}

fn collect(dir: &Path, folder: &str, files: &mut Vec<(PathBuf, String)>, crates: &mut Vec<PathBuf>) {
    if dir.join("Cargo.toml").is_file() {
        crates.push(dir.to_owned());
        return;
    }
    for path in entries(dir) {
        if path.is_dir() {
            collect(&path, folder, files, crates);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push((path, folder.to_owned()));
        }
    }
}

#[track_caller]
pub fn assert_none(failures: &[String], advice: &str) {
    assert!(failures.is_empty(), "\n{}\n\n{advice}\n", failures.join("\n"));
}

/// A directory that goes away with its value.
pub struct TempDir(pub PathBuf);

impl TempDir {
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("async-lint-test-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
