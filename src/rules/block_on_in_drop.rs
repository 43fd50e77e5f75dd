//! `block-on-in-drop`: a destructor that waits for a future, or spawns a task, whether a runtime is there or not.

use crate::analysis::calls::{Effect, Site};
use crate::analysis::chain::Wanted;
use crate::analysis::context::{Context, body_expr};
use crate::analysis::def::DefId;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, CodeId, ExprId, ExprKind, Place, Span, Vis};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "block-on-in-drop",
    page: include_str!("../../rules/block-on-in-drop.md"),
    check: Check::Body(check),
    in_tests: false,
};

/// How many functions are looked into below one call.
const MAX_CALLS: usize = 12;

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !is_drop(program, at) || program.enters_runtime(at) || program.context(at) != Context::Sync {
        return;
    }
    let place = |span: Span| program.place(at.file, span);
    let finding = |span: Span, message: String, label: &str, help: &str| {
        Finding::new(RULE.name, place(span), message, label)
            .label(program.head_place(BodyRef { body: BodyId(0), ..at }), "runs wherever the value is dropped")
            .help(help)
    };
    let help = "offer `async fn close(self)` and await it; in `drop` only give back what needs no waiting";
    let label = "inside async code this panics or waits for itself forever";
    let calls = program.calls(at.file, at.code);
    for site in calls.sites.iter().filter(|site| site.body == at.body) {
        if refuses(program, at, site) && !blocks_elsewhere(program, at, &[at.code]) {
            out.push(finding(site.span, format!("`{}` in `drop`", site.api), label, help));
        }
    }
    for edge in calls.edges.iter().filter(|edge| edge.body == at.body) {
        let Some(chain) = program.chain(at.file, at.code, edge, Wanted::BlocksOn) else { continue };
        let ways = || std::iter::once(edge.to).chain(chain.steps.iter().map(|(_, def)| *def));
        let Some(last) = ways().last() else { continue };
        let Some(code) = program.code_of(last) else { continue };
        let there = BodyRef { file: last.file, code, body: chain.site.body };
        // What others may call as well is offered to code that is not async.
        let own: Vec<CodeId> = ways()
            .filter(|def| def.file == at.file && program.item(*def).vis == Vis::Private)
            .filter_map(|def| program.code_of(def))
            .chain([at.code])
            .collect();
        if !refuses(program, there, &chain.site) || blocks_elsewhere(program, at, &own) {
            continue;
        }
        let message = format!("`{}` in `drop`: it comes to `{}`", program.shown_path(edge.to), chain.site.api);
        let mut finding = finding(edge.span, message, "called wherever the value is dropped", help);
        finding = program.with_steps(finding, &chain.steps);
        out.push(finding.label(chain.place, label));
    }
    let help = |api: &str| {
        let spawn = if api.ends_with("::spawn_blocking") { "spawn_blocking" } else { "spawn" };
        format!("ask first: `if let Ok(handle) = tokio::runtime::Handle::try_current() {{ handle.{spawn}(..); }}`")
    };
    let label = "panics when the value is dropped outside a runtime";
    for (span, api, _) in spawns(program, at) {
        out.push(finding(span, format!("`{api}` in `drop`"), label, &help(&api)));
    }
    let ask = "ask first: `if let Ok(handle) = tokio::runtime::Handle::try_current() { .. }`";
    for span in handles_in_place(program, at) {
        out.push(finding(span, "`tokio::runtime::Handle::current` in `drop`".to_owned(), label, ask));
    }
    for edge in calls.edges.iter().filter(|edge| edge.body == at.body) {
        let Some(below) = spawn_below(program, edge.to, &mut Vec::new()) else { continue };
        let message = format!("`{}` in `drop`: it comes to `{}`", program.shown_path(edge.to), below.api);
        let mut finding = finding(edge.span, message, "called wherever the value is dropped", &help(&below.api));
        finding = program.with_steps(finding, below.steps.iter().rev());
        finding.notes.extend(below.note);
        out.push(finding.label(below.place, label));
    }
}

