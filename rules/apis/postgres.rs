pub use tokio_postgres::{Column, Error, IsolationLevel, NoTls, Row, SimpleQueryMessage, SimpleQueryRow, Socket, Statement, row, types};

use types::{ToSql, Type};

pub struct Client;

impl Client {
    #[blocking(db, instead = "tokio_postgres::connect(params, tls).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn connect<T>(params: &str, tls_mode: T) -> Result<Client, Error>;
    pub fn configure() -> Config;
    #[blocking(db, instead = "client.execute(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn execute<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>;
    #[blocking(db, instead = "client.execute_typed(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn execute_typed(&mut self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<u64, Error>;
    #[blocking(db, instead = "client.query(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>;
    #[blocking(db, instead = "client.query_one(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_one<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>;
    #[blocking(db, instead = "client.query_opt(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_opt<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, Error>;
    #[blocking(db, instead = "client.query_raw(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_raw<T: ?Sized, P, I>(&mut self, query: &T, params: I) -> Result<RowIter, Error>;
    #[blocking(db, instead = "client.query_typed(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_typed(&mut self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<Vec<Row>, Error>;
    #[blocking(db, instead = "client.prepare(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn prepare(&mut self, query: &str) -> Result<Statement, Error>;
    #[blocking(db, instead = "client.prepare_typed(query, types).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn prepare_typed(&mut self, query: &str, types: &[Type]) -> Result<Statement, Error>;
    #[blocking(db, instead = "client.copy_in(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn copy_in<T: ?Sized>(&mut self, query: &T) -> Result<CopyInWriter, Error>;
    #[blocking(db, instead = "client.copy_out(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn copy_out<T: ?Sized>(&mut self, query: &T) -> Result<CopyOutReader, Error>;
    #[blocking(db, instead = "client.simple_query(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn simple_query(&mut self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    #[blocking(db, instead = "client.batch_execute(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn batch_execute(&mut self, query: &str) -> Result<(), Error>;
    #[blocking(db, instead = "client.transaction().await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn transaction(&mut self) -> Result<Transaction, Error>;
    pub fn build_transaction(&mut self) -> TransactionBuilder;
    pub fn notifications(&mut self) -> Notifications;
    #[blocking(db, why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn is_valid(&mut self, timeout: std::time::Duration) -> Result<(), Error>;
    pub fn is_closed(&self) -> bool;
    #[blocking(db, why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn close(self) -> Result<(), Error>;
}

pub struct Transaction;

impl Transaction {
    #[blocking(db, instead = "transaction.commit().await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn commit(self) -> Result<(), Error>;
    #[blocking(db, instead = "transaction.rollback().await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn rollback(self) -> Result<(), Error>;
    #[blocking(db, instead = "transaction.savepoint(name).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn savepoint<I>(&mut self, name: I) -> Result<Transaction, Error>;
    #[blocking(db, instead = "transaction.execute(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn execute<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>;
    #[blocking(db, instead = "transaction.execute_typed(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn execute_typed(&mut self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<u64, Error>;
    #[blocking(db, instead = "transaction.query(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>;
    #[blocking(db, instead = "transaction.query_one(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_one<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>;
    #[blocking(db, instead = "transaction.query_opt(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_opt<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, Error>;
    #[blocking(db, instead = "transaction.query_raw(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_raw<T: ?Sized, P, I>(&mut self, query: &T, params: I) -> Result<RowIter, Error>;
    #[blocking(db, instead = "transaction.query_typed(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn query_typed(&mut self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<Vec<Row>, Error>;
    #[blocking(db, instead = "transaction.prepare(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn prepare(&mut self, query: &str) -> Result<Statement, Error>;
    #[blocking(db, instead = "transaction.prepare_typed(query, types).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn prepare_typed(&mut self, query: &str, types: &[Type]) -> Result<Statement, Error>;
    #[blocking(db, instead = "transaction.copy_in(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn copy_in<T: ?Sized>(&mut self, query: &T) -> Result<CopyInWriter, Error>;
    #[blocking(db, instead = "transaction.copy_out(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn copy_out<T: ?Sized>(&mut self, query: &T) -> Result<CopyOutReader, Error>;
    #[blocking(db, instead = "transaction.simple_query(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn simple_query(&mut self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    #[blocking(db, instead = "transaction.batch_execute(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn batch_execute(&mut self, query: &str) -> Result<(), Error>;
    #[blocking(db, instead = "transaction.transaction().await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn transaction(&mut self) -> Result<Transaction, Error>;
}

