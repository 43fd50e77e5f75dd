//! Imports whose last use a round of fixes took away; pure. What is not surely unused stays: rustc warns of the rest.

use crate::finding::Edit;
use crate::model::{FileModel, Item, ItemKind, UseKind, UseLeaf, Vis};
use crate::syntax;
use std::collections::BTreeSet;
use std::ops::Range;

/// Modules of `std` whose types and functions do nothing by merely being imported, as traits do.
const WITHOUT_TRAITS: &[&str] = &["fs", "net", "process", "thread", "time"];

/// `after`, which the edits made of `before`, without the imports that only they used. Needs a big stack, as
/// `syntax::lower_file` does. `elsewhere` says whether another file may use the name through this one.
pub fn tidy<'a>(
    before: &str,
    mut after: String,
    edits: impl Iterator<Item = &'a Edit>,
    elsewhere: &dyn Fn(&str) -> bool,
) -> String {
    let removed = edits.filter_map(|edit| before.get(edit.place.span.start as usize..edit.place.span.end as usize));
    let removed: BTreeSet<&str> = removed.flat_map(words).map(|(_, word)| word).collect();
    for name in removed {
        // By text first: most names are not imported at all.
        if !after.contains("use ") || uses(&after, name).count() > 1 {
            continue;
        }
        let model = syntax::lower_file(&after);
        let Some((item, leaf)) = import(&model, name) else { continue };
        let outside = |at: usize| !(leaf.span.start as usize..leaf.span.end as usize).contains(&at);
        let has_modules = model.items.iter().any(|item| matches!(&item.kind, ItemKind::Mod(it) if it.scope.is_none()));
        if uses(&after, name).any(outside) || has_modules && elsewhere(name) {
            continue;
        }
        if let Some((range, left)) = without(&after, item, leaf) {
            after.replace_range(range, &left);
        }
    }
    after
}

/// Might another file, of this text, use what this one imports by that name? Only by a path that leads to it.
pub fn may_come_here_for(text: &str, name: &str) -> bool {
    (text.contains("super::") || text.contains("crate::")) && words(text).any(|(_, word)| word == name)
}

/// The only import of this name, where it is a private one of something in `std` that is no trait.
fn import<'m>(model: &'m FileModel, name: &str) -> Option<(&'m Item, &'m UseLeaf)> {
    let leaves = model.items.iter().flat_map(|item| match &item.kind {
        ItemKind::Use(leaves) => leaves.iter().map(|leaf| (item, leaf)).collect(),
        _ => Vec::new(),
    });
    let mut named = leaves.filter(|(_, leaf)| matches!(leaf.kind, UseKind::Name(own) if own == name));
    let (item, leaf) = named.next()?;
    let of_std = match &*leaf.path {
        [std, module] => std == "std" && WITHOUT_TRAITS.contains(&module.as_str()),
        [std, module, last] => {
            std == "std"
                && WITHOUT_TRAITS.contains(&module.as_str())
                && !matches!(last.as_str(), "ToSocketAddrs" | "Termination")
        }
        _ => false,
    };
    (named.next().is_none() && of_std && item.vis == Vis::Private && item.attrs.is_empty()).then_some((item, leaf))
}

/// What goes, and what is left of it: the leaf with a comma, or the whole statement with its line.
fn without(text: &str, item: &Item, leaf: &UseLeaf) -> Option<(Range<usize>, String)> {
    let ItemKind::Use(leaves) = &item.kind else { return None };
    let cut = |start: usize, end: usize| Some((start..end, String::new()));
    let (start, end) = (leaf.span.start as usize, leaf.span.end as usize);
    let (left, right) = (text.get(..start)?, text.get(end..)?);
    if leaves.len() == 1 {
        let (start, end) = (item.span.start as usize, item.span.end as usize);
        let indent = text.get(..start)?.trim_end_matches([' ', '\t']).len();
        let rest = text.get(end..)?;
        let line = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'));
        let whole = text.get(..indent)?.ends_with('\n') || indent == 0;
        return match line {
            Some(rest) if whole => cut(indent, text.len() - rest.len()),
            _ => cut(start, end),
        };
    }
    // `{a, b}` without `b` is `a`.
    let statement = text.get(item.span.start as usize..item.span.end as usize)?;
    if let ([one, other], 1) = (&**leaves, statement.matches('{').count()) {
        let kept = if one.span == leaf.span { other } else { one };
        let kept = text.get(kept.span.start as usize..kept.span.end as usize)?;
        let (open, close) = (statement.find('{')?, statement.rfind('}')?);
        if kept != "self" {
            let start = item.span.start as usize;
            return Some((start + open..start + close + 1, kept.to_owned()));
        }
    }
    if let Some(rest) = right.trim_start().strip_prefix(',') {
        let rest = rest.trim_start_matches([' ', '\t']);
        let line = left.trim_end_matches([' ', '\t']);
        // One that has its line to itself takes the line along.
        return match rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')) {
            Some(rest) if line.ends_with('\n') => cut(line.len(), text.len() - rest.len()),
            _ => cut(start, text.len() - rest.len()),
        };
    }
    let before = left.trim_end();
    before.strip_suffix(',').and_then(|before| cut(before.len(), end))
}

/// Where this name stands on its own, and not behind another: `sleep`, `self::sleep`, but not `tokio::time::sleep`.
fn uses<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    words(text).filter(move |(_, word)| *word == name).map(|(at, _)| at).filter(|at| {
        let before = text.get(..*at).unwrap_or_default();
        if before.ends_with('.') && !before.ends_with("..") {
            return false;
        }
        let path = before.trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':'));
        let path = before.get(path.len()..).unwrap_or_default();
        match path.split("::").next() {
            Some(first) if path.ends_with("::") => matches!(first, "" | "self" | "super" | "crate"),
            _ => true,
        }
    })
}

/// The words of a text, wherever they stand, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_part)?;
        let word = text.get(start..)?;
        let end = start + word.find(|c| !is_part(c)).unwrap_or(word.len());
        at = end;
        Some((start, text.get(start..end)?))
    })
}
