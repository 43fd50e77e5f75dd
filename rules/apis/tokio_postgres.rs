// As of 0.7. The futures of one client may run together: its requests go out one behind the other without waiting.

pub use config::Config;
pub use error::Error;
pub use row::{Row, SimpleQueryRow};
pub use tls::NoTls;

use types::{ToSql, Type};

#[needs_runtime(tokio)]
pub async fn connect<T>(config: &str, tls: T) -> Result<(Client, Connection<Socket, T>), Error>;

pub struct Socket;
pub struct Statement;
impl Clone for Statement {}
pub struct Portal;
pub struct RowStream;
pub struct SimpleQueryStream;
pub struct CopyInSink<T>;
pub struct CopyOutStream;

pub enum SimpleQueryMessage {
    Row(SimpleQueryRow),
    CommandComplete(u64),
}

pub enum IsolationLevel {
    ReadUncommitted,
    ReadCommitted,
    RepeatableRead,
    Serializable,
}

pub mod error {
    pub struct Error;
    impl Error {
        pub fn is_closed(&self) -> bool;
        pub fn as_db_error(&self) -> Option<&DbError>;
        pub fn code(&self) -> Option<&SqlState>;
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}

    pub struct DbError;
    impl DbError {
        pub fn code(&self) -> &SqlState;
        pub fn message(&self) -> &str;
    }
    impl std::error::Error for DbError {}

    pub struct SqlState;
}

pub mod types {
    pub trait ToSql {}
    pub trait FromSql {}
    pub struct Type;
    impl Clone for Type {}
}

pub mod tls {
    pub struct NoTls;
    impl Clone for NoTls {}
    impl Copy for NoTls {}
}

pub mod row {
    pub struct Row;
    impl Row {
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn get<I, T>(&self, idx: I) -> T;
        pub fn try_get<I, T>(&self, idx: I) -> Result<T, crate::Error>;
    }

    pub struct SimpleQueryRow;
    impl SimpleQueryRow {
        pub fn len(&self) -> usize;
        pub fn get<I>(&self, idx: I) -> Option<&str>;
        pub fn try_get<I>(&self, idx: I) -> Result<Option<&str>, crate::Error>;
    }
}

// The other half of a client: nothing that the client asks for is done unless this is awaited or spawned.
pub struct Connection<S, T>;
impl<S, T> std::future::Future for Connection<S, T> {
    type Output = Result<(), Error>;
}

pub struct CancelToken;
impl CancelToken {
    pub async fn cancel_query<T>(&self, tls: T) -> Result<(), Error>;
}
impl Clone for CancelToken {}

pub mod config {
    use super::{Client, Connection, Error, Socket};

    pub struct Config;
    impl Config {
        pub fn new() -> Config;
        pub fn user(&mut self, user: impl Into<String>) -> &mut Config;
        pub fn password<T>(&mut self, password: T) -> &mut Config;
        pub fn dbname(&mut self, dbname: impl Into<String>) -> &mut Config;
        pub fn options(&mut self, options: impl Into<String>) -> &mut Config;
        pub fn application_name(&mut self, application_name: impl Into<String>) -> &mut Config;
        pub fn host(&mut self, host: impl Into<String>) -> &mut Config;
        pub fn port(&mut self, port: u16) -> &mut Config;
        pub fn connect_timeout(&mut self, connect_timeout: std::time::Duration) -> &mut Config;
        pub fn keepalives(&mut self, keepalives: bool) -> &mut Config;
        #[needs_runtime(tokio)]
        pub async fn connect<T>(&self, tls: T) -> Result<(Client, Connection<Socket, T>), Error>;
        pub async fn connect_raw<S, T>(&self, stream: S, tls: T) -> Result<(Client, Connection<S, T>), Error>;
    }
    impl Clone for Config {}
    impl std::str::FromStr for Config {
        type Err = Error;
    }
}

pub struct Client;
impl Client {
    #[reads]
    pub async fn prepare(&self, query: &str) -> Result<Statement, Error>;
    #[reads]
    pub async fn prepare_typed(&self, query: &str, parameter_types: &[Type]) -> Result<Statement, Error>;
    #[reads]
    pub async fn query<T: ?Sized>(&self, statement: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>;
    #[reads]
    pub async fn query_one<T: ?Sized>(&self, statement: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>;
    #[reads]
    pub async fn query_opt<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn ToSql + Sync)],
    ) -> Result<Option<Row>, Error>;
    pub async fn query_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<RowStream, Error>;
    #[reads]
    pub async fn query_typed(&self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<Vec<Row>, Error>;
    pub async fn execute<T: ?Sized>(&self, statement: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>;
    pub async fn execute_typed(&self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<u64, Error>;
    pub async fn execute_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<u64, Error>;
    pub async fn copy_in<T: ?Sized, U>(&self, statement: &T) -> Result<CopyInSink<U>, Error>;
    pub async fn copy_out<T: ?Sized>(&self, statement: &T) -> Result<CopyOutStream, Error>;
    pub async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    pub async fn simple_query_raw(&self, query: &str) -> Result<SimpleQueryStream, Error>;
    pub async fn batch_execute(&self, query: &str) -> Result<(), Error>;
    pub async fn check_connection(&self) -> Result<(), Error>;
    pub async fn transaction(&mut self) -> Result<Transaction, Error>;
    pub fn build_transaction(&mut self) -> TransactionBuilder;
    pub fn cancel_token(&self) -> CancelToken;
    pub fn clear_type_cache(&self);
    pub fn is_closed(&self) -> bool;
}

pub struct Transaction;
impl Transaction {
    pub async fn commit(self) -> Result<(), Error>;
    pub async fn rollback(self) -> Result<(), Error>;
    #[reads]
    pub async fn prepare(&self, query: &str) -> Result<Statement, Error>;
    #[reads]
    pub async fn prepare_typed(&self, query: &str, parameter_types: &[Type]) -> Result<Statement, Error>;
    #[reads]
    pub async fn query<T: ?Sized>(&self, statement: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>;
    #[reads]
    pub async fn query_one<T: ?Sized>(&self, statement: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>;
    #[reads]
    pub async fn query_opt<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn ToSql + Sync)],
    ) -> Result<Option<Row>, Error>;
    pub async fn query_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<RowStream, Error>;
    pub async fn execute<T: ?Sized>(&self, statement: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>;
    pub async fn execute_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<u64, Error>;
    pub async fn bind<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn ToSql + Sync)],
    ) -> Result<Portal, Error>;
    pub async fn query_portal(&self, portal: &Portal, max_rows: i32) -> Result<Vec<Row>, Error>;
    pub async fn copy_in<T: ?Sized, U>(&self, statement: &T) -> Result<CopyInSink<U>, Error>;
    pub async fn copy_out<T: ?Sized>(&self, statement: &T) -> Result<CopyOutStream, Error>;
    pub async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    pub async fn batch_execute(&self, query: &str) -> Result<(), Error>;
    pub fn cancel_token(&self) -> CancelToken;
    pub async fn transaction(&mut self) -> Result<Transaction, Error>;
    pub async fn savepoint<I>(&mut self, name: I) -> Result<Transaction, Error>;
    pub fn client(&self) -> &Client;
}

pub struct TransactionBuilder;
impl TransactionBuilder {
    pub fn isolation_level(self, isolation_level: IsolationLevel) -> Self;
    pub fn read_only(self, read_only: bool) -> Self;
    pub fn deferrable(self, deferrable: bool) -> Self;
    pub async fn start(self) -> Result<Transaction, Error>;
}
