//! Macro calls whose tokens were understood, lowered like any other code.

use super::{Low, Lower};
use crate::model::{BodyKind, ExprId, ExprKind, MacroBody, MacroCall, Name, Path, Segment, Select, SelectArm, Span};
use crate::syntax::macros::{self, Arg, Parsed};
use crate::syntax::spans::Source;
use syn::{Expr, Lit};

impl Lower<'_> {
    /// `stands_alone` when the call is a statement of its own.
    pub(super) fn mac(&mut self, mac: &mut syn::Macro, stands_alone: bool) -> Low {
        let path = self.path(&mac.path, None);
        let span = Span::new(path.span.start, self.delimiter_end(&mac.delimiter));
        let name = path.last().map_or_else(Name::default, |last| last.name);
        let tokens = std::mem::take(&mut mac.tokens);
        let own = path.single().and_then(|name| self.written_out(name, &tokens, path.span));
        if let Some((written, mut stmts)) = own {
            let source = Source::written(&written, path.span);
            let block = self.within(source, |inner| inner.macro_block(&mut stmts, span, stands_alone).id);
            let body = MacroBody::Block(block);
            return self.push(ExprKind::Macro(Box::new(MacroCall { path, body })), span);
        }
        let body = match macros::parse(name.as_str(), tokens, || self.src.slice(span).contains("for await")) {
            Parsed::Exprs(args) => MacroBody::Exprs(self.args(name.as_str(), args)),
            Parsed::Stmts(mut stmts) => {
                let first = self.model.items.len();
                let block = self.macro_block(&mut stmts, span, stands_alone).id;
                self.mark_thread_locals(name, first);
                MacroBody::Block(block)
            }
            Parsed::Async(mut stmts) => {
                let body = self.begin_body(BodyKind::AsyncBlock { moves: true });
                let value = self.macro_block(&mut stmts, span, false);
                self.end_body(body, value, span, path.span);
                MacroBody::Async(body)
            }
            Parsed::Select(select) => MacroBody::Select(Box::new(self.select(select, span))),
            Parsed::Matches(parts) => {
                let (expr, pat, guard) = *parts;
                MacroBody::Exprs(self.matches(expr, &pat, guard))
            }
            Parsed::Opaque { may_jump } => {
                self.model.opaque_macros += 1;
                MacroBody::Opaque { may_jump }
            }
        };
        self.push(ExprKind::Macro(Box::new(MacroCall { path, body })), span)
    }

    fn args(&mut self, name: &str, mut args: Vec<Arg>) -> Box<[ExprId]> {
        let format = if macros::is_format_like(name) { format_arg(name, &args) } else { None };
        let named: Vec<Name> = match format {
            Some(_) => args.iter().filter_map(|arg| arg.name.as_ref().map(|name| self.name(name))).collect(),
            None => Vec::new(),
        };
        let mut out = Vec::with_capacity(args.len());
        for (i, arg) in args.iter_mut().enumerate() {
            let low = self.expr(&mut arg.expr);
            self.cover(low.span);
            out.push(low.id);
            if format == Some(i)
                && let Expr::Lit(it) = &arg.expr
                && let Lit::Str(text) = &it.lit
            {
                for capture in macros::captures(&text.value()) {
                    let name = Name::new(capture);
                    if !named.contains(&name) {
                        out.push(self.capture(name, low.span));
                    }
                }
            }
        }
        out.into()
    }

    /// A variable named in a format string: a path, with the string's place.
    fn capture(&mut self, name: Name, span: Span) -> ExprId {
        let segments = Box::new([Segment { name, span, args: None }]);
        let path = Path { segments, global: false, qself: None, span };
        self.push(ExprKind::Path(Box::new(path)), span).id
    }

    fn matches(&mut self, mut expr: Expr, pat: &syn::Pat, guard: Option<Expr>) -> Box<[ExprId]> {
        let expr = self.expr(&mut expr);
        let (pat, pat_span) = self.pat(pat);
        let checked = self.push(ExprKind::Let { pat, expr: expr.id }, expr.span.to(pat_span));
        let guard = guard.map(|mut guard| self.expr(&mut guard).id);
        [checked.id].into_iter().chain(guard).collect()
    }

    fn select(&mut self, select: macros::Select, whole: Span) -> Select {
        let mut arms = Vec::with_capacity(select.arms.len());
        let mut before = whole.start;
        for mut arm in select.arms {
            let future = self.expr(&mut arm.future);
            let guard = arm.guard.as_mut().map(|guard| self.expr(guard).id);
            let (pat, pat_span) = self.pat(&arm.pat);
            let handler = self.expr(&mut arm.handler);
            let span = pat_span.to(handler.span);
            self.cover(span);
            let remarks = line_comments(self.src.slice(Span::new(before, span.end.max(before))));
            before = span.end;
            arms.push(SelectArm { pat, future: future.id, guard, handler: handler.id, span, remarks });
        }
        let otherwise = select.otherwise.into_iter().map(|mut handler| self.expr(&mut handler).id).collect();
        Select { biased: select.biased, arms: arms.into(), otherwise }
    }
}

/// The texts of the line comments in a piece of source. Good enough for looking for words: strings may hold `//`.
fn line_comments(source: &str) -> Box<str> {
    let texts: Vec<&str> =
        source.lines().filter_map(|line| line.split_once("//")).map(|(_, text)| text.trim()).collect();
    texts.join("\n").into()
}

/// Which argument is the format string: the first string that stands where one can.
fn format_arg(name: &str, args: &[Arg]) -> Option<usize> {
    let skip = match name {
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => 2,
        "assert" | "debug_assert" | "ensure" | "write" | "writeln" => 1,
        _ => 0,
    };
    let is_str = |arg: &Arg| arg.name.is_none() && matches!(&arg.expr, Expr::Lit(it) if matches!(it.lit, Lit::Str(_)));
    args.iter().enumerate().skip(skip).find(|(_, arg)| is_str(arg)).map(|(i, _)| i)
}
