//! Awaits in a row and in a loop.

use std::io;
use std::time::Duration;

#[tokio::main]
async fn main() -> io::Result<()> {
    let (first, second) = tokio::join!(item(1), item(2));
    println!("{first} {second}");
    let (a, b) = tokio::try_join!(page(1), page(2))?;
    println!("{a} {b}");
    let pages = all(vec![1, 2, 3]).await?;
    println!("{:?}", named(&pages).await);
    Ok(())
}

async fn item(id: u32) -> String {
    tokio::time::sleep(Duration::from_millis(1)).await;
    format!("item {id}")
}

async fn page(id: u32) -> io::Result<String> {
    Ok(item(id).await)
}

async fn all(ids: Vec<u32>) -> io::Result<Vec<String>> {
    let pages = futures::future::try_join_all(ids.into_iter().map(page)).await?;
    Ok(pages)
}

async fn long(name: &str) -> usize {
    tokio::time::sleep(Duration::from_millis(1)).await;
    name.len()
}

async fn named(names: &[String]) -> Vec<usize> {
    let mut sizes: Vec<usize> = futures::future::join_all(names.iter().map(|name| long(name))).await;
    sizes.sort_unstable();
    sizes
}
