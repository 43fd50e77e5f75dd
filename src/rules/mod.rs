//! The table of rules, sorted by name; nothing else.

mod await_in_loop;
mod block_on_in_async;
mod blocking_call;
mod indirect_blocking_call;
mod missing_runtime;
mod own;
mod sequential_await;
mod spawn_then_await;
mod stream_filter_sequential;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &await_in_loop::RULE,
    &block_on_in_async::RULE,
    &blocking_call::RULE,
    &indirect_blocking_call::RULE,
    &own::INTERNAL_ERROR,
    &missing_runtime::RULE,
    &sequential_await::RULE,
    &spawn_then_await::RULE,
    &stream_filter_sequential::RULE,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &own::TOO_DEEPLY_NESTED,
    &own::UNKNOWN_RULE,
    &own::UNUSED_SUPPRESSION,
];
