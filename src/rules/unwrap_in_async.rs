//! `unwrap-in-async`: a panic where `?` would do, in async code; in tasks that nobody watches, `unwrap-in-spawned-task` speaks.

use crate::analysis::panics::{Panic, PanicKind, outcome};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, BodyKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unwrap-in-async",
    page: include_str!("../../rules/unwrap-in-async.md"),
    check: Check::Body(check),
    in_tests: false,
};

/// How many more places in `main` are shown.
const MORE: usize = 3;

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if at.body != BodyId(0) || program.body(at).kind != (BodyKind::Fn { is_async: true }) {
        return;
    }
    let panics = program.panics(at);
    if panics.is_empty() {
        return;
    }
    let owner = program.owner(at);
    let Some(sig) = program.fn_sig(owner) else { return };
    let ret = outcome(&sig.ret);
    if *ret == Ty::unit() && program.is_main(owner) {
        // On a microcontroller there is nobody to give a `Result` to.
        if program.entry(owner).is_none_or(|entry| entry.runtime != "embassy") && !program.is_bare_metal(at.file) {
            in_main(program, at, &panics, out);
        }
        return;
    }
    let Ty::Adt(def, args) = ret else { return };
    let fits = |kind: &PanicKind| match kind {
        PanicKind::OnResult { error, .. } => program.can_hand_on(owner, error),
        PanicKind::OnOption { .. } => Some(*def) == program.lang.option,
        PanicKind::Macro { .. } => false,
    };
    if !panics.iter().any(|panic| fits(&panic.kind)) || program.unheard(at).is_some() {
        return;
    }
    let header = program.item(owner).as_fn().map(|it| program.place(at.file, it.header));
    for panic in panics.iter().filter(|panic| fits(&panic.kind)) {
        let message = format!("`{}` in an async function that can return the failure", panic.kind.shown());
        let place = program.place(at.file, panic.span);
        let mut finding = Finding::new(RULE.name, place, message, "panics where `?` would hand the failure on");
        if let Some(header) = header {
            let what = if Some(*def) == program.lang.result { "a `Result`" } else { "an `Option`" };
            finding = finding.label(header, format!("returns {what}"));
        }
        let words = program.words_of(at.file, args.get(1));
        let help = format!("write `{}` in place of `.{}`", program.in_place_of(at, panic, words), panic.kind.call());
        finding.fixes.extend(program.question_mark(at, panic, words));
        out.push(finding.help(help));
    }
}

/// `main` returns nothing, so `?` cannot be written yet. That is one cause, however many places it has.
fn in_main(program: &Program, at: BodyRef, panics: &[Panic], out: &mut Vec<Finding>) {
    let can_give = |panic: &&Panic| match &panic.kind {
        PanicKind::OnResult { error, .. } => program.main_can_give(error),
        _ => false,
    };
    let all: Vec<&Panic> = panics.iter().filter(can_give).collect();
    let mut fitting = all.iter().copied();
    let Some(first) = fitting.next() else { return };
    let message = format!("`{}` in async `main`, which returns no `Result`", first.kind.shown());
    let place = program.place(at.file, first.span);
    let mut finding = Finding::new(RULE.name, place, message, "panics where `?` would report the failure");
    let item = program.item(program.owner(at));
    if let Some(header) = item.as_fn().map(|it| it.header) {
        finding = finding.label(program.place(at.file, header), "returns nothing");
    }
    for panic in fitting.by_ref().take(MORE) {
        finding = finding.label(program.place(at.file, panic.span), "here as well");
    }
    let left = fitting.count();
    if left > 0 {
        finding = finding.note(format!("and in {left} more places"));
    }
    let ty = program.main_result(at.file);
    finding.fixes.extend(program.main_with_result(at, &all, ty));
    let end = if program.needs_ok(at) { " Ok(())" } else { "" };
    let instead = program.in_place_of(at, first, program.words_of_main(at.file));
    out.push(finding.help(format!(
        "write `async fn main() -> {ty} {{ ..{end} }}` and `{instead}` in place of `.{}`",
        first.kind.call()
    )));
}
