//! pollster 0.4: `block_on` and nothing else.

use std::future::Future;

#[drives]
#[blocks_on(instead = "future.await", why = "the thread of the executor waits and its other tasks with it: deadlock")]
pub fn block_on<F: Future>(fut: F) -> F::Output;

pub trait FutureExt: Future {
    #[drives]
    #[blocks_on(
        instead = "future.await",
        why = "the thread of the executor waits and its other tasks with it: deadlock"
    )]
    fn block_on(self) -> Self::Output;
}
impl<F: Future> FutureExt for F {}

#[entry(runtime = "pollster")]
#[needs_feature("macro")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "pollster", test)]
#[needs_feature("macro")]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
