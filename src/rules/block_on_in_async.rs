//! `block-on-in-async`: async code that waits for a future, or for an async primitive, by blocking its thread.

use crate::analysis::advice::GUESSED;
use crate::analysis::calls::{Effect, Site};
use crate::analysis::chain::Wanted;
use crate::analysis::context::Context;
use crate::analysis::infer::Callee;
use crate::analysis::{BodyRef, Program};
use crate::finding::{Certainty, Finding};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "block-on-in-async",
    page: include_str!("../../rules/block-on-in-async.md"),
    check: Check::Body(check),
    in_tests: true,
};

const DEFAULT_WHY: &str =
    "an executor refuses to wait inside itself: this panics, or the task waits for itself forever";

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_be_async(at) || !program.may_reach(at.file, at.code, Wanted::BlocksOn) {
        return;
    }
    let calls = program.calls(at.file, at.code);
    for site in calls.sites.iter().filter(|site| site.body == at.body) {
        let Effect::BlocksOn { advice } = &site.effect else { continue };
        if program.guessed_context(at) != Context::Async && !panics_anywhere(program, at, site) {
            continue;
        }
        let around = program.async_body(at);
        let noun = program.body_noun(around);
        let place = program.place(at.file, site.span);
        let message = format!("`{}` in {noun}", site.api);
        let entry = match program.inference(at.file, at.code).callees.get(&site.expr) {
            Some(Callee::Fn(callee)) => program.blocking_entry(callee),
            _ => None,
        };
        let takes_nothing = entry.and_then(|def| program.fn_sig(def)).is_some_and(|sig| sig.params.is_empty());
        let called = format!("{}({})", site.api, if takes_nothing { "" } else { ".." });
        let help = match program.instead(at.file, advice) {
            _ if entry.is_some() => {
                format!(
                    "take the attribute off `{0}`, which then gives a future, and await that: `{1}.await`",
                    site.api, called
                )
            }
            Some(code) => format!("use `{code}`"),
            None => "await the future instead: `future.await`".to_owned(),
        };
        let mut finding = Finding::new(RULE.name, place, message, "waits on the executor's own thread")
            .label(program.head_place(around), format!("{} already runs on an executor", program.this_body(around)))
            .help(help)
            .note(advice.why.as_deref().unwrap_or(DEFAULT_WHY).to_owned());
        finding.notes.extend(program.cfg_note(at, site.expr));
        finding.fixes.extend(match advice.instead.as_deref() {
            // So the stubs write it for what drives a future to its end.
            Some("future.await") => program.awaited_in_place(at, site.expr),
            Some(_) => program.twin(at, site.expr, advice),
            None => None,
        });
        if site.guessed {
            finding.certainty = Certainty::Likely;
            finding = finding.note("the type of the receiver is not known here: this goes by the method's name");
        }
        if program.context(at) == Context::Unknown {
            finding.certainty = Certainty::Likely;
            finding = finding.note(GUESSED);
        }
        out.push(as_sure(program, at, &site.api, finding));
    }
    for edge in calls.edges.iter().filter(|edge| edge.body == at.body) {
        let Some(chain) = program.chain(at.file, at.code, edge, Wanted::BlocksOn) else { continue };
        if program.context(at) != Context::Async && !panics_anywhere(program, at, &chain.site) {
            continue;
        }
        let around = program.async_body(at);
        let noun = program.body_noun(around);
        let callee = program.shown_path(edge.to);
        let place = program.place(at.file, edge.span);
        let calls = program.calls_of_chain(edge.to, &chain);
        let message = format!("`{callee}` in {noun}: {calls}");
        let mut finding = Finding::new(RULE.name, place, message, "called on the executor's thread")
            .label(program.head_place(around), format!("{} already runs on an executor", program.this_body(around)));
        finding = program.with_steps(finding, &chain.steps);
        finding = finding.label(chain.place, "waits on the executor's own thread");
        if !chain.steps.is_empty() {
            finding = finding.note(format!("the way there: {}", program.chain_text(&callee, &chain)));
        }
        finding.shares_cause = true;
        finding.notes.extend(program.dispatch_note(edge.to, &chain));
        finding.notes.extend(program.chain_cfg_note(&chain));
        let help = program.instead_of_chain(at, edge.to, &chain);
        let why = match &chain.site.effect {
            Effect::BlocksOn { advice } => advice.why.as_deref(),
            _ => None,
        };
        let finding = finding.help(help).note(why.unwrap_or(DEFAULT_WHY));
        out.push(as_sure(program, at, &chain.site.api, finding));
    }
}

/// What of tokio's refuses to block inside its runtime blocks inside another one, as a lock of std does.
fn as_sure(program: &Program, at: BodyRef, api: &str, mut finding: Finding) -> Finding {
    let refuses = api.starts_with("tokio::sync::") && api.contains("::blocking_");
    if refuses && program.has_other_executor(at.file) && !program.is_run_by_tokio(at) {
        finding.certainty = Certainty::Likely;
        return finding.note("on a thread of an executor that is not tokio's it does not panic, and blocks: which runs this is not known");
    }
    finding
}

/// On a thread of its own a block may wait as it likes, but not twice for tokio: `block_on` in `block_on` panics.
fn panics_anywhere(program: &Program, at: BodyRef, site: &Site) -> bool {
    site.api.starts_with("tokio::") && program.is_driven_by_tokio(at)
}
