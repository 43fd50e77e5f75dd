//! futures-lite 2: its combinators take sync closures.

pub use future::{Future, FutureExt};
pub use io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt,
};
pub use stream::{Stream, StreamExt};

#[macro_export]
macro_rules! ready {
    ($e:expr) => {};
}

#[macro_export]
macro_rules! pin {
    ($($x:ident),*) => {};
}

pub mod prelude {
    pub use crate::future::{Future, FutureExt};
    pub use crate::io::{
        AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt,
    };
    pub use crate::stream::{Stream, StreamExt};
}

pub mod future {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use std::future::{Future, Pending, Ready, pending, ready};

    pub type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;
    pub type BoxedLocal<T> = Pin<Box<dyn Future<Output = T>>>;

    #[drives]
    #[blocks_on(
        instead = "future.await",
        why = "the thread of the executor waits and its other tasks with it: deadlock"
    )]
    pub fn block_on<T>(future: impl Future<Output = T>) -> T;
    #[drives]
    pub async fn poll_once<T, F: Future<Output = T>>(f: F) -> Option<T>;
    #[calls_inline]
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<T>>(f: F) -> impl Future<Output = T>;
    #[sleeps]
    pub async fn yield_now();
    #[drives]
    pub async fn zip<A: Future, B: Future>(future1: A, future2: B) -> (A::Output, B::Output);
    #[drives]
    pub async fn try_zip<T1, T2, E, A: Future<Output = Result<T1, E>>, B: Future<Output = Result<T2, E>>>(
        future1: A,
        future2: B,
    ) -> Result<(T1, T2), E>;
    #[drives]
    pub async fn or<T, A: Future<Output = T>, B: Future<Output = T>>(future1: A, future2: B) -> T;
    #[drives]
    pub async fn race<T, A: Future<Output = T>, B: Future<Output = T>>(future1: A, future2: B) -> T;
    #[drives]
    pub async fn fuse<F: Future>(future: F) -> F::Output;

    pub trait FutureExt: Future {
        fn poll(&mut self, cx: &mut Context) -> Poll<Self::Output>;
        #[drives]
        async fn or<F: Future<Output = Self::Output>>(self, other: F) -> Self::Output;
        #[drives]
        async fn race<F: Future<Output = Self::Output>>(self, other: F) -> Self::Output;
        async fn catch_unwind(self) -> Result<Self::Output, Box<dyn std::any::Any + Send>>;
        fn boxed(self) -> Boxed<Self::Output>;
        fn boxed_local(self) -> BoxedLocal<Self::Output>;
    }
    impl<F: Future + ?Sized> FutureExt for F {}
}

pub mod stream {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use futures::Stream;

