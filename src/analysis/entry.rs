//! Entry points: what drives an async function, which code runs before a program serves anybody.

use super::def::{Def, DefId, Namespace};
use super::infer::Callee;
use super::{BodyRef, Program};
use crate::model::{Attr, BodyId, CodeId, ExprId, ExprKind, FileId, ItemKind, Mention, Name, ScopeId, UseKind};
use rustc_hash::{FxHashMap, FxHashSet};

/// What drives an async function, by its attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Driver {
    /// A known runtime attribute, or a macro that we cannot look into.
    Attribute,
    /// The built-in `#[test]`, which cannot.
    Test,
    Nothing,
}

/// Functions' names (and what `use .. as ..` makes of them) and the codes that they stand in.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    codes: FxHashMap<Name, Vec<(FileId, CodeId)>>,
    /// A name and another one for it.
    aliases: Vec<(Name, Name)>,
}

impl Program {
    pub fn driver(&self, def: DefId) -> Driver {
        let item = self.item(def);
        let module = self.scope_module(def.file, item.scope);
        let mut driver = Driver::Nothing;
        for attr in &item.attrs {
            let known = self.resolve_path(module, &attr.path, Namespace::Macros);
            match known.map(|it| it.def) {
                Some(Def::Item(found)) if self.facts_of(found).is_some_and(|facts| facts.entry.is_some()) => {
                    return Driver::Attribute;
                }
                // A macro that we have a stub of and that is no entry: `#[tracing::instrument]`.
                Some(Def::Item(found)) if self.file(found.file).stub => {}
                None if attr.is("test") => driver = Driver::Test,
                None if is_built_in(attr) => {}
                Some(_) | None => return Driver::Attribute,
            }
        }
        driver
    }

    /// `main` at the root of its crate.
    pub fn is_main(&self, def: DefId) -> bool {
        let item = self.item(def);
        let root = self.crate_of(def.file).root;
        item.name == "main" && item.container.is_none() && self.scope_module(def.file, item.scope) == root
    }

    /// The body of `main` itself, not of a task or closure in it.
    pub fn is_entry_body(&self, at: BodyRef) -> bool {
        at.body == BodyId(0) && self.is_main(self.owner(at))
    }

    /// Does this run once, before the program serves anybody: in `main` itself, or in a function that only `main`
    /// and its like call, and outside of every loop?
    pub fn is_startup(&self, at: BodyRef, expr: ExprId) -> bool {
        let owner = self.owner(at);
        if !self.runs_once(at) || self.in_loop(at, expr) {
            return false;
        }
        self.is_main(owner) || self.called_at_startup(owner, &mut Vec::new())
    }

    /// The body of a function, or the block that `main` drives: `runtime.block_on(async { .. })`.
    fn runs_once(&self, at: BodyRef) -> bool {
        if at.body == BodyId(0) {
            return true;
        }
        let inference = self.inference(at.file, at.code);
        let driver = super::context::body_expr(self, at).and_then(|block| inference.parent(block));
        let Some((call, Callee::Fn(callee))) = driver.and_then(|call| Some((call, inference.callees.get(&call)?)))
        else {
            return false;
        };
        let drives = self.facts_of(callee.def).is_some_and(|facts| facts.blocks_on.is_some());
        drives && inference.body_of(call) == BodyId(0) && self.is_main(self.owner(at))
    }

    pub(super) fn in_loop(&self, at: BodyRef, expr: ExprId) -> bool {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        let mut up = inference.parent(expr);
        while let Some(id) = up {
            if matches!(code.expr(id).kind, ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::For(_)) {
                return true;
            }
            up = inference.parent(id);
        }
        false
    }

    /// Is this function called, and only by start-up code, `main` being the first of it?
    fn called_at_startup(&self, def: DefId, asked: &mut Vec<DefId>) -> bool {
        let known = self.calls.startup.read().ok().and_then(|known| known.get(&def).copied());
        if let Some(known) = known {
            return known;
        }
        // What waits for itself is reached from no `main` alone; so is all that waits for it.
        if asked.contains(&def) || self.file(def.file).stub {
            return false;
        }
        asked.push(def);
        let found = self.only_startup_calls(def, asked);
        asked.pop();
        if let Ok(mut known) = self.calls.startup.write() {
            known.insert(def, found);
        }
        found
    }

    fn only_startup_calls(&self, def: DefId, asked: &mut Vec<DefId>) -> bool {
        let mut called = false;
        for (file, code) in self.places_that_name(def) {
            let owner = DefId { file, item: self.outline(file, code).owner };
            match self.calls_plainly(file, code, def) {
                None => {}
                Some(false) => return false,
                Some(true) if self.is_first_main(owner) || self.called_at_startup(owner, asked) => called = true,
                Some(true) => return false,
            }
        }
        called
    }

