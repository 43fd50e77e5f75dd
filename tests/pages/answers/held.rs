//! Not compiled: what may not leave its thread, and where it is alive at an await.

use std::cell::{Cell, RefCell};
use rand::Rng;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::sync::{Arc, Mutex, MutexGuard, RwLock};

struct Local { shared: Rc<u8> }
struct Fine { name: String }
struct Generic<T> { inner: T }
struct Cells { cell: RefCell<u8> }
struct Forced(Rc<u8>);
unsafe impl Send for Forced {}
struct Shared(Cell<u8>);
unsafe impl Sync for Shared {}
enum Either { Left(Rc<u8>) }
fn send<T>(of: T) {}
async fn work() {}
async fn take<T>(of: T) { work().await; }
async fn keep(of: Rc<u8>) { work().await; eat(&of); }
async fn lend(of: &Rc<u8>) {}
async fn inner() { let rc = Rc::new(1); work().await; eat(&rc); } //= std::rc::Rc in `rc`
fn eat<T>(of: T) {}

fn types(a: Rc<u8>, b: Weak<u8>, c: Arc<u8>, d: Arc<Rc<u8>>, e: RefCell<u8>, f: &RefCell<u8>, g: Arc<RefCell<u8>>, h: Mutex<u8>, i: Arc<Mutex<Rc<u8>>>, j: MutexGuard<'_, u8>, k: *const u8) {
    send(a); //= std::rc::Rc
    send(b); //= std::rc::Weak
    send(c); //= nothing known
    send(d); //= std::rc::Rc
    send(e); //= nothing known
    send(f); //= std::cell::RefCell
    send(g); //= std::cell::RefCell
    send(h); //= nothing known
    send(&h); //= nothing known
    send(i); //= std::rc::Rc
    send(j); //= std::sync::MutexGuard
    send(k); //= a raw pointer
    send(&k); //= a raw pointer
    send(vec![Rc::new(1)]); //= std::rc::Rc
    send(Some(Rc::new(1))); //= std::rc::Rc
    send((1, Rc::new(1))); //= std::rc::Rc
    send([Rc::new(1)]); //= std::rc::Rc
    send(&mut Rc::new(1)); //= std::rc::Rc
    send(&Rc::new(1)); //= std::rc::Rc
    send(Box::new(Rc::new(1))); //= std::rc::Rc
    send(VecDeque::from([Rc::new(1)])); //= nothing known
    send(Arc::new(Mutex::new(RefCell::new(1)))); //= nothing known
    send(Arc::new(RwLock::new(RefCell::new(1)))); //= std::cell::RefCell
    send(Arc::new(Some(Cell::new(1)))); //= std::cell::Cell
    send(&Some(Cell::new(1))); //= std::cell::Cell
    send(&(1, Cell::new(1))); //= std::cell::Cell
    send(&[Cell::new(1)]); //= std::cell::Cell
    send(&&Cell::new(1)); //= std::cell::Cell
    send(Local { shared: a }); //= std::rc::Rc
    send(Fine { name: String::new() }); //= nothing known
    send(Generic { inner: Rc::new(1) }); //= std::rc::Rc
    send(Generic { inner: 1u8 }); //= nothing known
    send(&Cells { cell: RefCell::new(1) }); //= std::cell::RefCell
    send(Cells { cell: RefCell::new(1) }); //= nothing known
    send(Forced(a)); //= nothing known
    send(&Forced(a)); //= std::rc::Rc
    send(&Shared(Cell::new(1))); //= nothing known
    send(Shared(Cell::new(1))); //= nothing known
    send(Either::Left(a)); //= std::rc::Rc
    send(std::cell::OnceCell::<u8>::new()); //= nothing known
    send(&std::cell::OnceCell::<u8>::new()); //= std::cell::OnceCell
    send(std::sync::mpsc::channel::<u8>().1); //= nothing known
    send(&std::sync::mpsc::channel::<u8>().1); //= std::sync::mpsc::Receiver
    send(e.borrow()); //= std::cell::Ref
    send(e.borrow_mut()); //= std::cell::RefMut
    send(rand::thread_rng()); //= rand::rngs::ThreadRng
}

