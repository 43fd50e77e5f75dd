//! `spawn-not-send`: a spawned future that holds what may not leave its thread. Lock guards and `RefCell` borrows that
//! live at an await of their own block are the business of `lock-across-await` and `borrow-across-await`.

use crate::analysis::facts::Spawns;
use crate::analysis::fate::uses;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::tasks::{Spawn, Work};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, Code, ExprId, ExprKind, PatKind, Place, StmtKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "spawn-not-send",
    page: include_str!("../../rules/spawn-not-send.md"),
    check: Check::Body(check),
    in_tests: false,
};

/// Types that are not `Send`, and what to use instead.
const NOT_SEND: [(&str, &str); 3] = [
    ("std::rc::Rc", "use `std::sync::Arc` in place of `Rc`"),
    ("std::rc::Weak", "use `std::sync::Weak` in place of `std::rc::Weak`"),
    (
        "rand::rngs::ThreadRng",
        "make the random number before the await, in a block of its own, or use `rand::rngs::StdRng`",
    ),
];

/// These as well; alive at an await they are the business of other rules, so here only when they come from outside.
const GUARDS: [(&str, &str); 5] = [
    ("std::sync::MutexGuard", "take what the task needs out of the lock before the spawn, or lock inside the task"),
    (
        "std::sync::RwLockReadGuard",
        "take what the task needs out of the lock before the spawn, or lock inside the task",
    ),
    ("std::sync::RwLockWriteGuard", "lock inside the task"),
    ("std::cell::Ref", "take what the task needs out of the cell before the spawn"),
    ("std::cell::RefMut", "take what the task needs out of the cell before the spawn"),
];

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if at.body != BodyId(0) {
        return;
    }
    let spawns = program.spawns(at.file, at.code);
    if spawns.is_empty() || program.is_rewritten(program.owner(at)) {
        return;
    }
    let inference = program.inference(at.file, at.code);
    for spawn in spawns.iter().filter(|spawn| spawn.kind == Spawns::Send && spawn.is_static) {
        match spawn.work {
            Work::Block(block) => {
                for capture in program.captures(inference, block) {
                    let Some((name, help)) = not_send(program, &inference.pat_ty[capture.pat.0 as usize], true) else {
                        continue;
                    };
                    let code = program.code(at);
                    let used = program.place(at.file, code.expr(capture.at).span);
                    let bound = program.place(at.file, code.pat(capture.pat).span);
                    let text = format!("the task takes the `{name}` `{}` with it", capture.name);
                    out.push(say(program, at, spawn, name, help).label(used, text).label(bound, "made in this thread"));
                }
                if let Some(held) = held_at_await(program, inference, block) {
                    out.push(told(program, at, spawn, held));
                }
            }
            Work::Fn(def, call) => {
                if program.is_rewritten(def) {
                    continue;
                }
                let args = match &program.code(at).expr(call).kind {
                    ExprKind::Call { args, .. } => args,
                    ExprKind::MethodCall(method) => &method.args,
                    _ => continue,
                };
                let given = args.iter().find_map(|arg| {
                    let (name, help) = not_send(program, inference.ty(*arg), true)?;
                    Some((*arg, name, help))
                });
                if let Some((arg, name, help)) = given {
                    let place = program.place(at.file, program.code(at).expr(arg).span);
                    out.push(
                        say(program, at, spawn, name, help)
                            .label(place, format!("the task takes this `{name}` with it")),
                    );
                    continue;
                }
                let Some(code) = program.code_of(def) else { continue };
                if let Some(held) = held_at_await(program, program.inference(def.file, code), BodyId(0)) {
                    out.push(told(program, at, spawn, held));
                }
            }
            Work::Other => {}
        }
    }
}

fn say(program: &Program, at: BodyRef, spawn: &Spawn, name: &str, help: &str) -> Finding {
    let message = format!("the task of `{}` holds `{name}`, which may not leave its thread", spawn.api);
    let place = program.place(at.file, spawn.span);
    Finding::new(RULE.name, place, message, "takes only what may move between threads (`Send`)")
        .help(format!("{help}; or keep the task on this thread: `tokio::task::spawn_local(..)` in a `LocalSet`"))
}

/// A value that is alive at an await.
struct Held {
    name: &'static str,
    help: &'static str,
    bound: Place,
    awaited: Place,
}

