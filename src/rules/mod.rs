//! The table of rules, sorted by name; nothing else.

mod own;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &own::INTERNAL_ERROR,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &own::TOO_DEEPLY_NESTED,
    &own::UNKNOWN_RULE,
    &own::UNUSED_SUPPRESSION,
];
