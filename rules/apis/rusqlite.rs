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

#[not_sync("give the task the connection itself, or take it in `tokio::task::spawn_blocking`: a `&Connection` may not be alive at an await")]
pub struct Connection;

impl Connection {
    #[blocking(db)]
    pub fn open<P: AsRef<std::path::Path>>(path: P) -> Result<Self>;
    pub fn open_in_memory() -> Result<Self>;
    #[blocking(db)]
    pub fn open_with_flags<P: AsRef<std::path::Path>>(path: P, flags: OpenFlags) -> Result<Self>;
    pub fn open_in_memory_with_flags(flags: OpenFlags) -> Result<Self>;
    #[blocking(db)]
    pub fn execute_batch(&self, sql: &str) -> Result<()>;
    #[blocking(db)]
    pub fn execute<P: Params>(&self, sql: &str, params: P) -> Result<usize>;
    pub fn path(&self) -> Option<&str>;
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
    #[blocking(db)]
    #[calls_inline]
    pub fn query_one<T, P: Params, F: FnOnce(&Row) -> Result<T>>(&self, sql: &str, params: P, f: F) -> Result<T>;
    #[blocking(db, minor)]
    pub fn transaction_with_behavior(&mut self, behavior: TransactionBehavior) -> Result<Transaction>;
    #[blocking(db, minor)]
    pub fn savepoint_with_name<T>(&mut self, name: T) -> Result<Savepoint>;
    pub fn last_insert_rowid(&self) -> i64;
    pub fn changes(&self) -> u64;
    pub fn get_interrupt_handle(&self) -> InterruptHandle;
    pub fn busy_timeout(&self, timeout: std::time::Duration) -> Result<()>;
    pub fn set_prepared_statement_cache_capacity(&self, capacity: usize);
    #[blocking(db, minor)]
    pub fn blob_open<D, N>(&self, db: D, table: N, column: N, row_id: i64, read_only: bool) -> Result<Blob>;
    #[blocking(db)]
    #[calls_inline]
    pub fn backup<N, P, F>(&self, name: N, dst_path: P, progress: Option<F>) -> Result<()>;
    #[blocking(db)]
    #[calls_inline]
    pub fn restore<N, P, F>(&mut self, name: N, src_path: P, progress: Option<F>) -> Result<()>;
    #[blocking(db, minor)]
    #[calls_inline]
    pub fn pragma_query_value<T, F: FnOnce(&Row) -> Result<T>>(&self, schema_name: Option<&str>, pragma_name: &str, f: F) -> Result<T>;
    #[blocking(db, minor)]
    #[calls_inline]
    pub fn pragma_query<F: FnMut(&Row) -> Result<()>>(&self, schema_name: Option<&str>, pragma_name: &str, f: F) -> Result<()>;
    #[blocking(db, minor)]
    pub fn pragma_update<V>(&self, schema_name: Option<&str>, pragma_name: &str, pragma_value: V) -> Result<()>;
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
    pub fn insert<P: Params>(&mut self, params: P) -> Result<i64>;
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

pub struct OpenFlags;

impl OpenFlags {
    pub fn empty() -> Self;
    pub fn all() -> Self;
}

pub enum TransactionBehavior {
    Deferred,
    Immediate,
    Exclusive,
}

pub struct Blob;

impl Blob {
    pub fn size(&self) -> i32;
    pub fn len(&self) -> usize;
}

pub mod backup {
    use crate::{Connection, Result};

    pub struct Backup;

    impl Backup {
        pub fn new(from: &Connection, to: &mut Connection) -> Result<Backup>;
        #[blocking(db)]
        pub fn step(&self, num_pages: i32) -> Result<StepResult>;
        #[blocking(db, why = "it sleeps between its steps")]
        pub fn run_to_completion<F>(&self, pages_per_step: i32, pause_between_pages: std::time::Duration, progress: Option<F>) -> Result<()>;
    }

    pub enum StepResult {
        Done,
        More,
        Busy,
        Locked,
    }
}
