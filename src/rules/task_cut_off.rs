//! `task-cut-off`: a task that `main` starts and does not wait for, right before it ends.

use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::Span;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "task-cut-off",
    page: include_str!("../../rules/task-cut-off.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for spawn in program.cut_off(at) {
        let message = format!("`main` ends right behind `{}`: the task is cut off", spawn.api);
        let end = program.code(at).expr(program.body(at).value).span.end;
        let brace = program.place(at.file, Span::new(end.saturating_sub(1), end));
        out.push(
            Finding::new(RULE.name, program.place(at.file, spawn.span), message, "may not even have begun by then")
                .label(brace, "the runtime goes, and with it every task that is not done")
                .help(format!(
                    "wait for it before `main` ends: `let task = {}(..);` and `task.await`, a `JoinSet` for many; what runs for ever is waited for with `tokio::signal::ctrl_c().await`",
                    spawn.api
                )),
        );
    }
}
