//! `ignored-lag`: a loop over a broadcast channel that ends for good when the receiver was too slow once.

use crate::analysis::exits::{Can, Flow};
use crate::analysis::fate::uses;
use crate::analysis::infer::Inference;
use crate::analysis::{BodyRef, Program, walk};
use crate::finding::Finding;
use crate::model::{Code, ExprId, ExprKind, MacroBody, PatKind, Span, StmtKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "ignored-lag",
    page: include_str!("../../rules/ignored-lag.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.outline(at.file, at.code).may_name(|name| name == "recv") {
        return;
    }
    in_arms(program, at, out);
    let code = program.code(at);
    let body = program.body(at);
    for id in (body.first.0..=body.value.0).map(ExprId) {
        let Some(Ending { looped, received, tells }) = ending(program, at, id) else { continue };
        let inference = program.inference(at.file, at.code);
        let Some(base) = received_by(program, inference, received) else { continue };
        let Some(span) = broadcast_recv(program, inference, base) else { continue };
        if inference.body_of(id) != at.body || repeats(program, at, looped) {
            continue;
        }
        let (does, said) = match code.expr(id).kind {
            ExprKind::MethodCall(_) => ("panics", "every error is a panic"),
            _ => ("ends", "every error ends the loop"),
        };
        let message = format!("`{RECV}` in a loop that {does} on `Lagged`");
        out.push(
            Finding::new(RULE.name, program.place(at.file, span), message, LAGGED)
                .label(program.place(at.file, tells), said)
                .help(HELP),
        );
    }
}

const RECV: &str = "tokio::sync::broadcast::Receiver::recv";
const LAGGED: &str = "`Err(Lagged(n))`: the receiver was too slow, `n` messages are lost, the channel is still open";
const HELP: &str =
    "match the error: `Err(RecvError::Lagged(n)) => continue` (and say so in a log), `Err(RecvError::Closed) => break`";

/// Where the method is named, if this is a call of it.
fn broadcast_recv(program: &Program, inference: &Inference, base: ExprId) -> Option<Span> {
    let ExprKind::MethodCall(call) = &program.code_at(inference).expr(base).kind else { return None };
    if call.method != "recv" {
        return None;
    }
    let callee = program.stub_callee(inference, base)?;
    (program.path_of(callee.def) == RECV).then_some(call.name_span)
}

/// `Ok(x) = news.recv() => ..` in a looped `select!` whose other arms leave the loop: an error switches the arm off, and
/// the `select!` waits for the others only.
fn in_arms(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let code = program.code(at);
    for select in program.selects(at) {
        if select.looped.is_none() || !select.is_tokio {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        for (index, arm) in select.arms.iter().enumerate() {
            let mut others = select.arms.iter().enumerate().filter(|(other, _)| *other != index).peekable();
            let alone = others.peek().is_none();
            if !code.is_variant(arm.pat, "Ok") || alone || others.any(|(_, other)| other.goes_on != Can::No) {
                continue;
            }
            let Some(span) = broadcast_recv(program, inference, arm.future) else { continue };
            let message = format!("`{RECV}` in an arm that `Lagged` switches off");
            out.push(
                Finding::new(RULE.name, program.place(at.file, span), message, LAGGED)
                    .label(
                        program.place(at.file, code.pat(arm.pat).span),
                        "does not match an error: then only the other arms are waited for, which leave the loop",
                    )
                    .help(format!("take the result, `received = .. => match received {{ .. }}`, and {HELP}")),
            );
        }
    }
}

/// A loop that ends on every error of what it receives.
struct Ending {
    looped: ExprId,
    /// `rx.recv().await`, or what stands for it.
    received: ExprId,
    /// What tells success from failure: `Ok(x)`, `Err(_)`, `unwrap`.
    tells: Span,
}

/// `while let Ok(x) = ..`, `loop { rx.recv().await.unwrap() }`, `loop { match .. { Err(_) => break, .. } }`, `loop { let Ok(x) = .. else { break }; }`.
fn ending(program: &Program, at: BodyRef, id: ExprId) -> Option<Ending> {
    let code = program.code(at);
    match &code.expr(id).kind {
        ExprKind::While { cond, .. } => {
            let ExprKind::Let { pat, expr } = &code.expr(*cond).kind else { return None };
            let received = match &code.expr(*expr).kind {
                // `while let Some(x) = rx.recv().await.ok()`
                ExprKind::MethodCall(call) if call.method == "ok" && code.is_variant(*pat, "Some") => call.receiver,
                _ if code.is_variant(*pat, "Ok") => *expr,
                _ => return None,
            };
            Some(Ending { looped: id, received, tells: code.pat(*pat).span })
        }
        ExprKind::Match { scrutinee, arms } => {
            // One arm for all errors; what came may be told apart by several.
            let (err, oks) = arms
                .split_last()
                .filter(|(err, _)| code.is_variant(err.pat, "Err"))
                .or_else(|| arms.split_first().filter(|(err, _)| code.is_variant(err.pat, "Err")))?;
            let PatKind::TupleStruct { elems, .. } = &code.pat(err.pat).kind else { return None };
            let any_error = match &elems[..] {
                [elem] => match code.pat(*elem).kind {
                    PatKind::Wild => true,
                    // It is named, and told in a log perhaps; whoever gets it as an error may know what to do.
                    PatKind::Bind { sub: None, .. } => ends_in_silence(code, err.value),
                    _ => false,
                },
                _ => false,
            };
            let plain = oks.iter().all(|ok| code.is_variant(ok.pat, "Ok"))
                && oks.iter().any(|ok| ok.guard.is_none())
                && err.guard.is_none();
            let looped = own_loop(program, at, id)?;
            (plain && any_error && leaves(code, err.value)).then_some(Ending {
                looped,
                received: *scrutinee,
                tells: code.pat(err.pat).span,
            })
        }
        ExprKind::If { cond, otherwise: Some(otherwise), .. } => {
            let ExprKind::Let { pat, expr } = &code.expr(*cond).kind else { return None };
            if !code.is_variant(*pat, "Ok") || !ends_in_silence(code, *otherwise) {
                return None;
            }
            Some(Ending { looped: own_loop(program, at, id)?, received: *expr, tells: code.pat(*pat).span })
        }
        ExprKind::MethodCall(call)
            if matches!(call.method.as_str(), "unwrap" | "expect") && is_unseen(program, at, call.receiver) =>
        {
            Some(Ending { looped: own_loop(program, at, id)?, received: call.receiver, tells: call.name_span })
        }
        ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| {
            let StmtKind::Let { pat, init: Some(init), otherwise: Some(otherwise), .. } = &stmt.kind else {
                return None;
            };
            if !code.is_variant(*pat, "Ok") || !leaves(code, *otherwise) {
                return None;
            }
            let looped = own_loop(program, at, *init)?;
            Some(Ending { looped, received: *init, tells: code.pat(*pat).span })
        }),
        _ => None,
    }
}

