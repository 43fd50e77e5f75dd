//! once_cell 1: values set once. A closure given here runs at most once in a program, while others wait.

pub mod sync {
    use std::ops::{Deref, DerefMut};

    pub struct OnceCell<T>;
    impl<T> Default for OnceCell<T> {}
    impl<T> From<T> for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T>;
        pub fn with_value(value: T) -> OnceCell<T>;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), T>;
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)>;
        #[one_time]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
        #[one_time]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E>;
        pub fn take(&mut self) -> Option<T>;
        pub fn into_inner(self) -> Option<T>;
        #[blocking(
            sync_wait,
            instead = "tokio::sync::OnceCell",
            why = "it waits until another thread has set the value"
        )]
        #[until_set]
        pub fn wait(&self) -> &T;
    }
    pub struct Lazy<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> Lazy<T, F> {
        #[one_time]
        pub fn new(f: F) -> Lazy<T, F>;
        pub fn force(this: &Lazy<T, F>) -> &T;
        pub fn force_mut(this: &mut Lazy<T, F>) -> &mut T;
        pub fn get(this: &Lazy<T, F>) -> Option<&T>;
        pub fn into_value(this: Lazy<T, F>) -> Result<T, F>;
    }
    impl<T, F> Deref for Lazy<T, F> {
        type Target = T;
    }
    impl<T, F> DerefMut for Lazy<T, F> {}
}

pub mod unsync {
    use std::ops::{Deref, DerefMut};

    pub struct OnceCell<T>;
    impl<T> Default for OnceCell<T> {}
    impl<T> From<T> for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T>;
        pub fn with_value(value: T) -> OnceCell<T>;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), T>;
        pub fn try_insert(&self, value: T) -> Result<&T, (&T, T)>;
        #[one_time]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
        #[one_time]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E>;
        pub fn take(&mut self) -> Option<T>;
        pub fn into_inner(self) -> Option<T>;
    }
    pub struct Lazy<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> Lazy<T, F> {
        #[one_time]
        pub fn new(f: F) -> Lazy<T, F>;
        pub fn force(this: &Lazy<T, F>) -> &T;
        pub fn force_mut(this: &mut Lazy<T, F>) -> &mut T;
        pub fn get(this: &Lazy<T, F>) -> Option<&T>;
        pub fn into_value(this: Lazy<T, F>) -> Result<T, F>;
    }
    impl<T, F> Deref for Lazy<T, F> {
        type Target = T;
    }
    impl<T, F> DerefMut for Lazy<T, F> {}
}

pub mod race {
    pub struct OnceBox<T>;
    impl<T> OnceBox<T> {
        pub fn new() -> Self;
        pub fn get(&self) -> Option<&T>;
        pub fn set(&self, value: Box<T>) -> Result<(), Box<T>>;
        #[one_time]
        pub fn get_or_init<F: FnOnce() -> Box<T>>(&self, f: F) -> &T;
    }
    pub struct OnceBool;
    impl OnceBool {
        pub fn new() -> Self;
        pub fn get(&self) -> Option<bool>;
        pub fn set(&self, value: bool) -> Result<(), ()>;
        #[one_time]
        pub fn get_or_init<F: FnOnce() -> bool>(&self, f: F) -> bool;
    }
}
