//! `relock-while-held`: a lock is taken again by the code that already holds it.

use crate::analysis::liveness::{Clash, Guard, GuardKind, Mode};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::Place;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "relock-while-held",
    page: include_str!("../../rules/relock-while-held.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_relock(at) {
        return;
    }
    let lives = program.liveness(at);
    for relock in &lives.relocks {
        let (first, second) = (&lives.guards[relock.first], &lives.guards[relock.second]);
        let Some(lock) = &first.lock else { continue };
        let name = lock.text(program, program.code(at));
        let message = format!("`{name}` is locked again while it is held");
        let place = Place::new(at.file, second.span);
        let mut finding = Finding::new(RULE.name, place, message, "waits for a guard that this code holds itself");
        if first.kind == GuardKind::Map {
            let text = "this holds a part of the map, and is still alive";
            finding = Finding { message: format!("`{name}` is changed while something in it is held"), ..finding };
            finding.minor = true;
            out.push(
                finding
                    .label(Place::new(at.file, first.span), text)
                    .help("copy out what is needed and end the reference first: `let value = map.get(&key).map(|it| it.clone());`")
                    .note("it waits for ever when both keys fall into one part of the map, as equal ones do"),
            );
            continue;
        }
        finding = finding.label(Place::new(at.file, first.span), "the lock is taken here, its guard is still alive");
        out.push(finish(finding, first, second.mode));
    }
    for found in program.relocking_calls(at, &lives) {
        let first = &lives.guards[found.guard];
        let callee = program.shown_path(found.to);
        let message = format!("`{callee}` locks `{}`, which is held here", found.lock);
        let mut finding = Finding::new(RULE.name, found.place, message, "called while the lock is held")
            .label(Place::new(at.file, first.span), "the lock is taken here, its guard is still alive");
        for (place, def) in &found.steps {
            finding = finding.label(*place, format!("`{}` is called here", program.shown_path(*def)));
        }
        finding = finding.label(found.taken, "waits for a guard that its caller holds");
        finding.minor = true;
        out.push(finish(finding, first, found.mode));
    }
}

/// The same words for both; a reader that waits for a reader only does so behind a writer.
fn finish(mut finding: Finding, first: &Guard, second: Mode) -> Finding {
    if first.mode.clash(second) == Clash::WhenAwaited {
        finding.minor = true;
        finding = finding.note("two readers wait for each other as soon as a writer waits in between");
    }
    finding.help(
        "use the guard that is there (pass it on as `&mut *guard`), or end it first: `drop(guard)`, or a block around it",
    )
}
