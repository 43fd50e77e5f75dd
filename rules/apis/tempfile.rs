use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

#[blocking(fs, minor)]
pub fn tempdir() -> io::Result<TempDir>;
#[blocking(fs, minor)]
pub fn tempdir_in<P: AsRef<Path>>(dir: P) -> io::Result<TempDir>;
#[blocking(fs, minor)]
pub fn tempfile() -> io::Result<File>;
#[blocking(fs, minor)]
pub fn tempfile_in<P: AsRef<Path>>(dir: P) -> io::Result<File>;
pub fn spooled_tempfile(max_size: usize) -> SpooledTempFile;

pub struct TempDir;

impl TempDir {
    #[blocking(fs, minor)]
    pub fn new() -> io::Result<TempDir>;
    #[blocking(fs, minor)]
    pub fn new_in<P: AsRef<Path>>(dir: P) -> io::Result<TempDir>;
    #[blocking(fs, minor)]
    pub fn with_prefix<S>(prefix: S) -> io::Result<TempDir>;
    #[blocking(fs, minor)]
    pub fn with_prefix_in<S, P: AsRef<Path>>(prefix: S, dir: P) -> io::Result<TempDir>;
    #[blocking(fs, minor)]
    pub fn with_suffix<S>(suffix: S) -> io::Result<TempDir>;
    pub fn path(&self) -> &Path;
    pub fn into_path(self) -> PathBuf;
    pub fn keep(self) -> PathBuf;
    #[blocking(fs, minor)]
    pub fn close(self) -> io::Result<()>;
}

#[blocking_handle(fs, instead = "tokio::fs::File")]
pub struct NamedTempFile<F = File>;

impl NamedTempFile {
    #[blocking(fs, minor)]
    pub fn new() -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn new_in<P: AsRef<Path>>(dir: P) -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn with_suffix<S>(suffix: S) -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn with_suffix_in<S, P: AsRef<Path>>(suffix: S, dir: P) -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn with_prefix<S>(prefix: S) -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn with_prefix_in<S, P: AsRef<Path>>(prefix: S, dir: P) -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn reopen(&self) -> io::Result<File>;
}

impl<F> NamedTempFile<F> {
    pub fn path(&self) -> &Path;
    #[blocking(fs, minor)]
    pub fn close(self) -> io::Result<()>;
    #[blocking(fs, minor)]
    pub fn persist<P: AsRef<Path>>(self, new_path: P) -> Result<F, PersistError<F>>;
    #[blocking(fs, minor)]
    pub fn persist_noclobber<P: AsRef<Path>>(self, new_path: P) -> Result<F, PersistError<F>>;
    #[blocking(fs, minor)]
    pub fn keep(self) -> Result<(F, PathBuf), PersistError<F>>;
    pub fn as_file(&self) -> &F;
    pub fn as_file_mut(&mut self) -> &mut F;
    pub fn into_file(self) -> F;
    pub fn into_temp_path(self) -> TempPath;
    pub fn into_parts(self) -> (F, TempPath);
    pub fn from_parts(file: F, path: TempPath) -> Self;
}

impl<F> io::Read for NamedTempFile<F> {}
impl<F> io::Write for NamedTempFile<F> {}
impl<F> io::Seek for NamedTempFile<F> {}

pub struct PersistError<F = File> {
    pub error: io::Error,
    pub file: NamedTempFile<F>,
}

impl<F> std::error::Error for PersistError<F> {}
impl<F> From<PersistError<F>> for io::Error {}

pub struct PathPersistError {
    pub error: io::Error,
    pub path: TempPath,
}

impl std::error::Error for PathPersistError {}
impl From<PathPersistError> for io::Error {}

pub struct TempPath;

impl TempPath {
    #[blocking(fs, minor)]
    pub fn close(self) -> io::Result<()>;
    #[blocking(fs, minor)]
    pub fn persist<P: AsRef<Path>>(self, new_path: P) -> Result<(), PathPersistError>;
    #[blocking(fs, minor)]
    pub fn keep(self) -> Result<PathBuf, PathPersistError>;
    pub fn from_path<P>(path: P) -> Self;
}

impl std::ops::Deref for TempPath {
    type Target = Path;
}

// In memory until it grows: no handle.
pub struct SpooledTempFile;

impl SpooledTempFile {
    pub fn new(max_size: usize) -> SpooledTempFile;
    pub fn is_rolled(&self) -> bool;
    #[blocking(fs, minor)]
    pub fn roll(&mut self) -> io::Result<()>;
}

impl io::Read for SpooledTempFile {}
impl io::Write for SpooledTempFile {}
impl io::Seek for SpooledTempFile {}

pub struct Builder;

impl Builder {
    pub fn new() -> Self;
    pub fn prefix<S: ?Sized>(&mut self, prefix: &S) -> &mut Self;
    pub fn suffix<S: ?Sized>(&mut self, suffix: &S) -> &mut Self;
    pub fn rand_bytes(&mut self, rand: usize) -> &mut Self;
    pub fn append(&mut self, append: bool) -> &mut Self;
    pub fn permissions(&mut self, permissions: std::fs::Permissions) -> &mut Self;
    #[blocking(fs, minor)]
    pub fn tempfile(&self) -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn tempfile_in<P: AsRef<Path>>(&self, dir: P) -> io::Result<NamedTempFile>;
    #[blocking(fs, minor)]
    pub fn tempdir(&self) -> io::Result<TempDir>;
    #[blocking(fs, minor)]
    pub fn tempdir_in<P: AsRef<Path>>(&self, dir: P) -> io::Result<TempDir>;
    #[blocking(fs, minor)]
    #[calls_inline]
    pub fn make<F: FnMut(&Path) -> io::Result<R>, R>(&self, f: F) -> io::Result<NamedTempFile<R>>;
}
