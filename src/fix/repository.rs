//! May files be rewritten here? Only where version control can undo it; git is asked, and for `--fix` alone.

use crate::failure::Failure;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What the user waives.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waived {
    /// `--allow-dirty`: changes that are not committed, staged or not.
    pub dirty: bool,
    /// `--allow-staged`: changes that are staged.
    pub staged: bool,
    /// `--allow-no-vcs`: no version control at all.
    pub no_vcs: bool,
}

/// Files that show which tool keeps a directory; of the others but git nothing more is asked, as cargo does.
const MARKS: [&str; 6] = [".git", ".hg", ".jj", ".pijul", ".fslckout", "_FOSSIL_"];

/// How many files a refusal names.
const NAMED: usize = 5;

/// Are the repositories around these directories in a state that a fix can be told from the user's own changes?
pub fn check(directories: &[PathBuf], waived: Waived) -> Result<(), Failure> {
    for directory in directories {
        let kept = directory.ancestors().find_map(|up| Some((up, MARKS.iter().find(|mark| up.join(mark).exists())?)));
        match kept {
            None if waived.no_vcs => {}
            None => {
                let message =
                    format!("no version control keeps {}, and changes could not be undone", directory.display());
                return Err(Failure::new(message, "look at them with `--diff`, or add `--allow-no-vcs`"));
            }
            Some((root, &".git")) if !waived.dirty => changes(root, &git_status(root)?, waived.staged)?,
            Some(_) => {}
        }
    }
    Ok(())
}

fn git_status(root: &Path) -> Result<String, Failure> {
    let help = "install git, or add `--allow-dirty`";
    // A repository may name programs to be run by git: none of them is.
    let status = Command::new("git")
        .args(["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-optional-locks"])
        .args(["status", "--porcelain", "-z", "--untracked-files=normal", "--ignore-submodules=all"])
        .current_dir(root)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::new(format!("git could not be asked about {}: {error}", root.display()), help))?;
    if !status.status.success() {
        let words = String::from_utf8_lossy(&status.stderr);
        let words = words.lines().next().unwrap_or("it failed").trim();
        return Err(Failure::new(format!("git could not be asked about {}: {words}", root.display()), help));
    }
    Ok(String::from_utf8_lossy(&status.stdout).into_owned())
}

/// Reads `git status --porcelain -z`.
fn changes(root: &Path, status: &str, allow_staged: bool) -> Result<(), Failure> {
    let (mut dirty, mut staged) = (Vec::new(), Vec::new());
    let mut entries = status.split('\0').filter(|entry| entry.len() > 3);
    while let Some(entry) = entries.next() {
        let mut marks = entry.chars();
        let (index, tree) = (marks.next(), marks.next());
        if matches!(index, Some('R' | 'C')) {
            // Of a rename, the old name follows.
            entries.next();
        }
        let path = entry.get(3..).unwrap_or_default().to_owned();
        if tree == Some(' ') { staged.push(path) } else { dirty.push(path) }
    }
    let what = match (dirty.is_empty(), staged.is_empty() || allow_staged) {
        (true, true) => return Ok(()),
        (false, _) => "has changes that are not committed",
        (true, false) => "has changes that are only staged",
    };
    let flag = if dirty.is_empty() { "--allow-staged" } else { "--allow-dirty" };
    let all = if dirty.is_empty() { staged } else { dirty };
    let more = all.len().saturating_sub(NAMED);
    let mut names = all.into_iter().take(NAMED).collect::<Vec<_>>().join(", ");
    if more > 0 {
        names.push_str(&format!(" and {more} more"));
    }
    let message = format!("the repository {} {what}: {names}", root.display());
    Err(Failure::new(message, format!("commit them first, look at what would change with `--diff`, or add `{flag}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(status: &str, allow_staged: bool, expected: Option<(&str, &str)>) {
        let found = changes(Path::new("r"), status, allow_staged);
        let said = found.as_ref().err().map(|failure| (failure.message.as_str(), failure.help.as_str()));
        match (said, expected) {
            (None, None) => {}
            (Some((message, help)), Some((part, flag))) => {
                assert!(message.contains(part) && help.contains(flag), "{message}; {help}");
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_git_says_is_understood() {
        check("", false, None);
        check(" M src/a.rs\0", false, Some(("not committed: src/a.rs", "--allow-dirty")));
        check("?? new.rs\0", true, Some(("not committed: new.rs", "--allow-dirty")));
        check("M  src/a.rs\0", false, Some(("only staged: src/a.rs", "--allow-staged")));
        check("M  src/a.rs\0", true, None);
        check("R  new.rs\0old.rs\0", true, None);
        check("MM a.rs\0M  b.rs\0", true, Some(("not committed: a.rs", "--allow-dirty")));
        check(" M 1\0 M 2\0 M 3\0 M 4\0 M 5\0 M 6\0", false, Some(("1, 2, 3, 4, 5 and 1 more", "--allow-dirty")));
    }
}
