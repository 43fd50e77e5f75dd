//! home: where a user's files lie.

use std::io;
use std::path::PathBuf;

pub fn home_dir() -> Option<PathBuf>;
pub fn cargo_home() -> io::Result<PathBuf>;
pub fn rustup_home() -> io::Result<PathBuf>;
