//! Conditions: which values of a function's parameters lead to a place in it, and which values a call passes; only
//! what is told apart by value: `bool`, `Option` and other enums.

use super::Program;
use super::def::{Def, DefId};
use super::exits::{Can, Exits, Flow};
use super::infer::{Callee, Inference};
use super::ty::Ty;
use crate::model::{
    Arm, BinaryOp, Block, BodyId, Code, ExprId, ExprKind, ItemKind, Lit, MacroBody, MethodCall, Name, PatId, PatKind,
    Path, StmtKind, UnaryOp,
};

/// A value as far as code tells it apart: what a variant holds is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    Bool(bool),
    Variant(DefId, u32),
}

/// A parameter has this value, or (`holds` is false) any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// The receiver counted.
    pub param: usize,
    pub value: Value,
    pub holds: bool,
}

/// What is known of the values of parameters, by index, the receiver counted; sorted.
pub type Known = Vec<(usize, Value)>;

impl Condition {
    /// Can it not hold where the parameters have these values?
    pub fn excluded_by(&self, known: &[(usize, Value)]) -> bool {
        known.iter().any(|(param, value)| *param == self.param && !self.allows(*value))
    }

    fn allows(&self, value: Value) -> bool {
        match (self.value, value) {
            (Value::Variant(of, _), Value::Variant(other, _)) if of != other => true,
            (Value::Bool(_), Value::Variant(..)) | (Value::Variant(..), Value::Bool(_)) => true,
            (wanted, value) => (wanted == value) == self.holds,
        }
    }
}

/// What a call passes for a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument {
    Value(Value),
    /// The caller's own parameter, handed on.
    Param(usize),
    Unknown,
}

impl Program {
    /// What must hold of the function's parameters for control to come to this expression.
    pub fn conditions_at(&self, inference: &Inference, expr: ExprId) -> Vec<Condition> {
        let asks = Asks { program: self, inference };
        let mut out = Vec::new();
        // Most functions have no parameter that could decide.
        if !(0..asks.param_count()).any(|param| asks.decides(param)) {
            return out;
        }
        let mut at = expr;
        while let Some(up) = inference.parent(at) {
            asks.step(up, at, &mut out);
            at = up;
        }
        out
    }

