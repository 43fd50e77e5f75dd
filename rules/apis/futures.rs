//! futures 0.3 and the crates it is made of, as one root: whatever their names, the modules are these.

#![since("0.3")]
#![crate_names(
    futures,
    futures_util,
    futures_core,
    futures_executor,
    futures_channel,
    futures_io,
    futures_sink,
    futures_task
)]

pub use channel::{mpsc, oneshot};
pub use executor::{
    Enter, EnterError, LocalPool, LocalSpawner, ThreadPool, ThreadPoolBuilder, block_on, block_on_stream, enter,
};
pub use future::{FusedFuture, Future, FutureExt, TryFuture, TryFutureExt};
pub use io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt,
};
pub use sink::{Sink, SinkExt};
pub use stream::{FusedStream, Stream, StreamExt, TryStream, TryStreamExt};
pub use task::{
    ArcWake, FutureObj, LocalFutureObj, LocalSpawn, LocalSpawnExt, Spawn, SpawnError, SpawnExt, UnsafeFutureObj,
    noop_waker, noop_waker_ref, waker, waker_ref,
};

#[selects]
#[macro_export]
macro_rules! select {
    ($($arms:tt)*) => {};
}

#[selects]
#[macro_export]
macro_rules! select_biased {
    ($($arms:tt)*) => {};
}

#[joins]
#[macro_export]
macro_rules! join {
    ($($futures:expr),*) => {};
}

#[try_joins]
#[macro_export]
macro_rules! try_join {
    ($($futures:expr),*) => {};
}

#[macro_export]
macro_rules! pin_mut {
    ($($futures:ident),*) => {};
}

#[macro_export]
macro_rules! ready {
    ($e:expr) => {};
}

#[macro_export]
macro_rules! poll {
    ($e:expr) => {};
}

#[macro_export]
macro_rules! pending {
    () => {};
}

#[macro_export]
macro_rules! stream_select {
    ($($streams:expr),*) => {};
}

pub mod prelude {
    pub use crate::future::{self, Future, FutureExt, TryFuture, TryFutureExt};
    pub use crate::io::{
        AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt,
    };
    pub use crate::sink::{self, Sink, SinkExt};
    pub use crate::stream::{self, Stream, StreamExt, TryStream, TryStreamExt};
}

pub mod never {
    pub type Never = std::convert::Infallible;
}

pub mod future {
    use crate::sink::Sink;
    use crate::stream::Stream;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use crate::abortable::{AbortHandle, AbortRegistration, Abortable, Aborted};
    pub use crate::either::Either;
    pub use std::future::Future;

    pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
    pub type LocalBoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

    pub trait FusedFuture: Future {
        fn is_terminated(&self) -> bool;
    }

    pub trait TryFuture: Future {
        type Ok;
        type Error;
        #[async_context]
        fn try_poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Result<Self::Ok, Self::Error>>;
    }
    impl<F: Future<Output = Result<T, E>> + ?Sized, T, E> TryFuture for F {
        type Ok = T;
        type Error = E;
    }

    #[calls_inline]
    pub trait FutureExt: Future {
        fn map<U, F: FnOnce(Self::Output) -> U>(self, f: F) -> impl Future<Output = U>;
        fn map_into<U>(self) -> impl Future<Output = U>;
        fn then<Fut: Future, F: FnOnce(Self::Output) -> Fut>(self, f: F) -> impl Future<Output = Fut::Output>;
        fn left_future<B>(self) -> Either<Self, B>;
        fn right_future<A>(self) -> Either<A, Self>;
        fn into_stream(self) -> impl Stream<Item = Self::Output>;
        fn flatten(self) -> Flatten<Self>;
        fn flatten_stream(self) -> FlattenStream<Self>;
        fn fuse(self) -> Fuse<Self>;
        fn inspect<F: FnOnce(&Self::Output)>(self, f: F) -> impl Future<Output = Self::Output>;
        fn catch_unwind(self) -> CatchUnwind<Self>;
        fn shared(self) -> Shared<Self>;
        fn remote_handle(self) -> (Remote<Self>, RemoteHandle<Self::Output>);
        fn boxed(self) -> BoxFuture<Self::Output>;
        fn boxed_local(self) -> LocalBoxFuture<Self::Output>;
        fn unit_error(self) -> impl Future<Output = Result<Self::Output, ()>>;
        fn never_error(self) -> impl Future<Output = Result<Self::Output, crate::never::Never>>;
        fn poll_unpin(&mut self, cx: &mut Context) -> Poll<Self::Output>;
        // Polls once; what is not ready is dropped.
        #[drives]
        fn now_or_never(self) -> Option<Self::Output>;
    }
    impl<T: Future + ?Sized> FutureExt for T {}

    #[calls_inline]
    pub trait TryFutureExt: TryFuture {
        fn flatten_sink<Item>(self) -> impl Sink<Item>;
        fn map_ok<T, F: FnOnce(Self::Ok) -> T>(self, f: F) -> impl Future<Output = Result<T, Self::Error>>;
        fn map_ok_or_else<T, E: FnOnce(Self::Error) -> T, F: FnOnce(Self::Ok) -> T>(
            self,
            e: E,
            f: F,
        ) -> impl Future<Output = T>;
        fn map_err<E, F: FnOnce(Self::Error) -> E>(self, f: F) -> impl Future<Output = Result<Self::Ok, E>>;
        fn err_into<E>(self) -> impl Future<Output = Result<Self::Ok, E>>;
        fn ok_into<U>(self) -> impl Future<Output = Result<U, Self::Error>>;
        fn and_then<Fut: TryFuture, F: FnOnce(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> impl Future<Output = Result<Fut::Ok, Self::Error>>;
        fn or_else<Fut: TryFuture, F: FnOnce(Self::Error) -> Fut>(
            self,
            f: F,
        ) -> impl Future<Output = Result<Self::Ok, Fut::Error>>;
        fn inspect_ok<F: FnOnce(&Self::Ok)>(self, f: F) -> impl Future<Output = Result<Self::Ok, Self::Error>>;
        fn inspect_err<F: FnOnce(&Self::Error)>(self, f: F) -> impl Future<Output = Result<Self::Ok, Self::Error>>;
        fn try_flatten(self) -> TryFlatten<Self>;
        fn try_flatten_stream(self) -> TryFlattenStream<Self>;
        fn unwrap_or_else<F: FnOnce(Self::Error) -> Self::Ok>(self, f: F) -> impl Future<Output = Self::Ok>;
        fn into_future(self) -> impl Future<Output = Result<Self::Ok, Self::Error>>;
        fn try_poll_unpin(&mut self, cx: &mut Context) -> Poll<Result<Self::Ok, Self::Error>>;
    }
    impl<Fut: TryFuture + ?Sized> TryFutureExt for Fut {}

