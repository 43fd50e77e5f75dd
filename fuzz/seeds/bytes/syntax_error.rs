//! One fn is broken; the others are judged.

use std::time::Duration;

pub async fn before() {
    std::thread::sleep(Duration::from_millis(5)); //~ blocking-call
}

pub async fn broken() -> u64 {
    let answer = ; //~ syntax-error
    answer
}

pub async fn after() -> std::io::Result<String> {
    std::fs::read_to_string("a") //~ blocking-call
}

pub struct Store;

impl Store {
    pub async fn method(&self) -> std::io::Result<()> {
        std::fs::remove_file("a") //~ blocking-call
    }
}
