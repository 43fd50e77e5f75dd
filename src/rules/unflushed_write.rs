//! `unflushed-write`: a writer that is dropped right behind a write, before that is where it should go.

use crate::analysis::unflushed::LastWrite;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unflushed-write",
    page: include_str!("../../rules/unflushed-write.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    out.extend(program.last_writes(at).iter().map(|write| finding(program, at, write)));
}

fn finding(program: &Program, at: BodyRef, write: &LastWrite) -> Finding {
    let code = program.code(at);
    let finish = write.facts.finish;
    let message = format!("`{}` dropped without `{finish}` behind its last write", write.of);
    let place = program.place(at.file, code.callee_span(write.call));
    let finding = Finding::new(RULE.name, place, message, write.facts.lost.as_str());
    let Some(variable) = write.variable else {
        return finding.help(format!("bind it to a variable, and await `{finish}` behind the write"));
    };
    let name = code.bound_name(variable).map_or("it", |name| name.as_str());
    let finding = finding
        .label(program.place(at.file, code.pat(variable).span), format!("`{name}` does not flush when it is dropped"))
        .help(format!("write `{name}.{finish}().await?;` behind the last write"));
    program.flushed_behind(at, write).into_iter().fold(finding, Finding::fix)
}
