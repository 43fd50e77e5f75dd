//! Awaits in a row and in a loop.

use std::io;
use std::time::Duration;

#[tokio::main]
async fn main() -> io::Result<()> {
    let first = item(1).await;
    let second = item(2).await;
    println!("{first} {second}");
    let a = page(1).await?;
    let b = page(2).await?;
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
    let mut pages = Vec::new();
    for id in ids {
        pages.push(page(id).await?);
    }
    Ok(pages)
}

async fn long(name: &str) -> usize {
    tokio::time::sleep(Duration::from_millis(1)).await;
    name.len()
}

async fn named(names: &[String]) -> Vec<usize> {
    let mut sizes: Vec<usize> = Vec::with_capacity(names.len());
    for name in names {
        sizes.push(long(name).await);
    }
    sizes.sort_unstable();
    sizes
}
