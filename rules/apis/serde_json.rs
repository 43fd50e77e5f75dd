pub use map::Map;
pub use value::{Number, Value, from_value, to_value};

pub type Result<T> = std::result::Result<T, Error>;

pub struct Error;

impl Error {
    pub fn line(&self) -> usize;
    pub fn column(&self) -> usize;
    pub fn is_io(&self) -> bool;
    pub fn is_syntax(&self) -> bool;
    pub fn is_data(&self) -> bool;
    pub fn is_eof(&self) -> bool;
}

impl std::error::Error for Error {}
impl From<Error> for std::io::Error {}

#[blocking_on_handle(instead = "serde_json::from_slice(&tokio::fs::read(path).await?)", async_std = "serde_json::from_slice(&async_std::fs::read(path).await?)", smol = "serde_json::from_slice(&smol::fs::read(path).await?)")]
pub fn from_reader<R, T>(rdr: R) -> Result<T>;
#[infallible("a literal document")]
pub fn from_slice<T>(v: &[u8]) -> Result<T>;
#[infallible("a literal document")]
pub fn from_str<T>(s: &str) -> Result<T>;
#[blocking_on_handle(instead = "tokio::fs::write(path, serde_json::to_vec(&value)?).await", async_std = "async_std::fs::write(path, serde_json::to_vec(&value)?).await", smol = "smol::fs::write(path, serde_json::to_vec(&value)?).await")]
pub fn to_writer<W, T: ?Sized>(writer: W, value: &T) -> Result<()>;
#[blocking_on_handle(instead = "tokio::fs::write(path, serde_json::to_vec_pretty(&value)?).await", async_std = "async_std::fs::write(path, serde_json::to_vec_pretty(&value)?).await", smol = "smol::fs::write(path, serde_json::to_vec_pretty(&value)?).await")]
pub fn to_writer_pretty<W, T: ?Sized>(writer: W, value: &T) -> Result<()>;
#[infallible("what derives `Serialize` and has no odd map keys", always)]
pub fn to_vec<T: ?Sized>(value: &T) -> Result<Vec<u8>>;
#[infallible("what derives `Serialize` and has no odd map keys", always)]
pub fn to_vec_pretty<T: ?Sized>(value: &T) -> Result<Vec<u8>>;
#[infallible("what derives `Serialize` and has no odd map keys", always)]
pub fn to_string<T: ?Sized>(value: &T) -> Result<String>;
#[infallible("what derives `Serialize` and has no odd map keys", always)]
pub fn to_string_pretty<T: ?Sized>(value: &T) -> Result<String>;

macro_rules! json {
    ($($json:tt)+) => {};
}

pub mod map {
    pub struct Map<K, V>;

    impl Map<String, crate::Value> {
        pub fn new() -> Self;
        pub fn with_capacity(capacity: usize) -> Self;
        pub fn clear(&mut self);
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&crate::Value>;
        pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut crate::Value>;
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool;
        pub fn insert(&mut self, k: String, v: crate::Value) -> Option<crate::Value>;
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<crate::Value>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        #[calls_inline]
        pub fn retain<F: FnMut(&String, &mut crate::Value) -> bool>(&mut self, f: F);
    }

    impl<K, V> Clone for Map<K, V> {}

    impl IntoIterator for Map<String, crate::Value> {
        type Item = (String, crate::Value);
    }

    impl IntoIterator for &Map<String, crate::Value> {
        type Item = (&String, &crate::Value);
    }
}

pub mod value {
    use crate::{Map, Result};

    #[infallible("what derives `Serialize` and has no odd map keys", always)]
    pub fn to_value<T>(value: T) -> Result<Value>;
    pub fn from_value<T>(value: Value) -> Result<T>;

    pub struct Number;

    impl Number {
        pub fn as_i64(&self) -> Option<i64>;
        pub fn as_u64(&self) -> Option<u64>;
        pub fn as_f64(&self) -> Option<f64>;
        pub fn from_f64(f: f64) -> Option<Number>;
    }

    pub enum Value {
        Null,
        Bool(bool),
        Number(Number),
        String(String),
        Array(Vec<Value>),
        Object(Map<String, Value>),
    }

    impl Value {
        pub fn get<I>(&self, index: I) -> Option<&Value>;
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value>;
        pub fn is_object(&self) -> bool;
        pub fn as_object(&self) -> Option<&Map<String, Value>>;
        pub fn as_object_mut(&mut self) -> Option<&mut Map<String, Value>>;
        pub fn is_array(&self) -> bool;
        pub fn as_array(&self) -> Option<&Vec<Value>>;
        pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>>;
        pub fn is_string(&self) -> bool;
        pub fn as_str(&self) -> Option<&str>;
        pub fn is_number(&self) -> bool;
        pub fn as_i64(&self) -> Option<i64>;
        pub fn as_u64(&self) -> Option<u64>;
        pub fn as_f64(&self) -> Option<f64>;
        pub fn is_boolean(&self) -> bool;
        pub fn as_bool(&self) -> Option<bool>;
        pub fn is_null(&self) -> bool;
        pub fn pointer(&self, pointer: &str) -> Option<&Value>;
        pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value>;
        pub fn take(&mut self) -> Value;
    }

    impl Clone for Value {}

    impl<I> std::ops::Index<I> for Value {
        type Output = Value;
    }

    impl std::str::FromStr for Value {
        type Err = crate::Error;
    }

    pub struct RawValue;

    impl RawValue {
        pub fn get(&self) -> &str;
    }
}

pub mod de {
    pub struct IoRead<R>;
    pub struct SliceRead;
    pub struct StrRead;
}

#[handle_of(R)]
pub struct Deserializer<R>;

impl<R> Deserializer<R> {
    // It reads as it is used.
    pub fn from_reader<T>(reader: T) -> Deserializer<T>;
    pub fn from_slice(bytes: &[u8]) -> Deserializer<de::SliceRead>;
    pub fn from_str(s: &str) -> Deserializer<de::StrRead>;
    pub fn end(&mut self) -> Result<()>;
    pub fn into_iter<T>(self) -> StreamDeserializer<R, T>;
}

pub struct StreamDeserializer<R, T>;

impl<R, T> Iterator for StreamDeserializer<R, T> {
    type Item = Result<T>;
}
