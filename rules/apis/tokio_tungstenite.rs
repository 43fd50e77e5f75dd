//! tokio-tungstenite: web sockets as streams and sinks of messages.

use futures::{Sink, Stream};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

pub use tungstenite;
use tungstenite::{Error, Message};

// `next` is cancel safe; `SinkExt::send` loses the message.
pub struct WebSocketStream<S>;
impl<S> WebSocketStream<S> {
    pub async fn from_raw_socket<R, C>(stream: S, role: R, config: Option<C>) -> WebSocketStream<S>;
    pub async fn from_partially_read<R, C>(stream: S, part: Vec<u8>, role: R, config: Option<C>) -> WebSocketStream<S>;
    pub fn get_ref(&self) -> &S;
    pub fn get_mut(&mut self) -> &mut S;
    pub fn into_inner(self) -> S;
    pub async fn close<F>(&mut self, msg: Option<F>) -> Result<(), Error>;
}
impl<S> Stream for WebSocketStream<S> {
    type Item = Result<Message, Error>;
}
impl<S> Sink<Message> for WebSocketStream<S> {
    type Error = Error;
}

pub enum MaybeTlsStream<S> {
    Plain(S),
}
impl<S> AsyncRead for MaybeTlsStream<S> {}
impl<S> AsyncWrite for MaybeTlsStream<S> {}

#[needs_runtime(tokio)]
pub async fn connect_async<R>(request: R) -> Result<(WebSocketStream<MaybeTlsStream<TcpStream>>, Response), Error>;
#[needs_runtime(tokio)]
pub async fn connect_async_with_config<R, C>(
    request: R,
    config: Option<C>,
    disable_nagle: bool,
) -> Result<(WebSocketStream<MaybeTlsStream<TcpStream>>, Response), Error>;
pub async fn client_async<R, S>(request: R, stream: S) -> Result<(WebSocketStream<S>, Response), Error>;
pub async fn client_async_with_config<R, S, C>(
    request: R,
    stream: S,
    config: Option<C>,
) -> Result<(WebSocketStream<S>, Response), Error>;
pub async fn client_async_tls<R, S>(request: R, stream: S) -> Result<(WebSocketStream<MaybeTlsStream<S>>, Response), Error>;
pub async fn accept_async<S>(stream: S) -> Result<WebSocketStream<S>, Error>;
pub async fn accept_async_with_config<S, C>(stream: S, config: Option<C>) -> Result<WebSocketStream<S>, Error>;
pub async fn accept_hdr_async<S, C>(stream: S, callback: C) -> Result<WebSocketStream<S>, Error>;
pub async fn accept_hdr_async_with_config<S, C, W>(
    stream: S,
    callback: C,
    config: Option<W>,
) -> Result<WebSocketStream<S>, Error>;

/// The answer to the handshake.
pub struct Response;
