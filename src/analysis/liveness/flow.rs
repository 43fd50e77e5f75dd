//! Control flow: blocks, bindings, branches and loops, and where the ways meet.

use super::locks::Root;
use super::state::{Certain, Frame, State, Target, Val, Way, doubt_what_some_lack, excludes_guard, forget_locks, join};
use super::walk::{Part, Walker, whole};
use super::{GuardKind, Slot};
use crate::analysis::conditions::is_any_success;
use crate::analysis::def::{Def, DefId};
use crate::analysis::ty::Ty;
use crate::model::{
    Attr, BinaryOp, Block, ExprId, ExprKind, ItemKind, MacroBody, MacroCall, Meta, Name, PatId, PatKind, Stmt,
    StmtKind, UnaryOp,
};

/// Loops are gone through until nothing new is alive at their head, but not for ever.
const MAX_ROUNDS: usize = 4;

impl Walker<'_> {
    pub(super) fn assign(&mut self, lhs: ExprId, rhs: ExprId) {
        let val = self.value(rhs);
        self.put(Slot::Temp(rhs), val, &[]);
        if !self.is_place(lhs) && matches!(self.code.expr(lhs).kind, ExprKind::Other) {
            self.take(Slot::Temp(rhs), &[]);
            return;
        }
        self.place(lhs);
        let val = self.take(Slot::Temp(rhs), &[]);
        if let Some(lock) = self.program.lock_path(self.inference, lhs) {
            self.forget(lock.root, &lock.fields);
        }
        if let Some((slot, path)) = self.part(lhs) {
            self.take(slot, &path);
            if self.program.guard_of(self.inference.ty(lhs)).is_some() {
                self.put(slot, val, &path);
            }
        }
    }

    pub(super) fn forget(&mut self, root: Root, fields: &[Name]) {
        let guards = &self.out.guards;
        if let Some(state) = &mut self.state {
            forget_locks(state, |guard| guards[guard].lock.clone(), root, fields);
        }
    }

    pub(super) fn block(&mut self, block: &Block) -> Val {
        if block.label.is_some() {
            self.push_target(block.label, false);
        }
        self.frames.push(Frame { temps: false, slots: Vec::new() });
        for (index, stmt) in block.stmts.iter().enumerate() {
            if is_left_out(&block.stmts[index..]) {
                continue;
            }
            match &stmt.kind {
                StmtKind::Let { pat, init: Some(init), otherwise, .. } => self.declare_let(*pat, *init, *otherwise),
                StmtKind::Let { pat, init: None, .. } => self.declare(Slot::Local(*pat), false),
                StmtKind::Expr { expr, .. } => {
                    self.in_temps(|it| it.value(*expr));
                }
                StmtKind::Item(_) => {}
            }
        }
        let mut val = match block.tail {
            Some(tail) if self.edition_2024 => self.in_temps(|it| it.value(tail)),
            Some(tail) => self.value(tail),
            None => Val::new(),
        };
        self.end_scope();
        if block.label.is_some()
            && let Some(target) = self.targets.pop()
        {
            self.state = join(self.state.take(), target.breaks);
            val.extend(target.value);
        }
        val
    }

    pub(super) fn declare_let(&mut self, pat: PatId, init: ExprId, otherwise: Option<ExprId>) {
        let val = self.in_temps(|it| {
            if matches!(it.code.pat(pat).kind, PatKind::Wild) && it.is_place(init) {
                it.place(init);
                return Val::new();
            }
            it.init(init)
        });
        if let Some(otherwise) = otherwise {
            let matched = self.state.clone();
            self.in_temps(|it| it.value(otherwise));
            self.state = join(matched, self.state.take());
        }
        self.put(Slot::Temp(init), val, &[]);
        self.bind(pat, Some((Slot::Temp(init), Vec::new())));
        // What no part of the pattern took is dropped right away.
        self.take(Slot::Temp(init), &[]);
    }

    /// `let x = &temporary;`: the temporary lives as long as the variable.
    pub(super) fn init(&mut self, expr: ExprId) -> Val {
        match &self.code.expr(expr).kind {
            ExprKind::Ref { expr, .. } => {
                self.borrow(*expr, true);
                Val::new()
            }
            ExprKind::Cast { expr, .. } => self.init(*expr),
            ExprKind::Block(block) if block.stmts.is_empty() && block.label.is_none() => {
                block.tail.map_or_else(Val::new, |tail| self.init(tail))
            }
            ExprKind::Tuple(exprs) => {
                let all_plain = exprs.iter().all(|expr| !matches!(self.code.expr(*expr).kind, ExprKind::Ref { .. }));
                if all_plain {
                    return self.value(expr);
                }
                exprs.iter().flat_map(|expr| self.init(*expr)).collect()
            }
            _ => self.value(expr),
        }
    }

    /// Gives the variables of a pattern their parts of what is matched.
    pub(super) fn bind(&mut self, pat: PatId, from: Option<Part>) {
        let code = self.code;
        match &code.pat(pat).kind {
            PatKind::Bind { by_ref, sub, .. } => {
                self.forget(Root::Local(pat), &[]);
                self.take(Slot::Local(pat), &[]);
                self.declare(Slot::Local(pat), false);
                if let (false, Some((slot, path)), Some(_)) = (*by_ref, &from, self.pat_guard(pat)) {
                    let val = self.take(*slot, path);
                    self.put(Slot::Local(pat), val, &[]);
                }
                if let Some(sub) = sub {
                    self.bind(*sub, from);
                }
            }
            PatKind::TupleStruct { path, elems } => {
                // Variants hand their content through.
                let is_struct = path
                    .last()
                    .is_some_and(|last| !matches!(last.name.as_str(), "Some" | "Ok" | "Err") && elems.len() > 1);
                for (index, elem) in elems.iter().enumerate() {
                    let name = is_struct.then(|| Name::new(&index.to_string()));
                    self.bind(*elem, below(&from, name));
                }
            }
            PatKind::Struct { fields, .. } => {
                for (name, pat) in fields {
                    self.bind(*pat, below(&from, Some(*name)));
                }
            }
            PatKind::Tuple(elems) => {
                for (index, elem) in elems.iter().enumerate() {
                    self.bind(*elem, below(&from, Some(Name::new(&index.to_string()))));
                }
            }
            PatKind::Slice(elems) => {
                for elem in elems {
                    self.bind(*elem, from.clone());
                }
            }
            PatKind::Ref { pat, .. } => self.bind(*pat, None),
            PatKind::Or(pats) => {
                for pat in pats {
                    self.bind(*pat, from.clone());
                }
            }
            PatKind::Wild
            | PatKind::Rest
            | PatKind::Path(_)
            | PatKind::Bool(_)
            | PatKind::Lit
            | PatKind::Range
            | PatKind::Other => {}
        }
    }

    /// Binds what an iterator or a future gives, where that is a guard.
    pub(super) fn bind_made(&mut self, pat: PatId, source: ExprId) {
        let slot = Slot::Temp(ExprId(u32::MAX));
        let owned = self.state.as_ref().is_some_and(|state| state.owns(Slot::Temp(source)));
        let leaf = self.leaf(pat);
        if let (false, Some(guard)) = (owned, leaf) {
            let span = match &self.code.expr(source).kind {
                ExprKind::MethodCall(call) => call.name_span,
                _ => self.code.expr(source).span,
            };
            let val = self.make(source, span, guard);
            self.put(slot, val, &[]);
        }
        let from = if owned { Slot::Temp(source) } else { slot };
        self.bind(pat, Some((from, Vec::new())));
        self.take(slot, &[]);
    }

    /// The first variable of a pattern that takes a guard over.
    pub(super) fn leaf(&self, pat: PatId) -> Option<(DefId, GuardKind)> {
        match &self.code.pat(pat).kind {
            PatKind::Bind { by_ref: false, .. } => self.pat_guard(pat),
            PatKind::TupleStruct { elems, .. } | PatKind::Tuple(elems) => elems.iter().find_map(|pat| self.leaf(*pat)),
            _ => None,
        }
    }

    /// What is matched, as something that patterns can take from.
    pub(super) fn matched(&mut self, expr: ExprId) -> Option<Part> {
        if self.is_place(expr) {
            self.place(expr);
            return self.part(expr);
        }
        if matches!(self.code.expr(expr).kind, ExprKind::Ref { .. }) {
            self.place(expr);
            return None;
        }
        let val = self.value(expr);
        self.keep(expr, val, false).then(|| (Slot::Temp(expr), Vec::new()))
    }

    /// The `Option` or `Result` whose sides patterns tell apart, where one of them has no guard: what is matched itself,
    /// or what it looks into, `&map.get(key)` and `map.get(key).as_deref()`.
    fn tested(&self, expr: ExprId, from: &Option<Part>) -> Option<Part> {
        let inner = match &self.code.expr(expr).kind {
            ExprKind::Ref { expr, .. } => *expr,
            ExprKind::MethodCall(call) if is_look_into(call.method.as_str()) && self.is_optional(call.receiver) => {
                call.receiver
            }
            _ => return from.clone().filter(|_| self.is_optional(expr)),
        };
        if self.is_place(inner) {
            return self.part(inner).filter(|_| self.is_optional(inner));
        }
        self.tested(inner, &Some((Slot::Temp(inner), Vec::new())))
    }

    /// Is what is matched an `Option` or `Result`, whose other side has no guard?
    pub(super) fn is_optional(&self, expr: ExprId) -> bool {
        let def = self.inference.ty(expr).adt_def();
        def.is_some() && (def == self.program.lang.option || def == self.program.lang.result)
    }

    /// A condition: goes on in the state where it holds and gives the one where it does not.
    pub(super) fn cond(&mut self, expr: ExprId) -> Option<State> {
        self.state.as_mut()?.branch_off();
        match &self.code.expr(expr).kind {
            ExprKind::Binary { op: BinaryOp::And, lhs, rhs } => {
                let first = self.cond(*lhs);
                let second = self.cond(*rhs);
                join(first, second)
            }
            ExprKind::Binary { op: BinaryOp::Or, lhs, rhs } => {
                let otherwise = self.cond(*lhs);
                let holds = std::mem::replace(&mut self.state, otherwise);
                let otherwise = self.cond(*rhs);
                self.state = join(holds, self.state.take());
                otherwise
            }
            ExprKind::Unary { op: UnaryOp::Not, expr } => {
                let otherwise = self.cond(*expr);
                std::mem::replace(&mut self.state, otherwise)
            }
            ExprKind::Let { pat, expr } => {
                let from = self.matched(*expr);
                let tested = self.tested(*expr, &from);
                let mut otherwise = self.state.clone();
                // What does not match it has no guard.
                if let (true, Some((slot, path)), Some(state)) =
                    (is_any_success(self.code, *pat), &tested, &mut otherwise)
                {
                    state.take(*slot, path);
                }
                if let (true, Some((slot, path))) = (excludes_guard(self.code, *pat, false), &tested) {
                    self.take(*slot, path);
                }
                self.bind(*pat, from);
                otherwise
            }
            _ => {
                self.in_temps(|it| it.place(expr));
                self.refine(expr)
            }
        }
    }

    /// `guard.is_none()` and its like tell whether there is a guard.
    pub(super) fn refine(&mut self, expr: ExprId) -> Option<State> {
        let mut otherwise = self.state.clone();
        let ExprKind::MethodCall(call) = &self.code.expr(expr).kind else { return otherwise };
        if !self.is_optional(call.receiver) {
            return otherwise;
        }
        let Some((slot, path)) = self.part(call.receiver) else { return otherwise };
        match call.method.as_str() {
            "is_none" | "is_err" => drop(self.take(slot, &path)),
            "is_some" | "is_ok" => drop(otherwise.as_mut().map(|state| state.take(slot, &path))),
            _ => {}
        }
        otherwise
    }

    /// A state without what the innermost scopes own.
    pub(super) fn without_top(&self, state: Option<State>, count: usize) -> Option<State> {
        let mut state = state?;
        for frame in self.frames.iter().rev().take(count) {
            state.remove(&frame.slots);
        }
        Some(state)
    }

    pub(super) fn branch(&mut self, cond: ExprId, then: ExprId, otherwise: Option<ExprId>) -> Val {
        // Since 2024 the temporaries of the head end before `else`.
        let count = if self.edition_2024 { 2 } else { 1 };
        let before = self.held();
        if self.edition_2024 {
            self.frames.push(Frame { temps: true, slots: Vec::new() });
        }
        self.frames.push(Frame { temps: false, slots: Vec::new() });
        let over = self.cond(cond);
        let over = self.without_top(over, count);
        let val = self.in_temps(|it| it.value(then));
        for _ in 0..count {
            self.end_scope();
        }
        let held = std::mem::replace(&mut self.state, over);
        let other = otherwise.map_or_else(Val::new, |otherwise| self.in_temps(|it| it.value(otherwise)));
        let over = self.state.take();
        self.meet(&before, vec![(held, val), (over, other)])
    }

    /// The guards that are held here.
    fn held(&self) -> Vec<usize> {
        self.state.iter().flat_map(|state| &state.entries).map(|(_, held)| held.guard).collect()
    }

    /// Goes on where these ways end; `before` them this was held.
    fn meet(&mut self, before: &[usize], mut ways: Vec<Way>) -> Val {
        let lock = |guard: usize| self.out.guards[guard].lock.as_ref();
        let same = |one: usize, other: usize| one == other || lock(one).is_some() && lock(one) == lock(other);
        doubt_what_some_lack(&mut ways, before, same);
        let mut val = Val::new();
        self.state = None;
        for (state, given) in ways {
            self.state = join(self.state.take(), state);
            val.extend(given);
        }
        dedup(val)
    }

    pub(super) fn select_arm(&mut self, scrutinee: ExprId, arms: &[crate::model::Arm]) -> Val {
        let from = self.matched(scrutinee);
        let tested = self.tested(scrutinee, &from);
        let held = self.held();
        if let Some(state) = &mut self.state {
            state.branch_off();
        }
        let before = self.state.take();
        let mut ways = Vec::new();
        let mut after_full = false;
        for arm in arms {
            self.state = before.clone();
            if let (true, Some((slot, path))) = (excludes_guard(self.code, arm.pat, after_full), &tested) {
                self.take(*slot, path);
            }
            after_full |= arm.guard.is_none() && is_any_success(self.code, arm.pat);
            let from = from.clone();
            let found = self.scope(false, |it| {
                it.bind(arm.pat, from);
                if let Some(guard) = arm.guard {
                    it.in_temps(|it| it.cond(guard));
                }
                it.in_temps(|it| it.value(arm.value))
            });
            ways.push((self.state.take(), found));
        }
        self.meet(&held, ways)
    }

    pub(super) fn push_target(&mut self, label: Option<Name>, is_loop: bool) {
        let depth = self.frames.len();
        self.targets.push(Target { label, is_loop, depth, breaks: None, continues: None, value: Val::new() });
    }

    /// A loop: `round` runs its body once and gives the state in which it is over, if it can be.
    pub(super) fn repeat(&mut self, label: Option<Name>, mut round: impl FnMut(&mut Self) -> Option<State>) -> Val {
        if let Some(state) = &mut self.state {
            state.branch_off();
        }
        let mut head = self.state.clone();
        let mut after = None;
        let mut val = Val::new();
        for _ in 0..MAX_ROUNDS {
            self.state = head.clone();
            self.push_target(label, true);
            let over = round(self);
            let Some(target) = self.targets.pop() else { break };
            after = join(after, join(over, target.breaks));
            val.extend(target.value);
            let again = join(head.clone(), join(self.state.take(), target.continues));
            if again == head {
                break;
            }
            head = again;
        }
        self.state = after;
        dedup(val)
    }

    /// `break` and `continue`: everything inside the target ends.
    pub(super) fn leave(&mut self, label: Option<Name>, val: Val, breaks: bool) {
        let state = self.state.take();
        let target = self.targets.iter().rposition(|target| match label {
            Some(label) => target.label == Some(label),
            None => target.is_loop,
        });
        let (Some(index), Some(mut state)) = (target, state) else { return };
        let depth = self.targets[index].depth;
        for frame in self.frames.iter().skip(depth) {
            state.remove(&frame.slots);
        }
        let target = &mut self.targets[index];
        target.value.extend(val);
        let slot = if breaks { &mut target.breaks } else { &mut target.continues };
        *slot = join(slot.take(), Some(state));
    }

    pub(super) fn expand(&mut self, expr: ExprId, call: &MacroCall) -> Val {
        let def = match self.inference.defs.get(&expr) {
            Some(Def::Item(def)) => Some(*def),
            _ => None,
        };
        let facts = def.and_then(|def| self.program.facts_of(def));
        let stub = def.filter(|def| self.program.file(def.file).stub);
        let name = stub.map_or("", |def| self.program.item(def).name.as_str());
        match &call.body {
            MacroBody::Exprs(exprs) => {
                let joins = facts.is_some_and(|facts| facts.joins || facts.try_joins);
                if stub.is_none() {
                    // Where the arguments end up in the expansion cannot be told.
                    for expr in exprs {
                        self.in_temps(|it| it.value(*expr));
                    }
                    self.may_leave_by(expr, def);
                    return Val::new();
                }
                let takes = joins || matches!(name, "vec" | "dbg" | "pin" | "pin_mut");
                if let ("assert" | "debug_assert", [cond, message @ ..]) = (name, &exprs[..]) {
                    // It goes on only where the condition holds.
                    let failed = self.in_temps(|it| it.cond(*cond));
                    let held = std::mem::replace(&mut self.state, failed);
                    self.in_temps(|it| message.iter().for_each(|expr| it.place(*expr)));
                    self.state = if name == "assert" { held } else { join(held, self.state.take()) };
                    return Val::new();
                }
                let val = self.in_temps(|it| {
                    if takes {
                        return it.operands(exprs).into_iter().flatten().map(whole).collect();
                    }
                    // What `matches!(map.get(&key), Some(x) if ..)` binds ends with it.
                    it.scope(false, |it| exprs.iter().for_each(|expr| it.place(*expr)));
                    Val::new()
                });
                if joins {
                    exprs.iter().for_each(|expr| self.run_future(*expr));
                    self.suspend(call.path.span);
                    if let Some(guards) = self.joined_locks(exprs) {
                        return guards;
                    }
                }
                if self.inference.ty(expr) == &Ty::Never || name == "bail" {
                    self.state = None;
                }
                if matches!(name, "vec" | "dbg") || joins { self.result(expr, call.path.span, val) } else { Val::new() }
            }
            MacroBody::Block(block) => self.in_temps(|it| it.value(*block)),
            MacroBody::Async(body) => {
                self.capture(*body);
                Val::new()
            }
            MacroBody::Select(select) => {
                let awaits = facts.is_some_and(|facts| facts.selects);
                self.in_temps(|it| {
                    for arm in &select.arms {
                        if let Some(guard) = arm.guard {
                            it.in_temps(|it| it.place(guard));
                        }
                        it.value(arm.future);
                    }
                });
                if awaits {
                    self.suspend(call.path.span);
                }
                let before = self.state.take();
                let mut after = None;
                let mut val = Val::new();
                for arm in &select.arms {
                    self.state = before.clone();
                    val.extend(self.scope(false, |it| {
                        it.bind_made(arm.pat, arm.future);
                        it.in_temps(|it| it.value(arm.handler))
                    }));
                    after = join(after, self.state.take());
                }
                for handler in &select.otherwise {
                    self.state = before.clone();
                    val.extend(self.in_temps(|it| it.value(*handler)));
                    after = join(after, self.state.take());
                }
                self.state = after;
                dedup(val)
            }
            MacroBody::Opaque { .. } => {
                if self.inference.ty(expr) == &Ty::Never || name == "bail" {
                    self.state = None;
                }
                if stub.is_none() {
                    self.may_leave_by(expr, def);
                }
                Val::new()
            }
        }
    }

    /// `my_bail!("..")` at the end of a branch: most likely it does not go on, and what is held is not held where the
    /// branches meet.
    fn may_leave_by(&mut self, expr: ExprId, def: Option<DefId>) {
        let jumps = def.is_some_and(|def| matches!(self.program.item(def).kind, ItemKind::MacroDef { may_jump: true }));
        if jumps && self.ends_branch(expr) {
            let entries = self.state.iter_mut().flat_map(|state| &mut state.entries);
            entries.for_each(|(_, held)| held.certain = Certain::No);
        }
    }

    /// Is this the last that is done in an arm or a branch?
    fn ends_branch(&self, expr: ExprId) -> bool {
        let mut at = expr;
        while let Some(up) = self.inference.parent(at) {
            match &self.code.expr(up).kind {
                ExprKind::Block(block) => {
                    let last = block
                        .stmts
                        .last()
                        .is_some_and(|stmt| matches!(stmt.kind, StmtKind::Expr { expr, .. } if expr == at));
                    if block.tail != Some(at) && !(last && block.tail.is_none()) {
                        return false;
                    }
                }
                ExprKind::Match { scrutinee, .. } => return *scrutinee != at,
                ExprKind::If { cond, .. } => return *cond != at,
                _ => return false,
            }
            at = up;
        }
        false
    }
}

