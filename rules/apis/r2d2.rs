pub struct Error;

impl std::error::Error for Error {}

pub trait ManageConnection {
    type Connection;
    type Error;
}

pub struct Pool<M>;

impl<M: ManageConnection> Pool<M> {
    #[blocking(db, minor, why = "it waits for the first connections")]
    pub fn new(manager: M) -> Result<Pool<M>, Error>;
    pub fn builder() -> Builder<M>;
    #[blocking(db, why = "it waits until a connection is free")]
    pub fn get(&self) -> Result<PooledConnection<M>, Error>;
    #[blocking(db, why = "it waits until a connection is free")]
    pub fn get_timeout(&self, timeout: std::time::Duration) -> Result<PooledConnection<M>, Error>;
    pub fn try_get(&self) -> Option<PooledConnection<M>>;
    pub fn state(&self) -> State;
    pub fn max_size(&self) -> u32;
    pub fn connection_timeout(&self) -> std::time::Duration;
}

impl<M> Clone for Pool<M> {}

pub struct Builder<M>;

impl<M: ManageConnection> Builder<M> {
    pub fn new() -> Self;
    pub fn max_size(self, max_size: u32) -> Builder<M>;
    pub fn min_idle(self, min_idle: Option<u32>) -> Builder<M>;
    pub fn test_on_check_out(self, test_on_check_out: bool) -> Builder<M>;
    pub fn max_lifetime(self, max_lifetime: Option<std::time::Duration>) -> Builder<M>;
    pub fn idle_timeout(self, idle_timeout: Option<std::time::Duration>) -> Builder<M>;
    pub fn connection_timeout(self, connection_timeout: std::time::Duration) -> Builder<M>;
    pub fn connection_customizer<C>(self, connection_customizer: Box<C>) -> Builder<M>;
    pub fn error_handler<E>(self, error_handler: Box<E>) -> Builder<M>;
    #[blocking(db, minor, instead = "builder.build_unchecked(manager)", why = "it waits for the first connections")]
    pub fn build(self, manager: M) -> Result<Pool<M>, Error>;
    pub fn build_unchecked(self, manager: M) -> Pool<M>;
}

pub struct PooledConnection<M>;

impl<M: ManageConnection> std::ops::Deref for PooledConnection<M> {
    type Target = M::Connection;
}

pub struct State {
    pub connections: u32,
    pub idle_connections: u32,
}
