//! Not compiled: guards that are alive at awaits, and locks that are taken where they are held.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, MutexGuard, RwLock};
use tokio::sync::Mutex as AsyncMutex;

struct Store { list: Mutex<Vec<u8>>, other: Mutex<u8>, rows: RwLock<Vec<u8>>, cell: RefCell<u8>, slow: AsyncMutex<u8> }
struct Opened<'a> { guard: MutexGuard<'a, u8>, name: String }
async fn work() -> u8 { 1 }
fn eat<T>(of: T) {}
fn cond() -> bool { true }

async fn plain(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); work().await; } //= Sync a
async fn dropped(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); drop(a); work().await; }
async fn dropped_perhaps(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); if cond() { drop(a); } work().await; } //= Sync a
async fn dropped_in_both(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); if cond() { drop(a); } else { drop(a); } work().await; }
async fn dropped_in_match(lock: &Mutex<u8>, on: Option<u8>) { let a = lock.lock().unwrap(); match on { Some(_) => drop(a), None => return } work().await; }
async fn given(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); eat(a); work().await; }
async fn lent(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); eat(&a); work().await; } //= Sync a
async fn in_block(lock: &Mutex<u8>) { { let a = lock.lock().unwrap(); } work().await; }
async fn copied(lock: &Mutex<u8>) { let a = *lock.lock().unwrap(); work().await; }
async fn temporary(lock: &Mutex<Vec<u8>>) { eat(lock.lock().unwrap().len() + work().await as usize); } //= Sync temporary
async fn temporary_before(lock: &Mutex<Vec<u8>>) { lock.lock().unwrap().len(); work().await; }
async fn in_if_let(lock: &Mutex<Option<u8>>) { if let Some(x) = *lock.lock().unwrap() { work().await; } } //= Sync temporary
async fn in_if(lock: &Mutex<bool>) { if *lock.lock().unwrap() { work().await; } }
async fn in_match(lock: &Mutex<Option<u8>>) { match *lock.lock().unwrap() { Some(_) => { work().await; } None => {} } } //= Sync temporary
async fn in_while_let(lock: &Mutex<Vec<u8>>) { while let Some(x) = lock.lock().unwrap().pop() { work().await; } } //= Sync temporary
async fn in_while(lock: &Mutex<bool>) { while *lock.lock().unwrap() { work().await; } }
async fn in_for(lock: &Mutex<Vec<u8>>) { for x in lock.lock().unwrap().iter() { work().await; } } //= Sync temporary
async fn in_for_cloned(lock: &Mutex<Vec<u8>>) { for x in lock.lock().unwrap().clone() { work().await; } } //= Sync temporary
async fn in_loop(lock: &Mutex<u8>) { loop { let a = lock.lock().unwrap(); if cond() { break; } drop(a); work().await; } }
async fn round_the_loop(lock: &Mutex<u8>) { let mut held = None; loop { work().await; held = Some(lock.lock().unwrap()); } } //= Sync held; relock
async fn assigned(lock: &Mutex<u8>) { let mut a = lock.lock().unwrap(); a = lock.lock().unwrap(); work().await; } //= relock; Sync a
async fn assigned_later(lock: &Mutex<u8>) { let a; a = lock.lock().unwrap(); work().await; } //= Sync a
async fn shadowed(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); let a = 1; work().await; } //= Sync a
async fn underscore(lock: &Mutex<u8>) { let _ = lock.lock().unwrap(); work().await; }
async fn under_name(lock: &Mutex<u8>) { let _a = lock.lock().unwrap(); work().await; } //= Sync _a
async fn tried(lock: &Mutex<u8>) -> Option<u8> { let a = lock.lock().ok()?; work().await; None } //= Sync a
async fn if_ok(lock: &Mutex<u8>) { if let Ok(a) = lock.lock() { work().await; } } //= Sync a
async fn if_err(lock: &Mutex<u8>) { if let Err(a) = lock.try_lock() { work().await; } }
async fn else_branch(lock: &Mutex<u8>) { if let Ok(a) = lock.try_lock() { eat(1); } else { work().await; } }
async fn let_else(lock: &Mutex<u8>) { let Ok(a) = lock.lock() else { return }; work().await; } //= Sync a
async fn returned(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); return; work().await; }
async fn moved_to(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); let b = a; work().await; } //= Sync b
async fn moved_into_tuple(lock: &Mutex<u8>) { let pair = (lock.lock().unwrap(), 1); work().await; } //= Sync pair
async fn moved_into_struct(lock: &Mutex<u8>) { let all = Opened { guard: lock.lock().unwrap(), name: String::new() }; work().await; } //= Sync all
async fn moved_into_list(lock: &Mutex<u8>) { let all = vec![lock.lock().unwrap()]; work().await; } //= Sync all
async fn moved_into_closure(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); let f = move || *a; work().await; }
async fn moved_into_block(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); let f = async move { eat(a); work().await; }; f.await; }
async fn from_block(lock: &Mutex<u8>) { let a = { let b = lock.lock().unwrap(); b }; work().await; } //= Sync a
async fn from_branch(lock: &Mutex<u8>) { let a = if cond() { lock.lock().unwrap() } else { return }; work().await; } //= Sync a
async fn from_match(lock: &Mutex<u8>) { let a = match lock.lock() { Ok(a) => a, Err(e) => e.into_inner() }; work().await; } //= Sync a; Sync a
async fn mapped(lock: &Mutex<u8>) { let a = lock.lock().map(|a| *a); work().await; }
async fn param(a: MutexGuard<'_, u8>) { work().await; } //= Sync a
async fn param_lent(a: &MutexGuard<'_, u8>) { work().await; }
async fn struct_param(a: Opened<'_>) { work().await; } //= Sync a
async fn cell(of: &RefCell<u8>) { let a = of.borrow_mut(); work().await; } //= Cell a
async fn read(of: &RwLock<u8>) { let a = of.read().unwrap(); work().await; } //= Sync a
async fn slow(of: &AsyncMutex<u8>) { let a = of.lock().await; work().await; } //= Async a
async fn slow_owned(of: Arc<AsyncMutex<u8>>) { let a = of.lock_owned().await; work().await; } //= Async a
async fn span() { let a = tracing::info_span!("x").entered(); work().await; } //= Span a
async fn joined(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); tokio::join!(work(), work()); } //= Sync a
async fn selected(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); tokio::select! { _ = work() => {} _ = work() => {} } } //= Sync a
async fn in_arm(lock: &Mutex<u8>) { tokio::select! { _ = work() => { let a = lock.lock().unwrap(); work().await; } _ = work() => {} } } //= Sync a
async fn awaited_argument(lock: &Mutex<u8>) { take(&lock.lock().unwrap()).await; } //= Sync temporary
async fn take<T>(of: T) {}
async fn labelled(lock: &Mutex<u8>) { 'a: { let a = lock.lock().unwrap(); if cond() { break 'a; } work().await; } work().await; } //= Sync a
async fn deferred(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); let f = work(); drop(a); f.await; }
async fn unwrapped_later(lock: &Mutex<u8>) { let a = lock.lock(); let b = a.unwrap(); work().await; } //= Sync b

