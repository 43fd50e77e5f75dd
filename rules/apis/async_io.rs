//! async-io 2: sockets and timers with a reactor of their own.

use futures::Stream;
use futures::io::{AsyncRead, AsyncWrite};
use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::time::{Duration, Instant};

#[drives]
#[blocks_on(instead = "future.await", why = "the thread of the executor waits and its other tasks with it: deadlock")]
pub fn block_on<T>(future: impl Future<Output = T>) -> T;

pub struct Timer;
#[cancel_safe]
impl Future for Timer {
    type Output = Instant;
}
impl Stream for Timer {
    type Item = Instant;
}
impl Timer {
    pub fn never() -> Timer;
    #[timer]
    #[sleeps]
    pub fn after(duration: Duration) -> Timer;
    #[sleeps]
    pub fn at(instant: Instant) -> Timer;
    pub fn interval(period: Duration) -> Timer;
    pub fn interval_at(start: Instant, period: Duration) -> Timer;
    pub fn will_fire(&self) -> bool;
    pub fn set_after(&mut self, duration: Duration);
    pub fn set_at(&mut self, instant: Instant);
    pub fn set_interval(&mut self, period: Duration);
    pub fn set_interval_at(&mut self, start: Instant, period: Duration);
}

pub struct Async<T>;
impl<T> Async<T> {
    pub fn new(io: T) -> io::Result<Async<T>>;
    pub fn new_nonblocking(io: T) -> io::Result<Async<T>>;
    // What `get_ref` and the closures of `read_with` see is in non-blocking mode: it is no handle, so it is left out.
    pub fn into_inner(self) -> io::Result<T>;
    #[cancel_safe]
    pub async fn readable(&self) -> io::Result<()>;
    #[cancel_safe]
    pub async fn writable(&self) -> io::Result<()>;
    pub async fn read_with<R>(&self, op: impl FnMut(&T) -> io::Result<R>) -> io::Result<R>;
    pub async fn read_with_mut<R>(&mut self, op: impl FnMut(&mut T) -> io::Result<R>) -> io::Result<R>;
    pub async fn write_with<R>(&self, op: impl FnMut(&T) -> io::Result<R>) -> io::Result<R>;
    pub async fn write_with_mut<R>(&mut self, op: impl FnMut(&mut T) -> io::Result<R>) -> io::Result<R>;
}
impl<T> AsRef<T> for Async<T> {}
impl<T> AsyncRead for Async<T> {}
impl<T> AsyncWrite for Async<T> {}
impl<T> AsyncRead for &Async<T> {}
impl<T> AsyncWrite for &Async<T> {}
impl Async<TcpListener> {
    pub fn bind<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<TcpListener>>;
    pub async fn accept(&self) -> io::Result<(Async<TcpStream>, SocketAddr)>;
    pub fn incoming(&self) -> impl Stream<Item = io::Result<Async<TcpStream>>>;
}
impl Async<TcpStream> {
    pub async fn connect<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<TcpStream>>;
    pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
}
impl Async<UdpSocket> {
    pub fn bind<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<UdpSocket>>;
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
    pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
    pub async fn send_to<A: Into<SocketAddr>>(&self, buf: &[u8], addr: A) -> io::Result<usize>;
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
    pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
}
impl Async<std::os::unix::net::UnixListener> {
    pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<Async<std::os::unix::net::UnixListener>>;
    pub async fn accept(&self) -> io::Result<(Async<std::os::unix::net::UnixStream>, std::os::unix::net::SocketAddr)>;
}
impl Async<std::os::unix::net::UnixStream> {
    pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<Async<std::os::unix::net::UnixStream>>;
    pub fn pair() -> io::Result<(Async<std::os::unix::net::UnixStream>, Async<std::os::unix::net::UnixStream>)>;
}
