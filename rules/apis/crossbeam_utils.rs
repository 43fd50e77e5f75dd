pub mod thread {
    #[blocking(sync_wait, why = "it waits for all threads of the scope")]
    #[calls_inline]
    pub fn scope<F: FnOnce(&Scope) -> R, R>(f: F) -> std::thread::Result<R>;

    pub struct Scope;

    impl Scope {
        #[offloads(no_runtime)]
        pub fn spawn<F: FnOnce(&Scope) -> T, T>(&self, f: F) -> ScopedJoinHandle<T>;
        pub fn builder(&self) -> ScopedThreadBuilder;
    }

    pub struct ScopedThreadBuilder;

    impl ScopedThreadBuilder {
        pub fn name(self, name: String) -> ScopedThreadBuilder;
        pub fn stack_size(self, size: usize) -> ScopedThreadBuilder;
        #[offloads(no_runtime)]
        pub fn spawn<F: FnOnce(&Scope) -> T, T>(self, f: F) -> std::io::Result<ScopedJoinHandle<T>>;
    }

    pub struct ScopedJoinHandle<T>;

    impl<T> ScopedJoinHandle<T> {
        #[blocking(sync_wait, why = "it waits for the thread to end")]
        pub fn join(self) -> std::thread::Result<T>;
        pub fn thread(&self) -> &std::thread::Thread;
    }
}

pub mod sync {
    pub struct WaitGroup;

    impl WaitGroup {
        pub fn new() -> Self;
        #[blocking(sync_wait, why = "it waits until every clone is dropped")]
        pub fn wait(self);
    }

    impl Clone for WaitGroup {}

    pub struct Parker;

    impl Parker {
        pub fn new() -> Parker;
        #[blocking(sync_wait, instead = "notify.notified().await", why = "tokio::sync::Notify does not block")]
        pub fn park(&self);
        #[blocking(sync_wait, instead = "tokio::time::timeout(timeout, notify.notified()).await", why = "tokio::sync::Notify does not block")]
        pub fn park_timeout(&self, timeout: std::time::Duration) -> UnparkReason;
        pub fn unparker(&self) -> &Unparker;
    }

    pub enum UnparkReason {
        Unparked,
        Timeout,
    }

    pub struct Unparker;

    impl Unparker {
        pub fn unpark(&self);
    }

    impl Clone for Unparker {}

    pub struct ShardedLock<T>;

    impl<T> ShardedLock<T> {
        pub fn new(value: T) -> ShardedLock<T>;
        pub fn read(&self) -> std::sync::LockResult<ShardedLockReadGuard<T>>;
        pub fn write(&self) -> std::sync::LockResult<ShardedLockWriteGuard<T>>;
        pub fn try_read(&self) -> std::sync::TryLockResult<ShardedLockReadGuard<T>>;
        pub fn try_write(&self) -> std::sync::TryLockResult<ShardedLockWriteGuard<T>>;
    }

    #[guard(sync)]
    pub struct ShardedLockReadGuard<T>;

    impl<T> std::ops::Deref for ShardedLockReadGuard<T> {
        type Target = T;
    }

    #[guard(sync)]
    pub struct ShardedLockWriteGuard<T>;

    impl<T> std::ops::Deref for ShardedLockWriteGuard<T> {
        type Target = T;
    }
}

pub mod atomic {
    pub struct AtomicCell<T>;

    impl<T> AtomicCell<T> {
        pub fn new(val: T) -> AtomicCell<T>;
        pub fn load(&self) -> T;
        pub fn store(&self, val: T);
        pub fn swap(&self, val: T) -> T;
        pub fn take(&self) -> T;
        pub fn into_inner(self) -> T;
    }
}

pub struct CachePadded<T>;

impl<T> CachePadded<T> {
    pub fn new(t: T) -> CachePadded<T>;
    pub fn into_inner(self) -> T;
}

impl<T> std::ops::Deref for CachePadded<T> {
    type Target = T;
}

pub struct Backoff;

impl Backoff {
    pub fn new() -> Self;
    pub fn reset(&self);
    pub fn spin(&self);
    pub fn snooze(&self);
    pub fn is_completed(&self) -> bool;
}