/// Statements of which only one is compiled stand for one: the last. What is there for tests only is not gone through.
fn is_left_out(stmts: &[Stmt]) -> bool {
    let Some((first, rest)) = stmts.split_first() else { return false };
    if first.cfgs.is_empty() {
        return false;
    }
    let for_tests = first.cfgs.iter().any(|attr| attr.args.iter().any(|meta| meta.name == "test"));
    let run = rest.iter().take_while(|stmt| !stmt.cfgs.is_empty());
    for_tests || run.into_iter().any(|stmt| !same_cfgs(&first.cfgs, &stmt.cfgs))
}

fn same_cfgs(a: &[Attr], b: &[Attr]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_metas(&a.args, &b.args))
}

fn same_metas(a: &[Meta], b: &[Meta]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| a.name == b.name && a.value == b.value && same_metas(&a.args, &b.args))
}

/// Methods that give the same sides, with references in them.
fn is_look_into(method: &str) -> bool {
    matches!(method, "as_ref" | "as_mut" | "as_deref" | "as_deref_mut")
}

fn below(from: &Option<Part>, name: Option<Name>) -> Option<Part> {
    let (slot, path) = from.as_ref()?;
    Some((*slot, path.iter().copied().chain(name).collect()))
}

fn dedup(val: Val) -> Val {
    let mut out = Val::new();
    for held in val {
        if !out.contains(&held) {
            out.push(held);
        }
    }
    out
}
