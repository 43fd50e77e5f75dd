pub type Result<T> = std::result::Result<T, Error>;

pub struct Error;

impl Error {
    pub fn path(&self) -> Option<&std::path::Path>;
    pub fn depth(&self) -> usize;
    pub fn io_error(&self) -> Option<&std::io::Error>;
    pub fn into_io_error(self) -> Option<std::io::Error>;
}

impl std::error::Error for Error {}
impl From<Error> for std::io::Error {}

// Made without a look at the disk: walking it is what blocks.
pub struct WalkDir;

impl WalkDir {
    pub fn new<P: AsRef<std::path::Path>>(root: P) -> Self;
    pub fn min_depth(self, depth: usize) -> Self;
    pub fn max_depth(self, depth: usize) -> Self;
    pub fn follow_links(self, yes: bool) -> Self;
    pub fn follow_root_links(self, yes: bool) -> Self;
    pub fn max_open(self, n: usize) -> Self;
    pub fn sort_by<F>(self, cmp: F) -> Self;
    pub fn sort_by_key<K, F>(self, cmp: F) -> Self;
    pub fn sort_by_file_name(self) -> Self;
    pub fn contents_first(self, yes: bool) -> Self;
    pub fn same_file_system(self, yes: bool) -> Self;
}

impl IntoIterator for WalkDir {
    type Item = Result<DirEntry>;
    type IntoIter = IntoIter;
    #[blocking(fs, why = "it reads directories as it goes")]
    fn into_iter(self) -> IntoIter;
}

pub struct IntoIter;

impl IntoIter {
    pub fn skip_current_dir(&mut self);
    #[calls_inline]
    pub fn filter_entry<P: FnMut(&DirEntry) -> bool>(self, predicate: P) -> FilterEntry<IntoIter, P>;
}

impl Iterator for IntoIter {
    type Item = Result<DirEntry>;
}

pub struct FilterEntry<I, P>;

impl<P> Iterator for FilterEntry<IntoIter, P> {
    type Item = Result<DirEntry>;
}

pub struct DirEntry;

impl DirEntry {
    pub fn path(&self) -> &std::path::Path;
    pub fn into_path(self) -> std::path::PathBuf;
    pub fn path_is_symlink(&self) -> bool;
    #[blocking(fs, minor)]
    pub fn metadata(&self) -> Result<std::fs::Metadata>;
    pub fn file_type(&self) -> std::fs::FileType;
    pub fn file_name(&self) -> &std::ffi::OsStr;
    pub fn depth(&self) -> usize;
}
