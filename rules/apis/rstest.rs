//! rstest 0.2x: the runtime of an async test is that of the test attribute beside it.

#[entry(test)]
#[proc_macro_attribute]
pub fn rstest(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn fixture(args: TokenStream, item: TokenStream) -> TokenStream;
