//! Which lines git says have changed since a revision; the only place that starts a process, for `--new-from` alone.

use crate::failure::Failure;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What has changed in the Rust files and manifests of a repository.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The working tree's root, canonical.
    root: PathBuf,
    /// By path, canonical.
    files: HashMap<PathBuf, Changed>,
}

#[derive(Debug, PartialEq, Eq)]
enum Changed {
    /// The file is new.
    Whole,
    /// First and last line, from 1.
    Lines(Vec<(u32, u32)>),
}

impl Changes {
    /// Has one of these lines (from 1) changed? In a file that the repository does not speak for, everything has.
    pub fn touch(&self, path: &Path, first: u32, last: u32) -> bool {
        if !path.starts_with(&self.root) || in_another_repository(path, &self.root) {
            return true;
        }
        match self.files.get(path) {
            None => false,
            Some(Changed::Whole) => true,
            Some(Changed::Lines(lines)) => lines.iter().any(|(from, to)| *from <= last && first <= *to),
        }
    }
}

/// A submodule or a clone within the tree: its changes are not in the outer repository's.
fn in_another_repository(path: &Path, root: &Path) -> bool {
    let below = path.ancestors().skip(1).take_while(|up| *up != root);
    below.into_iter().any(|up| up.join(".git").symlink_metadata().is_ok())
}

/// The changes of the working tree since it left `revision` (their merge base, where there is one), with what is
/// staged and what git does not know yet. `directory` is any in the repository.
pub fn since(revision: &str, directory: &Path) -> Result<Changes, Failure> {
    let top = git(directory, &["rev-parse", "--show-toplevel"])?;
    if !top.status.success() {
        let message = format!("`--new-from` needs a git repository, and {} is in none", directory.display());
        return Err(Failure::new(message, said(&top, "check the path")));
    }
    let top = String::from_utf8_lossy(&top.stdout).trim_end_matches('\n').to_owned();
    let root = Path::new(&top).canonicalize().unwrap_or_else(|_| PathBuf::from(&top));

    let unknown = || {
        let message = format!("git knows no revision `{revision}`");
        Failure::new(
            message,
            "fetch it first; a shallow clone has the newest revision only (`fetch-depth: 0` on GitHub)",
        )
    };
    // What begins with a dash would be a flag.
    if revision.starts_with('-') {
        return Err(unknown());
    }
    let name = format!("{revision}^{{commit}}");
    let commit = line(git(&root, &["rev-parse", "--verify", "--quiet", &name])?).ok_or_else(unknown)?;
    // Without a common ancestor, or without a commit of our own, the revision itself.
    let base = line(git(&root, &["merge-base", &commit, "HEAD"])?).unwrap_or(commit);

    let mut diff = vec!["diff"];
    diff.extend(DIFF_FLAGS);
    diff.extend([base.as_str(), "--"]);
    diff.extend(PATHS);
    let diff = git(&root, &diff)?;
    if !diff.status.success() {
        return Err(Failure::new(format!("`git diff {revision}` failed"), said(&diff, "try it by hand")));
    }
    let mut files = parse(&diff.stdout, &root);

    let mut others = vec!["ls-files", "--others", "--exclude-standard", "-z", "--"];
    others.extend(PATHS);
    let others = git(&root, &others)?;
    for name in others.stdout.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        files.insert(root.join(path_of(name)), Changed::Whole);
    }
    Ok(Changes { root, files })
}

/// Whatever the user's configuration of git says, the form is this one.
const DIFF_FLAGS: &[&str] = &[
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--unified=0",
    "--inter-hunk-context=0",
    "--find-renames",
    "--text",
    "--no-relative",
    "--submodule=short",
    "--src-prefix=a/",
    "--dst-prefix=b/",
];

/// Findings are in these files only.
const PATHS: &[&str] = &["*.rs", "*Cargo.toml"];

fn git(directory: &Path, args: &[&str]) -> Result<Output, Failure> {
    let mut command = Command::new("git");
    // No program that the repository's configuration names is started.
    command.args(["-c", "core.fsmonitor=false", "-c", "core.quotepath=off", "-C"]);
    command.arg(directory).args(args);
    for name in ["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "C").output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::new(
            "`--new-from` asks git what has changed, and there is no git",
            "install git, or use `--baseline`",
        ),
        _ => Failure::new(format!("git cannot be started: {error}"), "check that `git status` works here"),
    })
}

/// The one line that git printed; `None` where it failed.
fn line(output: Output) -> Option<String> {
    let text = String::from_utf8(output.stdout).ok()?;
    let first = text.lines().next().filter(|line| !line.is_empty())?;
    output.status.success().then(|| first.to_owned())
}

/// Git's own words, else `advice`.
fn said(output: &Output, advice: &str) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().find(|line| !line.trim().is_empty()).map_or(advice.to_owned(), |line| format!("git says: {line}"))
}

#[cfg(unix)]
fn path_of(name: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    OsStr::from_bytes(name).into()
}

#[cfg(not(unix))]
fn path_of(name: &[u8]) -> PathBuf {
    OsStr::new(&*String::from_utf8_lossy(name)).into()
}

