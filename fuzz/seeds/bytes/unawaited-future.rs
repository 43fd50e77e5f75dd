//! Futures that nobody drives.
//@ kind: bin

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use futures::future::BoxFuture;
use tokio::sync::mpsc;

async fn fetch(id: u32) -> u32 {
    id
}

fn fetch_later(id: u32) -> impl Future<Output = u32> {
    async move { fetch(id).await }
}

fn boxed(id: u32) -> BoxFuture<'static, u32> {
    Box::pin(fetch(id))
}

fn pinned(name: &str) -> Pin<Box<dyn Future<Output = String> + Send>> {
    let name = name.to_owned();
    Box::pin(async move { name })
}

struct Client {
    base: u32,
}

impl Client {
    async fn get(&self, id: u32) -> Result<u32, std::io::Error> {
        Ok(self.base + id)
    }
}

#[async_trait::async_trait]
trait Store {
    async fn put(&self, key: u32);
}

struct Memory;

#[async_trait::async_trait]
impl Store for Memory {
    async fn put(&self, key: u32) {
        println!("{key}");
    }
}

trait Source {
    async fn next(&mut self) -> u32;
}

// The beginner's.
#[tokio::main]
async fn main() {
    fetch(1); //~ unawaited-future "await it: `fetch(..).await`"
    tokio::time::sleep(Duration::from_secs(1)); //~ unawaited-future
    async { println!("never") }; //~ unawaited-future
}

// In a function that is not async.
fn start() {
    fetch(1); //~ unawaited-future "make `start` async"
}

// A value that the signature has no place for.
async fn tail() {
    fetch(1) //~ unawaited-future
}

async fn methods(client: &Client, store: &dyn Store, memory: Memory, mut tx: mpsc::Sender<u32>) {
    client.get(1); //~ unawaited-future "client.get(..).await"
    store.put(1); //~ unawaited-future
    memory.put(2); //~ unawaited-future
    tx.send(3); //~ unawaited-future
    tx = tx.clone();
}

async fn signatures(source: &mut impl Source) {
    fetch_later(1); //~ unawaited-future
    boxed(1); //~ unawaited-future
    pinned("a"); //~ unawaited-future
    source.next(); //~ unawaited-future
    Box::pin(fetch(2)); //~ unawaited-future
}

async fn thrown_away(client: Client) {
    let _ = fetch(1); //~ unawaited-future
    let _ = client.get(1); //~ unawaited-future
    _ = fetch(2); //~ unawaited-future
}

async fn never_used(client: Client) {
    let fut = fetch(1); //~ unawaited-future
    let _later = client.get(2); //~ unawaited-future
    let task = async move { fetch(3).await }; //~ unawaited-future
}

async fn lists(ids: Vec<u32>) {
    ids.iter().map(|id| fetch(*id)).collect::<Vec<_>>(); //~ unawaited-future
    let all: Vec<_> = ids.iter().map(|id| fetch(*id)).collect(); //~ unawaited-future
    let futures = ids.iter().map(|id| fetch(*id)).collect::<Vec<_>>(); //~ unawaited-future
    let pair = vec![fetch(1), fetch(2)]; //~ unawaited-future
    let mut filled = Vec::new(); //~ unawaited-future
    for id in ids {
        filled.push(fetch(id));
    }
}

async fn branches(x: Option<u32>, ids: Vec<u32>) {
    match x {
        Some(id) => fetch(id), //~ unawaited-future
        None => fetch(0),      //~ unawaited-future
    };
    if x.is_some() {
        fetch(1); //~ unawaited-future
    }
    for id in ids {
        fetch(id); //~ unawaited-future
    }
}

async fn in_macros(mut rx: mpsc::Receiver<u32>) {
    tokio::select! {
        Some(id) = rx.recv() => {
            fetch(id); //~ unawaited-future
        }
        _ = tokio::time::sleep(Duration::from_secs(1)) => {}
    }
    tokio::join!(async { fetch(1); }, fetch(2)); //~ unawaited-future
}

// In a task and in a closure.
fn in_bodies(ids: Vec<u32>) {
    tokio::spawn(async move {
        fetch(1); //~ unawaited-future
    });
    ids.iter().for_each(|id| {
        fetch(*id); //~ unawaited-future
    });
    let make = |id| async move { fetch(id).await };
    make(1); //~ unawaited-future
}

async fn adapters() {
    tokio::time::timeout(Duration::from_secs(1), fetch(1)); //~ unawaited-future
    futures::future::join_all(vec![fetch(1)]); //~ unawaited-future
}

#[cfg(test)]
mod tests {
    // Tests are not spared: this one tests nothing.
    #[tokio::test]
    async fn fetches() {
        super::fetch(1); //~ unawaited-future
    }
}
