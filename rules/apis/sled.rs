// Short calls on embedded stores are commonly accepted: types only.

pub type Result<T> = std::result::Result<T, Error>;

pub enum Error {}

impl std::error::Error for Error {}

pub fn open<P: AsRef<std::path::Path>>(path: P) -> Result<Db>;

pub struct Config;

impl Config {
    pub fn new() -> Config;
    pub fn path<P: AsRef<std::path::Path>>(self, path: P) -> Config;
    pub fn temporary(self, to: bool) -> Config;
    pub fn open(&self) -> Result<Db>;
}

pub struct IVec;

impl std::ops::Deref for IVec {
    type Target = [u8];
}

pub struct Db;

impl Db {
    pub fn open_tree<V>(&self, name: V) -> Result<Tree>;
}

impl Clone for Db {}

impl std::ops::Deref for Db {
    type Target = Tree;
}

pub struct Tree;

impl Tree {
    pub fn insert<K, V>(&self, key: K, value: V) -> Result<Option<IVec>>;
    pub fn get<K>(&self, key: K) -> Result<Option<IVec>>;
    pub fn remove<K>(&self, key: K) -> Result<Option<IVec>>;
    pub fn contains_key<K>(&self, key: K) -> Result<bool>;
    pub fn iter(&self) -> Iter;
    pub fn scan_prefix<P>(&self, prefix: P) -> Iter;
    pub fn flush(&self) -> Result<usize>;
    pub async fn flush_async(&self) -> Result<usize>;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
}

impl Clone for Tree {}

pub struct Iter;

impl Iterator for Iter {
    type Item = Result<(IVec, IVec)>;
}
