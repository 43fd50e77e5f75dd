//! Not compiled: code whose types `src/analysis/infer/tests.rs` asks for.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::pin::Pin;

pub struct Point { x: u8, y: u16 }
pub struct Pair<A, B>(A, B);
pub struct Triple(u8, u16, u32);
pub struct Unit;
#[derive(Clone, Default)]
pub struct Settings { name: String, sizes: Vec<u32>, shared: Arc<Mutex<Point>> }
pub enum Shape { Dot, Line(Point, Point), Box { at: Point, size: u32 }, Many(u8, u16, u32, u64) }
pub enum Either<L, R> { Left(L), Right(R) }
type Points = Vec<Point>;
type Named = HashMap<String, Point>;
const LIMIT: u16 = 3;
static START: Point = Point { x: 1, y: 2 };

impl Point {
    const ZERO: u64 = 0;
    fn new(x: u8) -> Self { Self { x, y: 0 } }
    fn sum(&self) -> u32 { 0 }
    fn pair(self) -> (Self, u8) { let x = self.x; (self, x) } //: self: Point; x: u8
    fn both(&mut self) { let Self { x, y } = self; } //: self: &mut Point; x: &mut u8; y: &mut u16
}
impl<A: Clone, B> Pair<A, B> {
    fn first(&self) -> &A { &self.0 }
    fn swap(self) -> Pair<B, A> { let Self(a, b) = self; Pair(b, a) } //: self: Pair<A, B>; a: A; b: B
    fn of(a: A, b: B) -> Self { let made = Self(a, b); made } //: a: A; b: B; made: Pair<A, B>
}

fn literals() {
    let a = 1u8; //: a: u8
    let a = 1; //: a: _
    let a = 1.5; //: a: f64
    let a = 1.5f32; //: a: f32
    let a = "x"; //: a: &str
    let a = b"x"; //: a: &[u8; n]
    let a = b'x'; //: a: u8
    let a = 'x'; //: a: char
    let a = c"x"; //: a: _
    let a = true; //: a: bool
    let a = (1u8, "x"); //: a: (u8, &str)
    let a = [1u8, 2]; //: a: [u8; n]
    let a = [0u16; 4]; //: a: [u16; n]
    let a = []; //: a: [_; n]
    let a = 1u8..2; //: a: Range<u8>
    let a = ..2u8; //: a: Range<u8>
    let a = 2u8..; //: a: Range<u8>
    let a = (); //: a: ()
    let a: Vec<u8> = Vec::new(); //: a: Vec<u8>
    let a: u64 = 1; //: a: u64
    let a: u64; //: a: u64
    let a; a = 1u8; //: a: u8
    let a = LIMIT; //: a: u16
    let a = &START; //: a: &Point
    let a = START.y; //: a: u16
    let a = Point::ZERO; //: a: _
    let a = Unit; //: a: Unit
    let a = Shape::Dot; //: a: Shape
    let a = acme::thing(); //: a: _
    let a = acme::thing(); //> extern acme::thing
}

fn operators(a: u8, b: &u16, flag: bool) {
    let c = a + 1; //: c: u8
    let c = b + 1; //: c: u16
    let c = a & 1; //: c: u8
    let c = a == 1; //: c: bool
    let c = a < 1; //: c: bool
    let c = flag && flag; //: c: bool
    let c = flag || flag; //: c: bool
    let c = !flag; //: c: bool
    let c = !a; //: c: u8
    let c = -1i32; //: c: i32
    let c = *b; //: c: u16
    let c = &a; //: c: &u8
    let c = &mut 1u8; //: c: &mut u8
    let c = a as u64; //: c: u64
    let c = a as _; //: c: _
    let c = a = 1; //: c: ()
    let c = a += 1; //: c: ()
}

