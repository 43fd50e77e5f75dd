//! Not compiled: names that lead to something through imports, aliases and scopes; `src/analysis/infer/tests.rs` asks for their types.

pub fn top() -> u8 { 1 }
pub fn both() -> u8 { 1 }
pub struct Top;
impl Top { pub fn new() -> Self { Top } pub fn own(&self) -> u8 { 1 } }
pub type Alias = Top;
pub type Words = Vec<String>;
pub type Wrapped<T> = Option<Vec<T>>;
pub const SIZE: u32 = 1;

mod inner {
    pub fn top() -> u16 { 1 }
    pub fn only_inner() -> u16 { 1 }
    pub(crate) fn half_open() -> u16 { 1 }
    fn closed() -> u16 { 1 }
    pub struct Inner { pub size: u16 }
    pub enum Kind { One, Two(u16), Three { size: u16 } }
    pub mod deep {
        pub fn deepest() -> u32 { 1 }
        pub fn up() { let a = super::top(); let b = crate::top(); let c = self::deepest(); let d = super::super::top(); } //: a: u16; b: u8; c: u32; d: u8
        pub use super::only_inner as renamed;
        pub const DEPTH: u64 = 1;
    }
    pub use self::deep::deepest;
    pub use self::deep::*;
    pub fn local() { let a = top(); let b = deepest(); let c = renamed(); let d = DEPTH; } //: a: u16; b: u32; c: u16; d: u64
}
mod globs {
    use super::*;
    use super::inner::*;
    fn both() -> char { 'x' }
    fn f() { let a = both(); let b = only_inner(); let c = Top::new(); let d = SIZE; } //: a: char; b: u16; c: Top; d: u32
    fn g() { let a = Inner { size: 1 }.size; let b = Kind::Two(1); let c = renamed(); } //: a: u16; b: Kind; c: u16
}
mod named {
    use super::inner::{self, deep::{self, deepest as lowest}, Inner as Own, Kind::{self, Two}};
    use super::{top, Alias};
    fn f() { let a = top(); let b = inner::top(); let c = deep::deepest(); let d = lowest(); } //: a: u8; b: u16; c: u32; d: u32
    fn g() { let a = Own { size: 1 }; let b = Kind::One; let c = Two(1); let d = Alias::new(); } //: a: Inner; b: Kind; c: Kind; d: Top
    fn h() { let a = Alias::new().own(); let b = Kind::Three { size: 1 }; if let Two(x) = c {} } //: a: u8; b: Kind; x: u16
    fn i(kind: Kind) { if let Two(x) = kind {} if let Kind::Three { size } = kind {} } //: kind: Kind; x: u16; size: u16
}
mod hidden {
    use super::inner::Kind::*;
    fn f() { let a = One; let b = Two(1); } //: a: Kind; b: Kind
}
mod scopes {
    use super::top;
    fn f() { let a = top(); { fn top() -> char { 'x' } let b = top(); } let c = top(); } //: a: u8; b: char; c: u8
    fn g() { use super::inner::top; let a = top(); } //: a: u16
    fn h() { let top = || 1u64; let a = top(); } //: top: || -> u64; a: u64
    fn i() { { use super::inner::only_inner; } let a = only_inner(); } //: a: _
    fn j() { const LOCAL: u8 = 1; static OTHER: u16 = 1; struct Here { a: u8 } let a = LOCAL; let b = OTHER; let c = Here { a: 1 }.a; } //: a: u8; b: u16; c: u8
    fn k() { mod m { pub fn f() -> u8 { 1 } } let a = m::f(); } //: a: u8
    fn l(top: u16) { let a = top; let b = self::top(); } //: top: u16; a: u16; b: u8
}
mod aliases {
    use std::collections::HashMap as Map;
    use std::io::Result as IoResult;
    use std::sync as locks;
    use tokio::sync::{Mutex, mpsc as channel};
    use super::{Words, Wrapped};
    type Table<V> = Map<String, V>;
    type Nested<'a, T = u8> = &'a [T];
    fn f(a: Table<u8>, b: IoResult<u8>, c: locks::Mutex<u8>, d: Mutex<u8>, e: channel::Sender<u8>) {} //: a: HashMap<String, u8, RandomState>; b: Result<u8, Error>; c: Mutex<u8>; d: Mutex<u8>; e: Sender<u8>
    fn g(a: Words, b: Wrapped<u8>, c: Nested<'_>, d: Nested<'_, u16>, e: Missing<u8>, f: acme::Thing) {} //: a: Vec<String>; b: Option<Vec<u8>>; c: &[u8]; d: &[u16]; e: _; f: acme::Thing
    async fn h(c: locks::Mutex<u8>, d: Mutex<u8>) { c.lock(); d.lock().await; } //> std::sync::Mutex::lock, tokio::sync::Mutex::lock
    fn i() { let a = Words::new(); let b = Map::<u8, u16>::new(); let c = channel::channel::<u8>(1).0; } //: a: Vec<String>; b: HashMap<u8, u16, RandomState>; c: Sender<u8>
    fn j() { let a = IoResult::Ok(1u8); let b = std::option::Option::Some(1u8); let c = core::option::Option::Some(1u8); } //: a: Result<u8, _>; b: Option<u8>; c: Option<u8>
}
mod primitives {
    fn f(a: u8, b: &'static str, c: [u8; 3], d: (u8,), e: !, g: fn(u8) -> u16, h: *mut u8, i: &mut [u8], j: impl Fn(u8) -> u16, k: &dyn std::fmt::Debug, l: usize, m: ()) {} //: a: u8; b: &str; c: [u8; n]; d: (u8); e: !; g: fn(u8) -> u16; h: *u8; i: &mut [u8]; j: impl Fn<(u8), Output = u16>; k: &impl Debug; l: usize; m: ()
    struct u16 { size: u8 }
    fn g(a: u16) { let b = a.size; let c = 1u32.pow(2); let d = u64::MAX; let e = u32::from(1u8); let f = str::len("x"); } //: a: u16; b: u8; c: u32; d: _; e: u32; f: usize
}
mod outside {
    extern crate tokio as runtime;
    extern crate acme;
    use runtime::sync::Mutex;
    fn f(a: Mutex<u8>, b: runtime::time::Instant) { let c = ::std::mem::size_of::<u8>(); let d = ::tokio::sync::Notify::new(); } //: a: Mutex<u8>; b: Instant; c: usize; d: Notify
    fn g() { let a = acme::Thing::new(); let b = ::acme::make(); let c = acme::SIZE; } //> extern acme::Thing::new, extern acme::make
    fn h() { let a = super::inner::closed(); let b = crate::inner::missing(); let c = super::super::super::top(); } //: a: u16; b: _; c: _
}
mod cycles {
    pub use self::two::*;
    pub mod two { pub use super::*; pub use super::three; pub fn f() -> u8 { 1 } }
    pub use self::three::Three;
    pub mod three { pub use super::Three; pub type Loop = Loop; pub type One = Two; pub type Two = One; }
    fn g(a: three::Loop, b: three::One) { let d = f(); } //: a: _; b: _; d: u8
}
#[cfg(unix)]
mod platform { pub fn f() -> u8 { 1 } }
#[cfg(not(unix))]
mod platform { pub fn f() -> u16 { 1 } }
fn platforms() { let a = platform::f(); } //: a: u8
mod macros {
    macro_rules! vec { () => { 1u8 } }
    fn f() { let a = vec![]; let b = std::vec![1u8]; let c = std::format!("x"); } //: a: u8; b: Vec<u8>; c: String
}
mod generic {
    struct Own<T, U = u8> { a: T, b: U }
    enum Either<A, B> { Left(A), Right { b: B } }
    trait Maker { const SIZE: usize; type Made; fn make() -> Self::Made; fn with<T>(of: T) -> T; }
    struct Job;
    impl Maker for Job { const SIZE: usize = 1; type Made = u16; fn make() -> u16 { 1 } fn with<T>(of: T) -> T { of } }
    impl<T> Own<T> { const LIMIT: u8 = 1; fn of(a: T) -> Self { todo!() } fn pair<V>(a: T, v: V) -> (T, V) { todo!() } }
    fn f(a: Own<u16>, b: Own<u16, char>) { let c = a.b; let d = b.b; let e = a.a; } //: a: Own<u16, u8>; b: Own<u16, char>; c: u8; d: char; e: u16
    fn g() { let a = Job::make(); let b = <Job as Maker>::make(); let c = Job::with(1u8); let d = Job::SIZE; } //: a: u16; b: u16; c: u8; d: _
    fn h() { let a = Own::of(1u8); let b = Own::<u16>::pair(1, 'x'); let c = Own::pair::<char>(1u8, 'x'); } //: a: Own<u8, u8>; b: (u16, char); c: (u8, char)
    fn i<M: Maker>(m: M) { let a = M::make(); let b = M::with(1u8); let c: M::Made = todo!(); let d: <Job as Maker>::Made = 1; } //: m: M; a: <M>::Made; b: u8; c: <M>::Made; d: u16
    fn j(of: Either<u8, u16>) { match of { Either::Left(a) => {} Either::Right { b } => {} } } //: of: Either<u8, u16>; a: u8; b: u16
    fn k() { let a: Either<u8, _> = Either::Right { b: 'x' }; let b = Either::<u8, u16>::Left(1); } //: a: Either<u8, char>; b: Either<u8, u16>
}
mod parts {
    struct All<T: Iterator> { a: *const T, b: &'static [T], c: [T; 2], d: Box<dyn Fn(T) -> Vec<T>>, e: (T, u8), f: fn(T, u8) -> Option<T>, g: T::Item, h: Box<dyn Iterator<Item = T>>, i: &'static mut T }
    fn f(of: All<std::str::Chars<'static>>) { let a = of.a; let b = of.b; let c = of.c; } //: of: All<Chars>; a: *Chars; b: &[Chars]; c: [Chars; n]
    fn g(of: All<std::str::Chars<'static>>) { let d = of.d; let e = of.e; let f = of.f; } //: of: All<Chars>; d: Box<impl Fn<(Chars), Output = Vec<Chars>>>; e: (Chars, u8); f: fn(Chars, u8) -> Option<Chars>
    fn h(of: All<std::str::Chars<'static>>) { let g = of.g; let h = of.h; let i = of.i; } //: of: All<Chars>; g: char; h: Box<impl Iterator<Item = Chars>>; i: &mut Chars
    fn hooks<T>(of: T) -> fn(T) -> Vec<T> { todo!() }
    fn tasks<T>(of: T) -> impl Future<Output = Vec<T>> { async { todo!() } }
    async fn later<T>(of: T) -> (T, T) { todo!() }
    fn i() { let a = hooks(1u8); let b = tasks('x'); let c = later(1u16); let d = hooks::<u8>; } //: a: fn(u8) -> Vec<u8>; b: impl Future<Output = Vec<char>>; c: future (u16, u16); d: fn hooks
    fn vast() {
        let a = (1u8, 1u8); let a = (a, a); let a = (a, a); let a = (a, a); let a = (a, a);
        let a = (a, a);
        let b = ((a, a), 'x'); let c = b.1; //: b: _; c: _
        let d = (a.0.0.0.0, 'x'); //: d: (((u8, u8), (u8, u8)), char)
    }
    fn closures() { let a = |x: u8| move |y: u16| (x, y); let b = a(1)(2); let c = |f: fn(u8) -> u16| f(1); let d = c; } //: x: u8; y: u16; a: |u8| -> |u16| -> (u8, u16); b: (u8, u16); f: fn(u8) -> u16; c: |fn(u8) -> u16| -> u16; d: |fn(u8) -> u16| -> u16
}
