//! Awaits that wait for one another without need: in a row, of futures made before, once per element of a loop.

use super::{Footprint, verbs};
use crate::analysis::def::DefId;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::walk;
use crate::analysis::{BodyRef, Program};
use crate::model::{Block, Code, ExprId, ExprKind, For, Lit, MacroBody, PatId, PatKind, StmtKind};

/// Awaits of one body, in source order, that could run together.
#[derive(Debug)]
pub struct Run {
    pub steps: Vec<Step>,
    /// The futures were made before the first of them is awaited.
    pub made_first: bool,
    /// They are operands of one expression, not statements.
    pub nested: bool,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Step {
    /// `let pat = ..`
    pub pat: Option<PatId>,
    /// The whole value: `fetch(1).await?`
    pub value: ExprId,
    /// The call (or variable) that is awaited first.
    pub start: ExprId,
    /// The first `.await`.
    pub awaited: ExprId,
    pub callee: Option<DefId>,
    /// `?` comes right after the first await, and nothing after that.
    pub tail: Tail,
}

/// What follows the first await.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    Nothing,
    /// `?`
    Try,
    /// `.unwrap()`, `.json().await?`, ..
    Other {
        /// The last thing is `?`.
        tried: bool,
        /// Something else is awaited on the way.
        awaits: bool,
    },
}

/// A loop whose turns wait for one another without need.
#[derive(Debug)]
pub struct LoopRun {
    pub each: ExprId,
    pub step: Step,
    /// The collection that the results go to; they may be printed only.
    pub sink: Option<PatId>,
    /// The loop's body is `sink.push(step)` and nothing else.
    pub plain: bool,
}

struct Seen {
    step: Step,
    print: Footprint,
}

