use std::path::Path;

// Reads are short and commonly accepted; what opens a file, waits for the other writer or for the disk is not.

pub enum Error {}

impl std::error::Error for Error {}

pub type Result<T> = std::result::Result<T, Error>;

pub struct EnvOpenOptions;

impl EnvOpenOptions {
    pub fn new() -> EnvOpenOptions;
    pub fn map_size(&mut self, size: usize) -> &mut EnvOpenOptions;
    pub fn max_readers(&mut self, readers: u32) -> &mut EnvOpenOptions;
    pub fn max_dbs(&mut self, dbs: u32) -> &mut EnvOpenOptions;
    #[blocking(fs)]
    pub fn open<P: AsRef<Path>>(&self, path: P) -> Result<Env>;
}

pub struct Env;

impl Clone for Env {}

impl Env {
    #[blocking(db, minor, why = "there is one writer at a time: it waits until the other one is done")]
    pub fn write_txn(&self) -> Result<RwTxn>;
    pub fn read_txn(&self) -> Result<RoTxn>;
    #[blocking(fs)]
    pub fn force_sync(&self) -> Result<()>;
}

pub struct RoTxn;

impl RoTxn {
    pub fn commit(self) -> Result<()>;
}

pub struct RwTxn;

impl RwTxn {
    #[blocking(fs, why = "it waits until the disk has what was written")]
    pub fn commit(self) -> Result<()>;
    pub fn abort(self);
}
