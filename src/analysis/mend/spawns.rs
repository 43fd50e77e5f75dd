//! What a task needs is cloned before the spawn, so that it borrows nothing.

use super::Program;
use crate::analysis::BodyRef;
use crate::analysis::advice::MOVED;
use crate::analysis::captures::Capture;
use crate::analysis::fate::{Fate, fate, uses};
use crate::analysis::infer::Inference;
use crate::analysis::ty::Ty;
use crate::finding::{Applicability, Fix};
use crate::model::{BodyId, BodyKind, ExprId, ExprKind, Span};

impl Program {
    /// `{ let x = x.clone(); async move { .. } }` in place of `async { .. }`, for what the block borrows.
    pub fn cloned_before(&self, at: BodyRef, block: BodyId, borrowed: &[&Capture]) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let body = code.body(block);
        let BodyKind::AsyncBlock { moves } = body.kind else { return None };
        let made = (body.value.0 + 1..code.exprs.len() as u32)
            .map(ExprId)
            .find(|id| matches!(code.expr(*id).kind, ExprKind::Async(of) if of == block))?;
        if !self.is_mendable(inference, made) {
            return None;
        }
        let mut clones = Vec::new();
        for capture in self.captures(inference, block) {
            let is_borrowed = borrowed.iter().any(|it| it.pat == capture.pat);
            let ty = &inference.pat_ty[capture.pat.0 as usize];
            if capture.name == "self" {
                return None;
            }
            let is_scalar = matches!(ty, Ty::Prim(name) if *name != "str");
            // With `move` the block takes all that it names: what is needed again has to be cloned.
            let needed = match ty {
                Ty::Ref(..) => is_borrowed,
                _ => !is_scalar && self.is_used_again(inference, &capture, body.value, made),
            };
            if !needed {
                continue;
            }
            if matches!(ty, Ty::Ref(..)) && !self.is_only_looked_at(inference, &capture) {
                return None;
            }
            let name = capture.name;
            let call = match ty {
                Ty::Ref(false, inner) => match &**inner {
                    Ty::Prim(name) if *name == "str" => "to_owned",
                    Ty::Slice(_) => "to_vec",
                    // Of what has no `clone`, the call copies the reference.
                    Ty::Adt(def, _) if self.file(def.file).stub || self.derives(*def, "Clone") => "clone",
                    _ => return None,
                },
                Ty::Adt(..) => "clone",
                _ => return None,
            };
            clones.push(format!("let {name} = {name}.{call}();"));
        }
        let span = body.span;
        let moved = if moves { "" } else { "async move" };
        let keyword = Span::new(span.start, span.start + "async".len() as u32);
        if self.text(at.file, keyword) != "async" {
            return None;
        }
        let mut edits = Vec::new();
        if clones.is_empty() {
            if moves {
                return None;
            }
            edits.push(self.edit(at.file, keyword, moved));
            return Some(Fix::new(MOVED, Applicability::Unsafe, edits));
        }
        let indent = self.indent(at.file, span.start);
        let inner = self.deeper(inference, Span::new(keyword.end, span.end));
        let lines: String = clones.iter().map(|line| format!("{indent}    {line}\n")).collect();
        let moved = if moves { "async" } else { moved };
        edits.push(self.edit(at.file, span, format!("{{\n{lines}{indent}    {moved}{inner}\n{indent}}}")));
        Some(Fix::new("give the task a clone of its own", Applicability::Unsafe, edits))
    }

    /// Is this reference only called on and printed, so that what it points to would do in its place?
    fn is_only_looked_at(&self, inference: &Inference, capture: &Capture) -> bool {
        let code = self.code_at(inference);
        uses(inference, capture.pat).into_iter().filter(|expr| *expr >= capture.at).all(|expr| {
            match fate(code, inference, expr) {
                Fate::Receiver(_) => true,
                Fate::Macro(call) => self.formats(inference, call),
                _ => false,
            }
        })
    }

    /// Is the variable named after the block, or in the next turn of a loop around it?
    fn is_used_again(&self, inference: &Inference, capture: &Capture, value: ExprId, made: ExprId) -> bool {
        let code = self.code_at(inference);
        let bound = code.pat(capture.pat).span;
        let mut up = inference.parent(made);
        while let Some(id) = up {
            let is_loop =
                matches!(code.expr(id).kind, ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::For(_));
            if is_loop && !code.expr(id).span.contains(bound) {
                return true;
            }
            up = inference.parent(id);
        }
        uses(inference, capture.pat).into_iter().any(|expr| expr > value)
    }
}
