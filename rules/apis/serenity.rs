//! serenity 0.11 and 0.12: the ways to a bot's own data; its API is async throughout. Runs on tokio.

#![since("0.9")]

pub use async_trait::async_trait;
pub use client::Client;

pub mod all {
    pub use crate::client::{Client, Context};
    pub use crate::prelude::{Mutex, RwLock, TypeMap, TypeMapKey};
}

pub mod client {
    use crate::prelude::TypeMap;
    use std::sync::Arc;
    use tokio::sync::RwLock;

    pub struct Client {
        pub data: Arc<RwLock<TypeMap>>,
    }

    pub struct Context {
        pub data: Arc<RwLock<TypeMap>>,
    }
}

pub mod prelude {
    pub use crate::client::{Client, Context};
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
