//! `spawn-then-await`: a task that is spawned and waited for at once.

use crate::analysis::def::DefId;
use crate::analysis::fate::{Fate, fate};
use crate::analysis::infer::Callee;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "spawn-then-await",
    page: include_str!("../../rules/spawn-then-await.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_be_async(at) {
        return;
    }
    let code = program.code(at);
    let own = code.body(at.body);
    for id in (own.first.0..=own.value.0).map(ExprId) {
        let ExprKind::Await { base, .. } = &code.expr(id).kind else { continue };
        let ExprKind::Call { callee, args } = &code.expr(*base).kind else { continue };
        let ([future], true) = (&args[..], matches!(code.expr(*callee).kind, ExprKind::Path(_))) else { continue };
        let inference = program.inference(at.file, at.code);
        let Some(Callee::Fn(found)) = inference.callees.get(base) else { continue };
        if inference.body_of(id) != at.body || !spawns_here(program, found.def) {
            continue;
        }
        // Who looks at the error wants to know of a panic or a cancellation: that is what a task is for.
        if matches!(fate(code, inference, id), Fate::Matched | Fate::Bound(_)) {
            continue;
        }
        let api = program.path_of(found.def);
        let message = format!("`{api}` is awaited at once");
        let place = program.place(at.file, code.expr(id).span);
        let future = match &code.expr(*future).kind {
            ExprKind::Async(_) => "async { .. }".to_owned(),
            _ => program.words(at.file, code, *future),
        };
        out.push(
            Finding::new(RULE.name, place, message, "nothing else runs here while the task does")
                .label(program.place(at.file, code.expr(*callee).span), "a task of its own")
                .help(format!("await the future itself: `{future}.await`"))
                .note("a task of its own does keep a panic from spreading and outlives a cancellation of this one"),
        );
    }
}

/// A free function that spawns on the runtime at hand; a handle's method may mean another one.
fn spawns_here(program: &Program, def: DefId) -> bool {
    program.facts_of(def).is_some_and(|facts| facts.spawns.is_some())
        && program.fn_sig(def).is_some_and(|sig| !sig.has_self)
}
