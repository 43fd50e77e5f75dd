//! What fixes change, as a unified diff; who applies it is not known here.

use super::text::visible;
use crate::fix::Fixed;
use similar::TextDiff;
use std::io::{self, Write};
use std::path::MAIN_SEPARATOR;

/// A diff that `patch -p1` and `git apply` take, of all files that changed, by path.
pub fn write(out: &mut dyn Write, fixed: &Fixed) -> io::Result<()> {
    for (path, change) in &fixed.changes {
        let path = path.strip_prefix(".").unwrap_or(path).to_string_lossy().replace(MAIN_SEPARATOR, "/");
        let path = visible(path.trim_start_matches('/'));
        let diff = TextDiff::from_lines(&*change.before, &*change.after);
        // Source goes out as it is: who applies the diff needs every byte.
        write!(out, "{}", diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")))?;
    }
    Ok(())
}
