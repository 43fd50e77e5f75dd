//! Why the tool could not do its job, and what to do about it; findings about code are not failures.

use std::error::Error;
use std::fmt;

/// An error with manners: one line that says what is wrong, one that says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub message: String,
    pub help: String,
}

impl Failure {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Failure {}

/// The advice that an error carries, or the general one.
pub fn help_of(error: &anyhow::Error) -> &str {
    let own = error.chain().find_map(|cause| cause.downcast_ref::<Failure>());
    own.map_or("run `async-lint --help`", |failure| failure.help.as_str())
}
