//! `interval-burst`: an interval whose missed ticks come all at once, beside work that can make it miss some.

use crate::analysis::fate::{Fate, fate, uses};
use crate::analysis::infer::Inference;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{Code, ExprId, ExprKind, PatId};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "interval-burst",
    page: include_str!("../../rules/interval-burst.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let code = program.code(at);
    let body = program.body(at);
    let named = |id: &ExprId| match &code.expr(*id).kind {
        ExprKind::Call { callee, .. } => matches!(&code.expr(*callee).kind, ExprKind::Path(path)
            if path.last().is_some_and(|last| last.name == "interval" || last.name == "interval_at")),
        _ => false,
    };
    for id in (body.first.0..=body.value.0).map(ExprId).filter(named) {
        let inference = program.inference(at.file, at.code);
        if inference.body_of(id) != at.body {
            continue;
        }
        let Some(callee) = program.stub_callee(inference, id) else { continue };
        let api = program.path_of(callee.def);
        if !api.starts_with("tokio::time::interval") {
            continue;
        }
        let Fate::Bound(pat) = fate(code, inference, id) else { continue };
        let Some((tick, work)) = tick_and_work(code, inference, pat) else { continue };
        let place = program.place(at.file, code.expr(id).span);
        out.push(
            Finding::new(RULE.name, place, format!("`{api}` catches up in a burst"), "missed ticks come all at once")
                .label(program.place(at.file, code.expr(tick).span), "the tick is awaited in a loop")
                .label(
                    program.place(at.file, code.expr(work).span),
                    "while this takes longer than a period, ticks are missed",
                )
                .help(
                    "say what should happen: `interval.set_missed_tick_behavior(MissedTickBehavior::Skip)`, or `Delay`",
                ),
        );
    }
}

/// A `tick` of this interval in a loop, and what is awaited in the loop besides.
fn tick_and_work(code: &Code, inference: &Inference, pat: PatId) -> Option<(ExprId, ExprId)> {
    let mut tick = None;
    for one in uses(inference, pat) {
        let parent = inference.parent(one)?;
        let ExprKind::MethodCall(call) = &code.expr(parent).kind else { return None };
        match call.method.as_str() {
            "set_missed_tick_behavior" => return None,
            "tick" => tick = tick.or(in_loop(code, inference, parent).map(|around| (parent, around))),
            _ => {}
        }
    }
    let (tick, around) = tick?;
    let first = code.expr(around).span;
    let work = code.exprs.iter().enumerate().map(|(index, expr)| (ExprId(index as u32), expr)).find(|(id, expr)| {
        let waits = match &expr.kind {
            ExprKind::Await { base, .. } => *base != tick,
            // The stream waits here until somebody wants the next item.
            ExprKind::Yield(_) => true,
            _ => false,
        };
        waits && first.contains(expr.span) && inference.body_of(*id) == inference.body_of(tick)
    })?;
    Some((tick, work.0))
}

fn in_loop(code: &Code, inference: &Inference, expr: ExprId) -> Option<ExprId> {
    let mut up = inference.parent(expr);
    while let Some(id) = up {
        if matches!(code.expr(id).kind, ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::For(_)) {
            return (inference.body_of(id) == inference.body_of(expr)).then_some(id);
        }
        up = inference.parent(id);
    }
    None
}
