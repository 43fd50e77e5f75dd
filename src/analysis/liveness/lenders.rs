//! Functions that call what they are given while they hold a lock: `fn with<R>(&self, f: impl FnOnce(&mut State) -> R)`.

use super::locks::{LockPath, Mode, Root};
use super::{Acquired, Relocking, first_body};
use crate::analysis::def::DefId;
use crate::analysis::mentions::Callables;
use crate::analysis::{BodyRef, Program};
use crate::model::{BodyId, CodeId, ExprId, ExprKind, FileId, Place};
use rustc_hash::{FxHashMap, FxHashSet};

/// A parameter of a function that is called while a lock is held.
#[derive(Debug, Clone)]
struct Lending {
    /// Its index, the receiver counted.
    param: usize,
    /// In the words of callers.
    lock: LockPath,
    mode: Mode,
    place: Place,
}

/// A lock that a closure takes while the function that it is given to holds one.
#[derive(Debug)]
pub struct UnderLender {
    /// What the function holds, in the words of the code that gives it the closure, and how.
    pub lock: LockPath,
    pub mode: Mode,
    pub held_at: Place,
    /// The call of the function.
    pub lender: (Place, DefId),
    pub closure: BodyId,
    pub taken: Acquired,
}

/// The functions of a program that do so.
#[derive(Debug, Default)]
pub struct Lenders {
    of: FxHashMap<DefId, Vec<Lending>>,
    calls: Callables,
}

impl Program {
    /// Might this code give such a function a closure?
    pub fn may_give_closure_under_lock(&self, file: FileId, code: CodeId) -> bool {
        let lenders = self.lenders();
        !lenders.of.is_empty() && self.may_call(file, code, &lenders.calls)
    }

    fn lenders(&self) -> &Lenders {
        self.lives.lenders.get_or_init(|| {
            let mut lenders = Lenders::default();
            for (file, code, def) in self.own_functions() {
                let Some(it) = self.item(def).as_fn() else { continue };
                if it.code != Some(code) || !self.may_guard(file, code) {
                    continue;
                }
                if !(0..it.params.len()).any(|param| self.takes_callable(def, param)) {
                    continue;
                }
                let found = self.lendings(first_body(file, code));
                if !found.is_empty() {
                    self.add_callable(def, &mut lenders.calls);
                    lenders.of.insert(def, found);
                }
            }
            lenders
        })
    }

    fn lendings(&self, at: BodyRef) -> Vec<Lending> {
        let lives = self.liveness(at);
        let params = &self.body(at).params;
        let lending = |lent: &super::Lent| {
            let guard = &lives.guards[lent.guard];
            let lock = guard.lock.as_ref()?;
            let root = match lock.root {
                Root::Local(pat) => Root::Param(params.iter().position(|param| param.pat == pat)?),
                root => root,
            };
            let lock = LockPath { root, fields: lock.fields.clone() };
            Some(Lending { param: lent.param, lock, mode: guard.mode, place: Place::new(at.file, guard.span) })
        };
        lives.lent.iter().filter_map(lending).collect()
    }

    /// The locks that closures of this body take while the function that calls them holds them.
    pub fn relockings_under_lenders(&self, at: BodyRef) -> Vec<Relocking> {
        let code = self.code(at);
        let again = self.taken_under_lenders(at).into_iter().filter(|it| it.taken.lock == it.lock);
        let again = again.filter(|it| it.taken.clashes_with(it.mode));
        let mut seen = FxHashSet::default();
        let first = again.filter(|it| seen.insert((it.lender.0, it.closure)));
        let relocking = |it: UnderLender| Relocking {
            lender: Some(it.lender),
            ..self.relocking(code, it.held_at, it.mode, it.taken)
        };
        first.map(relocking).collect()
    }

    /// All locks that closures of this body take while the function that calls them holds one that is known here.
    pub fn taken_under_lenders(&self, at: BodyRef) -> Vec<UnderLender> {
        let mut out = Vec::new();
        if !self.may_give_closure_under_lock(at.file, at.code) {
            return out;
        }
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let body = code.body(at.body);
        for expr in (body.first.0..=body.value.0).map(ExprId).filter(|expr| inference.body_of(*expr) == at.body) {
            let Some(running) = self.run_here(inference, expr) else { continue };
            let to = self.specialized(running.callee);
            for lending in self.lenders().of.get(&to).into_iter().flatten() {
                let Some(lock) = running.lock_of(&lending.lock) else { continue };
                let Some(closure) = self.closure_given(at, running.call, lending.param) else { continue };
                for taken in self.taken_in(inference, closure, &|root| root == lock.root) {
                    let lender = (Place::new(at.file, running.span), to);
                    let (held_at, mode) = (lending.place, lending.mode);
                    out.push(UnderLender { lock: lock.clone(), mode, held_at, lender, closure, taken });
                }
            }
        }
        out
    }

    /// The closure that a call is given for this parameter, where it is written right there.
    fn closure_given(&self, at: BodyRef, call: ExprId, param: usize) -> Option<BodyId> {
        let code = self.code(at);
        let arg = match &code.expr(call).kind {
            ExprKind::Call { args, .. } => *args.get(param)?,
            ExprKind::MethodCall(call) => *call.args.get(param.checked_sub(1)?)?,
            _ => return None,
        };
        match code.expr(arg).kind {
            ExprKind::Closure(closure) => Some(closure),
            _ => None,
        }
    }
}
