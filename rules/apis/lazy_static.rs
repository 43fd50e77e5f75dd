//! lazy_static 1. The macro's `static ref NAME: T = init;` is a static that derefs to `T`; `init` runs once.

#[one_time]
#[macro_export]
macro_rules! lazy_static {
    ($($statics:tt)*) => {};
}

pub trait LazyStatic {}
pub fn initialize<T: LazyStatic>(lazy: &T);
