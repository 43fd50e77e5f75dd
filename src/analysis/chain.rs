//! Chains: the ways by which a function that is not async comes to a call that blocks.

use super::calls::{Edge, Effect, Site};
use super::conditions::Known;
use super::context::Context;
use super::def::DefId;
use super::dependence::chain::bindings;
use super::depth::Depth;
use super::dispatch::{Dispatch, DispatchCache};
use super::facts::Kind;
use super::infer::{Callee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BodyId, CodeId, ExprId, ExprKind, FileId, ItemKind, Name, PatId, Place, StmtKind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, OnceLock, RwLock};

/// A way from a function to a call that is known.
#[derive(Debug, Clone)]
pub struct Chain {
    /// The calls on the way, outermost first: where, and which function.
    pub steps: Vec<(Place, DefId)>,
    /// The last function's own call.
    pub place: Place,
    pub site: Site,
    /// The function whose `cfg` matters: one on the way that stands for another, or that which makes the call.
    pub under: DefId,
    /// A trait's method on the way that may be any implementation's.
    pub dispatch: Option<Dispatch>,
}

/// From where (of any type that implements the trait?), to what, and whether the way may lead through a trait's method;
/// last, what the caller passes.
type ChainKey = (DefId, bool, Wanted, bool, Known);

/// `None` where no chain leads to such a call.
type ChainMap = FxHashMap<ChainKey, Option<Arc<Chain>>>;

/// A function that is called with more different values than these is looked at for any.
const MAX_CALLERS: usize = 8;

