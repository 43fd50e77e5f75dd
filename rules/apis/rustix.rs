// The functions of files: calls of the system, each as blocking as those of `std::fs`. Not here: `flock` and `fcntl_lock`, of which
// an argument says whether they wait, and what only asks for or sets flags of a descriptor.
pub mod fs {
    use crate::fd::OwnedFd;
    use crate::io;
    use std::path::Path;

    pub struct Dir;
    impl Dir {
        #[blocking(fs)]
        pub fn new<F>(fd: F) -> io::Result<Self>;
        #[blocking(fs)]
        pub fn read_from<F>(fd: F) -> io::Result<Self>;
        #[blocking(fs)]
        pub fn read(&mut self) -> Option<io::Result<DirEntry>>;
        #[blocking(fs)]
        pub fn stat(&self) -> io::Result<Stat>;
    }
    pub struct DirEntry;
    pub struct Stat;
    pub struct StatFs;
    pub struct StatVfs;
    pub struct Statx;

    #[blocking(fs, instead = "tokio::fs::try_exists(..).await")]
    pub fn access<P: AsRef<Path>>(path: P, access: Access) -> io::Result<()>;
    #[blocking(fs)]
    pub fn accessat<P: AsRef<Path>, F>(dirfd: F, path: P, access: Access, flags: AtFlags) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::set_permissions(..).await")]
    pub fn chmod<P: AsRef<Path>>(path: P, mode: Mode) -> io::Result<()>;
    #[blocking(fs)]
    pub fn chmodat<P: AsRef<Path>, F>(dirfd: F, path: P, mode: Mode, flags: AtFlags) -> io::Result<()>;
    #[blocking(fs)]
    pub fn chown<P: AsRef<Path>>(path: P, owner: Option<Uid>, group: Option<Gid>) -> io::Result<()>;
    #[blocking(fs)]
    pub fn chownat<P: AsRef<Path>, F>(dirfd: F, path: P, owner: Option<Uid>, group: Option<Gid>, flags: AtFlags) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::copy(..).await")]
    pub fn copy_file_range<F, G>(fd_in: F, off_in: Option<&mut u64>, fd_out: G, off_out: Option<&mut u64>, len: usize) -> io::Result<usize>;
    #[blocking(fs)]
    pub fn fallocate<F>(fd: F, mode: FallocateFlags, offset: u64, len: u64) -> io::Result<()>;
    #[blocking(fs)]
    pub fn fchmod<F>(fd: F, mode: Mode) -> io::Result<()>;
    #[blocking(fs)]
    pub fn fchown<F>(fd: F, owner: Option<Uid>, group: Option<Gid>) -> io::Result<()>;
    #[blocking(fs, instead = "file.sync_data().await")]
    pub fn fdatasync<F>(fd: F) -> io::Result<()>;
    #[blocking(fs, instead = "file.metadata().await")]
    pub fn fstat<F>(fd: F) -> io::Result<Stat>;
    #[blocking(fs)]
    pub fn fstatfs<F>(fd: F) -> io::Result<StatFs>;
    #[blocking(fs)]
    pub fn fstatvfs<F>(fd: F) -> io::Result<StatVfs>;
    #[blocking(fs, instead = "file.sync_all().await")]
    pub fn fsync<F>(fd: F) -> io::Result<()>;
    #[blocking(fs, instead = "file.set_len(..).await")]
    pub fn ftruncate<F>(fd: F, length: u64) -> io::Result<()>;
    #[blocking(fs)]
    pub fn futimens<F>(fd: F, times: &Timestamps) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::hard_link(..).await")]
    pub fn link<P: AsRef<Path>, Q: AsRef<Path>>(old_path: P, new_path: Q) -> io::Result<()>;
    #[blocking(fs)]
    pub fn linkat<P: AsRef<Path>, F, Q: AsRef<Path>, G>(old_dirfd: F, old_path: P, new_dirfd: G, new_path: Q, flags: AtFlags) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::symlink_metadata(..).await")]
    pub fn lstat<P: AsRef<Path>>(path: P) -> io::Result<Stat>;
    #[blocking(fs, instead = "tokio::fs::create_dir(..).await")]
    pub fn mkdir<P: AsRef<Path>>(path: P, mode: Mode) -> io::Result<()>;
    #[blocking(fs)]
    pub fn mkdirat<P: AsRef<Path>, F>(dirfd: F, path: P, mode: Mode) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::OpenOptions::new().open(..).await")]
    pub fn open<P: AsRef<Path>>(path: P, oflags: OFlags, mode: Mode) -> io::Result<OwnedFd>;
    #[blocking(fs)]
    pub fn openat<P: AsRef<Path>, F>(dirfd: F, path: P, oflags: OFlags, mode: Mode) -> io::Result<OwnedFd>;
    #[blocking(fs)]
    pub fn openat2<F, P: AsRef<Path>>(dirfd: F, path: P, oflags: OFlags, mode: Mode, resolve: ResolveFlags) -> io::Result<OwnedFd>;
    #[blocking(fs, instead = "tokio::fs::read_link(..).await")]
    pub fn readlink<P: AsRef<Path>, B>(path: P, reuse: B) -> io::Result<std::ffi::CString>;
    #[blocking(fs)]
    pub fn readlinkat<P: AsRef<Path>, F, B>(dirfd: F, path: P, reuse: B) -> io::Result<std::ffi::CString>;
    #[blocking(fs, instead = "tokio::fs::rename(..).await")]
    pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(old_path: P, new_path: Q) -> io::Result<()>;
    #[blocking(fs)]
    pub fn renameat<P: AsRef<Path>, F, Q: AsRef<Path>, G>(old_dirfd: F, old_path: P, new_dirfd: G, new_path: Q) -> io::Result<()>;
    #[blocking(fs)]
    pub fn renameat_with<P: AsRef<Path>, F, Q: AsRef<Path>, G>(old_dirfd: F, old_path: P, new_dirfd: G, new_path: Q, flags: RenameFlags) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::remove_dir(..).await")]
    pub fn rmdir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::metadata(..).await")]
    pub fn stat<P: AsRef<Path>>(path: P) -> io::Result<Stat>;
    #[blocking(fs)]
    pub fn statat<P: AsRef<Path>, F>(dirfd: F, path: P, flags: AtFlags) -> io::Result<Stat>;
    #[blocking(fs)]
    pub fn statfs<P: AsRef<Path>>(path: P) -> io::Result<StatFs>;
    #[blocking(fs)]
    pub fn statvfs<P: AsRef<Path>>(path: P) -> io::Result<StatVfs>;
    #[blocking(fs)]
    pub fn statx<P: AsRef<Path>, F>(dirfd: F, path: P, flags: AtFlags, mask: StatxFlags) -> io::Result<Statx>;
    #[blocking(fs, instead = "tokio::fs::symlink(..).await")]
    pub fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(old_path: P, new_path: Q) -> io::Result<()>;
    #[blocking(fs)]
    pub fn symlinkat<P: AsRef<Path>, Q: AsRef<Path>, F>(old_path: P, new_dirfd: F, new_path: Q) -> io::Result<()>;
    #[blocking(fs)]
    pub fn syncfs<F>(fd: F) -> io::Result<()>;
    #[blocking(fs, instead = "tokio::fs::remove_file(..).await")]
    pub fn unlink<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[blocking(fs)]
    pub fn unlinkat<P: AsRef<Path>, F>(dirfd: F, path: P, flags: AtFlags) -> io::Result<()>;
    #[blocking(fs)]
    pub fn utimensat<P: AsRef<Path>, F>(dirfd: F, path: P, times: &Timestamps, flags: AtFlags) -> io::Result<()>;
    #[blocking(fs)]
    pub fn sync();
}

pub mod fd {
    pub use std::os::fd::OwnedFd;
}

pub mod io {
    pub struct Errno;
    pub type Result<T> = std::result::Result<T, Errno>;
}

pub mod thread {
    pub struct NanosleepRelativeResult;
    #[blocking(sleep, instead = "tokio::time::sleep(..).await")]
    pub fn nanosleep(request: &Timespec) -> NanosleepRelativeResult;
}
