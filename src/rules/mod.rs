//! The table of rules, sorted by name; nothing else.

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[];
