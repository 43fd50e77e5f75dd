//! async-std 1.13 (discontinued in 2025; RUSTSEC-2025-0052).

#[entry(runtime = "async_std")]
#[needs_feature("attributes")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "async_std", test)]
#[needs_feature("attributes")]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;

#[needs_feature("attributes")]
#[proc_macro_attribute]
pub fn bench(args: TokenStream, item: TokenStream) -> TokenStream;

#[macro_export]
macro_rules! task_local {
    ($($statics:tt)*) => {};
}

pub mod prelude {
    pub use crate::future::{Future, FutureExt};
    pub use crate::io::{BufRead as AsyncBufRead, Read as AsyncRead, Seek as AsyncSeek, Write as AsyncWrite};
    pub use crate::io::{BufReadExt, ReadExt, SeekExt, WriteExt};
    pub use crate::stream::{Stream, StreamExt};
}

pub mod task {
    use std::future::Future;
    use std::time::Duration;

    pub use std::task::{Context, Poll, Waker};

    #[drives]
    #[blocks_on(
        instead = "future.await",
        why = "the thread of the executor waits and its other tasks with it: deadlock"
    )]
    pub fn block_on<F: Future>(future: F) -> F::Output;
    #[spawns(send)]
    pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output>;
    #[spawns(local)]
    pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output>;
    #[offloads]
    pub fn spawn_blocking<F: FnOnce() -> T, T>(f: F) -> JoinHandle<T>;
    #[timer]
    #[sleeps]
    pub async fn sleep(dur: Duration);
    #[sleeps]
    pub async fn yield_now();
    pub fn current() -> Task;
    pub fn try_current() -> Option<Task>;

    #[running]
    pub struct JoinHandle<T>;
    #[cancel_safe]
    impl<T> Future for JoinHandle<T> {
        type Output = T;
    }
    impl<T> JoinHandle<T> {
        pub fn task(&self) -> &Task;
        pub async fn cancel(self) -> Option<T>;
    }
    pub struct Task;
    impl Clone for Task {}
    impl Task {
        pub fn id(&self) -> TaskId;
        pub fn name(&self) -> Option<&str>;
    }
    pub struct TaskId;
    pub struct Builder;
    impl Builder {
        pub fn new() -> Self;
        pub fn name(self, name: String) -> Self;
        #[spawns(send)]
        pub fn spawn<F: Future>(self, future: F) -> std::io::Result<JoinHandle<F::Output>>;
        #[spawns(local)]
        pub fn local<F: Future>(self, future: F) -> std::io::Result<JoinHandle<F::Output>>;
        #[drives]
        #[blocks_on(
            instead = "future.await",
            why = "the thread of the executor waits and its other tasks with it: deadlock"
        )]
        pub fn blocking<F: Future>(self, future: F) -> F::Output;
    }
    pub struct LocalKey<T>;
    impl<T> LocalKey<T> {
        #[calls_inline]
        pub fn with<F: FnOnce(&T) -> R, R>(&self, f: F) -> R;
        #[calls_inline]
        pub fn try_with<F: FnOnce(&T) -> R, R>(&self, f: F) -> Result<R, AccessError>;
    }
    pub struct AccessError;
}

pub mod future {
    use std::time::Duration;

    pub use std::future::{Future, IntoFuture, pending, poll_fn, ready};

    #[drives]
    pub async fn timeout<F: Future>(dur: Duration, f: F) -> Result<F::Output, TimeoutError>;
    pub struct TimeoutError;
    impl std::error::Error for TimeoutError {}
    pub trait FutureExt: Future {
        async fn delay(self, dur: Duration) -> Self::Output;
        fn flatten(self) -> impl Future;
        #[drives]
        async fn race<F: Future>(self, other: F) -> Self::Output;
        #[drives]
        async fn try_race<F: Future>(self, other: F) -> Self::Output;
        #[drives]
        async fn join<F: Future>(self, other: F) -> (Self::Output, F::Output);
        #[drives]
        async fn try_join<F: Future, A, B, E>(self, other: F) -> Result<(A, B), E>;
        #[drives]
        async fn timeout(self, dur: Duration) -> Result<Self::Output, TimeoutError>;
    }
    impl<T: Future + ?Sized> FutureExt for T {}
}

pub mod stream {
    use std::time::Duration;

    pub use futures::Stream;

