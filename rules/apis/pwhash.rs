//! pwhash 1: hashes of `crypt(3)`, slow on purpose.

pub mod error {
    pub enum Error {}
    impl std::error::Error for Error {}
    pub type Result<T> = std::result::Result<T, Error>;
}

pub mod unix {
    #[blocking(cpu)]
    pub fn crypt<B: AsRef<[u8]>>(pass: B, hash: &str) -> crate::error::Result<String>;
    #[blocking(cpu)]
    pub fn verify<B: AsRef<[u8]>>(pass: B, hash: &str) -> bool;
}

pub mod bcrypt {
    #[blocking(cpu)]
    pub fn hash<B: AsRef<[u8]>>(pass: B) -> crate::error::Result<String>;
    #[blocking(cpu)]
    pub fn verify<B: AsRef<[u8]>>(pass: B, hash: &str) -> bool;
}

pub mod sha256_crypt {
    #[blocking(cpu)]
    pub fn hash<B: AsRef<[u8]>>(pass: B) -> crate::error::Result<String>;
    #[blocking(cpu)]
    pub fn verify<B: AsRef<[u8]>>(pass: B, hash: &str) -> bool;
}

pub mod sha512_crypt {
    #[blocking(cpu)]
    pub fn hash<B: AsRef<[u8]>>(pass: B) -> crate::error::Result<String>;
    #[blocking(cpu)]
    pub fn verify<B: AsRef<[u8]>>(pass: B, hash: &str) -> bool;
}