pub trait GenericClient {
    #[blocking(db, instead = "client.execute(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn execute<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>;
    #[blocking(db, instead = "client.execute_typed(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn execute_typed(&mut self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<u64, Error>;
    #[blocking(db, instead = "client.query(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn query<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>;
    #[blocking(db, instead = "client.query_one(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn query_one<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>;
    #[blocking(db, instead = "client.query_opt(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn query_opt<T: ?Sized>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, Error>;
    #[blocking(db, instead = "client.query_raw(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn query_raw<T: ?Sized, P, I>(&mut self, query: &T, params: I) -> Result<RowIter, Error>;
    #[blocking(db, instead = "client.query_typed(query, params).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn query_typed(&mut self, query: &str, params: &[(&(dyn ToSql + Sync), Type)]) -> Result<Vec<Row>, Error>;
    #[blocking(db, instead = "client.prepare(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn prepare(&mut self, query: &str) -> Result<Statement, Error>;
    #[blocking(db, instead = "client.prepare_typed(query, types).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn prepare_typed(&mut self, query: &str, types: &[Type]) -> Result<Statement, Error>;
    #[blocking(db, instead = "client.copy_in(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn copy_in<T: ?Sized>(&mut self, query: &T) -> Result<CopyInWriter, Error>;
    #[blocking(db, instead = "client.copy_out(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn copy_out<T: ?Sized>(&mut self, query: &T) -> Result<CopyOutReader, Error>;
    #[blocking(db, instead = "client.simple_query(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn simple_query(&mut self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    #[blocking(db, instead = "client.batch_execute(query).await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn batch_execute(&mut self, query: &str) -> Result<(), Error>;
    #[blocking(db, instead = "client.transaction().await", why = "it waits for a runtime of its own, which panics inside async code")]
    fn transaction(&mut self) -> Result<Transaction, Error>;
}

impl GenericClient for Client {}
impl GenericClient for Transaction {}

pub struct TransactionBuilder;

impl TransactionBuilder {
    pub fn isolation_level(self, isolation_level: IsolationLevel) -> Self;
    pub fn read_only(self, read_only: bool) -> Self;
    pub fn deferrable(self, deferrable: bool) -> Self;
    #[blocking(db, instead = "client.build_transaction().start().await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn start(self) -> Result<Transaction, Error>;
}

// A fallible_iterator.
pub struct RowIter;

impl RowIter {
    #[blocking(db, why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn next(&mut self) -> Result<Option<Row>, Error>;
}

#[blocking_handle(db, instead = "tokio_postgres::CopyInSink")]
pub struct CopyInWriter;

impl CopyInWriter {
    #[blocking(db, instead = "sink.finish().await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn finish(self) -> Result<u64, Error>;
}

impl std::io::Write for CopyInWriter {}

#[blocking_handle(db, instead = "tokio_postgres::CopyOutStream")]
pub struct CopyOutReader;

impl std::io::Read for CopyOutReader {}
impl std::io::BufRead for CopyOutReader {}

pub struct Notifications;

pub mod config {
    pub use crate::Config;
    pub use tokio_postgres::config::SslMode;
}

pub struct Config;

impl Config {
    pub fn new() -> Config;
    pub fn user(&mut self, user: &str) -> &mut Config;
    pub fn password(&mut self, password: &str) -> &mut Config;
    pub fn dbname(&mut self, dbname: &str) -> &mut Config;
    pub fn options(&mut self, options: &str) -> &mut Config;
    pub fn application_name(&mut self, application_name: &str) -> &mut Config;
    pub fn ssl_mode(&mut self, ssl_mode: config::SslMode) -> &mut Config;
    pub fn host(&mut self, host: &str) -> &mut Config;
    pub fn hostaddr(&mut self, hostaddr: std::net::IpAddr) -> &mut Config;
    pub fn port(&mut self, port: u16) -> &mut Config;
    pub fn connect_timeout(&mut self, connect_timeout: std::time::Duration) -> &mut Config;
    pub fn keepalives(&mut self, keepalives: bool) -> &mut Config;
    pub fn keepalives_idle(&mut self, keepalives_idle: std::time::Duration) -> &mut Config;
    #[blocking(db, instead = "tokio_postgres::Config::connect(&config, tls).await", why = "it waits for a runtime of its own, which panics inside async code")]
    pub fn connect<T>(&self, tls: T) -> Result<Client, Error>;
}

impl std::str::FromStr for Config {
    type Err = Error;
}
