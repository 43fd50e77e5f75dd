//! `indirect-blocking-call`: async code calls a function that, by however many calls, blocks its thread.

use crate::analysis::advice::{kind_of, waits_for};
use crate::analysis::calls::Effect;
use crate::analysis::chain::Wanted;
use crate::analysis::context::Context;
use crate::analysis::facts::Kind;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "indirect-blocking-call",
    page: include_str!("../../rules/indirect-blocking-call.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_block(at) {
        return;
    }
    let calls = program.calls(at.file, at.code);
    for edge in calls.edges.iter().filter(|edge| edge.body == at.body) {
        let Some(mut chain) = program.chain(at.file, at.code, edge, Wanted::Blocking) else { continue };
        if program.context(at) != Context::Async || program.has_own_thread(program.async_body(at)) {
            return;
        }
        let Some(mut kind) = kind_of(&chain.site.effect) else { continue };
        // What the callee does besides may be worse than a look at the disk.
        if matches!(kind, Kind::Fs | Kind::Terminal) {
            let longer = program.chain(at.file, at.code, edge, Wanted::BlockingLong);
            match longer.and_then(|longer| Some((kind_of(&longer.site.effect)?, longer))) {
                Some((its_kind, longer)) => (chain, kind) = (longer, its_kind),
                // Read once before anything is served, it keeps nobody waiting.
                None if program.is_startup(at, edge.expr) => continue,
                None => {}
            }
        }
        let around = program.async_body(at);
        let noun = program.body_noun(around);
        let callee = program.shown_path(edge.to);
        let calls = program.calls_of_chain(edge.to, &chain);
        let message = format!("`{callee}` blocks in {noun}: {calls}");
        let place = program.place(at.file, edge.span);
        let mut finding = Finding::new(RULE.name, place, message, "called on the executor's thread");
        let this = program.this_body(around);
        finding = finding.label(program.head_place(around), format!("{this} runs on the executor's threads"));
        finding = program.with_steps(finding, &chain.steps);
        finding = finding.label(chain.place, waits_for(kind));
        if !chain.steps.is_empty() {
            finding = finding.note(format!("the way there: {}", program.chain_text(&callee, &chain)));
        }
        finding.shares_cause = true;
        finding.notes.extend(match &chain.site.effect {
            Effect::Blocks { advice, .. } => advice.why.as_deref().map(str::to_owned),
            Effect::BlocksOn { .. } => None,
        });
        finding.notes.extend(program.dispatch_note(edge.to, &chain));
        finding.notes.extend(program.chain_cfg_note(&chain));
        out.push(finding.help(program.instead_of_chain(at, edge.to, &chain)));
    }
}
