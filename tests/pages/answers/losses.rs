//! Not compiled: what is lost when an async function is dropped half way.

use futures::{SinkExt, StreamExt};
use std::collections::VecDeque;
use tokio::io::{AsyncReadExt, AsyncWriteExt, AsyncRead, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio::sync::Mutex;

struct Peer { stream: TcpStream, rx: Receiver<u8>, queue: VecDeque<u8>, taken: Option<u8>, shared: Mutex<TcpStream>, reader: BufReader<TcpStream> }
async fn wait() { tokio::time::sleep(todo!()).await; } //= unknown
async fn done() {} //= safe
fn plain(of: u8) {}

async fn read(of: &mut TcpStream) { of.read_exact(&mut [0; 4]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn read_own(mut of: TcpStream) { of.read_exact(&mut [0; 4]).await; } //= unknown
async fn read_some(of: &mut TcpStream) { of.read(&mut [0; 4]).await; } //= safe
async fn read_generic<R: AsyncRead>(of: R) { of.read_exact(&mut [0; 4]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn read_impl(of: impl AsyncRead) { of.read_exact(&mut [0; 4]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn read_generic_lent<R: AsyncRead>(of: &mut R) { of.read_exact(&mut [0; 4]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn write(of: &mut TcpStream, text: &[u8]) { of.write_all(text).await; } //= tokio::io::AsyncWriteExt::write_all loses how many of the bytes were already written
async fn calls_read(of: &mut TcpStream) { read(of).await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn calls_read_again(of: &mut TcpStream) { calls_read(of).await; } //= calls_read -> read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn calls_read_own(of: TcpStream) { let mut of = of; read(&mut of).await; } //= unknown
async fn calls_generic(of: &mut TcpStream) { read_generic(of).await; } //= read_generic -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn calls_generic_lent(of: &mut TcpStream) { read_generic(&mut *of).await; } //= read_generic -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn calls_generic_own(of: TcpStream) { read_generic(of).await; } //= unknown
async fn calls_generic_hand_on<R: AsyncRead>(of: R) { read_generic(of).await; } //= read_generic -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn calls_generic_second<R: AsyncRead>(n: u8, of: R) { take_second(n, of).await; } //= take_second -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn take_second<R: AsyncRead>(n: u8, mut of: R) { of.read_exact(&mut [n]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn calls_second(of: &mut TcpStream, n: u8) { take_second(n, of).await; } //= take_second -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn boxed(of: &mut TcpStream) { Box::pin(read(of)).await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn timed(of: &mut TcpStream) { tokio::time::timeout(todo!(), read(of)).await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn in_block(of: &mut TcpStream) { async { read(of).await }.await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn in_braces(of: &mut TcpStream) { { read(of) }.await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn in_empty_braces(of: &mut TcpStream) { { read(of); }.await; } //= unknown
async fn in_branch(of: &mut TcpStream, on: bool) { if on { read(of) } else { read(of) }.await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn in_match(of: &mut TcpStream, on: bool) { match on { true => read(of), false => read(of) }.await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn by_ref(of: &mut TcpStream) { (&mut read(of)).await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn in_variable(of: &mut TcpStream) { let future = read(of); future.await; } //= unknown
async fn in_closure(of: &mut TcpStream) { let f = async || read(of).await; } //= safe
async fn unknown(of: &mut TcpStream) { acme::read(of).await; } //= unknown
async fn unknown_then_read(of: &mut TcpStream) { acme::read(of).await; read(of).await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
async fn joined(of: &mut TcpStream) { tokio::join!(read(of), wait()); } //= unknown
async fn shown(of: &mut TcpStream) { println!("x"); of.read(&mut [0]).await; } //= safe
async fn buffered(of: &mut TcpStream) { let mut reader = BufReader::new(of); reader.read_exact(&mut [0]).await; } //= unknown
async fn buffered_lent(of: &mut TcpStream) { let mut reader = BufReader::new(&mut *of); reader.read_exact(&mut [0]).await; } //= unknown
async fn no_await(rx: &mut Receiver<u8>) { rx.try_recv(); } //= safe
async fn sends(tx: &Sender<u8>, of: u8) { tx.send(of).await; } //= unknown
async fn sink(of: &mut acme::Sink) { of.send(1).await; } //= unknown

impl Peer {
    async fn field(&mut self) { self.stream.read_exact(&mut [0]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn field_own(mut self) { self.stream.read_exact(&mut [0]).await; } //= unknown
    async fn lent_field(&mut self) { let stream = &mut self.stream; stream.read_exact(&mut [0]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn lent_twice(&mut self) { let peer = &mut *self; let stream = &mut peer.stream; stream.read_exact(&mut [0]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn locked(&self) { let mut stream = self.shared.lock().await; stream.read_exact(&mut [0]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn locked_at_once(&self) { self.shared.lock().await.read_exact(&mut [0]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn got(&mut self) { self.reader.get_mut().read_exact(&mut [0]).await; } //= tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn own_method(&mut self) { self.field().await; } //= Peer::field -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn own_function(&mut self) { read(&mut self.stream).await; } //= read -> tokio::io::AsyncReadExt::read_exact loses the bytes that were already read
    async fn of_other(&mut self, other: Peer) { other.field_own().await; } //= unknown

    async fn takes(&mut self) { let x = self.queue.pop_front(); wait().await; plain(x); } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_unused(&mut self) { let x = self.queue.pop_front(); wait().await; } //= unknown
    async fn takes_before(&mut self) { let x = self.queue.pop_front(); plain(x); wait().await; } //= unknown
    async fn takes_then_done(&mut self) { let x = self.queue.pop_front(); done().await; plain(x); } //= safe
    async fn takes_into(&mut self, tx: &Sender<u8>) { tx.send(self.queue.pop_front().unwrap()).await; } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_some(&mut self, tx: &Sender<u8>) { if let Some(x) = self.queue.pop_front() { tx.send(x).await; } } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_while(&mut self, tx: &Sender<u8>) { while let Some(x) = self.rx.recv().await { tx.send(x).await; } } //= tokio::sync::mpsc::Receiver::recv loses the message then
    async fn takes_else(&mut self, tx: &Sender<u8>) { let Some(x) = self.rx.recv().await else { return }; tx.send(x).await; } //= tokio::sync::mpsc::Receiver::recv loses the message then
    async fn takes_match(&mut self, tx: &Sender<u8>) { match self.rx.recv().await { Some(x) => { tx.send(x).await; } None => {} } } //= tokio::sync::mpsc::Receiver::recv loses the message then
    async fn takes_try(&mut self, tx: &Sender<u8>) -> Option<()> { let x = self.rx.recv().await?; tx.send(x).await; None } //= tokio::sync::mpsc::Receiver::recv loses the message then
    async fn takes_unwrap(&mut self, tx: &Sender<u8>) { let x = self.rx.recv().await.unwrap(); tx.send(x).await; } //= tokio::sync::mpsc::Receiver::recv loses the message then
    async fn takes_passed(&mut self, tx: &Sender<u8>) { let x = self.queue.pop_front(); let y = x; tx.send(y).await; } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_stored(&mut self, tx: &Sender<u8>) { let x = self.queue.pop_front(); self.taken = x; tx.send(x).await; } //= unknown
    async fn takes_pushed(&mut self, tx: &Sender<u8>) { let x = self.queue.pop_front(); self.queue.push_back(x); tx.send(x).await; } //= unknown
    async fn takes_counted(&mut self, tx: &Sender<Vec<u8>>, queue: &mut VecDeque<Vec<u8>>) { let x = queue.pop_front().unwrap(); self.queue.push_back(x.len()); tx.send(x).await; } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_elsewhere(&mut self, tx: &Sender<u8>) { let x = self.queue.pop_front(); let mut own = vec![]; own.push(x); tx.send(x).await; } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_in_branch(&mut self, on: bool) { let x = self.queue.pop_front(); if on { plain(x); } else { wait().await; } } //= unknown
    async fn takes_in_both(&mut self, on: bool) { let x = self.queue.pop_front(); if on { wait().await; } plain(x); } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_returned(&mut self) -> Option<u8> { let x = self.queue.pop_front(); wait().await; x } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_own(&mut self, mut own: VecDeque<u8>) { let x = own.pop_front(); wait().await; plain(x); } //= unknown
    async fn takes_in_closure(&mut self) { let f = || self.queue.pop_front(); wait().await; f(); } //= unknown
    async fn takes_in_block(&mut self) { let f = async { let x = self.queue.pop_front(); }; wait().await; } //= unknown
    async fn takes_block_value(&mut self, tx: &Sender<u8>) { let x = if let Some(x) = self.queue.pop_front() { x } else { return }; tx.send(x).await; } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_direct(&mut self) { hand(self.queue.pop_front()).await; } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
    async fn takes_wrapped(&mut self) { hand(Some(self.queue.pop_front())).await; } //= unknown
    async fn takes_lent(&mut self) { hand(&self.queue.pop_front()).await; } //= std::collections::vec_deque::VecDeque::pop_front loses the item then
}
async fn hand<T>(of: T) { wait().await; } //= unknown
