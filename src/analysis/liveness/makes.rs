//! Calls: the guards that they make, hand through or swallow, and what runs while others are alive.

use super::acquired::Running;
use super::locks::{Clash, LockPath, MapAccess, Root, Taking};
use super::state::{Certain, Held, Val};
use super::walk::{Part, Walker, inside, whole};
use super::{AtAwait, CallWhile, Guard, GuardKind, Inside, Lent, Meeting, Relock, Slot};
use crate::analysis::def::DefId;
use crate::analysis::depth::Depth;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::walk::has_opaque_macro;
use crate::analysis::{BodyRef, Program};
use crate::model::{BodyId, BodyKind, ExprId, ExprKind, Name, PatKind, Span, UnaryOp};

impl Walker<'_> {
    /// After a call: what it gives, and what it does meanwhile.
    pub(super) fn called(&mut self, expr: ExprId, span: Span, taken: Val, lent: Option<Part>) -> Val {
        self.run_user_code(expr);
        self.enter_map(expr);
        self.lend_part(expr);
        if self.inference.ty(expr) == &Ty::Never {
            self.state = None;
            return Val::new();
        }
        // `slot.take()`, `mem::take(&mut slot)`: the guard goes from the variable into the result.
        let mut taken = taken;
        let gives =
            taken.is_empty() && self.program.guard_of(self.inference.ty(expr)).is_some() && !self.is_behind(expr);
        if let (true, Some((slot, path))) = (gives, lent) {
            taken = self.take(slot, &path).into_iter().map(whole).collect();
            let followed = matches!(slot, Slot::Local(pat) if self.pat_guard(pat).is_some());
            if followed && taken.is_empty() {
                return Val::new();
            }
        }
        self.result(expr, span, taken)
    }

    /// The guards in the result of a call, macro or await: those that went in, or a new one.
    pub(super) fn result(&mut self, expr: ExprId, span: Span, taken: Val) -> Val {
        let ty = self.inference.ty(expr);
        let Some(guard) = self.program.guard_of(ty) else {
            let passes = matches!(ty, Ty::Future(_, output) if self.program.guard_of(output).is_some());
            return if passes { taken } else { Val::new() };
        };
        if !taken.is_empty() {
            return taken;
        }
        // A borrow that one waits for is handed out by an async lock, which sees to it that there are not two.
        let waited = matches!(self.code.expr(expr).kind, ExprKind::Await { .. });
        if waited && guard.1 == GuardKind::Cell || !self.makes_guard(expr, guard.0) {
            return Val::new();
        }
        self.make(expr, span, guard)
    }

    /// Did the callee make it, and not `Vec::new()`, whose elements are guards only later?
    pub(super) fn makes_guard(&self, expr: ExprId, guard: DefId) -> bool {
        let has = |ty: &Ty| ty.any(&mut |ty| matches!(ty, Ty::Adt(def, _) if *def == guard || self.holds(*def, guard)));
        let (args, receiver): (&[ExprId], Option<ExprId>) = match &self.code.expr(expr).kind {
            ExprKind::Call { args, .. } => (args, None),
            ExprKind::MethodCall(call) => (&call.args, Some(call.receiver)),
            _ => return true,
        };
        let receiver = receiver.filter(|_| !self.is_behind(expr));
        // What goes in was followed, and had no guard: `lock.await.unwrap()`.
        if args.iter().copied().chain(receiver).any(|arg| self.program.guard_of(self.inference.ty(arg)).is_some()) {
            return false;
        }
        let declared = match self.inference.callees.get(&expr) {
            Some(Callee::Fn(callee)) => self.program.fn_sig(callee.def).is_some_and(|sig| has(&sig.ret)),
            Some(Callee::Local(_)) => true,
            _ => false,
        };
        declared || args.iter().copied().chain(receiver).any(|arg| has(self.inference.ty(arg)))
    }

    /// `entry.lock()`: a method of what is behind the guard `entry`, which takes nothing out of that.
    fn is_behind(&self, call: ExprId) -> bool {
        let Some(Callee::Fn(callee)) = self.inference.callees.get(&call) else { return false };
        let is_guard = |ty: &Ty| self.program.guard_of(ty).is_some();
        callee.self_ty.as_ref().is_some_and(|ty| !ty.any(&mut |part| is_guard(part)))
    }

    pub(super) fn holds(&self, def: DefId, guard: DefId) -> bool {
        !self.program.file(def.file).stub
            && self.program.guard_of(&Ty::adt(def, Vec::new())).is_some_and(|(inner, _)| inner == guard)
    }

    /// A guard comes into being.
    pub(super) fn make(&mut self, expr: ExprId, span: Span, (ty, kind): (DefId, GuardKind)) -> Val {
        if self.state.is_none() {
            return Val::new();
        }
        let (program, inference) = (self.program, self.inference);
        let taking = program.taking(inference, expr);
        let mode = program.guard_mode(ty);
        let mut mode = taking.as_ref().map_or(mode, |taking| taking.mode(mode));
        let mut lock = taking.as_ref().and_then(|taking| program.lock_path_as(inference, taking.receiver, taking.of));
        let span = match &self.code.expr(expr).kind {
            ExprKind::Await { base, .. } => match &self.code.expr(*base).kind {
                ExprKind::MethodCall(call) => call.name_span,
                ExprKind::Call { callee, .. } => self.code.expr(*callee).span,
                _ => span,
            },
            _ => span,
        };
        let waits = taking.is_some();
        if let Some(access) = self.map_access(expr) {
            mode = access.mode;
        }
        if !waits {
            // `self.state()`, which locks a field and hands the guard out.
            if let Some(running) = program.run_here(inference, expr)
                && let Some(guard) = program.guard_ty(inference.ty(expr))
            {
                let acquired = program.acquired(program.specialized(running.callee));
                let mut fitting: Vec<_> = acquired.iter().filter(|it| is_instance(&guard, &it.guard)).collect();
                if fitting.is_empty() {
                    fitting.extend(acquired.iter().filter(|it| program.may_map_into(&it.guard, &guard)));
                }
                if let [one] = fitting[..] {
                    lock = running.lock_of(&one.lock);
                    mode = one.mode;
                }
            }
        }
        let index = match self.made.get(&expr) {
            Some(index) => *index,
            None => {
                let of_unit = program.guards_unit(inference.ty(expr), Depth::FIRST);
                self.out.guards.push(Guard { ty, kind, span, lock: lock.clone(), mode, of_unit, of_call: false });
                self.made.insert(expr, self.out.guards.len() - 1);
                self.out.guards.len() - 1
            }
        };
        if let (true, Some(lock), Some(state)) = (waits, lock, &self.state) {
            for held in state.entries.iter().map(|(_, held)| held).filter(|held| held.certain != Certain::No) {
                let first = &self.out.guards[held.guard];
                let Some(first_lock) = &first.lock else { continue };
                if *first_lock != lock {
                    self.out.nest(held.guard, index);
                    continue;
                }
                // What comes to a part of a map again is `enter_map`'s business.
                let clashes = kind != GuardKind::Map && first.mode.clash(mode) != Clash::Never;
                let relock = Relock { first: held.guard, second: index, surely: None };
                if clashes && !self.out.relocks.contains(&relock) {
                    self.out.relocks.push(relock);
                }
            }
        }
        vec![Held { guard: index, path: Vec::new(), certain: Certain::Yes }]
    }

    /// `join!(a.lock(), b.lock())`: the guards in its result; `None` where no lock is taken. Either may be there first and
    /// held while the other is waited for.
    pub(super) fn joined_locks(&mut self, futures: &[ExprId]) -> Option<Val> {
        let mut guards = Val::new();
        for (index, future) in futures.iter().enumerate() {
            let Some(taking) = self.program.taking(self.inference, *future) else { continue };
            let Ty::Future(_, output) = self.inference.ty(*future) else { continue };
            let Some(guard) = self.program.guard_of(output) else { continue };
            let made = self.make(*future, taking.span, guard);
            guards.extend(made.into_iter().map(|held| inside(held, Name::new(&index.to_string()))));
        }
        for (first, second) in guards.iter().flat_map(|one| guards.iter().map(move |other| (one.guard, other.guard))) {
            let [Some(one), Some(other)] = [first, second].map(|guard| self.out.guards[guard].lock.as_ref()) else {
                continue;
            };
            if one != other {
                self.out.nest(first, second);
            }
        }
        (!guards.is_empty()).then_some(guards)
    }

    pub(super) fn map_access(&self, expr: ExprId) -> Option<MapAccess> {
        match self.inference.callees.get(&expr) {
            Some(Callee::Fn(callee)) => self.program.map_access(callee.def),
            _ => None,
        }
    }

    /// Notes a call that takes a shard of a map for itself while something in the map is held, or the other way round.
    fn enter_map(&mut self, expr: ExprId) {
        let (Some(access), Some(state)) = (self.map_access(expr), &self.state) else { return };
        let Some(taking) = self.program.taking(self.inference, expr) else { return };
        let Some(lock) = self.program.lock_path_as(self.inference, taking.receiver, taking.of) else { return };
        let clashes = |held: &&Held| {
            let first = &self.out.guards[held.guard];
            let same =
                held.certain != Certain::No && first.kind == GuardKind::Map && first.lock.as_ref() == Some(&lock);
            same && first.mode.clash(access.mode) == Clash::Always
        };
        let Some(first) = state.entries.iter().map(|(_, held)| held).find(clashes).map(|held| held.guard) else {
            return;
        };
        if self.out.relocks.iter().any(|known| self.out.guards[known.second].span == taking.span) {
            return;
        }
        let same_key = || self.made.iter().any(|(made, guard)| *guard == first && self.is_same_key(*made, expr));
        let surely = if access.all { Some(Meeting::AllParts) } else { same_key().then_some(Meeting::SameKey) };
        let ty = self.out.guards[first].ty;
        self.out.guards.push(Guard {
            ty,
            kind: GuardKind::Map,
            span: taking.span,
            lock: Some(lock),
            mode: access.mode,
            of_unit: false,
            of_call: false,
        });
        self.out.relocks.push(Relock { first, second: self.out.guards.len() - 1, surely });
    }

    /// `map.retain(|key, value| ..)`: a part of the map is locked while the closure runs.
    fn lend_part(&mut self, expr: ExprId) {
        let Some(access) = self.map_access(expr).filter(|access| access.lends) else { return };
        let Some(Taking { receiver, of, span, .. }) = self.program.taking(self.inference, expr) else { return };
        let Some(lock) = self.program.lock_path_as(self.inference, receiver, of) else { return };
        let Some(ty) = self.inference.ty(receiver).peeled().adt_def() else { return };
        let kind = GuardKind::Map;
        let guard =
            Guard { ty, kind, span, lock: Some(lock.clone()), mode: access.mode, of_unit: false, of_call: true };
        let index = *self.made.entry(expr).or_insert_with(|| {
            self.out.guards.push(guard);
            self.out.guards.len() - 1
        });
        self.run_closures(expr, &[(index, lock)]);
    }

    /// `map.get(&id)`, then `map.remove(&id)`: the same variable, which nobody sets anew.
    fn is_same_key(&self, first: ExprId, second: ExprId) -> bool {
        let key = |expr: ExprId| {
            let ExprKind::MethodCall(call) = &self.code.expr(expr).kind else { return None };
            self.map_access(expr)?;
            let key = self.program.lock_path(self.inference, *call.args.first()?)?;
            let Root::Local(pat) = key.root else { return None };
            let fixed = matches!(self.code.pat(pat).kind, PatKind::Bind { mutable: false, .. });
            (fixed && key.fields.is_empty()).then_some(key)
        };
        // Children come before parents, and what is done first before what comes then.
        first < second && key(first).is_some_and(|first| key(second) == Some(first))
    }

    /// Notes what a call runs while a guard lives: a function of the user's, closures that it is given, a parameter.
    pub(super) fn run_user_code(&mut self, expr: ExprId) {
        if self.state.as_ref().is_none_or(|state| state.entries.is_empty()) {
            return;
        }
        let call = match &self.code.expr(expr).kind {
            ExprKind::Await { base, .. } => self.program.future_made_by(self.inference, *base),
            _ => expr,
        };
        let held = self.held_by_others(call);
        if held.is_empty() {
            return;
        }
        self.run_closures(expr, &held);
        if let Some(closure) = self.closure_called(expr) {
            self.run_closure(closure, &held, Some(self.code.expr(expr).span));
        }
        if let Some(Callee::Local(pat)) = self.inference.callees.get(&expr)
            && let Some(param) = self.code.body(self.body).params.iter().position(|param| param.pat == *pat)
        {
            self.out.lent.extend(held.iter().map(|(guard, _)| Lent { guard: *guard, param }));
        }
        for param in self.handed_on(expr) {
            self.out.lent.extend(held.iter().map(|(guard, _)| Lent { guard: *guard, param }));
        }
        if let Some(running) = self.program.run_here(self.inference, expr) {
            self.call_while(running, held);
        }
    }

    /// The same for a future that a macro awaits: `join!(self.load(), ..)`.
    pub(super) fn run_future(&mut self, future: ExprId) {
        let Some(running) = self.program.run_future(self.inference, future) else { return };
        let held = self.held_by_others(running.call);
        self.call_while(running, held);
    }

    fn call_while(&mut self, running: Running<'_>, held: Vec<(usize, LockPath)>) {
        let to = self.program.specialized(running.callee);
        for (guard, lock) in held {
            let is_given = running.given.iter().flatten().any(|path| path.root == lock.root);
            if !is_given && !matches!(lock.root, Root::Static(_)) {
                continue;
            }
            let call = CallWhile { guard, call: running.call, span: running.span, to, given: running.given.clone() };
            if !self.out.calls.contains(&call) {
                self.out.calls.push(call);
            }
        }
    }

    /// The parameters of this body that a call is given to call them in turn: `state.lock().update(f)`.
    fn handed_on(&self, expr: ExprId) -> Vec<usize> {
        let params = &self.code.body(self.body).params;
        let args = match &self.code.expr(expr).kind {
            ExprKind::Call { args, .. } => args,
            ExprKind::MethodCall(call) => &call.args,
            _ => return Vec::new(),
        };
        let param_of = |arg: &ExprId| {
            let pat = self.inference.locals.get(arg)?;
            let index = params.iter().position(|param| param.pat == *pat)?;
            self.program.value_runs_inline(self.inference, *arg).then_some(index)
        };
        args.iter().filter_map(param_of).collect()
    }

    /// The guards that are surely alive, with their locks, and that this call does not lend to the callee.
    pub(super) fn held_by_others(&self, expr: ExprId) -> Vec<(usize, LockPath)> {
        let entries = self.state.iter().flat_map(|state| &state.entries);
        entries
            .filter(|(_, held)| held.certain != Certain::No)
            .filter_map(|(slot, held)| Some((slot, held.guard, self.out.guards[held.guard].lock.as_ref()?)))
            .filter(|(slot, ..)| !self.is_given_guard(expr, **slot))
            .map(|(_, guard, lock)| (guard, lock.clone()))
            .collect()
    }

    /// Does this call lend the callee what owns a guard, and not only what that guards? It may end the guard.
    fn is_given_guard(&self, expr: ExprId, owner: Slot) -> bool {
        let (args, skip): (&[ExprId], usize) = match &self.code.expr(expr).kind {
            ExprKind::Call { args, .. } => (args, 0),
            ExprKind::MethodCall(call) => (&call.args, 1),
            _ => return false,
        };
        let Some(Callee::Fn(callee)) = self.inference.callees.get(&expr) else { return false };
        let Some(sig) = self.program.fn_sig(callee.def) else { return false };
        std::iter::zip(args, sig.params.iter().enumerate().skip(skip)).any(|(arg, (index, param))| {
            let takes_any = matches!(param, Ty::Ref(_, inner) if matches!(**inner, Ty::Param(..)));
            let takes_guard = || {
                self.program.guard_of(param.peeled()).is_some() && !self.program.only_looks_through(callee.def, index)
            };
            self.lent(*arg).is_some_and(|(of, _)| of == owner) && (takes_any || takes_guard())
        })
    }

    /// Closures that a call is given and calls before it returns.
    pub(super) fn run_closures(&mut self, expr: ExprId, held: &[(usize, LockPath)]) {
        let args = match &self.code.expr(expr).kind {
            ExprKind::Call { args, .. } => args,
            ExprKind::MethodCall(call) => &call.args,
            _ => return,
        };
        for arg in args {
            let ExprKind::Closure(body) = self.code.expr(*arg).kind else { continue };
            let at = BodyRef { file: self.inference.file, code: self.inference.code, body };
            if self.program.is_called_inline(at) {
                self.run_closure(body, held, None);
            }
        }
    }

    /// The closure that a call of a variable runs: `let count = || ..; count()`.
    fn closure_called(&self, call: ExprId) -> Option<BodyId> {
        let Some(Callee::Local(pat)) = self.inference.callees.get(&call) else { return None };
        match self.code.expr(self.program.initializer(self.inference, *pat)?).kind {
            ExprKind::Closure(body) => {
                let is_async = matches!(self.code.body(body).kind, BodyKind::Closure { is_async: true, .. });
                (!is_async).then_some(body)
            }
            _ => None,
        }
    }

    fn run_closure(&mut self, closure: BodyId, held: &[(usize, LockPath)], called: Option<Span>) {
        let is_known = |list: &[Inside]| list.iter().any(|inside| inside.closure == closure);
        if is_known(&self.out.inside) || is_known(&self.out.beside) {
            return;
        }
        let is_wanted = |root| held.iter().any(|(_, lock)| lock.root == root);
        for taken in self.program.taken_in(self.inference, closure, &is_wanted) {
            let same = held.iter().find(|(_, lock)| *lock == taken.lock);
            match same.map(|(guard, _)| *guard) {
                Some(guard) if taken.clashes_with(self.out.guards[guard].mode) => {
                    self.out.inside.push(Inside { guard, closure, called, taken });
                }
                Some(_) => {}
                None => {
                    let beside = held.iter().map(|(guard, _)| *guard);
                    let others = beside.map(|guard| Inside { guard, closure, called, taken: taken.clone() });
                    self.out.beside.extend(others);
                }
            }
        }
    }

    /// The task may stop here: what is alive now stays so until it goes on.
    pub(super) fn suspend(&mut self, span: Span) {
        let Some(state) = &self.state else { return };
        for (owner, held) in &state.entries {
            let found = AtAwait { guard: held.guard, owner: *owner, span };
            if !self.out.at_awaits.contains(&found) {
                self.out.at_awaits.push(found);
            }
        }
    }
}

