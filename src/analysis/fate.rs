//! What becomes of the value of an expression: awaited, thrown away, bound, handed on; facts, no judgement.

use super::Program;
use super::infer::Inference;
use crate::model::{Code, ExprId, ExprKind, MacroBody, PatId, PatKind, StmtKind};

/// The next thing that happens to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// `value.await`
    Awaited(ExprId),
    /// A statement of its own: `value;`
    Dropped,
    /// `let _ = value;`
    Underscore,
    /// `let name = value;`
    Bound(PatId),
    /// `let (a, b) = value;` and other patterns that take it apart.
    Matched,
    /// An argument of this call, the index not counting the receiver.
    Argument(ExprId, usize),
    /// The receiver of this method call.
    Receiver(ExprId),
    /// An operand of a macro call: `join!`, `println!`, the future of a `select!` arm.
    Macro(ExprId),
    /// The result of the body that it stands in.
    Returned,
    /// `place = value`
    Assigned(ExprId),
    /// A field, an element, an operand, a condition: the expression that takes it in.
    Part(ExprId),
}

impl Program {
    pub fn code_at(&self, inference: &Inference) -> &Code {
        self.code_in(inference.file, inference.code)
    }
}

/// What becomes of this expression's value; blocks, branches and parentheses hand it on.
pub fn fate(code: &Code, inference: &Inference, expr: ExprId) -> Fate {
    fate_in(code, &inference.parents, expr)
}

/// The same where nothing is inferred yet: `parents` are those of `walk::parents`.
pub fn fate_in(code: &Code, parents: &[Option<ExprId>], expr: ExprId) -> Fate {
    let mut at = expr;
    loop {
        let Some(parent) = parents.get(at.0 as usize).copied().flatten() else { return Fate::Returned };
        match &code.expr(parent).kind {
            ExprKind::Await { base, .. } if *base == at => return Fate::Awaited(parent),
            ExprKind::Async(_) | ExprKind::Closure(_) | ExprKind::Return(_) => return Fate::Returned,
            ExprKind::Call { args, .. } => {
                return args
                    .iter()
                    .position(|arg| *arg == at)
                    .map_or(Fate::Part(parent), |i| Fate::Argument(parent, i));
            }
            ExprKind::MethodCall(call) if call.receiver == at => return Fate::Receiver(parent),
            ExprKind::MethodCall(call) => {
                let index = call.args.iter().position(|arg| *arg == at);
                return index.map_or(Fate::Part(parent), |i| Fate::Argument(parent, i));
            }
            ExprKind::Assign { rhs, .. } if *rhs == at => return Fate::Assigned(parent),
            ExprKind::Macro(call) => match &call.body {
                MacroBody::Block(block) if *block == at => at = parent,
                MacroBody::Select(select) if select.arms.iter().any(|arm| arm.handler == at) => at = parent,
                MacroBody::Async(_) => return Fate::Returned,
                _ => return Fate::Macro(parent),
            },
            ExprKind::Block(block) => {
                if block.tail == Some(at) {
                    at = parent;
                    continue;
                }
                for stmt in &block.stmts {
                    match &stmt.kind {
                        StmtKind::Expr { expr, .. } if *expr == at => return Fate::Dropped,
                        StmtKind::Let { pat, init, .. } if *init == Some(at) => return bound(code, *pat),
                        StmtKind::Let { otherwise, .. } if *otherwise == Some(at) => return Fate::Part(parent),
                        _ => {}
                    }
                }
                return Fate::Part(parent);
            }
            ExprKind::If { then, otherwise, .. } if *then == at || *otherwise == Some(at) => at = parent,
            // `let (a, b) = (first(), second());`
            ExprKind::Tuple(parts) => {
                let index = parts.iter().position(|part| *part == at);
                let pat = let_pattern_in(code, parents, parent).map(|pat| &code.pat(pat).kind);
                return match (index, pat) {
                    (Some(index), Some(PatKind::Tuple(pats)))
                        if pats.len() == parts.len()
                            && !pats.iter().any(|pat| matches!(code.pat(*pat).kind, PatKind::Rest)) =>
                    {
                        bound(code, pats[index])
                    }
                    _ => Fate::Part(parent),
                };
            }
            ExprKind::Match { scrutinee, .. } if *scrutinee == at => return Fate::Matched,
            ExprKind::Match { arms, .. } if arms.iter().any(|arm| arm.value == at) => at = parent,
            ExprKind::Let { .. } => return Fate::Matched,
            ExprKind::Loop { .. } | ExprKind::While { .. } => return Fate::Dropped,
            ExprKind::For(it) if it.body == at => return Fate::Dropped,
            _ => return Fate::Part(parent),
        }
    }
}

fn bound(code: &Code, pat: PatId) -> Fate {
    match &code.pat(pat).kind {
        PatKind::Wild => Fate::Underscore,
        PatKind::Bind { sub: None, .. } => Fate::Bound(pat),
        _ => Fate::Matched,
    }
}

/// The pattern of the `let` whose initial value this expression is.
pub fn let_pattern(code: &Code, inference: &Inference, expr: ExprId) -> Option<PatId> {
    let_pattern_in(code, &inference.parents, expr)
}

/// The same where nothing is inferred yet.
pub fn let_pattern_in(code: &Code, parents: &[Option<ExprId>], expr: ExprId) -> Option<PatId> {
    let parent = parents.get(expr.0 as usize).copied().flatten()?;
    let ExprKind::Block(block) = &code.expr(parent).kind else { return None };
    block.stmts.iter().find_map(|stmt| match &stmt.kind {
        StmtKind::Let { pat, init, otherwise: None, .. } if *init == Some(expr) => Some(*pat),
        _ => None,
    })
}

/// The expressions that name this variable, in evaluation order.
pub fn uses(inference: &Inference, pat: PatId) -> Vec<ExprId> {
    let mut uses: Vec<ExprId> = inference.locals.iter().filter(|(_, of)| **of == pat).map(|(expr, _)| *expr).collect();
    uses.sort_unstable();
    uses
}
