//! smol 2: a facade over async-executor, async-io, blocking, futures-lite and friends.

pub use async_channel as channel;
pub use async_executor::{Executor, LocalExecutor, Task};
pub use async_io::{Async, Timer, block_on};
pub use async_lock as lock;
pub use blocking::{Unblock, unblock};
pub use futures_lite::{future, io, pin, prelude, ready, stream};

use std::future::Future;

#[spawns(send)]
pub fn spawn<F: Future>(future: F) -> Task<F::Output>;

pub mod fs {
    use futures::Stream;
    use futures::io::{AsyncRead, AsyncSeek, AsyncWrite};
    use std::ffi::OsString;
    use std::io;
    use std::path::{Path, PathBuf};

    pub use std::fs::{FileType, Metadata, Permissions};

    #[reads]
    pub async fn canonicalize(path: impl AsRef<Path>) -> io::Result<PathBuf>;
    pub async fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<u64>;
    pub async fn create_dir(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn create_dir_all(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn hard_link(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()>;
    #[reads]
    pub async fn metadata(path: impl AsRef<Path>) -> io::Result<Metadata>;
    #[reads]
    pub async fn read(path: impl AsRef<Path>) -> io::Result<Vec<u8>>;
    #[reads]
    pub async fn read_dir(path: impl AsRef<Path>) -> io::Result<ReadDir>;
    #[reads]
    pub async fn read_link(path: impl AsRef<Path>) -> io::Result<PathBuf>;
    #[reads]
    pub async fn read_to_string(path: impl AsRef<Path>) -> io::Result<String>;
    pub async fn remove_dir(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn remove_dir_all(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn remove_file(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()>;
    pub async fn set_permissions(path: impl AsRef<Path>, perm: Permissions) -> io::Result<()>;
    #[reads]
    pub async fn symlink_metadata(path: impl AsRef<Path>) -> io::Result<Metadata>;
    pub async fn write(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> io::Result<()>;
    #[unflushed("may not be done yet: who reads the file next may miss it, and an error of it is lost", later)]
    pub struct File;
    impl File {
        #[reads]
        pub async fn open(path: impl AsRef<Path>) -> io::Result<File>;
        pub async fn create(path: impl AsRef<Path>) -> io::Result<File>;
        pub async fn sync_all(&self) -> io::Result<()>;
        pub async fn sync_data(&self) -> io::Result<()>;
        pub async fn set_len(&self, size: u64) -> io::Result<()>;
        #[reads]
        pub async fn metadata(&self) -> io::Result<Metadata>;
        pub async fn set_permissions(&self, perm: Permissions) -> io::Result<()>;
    }
    impl From<std::fs::File> for File {}
    impl AsyncRead for File {}
    impl AsyncWrite for File {}
    impl AsyncSeek for File {}
    pub struct OpenOptions;
    impl Default for OpenOptions {}
    impl OpenOptions {
        pub fn new() -> OpenOptions;
        pub fn read(&mut self, value: bool) -> &mut Self;
        pub fn write(&mut self, value: bool) -> &mut Self;
        pub fn append(&mut self, value: bool) -> &mut Self;
        pub fn truncate(&mut self, value: bool) -> &mut Self;
        pub fn create(&mut self, value: bool) -> &mut Self;
        pub fn create_new(&mut self, value: bool) -> &mut Self;
        pub async fn open(&self, path: impl AsRef<Path>) -> io::Result<File>;
    }
    pub struct DirBuilder;
    impl DirBuilder {
        pub fn new() -> Self;
        pub fn recursive(&mut self, value: bool) -> &mut Self;
        pub async fn create(&self, path: impl AsRef<Path>) -> io::Result<()>;
    }
    pub struct ReadDir;
    impl Stream for ReadDir {
        type Item = io::Result<DirEntry>;
    }
    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf;
        pub fn file_name(&self) -> OsString;
        #[reads]
        pub async fn metadata(&self) -> io::Result<Metadata>;
        #[reads]
        pub async fn file_type(&self) -> io::Result<FileType>;
    }
}

pub mod net {
    use futures::Stream;
    use futures::io::{AsyncRead, AsyncWrite};
    use std::io;

    pub use std::net::{AddrParseError, IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, SocketAddrV4, SocketAddrV6};

    pub trait AsyncToSocketAddrs {}
    #[reads]
    pub async fn resolve<A: AsyncToSocketAddrs>(addr: A) -> io::Result<Vec<SocketAddr>>;
    pub struct TcpListener;
    impl TcpListener {
        pub async fn bind<A>(addrs: A) -> io::Result<TcpListener>;
        pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)>;
        pub fn incoming(&self) -> Incoming;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
    }
    pub struct Incoming;
    impl Stream for Incoming {
        type Item = io::Result<TcpStream>;
    }
    impl From<std::net::TcpListener> for TcpListener {}
    pub struct TcpStream;
    impl Clone for TcpStream {}
    impl TcpStream {
        pub async fn connect<A>(addrs: A) -> io::Result<TcpStream>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()>;
        pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
    }
    impl AsyncRead for TcpStream {}
    impl AsyncWrite for TcpStream {}
    impl AsyncRead for &TcpStream {}
    impl AsyncWrite for &TcpStream {}
    impl From<std::net::TcpStream> for TcpStream {}
    pub struct UdpSocket;
    impl UdpSocket {
        pub async fn bind<A>(addrs: A) -> io::Result<UdpSocket>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub async fn connect<A>(&self, addrs: A) -> io::Result<()>;
        pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
        pub async fn send_to<A>(&self, buf: &[u8], addrs: A) -> io::Result<usize>;
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
    }
    impl From<std::net::UdpSocket> for UdpSocket {}

    pub mod unix {
        use futures::io::{AsyncRead, AsyncWrite};
        use std::io;
        use std::path::Path;

        pub struct UnixListener;
        impl UnixListener {
            pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener>;
            pub async fn accept(&self) -> io::Result<(UnixStream, std::os::unix::net::SocketAddr)>;
        }
        pub struct UnixStream;
        impl Clone for UnixStream {}
        impl UnixStream {
            pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream>;
            pub fn pair() -> io::Result<(UnixStream, UnixStream)>;
        }
        impl AsyncRead for UnixStream {}
        impl AsyncWrite for UnixStream {}
    }
}

pub mod process {
    use futures::io::{AsyncRead, AsyncWrite};
    use std::ffi::OsStr;
    use std::io;
    use std::path::Path;

    pub use std::process::{ExitStatus, Output, Stdio};

    pub struct Command;
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command;
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
        pub fn args<I>(&mut self, args: I) -> &mut Command;
        pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command;
        pub fn envs<I>(&mut self, vars: I) -> &mut Command;
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command;
        pub fn env_clear(&mut self) -> &mut Command;
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command;
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        #[child(sets)]
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        #[child(sets)]
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        pub fn reap_on_drop(&mut self, value: bool) -> &mut Self;
        pub fn kill_on_drop(&mut self, value: bool) -> &mut Self;
        #[child(spawns)]
        pub fn spawn(&mut self) -> io::Result<Child>;
        pub async fn status(&mut self) -> io::Result<ExitStatus>;
        pub async fn output(&mut self) -> io::Result<Output>;
    }
    #[child(process)]
    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        pub fn id(&self) -> u32;
        #[child(kills)]
        pub fn kill(&mut self) -> io::Result<()>;
        #[child(polls)]
        pub fn try_status(&mut self) -> io::Result<Option<ExitStatus>>;
        #[cancel_safe]
        #[child(waits)]
        pub async fn status(&mut self) -> io::Result<ExitStatus>;
        #[child(drains)]
        pub async fn output(self) -> io::Result<Output>;
    }
    pub struct ChildStdin;
    pub struct ChildStdout;
    pub struct ChildStderr;
    impl AsyncWrite for ChildStdin {}
    impl AsyncRead for ChildStdout {}
    impl AsyncRead for ChildStderr {}
}
