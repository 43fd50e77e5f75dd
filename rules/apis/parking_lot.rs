use std::time::{Duration, Instant};

pub struct Mutex<T: ?Sized>;

impl<T: ?Sized> Mutex<T> {
    pub fn new(val: T) -> Mutex<T>;
    pub fn lock(&self) -> MutexGuard<T>;
    pub fn try_lock(&self) -> Option<MutexGuard<T>>;
    pub fn try_lock_for(&self, timeout: Duration) -> Option<MutexGuard<T>>;
    pub fn try_lock_until(&self, timeout: Instant) -> Option<MutexGuard<T>>;
    pub fn lock_arc(self: &std::sync::Arc<Self>) -> ArcMutexGuard<T>;
    pub fn try_lock_arc(self: &std::sync::Arc<Self>) -> Option<ArcMutexGuard<T>>;
    pub fn is_locked(&self) -> bool;
    pub fn get_mut(&mut self) -> &mut T;
    pub fn into_inner(self) -> T;
}

pub const fn const_mutex<T>(val: T) -> Mutex<T>;
pub const fn const_rwlock<T>(val: T) -> RwLock<T>;

#[guard(sync)]
pub struct MutexGuard<T: ?Sized>;

impl<T: ?Sized> MutexGuard<T> {
    #[calls_inline]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedMutexGuard<U>;
    #[calls_inline]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U;
    pub fn bump(s: &mut Self);
    pub fn unlock_fair(s: Self);
}

impl<T: ?Sized> std::ops::Deref for MutexGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct MappedMutexGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for MappedMutexGuard<T> {
    type Target = T;
}

// The crate has the kind of lock in front of `T`.
#[guard(sync)]
pub struct ArcMutexGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for ArcMutexGuard<T> {
    type Target = T;
}

pub struct FairMutex<T: ?Sized>;

impl<T: ?Sized> FairMutex<T> {
    pub fn new(val: T) -> FairMutex<T>;
    pub fn lock(&self) -> FairMutexGuard<T>;
    pub fn try_lock(&self) -> Option<FairMutexGuard<T>>;
    pub fn get_mut(&mut self) -> &mut T;
    pub fn into_inner(self) -> T;
}

#[guard(sync)]
pub struct FairMutexGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for FairMutexGuard<T> {
    type Target = T;
}

pub struct ReentrantMutex<T: ?Sized>;

impl<T: ?Sized> ReentrantMutex<T> {
    pub fn new(val: T) -> ReentrantMutex<T>;
    pub fn lock(&self) -> ReentrantMutexGuard<T>;
    pub fn try_lock(&self) -> Option<ReentrantMutexGuard<T>>;
    pub fn get_mut(&mut self) -> &mut T;
    pub fn into_inner(self) -> T;
}

#[guard(sync)]
pub struct ReentrantMutexGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for ReentrantMutexGuard<T> {
    type Target = T;
}

pub struct RwLock<T: ?Sized>;

impl<T: ?Sized> RwLock<T> {
    pub fn new(val: T) -> RwLock<T>;
    pub fn read(&self) -> RwLockReadGuard<T>;
    pub fn try_read(&self) -> Option<RwLockReadGuard<T>>;
    pub fn try_read_for(&self, timeout: Duration) -> Option<RwLockReadGuard<T>>;
    pub fn read_recursive(&self) -> RwLockReadGuard<T>;
    pub fn try_read_recursive(&self) -> Option<RwLockReadGuard<T>>;
    pub fn write(&self) -> RwLockWriteGuard<T>;
    pub fn try_write(&self) -> Option<RwLockWriteGuard<T>>;
    pub fn try_write_for(&self, timeout: Duration) -> Option<RwLockWriteGuard<T>>;
    pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<T>;
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<T>>;
    pub fn read_arc(self: &std::sync::Arc<Self>) -> ArcRwLockReadGuard<T>;
    pub fn write_arc(self: &std::sync::Arc<Self>) -> ArcRwLockWriteGuard<T>;
    pub fn upgradable_read_arc(self: &std::sync::Arc<Self>) -> ArcRwLockUpgradableReadGuard<T>;
    pub fn try_read_arc(self: &std::sync::Arc<Self>) -> Option<ArcRwLockReadGuard<T>>;
    pub fn try_write_arc(self: &std::sync::Arc<Self>) -> Option<ArcRwLockWriteGuard<T>>;
    pub fn is_locked(&self) -> bool;
    pub fn get_mut(&mut self) -> &mut T;
    pub fn into_inner(self) -> T;
}

