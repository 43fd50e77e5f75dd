// Short calls on embedded stores are commonly accepted: types only.

pub struct Error;

impl std::error::Error for Error {}

pub struct Options;

impl Options {
    pub fn create_if_missing(&mut self, create_if_missing: bool);
    pub fn create_missing_column_families(&mut self, create_missing_cfs: bool);
}

impl Default for Options {}

pub struct ColumnFamily;
pub struct WriteBatch;

impl WriteBatch {
    pub fn put<K, V>(&mut self, key: K, value: V);
    pub fn delete<K>(&mut self, key: K);
}

impl Default for WriteBatch {}

pub struct DB;

impl DB {
    pub fn open_default<P: AsRef<std::path::Path>>(path: P) -> Result<DB, Error>;
    pub fn open<P: AsRef<std::path::Path>>(opts: &Options, path: P) -> Result<DB, Error>;
    pub fn open_cf<P: AsRef<std::path::Path>, I>(opts: &Options, path: P, cfs: I) -> Result<DB, Error>;
    pub fn get<K>(&self, key: K) -> Result<Option<Vec<u8>>, Error>;
    pub fn put<K, V>(&self, key: K, value: V) -> Result<(), Error>;
    pub fn delete<K>(&self, key: K) -> Result<(), Error>;
    pub fn write(&self, batch: WriteBatch) -> Result<(), Error>;
    pub fn flush(&self) -> Result<(), Error>;
}
