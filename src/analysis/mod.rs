//! Questions answered on the model: names, types, contexts, calls; no syntax, no verdicts, no wording.

use crate::model::{BodyId, CodeId, FileId};

/// A body of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BodyRef {
    pub file: FileId,
    pub code: CodeId,
    pub body: BodyId,
}

/// Everything that rules may ask of.
#[derive(Debug)]
pub struct Program {}
