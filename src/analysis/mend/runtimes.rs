//! A runtime for `main` and for tests: the attribute, where the manifest has what it needs.

use super::{Program, merged, safe_if};
use crate::analysis::def::DefId;
use crate::analysis::infer::Inference;
use crate::analysis::{BodyRef, walk};
use crate::finding::{Applicability, Fix};
use crate::model::{BodyKind, Code, ExprId, ExprKind, Span, StmtKind};

impl Program {
    /// `#[tokio::main]` above an async `main`.
    pub fn main_attribute(&self, main: DefId) -> Option<Fix> {
        if self.runtime(main.file) != "tokio" || !self.depends_on(main.file, "tokio") {
            return None;
        }
        let single =
            !self.has_tokio(main.file, &["rt-multi-thread"], false) && self.has_tokio(main.file, &["rt"], false);
        let attribute = if single { "#[tokio::main(flavor = \"current_thread\")]" } else { "#[tokio::main]" };
        let features = if single { ["macros", "rt"] } else { ["macros", "rt-multi-thread"] };
        let item = self.item(main);
        let start = item.span.start;
        let text = format!("{attribute}\n{}", self.indent(main.file, start));
        let safe = safe_if(self.has_tokio(main.file, &features, false));
        Some(Fix::new(format!("put `{attribute}` above it"), safe, vec![self.insert(main.file, start, text)]))
    }

    /// `#[tokio::test]` in place of `#[test]`.
    pub fn test_attribute(&self, test: DefId) -> Option<Fix> {
        if self.runtime(test.file) != "tokio" || !self.depends_on(test.file, "tokio") {
            return None;
        }
        let attr = self.item(test).attr("test").filter(|attr| !attr.conditional)?;
        let safe = safe_if(self.has_tokio(test.file, &["macros", "rt"], true));
        let edit = self.edit(test.file, attr.span, "#[tokio::test]");
        Some(Fix::new("write `#[tokio::test]` in place of `#[test]`", safe, vec![edit]))
    }

