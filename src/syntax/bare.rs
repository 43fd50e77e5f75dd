//! Trait objects as the editions up to 2018 write them, `Box<Fn(u8) -> u8>`, with the `dyn` that syn asks for.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// The tokens with `dyn` put in before each such object, at the place of what follows it.
pub(super) fn with_dyn(tokens: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = Vec::with_capacity(trees.len());
    for at in 0..trees.len() {
        if names_object(&trees[at..]) && is_type_place(&trees[..at]) {
            out.push(TokenTree::Ident(Ident::new("dyn", trees[at].span())));
        }
        out.push(match &trees[at] {
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), with_dyn(group.stream()));
                inside.set_span(group.span());
                TokenTree::Group(inside)
            }
            other => other.clone(),
        });
    }
    out.into_iter().collect()
}

/// `Fn(..)` and its like, or `for<'a> Fn(..)`: those without parentheses syn takes for the names of types.
fn names_object(trees: &[TokenTree]) -> bool {
    match trees {
        [TokenTree::Ident(name), TokenTree::Group(args), ..] => {
            args.delimiter() == Delimiter::Parenthesis
                && ["Fn", "FnMut", "FnOnce", "FnBox"].iter().any(|own| name == own)
        }
        [TokenTree::Ident(word), TokenTree::Punct(open), rest @ ..] if word == "for" && open.as_char() == '<' => {
            let end = rest.iter().position(|tree| is_punct(tree, '>'));
            end.is_some_and(|end| !is_for(rest.get(end + 1)) && names_object(&rest[end + 1..]))
        }
        _ => false,
    }
}

fn is_for(tree: Option<&TokenTree>) -> bool {
    matches!(tree, Some(TokenTree::Ident(word)) if word == "for")
}

/// Behind `<`, `=`, `&`, `&mut`, `&'a` and `*const` stands a type; a bound would stand behind `:`, `+`, `impl` or `dyn`.
fn is_type_place(before: &[TokenTree]) -> bool {
    match before {
        [.., last] if ['<', '=', '&'].iter().any(|own| is_punct(last, *own)) => true,
        [.., mark, TokenTree::Ident(_)] if is_punct(mark, '\'') => true,
        [.., mark, TokenTree::Ident(_), TokenTree::Ident(word)] if word == "mut" && is_punct(mark, '\'') => true,
        [.., mark, TokenTree::Ident(word)] if word == "mut" || word == "const" => {
            is_punct(mark, '&') || is_punct(mark, '*')
        }
        _ => false,
    }
}

fn is_punct(tree: &TokenTree, c: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == c)
}
