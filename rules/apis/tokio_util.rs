//! tokio-util 0.7: codecs, cancellation tokens, task trackers, delay queues, bridges.

#[needs_feature("codec")]
pub mod codec {
    use bytes::{Bytes, BytesMut};
    use futures::{Sink, Stream};
    use std::io;

    pub use length_delimited::{LengthDelimitedCodec, LengthDelimitedCodecError};

    pub trait Decoder {
        type Item;
        type Error;
        #[async_context]
        fn decode(&mut self, src: &mut BytesMut) -> Result<Option<Self::Item>, Self::Error>;
        #[async_context]
        fn decode_eof(&mut self, buf: &mut BytesMut) -> Result<Option<Self::Item>, Self::Error>;
        fn framed<T>(self, io: T) -> Framed<T, Self>;
    }
    pub trait Encoder<Item> {
        type Error;
        #[async_context]
        fn encode(&mut self, item: Item, dst: &mut BytesMut) -> Result<(), Self::Error>;
    }

    // `next` is cancel safe; `SinkExt::send` loses the message.
    pub struct Framed<T, U>;
    impl<T, U> Framed<T, U> {
        pub fn new(inner: T, codec: U) -> Framed<T, U>;
        pub fn with_capacity(inner: T, codec: U, capacity: usize) -> Framed<T, U>;
        pub fn from_parts(parts: FramedParts<T, U>) -> Framed<T, U>;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn codec(&self) -> &U;
        pub fn codec_mut(&mut self) -> &mut U;
        #[calls_inline]
        pub fn map_codec<C, F: FnOnce(U) -> C>(self, map: F) -> Framed<T, C>;
        pub fn read_buffer(&self) -> &BytesMut;
        pub fn read_buffer_mut(&mut self) -> &mut BytesMut;
        pub fn write_buffer(&self) -> &BytesMut;
        pub fn write_buffer_mut(&mut self) -> &mut BytesMut;
        pub fn backpressure_boundary(&self) -> usize;
        pub fn set_backpressure_boundary(&mut self, boundary: usize);
        pub fn into_inner(self) -> T;
        pub fn into_parts(self) -> FramedParts<T, U>;
    }
    impl<T, U: Decoder> Stream for Framed<T, U> {
        type Item = Result<U::Item, U::Error>;
    }
    impl<T, I, U: Encoder<I>> Sink<I> for Framed<T, U> {
        type Error = U::Error;
    }
    pub struct FramedParts<T, U> {
        pub io: T,
        pub codec: U,
        pub read_buf: BytesMut,
        pub write_buf: BytesMut,
    }
    impl<T, U> FramedParts<T, U> {
        pub fn new<I>(io: T, codec: U) -> FramedParts<T, U>;
    }
    pub struct FramedRead<T, D>;
    impl<T, D> FramedRead<T, D> {
        pub fn new(inner: T, decoder: D) -> FramedRead<T, D>;
        pub fn with_capacity(inner: T, decoder: D, capacity: usize) -> FramedRead<T, D>;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
        pub fn decoder(&self) -> &D;
        pub fn decoder_mut(&mut self) -> &mut D;
        #[calls_inline]
        pub fn map_decoder<C, F: FnOnce(D) -> C>(self, map: F) -> FramedRead<T, C>;
        pub fn read_buffer(&self) -> &BytesMut;
        pub fn read_buffer_mut(&mut self) -> &mut BytesMut;
        pub fn into_parts(self) -> FramedParts<T, D>;
    }
    impl<T, D: Decoder> Stream for FramedRead<T, D> {
        type Item = Result<D::Item, D::Error>;
    }
    impl<T: Sink<I>, I, D> Sink<I> for FramedRead<T, D> {
        type Error = T::Error;
    }
    pub struct FramedWrite<T, E>;
    impl<T, E> FramedWrite<T, E> {
        pub fn new(inner: T, encoder: E) -> FramedWrite<T, E>;
        pub fn with_capacity(inner: T, encoder: E, capacity: usize) -> FramedWrite<T, E>;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
        pub fn encoder(&self) -> &E;
        pub fn encoder_mut(&mut self) -> &mut E;
        #[calls_inline]
        pub fn map_encoder<C, F: FnOnce(E) -> C>(self, map: F) -> FramedWrite<T, C>;
        pub fn write_buffer(&self) -> &BytesMut;
        pub fn write_buffer_mut(&mut self) -> &mut BytesMut;
        pub fn backpressure_boundary(&self) -> usize;
        pub fn set_backpressure_boundary(&mut self, boundary: usize);
        pub fn into_parts(self) -> FramedParts<T, E>;
    }
    impl<T, I, E: Encoder<I>> Sink<I> for FramedWrite<T, E> {
        type Error = E::Error;
    }
    impl<T: Stream, E> Stream for FramedWrite<T, E> {
        type Item = T::Item;
    }

