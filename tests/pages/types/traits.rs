//! Not compiled: code whose types `src/analysis/infer/tests.rs` asks for.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::fmt::Debug;
use std::future::{Future, IntoFuture};
use std::ops::{AsyncFn, Deref, DerefMut, Index};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};

pub struct Row { id: u64 }
pub struct Rows { all: Vec<Row> }
pub struct Wrapped<T> { inner: T }
pub struct Counter { at: u32 }
pub struct Query { text: String }
pub struct Request(u8);
pub enum Fault { Closed }

pub trait Named { fn name(&self) -> String; fn label(&self) -> u8 { 1 } fn kind() -> u16; }
pub trait Store { type Item; type Error: Debug; fn get(&self, id: u64) -> Option<Self::Item>; fn fail(&self) -> Self::Error; }
pub trait Cached: Store { fn cached(&self) -> Self::Item; }
pub trait Client { type Conn: Connection; fn connect(&self) -> Self::Conn; }
pub trait Connection { fn send(&self, text: &str) -> usize; }
pub trait Words: Iterator<Item = String> {}
pub trait Twice { fn twice(&self) -> Self; }
pub trait Convert<T> { fn convert(&self) -> T; }
pub trait Foreign { fn common(&self) -> u8; }
pub trait Other { fn common(&self) -> u16; }

impl Named for Row { fn name(&self) -> String { todo!() } fn kind() -> u16 { 1 } }
impl Row { fn id(&self) -> u64 { self.id } fn label(&self) -> String { todo!() } fn by_value(self) -> u8 { 1 } }
impl Store for Rows { type Item = Row; type Error = Fault; fn get(&self, id: u64) -> Option<Row> { None } fn fail(&self) -> Fault { Fault::Closed } }
impl Cached for Rows { fn cached(&self) -> Row { todo!() } }
impl<T> Deref for Wrapped<T> { type Target = T; fn deref(&self) -> &T { &self.inner } }
impl<T: Clone> Wrapped<T> { fn take(self) -> T { self.inner } }
impl Wrapped<u8> { fn byte(&self) -> u8 { self.inner } }
impl Wrapped<String> { fn text(&self) -> &str { &self.inner } }
impl Iterator for Counter { type Item = u32; fn next(&mut self) -> Option<u32> { None } }
impl IntoIterator for Rows { type Item = Row; type IntoIter = std::vec::IntoIter<Row>; fn into_iter(self) -> Self::IntoIter { todo!() } }
impl<'a> IntoIterator for &'a Rows { type Item = &'a Row; type IntoIter = std::slice::Iter<'a, Row>; fn into_iter(self) -> Self::IntoIter { todo!() } }
impl Index<u8> for Rows { type Output = Row; fn index(&self, at: u8) -> &Row { todo!() } }
impl IntoFuture for Query { type Output = Vec<Row>; type IntoFuture = Pin<Box<dyn Future<Output = Vec<Row>>>>; fn into_future(self) -> Self::IntoFuture { todo!() } }
impl Future for Request { type Output = Row; }
impl<T: Named> Twice for T { fn twice(&self) -> Self { todo!() } }
impl Convert<u8> for Row { fn convert(&self) -> u8 { 1 } }
impl Convert<u16> for Rows { fn convert(&self) -> u16 { 1 } }
impl<F: Fn(u8) -> u16> Convert<u32> for F { fn convert(&self) -> u32 { 1 } }
impl Foreign for Row { fn common(&self) -> u8 { 1 } }
impl Foreign for [u8] { fn common(&self) -> u8 { 1 } }
impl Foreign for (u8, u16) { fn common(&self) -> u8 { 1 } }
impl Foreign for *const u8 { fn common(&self) -> u8 { 1 } }
impl Foreign for fn(u8) -> u8 { fn common(&self) -> u8 { 1 } }
impl Foreign for dyn Debug { fn common(&self) -> u8 { 1 } }
impl Foreign for u64 { fn common(&self) -> u8 { 1 } }
impl acme::Remote for Row { fn remote(&self) -> char { 'x' } }
impl From<Row> for Rows { fn from(row: Row) -> Self { todo!() } }

