//! pin-project 1 and pin-project-lite.

#![crate_names(pin_project, pin_project_lite)]

#[proc_macro_attribute]
pub fn pin_project(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
pub fn pinned_drop(args: TokenStream, item: TokenStream) -> TokenStream;

// pin-project-lite: the struct, enum and `PinnedDrop` impl between the braces are declared as they stand.
#[macro_export]
macro_rules! pin_project {
    ($($item:tt)*) => {};
}