impl Program {
    /// `Ref` and `MappedRef`: can a guard become this one, of a part of what it guards?
    fn may_map_into(&self, guard: &Ty, mapped: &Ty) -> bool {
        let (Ty::Adt(from, _), Ty::Adt(to, _)) = (guard, mapped) else { return false };
        let (from_name, to_name) = (self.item(*from).name, self.item(*to).name);
        from.file == to.file && to_name.as_str().strip_prefix("Mapped") == Some(from_name.as_str())
    }

    /// A function that uses the guard behind this parameter of its, the receiver counted, for what it guards alone:
    /// `param.field`, `**param`. It neither ends it nor sets another in its place.
    fn only_looks_through(&self, function: DefId, param: usize) -> bool {
        let Some(code_id) = self.code_of(function) else { return false };
        let code = self.code_in(function.file, code_id);
        let inference = self.inference(function.file, code_id);
        let Some(pat) = code.body(BodyId(0)).params.get(param).map(|param| param.pat) else { return false };
        let of = inference.pat_ty[pat.0 as usize].peeled().adt_def();
        let is_guard = of.and_then(|of| self.facts_of(of)).is_some_and(|facts| facts.guard.is_some());
        if !is_guard || !matches!(code.pat(pat).kind, PatKind::Bind { mutable: false, .. }) || has_opaque_macro(code) {
            return false;
        }
        let mut uses = inference.locals.iter().filter(|(_, local)| **local == pat);
        uses.all(|(expr, _)| self.is_looked_behind(inference, *expr))
    }

    fn is_looked_behind(&self, inference: &Inference, guard: ExprId) -> bool {
        let Some(parent) = inference.parent(guard) else { return false };
        match &self.code_at(inference).expr(parent).kind {
            ExprKind::Field { .. } => true,
            ExprKind::Unary { op: UnaryOp::Deref, .. } if self.guard_of(inference.ty(parent)).is_some() => {
                self.is_looked_behind(inference, parent)
            }
            ExprKind::Unary { op: UnaryOp::Deref, .. } => true,
            ExprKind::Index { base, .. } => *base == guard,
            ExprKind::MethodCall(call) => call.receiver == guard,
            _ => false,
        }
    }
}

/// Is this the type, with its parameters filled in?
fn is_instance(ty: &Ty, of: &Ty) -> bool {
    match (ty, of) {
        (_, Ty::Param(..) | Ty::Proj(..) | Ty::Unknown) => true,
        (Ty::Adt(one, args), Ty::Adt(other, params)) => {
            one == other && args.len() == params.len() && args.iter().zip(&**params).all(|(a, b)| is_instance(a, b))
        }
        _ => ty == of,
    }
}
