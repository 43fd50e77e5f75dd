use std::time::{Duration, Instant};

pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>);
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>);
pub fn after(duration: Duration) -> Receiver<Instant>;
pub fn at(when: Instant) -> Receiver<Instant>;
pub fn tick(duration: Duration) -> Receiver<Instant>;
pub fn never<T>() -> Receiver<T>;

pub struct Sender<T>;

impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>>;
    // Waits only where the channel is bounded and full, which the type does not tell.
    pub fn send(&self, msg: T) -> Result<(), SendError<T>>;
    pub fn send_timeout(&self, msg: T, timeout: Duration) -> Result<(), SendTimeoutError<T>>;
    pub fn send_deadline(&self, msg: T, deadline: Instant) -> Result<(), SendTimeoutError<T>>;
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
    #[blocking(sync_wait, instead = "rx.recv().await", why = "the receiver of an async channel does not block")]
    pub fn recv(&self) -> Result<T, RecvError>;
    #[blocking(sync_wait, instead = "tokio::time::timeout(timeout, rx.recv()).await", why = "the receiver of an async channel does not block")]
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>;
    #[blocking(sync_wait, instead = "tokio::time::timeout_at(deadline, rx.recv()).await", why = "the receiver of an async channel does not block")]
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError>;
    #[blocking(sync_wait, instead = "while let Some(value) = rx.recv().await {}", why = "the receiver of an async channel does not block")]
    pub fn iter(&self) -> Iter<T>;
    pub fn try_iter(&self) -> TryIter<T>;
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
    #[blocking(sync_wait, instead = "while let Some(value) = rx.recv().await {}", why = "the receiver of an async channel does not block")]
    fn into_iter(self) -> IntoIter<T>;
}

impl<T> IntoIterator for &Receiver<T> {
    type Item = T;
    type IntoIter = Iter<T>;
    #[blocking(sync_wait, instead = "while let Some(value) = rx.recv().await {}", why = "the receiver of an async channel does not block")]
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

pub struct RecvError;

pub enum TryRecvError {
    Empty,
    Disconnected,
}

pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}

// Not with a `default` arm: the analysis knows that.
#[blocking(sync_wait, instead = "tokio::select! {}", why = "the receivers of async channels go into it")]
macro_rules! select {
    ($($tokens:tt)*) => {};
}

#[blocking(sync_wait, instead = "tokio::select! {}", why = "the receivers of async channels go into it")]
macro_rules! select_biased {
    ($($tokens:tt)*) => {};
}

pub struct Select;

impl Select {
    pub fn new() -> Select;
    pub fn new_biased() -> Self;
    pub fn send<T>(&mut self, s: &Sender<T>) -> usize;
    pub fn recv<T>(&mut self, r: &Receiver<T>) -> usize;
    pub fn remove(&mut self, index: usize);
    pub fn try_select(&mut self) -> Result<SelectedOperation, TrySelectError>;
    #[blocking(sync_wait, instead = "tokio::select! {}", why = "the receivers of async channels go into it")]
    pub fn select(&mut self) -> SelectedOperation;
    #[blocking(sync_wait, instead = "tokio::select! {}", why = "the receivers of async channels go into it")]
    pub fn select_timeout(&mut self, timeout: Duration) -> Result<SelectedOperation, SelectTimeoutError>;
    #[blocking(sync_wait, instead = "tokio::select! {}", why = "the receivers of async channels go into it")]
    pub fn select_deadline(&mut self, deadline: Instant) -> Result<SelectedOperation, SelectTimeoutError>;
    pub fn try_ready(&mut self) -> Result<usize, TryReadyError>;
    #[blocking(sync_wait, instead = "tokio::select! {}", why = "the receivers of async channels go into it")]
    pub fn ready(&mut self) -> usize;
    #[blocking(sync_wait, instead = "tokio::select! {}", why = "the receivers of async channels go into it")]
    pub fn ready_timeout(&mut self, timeout: Duration) -> Result<usize, ReadyTimeoutError>;
}

pub struct SelectedOperation;

impl SelectedOperation {
    pub fn index(&self) -> usize;
    // Ready by now.
    pub fn send<T>(self, s: &Sender<T>, msg: T) -> Result<(), SendError<T>>;
    pub fn recv<T>(self, r: &Receiver<T>) -> Result<T, RecvError>;
}

pub struct TrySelectError;
pub struct SelectTimeoutError;
pub struct TryReadyError;
pub struct ReadyTimeoutError;
