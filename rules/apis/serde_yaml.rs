#![crate_names(serde_yaml, serde_yml, serde_norway)]

pub type Result<T> = std::result::Result<T, Error>;

pub struct Error;

impl std::error::Error for Error {}

pub enum Value {
    Null,
    Bool(bool),
    String(String),
}

impl Value {
    pub fn get<I>(&self, index: I) -> Option<&Value>;
    pub fn as_str(&self) -> Option<&str>;
    pub fn as_bool(&self) -> Option<bool>;
    pub fn as_i64(&self) -> Option<i64>;
    pub fn as_u64(&self) -> Option<u64>;
    pub fn as_f64(&self) -> Option<f64>;
}

#[blocking_on_handle(instead = "serde_yaml::from_slice(&tokio::fs::read(path).await?)", async_std = "serde_yaml::from_slice(&async_std::fs::read(path).await?)", smol = "serde_yaml::from_slice(&smol::fs::read(path).await?)")]
pub fn from_reader<R, T>(rdr: R) -> Result<T>;
#[infallible("a literal document")]
pub fn from_slice<T>(v: &[u8]) -> Result<T>;
#[infallible("a literal document")]
pub fn from_str<T>(s: &str) -> Result<T>;
pub fn from_value<T>(value: Value) -> Result<T>;
#[blocking_on_handle(instead = "tokio::fs::write(path, serde_yaml::to_string(&value)?).await", async_std = "async_std::fs::write(path, serde_yaml::to_string(&value)?).await", smol = "smol::fs::write(path, serde_yaml::to_string(&value)?).await")]
pub fn to_writer<W, T: ?Sized>(writer: W, value: &T) -> Result<()>;
pub fn to_string<T: ?Sized>(value: &T) -> Result<String>;
pub fn to_value<T>(value: T) -> Result<Value>;
