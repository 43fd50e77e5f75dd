//! The walk over one body in evaluation order: who owns which guard, and when its owner ends.

use super::locks::Taking;
use super::state::{Certain, Frame, Held, State, Target, Val, join};
use super::{Guard, GuardKind, Liveness, Slot};
use crate::analysis::context::body_expr;
use crate::analysis::def::{Def, DefId};
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program};
use crate::model::{BinaryOp, BodyId, BodyKind, Code, ExprId, ExprKind, MethodCall, Name, PatId, PatKind, UnaryOp};
use crate::workspace::Edition;
use rustc_hash::FxHashMap;

/// A part of a variable: the slot and the fields on the way.
pub(super) type Part = (Slot, Vec<Name>);

pub(super) struct Walker<'p> {
    pub(super) program: &'p Program,
    pub(super) inference: &'p Inference,
    pub(super) code: &'p Code,
    pub(super) body: BodyId,
    /// Temporaries of tails and of `if let` heads end early.
    pub(super) edition_2024: bool,
    /// `None` where no way leads.
    pub(super) state: Option<State>,
    pub(super) frames: Vec<Frame>,
    pub(super) targets: Vec<Target>,
    pub(super) made: FxHashMap<ExprId, usize>,
    pub(super) out: Liveness,
}

pub fn walk(program: &Program, at: BodyRef) -> Liveness {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let body = code.body(at.body);
    let mut walker = Walker {
        program,
        inference,
        code,
        body: at.body,
        edition_2024: program.crate_of(at.file).edition == Edition::E2024,
        state: Some(State::default()),
        frames: Vec::new(),
        targets: Vec::new(),
        made: FxHashMap::default(),
        out: Liveness::default(),
    };
    if !walker.may_have_guards() {
        return walker.out;
    }
    walker.frames.push(Frame { temps: true, slots: Vec::new() });
    walker.frames.push(Frame { temps: false, slots: Vec::new() });
    for param in &body.params {
        walker.own_params(param.pat);
    }
    walker.own_captures();
    walker.value(body.value);
    walker.out
}

impl<'p> Walker<'p> {
    /// Is there anything to follow in this body at all?
    pub(super) fn may_have_guards(&self) -> bool {
        let body = self.code.body(self.body);
        let has_guard = |ty: &Ty| match ty {
            Ty::Future(_, output) => self.program.guard_of(output).is_some(),
            _ => self.program.guard_of(ty).is_some(),
        };
        let makes = |id: u32| {
            let expr = ExprId(id);
            let kind = &self.code.expr(expr).kind;
            matches!(kind, ExprKind::Call { .. } | ExprKind::MethodCall(_) | ExprKind::Await { .. } | ExprKind::For(_))
                && self.inference.body_of(expr) == self.body
                && (matches!(kind, ExprKind::For(_))
                    || has_guard(self.inference.ty(expr))
                    || self.map_access(expr).is_some_and(|access| access.lends))
        };
        (body.first.0..=body.value.0).any(makes)
            || body.params.iter().any(|param| self.pat_guard(param.pat).is_some())
            || matches!(body.kind, BodyKind::AsyncBlock { .. } | BodyKind::Closure { is_async: true, .. })
    }

    pub(super) fn pat_guard(&self, pat: PatId) -> Option<(DefId, GuardKind)> {
        self.program.guard_of(&self.inference.pat_ty[pat.0 as usize])
    }

    /// Parameters that are guards live from the start.
    pub(super) fn own_params(&mut self, pat: PatId) {
        let (PatKind::Bind { .. }, Some((ty, kind))) = (&self.code.pat(pat).kind, self.pat_guard(pat)) else { return };
        let span = self.code.pat(pat).span;
        let guard =
            Guard { ty, kind, span, lock: None, mode: self.program.guard_mode(ty), of_unit: false, of_call: false };
        let guard = match self.given_by_receiver() {
            Some((call, Taking { receiver, of, span, .. })) => {
                let mode = self.map_access(call).map_or(guard.mode, |access| access.mode);
                self.made.insert(call, self.out.guards.len());
                Guard { span, lock: self.program.lock_path_as(self.inference, receiver, of), mode, ..guard }
            }
            None => guard,
        };
        self.own_from_start(pat, guard);
    }

