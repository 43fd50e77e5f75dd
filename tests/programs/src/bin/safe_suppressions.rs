//! Suppressions that suppress nothing any more.

use std::time::Duration;

#[tokio::main]
async fn main() {
    tokio::time::sleep(Duration::from_millis(1)).await;
    let wait = Duration::from_millis(2);
    // async-lint: allow(blocking-call): the start may be slow
    std::thread::sleep(wait);
}
