//! ntex 2 and later, and ntex-rt.

#![crate_names(ntex, ntex_rt)]

#[entry(runtime = "ntex")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "ntex", test)]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;

pub mod web {

    #[offloads]
    pub async fn block<F: FnOnce() -> Result<I, E>, I, E>(f: F) -> Result<I, crate::BlockingError<E>>;
}
pub enum BlockingError<E> {
    Error(E),
    Canceled,
}

pub mod rt {
    use std::future::Future;

    #[spawns(local)]
    pub fn spawn<F: Future>(f: F) -> JoinHandle<F::Output>;
    #[offloads]
    pub fn spawn_blocking<F: FnOnce() -> T, T>(f: F) -> JoinHandle<T>;
    #[running]
    pub struct JoinHandle<T>;
    impl<T> Future for JoinHandle<T> {
        type Output = Result<T, JoinError>;
    }
    pub struct JoinError;
}
