//! `select-without-else`: a `select!` all of whose arms can be disabled at once, with nothing to do then.

use crate::analysis::exits::Flow;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::select::{Selected, SelectedArm, is_part_of, place_root, place_text};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program, walk};
use crate::finding::Finding;
use crate::model::{BinaryOp, Code, ExprId, ExprKind, Lit, PatId, PatKind, StmtKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "select-without-else",
    page: include_str!("../../rules/select-without-else.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    for select in program.selects(at) {
        // The macros of futures take no refutable patterns and skip what is terminated.
        if !select.is_tokio || select.has_else || select.arms.is_empty() {
            continue;
        }
        let inference = program.inference(at.file, at.code);
        // What nobody knows the type of, nobody knows to fail.
        let may_fail = |arm: &SelectedArm| {
            let known = !inference.pat_ty[arm.pat.0 as usize].is_unknown();
            known
                && arm.refutable == Some(true)
                && !program.always_matches(inference, arm)
                && !program.never_ends(inference, arm.future)
                && !program.receives_of_own_sender(inference, &select, arm.future)
        };
        let can_be_off = |arm: &SelectedArm| may_fail(arm) || arm.guard.is_some();
        if !select.arms.iter().all(can_be_off)
            || guards_are_watched(program, at, &select)
            || source_is_watched(program, at, &select)
            || is_full_or_gives(program, at, &select)
        {
            continue;
        }
        let place = program.place(at.file, select.span);
        let message = "this `tokio::select!` panics when no arm is left: all can be disabled, and there is no `else`";
        let mut finding = Finding::new(RULE.name, place, message, "no `else`");
        let by_error = |arm: &SelectedArm| arm.guard.is_none() && fails_by_io_error(program, inference, arm.pat);
        finding.minor = select.arms.iter().any(by_error);
        for arm in &select.arms {
            let (span, text) = match (arm.refutable, arm.guard) {
                (Some(true), _) => (program.code(at).pat(arm.pat).span, "disabled when this does not match"),
                (_, Some(guard)) => (program.code(at).expr(guard).span, "disabled when this is false"),
                _ => continue,
            };
            finding = finding.label(program.place(at.file, span), text);
        }
        let example = if select.looped.is_some() { "else => break," } else { "else => return," };
        out.push(finding.help(format!("say what to do then: `{example}`")));
    }
}

/// Is this variable, or a field of it, assigned in the loop?
fn is_assigned(code: &Code, inference: &Inference, looped: ExprId, root: PatId) -> bool {
    walk::any(code, looped, |id| match &code.expr(id).kind {
        ExprKind::Assign { lhs, .. } | ExprKind::AssignOp { lhs, .. } => {
            place_root(code, inference, *lhs) == Some(root)
        }
        _ => false,
    })
}

/// `let mut open = true;`, `let (mut a, mut b) = (Some(x), Some(y));`
fn is_known(inference: &Inference, code: &Code, variable: PatId) -> bool {
    let known = |init: ExprId| match &code.expr(init).kind {
        ExprKind::Lit(_) => true,
        ExprKind::Call { .. } => matches!(inference.callees.get(&init), Some(Callee::Constructor(_))),
        _ => false,
    };
    code.exprs.iter().any(|expr| {
        let ExprKind::Block(block) = &expr.kind else { return false };
        block.stmts.iter().any(|stmt| {
            let StmtKind::Let { pat, init: Some(init), .. } = &stmt.kind else { return false };
            if *pat == variable {
                return known(*init);
            }
            match (&code.pat(*pat).kind, &code.expr(*init).kind) {
                (PatKind::Tuple(pats), ExprKind::Tuple(inits)) => {
                    std::iter::zip(pats, inits).any(|(pat, init)| *pat == variable && known(*init))
                }
                _ => false,
            }
        })
    })
}

/// Does this arm fail on an error of the system only? It rarely does, and hardly for all arms at once.
fn fails_by_io_error(program: &Program, inference: &Inference, pat: PatId) -> bool {
    match &inference.pat_ty[pat.0 as usize] {
        Ty::Adt(def, args) if Some(*def) == program.lang.result => {
            matches!(args.get(1), Some(Ty::Adt(error, _)) if program.path_of(*error) == "std::io::Error")
        }
        _ => false,
    }
}

/// `while !tasks.is_empty() { select! { Some(x) = tasks.join_next() => .. } }`: there is a next one as long as it runs.
fn source_is_watched(program: &Program, at: BodyRef, select: &Selected) -> bool {
    let code = program.code(at);
    let source = |arm: &SelectedArm| match &code.expr(arm.future).kind {
        ExprKind::MethodCall(call) if call.args.is_empty() => place_text(code, call.receiver),
        _ => None,
    };
    let sources: Vec<String> = select.arms.iter().filter(|arm| arm.guard.is_none()).filter_map(source).collect();
    let in_select = code.expr(select.expr).span;
    code.exprs.iter().any(|expr| {
        let ExprKind::MethodCall(call) = &expr.kind else { return false };
        matches!(call.method.as_str(), "is_empty" | "len")
            && !in_select.contains(expr.span)
            && place_text(code, call.receiver).is_some_and(|text| sources.contains(&text))
    })
}

