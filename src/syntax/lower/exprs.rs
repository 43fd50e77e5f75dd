//! Expressions. Each kind has a function of its own: the frames of the recursion stay small.

use super::{Low, Lower, label_name};
use crate::model::{
    Arm, BinaryOp, BlockKind, ExprId, ExprKind, For, Lit, MacroBody, MacroCall, MethodCall, Name, PatId, Span,
    StructLit, UnaryOp,
};
use syn::{BinOp, Expr};

/// Lists of literals longer than this are cut: tables of data say nothing about code.
const MAX_LITERALS: usize = 64;

/// Attributes of the language that may stand before an expression.
const BUILT_IN: [&str; 12] = [
    "allow",
    "cfg",
    "cfg_attr",
    "coverage",
    "deny",
    "doc",
    "expect",
    "forbid",
    "inline",
    "must_use",
    "track_caller",
    "warn",
];

impl Lower<'_> {
    pub(super) fn expr(&mut self, expr: &mut Expr) -> Low {
        let has_attrs = attrs_of(expr).is_some_and(|attrs| !attrs.is_empty());
        if has_attrs {
            return self.expr_with_attrs(expr);
        }
        self.expr_kind(expr)
    }

    fn expr_with_attrs(&mut self, expr: &mut Expr) -> Low {
        let mut attrs = attrs_of(expr).map(std::mem::take).unwrap_or_default();
        let low = self.expr_kind(expr);
        self.cfgs(&mut attrs, low.span);
        self.as_attrs_make(expr, &attrs, low)
    }

    /// What a macro makes of a block or closure that it stands before is the macro's own affair: `#[stream] async move { .. }`.
    pub(super) fn as_attrs_make(&mut self, expr: &Expr, attrs: &[syn::Attribute], low: Low) -> Low {
        let is_macro = |attr: &&syn::Attribute| {
            let names_tool =
                attr.path().segments.first().is_some_and(|first| first.ident == "rustfmt" || first.ident == "clippy");
            !names_tool && !attr.path().get_ident().is_some_and(|name| BUILT_IN.contains(&name.to_string().as_str()))
        };
        let strange = attrs.iter().find(is_macro).filter(|_| matches!(expr, Expr::Async(_) | Expr::Closure(_)));
        let Some(attr) = strange else { return low };
        let path = self.path(attr.path(), None);
        let body = MacroBody::Exprs(Box::new([low.id]));
        self.push(ExprKind::Macro(Box::new(MacroCall { path, body })), low.span)
    }

    fn expr_kind(&mut self, expr: &mut Expr) -> Low {
        match expr {
            Expr::Path(it) => self.expr_path(it),
            Expr::Lit(it) => self.expr_lit(it),
            Expr::Call(it) => self.call(it),
            Expr::MethodCall(it) => self.method_call(it),
            Expr::Field(it) => self.field(it),
            Expr::Index(it) => self.index(it),
            Expr::Await(it) => self.await_(it),
            Expr::Try(it) => self.try_(it),
            Expr::Unary(it) => self.unary(it),
            Expr::Reference(it) => {
                let start = self.src.start(it.and_token.span);
                self.reference(start, it.mutability.is_some(), &mut it.expr)
            }
            Expr::RawAddr(it) => {
                let start = self.src.start(it.and_token.span);
                let mutable = matches!(it.mutability, syn::PointerMutability::Mut(_));
                self.reference(start, mutable, &mut it.expr)
            }
            Expr::Binary(it) => self.binary(it),
            Expr::Assign(it) => self.assign(it),
            Expr::Cast(it) => self.cast(it),
            Expr::Paren(it) => {
                let span = self.src.group(&it.paren_token.span);
                Low { span, ..self.expr(&mut it.expr) }
            }
            Expr::Group(it) => self.expr(&mut it.expr),
            Expr::Block(it) => {
                let start = it.label.as_ref().map(|label| self.src.start(label.name.apostrophe));
                let label = self.label(it.label.as_ref());
                self.block(&mut it.block, BlockKind::Plain, label, start)
            }
            Expr::Unsafe(it) => {
                let start = self.src.start(it.unsafe_token.span);
                self.block(&mut it.block, BlockKind::Unsafe, None, Some(start))
            }
            Expr::Const(it) => {
                let start = self.src.start(it.const_token.span);
                self.block(&mut it.block, BlockKind::Const, None, Some(start))
            }
            Expr::TryBlock(it) => {
                let start = self.src.start(it.try_token.span);
                self.block(&mut it.block, BlockKind::Try, None, Some(start))
            }
            Expr::Async(it) => self.async_block(it),
            Expr::Closure(it) => self.closure(it),
            Expr::If(it) => self.if_(it),
            Expr::Let(it) => self.let_(it),
            Expr::Match(it) => self.match_(it),
            Expr::Loop(it) => self.loop_(it),
            Expr::While(it) => self.while_(it),
            Expr::ForLoop(it) => self.for_(it),
            Expr::Break(it) => self.break_(it),
            Expr::Continue(it) => {
                let mut span = self.src.token(it.continue_token.span, 8);
                if let Some(label) = &it.label {
                    span.end = self.src.ident_span(&label.ident).end;
                }
                let label = it.label.as_ref().map(|label| label_name(&self.src, label));
                self.push(ExprKind::Continue { label }, span)
            }
            Expr::Return(it) => {
                let span = self.src.token(it.return_token.span, 6);
                let (value, span) = self.value_after(it.expr.as_deref_mut(), span);
                self.push(ExprKind::Return(value), span)
            }
            Expr::Yield(it) => {
                let span = self.src.token(it.yield_token.span, 5);
                let (value, span) = self.value_after(it.expr.as_deref_mut(), span);
                self.push(ExprKind::Yield(value), span)
            }
            Expr::Tuple(it) => {
                let elems = self.exprs(&mut it.elems);
                let span = self.src.group(&it.paren_token.span);
                self.push(ExprKind::Tuple(elems), span)
            }
            Expr::Array(it) => self.array(it),
            Expr::Repeat(it) => {
                let value = self.expr(&mut it.expr).id;
                let count = self.expr(&mut it.len).id;
                let span = self.src.group(&it.bracket_token.span);
                self.push(ExprKind::Repeat { value, count }, span)
            }
            Expr::Struct(it) => self.struct_(it),
            Expr::Range(it) => self.range(it),
            Expr::Macro(it) => self.mac(&mut it.mac, false),
            Expr::Infer(it) => {
                let span = self.src.token(it.underscore_token.span, 1);
                self.push(ExprKind::Other, span)
            }
            Expr::Verbatim(tokens) => {
                let span = self.src.tokens(tokens).unwrap_or_default();
                self.push(ExprKind::Other, span)
            }
            _ => self.push(ExprKind::Other, Span::default()),
        }
    }

    /// Arguments and elements.
    pub(super) fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e mut Expr>) -> Box<[ExprId]> {
        exprs
            .into_iter()
            .map(|expr| {
                let low = self.expr(expr);
                self.cover(low.span);
                low.id
            })
            .collect()
    }

    fn expr_path(&mut self, it: &syn::ExprPath) -> Low {
        let path = self.path(&it.path, it.qself.as_ref());
        let span = path.span;
        self.push(ExprKind::Path(Box::new(path)), span)
    }

    fn expr_lit(&mut self, it: &syn::ExprLit) -> Low {
        let span = match &it.lit {
            syn::Lit::Bool(lit) => self.src.token(lit.span, if lit.value { 4 } else { 5 }),
            lit => self.src.span(lit.span()),
        };
        let lit = match &it.lit {
            syn::Lit::Str(lit) => Lit::Str(lit.value().into()),
            syn::Lit::ByteStr(_) => Lit::ByteStr,
            syn::Lit::CStr(_) => Lit::CStr,
            syn::Lit::Byte(_) => Lit::Byte,
            syn::Lit::Char(_) => Lit::Char,
            syn::Lit::Int(lit) => Lit::Int { value: lit.base10_parse().ok(), suffix: Name::new(lit.suffix()) },
            syn::Lit::Float(lit) => Lit::Float { suffix: Name::new(lit.suffix()) },
            syn::Lit::Bool(lit) => Lit::Bool(lit.value),
            _ => return self.push(ExprKind::Other, span),
        };
        self.push(ExprKind::Lit(lit), span)
    }

    fn call(&mut self, it: &mut syn::ExprCall) -> Low {
        let callee = self.expr(&mut it.func);
        let args = self.exprs(&mut it.args);
        let span = Span::new(callee.span.start, self.src.close(&it.paren_token.span));
        self.push(ExprKind::Call { callee: callee.id, args }, span)
    }

    fn method_call(&mut self, it: &mut syn::ExprMethodCall) -> Low {
        let receiver = self.expr(&mut it.receiver);
        let (method, name_span) = self.ident(&it.method);
        let turbofish = self.turbofish(it.turbofish.as_ref());
        let args = self.exprs(&mut it.args);
        let span = Span::new(receiver.span.start, self.src.close(&it.paren_token.span));
        let call = MethodCall { receiver: receiver.id, method, name_span, turbofish, args };
        self.push(ExprKind::MethodCall(Box::new(call)), span)
    }

    fn field(&mut self, it: &mut syn::ExprField) -> Low {
        let base = self.expr(&mut it.base);
        let (name, span) = self.member(&it.member);
        self.push(ExprKind::Field { base: base.id, name }, Span::new(base.span.start, span.end))
    }

    fn index(&mut self, it: &mut syn::ExprIndex) -> Low {
        let base = self.expr(&mut it.expr);
        let index = self.expr(&mut it.index).id;
        let span = Span::new(base.span.start, self.src.close(&it.bracket_token.span));
        self.push(ExprKind::Index { base: base.id, index }, span)
    }

    fn await_(&mut self, it: &mut syn::ExprAwait) -> Low {
        let base = self.expr(&mut it.base);
        let keyword = self.src.token(it.await_token.span, 5);
        let span = Span::new(base.span.start, keyword.end);
        self.push(ExprKind::Await { base: base.id, keyword }, span)
    }

    fn try_(&mut self, it: &mut syn::ExprTry) -> Low {
        let inner = self.expr(&mut it.expr);
        let end = self.src.start(it.question_token.span) + 1;
        self.push(ExprKind::Try(inner.id), Span::new(inner.span.start, end))
    }

    fn unary(&mut self, it: &mut syn::ExprUnary) -> Low {
        let (op, token) = match &it.op {
            syn::UnOp::Deref(token) => (UnaryOp::Deref, token.span),
            syn::UnOp::Not(token) => (UnaryOp::Not, token.span),
            syn::UnOp::Neg(token) => (UnaryOp::Neg, token.span),
            _ => return self.expr(&mut it.expr),
        };
        let start = self.src.start(token);
        let inner = self.expr(&mut it.expr);
        self.push(ExprKind::Unary { op, expr: inner.id }, Span::new(start, inner.span.end))
    }

    fn reference(&mut self, start: u32, mutable: bool, expr: &mut Expr) -> Low {
        let inner = self.expr(expr);
        self.push(ExprKind::Ref { mutable, expr: inner.id }, Span::new(start, inner.span.end))
    }

    fn binary(&mut self, it: &mut syn::ExprBinary) -> Low {
        let (op, assigns) = binary_op(&it.op);
        if assigns {
            // As for primitives: the right side comes first.
            let rhs = self.expr(&mut it.right);
            let lhs = self.expr(&mut it.left);
            return self.push(ExprKind::AssignOp { op, lhs: lhs.id, rhs: rhs.id }, lhs.span.to(rhs.span));
        }
        let lhs = self.expr(&mut it.left);
        let rhs = self.expr(&mut it.right);
        self.push(ExprKind::Binary { op, lhs: lhs.id, rhs: rhs.id }, lhs.span.to(rhs.span))
    }

    fn assign(&mut self, it: &mut syn::ExprAssign) -> Low {
        let rhs = self.expr(&mut it.right);
        let lhs = self.expr(&mut it.left);
        self.push(ExprKind::Assign { lhs: lhs.id, rhs: rhs.id }, lhs.span.to(rhs.span))
    }

    fn cast(&mut self, it: &mut syn::ExprCast) -> Low {
        let inner = self.expr(&mut it.expr);
        let ty = Box::new(self.ty(&it.ty));
        let span = Span::new(inner.span.start, self.type_end(&it.ty).max(inner.span.end));
        self.push(ExprKind::Cast { expr: inner.id, ty }, span)
    }

    fn if_(&mut self, it: &mut syn::ExprIf) -> Low {
        let start = self.src.start(it.if_token.span);
        let cond = self.expr(&mut it.cond).id;
        let then = self.block(&mut it.then_branch, BlockKind::Plain, None, None);
        let otherwise = it.else_branch.as_mut().map(|(_, otherwise)| self.expr(otherwise));
        let end = otherwise.map_or(then.span.end, |low| low.span.end);
        let otherwise = otherwise.map(|low| low.id);
        self.push(ExprKind::If { cond, then: then.id, otherwise }, Span::new(start, end))
    }

    fn let_(&mut self, it: &mut syn::ExprLet) -> Low {
        let start = self.src.start(it.let_token.span);
        let expr = self.expr(&mut it.expr);
        let (pat, _) = self.pat(&it.pat);
        self.push(ExprKind::Let { pat, expr: expr.id }, Span::new(start, expr.span.end))
    }

    fn match_(&mut self, it: &mut syn::ExprMatch) -> Low {
        let start = self.src.start(it.match_token.span);
        let scrutinee = self.expr(&mut it.expr).id;
        let mut arms = Vec::with_capacity(it.arms.len());
        for arm in &mut it.arms {
            let arm = self.arm(arm);
            arms.push(arm);
        }
        let span = Span::new(start, self.src.close(&it.brace_token.span));
        self.push(ExprKind::Match { scrutinee, arms: arms.into() }, span)
    }

    fn arm(&mut self, arm: &mut syn::Arm) -> Arm {
        let (pat, pat_span) = self.pat(&arm.pat);
        let guard = match &mut arm.pat {
            syn::Pat::Guard(it) => Some(self.expr(&mut it.guard).id),
            _ => None,
        };
        let value = self.expr(&mut arm.body);
        let start = self.attrs_start(&arm.attrs).unwrap_or(pat_span.start).min(pat_span.start);
        let span = Span::new(start, value.span.end);
        self.cover(span);
        self.cfgs(&mut arm.attrs, span);
        Arm { pat, guard, value: value.id, span }
    }

    fn loop_(&mut self, it: &mut syn::ExprLoop) -> Low {
        let start = self.loop_start(it.label.as_ref(), it.loop_token.span);
        let label = self.label(it.label.as_ref());
        let body = self.block(&mut it.body, BlockKind::Plain, None, None);
        self.push(ExprKind::Loop { body: body.id, label }, Span::new(start, body.span.end))
    }

    fn while_(&mut self, it: &mut syn::ExprWhile) -> Low {
        let start = self.loop_start(it.label.as_ref(), it.while_token.span);
        let label = self.label(it.label.as_ref());
        let cond = self.expr(&mut it.cond).id;
        let body = self.block(&mut it.body, BlockKind::Plain, None, None);
        self.push(ExprKind::While { cond, body: body.id, label }, Span::new(start, body.span.end))
    }

    fn for_(&mut self, it: &mut syn::ExprForLoop) -> Low {
        let start = self.loop_start(it.label.as_ref(), it.for_token.span);
        let label = self.label(it.label.as_ref());
        let iter = self.expr(&mut it.expr).id;
        let (pat, _): (PatId, Span) = self.pat(&it.pat);
        let body = self.block(&mut it.body, BlockKind::Plain, None, None);
        let kind = ExprKind::For(Box::new(For { pat, iter, body: body.id, label }));
        self.push(kind, Span::new(start, body.span.end))
    }

    fn loop_start(&self, label: Option<&syn::Label>, keyword: proc_macro2::Span) -> u32 {
        self.src.start(label.map_or(keyword, |label| label.name.apostrophe))
    }

    fn label(&self, label: Option<&syn::Label>) -> Option<Name> {
        label.map(|label| label_name(&self.src, &label.name))
    }

    fn break_(&mut self, it: &mut syn::ExprBreak) -> Low {
        let mut span = self.src.token(it.break_token.span, 5);
        let label = it.label.as_ref().map(|label| label_name(&self.src, label));
        if let Some(label) = &it.label {
            span.end = self.src.ident_span(&label.ident).end;
        }
        let (value, span) = self.value_after(it.expr.as_deref_mut(), span);
        self.push(ExprKind::Break { label, value }, span)
    }

    /// The value after a keyword, and the span of both.
    fn value_after(&mut self, value: Option<&mut Expr>, keyword: Span) -> (Option<ExprId>, Span) {
        let Some(value) = value else { return (None, keyword) };
        let low = self.expr(value);
        (Some(low.id), Span::new(keyword.start, low.span.end))
    }

    fn array(&mut self, it: &mut syn::ExprArray) -> Low {
        let long = it.elems.len() > MAX_LITERALS && it.elems.iter().all(is_literal);
        let keep = if long { MAX_LITERALS } else { it.elems.len() };
        let elems = self.exprs(it.elems.iter_mut().take(keep));
        let span = self.src.group(&it.bracket_token.span);
        self.push(ExprKind::Array(elems), span)
    }

    fn struct_(&mut self, it: &mut syn::ExprStruct) -> Low {
        let path = self.path(&it.path, it.qself.as_ref());
        let mut fields = Vec::with_capacity(it.fields.len());
        for field in &mut it.fields {
            let (name, span) = self.member(&field.member);
            let value = self.expr(&mut field.expr);
            self.cover(Span::new(span.start, value.span.end));
            fields.push((name, value.id));
        }
        let base = it.rest.as_deref_mut().map(|base| self.expr(base).id);
        let span = Span::new(path.span.start, self.src.close(&it.brace_token.span));
        self.push(ExprKind::Struct(Box::new(StructLit { path, fields: fields.into(), base })), span)
    }

    fn range(&mut self, it: &mut syn::ExprRange) -> Low {
        let mut span = match &it.limits {
            syn::RangeLimits::HalfOpen(dots) => self.src.token(dots.spans[0], 2),
            syn::RangeLimits::Closed(dots) => self.src.token(dots.spans[0], 3),
        };
        let start = it.start.as_deref_mut().map(|start| self.expr(start));
        let end = it.end.as_deref_mut().map(|end| self.expr(end));
        for low in start.iter().chain(&end) {
            span = span.to(low.span);
        }
        let (start, end) = (start.map(|low| low.id), end.map(|low| low.id));
        self.push(ExprKind::Range { start, end }, span)
    }
}

fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_) => true,
        Expr::Unary(it) => matches!(&*it.expr, Expr::Lit(_)),
        _ => false,
    }
}

/// The operator, and whether it assigns.
fn binary_op(op: &BinOp) -> (BinaryOp, bool) {
    match op {
        BinOp::And(_) => (BinaryOp::And, false),
        BinOp::Or(_) => (BinaryOp::Or, false),
        BinOp::Eq(_) => (BinaryOp::Eq, false),
        BinOp::Ne(_) => (BinaryOp::Ne, false),
        BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => (BinaryOp::Order, false),
        BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) | BinOp::Rem(_) => (BinaryOp::Arith, false),
        BinOp::AddAssign(_) | BinOp::SubAssign(_) | BinOp::MulAssign(_) | BinOp::DivAssign(_) | BinOp::RemAssign(_) => {
            (BinaryOp::Arith, true)
        }
        BinOp::BitXorAssign(_)
        | BinOp::BitAndAssign(_)
        | BinOp::BitOrAssign(_)
        | BinOp::ShlAssign(_)
        | BinOp::ShrAssign(_) => (BinaryOp::Bits, true),
        _ => (BinaryOp::Bits, false),
    }
}

/// syn has no accessor for this.
pub(super) fn attrs_of(expr: &mut Expr) -> Option<&mut Vec<syn::Attribute>> {
    Some(match expr {
        Expr::Array(it) => &mut it.attrs,
        Expr::Assign(it) => &mut it.attrs,
        Expr::Async(it) => &mut it.attrs,
        Expr::Await(it) => &mut it.attrs,
        Expr::Binary(it) => &mut it.attrs,
        Expr::Block(it) => &mut it.attrs,
        Expr::Break(it) => &mut it.attrs,
        Expr::Call(it) => &mut it.attrs,
        Expr::Cast(it) => &mut it.attrs,
        Expr::Closure(it) => &mut it.attrs,
        Expr::Const(it) => &mut it.attrs,
        Expr::Continue(it) => &mut it.attrs,
        Expr::Field(it) => &mut it.attrs,
        Expr::ForLoop(it) => &mut it.attrs,
        Expr::Group(it) => &mut it.attrs,
        Expr::If(it) => &mut it.attrs,
        Expr::Index(it) => &mut it.attrs,
        Expr::Infer(it) => &mut it.attrs,
        Expr::Let(it) => &mut it.attrs,
        Expr::Lit(it) => &mut it.attrs,
        Expr::Loop(it) => &mut it.attrs,
        Expr::Macro(it) => &mut it.attrs,
        Expr::Match(it) => &mut it.attrs,
        Expr::MethodCall(it) => &mut it.attrs,
        Expr::Paren(it) => &mut it.attrs,
        Expr::Path(it) => &mut it.attrs,
        Expr::Range(it) => &mut it.attrs,
        Expr::RawAddr(it) => &mut it.attrs,
        Expr::Reference(it) => &mut it.attrs,
        Expr::Repeat(it) => &mut it.attrs,
        Expr::Return(it) => &mut it.attrs,
        Expr::Struct(it) => &mut it.attrs,
        Expr::Try(it) => &mut it.attrs,
        Expr::TryBlock(it) => &mut it.attrs,
        Expr::Tuple(it) => &mut it.attrs,
        Expr::Unary(it) => &mut it.attrs,
        Expr::Unsafe(it) => &mut it.attrs,
        Expr::While(it) => &mut it.attrs,
        Expr::Yield(it) => &mut it.attrs,
        _ => return None,
    })
}
