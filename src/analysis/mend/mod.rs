//! Mending: the edits that rules offer, and what must hold so that the new code compiles; whether to mend is the rules'.
//!
//! What is offered as safe compiles and means the same. Where that is not certain, it is offered as unsafe; where it is
//! not even likely, nothing is offered.

mod blocks;
mod concurrent;
mod errors;
mod flushes;
mod manifests;
mod runtimes;
mod spawns;
mod twins;

use super::def::{Def, DefId, ModId, Namespace};
use super::infer::Inference;
use super::names;
use super::{BodyRef, Program};
use crate::finding::{Applicability, Edit};
use crate::model::{ExprId, ExprKind, FileId, ItemKind, Name, ScopeId, ScopeKind, Span};

pub(super) fn safe_if(condition: bool) -> Applicability {
    if condition { Applicability::Safe } else { Applicability::Unsafe }
}

impl Program {
    pub fn edit(&self, file: FileId, span: Span, text: impl Into<String>) -> Edit {
        Edit::new(self.place(file, span), text)
    }

    /// Text put in before this byte.
    pub(super) fn insert(&self, file: FileId, at: u32, text: impl Into<String>) -> Edit {
        self.edit(file, Span::new(at, at), text)
    }

    /// A deletion; `None` where a comment would go with it.
    pub(super) fn delete(&self, file: FileId, span: Span) -> Option<Edit> {
        (!has_comment(self.text(file, span))).then(|| self.edit(file, span, ""))
    }

    /// Does this text stand for itself, in no macro's tokens? A macro may use them twice, or not as they look.
    pub(super) fn is_mendable(&self, inference: &Inference, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut up = Some(expr);
        while let Some(id) = up {
            if matches!(code.expr(id).kind, ExprKind::Macro(_)) {
                return false;
            }
            up = inference.parent(id);
        }
        let span = code.expr(expr).span;
        let items = &self.file(inference.file).model.items;
        !items.iter().any(|item| matches!(item.kind, ItemKind::MacroCall { .. }) && item.span.contains(span))
    }

    /// The item of a stub that this full path leads to from here: its crate is a dependency, and nothing else has its name.
    pub(super) fn stub_at(&self, module: ModId, path: &str, ns: Namespace) -> Option<DefId> {
        let names: Vec<Name> = path.split("::").map(Name::new).collect();
        let found = names::resolve(self, module, &names, false, ns).filter(|it| it.used == names.len())?;
        match found.def {
            Def::Item(def) if self.file(def.file).stub => Some(def),
            _ => None,
        }
    }

    /// Is this package among the dependencies of the file's own? Where no manifest speaks for the file, it may be.
    pub(super) fn depends_on(&self, file: FileId, name: &str) -> bool {
        let Some(package) = self.crate_of(file).package.map(|package| &self.workspace.packages[package]) else {
            return true;
        };
        let unknown = package.manifest_text.is_empty() && package.dependencies.is_empty();
        unknown || package.dependencies.iter().any(|it| it.package == name && it.name == name)
    }

    /// A piece of code as it looks one level deeper: all lines but the first. As it is where a string goes over several.
    pub(super) fn deeper(&self, inference: &Inference, span: Span) -> String {
        let text = self.text(inference.file, span);
        let code = self.code_at(inference);
        let in_lines = |expr: &crate::model::Expr| {
            let fixed = match expr.kind {
                ExprKind::Lit(_) => true,
                ExprKind::Macro(_) => self.text(inference.file, expr.span).contains('"'),
                _ => false,
            };
            fixed && span.contains(expr.span) && self.text(inference.file, expr.span).contains('\n')
        };
        if code.exprs.iter().any(in_lines) {
            return text.to_owned();
        }
        let mut lines = text.split_inclusive('\n');
        let mut out = lines.next().unwrap_or_default().to_owned();
        for line in lines {
            if !line.trim().is_empty() {
                out.push_str("    ");
            }
            out.push_str(line);
        }
        out
    }

    /// The line that holds this statement, up to the next one, where it holds nothing else.
    pub(super) fn whole_line(&self, file: FileId, statement: Span) -> Option<Span> {
        let text = &self.sources.files.get(file.0 as usize)?.text;
        let before = text.get(..statement.start as usize)?;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let after = text.get(statement.end as usize..)?;
        let rest = after.strip_prefix(';')?;
        let end = statement.end as usize + 1 + rest.find('\n')? + 1;
        let alone = before[start..].trim().is_empty() && rest[..rest.find('\n')?].trim().is_empty();
        alone.then(|| Span::new(start as u32, end as u32))
    }

    /// The white space that the line of this byte begins with.
    pub(super) fn indent(&self, file: FileId, at: u32) -> String {
        let before = self.text(file, Span::new(0, at));
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.chars().take_while(|c| c.is_whitespace() && *c != '\r').collect()
    }

    /// Makes a trait's methods callable: the edit that imports it (none where it is imported), in the module around.
    /// `None`: there is no place for it, or no such trait.
    pub(super) fn import_trait(&self, file: FileId, scope: ScopeId, path: &str) -> Option<Option<Edit>> {
        let module = self.scope_module(file, scope);
        let wanted = self.stub_at(module, path, Namespace::Types)?;
        let name = Name::new(path.rsplit("::").next()?);
        let known = names::lexical(self, module, name, Namespace::Types);
        if matches!(known, Some(Def::Item(def)) if def == wanted) {
            return Some(None);
        }
        let model = &self.file(file).model;
        let mut at = scope;
        while let ScopeKind::Block = model.scope(at).kind {
            at = model.scope(at).parent?;
        }
        let items = || model.scope(at).items.iter().map(|id| model.item(*id));
        let first = items().find(|item| matches!(item.kind, ItemKind::Use(_))).or_else(|| items().next())?;
        let rename = if known.is_some() { " as _" } else { "" };
        let indent = self.indent(file, first.span.start);
        Some(Some(self.insert(file, first.span.start, format!("use {path}{rename};\n{indent}"))))
    }

    /// The module that the names of a body are looked up in.
    pub(super) fn module_of(&self, at: BodyRef) -> ModId {
        self.scope_module(at.file, self.code(at).scope)
    }
}

/// What is put in right behind another edit, or where another puts in, joins it.
pub(super) fn merged(edits: Vec<Edit>) -> Vec<Edit> {
    let mut out: Vec<Edit> = Vec::new();
    for edit in edits {
        let at = edit.place;
        if out.contains(&edit) {
            continue;
        }
        let before = out
            .iter_mut()
            .find(|other| at.span.is_empty() && other.place.file == at.file && other.place.span.end == at.span.start);
        match before {
            Some(other) => other.text.push_str(&edit.text),
            None => out.push(edit),
        }
    }
    out
}

pub(super) fn has_comment(text: &str) -> bool {
    text.contains("//") || text.contains("/*")
}
