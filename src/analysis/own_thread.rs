//! Async code that has its thread to itself: who waits there keeps nobody else waiting.

use super::context::Context;
use super::def::{Def, DefId};
use super::fate::uses;
use super::infer::{Callee, Inference};
use super::liveness::Guard;
use super::{BodyRef, Program};
use crate::model::{BodyId, BodyKind, CodeId, ExprId, ExprKind, FileId, MacroBody};
use rustc_hash::FxHashSet;

/// What is named in more codes is not a worker that one thread was started for, and all of them would be read.
const MAX_PLACES: usize = 64;

impl Program {
    /// Is this the body of an async function that nobody drives but `block_on` on threads started for it, as in
    /// `thread::spawn(move || runtime.block_on(worker.run()))`, or an entry such as `#[tokio::main]` called there?
    /// What it starts itself, a task or another arm beside this one, would wait with it.
    pub fn has_own_thread(&self, at: BodyRef) -> bool {
        self.is_alone(at, &mut Vec::new())
    }

    fn is_alone(&self, at: BodyRef, asked: &mut Vec<DefId>) -> bool {
        at.body == BodyId(0)
            && self.body(at).kind == (BodyKind::Fn { is_async: true })
            && !self.starts_tasks(at.file, at.code)
            && self.is_driven_alone(self.owner(at), asked)
    }

    fn is_driven_alone(&self, def: DefId, asked: &mut Vec<DefId>) -> bool {
        let known = self.calls.alone.read().ok().and_then(|known| known.get(&def).copied());
        if let Some(known) = known {
            return known;
        }
        if asked.contains(&def) || self.file(def.file).stub || self.is_of_trait(def) {
            return false;
        }
        asked.push(def);
        let places = self.places_that_name(def);
        let is_asked = places.len() <= MAX_PLACES;
        let drives = |(file, code)| self.drives_alone(file, code, def, asked);
        let mut driven = places.into_iter().filter_map(drives).peekable();
        let found = is_asked && driven.peek().is_some() && driven.all(|alone| alone);
        asked.pop();
        if let Ok(mut known) = self.calls.alone.write() {
            known.insert(def, found);
        }
        found
    }

    /// Calls through the trait are not seen.
    fn is_of_trait(&self, def: DefId) -> bool {
        let Some(item) = self.item(def).container else { return false };
        self.impl_sig(DefId { item, ..def }).is_none_or(|sig| sig.trait_.is_some())
    }

    /// Does this code call the function, and if so only to drive it on a thread of its own? `Some(false)` also where it
    /// names the function as a value.
    fn drives_alone(&self, file: FileId, code_id: CodeId, def: DefId, asked: &mut Vec<DefId>) -> Option<bool> {
        let code = self.code_in(file, code_id);
        let inference = self.inference(file, code_id);
        // A runtime of one thread runs there whatever is spawned further down.
        let is_entry = self.entry(def).is_some();
        let has_threads = !matches!(self.single_threaded_entry(def), Some((_, true)));
        let mut named: FxHashSet<ExprId> = FxHashSet::default();
        let mut found = None;
        for (expr, callee) in inference.callees.iter() {
            let Callee::Fn(callee) = callee else { continue };
            if let ExprKind::Call { callee, .. } = &code.expr(*expr).kind {
                named.insert(*callee);
            }
            if self.item(callee.def).name != self.item(def).name || self.specialized(callee) != def {
                continue;
            }
            let at = BodyRef { file, code: code_id, body: inference.body_of(*expr) };
            let parent = inference.parent(*expr);
            let is_driven = || parent.is_some_and(|call| self.drives_beside_others(inference, call));
            let is_awaited = parent.is_some_and(|parent| matches!(code.expr(parent).kind, ExprKind::Await { .. }));
            let alone = match self.context(at) {
                Context::Off => is_entry && has_threads || is_awaited || is_driven(),
                _ => is_awaited && !is_entry && self.is_alone(at, asked),
            };
            found = Some(found.unwrap_or(true) && alone);
        }
        let is_value = inference.defs.iter().any(|(expr, of)| *of == Def::Item(def) && !named.contains(expr));
        if is_value { Some(false) } else { found }
    }

    /// A `block_on` whose runtime is not seen to have this one thread only.
    fn drives_beside_others(&self, inference: &Inference, call: ExprId) -> bool {
        let Some(Callee::Fn(driver)) = inference.callees.get(&call) else { return false };
        let drives = self.facts_of(driver.def).is_some_and(|facts| facts.blocks_on.is_some());
        let runtime = match &self.code_at(inference).expr(call).kind {
            ExprKind::MethodCall(method) => Some(method.receiver),
            _ => None,
        };
        drives && !runtime.and_then(|runtime| self.built(inference, runtime)).is_some_and(|built| built.single)
    }

