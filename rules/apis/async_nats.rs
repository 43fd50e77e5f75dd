//! async-nats 0.49.

use futures::Stream;
use std::future::{Future, IntoFuture};

pub async fn connect<A>(addrs: A) -> Result<Client, ConnectError>;
pub async fn connect_with_options<A>(addrs: A, options: ConnectOptions) -> Result<Client, ConnectError>;

pub struct ConnectError;
impl std::error::Error for ConnectError {}
pub struct PublishError;
impl std::error::Error for PublishError {}
pub struct RequestError;
impl std::error::Error for RequestError {}
pub struct SubscribeError;
impl std::error::Error for SubscribeError {}
pub struct UnsubscribeError;
impl std::error::Error for UnsubscribeError {}
pub struct FlushError;
impl std::error::Error for FlushError {}
pub struct DrainError;
impl std::error::Error for DrainError {}
pub type Error = Box<dyn std::error::Error + Send + Sync + 'static>;

pub struct ConnectOptions;
impl Default for ConnectOptions {}
impl ConnectOptions {
    pub fn new() -> ConnectOptions;
    pub async fn connect<A>(self, addrs: A) -> Result<Client, ConnectError>;
    pub fn with_token(token: String) -> Self;
    pub fn token(self, token: String) -> Self;
    pub fn with_user_and_password(user: String, pass: String) -> Self;
    pub fn user_and_password(self, user: String, pass: String) -> Self;
    pub fn with_nkey(seed: String) -> Self;
    pub fn nkey(self, seed: String) -> Self;
    pub async fn with_credentials_file<P>(path: P) -> std::io::Result<Self>;
    pub async fn credentials_file<P>(self, path: P) -> std::io::Result<Self>;
    pub fn with_credentials(creds: &str) -> std::io::Result<Self>;
    pub fn credentials(self, creds: &str) -> std::io::Result<Self>;
    pub fn require_tls(self, is_required: bool) -> Self;
    pub fn ping_interval(self, ping_interval: std::time::Duration) -> Self;
    pub fn connection_timeout(self, timeout: std::time::Duration) -> Self;
    pub fn request_timeout(self, timeout: Option<std::time::Duration>) -> Self;
    pub fn client_capacity(self, capacity: usize) -> Self;
    pub fn subscription_capacity(self, capacity: usize) -> Self;
    pub fn name<T>(self, name: T) -> Self;
    pub fn retry_on_initial_connect(self) -> Self;
    pub fn max_reconnects<T>(self, max_reconnects: T) -> Self;
    pub fn no_echo(self) -> Self;
}

pub struct Client;
impl Clone for Client {}
impl Client {
    pub async fn publish<S>(&self, subject: S, payload: bytes::Bytes) -> Result<(), PublishError>;
    pub async fn publish_with_headers<S>(
        &self,
        subject: S,
        headers: HeaderMap,
        payload: bytes::Bytes,
    ) -> Result<(), PublishError>;
    pub async fn publish_with_reply<S, R>(
        &self,
        subject: S,
        reply: R,
        payload: bytes::Bytes,
    ) -> Result<(), PublishError>;
    pub async fn publish_with_reply_and_headers<S, R>(
        &self,
        subject: S,
        reply: R,
        headers: HeaderMap,
        payload: bytes::Bytes,
    ) -> Result<(), PublishError>;
    pub async fn request<S>(&self, subject: S, payload: bytes::Bytes) -> Result<Message, RequestError>;
    pub async fn request_with_headers<S>(
        &self,
        subject: S,
        headers: HeaderMap,
        payload: bytes::Bytes,
    ) -> Result<Message, RequestError>;
    pub async fn subscribe<S>(&self, subject: S) -> Result<Subscriber, SubscribeError>;
    pub async fn queue_subscribe<S>(&self, subject: S, queue_group: String) -> Result<Subscriber, SubscribeError>;
    pub async fn flush(&self) -> Result<(), FlushError>;
    pub async fn drain(&self) -> Result<(), DrainError>;
    pub fn new_inbox(&self) -> String;
}

pub struct Subscriber;
impl Stream for Subscriber {
    type Item = Message;
}
impl Subscriber {
    pub async fn unsubscribe(&mut self) -> Result<(), UnsubscribeError>;
    pub async fn unsubscribe_after(&mut self, unsub_after: u64) -> Result<(), UnsubscribeError>;
    pub async fn drain(&mut self) -> Result<(), UnsubscribeError>;
}