fn structs(point: Point, settings: &Settings, given: Pair<u8, String>) {
    let a = Point { x: 1, y: 2 }; //: a: Point
    let a = Point { x: 1, ..point }; //: a: Point
    let a = point.x; //: a: u8
    let a = settings.name; //: a: String
    let a = &settings.sizes; //: a: &Vec<u32>
    let a = settings.sizes[0]; //: a: u32
    let a = &settings.sizes[1..]; //: a: &[u32]
    let a = &settings.name[1..]; //: a: &str
    let a = settings.missing; //: a: _
    let a = given.0; //: a: u8
    let a = given.1; //: a: String
    let a = given.first(); //: a: &u8
    let a = given.swap(); //: a: Pair<String, u8>
    let a = Pair(1u8, "x"); //: a: Pair<u8, &str>
    let a = Pair::of(1u8, "x"); //: a: Pair<u8, &str>
    let a: Pair<u8, Vec<u16>> = Pair(1, Vec::new()); //: a: Pair<u8, Vec<u16>>
    let a = Pair::<u8, u16>(1, 2); //: a: Pair<u8, u16>
    let a = Pair::<u8, _>(1, "x"); //: a: Pair<u8, &str>
    let a = Either::Left::<u8, u16>(1); //: a: Either<u8, u16>
    let a: Either<u8, u16> = Either::Left(1); //: a: Either<u8, u16>
    let a = Either::<u8, u16>::Right(1); //: a: Either<u8, u16>
    let a = Settings::default(); //: a: Settings
    let a = settings.clone(); //: a: Settings
    let a = settings.sizes.clone(); //: a: Vec<u32>
    let a = settings.shared.clone(); //: a: Arc<Mutex<Point>>
    let a = Arc::clone(&settings.shared); //: a: Arc<Mutex<Point>>
    let a = point.clone(); //: a: Point
    let a = (1u8, "x").clone(); //: a: (u8, &str)
    let a = Some(1u8); //: a: Option<u8>
    let a = None::<u8>; //: a: Option<_>
    let a: Option<u16> = None; //: a: Option<u16>
    let a = Ok::<u8, String>(1); //: a: Result<u8, String>
    let a = Box::new(Point::new(1)); //: a: Box<Point>
    let a = Box::new(Point::new(1)).y; //: a: u16
    let a = Rc::new(RefCell::new(1u8)); //: a: Rc<RefCell<u8>>
    let a = Points::new(); //: a: Vec<Point>
    let a = Named::new(); //: a: HashMap<String, Point, RandomState>
    let a = [Point::new(1)].len(); //: a: usize
    let a = (point, 1u8).1; //: a: u8
    let a = (point, 1u8).7; //: a: _
    let a = Point::new(1).sum(); //> alone::Point::new, alone::Point::sum
    let a = <Point>::new(1); //: a: Point
    let a = Self::new(1); //: a: _
}

fn patterns(point: Point, shape: &Shape, own: Shape, pair: (u8, &str, Vec<u16>), list: &[u32], maybe: Option<Either<u8, Point>>) {
    let (a, b, c) = pair; //: a: u8; b: &str; c: Vec<u16>
    let (a, ..) = pair; //: a: u8
    let (.., c) = pair; //: c: Vec<u16>
    let (a, .., c) = pair; //: a: u8; c: Vec<u16>
    let (_, b, _) = &pair; //: b: &&str
    let Point { x, y: other } = point; //: x: u8; other: u16
    let Point { x, .. } = &point; //: x: &u8
    let &a = &1u8; //: a: u8
    let ref a = point; //: a: &Point
    let ref mut a = point; //: a: &mut Point
    let a @ Point { x, .. } = point; //: x: u8; a: Point
    let [first, .., last] = list else { return }; //: first: &u32; last: &u32
    let [a, b] = [1u8, 2]; //: a: u8; b: u8
    let Triple(a, ..) = Triple(1, 2, 3); //: a: u8
    let Triple(.., c) = Triple(1, 2, 3); //: c: u32
    let Triple(a, .., c) = Triple(1, 2, 3); //: a: u8; c: u32
    let Triple(.., b, c) = Triple(1, 2, 3); //: b: u16; c: u32
    let crate::Triple(a, b, c) = &mut Triple(1, 2, 3); //: a: &mut u8; b: &mut u16; c: &mut u32
    if let Shape::Line(from, to) = shape {} //: from: &Point; to: &Point
    if let Shape::Box { at, size } = own {} //: at: Point; size: u32
    if let Shape::Many(.., c, d) = own {} //: c: u32; d: u64
    if let Shape::Many(a, .., d) = own {} //: a: u8; d: u64
    if let Some(Either::Left(a)) = maybe {} //: a: u8
    if let Some(Either::Right(Point { x, .. })) = &maybe {} //: x: &u8
    if let Some(a) | Some(a) = Some(1u8) {} //: a: u8; a: u8
    while let Some(a) = list.first() {} //: a: &u32
    match shape { Shape::Line(a, _) => 1, Shape::Box { size, .. } => *size, Shape::Dot | Shape::Many(..) => 0 }; //: a: &Point; size: &u32
    match 1u8 { LIMIT => (), Unit => (), None => (), other => () } //: LIMIT: u8; Unit: u8; None: u8; other: u8
    match own { a if a.sum() => (), b => () } //: a: Shape; b: Shape
    let x = match maybe { Some(_) => 1u8, None => 2 }; //: None: Option<Either<u8, Point>>; x: u8
    let f = |(a, b)| { let c: u8 = a; }; f((1, "x")); //: a: u8; b: &str; c: u8; f: |(u8, &str)| -> ()
    let f = |Pair(a, b)| { let c: u16 = a; c }; //: a: u16; b: _; c: u16; f: |Pair<u16, _>| -> u16
    let (a, b): (u8, _) = acme::pair(); //: a: u8; b: _
    let (a, b) = acme::pair(); //: a: _; b: _
    let &(a, ref b) = &(1u8, 2u16); //: a: u8; b: &u16
    let (a, b) = &&mut (1u8, 2u16); //: a: &u8; b: &u16
    let (a, b) = &mut &mut (1u8, 2u16); //: a: &mut u8; b: &mut u16
}

