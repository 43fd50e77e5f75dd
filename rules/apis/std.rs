//! std, core and alloc, as of Rust 1.95.
//!
//! I/O through traits is a fact of the trait's method and needs a handle (`blocking_handle`). Stdout and stderr are no
//! handles: printing is never a finding. A method written in an impl speaks for that type in place of the trait's.
//! Simpler than std, with the same types flowing: atomics are aliases of one type, set operations and a few slice
//! iterators share one, integers take `TryFrom` from anything.
#![crate_names(std, core, alloc)]

#[macro_export] macro_rules! vec { () => {} }
#[macro_export] macro_rules! format { () => {} }
#[macro_export] macro_rules! format_args { () => {} }
#[macro_export] macro_rules! print { () => {} }
#[macro_export] macro_rules! println { () => {} }
#[macro_export] macro_rules! eprint { () => {} }
#[macro_export] macro_rules! eprintln { () => {} }
#[macro_export] macro_rules! dbg { () => {} }
#[macro_export] macro_rules! write { () => {} }
#[macro_export] macro_rules! writeln { () => {} }
#[macro_export] macro_rules! panic { () => {} }
#[macro_export] macro_rules! todo { () => {} }
#[macro_export] macro_rules! unimplemented { () => {} }
#[macro_export] macro_rules! unreachable { () => {} }
#[macro_export] macro_rules! assert { () => {} }
#[macro_export] macro_rules! assert_eq { () => {} }
#[macro_export] macro_rules! assert_ne { () => {} }
#[macro_export] macro_rules! debug_assert { () => {} }
#[macro_export] macro_rules! debug_assert_eq { () => {} }
#[macro_export] macro_rules! debug_assert_ne { () => {} }
#[macro_export] macro_rules! matches { () => {} }
#[macro_export] macro_rules! thread_local { () => {} }
#[macro_export] macro_rules! env { () => {} }
#[macro_export] macro_rules! option_env { () => {} }
#[macro_export] macro_rules! concat { () => {} }
#[macro_export] macro_rules! stringify { () => {} }
#[macro_export] macro_rules! include { () => {} }
#[macro_export] macro_rules! include_str { () => {} }
#[macro_export] macro_rules! include_bytes { () => {} }
#[macro_export] macro_rules! line { () => {} }
#[macro_export] macro_rules! column { () => {} }
#[macro_export] macro_rules! file { () => {} }
#[macro_export] macro_rules! module_path { () => {} }
#[macro_export] macro_rules! cfg { () => {} }
#[macro_export] macro_rules! compile_error { () => {} }
#[macro_export] macro_rules! is_x86_feature_detected { () => {} }

pub mod prelude {
    pub mod v1 {
        pub use crate::borrow::ToOwned;
        pub use crate::boxed::Box;
        pub use crate::clone::Clone;
        pub use crate::cmp::{Eq, Ord, PartialEq, PartialOrd};
        pub use crate::convert::{AsMut, AsRef, From, Into};
        pub use crate::default::Default;
        pub use crate::future::{Future, IntoFuture};
        pub use crate::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator};
        pub use crate::marker::{Copy, Send, Sized, Sync, Unpin};
        pub use crate::mem::{align_of, align_of_val, drop, size_of, size_of_val};
        pub use crate::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
        pub use crate::option::Option::{self, None, Some};
        pub use crate::result::Result::{self, Err, Ok};
        pub use crate::string::{String, ToString};
        pub use crate::vec::Vec;
    }

    pub mod rust_2015 {
        pub use super::v1::*;
    }

    pub mod rust_2018 {
        pub use super::v1::*;
    }

    pub mod rust_2021 {
        pub use super::v1::*;
        pub use crate::convert::{TryFrom, TryInto};
    }

    pub mod rust_2024 {
        pub use super::rust_2021::*;
        pub use crate::future::{Future, IntoFuture};
    }
}

pub mod fs {
    use crate::ffi::OsString;
    use crate::io::{self, Read, Seek, Write};
    use crate::path::{Path, PathBuf};
    use crate::time::SystemTime;

    #[blocking(
        fs, twin, instead = "tokio::fs::canonicalize(..).await", async_std = "async_std::fs::canonicalize(..).await",
        smol = "smol::fs::canonicalize(..).await"
    )]
    pub fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
    #[blocking(
        fs, twin, instead = "tokio::fs::copy(..).await", async_std = "async_std::fs::copy(..).await",
        smol = "smol::fs::copy(..).await"
    )]
    pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64>;
    #[blocking(
        fs, twin, instead = "tokio::fs::create_dir(..).await", async_std = "async_std::fs::create_dir(..).await",
        smol = "smol::fs::create_dir(..).await"
    )]
    pub fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::create_dir_all(..).await", async_std = "async_std::fs::create_dir_all(..).await",
        smol = "smol::fs::create_dir_all(..).await"
    )]
    pub fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::try_exists(..).await", async_std = "async_std::path::Path::exists(..).await",
        smol = "smol::fs::metadata(..).await"
    )]
    pub fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool>;
    #[blocking(
        fs, twin, instead = "tokio::fs::hard_link(..).await", async_std = "async_std::fs::hard_link(..).await",
        smol = "smol::fs::hard_link(..).await"
    )]
    pub fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::metadata(..).await", async_std = "async_std::fs::metadata(..).await",
        smol = "smol::fs::metadata(..).await"
    )]
    pub fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
    #[blocking(
        fs, twin, instead = "tokio::fs::read(..).await", async_std = "async_std::fs::read(..).await",
        smol = "smol::fs::read(..).await"
    )]
    pub fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>>;
    #[blocking(
        fs, instead = "tokio::fs::read_dir(..).await", async_std = "async_std::fs::read_dir(..).await",
        smol = "smol::fs::read_dir(..).await"
    )]
    pub fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir>;
    #[blocking(
        fs, twin, instead = "tokio::fs::read_link(..).await", async_std = "async_std::fs::read_link(..).await",
        smol = "smol::fs::read_link(..).await"
    )]
    pub fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
    #[blocking(
        fs, twin, instead = "tokio::fs::read_to_string(..).await", async_std = "async_std::fs::read_to_string(..).await",
        smol = "smol::fs::read_to_string(..).await"
    )]
    pub fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String>;
    #[blocking(
        fs, twin, instead = "tokio::fs::remove_dir(..).await", async_std = "async_std::fs::remove_dir(..).await",
        smol = "smol::fs::remove_dir(..).await"
    )]
    pub fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::remove_dir_all(..).await", async_std = "async_std::fs::remove_dir_all(..).await",
        smol = "smol::fs::remove_dir_all(..).await"
    )]
    pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::remove_file(..).await", async_std = "async_std::fs::remove_file(..).await",
        smol = "smol::fs::remove_file(..).await"
    )]
    pub fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::rename(..).await", async_std = "async_std::fs::rename(..).await",
        smol = "smol::fs::rename(..).await"
    )]
    pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::set_permissions(..).await", async_std = "async_std::fs::set_permissions(..).await",
        smol = "smol::fs::set_permissions(..).await"
    )]
    pub fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> io::Result<()>;
    #[blocking(
        fs, instead = "tokio::fs::symlink(..).await", async_std = "async_std::os::unix::fs::symlink(..).await",
        smol = "smol::fs::unix::symlink(..).await"
    )]
    pub fn soft_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
    #[blocking(
        fs, twin, instead = "tokio::fs::symlink_metadata(..).await",
        async_std = "async_std::fs::symlink_metadata(..).await", smol = "smol::fs::symlink_metadata(..).await"
    )]
    pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
    #[blocking(
        fs, twin, instead = "tokio::fs::write(..).await", async_std = "async_std::fs::write(..).await",
        smol = "smol::fs::write(..).await"
    )]
    pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()>;

    #[blocking_handle(fs, instead = "tokio::fs::File", async_std = "async_std::fs::File", smol = "smol::fs::File")]
    pub struct File {}

    impl File {
        #[blocking(
            fs, instead = "tokio::fs::File::open(..).await", async_std = "async_std::fs::File::open(..).await",
            smol = "smol::fs::File::open(..).await"
        )]
        pub fn open<P: AsRef<Path>>(path: P) -> io::Result<File>;
        #[blocking(
            fs, instead = "tokio::fs::File::create(..).await", async_std = "async_std::fs::File::create(..).await",
            smol = "smol::fs::File::create(..).await"
        )]
        pub fn create<P: AsRef<Path>>(path: P) -> io::Result<File>;
        #[blocking(
            fs, instead = "tokio::fs::File::create_new(..).await",
            async_std = "async_std::fs::OpenOptions::open(..).await", smol = "smol::fs::OpenOptions::open(..).await"
        )]
        pub fn create_new<P: AsRef<Path>>(path: P) -> io::Result<File>;
        pub fn options() -> OpenOptions;
        #[blocking(
            fs, instead = "tokio::fs::File::sync_all(..).await",
            async_std = "async_std::fs::File::sync_all(..).await", smol = "smol::fs::File::sync_all(..).await"
        )]
        pub fn sync_all(&self) -> io::Result<()>;
        #[blocking(
            fs, instead = "tokio::fs::File::sync_data(..).await",
            async_std = "async_std::fs::File::sync_data(..).await", smol = "smol::fs::File::sync_data(..).await"
        )]
        pub fn sync_data(&self) -> io::Result<()>;
        #[blocking(
            fs, instead = "tokio::fs::File::set_len(..).await", async_std = "async_std::fs::File::set_len(..).await",
            smol = "smol::fs::File::set_len(..).await"
        )]
        pub fn set_len(&self, size: u64) -> io::Result<()>;
        #[blocking(
            fs, instead = "tokio::fs::File::metadata(..).await",
            async_std = "async_std::fs::File::metadata(..).await", smol = "smol::fs::File::metadata(..).await"
        )]
        pub fn metadata(&self) -> io::Result<Metadata>;
        #[blocking(
            fs, instead = "tokio::fs::File::set_permissions(..).await",
            async_std = "async_std::fs::File::set_permissions(..).await",
            smol = "smol::fs::File::set_permissions(..).await"
        )]
        pub fn set_permissions(&self, perm: Permissions) -> io::Result<()>;
        #[blocking(fs)]
        pub fn set_times(&self, times: FileTimes) -> io::Result<()>;
        #[blocking(fs)]
        pub fn set_modified(&self, time: SystemTime) -> io::Result<()>;
        #[blocking(fs, why = "waits until the other holder unlocks the file")]
        pub fn lock(&self) -> io::Result<()>;
        #[blocking(fs, why = "waits until the other holder unlocks the file")]
        pub fn lock_shared(&self) -> io::Result<()>;
        pub fn try_lock(&self) -> Result<(), TryLockError>;
        pub fn try_lock_shared(&self) -> Result<(), TryLockError>;
        pub fn unlock(&self) -> io::Result<()>;
        pub fn try_clone(&self) -> io::Result<File>;
    }

    impl Read for File {}
    impl Read for &File {}
    impl Write for File {}
    impl Write for &File {}
    impl Seek for File {}
    impl Seek for &File {}
    impl Read for crate::sync::Arc<File> {}
    impl Write for crate::sync::Arc<File> {}
    impl Seek for crate::sync::Arc<File> {}
    impl From<File> for crate::process::Stdio {}
    impl From<File> for crate::os::fd::OwnedFd {}
    impl From<crate::os::fd::OwnedFd> for File {}

    pub enum TryLockError {
        Error(io::Error),
        WouldBlock,
    }

    #[derive(Clone, Copy, Default)]
    pub struct FileTimes {}

    impl FileTimes {
        pub fn new() -> FileTimes;
        pub fn set_accessed(self, t: SystemTime) -> FileTimes;
        pub fn set_modified(self, t: SystemTime) -> FileTimes;
    }

    #[derive(Clone)]
    pub struct OpenOptions {}

    impl OpenOptions {
        pub fn new() -> OpenOptions;
        pub fn read(&mut self, read: bool) -> &mut OpenOptions;
        pub fn write(&mut self, write: bool) -> &mut OpenOptions;
        pub fn append(&mut self, append: bool) -> &mut OpenOptions;
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions;
        pub fn create(&mut self, create: bool) -> &mut OpenOptions;
        pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions;
        #[blocking(
            fs, instead = "tokio::fs::OpenOptions::open(..).await",
            async_std = "async_std::fs::OpenOptions::open(..).await", smol = "smol::fs::OpenOptions::open(..).await"
        )]
        pub fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File>;
    }

    pub struct DirBuilder {}

    impl DirBuilder {
        pub fn new() -> DirBuilder;
        pub fn recursive(&mut self, recursive: bool) -> &mut DirBuilder;
        #[blocking(
            fs, instead = "tokio::fs::DirBuilder::create(..).await",
            async_std = "async_std::fs::DirBuilder::create(..).await",
            smol = "smol::fs::DirBuilder::create(..).await"
        )]
        pub fn create<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
    }

    #[blocking_handle(
        fs, instead = "tokio::fs::ReadDir", async_std = "async_std::fs::ReadDir", smol = "smol::fs::ReadDir"
    )]
    pub struct ReadDir {}

    impl Iterator for ReadDir {
        type Item = io::Result<DirEntry>;
        #[blocking(
            fs, minor, instead = "tokio::fs::ReadDir::next_entry(..).await",
            async_std = "async_std::stream::StreamExt::next(..).await",
            smol = "smol::stream::StreamExt::next(..).await"
        )]
        fn next(&mut self) -> Option<io::Result<DirEntry>>;
    }

    pub struct DirEntry {}

    impl DirEntry {
        pub fn path(&self) -> PathBuf;
        pub fn file_name(&self) -> OsString;
        #[blocking(
            fs, instead = "tokio::fs::DirEntry::metadata(..).await",
            async_std = "async_std::fs::DirEntry::metadata(..).await",
            smol = "smol::fs::DirEntry::metadata(..).await"
        )]
        pub fn metadata(&self) -> io::Result<Metadata>;
        pub fn file_type(&self) -> io::Result<FileType>;
    }

    #[derive(Clone)]
    pub struct Metadata {}

    impl Metadata {
        pub fn file_type(&self) -> FileType;
        pub fn is_dir(&self) -> bool;
        pub fn is_file(&self) -> bool;
        pub fn is_symlink(&self) -> bool;
        pub fn len(&self) -> u64;
        pub fn permissions(&self) -> Permissions;
        pub fn modified(&self) -> io::Result<SystemTime>;
        pub fn accessed(&self) -> io::Result<SystemTime>;
        pub fn created(&self) -> io::Result<SystemTime>;
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    pub struct FileType {}

    impl FileType {
        pub fn is_dir(&self) -> bool;
        pub fn is_file(&self) -> bool;
        pub fn is_symlink(&self) -> bool;
    }

    #[derive(Clone, PartialEq, Eq)]
    pub struct Permissions {}

    impl Permissions {
        pub fn readonly(&self) -> bool;
        pub fn set_readonly(&mut self, readonly: bool);
    }
}

pub mod path {
    use crate::borrow::{Borrow, Cow, ToOwned};
    use crate::convert::Infallible;
    use crate::ffi::{OsStr, OsString};
    use crate::fs;
    use crate::io;
    use crate::ops::{Deref, DerefMut};
    use crate::rc::Rc;
    use crate::str::FromStr;
    use crate::sync::Arc;

    pub const MAIN_SEPARATOR: char = '/';
    pub const MAIN_SEPARATOR_STR: &'static str = "/";

    pub fn is_separator(c: char) -> bool;
    pub fn absolute<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;

    pub struct Path {}

    impl Path {
        pub fn new<S: AsRef<OsStr>>(s: &S) -> &Path;
        pub fn as_os_str(&self) -> &OsStr;
        pub fn as_mut_os_str(&mut self) -> &mut OsStr;
        pub fn to_str(&self) -> Option<&str>;
        pub fn to_string_lossy(&self) -> Cow<str>;
        pub fn to_path_buf(&self) -> PathBuf;
        pub fn into_path_buf(self: Box<Path>) -> PathBuf;
        pub fn is_absolute(&self) -> bool;
        pub fn is_relative(&self) -> bool;
        pub fn has_root(&self) -> bool;
        pub fn parent(&self) -> Option<&Path>;
        pub fn ancestors(&self) -> Ancestors;
        pub fn file_name(&self) -> Option<&OsStr>;
        pub fn file_stem(&self) -> Option<&OsStr>;
        pub fn file_prefix(&self) -> Option<&OsStr>;
        pub fn extension(&self) -> Option<&OsStr>;
        pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError>;
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool;
        pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool;
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf;
        pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf;
        pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
        pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
        pub fn components(&self) -> Components;
        pub fn iter(&self) -> Iter;
        pub fn display(&self) -> Display;
        #[blocking(
            fs, twin, instead = "tokio::fs::try_exists(..).await.unwrap_or(false)",
            async_std = "async_std::path::Path::exists(..).await", smol = "smol::fs::metadata(..).await.is_ok()"
        )]
        pub fn exists(&self) -> bool;
        #[blocking(
            fs, twin, instead = "tokio::fs::try_exists(..).await", async_std = "async_std::path::Path::exists(..).await",
            smol = "smol::fs::metadata(..).await"
        )]
        pub fn try_exists(&self) -> io::Result<bool>;
        #[blocking(
            fs, twin, instead = "tokio::fs::metadata(..).await.is_ok_and(|m| m.is_file())",
            async_std = "async_std::path::Path::is_file(..).await",
            smol = "smol::fs::metadata(..).await.is_ok_and(|m| m.is_file())"
        )]
        pub fn is_file(&self) -> bool;
        #[blocking(
            fs, twin, instead = "tokio::fs::metadata(..).await.is_ok_and(|m| m.is_dir())",
            async_std = "async_std::path::Path::is_dir(..).await",
            smol = "smol::fs::metadata(..).await.is_ok_and(|m| m.is_dir())"
        )]
        pub fn is_dir(&self) -> bool;
        #[blocking(
            fs, twin, instead = "tokio::fs::symlink_metadata(..).await.is_ok_and(|m| m.is_symlink())",
            async_std = "async_std::fs::symlink_metadata(..).await.is_ok_and(|m| m.is_symlink())",
            smol = "smol::fs::symlink_metadata(..).await.is_ok_and(|m| m.is_symlink())"
        )]
        pub fn is_symlink(&self) -> bool;
        #[blocking(
            fs, twin, instead = "tokio::fs::metadata(..).await", async_std = "async_std::fs::metadata(..).await",
            smol = "smol::fs::metadata(..).await"
        )]
        pub fn metadata(&self) -> io::Result<fs::Metadata>;
        #[blocking(
            fs, twin, instead = "tokio::fs::symlink_metadata(..).await",
            async_std = "async_std::fs::symlink_metadata(..).await", smol = "smol::fs::symlink_metadata(..).await"
        )]
        pub fn symlink_metadata(&self) -> io::Result<fs::Metadata>;
        #[blocking(
            fs, twin, instead = "tokio::fs::canonicalize(..).await", async_std = "async_std::fs::canonicalize(..).await",
            smol = "smol::fs::canonicalize(..).await"
        )]
        pub fn canonicalize(&self) -> io::Result<PathBuf>;
        #[blocking(
            fs, twin, instead = "tokio::fs::read_link(..).await", async_std = "async_std::fs::read_link(..).await",
            smol = "smol::fs::read_link(..).await"
        )]
        pub fn read_link(&self) -> io::Result<PathBuf>;
        #[blocking(
            fs, instead = "tokio::fs::read_dir(..).await", async_std = "async_std::fs::read_dir(..).await",
            smol = "smol::fs::read_dir(..).await"
        )]
        pub fn read_dir(&self) -> io::Result<fs::ReadDir>;
    }

    impl ToOwned for Path { type Owned = PathBuf; }
    impl IntoIterator for &Path {
        type Item = &OsStr;
        type IntoIter = Iter;
    }
    impl AsRef<Path> for Path {}
    impl AsRef<Path> for PathBuf {}
    impl AsRef<Path> for str {}
    impl AsRef<Path> for String {}
    impl AsRef<Path> for OsStr {}
    impl AsRef<Path> for OsString {}
    impl AsRef<Path> for Component {}
    impl AsRef<Path> for Components {}
    impl AsRef<Path> for Cow<OsStr> {}
    impl AsRef<OsStr> for Path {}
    impl AsRef<OsStr> for PathBuf {}
    impl AsRef<OsStr> for Component {}

    #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct PathBuf {}

    impl PathBuf {
        pub fn new() -> PathBuf;
        pub fn with_capacity(capacity: usize) -> PathBuf;
        pub fn as_path(&self) -> &Path;
        pub fn push<P: AsRef<Path>>(&mut self, path: P);
        pub fn pop(&mut self) -> bool;
        pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S);
        pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
        pub fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
        pub fn as_mut_os_string(&mut self) -> &mut OsString;
        pub fn into_os_string(self) -> OsString;
        pub fn into_boxed_path(self) -> Box<Path>;
        pub fn capacity(&self) -> usize;
        pub fn clear(&mut self);
        pub fn reserve(&mut self, additional: usize);
    }

    impl Deref for PathBuf { type Target = Path; }
    impl DerefMut for PathBuf {}
    impl Borrow<Path> for PathBuf {}
    impl From<String> for PathBuf {}
    impl From<OsString> for PathBuf {}
    impl From<Box<Path>> for PathBuf {}
    impl From<Cow<Path>> for PathBuf {}
    impl<T: AsRef<OsStr>> From<&T> for PathBuf {}
    impl From<PathBuf> for OsString {}
    impl From<PathBuf> for Box<Path> {}
    impl From<PathBuf> for Arc<Path> {}
    impl From<PathBuf> for Rc<Path> {}
    impl From<&Path> for Box<Path> {}
    impl From<&Path> for Arc<Path> {}
    impl From<&Path> for Rc<Path> {}
    impl From<&Path> for Cow<Path> {}
    impl From<PathBuf> for Cow<Path> {}
    impl FromStr for PathBuf { type Err = Infallible; }
    impl IntoIterator for &PathBuf {
        type Item = &OsStr;
        type IntoIter = Iter;
    }
    impl<P: AsRef<Path>> FromIterator<P> for PathBuf {}
    impl<P: AsRef<Path>> Extend<P> for PathBuf {}

    #[derive(Clone, Debug)]
    pub struct Display {}
    impl crate::fmt::Display for Display {}

    #[derive(Clone, Debug)]
    pub struct Components {}
    impl Components {
        pub fn as_path(&self) -> &Path;
    }
    impl Iterator for Components { type Item = Component; }
    impl DoubleEndedIterator for Components {}

    #[derive(Clone, Debug)]
    pub struct Iter {}
    impl Iterator for Iter { type Item = &OsStr; }
    impl DoubleEndedIterator for Iter {}

    #[derive(Clone, Copy, Debug)]
    pub struct Ancestors {}
    impl Iterator for Ancestors { type Item = &Path; }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Component {
        Prefix(PrefixComponent),
        RootDir,
        CurDir,
        ParentDir,
        Normal(&OsStr),
    }
    impl Component {
        pub fn as_os_str(self) -> &OsStr;
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct PrefixComponent {}
    impl PrefixComponent {
        pub fn as_os_str(&self) -> &OsStr;
    }

    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct StripPrefixError {}
    impl crate::fmt::Display for StripPrefixError {}
    impl crate::error::Error for StripPrefixError {}
}

pub mod io {
    use crate::collections::VecDeque;
    use crate::fmt;

    pub type Result<T> = crate::result::Result<T, Error>;

    pub mod prelude {
        pub use super::{BufRead, Read, Seek, Write};
    }

    pub trait Read {
        #[blocking_on_handle(
            instead = "tokio::io::AsyncReadExt::read(..).await",
            async_std = "async_std::io::prelude::ReadExt::read(..).await",
            smol = "smol::io::AsyncReadExt::read(..).await"
        )]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncReadExt::read_to_end(..).await",
            async_std = "async_std::io::prelude::ReadExt::read_to_end(..).await",
            smol = "smol::io::AsyncReadExt::read_to_end(..).await"
        )]
        #[reads_to_end]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncReadExt::read_to_string(..).await",
            async_std = "async_std::io::prelude::ReadExt::read_to_string(..).await",
            smol = "smol::io::AsyncReadExt::read_to_string(..).await"
        )]
        #[reads_to_end]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncReadExt::read_exact(..).await",
            async_std = "async_std::io::prelude::ReadExt::read_exact(..).await",
            smol = "smol::io::AsyncReadExt::read_exact(..).await"
        )]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncReadExt::read(..).await",
            async_std = "async_std::io::prelude::ReadExt::read(..).await",
            smol = "smol::io::AsyncReadExt::read(..).await"
        )]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut]) -> Result<usize>;
        fn by_ref(&mut self) -> &mut Self;
        fn bytes(self) -> Bytes<Self>;
        fn chain<R: Read>(self, next: R) -> Chain<Self, R>;
        fn take(self, limit: u64) -> Take<Self>;
    }

    pub trait Write {
        #[blocking_on_handle(
            instead = "tokio::io::AsyncWriteExt::write(..).await",
            async_std = "async_std::io::prelude::WriteExt::write(..).await",
            smol = "smol::io::AsyncWriteExt::write(..).await"
        )]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncWriteExt::flush(..).await",
            async_std = "async_std::io::prelude::WriteExt::flush(..).await",
            smol = "smol::io::AsyncWriteExt::flush(..).await"
        )]
        fn flush(&mut self) -> Result<()>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncWriteExt::write_all(..).await",
            async_std = "async_std::io::prelude::WriteExt::write_all(..).await",
            smol = "smol::io::AsyncWriteExt::write_all(..).await"
        )]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncWriteExt::write_vectored(..).await",
            async_std = "async_std::io::prelude::WriteExt::write_vectored(..).await",
            smol = "smol::io::AsyncWriteExt::write_vectored(..).await"
        )]
        fn write_vectored(&mut self, bufs: &[IoSlice]) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncWriteExt::write_all(..).await",
            async_std = "async_std::io::prelude::WriteExt::write_all(..).await",
            smol = "smol::io::AsyncWriteExt::write_all(..).await"
        )]
        fn write_fmt(&mut self, args: fmt::Arguments) -> Result<()>;
        fn by_ref(&mut self) -> &mut Self;
    }

    pub trait Seek {
        #[blocking_on_handle(
            instead = "tokio::io::AsyncSeekExt::seek(..).await",
            async_std = "async_std::io::prelude::SeekExt::seek(..).await",
            smol = "smol::io::AsyncSeekExt::seek(..).await"
        )]
        fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncSeekExt::rewind(..).await",
            async_std = "async_std::io::prelude::SeekExt::seek(..).await",
            smol = "smol::io::AsyncSeekExt::seek(..).await"
        )]
        fn rewind(&mut self) -> Result<()>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncSeekExt::stream_position(..).await",
            async_std = "async_std::io::prelude::SeekExt::seek(..).await",
            smol = "smol::io::AsyncSeekExt::seek(..).await"
        )]
        fn stream_position(&mut self) -> Result<u64>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncSeekExt::seek(..).await",
            async_std = "async_std::io::prelude::SeekExt::seek(..).await",
            smol = "smol::io::AsyncSeekExt::seek(..).await"
        )]
        fn seek_relative(&mut self, offset: i64) -> Result<()>;
    }

    pub trait BufRead: Read {
        #[blocking_on_handle(
            instead = "tokio::io::AsyncBufReadExt::fill_buf(..).await",
            async_std = "async_std::io::prelude::BufReadExt::read_until(..).await",
            smol = "smol::io::AsyncBufReadExt::fill_buf(..).await"
        )]
        fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amount: usize);
        #[blocking_on_handle(
            instead = "tokio::io::AsyncBufReadExt::read_until(..).await",
            async_std = "async_std::io::prelude::BufReadExt::read_until(..).await",
            smol = "smol::io::AsyncBufReadExt::read_until(..).await"
        )]
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncBufReadExt::read_until(..).await",
            async_std = "async_std::io::prelude::BufReadExt::read_until(..).await",
            smol = "smol::io::AsyncBufReadExt::read_until(..).await"
        )]
        fn skip_until(&mut self, byte: u8) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncBufReadExt::read_line(..).await",
            async_std = "async_std::io::prelude::BufReadExt::read_line(..).await",
            smol = "smol::io::AsyncBufReadExt::read_line(..).await"
        )]
        fn read_line(&mut self, buf: &mut String) -> Result<usize>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncBufReadExt::lines(..).next_line().await",
            async_std = "async_std::io::prelude::BufReadExt::lines(..).next().await",
            smol = "smol::io::AsyncBufReadExt::lines(..).next().await"
        )]
        fn lines(self) -> Lines<Self>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncBufReadExt::split(..).next_segment().await",
            async_std = "async_std::io::prelude::BufReadExt::split(..).next().await",
            smol = "smol::io::AsyncBufReadExt::split(..).next().await"
        )]
        fn split(self, byte: u8) -> Split<Self>;
    }

    #[blocking_on_handle(
        instead = "tokio::io::copy(..).await", async_std = "async_std::io::copy(..).await",
        smol = "smol::io::copy(..).await"
    )]
    #[reads_to_end]
    pub fn copy<R: Read, W: Write>(reader: &mut R, writer: &mut W) -> Result<u64>;
    #[blocking_on_handle(
        instead = "tokio::io::AsyncReadExt::read_to_string(..).await",
        async_std = "async_std::io::prelude::ReadExt::read_to_string(..).await",
        smol = "smol::io::AsyncReadExt::read_to_string(..).await"
    )]
    #[reads_to_end]
    pub fn read_to_string<R: Read>(reader: R) -> Result<String>;

    impl<R: Read> Read for &mut R {}
    impl<R: Read> Read for Box<R> {}
    impl Read for &[u8] {}
    impl Read for VecDeque<u8> {}
    impl<W: Write> Write for &mut W {}
    impl<W: Write> Write for Box<W> {}
    impl Write for &mut [u8] {}
    impl Write for Vec<u8> {
        #[infallible("writing to a Vec cannot fail")]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[infallible("writing to a Vec cannot fail")]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[infallible("writing to a Vec cannot fail")]
        fn write_fmt(&mut self, args: fmt::Arguments) -> Result<()>;
        #[infallible("writing to a Vec cannot fail")]
        fn flush(&mut self) -> Result<()>;
    }
    impl Write for VecDeque<u8> {}
    impl<S: Seek> Seek for &mut S {}
    impl<S: Seek> Seek for Box<S> {}
    impl<B: BufRead> BufRead for &mut B {}
    impl<B: BufRead> BufRead for Box<B> {}
    impl BufRead for &[u8] {}

    #[handle_of(R)]
    pub struct BufReader<R> {}
    impl<R> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R>;
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
        pub fn buffer(&self) -> &[u8];
        pub fn capacity(&self) -> usize;
    }
    impl<R: Read> Read for BufReader<R> {}
    impl<R: Read> BufRead for BufReader<R> {}
    impl<R: Seek> Seek for BufReader<R> {}

    #[handle_of(W)]
    pub struct BufWriter<W> {}
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W>;
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncWriteExt::flush(..).await",
            async_std = "async_std::io::prelude::WriteExt::flush(..).await",
            smol = "smol::io::AsyncWriteExt::flush(..).await"
        )]
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>>;
        pub fn buffer(&self) -> &[u8];
        pub fn capacity(&self) -> usize;
    }
    impl<W: Write> Write for BufWriter<W> {}
    impl<W: Seek> Seek for BufWriter<W> {}

    #[handle_of(W)]
    pub struct LineWriter<W> {}
    impl<W> LineWriter<W> {
        pub fn new(inner: W) -> LineWriter<W>;
        pub fn with_capacity(capacity: usize, inner: W) -> LineWriter<W>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncWriteExt::flush(..).await",
            async_std = "async_std::io::prelude::WriteExt::flush(..).await",
            smol = "smol::io::AsyncWriteExt::flush(..).await"
        )]
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<LineWriter<W>>>;
    }
    impl<W: Write> Write for LineWriter<W> {}

    pub struct IntoInnerError<W> {}
    impl<W> IntoInnerError<W> {
        pub fn error(&self) -> &Error;
        pub fn into_inner(self) -> W;
        pub fn into_error(self) -> Error;
    }
    impl<W> From<IntoInnerError<W>> for Error {}

    #[handle_of(B)]
    pub struct Lines<B> {}
    impl<B: BufRead> Iterator for Lines<B> { type Item = Result<String>; }

    #[handle_of(B)]
    pub struct Split<B> {}
    impl<B: BufRead> Iterator for Split<B> { type Item = Result<Vec<u8>>; }

    #[handle_of(R)]
    pub struct Bytes<R> {}
    impl<R: Read> Iterator for Bytes<R> {
        type Item = Result<u8>;
        #[blocking_on_handle(
            instead = "tokio::io::AsyncReadExt::read_u8(..).await",
            async_std = "async_std::io::prelude::ReadExt::read(..).await",
            smol = "smol::io::AsyncReadExt::read(..).await"
        )]
        fn next(&mut self) -> Option<Result<u8>>;
    }

    #[handle_of(T)]
    pub struct Take<T> {}
    impl<T> Take<T> {
        pub fn limit(&self) -> u64;
        pub fn set_limit(&mut self, limit: u64);
        pub fn into_inner(self) -> T;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
    }
    impl<T: Read> Read for Take<T> {}
    impl<T: BufRead> BufRead for Take<T> {}

    #[handle_of(T)]
    #[handle_of(U)]
    pub struct Chain<T, U> {}
    impl<T, U> Chain<T, U> {
        pub fn into_inner(self) -> (T, U);
        pub fn get_ref(&self) -> (&T, &U);
        pub fn get_mut(&mut self) -> (&mut T, &mut U);
    }
    impl<T: Read, U: Read> Read for Chain<T, U> {}
    impl<T: BufRead, U: BufRead> BufRead for Chain<T, U> {}

    #[derive(Clone, Default, PartialEq, Eq, Debug)]
    pub struct Cursor<T> {}
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T>;
        pub fn into_inner(self) -> T;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn position(&self) -> u64;
        pub fn set_position(&mut self, pos: u64);
    }
    impl<T: AsRef<[u8]>> Read for Cursor<T> {}
    impl<T: AsRef<[u8]>> BufRead for Cursor<T> {}
    impl<T: AsRef<[u8]>> Seek for Cursor<T> {}
    impl<T> Write for Cursor<T> {}

    #[derive(Clone, Copy, Default, Debug)]
    pub struct Empty;
    pub fn empty() -> Empty;
    impl Read for Empty {}
    impl BufRead for Empty {}
    impl Seek for Empty {}
    impl Write for Empty {}

    #[derive(Clone, Copy, Default, Debug)]
    pub struct Sink;
    pub fn sink() -> Sink;
    impl Write for Sink {}
    impl Write for &Sink {}

    #[derive(Clone, Debug)]
    pub struct Repeat {}
    pub fn repeat(byte: u8) -> Repeat;
    impl Read for Repeat {}

    #[blocking_handle(
        terminal, instead = "tokio::io::Stdin", async_std = "async_std::io::Stdin", smol = "smol::io::Stdin"
    )]
    pub struct Stdin {}
    pub fn stdin() -> Stdin;
    impl Stdin {
        pub fn lock(&self) -> StdinLock;
        #[blocking(
            terminal, instead = "tokio::io::BufReader::new(tokio::io::stdin()).read_line(..).await",
            async_std = "async_std::io::stdin().read_line(..).await", smol = "smol::Unblock::new(std::io::stdin())",
            why = "make the reader once, before any loop: it reads ahead, and takes that with it"
        )]
        pub fn read_line(&self, buf: &mut String) -> Result<usize>;
        #[blocking(
            terminal, instead = "tokio::io::BufReader::new(tokio::io::stdin()).lines().next_line().await",
            async_std = "async_std::io::stdin().lines().next().await",
            smol = "smol::io::BufReader::new(smol::Unblock::new(std::io::stdin())).lines()",
            why = "make the lines once, before any loop: their reader reads ahead, and takes that with it"
        )]
        pub fn lines(self) -> Lines<StdinLock>;
    }
    impl Read for Stdin {}
    impl Read for &Stdin {}
    impl IsTerminal for Stdin {}

    #[blocking_handle(
        terminal, instead = "tokio::io::Stdin", async_std = "async_std::io::Stdin", smol = "smol::io::Stdin"
    )]
    #[not_send("let it go before the await, and lock again after it")]
    pub struct StdinLock {}
    impl Read for StdinLock {}
    impl BufRead for StdinLock {}
    impl IsTerminal for StdinLock {}

    pub struct Stdout {}
    pub fn stdout() -> Stdout;
    impl Stdout {
        pub fn lock(&self) -> StdoutLock;
    }
    impl Write for Stdout {
        #[infallible("printing panics alike", always)]
        fn flush(&mut self) -> Result<()>;
    }
    impl Write for &Stdout {}
    impl IsTerminal for Stdout {}

    #[not_send("let it go before the await, and lock again after it")]
    pub struct StdoutLock {}
    impl Write for StdoutLock {
        #[infallible("printing panics alike", always)]
        fn flush(&mut self) -> Result<()>;
    }
    impl IsTerminal for StdoutLock {}

    pub struct Stderr {}
    pub fn stderr() -> Stderr;
    impl Stderr {
        pub fn lock(&self) -> StderrLock;
    }
    impl Write for Stderr {
        #[infallible("printing panics alike", always)]
        fn flush(&mut self) -> Result<()>;
    }
    impl Write for &Stderr {}
    impl IsTerminal for Stderr {}

    #[not_send("let it go before the await, and lock again after it")]
    pub struct StderrLock {}
    impl Write for StderrLock {
        #[infallible("printing panics alike", always)]
        fn flush(&mut self) -> Result<()>;
    }
    impl IsTerminal for StderrLock {}

    pub trait IsTerminal { fn is_terminal(&self) -> bool; }
    impl IsTerminal for crate::fs::File {}

    pub fn pipe() -> Result<(PipeReader, PipeWriter)>;
    #[blocking_handle(process, instead = "tokio::net::unix::pipe::Receiver")]
    pub struct PipeReader {}
    impl PipeReader {
        pub fn try_clone(&self) -> Result<PipeReader>;
    }
    impl Read for PipeReader {}
    impl Read for &PipeReader {}
    #[blocking_handle(process, instead = "tokio::net::unix::pipe::Sender")]
    pub struct PipeWriter {}
    impl PipeWriter {
        pub fn try_clone(&self) -> Result<PipeWriter>;
    }
    impl Write for PipeWriter {}
    impl Write for &PipeWriter {}

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum SeekFrom {
        Start(u64),
        End(i64),
        Current(i64),
    }

    #[derive(Clone, Copy, Debug)]
    pub struct IoSlice {}
    impl IoSlice {
        pub fn new(buf: &[u8]) -> IoSlice;
    }
    impl crate::ops::Deref for IoSlice { type Target = [u8]; }
    #[derive(Debug)]
    pub struct IoSliceMut {}
    impl IoSliceMut {
        pub fn new(buf: &mut [u8]) -> IoSliceMut;
    }
    impl crate::ops::Deref for IoSliceMut { type Target = [u8]; }
    impl crate::ops::DerefMut for IoSliceMut {}

    #[derive(Debug)]
    pub struct Error {}
    impl Error {
        pub fn new<E>(kind: ErrorKind, error: E) -> Error;
        pub fn other<E>(error: E) -> Error;
        pub fn last_os_error() -> Error;
        pub fn from_raw_os_error(code: i32) -> Error;
        pub fn raw_os_error(&self) -> Option<i32>;
        pub fn kind(&self) -> ErrorKind;
        pub fn get_ref(&self) -> Option<&(dyn crate::error::Error + Send + Sync)>;
        pub fn get_mut(&mut self) -> Option<&mut (dyn crate::error::Error + Send + Sync)>;
        pub fn into_inner(self) -> Option<Box<dyn crate::error::Error + Send + Sync>>;
    }
    impl fmt::Display for Error {}
    impl crate::error::Error for Error {}
    impl From<ErrorKind> for Error {}
    impl From<crate::ffi::NulError> for Error {}

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum ErrorKind {
        NotFound,
        PermissionDenied,
        ConnectionRefused,
        ConnectionReset,
        HostUnreachable,
        NetworkUnreachable,
        ConnectionAborted,
        NotConnected,
        AddrInUse,
        AddrNotAvailable,
        NetworkDown,
        BrokenPipe,
        AlreadyExists,
        WouldBlock,
        NotADirectory,
        IsADirectory,
        DirectoryNotEmpty,
        ReadOnlyFilesystem,
        StaleNetworkFileHandle,
        InvalidInput,
        InvalidData,
        TimedOut,
        WriteZero,
        StorageFull,
        NotSeekable,
        QuotaExceeded,
        FileTooLarge,
        ResourceBusy,
        ExecutableFileBusy,
        Deadlock,
        CrossesDevices,
        TooManyLinks,
        InvalidFilename,
        ArgumentListTooLong,
        Interrupted,
        Unsupported,
        UnexpectedEof,
        OutOfMemory,
        Other,
    }
    impl fmt::Display for ErrorKind {}
}