/// `job = jobs.recv(), if tasks.len() < LIMIT` beside `Some(done) = tasks.next()`: when the first is off, there is one.
fn is_full_or_gives(program: &Program, at: BodyRef, select: &Selected) -> bool {
    let code = program.code(at);
    let receiver = |id: ExprId, methods: &[&str]| match &code.expr(id).kind {
        ExprKind::MethodCall(call) if methods.contains(&call.method.as_str()) => place_text(code, call.receiver),
        _ => None,
    };
    let inference = program.inference(at.file, at.code);
    let limited = select.arms.iter().filter(|arm| arm.refutable == Some(false)).filter_map(|arm| {
        let guard = program.meaning(inference, arm.guard?);
        let ExprKind::Binary { op: BinaryOp::Order, lhs, rhs } = &code.expr(guard).kind else { return None };
        // `len() > 0` says the opposite.
        let is_limit = |id: ExprId| !matches!(&code.expr(id).kind, ExprKind::Lit(Lit::Int { value: Some(0 | 1), .. }));
        receiver(*lhs, &["len"]).filter(|_| is_limit(*rhs))
    });
    let limited: Vec<String> = limited.collect();
    let gives = |arm: &SelectedArm| {
        let first = match &code.pat(arm.pat).kind {
            PatKind::TupleStruct { elems, .. } => elems.first().copied(),
            _ => None,
        };
        first.is_some_and(|inner| program.is_refutable(inference, inner) == Some(false))
            && receiver(arm.future, &["next", "join_next"]).is_some_and(|text| limited.contains(&text))
    };
    select.arms.iter().any(gives)
}

/// Code that decides by the same values as the guards may well keep one of the arms open: a loop that runs while one
/// is, a test before the `select!`, two guards of which one is the other's opposite.
fn guards_are_watched(program: &Program, at: BodyRef, select: &Selected) -> bool {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let flow = Flow::new(program, inference);
    let places = |of: ExprId| {
        let mut found = Vec::new();
        // `let room = tasks.len() < LIMIT;` says the same as the test that it stands for.
        let mut roots = vec![of];
        walk::descendants(code, of, &mut |id| {
            roots.extend(Some(program.meaning(inference, id)).filter(|it| *it != id))
        });
        for root in roots {
            walk::descendants(code, root, &mut |id| {
                let parent_is_field =
                    inference.parent(id).is_some_and(|up| matches!(code.expr(up).kind, ExprKind::Field { .. }));
                if !parent_is_field
                    && (inference.locals.contains_key(&id) || matches!(code.expr(id).kind, ExprKind::Field { .. }))
                {
                    found.extend(place_text(code, id));
                }
            });
        }
        found
    };
    let guards: Vec<ExprId> =
        select.arms.iter().filter(|arm| arm.refutable != Some(true)).filter_map(|arm| arm.guard).collect();
    let guarded: Vec<Vec<String>> = guards.iter().map(|guard| places(*guard)).collect();
    for (index, guard) in guarded.iter().enumerate() {
        // A guard that does not say what it looks at. `self.has_room()` may look at all of `self`.
        let overlaps = |place: &String| guard.iter().any(|own| is_part_of(own, place) || is_part_of(place, own));
        if guard.is_empty() || guarded[index + 1..].iter().flatten().any(overlaps) {
            return true;
        }
    }
    if guards.is_empty() {
        return false;
    }
    // What is set to a known value right here, and never changed, holds.
    let may_be_false = |guard: ExprId| {
        walk::any(code, guard, |id| {
            inference.locals.get(&id).is_some_and(|root| {
                let assigned = select.looped.is_some_and(|looped| is_assigned(code, inference, looped, *root));
                assigned || !is_known(inference, code, *root)
            })
        })
    };
    if !guards.iter().all(|guard| may_be_false(*guard)) {
        return true;
    }
    let in_select = code.expr(select.expr).span;
    code.exprs.iter().any(|expr| {
        let cond = match &expr.kind {
            ExprKind::If { cond, .. } | ExprKind::While { cond, .. } if !flow.is_true(*cond) => *cond,
            ExprKind::Match { scrutinee, .. } => *scrutinee,
            ExprKind::Binary { op: BinaryOp::And | BinaryOp::Or, lhs, .. } => *lhs,
            _ => return false,
        };
        !in_select.contains(code.expr(cond).span)
            && places(cond).iter().any(|place| guarded.iter().flatten().any(|it| it == place))
    })
}
