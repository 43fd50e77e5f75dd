//! `unwrap-in-spawned-task`: a task that may panic where nobody hears of it; elsewhere see `unwrap-in-async`.

use crate::analysis::panics::PanicKind;
use crate::analysis::tasks::{End, Lost, Unheard};
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unwrap-in-spawned-task",
    page: include_str!("../../rules/unwrap-in-spawned-task.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_be_async(at) {
        return;
    }
    let panics = program.panics(at);
    if panics.is_empty() {
        return;
    }
    let Some(unheard) = program.unheard(at) else { return };
    for panic in panics {
        if unheard.steps.len() > reach(&panic.kind) {
            continue;
        }
        let message = format!("`{}` in a spawned task, and {}", panic.kind.shown(), how(&unheard));
        let place = program.place(at.file, panic.span);
        let mut finding = Finding::new(RULE.name, place, message, "a panic here ends the task, and nobody is told")
            .label(unheard.spawn, format!("the task starts here; {}", how(&unheard)));
        if let Some(place) = unheard.ignored_at {
            finding = finding.label(place, "what came of the task is thrown away here");
        }
        if let [.., last] = &unheard.steps[..] {
            let steps: Vec<String> = unheard.steps.iter().map(|def| program.shown_path(*def)).collect();
            let name = program.place(last.file, program.item(*last).name_span);
            finding = finding.label(name, format!("the task runs `{}`", steps.join(" -> ")));
        }
        finding.shares_cause = true;
        out.push(finding.help(help(program, at, &panic.kind, &unheard)));
    }
}

/// How many calls away from the task a place is still the task's own business. Further down, `expect` and `panic!`
/// state what holds between functions more often than they give up.
fn reach(kind: &PanicKind) -> usize {
    match kind {
        PanicKind::OnResult { method, .. } if *method == "unwrap" => 2,
        _ => 1,
    }
}

fn how(unheard: &Unheard) -> &'static str {
    match unheard.end {
        End::Lost(Lost::Unused(_)) => "its handle is never used",
        End::Lost(_) => "its handle is dropped",
        _ => "its result is ignored",
    }
}

fn help(program: &Program, at: BodyRef, kind: &PanicKind, unheard: &Unheard) -> String {
    let look = match unheard.api.contains("JoinSet") {
        true => "check each result: `while let Some(done) = set.join_next().await { done?; }`",
        false => "keep the handle and check `task.await`",
    };
    match kind {
        PanicKind::OnResult { .. } => {
            let tells = program.tells_error(at.file);
            format!("handle it in the task: `if let Err(error) = .. {{ {tells}; return; }}`, or {look}")
        }
        PanicKind::OnOption { .. } => {
            format!("handle it in the task: `let Some(value) = .. else {{ return }};`, or {look}")
        }
        PanicKind::Macro { .. } => format!("return an error from the task, and {look}"),
    }
}
