use std::io;
use std::path::{Path, PathBuf};

#[blocking(fs, instead = "fs_err::tokio::canonicalize(path).await", async_std = "async_std::fs::canonicalize(path).await", smol = "smol::fs::canonicalize(path).await")]
pub fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
#[blocking(fs, instead = "fs_err::tokio::copy(from, to).await", async_std = "async_std::fs::copy(from, to).await", smol = "smol::fs::copy(from, to).await")]
pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64>;
#[blocking(fs, instead = "fs_err::tokio::create_dir(path).await", async_std = "async_std::fs::create_dir(path).await", smol = "smol::fs::create_dir(path).await")]
pub fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::create_dir_all(path).await", async_std = "async_std::fs::create_dir_all(path).await", smol = "smol::fs::create_dir_all(path).await")]
pub fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::hard_link(src, dst).await", async_std = "async_std::fs::hard_link(src, dst).await", smol = "smol::fs::hard_link(src, dst).await")]
pub fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::metadata(path).await", async_std = "async_std::fs::metadata(path).await", smol = "smol::fs::metadata(path).await")]
pub fn metadata<P: AsRef<Path>>(path: P) -> io::Result<std::fs::Metadata>;
#[blocking(fs, instead = "fs_err::tokio::read(path).await", async_std = "async_std::fs::read(path).await", smol = "smol::fs::read(path).await")]
pub fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>>;
#[blocking(fs, instead = "fs_err::tokio::read_dir(path).await", async_std = "async_std::fs::read_dir(path).await", smol = "smol::fs::read_dir(path).await")]
pub fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir>;
#[blocking(fs, instead = "fs_err::tokio::read_link(path).await", async_std = "async_std::fs::read_link(path).await", smol = "smol::fs::read_link(path).await")]
pub fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
#[blocking(fs, instead = "fs_err::tokio::read_to_string(path).await", async_std = "async_std::fs::read_to_string(path).await", smol = "smol::fs::read_to_string(path).await")]
pub fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String>;
#[blocking(fs, instead = "fs_err::tokio::remove_dir(path).await", async_std = "async_std::fs::remove_dir(path).await", smol = "smol::fs::remove_dir(path).await")]
pub fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::remove_dir_all(path).await", async_std = "async_std::fs::remove_dir_all(path).await", smol = "smol::fs::remove_dir_all(path).await")]
pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::remove_file(path).await", async_std = "async_std::fs::remove_file(path).await", smol = "smol::fs::remove_file(path).await")]
pub fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::rename(from, to).await", async_std = "async_std::fs::rename(from, to).await", smol = "smol::fs::rename(from, to).await")]
pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::set_permissions(path, perm).await", async_std = "async_std::fs::set_permissions(path, perm).await", smol = "smol::fs::set_permissions(path, perm).await")]
pub fn set_permissions<P: AsRef<Path>>(path: P, perm: std::fs::Permissions) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::symlink_metadata(path).await", async_std = "async_std::fs::symlink_metadata(path).await", smol = "smol::fs::symlink_metadata(path).await")]
pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<std::fs::Metadata>;
#[blocking(fs, instead = "fs_err::tokio::write(path, contents).await", async_std = "async_std::fs::write(path, contents).await", smol = "smol::fs::write(path, contents).await")]
pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()>;
#[blocking(fs, instead = "fs_err::tokio::try_exists(path).await", async_std = "async_std::fs::metadata(path).await.is_ok()", smol = "smol::fs::metadata(path).await.is_ok()")]
pub fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool>;

#[blocking_handle(fs, instead = "fs_err::tokio::File")]
pub struct File;

