//! smol-potat 1: attributes for smol.

#[entry(runtime = "smol")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[entry(runtime = "smol", test)]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn bench(args: TokenStream, item: TokenStream) -> TokenStream;
