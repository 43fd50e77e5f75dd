//! `redundant-async-block`: an async block that only awaits one future: the future itself would do.

use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::BodyKind;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "redundant-async-block",
    page: include_str!("../../rules/redundant-async-block.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let BodyKind::AsyncBlock { .. } = program.body(at).kind else { return };
    if program.only_await(at).is_none() {
        return;
    }
    let inference = program.inference(at.file, at.code);
    let Some(future) = program.redundant_block(inference, at) else { return };
    let place = program.head_place(at);
    let inner = program.call_text(inference, future);
    let mut finding = Finding::new(
        RULE.name,
        place,
        format!("an async block around `{inner}.await` adds nothing"),
        "this block only awaits what is a future already",
    )
    .label(program.place(at.file, program.code(at).expr(future).span), "this is the future")
    .help(format!("use the future itself: write `{inner}` in place of the block"));
    finding.fixes.extend(program.unwrapped_block(at, future));
    out.push(finding);
}