impl Store {
    fn size(&self) -> usize { self.list.lock().unwrap().len() }
    fn grow(&self) { let a = self.list.lock().unwrap(); self.size(); } //= calls size while; locks self.list again
    fn grow_after(&self) { let a = self.list.lock().unwrap(); drop(a); self.size(); }
    fn grow_other(&self) { let a = self.other.lock().unwrap(); self.size(); } //= calls size while
    fn twice(&self) { let a = self.list.lock().unwrap(); let b = self.list.lock().unwrap(); } //= relock
    fn twice_read(&self) { let a = self.rows.read().unwrap(); let b = self.rows.read().unwrap(); } //= relock
    fn read_and_write(&self) { let a = self.rows.read().unwrap(); let b = self.rows.write().unwrap(); } //= relock
    fn two(&self) { let a = self.list.lock().unwrap(); let b = self.other.lock().unwrap(); }
    fn of_two(&self, more: &Store) { let a = self.list.lock().unwrap(); let b = more.list.lock().unwrap(); }
    fn tried(&self) { let a = self.list.lock().unwrap(); let b = self.list.try_lock(); }
    fn cells(&self) { let a = self.cell.borrow_mut(); let b = self.cell.borrow(); }
    fn cells_shared(&self) { let a = self.cell.borrow(); let b = self.cell.borrow(); }
    fn one_statement(&self) { eat((self.list.lock().unwrap().len(), self.list.lock().unwrap().len())); } //= relock
    fn in_match(&self) { match self.list.lock().unwrap().len() { 0 => self.grow(), _ => {} } } //= calls grow while; locks self.list again
    fn through_two(&self) { let a = self.list.lock().unwrap(); self.calls_size(); } //= calls calls_size while; locks self.list again
    fn calls_size(&self) -> usize { self.size() }
    fn with<R>(&self, f: impl FnOnce(&mut Vec<u8>) -> R) -> R { f(&mut self.list.lock().unwrap()) }
    fn under(&self) { self.with(|list| self.size()); } //= locks self.list again
    fn under_fine(&self) { self.with(|list| list.len()); }
    fn in_closure(&self) { let a = self.list.lock().unwrap(); a.iter().for_each(|x| { self.size(); }); } //= closure while; locks self.list again
    fn in_closure_locks(&self) { let a = self.list.lock().unwrap(); a.iter().for_each(|x| { self.list.lock().unwrap(); }); } //= closure while; locks self.list again
    fn stored_closure(&self) { let a = self.list.lock().unwrap(); let f = || self.size(); }
    async fn slow_twice(&self) { let a = self.slow.lock().await; let b = self.slow.lock().await; } //= relock; Async a
    async fn slow_calls(&self) { let a = self.slow.lock().await; self.slow_size().await; } //= calls slow_size while; locks self.slow again; Async a
    async fn slow_size(&self) -> u8 { *self.slow.lock().await }
    fn spawned(&self) { let a = self.list.lock().unwrap(); std::thread::spawn(|| self.size()); }
    fn of_param(&self, on: bool) { let a = self.list.lock().unwrap(); self.sized(true); self.sized(false); } //= calls sized while; locks self.list again; calls sized while
    fn sized(&self, on: bool) { if on { self.size(); } }
}
static TABLE: Mutex<u8> = Mutex::new(1);
fn of_static() { let a = TABLE.lock().unwrap(); look(); } //= calls look while; locks TABLE again
fn look() { TABLE.lock().unwrap(); }
fn by_param(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); locks(lock); } //= calls locks while; locks lock again
fn by_other(lock: &Mutex<u8>, other: &Mutex<u8>) { let a = lock.lock().unwrap(); locks(other); }
fn locks(of: &Mutex<u8>) { of.lock().unwrap(); }

