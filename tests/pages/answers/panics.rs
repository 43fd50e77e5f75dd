//! Not compiled: what may panic.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::sync::{mpsc, oneshot};

pub struct Server { task: Option<u8>, table: HashMap<String, u8>, list: Vec<u8>, lock: Mutex<u8> }
pub enum Fault { Gone }
static PORT: &str = "80";

async fn results(given: Result<u8, String>, fault: Result<u8, Fault>, io: std::io::Result<u8>) {
    given.unwrap(); //= Result::unwrap
    given.expect("failed to read"); //= Result::expect
    given.expect("could not read"); //= Result::expect
    given.expect("the list is never empty");
    given.expect("reading cannot fail");
    given.expect(""); //= Result::expect
    given.expect(&format!("failed"));
    fault.unwrap(); //= Result::unwrap
    io.unwrap(); //= Result::unwrap
    given.unwrap_or(1);
    given.unwrap_err();
    std::fs::read("x").unwrap(); //= Result::unwrap
    acme::load().unwrap();
}

async fn options(server: &mut Server, given: Option<u8>, text: &str, rx: &mut mpsc::Receiver<u8>) {
    given.unwrap();
    server.task.take().unwrap();
    server.table.get("x").unwrap(); //= Option::unwrap
    server.table.get("x").copied().unwrap(); //= Option::unwrap
    server.table.get("x").expect("missing x");
    server.list.first().unwrap(); //= Option::unwrap
    server.list.pop().unwrap(); //= Option::unwrap
    server.list.iter().next().unwrap(); //= Option::unwrap
    text.split_once('x').unwrap(); //= Option::unwrap
    text.find('x').unwrap(); //= Option::unwrap
    rx.recv().await.unwrap(); //= Option::unwrap
    rx.recv().await.expect("no message"); //= Option::expect
    rx.recv().await.expect("the sender lives as long as this");
}

async fn checked(given: Option<u8>, other: Result<u8, String>, list: Vec<u8>, table: &mut HashMap<String, u8>, server: &mut Server) {
    if other.is_ok() { other.unwrap(); }
    if !list.is_empty() { list.first().unwrap(); }
    if table.contains_key("x") { table.get("x").unwrap(); }
    table.insert("x".into(), 1);
    table.get("x").unwrap();
    if let Err(_) = other { return; }
    other.unwrap();
    server.list.push(1);
    server.list.last().unwrap();
    server.table.get("x").unwrap(); //= Option::unwrap
}

async fn matched(one: Result<u8, String>, two: Result<u8, String>, three: Result<u8, String>) {
    match one { Ok(_) => {} Err(_) => return }
    one.unwrap();
    two = Ok(1);
    two.unwrap();
    three.unwrap(); //= Result::unwrap
}

async fn explained(given: Result<u8, String>) {
    // This cannot fail: the text is ours.
    given.unwrap();
    // Safe, it is a number.
    let a = given.unwrap();
    // Reads the number.
    given.unwrap(); //= Result::unwrap
    // We know what it is,
    // it was written by us.
    given
        .unwrap();

    // It is unreachable.

    given.unwrap(); //= Result::unwrap
    given.clone().ok(); // never fails
    given.unwrap(); //= Result::unwrap
}

async fn sure(lock: Mutex<u8>, tx: oneshot::Sender<u8>, handle: std::thread::JoinHandle<u8>, task: tokio::task::JoinHandle<u8>) {
    lock.lock().unwrap();
    tx.send(1).unwrap(); //= Result::unwrap
    handle.join().unwrap();
    task.await.unwrap();
    "1".parse::<u8>().unwrap();
    PORT.parse::<u16>().unwrap();
    std::net::Ipv4Addr::from_str("1").unwrap();
    std::num::NonZeroU8::new(1).unwrap();
    write!(text, "x").unwrap();
    std::thread::Builder::new().spawn(|| 1).unwrap(); //= Result::unwrap
    tokio::runtime::Runtime::new().unwrap(); //= Result::unwrap
    Made::new("x").unwrap();
    Made::new(PORT).unwrap();
    Made::new(&[1, 2]).unwrap();
    Made::new((1, -2)).unwrap();
    Made::new(1 + 2 as u8).unwrap();
    Made::new("x".to_string()).unwrap();
    Made::new(concat!("a", "b")).unwrap();
    Made::new(lock).unwrap(); //= Result::unwrap
    Made::new((1, lock)).unwrap(); //= Result::unwrap
    Made::new(lock.to_string()).unwrap(); //= Result::unwrap
    Made::new(format!("x")).unwrap();
    Made::from_env().unwrap(); //= Result::unwrap
    Made::open("x").unwrap(); //= Result::unwrap
    Made::parse("x").unwrap(); //= Result::unwrap
}

struct Made;
impl Made {
    fn new<T>(of: T) -> Result<Self, String> { todo!() } //= todo!
    fn from_env() -> Result<Self, String> { Ok(Made) }
    fn open(path: &str) -> std::io::Result<Self> { Ok(Made) }
    fn parse(path: &str) -> Result<u8, String> { Ok(1) }
}

async fn macros(flag: bool) {
    if flag { panic!("x"); } //= panic!
    if flag { todo!() } //= todo!
    if flag { unimplemented!(); } //= unimplemented!
    if flag { unreachable!(); }
    assert!(flag);
    acme::panic!();
    let f = || panic!("inside"); //= panic!
    async { given().unwrap() }.await; //= Result::unwrap
}
fn given() -> Result<u8, String> { todo!() } //= todo!
