pub use password_hash::{self, PasswordHash, PasswordHasher, PasswordVerifier};

#[blocking(cpu)]
pub fn scrypt(password: &[u8], salt: &[u8], params: &Params, output: &mut [u8]) -> Result<(), errors::InvalidOutputLen>;

pub struct Params;

impl Params {
    pub fn new(log_n: u8, r: u32, p: u32, len: usize) -> Result<Params, errors::InvalidParams>;
    pub fn recommended() -> Params;
}

impl Default for Params {}

pub struct Scrypt;

impl PasswordHasher for Scrypt {}
impl PasswordVerifier for Scrypt {}

pub mod errors {
    pub struct InvalidOutputLen;
    pub struct InvalidParams;

    impl std::error::Error for InvalidOutputLen {}
    impl std::error::Error for InvalidParams {}
}
