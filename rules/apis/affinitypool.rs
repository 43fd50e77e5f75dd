#[offloads]
pub async fn spawn<F: FnOnce() -> R, R>(func: F) -> R;
#[offloads]
pub async fn spawn_local<F: FnOnce() -> R, R>(func: F) -> R;

pub struct Threadpool;

impl Threadpool {
    pub fn new(workers: usize) -> Self;
    #[offloads]
    pub async fn spawn<F: FnOnce() -> R, R>(&self, func: F) -> R;
    #[offloads]
    pub async fn spawn_local<F: FnOnce() -> R, R>(&self, func: F) -> R;
    pub fn build_global(self) -> Result<(), Error>;
    pub fn thread_count(&self) -> usize;
    pub fn num_threads(&self) -> usize;
}

pub enum Error {}

pub struct Builder;

impl Builder {
    pub fn new() -> Builder;
    pub fn worker_threads(self, num_threads: usize) -> Builder;
    pub fn thread_stack_size(self, size: usize) -> Builder;
    pub fn thread_per_core(self, enabled: bool) -> Builder;
    pub fn build(self) -> Threadpool;
}