fn flow(flag: bool, list: Vec<u8>, maybe: Option<u16>, tried: Result<u32, String>) -> Option<u64> {
    let a = if flag { 1u8 } else { 2 }; //: a: u8
    let a = if flag { return None } else { 2u8 }; //: a: u8
    let a = if flag {}; //: a: ()
    let a = { let b = 1u8; b }; //: b: u8; a: u8
    let a = { 1u8; }; //: a: ()
    let a = { return None; }; //: a: !
    let a = loop { break 1u8 }; //: a: u8
    let a = loop { if flag { break 1u8 } }; //: a: u8
    let a = loop { loop { break "inner" } }; //: a: !
    let a = 'a: loop { loop { break 'a 1u16 } }; //: a: u16
    let a = 'a: loop { loop { break 1u8 } break 'a 1u16 }; //: a: u16
    let a = 'a: { if flag { break 'a 1u8 } 2 }; //: a: u8
    let a = loop { break }; //: a: ()
    let a = loop { let f = || loop { break 1u8 }; break "x" }; //: f: || -> u8; a: &str
    let a = loop { for x in list { break } break 'x' }; //: x: u8; a: char
    let a = while flag {}; //: a: ()
    let a = for x in &list {}; //: x: &u8; a: ()
    let a = maybe?; //: a: u16
    let a = tried?; //: a: u32
    let a = 1u8?; //: a: _
    let a = Some(maybe)??; //: a: u16
    let a = return None; //: a: !
    let a = panic!(); //: a: !
    let a = if flag { panic!() } else { 1u8 }; //: a: u8
    let a = match flag { true => unreachable!(), false => 1u8 }; //: a: u8
    let a = match maybe { Some(x) if x > 1 => x, Some(x) => x, None => return Some(1) }; //: x: u16; x: u16; None: Option<u16>; a: u16
    let Some(a) = maybe else { return None }; //: a: u16
    let a = [if flag { return None } else { 1u8 }, 2]; //: a: [u8; n]
    let a = vec![1u8, 2]; //: a: Vec<u8>
    let a = format!("{a:?}"); //: a: String
    let a = matches!(maybe, Some(_)); //: a: bool
    let a = dbg!(1u8); //: a: u8
    let a = println!("x"); //: a: ()
    let a = env!("HOME"); //: a: &str
    let a = acme::made!(1u8); //: a: _
    for (i, x) in list.iter().enumerate() {} //: i: usize; x: &u8
    for x in 0..3u8 {} //: x: u8
    for x in [1u8, 2] {} //: x: u8
    for (name, point) in Named::new() {} //: name: String; point: Point
    for (name, point) in &Named::new() {} //: name: &String; point: &Point
    for x in maybe {} //: x: u16
    for x in acme::list() {} //: x: _
    { use std::string::String as Words; let a = Words::new(); } //: a: String
    fn inner() -> u8 { 1 }
    let a = inner(); //: a: u8
    None
}

