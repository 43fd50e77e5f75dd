//! `?` in place of `unwrap`, and a `main` that can give the failure.

use super::{Program, merged, runtimes};
use crate::analysis::exits::{Can, Exits, Flow};
use crate::analysis::panics::Panic;
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, infer::Inference};
use crate::finding::{Applicability, Edit, Fix};
use crate::model::{ExprId, ExprKind, FileId, MethodCall, Span, StmtKind};

/// How an error takes the words that an `expect` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// By a method of this trait: `.context("..")`.
    Trait { method: &'static str, path: &'static str },
    /// It is made from text: the words stand in front of the error.
    Text,
    /// Not at all.
    None,
}

impl Words {
    const OF_ANYHOW: Self = Self::Trait { method: "context", path: "anyhow::Context" };
}

impl Program {
    /// `?` in place of `.unwrap()`; what an `.expect(..)` says is kept where the error of the function takes words.
    pub fn question_mark(&self, at: BodyRef, panic: &Panic, words: Words) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let edits = self.handed_on(at, inference, panic, words)?;
        let title = format!("write `{}` in place of `.{}`", self.in_place_of(at, panic, words), panic.kind.call());
        Some(Fix::new(title, Applicability::Unsafe, edits))
    }

    /// What to write after the value that may be a failure: `?`, `.context("..")?`.
    pub fn in_place_of(&self, at: BodyRef, panic: &Panic, words: Words) -> String {
        let ExprKind::MethodCall(call) = &self.code(at).expr(panic.expr).kind else { return "?".to_owned() };
        match words {
            Words::Trait { method, .. } if call.method == "expect" => format!(".{method}(\"..\")?"),
            Words::Text if self.said(at, call).is_some() => ".map_err(|error| format!(\"..: {error}\"))?".to_owned(),
            _ => "?".to_owned(),
        }
    }

    fn handed_on(&self, at: BodyRef, inference: &Inference, panic: &Panic, words: Words) -> Option<Vec<Edit>> {
        let code = self.code(at);
        let ExprKind::MethodCall(call) = &code.expr(panic.expr).kind else { return None };
        if !self.is_mendable(inference, panic.expr) {
            return None;
        }
        let end = code.expr(panic.expr).span.end;
        match words {
            Words::Trait { method, path } if call.method == "expect" => {
                let mut edits = vec![self.edit(at.file, call.name_span, method), self.insert(at.file, end, "?")];
                edits.extend(self.import_trait(at.file, code.scope, path)?);
                return Some(edits);
            }
            Words::Text => {
                if let Some((span, said)) = self.said(at, call) {
                    let closure = format!("|error| format!(\"{said}: {{error}}\")");
                    let method = self.edit(at.file, call.name_span, "map_err");
                    return Some(vec![method, self.edit(at.file, span, closure), self.insert(at.file, end, "?")]);
                }
            }
            Words::Trait { .. } | Words::None => {}
        }
        let from = code.expr(call.receiver).span.end;
        let mut edit = self.delete(at.file, Span::new(from, end))?;
        edit.text = "?".to_owned();
        Some(vec![edit])
    }

    /// The plain text that an `expect` is given, as it is written between the quotes, to stand in front of the error.
    fn said(&self, at: BodyRef, call: &MethodCall) -> Option<(Span, &str)> {
        let [arg] = call.args[..] else { return None };
        let span = self.code(at).expr(arg).span;
        let text = self.text(at.file, span).strip_prefix('"')?.strip_suffix('"')?;
        let said = text.trim_end_matches([' ', '.', ':', '!']);
        (call.method == "expect" && !said.is_empty() && !said.contains(['{', '}', '"', '\n'])).then_some((span, said))
    }

    /// Does a function of this body that gives nothing have to say `Ok(())` at its end, to give a `Result`? A `loop` that
    /// nothing leaves has no end.
    pub fn needs_ok(&self, at: BodyRef) -> bool {
        let code = self.code(at);
        let value = code.body(at.body).value;
        let ExprKind::Block(block) = &code.expr(value).kind else { return true };
        let stmt = block.stmts.iter().rev().find(|stmt| !runtimes::is_item(stmt)).map(|stmt| &stmt.kind);
        let last = match (block.tail, stmt) {
            (Some(tail), _) => tail,
            (None, Some(StmtKind::Expr { expr, .. })) => *expr,
            _ => return true,
        };
        let flow = Flow::new(self, self.inference(at.file, at.code));
        !matches!(code.expr(last).kind, ExprKind::Loop { .. }) || flow.ends(last, &mut Exits::default()) != Can::No
    }

    /// A `main` that gives `ty`: `?` at each of these places, and `Ok(())` at the end.
    pub fn main_with_result(&self, at: BodyRef, panics: &[&Panic], ty: &str) -> Option<Fix> {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let header = self.item(self.owner(at)).as_fn().filter(|it| it.ret.is_none())?.header;
        let ExprKind::Block(block) = &code.expr(code.body(at.body).value).kind else { return None };
        let mut edits = vec![self.insert(at.file, header.end, format!(" -> {ty}"))];
        let words = self.words_of_main(at.file);
        for panic in panics {
            edits.extend(self.handed_on(at, inference, panic, words)?);
        }
        for leave in runtimes::returns(code, inference, code.body(at.body).value) {
            let ExprKind::Return(None) = code.expr(leave).kind else { return None };
            edits.push(self.insert(at.file, code.expr(leave).span.end, " Ok(())"));
        }
        let title = format!("let `main` give `{ty}` and write `?`");
        if !self.needs_ok(at) {
            return Some(Fix::new(title, Applicability::Unsafe, merged(edits)));
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
        Some(Fix::new(title, Applicability::Unsafe, merged(edits)))
    }

    /// How an error of this type takes the words of an `expect`.
    pub fn words_of(&self, file: FileId, error: Option<&Ty>) -> Words {
        let Some(Ty::Adt(def, args)) = error else { return Words::None };
        if self.is_std(*def, "anyhow::Error") {
            Words::OF_ANYHOW
        } else if self.is_std(*def, "eyre::Report") {
            self.words_of_eyre(file)
        } else if Some(*def) == self.lang.boxed && self.is_error_object(args.first()) {
            Words::Text
        } else {
            Words::None
        }
    }

    /// The same for the type that `main_result` names.
    pub fn words_of_main(&self, file: FileId) -> Words {
        match self.report_crate(file) {
            Some("anyhow") => Words::OF_ANYHOW,
            Some(_) => self.words_of_eyre(file),
            None => Words::Text,
        }
    }

    fn words_of_eyre(&self, file: FileId) -> Words {
        let path = if self.names_dependency(file, "eyre") { "eyre::WrapErr" } else { "color_eyre::eyre::WrapErr" };
        Words::Trait { method: "wrap_err", path }
    }
}
