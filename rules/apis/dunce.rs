use std::path::{Path, PathBuf};

#[blocking(fs, instead = "tokio::fs::canonicalize(..).await")]
pub fn canonicalize<P: AsRef<Path>>(path: P) -> std::io::Result<PathBuf>;
pub fn simplified(path: &Path) -> &Path;