    pub struct BytesCodec;
    impl Default for BytesCodec {}
    impl BytesCodec {
        pub fn new() -> BytesCodec;
    }
    impl Decoder for BytesCodec {
        type Item = BytesMut;
        type Error = io::Error;
    }
    impl<T> Encoder<T> for BytesCodec {
        type Error = io::Error;
    }
    pub struct LinesCodec;
    impl Default for LinesCodec {}
    impl LinesCodec {
        pub fn new() -> LinesCodec;
        pub fn new_with_max_length(max_length: usize) -> Self;
        pub fn max_length(&self) -> usize;
    }
    impl Decoder for LinesCodec {
        type Item = String;
        type Error = LinesCodecError;
    }
    impl<T> Encoder<T> for LinesCodec {
        type Error = LinesCodecError;
    }
    pub enum LinesCodecError {
        MaxLineLengthExceeded,
        Io(io::Error),
    }
    impl From<io::Error> for LinesCodecError {}
    impl std::error::Error for LinesCodecError {}
    pub struct AnyDelimiterCodec;
    impl Default for AnyDelimiterCodec {}
    impl AnyDelimiterCodec {
        pub fn new(seek_delimiters: Vec<u8>, sequence_writer: Vec<u8>) -> AnyDelimiterCodec;
        pub fn new_with_max_length(seek_delimiters: Vec<u8>, sequence_writer: Vec<u8>, max_length: usize) -> Self;
        pub fn max_length(&self) -> usize;
    }
    impl Decoder for AnyDelimiterCodec {
        type Item = Bytes;
        type Error = AnyDelimiterCodecError;
    }
    impl<T> Encoder<T> for AnyDelimiterCodec {
        type Error = AnyDelimiterCodecError;
    }
    pub enum AnyDelimiterCodecError {
        MaxChunkLengthExceeded,
        Io(io::Error),
    }
    impl From<io::Error> for AnyDelimiterCodecError {}
    impl std::error::Error for AnyDelimiterCodecError {}

    pub mod length_delimited {
        use crate::codec::{Decoder, Encoder, Framed, FramedRead, FramedWrite};
        use bytes::BytesMut;
        use std::io;

        pub struct LengthDelimitedCodec;
        impl Default for LengthDelimitedCodec {}
        impl LengthDelimitedCodec {
            pub fn new() -> Self;
            pub fn builder() -> Builder;
            pub fn max_frame_length(&self) -> usize;
            pub fn set_max_frame_length(&mut self, val: usize);
        }
        impl Decoder for LengthDelimitedCodec {
            type Item = BytesMut;
            type Error = io::Error;
        }
        impl<T> Encoder<T> for LengthDelimitedCodec {
            type Error = io::Error;
        }
        pub struct LengthDelimitedCodecError;
        impl std::error::Error for LengthDelimitedCodecError {}
        pub struct Builder;
        impl Default for Builder {}
        impl Clone for Builder {}
        impl Builder {
            pub fn new() -> Builder;
            pub fn big_endian(&mut self) -> &mut Self;
            pub fn little_endian(&mut self) -> &mut Self;
            pub fn native_endian(&mut self) -> &mut Self;
            pub fn length_field_type<T>(&mut self) -> &mut Self;
            pub fn max_frame_length(&mut self, value: usize) -> &mut Self;
            pub fn length_field_length(&mut self, value: usize) -> &mut Self;
            pub fn length_field_offset(&mut self, value: usize) -> &mut Self;
            pub fn length_adjustment(&mut self, value: isize) -> &mut Self;
            pub fn num_skip(&mut self, value: usize) -> &mut Self;
            pub fn new_codec(&self) -> LengthDelimitedCodec;
            pub fn new_read<T>(&self, upstream: T) -> FramedRead<T, LengthDelimitedCodec>;
            pub fn new_write<T>(&self, inner: T) -> FramedWrite<T, LengthDelimitedCodec>;
            pub fn new_framed<T>(&self, inner: T) -> Framed<T, LengthDelimitedCodec>;
        }
    }
}