    /// `map.get(&key).map(|it| ..)`: the call that takes the lock whose guard this closure is given.
    fn given_by_receiver(&self) -> Option<(ExprId, Taking)> {
        let at = BodyRef { file: self.inference.file, code: self.inference.code, body: self.body };
        let closure = body_expr(self.program, at).filter(|_| self.program.is_called_inline(at))?;
        let ExprKind::MethodCall(call) = &self.code.expr(self.inference.parent(closure)?).kind else { return None };
        let taking = self.program.taking(self.inference, call.receiver)?;
        self.is_optional(call.receiver).then_some((call.receiver, taking))
    }

    pub(super) fn own_from_start(&mut self, pat: PatId, guard: Guard) {
        let index = self.out.guards.len();
        self.out.guards.push(guard);
        self.put(Slot::Local(pat), vec![Held { guard: index, path: Vec::new(), certain: Certain::Yes }], &[]);
    }

    /// Variables of the code around that an async block took along.
    pub(super) fn own_captures(&mut self) {
        let body = self.code.body(self.body);
        let moves = match body.kind {
            BodyKind::AsyncBlock { moves } | BodyKind::Closure { is_async: true, moves } => moves,
            _ => return,
        };
        let mut seen = Vec::new();
        for id in body.first.0..=body.value.0 {
            let expr = ExprId(id);
            let Some(pat) = self.inference.locals.get(&expr).copied() else { continue };
            let outer = !body.span.contains(self.code.pat(pat).span);
            if !outer || seen.contains(&pat) || self.pat_guard(pat).is_none() {
                continue;
            }
            seen.push(pat);
            if moves || self.is_consumed(expr) {
                self.own_params(pat);
            }
        }
    }

    pub(super) fn put(&mut self, slot: Slot, val: Val, path: &[Name]) {
        if let Some(state) = &mut self.state {
            state.put(slot, val, path);
        }
    }

    pub(super) fn take(&mut self, slot: Slot, path: &[Name]) -> Val {
        self.state.as_mut().map_or_else(Val::new, |state| state.take(slot, path))
    }

    /// Runs `f` in a scope of its own for temporaries (or variables) that ends with it.
    pub(super) fn scope<T>(&mut self, temps: bool, f: impl FnOnce(&mut Self) -> T) -> T {
        self.frames.push(Frame { temps, slots: Vec::new() });
        let result = f(self);
        self.end_scope();
        result
    }

    pub(super) fn end_scope(&mut self) {
        if let (Some(frame), Some(state)) = (self.frames.pop(), &mut self.state) {
            state.remove(&frame.slots);
        }
    }

    pub(super) fn in_temps<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> T {
        self.scope(true, f)
    }

    pub(super) fn declare(&mut self, slot: Slot, temps: bool) {
        if let Some(frame) = self.frames.iter_mut().rev().find(|frame| frame.temps == temps) {
            frame.slots.push(slot);
        }
    }

    /// A value that nobody takes: it lives on as a temporary.
    pub(super) fn keep(&mut self, expr: ExprId, val: Val, extended: bool) -> bool {
        if val.is_empty() || self.state.is_none() {
            return false;
        }
        let slot = Slot::Temp(expr);
        self.take(slot, &[]);
        self.put(slot, val, &[]);
        self.declare(slot, !extended);
        true
    }

    pub(super) fn is_place(&self, expr: ExprId) -> bool {
        matches!(
            self.code.expr(expr).kind,
            ExprKind::Path(_)
                | ExprKind::Field { .. }
                | ExprKind::Index { .. }
                | ExprKind::Unary { op: UnaryOp::Deref, .. }
        )
    }

    /// The variable, or part of one, that a place expression names, unless it looks through a pointer.
    pub(super) fn part(&self, expr: ExprId) -> Option<Part> {
        match &self.code.expr(expr).kind {
            ExprKind::Path(_) => Some((Slot::Local(*self.inference.locals.get(&expr)?), Vec::new())),
            ExprKind::Field { base, name } => {
                if self.is_looked_through(self.inference.ty(*base), *name) {
                    return None;
                }
                let (slot, mut path) = self.part(*base)?;
                path.push(*name);
                Some((slot, path))
            }
            _ => None,
        }
    }