    pub struct Empty<T>;
    impl<T> Stream for Empty<T> {
        type Item = T;
    }
    pub struct Once<T>;
    impl<T> Stream for Once<T> {
        type Item = T;
    }
    pub struct FromIter<I>;
    impl<I: Iterator> Stream for FromIter<I> {
        type Item = I::Item;
    }
    pub struct Interval;
    impl Stream for Interval {
        type Item = ();
    }
    pub struct Repeat<T>;
    impl<T> Stream for Repeat<T> {
        type Item = T;
    }
    pub fn empty<T>() -> Empty<T>;
    pub fn once<T>(t: T) -> Once<T>;
    pub fn repeat<T>(item: T) -> Repeat<T>;
    pub fn from_iter<I: IntoIterator>(iter: I) -> FromIter<I::IntoIter>;
    #[calls_inline]
    pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> impl Stream<Item = T>;
    pub fn interval(dur: Duration) -> Interval;

    #[calls_inline]
    pub trait StreamExt: Stream {
        #[cancel_safe]
        #[takes("the item")]
        async fn next(&mut self) -> Option<Self::Item>;
        fn take(self, n: usize) -> impl Stream<Item = Self::Item>;
        fn skip(self, n: usize) -> impl Stream<Item = Self::Item>;
        fn step_by(self, step: usize) -> impl Stream<Item = Self::Item>;
        fn chain<U: Stream>(self, other: U) -> impl Stream<Item = Self::Item>;
        fn cycle(self) -> impl Stream<Item = Self::Item>;
        fn enumerate(self) -> impl Stream<Item = (usize, Self::Item)>;
        fn fuse(self) -> impl Stream<Item = Self::Item>;
        fn throttle(self, d: Duration) -> impl Stream<Item = Self::Item>;
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> impl Stream<Item = B>;
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> impl Stream<Item = Self::Item>;
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> impl Stream<Item = Self::Item>;
        fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> impl Stream<Item = B>;
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> impl Stream<Item = Self::Item>;
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> impl Stream<Item = Self::Item>;
        fn merge<U: Stream>(self, other: U) -> impl Stream<Item = Self::Item>;
        fn zip<U: Stream>(self, other: U) -> impl Stream<Item = (Self::Item, U::Item)>;
        fn timeout(self, dur: Duration) -> impl Stream<Item = Result<Self::Item, crate::future::TimeoutError>>;
        async fn collect<B>(self) -> B;
        async fn count(self) -> usize;
        async fn last(self) -> Option<Self::Item>;
        async fn nth(&mut self, n: usize) -> Option<Self::Item>;
        async fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        async fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        async fn find<P: FnMut(&Self::Item) -> bool>(&mut self, p: P) -> Option<Self::Item>;
        async fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
        async fn for_each<F: FnMut(Self::Item)>(self, f: F);
    }
    impl<T: Stream + ?Sized> StreamExt for T {}
}

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

pub mod io {
    use futures::Stream;
    use std::future::Future;
    use std::time::Duration;

    pub use futures::io::{AsyncBufRead as BufRead, AsyncRead as Read, AsyncSeek as Seek, AsyncWrite as Write};
    pub use futures::io::{BufReader, BufWriter, Cursor, Empty, Lines, Repeat, Sink, empty, repeat, sink};
    pub use std::io::{Error, ErrorKind, IoSlice, IoSliceMut, Result, SeekFrom};

    pub mod prelude {
        pub use super::{BufRead, BufReadExt, Read, ReadExt, Seek, SeekExt, Write, WriteExt};
    }

    pub trait ReadExt: Read {
        #[reads]
        async fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
        fn take(self, limit: u64) -> futures::io::Take<Self>;
        fn chain<R: Read>(self, next: R) -> futures::io::Chain<Self, R>;
    }
    impl<T: Read + ?Sized> ReadExt for T {}
    pub trait WriteExt: Write {
        #[writes]
        async fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[flushes]
        async fn flush(&mut self) -> Result<()>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[writes]
        async fn write_fmt(&mut self, fmt: std::fmt::Arguments) -> Result<()>;
    }
    impl<T: Write + ?Sized> WriteExt for T {}
    pub trait BufReadExt: BufRead {
        #[reads]
        async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        #[cancel_unsafe("the part of the line that was already read")]
        #[reads]
        async fn read_line(&mut self, buf: &mut String) -> Result<usize>;
        fn lines(self) -> Lines<Self>;
        fn split(self, byte: u8) -> Split<Self>;
    }
    impl<T: BufRead + ?Sized> BufReadExt for T {}
    pub trait SeekExt: Seek {
        async fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    }
    impl<T: Seek + ?Sized> SeekExt for T {}

