//! test-log 0.2: `#[test_log::test]` on an async fn stands for `#[tokio::test]` unless another is named.

#[entry(runtime = "tokio", test)]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
