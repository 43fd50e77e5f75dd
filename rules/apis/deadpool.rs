//! deadpool 0.12 and later, deadpool-sync, deadpool-runtime.

#![crate_names(deadpool, deadpool_sync, deadpool_runtime)]

pub use sync_wrapper::{InteractError, SyncGuard, SyncWrapper};

pub enum Runtime {
    Tokio1,
    AsyncStd1,
    SmolV2,
}
impl Runtime {
    #[offloads]
    pub async fn spawn_blocking<F: FnOnce() -> R, R>(&self, f: F) -> Result<R, SpawnBlockingError>;
    #[offloads]
    pub fn spawn_blocking_background<F: FnOnce()>(&self, f: F) -> Result<(), SpawnBlockingError>;
    pub async fn timeout<F: std::future::Future>(&self, duration: std::time::Duration, future: F) -> Option<F::Output>;
}
pub enum SpawnBlockingError {
    Panic(Box<dyn std::any::Any + Send>),
}
pub struct Status {
    pub max_size: usize,
    pub size: usize,
    pub available: usize,
    pub waiting: usize,
}

mod sync_wrapper {
    // A blocking object, used on the pool of blocking threads.
    pub struct SyncWrapper<T>;
    impl<T> SyncWrapper<T> {
        #[offloads]
        pub async fn new<F: FnOnce() -> Result<T, E>, E>(runtime: crate::Runtime, f: F) -> Result<Self, E>;
        #[offloads]
        pub async fn interact<F: FnOnce(&mut T) -> R, R>(&self, f: F) -> Result<R, InteractError>;
        pub fn is_mutex_poisoned(&self) -> bool;
        pub fn lock(&self) -> Result<SyncGuard<T>, std::sync::PoisonError<SyncGuard<T>>>;
        pub fn try_lock(&self) -> Result<SyncGuard<T>, std::sync::TryLockError<SyncGuard<T>>>;
    }
    #[guard(sync)]
    pub struct SyncGuard<T>;
    impl<T> std::ops::Deref for SyncGuard<T> {
        type Target = T;
    }
    impl<T> std::ops::DerefMut for SyncGuard<T> {}
    pub enum InteractError {
        Panic(Box<dyn std::any::Any + Send>),
        Aborted,
    }
    impl std::error::Error for InteractError {}
}

pub mod managed {
    use std::ops::{Deref, DerefMut};
    use std::time::Duration;

    pub trait Manager {
        type Type;
        type Error;
        async fn create(&self) -> Result<Self::Type, Self::Error>;
        async fn recycle(&self, obj: &mut Self::Type, metrics: &Metrics) -> Result<(), RecycleError<Self::Error>>;
        fn detach(&self, obj: &mut Self::Type);
    }
    pub struct Pool<M, W = Object<M>>;
    impl<M, W> Clone for Pool<M, W> {}
    impl<M: Manager, W> Pool<M, W> {
        pub fn builder(manager: M) -> PoolBuilder<M, W>;
        #[reads]
        pub async fn get(&self) -> Result<W, PoolError<M::Error>>;
        #[reads]
        pub async fn timeout_get(&self, timeouts: &Timeouts) -> Result<W, PoolError<M::Error>>;
        pub fn resize(&self, max_size: usize);
        #[calls_inline]
        pub fn retain(&self, predicate: impl FnMut(&M::Type, Metrics) -> bool) -> RetainResult<M::Type>;
        pub fn close(&self);
        pub fn is_closed(&self) -> bool;
        pub fn status(&self) -> crate::Status;
        pub fn manager(&self) -> &M;
        pub fn timeouts(&self) -> Timeouts;
    }
    pub struct Object<M>;
    impl<M: Manager> Object<M> {
        pub fn take(this: Self) -> M::Type;
        pub fn metrics(this: &Self) -> &Metrics;
        pub fn pool(this: &Self) -> Option<Pool<M>>;
    }
    impl<M: Manager> Deref for Object<M> {
        type Target = M::Type;
    }
    impl<M: Manager> DerefMut for Object<M> {}
    pub struct PoolBuilder<M, W = Object<M>>;
    impl<M: Manager, W> PoolBuilder<M, W> {
        pub fn build(self) -> Result<Pool<M, W>, BuildError>;
        pub fn max_size(self, value: usize) -> Self;
        pub fn wait_timeout(self, value: Option<Duration>) -> Self;
        pub fn create_timeout(self, value: Option<Duration>) -> Self;
        pub fn recycle_timeout(self, value: Option<Duration>) -> Self;
        pub fn runtime(self, value: crate::Runtime) -> Self;
        pub fn timeouts(self, value: Timeouts) -> Self;
        pub fn config(self, value: PoolConfig) -> Self;
    }
    pub struct PoolConfig {
        pub max_size: usize,
        pub timeouts: Timeouts,
    }
    pub struct Timeouts {
        pub wait: Option<Duration>,
        pub create: Option<Duration>,
        pub recycle: Option<Duration>,
    }
    impl Timeouts {
        pub fn new() -> Self;
        pub fn wait_millis(wait: u64) -> Self;
    }
    pub struct Metrics;
    pub struct RetainResult<T> {
        pub retained: usize,
        pub removed: Vec<T>,
    }
    pub struct BuildError;
    impl std::error::Error for BuildError {}
    pub enum PoolError<E> {
        Backend(E),
        Closed,
        NoRuntimeSpecified,
    }
    impl<E> std::error::Error for PoolError<E> {}
    pub enum RecycleError<E> {
        Backend(E),
    }
}

pub mod unmanaged {
    use std::ops::{Deref, DerefMut};

    pub struct Pool<T>;
    impl<T> Clone for Pool<T> {}
    impl<T> Pool<T> {
        pub fn new(max_size: usize) -> Self;
        pub async fn get(&self) -> Result<Object<T>, PoolError>;
        pub fn try_get(&self) -> Result<Object<T>, PoolError>;
        pub async fn add(&self, object: T) -> Result<(), (T, PoolError)>;
        pub fn try_add(&self, object: T) -> Result<(), (T, PoolError)>;
        pub async fn remove(&self) -> Result<T, PoolError>;
        pub fn close(&self);
    }
    pub struct Object<T>;
    impl<T> Deref for Object<T> {
        type Target = T;
    }
    impl<T> DerefMut for Object<T> {}
    pub enum PoolError {
        Timeout,
        Closed,
        NoRuntimeSpecified,
    }
    impl std::error::Error for PoolError {}
}
