macro_rules! log {
    ($($arg:tt)*) => {};
}

macro_rules! error {
    ($($arg:tt)*) => {};
}

macro_rules! warn {
    ($($arg:tt)*) => {};
}

macro_rules! info {
    ($($arg:tt)*) => {};
}

macro_rules! debug {
    ($($arg:tt)*) => {};
}

macro_rules! trace {
    ($($arg:tt)*) => {};
}

macro_rules! log_enabled {
    ($($arg:tt)*) => {};
}

pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

pub enum LevelFilter {
    Off,
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

pub struct SetLoggerError;

impl std::error::Error for SetLoggerError {}

pub fn set_max_level(level: LevelFilter);
pub fn max_level() -> LevelFilter;
pub fn set_boxed_logger(logger: Box<dyn Log>) -> Result<(), SetLoggerError>;
pub fn set_logger(logger: &'static dyn Log) -> Result<(), SetLoggerError>;
pub fn logger() -> &'static dyn Log;

pub struct Record;

impl Record {
    pub fn level(&self) -> Level;
    pub fn target(&self) -> &str;
    pub fn module_path(&self) -> Option<&str>;
    pub fn file(&self) -> Option<&str>;
    pub fn line(&self) -> Option<u32>;
}

pub struct Metadata;

impl Metadata {
    pub fn level(&self) -> Level;
    pub fn target(&self) -> &str;
}

pub trait Log {
    fn enabled(&self, metadata: &Metadata) -> bool;
    fn log(&self, record: &Record);
    fn flush(&self);
}
