//! Text to a syntax tree of all that parses; what does not is reported and left out, one item or member at a time.

use super::Bodies;
use super::guard::{self, RawComment, Scan};
use super::outline::FnBody;
use super::spans::{Lines, Source};
use super::{bare, blank, comments, compact, lost};
use crate::model::{Span, SyntaxError, floor_boundary};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::borrow::Cow;
use std::str::FromStr;
use syn::parse::{Parse, Parser};
use syn::{Attribute, ImplItem, Item, TraitItem};

pub(super) struct Parsed<'a> {
    /// What places are in: the file's text, with what is unusable blanked.
    pub text: Cow<'a, str>,
    /// The lines of what was lexed, where that is not the text.
    pub lines: Option<Lines>,
    pub file: syn::File,
    pub errors: Vec<SyntaxError>,
    pub comments: Vec<RawComment>,
    /// The bodies of functions, in their order; those that were blanked are still `apart`.
    pub bodies: Vec<FnBody>,
}

/// How many rounds may mend one fault each; then the rest of the file is given up, and after as many again all of it.
const MAX_LEX_ERRORS: usize = 16;
const MAX_ERRORS: usize = 100;

pub(super) fn parse(text: &str, bodies: Bodies) -> Parsed<'_> {
    let original = text;
    let mut text = Cow::Borrowed(text);
    let mut errors = Vec::new();
    let want_comments = comments::wanted(&text);
    let mut lex_errors = 0;
    loop {
        let mut scan = guard::scan(&text, want_comments);
        // Comments may speak of statements, and where the brackets do not fit nobody knows what a body is.
        if bodies == Bodies::Read || want_comments || lex_errors > 0 || !scan.too_deep.is_empty() {
            scan.bodies.iter_mut().for_each(|body| body.apart = false);
        }
        if lex_errors == 0
            && scan.too_deep.is_empty()
            && let Some((file, lines)) = parse_compact(&text, &scan)
        {
            return Parsed { text, lines: Some(lines), file, errors, comments: scan.comments, bodies: scan.bodies };
        }
        for (item, at) in scan.too_deep {
            errors.push(too_deep(&text, at));
            text = Cow::Owned(blank::range(&text, item.start as usize..item.end as usize));
        }
        let mut unseen = scan.docs;
        unseen.extend(insides(&scan.bodies));
        if !unseen.is_empty() {
            text = Cow::Owned(blank::ranges(text, &unseen));
        }
        match TokenStream::from_str(&text) {
            Ok(tokens) => {
                let (text, file) = file(text, tokens, &mut errors);
                for error in &mut errors {
                    error.span = whole_chars(original, error.span);
                }
                errors.sort_by_key(|error| error.span.start);
                return Parsed { text, lines: None, file, errors, comments: scan.comments, bodies: scan.bodies };
            }
            // Once more with everything in its place: errors are told from the whole text.
            Err(_) if lex_errors == 0 && scan.bodies.iter().any(|body| body.apart) => {
                return parse_whole(original);
            }
            Err(error) => {
                lex_errors += 1;
                if lex_errors == 1
                    && let Some(merged) = merged(&text, &mut errors)
                {
                    text = Cow::Owned(merged);
                    continue;
                }
                let lost = lost::lost(&text, Source::new(&text).start(error.span()) as usize);
                errors.push(SyntaxError { span: lost.span, message: lost.message.into(), too_deep: false });
                text = Cow::Owned(match (lex_errors, lost.every) {
                    (..=MAX_LEX_ERRORS, Some(c)) => blank::every(&text, c),
                    (..=MAX_LEX_ERRORS, None) => blank::range(&text, lost.range),
                    _ if lex_errors <= 2 * MAX_LEX_ERRORS => blank::range(&text, lost.range.start..text.len()),
                    _ => blank::range(&text, 0..text.len()),
                });
            }
        }
    }
}

