#![since("0.10")]

pub use http::{Method, StatusCode, Version, header};
pub use url::{ParseError as UrlError, Url};

pub type Result<T> = std::result::Result<T, Error>;

pub struct Error;

impl Error {
    pub fn url(&self) -> Option<&Url>;
    pub fn url_mut(&mut self) -> Option<&mut Url>;
    pub fn with_url(self, url: Url) -> Self;
    pub fn without_url(self) -> Self;
    pub fn is_builder(&self) -> bool;
    pub fn is_redirect(&self) -> bool;
    pub fn is_status(&self) -> bool;
    pub fn is_timeout(&self) -> bool;
    pub fn is_request(&self) -> bool;
    pub fn is_connect(&self) -> bool;
    pub fn is_body(&self) -> bool;
    pub fn is_decode(&self) -> bool;
    pub fn status(&self) -> Option<StatusCode>;
}

impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}

pub trait IntoUrl {}

#[needs_runtime(tokio)]
#[needs_driver(io)]
#[reads]
pub async fn get<T: IntoUrl>(url: T) -> Result<Response>;

pub struct Client;

impl Client {
    pub fn new() -> Client;
    pub fn builder() -> ClientBuilder;
    pub fn get<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn post<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn put<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn patch<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn delete<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn head<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn request<U: IntoUrl>(&self, method: Method, url: U) -> RequestBuilder;
    #[needs_runtime(tokio)]
    #[needs_driver(io)]
    pub fn execute(&self, request: Request) -> impl Future<Output = Result<Response>>;
}

impl Clone for Client {}
impl Default for Client {}

pub struct ClientBuilder;

impl ClientBuilder {
    pub fn new() -> Self;
    pub fn build(self) -> Result<Client>;
    pub fn user_agent<V>(self, value: V) -> ClientBuilder;
    pub fn default_headers(self, headers: header::HeaderMap) -> ClientBuilder;
    pub fn cookie_store(self, enable: bool) -> ClientBuilder;
    pub fn cookie_provider<C>(self, cookie_store: std::sync::Arc<C>) -> ClientBuilder;
    pub fn gzip(self, enable: bool) -> ClientBuilder;
    pub fn brotli(self, enable: bool) -> ClientBuilder;
    pub fn zstd(self, enable: bool) -> ClientBuilder;
    pub fn deflate(self, enable: bool) -> ClientBuilder;
    pub fn no_gzip(self) -> ClientBuilder;
    pub fn no_brotli(self) -> ClientBuilder;
    pub fn no_zstd(self) -> ClientBuilder;
    pub fn no_deflate(self) -> ClientBuilder;
    pub fn redirect(self, policy: crate::redirect::Policy) -> ClientBuilder;
    pub fn referer(self, enable: bool) -> ClientBuilder;
    pub fn proxy(self, proxy: crate::Proxy) -> ClientBuilder;
    pub fn no_proxy(self) -> ClientBuilder;
    pub fn timeout<T>(self, timeout: T) -> ClientBuilder;
    pub fn read_timeout(self, timeout: std::time::Duration) -> ClientBuilder;
    pub fn connect_timeout<T>(self, timeout: T) -> ClientBuilder;
    pub fn connection_verbose(self, verbose: bool) -> ClientBuilder;
    pub fn pool_idle_timeout<D>(self, val: D) -> ClientBuilder;
    pub fn pool_max_idle_per_host(self, max: usize) -> ClientBuilder;
    pub fn http1_title_case_headers(self) -> ClientBuilder;
    pub fn http1_only(self) -> ClientBuilder;
    pub fn http2_prior_knowledge(self) -> ClientBuilder;
    pub fn http2_adaptive_window(self, enabled: bool) -> ClientBuilder;
    pub fn http2_keep_alive_interval<D>(self, interval: D) -> ClientBuilder;
    pub fn http2_keep_alive_timeout(self, timeout: std::time::Duration) -> ClientBuilder;
    pub fn http2_keep_alive_while_idle(self, enabled: bool) -> ClientBuilder;
    pub fn tcp_nodelay(self, enabled: bool) -> ClientBuilder;
    pub fn local_address<T>(self, addr: T) -> ClientBuilder;
    pub fn interface(self, interface: &str) -> ClientBuilder;
    pub fn tcp_keepalive<D>(self, val: D) -> ClientBuilder;
    pub fn tcp_keepalive_interval<D>(self, val: D) -> ClientBuilder;
    pub fn add_root_certificate(self, cert: crate::Certificate) -> ClientBuilder;
    pub fn tls_built_in_root_certs(self, tls_built_in_root_certs: bool) -> ClientBuilder;
    pub fn tls_built_in_webpki_certs(self, enabled: bool) -> ClientBuilder;
    pub fn tls_built_in_native_certs(self, enabled: bool) -> ClientBuilder;
    pub fn identity(self, identity: crate::Identity) -> ClientBuilder;
    pub fn danger_accept_invalid_hostnames(self, accept_invalid_hostname: bool) -> ClientBuilder;
    pub fn danger_accept_invalid_certs(self, accept_invalid_certs: bool) -> ClientBuilder;
    pub fn tls_sni(self, tls_sni: bool) -> ClientBuilder;
    pub fn use_native_tls(self) -> ClientBuilder;
    pub fn use_rustls_tls(self) -> ClientBuilder;
    pub fn use_preconfigured_tls<T>(self, tls: T) -> ClientBuilder;
    pub fn tls_info(self, tls_info: bool) -> ClientBuilder;
    pub fn https_only(self, enabled: bool) -> ClientBuilder;
    pub fn hickory_dns(self, enable: bool) -> ClientBuilder;
    pub fn trust_dns(self, enable: bool) -> ClientBuilder;
    pub fn resolve(self, domain: &str, addr: std::net::SocketAddr) -> ClientBuilder;
    pub fn resolve_to_addrs(self, domain: &str, addrs: &[std::net::SocketAddr]) -> ClientBuilder;
    pub fn dns_resolver<R>(self, resolver: std::sync::Arc<R>) -> ClientBuilder;
}

