//! Async blocks put around code, or taken away from it.

use super::{Program, has_comment, runtimes, safe_if};
use crate::analysis::BodyRef;
use crate::analysis::context::body_expr;
use crate::analysis::dependence::chain::has_try;
use crate::analysis::fate::{Fate, fate, uses};
use crate::analysis::infer::Inference;
use crate::analysis::liveness::Across;
use crate::finding::{Applicability, Edit, Fix};
use crate::model::{Block, BodyKind, Code, ExprId, ExprKind, PatId, PatKind, Span, StmtKind};

/// Longer chains of methods are broken, as rustfmt would.
const CHAIN: usize = 60;

impl Program {
    /// The future in place of the block that only awaits it.
    pub fn unwrapped_block(&self, at: BodyRef, future: ExprId) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        if !self.is_mendable(inference, future) {
            return None;
        }
        let (whole, inner) = (code.body(at.body).span, code.expr(future).span);
        let edits = vec![
            self.delete(at.file, Span::new(whole.start, inner.start))?,
            self.delete(at.file, Span::new(inner.end, whole.end))?,
        ];
        let title = format!("write `{}` in place of the block", self.call_text(inference, future));
        Some(Fix::new(title, Applicability::Safe, edits))
    }

    /// `{ .. }` in place of `async { .. }.await`.
    pub fn plain_block(&self, at: BodyRef, awaited: ExprId, block: BodyRef) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        // `{ .. }.method()` would not parse everywhere.
        let alone = matches!(
            fate(code, inference, awaited),
            Fate::Dropped | Fate::Bound(_) | Fate::Returned | Fate::Underscore | Fate::Argument(..) | Fate::Assigned(_)
        );
        if !alone || !self.is_mendable(inference, awaited) {
            return None;
        }
        let body = code.body(block.body);
        let value = code.expr(body.value).span;
        let edits = vec![
            self.delete(at.file, Span::new(body.span.start, value.start))?,
            self.delete(at.file, Span::new(value.end, code.expr(awaited).span.end))?,
        ];
        Some(Fix::new("write a plain block", Applicability::Safe, edits))
    }

    /// The value itself in place of `ready(value).await`; `Ok(value)` in place of `ok(value).await`.
    pub fn ready_value(&self, at: BodyRef, awaited: ExprId, call: ExprId, wrap: Option<&str>) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let ExprKind::Call { callee, args } = &code.expr(call).kind else { return None };
        let (ExprKind::Path(path), [value]) = (&code.expr(*callee).kind, &args[..]) else { return None };
        if path.segments.iter().any(|segment| segment.args.is_some()) || !self.is_mendable(inference, awaited) {
            return None;
        }
        let (whole, inner, end) = (code.expr(call).span, code.expr(*value).span, code.expr(awaited).span.end);
        // `ready(()).await;` goes as a whole.
        if self.text(at.file, inner) == "()" && fate(code, inference, awaited) == Fate::Dropped {
            let line = self.whole_line(at.file, Span::new(whole.start, end))?;
            return Some(Fix::new("leave it out", Applicability::Safe, vec![self.delete(at.file, line)?]));
        }
        let text = self.text(at.file, inner);
        if let Some(wrap) = wrap {
            let edits = vec![
                self.edit(at.file, code.expr(*callee).span, wrap),
                self.delete(at.file, Span::new(whole.end, end))?,
            ];
            return Some(Fix::new(format!("write `{wrap}({text})`"), Applicability::Safe, edits));
        }
        let simple = matches!(
            code.expr(*value).kind,
            ExprKind::Path(_) | ExprKind::Lit(_) | ExprKind::Call { .. } | ExprKind::MethodCall(_) | ExprKind::Tuple(_)
        );
        let (open, close) = if simple { ("", "") } else { ("(", ")") };
        if has_comment(self.text(at.file, whole)) {
            return None;
        }
        let edits = vec![
            self.edit(at.file, Span::new(whole.start, inner.start), open),
            self.edit(at.file, Span::new(inner.end, end), close),
        ];
        Some(Fix::new("write the value itself", Applicability::Safe, edits))
    }

    /// `async { rest }.instrument(span).await` in place of `let _guard = span.enter(); rest`, where the guard is a
    /// statement of the outermost block and is not named again.
    pub fn instrumented(&self, at: BodyRef, across: &Across) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let body = code.body(at.body);
        let ExprKind::Block(block) = &code.expr(body.value).kind else { return None };
        let index = block.stmts.iter().position(|stmt| stmt.span.contains(across.guard.span))?;
        let stmt = &block.stmts[index];
        let StmtKind::Let { pat, init: Some(init), otherwise: None, .. } = &stmt.kind else { return None };
        let unnamed =
            matches!(code.pat(*pat).kind, PatKind::Bind { sub: None, .. }) && uses(inference, *pat).is_empty();
        let ExprKind::MethodCall(call) = &code.expr(*init).kind else { return None };
        if !unnamed || call.name_span != across.guard.span || !self.is_mendable(inference, *init) {
            return None;
        }
        let span = self.owned_span(inference, call.method.as_str(), call.receiver)?;
        let rest = runtimes::rest_of(code, block, index + 1)?;
        if block.stmts.iter().any(runtimes::is_item) || names_before(code, inference, block, index) {
            return None;
        }
        let import = self.import_trait(at.file, code.scope, "tracing::Instrument")?;
        let safe = safe_if(matches!(body.kind, BodyKind::Fn { .. }) && self.gives_plainly(at, inference, block));
        let indent = self.indent(at.file, stmt.span.start);
        let whole = Span::new(stmt.span.start, rest.end);
        let only = self.text(at.file, rest);
        let is_one_line = block.stmts.len() == index + 1 && !only.contains('\n');
        let text = if is_one_line && !has_comment(self.text(at.file, whole)) {
            let line = format!("async {{ {only} }}.instrument({span}).await");
            let broken = format!("async {{ {only} }}\n{indent}    .instrument({span})\n{indent}    .await");
            if line.len() > CHAIN { broken } else { line }
        } else {
            let rest = self.deeper(inference, Span::new(stmt.span.end, rest.end));
            format!("async {{{rest}\n{indent}}}\n{indent}.instrument({span})\n{indent}.await")
        };
        let mut edits: Vec<Edit> = vec![self.edit(at.file, whole, text)];
        edits.extend(import);
        Some(Fix::new(format!("attach the span to the future: `.instrument({span}).await`"), safe, edits))
    }

    /// The text of a span that the future may keep.
    fn owned_span(&self, inference: &Inference, method: &str, receiver: ExprId) -> Option<String> {
        let code = self.code_at(inference);
        let text = self.text(inference.file, code.expr(receiver).span);
        match (method, &code.expr(receiver).kind) {
            ("entered", _) => Some(text.to_owned()),
            ("enter", ExprKind::Path(_)) => {
                let pat = inference.locals.get(&receiver)?;
                let only = uses(inference, *pat).len() == 1 && self.is_owned_local(inference, *pat);
                Some(if only { text.to_owned() } else { format!("{text}.clone()") })
            }
            ("enter", ExprKind::Field { .. }) => Some(format!("{text}.clone()")),
            _ => None,
        }
    }

    /// Nothing, or `Ok(())` at the end and no `return`: the type of a block around it needs no help.
    fn gives_plainly(&self, at: BodyRef, inference: &Inference, block: &Block) -> bool {
        let code = self.code(at);
        let value = code.body(at.body).value;
        let Some(function) = self.item(self.owner(at)).as_fn() else { return false };
        if function.ret.is_none() {
            return block.tail.is_none_or(|tail| !has_try(code, tail));
        }
        let ends = block.tail.is_some_and(|tail| self.text(at.file, code.expr(tail).span) == "Ok(())");
        ends && runtimes::returns(code, inference, value).is_empty()
    }

    /// The future that this block only awaits, as the expression that the block is.
    pub fn block_expr(&self, at: BodyRef) -> Option<ExprId> {
        body_expr(self, at)
    }
}

/// Does the rest give out a reference to what is bound in it? Only the guard's own statement matters here: a `let` after
/// it that the statements before could not see is none.
fn names_before(code: &Code, inference: &Inference, block: &Block, index: usize) -> bool {
    let bound: Vec<PatId> = block.stmts[..=index]
        .iter()
        .filter_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, init: None, .. } => Some(pat),
            _ => None,
        })
        .collect();
    // A variable that is only filled in later would be filled in by reference.
    bound.iter().any(|pat| !uses(inference, *pat).is_empty() && code.pat(*pat).span.start > 0)
}
