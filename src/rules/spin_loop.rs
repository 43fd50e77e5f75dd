//! `spin-loop`: async code that waits by asking again and again, without ever giving its thread back.

use crate::analysis::context::Context;
use crate::analysis::spin::Spin;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "spin-loop",
    page: include_str!("../../rules/spin-loop.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_be_async(at) {
        return;
    }
    let code = program.code(at);
    let body = program.body(at);
    for id in (body.first.0..=body.value.0).map(ExprId) {
        if !matches!(code.expr(id).kind, ExprKind::Loop { .. } | ExprKind::While { .. }) {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body || program.context(at) != Context::Async {
            continue;
        }
        let Some(Spin { look, api, yields, works }) = program.spins_on(inference, id) else { continue };
        let around = program.async_body(at);
        let noun = program.body_noun(around);
        let place = program.place(at.file, code.expr(look).span);
        let help = match api.rsplit("::").next() {
            Some("try_recv") if api.starts_with("flume::") => "await the message: `rx.recv_async().await`",
            Some("try_recv") if api.starts_with("std::") || api.starts_with("crossbeam") => {
                "take an async channel (`tokio::sync::mpsc`) and await the message: `rx.recv().await`"
            }
            Some("try_recv") => "await the message: `rx.recv().await`",
            Some("try_lock" | "try_read" | "try_write") => "await an async lock: `tokio::sync::Mutex`, `lock().await`",
            Some("elapsed") => "sleep: `tokio::time::sleep(duration).await`",
            Some("now") if api.starts_with("std::") => "sleep: `tokio::time::sleep_until(deadline.into()).await`",
            Some("now") => "sleep: `tokio::time::sleep_until(deadline).await`",
            _ => {
                "wait for a signal: `tokio::sync::Notify` or `watch`; at the least `tokio::task::yield_now().await` in the loop"
            }
        };
        let asked = match (yields, works) {
            (true, _) => "asked again and again: `yield_now` lets others run, and waits for nothing",
            (false, true) => "as long as there is nothing, asked again and again with no await between",
            (false, false) => "asked again and again, with no await between",
        };
        let cost = match yields {
            true => "takes a whole core while there is nothing to do",
            false => "keeps its thread: no other task runs on it meanwhile",
        };
        out.push(
            Finding::new(RULE.name, place, format!("a loop on `{api}` spins in {noun}"), asked)
                .label(program.head_place(around), format!("{noun} {cost}"))
                .help(help),
        );
    }
}
