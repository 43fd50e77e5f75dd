//! What the tokens of a macro call hold: parsed whole or not at all, by the shape of well-known macros first.

use super::jumps::may_jump;
use crate::model::Name;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Block, Expr, Ident, Item, Pat, Result, Signature, Stmt, Token, Type, UseTree, Visibility, braced,
    bracketed,
};

pub(super) enum Parsed {
    Exprs(Vec<Arg>),
    Stmts(Vec<Stmt>),
    /// Statements of a generator: an async body.
    Async(Vec<Stmt>),
    Select(Select),
    Matches(Box<(Expr, Pat, Option<Expr>)>),
    Opaque {
        may_jump: bool,
    },
}

pub(super) struct Arg {
    /// `name = expr`
    pub name: Option<Ident>,
    pub expr: Expr,
}

pub(super) struct Select {
    pub biased: bool,
    pub arms: Vec<SelectArm>,
    pub otherwise: Vec<Expr>,
}

pub(super) struct SelectArm {
    pub pat: Pat,
    pub future: Expr,
    pub guard: Option<Expr>,
    pub handler: Expr,
}

/// `stream!`, `try_stream!`: their tokens are an async block.
pub(super) fn makes_stream(name: &str) -> bool {
    matches!(name, "stream" | "try_stream")
}

/// `for_await` says whether the source of the call holds `for await`.
pub(super) fn parse(name: &str, tokens: TokenStream, for_await: impl FnOnce() -> bool) -> Parsed {
    if tokens.is_empty() {
        return Parsed::Exprs(Vec::new());
    }
    if makes_stream(name) {
        let tokens = if for_await() { drop_await(tokens) } else { tokens };
        let parser =
            |input: ParseStream| Ok(attempt(input, Block::parse_within).map_or_else(|| rest(input), Parsed::Async));
        return parser.parse2(tokens).unwrap_or(Parsed::Opaque { may_jump: true });
    }
    let parser = |input: ParseStream| Ok(known(name, input).or_else(|| general(input)).unwrap_or_else(|| rest(input)));
    parser.parse2(tokens).unwrap_or(Parsed::Opaque { may_jump: true })
}

/// The items that a macro where items stand holds; `None` when it holds something else.
pub(super) fn items(name: &str, tokens: TokenStream) -> Option<Vec<Item>> {
    let parser = |input: ParseStream| {
        let found = match name {
            "cfg_if" => attempt(input, |input| cfg_if(input, all_items))
                .map(|all| all.into_iter().flat_map(|branch| branch.holds).collect()),
            "lazy_static" | "thread_local" => attempt(input, statics),
            _ => attempt(input, all_items),
        };
        if found.is_none() {
            input.parse::<TokenStream>()?;
        }
        Ok(found)
    };
    parser.parse2(tokens).ok().flatten().filter(|items| !items.is_empty())
}

/// The text of a string literal, where the tokens are nothing else.
pub(super) fn literal(tokens: &TokenStream) -> Option<Name> {
    syn::parse2::<syn::LitStr>(tokens.clone()).ok().map(|text| Name::new(&text.value()))
}

/// Runs a parser that must take all of the input, and takes nothing where it fails.
fn attempt<T>(input: ParseStream, parse: impl FnOnce(ParseStream) -> Result<T>) -> Option<T> {
    let ahead = input.fork();
    let out = parse(&ahead).ok()?;
    if !ahead.is_empty() {
        return None;
    }
    input.advance_to(&ahead);
    Some(out)
}

/// Takes what nobody understood, so that `parse2` does not complain about it.
fn rest(input: ParseStream) -> Parsed {
    let rest = input.parse::<TokenStream>();
    Parsed::Opaque { may_jump: rest.map_or(true, |tokens| may_jump(tokens, "")) }
}

fn known(name: &str, input: ParseStream) -> Option<Parsed> {
    match name {
        "select" | "select_biased" | "try_select" => {
            attempt(input, select).map(Parsed::Select).or_else(|| attempt(input, channel_select).map(Parsed::Exprs))
        }
        "matches" | "assert_matches" | "debug_assert_matches" => attempt(input, matches),
        "json" => attempt(input, json).map(Parsed::Exprs),
        "cfg_if" => attempt(input, |input| cfg_if(input, block_stmts))
            .map(|all| Parsed::Stmts(all.into_iter().flat_map(|branch| branch.holds).collect())),
        "lazy_static" | "thread_local" => {
            attempt(input, statics).map(|items| Parsed::Stmts(items.into_iter().map(Stmt::Item).collect()))
        }
        _ if is_log(name) => attempt(input, |input| args(input, true)).map(Parsed::Exprs),
        _ => None,
    }
}