async fn is_ok(lock: &Mutex<u8>) { let a = lock.try_lock(); if a.is_ok() { work().await; } else { work().await; } } //= Sync a
async fn is_err(lock: &Mutex<u8>) { let a = lock.try_lock(); if a.is_err() { work().await; } }
async fn is_err_else(lock: &Mutex<u8>) { let a = lock.try_lock(); if a.is_err() { return; } work().await; } //= Sync a
async fn not_ok(lock: &Mutex<u8>) { let a = lock.try_lock(); if !a.is_ok() { work().await; } }
async fn optional(lock: &Mutex<u8>, on: bool) { let mut a = None; if on { a = Some(lock.lock().unwrap()); } if a.is_some() { work().await; } } //= Sync a
async fn optional_none(lock: &Mutex<u8>, on: bool) { let mut a = None; if on { a = Some(lock.lock().unwrap()); } if a.is_none() { work().await; } }
async fn optional_match(lock: &Mutex<u8>, on: bool) { let a = if on { Some(lock.lock().unwrap()) } else { None }; match a { None => work().await, Some(_) => 1 }; }
async fn optional_match_first(lock: &Mutex<u8>, on: bool) { let a = if on { Some(lock.lock().unwrap()) } else { None }; match a { Some(_) => 1, None => work().await }; }
async fn optional_take(lock: &Mutex<u8>) { let mut a = Some(lock.lock().unwrap()); a.take(); work().await; }
async fn optional_set(lock: &Mutex<u8>) { let mut a = Some(lock.lock().unwrap()); a = None; work().await; }
async fn replaced(lock: &Mutex<u8>) { let mut a = Some(lock.lock().unwrap()); std::mem::take(&mut a); work().await; }
async fn both_cfgs(lock: &Mutex<u8>) { #[cfg(unix)] let a = lock.lock().unwrap(); #[cfg(not(unix))] let a = lock.lock().unwrap(); work().await; } //= Sync a
async fn one_cfg(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); #[cfg(unix)] drop(a); work().await; }
async fn cfg_of_both(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); #[cfg(unix)] drop(a); #[cfg(not(unix))] drop(a); work().await; }
async fn destructured(lock: &Mutex<u8>, other: &Mutex<u8>) { let (a, b) = (lock.lock().unwrap(), other.lock().unwrap()); drop(a); work().await; } //= Sync b
async fn destructured_struct(lock: &Mutex<u8>) { let Opened { guard, name } = Opened { guard: lock.lock().unwrap(), name: String::new() }; work().await; } //= Sync guard
async fn field_dropped(lock: &Mutex<u8>) { let a = Opened { guard: lock.lock().unwrap(), name: String::new() }; drop(a.guard); work().await; }
async fn field_moved(lock: &Mutex<u8>) { let a = Opened { guard: lock.lock().unwrap(), name: String::new() }; let b = a.guard; drop(b); work().await; }
async fn returned_from_block(lock: &Mutex<u8>) { let a = async { lock.lock().unwrap() }.await; work().await; } //= Sync a
async fn in_closure(lock: &Mutex<u8>) { let f = || lock.lock().unwrap(); let a = f(); work().await; } //= Sync a
async fn matched_arm(lock: &Mutex<u8>, on: Option<u8>) { let a = lock.lock().unwrap(); match on { Some(_) => { drop(a); work().await; } None => { work().await; } } } //= Sync a
async fn never(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); panic!(); work().await; }
async fn bailed(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); if cond() { anyhow::bail!("x"); } drop(a); work().await; }
async fn looped_out(lock: &Mutex<u8>) { let a = loop { if let Ok(a) = lock.try_lock() { break a; } work().await; }; work().await; } //= Sync a
async fn labelled_value(lock: &Mutex<u8>) { let a = 'x: { if cond() { break 'x lock.lock().unwrap(); } return; }; work().await; } //= Sync a
async fn continued(lock: &Mutex<u8>) { loop { let a = lock.lock().unwrap(); if cond() { continue; } drop(a); work().await; } }
async fn select_some(lock: &Mutex<u8>, on: bool) { let a = if on { Some(lock.lock().unwrap()) } else { None }; tokio::select! { _ = work(), if a.is_none() => {} _ = work() => { drop(a); work().await; } } } //= Sync a
async fn cast(lock: &Mutex<u8>) { let a = *lock.lock().unwrap() as u64; work().await; }
async fn unary(lock: &Mutex<bool>) { let a = !*lock.lock().unwrap(); work().await; }
async fn referenced(lock: &Mutex<u8>) { let a = &lock.lock().unwrap(); work().await; } //= Sync temporary
async fn referenced_deref(lock: &Mutex<u8>) { let a = &*lock.lock().unwrap(); work().await; } //= Sync temporary
async fn indexed(lock: &Mutex<Vec<u8>>) { let a = lock.lock().unwrap()[0]; work().await; }
async fn method_value(lock: &Mutex<Vec<u8>>) { let a = lock.lock().unwrap().len(); work().await; }
async fn method_ref(lock: &Mutex<Vec<u8>>) { let a = lock.lock().unwrap().first(); work().await; }
async fn ok(lock: &Mutex<u8>) { let a = lock.lock().ok(); work().await; } //= Sync a
async fn unwrap_or_else(lock: &Mutex<u8>) { let a = lock.lock().unwrap_or_else(|e| e.into_inner()); work().await; } //= Sync a
async fn map_err(lock: &Mutex<u8>) -> Result<(), u8> { let a = lock.lock().map_err(|_| 1)?; work().await; Ok(()) } //= Sync a
async fn if_let_some_ok(lock: &Mutex<u8>) { if let Some(a) = lock.lock().ok() { work().await; } } //= Sync a
async fn wild_ok(lock: &Mutex<u8>) { if let Ok(_) = lock.lock() { work().await; } } //= Sync temporary
async fn is_ok_temp(lock: &Mutex<u8>) { if lock.lock().is_ok() { work().await; } }
async fn boxed(lock: &Mutex<u8>) { let a = Box::new(lock.lock().unwrap()); work().await; } //= Sync a
async fn arced(lock: &Mutex<u8>) { let a = Arc::new(lock.lock().unwrap()); let b = a.clone(); drop(a); work().await; } //= Sync b
async fn own_function(store: &Store) { let a = open(store); work().await; } //= Sync a
fn open(store: &Store) -> MutexGuard<'_, u8> { store.other.lock().unwrap() }
async fn own_struct(store: &Store) { let a = opened(store); work().await; } //= Sync a
fn opened(store: &Store) -> Opened<'_> { Opened { guard: open(store), name: String::new() } }
fn lends<R>(of: &Store, f: impl FnOnce(&mut Vec<u8>) -> R) -> R { f(&mut of.list.lock().unwrap()) }
fn lent_by_function(of: &Store) { lends(of, |list| of.size()); } //= locks of.list again
fn lent_by_function_fine(of: &Store, more: &Store) { lends(of, |list| more.size()); }
static PLAIN: u8 = 1;
static SHARED: std::sync::LazyLock<RwLock<u8>> = std::sync::LazyLock::new(|| RwLock::new(1));
fn shared_twice() { let a = SHARED.write().unwrap(); shared_again(); } //= calls shared_again while; locks SHARED again
fn shared_again() { let a = SHARED.read().unwrap(); PLAIN; }
fn through_clone(lock: Arc<Mutex<u8>>) { let again = lock.clone(); let a = lock.lock().unwrap(); let b = again.lock().unwrap(); } //= relock
fn through_arc_clone(lock: Arc<Mutex<u8>>) { let again = Arc::clone(&lock); let a = lock.lock().unwrap(); let b = again.lock().unwrap(); } //= relock
fn through_reference(lock: &Mutex<u8>) { let again = &lock; let a = lock.lock().unwrap(); let b = again.lock().unwrap(); } //= relock
fn through_field(of: &Store) { let again = &of.list; let a = of.list.lock().unwrap(); let b = again.lock().unwrap(); } //= relock
async fn by_path(lock: &Mutex<u8>) { let a = Mutex::lock(lock).unwrap(); work().await; } //= Sync a
async fn by_drop_path(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); std::mem::drop(a); work().await; }
async fn forgotten(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); std::mem::forget(a); work().await; }
async fn unlocked(lock: &Mutex<u8>) { let a = lock.lock().unwrap(); acme::unlock(a); work().await; }
