//! Not compiled: what calls do, and in what context closures and blocks run.

use std::io::{Read, Write, BufRead};
use std::sync::{Arc, Condvar, Mutex, OnceLock, LazyLock, Once};
use tokio::runtime::{Handle, Runtime};

fn eat<T>(of: T) {}
fn slow() { std::thread::sleep(todo!()); } //= std::thread::sleep blocks
async fn work() {}
struct Disk { file: std::fs::File, tx: std::sync::mpsc::Sender<u8>, rx: std::sync::mpsc::Receiver<u8>, child: std::process::Child }
impl Disk { fn load(&mut self) { self.file.read(&mut []); } fn drain(&self) { self.rx.recv(); } } //= std::fs::File::read blocks a little; std::sync::mpsc::Receiver::recv blocks

fn calls(disk: &mut Disk, bounded: std::sync::mpsc::SyncSender<u8>, rt: &Runtime, handle: Handle, tokio_tx: tokio::sync::mpsc::Sender<u8>, cell: OnceLock<u8>, listener: std::net::TcpListener) {
    std::thread::sleep(todo!()); //= std::thread::sleep blocks
    std::fs::read("x"); //= std::fs::read blocks a little
    std::fs::File::open("x"); //= std::fs::File::open blocks a little
    disk.file.read(&mut []); //= std::fs::File::read blocks a little
    disk.file.write_all(b"x"); //= std::fs::File::write_all blocks a little
    disk.load(); //= to load
    disk.rx.recv(); //= std::sync::mpsc::Receiver::recv blocks
    disk.rx.try_recv();
    disk.tx.send(1);
    bounded.send(1); //= std::sync::mpsc::SyncSender::send blocks a little
    disk.child.wait(); //= std::process::Child::wait blocks
    std::process::Command::new("x").output(); //= std::process::Command::output blocks
    std::io::stdin().read_line(todo!()); //= std::io::Stdin::read_line blocks a little
    std::io::stdout().flush();
    println!("x");
    write!(disk.file, "x"); //= write! on std::fs::File blocks a little
    writeln!(todo!(), "x");
    let mut text = String::new(); write!(text, "x");
    listener.accept(); //= std::net::TcpListener::accept blocks
    std::thread::spawn(slow).join(); //= std::thread::JoinHandle::join blocks
    rt.block_on(work()); //= tokio::runtime::Runtime::block_on drives
    handle.block_on(work()); //= tokio::runtime::Handle::block_on drives
    Handle::current().block_on(work()); //= tokio::runtime::Handle::block_on drives
    futures::executor::block_on(work()); //= futures::executor::block_on drives
    tokio_tx.blocking_send(1); //= tokio::sync::mpsc::Sender::blocking_send drives
    tokio_tx.try_send(1);
    cell.get_or_init(slow);
    slow(); //= to slow
    unknown().block_on(work()); //= block_on drives (guess)
    unknown().blocking_lock(); //= blocking_lock drives (guess)
    unknown().sleep();
    acme::block_on(work());
    eat(std::thread::sleep); //= to eat
    (std::thread::sleep)(todo!()); //= std::thread::sleep blocks
    let a = std::thread::sleep; a(todo!());
    "localhost:80".to_socket_addrs(); //= std::net::ToSocketAddrs::to_socket_addrs blocks a little
    std::net::TcpStream::connect("x"); //= std::net::TcpStream::connect blocks
    std::sync::Barrier::new(1).wait(); //= std::sync::Barrier::wait blocks
    if tokio::task::block_in_place(|| slow()) == () {} //= Off; to slow
}

async fn bodies(list: Vec<u8>, option: Option<u8>) {
    list.iter().for_each(|x| slow()); //= Async; to slow
    list.iter().map(|x| slow()).collect::<Vec<_>>(); //= Async; to slow
    let lazy = list.iter().map(|x| slow()); //= Async; to slow
    option.map(|x| slow()); //= Async; to slow
    option.unwrap_or_else(|| 1); //= Async
    list.sort_by(|a, b| a.cmp(b)); //= Async
    std::thread::spawn(|| slow()); //= Off; to slow
    tokio::task::spawn_blocking(|| slow()); //= Off; to slow
    tokio::task::spawn_blocking(move || { let f = || slow(); f() }); //= Off; Off; to slow
    tokio::task::block_in_place(|| slow()); //= Off; to slow
    tokio::spawn(async { slow() }); //= Async; to slow
    async { slow() }.await; //= Async; to slow
    let f = || slow(); f(); //= Async; to slow
    let f = || slow(); eat(f); //= Unknown; to slow; to eat
    let f = || slow(); std::thread::spawn(f); //= Off; to slow
    let f = || slow(); //= Unknown; to slow
    let f = || slow(); f(); std::thread::spawn(f); //= Unknown; to slow
    let f = if true { || slow() } else { || slow() }; f(); //= Async; to slow; Async; to slow
    let f = async || slow(); f().await; //= Async; to slow
    (|| slow())(); //= Async; to slow
    { || slow() }(); //= Unknown; to slow
    eat(|| slow()); //= to eat; Unknown; to slow
    runs(|| slow()); //= to runs; Async; to slow
    runs_off(|| slow()); //= to runs_off; Off; to slow
    keeps(|| slow()); //= to keeps; Unknown; to slow
    hands_on(|| slow()); //= to hands_on; Async; to slow
    unknown(|| slow()); //= Unknown; to slow
    static ONCE: LazyLock<u8> = LazyLock::new(|| 1); //= Unknown
    let once = OnceLock::new(); once.get_or_init(|| slow()); //= Unknown; to slow
    tokio::join!(async { slow() }, work()); //= Async; to slow
    futures::executor::block_on(async { slow() }); //= futures::executor::block_on drives; Async; to slow
    std::thread::scope(|s| { s.spawn(|| slow()); }); //= std::thread::scope blocks; Async; Off; to slow
    Box::new(|| slow()); //= Unknown; to slow
    let f = &|| slow(); f(); //= Async; to slow
    match option { Some(_) => || slow(), None => || slow() }(); //= Unknown; to slow; Unknown; to slow
    { fn inner() { std::thread::sleep(todo!()) } inner() } //= std::thread::sleep blocks; to inner
}
fn runs(f: impl Fn()) { f() }
fn runs_off(f: impl Fn()) { std::thread::spawn(f); }
fn keeps(f: impl Fn()) -> impl Fn() { f }
fn hands_on(f: impl Fn()) { runs(f) } //= to runs
fn around(f: impl Fn()) { around(f) } //= to around
fn plain() { runs(|| slow()); let f = || slow(); f(); async { slow() }; } //= to runs; Sync; to slow; Sync; to slow; Async; to slow
