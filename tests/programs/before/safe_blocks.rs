//! Async blocks that add nothing, and awaits that never wait.

use std::future::{Future, ready};
use std::time::Duration;

#[tokio::main]
async fn main() {
    let (port, name) = (80, String::from("a"));
    let task = tokio::spawn(async move { serve(port, name).await });
    if task.await.is_err() {
        println!("it has failed");
    }
    let boxed = pinned(ready(3));
    println!("{}", boxed.await);
    let four = ready(4).await;
    let five = async { four + 1 }.await;
    let six: Result<u32, std::io::Error> = futures::future::ok(five + 1).await;
    println!("{:?}", six.ok());
}

async fn serve(port: u16, name: String) {
    tokio::time::sleep(Duration::from_millis(1)).await;
    println!("{port} {name}");
}

fn pinned<F: Future<Output = u32> + Send + 'static>(fut: F) -> futures::future::BoxFuture<'static, u32> {
    Box::pin(async move { fut.await })
}
