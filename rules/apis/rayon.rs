// What is given to the pool runs there; the caller of `join`, `scope` and `install` waits for it.

pub mod prelude {
    pub use crate::iter::{FromParallelIterator, IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelBridge, ParallelExtend, ParallelIterator};
    pub use crate::slice::{ParallelSlice, ParallelSliceMut};
}

#[offloads(waited_for, no_runtime)]
#[blocking(cpu, minor, instead = "rayon::spawn(move || { let _ = tx.send(work()); })", why = "the caller waits until both are done; the result comes through a oneshot channel")]
pub fn join<A: FnOnce() -> RA, B: FnOnce() -> RB, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB);
#[offloads(waited_for, no_runtime)]
#[blocking(cpu, minor, instead = "rayon::spawn(move || { let _ = tx.send(work()); })", why = "the caller waits until the scope is done; the result comes through a oneshot channel")]
pub fn scope<OP: FnOnce(&Scope) -> R, R>(op: OP) -> R;
#[offloads(waited_for, no_runtime)]
#[blocking(cpu, minor, instead = "rayon::spawn(move || { let _ = tx.send(work()); })", why = "the caller waits until the scope is done; the result comes through a oneshot channel")]
pub fn scope_fifo<OP: FnOnce(&ScopeFifo) -> R, R>(op: OP) -> R;
#[calls_inline]
pub fn in_place_scope<OP: FnOnce(&Scope) -> R, R>(op: OP) -> R;
#[offloads(no_runtime)]
pub fn spawn<F: FnOnce()>(func: F);
#[offloads(no_runtime)]
pub fn spawn_fifo<F: FnOnce()>(func: F);
#[offloads(no_runtime)]
pub fn spawn_broadcast<OP>(op: OP);
#[offloads(no_runtime)]
pub fn broadcast<OP, R>(op: OP) -> Vec<R>;
pub fn current_num_threads() -> usize;
pub fn current_thread_index() -> Option<usize>;

pub struct Scope;

impl Scope {
    #[offloads(no_runtime)]
    pub fn spawn<BODY: FnOnce(&Scope)>(&self, body: BODY);
    #[offloads(no_runtime)]
    pub fn spawn_broadcast<BODY>(&self, body: BODY);
}

pub struct ScopeFifo;

impl ScopeFifo {
    #[offloads(no_runtime)]
    pub fn spawn_fifo<BODY: FnOnce(&ScopeFifo)>(&self, body: BODY);
}

pub struct ThreadPool;

impl ThreadPool {
    #[offloads(waited_for, no_runtime)]
    #[blocking(cpu, minor, instead = "pool.spawn(move || { let _ = tx.send(work()); })", why = "the caller waits until it is done; the result comes through a oneshot channel")]
    pub fn install<OP: FnOnce() -> R, R>(&self, op: OP) -> R;
    #[offloads(waited_for, no_runtime)]
    pub fn join<A: FnOnce() -> RA, B: FnOnce() -> RB, RA, RB>(&self, oper_a: A, oper_b: B) -> (RA, RB);
    #[offloads(waited_for, no_runtime)]
    pub fn scope<OP: FnOnce(&Scope) -> R, R>(&self, op: OP) -> R;
    #[offloads(no_runtime)]
    pub fn spawn<OP: FnOnce()>(&self, op: OP);
    #[offloads(no_runtime)]
    pub fn spawn_fifo<OP: FnOnce()>(&self, op: OP);
    #[offloads(no_runtime)]
    pub fn broadcast<OP, R>(&self, op: OP) -> Vec<R>;
    pub fn current_num_threads(&self) -> usize;
}

pub struct ThreadPoolBuilder;

impl ThreadPoolBuilder {
    pub fn new() -> Self;
    pub fn num_threads(self, num_threads: usize) -> Self;
    pub fn thread_name<F>(self, closure: F) -> Self;
    pub fn stack_size(self, stack_size: usize) -> Self;
    pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError>;
    pub fn build_global(self) -> Result<(), ThreadPoolBuildError>;
    #[offloads(no_runtime)]
    pub fn start_handler<H>(self, start_handler: H) -> Self;
    #[offloads(no_runtime)]
    pub fn exit_handler<H>(self, exit_handler: H) -> Self;
    #[offloads(no_runtime)]
    pub fn panic_handler<H>(self, panic_handler: H) -> Self;
}

