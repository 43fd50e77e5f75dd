//! Async blocks that add nothing, and awaits that never wait.

use std::future::{Future, ready};
use std::time::Duration;

#[tokio::main]
async fn main() {
    let (port, name) = (80, String::from("a"));
    let task = tokio::spawn(serve(port, name));
    if task.await.is_err() {
        println!("it has failed");
    }
    let boxed = pinned(ready(3));
    println!("{}", boxed.await);
    let four = 4;
    let five = { four + 1 };
    let six: Result<u32, std::io::Error> = Ok(five + 1);
    println!("{:?}", six.ok());
}

async fn serve(port: u16, name: String) {
    tokio::time::sleep(Duration::from_millis(1)).await;
    println!("{port} {name}");
}

fn pinned<F: Future<Output = u32> + Send + 'static>(fut: F) -> futures::future::BoxFuture<'static, u32> {
    Box::pin(fut)
}
