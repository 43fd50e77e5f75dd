//! What rustc reads and syn does not: trait objects as the editions up to 2018 write them, `Box<Fn(u8) -> u8>`, with the
//! `dyn` that syn asks for, and the bounds of an associated type before its `=`.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// The tokens with `dyn` put in before each such object, at the place of what follows it, and without the bounds of
/// `type Item<'a> where Self: 'a = &'a u8;`, which is how they were written before their place was settled.
pub(super) fn as_written_now(tokens: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = Vec::with_capacity(trees.len());
    let mut bounds_end = 0;
    for at in 0..trees.len() {
        if let Some(end) = end_of_bounds(&trees[..at], &trees[at..]) {
            bounds_end = at + end;
        }
        if at < bounds_end {
            continue;
        }
        if names_object(&trees[at..]) && is_type_place(&trees[..at]) {
            out.push(TokenTree::Ident(Ident::new("dyn", trees[at].span())));
        }
        out.push(match &trees[at] {
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), as_written_now(group.stream()));
                inside.set_span(group.span());
                TokenTree::Group(inside)
            }
            other => other.clone(),
        });
    }
    out.into_iter().collect()
}

/// How many tokens come before the `=`, from a `where` on that stands behind the name of a type.
fn end_of_bounds(before: &[TokenTree], trees: &[TokenTree]) -> Option<usize> {
    if !is_word(trees.first()?, "where") {
        return None;
    }
    let is_end = |tree: &TokenTree| matches!(tree, TokenTree::Group(_)) || is_punct(tree, ';') || is_punct(tree, '}');
    let head = before.iter().rev().take_while(|tree| !is_end(tree) && !is_punct(tree, '='));
    if !head.into_iter().any(|tree| is_word(tree, "type")) {
        return None;
    }
    let end = trees.iter().position(|tree| is_punct(tree, '=') || is_punct(tree, ';'))?;
    // `Self: Iterator<Item = u8>` has one, too: the bounds would go on behind it.
    let inside = |c: char| trees[..end].iter().filter(|tree| is_punct(tree, c)).count();
    (is_punct(&trees[end], '=') && inside('<') == inside('>')).then_some(end)
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

fn is_word(tree: &TokenTree, word: &str) -> bool {
    matches!(tree, TokenTree::Ident(found) if found == word)
}

fn is_punct(tree: &TokenTree, c: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == c)
}
