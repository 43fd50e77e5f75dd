// As of 0.14.

pub use tokio_postgres;

use deadpool::managed;
use tokio_postgres::{Error, Statement};

pub type Pool = managed::Pool<Manager>;
pub type PoolError = managed::PoolError<Error>;
pub type Object = managed::Object<Manager>;
pub type Client = managed::Object<Manager>;

pub struct Manager;

impl Manager {
    pub fn new<T>(pg_config: tokio_postgres::Config, tls: T) -> Self;
    pub fn from_config<T>(pg_config: tokio_postgres::Config, tls: T, config: ManagerConfig) -> Self;
}

impl managed::Manager for Manager {
    type Type = ClientWrapper;
    type Error = Error;
}

pub struct ManagerConfig;

pub struct ClientWrapper;

impl ClientWrapper {
    #[reads]
    pub async fn prepare_cached(&self, query: &str) -> Result<Statement, Error>;
    pub async fn transaction(&mut self) -> Result<Transaction, Error>;
}

impl std::ops::Deref for ClientWrapper {
    type Target = tokio_postgres::Client;
}
impl std::ops::DerefMut for ClientWrapper {}

pub struct Transaction;

impl Transaction {
    #[reads]
    pub async fn prepare_cached(&self, query: &str) -> Result<Statement, Error>;
    pub async fn commit(self) -> Result<(), Error>;
    pub async fn rollback(self) -> Result<(), Error>;
    pub async fn transaction(&mut self) -> Result<Transaction, Error>;
    pub async fn savepoint<I>(&mut self, name: I) -> Result<Transaction, Error>;
}

impl std::ops::Deref for Transaction {
    type Target = tokio_postgres::Transaction;
}
impl std::ops::DerefMut for Transaction {}
