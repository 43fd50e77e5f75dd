//! Not compiled: what statements read, change and do.

use sqlx::Executor;
use std::sync::Arc;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::{Mutex, mpsc};

struct Cache { rows: Vec<u8>, name: String, stream: TcpStream, lock: Mutex<u8>, count: u32 }
impl Cache {
    fn size(&self) -> usize { self.rows.len() }
    fn grow(&mut self) { self.rows.push(1); } //= reads self.rows, writes self.rows
    fn set(&self) { unsafe { COUNT += 1 } }
    async fn load(&self) -> u8 { get("x").await }
    async fn fill(&mut self) { let x = get("x").await; self.rows.push(x); } //= reads self.rows x, writes self.rows
    async fn only_name(&self) -> usize { self.name.len() }
}
static mut COUNT: u8 = 1;
async fn get(url: &str) -> u8 { acme::get(url).await }
async fn nothing() {}
async fn pause() { tokio::time::sleep(todo!()).await }
async fn save(row: u8) { acme::save(row).await }
async fn delete_row(row: u8) { acme::del(row).await }
async fn check(row: u8) -> Result<(), u8> { Ok(()) }
fn eat<T>(of: T) {}
fn plain(of: u8) -> u8 { of }

async fn statements(cache: &mut Cache, shared: Arc<Cache>, list: Vec<u8>, url: &str, mut count: u8, tx: mpsc::Sender<u8>, rx: &mut mpsc::Receiver<u8>, own: Cache, flag: bool) -> Result<(), u8> {
    url; //= reads url
    url.len(); //= reads url
    count + 1; //= reads count
    count += 1; //= reads count, writes count
    count = 1; //= reads count, writes count
    cache.count = 2; //= reads cache.count, writes cache.count
    cache.rows[0] = 1; //= reads cache.rows, writes cache.rows
    cache.rows.len(); //= reads cache.rows
    cache.rows.push(1); //= reads cache.rows, writes cache.rows
    cache.rows.iter().next(); //= reads cache.rows
    cache.size(); //= reads cache
    cache.grow(); //= reads cache, writes cache
    cache.set(); //= reads cache, Shared
    shared.size(); //= reads shared
    shared.count; //= reads shared.count
    eat(&list); //= reads list
    eat(list); //= reads list
    eat(&mut count); //= reads count, writes count
    eat(&cache.name); //= reads cache.name
    eat(&mut cache.name); //= reads cache.name, writes cache.name
    plain(count); //= reads count
    own.rows.len(); //= reads own.rows
    get(url).await; //= reads url, unseen, waits
    get("x").await; //= unseen, waits
    cache.load().await; //= reads cache, unseen, waits
    cache.fill().await; //= reads cache, writes cache, unseen, waits
    cache.only_name().await; //= reads cache
    shared.load().await; //= reads shared, unseen, waits
    nothing().await;
    pause().await; //= waits, sleeps
    save(1).await; //= Acts, unseen, waits
    delete_row(1).await; //= Acts, unseen, waits
    check(1).await?;
    tx.send(1).await; //= reads tx, Shared
    rx.recv().await; //= reads rx, writes rx, through rx, Acts
    cache.stream.readable().await; //= reads cache.stream, through cache.stream, Acts
    cache.lock.lock().await; //= reads cache.lock, Locks
    tokio::time::sleep(todo!()).await; //= waits, sleeps
    tokio::spawn(nothing()); //= Task
    tokio::spawn(nothing()).await; //= Task
    acme::call(url).await; //= reads url, Acts, unseen, waits
    acme::look!(url); //= reads url, unseen
    println!("{url}"); //= reads url
    println!("{}", cache.name); //= reads cache.name
    vec![count]; //= reads count
    if flag { return Ok(()); } //= reads flag, leaves
    if flag { count = 2; } //= reads flag count, writes count
    match count { 1 => cache.grow(), _ => {} } //= reads count cache, writes cache
    loop { break; } //= leaves
    for x in list { cache.rows.push(x); } //= reads list cache.rows x, writes cache.rows
    while flag { count += 1; } //= reads flag count, writes count
    let_it(&|| cache.size()); //= reads cache
    let_it(&|| count += 1); //= reads count, writes count
    async { get(url).await }; //= reads url, unseen, waits
    async { get(url).await }.await; //= reads url, unseen, waits
    unsafe { COUNT = 2 }; //= Shared
    *url; //= reads url
    (&mut *cache).grow(); //= reads cache, writes cache
    cache.name.clone(); //= reads cache.name
    cache.name.as_str(); //= reads cache.name
    &cache.rows[1..]; //= reads cache.rows
    (count, url); //= reads count url
    [count, 1]; //= reads count
    Cache { count: 1, ..own }; //= reads own
    flag && cache.size() == 1; //= reads flag cache
    cache.rows.iter().map(|x| plain(*x)).collect::<Vec<_>>(); //= reads cache.rows x
    cache.rows.iter().for_each(|x| eat(url)); //= reads cache.rows url
    url.parse::<u8>()?; //= reads url
    tokio::join!(get(url), get("y")); //= reads url, unseen, waits
    tokio::select! { x = get(url) => {} y = rx.recv() => {} } //= reads url rx, writes rx, through rx, Acts, unseen, waits
    std::fs::read(url); //= reads url
    std::mem::swap(&mut count, &mut cache.count); //= reads count cache.count, writes count cache.count
    drop(list); //= reads list
    Ok(())
}
fn let_it<T>(of: T) {}