#[needs_feature("net")]
pub mod udp {
    use crate::codec::{Decoder, Encoder};
    use futures::{Sink, Stream};
    use std::net::SocketAddr;
    use tokio::net::UdpSocket;

    pub struct UdpFramed<C, T = UdpSocket>;
    impl<C, T> UdpFramed<C, T> {
        pub fn new(socket: T, codec: C) -> UdpFramed<C, T>;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn codec(&self) -> &C;
        pub fn codec_mut(&mut self) -> &mut C;
        pub fn into_inner(self) -> T;
    }
    impl<C: Decoder, T> Stream for UdpFramed<C, T> {
        type Item = Result<(C::Item, SocketAddr), C::Error>;
    }
    impl<I, C: Encoder<I>, T> Sink<(I, SocketAddr)> for UdpFramed<C, T> {
        type Error = C::Error;
    }
}

#[needs_feature("net")]
pub mod net {
    use std::io;

    pub trait Listener {
        type Io;
        type Addr;
        #[cancel_safe]
        #[takes("the connection")]
        async fn accept(&mut self) -> io::Result<(Self::Io, Self::Addr)>;
        fn local_addr(&self) -> io::Result<Self::Addr>;
    }
    impl Listener for tokio::net::TcpListener {
        type Io = tokio::net::TcpStream;
        type Addr = std::net::SocketAddr;
    }
    impl Listener for tokio::net::UnixListener {
        type Io = tokio::net::UnixStream;
        type Addr = tokio::net::unix::SocketAddr;
    }
}

#[needs_feature("compat")]
pub mod compat {
    pub struct Compat<T>;
    impl<T> Compat<T> {
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
    pub trait FuturesAsyncReadCompatExt: futures::io::AsyncRead {
        fn compat(self) -> Compat<Self>;
    }
    impl<T: futures::io::AsyncRead> FuturesAsyncReadCompatExt for T {}
    pub trait FuturesAsyncWriteCompatExt: futures::io::AsyncWrite {
        fn compat_write(self) -> Compat<Self>;
    }
    impl<T: futures::io::AsyncWrite> FuturesAsyncWriteCompatExt for T {}
    pub trait TokioAsyncReadCompatExt: tokio::io::AsyncRead {
        fn compat(self) -> Compat<Self>;
    }
    impl<T: tokio::io::AsyncRead> TokioAsyncReadCompatExt for T {}
    pub trait TokioAsyncWriteCompatExt: tokio::io::AsyncWrite {
        fn compat_write(self) -> Compat<Self>;
    }
    impl<T: tokio::io::AsyncWrite> TokioAsyncWriteCompatExt for T {}
    impl<T: futures::io::AsyncRead> tokio::io::AsyncRead for Compat<T> {}
    impl<T: futures::io::AsyncBufRead> tokio::io::AsyncBufRead for Compat<T> {}
    impl<T: futures::io::AsyncWrite> tokio::io::AsyncWrite for Compat<T> {}
    impl<T: futures::io::AsyncSeek> tokio::io::AsyncSeek for Compat<T> {}
    impl<T: tokio::io::AsyncRead> futures::io::AsyncRead for Compat<T> {}
    impl<T: tokio::io::AsyncBufRead> futures::io::AsyncBufRead for Compat<T> {}
    impl<T: tokio::io::AsyncWrite> futures::io::AsyncWrite for Compat<T> {}
    impl<T: tokio::io::AsyncSeek> futures::io::AsyncSeek for Compat<T> {}
}

#[needs_feature("io")]
pub mod io {
    use bytes::Bytes;
    use futures::{Sink, Stream};
    use std::io;
    use std::io::{BufRead, IoSlice, Read, Seek, Write};
    use std::sync::Arc;
    use tokio::io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};
    use tokio::runtime::Handle;

