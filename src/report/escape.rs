//! Text made safe for its medium: XML, URIs, workflow commands, markdown; for terminals see `text`.

use super::text::{is_hidden, push_visible, slashed};
use crate::workspace::normalise;
use std::fmt::Write;
use std::path::Path;

/// The data of a workflow command of GitHub: what stands after the last `::`.
pub fn command_data(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            _ if is_hidden(c) => push_visible(&mut out, c),
            _ => out.push(c),
        }
    }
    out
}

/// The value of a property of a workflow command (`file=..`).
pub fn command_property(text: &str) -> String {
    command_data(text).replace(':', "%3A").replace(',', "%2C")
}

/// XML 1.0, in an attribute or between tags. What XML cannot hold, or nobody can see, becomes an escape as Rust writes it.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // Raw ones become spaces when an attribute is read.
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{fffe}' | '\u{ffff}' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", c as u32);
            }
            _ if is_hidden(c) => push_visible(&mut out, c),
            _ => out.push(c),
        }
    }
    out
}

/// A reference to a file as RFC 3986 has it: a relative path stays relative, an absolute one becomes `file:///..`.
/// The path has `/` between its parts.
pub fn uri(path: &str) -> String {
    let (prefix, path) = if path.starts_with('/') {
        ("file://", path)
    } else if path.as_bytes().get(1) == Some(&b':') && path.as_bytes()[0].is_ascii_alphabetic() && cfg!(windows) {
        ("file:///", path)
    } else {
        ("", path)
    };
    let mut out = String::from(prefix);
    for (index, byte) in path.bytes().enumerate() {
        let drive = cfg!(windows) && !prefix.is_empty() && index == 1;
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte as char),
            b':' if drive => out.push(':'),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// The address of a file of this machine; `None` where the current directory is unknown.
pub fn absolute_uri(path: &Path) -> Option<String> {
    let path = normalise(&std::path::absolute(path).ok()?);
    Some(uri(&slashed(&path)))
}

/// Inline code of markdown that a backtick in the text cannot close.
pub fn markdown_code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Markdown outside of code: what would be markup is escaped; our own backticks stay.
pub fn markdown(text: &str) -> String {
    let balanced = text.matches('`').count().is_multiple_of(2);
    let mut out = String::with_capacity(text.len());
    let mut in_code = false;
    for c in text.chars() {
        in_code ^= c == '`' && balanced;
        let markup = matches!(c, '<' | '>' | '*' | '_' | '[' | ']' | '@' | '#' | '|' | '\\' | '&' | '~' | '!');
        if !in_code && (markup || (c == '`' && !balanced)) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// In a table a bar ends the cell, in code too.
pub fn markdown_cell(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut escaped = false;
    for c in markdown.chars() {
        if c == '|' && !escaped {
            out.push('\\');
        }
        escaped = c == '\\' && !escaped;
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_command_can_be_put_in() {
        assert_eq!(command_data("50% a\r\n::error::x\u{1b}[2J"), "50%25 a%0D%0A::error::x\\u{1b}[2J");
        assert_eq!(command_property("a\n::stop-commands::,b=c"), "a%0A%3A%3Astop-commands%3A%3A%2Cb=c");
    }

    #[test]
    fn xml_stays_well_formed() {
        assert_eq!(xml("<a b=\"c\">&\u{0}\u{fffe}\n"), "&lt;a b=&quot;c&quot;&gt;&amp;\\u{0}\\u{fffe}&#10;");
    }

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("src/a b%é.rs"), "src/a%20b%25%C3%A9.rs");
        assert_eq!(uri("c:d/e.rs"), if cfg!(windows) { "file:///c:d/e.rs" } else { "c%3Ad/e.rs" });
        assert_eq!(uri("/x/#?.rs"), "file:///x/%23%3F.rs");
    }

    #[test]
    fn markup_in_messages_is_escaped() {
        assert_eq!(markdown("`Vec<u8>` in <b>"), "`Vec<u8>` in \\<b\\>");
        assert_eq!(markdown("a ` <b>"), "a \\` \\<b\\>");
        assert_eq!(markdown_code("a`b.rs:1"), "`` a`b.rs:1 ``");
        assert_eq!(markdown_cell(&markdown("a | `b | c`")), "a \\| `b \\| c`");
    }
}
