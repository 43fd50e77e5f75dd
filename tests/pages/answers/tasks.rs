//! Not compiled: what tasks do, hold, and come to.

use futures::future::{FutureExt, join_all, try_join_all};
use std::sync::Arc;
use tokio::task::{JoinHandle, JoinSet};
use tracing::Instrument;

async fn work() -> Result<u8, String> { Ok(1) }
async fn job(of: u8) {}
fn start() -> JoinHandle<()> { tokio::spawn(job(1)) } //= fn job Kept
struct Pool { tasks: Vec<JoinHandle<()>>, task: Option<JoinHandle<()>>, name: String, sizes: [u8; 4], count: u32 }

async fn ends(pool: &mut Pool) -> Result<(), tokio::task::JoinError> {
    tokio::spawn(work()); //= fn work Lost(Statement)
    let _ = tokio::spawn(work()); //= fn work Lost(Underscore)
    _ = tokio::spawn(work()); //= fn work Lost(Underscore)
    drop(tokio::spawn(work())); //= fn work Lost(Dropped)
    let unused = tokio::spawn(work()); //= fn work Lost(Unused unused)
    let _held = tokio::spawn(work()); //= fn work Lost(Unused _held)
    let _ = tokio::spawn(work()).await; //= fn work Ignored
    tokio::spawn(work()).await; //= fn work Ignored
    tokio::spawn(work()).await?; //= fn work OutputIgnored
    let _ = tokio::spawn(work()).await?; //= fn work OutputIgnored
    let done = tokio::spawn(work()).await?; //= fn work Seen
    tokio::spawn(work()).await.unwrap(); //= fn work OutputIgnored
    tokio::spawn(work()).await.expect("x"); //= fn work OutputIgnored
    tokio::spawn(work()).await.ok(); //= fn work Ignored
    tokio::spawn(work()).await.unwrap_or_default(); //= fn work Ignored
    tokio::spawn(work()).await.is_ok(); //= fn work Seen
    tokio::spawn(work()).await.map(|x| x); //= fn work Seen
    let a = tokio::spawn(work()); a.abort(); //= fn work Kept
    let a = tokio::spawn(work()); a.await.ok(); //= fn work Ignored
    let a = tokio::spawn(work()); let b = a; b.await.ok(); //= fn work Ignored
    let a = tokio::spawn(work()); let b = a; //= fn work Lost(Unused b)
    let a = tokio::spawn(work()); drop(a); //= fn work Lost(Dropped)
    let a = tokio::spawn(work()); a.is_finished(); a.await?; //= fn work Kept
    let mut a = tokio::spawn(work()); let _ = (&mut a).await; //= fn work Kept
    pool.task = Some(tokio::spawn(job(1))); //= fn job Kept
    pool.tasks.push(tokio::spawn(job(1))); //= fn job Kept
    let (a, b) = (tokio::spawn(work()), 1); //= fn work Lost(Unused a)
    let a = if true { tokio::spawn(work()) } else { return Ok(()) }; //= fn work Lost(Unused a)
    keep(tokio::spawn(work())); //= fn work Kept
    std::mem::forget(tokio::spawn(work())); //= fn work Kept
    let f = || tokio::spawn(work()); //= fn work Kept
    let a: JoinHandle<_> = tokio::spawn(work()); //= fn work Lost(Unused a)
    match tokio::spawn(work()).await { Ok(_) => {} Err(_) => {} } //= fn work OutputIgnored
    if let Err(error) = tokio::spawn(work()).await { println!("{error}"); } //= fn work OutputIgnored
    tokio::task::Builder::new().name("x").spawn(work()); //= fn work NoHandle
    tokio::task::Builder::new().name("x").spawn(work())?; //= fn work Lost(Statement)
    tokio::task::Builder::new().name("x").spawn(work()).unwrap(); //= fn work Lost(Statement)
    let _ = tokio::task::Builder::new().spawn(work()).expect("x"); //= fn work Lost(Underscore)
    tokio::task::Builder::new().spawn(work()).unwrap().await.ok(); //= fn work Ignored
    tokio::task::spawn_blocking(|| 1);
    tokio::task::spawn_blocking(|| 1).await?;
    tokio::task::spawn_local(work()); //= fn work Lost(Statement)
    tokio::runtime::Handle::current().spawn(work()); //= fn work Lost(Statement)
    Ok(())
}
fn keep<T>(of: T) {}
fn given() -> JoinHandle<Result<u8, String>> { tokio::spawn(work()) } //= fn work Kept

