pub use http::{Method, StatusCode, header};

pub type Result<T = ()> = std::result::Result<T, Error>;

pub struct Error;

impl Error {
    pub fn kind(&self) -> &ErrorKind;
    pub fn into_kind(self) -> ErrorKind;
}

impl std::error::Error for Error {}

pub enum ErrorKind {}

pub fn get<U>(base_url: U) -> RequestBuilder;
pub fn post<U>(base_url: U) -> RequestBuilder;
pub fn put<U>(base_url: U) -> RequestBuilder;
pub fn delete<U>(base_url: U) -> RequestBuilder;
pub fn head<U>(base_url: U) -> RequestBuilder;
pub fn options<U>(base_url: U) -> RequestBuilder;
pub fn patch<U>(base_url: U) -> RequestBuilder;
pub fn trace<U>(base_url: U) -> RequestBuilder;

pub struct Session;

impl Session {
    pub fn new() -> Session;
    pub fn get<U>(&self, base_url: U) -> RequestBuilder;
    pub fn post<U>(&self, base_url: U) -> RequestBuilder;
    pub fn put<U>(&self, base_url: U) -> RequestBuilder;
    pub fn delete<U>(&self, base_url: U) -> RequestBuilder;
    pub fn head<U>(&self, base_url: U) -> RequestBuilder;
    pub fn options<U>(&self, base_url: U) -> RequestBuilder;
    pub fn patch<U>(&self, base_url: U) -> RequestBuilder;
    pub fn trace<U>(&self, base_url: U) -> RequestBuilder;
}

pub struct RequestBuilder<B = body::Empty>;

impl<B> RequestBuilder<B> {
    pub fn new<U>(method: Method, base_url: U) -> RequestBuilder;
    pub fn try_new<U>(method: Method, base_url: U) -> Result<RequestBuilder>;
    pub fn param<K, V>(self, key: K, value: V) -> Self;
    pub fn params<P>(self, pairs: P) -> Self;
    pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> Self;
    pub fn bearer_auth<T>(self, token: T) -> Self;
    pub fn body<C>(self, body: C) -> RequestBuilder<C>;
    pub fn text<C>(self, body: C) -> RequestBuilder<body::Text<C>>;
    pub fn bytes<C>(self, body: C) -> RequestBuilder<body::Bytes<C>>;
    pub fn file(self, body: std::fs::File) -> RequestBuilder<body::File>;
    pub fn json<T>(self, value: &T) -> Result<RequestBuilder<body::Bytes<Vec<u8>>>>;
    pub fn json_streaming<T>(self, value: T) -> RequestBuilder<body::Json<T>>;
    pub fn form<T>(self, value: &T) -> Result<RequestBuilder<body::Bytes<Vec<u8>>>>;
    pub fn header<H, V>(self, header: H, value: V) -> Self;
    pub fn header_append<H, V>(self, header: H, value: V) -> Self;
    pub fn try_header<H, V>(self, header: H, value: V) -> Result<Self>;
    pub fn max_headers(self, max_headers: usize) -> Self;
    pub fn max_redirections(self, max_redirections: u32) -> Self;
    pub fn follow_redirects(self, follow_redirects: bool) -> Self;
    pub fn connect_timeout(self, connect_timeout: std::time::Duration) -> Self;
    pub fn read_timeout(self, read_timeout: std::time::Duration) -> Self;
    pub fn timeout(self, timeout: std::time::Duration) -> Self;
    pub fn allow_compression(self, allow_compression: bool) -> Self;
    pub fn danger_accept_invalid_certs(self, accept_invalid_certs: bool) -> Self;
    pub fn danger_accept_invalid_hostnames(self, accept_invalid_hostnames: bool) -> Self;
    pub fn prepare(self) -> PreparedRequest<B>;
    pub fn try_prepare(self) -> Result<PreparedRequest<B>>;
    #[blocking(http, instead = "reqwest::get(url).await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await")]
    pub fn send(self) -> Result<Response>;
}

pub struct PreparedRequest<B>;

impl<B> PreparedRequest<B> {
    pub fn method(&self) -> &Method;
    pub fn body(&self) -> &B;
    #[blocking(http, instead = "client.execute(request).await", async_std = "isahc::send_async(request).await", smol = "isahc::send_async(request).await")]
    pub fn send(&mut self) -> Result<Response>;
}

pub mod body {
    pub struct Empty;
    pub struct Text<B>;
    pub struct Bytes<B>;
    pub struct File;
    pub struct Json<B>;
}

#[blocking_handle(http, instead = "reqwest::Response")]
pub struct Response;

impl Response {
    pub fn status(&self) -> StatusCode;
    pub fn headers(&self) -> &header::HeaderMap;
    pub fn is_success(&self) -> bool;
    pub fn error_for_status(self) -> Result<Self>;
    pub fn split(self) -> (StatusCode, header::HeaderMap, ResponseReader);
    #[blocking(http, instead = "while let Some(chunk) = response.chunk().await? { writer.write_all(&chunk).await?; }", why = "it reads the body from the connection")]
    pub fn write_to<W>(self, writer: W) -> Result<u64>;
    #[blocking(http, instead = "response.bytes().await", why = "it reads the body from the connection")]
    pub fn bytes(self) -> Result<Vec<u8>>;
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    pub fn text(self) -> Result<String>;
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    pub fn text_utf8(self) -> Result<String>;
    #[blocking(http, instead = "response.json().await", why = "it reads the body from the connection")]
    pub fn json<T>(self) -> Result<T>;
    #[blocking(http, instead = "response.json().await", why = "it reads the body from the connection")]
    pub fn json_utf8<T>(self) -> Result<T>;
}

impl std::io::Read for Response {}

#[blocking_handle(http, instead = "reqwest::Response")]
pub struct ResponseReader;

impl ResponseReader {
    #[blocking(http, instead = "while let Some(chunk) = response.chunk().await? { writer.write_all(&chunk).await?; }", why = "it reads the body from the connection")]
    pub fn write_to<W>(self, writer: W) -> Result<u64>;
    #[blocking(http, instead = "response.bytes().await", why = "it reads the body from the connection")]
    pub fn bytes(self) -> Result<Vec<u8>>;
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    pub fn text(self) -> Result<String>;
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    pub fn text_utf8(self) -> Result<String>;
    #[blocking(http, instead = "response.json().await", why = "it reads the body from the connection")]
    pub fn json<T>(self) -> Result<T>;
}

impl std::io::Read for ResponseReader {}
