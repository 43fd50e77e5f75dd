pub type Result<T> = std::result::Result<T, Error>;
pub type PasswordHashString = PasswordHash;

pub enum Error {
    Password,
}

impl std::error::Error for Error {}

pub struct PasswordHash;

impl PasswordHash {
    pub fn new(s: &str) -> Result<PasswordHash>;
    #[blocking(cpu)]
    pub fn verify_password<P>(&self, phfs: &[&dyn PasswordVerifier], password: P) -> Result<()>;
    pub fn serialize(&self) -> PasswordHashString;
    pub fn as_str(&self) -> &str;
}

pub struct Salt;
pub struct SaltString;

impl SaltString {
    pub fn generate<R>(rng: R) -> SaltString;
    pub fn from_b64(s: &str) -> Result<SaltString>;
    pub fn encode_b64(input: &[u8]) -> Result<SaltString>;
    pub fn as_str(&self) -> &str;
}

// What implements it is slow on purpose.
pub trait PasswordHasher {
    #[blocking(cpu)]
    fn hash_password<S>(&self, password: &[u8], salt: S) -> Result<PasswordHash>;
    #[blocking(cpu)]
    fn hash_password_with_salt(&self, password: &[u8], salt: &[u8]) -> Result<PasswordHash>;
}

pub trait PasswordVerifier {
    #[blocking(cpu)]
    fn verify_password(&self, password: &[u8], hash: &PasswordHash) -> Result<()>;
}

impl<T: PasswordHasher> PasswordVerifier for T {}