    /// Is the field one of what this type points to (`guard.count`), and none of its own?
    fn is_looked_through(&self, ty: &Ty, field: Name) -> bool {
        match ty {
            Ty::Ref(..) | Ty::Ptr(_) => true,
            // What is in a box can be moved out of it.
            Ty::Adt(def, _) if Some(*def) == self.program.lang.boxed => false,
            Ty::Adt(def, args) => self.program.field_type(*def, None, field, args).is_none(),
            _ => false,
        }
    }

    /// Evaluates an expression whose value is borrowed, looked at or taken apart in place.
    pub(super) fn place(&mut self, expr: ExprId) {
        self.borrow(expr, false);
    }

    pub(super) fn borrow(&mut self, expr: ExprId, extended: bool) {
        match &self.code.expr(expr).kind {
            ExprKind::Path(_) => {}
            ExprKind::Field { base, .. } | ExprKind::Unary { op: UnaryOp::Deref, expr: base } => {
                self.borrow(*base, extended);
            }
            ExprKind::Index { base, index } => {
                self.borrow(*base, extended);
                self.place(*index);
            }
            _ => {
                let val = self.value(expr);
                self.keep(expr, val, extended);
            }
        }
    }

    /// Evaluates operands one after another; those that are done wait for the others.
    pub(super) fn operands(&mut self, exprs: &[ExprId]) -> Vec<Val> {
        for expr in exprs {
            let val = self.value(*expr);
            self.put(Slot::Temp(*expr), val, &[]);
        }
        exprs.iter().map(|expr| self.take(Slot::Temp(*expr), &[])).collect()
    }

