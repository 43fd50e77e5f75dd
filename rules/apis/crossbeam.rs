pub use crossbeam_channel as channel;
pub use crossbeam_channel::{select, select_biased};
pub use crossbeam_utils::atomic;
pub use crossbeam_utils::sync;
pub use crossbeam_utils::thread;
pub use crossbeam_utils::thread::scope;

pub mod utils {
    pub use crossbeam_utils::{Backoff, CachePadded};
}

pub mod queue {
    pub struct ArrayQueue<T>;

    impl<T> ArrayQueue<T> {
        pub fn new(cap: usize) -> ArrayQueue<T>;
        pub fn push(&self, value: T) -> Result<(), T>;
        pub fn force_push(&self, value: T) -> Option<T>;
        pub fn pop(&self) -> Option<T>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn is_full(&self) -> bool;
    }

    pub struct SegQueue<T>;

    impl<T> SegQueue<T> {
        pub fn new() -> SegQueue<T>;
        pub fn push(&self, value: T);
        pub fn pop(&self) -> Option<T>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
    }
}
