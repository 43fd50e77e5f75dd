//! The table of rules, sorted by name; nothing else.

mod block_on_in_async;
mod block_on_in_drop;
mod blocking_call;
mod discontinued_runtime;
mod ignored_lag;
mod indirect_blocking_call;
mod interval_burst;
mod manual_runtime;
mod missing_runtime;
mod missing_tokio_feature;
mod own;
mod runtime_in_async;
mod runtime_mismatch;
mod spin_loop;
mod unbounded_channel;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &block_on_in_async::RULE,
    &block_on_in_drop::RULE,
    &blocking_call::RULE,
    &discontinued_runtime::RULE,
    &ignored_lag::RULE,
    &indirect_blocking_call::RULE,
    &own::INTERNAL_ERROR,
    &interval_burst::RULE,
    &manual_runtime::RULE,
    &missing_runtime::RULE,
    &missing_tokio_feature::RULE,
    &runtime_in_async::RULE,
    &runtime_mismatch::RULE,
    &spin_loop::RULE,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &own::TOO_DEEPLY_NESTED,
    &unbounded_channel::RULE,
    &own::UNKNOWN_RULE,
    &own::UNUSED_SUPPRESSION,
];
