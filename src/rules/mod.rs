//! The table of rules, sorted by name; nothing else.

mod block_on_in_async;
mod blocking_call;
mod cancel_unsafe_select;
mod indirect_blocking_call;
mod missing_runtime;
mod own;
mod polled_after_completion;
mod select_without_else;
mod timer_reset_in_select;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &block_on_in_async::RULE,
    &blocking_call::RULE,
    &cancel_unsafe_select::RULE,
    &indirect_blocking_call::RULE,
    &own::INTERNAL_ERROR,
    &missing_runtime::RULE,
    &polled_after_completion::RULE,
    &select_without_else::RULE,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &timer_reset_in_select::RULE,
    &own::TOO_DEEPLY_NESTED,
    &own::UNKNOWN_RULE,
    &own::UNUSED_SUPPRESSION,
];
