//! `borrow-across-await`: a borrow out of a cell, concurrent map or watch channel is alive while the task is suspended.

use crate::analysis::liveness::GuardKind;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "borrow-across-await",
    page: include_str!("../../rules/borrow-across-await.md"),
    check: Check::Body(check),
    in_tests: true,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for held in program.held_across_awaits(at, &[GuardKind::Cell, GuardKind::Map, GuardKind::Watch]) {
        // A cell keeps to its thread, and nothing else runs there until the block is done.
        let is_cell = held.guard.kind == GuardKind::Cell;
        if is_cell && (program.keeps_thread(at) || program.borrows_alone(at, &held.guard)) {
            continue;
        }
        let api = program.path_of(held.guard.ty);
        let message = format!("`{api}` is held across an await");
        let place = program.guard_place(at.file, &held.guard);
        let mut finding = Finding::new(RULE.name, place, message, held.taken_text("borrowed here"));
        for place in held.shown_awaits(at.file) {
            finding = finding.label(place, "the task waits here with the borrow");
        }
        // `Ref`, `Iter`, `ReadGuard`: others may look as well.
        let name = program.item(held.guard.ty).name.as_str();
        let is_shared = !["Mut", "Write", "Entry"].iter().any(|word| name.contains(word));
        let why = match (held.guard.kind, is_shared) {
            (GuardKind::Map, true) => {
                "another task that changes the same shard of the map blocks its thread: a deadlock"
            }
            (GuardKind::Map, false) => {
                "another task that comes to the same shard of the map blocks its thread: a deadlock"
            }
            (GuardKind::Watch, _) => "a sender that wants to put a new value blocks its thread until the borrow ends",
            (_, true) => "another task that borrows the cell mutably meanwhile panics (`already borrowed`)",
            (_, false) => "another task that borrows the cell meanwhile panics (`already borrowed`)",
        };
        out.push(finding.help(held.end_text()).note(why));
    }
}
