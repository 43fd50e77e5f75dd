//! Walking code: the children of an expression, parents and owners of all; the only place that lists every kind.

use crate::model::{Block, BodyId, Code, ExprId, ExprKind, MacroBody, StmtKind};

/// Calls `f` for each direct child, in evaluation order. The value of a closure or async block is a child of it.
pub fn for_each_child(code: &Code, id: ExprId, f: &mut dyn FnMut(ExprId)) {
    match &code.expr(id).kind {
        ExprKind::Path(_) | ExprKind::Lit(_) | ExprKind::Continue { .. } | ExprKind::Other => {}
        ExprKind::Call { callee, args } => {
            f(*callee);
            args.iter().copied().for_each(f);
        }
        ExprKind::MethodCall(call) => {
            f(call.receiver);
            call.args.iter().copied().for_each(f);
        }
        ExprKind::Field { base, .. } | ExprKind::Await { base, .. } => f(*base),
        ExprKind::Try(expr)
        | ExprKind::Unary { expr, .. }
        | ExprKind::Ref { expr, .. }
        | ExprKind::Cast { expr, .. }
        | ExprKind::Let { expr, .. } => f(*expr),
        ExprKind::Index { base: a, index: b }
        | ExprKind::Binary { lhs: a, rhs: b, .. }
        | ExprKind::Repeat { value: a, count: b } => {
            f(*a);
            f(*b);
        }
        ExprKind::Assign { lhs, rhs } | ExprKind::AssignOp { lhs, rhs, .. } => {
            f(*rhs);
            f(*lhs);
        }
        ExprKind::Block(block) => for_each_in_block(block, f),
        ExprKind::Async(body) | ExprKind::Closure(body) => f(code.body(*body).value),
        ExprKind::If { cond, then, otherwise } => {
            f(*cond);
            f(*then);
            otherwise.iter().copied().for_each(f);
        }
        ExprKind::Match { scrutinee, arms } => {
            f(*scrutinee);
            for arm in arms {
                arm.guard.iter().copied().for_each(&mut *f);
                f(arm.value);
            }
        }
        ExprKind::Loop { body, .. } => f(*body),
        ExprKind::While { cond, body, .. } => {
            f(*cond);
            f(*body);
        }
        ExprKind::For(it) => {
            f(it.iter);
            f(it.body);
        }
        ExprKind::Break { value, .. } | ExprKind::Return(value) | ExprKind::Yield(value) => {
            value.iter().copied().for_each(f);
        }
        ExprKind::Tuple(exprs) | ExprKind::Array(exprs) => exprs.iter().copied().for_each(f),
        ExprKind::Struct(lit) => {
            lit.fields.iter().map(|(_, expr)| *expr).for_each(&mut *f);
            lit.base.iter().copied().for_each(f);
        }
        ExprKind::Range { start, end } => start.iter().chain(end).copied().for_each(f),
        ExprKind::Macro(call) => match &call.body {
            MacroBody::Exprs(exprs) => exprs.iter().copied().for_each(f),
            MacroBody::Block(expr) => f(*expr),
            MacroBody::Async(body) => f(code.body(*body).value),
            MacroBody::Select(select) => {
                for arm in &select.arms {
                    f(arm.future);
                    arm.guard.iter().copied().for_each(&mut *f);
                    f(arm.handler);
                }
                select.otherwise.iter().copied().for_each(f);
            }
            MacroBody::Opaque { .. } => {}
        },
    }
}

fn for_each_in_block(block: &Block, f: &mut dyn FnMut(ExprId)) {
    for stmt in &block.stmts {
        match &stmt.kind {
            StmtKind::Let { init, otherwise, .. } => init.iter().chain(otherwise).copied().for_each(&mut *f),
            StmtKind::Expr { expr, .. } => f(*expr),
            StmtKind::Item(_) => {}
        }
    }
    block.tail.iter().copied().for_each(f);
}

/// The parent of every expression.
pub fn parents(code: &Code) -> Vec<Option<ExprId>> {
    let mut parents = vec![None; code.exprs.len()];
    for index in 0..code.exprs.len() as u32 {
        for_each_child(code, ExprId(index), &mut |child| parents[child.0 as usize] = Some(ExprId(index)));
    }
    parents
}

/// The body that each expression belongs to: the innermost.
pub fn owners(code: &Code) -> Vec<BodyId> {
    let mut owners = vec![BodyId(0); code.exprs.len()];
    // Bodies are listed in the order in which they start, so inner ones overwrite outer ones.
    for id in code.body_ids().skip(1) {
        let body = code.body(id);
        for owner in &mut owners[body.first.0 as usize..=body.value.0 as usize] {
            *owner = id;
        }
    }
    owners
}

/// Is this so of any expression under this one, or of itself?
pub fn any(code: &Code, id: ExprId, mut is: impl FnMut(ExprId) -> bool) -> bool {
    let mut found = false;
    descendants(code, id, &mut |id| found = found || is(id));
    found
}

/// All expressions under this one, itself last, inner bodies included.
pub fn descendants(code: &Code, id: ExprId, f: &mut dyn FnMut(ExprId)) {
    for_each_child(code, id, &mut |child| descendants(code, child, f));
    f(id);
}

/// Tokens that nobody could read may name any variable.
pub fn has_opaque_macro(code: &Code) -> bool {
    code.exprs
        .iter()
        .any(|expr| matches!(&expr.kind, ExprKind::Macro(call) if matches!(call.body, MacroBody::Opaque { .. })))
}
