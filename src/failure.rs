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

/// What is wrong, and what to do. An error that is no `Failure` is a sentence that ends in `; what to do`.
pub fn told(error: &anyhow::Error) -> (String, String) {
    let message = format!("{error:#}");
    let message = message.trim();
    if let Some(failure) = error.chain().find_map(|cause| cause.downcast_ref::<Failure>()) {
        return (message.to_owned(), failure.help.clone());
    }
    match message.rsplit_once("; ") {
        Some((wrong, advice)) => (wrong.to_owned(), advice.to_owned()),
        None => (message.to_owned(), "run `async-lint --help`".to_owned()),
    }
}
