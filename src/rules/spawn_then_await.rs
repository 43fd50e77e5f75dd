//! `spawn-then-await`: a task that is spawned and waited for at once.

use crate::analysis::def::DefId;
use crate::analysis::fate::{Fate, fate};
use crate::analysis::infer::Callee;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyKind, Code, ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "spawn-then-await",
    page: include_str!("../../rules/spawn-then-await.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let code = program.code(at);
    let own = code.body(at.body);
    // The future of a block or closure may run beside others, and a task moves it to another thread.
    if own.kind != (BodyKind::Fn { is_async: true }) {
        return;
    }
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
        // A block that never waits computes: it is put on another thread on purpose.
        if computes(code, *future) {
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

fn computes(code: &Code, future: ExprId) -> bool {
    let ExprKind::Async(body) = &code.expr(future).kind else { return false };
    let body = code.body(*body);
    !(body.first.0..=body.value.0).any(|id| matches!(code.expr(ExprId(id)).kind, ExprKind::Await { .. }))
}

/// A free function that spawns on the runtime at hand; a handle's method may mean another one.
fn spawns_here(program: &Program, def: DefId) -> bool {
    program.facts_of(def).is_some_and(|facts| facts.spawns.is_some())
        && program.fn_sig(def).is_some_and(|sig| !sig.has_self)
}
