//! event-listener: a call to all who listen at this moment.

use std::future::Future;
use std::time::{Duration, Instant};

pub struct Event<T = ()>;

impl<T> Event<T> {
    pub fn new() -> Event<T>;
    pub fn with_tag() -> Event<T>;
    pub fn is_notified(&self) -> bool;
    pub fn total_listeners(&self) -> usize;
    #[unheard_unless()]
    pub fn listen(&self) -> EventListener<T>;
    pub fn notify(&self, n: usize) -> usize;
    pub fn notify_relaxed(&self, n: usize) -> usize;
    pub fn notify_additional(&self, n: usize) -> usize;
    pub fn notify_additional_relaxed(&self, n: usize) -> usize;
}

impl<T> Default for Event<T> {}

pub struct EventListener<T = ()>;

impl<T> EventListener<T> {
    #[blocking(sync_wait, instead = "listener.await")]
    pub fn wait(self) -> T;
    #[blocking(sync_wait, instead = "tokio::time::timeout(duration, listener).await")]
    pub fn wait_timeout(self, timeout: Duration) -> Option<T>;
    #[blocking(sync_wait, instead = "tokio::time::timeout_at(deadline.into(), listener).await")]
    pub fn wait_deadline(self, deadline: Instant) -> Option<T>;
    pub fn discard(self) -> bool;
    pub fn listens_to(&self, event: &Event<T>) -> bool;
    pub fn same_event(&self, other: &EventListener<T>) -> bool;
}

impl<T> Future for EventListener<T> {
    type Output = T;
}
