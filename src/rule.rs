//! What a rule is: a value with a name, a page and a function; no trait, no state, no registry.

use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::FileId;

pub use crate::level::Level;

/// A rule. Its level, summary and checklist line stand in the front matter of its page.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case; the stem of its page, its source file and its fixtures' folder.
    pub name: &'static str,
    /// `rules/<name>.md`, whole.
    pub page: &'static str,
    pub check: Check,
    /// Speaks in test code, examples and build scripts too (marked **T** in the list of rules).
    pub in_tests: bool,
}

/// At which grain a rule looks.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Once for each function, closure and async block.
    Body(fn(&Program, BodyRef, &mut Vec<Finding>)),
    File(fn(&Program, FileId, &mut Vec<Finding>)),
    Crate(fn(&Program, &mut Vec<Finding>)),
    /// Raised elsewhere (suppressions are the judge's business); the row gives it a page and a level.
    Elsewhere,
}
