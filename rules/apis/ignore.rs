use std::path::{Path, PathBuf};

pub enum Error {}

impl std::error::Error for Error {}

pub struct DirEntry;

impl DirEntry {
    pub fn path(&self) -> &Path;
    pub fn into_path(self) -> PathBuf;
    #[blocking(fs)]
    pub fn metadata(&self) -> Result<std::fs::Metadata, Error>;
    pub fn file_type(&self) -> Option<std::fs::FileType>;
    pub fn file_name(&self) -> &std::ffi::OsStr;
    pub fn depth(&self) -> usize;
}

pub struct WalkBuilder;

impl WalkBuilder {
    pub fn new<P: AsRef<Path>>(path: P) -> WalkBuilder;
    #[blocking(fs, why = "it reads ignore files at once, and directories as it goes")]
    pub fn build(&self) -> Walk;
    pub fn build_parallel(&self) -> WalkParallel;
    pub fn add<P: AsRef<Path>>(&mut self, path: P) -> &mut WalkBuilder;
    pub fn max_depth(&mut self, depth: Option<usize>) -> &mut WalkBuilder;
    pub fn follow_links(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn standard_filters(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn hidden(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn parents(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn ignore(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn git_global(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn git_ignore(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn git_exclude(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn require_git(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn threads(&mut self, n: usize) -> &mut WalkBuilder;
}

pub struct Walk;

impl Iterator for Walk {
    type Item = Result<DirEntry, Error>;
}

impl Walk {
    #[blocking(fs, why = "it reads ignore files at once, and directories as it goes")]
    pub fn new<P: AsRef<Path>>(path: P) -> Walk;
}

pub struct WalkParallel;

impl WalkParallel {
    #[blocking(fs)]
    pub fn run<F>(self, mkf: F);
}

pub enum WalkState {
    Continue,
    Skip,
    Quit,
}
