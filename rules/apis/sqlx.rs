pub use error::{Error, Result};
pub use pool::Pool;
pub use postgres::{Postgres, PgConnection, PgPool};
pub use mysql::{MySql, MySqlConnection, MySqlPool};
pub use sqlite::{Sqlite, SqliteConnection, SqlitePool};
pub use any::{Any, AnyConnection, AnyPool};

pub mod error {
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub type BoxDynError = Box<dyn std::error::Error + Send + Sync>;

    pub enum Error {
        RowNotFound,
        PoolTimedOut,
        PoolClosed,
        WorkerCrashed,
    }

    impl Error {
        pub fn as_database_error(&self) -> Option<&dyn DatabaseError>;
        pub fn into_database_error(self) -> Option<Box<dyn DatabaseError>>;
    }

    impl std::error::Error for Error {}

    pub trait DatabaseError {
        fn message(&self) -> &str;
        fn is_unique_violation(&self) -> bool;
        fn is_foreign_key_violation(&self) -> bool;
        fn is_check_violation(&self) -> bool;
    }
}

pub trait Database {
    type Connection;
    type Row;
    type QueryResult;
    type Arguments;
}

pub trait Row {
    fn is_empty(&self) -> bool;
    fn len(&self) -> usize;
    fn get<T, I>(&self, index: I) -> T;
    fn try_get<T, I>(&self, index: I) -> Result<T>;
}

pub fn query<DB: Database>(sql: &str) -> query::Query<DB, DB::Arguments>;
pub fn query_with<DB: Database, A>(sql: &str, arguments: A) -> query::Query<DB, A>;
pub fn query_as<DB: Database, O>(sql: &str) -> query::QueryAs<DB, O, DB::Arguments>;
pub fn query_as_with<DB: Database, O, A>(sql: &str, arguments: A) -> query::QueryAs<DB, O, A>;
pub fn query_scalar<DB: Database, O>(sql: &str) -> query::QueryScalar<DB, O, DB::Arguments>;
pub fn query_scalar_with<DB: Database, O, A>(sql: &str, arguments: A) -> query::QueryScalar<DB, O, A>;
pub fn raw_sql(sql: &str) -> RawSql;

pub struct RawSql;

impl RawSql {
    pub async fn execute<E: Executor>(self, executor: E) -> Result<<E::Database as Database>::QueryResult>;
    #[reads]
    pub async fn fetch_all<E: Executor>(self, executor: E) -> Result<Vec<<E::Database as Database>::Row>>;
    #[reads]
    pub async fn fetch_one<E: Executor>(self, executor: E) -> Result<<E::Database as Database>::Row>;
    #[reads]
    pub async fn fetch_optional<E: Executor>(self, executor: E) -> Result<Option<<E::Database as Database>::Row>>;
}

pub mod query {
    use crate::{Database, Result};

    pub struct Query<DB, A>;

    impl<DB: Database, A> Query<DB, A> {
        pub fn bind<T>(self, value: T) -> Self;
        pub fn persistent(self, value: bool) -> Self;
        #[calls_inline]
        pub fn map<F: FnMut(DB::Row) -> O, O>(self, f: F) -> Map<DB, O, A>;
        #[calls_inline]
        pub fn try_map<F: FnMut(DB::Row) -> Result<O>, O>(self, f: F) -> Map<DB, O, A>;
        pub async fn execute<E>(self, executor: E) -> Result<DB::QueryResult>;
        pub fn fetch<E>(self, executor: E) -> std::pin::Pin<Box<dyn futures_core::Stream<Item = Result<DB::Row>> + Send>>;
        #[reads]
        pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<DB::Row>>;
        #[reads]
        pub async fn fetch_one<E>(self, executor: E) -> Result<DB::Row>;
        #[reads]
        pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<DB::Row>>;
    }

    // Its third parameter is a closure; here, what that gives.
    pub struct Map<DB, O, A>;

    impl<DB: Database, O, A> Map<DB, O, A> {
        #[calls_inline]
        pub fn map<G: FnMut(O) -> P, P>(self, g: G) -> Map<DB, P, A>;
        #[calls_inline]
        pub fn try_map<G: FnMut(O) -> Result<P>, P>(self, g: G) -> Map<DB, P, A>;
        pub fn fetch<E>(self, executor: E) -> std::pin::Pin<Box<dyn futures_core::Stream<Item = Result<O>> + Send>>;
        #[reads]
        pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<O>>;
        #[reads]
        pub async fn fetch_one<E>(self, executor: E) -> Result<O>;
        #[reads]
        pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<O>>;
    }

    pub struct QueryAs<DB, O, A>;

    impl<DB: Database, O, A> QueryAs<DB, O, A> {
        pub fn bind<T>(self, value: T) -> Self;
        pub fn persistent(self, value: bool) -> Self;
        pub fn fetch<E>(self, executor: E) -> std::pin::Pin<Box<dyn futures_core::Stream<Item = Result<O>> + Send>>;
        #[reads]
        pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<O>>;
        #[reads]
        pub async fn fetch_one<E>(self, executor: E) -> Result<O>;
        #[reads]
        pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<O>>;
    }

