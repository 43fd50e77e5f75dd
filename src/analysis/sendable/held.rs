//! What is alive while a task waits and may not go to another thread: variables, temporaries, what an async function is
//! given. Which types that are is `sendable`'s to say.

use super::{Bound, MAX_DEPTH};
use crate::analysis::def::{Def, DefId};
use crate::analysis::dependence::chain::collect_bindings;
use crate::analysis::depth::Depth;
use crate::analysis::fate::uses;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program, walk};
use crate::model::{BodyId, Code, ExprId, ExprKind, MacroBody, PatId, PatKind, Place, StmtKind};

/// Why the future of a task may not leave its thread.
#[derive(Debug)]
pub struct Held {
    pub bound: Bound,
    /// Where the value is made, or handed to the future that is awaited.
    pub made: Place,
    /// The await that it is alive at.
    pub awaited: Place,
    /// Where the async functions between the task and the value are called.
    pub steps: Vec<(Place, DefId)>,
}

/// As many async functions may await one another on the way to the value.
const MAX_CALLS: usize = 6;

impl Program {
    /// What is alive at an await of this body, for certain, and may not leave its thread: a variable, a temporary, an
    /// argument of an async function that is awaited, or the same in that function.
    pub fn held_at_await(&self, at: BodyRef) -> Option<Held> {
        self.held_below(at, &mut Vec::new())
    }

    fn held_below(&self, at: BodyRef, visiting: &mut Vec<DefId>) -> Option<Held> {
        let inference = self.inference(at.file, at.code);
        self.held_variable(inference, at.body)
            .or_else(|| self.held_scrutinee(inference, at.body))
            .or_else(|| self.held_awaited(inference, at.body, visiting))
    }

    /// A variable of the body that is never given away, and an await in its scope.
    fn held_variable(&self, inference: &Inference, body: BodyId) -> Option<Held> {
        let code = self.code_at(inference);
        own_exprs(code, inference, body).find_map(|expr| {
            let mut scopes = Vec::new();
            scopes_of(code, expr, &mut scopes);
            scopes.into_iter().find_map(|scope| {
                let mut bound = Vec::new();
                collect_bindings(code, scope.pat, &mut bound);
                bound.into_iter().find_map(|pat| self.held_binding(inference, body, pat, scope))
            })
        })
    }

    /// What a `match`, `if let` or `while let` looks into lives to the end of its arms, whatever they take out of it.
    fn held_scrutinee(&self, inference: &Inference, body: BodyId) -> Option<Held> {
        let code = self.code_at(inference);
        own_exprs(code, inference, body).find_map(|expr| {
            let (of, end) = match &code.expr(expr).kind {
                ExprKind::Match { scrutinee, arms } => {
                    let whole = arms.iter().any(|arm| takes_all(code, arm.pat));
                    (!whole).then_some((*scrutinee, expr))?
                }
                ExprKind::If { cond, then: end, .. } | ExprKind::While { cond, body: end, .. } => {
                    let ExprKind::Let { pat, expr: of } = code.expr(*cond).kind else { return None };
                    (!takes_all(code, pat)).then_some((of, *end))?
                }
                _ => return None,
            };
            let is_made =
                matches!(code.expr(of).kind, ExprKind::Call { .. } | ExprKind::MethodCall(_) | ExprKind::Await { .. });
            let ty = inference.ty(of);
            let bound = if is_made { self.not_send(ty, false) } else { None }.filter(|_| self.owns_something(ty))?;
            let keyword = (of.0 + 1..=end.0).map(ExprId).find_map(|expr| match code.expr(expr).kind {
                ExprKind::Await { keyword, .. } if inference.body_of(expr) == body => Some(keyword),
                _ => None,
            })?;
            Some(self.held_here(inference, (bound, of), self.place(inference.file, keyword)))
        })
    }

    /// What is made by this expression and alive where the same code waits.
    fn held_here(&self, inference: &Inference, (bound, made): (Bound, ExprId), awaited: Place) -> Held {
        let made = self.place(inference.file, self.code_at(inference).expr(made).span);
        Held { bound, made, awaited, steps: Vec::new() }
    }

