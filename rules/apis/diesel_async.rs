use diesel::{ConnectionResult, QueryResult};

pub trait SimpleAsyncConnection {
    async fn batch_execute(&mut self, query: &str) -> QueryResult<()>;
}

pub trait AsyncConnection: SimpleAsyncConnection {
    async fn establish(database_url: &str) -> ConnectionResult<Self>;
    async fn transaction<R, E, F>(&mut self, callback: F) -> Result<R, E>;
    async fn begin_test_transaction(&mut self) -> QueryResult<()>;
    async fn test_transaction<R, E, F>(&mut self, f: F) -> R;
}

pub struct AsyncPgConnection;

impl AsyncPgConnection {
    pub fn build_transaction(&mut self) -> pg::TransactionBuilder;
    pub async fn try_from(conn: tokio_postgres::Client) -> ConnectionResult<Self>;
}

impl SimpleAsyncConnection for AsyncPgConnection {}
impl AsyncConnection for AsyncPgConnection {}

pub struct AsyncMysqlConnection;

impl SimpleAsyncConnection for AsyncMysqlConnection {}
impl AsyncConnection for AsyncMysqlConnection {}

// As the crate has it: for every type. Where it is imported, its methods are the ones that are meant.
pub trait RunQueryDsl<Conn> {
    async fn execute(self, conn: &mut Conn) -> QueryResult<usize>;
    async fn load<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
    async fn load_stream<U>(self, conn: &mut Conn) -> QueryResult<std::pin::Pin<Box<dyn futures_core::Stream<Item = QueryResult<U>> + Send>>>;
    async fn get_result<U>(self, conn: &mut Conn) -> QueryResult<U>;
    async fn get_results<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
    async fn first<U>(self, conn: &mut Conn) -> QueryResult<U>;
}

impl<T, Conn> RunQueryDsl<Conn> for T {}

pub trait SaveChangesDsl<Conn> {
    async fn save_changes<T>(self, connection: &mut Conn) -> QueryResult<T>;
}

impl<T, Conn> SaveChangesDsl<Conn> for T {}

pub mod pg {
    pub use crate::AsyncPgConnection;

    pub struct TransactionBuilder;

    impl TransactionBuilder {
        pub fn read_only(self) -> Self;
        pub fn read_write(self) -> Self;
        pub fn deferrable(self) -> Self;
        pub fn serializable(self) -> Self;
        pub fn repeatable_read(self) -> Self;
        pub fn read_committed(self) -> Self;
        pub async fn run<T, E, F>(&mut self, f: F) -> Result<T, E>;
    }
}

pub mod sync_connection_wrapper {
    use diesel::QueryResult;

    pub struct SyncConnectionWrapper<C>;

    impl<C> SyncConnectionWrapper<C> {
        pub fn new(connection: C) -> Self;
        #[offloads]
        pub async fn spawn_blocking<R, F: FnOnce(&mut C) -> QueryResult<R>>(&mut self, task: F) -> QueryResult<R>;
    }

    impl<C> crate::SimpleAsyncConnection for SyncConnectionWrapper<C> {}
    impl<C> crate::AsyncConnection for SyncConnectionWrapper<C> {}
}

pub mod async_connection_wrapper {
    // A diesel connection (migrations want one) that blocks on the async one inside it.
    pub struct AsyncConnectionWrapper<C>;

    impl<C> From<C> for AsyncConnectionWrapper<C> {}

    impl<C> diesel::connection::SimpleConnection for AsyncConnectionWrapper<C> {}
    impl<C> diesel::connection::Connection for AsyncConnectionWrapper<C> {}
}

pub mod pooled_connection {
    pub struct AsyncDieselConnectionManager<C>;

    impl<C> AsyncDieselConnectionManager<C> {
        pub fn new<S>(connection_url: S) -> Self;
    }

    pub enum PoolError {}

    pub mod deadpool {
        pub type Pool<C> = ::deadpool::managed::Pool<crate::pooled_connection::AsyncDieselConnectionManager<C>>;
        pub type Object<C> = ::deadpool::managed::Object<crate::pooled_connection::AsyncDieselConnectionManager<C>>;
    }

    pub mod bb8 {
        pub type Pool<C> = ::bb8::Pool<crate::pooled_connection::AsyncDieselConnectionManager<C>>;
        pub type PooledConnection<C> = ::bb8::PooledConnection<crate::pooled_connection::AsyncDieselConnectionManager<C>>;
    }

    impl<C> ::bb8::ManageConnection for AsyncDieselConnectionManager<C> {
        type Connection = C;
        type Error = PoolError;
    }

    impl<C> ::deadpool::managed::Manager for AsyncDieselConnectionManager<C> {
        type Type = C;
        type Error = PoolError;
    }
}
