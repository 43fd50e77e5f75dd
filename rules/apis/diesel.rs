// Queries built from `table!` modules have types only the macro knows; they are told by the connection that they are given.
// What is known here: connections, statements made by this crate's own functions, and `sql_query`.

pub use connection::Connection;
pub use prelude::*;
pub use result::Error::NotFound;

pub fn insert_into<T>(target: T) -> query_builder::IncompleteInsertStatement<T>;
pub fn insert_or_ignore_into<T>(target: T) -> query_builder::IncompleteInsertStatement<T, query_builder::InsertOrIgnore>;
pub fn replace_into<T>(target: T) -> query_builder::IncompleteInsertStatement<T, query_builder::Replace>;
pub fn update<T>(source: T) -> query_builder::UpdateStatement<T, T>;
pub fn delete<T>(source: T) -> query_builder::DeleteStatement<T, T>;
pub fn select<T>(expression: T) -> query_builder::SelectStatement<T>;
pub fn sql_query<T>(query: T) -> query_builder::SqlQuery;

pub mod prelude {
    pub use crate::connection::Connection;
    pub use crate::query_dsl::RunQueryDsl;
    pub use crate::result::{ConnectionError, ConnectionResult, OptionalEmptyChangesetExtension, OptionalExtension, QueryResult};
    pub use crate::{MysqlConnection, PgConnection, SqliteConnection};
}

pub mod result {
    pub enum Error {
        NotFound,
        RollbackTransaction,
        AlreadyInTransaction,
        NotInTransaction,
        BrokenTransactionManager,
    }

    impl std::error::Error for Error {}

    pub enum ConnectionError {
        BadConnection(String),
        InvalidConnectionUrl(String),
    }

    impl std::error::Error for ConnectionError {}

    pub type QueryResult<T> = Result<T, Error>;
    pub type ConnectionResult<T> = Result<T, ConnectionError>;

    pub trait OptionalExtension<T> {
        fn optional(self) -> Result<Option<T>, Error>;
    }

    impl<T> OptionalExtension<T> for QueryResult<T> {}

    pub trait OptionalEmptyChangesetExtension<T> {
        fn optional_empty_changeset(self) -> Result<Option<T>, Error>;
    }

    impl<T> OptionalEmptyChangesetExtension<T> for QueryResult<T> {}
}

pub mod connection {
    use crate::result::{ConnectionResult, QueryResult};

    pub trait SimpleConnection {
        #[blocking(db)]
        fn batch_execute(&mut self, query: &str) -> QueryResult<()>;
    }

    pub trait Connection: SimpleConnection {
        #[blocking(db)]
        fn establish(database_url: &str) -> ConnectionResult<Self>;
        #[blocking(db)]
        #[calls_inline]
        fn transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> Result<T, E>;
        #[blocking(db)]
        fn begin_test_transaction(&mut self) -> QueryResult<()>;
        #[blocking(db)]
        #[calls_inline]
        fn test_transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> T;
    }

    impl SimpleConnection for crate::PgConnection {}
    impl SimpleConnection for crate::MysqlConnection {}
    impl SimpleConnection for crate::SqliteConnection {}

    impl Connection for crate::PgConnection {
        #[blocking(db, instead = "diesel_async::AsyncPgConnection::establish(database_url).await")]
        fn establish(database_url: &str) -> ConnectionResult<Self>;
    }

    impl Connection for crate::MysqlConnection {
        #[blocking(db, instead = "diesel_async::AsyncMysqlConnection::establish(database_url).await")]
        fn establish(database_url: &str) -> ConnectionResult<Self>;
    }

    impl Connection for crate::SqliteConnection {}
}

pub struct PgConnection;

impl PgConnection {
    pub fn build_transaction(&mut self) -> pg::TransactionBuilder;
}

pub struct MysqlConnection;

pub struct SqliteConnection;

impl SqliteConnection {
    #[blocking(db)]
    #[calls_inline]
    pub fn immediate_transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> Result<T, E>;
    #[blocking(db)]
    #[calls_inline]
    pub fn exclusive_transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> Result<T, E>;
}

pub mod pg {
    pub use crate::PgConnection;

    pub struct TransactionBuilder;

    impl TransactionBuilder {
        pub fn read_only(self) -> Self;
        pub fn read_write(self) -> Self;
        pub fn deferrable(self) -> Self;
        pub fn serializable(self) -> Self;
        pub fn repeatable_read(self) -> Self;
        pub fn read_committed(self) -> Self;
        #[blocking(db)]
        #[calls_inline]
        pub fn run<T, E, F: FnOnce(&mut PgConnection) -> Result<T, E>>(&mut self, f: F) -> Result<T, E>;
    }
}

pub mod mysql {
    pub use crate::MysqlConnection;
}

pub mod sqlite {
    pub use crate::SqliteConnection;
}

pub mod query_dsl {
    use crate::query_builder::{DeleteStatement, InsertStatement, SelectStatement, SqlQuery, UncheckedBind, UpdateStatement};
    use crate::result::QueryResult;

