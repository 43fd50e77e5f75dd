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
