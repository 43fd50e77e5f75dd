//! Entry points: what drives an async function, which code runs before a program serves anybody.

use super::def::{Def, DefId, Namespace};
use super::infer::Callee;
use super::{BodyRef, Program};
use crate::model::{Attr, BodyId, CodeId, ExprId, ExprKind, FileId, ScopeId};
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
        if at.body != BodyId(0) || self.in_loop(at, expr) {
            return false;
        }
        self.is_main(owner) || self.startup_fns().contains(&owner)
    }

    fn in_loop(&self, at: BodyRef, expr: ExprId) -> bool {
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

    /// Functions all of whose callers are start-up code, `main` being the first of these.
    fn startup_fns(&self) -> &FxHashSet<DefId> {
        self.calls.startup.get_or_init(|| self.find_startup_fns())
    }

    fn find_startup_fns(&self) -> FxHashSet<DefId> {
        // Who calls whom, and whether from plain code of that function.
        let mut callers: FxHashMap<DefId, Vec<(DefId, bool)>> = FxHashMap::default();
        let mut named: FxHashSet<DefId> = FxHashSet::default();
        let mut mains = FxHashSet::default();
        for (index, file) in self.files.iter().enumerate().filter(|(_, file)| !file.stub && file.module.is_some()) {
            let file_id = FileId(index as u32);
            for (code_index, code) in file.model.codes.iter().enumerate() {
                let owner = DefId { file: file_id, item: code.owner };
                if self.is_main(owner) && self.scope_is_root(owner) {
                    mains.insert(owner);
                }
                let inference = self.inference(file_id, CodeId(code_index as u32));
                let at = |body| BodyRef { file: file_id, code: CodeId(code_index as u32), body };
                let mut called: FxHashSet<ExprId> = FxHashSet::default();
                for (expr, callee) in &inference.callees {
                    let Callee::Fn(callee) = callee else { continue };
                    if let ExprKind::Call { callee, .. } = &code.expr(*expr).kind {
                        called.insert(*callee);
                    }
                    let plain = inference.body_of(*expr) == BodyId(0) && !self.in_loop(at(BodyId(0)), *expr);
                    callers.entry(self.specialized(callee)).or_default().push((owner, plain));
                }
                // A function that is named as a value may be called from anywhere.
                for (expr, def) in &inference.defs {
                    if let (Def::Item(def), false) = (def, called.contains(expr)) {
                        named.insert(*def);
                    }
                }
            }
        }
        let mut startup = mains;
        loop {
            let found: Vec<DefId> = callers
                .iter()
                .filter(|(def, by)| {
                    !startup.contains(*def)
                        && !self.file(def.file).stub
                        && !named.contains(*def)
                        && by.iter().all(|(caller, plain)| *plain && startup.contains(caller))
                })
                .map(|(def, _)| *def)
                .collect();
            if found.is_empty() {
                return startup;
            }
            startup.extend(found);
        }
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