    /// What this call passes, the receiver first. Nothing for a function that is only named.
    pub fn arguments(&self, inference: &Inference, call: ExprId) -> Vec<Argument> {
        let asks = Asks { program: self, inference };
        match &self.code_at(inference).expr(call).kind {
            ExprKind::Call { args, .. } => args.iter().map(|arg| asks.argument(*arg)).collect(),
            ExprKind::MethodCall(method) => {
                [method.receiver].iter().chain(&method.args).map(|arg| asks.argument(*arg)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What is known of the parameters of the function that is called here, where so much is known of the caller's.
    /// `None`: with these, control does not come here.
    pub fn known_at(&self, inference: &Inference, call: ExprId, caller: &[(usize, Value)]) -> Option<Known> {
        let conditions = self.conditions_at(inference, call);
        if conditions.iter().any(|condition| condition.excluded_by(caller)) {
            return None;
        }
        let of_param = |param: usize| {
            let known = caller.iter().find(|(of, _)| *of == param).map(|(_, value)| *value);
            known.or_else(|| conditions.iter().find(|it| it.holds && it.param == param).map(|it| it.value))
        };
        let value = |argument: Argument| match argument {
            Argument::Value(value) => Some(value),
            Argument::Param(param) => of_param(param),
            Argument::Unknown => None,
        };
        let all = self.arguments(inference, call).into_iter().enumerate();
        Some(all.filter_map(|(index, argument)| Some((index, value(argument)?))).collect())
    }

    /// Does this parameter, of a type told apart by value, stand for the same value all the time?
    pub fn decides(&self, inference: &Inference, param: usize) -> bool {
        Asks { program: self, inference }.decides(param)
    }
}

struct Asks<'p> {
    program: &'p Program,
    inference: &'p Inference,
}

impl Asks<'_> {
    fn param_count(&self) -> usize {
        self.program.code_at(self.inference).body(BodyId(0)).params.len()
    }

    fn decides(&self, param: usize) -> bool {
        let code = self.program.code_at(self.inference);
        let Some(param) = code.body(BodyId(0)).params.get(param) else { return false };
        if !matches!(code.pat(param.pat).kind, PatKind::Bind { mutable: false, sub: None, .. }) {
            return false;
        }
        match &self.inference.pat_ty[param.pat.0 as usize] {
            Ty::Ref(true, _) => false,
            ty => match ty.peeled() {
                Ty::Prim(name) => *name == "bool",
                Ty::Adt(def, _) => matches!(self.program.item(*def).kind, ItemKind::Enum(_)),
                _ => false,
            },
        }
    }

    /// The parameter that this expression stands for, also by reference or as a copy.
    fn param_of(&self, expr: ExprId) -> Option<usize> {
        let code = self.program.code_at(self.inference);
        match &code.expr(expr).kind {
            ExprKind::Path(_) => {
                let pat = self.inference.locals.get(&expr)?;
                let param = code.body(BodyId(0)).params.iter().position(|param| param.pat == *pat)?;
                self.decides(param).then_some(param)
            }
            ExprKind::Ref { mutable: false, expr } | ExprKind::Unary { op: UnaryOp::Deref, expr } => {
                self.param_of(*expr)
            }
            ExprKind::MethodCall(call) if is_same_again(call) => self.param_of(call.receiver),
            _ => None,
        }
    }

    fn argument(&self, expr: ExprId) -> Argument {
        if let Some(value) = self.value_of(expr) {
            return Argument::Value(value);
        }
        self.param_of(expr).map_or(Argument::Unknown, Argument::Param)
    }

    /// A value that is written down.
    fn value_of(&self, expr: ExprId) -> Option<Value> {
        match &self.program.code_at(self.inference).expr(expr).kind {
            ExprKind::Lit(Lit::Bool(value)) => Some(Value::Bool(*value)),
            ExprKind::Path(_) => match self.inference.defs.get(&expr)? {
                Def::Variant(of, index) => Some(Value::Variant(*of, *index)),
                _ => None,
            },
            ExprKind::Call { .. } => match self.inference.callees.get(&expr)? {
                Callee::Constructor(Def::Variant(of, index)) => Some(Value::Variant(*of, *index)),
                _ => None,
            },
            ExprKind::Struct(lit) => {
                let Ty::Adt(of, _) = self.inference.ty(expr) else { return None };
                self.variant(*of, lit.path.last()?.name.as_str())
            }
            ExprKind::Ref { mutable: false, expr } => self.value_of(*expr),
            ExprKind::MethodCall(call) if is_same_again(call) => self.value_of(call.receiver),
            _ => None,
        }
    }

    fn variant(&self, of: DefId, name: &str) -> Option<Value> {
        let ItemKind::Enum(it) = &self.program.item(of).kind else { return None };
        let index = it.variants.iter().position(|variant| variant.name == name)?;
        Some(Value::Variant(of, index as u32))
    }

    /// What holds in `child`, because it stands where it stands in `parent`.
    fn step(&self, parent: ExprId, child: ExprId, out: &mut Vec<Condition>) {
        match &self.program.code_at(self.inference).expr(parent).kind {
            ExprKind::If { cond, then, otherwise } => {
                if *then == child {
                    self.assume(*cond, true, out);
                } else if *otherwise == Some(child) {
                    self.assume(*cond, false, out);
                }
            }
            ExprKind::While { cond, body, .. } if *body == child => self.assume(*cond, true, out),
            ExprKind::For(it) if it.body == child => {
                if let Some(param) = self.param_of(it.iter) {
                    out.extend(self.of_option(param, "Some", true));
                }
            }
            ExprKind::Match { scrutinee, arms } => {
                let holds = |arm: &Arm| arm.value == child || arm.guard == Some(child);
                let Some(index) = arms.iter().position(holds) else { return };
                self.assume_pat(*scrutinee, arms[index].pat, true, out);
                for arm in arms[..index].iter().filter(|arm| arm.guard.is_none()) {
                    self.assume_pat(*scrutinee, arm.pat, false, out);
                }
                if let Some(guard) = arms[index].guard.filter(|guard| *guard != child) {
                    self.assume(guard, true, out);
                }
            }
            ExprKind::Binary { op: BinaryOp::And, lhs, rhs } if *rhs == child => self.assume(*lhs, true, out),
            ExprKind::Binary { op: BinaryOp::Or, lhs, rhs } if *rhs == child => self.assume(*lhs, false, out),
            ExprKind::Block(block) => self.assume_block(block, child, out),
            ExprKind::MethodCall(call) if call.args.contains(&child) => self.assume_called(call, child, out),
            _ => {}
        }
    }

    /// What the statements before `child` let through.
    fn assume_block(&self, block: &Block, child: ExprId, out: &mut Vec<Condition>) {
        for stmt in &block.stmts {
            match &stmt.kind {
                StmtKind::Let { init, otherwise, .. } if *init == Some(child) || *otherwise == Some(child) => {
                    if let StmtKind::Let { pat, init: Some(init), .. } = &stmt.kind
                        && *otherwise == Some(child)
                    {
                        self.assume_pat(*init, *pat, false, out);
                    }
                    return;
                }
                StmtKind::Expr { expr, .. } if *expr == child => return,
                _ if !stmt.cfgs.is_empty() => {}
                StmtKind::Let { pat, init: Some(init), otherwise: Some(_), .. } => {
                    self.assume_pat(*init, *pat, true, out);
                }
                StmtKind::Let { init: Some(expr), .. } | StmtKind::Expr { expr, .. } => self.assume_done(*expr, out),
                StmtKind::Let { init: None, .. } | StmtKind::Item(_) => {}
            }
        }
    }

    /// What holds where this expression has come to its end: not what leads out of it.
    fn assume_done(&self, expr: ExprId, out: &mut Vec<Condition>) {
        let ends = |expr: ExprId| Flow::new(self.program, self.inference).ends(expr, &mut Exits::default());
        match &self.program.code_at(self.inference).expr(expr).kind {
            ExprKind::If { cond, then, otherwise } => {
                if ends(*then) == Can::No {
                    self.assume(*cond, false, out);
                } else if otherwise.is_some_and(|it| ends(it) == Can::No) {
                    self.assume(*cond, true, out);
                }
            }
            ExprKind::Match { scrutinee, arms } if self.tells(*scrutinee) => {
                for arm in arms.iter().filter(|arm| arm.guard.is_none() && ends(arm.value) == Can::No) {
                    self.assume_pat(*scrutinee, arm.pat, false, out);
                }
            }
            _ => self.assume_unwrapped(expr, out),
        }
    }

    /// A closure is called by some methods of `Option` and `bool` for one value only.
    fn assume_called(&self, call: &MethodCall, child: ExprId, out: &mut Vec<Condition>) {
        let closure = |expr: ExprId| {
            matches!(self.program.code_at(self.inference).expr(expr).kind, ExprKind::Closure(_) | ExprKind::Path(_))
        };
        if !closure(child) {
            return;
        }
        let Some(param) = self.param_of(call.receiver) else { return };
        let is_last = call.args.last() == Some(&child);
        match call.method.as_str() {
            "map" | "and_then" | "inspect" | "is_some_and" | "is_none_or" | "filter" => {
                out.extend(self.of_option(param, "Some", true));
            }
            "map_or" | "map_or_else" if is_last => out.extend(self.of_option(param, "Some", true)),
            "map_or_else" | "unwrap_or_else" | "or_else" | "ok_or_else" => {
                out.extend(self.of_option(param, "None", true));
            }
            "then" => out.extend(self.of_bool(param, true)),
            _ => {}
        }
    }

    /// `param.unwrap()`, and control goes on.
    fn assume_unwrapped(&self, expr: ExprId, out: &mut Vec<Condition>) {
        let receiver = match &self.program.code_at(self.inference).expr(expr).kind {
            ExprKind::MethodCall(call) if call.method == "unwrap" || call.method == "expect" => call.receiver,
            ExprKind::Try(expr) => *expr,
            _ => return,
        };
        out.extend(self.param_of(receiver).and_then(|param| self.of_option(param, "Some", true)));
    }

    fn assume(&self, cond: ExprId, holds: bool, out: &mut Vec<Condition>) {
        match &self.program.code_at(self.inference).expr(cond).kind {
            ExprKind::Let { pat, expr } => self.assume_pat(*expr, *pat, holds, out),
            ExprKind::Binary { op: BinaryOp::And, lhs, rhs } if holds => {
                self.assume(*lhs, true, out);
                self.assume(*rhs, true, out);
            }
            ExprKind::Binary { op: BinaryOp::Or, lhs, rhs } if !holds => {
                self.assume(*lhs, false, out);
                self.assume(*rhs, false, out);
            }
            ExprKind::Binary { op: op @ (BinaryOp::Eq | BinaryOp::Ne), lhs, rhs } => {
                let both = |one: ExprId, other: ExprId| Some((self.param_of(one)?, self.value_of(other)?));
                if let Some((param, value)) = both(*lhs, *rhs).or_else(|| both(*rhs, *lhs)) {
                    // `Some(1) != Some(2)`: what a variant holds is compared, too.
                    let holds = holds == (*op == BinaryOp::Eq);
                    let says = holds || self.is_plain(value);
                    out.extend(says.then_some(Condition { param, value, holds }));
                }
            }
            ExprKind::Unary { op: UnaryOp::Not, expr } => self.assume(*expr, !holds, out),
            // `matches!(param, pattern)`, perhaps with a guard.
            ExprKind::Macro(call) => {
                let MacroBody::Exprs(parts) = &call.body else { return };
                let [checked, guard @ ..] = &**parts else { return };
                let is_let = matches!(self.program.code_at(self.inference).expr(*checked).kind, ExprKind::Let { .. });
                if is_let && (holds || guard.is_empty()) {
                    self.assume(*checked, holds, out);
                }
            }
            ExprKind::MethodCall(call) => {
                let Some(param) = self.param_of(call.receiver) else { return };
                match call.method.as_str() {
                    "is_some" => out.extend(self.of_option(param, "Some", holds)),
                    "is_none" => out.extend(self.of_option(param, "None", holds)),
                    "is_some_and" if holds => out.extend(self.of_option(param, "Some", true)),
                    "is_none_or" if !holds => out.extend(self.of_option(param, "Some", true)),
                    _ => {}
                }
            }
            _ => out.extend(self.param_of(cond).and_then(|param| self.of_bool(param, holds))),
        }
    }

    /// The value matches the pattern, or does not.
    fn assume_pat(&self, expr: ExprId, pat: PatId, holds: bool, out: &mut Vec<Condition>) {
        let code = self.program.code_at(self.inference);
        match (&code.expr(expr).kind, &code.pat(pat).kind) {
            (_, PatKind::Or(pats)) => {
                if !holds {
                    pats.iter().for_each(|pat| self.assume_pat(expr, *pat, false, out));
                }
            }
            (ExprKind::Tuple(exprs), PatKind::Tuple(pats)) => {
                let plain = !pats.iter().any(|pat| matches!(code.pat(*pat).kind, PatKind::Rest));
                if !plain || exprs.len() != pats.len() {
                    return;
                }
                let mut refutable = exprs
                    .iter()
                    .zip(pats)
                    .filter(|(_, pat)| !is_irrefutable(self.program.code_at(self.inference), **pat));
                if holds {
                    refutable.for_each(|(expr, pat)| self.assume_pat(*expr, *pat, true, out));
                } else if let (Some((expr, pat)), None) = (refutable.next(), refutable.next()) {
                    self.assume_pat(*expr, *pat, false, out);
                }
            }
            _ => {
                self.assume_unwrapped(expr, out);
                let Some(param) = self.param_of(expr) else { return };
                let Some((value, whole)) = self.value_in(pat) else { return };
                if holds || whole {
                    out.push(Condition { param, value, holds });
                }
            }
        }
    }

    /// The value that a pattern wants, and whether it takes all that is of it.
    fn value_in(&self, pat: PatId) -> Option<(Value, bool)> {
        let code = self.program.code_at(self.inference);
        let named = |name: Name| {
            let Ty::Adt(of, _) = self.inference.pat_ty[pat.0 as usize].peeled() else { return None };
            self.variant(*of, name.as_str())
        };
        let variant = |path: &Path| named(path.last()?.name);
        match &code.pat(pat).kind {
            PatKind::Bool(value) => Some((Value::Bool(*value), true)),
            PatKind::Bind { name, sub: None, .. } if name.as_str().starts_with(|c: char| c.is_ascii_uppercase()) => {
                Some((named(*name)?, true))
            }
            PatKind::Path(path) => Some((variant(path)?, true)),
            PatKind::TupleStruct { path, elems } => Some((
                variant(path)?,
                elems.iter().all(|elem| is_irrefutable(self.program.code_at(self.inference), *elem)),
            )),
            PatKind::Struct { path, fields, .. } => Some((
                variant(path)?,
                fields.iter().all(|(_, field)| is_irrefutable(self.program.code_at(self.inference), *field)),
            )),
            PatKind::Ref { pat, .. } | PatKind::Bind { sub: Some(pat), .. } => self.value_in(*pat),
            _ => None,
        }
    }

    /// Is this a parameter, or a tuple with one?
    fn tells(&self, expr: ExprId) -> bool {
        match &self.program.code_at(self.inference).expr(expr).kind {
            ExprKind::Tuple(exprs) => exprs.iter().any(|expr| self.param_of(*expr).is_some()),
            _ => self.param_of(expr).is_some(),
        }
    }

    /// A value that holds nothing further.
    fn is_plain(&self, value: Value) -> bool {
        match value {
            Value::Bool(_) => true,
            Value::Variant(of, index) => match &self.program.item(of).kind {
                ItemKind::Enum(it) => it.variants.get(index as usize).is_some_and(|it| it.fields.is_empty()),
                _ => false,
            },
        }
    }

    fn of_option(&self, param: usize, variant: &str, holds: bool) -> Option<Condition> {
        let option = self.program.lang.option?;
        let pat = self.program.code_at(self.inference).body(BodyId(0)).params.get(param)?.pat;
        let is_option = self.inference.pat_ty[pat.0 as usize].peeled().adt_def() == Some(option);
        let value = self.variant(option, variant).filter(|_| is_option)?;
        Some(Condition { param, value, holds })
    }

    fn of_bool(&self, param: usize, holds: bool) -> Option<Condition> {
        let pat = self.program.code_at(self.inference).body(BodyId(0)).params.get(param)?.pat;
        let is_bool = matches!(self.inference.pat_ty[pat.0 as usize].peeled(), Ty::Prim(name) if *name == "bool");
        is_bool.then_some(Condition { param, value: Value::Bool(true), holds })
    }
}

/// `option.as_ref()` and the like: `Some` stays `Some`.
fn is_same_again(call: &MethodCall) -> bool {
    call.args.is_empty()
        && matches!(
            call.method.as_str(),
            "as_ref" | "as_mut" | "as_deref" | "as_deref_mut" | "clone" | "cloned" | "copied" | "to_owned"
        )
}

/// Does this pattern match whatever comes, as far as it shows?
pub(super) fn is_irrefutable(code: &Code, pat: PatId) -> bool {
    match &code.pat(pat).kind {
        PatKind::Wild | PatKind::Rest => true,
        PatKind::Bind { name, sub: None, .. } => !name.as_str().starts_with(|c: char| c.is_ascii_uppercase()),
        PatKind::Tuple(pats) => pats.iter().all(|pat| is_irrefutable(code, *pat)),
        PatKind::Ref { pat, .. } => is_irrefutable(code, *pat),
        _ => false,
    }
}

/// `Some(x)` or `Ok((a, b))`: whatever is in it.
pub(super) fn is_any_success(code: &Code, pat: PatId) -> bool {
    match &code.pat(pat).kind {
        PatKind::TupleStruct { path, elems } => {
            path.last().is_some_and(|last| last.name == "Some" || last.name == "Ok")
                && elems.iter().all(|elem| is_irrefutable(code, *elem))
        }
        _ => false,
    }
}
