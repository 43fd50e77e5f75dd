//! blocking 1: a thread pool for blocking work.

use futures::Stream;
use futures::io::{AsyncRead, AsyncSeek, AsyncWrite};

pub use async_executor::Task;

pub fn set_max_blocking_threads(threads: std::num::NonZeroUsize);
#[offloads]
pub fn unblock<T, F: FnOnce() -> T>(f: F) -> Task<T>;

// Reads and writes on the pool.
pub struct Unblock<T>;
impl<T> Unblock<T> {
    pub fn new(io: T) -> Unblock<T>;
    pub fn with_capacity(cap: usize, io: T) -> Unblock<T>;
    pub async fn get_mut(&mut self) -> &mut T;
    #[offloads]
    pub async fn with_mut<R, F: FnOnce(&mut T) -> R>(&mut self, op: F) -> R;
    pub async fn into_inner(self) -> T;
}
impl<T: Iterator> Stream for Unblock<T> {
    type Item = T::Item;
}
impl<T> AsyncRead for Unblock<T> {}
impl<T> AsyncWrite for Unblock<T> {}
impl<T> AsyncSeek for Unblock<T> {}
