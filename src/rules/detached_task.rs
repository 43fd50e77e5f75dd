//! `detached-task`: a task whose handle is dropped; for those who want every task to be waited for.

use crate::analysis::tasks::{End, Lost, Spawn};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "detached-task",
    page: include_str!("../../rules/detached-task.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if at.body != BodyId(0) {
        return;
    }
    for spawn in program.spawns(at.file, at.code).iter() {
        let End::Lost(how) = spawn.end else { continue };
        if is_tracked(program, at, spawn) {
            continue;
        }
        let label = match how {
            Lost::Statement => "the handle is dropped at once",
            Lost::Underscore => "`_` drops the handle at once",
            Lost::Unused(_) => "the handle is bound and not used again",
            Lost::Dropped => "the handle is given to `drop`",
            Lost::Detached => "the task is let go",
        };
        let message = format!("the task of `{}` is detached: nobody waits for it", spawn.api);
        let mut finding = Finding::new(RULE.name, program.place(at.file, spawn.span), message, label);
        if let Lost::Unused(pat) = how {
            finding = finding.label(program.place(at.file, program.code(at).pat(pat).span), "not used again");
        }
        let keep = match program.runtime(at.file) {
            "tokio" => {
                "keep it: `let mut tasks = tokio::task::JoinSet::new(); tasks.spawn(..);` and `tasks.join_all().await` at the end"
            }
            _ => "keep the handle, `let task = ..;`, and await it when the work must be done",
        };
        out.push(finding.help(keep));
    }
}

/// A `TaskTracker` waits for the tasks that it spawned, and for those whose futures it was given to track.
fn is_tracked(program: &Program, at: BodyRef, spawn: &Spawn) -> bool {
    let code = program.code(at);
    let tracks = matches!(&code.expr(spawn.future).kind, ExprKind::MethodCall(call) if call.method == "track_future");
    tracks || spawn.api.contains("::TaskTracker::")
}
