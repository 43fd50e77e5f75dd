//! `unawaited-future`: a future that is made and dropped without having been polled.

use crate::analysis::abandoned::{Abandoned, End};
use crate::analysis::def::DefId;
use crate::analysis::early::{Early, Taken};
use crate::analysis::futures::Origin;
use crate::analysis::infer::Inference;
use crate::analysis::{BodyRef, Program};
use crate::finding::{Certainty, Finding};
use crate::model::{ExprId, ExprKind, PatId, PatKind, Place};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unawaited-future",
    page: include_str!("../../rules/unawaited-future.md"),
    check: Check::Body(check),
    in_tests: true,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    out.extend(program.abandoned_parts(at).into_iter().map(|(part, def)| half(program, at, part, def)));
    if !program.may_abandon(at.file, at.code) {
        return;
    }
    let inference = program.inference(at.file, at.code);
    let body = program.body(at);
    for expr in (body.first.0..=body.value.0).map(ExprId) {
        if inference.body_of(expr) != at.body {
            continue;
        }
        let in_async = program.can_await(at);
        if let Some(found) = program.abandoned(inference, expr) {
            if in_async || !found.likely {
                out.push(finding(program, at, inference, expr, found));
            }
        } else if in_async && !program.is_test(inference.owner) {
            // Elsewhere more is wrong than a missing `.await`.
            out.extend(program.taken_early(at, expr).map(|found| early(program, at, inference, expr, found)));
        }
    }
}

fn early(program: &Program, at: BodyRef, inference: &Inference, expr: ExprId, found: Early) -> Finding {
    let code = program.code(at);
    let call = program.call_text(inference, expr);
    let name = match found.origin {
        Origin::AsyncFn(def) | Origin::Returned(def) if !matches!(code.expr(expr).kind, ExprKind::Path(_)) => {
            program.shown_path(def)
        }
        _ => call.clone(),
    };
    let before = match found.taken {
        Taken::Called(call) => match &code.expr(call).kind {
            ExprKind::MethodCall(call) => format!("`.{}()`", call.method),
            _ => "its result is asked".to_owned(),
        },
        Taken::Tried => "`?`".to_owned(),
        Taken::Matched(variant) => format!("it is matched with `{variant}(..)`"),
        Taken::Asked => "it is tested".to_owned(),
    };
    let what = match found.origin {
        Origin::Type(def) => format!("a `{}`, a future", program.item(def).name),
        _ => "a future".to_owned(),
    };
    let place = program.place(at.file, code.expr(expr).span);
    let label = format!("this is {what}: what comes out of it is not there yet");
    let mut finding = Finding::new(RULE.name, place, format!("`{name}` is not awaited before {before}"), label);
    finding.beyond_clippy = true;
    finding = label_of_fn(program, found.origin, finding);
    if program.gives_guard(inference, expr) && !matches!(found.taken, Taken::Tried) {
        return finding.help(format!("await it: `{call}.await`; that is the guard itself, and no `Result`"));
    }
    finding.fixes.extend(program.awaited_after(at, expr, ".await"));
    finding.help(format!("await it: `{call}.await`"))
}

/// Says where the function is declared that gives a future because it is async.
fn label_of_fn(program: &Program, origin: Origin, finding: Finding) -> Finding {
    let Origin::AsyncFn(def) = origin else { return finding };
    match program.item(def).as_fn().filter(|_| !program.file(def.file).stub) {
        Some(it) => {
            let span = it.async_span.unwrap_or(it.header);
            finding.label(Place::new(def.file, span), "async: a call only makes the future")
        }
        None => finding,
    }
}