pub mod net {
    use crate::io::{self, Read, Write};
    use crate::str::FromStr;
    use crate::time::Duration;

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum IpAddr {
        V4(Ipv4Addr),
        V6(Ipv6Addr),
    }
    impl IpAddr {
        pub fn is_unspecified(&self) -> bool;
        pub fn is_loopback(&self) -> bool;
        pub fn is_multicast(&self) -> bool;
        pub fn is_ipv4(&self) -> bool;
        pub fn is_ipv6(&self) -> bool;
        pub fn to_canonical(&self) -> IpAddr;
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct Ipv4Addr {}
    impl Ipv4Addr {
        pub const LOCALHOST: Ipv4Addr = Ipv4Addr {};
        pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr {};
        pub const BROADCAST: Ipv4Addr = Ipv4Addr {};
        pub fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr;
        pub fn octets(&self) -> [u8; 4];
        pub fn to_bits(self) -> u32;
        pub fn from_bits(bits: u32) -> Ipv4Addr;
        pub fn is_unspecified(&self) -> bool;
        pub fn is_loopback(&self) -> bool;
        pub fn is_private(&self) -> bool;
        pub fn is_link_local(&self) -> bool;
        pub fn is_multicast(&self) -> bool;
        pub fn is_broadcast(&self) -> bool;
        pub fn to_ipv6_mapped(&self) -> Ipv6Addr;
        pub fn to_ipv6_compatible(&self) -> Ipv6Addr;
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct Ipv6Addr {}
    impl Ipv6Addr {
        pub const LOCALHOST: Ipv6Addr = Ipv6Addr {};
        pub const UNSPECIFIED: Ipv6Addr = Ipv6Addr {};
        pub fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr;
        pub fn octets(&self) -> [u8; 16];
        pub fn segments(&self) -> [u16; 8];
        pub fn to_bits(self) -> u128;
        pub fn from_bits(bits: u128) -> Ipv6Addr;
        pub fn is_unspecified(&self) -> bool;
        pub fn is_loopback(&self) -> bool;
        pub fn is_multicast(&self) -> bool;
        pub fn to_ipv4(&self) -> Option<Ipv4Addr>;
        pub fn to_ipv4_mapped(&self) -> Option<Ipv4Addr>;
        pub fn to_canonical(&self) -> IpAddr;
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum SocketAddr {
        V4(SocketAddrV4),
        V6(SocketAddrV6),
    }
    impl SocketAddr {
        pub fn new(ip: IpAddr, port: u16) -> SocketAddr;
        pub fn ip(&self) -> IpAddr;
        pub fn set_ip(&mut self, new_ip: IpAddr);
        pub fn port(&self) -> u16;
        pub fn set_port(&mut self, new_port: u16);
        pub fn is_ipv4(&self) -> bool;
        pub fn is_ipv6(&self) -> bool;
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct SocketAddrV4 {}
    impl SocketAddrV4 {
        pub fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4;
        pub fn ip(&self) -> &Ipv4Addr;
        pub fn set_ip(&mut self, new_ip: Ipv4Addr);
        pub fn port(&self) -> u16;
        pub fn set_port(&mut self, new_port: u16);
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct SocketAddrV6 {}
    impl SocketAddrV6 {
        pub fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6;
        pub fn ip(&self) -> &Ipv6Addr;
        pub fn set_ip(&mut self, new_ip: Ipv6Addr);
        pub fn port(&self) -> u16;
        pub fn set_port(&mut self, new_port: u16);
        pub fn flowinfo(&self) -> u32;
        pub fn scope_id(&self) -> u32;
    }

    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct AddrParseError {}
    impl crate::fmt::Display for AddrParseError {}
    impl crate::error::Error for AddrParseError {}

    impl crate::fmt::Display for IpAddr {}
    impl crate::fmt::Display for Ipv4Addr {}
    impl crate::fmt::Display for Ipv6Addr {}
    impl crate::fmt::Display for SocketAddr {}
    impl crate::fmt::Display for SocketAddrV4 {}
    impl crate::fmt::Display for SocketAddrV6 {}
    impl FromStr for IpAddr { type Err = AddrParseError; }
    impl FromStr for Ipv4Addr { type Err = AddrParseError; }
    impl FromStr for Ipv6Addr { type Err = AddrParseError; }
    impl FromStr for SocketAddr { type Err = AddrParseError; }
    impl FromStr for SocketAddrV4 { type Err = AddrParseError; }
    impl FromStr for SocketAddrV6 { type Err = AddrParseError; }
    impl From<Ipv4Addr> for IpAddr {}
    impl From<Ipv6Addr> for IpAddr {}
    impl From<[u8; 4]> for IpAddr {}
    impl From<[u8; 4]> for Ipv4Addr {}
    impl From<[u8; 16]> for Ipv6Addr {}
    impl From<[u16; 8]> for Ipv6Addr {}
    impl From<u32> for Ipv4Addr {}
    impl From<Ipv4Addr> for u32 {}
    impl From<SocketAddrV4> for SocketAddr {}
    impl From<SocketAddrV6> for SocketAddr {}
    impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {}

    pub trait ToSocketAddrs {
        type Iter: Iterator<Item = SocketAddr>;
        #[by_argument]
        #[blocking(
            net, minor, instead = "tokio::net::lookup_host(..).await",
            async_std = "async_std::net::ToSocketAddrs::to_socket_addrs(..).await",
            smol = "smol::net::resolve(..).await"
        )]
        fn to_socket_addrs(&self) -> io::Result<Self::Iter>;
    }
    // Addresses that are no names need no look-up.
    impl ToSocketAddrs for SocketAddr {
        type Iter = crate::option::IntoIter<SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for SocketAddrV4 {
        type Iter = crate::option::IntoIter<SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for SocketAddrV6 {
        type Iter = crate::option::IntoIter<SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (IpAddr, u16) {
        type Iter = crate::option::IntoIter<SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (Ipv4Addr, u16) {
        type Iter = crate::option::IntoIter<SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (Ipv6Addr, u16) {
        type Iter = crate::option::IntoIter<SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for [SocketAddr] {
        type Iter = crate::vec::IntoIter<SocketAddr>;
        fn to_socket_addrs(&self) -> io::Result<crate::vec::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for str {
        type Iter = crate::vec::IntoIter<SocketAddr>;
        #[blocking(
            net, minor, instead = "tokio::net::lookup_host(..).await",
            async_std = "async_std::net::ToSocketAddrs::to_socket_addrs(..).await",
            smol = "smol::net::resolve(..).await"
        )]
        fn to_socket_addrs(&self) -> io::Result<crate::vec::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for String {
        type Iter = crate::vec::IntoIter<SocketAddr>;
        #[blocking(
            net, minor, instead = "tokio::net::lookup_host(..).await",
            async_std = "async_std::net::ToSocketAddrs::to_socket_addrs(..).await",
            smol = "smol::net::resolve(..).await"
        )]
        fn to_socket_addrs(&self) -> io::Result<crate::vec::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (&str, u16) {
        type Iter = crate::vec::IntoIter<SocketAddr>;
        #[blocking(
            net, minor, instead = "tokio::net::lookup_host(..).await",
            async_std = "async_std::net::ToSocketAddrs::to_socket_addrs(..).await",
            smol = "smol::net::resolve(..).await"
        )]
        fn to_socket_addrs(&self) -> io::Result<crate::vec::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (String, u16) {
        type Iter = crate::vec::IntoIter<SocketAddr>;
        #[blocking(
            net, minor, instead = "tokio::net::lookup_host(..).await",
            async_std = "async_std::net::ToSocketAddrs::to_socket_addrs(..).await",
            smol = "smol::net::resolve(..).await"
        )]
        fn to_socket_addrs(&self) -> io::Result<crate::vec::IntoIter<SocketAddr>>;
    }
    impl<T: ToSocketAddrs> ToSocketAddrs for &T { type Iter = T::Iter; }

    #[blocking_handle(
        net, instead = "tokio::net::TcpStream", async_std = "async_std::net::TcpStream",
        smol = "smol::net::TcpStream"
    )]
    pub struct TcpStream {}
    impl TcpStream {
        #[blocking(
            net, instead = "tokio::net::TcpStream::connect(..).await",
            async_std = "async_std::net::TcpStream::connect(..).await",
            smol = "smol::net::TcpStream::connect(..).await"
        )]
        #[opens_blocking]
        pub fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream>;
        #[blocking(
            net, instead = "tokio::time::timeout(.., tokio::net::TcpStream::connect(..)).await",
            async_std = "async_std::future::timeout(.., async_std::net::TcpStream::connect(..)).await",
            smol = "smol::net::TcpStream::connect(..).await"
        )]
        pub fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> io::Result<TcpStream>;
        #[blocking(
            net, instead = "tokio::net::TcpStream::peek(..).await",
            async_std = "async_std::net::TcpStream::peek(..).await", smol = "smol::net::TcpStream::peek(..).await"
        )]
        pub fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
        pub fn try_clone(&self) -> io::Result<TcpStream>;
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn read_timeout(&self) -> io::Result<Option<Duration>>;
        pub fn write_timeout(&self) -> io::Result<Option<Duration>>;
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }
    impl Read for TcpStream {}
    impl Read for &TcpStream {}
    impl Write for TcpStream {}
    impl Write for &TcpStream {}

    pub struct TcpListener {}
    impl TcpListener {
        #[opens_blocking]
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener>;
        #[blocking(
            net, instead = "tokio::net::TcpListener::accept(..).await",
            async_std = "async_std::net::TcpListener::accept(..).await",
            smol = "smol::net::TcpListener::accept(..).await"
        )]
        pub fn accept(&self) -> io::Result<(TcpStream, SocketAddr)>;
        #[blocking(
            net, instead = "tokio::net::TcpListener::accept(..).await",
            async_std = "async_std::net::TcpListener::accept(..).await",
            smol = "smol::net::TcpListener::accept(..).await"
        )]
        pub fn incoming(&self) -> Incoming;
        #[blocking(
            net, instead = "tokio::net::TcpListener::accept(..).await",
            async_std = "async_std::net::TcpListener::accept(..).await",
            smol = "smol::net::TcpListener::accept(..).await"
        )]
        pub fn into_incoming(self) -> IntoIncoming;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn try_clone(&self) -> io::Result<TcpListener>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }
    pub struct Incoming {}
    impl Iterator for Incoming { type Item = io::Result<TcpStream>; }
    pub struct IntoIncoming {}
    impl Iterator for IntoIncoming { type Item = io::Result<TcpStream>; }

    pub struct UdpSocket {}
    impl UdpSocket {
        #[opens_blocking]
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket>;
        pub fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()>;
        #[blocking(
            net, instead = "tokio::net::UdpSocket::recv(..).await",
            async_std = "async_std::net::UdpSocket::recv(..).await", smol = "smol::net::UdpSocket::recv(..).await"
        )]
        pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        #[blocking(
            net, instead = "tokio::net::UdpSocket::recv_from(..).await",
            async_std = "async_std::net::UdpSocket::recv_from(..).await",
            smol = "smol::net::UdpSocket::recv_from(..).await"
        )]
        pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        #[blocking(
            net, instead = "tokio::net::UdpSocket::peek(..).await",
            async_std = "async_std::net::UdpSocket::peek(..).await", smol = "smol::net::UdpSocket::peek(..).await"
        )]
        pub fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        #[blocking(
            net, instead = "tokio::net::UdpSocket::peek_from(..).await",
            async_std = "async_io::Async::peek_from(..).await", smol = "smol::net::UdpSocket::peek_from(..).await"
        )]
        pub fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub fn send(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn try_clone(&self) -> io::Result<UdpSocket>;
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn set_broadcast(&self, broadcast: bool) -> io::Result<()>;
        pub fn broadcast(&self) -> io::Result<bool>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn set_multicast_loop_v4(&self, on: bool) -> io::Result<()>;
        pub fn set_multicast_ttl_v4(&self, ttl: u32) -> io::Result<()>;
        pub fn join_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()>;
        pub fn join_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
        pub fn leave_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Shutdown {
        Read,
        Write,
        Both,
    }
}

pub mod os {
    pub mod fd {
        pub type RawFd = i32;
        #[derive(Debug)]
        pub struct OwnedFd {}
        impl OwnedFd {
            pub fn try_clone(&self) -> crate::io::Result<OwnedFd>;
        }
        #[derive(Clone, Copy, Debug)]
        pub struct BorrowedFd {}
        impl BorrowedFd {
            pub fn borrow_raw(fd: RawFd) -> BorrowedFd;
            pub fn try_clone_to_owned(&self) -> crate::io::Result<OwnedFd>;
        }
        pub trait AsRawFd { fn as_raw_fd(&self) -> RawFd; }
        pub trait FromRawFd { fn from_raw_fd(fd: RawFd) -> Self; }
        pub trait IntoRawFd { fn into_raw_fd(self) -> RawFd; }
        pub trait AsFd { fn as_fd(&self) -> BorrowedFd; }
        impl AsRawFd for OwnedFd {}
        impl FromRawFd for OwnedFd {}
        impl IntoRawFd for OwnedFd {}
        impl AsFd for OwnedFd {}
        impl AsRawFd for crate::fs::File {}
        impl FromRawFd for crate::fs::File {}
        impl IntoRawFd for crate::fs::File {}
        impl AsFd for crate::fs::File {}
        impl AsRawFd for crate::net::TcpStream {}
        impl FromRawFd for crate::net::TcpStream {}
        impl IntoRawFd for crate::net::TcpStream {}
        impl AsFd for crate::net::TcpStream {}
        impl AsRawFd for crate::net::TcpListener {}
        impl FromRawFd for crate::net::TcpListener {}
        impl IntoRawFd for crate::net::TcpListener {}
        impl AsFd for crate::net::TcpListener {}
        impl AsRawFd for crate::net::UdpSocket {}
        impl FromRawFd for crate::net::UdpSocket {}
        impl IntoRawFd for crate::net::UdpSocket {}
        impl AsFd for crate::net::UdpSocket {}
        impl AsRawFd for super::unix::net::UnixStream {}
        impl FromRawFd for super::unix::net::UnixStream {}
        impl IntoRawFd for super::unix::net::UnixStream {}
        impl AsFd for super::unix::net::UnixStream {}
        impl AsRawFd for super::unix::net::UnixListener {}
        impl FromRawFd for super::unix::net::UnixListener {}
        impl IntoRawFd for super::unix::net::UnixListener {}
        impl AsFd for super::unix::net::UnixListener {}
        impl AsRawFd for crate::io::Stdin {}
        impl AsRawFd for crate::io::Stdout {}
        impl AsRawFd for crate::io::Stderr {}
        impl AsFd for crate::io::Stdin {}
        impl AsFd for crate::io::Stdout {}
        impl AsFd for crate::io::Stderr {}
    }

    pub mod unix {
        pub mod prelude {
            pub use super::ffi::{OsStrExt, OsStringExt};
            pub use super::fs::{DirEntryExt, FileExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt};
            pub use super::io::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
            pub use super::process::{CommandExt, ExitStatusExt};
        }

        pub mod io {
            pub use crate::os::fd::*;
        }

        pub mod ffi {
            use crate::ffi::{OsStr, OsString};
            pub trait OsStrExt {
                fn from_bytes(slice: &[u8]) -> &Self;
                fn as_bytes(&self) -> &[u8];
            }
            impl OsStrExt for OsStr {}
            pub trait OsStringExt {
                fn from_vec(vec: Vec<u8>) -> Self;
                fn into_vec(self) -> Vec<u8>;
            }
            impl OsStringExt for OsString {}
        }

        pub mod fs {
            use crate::fs::{DirBuilder, DirEntry, File, FileType, Metadata, OpenOptions, Permissions};
            use crate::io;
            use crate::path::Path;

            #[blocking(
                fs, instead = "tokio::fs::symlink(..).await",
                async_std = "async_std::os::unix::fs::symlink(..).await", smol = "smol::fs::unix::symlink(..).await"
            )]
            pub fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
            #[blocking(fs)]
            pub fn chown<P: AsRef<Path>>(dir: P, uid: Option<u32>, gid: Option<u32>) -> io::Result<()>;
            #[blocking(fs)]
            pub fn lchown<P: AsRef<Path>>(dir: P, uid: Option<u32>, gid: Option<u32>) -> io::Result<()>;
            #[blocking(fs)]
            pub fn fchown<F>(fd: F, uid: Option<u32>, gid: Option<u32>) -> io::Result<()>;

            pub trait FileExt {
                #[blocking_on_handle]
                fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize>;
                #[blocking_on_handle]
                fn read_exact_at(&self, buf: &mut [u8], offset: u64) -> io::Result<()>;
                #[blocking_on_handle]
                fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<usize>;
                #[blocking_on_handle]
                fn write_all_at(&self, buf: &[u8], offset: u64) -> io::Result<()>;
            }
            impl FileExt for File {}
            pub trait PermissionsExt {
                fn mode(&self) -> u32;
                fn set_mode(&mut self, mode: u32);
                fn from_mode(mode: u32) -> Self;
            }
            impl PermissionsExt for Permissions {}
            pub trait OpenOptionsExt {
                fn mode(&mut self, mode: u32) -> &mut Self;
                fn custom_flags(&mut self, flags: i32) -> &mut Self;
            }
            impl OpenOptionsExt for OpenOptions {}
            pub trait DirBuilderExt { fn mode(&mut self, mode: u32) -> &mut Self; }
            impl DirBuilderExt for DirBuilder {}
            pub trait DirEntryExt { fn ino(&self) -> u64; }
            impl DirEntryExt for DirEntry {}
            pub trait FileTypeExt {
                fn is_block_device(&self) -> bool;
                fn is_char_device(&self) -> bool;
                fn is_fifo(&self) -> bool;
                fn is_socket(&self) -> bool;
            }
            impl FileTypeExt for FileType {}
            pub trait MetadataExt {
                fn dev(&self) -> u64;
                fn ino(&self) -> u64;
                fn mode(&self) -> u32;
                fn nlink(&self) -> u64;
                fn uid(&self) -> u32;
                fn gid(&self) -> u32;
                fn size(&self) -> u64;
                fn atime(&self) -> i64;
                fn mtime(&self) -> i64;
                fn mtime_nsec(&self) -> i64;
                fn ctime(&self) -> i64;
                fn blksize(&self) -> u64;
                fn blocks(&self) -> u64;
            }
            impl MetadataExt for Metadata {}
        }

        pub mod process {
            use crate::io;
            use crate::process::{Command, ExitStatus};
            pub trait CommandExt {
                fn uid(&mut self, id: u32) -> &mut Command;
                fn gid(&mut self, id: u32) -> &mut Command;
                fn process_group(&mut self, pgroup: i32) -> &mut Command;
                fn arg0<S>(&mut self, arg: S) -> &mut Command;
                fn pre_exec<F: FnMut() -> io::Result<()>>(&mut self, f: F) -> &mut Command;
                fn exec(&mut self) -> io::Error;
            }
            impl CommandExt for Command {}
            pub trait ExitStatusExt {
                fn from_raw(raw: i32) -> Self;
                fn signal(&self) -> Option<i32>;
                fn core_dumped(&self) -> bool;
                fn into_raw(self) -> i32;
            }
            impl ExitStatusExt for ExitStatus {}
        }

        pub mod net {
            use crate::io::{self, Read, Write};
            use crate::net::Shutdown;
            use crate::path::Path;
            use crate::time::Duration;

            #[derive(Clone, Debug)]
            pub struct SocketAddr {}
            impl SocketAddr {
                pub fn from_pathname<P: AsRef<Path>>(path: P) -> io::Result<SocketAddr>;
                pub fn as_pathname(&self) -> Option<&Path>;
                pub fn is_unnamed(&self) -> bool;
            }

            #[blocking_handle(
                net, instead = "tokio::net::UnixStream", async_std = "async_std::os::unix::net::UnixStream",
                smol = "smol::net::unix::UnixStream"
            )]
            pub struct UnixStream {}
            impl UnixStream {
                #[blocking(
                    net, instead = "tokio::net::UnixStream::connect(..).await",
                    async_std = "async_std::os::unix::net::UnixStream::connect(..).await",
                    smol = "smol::net::unix::UnixStream::connect(..).await"
                )]
                #[opens_blocking]
                pub fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream>;
                #[blocking(
                    net, instead = "tokio::net::UnixStream::connect(..).await",
                    async_std = "async_std::os::unix::net::UnixStream::connect(..).await",
                    smol = "smol::net::unix::UnixStream::connect(..).await"
                )]
                pub fn connect_addr(addr: &SocketAddr) -> io::Result<UnixStream>;
                pub fn pair() -> io::Result<(UnixStream, UnixStream)>;
                pub fn try_clone(&self) -> io::Result<UnixStream>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn peer_addr(&self) -> io::Result<SocketAddr>;
                pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
                pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
                pub fn take_error(&self) -> io::Result<Option<io::Error>>;
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
            }
            impl Read for UnixStream {}
            impl Read for &UnixStream {}
            impl Write for UnixStream {}
            impl Write for &UnixStream {}

            pub struct UnixListener {}
            impl UnixListener {
                #[opens_blocking]
                pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener>;
                #[opens_blocking]
                pub fn bind_addr(addr: &SocketAddr) -> io::Result<UnixListener>;
                #[blocking(
                    net, instead = "tokio::net::UnixListener::accept(..).await",
                    async_std = "async_std::os::unix::net::UnixListener::accept(..).await",
                    smol = "smol::net::unix::UnixListener::accept(..).await"
                )]
                pub fn accept(&self) -> io::Result<(UnixStream, SocketAddr)>;
                #[blocking(
                    net, instead = "tokio::net::UnixListener::accept(..).await",
                    async_std = "async_std::os::unix::net::UnixListener::accept(..).await",
                    smol = "smol::net::unix::UnixListener::accept(..).await"
                )]
                pub fn incoming(&self) -> Incoming;
                pub fn try_clone(&self) -> io::Result<UnixListener>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
                pub fn take_error(&self) -> io::Result<Option<io::Error>>;
            }
            impl IntoIterator for &UnixListener {
                type Item = io::Result<UnixStream>;
                type IntoIter = Incoming;
                #[blocking(
                    net, instead = "tokio::net::UnixListener::accept(..).await",
                    async_std = "async_std::os::unix::net::UnixListener::accept(..).await",
                    smol = "smol::net::unix::UnixListener::accept(..).await"
                )]
                fn into_iter(self) -> Incoming;
            }
            pub struct Incoming {}
            impl Iterator for Incoming { type Item = io::Result<UnixStream>; }

            pub struct UnixDatagram {}
            impl UnixDatagram {
                #[opens_blocking]
                pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram>;
                #[opens_blocking]
                pub fn unbound() -> io::Result<UnixDatagram>;
                pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)>;
                pub fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
                #[blocking(
                    net, instead = "tokio::net::UnixDatagram::recv(..).await",
                    async_std = "async_std::os::unix::net::UnixDatagram::recv(..).await",
                    smol = "smol::net::unix::UnixDatagram::recv(..).await"
                )]
                pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
                #[blocking(
                    net, instead = "tokio::net::UnixDatagram::recv_from(..).await",
                    async_std = "async_std::os::unix::net::UnixDatagram::recv_from(..).await",
                    smol = "smol::net::unix::UnixDatagram::recv_from(..).await"
                )]
                pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
                pub fn send(&self, buf: &[u8]) -> io::Result<usize>;
                pub fn send_to<P: AsRef<Path>>(&self, buf: &[u8], path: P) -> io::Result<usize>;
                pub fn try_clone(&self) -> io::Result<UnixDatagram>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
            }
        }
    }

    pub mod windows {
        pub mod fs {
            use crate::fs::{File, Metadata, OpenOptions};
            use crate::io;
            use crate::path::Path;

            #[blocking(
                fs, instead = "tokio::fs::symlink_file(..).await",
                async_std = "async_std::os::windows::fs::symlink_file(..).await",
                smol = "smol::fs::windows::symlink_file(..).await"
            )]
            pub fn symlink_file<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
            #[blocking(
                fs, instead = "tokio::fs::symlink_dir(..).await",
                async_std = "async_std::os::windows::fs::symlink_dir(..).await",
                smol = "smol::fs::windows::symlink_dir(..).await"
            )]
            pub fn symlink_dir<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
            pub trait FileExt {
                #[blocking_on_handle]
                fn seek_read(&self, buf: &mut [u8], offset: u64) -> io::Result<usize>;
                #[blocking_on_handle]
                fn seek_write(&self, buf: &[u8], offset: u64) -> io::Result<usize>;
            }
            impl FileExt for File {}
            pub trait OpenOptionsExt {
                fn access_mode(&mut self, access: u32) -> &mut Self;
                fn share_mode(&mut self, val: u32) -> &mut Self;
                fn custom_flags(&mut self, flags: u32) -> &mut Self;
                fn attributes(&mut self, val: u32) -> &mut Self;
            }
            impl OpenOptionsExt for OpenOptions {}
            pub trait MetadataExt {
                fn file_attributes(&self) -> u32;
                fn file_size(&self) -> u64;
            }
            impl MetadataExt for Metadata {}
        }

        pub mod process {
            use crate::process::Command;
            pub trait CommandExt {
                fn creation_flags(&mut self, flags: u32) -> &mut Command;
                fn raw_arg<S>(&mut self, text: S) -> &mut Command;
            }
            impl CommandExt for Command {}
        }
    }
}

