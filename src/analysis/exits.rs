//! Where control goes: can an expression end, which loops does it leave or begin anew; no types, no verdicts.

use super::infer::{Callee, Inference};
use super::ty::Ty;
use super::{Program, def::Def};
use crate::model::{Block, Code, ExprId, ExprKind, ItemKind, Lit, MacroBody, Name, StmtKind};

/// How sure it is that something can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Can {
    No,
    /// A macro stands there that we cannot look into, or one value decides and another is tested.
    Maybe,
    Yes,
}

/// The ways out of an expression.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exits {
    /// Loops and labelled blocks that it breaks out of.
    pub breaks: Vec<ExprId>,
    /// Loops that it begins anew.
    pub continues: Vec<ExprId>,
    /// It has a `return`.
    pub returns: bool,
    /// It has a `?`.
    pub tries: bool,
}

impl Exits {
    /// Does it leave this loop by a `break` (of it or of what is around it) or a `return`?
    pub fn leaves(&self, of: ExprId) -> bool {
        self.returns || self.breaks.iter().chain(&self.continues).any(|it| *it > of) || self.breaks.contains(&of)
    }
}

/// A walk over one function's code.
pub struct Flow<'p> {
    pub program: &'p Program,
    pub inference: &'p Inference,
    pub code: &'p Code,
}

impl<'p> Flow<'p> {
    pub fn new(program: &'p Program, inference: &'p Inference) -> Self {
        Self { program, inference, code: program.code_at(inference) }
    }

    /// Can control come to the end of this expression? The other ways out are put into `exits`.
    pub fn ends(&self, id: ExprId, exits: &mut Exits) -> Can {
        let code = self.code;
        match &code.expr(id).kind {
            ExprKind::Async(_) | ExprKind::Closure(_) => Can::Yes,
            ExprKind::Block(block) => {
                let before = exits.breaks.len();
                let ends = self.block_ends(block, exits);
                let broken = block.label.is_some() && exits.breaks[before..].contains(&id);
                if broken { Can::Yes } else { ends }
            }
            ExprKind::If { cond, then, otherwise } => {
                let cond = self.ends(*cond, exits);
                let then = self.ends(*then, exits);
                cond.min(then.max(otherwise.map_or(Can::Yes, |it| self.ends(it, exits))))
            }
            ExprKind::Match { scrutinee, arms } => {
                let scrutinee = self.ends(*scrutinee, exits);
                let mut any = Can::No;
                for arm in arms {
                    if let Some(guard) = arm.guard {
                        self.ends(guard, exits);
                    }
                    any = any.max(self.ends(arm.value, exits));
                }
                scrutinee.min(any)
            }
            ExprKind::Loop { body, .. } => self.loop_ends(id, *body, exits),
            ExprKind::While { cond, body, .. } => {
                if self.is_true(*cond) {
                    return self.loop_ends(id, *body, exits);
                }
                let ends = self.ends(*cond, exits);
                self.ends(*body, exits);
                ends
            }
            ExprKind::For(it) => {
                let ends = self.ends(it.iter, exits);
                self.ends(it.body, exits);
                ends
            }
            ExprKind::Binary { op: crate::model::BinaryOp::And | crate::model::BinaryOp::Or, lhs, rhs } => {
                let ends = self.ends(*lhs, exits);
                self.ends(*rhs, exits);
                ends
            }
            ExprKind::Break { label, value } => {
                if let Some(value) = value {
                    self.ends(*value, exits);
                }
                exits.breaks.extend(self.target(id, *label, true));
                Can::No
            }
            ExprKind::Continue { label } => {
                exits.continues.extend(self.target(id, *label, false));
                Can::No
            }
            ExprKind::Return(value) => {
                if let Some(value) = value {
                    self.ends(*value, exits);
                }
                exits.returns = true;
                Can::No
            }
            ExprKind::Try(expr) => {
                exits.tries = true;
                if self.is_err(*expr) { Can::No } else { self.ends(*expr, exits) }
            }
            ExprKind::Macro(call) => match &call.body {
                MacroBody::Select(select) => {
                    let mut any = Can::No;
                    for arm in &select.arms {
                        any = any.max(self.ends(arm.handler, exits));
                    }
                    for handler in &select.otherwise {
                        any = any.max(self.ends(*handler, exits));
                    }
                    any
                }
                MacroBody::Async(_) => Can::Yes,
                _ => self.children_end(id, exits).min(self.macro_ends(id, call)),
            },
            _ => {
                let ends = self.children_end(id, exits);
                if *self.inference.ty(id) == Ty::Never { Can::No } else { ends }
            }
        }
    }

