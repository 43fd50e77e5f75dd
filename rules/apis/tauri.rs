//! tauri 1 and 2: its runtime, and the ways to what an application manages. Runs on tokio.

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

pub struct State<T>;
impl<T> State<T> {
    pub fn inner(&self) -> &T;
}
impl<T> std::ops::Deref for State<T> {
    type Target = T;
}

pub trait Manager<R> {
    fn state<T>(&self) -> State<T>;
    fn try_state<T>(&self) -> Option<State<T>>;
    fn manage<T>(&self, state: T) -> bool;
    fn app_handle(&self) -> &AppHandle<R>;
}

pub struct Wry;
pub struct App<R = Wry>;
pub struct AppHandle<R = Wry>;
pub struct Window<R = Wry>;
pub struct Webview<R = Wry>;
pub struct WebviewWindow<R = Wry>;
impl<R> Clone for AppHandle<R> {}
impl<R> Clone for Window<R> {}
impl<R> Clone for WebviewWindow<R> {}
impl<R> Manager<R> for App<R> {}
impl<R> Manager<R> for AppHandle<R> {}
impl<R> Manager<R> for Window<R> {}
impl<R> Manager<R> for Webview<R> {}
impl<R> Manager<R> for WebviewWindow<R> {}
