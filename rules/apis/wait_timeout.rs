//! wait-timeout 0.2: waits for a child of std, and not for ever.

use std::io;
use std::process::{Child, ExitStatus};
use std::time::Duration;

pub trait ChildExt {
    #[child(waits)]
    fn wait_timeout(&mut self, dur: Duration) -> io::Result<Option<ExitStatus>>;
    #[child(waits)]
    fn wait_timeout_ms(&mut self, ms: u32) -> io::Result<Option<ExitStatus>>;
}
impl ChildExt for Child {}
