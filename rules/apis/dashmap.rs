pub use mapref::entry::{Entry, OccupiedEntry, VacantEntry};

pub struct DashMap<K, V, S = std::collections::hash_map::RandomState>;

impl<K, V, S> DashMap<K, V, S> {
    pub fn new() -> DashMap<K, V>;
    pub fn with_capacity(capacity: usize) -> DashMap<K, V>;
    pub fn with_shard_amount(shard_amount: usize) -> DashMap<K, V>;
    pub fn with_hasher(hasher: S) -> Self;
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self;
    #[locks_part(exclusive)]
    pub fn insert(&self, key: K, value: V) -> Option<V>;
    #[locks_part(exclusive)]
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<(K, V)>;
    #[locks_part(exclusive)]
    #[calls_inline]
    pub fn remove_if<Q: ?Sized, F: FnOnce(&K, &V) -> bool>(&self, key: &Q, f: F) -> Option<(K, V)>;
    #[locks_part(exclusive)]
    #[calls_inline]
    pub fn remove_if_mut<Q: ?Sized, F: FnOnce(&K, &mut V) -> bool>(&self, key: &Q, f: F) -> Option<(K, V)>;
    #[locks_part(shared, all)]
    pub fn iter(&self) -> iter::Iter<K, V>;
    #[locks_part(exclusive, all)]
    pub fn iter_mut(&self) -> iter::IterMut<K, V>;
    #[locks_part(shared)]
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<mapref::one::Ref<K, V>>;
    #[locks_part(exclusive)]
    pub fn get_mut<Q: ?Sized>(&self, key: &Q) -> Option<mapref::one::RefMut<K, V>>;
    pub fn try_get<Q: ?Sized>(&self, key: &Q) -> try_result::TryResult<mapref::one::Ref<K, V>>;
    pub fn try_get_mut<Q: ?Sized>(&self, key: &Q) -> try_result::TryResult<mapref::one::RefMut<K, V>>;
    #[locks_part(exclusive)]
    pub fn entry(&self, key: K) -> Entry<K, V>;
    pub fn try_entry(&self, key: K) -> Option<Entry<K, V>>;
    #[locks_part(exclusive, all)]
    #[calls_inline]
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&self, f: F);
    #[locks_part(exclusive)]
    #[calls_inline]
    pub fn alter<Q: ?Sized, F: FnOnce(&K, V) -> V>(&self, key: &Q, f: F);
    #[locks_part(exclusive, all)]
    #[calls_inline]
    pub fn alter_all<F: FnMut(&K, V) -> V>(&self, f: F);
    #[locks_part(shared)]
    #[calls_inline]
    pub fn view<Q: ?Sized, R, F: FnOnce(&K, &V) -> R>(&self, key: &Q, f: F) -> Option<R>;
    #[locks_part(shared)]
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool;
    #[locks_part(shared, all)]
    pub fn len(&self) -> usize;
    #[locks_part(shared, all)]
    pub fn is_empty(&self) -> bool;
    #[locks_part(exclusive, all)]
    pub fn clear(&self);
    #[locks_part(exclusive, all)]
    pub fn shrink_to_fit(&self);
    pub fn capacity(&self) -> usize;
    pub fn into_read_only(self) -> ReadOnlyView<K, V>;
}

impl<K, V, S> Default for DashMap<K, V, S> {}
impl<K, V, S> Clone for DashMap<K, V, S> {}

impl<K, V, S> IntoIterator for DashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = iter::OwningIter<K, V>;
}

impl<K, V, S> IntoIterator for &DashMap<K, V, S> {
    type Item = mapref::multiple::RefMulti<K, V>;
    type IntoIter = iter::Iter<K, V>;
}

pub struct ReadOnlyView<K, V>;

impl<K, V> ReadOnlyView<K, V> {
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&V>;
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool;
    pub fn len(&self) -> usize;
    pub fn into_inner(self) -> DashMap<K, V>;
}

pub struct DashSet<K, S = std::collections::hash_map::RandomState>;

impl<K, S> DashSet<K, S> {
    pub fn new() -> DashSet<K>;
    pub fn with_capacity(capacity: usize) -> DashSet<K>;
    #[locks_part(exclusive)]
    pub fn insert(&self, key: K) -> bool;
    #[locks_part(exclusive)]
    pub fn remove<Q: ?Sized>(&self, key: &Q) -> Option<K>;
    #[locks_part(shared)]
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<setref::one::Ref<K>>;
    #[locks_part(shared, all)]
    pub fn iter(&self) -> iter_set::Iter<K>;
    #[locks_part(exclusive, all)]
    #[calls_inline]
    pub fn retain<F: FnMut(&K) -> bool>(&self, f: F);
    #[locks_part(shared)]
    pub fn contains<Q: ?Sized>(&self, key: &Q) -> bool;
    #[locks_part(shared, all)]
    pub fn len(&self) -> usize;
    #[locks_part(shared, all)]
    pub fn is_empty(&self) -> bool;
    #[locks_part(exclusive, all)]
    pub fn clear(&self);
}

impl<K, S> Default for DashSet<K, S> {}
impl<K, S> Clone for DashSet<K, S> {}

impl<K, S> IntoIterator for DashSet<K, S> {
    type Item = K;
    type IntoIter = iter_set::OwningIter<K>;
}

