pub enum ParseError {}

impl std::error::Error for ParseError {}

pub struct Url;

impl Url {
    #[infallible("a literal URL")]
    pub fn parse(input: &str) -> Result<Url, ParseError>;
    pub fn parse_with_params<I>(input: &str, iter: I) -> Result<Url, ParseError>;
    #[infallible("a literal path on a constant URL")]
    pub fn join(&self, input: &str) -> Result<Url, ParseError>;
    pub fn as_str(&self) -> &str;
    pub fn scheme(&self) -> &str;
    pub fn username(&self) -> &str;
    pub fn password(&self) -> Option<&str>;
    pub fn has_host(&self) -> bool;
    pub fn host_str(&self) -> Option<&str>;
    pub fn domain(&self) -> Option<&str>;
    pub fn port(&self) -> Option<u16>;
    pub fn port_or_known_default(&self) -> Option<u16>;
    // Asks the DNS unless the host is an address.
    #[blocking(net, minor, instead = "tokio::net::lookup_host((host, port)).await")]
    pub fn socket_addrs<F>(&self, default_port_number: F) -> std::io::Result<Vec<std::net::SocketAddr>>;
    pub fn path(&self) -> &str;
    pub fn query(&self) -> Option<&str>;
    pub fn fragment(&self) -> Option<&str>;
    pub fn set_fragment(&mut self, fragment: Option<&str>);
    pub fn set_query(&mut self, query: Option<&str>);
    pub fn set_path(&mut self, path: &str);
    pub fn set_port(&mut self, port: Option<u16>) -> Result<(), ()>;
    pub fn set_host(&mut self, host: Option<&str>) -> Result<(), ParseError>;
    pub fn set_scheme(&mut self, scheme: &str) -> Result<(), ()>;
    pub fn set_username(&mut self, username: &str) -> Result<(), ()>;
    pub fn set_password(&mut self, password: Option<&str>) -> Result<(), ()>;
    pub fn from_file_path<P: AsRef<std::path::Path>>(path: P) -> Result<Url, ()>;
    pub fn to_file_path(&self) -> Result<std::path::PathBuf, ()>;
}

impl Clone for Url {}
impl From<Url> for String {}

impl std::str::FromStr for Url {
    type Err = ParseError;
}
