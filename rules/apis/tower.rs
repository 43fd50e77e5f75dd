//! tower 0.4 and 0.5: a service's methods run on the executor.

#![crate_names(tower, tower_service, tower_layer)]

use std::future::Future;
use std::task::{Context, Poll};

pub use util::{BoxCloneService, BoxError, BoxService, ServiceExt, service_fn};

pub trait Service<Request> {
    type Response;
    type Error;
    type Future: Future<Output = Result<Self::Response, Self::Error>>;
    #[async_context]
    fn poll_ready(&mut self, cx: &mut Context) -> Poll<Result<(), Self::Error>>;
    #[async_context]
    fn call(&mut self, req: Request) -> Self::Future;
}
pub trait Layer<S> {
    type Service;
    fn layer(&self, inner: S) -> Self::Service;
}
pub fn layer_fn<F>(f: F) -> LayerFn<F>;
pub struct LayerFn<F>;

pub mod util {

    pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

    pub fn service_fn<T>(f: T) -> ServiceFn<T>;
    pub struct ServiceFn<T>;
    pub struct BoxService<T, U, E>;
    pub struct BoxCloneService<T, U, E>;
    impl<T, U, E> Clone for BoxCloneService<T, U, E> {}

    pub trait ServiceExt<Request>: crate::Service<Request> {
        #[cancel_safe]
        async fn ready(&mut self) -> Result<&mut Self, Self::Error>;
        async fn ready_oneshot(self) -> Result<Self, Self::Error>;
        async fn oneshot(self, req: Request) -> Result<Self::Response, Self::Error>;
        fn boxed(self) -> BoxService<Request, Self::Response, Self::Error>;
        fn boxed_clone(self) -> BoxCloneService<Request, Self::Response, Self::Error>;
    }
    impl<T: ?Sized, Request> ServiceExt<Request> for T {}
}

pub struct ServiceBuilder<L>;
impl<L> ServiceBuilder<L> {
    pub fn new() -> Self;
    pub fn layer<T>(self, layer: T) -> ServiceBuilder<T>;
    pub fn service<S>(&self, service: S) -> L::Service;
}