pub mod mapref {
    pub mod one {
        #[guard(map)]
        pub struct Ref<K, V>;

        impl<K, V> Ref<K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn pair(&self) -> (&K, &V);
            #[calls_inline]
            pub fn map<F: FnOnce(&V) -> &T, T>(self, f: F) -> MappedRef<K, T>;
        }

        impl<K, V> std::ops::Deref for Ref<K, V> {
            type Target = V;
        }

        #[guard(map)]
        pub struct RefMut<K, V>;

        impl<K, V> RefMut<K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn value_mut(&mut self) -> &mut V;
            pub fn pair(&self) -> (&K, &V);
            pub fn pair_mut(&mut self) -> (&K, &mut V);
            pub fn downgrade(self) -> Ref<K, V>;
        }

        impl<K, V> std::ops::Deref for RefMut<K, V> {
            type Target = V;
        }

        #[guard(map)]
        pub struct MappedRef<K, T>;

        impl<K, T> std::ops::Deref for MappedRef<K, T> {
            type Target = T;
        }
    }

    pub mod multiple {
        #[guard(map)]
        pub struct RefMulti<K, V>;

        impl<K, V> RefMulti<K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn pair(&self) -> (&K, &V);
        }

        impl<K, V> std::ops::Deref for RefMulti<K, V> {
            type Target = V;
        }

        #[guard(map)]
        pub struct RefMutMulti<K, V>;

        impl<K, V> RefMutMulti<K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn value_mut(&mut self) -> &mut V;
            pub fn pair(&self) -> (&K, &V);
            pub fn pair_mut(&mut self) -> (&K, &mut V);
        }

        impl<K, V> std::ops::Deref for RefMutMulti<K, V> {
            type Target = V;
        }
    }

    pub mod entry {
        use super::one::RefMut;

        #[guard(map)]
        pub enum Entry<K, V> {
            Occupied(OccupiedEntry<K, V>),
            Vacant(VacantEntry<K, V>),
        }

        impl<K, V> Entry<K, V> {
            pub fn key(&self) -> &K;
            pub fn into_key(self) -> K;
            pub fn or_default(self) -> RefMut<K, V>;
            pub fn or_insert(self, value: V) -> RefMut<K, V>;
            #[calls_inline]
            pub fn or_insert_with<F: FnOnce() -> V>(self, value: F) -> RefMut<K, V>;
            #[calls_inline]
            pub fn or_try_insert_with<E, F: FnOnce() -> Result<V, E>>(self, value: F) -> Result<RefMut<K, V>, E>;
            #[calls_inline]
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self;
            pub fn insert(self, value: V) -> RefMut<K, V>;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V>;
        }

        #[guard(map)]
        pub struct OccupiedEntry<K, V>;

        impl<K, V> OccupiedEntry<K, V> {
            pub fn get(&self) -> &V;
            pub fn get_mut(&mut self) -> &mut V;
            pub fn insert(&mut self, value: V) -> V;
            pub fn into_ref(self) -> RefMut<K, V>;
            pub fn key(&self) -> &K;
            pub fn remove(self) -> V;
            pub fn remove_entry(self) -> (K, V);
        }

        #[guard(map)]
        pub struct VacantEntry<K, V>;

        impl<K, V> VacantEntry<K, V> {
            pub fn insert(self, value: V) -> RefMut<K, V>;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V>;
            pub fn into_key(self) -> K;
            pub fn key(&self) -> &K;
        }
    }
}

pub mod setref {
    pub mod one {
        #[guard(map)]
        pub struct Ref<K>;

        impl<K> Ref<K> {
            pub fn key(&self) -> &K;
        }

        impl<K> std::ops::Deref for Ref<K> {
            type Target = K;
        }
    }

    pub mod multiple {
        #[guard(map)]
        pub struct RefMulti<K>;

        impl<K> RefMulti<K> {
            pub fn key(&self) -> &K;
        }

        impl<K> std::ops::Deref for RefMulti<K> {
            type Target = K;
        }
    }
}

pub mod iter {
    #[guard(map)]
    pub struct Iter<K, V>;

    impl<K, V> Iterator for Iter<K, V> {
        type Item = crate::mapref::multiple::RefMulti<K, V>;
    }

    #[guard(map)]
    pub struct IterMut<K, V>;

    impl<K, V> Iterator for IterMut<K, V> {
        type Item = crate::mapref::multiple::RefMutMulti<K, V>;
    }

    pub struct OwningIter<K, V>;

    impl<K, V> Iterator for OwningIter<K, V> {
        type Item = (K, V);
    }
}

pub mod iter_set {
    #[guard(map)]
    pub struct Iter<K>;

    impl<K> Iterator for Iter<K> {
        type Item = crate::setref::multiple::RefMulti<K>;
    }

    pub struct OwningIter<K>;

    impl<K> Iterator for OwningIter<K> {
        type Item = K;
    }
}

pub mod try_result {
    pub enum TryResult<R> {
        Present(R),
        Absent,
        Locked,
    }

    impl<R> TryResult<R> {
        pub fn is_present(&self) -> bool;
        pub fn is_absent(&self) -> bool;
        pub fn is_locked(&self) -> bool;
        pub fn unwrap(self) -> R;
        pub fn try_unwrap(self) -> Option<R>;
    }
}
