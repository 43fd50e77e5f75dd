//! `macro_rules!`, written out at a call: which arm takes the tokens, and the text that comes of it.
//!
//! What is written out stands where the call stands. Nothing is renamed: a template's own variables are not told from
//! those of the code around it.

use super::spans::Source;
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use rustc_hash::FxHashMap;
use std::str::FromStr;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Expr, Result};

/// The arms of one macro, in their order: what each takes, and what it makes of that.
pub(super) struct Rules(Vec<(Vec<Part>, Vec<Part>)>);

/// The text of a call written out.
#[derive(Default)]
pub(super) struct Written {
    pub text: String,
    /// What of it was copied from the file, in the order of the text.
    pub copies: Vec<Copied>,
}

/// A piece of text that was copied. All in bytes.
#[derive(Clone, Copy)]
pub(super) struct Copied {
    pub start: u32,
    pub len: u32,
    /// Where it stands in the file.
    pub from: u32,
}

/// A part of a matcher or of a template.
enum Part {
    Token(TokenTree),
    Group(Delimiter, Vec<Part>),
    /// `$name`; in a matcher `$name:kind`.
    Variable {
        name: String,
        kind: String,
    },
    /// `$(..)sep*`
    Repeat {
        parts: Vec<Part>,
        separator: Vec<TokenTree>,
        op: char,
    },
}

/// What a variable stands for.
enum Bound {
    One(Piece),
    Many(Vec<Bound>),
}

#[derive(Default)]
struct Piece {
    text: String,
    from: Option<u32>,
    /// An expression that would fall apart beside an operator.
    in_parentheses: bool,
    /// The next piece may belong to it: it is the first half of `::`.
    is_joint: bool,
}

type Bindings = FxHashMap<String, Bound>;

/// What the variables stand for in one round of a repetition.
type Round<'b> = FxHashMap<&'b str, &'b Bound>;

impl Rules {
    /// Reads what stands between the outer brackets of a `macro_rules!`; `None` where that is not understood.
    pub fn read(text: &str) -> Option<Self> {
        let mut trees = TokenStream::from_str(text).ok()?.into_iter();
        let mut arms = Vec::new();
        while let Some(first) = trees.next() {
            let TokenTree::Group(matcher) = first else { return None };
            let arrow: String = trees.by_ref().take(2).map(|tree| tree.to_string()).collect();
            let Some(TokenTree::Group(template)) = trees.next().filter(|_| arrow == "=>") else { return None };
            arms.push((parts(matcher.stream(), true)?, parts(template.stream(), false)?));
            match trees.next() {
                Some(TokenTree::Punct(semi)) if semi.as_char() == ';' => {}
                None => break,
                Some(_) => return None,
            }
        }
        Some(Self(arms))
    }

    /// The call with these tokens, which are of `source`, written out by the first arm that takes them. `room` is what
    /// may be written yet, in bytes, also where nothing comes of it: a macro that calls itself would not end.
    pub fn write(&self, tokens: &TokenStream, source: &Source, room: &mut usize) -> Option<Written> {
        let fitting = |(matcher, template): &'_ (Vec<Part>, Vec<Part>)| {
            let mut bindings = Bindings::default();
            let parser = |input: ParseStream| take(matcher, input, source, &mut bindings);
            parser.parse2(tokens.clone()).ok()?;
            // The compiler would take no other arm, whatever comes of this one.
            let mut out = Written::default();
            let round: Round = bindings.iter().map(|(name, bound)| (name.as_str(), bound)).collect();
            let is_whole = write(template, &round, *room, &mut out).is_some();
            Some((out, is_whole))
        };
        let (out, is_whole) = self.0.iter().find_map(fitting)?;
        *room = room.saturating_sub(out.text.len());
        is_whole.then_some(out)
    }
}

