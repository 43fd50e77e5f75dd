use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub struct Utf8Path;

impl Utf8Path {
    pub fn new<S: AsRef<str>>(s: &S) -> &Utf8Path;
    pub fn from_path(path: &Path) -> Option<&Utf8Path>;
    pub fn as_std_path(&self) -> &Path;
    pub fn as_str(&self) -> &str;
    pub fn to_path_buf(&self) -> Utf8PathBuf;
    pub fn is_absolute(&self) -> bool;
    pub fn is_relative(&self) -> bool;
    pub fn parent(&self) -> Option<&Utf8Path>;
    pub fn file_name(&self) -> Option<&str>;
    pub fn file_stem(&self) -> Option<&str>;
    pub fn extension(&self) -> Option<&str>;
    pub fn join<P: AsRef<Utf8Path>>(&self, path: P) -> Utf8PathBuf;
    pub fn with_file_name<S: AsRef<str>>(&self, file_name: S) -> Utf8PathBuf;
    pub fn with_extension<S: AsRef<str>>(&self, extension: S) -> Utf8PathBuf;
    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool;
    pub fn ends_with<P: AsRef<Path>>(&self, base: P) -> bool;
    #[blocking(fs, instead = "tokio::fs::metadata(..).await")]
    pub fn metadata(&self) -> io::Result<fs::Metadata>;
    #[blocking(fs, instead = "tokio::fs::symlink_metadata(..).await")]
    pub fn symlink_metadata(&self) -> io::Result<fs::Metadata>;
    #[blocking(fs, instead = "tokio::fs::canonicalize(..).await")]
    pub fn canonicalize(&self) -> io::Result<PathBuf>;
    #[blocking(fs, instead = "tokio::fs::canonicalize(..).await")]
    pub fn canonicalize_utf8(&self) -> io::Result<Utf8PathBuf>;
    #[blocking(fs, instead = "tokio::fs::read_dir(..).await")]
    pub fn read_dir(&self) -> io::Result<fs::ReadDir>;
    #[blocking(fs, instead = "tokio::fs::read_dir(..).await")]
    pub fn read_dir_utf8(&self) -> io::Result<ReadDirUtf8>;
    #[blocking(fs, instead = "tokio::fs::try_exists(..).await.unwrap_or(false)")]
    pub fn exists(&self) -> bool;
    #[blocking(fs, instead = "tokio::fs::try_exists(..).await")]
    pub fn try_exists(&self) -> io::Result<bool>;
    #[blocking(fs, instead = "tokio::fs::metadata(..).await.is_ok_and(|m| m.is_file())")]
    pub fn is_file(&self) -> bool;
    #[blocking(fs, instead = "tokio::fs::metadata(..).await.is_ok_and(|m| m.is_dir())")]
    pub fn is_dir(&self) -> bool;
}

pub struct ReadDirUtf8;

impl Iterator for ReadDirUtf8 {
    type Item = io::Result<Utf8DirEntry>;
}

pub struct Utf8DirEntry;

impl Utf8DirEntry {
    pub fn path(&self) -> &Utf8Path;
    pub fn file_name(&self) -> &str;
    #[blocking(fs)]
    pub fn metadata(&self) -> io::Result<fs::Metadata>;
    pub fn file_type(&self) -> io::Result<fs::FileType>;
}

pub struct Utf8PathBuf;

impl Utf8PathBuf {
    pub fn new() -> Utf8PathBuf;
    pub fn from_path_buf(path: PathBuf) -> Result<Utf8PathBuf, PathBuf>;
    pub fn into_std_path_buf(self) -> PathBuf;
    pub fn as_path(&self) -> &Utf8Path;
    pub fn push<P: AsRef<Utf8Path>>(&mut self, path: P);
    pub fn pop(&mut self) -> bool;
    pub fn into_string(self) -> String;
}

impl std::ops::Deref for Utf8PathBuf {
    type Target = Utf8Path;
}

impl Clone for Utf8PathBuf {}
impl From<String> for Utf8PathBuf {}
impl From<&str> for Utf8PathBuf {}
impl AsRef<Path> for Utf8PathBuf {}
impl AsRef<Path> for Utf8Path {}
impl AsRef<Utf8Path> for Utf8PathBuf {}
impl AsRef<Utf8Path> for str {}
impl AsRef<Utf8Path> for String {}
