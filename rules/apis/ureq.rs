// Both surfaces, 2.x and 3.x: what only one of them has does not clash with the other.

pub use http;

pub type Result<T> = std::result::Result<T, Error>;

pub enum Error {
    Status(u16, Response),
    StatusCode(u16),
}

impl Error {
    pub fn into_response(self) -> Option<Response>;
    pub fn into_io(self) -> std::io::Error;
}

impl std::error::Error for Error {}

pub fn agent() -> Agent;
pub fn builder() -> AgentBuilder;
pub fn request(method: &str, path: &str) -> Request;
pub fn get<T>(uri: T) -> Request;
pub fn post<T>(uri: T) -> Request;
pub fn put<T>(uri: T) -> Request;
pub fn delete<T>(uri: T) -> Request;
pub fn head<T>(uri: T) -> Request;
pub fn options<T>(uri: T) -> Request;
pub fn patch<T>(uri: T) -> Request;
pub fn trace<T>(uri: T) -> Request;

#[blocking(http, instead = "client.execute(request).await", async_std = "isahc::send_async(request).await", smol = "isahc::send_async(request).await")]
pub fn run<B>(request: http::Request<B>) -> Result<Response>;

pub struct Agent;

impl Agent {
    pub fn new() -> Self;
    pub fn new_with_defaults() -> Self;
    pub fn new_with_config(config: config::Config) -> Self;
    pub fn config_builder() -> config::ConfigBuilder<Agent>;
    pub fn request(&self, method: &str, path: &str) -> Request;
    pub fn get<T>(&self, uri: T) -> Request;
    pub fn post<T>(&self, uri: T) -> Request;
    pub fn put<T>(&self, uri: T) -> Request;
    pub fn delete<T>(&self, uri: T) -> Request;
    pub fn head<T>(&self, uri: T) -> Request;
    pub fn options<T>(&self, uri: T) -> Request;
    pub fn patch<T>(&self, uri: T) -> Request;
    pub fn trace<T>(&self, uri: T) -> Request;
    #[blocking(http, instead = "client.execute(request).await", async_std = "isahc::send_async(request).await", smol = "isahc::send_async(request).await")]
    pub fn run<B>(&self, request: http::Request<B>) -> Result<Response>;
}

impl Clone for Agent {}
impl From<config::Config> for Agent {}

pub struct AgentBuilder;

impl AgentBuilder {
    pub fn new() -> Self;
    pub fn build(self) -> Agent;
    pub fn proxy(self, proxy: Proxy) -> Self;
    pub fn try_proxy_from_env(self, do_try: bool) -> Self;
    pub fn https_only(self, enforce: bool) -> Self;
    pub fn max_idle_connections(self, max: usize) -> Self;
    pub fn max_idle_connections_per_host(self, max: usize) -> Self;
    pub fn resolver<R>(self, resolver: R) -> Self;
    pub fn timeout_connect(self, timeout: std::time::Duration) -> Self;
    pub fn timeout_read(self, timeout: std::time::Duration) -> Self;
    pub fn timeout_write(self, timeout: std::time::Duration) -> Self;
    pub fn timeout(self, timeout: std::time::Duration) -> Self;
    pub fn no_delay(self, no_delay: bool) -> Self;
    pub fn redirects(self, n: u32) -> Self;
    pub fn user_agent(self, user_agent: &str) -> Self;
    pub fn tls_config<T>(self, tls_config: std::sync::Arc<T>) -> Self;
    pub fn tls_connector<T>(self, tls_config: std::sync::Arc<T>) -> Self;
    pub fn middleware<M>(self, m: M) -> Self;
}

pub struct Proxy;

impl Proxy {
    pub fn new<S>(proxy: S) -> Result<Self>;
}

pub mod config {
    pub struct Config;

    impl Config {
        pub fn builder() -> ConfigBuilder<crate::Agent>;
        pub fn new_agent(&self) -> crate::Agent;
    }

    pub struct ConfigBuilder<S>;

    impl<S> ConfigBuilder<S> {
        pub fn http_status_as_error(self, v: bool) -> Self;
        pub fn https_only(self, v: bool) -> Self;
        pub fn proxy(self, v: Option<crate::Proxy>) -> Self;
        pub fn no_delay(self, v: bool) -> Self;
        pub fn max_redirects(self, v: u32) -> Self;
        pub fn save_redirect_history(self, v: bool) -> Self;
        pub fn user_agent<T>(self, v: T) -> Self;
        pub fn accept<T>(self, v: T) -> Self;
        pub fn timeout_global(self, v: Option<std::time::Duration>) -> Self;
        pub fn timeout_per_call(self, v: Option<std::time::Duration>) -> Self;
        pub fn timeout_resolve(self, v: Option<std::time::Duration>) -> Self;
        pub fn timeout_connect(self, v: Option<std::time::Duration>) -> Self;
        pub fn timeout_send_request(self, v: Option<std::time::Duration>) -> Self;
        pub fn timeout_send_body(self, v: Option<std::time::Duration>) -> Self;
        pub fn timeout_recv_response(self, v: Option<std::time::Duration>) -> Self;
        pub fn timeout_recv_body(self, v: Option<std::time::Duration>) -> Self;
    }