    pub type Boxed<T> = Pin<Box<dyn Stream<Item = T> + Send>>;
    pub type BoxedLocal<T> = Pin<Box<dyn Stream<Item = T>>>;

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
    pub struct Repeat<T>;
    impl<T> Stream for Repeat<T> {
        type Item = T;
    }
    pub struct OnceFuture<F>;
    impl<F: Future> Stream for OnceFuture<F> {
        type Item = F::Output;
    }
    pub fn empty<T>() -> Empty<T>;
    pub fn iter<I: IntoIterator>(iter: I) -> Iter<I::IntoIter>;
    pub fn once<T>(t: T) -> Once<T>;
    pub fn pending<T>() -> Pending<T>;
    pub fn repeat<T>(item: T) -> Repeat<T>;
    #[calls_inline]
    pub fn repeat_with<T, F: FnMut() -> T>(repeater: F) -> impl Stream<Item = T>;
    #[calls_inline]
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<Option<T>>>(f: F) -> impl Stream<Item = T>;
    #[calls_inline]
    pub fn unfold<T, F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>>, Item>(
        seed: T,
        f: F,
    ) -> impl Stream<Item = Item>;
    #[calls_inline]
    pub fn try_unfold<T, E, F: FnMut(T) -> Fut, Fut: Future<Output = Result<Option<(Item, T)>, E>>, Item>(
        init: T,
        f: F,
    ) -> impl Stream<Item = Result<Item, E>>;
    #[drives]
    pub fn once_future<F: Future>(future: F) -> OnceFuture<F>;
    #[drives]
    pub fn stop_after_future<S: Stream, F: Future>(stream: S, future: F) -> impl Stream<Item = S::Item>;
    pub fn or<T, A: Stream<Item = T>, B: Stream<Item = T>>(stream1: A, stream2: B) -> impl Stream<Item = T>;
    pub fn race<T, A: Stream<Item = T>, B: Stream<Item = T>>(stream1: A, stream2: B) -> impl Stream<Item = T>;
    // Its iterator blocks at each step.
    #[blocks_on(
        instead = "stream.next().await",
        why = "the thread of the executor waits and its other tasks with it: deadlock"
    )]
    pub fn block_on<S: Stream>(stream: S) -> BlockOn<S>;
    pub struct BlockOn<S>;
    impl<S: Stream> Iterator for BlockOn<S> {
        type Item = S::Item;
    }

    #[calls_inline]
    pub trait StreamExt: Stream {
        fn poll_next(&mut self, cx: &mut Context) -> Poll<Option<Self::Item>>;
        #[cancel_safe]
        #[takes("the item")]
        async fn next(&mut self) -> Option<Self::Item>;
        #[cancel_safe]
        #[takes("the item")]
        async fn try_next<T, E>(&mut self) -> Result<Option<T>, E>
        where
            Self: Stream<Item = Result<T, E>>;
        async fn count(self) -> usize;
        fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> impl Stream<Item = T>;
        fn flat_map<U: Stream, F: FnMut(Self::Item) -> U>(self, f: F) -> impl Stream<Item = U::Item>;
        fn flatten(self) -> futures::stream::Flatten<Self>;
        fn then<F: FnMut(Self::Item) -> Fut, Fut: Future>(self, f: F) -> impl Stream<Item = Fut::Output>;
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> impl Stream<Item = Self::Item>;
        fn filter_map<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> impl Stream<Item = T>;
        fn take(self, n: usize) -> impl Stream<Item = Self::Item>;
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> impl Stream<Item = Self::Item>;
        fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> impl Stream<Item = B>;
        fn skip(self, n: usize) -> impl Stream<Item = Self::Item>;
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> impl Stream<Item = Self::Item>;
        fn step_by(self, step: usize) -> impl Stream<Item = Self::Item>;
        fn chain<U: Stream>(self, other: U) -> impl Stream<Item = Self::Item>;
        async fn collect<C>(self) -> C;
        async fn try_collect<T, E, C>(self) -> Result<C, E>
        where
            Self: Stream<Item = Result<T, E>>;
        async fn partition<B, P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> (B, B);
        async fn fold<T, F: FnMut(T, Self::Item) -> T>(self, init: T, f: F) -> T;
        async fn try_fold<T, E, F: FnMut(B, T) -> Result<B, E>, B>(&mut self, init: B, f: F) -> Result<B, E>;
        fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(
            self,
            initial_state: St,
            f: F,
        ) -> impl Stream<Item = B>;
        fn fuse(self) -> impl Stream<Item = Self::Item>;
        fn cycle(self) -> impl Stream<Item = Self::Item>;
        fn enumerate(self) -> impl Stream<Item = (usize, Self::Item)>;
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> impl Stream<Item = Self::Item>;
        async fn nth(&mut self, n: usize) -> Option<Self::Item>;
        async fn last(self) -> Option<Self::Item>;
        async fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item>;
        async fn find_map<F: FnMut(Self::Item) -> Option<B>, B>(&mut self, f: F) -> Option<B>;
        async fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>;
        async fn all<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> bool;
        async fn any<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> bool;
        async fn for_each<F: FnMut(Self::Item)>(self, f: F);
        async fn try_for_each<F: FnMut(Self::Item) -> Result<(), E>, E>(&mut self, f: F) -> Result<(), E>;
        fn zip<U: Stream>(self, other: U) -> impl Stream<Item = (Self::Item, U::Item)>;
        async fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB);
        fn or<S: Stream>(self, other: S) -> impl Stream<Item = Self::Item>;
        fn race<S: Stream>(self, other: S) -> impl Stream<Item = Self::Item>;
        fn drain(&mut self) -> impl Stream<Item = Self::Item>;
        fn boxed(self) -> Boxed<Self::Item>;
        fn boxed_local(self) -> BoxedLocal<Self::Item>;
    }
    impl<S: Stream + ?Sized> StreamExt for S {}
}

