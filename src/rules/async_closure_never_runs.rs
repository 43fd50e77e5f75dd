//! `async-closure-never-runs`: a closure whose result is a future, given to something that calls it and drops what comes back.

use crate::analysis::context::body_expr;
use crate::analysis::def::DefId;
use crate::analysis::fate::{Fate, fate};
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, BodyKind, Code, ExprId, ExprKind, PatKind, Stmt, StmtKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "async-closure-never-runs",
    page: include_str!("../../rules/async-closure-never-runs.md"),
    check: Check::Body(check),
    in_tests: true,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let code = program.code(at);
    let body = code.body(at.body);
    let BodyKind::Closure { is_async, .. } = body.kind else { return };
    if !is_async && !may_give_future(code, body.value) && !is_thrown_away(code, at.body) {
        return;
    }
    let inference = program.inference(at.file, at.code);
    let Some(closure) = body_expr(program, at) else { return };
    let Ty::Closure(_, _, ret) = inference.ty(closure) else { return };
    let future = match &**ret {
        Ty::Async(..) => &**ret,
        Ty::Future(..) if program.lazy_type(ret).is_some() => &**ret,
        // `F: Future`, of a variable that the closure gives back.
        Ty::Param(..) if program.lang.future.is_some_and(|future| program.implements(ret, future)) => &**ret,
        _ => return,
    };
    let Some((call, index)) = argument_of(code, inference, closure) else { return };
    let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return };
    if !program.file(callee.def.file).stub {
        return;
    }
    let Some(wanted) = wanted_result(program, callee.def, index) else { return };
    let api = program.path_of(callee.def);
    let (message, label) = match wanted {
        Wanted::Nothing => (
            format!("the closure given to `{api}` returns a future, which nothing runs"),
            "takes a closure that returns nothing".to_owned(),
        ),
        Wanted::Bool => (
            format!("the closure given to `{api}` returns a future, which nothing runs"),
            "takes a closure that returns a `bool`".to_owned(),
        ),
        Wanted::Anything => {
            if !program.drops_unrun(inference, call, future) {
                return;
            }
            (
                format!("the closure given to `{api}` returns a future, which is dropped unrun"),
                "hands the future back, and nothing awaits it".to_owned(),
            )
        }
    };
    let span = match &code.expr(call).kind {
        ExprKind::MethodCall(method) => method.name_span,
        ExprKind::Call { callee, .. } => code.expr(*callee).span,
        _ => return,
    };
    let offloads = program.facts_of(callee.def).is_some_and(|facts| facts.offloads);
    out.push(
        Finding::new(RULE.name, program.head_place(at), message, "nothing runs the future that it makes")
            .label(program.place(at.file, span), label)
            .help(help(program, at, &api, offloads)),
    );
}

fn help(program: &Program, at: BodyRef, api: &str, offloads: bool) -> String {
    let spawn = match program.runtime(at.file) {
        "async_std" => "async_std::task::spawn",
        "smol" => "smol::spawn",
        _ => "tokio::spawn",
    };
    if offloads {
        return format!(
            "spawn the future itself, `{spawn}(async move {{ .. }})`, or make the closure blocking: drop its `async`"
        );
    }
    if api.contains("::option::") || api.contains("::result::") {
        return "write it out: `if let Some(value) = .. { .. .await }`".to_owned();
    }
    "run the futures: `futures::future::join_all(items.into_iter().map(|item| async move { .. })).await`, or a `for` loop that awaits"
        .to_owned()
}

/// Cheap; asked before anything is inferred.
fn may_give_future(code: &Code, value: ExprId) -> bool {
    match &code.expr(value).kind {
        ExprKind::Async(_) => true,
        ExprKind::Block(block) => block.tail.is_some_and(|tail| may_give_future(code, tail)),
        ExprKind::Call { .. } | ExprKind::MethodCall(_) | ExprKind::Path(_) => {
            code.exprs.iter().any(|expr| match &expr.kind {
                ExprKind::Path(path) => path.last().is_some_and(|last| last.name.as_str().contains("spawn")),
                ExprKind::MethodCall(call) => call.method.as_str().contains("spawn"),
                _ => false,
            })
        }
        _ => false,
    }
}

/// `items.into_iter().map(|item| send(item));`, `let _ = item.map(|item| send(item));`: nobody takes what the closure
/// gives. By the text alone.
fn is_thrown_away(code: &Code, closure: BodyId) -> bool {
    let is_it = |arg: &ExprId| matches!(code.expr(*arg).kind, ExprKind::Closure(body) if body == closure);
    let takes_it =
        |expr: ExprId| matches!(&code.expr(expr).kind, ExprKind::MethodCall(call) if call.args.iter().any(is_it));
    let is_dropped = |stmt: &Stmt| match &stmt.kind {
        StmtKind::Expr { expr, .. } => takes_it(*expr),
        StmtKind::Let { pat, init: Some(init), .. } => matches!(code.pat(*pat).kind, PatKind::Wild) && takes_it(*init),
        _ => false,
    };
    code.exprs.iter().any(|expr| matches!(&expr.kind, ExprKind::Block(block) if block.stmts.iter().any(is_dropped)))
}

fn argument_of(code: &Code, inference: &Inference, expr: ExprId) -> Option<(ExprId, usize)> {
    match fate(code, inference, expr) {
        Fate::Argument(call, index) => Some((call, index)),
        _ => None,
    }
}

/// What a function wants from the closure that it takes.
enum Wanted {
    Nothing,
    Bool,
    Anything,
}

fn wanted_result(program: &Program, def: DefId, index: usize) -> Option<Wanted> {
    let sig = program.fn_sig(def)?;
    let is_method = sig.has_self;
    let param = sig.params.get(index + usize::from(is_method))?;
    let bounds: Vec<_> = match param {
        Ty::Bounds(bounds) => bounds.iter().cloned().collect(),
        _ => sig.bounds.iter().filter(|(of, _)| of == param).map(|(_, bound)| bound.clone()).collect(),
    };
    let bound = bounds.iter().find(|bound| program.is_fn_trait(bound.def))?;
    if program.is_async_fn_trait(bound.def) {
        return None;
    }
    let facts = program.facts_of(def)?;
    if !facts.offloads && !facts.calls_inline {
        return None;
    }
    let (_, ret) = program.fn_bound(bound)?;
    match &ret {
        Ty::Tuple(parts) if parts.is_empty() => Some(Wanted::Nothing),
        Ty::Prim(name) if *name == "bool" => Some(Wanted::Bool),
        _ => Some(Wanted::Anything),
    }
}
