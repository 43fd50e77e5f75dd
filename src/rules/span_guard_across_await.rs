//! `span-guard-across-await`: a tracing span stays entered while the task is suspended and other tasks run.

use crate::analysis::liveness::GuardKind;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "span-guard-across-await",
    page: include_str!("../../rules/span-guard-across-await.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for held in program.held_across_awaits(at, &[GuardKind::Span]) {
        let api = program.path_of(held.guard.ty);
        let message = format!("`{api}` is held across an await");
        let place = program.guard_place(at.file, &held.guard);
        let mut finding = Finding::new(RULE.name, place, message, held.taken_text("the span is entered here"));
        for place in held.shown_awaits(at.file) {
            finding = finding.label(place, "the task waits here, the thread stays in the span");
        }
        finding = finding
                .help("attach the span to the future instead: `use tracing::Instrument;` and `async { .. }.instrument(span).await`")
                .note("other tasks that run on the thread meanwhile log into this span, and the trace is wrong");
        finding.fixes.extend(program.instrumented(at, &held));
        out.push(finding);
    }
}
