//! async-stream 0.3: the body between the braces is async code; `yield x` gives an item of type `x`.

#[macro_export]
macro_rules! stream {
    ($($body:tt)*) => {
        $crate::from_body()
    };
}

#[macro_export]
macro_rules! try_stream {
    ($($body:tt)*) => {
        $crate::from_body()
    };
}

// What the macros give.
pub fn from_body<T>() -> AsyncStream<T>;
pub struct AsyncStream<T>;
impl<T> futures::Stream for AsyncStream<T> {
    type Item = T;
}