enum Step { One(u8), Two }
static LOCK: std::sync::Mutex<u8> = std::sync::Mutex::new(1);
impl Cache { async fn run(&self, db: &sqlx::PgPool, conn: &mut sqlx::PgConnection, tx: &mut Transaction) {
    db.fetch_one("x").await; //= reads db, waits
    conn.execute("x").await; //= reads conn, through conn, Acts
    tx.commit().await; //= reads tx, through tx, Acts, unseen, waits
    self.stream.write_all(b"x").await; //= reads self.stream, writes self.stream, through self.stream, Acts
    self.name.len(); //= reads self.name
    self.clone().size(); //= reads self
    self.rows.as_ref().len(); //= reads self.rows
    self.rows.iter().cloned().collect::<Vec<_>>(); //= reads self.rows
    LOCK.lock(); //= Locks
    *LOCK.lock().unwrap() = 2; //= Shared
    std::env::set_var("x", "y");
    std::fs::write("x", "y"); //= Acts
    std::thread::sleep(todo!()); //= waits, sleeps
    std::process::exit(1);
    assert!(self.size() == 1); //= reads self
    assert_eq!(self.size(), 1); //= reads self
    tracing::info!("{}", self.name); //= reads self.name
    return; //= leaves
    (|| self.size())(); //= reads self
    let_it(|x: u8| x + 1); //= reads x
    let_it(Step::One(1));
    let_it(async || self.load().await); //= reads self, unseen, waits
    [1, 2].iter().for_each(|x| plain(*x)); //= reads x
    Box::pin(self.load()).await; //= reads self, Acts, unseen, waits
    tokio::time::timeout(todo!(), self.load()).await; //= reads self, unseen, waits
    tokio::task::spawn_blocking(|| 1).await; //= waits
    tokio::fs::read("x").await; //= waits
    tokio::fs::write("x", "y").await; //= Acts
    tokio::fs::remove_file("x").await; //= Acts
    futures::future::join_all(vec![self.load()]).await; //= reads self, unseen, waits
    acme::fetch_user(1).await; //= unseen, waits
    acme::get(&self.name).await; //= reads self.name, unseen, waits
    acme::load(self).await; //= reads self, unseen, waits
    acme::load(&mut 1).await; //= unseen, waits
    acme::insert_user(1);
    acme::new(1);
    acme::Thing::default();
    self.missing().await; //= reads self, unseen, waits
    self.missing_get().await; //= reads self, unseen, waits
    if let Some(x) = self.rows.first() { plain(*x); } //= reads self.rows x
    match Step::Two { Step::One(x) => plain(x), Step::Two => 1 }; //= reads x
    { let mut own = 1; own += 1; } //= reads own, writes own
    { let own = self.size(); let more = own; } //= reads self own
    { let Some(x) = self.rows.first() else { return }; } //= reads self.rows, leaves
    loop { if self.size() == 1 { break; } } //= reads self, leaves
    for x in &self.rows { plain(*x); } //= reads self.rows x
    'a: { break 'a; } //= leaves
    self.size() + self.rows.len(); //= reads self self.rows
    -1;
    _ = self.size(); //= reads self
    (self.rows, self.name) = (Vec::new(), String::new()); //= reads self.rows self.name, writes self.rows self.name
    *tx = todo!(); //= reads tx, writes tx, through tx
    self.count as u64; //= reads self.count
    0..self.size(); //= reads self
    yield_it(1).await; //= waits, sleeps
} }
async fn yield_it(of: u8) { tokio::task::yield_now().await }
