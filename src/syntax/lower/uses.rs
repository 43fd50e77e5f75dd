//! Use trees, flattened to leaves.

use super::Lower;
use super::items::Head;
use crate::model::{ItemId, ItemKind, Name, Span, UseKind, UseLeaf};
use syn::UseTree;

impl Lower<'_> {
    pub(super) fn item_use(&mut self, it: &mut syn::ItemUse) -> ItemId {
        let first = self.src.start(it.use_token.span);
        let end = self.src.start(it.semi_token.span) + 1;
        let id = self.begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: None }, None);
        let mut leaves = Vec::new();
        let global = it.leading_colon.is_some();
        self.use_tree(&it.tree, global, &mut Vec::new(), None, &mut leaves);
        let leaves = super::exact(&mut leaves);
        self.finish(id, ItemKind::Use(leaves))
    }

    /// `start` is where the path inside the innermost braces starts.
    fn use_tree(
        &mut self,
        tree: &UseTree,
        global: bool,
        prefix: &mut Vec<Name>,
        start: Option<u32>,
        out: &mut Vec<UseLeaf>,
    ) {
        let (kind, last, end) = match tree {
            UseTree::Path(it) => {
                let (name, span) = self.ident(&it.ident);
                prefix.push(name);
                self.use_tree(&it.tree, global, prefix, start.or(Some(span.start)), out);
                prefix.pop();
                return;
            }
            UseTree::Group(it) => {
                for tree in &it.items {
                    self.use_tree(tree, global, prefix, None, out);
                }
                return;
            }
            UseTree::Name(it) => {
                let (name, span) = self.ident(&it.ident);
                let declared = match prefix.last() {
                    Some(&module) if name == "self" => module,
                    _ => name,
                };
                (UseKind::Name(declared), Some(name), span)
            }
            UseTree::Rename(it) => {
                let (name, span) = self.ident(&it.ident);
                let (rename, end) = self.ident(&it.rename);
                let kind = if rename == "_" { UseKind::Unnamed } else { UseKind::Name(rename) };
                (kind, Some(name), span.to(end))
            }
            UseTree::Glob(it) => (UseKind::Glob, None, self.src.token(it.star_token.span, 1)),
        };
        let last = last.filter(|name| *name != "self" || prefix.is_empty());
        let path = prefix.iter().copied().chain(last).collect();
        let span = Span::new(start.unwrap_or(end.start), end.end);
        out.push(UseLeaf { global, path, kind, span });
    }

    /// What stands in the braces of `use {::a, b::c};`, each with whether `::` is before it.
    pub(super) fn use_trees(&mut self, trees: &[(bool, UseTree)]) -> Vec<UseLeaf> {
        let mut leaves = Vec::with_capacity(trees.len());
        for (global, tree) in trees {
            self.use_tree(tree, *global, &mut Vec::new(), None, &mut leaves);
        }
        leaves
    }
}
