//! Calls of `macro_rules!` of the same file, lowered as what they are written out to; `rules` does the writing.

use super::Lower;
use crate::model::{By, MacroRules, Mention, Name, Span};
use crate::syntax::guard;
use crate::syntax::rules::{Rules, Written};
use crate::syntax::spans::Source;
use proc_macro2::{Ident, TokenStream, TokenTree};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::rc::Rc;
use std::str::FromStr;
use syn::parse::Parser;
use syn::{Block, Item, Stmt, UseTree};

/// A macro that can be called, read when it is called for the first time.
pub(super) struct Known {
    of: MacroRules,
    rules: OnceCell<Option<Rc<Rules>>>,
}

/// Calls in calls in calls are written out to this depth.
const MAX_DEPTH: usize = 4;
/// What the calls of one function may be written out to, in bytes.
pub(super) const ROOM: usize = 1 << 16;

const ITEM_WORDS: &[&str] = &[
    "const",
    "enum",
    "extern",
    "fn",
    "impl",
    "macro",
    "macro_rules",
    "mod",
    "static",
    "struct",
    "trait",
    "type",
    "union",
    "use",
];

impl Known {
    pub fn new(of: MacroRules) -> Self {
        Self { of, rules: OnceCell::new() }
    }
}

impl Lower<'_> {
    /// The `macro_rules!` of the file's modules. Of two with the same name nobody knows here which is meant.
    pub(super) fn collect_rules(&mut self, items: &[Item]) {
        let mut found = Vec::new();
        self.rules_in(items, &mut found);
        let mut times: FxHashMap<Name, u32> = FxHashMap::default();
        for one in &found {
            *times.entry(one.name).or_default() += 1;
        }
        found.retain(|one| times.get(&one.name) == Some(&1));
        let imports = self.imported_names(items);
        for one in &mut found {
            one.imported &= imports.contains(&one.name);
        }
        self.rules = found.iter().copied().map(Known::new).collect();
        self.model.rules = found;
    }

    fn rules_in(&self, items: &[Item], found: &mut Vec<MacroRules>) {
        for item in items {
            match item {
                Item::Macro(it) => {
                    let rules = it.ident.as_ref().and_then(|ident| self.rules_of(ident, &it.mac, false));
                    let exported = it.attrs.iter().any(|attr| attr.path().is_ident("macro_export"));
                    found.extend(rules.map(|rules| MacroRules { imported: exported, ..rules }));
                }
                Item::Mod(it) => {
                    if let Some((_, items)) = &it.content {
                        self.rules_in(items, found);
                    }
                }
                _ => {}
            }
        }
    }

    /// The names that `use crate::name` and `use crate::{name, ..}` bring into the file.
    fn imported_names(&self, items: &[Item]) -> FxHashSet<Name> {
        let mut names = FxHashSet::default();
        for item in items {
            let Item::Use(it) = item else { continue };
            let UseTree::Path(path) = &it.tree else { continue };
            if path.ident != "crate" {
                continue;
            }
            let trees = match &*path.tree {
                UseTree::Group(group) => group.items.iter().collect(),
                tree => vec![tree],
            };
            names.extend(trees.into_iter().filter_map(|tree| match tree {
                UseTree::Name(name) => Some(self.src.name(&name.ident)),
                _ => None,
            }));
        }
        names
    }

    /// `macro_rules! ident { .. }`
    pub(super) fn rules_of(&self, ident: &Ident, mac: &syn::Macro, local: bool) -> Option<MacroRules> {
        if !mac.path.is_ident("macro_rules") {
            return None;
        }
        let whole = self.src.group(mac.delimiter.span());
        Some(MacroRules {
            name: self.src.name(ident),
            span: Span::new(whole.start + 1, whole.end - 1),
            local,
            imported: false,
        })
    }

    /// What stands in a macro may be called where the macro is, in whatever way: a code that names it mentions all of that.
    pub(super) fn mention_rules(&mut self) {
        let of_modules = self.model.rules.iter().filter(|rules| !rules.local);
        let spans: FxHashMap<Name, Span> = of_modules.map(|rules| (rules.name, rules.span)).collect();
        if spans.is_empty() {
            return;
        }
        let whole = self.whole;
        let mut scanned: FxHashMap<Name, Option<Box<[Mention]>>> = FxHashMap::default();
        for code in &mut self.model.codes {
            let Some(mentions) = &code.mentions else { continue };
            let mut left: Vec<Name> = mentions.iter().map(|mention| mention.name).collect();
            left.retain(|name| spans.contains_key(name));
            let mut done: FxHashSet<Name> = FxHashSet::default();
            let mut all: FxHashSet<Mention> = FxHashSet::default();
            let mut is_told = true;
            while let Some(name) = left.pop() {
                let Some(span) = spans.get(&name).filter(|_| done.insert(name)) else { continue };
                let inside = scanned.entry(name).or_insert_with(|| {
                    let (mentions, heads) = scan(whole, *span);
                    self.model.heads.extend(heads);
                    mentions
                });
                match inside {
                    Some(inside) => {
                        left.extend(inside.iter().map(|mention| mention.name));
                        all.extend(inside.iter().copied());
                    }
                    None => is_told = false,
                }
            }
            if !done.is_empty() {
                all.extend(mentions.iter().copied());
                code.mentions = is_told.then(|| all.into_iter().collect());
            }
        }
    }

    /// A call with these tokens, written out; `None` for a macro that is not known here, or that is not understood.
    pub(super) fn written_out(&mut self, name: Name, tokens: &TokenStream, call: Span) -> Option<(Written, Vec<Stmt>)> {
        let known = self.rules.iter().rev().find(|known| known.of.name == name && known.of.can_be_called_at(call))?;
        if self.written >= MAX_DEPTH || self.room == 0 {
            return None;
        }
        let read =
            || Rules::read(self.whole.get(known.of.span.start as usize..known.of.span.end as usize)?).map(Rc::new);
        let rules = known.rules.get_or_init(read).as_ref()?;
        let written = rules.write(tokens, &self.src, &mut self.room)?;
        let tokens = TokenStream::from_str(&written.text).ok()?;
        if declares(&tokens) {
            return None;
        }
        Some((written, Block::parse_within.parse2(tokens).ok()?))
    }

    /// Lowers something that stands in another text, into the same model.
    pub(super) fn within<R>(&mut self, src: Source<'_>, lower: impl FnOnce(&mut Lower<'_>) -> R) -> R {
        let mut inner = Lower::new(src, self.whole);
        inner.written = self.written + 1;
        self.swap(&mut inner);
        let out = lower(&mut inner);
        self.swap(&mut inner);
        out
    }

    /// Exchanges what is under construction.
    fn swap(&mut self, other: &mut Lower<'_>) {
        std::mem::swap(&mut self.rules, &mut other.rules);
        std::mem::swap(&mut self.model, &mut other.model);
        std::mem::swap(&mut self.code, &mut other.code);
        std::mem::swap(&mut self.body, &mut other.body);
        std::mem::swap(&mut self.scope, &mut other.scope);
        std::mem::swap(&mut self.block, &mut other.block);
        std::mem::swap(&mut self.spare, &mut other.spare);
        std::mem::swap(&mut self.room, &mut other.room);
    }
}

/// May there be an item or an attribute in it? A body that is read later has no place for these, and an item would have
/// `ROOM` of its own.
fn declares(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Group(group) => declares(&group.stream()),
        TokenTree::Punct(punct) => punct.as_char() == '#',
        TokenTree::Ident(word) => ITEM_WORDS.iter().any(|item| word == item),
        TokenTree::Literal(_) => false,
    })
}

/// The names in a macro, however they are reached, and those that `::` follows.
fn scan(text: &str, span: Span) -> (Option<Box<[Mention]>>, Vec<Name>) {
    let text = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    let as_body = format!("fn m() {{ {} }}", text.replace('$', " "));
    let Some(body) = guard::scan(&as_body, false).bodies.into_iter().next() else { return (None, Vec::new()) };
    let loose = |mention: &Mention| Mention { name: mention.name, by: By::Any, left: true };
    (body.mentions.map(|mentions| mentions.iter().map(loose).collect()), body.heads.into_vec())
}
