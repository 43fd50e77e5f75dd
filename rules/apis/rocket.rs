//! rocket 0.5: runs on tokio.

#![since("0.5")]

#[entry(runtime = "tokio")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "tokio")]
#[proc_macro_attribute]
pub fn launch(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "tokio", test)]
#[proc_macro_attribute]
pub fn async_test(args: TokenStream, item: TokenStream) -> TokenStream;

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
pub fn route(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn catch(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn async_trait(args: TokenStream, item: TokenStream) -> TokenStream;

pub use tokio;

use std::future::Future;

#[drives]
#[blocks_on(instead = "future.await", why = "a runtime cannot be started from within a runtime: it panics")]
pub fn execute<R, F: Future<Output = R>>(future: F) -> R;
pub fn build() -> Rocket<Build>;
pub fn custom<T>(provider: T) -> Rocket<Build>;

pub struct Build;
pub struct Ignite;
pub struct Orbit;
pub struct Error;
impl std::error::Error for Error {}
pub struct Rocket<P>;
impl Rocket<Build> {
    pub fn build() -> Self;
    pub fn mount<B, R>(self, base: B, routes: R) -> Self;
    pub fn register<B, C>(self, base: B, catchers: C) -> Self;
    pub fn manage<T>(self, state: T) -> Self;
    pub fn attach<F>(self, fairing: F) -> Self;
    pub async fn ignite(self) -> Result<Rocket<Ignite>, Error>;
    #[drives]
    pub async fn launch(self) -> Result<Rocket<Ignite>, Error>;
}
impl Rocket<Ignite> {
    #[drives]
    pub async fn launch(self) -> Result<Rocket<Ignite>, Error>;
}

pub struct State<T>;
impl<T> State<T> {
    pub fn inner(&self) -> &T;
}
impl<T> std::ops::Deref for State<T> {
    type Target = T;
}
