//! async-lock 3. Cancelled, its futures lose their place in the queue and nothing else.

use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

pub struct Mutex<T: ?Sized>;
impl<T> From<T> for Mutex<T> {}
impl<T> Default for Mutex<T> {}
impl<T: ?Sized> Mutex<T> {
    pub fn new(data: T) -> Mutex<T>;
    pub fn into_inner(self) -> T;
    pub fn get_mut(&mut self) -> &mut T;
    #[cancel_safe]
    pub async fn lock(&self) -> MutexGuard<T>;
    #[blocks_on(instead = "mutex.lock().await", why = "the thread of the executor waits and its other tasks with it")]
    pub fn lock_blocking(&self) -> MutexGuard<T>;
    #[cancel_safe]
    pub async fn lock_arc(self: &Arc<Self>) -> MutexGuardArc<T>;
    #[blocks_on(
        instead = "mutex.lock_arc().await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn lock_arc_blocking(self: &Arc<Self>) -> MutexGuardArc<T>;
    pub fn try_lock(&self) -> Option<MutexGuard<T>>;
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<MutexGuardArc<T>>;
}
#[guard(async)]
pub struct MutexGuard<T: ?Sized>;
impl<T: ?Sized> Deref for MutexGuard<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for MutexGuard<T> {}
impl<T: ?Sized> MutexGuard<T> {
    pub fn source(guard: &MutexGuard<T>) -> &Mutex<T>;
}
#[guard(async)]
pub struct MutexGuardArc<T: ?Sized>;
impl<T: ?Sized> Deref for MutexGuardArc<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for MutexGuardArc<T> {}
impl<T: ?Sized> MutexGuardArc<T> {
    pub fn source(guard: &Self) -> &Arc<Mutex<T>>;
}

pub struct RwLock<T: ?Sized>;
impl<T> From<T> for RwLock<T> {}
impl<T> Default for RwLock<T> {}
impl<T: ?Sized> RwLock<T> {
    pub fn new(t: T) -> RwLock<T>;
    pub fn into_inner(self) -> T;
    pub fn get_mut(&mut self) -> &mut T;
    pub fn try_read(&self) -> Option<RwLockReadGuard<T>>;
    #[cancel_safe]
    pub async fn read(&self) -> RwLockReadGuard<T>;
    #[blocks_on(instead = "lock.read().await", why = "the thread of the executor waits and its other tasks with it")]
    pub fn read_blocking(&self) -> RwLockReadGuard<T>;
    pub fn try_read_arc(self: &Arc<Self>) -> Option<RwLockReadGuardArc<T>>;
    #[cancel_safe]
    pub async fn read_arc(self: &Arc<Self>) -> RwLockReadGuardArc<T>;
    #[blocks_on(
        instead = "lock.read_arc().await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn read_arc_blocking(self: &Arc<Self>) -> RwLockReadGuardArc<T>;
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<T>>;
    #[cancel_safe]
    pub async fn upgradable_read(&self) -> RwLockUpgradableReadGuard<T>;
    #[blocks_on(
        instead = "lock.upgradable_read().await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn upgradable_read_blocking(&self) -> RwLockUpgradableReadGuard<T>;
    pub fn try_upgradable_read_arc(self: &Arc<Self>) -> Option<RwLockUpgradableReadGuardArc<T>>;
    #[cancel_safe]
    pub async fn upgradable_read_arc(self: &Arc<Self>) -> RwLockUpgradableReadGuardArc<T>;
    #[blocks_on(
        instead = "lock.upgradable_read_arc().await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn upgradable_read_arc_blocking(self: &Arc<Self>) -> RwLockUpgradableReadGuardArc<T>;
    pub fn try_write(&self) -> Option<RwLockWriteGuard<T>>;
    #[cancel_safe]
    pub async fn write(&self) -> RwLockWriteGuard<T>;
    #[blocks_on(instead = "lock.write().await", why = "the thread of the executor waits and its other tasks with it")]
    pub fn write_blocking(&self) -> RwLockWriteGuard<T>;
    pub fn try_write_arc(self: &Arc<Self>) -> Option<RwLockWriteGuardArc<T>>;
    #[cancel_safe]
    pub async fn write_arc(self: &Arc<Self>) -> RwLockWriteGuardArc<T>;
    #[blocks_on(
        instead = "lock.write_arc().await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn write_arc_blocking(self: &Arc<Self>) -> RwLockWriteGuardArc<T>;
}
#[guard(async)]
pub struct RwLockReadGuard<T: ?Sized>;
impl<T: ?Sized> Deref for RwLockReadGuard<T> {
    type Target = T;
}
#[guard(async)]
pub struct RwLockUpgradableReadGuard<T: ?Sized>;
impl<T: ?Sized> Deref for RwLockUpgradableReadGuard<T> {
    type Target = T;
}
impl<T: ?Sized> RwLockUpgradableReadGuard<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuard<T>;
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuard<T>, Self>;
    pub async fn upgrade(guard: Self) -> RwLockWriteGuard<T>;
    #[blocks_on(
        instead = "RwLockUpgradableReadGuard::upgrade(guard).await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuard<T>;
}
#[guard(async)]
pub struct RwLockWriteGuard<T: ?Sized>;
impl<T: ?Sized> Deref for RwLockWriteGuard<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for RwLockWriteGuard<T> {}
impl<T: ?Sized> RwLockWriteGuard<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuard<T>;
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuard<T>;
}
#[guard(async)]
pub struct RwLockReadGuardArc<T: ?Sized>;
impl<T: ?Sized> Deref for RwLockReadGuardArc<T> {
    type Target = T;
}
#[guard(async)]
pub struct RwLockUpgradableReadGuardArc<T: ?Sized>;
impl<T: ?Sized> Deref for RwLockUpgradableReadGuardArc<T> {
    type Target = T;
}
impl<T: ?Sized> RwLockUpgradableReadGuardArc<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T>;
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuardArc<T>, Self>;
    pub async fn upgrade(guard: Self) -> RwLockWriteGuardArc<T>;
    #[blocks_on(
        instead = "RwLockUpgradableReadGuard::upgrade(guard).await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuardArc<T>;
}
#[guard(async)]
pub struct RwLockWriteGuardArc<T: ?Sized>;
impl<T: ?Sized> Deref for RwLockWriteGuardArc<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for RwLockWriteGuardArc<T> {}
impl<T: ?Sized> RwLockWriteGuardArc<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T>;
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuardArc<T>;
}

