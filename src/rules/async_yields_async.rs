//! `async-yields-async`: an async block or closure whose value is another future, which nobody awaits.

use crate::analysis::futures::Origin;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::ExprId;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "async-yields-async",
    page: include_str!("../../rules/async-yields-async.md"),
    check: Check::Body(check),
    in_tests: true,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.is_inner_async(at) {
        return;
    }
    let inference = program.inference(at.file, at.code);
    let body = program.body(at);
    let noun = program.body_noun(at);
    for expr in (body.first.0..=body.value.0).map(ExprId) {
        let Some((origin, consumer)) = program.yielded_future(inference, at, expr) else { continue };
        let call = program.call_text(inference, expr);
        let what = match origin {
            Origin::AsyncFn(def) | Origin::Returned(def) | Origin::Type(def) => {
                format!("the future of `{}`", program.shown_path(def))
            }
            Origin::Block(_) | Origin::Dyn => "another future".to_owned(),
        };
        let place = program.place(at.file, program.code(at).expr(expr).span);
        let mut finding = Finding::new(
            RULE.name,
            place,
            format!("{noun} gives {what} instead of its result"),
            "this future is the value: nothing in it runs",
        )
        .label(program.head_place(at), format!("{noun}: driving it once only makes the inner future"))
        .label(program.place(at.file, consumer), "driven once here")
        .help(format!("await it inside: `{call}.await`"));
        finding.fixes.extend(program.awaited_after(at, expr, ".await"));
        out.push(finding);
    }
}
