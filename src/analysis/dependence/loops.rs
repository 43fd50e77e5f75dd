//! Loops that wait once per element though no turn needs another.

use super::Footprint;
use super::chain::{Step, awaits_in, bindings, is_local_collection, is_sink, step};
use crate::analysis::def::Def;
use crate::analysis::facts::Kind;
use crate::analysis::fate::uses;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::walk;
use crate::analysis::{BodyRef, Program};
use crate::model::{Block, Code, ExprId, ExprKind, For, ItemKind, Lit, MacroBody, PatId, Span, StmtKind, TypeRef};

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

impl Program {
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
            // One that only takes a result apart is a part of the turn.
            ExprKind::For(inner) if awaits_in(code, expr) == 0 => inside.extend(bindings(code, inner.pat)),
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
            ExprKind::Macro(_) => prints |= self.is_print(inference, expr),
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
        let uses_inside =
            |pat: PatId| uses(inference, pat).iter().filter(|expr| inference.is_within(**expr, it.body)).count();
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
            // `let mut total = 0;`: which number it is, its first use may not tell.
            let is_number = || {
                let init = self.initializer(inference, *pat).map(|init| &code.expr(init).kind);
                matches!(init, Some(ExprKind::Lit(Lit::Int { .. } | Lit::Float { .. })))
            };
            is_local_collection(self, ty) || matches!(ty, Ty::Prim(_)) || is_number()
        };
        if !sinks.iter().filter(|(pat, _)| outer(pat)).all(|(pat, _)| known(pat)) {
            return None;
        }
        Some(LoopRun { each: id, step: first, sink: sink.map(|(pat, _)| pat), plain })
    }

    /// `const DIRECTIONS: [Direction; 3] = [..];`
    fn has_few(&self, inference: &Inference, path: ExprId) -> bool {
        let Some(Def::Item(def)) = inference.defs.get(&path) else { return false };
        let ItemKind::Static(it) = &self.item(*def).kind else { return false };
        let Some(code) = it.code.map(|code| self.code_in(def.file, code)) else { return false };
        let Some(mut value) = code.bodies.first().map(|body| body.value) else { return false };
        while let ExprKind::Ref { expr, .. } = &code.expr(value).kind {
            value = *expr;
        }
        matches!(&code.expr(value).kind, ExprKind::Array(elems) if elems.len() <= FEW)
    }

    /// What a variable that never changes was made of, where its elements are written down.
    fn written_down(&self, inference: &Inference, code: &Code, path: ExprId) -> Option<ExprId> {
        let value = self.meaning(inference, path);
        let is_list = match &code.expr(value).kind {
            ExprKind::Array(_) => true,
            ExprKind::Macro(call) => call.path.last().is_some_and(|last| last.name == "vec"),
            _ => false,
        };
        is_list.then_some(value)
    }

    /// `vec![0; count]`, where the count is no number written down.
    fn is_repeated(&self, inference: &Inference, code: &Code, elems: &[ExprId]) -> bool {
        let [value, count] = elems else { return false };
        let between = Span { start: code.expr(*value).span.end, end: code.expr(*count).span.start };
        self.text(inference.file, between).contains(';') && !matches!(code.expr(*count).kind, ExprKind::Lit(_))
    }

    /// Is it a collection, or a view of one, of more than a few elements as far as one can tell?
    fn is_collection(&self, inference: &Inference, code: &Code, iter: ExprId) -> bool {
        let mut at = iter;
        loop {
            match &code.expr(at).kind {
                ExprKind::Ref { expr, .. } => at = *expr,
                ExprKind::MethodCall(call) if is_adapter(call.method.as_str()) => at = call.receiver,
                ExprKind::Array(elems) => return elems.len() > FEW,
                ExprKind::Macro(call) if call.path.last().is_some_and(|last| last.name == "vec") => {
                    let MacroBody::Exprs(elems) = &call.body else { return false };
                    return elems.len() > FEW || self.is_repeated(inference, code, elems);
                }
                ExprKind::Path(_) if self.has_few(inference, at) => return false,
                ExprKind::Path(_) if let Some(value) = self.written_down(inference, code, at) => at = value,
                ExprKind::Range { start, end } => {
                    let int = |id: &Option<ExprId>| match id.map(|id| &code.expr(id).kind) {
                        Some(ExprKind::Lit(Lit::Int { value, .. })) => *value,
                        _ => None,
                    };
                    return match (int(start), int(end)) {
                        (Some(start), Some(end)) => end.saturating_sub(start) > FEW as u64,
                        _ => end.is_some(),
                    };
                }
                _ => break,
            }
        }
        is_local_collection(self, inference.ty(at).peeled()) || self.is_gathered(inference, code, at)
    }

    /// `unknown.iter().map(..).collect::<Vec<_>>()`, whoever's iterator it is; a stream's would be awaited.
    fn is_gathered(&self, inference: &Inference, code: &Code, at: ExprId) -> bool {
        let ExprKind::MethodCall(call) = &code.expr(self.meaning(inference, at)).kind else { return false };
        let [TypeRef::Path(path)] = &call.turbofish[..] else { return false };
        let name = path.last().map_or("", |last| last.name.as_str());
        call.method == "collect"
            && matches!(name, "Vec" | "VecDeque" | "HashSet" | "BTreeSet" | "HashMap" | "BTreeMap" | "BinaryHeap")
    }
}

/// As many turns may well wait for one another.
const FEW: usize = 3;

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
        walk::any(code, id, |expr| {
            let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else { return false };
            program
                .facts_of(callee.def)
                .is_some_and(|facts| facts.sleeps || facts.blocking.as_ref().is_some_and(|it| it.kind == Kind::Sleep))
        })
    }
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
