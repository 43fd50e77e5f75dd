//! What a program knows of test functions is given back now and then: no other code asks of them, and they are many.
//! What is asked again all the same is found again.

use super::def::DefId;
use super::{File, Program};
use crate::model::{Code, CodeId, FileId};
use std::sync::{OnceLock, PoisonError};

/// So many of them are known at once for each thread, and not much more: about 10 KB each.
const MANY: usize = 500;

impl Program {
    /// A function was inferred.
    pub(super) fn note_inferred(&self, file: FileId, code: CodeId) {
        if self.is_test(DefId { file, item: self.outline(file, code).owner }) {
            self.tests_inferred.lock().unwrap_or_else(PoisonError::into_inner).push((file, code));
        }
    }

    /// Is there much that [`Program::forget_tests`] would give back?
    pub fn is_full_of_tests(&self, threads: usize) -> bool {
        self.tests_inferred.lock().unwrap_or_else(PoisonError::into_inner).len() >= MANY * threads
    }

    /// Gives back what is known of test functions; their bodies only if `with_bodies`.
    pub fn forget_tests(&mut self, with_bodies: bool) {
        for (file, code) in std::mem::take(self.tests_inferred.get_mut().unwrap_or_else(PoisonError::into_inner)) {
            self.files[file.0 as usize].forget(code, with_bodies);
        }
    }

    /// For `--timings`: all functions and initialisers of the user's, those that were parsed, those that were inferred.
    pub fn counts(&self) -> [usize; 3] {
        let mut counts = [0; 3];
        for file in self.files.iter().filter(|file| !file.stub) {
            for (index, code) in file.model.codes.iter().enumerate() {
                let is_inferred = file.is_forgotten(index) || file.inferred[index].get().is_some();
                let here =
                    [true, code.unread.is_none() || file.is_read(index) || file.is_forgotten(index), is_inferred];
                std::iter::zip(&mut counts, here).for_each(|(count, here)| *count += usize::from(here));
            }
        }
        counts
    }
}

impl File {
    fn is_forgotten(&self, index: usize) -> bool {
        self.forgotten.get(index).is_some_and(|is_forgotten| *is_forgotten)
    }

    fn is_read(&self, index: usize) -> bool {
        self.read.get(index).is_some_and(|read| read.get().is_some())
    }

    fn forget(&mut self, code: CodeId, with_bodies: bool) {
        let index = code.0 as usize;
        self.inferred[index].take();
        // One that does not parse stays: that is told once.
        let parses = |read: &&mut OnceLock<Box<Code>>| read.get().is_some_and(|code| code.unread.is_none());
        if let Some(read) = self.read.get_mut(index).filter(|read| with_bodies && parses(read)) {
            read.take();
        }
        if self.forgotten.is_empty() {
            self.forgotten = vec![false; self.inferred.len()];
        }
        self.forgotten[index] = true;
    }
}
