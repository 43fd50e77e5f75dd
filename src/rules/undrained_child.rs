//! `undrained-child`: a child process that is waited for while nobody reads what it writes into its pipes.

use crate::analysis::undrained::{Stuck, Undrained};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "undrained-child",
    page: include_str!("../../rules/undrained-child.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    out.extend(program.undrained(at).iter().map(|found| finding(program, at, found)));
}

fn finding(program: &Program, at: BodyRef, found: &Undrained) -> Finding {
    let code = program.code(at);
    let list = |between: &str| found.unread.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(between);
    let unread = match found.unread.len() {
        1 => format!("{} of the child is read", list("")),
        _ => format!("{} of the child are read", list(" and ")),
    };
    let message = match found.stuck {
        Stuck::Wait => format!("`{}` before {unread}", found.api),
        Stuck::Poll => format!("`{}` in a loop, before {unread}", found.api),
        Stuck::Read(other) => format!("`{other}` of a child read to its end before {}", list("")),
    };
    let label =
        format!("never ends once the pipe of {} is full (about 64 KB): the child waits to be read", list(" or "));
    let at_call = program.place(at.file, code.callee_span(found.call));
    let mut finding = Finding::new(RULE.name, at_call, message, label);
    finding.certainty = found.certainty;
    if let Some(piped) = found.piped {
        let place = program.place(at.file, code.expr(piped).span);
        finding = finding.label(place, format!("the pipe of `{}`", found.unread[0]));
    }
    if let Some(read) = found.read_later {
        finding = finding.label(program.place(at.file, code.callee_span(read)), "is read only here");
    }
    let (what, reader) = match (found.unread.len(), found.stuck) {
        (1, Stuck::Wait | Stuck::Poll) => ("it", "another task or thread"),
        _ => ("both", "a task or thread for each"),
    };
    finding.help(format!(
        "read {what} while the child runs: `wait_with_output` does, or {reader}; `Stdio::null()` for what nobody reads"
    ))
}