#[guard(sync)]
pub struct RwLockReadGuard<T: ?Sized>;

impl<T: ?Sized> RwLockReadGuard<T> {
    #[calls_inline]
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedRwLockReadGuard<U>;
    #[calls_inline]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U;
}

impl<T: ?Sized> std::ops::Deref for RwLockReadGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct RwLockWriteGuard<T: ?Sized>;

impl<T: ?Sized> RwLockWriteGuard<T> {
    #[calls_inline]
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedRwLockWriteGuard<U>;
    pub fn downgrade(s: Self) -> RwLockReadGuard<T>;
    pub fn downgrade_to_upgradable(s: Self) -> RwLockUpgradableReadGuard<T>;
    #[calls_inline]
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U;
}

impl<T: ?Sized> std::ops::Deref for RwLockWriteGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct RwLockUpgradableReadGuard<T: ?Sized>;

impl<T: ?Sized> RwLockUpgradableReadGuard<T> {
    pub fn upgrade(s: Self) -> RwLockWriteGuard<T>;
    pub fn try_upgrade(s: Self) -> Result<RwLockWriteGuard<T>, Self>;
    pub fn downgrade(s: Self) -> RwLockReadGuard<T>;
}

impl<T: ?Sized> std::ops::Deref for RwLockUpgradableReadGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct MappedRwLockReadGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for MappedRwLockReadGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct MappedRwLockWriteGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for MappedRwLockWriteGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct ArcRwLockReadGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for ArcRwLockReadGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct ArcRwLockWriteGuard<T: ?Sized>;

impl<T: ?Sized> std::ops::Deref for ArcRwLockWriteGuard<T> {
    type Target = T;
}

#[guard(sync)]
pub struct ArcRwLockUpgradableReadGuard<T: ?Sized>;

impl<T: ?Sized> ArcRwLockUpgradableReadGuard<T> {
    pub fn upgrade(s: Self) -> ArcRwLockWriteGuard<T>;
}

impl<T: ?Sized> std::ops::Deref for ArcRwLockUpgradableReadGuard<T> {
    type Target = T;
}

pub struct Condvar;

impl Condvar {
    pub const fn new() -> Condvar;
    pub fn notify_one(&self) -> bool;
    pub fn notify_all(&self) -> usize;
    #[blocking(sync_wait, instead = "notify.notified().await", why = "tokio::sync::Notify does not block")]
    pub fn wait<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<T>);
    #[blocking(sync_wait, instead = "tokio::time::timeout(timeout, notify.notified()).await", why = "tokio::sync::Notify does not block")]
    pub fn wait_for<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<T>, timeout: Duration) -> WaitTimeoutResult;
    #[blocking(sync_wait, instead = "tokio::time::timeout_at(deadline, notify.notified()).await", why = "tokio::sync::Notify does not block")]
    pub fn wait_until<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<T>, timeout: Instant) -> WaitTimeoutResult;
    #[blocking(sync_wait, instead = "rx.wait_for(|value| condition(value)).await", why = "tokio::sync::watch does not block")]
    #[calls_inline]
    pub fn wait_while<T: ?Sized, F: FnMut(&mut T) -> bool>(&self, mutex_guard: &mut MutexGuard<T>, condition: F);
    #[blocking(sync_wait, instead = "tokio::time::timeout(timeout, rx.wait_for(|value| condition(value))).await", why = "tokio::sync::watch does not block")]
    #[calls_inline]
    pub fn wait_while_for<T: ?Sized, F: FnMut(&mut T) -> bool>(&self, mutex_guard: &mut MutexGuard<T>, condition: F, timeout: Duration) -> WaitTimeoutResult;
}

pub struct WaitTimeoutResult;

impl WaitTimeoutResult {
    pub fn timed_out(self) -> bool;
}

pub struct Once;

impl Once {
    pub const fn new() -> Once;
    #[one_time]
    #[calls_inline]
    pub fn call_once<F: FnOnce()>(&self, f: F);
}