    /// The attribute in place of a runtime that is built by hand: `built` is what builds it (a `let`'s value, or the
    /// receiver of the call), `driven` the only `block_on`.
    pub fn runtime_attribute(&self, at: BodyRef, built: ExprId, driven: ExprId, attribute: &str) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let item = self.item(self.owner(at));
        let function = item.as_fn()?;
        let ExprKind::Block(block) = &code.expr(code.body(at.body).value).kind else { return None };
        let ExprKind::MethodCall(call) = &code.expr(driven).kind else { return None };
        let [future] = call.args[..] else { return None };
        if !self.is_mendable(inference, driven) {
            return None;
        }
        let header = function.header;
        let fn_at = self.text(at.file, header).find("fn ")? as u32 + header.start;
        let start = item.span.start;
        let mut edits = vec![
            self.insert(at.file, start, format!("{attribute}\n{}", self.indent(at.file, start))),
            self.insert(at.file, fn_at, "async "),
        ];
        let whole = code.expr(driven).span;
        if !code.expr(driven).span.contains(code.expr(built).span) {
            // Its own statement goes, with its line.
            let stmt = block.stmts.iter().find(|stmt| stmt.span.contains(code.expr(built).span))?;
            let after = self.text(at.file, Span::new(stmt.span.end, whole.start));
            let blank = after.len() - after.trim_start().len();
            edits.push(self.delete(at.file, Span::new(stmt.span.start, stmt.span.end + blank as u32))?);
        }
        let in_place = self.inlined(inference, block.tail == Some(driven), future);
        let (before, after) = match in_place {
            Some(inner) => (Span::new(whole.start, inner.start), Span::new(inner.end, whole.end)),
            None => {
                let span = code.expr(future).span;
                (Span::new(whole.start, span.start), Span::new(span.end, whole.end))
            }
        };
        edits.push(self.delete(at.file, before)?);
        edits.push(self.edit(at.file, after, if in_place.is_some() { "" } else { ".await" }));
        let title = format!("write `{attribute} async fn main()` and await in its body");
        Some(Fix::new(title, Applicability::Unsafe, merged(edits)))
    }

    /// What stands between the braces of the async block that `main` ends with: it may be the end of `main` itself.
    fn inlined(&self, inference: &Inference, is_tail: bool, future: ExprId) -> Option<Span> {
        let code = self.code_at(inference);
        let ExprKind::Async(body) = code.expr(future).kind else { return None };
        let body = code.body(body);
        if !is_tail || !matches!(body.kind, BodyKind::AsyncBlock { .. }) {
            return None;
        }
        let block = code.expr(body.value).span;
        let inner = self.text(inference.file, block).strip_prefix('{')?.strip_suffix('}')?;
        let start = block.start + 1 + (inner.len() - inner.trim_start().len()) as u32;
        Some(Span::new(start, start + inner.trim().len() as u32))
    }

    /// `future.await` in place of `block_on(future)`.
    pub fn awaited_in_place(&self, at: BodyRef, call: ExprId) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        if !self.can_await(at) || !self.is_mendable(inference, call) {
            return None;
        }
        let ([future], whole) = (
            match &code.expr(call).kind {
                ExprKind::Call { args, .. } => &args[..],
                ExprKind::MethodCall(method) => &method.args[..],
                _ => return None,
            },
            code.expr(call).span,
        ) else {
            return None;
        };
        let span = code.expr(*future).span;
        let simple = matches!(
            code.expr(*future).kind,
            ExprKind::Path(_)
                | ExprKind::Call { .. }
                | ExprKind::MethodCall(_)
                | ExprKind::Async(_)
                | ExprKind::Field { .. }
        );
        let (open, close) = if simple { ("", "") } else { ("(", ")") };
        let edits = vec![
            self.edit(at.file, Span::new(whole.start, span.start), open),
            self.edit(at.file, Span::new(span.end, whole.end), format!("{close}.await")),
        ];
        let title = format!("await it: `{}.await`", self.call_text(inference, *future));
        Some(Fix::new(title, Applicability::Unsafe, edits))
    }

    /// The code that awaits a list of futures.
    pub fn all_awaited(&self, inference: &Inference, list: ExprId) -> String {
        let code = self.code_at(inference);
        format!("futures::future::join_all({}).await", self.call_text(inference, self.uncollected(code, list)))
    }

    /// What is collected, where this is `.collect()`; else the expression itself.
    fn uncollected(&self, code: &Code, list: ExprId) -> ExprId {
        match &code.expr(list).kind {
            ExprKind::MethodCall(call) if call.method == "collect" => call.receiver,
            _ => list,
        }
    }

    /// `.await` behind a future that is only made; a list of them needs `join_all`.
    pub fn awaited_after(&self, at: BodyRef, future: ExprId, list: bool) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        if !self.can_await(at) || !self.is_mendable(inference, future) {
            return None;
        }
        let code = self.code(at);
        let span = code.expr(future).span;
        let call = self.call_text(inference, future);
        if list {
            // A list that is made empty is not full yet.
            if !self.depends_on(at.file, "futures") || matches!(code.expr(future).kind, ExprKind::Call { .. }) {
                return None;
            }
            // `join_all` takes what can be collected, and would leave open what into.
            let end = code.expr(self.uncollected(code, future)).span.end;
            let edits = vec![
                self.insert(at.file, span.start, "futures::future::join_all("),
                self.edit(at.file, Span::new(end, span.end), ").await"),
            ];
            let title = format!("await them: `{}`", self.all_awaited(inference, future));
            return Some(Fix::new(title, Applicability::Unsafe, edits));
        }
        let postfix = matches!(
            code.expr(future).kind,
            ExprKind::Path(_)
                | ExprKind::Call { .. }
                | ExprKind::MethodCall(_)
                | ExprKind::Async(_)
                | ExprKind::Field { .. }
        );
        postfix.then(|| {
            let edits = vec![self.insert(at.file, span.end, ".await")];
            Fix::new(format!("await it: `{call}.await`"), Applicability::Unsafe, edits)
        })
    }
}

/// The statements of `block` after the first `count`, as one span; `None` where there are none.
pub(super) fn rest_of(code: &Code, block: &crate::model::Block, count: usize) -> Option<Span> {
    let spans = block.stmts.iter().skip(count).map(|stmt| stmt.span);
    let tail = block.tail.map(|tail| code.expr(tail).span);
    spans.chain(tail).reduce(Span::to)
}

/// The `return`s of one body, closures and blocks inside left out.
pub(super) fn returns(code: &Code, inference: &Inference, from: ExprId) -> Vec<ExprId> {
    let own = inference.body_of(from);
    let mut out = Vec::new();
    walk::descendants(code, from, &mut |expr| {
        if matches!(code.expr(expr).kind, ExprKind::Return(_)) && inference.body_of(expr) == own {
            out.push(expr);
        }
    });
    out
}

/// Is this the item of an inner function, which stands among the statements?
pub(super) fn is_item(stmt: &crate::model::Stmt) -> bool {
    matches!(stmt.kind, StmtKind::Item(_))
}
