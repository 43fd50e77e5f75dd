//! Bodies, blocks and statements.

use super::{Low, Lower};
use crate::model::{
    Attr, Block, BlockKind, BodyKind, BodyParam, ExprKind, Fn, Meta, Name, PatKind, Span, Stmt, StmtKind,
};
use crate::syntax::macros::{self, Branch};
use syn::{Expr, FnArg, Pat, ReturnType};

impl Lower<'_> {
    pub(super) fn fn_body(
        &mut self,
        sig: &mut syn::Signature,
        lowered: &Fn,
        block: &mut syn::Block,
        span: Span,
        head: Span,
    ) {
        let body = self.begin_body(BodyKind::Fn { is_async: lowered.is_async });
        let mut params = Vec::with_capacity(sig.inputs.len());
        let mut types = lowered.params.iter().map(|param| &param.ty);
        for input in &sig.inputs {
            params.push(match input {
                FnArg::Receiver(it) => self.self_pat(it, lowered),
                FnArg::Typed(it) => {
                    let (pat, _) = self.pat(&it.pat);
                    BodyParam { pat, ty: types.next().cloned() }
                }
            });
        }
        self.body_signature(body, params, lowered.ret.clone());
        let value = self.block(block, BlockKind::Plain, None, None);
        self.end_body(body, value, span, head);
    }

    fn self_pat(&mut self, it: &syn::Receiver, lowered: &Fn) -> BodyParam {
        let span = lowered.self_param.map_or_else(Span::default, |param| param.span);
        let kind =
            PatKind::Bind { name: Name::new("self"), by_ref: false, mutable: it.mutability.is_some(), sub: None };
        let (pat, _) = self.push_pat(kind, span);
        BodyParam { pat, ty: lowered.self_ty.clone() }
    }

    pub(super) fn async_block(&mut self, it: &mut syn::ExprAsync) -> Low {
        let mut head = self.src.token(it.async_token.span, 5);
        let moves = it.capture.is_some();
        if let Some(token) = &it.capture {
            head.end = self.src.start(token.span) + 4;
        }
        let body = self.begin_body(BodyKind::AsyncBlock { moves });
        let value = self.block(&mut it.block, BlockKind::Plain, None, None);
        let span = Span::new(head.start, value.span.end);
        self.end_body(body, value, span, head);
        self.push(ExprKind::Async(body), span)
    }

    pub(super) fn closure(&mut self, it: &mut syn::ExprClosure) -> Low {
        let first = it.lifetimes.as_ref().map(|it| it.for_token.span).or(it.constness.as_ref().map(|token| token.span));
        let first =
            first.or(it.asyncness.as_ref().map(|token| token.span)).or(it.capture.as_ref().map(|token| token.span));
        let start = self.src.start(first.unwrap_or(it.inputs_begin.span));
        let head = Span::new(start, self.src.start(it.inputs_end.span) + 1);
        let kind = BodyKind::Closure { is_async: it.asyncness.is_some(), moves: it.capture.is_some() };
        let body = self.begin_body(kind);
        let mut params = Vec::with_capacity(it.inputs.len());
        for input in &it.inputs {
            params.push(match input {
                Pat::Type(it) => {
                    let (pat, _) = self.pat(&it.pat);
                    BodyParam { pat, ty: Some(self.ty(&it.ty)) }
                }
                other => BodyParam { pat: self.pat(other).0, ty: None },
            });
        }
        let ret = match &it.output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(self.ty(ty)),
        };
        self.body_signature(body, params, ret);
        let value = self.expr(&mut it.body);
        let span = Span::new(start, value.span.end);
        self.end_body(body, value, span, head);
        self.push(ExprKind::Closure(body), span)
    }

    /// A block with its own scope for items; `start` where a keyword or label stands before it.
    pub(super) fn block(
        &mut self,
        block: &mut syn::Block,
        kind: BlockKind,
        label: Option<Name>,
        start: Option<u32>,
    ) -> Low {
        let mut span = self.src.group(&block.brace_token.span);
        span.start = start.unwrap_or(span.start);
        let (outer_scope, outer_block) = (self.scope, self.block.take());
        if block.stmts.iter().any(|stmt| matches!(stmt, syn::Stmt::Item(_))) {
            self.block_scope();
        }
        let (stmts, tail) = self.stmts(&mut block.stmts);
        let scope = self.block;
        self.scope = outer_scope;
        self.block = outer_block;
        self.push(ExprKind::Block(Box::new(Block { stmts, tail, scope, label, kind })), span)
    }

    /// Statements in a macro. `shares` when it stands as a statement itself: items in it are the outer block's.
    pub(super) fn macro_block(&mut self, stmts: &mut [syn::Stmt], span: Span, shares: bool) -> Low {
        let (outer_scope, outer_block) = (self.scope, self.block);
        if !shares {
            self.block = None;
        }
        if stmts.iter().any(|stmt| matches!(stmt, syn::Stmt::Item(_))) {
            self.block_scope();
        }
        let (stmts, tail) = self.stmts(stmts);
        let mut scope = None;
        if !shares {
            scope = self.block;
            self.scope = outer_scope;
            self.block = outer_block;
        }
        let (label, kind) = (None, BlockKind::Plain);
        self.push(ExprKind::Block(Box::new(Block { stmts, tail, scope, label, kind })), span)
    }

    fn stmts(&mut self, stmts: &mut [syn::Stmt]) -> (Box<[Stmt]>, Option<crate::model::ExprId>) {
        let mut out = Vec::with_capacity(stmts.len());
        let mut tail = None;
        let last = stmts.len().saturating_sub(1);
        for (i, stmt) in stmts.iter_mut().enumerate() {
            match stmt {
                syn::Stmt::Local(it) => {
                    let stmt = self.local(it);
                    out.push(stmt);
                }
                syn::Stmt::Item(it) => self.item_stmt(it, &mut out),
                // A lone `;`.
                syn::Stmt::Expr(Expr::Verbatim(tokens), _) if tokens.is_empty() => {}
                syn::Stmt::Expr(it, semi) => {
                    let mut attrs = take_attrs(it);
                    let start = self.attrs_start(&attrs);
                    let low = self.expr(it);
                    let low = self.as_attrs_make(it, &attrs, low);
                    let end = semi.as_ref().map_or(low.span.end, |semi| self.src.start(semi.span) + 1);
                    let span = Span::new(start.unwrap_or(low.span.start).min(low.span.start), end);
                    self.cover(span);
                    let cfgs = self.cfgs(&mut attrs, span);
                    if i == last && semi.is_none() && cfgs.is_empty() {
                        tail = Some(low.id);
                        continue;
                    }
                    out.push(Stmt { kind: StmtKind::Expr { expr: low.id, semi: semi.is_some() }, span, cfgs });
                }
                syn::Stmt::Macro(it) if let Some(branches) = macros::binding_branches(&it.mac) => {
                    self.branches(branches, &mut out);
                }
                syn::Stmt::Macro(it) => {
                    let start = self.attrs_start(&it.attrs);
                    let low = self.mac(&mut it.mac, true);
                    let end = it.semi_token.as_ref().map_or(low.span.end, |semi| self.src.start(semi.span) + 1);
                    let span = Span::new(start.unwrap_or(low.span.start), end);
                    self.cover(span);
                    let cfgs = self.cfgs(&mut it.attrs, span);
                    let semi = it.semi_token.is_some();
                    if i == last && !semi && cfgs.is_empty() {
                        tail = Some(low.id);
                        continue;
                    }
                    out.push(Stmt { kind: StmtKind::Expr { expr: low.id, semi }, span, cfgs });
                }
            }
        }
        (out.into(), tail)
    }

    /// The ways of a `cfg_if!` as statements under `cfg`, side by side.
    fn branches(&mut self, branches: Vec<Branch<Vec<syn::Stmt>>>, out: &mut Vec<Stmt>) {
        let mut others: Vec<Attr> = Vec::new();
        for mut branch in branches {
            if branch.holds.iter().any(|stmt| matches!(stmt, syn::Stmt::Item(_))) {
                self.block_scope();
            }
            let (stmts, tail) = self.stmts(&mut branch.holds);
            let own = self.cfgs(&mut branch.cfgs, Span::default());
            let tail = tail.map(|expr| {
                let span = self.code.expr(expr).span;
                Stmt { kind: StmtKind::Expr { expr, semi: false }, span, cfgs: Box::default() }
            });
            for stmt in stmts.into_iter().chain(tail) {
                let cfgs = others.iter().chain(&own).chain(&stmt.cfgs).cloned().collect();
                out.push(Stmt { cfgs, ..stmt });
            }
            others.extend(own.into_iter().map(|attr| {
                let not = Meta { name: Name::new("not"), span: attr.span, value: None, args: attr.args };
                Attr { args: Box::new([not]), ..attr }
            }));
        }
    }

    fn item_stmt(&mut self, item: &mut syn::Item, out: &mut Vec<Stmt>) {
        let Some(scope) = self.block else { return };
        let first = self.model.scope(scope).items.len();
        self.item(item);
        for &id in &self.model.scope(scope).items[first..] {
            let item = self.model.item(id);
            let cfgs = item.attrs.iter().filter(|attr| attr.is("cfg")).cloned().collect();
            out.push(Stmt { kind: StmtKind::Item(id), span: item.span, cfgs });
        }
    }

    fn local(&mut self, it: &mut syn::Local) -> Stmt {
        let first = self.src.start(it.let_token.span);
        let span =
            Span::new(self.attrs_start(&it.attrs).unwrap_or(first).min(first), self.src.start(it.semi_token.span) + 1);
        self.cover(span);
        let cfgs = self.cfgs(&mut it.attrs, span);
        let (pat, ty) = match &it.pat {
            Pat::Type(it) => (&*it.pat, Some(Box::new(self.ty(&it.ty)))),
            pat => (pat, None),
        };
        let (mut init, mut otherwise) = (None, None);
        if let Some(it) = &mut it.init {
            init = Some(self.expr(&mut it.expr).id);
            otherwise = it.diverge.as_mut().map(|(_, diverge)| self.expr(diverge).id);
        }
        let (pat, _) = self.pat(pat);
        Stmt { kind: StmtKind::Let { pat, ty, init, otherwise }, span, cfgs }
    }
}

/// The attributes of a statement stand on its leftmost operand.
fn take_attrs(expr: &mut Expr) -> Vec<syn::Attribute> {
    match expr {
        Expr::Assign(it) if it.attrs.is_empty() => take_attrs(&mut it.left),
        Expr::Binary(it) if it.attrs.is_empty() => take_attrs(&mut it.left),
        Expr::Cast(it) if it.attrs.is_empty() => take_attrs(&mut it.expr),
        other => super::exprs::attrs_of(other).map(std::mem::take).unwrap_or_default(),
    }
}
