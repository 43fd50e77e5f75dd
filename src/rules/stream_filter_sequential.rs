//! `stream-filter-sequential`: a stream made of a collection whose async steps run one element at a time.

use crate::analysis::context::Context;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{Code, ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "stream-filter-sequential",
    page: include_str!("../../rules/stream-filter-sequential.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_be_async(at) {
        return;
    }
    let code = program.code(at);
    let own = code.body(at.body);
    for id in (own.first.0..=own.value.0).map(ExprId) {
        let ExprKind::MethodCall(call) = &code.expr(id).kind else { continue };
        let Some(order) = in_order(call.method.as_str()) else { continue };
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body || !is_stream_method(program, inference, id) {
            continue;
        }
        let Some(source) = made_of_collection(program, inference, code, call.receiver) else { continue };
        let [step] = &call.args[..] else { continue };
        // What waits for nothing gains nothing; what changes something may need its order.
        let print = program.footprint(inference, *step);
        let outside = print.writes.iter().any(|spot| {
            inference
                .locals
                .iter()
                .any(|(expr, pat)| *pat == spot.root && inference.body_of(*expr) != at.body && own.first <= *expr)
        });
        if !print.waits || print.unseen || print.effect.is_some() || outside {
            continue;
        }
        if program.context(at) != Context::Async {
            return;
        }
        let place = program.place(at.file, call.name_span);
        let message = format!("`{}` works on one element at a time", call.method);
        out.push(
            Finding::new(RULE.name, place, message, "the next element waits until this one is done")
                .label(program.place(at.file, code.expr(source).span), "all elements are there from the start")
                .help(format!("keep several in flight: `{order}`"))
                .note("`buffered(n)` keeps the order of the elements, `buffer_unordered(n)` is quicker"),
        );
    }
}

/// The async steps that take one element after the other, and what to write instead.
fn in_order(method: &str) -> Option<&'static str> {
    Some(match method {
        "then" => ".map(..).buffered(10)",
        "filter_map" => ".map(..).buffered(10).filter_map(futures::future::ready)",
        "filter" => {
            ".map(|item| async move { keep(&item).await.then_some(item) }).buffered(10).filter_map(futures::future::ready)"
        }
        "and_then" => ".map_ok(..).try_buffered(10)",
        _ => return None,
    })
}

fn is_stream_method(program: &Program, inference: &Inference, id: ExprId) -> bool {
    let Some(Callee::Fn(callee)) = inference.callees.get(&id) else { return false };
    let path = program.path_of(callee.def);
    path.contains("StreamExt::") && (path.starts_with("futures") || path.starts_with("tokio_stream"))
}

/// `stream::iter(..)` at the root of a chain of methods.
fn made_of_collection(program: &Program, inference: &Inference, code: &Code, from: ExprId) -> Option<ExprId> {
    let mut at = from;
    while let ExprKind::MethodCall(call) = &code.expr(at).kind {
        at = call.receiver;
    }
    let Some(Callee::Fn(callee)) = inference.callees.get(&at) else { return None };
    let path = program.path_of(callee.def);
    let is_iter = path.ends_with("::iter") && matches!(code.expr(at).kind, ExprKind::Call { .. });
    (is_iter && program.file(callee.def.file).stub).then_some(at)
}
