//! `sequential-await`: calls that wait one after the other though none needs what another gives.

use crate::analysis::context::Context;
use crate::analysis::dependence::chain::{Step, Tail};
use crate::analysis::dependence::runs::Run;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{Code, ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "sequential-await",
    page: include_str!("../../rules/sequential-await.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_be_async(at) {
        return;
    }
    let runs = program.awaits_in_a_row(at);
    if runs.is_empty() || program.context(at) != Context::Async {
        return;
    }
    let code = program.code(at);
    out.extend(runs.iter().filter_map(|run| report(program, at, code, run)));
}

fn report(program: &Program, at: BodyRef, code: &Code, run: &Run) -> Option<Finding> {
    let [first, second, rest @ ..] = &run.steps[..] else { return None };
    let name = |step: &Step| match run.made_first {
        true => program.words(at.file, code, step.start),
        false => program.shown_step(at, step),
    };
    let names: Vec<String> = run.steps.iter().map(name).collect();
    let same = names.iter().all(|name| *name == names[0]);
    let message = match (run.made_first, same, names.len()) {
        (true, _, _) => format!("{} are made together and awaited one by one", list(&names)),
        (_, true, count) => format!("`{}` is awaited {count} times in a row", names[0]),
        _ => format!("{} are awaited one after the other", list(&names)),
    };
    let place = |id: ExprId| program.place(at.file, code.expr(id).span);
    let label = if run.made_first {
        "starts only here: a future does nothing until it is awaited"
    } else {
        "waits until the one before is done, and needs nothing from it"
    };
    let mut finding =
        Finding::new(RULE.name, place(second.awaited), message, label).label(place(first.awaited), "waits first");
    for step in rest {
        finding = finding.label(place(step.awaited), "waits for all before it");
    }
    finding.fixes.extend(program.joined(at, run));
    Some(
        finding
            .help(help(program, at, code, run))
            .note("the time is the sum of all waits now; together it is the longest of them"),
    )
}

/// How many calls are named: of very many, the first ones.
fn shown_of(count: usize) -> usize {
    if count > 5 { 3 } else { count }
}

/// The code to write: the user's own calls in a `join!`.
fn help(program: &Program, at: BodyRef, code: &Code, run: &Run) -> String {
    let tried = run.steps.iter().all(|step| matches!(step.tail, Tail::Try | Tail::Other { tried: true, awaits: true }));
    let future = |step: &Step| match step.tail {
        Tail::Other { awaits: true, .. } => {
            format!("async {{ {} }}", program.words(at.file, code, without_try(code, step.value)))
        }
        _ => program.words(at.file, code, step.start),
    };
    let shown = shown_of(run.steps.len());
    let mut pats: Vec<String> = run.steps[..shown]
        .iter()
        .enumerate()
        .map(|(index, step)| match step.pat {
            Some(pat) => program.pattern_words(at.file, code, pat),
            None => ["first", "second", "third", "fourth", "fifth"].get(index).copied().unwrap_or("_").to_owned(),
        })
        .collect();
    let mut futures: Vec<String> = run.steps[..shown].iter().map(future).collect();
    if shown < run.steps.len() {
        pats.push("..".to_owned());
        futures.push("..".to_owned());
    }
    let end = if tried { "?" } else { "" };
    let join = program.join_macro(at.file, tried);
    let unit = |step: &Step| step.pat.is_none() && step.tail == Tail::Nothing && run.made_first;
    let bound = match run.steps.iter().all(unit) {
        true => String::new(),
        false => format!("let ({}) = ", pats.join(", ")),
    };
    let mut text = format!("await them together: `{bound}{join}({}){end};`", futures.join(", "));
    let rest = run.steps.iter().any(|step| match step.tail {
        Tail::Try => !tried,
        Tail::Other { awaits: false, .. } => true,
        _ => false,
    });
    if rest {
        text.push_str("\nand unwrap each result after it");
    }
    text
}

fn without_try(code: &Code, id: ExprId) -> ExprId {
    match &code.expr(id).kind {
        ExprKind::Try(inner) => *inner,
        _ => id,
    }
}

fn list(names: &[String]) -> String {
    let shown = shown_of(names.len());
    let mut all: Vec<String> = names[..shown].iter().map(|name| format!("`{name}`")).collect();
    if shown < names.len() {
        all.push(format!("{} more", names.len() - shown));
    }
    match &all[..] {
        [one] => one.clone(),
        [start @ .., last] => format!("{} and {last}", start.join(", ")),
        [] => String::new(),
    }
}