    // Not to be confused with `diesel_async::RunQueryDsl`: an explicit import of that one hides this one of the
    // prelude's glob.
    pub trait RunQueryDsl<Conn: crate::connection::Connection> {
        #[by_argument]
        #[blocking(db, why = "diesel_async::RunQueryDsl has the same methods as async ones")]
        fn execute(self, conn: &mut Conn) -> QueryResult<usize>;
        #[by_argument]
        #[blocking(db, why = "diesel_async::RunQueryDsl has the same methods as async ones")]
        fn load<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
        #[by_argument]
        #[blocking(db, why = "diesel_async::RunQueryDsl has the same methods as async ones")]
        fn get_result<U>(self, conn: &mut Conn) -> QueryResult<U>;
        #[by_argument]
        #[blocking(db, why = "diesel_async::RunQueryDsl has the same methods as async ones")]
        fn get_results<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
        #[by_argument]
        #[blocking(db, why = "diesel_async::RunQueryDsl has the same methods as async ones")]
        fn first<U>(self, conn: &mut Conn) -> QueryResult<U>;
    }

    impl<T, U, Op, Ret, Conn> RunQueryDsl<Conn> for InsertStatement<T, U, Op, Ret> {}
    impl<T, U, V, Ret, Conn> RunQueryDsl<Conn> for UpdateStatement<T, U, V, Ret> {}
    impl<T, U, Ret, Conn> RunQueryDsl<Conn> for DeleteStatement<T, U, Ret> {}
    impl<F, Conn> RunQueryDsl<Conn> for SelectStatement<F> {}
    impl<Inner, Conn> RunQueryDsl<Conn> for SqlQuery<Inner> {}
    impl<Query, Value, ST, Conn> RunQueryDsl<Conn> for UncheckedBind<Query, Value, ST> {}
}

pub use query_dsl::RunQueryDsl;

pub mod query_builder {
    pub struct Insert;
    pub struct InsertOrIgnore;
    pub struct Replace;
    pub struct NoReturningClause;
    pub struct ReturningClause<E>;
    pub struct SetNotCalled;

    pub struct IncompleteInsertStatement<T, Op = Insert>;

    impl<T, Op> IncompleteInsertStatement<T, Op> {
        pub fn default_values(self) -> InsertStatement<T, (), Op>;
        pub fn values<U>(self, records: U) -> InsertStatement<T, U, Op>;
    }

    pub struct InsertStatement<T, U, Op = Insert, Ret = NoReturningClause>;

    impl<T, U, Op, Ret> InsertStatement<T, U, Op, Ret> {
        pub fn returning<E>(self, returns: E) -> InsertStatement<T, U, Op, ReturningClause<E>>;
        pub fn into_columns<C>(self, columns: C) -> InsertStatement<T, U, Op, Ret>;
        pub fn on_conflict_do_nothing(self) -> InsertStatement<T, U, Op, Ret>;
        pub fn on_conflict<Target>(self, target: Target) -> crate::upsert::IncompleteOnConflict<InsertStatement<T, U, Op, Ret>>;
    }

    pub struct UpdateStatement<T, U, V = SetNotCalled, Ret = NoReturningClause>;

    impl<T, U, V, Ret> UpdateStatement<T, U, V, Ret> {
        pub fn set<W>(self, values: W) -> UpdateStatement<T, U, W>;
        pub fn filter<Predicate>(self, predicate: Predicate) -> UpdateStatement<T, U, V, Ret>;
        pub fn returning<E>(self, returns: E) -> UpdateStatement<T, U, V, ReturningClause<E>>;
    }

    pub struct DeleteStatement<T, U, Ret = NoReturningClause>;

    impl<T, U, Ret> DeleteStatement<T, U, Ret> {
        pub fn filter<Predicate>(self, predicate: Predicate) -> DeleteStatement<T, U, Ret>;
        pub fn or_filter<Predicate>(self, predicate: Predicate) -> DeleteStatement<T, U, Ret>;
        pub fn returning<E>(self, returns: E) -> DeleteStatement<T, U, ReturningClause<E>>;
    }

    // `select(..)` without a table.
    pub struct SelectStatement<F>;

    pub struct SqlQuery<Inner = ()>;

    impl<Inner> SqlQuery<Inner> {
        pub fn bind<ST, Value>(self, value: Value) -> UncheckedBind<Self, Value, ST>;
        pub fn sql<T>(self, sql: T) -> Self;
    }

    pub struct UncheckedBind<Query, Value, ST>;

    impl<Query, Value, ST> UncheckedBind<Query, Value, ST> {
        pub fn bind<ST2, Value2>(self, value: Value2) -> UncheckedBind<Self, Value2, ST2>;
        pub fn sql<T>(self, sql: T) -> SqlQuery<Self>;
    }
}

pub mod upsert {
    pub struct IncompleteOnConflict<Stmt>;

    impl<Stmt> IncompleteOnConflict<Stmt> {
        pub fn do_nothing(self) -> Stmt;
        pub fn do_update(self) -> IncompleteDoUpdate<Stmt>;
    }

    pub struct IncompleteDoUpdate<Stmt>;

    impl<Stmt> IncompleteDoUpdate<Stmt> {
        pub fn set<Changes>(self, changes: Changes) -> Stmt;
    }
}

#[needs_feature("r2d2")]
pub mod r2d2 {
    pub use ::r2d2::*;

    pub type PoolError = ::r2d2::Error;

    pub struct ConnectionManager<T>;

    impl<T> ConnectionManager<T> {
        pub fn new<S>(database_url: S) -> Self;
    }

    impl<T> ::r2d2::ManageConnection for ConnectionManager<T> {
        type Connection = T;
        type Error = Error;
    }

    pub enum Error {
        ConnectionError(crate::result::ConnectionError),
        QueryError(crate::result::Error),
    }

    impl<T> crate::connection::SimpleConnection for ::r2d2::PooledConnection<ConnectionManager<T>> {}
    impl<T> crate::connection::Connection for ::r2d2::PooledConnection<ConnectionManager<T>> {}
}
