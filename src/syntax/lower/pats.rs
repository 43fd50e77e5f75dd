//! Patterns.

use super::Lower;
use crate::model::{Name, PatId, PatKind, Span};
use syn::{Expr, Member, Pat};

impl Lower<'_> {
    /// The pattern and its place with the parentheses around it.
    pub(super) fn pat(&mut self, pat: &Pat) -> (PatId, Span) {
        match pat {
            Pat::Ident(it) => self.pat_ident(it),
            Pat::Wild(it) => self.push_pat(PatKind::Wild, self.src.token(it.underscore_token.span, 1)),
            Pat::Rest(it) => self.push_pat(PatKind::Rest, self.src.token(it.dot2_token.spans[0], 2)),
            Pat::Path(it) => {
                let path = self.path(&it.path, it.qself.as_ref());
                let span = path.span;
                self.push_pat(PatKind::Path(Box::new(path)), span)
            }
            Pat::TupleStruct(it) => {
                let path = self.path(&it.path, it.qself.as_ref());
                let span = Span::new(path.span.start, self.src.close(&it.paren_token.span));
                let elems = self.pats(&it.elems);
                self.push_pat(PatKind::TupleStruct { path: Box::new(path), elems }, span)
            }
            Pat::Struct(it) => self.pat_struct(it),
            Pat::Tuple(it) => {
                let span = self.src.group(&it.paren_token.span);
                let elems = self.pats(&it.elems);
                self.push_pat(PatKind::Tuple(elems), span)
            }
            Pat::Slice(it) => {
                let span = self.src.group(&it.bracket_token.span);
                let elems = self.pats(&it.elems);
                self.push_pat(PatKind::Slice(elems), span)
            }
            Pat::Reference(it) => {
                let start = self.src.start(it.and_token.span);
                let (inner, span) = self.pat(&it.pat);
                let mutable = it.mutability.is_some();
                self.push_pat(PatKind::Ref { mutable, pat: inner }, Span::new(start, span.end))
            }
            Pat::Or(it) => {
                let mut span = it.leading_vert.as_ref().map(|bar| self.src.token(bar.span, 1));
                let mut cases = Vec::with_capacity(it.cases.len());
                for case in &it.cases {
                    let (id, place) = self.pat(case);
                    span = Some(span.map_or(place, |span| span.to(place)));
                    cases.push(id);
                }
                self.push_pat(PatKind::Or(cases.into()), span.unwrap_or_default())
            }
            Pat::Paren(it) => {
                let (id, _) = self.pat(&it.pat);
                (id, self.src.group(&it.paren_token.span))
            }
            // Only a `let` and a parameter have a type: it is lowered with them.
            Pat::Type(it) => self.pat(&it.pat),
            Pat::Lit(it) => {
                let kind = match &it.lit {
                    syn::Lit::Bool(it) => PatKind::Bool(it.value),
                    _ => PatKind::Lit,
                };
                self.push_pat(kind, self.src.span(it.lit.span()))
            }
            Pat::Range(it) => {
                let limits = match &it.limits {
                    syn::RangeLimits::HalfOpen(dots) => self.src.token(dots.spans[0], 2),
                    syn::RangeLimits::Closed(dots) => self.src.token(dots.spans[0], 3),
                };
                let start = it.start.as_deref().and_then(|edge| self.edge(edge)).unwrap_or(limits);
                let end = it.end.as_deref().and_then(|edge| self.edge(edge)).unwrap_or(limits);
                self.push_pat(PatKind::Range, start.to(limits).to(end))
            }
            // The model has no guards inside patterns (unstable).
            Pat::Guard(it) => self.pat(&it.pat),
            Pat::Macro(it) => {
                let start = self.path(&it.mac.path, None).span.start;
                self.push_pat(PatKind::Other, Span::new(start, self.delimiter_end(&it.mac.delimiter)))
            }
            Pat::Const(it) => {
                let start = self.src.start(it.const_token.span);
                self.push_pat(PatKind::Other, Span::new(start, self.src.close(&it.block.brace_token.span)))
            }
            Pat::Verbatim(tokens) => {
                let span = self.src.tokens(tokens).unwrap_or_default();
                self.push_pat(PatKind::Other, span)
            }
            _ => self.push_pat(PatKind::Other, Span::default()),
        }
    }

    pub(super) fn pats<'p>(&mut self, pats: impl IntoIterator<Item = &'p Pat>) -> Box<[PatId]> {
        pats.into_iter().map(|pat| self.pat(pat).0).collect()
    }

    fn pat_ident(&mut self, it: &syn::PatIdent) -> (PatId, Span) {
        let (name, mut span) = self.ident(&it.ident);
        if let Some(token) = &it.mutability {
            span.start = self.src.start(token.span);
        }
        if let Some(token) = &it.by_ref {
            span.start = self.src.start(token.span);
        }
        let sub = it.subpat.as_ref().map(|(_, pat)| self.pat(pat));
        if let Some((_, sub)) = sub {
            span.end = sub.end;
        }
        let sub = sub.map(|(id, _)| id);
        let (by_ref, mutable) = (it.by_ref.is_some(), it.mutability.is_some());
        self.push_pat(PatKind::Bind { name, by_ref, mutable, sub }, span)
    }

    fn pat_struct(&mut self, it: &syn::PatStruct) -> (PatId, Span) {
        let path = self.path(&it.path, it.qself.as_ref());
        let span = Span::new(path.span.start, self.src.close(&it.brace_token.span));
        let fields = it.fields.iter().map(|field| (self.member(&field.member).0, self.pat(&field.pat).0)).collect();
        self.push_pat(PatKind::Struct { path: Box::new(path), fields, rest: it.rest.is_some() }, span)
    }

    pub(super) fn member(&self, member: &Member) -> (Name, Span) {
        match member {
            Member::Named(ident) => self.ident(ident),
            Member::Unnamed(index) => {
                let name = Name::new(&index.index.to_string());
                (name, self.src.token(index.span, name.as_str().len() as u32))
            }
        }
    }

    /// The place of an end of a range pattern.
    fn edge(&self, expr: &Expr) -> Option<Span> {
        match expr {
            Expr::Lit(it) => Some(self.src.span(it.lit.span())),
            Expr::Path(it) => {
                let first = self.src.ident_span(&it.path.segments.first()?.ident);
                let last = self.src.ident_span(&it.path.segments.last()?.ident);
                Some(first.to(last))
            }
            Expr::Unary(it) => self.edge(&it.expr),
            Expr::Const(it) => Some(self.src.group(&it.block.brace_token.span)),
            _ => None,
        }
    }
}