/// The tree of a file with nothing wrong in it, which most are; `None` where something is.
fn parse_compact(text: &str, scan: &Scan) -> Option<(syn::File, Lines)> {
    let unseen = scan.docs.iter().chain(&scan.remarks).copied().chain(insides(&scan.bodies)).collect();
    let compact = compact::without(text, unseen);
    let tokens = TokenStream::from_str(&compact.text).ok()?;
    Some((syn::parse2::<syn::File>(tokens).ok()?, compact.lines))
}

/// What stands between the braces of bodies that are parsed later.
fn insides(bodies: &[FnBody]) -> impl Iterator<Item = Span> {
    bodies.iter().filter(|body| body.apart).map(|body| Span::new(body.span.start + 1, body.span.end - 1))
}

/// A block that stands alone. The error's place is in the file.
pub(super) fn block(slice: &str, span: Span) -> Result<syn::Block, SyntaxError> {
    let tokens = TokenStream::from_str(slice).map_err(|error| {
        let lost = lost::lost(slice, Source::new(slice).start(error.span()) as usize);
        let place = Span::new(lost.span.start + span.start, lost.span.end + span.start);
        SyntaxError { span: place, message: lost.message.into(), too_deep: false }
    })?;
    let error = match syn::parse2::<syn::Block>(tokens) {
        Ok(block) => return Ok(block),
        Err(error) => error,
    };
    let again = TokenStream::from_str(slice).ok().and_then(|tokens| syn::parse2(bare::as_written_now(tokens)).ok());
    again.ok_or_else(|| syntax_error(&Source::part(slice, span.start), &error, span))
}

fn parse_whole(text: &str) -> Parsed<'_> {
    parse(text, Bodies::Read)
}

/// The text with our side only of what a merge left unfinished; `None` where it left nothing.
fn merged(text: &str, errors: &mut Vec<SyntaxError>) -> Option<String> {
    let conflicts = lost::conflicts(text);
    let message = "a merge conflict stands here";
    errors.extend(conflicts.iter().step_by(2).map(|lost| SyntaxError {
        span: Span::new(lost.start, lost.start + lost::MARK as u32),
        message: message.into(),
        too_deep: false,
    }));
    (!conflicts.is_empty()).then(|| blank::ranges(Cow::Borrowed(text), &conflicts))
}

fn too_deep(text: &str, at: u32) -> SyntaxError {
    let len = text[at as usize..].chars().next().map_or(0, char::len_utf8) as u32;
    let message = "nested too deeply to be parsed".into();
    SyntaxError { span: Span::new(at, at + len), message, too_deep: true }
}

/// The tree, and the text that its places are in: what a merge left unfinished is blanked.
fn file<'a>(text: Cow<'a, str>, tokens: TokenStream, errors: &mut Vec<SyntaxError>) -> (Cow<'a, str>, syn::File) {
    if let Ok(file) = syn::parse2::<syn::File>(tokens) {
        return (text, file);
    }
    let mut file = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: Vec::new() };
    let text = merged(&text, errors).map_or(text, Cow::Owned);
    // Parsing took the tokens; a copy made beforehand would slow down the files that parse.
    let Ok(tokens) = TokenStream::from_str(&text) else { return (text, file) };
    let source = Source::new(&text);
    let mut trees: Vec<TokenTree> = bare::as_written_now(tokens).into_iter().collect();
    let inner = inner_attrs_len(&trees);
    let rest = trees.split_off(inner);
    file.attrs = Attribute::parse_inner.parse2(trees.into_iter().collect()).unwrap_or_default();
    file.items = members(&source, rest, errors, item);
    (text, file)
}

/// How many tokens `#![..]` attributes take.
fn inner_attrs_len(trees: &[TokenTree]) -> usize {
    let mut len = 0;
    while let [TokenTree::Punct(pound), TokenTree::Punct(bang), TokenTree::Group(_), ..] = &trees[len..] {
        if pound.as_char() != '#' || bang.as_char() != '!' {
            break;
        }
        len += 3;
    }
    len
}

