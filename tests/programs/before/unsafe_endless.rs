//! A `main` without an end, and errors that take the words of an `expect`.

use std::error::Error;

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("cannot listen");
    loop {
        let (socket, _) = listener.accept().await.unwrap();
        println!("{socket:?} {:?}", greeting("none").await);
    }
}

async fn greeting(path: &str) -> Result<String, Box<dyn Error>> {
    let text = tokio::fs::read_to_string(path).await.expect("No greeting.");
    let more = tokio::fs::read_to_string(path).await.expect(&format!("no {path}"));
    Ok(text + &more)
}
