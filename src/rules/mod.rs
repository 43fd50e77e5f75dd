//! The table of rules, sorted by name; nothing else.

mod async_closure_never_runs;
mod block_on_in_async;
mod blocking_call;
mod detached_task;
mod indirect_blocking_call;
mod lost_task_result;
mod missing_runtime;
mod own;
mod spawn_borrow;
mod spawn_not_send;
mod unbounded_spawn;
mod unwrap_in_async;
mod unwrap_in_spawned_task;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &async_closure_never_runs::RULE,
    &block_on_in_async::RULE,
    &blocking_call::RULE,
    &detached_task::RULE,
    &indirect_blocking_call::RULE,
    &own::INTERNAL_ERROR,
    &lost_task_result::RULE,
    &missing_runtime::RULE,
    &spawn_borrow::RULE,
    &spawn_not_send::RULE,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &own::TOO_DEEPLY_NESTED,
    &unbounded_spawn::RULE,
    &own::UNKNOWN_RULE,
    &own::UNUSED_SUPPRESSION,
    &unwrap_in_async::RULE,
    &unwrap_in_spawned_task::RULE,
];
