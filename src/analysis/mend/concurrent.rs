//! Awaits in a row, and in a loop, become one wait for all.

use super::{Program, has_comment};
use crate::analysis::dependence::chain::{Step, Tail};
use crate::analysis::dependence::loops::LoopRun;
use crate::analysis::dependence::runs::Run;
use crate::analysis::fate::{Fate, fate, uses};
use crate::analysis::infer::Inference;
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, walk};
use crate::finding::{Applicability, Fix};
use crate::model::{Block, Code, ExprId, ExprKind, PatId, PatKind, Span, Stmt, StmtKind};

/// Longer lines are broken, and calls with longer arguments, as rustfmt would.
const WIDTH: usize = 100;
const ARGUMENTS: usize = 60;

impl Program {
    /// `let (a, b) = join!(..);` in place of `let` statements that stand next to each other.
    pub fn joined(&self, at: BodyRef, run: &Run) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let tried = run.steps.iter().all(|step| step.tail == Tail::Try);
        if run.nested || !tried && !run.steps.iter().all(|step| step.tail == Tail::Nothing) {
            return None;
        }
        let macro_path = if self.runtime(at.file) == "tokio" && self.depends_on(at.file, "tokio") {
            "tokio"
        } else if self.depends_on(at.file, "futures") {
            "futures"
        } else {
            return None;
        };
        let first = run.steps.first()?;
        if !self.is_mendable(inference, first.value) || tried && !self.same_error(inference, run) {
            return None;
        }
        let stmts = row_of(code, run)?;
        let whole = stmts.first()?.span.to(stmts.last()?.span);
        let mut pats = Vec::new();
        let mut futures = Vec::new();
        for step in &run.steps {
            if borrows_temporary(code, step.start) {
                return None;
            }
            pats.push(self.text(at.file, code.pat(step.pat?).span));
            futures.push(self.text(at.file, code.expr(step.start).span));
        }
        let between: usize = stmts.iter().map(|stmt| self.text(at.file, stmt.span).len()).sum();
        let whole_text = self.text(at.file, whole);
        let gaps = whole_text.len() - between;
        if has_comment(whole_text) || gaps > whole_text.chars().filter(|c| c.is_whitespace()).count() {
            return None;
        }
        let name = if tried { "try_join" } else { "join" };
        let end = if tried { "?" } else { "" };
        let pats = pats.join(", ");
        let arguments = futures.join(", ");
        let mut text = format!("let ({pats}) = {macro_path}::{name}!({arguments}){end};");
        let indent = self.indent(at.file, whole.start);
        if indent.len() + text.len() > WIDTH || arguments.len() > ARGUMENTS || text.contains('\n') {
            let deeper = run.steps.iter().map(|step| self.deeper(inference, code.expr(step.start).span));
            let lines: String = deeper.map(|future| format!("{indent}    {future},\n")).collect();
            text = format!("let ({pats}) = {macro_path}::{name}!(\n{lines}{indent}){end};");
        }
        let title = format!("await them together with `{macro_path}::{name}!`");
        Some(Fix::new(title, Applicability::Unsafe, vec![self.edit(at.file, whole, text)]))
    }

    /// All results have the same error, as `try_join!` wants it.
    fn same_error(&self, inference: &Inference, run: &Run) -> bool {
        let error = |step: &Step| match inference.ty(step.awaited) {
            Ty::Adt(def, args) if Some(*def) == self.lang.result => args.get(1).cloned(),
            _ => None,
        };
        let first = run.steps.first().and_then(error);
        first.is_some() && run.steps.iter().all(|step| error(step) == first)
    }

    /// `let out = join_all(xs.map(f)).await;` in place of `let mut out = Vec::new();` and the loop that pushes.
    pub fn joined_loop(&self, at: BodyRef, run: &LoopRun, call: &str, tried: bool) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let sink = run.sink.filter(|_| run.plain)?;
        if !self.is_mendable(inference, run.each) || self.binds_loop_control(code, run.each) {
            return None;
        }
        let dependency = self.with_dependency(at.file, "futures", "0.3")?;
        let block = code.exprs.iter().find_map(|expr| match &expr.kind {
            ExprKind::Block(block) if position(block, run.each).is_some() => Some(block),
            _ => None,
        })?;
        let index = position(block, run.each)?;
        let made = block.stmts.get(index.checked_sub(1)?)?;
        let StmtKind::Let { pat, ty, init: Some(init), otherwise: None } = &made.kind else { return None };
        if *pat != sink || !self.is_new_vec(inference, *init) || !made.cfgs.is_empty() {
            return None;
        }
        let PatKind::Bind { name, .. } = &code.pat(sink).kind else { return None };
        let each = code.expr(run.each).span;
        let whole = made.span.to(each);
        if has_comment(self.text(at.file, whole)) {
            return None;
        }
        let annotation = if ty.is_some() {
            let written = self.text(at.file, Span::new(code.pat(sink).span.end, code.expr(*init).span.start));
            written.trim().trim_end_matches('=').trim_end().to_owned()
        } else {
            String::new()
        };
        // `try_join_all` gives the collected results of one error type.
        let mutable = if self.is_changed_later(inference, sink, run.each) { "mut " } else { "" };
        let mut edits = vec![self.edit(at.file, whole, format!("let {mutable}{name}{annotation} = {call};"))];
        edits.extend(dependency);
        let join = if tried { "try_join_all" } else { "join_all" };
        Some(Fix::new(format!("await them together with `futures::future::{join}`"), Applicability::Unsafe, edits))
    }

    /// A `break` or `continue` has no loop to go to in a closure.
    fn binds_loop_control(&self, code: &Code, each: ExprId) -> bool {
        walk::any(code, each, |id| matches!(code.expr(id).kind, ExprKind::Break { .. } | ExprKind::Continue { .. }))
    }

    /// `Vec::new()`, `Vec::with_capacity(..)`, `vec![]`
    fn is_new_vec(&self, inference: &Inference, init: ExprId) -> bool {
        let text = self.text(inference.file, self.code_at(inference).expr(init).span);
        text == "Vec::new()" || text == "vec![]" || text.starts_with("Vec::with_capacity(")
    }

    fn is_changed_later(&self, inference: &Inference, pat: PatId, after: ExprId) -> bool {
        let code = self.code_at(inference);
        uses(inference, pat).into_iter().filter(|expr| *expr > after).any(|expr| match fate(code, inference, expr) {
            Fate::Receiver(call) => match &code.expr(call).kind {
                ExprKind::MethodCall(call) => !matches!(
                    call.method.as_str(),
                    "iter" | "into_iter" | "len" | "is_empty" | "join" | "concat" | "clone" | "first" | "last" | "get"
                ),
                _ => true,
            },
            Fate::Part(parent) => matches!(
                code.expr(parent).kind,
                ExprKind::Ref { mutable: true, .. } | ExprKind::Index { .. } | ExprKind::AssignOp { .. }
            ),
            _ => false,
        })
    }
}