fn closures(list: Vec<u8>, given: fn(u8) -> String, lent: &dyn Fn(u16) -> Point) {
    let f = |x: u8| x + 1; //: x: u8; f: |u8| -> u8
    let a = f(1); //: a: u8
    let f = |x| x; f(1u8); //: x: u8; f: |u8| -> u8
    let f = |x: u8| -> u64 { todo!() }; //: x: u8; f: |u8| -> u64
    let f = || async { 1u8 }; //: f: || -> async u8
    let f = async |x: u8| { x }; //: x: u8; f: |u8| -> async u8
    let f = || { return 1u8; }; //: f: || -> u8
    let f = || { return; }; //: f: || -> ()
    let a = given(1); //: a: String
    let a = given(1); //> local
    let a = lent(1).y; //: a: u16
    let a = (|| 1u8)(); //: a: u8
    let a: Vec<String> = list.iter().map(|x| format!("{x}")).collect(); //: x: &u8; a: Vec<String>
    let a = list.iter().map(|x| *x as u16).collect::<Vec<_>>(); //: x: &u8; a: Vec<u16>
    let a = list.iter().copied().map(Some).collect::<Vec<_>>(); //: a: Vec<_>
    let a = list.into_iter().map(given).collect::<Vec<_>>(); //: a: Vec<String>
    let a: Result<Vec<u8>, String> = list.iter().map(|x| Ok(*x)).collect(); //: x: &u8; a: Result<Vec<u8>, String>
    let a = list.iter().find(|x| **x == 1); //: x: &&u8; a: Option<&u8>
    let a = list.iter().fold(0u64, |sum, x| sum + 1); //: sum: u64; x: &u8; a: u64
    let a = list.first().map(|x| Point::new(*x)).unwrap_or(START).y; //: x: &u8; a: u16
    let a = Point::new; //: a: fn new
    let a = list.iter().map(|x| *x).map(Point::new).next(); //: x: &u8; a: Option<Point>
    let a: fn(u8) -> Point = Point::new; //: a: fn(u8) -> Point
    let a = Some(1u8).map(|x| (x, "y")).map(|(x, y)| y); //: x: u8; x: u8; y: &str; a: Option<&str>
    let hooks: Vec<Box<dyn Fn(u8) -> String>> = Vec::new(); //: hooks: Vec<Box<impl Fn<(u8), Output = String>>>
    let a = hooks[0](1); //: a: String
}

async fn load(of: u8) -> Result<Point, String> { todo!() }
fn boxed(of: u8) -> Pin<Box<dyn Future<Output = u16> + Send>> { todo!() }
fn opaque() -> impl Future<Output = u32> { async { 1 } }

async fn futures(rx: &mut tokio::sync::mpsc::Receiver<Point>, lock: Arc<tokio::sync::Mutex<Vec<u8>>>, plain: &Mutex<Point>) -> Result<(), String> {
    let a = load(1); //: a: future Result<Point, String>
    let a = load(1).await; //: a: Result<Point, String>
    let a = load(1).await?.y; //: a: u16
    let a = async { 1u8 }; //: a: async u8
    let a = async { load(1).await?; Ok::<u8, String>(1) }.await; //: a: Result<u8, String>
    let a = async { if true { return 1u8; } 2 }; //: a: async u8
    let a = async { loop {} }; //: a: async !
    let a = boxed(1).await; //: a: u16
    let a = opaque().await; //: a: u32
    let a = opaque(); //: a: impl Future<Output = u32>
    let a = (&mut load(1)).await; //: a: Result<Point, String>
    let a = Box::pin(load(1)); //: a: Pin<Box<future Result<Point, String>>>
    let a = Box::pin(load(1)).await; //: a: Result<Point, String>
    let a = 1u8.await; //: a: _
    let a = rx.recv().await; //: a: Option<Point>
    while let Some(point) = rx.recv().await {} //: point: Point
    let a = lock.lock().await; //: a: MutexGuard<Vec<u8>>
    let a = lock.lock().await[0]; //: a: u8
    let a = plain.lock().unwrap(); //: a: MutexGuard<Point>
    let a = plain.lock().unwrap().y; //: a: u16
    let a = tokio::spawn(load(1)); //: a: JoinHandle<Result<Point, String>>
    let a = tokio::spawn(load(1)).await; //: a: Result<Result<Point, String>, JoinError>
    let a = tokio::task::spawn_blocking(|| 1u8).await; //: a: Result<u8, JoinError>
    let a = tokio::time::timeout(std::time::Duration::MAX, load(1)).await; //: a: Result<Result<Point, String>, Elapsed>
    let (a, b) = tokio::join!(load(1), boxed(1)); //: a: Result<Point, String>; b: u16
    let a = tokio::try_join!(load(1), load(2)); //: a: Result<(Point, Point), _>
    let (a, b) = tokio::try_join!(load(1), load(2))?; //: a: Point; b: Point
    let a = tokio::select! { a = load(1) => a, b = boxed(1) => return Ok(()) }; //: a: Result<Point, String>; b: u16; a: Result<Point, String>
    let a = tokio::select! { _ = load(1) => return Ok(()), else => 1u8 }; //: a: u8
    let a = std::pin::pin!(load(1)); //: a: Pin<&mut future Result<Point, String>>
    tokio::pin! { let slow = load(1); } //: slow: future Result<Point, String>
    let a = slow.await; //: a: Result<Point, String>
    let (tx, rx) = tokio::sync::oneshot::channel::<u8>(); //: tx: Sender<u8>; rx: Receiver<u8>
    let a = rx.await; //: a: Result<u8, RecvError>
    let all = futures::future::join_all(vec![load(1)]).await; //: all: Vec<Result<Point, String>>
    Ok(())
}