pub struct ThreadPoolBuildError;

impl std::error::Error for ThreadPoolBuildError {}

pub mod iter {
    pub trait IntoParallelIterator {
        type Iter;
        type Item;
        fn into_par_iter(self) -> Self::Iter;
    }

    impl<T> IntoParallelIterator for Vec<T> {
        type Iter = crate::vec::IntoIter<T>;
        type Item = T;
    }

    impl<T> IntoParallelIterator for std::ops::Range<T> {
        type Iter = crate::range::Iter<T>;
        type Item = T;
    }

    pub trait IntoParallelRefIterator {
        type Iter;
        type Item;
        fn par_iter(&self) -> Self::Iter;
    }

    impl<T> IntoParallelRefIterator for Vec<T> {
        type Iter = crate::slice::Iter<T>;
        type Item = &T;
    }

    impl<T> IntoParallelRefIterator for [T] {
        type Iter = crate::slice::Iter<T>;
        type Item = &T;
    }

    pub trait IntoParallelRefMutIterator {
        type Iter;
        type Item;
        fn par_iter_mut(&mut self) -> Self::Iter;
    }

    impl<T> IntoParallelRefMutIterator for Vec<T> {
        type Iter = crate::slice::IterMut<T>;
        type Item = &mut T;
    }

    impl<T> IntoParallelRefMutIterator for [T] {
        type Iter = crate::slice::IterMut<T>;
        type Item = &mut T;
    }

    pub trait ParallelBridge {
        fn par_bridge(self) -> IterBridge<Self>;
    }

    impl<T: Iterator> ParallelBridge for T {}

    pub struct IterBridge<Iter>;

    impl<Iter: Iterator> ParallelIterator for IterBridge<Iter> {
        type Item = Iter::Item;
    }

    pub trait FromParallelIterator<T> {}
    pub trait ParallelExtend<T> {}

    pub trait ParallelIterator {
        type Item;
        #[offloads(no_runtime)]
        fn for_each<OP: Fn(Self::Item)>(self, op: OP);
        #[offloads(no_runtime)]
        fn for_each_with<OP, T>(self, init: T, op: OP);
        #[offloads(no_runtime)]
        fn for_each_init<OP, INIT, T>(self, init: INIT, op: OP);
        #[offloads(no_runtime)]
        fn try_for_each<OP: Fn(Self::Item) -> R, R>(self, op: OP) -> R;
        #[offloads(no_runtime)]
        fn map<F: Fn(Self::Item) -> R, R>(self, map_op: F) -> Map<Self, F>;
        #[offloads(no_runtime)]
        fn map_with<F, T, R>(self, init: T, map_op: F) -> Mapped<R>;
        #[offloads(no_runtime)]
        fn map_init<F, INIT, T, R>(self, init: INIT, map_op: F) -> Mapped<R>;
        #[offloads(no_runtime)]
        fn filter<P: Fn(&Self::Item) -> bool>(self, filter_op: P) -> Mapped<Self::Item>;
        #[offloads(no_runtime)]
        fn filter_map<P: Fn(Self::Item) -> Option<R>, R>(self, filter_op: P) -> Mapped<R>;
        #[offloads(no_runtime)]
        fn flat_map<F, PI>(self, map_op: F) -> Mapped<PI>;
        #[offloads(no_runtime)]
        fn flat_map_iter<F: Fn(Self::Item) -> SI, SI: IntoIterator>(self, map_op: F) -> Mapped<SI::Item>;
        #[offloads(no_runtime)]
        fn inspect<OP: Fn(&Self::Item)>(self, inspect_op: OP) -> Mapped<Self::Item>;
        #[offloads(no_runtime)]
        fn fold<T, ID: Fn() -> T, F: Fn(T, Self::Item) -> T>(self, identity: ID, fold_op: F) -> Mapped<T>;
        #[offloads(no_runtime)]
        fn reduce<OP, ID>(self, identity: ID, op: OP) -> Self::Item;
        #[offloads(no_runtime)]
        fn reduce_with<OP>(self, op: OP) -> Option<Self::Item>;
        #[offloads(no_runtime)]
        fn any<P: Fn(Self::Item) -> bool>(self, predicate: P) -> bool;
        #[offloads(no_runtime)]
        fn all<P: Fn(Self::Item) -> bool>(self, predicate: P) -> bool;
        #[offloads(no_runtime)]
        fn find_any<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item>;
        #[offloads(no_runtime)]
        fn find_first<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item>;
        #[offloads(no_runtime)]
        fn partition<A, B, P: Fn(&Self::Item) -> bool>(self, predicate: P) -> (A, B);
        #[offloads(no_runtime)]
        fn max_by_key<K, F>(self, f: F) -> Option<Self::Item>;
        #[offloads(no_runtime)]
        fn min_by_key<K, F>(self, f: F) -> Option<Self::Item>;
        fn cloned<T>(self) -> Mapped<T>;
        fn copied<T>(self) -> Mapped<T>;
        fn count(self) -> usize;
        fn sum<S>(self) -> S;
        fn product<P>(self) -> P;
        fn max(self) -> Option<Self::Item>;
        fn min(self) -> Option<Self::Item>;
        fn collect<C>(self) -> C;
        fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB);
    }

    pub trait IndexedParallelIterator: ParallelIterator {
        fn enumerate(self) -> Mapped<(usize, Self::Item)>;
        fn rev(self) -> Mapped<Self::Item>;
        fn skip(self, n: usize) -> Mapped<Self::Item>;
        fn take(self, n: usize) -> Mapped<Self::Item>;
        fn with_min_len(self, min: usize) -> Mapped<Self::Item>;
        fn with_max_len(self, max: usize) -> Mapped<Self::Item>;
        fn chunks(self, chunk_size: usize) -> Mapped<Vec<Self::Item>>;
        fn zip<Z: IntoParallelIterator>(self, zip_op: Z) -> Mapped<(Self::Item, Z::Item)>;
        fn collect_into_vec(self, target: &mut Vec<Self::Item>);
    }

    pub struct Map<I, F>;

    impl<I: ParallelIterator, F: Fn(I::Item) -> R, R> ParallelIterator for Map<I, F> {
        type Item = R;
    }

    impl<I: ParallelIterator, F: Fn(I::Item) -> R, R> IndexedParallelIterator for Map<I, F> {}

    // Stands for the adapters whose own types nobody writes.
    pub struct Mapped<T>;

    impl<T> ParallelIterator for Mapped<T> {
        type Item = T;
    }

    impl<T> IndexedParallelIterator for Mapped<T> {}
}