fn finding(program: &Program, at: BodyRef, inference: &Inference, expr: ExprId, found: Abandoned) -> Finding {
    let code = program.code(at);
    let call = program.call_text(inference, expr);
    let name = match found.origin {
        Origin::AsyncFn(def) | Origin::Returned(def) => format!("`{}`", program.shown_path(def)),
        Origin::Type(def) => format!("`{}`", program.shown_path(def)),
        Origin::Block(_) => "this async block".to_owned(),
        Origin::Dyn => format!("`{call}`"),
    };
    let message = match (found.list, found.origin) {
        (true, _) => "a list of futures is made and never awaited".to_owned(),
        (_, Origin::AsyncFn(_) | Origin::Returned(_)) => format!("{name} is called and never awaited"),
        (_, Origin::Type(_)) => format!("the future {name} is made and never awaited"),
        (_, Origin::Block(_)) => "an async block is never awaited".to_owned(),
        (_, Origin::Dyn) => format!("{name} gives a future that is never awaited"),
    };
    let (what, it) = if found.list { ("these futures are", "them") } else { ("this future is", "it") };
    let label = match found.end {
        End::Statement | End::Tail => format!("{what} dropped at once: nothing in {it} runs"),
        End::Underscore => format!("{what} thrown away: nothing in {it} runs"),
        End::Unused(_) => format!("{what} not polled anywhere: nothing in {it} runs"),
    };
    let place = program.place(at.file, code.expr(expr).span);
    let mut finding = Finding::new(RULE.name, place, message, label);
    if let End::Unused(pat) = found.end {
        finding = finding.label(Place::new(at.file, code.pat(pat).span), "bound here and not awaited later");
    }
    finding = label_of_fn(program, found.origin, finding);
    // Who throws a future away by name may mean to do so with its outcome.
    let written = if found.end == End::Underscore { ".await" } else { program.await_written(at, expr) };
    let awaited = match (found.list, found.end, &code.expr(expr).kind) {
        (false, ..) => format!("{call}{written}"),
        // It is filled later on, and awaited after that.
        (true, End::Unused(pat), ExprKind::Call { .. }) => match &code.pat(pat).kind {
            PatKind::Bind { name, .. } => format!("futures::future::join_all({name}).await"),
            _ => program.all_awaited(inference, expr),
        },
        (true, ..) => program.all_awaited(inference, expr),
    };
    finding = finding.help(help(program, at, &call, &awaited, it));
    finding.fixes.extend(match found.list {
        true => program.list_awaited(at, expr),
        false => program.awaited_after(at, expr, written),
    });
    // `let_underscore_future` is about that one alone.
    finding.beyond_clippy = found.end != End::Underscore;
    if found.likely {
        finding.certainty = Certainty::Likely;
        finding =
            finding.note("who gave that function may have started the work in it: this goes by the type that it gives");
    }
    if found.end == End::Underscore {
        finding = finding.note(format!("if it is meant to be thrown away unpolled, say so: `drop({call})`"));
    }
    finding
}

/// The half of a pair that does the work of the other: `let (client, _connection) = ..`.
fn half(program: &Program, at: BodyRef, part: PatId, def: DefId) -> Finding {
    let span = program.code(at).pat(part).span;
    let name = match &program.code(at).pat(part).kind {
        PatKind::Bind { name, .. } => name.as_str().trim_start_matches('_'),
        _ => "",
    };
    let name = if name.is_empty() { "work" } else { name };
    let (_, spawn, _) = calls_of_runtime(program, at);
    let message = format!("the future `{}` is made and never awaited", program.shown_path(def));
    let label = "this half is a future, and nothing polls it: nothing in it runs";
    Finding::new(RULE.name, program.place(at.file, span), message, label)
        .help(format!("name it `{name}`, and let it run beside: `{spawn}({name});`"))
}

/// The attribute of `main`, the call that starts a task and the one that waits, in the project's runtime.
fn calls_of_runtime(program: &Program, at: BodyRef) -> (&'static str, &'static str, &'static str) {
    match program.runtime(at.file) {
        "async_std" => ("#[async_std::main]", "async_std::task::spawn", "async_std::task::block_on"),
        "smol" => ("#[smol_potat::main]", "smol::spawn", "smol::block_on"),
        _ => ("#[tokio::main]", "tokio::spawn", "runtime.block_on"),
    }
}

fn help(program: &Program, at: BodyRef, call: &str, awaited: &str, it: &str) -> String {
    if program.can_await(at) {
        return format!("await {it}: `{awaited}`");
    }
    let owner = program.item(program.owner(at));
    let (main, spawn, block_on) = calls_of_runtime(program, at);
    if at.body != crate::model::BodyId(0) && program.is_for_std(at) {
        return format!(
            "this closure cannot await: put a `for` loop or a `match` in its place, with `{awaited}` in it, or start a task: `{spawn}({call})`"
        );
    }
    if at.body != crate::model::BodyId(0) {
        return format!("make the closure async and await in it: `{awaited}`, or start a task: `{spawn}({call})`");
    }
    if program.is_main(program.owner(at)) {
        return format!("write `{main}` and `async fn main`, then await it: `{awaited}`");
    }
    format!(
        "make `{}` async and await it: `{awaited}`, or start a task: `{spawn}({call})`, or wait: `{block_on}({call})`",
        owner.name
    )
}
