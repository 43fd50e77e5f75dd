//! Futures that nobody awaits, and tasks that borrow.

use std::time::Duration;

#[tokio::main]
async fn main() {
    save("a");
    let names = vec![String::from("a"), String::from("b")];
    let task = tokio::spawn(async { count(&names).await });
    println!("{:?} {:?}", task.await.ok(), names);
    let late = String::from("late");
    let task = tokio::spawn(async { println!("{}", late.len()) });
    if task.await.is_err() {
        println!("it has failed");
    }
    greet("you").await;
    save_all(&["b", "c"]).await;
}

async fn save_all(names: &[&str]) {
    let _all: Vec<_> = names.iter().map(|name| save(name)).collect();
    let _again = names.iter().map(|name| save(name)).collect::<Vec<_>>();
}

async fn save(name: &str) {
    tokio::time::sleep(Duration::from_millis(1)).await;
    println!("{name}");
}

async fn count(names: &[String]) -> usize {
    tokio::time::sleep(Duration::from_millis(1)).await;
    names.len()
}

async fn greet(name: &str) {
    let task = tokio::spawn(async move { println!("hello, {name}") });
    if task.await.is_err() {
        println!("it has failed");
    }
}
