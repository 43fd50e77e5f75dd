//! bevy_tasks: pools of threads, of which one is there for work that takes long.

use std::future::Future;

// Dropping it cancels the task.
#[running]
pub struct Task<T>;
impl<T> Future for Task<T> {
    type Output = T;
}
impl<T> Task<T> {
    pub fn detach(self);
    #[begins]
    pub async fn cancel(self) -> Option<T>;
    pub fn is_finished(&self) -> bool;
}

// For what runs across several frames: it may compute and wait, and no frame waits for it.
pub struct AsyncComputeTaskPool;
impl AsyncComputeTaskPool {
    pub fn get() -> &AsyncComputeTaskPool;
    pub fn try_get() -> Option<&AsyncComputeTaskPool>;
    pub fn thread_num(&self) -> usize;
    #[offloads]
    pub fn spawn<F: Future>(&self, future: F) -> Task<F::Output>;
}

// For what waits for others, and is soon done when they are.
pub struct IoTaskPool;
impl IoTaskPool {
    pub fn get() -> &IoTaskPool;
    pub fn try_get() -> Option<&IoTaskPool>;
    pub fn thread_num(&self) -> usize;
    pub fn spawn<F: Future>(&self, future: F) -> Task<F::Output>;
}

#[drives]
#[blocks_on(instead = "future.await", why = "the thread of the executor waits and its other tasks with it: deadlock")]
pub fn block_on<F: Future>(future: F) -> F::Output;