pub mod process {
    use crate::ffi::OsStr;
    use crate::io::{self, Read, Write};
    use crate::path::Path;

    pub fn exit(code: i32) -> !;
    pub fn abort() -> !;
    pub fn id() -> u32;

    pub struct Command {}
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command;
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
        pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command;
        pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command;
        pub fn envs<I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, vars: I) -> &mut Command;
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command;
        pub fn env_clear(&mut self) -> &mut Command;
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command;
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        #[child(sets)]
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        #[child(sets)]
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        #[child(spawns)]
        pub fn spawn(&mut self) -> io::Result<Child>;
        #[blocking(
            process, instead = "tokio::process::Command::new(..).output().await",
            async_std = "async_process::Command::new(..).output().await",
            smol = "smol::process::Command::new(..).output().await"
        )]
        pub fn output(&mut self) -> io::Result<Output>;
        #[blocking(
            process, instead = "tokio::process::Command::new(..).status().await",
            async_std = "async_process::Command::new(..).status().await",
            smol = "smol::process::Command::new(..).status().await"
        )]
        #[child(waits)]
        pub fn status(&mut self) -> io::Result<ExitStatus>;
        pub fn get_program(&self) -> &OsStr;
        pub fn get_args(&self) -> CommandArgs;
        pub fn get_current_dir(&self) -> Option<&Path>;
    }

    pub struct CommandArgs {}
    impl Iterator for CommandArgs { type Item = &OsStr; }

    #[child(process)]
    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        #[child(kills)]
        pub fn kill(&mut self) -> io::Result<()>;
        pub fn id(&self) -> u32;
        #[blocking(
            process, instead = "tokio::process::Child::wait(..).await",
            async_std = "async_process::Child::status(..).await", smol = "smol::process::Child::status(..).await"
        )]
        #[child(waits)]
        pub fn wait(&mut self) -> io::Result<ExitStatus>;
        #[child(polls)]
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>>;
        #[blocking(
            process, instead = "tokio::process::Child::wait_with_output(..).await",
            async_std = "async_process::Child::output(..).await", smol = "smol::process::Child::output(..).await"
        )]
        #[child(drains)]
        pub fn wait_with_output(self) -> io::Result<Output>;
    }

    #[blocking_handle(
        process, instead = "tokio::process::ChildStdin", async_std = "async_process::ChildStdin",
        smol = "smol::process::ChildStdin"
    )]
    pub struct ChildStdin {}
    impl Write for ChildStdin {}
    impl Write for &ChildStdin {}
    #[blocking_handle(
        process, instead = "tokio::process::ChildStdout", async_std = "async_process::ChildStdout",
        smol = "smol::process::ChildStdout"
    )]
    pub struct ChildStdout {}
    impl Read for ChildStdout {}
    #[blocking_handle(
        process, instead = "tokio::process::ChildStderr", async_std = "async_process::ChildStderr",
        smol = "smol::process::ChildStderr"
    )]
    pub struct ChildStderr {}
    impl Read for ChildStderr {}

    pub struct Stdio {}
    impl Stdio {
        #[child(pipes)]
        pub fn piped() -> Stdio;
        pub fn inherit() -> Stdio;
        pub fn null() -> Stdio;
    }
    impl From<ChildStdin> for Stdio {}
    impl From<ChildStdout> for Stdio {}
    impl From<ChildStderr> for Stdio {}
    impl From<crate::os::fd::OwnedFd> for Stdio {}

    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct Output {
        pub status: ExitStatus,
        pub stdout: Vec<u8>,
        pub stderr: Vec<u8>,
    }

    #[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
    pub struct ExitStatus {}
    impl ExitStatus {
        pub fn success(&self) -> bool;
        pub fn code(&self) -> Option<i32>;
    }
    impl crate::fmt::Display for ExitStatus {}

    #[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
    pub struct ExitCode {}
    impl ExitCode {
        pub const SUCCESS: ExitCode = ExitCode {};
        pub const FAILURE: ExitCode = ExitCode {};
        pub fn exit_process(self) -> !;
    }
    impl From<u8> for ExitCode {}

    pub trait Termination { fn report(self) -> ExitCode; }
    impl Termination for () {}
    impl Termination for ExitCode {}
    impl<T: Termination, E> Termination for Result<T, E> {}
}

pub mod thread {
    use crate::any::Any;
    use crate::cell::{Cell, RefCell};
    use crate::io;
    use crate::num::NonZero;
    use crate::time::{Duration, Instant};

    pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send>>;

    #[blocking(
        sleep, twin, instead = "tokio::time::sleep(..).await", async_std = "async_std::task::sleep(..).await",
        smol = "smol::Timer::after(..).await"
    )]
    pub fn sleep(dur: Duration);
    #[blocking(
        sleep, instead = "tokio::time::sleep(..).await", async_std = "async_std::task::sleep(..).await",
        smol = "smol::Timer::after(..).await"
    )]
    pub fn sleep_ms(ms: u32);
    #[blocking(
        sleep, instead = "tokio::time::sleep_until(..).await", async_std = "async_std::task::sleep(..).await",
        smol = "smol::Timer::at(..).await"
    )]
    pub fn sleep_until(deadline: Instant);
    #[blocking(
        sync_wait, instead = "tokio::sync::Notify::notified(..).await",
        async_std = "event_listener::Event::listen(..).await", smol = "event_listener::Event::listen(..).await"
    )]
    pub fn park();
    #[blocking(
        sleep, instead = "tokio::time::timeout(.., notify.notified()).await",
        async_std = "async_std::future::timeout(.., event.listen()).await", smol = "smol::Timer::after(..).await"
    )]
    pub fn park_timeout(dur: Duration);
    #[blocking(
        sleep, instead = "tokio::time::timeout(.., notify.notified()).await",
        async_std = "async_std::future::timeout(.., event.listen()).await", smol = "smol::Timer::after(..).await"
    )]
    pub fn park_timeout_ms(ms: u32);
    pub fn yield_now();
    pub fn current() -> Thread;
    pub fn panicking() -> bool;
    pub fn available_parallelism() -> io::Result<NonZero<usize>>;

    #[offloads(no_runtime)]
    pub fn spawn<F: FnOnce() -> T, T>(f: F) -> JoinHandle<T>
    where
        F: Send + 'static,
        T: Send + 'static;
    #[calls_inline]
    #[blocking(
        sync_wait, instead = "tokio::task::spawn_blocking(..).await",
        async_std = "async_std::task::spawn_blocking(move || ..).await", smol = "smol::unblock(move || ..).await"
    )]
    pub fn scope<F: FnOnce(&Scope) -> T, T>(f: F) -> T;

    pub struct Scope {}
    impl Scope {
        #[offloads(no_runtime)]
        pub fn spawn<F: FnOnce() -> T, T>(&self, f: F) -> ScopedJoinHandle<T>
        where
            F: Send,
            T: Send;
    }

    #[derive(Debug)]
    pub struct Builder {}
    impl Builder {
        pub fn new() -> Builder;
        pub fn name(self, name: String) -> Builder;
        pub fn stack_size(self, size: usize) -> Builder;
        #[offloads(no_runtime)]
        pub fn spawn<F: FnOnce() -> T, T>(self, f: F) -> io::Result<JoinHandle<T>>
        where
            F: Send + 'static,
            T: Send + 'static;
        #[offloads(no_runtime)]
        pub fn spawn_unchecked<F: FnOnce() -> T, T>(self, f: F) -> io::Result<JoinHandle<T>>;
        #[offloads(no_runtime)]
        pub fn spawn_scoped<F: FnOnce() -> T, T>(self, scope: &Scope, f: F) -> io::Result<ScopedJoinHandle<T>>;
    }

    pub struct JoinHandle<T> {}
    impl<T> JoinHandle<T> {
        pub fn thread(&self) -> &Thread;
        #[blocking(
            sync_wait, instead = "tokio::task::spawn_blocking(..).await",
            async_std = "async_std::task::spawn_blocking(move || ..).await",
            smol = "smol::unblock(move || ..).await"
        )]
        pub fn join(self) -> Result<T>;
        pub fn is_finished(&self) -> bool;
    }

    pub struct ScopedJoinHandle<T> {}
    impl<T> ScopedJoinHandle<T> {
        pub fn thread(&self) -> &Thread;
        #[blocking(
            sync_wait, instead = "tokio::task::spawn_blocking(..).await",
            async_std = "async_std::task::spawn_blocking(move || ..).await",
            smol = "smol::unblock(move || ..).await"
        )]
        pub fn join(self) -> Result<T>;
        pub fn is_finished(&self) -> bool;
    }

    #[derive(Clone, Debug)]
    pub struct Thread {}
    impl Thread {
        pub fn unpark(&self);
        pub fn id(&self) -> ThreadId;
        pub fn name(&self) -> Option<&str>;
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct ThreadId {}

    pub struct LocalKey<T> {}
    #[calls_inline]
    #[calls_inline]
    impl<T> LocalKey<T> {
        pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R;
        pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> crate::result::Result<R, AccessError>;
    }
    impl<T> LocalKey<Cell<T>> {
        pub fn set(&'static self, value: T);
        pub fn get(&'static self) -> T;
        pub fn take(&'static self) -> T;
        pub fn replace(&'static self, value: T) -> T;
    }
    #[calls_inline]
    impl<T> LocalKey<RefCell<T>> {
        pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R;
        pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R;
        pub fn set(&'static self, value: T);
        pub fn take(&'static self) -> T;
        pub fn replace(&'static self, value: T) -> T;
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct AccessError;
    impl crate::fmt::Display for AccessError {}
    impl crate::error::Error for AccessError {}
}

pub mod sync {
    use crate::fmt;
    use crate::ops::{Deref, DerefMut};
    use crate::time::Duration;

    pub mod atomic {
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Ordering {
            Relaxed,
            Release,
            Acquire,
            AcqRel,
            SeqCst,
        }
        pub fn fence(order: Ordering);
        pub fn compiler_fence(order: Ordering);
        pub fn spin_loop_hint();

        // std's own form of today: the names are aliases of one type.
        #[derive(Default, Debug)]
        pub struct Atomic<T> {}
        #[calls_inline]
        impl<T> Atomic<T> {
            pub fn new(v: T) -> Atomic<T>;
            pub fn get_mut(&mut self) -> &mut T;
            pub fn into_inner(self) -> T;
            pub fn as_ptr(&self) -> *mut T;
            pub fn load(&self, order: Ordering) -> T;
            pub fn store(&self, val: T, order: Ordering);
            pub fn swap(&self, val: T, order: Ordering) -> T;
            pub fn compare_and_swap(&self, current: T, new: T, order: Ordering) -> T;
            pub fn compare_exchange(&self, current: T, new: T, ok: Ordering, err: Ordering) -> Result<T, T>;
            pub fn compare_exchange_weak(&self, current: T, new: T, ok: Ordering, err: Ordering) -> Result<T, T>;
            pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<T, T>;
            pub fn fetch_add(&self, val: T, order: Ordering) -> T;
            pub fn fetch_sub(&self, val: T, order: Ordering) -> T;
            pub fn fetch_and(&self, val: T, order: Ordering) -> T;
            pub fn fetch_nand(&self, val: T, order: Ordering) -> T;
            pub fn fetch_or(&self, val: T, order: Ordering) -> T;
            pub fn fetch_xor(&self, val: T, order: Ordering) -> T;
            pub fn fetch_max(&self, val: T, order: Ordering) -> T;
            pub fn fetch_min(&self, val: T, order: Ordering) -> T;
            pub fn fetch_not(&self, order: Ordering) -> T;
        }
        impl<T> From<T> for Atomic<T> {}
        impl<T> Send for Atomic<T> {}
        impl<T> Sync for Atomic<T> {}
        pub type AtomicBool = Atomic<bool>;
        pub type AtomicPtr<T> = Atomic<*mut T>;
        pub type AtomicU8 = Atomic<u8>;
        pub type AtomicU16 = Atomic<u16>;
        pub type AtomicU32 = Atomic<u32>;
        pub type AtomicU64 = Atomic<u64>;
        pub type AtomicUsize = Atomic<usize>;
        pub type AtomicI8 = Atomic<i8>;
        pub type AtomicI16 = Atomic<i16>;
        pub type AtomicI32 = Atomic<i32>;
        pub type AtomicI64 = Atomic<i64>;
        pub type AtomicIsize = Atomic<isize>;
    }

    pub type LockResult<T> = Result<T, PoisonError<T>>;
    pub type TryLockResult<T> = Result<T, TryLockError<T>>;

    pub mod poison {
        pub use super::{
            Condvar, LockResult, Mutex, MutexGuard, Once, OnceState, PoisonError, RwLock, RwLockReadGuard,
            RwLockWriteGuard, TryLockError, TryLockResult,
        };
    }

    #[derive(Debug)]
    pub struct PoisonError<T> {}
    impl<T> PoisonError<T> {
        pub fn new(data: T) -> PoisonError<T>;
        pub fn into_inner(self) -> T;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
    }
    impl<T> fmt::Display for PoisonError<T> {}
    impl<T> crate::error::Error for PoisonError<T> {}

    #[derive(Debug)]
    pub enum TryLockError<T> {
        Poisoned(PoisonError<T>),
        WouldBlock,
    }
    impl<T> fmt::Display for TryLockError<T> {}
    impl<T> crate::error::Error for TryLockError<T> {}
    impl<T> From<PoisonError<T>> for TryLockError<T> {}

    #[derive(Default, Debug)]
    pub struct Mutex<T> {}
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T>;
        pub fn lock(&self) -> LockResult<MutexGuard<T>>;
        pub fn try_lock(&self) -> TryLockResult<MutexGuard<T>>;
        pub fn is_poisoned(&self) -> bool;
        pub fn clear_poison(&self);
        pub fn into_inner(self) -> LockResult<T>;
        pub fn get_mut(&mut self) -> LockResult<&mut T>;
    }
    impl<T> From<T> for Mutex<T> {}
    impl<T: Send> Send for Mutex<T> {}
    impl<T: Send> Sync for Mutex<T> {}

    #[guard(sync)]
    #[derive(Debug)]
    #[not_send("take what the task needs out of the lock before the spawn, or lock inside the task")]
    pub struct MutexGuard<T> {}
    impl<T> Deref for MutexGuard<T> { type Target = T; }
    impl<T> DerefMut for MutexGuard<T> {}
    impl<T> Drop for MutexGuard<T> {}
    impl<T: fmt::Display> fmt::Display for MutexGuard<T> {}

    #[derive(Default, Debug)]
    pub struct RwLock<T> {}
    impl<T> RwLock<T> {
        pub fn new(t: T) -> RwLock<T>;
        pub fn read(&self) -> LockResult<RwLockReadGuard<T>>;
        pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<T>>;
        pub fn write(&self) -> LockResult<RwLockWriteGuard<T>>;
        pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<T>>;
        pub fn is_poisoned(&self) -> bool;
        pub fn clear_poison(&self);
        pub fn into_inner(self) -> LockResult<T>;
        pub fn get_mut(&mut self) -> LockResult<&mut T>;
    }
    impl<T> From<T> for RwLock<T> {}
    impl<T: Send> Send for RwLock<T> {}
    impl<T: Send + Sync> Sync for RwLock<T> {}

    #[guard(sync)]
    #[derive(Debug)]
    #[not_send("take what the task needs out of the lock before the spawn, or lock inside the task")]
    pub struct RwLockReadGuard<T> {}
    impl<T> Deref for RwLockReadGuard<T> { type Target = T; }
    impl<T> Drop for RwLockReadGuard<T> {}

    #[guard(sync)]
    #[derive(Debug)]
    #[not_send("take what the task needs out of the lock before the spawn, or lock inside the task")]
    pub struct RwLockWriteGuard<T> {}
    impl<T> RwLockWriteGuard<T> {
        pub fn downgrade(s: RwLockWriteGuard<T>) -> RwLockReadGuard<T>;
    }
    impl<T> Deref for RwLockWriteGuard<T> { type Target = T; }
    impl<T> DerefMut for RwLockWriteGuard<T> {}
    impl<T> Drop for RwLockWriteGuard<T> {}

    #[derive(Default, Debug)]
    pub struct Condvar {}
    impl Condvar {
        pub fn new() -> Condvar;
        #[blocking(
            sync_wait, instead = "tokio::sync::Notify::notified(..).await",
            async_std = "event_listener::Event::listen(..).await", smol = "event_listener::Event::listen(..).await"
        )]
        pub fn wait<T>(&self, guard: MutexGuard<T>) -> LockResult<MutexGuard<T>>;
        #[calls_inline]
        #[blocking(
            sync_wait, instead = "tokio::sync::Notify::notified(..).await",
            async_std = "event_listener::Event::listen(..).await", smol = "event_listener::Event::listen(..).await"
        )]
        pub fn wait_while<T, F: FnMut(&mut T) -> bool>(
            &self,
            guard: MutexGuard<T>,
            condition: F,
        ) -> LockResult<MutexGuard<T>>;
        #[blocking(
            sync_wait, instead = "tokio::sync::Notify::notified(..).await",
            async_std = "event_listener::Event::listen(..).await", smol = "event_listener::Event::listen(..).await"
        )]
        pub fn wait_timeout<T>(&self, guard: MutexGuard<T>, dur: Duration) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)>;
        #[blocking(
            sync_wait, instead = "tokio::sync::Notify::notified(..).await",
            async_std = "event_listener::Event::listen(..).await", smol = "event_listener::Event::listen(..).await"
        )]
        pub fn wait_timeout_ms<T>(&self, guard: MutexGuard<T>, ms: u32) -> LockResult<(MutexGuard<T>, bool)>;
        #[calls_inline]
        #[blocking(
            sync_wait, instead = "tokio::sync::Notify::notified(..).await",
            async_std = "event_listener::Event::listen(..).await", smol = "event_listener::Event::listen(..).await"
        )]
        pub fn wait_timeout_while<T, F: FnMut(&mut T) -> bool>(
            &self,
            guard: MutexGuard<T>,
            dur: Duration,
            condition: F,
        ) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)>;
        pub fn notify_one(&self);
        pub fn notify_all(&self);
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct WaitTimeoutResult {}
    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool;
    }

    #[derive(Debug)]
    pub struct Barrier {}
    impl Barrier {
        pub fn new(n: usize) -> Barrier;
        #[blocking(
            sync_wait, instead = "tokio::sync::Barrier::wait(..).await",
            async_std = "async_lock::Barrier::wait(..).await", smol = "smol::lock::Barrier::wait(..).await"
        )]
        pub fn wait(&self) -> BarrierWaitResult;
    }
    #[derive(Debug)]
    pub struct BarrierWaitResult {}
    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool;
    }

    #[derive(Debug)]
    pub struct Once {}
    impl Once {
        pub fn new() -> Once;
        #[one_time]
        pub fn call_once<F: FnOnce()>(&self, f: F);
        #[one_time]
        pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F);
        pub fn is_completed(&self) -> bool;
        #[blocking(
            sync_wait, instead = "tokio::sync::SetOnce::wait(..).await",
            async_std = "async_lock::OnceCell::wait(..).await", smol = "smol::lock::OnceCell::wait(..).await"
        )]
        pub fn wait(&self);
    }
    #[derive(Debug)]
    pub struct OnceState {}
    impl OnceState {
        pub fn is_poisoned(&self) -> bool;
    }

    #[derive(Clone, Default, Debug)]
    pub struct OnceLock<T> {}
    impl<T> OnceLock<T> {
        pub fn new() -> OnceLock<T>;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        #[blocking(
            sync_wait, instead = "tokio::sync::SetOnce::wait(..).await",
            async_std = "async_lock::OnceCell::wait(..).await", smol = "smol::lock::OnceCell::wait(..).await"
        )]
        #[until_set]
        pub fn wait(&self) -> &T;
        pub fn set(&self, value: T) -> Result<(), T>;
        #[one_time]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
        #[one_time]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E>;
        pub fn into_inner(self) -> Option<T>;
        pub fn take(&mut self) -> Option<T>;
    }
    impl<T> From<T> for OnceLock<T> {}

    pub struct LazyLock<T, F = fn() -> T> {}
    impl<T, F: FnOnce() -> T> LazyLock<T, F> {
        #[one_time]
        pub fn new(f: F) -> LazyLock<T, F>;
        pub fn force(this: &LazyLock<T, F>) -> &T;
    }
    impl<T, F> Deref for LazyLock<T, F> { type Target = T; }

    pub struct Arc<T> {}
    impl<T> Arc<T> {
        pub fn new(data: T) -> Arc<T>;
        #[calls_inline]
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T>;
        pub fn pin(data: T) -> crate::pin::Pin<Arc<T>>;
        pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>>;
        pub fn into_inner(this: Arc<T>) -> Option<T>;
        pub fn unwrap_or_clone(this: Arc<T>) -> T;
        pub fn into_raw(this: Arc<T>) -> *const T;
        pub fn from_raw(ptr: *const T) -> Arc<T>;
        pub fn as_ptr(this: &Arc<T>) -> *const T;
        pub fn downgrade(this: &Arc<T>) -> Weak<T>;
        pub fn weak_count(this: &Arc<T>) -> usize;
        pub fn strong_count(this: &Arc<T>) -> usize;
        pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool;
        pub fn make_mut(this: &mut Arc<T>) -> &mut T;
        pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T>;
    }
    impl Arc<dyn crate::any::Any + Send + Sync> {
        pub fn downcast<T>(self) -> Result<Arc<T>, Arc<dyn crate::any::Any + Send + Sync>>;
    }
    impl<T> Deref for Arc<T> { type Target = T; }
    impl<T> Clone for Arc<T> {}
    impl<T: Default> Default for Arc<T> {}
    impl<T: fmt::Debug> fmt::Debug for Arc<T> {}
    impl<T: fmt::Display> fmt::Display for Arc<T> {}
    impl<T: PartialEq> PartialEq for Arc<T> {}
    impl<T: PartialOrd> PartialOrd for Arc<T> {}
    impl<T: Ord> Ord for Arc<T> {}
    impl<T: crate::hash::Hash> crate::hash::Hash for Arc<T> {}
    impl<T: Send + Sync> Send for Arc<T> {}
    impl<T: Send + Sync> Sync for Arc<T> {}
    impl<T> AsRef<T> for Arc<T> {}
    impl<T> crate::borrow::Borrow<T> for Arc<T> {}
    impl<T> From<T> for Arc<T> {}
    impl<T> From<Box<T>> for Arc<T> {}
    impl<T> From<Vec<T>> for Arc<[T]> {}
    impl<T> From<&[T]> for Arc<[T]> {}
    impl<T, const N: usize> From<[T; N]> for Arc<[T]> {}
    impl From<&str> for Arc<str> {}
    impl From<String> for Arc<str> {}
    impl<T> FromIterator<T> for Arc<[T]> {}
    impl<T: crate::error::Error> crate::error::Error for Arc<T> {}

    pub struct Weak<T> {}
    impl<T> Weak<T> {
        pub fn new() -> Weak<T>;
        pub fn upgrade(&self) -> Option<Arc<T>>;
        pub fn strong_count(&self) -> usize;
        pub fn weak_count(&self) -> usize;
        pub fn ptr_eq(&self, other: &Weak<T>) -> bool;
        pub fn as_ptr(&self) -> *const T;
    }
    impl<T> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}
    impl<T: Send + Sync> Send for Weak<T> {}
    impl<T: Send + Sync> Sync for Weak<T> {}

    pub mod mpsc {
        use crate::time::Duration;

        pub fn channel<T>() -> (Sender<T>, Receiver<T>);
        pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>);

        #[derive(Debug)]
        pub struct Sender<T> {}
        impl<T> Sender<T> {
            pub fn send(&self, t: T) -> Result<(), SendError<T>>;
        }
        impl<T> Clone for Sender<T> {}

        #[derive(Debug)]
        pub struct SyncSender<T> {}
        impl<T> SyncSender<T> {
            #[blocking(
                sync_wait, minor, instead = "tokio::sync::mpsc::Sender::send(..).await",
                async_std = "async_std::channel::Sender::send(..).await",
                smol = "smol::channel::Sender::send(..).await"
            )]
            pub fn send(&self, t: T) -> Result<(), SendError<T>>;
            pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>>;
        }
        impl<T> Clone for SyncSender<T> {}

        #[derive(Debug)]
        #[not_sync("give the task the receiver itself, or use `tokio::sync::mpsc`")]
        pub struct Receiver<T> {}
        impl<T> Receiver<T> {
            #[blocking(
                sync_wait, instead = "tokio::sync::mpsc::Receiver::recv(..).await",
                async_std = "async_std::channel::Receiver::recv(..).await",
                smol = "smol::channel::Receiver::recv(..).await"
            )]
            pub fn recv(&self) -> Result<T, RecvError>;
            #[takes("the message")]
            pub fn try_recv(&self) -> Result<T, TryRecvError>;
            #[blocking(
                sync_wait, instead = "tokio::time::timeout(.., receiver.recv()).await",
                async_std = "async_std::future::timeout(.., receiver.recv()).await",
                smol = "smol::channel::Receiver::recv(..).await"
            )]
            pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>;
            #[blocking(
                sync_wait, instead = "while let Some(value) = receiver.recv().await",
                async_std = "while let Ok(value) = receiver.recv().await",
                smol = "while let Ok(value) = receiver.recv().await",
                why = "the receiver of a channel that is async, such as `tokio::sync::mpsc`"
            )]
            pub fn iter(&self) -> Iter<T>;
            pub fn try_iter(&self) -> TryIter<T>;
        }
        impl<T> IntoIterator for Receiver<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            #[blocking(
                sync_wait, instead = "while let Some(value) = receiver.recv().await",
                async_std = "while let Ok(value) = receiver.recv().await",
                smol = "while let Ok(value) = receiver.recv().await",
                why = "the receiver of a channel that is async, such as `tokio::sync::mpsc`"
            )]
            fn into_iter(self) -> IntoIter<T>;
        }
        impl<T> IntoIterator for &Receiver<T> {
            type Item = T;
            type IntoIter = Iter<T>;
            #[blocking(
                sync_wait, instead = "while let Some(value) = receiver.recv().await",
                async_std = "while let Ok(value) = receiver.recv().await",
                smol = "while let Ok(value) = receiver.recv().await",
                why = "the receiver of a channel that is async, such as `tokio::sync::mpsc`"
            )]
            fn into_iter(self) -> Iter<T>;
        }

        pub struct Iter<T> {}
        impl<T> Iterator for Iter<T> { type Item = T; }
        pub struct TryIter<T> {}
        impl<T> Iterator for TryIter<T> { type Item = T; }
        pub struct IntoIter<T> {}
        impl<T> Iterator for IntoIter<T> { type Item = T; }

        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct SendError<T>(pub T);
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub struct RecvError;
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum TryRecvError {
            Empty,
            Disconnected,
        }
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum RecvTimeoutError {
            Timeout,
            Disconnected,
        }
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub enum TrySendError<T> {
            Full(T),
            Disconnected(T),
        }
        impl<T> crate::fmt::Display for SendError<T> {}
        impl<T> crate::error::Error for SendError<T> {}
        impl crate::fmt::Display for RecvError {}
        impl crate::error::Error for RecvError {}
        impl crate::fmt::Display for TryRecvError {}
        impl crate::error::Error for TryRecvError {}
        impl crate::fmt::Display for RecvTimeoutError {}
        impl crate::error::Error for RecvTimeoutError {}
        impl<T> crate::fmt::Display for TrySendError<T> {}
        impl<T> crate::error::Error for TrySendError<T> {}
    }
}

pub mod cell {
    use crate::ops::{Deref, DerefMut};

    #[derive(Default, Debug)]
    pub struct UnsafeCell<T> {}
    impl<T> UnsafeCell<T> {
        pub fn new(value: T) -> UnsafeCell<T>;
        pub fn into_inner(self) -> T;
        pub fn get(&self) -> *mut T;
        pub fn get_mut(&mut self) -> &mut T;
    }

    #[derive(Clone, Default, Debug)]
    #[not_sync("use an atomic or `std::sync::Mutex` in place of `Cell`")]
    pub struct Cell<T> {}
    impl<T> Cell<T> {
        pub fn new(value: T) -> Cell<T>;
        pub fn get(&self) -> T;
        pub fn set(&self, val: T);
        pub fn take(&self) -> T;
        pub fn replace(&self, val: T) -> T;
        pub fn swap(&self, other: &Cell<T>);
        #[calls_inline]
        pub fn update<F: FnOnce(T) -> T>(&self, f: F);
        pub fn into_inner(self) -> T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn as_ptr(&self) -> *mut T;
    }
    impl<T> From<T> for Cell<T> {}

    #[derive(Clone, Default, Debug)]
    #[not_sync("use `std::sync::Mutex` in place of `RefCell`")]
    pub struct RefCell<T> {}
    impl<T> RefCell<T> {
        pub fn new(value: T) -> RefCell<T>;
        pub fn into_inner(self) -> T;
        pub fn borrow(&self) -> Ref<T>;
        pub fn try_borrow(&self) -> Result<Ref<T>, BorrowError>;
        pub fn borrow_mut(&self) -> RefMut<T>;
        pub fn try_borrow_mut(&self) -> Result<RefMut<T>, BorrowMutError>;
        pub fn replace(&self, t: T) -> T;
        #[calls_inline]
        pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T;
        pub fn swap(&self, other: &RefCell<T>);
        pub fn take(&self) -> T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn as_ptr(&self) -> *mut T;
    }
    impl<T> From<T> for RefCell<T> {}

    #[guard(cell)]
    #[derive(Debug)]
    #[not_send("take what the task needs out of the cell before the spawn")]
    pub struct Ref<T> {}
    #[calls_inline]
    impl<T> Ref<T> {
        pub fn clone(orig: &Ref<T>) -> Ref<T>;
        pub fn map<U, F: FnOnce(&T) -> &U>(orig: Ref<T>, f: F) -> Ref<U>;
        pub fn filter_map<U, F: FnOnce(&T) -> Option<&U>>(orig: Ref<T>, f: F) -> Result<Ref<U>, Ref<T>>;
        pub fn map_split<U, V, F: FnOnce(&T) -> (&U, &V)>(orig: Ref<T>, f: F) -> (Ref<U>, Ref<V>);
    }
    impl<T> Deref for Ref<T> { type Target = T; }

    #[guard(cell)]
    #[derive(Debug)]
    #[not_send("take what the task needs out of the cell before the spawn")]
    pub struct RefMut<T> {}
    #[calls_inline]
    impl<T> RefMut<T> {
        pub fn map<U, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<T>, f: F) -> RefMut<U>;
        pub fn filter_map<U, F: FnOnce(&mut T) -> Option<&mut U>>(orig: RefMut<T>, f: F) -> Result<RefMut<U>, RefMut<T>>;
        pub fn map_split<U, V, F: FnOnce(&mut T) -> (&mut U, &mut V)>(orig: RefMut<T>, f: F) -> (RefMut<U>, RefMut<V>);
    }
    impl<T> Deref for RefMut<T> { type Target = T; }
    impl<T> DerefMut for RefMut<T> {}

    #[derive(Debug)]
    pub struct BorrowError {}
    impl crate::fmt::Display for BorrowError {}
    impl crate::error::Error for BorrowError {}
    #[derive(Debug)]
    pub struct BorrowMutError {}
    impl crate::fmt::Display for BorrowMutError {}
    impl crate::error::Error for BorrowMutError {}

    #[derive(Clone, Default, Debug)]
    #[not_sync("use `std::sync::OnceLock` in place of `OnceCell`")]
    pub struct OnceCell<T> {}
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T>;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), T>;
        #[one_time]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
        #[one_time]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E>;
        pub fn into_inner(self) -> Option<T>;
        pub fn take(&mut self) -> Option<T>;
    }

    pub struct LazyCell<T, F = fn() -> T> {}
    impl<T, F: FnOnce() -> T> LazyCell<T, F> {
        #[one_time]
        pub fn new(f: F) -> LazyCell<T, F>;
        pub fn force(this: &LazyCell<T, F>) -> &T;
    }
    impl<T, F> Deref for LazyCell<T, F> { type Target = T; }
    impl<T, F> !Sync for LazyCell<T, F> {}
}

pub mod rc {
    use crate::fmt;
    use crate::ops::Deref;

