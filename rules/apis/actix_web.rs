//! actix-web 4: its runtime and what carries types into handlers. Runs on tokio.

#![since("2.0")]

#[entry(runtime = "tokio")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "tokio", test)]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn get(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn post(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn put(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn delete(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn head(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn patch(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn options(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn connect(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn trace(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn route(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn routes(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn scope(args: TokenStream, item: TokenStream) -> TokenStream;

pub mod rt {
    pub use actix_rt::{Runtime, System, SystemRunner, main, net, signal, spawn, task, test, time};
}

pub mod web {
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    pub use bytes::{Buf, BufMut, Bytes, BytesMut};

    #[offloads]
    #[begins]
    #[needs_runtime(tokio)]
    pub async fn block<F: FnOnce() -> R, R>(f: F) -> Result<R, crate::error::BlockingError>;

    pub struct Data<T: ?Sized>;
    impl<T> Data<T> {
        pub fn new(state: T) -> Data<T>;
    }
    impl<T: ?Sized> Data<T> {
        pub fn get_ref(&self) -> &T;
        pub fn into_inner(self) -> Arc<T>;
    }
    impl<T: ?Sized> Clone for Data<T> {}
    impl<T: ?Sized> Deref for Data<T> {
        type Target = Arc<T>;
    }
    impl<T: ?Sized> From<Arc<T>> for Data<T> {}
    pub struct ThinData<T>(pub T);
    impl<T> Deref for ThinData<T> {
        type Target = T;
    }
    pub struct Json<T>(pub T);
    pub struct Form<T>(pub T);
    pub struct Query<T>;
    pub struct Path<T>;
    pub struct Header<T>(pub T);
    pub struct ReqData<T>;
    impl<T> Json<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Form<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Query<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Path<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> ReqData<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> DerefMut for Json<T> {}
    impl<T> DerefMut for Form<T> {}
    impl<T> DerefMut for Query<T> {}
    impl<T> DerefMut for Path<T> {}
    impl<T> Deref for Json<T> {
        type Target = T;
    }
    impl<T> Deref for Form<T> {
        type Target = T;
    }
    impl<T> Deref for Query<T> {
        type Target = T;
    }
    impl<T> Deref for Path<T> {
        type Target = T;
    }
    pub struct Payload;
    impl futures::Stream for Payload {
        type Item = Result<Bytes, crate::error::PayloadError>;
    }
}

pub mod error {
    pub struct BlockingError;
    impl std::error::Error for BlockingError {}
    pub struct PayloadError;
    impl std::error::Error for PayloadError {}
    pub struct Error;
}
pub use error::Error;
pub type Result<T, E = error::Error> = std::result::Result<T, E>;
pub struct HttpRequest;
pub struct HttpResponse;

pub mod dev {
    use std::future::Future;

    pub struct Server;
    impl Future for Server {
        type Output = std::io::Result<()>;
    }
    impl Server {
        pub fn handle(&self) -> ServerHandle;
    }
    pub struct ServerHandle;
    impl Clone for ServerHandle {}
    impl ServerHandle {
        // Sent as it is called.
        #[begins]
        pub async fn pause(&self);
        #[begins]
        pub async fn resume(&self);
        #[begins]
        pub async fn stop(&self, graceful: bool);
    }
    pub use tower::Service;
}

pub struct HttpServer<F>;
impl<F> HttpServer<F> {
    // The factory runs on each worker's thread as it starts.
    pub fn new(factory: F) -> Self;
    pub fn bind<A>(self, addrs: A) -> std::io::Result<Self>;
    pub fn listen(self, lst: std::net::TcpListener) -> std::io::Result<Self>;
    pub fn workers(self, num: usize) -> Self;
    pub fn shutdown_timeout(self, sec: u64) -> Self;
    pub fn disable_signals(self) -> Self;
    #[drives]
    pub fn run(self) -> dev::Server;
}
