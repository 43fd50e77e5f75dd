//! How many steps of asking lead from a first question to the present one: what ends a walk through types, impls and
//! calls that lead on for ever. Not how deep source may nest: that is `syntax::guard`'s business.

/// A number of steps. It never overflows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Depth(u32);

impl Depth {
    /// Of the question that somebody else asks.
    pub const FIRST: Self = Self(0);

    /// Of a question that this one asks.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// Is this more than `most` steps from the first?
    pub fn is_past(self, most: u32) -> bool {
        self.0 > most
    }
}

#[cfg(test)]
mod tests {
    use super::Depth;

    #[test]
    fn steps_are_counted() {
        let second = Depth::FIRST.next();
        let asked = [(Depth::FIRST, 0), (second, 0), (second, 1), (second.next(), 1), (second.next(), 3)];
        assert_eq!(asked.map(|(depth, most)| depth.is_past(most)), [false, true, false, true, false]);
        assert_eq!(Depth(u32::MAX).next(), Depth(u32::MAX));
    }
}
