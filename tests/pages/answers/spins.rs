//! Not compiled: loops that wait by looking.

use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex, RwLock, mpsc};
use std::time::Instant;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

struct Job { done: AtomicBool, rx: mpsc::Receiver<u8>, lock: Mutex<bool>, n: u8 }
fn work() {}
fn is_done() -> bool { true }

fn loops(job: &Job, flag: &AtomicBool, mut rx: tokio::sync::mpsc::Receiver<u8>, start: Instant, task: JoinHandle<u8>, thread: std::thread::JoinHandle<u8>, mut one: oneshot::Receiver<u8>, list: &mut Vec<u8>, on: bool) {
    while !flag.load(Ordering::SeqCst) {} //= std::sync::atomic::Atomic::load
    while flag.load(Ordering::SeqCst) {} //= std::sync::atomic::Atomic::load
    while !job.done.load(Ordering::SeqCst) { std::hint::spin_loop(); } //= std::sync::atomic::Atomic::load
    while !job.done.load(Ordering::SeqCst) { std::thread::yield_now(); } //= std::sync::atomic::Atomic::load
    while !job.done.load(Ordering::SeqCst) { work(); }
    while !job.done.load(Ordering::SeqCst) { std::thread::sleep(todo!()); }
    while !flag.load(Ordering::SeqCst) && on {} //= std::sync::atomic::Atomic::load
    while !flag.load(Ordering::SeqCst) || !job.done.load(Ordering::SeqCst) {} //= std::sync::atomic::Atomic::load
    while flag.swap(true, Ordering::SeqCst) {}
    while flag.compare_exchange(false, true, Ordering::SeqCst, Ordering::SeqCst).is_err() {}
    while flag.compare_exchange(false, true, Ordering::SeqCst, Ordering::SeqCst).is_ok() {}
    while start.elapsed().as_secs() < 1 {} //= std::time::Instant::elapsed
    while Instant::now() < start {} //= std::time::Instant::now
    while !task.is_finished() {} //= tokio::task::JoinHandle::is_finished
    while !thread.is_finished() {} //= std::thread::JoinHandle::is_finished
    while rx.try_recv().is_err() {} //= tokio::sync::mpsc::Receiver::try_recv
    while rx.try_recv().is_ok() {}
    while let Err(_) = rx.try_recv() {} //= tokio::sync::mpsc::Receiver::try_recv
    while let Ok(x) = rx.try_recv() { list.push(x); }
    while let Ok(x) = rx.try_recv() {}
    while job.lock.try_lock().is_err() {} //= std::sync::Mutex::try_lock
    while job.lock.lock().is_err() {} //= std::sync::Mutex::lock
    while !*job.lock.lock().unwrap() {} //= std::sync::Mutex::lock
    while job.lock.try_lock().is_ok() {}
    while is_done() {}
    while on {}
    while list.is_empty() {}
    while list.pop().is_some() {}
    while !flag.load(Ordering::SeqCst) { let x = 1; } //= std::sync::atomic::Atomic::load
    while !flag.load(Ordering::SeqCst) { list.len(); } //= std::sync::atomic::Atomic::load
    while !flag.load(Ordering::SeqCst) { job.n; } //= std::sync::atomic::Atomic::load
    while !flag.load(Ordering::SeqCst) { println!("x"); } //= std::sync::atomic::Atomic::load
    while !flag.load(Ordering::SeqCst) { acme::look!(); }
    while !flag.load(Ordering::SeqCst) { assert!(on); tracing::info!("x"); } //= std::sync::atomic::Atomic::load
    while !flag.load(Ordering::SeqCst) { debug_assert_eq!(job.n, 1); } //= std::sync::atomic::Atomic::load
    while !flag.load(Ordering::SeqCst) { acme::assert!(on); }
    while !flag.load(Ordering::SeqCst) { tokio::pin!(on); }
    while !flag.load(Ordering::SeqCst) { for x in 0..1 {} }
    while !flag.load(Ordering::SeqCst) { on = true; }
    while !flag.load(Ordering::SeqCst) { on |= true; }
    while !flag.load(Ordering::SeqCst) { if on { break; } } //= std::sync::atomic::Atomic::load
    loop { if flag.load(Ordering::SeqCst) { break; } } //= std::sync::atomic::Atomic::load
    loop { if !flag.load(Ordering::SeqCst) { continue; } break; } //= std::sync::atomic::Atomic::load
    loop { if flag.load(Ordering::SeqCst) { return; } } //= std::sync::atomic::Atomic::load
    loop { if flag.load(Ordering::SeqCst) { return; } work(); }
    loop { if flag.load(Ordering::SeqCst) { break; } std::hint::spin_loop(); } //= std::sync::atomic::Atomic::load
    loop { if flag.load(Ordering::SeqCst) {} }
    loop { flag.load(Ordering::SeqCst); }
    loop { if let Ok(x) = rx.try_recv() { break; } } //= tokio::sync::mpsc::Receiver::try_recv
    loop { if let Ok(x) = rx.try_recv() { list.push(x); } else { break; } }
    loop { if let Err(x) = rx.try_recv() { break; } }
    loop { match rx.try_recv() { Ok(x) => break, Err(_) => {} } } //= tokio::sync::mpsc::Receiver::try_recv
    loop { match rx.try_recv() { Ok(x) => {} Err(_) => break } }
    loop { match rx.try_recv() { Ok(x) => return, Err(_) => continue } } //= tokio::sync::mpsc::Receiver::try_recv
    loop { match one.try_recv() { Ok(x) => break, Err(oneshot::error::TryRecvError::Empty) => {} Err(_) => break } } //= tokio::sync::oneshot::Receiver::try_recv
    loop { if rx.try_recv().is_ok() { break; } } //= tokio::sync::mpsc::Receiver::try_recv
    loop { if rx.try_recv().is_err() { break; } }
    loop { if job.lock.try_lock().is_ok() { break; } } //= std::sync::Mutex::try_lock
    loop { let Ok(x) = rx.try_recv() else { continue }; break; } //= tokio::sync::mpsc::Receiver::try_recv
    loop { let Ok(x) = rx.try_recv() else { break }; }
    loop { if rx.is_closed() { break; } } //= tokio::sync::mpsc::Receiver::is_closed
    loop { if task.is_finished() && on { break; } } //= tokio::task::JoinHandle::is_finished
    loop { if on { break; } }
    loop { let x = flag.load(Ordering::SeqCst); if x { break; } } //= std::sync::atomic::Atomic::load
    loop { async { flag.load(Ordering::SeqCst) }; break; }
    for x in 0..9 { if flag.load(Ordering::SeqCst) { break; } }
    'a: loop { loop { if flag.load(Ordering::SeqCst) { break 'a; } } } //= std::sync::atomic::Atomic::load
    while AtomicU8::new(1).load(Ordering::SeqCst) == 1 {}
    while { flag.load(Ordering::SeqCst) } {} //= std::sync::atomic::Atomic::load
    while Some(1) == Some(flag.load(Ordering::SeqCst) as u8) {} //= std::sync::atomic::Atomic::load
}
async fn awaits(flag: &AtomicBool) { while !flag.load(Ordering::SeqCst) { tokio::task::yield_now().await; } }
async fn spins(flag: &AtomicBool) { while !flag.load(Ordering::SeqCst) {} } //= std::sync::atomic::Atomic::load
