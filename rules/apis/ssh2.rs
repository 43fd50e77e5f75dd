use std::path::{Path, PathBuf};

pub struct Error;

impl std::error::Error for Error {}
impl From<Error> for std::io::Error {}

pub struct Session;

impl Session {
    pub fn new() -> Result<Session, Error>;
    pub fn set_blocking(&self, blocking: bool);
    pub fn is_blocking(&self) -> bool;
    pub fn set_timeout(&self, timeout_ms: u32);
    pub fn set_compress(&self, compress: bool);
    pub fn set_tcp_stream<S>(&mut self, stream: S);
    pub fn authenticated(&self) -> bool;
    #[blocking(net)]
    pub fn handshake(&mut self) -> Result<(), Error>;
    #[blocking(net)]
    pub fn userauth_password(&self, username: &str, password: &str) -> Result<(), Error>;
    #[blocking(net)]
    pub fn userauth_keyboard_interactive<P>(&self, username: &str, prompter: &mut P) -> Result<(), Error>;
    #[blocking(net)]
    pub fn userauth_agent(&self, username: &str) -> Result<(), Error>;
    #[blocking(net)]
    pub fn userauth_pubkey_file(&self, username: &str, pubkey: Option<&Path>, privatekey: &Path, passphrase: Option<&str>) -> Result<(), Error>;
    #[blocking(net)]
    pub fn userauth_pubkey_memory(&self, username: &str, pubkeydata: Option<&str>, privatekeydata: &str, passphrase: Option<&str>) -> Result<(), Error>;
    #[blocking(net)]
    pub fn auth_methods(&self, username: &str) -> Result<&str, Error>;
    #[blocking(net)]
    pub fn channel_session(&self) -> Result<Channel, Error>;
    #[blocking(net)]
    pub fn channel_direct_tcpip(&self, host: &str, port: u16, src: Option<(&str, u16)>) -> Result<Channel, Error>;
    #[blocking(net)]
    pub fn channel_forward_listen(&self, remote_port: u16, host: Option<&str>, queue_maxsize: Option<u32>) -> Result<(Listener, u16), Error>;
    #[blocking(net)]
    pub fn scp_recv(&self, path: &Path) -> Result<(Channel, ScpFileStat), Error>;
    #[blocking(net)]
    pub fn scp_send(&self, remote_path: &Path, mode: i32, size: u64, times: Option<(u64, u64)>) -> Result<Channel, Error>;
    #[blocking(net)]
    pub fn sftp(&self) -> Result<Sftp, Error>;
    #[blocking(net)]
    pub fn keepalive_send(&self) -> Result<u32, Error>;
}

impl Clone for Session {}

pub struct ScpFileStat;

impl ScpFileStat {
    pub fn size(&self) -> u64;
}

pub struct Listener;

impl Listener {
    #[blocking(net)]
    pub fn accept(&mut self) -> Result<Channel, Error>;
}

#[blocking_handle(net, instead = "russh::Channel")]
pub struct Channel;

impl Channel {
    #[blocking(net)]
    pub fn request_pty<M>(&mut self, term: &str, mode: Option<M>, dim: Option<(u32, u32, u32, u32)>) -> Result<(), Error>;
    #[blocking(net)]
    pub fn exec(&mut self, command: &str) -> Result<(), Error>;
    #[blocking(net)]
    pub fn shell(&mut self) -> Result<(), Error>;
    #[blocking(net)]
    pub fn subsystem(&mut self, system: &str) -> Result<(), Error>;
    pub fn stderr(&self) -> Stream;
    pub fn stream(&self, stream_id: i32) -> Stream;
    pub fn exit_status(&self) -> Result<i32, Error>;
    pub fn eof(&self) -> bool;
    #[blocking(net)]
    pub fn send_eof(&mut self) -> Result<(), Error>;
    #[blocking(net)]
    pub fn wait_eof(&mut self) -> Result<(), Error>;
    #[blocking(net)]
    pub fn close(&mut self) -> Result<(), Error>;
    #[blocking(net)]
    pub fn wait_close(&mut self) -> Result<(), Error>;
}

impl std::io::Read for Channel {}
impl std::io::Write for Channel {}

#[blocking_handle(net, instead = "russh::Channel")]
pub struct Stream;

impl std::io::Read for Stream {}
impl std::io::Write for Stream {}

pub struct Sftp;

impl Sftp {
    #[blocking(net)]
    pub fn open<T: AsRef<Path>>(&self, filename: T) -> Result<File, Error>;
    #[blocking(net)]
    pub fn create(&self, filename: &Path) -> Result<File, Error>;
    #[blocking(net)]
    pub fn opendir<T: AsRef<Path>>(&self, dirname: T) -> Result<File, Error>;
    #[blocking(net)]
    pub fn readdir<T: AsRef<Path>>(&self, dirname: T) -> Result<Vec<(PathBuf, FileStat)>, Error>;
    #[blocking(net)]
    pub fn mkdir(&self, filename: &Path, mode: i32) -> Result<(), Error>;
    #[blocking(net)]
    pub fn rmdir(&self, filename: &Path) -> Result<(), Error>;
    #[blocking(net)]
    pub fn stat(&self, filename: &Path) -> Result<FileStat, Error>;
    #[blocking(net)]
    pub fn lstat(&self, filename: &Path) -> Result<FileStat, Error>;
    #[blocking(net)]
    pub fn readlink(&self, path: &Path) -> Result<PathBuf, Error>;
    #[blocking(net)]
    pub fn realpath(&self, path: &Path) -> Result<PathBuf, Error>;
    #[blocking(net)]
    pub fn unlink(&self, file: &Path) -> Result<(), Error>;
}

#[blocking_handle(net, instead = "russh_sftp::client::fs::File")]
pub struct File;

impl File {
    #[blocking(net)]
    pub fn stat(&mut self) -> Result<FileStat, Error>;
    #[blocking(net)]
    pub fn readdir(&mut self) -> Result<(PathBuf, FileStat), Error>;
    #[blocking(net)]
    pub fn fsync(&mut self) -> Result<(), Error>;
    #[blocking(net)]
    pub fn close(&mut self) -> Result<(), Error>;
}

impl std::io::Read for File {}
impl std::io::Write for File {}
impl std::io::Seek for File {}

pub struct FileStat {
    pub size: Option<u64>,
    pub perm: Option<u32>,
}

impl FileStat {
    pub fn is_dir(&self) -> bool;
    pub fn is_file(&self) -> bool;
}
