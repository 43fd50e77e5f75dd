pub const DEFAULT_COST: u32 = 12;

pub type BcryptResult<T> = Result<T, BcryptError>;

pub enum BcryptError {}

impl std::error::Error for BcryptError {}

#[blocking(cpu)]
pub fn hash<P: AsRef<[u8]>>(password: P, cost: u32) -> BcryptResult<String>;
#[blocking(cpu)]
pub fn hash_with_result<P: AsRef<[u8]>>(password: P, cost: u32) -> BcryptResult<HashParts>;
#[blocking(cpu)]
pub fn hash_with_salt<P: AsRef<[u8]>>(password: P, cost: u32, salt: [u8; 16]) -> BcryptResult<HashParts>;
#[blocking(cpu)]
pub fn non_truncating_hash<P: AsRef<[u8]>>(password: P, cost: u32) -> BcryptResult<String>;
#[blocking(cpu)]
pub fn verify<P: AsRef<[u8]>>(password: P, hash: &str) -> BcryptResult<bool>;
#[blocking(cpu)]
pub fn non_truncating_verify<P: AsRef<[u8]>>(password: P, hash: &str) -> BcryptResult<bool>;
#[blocking(cpu)]
pub fn bcrypt(cost: u32, salt: [u8; 16], password: &[u8]) -> [u8; 24];

pub struct HashParts;

impl HashParts {
    pub fn get_cost(&self) -> u32;
    pub fn get_salt(&self) -> String;
    pub fn format_for_version(&self, version: Version) -> String;
}

pub enum Version {
    TwoA,
    TwoX,
    TwoY,
    TwoB,
}
