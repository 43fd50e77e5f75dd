//! What is known of some of a code's expressions: a map that takes no more memory than what is in it.

use crate::model::ExprId;

/// Ordered by the expressions' ids. They come in nearly that order, so that it is mostly filled at its end.
#[derive(Debug)]
pub struct ByExpr<V>(Vec<(ExprId, V)>);

impl<V> Default for ByExpr<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> ByExpr<V> {
    fn find(&self, id: ExprId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&id, |(of, _)| *of)
    }

    pub fn get(&self, id: &ExprId) -> Option<&V> {
        self.find(*id).ok().map(|at| &self.0[at].1)
    }

    pub fn contains_key(&self, id: &ExprId) -> bool {
        self.find(*id).is_ok()
    }

    /// The last word on an expression counts.
    pub fn insert(&mut self, id: ExprId, value: V) {
        if self.0.last().is_none_or(|(last, _)| *last < id) {
            self.0.push((id, value));
            return;
        }
        match self.find(id) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (id, value)),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&ExprId, &V)> {
        self.0.iter().map(|(id, value)| (id, value))
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    pub(super) fn shrink_to_fit(&mut self) {
        self.0.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_out_of_order_is_found_and_the_last_word_counts() {
        let mut map = ByExpr::default();
        for (id, value) in [(1, 'a'), (5, 'b'), (3, 'c'), (5, 'd'), (0, 'e')] {
            map.insert(ExprId(id), value);
        }
        let all: Vec<(u32, char)> = map.iter().map(|(id, value)| (id.0, *value)).collect();
        assert_eq!(all, [(0, 'e'), (1, 'a'), (3, 'c'), (5, 'd')]);
        assert_eq!((map.get(&ExprId(3)), map.get(&ExprId(2))), (Some(&'c'), None));
    }
}