    /// Evaluates an expression whose value is taken by what stands around it.
    pub(super) fn value(&mut self, expr: ExprId) -> Val {
        if self.state.is_none() {
            return Val::new();
        }
        let code = self.code;
        match &code.expr(expr).kind {
            ExprKind::Path(_) | ExprKind::Field { .. } => self.read(expr),
            ExprKind::Lit(_) | ExprKind::Other => Val::new(),
            ExprKind::Call { callee, args } => {
                self.place(*callee);
                let vals = self.operands(args);
                let taken = match self.inference.callees.get(&expr) {
                    Some(Callee::Constructor(def)) => constructed(*def, vals),
                    _ => vals.into_iter().flatten().map(whole).collect(),
                };
                let lent = args.iter().find_map(|arg| self.lent(*arg));
                self.called(expr, code.expr(*callee).span, taken, lent)
            }
            ExprKind::MethodCall(call) => self.method(expr, call),
            ExprKind::Index { .. } | ExprKind::Unary { .. } => {
                self.place_or_operand(expr);
                Val::new()
            }
            ExprKind::Await { base, keyword } => {
                let val = self.value(*base);
                self.run_user_code(expr);
                self.suspend(*keyword);
                self.result(expr, *keyword, val)
            }
            ExprKind::Try(inner) => self.value(*inner),
            ExprKind::Ref { expr, .. } => {
                self.place(*expr);
                Val::new()
            }
            ExprKind::Binary { op: BinaryOp::And | BinaryOp::Or, .. } => {
                let otherwise = self.in_temps(|it| it.cond(expr));
                self.state = join(self.state.take(), otherwise);
                Val::new()
            }
            ExprKind::Binary { lhs, rhs, .. } => {
                self.place(*lhs);
                self.place(*rhs);
                Val::new()
            }
            ExprKind::Assign { lhs, rhs } => {
                self.assign(*lhs, *rhs);
                Val::new()
            }
            ExprKind::AssignOp { lhs, rhs, .. } => {
                self.place(*rhs);
                self.place(*lhs);
                Val::new()
            }
            ExprKind::Cast { expr, .. } => self.value(*expr),
            ExprKind::Block(block) => self.block(block),
            ExprKind::Async(body) | ExprKind::Closure(body) => {
                self.capture(*body);
                Val::new()
            }
            ExprKind::If { cond, then, otherwise } => self.branch(*cond, *then, *otherwise),
            ExprKind::Let { .. } => {
                let otherwise = self.cond(expr);
                self.state = join(self.state.take(), otherwise);
                Val::new()
            }
            ExprKind::Match { scrutinee, arms } => self.select_arm(*scrutinee, arms),
            ExprKind::Loop { body, label } => self.repeat(*label, |it| {
                it.in_temps(|it| it.value(*body));
                None
            }),
            ExprKind::While { cond, body, label } => self.repeat(*label, |it| {
                it.frames.push(Frame { temps: true, slots: Vec::new() });
                it.frames.push(Frame { temps: false, slots: Vec::new() });
                let over = it.cond(*cond);
                let over = it.without_top(over, 2);
                it.in_temps(|it| it.value(*body));
                it.end_scope();
                it.end_scope();
                over
            }),
            ExprKind::For(it) => {
                let val = self.value(it.iter);
                self.keep(it.iter, val, false);
                let over = self.state.clone();
                let val = self.repeat(it.label, |walker| {
                    let over = walker.state.clone();
                    walker.scope(false, |walker| {
                        walker.bind_made(it.pat, it.iter);
                        walker.in_temps(|walker| walker.value(it.body));
                    });
                    over
                });
                self.state = join(self.state.take(), over);
                val
            }
            ExprKind::Break { value, label } => {
                let val = value.map_or_else(Val::new, |value| self.value(value));
                self.leave(*label, val, true);
                Val::new()
            }
            ExprKind::Continue { label } => {
                self.leave(*label, Val::new(), false);
                Val::new()
            }
            ExprKind::Return(value) => {
                if let Some(value) = value {
                    self.value(*value);
                }
                self.state = None;
                Val::new()
            }
            ExprKind::Yield(value) => {
                if let Some(value) = value {
                    self.value(*value);
                }
                Val::new()
            }
            ExprKind::Tuple(exprs) => {
                let vals = self.operands(exprs);
                let fields = vals.into_iter().enumerate().map(|(index, val)| (Name::new(&index.to_string()), val));
                fields.flat_map(|(name, val)| val.into_iter().map(move |held| inside(held, name))).collect()
            }
            ExprKind::Array(exprs) => self.operands(exprs).into_iter().flatten().map(whole).collect(),
            ExprKind::Repeat { value, .. } => self.value(*value),
            ExprKind::Struct(lit) => {
                let exprs: Vec<ExprId> = lit.fields.iter().map(|(_, expr)| *expr).collect();
                let vals = self.operands(&exprs);
                if let Some(base) = lit.base {
                    self.place(base);
                }
                let fields = lit.fields.iter().map(|(name, _)| *name).zip(vals);
                fields.flat_map(|(name, val)| val.into_iter().map(move |held| inside(held, name))).collect()
            }
            ExprKind::Range { start, end } => {
                for expr in start.iter().chain(end) {
                    self.place(*expr);
                }
                Val::new()
            }
            ExprKind::Macro(call) => self.expand(expr, call),
        }
    }

    pub(super) fn place_or_operand(&mut self, expr: ExprId) {
        match &self.code.expr(expr).kind {
            ExprKind::Unary { op: UnaryOp::Not | UnaryOp::Neg, expr } => self.place(*expr),
            _ => self.place(expr),
        }
    }

    /// A variable or field used as a value: a guard moves out of it.
    pub(super) fn read(&mut self, expr: ExprId) -> Val {
        let owns = self.program.guard_of(self.inference.ty(expr)).is_some();
        if let Some((slot, path)) = self.part(expr) {
            return if owns { self.take(slot, &path) } else { Val::new() };
        }
        let ExprKind::Field { base, name } = &self.code.expr(expr).kind else { return Val::new() };
        if owns && !self.is_place(*base) {
            let val = self.value(*base);
            let mut state = State::default();
            state.put(Slot::Temp(*base), val, &[]);
            return state.take(Slot::Temp(*base), &[*name]);
        }
        self.place(*base);
        Val::new()
    }

