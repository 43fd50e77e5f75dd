//! What `.gitignore`, `.ignore` and `exclude` globs say of a path; a path the user names is never ignored.

use super::{Problem, disk, files};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Ignore files by directory (canonical), each read once.
#[derive(Debug, Default)]
pub struct IgnoreFiles {
    by_directory: HashMap<PathBuf, Option<Rc<Gitignore>>>,
}

/// The matchers that hold at one place of a walk, outermost first, each with the directory it speaks for.
pub type Chain = Vec<(PathBuf, Rc<Gitignore>)>;

/// The largest ignore file that is read; a longer one is no list written for people.
const MAX_BYTES: u64 = 1 << 20;

/// The matchers for a walk that starts at `directory`: from the git root down to it.
///
/// Where `directory` itself is ignored from above it was named on purpose, and what stands above it is forgotten.
pub fn chain(known: &mut IgnoreFiles, directory: &Path) -> Chain {
    let mut above: Vec<&Path> = match git_root(directory) {
        Some(root) => directory.ancestors().skip(1).take_while(|up| up.starts_with(root)).collect(),
        None => Vec::new(),
    };
    above.reverse();
    let mut chain = Chain::new();
    for up in above {
        enter(known, &mut chain, up);
    }
    if directory.ancestors().any(|up| is_ignored(&chain, up, true)) {
        chain.clear();
    }
    enter(known, &mut chain, directory);
    chain
}

/// Adds the ignore files of `directory`; drops those of directories that the walk has left.
pub fn enter(known: &mut IgnoreFiles, chain: &mut Chain, directory: &Path) {
    leave(chain, directory);
    let found = known.by_directory.entry(directory.to_path_buf()).or_insert_with(|| read(directory));
    if let Some(matcher) = found {
        chain.push((directory.to_path_buf(), Rc::clone(matcher)));
    }
}

pub fn leave(chain: &mut Chain, path: &Path) {
    while chain.last().is_some_and(|(directory, _)| !path.starts_with(directory)) {
        chain.pop();
    }
}

/// Whether the entry itself (not a directory above it) is ignored. The nearest file that speaks of it decides.
pub fn is_ignored(chain: &Chain, path: &Path, is_directory: bool) -> bool {
    for (directory, matcher) in chain.iter().rev() {
        if path == directory || !path.starts_with(directory) {
            continue;
        }
        let answer = matcher.matched(path, is_directory);
        if !answer.is_none() {
            return answer.is_ignore();
        }
    }
    false
}

/// Globs in the form of `.gitignore` lines, relative to `base` (canonical). `Err` holds the words of a bad glob.
pub fn globs(base: &Path, lines: &[String]) -> Result<Gitignore, String> {
    let mut builder = GitignoreBuilder::new(base);
    // git reads `a[` by its letters; here it is a slip to be told.
    builder.allow_unclosed_class(false);
    for line in lines {
        builder.add_line(None, line).map_err(|error| format!("bad glob `{line}`: {error}"))?;
    }
    builder.build().map_err(|error| error.to_string())
}

/// Whether `path` (canonical) or a directory above it, below `base`, matches.
pub fn excluded(matcher: &Gitignore, base: &Path, path: &Path, is_dir: bool) -> bool {
    // Asking about a path outside the matcher's root panics.
    path.starts_with(base) && path != base && matcher.matched_path_or_any_parents(path, is_dir).is_ignore()
}

/// The nearest directory at or above `directory` that holds `.git`.
pub fn git_root(directory: &Path) -> Option<&Path> {
    directory.ancestors().find(|up| disk::is_there(&up.join(".git")))
}

/// `None` where the directory has no ignore file. Lines that are no globs are passed over, as git does.
fn read(directory: &Path) -> Option<Rc<Gitignore>> {
    let mut builder = GitignoreBuilder::new(directory);
    let mut any = false;
    // The later line wins: `.ignore` speaks last.
    for name in [".git/info/exclude", ".gitignore", ".ignore"] {
        let file = directory.join(name);
        // Not to ask in every directory for what only few can have.
        if name.starts_with(".git/") && !disk::is_there(&directory.join(".git")) {
            continue;
        }
        let Ok(text) = read_list(&file) else { continue };
        for line in text.lines() {
            any |= builder.add_line(Some(file.clone()), line).is_ok();
        }
    }
    if !any {
        return None;
    }
    builder.build().ok().map(Rc::new)
}

fn read_list(file: &Path) -> Result<String, Problem> {
    files::read_shown(file, file, MAX_BYTES)
}
