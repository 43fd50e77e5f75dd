//! Calls of a trait's method on what may be any implementation: it does what all of them do, where all are in sight.

use super::calls::Effect;
use super::chain::{Chain, Wanted};
use super::conditions::Known;
use super::context::Context;
use super::def::{CrateKind, Def, DefId, ModId};
use super::exits::{Can, Exits, Flow};
use super::facts::Kind;
use super::infer::FnCallee;
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BodyId, Vis};
use crate::workspace::{Package, TargetKind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, OnceLock};

/// A trait's method that a chain leads through, and what is told of its implementations.
#[derive(Debug, Clone, Copy)]
pub struct Dispatch {
    pub method: DefId,
    /// The implementation that stands for all of them.
    pub shown: DefId,
    /// How many there are.
    pub count: usize,
}

/// What was found once.
#[derive(Debug, Default)]
pub struct DispatchCache {
    implementations: OnceLock<FxHashMap<DefId, Vec<DefId>>>,
    overridden: OnceLock<FxHashSet<DefId>>,
    exported: OnceLock<FxHashSet<DefId>>,
}

impl Program {
    /// Is this a trait's method, called on a value whose type is not known but for its traits?
    pub(super) fn may_be_any(&self, callee: &FnCallee, to: DefId) -> bool {
        let is_open = |ty: &Ty| {
            matches!(ty.peeled(), Ty::Bounds(_) | Ty::Param(..) | Ty::Proj(..) | Ty::Unknown | Ty::Var(_))
                || matches!(ty.peeled(), Ty::Adt(def, _) if self.lang.smart.contains(def))
        };
        self.trait_of(to).is_some() && callee.self_ty.as_ref().is_none_or(is_open)
    }

    /// A method of a trait on a receiver that may be any implementation: it blocks when all of them do. One stands for
    /// the others; from there on no further trait is gone through.
    pub(super) fn chain_of_all(&self, method: DefId, wanted: Wanted, known: &Known) -> Option<(Dispatch, Arc<Chain>)> {
        let of = self.trait_of(method)?;
        let name = self.item(method).name;
        let mut ways = Vec::new();
        let mut asking = 0;
        for &implementation in self.implementations().get(&of)? {
            // What an impl leaves out is as the trait has it.
            let def = self.item_in_impl(implementation, name).unwrap_or(method);
            match self.chain_within(def, false, wanted, false, self.that_decide(def, known.clone())) {
                Some(chain) => ways.push((def, chain)),
                None if self.hands_on(def, method) => asking += 1,
                // `Poisoned`, whose methods only panic, keeps nobody waiting and lets nobody go on.
                None if self.never_returns(def) => {}
                None => return None,
            }
        }
        if self.is_open_to_others(of) {
            return None;
        }
        let count = ways.len() + asking;
        // As bad as the least of them.
        let is_least =
            |chain: &Chain| matches!(chain.site.effect, Effect::Blocks { kind: Kind::Fs | Kind::Terminal, .. });
        let least = ways.iter().position(|(_, chain)| is_least(chain)).unwrap_or_default();
        let (shown, chain) = ways.into_iter().nth(least)?;
        Some((Dispatch { method, shown, count }, chain))
    }

    /// Does this implementation ask another one: `self.inner.load(key)`? Then it blocks as that does.
    fn hands_on(&self, def: DefId, method: DefId) -> bool {
        let Some(code) = self.code_of(def).filter(|_| def != method) else { return false };
        let in_caller = |body| self.context(BodyRef { file: def.file, code, body }) == Context::Sync;
        self.calls(def.file, code).edges.iter().any(|edge| edge.any && edge.to == method && in_caller(edge.body))
    }

    /// Does control never come to the end of this function: `unimplemented!()`?
    fn never_returns(&self, def: DefId) -> bool {
        let Some(code) = self.code_of(def) else { return false };
        let inference = self.inference(def.file, code);
        let mut exits = Exits::default();
        let body = self.code_in(def.file, code).body(BodyId(0));
        Flow::new(self, inference).ends(body.value, &mut exits) == Can::No && !exits.returns && !exits.tries
    }

