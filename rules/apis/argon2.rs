// Also of the crate rust-argon2, whose library has the same name: the free functions and `Config`.

pub use password_hash::{self, PasswordHash, PasswordHasher, PasswordVerifier};

pub type Result<T> = std::result::Result<T, Error>;

pub enum Error {}

impl std::error::Error for Error {}

pub enum Algorithm {
    Argon2d,
    Argon2i,
    Argon2id,
}

pub enum Version {
    V0x10,
    V0x13,
}

pub struct Params;

impl Params {
    pub fn new(m_cost: u32, t_cost: u32, p_cost: u32, output_len: Option<usize>) -> Result<Self>;
}

impl Default for Params {}

pub struct Argon2;

impl Argon2 {
    pub fn new(algorithm: Algorithm, version: Version, params: Params) -> Self;
    pub fn new_with_secret(secret: &[u8], algorithm: Algorithm, version: Version, params: Params) -> Result<Self>;
    #[blocking(cpu)]
    pub fn hash_password_into(&self, pwd: &[u8], salt: &[u8], out: &mut [u8]) -> Result<()>;
    #[blocking(cpu)]
    pub fn hash_password_into_with_memory<B>(&self, pwd: &[u8], salt: &[u8], out: &mut [u8], memory_blocks: B) -> Result<()>;
    pub fn params(&self) -> &Params;
}

impl Default for Argon2 {}
impl Clone for Argon2 {}
impl PasswordHasher for Argon2 {}
impl PasswordVerifier for Argon2 {}

pub struct Config;

#[blocking(cpu)]
pub fn hash_encoded(pwd: &[u8], salt: &[u8], config: &Config) -> Result<String>;
#[blocking(cpu)]
pub fn hash_raw(pwd: &[u8], salt: &[u8], config: &Config) -> Result<Vec<u8>>;
#[blocking(cpu)]
pub fn verify_encoded(encoded: &str, pwd: &[u8]) -> Result<bool>;
#[blocking(cpu)]
pub fn verify_raw(pwd: &[u8], salt: &[u8], hash: &[u8], config: &Config) -> Result<bool>;
