//! async-broadcast 0.7.

use futures::Stream;

pub fn broadcast<T>(cap: usize) -> (Sender<T>, Receiver<T>);

pub struct Sender<T>;
impl<T> Clone for Sender<T> {}
impl<T> Sender<T> {
    pub async fn broadcast(&self, msg: T) -> Result<Option<T>, SendError<T>>;
    pub async fn broadcast_direct(&self, msg: T) -> Result<Option<T>, SendError<T>>;
    pub fn try_broadcast(&self, msg: T) -> Result<Option<T>, TrySendError<T>>;
    #[blocks_on(
        instead = "tx.broadcast(msg).await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn broadcast_blocking(&self, msg: T) -> Result<Option<T>, SendError<T>>;
    pub fn new_receiver(&self) -> Receiver<T>;
    pub fn close(&self) -> bool;
    pub fn is_closed(&self) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> usize;
    pub fn set_capacity(&mut self, new_cap: usize);
    pub fn overflow(&self) -> bool;
    pub fn set_overflow(&mut self, overflow: bool);
    pub fn await_active(&self) -> bool;
    pub fn set_await_active(&mut self, await_active: bool);
    pub fn receiver_count(&self) -> usize;
    pub fn inactive_receiver_count(&self) -> usize;
    pub fn sender_count(&self) -> usize;
}
pub struct Receiver<T>;
impl<T> Clone for Receiver<T> {}
impl<T> Stream for Receiver<T> {
    type Item = T;
}
impl<T> Receiver<T> {
    #[cancel_safe]
    #[takes("the message")]
    #[when_closed("Err")]
    pub async fn recv(&mut self) -> Result<T, RecvError>;
    #[cancel_safe]
    #[takes("the message")]
    #[when_closed("Err")]
    pub async fn recv_direct(&mut self) -> Result<T, RecvError>;
    pub fn try_recv(&mut self) -> Result<T, TryRecvError>;
    #[blocks_on(instead = "rx.recv().await", why = "the thread of the executor waits and its other tasks with it")]
    pub fn recv_blocking(&mut self) -> Result<T, RecvError>;
    pub fn new_sender(&self) -> Sender<T>;
    pub fn new_receiver(&self) -> Self;
    pub fn deactivate(self) -> InactiveReceiver<T>;
    pub fn close(&self) -> bool;
    pub fn is_closed(&self) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> usize;
    pub fn receiver_count(&self) -> usize;
    pub fn sender_count(&self) -> usize;
}
pub struct InactiveReceiver<T>;
impl<T> Clone for InactiveReceiver<T> {}
impl<T> InactiveReceiver<T> {
    pub fn activate(self) -> Receiver<T>;
    pub fn activate_cloned(&self) -> Receiver<T>;
    pub fn close(&self) -> bool;
    pub fn is_closed(&self) -> bool;
}
pub struct SendError<T>(pub T);
impl<T> SendError<T> {
    pub fn into_inner(self) -> T;
}
impl<T> std::error::Error for SendError<T> {}
pub enum TrySendError<T> {
    Full(T),
    Closed(T),
    Inactive(T),
}
impl<T> std::error::Error for TrySendError<T> {}
pub enum RecvError {
    Overflowed(u64),
    Closed,
}
impl std::error::Error for RecvError {}
pub enum TryRecvError {
    Overflowed(u64),
    Empty,
    Closed,
}
impl std::error::Error for TryRecvError {}
