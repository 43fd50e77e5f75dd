//! `polled-after-completion`: a future that is polled again after a `select!` has completed it.

use crate::analysis::awaited_again::AwaitedAgain;
use crate::analysis::select::Selected;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "polled-after-completion",
    page: include_str!("../../rules/polled-after-completion.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    awaited_twice(program, at, out);
    for select in program.selects(at) {
        // Those of futures take fused futures only.
        if !select.is_tokio {
            continue;
        }
        awaited_after(program, at, &select, out);
        if select.looped.is_none() {
            continue;
        }
        for (index, arm) in select.arms.iter().enumerate() {
            let Some(again) = program.polled_again(at, &select, index) else { continue };
            let name = &again.name;
            let place = program.place(at.file, program.code(at).expr(arm.future).span);
            let then = if again.stays_ready { "is ready at once then, in each turn" } else { "panics then" };
            let message = format!("`{name}` is polled again after it has completed: {} {then}", again.kind);
            let mut finding = Finding::new(RULE.name, place, message, "polled in each turn of the loop");
            if let Some(declared) = again.declared {
                finding = finding.label(program.place(at.file, declared), "made once, outside of the loop");
            }
            let handler = program.code(at).expr(arm.handler).span;
            finding = finding.label(
                program.place(at.file, if again.by_mismatch { program.code(at).pat(arm.pat).span } else { handler }),
                if again.by_mismatch {
                    "completed and not matched, the loop goes on"
                } else {
                    "after this the loop goes on"
                },
            );
            finding.minor = again.stays_ready;
            out.push(finding.help(match again.stays_ready {
                true => format!(
                    "leave the loop in this arm (`break`), or set it anew: `{name}.as_mut().reset(Instant::now() + period)`; \
                     what is to come up in each period is an `interval`"
                ),
                false => format!(
                    "leave the loop in this arm (`break`), or guard it: `result = &mut {name}, if !done => {{ done = true; .. }}`"
                ),
            }));
        }
    }
}

/// The `select!` ends by this arm, and the code after it awaits the same future.
fn awaited_after(program: &Program, at: BodyRef, select: &Selected, out: &mut Vec<Finding>) {
    for (index, arm) in select.arms.iter().enumerate() {
        let Some(again) = program.awaited_after_select(at, select, index) else { continue };
        let name = &again.name;
        let place = program.place(at.file, again.again);
        let message = format!("`{name}` is awaited again after it has completed: {} panics then", again.kind);
        out.push(
            Finding::new(RULE.name, place, message, "polled once more, also when it is done")
                .label(
                    program.place(at.file, program.code(at).expr(arm.future).span),
                    "when this arm ends the `select!`, the future is done",
                )
                .help(format!("leave in this arm (`return`), or await `{name}` only in the arms of the others")),
        );
    }
}

/// It was awaited by reference, and is awaited once more.
fn awaited_twice(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for twice in program.awaited_twice(at) {
        let AwaitedAgain { name, kind, again } = &twice.again;
        let message = format!("`{name}` is awaited again after it has completed: {kind} panics then");
        let (first, help) = match twice.limited {
            true => (
                "done after this, unless the time has run out",
                format!(
                    "await it again only where the time has run out: `if timeout(.., &mut {name}).await.is_err() {{ .. }}`"
                ),
            ),
            false => ("awaited to its end", format!("keep what it gave: `let result = (&mut {name}).await;`")),
        };
        let finding =
            Finding::new(RULE.name, program.place(at.file, *again), message, "polled once more, also when it is done")
                .label(program.place(at.file, twice.first), first);
        out.push(finding.help(help));
    }
}