pub struct Subject;
impl Clone for Subject {}
impl std::ops::Deref for Subject {
    type Target = str;
}
pub struct StatusCode;
pub struct HeaderMap;
impl Clone for HeaderMap {}
impl Default for HeaderMap {}
impl HeaderMap {
    pub fn new() -> Self;
}
pub struct Message {
    pub subject: Subject,
    pub reply: Option<Subject>,
    pub payload: bytes::Bytes,
    pub headers: Option<HeaderMap>,
    pub status: Option<StatusCode>,
    pub description: Option<String>,
    pub length: usize,
}
impl Clone for Message {}

pub mod jetstream {
    use crate::Client;
    use std::future::{Future, IntoFuture};

    pub fn new(client: Client) -> Context;
    pub fn with_domain<T>(client: Client, domain: T) -> Context;
    pub fn with_prefix(client: Client, prefix: &str) -> Context;
    pub use context::Context;
    pub use message::Message;

    pub mod context {
        use crate::jetstream::kv::Store;
        use std::future::{Future, IntoFuture};

        pub struct PublishError;
        impl std::error::Error for PublishError {}
        pub struct KeyValueError;
        impl std::error::Error for KeyValueError {}
        pub struct CreateKeyValueError;
        impl std::error::Error for CreateKeyValueError {}

        pub struct PublishAck;
        // The message is on its way; it only tells of the answer.
        #[running]
        pub struct PublishAckFuture;
        impl IntoFuture for PublishAckFuture {
            type Output = Result<PublishAck, PublishError>;
            type IntoFuture = std::pin::Pin<Box<dyn Future<Output = Result<PublishAck, PublishError>> + Send>>;
        }

        pub struct Context;
        impl Clone for Context {}
        impl Context {
            pub async fn publish<S>(&self, subject: S, payload: bytes::Bytes)
            -> Result<PublishAckFuture, PublishError>;
            pub async fn publish_with_headers<S>(
                &self,
                subject: S,
                headers: crate::HeaderMap,
                payload: bytes::Bytes,
            ) -> Result<PublishAckFuture, PublishError>;
            pub async fn get_key_value<T>(&self, bucket: T) -> Result<Store, KeyValueError>;
            pub async fn create_key_value(
                &self,
                config: crate::jetstream::kv::Config,
            ) -> Result<Store, CreateKeyValueError>;
            pub async fn delete_key_value<T>(&self, bucket: T) -> Result<(), KeyValueError>;
        }
    }

    pub mod kv {
        use futures::Stream;

        pub struct Config;
        impl Default for Config {}
        pub struct PutError;
        impl std::error::Error for PutError {}
        pub struct EntryError;
        impl std::error::Error for EntryError {}
        pub struct UpdateError;
        impl std::error::Error for UpdateError {}
        pub struct DeleteError;
        impl std::error::Error for DeleteError {}
        pub struct WatchError;
        impl std::error::Error for WatchError {}
        pub struct WatcherError;
        impl std::error::Error for WatcherError {}
        pub struct Entry;

        pub struct Store;
        impl Clone for Store {}
        impl Store {
            pub async fn put<T>(&self, key: T, value: bytes::Bytes) -> Result<u64, PutError>;
            #[reads]
            pub async fn get<T>(&self, key: T) -> Result<Option<bytes::Bytes>, EntryError>;
            #[reads]
            pub async fn entry<T>(&self, key: T) -> Result<Option<Entry>, EntryError>;
            pub async fn update<T>(&self, key: T, value: bytes::Bytes, revision: u64) -> Result<u64, UpdateError>;
            pub async fn delete<T>(&self, key: T) -> Result<(), DeleteError>;
            pub async fn purge<T>(&self, key: T) -> Result<(), DeleteError>;
            pub async fn watch<T>(&self, key: T) -> Result<Watch, WatchError>;
            pub async fn watch_all(&self) -> Result<Watch, WatchError>;
        }
        pub struct Watch;
        impl Stream for Watch {
            type Item = Result<Entry, WatcherError>;
        }
    }

    pub mod message {
        pub enum AckKind {
            Ack,
            Nak(Option<std::time::Duration>),
            Progress,
            Next,
            Term,
        }
        pub struct Message {
            pub message: crate::Message,
        }
        impl std::ops::Deref for Message {
            type Target = crate::Message;
        }
        impl Message {
            pub async fn ack(&self) -> Result<(), crate::Error>;
            pub async fn ack_with(&self, kind: AckKind) -> Result<(), crate::Error>;
            pub async fn double_ack(&self) -> Result<(), crate::Error>;
        }
    }
}
