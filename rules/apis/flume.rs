use std::time::{Duration, Instant};

pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>);
#[unbounded(instead = "flume::bounded(64)")]
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>);

pub struct Sender<T>;

impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>>;
    // Waits only where the channel is bounded and full, which the type does not tell.
    pub fn send(&self, msg: T) -> Result<(), SendError<T>>;
    pub fn send_timeout(&self, msg: T, timeout: Duration) -> Result<(), SendTimeoutError<T>>;
    pub fn send_deadline(&self, msg: T, deadline: Instant) -> Result<(), SendTimeoutError<T>>;
    pub fn send_async(&self, item: T) -> r#async::SendFut<T>;
    pub fn into_send_async(self, item: T) -> r#async::SendFut<T>;
    pub fn sink(&self) -> r#async::SendSink<T>;
    pub fn into_sink(self) -> r#async::SendSink<T>;
    pub fn is_disconnected(&self) -> bool;
    pub fn downgrade(&self) -> WeakSender<T>;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn same_channel(&self, other: &Sender<T>) -> bool;
}

impl<T> Clone for Sender<T> {}

pub struct Receiver<T>;

impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError>;
    #[blocking(sync_wait, instead = "rx.recv_async().await")]
    pub fn recv(&self) -> Result<T, RecvError>;
    #[blocking(sync_wait, instead = "tokio::time::timeout(timeout, rx.recv_async()).await", async_std = "async_std::future::timeout(timeout, rx.recv_async()).await")]
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>;
    #[blocking(sync_wait, instead = "tokio::time::timeout_at(deadline, rx.recv_async()).await")]
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError>;
    #[blocking(sync_wait, instead = "while let Ok(value) = rx.recv_async().await {}")]
    pub fn iter(&self) -> Iter<T>;
    pub fn try_iter(&self) -> TryIter<T>;
    #[takes("the message")]
    #[when_closed("Err")]
    pub fn recv_async(&self) -> r#async::RecvFut<T>;
    pub fn into_recv_async(self) -> r#async::RecvFut<T>;
    pub fn stream(&self) -> r#async::RecvStream<T>;
    pub fn into_stream(self) -> r#async::RecvStream<T>;
    pub fn drain(&self) -> Drain<T>;
    pub fn is_disconnected(&self) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn same_channel(&self, other: &Receiver<T>) -> bool;
}

impl<T> Clone for Receiver<T> {}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    #[blocking(sync_wait, instead = "while let Ok(value) = rx.recv_async().await {}")]
    fn into_iter(self) -> IntoIter<T>;
}

impl<T> IntoIterator for &Receiver<T> {
    type Item = T;
    type IntoIter = Iter<T>;
    #[blocking(sync_wait, instead = "while let Ok(value) = rx.recv_async().await {}")]
    fn into_iter(self) -> Iter<T>;
}

pub struct Iter<T>;

impl<T> Iterator for Iter<T> {
    type Item = T;
}

pub struct IntoIter<T>;

impl<T> Iterator for IntoIter<T> {
    type Item = T;
}

pub struct TryIter<T>;

impl<T> Iterator for TryIter<T> {
    type Item = T;
}

pub struct SendError<T>(pub T);

pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}

pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}

pub enum RecvError {
    Disconnected,
}

pub enum TryRecvError {
    Empty,
    Disconnected,
}

pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}

pub struct WeakSender<T>;

impl<T> WeakSender<T> {
    pub fn upgrade(&self) -> Option<Sender<T>>;
}

pub struct Drain<T>;

impl<T> Iterator for Drain<T> {
    type Item = T;
}

pub mod r#async {
    use crate::{RecvError, SendError};

    pub struct SendFut<T>;

    impl<T> Future for SendFut<T> {
        type Output = Result<(), SendError<T>>;
    }

    pub struct RecvFut<T>;

    impl<T> Future for RecvFut<T> {
        type Output = Result<T, RecvError>;
    }

    pub struct SendSink<T>;

    impl<T> futures_sink::Sink<T> for SendSink<T> {
        type Error = SendError<T>;
    }

    pub struct RecvStream<T>;

    impl<T> Clone for RecvStream<T> {}

    impl<T> futures_core::Stream for RecvStream<T> {
        type Item = T;
    }
}

pub struct Selector<T>;

impl<T> Selector<T> {
    pub fn new() -> Self;
    #[calls_inline]
    pub fn recv<U, F: FnMut(Result<U, RecvError>) -> T>(self, receiver: &Receiver<U>, mapper: F) -> Self;
    #[calls_inline]
    pub fn send<U, F: FnMut(Result<(), SendError<U>>) -> T>(self, sender: &Sender<U>, msg: U, mapper: F) -> Self;
    #[blocking(sync_wait, instead = "tokio::select! {}", why = "the futures of recv_async go into it")]
    pub fn wait(self) -> T;
    #[blocking(sync_wait, instead = "tokio::select! {}", why = "the futures of recv_async go into it")]
    pub fn wait_timeout(self, dur: Duration) -> Result<T, select::SelectError>;
}

pub mod select {
    pub enum SelectError {
        Timeout,
    }
}