    fn held_binding(
        &self,
        inference: &Inference,
        body: BodyId,
        pat: PatId,
        Scope { from: init, end: block, .. }: Scope,
    ) -> Option<Held> {
        let code = self.code_at(inference);
        if !matches!(code.pat(pat).kind, PatKind::Bind { by_ref: false, sub: None, .. }) || !takes_all(code, pat) {
            return None;
        }
        let ty = &inference.pat_ty[pat.0 as usize];
        let bound = self.not_send(ty, false)?;
        let mut awaits = (init.0 + 1..=block.0)
            .map(ExprId)
            .filter(|expr| matches!(code.expr(*expr).kind, ExprKind::Await { .. }) && inference.body_of(*expr) == body);
        let awaited = awaits.find(|awaited| match self.owns_something(ty) {
            true => {
                !uses(inference, pat).into_iter().any(|used| used < *awaited && self.may_move(inference, used))
                    && !leaves_between(code, inference, body, init, *awaited)
            }
            false => self.is_used_after(inference, body, pat, *awaited, block),
        })?;
        let ExprKind::Await { keyword, .. } = &code.expr(awaited).kind else { return None };
        Some(Held {
            bound,
            made: self.place(inference.file, code.pat(pat).span),
            awaited: self.place(inference.file, *keyword),
            steps: Vec::new(),
        })
    }

    /// What has nothing to drop is kept only for a later use: one in the same block, on every way from the await.
    fn is_used_after(&self, inference: &Inference, body: BodyId, pat: PatId, awaited: ExprId, block: ExprId) -> bool {
        let code = self.code_at(inference);
        if in_branch(code, inference, awaited, block) {
            return false;
        }
        let used = uses(inference, pat);
        let is_assigned = |used: &ExprId| {
            let parent = inference.parent(*used).map(|up| &code.expr(up).kind);
            matches!(parent, Some(ExprKind::Assign { lhs, .. }) if lhs == used)
        };
        if used.iter().any(is_assigned) {
            return false;
        }
        used.into_iter().any(|used| {
            let later = awaited.0 < used.0 && used.0 < block.0;
            later && inference.body_of(used) == body && !leaves_between(code, inference, body, awaited, used)
        })
    }

    /// What stands in an awaited expression: a temporary lives to the end of the statement, an argument in the future,
    /// and the future itself is there until it is done.
    fn held_awaited(&self, inference: &Inference, body: BodyId, visiting: &mut Vec<DefId>) -> Option<Held> {
        let code = self.code_at(inference);
        own_exprs(code, inference, body).find_map(|expr| match &code.expr(expr).kind {
            ExprKind::Await { base, keyword } => {
                let awaited = self.place(inference.file, *keyword);
                self.temporary(inference, body, *base)
                    .map(|found| self.held_here(inference, found, awaited))
                    .or_else(|| self.held_future(inference, *base, awaited, visiting))
            }
            ExprKind::Macro(call) => {
                let Some(Def::Item(def)) = inference.defs.get(&expr) else { return None };
                let facts = self.facts_of(*def)?;
                let awaited = self.place(inference.file, call.path.span);
                let futures: Vec<ExprId> = match &call.body {
                    MacroBody::Exprs(all) if facts.joins || facts.try_joins => all.to_vec(),
                    MacroBody::Select(select) if facts.selects => select.arms.iter().map(|arm| arm.future).collect(),
                    _ => return None,
                };
                futures.into_iter().find_map(|future| self.held_future(inference, future, awaited, visiting))
            }
            _ => None,
        })
    }

    /// What a future holds that is waited for here.
    fn held_future(
        &self,
        inference: &Inference,
        future: ExprId,
        awaited: Place,
        visiting: &mut Vec<DefId>,
    ) -> Option<Held> {
        let code = self.code_at(inference);
        if let Some(bound) = self.not_send(inference.ty(future), false) {
            return Some(self.held_here(inference, (bound, future), awaited));
        }
        let made = self.future_made_by(inference, future);
        let def = self.called_async_fn(inference, made).filter(|def| !self.is_rewritten(*def))?;
        if let Some(given) = self.handed_over(inference, made, false) {
            return Some(self.held_here(inference, given, awaited));
        }
        let code_id = self.code_of(def).filter(|_| visiting.len() < MAX_CALLS && !visiting.contains(&def))?;
        visiting.push(def);
        let mut found = self.held_below(BodyRef { file: def.file, code: code_id, body: BodyId(0) }, visiting)?;
        let span = match &code.expr(made).kind {
            ExprKind::MethodCall(call) => call.name_span,
            ExprKind::Call { callee, .. } => code.expr(*callee).span,
            _ => code.expr(made).span,
        };
        found.steps.insert(0, (self.place(inference.file, span), def));
        Some(found)
    }

