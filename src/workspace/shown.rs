//! From canonical paths back to the paths the user knows: as given, else relative to the current directory.

use super::disk;
use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

/// How canonical paths are shown. Showing depends on the canonical path alone, so equal files show equally.
#[derive(Debug, Default)]
pub struct Shown {
    /// Canonical directory or file, and how the user writes it.
    aliases: HashMap<PathBuf, PathBuf>,
    /// Set when the user gave a relative path: then everything is shown relative to it.
    current: Option<PathBuf>,
}

/// `given` holds, for each path of the user, its canonical form and what was typed; the earlier one wins.
pub fn new(given: &[(PathBuf, PathBuf)]) -> Shown {
    let mut shown = Shown::default();
    for (canonical, typed) in given {
        let typed: PathBuf = typed.components().filter(|part| *part != Component::CurDir).collect();
        if typed.is_relative() && shown.current.is_none() {
            shown.current = disk::here().ok();
        }
        shown.aliases.entry(canonical.clone()).or_insert_with(|| typed.clone());
        // The directories above it, as far as their spelling holds good (`link/..` is not where it seems).
        let (mut above, mut spelled) = (canonical.as_path(), typed.as_path());
        while let (Some(up), Some(up_spelled)) = (above.parent(), spelled.parent()) {
            if shown.aliases.contains_key(up) || !is_parent(up, above, up_spelled, spelled) {
                break;
            }
            shown.aliases.insert(up.to_path_buf(), up_spelled.to_path_buf());
            (above, spelled) = (up, up_spelled);
        }
    }
    shown
}

/// Whether `up_spelled`, the parent of `spelled` by the letters, is `up`, the parent of what `spelled` leads to.
fn is_parent(up: &Path, path: &Path, up_spelled: &Path, spelled: &Path) -> bool {
    // What is no link lies where its name says; to ask the whole path of every directory takes long in a deep tree.
    let is_link = || disk::is_link(spelled);
    if spelled.file_name().is_some_and(|name| Some(name) == path.file_name()) && !is_link() {
        return true;
    }
    let real = if up_spelled.as_os_str().is_empty() { Path::new(".") } else { up_spelled };
    disk::canonicalize(real).ok().as_deref() == Some(up)
}

/// The path to show for a canonical one; never empty.
pub fn show(shown: &Shown, canonical: &Path) -> PathBuf {
    let nearest = canonical.ancestors().find_map(|up| Some((up, shown.aliases.get(up)?)));
    let path = match (nearest, &shown.current) {
        (Some((real, typed)), _) => match canonical.strip_prefix(real) {
            // `join("")` would add a slash.
            Ok(rest) if rest.as_os_str().is_empty() => typed.clone(),
            Ok(rest) => typed.join(rest),
            Err(_) => canonical.to_path_buf(),
        },
        (None, Some(current)) => relative(canonical, current),
        (None, None) => canonical.to_path_buf(),
    };
    if path.as_os_str().is_empty() { PathBuf::from(".") } else { path }
}

/// The way from the directory `base` to `path`, both canonical.
pub fn relative(path: &Path, base: &Path) -> PathBuf {
    let common = path.components().zip(base.components()).take_while(|(a, b)| a == b).count();
    if common == 0 {
        return path.to_path_buf();
    }
    let up = base.components().skip(common).map(|_| Component::ParentDir);
    up.chain(path.components().skip(common)).collect()
}

/// Removes `.` and resolves `..` by the letters alone, without looking at the disk.
pub fn normalise(path: &Path) -> PathBuf {
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => match parts.last() {
                Some(Component::Normal(_)) => {
                    parts.pop();
                }
                Some(Component::RootDir | Component::Prefix(_)) => {}
                _ => parts.push(part),
            },
            _ => parts.push(part),
        }
    }
    parts.into_iter().collect()
}