fn general(input: ParseStream) -> Option<Parsed> {
    if input.peek(Token![let])
        && let Some(stmts) = attempt(input, Block::parse_within)
    {
        return Some(Parsed::Stmts(stmts));
    }
    attempt(input, |input| args(input, false))
        .map(Parsed::Exprs)
        .or_else(|| attempt(input, Block::parse_within).map(Parsed::Stmts))
        .or_else(|| attempt(input, select).map(Parsed::Select))
}

fn is_log(name: &str) -> bool {
    let base = name.strip_suffix("_span").unwrap_or(name);
    matches!(base, "trace" | "debug" | "info" | "warn" | "error" | "event" | "span" | "log")
}

pub(super) fn is_format_like(name: &str) -> bool {
    is_log(name)
        || matches!(
            name,
            "println"
                | "print"
                | "eprintln"
                | "eprint"
                | "format"
                | "format_args"
                | "write"
                | "writeln"
                | "panic"
                | "todo"
                | "unimplemented"
                | "unreachable"
                | "anyhow"
                | "bail"
                | "ensure"
                | "eyre"
        )
        || name.starts_with("assert")
        || name.starts_with("debug_assert")
}

/// The variables that a format string names, in order, each once.
pub(super) fn captures(format: &str) -> Vec<&str> {
    let mut out: Vec<&str> = Vec::new();
    let mut rest = format;
    while let Some(at) = rest.find('{') {
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('{') {
            rest = after;
            continue;
        }
        let Some(end) = rest.find('}') else { break };
        let (name, spec) = rest[..end].split_once(':').unwrap_or((&rest[..end], ""));
        let sizes = spec.split('$').rev().skip(1).map(last_word);
        for word in [name.trim()].into_iter().chain(sizes) {
            if is_name(word) && !out.contains(&word) {
                out.push(word);
            }
        }
        rest = &rest[end + 1..];
    }
    out
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("")
}

fn is_name(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && chars.all(|c| c.is_alphanumeric() || c == '_')
}

/// Arguments between `,` or `;`. With `fields` also what tracing's and log's macros take.
fn args(input: ParseStream, fields: bool) -> Result<Vec<Arg>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        if fields && input.peek(syn::token::Brace) {
            let ahead = input.fork();
            if let Ok(mut inner) = braced_fields(&ahead) {
                input.advance_to(&ahead);
                out.append(&mut inner);
                separator(input)?;
                continue;
            }
        }
        out.push(arg(input, fields)?);
        if input.peek(Token![=>]) {
            input.parse::<Token![=>]>()?;
            out.push(Arg { name: None, expr: input.parse()? });
        }
        separator(input)?;
    }
    Ok(out)
}

fn braced_fields(input: ParseStream) -> Result<Vec<Arg>> {
    let content;
    braced!(content in input);
    args(&content, true)
}

fn separator(input: ParseStream) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if input.peek(Token![;]) {
        return input.parse::<Token![;]>().map(|_| ());
    }
    input.parse::<Token![,]>().map(|_| ())
}

fn arg(input: ParseStream, fields: bool) -> Result<Arg> {
    let mut name = None;
    let equals = |input: ParseStream| input.peek2(Token![=]) && !input.peek2(Token![==]) && !input.peek2(Token![=>]);
    if input.peek(Ident::peek_any) && equals(input) {
        name = Some(input.call(Ident::parse_any)?);
        input.parse::<Token![=]>()?;
    } else if fields && input.peek(syn::LitStr) && equals(input) {
        input.parse::<syn::LitStr>()?;
        input.parse::<Token![=]>()?;
    } else if fields && input.peek(Ident::peek_any) && input.peek2(Token![:]) && !input.peek2(Token![::]) {
        input.call(Ident::parse_any)?;
        input.parse::<Token![:]>()?;
    } else if fields && input.peek(Ident::peek_any) && input.peek2(Token![.]) {
        let ahead = input.fork();
        if dotted_name(&ahead).is_ok() {
            input.advance_to(&ahead);
        }
    }
    if fields && input.peek(Token![%]) {
        input.parse::<Token![%]>()?;
    } else if fields && input.peek(Token![?]) {
        input.parse::<Token![?]>()?;
    }
    Ok(Arg { name, expr: input.parse()? })
}