    /// Does nothing else run on this thread until the block is done: `block_on(async { cell.borrow_mut().save().await })`,
    /// which drives this one future, and the block starts nothing beside itself?
    pub fn keeps_thread(&self, at: BodyRef) -> bool {
        let BodyKind::AsyncBlock { .. } = self.body(at).kind else { return false };
        let inference = self.inference(at.file, at.code);
        super::context::body_expr(self, at).is_some_and(|block| self.runs_only(inference, block))
            && !self.starts_tasks_in(inference, |expr| self.is_in(at, inference.body_of(expr)))
    }

    /// Is this a cell of the function's own that is borrowed in this one block alone, whose runs come one after the other:
    /// `stream.for_each(|n| async { cell.borrow_mut().add(n).await })`?
    pub fn borrows_alone(&self, at: BodyRef, guard: &Guard) -> bool {
        let code = self.code(at);
        let inference = self.inference(at.file, at.code);
        let taken = |id: &ExprId| inference.body_of(*id) == at.body && code.callee_span(*id) == guard.span;
        let Some(taken) = (0..code.exprs.len() as u32).map(ExprId).find(taken) else { return false };
        let ExprKind::MethodCall(call) = &code.expr(taken).kind else { return false };
        let Some(cell) = inference.locals.get(&call.receiver) else { return false };
        let is_own = self.is_type(&inference.pat_ty[cell.0 as usize], "std::cell::RefCell");
        let borrowed_here = |used: ExprId| {
            let call = inference.parent(used).map(|call| &code.expr(call).kind);
            inference.body_of(used) == at.body
                && matches!(call, Some(ExprKind::MethodCall(call)) if call.method.as_str().contains("borrow"))
        };
        is_own && uses(inference, *cell).into_iter().all(borrowed_here) && self.runs_in_turn(inference, at)
    }

    /// Is this the block of a closure, or the async closure, that a method of streams runs for one element at a time?
    fn runs_in_turn(&self, inference: &Inference, at: BodyRef) -> bool {
        const IN_TURN: [&str; 11] = [
            "and_then",
            "any",
            "all",
            "filter",
            "filter_map",
            "fold",
            "for_each",
            "scan",
            "then",
            "try_fold",
            "try_for_each",
        ];
        let closure = match self.body(at).kind {
            BodyKind::AsyncBlock { .. } => self.body(at).parent.map(|body| BodyRef { body, ..at }),
            BodyKind::Closure { is_async: true, .. } => Some(at),
            _ => None,
        };
        let taker = closure.and_then(|closure| super::context::body_expr(self, closure));
        taker.and_then(|closure| self.taker(inference, closure)).is_some_and(|(_, path)| {
            path.starts_with("futures::stream::")
                && path.rsplit("::").next().is_some_and(|name| IN_TURN.contains(&name))
        })
    }

    /// Is this body this other one, or in it?
    fn is_in(&self, outer: BodyRef, body: BodyId) -> bool {
        std::iter::successors(Some(body), |id| self.code(outer).body(*id).parent).any(|id| id == outer.body)
    }

    /// Is this the last that the program's first future does: `worker.join()` at the end of an async `main`, or of the block
    /// that a sync function drives? The runtime has other threads for the tasks that are left, as tokio's has by default.
    pub fn ends_program(&self, at: BodyRef, expr: ExprId) -> bool {
        let code = self.code(at);
        let awaits = |id: u32| match &code.exprs[id as usize].kind {
            ExprKind::Await { .. } => true,
            ExprKind::Macro(call) => matches!(call.body, MacroBody::Select(_)),
            _ => false,
        };
        (expr.0 + 1..=code.body(at.body).value.0).all(|id| !awaits(id))
            && !self.in_loop(at, expr)
            && (self.is_many_threaded_main(at) || self.is_driven_by_sync(at))
    }

    fn is_many_threaded_main(&self, at: BodyRef) -> bool {
        self.is_entry_body(at) && matches!(self.single_threaded_entry(self.owner(at)), Some((_, false)))
    }

    /// `runtime.block_on(async { .. })` in the body of a function that is not async.
    fn is_driven_by_sync(&self, at: BodyRef) -> bool {
        let inference = self.inference(at.file, at.code);
        let block = super::context::body_expr(self, at);
        let Some(call) = block.and_then(|block| self.run_by(inference, block)) else { return false };
        self.context(BodyRef { body: inference.body_of(call), ..at }) == Context::Sync
            && self.drives_beside_others(inference, call)
    }
}