type ParseMember<T> = fn(&Source, TokenStream, &mut Vec<SyntaxError>) -> syn::Result<T>;

/// Items or members, each from its own tokens.
fn members<T>(source: &Source, trees: Vec<TokenTree>, errors: &mut Vec<SyntaxError>, parse: ParseMember<T>) -> Vec<T> {
    let mut out = Vec::new();
    let mut after_error = false;
    for chunk in split(trees) {
        let starts = chunk.first().is_some_and(|first| starts_item(first, chunk.get(1)));
        let span = chunk_span(source, &chunk);
        let chunk = without_visibility(chunk);
        match parse(source, chunk.iter().cloned().collect(), errors) {
            Ok(member) => {
                out.push(member);
                after_error = false;
            }
            Err(error) => {
                // What is left of a broken item that was cut in the wrong place is no news, nor what the lexer made of it.
                let told = errors.iter().any(|error| span.contains(error.span));
                if (starts || !after_error) && !told && errors.len() < MAX_ERRORS {
                    errors.push(syntax_error(source, &error, span));
                }
                // The next item may be in the same piece, behind a head without a body.
                let behind =
                    heads(&chunk).find_map(|at| parse(source, chunk[at..].iter().cloned().collect(), errors).ok());
                after_error = behind.is_none();
                out.extend(behind);
            }
        }
    }
    out
}

/// `pub impl ..` under an attribute: rustc parses it and leaves it to the attribute to take the `pub` away; syn does not.
fn without_visibility(mut chunk: Vec<TokenTree>) -> Vec<TokenTree> {
    let is = |at: usize, word: &str| matches!(chunk.get(at), Some(TokenTree::Ident(ident)) if ident == word);
    let has_attribute = matches!(chunk.first(), Some(TokenTree::Punct(pound)) if pound.as_char() == '#');
    let Some(start) = (0..chunk.len()).find(|at| is(*at, "pub")).filter(|_| has_attribute) else { return chunk };
    let restricted = matches!(chunk.get(start + 1), Some(TokenTree::Group(_)));
    let end = start + 1 + usize::from(restricted);
    if is(end, "impl") || (is(end, "unsafe") || is(end, "default")) && is(end + 1, "impl") {
        chunk.drain(start..end);
    }
    chunk
}

/// Where, behind the first tokens, items may start: with all that qualifies them, and not so often that it takes long.
fn heads(chunk: &[TokenTree]) -> impl Iterator<Item = usize> {
    let is_head = |at: &usize| {
        let behind = match &chunk[at - 1] {
            TokenTree::Group(_) => true,
            TokenTree::Ident(word) => !QUALIFIERS.iter().any(|own| word == own),
            _ => false,
        };
        behind && starts_item(&chunk[*at], chunk.get(at + 1))
    };
    (1..chunk.len()).filter(is_head).take(8)
}

const QUALIFIERS: &[&str] = &["async", "auto", "const", "default", "extern", "gen", "pub", "safe", "unsafe"];

/// Cuts at `;`, and after a brace group where the next token can start an item.
fn split(trees: Vec<TokenTree>) -> Vec<Vec<TokenTree>> {
    let ends: Vec<bool> = (0..trees.len()).map(|at| ends_item(&trees[at..])).collect();
    let mut out = Vec::new();
    let mut chunk = Vec::new();
    for (tree, ends) in trees.into_iter().zip(ends) {
        chunk.push(tree);
        if ends {
            out.push(std::mem::take(&mut chunk));
        }
    }
    if !chunk.is_empty() {
        out.push(chunk);
    }
    out
}

