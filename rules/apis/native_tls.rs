pub type Result<T> = std::result::Result<T, Error>;

pub struct Error;

impl std::error::Error for Error {}

pub enum HandshakeError<S> {
    Failure(Error),
    WouldBlock(MidHandshakeTlsStream<S>),
}

pub struct MidHandshakeTlsStream<S>;

pub struct Identity;

impl Identity {
    pub fn from_pkcs12(der: &[u8], password: &str) -> Result<Identity>;
    pub fn from_pkcs8(pem: &[u8], key: &[u8]) -> Result<Identity>;
}

pub struct Certificate;

impl Certificate {
    pub fn from_der(der: &[u8]) -> Result<Certificate>;
    pub fn from_pem(pem: &[u8]) -> Result<Certificate>;
}

pub struct TlsConnector;

impl TlsConnector {
    pub fn new() -> Result<TlsConnector>;
    pub fn builder() -> TlsConnectorBuilder;
    #[blocking_on_handle(instead = "tokio_native_tls::TlsConnector::from(connector).connect(domain, stream).await", async_std = "async_native_tls::TlsConnector::from(connector).connect(domain, stream).await", smol = "async_native_tls::TlsConnector::from(connector).connect(domain, stream).await")]
    pub fn connect<S>(&self, domain: &str, stream: S) -> std::result::Result<TlsStream<S>, HandshakeError<S>>;
}

impl Clone for TlsConnector {}

pub struct TlsConnectorBuilder;

impl TlsConnectorBuilder {
    pub fn identity(&mut self, identity: Identity) -> &mut TlsConnectorBuilder;
    pub fn add_root_certificate(&mut self, cert: Certificate) -> &mut TlsConnectorBuilder;
    pub fn danger_accept_invalid_certs(&mut self, accept_invalid_certs: bool) -> &mut TlsConnectorBuilder;
    pub fn danger_accept_invalid_hostnames(&mut self, accept_invalid_hostnames: bool) -> &mut TlsConnectorBuilder;
    pub fn build(&self) -> Result<TlsConnector>;
}

pub struct TlsAcceptor;

impl TlsAcceptor {
    pub fn new(identity: Identity) -> Result<TlsAcceptor>;
    #[blocking_on_handle(instead = "tokio_native_tls::TlsAcceptor::from(acceptor).accept(stream).await")]
    pub fn accept<S>(&self, stream: S) -> std::result::Result<TlsStream<S>, HandshakeError<S>>;
}

impl Clone for TlsAcceptor {}

#[handle_of(S)]
pub struct TlsStream<S>;

impl<S> TlsStream<S> {
    pub fn get_ref(&self) -> &S;
    pub fn get_mut(&mut self) -> &mut S;
    #[blocking_on_handle]
    pub fn shutdown(&mut self) -> std::io::Result<()>;
}

impl<S> std::io::Read for TlsStream<S> {}
impl<S> std::io::Write for TlsStream<S> {}