/// `field.sub =`
fn dotted_name(input: ParseStream) -> Result<()> {
    input.call(Ident::parse_any)?;
    while input.peek(Token![.]) {
        input.parse::<Token![.]>()?;
        input.call(Ident::parse_any)?;
    }
    input.parse::<Token![=]>().map(|_| ())
}

fn matches(input: ParseStream) -> Result<Parsed> {
    let expr = input.parse()?;
    input.parse::<Token![,]>()?;
    let pat = Pat::parse_multi_with_leading_vert(input)?;
    let guard = if input.peek(Token![if]) {
        input.parse::<Token![if]>()?;
        Some(input.parse()?)
    } else {
        None
    };
    if input.peek(Token![,]) {
        // A message.
        input.parse::<Token![,]>()?;
        args(input, false)?;
    }
    Ok(Parsed::Matches(Box::new((expr, pat, guard))))
}

fn select(input: ParseStream) -> Result<Select> {
    let mut out = Select { biased: false, arms: Vec::new(), otherwise: Vec::new() };
    if input.peek(Ident) && input.peek2(Token![;]) {
        let word: Ident = input.parse()?;
        if word != "biased" {
            return Err(syn::Error::new(word.span(), "expected `biased`"));
        }
        out.biased = true;
        input.parse::<Token![;]>()?;
    }
    while !input.is_empty() {
        if input.peek(Ident::peek_any) && input.peek2(Token![=>]) {
            let word = input.call(Ident::parse_any)?;
            if word != "else" && word != "default" && word != "complete" {
                return Err(syn::Error::new(word.span(), "expected an arm"));
            }
            out.otherwise.push(handler(input)?);
            continue;
        }
        let pat = Pat::parse_multi_with_leading_vert(input)?;
        input.parse::<Token![=]>()?;
        let future = input.parse()?;
        let mut guard = None;
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
            input.parse::<Token![if]>()?;
            guard = Some(input.parse()?);
        }
        out.arms.push(SelectArm { pat, future, guard, handler: handler(input)? });
    }
    Ok(out)
}

/// `=> expr,` where the comma may be left out after a block.
fn handler(input: ParseStream) -> Result<Expr> {
    input.parse::<Token![=>]>()?;
    let handler = Expr::parse_with_earlier_boundary_rule(input)?;
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
    }
    Ok(handler)
}

/// crossbeam's: `recv(rx) -> msg => handler`, `send(tx, value) -> result => handler`, `default(timeout) => handler`.
fn channel_select(input: ParseStream) -> Result<Vec<Arg>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        input.call(Ident::parse_any)?;
        if input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in input);
            out.append(&mut args(&content, false)?);
        }
        if input.peek(Token![->]) {
            input.parse::<Token![->]>()?;
            Pat::parse_single(input)?;
        }
        out.push(Arg { name: None, expr: handler(input)? });
    }
    Ok(out)
}

fn json(input: ParseStream) -> Result<Vec<Arg>> {
    let mut out = Vec::new();
    json_value(input, &mut out)?;
    Ok(out)
}

fn json_value(input: ParseStream, out: &mut Vec<Arg>) -> Result<()> {
    if input.peek(syn::token::Brace) {
        let content;
        braced!(content in input);
        while !content.is_empty() {
            if content.peek(syn::token::Paren) {
                out.push(Arg { name: None, expr: content.parse()? });
            } else {
                content.step(|cursor| {
                    let mut cursor = *cursor;
                    // A key is anything up to the colon.
                    while let Some((tree, next)) = cursor.token_tree() {
                        let colon = matches!(&tree, TokenTree::Punct(it) if it.as_char() == ':' && it.spacing() == proc_macro2::Spacing::Alone);
                        if colon {
                            break;
                        }
                        cursor = next;
                    }
                    Ok(((), cursor))
                })?;
            }
            content.parse::<Token![:]>()?;
            json_value(&content, out)?;
            separator(&content)?;
        }
        return Ok(());
    }
    if input.peek(syn::token::Bracket) {
        let content;
        bracketed!(content in input);
        while !content.is_empty() {
            json_value(&content, out)?;
            separator(&content)?;
        }
        return Ok(());
    }
    let expr: Expr = input.parse()?;
    let null = matches!(&expr, Expr::Path(it) if it.path.is_ident("null"));
    if !null {
        out.push(Arg { name: None, expr });
    }
    Ok(())
}

