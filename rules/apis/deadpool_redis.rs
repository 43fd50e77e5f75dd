//! deadpool-redis: a pool of connections to redis.

pub use redis;

use deadpool::managed;
use redis::RedisError;

pub type Pool = managed::Pool<Manager, Connection>;
pub type PoolError = managed::PoolError<RedisError>;
pub type Object = managed::Object<Manager>;

pub enum Runtime {
    Tokio1,
    AsyncStd1,
}

pub struct Manager;

impl Manager {
    pub fn new<T>(params: T) -> Result<Self, RedisError>;
}

impl managed::Manager for Manager {
    type Type = redis::aio::MultiplexedConnection;
    type Error = RedisError;
}

pub struct Connection;

impl redis::aio::ConnectionLike for Connection {}

impl std::ops::Deref for Connection {
    type Target = redis::aio::MultiplexedConnection;
}
impl std::ops::DerefMut for Connection {}

pub struct Config;

impl Config {
    pub fn from_url<U>(url: U) -> Config;
    pub fn create_pool(&self, runtime: Option<Runtime>) -> Result<Pool, CreatePoolError>;
}

pub struct CreatePoolError;
impl std::error::Error for CreatePoolError {}
