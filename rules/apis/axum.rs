//! axum 0.6 to 0.8: what gives contexts and types. Runs on tokio.

pub use extract::{Extension, Form, Json};
// Until 0.6.
pub use hyper::Server;
pub use routing::Router;

#[proc_macro_attribute]
pub fn debug_handler(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
pub fn debug_middleware(args: TokenStream, item: TokenStream) -> TokenStream;

#[needs_runtime(tokio)]
pub fn serve<L, M>(listener: L, make_service: M) -> serve::Serve<L, M>;
pub mod serve {
    use std::future::Future;
    use std::io;

    // It is an `IntoFuture`.
    pub struct Serve<L, M>;
    impl<L, M> Future for Serve<L, M> {
        type Output = io::Result<()>;
    }
    pub struct WithGracefulShutdown<L, M, F>;
    impl<L, M, F> Future for WithGracefulShutdown<L, M, F> {
        type Output = io::Result<()>;
    }
    impl<L, M> Serve<L, M> {
        #[drives]
        pub fn with_graceful_shutdown<F: Future<Output = ()>>(self, signal: F) -> WithGracefulShutdown<L, M, F>;
        pub fn local_addr(&self) -> io::Result<std::net::SocketAddr>;
    }
}

pub mod routing {
    pub struct Router<S = ()>;
    impl<S> Default for Router<S> {}
    impl<S> Clone for Router<S> {}
    impl<S> Router<S> {
        pub fn new() -> Self;
        pub fn route(self, path: &str, method_router: MethodRouter<S>) -> Self;
        pub fn route_service<T>(self, path: &str, service: T) -> Self;
        pub fn nest(self, path: &str, router: Router<S>) -> Self;
        pub fn nest_service<T>(self, path: &str, service: T) -> Self;
        pub fn merge<R>(self, other: R) -> Self;
        pub fn layer<L>(self, layer: L) -> Self;
        pub fn route_layer<L>(self, layer: L) -> Self;
        pub fn fallback<H>(self, handler: H) -> Self;
        pub fn fallback_service<T>(self, service: T) -> Self;
        pub fn with_state<S2>(self, state: S) -> Router<S2>;
        pub fn into_make_service(self) -> IntoMakeService<Self>;
        pub fn into_make_service_with_connect_info<C>(self) -> IntoMakeService<Self>;
    }
    pub struct IntoMakeService<S>;
    pub struct MethodRouter<S = ()>;
    impl<S> MethodRouter<S> {
        pub fn new() -> Self;
        pub fn get<H>(self, handler: H) -> Self;
        pub fn post<H>(self, handler: H) -> Self;
        pub fn put<H>(self, handler: H) -> Self;
        pub fn delete<H>(self, handler: H) -> Self;
        pub fn patch<H>(self, handler: H) -> Self;
        pub fn head<H>(self, handler: H) -> Self;
        pub fn options<H>(self, handler: H) -> Self;
        pub fn trace<H>(self, handler: H) -> Self;
        pub fn connect<H>(self, handler: H) -> Self;
        pub fn layer<L>(self, layer: L) -> Self;
        pub fn route_layer<L>(self, layer: L) -> Self;
        pub fn with_state<S2>(self, state: S) -> MethodRouter<S2>;
    }
    pub fn get<H, S>(handler: H) -> MethodRouter<S>;
    pub fn post<H, S>(handler: H) -> MethodRouter<S>;
    pub fn put<H, S>(handler: H) -> MethodRouter<S>;
    pub fn delete<H, S>(handler: H) -> MethodRouter<S>;
    pub fn patch<H, S>(handler: H) -> MethodRouter<S>;
    pub fn head<H, S>(handler: H) -> MethodRouter<S>;
    pub fn options<H, S>(handler: H) -> MethodRouter<S>;
    pub fn trace<H, S>(handler: H) -> MethodRouter<S>;
    pub fn connect<H, S>(handler: H) -> MethodRouter<S>;
    pub fn any<H, S>(handler: H) -> MethodRouter<S>;
}

pub mod extract {
    use std::ops::{Deref, DerefMut};

    pub struct State<S>(pub S);
    pub struct Path<T>(pub T);
    pub struct Query<T>(pub T);
    pub struct Extension<T>(pub T);
    pub struct Json<T>(pub T);
    pub struct Form<T>(pub T);
    pub struct ConnectInfo<T>(pub T);
    impl<T> Deref for State<T> {
        type Target = T;
    }
    impl<T> DerefMut for State<T> {}
    impl<T> Deref for Path<T> {
        type Target = T;
    }
    impl<T> DerefMut for Path<T> {}
    impl<T> Deref for Query<T> {
        type Target = T;
    }
    impl<T> DerefMut for Query<T> {}
    impl<T> Deref for Extension<T> {
        type Target = T;
    }
    impl<T> DerefMut for Extension<T> {}
    impl<T> Deref for Json<T> {
        type Target = T;
    }
    impl<T> DerefMut for Json<T> {}
    impl<T> Deref for Form<T> {
        type Target = T;
    }
    impl<T> DerefMut for Form<T> {}
    impl<T> Deref for ConnectInfo<T> {
        type Target = T;
    }
    impl<T> DerefMut for ConnectInfo<T> {}
    pub trait FromRequestParts<S> {
        type Rejection;
        async fn from_request_parts(
            parts: &mut crate::http::request::Parts,
            state: &S,
        ) -> Result<Self, Self::Rejection>;
    }
    pub trait FromRequest<S> {
        type Rejection;
        async fn from_request(req: Request, state: &S) -> Result<Self, Self::Rejection>;
    }
    pub struct Request;
}
pub mod http {
    pub mod request {
        pub struct Parts;
    }
}

pub mod middleware {
    pub fn from_fn<F>(f: F) -> FromFnLayer<F>;
    pub fn from_fn_with_state<F, S>(state: S, f: F) -> FromFnLayer<F>;
    pub struct FromFnLayer<F>;
    pub struct Next;
    impl Next {
        pub async fn run(self, req: crate::extract::Request) -> crate::response::Response;
    }
}
pub mod response {
    pub struct Response<T = crate::body::Body>;
    pub struct Html<T>(pub T);
    pub trait IntoResponse {
        #[async_context]
        fn into_response(self) -> Response;
    }
    pub mod sse {
        pub struct Sse<S>;
        impl<S> Sse<S> {
            pub fn new(stream: S) -> Self;
        }
    }
}
pub mod body {
    pub use bytes::Bytes;

    pub struct Body;
    impl Body {
        pub fn empty() -> Self;
        pub fn from_stream<S>(stream: S) -> Self;
    }
    #[cancel_unsafe("the part of the body that was already read")]
    pub async fn to_bytes(body: Body, limit: usize) -> Result<Bytes, crate::Error>;
}
pub struct Error;
impl std::error::Error for Error {}
