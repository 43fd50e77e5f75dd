//! Which packages of a run may know of each other, and which cannot; nothing is resolved here.
//!
//! What cannot know of each other is analysed apart: it takes less memory, and a name means less where fewer have it.

use super::{Workspace, normalise};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Packages that must be seen together, and their files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Indexes into `Workspace::packages`, in order.
    pub packages: Vec<usize>,
    /// Indexes into `Workspace::files`, in order.
    pub files: Vec<usize>,
}

impl Part {
    /// All that there is.
    pub fn whole(workspace: &Workspace) -> Self {
        Self { packages: (0..workspace.packages.len()).collect(), files: (0..workspace.files.len()).collect() }
    }

    /// The workspace of this part alone, with indexes of its own.
    pub fn workspace(&self, of: &Workspace) -> Workspace {
        let packages = self.packages.iter().map(|index| of.packages[*index].clone()).collect();
        let file = |index: &usize| {
            let file = &of.files[*index];
            let package = file.package.and_then(|package| self.packages.binary_search(&package).ok());
            super::WorkspaceFile { package, ..file.clone() }
        };
        Workspace { packages, files: self.files.iter().map(file).collect(), ..Workspace::default() }
    }
}

/// The parts of a workspace whose files have these `#[path]` attributes, in the order of their first files. Together go:
/// packages that depend on each other by path, that share the file of a target or a directory of sources, and those of
/// which one leads into the other by `#[path]`. The files that no package has are one part.
pub fn parts(workspace: &Workspace, leads: &[&Leads]) -> Vec<Part> {
    let outside = workspace.packages.len();
    let mut groups = Groups { up: (0..=outside).collect() };
    let roots: HashMap<PathBuf, usize> =
        workspace.packages.iter().enumerate().map(|(index, package)| (normalise(&package.root), index)).collect();
    let files: HashMap<PathBuf, usize> =
        workspace.files.iter().map(|file| (normalise(&file.path), file.package.unwrap_or(outside))).collect();
    let mut sources: HashMap<PathBuf, usize> = HashMap::new();
    for (index, package) in workspace.packages.iter().enumerate() {
        for path in package.dependencies.iter().filter_map(|it| it.path.as_deref()) {
            if let Some(other) = roots.get(&normalise(path)) {
                groups.join(index, *other);
            }
        }
        for target in &package.targets {
            let path = normalise(&target.path);
            if let Some(owner) = files.get(&path) {
                groups.join(index, *owner);
            }
            let directory = path.parent().map(Path::to_path_buf).filter(|it| roots.get(it) != Some(&index));
            if let Some(other) = directory.map(|it| *sources.entry(it).or_insert(index)) {
                groups.join(index, other);
            }
        }
    }
    // A package that lies among the sources of another.
    for (root, index) in &roots {
        for other in root.ancestors().filter_map(|up| sources.get(up)) {
            groups.join(*index, *other);
        }
    }
    for (file, leads) in workspace.files.iter().zip(leads) {
        for path in leads.iter().map(|lead| &**lead) {
            // Each module around it adds a directory, so that `..` may only lead out of that.
            let own = file.path.with_extension("");
            let shorter = [Some(path), path.strip_prefix("../"), path.strip_prefix("../../")];
            for path in shorter.into_iter().flatten() {
                for near in [file.path.parent(), Some(own.as_path())].into_iter().flatten() {
                    if let Some(other) = files.get(&normalise(&near.join(path))) {
                        groups.join(file.package.unwrap_or(outside), *other);
                    }
                }
            }
        }
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut of_group: HashMap<usize, usize> = HashMap::new();
    let mut part_of = |node: usize, parts: &mut Vec<Part>| {
        *of_group.entry(groups.of(node)).or_insert_with(|| {
            parts.push(Part::default());
            parts.len() - 1
        })
    };
    for (index, file) in workspace.files.iter().enumerate() {
        let part = part_of(file.package.unwrap_or(outside), &mut parts);
        parts[part].files.push(index);
    }
    for index in 0..outside {
        let part = part_of(index, &mut parts);
        parts[part].packages.push(index);
    }
    parts
}

/// The paths of a file's `#[path = ".."]` that may lead to another package.
pub type Leads = Box<[Box<str>]>;

/// Perhaps with some that are none: `path = ".."` is no attribute everywhere.
pub fn leads(text: &str) -> Leads {
    let paths = text.match_indices("path").filter_map(|(at, word)| {
        let rest = text[at + word.len()..].trim_start().strip_prefix('=')?.trim_start().strip_prefix('"')?;
        let path = rest.split('"').next()?;
        (path.contains("..") || path.starts_with('/')).then(|| path.into())
    });
    paths.collect()
}

/// Groups of indexes; each leads up to one that stands for its group.
struct Groups {
    up: Vec<usize>,
}

impl Groups {
    fn of(&self, mut index: usize) -> usize {
        while self.up[index] != index {
            index = self.up[index];
        }
        index
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of(a), self.of(b));
        self.up[a.max(b)] = a.min(b);
    }
}
