//! `runtime-in-async`: a runtime built and dropped, or asked for another thread, inside async code.

use crate::analysis::context::{Context, body_expr};
use crate::analysis::held_runtimes::{HeldRuntime, Owned, RuntimeTaken};
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::runtimes::RuntimeEnd;
use crate::analysis::thread_bound::ThreadBound;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, BodyKind, ExprId, ExprKind, PatKind, Place, Span};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "runtime-in-async",
    page: include_str!("../../rules/runtime-in-async.md"),
    check: Check::Body(check),
    in_tests: true,
};

/// What makes a runtime one of a single thread, and how to make it another.
struct OneThread {
    place: Place,
    text: &'static str,
    help: &'static str,
}

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    check_calls(program, at, out);
    check_functions(program, at, out);
    if !program.can_await(at) || program.is_test(program.owner(at)) {
        return;
    }
    let (held, taken) = (program.held_runtimes(at), program.taken_runtimes(at));
    let none = held.is_empty() && taken.is_empty();
    if none || program.context(at) != Context::Async || program.expects_panic(at) {
        return;
    }
    out.extend(held.iter().map(|held| dropped(program, at, held)));
    out.extend(taken.iter().map(|taken| dropped_by(program, at, taken)));
}

/// How it is called, what its drop does, and what a field with it is.
fn words(what: Owned) -> (&'static str, &'static str, &'static str) {
    match what {
        Owned::Runtime => ("tokio `Runtime`", "a runtime waits for its threads", "the runtime"),
        Owned::PostgresClient => {
            ("`postgres::Client`", "it takes its leave of the server on a runtime of its own", "the client")
        }
    }
}

/// Says which field of a struct it is.
fn with_field(program: &Program, finding: Finding, held: &HeldRuntime) -> Finding {
    let Some((of, field)) = held.field else { return finding };
    let (_, _, noun) = words(held.what);
    finding.label(Place::new(of.file, program.item(of).name_span), format!("its `{field}` is {noun}"))
}

/// A function that is called here drops it.
fn dropped_by(program: &Program, at: BodyRef, taken: &RuntimeTaken) -> Finding {
    let noun = program.body_noun(at);
    let callee = program.shown_path(taken.to);
    let there = BodyRef { file: taken.to.file, code: program.code_of(taken.to).unwrap_or(at.code), body: BodyId(0) };
    let (name, why, _) = words(taken.held.what);
    let message = format!("`{callee}` drops a {name} in {noun}");
    let finding = Finding::new(RULE.name, program.place(at.file, taken.span), message, format!("panics: {why}"))
        .label(program.head_place(at), format!("{} already runs on a runtime", program.this_body(at)))
        .label(program.place(there.file, program.code(there).pat(taken.held.pat).span), "dropped in this function");
    let there = program.offload(at.file).replace("..", &format!("{callee}(..)"));
    with_field(program, finding, &taken.held).help(match taken.held.what {
        Owned::Runtime => format!(
            "end it without waiting, in `{callee}`: `runtime.shutdown_background()`, or call that on a thread that may block: `{there}`"
        ),
        Owned::PostgresClient => format!("call it on a thread that may block: `{there}`"),
    })
}

/// A runtime that came from elsewhere ends here.
fn dropped(program: &Program, at: BodyRef, held: &HeldRuntime) -> Finding {
    let code = program.code(at);
    let noun = program.body_noun(at);
    let name = match &code.pat(held.pat).kind {
        PatKind::Bind { name, .. } => name.as_str(),
        _ => "it",
    };
    let (of_what, why, _) = words(held.what);
    let (message, shown) = match held.field {
        None => (format!("`{name}`, a {of_what}, is dropped in {noun}"), name.to_owned()),
        Some((of, field)) => {
            let ty = &program.inference(at.file, at.code).pat_ty[held.pat.0 as usize];
            let shown = if ty.adt_def() == Some(of) { format!("{name}.{field}") } else { "runtime".to_owned() };
            (format!("`{name}`, which has a {of_what} in it, is dropped in {noun}"), shown)
        }
    };
    let place = program.place(at.file, code.pat(held.pat).span);
    let finding = Finding::new(RULE.name, place, message, format!("panics when it is dropped: {why}"))
        .label(program.head_place(at), format!("{} already runs on a runtime", program.this_body(at)));
    let mut finding = with_field(program, finding, held);
    if let RuntimeEnd::DroppedAt(call) = held.end {
        finding = finding.label(program.place(at.file, code.expr(call).span), "dropped here");
    }
    finding.help(match held.what {
        Owned::Runtime => format!(
            "end it without waiting: `{shown}.shutdown_background()`, or keep the runtime in `main` and hand on its `Handle`"
        ),
        Owned::PostgresClient => format!(
            "drop it on a thread that may block: `{}`, or use `tokio_postgres`",
            program.offload(at.file).replace("..", &format!("drop({name})"))
        ),
    })
}

