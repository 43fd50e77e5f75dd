//! Not compiled: awaits that wait for one another without need.

use std::collections::HashMap;
use tokio::net::TcpStream;

async fn get(url: &str) -> Result<String, String> { acme::get(url).await }
async fn fetch(id: u8) -> u8 { tokio::net::lookup_host("x").await; id }
async fn quick(id: u8) -> u8 { id }
async fn pause() { tokio::time::sleep(todo!()).await }
async fn save(id: u8) { acme::save(id).await }
async fn read(of: &mut TcpStream) -> u8 { 1 }
async fn check(id: u8) -> Result<(), String> { tokio::net::lookup_host("x").await; Ok(()) }
struct Client { base: String }
impl Client { async fn fetch(&self, id: u8) -> u8 { tokio::net::lookup_host("x").await; id } async fn fetch_mut(&mut self, id: u8) -> u8 { tokio::net::lookup_host("x").await; id } }
fn mix(a: u8, b: u8) -> u8 { a }

async fn two() { let a = fetch(1).await; let b = fetch(2).await; mix(a, b); } //= 2 in a row
async fn three() { let a = fetch(1).await; let b = fetch(2).await; let c = fetch(3).await; mix(a, b + c); } //= 3 in a row
async fn needs() { let a = fetch(1).await; let b = fetch(a).await; mix(a, b); }
async fn needs_third() { let a = fetch(1).await; let b = fetch(2).await; let c = fetch(a).await; mix(b, c); } //= 2 in a row
async fn between() { let a = fetch(1).await; let x = 1; let b = fetch(2).await; mix(a, b); } //= 2 in a row
async fn between_call() { let a = fetch(1).await; println!("x"); let b = fetch(2).await; mix(a, b); } //= 2 in a row
async fn between_use() { let a = fetch(1).await; let x = a + 1; let b = fetch(x).await; mix(a, b); }
async fn tried() -> Result<(), String> { let a = get("a").await?; let b = get("b").await?; Ok(()) } //= 2 in a row
async fn tried_one() -> Result<(), String> { let a = get("a").await?; let b = fetch(1).await; Ok(()) } //= 2 in a row
async fn unwrapped() { let a = get("a").await.unwrap(); let b = get("b").await.unwrap(); } //= 2 in a row
async fn slept() { pause().await; let a = fetch(1).await; pause().await; }
async fn saved() { save(1).await; save(2).await; }
async fn saved_between() { let a = fetch(1).await; save(2).await; let b = fetch(2).await; }
async fn checked() -> Result<(), String> { check(1).await?; let a = fetch(1).await; Ok(()) }
async fn quick_ones() { let a = quick(1).await; let b = quick(2).await; mix(a, b); }
async fn one_quick() { let a = quick(1).await; let b = fetch(2).await; mix(a, b); }
async fn lent(of: &mut TcpStream) { let a = read(of).await; let b = read(of).await; mix(a, b); }
async fn methods(client: &Client) { let a = client.fetch(1).await; let b = client.fetch(2).await; mix(a, b); } //= 2 in a row
async fn methods_mut(client: &mut Client) { let a = client.fetch_mut(1).await; let b = client.fetch_mut(2).await; mix(a, b); }
async fn made_first() { let a = fetch(1); let b = fetch(2); let x = a.await; let y = b.await; mix(x, y); } //= 2 in a row, made first
async fn nested() { mix(fetch(1).await, fetch(2).await); } //= 2 in a row, nested
async fn summed() { let a = fetch(1).await + fetch(2).await; } //= 2 in a row, nested
async fn compared() { if fetch(1).await == fetch(2).await {} }
async fn either() { if fetch(1).await == 1 && fetch(2).await == 2 {} }
async fn in_tuple() { let (a, b) = (fetch(1).await, fetch(2).await); } //= 2 in a row, nested
async fn in_struct() { let a = Pair { a: fetch(1).await, b: fetch(2).await }; } //= 2 in a row, nested
async fn in_list() { let a = [fetch(1).await, fetch(2).await]; let b = vec![fetch(1).await, fetch(2).await]; } //= 2 in a row, nested; 2 in a row, nested
async fn in_insert(map: &mut HashMap<u8, u8>) { map.insert(fetch(1).await, fetch(2).await); }
async fn inserted(mut map: HashMap<u8, u8>) { let mut map = HashMap::new(); map.insert(1, fetch(1).await); map.insert(2, fetch(2).await); }
async fn pushed() { let mut all = vec![]; all.push(fetch(1).await); all.push(fetch(2).await); } //= 2 in a row
async fn pushed_given(all: &mut Vec<u8>) { all.push(fetch(1).await); all.push(fetch(2).await); } //= 2 in a row
async fn thrown() { fetch(1).await; fetch(2).await; }
async fn stranger() { let a = acme::fetch(1).await; let b = acme::fetch(2).await; }
async fn locked(lock: &tokio::sync::Mutex<u8>) { let a = lock.lock().await; let b = fetch(1).await; }
async fn spawned() { let a = tokio::spawn(fetch(1)); let b = tokio::spawn(fetch(2)); a.await; b.await; }
async fn last() -> u8 { let a = fetch(1).await; fetch(2).await }
async fn under_cfg() { let a = fetch(1).await; #[cfg(unix)] let b = fetch(2).await; }
async fn shadowed() { let a = fetch(1).await; let a = fetch(2).await; mix(a, a); }
async fn in_block() { let f = async { let a = fetch(1).await; let b = fetch(2).await; mix(a, b) }; f.await; } //= 2 in a row
async fn files() { let a = tokio::fs::read("a").await; let b = tokio::fs::read("b").await; } //= 2 in a row
async fn files_written() { tokio::fs::write("a", "x").await; let b = tokio::fs::read("a").await; }
async fn more_awaits(client: &Client) -> Result<(), String> { let a = get("a").await?.len(); let b = get("b").await?.len(); Ok(()) } //= 2 in a row

async fn each(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); } } //= one by one into all, plain
async fn each_let(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { let x = fetch(id).await; all.push(x); } } //= one by one into all
async fn each_tried(ids: &[&str]) -> Result<(), String> { let mut all = Vec::new(); for id in ids { all.push(get(id).await?); } Ok(()) } //= one by one into all, plain
async fn each_given(ids: Vec<u8>, all: &mut Vec<u8>) { for id in ids { all.push(fetch(id).await); } } //= one by one into all, plain
async fn each_inserted(ids: Vec<u8>) { let mut all = HashMap::new(); for id in ids { all.insert(id, fetch(id).await); } } //= one by one into all
async fn each_printed(ids: Vec<u8>) { for id in ids { println!("{}", fetch(id).await); } } //= one by one
async fn each_thrown(ids: Vec<u8>) { for id in ids { fetch(id).await; } }
async fn each_saved(ids: Vec<u8>) { for id in ids { save(id).await; } }
async fn each_slept(ids: Vec<u8>) { let mut all = Vec::new(); for id in ids { all.push(fetch(id).await); pause().await; } }
async fn each_summed(ids: Vec<u8>) { let mut sum = 0; for id in ids { sum += fetch(id).await; } } //= one by one into sum
async fn each_needs(ids: Vec<u8>) { let mut last = 0; let mut all = vec![]; for id in ids { last = fetch(last).await; all.push(last); } }
async fn each_two(ids: Vec<u8>) { let mut all = vec![]; for id in ids { all.push(fetch(id).await + fetch(1).await); } } //= 2 in a row, nested
async fn each_filtered(ids: Vec<u8>) { let mut all = vec![]; for id in ids { if id == 1 { continue; } all.push(fetch(id).await); } } //= one by one into all
async fn each_left(ids: Vec<u8>) { let mut all = vec![]; for id in ids { if id == 1 { break; } all.push(fetch(id).await); } }
async fn each_stranger(ids: Vec<u8>) { let mut all = vec![]; for id in ids { all.push(acme::fetch(id).await); } }
async fn each_lent(ids: &[u8], of: &mut TcpStream) { let mut all = vec![]; for id in ids { all.push(read(of).await); } }
async fn each_method(ids: &[u8], client: &Client) { let mut all = vec![]; for id in ids.iter() { all.push(client.fetch(*id).await); } } //= one by one into all, plain
async fn each_method_mut(ids: &[u8], client: &mut Client) { let mut all = vec![]; for id in ids.iter() { all.push(client.fetch_mut(*id).await); } }
async fn each_of_three() { let mut all = vec![]; for id in [1, 2, 3] { all.push(fetch(id).await); } }
async fn each_of_four() { let mut all = vec![]; for id in [1, 2, 3, 4] { all.push(fetch(id).await); } } //= one by one into all, plain
async fn each_of_range() { let mut all = vec![]; for id in 0..3 { all.push(fetch(id).await); } }
async fn each_of_long_range() { let mut all = vec![]; for id in 0..4 { all.push(fetch(id).await); } } //= one by one into all, plain
async fn each_of_open_range(n: u8) { let mut all = vec![]; for id in 0..n { all.push(fetch(id).await); } } //= one by one into all, plain
async fn each_of_pairs(ids: HashMap<u8, u8>) { let mut all = vec![]; for (a, b) in &ids { all.push(fetch(*a).await); } } //= one by one into all, plain
async fn each_of_stream(mut rx: tokio::sync::mpsc::Receiver<u8>) { let mut all = vec![]; while let Some(id) = rx.recv().await { all.push(fetch(id).await); } }
async fn each_of_lines(text: &str) { let mut all = vec![]; for line in text.lines() { all.push(get(line).await); } } //= one by one into all, plain
async fn each_nested(ids: Vec<Vec<u8>>) { let mut all = vec![]; for list in ids { for id in list { all.push(fetch(id).await); } } } //= one by one into all, plain
async fn each_enumerated(ids: Vec<u8>) { let mut all = vec![]; for (i, id) in ids.iter().enumerate().rev() { all.push(fetch(*id).await); } } //= one by one into all, plain
async fn each_without_use(ids: Vec<u8>) { let mut all = vec![]; for _ in ids { all.push(fetch(1).await); } }
async fn looped() { let mut all = vec![]; loop { all.push(fetch(1).await); } }
async fn each_in_match(ids: Vec<&str>) { let mut all = vec![]; for id in ids { match get(id).await { Ok(x) => all.push(x), Err(_) => {} } } } //= one by one into all
async fn each_if_let(ids: Vec<&str>) { let mut all = vec![]; for id in ids { if let Ok(x) = get(id).await { all.push(x); } } } //= one by one into all
