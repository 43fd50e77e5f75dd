//! Not compiled: what fixes write, and how far they may be trusted.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

async fn work() {}
async fn fetch(id: u8) -> u8 { tokio::net::lookup_host("x").await; id }
async fn get(url: &str) -> Result<u8, String> { tokio::net::lookup_host(url).await; Ok(1) }
async fn other(url: &str) -> Result<u8, u8> { tokio::net::lookup_host(url).await; Ok(1) }
fn eat<T>(of: T) {}
fn make() -> String { String::new() }

async fn twins(path: &Path, own: PathBuf, shared: Arc<PathBuf>, mut rx: tokio::sync::mpsc::Receiver<u8>, lock: &tokio::sync::Mutex<u8>) {
    std::fs::read("x"); //= Safe: tokio::fs::read .. .await
    std::fs::read::<&str>("x");
    <std::fs::File>::open("x");
    std::thread::sleep(std::time::Duration::from_secs(1)); //= Safe: tokio::time::sleep .. .await
    path.metadata(); //= Safe: tokio::fs::metadata( .. ).await
    path.exists(); //= Safe: tokio::fs::try_exists( .. ).await.unwrap_or(false)
    own.metadata(); //= Safe: tokio::fs::metadata(& .. ).await
    shared.metadata();
    make_path().metadata(); //= Safe: tokio::fs::metadata( .. ).await
    path . metadata(); //= Safe: tokio::fs::metadata( .. ).await
    path /* why */ .metadata(); //= Safe: tokio::fs::metadata( .. ).await
    path.join("x").metadata(); //= Safe: tokio::fs::metadata( .. ).await
    rx.blocking_recv(); //= Safe: recv .. .await
    lock.blocking_lock(); //= Safe: lock .. .await
    acme::run!(std::fs::read("x"));
    println!("{:?}", std::fs::read("x"));
    let f = || std::fs::read("x");
    async { std::fs::read("x") }; //= Safe: tokio::fs::read .. .await
}
fn make_path() -> PathBuf { PathBuf::new() }
fn not_async(path: &Path) { std::fs::read("x"); path.metadata(); }

async fn rc_before() { let rc = Rc::new(1); std::fs::read("x"); eat(rc); } //= Unsafe: tokio::fs::read .. .await
async fn rc_after() { std::fs::read("x"); let rc = Rc::new(1); } //= Safe: tokio::fs::read .. .await
async fn rc_param(rc: Rc<u8>) { std::fs::read("x"); } //= Safe: tokio::fs::read .. .await
async fn rc_elsewhere() { { let rc = Rc::new(1); } std::fs::read("x"); } //= Unsafe: tokio::fs::read .. .await
async fn guard_before(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); std::fs::read("x"); } //= Unsafe: tokio::fs::read .. .await
async fn slow_guard_before(lock: &tokio::sync::Mutex<u8>) { let a = lock.lock().await; std::fs::read("x"); } //= Safe: tokio::fs::read .. .await
async fn dyn_before(error: u8) { let e: Box<dyn std::error::Error> = todo!(); std::fs::read("x"); } //= Unsafe: tokio::fs::read .. .await
async fn pointer_before(of: &u8) { let p = of as *const u8; std::fs::read("x"); } //= Unsafe: tokio::fs::read .. .await
async fn unknown_before() { let a = acme::make(); std::fs::read("x"); } //= Unsafe: tokio::fs::read .. .await
async fn unknown_before_wait() { let a = acme::make(); work().await; std::fs::read("x"); } //= Safe: tokio::fs::read .. .await
async fn unknown_in_scope() { { let a = acme::make(); } std::fs::read("x"); } //= Safe: tokio::fs::read .. .await
async fn unknown_in_arm(on: Option<u8>) { match on { Some(_) => { let a = acme::make(); } None => { std::fs::read("x"); } } } //= Safe: tokio::fs::read .. .await
async fn unknown_in_loop() { for x in acme::list() { std::fs::read("x"); } } //= Unsafe: tokio::fs::read .. .await
async fn unknown_in_if() { if let Some(x) = acme::maybe() { std::fs::read("x"); } } //= Unsafe: tokio::fs::read .. .await
async fn bound_here() { let a = acme::wrap(std::fs::read("x")); } //= Safe: tokio::fs::read .. .await
async fn bound_in_if() { if let Ok(a) = std::fs::read("x") { eat(a); } } //= Safe: tokio::fs::read .. .await
async fn bound_in_for() { for a in std::fs::read_dir("x") { eat(a); } }
async fn temporary(lock: &Mutex<u8>) { eat((lock.lock().unwrap(), std::fs::read("x"))); } //= Unsafe: tokio::fs::read .. .await
async fn temporary_before(lock: &Mutex<u8>) { lock.lock().unwrap(); std::fs::read("x"); } //= Safe: tokio::fs::read .. .await
async fn in_match_head(lock: &Mutex<u8>) { match *lock.lock().unwrap() { 1 => { std::fs::read("x"); } _ => {} } } //= Unsafe: tokio::fs::read .. .await
async fn in_if_head(cell: &RefCell<u8>) { if *cell.borrow() == 1 { std::fs::read("x"); } } //= Unsafe: tokio::fs::read .. .await
async fn generic<P: AsRef<Path>>(path: P) { std::fs::read(path); } //= Unsafe: tokio::fs::read .. .await
async fn generic_lent<P: AsRef<Path>>(path: &P) { std::fs::read(path); } //= Unsafe: tokio::fs::read .. .await
async fn block_param(rc: Rc<u8>) { async move { eat(&rc); std::fs::read("x"); }.await; } //= Safe: tokio::fs::read .. .await