fn parts(tokens: TokenStream, in_matcher: bool) -> Option<Vec<Part>> {
    let mut out = Vec::new();
    let mut trees = tokens.into_iter();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Punct(dollar) if dollar.as_char() == '$' => match trees.next()? {
                TokenTree::Ident(krate) if krate == "crate" => out.push(Part::Token(TokenTree::Ident(krate))),
                TokenTree::Ident(name) if in_matcher => {
                    let colon = trees.next()?.to_string();
                    let kind = trees.next().filter(|_| colon == ":")?.to_string();
                    out.push(Part::Variable { name: name.to_string(), kind });
                }
                TokenTree::Ident(name) => out.push(Part::Variable { name: name.to_string(), kind: String::new() }),
                TokenTree::Group(group) => {
                    let mut separator = Vec::new();
                    let op = loop {
                        match trees.next()? {
                            TokenTree::Punct(op) if matches!(op.as_char(), '*' | '+' | '?') => break op.as_char(),
                            other if separator.len() < 3 => separator.push(other),
                            _ => return None,
                        }
                    };
                    out.push(Part::Repeat { parts: parts(group.stream(), in_matcher)?, separator, op });
                }
                _ => return None,
            },
            TokenTree::Group(group) => out.push(Part::Group(group.delimiter(), parts(group.stream(), in_matcher)?)),
            other => out.push(Part::Token(other)),
        }
    }
    Some(out)
}

fn take(parts: &[Part], input: ParseStream, source: &Source, to: &mut Bindings) -> Result<()> {
    for part in parts {
        match part {
            Part::Token(tree) => token(tree, input)?,
            Part::Group(delimiter, inner) => {
                let TokenTree::Group(group) = input.parse()? else { return Err(input.error("expected a group")) };
                if group.delimiter() != *delimiter {
                    return Err(input.error("expected another group"));
                }
                (|input: ParseStream| take(inner, input, source, to)).parse2(group.stream())?;
            }
            Part::Variable { name, kind } => {
                let piece = fragment(kind, input, source)?;
                to.insert(name.clone(), Bound::One(piece));
            }
            Part::Repeat { parts, separator, op } => {
                let mut rounds: Vec<Bindings> = Vec::new();
                while !input.is_empty() && (*op != '?' || rounds.is_empty()) {
                    let ahead = input.fork();
                    let mut round = Bindings::default();
                    let separated =
                        rounds.is_empty() || separator.iter().try_for_each(|tree| token(tree, &ahead)).is_ok();
                    if !separated
                        || take(parts, &ahead, source, &mut round).is_err()
                        || ahead.cursor() == input.cursor()
                    {
                        break;
                    }
                    input.advance_to(&ahead);
                    rounds.push(round);
                }
                if *op == '+' && rounds.is_empty() {
                    return Err(input.error("expected at least one"));
                }
                for name in variables(parts) {
                    let all = rounds.iter_mut().filter_map(|round| round.remove(name)).collect();
                    to.insert(name.to_owned(), Bound::Many(all));
                }
            }
        }
    }
    Ok(())
}

fn token(wanted: &TokenTree, input: ParseStream) -> Result<()> {
    let found: TokenTree = input.parse()?;
    if found.to_string() == wanted.to_string() { Ok(()) } else { Err(input.error("expected another token")) }
}