    fn children_end(&self, id: ExprId, exits: &mut Exits) -> Can {
        let mut ends = Can::Yes;
        super::walk::for_each_child(self.code, id, &mut |child| ends = ends.min(self.ends(child, exits)));
        ends
    }

    fn block_ends(&self, block: &Block, exits: &mut Exits) -> Can {
        let mut ends = Can::Yes;
        for index in 0..block.stmts.len() {
            ends = ends.min(self.stmt_ends(block, index, exits));
            if ends == Can::No {
                return ends;
            }
        }
        block.tail.map_or(ends, |tail| ends.min(self.ends(tail, exits)))
    }

    fn stmt_ends(&self, block: &Block, index: usize, exits: &mut Exits) -> Can {
        match &block.stmts[index].kind {
            StmtKind::Let { init, otherwise, .. } => {
                let ends = init.map_or(Can::Yes, |init| self.ends(init, exits));
                if let Some(otherwise) = otherwise {
                    self.ends(*otherwise, exits);
                }
                ends
            }
            StmtKind::Expr { expr, .. } => {
                let ends = self.ends(*expr, exits);
                // Under a `cfg` it may not be there.
                if block.stmts[index].cfgs.is_empty() { ends } else { ends.max(Can::Maybe) }
            }
            StmtKind::Item(_) => Can::Yes,
        }
    }

    fn loop_ends(&self, id: ExprId, body: ExprId, exits: &mut Exits) -> Can {
        let before = exits.breaks.len();
        self.ends(body, exits);
        if exits.breaks[before..].contains(&id) { Can::Yes } else { Can::No }
    }

    /// After `child` has come to its end: can control come to the end of `parent`, which holds it?
    pub fn ends_after(&self, parent: ExprId, child: ExprId, exits: &mut Exits) -> Can {
        let code = self.code;
        match &code.expr(parent).kind {
            ExprKind::Block(block) => {
                let holds = |kind: &StmtKind| match kind {
                    StmtKind::Let { init, otherwise, .. } => *init == Some(child) || *otherwise == Some(child),
                    StmtKind::Expr { expr, .. } => *expr == child,
                    StmtKind::Item(_) => false,
                };
                let Some(at) = block.stmts.iter().position(|stmt| holds(&stmt.kind)) else { return Can::Yes };
                if let StmtKind::Let { otherwise: Some(otherwise), .. } = &block.stmts[at].kind {
                    self.ends(*otherwise, exits);
                }
                let mut ends = Can::Yes;
                for index in at + 1..block.stmts.len() {
                    ends = ends.min(self.stmt_ends(block, index, exits));
                    if ends == Can::No {
                        return ends;
                    }
                }
                block.tail.map_or(ends, |tail| ends.min(self.ends(tail, exits)))
            }
            ExprKind::If { cond, then, otherwise } if *cond == child => {
                self.ends(*then, exits).max(otherwise.map_or(Can::Yes, |it| self.ends(it, exits)))
            }
            ExprKind::Match { scrutinee, arms } if *scrutinee == child => {
                let mut any = Can::No;
                for arm in arms {
                    any = any.max(self.ends(arm.value, exits));
                }
                any
            }
            ExprKind::Break { label, .. } => {
                exits.breaks.extend(self.target(parent, *label, true));
                Can::No
            }
            ExprKind::Return(_) => {
                exits.returns = true;
                Can::No
            }
            ExprKind::Try(_) => {
                exits.tries = true;
                Can::Yes
            }
            ExprKind::If { .. } | ExprKind::Match { .. } | ExprKind::Binary { .. } => Can::Yes,
            // The outer `select!` waits for it, or goes on from its handler.
            ExprKind::Macro(call) if matches!(call.body, MacroBody::Select(_)) => Can::Yes,
            _ => {
                let mut after = false;
                let mut ends = Can::Yes;
                super::walk::for_each_child(code, parent, &mut |it| {
                    if after {
                        ends = ends.min(self.ends(it, exits));
                    }
                    after |= it == child;
                });
                if *self.inference.ty(parent) == Ty::Never { Can::No } else { ends }
            }
        }
    }

