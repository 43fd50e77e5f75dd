//! serenity 0.11 and 0.12: how a client begins, and the ways to a bot's own data; its API is async throughout. Runs on
//! tokio.

#![since("0.9")]

pub use async_trait::async_trait;
pub use client::Client;
pub use error::{Error, Result};

pub mod all {
    pub use crate::client::{Client, ClientBuilder, Context};
    pub use crate::error::Error;
    pub use crate::model::gateway::GatewayIntents;
    pub use crate::prelude::{Mutex, RwLock, TypeMap, TypeMapKey};
}

pub mod error {
    pub enum Error {}
    impl std::error::Error for Error {}
    impl From<std::io::Error> for Error {}

    pub type Result<T> = std::result::Result<T, Error>;
}

pub mod model {
    pub mod gateway {
        pub struct GatewayIntents;
        impl GatewayIntents {
            pub fn all() -> GatewayIntents;
            pub fn empty() -> GatewayIntents;
            pub fn non_privileged() -> GatewayIntents;
            pub fn privileged() -> GatewayIntents;
        }
    }
}

pub mod client {
    use crate::model::gateway::GatewayIntents;
    use crate::prelude::{TypeMap, TypeMapKey};
    use std::future::{Future, IntoFuture};
    use std::sync::Arc;
    use tokio::sync::RwLock;

    pub struct Client {
        pub data: Arc<RwLock<TypeMap>>,
    }

    impl Client {
        pub fn builder(token: impl AsRef<str>, intents: GatewayIntents) -> ClientBuilder;
        pub async fn start(&mut self) -> crate::Result<()>;
        pub async fn start_autosharded(&mut self) -> crate::Result<()>;
        pub async fn start_shard(&mut self, shard: u32, shards: u32) -> crate::Result<()>;
        pub async fn start_shards(&mut self, total_shards: u32) -> crate::Result<()>;
    }

    pub struct ClientBuilder;

    impl ClientBuilder {
        pub fn new(token: impl AsRef<str>, intents: GatewayIntents) -> Self;
        pub fn token(self, token: impl AsRef<str>) -> Self;
        pub fn application_id<I>(self, application_id: I) -> Self;
        pub fn type_map(self, type_map: TypeMap) -> Self;
        pub fn type_map_insert<T: TypeMapKey>(self, value: T::Value) -> Self;
        pub fn cache_settings<S>(self, settings: S) -> Self;
        pub fn framework<F>(self, framework: F) -> Self;
        pub fn voice_manager<V>(self, voice_manager: V) -> Self;
        pub fn intents(self, intents: GatewayIntents) -> Self;
        pub fn event_handler<H>(self, event_handler: H) -> Self;
        pub fn raw_event_handler<H>(self, event_handler: H) -> Self;
        pub fn activity<A>(self, activity: A) -> Self;
        pub fn status<S>(self, status: S) -> Self;
    }

    impl IntoFuture for ClientBuilder {
        type Output = crate::Result<Client>;
        type IntoFuture = std::pin::Pin<Box<dyn Future<Output = crate::Result<Client>> + Send>>;
    }

    pub struct Context {
        pub data: Arc<RwLock<TypeMap>>,
    }
}

pub mod prelude {
    pub use crate::client::{Client, Context};
    pub use crate::error::Error as SerenityError;
    pub use crate::model::gateway::GatewayIntents;
    pub use tokio::sync::{Mutex, RwLock};

    pub trait TypeMapKey {
        type Value;
    }

    pub struct TypeMap;
    impl TypeMap {
        pub fn new() -> Self;
        pub fn contains_key<T: TypeMapKey>(&self) -> bool;
        pub fn insert<T: TypeMapKey>(&mut self, value: T::Value);
        pub fn get<T: TypeMapKey>(&self) -> Option<&T::Value>;
        pub fn get_mut<T: TypeMapKey>(&mut self) -> Option<&mut T::Value>;
        pub fn remove<T: TypeMapKey>(&mut self) -> Option<T::Value>;
    }
}