    #[not_send("use `std::sync::Arc` in place of `Rc`")]
    pub struct Rc<T> {}
    impl<T> Rc<T> {
        pub fn new(value: T) -> Rc<T>;
        #[calls_inline]
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T>;
        pub fn pin(value: T) -> crate::pin::Pin<Rc<T>>;
        pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>>;
        pub fn into_inner(this: Rc<T>) -> Option<T>;
        pub fn unwrap_or_clone(this: Rc<T>) -> T;
        pub fn into_raw(this: Rc<T>) -> *const T;
        pub fn from_raw(ptr: *const T) -> Rc<T>;
        pub fn as_ptr(this: &Rc<T>) -> *const T;
        pub fn downgrade(this: &Rc<T>) -> Weak<T>;
        pub fn weak_count(this: &Rc<T>) -> usize;
        pub fn strong_count(this: &Rc<T>) -> usize;
        pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool;
        pub fn make_mut(this: &mut Rc<T>) -> &mut T;
        pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T>;
    }
    impl<T> Deref for Rc<T> { type Target = T; }
    impl<T> Clone for Rc<T> {}
    impl<T: Default> Default for Rc<T> {}
    impl<T: fmt::Debug> fmt::Debug for Rc<T> {}
    impl<T: fmt::Display> fmt::Display for Rc<T> {}
    impl<T: PartialEq> PartialEq for Rc<T> {}
    impl<T: Ord> Ord for Rc<T> {}
    impl<T> AsRef<T> for Rc<T> {}
    impl<T> crate::borrow::Borrow<T> for Rc<T> {}
    impl<T> From<T> for Rc<T> {}
    impl<T> From<Box<T>> for Rc<T> {}
    impl<T> From<Vec<T>> for Rc<[T]> {}
    impl<T> From<&[T]> for Rc<[T]> {}
    impl From<&str> for Rc<str> {}
    impl From<String> for Rc<str> {}
    impl<T> FromIterator<T> for Rc<[T]> {}

    #[not_send("use `std::sync::Weak` in place of `std::rc::Weak`")]
    pub struct Weak<T> {}
    impl<T> Weak<T> {
        pub fn new() -> Weak<T>;
        pub fn upgrade(&self) -> Option<Rc<T>>;
        pub fn strong_count(&self) -> usize;
        pub fn weak_count(&self) -> usize;
        pub fn ptr_eq(&self, other: &Weak<T>) -> bool;
    }
    impl<T> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}
}

pub mod time {
    use crate::ops::{Add, AddAssign, Div, Mul, Sub, SubAssign};

    pub const UNIX_EPOCH: SystemTime = SystemTime {};

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct Duration {}
    impl Duration {
        pub const ZERO: Duration = Duration {};
        pub const MAX: Duration = Duration {};
        pub const SECOND: Duration = Duration {};
        pub const MILLISECOND: Duration = Duration {};
        pub const MICROSECOND: Duration = Duration {};
        pub const NANOSECOND: Duration = Duration {};
        pub fn new(secs: u64, nanos: u32) -> Duration;
        pub fn from_secs(secs: u64) -> Duration;
        pub fn from_millis(millis: u64) -> Duration;
        pub fn from_micros(micros: u64) -> Duration;
        pub fn from_nanos(nanos: u64) -> Duration;
        pub fn from_mins(mins: u64) -> Duration;
        pub fn from_hours(hours: u64) -> Duration;
        pub fn from_days(days: u64) -> Duration;
        pub fn from_weeks(weeks: u64) -> Duration;
        pub fn from_secs_f64(secs: f64) -> Duration;
        pub fn from_secs_f32(secs: f32) -> Duration;
        pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError>;
        pub fn try_from_secs_f32(secs: f32) -> Result<Duration, TryFromFloatSecsError>;
        pub fn is_zero(&self) -> bool;
        pub fn as_secs(&self) -> u64;
        pub fn as_millis(&self) -> u128;
        pub fn as_micros(&self) -> u128;
        pub fn as_nanos(&self) -> u128;
        pub fn as_secs_f64(&self) -> f64;
        pub fn as_secs_f32(&self) -> f32;
        pub fn subsec_millis(&self) -> u32;
        pub fn subsec_micros(&self) -> u32;
        pub fn subsec_nanos(&self) -> u32;
        pub fn abs_diff(self, other: Duration) -> Duration;
        pub fn checked_add(self, rhs: Duration) -> Option<Duration>;
        pub fn checked_sub(self, rhs: Duration) -> Option<Duration>;
        pub fn checked_mul(self, rhs: u32) -> Option<Duration>;
        pub fn checked_div(self, rhs: u32) -> Option<Duration>;
        pub fn saturating_add(self, rhs: Duration) -> Duration;
        pub fn saturating_sub(self, rhs: Duration) -> Duration;
        pub fn saturating_mul(self, rhs: u32) -> Duration;
        pub fn mul_f64(self, rhs: f64) -> Duration;
        pub fn mul_f32(self, rhs: f32) -> Duration;
        pub fn div_f64(self, rhs: f64) -> Duration;
        pub fn div_f32(self, rhs: f32) -> Duration;
        pub fn div_duration_f64(self, rhs: Duration) -> f64;
        pub fn div_duration_f32(self, rhs: Duration) -> f32;
    }
    impl Add for Duration { type Output = Duration; }
    impl Sub for Duration { type Output = Duration; }
    impl Mul<u32> for Duration { type Output = Duration; }
    impl Mul<Duration> for u32 { type Output = Duration; }
    impl Div<u32> for Duration { type Output = Duration; }
    impl AddAssign for Duration {}
    impl SubAssign for Duration {}
    impl crate::iter::Sum for Duration {}

    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct TryFromFloatSecsError {}
    impl crate::fmt::Display for TryFromFloatSecsError {}
    impl crate::error::Error for TryFromFloatSecsError {}

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct Instant {}
    impl Instant {
        pub fn now() -> Instant;
        pub fn elapsed(&self) -> Duration;
        pub fn duration_since(&self, earlier: Instant) -> Duration;
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration>;
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration;
        pub fn checked_add(&self, duration: Duration) -> Option<Instant>;
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant>;
    }
    impl Add<Duration> for Instant { type Output = Instant; }
    impl Sub<Duration> for Instant { type Output = Instant; }
    impl Sub<Instant> for Instant { type Output = Duration; }
    impl AddAssign<Duration> for Instant {}
    impl SubAssign<Duration> for Instant {}

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct SystemTime {}
    impl SystemTime {
        pub const UNIX_EPOCH: SystemTime = SystemTime {};
        pub fn now() -> SystemTime;
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError>;
        pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError>;
        pub fn checked_add(&self, duration: Duration) -> Option<SystemTime>;
        pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime>;
    }
    impl Add<Duration> for SystemTime { type Output = SystemTime; }
    impl Sub<Duration> for SystemTime { type Output = SystemTime; }
    impl AddAssign<Duration> for SystemTime {}
    impl SubAssign<Duration> for SystemTime {}

    #[derive(Clone, Debug)]
    pub struct SystemTimeError {}
    impl SystemTimeError {
        pub fn duration(&self) -> Duration;
    }
    impl crate::fmt::Display for SystemTimeError {}
    impl crate::error::Error for SystemTimeError {}
}

pub mod env {
    use crate::ffi::{OsStr, OsString};
    use crate::io;
    use crate::path::{Path, PathBuf};

    pub fn args() -> Args;
    pub fn args_os() -> ArgsOs;
    pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError>;
    pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString>;
    pub fn vars() -> Vars;
    pub fn vars_os() -> VarsOs;
    pub fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V);
    pub fn remove_var<K: AsRef<OsStr>>(key: K);
    pub fn current_dir() -> io::Result<PathBuf>;
    pub fn set_current_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    pub fn current_exe() -> io::Result<PathBuf>;
    pub fn home_dir() -> Option<PathBuf>;
    pub fn temp_dir() -> PathBuf;
    pub fn split_paths<T: AsRef<OsStr>>(unparsed: &T) -> SplitPaths;
    pub fn join_paths<I: IntoIterator<Item = T>, T: AsRef<OsStr>>(paths: I) -> Result<OsString, JoinPathsError>;

    pub mod consts {
        pub const ARCH: &'static str = "";
        pub const FAMILY: &'static str = "";
        pub const OS: &'static str = "";
        pub const EXE_SUFFIX: &'static str = "";
        pub const EXE_EXTENSION: &'static str = "";
        pub const DLL_PREFIX: &'static str = "";
        pub const DLL_SUFFIX: &'static str = "";
        pub const DLL_EXTENSION: &'static str = "";
    }

    #[not_send("collect the arguments first: `let args: Vec<_> = std::env::args().collect();`")]
    pub struct Args {}
    impl Iterator for Args { type Item = String; }
    impl DoubleEndedIterator for Args {}
    impl ExactSizeIterator for Args {}
    #[not_send("collect the arguments first: `let args: Vec<_> = std::env::args().collect();`")]
    pub struct ArgsOs {}
    impl Iterator for ArgsOs { type Item = OsString; }
    impl DoubleEndedIterator for ArgsOs {}
    impl ExactSizeIterator for ArgsOs {}
    #[not_send("collect them first: `let vars: Vec<_> = std::env::vars().collect();`")]
    pub struct Vars {}
    impl Iterator for Vars { type Item = (String, String); }
    #[not_send("collect them first: `let vars: Vec<_> = std::env::vars().collect();`")]
    pub struct VarsOs {}
    impl Iterator for VarsOs { type Item = (OsString, OsString); }
    pub struct SplitPaths {}
    impl Iterator for SplitPaths { type Item = PathBuf; }

    #[derive(Clone, PartialEq, Eq, Debug)]
    pub enum VarError {
        NotPresent,
        NotUnicode(OsString),
    }
    impl crate::fmt::Display for VarError {}
    impl crate::error::Error for VarError {}
    #[derive(Debug)]
    pub struct JoinPathsError {}
    impl crate::fmt::Display for JoinPathsError {}
    impl crate::error::Error for JoinPathsError {}
}

pub mod option {
    use crate::ops::{Deref, DerefMut};

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Option<T> {
        None,
        Some(T),
    }

    #[calls_inline]
    impl<T> Option<T> {
        pub fn is_some(&self) -> bool;
        pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool;
        pub fn is_none(&self) -> bool;
        pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool;
        pub fn as_ref(&self) -> Option<&T>;
        pub fn as_mut(&mut self) -> Option<&mut T>;
        pub fn as_slice(&self) -> &[T];
        pub fn expect(self, msg: &str) -> T;
        pub fn unwrap(self) -> T;
        pub fn unwrap_or(self, default: T) -> T;
        pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T;
        pub fn unwrap_or_default(self) -> T;
        pub fn unwrap_unchecked(self) -> T;
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U>;
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Option<T>;
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U;
        pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U;
        pub fn map_or_default<U: Default, F: FnOnce(T) -> U>(self, f: F) -> U;
        pub fn ok_or<E>(self, err: E) -> Result<T, E>;
        pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E>;
        pub fn as_deref(&self) -> Option<&T::Target>
        where
            T: Deref;
        pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
        where
            T: DerefMut;
        pub fn iter(&self) -> Iter<T>;
        pub fn iter_mut(&mut self) -> IterMut<T>;
        pub fn and<U>(self, optb: Option<U>) -> Option<U>;
        pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U>;
        pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Option<T>;
        pub fn or(self, optb: Option<T>) -> Option<T>;
        pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T>;
        pub fn xor(self, optb: Option<T>) -> Option<T>;
        pub fn insert(&mut self, value: T) -> &mut T;
        pub fn get_or_insert(&mut self, value: T) -> &mut T;
        pub fn get_or_insert_default(&mut self) -> &mut T;
        #[one_time]
        pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T;
        #[moves_out]
        pub fn take(&mut self) -> Option<T>;
        pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T>;
        pub fn replace(&mut self, value: T) -> Option<T>;
        pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)>;
    }
    impl<T> Option<&T> {
        pub fn copied(self) -> Option<T>;
        pub fn cloned(self) -> Option<T>;
    }
    impl<T> Option<&mut T> {
        pub fn copied(self) -> Option<T>;
        pub fn cloned(self) -> Option<T>;
    }
    impl<T, U> Option<(T, U)> {
        pub fn unzip(self) -> (Option<T>, Option<U>);
    }
    impl<T, E> Option<Result<T, E>> {
        pub fn transpose(self) -> Result<Option<T>, E>;
    }
    impl<T> Option<Option<T>> {
        pub fn flatten(self) -> Option<T>;
    }
    impl<T> Default for Option<T> {}
    impl<T> From<T> for Option<T> {}
    impl<T> crate::ops::Try for Option<T> { type Output = T; }
    impl<T> IntoIterator for Option<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<T> IntoIterator for &Option<T> {
        type Item = &T;
        type IntoIter = Iter<T>;
    }
    impl<T> IntoIterator for &mut Option<T> {
        type Item = &mut T;
        type IntoIter = IterMut<T>;
    }
    impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}

    #[derive(Clone, Debug)]
    pub struct Iter<T> {}
    impl<T> Iterator for Iter<T> { type Item = &T; }
    #[derive(Debug)]
    pub struct IterMut<T> {}
    impl<T> Iterator for IterMut<T> { type Item = &mut T; }
    #[derive(Clone, Debug)]
    pub struct IntoIter<T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; }
}

pub mod result {
    use crate::ops::{Deref, DerefMut};

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Result<T, E> {
        Ok(T),
        Err(E),
    }

    #[calls_inline]
    impl<T, E> Result<T, E> {
        pub fn is_ok(&self) -> bool;
        pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool;
        pub fn is_err(&self) -> bool;
        pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool;
        pub fn ok(self) -> Option<T>;
        pub fn err(self) -> Option<E>;
        pub fn as_ref(&self) -> Result<&T, &E>;
        pub fn as_mut(&mut self) -> Result<&mut T, &mut E>;
        pub fn map<U, F: FnOnce(T) -> U>(self, op: F) -> Result<U, E>;
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U;
        pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U;
        pub fn map_or_default<U: Default, F: FnOnce(T) -> U>(self, f: F) -> U;
        pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F>;
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Result<T, E>;
        pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Result<T, E>;
        pub fn as_deref(&self) -> Result<&T::Target, &E>
        where
            T: Deref;
        pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E>
        where
            T: DerefMut;
        pub fn iter(&self) -> crate::option::Iter<T>;
        pub fn iter_mut(&mut self) -> crate::option::IterMut<T>;
        pub fn expect(self, msg: &str) -> T;
        pub fn unwrap(self) -> T;
        pub fn unwrap_or_default(self) -> T;
        pub fn expect_err(self, msg: &str) -> E;
        pub fn unwrap_err(self) -> E;
        pub fn and<U>(self, res: Result<U, E>) -> Result<U, E>;
        pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, op: F) -> Result<U, E>;
        pub fn or<F>(self, res: Result<T, F>) -> Result<T, F>;
        pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F>;
        pub fn unwrap_or(self, default: T) -> T;
        pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T;
        pub fn unwrap_unchecked(self) -> T;
    }
    impl<T, E> Result<&T, E> {
        pub fn copied(self) -> Result<T, E>;
        pub fn cloned(self) -> Result<T, E>;
    }
    impl<T, E> Result<&mut T, E> {
        pub fn copied(self) -> Result<T, E>;
        pub fn cloned(self) -> Result<T, E>;
    }
    impl<T, E> Result<Option<T>, E> {
        pub fn transpose(self) -> Option<Result<T, E>>;
    }
    impl<T, E> Result<Result<T, E>, E> {
        pub fn flatten(self) -> Result<T, E>;
    }
    impl<T, E> crate::ops::Try for Result<T, E> { type Output = T; }
    impl<T, E> IntoIterator for Result<T, E> {
        type Item = T;
        type IntoIter = crate::option::IntoIter<T>;
    }
    impl<T, E> IntoIterator for &Result<T, E> {
        type Item = &T;
        type IntoIter = crate::option::Iter<T>;
    }
    impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {}
}

pub mod iter {
    use crate::cmp::Ordering;
    use crate::num::NonZero;
    use crate::ops::Try;

    #[calls_inline]
    pub trait Iterator {
        type Item;
        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>);
        fn count(self) -> usize;
        fn last(self) -> Option<Self::Item>;
        fn advance_by(&mut self, n: usize) -> Result<(), NonZero<usize>>;
        fn nth(&mut self, n: usize) -> Option<Self::Item>;
        fn step_by(self, step: usize) -> StepBy<Self>;
        fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter>;
        fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter>;
        fn intersperse(self, separator: Self::Item) -> Intersperse<Self>;
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F>;
        fn for_each<F: FnMut(Self::Item)>(self, f: F);
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P>;
        fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F>;
        fn enumerate(self) -> Enumerate<Self>;
        fn peekable(self) -> Peekable<Self>;
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P>;
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P>;
        fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> MapWhile<Self, P>;
        fn skip(self, n: usize) -> Skip<Self>;
        fn take(self, n: usize) -> Take<Self>;
        fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> Scan<Self, St, F>;
        fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F>;
        fn flatten(self) -> Flatten<Self>
        where
            Self::Item: IntoIterator;
        fn fuse(self) -> Fuse<Self>;
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F>;
        fn by_ref(&mut self) -> &mut Self;
        fn collect<B: FromIterator<Self::Item>>(self) -> B;
        fn partition<B: FromIterator<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B);
        fn try_fold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, init: B, f: F) -> R;
        fn try_for_each<F: FnMut(Self::Item) -> R, R: Try<Output = ()>>(&mut self, f: F) -> R;
        fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
        fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item>;
        fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item>;
        fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B>;
        fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>;
        fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>;
        fn max(self) -> Option<Self::Item>;
        fn min(self) -> Option<Self::Item>;
        fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item>;
        fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item>;
        fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item>;
        fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item>;
        fn rev(self) -> Rev<Self>;
        fn unzip<A, B, FromA: FromIterator<A>, FromB: FromIterator<B>>(self) -> (FromA, FromB)
        where
            Self: Iterator<Item = (A, B)>;
        fn copied<T>(self) -> Copied<Self>
        where
            Self: Iterator<Item = &T>;
        fn cloned<T>(self) -> Cloned<Self>
        where
            Self: Iterator<Item = &T>;
        fn cycle(self) -> Cycle<Self>;
        fn sum<S: Sum<Self::Item>>(self) -> S;
        fn product<P: Product<Self::Item>>(self) -> P;
        fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering;
        fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering>;
        fn eq<I: IntoIterator>(self, other: I) -> bool;
        fn ne<I: IntoIterator>(self, other: I) -> bool;
        fn lt<I: IntoIterator>(self, other: I) -> bool;
        fn is_sorted(self) -> bool;
        fn is_sorted_by_key<K, F: FnMut(Self::Item) -> K>(self, f: F) -> bool;
    }

    #[calls_inline]
    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> Option<Self::Item>;
        fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
        fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item>;
    }
    pub trait ExactSizeIterator: Iterator { fn len(&self) -> usize; }
    pub trait FusedIterator: Iterator {}
    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }
    pub trait FromIterator<A> { fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self; }
    pub trait Extend<A> { fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T); }
    pub trait Sum<A = Self> { fn sum<I: Iterator<Item = A>>(iter: I) -> Self; }
    pub trait Product<A = Self> { fn product<I: Iterator<Item = A>>(iter: I) -> Self; }

    impl<I: Iterator> IntoIterator for I {
        type Item = I::Item;
        type IntoIter = I;
    }
    impl<I: Iterator> Iterator for &mut I { type Item = I::Item; }
    impl<I: Iterator> Iterator for Box<I> { type Item = I::Item; }
    impl<I: DoubleEndedIterator> DoubleEndedIterator for &mut I {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Box<I> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for &mut I {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Box<I> {}

    impl<T, U: Sum<T>, E> Sum<Result<T, E>> for Result<U, E> {}
    impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> {}
    impl<T, U: Product<T>, E> Product<Result<T, E>> for Result<U, E> {}
    impl<T, U: Product<T>> Product<Option<T>> for Option<U> {}

    impl FromIterator<()> for () {}
    impl<A, B, X: Default + Extend<A>, Y: Default + Extend<B>> FromIterator<(A, B)> for (X, Y) {}
    impl<A, B, X: Extend<A>, Y: Extend<B>> Extend<(A, B)> for (X, Y) {}
    impl<T> FromIterator<T> for Box<[T]> {}

    #[derive(Clone, Debug)]
    pub struct StepBy<I> {}
    impl<I: Iterator> Iterator for StepBy<I> { type Item = I::Item; }
    #[derive(Clone, Debug)]
    pub struct Chain<A, B> {}
    impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> { type Item = A::Item; }
    #[derive(Clone, Debug)]
    pub struct Zip<A, B> {}
    impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> { type Item = (A::Item, B::Item); }
    #[derive(Clone, Debug)]
    pub struct Intersperse<I> {}
    impl<I: Iterator> Iterator for Intersperse<I> { type Item = I::Item; }
    #[derive(Clone)]
    pub struct Map<I, F> {}
    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> { type Item = B; }
    #[derive(Clone)]
    pub struct Filter<I, P> {}
    impl<I: Iterator, P> Iterator for Filter<I, P> { type Item = I::Item; }
    #[derive(Clone)]
    pub struct FilterMap<I, F> {}
    impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> { type Item = B; }
    #[derive(Clone, Debug)]
    pub struct Enumerate<I> {}
    impl<I: Iterator> Iterator for Enumerate<I> { type Item = (usize, I::Item); }
    #[derive(Clone, Debug)]
    pub struct Peekable<I> {}
    #[calls_inline]
    impl<I: Iterator> Peekable<I> {
        pub fn peek(&mut self) -> Option<&I::Item>;
        pub fn peek_mut(&mut self) -> Option<&mut I::Item>;
        pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, func: F) -> Option<I::Item>;
        pub fn next_if_eq<T>(&mut self, expected: &T) -> Option<I::Item>;
    }
    impl<I: Iterator> Iterator for Peekable<I> { type Item = I::Item; }
    #[derive(Clone)]
    pub struct SkipWhile<I, P> {}
    impl<I: Iterator, P> Iterator for SkipWhile<I, P> { type Item = I::Item; }
    #[derive(Clone)]
    pub struct TakeWhile<I, P> {}
    impl<I: Iterator, P> Iterator for TakeWhile<I, P> { type Item = I::Item; }
    #[derive(Clone)]
    pub struct MapWhile<I, P> {}
    impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> { type Item = B; }
    #[derive(Clone, Debug)]
    pub struct Skip<I> {}
    impl<I: Iterator> Iterator for Skip<I> { type Item = I::Item; }
    #[derive(Clone, Debug)]
    pub struct Take<I> {}
    impl<I: Iterator> Iterator for Take<I> { type Item = I::Item; }
    #[derive(Clone)]
    pub struct Scan<I, St, F> {}
    impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> { type Item = B; }
    #[derive(Clone)]
    pub struct FlatMap<I, U, F> {}
    impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> { type Item = U::Item; }
    #[derive(Clone, Debug)]
    pub struct Flatten<I> {}
    impl<U: IntoIterator, I: Iterator<Item = U>> Iterator for Flatten<I> { type Item = U::Item; }
    #[derive(Clone, Debug)]
    pub struct Fuse<I> {}
    impl<I: Iterator> Iterator for Fuse<I> { type Item = I::Item; }
    #[derive(Clone)]
    pub struct Inspect<I, F> {}
    impl<I: Iterator, F> Iterator for Inspect<I, F> { type Item = I::Item; }
    #[derive(Clone, Debug)]
    pub struct Rev<I> {}
    impl<I: Iterator> Iterator for Rev<I> { type Item = I::Item; }
    #[derive(Clone, Debug)]
    pub struct Copied<I> {}
    impl<T, I: Iterator<Item = &T>> Iterator for Copied<I> { type Item = T; }
    #[derive(Clone, Debug)]
    pub struct Cloned<I> {}
    impl<T, I: Iterator<Item = &T>> Iterator for Cloned<I> { type Item = T; }
    #[derive(Clone, Debug)]
    pub struct Cycle<I> {}
    impl<I: Iterator> Iterator for Cycle<I> { type Item = I::Item; }

    impl<I: DoubleEndedIterator> DoubleEndedIterator for StepBy<I> {}
    impl<A: DoubleEndedIterator, B: DoubleEndedIterator> DoubleEndedIterator for Chain<A, B> {}
    impl<A: DoubleEndedIterator, B: DoubleEndedIterator> DoubleEndedIterator for Zip<A, B> {}
    impl<I: DoubleEndedIterator, F> DoubleEndedIterator for Map<I, F> {}
    impl<I: DoubleEndedIterator, P> DoubleEndedIterator for Filter<I, P> {}
    impl<I: DoubleEndedIterator, F> DoubleEndedIterator for FilterMap<I, F> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Skip<I> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Take<I> {}
    impl<I: DoubleEndedIterator, U, F> DoubleEndedIterator for FlatMap<I, U, F> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Flatten<I> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Copied<I> {}
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Cloned<I> {}
    impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}
    impl<I: ExactSizeIterator, F> ExactSizeIterator for Map<I, F> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Rev<I> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Copied<I> {}
    impl<I: ExactSizeIterator> ExactSizeIterator for Cloned<I> {}

    pub fn empty<T>() -> Empty<T>;
    pub struct Empty<T> {}
    impl<T> Iterator for Empty<T> { type Item = T; }
    impl<T> DoubleEndedIterator for Empty<T> {}
    pub fn once<T>(value: T) -> Once<T>;
    #[derive(Clone, Debug)]
    pub struct Once<T> {}
    impl<T> Iterator for Once<T> { type Item = T; }
    impl<T> DoubleEndedIterator for Once<T> {}
    #[calls_inline]
    pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F>;
    pub struct OnceWith<F> {}
    impl<A, F: FnOnce() -> A> Iterator for OnceWith<F> { type Item = A; }
    pub fn repeat<T>(elt: T) -> Repeat<T>;
    #[derive(Clone, Debug)]
    pub struct Repeat<A> {}
    impl<A> Iterator for Repeat<A> { type Item = A; }
    pub fn repeat_n<T>(element: T, count: usize) -> RepeatN<T>;
    #[derive(Clone, Debug)]
    pub struct RepeatN<A> {}
    impl<A> Iterator for RepeatN<A> { type Item = A; }
    #[calls_inline]
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F>;
    pub struct RepeatWith<F> {}
    impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> { type Item = A; }
    #[calls_inline]
    pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F>;
    pub struct FromFn<F> {}
    impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> { type Item = T; }
    #[calls_inline]
    pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> Successors<T, F>;
    pub struct Successors<T, F> {}
    impl<T, F> Iterator for Successors<T, F> { type Item = T; }
    pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter>;
    pub fn chain<A: IntoIterator, B: IntoIterator<Item = A::Item>>(a: A, b: B) -> Chain<A::IntoIter, B::IntoIter>;
}

pub mod vec {
    use crate::borrow::{Borrow, Cow};
    use crate::collections::{BinaryHeap, VecDeque};
    use crate::ops::{Deref, DerefMut, Index, IndexMut, RangeBounds};
    use crate::slice::SliceIndex;

    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct Vec<T> {}

    #[calls_inline]
    impl<T> Vec<T> {
        pub fn new() -> Vec<T>;
        pub fn with_capacity(capacity: usize) -> Vec<T>;
        pub fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T>;
        pub fn capacity(&self) -> usize;
        pub fn reserve(&mut self, additional: usize);
        pub fn reserve_exact(&mut self, additional: usize);
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError>;
        pub fn shrink_to_fit(&mut self);
        pub fn shrink_to(&mut self, min_capacity: usize);
        pub fn into_boxed_slice(self) -> Box<[T]>;
        pub fn truncate(&mut self, len: usize);
        pub fn as_slice(&self) -> &[T];
        pub fn as_mut_slice(&mut self) -> &mut [T];
        pub fn as_ptr(&self) -> *const T;
        pub fn as_mut_ptr(&mut self) -> *mut T;
        pub fn set_len(&mut self, new_len: usize);
        #[moves_out]
        pub fn swap_remove(&mut self, index: usize) -> T;
        pub fn insert(&mut self, index: usize, element: T);
        #[moves_out]
        pub fn remove(&mut self, index: usize) -> T;
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
        pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F);
        pub fn dedup(&mut self);
        pub fn dedup_by_key<F: FnMut(&mut T) -> K, K>(&mut self, key: F);
        pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F);
        pub fn push(&mut self, value: T);
        pub fn push_within_capacity(&mut self, value: T) -> Result<(), T>;
        #[moves_out]
        pub fn pop(&mut self) -> Option<T>;
        pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T>;
        pub fn append(&mut self, other: &mut Vec<T>);
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<T>;
        pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(&mut self, range: R, filter: F) -> Drain<T>;
        pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> Drain<T>;
        pub fn clear(&mut self);
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn split_off(&mut self, at: usize) -> Vec<T>;
        pub fn resize(&mut self, new_len: usize, value: T);
        pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F);
        pub fn leak(self) -> &'static mut [T];
        pub fn extend_from_slice(&mut self, other: &[T]);
        pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R);
    }
    impl<T> Default for Vec<T> {}
    impl<T> Deref for Vec<T> { type Target = [T]; }
    impl<T> DerefMut for Vec<T> {}
    impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> { type Output = I::Output; }
    impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {}
    impl<T> IntoIterator for Vec<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<T> IntoIterator for &Vec<T> {
        type Item = &T;
        type IntoIter = crate::slice::Iter<T>;
    }
    impl<T> IntoIterator for &mut Vec<T> {
        type Item = &mut T;
        type IntoIter = crate::slice::IterMut<T>;
    }
    impl<T> FromIterator<T> for Vec<T> {}
    impl<T> Extend<T> for Vec<T> {}
    impl<T> Extend<&T> for Vec<T> {}
    impl<T> AsRef<[T]> for Vec<T> {}
    impl<T> AsRef<Vec<T>> for Vec<T> {}
    impl<T> AsMut<[T]> for Vec<T> {}
    impl<T> Borrow<[T]> for Vec<T> {}
    impl<T> From<&[T]> for Vec<T> {}
    impl<T> From<&mut [T]> for Vec<T> {}
    impl<T, const N: usize> From<[T; N]> for Vec<T> {}
    impl<T, const N: usize> From<&[T; N]> for Vec<T> {}
    impl<T> From<Box<[T]>> for Vec<T> {}
    impl<T> From<VecDeque<T>> for Vec<T> {}
    impl<T> From<BinaryHeap<T>> for Vec<T> {}
    impl<T> From<Cow<[T]>> for Vec<T> {}
    impl From<&str> for Vec<u8> {}
    impl From<String> for Vec<u8> {}
    impl From<crate::ffi::CString> for Vec<u8> {}
    impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] { type Error = Vec<T>; }

    #[derive(Clone, Debug)]
    pub struct IntoIter<T> {}
    impl<T> IntoIter<T> {
        pub fn as_slice(&self) -> &[T];
    }
    impl<T> Iterator for IntoIter<T> { type Item = T; }
    impl<T> DoubleEndedIterator for IntoIter<T> {}
    impl<T> ExactSizeIterator for IntoIter<T> {}
    #[derive(Debug)]
    pub struct Drain<T> {}
    impl<T> Drain<T> {
        pub fn as_slice(&self) -> &[T];
    }
    impl<T> Iterator for Drain<T> { type Item = T; }
    impl<T> DoubleEndedIterator for Drain<T> {}
    impl<T> ExactSizeIterator for Drain<T> {}
}

pub mod array {
    #[calls_inline]
    pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N];
    #[derive(Clone, Copy, Debug)]
    pub struct TryFromSliceError {}
    impl crate::fmt::Display for TryFromSliceError {}
    impl crate::error::Error for TryFromSliceError {}

    impl<T, const N: usize> [T; N] {
        #[calls_inline]
        pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N];
        pub fn each_ref(&self) -> [&T; N];
        pub fn as_slice(&self) -> &[T];
        pub fn as_mut_slice(&mut self) -> &mut [T];
    }
    impl<T, const N: usize> IntoIterator for [T; N] {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<T, const N: usize> IntoIterator for &[T; N] {
        type Item = &T;
        type IntoIter = crate::slice::Iter<T>;
    }
    impl<T, const N: usize> IntoIterator for &mut [T; N] {
        type Item = &mut T;
        type IntoIter = crate::slice::IterMut<T>;
    }
    impl<T: Clone, const N: usize> Clone for [T; N] {}
    impl<T: Default, const N: usize> Default for [T; N] {}
    impl<T, const N: usize> AsRef<[T]> for [T; N] {}
    impl<T, const N: usize> AsMut<[T]> for [T; N] {}
    impl<T, const N: usize> crate::borrow::Borrow<[T]> for [T; N] {}
    impl<T, const N: usize> TryFrom<&[T]> for [T; N] { type Error = TryFromSliceError; }
    impl<T, I: crate::slice::SliceIndex<[T]>, const N: usize> crate::ops::Index<I> for [T; N] {
        type Output = I::Output;
    }

    #[derive(Clone, Debug)]
    pub struct IntoIter<T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; }
    impl<T> DoubleEndedIterator for IntoIter<T> {}
    impl<T> ExactSizeIterator for IntoIter<T> {}
}

