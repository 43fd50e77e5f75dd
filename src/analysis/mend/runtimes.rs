//! A runtime for `main` and for tests: the attribute, where the manifest has what it needs.

use super::{Program, merged, safe_if};
use crate::analysis::def::DefId;
use crate::analysis::early::value_of;
use crate::analysis::fate::uses;
use crate::analysis::infer::Inference;
use crate::analysis::{BodyRef, walk};
use crate::finding::{Applicability, Edit, Fix};
use crate::model::{Block, BodyKind, Code, ExprId, ExprKind, Span, StmtKind};

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
            edits.push(self.without_statement(at, block, built)?);
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
        let (open, close) = if takes_await(&code.expr(*future).kind) { ("", "") } else { ("(", ")") };
        let mut edits = vec![
            self.edit(at.file, Span::new(whole.start, span.start), open),
            self.edit(at.file, Span::new(span.end, whole.end), format!("{close}.await")),
        ];
        edits.extend(self.without_runtime(at, call));
        let title = format!("await it: `{}.await`", self.call_text(inference, *future));
        Some(Fix::new(title, Applicability::Unsafe, edits))
    }

    /// Takes the `let` away of a runtime that is built here and has no other use than this `block_on`.
    fn without_runtime(&self, at: BodyRef, call: ExprId) -> Option<Edit> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
        let pat = *inference.locals.get(&method.receiver)?;
        let init = value_of(inference, code, method.receiver)?;
        if uses(inference, pat).len() != 1 || !self.is_runtime(inference.ty(method.receiver)) {
            return None;
        }
        let ExprKind::Block(block) = &code.expr(inference.parent(init)?).kind else { return None };
        self.without_statement(at, block, init)
    }

    /// Takes the statement away that this expression stands in, with the white space behind it.
    fn without_statement(&self, at: BodyRef, block: &Block, expr: ExprId) -> Option<Edit> {
        let stmt = block.stmts.iter().find(|stmt| stmt.span.contains(self.code(at).expr(expr).span))?.span;
        let around = self.item(self.owner(at)).span;
        let rest = self.text(at.file, Span::new(stmt.end, around.end));
        let blank = rest.len() - rest.trim_start().len();
        self.delete(at.file, Span::new(stmt.start, stmt.end + blank as u32))
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

    /// What is to be written behind a future whose outcome nobody looks at: an error is handed on where that can be done.
    pub fn await_written(&self, at: BodyRef, future: ExprId) -> &'static str {
        if self.can_try_awaited(at, future) { ".await?" } else { ".await" }
    }

    /// `.await`, or `.await?` (see `await_written`), behind a future that is only made.
    pub fn awaited_after(&self, at: BodyRef, future: ExprId, written: &str) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let of = self.code(at).expr(future);
        if !takes_await(&of.kind) || !self.can_await(at) || !self.is_mendable(inference, future) {
            return None;
        }
        let title = format!("await it: `{}{written}`", self.call_text(inference, future));
        Some(Fix::new(title, Applicability::Unsafe, vec![self.insert(at.file, of.span.end, written)]))
    }

    /// `join_all(..).await` around a list of futures that is only made.
    pub fn list_awaited(&self, at: BodyRef, list: ExprId) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        // A list that is made empty is not full yet.
        let is_full = !matches!(code.expr(list).kind, ExprKind::Call { .. });
        if !is_full || !self.can_await(at) || !self.is_mendable(inference, list) || !self.depends_on(at.file, "futures")
        {
            return None;
        }
        // `join_all` takes what can be collected, and would leave open what into.
        let span = code.expr(list).span;
        let end = code.expr(self.uncollected(code, list)).span.end;
        let edits = vec![
            self.insert(at.file, span.start, "futures::future::join_all("),
            self.edit(at.file, Span::new(end, span.end), ").await"),
        ];
        let title = format!("await them: `{}`", self.all_awaited(inference, list));
        Some(Fix::new(title, Applicability::Unsafe, edits))
    }
}

/// May `.await` stand right behind it, with no parentheses?
fn takes_await(kind: &ExprKind) -> bool {
    matches!(
        kind,
        ExprKind::Path(_)
            | ExprKind::Call { .. }
            | ExprKind::MethodCall(_)
            | ExprKind::Async(_)
            | ExprKind::Field { .. }
    )
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
