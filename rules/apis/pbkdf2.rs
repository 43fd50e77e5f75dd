pub use password_hash::{self, PasswordHash, PasswordHasher, PasswordVerifier};

#[blocking(cpu)]
pub fn pbkdf2<PRF>(password: &[u8], salt: &[u8], rounds: u32, res: &mut [u8]) -> Result<(), InvalidLength>;
#[blocking(cpu)]
pub fn pbkdf2_array<PRF>(password: &[u8], salt: &[u8], rounds: u32) -> Result<[u8; N], InvalidLength>;
#[blocking(cpu)]
pub fn pbkdf2_hmac<D>(password: &[u8], salt: &[u8], rounds: u32, res: &mut [u8]);
#[blocking(cpu)]
pub fn pbkdf2_hmac_array<D>(password: &[u8], salt: &[u8], rounds: u32) -> [u8; N];

pub struct InvalidLength;
pub struct Params;
pub struct Pbkdf2;

impl PasswordHasher for Pbkdf2 {}
impl PasswordVerifier for Pbkdf2 {}
