//! Not compiled: the arms of `select!`.

use futures::{FutureExt, StreamExt};
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep, sleep_until, timeout};

enum One { Only(u8) }
enum Two { A(u8), B }
struct Pair { a: u8, b: Option<u8> }
async fn work() -> u8 { 1 }
async fn two() -> Two { Two::B }
async fn pair() -> Pair { todo!() }
const IDLE: Duration = Duration::from_secs(1);

async fn patterns(mut rx: Receiver<u8>, mut stop: Receiver<u8>, on: bool) {
    tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } //= goes on No, fits; goes on No, fits
    tokio::select! { Some(x) = rx.recv() => {} None = stop.recv() => {} } //= goes on No, may fail; goes on No, may fail
    tokio::select! { One::Only(x) = acme::one() => {} Two::A(x) = two() => {} } //= goes on No, fits; goes on No, may fail
    tokio::select! { Pair { a, b } = pair() => {} Pair { b: Some(x), .. } = pair() => {} } //= goes on No, fits; goes on No, may fail
    tokio::select! { (a, b) = acme::both() => {} (a, Some(b)) = acme::both() => {} } //= goes on No, fits; goes on No, may fail
    tokio::select! { 1 = work() => {} x @ 1..=2 = work() => {} } //= goes on No, may fail; goes on No, may fail
    tokio::select! { &x = acme::lent() => {} [a, b] = acme::list() => {} } //= goes on No, fits; goes on No
    tokio::select! { Some(x) | Some(x) = rx.recv() => {} Some(_) | None = stop.recv() => {} } //= goes on No; goes on No
    tokio::select! { ref x = work() => {} Ok(x) = timeout(IDLE, work()) => {} } //= goes on No, fits; goes on No, may fail
    tokio::select! { x = work(), if on => {} else => {} } //= goes on No, fits
    tokio::select! { biased; x = work() => {} Some(x) = rx.recv() => {} } //= goes on No, fits; goes on No, may fail
}