async fn variable() { let rc = Rc::new(1); work().await; eat(&rc); } //= std::rc::Rc in `rc`
async fn variable_unused_later() { let rc = Rc::new(1); work().await; } //= std::rc::Rc in `rc`
async fn variable_moved() { let rc = Rc::new(1); eat(rc); work().await; }
async fn variable_lent() { let rc = Rc::new(1); eat(&rc); work().await; } //= std::rc::Rc in `rc`
async fn variable_asked() { let rc = Rc::new(1); rc.checked_add(1); work().await; }
async fn variable_given_by_method() { let cell = Rc::new(RefCell::new(1)); cell.into_inner(); work().await; }
async fn variable_shown() { let rc = Rc::new(1); println!("{rc}"); work().await; } //= std::rc::Rc in `rc`
async fn variable_in_macro() { let rc = Rc::new(1); acme::take!(rc); work().await; }
async fn variable_star() { let rc = Rc::new(1); let x = *rc; work().await; } //= std::rc::Rc in `rc`
async fn variable_assigned() { let mut rc = Rc::new(1); rc = Rc::new(2); work().await; }
async fn variable_in_block() { { let rc = Rc::new(1); } work().await; }
async fn variable_in_block_across() { { let rc = Rc::new(1); work().await; } work().await; } //= std::rc::Rc in `rc`
async fn variable_after() { work().await; let rc = Rc::new(1); }
async fn variable_of_returned() { let rc = Rc::new(1); return; work().await; }
async fn variable_perhaps_returned(on: bool) { let rc = Rc::new(1); if on { return; } work().await; } //= std::rc::Rc in `rc`
async fn variable_else(of: Option<u8>) { let rc = Rc::new(1); let Some(x) = of else { return }; work().await; } //= std::rc::Rc in `rc`
async fn variable_in_loop() { loop { let rc = Rc::new(1); break; work().await; } }
async fn variable_in_loop_again() { loop { let rc = Rc::new(1); work().await; continue; } } //= std::rc::Rc in `rc`
async fn pair() { let (a, rc) = (1, Rc::new(1)); work().await; } //= std::rc::Rc in `rc`
async fn by_ref() { let ref rc = Rc::new(1); work().await; }
async fn by_at() { let rc @ _ = Rc::new(1); work().await; }
async fn in_closure() { let f = || { let rc = Rc::new(1); }; work().await; }
async fn in_async_block() { let f = async { let rc = Rc::new(1); work().await; }; work().await; f.await; } //= std::rc::Rc in `rc`
async fn field() { let pair = (Rc::new(1), String::new()); eat(pair.0); work().await; } //= std::rc::Rc in `pair`
async fn other_field() { let pair = (Rc::new(1), String::new()); eat(pair.1); work().await; } //= std::rc::Rc in `pair`
async fn indexed() { let list = vec![Rc::new(1)]; eat(list[0]); work().await; } //= std::rc::Rc in `list`
async fn pointer(of: &u8) { let p = of as *const u8; work().await; eat(p); } //= a raw pointer in `p`
async fn pointer_unused(of: &u8) { let p = of as *const u8; work().await; }
async fn pointer_before(of: &u8) { let p = of as *const u8; eat(p); work().await; }
async fn pointer_in_branch(of: &u8, on: bool) { let p = of as *const u8; if on { work().await; } eat(p); }
async fn pointer_in_match(of: &u8, on: bool) { let p = of as *const u8; match on { true => work().await, _ => {} } eat(p); }
async fn pointer_assigned(of: &u8) { let mut p = of as *const u8; work().await; p = of; eat(p); }
async fn pointer_left(of: &u8) { let p = of as *const u8; work().await; return; eat(p); }
async fn pointer_in_block(of: &u8) { { let p = of as *const u8; work().await; eat(p); } work().await; } //= a raw pointer in `p`
async fn temporary() { tokio::time::sleep(Rc::new(1).checked_add(1)).await; }
async fn temporary_lent() { lend(&Rc::new(1)).await; } //= std::rc::Rc in `Rc::new(1)`
async fn temporary_given() { take(*Rc::new(1)).await; }
async fn temporary_in_block() { take({ let x = Rc::new(1).len(); x }).await; }
async fn temporary_if() { take(if Rc::new(1).eq(1) { 1 } else { 2 }).await; }
async fn temporary_random() { tokio::time::sleep(std::time::Duration::from_secs(rand::thread_rng().r#gen())).await; } //= rand::rngs::ThreadRng in `rand::thread_rng()`
async fn argument() { keep(Rc::new(1)).await; } //= std::rc::Rc in `Rc::new(1)`
async fn argument_of_stub() { tokio::time::timeout(Rc::new(1), work()).await; }
async fn argument_lent(of: &Rc<u8>) { lend(of).await; } //= std::rc::Rc in `of`
async fn below() { inner().await; } //= std::rc::Rc in `rc` below
async fn below_twice() { below().await; } //= std::rc::Rc in `rc` below
async fn around() { around().await; }
struct Owner(Rc<u8>);
impl Owner {
    async fn consume(self) { work().await; }
    async fn look(&self) { work().await; }
}
async fn receiver(owner: Owner) { owner.consume().await; } //= std::rc::Rc in `owner`
async fn receiver_lent(owner: Owner) { owner.look().await; }
