//! `lost-task-result`: a task that gives a `Result` which nobody looks at; its panics are `unwrap-in-spawned-task`'s.

use crate::analysis::def::DefId;
use crate::analysis::errors::{
    first_try, first_try_of, may_fail, says_nothing, streamed, told_by_future, told_in_chain, told_inside,
};
use crate::analysis::tasks::{End, Lost, Work};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, ExprKind, StmtKind};
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
    in_lists(program, at, out);
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
        let tells = program.tells_error(at.file);
        let help = format!("tell somebody inside the task: `if let Err(error) = .. {{ {tells} }}`, or {look}");
        out.push(finding.help(help));
    }
}

/// `join_all(uploads).await;`: what each future gives is thrown away, errors as well.
fn in_lists(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.outline(at.file, at.code).may_name(|name| name == "join_all" || name == "collect") {
        return;
    }
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let stmts = code.exprs.iter().filter_map(|expr| match &expr.kind {
        ExprKind::Block(block) => Some(&block.stmts),
        _ => None,
    });
    for stmt in stmts.flatten() {
        let StmtKind::Expr { expr, .. } = stmt.kind else { continue };
        let ExprKind::Await { base, .. } = code.expr(expr).kind else { continue };
        let Ty::Adt(list, items) = inference.ty(expr) else { continue };
        if Some(*list) != program.lang.vec {
            continue;
        }
        let item = items.first().filter(|item| !item.is_unknown()).or_else(|| streamed(program, inference, base));
        let Some(Ty::Adt(result, args)) = item else { continue };
        let Some(error) = args.get(1).filter(|_| Some(*result) == program.lang.result) else { continue };
        if says_nothing(program, error) || !program.main_can_give(error) {
            continue;
        }
        let Some(callee) = program.stub_callee(inference, program.meaning(inference, base)) else { continue };
        let (name, told) = match program.path_of(callee.def).as_str() {
            "futures::future::join_all" => ("join_all", told_by_future(program, at, inference.ty(base))),
            "futures::stream::StreamExt::collect" => ("collect", told_in_chain(program, inference, expr)),
            _ => continue,
        };
        if told {
            continue;
        }
        let message = format!("`{name}` gives a `Result` of each future, and they are thrown away");
        let place = program.place(at.file, code.expr(expr).span);
        out.push(Finding::new(RULE.name, place, message, "an error of any of them is lost").help(format!(
            "look at each result: `for done in .. {{ if let Err(error) = done {{ {} }} }}`, or stop at the first error: `{}`",
            program.tells_error(at.file),
            if name == "collect" { "try_collect::<Vec<_>>().await?" } else { "try_join_all(..).await?" },
        )));
    }
}

fn label_fn(program: &Program, finding: Finding, def: DefId, text: &str) -> Finding {
    match program.item(def).as_fn() {
        Some(it) => finding.label(program.place(def.file, it.header), text),
        None => finding,
    }
}