    /// The codes that may call this function, those of its own file first.
    pub(super) fn places_that_name(&self, def: DefId) -> Vec<(FileId, CodeId)> {
        let index = self.calls.mentions.get_or_init(|| self.find_mentions());
        let name = self.item(def).name;
        let mut names = vec![name];
        names.extend(index.aliases.iter().filter(|(of, _)| *of == name).map(|(_, alias)| *alias));
        let mut places: Vec<(FileId, CodeId)> =
            names.iter().flat_map(|name| index.codes.get(name)).flatten().copied().collect();
        // Most functions are called from their own file too, which answers the question.
        places.sort_unstable_by_key(|(file, code)| (*file != def.file, *file, *code));
        places.dedup();
        places
    }

    /// Does this code call the function, and if so only from its own body and outside of loops? `Some(false)` also
    /// where it names the function as a value: then it may be called from anywhere.
    fn calls_plainly(&self, file: FileId, code_id: CodeId, def: DefId) -> Option<bool> {
        let code = self.code_in(file, code_id);
        let inference = self.inference(file, code_id);
        let at = BodyRef { file, code: code_id, body: BodyId(0) };
        let mut called: FxHashSet<ExprId> = FxHashSet::default();
        let mut found = None;
        for (expr, callee) in inference.callees.iter() {
            let Callee::Fn(callee) = callee else { continue };
            if let ExprKind::Call { callee, .. } = &code.expr(*expr).kind {
                called.insert(*callee);
            }
            if self.item(callee.def).name == self.item(def).name && self.specialized(callee) == def {
                let plain =
                    self.runs_once(BodyRef { body: inference.body_of(*expr), ..at }) && !self.in_loop(at, *expr);
                found = Some(found.unwrap_or(true) && plain);
            }
        }
        let named = inference.defs.iter().any(|(expr, of)| *of == Def::Item(def) && !called.contains(expr));
        if named { Some(false) } else { found }
    }

    /// Which codes have which functions' names in them: the only ones that can call them.
    fn find_mentions(&self) -> Mentions {
        let mut mentions = Mentions::default();
        let user = || self.files.iter().enumerate().filter(|(_, file)| !file.stub && file.module.is_some());
        for (_, file) in user() {
            for item in &file.model.items {
                match &item.kind {
                    ItemKind::Fn(_) => drop(mentions.codes.entry(item.name).or_default()),
                    ItemKind::Use(leaves) => {
                        for leaf in leaves {
                            if let (UseKind::Name(alias), Some(&last)) = (leaf.kind, leaf.path.last())
                                && alias != last
                            {
                                mentions.aliases.push((last, alias));
                                mentions.codes.entry(alias).or_default();
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
        for (index, file) in user() {
            for (code_index, code) in file.model.codes.iter().enumerate() {
                let place = (FileId(index as u32), CodeId(code_index as u32));
                if let (Some(_), Some(mentioned)) = (code.unread, &code.mentions) {
                    for Mention { name, .. } in mentioned {
                        if let Some(codes) = mentions.codes.get_mut(name) {
                            codes.push(place);
                        }
                    }
                    continue;
                }
                for expr in &code.exprs {
                    let name = match &expr.kind {
                        ExprKind::Path(path) => path.last().map(|last| last.name),
                        ExprKind::MethodCall(call) => Some(call.method),
                        _ => None,
                    };
                    if let Some(codes) = name.and_then(|name| mentions.codes.get_mut(&name))
                        && codes.last() != Some(&place)
                    {
                        codes.push(place);
                    }
                }
            }
        }
        mentions
    }

    fn is_first_main(&self, def: DefId) -> bool {
        self.is_main(def) && self.scope_is_root(def)
    }

    fn scope_is_root(&self, def: DefId) -> bool {
        self.item(def).scope == ScopeId(0)
    }
}

/// Attributes of the language and of its tools: they drive nothing.
pub fn is_built_in(attr: &Attr) -> bool {
    let Some(name) = attr.path.single() else {
        let first = attr.path.segments.first().map_or("", |first| first.name.as_str());
        return matches!(first, "rustfmt" | "clippy" | "diagnostic" | "miri" | "rust_analyzer");
    };
    matches!(
        name.as_str(),
        "allow"
            | "warn"
            | "deny"
            | "forbid"
            | "expect"
            | "cfg"
            | "doc"
            | "inline"
            | "cold"
            | "must_use"
            | "deprecated"
            | "ignore"
            | "should_panic"
            | "track_caller"
            | "no_mangle"
            | "export_name"
            | "link_section"
            | "target_feature"
            | "unsafe"
            | "automatically_derived"
            | "coverage"
            | "optimize"
    )
}