    pub struct Flatten<F>;
    impl<F: Future> Future for Flatten<F>
    where
        F::Output: Future,
    {
        type Output = <F::Output as Future>::Output;
    }
    pub struct FlattenStream<F>;
    impl<F: Future> Stream for FlattenStream<F>
    where
        F::Output: Stream,
    {
        type Item = <F::Output as Stream>::Item;
    }
    pub struct TryFlatten<F>;
    impl<F: TryFuture> Future for TryFlatten<F>
    where
        F::Ok: TryFuture,
    {
        type Output = Result<<F::Ok as TryFuture>::Ok, F::Error>;
    }
    pub struct TryFlattenStream<F>;
    impl<F: TryFuture> Stream for TryFlattenStream<F>
    where
        F::Ok: Stream,
    {
        type Item = <F::Ok as Stream>::Item;
    }
    pub struct Fuse<F>;
    impl<F: Future> Future for Fuse<F> {
        type Output = F::Output;
    }
    pub struct CatchUnwind<F>;
    impl<F: Future> Future for CatchUnwind<F> {
        type Output = Result<F::Output, Box<dyn std::any::Any + Send>>;
    }
    #[running]
    pub struct Shared<F>;
    impl<F: Future> Future for Shared<F> {
        type Output = F::Output;
    }
    pub struct Remote<F>;
    impl<F: Future> Future for Remote<F> {
        type Output = ();
    }
    #[running]
    pub struct RemoteHandle<T>;
    impl<T> Future for RemoteHandle<T> {
        type Output = T;
    }
    pub struct Ready<T>;
    impl<T> Future for Ready<T> {
        type Output = T;
    }
    pub struct Pending<T>;
    impl<T> Future for Pending<T> {
        type Output = T;
    }
    impl<F: Future> FusedFuture for Fuse<F> {}
    impl<F> Fuse<F> {
        pub fn terminated() -> Self;
    }
    impl<F> Clone for Shared<F> {}
    impl<F: Future> Shared<F> {
        pub fn peek(&self) -> Option<&F::Output>;
        pub fn downgrade(&self) -> Option<WeakShared<F>>;
    }
    pub struct WeakShared<F>;
    impl<F> WeakShared<F> {
        pub fn upgrade(&self) -> Option<Shared<F>>;
    }
    impl<T> RemoteHandle<T> {
        pub fn forget(self);
    }
    impl<T> Ready<T> {
        pub fn into_inner(self) -> T;
    }

    pub fn ready<T>(t: T) -> Ready<T>;
    pub fn ok<T, E>(t: T) -> Ready<Result<T, E>>;
    pub fn err<T, E>(err: E) -> Ready<Result<T, E>>;
    pub fn pending<T>() -> Pending<T>;
    // The closures of `lazy`, `poll_fn` and `always_ready` run where the future is polled.
    #[calls_inline]
    pub fn lazy<R, F: FnOnce(&mut Context) -> R>(f: F) -> impl Future<Output = R>;
    #[calls_inline]
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<T>>(f: F) -> impl Future<Output = T>;
    #[calls_inline]
    pub fn always_ready<T, F: Fn() -> T>(prod: F) -> impl Future<Output = T>;
    #[drives]
    pub fn poll_immediate<F: Future>(f: F) -> impl Future<Output = Option<F::Output>>;
    pub fn maybe_done<Fut: Future>(future: Fut) -> MaybeDone<Fut>;
    pub fn try_maybe_done<Fut: TryFuture>(future: Fut) -> TryMaybeDone<Fut>;
    pub fn abortable<Fut>(future: Fut) -> (Abortable<Fut>, AbortHandle);

    pub struct MaybeDone<F>;
    impl<F: Future> Future for MaybeDone<F> {
        type Output = ();
    }
    pub struct TryMaybeDone<F>;
    impl<F: TryFuture> Future for TryMaybeDone<F> {
        type Output = Result<(), F::Error>;
    }
    impl<F: Future> MaybeDone<F> {
        pub fn output_mut(self: Pin<&mut Self>) -> Option<&mut F::Output>;
        pub fn take_output(self: Pin<&mut Self>) -> Option<F::Output>;
    }
    impl<F: TryFuture> TryMaybeDone<F> {
        pub fn output_mut(self: Pin<&mut Self>) -> Option<&mut F::Ok>;
        pub fn take_output(self: Pin<&mut Self>) -> Option<F::Ok>;
    }

    #[drives]
    pub fn join<A: Future, B: Future>(future1: A, future2: B) -> Join<A, B>;
    #[drives]
    pub fn join3<A: Future, B: Future, C: Future>(future1: A, future2: B, future3: C) -> Join3<A, B, C>;
    #[drives]
    pub fn join4<A: Future, B: Future, C: Future, D: Future>(
        future1: A,
        future2: B,
        future3: C,
        future4: D,
    ) -> Join4<A, B, C, D>;
    #[drives]
    pub fn join5<A: Future, B: Future, C: Future, D: Future, E: Future>(
        future1: A,
        future2: B,
        future3: C,
        future4: D,
        future5: E,
    ) -> Join5<A, B, C, D, E>;
    pub struct Join<A, B>;
    impl<A: Future, B: Future> Future for Join<A, B> {
        type Output = (A::Output, B::Output);
    }
    pub struct Join3<A, B, C>;
    impl<A: Future, B: Future, C: Future> Future for Join3<A, B, C> {
        type Output = (A::Output, B::Output, C::Output);
    }
    pub struct Join4<A, B, C, D>;
    impl<A: Future, B: Future, C: Future, D: Future> Future for Join4<A, B, C, D> {
        type Output = (A::Output, B::Output, C::Output, D::Output);
    }
    pub struct Join5<A, B, C, D, E>;
    impl<A: Future, B: Future, C: Future, D: Future, E: Future> Future for Join5<A, B, C, D, E> {
        type Output = (A::Output, B::Output, C::Output, D::Output, E::Output);
    }

    #[drives]
    pub fn try_join<A: TryFuture, B: TryFuture>(future1: A, future2: B) -> TryJoin<A, B>;
    #[drives]
    pub fn try_join3<A: TryFuture, B: TryFuture, C: TryFuture>(future1: A, future2: B, future3: C)
    -> TryJoin3<A, B, C>;
    #[drives]
    pub fn try_join4<A: TryFuture, B: TryFuture, C: TryFuture, D: TryFuture>(
        future1: A,
        future2: B,
        future3: C,
        future4: D,
    ) -> TryJoin4<A, B, C, D>;
    #[drives]
    pub fn try_join5<A: TryFuture, B: TryFuture, C: TryFuture, D: TryFuture, E: TryFuture>(
        future1: A,
        future2: B,
        future3: C,
        future4: D,
        future5: E,
    ) -> TryJoin5<A, B, C, D, E>;
    pub struct TryJoin<A, B>;
    impl<A: TryFuture, B: TryFuture> Future for TryJoin<A, B> {
        type Output = Result<(A::Ok, B::Ok), A::Error>;
    }
    pub struct TryJoin3<A, B, C>;
    impl<A: TryFuture, B: TryFuture, C: TryFuture> Future for TryJoin3<A, B, C> {
        type Output = Result<(A::Ok, B::Ok, C::Ok), A::Error>;
    }
    pub struct TryJoin4<A, B, C, D>;
    impl<A: TryFuture, B: TryFuture, C: TryFuture, D: TryFuture> Future for TryJoin4<A, B, C, D> {
        type Output = Result<(A::Ok, B::Ok, C::Ok, D::Ok), A::Error>;
    }
    pub struct TryJoin5<A, B, C, D, E>;
    impl<A: TryFuture, B: TryFuture, C: TryFuture, D: TryFuture, E: TryFuture> Future for TryJoin5<A, B, C, D, E> {
        type Output = Result<(A::Ok, B::Ok, C::Ok, D::Ok, E::Ok), A::Error>;
    }

