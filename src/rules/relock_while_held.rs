//! `relock-while-held`: a lock is taken again by the code that already holds it.

use crate::analysis::liveness::{Clash, GuardKind, Meeting, Mode, Relocking};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::Place;
use crate::rule::{Check, Rule};
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    name: "relock-while-held",
    page: include_str!("../../rules/relock-while-held.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    out.extend(program.relockings_under_lenders(at).into_iter().map(|found| through_code(program, found)));
    if !program.may_relock(at) {
        return;
    }
    let lives = program.liveness(at);
    // By the guard that is held: it is ended once for all that happens under it.
    let mut by_guard: BTreeMap<Place, Vec<Finding>> = BTreeMap::new();
    for relock in &lives.relocks {
        let (first, second) = (&lives.guards[relock.first], &lives.guards[relock.second]);
        let Some(lock) = &first.lock else { continue };
        let name = lock.text(program, program.code(at));
        let message = format!("`{name}` is locked again while it is held");
        let (held, place) = (Place::new(at.file, first.span), Place::new(at.file, second.span));
        let finding = Finding::new(RULE.name, place, message, "waits for a guard that this code holds itself");
        let finding = match first.kind {
            GuardKind::Map => {
                let message = format!("`{name}` is {} while something in it is held", done_to_map(second.mode));
                finish_of_map(
                    Finding { message, minor: relock.surely.is_none(), ..finding },
                    held,
                    relock.surely,
                    false,
                )
            }
            _ => {
                let finding = finding.label(held, "the lock is taken here, its guard is still alive");
                finish(finding, first.mode, second.mode)
            }
        };
        by_guard.entry(held).or_default().push(finding);
    }
    for found in program.relockings(at, &lives) {
        by_guard.entry(found.held).or_default().push(through_code(program, found));
    }
    let mut told: Vec<Place> = Vec::new();
    for mut found in by_guard.into_values() {
        // One guard that is held under another: what comes under both is told of the outer one.
        found.retain(|finding| !told.contains(&finding.primary.place));
        told.extend(found.iter().map(|finding| finding.primary.place));
        out.extend(together(found));
    }
}

/// One finding for all that happens under one guard: the worst and first of them, the others as labels.
fn together(mut found: Vec<Finding>) -> Option<Finding> {
    found.sort_by_key(|finding| (finding.minor, finding.primary.place));
    let mut found = found.into_iter();
    let mut first = found.next()?;
    for other in found {
        if !first.places().any(|place| place == other.primary.place) {
            let text = if other.message == first.message {
                "here as well".into()
            } else {
                format!("here as well: {}", other.message)
            };
            first = first.label(other.primary.place, text);
        }
    }
    Some(first)
}

/// Through a function that is called, or a closure that is run: what is to be seen there may never come together.
fn through_code(program: &Program, found: Relocking) -> Finding {
    let lock = &found.lock;
    let holder = match found.lender {
        Some((_, lender)) => format!("`{}` holds", program.shown_path(lender)),
        None => "is held".to_owned(),
    };
    let message = match (found.to, found.of_map, found.lender) {
        (Some(to), false, None) => format!("`{}` locks `{lock}`, which is held here", program.shown_path(to)),
        (Some(to), false, Some(_)) => format!("`{}` locks `{lock}`, which {holder} here", program.shown_path(to)),
        (None, false, None) => format!("`{lock}` is locked again while it is held"),
        (None, false, Some(_)) => format!("`{lock}` is locked again while {holder} it"),
        (Some(to), true, _) => format!("`{}` goes into `{lock}` while something in it is held", program.shown_path(to)),
        (None, true, _) => format!("`{lock}` is {} while something in it is held", done_to_map(found.second)),
    };
    let here = match (found.to, found.lender) {
        (Some(_), _) if found.of_map => "called while a part of the map is held",
        (Some(_), _) => "called while the lock is held",
        (None, None) => "waits for a guard that the code around it holds",
        (None, Some(_)) => "waits for a guard that its caller holds",
    };
    let mut finding = Finding::new(RULE.name, found.place, message, here);
    if !found.of_map {
        finding = finding.label(found.held, "the lock is taken here, its guard is still alive");
    }
    if let Some((place, lender)) = found.lender {
        finding =
            finding.label(place, format!("`{}` runs this closure while it holds the lock", program.shown_path(lender)));
    }
    if let Some(place) = found.called {
        finding = finding.label(place, "the closure is called here, while the lock is held");
    }
    finding = program.with_steps(finding, &found.steps);
    if found.taken != found.place {
        finding = finding.label(found.taken, "waits for a guard that its caller holds");
    }
    finding.minor = true;
    match found.of_map {
        true => finish_of_map(finding, found.held, None, found.by_call),
        false => finish(finding, found.first, found.second),
    }
}

/// What a call does that takes a part of a map so.
fn done_to_map(mode: Mode) -> &'static str {
    match mode {
        Mode::Shared => "looked into",
        _ => "changed",
    }
}

/// The words for concurrent maps, whose parts are locked one by one.
fn finish_of_map(finding: Finding, held: Place, surely: Option<Meeting>, by_call: bool) -> Finding {
    let note = match surely {
        None => "it waits for ever when both keys fall into one part of the map, as equal ones do",
        Some(Meeting::SameKey) => "both ask for the same key, in the same part of the map: it waits for ever",
        Some(Meeting::AllParts) => "it goes through all parts of the map, also the one that is held: it waits for ever",
    };
    let (label, help) = match by_call {
        true => (
            "this holds a part of the map while it runs what it was given",
            "ask before this call what the closure needs of the map, and change the map after it",
        ),
        false => (
            "this holds a part of the map, and is still alive",
            "copy out what is needed and end the reference first: `let value = map.get(&key).map(|it| it.clone());`",
        ),
    };
    finding.label(held, label).help(help).note(note)
}

/// The same words for both; a reader that waits for a reader only does so behind a writer.
fn finish(mut finding: Finding, first: Mode, second: Mode) -> Finding {
    if first.clash(second) == Clash::WhenAwaited {
        finding.minor = true;
        finding = finding.note("two readers wait for each other as soon as a writer waits in between");
    }
    // Through a reader's guard nothing can be written.
    if first == Mode::Shared && second == Mode::Exclusive {
        return finding.help(
            "copy out what is needed and end the reader's guard first: `let value = ..;`, `drop(guard)`, or a block around it",
        );
    }
    let given = if first == Mode::Exclusive { "&mut *guard" } else { "&*guard" };
    finding.help(format!(
        "use the guard that is there (pass it on as `{given}`), or end it first: `drop(guard)`, or a block around it"
    ))
}