fn methods(row: Row, rows: &Rows, wrapped: Wrapped<Row>, byte: Wrapped<u8>, boxed: Box<Row>, shared: &Arc<Mutex<Row>>) {
    let a = row.id(); //: a: u64
    let a = row.name(); //: a: String
    let a = row.label(); //: a: String
    let a = Named::label(&row); //: a: u8
    let a = <Row as Named>::label(&row); //: a: u8
    let a = Row::name(&row); //: a: String
    let a = Row::kind(); //: a: u16
    let a = <Row as Named>::kind(); //: a: u16
    let a = row.twice(); //: a: Row
    let a = rows.twice(); //: a: _
    let a = row.remote(); //: a: char
    let a = row.missing(); //: a: _
    let a = (&row).id(); //: a: u64
    let a = (&&row).by_value(); //: a: u8
    let a = boxed.id(); //: a: u64
    let a = boxed.name(); //: a: String
    let a = wrapped.id(); //: a: u64
    let a = wrapped.inner.id; //: a: u64
    let a = wrapped.id; //: a: u64
    let a = *wrapped; //: a: Row
    let a = wrapped.take(); //: a: Row
    let a = byte.byte(); //: a: u8
    let a = byte.text(); //: a: _
    let a = shared.lock().unwrap().id(); //: a: u64
    let a = shared.lock().unwrap().id; //: a: u64
    let a = shared.clone().lock(); //: a: Result<MutexGuard<Row>, PoisonError<MutexGuard<Row>>>
    let a = rows.get(1); //: a: Option<Row>
    let a = rows.fail(); //: a: Fault
    let a = rows.cached().id; //: a: u64
    let a = rows[0u8].id; //: a: u64
    let a = row.convert(); //: a: u8
    let a = rows.convert(); //: a: u16
    let a = (|x: u8| 1u16).convert(); //: x: u8; a: u32
    let a = row.common(); //: a: u8
    let a = [1u8][..].common(); //: a: u8
    let a = [1u8].common(); //: a: u8
    let a = (1u8, 2u16).common(); //: a: u8
    let a = (1u8, 2u16, 3).common(); //: a: _
    let a = 1u64.common(); //: a: u8
    let a = 1u32.common(); //: a: _
    let a = (row as *const u8).common(); //: a: u8
    let a: fn(u8) -> u8 = todo!(); //: a: fn(u8) -> u8
    let b = a.common(); //: b: u8
    let a: Rows = row.into(); //: a: Rows
    let a = Rows::from(row); //: a: Rows
    let a = row.name(); //> alone::Row::name
    let a = row.label(); //> alone::Row::label
    let a = row.twice(); //> alone::Twice::twice
    let a = Named::label(&row); //> alone::Named::label
    let a = row.remote(); //> alone::Row::remote
}

fn loops(counter: Counter, rows: Rows, map: HashMap<String, Row>, tree: &BTreeMap<u8, Row>, list: &mut Vec<Row>, many: impl Iterator<Item = Row>, set: HashSet<u8>, queue: VecDeque<Row>) {
    for x in counter {} //: x: u32
    for x in &rows {} //: x: &Row
    for x in rows {} //: x: Row
    for x in map.values() {} //: x: &Row
    for x in map.keys() {} //: x: &String
    for x in tree {} //: x: (&u8, &Row)
    for (x, y) in tree {} //: x: &u8; y: &Row
    for x in list.iter() {} //: x: &Row
    for x in list.iter_mut() {} //: x: &mut Row
    for x in list.drain(..) {} //: x: Row
    for x in many {} //: x: Row
    for x in set {} //: x: u8
    for x in &queue {} //: x: &Row
    for x in counter.by_ref() {} //: x: u32
    for x in &mut counter {} //: x: u32
    for x in &mut *counter {} //: x: _
    for x in list.chunks(2) {} //: x: &[Row]
    for x in "a b".split(' ') {} //: x: &str
    for x in "ab".chars() {} //: x: char
    for x in "ab".bytes().rev().skip(1).take(2) {} //: x: u8
    for x in list.iter().zip(0..3u8) {} //: x: (&Row, u8)
    for x in list.iter().filter(|it| it.id == 1).map(|it| it.id) {} //: it: &&Row; it: &Row; x: u64
    for x in std::iter::once(1u8).chain([2]) {} //: x: u8
    for x in list.iter().flat_map(|it| it.name().chars()) {} //: it: &Row; x: char
    for x in (0..3u8).step_by(2) {} //: x: u8
    let a = counter.next(); //: a: Option<u32>
    let a = list.iter().map(|it| it.id).sum::<u64>(); //: it: &Row; a: u64
    let a = list.iter().max_by_key(|it| it.id); //: it: &&Row; a: Option<&Row>
    let a = list.pop(); //: a: Option<Row>
    let a = map.get("x"); //: a: Option<&Row>
    let a = map["x"].id; //: a: u64
    let a = map.entry(String::new()).or_insert(todo!()); //: a: &mut Row
    let a = queue.pop_front().unwrap().id; //: a: u64
    let a = list.first().cloned(); //: a: Option<Row>
    let a = list.len(); //: a: usize
    let a = list.as_slice(); //: a: &[Row]
    let a: HashMap<u64, Row> = list.drain(..).map(|row| (row.id, row)).collect(); //: row: Row; a: HashMap<u64, Row, RandomState>
    let a = list.drain(..).map(|row| (row.id, row)).collect::<HashMap<_, _>>(); //: row: Row; a: HashMap<u64, Row, RandomState>
    let a: Option<Vec<u64>> = list.iter().map(|it| Some(it.id)).collect(); //: it: &Row; a: Option<Vec<u64>>
    let a: String = "ab".chars().collect(); //: a: String
}