pub mod slice {
    use crate::borrow::ToOwned;
    use crate::cmp::Ordering;
    use crate::ops::{Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

    pub fn from_ref<T>(s: &T) -> &[T];
    pub fn from_mut<T>(s: &mut T) -> &mut [T];
    pub fn from_raw_parts<T>(data: *const T, len: usize) -> &[T];
    pub fn from_raw_parts_mut<T>(data: *mut T, len: usize) -> &mut [T];

    pub trait SliceIndex<T> { type Output; }
    impl<T> SliceIndex<[T]> for usize { type Output = T; }
    impl<T> SliceIndex<[T]> for Range<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for RangeFrom<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for RangeTo<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for RangeInclusive<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for RangeToInclusive<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for RangeFull { type Output = [T]; }
    impl SliceIndex<str> for Range<usize> { type Output = str; }
    impl SliceIndex<str> for RangeFrom<usize> { type Output = str; }
    impl SliceIndex<str> for RangeTo<usize> { type Output = str; }
    impl SliceIndex<str> for RangeInclusive<usize> { type Output = str; }
    impl SliceIndex<str> for RangeToInclusive<usize> { type Output = str; }
    impl SliceIndex<str> for RangeFull { type Output = str; }

    pub trait Join<Separator> { type Output; }
    impl Join<&str> for [String] { type Output = String; }
    impl Join<&str> for [&str] { type Output = String; }
    impl Join<&str> for [crate::borrow::Cow<str>] { type Output = String; }
    impl<T> Join<&T> for [Vec<T>] { type Output = Vec<T>; }
    impl<T> Join<&[T]> for [Vec<T>] { type Output = Vec<T>; }
    impl Join<&crate::ffi::OsStr> for [crate::ffi::OsString] { type Output = crate::ffi::OsString; }
    pub trait Concat<Item> { type Output; }
    impl Concat<str> for [String] { type Output = String; }
    impl Concat<str> for [&str] { type Output = String; }
    impl<T> Concat<T> for [Vec<T>] { type Output = Vec<T>; }
    impl<T> Concat<T> for [&[T]] { type Output = Vec<T>; }

    #[calls_inline]
    impl<T> [T] {
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn first(&self) -> Option<&T>;
        pub fn first_mut(&mut self) -> Option<&mut T>;
        pub fn last(&self) -> Option<&T>;
        pub fn last_mut(&mut self) -> Option<&mut T>;
        pub fn split_first(&self) -> Option<(&T, &[T])>;
        pub fn split_last(&self) -> Option<(&T, &[T])>;
        pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]>;
        pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output>;
        pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output>;
        pub fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output;
        pub fn as_ptr(&self) -> *const T;
        pub fn as_mut_ptr(&mut self) -> *mut T;
        pub fn swap(&mut self, a: usize, b: usize);
        pub fn reverse(&mut self);
        pub fn iter(&self) -> Iter<T>;
        pub fn iter_mut(&mut self) -> IterMut<T>;
        pub fn windows(&self, size: usize) -> Windows<T>;
        pub fn chunks(&self, chunk_size: usize) -> Chunks<T>;
        pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<T>;
        pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<T>;
        pub fn rchunks(&self, chunk_size: usize) -> Chunks<T>;
        pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]);
        pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> Chunks<T>;
        pub fn split_at(&self, mid: usize) -> (&[T], &[T]);
        pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
        pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])>;
        pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<T, F>;
        pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> Split<T, F>;
        pub fn contains(&self, x: &T) -> bool;
        pub fn starts_with(&self, needle: &[T]) -> bool;
        pub fn ends_with(&self, needle: &[T]) -> bool;
        pub fn strip_prefix<P>(&self, prefix: &P) -> Option<&[T]>;
        pub fn strip_suffix<P>(&self, suffix: &P) -> Option<&[T]>;
        pub fn binary_search(&self, x: &T) -> Result<usize, usize>;
        pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize>;
        pub fn binary_search_by_key<B, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize>;
        pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize;
        pub fn sort(&mut self);
        pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
        pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
        pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
        pub fn sort_unstable(&mut self);
        pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
        pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
        pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]);
        pub fn is_sorted(&self) -> bool;
        pub fn rotate_left(&mut self, mid: usize);
        pub fn rotate_right(&mut self, k: usize);
        pub fn fill(&mut self, value: T);
        pub fn fill_with<F: FnMut() -> T>(&mut self, f: F);
        pub fn clone_from_slice(&mut self, src: &[T]);
        pub fn copy_from_slice(&mut self, src: &[T]);
        pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize);
        pub fn swap_with_slice(&mut self, other: &mut [T]);
        pub fn to_vec(&self) -> Vec<T>;
        pub fn into_vec(self: Box<[T]>) -> Vec<T>;
        pub fn repeat(&self, n: usize) -> Vec<T>;
        pub fn concat<Item>(&self) -> <[T] as Concat<Item>>::Output
        where
            [T]: Concat<Item>;
        pub fn join<Separator>(&self, sep: Separator) -> <[T] as Join<Separator>>::Output
        where
            [T]: Join<Separator>;
    }
    impl [u8] {
        pub fn is_ascii(&self) -> bool;
        pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool;
        pub fn to_ascii_lowercase(&self) -> Vec<u8>;
        pub fn to_ascii_uppercase(&self) -> Vec<u8>;
        pub fn make_ascii_lowercase(&mut self);
        pub fn trim_ascii(&self) -> &[u8];
        pub fn trim_ascii_start(&self) -> &[u8];
        pub fn trim_ascii_end(&self) -> &[u8];
        pub fn utf8_chunks(&self) -> crate::str::Utf8Chunks;
    }
    impl<T> ToOwned for [T] { type Owned = Vec<T>; }
    impl<T, I: SliceIndex<[T]>> Index<I> for [T] { type Output = I::Output; }
    impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {}
    impl<T> IntoIterator for &[T] {
        type Item = &T;
        type IntoIter = Iter<T>;
    }
    impl<T> IntoIterator for &mut [T] {
        type Item = &mut T;
        type IntoIter = IterMut<T>;
    }
    impl<T> AsRef<[T]> for [T] {}
    impl<T> AsMut<[T]> for [T] {}
    impl<T> Default for &[T] {}

    #[derive(Debug)]
    pub struct Iter<T> {}
    impl<T> Iter<T> {
        pub fn as_slice(&self) -> &[T];
    }
    impl<T> Clone for Iter<T> {}
    impl<T> Iterator for Iter<T> { type Item = &T; }
    impl<T> DoubleEndedIterator for Iter<T> {}
    impl<T> ExactSizeIterator for Iter<T> {}
    #[derive(Debug)]
    pub struct IterMut<T> {}
    impl<T> Iterator for IterMut<T> { type Item = &mut T; }
    impl<T> DoubleEndedIterator for IterMut<T> {}
    impl<T> ExactSizeIterator for IterMut<T> {}
    #[derive(Clone, Debug)]
    pub struct Windows<T> {}
    impl<T> Iterator for Windows<T> { type Item = &[T]; }
    impl<T> DoubleEndedIterator for Windows<T> {}
    impl<T> ExactSizeIterator for Windows<T> {}
    #[derive(Clone, Debug)]
    pub struct Chunks<T> {}
    impl<T> Iterator for Chunks<T> { type Item = &[T]; }
    impl<T> DoubleEndedIterator for Chunks<T> {}
    impl<T> ExactSizeIterator for Chunks<T> {}
    #[derive(Debug)]
    pub struct ChunksMut<T> {}
    impl<T> Iterator for ChunksMut<T> { type Item = &mut [T]; }
    impl<T> DoubleEndedIterator for ChunksMut<T> {}
    impl<T> ExactSizeIterator for ChunksMut<T> {}
    #[derive(Clone, Debug)]
    pub struct ChunksExact<T> {}
    impl<T> ChunksExact<T> {
        pub fn remainder(&self) -> &[T];
    }
    impl<T> Iterator for ChunksExact<T> { type Item = &[T]; }
    impl<T> ExactSizeIterator for ChunksExact<T> {}
    pub struct Split<T, P> {}
    impl<T, P> Iterator for Split<T, P> { type Item = &[T]; }
}

pub mod str {
    use crate::borrow::ToOwned;
    use crate::ops::Index;
    use crate::slice::SliceIndex;

    #[infallible("the bytes are valid UTF-8")]
    pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
    pub fn from_utf8_unchecked(v: &[u8]) -> &str;

    pub trait FromStr {
        type Err;
        #[infallible("the literal parses")]
        fn from_str(s: &str) -> Result<Self, Self::Err>;
    }

    pub mod pattern {
        pub trait Pattern {}
        impl Pattern for char {}
        impl Pattern for &str {}
        impl Pattern for &String {}
        impl Pattern for &[char] {}
        impl<const N: usize> Pattern for [char; N] {}
        impl<F: FnMut(char) -> bool> Pattern for F {}
    }
    use self::pattern::Pattern;

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct Utf8Error {}
    impl Utf8Error {
        pub fn valid_up_to(&self) -> usize;
        pub fn error_len(&self) -> Option<usize>;
    }
    impl crate::fmt::Display for Utf8Error {}
    impl crate::error::Error for Utf8Error {}
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct ParseBoolError {}
    impl crate::fmt::Display for ParseBoolError {}
    impl crate::error::Error for ParseBoolError {}

    #[calls_inline]
    impl str {
        pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn is_char_boundary(&self, index: usize) -> bool;
        pub fn floor_char_boundary(&self, index: usize) -> usize;
        pub fn ceil_char_boundary(&self, index: usize) -> usize;
        pub fn as_bytes(&self) -> &[u8];
        pub fn as_bytes_mut(&mut self) -> &mut [u8];
        pub fn as_ptr(&self) -> *const u8;
        pub fn as_str(&self) -> &str;
        pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output>;
        pub fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &I::Output;
        pub fn split_at(&self, mid: usize) -> (&str, &str);
        pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)>;
        pub fn chars(&self) -> Chars;
        pub fn char_indices(&self) -> CharIndices;
        pub fn bytes(&self) -> Bytes;
        pub fn split_whitespace(&self) -> SplitWhitespace;
        pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace;
        pub fn lines(&self) -> Lines;
        pub fn encode_utf16(&self) -> EncodeUtf16;
        pub fn contains<P: Pattern>(&self, pat: P) -> bool;
        pub fn starts_with<P: Pattern>(&self, pat: P) -> bool;
        pub fn ends_with<P: Pattern>(&self, pat: P) -> bool;
        pub fn find<P: Pattern>(&self, pat: P) -> Option<usize>;
        pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize>;
        pub fn split<P: Pattern>(&self, pat: P) -> Split<P>;
        pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<P>;
        pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<P>;
        pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<P>;
        pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<P>;
        pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<P>;
        pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)>;
        pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)>;
        pub fn matches<P: Pattern>(&self, pat: P) -> Matches<P>;
        pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<P>;
        pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> MatchIndices<P>;
        pub fn trim(&self) -> &str;
        pub fn trim_start(&self) -> &str;
        pub fn trim_end(&self) -> &str;
        pub fn trim_left(&self) -> &str;
        pub fn trim_right(&self) -> &str;
        pub fn trim_ascii(&self) -> &str;
        pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str;
        pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str;
        pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str;
        pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str>;
        pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str>;
        #[infallible("the literal parses")]
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err>;
        pub fn is_ascii(&self) -> bool;
        pub fn eq_ignore_ascii_case(&self, other: &str) -> bool;
        pub fn make_ascii_lowercase(&mut self);
        pub fn make_ascii_uppercase(&mut self);
        pub fn escape_debug(&self) -> EscapeDebug;
        pub fn escape_default(&self) -> EscapeDefault;
        pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]>;
        pub fn into_string(self: Box<str>) -> String;
        pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String;
        pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String;
        pub fn to_lowercase(&self) -> String;
        pub fn to_uppercase(&self) -> String;
        pub fn to_ascii_lowercase(&self) -> String;
        pub fn to_ascii_uppercase(&self) -> String;
        pub fn repeat(&self, n: usize) -> String;
    }
    impl ToOwned for str { type Owned = String; }
    impl<I: SliceIndex<str>> Index<I> for str { type Output = I::Output; }
    impl Default for &str {}
    impl PartialEq for str {}
    impl PartialEq<String> for str {}
    impl Eq for str {}
    impl PartialOrd for str {}
    impl Ord for str {}
    impl crate::hash::Hash for str {}
    impl crate::fmt::Debug for str {}
    impl crate::fmt::Display for str {}
    impl AsRef<str> for str {}
    impl AsRef<[u8]> for str {}
    impl FromStr for String { type Err = crate::convert::Infallible; }
    impl FromStr for bool { type Err = ParseBoolError; }
    impl FromStr for char { type Err = crate::char::ParseCharError; }

    #[derive(Clone, Debug)]
    pub struct Chars {}
    impl Chars {
        pub fn as_str(&self) -> &str;
    }
    impl Iterator for Chars { type Item = char; }
    impl DoubleEndedIterator for Chars {}
    #[derive(Clone, Debug)]
    pub struct CharIndices {}
    impl CharIndices {
        pub fn as_str(&self) -> &str;
        pub fn offset(&self) -> usize;
    }
    impl Iterator for CharIndices { type Item = (usize, char); }
    impl DoubleEndedIterator for CharIndices {}
    #[derive(Clone, Debug)]
    pub struct Bytes {}
    impl Iterator for Bytes { type Item = u8; }
    impl DoubleEndedIterator for Bytes {}
    impl ExactSizeIterator for Bytes {}
    #[derive(Clone)]
    pub struct SplitWhitespace {}
    impl Iterator for SplitWhitespace { type Item = &str; }
    impl DoubleEndedIterator for SplitWhitespace {}
    #[derive(Clone)]
    pub struct SplitAsciiWhitespace {}
    impl Iterator for SplitAsciiWhitespace { type Item = &str; }
    impl DoubleEndedIterator for SplitAsciiWhitespace {}
    #[derive(Clone)]
    pub struct Lines {}
    impl Iterator for Lines { type Item = &str; }
    impl DoubleEndedIterator for Lines {}
    #[derive(Clone)]
    pub struct EncodeUtf16 {}
    impl Iterator for EncodeUtf16 { type Item = u16; }
    #[derive(Clone)]
    pub struct Split<P> {}
    impl<P> Iterator for Split<P> { type Item = &str; }
    impl<P> DoubleEndedIterator for Split<P> {}
    #[derive(Clone)]
    pub struct SplitInclusive<P> {}
    impl<P> Iterator for SplitInclusive<P> { type Item = &str; }
    impl<P> DoubleEndedIterator for SplitInclusive<P> {}
    #[derive(Clone)]
    pub struct RSplit<P> {}
    impl<P> Iterator for RSplit<P> { type Item = &str; }
    impl<P> DoubleEndedIterator for RSplit<P> {}
    #[derive(Clone)]
    pub struct SplitTerminator<P> {}
    impl<P> Iterator for SplitTerminator<P> { type Item = &str; }
    impl<P> DoubleEndedIterator for SplitTerminator<P> {}
    #[derive(Clone)]
    pub struct SplitN<P> {}
    impl<P> Iterator for SplitN<P> { type Item = &str; }
    impl<P> DoubleEndedIterator for SplitN<P> {}
    #[derive(Clone)]
    pub struct RSplitN<P> {}
    impl<P> Iterator for RSplitN<P> { type Item = &str; }
    impl<P> DoubleEndedIterator for RSplitN<P> {}
    #[derive(Clone)]
    pub struct Matches<P> {}
    impl<P> Iterator for Matches<P> { type Item = &str; }
    impl<P> DoubleEndedIterator for Matches<P> {}
    #[derive(Clone)]
    pub struct MatchIndices<P> {}
    impl<P> Iterator for MatchIndices<P> { type Item = (usize, &str); }
    #[derive(Clone)]
    pub struct EscapeDebug {}
    impl Iterator for EscapeDebug { type Item = char; }
    impl crate::fmt::Display for EscapeDebug {}
    #[derive(Clone)]
    pub struct EscapeDefault {}
    impl Iterator for EscapeDefault { type Item = char; }
    impl crate::fmt::Display for EscapeDefault {}
    #[derive(Clone)]
    pub struct Utf8Chunks {}
    impl Iterator for Utf8Chunks { type Item = Utf8Chunk; }
    pub struct Utf8Chunk {}
    impl Utf8Chunk {
        pub fn valid(&self) -> &str;
        pub fn invalid(&self) -> &[u8];
    }
}

pub mod string {
    use crate::borrow::{Borrow, Cow};
    use crate::fmt;
    use crate::ops::{Add, AddAssign, Deref, DerefMut, Index, RangeBounds};
    use crate::slice::SliceIndex;
    use crate::str::Utf8Error;

    pub trait ToString { fn to_string(&self) -> String; }
    impl<T: fmt::Display> ToString for T {}

    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct String {}

    #[calls_inline]
    impl String {
        pub fn new() -> String;
        pub fn with_capacity(capacity: usize) -> String;
        #[infallible("the bytes are valid UTF-8")]
        pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error>;
        pub fn from_utf8_lossy(v: &[u8]) -> Cow<str>;
        pub fn from_utf8_lossy_owned(v: Vec<u8>) -> String;
        pub fn from_utf8_unchecked(bytes: Vec<u8>) -> String;
        pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error>;
        pub fn from_utf16_lossy(v: &[u16]) -> String;
        pub fn into_bytes(self) -> Vec<u8>;
        pub fn as_str(&self) -> &str;
        pub fn as_mut_str(&mut self) -> &mut str;
        pub fn as_mut_vec(&mut self) -> &mut Vec<u8>;
        pub fn as_bytes(&self) -> &[u8];
        pub fn push_str(&mut self, string: &str);
        pub fn push(&mut self, c: char);
        pub fn pop(&mut self) -> Option<char>;
        pub fn capacity(&self) -> usize;
        pub fn reserve(&mut self, additional: usize);
        pub fn shrink_to_fit(&mut self);
        pub fn truncate(&mut self, new_len: usize);
        pub fn remove(&mut self, idx: usize) -> char;
        pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F);
        pub fn insert(&mut self, idx: usize, c: char);
        pub fn insert_str(&mut self, idx: usize, string: &str);
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn split_off(&mut self, at: usize) -> String;
        pub fn clear(&mut self);
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain;
        pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str);
        pub fn into_boxed_str(self) -> Box<str>;
        pub fn leak(self) -> &'static mut str;
    }
    impl Deref for String { type Target = str; }
    impl DerefMut for String {}
    impl<I: SliceIndex<str>> Index<I> for String { type Output = I::Output; }
    impl PartialEq<str> for String {}
    impl PartialEq<&str> for String {}
    impl fmt::Display for String {}
    impl fmt::Write for String {
        #[infallible("writing to a String cannot fail")]
        fn write_str(&mut self, s: &str) -> fmt::Result;
        #[infallible("writing to a String cannot fail")]
        fn write_char(&mut self, c: char) -> fmt::Result;
        #[infallible("writing to a String cannot fail")]
        fn write_fmt(&mut self, args: fmt::Arguments) -> fmt::Result;
    }
    impl Add<&str> for String { type Output = String; }
    impl AddAssign<&str> for String {}
    impl AsRef<str> for String {}
    impl AsRef<[u8]> for String {}
    impl AsMut<str> for String {}
    impl Borrow<str> for String {}
    impl From<&str> for String {}
    impl From<&mut str> for String {}
    impl From<&String> for String {}
    impl From<char> for String {}
    impl From<Box<str>> for String {}
    impl From<Cow<str>> for String {}
    impl FromIterator<char> for String {}
    impl FromIterator<&char> for String {}
    impl FromIterator<&str> for String {}
    impl FromIterator<String> for String {}
    impl FromIterator<Box<str>> for String {}
    impl FromIterator<Cow<str>> for String {}
    impl Extend<char> for String {}
    impl Extend<&char> for String {}
    impl Extend<&str> for String {}
    impl Extend<String> for String {}
    impl Extend<Cow<str>> for String {}

    #[derive(Debug)]
    pub struct Drain {}
    impl Iterator for Drain { type Item = char; }
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct FromUtf8Error {}
    impl FromUtf8Error {
        pub fn as_bytes(&self) -> &[u8];
        pub fn into_bytes(self) -> Vec<u8>;
        pub fn utf8_error(&self) -> Utf8Error;
    }
    impl fmt::Display for FromUtf8Error {}
    impl crate::error::Error for FromUtf8Error {}
    #[derive(Debug)]
    pub struct FromUtf16Error {}
    impl fmt::Display for FromUtf16Error {}
    impl crate::error::Error for FromUtf16Error {}
}

pub mod collections {
    pub use self::btree_map::BTreeMap;
    pub use self::btree_set::BTreeSet;
    pub use self::hash_map::HashMap;
    pub use self::hash_set::HashSet;
    pub use self::vec_deque::VecDeque;
    pub use self::binary_heap::BinaryHeap;
    pub use self::linked_list::LinkedList;
    pub use crate::ops::Bound;

    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct TryReserveError {}
    impl crate::fmt::Display for TryReserveError {}
    impl crate::error::Error for TryReserveError {}

