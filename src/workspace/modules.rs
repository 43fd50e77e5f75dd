//! Where `mod name;` looks for its file, as the Rust reference and rustc have it; paths only, nothing is parsed.

use super::disk;
use super::shown::normalise;
use std::path::{Component, Path, PathBuf};

/// Where a `mod name;` stands.
#[derive(Debug, Clone, Copy)]
pub struct ModPlace<'a> {
    /// The file that holds the declaration.
    pub file: &'a Path,
    /// The file is a crate root, a `mod.rs`, or was reached through `#[path]` (see `Candidate::mod_rs`).
    pub mod_rs: bool,
    /// The inline modules around the declaration, outermost first.
    pub inline: &'a [InlineModule<'a>],
}

/// `mod name { .. }`, perhaps with `#[path = ".."]`, which then names a directory.
#[derive(Debug, Clone, Copy)]
pub struct InlineModule<'a> {
    pub name: &'a str,
    pub path: Option<&'a str>,
}

/// A file that may hold the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Without `.` and `..` inside, so that it equals `WorkspaceFile::path` letter by letter.
    pub path: PathBuf,
    /// Whether that file is a mod-rs file in its turn.
    pub mod_rs: bool,
}

/// The files in which `mod name;` may live, in the order to try: one for `#[path]`, else `name.rs` and `name/mod.rs`.
///
/// Looks at no disk. A candidate outside `root` (the package's) is left out, so the list may be empty; this check is by
/// letters, and enough for those who look candidates up among `Workspace::files`. To open one, use `resolve`.
pub fn candidates(place: ModPlace<'_>, name: &str, path: Option<&str>, root: &Path) -> Vec<Candidate> {
    let name = plain(name);
    let (directory, pending) = directory(place);
    let found = match path {
        Some(path) => vec![Candidate { path: join(&directory, path), mod_rs: true }],
        None => {
            let base = pending.map_or(directory.clone(), |own| directory.join(own));
            vec![
                Candidate { path: base.join(format!("{name}.rs")), mod_rs: false },
                Candidate { path: base.join(name).join("mod.rs"), mod_rs: true },
            ]
        }
    };
    let root = normalise(root);
    found
        .into_iter()
        .map(|candidate| Candidate { path: normalise(&candidate.path), ..candidate })
        .filter(|candidate| below(&candidate.path, &root))
        .collect()
}

/// The first candidate that is a regular file and, links resolved, stays inside `root`; `None` where there is none.
pub fn resolve(place: ModPlace<'_>, name: &str, path: Option<&str>, root: &Path) -> Option<Candidate> {
    let canonical_root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let canonical_root = disk::canonicalize(canonical_root).ok()?;
    candidates(place, name, path, root).into_iter().find(|candidate| {
        let Ok(canonical) = disk::canonicalize(&candidate.path) else { return false };
        disk::is_file(&canonical) && canonical.starts_with(&canonical_root)
    })
}

/// The directory in which the declaration looks, and the part still to be added unless `#[path]` is used.
fn directory<'a>(place: ModPlace<'a>) -> (PathBuf, Option<&'a str>) {
    let mut directory = place.file.parent().unwrap_or(Path::new("")).to_path_buf();
    // A non-mod-rs file `a/b.rs` owns `a/b/`; but `#[path]` directly in it counts from `a/`, as in rustc.
    let stem = place.file.file_stem().and_then(|stem| stem.to_str());
    let mut pending = if place.mod_rs { None } else { stem };
    for module in place.inline {
        match module.path {
            // For an inline module the attribute names a directory, and drops what was pending.
            Some(path) => {
                directory = join(&directory, path);
                pending = None;
            }
            None => {
                if let Some(own) = pending.take() {
                    directory.push(own);
                }
                directory.push(plain(module.name));
            }
        }
    }
    (directory, pending)
}

fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

fn join(directory: &Path, path: &str) -> PathBuf {
    // As rustc does: `/` is written by everyone and holds on Windows too.
    let path = if cfg!(windows) { path.replace('/', "\\") } else { path.to_owned() };
    directory.join(path)
}

