pub enum Error {}

impl std::error::Error for Error {}

pub type Result<T> = std::result::Result<T, Error>;

// A `WebSocket` is used over sockets that may not block as well, and `connect` is the only call that always does.
#[blocking(
    net,
    instead = "tokio_tungstenite::connect_async(..).await",
    async_std = "async_tungstenite::async_std::connect_async(..).await"
)]
pub fn connect<R>(request: R) -> Result<Connected>;

pub struct Connected;

pub use protocol::Message;

pub mod protocol {
    // What the variants hold differs between versions.
    pub enum Message {
        Text(Utf8Bytes),
        Binary(Bytes),
        Ping(Bytes),
        Pong(Bytes),
        Close(Option<frame::CloseFrame>),
        Frame(frame::Frame),
    }

    pub use frame::CloseFrame;

    pub mod frame {
        pub struct CloseFrame;
        pub struct Frame;
    }
}