async fn joined() { let a = fetch(1).await; let b = fetch(2).await; eat(a + b); } //= Unsafe: let (a, b) = tokio::join!(fetch(1), fetch(2));
async fn joined_three() { let a = fetch(1).await; let b = fetch(2).await; let c = fetch(3).await; eat(a + b + c); } //= Unsafe: let (a, b, c) = tokio::join!(fetch(1), fetch(2), fetch(3));
async fn joined_tried() -> Result<(), String> { let a = get("a").await?; let b = get("b").await?; Ok(()) } //= Unsafe: let (a, b) = tokio::try_join!(get("a"), get("b"))?;
async fn joined_other_errors() -> Result<(), String> { let a = get("a").await?; let b = other("b").await?; Ok(()) } //= no fix
async fn joined_one_tried() -> Result<(), String> { let a = get("a").await?; let b = fetch(1).await; Ok(()) } //= no fix
async fn joined_typed() { let a: u8 = fetch(1).await; let b = fetch(2).await; eat(a + b); } //= no fix
async fn joined_between() { let a = fetch(1).await; let x = 1; let b = fetch(2).await; eat(a + b); } //= no fix
async fn joined_comment() { let a = fetch(1).await; /* why */ let b = fetch(2).await; eat(a + b); } //= no fix
async fn joined_temporary() { let a = get(&make()).await; let b = get(&make()).await; eat((a, b)); }
async fn joined_lent(s: String, p: Pair) { let a = get(&s).await; let b = get(&p.name).await; eat((a, b)); } //= Unsafe: let (a, b) = tokio::join!(get(&s), get(&p.name));
async fn joined_long() { let a = get("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").await; let b = get("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb").await; eat((a, b)); } //= Unsafe: let (a, b) = tokio::join!(\n    get("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),\n    get("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"),\n);
async fn joined_nested() { eat((fetch(1).await, fetch(2).await)); } //= no fix
async fn joined_thrown() { let _ = fetch(1).await; let (b, _) = (1, 2); }
async fn joined_cfg() { let a = fetch(1).await; #[cfg(unix)] let b = fetch(2).await; let c = fetch(3).await; }
struct Pair { name: String }

async fn looped(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } eat(all); } //= Unsafe: let all = CALL;
async fn looped_macro(ids: Vec<u8>) { let mut all = vec![]; for id in ids { all.push(fetch(id).await); } eat(all); } //= Unsafe: let all = CALL;
async fn looped_sized(ids: Vec<u8>) { let mut all = Vec::with_capacity(1); for id in ids { all.push(fetch(id).await); } eat(all); } //= Unsafe: let all = CALL;
async fn looped_typed(ids: Vec<u8>) { let mut all: Vec<u8> = Vec::new(); for id in ids { all.push(fetch(id).await); } eat(all); } //= Unsafe: let all: Vec<u8> = CALL;
async fn looped_filled(ids: Vec<u8>) { let mut all = vec![1]; for id in ids { all.push(fetch(id).await); } eat(all); } //= no fix
async fn looped_between(ids: Vec<u8>) { let mut all = Vec::new(); let x = 1; for id in ids { all.push(fetch(id).await); } eat(all); } //= no fix
async fn looped_comment(ids: Vec<u8>) { let mut all = Vec::new(); /* why */ for id in ids { all.push(fetch(id).await); } eat(all); } //= no fix
async fn looped_pushed_later(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } all.push(1); } //= Unsafe: let mut all = CALL;
async fn looped_asked_later(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } all.len(); } //= Unsafe: let all = CALL;
async fn looped_lent_later(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } eat(&mut all); } //= Unsafe: let mut all = CALL;
async fn looped_shown_later(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } eat(&all); } //= Unsafe: let all = CALL;
async fn looped_indexed_later(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } all[0] = 1; } //= Unsafe: let mut all = CALL;
async fn looped_left(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { if id == 1 { continue; } all.push(fetch(id).await); } } //= no fix
async fn looped_cfg(ids: Vec<u8>) { #[cfg(unix)] let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } } //= no fix
async fn looped_given(ids: Vec<u8>, all: &mut Vec<u8>) { for id in ids { all.push(fetch(id).await); } } //= no fix
async fn looped_first(ids: Vec<u8>) { let mut all = Vec::new(); { for id in ids { all.push(fetch(id).await); } } } //= no fix


fn cloned(name: String, list: Vec<u8>, count: u32, shared: Arc<u8>) {
    tokio::spawn(async { name.len(); }); //= Unsafe: {\n        let name = name.clone();\n        async move { name.len(); }\n    }
    tokio::spawn(async { name.len(); list.len(); }); //= Unsafe: {\n        let name = name.clone();\n        let list = list.clone();\n        async move { name.len(); list.len(); }\n    }
    tokio::spawn(async { count + 1; }); //= Unsafe: async move
    tokio::spawn(async { eat(&shared); }); //= Unsafe: async move
    tokio::spawn(async move { name.len(); }); //= Unsafe: {\n        let name = name.clone();\n        async move { name.len(); }\n    }
    let own = String::new(); tokio::spawn(async { own.len(); }); //= Unsafe: async move
    let own = String::new(); tokio::spawn(async { own.len(); }); own.len(); //= Unsafe: {\n        let own = own.clone();\n        async move { own.len(); }\n    }
    for x in list { tokio::spawn(async { name.len(); x.len(); }); } //= Unsafe: {\n        let name = name.clone();\n        async move { name.len(); x.len(); }\n    }
    let task = tokio::spawn(async { name.len(); }); //= Unsafe: {\n        let name = name.clone();\n        async move { name.len(); }\n    }
    eat(tokio::spawn(async { name.len(); })); //= Unsafe: {\n        let name = name.clone();\n        async move { name.len(); }\n    }
    let block = async { name.len(); }; tokio::spawn(block); //= Unsafe: async move
}
