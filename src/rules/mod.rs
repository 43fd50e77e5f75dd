//! The table of rules, sorted by name; nothing else.

mod block_on_in_async;
mod blocking_call;
mod indirect_blocking_call;
mod missing_runtime;
mod own;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &block_on_in_async::RULE,
    &blocking_call::RULE,
    &indirect_blocking_call::RULE,
    &own::INTERNAL_ERROR,
    &missing_runtime::RULE,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &own::TOO_DEEPLY_NESTED,
    &own::UNKNOWN_RULE,
    &own::UNUSED_SUPPRESSION,
];
