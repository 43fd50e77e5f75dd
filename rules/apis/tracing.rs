//! tracing 0.1, and what tracing-futures gives to futures.

#![crate_names(tracing, tracing_futures)]

pub use instrument::{Instrument, WithSubscriber};
pub use span::{Id, Span};

#[proc_macro_attribute]
pub fn instrument(args: TokenStream, item: TokenStream) -> TokenStream;

#[macro_export]
#[gives(tracing::Span)]
macro_rules! span {
    ($($fields:tt)*) => {};
}

#[macro_export]
#[gives(tracing::Span)]
macro_rules! trace_span {
    ($($fields:tt)*) => {};
}

#[macro_export]
#[gives(tracing::Span)]
macro_rules! debug_span {
    ($($fields:tt)*) => {};
}

#[macro_export]
#[gives(tracing::Span)]
macro_rules! info_span {
    ($($fields:tt)*) => {};
}

#[macro_export]
#[gives(tracing::Span)]
macro_rules! warn_span {
    ($($fields:tt)*) => {};
}

#[macro_export]
#[gives(tracing::Span)]
macro_rules! error_span {
    ($($fields:tt)*) => {};
}

#[macro_export]
macro_rules! event {
    ($($fields:tt)*) => {};
}

#[macro_export]
macro_rules! trace {
    ($($fields:tt)*) => {};
}

#[macro_export]
macro_rules! debug {
    ($($fields:tt)*) => {};
}

#[macro_export]
macro_rules! info {
    ($($fields:tt)*) => {};
}

#[macro_export]
macro_rules! warn {
    ($($fields:tt)*) => {};
}

#[macro_export]
macro_rules! error {
    ($($fields:tt)*) => {};
}

#[macro_export]
macro_rules! enabled {
    ($($fields:tt)*) => {
        true
    };
}

#[macro_export]
macro_rules! event_enabled {
    ($($fields:tt)*) => {
        true
    };
}

#[macro_export]
macro_rules! span_enabled {
    ($($fields:tt)*) => {
        true
    };
}

pub mod span {
    use std::ops::Deref;

    pub struct Id;
    impl Clone for Id {}
    impl Id {
        pub fn from_u64(u: u64) -> Self;
        pub fn into_u64(&self) -> u64;
    }

    pub struct Span;
    impl Clone for Span {}
    impl Span {
        pub fn none() -> Span;
        pub fn current() -> Span;
        pub fn enter(&self) -> Entered;
        pub fn entered(self) -> EnteredSpan;
        pub fn or_current(self) -> Self;
        #[calls_inline]
        pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T;
        pub fn record<Q: ?Sized, V>(&self, field: &Q, value: V) -> &Self;
        pub fn follows_from(&self, from: impl Into<Option<Id>>) -> &Self;
        pub fn has_field<Q: ?Sized>(&self, field: &Q) -> bool;
        pub fn is_disabled(&self) -> bool;
        pub fn is_none(&self) -> bool;
        pub fn id(&self) -> Option<Id>;
        pub fn metadata(&self) -> Option<&crate::Metadata>;
        #[calls_inline]
        pub fn with_subscriber<T>(&self, f: impl FnOnce((&Id, &crate::Dispatch)) -> T) -> Option<T>;
    }

    #[guard(span)]
    pub struct Entered;
    // Not Send: the compiler stops it in a spawned future, unlike `Entered`.
    #[guard(span)]
    pub struct EnteredSpan;
    impl EnteredSpan {
        pub fn id(&self) -> Option<Id>;
        pub fn exit(self) -> Span;
    }
    impl Deref for EnteredSpan {
        type Target = Span;
    }
}

pub mod instrument {
    use crate::span::Span;
    use std::future::Future;

    pub trait Instrument {
        fn instrument(self, span: Span) -> Instrumented<Self>;
        fn in_current_span(self) -> Instrumented<Self>;
    }
    impl<T> Instrument for T {}
    pub struct Instrumented<T>;
    impl<T: Future> Future for Instrumented<T> {
        type Output = T::Output;
    }
    impl<T> Instrumented<T> {
        pub fn span(&self) -> &Span;
        pub fn span_mut(&mut self) -> &mut Span;
        pub fn inner(&self) -> &T;
        pub fn inner_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
    impl<S: futures::Stream> futures::Stream for Instrumented<S> {
        type Item = S::Item;
    }

    pub trait WithSubscriber {
        fn with_subscriber<S>(self, subscriber: S) -> WithDispatch<Self>;
        fn with_current_subscriber(self) -> WithDispatch<Self>;
    }
    impl<T> WithSubscriber for T {}
    pub struct WithDispatch<T>;
    impl<T: Future> Future for WithDispatch<T> {
        type Output = T::Output;
    }
    impl<T> WithDispatch<T> {
        pub fn inner(&self) -> &T;
        pub fn inner_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
}

pub mod subscriber {
    pub trait Subscriber {}
    pub struct DefaultGuard;
    pub struct SetGlobalDefaultError;
    impl std::error::Error for SetGlobalDefaultError {}
    #[calls_inline]
    pub fn with_default<T, S>(subscriber: S, f: impl FnOnce() -> T) -> T;
    pub fn set_global_default<S>(subscriber: S) -> Result<(), SetGlobalDefaultError>;
    // In force on this thread until it is dropped: not across an await either.
    pub fn set_default<S>(subscriber: S) -> DefaultGuard;
}
pub use subscriber::Subscriber;

pub mod dispatcher {
    pub use crate::Dispatch;
    pub use crate::subscriber::{DefaultGuard, SetGlobalDefaultError};
    #[calls_inline]
    pub fn with_default<T>(dispatcher: &Dispatch, f: impl FnOnce() -> T) -> T;
    pub fn set_global_default(dispatcher: Dispatch) -> Result<(), SetGlobalDefaultError>;
    pub fn set_default(dispatcher: &Dispatch) -> DefaultGuard;
    #[calls_inline]
    pub fn get_default<T, F: FnMut(&Dispatch) -> T>(f: F) -> T;
}
pub struct Dispatch;
impl Clone for Dispatch {}
pub struct Metadata;
pub struct Level;
impl Clone for Level {}
impl Copy for Level {}
impl Level {
    pub const TRACE: Level = Level;
    pub const DEBUG: Level = Level;
    pub const INFO: Level = Level;
    pub const WARN: Level = Level;
    pub const ERROR: Level = Level;
}
