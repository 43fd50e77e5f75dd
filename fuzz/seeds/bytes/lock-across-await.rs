//@ deps: tokio
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, RwLock};

async fn work() -> u32 {
    1
}

async fn named(total: &Mutex<u32>) -> u32 {
    let total = total.lock().unwrap(); //~ lock-across-await "tokio::sync::Mutex"
    work().await + *total
}

async fn one_finding_for_all_awaits(total: &Mutex<u32>) -> u32 {
    let first = work().await;
    let mut guard = total.lock().unwrap(); //~ lock-across-await
    let second = work().await;
    let third = work().await;
    *guard += first + second + third;
    *guard
}

async fn reader(map: &RwLock<u32>) -> u32 {
    let map = map.read().unwrap(); //~ lock-across-await "tokio::sync::RwLock"
    work().await + *map
}

async fn writer(map: &RwLock<u32>) {
    let mut map = map.write().unwrap(); //~ lock-across-await
    *map = work().await;
}

async fn inside_a_block(total: &Mutex<u32>) -> u32 {
    let inner = {
        let _guard = total.lock().unwrap(); //~ lock-across-await
        work().await
    };
    inner + work().await
}

fn async_block(total: &Mutex<u32>) -> impl Future<Output = u32> + '_ {
    async move {
        let _guard = total.lock().unwrap(); //~ lock-across-await
        work().await
    }
}

async fn nested_async_block(total: &Mutex<u32>) {
    async {
        let _guard = total.lock().unwrap(); //~ lock-across-await
        work().await;
    }
    .await;
}

async fn parking(total: &parking_lot::Mutex<u32>, map: &parking_lot::RwLock<u32>) {
    let total = total.lock(); //~ lock-across-await
    let map = map.upgradable_read(); //~ lock-across-await
    println!("{} {}", *total, *map);
    work().await;
}

async fn dropped_on_some_ways(total: &Mutex<u32>, now: bool) {
    let guard = total.lock().unwrap(); //~ lock-across-await
    if now {
        drop(guard);
    }
    work().await;
}

async fn dropped_after(total: &Mutex<u32>) {
    let guard = total.lock().unwrap(); //~ lock-across-await
    work().await;
    drop(guard);
    work().await;
}

async fn shadowed_is_not_dropped(total: &Mutex<u32>) {
    let total = total.lock().unwrap(); //~ lock-across-await
    let total = *total + 1;
    work().await;
    println!("{total}");
}

async fn in_option(total: &Mutex<u32>, lock: bool) {
    let guard = if lock { Some(total.lock().unwrap()) } else { None }; //~ lock-across-await
    work().await;
    drop(guard);
}

async fn in_option_later(total: &Mutex<u32>) {
    let mut guard = None;
    work().await;
    if guard.is_none() {
        guard = Some(total.lock().unwrap()); //~ lock-across-await
    }
    work().await;
    drop(guard);
}

async fn in_tuple(total: &Mutex<u32>, other: &Mutex<u32>) {
    let (a, b) = (total.lock().unwrap(), other.lock().unwrap()); //~ lock-across-await
    drop(a);
    work().await;
    drop(b);
}

struct Locked<'a> {
    inner: MutexGuard<'a, u32>,
}

struct Store {
    inner: Mutex<u32>,
    other: Mutex<u32>,
    listeners: Mutex<HashMap<u32, String>>,
}

impl Store {
    fn lock(&self) -> Locked<'_> {
        Locked { inner: self.inner.lock().unwrap() }
    }

    fn guard(&self) -> MutexGuard<'_, u32> {
        self.other.lock().unwrap()
    }

    async fn in_struct(&self) {
        let locked = Locked { inner: self.inner.lock().unwrap() }; //~ lock-across-await
        work().await;
        println!("{}", *locked.inner);
    }

    async fn by_a_method(&self) {
        let locked = self.lock(); //~ lock-across-await
        let guard = self.guard(); //~ lock-across-await
        work().await;
        println!("{} {}", *locked.inner, *guard);
    }

    async fn match_head(&self) {
        match self.listeners.lock().unwrap().get(&1) { //~ lock-across-await "let value"
            Some(_) => {
                work().await;
            }
            None => {}
        }
    }

    async fn if_let_head(&self) {
        if let Some(name) = self.listeners.lock().unwrap().get(&1) { //~ lock-across-await
            println!("{name}");
            work().await;
        }
    }

    async fn while_let_head(&self) {
        while let Some(name) = self.listeners.lock().unwrap().remove(&1) { //~ lock-across-await
            println!("{name}");
            work().await;
        }
    }

    async fn for_head(&self) {
        for (id, name) in self.listeners.lock().unwrap().iter() { //~ lock-across-await
            println!("{id} {name}");
            work().await;
        }
    }

    async fn argument_beside_an_await(&self) {
        add(&self.inner.lock().unwrap(), work().await); //~ lock-across-await
    }

    async fn receiver_of_a_future(&self) {
        self.listeners.lock().unwrap().entry(work().await).or_default(); //~ lock-across-await
    }
}

fn add(a: &u32, b: u32) -> u32 {
    a + b
}

async fn extended_temporary(total: &Mutex<u32>) {
    let total: &mut u32 = &mut *total.lock().unwrap(); //~ lock-across-await
    *total += work().await;
}

async fn in_try_lock(total: &Mutex<u32>) {
    if let Ok(total) = total.try_lock() { //~ lock-across-await
        println!("{}", *total);
        work().await;
    }
}

async fn wildcard_keeps_the_temporary(total: &Mutex<u32>) {
    if let Ok(_) = total.try_lock() { //~ lock-across-await
        work().await;
    }
}

async fn parameter(total: MutexGuard<'_, u32>) { //~ lock-across-await
    work().await;
    println!("{}", *total);
}

async fn across_join(total: &Mutex<u32>) {
    let _guard = total.lock().unwrap(); //~ lock-across-await
    tokio::join!(work(), work());
}

async fn across_select(total: &Mutex<u32>) {
    let _guard = total.lock().unwrap(); //~ lock-across-await
    tokio::select! {
        one = work() => println!("{one}"),
        _ = tokio::task::yield_now() => {}
    }
}

async fn in_a_select_handler(total: &Mutex<u32>) {
    tokio::select! {
        one = work() => {
            let mut total = total.lock().unwrap(); //~ lock-across-await
            *total += one;
            work().await;
        }
        _ = tokio::task::yield_now() => {}
    }
}

async fn at_the_second_round(total: &Mutex<u32>) {
    let mut held = None;
    for _ in 0..3 {
        work().await;
        drop(held.take());
        held = Some(total.lock().unwrap()); //~ lock-across-await
    }
    drop(held);
}

async fn condvar(total: &Mutex<u32>, changed: &std::sync::Condvar) {
    let mut guard = total.lock().unwrap(); //~ lock-across-await
    while *guard == 0 {
        guard = changed.wait(guard).unwrap(); //~ blocking-call
    }
    work().await;
    println!("{}", *guard);
}

async fn taken_along(total: &Mutex<u32>) {
    let guard = total.lock().unwrap(); //~ lock-across-await
    let later = async move {
        work().await;
        drop(guard);
    };
    later.await;
}

async fn mapped(total: &parking_lot::Mutex<(u32, u32)>) {
    let guard = parking_lot::MutexGuard::map(total.lock(), |both| &mut both.0); //~ lock-across-await
    work().await;
    println!("{}", *guard);
}

#[tokio::test]
async fn in_tests_too() {
    let total = Mutex::new(1);
    let guard = total.lock().unwrap(); //~ lock-across-await
    assert_eq!(work().await, *guard);
}
