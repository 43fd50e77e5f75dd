//! tonic: servers, and how a client connects. Runs on tokio.

pub struct Status;
impl std::error::Error for Status {}

pub mod transport {
    pub use channel::{Channel, Endpoint};
    pub use server::Server;

    pub struct Error;
    impl std::error::Error for Error {}

    pub mod server {
        use crate::transport::Error;
        use std::future::Future;
        use std::net::SocketAddr;
        use std::time::Duration;

        pub struct Server;

        impl Clone for Server {}

        impl Server {
            pub fn builder() -> Self;
            pub fn accept_http1(self, on: bool) -> Self;
            pub fn concurrency_limit_per_connection(self, limit: usize) -> Self;
            pub fn timeout(self, timeout: Duration) -> Self;
            pub fn tcp_nodelay(self, on: bool) -> Self;
            pub fn tcp_keepalive(self, keepalive: Option<Duration>) -> Self;
            pub fn http2_keepalive_interval(self, interval: Option<Duration>) -> Self;
            pub fn http2_keepalive_timeout(self, timeout: Option<Duration>) -> Self;
            pub fn max_concurrent_streams<M>(self, max: M) -> Self;
            pub fn trace_fn<F>(self, f: F) -> Self;
            pub fn tls_config<T>(self, config: T) -> Result<Self, Error>;
            pub fn layer<L>(self, layer: L) -> Self;
            pub fn add_service<S>(&mut self, service: S) -> Router;
            pub fn add_optional_service<S>(&mut self, service: Option<S>) -> Router;
            pub fn add_routes<R>(&mut self, routes: R) -> Router;
        }

        pub struct Router;

        impl Router {
            pub fn add_service<S>(self, service: S) -> Self;
            pub fn add_optional_service<S>(self, service: Option<S>) -> Self;
            pub async fn serve(self, addr: SocketAddr) -> Result<(), Error>;
            #[drives]
            pub async fn serve_with_shutdown<F: Future<Output = ()>>(self, addr: SocketAddr, signal: F) -> Result<(), Error>;
            pub async fn serve_with_incoming<I>(self, incoming: I) -> Result<(), Error>;
            #[drives]
            pub async fn serve_with_incoming_shutdown<I, F: Future<Output = ()>>(self, incoming: I, signal: F) -> Result<(), Error>;
        }
    }

    pub mod channel {
        use crate::transport::Error;
        use std::time::Duration;

        pub struct Channel;

        impl Clone for Channel {}

        impl Channel {
            pub fn from_static(uri: &str) -> Endpoint;
            pub fn from_shared<S>(uri: S) -> Result<Endpoint, Error>;
        }

        pub struct Endpoint;

        impl Clone for Endpoint {}

        impl Endpoint {
            pub fn new<D>(dst: D) -> Result<Self, Error>;
            pub fn from_static(uri: &str) -> Endpoint;
            pub fn from_shared<S>(uri: S) -> Result<Endpoint, Error>;
            pub fn timeout(self, timeout: Duration) -> Self;
            pub fn connect_timeout(self, timeout: Duration) -> Self;
            pub fn concurrency_limit(self, limit: usize) -> Self;
            pub fn tcp_nodelay(self, on: bool) -> Self;
            pub fn tcp_keepalive(self, keepalive: Option<Duration>) -> Self;
            pub fn keep_alive_while_idle(self, on: bool) -> Self;
            pub fn http2_keep_alive_interval(self, interval: Duration) -> Self;
            pub fn keep_alive_timeout(self, timeout: Duration) -> Self;
            pub fn tls_config<T>(self, config: T) -> Result<Self, Error>;
            pub async fn connect(&self) -> Result<Channel, Error>;
            pub fn connect_lazy(&self) -> Channel;
        }
    }
}
