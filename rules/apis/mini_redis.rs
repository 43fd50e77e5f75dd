//! mini-redis: the server and client of tokio's tutorial; the errors are boxed.

use tokio::net::TcpStream;

pub type Error = Box<dyn std::error::Error + Send + Sync>;
pub type Result<T> = std::result::Result<T, Error>;

pub struct Connection;
impl Connection {
    pub fn new(socket: TcpStream) -> Connection;
    // What was read of a frame stays in the connection's buffer.
    #[cancel_safe]
    pub async fn read_frame(&mut self) -> Result<Option<Frame>>;
    pub async fn write_frame(&mut self, frame: &Frame) -> std::io::Result<()>;
}

pub mod frame {
    pub enum Frame {
        Simple(String),
        Error(String),
        Integer(u64),
        Bulk(bytes::Bytes),
        Null,
        Array(Vec<Frame>),
    }
}
pub use frame::Frame;

pub mod cmd {
    use super::{Frame, Result};
    use bytes::Bytes;
    use std::time::Duration;

    pub enum Command {
        Get(Get),
        Publish(Publish),
        Set(Set),
        Subscribe(Subscribe),
        Unsubscribe(Unsubscribe),
        Unknown(Unknown),
    }
    impl Command {
        pub fn from_frame(frame: Frame) -> Result<Command>;
    }

    pub struct Get;
    impl Get {
        pub fn new(key: impl ToString) -> Get;
        pub fn key(&self) -> &str;
    }

    pub struct Set;
    impl Set {
        pub fn new(key: impl ToString, value: Bytes, expire: Option<Duration>) -> Set;
        pub fn key(&self) -> &str;
        pub fn value(&self) -> &Bytes;
        pub fn expire(&self) -> Option<Duration>;
    }

    pub struct Publish;
    pub struct Subscribe;
    pub struct Unsubscribe;
    pub struct Unknown;
}
pub use cmd::Command;

pub mod client {
    use super::Result;
    use bytes::Bytes;
    use std::time::Duration;
    use tokio::net::ToSocketAddrs;

    #[needs_runtime(tokio)]
    pub async fn connect<T: ToSocketAddrs>(addr: T) -> Result<Client>;

    pub struct Client;
    impl Client {
        #[needs_runtime(tokio)]
        pub async fn connect<T: ToSocketAddrs>(addr: T) -> Result<Client>;
        pub async fn ping(&mut self, msg: Option<Bytes>) -> Result<Bytes>;
        pub async fn get(&mut self, key: &str) -> Result<Option<Bytes>>;
        pub async fn set(&mut self, key: &str, value: Bytes) -> Result<()>;
        pub async fn set_expires(&mut self, key: &str, value: Bytes, expiration: Duration) -> Result<()>;
        pub async fn publish(&mut self, channel: &str, message: Bytes) -> Result<u64>;
        pub async fn subscribe(self, channels: Vec<String>) -> Result<Subscriber>;
    }

    pub struct Subscriber;
    impl Subscriber {
        pub fn get_subscribed(&self) -> &[String];
        pub async fn next_message(&mut self) -> Result<Option<Message>>;
        pub async fn subscribe(&mut self, channels: &[String]) -> Result<()>;
        pub async fn unsubscribe(&mut self, channels: &[String]) -> Result<()>;
    }

    pub struct Message {
        pub channel: String,
        pub content: Bytes,
    }
}

pub mod clients {
    pub use super::client::{Client, Message, Subscriber};
}

pub mod server {
    use super::Result;
    use std::future::Future;
    use tokio::net::TcpListener;

    #[needs_runtime(tokio)]
    pub async fn run<F: Future>(listener: TcpListener, shutdown: F);
}
