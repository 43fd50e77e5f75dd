pub use value::{Table, Value};

#[infallible("a literal document")]
pub fn from_str<T>(s: &str) -> Result<T, de::Error>;
#[infallible("a literal document")]
pub fn from_slice<T>(s: &[u8]) -> Result<T, de::Error>;
pub fn to_string<T: ?Sized>(value: &T) -> Result<String, ser::Error>;
pub fn to_string_pretty<T: ?Sized>(value: &T) -> Result<String, ser::Error>;

pub mod de {
    pub struct Error;

    impl Error {
        pub fn message(&self) -> &str;
    }

    impl std::error::Error for Error {}
}

pub mod ser {
    pub enum Error {}

    impl std::error::Error for Error {}
}

pub mod value {
    pub type Array = Vec<Value>;
    pub type Table = crate::map::Map<String, Value>;

    pub struct Datetime;

    pub enum Value {
        String(String),
        Integer(i64),
        Float(f64),
        Boolean(bool),
        Datetime(Datetime),
        Array(Vec<Value>),
        Table(Table),
    }

    impl Value {
        pub fn get<I>(&self, index: I) -> Option<&Value>;
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value>;
        pub fn as_str(&self) -> Option<&str>;
        pub fn as_integer(&self) -> Option<i64>;
        pub fn as_float(&self) -> Option<f64>;
        pub fn as_bool(&self) -> Option<bool>;
        pub fn as_array(&self) -> Option<&Vec<Value>>;
        pub fn as_table(&self) -> Option<&Table>;
        pub fn as_table_mut(&mut self) -> Option<&mut Table>;
        pub fn try_from<T>(value: T) -> Result<Value, crate::ser::Error>;
        pub fn try_into<T>(self) -> Result<T, crate::de::Error>;
    }
}

pub mod map {
    pub struct Map<K, V>;

    impl<K, V> Map<K, V> {
        pub fn new() -> Self;
        pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V>;
        pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut V>;
        pub fn insert(&mut self, k: K, v: V) -> Option<V>;
        pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<V>;
        pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
    }

    impl std::str::FromStr for Map<String, crate::Value> {
        type Err = crate::de::Error;
    }
}