    /// A method with a body in its trait, of which some implementation has its own.
    pub(super) fn is_overridden(&self, method: DefId) -> bool {
        let overridden = self.calls.chains.dispatch.overridden.get_or_init(|| {
            let mut found = FxHashSet::default();
            for (of, impls) in self.implementations() {
                let crate::model::ItemKind::Trait(it) = &self.item(*of).kind else { continue };
                let provided = it.items.iter().map(|item| DefId { item: *item, ..*of });
                for method in provided.filter(|def| self.code_of(*def).is_some()) {
                    let name = self.item(method).name;
                    if impls.iter().any(|it| self.item_in_impl(*it, name).is_some()) {
                        found.insert(method);
                    }
                }
            }
            found
        });
        overridden.contains(&method)
    }

    /// The impls of the user's traits outside of tests; not those for `&T`, `Box<T>` or `Box<dyn Trait>`, which hand on to
    /// another.
    fn implementations(&self) -> &FxHashMap<DefId, Vec<DefId>> {
        self.calls.chains.dispatch.implementations.get_or_init(|| {
            let mut found: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
            for def in &self.impls.own {
                let Some(sig) = self.impl_sig(*def) else { continue };
                let Some(of) = sig.trait_.as_ref().map(|of| of.def).filter(|of| !self.file(of.file).stub) else {
                    continue;
                };
                let behind = match &sig.self_ty {
                    Ty::Ref(_, inner) => Some(inner.peeled()),
                    Ty::Adt(adt, args) if self.lang.smart.contains(adt) => args.first().map(Ty::peeled),
                    _ => None,
                };
                let hands_on = matches!(behind, Some(Ty::Param(..) | Ty::Bounds(_)));
                if !hands_on && !self.is_test(*def) {
                    found.entry(of).or_default().push(*def);
                }
            }
            found.values_mut().for_each(|impls| impls.sort_unstable());
            found
        })
    }

    /// May somebody else implement this trait? A library cannot know what its users bring, unless a supertrait that they
    /// cannot name shuts them out. What a program of the same workspace is made of is known to the last.
    fn is_open_to_others(&self, of: DefId) -> bool {
        let exported = self.exported_traits();
        let is_sealed = || {
            let mut supers = self.supertraits(of).iter().map(|it| it.def);
            supers.any(|def| !self.file(def.file).stub && !exported.contains(&def))
        };
        exported.contains(&of) && !is_sealed() && !self.is_in_program(of)
    }

    fn is_in_program(&self, def: DefId) -> bool {
        let Some(own) = self.crate_of(def.file).package else { return false };
        let mut programs = self.workspace.packages.iter().enumerate().filter(|(_, it)| is_program(it));
        programs.any(|(index, _)| index == own || self.workspace.depends_on(index, own))
    }

    /// The traits that other packages can name, by a path of public modules and imports from the root of a library.
    fn exported_traits(&self) -> &FxHashSet<DefId> {
        self.calls.chains.dispatch.exported.get_or_init(|| {
            let is_library = |kind| matches!(kind, CrateKind::Target(TargetKind::Lib));
            let mut queue: Vec<ModId> = self.crates.iter().filter(|it| is_library(it.kind)).map(|it| it.root).collect();
            let mut seen: FxHashSet<ModId> = queue.iter().copied().collect();
            let mut found = FxHashSet::default();
            while let Some(module) = queue.pop() {
                for declared in self.module(module).names.values().filter_map(|names| names.types) {
                    match declared.def {
                        _ if declared.vis != Vis::Public => {}
                        Def::Mod(module) if seen.insert(module) => queue.push(module),
                        Def::Item(def) => drop(found.insert(def)),
                        _ => {}
                    }
                }
            }
            found
        })
    }
}

/// Does it make something that runs, by itself or in a program of another language?
fn is_program(package: &Package) -> bool {
    let is_foreign = |line: &str| {
        (line.starts_with("crate-type") || line.starts_with("crate_type"))
            && (line.contains("cdylib") || line.contains("staticlib"))
    };
    !package.is_example
        && (package.targets.iter().any(|target| target.kind == TargetKind::Bin)
            || package.manifest_text.lines().any(|line| is_foreign(line.trim_start())))
}
