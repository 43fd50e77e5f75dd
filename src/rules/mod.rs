//! The table of rules, sorted by name; nothing else.

mod async_closure_never_runs;
mod async_yields_async;
mod await_in_loop;
mod block_on_in_async;
mod block_on_in_drop;
mod blocking_call;
mod borrow_across_await;
mod cancel_unsafe_select;
mod channel_never_closes;
mod detached_task;
mod discontinued_runtime;
mod ignored_lag;
mod indirect_blocking_call;
mod interval_burst;
mod lock_across_await;
mod lock_order_inversion;
mod lost_task_result;
mod manual_runtime;
mod missing_runtime;
mod missing_tokio_feature;
mod own;
mod polled_after_completion;
mod redundant_async_block;
mod relock_while_held;
mod runtime_in_async;
mod runtime_mismatch;
mod select_without_else;
mod sequential_await;
mod span_guard_across_await;
mod spawn_borrow;
mod spawn_not_send;
mod spawn_then_await;
mod spin_loop;
mod stream_filter_sequential;
mod task_cut_off;
mod timer_reset_in_select;
mod unawaited_future;
mod unbounded_channel;
mod unbounded_spawn;
mod undrained_child;
mod unflushed_write;
mod unnecessary_await;
mod unused_async;
mod unwrap_in_async;
mod unwrap_in_spawned_task;

use crate::rule::Rule;

pub static RULES: &[&Rule] = &[
    &async_closure_never_runs::RULE,
    &async_yields_async::RULE,
    &await_in_loop::RULE,
    &block_on_in_async::RULE,
    &block_on_in_drop::RULE,
    &blocking_call::RULE,
    &borrow_across_await::RULE,
    &cancel_unsafe_select::RULE,
    &channel_never_closes::RULE,
    &detached_task::RULE,
    &discontinued_runtime::RULE,
    &ignored_lag::RULE,
    &indirect_blocking_call::RULE,
    &own::INTERNAL_ERROR,
    &interval_burst::RULE,
    &lock_across_await::RULE,
    &lock_order_inversion::RULE,
    &lost_task_result::RULE,
    &manual_runtime::RULE,
    &missing_runtime::RULE,
    &missing_tokio_feature::RULE,
    &polled_after_completion::RULE,
    &redundant_async_block::RULE,
    &relock_while_held::RULE,
    &runtime_in_async::RULE,
    &runtime_mismatch::RULE,
    &select_without_else::RULE,
    &sequential_await::RULE,
    &span_guard_across_await::RULE,
    &spawn_borrow::RULE,
    &spawn_not_send::RULE,
    &spawn_then_await::RULE,
    &spin_loop::RULE,
    &stream_filter_sequential::RULE,
    &own::SUPPRESSION_WITHOUT_REASON,
    &own::SYNTAX_ERROR,
    &task_cut_off::RULE,
    &timer_reset_in_select::RULE,
    &own::TOO_DEEPLY_NESTED,
    &unawaited_future::RULE,
    &unbounded_channel::RULE,
    &unbounded_spawn::RULE,
    &undrained_child::RULE,
    &unflushed_write::RULE,
    &own::UNKNOWN_RULE,
    &unnecessary_await::RULE,
    &unused_async::RULE,
    &own::UNUSED_SUPPRESSION,
    &unwrap_in_async::RULE,
    &unwrap_in_spawned_task::RULE,
];