    pub struct QueryScalar<DB, O, A>;

    impl<DB: Database, O, A> QueryScalar<DB, O, A> {
        pub fn bind<T>(self, value: T) -> Self;
        pub fn persistent(self, value: bool) -> Self;
        pub fn fetch<E>(self, executor: E) -> std::pin::Pin<Box<dyn futures_core::Stream<Item = Result<O>> + Send>>;
        #[reads]
        pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<O>>;
        #[reads]
        pub async fn fetch_one<E>(self, executor: E) -> Result<O>;
        #[reads]
        pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<O>>;
    }
}

pub struct QueryBuilder<DB>;

impl<DB: Database> QueryBuilder<DB> {
    pub fn new<S>(init: S) -> Self;
    pub fn push<S>(&mut self, sql: S) -> &mut Self;
    pub fn push_bind<T>(&mut self, value: T) -> &mut Self;
    #[calls_inline]
    pub fn push_values<I, F>(&mut self, tuples: I, push_tuple: F) -> &mut Self;
    pub fn build(&mut self) -> query::Query<DB, DB::Arguments>;
    pub fn build_query_as<T>(&mut self) -> query::QueryAs<DB, T, DB::Arguments>;
    pub fn build_query_scalar<T>(&mut self) -> query::QueryScalar<DB, T, DB::Arguments>;
}

pub trait Executor {
    type Database;
    async fn execute<Q>(self, query: Q) -> Result<<Self::Database as Database>::QueryResult>;
    #[reads]
    async fn fetch_all<Q>(self, query: Q) -> Result<Vec<<Self::Database as Database>::Row>>;
    #[reads]
    async fn fetch_one<Q>(self, query: Q) -> Result<<Self::Database as Database>::Row>;
    #[reads]
    async fn fetch_optional<Q>(self, query: Q) -> Result<Option<<Self::Database as Database>::Row>>;
}

impl<DB: Database> Executor for &Pool<DB> {
    type Database = DB;
}

impl Executor for &mut PgConnection {
    type Database = Postgres;
}

impl Executor for &mut MySqlConnection {
    type Database = MySql;
}

impl Executor for &mut SqliteConnection {
    type Database = Sqlite;
}

impl Executor for &mut AnyConnection {
    type Database = Any;
}

pub trait Acquire {
    type Database;
    async fn acquire(self) -> Result<pool::PoolConnection<Self::Database>>;
    async fn begin(self) -> Result<Transaction<Self::Database>>;
}

pub trait Connection {
    type Database;
    type Options;
    async fn connect(url: &str) -> Result<Self>;
    async fn connect_with(options: &Self::Options) -> Result<Self>;
    async fn close(self) -> Result<()>;
    async fn close_hard(self) -> Result<()>;
    async fn ping(&mut self) -> Result<()>;
    async fn begin(&mut self) -> Result<Transaction<Self::Database>>;
}

pub trait ConnectOptions {
    type Connection;
    async fn connect(&self) -> Result<Self::Connection>;
}

pub struct Transaction<DB>;

impl<DB: Database> Transaction<DB> {
    pub async fn commit(self) -> Result<()>;
    pub async fn rollback(self) -> Result<()>;
    pub async fn begin(&mut self) -> Result<Transaction<DB>>;
}

impl<DB: Database> std::ops::Deref for Transaction<DB> {
    type Target = DB::Connection;
}

pub mod pool {
    use crate::{Connection, Database, Result, Transaction};
    use std::time::Duration;

    pub struct Pool<DB>;

    impl<DB: Database> Pool<DB> {
        pub async fn connect(url: &str) -> Result<Self>;
        pub async fn connect_with(options: <DB::Connection as Connection>::Options) -> Result<Self>;
        pub fn connect_lazy(url: &str) -> Result<Self>;
        pub fn connect_lazy_with(options: <DB::Connection as Connection>::Options) -> Self;
        pub fn acquire(&self) -> impl Future<Output = Result<PoolConnection<DB>>>;
        pub fn try_acquire(&self) -> Option<PoolConnection<DB>>;
        pub async fn begin(&self) -> Result<Transaction<DB>>;
        pub async fn try_begin(&self) -> Result<Option<Transaction<DB>>>;
        #[begins]
        pub async fn close(&self);
        pub fn is_closed(&self) -> bool;
        pub fn size(&self) -> u32;
        pub fn num_idle(&self) -> usize;
    }

    impl<DB> Clone for Pool<DB> {}

    pub struct PoolConnection<DB>;

    impl<DB: Database> PoolConnection<DB> {
        pub async fn close(self) -> Result<()>;
        pub fn detach(self) -> DB::Connection;
        pub fn leak(self) -> DB::Connection;
    }

    impl<DB: Database> std::ops::Deref for PoolConnection<DB> {
        type Target = DB::Connection;
    }

    pub struct PoolOptions<DB>;

