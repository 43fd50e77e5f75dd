//! `lock-across-await`: a lock whose waiters block their threads is held while the task is suspended.

use crate::analysis::liveness::GuardKind;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "lock-across-await",
    page: include_str!("../../rules/lock-across-await.md"),
    check: Check::Body(check),
    in_tests: true,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for held in program.held_across_awaits(at, &[GuardKind::Sync]) {
        // A lock of nothing, or a static one, in a test keeps it apart from other tests, each of which has a runtime of
        // its own.
        let keeps_apart = held.guard.of_unit || held.guard.is_of_static() && !program.starts_tasks(at.file, at.code);
        if keeps_apart && program.is_test(program.owner(at)) {
            continue;
        }
        let api = program.path_of(held.guard.ty);
        let message = format!("`{api}` is held across an await");
        let place = program.guard_place(at.file, &held.guard);
        let mut finding = Finding::new(RULE.name, place, message, held.taken_text("the lock is taken here"));
        for place in held.shown_awaits(at.file) {
            finding = finding.label(place, "the task waits here, and everybody who wants the lock waits with it");
        }
        let lock = if api.contains("RwLock") { "RwLock" } else { "Mutex" };
        let own = match program.runtime(at.file) {
            "async_std" => format!("async_std::sync::{lock}"),
            "smol" => format!("smol::lock::{lock}"),
            _ => format!("tokio::sync::{lock}"),
        };
        let help = held.end_text();
        out.push(finding.help(format!("{help}; if it must be held, use `{own}`")).note(WHY));
    }
}

const WHY: &str = "another task that locks it blocks the thread that this one needs to go on: a deadlock";
