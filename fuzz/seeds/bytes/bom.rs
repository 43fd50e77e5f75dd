//! A byte order mark stands before the first character.

use std::time::Duration;

pub async fn pause() {
    std::thread::sleep(Duration::from_millis(5)); //~ blocking-call
}

pub async fn load() -> std::io::Result<String> {
    let text = std::fs::read_to_string("a")?; //~ blocking-call
    Ok(text)
}
