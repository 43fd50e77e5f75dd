pub type ArcSwap<T> = ArcSwapAny<std::sync::Arc<T>>;
pub type ArcSwapOption<T> = ArcSwapAny<Option<std::sync::Arc<T>>>;

pub struct ArcSwapAny<T>;

impl<T> ArcSwapAny<T> {
    pub fn new(val: T) -> Self;
    pub fn load(&self) -> Guard<T>;
    pub fn load_full(&self) -> T;
    pub fn store(&self, val: T);
    pub fn swap(&self, new: T) -> T;
    pub fn compare_and_swap<C>(&self, current: C, new: T) -> Guard<T>;
    #[calls_inline]
    pub fn rcu<R, F: FnMut(&T) -> R>(&self, f: F) -> T;
    pub fn into_inner(self) -> T;
}

impl<T> ArcSwapAny<std::sync::Arc<T>> {
    pub fn from_pointee(val: T) -> Self;
}

impl<T> ArcSwapAny<Option<std::sync::Arc<T>>> {
    pub fn empty() -> Self;
}

// Holds no lock: may live across an await.
pub struct Guard<T>;

impl<T> Guard<T> {
    pub fn into_inner(lease: Self) -> T;
}

impl<T> std::ops::Deref for Guard<T> {
    type Target = T;
}