    pub mod hash_map {
        use crate::ops::Index;
        pub use crate::hash::{DefaultHasher, RandomState};

        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct HashMap<K, V, S = RandomState> {}
        #[calls_inline]
        impl<K, V, S> HashMap<K, V, S> {
            pub fn with_hasher(hash_builder: S) -> HashMap<K, V, S>;
            pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S>;
            pub fn hasher(&self) -> &S;
            pub fn capacity(&self) -> usize;
            pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> Drain<K, V>;
            pub fn try_insert(&mut self, key: K, value: V) -> Result<&mut V, OccupiedError<K, V>>;
            pub fn reserve(&mut self, additional: usize);
            pub fn shrink_to_fit(&mut self);
            pub fn drain(&mut self) -> Drain<K, V>;
            pub fn get_disjoint_mut<Q, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&mut V>; N];
            pub fn keys(&self) -> Keys<K, V>;
            pub fn into_keys(self) -> IntoKeys<K, V>;
            pub fn values(&self) -> Values<K, V>;
            pub fn values_mut(&mut self) -> ValuesMut<K, V>;
            pub fn into_values(self) -> IntoValues<K, V>;
            pub fn iter(&self) -> Iter<K, V>;
            pub fn iter_mut(&mut self) -> IterMut<K, V>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn clear(&mut self);
            pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F);
            pub fn entry(&mut self, key: K) -> Entry<K, V>;
            pub fn get<Q>(&self, k: &Q) -> Option<&V>;
            pub fn get_key_value<Q>(&self, k: &Q) -> Option<(&K, &V)>;
            pub fn get_mut<Q>(&mut self, k: &Q) -> Option<&mut V>;
            pub fn contains_key<Q>(&self, k: &Q) -> bool;
            pub fn insert(&mut self, k: K, v: V) -> Option<V>;
            pub fn remove<Q>(&mut self, k: &Q) -> Option<V>;
            pub fn remove_entry<Q>(&mut self, k: &Q) -> Option<(K, V)>;
        }
        impl<K, V> HashMap<K, V, RandomState> {
            pub fn new() -> HashMap<K, V, RandomState>;
            pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState>;
        }
        impl<K, V, S> Default for HashMap<K, V, S> {}
        impl<K, Q, V, S> Index<&Q> for HashMap<K, V, S> { type Output = V; }
        impl<K, V, S> IntoIterator for HashMap<K, V, S> {
            type Item = (K, V);
            type IntoIter = IntoIter<K, V>;
        }
        impl<K, V, S> IntoIterator for &HashMap<K, V, S> {
            type Item = (&K, &V);
            type IntoIter = Iter<K, V>;
        }
        impl<K, V, S> IntoIterator for &mut HashMap<K, V, S> {
            type Item = (&K, &mut V);
            type IntoIter = IterMut<K, V>;
        }
        impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> {}
        impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> {}
        impl<K, V, S> Extend<(&K, &V)> for HashMap<K, V, S> {}
        impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {}
        #[derive(Clone, Debug)]
        pub struct Iter<K, V> {}
        impl<K, V> Iterator for Iter<K, V> { type Item = (&K, &V); }
        impl<K, V> ExactSizeIterator for Iter<K, V> {}
        #[derive(Debug)]
        pub struct IterMut<K, V> {}
        impl<K, V> Iterator for IterMut<K, V> { type Item = (&K, &mut V); }
        impl<K, V> ExactSizeIterator for IterMut<K, V> {}
        #[derive(Debug)]
        pub struct IntoIter<K, V> {}
        impl<K, V> Iterator for IntoIter<K, V> { type Item = (K, V); }
        impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
        #[derive(Clone, Debug)]
        pub struct Keys<K, V> {}
        impl<K, V> Iterator for Keys<K, V> { type Item = &K; }
        impl<K, V> ExactSizeIterator for Keys<K, V> {}
        #[derive(Clone, Debug)]
        pub struct Values<K, V> {}
        impl<K, V> Iterator for Values<K, V> { type Item = &V; }
        impl<K, V> ExactSizeIterator for Values<K, V> {}
        #[derive(Debug)]
        pub struct ValuesMut<K, V> {}
        impl<K, V> Iterator for ValuesMut<K, V> { type Item = &mut V; }
        impl<K, V> ExactSizeIterator for ValuesMut<K, V> {}
        #[derive(Debug)]
        pub struct IntoKeys<K, V> {}
        impl<K, V> Iterator for IntoKeys<K, V> { type Item = K; }
        impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}
        #[derive(Debug)]
        pub struct IntoValues<K, V> {}
        impl<K, V> Iterator for IntoValues<K, V> { type Item = V; }
        impl<K, V> ExactSizeIterator for IntoValues<K, V> {}
        #[derive(Debug)]
        pub enum Entry<K, V> {
            Occupied(OccupiedEntry<K, V>),
            Vacant(VacantEntry<K, V>),
        }
        #[calls_inline]
        impl<K, V> Entry<K, V> {
            pub fn or_insert(self, default: V) -> &mut V;
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &mut V;
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &mut V;
            pub fn or_default(self) -> &mut V;
            pub fn key(&self) -> &K;
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<K, V>;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V>;
        }
        #[derive(Debug)]
        pub struct OccupiedEntry<K, V> {}
        impl<K, V> OccupiedEntry<K, V> {
            pub fn key(&self) -> &K;
            pub fn get(&self) -> &V;
            pub fn get_mut(&mut self) -> &mut V;
            pub fn into_mut(self) -> &mut V;
            pub fn insert(&mut self, value: V) -> V;
            pub fn remove(self) -> V;
            pub fn remove_entry(self) -> (K, V);
        }
        #[derive(Debug)]
        pub struct VacantEntry<K, V> {}
        impl<K, V> VacantEntry<K, V> {
            pub fn key(&self) -> &K;
            pub fn into_key(self) -> K;
            pub fn insert(self, value: V) -> &mut V;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V>;
        }

        #[derive(Debug)]
        pub struct OccupiedError<K, V> {
            pub entry: OccupiedEntry<K, V>,
            pub value: V,
        }
        #[derive(Debug)]
        pub struct Drain<K, V> {}
        impl<K, V> Iterator for Drain<K, V> { type Item = (K, V); }
    }

    pub mod btree_map {
        use crate::ops::{Index, RangeBounds};

        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct BTreeMap<K, V> {}
        #[calls_inline]
        impl<K, V> BTreeMap<K, V> {
            pub fn new() -> BTreeMap<K, V>;
            pub fn first_key_value(&self) -> Option<(&K, &V)>;
            pub fn last_key_value(&self) -> Option<(&K, &V)>;
            pub fn first_entry(&mut self) -> Option<OccupiedEntry<K, V>>;
            pub fn last_entry(&mut self) -> Option<OccupiedEntry<K, V>>;
            #[moves_out]
            pub fn pop_first(&mut self) -> Option<(K, V)>;
            #[moves_out]
            pub fn pop_last(&mut self) -> Option<(K, V)>;
            pub fn append(&mut self, other: &mut BTreeMap<K, V>);
            pub fn split_off<Q>(&mut self, key: &Q) -> BTreeMap<K, V>;
            pub fn range<T, R: RangeBounds<T>>(&self, range: R) -> Range<K, V>;
            pub fn range_mut<T, R: RangeBounds<T>>(&mut self, range: R) -> IterMut<K, V>;
            pub fn keys(&self) -> Keys<K, V>;
            pub fn into_keys(self) -> IntoKeys<K, V>;
            pub fn values(&self) -> Values<K, V>;
            pub fn values_mut(&mut self) -> ValuesMut<K, V>;
            pub fn into_values(self) -> IntoValues<K, V>;
            pub fn iter(&self) -> Iter<K, V>;
            pub fn iter_mut(&mut self) -> IterMut<K, V>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn clear(&mut self);
            pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F);
            pub fn entry(&mut self, key: K) -> Entry<K, V>;
            pub fn get<Q>(&self, k: &Q) -> Option<&V>;
            pub fn get_key_value<Q>(&self, k: &Q) -> Option<(&K, &V)>;
            pub fn get_mut<Q>(&mut self, k: &Q) -> Option<&mut V>;
            pub fn contains_key<Q>(&self, k: &Q) -> bool;
            pub fn insert(&mut self, k: K, v: V) -> Option<V>;
            pub fn remove<Q>(&mut self, k: &Q) -> Option<V>;
            pub fn remove_entry<Q>(&mut self, k: &Q) -> Option<(K, V)>;
        }
        impl<K, V> Default for BTreeMap<K, V> {}
        impl<K, Q, V> Index<&Q> for BTreeMap<K, V> { type Output = V; }
        impl<K, V> IntoIterator for BTreeMap<K, V> {
            type Item = (K, V);
            type IntoIter = IntoIter<K, V>;
        }
        impl<K, V> IntoIterator for &BTreeMap<K, V> {
            type Item = (&K, &V);
            type IntoIter = Iter<K, V>;
        }
        impl<K, V> IntoIterator for &mut BTreeMap<K, V> {
            type Item = (&K, &mut V);
            type IntoIter = IterMut<K, V>;
        }
        impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V> {}
        impl<K, V> Extend<(K, V)> for BTreeMap<K, V> {}
        impl<K, V> Extend<(&K, &V)> for BTreeMap<K, V> {}
        impl<K, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {}
        #[derive(Clone, Debug)]
        pub struct Iter<K, V> {}
        impl<K, V> Iterator for Iter<K, V> { type Item = (&K, &V); }
        impl<K, V> ExactSizeIterator for Iter<K, V> {}
        #[derive(Debug)]
        pub struct IterMut<K, V> {}
        impl<K, V> Iterator for IterMut<K, V> { type Item = (&K, &mut V); }
        impl<K, V> ExactSizeIterator for IterMut<K, V> {}
        #[derive(Debug)]
        pub struct IntoIter<K, V> {}
        impl<K, V> Iterator for IntoIter<K, V> { type Item = (K, V); }
        impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
        #[derive(Clone, Debug)]
        pub struct Keys<K, V> {}
        impl<K, V> Iterator for Keys<K, V> { type Item = &K; }
        impl<K, V> ExactSizeIterator for Keys<K, V> {}
        #[derive(Clone, Debug)]
        pub struct Values<K, V> {}
        impl<K, V> Iterator for Values<K, V> { type Item = &V; }
        impl<K, V> ExactSizeIterator for Values<K, V> {}
        #[derive(Debug)]
        pub struct ValuesMut<K, V> {}
        impl<K, V> Iterator for ValuesMut<K, V> { type Item = &mut V; }
        impl<K, V> ExactSizeIterator for ValuesMut<K, V> {}
        #[derive(Debug)]
        pub struct IntoKeys<K, V> {}
        impl<K, V> Iterator for IntoKeys<K, V> { type Item = K; }
        impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}
        #[derive(Debug)]
        pub struct IntoValues<K, V> {}
        impl<K, V> Iterator for IntoValues<K, V> { type Item = V; }
        impl<K, V> ExactSizeIterator for IntoValues<K, V> {}
        impl<K, V> DoubleEndedIterator for Iter<K, V> {}
        impl<K, V> DoubleEndedIterator for IterMut<K, V> {}
        impl<K, V> DoubleEndedIterator for IntoIter<K, V> {}
        impl<K, V> DoubleEndedIterator for Keys<K, V> {}
        impl<K, V> DoubleEndedIterator for Values<K, V> {}
        #[derive(Clone, Debug)]
        pub struct Range<K, V> {}
        impl<K, V> Iterator for Range<K, V> { type Item = (&K, &V); }
        impl<K, V> DoubleEndedIterator for Range<K, V> {}
        #[derive(Debug)]
        pub enum Entry<K, V> {
            Occupied(OccupiedEntry<K, V>),
            Vacant(VacantEntry<K, V>),
        }
        #[calls_inline]
        impl<K, V> Entry<K, V> {
            pub fn or_insert(self, default: V) -> &mut V;
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &mut V;
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &mut V;
            pub fn or_default(self) -> &mut V;
            pub fn key(&self) -> &K;
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<K, V>;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V>;
        }
        #[derive(Debug)]
        pub struct OccupiedEntry<K, V> {}
        impl<K, V> OccupiedEntry<K, V> {
            pub fn key(&self) -> &K;
            pub fn get(&self) -> &V;
            pub fn get_mut(&mut self) -> &mut V;
            pub fn into_mut(self) -> &mut V;
            pub fn insert(&mut self, value: V) -> V;
            pub fn remove(self) -> V;
            pub fn remove_entry(self) -> (K, V);
        }
        #[derive(Debug)]
        pub struct VacantEntry<K, V> {}
        impl<K, V> VacantEntry<K, V> {
            pub fn key(&self) -> &K;
            pub fn into_key(self) -> K;
            pub fn insert(self, value: V) -> &mut V;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V>;
        }
    }

    pub mod hash_set {
        use crate::hash::RandomState;

        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct HashSet<T, S = RandomState> {}
        #[calls_inline]
        impl<T, S> HashSet<T, S> {
            pub fn with_hasher(hasher: S) -> HashSet<T, S>;
            pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S>;
            pub fn capacity(&self) -> usize;
            pub fn hasher(&self) -> &S;
            pub fn drain(&mut self) -> IntoIter<T>;
            pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> IntoIter<T>;
            pub fn reserve(&mut self, additional: usize);
            pub fn shrink_to_fit(&mut self);
            pub fn iter(&self) -> Iter<T>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn clear(&mut self);
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
            pub fn difference(&self, other: &HashSet<T, S>) -> SetOp<T>;
            pub fn symmetric_difference(&self, other: &HashSet<T, S>) -> SetOp<T>;
            pub fn intersection(&self, other: &HashSet<T, S>) -> SetOp<T>;
            pub fn union(&self, other: &HashSet<T, S>) -> SetOp<T>;
            pub fn contains<Q>(&self, value: &Q) -> bool;
            pub fn get<Q>(&self, value: &Q) -> Option<&T>;
            pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool;
            pub fn is_subset(&self, other: &HashSet<T, S>) -> bool;
            pub fn is_superset(&self, other: &HashSet<T, S>) -> bool;
            pub fn insert(&mut self, value: T) -> bool;
            pub fn replace(&mut self, value: T) -> Option<T>;
            pub fn remove<Q>(&mut self, value: &Q) -> bool;
            pub fn take<Q>(&mut self, value: &Q) -> Option<T>;
        }
        impl<T> HashSet<T, RandomState> {
            pub fn new() -> HashSet<T, RandomState>;
            pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState>;
        }
        impl<T, S> Default for HashSet<T, S> {}
        impl<T, const N: usize> From<[T; N]> for HashSet<T, RandomState> {}
        impl<T, S> IntoIterator for HashSet<T, S> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<T, S> IntoIterator for &HashSet<T, S> {
            type Item = &T;
            type IntoIter = Iter<T>;
        }
        impl<T, S> FromIterator<T> for HashSet<T, S> {}
        impl<T, S> Extend<T> for HashSet<T, S> {}
        impl<T, S> Extend<&T> for HashSet<T, S> {}
        #[derive(Debug)]
        pub struct Iter<T> {}
        impl<T> Clone for Iter<T> {}
        impl<T> Iterator for Iter<T> { type Item = &T; }
        impl<T> ExactSizeIterator for Iter<T> {}
        #[derive(Clone, Debug)]
        pub struct IntoIter<T> {}
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        // Stands for Difference, SymmetricDifference, Intersection and Union.
        #[derive(Clone, Debug)]
        pub struct SetOp<T> {}
        impl<T> Iterator for SetOp<T> { type Item = &T; }
    }

    pub mod btree_set {
        use crate::ops::RangeBounds;

        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct BTreeSet<T> {}
        #[calls_inline]
        impl<T> BTreeSet<T> {
            pub fn new() -> BTreeSet<T>;
            pub fn first(&self) -> Option<&T>;
            pub fn last(&self) -> Option<&T>;
            #[moves_out]
            pub fn pop_first(&mut self) -> Option<T>;
            #[moves_out]
            pub fn pop_last(&mut self) -> Option<T>;
            pub fn append(&mut self, other: &mut BTreeSet<T>);
            pub fn split_off<Q>(&mut self, value: &Q) -> BTreeSet<T>;
            pub fn range<K, R: RangeBounds<K>>(&self, range: R) -> Iter<T>;
            pub fn iter(&self) -> Iter<T>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn clear(&mut self);
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
            pub fn difference(&self, other: &BTreeSet<T>) -> SetOp<T>;
            pub fn symmetric_difference(&self, other: &BTreeSet<T>) -> SetOp<T>;
            pub fn intersection(&self, other: &BTreeSet<T>) -> SetOp<T>;
            pub fn union(&self, other: &BTreeSet<T>) -> SetOp<T>;
            pub fn contains<Q>(&self, value: &Q) -> bool;
            pub fn get<Q>(&self, value: &Q) -> Option<&T>;
            pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool;
            pub fn is_subset(&self, other: &BTreeSet<T>) -> bool;
            pub fn is_superset(&self, other: &BTreeSet<T>) -> bool;
            pub fn insert(&mut self, value: T) -> bool;
            pub fn replace(&mut self, value: T) -> Option<T>;
            pub fn remove<Q>(&mut self, value: &Q) -> bool;
            pub fn take<Q>(&mut self, value: &Q) -> Option<T>;
        }
        impl<T> Default for BTreeSet<T> {}
        impl<T, const N: usize> From<[T; N]> for BTreeSet<T> {}
        impl<T> IntoIterator for BTreeSet<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<T> IntoIterator for &BTreeSet<T> {
            type Item = &T;
            type IntoIter = Iter<T>;
        }
        impl<T> FromIterator<T> for BTreeSet<T> {}
        impl<T> Extend<T> for BTreeSet<T> {}
        impl<T> Extend<&T> for BTreeSet<T> {}
        #[derive(Debug)]
        pub struct Iter<T> {}
        impl<T> Clone for Iter<T> {}
        impl<T> Iterator for Iter<T> { type Item = &T; }
        impl<T> ExactSizeIterator for Iter<T> {}
        #[derive(Clone, Debug)]
        pub struct IntoIter<T> {}
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        // Stands for Difference, SymmetricDifference, Intersection and Union.
        #[derive(Clone, Debug)]
        pub struct SetOp<T> {}
        impl<T> Iterator for SetOp<T> { type Item = &T; }
        impl<T> DoubleEndedIterator for Iter<T> {}
        impl<T> DoubleEndedIterator for IntoIter<T> {}
    }

    pub mod vec_deque {
        use crate::cmp::Ordering;
        use crate::ops::{Index, IndexMut, RangeBounds};

        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct VecDeque<T> {}
        #[calls_inline]
        impl<T> VecDeque<T> {
            pub fn new() -> VecDeque<T>;
            pub fn with_capacity(capacity: usize) -> VecDeque<T>;
            pub fn get(&self, index: usize) -> Option<&T>;
            pub fn get_mut(&mut self, index: usize) -> Option<&mut T>;
            pub fn swap(&mut self, i: usize, j: usize);
            pub fn capacity(&self) -> usize;
            pub fn reserve(&mut self, additional: usize);
            pub fn shrink_to_fit(&mut self);
            pub fn truncate(&mut self, len: usize);
            pub fn iter(&self) -> Iter<T>;
            pub fn iter_mut(&mut self) -> IterMut<T>;
            pub fn as_slices(&self) -> (&[T], &[T]);
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<T>;
            pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<T>;
            pub fn clear(&mut self);
            pub fn contains(&self, x: &T) -> bool;
            pub fn front(&self) -> Option<&T>;
            pub fn front_mut(&mut self) -> Option<&mut T>;
            pub fn back(&self) -> Option<&T>;
            pub fn back_mut(&mut self) -> Option<&mut T>;
            #[takes("the item")]
            #[moves_out]
            pub fn pop_front(&mut self) -> Option<T>;
            #[takes("the item")]
            #[moves_out]
            pub fn pop_back(&mut self) -> Option<T>;
            pub fn pop_front_if<F: FnOnce(&mut T) -> bool>(&mut self, predicate: F) -> Option<T>;
            pub fn push_front(&mut self, value: T);
            pub fn push_back(&mut self, value: T);
            pub fn insert(&mut self, index: usize, value: T);
            #[moves_out]
            pub fn remove(&mut self, index: usize) -> Option<T>;
            pub fn swap_remove_back(&mut self, index: usize) -> Option<T>;
            pub fn split_off(&mut self, at: usize) -> VecDeque<T>;
            pub fn append(&mut self, other: &mut VecDeque<T>);
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
            pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F);
            pub fn resize(&mut self, new_len: usize, value: T);
            pub fn make_contiguous(&mut self) -> &mut [T];
            pub fn rotate_left(&mut self, n: usize);
            pub fn rotate_right(&mut self, n: usize);
            pub fn binary_search(&self, x: &T) -> Result<usize, usize>;
            pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize>;
            pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize;
        }
        impl<T> Default for VecDeque<T> {}
        impl<T> Index<usize> for VecDeque<T> { type Output = T; }
        impl<T> IndexMut<usize> for VecDeque<T> {}
        impl<T> From<Vec<T>> for VecDeque<T> {}
        impl<T, const N: usize> From<[T; N]> for VecDeque<T> {}
        impl<T> IntoIterator for VecDeque<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<T> IntoIterator for &VecDeque<T> {
            type Item = &T;
            type IntoIter = Iter<T>;
        }
        impl<T> FromIterator<T> for VecDeque<T> {}
        impl<T> Extend<T> for VecDeque<T> {}
        impl<T> Extend<&T> for VecDeque<T> {}
        #[derive(Debug)]
        pub struct Iter<T> {}
        impl<T> Clone for Iter<T> {}
        impl<T> Iterator for Iter<T> { type Item = &T; }
        impl<T> ExactSizeIterator for Iter<T> {}
        #[derive(Clone, Debug)]
        pub struct IntoIter<T> {}
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        impl<T> IntoIterator for &mut VecDeque<T> {
            type Item = &mut T;
            type IntoIter = IterMut<T>;
        }
        #[derive(Debug)]
        pub struct IterMut<T> {}
        impl<T> Iterator for IterMut<T> { type Item = &mut T; }
        impl<T> ExactSizeIterator for IterMut<T> {}
        impl<T> DoubleEndedIterator for IterMut<T> {}
        impl<T> DoubleEndedIterator for Iter<T> {}
        impl<T> DoubleEndedIterator for IntoIter<T> {}
        #[derive(Debug)]
        pub struct Drain<T> {}
        impl<T> Iterator for Drain<T> { type Item = T; }
        impl<T> DoubleEndedIterator for Drain<T> {}
    }

    pub mod linked_list {
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct LinkedList<T> {}
        impl<T> LinkedList<T> {
            pub fn new() -> LinkedList<T>;
            pub fn append(&mut self, other: &mut LinkedList<T>);
            pub fn iter(&self) -> Iter<T>;
            pub fn iter_mut(&mut self) -> IterMut<T>;
            pub fn is_empty(&self) -> bool;
            pub fn len(&self) -> usize;
            pub fn clear(&mut self);
            pub fn contains(&self, x: &T) -> bool;
            pub fn front(&self) -> Option<&T>;
            pub fn back(&self) -> Option<&T>;
            pub fn push_front(&mut self, elt: T);
            #[moves_out]
            pub fn pop_front(&mut self) -> Option<T>;
            pub fn push_back(&mut self, elt: T);
            #[moves_out]
            pub fn pop_back(&mut self) -> Option<T>;
            pub fn split_off(&mut self, at: usize) -> LinkedList<T>;
        }
        impl<T> Default for LinkedList<T> {}
        impl<T> IntoIterator for LinkedList<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<T> IntoIterator for &LinkedList<T> {
            type Item = &T;
            type IntoIter = Iter<T>;
        }
        impl<T> FromIterator<T> for LinkedList<T> {}
        impl<T> Extend<T> for LinkedList<T> {}
        impl<T> Extend<&T> for LinkedList<T> {}
        #[derive(Debug)]
        pub struct Iter<T> {}
        impl<T> Clone for Iter<T> {}
        impl<T> Iterator for Iter<T> { type Item = &T; }
        impl<T> ExactSizeIterator for Iter<T> {}
        #[derive(Clone, Debug)]
        pub struct IntoIter<T> {}
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        impl<T> IntoIterator for &mut LinkedList<T> {
            type Item = &mut T;
            type IntoIter = IterMut<T>;
        }
        #[derive(Debug)]
        pub struct IterMut<T> {}
        impl<T> Iterator for IterMut<T> { type Item = &mut T; }
        impl<T> ExactSizeIterator for IterMut<T> {}
        impl<T> DoubleEndedIterator for IterMut<T> {}
        impl<T> DoubleEndedIterator for Iter<T> {}
        impl<T> DoubleEndedIterator for IntoIter<T> {}
    }

    pub mod binary_heap {
        use crate::ops::{Deref, DerefMut};

        #[derive(Clone, Debug)]
        pub struct BinaryHeap<T> {}
        #[calls_inline]
        impl<T> BinaryHeap<T> {
            pub fn new() -> BinaryHeap<T>;
            pub fn with_capacity(capacity: usize) -> BinaryHeap<T>;
            pub fn peek(&self) -> Option<&T>;
            pub fn peek_mut(&mut self) -> Option<PeekMut<T>>;
            #[moves_out]
            pub fn pop(&mut self) -> Option<T>;
            pub fn push(&mut self, item: T);
            pub fn into_sorted_vec(self) -> Vec<T>;
            pub fn into_vec(self) -> Vec<T>;
            pub fn as_slice(&self) -> &[T];
            pub fn append(&mut self, other: &mut BinaryHeap<T>);
            pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
            pub fn iter(&self) -> Iter<T>;
            pub fn drain(&mut self) -> IntoIter<T>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn clear(&mut self);
        }
        impl<T> Default for BinaryHeap<T> {}
        impl<T> From<Vec<T>> for BinaryHeap<T> {}
        impl<T, const N: usize> From<[T; N]> for BinaryHeap<T> {}
        impl<T> IntoIterator for BinaryHeap<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<T> IntoIterator for &BinaryHeap<T> {
            type Item = &T;
            type IntoIter = Iter<T>;
        }
        impl<T> FromIterator<T> for BinaryHeap<T> {}
        impl<T> Extend<T> for BinaryHeap<T> {}
        impl<T> Extend<&T> for BinaryHeap<T> {}
        #[derive(Debug)]
        pub struct Iter<T> {}
        impl<T> Clone for Iter<T> {}
        impl<T> Iterator for Iter<T> { type Item = &T; }
        impl<T> ExactSizeIterator for Iter<T> {}
        #[derive(Clone, Debug)]
        pub struct IntoIter<T> {}
        impl<T> Iterator for IntoIter<T> { type Item = T; }
        impl<T> ExactSizeIterator for IntoIter<T> {}
        pub struct PeekMut<T> {}
        impl<T> PeekMut<T> {
            pub fn pop(this: PeekMut<T>) -> T;
        }
        impl<T> Deref for PeekMut<T> { type Target = T; }
        impl<T> DerefMut for PeekMut<T> {}
    }
}

pub mod boxed {
    use crate::any::Any;
    use crate::borrow::{Borrow, Cow};
    use crate::error::Error;
    use crate::fmt;
    use crate::future::Future;
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;

    pub struct Box<T> {}
    impl<T> Box<T> {
        pub fn new(x: T) -> Box<T>;
        pub fn pin(x: T) -> Pin<Box<T>>;
        pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>>;
        pub fn from_raw(raw: *mut T) -> Box<T>;
        pub fn into_raw(b: Box<T>) -> *mut T;
        pub fn leak(b: Box<T>) -> &'static mut T;
        pub fn into_inner(boxed: Box<T>) -> T;
        pub fn as_ptr(b: &Box<T>) -> *const T;
    }
    impl Box<dyn Any> {
        pub fn downcast<T>(self) -> Result<Box<T>, Box<dyn Any>>;
    }
    impl Box<dyn Any + Send> {
        pub fn downcast<T>(self) -> Result<Box<T>, Box<dyn Any + Send>>;
    }
    impl Box<dyn Error> {
        pub fn downcast<T>(self) -> Result<Box<T>, Box<dyn Error>>;
    }
    impl Box<dyn Error + Send + Sync> {
        pub fn downcast<T>(self) -> Result<Box<T>, Box<dyn Error + Send + Sync>>;
    }
    impl<T> Deref for Box<T> { type Target = T; }
    impl<T> DerefMut for Box<T> {}
    impl<T: Clone> Clone for Box<T> {}
    impl Clone for Box<str> {}
    impl<T: Default> Default for Box<T> {}
    impl<T: PartialEq> PartialEq for Box<T> {}
    impl<T: PartialOrd> PartialOrd for Box<T> {}
    impl<T: Ord> Ord for Box<T> {}
    impl<T: crate::hash::Hash> crate::hash::Hash for Box<T> {}
    impl<T: fmt::Debug> fmt::Debug for Box<T> {}
    impl<T: fmt::Display> fmt::Display for Box<T> {}
    impl<F: Future> Future for Box<F> { type Output = F::Output; }
    impl<T: Error> Error for Box<T> {}
    impl<T> AsRef<T> for Box<T> {}
    impl<T> AsMut<T> for Box<T> {}
    impl<T> Borrow<T> for Box<T> {}
    impl<T> From<T> for Box<T> {}
    impl<T> From<&[T]> for Box<[T]> {}
    impl<T> From<Vec<T>> for Box<[T]> {}
    impl<T, const N: usize> From<[T; N]> for Box<[T]> {}
    impl From<&str> for Box<str> {}
    impl From<String> for Box<str> {}
    impl From<Cow<str>> for Box<str> {}
    impl<E: Error> From<E> for Box<dyn Error> {}
    impl<E: Error + Send + Sync> From<E> for Box<dyn Error + Send + Sync> {}
    impl From<&str> for Box<dyn Error> {}
    impl From<&str> for Box<dyn Error + Send + Sync> {}
    impl From<String> for Box<dyn Error> {}
    impl From<String> for Box<dyn Error + Send + Sync> {}
    impl<T> IntoIterator for Box<[T]> {
        type Item = T;
        type IntoIter = crate::vec::IntoIter<T>;
    }
    impl<A, F: FnOnce<A>> FnOnce<A> for Box<F> { type Output = F::Output; }
    impl<A, F: FnMut<A>> FnMut<A> for Box<F> {}
    impl<A, F: Fn<A>> Fn<A> for Box<F> {}
}

pub mod pin {
    use crate::future::Future;
    use crate::ops::{Deref, DerefMut};

    pub macro pin($value:expr) {}

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Pin<P> {}
    impl<P: Deref> Pin<P> {
        pub fn new(pointer: P) -> Pin<P>;
        pub fn new_unchecked(pointer: P) -> Pin<P>;
        pub fn as_ref(&self) -> Pin<&P::Target>;
        pub fn as_mut(&mut self) -> Pin<&mut P::Target>;
        pub fn set(&mut self, value: P::Target);
        pub fn into_inner(pin: Pin<P>) -> P;
        pub fn into_inner_unchecked(pin: Pin<P>) -> P;
    }
    #[calls_inline]
    impl<T> Pin<&T> {
        pub fn get_ref(self) -> &T;
        pub fn map_unchecked<U, F: FnOnce(&T) -> &U>(self, func: F) -> Pin<&U>;
    }
    #[calls_inline]
    impl<T> Pin<&mut T> {
        pub fn into_ref(self) -> Pin<&T>;
        pub fn get_mut(self) -> &mut T;
        pub fn get_unchecked_mut(self) -> &mut T;
        pub fn map_unchecked_mut<U, F: FnOnce(&mut T) -> &mut U>(self, func: F) -> Pin<&mut U>;
    }
    impl<P: Deref> Deref for Pin<P> { type Target = P::Target; }
    impl<P: DerefMut> DerefMut for Pin<P> {}
    impl<P: Deref> Future for Pin<P>
    where
        P::Target: Future,
    {
        type Output = <P::Target as Future>::Output;
    }
    impl<P: crate::fmt::Debug> crate::fmt::Debug for Pin<P> {}
    impl<T> From<Box<T>> for Pin<Box<T>> {}
}

pub mod future {
    use crate::pin::Pin;
    use crate::task::{Context, Poll};

    pub trait Future {
        type Output;
        #[async_context]
        fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Self::Output>;
    }
    impl<F: Future> Future for &mut F { type Output = F::Output; }

    pub trait IntoFuture {
        type Output;
        type IntoFuture: Future<Output = Self::Output>;
        fn into_future(self) -> Self::IntoFuture;
    }
    impl<F: Future> IntoFuture for F {
        type Output = F::Output;
        type IntoFuture = F;
    }

    pub fn ready<T>(t: T) -> Ready<T>;
    #[derive(Clone, Debug)]
    pub struct Ready<T> {}
    impl<T> Ready<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Future for Ready<T> { type Output = T; }
    pub fn pending<T>() -> Pending<T>;
    #[derive(Clone, Debug)]
    pub struct Pending<T> {}
    impl<T> Future for Pending<T> { type Output = T; }
    #[calls_inline]
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<T>>(f: F) -> PollFn<F>;
    pub struct PollFn<F> {}
    impl<T, F: FnMut(&mut Context) -> Poll<T>> Future for PollFn<F> { type Output = T; }
    #[joins]
    pub macro join($($fut:expr),+ $(,)?) {}
}

pub mod task {
    use crate::ops::Try;
    use crate::sync::Arc;

    pub macro ready($e:expr $(,)?) {}

    #[derive(Debug)]
    pub struct Context {}
    impl Context {
        pub fn from_waker(waker: &Waker) -> Context;
        pub fn waker(&self) -> &Waker;
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Poll<T> {
        Ready(T),
        Pending,
    }
    #[calls_inline]
    impl<T> Poll<T> {
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U>;
        pub fn is_ready(&self) -> bool;
        pub fn is_pending(&self) -> bool;
    }
    #[calls_inline]
    impl<T, E> Poll<Result<T, E>> {
        pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Result<U, E>>;
        pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Result<T, U>>;
    }
    #[calls_inline]
    impl<T, E> Poll<Option<Result<T, E>>> {
        pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Option<Result<U, E>>>;
        pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Option<Result<T, U>>>;
    }
    impl<T> From<T> for Poll<T> {}
    impl<T, E> Try for Poll<Result<T, E>> { type Output = Poll<T>; }
    impl<T, E> Try for Poll<Option<Result<T, E>>> { type Output = Poll<Option<T>>; }