    /// An argument (or receiver by value) of an async function: its future keeps it.
    pub fn handed_over(&self, inference: &Inference, call: ExprId, guards: bool) -> Option<(Bound, ExprId)> {
        let code = self.code_at(inference);
        let (receiver, args) = match &code.expr(call).kind {
            ExprKind::Call { args, .. } => (None, args),
            ExprKind::MethodCall(method) => {
                let by_value = match inference.callees.get(&call) {
                    Some(Callee::Fn(callee)) => {
                        self.fn_sig(callee.def).is_some_and(|sig| sig.has_self && !sig.self_by_ref)
                    }
                    _ => false,
                };
                (by_value.then_some(method.receiver), &method.args)
            }
            _ => return None,
        };
        receiver.into_iter().chain(args.iter().copied()).find_map(|arg| {
            let bound = self.not_send(inference.ty(arg), guards)?;
            Some((bound, arg))
        })
    }

    /// `sleep(Duration::from_secs(rand::thread_rng().gen()))`: lent out of a value that nobody owns.
    fn temporary(&self, inference: &Inference, body: BodyId, of: ExprId) -> Option<(Bound, ExprId)> {
        let code = self.code_at(inference);
        let mut found = None;
        walk::descendants(code, of, &mut |id| {
            if found.is_some() || inference.body_of(id) != body || !ends_with(code, inference, id, of) {
                return;
            }
            if !matches!(code.expr(id).kind, ExprKind::Call { .. } | ExprKind::MethodCall(_)) {
                return;
            }
            let ty = inference.ty(id);
            let lent = inference.parent(id).is_some_and(|up| match &code.expr(up).kind {
                ExprKind::Ref { .. } => true,
                ExprKind::MethodCall(call) if call.receiver == id => self.borrows_receiver(inference, up),
                _ => false,
            });
            if lent && self.owns_something(ty) {
                found = self.not_send(ty, false).map(|bound| (bound, id));
            }
        });
        found
    }

    /// Has a value of this type something to do when it is dropped, for certain? References and pointers have not.
    fn owns_something(&self, ty: &Ty) -> bool {
        self.owns_at(ty, Depth::FIRST)
    }

    fn owns_at(&self, ty: &Ty, depth: Depth) -> bool {
        if depth.is_past(MAX_DEPTH) {
            return false;
        }
        // A pointer beside a `Duration` owns nothing.
        let part = |part: &Ty| self.not_send(part, false).is_some() && self.owns_at(part, depth.next());
        match ty {
            Ty::Tuple(parts) => parts.iter().any(part),
            Ty::Array(inner) => self.owns_at(inner, depth.next()),
            Ty::Adt(def, args) if self.file(def.file).stub => {
                !args.iter().any(|arg| matches!(arg, Ty::Ptr(_) | Ty::Ref(..)))
            }
            Ty::Adt(def, args) => self.fields_of(*def, args).any(|field| part(&field)),
            _ => false,
        }
    }

    /// Anything but `&x` and a method that takes `&self` may give the whole value away. When only a part goes (a field, what
    /// a pattern binds), the compiler keeps all of it until the end of its scope.
    fn may_move(&self, inference: &Inference, used: ExprId) -> bool {
        let code = self.code_at(inference);
        let Some(parent) = inference.parent(used) else { return true };
        match &code.expr(parent).kind {
            ExprKind::Index { base, .. } | ExprKind::Field { base, .. } if *base == used => false,
            ExprKind::Match { scrutinee, arms } if *scrutinee == used => {
                arms.iter().any(|arm| takes_all(code, arm.pat))
            }
            ExprKind::Let { pat, .. } => takes_all(code, *pat),
            ExprKind::Block(block) => !block.stmts.iter().any(|stmt| match stmt.kind {
                StmtKind::Let { pat, init, .. } => init == Some(used) && !takes_all(code, pat),
                _ => false,
            }),
            ExprKind::Ref { .. } | ExprKind::Unary { .. } => false,
            ExprKind::Macro(_) => !self.formats(inference, parent),
            ExprKind::MethodCall(call) if call.receiver == used => !self.borrows_receiver(inference, parent),
            _ => true,
        }
    }
}

