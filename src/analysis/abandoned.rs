//! Futures that are made and never driven: where the value ends, and what was done with it before; no wording.

use super::def::{CrateKind, DefId, TargetKind};
use super::entry::Driver;
use super::fate::{Fate, fate, uses};
use super::futures::Origin;
use super::infer::{Callee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program, walk};
use crate::model::{BodyId, BodyKind, Code, ExprId, ExprKind, Name, PatId, PatKind, Stmt, StmtKind};

/// How a future comes to its end without having been polled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// `f();`
    Statement,
    /// `let _ = f();`, `_ = f();`
    Underscore,
    /// `let fut = f();`, and nothing names `fut` again.
    Unused(PatId),
    /// The value of a function that gives nothing.
    Tail,
}

/// A future, or a list of them, that nobody drives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abandoned {
    pub origin: Origin,
    pub end: End,
    /// It is a `Vec` or array of futures.
    pub list: bool,
    /// Somebody else's function made it, which may have begun the work.
    pub likely: bool,
}

impl Program {
    /// Is the value of this expression a future, or a list of futures, that ends unpolled?
    pub fn abandoned(&self, inference: &Inference, expr: ExprId) -> Option<Abandoned> {
        let code = self.code_at(inference);
        if !may_end(fate(code, inference, expr)) {
            return None;
        }
        let (origin, list, likely) = if let Some(origin) = self.lazy(inference, expr) {
            (origin, false, false)
        } else if let Some(origin) = self.of_callable(inference, expr) {
            (origin, false, true)
        } else {
            (self.lazy_list(inference, expr)?, true, false)
        };
        let end = self.future_end(inference, code, expr, list)?;
        (!self.in_strange_macro(inference, code, expr)).then_some(Abandoned { origin, end, list, likely })
    }

    fn future_end(&self, inference: &Inference, code: &Code, expr: ExprId, list: bool) -> Option<End> {
        match fate(code, inference, expr) {
            // A last expression under `cfg` is a statement by its text and a value by its meaning.
            Fate::Dropped => (!is_value_under_cfg(code, inference, expr)).then_some(End::Statement),
            Fate::Underscore => {
                // A written type is there to be checked.
                let typed = let_of(code, inference, expr).is_some_and(is_typed);
                (!typed).then_some(End::Underscore)
            }
            Fate::Assigned(assign) => match &code.expr(assign).kind {
                ExprKind::Assign { lhs, .. } if matches!(code.expr(*lhs).kind, ExprKind::Other) => {
                    Some(End::Underscore)
                }
                _ => None,
            },
            Fate::Bound(pat) => {
                let stmt = let_of(code, inference, expr)?;
                let sure = (list || !is_typed(stmt))
                    && stmt.cfgs.is_empty()
                    && !walk::has_opaque_macro(code)
                    && !bound_under_cfg(code, code.bound_name(pat)?);
                let all = uses(inference, pat);
                let unused = all.is_empty() || list && all.iter().all(|it| self.only_fills(inference, *it));
                // A test may hold a future to see what that does.
                let held = code.bound_name(pat).is_some_and(|name| name.as_str().starts_with('_'));
                let in_test = || {
                    let kind = self.crate_of(inference.file).kind;
                    kind != CrateKind::Target(TargetKind::Example) && self.is_test(inference.owner)
                };
                (sure && unused && !(held && in_test())).then_some(End::Unused(pat))
            }
            Fate::Returned if !list => self.is_tail_of_unit_fn(inference, code, expr).then_some(End::Tail),
            _ => None,
        }
    }

