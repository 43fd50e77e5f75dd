//! async-trait 0.1: the async fns of the trait or impl stay async; calling them gives a boxed future.

#[proc_macro_attribute]
pub fn async_trait(args: TokenStream, item: TokenStream) -> TokenStream;