fn check_calls(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let body = program.body(at);
    let code = program.code(at);
    let calls: Vec<(ExprId, Span)> =
        (body.first.0..=body.value.0).map(ExprId).filter_map(|id| named(program, at, id)).collect();
    if calls.is_empty()
        || !program.may_be_async(at)
        || program.context(at) != Context::Async && !program.is_driven_by_tokio(at)
        || program.expects_panic(at)
    {
        return;
    }
    let inference = program.inference(at.file, at.code);
    for (id, span) in calls {
        if inference.body_of(id) != at.body {
            continue;
        }
        let Some(callee) = program.stub_callee(inference, id) else { continue };
        let path = program.path_of(callee.def);
        // Whoever asks `Handle::try_current()` builds one where there is none.
        if path != "tokio::task::block_in_place" && program.calls(at.file, at.code).asks_runtime {
            continue;
        }
        match path.as_str() {
            "tokio::runtime::Runtime::new" | "tokio::runtime::Builder::build" => {
                built(program, at, inference, id, span, &path, out);
            }
            "reqwest::blocking::Client::new" | "reqwest::blocking::ClientBuilder::build" => {
                let noun = program.body_noun(program.async_body(at));
                let place = program.place(at.file, span);
                out.push(
                    Finding::new(
                        RULE.name,
                        place,
                        format!("`{path}` in {noun}"),
                        "starts a runtime of its own and waits for it",
                    )
                    .label(program.head_place(program.async_body(at)), format!("{noun} already runs on one"))
                    .help("use the async client: `reqwest::Client::new()`, and await its requests")
                    .note("a debug build panics here, and dropping the client blocks the thread"),
                );
            }
            "tokio::task::block_in_place" => {
                let Some(one) =
                    one_thread(program, at, local_call(program, at)).filter(|_| !program.enters_runtime(at))
                else {
                    continue;
                };
                // A runtime built by hand may be of the other kind.
                if code.exprs.iter().any(|expr| {
                    matches!(&expr.kind, ExprKind::Path(path)
                    if path.last().is_some_and(|last| last.name == "new_multi_thread"))
                }) {
                    continue;
                }
                let place = program.place(at.file, span);
                out.push(
                    Finding::new(
                        RULE.name,
                        place,
                        "`tokio::task::block_in_place` on a runtime of one thread",
                        "panics: there is no other thread to go on with the tasks",
                    )
                    .label(one.place, one.text)
                    .help(one.help),
                );
            }
            _ => {}
        }
    }
}

/// `#[tokio::test] async fn saves() { store().save() }`, where `save` calls `block_in_place` whatever comes.
fn check_functions(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_block_in_place(at.file, at.code) {
        return;
    }
    // A task or closure is looked at with the body that it is in.
    let local = local_call(program, at);
    if at.body != BodyId(0) && local.is_none() && runs(program, at).is_none() {
        return;
    }
    let one = one_thread(program, at, local);
    check_local_tasks(program, at, one.is_some(), out);
    let Some(one) = one.filter(|_| !program.expects_panic(at)) else { return };
    let Some(need) = program.thread_need(at, local.is_some()) else { return };
    let Some(((place, to), rest)) = need.steps.split_first() else { return };
    let message = format!("`{}` calls `{}` on a runtime of one thread", program.shown_path(*to), need.api);
    let finding = Finding::new(RULE.name, *place, message, "panics: there is no other thread to go on with the tasks")
        .label(one.place, one.text)
        .label(need.place, "needs a second thread");
    out.push(program.with_steps(finding, rest).help(one.help));
}

/// `spawn_local(work())`, where `work` calls `block_in_place` whatever comes.
fn check_local_tasks(program: &Program, at: BodyRef, told: bool, out: &mut Vec<Finding>) {
    let code = program.code(at);
    if told || !program.may_keep_on_thread(at.file, at.code) || program.expects_panic(at) {
        return;
    }
    let inference = program.inference(at.file, at.code);
    let body = program.body(at);
    for future in (body.first.0..=body.value.0).map(ExprId) {
        if !matches!(code.expr(future).kind, ExprKind::Call { .. } | ExprKind::MethodCall(_)) {
            continue;
        }
        let Some(call) = program.kept_on_thread(inference, future) else { continue };
        let Some(Callee::Fn(callee)) = inference.callees.get(&future) else { continue };
        let to = program.specialized(callee);
        let Some(there) = program.code_of(to).filter(|_| program.item(to).as_fn().is_some_and(|it| it.is_async)) else {
            continue;
        };
        let Some(need) = program.thread_need(BodyRef { file: to.file, code: there, body: BodyId(0) }, true) else {
            continue;
        };
        let one = kept(program, at, call);
        let message = format!("`{}` calls `{}` in a task that keeps to its thread", program.shown_path(to), need.api);
        let place = program.place(at.file, code.callee_span(future));
        let finding =
            Finding::new(RULE.name, place, message, "panics: there is no other thread to go on with the tasks")
                .label(one.place, one.text)
                .label(need.place, "needs a second thread");
        out.push(program.with_steps(finding, &need.steps).help(one.help));
    }
}