async fn lists(items: Vec<u8>, pool: &mut Pool) -> Result<(), tokio::task::JoinError> {
    let all = vec![tokio::spawn(work()), tokio::spawn(work())]; join_all(all).await; //= fn work Ignored; fn work Ignored
    let all = vec![tokio::spawn(work())]; let done = join_all(all).await; //= fn work Kept
    let all = [tokio::spawn(work())]; try_join_all(all).await?; //= fn work Seen
    let all = [tokio::spawn(work())]; let _ = try_join_all(all).await; //= fn work OutputIgnored
    let all = [tokio::spawn(work())]; let done = try_join_all(all).await; //= fn work Seen
    let all = vec![tokio::spawn(work())]; //= fn work Kept
    let mut all = Vec::new(); all.push(tokio::spawn(work())); //= fn work Kept
    let mut all = Vec::new(); all.push(tokio::spawn(work())); all.len(); //= fn work Kept
    let mut all = Vec::new(); all.push(tokio::spawn(work())); for task in all { task.await.ok(); } //= fn work Ignored
    let mut all = Vec::new(); all.push(tokio::spawn(work())); for task in all { task.await?; } //= fn work OutputIgnored
    let mut all = Vec::new(); all.push(tokio::spawn(work())); for task in all { let x = task.await?; keep(x); } //= fn work Seen
    let mut all = Vec::new(); all.push(tokio::spawn(work())); for (i, task) in all.into_iter().enumerate() { task.await.ok(); } //= fn work Kept
    let mut all = Vec::new(); all.push(tokio::spawn(work())); keep(all); //= fn work Kept
    let mut all = std::collections::VecDeque::new(); all.push_back(tokio::spawn(work())); join_all(all).await; //= fn work Ignored
    let all: Vec<_> = items.iter().map(|x| tokio::spawn(work())).collect(); join_all(all).await; //= fn work Ignored
    let all = items.iter().map(|x| tokio::spawn(work())); join_all(all).await; //= fn work Ignored
    join_all(items.iter().map(|x| tokio::spawn(work()))).await; //= fn work Ignored
    let done = join_all(items.iter().map(|x| tokio::spawn(work()))).await; //= fn work Kept
    let all: Vec<_> = items.iter().filter_map(|x| Some(tokio::spawn(work()))).collect(); //= fn work Kept
    let all: Vec<_> = items.iter().map(|x| async { tokio::spawn(work()) }).collect(); //= fn work Kept
    for x in &items { pool.tasks.push(tokio::spawn(job(1))); } //= fn job Kept
    Ok(())
}

async fn sets(given: &mut JoinSet<u8>) -> Result<(), tokio::task::JoinError> {
    let mut set = JoinSet::new(); set.spawn(work()); //= fn work NoHandle
    let mut set = JoinSet::new(); set.spawn(work()); while set.join_next().await.is_some() {} //= fn work Ignored
    let mut set = JoinSet::new(); set.spawn(work()); while let Some(_) = set.join_next().await {} //= fn work Ignored
    let mut set = JoinSet::new(); set.spawn(work()); while let Some(_done) = set.join_next().await {} //= fn work Ignored
    let mut set = JoinSet::new(); set.spawn(work()); while let Some(done) = set.join_next().await { done.ok(); } //= fn work Ignored
    let mut set = JoinSet::new(); set.spawn(work()); while let Some(done) = set.join_next().await { done?; } //= fn work OutputIgnored
    let mut set = JoinSet::new(); set.spawn(work()); while let Some(done) = set.join_next().await { keep(done); } //= fn work Seen
    let mut set = JoinSet::new(); set.spawn(work()); while let Some(Ok(done)) = set.join_next().await { keep(done); } //= fn work Seen
    let mut set = JoinSet::new(); set.spawn(work()); set.join_all().await; //= fn work OutputIgnored
    let mut set = JoinSet::new(); set.spawn(work()); let all = set.join_all().await; //= fn work Kept
    let mut set = JoinSet::new(); set.spawn(work()); set.join_next().await; //= fn work Ignored
    let mut set = JoinSet::new(); set.spawn(work()); let x = set.join_next().await; //= fn work Seen
    let mut set = JoinSet::new(); set.spawn(work()); set.abort_all(); //= fn work Kept
    let mut set = JoinSet::new(); set.spawn(work()); tokio::select! { Some(_) = set.join_next() => {} _ = job(1) => {} } //= fn work Ignored
    let mut set = JoinSet::new(); set.spawn(work()); tokio::select! { Some(x) = set.join_next() => keep(x), _ = job(1) => {} } //= fn work Seen
    let mut set = JoinSet::new(); set.spawn(work()); tokio::select! { x = set.join_next() => keep(x), _ = job(1) => {} } //= fn work Seen
    let mut set = JoinSet::new(); set.spawn_blocking(|| 1); set.len(); set.is_empty();
    let mut set: JoinSet<u8> = JoinSet::new(); let set = &mut set; set.spawn(async { 1 }); //= block [] NoHandle
    given.spawn(async { 1 }); //= block [] NoHandle
    let mut set = JoinSet::new(); set.spawn(work()); for done in set.join_next().await { keep(done); } //= fn work Seen
    Ok(())
}

