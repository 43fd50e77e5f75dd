//! Source text of one run and the ids of its files; not where the files are found (`workspace`).

use crate::model::FileId;
use std::path::PathBuf;
use std::sync::Arc;

/// The files of one run, in a fixed order (sorted by path), so that ids order as paths do.
#[derive(Debug, Default)]
pub struct SourceMap {
    pub files: Vec<SourceFile>,
}

#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Where it is on disk.
    pub path: PathBuf,
    /// What the user is shown: relative to the current directory where possible, `/` between parts.
    pub shown: String,
    /// The text as on disk.
    pub text: Arc<str>,
}

impl SourceMap {
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }
}
