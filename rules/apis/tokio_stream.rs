//! tokio-stream 0.1: streams over tokio's types, and combinators with sync closures.

pub use futures::Stream;
pub use stream_ext::{Elapsed, FromStream, StreamExt, Timeout};

mod stream_ext {
    use crate::adapters::{Chain, Fuse, Merge, Peekable, Skip, Take};
    use futures::Stream;
    use std::future::Future;
    use std::time::Duration;
    use tokio::time::Interval;

    pub trait FromStream<T> {}

    #[calls_inline]
    pub trait StreamExt: Stream {
        #[cancel_safe]
        #[takes("the item")]
        async fn next(&mut self) -> Option<Self::Item>;
        #[cancel_safe]
        #[takes("the item")]
        async fn try_next<T, E>(&mut self) -> Result<Option<T>, E>
        where
            Self: Stream<Item = Result<T, E>>;
        fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> impl Stream<Item = T>;
        fn map_while<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> impl Stream<Item = T>;
        fn then<F: FnMut(Self::Item) -> Fut, Fut: Future>(self, f: F) -> impl Stream<Item = Fut::Output>;
        fn merge<U: Stream>(self, other: U) -> Merge<Self, U>;
        fn filter<F: FnMut(&Self::Item) -> bool>(self, f: F) -> impl Stream<Item = Self::Item>;
        fn filter_map<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> impl Stream<Item = T>;
        fn fuse(self) -> Fuse<Self>;
        fn take(self, n: usize) -> Take<Self>;
        fn take_while<F: FnMut(&Self::Item) -> bool>(self, f: F) -> impl Stream<Item = Self::Item>;
        fn skip(self, n: usize) -> Skip<Self>;
        fn skip_while<F: FnMut(&Self::Item) -> bool>(self, f: F) -> impl Stream<Item = Self::Item>;
        async fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        async fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool;
        fn chain<U: Stream>(self, other: U) -> Chain<Self, U>;
        async fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
        async fn collect<T>(self) -> T;
        #[needs_feature("time")]
        #[needs_runtime(tokio)]
        fn timeout(self, duration: Duration) -> Timeout<Self>;
        #[needs_feature("time")]
        fn timeout_repeating(self, interval: Interval) -> impl Stream<Item = Result<Self::Item, Elapsed>>;
        #[needs_feature("time")]
        #[needs_runtime(tokio)]
        fn throttle(self, duration: Duration) -> impl Stream<Item = Self::Item>;
        #[needs_feature("time")]
        #[needs_runtime(tokio)]
        fn chunks_timeout(self, max_size: usize, duration: Duration) -> impl Stream<Item = Vec<Self::Item>>;
        fn peekable(self) -> Peekable<Self>;
    }
    impl<St: Stream + ?Sized> StreamExt for St {}

    pub struct Timeout<S>;
    impl<S: Stream> Stream for Timeout<S> {
        type Item = Result<S::Item, Elapsed>;
    }
    pub struct Elapsed;
    impl std::error::Error for Elapsed {}
    impl From<Elapsed> for std::io::Error {}
}

pub mod adapters {
    use futures::Stream;

    pub struct Chain<A, B>;
    impl<A: Stream, B> Stream for Chain<A, B> {
        type Item = A::Item;
    }
    pub struct Merge<A, B>;
    impl<A: Stream, B> Stream for Merge<A, B> {
        type Item = A::Item;
    }
    pub struct Fuse<S>;
    impl<S: Stream> Stream for Fuse<S> {
        type Item = S::Item;
    }
    pub struct Skip<S>;
    impl<S: Stream> Stream for Skip<S> {
        type Item = S::Item;
    }
    pub struct Take<S>;
    impl<S: Stream> Stream for Take<S> {
        type Item = S::Item;
    }
    pub struct Peekable<S>;
    impl<S: Stream> Stream for Peekable<S> {
        type Item = S::Item;
    }
    impl<S: Stream> Peekable<S> {
        pub async fn peek(&mut self) -> Option<&S::Item>;
    }
}

