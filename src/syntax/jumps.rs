//! May code that these tokens stand for jump: return, break a loop, panic? They are not parsed; in doubt, yes.

use super::macros::is_format_like;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What stands before a token, as far as it decides what a `?` means.
#[derive(PartialEq)]
enum Before {
    Nothing,
    Dollar,
    /// A name: one that `!` may follow.
    Name(String),
    /// What `?` may try.
    Operand,
}

/// `own` is the name of the macro that the tokens define: it may call itself.
pub(super) fn may_jump(tokens: TokenStream, own: &str) -> bool {
    let mut before = Before::Nothing;
    // Between `fn name` and its body, out of which nothing jumps.
    let mut in_head = false;
    let mut trees = tokens.into_iter().peekable();
    while let Some(tree) = trees.next() {
        before = match tree {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                in_head |= word == "fn" && !matches!(trees.peek(), Some(TokenTree::Group(_)));
                if matches!(&*word, "return" | "break" | "continue" | "yield" | "loop" | "exit" | "abort") {
                    return true;
                }
                Before::Name(word)
            }
            TokenTree::Literal(_) => Before::Operand,
            TokenTree::Group(group) if in_head && group.delimiter() == Delimiter::Brace => {
                in_head = false;
                Before::Operand
            }
            TokenTree::Group(group) => {
                if may_jump(group.stream(), own) {
                    return true;
                }
                // `$(,)?` repeats.
                if before == Before::Dollar { Before::Nothing } else { Before::Operand }
            }
            TokenTree::Punct(punct) => match (punct.as_char(), &before) {
                (';', _) => {
                    in_head = false;
                    Before::Nothing
                }
                // After anything else it is a sigil: `debug!(?error)`.
                ('?', Before::Name(_) | Before::Operand) => return true,
                ('!', Before::Name(called)) if matches!(trees.peek(), Some(TokenTree::Group(_))) => {
                    if called != own && !comes_back(called) {
                        return true;
                    }
                    Before::Nothing
                }
                ('$', _) => Before::Dollar,
                _ => Before::Nothing,
            },
        };
    }
    false
}

/// Macros after which control goes on.
fn comes_back(name: &str) -> bool {
    let panics = matches!(name, "panic" | "todo" | "unimplemented" | "unreachable" | "bail" | "ensure")
        || name.starts_with("assert")
        || name.starts_with("debug_assert");
    is_format_like(name) && !panics
        || matches!(
            name,
            "vec"
                | "json"
                | "matches"
                | "concat"
                | "stringify"
                | "line"
                | "file"
                | "column"
                | "module_path"
                | "env"
                | "cfg"
        )
}

#[cfg(test)]
mod tests {
    use super::may_jump;

    fn jumps(tokens: &str) -> Option<bool> {
        Some(may_jump(tokens.parse().ok()?, "own"))
    }

    #[test]
    fn what_leaves_the_code_around_it_is_seen() {
        for tokens in [
            "($e:expr) => { match $e { Ok(it) => it, Err(_) => return } }",
            "() => { break; }",
            "($e:expr) => { $e? }",
            "($($e:expr),*) => { $($e?;)* }",
            "(x) => { other!(x) }",
            "() => { panic!() }",
            "($name:ident) => { fn $name() {} { return } }",
            "($f:expr) => { let f: fn(u8) = $f; loop { f(1) } }",
        ] {
            assert_eq!(jumps(tokens), Some(true), "{tokens}");
        }
    }

    #[test]
    fn what_only_tells_does_not() {
        for tokens in [
            "($evt:expr, $params:tt) => { tracing::trace!(\"{}\", json!($params)) }",
            "($($arg:tt)* $(,)?) => { own!(@$($arg)*) }",
            "{\"cmd\": cmd, a != b}",
            "($e:expr) => { tracing::debug!(error = ?$e, ?x) }",
            "($name:ident) => { fn $name<T: Into<u8>>(it: T) -> Option<u8> { return Some(it.into()); } }",
        ] {
            assert_eq!(jumps(tokens), Some(false), "{tokens}");
        }
    }
}
