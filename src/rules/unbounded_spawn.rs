//! `unbounded-spawn`: one task for each element of a collection of any size; loops that serve are no such loops.

use crate::analysis::fate::{Fate, fate};
use crate::analysis::infer::Inference;
use crate::analysis::tasks::Spawn;
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program, walk};
use crate::finding::Finding;
use crate::model::{BodyId, ExprId, ExprKind, MacroBody};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "unbounded-spawn",
    page: include_str!("../../rules/unbounded-spawn.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if at.body != BodyId(0) {
        return;
    }
    let spawns = program.spawns(at.file, at.code);
    if spawns.is_empty() {
        return;
    }
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    for spawn in spawns.iter() {
        // Awaited on the spot, they run one after the other.
        if matches!(fate(code, inference, spawn.call), Fate::Awaited(_)) {
            continue;
        }
        let Some((each, around)) = elements(program, inference, spawn) else { continue };
        if !is_any_size(program, inference, each) || is_limited(program, inference, spawn, each, around) {
            continue;
        }
        let message = format!("`{}` for each element of a collection of any size", spawn.api);
        let finding =
            Finding::new(RULE.name, program.place(at.file, spawn.span), message, "all tasks run at the same time")
                .label(program.place(at.file, code.expr(each).span), "one task for each of these");
        let help = match program.runtime(at.file) {
            "tokio" => {
                "take a permit before each spawn: `let permit = semaphore.clone().acquire_owned().await?;` and move it into the task, or use `futures::stream::iter(..).for_each_concurrent(n, ..)`"
            }
            _ => "use `futures::stream::iter(..).for_each_concurrent(n, ..)`",
        };
        out.push(finding.help(help));
    }
}

/// What the innermost loop around the spawn goes over, and the loop: a `for`, or an iterator's `map` or `for_each`.
fn elements(program: &Program, inference: &Inference, spawn: &Spawn) -> Option<(ExprId, ExprId)> {
    let code = program.code_at(inference);
    let mut at = spawn.call;
    while let Some(parent) = inference.parent(at) {
        match &code.expr(parent).kind {
            ExprKind::For(it) if it.body == at => return Some((it.iter, parent)),
            ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::Async(_) => return None,
            ExprKind::MethodCall(call) if matches!(code.expr(at).kind, ExprKind::Closure(_)) => {
                let is_each = matches!(call.method.as_str(), "map" | "for_each");
                let iterates =
                    program.lang.iterator.is_some_and(|it| program.implements(inference.ty(call.receiver), it));
                return (is_each && iterates).then_some((call.receiver, parent));
            }
            _ => at = parent,
        }
    }
    None
}

/// Nothing in the source says how many there are.
fn is_any_size(program: &Program, inference: &Inference, iter: ExprId) -> bool {
    let code = program.code_at(inference);
    let mut at = iter;
    loop {
        let ty = inference.ty(at).peeled();
        // What comes through a channel comes as long as the program runs.
        let is_channel = matches!(ty, Ty::Adt(def, _) if program.path_of(*def).contains("mpsc") || program.item(*def).name == "Receiver");
        if is_channel || matches!(ty, Ty::Array(_) | Ty::Unknown) {
            return false;
        }
        at = match &code.expr(at).kind {
            ExprKind::MethodCall(call) => {
                if matches!(call.method.as_str(), "take" | "chunks" | "windows") {
                    return false;
                }
                call.receiver
            }
            ExprKind::Ref { expr, .. } => *expr,
            ExprKind::Path(_) if is_chunk(program, inference, at) => return false,
            // `vec![a, b]` bound before the loop is as small as it looks.
            ExprKind::Path(_) => match inference.locals.get(&at).and_then(|pat| program.initializer(inference, *pat)) {
                Some(init) if init < at => init,
                _ => return inference.locals.contains_key(&at),
            },
            ExprKind::Field { .. } | ExprKind::Call { .. } | ExprKind::Await { .. } | ExprKind::Try(_) => return true,
            _ => return false,
        };
    }
}

/// Is this one of the pieces that a collection was cut into: `for chunk in all.chunks(8)`?
fn is_chunk(program: &Program, inference: &Inference, expr: ExprId) -> bool {
    let code = program.code_at(inference);
    let Some(pat) = inference.locals.get(&expr) else { return false };
    code.exprs.iter().any(|it| match &it.kind {
        ExprKind::For(it) if it.pat == *pat => {
            let cuts = |id: ExprId| matches!(&code.expr(id).kind, ExprKind::MethodCall(call) if call.method.as_str().contains("chunks"));
            walk::any(code, it.iter, cuts)
        }
        _ => false,
    })
}

/// The function takes permits, or the loop waits for tasks while it starts others.
fn is_limited(program: &Program, inference: &Inference, spawn: &Spawn, each: ExprId, around: ExprId) -> bool {
    let code = program.code_at(inference);
    let takes_permit = code.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::MethodCall(call) => {
            call.method.as_str().contains("acquire") || call.method.as_str().contains("permit")
        }
        _ => false,
    });
    let waits = (each.0 + 1..around.0).any(|index| match &code.exprs[index as usize].kind {
        ExprKind::MethodCall(call) => {
            call.method == "join_next" || (spawn.api.contains("JoinSet") && call.method == "len")
        }
        ExprKind::Macro(call) => {
            matches!(call.body, MacroBody::Select(_)) && inference.body_of(ExprId(index)) == spawn.body
        }
        _ => false,
    });
    takes_permit || waits || holds_permit(program, inference, spawn)
}

/// Is a permit, or what gives permits, a part of the task?
fn holds_permit(program: &Program, inference: &Inference, spawn: &Spawn) -> bool {
    let limits = |ty: &Ty| match ty {
        Ty::Adt(def, _) => {
            let name = program.item(*def).name.as_str();
            name.contains("Semaphore") || name.ends_with("Permit")
        }
        Ty::Extern(path) => path.as_str().ends_with("Permit") || path.as_str().ends_with("Semaphore"),
        _ => false,
    };
    walk::any(program.code_at(inference), spawn.future, |expr| inference.ty(expr).any(&mut |ty| limits(ty)))
}