impl Default for ClientBuilder {}

pub struct Request;

impl Request {
    pub fn new(method: Method, url: Url) -> Self;
    pub fn method(&self) -> &Method;
    pub fn method_mut(&mut self) -> &mut Method;
    pub fn url(&self) -> &Url;
    pub fn url_mut(&mut self) -> &mut Url;
    pub fn headers(&self) -> &header::HeaderMap;
    pub fn headers_mut(&mut self) -> &mut header::HeaderMap;
    pub fn body(&self) -> Option<&Body>;
    pub fn body_mut(&mut self) -> &mut Option<Body>;
    pub fn timeout(&self) -> Option<&std::time::Duration>;
    pub fn timeout_mut(&mut self) -> &mut Option<std::time::Duration>;
    pub fn version(&self) -> Version;
    pub fn version_mut(&mut self) -> &mut Version;
    pub fn try_clone(&self) -> Option<Request>;
}

pub struct RequestBuilder;

impl RequestBuilder {
    pub fn from_parts(client: Client, request: Request) -> RequestBuilder;
    pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder;
    pub fn headers(self, headers: header::HeaderMap) -> RequestBuilder;
    pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder;
    pub fn bearer_auth<T>(self, token: T) -> RequestBuilder;
    pub fn body<T: Into<Body>>(self, body: T) -> RequestBuilder;
    pub fn timeout(self, timeout: std::time::Duration) -> RequestBuilder;
    #[needs_feature("multipart")]
    pub fn multipart(self, multipart: multipart::Form) -> RequestBuilder;
    pub fn query<T: ?Sized>(self, query: &T) -> RequestBuilder;
    pub fn version(self, version: Version) -> RequestBuilder;
    pub fn form<T: ?Sized>(self, form: &T) -> RequestBuilder;
    #[needs_feature("json")]
    pub fn json<T: ?Sized>(self, json: &T) -> RequestBuilder;
    pub fn build(self) -> Result<Request>;
    pub fn build_split(self) -> (Client, Result<Request>);
    #[needs_runtime(tokio)]
    #[needs_driver(io)]
    #[reads]
    pub fn send(self) -> impl Future<Output = Result<Response>>;
    pub fn try_clone(&self) -> Option<RequestBuilder>;
}

