//! `ignored-lag`: a loop over a broadcast channel that ends for good when the receiver was too slow once.

use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{ExprId, ExprKind, PatKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "ignored-lag",
    page: include_str!("../../rules/ignored-lag.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let code = program.code(at);
    let body = program.body(at);
    for id in (body.first.0..=body.value.0).map(ExprId) {
        let ExprKind::While { cond, .. } = &code.expr(id).kind else { continue };
        let ExprKind::Let { pat, expr } = &code.expr(*cond).kind else { continue };
        let ExprKind::Await { base, .. } = &code.expr(*expr).kind else { continue };
        let is_ok = matches!(&code.pat(*pat).kind, PatKind::TupleStruct { path, .. }
            if path.last().is_some_and(|last| last.name == "Ok"));
        let ExprKind::MethodCall(call) = &code.expr(*base).kind else { continue };
        if !is_ok || call.method != "recv" {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body || repeats(program, at, id) {
            continue;
        }
        let Some(callee) = program.stub_callee(inference, *base) else { continue };
        if program.path_of(callee.def) != "tokio::sync::broadcast::Receiver::recv" {
            continue;
        }
        let place = program.place(at.file, call.name_span);
        out.push(
            Finding::new(
                RULE.name,
                place,
                "`tokio::sync::broadcast::Receiver::recv` in a loop that ends on `Lagged`",
                "`Err(Lagged(n))`: the receiver was too slow, `n` messages are lost, the channel is still open",
            )
            .label(program.place(at.file, code.pat(*pat).span), "every error ends the loop")
            .help(
                "match the error: `Err(RecvError::Lagged(n)) => continue` (and say so in a log), `Err(RecvError::Closed) => break`",
            ),
        );
    }
}

/// The loop stands in another one, which begins it again.
fn repeats(program: &Program, at: BodyRef, id: ExprId) -> bool {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let mut up = inference.parent(id);
    while let Some(parent) = up {
        if matches!(code.expr(parent).kind, ExprKind::Loop { .. } | ExprKind::While { .. }) {
            return inference.body_of(parent) == at.body;
        }
        up = inference.parent(parent);
    }
    false
}
