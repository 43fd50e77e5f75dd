//! A writer is flushed behind the last write to it.

use super::Program;
use crate::analysis::BodyRef;
use crate::analysis::fate::{Fate, fate};
use crate::analysis::infer::Inference;
use crate::analysis::unflushed::LastWrite;
use crate::finding::{Applicability, Edit, Fix};
use crate::model::{Block, Code, ExprId, ExprKind, PatId, Span, StmtKind};

impl Program {
    /// `file.flush().await?;` behind the statement of the writer's own block that writes to it.
    pub fn flushed_behind(&self, at: BodyRef, write: &LastWrite) -> Option<Fix> {
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let variable = write.variable?;
        let name = code.bound_name(variable)?;
        // The trait whose method this is has the other one as well.
        let ExprKind::MethodCall(_) = &code.expr(write.call).kind else { return None };
        let block = home_block(code, inference, write.call, variable)?;
        let home = crate::analysis::senders::home_of(code, variable);
        if !self.is_mendable(inference, write.call) || home != at.body || inference.body_of(block) != at.body {
            return None;
        }
        let ExprKind::Block(of) = &code.expr(block).kind else { return None };
        let Fate::Awaited(awaited) = fate(code, inference, write.call) else { return None };
        let flush = format!("{name}.{}().await", write.facts.finish);
        let edits = match of.stmts.iter().find(|stmt| stands_in(inference, &stmt.kind, write.call)) {
            Some(stmt) => {
                let StmtKind::Expr { .. } = stmt.kind else { return None };
                let end = self.checked_like(at, awaited)?;
                let indent = self.indent(at.file, stmt.span.start);
                vec![self.insert(at.file, stmt.span.end, format!("\n{indent}{flush}{end};"))]
            }
            None => self.flushed_last(at, of, (write.call, awaited), &flush)?,
        };
        Some(Fix::new(format!("flush it: `{flush}`"), Applicability::Safe, edits))
    }

    /// What stands behind the write and looks at its error: `?`, `.unwrap()`. What says more says it of the write.
    fn checked_like(&self, at: BodyRef, awaited: ExprId) -> Option<&str> {
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let mut top = awaited;
        loop {
            let up = inference.parent(top)?;
            match &code.expr(up).kind {
                ExprKind::Try(_) => top = up,
                ExprKind::MethodCall(call) if call.receiver == top => match call.method.as_str() {
                    "unwrap" => top = up,
                    _ => return None,
                },
                ExprKind::Block(_) => break,
                _ => return None,
            }
        }
        let rest = Span::new(code.expr(awaited).span.end, code.expr(top).span.end);
        Some(self.text(at.file, rest)).filter(|text| matches!(*text, "?" | ".unwrap()"))
    }

    /// The write is the value of the block: it becomes a statement, and the flush the value.
    fn flushed_last(
        &self,
        at: BodyRef,
        block: &Block,
        (call, awaited): (ExprId, ExprId),
        flush: &str,
    ) -> Option<Vec<Edit>> {
        let code = self.code(at);
        let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
        if block.tail != Some(awaited) || method.method != "write_all" {
            return None;
        }
        let span = code.expr(awaited).span;
        let indent = self.indent(at.file, span.start);
        Some(vec![self.insert(at.file, span.end, format!("?;\n{indent}{flush}"))])
    }
}

/// The outermost block that the variable is alive in.
fn home_block(code: &Code, inference: &Inference, from: ExprId, variable: PatId) -> Option<ExprId> {
    let bound = code.pat(variable).span;
    let around = std::iter::successors(inference.parent(from), |id| inference.parent(*id));
    let mut found = None;
    for id in around {
        let is_block = matches!(code.expr(id).kind, ExprKind::Block(_));
        if code.expr(id).span.contains(bound) {
            let is_own = matches!(&code.expr(id).kind, ExprKind::Block(block) if block.stmts.iter().any(|stmt| {
                matches!(stmt.kind, StmtKind::Let { pat, .. } if code.pat(pat).span.contains(bound))
            }));
            return if is_own { Some(id) } else { found };
        }
        if is_block {
            found = Some(id);
        }
    }
    found
}

fn stands_in(inference: &Inference, stmt: &StmtKind, call: ExprId) -> bool {
    match stmt {
        StmtKind::Let { init, .. } => init.is_some_and(|init| inference.is_within(call, init)),
        StmtKind::Expr { expr, .. } => inference.is_within(call, *expr),
        StmtKind::Item(_) => false,
    }
}
