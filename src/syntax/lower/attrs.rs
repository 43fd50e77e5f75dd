//! Attributes: documentation left out, `cfg_attr` opened, lint levels noted with what they cover.

use super::Lower;
use crate::model::{Attr, LintAllow, Meta, Name, Path, Segment, Span};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Attribute, Expr, Lit};

impl Lower<'_> {
    /// Lowers attributes and notes those that allow lints in what they cover.
    pub(super) fn attrs(&mut self, attrs: &mut [Attribute], covers: Span) -> Box<[Attr]> {
        let mut out = Vec::new();
        for attr in attrs.iter_mut() {
            if !attr.path().is_ident("doc") {
                self.attr(attr, &mut out);
            }
        }
        for attr in &out {
            self.allow(attr, covers);
        }
        out.into()
    }

    /// The attributes on a statement or expression: notes lint levels, gives the `cfg`s.
    pub(super) fn cfgs(&mut self, attrs: &mut [Attribute], covers: Span) -> Box<[Attr]> {
        if attrs.is_empty() {
            return Box::default();
        }
        let all = self.attrs(attrs, covers);
        all.into_iter().filter(|attr| attr.is("cfg")).collect()
    }

    /// Notes the lints that these allow; the attributes themselves are not kept.
    pub(super) fn lint_levels(&mut self, attrs: &mut [Attribute], covers: Span) {
        let mut out = Vec::new();
        for attr in attrs {
            if ["allow", "expect", "cfg_attr"].iter().any(|name| attr.path().is_ident(name)) {
                self.attr(attr, &mut out);
            }
        }
        for attr in &out {
            self.allow(attr, covers);
        }
    }

    /// Where the first outer attribute starts.
    pub(super) fn attrs_start(&self, attrs: &[Attribute]) -> Option<u32> {
        let first = attrs.iter().find(|attr| matches!(attr.style, syn::AttrStyle::Outer))?;
        Some(self.src.start(first.pound_token.span))
    }

    fn attr(&mut self, attr: &mut Attribute, out: &mut Vec<Attr>) {
        let span = Span::new(self.src.start(attr.pound_token.span), self.src.close(&attr.bracket_token.span));
        match &mut attr.meta {
            syn::Meta::Path(path) => {
                let path = self.path(path, None);
                out.push(Attr { path, span, value: None, args: Box::default(), conditional: false });
            }
            syn::Meta::NameValue(it) => {
                let path = self.path(&it.path, None);
                let value = self.attr_value(&it.value);
                out.push(Attr { path, span, value, args: Box::default(), conditional: false });
            }
            syn::Meta::List(it) => {
                let path = self.path(&it.path, None);
                let tokens = std::mem::take(&mut it.tokens);
                if path.single().is_some_and(|name| name == "cfg_attr") {
                    self.open_cfg_attr(tokens, span, out);
                    return;
                }
                let args = self.metas(tokens).into();
                out.push(Attr { path, span, value: None, args, conditional: false });
            }
        }
    }

    fn attr_value(&self, value: &Expr) -> Option<Box<str>> {
        match value {
            Expr::Lit(it) => Some(match &it.lit {
                Lit::Str(text) => text.value().into(),
                other => self.src.slice(self.src.span(other.span())).into(),
            }),
            // `#[path = concat!(..)]`
            _ => None,
        }
    }

    /// Everything after the predicate, as attributes of their own.
    fn open_cfg_attr(&mut self, tokens: TokenStream, span: Span, out: &mut Vec<Attr>) {
        for (i, trees) in split_commas(tokens).into_iter().enumerate() {
            if i == 0 || trees.is_empty() {
                continue;
            }
            if let [TokenTree::Ident(ident), TokenTree::Group(group)] = &trees[..]
                && ident == "cfg_attr"
            {
                self.open_cfg_attr(group.stream(), span, out);
                continue;
            }
            let (segments, path_span) = self.meta_path(&trees);
            let global = matches!(trees.first(), Some(TokenTree::Punct(_)));
            let meta = self.meta(trees);
            let path = Path { segments, global, qself: None, span: path_span };
            out.push(Attr { path, span, value: meta.value, args: meta.args, conditional: true });
        }
    }

    fn metas(&mut self, tokens: TokenStream) -> Vec<Meta> {
        let parts = split_commas(tokens);
        parts.into_iter().filter(|trees| !trees.is_empty()).map(|trees| self.meta(trees)).collect()
    }

    /// `word`, `key = value`, `list(..)`, a literal; of anything else the text as a value.
    fn meta(&mut self, trees: Vec<TokenTree>) -> Meta {
        let span = match (trees.first(), trees.last()) {
            (Some(first), Some(last)) => self.src.tree(first).to(self.src.tree(last)),
            _ => Span::default(),
        };
        let name_len = trees.iter().take_while(|tree| is_path_token(tree)).count();
        let name = self.meta_name(&trees[..name_len]);
        let rest = &trees[name_len..];
        let mut meta = Meta { name, span, value: None, args: Box::default() };
        match rest {
            [] => {}
            [TokenTree::Group(group)] if name_len > 0 && group.delimiter() == Delimiter::Parenthesis => {
                meta.args = self.metas(group.stream()).into();
            }
            [TokenTree::Punct(eq), value @ ..] if name_len > 0 && eq.as_char() == '=' => {
                meta.value = self.meta_value(value);
            }
            value => meta.value = self.meta_value(value),
        }
        meta
    }

    /// The text of a string literal, the source of anything else.
    fn meta_value(&self, trees: &[TokenTree]) -> Option<Box<str>> {
        if let [TokenTree::Literal(literal)] = trees
            && let Lit::Str(text) = Lit::new(literal.clone())
        {
            return Some(text.value().into());
        }
        let span = self.src.tree(trees.first()?).to(self.src.tree(trees.last()?));
        Some(self.src.slice(span).into())
    }

    fn meta_name(&self, trees: &[TokenTree]) -> Name {
        if let [TokenTree::Ident(ident)] = trees {
            return self.name(ident);
        }
        let mut text = String::new();
        for tree in trees {
            match tree {
                TokenTree::Ident(ident) => text.push_str(self.name(ident).as_str()),
                _ => text.push(':'),
            }
        }
        Name::new(&text)
    }

    fn meta_path(&self, trees: &[TokenTree]) -> (Box<[Segment]>, Span) {
        let mut segments = Vec::new();
        for tree in trees.iter().take_while(|tree| is_path_token(tree)) {
            if let TokenTree::Ident(ident) = tree {
                let (name, span) = self.ident(ident);
                segments.push(Segment { name, span, args: None });
            }
        }
        let span = match (segments.first(), segments.last()) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        };
        (segments.into(), span)
    }

    fn allow(&mut self, attr: &Attr, covers: Span) {
        if !attr.is("allow") && !attr.is("expect") {
            return;
        }
        let lints = attr.args.iter().filter(|meta| !meta.name.is_empty() && meta.value.is_none());
        let allows = lints.map(|meta| LintAllow { lint: meta.name, attr: attr.span, covers });
        self.model.allows.extend(allows);
    }
}

fn is_path_token(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    }
}

fn split_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut out = vec![Vec::new()];
    for tree in tokens {
        match (&tree, out.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => out.push(Vec::new()),
            (_, Some(part)) => part.push(tree),
            (_, None) => {}
        }
    }
    out
}