    #[drives]
    #[cancel_unsafe("the outputs of the futures that have finished")]
    pub fn join_all<I: IntoIterator>(iter: I) -> JoinAll<I::Item>;
    #[drives]
    #[cancel_unsafe("the outputs of the futures that have finished")]
    pub fn try_join_all<I: IntoIterator>(iter: I) -> TryJoinAll<I::Item>;
    #[drives]
    pub fn select<A: Future, B: Future>(future1: A, future2: B) -> Select<A, B>;
    #[drives]
    pub fn try_select<A: TryFuture, B: TryFuture>(future1: A, future2: B) -> TrySelect<A, B>;
    #[drives]
    pub fn select_all<I: IntoIterator>(iter: I) -> SelectAll<I::Item>;
    #[drives]
    pub fn select_ok<I: IntoIterator>(iter: I) -> SelectOk<I::Item>;
    pub struct JoinAll<F>;
    impl<F: Future> Future for JoinAll<F> {
        type Output = Vec<F::Output>;
    }
    pub struct TryJoinAll<F>;
    impl<F: TryFuture> Future for TryJoinAll<F> {
        type Output = Result<Vec<F::Ok>, F::Error>;
    }
    pub struct Select<A, B>;
    impl<A: Future, B: Future> Future for Select<A, B> {
        type Output = Either<(A::Output, B), (B::Output, A)>;
    }
    pub struct TrySelect<A, B>;
    impl<A: TryFuture, B: TryFuture> Future for TrySelect<A, B> {
        type Output = Result<Either<(A::Ok, B), (B::Ok, A)>, Either<(A::Error, B), (B::Error, A)>>;
    }
    pub struct SelectAll<F>;
    impl<F: Future> Future for SelectAll<F> {
        type Output = (F::Output, usize, Vec<F>);
    }
    pub struct SelectOk<F>;
    impl<F: TryFuture> Future for SelectOk<F> {
        type Output = Result<(F::Ok, Vec<F>), F::Error>;
    }
    pub struct OptionFuture<F>;
    impl<F: Future> Future for OptionFuture<F> {
        type Output = Option<F::Output>;
    }
    impl<F> SelectAll<F> {
        pub fn into_inner(self) -> Vec<F>;
    }
    impl<F> From<Option<F>> for OptionFuture<F> {}
}

mod abortable {
    use crate::stream::Stream;
    use std::future::Future;

    pub struct Abortable<T>;
    impl<F: Future> Future for Abortable<F> {
        type Output = Result<F::Output, Aborted>;
    }
    impl<S: Stream> Stream for Abortable<S> {
        type Item = S::Item;
    }
    impl<T> Abortable<T> {
        pub fn new(task: T, reg: AbortRegistration) -> Self;
        pub fn is_aborted(&self) -> bool;
    }
    pub struct AbortHandle;
    impl Clone for AbortHandle {}
    impl AbortHandle {
        pub fn new_pair() -> (Self, AbortRegistration);
        pub fn abort(&self);
        pub fn is_aborted(&self) -> bool;
    }
    pub struct AbortRegistration;
    impl AbortRegistration {
        pub fn handle(&self) -> AbortHandle;
    }
    pub struct Aborted;
    impl std::error::Error for Aborted {}
}

mod either {
    use crate::stream::Stream;
    use std::future::Future;

    pub enum Either<A, B> {
        Left(A),
        Right(B),
    }
    impl<T> Either<T, T> {
        pub fn into_inner(self) -> T;
    }
    impl<A, B, T> Either<(T, A), (T, B)> {
        pub fn factor_first(self) -> (T, Either<A, B>);
    }
    impl<A, B, T> Either<(A, T), (B, T)> {
        pub fn factor_second(self) -> (Either<A, B>, T);
    }
    impl<A: Future, B> Future for Either<A, B> {
        type Output = A::Output;
    }
    impl<A: Stream, B> Stream for Either<A, B> {
        type Item = A::Item;
    }
}

pub mod stream {
    use crate::future::{Future, TryFuture};
    use crate::sink::Sink;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use crate::abortable::{AbortHandle, AbortRegistration, Abortable, Aborted};
    pub use crate::either::Either;

    pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;
    pub type LocalBoxStream<T> = Pin<Box<dyn Stream<Item = T>>>;

    pub trait Stream {
        type Item;
        #[async_context]
        fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<Self::Item>>;
        fn size_hint(&self) -> (usize, Option<usize>);
    }
    impl<S: Stream + ?Sized> Stream for Box<S> {
        type Item = S::Item;
    }
    impl<S: Stream + ?Sized> Stream for &mut S {
        type Item = S::Item;
    }
    impl<S: Stream + ?Sized> Stream for Pin<Box<S>> {
        type Item = S::Item;
    }
    impl<S: Stream + ?Sized> Stream for Pin<&mut S> {
        type Item = S::Item;
    }

    pub trait FusedStream: Stream {
        fn is_terminated(&self) -> bool;
    }

    pub trait TryStream: Stream {
        type Ok;
        type Error;
        #[async_context]
        fn try_poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<Result<Self::Ok, Self::Error>>>;
    }
    impl<S: Stream<Item = Result<T, E>> + ?Sized, T, E> TryStream for S {
        type Ok = T;
        type Error = E;
    }

    #[calls_inline]
    pub trait StreamExt: Stream {
        #[cancel_safe]
        #[takes("the item")]
        async fn next(&mut self) -> Option<Self::Item>;
        #[cancel_safe]
        #[takes("the item")]
        async fn select_next_some(&mut self) -> Self::Item;
        async fn into_future(self) -> (Option<Self::Item>, Self);
        fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> impl Stream<Item = T>;
        fn enumerate(self) -> Enumerate<Self>;
        fn filter<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Self::Item>;
        fn filter_map<Fut: Future<Output = Option<T>>, T, F: FnMut(Self::Item) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = T>;
        fn then<Fut: Future, F: FnMut(Self::Item) -> Fut>(self, f: F) -> impl Stream<Item = Fut::Output>;
        async fn collect<C>(self) -> C;
        async fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB);
        async fn concat(self) -> Self::Item;
        async fn count(self) -> usize;
        fn cycle(self) -> impl Stream<Item = Self::Item>;
        async fn fold<T, Fut: Future<Output = T>, F: FnMut(T, Self::Item) -> Fut>(self, init: T, f: F) -> T;
        async fn any<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> bool;
        async fn all<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> bool;
        fn flatten(self) -> Flatten<Self>;
        fn flatten_unordered(self, limit: impl Into<Option<usize>>) -> FlattenUnordered<Self>;
        fn flat_map<U: Stream, F: FnMut(Self::Item) -> U>(self, f: F) -> impl Stream<Item = U::Item>;
        fn flat_map_unordered<U: Stream, F: FnMut(Self::Item) -> U>(
            self,
            limit: impl Into<Option<usize>>,
            f: F,
        ) -> impl Stream<Item = U::Item>;
        fn scan<S, B, Fut: Future<Output = Option<B>>, F: FnMut(&mut S, Self::Item) -> Fut>(
            self,
            initial_state: S,
            f: F,
        ) -> impl Stream<Item = B>;
        fn skip_while<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Self::Item>;
        fn take_while<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Self::Item>;
        #[drives]
        fn take_until<Fut: Future>(self, fut: Fut) -> TakeUntil<Self, Fut>;
        async fn for_each<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(self, f: F);
        async fn for_each_concurrent<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(
            self,
            limit: impl Into<Option<usize>>,
            f: F,
        );
        fn take(self, n: usize) -> Take<Self>;
        fn skip(self, n: usize) -> Skip<Self>;
        fn fuse(self) -> Fuse<Self>;
        fn by_ref(&mut self) -> &mut Self;
        fn catch_unwind(self) -> impl Stream<Item = Result<Self::Item, Box<dyn std::any::Any + Send>>>;
        fn boxed(self) -> BoxStream<Self::Item>;
        fn boxed_local(self) -> LocalBoxStream<Self::Item>;
        #[drives]
        fn buffered(self, n: usize) -> Buffered<Self>;
        #[drives]
        fn buffer_unordered(self, n: usize) -> BufferUnordered<Self>;
        fn zip<St: Stream>(self, other: St) -> Zip<Self, St>;
        fn chain<St: Stream>(self, other: St) -> Chain<Self, St>;
        fn peekable(self) -> Peekable<Self>;
        fn chunks(self, capacity: usize) -> Chunks<Self>;
        fn ready_chunks(self, capacity: usize) -> ReadyChunks<Self>;
        async fn forward<S: Sink<Self::Ok>>(self, sink: S) -> Result<(), S::Error>;
        fn split<Item>(self) -> (SplitSink<Self, Item>, SplitStream<Self>);
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> impl Stream<Item = Self::Item>;
        fn left_stream<B>(self) -> Either<Self, B>;
        fn right_stream<B>(self) -> Either<B, Self>;
        fn poll_next_unpin(&mut self, cx: &mut Context) -> Poll<Option<Self::Item>>;
    }
    impl<T: Stream + ?Sized> StreamExt for T {}

