//! Variables that hold what a call gave, while a body is scanned: is such a value looked at again? By names alone, and
//! in doubt it is not: what is bound under a name that stands for something else as well counts as left.

use crate::model::{Mention, Name};

#[derive(Default)]
pub(super) struct Held {
    variables: Vec<Variable>,
}

struct Variable {
    name: Name,
    /// The brackets around its `let`.
    depth: usize,
    calls: Vec<Mention>,
    is_read: bool,
}

impl Held {
    /// `let name = call();`
    pub fn hold(&mut self, name: Name, depth: usize, calls: impl Iterator<Item = Mention>) {
        let calls: Vec<Mention> = calls.collect();
        if !calls.is_empty() {
            self.variables.push(Variable { name, depth, calls, is_read: false });
        }
    }

    /// The name stands here: `name.await`, `name.field`, or anything else, which may bind it anew. Gives what may be left.
    pub fn named(&mut self, name: Name, is_read: bool) -> Vec<Mention> {
        let mut left = Vec::new();
        if is_read {
            self.variables.iter_mut().filter(|it| it.name == name).for_each(|it| it.is_read = true);
        } else {
            self.variables.retain_mut(|it| {
                if it.name == name {
                    left.append(&mut it.calls);
                }
                it.name != name
            });
        }
        as_left(left)
    }

    /// A bracket closes that was this deep: what was bound in it and not read is left.
    pub fn close(&mut self, depth: usize) -> Vec<Mention> {
        let mut left = Vec::new();
        while let Some(gone) = self.variables.pop_if(|it| it.depth >= depth) {
            if !gone.is_read {
                left.extend(gone.calls);
            }
        }
        as_left(left)
    }
}

fn as_left(calls: Vec<Mention>) -> Vec<Mention> {
    calls.into_iter().map(|mention| Mention { left: true, ..mention }).collect()
}
