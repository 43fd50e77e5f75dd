//! async-global-executor 2 and 3.

use std::future::Future;

pub use async_executor::Task;

#[drives]
#[blocks_on(instead = "future.await", why = "the thread of the executor waits and its other tasks with it: deadlock")]
pub fn block_on<F: Future>(future: F) -> F::Output;
#[spawns(send)]
pub fn spawn<F: Future>(future: F) -> Task<F::Output>;
#[spawns(local)]
pub fn spawn_local<F: Future>(future: F) -> Task<F::Output>;
#[offloads]
pub fn spawn_blocking<F: FnOnce() -> T, T>(f: F) -> Task<T>;
pub async fn spawn_more_threads(count: usize) -> std::io::Result<usize>;
pub fn init();
