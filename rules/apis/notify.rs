pub use event::{Event, EventKind};

pub type Result<T> = std::result::Result<T, Error>;

pub struct Error;

impl std::error::Error for Error {}

pub mod event {
    pub enum EventKind {
        Any,
        Other,
    }

    impl EventKind {
        pub fn is_access(&self) -> bool;
        pub fn is_create(&self) -> bool;
        pub fn is_modify(&self) -> bool;
        pub fn is_remove(&self) -> bool;
    }

    pub struct Event {
        pub kind: EventKind,
        pub paths: Vec<std::path::PathBuf>,
    }
}

pub enum RecursiveMode {
    Recursive,
    NonRecursive,
}

pub struct Config;

impl Config {
    pub fn with_poll_interval(self, dur: std::time::Duration) -> Self;
    pub fn with_compare_contents(self, compare_contents: bool) -> Self;
}

impl Default for Config {}

pub trait EventHandler {}

// The handler is called on the watcher's own thread.
#[offloads]
pub fn recommended_watcher<F>(event_handler: F) -> Result<RecommendedWatcher>;

pub trait Watcher {
    #[offloads]
    fn new<F>(event_handler: F, config: Config) -> Result<Self>;
    fn watch(&mut self, path: &std::path::Path, recursive_mode: RecursiveMode) -> Result<()>;
    fn unwatch(&mut self, path: &std::path::Path) -> Result<()>;
}

pub struct RecommendedWatcher;
pub struct PollWatcher;

impl Watcher for RecommendedWatcher {}
impl Watcher for PollWatcher {}
