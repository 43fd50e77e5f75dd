//! `unused-async`: an async fn that never awaits.

use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, BodyKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unused-async",
    page: include_str!("../../rules/unused-async.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if at.body != BodyId(0) || program.body(at).kind != (BodyKind::Fn { is_async: true }) {
        return;
    }
    if !program.never_awaits(at) || !program.is_free_to_be_sync(at) {
        return;
    }
    let item = program.item(program.owner(at));
    let Some(span) = item.as_fn().and_then(|it| it.async_span) else { return };
    out.push(
        Finding::new(
            RULE.name,
            program.place(at.file, span),
            format!("async function `{}` never awaits", item.name),
            "nothing in this function needs `async`",
        )
        .label(program.place(at.file, item.name_span), "every caller has to await it for nothing")
        .help(format!("remove `async` here, and `.await` where `{}` is called", item.name)),
    );
}