/// Through how many expressions a handle may go.
const MAX_HANDS: u32 = 8;

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
    pub(super) dispatch: DispatchCache,
    /// The names of what asks for a runtime.
    questions: OnceLock<FxHashSet<Name>>,
    asking_types: OnceLock<FxHashSet<DefId>>,
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
    /// The shortest way by which the function that is called here, not an async one, comes to such a call in the
    /// thread of its caller, with what is passed to it.
    pub fn chain(&self, file: FileId, code: CodeId, edge: &Edge, wanted: Wanted) -> Option<Arc<Chain>> {
        let mut any = self.chain_within(edge.to, edge.any, wanted, true, Known::new())?;
        let through_traits = any.dispatch.is_none_or(|it| !self.is_out_of_sight(file, code, it.shown));
        if !through_traits {
            any = self.chain_within(edge.to, edge.any, wanted, false, Known::new())?;
        }
        let known = self.known_at(self.inference(file, code), edge.expr, &[])?;
        let known = self.that_decide(edge.to, known);
        if known.is_empty() { Some(any) } else { self.chain_within(edge.to, edge.any, wanted, through_traits, known) }
    }

    /// A test makes what it calls: it has no value of a type whose package its own does not depend on.
    fn is_out_of_sight(&self, file: FileId, code: CodeId, shown: DefId) -> bool {
        let owner = DefId { file, item: self.outline(file, code).owner };
        let (from, to) = (self.crate_of(file).package, self.crate_of(shown.file).package);
        let (Some(from), Some(to)) = (from, to) else { return false };
        self.is_test(owner) && !self.workspace.depends_on(from, to)
    }

    /// Those of these values that the function tells apart.
    pub(super) fn that_decide(&self, def: DefId, mut known: Known) -> Known {
        if known.is_empty() {
            return known;
        }
        if let Some(code) = self.code_of(def) {
            let inference = self.inference(def.file, code);
            known.retain(|(param, _)| self.decides(inference, *param));
        }
        known
    }

    /// The same of a function, whatever calls it; with `any`, of a trait's method on a receiver that may be any
    /// implementation.
    pub(super) fn chain_within(
        &self,
        from: DefId,
        any: bool,
        wanted: Wanted,
        through_traits: bool,
        known: Known,
    ) -> Option<Arc<Chain>> {
        let key = (from, any, wanted, through_traits, known);
        let cached = self.calls.chains.found.read().ok().and_then(|chains| chains.get(&key).cloned());
        if let Some(chain) = cached {
            return chain;
        }
        let chain = self.find_chain(&key).map(Arc::new);
        if let Ok(mut chains) = self.calls.chains.found.write() {
            chains.insert(key, chain.clone());
        }
        chain
    }

    /// Is this a method of a type that asks for a runtime elsewhere, when it is made: `enum RuntimeOrHandle`?
    fn type_asks_runtime(&self, method: DefId) -> bool {
        self.adt_around(method).is_some_and(|own| self.asking_types().contains(&own))
    }

    /// The types of the user's with a function that asks whether there is a runtime.
    fn asking_types(&self) -> &FxHashSet<DefId> {
        self.calls.chains.asking_types.get_or_init(|| {
            let asking = self.impls.own.iter().filter_map(|of| {
                let own = self.impl_sig(*of)?.self_ty.adt_def()?;
                let ItemKind::Impl(it) = &self.item(*of).kind else { return None };
                it.items.iter().any(|item| self.asks_runtime(DefId { item: *item, ..*of })).then_some(own)
            });
            asking.collect()
        })
    }

    /// Does this function itself ask whether there is a runtime?
    fn asks_runtime(&self, def: DefId) -> bool {
        let questions = self.calls.chains.questions.get_or_init(|| {
            let questions = self.all_facts().filter(|(_, facts)| facts.asks_runtime);
            questions.map(|(def, _)| self.item(def).name).collect()
        });
        self.code_of(def).is_some_and(|code| {
            self.outline(def.file, code).may_name(|name| questions.contains(&name))
                && self.calls(def.file, code).asks_runtime
        })
    }

    /// `self.refuse_inside_runtime()?`: a function that asks, and says what it was told.
    fn is_told_of_runtime(&self, edge: &Edge) -> bool {
        let says = |ty: &Ty| matches!(ty, Ty::Prim(_)) || ty.adt_def().is_some_and(|def| Some(def) == self.lang.result);
        self.fn_sig(edge.to).is_some_and(|sig| says(&sig.ret)) && self.asks_runtime(edge.to)
    }

    /// `Handle::try_current()?.block_on(..)`: there is a handle only where there is a runtime, and just there it panics.
    fn is_on_asked_handle(&self, inference: &Inference, call: ExprId) -> bool {
        match &self.code_at(inference).expr(call).kind {
            ExprKind::MethodCall(call) => self.is_asked_handle(inference, call.receiver, Depth::FIRST),
            _ => false,
        }
    }

    fn is_asked_handle(&self, inference: &Inference, value: ExprId, depth: Depth) -> bool {
        let code = self.code_at(inference);
        let is = |value: ExprId| !depth.is_past(MAX_HANDS) && self.is_asked_handle(inference, value, depth.next());
        match &code.expr(value).kind {
            ExprKind::Call { .. } => {
                let callee = self.stub_callee(inference, value);
                callee.and_then(|callee| self.facts_of(callee.def)).is_some_and(|facts| facts.asks_runtime)
            }
            ExprKind::MethodCall(call) => is(call.receiver),
            ExprKind::Try(inner) | ExprKind::Ref { expr: inner, .. } => is(*inner),
            ExprKind::Match { scrutinee, .. } => is(*scrutinee),
            ExprKind::Block(block) => block.tail.is_some_and(is),
            ExprKind::Path(_) => {
                let Some(pat) = inference.locals.get(&value).copied() else { return false };
                let binds = |of: PatId| bindings(code, of).contains(&pat);
                let from = code.exprs.iter().find_map(|expr| match &expr.kind {
                    ExprKind::Match { scrutinee, arms } => arms.iter().any(|arm| binds(arm.pat)).then_some(*scrutinee),
                    ExprKind::Let { pat, expr } => binds(*pat).then_some(*expr),
                    ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match &stmt.kind {
                        StmtKind::Let { pat, init, .. } => init.filter(|_| binds(*pat)),
                        _ => None,
                    }),
                    _ => None,
                });
                from.is_some_and(is)
            }
            _ => false,
        }
    }

    /// `fn fail(error: Error) -> ! { tell(error); std::process::exit(1) }`: no task is left that could wait.
    fn ends_process(&self, def: DefId, depth: Depth) -> bool {
        if depth.is_past(MAX_HANDS) || self.fn_sig(def).is_none_or(|sig| sig.ret != Ty::Never) {
            return false;
        }
        let Some(code) = self.code_of(def) else { return false };
        let inference = self.inference(def.file, code);
        let ends = |callee: &Callee| {
            let Callee::Fn(callee) = callee else { return false };
            match self.file(callee.def.file).stub {
                true => matches!(&*self.path_of(callee.def), "std::process::exit" | "std::process::abort"),
                false => self.ends_process(callee.def, depth.next()),
            }
        };
        inference.callees.values().any(ends)
    }

    fn find_chain(&self, (from, any, wanted, through_traits, known): &ChainKey) -> Option<Chain> {
        let (wanted, through_traits) = (*wanted, *through_traits);
        let mut seen: FxHashMap<(DefId, bool), Vec<Known>> = FxHashMap::default();
        let mut queue = std::collections::VecDeque::from([(*from, *any, known.clone(), Vec::new(), None)]);
        while let Some((def, any, mut known, mut steps, via)) = queue.pop_front() {
            let before = seen.entry((def, any)).or_default();
            if before.len() >= MAX_CALLERS {
                known.clear();
            }
            if before.iter().any(|before| before.is_empty() || *before == known) {
                continue;
            }
            before.push(known.clone());
            for other in self.alternatives(def) {
                if !self.item(other).as_fn().is_some_and(|it| it.is_async) {
                    let known = self.that_decide(other, known.clone());
                    queue.push_back((other, any, known, steps.clone(), Some(other)));
                }
            }
            if any && (self.code_of(def).is_none() || self.is_overridden(def)) {
                if through_traits && let Some((dispatch, rest)) = self.chain_of_all(def, wanted, &known) {
                    steps.extend(rest.steps.iter().copied());
                    let (place, site, under) = (rest.place, rest.site.clone(), rest.under);
                    return Some(Chain { steps, place, site, under, dispatch: Some(dispatch) });
                }
                continue;
            }
            let Some(code) = self.code_of(def) else { continue };
            if !self.may_reach(def.file, code, wanted) || self.ends_process(def, Depth::FIRST) {
                continue;
            }
            let calls = self.calls(def.file, code);
            // Who asks has another way for when there is a runtime.
            let asks = || self.type_asks_runtime(def) || calls.edges.iter().any(|edge| self.is_told_of_runtime(edge));
            let asked = calls.asks_runtime && wanted == Wanted::BlocksOn;
            if !asked && (calls.asks_runtime || wanted == Wanted::BlocksOn && asks()) {
                continue;
            }
            let in_caller = |body: BodyId| {
                let at = BodyRef { file: def.file, code, body };
                self.context(at) == Context::Sync
            };
            let inference = self.inference(def.file, code);
            let excluded = |expr: ExprId| {
                !known.is_empty()
                    && self.conditions_at(inference, expr).iter().any(|condition| condition.excluded_by(&known))
            };
            let ignored = &self.config(def.file).ignore_kinds;
            let found = calls.sites.iter().find(|site| {
                site.matches(wanted)
                    && !site.one_time
                    && !site.guessed
                    && !matches!(&site.effect, Effect::Blocks { kind, .. } if ignored.iter().any(|it| it == kind.as_str()))
                    && in_caller(site.body)
                    && !excluded(site.expr)
                    && (!asked || self.is_on_asked_handle(inference, site.expr))
            });
            if let Some(site) = found {
                let place = self.place(def.file, site.span);
                return Some(Chain { steps, place, site: site.clone(), under: via.unwrap_or(def), dispatch: None });
            }
            for edge in calls.edges.iter().filter(|_| !asked) {
                let done = seen.get(&(edge.to, edge.any)).is_some_and(|before| before.iter().any(Vec::is_empty));
                if done || !in_caller(edge.body) {
                    continue;
                }
                let Some(passed) = self.known_at(inference, edge.expr, &known) else { continue };
                let mut steps = steps.clone();
                steps.push((self.place(def.file, edge.span), edge.to));
                queue.push_back((edge.to, edge.any, self.that_decide(edge.to, passed), steps, via));
            }
        }
        None
    }
}