pub mod io {
    use futures::Stream;
    use std::pin::Pin;

    pub use futures::io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};
    pub use futures::io::{
        BufReader, BufWriter, Chain, Cursor, Empty, Lines, ReadHalf, Repeat, Sink, Take, WriteHalf, empty, repeat, sink,
    };
    pub use std::io::{Error, ErrorKind, IoSlice, IoSliceMut, Result, SeekFrom};

    #[cancel_unsafe("the bytes that were already read")]
    #[reads_to_end]
    pub async fn copy<R: AsyncRead, W: AsyncWrite>(reader: R, writer: W) -> Result<u64>;
    pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>);

    // Makes an async reader or writer a blocking one.
    #[blocking_handle(sync_wait, instead = "the wrapped async reader or writer")]
    pub struct BlockOn<T>;
    impl<T> BlockOn<T> {
        pub fn new(io: T) -> BlockOn<T>;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
    impl<T: AsyncRead> std::io::Read for BlockOn<T> {}
    impl<T: AsyncBufRead> std::io::BufRead for BlockOn<T> {}
    impl<T: AsyncWrite> std::io::Write for BlockOn<T> {}
    impl<T: AsyncSeek> std::io::Seek for BlockOn<T> {}
    // Makes a blocking reader or writer look async: it blocks.
    pub struct AssertAsync<T>;
    impl<T> AssertAsync<T> {
        pub fn new(io: T) -> Self;
        pub fn into_inner(self) -> T;
    }
    impl<T> AsyncRead for AssertAsync<T> {}
    impl<T> AsyncWrite for AssertAsync<T> {}
    impl<T> AsyncSeek for AssertAsync<T> {}

    pub trait AsyncReadExt: AsyncRead {
        #[reads]
        async fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        async fn read_vectored(&mut self, bufs: &mut [IoSliceMut]) -> Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
        fn take(self, limit: u64) -> Take<Self>;
        fn bytes(self) -> impl Stream<Item = Result<u8>>;
        fn chain<R: AsyncRead>(self, next: R) -> Chain<Self, R>;
        fn boxed_reader(self) -> Pin<Box<dyn AsyncRead + Send>>;
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
    pub trait AsyncWriteExt: AsyncWrite {
        #[writes]
        async fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[writes]
        async fn write_vectored(&mut self, bufs: &[IoSlice]) -> Result<usize>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[flushes]
        async fn flush(&mut self) -> Result<()>;
        #[flushes]
        async fn close(&mut self) -> Result<()>;
        fn boxed_writer(self) -> Pin<Box<dyn AsyncWrite + Send>>;
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
    pub trait AsyncBufReadExt: AsyncBufRead {
        async fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amt: usize);
        #[reads]
        async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        #[cancel_unsafe("the part of the line that was already read")]
        #[reads]
        async fn read_line(&mut self, buf: &mut String) -> Result<usize>;
        fn lines(self) -> Lines<Self>;
        fn split(self, byte: u8) -> impl Stream<Item = Result<Vec<u8>>>;
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
    pub trait AsyncSeekExt: AsyncSeek {
        async fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    }
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
}