    /// The loop (or, for a labelled `break`, block) that a jump goes to.
    fn target(&self, from: ExprId, label: Option<Name>, blocks: bool) -> Option<ExprId> {
        let mut at = self.inference.parent(from);
        while let Some(id) = at {
            let own = match &self.code.expr(id).kind {
                ExprKind::Loop { label, .. } | ExprKind::While { label, .. } => Some(*label),
                ExprKind::For(it) => Some(it.label),
                ExprKind::Block(block) if blocks && label.is_some() => Some(block.label),
                ExprKind::Async(_) | ExprKind::Closure(_) => return None,
                _ => None,
            };
            if own.is_some_and(|own| label.is_none() || own == label) {
                return Some(id);
            }
            at = self.inference.parent(id);
        }
        None
    }

    /// The innermost loop around an expression, in the same body.
    pub fn loop_around(&self, of: ExprId) -> Option<ExprId> {
        self.target(of, None, false)
    }

    pub fn is_true(&self, cond: ExprId) -> bool {
        matches!(self.code.expr(cond).kind, ExprKind::Lit(Lit::Bool(true)))
    }

    /// `Err(..)`, `None`: with `?` behind it, control leaves.
    fn is_err(&self, expr: ExprId) -> bool {
        let of_option = |def: &Def| matches!(def, Def::Variant(of, _) if Some(*of) == self.program.lang.option);
        match &self.code.expr(expr).kind {
            ExprKind::Call { .. } => self.program.is_failure(self.inference, expr),
            ExprKind::Path(path) => {
                path.last().is_some_and(|it| it.name == "None") && self.inference.defs.get(&expr).is_some_and(of_option)
            }
            _ => false,
        }
    }

    fn macro_ends(&self, id: ExprId, call: &crate::model::MacroCall) -> Can {
        if *self.inference.ty(id) == Ty::Never {
            return Can::No;
        }
        let name = call.path.last().map_or("", |last| last.name.as_str());
        match self.inference.defs.get(&id) {
            Some(Def::Item(def)) if self.program.file(def.file).stub => {
                if name == "bail" {
                    Can::No
                } else {
                    Can::Yes
                }
            }
            _ if matches!(
                name,
                "trace"
                    | "debug"
                    | "info"
                    | "warn"
                    | "error"
                    | "event"
                    | "log"
                    | "println"
                    | "eprintln"
                    | "format"
                    | "vec"
            ) =>
            {
                Can::Yes
            }
            // One of the user's: its definition is seen, and what the call gives it.
            Some(Def::Item(def)) => {
                let defined = matches!(self.program.item(*def).kind, ItemKind::MacroDef { may_jump: false });
                let given = matches!(call.body, MacroBody::Opaque { may_jump: true });
                if defined && !given && self.program.namesakes(*def).is_empty() { Can::Yes } else { Can::Maybe }
            }
            _ => Can::Maybe,
        }
    }
}

/// Does control come from the one to the other, as far as branches and what leaves them tell?
pub(super) fn leads_to(inference: &Inference, code: &Code, from: ExprId, to: ExprId) -> bool {
    let mut above = vec![to];
    while let Some(up) = above.last().and_then(|last| inference.parent(*last)) {
        above.push(up);
    }
    let mut at = from;
    while let Some(up) = inference.parent(at) {
        if let Some(index) = above.iter().position(|it| *it == up) {
            let other = above.get(index.wrapping_sub(1)).copied();
            return match &code.expr(up).kind {
                ExprKind::If { cond, .. } => at == *cond || other == Some(*cond),
                ExprKind::Match { scrutinee, .. } => at == *scrutinee || other == Some(*scrutinee),
                _ => true,
            };
        }
        if let ExprKind::Block(block) = &code.expr(up).kind {
            let last = block.tail.or_else(|| match block.stmts.last().map(|stmt| &stmt.kind) {
                Some(StmtKind::Expr { expr, .. }) => Some(*expr),
                _ => None,
            });
            if last.is_some_and(|last| *inference.ty(last) == Ty::Never) {
                return false;
            }
        }
        at = up;
    }
    false
}

impl Program {
    /// `Err(..)`
    pub fn is_failure(&self, inference: &Inference, value: ExprId) -> bool {
        let code = self.code_at(inference);
        let ExprKind::Call { callee, .. } = &code.expr(value).kind else { return false };
        let named =
            matches!(&code.expr(*callee).kind, ExprKind::Path(path) if path.last().is_some_and(|it| it.name == "Err"));
        let of_result = |def: &Def| matches!(def, Def::Variant(of, _) if Some(*of) == self.lang.result);
        named && matches!(inference.callees.get(&value), Some(Callee::Constructor(def)) if of_result(def))
    }
}