pub fn empty<T>() -> Empty<T>;
pub fn iter<I: IntoIterator>(i: I) -> Iter<I::IntoIter>;
pub fn once<T>(value: T) -> Once<T>;
pub fn pending<T>() -> Pending<T>;
pub struct Empty<T>;
impl<T> Stream for Empty<T> {
    type Item = T;
}
pub struct Iter<I>;
impl<I: Iterator> Stream for Iter<I> {
    type Item = I::Item;
}
pub struct Once<T>;
impl<T> Stream for Once<T> {
    type Item = T;
}
pub struct Pending<T>;
impl<T> Stream for Pending<T> {
    type Item = T;
}
pub struct StreamNotifyClose<S>;
impl<S: Stream> Stream for StreamNotifyClose<S> {
    type Item = Option<S::Item>;
}
pub struct StreamMap<K, V>;
impl<K, V: Stream> Stream for StreamMap<K, V> {
    type Item = (K, V::Item);
}
impl<S> StreamNotifyClose<S> {
    pub fn new(stream: S) -> Self;
    pub fn into_inner(self) -> Option<S>;
}
impl<K, V> Default for StreamMap<K, V> {}
impl<K, V> FromIterator<(K, V)> for StreamMap<K, V> {}
impl<K, V> Extend<(K, V)> for StreamMap<K, V> {}
impl<K, V> StreamMap<K, V> {
    pub fn new() -> StreamMap<K, V>;
    pub fn with_capacity(capacity: usize) -> StreamMap<K, V>;
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)>;
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut (K, V)>;
    pub fn keys(&self) -> impl Iterator<Item = &K>;
    pub fn values(&self) -> impl Iterator<Item = &V>;
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V>;
    pub fn capacity(&self) -> usize;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn clear(&mut self);
    pub fn insert(&mut self, k: K, stream: V) -> Option<V>;
    pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V>;
    pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool;
    pub async fn next_many(&mut self, buffer: &mut Vec<(K, V::Item)>, limit: usize) -> usize;
}

pub mod wrappers {
    use futures::Stream;
    use std::io;
    use tokio::fs::{DirEntry, ReadDir};
    use tokio::io::{Lines, Split};
    use tokio::net::{TcpListener, TcpStream, UnixListener, UnixStream};
    use tokio::signal::unix::Signal;
    use tokio::signal::windows::{CtrlBreak, CtrlC};
    use tokio::sync::{broadcast, mpsc, watch};
    use tokio::task::{JoinError, JoinSet};
    use tokio::time::{Instant, Interval};

    use self::errors::BroadcastStreamRecvError;