    /// `let (client, _connection) = connect(..).await?;`: the parts that are futures of a known crate, and that nothing
    /// names again.
    pub fn abandoned_parts(&self, at: BodyRef) -> Vec<(PatId, DefId)> {
        let code = self.code(at);
        let is_left = |part: &PatId| match &code.pat(*part).kind {
            PatKind::Wild => true,
            PatKind::Bind { name, sub: None, .. } => name.as_str().starts_with('_'),
            _ => false,
        };
        let leaves_part = |kind: &PatKind| matches!(kind, PatKind::Tuple(parts) if parts.iter().any(is_left));
        if !self.can_await(at) || !code.pats.iter().any(|pat| leaves_part(&pat.kind)) {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        let body = code.body(at.body);
        let own = (body.first.0..=body.value.0).map(ExprId).filter(|id| inference.body_of(*id) == at.body);
        let mut found = Vec::new();
        for expr in own {
            let ExprKind::Block(block) = &code.expr(expr).kind else { continue };
            for stmt in block.stmts.iter().filter(|stmt| stmt.cfgs.is_empty()) {
                let StmtKind::Let { pat, init: Some(_), ty: None, .. } = &stmt.kind else { continue };
                let PatKind::Tuple(parts) = &code.pat(*pat).kind else { continue };
                let abandoned = parts.iter().filter(|part| is_left(part) && uses(inference, **part).is_empty());
                found.extend(abandoned.filter_map(|part| match self.lazy_type(&inference.pat_ty[part.0 as usize])? {
                    Origin::Type(def) if self.file(def.file).stub => Some((*part, def)),
                    _ => None,
                }));
            }
        }
        if found.is_empty() || walk::has_opaque_macro(code) { Vec::new() } else { found }
    }

    /// Does the async function that is called here give a guard: `mutex.lock()`?
    pub fn gives_guard(&self, inference: &Inference, expr: ExprId) -> bool {
        let def = outcome(inference, expr).and_then(Ty::adt_def);
        def.and_then(|def| self.facts_of(def)).is_some_and(|facts| facts.guard.is_some())
    }

    /// `(self.callback)(..)`, `callback(..)`, of a field or variable whose type says that it gives a future.
    fn of_callable(&self, inference: &Inference, expr: ExprId) -> Option<Origin> {
        let ExprKind::Call { callee, .. } = &self.code_at(inference).expr(expr).kind else { return None };
        let is_held = match inference.callees.get(&expr) {
            Some(Callee::Local(_)) => true,
            None => match &self.code_at(inference).expr(*callee).kind {
                ExprKind::Field { .. } => true,
                ExprKind::MethodCall(call) => {
                    matches!(call.method.as_str(), "deref" | "deref_mut" | "as_ref" | "as_mut")
                }
                _ => false,
            },
            _ => false,
        };
        let ty = inference.ty(expr);
        let is_boxed = || self.lazy_type(ty) == Some(Origin::Dyn);
        let is_param = || matches!(ty, Ty::Param(..)) && self.lang.future.is_some_and(|of| self.implements(ty, of));
        (is_held && (is_boxed() || is_param())).then_some(Origin::Dyn)
    }

    /// `futures.collect::<Vec<_>>()`, `vec![f(), g()]`, `[f(), g()]`, `Vec::new()` that is filled with futures.
    fn lazy_list(&self, inference: &Inference, expr: ExprId) -> Option<Origin> {
        match &self.code_at(inference).expr(expr).kind {
            _ if self.is_unpolled_list(inference.ty(expr)) => {}
            ExprKind::MethodCall(call) if call.method == "collect" => {}
            ExprKind::Macro(call) if call.path.last().is_some_and(|last| last.name == "vec") => {}
            ExprKind::Call { args, .. } if args.len() < 2 && self.may_make_list(inference.callees.get(&expr)?) => {}
            ExprKind::Array(_) => {}
            _ => return None,
        }
        match (inference.ty(expr), &self.code_at(inference).expr(expr).kind) {
            // `collect` is told its list, not its elements.
            (Ty::Adt(def, _), ExprKind::MethodCall(call)) if Some(*def) == self.lang.vec => {
                self.lazy_type(&self.iterated(inference.ty(call.receiver)))
            }
            (Ty::Adt(def, args), _) if Some(*def) == self.lang.vec || self.is_set_of_futures(*def) => {
                self.lazy_type(args.first()?)
            }
            (Ty::Array(element), _) => self.lazy_type(element),
            _ => None,
        }
    }

    /// `Vec`, array or set of what is surely not polled.
    fn is_unpolled_list(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Adt(def, args) if Some(*def) == self.lang.vec || self.is_set_of_futures(*def) => {
                args.first().is_some_and(|of| self.unpolled(of).is_some())
            }
            Ty::Array(of) => self.unpolled(of).is_some(),
            _ => false,
        }
    }

    /// `FuturesUnordered` and its like: what is in it is polled when it is.
    fn is_set_of_futures(&self, def: DefId) -> bool {
        self.facts_of(def).is_some_and(|facts| facts.set_of_futures)
    }

    /// `Vec::new()`, `Default::default()`, or what is declared to give futures.
    fn may_make_list(&self, callee: &Callee) -> bool {
        let Callee::Fn(callee) = callee else { return true };
        callee.self_ty.as_ref().and_then(Ty::adt_def) == self.lang.vec
            || self.item(callee.def).name == "default"
            || self.may_give_future(callee.def)
    }

