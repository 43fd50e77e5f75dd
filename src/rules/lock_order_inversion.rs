//! `lock-order-inversion`: two locks of one value are taken in one order here and in the other there.

use crate::analysis::Program;
use crate::analysis::lock_order::{AsGiven, Inversion, Lock, Nesting};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "lock-order-inversion",
    page: include_str!("../../rules/lock-order-inversion.md"),
    check: Check::Crate(check),
    in_tests: false,
};

fn check(program: &Program, out: &mut Vec<Finding>) {
    let bodies = program.bodies_that_lock();
    let nestings = program.nestings(&bodies);
    out.extend(program.locked_as_given(&bodies).iter().map(|found| as_given(program, found)));
    out.extend(program.lock_inversions(&nestings).iter().filter_map(|found| finding(program, found)));
}

fn finding(program: &Program, found: &Inversion<'_>) -> Option<Finding> {
    let (first, rest) = found.odd.split_first()?;
    let against = found.against;
    let (held, taken) = (program.lock_name(&first.held), program.lock_name(&first.taken));
    let of = match &first.held {
        Lock::Field(owner, _) => format!(" of `{}`", program.item(*owner).name),
        Lock::Static(_) => String::new(),
    };
    if first.is_at_once_with(against) {
        let message = format!("`{held}` and `{taken}`{of} are waited for at once");
        let here = "two tasks that come here can each get one and wait for the other";
        let help = "wait for one and then for the other, each with an `.await` of its own, in one order everywhere";
        let finding = Finding::new(RULE.name, first.place, message, here);
        return Some(finding.label(first.held_at, "is held as soon as it is free").help(help));
    }
    let message = format!("`{held}` and `{taken}`{of} are locked in both orders");
    let here = format!("`{taken}` is waited for while `{held}` is held");
    let mut finding = Finding::new(RULE.name, first.place, message, here)
        .label(first.held_at, format!("`{held}` is taken here, its guard is still alive"));
    finding = program.with_steps(finding, first.steps.iter().skip(1));
    let mut labels = vec![(first.taken_at, format!("`{taken}` is taken here"))];
    let function = |nesting: &Nesting| program.owner(nesting.at);
    let who = match function(against) {
        same if same == function(first) => "this function".to_owned(),
        other => format!("`{}`", program.shown_path(other)),
    };
    labels.push((against.held_at, format!("the other way round: {who} takes `{taken}` first")));
    labels.push((against.place, format!("and waits for `{held}` while it holds that")));
    labels.push((against.taken_at, format!("`{held}` is taken here")));
    labels.extend(rest.iter().take(3).map(|other| (other.place, "here as well".to_owned())));
    for (place, text) in labels {
        if !finding.places().any(|known| known == place) {
            finding = finding.label(place, text);
        }
    }
    let help = format!(
        "take `{taken}` first here too, or end the guard of `{held}` before: `drop(guard)`, or a block around it"
    );
    let note = "two that are at these places at once wait for each other for ever";
    finding = finding.help(help).note(note);
    if first.of_map || against.of_map {
        finding = finding.note("a map is locked in parts: the two meet when both keys fall into one of them");
    }
    if found.needs_writer {
        finding = finding
            .note("one of the two locks is only read at both places: they wait once a writer waits for it as well");
    }
    Some(finding)
}

/// `self.accounts.lock()`, then `other.accounts.lock()`: somebody else may have the two the other way round.
fn as_given(program: &Program, found: &AsGiven) -> Finding {
    let owner = program.item(found.owner).name;
    let lock = program.lock_name(&Lock::Field(found.owner, found.fields.clone()));
    let message = format!("`{lock}` of two `{owner}`s is locked in the order in which they are given");
    Finding::new(RULE.name, found.place, message, "who has the two the other way round waits for this one")
        .label(found.held_at, format!("`{lock}` of the first is taken here, its guard is still alive"))
        .help(
            "end the first guard before (copy out what is needed), or lock the two in an order of their own, by an id",
        )
}
