//! Futures that may not leave their thread. None of this compiles.

use std::rc::Rc;
use std::sync::Mutex;
use std::time::Duration;

async fn pause() {
    tokio::time::sleep(Duration::from_secs(1)).await;
}

fn alive_at_await() {
    tokio::spawn(async { //~ spawn-not-send "std::rc::Rc"
        let name = Rc::new(String::from("a"));
        pause().await;
        println!("{}", name.len());
    });
}

// Not used again, and yet dropped only at the end.
fn dropped_at_the_end() {
    tokio::spawn(async { //~ spawn-not-send
        let name = Rc::new(String::from("a"));
        println!("{}", name.len());
        pause().await;
    });
}

fn taken_along(name: Rc<String>) {
    tokio::spawn(async move { //~ spawn-not-send
        println!("{}", name.len());
    });
}

async fn show(name: Rc<String>) {
    println!("{}", name.len());
}

fn argument(name: Rc<String>) {
    tokio::spawn(show(name)); //~ spawn-not-send
}

async fn worker() {
    let name = Rc::new(1);
    if *Rc::clone(&name) > 0 {
        pause().await;
    }
}

fn in_the_function() {
    tokio::spawn(worker()); //~ spawn-not-send
}

fn guard_from_outside(count: &'static Mutex<u32>) {
    let guard = count.lock().unwrap();
    tokio::spawn(async move { //~ spawn-not-send "MutexGuard"
        println!("{}", *guard);
    });
}