impl Program {
    /// The runs of one body (closures and blocks in it are asked for themselves).
    pub fn awaits_in_a_row(&self, at: BodyRef) -> Vec<Run> {
        let code = self.code(at);
        let own = code.body(at.body);
        let awaits = code.exprs[own.first.0 as usize..=own.value.0 as usize]
            .iter()
            .filter(|expr| matches!(expr.kind, ExprKind::Await { .. }));
        if awaits.count() < 2 {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        let mut runs = Vec::new();
        for id in (own.first.0..=own.value.0).map(ExprId).filter(|id| inference.body_of(*id) == at.body) {
            match &code.expr(id).kind {
                ExprKind::Block(block) => self.runs_of_block(inference, code, block, &mut runs),
                ExprKind::Tuple(parts) | ExprKind::Array(parts) => self.siblings(inference, code, parts, &mut runs),
                ExprKind::Struct(lit) if lit.base.is_none() => {
                    let parts: Vec<ExprId> = lit.fields.iter().map(|(_, value)| *value).collect();
                    self.siblings(inference, code, &parts, &mut runs);
                }
                ExprKind::Call { args, .. } => self.siblings(inference, code, args, &mut runs),
                ExprKind::Binary { lhs, rhs, op } if *op == crate::model::BinaryOp::Arith => {
                    self.siblings(inference, code, &[*lhs, *rhs], &mut runs);
                }
                ExprKind::Macro(call) => {
                    if let MacroBody::Exprs(parts) = &call.body {
                        self.siblings(inference, code, parts, &mut runs);
                    }
                }
                _ => {}
            }
        }
        runs
    }

    /// Operands of one expression: none can need another's result.
    fn siblings(&self, inference: &Inference, code: &Code, parts: &[ExprId], runs: &mut Vec<Run>) {
        let mut run: Vec<Seen> = Vec::new();
        let steps: Vec<Step> = parts.iter().filter_map(|part| step(code, inference, None, *part)).collect();
        if steps.len() < 2 || steps.iter().any(|step| !self.is_asked(inference, step)) {
            return;
        }
        for step in steps {
            let print = self.footprint(inference, step.value);
            if self.may_run(inference, &step, &print)
                && !run.iter().any(|seen| clash(self, inference, seen, &step, &print))
            {
                run.push(Seen { step, print });
            }
        }
        finish(run, false, true, runs);
    }

    fn runs_of_block(&self, inference: &Inference, code: &Code, block: &Block, runs: &mut Vec<Run>) {
        let mut run = Row::default();
        // Futures that wait in a variable to be awaited.
        let mut made: Vec<(PatId, ExprId)> = Vec::new();
        for stmt in &block.stmts {
            let (pat, value, refutable) = match &stmt.kind {
                StmtKind::Let { pat, init: Some(init), otherwise, .. } => (Some(*pat), *init, otherwise.is_some()),
                StmtKind::Expr { expr, .. } => (None, *expr, false),
                StmtKind::Let { init: None, .. } | StmtKind::Item(_) => continue,
            };
            if let (Some(pat), Ty::Future(..) | Ty::Async(..)) = (pat, inference.ty(value)) {
                made.push((pat, value));
            }
            let mut taken = value;
            let mut into = Vec::new();
            if pat.is_none() {
                if let Some((operand, sink)) = self.collected(inference, code, value) {
                    taken = operand;
                    into.extend(sink);
                }
            }
            let collected = taken != value;
            let step = if pat.is_some() || collected { step(code, inference, pat, taken) } else { None };
            if refutable || !stmt.cfgs.is_empty() {
                run.flush(runs);
                continue;
            }
            let bound = pat.map_or(into, |pat| bindings(code, pat));
            self.next(inference, code, &mut run, &made, step, Bound { pat, bound, collected }, taken, runs);
        }
        run.flush(runs);
    }

    /// Takes one statement in: it joins the run, stands between, or ends it.
    #[allow(clippy::too_many_arguments)]
    fn next(
        &self,
        inference: &Inference,
        code: &Code,
        run: &mut Row,
        made: &[(PatId, ExprId)],
        step: Option<Step>,
        Bound { pat, bound, collected }: Bound,
        value: ExprId,
        runs: &mut Vec<Run>,
    ) {
        if run.seen.is_empty() && step.is_none() {
            return;
        }
        let print = self.footprint(inference, value);
        if print.effect.is_some() || print.leaves || print.sleeps && step.is_none() {
            run.flush(runs);
            return;
        }
        let needs = print.reads_any(&run.tainted);
        let is_made = |step: &Step| {
            let var = inference.locals.get(&step.start);
            var.is_some_and(|var| made.iter().any(|(pat, _)| names(code, *pat, *var)))
        };
        if let Some(step) = &step {
            let ok = self.is_asked(inference, step)
                && self.may_run(inference, step, &print)
                && (collected || !bound.is_empty());
            if ok && !needs {
                let made_first = is_made(step);
                let same =
                    run.seen.first().is_none_or(|first| first.step.callee == step.callee && step.callee.is_some());
                let fits = made_first == run.made_first
                    && !run.seen.iter().any(|seen| clash(self, inference, seen, step, &print))
                    && !run.between.iter().any(|other| other.conflicts(&print))
                    && (same || !run.same_only);
                if !fits {
                    run.flush(runs);
                }
                if run.seen.is_empty() {
                    run.made_first = made_first;
                    run.first_alone(step.clone(), print, bound);
                } else {
                    run.seen.push(Seen { step: step.clone(), print });
                    run.tainted.extend(bound);
                }
                return;
            }
        }
        if run.seen.is_empty() {
            return;
        }
        // It stands between two of a run.
        let tries = has_try(code, value);
        if print.waits && !needs {
            run.flush(runs);
            return;
        }
        if needs {
            run.tainted.extend(bound);
            run.tainted.extend(print.writes.iter().map(|spot| spot.root));
        } else if run.seen.iter().any(|seen| seen.print.conflicts(&print)) {
            run.flush(runs);
            return;
        }
        // What follows the first result may stand between calls of one and the same function only; so may a way out.
        run.same_only |= print.waits || tries || needs || pat.is_none();
        if pat.is_none() && tries && needs {
            // `check(&a)?;` is there to keep the rest from running.
            run.flush(runs);
            return;
        }
        run.between.push(print);
    }

    /// `out.push(f(x).await?)`, `println!("{}", f(x).await)`: the one operand that awaits, and the collection.
    fn collected(&self, inference: &Inference, code: &Code, value: ExprId) -> Option<(ExprId, Option<PatId>)> {
        match &code.expr(value).kind {
            ExprKind::MethodCall(call) if is_sink(call.method.as_str()) => {
                let sink = *inference.locals.get(&call.receiver)?;
                let known = is_local_collection(self, &inference.pat_ty[sink.0 as usize]);
                match &call.args[..] {
                    [arg] if known && awaits_in(code, *arg) > 0 => Some((*arg, Some(sink))),
                    _ => None,
                }
            }
            ExprKind::Macro(call) if self.is_print(inference, value, call) => match &call.body {
                MacroBody::Exprs(parts) => {
                    let awaiting: Vec<ExprId> =
                        parts.iter().copied().filter(|part| awaits_in(code, *part) > 0).collect();
                    match awaiting[..] {
                        [one] => Some((one, None)),
                        _ => None,
                    }
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// `println!` and its kin.
    fn is_print(&self, inference: &Inference, id: ExprId, call: &crate::model::MacroCall) -> bool {
        let name = call.path.last().map_or("", |last| last.name.as_str());
        matches!(name, "print" | "println")
            && matches!(inference.defs.get(&id), Some(crate::analysis::def::Def::Item(def)) if self.file(def.file).stub)
    }

    /// Is what is awaited here a call of something known, or a future that was made before?
    fn is_asked(&self, inference: &Inference, step: &Step) -> bool {
        match inference.callees.get(&step.start) {
            Some(Callee::Fn(_)) => true,
            Some(_) => false,
            None => {
                inference.locals.contains_key(&step.start)
                    && matches!(inference.ty(step.start), Ty::Future(..) | Ty::Async(..))
            }
        }
    }

    /// Does it only ask, as far as can be seen, and is there something to wait for?
    fn may_run(&self, inference: &Inference, step: &Step, print: &Footprint) -> bool {
        if print.effect.is_some() || print.leaves || !print.waits {
            return false;
        }
        let Some(def) = step.callee else { return !print.unseen };
        let name = self.item(def).name.as_str();
        if verbs::guards(name) {
            return false;
        }
        let made_first = inference.locals.contains_key(&step.start);
        if print.unseen { verbs::reads(name) || made_first && !verbs::acts(name) } else { true }
    }

    /// The loops of one body.
    pub fn awaits_in_loops(&self, at: BodyRef) -> Vec<LoopRun> {
        let code = self.code(at);
        let own = code.body(at.body);
        let ids = || (own.first.0..=own.value.0).map(ExprId);
        let kinds = || ids().map(|id| &code.expr(id).kind);
        if !kinds().any(|kind| matches!(kind, ExprKind::For(_)))
            || !kinds().any(|kind| matches!(kind, ExprKind::Await { .. }))
        {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        ids()
            .filter(|id| inference.body_of(*id) == at.body)
            .filter_map(|id| match &code.expr(id).kind {
                ExprKind::For(it) => self.loop_run(inference, code, id, it),
                _ => None,
            })
            .collect()
    }

    fn loop_run(&self, inference: &Inference, code: &Code, id: ExprId, it: &For) -> Option<LoopRun> {
        if !self.is_collection(inference, code, it.iter) {
            return None;
        }
        let ExprKind::Block(block) = &code.expr(it.body).kind else { return None };
        let mut inside = bindings(code, it.pat);
        let mut steps: Vec<Step> = Vec::new();
        let mut sinks: Vec<(PatId, ExprId)> = Vec::new();
        let mut awaits = 0;
        let mut nested = false;
        let mut prints = false;
        walk::descendants(code, it.body, &mut |expr| match &code.expr(expr).kind {
            ExprKind::Await { .. } => awaits += 1,
            ExprKind::For(_) | ExprKind::While { .. } | ExprKind::Loop { .. } => nested = true,
            ExprKind::Async(_) | ExprKind::Closure(_) => {}
            ExprKind::Block(inner) => {
                for stmt in &inner.stmts {
                    if let StmtKind::Let { pat, .. } = &stmt.kind {
                        inside.extend(bindings(code, *pat));
                    }
                }
            }
            ExprKind::Let { pat, .. } => inside.extend(bindings(code, *pat)),
            ExprKind::Match { arms, .. } => arms.iter().for_each(|arm| inside.extend(bindings(code, arm.pat))),
            ExprKind::MethodCall(call) if is_sink(call.method.as_str()) => {
                if let Some(pat) = inference.locals.get(&call.receiver) {
                    sinks.push((*pat, expr));
                }
            }
            ExprKind::AssignOp { lhs, .. } => {
                if let Some(pat) = inference.locals.get(lhs) {
                    sinks.push((*pat, expr));
                }
            }
            ExprKind::Macro(call) => prints |= self.is_print(inference, expr, call),
            _ => {}
        });
        if nested || awaits == 0 {
            return None;
        }
        for value in straight(code, block) {
            steps.extend(step(code, inference, None, value));
        }
        let reached: usize = steps.iter().map(|step| awaits_in(code, step.value)).sum();
        if steps.is_empty() || reached != awaits {
            return None;
        }
        let print = self.footprint(inference, it.body);
        if print.effect.is_some() || print.leaves || print.sleeps_here(code, inference, self, it.body) {
            return None;
        }
        let first = steps.first()?.clone();
        let outer = |root: &PatId| !inside.contains(root);
        for step in &steps {
            let own = self.footprint(inference, step.value);
            // What does not look at the element is asked again and again on purpose.
            let follows = own.reads.iter().any(|spot| inside.contains(&spot.root));
            if !follows || !self.is_asked(inference, step) || !self.may_run(inference, step, &own) {
                return None;
            }
        }
        if print.handles.iter().any(|spot| outer(&spot.root)) {
            return None;
        }
        // What is written outside of the loop is the collection, and nobody looks at it inside.
        let sink = sinks.iter().find(|(pat, _)| outer(pat)).copied();
        if sink.is_none() && !prints {
            return None;
        }
        if print.writes.iter().any(|spot| outer(&spot.root) && !sinks.iter().any(|(pat, _)| *pat == spot.root)) {
            return None;
        }
        let uses_inside = |pat: PatId| {
            crate::analysis::fate::uses(inference, pat).iter().filter(|expr| within(inference, **expr, it.body)).count()
        };
        if sinks
            .iter()
            .any(|(pat, _)| outer(pat) && uses_inside(*pat) != sinks.iter().filter(|(other, _)| other == pat).count())
        {
            return None;
        }
        let plain = sink.is_some_and(|(_, call)| match &code.expr(call).kind {
            ExprKind::MethodCall(push) => {
                block.stmts.len() + usize::from(block.tail.is_some()) == 1
                    && push.args.len() == 1
                    && push.args.first() == Some(&first.value)
                    && push.method == "push"
            }
            _ => false,
        });
        // A channel has a `push` as well.
        let known = |pat: &PatId| {
            let ty = &inference.pat_ty[pat.0 as usize];
            is_local_collection(self, ty) || matches!(ty, Ty::Prim(_))
        };
        if !sinks.iter().filter(|(pat, _)| outer(pat)).all(|(pat, _)| known(pat)) {
            return None;
        }
        Some(LoopRun { each: id, step: first, sink: sink.map(|(pat, _)| pat), plain })
    }

    /// Is it a collection, or a view of one, of more than two elements as far as one can tell?
    fn is_collection(&self, inference: &Inference, code: &Code, iter: ExprId) -> bool {
        let mut at = iter;
        loop {
            match &code.expr(at).kind {
                ExprKind::Ref { expr, .. } => at = *expr,
                ExprKind::MethodCall(call) if is_adapter(call.method.as_str()) => at = call.receiver,
                ExprKind::Array(elems) => return elems.len() > 2,
                ExprKind::Range { start, end } => {
                    let int = |id: &Option<ExprId>| match id.map(|id| &code.expr(id).kind) {
                        Some(ExprKind::Lit(Lit::Int { value, .. })) => *value,
                        _ => None,
                    };
                    return match (int(start), int(end)) {
                        (Some(start), Some(end)) => end.saturating_sub(start) > 2,
                        _ => end.is_some(),
                    };
                }
                _ => break,
            }
        }
        is_local_collection(self, inference.ty(at).peeled())
    }
}

/// Where the value of a statement goes.
struct Bound {
    pat: Option<PatId>,
    bound: Vec<PatId>,
    /// Not to a variable of its own: it is pushed or printed.
    collected: bool,
}

#[derive(Default)]
struct Row {
    seen: Vec<Seen>,
    /// Variables that hold what the run has made so far, or what was made of it.
    tainted: Vec<PatId>,
    between: Vec<Footprint>,
    made_first: bool,
    /// Only another call of the first function may join.
    same_only: bool,
}

impl Row {
    fn first_alone(&mut self, step: Step, print: Footprint, bound: Vec<PatId>) {
        self.tainted = bound;
        self.between.clear();
        self.same_only = false;
        self.seen = vec![Seen { step, print }];
    }

    fn flush(&mut self, runs: &mut Vec<Run>) {
        let row = std::mem::take(self);
        finish(row.seen, row.made_first, false, runs);
    }
}

fn finish(seen: Vec<Seen>, made_first: bool, nested: bool, runs: &mut Vec<Run>) {
    if seen.len() > 1 {
        runs.push(Run { steps: seen.into_iter().map(|seen| seen.step).collect(), made_first, nested });
    }
}

/// Do these two keep each other from running together?
fn clash(program: &Program, inference: &Inference, seen: &Seen, step: &Step, print: &Footprint) -> bool {
    if seen.print.conflicts(print) {
        return true;
    }
    let code = program.code_at(inference);
    // Two looks at one file: the second means what the first has found.
    if let (Some(a), Some(b)) = (seen.step.callee, step.callee) {
        let is_fs = |def: DefId| program.file(def.file).stub && program.path_of(def).contains("::fs::");
        if is_fs(a) && is_fs(b) && arguments(program, inference, &seen.step) == arguments(program, inference, step) {
            return true;
        }
    }
    // The same question twice is asked on purpose.
    let text = |step: &Step| program.text(inference.file, code.expr(step.start).span);
    !inference.locals.contains_key(&step.start) && text(&seen.step) == text(step) && !text(step).is_empty()
}

/// The arguments as written, references left out.
fn arguments(program: &Program, inference: &Inference, step: &Step) -> Vec<String> {
    let code = program.code_at(inference);
    match &code.expr(step.start).kind {
        ExprKind::Call { args, .. } => {
            let text = |arg: &ExprId| program.text(inference.file, code.expr(*arg).span);
            args.iter().map(|arg| text(arg).trim_start_matches('&').to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

/// Takes `call(..).await?.more()` apart; `None` when it is no such chain, or awaits elsewhere too.
pub fn step(code: &Code, inference: &Inference, pat: Option<PatId>, value: ExprId) -> Option<Step> {
    let mut at = value;
    let mut path = Vec::new();
    loop {
        path.push(at);
        match &code.expr(at).kind {
            ExprKind::Try(inner) | ExprKind::Ref { expr: inner, .. } | ExprKind::Cast { expr: inner, .. } => {
                at = *inner
            }
            ExprKind::Await { base, .. } => at = *base,
            ExprKind::Field { base, .. } => at = *base,
            ExprKind::MethodCall(call) => {
                // The innermost awaited call starts the chain; its own receiver is no part of it.
                let awaited_here = path.iter().rev().nth(1).is_some_and(|up| is_await_of(code, *up, at));
                if awaited_here && awaits_in(code, at) == 0 {
                    break;
                }
                at = call.receiver;
            }
            _ => break,
        }
    }
    let start = *path.last()?;
    let index = path.iter().rposition(|id| matches!(code.expr(*id).kind, ExprKind::Await { .. }))?;
    let awaited = path[index];
    if !is_await_of(code, awaited, start)
        || awaits_in(code, value)
            != path.iter().filter(|id| matches!(code.expr(**id).kind, ExprKind::Await { .. })).count()
    {
        return None;
    }
    let callee = match inference.callees.get(&start) {
        Some(Callee::Fn(callee)) => Some(callee.def),
        _ => match inference.ty(start) {
            Ty::Future(def, _) => Some(*def),
            _ => None,
        },
    };
    let is_try = |id: &ExprId| matches!(code.expr(*id).kind, ExprKind::Try(_));
    let tail = match &path[..index] {
        [] => Tail::Nothing,
        [one] if is_try(one) => Tail::Try,
        rest => Tail::Other {
            tried: is_try(&rest[0]),
            awaits: rest.iter().any(|id| matches!(code.expr(*id).kind, ExprKind::Await { .. })),
        },
    };
    Some(Step { pat, value, start, awaited, callee, tail })
}

fn is_await_of(code: &Code, id: ExprId, base: ExprId) -> bool {
    matches!(code.expr(id).kind, ExprKind::Await { base: of, .. } if of == base)
}

fn awaits_in(code: &Code, id: ExprId) -> usize {
    let mut count = 0;
    walk::descendants(code, id, &mut |expr| {
        count += usize::from(matches!(code.expr(expr).kind, ExprKind::Await { .. }))
    });
    count
}

fn has_try(code: &Code, id: ExprId) -> bool {
    let mut found = false;
    walk::descendants(code, id, &mut |expr| found |= matches!(code.expr(expr).kind, ExprKind::Try(_)));
    found
}

/// The values of a block that are evaluated in every run of it, where a chain of awaits may stand.
fn straight(code: &Code, block: &Block) -> Vec<ExprId> {
    let mut out = Vec::new();
    for stmt in &block.stmts {
        match &stmt.kind {
            StmtKind::Let { init: Some(init), .. } => operands(code, *init, &mut out),
            StmtKind::Expr { expr, .. } => operands(code, *expr, &mut out),
            _ => {}
        }
    }
    block.tail.iter().for_each(|tail| operands(code, *tail, &mut out));
    out
}

/// Looks through what only hands a value on, to the chains that await.
fn operands(code: &Code, id: ExprId, out: &mut Vec<ExprId>) {
    if awaits_in(code, id) == 0 {
        return;
    }
    match &code.expr(id).kind {
        ExprKind::If { cond, .. } => operands(code, *cond, out),
        ExprKind::Let { expr, .. } | ExprKind::AssignOp { rhs: expr, .. } => operands(code, *expr, out),
        ExprKind::Match { scrutinee, .. } => operands(code, *scrutinee, out),
        ExprKind::Call { args, .. } => args.iter().for_each(|arg| operands(code, *arg, out)),
        ExprKind::Tuple(parts) => parts.iter().for_each(|part| operands(code, *part, out)),
        ExprKind::Struct(lit) => lit.fields.iter().for_each(|(_, value)| operands(code, *value, out)),
        ExprKind::MethodCall(call) if is_sink(call.method.as_str()) => {
            call.args.iter().for_each(|arg| operands(code, *arg, out));
        }
        ExprKind::Macro(call) => {
            if let MacroBody::Exprs(parts) = &call.body {
                parts.iter().for_each(|part| operands(code, *part, out));
            }
        }
        _ => out.push(id),
    }
}

impl Footprint {
    /// A sleep in this very code, not in what it calls: somebody sets the pace.
    fn sleeps_here(&self, code: &Code, inference: &Inference, program: &Program, id: ExprId) -> bool {
        if !self.sleeps {
            return false;
        }
        let mut found = false;
        walk::descendants(code, id, &mut |expr| {
            if let Some(Callee::Fn(callee)) = inference.callees.get(&expr) {
                found |= program.facts_of(callee.def).is_some_and(|facts| {
                    facts.sleeps
                        || facts.blocking.as_ref().is_some_and(|it| it.kind == crate::analysis::facts::Kind::Sleep)
                });
            }
        });
        found
    }
}

/// All variables of a pattern.
pub fn bindings(code: &Code, pat: PatId) -> Vec<PatId> {
    let mut out = Vec::new();
    collect_bindings(code, pat, &mut out);
    out
}

fn collect_bindings(code: &Code, pat: PatId, out: &mut Vec<PatId>) {
    match &code.pat(pat).kind {
        PatKind::Bind { sub, .. } => {
            out.push(pat);
            sub.iter().for_each(|sub| collect_bindings(code, *sub, out));
        }
        PatKind::TupleStruct { elems, .. } | PatKind::Tuple(elems) | PatKind::Slice(elems) | PatKind::Or(elems) => {
            elems.iter().for_each(|elem| collect_bindings(code, *elem, out));
        }
        PatKind::Struct { fields, .. } => fields.iter().for_each(|(_, field)| collect_bindings(code, *field, out)),
        PatKind::Ref { pat, .. } | PatKind::Typed { pat, .. } => collect_bindings(code, *pat, out),
        PatKind::Wild | PatKind::Rest | PatKind::Path(_) | PatKind::Lit | PatKind::Range | PatKind::Other => {}
    }
}

fn names(code: &Code, pat: PatId, var: PatId) -> bool {
    bindings(code, pat).contains(&var)
}

fn within(inference: &Inference, expr: ExprId, root: ExprId) -> bool {
    let mut at = Some(expr);
    while let Some(id) = at {
        if id == root {
            return true;
        }
        at = inference.parent(id);
    }
    false
}

fn is_sink(method: &str) -> bool {
    matches!(method, "push" | "push_back" | "insert" | "extend" | "append" | "push_str")
}

fn is_adapter(method: &str) -> bool {
    matches!(
        method,
        "iter"
            | "into_iter"
            | "iter_mut"
            | "enumerate"
            | "rev"
            | "cloned"
            | "copied"
            | "keys"
            | "values"
            | "zip"
            | "chunks"
            | "windows"
            | "drain"
            | "skip"
            | "take"
            | "map"
            | "filter"
            | "filter_map"
            | "as_slice"
            | "clone"
            | "step_by"
            | "into_values"
            | "into_keys"
            | "to_vec"
            | "as_ref"
            | "lines"
            | "split"
            | "split_whitespace"
            | "chars"
    )
}

fn is_local_collection(program: &Program, ty: &Ty) -> bool {
    match ty.peeled() {
        Ty::Slice(_) | Ty::Array(_) => true,
        Ty::Prim(name) => *name == "str",
        Ty::Adt(def, args) if program.lang.smart.contains(def) => {
            args.first().is_some_and(|inner| is_local_collection(program, inner))
        }
        Ty::Adt(def, _) => {
            let path = program.path_of(*def);
            program.file(def.file).stub
                && (path.starts_with("std::collections::")
                    || path.starts_with("std::vec::")
                    || path == "std::string::String")
        }
        _ => false,
    }
}
