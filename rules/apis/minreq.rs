pub enum Error {}

impl std::error::Error for Error {}

pub enum Method {
    Get,
    Head,
    Post,
    Put,
    Delete,
    Connect,
    Options,
    Trace,
    Patch,
    Custom(String),
}

pub fn get<T>(url: T) -> Request;
pub fn head<T>(url: T) -> Request;
pub fn post<T>(url: T) -> Request;
pub fn put<T>(url: T) -> Request;
pub fn delete<T>(url: T) -> Request;
pub fn connect<T>(url: T) -> Request;
pub fn options<T>(url: T) -> Request;
pub fn trace<T>(url: T) -> Request;
pub fn patch<T>(url: T) -> Request;

pub struct Request;

impl Request {
    pub fn new<T>(method: Method, url: T) -> Request;
    pub fn with_headers<T>(self, headers: T) -> Request;
    pub fn with_header<T, U>(self, key: T, value: U) -> Request;
    pub fn with_body<T>(self, body: T) -> Request;
    pub fn with_param<T, U>(self, key: T, value: U) -> Request;
    pub fn with_json<T>(self, body: &T) -> Result<Request, Error>;
    pub fn with_timeout(self, timeout: u64) -> Request;
    pub fn with_max_redirects(self, max_redirects: usize) -> Request;
    pub fn with_follow_redirects(self, follow_redirects: bool) -> Request;
    pub fn with_max_headers_size<S>(self, max_headers_size: S) -> Request;
    pub fn with_max_status_line_length<S>(self, max_status_line_len: S) -> Request;
    pub fn with_proxy(self, proxy: Proxy) -> Request;
    #[blocking(http, instead = "reqwest::get(url).await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await")]
    pub fn send(self) -> Result<Response, Error>;
    #[blocking(http, instead = "reqwest::get(url).await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await")]
    pub fn send_lazy(self) -> Result<ResponseLazy, Error>;
}

pub struct Proxy;

// The body is read by `send`.
pub struct Response {
    pub status_code: i32,
    pub reason_phrase: String,
    pub headers: std::collections::HashMap<String, String>,
    pub url: String,
}

impl Response {
    pub fn as_str(&self) -> Result<&str, Error>;
    pub fn as_bytes(&self) -> &[u8];
    pub fn into_bytes(self) -> Vec<u8>;
    pub fn json<T>(&self) -> Result<T, Error>;
}

#[blocking_handle(http, instead = "reqwest::Response")]
pub struct ResponseLazy {
    pub status_code: i32,
    pub reason_phrase: String,
    pub headers: std::collections::HashMap<String, String>,
    pub url: String,
}

impl std::io::Read for ResponseLazy {}
