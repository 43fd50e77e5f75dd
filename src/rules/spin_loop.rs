//! `spin-loop`: async code that waits by asking again and again, without ever giving its thread back.

use crate::analysis::closed::Closed;
use crate::analysis::context::Context;
use crate::analysis::ended::Ended;
use crate::analysis::spin::{Spin, is_lock};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{ExprId, ExprKind, Span};
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
    for select in program.selects(at) {
        let inference = program.inference(at.file, at.code);
        let closed = select.arms.iter().find_map(|arm| program.arm_spins_when_closed(inference, &select, arm));
        out.extend(closed.map(|closed| never_closed(program, at, &closed)));
    }
    let code = program.code(at);
    let body = program.body(at);
    let mut own = code.exprs[body.first.0 as usize..=body.value.0 as usize].iter();
    let wakes = own.any(|expr| matches!(&expr.kind, ExprKind::MethodCall(call) if call.method == "wake_by_ref"));
    if wakes && program.context(at) == Context::Async {
        out.extend(program.wakes_itself(at).into_iter().map(|(look, api)| woken_at_once(program, at, look, &api)));
    }
    for id in (body.first.0..=body.value.0).map(ExprId) {
        if !matches!(code.expr(id).kind, ExprKind::Loop { .. } | ExprKind::While { .. }) {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body || program.context(at) != Context::Async {
            continue;
        }
        let Some(Spin { look, api, yields, works }) = program.spins_on(inference, id) else {
            // On a microcontroller this is how a program ends.
            if program.only_burns(inference, id) && !program.is_bare_metal(at.file) {
                out.push(endless(program, at, id));
            } else if let Some(still) = program.burns_after(inference, id).filter(|_| !program.is_bare_metal(at.file)) {
                out.push(endless_after(program, at, id, still));
            }
            let closed = program.spins_when_closed(inference, id);
            let closed = closed.or_else(|| program.rereads_when_closed(inference, id));
            out.extend(closed.map(|closed| never_closed(program, at, &closed)));
            let ended = program.reads_on_at_end(inference, id);
            let ended = ended.or_else(|| program.takes_none_at_end(inference, id));
            out.extend(ended.map(|ended| never_ended(program, at, &ended)));
            continue;
        };
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
            Some("try_wait") if api.starts_with("tokio::") => "await the end of the process: `child.wait().await`",
            Some("try_wait") => "take `tokio::process::Command` and await the end: `child.wait().await`",
            Some("elapsed") => "sleep: `tokio::time::sleep(duration).await`",
            Some("now") if api.starts_with("std::") => "sleep: `tokio::time::sleep_until(deadline.into()).await`",
            Some("now") => "sleep: `tokio::time::sleep_until(deadline).await`",
            _ => {
                "wait for a signal: `tokio::sync::Notify` or `watch`; at the least `tokio::task::yield_now().await` in the loop"
            }
        };
        let asked = match (yields, works) {
            (true, _) => "asked again and again: `yield_now` lets others run, and waits for nothing",
            (false, _) if is_lock(&api) => "looked into again and again: a lock that is free is there at once",
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

/// A loop that nothing ends, and that does nothing.
fn endless(program: &Program, at: BodyRef, id: ExprId) -> Finding {
    let around = program.async_body(at);
    let noun = program.body_noun(around);
    let place = program.place(at.file, program.code(at).expr(id).span);
    Finding::new(
        RULE.name,
        place,
        format!("a loop without an end spins in {noun}"),
        "nothing in it waits, and nothing ends it",
    )
    .label(program.head_place(around), format!("{noun} keeps its thread: no other task runs on it from then on"))
    .help("wait for ever without a thread: `std::future::pending::<()>().await`")
}

/// A loop that goes round for ever once it has come to where it does nothing.
fn endless_after(program: &Program, at: BodyRef, id: ExprId, still: Span) -> Finding {
    let around = program.async_body(at);
    let noun = program.body_noun(around);
    let place = program
        .place(at.file, Span::new(program.code(at).expr(id).span.start, program.code(at).expr(id).span.start + 4));
    Finding::new(RULE.name, place, format!("a loop without an end spins in {noun}"), "goes round for ever, with no await on the way")
        .label(program.place(at.file, still), "once it comes here each turn is like the last: nothing changes that could end the loop")
        .label(program.head_place(around), format!("{noun} keeps its thread: no other task runs on it from then on"))
        .help("leave the loop there, or wait for what is to come: `rx.recv().await`, `notify.notified().await`; at the least `tokio::task::yield_now().await`")
}

/// A `poll` that asks, and has itself polled at once to ask again.
fn woken_at_once(program: &Program, at: BodyRef, look: ExprId, api: &str) -> Finding {
    let around = program.async_body(at);
    let noun = program.body_noun(around);
    let place = program.place(at.file, program.code(at).expr(look).span);
    let help = match api.rsplit("::").next() {
        Some("try_recv") if api.starts_with("tokio::sync::mpsc::") => {
            "let the channel wake the task: `ready!(rx.poll_recv(cx))`"
        }
        Some("try_recv") => "let the channel wake the task: poll the future of `rx.recv()`, kept in a field",
        _ => "let the lock wake the task: poll the future of `lock()` of an async lock, kept in a field",
    };
    Finding::new(
        RULE.name,
        place,
        format!("`{api}` spins in {noun}: it wakes itself"),
        "as long as there is nothing, asked again at once",
    )
    .label(program.head_place(around), "takes a whole core meanwhile")
    .help(help)
}

/// The loop goes on when the channel is closed.
fn never_closed(program: &Program, at: BodyRef, Closed { call, api, gives, is_set }: &Closed) -> Finding {
    if *is_set {
        let label = format!("gives `{gives}` at once, each time, while nothing is in it");
        return goes_on(program, at, *call, api, "while the set is empty", label)
            .help("wait for what is there: `Some(done) = set.next() => ..`, or guard the arm: `, if !set.is_empty()`");
    }
    let help = match (&**gives, api.rsplit("::").next()) {
        ("None", _) => "leave the loop then: `let Some(message) = rx.recv().await else { break };`".to_owned(),
        (_, Some("changed")) => "leave the loop then: `if rx.changed().await.is_err() { break }`".to_owned(),
        _ if api.contains("::broadcast::") => "leave the loop then: `Err(RecvError::Closed) => break`".to_owned(),
        (_, name) => {
            format!("leave the loop then: `let Ok(message) = rx.{}().await else {{ break }};`", name.unwrap_or("recv"))
        }
    };
    let label = format!("gives `{gives}` at once, each time, when no sender is left");
    goes_on(program, at, *call, api, "once the channel is closed", label).help(help)
}

/// The loop goes on at the end of its input.
fn never_ended(program: &Program, at: BodyRef, Ended { call, api, gives }: &Ended) -> Finding {
    let label = format!("gives `{gives}` at once, each time, when nothing more comes");
    goes_on(program, at, *call, api, "at the end of its input", label).help(match *gives {
        "0" => "leave the loop then: `if n == 0 { break }`",
        _ => "leave the loop then: `while let Some(line) = lines.next_line().await? { .. }`",
    })
}

fn goes_on(program: &Program, at: BodyRef, call: ExprId, api: &str, when: &str, label: String) -> Finding {
    let expr = program.code(at).expr(call);
    let span = match &expr.kind {
        ExprKind::MethodCall(call) => call.name_span,
        _ => expr.span,
    };
    let around = program.async_body(at);
    let message = format!("a loop on `{api}` spins in {} {when}", program.body_noun(around));
    Finding::new(RULE.name, program.place(at.file, span), message, label)
        .label(program.head_place(around), format!("{} takes a whole core from then on", program.this_body(around)))
}