pub mod vec {
    pub struct IntoIter<T>;

    impl<T> crate::iter::ParallelIterator for IntoIter<T> {
        type Item = T;
    }

    impl<T> crate::iter::IndexedParallelIterator for IntoIter<T> {}
}

pub mod range {
    pub struct Iter<T>;

    impl<T> crate::iter::ParallelIterator for Iter<T> {
        type Item = T;
    }

    impl<T> crate::iter::IndexedParallelIterator for Iter<T> {}
}

pub mod slice {
    pub struct Iter<T>;

    impl<T> crate::iter::ParallelIterator for Iter<T> {
        type Item = &T;
    }

    impl<T> crate::iter::IndexedParallelIterator for Iter<T> {}

    pub struct IterMut<T>;

    impl<T> crate::iter::ParallelIterator for IterMut<T> {
        type Item = &mut T;
    }

    impl<T> crate::iter::IndexedParallelIterator for IterMut<T> {}

    pub trait ParallelSlice<T> {
        fn par_chunks(&self, chunk_size: usize) -> crate::iter::Mapped<&[T]>;
        fn par_windows(&self, window_size: usize) -> crate::iter::Mapped<&[T]>;
    }

    impl<T> ParallelSlice<T> for [T] {}

    pub trait ParallelSliceMut<T> {
        fn par_chunks_mut(&mut self, chunk_size: usize) -> crate::iter::Mapped<&mut [T]>;
        fn par_sort(&mut self);
        fn par_sort_unstable(&mut self);
        #[offloads(no_runtime)]
        fn par_sort_by<F>(&mut self, compare: F);
        #[offloads(no_runtime)]
        fn par_sort_by_key<K, F>(&mut self, f: F);
        #[offloads(no_runtime)]
        fn par_sort_unstable_by<F>(&mut self, compare: F);
        #[offloads(no_runtime)]
        fn par_sort_unstable_by_key<K, F>(&mut self, f: F);
    }

    impl<T> ParallelSliceMut<T> for [T] {}
}