    #[cancel_unsafe("the bytes that were already read")]
    pub async fn read_exact_arc<R: AsyncRead>(read: R, len: usize) -> io::Result<Arc<[u8]>>;
    #[cancel_safe]
    pub async fn read_buf<R: AsyncRead, B>(read: &mut R, buf: &mut B) -> io::Result<usize>;
    #[cancel_unsafe("how many of the bytes were already written")]
    pub async fn write_all_vectored<W: AsyncWrite + ?Sized>(writer: &mut W, bufs: &mut [IoSlice]) -> io::Result<()>;

    // Each read and write on it is a `Handle::block_on`: for threads without a runtime.
    #[needs_feature("io-util")]
    #[blocking_handle(sync_wait, instead = "the wrapped async reader or writer")]
    pub struct SyncIoBridge<T>;
    impl<T> SyncIoBridge<T> {
        #[needs_runtime(tokio)]
        pub fn new(src: T) -> Self;
        pub fn new_with_handle(src: T, rt: Handle) -> Self;
        pub fn is_write_vectored(&self) -> bool;
        #[blocks_on(instead = "writer.shutdown().await", why = "it panics in async code")]
        pub fn shutdown(&mut self) -> io::Result<()>;
        pub fn into_inner(self) -> T;
    }
    impl<T> AsMut<T> for SyncIoBridge<T> {}
    impl<T> AsRef<T> for SyncIoBridge<T> {}
    impl<T: AsyncBufRead> BufRead for SyncIoBridge<T> {}
    impl<T: AsyncRead> Read for SyncIoBridge<T> {}
    impl<T: AsyncWrite> Write for SyncIoBridge<T> {}
    impl<T: AsyncSeek> Seek for SyncIoBridge<T> {}

    pub struct ReaderStream<R>;
    impl<R: AsyncRead> ReaderStream<R> {
        pub fn new(reader: R) -> Self;
        pub fn with_capacity(reader: R, capacity: usize) -> Self;
    }
    impl<R: AsyncRead> Stream for ReaderStream<R> {
        type Item = io::Result<Bytes>;
    }
    pub struct StreamReader<S, B>;
    impl<S, B> StreamReader<S, B> {
        pub fn new(stream: S) -> Self;
        pub fn into_inner_with_chunk(self) -> (S, Option<B>);
        pub fn get_ref(&self) -> &S;
        pub fn get_mut(&mut self) -> &mut S;
        pub fn into_inner(self) -> S;
    }
    impl<S, B> AsyncRead for StreamReader<S, B> {}
    impl<S, B> AsyncBufRead for StreamReader<S, B> {}
    pub struct SinkWriter<S>;
    impl<S> SinkWriter<S> {
        pub fn new(sink: S) -> Self;
        pub fn get_ref(&self) -> &S;
        pub fn get_mut(&mut self) -> &mut S;
        pub fn into_inner(self) -> S;
    }
    impl<S> AsyncWrite for SinkWriter<S> {}
    pub struct CopyToBytes<S>;
    impl<S> CopyToBytes<S> {
        pub fn new(inner: S) -> Self;
        pub fn get_ref(&self) -> &S;
        pub fn get_mut(&mut self) -> &mut S;
        pub fn into_inner(self) -> S;
    }
    impl<S: Sink<Bytes>> Sink<&[u8]> for CopyToBytes<S> {
        type Error = S::Error;
    }
    pub struct InspectReader<R, F>;
    impl<R, F: FnMut(&[u8])> InspectReader<R, F> {
        #[calls_inline]
        pub fn new(reader: R, f: F) -> InspectReader<R, F>;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn into_inner(self) -> R;
    }
    pub struct InspectWriter<W, F>;
    impl<W, F: FnMut(&[u8])> InspectWriter<W, F> {
        #[calls_inline]
        pub fn new(writer: W, f: F) -> InspectWriter<W, F>;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        pub fn into_inner(self) -> W;
    }
    impl<R: AsyncRead, F> AsyncRead for InspectReader<R, F> {}
    impl<W: AsyncRead, F> AsyncRead for InspectWriter<W, F> {}
    impl<R: AsyncWrite, F> AsyncWrite for InspectReader<R, F> {}
    impl<W: AsyncWrite, F> AsyncWrite for InspectWriter<W, F> {}

