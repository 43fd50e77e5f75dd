pub use rusqlite;

pub struct SqliteConnectionManager;

impl SqliteConnectionManager {
    pub fn file<P: AsRef<std::path::Path>>(path: P) -> Self;
    pub fn memory() -> Self;
    pub fn with_init<F>(self, init: F) -> Self;
}

impl r2d2::ManageConnection for SqliteConnectionManager {
    type Connection = rusqlite::Connection;
    type Error = rusqlite::Error;
}
