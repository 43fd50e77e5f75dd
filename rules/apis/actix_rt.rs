//! actix-rt 2: tokio's current-thread runtime, one per arbiter.

use std::future::Future;
use std::io;

pub use tokio::pin;

#[entry(runtime = "tokio")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "tokio", test)]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;

#[spawns(local)]
#[needs_runtime(tokio)]
pub fn spawn<F: Future>(f: F) -> tokio::task::JoinHandle<F::Output>;

pub mod task {
    pub use tokio::task::{JoinError, JoinHandle, spawn_blocking, yield_now};
}
pub mod time {
    pub use tokio::time::{Instant, Interval, Sleep, Timeout, interval, interval_at, sleep, sleep_until, timeout};
}
pub mod net {
    pub use tokio::io::Ready;
    pub use tokio::net::{TcpListener, TcpSocket, TcpStream, UdpSocket, UnixDatagram, UnixListener, UnixStream};
}
pub mod signal {
    pub use tokio::signal::{ctrl_c, unix};
}

pub struct Runtime;
impl Runtime {
    pub fn new() -> io::Result<Self>;
    #[spawns(local)]
    pub fn spawn<F: Future>(&self, future: F) -> tokio::task::JoinHandle<F::Output>;
    pub fn tokio_runtime(&self) -> &tokio::runtime::Runtime;
    #[drives]
    #[blocks_on(instead = "future.await", why = "a runtime cannot be started from within a runtime: it panics")]
    pub fn block_on<F: Future>(&self, f: F) -> F::Output;
}
impl From<tokio::runtime::Runtime> for Runtime {}
pub struct System;
impl System {
    pub fn new() -> SystemRunner;
    pub fn current() -> System;
    pub fn try_current() -> Option<System>;
    pub fn arbiter(&self) -> &ArbiterHandle;
    pub fn stop(&self);
    pub fn stop_with_code(&self, code: i32);
}
pub struct SystemRunner;
impl SystemRunner {
    #[blocks_on(why = "it runs the system on this thread until it is stopped")]
    pub fn run(self) -> io::Result<()>;
    #[blocks_on(why = "it runs the system on this thread until it is stopped")]
    pub fn run_with_code(self) -> io::Result<i32>;
    pub fn runtime(&self) -> &Runtime;
    #[drives]
    #[blocks_on(instead = "future.await", why = "a runtime cannot be started from within a runtime: it panics")]
    pub fn block_on<F: Future>(&self, fut: F) -> F::Output;
}
pub struct Arbiter;
impl Arbiter {
    pub fn new() -> Arbiter;
    pub fn try_new() -> io::Result<Arbiter>;
    pub fn handle(&self) -> ArbiterHandle;
    pub fn current() -> ArbiterHandle;
    pub fn try_current() -> Option<ArbiterHandle>;
    pub fn stop(&self) -> bool;
    pub fn alive(&self) -> bool;
    #[spawns(send)]
    pub fn spawn<F: Future<Output = ()>>(&self, future: F) -> bool;
    pub fn spawn_fn<F: FnOnce()>(&self, f: F) -> bool;
    #[blocking(sync_wait, why = "it waits for the arbiter's thread")]
    pub fn join(self) -> std::thread::Result<()>;
}
pub struct ArbiterHandle;
impl Clone for ArbiterHandle {}
impl ArbiterHandle {
    #[spawns(send)]
    pub fn spawn<F: Future<Output = ()>>(&self, future: F) -> bool;
    pub fn spawn_fn<F: FnOnce()>(&self, f: F) -> bool;
    pub fn alive(&self) -> bool;
    pub fn stop(&self) -> bool;
}
