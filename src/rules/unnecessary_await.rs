//! `unnecessary-await`: awaiting what is there already: `ready(x)`, an async block that awaits nothing.

use crate::analysis::infer::{Callee, Inference};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unnecessary-await",
    page: include_str!("../../rules/unnecessary-await.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.can_await(at) {
        return;
    }
    let code = program.code(at);
    let body = program.body(at);
    for expr in (body.first.0..=body.value.0).map(ExprId) {
        let ExprKind::Await { base, keyword } = code.expr(expr).kind else { continue };
        let plain = matches!(code.expr(base).kind, ExprKind::Call { .. } | ExprKind::Async(_));
        if !plain {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        if inference.body_of(expr) != at.body || program.in_strange_macro(inference, code, expr) {
            continue;
        }
        let Some((message, label, help)) = needless(program, inference, base) else { continue };
        let place = program.place(at.file, code.expr(base).span);
        let mut finding = Finding::new(RULE.name, place, message, label)
            .label(program.place(at.file, keyword), "this await never waits")
            .help(help);
        finding.fixes.extend(match code.expr(base).kind {
            ExprKind::Async(body) => program.plain_block(at, expr, BodyRef { body, ..at }),
            _ => program.ready_value(at, expr, base, wrapper(program, inference, base)),
        });
        out.push(finding);
    }
}

/// `Ok` for `futures::future::ok`, `Err` for `err`.
fn wrapper(program: &Program, inference: &Inference, base: ExprId) -> Option<&'static str> {
    match program.path_of(program.stub_callee(inference, base)?.def).as_str() {
        "futures::future::ok" => Some("Ok"),
        "futures::future::err" => Some("Err"),
        _ => None,
    }
}

/// `ready(())`
fn is_nothing(program: &Program, inference: &Inference, base: ExprId) -> bool {
    let code = program.code_at(inference);
    let ExprKind::Call { args, .. } = &code.expr(base).kind else { return false };
    matches!(&args[..], [arg] if matches!(&code.expr(*arg).kind, ExprKind::Tuple(parts) if parts.is_empty()))
}

fn needless(program: &Program, inference: &Inference, base: ExprId) -> Option<(String, &'static str, String)> {
    if let ExprKind::Async(body) = program.code_at(inference).expr(base).kind {
        let at = BodyRef { file: inference.file, code: inference.code, body };
        // A block that gives a future is `async-yields-async`, or meant so.
        let future = program.awaited(inference.ty(base));
        return (program.lazy_type(&future).is_none() && program.is_plain_block(inference, at)).then(|| {
            (
                "an async block that awaits nothing is awaited at once".to_owned(),
                "there is nothing to wait for in this block",
                "write a plain block `{ .. }` without `async` and `.await`".to_owned(),
            )
        });
    }
    let Some(Callee::Fn(callee)) = inference.callees.get(&base) else { return None };
    let api = program.path_of(callee.def);
    if !program.file(callee.def.file).stub {
        return None;
    }
    let value = match api.as_str() {
        "std::future::ready" | "futures::future::ready" | "futures_lite::future::ready" => "x",
        "futures::future::ok" => "Ok(x)",
        "futures::future::err" => "Err(x)",
        _ => return None,
    };
    let name = api.rsplit("::").next().unwrap_or_default();
    if is_nothing(program, inference, base) {
        let help = format!("leave `{name}(()).await` out; to let other tasks run, await `tokio::task::yield_now()`");
        return Some((format!("await of `{api}`"), "this future is done before it is polled", help));
    }
    Some((
        format!("await of `{api}`"),
        "this future is done before it is polled",
        format!("write `{value}` in place of `{name}(x).await`"),
    ))
}