/// Reads a unified diff without context. The lines of a hunk are counted off, so that code that looks like a header
/// is none.
fn parse(diff: &[u8], root: &Path) -> HashMap<PathBuf, Changed> {
    let mut files = HashMap::new();
    let mut path = None;
    let mut is_new = false;
    let mut left = 0;
    for line in diff.split(|byte| *byte == b'\n') {
        if left > 0 {
            // `\ No newline at end of file` is none of the lines.
            left -= u32::from(!line.starts_with(b"\\"));
        } else if line.starts_with(b"diff --git ") {
            (path, is_new) = (None, false);
        } else if line.starts_with(b"new file mode ") {
            is_new = true;
        } else if let Some(name) = line.strip_prefix(b"+++ ") {
            path = after(name).map(|name| root.join(path_of(&name)));
            if let Some(path) = &path {
                files.insert(path.clone(), if is_new { Changed::Whole } else { Changed::Lines(Vec::new()) });
            }
        } else if line.starts_with(b"@@ ") {
            let Some((gone, first, count)) = hunk(line) else { continue };
            left = gone + count;
            if let Some(Changed::Lines(lines)) = path.as_ref().and_then(|path| files.get_mut(path))
                && count > 0
            {
                lines.push((first, first + count - 1));
            }
        }
    }
    files
}

/// The name after `+++ `, without `b/`; `None` for a file that is gone.
fn after(name: &[u8]) -> Option<Vec<u8>> {
    // A name with a space has a tab behind it.
    let name = name.strip_suffix(b"\t").unwrap_or(name);
    let name = match name {
        [b'"', inner @ .., b'"'] => unquoted(inner),
        plain => plain.to_vec(),
    };
    name.strip_prefix(b"b/").map(<[u8]>::to_vec)
}

/// Undoes git's quoting, that of C.
fn unquoted(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'\\' {
            out.push(*first);
            continue;
        }
        match rest {
            [a @ b'0'..=b'3', b @ b'0'..=b'7', c @ b'0'..=b'7', after @ ..] => {
                out.push((a - b'0') * 64 + (b - b'0') * 8 + (c - b'0'));
                rest = after;
            }
            [letter, after @ ..] => {
                out.push(match letter {
                    b'a' => 7,
                    b'b' => 8,
                    b't' => b'\t',
                    b'n' => b'\n',
                    b'v' => 11,
                    b'f' => 12,
                    b'r' => b'\r',
                    other => *other,
                });
                rest = after;
            }
            [] => {}
        }
    }
    out
}

/// `@@ -1,2 +3,4 @@`: the lines that are gone, the first line that is there, and how many.
fn hunk(line: &[u8]) -> Option<(u32, u32, u32)> {
    let text = std::str::from_utf8(line.strip_prefix(b"@@ -")?.split(|byte| *byte == b'@').next()?).ok()?;
    let (old, new) = text.trim_end().split_once(" +")?;
    let range = |text: &str| -> Option<(u32, u32)> {
        let (first, count) = text.split_once(',').unwrap_or((text, "1"));
        Some((first.parse().ok()?, count.parse().ok()?))
    };
    let ((_, gone), (first, count)) = (range(old)?, range(new)?);
    Some((gone, first, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hunks_are_counted_off() {
        let diff = b"diff --git a/x.rs b/x.rs\nindex 1..2 100644\n--- a/x.rs\n+++ b/x.rs\n\
            @@ -3 +3,2 @@ fn f() {\n---- a/y.rs\n++++ b/y.rs\n+@@ -1 +1 @@\n\
            @@ -9,2 +10,0 @@\n-a\n-b\n@@ -20,0 +19 @@\n+c\n\\ No newline at end of file\n\
            diff --git a/gone.rs b/gone.rs\ndeleted file mode 100644\n--- a/gone.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n\
            diff --git a/n.rs b/n.rs\nnew file mode 100644\n--- /dev/null\n+++ b/n.rs\n@@ -0,0 +1 @@\n+x\n\
            diff --git \"a/\\303\\244\\t.rs\" \"b/\\303\\244\\t.rs\"\n--- \"a/\\303\\244\\t.rs\"\n\
            +++ \"b/\\303\\244\\t.rs\"\n@@ -1 +1 @@\n-x\n+y\n\
            diff --git a/a b.rs b/a b.rs\n--- a/a b.rs\t\n+++ b/a b.rs\t\n@@ -1 +1 @@\n-x\n+y\n";
        let files = parse(diff, Path::new("/r"));
        let expected = [
            ("/r/x.rs", Changed::Lines(vec![(3, 4), (19, 19)])),
            ("/r/n.rs", Changed::Whole),
            ("/r/\u{e4}\t.rs", Changed::Lines(vec![(1, 1)])),
            ("/r/a b.rs", Changed::Lines(vec![(1, 1)])),
        ];
        assert_eq!(files, expected.into_iter().map(|(path, it)| (PathBuf::from(path), it)).collect());
    }

    #[test]
    fn lines_touch_where_they_overlap() {
        let files = HashMap::from([(PathBuf::from("/r/x.rs"), Changed::Lines(vec![(3, 4)]))]);
        let changes = Changes { root: "/r".into(), files };
        let touched = |first, last| changes.touch(Path::new("/r/x.rs"), first, last);
        assert!(touched(3, 3) && touched(1, 9) && touched(4, 7));
        assert!(!touched(1, 2) && !touched(5, 5));
        assert!(!changes.touch(Path::new("/r/y.rs"), 1, 1) && changes.touch(Path::new("/other/x.rs"), 1, 1));
    }
}
