pub type Result<T, E = Error> = std::result::Result<T, E>;

pub enum Error {}

impl std::error::Error for Error {}

pub struct Opts;

impl Opts {
    pub fn from_url(url: &str) -> Result<Opts, UrlError>;
}

pub struct UrlError;
pub struct OptsBuilder;

impl OptsBuilder {
    pub fn new() -> Self;
    pub fn from_opts<T>(opts: T) -> Self;
    pub fn ip_or_hostname<T>(self, value: Option<T>) -> Self;
    pub fn tcp_port(self, tcp_port: u16) -> Self;
    pub fn user<T>(self, user: Option<T>) -> Self;
    pub fn pass<T>(self, pass: Option<T>) -> Self;
    pub fn db_name<T>(self, db_name: Option<T>) -> Self;
}

pub struct Conn;

impl Conn {
    #[blocking(db, instead = "mysql_async::Conn::new(opts).await", why = "mysql_async has the same methods as async ones")]
    pub fn new<T>(opts: T) -> Result<Conn>;
    pub fn affected_rows(&self) -> u64;
    pub fn last_insert_id(&self) -> u64;
    pub fn connection_id(&self) -> u32;
    #[blocking(db, instead = "conn.reset().await", why = "mysql_async has the same methods as async ones")]
    pub fn reset(&mut self) -> Result<()>;
    #[blocking(db, instead = "conn.ping().await", why = "mysql_async has the same methods as async ones")]
    pub fn ping(&mut self) -> Result<()>;
    #[blocking(db)]
    pub fn select_db(&mut self, schema: &str) -> Result<()>;
    #[blocking(db, instead = "conn.start_transaction(tx_opts).await", why = "mysql_async has the same methods as async ones")]
    pub fn start_transaction(&mut self, tx_opts: TxOpts) -> Result<Transaction>;
}

pub struct Pool;

impl Pool {
    #[blocking(db, instead = "mysql_async::Pool::new(opts)", why = "it opens the pool's first connections")]
    pub fn new<T>(opts: T) -> Result<Pool>;
    #[blocking(db, instead = "pool.get_conn().await", why = "mysql_async has the same methods as async ones")]
    pub fn get_conn(&self) -> Result<PooledConn>;
    #[blocking(db, instead = "pool.get_conn().await", why = "mysql_async has the same methods as async ones")]
    pub fn try_get_conn(&self, timeout: std::time::Duration) -> Result<PooledConn>;
    #[blocking(db, instead = "pool.start_transaction(tx_opts).await", why = "mysql_async has the same methods as async ones")]
    pub fn start_transaction(&self, tx_opts: TxOpts) -> Result<Transaction>;
}

impl Clone for Pool {}

pub struct PooledConn;

impl PooledConn {
    #[blocking(db, instead = "conn.start_transaction(tx_opts).await", why = "mysql_async has the same methods as async ones")]
    pub fn start_transaction(&mut self, tx_opts: TxOpts) -> Result<Transaction>;
    pub fn unwrap(self) -> Conn;
}

impl std::ops::Deref for PooledConn {
    type Target = Conn;
}

pub struct TxOpts;

pub struct Transaction;

impl Transaction {
    #[blocking(db, instead = "transaction.commit().await", why = "mysql_async has the same methods as async ones")]
    pub fn commit(self) -> Result<()>;
    #[blocking(db, instead = "transaction.rollback().await", why = "mysql_async has the same methods as async ones")]
    pub fn rollback(self) -> Result<()>;
    pub fn affected_rows(&self) -> u64;
    pub fn last_insert_id(&self) -> Option<u64>;
}

pub struct Statement;
pub struct Row;

impl Row {
    pub fn get<T, I>(&self, index: I) -> Option<T>;
    pub fn take<T, I>(&mut self, index: I) -> Option<T>;
}

pub struct QueryResult;

impl Iterator for QueryResult {
    type Item = Result<Row>;
}

pub struct QueryWithParams<Q, P>;

macro_rules! params {
    ($($any:tt)*) => {};
}

pub mod prelude {
    use crate::{Conn, PooledConn, QueryResult, QueryWithParams, Result, Statement, Transaction};