pub struct Semaphore;
impl Semaphore {
    pub fn new(n: usize) -> Semaphore;
    pub fn try_acquire(&self) -> Option<SemaphoreGuard>;
    pub fn try_acquire_arc(self: &Arc<Self>) -> Option<SemaphoreGuardArc>;
    #[cancel_safe]
    pub async fn acquire(&self) -> SemaphoreGuard;
    #[blocks_on(
        instead = "semaphore.acquire().await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn acquire_blocking(&self) -> SemaphoreGuard;
    #[cancel_safe]
    pub async fn acquire_arc(self: &Arc<Self>) -> SemaphoreGuardArc;
    #[blocks_on(
        instead = "semaphore.acquire_arc().await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn acquire_arc_blocking(self: &Arc<Self>) -> SemaphoreGuardArc;
    pub fn add_permits(&self, n: usize);
    pub fn available_permits(&self) -> usize;
}
pub struct SemaphoreGuard;
impl SemaphoreGuard {
    pub fn forget(self);
}
pub struct SemaphoreGuardArc;
impl SemaphoreGuardArc {
    pub fn forget(self);
}

pub struct Barrier;
impl Barrier {
    pub fn new(n: usize) -> Barrier;
    #[cancel_unsafe("its arrival at the barrier")]
    pub async fn wait(&self) -> BarrierWaitResult;
    #[blocks_on(instead = "barrier.wait().await", why = "the thread of the executor waits and its other tasks with it")]
    pub fn wait_blocking(&self) -> BarrierWaitResult;
}
pub struct BarrierWaitResult;
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool;
}

pub struct OnceCell<T>;
impl<T> From<T> for OnceCell<T> {}
impl<T> Default for OnceCell<T> {}
impl<T> OnceCell<T> {
    pub fn new() -> Self;
    pub fn is_initialized(&self) -> bool;
    pub fn get(&self) -> Option<&T>;
    pub fn get_mut(&mut self) -> Option<&mut T>;
    pub fn take(&mut self) -> Option<T>;
    pub fn into_inner(self) -> Option<T>;
    #[cancel_safe]
    pub async fn wait(&self) -> &T;
    #[blocks_on(instead = "cell.wait().await", why = "the thread of the executor waits and its other tasks with it")]
    pub fn wait_blocking(&self) -> &T;
    #[calls_inline]
    #[drives]
    pub async fn get_or_init<Fut: Future<Output = T>>(&self, closure: impl FnOnce() -> Fut) -> &T;
    #[calls_inline]
    #[drives]
    pub async fn get_or_try_init<E, Fut: Future<Output = Result<T, E>>>(
        &self,
        closure: impl FnOnce() -> Fut,
    ) -> Result<&T, E>;
    #[one_time]
    #[blocks_on(
        instead = "cell.get_or_init(closure).await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn get_or_init_blocking(&self, closure: impl FnOnce() -> T) -> &T;
    #[one_time]
    #[blocks_on(
        instead = "cell.get_or_try_init(closure).await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn get_or_try_init_blocking<E>(&self, closure: impl FnOnce() -> Result<T, E>) -> Result<&T, E>;
    pub async fn set(&self, value: T) -> Result<&T, T>;
    #[blocks_on(
        instead = "cell.set(value).await",
        why = "the thread of the executor waits and its other tasks with it"
    )]
    pub fn set_blocking(&self, value: T) -> Result<&T, T>;
    pub fn try_set(&self, value: T) -> Result<(), T>;
}
