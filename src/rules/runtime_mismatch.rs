//! `runtime-mismatch`: tokio's timers, sockets and tasks where no tokio runtime is.

use crate::analysis::entry::Driver;
use crate::analysis::infer::Callee;
use crate::analysis::runtimes::RuntimeNeed;
use crate::analysis::{BodyRef, Program, context};
use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::model::{BodyId, BodyKind, ExprId, ExprKind, Place, Span};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "runtime-mismatch",
    page: include_str!("../../rules/runtime-mismatch.md"),
    check: Check::Body(check),
    in_tests: false,
};

/// Why there is no runtime: the words, and the place that shows it.
struct Cause {
    place: Place,
    text: String,
    help: String,
}

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if program.bridges_runtimes() {
        return;
    }
    let owner = program.owner(at);
    let bare = program.bare_thread(at);
    if let Some((call, path)) = &bare {
        let place = program.place(at.file, program.code(at).callee_span(*call));
        let text = format!("`{path}` runs it on a thread without a tokio runtime");
        let help =
            "take `let handle = tokio::runtime::Handle::current();` before the thread starts, and use `handle` in it";
        report(program, program.tokio_need(at), &Cause { place, text, help: help.to_owned() }, out);
    }
    let is_main = program.is_entry_body(at);
    if let Some((runtime, span)) = program.foreign_entry(owner).filter(|_| at.body == BodyId(0)) {
        let cause = Cause {
            place: program.place(at.file, span),
            text: format!("this runs it on {}", shown(runtime.as_str())),
            help: format!("write `#[tokio::{}]` in place of this attribute", if is_main { "main" } else { "test" }),
        };
        report(program, program.tokio_need(at), &cause, out);
    } else if is_main && program.driver(owner) == Driver::Nothing && !is_async(program, at) {
        let need = program.tokio_need(at);
        let cause = need.as_ref().and_then(|need| made_before(program, at, need)).unwrap_or_else(|| Cause {
            place: program.head_place(at),
            text: "no runtime is started or entered before".to_owned(),
            help: "write `#[tokio::main] async fn main()`".to_owned(),
        });
        report(program, need, &cause, out);
    }
    check_executors(program, at, bare.is_some() || is_main, out);
    check_drivers(program, at, out);
    check_local(program, at, out);
}

/// `runtime.block_on(sleep(..))`: the argument is made before the runtime is entered.
fn made_before(program: &Program, at: BodyRef, need: &RuntimeNeed) -> Option<Cause> {
    if !need.steps.is_empty() {
        return None;
    }
    let code = program.code(at);
    let body = program.body(at);
    let inference = program.inference(at.file, at.code);
    let is_tokio = |id: ExprId| {
        matches!(inference.callees.get(&id), Some(Callee::Fn(callee))
            if program.path_of(callee.def).starts_with("tokio::runtime::"))
    };
    let (call, future) = (body.first.0..=body.value.0).map(ExprId).find_map(|id| {
        let ExprKind::MethodCall(call) = &code.expr(id).kind else { return None };
        let future = *call.args.first().filter(|_| call.method == "block_on")?;
        let is_arg = program.place(at.file, code.expr(future).span).span.contains(need.place.span);
        (is_arg && is_tokio(id)).then_some((call, future))
    })?;
    let runtime = program.words(at.file, code, call.receiver);
    let made = program.words(at.file, code, future);
    Some(Cause {
        place: program.place(at.file, call.name_span),
        text: "enters the runtime when its argument is made already".to_owned(),
        help: format!(
            "make it inside: `{runtime}.block_on(async {{ {made}.await }})`, or write `#[tokio::main] async fn main()`"
        ),
    })
}

/// `#[tokio::main] async fn main() { spawn_local(..) }`: a runtime alone has no place for tasks that keep to a thread.
fn check_local(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let local = program.local_tasks();
    let is_here = program.outline(at.file, at.code).may_name(|name| name == "spawn_local");
    // What a function further down does is its caller's business, if anybody there may know of a `LocalSet`.
    if !local.spawned || !is_here && local.in_sets {
        return;
    }
    let attr = if at.body == BodyId(0) { program.shared_entry(program.owner(at)) } else { None };
    let cause = match attr {
        Some(span) => Some((span, "this runs it on a runtime, outside of any `LocalSet`")),
        None => {
            let is_block = matches!(program.body(at).kind, BodyKind::AsyncBlock { .. });
            if !is_block || !program.outline(at.file, at.code).may_name(|name| name == "block_on") {
                return;
            }
            let inference = program.inference(at.file, at.code);
            let run = context::body_expr(program, at).and_then(|block| program.run_by(inference, block));
            run.map(|call| (program.code(at).callee_span(call), "runs it on a runtime, outside of any `LocalSet`"))
        }
    };
    let Some((span, text)) = cause.filter(|_| !program.expects_panic(at)) else { return };
    let need = program.driver_need(at, &["local"]);
    let Some(need) = need.filter(|need| need.steps.is_empty() || !local.in_sets) else { return };
    let message = format!("`{}` outside of a `LocalSet`", need.api);
    let finding = Finding::new(RULE.name, need.place, message, "panics when it is called")
        .label(program.place(at.file, span), text);
    let finding = program.with_steps(finding, &need.steps);
    out.push(finding.help(
        "run what spawns in a set: `tokio::task::LocalSet::new().run_until(async { .. }).await`, or `tokio::spawn` the task if it is `Send`",
    ));
}

