pub use read::ZipArchive;
pub use write::ZipWriter;

pub mod result {
    pub type ZipResult<T> = Result<T, ZipError>;

    pub enum ZipError {
        FileNotFound,
    }

    impl std::error::Error for ZipError {}
    impl From<ZipError> for std::io::Error {}
}

pub mod read {
    use crate::result::ZipResult;
    use std::path::{Path, PathBuf};

    #[handle_of(R)]
    pub struct ZipArchive<R>;

    impl<R> ZipArchive<R> {
        pub fn new(reader: R) -> ZipResult<ZipArchive<R>>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        #[blocking_on_handle]
        pub fn by_index(&mut self, file_number: usize) -> ZipResult<ZipFile<R>>;
        #[blocking_on_handle]
        pub fn by_name(&mut self, name: &str) -> ZipResult<ZipFile<R>>;
        #[blocking(fs)]
        pub fn extract<P: AsRef<Path>>(&mut self, directory: P) -> ZipResult<()>;
        pub fn into_inner(self) -> R;
    }

    #[handle_of(R)]
    pub struct ZipFile<R>;

    impl<R> ZipFile<R> {
        pub fn name(&self) -> &str;
        pub fn enclosed_name(&self) -> Option<PathBuf>;
        pub fn mangled_name(&self) -> PathBuf;
        pub fn size(&self) -> u64;
        pub fn compressed_size(&self) -> u64;
        pub fn is_dir(&self) -> bool;
        pub fn is_file(&self) -> bool;
        pub fn unix_mode(&self) -> Option<u32>;
    }

    impl<R> std::io::Read for ZipFile<R> {}
}

pub mod write {
    use crate::result::ZipResult;

    #[handle_of(W)]
    pub struct ZipWriter<W>;

    impl<W> ZipWriter<W> {
        pub fn new(inner: W) -> ZipWriter<W>;
        #[blocking_on_handle]
        pub fn start_file<S, O>(&mut self, name: S, options: O) -> ZipResult<()>;
        #[blocking_on_handle]
        pub fn add_directory<S, O>(&mut self, name: S, options: O) -> ZipResult<()>;
        #[blocking_on_handle]
        pub fn finish(self) -> ZipResult<W>;
    }

    impl<W> std::io::Write for ZipWriter<W> {}
}
