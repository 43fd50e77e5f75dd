//! Awaits in a row, or in one expression, that wait for one another without need.

use super::Footprint;
use super::chain::{Step, Tail, awaits_in, bindings, is_local_collection, is_sink, matched, step};
use crate::analysis::def::DefId;
use crate::analysis::fate::uses;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::model::{BinaryOp, Block, Code, ExprId, ExprKind, MacroBody, Name, PatId, PatKind, StmtKind};

/// Awaits of one body, in source order, that could run together.
#[derive(Debug)]
pub struct Run {
    pub steps: Vec<Step>,
    /// The futures were made before the first of them is awaited.
    pub made_first: bool,
    /// They are operands of one expression, not statements.
    pub nested: bool,
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
                ExprKind::Binary { lhs, rhs, op } if *op == BinaryOp::Arith => {
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
        let mut from = 0;
        while let Some(again) = self.runs_from(inference, code, block, from, runs) {
            from = again;
        }
    }

    /// The runs from this statement on, up to one that comes to nothing because others need what it begins with: those
    /// may be a run of their own, `let user = ..; let posts = ..(user.id); let friends = ..(user.id);`. Gives the first of them.
    fn runs_from(
        &self,
        inference: &Inference,
        code: &Code,
        block: &Block,
        from: usize,
        runs: &mut Vec<Run>,
    ) -> Option<usize> {
        let mut run = Row::default();
        let tail = block.tail_stmt();
        let own = block.stmts.iter().map(|stmt| (&stmt.kind, !stmt.cfgs.is_empty()));
        for (index, (stmt, has_cfg)) in own.chain(tail.as_ref().map(|tail| (tail, false))).enumerate().skip(from) {
            if run.passed.is_some_and(|passed| index > passed + FAR) {
                run.flush(runs);
            }
            if run.again.is_some() {
                return run.again;
            }
            let (pat, value, refutable) = match stmt {
                StmtKind::Let { pat, init: Some(init), otherwise, .. } => (Some(*pat), *init, otherwise.is_some()),
                StmtKind::Expr { expr, .. } => (None, *expr, false),
                StmtKind::Let { init: None, .. } | StmtKind::Item(_) => continue,
            };
            let mut taken = value;
            let mut into = Vec::new();
            if pat.is_none()
                && let Some((operand, sink)) = self.collected(inference, code, value)
            {
                taken = operand;
                into.extend(sink);
            } else if let Some(operand) = self.built_of(inference, code, value)
                && self.may_join(inference, code, operand)
            {
                taken = operand;
            } else if index == block.stmts.len() {
                // What the block gives, and nothing is made of it.
                continue;
            }
            let collected = taken != value;
            let matched = matched(code, value).filter(|(_, otherwise)| self.only_leaves(inference, *otherwise));
            if let Some((scrutinee, _)) = matched {
                taken = scrutinee;
            }
            // `first.await;`: a future that was made before, and gives nothing.
            let is_made = || {
                matches!(code.expr(value).kind, ExprKind::Await { base, .. }
                if inference.locals.contains_key(&base) && *inference.ty(value) == Ty::unit())
            };
            let counts = pat.is_some() || collected || is_made();
            let named = pat.filter(|_| !collected);
            let step = if counts { step(code, inference, named, taken) } else { None };
            // There is something to do with each result that no `join!` does.
            let rest = Tail::Other { tried: false, awaits: false };
            let step = step.map(|step| {
                if matched.is_some() && step.tail == Tail::Nothing { Step { tail: rest, ..step } } else { step }
            });
            if refutable || has_cfg {
                run.flush(runs);
                continue;
            }
            let mut bound = pat.map_or(into, |pat| bindings(code, pat));
            // `let _member = member_of(..).await?;` is there for its failure.
            bound.retain(|pat| !is_set_aside(code, inference, *pat));
            self.next(inference, &mut run, step, Bound { index, pat, bound, collected }, taken, runs);
        }
        run.flush(runs);
        run.again
    }