    pub mod simplex {
        use tokio::io::{AsyncRead, AsyncWrite};

        pub fn new(capacity: usize) -> (Sender, Receiver);
        pub struct Sender;
        impl AsyncWrite for Sender {}
        pub struct Receiver;
        impl AsyncRead for Receiver {}
    }
}

#[needs_feature("rt")]
pub mod context {
    use std::future::Future;
    use tokio::runtime::{Handle, Runtime};

    // Polls its future inside the runtime of the handle.
    pub struct TokioContext<F>;
    impl<F: Future> Future for TokioContext<F> {
        type Output = F::Output;
    }
    impl<F> TokioContext<F> {
        #[drives]
        pub fn new(future: F, handle: Handle) -> TokioContext<F>;
        pub fn handle(&self) -> &Handle;
        pub fn into_inner(self) -> F;
    }
    pub trait RuntimeExt {
        #[drives]
        fn wrap<F: Future>(&self, fut: F) -> TokioContext<F>;
    }
    impl RuntimeExt for Runtime {}
}

#[needs_feature("rt")]
pub mod task {
    use std::future::Future;
    use tokio::runtime::Handle;
    use tokio::task::{AbortHandle, Id, JoinError, JoinHandle, LocalSet};

    pub use task_tracker::TaskTracker;

    pub mod task_tracker {
        use std::future::Future;
        use tokio::runtime::Handle;
        use tokio::task::{JoinHandle, LocalSet};

        pub struct TaskTracker;
        impl Default for TaskTracker {}
        impl Clone for TaskTracker {}
        impl TaskTracker {
            pub fn new() -> Self;
            #[cancel_safe]
            pub async fn wait(&self);
            pub fn close(&self) -> bool;
            pub fn reopen(&self) -> bool;
            pub fn is_closed(&self) -> bool;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn token(&self) -> TaskTrackerToken;
            #[spawns(send)]
            #[needs_runtime(tokio)]
            pub fn spawn<F: Future>(&self, task: F) -> JoinHandle<F::Output>;
            #[spawns(send)]
            pub fn spawn_on<F: Future>(&self, task: F, handle: &Handle) -> JoinHandle<F::Output>;
            #[spawns(local)]
            #[needs_runtime(tokio)]
            pub fn spawn_local<F: Future>(&self, task: F) -> JoinHandle<F::Output>;
            #[spawns(local)]
            pub fn spawn_local_on<F: Future>(&self, task: F, local_set: &LocalSet) -> JoinHandle<F::Output>;
            #[offloads]
            #[needs_runtime(tokio)]
            pub fn spawn_blocking<F: FnOnce() -> T, T>(&self, task: F) -> JoinHandle<T>;
            #[offloads]
            pub fn spawn_blocking_on<F: FnOnce() -> T, T>(&self, task: F, handle: &Handle) -> JoinHandle<T>;
            pub fn track_future<F: Future>(&self, future: F) -> TrackedFuture<F>;
            pub fn ptr_eq(left: &TaskTracker, right: &TaskTracker) -> bool;
        }
        pub struct TrackedFuture<F>;
        impl<F: Future> Future for TrackedFuture<F> {
            type Output = F::Output;
        }
        pub struct TaskTrackerToken;
        impl Clone for TaskTrackerToken {}
        impl TaskTrackerToken {
            pub fn task_tracker(&self) -> &TaskTracker;
        }
    }

