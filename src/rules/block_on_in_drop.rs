//! `block-on-in-drop`: a destructor that waits for a future, or spawns a task, whether a runtime is there or not.

use crate::analysis::calls::Effect;
use crate::analysis::context::Context;
use crate::analysis::def::DefId;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{ExprId, ExprKind, Span};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "block-on-in-drop",
    page: include_str!("../../rules/block-on-in-drop.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !is_drop(program, at) || program.enters_runtime(at) || program.context(at) != Context::Sync {
        return;
    }
    let inference = program.inference(at.file, at.code);
    let code = program.code(at);
    let place = |span: Span| program.place(at.file, span);
    let finding = |span: Span, message: String, label: &str, help: &str| {
        Finding::new(RULE.name, place(span), message, label)
            .label(
                program.head_place(BodyRef { body: crate::model::BodyId(0), ..at }),
                "runs wherever the value is dropped",
            )
            .help(help)
    };
    for site in program.calls(at.file, at.code).sites.iter().filter(|site| site.body == at.body) {
        let callee = program.stub_callee(inference, site.expr);
        // `blocking_lock`, `blocking_send` refuse to wait inside a runtime as `block_on` does.
        let drives = callee.is_some_and(|it| {
            program.facts_of(it.def).is_some_and(|facts| facts.drives)
                || program.path_of(it.def).starts_with("tokio::sync::")
        });
        if !matches!(site.effect, Effect::BlocksOn { .. })
            || !drives
            || own_runtime(program, at, site.expr)
            || blocks_elsewhere(program, at)
        {
            continue;
        }
        let help = "offer `async fn close(self)` and await it; in `drop` only give back what needs no waiting";
        let label = "inside async code this panics or waits for itself forever";
        out.push(finding(site.span, format!("`{}` in `drop`", site.api), label, help));
    }
    let body = program.body(at);
    for id in (body.first.0..=body.value.0).map(ExprId).filter(|id| inference.body_of(*id) == at.body) {
        let Some(callee) = program.stub_callee(inference, id) else { continue };
        let Some(facts) = program.facts_of(callee.def) else { continue };
        if facts.spawns.is_none() || facts.needs_runtime.is_none() {
            continue;
        }
        let span = match &code.expr(id).kind {
            ExprKind::Call { callee, .. } => code.expr(*callee).span,
            _ => continue,
        };
        let help = "ask first: `if let Ok(handle) = tokio::runtime::Handle::try_current() { handle.spawn(..); }`";
        let message = format!("`{}` in `drop`", program.path_of(callee.def));
        out.push(finding(span, message, "panics when the value is dropped outside a runtime", help));
    }
}

fn is_drop(program: &Program, at: BodyRef) -> bool {
    let owner = program.owner(at);
    let item = program.item(owner);
    let Some(container) = item.container.filter(|_| item.name == "drop") else { return false };
    let container = DefId { item: container, ..owner };
    let of = program.impl_sig(container).and_then(|sig| sig.trait_.as_ref()).map(|of| of.def);
    of.is_some() && of == program.lang.drop_trait
}

/// `self.runtime.block_on(..)`: a type that holds a runtime of its own is made for code that is not async.
fn own_runtime(program: &Program, at: BodyRef, call: ExprId) -> bool {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let ExprKind::MethodCall(method) = &code.expr(call).kind else { return false };
    program.deref_chain(inference.ty(method.receiver)).iter().any(|ty| program.is_runtime(ty))
}

/// Other methods of the type wait for futures too: it is a front for code that is not async, and is dropped there.
fn blocks_elsewhere(program: &Program, at: BodyRef) -> bool {
    let own = program.adt_around(program.owner(at));
    own.is_some()
        && program.bodies(at.file).any(|other| {
            other.code != at.code
                && program.adt_around(program.owner(other)) == own
                && program
                    .calls(at.file, other.code)
                    .sites
                    .iter()
                    .any(|site| matches!(site.effect, Effect::BlocksOn { .. }) && site.body == other.body)
        })
}