    pub(super) fn method(&mut self, expr: ExprId, call: &MethodCall) -> Val {
        let by_value = self.takes_receiver(expr, call);
        let mut taken = Val::new();
        if by_value {
            let val = self.value(call.receiver);
            self.put(Slot::Temp(call.receiver), val, &[]);
        } else {
            self.place(call.receiver);
        }
        let vals = self.operands(&call.args);
        let is_guard = self.inference.ty(call.receiver).adt_def();
        let is_guard = is_guard.and_then(|def| self.program.facts_of(def)).is_some_and(|facts| facts.guard.is_some());
        if by_value && is_guard {
            // `map.entry(key).and_modify(|it| ..)`: it is held until the method is over.
            self.run_closures(expr, &self.held_by_others(expr));
        }
        if by_value {
            taken.extend(self.take(Slot::Temp(call.receiver), &[]));
        }
        taken.extend(vals.into_iter().flatten());
        let lent = (!by_value).then(|| self.part(call.receiver)).flatten();
        let lent = lent.or_else(|| call.args.iter().find_map(|arg| self.lent(*arg)));
        // A list of guards is emptied; what a guard guards may be, too.
        if let (false, "clear" | "truncate" | "drain", Some((slot, path))) = (is_guard, call.method.as_str(), &lent) {
            self.take(*slot, path);
        }
        self.called(expr, call.name_span, taken.into_iter().map(whole).collect(), lent)
    }

    /// `&mut variable`
    pub(super) fn lent(&self, arg: ExprId) -> Option<Part> {
        match &self.code.expr(arg).kind {
            ExprKind::Ref { mutable: true, expr } => self.part(*expr),
            _ => None,
        }
    }

    /// Does this method take its receiver by value, and not what the receiver points to?
    pub(super) fn takes_receiver(&self, expr: ExprId, call: &MethodCall) -> bool {
        let receiver = self.inference.ty(call.receiver);
        match self.inference.callees.get(&expr) {
            Some(Callee::Fn(callee)) => {
                let Some(sig) = self.program.fn_sig(callee.def) else { return false };
                let same = match (&callee.self_ty, receiver) {
                    (Some(Ty::Adt(of, _)), Ty::Adt(own, _)) => of == own,
                    (_, Ty::Adt(..)) => false,
                    _ => true,
                };
                sig.has_self && !sig.self_by_ref && same
            }
            // An unknown method of a guard is one of what it guards; other values are taken to be gone.
            _ => match receiver {
                Ty::Adt(def, _) => self.program.facts_of(*def).is_none_or(|facts| facts.guard.is_none()),
                _ => true,
            },
        }
    }

    /// What a closure or async block takes along is gone from here.
    pub(super) fn capture(&mut self, id: BodyId) {
        let body = self.code.body(id);
        let moves = match body.kind {
            BodyKind::AsyncBlock { moves } | BodyKind::Closure { moves, .. } => moves,
            _ => false,
        };
        for index in body.first.0..=body.value.0 {
            let expr = ExprId(index);
            let Some(pat) = self.inference.locals.get(&expr).copied() else { continue };
            let slot = Slot::Local(pat);
            if self.state.as_ref().is_some_and(|state| state.owns(slot)) && (moves || self.is_consumed(expr)) {
                self.take(slot, &[]);
            }
        }
    }

    /// Is this variable used as a value, and not only looked at?
    pub(super) fn is_consumed(&self, expr: ExprId) -> bool {
        let Some(parent) = self.inference.parent(expr) else { return true };
        match &self.code.expr(parent).kind {
            ExprKind::Call { args, .. } => args.contains(&expr),
            ExprKind::MethodCall(call) => call.receiver != expr || self.takes_receiver(parent, call),
            ExprKind::Struct(_) | ExprKind::Tuple(_) | ExprKind::Array(_) | ExprKind::Return(_) => true,
            ExprKind::Break { .. } | ExprKind::Block(_) => true,
            ExprKind::Assign { rhs, .. } => *rhs == expr,
            _ => false,
        }
    }
}

/// A guard somewhere in a value of which we do not follow the parts.
pub(super) fn whole(held: Held) -> Held {
    Held { path: Vec::new(), ..held }
}

pub(super) fn inside(mut held: Held, name: Name) -> Held {
    held.path.insert(0, name);
    held
}

/// `Some(g)` is handed through, `Pair(a, b)` has parts.
pub(super) fn constructed(def: Def, vals: Vec<Val>) -> Val {
    let parts = matches!(def, Def::Item(_)) && vals.len() > 1;
    let mut out = Val::new();
    for (index, val) in vals.into_iter().enumerate() {
        let name = Name::new(&index.to_string());
        out.extend(val.into_iter().map(|held| if parts { inside(held, name) } else { held }));
    }
    out
}