    #[needs_feature("join-map")]
    pub struct JoinMap<K, V, S = std::hash::RandomState>;
    impl<K, V> Default for JoinMap<K, V> {}
    impl<K, V, S> JoinMap<K, V, S> {
        pub fn new() -> Self;
        pub fn with_capacity(capacity: usize) -> Self;
        pub fn with_hasher(hash_builder: S) -> Self;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn capacity(&self) -> usize;
        #[spawns(send)]
        #[needs_runtime(tokio)]
        pub fn spawn<F: Future<Output = V>>(&mut self, key: K, task: F);
        #[spawns(send)]
        pub fn spawn_on<F: Future<Output = V>>(&mut self, key: K, task: F, handle: &Handle);
        #[spawns(local)]
        #[needs_runtime(tokio)]
        pub fn spawn_local<F: Future<Output = V>>(&mut self, key: K, task: F);
        #[spawns(local)]
        pub fn spawn_local_on<F: Future<Output = V>>(&mut self, key: K, task: F, local_set: &LocalSet);
        #[offloads]
        #[needs_runtime(tokio)]
        pub fn spawn_blocking<F: FnOnce() -> V>(&mut self, key: K, f: F);
        #[offloads]
        pub fn spawn_blocking_on<F: FnOnce() -> V>(&mut self, key: K, f: F, handle: &Handle);
        #[cancel_safe]
        #[takes("the task's output")]
        pub async fn join_next(&mut self) -> Option<(K, Result<V, JoinError>)>;
        pub fn try_join_next(&mut self) -> Option<(K, Result<V, JoinError>)>;
        pub async fn shutdown(&mut self);
        pub fn abort<Q: ?Sized>(&mut self, key: &Q) -> bool;
        #[calls_inline]
        pub fn abort_matching(&mut self, predicate: impl FnMut(&K) -> bool);
        pub fn keys(&self) -> JoinMapKeys<K, V>;
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool;
        pub fn contains_task(&self, task: &Id) -> bool;
        pub fn reserve(&mut self, additional: usize);
        pub fn shrink_to_fit(&mut self);
        pub fn abort_all(&mut self);
        pub fn detach_all(&mut self);
    }
    pub struct JoinMapKeys<K, V>;
    impl<K, V> Iterator for JoinMapKeys<K, V> {
        type Item = &K;
    }

    pub struct JoinQueue<T>;
    impl<T> Default for JoinQueue<T> {}
    impl<T, F: Future<Output = T>> FromIterator<F> for JoinQueue<T> {}
    impl<T> JoinQueue<T> {
        pub fn new() -> Self;
        pub fn with_capacity(capacity: usize) -> Self;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        #[spawns(send)]
        #[needs_runtime(tokio)]
        pub fn spawn<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle;
        #[spawns(send)]
        pub fn spawn_on<F: Future<Output = T>>(&mut self, task: F, handle: &Handle) -> AbortHandle;
        #[spawns(local)]
        #[needs_runtime(tokio)]
        pub fn spawn_local<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle;
        #[spawns(local)]
        pub fn spawn_local_on<F: Future<Output = T>>(&mut self, task: F, local_set: &LocalSet) -> AbortHandle;
        #[offloads]
        #[needs_runtime(tokio)]
        pub fn spawn_blocking<F: FnOnce() -> T>(&mut self, f: F) -> AbortHandle;
        #[offloads]
        pub fn spawn_blocking_on<F: FnOnce() -> T>(&mut self, f: F, handle: &Handle) -> AbortHandle;
        #[cancel_safe]
        #[takes("the task's output")]
        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>>;
        #[cancel_safe]
        #[takes("the task's output")]
        pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>>;
        pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>>;
        pub fn try_join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>>;
        pub async fn shutdown(&mut self);
        #[cancel_unsafe("the outputs of the tasks that have finished")]
        pub async fn join_all(self) -> Vec<T>;
        pub fn abort_all(&mut self);
        pub fn detach_all(&mut self);
    }

    pub struct LocalPoolHandle;
    impl Clone for LocalPoolHandle {}
    impl LocalPoolHandle {
        pub fn new(pool_size: usize) -> LocalPoolHandle;
        pub fn num_threads(&self) -> usize;
        pub fn get_task_loads_for_each_worker(&self) -> Vec<usize>;
        // The closure runs on a thread of the pool, inside its runtime.
        #[calls_inline]
        pub fn spawn_pinned<F: FnOnce() -> Fut, Fut: Future>(&self, create_task: F) -> JoinHandle<Fut::Output>;
        #[calls_inline]
        pub fn spawn_pinned_by_idx<F: FnOnce() -> Fut, Fut: Future>(
            &self,
            create_task: F,
            idx: usize,
        ) -> JoinHandle<Fut::Output>;
    }