/// The `let` statements of a run, when they stand next to each other in one block and do nothing else.
fn row_of<'c>(code: &'c Code, run: &Run) -> Option<&'c [Stmt]> {
    let is_step = |stmt: &Stmt, step: &Step| {
        matches!(&stmt.kind, StmtKind::Let { pat, ty: None, init: Some(init), otherwise: None }
            if Some(*pat) == step.pat && *init == step.value)
            && stmt.cfgs.is_empty()
    };
    let first = run.steps.first()?;
    let (block, start) = code.exprs.iter().find_map(|expr| match &expr.kind {
        ExprKind::Block(block) => block.stmts.iter().position(|stmt| is_step(stmt, first)).map(|at| (block, at)),
        _ => None,
    })?;
    let row = block.stmts.get(start..start + run.steps.len())?;
    row.iter().zip(&run.steps).all(|(stmt, step)| is_step(stmt, step)).then_some(row)
}

/// `f(&make())`: what is borrowed would be gone before the macro awaits.
fn borrows_temporary(code: &Code, future: ExprId) -> bool {
    walk::any(code, future, |id| match &code.expr(id).kind {
        ExprKind::Ref { expr, .. } => !matches!(
            code.expr(*expr).kind,
            ExprKind::Path(_) | ExprKind::Field { .. } | ExprKind::Lit(_) | ExprKind::Index { .. }
        ),
        _ => false,
    })
}

fn position(block: &Block, expr: ExprId) -> Option<usize> {
    block.stmts.iter().position(|stmt| matches!(stmt.kind, StmtKind::Expr { expr: of, .. } if of == expr))
}