async fn again(mut rx: Receiver<u8>, mut stop: Receiver<u8>, done: oneshot::Receiver<u8>, mut more: oneshot::Receiver<u8>) {
    tokio::pin!(done);
    loop { tokio::select! { _ = &mut done => {} _ = rx.recv() => {} } } //= goes on Yes, fits, polls done again (`tokio::sync::oneshot::Receiver`); goes on Yes, fits
    loop { tokio::select! { _ = &mut done => break, _ = rx.recv() => {} } } //= goes on No, fits; goes on Yes, fits
    loop { tokio::select! { _ = &mut done => return, _ = rx.recv() => break } } //= goes on No, fits; goes on No, fits
    loop { tokio::select! { Ok(x) = &mut done => break, _ = rx.recv() => {} } } //= goes on No, may fail, polls done again by mismatch (`tokio::sync::oneshot::Receiver`); goes on Yes, fits
    loop { tokio::select! { Ok(x) = &mut done => {} _ = rx.recv() => {} } } //= goes on Yes, may fail, polls done again (`tokio::sync::oneshot::Receiver`); goes on Yes, fits
    loop { tokio::select! { x = &mut more => drop(x), _ = rx.recv() => {} } } //= goes on Yes, fits, polls more again (`tokio::sync::oneshot::Receiver`); goes on Yes, fits
    loop { tokio::select! { x = &mut more, if !more.is_terminated() => drop(x), _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { let mut fresh = Box::pin(work()); tokio::select! { x = &mut fresh => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    let mut slow = Box::pin(work()); loop { tokio::select! { x = &mut slow => {} _ = rx.recv() => {} } } //= goes on Yes, fits, polls slow again (the async function `work`); goes on Yes, fits
    let mut slow = Box::pin(work()); loop { tokio::select! { x = &mut slow => { slow = Box::pin(work()); } _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    let mut slow = Box::pin(work()); loop { tokio::select! { x = &mut slow => { slow.set(work()); } _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    let mut slow = Box::pin(work()).fuse(); loop { tokio::select! { x = &mut slow => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    let mut slow = std::pin::pin!(work()); loop { tokio::select! { x = slow.as_mut() => {} _ = rx.recv() => {} } } //= goes on Yes, fits, polls slow again (the async function `work`); goes on Yes, fits
    let mut slow = std::pin::pin!(work().fuse()); loop { tokio::select! { x = &mut slow => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    let timer = sleep(IDLE); tokio::pin!(timer); loop { tokio::select! { _ = &mut timer => {} _ = rx.recv() => {} } } //= goes on Yes, fits, polls timer again (`tokio::time::Sleep`); goes on Yes, fits
    let timer = sleep(IDLE); tokio::pin!(timer); loop { tokio::select! { _ = &mut timer => { timer.as_mut().reset(Instant::now()); } _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    let mut task = tokio::spawn(work()); loop { tokio::select! { x = &mut task => {} _ = rx.recv() => {} } } //= goes on Yes, fits, polls task again (`tokio::task::JoinHandle`); goes on Yes, fits
    let mut task = tokio::spawn(work()); while rx.is_empty() { tokio::select! { x = &mut task => {} _ = rx.recv() => {} } } //= goes on Yes, fits, polls task again (`tokio::task::JoinHandle`); goes on Yes, fits
    let mut task = tokio::spawn(work()); tokio::select! { x = &mut task => {} _ = rx.recv() => {} } //= goes on No, fits; goes on No, fits
    let mut task = tokio::spawn(work()); loop { tokio::select! { x = &mut task => {} _ = rx.recv() => {} } break; } //= goes on No, fits; goes on No, fits
    let mut list = acme::list(); loop { tokio::select! { x = &mut list => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { futures::select! { x = work().fuse() => {} y = rx.recv().fuse() => {} complete => break } } //= goes on Yes, fits; goes on Yes, fits
}

async fn timers(mut rx: Receiver<u8>, idle_timeout: Duration, timeout_ms: u64, poll_interval: Duration) {
    loop { tokio::select! { _ = sleep(Duration::from_secs(5)) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { _ = sleep(Duration::from_secs(5)) => break, _ = rx.recv() => {} } } //= goes on No, fits; goes on Yes, fits
    loop { tokio::select! { _ = sleep(Duration::from_secs(5)) => {} _ = rx.recv() => break } } //= goes on Yes, fits; goes on No, fits
    loop { tokio::select! { _ = sleep(IDLE) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { _ = sleep(idle_timeout) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { _ = sleep(poll_interval) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { _ = sleep(Duration::from_millis(timeout_ms)) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { _ = sleep_until(Instant::now() + poll_interval) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    let deadline = Instant::now(); loop { tokio::select! { _ = sleep_until(deadline) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { let wait = Duration::from_secs(1); tokio::select! { _ = sleep(wait) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { let wait = acme::wait(); tokio::select! { _ = sleep(wait) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { _ = tokio::time::sleep(poll_interval) => work().await, x = rx.recv() => work().await }; } //= goes on Yes, fits, restarts tokio::time::sleep of poll_interval; goes on Yes, fits
    loop { tokio::select! { _ = acme::sleep(poll_interval) => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { _ = sleep(poll_interval) => {} _ = sleep(poll_interval) => {} } } //= goes on Yes, fits; goes on Yes, fits
    tokio::select! { _ = sleep(poll_interval) => {} _ = rx.recv() => {} } //= goes on No, fits; goes on No, fits
    loop { tokio::select! { _ = sleep(poll_interval), if rx.is_empty() => {} _ = rx.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits
}

async fn goes_on(mut rx: Receiver<u8>, mut stop: Receiver<u8>, on: bool) -> Option<u8> {
    loop { let Some(x) = (tokio::select! { x = rx.recv() => x, _ = stop.recv() => None }) else { break }; } //= goes on Maybe, fits; goes on Maybe, fits
    loop { let Some(x) = (tokio::select! { x = rx.recv() => x, _ = stop.recv() => None }) else { continue }; } //= goes on Yes, fits; goes on Yes, fits
    loop { let x = tokio::select! { x = rx.recv() => x, _ = stop.recv() => None }?; } //= goes on Yes, fits; goes on Yes, fits
    loop { let x = match tokio::select! { x = rx.recv() => x, _ = stop.recv() => None } { Some(x) => x, None => break }; } //= goes on Maybe, fits; goes on Maybe, fits
    loop { match tokio::select! { x = rx.recv() => x, _ = stop.recv() => None } { Some(x) => return None, None => break } } //= goes on No, fits; goes on No, fits
    loop { if tokio::select! { x = rx.recv() => true, _ = stop.recv() => false } { break; } } //= goes on Maybe, fits; goes on Maybe, fits
    loop { if tokio::select! { x = rx.recv() => true, _ = stop.recv() => false } { break; } else { return None; } } //= goes on No, fits; goes on No, fits
    loop { if on { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } } } //= goes on Yes, fits; goes on Yes, fits
    loop { if on { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } } else { break; } } //= goes on Yes, fits; goes on Yes, fits
    loop { match on { true => tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} }, false => break } } //= goes on Yes, fits; goes on Yes, fits
    loop { { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } } if on { break; } } //= goes on Yes, fits; goes on Yes, fits
    loop { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } return None; } //= goes on No, fits; goes on No, fits
    loop { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } #[cfg(unix)] return None; } //= goes on Maybe, fits; goes on Maybe, fits
    loop { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } panic!(); } //= goes on No, fits; goes on No, fits
    loop { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } acme::own!(); } //= goes on Maybe, fits; goes on Maybe, fits
    loop { return tokio::select! { x = rx.recv() => x, _ = stop.recv() => None }; } //= goes on No, fits; goes on No, fits
    loop { break tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} }; } //= goes on No, fits; goes on No, fits
    loop { drop((tokio::select! { x = rx.recv() => x, _ = stop.recv() => None }, on)); } //= goes on Yes, fits; goes on Yes, fits
    loop { drop((tokio::select! { x = rx.recv() => x, _ = stop.recv() => None }, return None)); } //= goes on No, fits; goes on No, fits
    loop { tokio::select! { x = rx.recv() => { tokio::select! { _ = stop.recv() => {} _ = work() => break } } _ = stop.recv() => {} } } //= goes on Yes, fits; goes on Yes, fits; goes on No, fits; goes on Yes, fits
    loop { on && tokio::select! { x = rx.recv() => true, _ = stop.recv() => false }; } //= goes on Yes, fits; goes on Yes, fits
    'a: loop { loop { tokio::select! { x = rx.recv() => continue 'a, _ = stop.recv() => break } } } //= goes on No, fits; goes on No, fits
    'a: loop { while on { tokio::select! { x = rx.recv() => continue 'a, _ = stop.recv() => break } } } //= goes on No, fits; goes on No, fits
    for x in 0..1 { tokio::select! { x = rx.recv() => {} _ = stop.recv() => break } } //= goes on Yes, fits; goes on No, fits
    'b: { loop { tokio::select! { x = rx.recv() => break 'b, _ = stop.recv() => {} } } } //= goes on No, fits; goes on Yes, fits
    loop { async { tokio::select! { x = rx.recv() => {} _ = stop.recv() => {} } }.await; } //= goes on No, fits; goes on No, fits
    loop { println!("{:?}", tokio::select! { x = rx.recv() => x, _ = stop.recv() => None }); } //= goes on Yes, fits; goes on Yes, fits
    loop { unsafe { tokio::select! { x = rx.recv() => {} _ = stop.recv() => return None } } } //= goes on Yes, fits; goes on No, fits
    while tokio::select! { x = rx.recv() => x.is_some(), _ = stop.recv() => false } {} //= goes on Maybe, fits; goes on Maybe, fits
    while let Some(x) = tokio::select! { x = rx.recv() => x, _ = stop.recv() => None } {} //= goes on Maybe, fits; goes on Maybe, fits
    None
}