pub struct Response;

impl Response {
    pub fn status(&self) -> StatusCode;
    pub fn version(&self) -> Version;
    pub fn headers(&self) -> &header::HeaderMap;
    pub fn headers_mut(&mut self) -> &mut header::HeaderMap;
    pub fn content_length(&self) -> Option<u64>;
    pub fn url(&self) -> &Url;
    pub fn remote_addr(&self) -> Option<std::net::SocketAddr>;
    pub fn extensions(&self) -> &http::Extensions;
    pub fn extensions_mut(&mut self) -> &mut http::Extensions;
    #[reads]
    pub async fn text(self) -> Result<String>;
    #[reads]
    pub async fn text_with_charset(self, default_encoding: &str) -> Result<String>;
    #[needs_feature("json")]
    #[reads]
    pub async fn json<T>(self) -> Result<T>;
    #[reads]
    pub async fn bytes(self) -> Result<bytes::Bytes>;
    #[reads]
    pub async fn chunk(&mut self) -> Result<Option<bytes::Bytes>>;
    #[needs_feature("stream")]
    pub fn bytes_stream(self) -> impl futures_core::Stream<Item = Result<bytes::Bytes>>;
    pub fn error_for_status(self) -> Result<Self>;
    pub fn error_for_status_ref(&self) -> Result<&Self>;
    pub async fn upgrade(self) -> Result<Upgraded>;
}

pub struct Upgraded;

pub struct Body;

impl Body {
    pub fn as_bytes(&self) -> Option<&[u8]>;
    #[needs_feature("stream")]
    pub fn wrap_stream<S>(stream: S) -> Body;
    pub fn wrap<B>(inner: B) -> Body;
}

impl From<bytes::Bytes> for Body {}
impl From<Vec<u8>> for Body {}
impl From<&'static [u8]> for Body {}
impl From<String> for Body {}
impl From<&'static str> for Body {}
impl From<Response> for Body {}

pub struct Proxy;

impl Proxy {
    pub fn http<U>(proxy: U) -> Result<Proxy>;
    pub fn https<U>(proxy: U) -> Result<Proxy>;
    pub fn all<U>(proxy: U) -> Result<Proxy>;
    pub fn basic_auth(self, username: &str, password: &str) -> Proxy;
    pub fn no_proxy(self, no_proxy: Option<NoProxy>) -> Self;
}

pub struct NoProxy;
pub struct Certificate;

impl Certificate {
    pub fn from_der(der: &[u8]) -> Result<Certificate>;
    pub fn from_pem(pem: &[u8]) -> Result<Certificate>;
    pub fn from_pem_bundle(pem_bundle: &[u8]) -> Result<Vec<Certificate>>;
}

pub struct Identity;

impl Identity {
    pub fn from_pem(buf: &[u8]) -> Result<Identity>;
    pub fn from_pkcs12_der(der: &[u8], password: &str) -> Result<Identity>;
    pub fn from_pkcs8_pem(pem: &[u8], key: &[u8]) -> Result<Identity>;
}

pub mod redirect {
    pub struct Policy;

    impl Policy {
        pub fn limited(max: usize) -> Self;
        pub fn none() -> Self;
        pub fn custom<T>(policy: T) -> Self;
    }
}

pub mod multipart {
    pub struct Form;

    impl Form {
        pub fn new() -> Form;
        pub fn text<T, U>(self, name: T, value: U) -> Form;
        pub async fn file<T, U>(self, name: T, path: U) -> std::io::Result<Form>;
        pub fn part<T>(self, name: T, part: Part) -> Form;
    }

