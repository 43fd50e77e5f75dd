//! `lost-task-result`: a task that gives a `Result` which nobody looks at; its panics are `unwrap-in-spawned-task`'s.

use crate::analysis::def::DefId;
use crate::analysis::tasks::{End, Lost, Spawn, Work};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, ExprId, ExprKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "lost-task-result",
    page: include_str!("../../rules/lost-task-result.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if at.body != BodyId(0) {
        return;
    }
    let (spawned, started) = (program.spawns(at.file, at.code), program.started(at.file, at.code));
    for spawn in spawned.iter().chain(&started).filter(|spawn| spawn.end.hides_output()) {
        let Ty::Adt(def, args) = &spawn.output else { continue };
        let Some(error) = args.get(1).filter(|_| Some(*def) == program.lang.result) else { continue };
        if says_nothing(program, error) {
            continue;
        }
        // `sender.send(value)` gives the value back, not an error.
        if !program.main_can_give(error) && first_try_of(program, at, spawn).is_none() {
            continue;
        }
        if told_inside(program, at, spawn) || !may_fail(program, at, spawn) {
            continue;
        }
        let place = program.place(at.file, spawn.span);
        let (what, label) = match spawn.end {
            End::Lost(Lost::Unused(_)) => ("its handle is never used", "the handle is bound here and not used again"),
            End::Lost(_) => ("its handle is dropped", "an error of this task is lost"),
            _ => ("what it gives is thrown away", "an error of this task is lost"),
        };
        let message = format!("the task of `{}` gives a `Result`, and {what}", spawn.api);
        let mut finding = Finding::new(RULE.name, place, message, label);
        match spawn.end {
            End::Ignored(awaited) | End::OutputIgnored(awaited) => {
                let span = program.code(at).expr(awaited).span;
                finding = finding.label(program.place(at.file, span), "the error is thrown away here");
            }
            _ => {}
        }
        match spawn.work {
            Work::Fn(def, _) => finding = label_fn(program, finding, def, "returns a `Result`"),
            Work::Started(def, _) => {
                finding = label_fn(program, finding, def, "spawns the task, and gives its handle");
            }
            Work::Block(body) => {
                let tried = first_try(program, at, body);
                if let Some(tried) = tried {
                    let span = program.code(at).expr(tried).span;
                    finding = finding.label(program.place(at.file, span), "an error leaves the task here");
                }
            }
            Work::Other => {}
        }
        let look = match spawn.api.contains("JoinSet") {
            true => "look at each result: `while let Some(done) = set.join_next().await { done??; }`",
            false => "keep the handle and write `task.await??`",
        };
        out.push(finding.help(format!(
            "tell somebody inside the task: `if let Err(error) = .. {{ tracing::error!(%error, \"task failed\") }}`, or {look}"
        )));
    }
}

fn label_fn(program: &Program, finding: Finding, def: DefId, text: &str) -> Finding {
    match program.item(def).as_fn() {
        Some(it) => finding.label(program.place(def.file, it.header), text),
        None => finding,
    }
}

/// Does an error leave the task at all? A block that ends in `Ok(())` and has no `?` is done with its errors.
fn may_fail(program: &Program, at: BodyRef, spawn: &Spawn) -> bool {
    match spawn.work {
        Work::Block(body) => block_may_fail(program, BodyRef { body, ..at }),
        Work::Started(def, call) => {
            let Some(code) = program.code_of(def) else { return false };
            let of_callee = |body| BodyRef { file: def.file, code, body };
            program.spawns(def.file, code).iter().any(|inner| match inner.work {
                Work::Block(body) => first_try(program, of_callee(body), body).is_some(),
                Work::Fn(..) => true,
                // It spawns what it is given.
                Work::Started(..) | Work::Other => {
                    given_block(program, at, call).is_some_and(|body| block_may_fail(program, body))
                }
            })
        }
        Work::Fn(..) | Work::Other => true,
    }
}

/// The async block among the arguments of a call.
fn given_block(program: &Program, at: BodyRef, call: ExprId) -> Option<BodyRef> {
    let code = program.code(at);
    let ExprKind::Call { args, .. } = &code.expr(call).kind else { return None };
    args.iter().find_map(|arg| match code.expr(*arg).kind {
        ExprKind::Async(body) => Some(BodyRef { body, ..at }),
        _ => None,
    })
}

fn block_may_fail(program: &Program, at: BodyRef) -> bool {
    let code = program.code(at);
    let mut value = code.body(at.body).value;
    while let ExprKind::Block(block) = &code.expr(value).kind {
        let Some(tail) = block.tail else { break };
        value = tail;
    }
    matches!(code.expr(value).kind, ExprKind::Await { .. }) || first_try(program, at, at.body).is_some()
}

/// The first `?` of what the task runs.
fn first_try_of(program: &Program, at: BodyRef, spawn: &Spawn) -> Option<ExprId> {
    match spawn.work {
        Work::Block(body) => first_try(program, at, body),
        Work::Fn(def, _) | Work::Started(def, _) => {
            let code = program.code_of(def)?;
            first_try(program, BodyRef { file: def.file, code, body: BodyId(0) }, BodyId(0))
        }
        Work::Other => None,
    }
}

/// The first `?` of a block's own.
fn first_try(program: &Program, at: BodyRef, body: BodyId) -> Option<ExprId> {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let block = code.body(body);
    (block.first.0..=block.value.0)
        .map(ExprId)
        .find(|expr| matches!(code.expr(*expr).kind, ExprKind::Try(_)) && inference.body_of(*expr) == body)
}

/// Errors that hold no news: unit, what cannot be, a channel whose other end is gone, and the panic of another task.
fn says_nothing(program: &Program, error: &Ty) -> bool {
    match error {
        Ty::Never | Ty::Unknown => true,
        Ty::Tuple(parts) => parts.is_empty(),
        Ty::Adt(def, _) => {
            let name = program.item(*def).name;
            matches!(
                name.as_str(),
                "Infallible" | "JoinError" | "SendError" | "TrySendError" | "Aborted" | "Canceled" | "RecvError"
            )
        }
        _ => false,
    }
}

/// The error is looked at before the task hands it out: `.inspect_err(..)`, or a `map_err` with a closure that logs.
fn told_inside(program: &Program, at: BodyRef, spawn: &Spawn) -> bool {
    let fn_tells = |def: DefId| {
        let code = program.code_of(def);
        code.is_some_and(|code| tells(program, BodyRef { file: def.file, code, body: BodyId(0) }))
    };
    match spawn.work {
        Work::Block(body) => tells(program, BodyRef { body, ..at }),
        Work::Fn(def, _) => fn_tells(def),
        // The function itself, or what its task runs.
        Work::Started(def, _) => {
            let runs = |code| program.spawns(def.file, code);
            fn_tells(def)
                || program.code_of(def).is_some_and(|code| {
                    runs(code).iter().any(|inner| matches!(inner.work, Work::Fn(run, _) if fn_tells(run)))
                })
        }
        Work::Other => false,
    }
}

fn tells(program: &Program, at: BodyRef) -> bool {
    let code = program.code(at);
    let body = code.body(at.body);
    (body.first.0..=body.value.0).any(|index| match &code.exprs[index as usize].kind {
        ExprKind::MethodCall(call) => matches!(call.method.as_str(), "inspect_err" | "or_else"),
        // The task itself logs errors: it is taken to log its own.
        ExprKind::Macro(call) => {
            call.path.last().is_some_and(|last| matches!(last.name.as_str(), "error" | "warn" | "eprintln" | "event"))
        }
        _ => false,
    })
}
