//! hyper 0.14 and 1: what gives contexts. It has no runtime of its own.

#![since("0.13")]

// Until 0.14, with the features `server` and `tcp`.
pub use server::Server;

pub mod server {
    use std::future::Future;
    use std::net::SocketAddr;

    pub struct Server<I, S>;

    impl Server<conn::AddrIncoming, ()> {
        pub fn bind(addr: &SocketAddr) -> Builder<conn::AddrIncoming>;
        pub fn try_bind(addr: &SocketAddr) -> Result<Builder<conn::AddrIncoming>, crate::Error>;
        pub fn from_tcp(listener: std::net::TcpListener) -> Result<Builder<conn::AddrIncoming>, crate::Error>;
    }

    impl<I, S> Server<I, S> {
        pub fn builder(incoming: I) -> Builder<I>;
        pub fn local_addr(&self) -> SocketAddr;
        #[drives]
        pub fn with_graceful_shutdown<F: Future<Output = ()>>(self, signal: F) -> Graceful<I, S, F>;
    }

    impl<I, S> Future for Server<I, S> {
        type Output = Result<(), crate::Error>;
    }

    pub struct Graceful<I, S, F>;

    impl<I, S, F> Future for Graceful<I, S, F> {
        type Output = Result<(), crate::Error>;
    }

    pub struct Builder<I>;

    impl<I> Builder<I> {
        pub fn serve<S>(self, make_service: S) -> Server<I, S>;
        pub fn http1_keepalive(self, on: bool) -> Self;
        pub fn http1_only(self, on: bool) -> Self;
        pub fn http2_only(self, on: bool) -> Self;
        pub fn tcp_nodelay(self, on: bool) -> Self;
        pub fn tcp_keepalive(self, keepalive: Option<std::time::Duration>) -> Self;
    }

    pub mod conn {
        pub struct AddrIncoming;
    }
}

pub mod service {
    use std::future::Future;

    pub trait Service<Request> {
        type Response;
        type Error;
        type Future: Future<Output = Result<Self::Response, Self::Error>>;
        #[async_context]
        fn call(&self, req: Request) -> Self::Future;
    }
    // The closures run where the connection is driven.
    #[calls_inline]
    pub fn service_fn<F>(f: F) -> ServiceFn<F>;
    #[calls_inline]
    pub fn make_service_fn<F>(f: F) -> MakeServiceFn<F>;
    pub struct ServiceFn<F>;
    pub struct MakeServiceFn<F>;
}
pub mod body {
    pub use bytes::{Buf, Bytes};

    pub struct Incoming;
    // 0.14
    #[cancel_unsafe("the part of the body that was already read")]
    #[reads]
    pub async fn to_bytes<T>(body: T) -> Result<Bytes, crate::Error>;
    #[cancel_unsafe("the part of the body that was already read")]
    #[reads]
    pub async fn aggregate<T>(body: T) -> Result<impl Buf, crate::Error>;

    pub trait Body {
        type Data;
        type Error;
        #[async_context]
        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            cx: &mut std::task::Context,
        ) -> std::task::Poll<Option<Result<Self::Data, Self::Error>>>;
    }
}
pub mod rt {
    use std::io;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub trait Read {
        #[async_context]
        fn poll_read(self: Pin<&mut Self>, cx: &mut Context, buf: ReadBufCursor) -> Poll<io::Result<()>>;
    }
    pub trait Write {
        #[async_context]
        fn poll_write(self: Pin<&mut Self>, cx: &mut Context, buf: &[u8]) -> Poll<io::Result<usize>>;
        #[async_context]
        fn poll_flush(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>>;
        #[async_context]
        fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>>;
    }
    pub struct ReadBufCursor;
    pub trait Executor<Fut> {
        #[spawns(send)]
        fn execute(&self, fut: Fut);
    }
}
pub struct Error;
impl std::error::Error for Error {}
