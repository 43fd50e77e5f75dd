//! Not compiled: async without need.

use std::future::Future;
use tokio::task::JoinHandle;

async fn work() -> u8 { 1 } //= never awaits, may be sync, plain
fn later() -> impl Future<Output = u8> { async { 1 } } //= never awaits, may be sync, plain; never awaits, may be sync, plain
trait Source { async fn next(&self) -> u8; async fn given(&self) -> u8 { 1 } } //= never awaits, plain
struct Job;
impl Source for Job { async fn next(&self) -> u8 { 1 } } //= never awaits, plain
impl Job { async fn own(&self) -> u8 { 1 } pub async fn open(&self) -> u8 { 1 } async fn as_value(&self) -> u8 { 1 } } //= never awaits, may be sync, plain; never awaits, may be sync, plain; never awaits, plain

async fn unused() -> u8 { 1 } //= never awaits, may be sync, plain
async fn awaits() -> u8 { work().await } //= may be sync, only awaits
async fn joins() { tokio::join!(work(), work()); } //= may be sync
async fn tries_join() { tokio::try_join!(work(), work()); } //= may be sync
async fn selects() { tokio::select! { _ = work() => {} } } //= may be sync
async fn in_block() { let f = async { work().await }; } //= never awaits, may be sync, plain; may be sync, only awaits
async fn in_closure() { let f = async || work().await; } //= never awaits, may be sync, plain; may be sync
async fn in_macro() { acme::wait!(work()); } //= may be sync
async fn in_println() { println!("{}", 1); } //= never awaits, may be sync, plain
async fn in_vec() { vec![work().await]; } //= may be sync
async fn waits_for() { for await_ in 0..1 {} } //= never awaits, may be sync, plain
async fn given_as_value() -> u8 { 1 } //= never awaits, plain
async fn given_in_call() -> u8 { 1 } //= never awaits, plain
async fn called_in_macro() -> u8 { 1 } //= never awaits, may be sync, plain
async fn called_in_join() -> u8 { 1 } //= never awaits, may be sync, plain
async fn called_in_spawn() -> u8 { 1 } //= never awaits, may be sync, plain
async fn called_and_awaited() -> u8 { 1 } //= never awaits, may be sync, plain
async fn called_and_bound() -> u8 { 1 } //= never awaits, may be sync, plain
pub async fn public() -> u8 { 1 } //= never awaits, may be sync, plain
#[tokio::main] async fn main() { unused(); } //= never awaits, plain
#[acme::handler] async fn handler() {} //= never awaits, plain
#[inline] async fn inlined() {} //= never awaits, plain
#[cfg(unix)] async fn under_cfg() {} //= never awaits, plain
#[allow(clippy::unused_async)] async fn allowed() {} //= never awaits, plain
async fn r#async() {} //= never awaits, plain
async fn generic<T>(of: T) -> T { of } //= never awaits, may be sync, plain
async fn empty() {} //= never awaits, plain
async fn todo_only() { todo!() } //= never awaits, plain
async fn recursion(n: u8) { if n > 1 { Box::pin(recursion(n)).await } } //= may be sync
async fn unsafe_one() { unsafe { acme::go() } } //= never awaits, may be sync, plain

async fn uses(job: Job) { //= may be sync
    let f = given_as_value;
    acme::run(given_in_call);
    acme::run!(called_in_macro());
    tokio::join!(called_in_join());
    tokio::spawn(called_in_spawn());
    called_and_awaited().await;
    let a = called_and_bound(); a.await;
    job.own().await;
    job.open().await;
    acme::each(Job::as_value);
    inlined().await; under_cfg().await; allowed().await; generic(1).await; empty().await;
}

async fn blocks(on: bool, task: JoinHandle<u8>) { //= may be sync
    async { work().await }; //= may be sync, only awaits
    async move { work().await }; //= may be sync, only awaits
    async { work().await; }; //= may be sync
    async { work().await? }; //= may be sync
    async { later().await }; //= may be sync, only awaits
    async { task.await }; //= may be sync, only awaits, redundant
    async { { work().await } }; //= may be sync
    async { work() }; //= never awaits, may be sync, plain
    async { let x = work().await; x }; //= may be sync
    async { let x = 1; work().await }; //= may be sync
    async { if on { work().await } else { 1 } }; //= may be sync
    async { }; //= never awaits, may be sync, plain
    async { 1 }; //= never awaits, may be sync, plain
    async { return 1; }; //= never awaits, may be sync
    async { work().await + 1 }; //= may be sync
    async { (work().await) }; //= may be sync, only awaits
    async { acme::get().await }; //= may be sync, only awaits
    async { Box::pin(work()).await }; //= may be sync, only awaits
    async { work().await }.await; //= may be sync, only awaits
    async { async { 1 }.await }; //= may be sync, only awaits; never awaits, may be sync, plain
    tokio::spawn(async { work().await }); //= may be sync, only awaits
    tokio::spawn(async move { work().await }); //= may be sync, only awaits, redundant
    tokio::spawn(async { work().await; }); //= may be sync
    tokio::spawn(async { borrows(&on).await }); //= may be sync, only awaits
    tokio::spawn(async move { borrows(&on).await }); //= may be sync, only awaits
    tokio::spawn(async { takes(on).await }); //= may be sync, only awaits
    tokio::spawn(async move { takes(String::new()).await }); //= may be sync, only awaits
    || async { work().await }; //= never awaits, may be sync; may be sync, only awaits
    async || work().await; //= may be sync
    async || { 1 }; //= never awaits, may be sync, plain
    move || async move { takes(on).await }; //= never awaits, may be sync; may be sync, only awaits
    |x| async move { takes(x).await }; //= never awaits, may be sync; may be sync, only awaits
}
async fn borrows(of: &bool) {} //= never awaits, plain
async fn takes<T>(of: T) {} //= never awaits, plain
