//! async-channel 2.

use futures::Stream;

pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>);
#[unbounded(instead = "async_channel::bounded(64)")]
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>);

pub struct Sender<T>;
impl<T> Clone for Sender<T> {}
impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>>;
    #[cancel_unsafe("the message")]
    pub async fn send(&self, msg: T) -> Result<(), SendError<T>>;
    #[cancel_safe]
    pub async fn closed(&self);
    #[blocks_on(instead = "tx.send(msg).await", why = "the thread of the executor waits and its other tasks with it")]
    #[waits_if_made_by("async_channel::bounded")]
    pub fn send_blocking(&self, msg: T) -> Result<(), SendError<T>>;
    pub fn force_send(&self, msg: T) -> Result<Option<T>, SendError<T>>;
    pub fn same_channel(&self, other: &Sender<T>) -> bool;
    pub fn close(&self) -> bool;
    pub fn is_closed(&self) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn receiver_count(&self) -> usize;
    pub fn sender_count(&self) -> usize;
    pub fn downgrade(&self) -> WeakSender<T>;
}
pub struct Receiver<T>;
impl<T> Stream for Receiver<T> {
    type Item = T;
}
impl<T> Clone for Receiver<T> {}
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError>;
    #[cancel_safe]
    #[takes("the message")]
    #[when_closed("Err")]
    pub async fn recv(&self) -> Result<T, RecvError>;
    #[blocks_on(instead = "rx.recv().await", why = "the thread of the executor waits and its other tasks with it")]
    pub fn recv_blocking(&self) -> Result<T, RecvError>;
    pub fn same_channel(&self, other: &Receiver<T>) -> bool;
    pub fn close(&self) -> bool;
    pub fn is_closed(&self) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn receiver_count(&self) -> usize;
    pub fn sender_count(&self) -> usize;
    pub fn downgrade(&self) -> WeakReceiver<T>;
}
pub struct WeakSender<T>;
impl<T> WeakSender<T> {
    pub fn upgrade(&self) -> Option<Sender<T>>;
}
pub struct WeakReceiver<T>;
impl<T> WeakReceiver<T> {
    pub fn upgrade(&self) -> Option<Receiver<T>>;
}
pub struct SendError<T>(pub T);
impl<T> SendError<T> {
    pub fn into_inner(self) -> T;
}
impl<T> std::error::Error for SendError<T> {}
pub enum TrySendError<T> {
    Full(T),
    Closed(T),
}
impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T;
    pub fn is_full(&self) -> bool;
    pub fn is_closed(&self) -> bool;
}
impl<T> std::error::Error for TrySendError<T> {}
pub struct RecvError;
impl std::error::Error for RecvError {}
pub enum TryRecvError {
    Empty,
    Closed,
}
impl TryRecvError {
    pub fn is_empty(&self) -> bool;
    pub fn is_closed(&self) -> bool;
}
impl std::error::Error for TryRecvError {}
