pub use barrier::Barrier;
pub use lazy::Lazy;
pub use mutex::{Mutex, MutexGuard, SpinMutex, SpinMutexGuard};
pub use once::Once;
pub use rwlock::{RwLock, RwLockReadGuard, RwLockUpgradableGuard, RwLockWriteGuard};

pub mod mutex {
    pub type SpinMutex<T> = Mutex<T>;
    pub type SpinMutexGuard<T> = MutexGuard<T>;

    pub struct Mutex<T: ?Sized>;

    impl<T: ?Sized> Mutex<T> {
        pub const fn new(value: T) -> Self;
        pub fn lock(&self) -> MutexGuard<T>;
        pub fn try_lock(&self) -> Option<MutexGuard<T>>;
        pub fn is_locked(&self) -> bool;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }

    #[guard(sync)]
    pub struct MutexGuard<T: ?Sized>;

    impl<T: ?Sized> std::ops::Deref for MutexGuard<T> {
        type Target = T;
    }
}

pub mod rwlock {
    pub struct RwLock<T: ?Sized>;

    impl<T: ?Sized> RwLock<T> {
        pub const fn new(data: T) -> Self;
        pub fn read(&self) -> RwLockReadGuard<T>;
        pub fn try_read(&self) -> Option<RwLockReadGuard<T>>;
        pub fn write(&self) -> RwLockWriteGuard<T>;
        pub fn try_write(&self) -> Option<RwLockWriteGuard<T>>;
        pub fn upgradeable_read(&self) -> RwLockUpgradableGuard<T>;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }

    #[guard(sync)]
    #[readers_never_wait]
    pub struct RwLockReadGuard<T: ?Sized>;

    impl<T: ?Sized> std::ops::Deref for RwLockReadGuard<T> {
        type Target = T;
    }

    #[guard(sync)]
    pub struct RwLockWriteGuard<T: ?Sized>;

    impl<T: ?Sized> std::ops::Deref for RwLockWriteGuard<T> {
        type Target = T;
    }

    #[guard(sync)]
    pub struct RwLockUpgradableGuard<T: ?Sized>;

    impl<T: ?Sized> std::ops::Deref for RwLockUpgradableGuard<T> {
        type Target = T;
    }

    impl<T: ?Sized> RwLockUpgradableGuard<T> {
        pub fn upgrade(self) -> RwLockWriteGuard<T>;
        pub fn downgrade(self) -> RwLockReadGuard<T>;
    }
}

pub mod once {
    pub struct Once<T>;

    impl<T> Once<T> {
        pub const fn new() -> Self;
        #[one_time]
        #[calls_inline]
        pub fn call_once<F: FnOnce() -> T>(&self, f: F) -> &T;
        #[one_time]
        #[calls_inline]
        pub fn try_call_once<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E>;
        pub fn get(&self) -> Option<&T>;
        #[blocking(sync_wait, why = "it spins until another thread has set the value")]
        pub fn wait(&self) -> &T;
        pub fn is_completed(&self) -> bool;
    }
}

pub mod lazy {
    pub struct Lazy<T>;

    impl<T> Lazy<T> {
        #[one_time]
        #[calls_inline]
        pub const fn new<F: FnOnce() -> T>(f: F) -> Self;
    }

    impl<T> std::ops::Deref for Lazy<T> {
        type Target = T;
    }
}

pub mod barrier {
    pub struct Barrier;

    impl Barrier {
        pub const fn new(n: usize) -> Self;
        #[blocking(sync_wait, instead = "barrier.wait().await", why = "tokio::sync::Barrier does not block")]
        pub fn wait(&self) -> BarrierWaitResult;
    }

    pub struct BarrierWaitResult;

    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool;
    }
}