fn generic<T: Named + Clone, S, C: Client, F, G, A, W: Words, U>(t: T, s: &S, client: C, f: F, g: G, a: A, words: W, u: U, dynamic: &dyn Named, made: impl Named + Debug, boxed: Box<dyn Store<Item = Row, Error = Fault>>)
where S: Store<Item = Row>, F: Fn(u8) -> Row, G: FnOnce() -> C, A: AsyncFn(u8) -> Row, S::Error: Named, U: Cached {
    let x = t.name(); //: x: String
    let x = t.clone(); //: x: T
    let x = t.twice(); //: x: T
    let x = T::kind(); //: x: u16
    let x = <T as Named>::kind(); //: x: u16
    let x = t.label(); //> alone::Named::label
    let x = T::kind(); //> alone::Named::kind
    let x = s.get(1); //: x: Option<Row>
    let x = s.get(1).unwrap().id; //: x: u64
    let x = s.fail(); //: x: <S>::Error
    let x = s.fail().name(); //: x: String
    let x = client.connect(); //: x: <C>::Conn
    let x = client.connect().send("x"); //: x: usize
    let x = f(1).id; //: x: u64
    let x = g().connect().send("x"); //: x: usize
    for x in words {} //: x: String
    let x = words.next(); //: x: Option<String>
    let x = dynamic.name(); //: x: String
    let x = dynamic.twice(); //: x: impl Named
    let x = made.name(); //: x: String
    let x = boxed.get(1).unwrap().id; //: x: u64
    let x = boxed.fail(); //: x: Fault
    let x = u.cached(); //: x: <U>::Item
    let x = u.get(1); //: x: Option<<U>::Item>
    let x = u.fail(); //: x: <U>::Error
    let x: T::Missing = todo!(); //: x: _
    let x: S::Item = todo!(); //: x: Row
    let x: <S as Store>::Item = todo!(); //: x: Row
    let x: C::Conn = todo!(); //: x: <C>::Conn
    let x: Vec<Option<&'static T>> = Vec::new(); //: x: Vec<Option<&T>>
}

trait Service { type Reply; fn call(&self) -> Self::Reply; fn again(&self) -> Self::Reply { let a = self.call(); a } } //: self: &Self; a: <Self>::Reply

