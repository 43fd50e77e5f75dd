//! `unbounded-channel`: a channel that grows as long as its sender is faster than its receiver.

use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unbounded-channel",
    page: include_str!("../../rules/unbounded-channel.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let code = program.code(at);
    let body = program.body(at);
    for id in (body.first.0..=body.value.0).map(ExprId) {
        let ExprKind::Call { callee, .. } = &code.expr(id).kind else { continue };
        let callee = code.expr(*callee);
        let ExprKind::Path(path) = &callee.kind else { continue };
        if !path.last().is_some_and(|last| last.name.as_str().starts_with("unbounded")) {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body {
            continue;
        }
        let Some(found) = program.stub_callee(inference, id) else { continue };
        let Some(advice) = program.facts_of(found.def).and_then(|facts| facts.unbounded.as_ref()) else { continue };
        let instead = program.instead(at.file, advice).unwrap_or_default();
        let place = program.place(at.file, callee.span);
        let message = format!("`{}` has no bound", program.path_of(found.def));
        out.push(
            Finding::new(RULE.name, place, message, "holds as many messages as the sender is ahead")
                .help(format!("use `{instead}`: the sender waits when the receiver is behind")),
        );
    }
}
