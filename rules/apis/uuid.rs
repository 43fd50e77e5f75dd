pub struct Error;

impl std::error::Error for Error {}

pub struct Uuid;

impl Uuid {
    pub const fn nil() -> Self;
    pub const fn max() -> Self;
    pub fn new_v4() -> Uuid;
    pub fn now_v7() -> Uuid;
    pub fn new_v5(namespace: &Uuid, name: &[u8]) -> Uuid;
    pub fn parse_str(input: &str) -> Result<Uuid, Error>;
    pub fn try_parse(input: &str) -> Result<Uuid, Error>;
    pub fn from_bytes(bytes: [u8; 16]) -> Uuid;
    pub fn from_slice(b: &[u8]) -> Result<Uuid, Error>;
    pub fn from_u128(v: u128) -> Self;
    pub fn as_u128(&self) -> u128;
    pub fn as_bytes(&self) -> &[u8; 16];
    pub fn into_bytes(self) -> [u8; 16];
    pub fn is_nil(&self) -> bool;
    pub fn get_version_num(&self) -> usize;
}

impl Clone for Uuid {}
impl Copy for Uuid {}

impl std::str::FromStr for Uuid {
    type Err = Error;
}
