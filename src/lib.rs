//! async-lint, a static checker for async Rust: paths in, a report out; see `DESIGN` notes in the README.

pub mod analysis;
pub mod apis;
pub mod finding;
pub mod model;
pub mod report;
pub mod rule;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod workspace;
