//! Chains: the ways by which a function that is not async comes to a call that blocks.

use super::calls::{Effect, Site};
use super::context::Context;
use super::def::DefId;
use super::facts::Kind;
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BodyId, Place};
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock, RwLock};

/// A way from a function to a call that is known.
#[derive(Debug, Clone)]
pub struct Chain {
    /// The calls on the way, outermost first: where, and which function.
    pub steps: Vec<(Place, DefId)>,
    /// The last function's own call.
    pub place: Place,
    pub site: Site,
    /// A trait's method on the way, and the implementation that stands for all of them.
    pub dispatch: Option<(DefId, DefId)>,
}

/// `None` where no chain leads to such a call. The last: whether the way may lead through a trait's method.
type ChainMap = FxHashMap<(DefId, Wanted, bool), Option<Arc<Chain>>>;

/// Which calls a chain is wanted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wanted {
    Blocking,
    /// Blocking for longer than the disk or a terminal takes: what even start-up code should not do.
    BlockingLong,
    BlocksOn,
}

/// What was found once.
#[derive(Debug, Default)]
pub struct ChainCache {
    found: RwLock<ChainMap>,
    implementations: OnceLock<FxHashMap<DefId, Vec<DefId>>>,
}

impl Site {
    fn matches(&self, wanted: Wanted) -> bool {
        match wanted {
            Wanted::Blocking => matches!(self.effect, Effect::Blocks { .. }),
            Wanted::BlockingLong => {
                matches!(self.effect, Effect::Blocks { kind, .. } if !matches!(kind, Kind::Fs | Kind::Terminal))
            }
            Wanted::BlocksOn => matches!(self.effect, Effect::BlocksOn { .. }),
        }
    }
}

impl Program {
    /// The shortest way by which a function that is not async comes to such a call, in the thread of its caller.
    pub fn chain(&self, from: DefId, wanted: Wanted) -> Option<Arc<Chain>> {
        self.chain_within(from, wanted, true)
    }

    fn chain_within(&self, from: DefId, wanted: Wanted, through_traits: bool) -> Option<Arc<Chain>> {
        let key = (from, wanted, through_traits);
        let cached = self.calls.chains.found.read().ok().and_then(|chains| chains.get(&key).cloned());
        if let Some(chain) = cached {
            return chain;
        }
        let chain = self.find_chain(from, wanted, through_traits).map(Arc::new);
        if let Ok(mut chains) = self.calls.chains.found.write() {
            chains.insert(key, chain.clone());
        }
        chain
    }

    /// A method of a trait on a receiver that may be any implementation: it blocks when all that are seen do. The
    /// first of them stands for the others; from there on no further trait is gone through.
    fn chain_of_all(&self, method: DefId, wanted: Wanted) -> Option<(DefId, Arc<Chain>)> {
        let of = self.trait_of(method)?;
        let name = self.item(method).name;
        let mut first = None;
        for &implementation in self.implementations().get(&of)? {
            let def = self.item_in_impl(implementation, name)?;
            let chain = self.chain_within(def, wanted, false)?;
            first.get_or_insert((def, chain));
        }
        first
    }

    /// The impls of the user's traits outside of tests, for types of their own: one for `&T` or `Box<T>` hands on.
    fn implementations(&self) -> &FxHashMap<DefId, Vec<DefId>> {
        self.calls.chains.implementations.get_or_init(|| {
            let mut found: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
            for (def, sig) in &self.impls.sigs {
                let Some(of) = sig.trait_.as_ref().map(|of| of.def).filter(|of| !self.file(of.file).stub) else {
                    continue;
                };
                let own = matches!(&sig.self_ty, Ty::Adt(adt, _) if !self.lang.smart.contains(adt));
                if own && !self.is_test(*def) {
                    found.entry(of).or_default().push(*def);
                }
            }
            found.values_mut().for_each(|impls| impls.sort_unstable());
            found
        })
    }

    fn find_chain(&self, from: DefId, wanted: Wanted, through_traits: bool) -> Option<Chain> {
        let mut seen = rustc_hash::FxHashSet::default();
        let mut queue = std::collections::VecDeque::from([(from, Vec::new())]);
        while let Some((def, mut steps)) = queue.pop_front() {
            if !seen.insert(def) {
                continue;
            }
            let Some(code) = self.code_of(def) else {
                if through_traits && let Some((shown, rest)) = self.chain_of_all(def, wanted) {
                    steps.extend(rest.steps.iter().copied());
                    let dispatch = Some((def, shown));
                    return Some(Chain { steps, place: rest.place, site: rest.site.clone(), dispatch });
                }
                continue;
            };
            if !self.may_reach(def.file, code, wanted) {
                continue;
            }
            let calls = self.calls(def.file, code);
            if wanted == Wanted::BlocksOn && calls.asks_runtime {
                continue;
            }
            let in_caller = |body: BodyId| {
                let at = BodyRef { file: def.file, code, body };
                self.context(at) == Context::Sync
            };
            let ignored = &self.config(def.file).ignore_kinds;
            let found = calls.sites.iter().find(|site| {
                site.matches(wanted)
                    && !site.one_time
                    && !site.guessed
                    && !matches!(&site.effect, Effect::Blocks { kind, .. } if ignored.iter().any(|it| it == kind.as_str()))
                    && in_caller(site.body)
            });
            if let Some(site) = found {
                let place = self.place(def.file, site.span);
                return Some(Chain { steps, place, site: site.clone(), dispatch: None });
            }
            for edge in &calls.edges {
                if !seen.contains(&edge.to) && in_caller(edge.body) {
                    let mut steps = steps.clone();
                    steps.push((self.place(def.file, edge.span), edge.to));
                    queue.push_back((edge.to, steps));
                }
            }
        }
        None
    }
}