/// One of the ways of a `cfg_if!`, and the `#[cfg(..)]` that it is taken under; none on the last.
pub(super) struct Branch<T> {
    pub cfgs: Vec<Attribute>,
    pub holds: T,
}

/// The ways of a `cfg_if!` that binds variables: they live on behind it. `None` for all others, of which each way is a
/// block as good as any.
pub(super) fn binding_branches(mac: &syn::Macro) -> Option<Vec<Branch<Vec<Stmt>>>> {
    if mac.path.segments.last()?.ident != "cfg_if" {
        return None;
    }
    let stmts = |input: ParseStream| input.parse::<Block>().map(|block| block.stmts);
    let branches = (|input: ParseStream| cfg_if(input, stmts)).parse2(mac.tokens.clone()).ok()?;
    let binds = |branch: &Branch<Vec<Stmt>>| branch.holds.iter().any(|stmt| matches!(stmt, Stmt::Local(_)));
    branches.iter().any(binds).then_some(branches)
}

/// `if #[cfg(..)] { .. } else if #[cfg(..)] { .. } else { .. }`: what each pair of braces holds.
fn cfg_if<T>(input: ParseStream, mut branch: impl FnMut(ParseStream) -> Result<T>) -> Result<Vec<Branch<T>>> {
    let mut out = Vec::new();
    loop {
        let mut cfgs = Vec::new();
        if input.peek(Token![if]) {
            input.parse::<Token![if]>()?;
            cfgs = input.call(Attribute::parse_outer)?;
        }
        out.push(Branch { cfgs, holds: branch_of(input, &mut branch)? });
        if input.is_empty() {
            return Ok(out);
        }
        input.parse::<Token![else]>()?;
    }
}

/// Braces and what they hold; the group is handed over unopened.
fn branch_of<T>(input: ParseStream, branch: &mut impl FnMut(ParseStream) -> Result<T>) -> Result<T> {
    let group: Group = input.parse()?;
    let mut tokens = TokenStream::new();
    tokens.extend([TokenTree::Group(group)]);
    (|input: ParseStream| branch(input)).parse2(tokens)
}

fn block_stmts(input: ParseStream) -> Result<Vec<Stmt>> {
    let block: Block = input.parse()?;
    let block = syn::ExprBlock { attrs: Vec::new(), label: None, block };
    Ok(vec![Stmt::Expr(Expr::Block(block), None)])
}

fn all_items(input: ParseStream) -> Result<Vec<Item>> {
    if input.peek(syn::token::Brace) {
        let content;
        braced!(content in input);
        return all_items(&content);
    }
    // `cfg_feature! { #![feature = "tls"] mod tls; }`: the macro puts it before each item.
    Attribute::parse_inner(input)?;
    let mut out = Vec::new();
    while !input.is_empty() {
        out.push(input.parse()?);
    }
    Ok(out)
}

/// `static ref NAME: T = expr;` of lazy_static, `static NAME: T = expr` of thread_local.
fn statics(input: ParseStream) -> Result<Vec<Item>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let static_token = input.parse()?;
        input.parse::<Option<Token![ref]>>()?;
        let ident = input.parse()?;
        let colon_token = input.parse()?;
        let ty = input.parse()?;
        let eq_token: Token![=] = input.parse()?;
        let expr: Box<Expr> = input.parse()?;
        // The last one may have no `;`: then its own `=` stands in, and the end is the value's.
        let semi_token = input.parse::<Option<Token![;]>>()?;
        let semi_token = semi_token.unwrap_or(Token![;](input.cursor().prev_span()));
        let mutability = syn::StaticMutability::None;
        out.push(Item::Static(syn::ItemStatic {
            attrs,
            vis,
            static_token,
            mutability,
            ident,
            colon_token,
            ty,
            eq_token,
            expr,
            semi_token,
        }));
    }
    Ok(out)
}