fn ends_item(trees: &[TokenTree]) -> bool {
    match &trees[0] {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            // After a body no other group stands: a template is left there, or what a merge broke.
            let is_brace =
                |next: &TokenTree| matches!(next, TokenTree::Group(next) if next.delimiter() == Delimiter::Brace);
            trees.get(1).is_none_or(|next| is_brace(next) || starts_item(next, trees.get(2)))
        }
        _ => false,
    }
}

const STARTS: &[&str] = &[
    "async",
    "auto",
    "const",
    "default",
    "enum",
    "extern",
    "fn",
    "gen",
    "impl",
    "macro",
    "macro_rules",
    "mod",
    "pub",
    "safe",
    "static",
    "struct",
    "trait",
    "type",
    "union",
    "unsafe",
    "use",
];

fn starts_item(tree: &TokenTree, next: Option<&TokenTree>) -> bool {
    match tree {
        TokenTree::Punct(punct) => punct.as_char() == '#',
        TokenTree::Ident(ident) => {
            STARTS.iter().any(|start| ident == start)
                || matches!(next, Some(TokenTree::Punct(bang)) if bang.as_char() == '!')
        }
        _ => false,
    }
}

/// Parses one item; when a module, impl or trait is broken inside, keeps those of its members that parse.
fn item(source: &Source, tokens: TokenStream, errors: &mut Vec<SyntaxError>) -> syn::Result<Item> {
    let error = match syn::parse2::<Item>(tokens.clone()) {
        Ok(item) => return Ok(item),
        Err(error) => error,
    };
    let mut trees: Vec<TokenTree> = tokens.into_iter().collect();
    let Some(TokenTree::Group(group)) = trees.pop() else { return Err(error) };
    if group.delimiter() != Delimiter::Brace {
        return Err(error);
    }
    // The head with nothing in its braces.
    let mut empty = Group::new(Delimiter::Brace, TokenStream::new());
    empty.set_span(group.span());
    trees.push(TokenTree::Group(empty));
    let head = syn::parse2::<Item>(trees.into_iter().collect());
    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
    match head {
        Ok(Item::Mod(mut module)) => {
            if let Some((_, items)) = &mut module.content {
                *items = members(source, inside, errors, item);
            }
            Ok(Item::Mod(module))
        }
        Ok(Item::Impl(mut block)) => {
            block.items = members(source, inside, errors, plain::<ImplItem>);
            Ok(Item::Impl(block))
        }
        Ok(Item::Trait(mut block)) => {
            block.items = members(source, inside, errors, plain::<TraitItem>);
            Ok(Item::Trait(block))
        }
        _ => Err(error),
    }
}

fn plain<T: Parse>(_: &Source, tokens: TokenStream, _: &mut Vec<SyntaxError>) -> syn::Result<T> {
    syn::parse2::<T>(tokens)
}

fn chunk_span(source: &Source, chunk: &[TokenTree]) -> Span {
    match (chunk.first(), chunk.last()) {
        (Some(first), Some(last)) => source.tree(first).to(source.tree(last)),
        _ => Span::default(),
    }
}

/// syn's error; one at the end of the input has no place of its own and is put on the end of the item.
fn syntax_error(source: &Source, error: &syn::Error, item: Span) -> SyntaxError {
    let span = source.span(error.span());
    let span = if item.contains(span) && !span.is_empty() { span } else { last_char(source, item) };
    SyntaxError { span, message: message(error).into(), too_deep: false }
}

fn last_char(source: &Source, span: Span) -> Span {
    let len = source.slice(span).chars().next_back().map_or(0, char::len_utf8);
    Span::new(span.end - len as u32, span.end)
}

/// The same place in whole characters: what was blanked for being lost may have had longer ones.
fn whole_chars(text: &str, span: Span) -> Span {
    let start = floor_boundary(text, span.start as usize);
    let mut end = (span.end as usize).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(start as u32, end as u32)
}

fn message(error: &syn::Error) -> String {
    let text = error.to_string();
    let text = text.trim_end_matches('.');
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
