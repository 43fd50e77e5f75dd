pub type Result<T, E = Error> = std::result::Result<T, E>;

pub enum Error {}

impl std::error::Error for Error {}

pub trait Params {}
pub trait ToSql {}

pub trait OptionalExtension<T> {
    fn optional(self) -> Result<Option<T>>;
}

impl<T> OptionalExtension<T> for std::result::Result<T, Error> {}

macro_rules! params {
    ($($param:expr),* $(,)?) => {};
}

pub fn params_from_iter<I>(iter: I) -> ParamsFromIter<I>;

pub struct ParamsFromIter<I>;

pub struct Connection;

impl Connection {
    #[blocking(db)]
    pub fn open<P: AsRef<std::path::Path>>(path: P) -> Result<Self>;
    pub fn open_in_memory() -> Result<Self>;
    #[blocking(db)]
    pub fn open_with_flags<P: AsRef<std::path::Path>>(path: P, flags: Config) -> Result<Self>;
    pub fn open_in_memory_with_flags(flags: Config) -> Result<Self>;
    #[blocking(db)]
    pub fn execute_batch(&self, sql: &str) -> Result<()>;
    #[blocking(db)]
    pub fn execute<P: Params>(&self, sql: &str, params: P) -> Result<usize>;
    pub fn path(&self) -> Option<&std::path::Path>;
    #[blocking(db)]
    #[calls_inline]
    pub fn query_row<T, P: Params, F: FnOnce(&Row) -> Result<T>>(&self, sql: &str, params: P, f: F) -> Result<T>;
    #[blocking(db)]
    #[calls_inline]
    pub fn query_row_and_then<T, E, P: Params, F: FnOnce(&Row) -> Result<T, E>>(&self, sql: &str, params: P, f: F) -> Result<T, E>;
    #[blocking(db, minor)]
    pub fn prepare(&self, sql: &str) -> Result<Statement>;
    #[blocking(db, minor)]
    pub fn prepare_cached(&self, sql: &str) -> Result<CachedStatement>;
    #[blocking(db, minor)]
    pub fn close(self) -> Result<(), (Self, Error)>;
    pub fn is_autocommit(&self) -> bool;
    #[blocking(db, minor)]
    pub fn transaction(&mut self) -> Result<Transaction>;
    #[blocking(db, minor)]
    pub fn unchecked_transaction(&self) -> Result<Transaction>;
    #[blocking(db, minor)]
    pub fn savepoint(&mut self) -> Result<Savepoint>;
    #[blocking(db, minor)]
    pub fn try_clone(&self) -> Result<Self>;
    pub fn appender(&self, table: &str) -> Result<Appender>;
    pub fn appender_to_db(&self, table: &str, schema: &str) -> Result<Appender>;
    pub fn interrupt_handle(&self) -> std::sync::Arc<InterruptHandle>;
    #[blocking(db, minor)]
    #[calls_inline]
    pub fn pragma_query_value<T, F: FnOnce(&Row) -> Result<T>>(&self, schema_name: Option<DatabaseName>, pragma_name: &str, f: F) -> Result<T>;
    #[blocking(db, minor)]
    #[calls_inline]
    pub fn pragma_query<F: FnMut(&Row) -> Result<()>>(&self, schema_name: Option<DatabaseName>, pragma_name: &str, f: F) -> Result<()>;
    #[blocking(db, minor)]
    pub fn pragma_update<V>(&self, schema_name: Option<DatabaseName>, pragma_name: &str, pragma_value: V) -> Result<()>;
}

pub struct Transaction;

impl Transaction {
    #[blocking(db)]
    pub fn commit(self) -> Result<()>;
    #[blocking(db, minor)]
    pub fn rollback(self) -> Result<()>;
    #[blocking(db)]
    pub fn finish(self) -> Result<()>;
    pub fn set_drop_behavior(&mut self, drop_behavior: DropBehavior);
    #[blocking(db, minor)]
    pub fn savepoint(&mut self) -> Result<Savepoint>;
}

impl std::ops::Deref for Transaction {
    type Target = Connection;
}

pub struct Savepoint;

impl Savepoint {
    #[blocking(db)]
    pub fn commit(self) -> Result<()>;
    #[blocking(db, minor)]
    pub fn rollback(&mut self) -> Result<()>;
}