fn kinds(of: u8) {
    tokio::spawn(job(1)); //= fn job Lost(Statement)
    tokio::spawn(async { job(1).await }); //= block [] Lost(Statement)
    tokio::spawn(async move { of; }); //= block [&of] Lost(Statement)
    tokio::spawn(Box::pin(job(1))); //= fn job Lost(Statement)
    tokio::spawn(Box::new(job(1))); //= other Lost(Statement)
    tokio::spawn(job(1).instrument(tracing::Span::current())); //= fn job Lost(Statement)
    tokio::spawn(job(1).boxed()); //= fn job Lost(Statement)
    tokio::spawn(job(1).map(|x| x)); //= other Lost(Statement)
    tokio::spawn({ let n = 1; async move { n; } }); //= block [n] Lost(Statement)
    tokio::spawn({ let n = 1; }); //= other Lost(Statement)
    let later = async {}; tokio::spawn(later); //= block [] Lost(Statement)
    let later = job(1); let again = later; tokio::spawn(again); //= fn job Lost(Statement)
    let later; later = job(1); tokio::spawn(later); //= other Lost(Statement)
    tokio::spawn(unknown()); //= other Lost(Statement)
    tokio::spawn((|| job(1))()); //= other Lost(Statement)
    tokio::spawn(async || {}()); //= other Lost(Statement)
    tokio::spawn(std::future::ready(1)); //= other Lost(Statement)
    start();
    let _ = start();
    tokio::task::spawn_blocking(move || of);
    std::thread::spawn(|| job(1));
    acme::spawn(job(1));
}

fn eat<T>(of: T) {}
fn captures(name: String, pool: Pool, lent: &Pool, changed: &mut Pool, list: Vec<u8>, count: u32, shared: Arc<Pool>, f: fn(u8), unknown: acme::Thing, flag: bool) {
    let own = String::new();
    tokio::spawn(async { eat(name); }); //= block [name] Lost(Statement)
    tokio::spawn(async { eat(&name); }); //= block [&name] Lost(Statement)
    tokio::spawn(async { name.len(); }); //= block [&name] Lost(Statement)
    tokio::spawn(async { name.into_bytes(); }); //= block [name] Lost(Statement)
    tokio::spawn(async { println!("{}", name); }); //= block [&name] Lost(Statement)
    tokio::spawn(async { println!("{name}"); }); //= block [&name] Lost(Statement)
    tokio::spawn(async { eat(count); }); //= block [&count] Lost(Statement)
    tokio::spawn(async { count + 1; }); //= block [&count] Lost(Statement)
    tokio::spawn(async { name == own; }); //= block [&name &own] Lost(Statement)
    tokio::spawn(async { name < own; }); //= block [&name &own] Lost(Statement)
    tokio::spawn(async { name + "x"; }); //= block [name] Lost(Statement)
    tokio::spawn(async { list[0]; }); //= block [&list] Lost(Statement)
    tokio::spawn(async { list[count]; }); //= block [&list &count] Lost(Statement)
    tokio::spawn(async { let x = pool.name; }); //= block [pool] Lost(Statement)
    tokio::spawn(async { let x = pool.count; }); //= block [&pool] Lost(Statement)
    tokio::spawn(async { pool.name.len(); }); //= block [&pool] Lost(Statement)
    tokio::spawn(async { pool.task.take(); }); //= block [&pool] Lost(Statement)
    tokio::spawn(async { eat(&pool.name); }); //= block [&pool] Lost(Statement)
    tokio::spawn(async { pool.sizes[0]; }); //= block [&pool] Lost(Statement)
    tokio::spawn(async { lent.name.len(); }); //= block [lent] Lost(Statement)
    tokio::spawn(async { changed.count = 1; }); //= block [changed] Lost(Statement)
    tokio::spawn(async { shared.name.len(); }); //= block [&shared] Lost(Statement)
    tokio::spawn(async { shared.clone(); }); //= block [&shared] Lost(Statement)
    tokio::spawn(async { unknown.look(); }); //= block [unknown] Lost(Statement)
    tokio::spawn(async { f(1); }); //= block [f] Lost(Statement)
    tokio::spawn(async { if flag {} }); //= block [&flag] Lost(Statement)
    tokio::spawn(async { let g = || name.len(); }); //= block [&name] Lost(Statement)
    tokio::spawn(async { let g = move || name.len(); }); //= block [name] Lost(Statement)
    tokio::spawn(async { async { name.len(); }.await; }); //= block [&name] Lost(Statement)
    tokio::spawn(async { async move { name.len(); }.await; }); //= block [name] Lost(Statement)
    tokio::spawn(async move { name.len(); }); //= block [&name] Lost(Statement)
    tokio::spawn(async { own.len(); eat(own); }); //= block [own] Lost(Statement)
    tokio::spawn(async { let name = 1; eat(name); }); //= block [] Lost(Statement)
    tokio::spawn(async { for x in list {} }); //= block [list] Lost(Statement)
    tokio::spawn(async { for x in &list {} }); //= block [&list] Lost(Statement)
    tokio::spawn(async { for x in list.iter() {} }); //= block [&list] Lost(Statement)
    tokio::spawn(async { acme::look!(name); }); //= block [name] Lost(Statement)
    tokio::spawn(async { vec![name]; }); //= block [name] Lost(Statement)
    tokio::spawn(async { return name; }); //= block [name] Lost(Statement)
    tokio::spawn(async { Pool { name, ..pool } }); //= block [name pool] Lost(Statement)
}
