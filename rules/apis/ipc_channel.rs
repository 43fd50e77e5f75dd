pub use ipc::{IpcError, TryRecvError};

pub mod ipc {
    use std::io;
    use std::time::Duration;

    pub fn channel<T>() -> io::Result<(IpcSender<T>, IpcReceiver<T>)>;
    pub fn bytes_channel() -> io::Result<(IpcBytesSender, IpcBytesReceiver)>;

    pub enum IpcError {
        Io(io::Error),
        Disconnected,
    }

    pub enum TryRecvError {
        IpcError(IpcError),
        Empty,
    }

    pub struct IpcSender<T>;

    impl<T> Clone for IpcSender<T> {}

    impl<T> IpcSender<T> {
        pub fn connect(name: String) -> io::Result<IpcSender<T>>;
    }

    pub struct IpcReceiver<T>;

    impl<T> IpcReceiver<T> {
        #[blocking(sync_wait, why = "a message from another process may never come")]
        pub fn recv(&self) -> Result<T, IpcError>;
        pub fn try_recv(&self) -> Result<T, TryRecvError>;
        #[blocking(sync_wait, why = "a message from another process may never come")]
        pub fn try_recv_timeout(&self, duration: Duration) -> Result<T, TryRecvError>;
    }

    #[derive(Clone)]
    pub struct IpcBytesSender;

    pub struct IpcBytesReceiver;

    impl IpcBytesReceiver {
        #[blocking(sync_wait, why = "a message from another process may never come")]
        pub fn recv(&self) -> Result<Vec<u8>, IpcError>;
        pub fn try_recv(&self) -> Result<Vec<u8>, TryRecvError>;
        #[blocking(sync_wait, why = "a message from another process may never come")]
        pub fn try_recv_timeout(&self, duration: Duration) -> Result<Vec<u8>, TryRecvError>;
    }

    pub struct IpcReceiverSet;

    pub enum IpcSelectionResult {
        MessageReceived(u64, OpaqueIpcMessage),
        ChannelClosed(u64),
    }

    pub struct OpaqueIpcMessage;

    impl IpcReceiverSet {
        pub fn new() -> io::Result<IpcReceiverSet>;
        pub fn add<T>(&mut self, receiver: IpcReceiver<T>) -> io::Result<u64>;
        #[blocking(sync_wait, why = "a message from another process may never come")]
        pub fn select(&mut self) -> io::Result<Vec<IpcSelectionResult>>;
    }

    pub struct IpcOneShotServer<T>;

    impl<T> IpcOneShotServer<T> {
        pub fn new() -> io::Result<(IpcOneShotServer<T>, String)>;
        #[blocking(sync_wait, why = "a message from another process may never come")]
        pub fn accept(self) -> Result<(IpcReceiver<T>, T), IpcError>;
    }
}
