//! `channel-never-closes`: a loop that runs until a channel is closed, in code that keeps a sender of it.

use crate::analysis::open_channel::{Endless, Wait};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::PatKind;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "channel-never-closes",
    page: include_str!("../../rules/channel-never-closes.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let outline = program.outline(at.file, at.code);
    if outline.may_name(|name| matches!(name.as_str(), "channel" | "unbounded_channel" | "bounded" | "unbounded")) {
        let found = program.endless_loops(at).into_iter().chain(program.endless_calls(at));
        out.extend(found.map(|found| finding(program, at, &found)));
    }
}

fn finding(program: &Program, at: BodyRef, found: &Endless) -> Finding {
    let code = program.code(at);
    let place = |expr| program.place(at.file, code.expr(expr).span);
    let sender = match &code.pat(found.kept.sender).kind {
        PatKind::Bind { name, .. } => name.as_str(),
        _ => "tx",
    };
    let message = format!("`{}` in a loop that never ends: `{sender}` keeps the channel open", found.api);
    let mut finding = Finding::new(RULE.name, place(found.call), message, "waits until the last sender is dropped")
        .label(program.place(at.file, code.pat(found.kept.sender).span), "a sender, which lives on here");
    if let Wait::Task(awaited) = found.wait {
        finding = finding.label(place(awaited), format!("waits for that loop, while `{sender}` is still there"));
    }
    finding = match found.kept.given_too_late {
        Some(given) => finding.label(place(given), "it goes only here, which is never come to"),
        None => finding.label(place(found.kept.after), "never comes to this"),
    };
    let before = match found.wait {
        Wait::Loop => "the loop",
        Wait::Task(_) => "the task is waited for",
        Wait::Call => "this call",
    };
    finding.help(format!(
        "write `drop({sender});` before {before}, or give `{sender}` itself to its last user, not a clone"
    ))
}