impl std::ops::Deref for Savepoint {
    type Target = Connection;
}

pub enum DropBehavior {
    Rollback,
    Commit,
    Ignore,
    Panic,
}

pub struct Statement;

impl Statement {
    #[blocking(db)]
    pub fn execute<P: Params>(&mut self, params: P) -> Result<usize>;
    #[blocking(db)]
    pub fn insert<P: Params>(&mut self, params: P) -> Result<()>;
    #[blocking(db)]
    pub fn query<P: Params>(&mut self, params: P) -> Result<Rows>;
    #[blocking(db)]
    #[calls_inline]
    pub fn query_map<T, P: Params, F: FnMut(&Row) -> Result<T>>(&mut self, params: P, f: F) -> Result<MappedRows<F>>;
    #[blocking(db)]
    #[calls_inline]
    pub fn query_and_then<T, E, P: Params, F: FnMut(&Row) -> Result<T, E>>(&mut self, params: P, f: F) -> Result<AndThenRows<F>>;
    #[blocking(db)]
    pub fn exists<P: Params>(&mut self, params: P) -> Result<bool>;
    #[blocking(db)]
    #[calls_inline]
    pub fn query_row<T, P: Params, F: FnOnce(&Row) -> Result<T>>(&mut self, params: P, f: F) -> Result<T>;
    #[blocking(db)]
    #[calls_inline]
    pub fn query_one<T, P: Params, F: FnOnce(&Row) -> Result<T>>(&mut self, params: P, f: F) -> Result<T>;
    #[blocking(db)]
    pub fn raw_execute(&mut self) -> Result<usize>;
    pub fn raw_query(&mut self) -> Rows;
    pub fn raw_bind_parameter<I, T>(&mut self, one_based_index: I, param: T) -> Result<()>;
    pub fn parameter_count(&self) -> usize;
    pub fn column_names(&self) -> Vec<String>;
    pub fn column_count(&self) -> usize;
    #[blocking(db)]
    pub fn query_arrow<P: Params>(&mut self, params: P) -> Result<Arrow>;
    #[blocking(db)]
    pub fn stream_arrow<P: Params>(&mut self, params: P) -> Result<ArrowStream>;
}

pub struct CachedStatement;

impl std::ops::Deref for CachedStatement {
    type Target = Statement;
}

pub struct Rows;

impl Rows {
    #[blocking(db)]
    pub fn next(&mut self) -> Result<Option<&Row>>;
    #[calls_inline]
    pub fn mapped<T, F: FnMut(&Row) -> Result<T>>(self, f: F) -> MappedRows<F>;
    #[calls_inline]
    pub fn and_then<T, E, F: FnMut(&Row) -> Result<T, E>>(self, f: F) -> AndThenRows<F>;
}

pub struct MappedRows<F>;

impl<T, F: FnMut(&Row) -> Result<T>> Iterator for MappedRows<F> {
    type Item = Result<T>;
}

pub struct AndThenRows<F>;

impl<T, E, F: FnMut(&Row) -> std::result::Result<T, E>> Iterator for AndThenRows<F> {
    type Item = std::result::Result<T, E>;
}

pub struct Row;

impl Row {
    pub fn get<I, T>(&self, idx: I) -> Result<T>;
    pub fn get_unwrap<I, T>(&self, idx: I) -> T;
    pub fn get_ref<I>(&self, idx: I) -> Result<types::ValueRef>;
}

pub mod types {
    pub enum Value {
        Null,
    }

    pub enum ValueRef {
        Null,
    }
}

pub struct InterruptHandle;

impl InterruptHandle {
    pub fn interrupt(&self);
}

pub struct Config;

impl Config {
    pub fn with<K, V>(self, key: K, value: V) -> Result<Config>;
}

pub enum DatabaseName {
    Main,
    Temp,
    Attached(String),
}

pub struct Arrow;
pub struct ArrowStream;

pub struct Appender;

impl Appender {
    #[blocking(db)]
    pub fn append_rows<P, I>(&mut self, rows: I) -> Result<()>;
    #[blocking(db, minor)]
    pub fn append_row<P>(&mut self, params: P) -> Result<()>;
    #[blocking(db)]
    pub fn flush(&mut self) -> Result<()>;
}