    pub struct Part;

    impl Part {
        pub fn text<T>(value: T) -> Part;
        pub fn bytes<T>(value: T) -> Part;
        pub fn stream<T>(value: T) -> Part;
        pub fn stream_with_length<T>(value: T, length: u64) -> Part;
        pub async fn file<T>(path: T) -> std::io::Result<Part>;
        pub fn mime_str(self, mime: &str) -> crate::Result<Part>;
        pub fn file_name<T>(self, filename: T) -> Part;
    }
}

#[needs_feature("blocking")]
pub mod blocking {
    use crate::{Method, Result, StatusCode, Url, Version, header};
    use std::time::Duration;

    #[blocking(http, instead = "reqwest::get(url).await", async_std = "isahc::get_async(url).await", smol = "isahc::get_async(url).await", why = "reqwest::blocking waits for a runtime of its own, which panics inside async code")]
    pub fn get<T: crate::IntoUrl>(url: T) -> Result<Response>;

    // Built or dropped in async code itself, it is `runtime-in-async`'s business.
    pub struct Client;

    impl Client {
        #[blocking(http, instead = "reqwest::Client::new()", why = "it starts a runtime of its own and waits for it: a debug build panics here, inside async code")]
        pub fn new() -> Client;
        pub fn builder() -> ClientBuilder;
        pub fn get<U: crate::IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn post<U: crate::IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn put<U: crate::IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn patch<U: crate::IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn delete<U: crate::IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn head<U: crate::IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn request<U: crate::IntoUrl>(&self, method: Method, url: U) -> RequestBuilder;
        #[blocking(http, instead = "client.execute(request).await", async_std = "isahc::send_async(request).await", smol = "isahc::send_async(request).await", why = "reqwest::Client has the same methods as async ones")]
        pub fn execute(&self, request: Request) -> Result<Response>;
    }

    impl Clone for Client {}
    impl Default for Client {}

    pub struct ClientBuilder;