    /// `list.push(f())` and the like: the list grows by fresh futures, and nobody looks at what is in it.
    fn only_fills(&self, inference: &Inference, of: ExprId) -> bool {
        let code = self.code_at(inference);
        let Fate::Receiver(call) = fate(code, inference, of) else { return false };
        let ExprKind::MethodCall(call) = &code.expr(call).kind else { return false };
        match call.method.as_str() {
            "push" | "push_back" => call.args.iter().all(|arg| self.lazy(inference, *arg).is_some()),
            "reserve" | "len" | "is_empty" => true,
            _ => false,
        }
    }

    /// The last value of a function that is written to give nothing: it does not compile, but it is often written.
    fn is_tail_of_unit_fn(&self, inference: &Inference, code: &Code, expr: ExprId) -> bool {
        if inference.body_of(expr) != BodyId(0)
            || self.driver(inference.owner) == Driver::Attribute && !self.is_main(inference.owner)
        {
            return false;
        }
        matches!(code.body(BodyId(0)).kind, BodyKind::Fn { .. })
            && self.item(inference.owner).as_fn().is_some_and(|it| it.ret.is_none())
    }

    /// Inside a macro that may do anything with its tokens: `quote!`, a macro of the crate.
    pub fn in_strange_macro(&self, inference: &Inference, code: &Code, expr: ExprId) -> bool {
        let mut up = Some(expr);
        while let Some(id) = up {
            if let ExprKind::Macro(call) = &code.expr(id).kind {
                let known = match inference.defs.get(&id) {
                    Some(super::def::Def::Item(def)) => self.file(def.file).stub,
                    _ => call.path.last().is_some_and(|last| last.name == "cfg_if"),
                };
                if !known {
                    return true;
                }
            }
            up = inference.parent(id);
        }
        false
    }

    /// May `.await` stand where this expression stands?
    pub fn can_await(&self, at: BodyRef) -> bool {
        matches!(
            self.body(at).kind,
            BodyKind::Fn { is_async: true } | BodyKind::AsyncBlock { .. } | BodyKind::Closure { is_async: true, .. }
        )
    }
}

/// What the async function that is called here gives in the end.
fn outcome(inference: &Inference, expr: ExprId) -> Option<&Ty> {
    match inference.ty(expr) {
        Ty::Future(_, output) => Some(output),
        _ => None,
    }
}

/// Cheaper to tell than whether there is a future.
fn may_end(fate: Fate) -> bool {
    matches!(fate, Fate::Dropped | Fate::Underscore | Fate::Assigned(_) | Fate::Bound(_) | Fate::Returned)
}

/// The `let` statement whose initial value this expression is, or gives.
fn let_of<'c>(code: &'c Code, inference: &Inference, expr: ExprId) -> Option<&'c Stmt> {
    let mut at = expr;
    while let Some(parent) = inference.parent(at) {
        if let ExprKind::Block(block) = &code.expr(parent).kind {
            let found =
                block.stmts.iter().find(|stmt| matches!(stmt.kind, StmtKind::Let { init, .. } if init == Some(at)));
            if found.is_some() {
                // What a macro binds, the code after it may use: `pin! { let fut = f(); }`.
                let in_macro =
                    inference.parent(parent).is_some_and(|up| matches!(code.expr(up).kind, ExprKind::Macro(_)));
                return found.filter(|_| !in_macro);
            }
        }
        at = parent;
    }
    None
}

fn is_value_under_cfg(code: &Code, inference: &Inference, expr: ExprId) -> bool {
    let mut at = expr;
    while let Some(parent) = inference.parent(at) {
        if let ExprKind::Block(block) = &code.expr(parent).kind {
            let found =
                block.stmts.iter().find(|stmt| matches!(stmt.kind, StmtKind::Expr { expr, semi: false } if expr == at));
            if let Some(stmt) = found {
                return !stmt.cfgs.is_empty();
            }
        }
        at = parent;
    }
    false
}

fn is_typed(stmt: &Stmt) -> bool {
    matches!(stmt.kind, StmtKind::Let { ty: Some(_), .. })
}

/// Is a variable of this name bound in a statement that `cfg` may leave out? Then it is not known who means which.
pub(super) fn bound_under_cfg(code: &Code, name: Name) -> bool {
    code.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::Block(block) => block.stmts.iter().any(|stmt| match &stmt.kind {
            StmtKind::Let { pat, .. } => !stmt.cfgs.is_empty() && code.bound_name(*pat) == Some(name),
            _ => false,
        }),
        _ => false,
    })
}
