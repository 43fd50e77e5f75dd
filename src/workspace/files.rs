//! The walk for `.rs` files and the reading of one file: regular files only, no link followed out of the root.

use super::ignored::{self, IgnoreFiles};
use super::{Problem, disk};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The largest source file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 10_000_000;

/// What a walk found, in the order of the paths.
#[derive(Debug, Default)]
pub struct Found {
    pub files: Vec<FoundFile>,
    /// Directories with a manifest of their own; the walk did not go into them.
    pub nested: Vec<PathBuf>,
}

#[derive(Debug)]
pub struct FoundFile {
    /// Links resolved: the file's identity.
    pub canonical: PathBuf,
    /// Where the walk met it; differs from `canonical` for a link.
    pub path: PathBuf,
}

/// Finds the Rust files under `directory` (canonical). Left out: hidden entries, build directories, what is ignored,
/// nested packages, whatever is no regular file, and links to directories or out of `directory`.
/// What cannot be read goes to `unreadable` with the reason.
pub fn walk(directory: &Path, known: Option<&mut IgnoreFiles>, unreadable: &mut Vec<(PathBuf, String)>) -> Found {
    let mut none = IgnoreFiles::default();
    let use_ignores = known.is_some();
    let known = known.unwrap_or(&mut none);
    let mut chain = if use_ignores { ignored::chain(known, directory) } else { ignored::Chain::new() };
    let mut found = Found::default();
    disk::listed(directory);
    let mut entries = WalkDir::new(directory).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(directory).to_path_buf();
                unreadable.push((path, error.io_error().map_or_else(|| error.to_string(), reason)));
                continue;
            }
        };
        if entry.depth() == 0 {
            continue;
        }
        let is_directory = entry.file_type().is_dir();
        if use_ignores {
            ignored::leave(&mut chain, entry.path());
        }
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if hidden || ignored::is_ignored(&chain, entry.path(), is_directory) {
            if is_directory {
                entries.skip_current_dir();
            }
            continue;
        }
        if !is_directory {
            found.files.extend(rust_file(&entry, directory));
            continue;
        }
        if is_build_directory(entry.path()) {
            entries.skip_current_dir();
        } else if has_manifest(entry.path()) {
            found.nested.push(entry.into_path());
            entries.skip_current_dir();
        } else {
            disk::listed(entry.path());
            if use_ignores {
                ignored::enter(known, &mut chain, entry.path());
            }
        }
    }
    found
}

fn rust_file(entry: &DirEntry, root: &Path) -> Option<FoundFile> {
    let path = entry.path();
    if !is_rust(path) {
        return None;
    }
    if entry.file_type().is_file() {
        return Some(FoundFile { canonical: path.to_path_buf(), path: path.to_path_buf() });
    }
    if !entry.file_type().is_symlink() {
        return None;
    }
    let canonical = disk::canonicalize(path).ok()?;
    let wanted = canonical.starts_with(root) && is_regular(&canonical);
    wanted.then(|| FoundFile { canonical, path: path.to_path_buf() })
}

pub fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}

/// Links are followed.
pub fn is_regular(path: &Path) -> bool {
    disk::is_file(path)
}

pub fn has_manifest(directory: &Path) -> bool {
    is_regular(&directory.join("Cargo.toml"))
}

/// cargo's output: `target` beside a manifest, or with the tag that cargo writes; another `target` is a module's.
pub fn is_build_directory(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "target")
        && (is_regular(&path.join("CACHEDIR.TAG")) || path.parent().is_some_and(has_manifest))
}

/// The size of a file in bytes, 0 where it cannot be told.
pub fn size(path: &Path) -> u64 {
    disk::metadata(path).map_or(0, |metadata| metadata.len())
}

/// The text of a source file of at most `MAX_FILE_BYTES`.
///
/// `Err` where it is no regular file, too large, not UTF-8 or unreadable; it says which and what to do.
pub fn read_source(path: &Path) -> Result<String, Problem> {
    read_source_within(path, MAX_FILE_BYTES)
}

/// `read_source` with another limit, in bytes.
pub fn read_source_within(path: &Path, limit: u64) -> Result<String, Problem> {
    read_shown(path, path, limit)
}

/// Reads `path`; an `Err` speaks of `shown`.
pub fn read_shown(path: &Path, shown: &Path, limit: u64) -> Result<String, Problem> {
    let problem = |message| Problem { path: shown.to_path_buf(), place: None, message };
    let unreadable = |error: &io::Error| problem(format!("cannot be read: {}; {}", reason(error), advice(error)));
    // Before the opening: to open a FIFO waits for ever.
    let metadata = disk::metadata(path).map_err(|error| unreadable(&error))?;
    if !metadata.is_file() {
        return Err(problem("not a regular file; give a file or a directory".to_owned()));
    }
    let too_large = || {
        let limit = if limit >= 1_000_000 { format!("{} MB", limit / 1_000_000) } else { format!("{limit} bytes") };
        problem(format!("larger than {limit}, not read; exclude it (`exclude` in async-lint.toml) or split it"))
    };
    if metadata.len() > limit {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    let file = disk::open(path).map_err(|error| unreadable(&error))?;
    // The file may grow while it is read.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > limit {
        return Err(too_large());
    }
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let before = &error.as_bytes()[..offset];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
        let place = (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX));
        let message = format!("not UTF-8 at byte {offset}; save the file as UTF-8, or exclude it");
        Problem { path: shown.to_path_buf(), place: Some(place), message }
    })
}

/// The reason alone, without `(os error 13)`.
pub fn reason(error: &io::Error) -> String {
    error.kind().to_string()
}

fn advice(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "check the path",
        io::ErrorKind::PermissionDenied => "change its permissions, or exclude it",
        _ => "check the file, or exclude it",
    }
}
