//! `spawn-borrow`: a spawned future that borrows from the function that spawns it; the compiler refuses it as well.

use crate::analysis::advice::MOVED;
use crate::analysis::captures::{Capture, NESTED};
use crate::analysis::facts::Spawns;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::tasks::{Spawn, Work};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, BodyKind, ExprId, ExprKind, PatId};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "spawn-borrow",
    page: include_str!("../../rules/spawn-borrow.md"),
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
    for spawn in spawns.iter().filter(|spawn| spawn.is_static) {
        match spawn.work {
            Work::Block(block) => in_block(program, at, inference, spawn, block, out),
            Work::Fn(def, call) if !program.is_rewritten(def) => {
                in_call(program, at, inference, spawn, call, out);
            }
            Work::Other => {
                if let Some(pat) = inference.locals.get(&spawn.future) {
                    out.extend(unbounded(program, at, inference, spawn, *pat, spawn.future));
                }
            }
            _ => {}
        }
    }
}

fn in_block(
    program: &Program,
    at: BodyRef,
    inference: &Inference,
    spawn: &Spawn,
    block: BodyId,
    out: &mut Vec<Finding>,
) {
    let code = program.code(at);
    let moves = matches!(code.body(block).kind, BodyKind::AsyncBlock { moves: true });
    let mut borrowed: Vec<(Capture, String)> = Vec::new();
    let mut is_nested = false;
    for capture in program.captures(inference, block) {
        out.extend(unbounded(program, at, inference, spawn, capture.pat, capture.at));
        if let Some(what) = program.reference_param(inference, capture.pat) {
            if what == NESTED && program.is_used_in_parts(inference, block, capture.pat) {
                continue;
            }
            is_nested |= what == NESTED && borrowed.is_empty();
            let text = format!("`{}` is {what}: the task may outlive what it points to", capture.name);
            borrowed.push((capture, text));
        } else if let Some(of) = program.lent_from(inference, capture.pat) {
            let text = format!("`{}` points into `{}`, which the task may outlive", capture.name, code_name(code, of));
            borrowed.push((capture, text));
        } else if !moves && capture.borrowed && program.is_owned_local(inference, capture.pat) {
            let text = format!("`{}` belongs to the function, and a block without `move` borrows it", capture.name);
            borrowed.push((capture, text));
        }
    }
    let Some((first, _)) = borrowed.first() else { return };
    let names: Vec<String> = borrowed.iter().map(|(capture, _)| format!("`{}`", capture.name)).collect();
    let message = format!("the task of `{}` borrows {}", spawn.api, names.join(", "));
    let place = program.place(at.file, code.body(block).head);
    let mut finding = Finding::new(RULE.name, place, message, "may outlive the function that it borrows from")
        .label(program.place(at.file, spawn.span), "takes only what borrows nothing (`'static`)");
    for (capture, text) in &borrowed {
        finding = finding
            .label(program.place(at.file, code.expr(capture.at).span), format!("the task uses `{}`", capture.name))
            .label(program.place(at.file, code.pat(capture.pat).span), text.clone());
    }
    let captures: Vec<&Capture> = borrowed.iter().map(|(capture, _)| capture).collect();
    let fix = program.cloned_before(at, block, &captures);
    let is_moved = fix.as_ref().is_some_and(|fix| fix.title == MOVED);
    finding.fixes.extend(fix);
    let ty = &inference.pat_ty[first.pat.0 as usize];
    let is_moved = is_moved || first.name == "self" && program.is_owned_local(inference, first.pat);
    let help = match is_nested {
        true => {
            format!("turn `{}` into what owns its parts before the task starts, or take such a parameter", first.name)
        }
        false => block_help(first, &call_words(program, at, spawn), ty, is_moved),
    };
    out.push(finding.help(help));
}

/// A type parameter that may stand for something with references in it.
fn unbounded(
    program: &Program,
    at: BodyRef,
    inference: &Inference,
    spawn: &Spawn,
    pat: PatId,
    used: ExprId,
) -> Option<Finding> {
    let open = program.open_param(inference, pat).filter(|open| open.no_static)?;
    if open.no_send && spawn.kind == Spawns::Send {
        // `spawn-not-send` says both.
        return None;
    }
    let message =
        format!("the task of `{}` takes a value of type `{}`, which may borrow from anywhere", spawn.api, open.name);
    let place = program.place(at.file, spawn.span);
    let finding = Finding::new(RULE.name, place, message, "takes only what borrows nothing (`'static`)");
    Some(program.with_open(finding, at, pat, used, &open))
}

/// What spawns, as the user writes it: `task::spawn`, `runtime.spawn`.
fn call_words(program: &Program, at: BodyRef, spawn: &Spawn) -> String {
    let code = program.code(at);
    match &code.expr(spawn.call).kind {
        ExprKind::MethodCall(call) => format!("{}.{}", program.words(at.file, code, call.receiver), call.method),
        ExprKind::Call { callee, .. } => program.words(at.file, code, *callee),
        _ => spawn.api.clone(),
    }
}