    #[calls_inline]
    pub trait TryStreamExt: TryStream {
        #[cancel_safe]
        #[takes("the item")]
        async fn try_next(&mut self) -> Result<Option<Self::Ok>, Self::Error>;
        fn err_into<E>(self) -> impl Stream<Item = Result<Self::Ok, E>>;
        fn map_ok<T, F: FnMut(Self::Ok) -> T>(self, f: F) -> impl Stream<Item = Result<T, Self::Error>>;
        fn map_err<E, F: FnMut(Self::Error) -> E>(self, f: F) -> impl Stream<Item = Result<Self::Ok, E>>;
        fn and_then<Fut: TryFuture, F: FnMut(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Result<Fut::Ok, Self::Error>>;
        fn or_else<Fut: TryFuture, F: FnMut(Self::Error) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Result<Self::Ok, Fut::Error>>;
        fn inspect_ok<F: FnMut(&Self::Ok)>(self, f: F) -> impl Stream<Item = Result<Self::Ok, Self::Error>>;
        fn inspect_err<F: FnMut(&Self::Error)>(self, f: F) -> impl Stream<Item = Result<Self::Ok, Self::Error>>;
        fn into_stream(self) -> impl Stream<Item = Result<Self::Ok, Self::Error>>;
        async fn try_for_each<Fut: TryFuture, F: FnMut(Self::Ok) -> Fut>(self, f: F) -> Result<(), Self::Error>;
        async fn try_for_each_concurrent<Fut: TryFuture, F: FnMut(Self::Ok) -> Fut>(
            self,
            limit: impl Into<Option<usize>>,
            f: F,
        ) -> Result<(), Self::Error>;
        fn try_skip_while<Fut: TryFuture, F: FnMut(&Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Result<Self::Ok, Self::Error>>;
        fn try_take_while<Fut: TryFuture, F: FnMut(&Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Result<Self::Ok, Self::Error>>;
        async fn try_collect<C>(self) -> Result<C, Self::Error>;
        fn try_chunks(
            self,
            capacity: usize,
        ) -> impl Stream<Item = Result<Vec<Self::Ok>, TryChunksError<Self::Ok, Self::Error>>>;
        fn try_ready_chunks(
            self,
            capacity: usize,
        ) -> impl Stream<Item = Result<Vec<Self::Ok>, TryReadyChunksError<Self::Ok, Self::Error>>>;
        fn try_filter<Fut: Future<Output = bool>, F: FnMut(&Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> impl Stream<Item = Result<Self::Ok, Self::Error>>;
        fn try_filter_map<Fut: TryFuture<Ok = Option<T>>, F: FnMut(Self::Ok) -> Fut, T>(
            self,
            f: F,
        ) -> impl Stream<Item = Result<T, Self::Error>>;
        fn try_flatten(self) -> TryFlatten<Self>;
        fn try_flatten_unordered(self, limit: impl Into<Option<usize>>) -> TryFlatten<Self>;
        async fn try_fold<T, Fut: TryFuture<Ok = T>, F: FnMut(T, Self::Ok) -> Fut>(
            self,
            init: T,
            f: F,
        ) -> Result<T, Self::Error>;
        async fn try_concat(self) -> Result<Self::Ok, Self::Error>;
        #[drives]
        fn try_buffered(self, n: usize) -> TryBuffered<Self>;
        #[drives]
        fn try_buffer_unordered(self, n: usize) -> TryBuffered<Self>;
        async fn try_all<Fut: Future<Output = bool>, F: FnMut(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> Result<bool, Self::Error>;
        async fn try_any<Fut: Future<Output = bool>, F: FnMut(Self::Ok) -> Fut>(
            self,
            f: F,
        ) -> Result<bool, Self::Error>;
        fn into_async_read(self) -> IntoAsyncRead<Self>;
        fn try_poll_next_unpin(&mut self, cx: &mut Context) -> Poll<Option<Result<Self::Ok, Self::Error>>>;
    }
    impl<S: TryStream + ?Sized> TryStreamExt for S {}

    pub struct Enumerate<S>;
    impl<S: Stream> Stream for Enumerate<S> {
        type Item = (usize, S::Item);
    }
    pub struct Take<S>;
    impl<S: Stream> Stream for Take<S> {
        type Item = S::Item;
    }
    pub struct Skip<S>;
    impl<S: Stream> Stream for Skip<S> {
        type Item = S::Item;
    }
    pub struct Fuse<S>;
    impl<S: Stream> Stream for Fuse<S> {
        type Item = S::Item;
    }
    pub struct Peekable<S>;
    impl<S: Stream> Stream for Peekable<S> {
        type Item = S::Item;
    }
    pub struct Chunks<S>;
    impl<S: Stream> Stream for Chunks<S> {
        type Item = Vec<S::Item>;
    }
    pub struct ReadyChunks<S>;
    impl<S: Stream> Stream for ReadyChunks<S> {
        type Item = Vec<S::Item>;
    }
    pub struct Zip<A, B>;
    impl<A: Stream, B: Stream> Stream for Zip<A, B> {
        type Item = (A::Item, B::Item);
    }
    pub struct Chain<A, B>;
    impl<A: Stream, B> Stream for Chain<A, B> {
        type Item = A::Item;
    }
    pub struct TakeUntil<A, B>;
    impl<A: Stream, B> Stream for TakeUntil<A, B> {
        type Item = A::Item;
    }
    pub struct SplitStream<S>;
    impl<S: Stream> Stream for SplitStream<S> {
        type Item = S::Item;
    }
    pub struct Select<A, B>;
    impl<A: Stream, B> Stream for Select<A, B> {
        type Item = A::Item;
    }
    pub struct SelectWithStrategy<A, B, C, D>;
    impl<A: Stream, B, C, D> Stream for SelectWithStrategy<A, B, C, D> {
        type Item = A::Item;
    }
    pub struct SelectAll<S>;
    impl<S: Stream> Stream for SelectAll<S> {
        type Item = S::Item;
    }
    pub struct Iter<I>;
    impl<I: Iterator> Stream for Iter<I> {
        type Item = I::Item;
    }
    pub struct Once<F>;
    impl<F: Future> Stream for Once<F> {
        type Item = F::Output;
    }
    pub struct Empty<T>;
    impl<T> Stream for Empty<T> {
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
    #[when_empty("None")]
    #[set_of_futures]
    pub struct FuturesUnordered<F>;
    impl<F: Future> Stream for FuturesUnordered<F> {
        type Item = F::Output;
    }
    #[when_empty("None")]
    #[set_of_futures]
    pub struct FuturesOrdered<F>;
    impl<F: Future> Stream for FuturesOrdered<F> {
        type Item = F::Output;
    }
    pub struct PollImmediate<S>;
    impl<S: Stream> Stream for PollImmediate<S> {
        type Item = Poll<S::Item>;
    }
    pub struct Buffered<S>;
    impl<S: Stream> Stream for Buffered<S>
    where
        S::Item: Future,
    {
        type Item = <S::Item as Future>::Output;
    }
    pub struct BufferUnordered<S>;
    impl<S: Stream> Stream for BufferUnordered<S>
    where
        S::Item: Future,
    {
        type Item = <S::Item as Future>::Output;
    }
    pub struct Flatten<S>;
    impl<S: Stream> Stream for Flatten<S>
    where
        S::Item: Stream,
    {
        type Item = <S::Item as Stream>::Item;
    }
    pub struct FlattenUnordered<S>;
    impl<S: Stream> Stream for FlattenUnordered<S>
    where
        S::Item: Stream,
    {
        type Item = <S::Item as Stream>::Item;
    }
    pub struct TryFlatten<S>;
    impl<S: TryStream> Stream for TryFlatten<S>
    where
        S::Ok: TryStream,
    {
        type Item = Result<<S::Ok as TryStream>::Ok, S::Error>;
    }
    pub struct TryBuffered<S>;
    impl<S: TryStream> Stream for TryBuffered<S>
    where
        S::Ok: TryFuture,
    {
        type Item = Result<<S::Ok as TryFuture>::Ok, S::Error>;
    }
    pub struct IntoAsyncRead<S>;
    impl<S> crate::io::AsyncRead for IntoAsyncRead<S> {}
    impl<S> crate::io::AsyncBufRead for IntoAsyncRead<S> {}
    pub struct TryChunksError<T, E>(pub Vec<T>, pub E);
    pub struct TryReadyChunksError<T, E>(pub Vec<T>, pub E);
    pub struct SplitSink<S, Item>;
    impl<S: Sink<Item>, Item> Sink<Item> for SplitSink<S, Item> {
        type Error = S::Error;
    }
    impl<S, Item> SplitSink<S, Item> {
        pub fn reunite(self, other: SplitStream<S>) -> Result<S, ReuniteError<S, Item>>;
    }
    impl<S> SplitStream<S> {
        pub fn reunite<Item>(self, other: SplitSink<S, Item>) -> Result<S, ReuniteError<S, Item>>;
    }
    pub struct ReuniteError<S, Item>(pub SplitSink<S, Item>, pub SplitStream<S>);
    impl<S: Stream> Peekable<S> {
        pub async fn peek(self: Pin<&mut Self>) -> Option<&S::Item>;
        pub async fn peek_mut(self: Pin<&mut Self>) -> Option<&mut S::Item>;
        #[calls_inline]
        pub async fn next_if<F: FnOnce(&S::Item) -> bool>(self: Pin<&mut Self>, f: F) -> Option<S::Item>;
        pub async fn next_if_eq<T: ?Sized>(self: Pin<&mut Self>, expected: &T) -> Option<S::Item>;
    }

    impl<F> Default for FuturesUnordered<F> {}
    impl<F> FuturesUnordered<F> {
        pub fn new() -> FuturesUnordered<F>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        #[drives]
        pub fn push(&self, future: F);
        pub fn iter(&self) -> impl Iterator<Item = &F>;
        pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut F>;
        pub fn clear(&mut self);
    }
    impl<F> FromIterator<F> for FuturesUnordered<F> {}
    impl<F> Extend<F> for FuturesUnordered<F> {}
    impl<F: Future> FusedStream for FuturesUnordered<F> {}
    impl<F> Default for FuturesOrdered<F> {}
    impl<F> FuturesOrdered<F> {
        pub fn new() -> FuturesOrdered<F>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        #[drives]
        pub fn push(&mut self, future: F);
        #[drives]
        pub fn push_back(&mut self, future: F);
        #[drives]
        pub fn push_front(&mut self, future: F);
        pub fn clear(&mut self);
    }
    impl<F> FromIterator<F> for FuturesOrdered<F> {}
    impl<F> Extend<F> for FuturesOrdered<F> {}
    pub mod futures_unordered {
        pub use super::FuturesUnordered;
    }
    impl<S> Default for SelectAll<S> {}
    impl<S> SelectAll<S> {
        pub fn new() -> Self;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn push(&mut self, stream: S);
        pub fn clear(&mut self);
    }
    impl<S> FromIterator<S> for SelectAll<S> {}
    impl<S> Extend<S> for SelectAll<S> {}

    pub fn iter<I: IntoIterator>(i: I) -> Iter<I::IntoIter>;
    #[drives]
    pub fn once<F: Future>(future: F) -> Once<F>;
    pub fn empty<T>() -> Empty<T>;
    pub fn pending<T>() -> Pending<T>;
    pub fn repeat<T>(item: T) -> Repeat<T>;
    #[calls_inline]
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> impl Stream<Item = A>;
    #[calls_inline]
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<Option<T>>>(f: F) -> impl Stream<Item = T>;
    pub fn poll_immediate<S: Stream>(s: S) -> PollImmediate<S>;
    #[calls_inline]
    pub fn unfold<T, F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>>, Item>(
        init: T,
        f: F,
    ) -> impl Stream<Item = Item>;
    #[calls_inline]
    pub fn try_unfold<T, F: FnMut(T) -> Fut, Fut: TryFuture<Ok = Option<(Item, T)>>, Item>(
        init: T,
        f: F,
    ) -> impl Stream<Item = Result<Item, Fut::Error>>;
    pub fn select<A: Stream, B: Stream>(stream1: A, stream2: B) -> Select<A, B>;
    pub fn select_all<I: IntoIterator>(streams: I) -> SelectAll<I::Item>;
    pub fn select_with_strategy<A: Stream, B: Stream, C, D>(
        stream1: A,
        stream2: B,
        which: C,
    ) -> SelectWithStrategy<A, B, C, D>;
    pub fn abortable<S>(stream: S) -> (Abortable<S>, AbortHandle);
}

pub mod sink {
    use crate::future::Future;
    use crate::stream::{Stream, TryStream};
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use crate::either::Either;

    pub trait Sink<Item> {
        type Error;
        #[async_context]
        fn poll_ready(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Result<(), Self::Error>>;
        #[async_context]
        fn start_send(self: Pin<&mut Self>, item: Item) -> Result<(), Self::Error>;
        #[async_context]
        fn poll_flush(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Result<(), Self::Error>>;
        #[async_context]
        fn poll_close(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Result<(), Self::Error>>;
    }
    impl<S: Sink<Item> + ?Sized, Item> Sink<Item> for Box<S> {
        type Error = S::Error;
    }
    impl<S: Sink<Item> + ?Sized, Item> Sink<Item> for &mut S {
        type Error = S::Error;
    }
    impl<S: Sink<Item> + ?Sized, Item> Sink<Item> for Pin<Box<S>> {
        type Error = S::Error;
    }

    #[calls_inline]
    pub trait SinkExt<Item>: Sink<Item> {
        fn with<U, Fut: Future<Output = Result<Item, E>>, F: FnMut(U) -> Fut, E>(self, f: F)
        -> impl Sink<U, Error = E>;
        fn with_flat_map<U, St: Stream<Item = Result<Item, Self::Error>>, F: FnMut(U) -> St>(
            self,
            f: F,
        ) -> impl Sink<U, Error = Self::Error>;
        fn sink_map_err<E, F: FnOnce(Self::Error) -> E>(self, f: F) -> impl Sink<Item, Error = E>;
        fn sink_err_into<E>(self) -> impl Sink<Item, Error = E>;
        fn buffer(self, capacity: usize) -> impl Sink<Item, Error = Self::Error>;
        fn fanout<Si: Sink<Item>>(self, other: Si) -> impl Sink<Item, Error = Self::Error>;
        async fn close(&mut self) -> Result<(), Self::Error>;
        #[cancel_safe]
        async fn flush(&mut self) -> Result<(), Self::Error>;
        #[cancel_unsafe("the message")]
        async fn send(&mut self, item: Item) -> Result<(), Self::Error>;
        #[cancel_unsafe("the message")]
        async fn feed(&mut self, item: Item) -> Result<(), Self::Error>;
        #[cancel_unsafe("the message that was taken from the stream")]
        async fn send_all<St: TryStream + ?Sized>(&mut self, stream: &mut St) -> Result<(), Self::Error>;
        fn left_sink<Si2>(self) -> Either<Self, Si2>;
        fn right_sink<Si1>(self) -> Either<Si1, Self>;
        fn poll_ready_unpin(&mut self, cx: &mut Context) -> Poll<Result<(), Self::Error>>;
        fn start_send_unpin(&mut self, item: Item) -> Result<(), Self::Error>;
        fn poll_flush_unpin(&mut self, cx: &mut Context) -> Poll<Result<(), Self::Error>>;
        fn poll_close_unpin(&mut self, cx: &mut Context) -> Poll<Result<(), Self::Error>>;
    }
    impl<T: Sink<Item> + ?Sized, Item> SinkExt<Item> for T {}

    pub fn drain<T>() -> Drain<T>;
    pub struct Drain<T>;
    impl<T> Sink<T> for Drain<T> {
        type Error = std::convert::Infallible;
    }
    #[calls_inline]
    pub fn unfold<T, F: FnMut(T, Item) -> R, R: Future<Output = Result<T, E>>, Item, E>(
        init: T,
        function: F,
    ) -> impl Sink<Item, Error = E>;
}

pub mod executor {
    use crate::future::Future;
    use crate::stream::Stream;
    use std::io;
    use std::ops::Deref;

    #[drives]
    #[blocks_on(
        instead = "future.await",
        why = "the thread of the executor waits and its other tasks with it: deadlock"
    )]
    pub fn block_on<F: Future>(f: F) -> F::Output;
    // Its iterator blocks at each step.
    #[blocks_on(
        instead = "stream.next().await",
        why = "the thread of the executor waits and its other tasks with it: deadlock"
    )]
    pub fn block_on_stream<S: Stream>(stream: S) -> BlockingStream<S>;
    pub struct BlockingStream<S>;
    impl<S: Stream> Iterator for BlockingStream<S> {
        type Item = S::Item;
    }
    impl<S> Deref for BlockingStream<S> {
        type Target = S;
    }
    impl<S> BlockingStream<S> {
        pub fn into_inner(self) -> S;
    }

    pub struct LocalPool;
    impl Default for LocalPool {}
    impl LocalPool {
        pub fn new() -> Self;
        pub fn spawner(&self) -> LocalSpawner;
        #[blocks_on(why = "the thread of the executor waits and its other tasks with it: deadlock")]
        pub fn run(&mut self);
        #[drives]
        #[blocks_on(
            instead = "future.await",
            why = "the thread of the executor waits and its other tasks with it: deadlock"
        )]
        pub fn run_until<F: Future>(&mut self, future: F) -> F::Output;
        // These two do not wait, and panic only inside another executor of this crate: tests on tokio step through tasks so.
        pub fn try_run_one(&mut self) -> bool;
        pub fn run_until_stalled(&mut self);
    }
    pub struct LocalSpawner;
    impl Clone for LocalSpawner {}
    impl crate::task::Spawn for LocalSpawner {}
    impl crate::task::LocalSpawn for LocalSpawner {}

    #[needs_feature("thread-pool")]
    pub struct ThreadPool;
    impl Clone for ThreadPool {}
    impl crate::task::Spawn for ThreadPool {}
    impl ThreadPool {
        pub fn new() -> Result<Self, io::Error>;
        pub fn builder() -> ThreadPoolBuilder;
        #[spawns(send)]
        pub fn spawn_ok<F: Future>(&self, future: F);
        #[spawns(send)]
        pub fn spawn_obj_ok(&self, future: crate::task::FutureObj<()>);
    }
    #[needs_feature("thread-pool")]
    pub struct ThreadPoolBuilder;
    impl Default for ThreadPoolBuilder {}
    impl ThreadPoolBuilder {
        pub fn new() -> Self;
        pub fn pool_size(&mut self, value: usize) -> &mut Self;
        pub fn stack_size(&mut self, value: usize) -> &mut Self;
        pub fn name_prefix(&mut self, value: impl Into<String>) -> &mut Self;
        pub fn after_start<F: Fn(usize)>(&mut self, f: F) -> &mut Self;
        pub fn before_stop<F: Fn(usize)>(&mut self, f: F) -> &mut Self;
        pub fn create(&mut self) -> Result<ThreadPool, io::Error>;
    }
    pub struct Enter;
    pub struct EnterError;
    pub fn enter() -> Result<Enter, EnterError>;
}

pub mod task {
    use crate::future::{Future, RemoteHandle};
    use std::sync::Arc;

    pub use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

    pub trait Spawn {
        #[spawns(send)]
        fn spawn_obj(&self, future: FutureObj<()>) -> Result<(), SpawnError>;
        fn status(&self) -> Result<(), SpawnError>;
    }
    pub trait LocalSpawn {
        #[spawns(local)]
        fn spawn_local_obj(&self, future: LocalFutureObj<()>) -> Result<(), SpawnError>;
        fn status_local(&self) -> Result<(), SpawnError>;
    }
    pub trait SpawnExt: Spawn {
        #[spawns(send)]
        fn spawn<F: Future<Output = ()>>(&self, future: F) -> Result<(), SpawnError>;
        // Dropping the handle cancels the future.
        #[spawns(send)]
        fn spawn_with_handle<F: Future>(&self, future: F) -> Result<RemoteHandle<F::Output>, SpawnError>;
    }
    impl<S: Spawn + ?Sized> SpawnExt for S {}
    pub trait LocalSpawnExt: LocalSpawn {
        #[spawns(local)]
        fn spawn_local<F: Future<Output = ()>>(&self, future: F) -> Result<(), SpawnError>;
        #[spawns(local)]
        fn spawn_local_with_handle<F: Future>(&self, future: F) -> Result<RemoteHandle<F::Output>, SpawnError>;
    }
    impl<S: LocalSpawn + ?Sized> LocalSpawnExt for S {}

    pub struct SpawnError;
    impl SpawnError {
        pub fn shutdown() -> Self;
        pub fn is_shutdown(&self) -> bool;
    }
    impl std::error::Error for SpawnError {}

    pub trait UnsafeFutureObj<T> {}
    pub struct FutureObj<T>;
    impl<T> Future for FutureObj<T> {
        type Output = T;
    }
    pub struct LocalFutureObj<T>;
    impl<T> Future for LocalFutureObj<T> {
        type Output = T;
    }
    impl<T> FutureObj<T> {
        pub fn new<F>(f: F) -> FutureObj<T>;
    }
    impl<T> LocalFutureObj<T> {
        pub fn new<F>(f: F) -> LocalFutureObj<T>;
    }

    pub trait ArcWake {
        fn wake(self: Arc<Self>);
        fn wake_by_ref(arc_self: &Arc<Self>);
    }
    pub fn waker<W: ArcWake>(wake: Arc<W>) -> Waker;
    pub fn waker_ref<W: ArcWake>(wake: &Arc<W>) -> WakerRef;
    pub fn noop_waker() -> Waker;
    pub fn noop_waker_ref() -> &'static Waker;
    pub struct WakerRef;
    impl std::ops::Deref for WakerRef {
        type Target = Waker;
    }
    pub struct AtomicWaker;
    impl AtomicWaker {
        pub fn new() -> Self;
        pub fn register(&self, waker: &Waker);
        pub fn wake(&self);
        pub fn take(&self) -> Option<Waker>;
    }
}

pub mod channel {
    pub mod mpsc {
        use crate::sink::Sink;
        use crate::stream::{FusedStream, Stream};
        use std::task::{Context, Poll};

        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>);
        #[unbounded(instead = "futures::channel::mpsc::channel(64)")]
        pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>);

        pub struct Sender<T>;
        impl<T> Clone for Sender<T> {}
        impl<T> Sender<T> {
            pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>>;
            pub fn start_send(&mut self, msg: T) -> Result<(), SendError>;
            pub fn poll_ready(&mut self, cx: &mut Context) -> Poll<Result<(), SendError>>;
            pub fn is_closed(&self) -> bool;
            pub fn close_channel(&mut self);
            pub fn disconnect(&mut self);
            pub fn same_receiver(&self, other: &Self) -> bool;
            pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool;
        }
        impl<T> Sink<T> for Sender<T> {
            type Error = SendError;
        }
        pub struct UnboundedSender<T>;
        impl<T> Clone for UnboundedSender<T> {}
        impl<T> UnboundedSender<T> {
            pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>>;
            pub fn start_send(&mut self, msg: T) -> Result<(), SendError>;
            pub fn poll_ready(&self, cx: &mut Context) -> Poll<Result<(), SendError>>;
            pub fn close_channel(&self);
            pub fn disconnect(&mut self);
            pub fn is_closed(&self) -> bool;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn same_receiver(&self, other: &Self) -> bool;
            pub fn is_connected_to(&self, receiver: &UnboundedReceiver<T>) -> bool;
        }
        impl<T> Sink<T> for UnboundedSender<T> {
            type Error = SendError;
        }
        impl<T> Sink<T> for &UnboundedSender<T> {
            type Error = SendError;
        }
        pub struct Receiver<T>;
        impl<T> Stream for Receiver<T> {
            type Item = T;
        }
        pub struct UnboundedReceiver<T>;
        impl<T> Stream for UnboundedReceiver<T> {
            type Item = T;
        }
        impl<T> FusedStream for Receiver<T> {}
        impl<T> FusedStream for UnboundedReceiver<T> {}
        impl<T> Receiver<T> {
            #[cancel_safe]
            #[takes("the message")]
            pub async fn recv(&mut self) -> Result<T, RecvError>;
            pub fn close(&mut self);
            pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError>;
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
        }
        impl<T> UnboundedReceiver<T> {
            #[cancel_safe]
            #[takes("the message")]
            pub async fn recv(&mut self) -> Result<T, RecvError>;
            pub fn close(&mut self);
            pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError>;
            pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
        }
        pub struct SendError;
        impl SendError {
            pub fn is_full(&self) -> bool;
            pub fn is_disconnected(&self) -> bool;
        }
        impl std::error::Error for SendError {}
        pub struct TrySendError<T>;
        impl<T> TrySendError<T> {
            pub fn is_full(&self) -> bool;
            pub fn is_disconnected(&self) -> bool;
            pub fn into_inner(self) -> T;
            pub fn into_send_error(self) -> SendError;
        }
        impl<T> std::error::Error for TrySendError<T> {}
        pub enum TryRecvError {
            Empty,
            Closed,
        }
        impl TryRecvError {
            pub fn is_empty(&self) -> bool;
            pub fn is_closed(&self) -> bool;
        }
        impl std::error::Error for TryRecvError {}
        pub struct RecvError;
        impl std::error::Error for RecvError {}
    }

