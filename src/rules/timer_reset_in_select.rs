//! `timer-reset-in-select`: a `sleep` that starts from zero whenever another arm of its loop has something to do.

use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "timer-reset-in-select",
    page: include_str!("../../rules/timer-reset-in-select.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for select in program.selects(at) {
        for index in 0..select.arms.len() {
            let Some(timer) = program.restarted_timer(at, &select, index) else { continue };
            let api = &timer.api;
            let message = format!("`{api}` starts anew whenever another arm is first: it may never come due");
            let place = program.place(at.file, timer.span);
            out.push(
                Finding::new(RULE.name, place, message, "made anew in each turn of the loop")
                    .label(program.place(at.file, timer.sibling), "each of these sets the timer back")
                    .help(match program.runtime(at.file) {
                        "tokio" => format!(
                            "make the timer before the loop: `let mut ticks = tokio::time::interval({});` and `_ = ticks.tick() =>` \
                             in the arm; for a delay, pin the `sleep` and `reset` it when it is due",
                            timer.duration
                        ),
                        _ => "make the timer before the loop, and poll that one in the arm".to_owned(),
                    })
                    .note("is it meant as an idle timeout? then say so in its name: `sleep(idle_timeout)`"),
            );
        }
    }
}
