//! `await-in-loop`: a loop that asks once per element and waits each time before it asks again.

use crate::analysis::context::Context;
use crate::analysis::dependence::chain::Tail;
use crate::analysis::dependence::loops::LoopRun;
use crate::analysis::ty::Ty;
use crate::analysis::walk;
use crate::analysis::{BodyRef, Program};
use crate::finding::{Finding, Fix};
use crate::model::{Code, ExprId, ExprKind, For};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "await-in-loop",
    page: include_str!("../../rules/await-in-loop.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    if !program.may_be_async(at) {
        return;
    }
    let loops = program.awaits_in_loops(at);
    if loops.is_empty() || program.context(at) != Context::Async {
        return;
    }
    let code = program.code(at);
    for run in &loops {
        let ExprKind::For(it) = &code.expr(run.each).kind else { continue };
        let name = program.shown_step(at, &run.step);
        let place = |id: ExprId| program.place(at.file, code.expr(id).span);
        let message = format!("`{name}` is awaited once per element, one after the other");
        let mut finding =
            Finding::new(RULE.name, place(run.step.awaited), message, "the next element waits until this one is done")
                .label(place(it.iter), "no element needs what another gives")
                .help(help(program, at, code, run, it))
                .note(
                    "for many elements, keep a few in flight: `futures::stream::iter(..).map(..).buffer_unordered(10)`",
                );
        finding.fixes.extend(fix(program, at, code, run, it));
        out.push(finding);
    }
}

fn is_tried(run: &LoopRun) -> bool {
    matches!(run.step.tail, Tail::Try | Tail::Other { tried: true, awaits: true })
}

/// All futures made and awaited together.
fn joined(program: &Program, at: BodyRef, code: &Code, run: &LoopRun, it: &For) -> String {
    let (join, end) = if is_tried(run) { ("try_join_all", "?") } else { ("join_all", "") };
    let iter = iterator(program, at, code, it.iter);
    let map = mapping(program, at, code, run, it);
    format!("futures::future::{join}({iter}.map({map})).await{end}")
}

/// For the plain loop, where no words were left out.
fn fix(program: &Program, at: BodyRef, code: &Code, run: &LoopRun, it: &For) -> Option<Fix> {
    if !matches!(run.step.tail, Tail::Try | Tail::Nothing) || borrows_temporary(program, at, code, run) {
        return None;
    }
    let call = joined(program, at, code, run, it);
    (!call.contains("(..)") && !call.contains("..;"))
        .then(|| program.joined_loop(at, run, &call, is_tried(run)))
        .flatten()
}

fn help(program: &Program, at: BodyRef, code: &Code, run: &LoopRun, it: &For) -> String {
    let call = joined(program, at, code, run, it);
    if let (true, Some(sink), Tail::Try | Tail::Nothing) = (run.plain, run.sink, run.step.tail) {
        let sink = program.pattern_words(at.file, code, sink);
        let sink = sink.trim_start_matches("mut ");
        format!("start them all, then wait once: `let {sink} = {call};`")
    } else {
        format!("start them all, then wait once, and go on with the results: `let results = {call};`")
    }
}

/// What comes before `.map(..)`.
fn iterator(program: &Program, at: BodyRef, code: &Code, iter: ExprId) -> String {
    match &code.expr(iter).kind {
        ExprKind::Ref { expr, .. } => format!("{}.iter()", program.words(at.file, code, *expr)),
        ExprKind::Range { .. } => {
            let words = program.words(at.file, code, iter);
            if words.starts_with('(') { words } else { format!("({words})") }
        }
        ExprKind::MethodCall(_) => program.words(at.file, code, iter),
        _ if matches!(program.inference(at.file, at.code).ty(iter), Ty::Ref(..)) => {
            format!("{}.iter()", program.words(at.file, code, iter))
        }
        _ => format!("{}.into_iter()", program.words(at.file, code, iter)),
    }
}

/// `fetch` where the call takes the element and nothing else, a closure otherwise; a block in it where the future
/// would outlive the element that it borrows, or where more than one thing is awaited.
fn mapping(program: &Program, at: BodyRef, code: &Code, run: &LoopRun, it: &For) -> String {
    let pat = program.pattern_words(at.file, code, it.pat);
    let call = program.words(at.file, code, run.step.start);
    let value = match &code.expr(run.step.value).kind {
        ExprKind::Try(inner) => *inner,
        _ => run.step.value,
    };
    if needs_more(program, at, code, run, it) {
        return format!("|{pat}| async move {{ ..; {} }}", program.words(at.file, code, value));
    }
    if let Tail::Other { awaits: true, .. } = run.step.tail {
        return format!("|{pat}| async move {{ {} }}", program.words(at.file, code, value));
    }
    if call.contains(&format!("&{pat}")) || borrows_temporary(program, at, code, run) {
        return format!("|{pat}| async move {{ {call}.await }}");
    }
    if let ExprKind::Call { callee, args } = &code.expr(run.step.start).kind
        && let ([arg], true) = (&args[..], pat.chars().all(|c| c.is_alphanumeric() || c == '_'))
        && program.words(at.file, code, *arg) == pat
        && takes_as_is(program, at, run, it)
    {
        return program.words(at.file, code, *callee);
    }
    format!("|{pat}| {call}")
}

/// Does the call use what the loop makes before it, so that this has to go into the closure as well?
fn needs_more(program: &Program, at: BodyRef, code: &Code, run: &LoopRun, it: &For) -> bool {
    let inference = program.inference(at.file, at.code);
    let is_made_in_loop = |expr: ExprId| {
        let init = inference.locals.get(&expr).and_then(|pat| program.initializer(inference, *pat));
        init.is_some_and(|init| inference.is_within(init, it.body) && !inference.is_within(init, run.step.start))
    };
    walk::any(code, run.step.start, is_made_in_loop)
}

/// `client.clone().get(key)` borrows what `clone` gives, which lives to the end of the statement only.
fn borrows_temporary(program: &Program, at: BodyRef, code: &Code, run: &LoopRun) -> bool {
    let ExprKind::MethodCall(call) = &code.expr(run.step.start).kind else { return false };
    let by_reference = run
        .step
        .callee
        .and_then(|def| program.fn_sig(def))
        .is_some_and(|sig| sig.has_self && matches!(sig.params.first(), Some(Ty::Ref(..))));
    by_reference
        && matches!(code.expr(call.receiver).kind, ExprKind::MethodCall(_) | ExprKind::Call { .. })
        && !matches!(program.inference(at.file, at.code).ty(call.receiver), Ty::Ref(..))
}

/// Does the function take the element itself? A call would turn `&String` into `&str`, a name alone does not.
fn takes_as_is(program: &Program, at: BodyRef, run: &LoopRun, it: &For) -> bool {
    let Some(sig) = run.step.callee.and_then(|def| program.fn_sig(def)) else { return true };
    let element = &program.inference(at.file, at.code).pat_ty[it.pat.0 as usize];
    match sig.params.first() {
        Some(Ty::Ref(..)) => sig.params.first() == Some(element),
        _ => true,
    }
}