    pub struct Split<R>;
    impl<R> Stream for Split<R> {
        type Item = Result<Vec<u8>>;
    }
    #[cancel_unsafe("the bytes that were already read")]
    #[reads_to_end]
    pub async fn copy<R: Read, W: Write>(reader: R, writer: W) -> Result<u64>;
    #[drives]
    pub async fn timeout<F: Future<Output = Result<T>>, T>(dur: Duration, f: F) -> Result<T>;
    pub fn stdin() -> Stdin;
    pub fn stdout() -> Stdout;
    pub fn stderr() -> Stderr;
    pub struct Stdin;
    impl Stdin {
        pub async fn read_line(&self, buf: &mut String) -> Result<usize>;
    }
    pub struct Stdout;
    pub struct Stderr;
    impl Read for Stdin {}
    impl Write for Stdout {}
    impl Write for Stderr {}
}

pub mod net {
    use futures::Stream;
    use futures::io::{AsyncRead, AsyncWrite};
    use std::io;

    pub use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, SocketAddrV4, SocketAddrV6};

    pub trait ToSocketAddrs {
        async fn to_socket_addrs(&self) -> io::Result<impl Iterator<Item = SocketAddr>>;
    }
    pub struct TcpListener;
    impl TcpListener {
        pub async fn bind<A>(addrs: A) -> io::Result<TcpListener>;
        #[takes("the connection")]
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
        #[takes("the datagram")]
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        #[takes("the datagram")]
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
    }
    impl From<std::net::UdpSocket> for UdpSocket {}
}

pub mod path {
    use std::io;

    pub use std::path::{Component, Components, MAIN_SEPARATOR, Prefix, StripPrefixError};

    // Their own types: the methods that touch the file system are async.
    pub struct Path;
    impl Path {
        pub fn new<S: AsRef<std::ffi::OsStr> + ?Sized>(s: &S) -> &Path;
        pub fn to_path_buf(&self) -> PathBuf;
        pub fn join<P>(&self, path: P) -> PathBuf;
        pub async fn exists(&self) -> bool;
        pub async fn is_file(&self) -> bool;
        pub async fn is_dir(&self) -> bool;
        #[reads]
        pub async fn metadata(&self) -> io::Result<std::fs::Metadata>;
        pub async fn symlink_metadata(&self) -> io::Result<std::fs::Metadata>;
        pub async fn canonicalize(&self) -> io::Result<PathBuf>;
        pub async fn read_link(&self) -> io::Result<PathBuf>;
        pub async fn read_dir(&self) -> io::Result<crate::fs::ReadDir>;
    }
    pub struct PathBuf;
    impl PathBuf {
        pub fn new() -> PathBuf;
        pub fn as_path(&self) -> &Path;
        pub fn push<P>(&mut self, path: P);
        pub fn pop(&mut self) -> bool;
    }
    impl std::ops::Deref for PathBuf {
        type Target = Path;
    }
    impl From<&str> for PathBuf {}
    impl From<String> for PathBuf {}
}

pub mod channel {
    pub use async_channel::{
        Receiver, RecvError, SendError, Sender, TryRecvError, TrySendError, WeakReceiver, WeakSender, bounded,
        unbounded,
    };
}

pub mod sync {
    pub use async_lock::{
        Barrier, BarrierWaitResult, Mutex, MutexGuard, MutexGuardArc, RwLock, RwLockReadGuard,
        RwLockUpgradableReadGuard, RwLockWriteGuard,
    };
    pub use std::sync::{Arc, Weak};

    pub struct Condvar;
    impl Condvar {
        pub fn new() -> Self;
        pub async fn wait<T>(&self, guard: MutexGuard<T>) -> MutexGuard<T>;
        #[calls_inline]
        pub async fn wait_until<T, F: FnMut(&mut T) -> bool>(
            &self,
            guard: MutexGuard<T>,
            condition: F,
        ) -> MutexGuard<T>;
        pub async fn wait_timeout<T>(
            &self,
            guard: MutexGuard<T>,
            dur: std::time::Duration,
        ) -> (MutexGuard<T>, WaitTimeoutResult);
        pub fn notify_one(&self);
        pub fn notify_all(&self);
    }
    pub struct WaitTimeoutResult;
    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool;
    }
}
