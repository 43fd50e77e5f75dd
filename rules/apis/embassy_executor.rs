//! embassy-executor.

#[entry(runtime = "embassy")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;

#[proc_macro_attribute]
pub fn task(args: TokenStream, item: TokenStream) -> TokenStream;

pub struct SpawnToken<S>;
pub struct SpawnError;
pub struct Spawner;
impl Clone for Spawner {}
impl Copy for Spawner {}
impl Spawner {
    // Takes what a `#[task]` fn returns, which is no future.
    pub fn spawn<S>(&self, token: SpawnToken<S>) -> Result<(), SpawnError>;
    pub fn must_spawn<S>(&self, token: SpawnToken<S>);
}
