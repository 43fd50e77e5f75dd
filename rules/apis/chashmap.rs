//! chashmap 2: a map whose borrows lock a bucket.

use std::ops::{Deref, DerefMut};

pub struct CHashMap<K, V>;

impl<K, V> CHashMap<K, V> {
    pub fn new() -> Self;
    pub fn with_capacity(cap: usize) -> Self;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn clear(&self) -> CHashMap<K, V>;
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<ReadGuard<K, V>>;
    pub fn get_mut<Q: ?Sized>(&self, key: &Q) -> Option<WriteGuard<K, V>>;
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool;
    pub fn insert_new(&self, key: K, val: V);
    pub fn insert(&self, key: K, val: V) -> Option<V>;
    #[calls_inline]
    pub fn upsert<F: FnOnce() -> V, G: FnOnce(&mut V)>(&self, key: K, insert: F, update: G);
    #[calls_inline]
    pub fn alter<F: FnOnce(Option<V>) -> Option<V>>(&self, key: K, f: F);
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<V>;
    #[calls_inline]
    pub fn retain<F: Fn(&K, &V) -> bool>(&self, predicate: F);
}

impl<K, V> Default for CHashMap<K, V> {}

#[guard(map)]
pub struct ReadGuard<K, V>;
impl<K, V> Deref for ReadGuard<K, V> { type Target = V; }

#[guard(map)]
pub struct WriteGuard<K, V>;
impl<K, V> Deref for WriteGuard<K, V> { type Target = V; }
impl<K, V> DerefMut for WriteGuard<K, V> {}
