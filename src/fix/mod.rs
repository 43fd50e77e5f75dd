//! Fixes become texts: which of them go together, how they are applied, and which are refused.
//!
//! A run of fixes goes in rounds: check, choose, apply, check again. A round takes every fix that touches no other;
//! the rest has its turn in the next, with places that are right again. It ends when there is nothing left to apply.

pub mod edits;
mod imports;
pub mod repository;
#[cfg(test)]
mod tests;
pub mod write;

use crate::finding::Fix;
use crate::model::FileId;
use crate::source::SourceMap;
use crate::syntax;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A text that is not at rest after so many rounds never will be: two fixes undo each other.
pub const ROUNDS: usize = 10;

/// What all rounds made of the files, by path.
#[derive(Debug, Default)]
pub struct Fixed {
    /// The files that changed.
    pub changes: BTreeMap<PathBuf, Change>,
    /// How many fixes were applied.
    pub applied: usize,
    /// Files whose fixes would have broken the syntax: a fault of our own. They keep the text of the round before.
    pub refused: BTreeSet<PathBuf>,
}

/// A file before the first round and after the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub before: Arc<str>,
    pub after: Arc<str>,
}

/// What one round made of the files that it changed.
#[derive(Debug, Default)]
pub struct Round {
    pub changes: BTreeMap<PathBuf, Change>,
    pub applied: usize,
    pub refused: BTreeSet<PathBuf>,
}

impl Fixed {
    /// Adds a round; `false` when it changed nothing.
    pub fn take(&mut self, round: Round) -> bool {
        self.refused.extend(round.refused);
        self.applied += round.applied;
        let changed = !round.changes.is_empty();
        for (path, change) in round.changes {
            match self.changes.get_mut(&path) {
                Some(known) => known.after = change.after,
                None => drop(self.changes.insert(path, change)),
            }
        }
        changed
    }

    /// The newest texts.
    pub fn texts(&self) -> BTreeMap<PathBuf, Arc<str>> {
        self.changes.iter().map(|(path, change)| (path.clone(), Arc::clone(&change.after))).collect()
    }
}

/// One round: chooses among the fixes and applies them. Fixes in files that were `refused` before are passed over.
///
/// A fix that would leave one of its files with more syntax errors than before takes all fixes of that file with it.
/// Needs a big stack, as `syntax::lower_file` does.
pub fn round(sources: &SourceMap, fixes: &[&Fix], refused: &BTreeSet<PathBuf>) -> Round {
    let mut out = Round::default();
    let path = |id: FileId| sources.files.get(id.0 as usize).map(|file| &file.path);
    // Each turn refuses at least one file more.
    loop {
        let may = |file: FileId| path(file).is_some_and(|it| !refused.contains(it) && !out.refused.contains(it));
        let open: Vec<&Fix> =
            fixes.iter().copied().filter(|fix| fix.edits.iter().all(|edit| may(edit.place.file))).collect();
        let texts = |id: FileId| sources.files.get(id.0 as usize).map(|file| &*file.text);
        let chosen = edits::choose(&open, &texts);
        let mut changes = BTreeMap::new();
        let mut broken = BTreeSet::new();
        for (file, of_file) in &chosen.edits {
            let Some(source) = sources.files.get(file.0 as usize) else { continue };
            let mut after = edits::apply(&source.text, of_file.iter().copied());
            if !is_manifest(&source.path) {
                let others = || sources.files.iter().enumerate().filter(|(index, _)| *index != file.0 as usize);
                let elsewhere = |name: &str| others().any(|(_, other)| imports::may_come_here_for(&other.text, name));
                after = imports::tidy(&source.text, after, of_file.iter().copied(), &elsewhere);
            }
            if after == *source.text {
                continue;
            }
            if breaks(&source.path, &source.text, &after) {
                broken.insert(source.path.clone());
            }
            changes.insert(source.path.clone(), Change { before: Arc::clone(&source.text), after: after.into() });
        }
        if broken.is_empty() {
            out.applied = if changes.is_empty() { 0 } else { chosen.fixes };
            out.changes = changes;
            return out;
        }
        out.refused.extend(broken);
    }
}

/// Has the text more syntax errors after than before? A manifest has none that we look for.
fn breaks(path: &Path, before: &str, after: &str) -> bool {
    if is_manifest(path) {
        return false;
    }
    let errors = syntax::lower_file(after).errors.len();
    errors > 0 && errors > syntax::lower_file(before).errors.len()
}

fn is_manifest(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
}
