//! What is to be checked: packages, their targets and files, and the configuration; reads manifests, runs nothing.

pub mod config;
mod discover;
pub mod disk;
mod files;
mod ignored;
mod manifest;
pub mod modules;
mod parts;
pub mod schema;
mod select;
mod shown;
mod targets;
mod toml_file;

#[cfg(test)]
mod tests;

use crate::model::Span;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use discover::{DiscoverOptions, discover, workspace_above};
pub use files::{MAX_FILE_BYTES, read_source, read_source_within, size};
pub use parts::{Leads, Part, leads, parts};
pub use select::{Selection, select};
pub use shown::{normalise, relative};
pub use toml_file::comments as manifest_comments;

/// All packages and files that the given paths lead to.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Workspace {
    pub packages: Vec<Package>,
    /// Every Rust file to read, sorted by path, each once.
    pub files: Vec<WorkspaceFile>,
    /// Problems that do not stop the run (an unreadable directory, a manifest that does not parse).
    pub problems: Vec<Problem>,
    /// Files that the user named one by one: neither ignore files nor a configuration's `exclude` drop them.
    pub named: Vec<PathBuf>,
    /// Directories that the user gave, canonical: an `exclude` that covers one of them from above does not hold in it.
    pub given: Vec<PathBuf>,
    /// What the user may want to know of the search.
    pub notes: Vec<String>,
}

impl Workspace {
    /// A file that no manifest speaks for, as the only one of a package that is made up for it.
    pub fn of_one_file(path: &Path, edition: Edition, kind: TargetKind, dependencies: &[String]) -> Self {
        let dependency = |package: &String| Dependency {
            name: package.replace('-', "_"),
            package: package.clone(),
            kind: DependencyKind::Normal,
            version: String::new(),
            features: Vec::new(),
            default_features: true,
            optional: false,
            path: None,
            line: 0,
            key: Span::default(),
        };
        let package = Package {
            name: "alone".to_owned(),
            version: String::new(),
            manifest: PathBuf::from("Cargo.toml"),
            manifest_text: "".into(),
            root: path.parent().unwrap_or(Path::new("")).to_owned(),
            is_example: false,
            edition,
            targets: vec![Target { kind, name: "alone".to_owned(), path: path.to_owned() }],
            dependencies: dependencies.iter().map(dependency).collect(),
            features: Vec::new(),
        };
        let file = WorkspaceFile { path: path.to_owned(), package: Some(0), wanted: true };
        Self { packages: vec![package], files: vec![file], ..Self::default() }
    }

    /// Does this package depend on the other one, through any number of packages that are seen? Each does on itself.
    pub fn depends_on(&self, from: usize, to: usize) -> bool {
        let mut reached = vec![from];
        let mut next = 0;
        while let Some(package) = reached.get(next).and_then(|index| self.packages.get(*index)) {
            let named = |index: &usize| package.dependencies.iter().any(|it| it.package == self.packages[*index].name);
            let found: Vec<usize> =
                (0..self.packages.len()).filter(|index| !reached.contains(index) && named(index)).collect();
            reached.extend(found);
            next += 1;
        }
        reached.contains(&to)
    }
}

/// A package: one `Cargo.toml` with a `[package]` table. Files outside every package have none.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub manifest: PathBuf,
    /// The text of the manifest: findings point into it. Empty where there is none.
    pub manifest_text: Arc<str>,
    pub root: PathBuf,
    /// All of it is an example of another package or workspace.
    pub is_example: bool,
    pub edition: Edition,
    pub targets: Vec<Target>,
    pub dependencies: Vec<Dependency>,
    /// `[features]` as written.
    pub features: Vec<(String, Vec<String>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Edition {
    E2015,
    E2018,
    E2021,
    E2024,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Target {
    pub kind: TargetKind,
    /// The crate's name, with `_` for `-`.
    pub name: String,
    /// The root source file.
    pub path: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TargetKind {
    Lib,
    ProcMacro,
    Bin,
    Example,
    Test,
    Bench,
    BuildScript,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Dependency {
    /// The name that the source uses, with `_` for `-`.
    pub name: String,
    /// The package's real name.
    pub package: String,
    pub kind: DependencyKind,
    /// As written, workspace inheritance applied; empty where none is given.
    pub version: String,
    pub features: Vec<String>,
    pub default_features: bool,
    pub optional: bool,
    /// The directory of a `path` dependency, workspace inheritance applied.
    pub path: Option<PathBuf>,
    /// Lines from 1, in `Package::manifest`: where its key stands.
    pub line: u32,
    /// The bytes of its key in `Package::manifest_text`.
    pub key: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DependencyKind {
    Normal,
    Dev,
    Build,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WorkspaceFile {
    pub path: PathBuf,
    /// Index into `Workspace::packages`: the package whose directory is the nearest above.
    pub package: Option<usize>,
    /// Findings in it are wanted (it is under a path that the user gave); other files are read for what they declare.
    pub wanted: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Problem {
    pub path: PathBuf,
    /// Line and column, from 1, in characters; none where the whole file or directory is meant.
    pub place: Option<(u32, u32)>,
    /// One sentence: what is wrong and what to do. It names neither the path nor the place: `Display` puts them before.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(out, "{}:{line}:{column}: {}", self.path.display(), self.message),
            None => write!(out, "{}: {}", self.path.display(), self.message),
        }
    }
}
