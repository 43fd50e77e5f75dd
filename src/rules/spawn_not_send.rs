//! `spawn-not-send`: a spawned future that holds what may not leave its thread. Lock guards and `RefCell` borrows that
//! live at an await of their own block are the business of `lock-across-await` and `borrow-across-await`.

use crate::analysis::facts::Spawns;
use crate::analysis::infer::Inference;
use crate::analysis::sendable::{Bound, Held};
use crate::analysis::tasks::{Spawn, Work};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, ExprId, PatId};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "spawn-not-send",
    page: include_str!("../../rules/spawn-not-send.md"),
    check: Check::Body(check),
    in_tests: false,
};

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
        if let Some(bound) = program.not_send(&spawn.output, true) {
            let mut finding = say(program, at, spawn, "gives", bound);
            if let Work::Fn(def, _) = spawn.work
                && let Some(it) = program.item(def).as_fn()
            {
                finding =
                    finding.label(program.place(def.file, it.header), "whoever awaits the task gets what this returns");
            }
            out.push(finding);
        }
        match spawn.work {
            Work::Block(block) => {
                for capture in program.captures(inference, block) {
                    let ty = &inference.pat_ty[capture.pat.0 as usize];
                    // Of what is borrowed `spawn-borrow` speaks; of what is used by its fields only these go along.
                    if matches!(ty, Ty::Ref(..)) || program.is_used_in_parts(inference, block, capture.pat) {
                        continue;
                    }
                    let code = program.code(at);
                    out.extend(unbounded(program, at, inference, spawn, capture.pat, capture.at));
                    let Some(bound) = program.not_send(ty, true) else { continue };
                    let used = program.place(at.file, code.expr(capture.at).span);
                    let declared = program.place(at.file, code.pat(capture.pat).span);
                    let text = format!("the task takes {} along in `{}`", bound.this(), capture.name);
                    out.push(
                        say(program, at, spawn, "holds", bound)
                            .label(used, text)
                            .label(declared, "made in this thread"),
                    );
                }
                if let Some(held) = program.held_at_await(BodyRef { body: block, ..at }) {
                    out.push(told(program, at, spawn, &held));
                }
            }
            Work::Fn(def, call) => {
                if program.is_rewritten(def) {
                    continue;
                }
                let given = program.handed_over(inference, call, true);
                // Of what is borrowed `spawn-borrow` speaks.
                if let Some((bound, arg)) = given.filter(|(_, arg)| !matches!(inference.ty(*arg), Ty::Ref(..))) {
                    let place = program.place(at.file, program.code(at).expr(arg).span);
                    let text = format!("the task takes {} along", bound.this());
                    out.push(say(program, at, spawn, "holds", bound).label(place, text));
                    continue;
                }
                let Some(code) = program.code_of(def) else { continue };
                if let Some(held) = program.held_at_await(BodyRef { file: def.file, code, body: BodyId(0) }) {
                    out.push(told(program, at, spawn, &held));
                }
            }
            Work::Other => {
                if let Some(pat) = inference.locals.get(&spawn.future) {
                    out.extend(unbounded(program, at, inference, spawn, *pat, spawn.future));
                }
                if let Some(bound) = program.not_send(inference.ty(spawn.future), true) {
                    let used = program.place(at.file, program.code(at).expr(spawn.future).span);
                    let text = format!("the task is {}", bound.this());
                    out.push(say(program, at, spawn, "is", bound).label(used, text));
                }
            }
            Work::Started(..) => {}
        }
    }
}

/// A type parameter of which nobody says that it may leave its thread.
fn unbounded(
    program: &Program,
    at: BodyRef,
    inference: &Inference,
    spawn: &Spawn,
    pat: PatId,
    used: ExprId,
) -> Option<Finding> {
    let open = program.open_param(inference, pat).filter(|open| open.no_send)?;
    let (api, name) = (&spawn.api, open.name);
    let message = format!("the task of `{api}` takes a value of type `{name}`, which nobody says may leave its thread");
    let place = program.place(at.file, spawn.span);
    let finding = Finding::new(RULE.name, place, message, "takes only what may move between threads (`Send`)");
    Some(program.with_open(finding, at, pat, used, &open))
}

fn say(program: &Program, at: BodyRef, spawn: &Spawn, verb: &str, bound: Bound) -> Finding {
    let Bound { name, shared, help } = bound;
    let shown = if name.as_str().starts_with("a ") { name.to_string() } else { format!("`{name}`") };
    let message = match shared {
        true => format!("the task of `{}` shares {shown}, which belongs to one thread", spawn.api),
        false => format!("the task of `{}` {verb} {shown}, which may not leave its thread", spawn.api),
    };
    let place = program.place(at.file, spawn.span);
    Finding::new(RULE.name, place, message, "takes only what may move between threads (`Send`)")
        .help(format!("{help}; or keep the task on this thread: `tokio::task::spawn_local(..)` in a `LocalSet`"))
}

fn told(program: &Program, at: BodyRef, spawn: &Spawn, held: &Held) -> Finding {
    let mut finding = say(program, at, spawn, "holds", held.bound);
    finding = program.with_steps(finding, &held.steps);
    finding
        .label(held.made, format!("{} is alive ..", held.bound.this()))
        .label(held.awaited, ".. while the task waits here, and may go on in another thread")
}
