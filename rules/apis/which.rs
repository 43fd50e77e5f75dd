use std::ffi::OsStr;
use std::path::PathBuf;

pub enum Error {}

impl std::error::Error for Error {}

// It looks into every directory of `PATH`.
#[blocking(fs)]
pub fn which<T: AsRef<OsStr>>(binary_name: T) -> Result<PathBuf, Error>;
#[blocking(fs)]
pub fn which_global<T: AsRef<OsStr>>(binary_name: T) -> Result<PathBuf, Error>;
#[blocking(fs)]
pub fn which_in<T: AsRef<OsStr>, U: AsRef<OsStr>, V: AsRef<std::path::Path>>(
    binary_name: T,
    paths: Option<U>,
    cwd: V,
) -> Result<PathBuf, Error>;