    /// Takes one statement in: it joins the run, stands between, or ends it.
    #[allow(clippy::too_many_arguments)]
    fn next(
        &self,
        inference: &Inference,
        run: &mut Row,
        step: Option<Step>,
        Bound { index, pat, bound, collected }: Bound,
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
        if let Some(step) = &step {
            let ok = self.is_asked(inference, step)
                && self.may_run(inference, step, &print)
                && (collected || !bound.is_empty() || pat.is_none());
            if ok && !needs {
                // A future that waits in a variable.
                let made_first = inference.locals.contains_key(&step.start);
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
            if ok {
                run.passed.get_or_insert(index);
            }
        }
        // A word in a log orders nothing; one that tells a result ends what belongs together.
        if run.seen.is_empty() || !needs && !print.waits && self.is_log(inference, value) {
            return;
        }
        // It stands between two of a run.
        let tries = self.may_fail(inference, value);
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
            ExprKind::Macro(call) if self.is_print(inference, value) => match &call.body {
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

    /// What is done where there is no result: it may log and leave, and changes nothing.
    fn only_leaves(&self, inference: &Inference, otherwise: ExprId) -> bool {
        let print = self.footprint(inference, otherwise);
        print.effect.is_none() && print.writes.is_empty()
    }

    /// Could this call be one of a run, as far as it is seen by itself?
    fn may_join(&self, inference: &Inference, code: &Code, value: ExprId) -> bool {
        step(code, inference, None, value).is_some_and(|step| {
            self.is_asked(inference, &step) && self.may_run(inference, &step, &self.footprint(inference, value))
        })
    }

    /// `User { name, posts: posts_of(id).await? }`, `Ok((a, b(id).await))`: the one operand that awaits, where the others
    /// only look.
    fn built_of(&self, inference: &Inference, code: &Code, value: ExprId) -> Option<ExprId> {
        let parts: Vec<ExprId> = match &code.expr(value).kind {
            ExprKind::Struct(lit) if lit.base.is_none() => lit.fields.iter().map(|(_, value)| *value).collect(),
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => parts.to_vec(),
            ExprKind::Call { args, .. } if matches!(inference.callees.get(&value), Some(Callee::Constructor(_))) => {
                args.to_vec()
            }
            _ => return None,
        };
        let (awaiting, others): (Vec<ExprId>, Vec<ExprId>) =
            parts.into_iter().partition(|part| awaits_in(code, *part) > 0);
        let [one] = awaiting[..] else { return None };
        let taken = self.built_of(inference, code, one).unwrap_or(one);
        let print = self.footprint(inference, taken);
        let looks = |part: &ExprId| {
            let other = self.footprint(inference, *part);
            other.effect.is_none() && !other.leaves && !other.sleeps && !other.conflicts(&print)
        };
        others.iter().all(looks).then_some(taken)
    }
}

/// A variable whose name says that nobody reads it, and nobody does.
fn is_set_aside(code: &Code, inference: &Inference, pat: PatId) -> bool {
    matches!(&code.pat(pat).kind, PatKind::Bind { name, .. } if name.as_str().starts_with('_'))
        && uses(inference, pat).is_empty()
}

/// Where the value of a statement goes.
struct Bound {
    /// The statement's place in its block.
    index: usize,
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
    /// The first statement that could begin a run, but needs what this one has made.
    passed: Option<usize>,
    /// The same, of a run that has come to nothing.
    again: Option<usize>,
}

/// How many statements behind such a one a run may still go on.
const FAR: usize = 32;

impl Row {
    fn first_alone(&mut self, step: Step, print: Footprint, bound: Vec<PatId>) {
        self.tainted = bound;
        self.between.clear();
        self.same_only = false;
        self.seen = vec![Seen { step, print }];
    }

    fn flush(&mut self, runs: &mut Vec<Run>) {
        let row = std::mem::take(self);
        self.again = row.passed.filter(|_| row.seen.len() < 2).or(row.again);
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
    // `let reply = ..; let reply = ..;`: what comes first is done with before the second is asked for.
    let names = |step: &Step| step.pat.map_or_else(Vec::new, |pat| named(code, pat));
    let own = names(step);
    if names(&seen.step).iter().any(|name| own.contains(name)) {
        return true;
    }
    // Two looks at one file: the second means what the first has found.
    if let (Some(a), Some(b)) = (seen.step.callee, step.callee) {
        let is_fs = |def: DefId| program.file(def.file).stub && program.path_of(def).contains("::fs::");
        let asked = arguments(program, inference, step);
        if is_fs(a) && is_fs(b) && !asked.is_empty() && arguments(program, inference, &seen.step) == asked {
            return true;
        }
    }
    // The same question twice is asked on purpose.
    let text = |step: &Step| program.text(inference.file, code.expr(step.start).span);
    !inference.locals.contains_key(&step.start) && text(&seen.step) == text(step) && !text(step).is_empty()
}

/// The names that a pattern gives.
fn named(code: &Code, pat: PatId) -> Vec<Name> {
    bindings(code, pat).into_iter().filter_map(|pat| code.bound_name(pat)).collect()
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
