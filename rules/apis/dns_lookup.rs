use std::io;
use std::net::IpAddr;

#[blocking(
    net,
    minor,
    instead = "tokio::net::lookup_host(..).await",
    async_std = "async_std::net::ToSocketAddrs::to_socket_addrs(..).await",
    smol = "smol::net::resolve(..).await"
)]
pub fn lookup_host(host: &str) -> io::Result<Vec<IpAddr>>;
#[blocking(net, minor)]
pub fn lookup_addr(addr: &IpAddr) -> io::Result<String>;
