#[blocking(fs, minor)]
pub fn free_space<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<u64>;
#[blocking(fs, minor)]
pub fn available_space<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<u64>;
#[blocking(fs, minor)]
pub fn total_space<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<u64>;

// Until 1.0, where the std file has locks of its own and `lock` is the trait's exclusive one.
pub use fs_std::FileExt;

pub mod fs_std {
    pub trait FileExt {
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_shared(&self) -> std::io::Result<()>;
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_exclusive(&self) -> std::io::Result<()>;
        fn try_lock_shared(&self) -> std::io::Result<()>;
        fn try_lock_exclusive(&self) -> std::io::Result<()>;
        fn unlock(&self) -> std::io::Result<()>;
        #[blocking(fs, minor)]
        fn allocate(&self, len: u64) -> std::io::Result<()>;
        #[blocking(fs, minor)]
        fn allocated_size(&self) -> std::io::Result<u64>;
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock(&self) -> std::io::Result<()>;
    }

    impl FileExt for std::fs::File {}
}

pub mod tokio {
    // Locking blocks in the async trait too.
    pub trait AsyncFileExt {
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_shared(&self) -> std::io::Result<()>;
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_exclusive(&self) -> std::io::Result<()>;
        fn try_lock_shared(&self) -> std::io::Result<()>;
        fn try_lock_exclusive(&self) -> std::io::Result<()>;
        fn unlock(&self) -> std::io::Result<()>;
        async fn unlock_async(&self) -> std::io::Result<()>;
        async fn allocate(&self, len: u64) -> std::io::Result<()>;
        async fn allocated_size(&self) -> std::io::Result<u64>;
    }

    impl AsyncFileExt for ::tokio::fs::File {}
}

pub mod async_std {
    // Locking blocks in the async trait too.
    pub trait AsyncFileExt {
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_shared(&self) -> std::io::Result<()>;
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_exclusive(&self) -> std::io::Result<()>;
        fn try_lock_shared(&self) -> std::io::Result<()>;
        fn try_lock_exclusive(&self) -> std::io::Result<()>;
        fn unlock(&self) -> std::io::Result<()>;
        async fn unlock_async(&self) -> std::io::Result<()>;
        async fn allocate(&self, len: u64) -> std::io::Result<()>;
        async fn allocated_size(&self) -> std::io::Result<u64>;
    }

    impl AsyncFileExt for ::async_std::fs::File {}
}

pub mod smol {
    // Locking blocks in the async trait too.
    pub trait AsyncFileExt {
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_shared(&self) -> std::io::Result<()>;
        #[blocking(fs, why = "it waits until no one else holds the lock")]
        fn lock_exclusive(&self) -> std::io::Result<()>;
        fn try_lock_shared(&self) -> std::io::Result<()>;
        fn try_lock_exclusive(&self) -> std::io::Result<()>;
        fn unlock(&self) -> std::io::Result<()>;
        async fn unlock_async(&self) -> std::io::Result<()>;
        async fn allocate(&self, len: u64) -> std::io::Result<()>;
        async fn allocated_size(&self) -> std::io::Result<u64>;
    }

    impl AsyncFileExt for ::smol::fs::File {}
}
