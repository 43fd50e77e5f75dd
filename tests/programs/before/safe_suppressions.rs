//! Suppressions that suppress nothing any more.

use std::time::Duration;

#[tokio::main]
async fn main() {
    // async-lint: allow(blocking-call): it was once
    tokio::time::sleep(Duration::from_millis(1)).await;
    let wait = Duration::from_millis(2); // async-lint: allow(blocking-call): it was once
    // async-lint: allow(lock-across-await, blocking-call): the start may be slow
    std::thread::sleep(wait);
}
