// Whether the other calls of a socket wait, `set_nonblocking` decides; this one waits either way.
pub struct Domain;
pub struct Protocol;
pub struct SockAddr;
pub struct Type;

#[derive(Debug)]
pub struct Socket;
impl Socket {
    #[opens_blocking]
    pub fn new(domain: Domain, ty: Type, protocol: Option<Protocol>) -> std::io::Result<Socket>;
    pub fn try_clone(&self) -> std::io::Result<Socket>;
    #[blocking(net, instead = "tokio::time::timeout(timeout, tokio::net::TcpStream::connect(addr)).await")]
    pub fn connect_timeout(&self, addr: &SockAddr, timeout: std::time::Duration) -> std::io::Result<()>;
    pub fn set_nonblocking(&self, nonblocking: bool) -> std::io::Result<()>;
    pub fn bind(&self, address: &SockAddr) -> std::io::Result<()>;
    pub fn listen(&self, backlog: i32) -> std::io::Result<()>;
}
impl From<std::net::TcpStream> for Socket {}
impl From<std::net::TcpListener> for Socket {}
impl From<std::net::UdpSocket> for Socket {}
impl From<Socket> for std::net::TcpStream {}
impl From<Socket> for std::net::TcpListener {}
impl From<Socket> for std::net::UdpSocket {}