/// What has just come, or a variable that was not looked at in between: this is all that is done with it.
fn is_unseen(program: &Program, at: BodyRef, expr: ExprId) -> bool {
    let inference = program.inference(at.file, at.code);
    match program.code(at).expr(expr).kind {
        ExprKind::Await { .. } => true,
        ExprKind::Path(_) => inference.locals.get(&expr).is_some_and(|pat| uses(inference, *pat).len() == 1),
        _ => false,
    }
}

/// `break` or `return`, perhaps after a word in a log.
fn leaves(code: &Code, expr: ExprId) -> bool {
    match &code.expr(expr).kind {
        ExprKind::Break { label: None, .. } | ExprKind::Return(_) => true,
        ExprKind::Block(block) => match (block.tail, block.stmts.last().map(|stmt| &stmt.kind)) {
            (Some(tail), _) => leaves(code, tail),
            (None, Some(StmtKind::Expr { expr, .. })) => leaves(code, *expr),
            _ => false,
        },
        _ => false,
    }
}

/// Leaves in any case, and gives no error to anybody.
fn ends_in_silence(code: &Code, expr: ExprId) -> bool {
    let decides = |id: ExprId| match &code.expr(id).kind {
        ExprKind::If { .. } | ExprKind::Match { .. } | ExprKind::Continue { .. } | ExprKind::Return(Some(_)) => true,
        ExprKind::Break { value, .. } => value.is_some(),
        ExprKind::Macro(call) => matches!(call.body, MacroBody::Opaque { .. }),
        _ => false,
    };
    leaves(code, expr) && !walk::any(code, expr, decides)
}

/// The call of `recv` whose value this is: `rx.recv().await`, a variable with that, or that of an arm of `select!`.
fn received_by(program: &Program, inference: &Inference, expr: ExprId) -> Option<ExprId> {
    let code = program.code_at(inference);
    match &code.expr(expr).kind {
        ExprKind::Await { base, .. } => Some(*base),
        ExprKind::Path(_) => {
            let pat = *inference.locals.get(&expr)?;
            let of_arm = code.exprs.iter().find_map(|expr| match &expr.kind {
                ExprKind::Macro(call) => match &call.body {
                    MacroBody::Select(select) => select.arms.iter().find(|arm| arm.pat == pat).map(|arm| arm.future),
                    _ => None,
                },
                _ => None,
            });
            of_arm.or_else(|| match &code.expr(program.initializer(inference, pat)?).kind {
                ExprKind::Await { base, .. } => Some(*base),
                _ => None,
            })
        }
        _ => None,
    }
}

/// The innermost loop around an expression, of the same body; not a `for`, which has an end of its own.
fn own_loop(program: &Program, at: BodyRef, id: ExprId) -> Option<ExprId> {
    let flow = Flow::new(program, program.inference(at.file, at.code));
    flow.loop_around(id).filter(|around| !matches!(flow.code.expr(*around).kind, ExprKind::For(_)))
}

/// The loop stands in another one, which begins it again.
fn repeats(program: &Program, at: BodyRef, id: ExprId) -> bool {
    Flow::new(program, program.inference(at.file, at.code)).loop_around(id).is_some()
}