/// The call that keeps this block on its thread.
fn local_call(program: &Program, at: BodyRef) -> Option<ExprId> {
    let is_block = matches!(program.body(at).kind, BodyKind::AsyncBlock { .. });
    if !is_block || !program.may_keep_on_thread(at.file, at.code) {
        return None;
    }
    program.kept_on_thread(program.inference(at.file, at.code), body_expr(program, at)?)
}

fn kept(program: &Program, at: BodyRef, call: ExprId) -> OneThread {
    OneThread {
        place: program.place(at.file, program.code(at).callee_span(call)),
        text: "keeps the future on this thread, whatever the runtime",
        help: "use `tokio::task::spawn_blocking(..).await`",
    }
}

/// The `block_on` that runs this block, where the code has a word of a runtime of one thread.
fn runs(program: &Program, at: BodyRef) -> Option<ExprId> {
    let is_block = matches!(program.body(at).kind, BodyKind::AsyncBlock { .. });
    if !is_block || !program.outline(at.file, at.code).may_name(|name| name == "new_current_thread") {
        return None;
    }
    program.run_by(program.inference(at.file, at.code), body_expr(program, at)?)
}

/// What makes the runtime of this body one of a single thread, where that is in sight; `local` is its [`local_call`].
fn one_thread(program: &Program, at: BodyRef, local: Option<ExprId>) -> Option<OneThread> {
    if let Some((attribute, why)) = program.one_thread_entry(program.owner(at)) {
        let (text, help) = match why {
            ThreadBound::Flavor => (
                "builds a runtime of the kind `current_thread`",
                "write `flavor = \"multi_thread\"` in the attribute, or use `tokio::task::spawn_blocking`",
            ),
            ThreadBound::Actix => {
                ("actix starts a runtime of one thread here", "use `tokio::task::spawn_blocking(..).await`")
            }
            ThreadBound::Handler => (
                "actix runs its handlers on runtimes of one thread, whatever `main` builds",
                "use `actix_web::web::block(..).await`",
            ),
        };
        return Some(OneThread { place: program.place(at.file, attribute), text, help });
    }
    if let Some(call) = local {
        return Some(kept(program, at, call));
    }
    let call = runs(program, at)?;
    let ExprKind::MethodCall(method) = &program.code(at).expr(call).kind else { return None };
    let built = program.built(program.inference(at.file, at.code), method.receiver).filter(|built| built.single)?;
    Some(OneThread {
        place: program.place(at.file, program.code(at).callee_span(built.build)),
        text: "the runtime is built here, with one thread",
        help: "build it with `tokio::runtime::Builder::new_multi_thread()`, or use `tokio::task::spawn_blocking`",
    })
}

/// By name only: calls that are worth a closer look, and where they are named.
fn named(program: &Program, at: BodyRef, id: ExprId) -> Option<(ExprId, Span)> {
    let code = program.code(at);
    match &code.expr(id).kind {
        ExprKind::Call { callee, .. } => match &code.expr(*callee).kind {
            ExprKind::Path(path) => {
                let name = path.last()?.name;
                (name == "new" || name == "block_in_place").then_some((id, path.span))
            }
            _ => None,
        },
        ExprKind::MethodCall(call) if call.method == "build" => Some((id, call.name_span)),
        _ => None,
    }
}

fn built(
    program: &Program,
    at: BodyRef,
    inference: &Inference,
    id: ExprId,
    span: Span,
    path: &str,
    out: &mut Vec<Finding>,
) {
    let end = program.runtime_end(inference, id);
    if matches!(end, RuntimeEnd::Blocked | RuntimeEnd::Elsewhere) {
        return;
    }
    let noun = program.body_noun(program.async_body(at));
    let place = program.place(at.file, span);
    if let RuntimeEnd::DroppedEarly(leaves) = end {
        let message = format!("`{path}` in {noun} that drops the runtime when it leaves early");
        let mut finding =
            Finding::new(RULE.name, place, message, "built here, and handed on or shut down further down")
                .label(
                    program.place(at.file, program.code(at).expr(leaves).span),
                    "leaves, and drops it: that panics, a runtime waits for its threads",
                )
                .label(program.head_place(program.async_body(at)), format!("{noun} already runs on a runtime"))
                .help("build it behind the last `?`, or end it before it leaves: `runtime.shutdown_background()`");
        finding.minor = true;
        out.push(finding);
        return;
    }
    let mut finding = Finding::new(
        RULE.name,
        place,
        format!("`{path}` in {noun} that drops the runtime"),
        "panics when it is dropped: a runtime waits for its threads",
    )
    .label(program.head_place(program.async_body(at)), format!("{noun} already runs on a runtime"));
    if let RuntimeEnd::DroppedAt(call) = end {
        finding = finding.label(program.place(at.file, program.code(at).expr(call).span), "dropped here");
    }
    out.push(finding.help(
        "spawn on the runtime that is there: `tokio::spawn(future)`; a second one ends with `runtime.shutdown_background()`",
    ));
}
