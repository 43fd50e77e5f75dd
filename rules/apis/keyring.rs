#![crate_names(keyring, keyring_core)]

pub enum Error {}

impl std::error::Error for Error {}

pub type Result<T> = std::result::Result<T, Error>;

// The system's store of secrets is another process, and may ask the user to unlock it.
pub struct Entry;

impl Entry {
    pub fn new(service: &str, user: &str) -> Result<Entry>;
    pub fn new_with_target(target: &str, service: &str, user: &str) -> Result<Entry>;
    #[blocking(process, minor, why = "it asks the system's store of secrets, which may ask the user")]
    pub fn set_password(&self, password: &str) -> Result<()>;
    #[blocking(process, minor, why = "it asks the system's store of secrets, which may ask the user")]
    pub fn get_password(&self) -> Result<String>;
    #[blocking(process, minor, why = "it asks the system's store of secrets, which may ask the user")]
    pub fn set_secret(&self, secret: &[u8]) -> Result<()>;
    #[blocking(process, minor, why = "it asks the system's store of secrets, which may ask the user")]
    pub fn get_secret(&self) -> Result<Vec<u8>>;
    #[blocking(process, minor, why = "it asks the system's store of secrets, which may ask the user")]
    pub fn delete_credential(&self) -> Result<()>;
}
