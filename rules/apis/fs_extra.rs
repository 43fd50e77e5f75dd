pub mod error {
    pub struct Error;

    impl std::error::Error for Error {}

    pub type Result<T> = std::result::Result<T, Error>;
}

pub mod dir {
    use crate::error::Result;
    use std::path::Path;

    pub struct CopyOptions;

    impl CopyOptions {
        pub fn new() -> CopyOptions;
        pub fn overwrite(self, overwrite: bool) -> CopyOptions;
        pub fn skip_exist(self, skip_exist: bool) -> CopyOptions;
        pub fn copy_inside(self, copy_inside: bool) -> CopyOptions;
        pub fn content_only(self, content_only: bool) -> CopyOptions;
    }

    impl Default for CopyOptions {}

    #[blocking(fs)]
    pub fn create<P: AsRef<Path>>(path: P, erase: bool) -> Result<()>;
    #[blocking(fs)]
    pub fn create_all<P: AsRef<Path>>(path: P, erase: bool) -> Result<()>;
    #[blocking(fs)]
    pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q, options: &CopyOptions) -> Result<u64>;
    #[blocking(fs)]
    pub fn move_dir<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q, options: &CopyOptions) -> Result<u64>;
    #[blocking(fs)]
    pub fn get_size<P: AsRef<Path>>(path: P) -> Result<u64>;
    #[blocking(fs)]
    pub fn remove<P: AsRef<Path>>(path: P) -> Result<()>;
}

#[blocking(fs)]
pub fn copy_items<P: AsRef<std::path::Path>, Q: AsRef<std::path::Path>>(
    from: &[P],
    to: Q,
    options: &dir::CopyOptions,
) -> error::Result<u64>;
#[blocking(fs)]
pub fn move_items<P: AsRef<std::path::Path>, Q: AsRef<std::path::Path>>(
    from_items: &[P],
    to: Q,
    options: &dir::CopyOptions,
) -> error::Result<u64>;
#[blocking(fs)]
pub fn remove_items<P: AsRef<std::path::Path>>(from_items: &[P]) -> error::Result<()>;