    #[running]
    #[polled_once]
    pub struct AbortOnDropHandle<T>;
    #[cancel_safe]
    impl<T> Future for AbortOnDropHandle<T> {
        type Output = Result<T, JoinError>;
    }
    impl<T> AbortOnDropHandle<T> {
        pub fn new(handle: JoinHandle<T>) -> Self;
        pub fn abort(&self);
        pub fn is_finished(&self) -> bool;
        pub fn abort_handle(&self) -> AbortHandle;
        pub fn detach(self) -> JoinHandle<T>;
    }
    impl<T> AsRef<JoinHandle<T>> for AbortOnDropHandle<T> {}
    pub struct AbortOnDrop;
    impl AbortOnDrop {
        pub fn new(handle: AbortHandle) -> Self;
        pub fn abort(&self);
        pub fn is_finished(&self) -> bool;
        pub fn detach(self) -> AbortHandle;
    }
}

#[needs_feature("time")]
pub mod time {
    pub use crate::future::FutureExt;
    pub use delay_queue::DelayQueue;

    pub mod delay_queue {
        use futures::Stream;
        use std::time::Duration;
        use tokio::time::Instant;

        pub struct DelayQueue<T>;
        impl<T> Stream for DelayQueue<T> {
            type Item = Expired<T>;
        }
        impl<T> Default for DelayQueue<T> {}
        impl<T> DelayQueue<T> {
            pub fn new() -> DelayQueue<T>;
            pub fn with_capacity(capacity: usize) -> DelayQueue<T>;
            #[needs_runtime(tokio)]
            pub fn insert_at(&mut self, value: T, when: Instant) -> Key;
            #[needs_runtime(tokio)]
            pub fn insert(&mut self, value: T, timeout: Duration) -> Key;
            pub fn deadline(&self, key: &Key) -> Instant;
            pub fn remove(&mut self, key: &Key) -> Expired<T>;
            pub fn try_remove(&mut self, key: &Key) -> Option<Expired<T>>;
            pub fn reset_at(&mut self, key: &Key, when: Instant);
            pub fn reset(&mut self, key: &Key, timeout: Duration);
            pub fn shrink_to_fit(&mut self);
            pub fn compact(&mut self);
            pub fn clear(&mut self);
            pub fn reserve(&mut self, additional: usize);
            pub fn peek(&self) -> Option<Key>;
            pub fn capacity(&self) -> usize;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn poll_expired(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Option<Expired<T>>>;
        }
        pub struct Expired<T>;
        impl<T> Expired<T> {
            pub fn get_ref(&self) -> &T;
            pub fn get_mut(&mut self) -> &mut T;
            pub fn into_inner(self) -> T;
            pub fn deadline(&self) -> Instant;
            pub fn key(&self) -> Key;
        }
        pub struct Key;
        impl Clone for Key {}
        impl Copy for Key {}
    }
}

pub mod sync {
    use futures::{Sink, Stream};
    use std::future::Future;
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::{Context, Poll};
    use tokio::sync::mpsc::Sender;
    use tokio::sync::{OwnedSemaphorePermit, Semaphore};

    pub struct CancellationToken;
    impl Default for CancellationToken {}
    impl Clone for CancellationToken {}
    impl CancellationToken {
        pub fn new() -> CancellationToken;
        pub fn child_token(&self) -> CancellationToken;
        pub fn cancel(&self);
        pub fn is_cancelled(&self) -> bool;
        #[cancel_safe]
        pub fn cancelled(&self) -> WaitForCancellationFuture;
        #[cancel_safe]
        pub fn cancelled_owned(self) -> WaitForCancellationFutureOwned;
        pub fn drop_guard(self) -> DropGuard;
        pub fn drop_guard_ref(&self) -> DropGuardRef;
        // Cancel safe when the future is.
        #[drives]
        pub async fn run_until_cancelled<F: Future>(&self, fut: F) -> Option<F::Output>;
        #[drives]
        pub async fn run_until_cancelled_owned<F: Future>(self, fut: F) -> Option<F::Output>;
    }
    pub struct WaitForCancellationFuture;
    #[cancel_safe]
    impl Future for WaitForCancellationFuture {
        type Output = ();
    }
    pub struct WaitForCancellationFutureOwned;
    #[cancel_safe]
    impl Future for WaitForCancellationFutureOwned {
        type Output = ();
    }
    pub struct DropGuard;
    impl DropGuard {
        pub fn token(&self) -> &CancellationToken;
        pub fn disarm(self) -> CancellationToken;
    }
    pub struct DropGuardRef;
    impl DropGuardRef {
        pub fn token(&self) -> &CancellationToken;
        pub fn disarm(self) -> &CancellationToken;
    }