/// Both are normalised. A relative root `""` holds every relative path that does not climb, `..` those that climb once.
fn below(path: &Path, root: &Path) -> bool {
    let climbs = |path: &Path| path.components().take_while(|part| *part == Component::ParentDir).count();
    if root.is_relative() && climbs(root) == root.components().count() {
        return path.is_relative() && climbs(path) <= climbs(root);
    }
    path.strip_prefix(root).is_ok_and(|rest| !rest.starts_with(".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `inline` is written `a b=dir`; the answer is the candidates in order, `*` after those that are mod-rs files.
    #[track_caller]
    fn check(file: &str, mod_rs: bool, inline: &str, name: &str, path: Option<&str>, want: &[&str]) {
        let inline: Vec<_> = inline
            .split_whitespace()
            .map(|part| match part.split_once('=') {
                Some((name, path)) => InlineModule { name, path: Some(path) },
                None => InlineModule { name: part, path: None },
            })
            .collect();
        let place = ModPlace { file: Path::new(file), mod_rs, inline: &inline };
        let got: Vec<_> = candidates(place, name, path, Path::new("p"))
            .into_iter()
            .map(|it| {
                format!("{}{}", it.path.display().to_string().replace('\\', "/"), if it.mod_rs { "*" } else { "" })
            })
            .collect();
        assert_eq!(got, want);
    }

    #[test]
    fn plain_modules() {
        check("p/src/lib.rs", true, "", "a", None, &["p/src/a.rs", "p/src/a/mod.rs*"]);
        check("p/src/a/mod.rs", true, "", "b", None, &["p/src/a/b.rs", "p/src/a/b/mod.rs*"]);
        check("p/src/a.rs", false, "", "b", None, &["p/src/a/b.rs", "p/src/a/b/mod.rs*"]);
        check("p/src/lib.rs", true, "", "r#async", None, &["p/src/async.rs", "p/src/async/mod.rs*"]);
    }

    #[test]
    fn inside_inline_modules() {
        check("p/src/lib.rs", true, "x y", "a", None, &["p/src/x/y/a.rs", "p/src/x/y/a/mod.rs*"]);
        check("p/src/b.rs", false, "x", "a", None, &["p/src/b/x/a.rs", "p/src/b/x/a/mod.rs*"]);
        check("p/src/b.rs", false, "r#x", "a", None, &["p/src/b/x/a.rs", "p/src/b/x/a/mod.rs*"]);
    }

    /// The table of the reference, section "The path attribute".
    #[test]
    fn path_attribute() {
        check("p/src/a/b.rs", false, "", "c", Some("foo.rs"), &["p/src/a/foo.rs*"]);
        check("p/src/a/mod.rs", true, "", "c", Some("foo.rs"), &["p/src/a/foo.rs*"]);
        check("p/src/a/b.rs", false, "inline", "inner", Some("other.rs"), &["p/src/a/b/inline/other.rs*"]);
        check("p/src/a/mod.rs", true, "inline", "inner", Some("other.rs"), &["p/src/a/inline/other.rs*"]);
    }

    #[test]
    fn path_attribute_on_an_inline_module() {
        check("p/src/lib.rs", true, "t=files", "a", Some("tls.rs"), &["p/src/files/tls.rs*"]);
        check("p/src/lib.rs", true, "t=files", "a", None, &["p/src/files/a.rs", "p/src/files/a/mod.rs*"]);
        check("p/src/b.rs", false, "t=files", "a", None, &["p/src/files/a.rs", "p/src/files/a/mod.rs*"]);
        check("p/src/b.rs", false, "x t=files", "a", Some("f.rs"), &["p/src/b/x/files/f.rs*"]);
    }

    #[test]
    fn stays_inside_the_package() {
        check("p/src/lib.rs", true, "", "a", Some("../shared/a.rs"), &["p/shared/a.rs*"]);
        check("p/src/lib.rs", true, "", "a", Some("../../other/a.rs"), &[]);
        check("p/src/lib.rs", true, "", "a", Some("/etc/passwd"), &[]);
        check("p/src/lib.rs", true, "x=../../.. y", "a", None, &[]);
    }

    /// The root is above the current directory: `async-lint` typed in `src`.
    #[test]
    fn a_root_that_climbs() {
        let place = ModPlace { file: Path::new("lib.rs"), mod_rs: true, inline: &[] };
        assert_eq!(candidates(place, "a", None, Path::new("..")).len(), 2);
        assert_eq!(candidates(place, "a", Some("../shared/a.rs"), Path::new("..")).len(), 1);
        assert_eq!(candidates(place, "a", Some("../../a.rs"), Path::new("..")).len(), 0);
    }

    #[test]
    fn the_current_directory_as_root() {
        for root in ["", "."] {
            let place = ModPlace { file: Path::new("src/lib.rs"), mod_rs: true, inline: &[] };
            assert_eq!(candidates(place, "a", None, Path::new(root)).len(), 2);
            assert_eq!(candidates(place, "a", Some("../../a.rs"), Path::new(root)).len(), 0);
        }
    }
}