    impl ClientBuilder {
        pub fn new() -> Self;
        #[blocking(http, instead = "reqwest::Client::builder()", why = "it starts a runtime of its own and waits for it: a debug build panics here, inside async code")]
        pub fn build(self) -> Result<Client>;
        pub fn user_agent<V>(self, value: V) -> ClientBuilder;
        pub fn default_headers(self, headers: header::HeaderMap) -> ClientBuilder;
        pub fn cookie_store(self, enable: bool) -> ClientBuilder;
        pub fn cookie_provider<C>(self, cookie_store: std::sync::Arc<C>) -> ClientBuilder;
        pub fn gzip(self, enable: bool) -> ClientBuilder;
        pub fn brotli(self, enable: bool) -> ClientBuilder;
        pub fn zstd(self, enable: bool) -> ClientBuilder;
        pub fn deflate(self, enable: bool) -> ClientBuilder;
        pub fn no_gzip(self) -> ClientBuilder;
        pub fn no_brotli(self) -> ClientBuilder;
        pub fn no_zstd(self) -> ClientBuilder;
        pub fn no_deflate(self) -> ClientBuilder;
        pub fn redirect(self, policy: crate::redirect::Policy) -> ClientBuilder;
        pub fn referer(self, enable: bool) -> ClientBuilder;
        pub fn proxy(self, proxy: crate::Proxy) -> ClientBuilder;
        pub fn no_proxy(self) -> ClientBuilder;
        pub fn timeout<T>(self, timeout: T) -> ClientBuilder;
        pub fn read_timeout(self, timeout: std::time::Duration) -> ClientBuilder;
        pub fn connect_timeout<T>(self, timeout: T) -> ClientBuilder;
        pub fn connection_verbose(self, verbose: bool) -> ClientBuilder;
        pub fn pool_idle_timeout<D>(self, val: D) -> ClientBuilder;
        pub fn pool_max_idle_per_host(self, max: usize) -> ClientBuilder;
        pub fn http1_title_case_headers(self) -> ClientBuilder;
        pub fn http1_only(self) -> ClientBuilder;
        pub fn http2_prior_knowledge(self) -> ClientBuilder;
        pub fn http2_adaptive_window(self, enabled: bool) -> ClientBuilder;
        pub fn http2_keep_alive_interval<D>(self, interval: D) -> ClientBuilder;
        pub fn http2_keep_alive_timeout(self, timeout: std::time::Duration) -> ClientBuilder;
        pub fn http2_keep_alive_while_idle(self, enabled: bool) -> ClientBuilder;
        pub fn tcp_nodelay(self, enabled: bool) -> ClientBuilder;
        pub fn local_address<T>(self, addr: T) -> ClientBuilder;
        pub fn interface(self, interface: &str) -> ClientBuilder;
        pub fn tcp_keepalive<D>(self, val: D) -> ClientBuilder;
        pub fn tcp_keepalive_interval<D>(self, val: D) -> ClientBuilder;
        pub fn add_root_certificate(self, cert: crate::Certificate) -> ClientBuilder;
        pub fn tls_built_in_root_certs(self, tls_built_in_root_certs: bool) -> ClientBuilder;
        pub fn tls_built_in_webpki_certs(self, enabled: bool) -> ClientBuilder;
        pub fn tls_built_in_native_certs(self, enabled: bool) -> ClientBuilder;
        pub fn identity(self, identity: crate::Identity) -> ClientBuilder;
        pub fn danger_accept_invalid_hostnames(self, accept_invalid_hostname: bool) -> ClientBuilder;
        pub fn danger_accept_invalid_certs(self, accept_invalid_certs: bool) -> ClientBuilder;
        pub fn tls_sni(self, tls_sni: bool) -> ClientBuilder;
        pub fn use_native_tls(self) -> ClientBuilder;
        pub fn use_rustls_tls(self) -> ClientBuilder;
        pub fn use_preconfigured_tls<T>(self, tls: T) -> ClientBuilder;
        pub fn tls_info(self, tls_info: bool) -> ClientBuilder;
        pub fn https_only(self, enabled: bool) -> ClientBuilder;
        pub fn hickory_dns(self, enable: bool) -> ClientBuilder;
        pub fn trust_dns(self, enable: bool) -> ClientBuilder;
        pub fn resolve(self, domain: &str, addr: std::net::SocketAddr) -> ClientBuilder;
        pub fn resolve_to_addrs(self, domain: &str, addrs: &[std::net::SocketAddr]) -> ClientBuilder;
        pub fn dns_resolver<R>(self, resolver: std::sync::Arc<R>) -> ClientBuilder;
    }

    impl Default for ClientBuilder {}

    pub struct Request;

    impl Request {
        pub fn new(method: Method, url: Url) -> Self;
        pub fn method(&self) -> &Method;
        pub fn url(&self) -> &Url;
        pub fn url_mut(&mut self) -> &mut Url;
        pub fn headers(&self) -> &header::HeaderMap;
        pub fn headers_mut(&mut self) -> &mut header::HeaderMap;
        pub fn body(&self) -> Option<&Body>;
        pub fn body_mut(&mut self) -> &mut Option<Body>;
        pub fn timeout(&self) -> Option<&Duration>;
        pub fn timeout_mut(&mut self) -> &mut Option<Duration>;
        pub fn try_clone(&self) -> Option<Request>;
    }

    pub struct RequestBuilder;

