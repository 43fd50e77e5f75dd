pub mod async_runtime {
    use std::future::Future;

    #[blocks_on]
    #[drives]
    pub fn block_on<F: Future>(task: F) -> F::Output;
    #[spawns(send)]
    pub fn spawn<F: Future>(task: F) -> JoinHandle<F::Output>;
    #[offloads]
    pub fn spawn_blocking<F: FnOnce() -> R, R>(func: F) -> JoinHandle<R>;

    #[running]
    pub struct JoinHandle<T>;

    impl<T> JoinHandle<T> {
        pub fn abort(&self);
    }

    impl<T> Future for JoinHandle<T> {
        type Output = Result<T, crate::Error>;
    }
}

pub enum Error {}

impl std::error::Error for Error {}