    #[derive(Clone, Debug)]
    pub struct Waker {}
    impl Waker {
        pub fn wake(self);
        pub fn wake_by_ref(&self);
        pub fn will_wake(&self, other: &Waker) -> bool;
        pub fn noop() -> &'static Waker;
        pub fn from_raw(waker: RawWaker) -> Waker;
    }
    impl<W: Wake> From<Arc<W>> for Waker {}
    pub trait Wake {
        fn wake(self: Arc<Self>);
        fn wake_by_ref(self: &Arc<Self>);
    }
    #[derive(Debug)]
    pub struct RawWaker {}
    impl RawWaker {
        pub fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker;
    }
    #[derive(Clone, Copy, Debug)]
    pub struct RawWakerVTable {}
}

pub mod ops {
    pub trait Deref {
        type Target;
        fn deref(&self) -> &Self::Target;
    }
    pub trait DerefMut: Deref { fn deref_mut(&mut self) -> &mut Self::Target; }
    impl<T> Deref for &T { type Target = T; }
    impl<T> Deref for &mut T { type Target = T; }
    pub trait Drop { fn drop(&mut self); }
    pub trait FnOnce<Args> { type Output; }
    pub trait FnMut<Args>: FnOnce<Args> {}
    pub trait Fn<Args>: FnMut<Args> {}
    pub trait AsyncFnOnce<Args> { type Output; }
    pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}
    pub trait AsyncFn<Args>: AsyncFnMut<Args> {}
    pub trait Try { type Output; }
    pub trait Add<Rhs = Self> {
        type Output;
        fn add(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Sub<Rhs = Self> {
        type Output;
        fn sub(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Mul<Rhs = Self> {
        type Output;
        fn mul(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Div<Rhs = Self> {
        type Output;
        fn div(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Rem<Rhs = Self> {
        type Output;
        fn rem(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitAnd<Rhs = Self> {
        type Output;
        fn bitand(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitOr<Rhs = Self> {
        type Output;
        fn bitor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitXor<Rhs = Self> {
        type Output;
        fn bitxor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shl<Rhs = Self> {
        type Output;
        fn shl(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shr<Rhs = Self> {
        type Output;
        fn shr(self, rhs: Rhs) -> Self::Output;
    }
    pub trait AddAssign<Rhs = Self> { fn add_assign(&mut self, rhs: Rhs); }
    pub trait SubAssign<Rhs = Self> { fn sub_assign(&mut self, rhs: Rhs); }
    pub trait MulAssign<Rhs = Self> { fn mul_assign(&mut self, rhs: Rhs); }
    pub trait DivAssign<Rhs = Self> { fn div_assign(&mut self, rhs: Rhs); }
    pub trait RemAssign<Rhs = Self> { fn rem_assign(&mut self, rhs: Rhs); }
    pub trait BitAndAssign<Rhs = Self> { fn bitand_assign(&mut self, rhs: Rhs); }
    pub trait BitOrAssign<Rhs = Self> { fn bitor_assign(&mut self, rhs: Rhs); }
    pub trait BitXorAssign<Rhs = Self> { fn bitxor_assign(&mut self, rhs: Rhs); }
    pub trait ShlAssign<Rhs = Self> { fn shl_assign(&mut self, rhs: Rhs); }
    pub trait ShrAssign<Rhs = Self> { fn shr_assign(&mut self, rhs: Rhs); }
    pub trait Neg {
        type Output;
        fn neg(self) -> Self::Output;
    }
    pub trait Not {
        type Output;
        fn not(self) -> Self::Output;
    }
    pub trait Index<Idx> {
        type Output;
        fn index(&self, index: Idx) -> &Self::Output;
    }
    pub trait IndexMut<Idx>: Index<Idx> { fn index_mut(&mut self, index: Idx) -> &mut Self::Output; }

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub enum Bound<T> {
        Included(T),
        Excluded(T),
        Unbounded,
    }
    pub trait RangeBounds<T> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
        fn contains<U>(&self, item: &U) -> bool;
    }
    #[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
    pub struct Range<Idx> {
        pub start: Idx,
        pub end: Idx,
    }
    impl<Idx> Range<Idx> {
        pub fn contains<U>(&self, item: &U) -> bool;
        pub fn is_empty(&self) -> bool;
    }
    impl<A> Iterator for Range<A> { type Item = A; }
    impl<A> DoubleEndedIterator for Range<A> {}
    impl<A> ExactSizeIterator for Range<A> {}
    impl<T> RangeBounds<T> for Range<T> {}
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    pub struct RangeInclusive<Idx> {}
    impl<Idx> RangeInclusive<Idx> {
        pub fn new(start: Idx, end: Idx) -> RangeInclusive<Idx>;
        pub fn start(&self) -> &Idx;
        pub fn end(&self) -> &Idx;
        pub fn into_inner(self) -> (Idx, Idx);
        pub fn contains<U>(&self, item: &U) -> bool;
        pub fn is_empty(&self) -> bool;
    }
    impl<A> Iterator for RangeInclusive<A> { type Item = A; }
    impl<A> DoubleEndedIterator for RangeInclusive<A> {}
    impl<T> RangeBounds<T> for RangeInclusive<T> {}
    #[derive(Clone, PartialEq, Eq, Hash, Debug)]
    pub struct RangeFrom<Idx> {
        pub start: Idx,
    }
    impl<A> Iterator for RangeFrom<A> { type Item = A; }
    impl<T> RangeBounds<T> for RangeFrom<T> {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct RangeTo<Idx> {
        pub end: Idx,
    }
    impl<T> RangeBounds<T> for RangeTo<T> {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct RangeToInclusive<Idx> {
        pub end: Idx,
    }
    impl<T> RangeBounds<T> for RangeToInclusive<T> {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
    pub struct RangeFull;
    impl<T> RangeBounds<T> for RangeFull {}
    impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {}

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub enum ControlFlow<B, C = ()> {
        Continue(C),
        Break(B),
    }
    #[calls_inline]
    impl<B, C> ControlFlow<B, C> {
        pub fn is_break(&self) -> bool;
        pub fn is_continue(&self) -> bool;
        pub fn break_value(self) -> Option<B>;
        pub fn continue_value(self) -> Option<C>;
        pub fn map_break<T, F: FnOnce(B) -> T>(self, f: F) -> ControlFlow<T, C>;
        pub fn map_continue<T, F: FnOnce(C) -> T>(self, f: F) -> ControlFlow<B, T>;
    }
    impl<B, C> Try for ControlFlow<B, C> { type Output = C; }
}

pub mod marker {
    pub trait Send {}
    pub trait Sync {}
    pub trait Sized {}
    pub trait Copy: Clone {}
    pub trait Unpin {}
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct PhantomData<T>;
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct PhantomPinned;
    impl !Unpin for PhantomPinned {}
    impl<T: Sync> Send for &T {}
    impl<T> Copy for &T {}
    impl<T> Copy for *const T {}
    impl<T> Copy for *mut T {}
}

pub mod clone {
    pub trait Clone {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self);
    }
    impl<T> Clone for &T {}
    impl<T> Clone for *const T {}
    impl<T> Clone for *mut T {}
    impl Clone for () {}
}

pub mod cmp {
    pub fn min<T: Ord>(v1: T, v2: T) -> T;
    pub fn max<T: Ord>(v1: T, v2: T) -> T;
    #[calls_inline]
    pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;
    #[calls_inline]
    pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;

    pub trait PartialEq<Rhs = Self> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool;
    }
    pub trait Eq: PartialEq {}
    pub trait PartialOrd<Rhs = Self>: PartialEq<Rhs> {
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
        fn lt(&self, other: &Rhs) -> bool;
        fn le(&self, other: &Rhs) -> bool;
        fn gt(&self, other: &Rhs) -> bool;
        fn ge(&self, other: &Rhs) -> bool;
    }
    pub trait Ord: Eq + PartialOrd {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self;
        fn min(self, other: Self) -> Self;
        fn clamp(self, min: Self, max: Self) -> Self;
    }
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Ordering {
        Less,
        Equal,
        Greater,
    }
    #[calls_inline]
    impl Ordering {
        pub fn is_eq(self) -> bool;
        pub fn is_ne(self) -> bool;
        pub fn is_lt(self) -> bool;
        pub fn is_gt(self) -> bool;
        pub fn is_le(self) -> bool;
        pub fn is_ge(self) -> bool;
        pub fn reverse(self) -> Ordering;
        pub fn then(self, other: Ordering) -> Ordering;
        pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering;
    }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
    pub struct Reverse<T>(pub T);
    impl<A: PartialEq<B>, B> PartialEq<&B> for &A {}
    impl<A: Ord> Ord for &A {}
}

pub mod default {
    pub trait Default { fn default() -> Self; }
    impl Default for () {}
}

pub mod convert {
    pub trait From<T> { fn from(value: T) -> Self; }
    pub trait Into<T> { fn into(self) -> T; }
    pub trait TryFrom<T> {
        type Error;
        fn try_from(value: T) -> Result<Self, Self::Error>;
    }
    pub trait TryInto<T> {
        type Error;
        #[infallible("the literal converts")]
        fn try_into(self) -> Result<T, Self::Error>;
    }
    pub trait AsRef<T> { fn as_ref(&self) -> &T; }
    pub trait AsMut<T> { fn as_mut(&mut self) -> &mut T; }
    impl<T> From<T> for T {}
    impl<T, U: From<T>> Into<U> for T {}
    impl<T, U: TryFrom<T>> TryInto<U> for T { type Error = U::Error; }
    impl<T: AsRef<U>, U> AsRef<U> for &T {}
    impl<T: AsRef<U>, U> AsRef<U> for &mut T {}
    impl<T: AsMut<U>, U> AsMut<U> for &mut T {}
    pub fn identity<T>(x: T) -> T;
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Infallible {}
    impl crate::fmt::Display for Infallible {}
    impl crate::error::Error for Infallible {}
}

pub mod borrow {
    use crate::ops::{Add, Deref};

    pub trait Borrow<Borrowed> { fn borrow(&self) -> &Borrowed; }
    pub trait BorrowMut<Borrowed>: Borrow<Borrowed> { fn borrow_mut(&mut self) -> &mut Borrowed; }
    impl<T> Borrow<T> for T {}
    impl<T> Borrow<T> for &T {}
    pub trait ToOwned {
        type Owned: Borrow<Self>;
        fn to_owned(&self) -> Self::Owned;
        fn clone_into(&self, target: &mut Self::Owned);
    }
    impl<T: Clone> ToOwned for T { type Owned = T; }

    #[derive(Debug)]
    pub enum Cow<B: ToOwned> {
        Borrowed(&B),
        Owned(<B as ToOwned>::Owned),
    }
    impl<B: ToOwned> Cow<B> {
        pub fn is_borrowed(&self) -> bool;
        pub fn is_owned(&self) -> bool;
        pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned;
        pub fn into_owned(self) -> <B as ToOwned>::Owned;
    }
    impl<B: ToOwned> Deref for Cow<B> { type Target = B; }
    impl<B: ToOwned> Clone for Cow<B> {}
    impl<B: ToOwned> Default for Cow<B> {}
    impl<B: crate::fmt::Display> crate::fmt::Display for Cow<B> {}
    impl<B: ToOwned> AsRef<B> for Cow<B> {}
    impl Add<&str> for Cow<str> { type Output = Cow<str>; }
    impl From<&str> for Cow<str> {}
    impl From<String> for Cow<str> {}
    impl From<&String> for Cow<str> {}
    impl<T> From<&[T]> for Cow<[T]> {}
    impl<T> From<Vec<T>> for Cow<[T]> {}
    impl FromIterator<char> for Cow<str> {}
    impl FromIterator<String> for Cow<str> {}
}

pub mod mem {
    pub fn drop<T>(x: T);
    pub fn forget<T>(t: T);
    pub fn swap<T>(x: &mut T, y: &mut T);
    #[moves_out]
    pub fn replace<T>(dest: &mut T, src: T) -> T;
    #[moves_out]
    pub fn take<T: Default>(dest: &mut T) -> T;
    pub fn size_of<T>() -> usize;
    pub fn size_of_val<T>(val: &T) -> usize;
    pub fn align_of<T>() -> usize;
    pub fn align_of_val<T>(val: &T) -> usize;
    pub fn needs_drop<T>() -> bool;
    pub fn zeroed<T>() -> T;
    pub fn transmute<Src, Dst>(src: Src) -> Dst;
    pub fn discriminant<T>(v: &T) -> Discriminant<T>;
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct Discriminant<T> {}
    #[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
    pub struct ManuallyDrop<T> {}
    impl<T> ManuallyDrop<T> {
        pub fn new(value: T) -> ManuallyDrop<T>;
        pub fn into_inner(slot: ManuallyDrop<T>) -> T;
        pub fn take(slot: &mut ManuallyDrop<T>) -> T;
        pub fn drop(slot: &mut ManuallyDrop<T>);
    }
    impl<T> crate::ops::Deref for ManuallyDrop<T> { type Target = T; }
    impl<T> crate::ops::DerefMut for ManuallyDrop<T> {}
    #[derive(Clone, Copy, Debug)]
    pub struct MaybeUninit<T> {}
    impl<T> MaybeUninit<T> {
        pub fn new(val: T) -> MaybeUninit<T>;
        pub fn uninit() -> MaybeUninit<T>;
        pub fn zeroed() -> MaybeUninit<T>;
        pub fn write(&mut self, val: T) -> &mut T;
        pub fn as_ptr(&self) -> *const T;
        pub fn as_mut_ptr(&mut self) -> *mut T;
        pub fn assume_init(self) -> T;
        pub fn assume_init_ref(&self) -> &T;
        pub fn assume_init_mut(&mut self) -> &mut T;
    }
}

pub mod hint {
    pub fn spin_loop();
    pub fn black_box<T>(dummy: T) -> T;
    pub fn unreachable_unchecked() -> !;
}

pub mod ptr {
    pub fn null<T>() -> *const T;
    pub fn null_mut<T>() -> *mut T;
    pub fn eq<T>(a: *const T, b: *const T) -> bool;
    pub fn read<T>(src: *const T) -> T;
    pub fn write<T>(dst: *mut T, src: T);
    pub fn copy<T>(src: *const T, dst: *mut T, count: usize);
    pub fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize);
    pub fn drop_in_place<T>(to_drop: *mut T);
    pub macro addr_of($place:expr) {}
    pub macro addr_of_mut($place:expr) {}
    #[derive(Debug)]
    pub struct NonNull<T> {}
    impl<T> NonNull<T> {
        pub fn new(ptr: *mut T) -> Option<NonNull<T>>;
        pub fn new_unchecked(ptr: *mut T) -> NonNull<T>;
        pub fn dangling() -> NonNull<T>;
        pub fn as_ptr(self) -> *mut T;
        pub fn as_ref(&self) -> &T;
        pub fn as_mut(&mut self) -> &mut T;
        pub fn cast<U>(self) -> NonNull<U>;
    }
    impl<T> Clone for NonNull<T> {}
    impl<T> Copy for NonNull<T> {}
    impl<T> From<&T> for NonNull<T> {}
    impl<T> From<&mut T> for NonNull<T> {}
}

pub mod panic {
    #[calls_inline]
    pub fn catch_unwind<F: FnOnce() -> R, R>(f: F) -> crate::thread::Result<R>;
    pub fn resume_unwind(payload: Box<dyn crate::any::Any + Send>) -> !;
    pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo) + Send + Sync + 'static>);
    pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo) + Send + Sync + 'static>;
    pub trait UnwindSafe {}
    pub trait RefUnwindSafe {}
    #[derive(Default, Debug)]
    pub struct AssertUnwindSafe<T>(pub T);
    impl<T> crate::ops::Deref for AssertUnwindSafe<T> { type Target = T; }
    impl<T> crate::ops::DerefMut for AssertUnwindSafe<T> {}
    impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> { type Output = R; }
    impl<F: crate::future::Future> crate::future::Future for AssertUnwindSafe<F> { type Output = F::Output; }
    #[derive(Debug)]
    pub struct PanicHookInfo {}
    pub type PanicInfo = PanicHookInfo;
    impl PanicHookInfo {
        pub fn payload(&self) -> &(dyn crate::any::Any + Send);
        pub fn payload_as_str(&self) -> Option<&str>;
        pub fn location(&self) -> Option<&Location>;
    }
    impl crate::fmt::Display for PanicHookInfo {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct Location {}
    impl Location {
        pub fn caller() -> &'static Location;
        pub fn file(&self) -> &str;
        pub fn line(&self) -> u32;
        pub fn column(&self) -> u32;
    }
    impl crate::fmt::Display for Location {}
}

pub mod backtrace {
    #[derive(Debug)]
    pub struct Backtrace {}
    impl Backtrace {
        pub fn capture() -> Backtrace;
        pub fn force_capture() -> Backtrace;
        pub fn disabled() -> Backtrace;
        pub fn status(&self) -> BacktraceStatus;
    }
    impl crate::fmt::Display for Backtrace {}
    #[derive(PartialEq, Eq, Debug)]
    pub enum BacktraceStatus {
        Unsupported,
        Disabled,
        Captured,
    }
}

pub mod fmt {
    pub type Result = crate::result::Result<(), Error>;

    pub trait Debug { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait Display { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait LowerHex { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait UpperHex { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait Binary { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait Octal { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait LowerExp { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait Pointer { fn fmt(&self, f: &mut Formatter) -> Result; }
    pub trait Write {
        fn write_str(&mut self, s: &str) -> Result;
        fn write_char(&mut self, c: char) -> Result;
        fn write_fmt(&mut self, args: Arguments) -> Result;
    }
    impl<W: Write> Write for &mut W {}
    impl<T: Debug> Debug for &T {}
    impl<T: Display> Display for &T {}
    impl<T: Display> Display for &mut T {}

    #[derive(Clone, Copy)]
    pub struct Arguments {}
    impl Arguments {
        pub fn as_str(&self) -> Option<&'static str>;
    }
    impl Display for Arguments {}
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct Error;
    impl Display for Error {}
    impl crate::error::Error for Error {}

    pub fn format(args: Arguments) -> String;
    pub fn write(output: &mut dyn Write, args: Arguments) -> Result;
    #[calls_inline]
    pub fn from_fn<F: Fn(&mut Formatter) -> Result>(f: F) -> FromFn<F>;
    pub struct FromFn<F> {}
    impl<F> Display for FromFn<F> {}
    impl<F> Debug for FromFn<F> {}

    pub struct Formatter {}
    impl Formatter {
        pub fn pad(&mut self, s: &str) -> Result;
        pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result;
        pub fn write_str(&mut self, data: &str) -> Result;
        pub fn write_fmt(&mut self, fmt: Arguments) -> Result;
        pub fn fill(&self) -> char;
        pub fn width(&self) -> Option<usize>;
        pub fn precision(&self) -> Option<usize>;
        pub fn alternate(&self) -> bool;
        pub fn sign_plus(&self) -> bool;
        pub fn debug_struct(&mut self, name: &str) -> DebugStruct;
        pub fn debug_tuple(&mut self, name: &str) -> DebugTuple;
        pub fn debug_list(&mut self) -> DebugList;
        pub fn debug_set(&mut self) -> DebugSet;
        pub fn debug_map(&mut self) -> DebugMap;
    }
    impl Write for Formatter {}
    pub struct DebugStruct {}
    impl DebugStruct {
        pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut DebugStruct;
        pub fn finish_non_exhaustive(&mut self) -> Result;
        pub fn finish(&mut self) -> Result;
    }
    pub struct DebugTuple {}
    impl DebugTuple {
        pub fn field(&mut self, value: &dyn Debug) -> &mut DebugTuple;
        pub fn finish(&mut self) -> Result;
    }
    pub struct DebugList {}
    impl DebugList {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut DebugList;
        pub fn entries<D, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugList;
        pub fn finish(&mut self) -> Result;
    }
    pub struct DebugSet {}
    impl DebugSet {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut DebugSet;
        pub fn entries<D, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugSet;
        pub fn finish(&mut self) -> Result;
    }
    pub struct DebugMap {}
    impl DebugMap {
        pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut DebugMap;
        pub fn entries<K, V, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut DebugMap;
        pub fn finish(&mut self) -> Result;
    }
}

pub mod hash {
    pub trait Hash {
        fn hash<H: Hasher>(&self, state: &mut H);
        fn hash_slice<H: Hasher>(data: &[Self], state: &mut H);
    }
    pub trait Hasher {
        fn finish(&self) -> u64;
        fn write(&mut self, bytes: &[u8]);
        fn write_u8(&mut self, i: u8);
        fn write_u32(&mut self, i: u32);
        fn write_u64(&mut self, i: u64);
        fn write_usize(&mut self, i: usize);
    }
    pub trait BuildHasher {
        type Hasher: Hasher;
        fn build_hasher(&self) -> Self::Hasher;
        fn hash_one<T: Hash>(&self, x: T) -> u64;
    }
    #[derive(Clone, Default, Debug)]
    pub struct RandomState {}
    impl RandomState {
        pub fn new() -> RandomState;
    }
    impl BuildHasher for RandomState { type Hasher = DefaultHasher; }
    #[derive(Clone, Default, Debug)]
    pub struct DefaultHasher {}
    impl DefaultHasher {
        pub fn new() -> DefaultHasher;
    }
    impl Hasher for DefaultHasher {}
    #[derive(Clone, Default)]
    pub struct BuildHasherDefault<H> {}
    impl<H: Hasher> BuildHasher for BuildHasherDefault<H> { type Hasher = H; }
}

pub mod any {
    pub trait Any { fn type_id(&self) -> TypeId; }
    impl<T> Any for T {}
    impl dyn Any {
        pub fn is<T>(&self) -> bool;
        pub fn downcast_ref<T>(&self) -> Option<&T>;
        pub fn downcast_mut<T>(&mut self) -> Option<&mut T>;
    }
    impl dyn Any + Send {
        pub fn is<T>(&self) -> bool;
        pub fn downcast_ref<T>(&self) -> Option<&T>;
        pub fn downcast_mut<T>(&mut self) -> Option<&mut T>;
    }
    impl dyn Any + Send + Sync {
        pub fn is<T>(&self) -> bool;
        pub fn downcast_ref<T>(&self) -> Option<&T>;
        pub fn downcast_mut<T>(&mut self) -> Option<&mut T>;
    }
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct TypeId {}
    impl TypeId {
        pub fn of<T>() -> TypeId;
    }
    pub fn type_name<T>() -> &'static str;
    pub fn type_name_of_val<T>(val: &T) -> &'static str;
}

pub mod error {
    pub trait Error: crate::fmt::Debug + crate::fmt::Display {
        fn source(&self) -> Option<&(dyn Error + 'static)>;
        fn description(&self) -> &str;
        fn cause(&self) -> Option<&dyn Error>;
    }
    impl<T: Error> Error for &T {}
    impl dyn Error {
        pub fn is<T>(&self) -> bool;
        pub fn downcast_ref<T>(&self) -> Option<&T>;
        pub fn downcast_mut<T>(&mut self) -> Option<&mut T>;
    }
    impl dyn Error + Send + Sync {
        pub fn is<T>(&self) -> bool;
        pub fn downcast_ref<T>(&self) -> Option<&T>;
        pub fn downcast_mut<T>(&mut self) -> Option<&mut T>;
    }
}

pub mod ffi {
    use crate::borrow::{Borrow, Cow, ToOwned};
    use crate::ops::{Deref, DerefMut};

    pub type c_char = i8;
    pub type c_int = i32;
    pub type c_uint = u32;
    pub type c_long = i64;
    pub type c_ulong = u64;
    pub type c_double = f64;
    pub enum c_void {}

    pub struct OsStr {}
    impl OsStr {
        pub fn new<S: AsRef<OsStr>>(s: &S) -> &OsStr;
        pub fn to_str(&self) -> Option<&str>;
        pub fn to_string_lossy(&self) -> Cow<str>;
        pub fn to_os_string(&self) -> OsString;
        pub fn is_empty(&self) -> bool;
        pub fn len(&self) -> usize;
        pub fn as_encoded_bytes(&self) -> &[u8];
        pub fn to_ascii_lowercase(&self) -> OsString;
        pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool;
        pub fn display(&self) -> crate::path::Display;
    }
    impl ToOwned for OsStr { type Owned = OsString; }
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct OsString {}
    impl OsString {
        pub fn new() -> OsString;
        pub fn with_capacity(capacity: usize) -> OsString;
        pub fn as_os_str(&self) -> &OsStr;
        pub fn into_string(self) -> Result<String, OsString>;
        pub fn into_encoded_bytes(self) -> Vec<u8>;
        pub fn push<T: AsRef<OsStr>>(&mut self, s: T);
        pub fn clear(&mut self);
        pub fn into_boxed_os_str(self) -> Box<OsStr>;
    }
    impl Deref for OsString { type Target = OsStr; }
    impl DerefMut for OsString {}
    impl Borrow<OsStr> for OsString {}
    impl AsRef<OsStr> for OsStr {}
    impl AsRef<OsStr> for OsString {}
    impl AsRef<OsStr> for str {}
    impl AsRef<OsStr> for String {}
    impl From<String> for OsString {}
    impl From<Box<OsStr>> for OsString {}
    impl<T: AsRef<OsStr>> From<&T> for OsString {}
    impl From<OsString> for Box<OsStr> {}
    impl From<&OsStr> for Box<OsStr> {}
    impl From<OsString> for Cow<OsStr> {}
    impl From<&OsStr> for Cow<OsStr> {}
    impl FromIterator<OsString> for OsString {}

    pub struct CStr {}
    impl CStr {
        pub fn from_ptr(ptr: *const c_char) -> &CStr;
        #[infallible("the bytes end with their only nul")]
        pub fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError>;
        pub fn as_ptr(&self) -> *const c_char;
        pub fn to_bytes(&self) -> &[u8];
        pub fn to_bytes_with_nul(&self) -> &[u8];
        pub fn to_str(&self) -> Result<&str, crate::str::Utf8Error>;
        pub fn to_string_lossy(&self) -> Cow<str>;
    }
    impl ToOwned for CStr { type Owned = CString; }
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct CString {}
    impl CString {
        #[infallible("the literal holds no nul")]
        pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError>;
        pub fn into_string(self) -> Result<String, IntoStringError>;
        pub fn into_bytes(self) -> Vec<u8>;
        pub fn into_raw(self) -> *mut c_char;
        pub fn from_raw(ptr: *mut c_char) -> CString;
        pub fn as_bytes(&self) -> &[u8];
        pub fn as_c_str(&self) -> &CStr;
    }
    impl Deref for CString { type Target = CStr; }
    impl From<&CStr> for CString {}
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct NulError {}
    impl crate::fmt::Display for NulError {}
    impl crate::error::Error for NulError {}
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct FromBytesWithNulError {}
    impl crate::fmt::Display for FromBytesWithNulError {}
    impl crate::error::Error for FromBytesWithNulError {}
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct IntoStringError {}
    impl crate::fmt::Display for IntoStringError {}
    impl crate::error::Error for IntoStringError {}
}

pub mod char {
    pub const MAX: char = '\u{10FFFF}';
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';
    #[infallible("the literal is a character")]
    pub fn from_u32(i: u32) -> Option<char>;
    #[infallible("the literal is a digit")]
    pub fn from_digit(num: u32, radix: u32) -> Option<char>;

    impl char {
        pub const MAX: char = '\u{10FFFF}';
        pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';
        #[infallible("the literal is a character")]
        pub fn from_u32(i: u32) -> Option<char>;
        #[infallible("the literal is a digit")]
        pub fn from_digit(num: u32, radix: u32) -> Option<char>;
        pub fn is_digit(self, radix: u32) -> bool;
        pub fn to_digit(self, radix: u32) -> Option<u32>;
        pub fn len_utf8(self) -> usize;
        pub fn len_utf16(self) -> usize;
        pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str;
        pub fn is_alphabetic(self) -> bool;
        pub fn is_lowercase(self) -> bool;
        pub fn is_uppercase(self) -> bool;
        pub fn is_whitespace(self) -> bool;
        pub fn is_alphanumeric(self) -> bool;
        pub fn is_control(self) -> bool;
        pub fn is_numeric(self) -> bool;
        pub fn to_lowercase(self) -> ToLowercase;
        pub fn to_uppercase(self) -> ToUppercase;
        pub fn is_ascii(&self) -> bool;
        pub fn to_ascii_lowercase(&self) -> char;
        pub fn to_ascii_uppercase(&self) -> char;
        pub fn eq_ignore_ascii_case(&self, other: &char) -> bool;
        pub fn make_ascii_lowercase(&mut self);
        pub fn make_ascii_uppercase(&mut self);
        pub fn is_ascii_alphabetic(&self) -> bool;
        pub fn is_ascii_alphanumeric(&self) -> bool;
        pub fn is_ascii_digit(&self) -> bool;
        pub fn is_ascii_hexdigit(&self) -> bool;
        pub fn is_ascii_punctuation(&self) -> bool;
        pub fn is_ascii_lowercase(&self) -> bool;
        pub fn is_ascii_uppercase(&self) -> bool;
        pub fn is_ascii_whitespace(&self) -> bool;
        pub fn is_ascii_graphic(&self) -> bool;
        pub fn is_ascii_control(&self) -> bool;
    }
    #[derive(Clone, Debug)]
    pub struct ToLowercase {}
    impl Iterator for ToLowercase { type Item = char; }
    impl crate::fmt::Display for ToLowercase {}
    #[derive(Clone, Debug)]
    pub struct ToUppercase {}
    impl Iterator for ToUppercase { type Item = char; }
    impl crate::fmt::Display for ToUppercase {}
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct ParseCharError {}
    impl crate::fmt::Display for ParseCharError {}
    impl crate::error::Error for ParseCharError {}
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct CharTryFromError {}
    impl crate::fmt::Display for CharTryFromError {}
    impl crate::error::Error for CharTryFromError {}
    impl TryFrom<u32> for char { type Error = CharTryFromError; }
    impl From<u8> for char {}
    impl From<char> for u32 {}
    impl From<char> for u64 {}
}
pub mod num {
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct ParseIntError {}
    impl ParseIntError {
        pub fn kind(&self) -> &IntErrorKind;
    }
    impl crate::fmt::Display for ParseIntError {}
    impl crate::error::Error for ParseIntError {}
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub enum IntErrorKind {
        Empty,
        InvalidDigit,
        PosOverflow,
        NegOverflow,
        Zero,
    }
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct ParseFloatError {}
    impl crate::fmt::Display for ParseFloatError {}
    impl crate::error::Error for ParseFloatError {}
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct TryFromIntError {}
    impl crate::fmt::Display for TryFromIntError {}
    impl crate::error::Error for TryFromIntError {}
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct Wrapping<T>(pub T);
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct Saturating<T>(pub T);

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct NonZero<T> {}
    impl<T> NonZero<T> {
        #[infallible("the literal is not zero")]
        pub fn new(n: T) -> Option<NonZero<T>>;
        pub fn new_unchecked(n: T) -> NonZero<T>;
        pub fn get(self) -> T;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn checked_add(self, other: T) -> Option<NonZero<T>>;
        pub fn saturating_add(self, other: T) -> NonZero<T>;
        pub fn checked_mul(self, other: NonZero<T>) -> Option<NonZero<T>>;
        pub fn saturating_mul(self, other: NonZero<T>) -> NonZero<T>;
        pub const MIN: NonZero<T> = NonZero {};
        pub const MAX: NonZero<T> = NonZero {};
    }
    impl<T> crate::fmt::Display for NonZero<T> {}
    impl<T> crate::str::FromStr for NonZero<T> { type Err = ParseIntError; }
    impl<T> TryFrom<T> for NonZero<T> { type Error = TryFromIntError; }
    pub type NonZeroU8 = NonZero<u8>;
    pub type NonZeroU16 = NonZero<u16>;
    pub type NonZeroU32 = NonZero<u32>;
    pub type NonZeroU64 = NonZero<u64>;
    pub type NonZeroU128 = NonZero<u128>;
    pub type NonZeroUsize = NonZero<usize>;
    pub type NonZeroI8 = NonZero<i8>;
    pub type NonZeroI16 = NonZero<i16>;
    pub type NonZeroI32 = NonZero<i32>;
    pub type NonZeroI64 = NonZero<i64>;
    pub type NonZeroI128 = NonZero<i128>;
    pub type NonZeroIsize = NonZero<isize>;
    impl From<NonZero<u8>> for u8 {}
    impl From<NonZero<u16>> for u16 {}
    impl From<NonZero<u32>> for u32 {}
    impl From<NonZero<u64>> for u64 {}
    impl From<NonZero<u128>> for u128 {}
    impl From<NonZero<usize>> for usize {}
    impl From<NonZero<i8>> for i8 {}
    impl From<NonZero<i16>> for i16 {}
    impl From<NonZero<i32>> for i32 {}
    impl From<NonZero<i64>> for i64 {}
    impl From<NonZero<i128>> for i128 {}
    impl From<NonZero<isize>> for isize {}
}

// Inherent impls are seen from everywhere; std has no such module.
pub mod primitive {
    use crate::fmt::{Debug, Display};
    use crate::hash::Hash;
    use crate::iter::{Product, Sum};
    use crate::num::{ParseFloatError, ParseIntError, TryFromIntError};
    use crate::str::FromStr;

    #[calls_inline]
    impl bool {
        pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T>;
        pub fn then_some<T>(self, t: T) -> Option<T>;
    }
    impl u8 {
        pub const MIN: u8 = 0;
        pub const MAX: u8 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u8, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> u8;
        pub fn rotate_left(self, n: u32) -> u8;
        pub fn rotate_right(self, n: u32) -> u8;
        pub fn pow(self, n: u32) -> u8;
        pub fn saturating_pow(self, n: u32) -> u8;
        pub fn checked_pow(self, n: u32) -> Option<u8>;
        pub fn checked_add(self, rhs: u8) -> Option<u8>;
        pub fn checked_sub(self, rhs: u8) -> Option<u8>;
        pub fn checked_mul(self, rhs: u8) -> Option<u8>;
        pub fn checked_div(self, rhs: u8) -> Option<u8>;
        pub fn checked_rem(self, rhs: u8) -> Option<u8>;
        pub fn wrapping_add(self, rhs: u8) -> u8;
        pub fn saturating_add(self, rhs: u8) -> u8;
        pub fn wrapping_sub(self, rhs: u8) -> u8;
        pub fn saturating_sub(self, rhs: u8) -> u8;
        pub fn wrapping_mul(self, rhs: u8) -> u8;
        pub fn saturating_mul(self, rhs: u8) -> u8;
        pub fn rem_euclid(self, rhs: u8) -> u8;
        pub fn abs_diff(self, other: u8) -> u8;
        pub fn div_ceil(self, rhs: u8) -> u8;
        pub fn next_multiple_of(self, rhs: u8) -> u8;
        pub fn is_power_of_two(self) -> bool;
        pub fn next_power_of_two(self) -> u8;
        pub fn is_multiple_of(self, rhs: u8) -> bool;
        pub fn checked_add_signed(self, rhs: i8) -> Option<u8>;
        pub fn saturating_add_signed(self, rhs: i8) -> u8;
        pub fn to_be_bytes(self) -> [u8; 1];
        pub fn from_be_bytes(bytes: [u8; 1]) -> u8;
        pub fn to_le_bytes(self) -> [u8; 1];
        pub fn from_le_bytes(bytes: [u8; 1]) -> u8;
        pub fn to_ne_bytes(self) -> [u8; 1];
        pub fn from_ne_bytes(bytes: [u8; 1]) -> u8;
        pub fn is_ascii_alphabetic(&self) -> bool;
        pub fn is_ascii_alphanumeric(&self) -> bool;
        pub fn is_ascii_digit(&self) -> bool;
        pub fn is_ascii_hexdigit(&self) -> bool;
        pub fn is_ascii_punctuation(&self) -> bool;
        pub fn is_ascii_lowercase(&self) -> bool;
        pub fn is_ascii_uppercase(&self) -> bool;
        pub fn is_ascii_whitespace(&self) -> bool;
        pub fn is_ascii_graphic(&self) -> bool;
        pub fn is_ascii_control(&self) -> bool;
        pub fn is_ascii(&self) -> bool;
        pub fn to_ascii_lowercase(&self) -> u8;
        pub fn to_ascii_uppercase(&self) -> u8;
        pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool;
    }
    impl FromStr for u8 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for u8 { type Error = TryFromIntError; }
    impl u16 {
        pub const MIN: u16 = 0;
        pub const MAX: u16 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u16, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> u16;
        pub fn rotate_left(self, n: u32) -> u16;
        pub fn rotate_right(self, n: u32) -> u16;
        pub fn pow(self, n: u32) -> u16;
        pub fn saturating_pow(self, n: u32) -> u16;
        pub fn checked_pow(self, n: u32) -> Option<u16>;
        pub fn checked_add(self, rhs: u16) -> Option<u16>;
        pub fn checked_sub(self, rhs: u16) -> Option<u16>;
        pub fn checked_mul(self, rhs: u16) -> Option<u16>;
        pub fn checked_div(self, rhs: u16) -> Option<u16>;
        pub fn checked_rem(self, rhs: u16) -> Option<u16>;
        pub fn wrapping_add(self, rhs: u16) -> u16;
        pub fn saturating_add(self, rhs: u16) -> u16;
        pub fn wrapping_sub(self, rhs: u16) -> u16;
        pub fn saturating_sub(self, rhs: u16) -> u16;
        pub fn wrapping_mul(self, rhs: u16) -> u16;
        pub fn saturating_mul(self, rhs: u16) -> u16;
        pub fn rem_euclid(self, rhs: u16) -> u16;
        pub fn abs_diff(self, other: u16) -> u16;
        pub fn div_ceil(self, rhs: u16) -> u16;
        pub fn next_multiple_of(self, rhs: u16) -> u16;
        pub fn is_power_of_two(self) -> bool;
        pub fn next_power_of_two(self) -> u16;
        pub fn is_multiple_of(self, rhs: u16) -> bool;
        pub fn checked_add_signed(self, rhs: i16) -> Option<u16>;
        pub fn saturating_add_signed(self, rhs: i16) -> u16;
        pub fn to_be_bytes(self) -> [u8; 2];
        pub fn from_be_bytes(bytes: [u8; 2]) -> u16;
        pub fn to_le_bytes(self) -> [u8; 2];
        pub fn from_le_bytes(bytes: [u8; 2]) -> u16;
        pub fn to_ne_bytes(self) -> [u8; 2];
        pub fn from_ne_bytes(bytes: [u8; 2]) -> u16;
    }
    impl FromStr for u16 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for u16 { type Error = TryFromIntError; }
    impl u32 {
        pub const MIN: u32 = 0;
        pub const MAX: u32 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u32, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> u32;
        pub fn rotate_left(self, n: u32) -> u32;
        pub fn rotate_right(self, n: u32) -> u32;
        pub fn pow(self, n: u32) -> u32;
        pub fn saturating_pow(self, n: u32) -> u32;
        pub fn checked_pow(self, n: u32) -> Option<u32>;
        pub fn checked_add(self, rhs: u32) -> Option<u32>;
        pub fn checked_sub(self, rhs: u32) -> Option<u32>;
        pub fn checked_mul(self, rhs: u32) -> Option<u32>;
        pub fn checked_div(self, rhs: u32) -> Option<u32>;
        pub fn checked_rem(self, rhs: u32) -> Option<u32>;
        pub fn wrapping_add(self, rhs: u32) -> u32;
        pub fn saturating_add(self, rhs: u32) -> u32;
        pub fn wrapping_sub(self, rhs: u32) -> u32;
        pub fn saturating_sub(self, rhs: u32) -> u32;
        pub fn wrapping_mul(self, rhs: u32) -> u32;
        pub fn saturating_mul(self, rhs: u32) -> u32;
        pub fn rem_euclid(self, rhs: u32) -> u32;
        pub fn abs_diff(self, other: u32) -> u32;
        pub fn div_ceil(self, rhs: u32) -> u32;
        pub fn next_multiple_of(self, rhs: u32) -> u32;
        pub fn is_power_of_two(self) -> bool;
        pub fn next_power_of_two(self) -> u32;
        pub fn is_multiple_of(self, rhs: u32) -> bool;
        pub fn checked_add_signed(self, rhs: i32) -> Option<u32>;
        pub fn saturating_add_signed(self, rhs: i32) -> u32;
        pub fn to_be_bytes(self) -> [u8; 4];
        pub fn from_be_bytes(bytes: [u8; 4]) -> u32;
        pub fn to_le_bytes(self) -> [u8; 4];
        pub fn from_le_bytes(bytes: [u8; 4]) -> u32;
        pub fn to_ne_bytes(self) -> [u8; 4];
        pub fn from_ne_bytes(bytes: [u8; 4]) -> u32;
    }
    impl FromStr for u32 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for u32 { type Error = TryFromIntError; }
    impl u64 {
        pub const MIN: u64 = 0;
        pub const MAX: u64 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u64, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> u64;
        pub fn rotate_left(self, n: u32) -> u64;
        pub fn rotate_right(self, n: u32) -> u64;
        pub fn pow(self, n: u32) -> u64;
        pub fn saturating_pow(self, n: u32) -> u64;
        pub fn checked_pow(self, n: u32) -> Option<u64>;
        pub fn checked_add(self, rhs: u64) -> Option<u64>;
        pub fn checked_sub(self, rhs: u64) -> Option<u64>;
        pub fn checked_mul(self, rhs: u64) -> Option<u64>;
        pub fn checked_div(self, rhs: u64) -> Option<u64>;
        pub fn checked_rem(self, rhs: u64) -> Option<u64>;
        pub fn wrapping_add(self, rhs: u64) -> u64;
        pub fn saturating_add(self, rhs: u64) -> u64;
        pub fn wrapping_sub(self, rhs: u64) -> u64;
        pub fn saturating_sub(self, rhs: u64) -> u64;
        pub fn wrapping_mul(self, rhs: u64) -> u64;
        pub fn saturating_mul(self, rhs: u64) -> u64;
        pub fn rem_euclid(self, rhs: u64) -> u64;
        pub fn abs_diff(self, other: u64) -> u64;
        pub fn div_ceil(self, rhs: u64) -> u64;
        pub fn next_multiple_of(self, rhs: u64) -> u64;
        pub fn is_power_of_two(self) -> bool;
        pub fn next_power_of_two(self) -> u64;
        pub fn is_multiple_of(self, rhs: u64) -> bool;
        pub fn checked_add_signed(self, rhs: i64) -> Option<u64>;
        pub fn saturating_add_signed(self, rhs: i64) -> u64;
        pub fn to_be_bytes(self) -> [u8; 8];
        pub fn from_be_bytes(bytes: [u8; 8]) -> u64;
        pub fn to_le_bytes(self) -> [u8; 8];
        pub fn from_le_bytes(bytes: [u8; 8]) -> u64;
        pub fn to_ne_bytes(self) -> [u8; 8];
        pub fn from_ne_bytes(bytes: [u8; 8]) -> u64;
    }
    impl FromStr for u64 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for u64 { type Error = TryFromIntError; }
    impl u128 {
        pub const MIN: u128 = 0;
        pub const MAX: u128 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<u128, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> u128;
        pub fn rotate_left(self, n: u32) -> u128;
        pub fn rotate_right(self, n: u32) -> u128;
        pub fn pow(self, n: u32) -> u128;
        pub fn saturating_pow(self, n: u32) -> u128;
        pub fn checked_pow(self, n: u32) -> Option<u128>;
        pub fn checked_add(self, rhs: u128) -> Option<u128>;
        pub fn checked_sub(self, rhs: u128) -> Option<u128>;
        pub fn checked_mul(self, rhs: u128) -> Option<u128>;
        pub fn checked_div(self, rhs: u128) -> Option<u128>;
        pub fn checked_rem(self, rhs: u128) -> Option<u128>;
        pub fn wrapping_add(self, rhs: u128) -> u128;
        pub fn saturating_add(self, rhs: u128) -> u128;
        pub fn wrapping_sub(self, rhs: u128) -> u128;
        pub fn saturating_sub(self, rhs: u128) -> u128;
        pub fn wrapping_mul(self, rhs: u128) -> u128;
        pub fn saturating_mul(self, rhs: u128) -> u128;
        pub fn rem_euclid(self, rhs: u128) -> u128;
        pub fn abs_diff(self, other: u128) -> u128;
        pub fn div_ceil(self, rhs: u128) -> u128;
        pub fn next_multiple_of(self, rhs: u128) -> u128;
        pub fn is_power_of_two(self) -> bool;
        pub fn next_power_of_two(self) -> u128;
        pub fn is_multiple_of(self, rhs: u128) -> bool;
        pub fn checked_add_signed(self, rhs: i128) -> Option<u128>;
        pub fn saturating_add_signed(self, rhs: i128) -> u128;
        pub fn to_be_bytes(self) -> [u8; 16];
        pub fn from_be_bytes(bytes: [u8; 16]) -> u128;
        pub fn to_le_bytes(self) -> [u8; 16];
        pub fn from_le_bytes(bytes: [u8; 16]) -> u128;
        pub fn to_ne_bytes(self) -> [u8; 16];
        pub fn from_ne_bytes(bytes: [u8; 16]) -> u128;
    }
    impl FromStr for u128 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for u128 { type Error = TryFromIntError; }
    impl usize {
        pub const MIN: usize = 0;
        pub const MAX: usize = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<usize, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> usize;
        pub fn rotate_left(self, n: u32) -> usize;
        pub fn rotate_right(self, n: u32) -> usize;
        pub fn pow(self, n: u32) -> usize;
        pub fn saturating_pow(self, n: u32) -> usize;
        pub fn checked_pow(self, n: u32) -> Option<usize>;
        pub fn checked_add(self, rhs: usize) -> Option<usize>;
        pub fn checked_sub(self, rhs: usize) -> Option<usize>;
        pub fn checked_mul(self, rhs: usize) -> Option<usize>;
        pub fn checked_div(self, rhs: usize) -> Option<usize>;
        pub fn checked_rem(self, rhs: usize) -> Option<usize>;
        pub fn wrapping_add(self, rhs: usize) -> usize;
        pub fn saturating_add(self, rhs: usize) -> usize;
        pub fn wrapping_sub(self, rhs: usize) -> usize;
        pub fn saturating_sub(self, rhs: usize) -> usize;
        pub fn wrapping_mul(self, rhs: usize) -> usize;
        pub fn saturating_mul(self, rhs: usize) -> usize;
        pub fn rem_euclid(self, rhs: usize) -> usize;
        pub fn abs_diff(self, other: usize) -> usize;
        pub fn div_ceil(self, rhs: usize) -> usize;
        pub fn next_multiple_of(self, rhs: usize) -> usize;
        pub fn is_power_of_two(self) -> bool;
        pub fn next_power_of_two(self) -> usize;
        pub fn is_multiple_of(self, rhs: usize) -> bool;
        pub fn checked_add_signed(self, rhs: isize) -> Option<usize>;
        pub fn saturating_add_signed(self, rhs: isize) -> usize;
        pub fn to_be_bytes(self) -> [u8; 8];
        pub fn from_be_bytes(bytes: [u8; 8]) -> usize;
        pub fn to_le_bytes(self) -> [u8; 8];
        pub fn from_le_bytes(bytes: [u8; 8]) -> usize;
        pub fn to_ne_bytes(self) -> [u8; 8];
        pub fn from_ne_bytes(bytes: [u8; 8]) -> usize;
    }
    impl FromStr for usize { type Err = ParseIntError; }
    impl<T> TryFrom<T> for usize { type Error = TryFromIntError; }
    impl i8 {
        pub const MIN: i8 = 0;
        pub const MAX: i8 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i8, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> i8;
        pub fn rotate_left(self, n: u32) -> i8;
        pub fn rotate_right(self, n: u32) -> i8;
        pub fn pow(self, n: u32) -> i8;
        pub fn saturating_pow(self, n: u32) -> i8;
        pub fn checked_pow(self, n: u32) -> Option<i8>;
        pub fn checked_add(self, rhs: i8) -> Option<i8>;
        pub fn checked_sub(self, rhs: i8) -> Option<i8>;
        pub fn checked_mul(self, rhs: i8) -> Option<i8>;
        pub fn checked_div(self, rhs: i8) -> Option<i8>;
        pub fn checked_rem(self, rhs: i8) -> Option<i8>;
        pub fn wrapping_add(self, rhs: i8) -> i8;
        pub fn saturating_add(self, rhs: i8) -> i8;
        pub fn wrapping_sub(self, rhs: i8) -> i8;
        pub fn saturating_sub(self, rhs: i8) -> i8;
        pub fn wrapping_mul(self, rhs: i8) -> i8;
        pub fn saturating_mul(self, rhs: i8) -> i8;
        pub fn rem_euclid(self, rhs: i8) -> i8;
        pub fn abs_diff(self, other: i8) -> u8;
        pub fn abs(self) -> i8;
        pub fn signum(self) -> i8;
        pub fn checked_neg(self) -> Option<i8>;
        pub fn unsigned_abs(self) -> u8;
        pub fn is_negative(self) -> bool;
        pub fn is_positive(self) -> bool;
        pub fn to_be_bytes(self) -> [u8; 1];
        pub fn from_be_bytes(bytes: [u8; 1]) -> i8;
        pub fn to_le_bytes(self) -> [u8; 1];
        pub fn from_le_bytes(bytes: [u8; 1]) -> i8;
        pub fn to_ne_bytes(self) -> [u8; 1];
        pub fn from_ne_bytes(bytes: [u8; 1]) -> i8;
    }
    impl FromStr for i8 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for i8 { type Error = TryFromIntError; }
    impl i16 {
        pub const MIN: i16 = 0;
        pub const MAX: i16 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i16, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> i16;
        pub fn rotate_left(self, n: u32) -> i16;
        pub fn rotate_right(self, n: u32) -> i16;
        pub fn pow(self, n: u32) -> i16;
        pub fn saturating_pow(self, n: u32) -> i16;
        pub fn checked_pow(self, n: u32) -> Option<i16>;
        pub fn checked_add(self, rhs: i16) -> Option<i16>;
        pub fn checked_sub(self, rhs: i16) -> Option<i16>;
        pub fn checked_mul(self, rhs: i16) -> Option<i16>;
        pub fn checked_div(self, rhs: i16) -> Option<i16>;
        pub fn checked_rem(self, rhs: i16) -> Option<i16>;
        pub fn wrapping_add(self, rhs: i16) -> i16;
        pub fn saturating_add(self, rhs: i16) -> i16;
        pub fn wrapping_sub(self, rhs: i16) -> i16;
        pub fn saturating_sub(self, rhs: i16) -> i16;
        pub fn wrapping_mul(self, rhs: i16) -> i16;
        pub fn saturating_mul(self, rhs: i16) -> i16;
        pub fn rem_euclid(self, rhs: i16) -> i16;
        pub fn abs_diff(self, other: i16) -> u16;
        pub fn abs(self) -> i16;
        pub fn signum(self) -> i16;
        pub fn checked_neg(self) -> Option<i16>;
        pub fn unsigned_abs(self) -> u16;
        pub fn is_negative(self) -> bool;
        pub fn is_positive(self) -> bool;
        pub fn to_be_bytes(self) -> [u8; 2];
        pub fn from_be_bytes(bytes: [u8; 2]) -> i16;
        pub fn to_le_bytes(self) -> [u8; 2];
        pub fn from_le_bytes(bytes: [u8; 2]) -> i16;
        pub fn to_ne_bytes(self) -> [u8; 2];
        pub fn from_ne_bytes(bytes: [u8; 2]) -> i16;
    }
    impl FromStr for i16 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for i16 { type Error = TryFromIntError; }
    impl i32 {
        pub const MIN: i32 = 0;
        pub const MAX: i32 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i32, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> i32;
        pub fn rotate_left(self, n: u32) -> i32;
        pub fn rotate_right(self, n: u32) -> i32;
        pub fn pow(self, n: u32) -> i32;
        pub fn saturating_pow(self, n: u32) -> i32;
        pub fn checked_pow(self, n: u32) -> Option<i32>;
        pub fn checked_add(self, rhs: i32) -> Option<i32>;
        pub fn checked_sub(self, rhs: i32) -> Option<i32>;
        pub fn checked_mul(self, rhs: i32) -> Option<i32>;
        pub fn checked_div(self, rhs: i32) -> Option<i32>;
        pub fn checked_rem(self, rhs: i32) -> Option<i32>;
        pub fn wrapping_add(self, rhs: i32) -> i32;
        pub fn saturating_add(self, rhs: i32) -> i32;
        pub fn wrapping_sub(self, rhs: i32) -> i32;
        pub fn saturating_sub(self, rhs: i32) -> i32;
        pub fn wrapping_mul(self, rhs: i32) -> i32;
        pub fn saturating_mul(self, rhs: i32) -> i32;
        pub fn rem_euclid(self, rhs: i32) -> i32;
        pub fn abs_diff(self, other: i32) -> u32;
        pub fn abs(self) -> i32;
        pub fn signum(self) -> i32;
        pub fn checked_neg(self) -> Option<i32>;
        pub fn unsigned_abs(self) -> u32;
        pub fn is_negative(self) -> bool;
        pub fn is_positive(self) -> bool;
        pub fn to_be_bytes(self) -> [u8; 4];
        pub fn from_be_bytes(bytes: [u8; 4]) -> i32;
        pub fn to_le_bytes(self) -> [u8; 4];
        pub fn from_le_bytes(bytes: [u8; 4]) -> i32;
        pub fn to_ne_bytes(self) -> [u8; 4];
        pub fn from_ne_bytes(bytes: [u8; 4]) -> i32;
    }
    impl FromStr for i32 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for i32 { type Error = TryFromIntError; }
    impl i64 {
        pub const MIN: i64 = 0;
        pub const MAX: i64 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i64, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> i64;
        pub fn rotate_left(self, n: u32) -> i64;
        pub fn rotate_right(self, n: u32) -> i64;
        pub fn pow(self, n: u32) -> i64;
        pub fn saturating_pow(self, n: u32) -> i64;
        pub fn checked_pow(self, n: u32) -> Option<i64>;
        pub fn checked_add(self, rhs: i64) -> Option<i64>;
        pub fn checked_sub(self, rhs: i64) -> Option<i64>;
        pub fn checked_mul(self, rhs: i64) -> Option<i64>;
        pub fn checked_div(self, rhs: i64) -> Option<i64>;
        pub fn checked_rem(self, rhs: i64) -> Option<i64>;
        pub fn wrapping_add(self, rhs: i64) -> i64;
        pub fn saturating_add(self, rhs: i64) -> i64;
        pub fn wrapping_sub(self, rhs: i64) -> i64;
        pub fn saturating_sub(self, rhs: i64) -> i64;
        pub fn wrapping_mul(self, rhs: i64) -> i64;
        pub fn saturating_mul(self, rhs: i64) -> i64;
        pub fn rem_euclid(self, rhs: i64) -> i64;
        pub fn abs_diff(self, other: i64) -> u64;
        pub fn abs(self) -> i64;
        pub fn signum(self) -> i64;
        pub fn checked_neg(self) -> Option<i64>;
        pub fn unsigned_abs(self) -> u64;
        pub fn is_negative(self) -> bool;
        pub fn is_positive(self) -> bool;
        pub fn to_be_bytes(self) -> [u8; 8];
        pub fn from_be_bytes(bytes: [u8; 8]) -> i64;
        pub fn to_le_bytes(self) -> [u8; 8];
        pub fn from_le_bytes(bytes: [u8; 8]) -> i64;
        pub fn to_ne_bytes(self) -> [u8; 8];
        pub fn from_ne_bytes(bytes: [u8; 8]) -> i64;
    }
    impl FromStr for i64 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for i64 { type Error = TryFromIntError; }
    impl i128 {
        pub const MIN: i128 = 0;
        pub const MAX: i128 = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<i128, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> i128;
        pub fn rotate_left(self, n: u32) -> i128;
        pub fn rotate_right(self, n: u32) -> i128;
        pub fn pow(self, n: u32) -> i128;
        pub fn saturating_pow(self, n: u32) -> i128;
        pub fn checked_pow(self, n: u32) -> Option<i128>;
        pub fn checked_add(self, rhs: i128) -> Option<i128>;
        pub fn checked_sub(self, rhs: i128) -> Option<i128>;
        pub fn checked_mul(self, rhs: i128) -> Option<i128>;
        pub fn checked_div(self, rhs: i128) -> Option<i128>;
        pub fn checked_rem(self, rhs: i128) -> Option<i128>;
        pub fn wrapping_add(self, rhs: i128) -> i128;
        pub fn saturating_add(self, rhs: i128) -> i128;
        pub fn wrapping_sub(self, rhs: i128) -> i128;
        pub fn saturating_sub(self, rhs: i128) -> i128;
        pub fn wrapping_mul(self, rhs: i128) -> i128;
        pub fn saturating_mul(self, rhs: i128) -> i128;
        pub fn rem_euclid(self, rhs: i128) -> i128;
        pub fn abs_diff(self, other: i128) -> u128;
        pub fn abs(self) -> i128;
        pub fn signum(self) -> i128;
        pub fn checked_neg(self) -> Option<i128>;
        pub fn unsigned_abs(self) -> u128;
        pub fn is_negative(self) -> bool;
        pub fn is_positive(self) -> bool;
        pub fn to_be_bytes(self) -> [u8; 16];
        pub fn from_be_bytes(bytes: [u8; 16]) -> i128;
        pub fn to_le_bytes(self) -> [u8; 16];
        pub fn from_le_bytes(bytes: [u8; 16]) -> i128;
        pub fn to_ne_bytes(self) -> [u8; 16];
        pub fn from_ne_bytes(bytes: [u8; 16]) -> i128;
    }
    impl FromStr for i128 { type Err = ParseIntError; }
    impl<T> TryFrom<T> for i128 { type Error = TryFromIntError; }
    impl isize {
        pub const MIN: isize = 0;
        pub const MAX: isize = 0;
        pub const BITS: u32 = 0;
        pub fn from_str_radix(src: &str, radix: u32) -> Result<isize, ParseIntError>;
        pub fn count_ones(self) -> u32;
        pub fn leading_zeros(self) -> u32;
        pub fn trailing_zeros(self) -> u32;
        pub fn ilog2(self) -> u32;
        pub fn swap_bytes(self) -> isize;
        pub fn rotate_left(self, n: u32) -> isize;
        pub fn rotate_right(self, n: u32) -> isize;
        pub fn pow(self, n: u32) -> isize;
        pub fn saturating_pow(self, n: u32) -> isize;
        pub fn checked_pow(self, n: u32) -> Option<isize>;
        pub fn checked_add(self, rhs: isize) -> Option<isize>;
        pub fn checked_sub(self, rhs: isize) -> Option<isize>;
        pub fn checked_mul(self, rhs: isize) -> Option<isize>;
        pub fn checked_div(self, rhs: isize) -> Option<isize>;
        pub fn checked_rem(self, rhs: isize) -> Option<isize>;
        pub fn wrapping_add(self, rhs: isize) -> isize;
        pub fn saturating_add(self, rhs: isize) -> isize;
        pub fn wrapping_sub(self, rhs: isize) -> isize;
        pub fn saturating_sub(self, rhs: isize) -> isize;
        pub fn wrapping_mul(self, rhs: isize) -> isize;
        pub fn saturating_mul(self, rhs: isize) -> isize;
        pub fn rem_euclid(self, rhs: isize) -> isize;
        pub fn abs_diff(self, other: isize) -> usize;
        pub fn abs(self) -> isize;
        pub fn signum(self) -> isize;
        pub fn checked_neg(self) -> Option<isize>;
        pub fn unsigned_abs(self) -> usize;
        pub fn is_negative(self) -> bool;
        pub fn is_positive(self) -> bool;
        pub fn to_be_bytes(self) -> [u8; 8];
        pub fn from_be_bytes(bytes: [u8; 8]) -> isize;
        pub fn to_le_bytes(self) -> [u8; 8];
        pub fn from_le_bytes(bytes: [u8; 8]) -> isize;
        pub fn to_ne_bytes(self) -> [u8; 8];
        pub fn from_ne_bytes(bytes: [u8; 8]) -> isize;
    }
    impl FromStr for isize { type Err = ParseIntError; }
    impl<T> TryFrom<T> for isize { type Error = TryFromIntError; }
    impl f32 {
        pub const MIN: f32 = 0.0;
        pub const MAX: f32 = 0.0;
        pub const EPSILON: f32 = 0.0;
        pub const NAN: f32 = 0.0;
        pub const INFINITY: f32 = 0.0;
        pub const NEG_INFINITY: f32 = 0.0;
        pub const MIN_POSITIVE: f32 = 0.0;
        pub fn floor(self) -> f32;
        pub fn ceil(self) -> f32;
        pub fn round(self) -> f32;
        pub fn round_ties_even(self) -> f32;
        pub fn trunc(self) -> f32;
        pub fn fract(self) -> f32;
        pub fn abs(self) -> f32;
        pub fn signum(self) -> f32;
        pub fn sqrt(self) -> f32;
        pub fn cbrt(self) -> f32;
        pub fn exp(self) -> f32;
        pub fn exp2(self) -> f32;
        pub fn ln(self) -> f32;
        pub fn log2(self) -> f32;
        pub fn log10(self) -> f32;
        pub fn sin(self) -> f32;
        pub fn cos(self) -> f32;
        pub fn tan(self) -> f32;
        pub fn asin(self) -> f32;
        pub fn acos(self) -> f32;
        pub fn atan(self) -> f32;
        pub fn sinh(self) -> f32;
        pub fn cosh(self) -> f32;
        pub fn tanh(self) -> f32;
        pub fn recip(self) -> f32;
        pub fn to_degrees(self) -> f32;
        pub fn to_radians(self) -> f32;
        pub fn ln_1p(self) -> f32;
        pub fn exp_m1(self) -> f32;
        pub fn powf(self, other: f32) -> f32;
        pub fn max(self, other: f32) -> f32;
        pub fn min(self, other: f32) -> f32;
        pub fn rem_euclid(self, other: f32) -> f32;
        pub fn div_euclid(self, other: f32) -> f32;
        pub fn atan2(self, other: f32) -> f32;
        pub fn hypot(self, other: f32) -> f32;
        pub fn copysign(self, other: f32) -> f32;
        pub fn log(self, other: f32) -> f32;
        pub fn powi(self, n: i32) -> f32;
        pub fn mul_add(self, a: f32, b: f32) -> f32;
        pub fn clamp(self, min: f32, max: f32) -> f32;
        pub fn sin_cos(self) -> (f32, f32);
        pub fn is_nan(self) -> bool;
        pub fn is_infinite(self) -> bool;
        pub fn is_finite(self) -> bool;
        pub fn is_normal(self) -> bool;
        pub fn is_sign_positive(self) -> bool;
        pub fn is_sign_negative(self) -> bool;
        pub fn to_bits(self) -> u32;
        pub fn from_bits(v: u32) -> f32;
        pub fn total_cmp(&self, other: &f32) -> crate::cmp::Ordering;
        pub fn to_be_bytes(self) -> [u8; 4];
        pub fn from_be_bytes(bytes: [u8; 4]) -> f32;
        pub fn to_le_bytes(self) -> [u8; 4];
        pub fn from_le_bytes(bytes: [u8; 4]) -> f32;
        pub fn to_ne_bytes(self) -> [u8; 4];
        pub fn from_ne_bytes(bytes: [u8; 4]) -> f32;
    }
    impl FromStr for f32 { type Err = ParseFloatError; }
    impl f64 {
        pub const MIN: f64 = 0.0;
        pub const MAX: f64 = 0.0;
        pub const EPSILON: f64 = 0.0;
        pub const NAN: f64 = 0.0;
        pub const INFINITY: f64 = 0.0;
        pub const NEG_INFINITY: f64 = 0.0;
        pub const MIN_POSITIVE: f64 = 0.0;
        pub fn floor(self) -> f64;
        pub fn ceil(self) -> f64;
        pub fn round(self) -> f64;
        pub fn round_ties_even(self) -> f64;
        pub fn trunc(self) -> f64;
        pub fn fract(self) -> f64;
        pub fn abs(self) -> f64;
        pub fn signum(self) -> f64;
        pub fn sqrt(self) -> f64;
        pub fn cbrt(self) -> f64;
        pub fn exp(self) -> f64;
        pub fn exp2(self) -> f64;
        pub fn ln(self) -> f64;
        pub fn log2(self) -> f64;
        pub fn log10(self) -> f64;
        pub fn sin(self) -> f64;
        pub fn cos(self) -> f64;
        pub fn tan(self) -> f64;
        pub fn asin(self) -> f64;
        pub fn acos(self) -> f64;
        pub fn atan(self) -> f64;
        pub fn sinh(self) -> f64;
        pub fn cosh(self) -> f64;
        pub fn tanh(self) -> f64;
        pub fn recip(self) -> f64;
        pub fn to_degrees(self) -> f64;
        pub fn to_radians(self) -> f64;
        pub fn ln_1p(self) -> f64;
        pub fn exp_m1(self) -> f64;
        pub fn powf(self, other: f64) -> f64;
        pub fn max(self, other: f64) -> f64;
        pub fn min(self, other: f64) -> f64;
        pub fn rem_euclid(self, other: f64) -> f64;
        pub fn div_euclid(self, other: f64) -> f64;
        pub fn atan2(self, other: f64) -> f64;
        pub fn hypot(self, other: f64) -> f64;
        pub fn copysign(self, other: f64) -> f64;
        pub fn log(self, other: f64) -> f64;
        pub fn powi(self, n: i32) -> f64;
        pub fn mul_add(self, a: f64, b: f64) -> f64;
        pub fn clamp(self, min: f64, max: f64) -> f64;
        pub fn sin_cos(self) -> (f64, f64);
        pub fn is_nan(self) -> bool;
        pub fn is_infinite(self) -> bool;
        pub fn is_finite(self) -> bool;
        pub fn is_normal(self) -> bool;
        pub fn is_sign_positive(self) -> bool;
        pub fn is_sign_negative(self) -> bool;
        pub fn to_bits(self) -> u64;
        pub fn from_bits(v: u64) -> f64;
        pub fn total_cmp(&self, other: &f64) -> crate::cmp::Ordering;
        pub fn to_be_bytes(self) -> [u8; 8];
        pub fn from_be_bytes(bytes: [u8; 8]) -> f64;
        pub fn to_le_bytes(self) -> [u8; 8];
        pub fn from_le_bytes(bytes: [u8; 8]) -> f64;
        pub fn to_ne_bytes(self) -> [u8; 8];
        pub fn from_ne_bytes(bytes: [u8; 8]) -> f64;
    }
    impl FromStr for f64 { type Err = ParseFloatError; }
    impl Clone for u8 {}
    impl Copy for u8 {}
    impl PartialOrd for u8 {}
    impl Default for u8 {}
    impl Debug for u8 {}
    impl Display for u8 {}
    impl Sum for u8 {}
    impl Sum<&u8> for u8 {}
    impl Product for u8 {}
    impl Eq for u8 {}
    impl Ord for u8 {}
    impl Hash for u8 {}
    impl Clone for u16 {}
    impl Copy for u16 {}
    impl PartialOrd for u16 {}
    impl Default for u16 {}
    impl Debug for u16 {}
    impl Display for u16 {}
    impl Sum for u16 {}
    impl Sum<&u16> for u16 {}
    impl Product for u16 {}
    impl Eq for u16 {}
    impl Ord for u16 {}
    impl Hash for u16 {}
    impl Clone for u32 {}
    impl Copy for u32 {}
    impl PartialOrd for u32 {}
    impl Default for u32 {}
    impl Debug for u32 {}
    impl Display for u32 {}
    impl Sum for u32 {}
    impl Sum<&u32> for u32 {}
    impl Product for u32 {}
    impl Eq for u32 {}
    impl Ord for u32 {}
    impl Hash for u32 {}
    impl Clone for u64 {}
    impl Copy for u64 {}
    impl PartialOrd for u64 {}
    impl Default for u64 {}
    impl Debug for u64 {}
    impl Display for u64 {}
    impl Sum for u64 {}
    impl Sum<&u64> for u64 {}
    impl Product for u64 {}
    impl Eq for u64 {}
    impl Ord for u64 {}
    impl Hash for u64 {}
    impl Clone for u128 {}
    impl Copy for u128 {}
    impl PartialOrd for u128 {}
    impl Default for u128 {}
    impl Debug for u128 {}
    impl Display for u128 {}
    impl Sum for u128 {}
    impl Sum<&u128> for u128 {}
    impl Product for u128 {}
    impl Eq for u128 {}
    impl Ord for u128 {}
    impl Hash for u128 {}
    impl Clone for usize {}
    impl Copy for usize {}
    impl PartialOrd for usize {}
    impl Default for usize {}
    impl Debug for usize {}
    impl Display for usize {}
    impl Sum for usize {}
    impl Sum<&usize> for usize {}
    impl Product for usize {}
    impl Eq for usize {}
    impl Ord for usize {}
    impl Hash for usize {}
    impl Clone for i8 {}
    impl Copy for i8 {}
    impl PartialOrd for i8 {}
    impl Default for i8 {}
    impl Debug for i8 {}
    impl Display for i8 {}
    impl Sum for i8 {}
    impl Sum<&i8> for i8 {}
    impl Product for i8 {}
    impl Eq for i8 {}
    impl Ord for i8 {}
    impl Hash for i8 {}
    impl Clone for i16 {}
    impl Copy for i16 {}
    impl PartialOrd for i16 {}
    impl Default for i16 {}
    impl Debug for i16 {}
    impl Display for i16 {}
    impl Sum for i16 {}
    impl Sum<&i16> for i16 {}
    impl Product for i16 {}
    impl Eq for i16 {}
    impl Ord for i16 {}
    impl Hash for i16 {}
    impl Clone for i32 {}
    impl Copy for i32 {}
    impl PartialOrd for i32 {}
    impl Default for i32 {}
    impl Debug for i32 {}
    impl Display for i32 {}
    impl Sum for i32 {}
    impl Sum<&i32> for i32 {}
    impl Product for i32 {}
    impl Eq for i32 {}
    impl Ord for i32 {}
    impl Hash for i32 {}
    impl Clone for i64 {}
    impl Copy for i64 {}
    impl PartialOrd for i64 {}
    impl Default for i64 {}
    impl Debug for i64 {}
    impl Display for i64 {}
    impl Sum for i64 {}
    impl Sum<&i64> for i64 {}
    impl Product for i64 {}
    impl Eq for i64 {}
    impl Ord for i64 {}
    impl Hash for i64 {}
    impl Clone for i128 {}
    impl Copy for i128 {}
    impl PartialOrd for i128 {}
    impl Default for i128 {}
    impl Debug for i128 {}
    impl Display for i128 {}
    impl Sum for i128 {}
    impl Sum<&i128> for i128 {}
    impl Product for i128 {}
    impl Eq for i128 {}
    impl Ord for i128 {}
    impl Hash for i128 {}
    impl Clone for isize {}
    impl Copy for isize {}
    impl PartialOrd for isize {}
    impl Default for isize {}
    impl Debug for isize {}
    impl Display for isize {}
    impl Sum for isize {}
    impl Sum<&isize> for isize {}
    impl Product for isize {}
    impl Eq for isize {}
    impl Ord for isize {}
    impl Hash for isize {}
    impl Clone for f32 {}
    impl Copy for f32 {}
    impl PartialOrd for f32 {}
    impl Default for f32 {}
    impl Debug for f32 {}
    impl Display for f32 {}
    impl Sum for f32 {}
    impl Sum<&f32> for f32 {}
    impl Product for f32 {}
    impl Clone for f64 {}
    impl Copy for f64 {}
    impl PartialOrd for f64 {}
    impl Default for f64 {}
    impl Debug for f64 {}
    impl Display for f64 {}
    impl Sum for f64 {}
    impl Sum<&f64> for f64 {}
    impl Product for f64 {}
    impl Clone for bool {}
    impl Copy for bool {}
    impl Eq for bool {}
    impl PartialOrd for bool {}
    impl Ord for bool {}
    impl Default for bool {}
    impl Hash for bool {}
    impl Debug for bool {}
    impl Display for bool {}
    impl Clone for char {}
    impl Copy for char {}
    impl Eq for char {}
    impl PartialOrd for char {}
    impl Ord for char {}
    impl Default for char {}
    impl Hash for char {}
    impl Debug for char {}
    impl Display for char {}
    impl From<u8> for u16 {}
    impl From<u8> for u32 {}
    impl From<u8> for u64 {}
    impl From<u8> for u128 {}
    impl From<u8> for i16 {}
    impl From<u8> for i32 {}
    impl From<u8> for i64 {}
    impl From<u8> for i128 {}
    impl From<u16> for u32 {}
    impl From<u16> for u64 {}
    impl From<u16> for u128 {}
    impl From<u16> for i32 {}
    impl From<u16> for i64 {}
    impl From<u16> for i128 {}
    impl From<u32> for u64 {}
    impl From<u32> for u128 {}
    impl From<u32> for i64 {}
    impl From<u32> for i128 {}
    impl From<u64> for u128 {}
    impl From<u64> for i128 {}
    impl From<i8> for i16 {}
    impl From<i8> for i32 {}
    impl From<i8> for i64 {}
    impl From<i8> for i128 {}
    impl From<i16> for i32 {}
    impl From<i16> for i64 {}
    impl From<i16> for i128 {}
    impl From<i32> for i64 {}
    impl From<i32> for i128 {}
    impl From<i64> for i128 {}
    impl From<u8> for usize {}
    impl From<u16> for usize {}
    impl From<u8> for isize {}
    impl From<i16> for isize {}
    impl From<f32> for f64 {}
    impl From<i8> for f32 {}
    impl From<i16> for f32 {}
    impl From<u8> for f32 {}
    impl From<u16> for f32 {}
    impl From<i8> for f64 {}
    impl From<i16> for f64 {}
    impl From<i32> for f64 {}
    impl From<u8> for f64 {}
    impl From<u16> for f64 {}
    impl From<u32> for f64 {}
    impl From<bool> for u8 {}
    impl From<bool> for u16 {}
    impl From<bool> for u32 {}
    impl From<bool> for u64 {}
    impl From<bool> for u128 {}
    impl From<bool> for usize {}
    impl From<bool> for i8 {}
    impl From<bool> for i16 {}
    impl From<bool> for i32 {}
    impl From<bool> for i64 {}
    impl From<bool> for i128 {}
    impl From<bool> for isize {}
    impl<T> *const T {
        pub fn is_null(self) -> bool;
        pub fn cast<U>(self) -> *const U;
        pub fn as_ref(self) -> Option<&T>;
        pub fn add(self, count: usize) -> *const T;
        pub fn read(self) -> T;
    }
    impl<T> *mut T {
        pub fn is_null(self) -> bool;
        pub fn cast<U>(self) -> *mut U;
        pub fn as_ref(self) -> Option<&T>;
        pub fn as_mut(self) -> Option<&mut T>;
        pub fn add(self, count: usize) -> *mut T;
        pub fn read(self) -> T;
        pub fn write(self, val: T);
    }
}

pub mod u8 {
    pub const MIN: u8 = 0;
    pub const MAX: u8 = 0;
}
pub mod u16 {
    pub const MIN: u16 = 0;
    pub const MAX: u16 = 0;
}
pub mod u32 {
    pub const MIN: u32 = 0;
    pub const MAX: u32 = 0;
}
pub mod u64 {
    pub const MIN: u64 = 0;
    pub const MAX: u64 = 0;
}
pub mod u128 {
    pub const MIN: u128 = 0;
    pub const MAX: u128 = 0;
}
pub mod usize {
    pub const MIN: usize = 0;
    pub const MAX: usize = 0;
}
pub mod i8 {
    pub const MIN: i8 = 0;
    pub const MAX: i8 = 0;
}
pub mod i16 {
    pub const MIN: i16 = 0;
    pub const MAX: i16 = 0;
}
pub mod i32 {
    pub const MIN: i32 = 0;
    pub const MAX: i32 = 0;
}
pub mod i64 {
    pub const MIN: i64 = 0;
    pub const MAX: i64 = 0;
}
pub mod i128 {
    pub const MIN: i128 = 0;
    pub const MAX: i128 = 0;
}
pub mod isize {
    pub const MIN: isize = 0;
    pub const MAX: isize = 0;
}
pub mod f32 {
    pub const MIN: f32 = 0.0;
    pub const MAX: f32 = 0.0;
    pub const EPSILON: f32 = 0.0;
    pub const NAN: f32 = 0.0;
    pub const INFINITY: f32 = 0.0;
    pub const NEG_INFINITY: f32 = 0.0;
    pub mod consts {
        pub const PI: f32 = 0.0;
        pub const TAU: f32 = 0.0;
        pub const E: f32 = 0.0;
        pub const SQRT_2: f32 = 0.0;
        pub const LN_2: f32 = 0.0;
        pub const LN_10: f32 = 0.0;
        pub const FRAC_PI_2: f32 = 0.0;
        pub const FRAC_PI_4: f32 = 0.0;
    }
}
pub mod f64 {
    pub const MIN: f64 = 0.0;
    pub const MAX: f64 = 0.0;
    pub const EPSILON: f64 = 0.0;
    pub const NAN: f64 = 0.0;
    pub const INFINITY: f64 = 0.0;
    pub const NEG_INFINITY: f64 = 0.0;
    pub mod consts {
        pub const PI: f64 = 0.0;
        pub const TAU: f64 = 0.0;
        pub const E: f64 = 0.0;
        pub const SQRT_2: f64 = 0.0;
        pub const LN_2: f64 = 0.0;
        pub const LN_10: f64 = 0.0;
        pub const FRAC_PI_2: f64 = 0.0;
        pub const FRAC_PI_4: f64 = 0.0;
    }
}
