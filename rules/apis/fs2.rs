#[blocking(fs, minor)]
pub fn free_space<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<u64>;
#[blocking(fs, minor)]
pub fn available_space<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<u64>;
#[blocking(fs, minor)]
pub fn total_space<P: AsRef<std::path::Path>>(path: P) -> std::io::Result<u64>;

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
}

impl FileExt for std::fs::File {}