impl File {
    #[blocking(fs, instead = "fs_err::tokio::File::open(path).await", async_std = "async_std::fs::File::open(path).await", smol = "smol::fs::File::open(path).await")]
    pub fn open<P: AsRef<Path>>(path: P) -> io::Result<Self>;
    #[blocking(fs, instead = "fs_err::tokio::File::create(path).await", async_std = "async_std::fs::File::create(path).await", smol = "smol::fs::File::create(path).await")]
    pub fn create<P: AsRef<Path>>(path: P) -> io::Result<Self>;
    #[blocking(fs, instead = "fs_err::tokio::OpenOptions::new().write(true).create_new(true).open(path).await")]
    pub fn create_new<P: AsRef<Path>>(path: P) -> io::Result<Self>;
    pub fn options() -> OpenOptions;
    pub fn from_parts<P>(file: std::fs::File, path: P) -> Self;
    pub fn into_parts(self) -> (std::fs::File, PathBuf);
    pub fn file(&self) -> &std::fs::File;
    pub fn file_mut(&mut self) -> &mut std::fs::File;
    pub fn into_file(self) -> std::fs::File;
    pub fn path(&self) -> &Path;
    #[blocking(fs, minor)]
    pub fn try_clone(&self) -> io::Result<Self>;
    #[blocking(fs, instead = "file.sync_all().await")]
    pub fn sync_all(&self) -> io::Result<()>;
    #[blocking(fs, instead = "file.sync_data().await")]
    pub fn sync_data(&self) -> io::Result<()>;
    #[blocking(fs, instead = "file.set_len(size).await")]
    pub fn set_len(&self, size: u64) -> io::Result<()>;
    #[blocking(fs, instead = "file.metadata().await")]
    pub fn metadata(&self) -> io::Result<std::fs::Metadata>;
    #[blocking(fs, instead = "file.set_permissions(perm).await")]
    pub fn set_permissions(&self, perm: std::fs::Permissions) -> io::Result<()>;
    #[blocking(fs, why = "it waits until no one else holds the lock")]
    pub fn lock(&self) -> io::Result<()>;
    #[blocking(fs, why = "it waits until no one else holds the lock")]
    pub fn lock_shared(&self) -> io::Result<()>;
}

impl io::Read for File {}
impl io::Write for File {}
impl io::Seek for File {}

pub struct OpenOptions;

impl OpenOptions {
    pub fn new() -> Self;
    pub fn read(&mut self, read: bool) -> &mut Self;
    pub fn write(&mut self, write: bool) -> &mut Self;
    pub fn append(&mut self, append: bool) -> &mut Self;
    pub fn truncate(&mut self, truncate: bool) -> &mut Self;
    pub fn create(&mut self, create: bool) -> &mut Self;
    pub fn create_new(&mut self, create_new: bool) -> &mut Self;
    #[blocking(fs, instead = "fs_err::tokio::OpenOptions::open(&options, path).await", async_std = "async_std::fs::OpenOptions::open(&options, path).await", smol = "smol::fs::OpenOptions::open(&options, path).await")]
    pub fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File>;
}

pub struct DirBuilder;

impl DirBuilder {
    pub fn new() -> Self;
    pub fn recursive(&mut self, recursive: bool) -> &mut Self;
    #[blocking(fs, instead = "fs_err::tokio::create_dir_all(path).await", async_std = "async_std::fs::create_dir_all(path).await", smol = "smol::fs::create_dir_all(path).await")]
    pub fn create<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
}

// `read_dir` is what is reported; it and the entries' types come from one call to the system.
pub struct ReadDir;

impl Iterator for ReadDir {
    type Item = io::Result<DirEntry>;
}

pub struct DirEntry;

impl DirEntry {
    pub fn path(&self) -> PathBuf;
    #[blocking(fs, instead = "entry.metadata().await")]
    pub fn metadata(&self) -> io::Result<std::fs::Metadata>;
    pub fn file_type(&self) -> io::Result<std::fs::FileType>;
    pub fn file_name(&self) -> std::ffi::OsString;
}