async fn awaited(query: Query, request: Request, list: Vec<Request>, dynamic: Pin<Box<dyn Future<Output = Row>>>, shared: Arc<RwLock<Row>>, given: impl Future<Output = Row>, into: impl IntoFuture<Output = Row>) {
    let a = query.await; //: a: Vec<Row>
    let a = request.await; //: a: Row
    let a = (&mut request).await; //: a: Row
    let a = dynamic.await.id; //: a: u64
    let a = given.await; //: a: Row
    let a = into.await; //: a: Row
    let a = Box::new(request).await; //: a: Row
    let a = Box::pin(async { 1u8 }).await; //: a: u8
    let a = 1u8.await; //: a: _
    let a = async { query.await }.await; //: a: Vec<Row>
    let a = futures::future::join_all(list).await; //: a: Vec<Row>
    let a = tokio::time::timeout(todo!(), request).await; //: a: Result<Row, Elapsed>
    let a = tokio::spawn(request).await; //: a: Result<Row, JoinError>
    let a = shared.read().unwrap().id; //: a: u64
    let a = futures::FutureExt::map(request, |row| row.id).await; //: row: Row; a: u64
    let a = tokio::spawn(async move { request.await.id }).await.unwrap(); //: a: u64
}

fn apply<A, B>(value: A, with: impl Fn(A) -> B) -> B { with(value) }
fn apply_where<A, B, F>(value: A, with: F) -> B where F: FnOnce(A) -> B { with(value) }
async fn apply_async<A, Fut>(value: A, with: impl FnOnce(A) -> Fut) -> Fut::Output where Fut: Future { with(value).await }
async fn apply_closure<B>(with: impl AsyncFn(u8) -> B) -> B { with(1).await }
fn first<I: IntoIterator>(of: I) -> I::Item { todo!() }
fn same<T>(one: T, other: T) -> T { one }
fn default<T: Default>() -> T { todo!() }
fn make<T>() -> Wrapped<T> { todo!() }
fn pair<A, B>() -> (A, B) { todo!() }

async fn calls(row: Row, list: Vec<Row>) {
    let a = apply(1u8, |x| x as u16); //: x: u8; a: u16
    let a = apply(row, |x| x.id); //: x: Row; a: u64
    let a = apply_where(row, |x| x.id); //: x: Row; a: u64
    let a = apply_where(row, Row::id); //: a: u64
    let a = apply_async(1u8, |x| async move { x as u16 }).await; //: x: u8; a: u16
    let a = apply_closure(async |x| x as u16).await; //: x: u8; a: u16
    let a = first(list); //: a: Row
    let a = first(&list); //: a: &Row
    let a = first(vec![1u8]); //: a: u8
    let a = same(1, 2u8); //: a: u8
    let a = same(None, Some(row)); //: a: Option<Row>
    let a: u8 = default(); //: a: u8
    let a = default::<u16>(); //: a: u16
    let a = make::<Row>().id; //: a: u64
    let a: Wrapped<Row> = make(); //: a: Wrapped<Row>
    let a = pair::<u8, _>(); //: a: (u8, _)
    let a = pair::<u8, Row>().1.id; //: a: u64
    let a = std::mem::take(&mut list); //: a: Vec<Row>
    let a = std::mem::replace(&mut row, todo!()); //: a: Row
    let mut a = Vec::new(); a.push(row); //: a: Vec<Row>
    let mut a = None; a = Some(row); //: a: Option<Row>
    let mut a = HashMap::new(); a.insert(1u8, "x"); //: a: HashMap<u8, &str, RandomState>
    let a = Some(row).map(|row| row.id).unwrap_or_default(); //: row: Row; a: u64
    let a = Some(row).ok_or("x"); //: a: Result<Row, &str>
    let a = Some(1u8).and_then(|x| Some((x, x))); //: x: u8; a: Option<(u8, u8)>
    let a = Some(row).as_ref().map(Row::id); //: a: Option<u64>
    let a = "x".parse::<u16>(); //: a: Result<u16, ParseIntError>
    let a: Result<u16, _> = "x".parse(); //: a: Result<u16, ParseIntError>
    let a = "x".to_owned(); //: a: String
    let a = "x".to_string(); //: a: String
    let a = Rc::new(row).id; //: a: u64
    let a = Arc::new(Mutex::new(list)).lock().unwrap().len(); //: a: usize
    let a = std::thread::spawn(|| 1u8).join().unwrap(); //: a: u8
    let a = std::fs::read_to_string("x").unwrap(); //: a: String
    let a = std::time::Instant::now().elapsed(); //: a: Duration
    let a = std::iter::from_fn(|| Some(1u8)).next(); //: a: Option<u8>
}
