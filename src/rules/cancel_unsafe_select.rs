//! `cancel-unsafe-select`: an arm of a looped `select!` that loses something each time that another arm is faster.

use crate::analysis::cancel::Safety;
use crate::analysis::select::declared_outside;
use crate::analysis::wakeups::Missed;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "cancel-unsafe-select",
    page: include_str!("../../rules/cancel-unsafe-select.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for select in program.selects(at) {
        let Some(looped) = select.looped else { continue };
        let inference = program.inference(at.file, at.code);
        let code = program.code(at);
        for (index, arm) in select.arms.iter().enumerate() {
            if let Some(missed) = program.missed_call(at, &select, index) {
                out.push(not_heard(program, at, &missed));
                continue;
            }
            let Some(sibling) = select.sibling_that_goes_on(index) else { continue };
            let kept = |pat| declared_outside(code, pat, looped);
            // Made in this turn of the loop, outside of the `select!`: the next turn has another.
            let made = |pat| !declared_outside(code, pat, looped) && declared_outside(code, pat, select.expr);
            let Safety::Unsafe(loss) = program.loss(inference, arm.future, &kept, &made) else { continue };
            let (place, callee) = match loss.steps.first() {
                Some((place, def)) => (*place, program.shown_path(*def)),
                None => (loss.place, loss.api.clone()),
            };
            let message =
                format!("`{callee}` in a looped `select!`: when another arm is first, it loses {}", loss.what);
            let mut finding =
                Finding::new(RULE.name, place, message, "dropped half way, and begun anew in the next turn")
                    .label(program.place(at.file, sibling.span), "when this arm is first, the loop goes on");
            finding = program.with_steps(finding, loss.steps.iter().skip(1));
            if loss.place != place {
                let text = if loss.then.is_some() { "taken here" } else { "not cancel safe" };
                finding = finding.label(loss.place, format!("{text}: `{}`", loss.api));
            }
            if let Some(then) = loss.then {
                finding = finding.label(then, "if it is dropped while it waits here, that is gone");
            }
            let is_message = loss.steps.is_empty() && &*loss.what == "the message";
            out.push(finding.help(match (is_message, loss.then.is_some()) {
                (true, _) if loss.api.starts_with("tokio::") => {
                    "reserve first, send when there is room: `permit = tx.reserve() => permit?.send(message)`".to_owned()
                }
                (_, true) => {
                    "await only the taking in the arm, and do the rest in its handler: `Some(x) = rx.recv() => handle(x).await`"
                        .to_owned()
                }
                _ if loss.api == "tokio::io::AsyncBufReadExt::read_line" && loss.steps.is_empty() => {
                    "use `lines`, whose `next_line` keeps what it has read: `let mut lines = reader.lines();` before the loop, \
                     `line = lines.next_line() =>` in the arm"
                        .to_owned()
                }
                _ => "make the future once, before the loop, and poll that: `tokio::pin!(future);` and `&mut future` in the arm; \
                      or give it a task of its own and select on a channel"
                    .to_owned(),
            }));
        }
    }
}

/// A call to all who wait, while this loop is busy elsewhere.
fn not_heard(program: &Program, at: BodyRef, missed: &Missed) -> Finding {
    let message =
        format!("`{}` in a looped `select!` misses the call that comes while the loop is at work", missed.api);
    let mut finding =
        Finding::new(RULE.name, program.place(at.file, missed.span), message, "begins to wait anew in each turn")
            .label(
                program.place(at.file, missed.deaf),
                "a call that comes while it waits here wakes nobody, and is gone",
            );
    if let Some(sibling) = missed.sibling {
        finding = finding.label(program.place(at.file, sibling), "when this arm is first, the loop goes on");
    }
    finding.help(match missed.api.starts_with("tokio::") {
        true => {
            "begin to wait once, before the loop: `let stop = notify.notified(); tokio::pin!(stop);` and `_ = &mut stop` \
             in the arm; or take a `tokio_util::sync::CancellationToken`, which stays cancelled"
        }
        false => "begin to wait once, before the loop, and poll that one in the arm",
    })
}