    pub trait Queryable {
        #[blocking(db, instead = "conn.query_iter(query).await", why = "mysql_async has the same methods as async ones")]
        fn query_iter<Q>(&mut self, query: Q) -> Result<QueryResult>;
        #[blocking(db, instead = "conn.query(query).await", why = "mysql_async has the same methods as async ones")]
        fn query<T, Q>(&mut self, query: Q) -> Result<Vec<T>>;
        #[blocking(db, instead = "conn.query_first(query).await", why = "mysql_async has the same methods as async ones")]
        fn query_first<T, Q>(&mut self, query: Q) -> Result<Option<T>>;
        #[blocking(db, instead = "conn.query_map(query, f).await", why = "mysql_async has the same methods as async ones")]
        #[calls_inline]
        fn query_map<T, F: FnMut(T) -> U, Q, U>(&mut self, query: Q, f: F) -> Result<Vec<U>>;
        #[blocking(db, instead = "conn.query_fold(query, init, f).await", why = "mysql_async has the same methods as async ones")]
        #[calls_inline]
        fn query_fold<T, F, Q, U>(&mut self, query: Q, init: U, f: F) -> Result<U>;
        #[blocking(db, instead = "conn.query_drop(query).await", why = "mysql_async has the same methods as async ones")]
        fn query_drop<Q>(&mut self, query: Q) -> Result<()>;
        #[blocking(db, instead = "conn.prep(query).await", why = "mysql_async has the same methods as async ones")]
        fn prep<Q>(&mut self, query: Q) -> Result<Statement>;
        #[blocking(db, instead = "conn.close(stmt).await", why = "mysql_async has the same methods as async ones")]
        fn close(&mut self, stmt: Statement) -> Result<()>;
        #[blocking(db, instead = "conn.exec_iter(stmt, params).await", why = "mysql_async has the same methods as async ones")]
        fn exec_iter<S, P>(&mut self, stmt: S, params: P) -> Result<QueryResult>;
        #[blocking(db, instead = "conn.exec_batch(stmt, params).await", why = "mysql_async has the same methods as async ones")]
        fn exec_batch<S, P, I>(&mut self, stmt: S, params: I) -> Result<()>;
        #[blocking(db, instead = "conn.exec(stmt, params).await", why = "mysql_async has the same methods as async ones")]
        fn exec<T, S, P>(&mut self, stmt: S, params: P) -> Result<Vec<T>>;
        #[blocking(db, instead = "conn.exec_first(stmt, params).await", why = "mysql_async has the same methods as async ones")]
        fn exec_first<T, S, P>(&mut self, stmt: S, params: P) -> Result<Option<T>>;
        #[blocking(db, instead = "conn.exec_map(stmt, params, f).await", why = "mysql_async has the same methods as async ones")]
        #[calls_inline]
        fn exec_map<T, S, P, F: FnMut(T) -> U, U>(&mut self, stmt: S, params: P, f: F) -> Result<Vec<U>>;
        #[blocking(db, instead = "conn.exec_fold(stmt, params, init, f).await", why = "mysql_async has the same methods as async ones")]
        #[calls_inline]
        fn exec_fold<T, S, P, U, F>(&mut self, stmt: S, params: P, init: U, f: F) -> Result<U>;
        #[blocking(db, instead = "conn.exec_drop(stmt, params).await", why = "mysql_async has the same methods as async ones")]
        fn exec_drop<S, P>(&mut self, stmt: S, params: P) -> Result<()>;
    }

    impl Queryable for Conn {}
    impl Queryable for PooledConn {}
    impl Queryable for Transaction {}

    pub trait WithParams {
        fn with<P>(self, params: P) -> QueryWithParams<Self, P>;
    }

    impl WithParams for &str {}
    impl WithParams for String {}

    pub trait TextQuery {
        #[blocking(db, instead = "query.run(conn).await", why = "mysql_async has the same methods as async ones")]
        fn run<C>(self, conn: C) -> Result<QueryResult>;
        #[blocking(db, instead = "query.first(conn).await", why = "mysql_async has the same methods as async ones")]
        fn first<T, C>(self, conn: C) -> Result<Option<T>>;
        #[blocking(db, instead = "query.fetch(conn).await", why = "mysql_async has the same methods as async ones")]
        fn fetch<T, C>(self, conn: C) -> Result<Vec<T>>;
        #[blocking(db, instead = "query.map(conn, map).await", why = "mysql_async has the same methods as async ones")]
        #[calls_inline]
        fn map<T, U, F: FnMut(T) -> U, C>(self, conn: C, map: F) -> Result<Vec<U>>;
    }

    impl TextQuery for &str {}
    impl TextQuery for String {}

    pub trait BinQuery {
        #[blocking(db, instead = "query.run(conn).await", why = "mysql_async has the same methods as async ones")]
        fn run<C>(self, conn: C) -> Result<QueryResult>;
        #[blocking(db, instead = "query.first(conn).await", why = "mysql_async has the same methods as async ones")]
        fn first<T, C>(self, conn: C) -> Result<Option<T>>;
        #[blocking(db, instead = "query.fetch(conn).await", why = "mysql_async has the same methods as async ones")]
        fn fetch<T, C>(self, conn: C) -> Result<Vec<T>>;
        #[blocking(db, instead = "query.map(conn, map).await", why = "mysql_async has the same methods as async ones")]
        #[calls_inline]
        fn map<T, U, F: FnMut(T) -> U, C>(self, conn: C, map: F) -> Result<Vec<U>>;
    }

    impl<Q, P> BinQuery for QueryWithParams<Q, P> {}

    pub trait BatchQuery {
        #[blocking(db, instead = "query.batch(conn).await", why = "mysql_async has the same methods as async ones")]
        fn batch<C>(self, conn: C) -> Result<()>;
    }

    impl<Q, I> BatchQuery for QueryWithParams<Q, I> {}
}
