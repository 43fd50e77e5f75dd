//! Fixed texts go to disk: whole or not at all, and only over the bytes that were read.

use super::Change;
use crate::failure::Failure;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file that may be replaced.
#[derive(Debug)]
pub struct Target<'a> {
    shown: &'a Path,
    /// Links followed.
    real: PathBuf,
    change: &'a Change,
}

/// May this file be replaced? `roots` are canonical directories: what does not lie in one of them, links followed, is not
/// touched. `Err` where that is so, where the file has changed since it was read, or may not be written.
pub fn target<'a>(path: &'a Path, change: &'a Change, roots: &[PathBuf]) -> Result<Target<'a>, Failure> {
    let shown = path.display();
    // A link keeps its place: what it points to is written.
    let real = path.canonicalize().map_err(|error| failed(path, &error))?;
    if !roots.iter().any(|root| real.starts_with(root)) {
        let message = format!("{shown} is a link to {}, outside of what is checked", real.display());
        return Err(Failure::new(message, "run async-lint there"));
    }
    let metadata = fs::metadata(&real).map_err(|error| failed(path, &error))?;
    if !metadata.is_file() || metadata.permissions().readonly() {
        return Err(Failure::new(format!("{shown} may not be written"), "change its permissions"));
    }
    let target = Target { shown: path, real, change };
    unchanged(&target)?;
    Ok(target)
}

/// Puts the new text of a file in place of the old one, by a new file beside it that takes its name and its mode.
/// `Err` where the file has changed since it was read, or its directory may not be written.
pub fn replace(target: &Target<'_>) -> Result<(), Failure> {
    let Target { shown, real, change } = target;
    let permissions = fs::metadata(real).map_err(|error| failed(shown, &error))?.permissions();
    let temporary = temporary(real);
    let written = write_new(&temporary, change.after.as_bytes(), permissions).map_err(|error| failed(shown, &error));
    // Asked as late as can be.
    let renamed = written
        .and_then(|()| unchanged(target))
        .and_then(|()| fs::rename(&temporary, real).map_err(|error| failed(shown, &error)));
    renamed.inspect_err(|_| {
        // Nothing is lost when it stays; the error that matters is the first.
        let _ = fs::remove_file(&temporary);
    })
}

fn unchanged(target: &Target<'_>) -> Result<(), Failure> {
    let old = fs::read(&target.real).map_err(|error| failed(target.shown, &error))?;
    if old != target.change.before.as_bytes() {
        let message = format!("{} has changed since it was read", target.shown.display());
        return Err(Failure::new(message, "save it and run async-lint again"));
    }
    Ok(())
}

fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::new(
        format!("the new text of {} could not be written: {error}", path.display()),
        "free its directory for writing, or look at the changes with `--diff`",
    )
}

fn write_new(path: &Path, bytes: &[u8], permissions: fs::Permissions) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.set_permissions(permissions)?;
    file.sync_all()
}

/// A name beside the file that no other run uses.
fn temporary(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.async-lint", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::{Change, Failure, Path, PathBuf, fs, target};

    fn change(before: &str, after: &str) -> Change {
        Change { before: before.into(), after: after.into() }
    }

    fn replace(path: &Path, change: &Change, roots: &[PathBuf]) -> Result<(), Failure> {
        super::replace(&target(path, change, roots)?)
    }

    /// A directory of its own, canonical.
    fn directory(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("async-lint-write-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).and_then(|()| path.canonicalize()).unwrap_or(path)
    }

    fn files(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let root = directory("whole");
        let path = root.join("a.rs");
        assert!(fs::write(&path, "old").is_ok());
        assert_eq!(replace(&path, &change("old", "new"), std::slice::from_ref(&root)), Ok(()));
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some("new"));
        assert_eq!(files(&root), ["a.rs"]);
        let _ = fs::remove_dir_all(root);
    }

    #[test]
    fn a_file_that_has_changed_is_left_alone() {
        let root = directory("changed");
        let path = root.join("a.rs");
        assert!(fs::write(&path, "newer").is_ok());
        let refused = replace(&path, &change("old", "new"), std::slice::from_ref(&root));
        assert!(refused.is_err_and(|failure| failure.message.contains("has changed since it was read")));
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some("newer"));
        let _ = fs::remove_dir_all(root);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_inside_and_refused_outside() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (root, other) = (directory("links"), directory("elsewhere"));
        assert!(fs::write(other.join("b.rs"), "old").is_ok() && fs::write(root.join("a.rs"), "old").is_ok());
        assert!(fs::set_permissions(root.join("a.rs"), fs::Permissions::from_mode(0o640)).is_ok());
        assert!(
            symlink(other.join("b.rs"), root.join("out.rs")).is_ok() && symlink("a.rs", root.join("in.rs")).is_ok()
        );
        let roots = [root.clone()];
        let refused = replace(&root.join("out.rs"), &change("old", "new"), &roots);
        assert!(refused.is_err_and(|failure| failure.message.contains("outside of what is checked")));
        assert_eq!(replace(&root.join("in.rs"), &change("old", "new"), &roots), Ok(()));
        assert!(root.join("in.rs").is_symlink());
        assert_eq!(fs::read_to_string(root.join("a.rs")).ok().as_deref(), Some("new"));
        let mode = fs::metadata(root.join("a.rs")).map(|it| it.permissions().mode() & 0o777);
        assert_eq!(mode.ok(), Some(0o640));
        let _ = (fs::remove_dir_all(root), fs::remove_dir_all(other));
    }
}