    impl RequestBuilder {
        pub fn from_parts(client: Client, request: Request) -> RequestBuilder;
        pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder;
        pub fn headers(self, headers: header::HeaderMap) -> RequestBuilder;
        pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder;
        pub fn bearer_auth<T>(self, token: T) -> RequestBuilder;
        pub fn body<T: Into<Body>>(self, body: T) -> RequestBuilder;
        pub fn timeout(self, timeout: Duration) -> RequestBuilder;
        pub fn query<T: ?Sized>(self, query: &T) -> RequestBuilder;
        pub fn version(self, version: Version) -> RequestBuilder;
        pub fn form<T: ?Sized>(self, form: &T) -> RequestBuilder;
        pub fn json<T: ?Sized>(self, json: &T) -> RequestBuilder;
        pub fn multipart(self, multipart: multipart::Form) -> RequestBuilder;
        pub fn build(self) -> Result<Request>;
        pub fn build_split(self) -> (Client, Result<Request>);
        #[blocking(http, instead = "request.send().await", async_std = "isahc::send_async(request).await", smol = "isahc::send_async(request).await", why = "reqwest::Client has the same methods as async ones")]
        pub fn send(self) -> Result<Response>;
        pub fn try_clone(&self) -> Option<RequestBuilder>;
    }

    #[blocking_handle(http, instead = "reqwest::Response")]
    pub struct Response;

    impl Response {
        pub fn status(&self) -> StatusCode;
        pub fn headers(&self) -> &header::HeaderMap;
        pub fn headers_mut(&mut self) -> &mut header::HeaderMap;
        pub fn version(&self) -> Version;
        pub fn url(&self) -> &Url;
        pub fn remote_addr(&self) -> Option<std::net::SocketAddr>;
        pub fn content_length(&self) -> Option<u64>;
        #[blocking(http, instead = "response.json().await", why = "reqwest::Response has the same methods as async ones")]
        pub fn json<T>(self) -> Result<T>;
        #[blocking(http, instead = "response.bytes().await", why = "reqwest::Response has the same methods as async ones")]
        pub fn bytes(self) -> Result<bytes::Bytes>;
        #[blocking(http, instead = "response.text().await", why = "reqwest::Response has the same methods as async ones")]
        pub fn text(self) -> Result<String>;
        #[blocking(http, instead = "response.text_with_charset(encoding).await", why = "reqwest::Response has the same methods as async ones")]
        pub fn text_with_charset(self, default_encoding: &str) -> Result<String>;
        #[blocking(http, instead = "while let Some(chunk) = response.chunk().await? { writer.write_all(&chunk).await?; }")]
        pub fn copy_to<W: ?Sized>(&mut self, w: &mut W) -> Result<u64>;
        pub fn error_for_status(self) -> Result<Self>;
        pub fn error_for_status_ref(&self) -> Result<&Self>;
    }

    impl std::io::Read for Response {}

    pub struct Body;

    impl Body {
        pub fn new<R>(reader: R) -> Body;
        pub fn sized<R>(reader: R, len: u64) -> Body;
        pub fn as_bytes(&self) -> Option<&[u8]>;
    }

    impl From<Vec<u8>> for Body {}
    impl From<String> for Body {}
    impl From<&'static str> for Body {}
    impl From<&'static [u8]> for Body {}
    impl From<bytes::Bytes> for Body {}
    impl From<std::fs::File> for Body {}

    pub mod multipart {
        pub struct Form;

        impl Form {
            pub fn new() -> Form;
            pub fn text<T, U>(self, name: T, value: U) -> Form;
            #[blocking(fs, instead = "reqwest::multipart::Form::new().file(name, path).await")]
            pub fn file<T, U>(self, name: T, path: U) -> std::io::Result<Form>;
            pub fn part<T>(self, name: T, part: Part) -> Form;
        }

        pub struct Part;

        impl Part {
            pub fn text<T>(value: T) -> Part;
            pub fn bytes<T>(value: T) -> Part;
            pub fn reader<T>(value: T) -> Part;
            #[blocking(fs, instead = "reqwest::multipart::Part::file(path).await")]
            pub fn file<T>(path: T) -> std::io::Result<Part>;
            pub fn mime_str(self, mime: &str) -> crate::Result<Part>;
            pub fn file_name<T>(self, filename: T) -> Part;
        }
    }
}