    impl ConfigBuilder<crate::Agent> {
        pub fn build(self) -> Config;
    }

    impl<B> ConfigBuilder<crate::RequestBuilder<B>> {
        pub fn build(self) -> crate::RequestBuilder<B>;
    }
}

pub type Request = RequestBuilder<Body>;

pub struct RequestBuilder<B>;

impl<B> RequestBuilder<B> {
    pub fn set(self, header: &str, value: &str) -> Self;
    pub fn timeout(self, timeout: std::time::Duration) -> Self;
    pub fn query<K, V>(self, key: K, value: V) -> Self;
    pub fn query_pairs<P>(self, pairs: P) -> Self;
    pub fn content_type<V>(self, content_type: V) -> Self;
    pub fn config(self) -> config::ConfigBuilder<RequestBuilder<B>>;
    pub fn force_send_body(self) -> Self;
    // 3.x: 2.x has a getter of this name with one argument, an end of the chain.
    pub fn header<K, V>(self, key: K, value: V) -> Self;
    #[blocking(http, instead = "reqwest::get(url).await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await")]
    pub fn call(self) -> Result<Response>;
    #[blocking(http, instead = "client.post(url).json(&data).send().await", async_std = "isahc::post_async(url, body).await", smol = "isahc::post_async(url, body).await")]
    pub fn send_json<T>(self, data: T) -> Result<Response>;
    #[blocking(http, instead = "client.post(url).body(data).send().await", async_std = "isahc::post_async(url, body).await", smol = "isahc::post_async(url, body).await")]
    pub fn send_bytes(self, data: &[u8]) -> Result<Response>;
    #[blocking(http, instead = "client.post(url).body(data).send().await", async_std = "isahc::post_async(url, body).await", smol = "isahc::post_async(url, body).await")]
    pub fn send_string(self, data: &str) -> Result<Response>;
    #[blocking(http, instead = "client.post(url).form(&data).send().await", async_std = "isahc::post_async(url, body).await", smol = "isahc::post_async(url, body).await")]
    pub fn send_form<I>(self, data: I) -> Result<Response>;
    #[blocking(http, instead = "client.post(url).send().await", async_std = "isahc::post_async(url, ()).await", smol = "isahc::post_async(url, ()).await")]
    pub fn send_empty(self) -> Result<Response>;
    #[blocking(http, instead = "client.post(url).body(data).send().await", async_std = "isahc::post_async(url, body).await", smol = "isahc::post_async(url, body).await")]
    pub fn send<T>(self, data: T) -> Result<Response>;
}

pub mod typestate {
    pub struct WithBody;
    pub struct WithoutBody;
}

// 2.x's own; 3.x gives an `http::Response<ureq::Body>`, for which it stands when it comes from here.
pub struct Response;

impl Response {
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    pub fn into_string(self) -> std::io::Result<String>;
    #[blocking(http, instead = "response.json().await", why = "it reads the body from the connection")]
    pub fn into_json<T>(self) -> std::io::Result<T>;
    pub fn into_reader(self) -> BodyReader;
    pub fn body(&self) -> &Body;
    pub fn body_mut(&mut self) -> &mut Body;
    pub fn into_body(self) -> Body;
    pub fn get_url(&self) -> &str;
    pub fn status_text(&self) -> &str;
    pub fn header(&self, name: &str) -> Option<&str>;
    pub fn headers_names(&self) -> Vec<String>;
}

pub struct Body;

impl Body {
    pub fn mime_type(&self) -> Option<&str>;
    pub fn charset(&self) -> Option<&str>;
    pub fn content_length(&self) -> Option<u64>;
    pub fn as_reader(&mut self) -> BodyReader;
    pub fn into_reader(self) -> BodyReader;
    pub fn with_config(&mut self) -> BodyWithConfig;
    pub fn into_with_config(self) -> BodyWithConfig;
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    pub fn read_to_string(&mut self) -> Result<String>;
    #[blocking(http, instead = "response.bytes().await", why = "it reads the body from the connection")]
    pub fn read_to_vec(&mut self) -> Result<Vec<u8>>;
    #[blocking(http, instead = "response.json().await", why = "it reads the body from the connection")]
    pub fn read_json<T>(&mut self) -> Result<T>;
}

pub struct BodyWithConfig;

impl BodyWithConfig {
    pub fn limit(self, value: u64) -> Self;
    pub fn lossy_utf8(self, value: bool) -> Self;
    pub fn reader(self) -> BodyReader;
    #[blocking(http, instead = "response.text().await", why = "it reads the body from the connection")]
    pub fn read_to_string(self) -> Result<String>;
    #[blocking(http, instead = "response.bytes().await", why = "it reads the body from the connection")]
    pub fn read_to_vec(self) -> Result<Vec<u8>>;
    #[blocking(http, instead = "response.json().await", why = "it reads the body from the connection")]
    pub fn read_json<T>(self) -> Result<T>;
}

#[blocking_handle(http, instead = "reqwest::Response")]
pub struct BodyReader;

impl std::io::Read for BodyReader {}
