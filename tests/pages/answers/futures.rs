//! Not compiled: what is a future that nothing has started, and which are left.

use futures::future::{BoxFuture, FutureExt, TryFutureExt};
use std::future::{Future, IntoFuture, ready};
use std::pin::Pin;
use tokio::task::JoinHandle;

async fn load(of: u8) -> Result<u8, String> { Ok(of) }
fn boxed(of: u8) -> Pin<Box<dyn Future<Output = u8>>> { Box::pin(async move { of }) } //= block; block
fn boxed_first(of: u8) -> BoxFuture<'static, u8> { println!("now"); Box::pin(async move { of }) } //= block; block
fn opaque(of: u8) -> impl Future<Output = u8> { async move { of } } //= block
fn opaque_named(of: u8) -> impl Future<Output = Result<u8, String>> { load(of) } //= async fn load
fn opaque_with(of: u8) -> impl Future<Output = u8> { let n = of + 1; let s = String::from("x"); async move { n } } //= block
fn opaque_starts(of: u8) -> impl Future<Output = u8> { tokio::spawn(load(of)); async move { of } } //= async fn load; block
fn opaque_calls(of: u8) -> impl Future<Output = u8> { count(); async move { of } } //= block
fn opaque_branch(of: u8) -> impl Future<Output = u8> { if of == 1 { return ready(1); } ready(2) }
fn opaque_field(of: &Job) -> impl Future<Output = u8> { let n = of.size; let m = &of.size; let Job { size } = of; async move { n } } //= block
fn opaque_struct(of: u8) -> impl Future<Output = u8> { let job = Job { size: of }; let more = Job { ..job }; async move { of } } //= block
fn opaque_item(of: u8) -> impl Future<Output = u8> { fn inner() {} use std::fs; async move { of } } //= block
fn opaque_method(of: u8) -> impl Future<Output = u8> { load(of).map(|x| 1) } //= async fn load; returned by map
fn opaque_twice(of: u8) -> impl Future<Output = u8> { opaque(of) } //= returned by opaque
fn opaque_boxed(of: u8) -> Pin<Box<dyn Future<Output = u8>>> { load(of).map(|x| 1).boxed() } //= async fn load; returned by boxed; returned by map
fn opaque_pinned(of: u8) -> Pin<Box<dyn Future<Output = u8>>> { Box::pin(opaque(of)) } //= behind a trait; returned by opaque
fn opaque_stranger(of: u8) -> impl Future<Output = u8> { acme::make(of) }
fn handle() -> JoinHandle<u8> { todo!() }
fn tried() -> Result<BoxFuture<'static, u8>, String> { todo!() }
fn maybe() -> Option<JoinHandle<u8>> { todo!() }
fn count() {}
struct Job { size: u8 }
struct Waiting { inner: BoxFuture<'static, u8> }
impl Future for Waiting { type Output = u8; fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> { todo!() } }
struct Running { handle: JoinHandle<u8> }
impl Future for Running { type Output = u8; fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> { todo!() } }
struct Plain { size: u8 }
impl Future for Plain { type Output = u8; fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> { todo!() } }
impl Waiting { fn new() -> Self { todo!() } }
impl Running { fn new() -> Self { todo!() } }
impl Plain { fn new() -> Self { todo!() } }
trait Source { async fn next(&self) -> u8; fn later(&self) -> impl Future<Output = u8>; fn boxed(&self) -> BoxFuture<'_, u8>; }
impl Job { async fn run(&self) -> u8 { 1 } fn start(self) -> impl Future<Output = u8> { async { 1 } } } //= block
#[acme::retry]
async fn rewritten() {}

fn calls(job: Job, source: &impl Source, dynamic: &dyn Source, f: fn(u8) -> BoxFuture<'static, u8>, task: JoinHandle<u8>) {
    load(1); //= async fn load, left: Statement
    boxed(1); //= returned by boxed, left: Statement
    boxed_first(1);
    opaque(1); //= returned by opaque, left: Statement
    opaque_named(1); //= returned by opaque_named, left: Statement
    opaque_with(1);
    opaque_starts(1);
    opaque_calls(1);
    opaque_branch(1);
    opaque_field(&job); //= returned by opaque_field, left: Statement
    opaque_struct(1);
    opaque_item(1); //= returned by opaque_item, left: Statement
    opaque_method(1); //= returned by opaque_method, left: Statement
    opaque_twice(1); //= returned by opaque_twice, left: Statement
    opaque_boxed(1); //= returned by opaque_boxed, left: Statement
    opaque_pinned(1); //= returned by opaque_pinned, left: Statement
    opaque_stranger(1);
    handle();
    Waiting::new();
    Running::new();
    Plain::new();
    source.next(); //= async fn next, left: Statement
    source.later();
    source.boxed();
    dynamic.boxed();
    job.run(); //= async fn run, left: Statement
    job.start(); //= returned by start, left: Statement
    rewritten();
    f(1); //= left: Statement
    task.map(|x| x);
    ready(1);
    std::future::pending::<u8>(); //= a Pending, left: Statement
    load(1).map(|x| x); //= async fn load; returned by map, left: Statement
    load(1).boxed(); //= async fn load; returned by boxed, left: Statement
    load(1).into_future(); //= async fn load
    Box::pin(load(1)); //= async fn load, left: Statement; async fn load
    Box::new(load(1)); //= async fn load, left: Statement; async fn load
    Box::pin(task);
    async { 1 }; //= block, left: Statement
    async move { load(1).await }; //= block, left: Statement; async fn load
    (async || 1)();
    let g = async || 1; g(); //= block, left: Statement
    let g = || async { 1 }; g(); //= block; block, left: Statement
    let g = || load(1); g(); //= async fn load; async fn load, left: Statement
    tokio::time::sleep(todo!()); //= a Sleep, left: Statement
    tokio::time::timeout(todo!(), load(1)); //= a Timeout, left: Statement; async fn load
    tokio::time::timeout(todo!(), task);
    tokio::spawn(load(1)); //= async fn load
    acme::load(1);
    futures::future::join_all(vec![load(1)]); //= a JoinAll, left: Statement; async fn load
    tokio::task::spawn_blocking(|| 1);
    load(1).await; //= async fn load
    tried()?;
    maybe()?;
    Some(1);
}

async fn ends(list: Vec<u8>, on: bool, mut slot: Option<BoxFuture<'static, u8>>) -> Result<(), String> {
    load(1); //= async fn load, left: Statement
    let _ = load(1); //= async fn load, left: Underscore
    _ = load(1); //= async fn load, left: Underscore
    let unused = load(1); //= async fn load, left: Unused unused
    let _unused = load(1); //= async fn load, left: Unused _unused
    let typed: BoxFuture<'_, u8> = boxed(1); //= returned by boxed
    let _: BoxFuture<'_, u8> = boxed(1); //= returned by boxed
    let used = load(1); used.await?; //= async fn load
    let given = load(1); drop(given); //= async fn load
    let lent = load(1); let r = &lent; //= async fn load
    load(1).await?; //= async fn load
    let done = load(1).await?; //= async fn load
    let (a, b) = (load(1), 1); //= async fn load, left: Unused a
    let later; later = load(1); //= async fn load
    slot = Some(boxed(1)); //= returned by boxed
    if on { load(1) } else { load(2) }.await?; //= async fn load; async fn load
    if on { load(1); } //= async fn load, left: Statement
    match on { true => load(1), false => load(2) }; //= async fn load, left: Statement; async fn load, left: Statement
    { load(1) }; //= async fn load, left: Statement
    { load(1) }.await?; //= async fn load
    let x = { load(1); 1 }; //= async fn load, left: Statement
    let all = vec![load(1), load(2)]; //= list left: Unused all; async fn load; async fn load
    let all = [load(1), load(2)]; //= list left: Unused all; async fn load; async fn load
    let all = vec![load(1), load(2)]; futures::future::join_all(all).await; //= async fn load; async fn load; a JoinAll
    let all: Vec<_> = list.iter().map(|x| load(*x)).collect(); //= list left: Unused all; async fn load
    let all = list.iter().map(|x| load(*x)).collect::<Vec<_>>(); all.len(); //= list left: Unused all; async fn load
    list.iter().map(|x| load(*x)).collect::<Vec<_>>(); //= list left: Statement; async fn load
    let _ = list.iter().map(|x| load(*x)).collect::<Vec<_>>(); //= list left: Underscore; async fn load
    let mut all = Vec::new(); all.push(load(1)); all.push(load(2)); //= list left: Unused all; async fn load; async fn load
    let mut all = Vec::new(); all.push(load(1)); all.reserve(1); //= list left: Unused all; async fn load
    let mut all = Vec::new(); for x in &list { all.push(load(*x)); } //= list left: Unused all; async fn load
    let mut all = Vec::new(); for x in &list { all.push(load(*x)); } futures::future::join_all(all).await; //= async fn load; a JoinAll
    let mut all = Vec::with_capacity(1); all.push(load(1)); if all.is_empty() {} //= list left: Unused all; async fn load
    let mut all: Vec<BoxFuture<'_, u8>> = Vec::new(); all.push(boxed(1)); //= list left: Unused all; returned by boxed
    let mut all = std::collections::VecDeque::new(); all.push(load(1)); //= async fn load
    tokio::join!(load(1), load(2)); //= async fn load; async fn load
    tokio::select! { _ = load(1) => {} _ = load(2) => { load(3); } } //= async fn load; async fn load; async fn load, left: Statement
    acme::run!(load(1)); //= async fn load
    #[cfg(unix)] load(1); //= async fn load, left: Statement
    #[cfg(unix)] let cond = load(1); //= async fn load
    let f = || load(1); //= async fn load
    let f = || { load(1); }; //= async fn load, left: Statement
    list.iter().for_each(|x| { load(*x); }); //= async fn load, left: Statement
    list.iter().map(|x| load(*x)); //= async fn load
    let shadowed = load(1); let shadowed = 1; //= async fn load, left: Unused shadowed
    Ok(())
}
fn tail(of: u8) { load(of) } //= async fn load, left: Tail
fn tail_given(of: u8) -> impl Future { load(of) } //= async fn load
fn tail_semi(of: u8) { load(of); } //= async fn load, left: Statement
fn tail_block(of: u8) { { load(of) } } //= async fn load, left: Tail
async fn tail_async(of: u8) { load(of) } //= async fn load, left: Tail
async fn tail_async_given(of: u8) -> impl Future { load(of) } //= async fn load
#[test]
fn in_test() { let _held = load(1); let plain = load(1); load(1); } //= async fn load; async fn load, left: Unused plain; async fn load, left: Statement
