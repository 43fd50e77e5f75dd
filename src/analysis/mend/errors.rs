//! `?` in place of `unwrap`, and a `main` that can give the failure.

use super::{Program, merged, runtimes};
use crate::analysis::panics::{Panic, PanicKind};
use crate::analysis::{BodyRef, infer::Inference};
use crate::finding::{Applicability, Edit, Fix};
use crate::model::{ExprId, ExprKind, Span};

impl Program {
    /// `?` in place of `.unwrap()`; `.context(..)?` in place of `.expect(..)` where the error takes context.
    pub fn question_mark(&self, at: BodyRef, panic: &Panic, takes_context: bool) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let edits = self.handed_on(at, inference, panic, takes_context)?;
        let title = match &panic.kind {
            PanicKind::OnResult { method, .. } if *method == "expect" && takes_context => {
                "write `.context(..)?` in place of `.expect(..)`"
            }
            PanicKind::OnResult { method, .. } | PanicKind::OnOption { method } if *method == "expect" => {
                "write `?` in place of `.expect(..)`"
            }
            _ => "write `?` in place of `.unwrap()`",
        };
        Some(Fix::new(title, Applicability::Unsafe, edits))
    }

    fn handed_on(&self, at: BodyRef, inference: &Inference, panic: &Panic, takes_context: bool) -> Option<Vec<Edit>> {
        let code = self.code(at);
        let ExprKind::MethodCall(call) = &code.expr(panic.expr).kind else { return None };
        if !self.is_mendable(inference, panic.expr) {
            return None;
        }
        let end = code.expr(panic.expr).span.end;
        if takes_context && call.method == "expect" {
            let mut edits = vec![self.edit(at.file, call.name_span, "context"), self.insert(at.file, end, "?")];
            edits.extend(self.import_trait(at.file, code.scope, "anyhow::Context")?);
            return Some(edits);
        }
        let from = code.expr(call.receiver).span.end;
        let mut edit = self.delete(at.file, Span::new(from, end))?;
        edit.text = "?".to_owned();
        Some(vec![edit])
    }

    /// A `main` that gives `ty`: `?` at each of these places, and `Ok(())` at the end.
    pub fn main_with_result(&self, at: BodyRef, panics: &[&Panic], ty: &str) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let header = self.item(self.owner(at)).as_fn().filter(|it| it.ret.is_none())?.header;
        let ExprKind::Block(block) = &code.expr(code.body(at.body).value).kind else { return None };
        let mut edits = vec![self.insert(at.file, header.end, format!(" -> {ty}"))];
        for panic in panics {
            edits.extend(self.handed_on(at, inference, panic, ty.starts_with("anyhow::"))?);
        }
        for leave in runtimes::returns(code, inference, code.body(at.body).value) {
            let ExprKind::Return(None) = code.expr(leave).kind else { return None };
            edits.push(self.insert(at.file, code.expr(leave).span.end, " Ok(())"));
        }
        let last = runtimes::rest_of(code, block, 0)?;
        // `match { .. }` at the end is a statement without it.
        let needs = |tail: ExprId| {
            !matches!(
                code.expr(tail).kind,
                ExprKind::Match { .. }
                    | ExprKind::If { .. }
                    | ExprKind::For(_)
                    | ExprKind::While { .. }
                    | ExprKind::Loop { .. }
                    | ExprKind::Block(_)
            )
        };
        let semicolon = if block.tail.is_some_and(needs) { ";" } else { "" };
        let indent = self.indent(at.file, block.stmts.first().map_or(last, |stmt| stmt.span).start);
        edits.push(self.insert(at.file, last.end, format!("{semicolon}\n{indent}Ok(())")));
        Some(Fix::new(format!("let `main` give `{ty}` and write `?`"), Applicability::Unsafe, merged(edits)))
    }
}