/// `Builder::new_current_thread().build()?.block_on(async { sleep(..).await })`: a runtime without timers.
fn check_drivers(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.outline(at.file, at.code).may_name(|name| name == "Builder") || program.expects_panic(at) {
        return;
    }
    let code = program.code(at);
    let body = program.body(at);
    for id in (body.first.0..=body.value.0).map(ExprId) {
        let ExprKind::MethodCall(call) = &code.expr(id).kind else { continue };
        if !matches!(call.method.as_str(), "block_on" | "spawn") {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body {
            continue;
        }
        let Some(built) = program.built(inference, call.receiver).filter(|it| !it.lacks.is_empty()) else { continue };
        let Some(future) = call.args.first() else { continue };
        let need = match driven(program, at, *future) {
            Some(driven) => program.driver_need(driven, &built.lacks),
            None => program
                .own_need(at, *future)
                .filter(|need| need.driver.is_some_and(|it| built.lacks.contains(&it.as_str()))),
        };
        let Some(need) = need else { continue };
        let (what, enable) = match need.driver {
            Some(driver) if driver == "time" => ("timers are", "enable_time"),
            _ => ("I/O driver is", "enable_io"),
        };
        let message = format!("`{}` on a runtime whose {what} not enabled", need.api);
        let mut finding = Finding::new(RULE.name, need.place, message, "panics when it is called")
            .label(program.place(at.file, program.code(at).callee_span(built.build)), "the runtime is built here")
            .label(program.place(at.file, call.name_span), "and runs it here");
        finding = program.with_steps(finding, &need.steps);
        let (title, edit) = enabling(program, at, built.build);
        out.push(finding.help(format!("{title}, or add `.{enable}()` for this alone")).fix(Fix::new(
            title,
            Applicability::Safe,
            vec![edit],
        )));
    }
}

/// `.enable_all()` before `.build()`, or in place of the half that is there.
fn enabling(program: &Program, at: BodyRef, build: ExprId) -> (String, Edit) {
    let code = program.code(at);
    let mut expr = build;
    while let ExprKind::MethodCall(call) = &code.expr(expr).kind {
        if matches!(call.method.as_str(), "enable_time" | "enable_io") {
            let title = format!("write `.enable_all()` in place of `.{}()`", call.method);
            return (title, Edit { place: program.place(at.file, call.name_span), text: "enable_all".into() });
        }
        expr = call.receiver;
    }
    let start = code.callee_span(build).start;
    let place = program.place(at.file, Span::new(start, start));
    ("add `.enable_all()` before `.build()`".to_owned(), Edit { place, text: "enable_all().".into() })
}

/// The code of a future that is handed to something: an async block, or a call of an async function.
fn driven(program: &Program, at: BodyRef, future: ExprId) -> Option<BodyRef> {
    let inference = program.inference(at.file, at.code);
    let future = program.future_made_by(inference, program.meaning(inference, future));
    match &program.code(at).expr(future).kind {
        ExprKind::Async(body) => Some(BodyRef { body: *body, ..at }),
        _ => match inference.callees.get(&future) {
            Some(Callee::Fn(callee)) => {
                let to = program.specialized(callee);
                program.code_of(to).map(|code| BodyRef { file: to.file, code, body: BodyId(0) })
            }
            _ => None,
        },
    }
}

/// `futures::executor::block_on(async { tokio::time::sleep(..).await })`
fn check_executors(program: &Program, at: BodyRef, is_bare: bool, out: &mut Vec<Finding>) {
    let code = program.code(at);
    let body = program.body(at);
    let may = |id: &ExprId| match &code.expr(*id).kind {
        ExprKind::Call { callee, .. } => matches!(&code.expr(*callee).kind, ExprKind::Path(path)
            if path.last().is_some_and(|last| last.name == "block_on" || last.name == "spawn")),
        _ => false,
    };
    for id in (body.first.0..=body.value.0).map(ExprId).filter(may) {
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body {
            continue;
        }
        let Some((path, own_threads)) = program.foreign_executor(inference, id) else { continue };
        if !own_threads && !is_bare || program.enters_runtime(at) {
            continue;
        }
        let ExprKind::Call { args, .. } = &code.expr(id).kind else { continue };
        let Some(future) = args.first() else { continue };
        let need = match driven(program, at, *future) {
            Some(driven) => program.tokio_need(driven),
            None => program.own_need(at, *future),
        };
        let place = program.place(at.file, program.code(at).callee_span(id));
        let text = format!("`{path}` runs it without a tokio runtime");
        let help = if own_threads {
            "spawn it with `tokio::spawn`, or use what this executor offers in its place".to_owned()
        } else {
            "drive it with tokio: `tokio::runtime::Runtime::new()?.block_on(..)`, or `#[tokio::main]`".to_owned()
        };
        report(program, need, &Cause { place, text, help }, out);
    }
}

fn report(program: &Program, need: Option<RuntimeNeed>, cause: &Cause, out: &mut Vec<Finding>) {
    let Some(need) = need else { return };
    let message = format!("`{}` without a tokio runtime", need.api);
    let mut finding = Finding::new(RULE.name, need.place, message, "panics: there is no reactor running")
        .label(cause.place, cause.text.clone());
    finding = program.with_steps(finding, &need.steps);
    out.push(finding.help(cause.help.clone()));
}

fn is_async(program: &Program, at: BodyRef) -> bool {
    program.item(program.owner(at)).as_fn().is_some_and(|it| it.is_async)
}

fn shown(runtime: &str) -> &str {
    match runtime {
        "async_std" => "async-std, which starts no tokio runtime",
        "smol" => "smol, which starts no tokio runtime",
        _ => "an executor without tokio's runtime",
    }
}