pub trait PathExt {
    #[blocking(fs, instead = "fs_err::tokio::try_exists(path).await", async_std = "async_std::fs::metadata(path).await", smol = "smol::fs::metadata(path).await")]
    fn fs_err_try_exists(&self) -> io::Result<bool>;
    #[blocking(fs, instead = "fs_err::tokio::metadata(path).await", async_std = "async_std::fs::metadata(path).await", smol = "smol::fs::metadata(path).await")]
    fn fs_err_metadata(&self) -> io::Result<std::fs::Metadata>;
    #[blocking(fs, instead = "fs_err::tokio::symlink_metadata(path).await", async_std = "async_std::fs::symlink_metadata(path).await", smol = "smol::fs::symlink_metadata(path).await")]
    fn fs_err_symlink_metadata(&self) -> io::Result<std::fs::Metadata>;
    #[blocking(fs, instead = "fs_err::tokio::canonicalize(path).await", async_std = "async_std::fs::canonicalize(path).await", smol = "smol::fs::canonicalize(path).await")]
    fn fs_err_canonicalize(&self) -> io::Result<PathBuf>;
    #[blocking(fs, instead = "fs_err::tokio::read_link(path).await", async_std = "async_std::fs::read_link(path).await", smol = "smol::fs::read_link(path).await")]
    fn fs_err_read_link(&self) -> io::Result<PathBuf>;
    #[blocking(fs, instead = "fs_err::tokio::read_dir(path).await", async_std = "async_std::fs::read_dir(path).await", smol = "smol::fs::read_dir(path).await")]
    fn fs_err_read_dir(&self) -> io::Result<ReadDir>;
}

impl PathExt for Path {}

#[needs_feature("tokio")]
pub mod tokio {
    use std::io;
    use std::path::{Path, PathBuf};

    pub async fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
    pub async fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64>;
    pub async fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    pub async fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
    pub async fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()>;
    pub async fn metadata<P: AsRef<Path>>(path: P) -> io::Result<std::fs::Metadata>;
    pub async fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>>;
    pub async fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir>;
    pub async fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
    pub async fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String>;
    pub async fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    pub async fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
    pub async fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()>;
    pub async fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()>;
    pub async fn set_permissions<P: AsRef<Path>>(path: P, perm: std::fs::Permissions) -> io::Result<()>;
    pub async fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<std::fs::Metadata>;
    pub async fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()>;
    pub async fn try_exists<P: AsRef<Path>>(path: P) -> io::Result<bool>;

    pub struct File;

    impl File {
        pub async fn open<P: AsRef<Path>>(path: P) -> io::Result<File>;
        pub async fn create<P: AsRef<Path>>(path: P) -> io::Result<File>;
        pub fn from_std(std: crate::File) -> File;
        pub async fn sync_all(&self) -> io::Result<()>;
        pub async fn sync_data(&self) -> io::Result<()>;
        pub async fn set_len(&self, size: u64) -> io::Result<()>;
        pub async fn metadata(&self) -> io::Result<std::fs::Metadata>;
        pub async fn try_clone(&self) -> io::Result<File>;
        pub async fn into_std(self) -> crate::File;
        pub async fn set_permissions(&self, perm: std::fs::Permissions) -> io::Result<()>;
    }

    impl ::tokio::io::AsyncRead for File {}
    impl ::tokio::io::AsyncWrite for File {}
    impl ::tokio::io::AsyncSeek for File {}

    pub struct OpenOptions;

    impl OpenOptions {
        pub fn new() -> OpenOptions;
        pub fn read(&mut self, read: bool) -> &mut OpenOptions;
        pub fn write(&mut self, write: bool) -> &mut OpenOptions;
        pub fn append(&mut self, append: bool) -> &mut OpenOptions;
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions;
        pub fn create(&mut self, create: bool) -> &mut OpenOptions;
        pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions;
        pub async fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File>;
    }

    pub struct ReadDir;

    impl ReadDir {
        pub async fn next_entry(&mut self) -> io::Result<Option<DirEntry>>;
    }

    pub struct DirEntry;

    impl DirEntry {
        pub fn path(&self) -> PathBuf;
        pub fn file_name(&self) -> std::ffi::OsString;
        pub async fn metadata(&self) -> io::Result<std::fs::Metadata>;
        pub async fn file_type(&self) -> io::Result<std::fs::FileType>;
    }
}