    pub struct ReceiverStream<T>;
    impl<T> ReceiverStream<T> {
        pub fn new(inner: mpsc::Receiver<T>) -> Self;
        pub fn close(&mut self);
        pub fn into_inner(self) -> mpsc::Receiver<T>;
    }
    impl<T> Stream for ReceiverStream<T> {
        type Item = T;
    }
    impl<T> From<mpsc::Receiver<T>> for ReceiverStream<T> {}
    impl<T> AsRef<mpsc::Receiver<T>> for ReceiverStream<T> {}
    impl<T> AsMut<mpsc::Receiver<T>> for ReceiverStream<T> {}
    pub struct UnboundedReceiverStream<T>;
    impl<T> UnboundedReceiverStream<T> {
        pub fn new(inner: mpsc::UnboundedReceiver<T>) -> Self;
        pub fn close(&mut self);
        pub fn into_inner(self) -> mpsc::UnboundedReceiver<T>;
    }
    impl<T> Stream for UnboundedReceiverStream<T> {
        type Item = T;
    }
    impl<T> From<mpsc::UnboundedReceiver<T>> for UnboundedReceiverStream<T> {}
    impl<T> AsRef<mpsc::UnboundedReceiver<T>> for UnboundedReceiverStream<T> {}
    impl<T> AsMut<mpsc::UnboundedReceiver<T>> for UnboundedReceiverStream<T> {}
    #[needs_feature("sync")]
    pub struct BroadcastStream<T>;
    impl<T> BroadcastStream<T> {
        pub fn new(inner: broadcast::Receiver<T>) -> Self;
    }
    impl<T> Stream for BroadcastStream<T> {
        type Item = Result<T, BroadcastStreamRecvError>;
    }
    impl<T> From<broadcast::Receiver<T>> for BroadcastStream<T> {}
    #[needs_feature("sync")]
    pub struct WatchStream<T>;
    impl<T> WatchStream<T> {
        pub fn new(inner: watch::Receiver<T>) -> Self;
        pub fn from_changes(inner: watch::Receiver<T>) -> Self;
    }
    impl<T> Stream for WatchStream<T> {
        type Item = T;
    }
    impl<T> From<watch::Receiver<T>> for WatchStream<T> {}
    #[needs_feature("time")]
    pub struct IntervalStream;
    impl IntervalStream {
        pub fn new(inner: Interval) -> Self;
        pub fn into_inner(self) -> Interval;
    }
    impl Stream for IntervalStream {
        type Item = Instant;
    }
    impl AsRef<Interval> for IntervalStream {}
    impl AsMut<Interval> for IntervalStream {}
    #[needs_feature("signal")]
    pub struct SignalStream;
    impl SignalStream {
        pub fn new(inner: Signal) -> Self;
        pub fn into_inner(self) -> Signal;
    }
    impl Stream for SignalStream {
        type Item = ();
    }
    impl AsRef<Signal> for SignalStream {}
    impl AsMut<Signal> for SignalStream {}
    #[needs_feature("signal")]
    pub struct CtrlCStream;
    impl CtrlCStream {
        pub fn new(inner: CtrlC) -> Self;
        pub fn into_inner(self) -> CtrlC;
    }
    impl Stream for CtrlCStream {
        type Item = ();
    }
    impl AsRef<CtrlC> for CtrlCStream {}
    impl AsMut<CtrlC> for CtrlCStream {}
    #[needs_feature("signal")]
    pub struct CtrlBreakStream;
    impl CtrlBreakStream {
        pub fn new(inner: CtrlBreak) -> Self;
        pub fn into_inner(self) -> CtrlBreak;
    }
    impl Stream for CtrlBreakStream {
        type Item = ();
    }
    impl AsRef<CtrlBreak> for CtrlBreakStream {}
    impl AsMut<CtrlBreak> for CtrlBreakStream {}
    #[needs_feature("net")]
    pub struct TcpListenerStream;
    impl TcpListenerStream {
        pub fn new(inner: TcpListener) -> Self;
        pub fn into_inner(self) -> TcpListener;
    }
    impl Stream for TcpListenerStream {
        type Item = io::Result<TcpStream>;
    }
    impl AsRef<TcpListener> for TcpListenerStream {}
    impl AsMut<TcpListener> for TcpListenerStream {}
    #[needs_feature("net")]
    pub struct UnixListenerStream;
    impl UnixListenerStream {
        pub fn new(inner: UnixListener) -> Self;
        pub fn into_inner(self) -> UnixListener;
    }
    impl Stream for UnixListenerStream {
        type Item = io::Result<UnixStream>;
    }
    impl AsRef<UnixListener> for UnixListenerStream {}
    impl AsMut<UnixListener> for UnixListenerStream {}
    #[needs_feature("io-util")]
    pub struct LinesStream<R>;
    impl<R> LinesStream<R> {
        pub fn new(inner: Lines<R>) -> Self;
        pub fn into_inner(self) -> Lines<R>;
    }
    impl<R> Stream for LinesStream<R> {
        type Item = io::Result<String>;
    }
    impl<R> AsRef<Lines<R>> for LinesStream<R> {}
    impl<R> AsMut<Lines<R>> for LinesStream<R> {}
    #[needs_feature("io-util")]
    pub struct SplitStream<R>;
    impl<R> SplitStream<R> {
        pub fn new(inner: Split<R>) -> Self;
        pub fn into_inner(self) -> Split<R>;
    }
    impl<R> Stream for SplitStream<R> {
        type Item = io::Result<Vec<u8>>;
    }
    impl<R> AsRef<Split<R>> for SplitStream<R> {}
    impl<R> AsMut<Split<R>> for SplitStream<R> {}
    #[needs_feature("fs")]
    pub struct ReadDirStream;
    impl ReadDirStream {
        pub fn new(inner: ReadDir) -> Self;
        pub fn into_inner(self) -> ReadDir;
    }
    impl Stream for ReadDirStream {
        type Item = io::Result<DirEntry>;
    }
    impl AsRef<ReadDir> for ReadDirStream {}
    impl AsMut<ReadDir> for ReadDirStream {}
    #[needs_feature("rt")]
    pub struct JoinSetStream<T>;
    impl<T> JoinSetStream<T> {
        pub fn new(inner: JoinSet<T>) -> Self;
        pub fn into_inner(self) -> JoinSet<T>;
    }
    impl<T> Stream for JoinSetStream<T> {
        type Item = Result<T, JoinError>;
    }
    impl<T> From<JoinSet<T>> for JoinSetStream<T> {}
    impl<T> AsRef<JoinSet<T>> for JoinSetStream<T> {}
    impl<T> AsMut<JoinSet<T>> for JoinSetStream<T> {}
    pub mod errors {
        pub enum BroadcastStreamRecvError {
            Lagged(u64),
        }
        impl std::error::Error for BroadcastStreamRecvError {}
    }
}
