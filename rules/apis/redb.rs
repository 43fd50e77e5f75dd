use std::path::Path;

// Reads are short and commonly accepted; what opens a file, waits for the other writer or for the disk is not.

pub enum DatabaseError {}
pub enum TransactionError {}
pub enum CommitError {}
pub enum TableError {}
pub enum CompactionError {}
pub enum StorageError {}

impl std::error::Error for DatabaseError {}
impl std::error::Error for TransactionError {}
impl std::error::Error for CommitError {}
impl std::error::Error for TableError {}
impl std::error::Error for CompactionError {}
impl std::error::Error for StorageError {}

pub struct TableDefinition<K, V>;

impl<K, V> TableDefinition<K, V> {
    pub fn new(name: &str) -> TableDefinition<K, V>;
}

pub struct Builder;

impl Builder {
    pub fn new() -> Builder;
    #[blocking(fs)]
    pub fn create<P: AsRef<Path>>(&self, path: P) -> Result<Database, DatabaseError>;
    #[blocking(fs)]
    pub fn open<P: AsRef<Path>>(&self, path: P) -> Result<Database, DatabaseError>;
}

pub struct Database;

impl Database {
    #[blocking(fs)]
    pub fn create<P: AsRef<Path>>(path: P) -> Result<Database, DatabaseError>;
    #[blocking(fs)]
    pub fn open<P: AsRef<Path>>(path: P) -> Result<Database, DatabaseError>;
    pub fn builder() -> Builder;
    #[blocking(fs)]
    pub fn compact(&mut self) -> Result<bool, CompactionError>;
    #[blocking(fs)]
    pub fn check_integrity(&mut self) -> Result<bool, DatabaseError>;
    #[blocking(db, minor, why = "there is one writer at a time: it waits until the other one is done")]
    pub fn begin_write(&self) -> Result<WriteTransaction, TransactionError>;
    pub fn begin_read(&self) -> Result<ReadTransaction, TransactionError>;
}

pub struct ReadTransaction;
pub struct WriteTransaction;
pub enum Durability {}

impl WriteTransaction {
    #[blocking(fs, why = "it waits until the disk has what was written")]
    pub fn commit(self) -> Result<(), CommitError>;
    pub fn abort(self) -> Result<(), StorageError>;
    pub fn set_durability(&mut self, durability: Durability);
}
