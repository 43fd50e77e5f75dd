pub type Result<T> = std::result::Result<T, Error>;

pub struct Error {
    pub code: Option<isize>,
    pub message: Option<String>,
}

impl std::error::Error for Error {}

#[blocking(db)]
pub fn open<T: AsRef<std::path::Path>>(path: T) -> Result<Connection>;

pub struct OpenFlags;

impl OpenFlags {
    pub fn new() -> OpenFlags;
    pub fn with_create(self) -> OpenFlags;
    pub fn with_full_mutex(self) -> OpenFlags;
    pub fn with_no_mutex(self) -> OpenFlags;
    pub fn with_read_only(self) -> OpenFlags;
    pub fn with_read_write(self) -> OpenFlags;
}

pub struct Connection;

impl Connection {
    #[blocking(db)]
    pub fn open<T: AsRef<std::path::Path>>(path: T) -> Result<Connection>;
    #[blocking(db)]
    pub fn open_with_flags<T: AsRef<std::path::Path>>(path: T, flags: OpenFlags) -> Result<Connection>;
    #[blocking(db)]
    pub fn open_thread_safe<T: AsRef<std::path::Path>>(path: T) -> Result<ConnectionThreadSafe>;
    #[blocking(db)]
    pub fn open_thread_safe_with_flags<T: AsRef<std::path::Path>>(path: T, flags: OpenFlags) -> Result<ConnectionThreadSafe>;
    #[blocking(db)]
    pub fn execute<T: AsRef<str>>(&self, statement: T) -> Result<()>;
    #[blocking(db)]
    #[calls_inline]
    pub fn iterate<T: AsRef<str>, F: FnMut(&[(&str, Option<&str>)]) -> bool>(&self, statement: T, callback: F) -> Result<()>;
    #[blocking(db, minor)]
    pub fn prepare<T: AsRef<str>>(&self, statement: T) -> Result<Statement>;
    pub fn change_count(&self) -> usize;
    pub fn total_change_count(&self) -> usize;
    pub fn set_busy_timeout(&mut self, milliseconds: usize) -> Result<()>;
}

// Dereferences to a connection.
pub struct ConnectionThreadSafe;

impl std::ops::Deref for ConnectionThreadSafe {
    type Target = Connection;
}

pub enum State {
    Row,
    Done,
}

pub struct Statement;

impl Statement {
    #[blocking(db)]
    pub fn next(&mut self) -> Result<State>;
    pub fn reset(&mut self) -> Result<()>;
    pub fn column_count(&self) -> usize;
    pub fn column_names(&self) -> &[String];
}