/// The calls in a body that spawn a task on the runtime around it, and panic where there is none.
fn spawns(program: &Program, at: BodyRef) -> Vec<(Span, String, ExprId)> {
    let (code, body) = (program.code(at), program.body(at));
    let inference = program.inference(at.file, at.code);
    let ids = (body.first.0..=body.value.0).map(ExprId).filter(|id| inference.body_of(*id) == at.body);
    let spawn = |id: ExprId| {
        let ExprKind::Call { callee, .. } = &code.expr(id).kind else { return None };
        let def = program.stub_callee(inference, id)?.def;
        let facts = program.facts_of(def)?;
        let needs = (facts.spawns.is_some() || facts.offloads) && facts.needs_runtime.is_some();
        needs.then(|| (code.expr(*callee).span, program.path_of(def), id))
    };
    ids.filter_map(spawn).collect()
}

/// `block_in_place(|| Handle::current().block_on(..))`: waiting is allowed there, in a runtime. Outside of one there is no
/// handle.
fn handles_in_place(program: &Program, at: BodyRef) -> Vec<Span> {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let path = |id: ExprId| program.stub_callee(inference, id).map(|it| program.path_of(it.def));
    let is_in_place = |id: ExprId| path(id).as_deref() == Some("tokio::task::block_in_place");
    let in_place = |closure: BodyId| {
        let expr = body_expr(program, BodyRef { body: closure, ..at });
        expr.and_then(|expr| inference.parent(expr)).is_some_and(is_in_place)
    };
    let calls = (0..code.exprs.len() as u32).map(ExprId).filter(|id| {
        let body = inference.body_of(*id);
        code.body(body).parent == Some(at.body) && in_place(body)
    });
    let current = calls.filter(|id| path(*id).as_deref() == Some("tokio::runtime::Handle::current"));
    current.map(|id| code.expr(id).span).collect()
}

/// A task that is spawned by a function which a destructor calls.
struct Below {
    api: String,
    place: Place,
    /// Only in some builds.
    note: Option<String>,
    /// The calls on the way, innermost first.
    steps: Vec<(Place, DefId)>,
}

fn spawn_below(program: &Program, def: DefId, seen: &mut Vec<DefId>) -> Option<Below> {
    if seen.contains(&def) || seen.len() >= MAX_CALLS {
        return None;
    }
    seen.push(def);
    let code = program.code_of(def)?;
    let at = BodyRef { file: def.file, code, body: BodyId(0) };
    let calls = program.calls(at.file, at.code);
    // Who asks has another way for when there is none.
    if calls.asks_runtime || program.enters_runtime(at) || program.context(at) != Context::Sync {
        return None;
    }
    if let Some((span, api, call)) = spawns(program, at).into_iter().next() {
        let note = program.cfg_note(at, call);
        return Some(Below { api, place: program.place(at.file, span), note, steps: Vec::new() });
    }
    calls.edges.iter().filter(|edge| edge.body == at.body).find_map(|edge| {
        let mut below = spawn_below(program, edge.to, seen)?;
        below.steps.push((program.place(at.file, edge.span), edge.to));
        Some(below)
    })
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

/// Does this wait in a way that a runtime refuses: `block_on`, or `blocking_lock` and `blocking_send`?
fn refuses(program: &Program, at: BodyRef, site: &Site) -> bool {
    let callee = program.stub_callee(program.inference(at.file, at.code), site.expr);
    let drives = callee.is_some_and(|it| {
        program.facts_of(it.def).is_some_and(|facts| facts.drives)
            || program.path_of(it.def).starts_with("tokio::sync::")
    });
    matches!(site.effect, Effect::BlocksOn { .. }) && drives && !own_runtime(program, at, site.expr)
}

/// Other methods of the type wait for futures too, themselves or through a helper: it is a front for code that is not
/// async, and is dropped there. `own` is what belongs to the destructor.
fn blocks_elsewhere(program: &Program, at: BodyRef, own: &[CodeId]) -> bool {
    let waits = |other: BodyRef| {
        let calls = program.calls(other.file, other.code);
        calls.sites.iter().any(|site| matches!(site.effect, Effect::BlocksOn { .. }) && site.body == other.body)
            || calls.edges.iter().any(|edge| {
                edge.body == other.body && program.chain(other.file, other.code, edge, Wanted::BlocksOn).is_some()
            })
    };
    let adt = program.adt_around(program.owner(at));
    adt.is_some()
        && program
            .bodies(at.file)
            .any(|other| !own.contains(&other.code) && program.adt_around(program.owner(other)) == adt && waits(other))
}