    pub mod oneshot {
        use crate::future::{FusedFuture, Future};
        use std::task::{Context, Poll};

        pub fn channel<T>() -> (Sender<T>, Receiver<T>);
        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn send(self, t: T) -> Result<(), T>;
            pub fn poll_canceled(&mut self, cx: &mut Context) -> Poll<()>;
            #[cancel_safe]
            pub async fn cancellation(&mut self);
            pub fn is_canceled(&self) -> bool;
            pub fn is_connected_to(&self, receiver: &Receiver<T>) -> bool;
        }
        #[running]
        pub struct Receiver<T>;
        #[cancel_safe]
        impl<T> Future for Receiver<T> {
            type Output = Result<T, Canceled>;
        }
        impl<T> FusedFuture for Receiver<T> {}
        impl<T> Receiver<T> {
            pub fn close(&mut self);
            pub fn try_recv(&mut self) -> Result<Option<T>, Canceled>;
        }
        pub struct Canceled;
        impl std::error::Error for Canceled {}
    }
}

pub mod lock {
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    pub struct Mutex<T: ?Sized>;
    impl<T> From<T> for Mutex<T> {}
    impl<T> Default for Mutex<T> {}
    impl<T: ?Sized> Mutex<T> {
        pub fn new(t: T) -> Self;
        pub fn into_inner(self) -> T;
        pub fn try_lock(&self) -> Option<MutexGuard<T>>;
        pub fn try_lock_owned(self: &Arc<Self>) -> Option<OwnedMutexGuard<T>>;
        #[cancel_safe]
        pub async fn lock(&self) -> MutexGuard<T>;
        #[cancel_safe]
        pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T>;
        pub fn get_mut(&mut self) -> &mut T;
    }
    #[guard(async)]
    pub struct MutexGuard<T: ?Sized>;
    impl<T: ?Sized> MutexGuard<T> {
        #[calls_inline]
        pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> MappedMutexGuard<T, U>;
    }
    impl<T: ?Sized> Deref for MutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for MutexGuard<T> {}
    #[guard(async)]
    pub struct OwnedMutexGuard<T: ?Sized>;
    impl<T: ?Sized> Deref for OwnedMutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {}
    #[guard(async)]
    pub struct MappedMutexGuard<T: ?Sized, U: ?Sized>;
    impl<T: ?Sized, U: ?Sized> Deref for MappedMutexGuard<T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> DerefMut for MappedMutexGuard<T, U> {}
    #[needs_feature("bilock")]
    pub struct BiLock<T>;
    impl<T> BiLock<T> {
        pub fn new(t: T) -> (Self, Self);
        pub async fn lock(&self) -> BiLockGuard<T>;
        pub fn is_pair_of(&self, other: &Self) -> bool;
    }
    #[guard(async)]
    pub struct BiLockGuard<T>;
    impl<T> Deref for BiLockGuard<T> {
        type Target = T;
    }
    impl<T> DerefMut for BiLockGuard<T> {}
}