fn told(program: &Program, at: BodyRef, spawn: &Spawn, held: Held) -> Finding {
    say(program, at, spawn, held.name, held.help)
        .label(held.bound, format!("this `{}` is alive ..", held.name))
        .label(held.awaited, ".. while the task waits here, and may go on in another thread")
}

fn not_send(program: &Program, ty: &Ty, guards: bool) -> Option<(&'static str, &'static str)> {
    let Ty::Adt(def, _) = ty else { return None };
    if !program.file(def.file).stub {
        return None;
    }
    let path = program.path_of(*def);
    let all = NOT_SEND.iter().chain(GUARDS.iter().filter(|_| guards));
    all.copied().find(|(of, _)| path == *of)
}

/// A `let` of the body whose value has something to do when it is dropped, that is never given away, and an await in a
/// later statement of the same block: then it is alive there, for certain.
fn held_at_await(program: &Program, inference: &Inference, body: BodyId) -> Option<Held> {
    let code = program.code_at(inference);
    let range = code.body(body).first.0..=code.body(body).value.0;
    for index in range.clone() {
        let ExprKind::Block(block) = &code.exprs[index as usize].kind else { continue };
        if inference.body_of(ExprId(index)) != body {
            continue;
        }
        for stmt in &block.stmts {
            let StmtKind::Let { pat, init: Some(init), .. } = &stmt.kind else { continue };
            if !matches!(code.pat(*pat).kind, PatKind::Bind { by_ref: false, sub: None, .. }) {
                continue;
            }
            let Some((name, help)) = not_send(program, &inference.pat_ty[pat.0 as usize], false) else { continue };
            if uses(inference, *pat).into_iter().any(|at| may_move(program, inference, at)) {
                continue;
            }
            let awaited = (init.0 + 1..index).map(ExprId).find(|expr| {
                matches!(code.expr(*expr).kind, ExprKind::Await { .. }) && inference.body_of(*expr) == body
            });
            let Some(awaited) = awaited else { continue };
            if leaves_between(code, inference, body, *init, awaited) {
                continue;
            }
            let ExprKind::Await { keyword, .. } = &code.expr(awaited).kind else { continue };
            return Some(Held {
                name,
                help,
                bound: program.place(inference.file, code.pat(*pat).span),
                awaited: program.place(inference.file, *keyword),
            });
        }
    }
    None
}

/// Anything but `&x` and a method that takes `&self` may give the value away.
fn may_move(program: &Program, inference: &Inference, at: ExprId) -> bool {
    let code = program.code_at(inference);
    let Some(parent) = inference.parent(at) else { return true };
    match &code.expr(parent).kind {
        ExprKind::Ref { .. } => false,
        ExprKind::Macro(_) => !program.formats(inference, parent),
        ExprKind::MethodCall(call) if call.receiver == at => match inference.callees.get(&parent) {
            Some(Callee::Fn(callee)) => !program.fn_sig(callee.def).is_some_and(|sig| sig.has_self && sig.self_by_ref),
            _ => true,
        },
        _ => true,
    }
}

/// The way from the one to the other is left on every path: a `return`, `break` or `continue` that is no branch's own.
fn leaves_between(code: &Code, inference: &Inference, body: BodyId, from: ExprId, to: ExprId) -> bool {
    (from.0 + 1..to.0).map(ExprId).any(|expr| {
        let leaves =
            matches!(code.expr(expr).kind, ExprKind::Return(_) | ExprKind::Break { .. } | ExprKind::Continue { .. });
        leaves && inference.body_of(expr) == body && !in_branch(code, inference, expr)
    })
}

fn in_branch(code: &Code, inference: &Inference, expr: ExprId) -> bool {
    let mut at = expr;
    while let Some(parent) = inference.parent(at) {
        match &code.expr(parent).kind {
            ExprKind::If { .. } | ExprKind::Match { .. } => return true,
            ExprKind::Block(block) => {
                let is_else = block
                    .stmts
                    .iter()
                    .any(|stmt| matches!(&stmt.kind, StmtKind::Let { otherwise: Some(it), .. } if *it == at));
                if is_else {
                    return true;
                }
                at = parent;
            }
            _ => at = parent,
        }
    }
    false
}