fn fragment(kind: &str, input: ParseStream, source: &Source) -> Result<Piece> {
    let ahead = input.fork();
    let mut in_parentheses = false;
    match kind {
        "expr" | "expr_2021" => in_parentheses = !is_postfix(&ahead.parse()?),
        "ident" => drop(ahead.call(syn::Ident::parse_any)?),
        "tt" => drop(ahead.parse::<TokenTree>()?),
        "ty" => drop(ahead.parse::<syn::Type>()?),
        "path" => drop(ahead.parse::<syn::Path>()?),
        "literal" => {
            if ahead.peek(syn::Token![-]) {
                ahead.parse::<syn::Token![-]>()?;
            }
            ahead.parse::<syn::Lit>()?;
        }
        "lifetime" => drop(ahead.parse::<syn::Lifetime>()?),
        "block" => drop(ahead.parse::<syn::Block>()?),
        "pat" => drop(syn::Pat::parse_multi_with_leading_vert(&ahead)?),
        "pat_param" => drop(syn::Pat::parse_single(&ahead)?),
        "vis" => drop(ahead.parse::<syn::Visibility>()?),
        "item" => drop(ahead.parse::<syn::Item>()?),
        "meta" => drop(syn::Meta::parse(&ahead)?),
        // A statement without its semicolon has no parser of its own.
        _ => return Err(input.error("a fragment of another kind")),
    }
    let mut taken = Vec::new();
    while input.cursor() != ahead.cursor() {
        taken.push(input.parse::<TokenTree>()?);
    }
    let is_joint = matches!(&taken[..], [only] if is_joint(only));
    let taken: TokenStream = taken.into_iter().collect();
    let Some((text, from)) = source.copied(&taken) else { return Ok(Piece::default()) };
    Ok(Piece { text: text.to_owned(), from, in_parentheses, is_joint })
}

/// Needs no parentheses, whatever stands around it.
fn is_postfix(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Path(_)
            | Expr::Lit(_)
            | Expr::Call(_)
            | Expr::MethodCall(_)
            | Expr::Field(_)
            | Expr::Index(_)
            | Expr::Await(_)
            | Expr::Try(_)
            | Expr::Paren(_)
            | Expr::Tuple(_)
            | Expr::Array(_)
            | Expr::Macro(_)
            | Expr::Group(_)
    )
}

/// The variables in these parts, at any depth.
fn variables(parts: &[Part]) -> Vec<&str> {
    let mut out = Vec::new();
    for part in parts {
        match part {
            Part::Variable { name, .. } => out.push(name.as_str()),
            Part::Group(_, inner) | Part::Repeat { parts: inner, .. } => out.extend(variables(inner)),
            Part::Token(_) => {}
        }
    }
    out
}

fn write(template: &[Part], bindings: &Round, room: usize, out: &mut Written) -> Option<()> {
    for part in template {
        match part {
            Part::Token(tree) => write_token(tree, out),
            Part::Group(delimiter, inner) => {
                let (open, close) = match delimiter {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{ ", "} "),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                out.text.push_str(open);
                write(inner, bindings, room, out)?;
                out.text.push_str(close);
            }
            Part::Variable { name, .. } => {
                let Bound::One(piece) = bindings.get(name.as_str())? else { return None };
                if piece.in_parentheses {
                    out.text.push('(');
                }
                let (start, len) = (out.text.len() as u32, piece.text.len() as u32);
                out.copies.extend(piece.from.map(|from| Copied { start, len, from }));
                out.text.push_str(&piece.text);
                if piece.in_parentheses {
                    out.text.push(')');
                }
                if !piece.is_joint {
                    out.text.push(' ');
                }
            }
            Part::Repeat { parts, separator, .. } => {
                let many = |name: &str| match bindings.get(name) {
                    Some(Bound::Many(all)) => Some(all),
                    _ => None,
                };
                let names = variables(parts);
                let rounds = names.iter().filter_map(|name| many(name)).map(Vec::len).max()?;
                for round in 0..rounds {
                    let mut inner = bindings.clone();
                    for name in names.iter().filter(|name| many(name).is_some()) {
                        inner.insert(name, many(name)?.get(round)?);
                    }
                    if round > 0 {
                        separator.iter().for_each(|tree| write_token(tree, out));
                    }
                    write(parts, &inner, room, out)?;
                }
            }
        }
        if out.text.len() > room {
            return None;
        }
    }
    Some(())
}

fn write_token(tree: &TokenTree, out: &mut Written) {
    out.text.push_str(&tree.to_string());
    if !is_joint(tree) {
        out.text.push(' ');
    }
}

fn is_joint(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint)
}