    impl<DB: Database> PoolOptions<DB> {
        pub fn new() -> Self;
        pub fn max_connections(self, max: u32) -> Self;
        pub fn min_connections(self, min: u32) -> Self;
        pub fn acquire_timeout(self, timeout: Duration) -> Self;
        pub fn max_lifetime<D>(self, lifetime: D) -> Self;
        pub fn idle_timeout<D>(self, timeout: D) -> Self;
        pub fn test_before_acquire(self, test: bool) -> Self;
        pub fn after_connect<F>(self, callback: F) -> Self;
        pub fn before_acquire<F>(self, callback: F) -> Self;
        pub fn after_release<F>(self, callback: F) -> Self;
        pub async fn connect(self, url: &str) -> Result<Pool<DB>>;
        pub async fn connect_with(self, options: <DB::Connection as Connection>::Options) -> Result<Pool<DB>>;
        pub fn connect_lazy(self, url: &str) -> Result<Pool<DB>>;
        pub fn connect_lazy_with(self, options: <DB::Connection as Connection>::Options) -> Pool<DB>;
    }
}

pub mod postgres {
    pub struct Postgres;

    impl crate::Database for Postgres {
        type Connection = PgConnection;
        type Row = PgRow;
        type QueryResult = PgQueryResult;
        type Arguments = PostgresArguments;
    }

    pub type PgPool = crate::Pool<Postgres>;
    pub type PgPoolOptions = crate::pool::PoolOptions<Postgres>;

    pub struct PostgresArguments;
    pub struct PgConnection;

    impl crate::Connection for PgConnection {
        type Database = Postgres;
        type Options = PgConnectOptions;
    }

    pub struct PgConnectOptions;

    impl crate::ConnectOptions for PgConnectOptions {
        type Connection = PgConnection;
    }

    pub struct PgRow;

    impl crate::Row for PgRow {}

    pub struct PgQueryResult;

    impl PgQueryResult {
        pub fn rows_affected(&self) -> u64;
    }
}

pub mod mysql {
    pub struct MySql;

    impl crate::Database for MySql {
        type Connection = MySqlConnection;
        type Row = MySqlRow;
        type QueryResult = MySqlQueryResult;
        type Arguments = MySqlArguments;
    }

    pub type MySqlPool = crate::Pool<MySql>;
    pub type MySqlPoolOptions = crate::pool::PoolOptions<MySql>;

    pub struct MySqlArguments;
    pub struct MySqlConnection;

    impl crate::Connection for MySqlConnection {
        type Database = MySql;
        type Options = MySqlConnectOptions;
    }

    pub struct MySqlConnectOptions;

    impl crate::ConnectOptions for MySqlConnectOptions {
        type Connection = MySqlConnection;
    }

    pub struct MySqlRow;

    impl crate::Row for MySqlRow {}

    pub struct MySqlQueryResult;

    impl MySqlQueryResult {
        pub fn rows_affected(&self) -> u64;
    }
}

pub mod sqlite {
    pub struct Sqlite;

    impl crate::Database for Sqlite {
        type Connection = SqliteConnection;
        type Row = SqliteRow;
        type QueryResult = SqliteQueryResult;
        type Arguments = SqliteArguments;
    }

    pub type SqlitePool = crate::Pool<Sqlite>;
    pub type SqlitePoolOptions = crate::pool::PoolOptions<Sqlite>;

    pub struct SqliteArguments;
    pub struct SqliteConnection;

    impl crate::Connection for SqliteConnection {
        type Database = Sqlite;
        type Options = SqliteConnectOptions;
    }

    pub struct SqliteConnectOptions;

    impl crate::ConnectOptions for SqliteConnectOptions {
        type Connection = SqliteConnection;
    }

    pub struct SqliteRow;

    impl crate::Row for SqliteRow {}

    pub struct SqliteQueryResult;

    impl SqliteQueryResult {
        pub fn rows_affected(&self) -> u64;
    }
}

pub mod any {
    pub struct Any;

    impl crate::Database for Any {
        type Connection = AnyConnection;
        type Row = AnyRow;
        type QueryResult = AnyQueryResult;
        type Arguments = AnyArguments;
    }

    pub type AnyPool = crate::Pool<Any>;
    pub type AnyPoolOptions = crate::pool::PoolOptions<Any>;

    pub struct AnyArguments;
    pub struct AnyConnection;

    impl crate::Connection for AnyConnection {
        type Database = Any;
        type Options = AnyConnectOptions;
    }

    pub struct AnyConnectOptions;

    impl crate::ConnectOptions for AnyConnectOptions {
        type Connection = AnyConnection;
    }

    pub struct AnyRow;

    impl crate::Row for AnyRow {}

    pub struct AnyQueryResult;

    impl AnyQueryResult {
        pub fn rows_affected(&self) -> u64;
    }
}

#[macro_export]
#[gives(sqlx::migrate::Migrator)]
macro_rules! migrate {
    ($($dir:tt)*) => {};
}

pub mod migrate {
    pub struct Migrator;

    impl Migrator {
        pub async fn new<S>(source: S) -> Result<Migrator, MigrateError>;
        pub async fn run<A>(&self, migrator: A) -> Result<(), MigrateError>;
    }

    pub enum MigrateError {}

    impl std::error::Error for MigrateError {}
}