fn block_help(capture: &Capture, api: &str, ty: &Ty, is_moved: bool) -> String {
    let name = capture.name;
    if matches!(ty, Ty::Prim(_)) {
        return format!("write `{api}(async move {{ .. }})`: the task gets a copy");
    }
    if is_moved {
        return format!("write `{api}(async move {{ .. }})`: nobody else needs what the task takes");
    }
    if name == "self" {
        return format!(
            "take what the task needs before it starts: `let part = self.part.clone(); {api}(async move {{ .. }})`, or take `self: Arc<Self>`"
        );
    }
    let owned = owned_by(ty);
    format!(
        "give the task its own: `let {name} = {name}.{owned}(); {api}(async move {{ .. }})`; what is not needed later is moved without a clone"
    )
}

/// The method that makes one's own of what is borrowed: of a `&str` a clone is borrowed again.
fn owned_by(ty: &Ty) -> &'static str {
    match ty {
        Ty::Ref(_, inner) => match &**inner {
            Ty::Prim(name) if *name == "str" => "to_owned",
            Ty::Slice(_) => "to_vec",
            _ => "clone",
        },
        _ => "clone",
    }
}

/// `spawn(self.run())`, `spawn(f(&x))`.
fn in_call(program: &Program, at: BodyRef, inference: &Inference, spawn: &Spawn, call: ExprId, out: &mut Vec<Finding>) {
    let code = program.code(at);
    let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return };
    let def = program.specialized(callee);
    let callee_name = program.shown_path(def);
    let api = call_words(program, at, spawn);
    let mut say = |expr: ExprId, name: &str, text: String, help: String| {
        let message = format!("the task of `{}` borrows `{name}`", spawn.api);
        let place = program.place(at.file, code.expr(expr).span);
        let mut finding = Finding::new(RULE.name, place, message, text)
            .label(program.place(at.file, spawn.span), "takes only what borrows nothing (`'static`)");
        if let Some(it) = program.item(def).as_fn() {
            finding = finding
                .label(program.place(def.file, it.header), format!("the future of `{callee_name}` holds on to it"));
        }
        out.push(finding.help(help));
    };
    let local = |expr: ExprId| inference.locals.get(&expr).copied();
    let args = match &code.expr(call).kind {
        ExprKind::MethodCall(method) => {
            let by_ref =
                program.item(def).as_fn().and_then(|it| it.self_param).is_some_and(|it| it.by_ref && !it.typed);
            if let (true, Some(pat)) = (by_ref, local(method.receiver)) {
                let name = code_name(code, pat);
                if program.reference_param(inference, pat).is_some() && name == "self" {
                    let text = "borrowed by the call, for as long as the task runs".to_owned();
                    let help = format!(
                        "give the task its own: take `self: Arc<Self>` and write `let this = Arc::clone(&self); {api}(async move {{ this.{}(..).await }})`",
                        method.method
                    );
                    say(method.receiver, &name, text, help);
                } else if program.is_owned_local(inference, pat) && name != "self" {
                    let text = "borrowed by the call, for as long as the task runs".to_owned();
                    let help = format!(
                        "move it into the task: `{api}(async move {{ {name}.{}(..).await }})`, a clone where it is needed later",
                        method.method
                    );
                    say(method.receiver, &name, text, help);
                }
            }
            &method.args
        }
        ExprKind::Call { args, .. } => args,
        _ => return,
    };
    for arg in args {
        let ExprKind::Ref { expr, .. } = &code.expr(*arg).kind else {
            let Some(pat) = local(*arg) else { continue };
            if program.reference_param(inference, pat).is_some() || program.lent_from(inference, pat).is_some() {
                let name = code_name(code, pat);
                let text = "a reference, kept for as long as the task runs".to_owned();
                let owned = owned_by(&inference.pat_ty[pat.0 as usize]);
                let help = format!(
                    "give the task its own: `let {name} = {name}.{owned}(); {api}(async move {{ {callee_name}(&{name}).await }})`"
                );
                say(*arg, &name, text, help);
            }
            continue;
        };
        let Some(pat) = local(*expr).filter(|pat| program.is_owned_local(inference, *pat)) else { continue };
        let name = code_name(code, pat);
        let text = "borrowed by the call, for as long as the task runs".to_owned();
        let help = format!(
            "move it into the task and borrow it there: `{api}(async move {{ {callee_name}(&{name}).await }})`, a clone where it is needed later"
        );
        say(*arg, &name, text, help);
    }
}

fn code_name(code: &crate::model::Code, pat: crate::model::PatId) -> String {
    match &code.pat(pat).kind {
        crate::model::PatKind::Bind { name, .. } => name.to_string(),
        _ => String::new(),
    }
}
