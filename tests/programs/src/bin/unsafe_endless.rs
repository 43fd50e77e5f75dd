//! A `main` without an end, and errors that take the words of an `expect`.

use anyhow::Context;
use std::error::Error;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.context("cannot listen")?;
    loop {
        let (socket, _) = listener.accept().await?;
        println!("{socket:?} {:?}", greeting("none").await);
    }
}

async fn greeting(path: &str) -> Result<String, Box<dyn Error>> {
    let text = tokio::fs::read_to_string(path).await.map_err(|error| format!("No greeting: {error}"))?;
    let more = tokio::fs::read_to_string(path).await.expect(&format!("no {path}"));
    Ok(text + &more)
}
