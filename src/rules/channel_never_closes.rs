//! `channel-never-closes`: a loop that runs until a channel is closed, in code that keeps a sender of it.

use crate::analysis::open_channel::Endless;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{Code, ExprId, ExprKind, PatKind};
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
    let sender = match &code.pat(found.sender).kind {
        PatKind::Bind { name, .. } => name.as_str(),
        _ => "tx",
    };
    let message = format!("`{}` in a loop that never ends: `{sender}` keeps the channel open", found.api);
    let mut finding = Finding::new(RULE.name, place(found.call), message, "waits until the last sender is dropped")
        .label(program.place(at.file, code.pat(found.sender).span), "a sender, which lives on here");
    if let Some(awaited) = found.awaited.filter(|awaited| !is_await_of(code, *awaited, found.call)) {
        finding = finding.label(place(awaited), format!("waits for that loop, while `{sender}` is still there"));
    }
    finding = match found.given_too_late {
        Some(given) => finding.label(place(given), "it goes only here, which is never come to"),
        None => finding.label(place(found.after), "never comes to this"),
    };
    let before = match found.awaited {
        Some(awaited) if is_await_of(code, awaited, found.call) => "this call",
        Some(_) => "the task is waited for",
        None => "the loop",
    };
    finding.help(format!(
        "write `drop({sender});` before {before}, or give `{sender}` itself to its last user, not a clone"
    ))
}

/// Is the loop in a function that is called and awaited here?
fn is_await_of(code: &Code, awaited: ExprId, call: ExprId) -> bool {
    matches!(code.expr(awaited).kind, ExprKind::Await { base, .. } if base == call)
}