    pub struct PollSender<T>;
    impl<T> Clone for PollSender<T> {}
    impl<T> PollSender<T> {
        pub fn new(sender: Sender<T>) -> Self;
        pub fn poll_reserve(&mut self, cx: &mut Context) -> Poll<Result<(), PollSendError<T>>>;
        pub fn send_item(&mut self, value: T) -> Result<(), PollSendError<T>>;
        pub fn is_closed(&self) -> bool;
        pub fn get_ref(&self) -> Option<&Sender<T>>;
        pub fn close(&mut self);
        pub fn abort_send(&mut self) -> bool;
    }
    impl<T> Sink<T> for PollSender<T> {
        type Error = PollSendError<T>;
    }
    pub struct PollSendError<T>;
    impl<T> PollSendError<T> {
        pub fn into_inner(self) -> Option<T>;
    }
    impl<T> std::error::Error for PollSendError<T> {}
    pub struct PollSemaphore;
    impl Stream for PollSemaphore {
        type Item = OwnedSemaphorePermit;
    }
    impl PollSemaphore {
        pub fn new(semaphore: Arc<Semaphore>) -> Self;
        pub fn close(&self);
        pub fn clone_inner(&self) -> Arc<Semaphore>;
        pub fn into_inner(self) -> Arc<Semaphore>;
        pub fn available_permits(&self) -> usize;
        pub fn add_permits(&self, n: usize);
        pub fn poll_acquire(&mut self, cx: &mut Context) -> Poll<Option<OwnedSemaphorePermit>>;
    }
    pub struct ReusableBoxFuture<T>;
    impl<T> Future for ReusableBoxFuture<T> {
        type Output = T;
    }
    impl<T> ReusableBoxFuture<T> {
        pub fn new<F: Future<Output = T>>(future: F) -> Self;
        pub fn set<F: Future<Output = T>>(&mut self, future: F);
        pub fn try_set<F: Future<Output = T>>(&mut self, future: F) -> Result<(), F>;
        pub fn get_pin(&mut self) -> Pin<&mut dyn Future<Output = T>>;
        pub fn poll(&mut self, cx: &mut Context) -> Poll<T>;
    }
}

pub mod future {
    use crate::sync::CancellationToken;
    use std::future::Future;
    use std::time::Duration;
    use tokio::time::{Instant, Timeout};

    pub trait FutureExt: Future {
        #[needs_feature("time")]
        #[needs_runtime(tokio)]
        fn timeout(self, timeout: Duration) -> Timeout<Self>;
        #[needs_feature("time")]
        #[needs_runtime(tokio)]
        fn timeout_at(self, deadline: Instant) -> Timeout<Self>;
        fn with_cancellation_token(
            self,
            cancellation_token: &CancellationToken,
        ) -> impl Future<Output = Option<Self::Output>>;
        fn with_cancellation_token_owned(
            self,
            cancellation_token: CancellationToken,
        ) -> impl Future<Output = Option<Self::Output>>;
    }
    impl<T: Future + ?Sized> FutureExt for T {}
}

pub mod either {
    use futures::Stream;
    use std::future::Future;
    use tokio::io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};

    pub enum Either<L, R> {
        Left(L),
        Right(R),
    }
    impl<L: Future, R> Future for Either<L, R> {
        type Output = L::Output;
    }
    impl<L: Stream, R> Stream for Either<L, R> {
        type Item = L::Item;
    }
    impl<L: AsyncRead, R> AsyncRead for Either<L, R> {}
    impl<L: AsyncBufRead, R> AsyncBufRead for Either<L, R> {}
    impl<L: AsyncSeek, R> AsyncSeek for Either<L, R> {}
    impl<L: AsyncWrite, R> AsyncWrite for Either<L, R> {}
}

pub use bytes;
