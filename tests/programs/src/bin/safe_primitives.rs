//! Blocking methods of tokio's own primitives, which panic in async code.

use std::sync::Arc;
use tokio::sync::{Mutex, RwLock, mpsc};

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel::<u32>(4);
    let total = Arc::new(Mutex::new(0));
    let names = RwLock::new(vec![String::from("a")]);
    let task = tokio::spawn({
        let total = Arc::clone(&total);
        async move {
            while let Some(one) = rx.recv().await {
                *total.lock().await += one;
            }
        }
    });
    if tx.send(3).await.is_err() {
        println!("nobody listens");
    }
    drop(tx);
    names.write().await.push("b".into());
    println!("{}", names.read().await.len());
    if task.await.is_err() {
        println!("the task has failed");
    }
}