/// The expressions of a body, without those of the bodies in it.
fn own_exprs(code: &Code, inference: &Inference, body: BodyId) -> impl Iterator<Item = ExprId> {
    let exprs = (code.body(body).first.0..=code.body(body).value.0).map(ExprId);
    exprs.filter(move |expr| inference.body_of(*expr) == body)
}

/// A variable for all that is matched, and no constant like `None`, which looks the same.
fn takes_all(code: &Code, pat: PatId) -> bool {
    matches!(code.pat(pat).kind, PatKind::Bind { name, .. } if !name.as_str().starts_with(char::is_uppercase))
}

/// Where the variables of a pattern live: behind one expression, up to the end of another.
#[derive(Debug, Clone, Copy)]
struct Scope {
    pat: PatId,
    from: ExprId,
    end: ExprId,
}

/// The scopes that this expression begins: of its `let` statements, its arms, or the conditions of its branch or loop.
fn scopes_of(code: &Code, expr: ExprId, out: &mut Vec<Scope>) {
    match &code.expr(expr).kind {
        ExprKind::Block(block) => out.extend(block.stmts.iter().filter_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, init: Some(from), .. } => Some(Scope { pat, from, end: expr }),
            _ => None,
        })),
        ExprKind::Match { scrutinee, arms } => {
            let mut before = *scrutinee;
            for arm in arms {
                out.push(Scope { pat: arm.pat, from: arm.guard.unwrap_or(before), end: arm.value });
                before = arm.value;
            }
        }
        ExprKind::For(it) => out.push(Scope { pat: it.pat, from: it.iter, end: it.body }),
        ExprKind::If { cond, then: end, .. } | ExprKind::While { cond, body: end, .. } => {
            patterns_of(code, *cond, &mut |pat| out.push(Scope { pat, from: *cond, end: *end }));
        }
        _ => {}
    }
}

/// The patterns of `let` conditions that are joined by `&&`.
fn patterns_of(code: &Code, cond: ExprId, out: &mut dyn FnMut(PatId)) {
    match &code.expr(cond).kind {
        ExprKind::Let { pat, .. } => out(*pat),
        ExprKind::Binary { lhs, rhs, .. } => {
            patterns_of(code, *lhs, out);
            patterns_of(code, *rhs, out);
        }
        _ => {}
    }
}

/// Is the temporary dropped with the expression `of` only, and not in a block or condition inside of it?
fn ends_with(code: &Code, inference: &Inference, temp: ExprId, of: ExprId) -> bool {
    let mut at = temp;
    while at != of {
        let Some(up) = inference.parent(at) else { return false };
        match &code.expr(up).kind {
            ExprKind::Block(_)
            | ExprKind::If { .. }
            | ExprKind::Match { .. }
            | ExprKind::Closure(_)
            | ExprKind::Async(_)
            | ExprKind::Macro(_)
            | ExprKind::Loop { .. }
            | ExprKind::While { .. }
            | ExprKind::For(_) => return false,
            _ => at = up,
        }
    }
    true
}

/// The way from the one to the other is left on every path: a `return`, `break` or `continue` that is no branch's own.
fn leaves_between(code: &Code, inference: &Inference, body: BodyId, from: ExprId, to: ExprId) -> bool {
    let top = code.body(body).value;
    (from.0 + 1..to.0).map(ExprId).any(|expr| {
        let leaves =
            matches!(code.expr(expr).kind, ExprKind::Return(_) | ExprKind::Break { .. } | ExprKind::Continue { .. });
        leaves && inference.body_of(expr) == body && !in_branch(code, inference, expr, top)
    })
}

/// Does this stand in a branch below `top`, so that it may not be come by?
fn in_branch(code: &Code, inference: &Inference, expr: ExprId, top: ExprId) -> bool {
    let mut at = expr;
    while let Some(parent) = inference.parent(at).filter(|_| at != top) {
        match &code.expr(parent).kind {
            ExprKind::If { .. } | ExprKind::Match { .. } => return true,
            ExprKind::Block(block) => {
                let is_else = block
                    .stmts
                    .iter()
                    .any(|stmt| matches!(&stmt.kind, StmtKind::Let { otherwise: Some(it), .. } if *it == at));
                if is_else {
                    return true;
                }
                at = parent;
            }
            _ => at = parent,
        }
    }
    false
}
