//! The table of rules, sorted by name; nothing else.

mod async_yields_async;
mod block_on_in_async;
mod blocking_call;
mod borrow_across_await;
mod cancel_unsafe_select;
mod indirect_blocking_call;
mod lock_across_await;
mod missing_runtime;
mod own;
mod polled_after_completion;
mod redundant_async_block;
mod relock_while_held;
mod select_without_else;
mod span_guard_across_await;
mod timer_reset_in_select;
mod unawaited_future;
mod unnecessary_await;
mod unused_async;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &async_yields_async::RULE,
    &block_on_in_async::RULE,
    &blocking_call::RULE,
    &borrow_across_await::RULE,
    &cancel_unsafe_select::RULE,
    &indirect_blocking_call::RULE,
    &own::INTERNAL_ERROR,
    &lock_across_await::RULE,
    &missing_runtime::RULE,
    &polled_after_completion::RULE,
    &redundant_async_block::RULE,
    &relock_while_held::RULE,
    &select_without_else::RULE,
    &span_guard_across_await::RULE,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &timer_reset_in_select::RULE,
    &own::TOO_DEEPLY_NESTED,
    &unawaited_future::RULE,
    &own::UNKNOWN_RULE,
    &unnecessary_await::RULE,
    &unused_async::RULE,
    &own::UNUSED_SUPPRESSION,
];
