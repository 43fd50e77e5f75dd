//! A TOML file as a tree whose keys and values know their place; no schema here.

use super::{Problem, files};
use crate::model::{Comment, Span, floor_boundary};
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub type Table = DeTable<'static>;
pub type Value = Spanned<DeValue<'static>>;

/// A file that parsed. Tables iterate in the order of their keys, not of the file.
#[derive(Debug)]
pub struct TomlFile {
    /// The path as the user is shown it.
    pub shown: PathBuf,
    pub table: Table,
    pub text: String,
}

impl TomlFile {
    /// Line and column (from 1, in characters) of a byte offset.
    pub fn place(&self, offset: usize) -> (u32, u32) {
        place(&self.text, offset)
    }

    pub fn problem(&self, offset: usize, message: String) -> Problem {
        Problem { path: self.shown.clone(), place: Some(self.place(offset)), message }
    }
}

/// Reads and parses. An `Err` names the place and the parser's words, and ends in `advice`.
pub fn read(path: &Path, shown: &Path, advice: &str) -> Result<TomlFile, Problem> {
    let text = files::read_shown(path, shown, files::MAX_FILE_BYTES)?;
    parse(text, shown, advice)
}

pub fn parse(text: String, shown: &Path, advice: &str) -> Result<TomlFile, Problem> {
    // The parser's own `make_owned` changes the data but not the lifetime.
    match DeTable::parse(&text).map(|spanned| into_static(spanned.into_inner())) {
        Ok(table) => Ok(TomlFile { shown: shown.to_path_buf(), table, text }),
        Err(error) => {
            let words = error.message().lines().map(str::trim).collect::<Vec<_>>().join(", ");
            let offset = error.span().map_or(0, |span| span.start);
            let message = format!("not valid TOML: {words}; {advice}");
            Err(Problem { path: shown.to_path_buf(), place: Some(place(&text, offset)), message })
        }
    }
}

fn into_static(table: DeTable<'_>) -> Table {
    table.into_iter().map(|(key, value)| (own_key(key), own_value(value))).collect()
}

fn own_key(key: Spanned<toml::de::DeString<'_>>) -> Spanned<toml::de::DeString<'static>> {
    let span = key.span();
    Spanned::new(span, std::borrow::Cow::Owned(key.into_inner().into_owned()))
}

fn own_value(value: Spanned<DeValue<'_>>) -> Value {
    let span = value.span();
    let owned = match value.into_inner() {
        DeValue::String(text) => DeValue::String(std::borrow::Cow::Owned(text.into_owned())),
        DeValue::Boolean(flag) => DeValue::Boolean(flag),
        DeValue::Datetime(time) => DeValue::Datetime(time),
        DeValue::Array(array) => DeValue::Array(array.into_iter().map(own_value).collect()),
        DeValue::Table(table) => DeValue::Table(into_static(table)),
        // No key of a manifest or of the configuration is a number: only the type's name is ever told.
        DeValue::Integer(_) => DeValue::Integer(Default::default()),
        DeValue::Float(_) => DeValue::Float(Default::default()),
    };
    Spanned::new(span, owned)
}

/// The comments of a manifest that hold the marker `async-lint:`, as those of a source file.
pub fn comments(text: &str) -> Vec<Comment> {
    let mut out = Vec::new();
    if !text.contains("async-lint:") {
        return out;
    }
    // What closes the string that is open.
    let mut open: Option<&str> = None;
    let mut rest = text;
    let mut line_has_code = false;
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        if c == '\n' {
            line_has_code = false;
        }
        let taken = match open {
            Some(close) if rest.starts_with(close) => {
                open = None;
                close.len()
            }
            Some(close) if c == '\\' && close.starts_with('"') => {
                c.len_utf8() + rest[1..].chars().next().map_or(0, char::len_utf8)
            }
            // Strings of one line end with it, whatever the parser says.
            Some(close) if c == '\n' && close.len() == 1 => {
                open = None;
                1
            }
            Some(_) => c.len_utf8(),
            None if c == '#' => {
                let comment = rest.lines().next().unwrap_or_default();
                if comment.contains("async-lint:") {
                    let span = Span::new(at as u32, (at + comment.trim_end().len()) as u32);
                    let text = comment.trim_start_matches('#').trim().into();
                    out.push(Comment { span, text, own_line: !line_has_code, covers: None });
                }
                comment.len()
            }
            None => {
                open = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| rest.starts_with(quote));
                line_has_code |= !c.is_whitespace();
                open.map_or(c.len_utf8(), str::len)
            }
        };
        rest = &rest[taken..];
    }
    out
}

fn place(text: &str, offset: usize) -> (u32, u32) {
    let before = &text[..floor_boundary(text, offset)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

pub fn get<'t>(table: &'t Table, key: &str) -> Option<&'t Value> {
    table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
}

/// The first of several spellings that is there.
pub fn get_any<'t>(table: &'t Table, keys: &[&str]) -> Option<&'t Value> {
    keys.iter().find_map(|key| get(table, key))
}

pub fn table_at<'t>(table: &'t Table, path: &[&str]) -> Option<&'t Table> {
    path.iter().try_fold(table, |table, key| as_table(get(table, key)?))
}

pub fn as_table(value: &Value) -> Option<&Table> {
    match value.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

pub fn as_str(value: &Value) -> Option<&str> {
    match value.get_ref() {
        DeValue::String(text) => Some(text),
        _ => None,
    }
}

pub fn as_bool(value: &Value) -> Option<bool> {
    match value.get_ref() {
        DeValue::Boolean(flag) => Some(*flag),
        _ => None,
    }
}

pub fn as_array(value: &Value) -> Option<&[Value]> {
    match value.get_ref() {
        DeValue::Array(array) => Some(array),
        _ => None,
    }
}

pub fn str_at<'t>(table: &'t Table, key: &str) -> Option<&'t str> {
    get(table, key).and_then(as_str)
}

pub fn bool_at(table: &Table, key: &str) -> Option<bool> {
    get(table, key).and_then(as_bool)
}

/// The strings of an array; what is not a string is left out.
pub fn strings_at(table: &Table, key: &str) -> Vec<String> {
    get(table, key)
        .and_then(as_array)
        .map(|array| array.iter().filter_map(as_str).map(str::to_owned).collect())
        .unwrap_or_default()
}

/// `a string`, `a table`, ...: for messages.
pub fn type_name(value: &Value) -> &'static str {
    match value.get_ref() {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}
