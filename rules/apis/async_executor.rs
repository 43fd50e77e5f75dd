//! async-executor 1 and async-task's `Task`.

#![crate_names(async_executor, async_task)]

use std::future::Future;

// Dropping it cancels the task.
#[running]
pub struct Task<T>;
#[cancel_safe]
impl<T> Future for Task<T> {
    type Output = T;
}
#[running]
pub struct FallibleTask<T>;
#[cancel_safe]
impl<T> Future for FallibleTask<T> {
    type Output = Option<T>;
}
impl<T> Task<T> {
    pub fn detach(self);
    // A future of it that is dropped drops the task, which cancels it all the same.
    #[begins]
    pub async fn cancel(self) -> Option<T>;
    pub fn fallible(self) -> FallibleTask<T>;
    pub fn is_finished(&self) -> bool;
}
impl<T> FallibleTask<T> {
    pub fn detach(self);
    #[begins]
    pub async fn cancel(self) -> Option<T>;
    pub fn is_finished(&self) -> bool;
}

pub struct Executor;
impl Default for Executor {}
impl Executor {
    pub fn new() -> Self;
    pub fn is_empty(&self) -> bool;
    #[spawns(send)]
    pub fn spawn<T>(&self, future: impl Future<Output = T>) -> Task<T>;
    #[spawns(send)]
    pub fn spawn_many<T, F: Future<Output = T>>(
        &self,
        futures: impl IntoIterator<Item = F>,
        handles: &mut impl Extend<Task<T>>,
    );
    pub fn try_tick(&self) -> bool;
    pub async fn tick(&self);
    #[drives]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T;
    pub fn leak(self) -> &'static StaticExecutor;
}
pub struct LocalExecutor;
impl Default for LocalExecutor {}
impl LocalExecutor {
    pub fn new() -> Self;
    pub fn is_empty(&self) -> bool;
    #[spawns(local)]
    pub fn spawn<T>(&self, future: impl Future<Output = T>) -> Task<T>;
    #[spawns(local)]
    pub fn spawn_many<T, F: Future<Output = T>>(
        &self,
        futures: impl IntoIterator<Item = F>,
        handles: &mut impl Extend<Task<T>>,
    );
    pub fn try_tick(&self) -> bool;
    pub async fn tick(&self);
    #[drives]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T;
}
pub struct StaticExecutor;
impl Default for StaticExecutor {}
impl StaticExecutor {
    pub fn new() -> Self;
    #[spawns(send)]
    pub fn spawn<T>(&self, future: impl Future<Output = T>) -> Task<T>;
    pub fn try_tick(&self) -> bool;
    pub async fn tick(&self);
    #[drives]
    pub async fn run<T>(&self, future: impl Future<Output = T>) -> T;
}
