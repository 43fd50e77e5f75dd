pub use http;
pub use http::{Request, Response};

pub struct Error;

impl std::error::Error for Error {}

#[blocking(http, instead = "isahc::get_async(uri).await")]
pub fn get<U>(uri: U) -> Result<Response<Body>, Error>;
#[reads]
pub fn get_async<U>(uri: U) -> ResponseFuture;
#[blocking(http, instead = "isahc::head_async(uri).await")]
pub fn head<U>(uri: U) -> Result<Response<Body>, Error>;
#[reads]
pub fn head_async<U>(uri: U) -> ResponseFuture;
#[blocking(http, instead = "isahc::post_async(uri, body).await")]
pub fn post<U, B>(uri: U, body: B) -> Result<Response<Body>, Error>;
pub fn post_async<U, B>(uri: U, body: B) -> ResponseFuture;
#[blocking(http, instead = "isahc::put_async(uri, body).await")]
pub fn put<U, B>(uri: U, body: B) -> Result<Response<Body>, Error>;
pub fn put_async<U, B>(uri: U, body: B) -> ResponseFuture;
#[blocking(http, instead = "isahc::delete_async(uri).await")]
pub fn delete<U>(uri: U) -> Result<Response<Body>, Error>;
pub fn delete_async<U>(uri: U) -> ResponseFuture;
#[blocking(http, instead = "isahc::send_async(request).await")]
pub fn send<B>(request: Request<B>) -> Result<Response<Body>, Error>;
pub fn send_async<B>(request: Request<B>) -> ResponseFuture;

#[running]
pub struct ResponseFuture;

impl Future for ResponseFuture {
    type Output = Result<Response<AsyncBody>, Error>;
}

pub struct HttpClient;

impl HttpClient {
    pub fn new() -> Result<Self, Error>;
    pub fn builder() -> HttpClientBuilder;
    #[blocking(http, instead = "client.get_async(uri).await")]
    pub fn get<U>(&self, uri: U) -> Result<Response<Body>, Error>;
    #[reads]
    pub fn get_async<U>(&self, uri: U) -> ResponseFuture;
    #[blocking(http, instead = "client.head_async(uri).await")]
    pub fn head<U>(&self, uri: U) -> Result<Response<Body>, Error>;
    #[reads]
    pub fn head_async<U>(&self, uri: U) -> ResponseFuture;
    #[blocking(http, instead = "client.post_async(uri, body).await")]
    pub fn post<U, B>(&self, uri: U, body: B) -> Result<Response<Body>, Error>;
    pub fn post_async<U, B>(&self, uri: U, body: B) -> ResponseFuture;
    #[blocking(http, instead = "client.put_async(uri, body).await")]
    pub fn put<U, B>(&self, uri: U, body: B) -> Result<Response<Body>, Error>;
    pub fn put_async<U, B>(&self, uri: U, body: B) -> ResponseFuture;
    #[blocking(http, instead = "client.delete_async(uri).await")]
    pub fn delete<U>(&self, uri: U) -> Result<Response<Body>, Error>;
    pub fn delete_async<U>(&self, uri: U) -> ResponseFuture;
    #[blocking(http, instead = "client.send_async(request).await")]
    pub fn send<B>(&self, request: Request<B>) -> Result<Response<Body>, Error>;
    pub fn send_async<B>(&self, request: Request<B>) -> ResponseFuture;
}

impl Clone for HttpClient {}

pub struct HttpClientBuilder;

impl HttpClientBuilder {
    pub fn new() -> Self;
    pub fn cookies(self) -> Self;
    pub fn max_connections(self, max: usize) -> Self;
    pub fn max_connections_per_host(self, max: usize) -> Self;
    pub fn connection_cache_size(self, size: usize) -> Self;
    pub fn connection_cache_ttl(self, ttl: std::time::Duration) -> Self;
    pub fn default_header<K, V>(self, key: K, value: V) -> Self;
    pub fn default_headers<I>(self, headers: I) -> Self;
    pub fn build(self) -> Result<HttpClient, Error>;
}

pub mod config {
    pub trait Configurable {
        fn timeout(self, timeout: std::time::Duration) -> Self;
        fn connect_timeout(self, timeout: std::time::Duration) -> Self;
        fn low_speed_timeout(self, low_speed: u32, timeout: std::time::Duration) -> Self;
        fn automatic_decompression(self, decompress: bool) -> Self;
        fn tcp_nodelay(self) -> Self;
    }

    impl Configurable for crate::HttpClientBuilder {}
    impl Configurable for http::request::Builder {}
}

#[blocking_handle(http, instead = "isahc::AsyncBody")]
pub struct Body;

impl Body {
    pub fn empty() -> Self;
    pub fn is_empty(&self) -> bool;
    pub fn len(&self) -> Option<u64>;
}

impl std::io::Read for Body {}

pub struct AsyncBody;

impl AsyncBody {
    pub fn empty() -> Self;
    pub fn is_empty(&self) -> bool;
    pub fn len(&self) -> Option<u64>;
}

impl futures_io::AsyncRead for AsyncBody {}

pub trait RequestExt<T> {
    #[blocking(http, instead = "request.send_async().await")]
    fn send(self) -> Result<Response<Body>, Error>;
    fn send_async(self) -> ResponseFuture;
}

impl<T> RequestExt<T> for Request<T> {}

pub trait ReadResponseExt<R> {
    #[blocking(http, instead = "response.consume().await", why = "it reads the body from the connection")]
    fn consume(&mut self) -> std::io::Result<()>;
    #[blocking(http, instead = "response.copy_to(writer).await", why = "it reads the body from the connection")]
    fn copy_to<W>(&mut self, writer: W) -> std::io::Result<u64>;
    #[blocking(http, why = "it reads the body from the connection")]
    fn copy_to_file<P>(&mut self, path: P) -> std::io::Result<u64>;
    #[blocking(http, instead = "response.bytes().await", why = "it reads the body from the connection")]
    fn bytes(&mut self) -> std::io::Result<Vec<u8>>;
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    fn text(&mut self) -> std::io::Result<String>;
    #[blocking(http, instead = "response.json().await", why = "it reads the body from the connection")]
    fn json<T>(&mut self) -> Result<T, serde_json::Error>;
}

// Of any `R: Read`; only for what comes off the network is it known to wait.
impl ReadResponseExt<Body> for Response<Body> {}

pub trait AsyncReadResponseExt<R> {
    async fn consume(&mut self) -> std::io::Result<()>;
    async fn copy_to<W>(&mut self, writer: W) -> std::io::Result<u64>;
    #[reads]
    async fn bytes(&mut self) -> std::io::Result<Vec<u8>>;
    #[reads]
    async fn text(&mut self) -> std::io::Result<String>;
    #[reads]
    async fn json<T>(&mut self) -> Result<T, serde_json::Error>;
}

impl AsyncReadResponseExt<AsyncBody> for Response<AsyncBody> {}

pub mod prelude {
    pub use crate::config::Configurable;
    pub use crate::{AsyncReadResponseExt, HttpClient, ReadResponseExt, RequestExt, Request, Response};
}