/// `for await x in y` without the `await`: syn does not know it.
fn drop_await(tokens: TokenStream) -> TokenStream {
    let mut after_for = false;
    let mut out = Vec::new();
    for tree in tokens {
        let is_await = matches!(&tree, TokenTree::Ident(ident) if ident == "await");
        if after_for && is_await {
            continue;
        }
        after_for = matches!(&tree, TokenTree::Ident(ident) if ident == "for");
        out.push(match tree {
            TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
                let mut inner = Group::new(group.delimiter(), drop_await(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        });
    }
    out.into_iter().collect()
}

/// Items without their second half, which syn accepts but keeps as tokens.
pub(super) struct Bodyless {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub kind: BodylessKind,
}

pub(super) enum BodylessKind {
    Fn(syn::FnModifiers, Box<Signature>),
    Static {
        first: Span,
        ident: Ident,
        ty: Option<Type>,
        is_const: bool,
        value: Option<Expr>,
    },
    Type {
        first: Span,
        ident: Ident,
        generics: syn::Generics,
        bounds: Punctuated<syn::TypeParamBound, Token![+]>,
        ty: Option<Type>,
    },
    Macro {
        first: Span,
        ident: Ident,
    },
    /// `use {::a, b};`, each with whether `::` is before it.
    Use {
        first: Span,
        trees: Vec<(bool, UseTree)>,
    },
}

impl Parse for Bodyless {
    fn parse(input: ParseStream) -> Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let mut modifiers = syn::FnModifiers::default();
        if input.peek(Token![default]) && !input.peek2(Token![!]) {
            modifiers.defaultness = input.parse()?;
        }
        let ahead = input.fork();
        if let Ok(sig) = ahead.parse::<Signature>() {
            input.advance_to(&ahead);
            input.parse::<Token![;]>()?;
            return Ok(Self { attrs, vis, kind: BodylessKind::Fn(modifiers, Box::new(sig)) });
        }
        let kind = if input.peek(Token![macro]) {
            let first = input.parse::<Token![macro]>()?.span;
            let ident = input.parse()?;
            rest(input);
            BodylessKind::Macro { first, ident }
        } else if input.peek(Token![use]) {
            braced_uses(input)?
        } else if input.peek(Token![type]) {
            bodyless_type(input)?
        } else {
            bodyless_static(input)?
        };
        Ok(Self { attrs, vis, kind })
    }
}

fn braced_uses(input: ParseStream) -> Result<BodylessKind> {
    let first = input.parse::<Token![use]>()?.span;
    let content;
    braced!(content in input);
    let mut trees = Vec::new();
    while !content.is_empty() {
        let global = content.parse::<Option<Token![::]>>()?.is_some();
        trees.push((global, content.parse()?));
        content.parse::<Option<Token![,]>>()?;
    }
    input.parse::<Token![;]>()?;
    Ok(BodylessKind::Use { first, trees })
}

fn bodyless_type(input: ParseStream) -> Result<BodylessKind> {
    let first = input.parse::<Token![type]>()?.span;
    let ident = input.parse()?;
    let mut generics: syn::Generics = input.parse()?;
    let mut bounds = Punctuated::new();
    if input.peek(Token![:]) {
        input.parse::<Token![:]>()?;
        while !input.peek(Token![;]) && !input.peek(Token![=]) && !input.peek(Token![where]) {
            bounds.push_value(input.parse()?);
            if !input.peek(Token![+]) {
                break;
            }
            bounds.push_punct(input.parse()?);
        }
    }
    generics.where_clause = input.parse()?;
    let mut ty = None;
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        ty = Some(input.parse()?);
    }
    input.parse::<Option<syn::WhereClause>>()?;
    input.parse::<Token![;]>()?;
    Ok(BodylessKind::Type { first, ident, generics, bounds, ty })
}

fn bodyless_static(input: ParseStream) -> Result<BodylessKind> {
    input.parse::<Option<Token![unsafe]>>()?;
    let is_const = input.peek(Token![const]);
    let first = if is_const { input.parse::<Token![const]>()?.span } else { input.parse::<Token![static]>()?.span };
    input.parse::<Option<Token![mut]>>()?;
    let ident = input.call(Ident::parse_any)?;
    input.parse::<syn::Generics>()?;
    let mut ty = None;
    if input.peek(Token![:]) {
        input.parse::<Token![:]>()?;
        ty = Some(input.parse()?);
    }
    let mut value = None;
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        value = Some(input.parse()?);
    }
    input.parse::<Option<syn::WhereClause>>()?;
    input.parse::<Token![;]>()?;
    Ok(BodylessKind::Static { first, ident, ty, is_const, value })
}