pub mod io {
    use crate::sink::Sink as FuturesSink;
    use crate::stream::Stream;
    use std::io;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use std::io::{Error, ErrorKind, IoSlice, IoSliceMut, Result, SeekFrom};

    pub trait AsyncRead {
        #[async_context]
        fn poll_read(self: Pin<&mut Self>, cx: &mut Context, buf: &mut [u8]) -> Poll<io::Result<usize>>;
        #[async_context]
        fn poll_read_vectored(
            self: Pin<&mut Self>,
            cx: &mut Context,
            bufs: &mut [IoSliceMut],
        ) -> Poll<io::Result<usize>>;
    }
    pub trait AsyncWrite {
        #[async_context]
        fn poll_write(self: Pin<&mut Self>, cx: &mut Context, buf: &[u8]) -> Poll<io::Result<usize>>;
        #[async_context]
        fn poll_write_vectored(self: Pin<&mut Self>, cx: &mut Context, bufs: &[IoSlice]) -> Poll<io::Result<usize>>;
        #[async_context]
        fn poll_flush(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>>;
        #[async_context]
        fn poll_close(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>>;
    }
    pub trait AsyncSeek {
        #[async_context]
        fn poll_seek(self: Pin<&mut Self>, cx: &mut Context, pos: SeekFrom) -> Poll<io::Result<u64>>;
    }
    pub trait AsyncBufRead: AsyncRead {
        #[async_context]
        fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<&[u8]>>;
        #[async_context]
        fn consume(self: Pin<&mut Self>, amt: usize);
    }
    impl<T: AsyncRead + ?Sized> AsyncRead for Box<T> {}
    impl<T: AsyncRead + ?Sized> AsyncRead for &mut T {}
    impl<P: AsyncRead> AsyncRead for Pin<P> {}
    impl AsyncRead for &[u8] {}
    impl<T: AsyncBufRead + ?Sized> AsyncBufRead for Box<T> {}
    impl<T: AsyncBufRead + ?Sized> AsyncBufRead for &mut T {}
    impl<P: AsyncBufRead> AsyncBufRead for Pin<P> {}
    impl AsyncBufRead for &[u8] {}
    impl<T: AsyncWrite + ?Sized> AsyncWrite for Box<T> {}
    impl<T: AsyncWrite + ?Sized> AsyncWrite for &mut T {}
    impl<P: AsyncWrite> AsyncWrite for Pin<P> {}
    impl AsyncWrite for Vec<u8> {}
    impl<T: AsyncSeek + ?Sized> AsyncSeek for Box<T> {}
    impl<T: AsyncSeek + ?Sized> AsyncSeek for &mut T {}
    impl<P: AsyncSeek> AsyncSeek for Pin<P> {}

    pub trait AsyncReadExt: AsyncRead {
        fn chain<R: AsyncRead>(self, next: R) -> Chain<Self, R>;
        #[cancel_safe]
        #[reads]
        #[ends_with_zero]
        async fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        #[cancel_safe]
        async fn read_vectored(&mut self, bufs: &mut [IoSliceMut]) -> io::Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        async fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[cancel_unsafe("the bytes that were already read")]
        #[reads]
        #[reads_to_end]
        async fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
        fn split(self) -> (ReadHalf<Self>, WriteHalf<Self>);
        fn take(self, limit: u64) -> Take<Self>;
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
    pub trait AsyncWriteExt: AsyncWrite {
        #[cancel_safe]
        #[flushes]
        async fn flush(&mut self) -> io::Result<()>;
        #[flushes]
        async fn close(&mut self) -> io::Result<()>;
        #[cancel_safe]
        #[writes]
        async fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
        #[cancel_safe]
        #[writes]
        async fn write_vectored(&mut self, bufs: &[IoSlice]) -> io::Result<usize>;
        #[cancel_unsafe("how many of the bytes were already written")]
        #[writes]
        async fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
        fn into_sink<Item>(self) -> IntoSink<Self, Item>;
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
    pub trait AsyncSeekExt: AsyncSeek {
        async fn seek(&mut self, pos: SeekFrom) -> io::Result<u64>;
        async fn stream_position(&mut self) -> io::Result<u64>;
    }
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
    pub trait AsyncBufReadExt: AsyncBufRead {
        #[cancel_safe]
        async fn fill_buf(&mut self) -> io::Result<&[u8]>;
        fn consume_unpin(&mut self, amt: usize);
        #[reads]
        #[ends_with_zero]
        async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[cancel_unsafe("the part of the line that was already read")]
        #[reads]
        #[ends_with_zero]
        async fn read_line(&mut self, buf: &mut String) -> io::Result<usize>;
        fn lines(self) -> Lines<Self>;
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}

    #[cancel_unsafe("the bytes that were already read")]
    #[reads_to_end]
    pub async fn copy<R: AsyncRead, W: AsyncWrite + ?Sized>(reader: R, writer: &mut W) -> io::Result<u64>;
    #[cancel_unsafe("the bytes that were already read")]
    #[reads_to_end]
    pub async fn copy_buf<R: AsyncBufRead, W: AsyncWrite + ?Sized>(reader: R, writer: &mut W) -> io::Result<u64>;
    pub fn empty() -> Empty;
    pub fn repeat(byte: u8) -> Repeat;
    pub fn sink() -> Sink;

    pub struct BufReader<R>;
    impl<R> BufReader<R> {
        pub fn new(inner: R) -> Self;
        pub fn with_capacity(capacity: usize, inner: R) -> Self;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
        pub fn buffer(&self) -> &[u8];
    }
    #[unflushed("what is in its buffer is lost")]
    pub struct BufWriter<W>;
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> Self;
        pub fn with_capacity(cap: usize, inner: W) -> Self;
        #[unheeded]
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        pub fn into_inner(self) -> W;
        pub fn buffer(&self) -> &[u8];
    }
    pub struct Cursor<T>;
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Self;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
        pub fn position(&self) -> u64;
        pub fn set_position(&mut self, pos: u64);
    }
    // Runs a blocking reader or writer as if it were async: it blocks.
    pub struct AllowStdIo<T>;
    impl<T> AllowStdIo<T> {
        pub fn new(io: T) -> Self;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
    pub struct Chain<A, B>;
    pub struct Take<R>;
    pub struct ReadHalf<T>;
    pub struct WriteHalf<T>;
    pub struct Empty;
    pub struct Repeat;
    pub struct Sink;
    pub struct IntoSink<W, Item>;
    impl<W, Item> FuturesSink<Item> for IntoSink<W, Item> {
        type Error = io::Error;
    }
    pub struct Lines<R>;
    impl<R> Stream for Lines<R> {
        type Item = io::Result<String>;
    }
    impl<R: AsyncRead> AsyncRead for BufReader<R> {}
    impl<T> AsyncRead for Cursor<T> {}
    impl<T> AsyncRead for AllowStdIo<T> {}
    impl<A: AsyncRead, B> AsyncRead for Chain<A, B> {}
    impl<R: AsyncRead> AsyncRead for Take<R> {}
    impl<T: AsyncRead> AsyncRead for ReadHalf<T> {}
    impl AsyncRead for Empty {}
    impl AsyncRead for Repeat {}
    impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
    impl<T> AsyncBufRead for Cursor<T> {}
    impl<T> AsyncBufRead for AllowStdIo<T> {}
    impl<R: AsyncBufRead> AsyncBufRead for Take<R> {}
    impl AsyncBufRead for Empty {}
    impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
    impl<R: AsyncWrite> AsyncWrite for BufReader<R> {}
    impl<T> AsyncWrite for Cursor<T> {}
    impl<T> AsyncWrite for AllowStdIo<T> {}
    impl<T: AsyncWrite> AsyncWrite for WriteHalf<T> {}
    impl AsyncWrite for Sink {}
    impl<R: AsyncSeek> AsyncSeek for BufReader<R> {}
    impl<W: AsyncSeek> AsyncSeek for BufWriter<W> {}
    impl<T> AsyncSeek for Cursor<T> {}
    impl<T> AsyncSeek for AllowStdIo<T> {}
}
