//! Twins: a blocking call becomes the async call that takes and gives the same.

use super::{Program, has_comment, safe_if};
use crate::analysis::BodyRef;
use crate::analysis::def::Namespace;
use crate::analysis::facts::Advice;
use crate::analysis::infer::Inference;
use crate::analysis::liveness::GuardKind;
use crate::analysis::ty::Ty;
use crate::finding::Fix;
use crate::model::{BodyId, Code, Expr, ExprId, ExprKind, PatKind, Span, StmtKind};

/// Values of these types, or references to them, bind a future to its thread while it waits.
const THREAD_BOUND: [&str; 7] = [
    "std::rc::Rc",
    "std::rc::Weak",
    "std::cell::Cell",
    "std::cell::RefCell",
    "rand::rngs::ThreadRng",
    "std::sync::mpsc::Receiver",
    // Until version 2, whatever it reads from.
    "zip::read::ZipFile",
];

impl Program {
    /// The async twin in place of this call, where the stub names one: `tokio::fs::read(..).await` for `fs::read(..)`,
    /// `tokio::fs::metadata(..).await` for `path.metadata()`, `rx.recv().await` for `rx.blocking_recv()`.
    pub fn twin(&self, at: BodyRef, expr: ExprId, advice: &Advice) -> Option<Fix> {
        let instead = advice.instead.as_deref().filter(|_| advice.twin)?;
        let (path, rest) = instead.split_once('(')?;
        let rest = rest.split_once(')')?.1;
        let inference = self.inference(at.file, at.code);
        let has_tokio = self.runtime(at.file) == "tokio" && self.depends_on(at.file, "tokio");
        if !has_tokio || !self.can_await(at) || !self.is_mendable(inference, expr) {
            return None;
        }
        let code = self.code(at);
        let whole = code.expr(expr).span;
        let mut features: Vec<&str> = Vec::new();
        if path.contains("::") {
            let def = self.stub_at(self.module_of(at), path, Namespace::Values)?;
            features
                .extend(self.facts_of(def).into_iter().flat_map(|facts| &facts.needs_features).map(|it| it.as_str()));
        }
        let edits = match &code.expr(expr).kind {
            ExprKind::Call { callee, .. } => {
                let ExprKind::Path(written) = &code.expr(*callee).kind else { return None };
                if written.qself.is_some() || written.segments.iter().any(|segment| segment.args.is_some()) {
                    return None;
                }
                vec![self.edit(at.file, code.expr(*callee).span, path), self.insert(at.file, whole.end, rest)]
            }
            ExprKind::MethodCall(call) if path.contains("::") && call.args.is_empty() => {
                let dot =
                    self.text(at.file, Span::new(whole.start, call.name_span.start)).trim_end().strip_suffix('.')?;
                let before = dot.trim_end();
                let end = whole.start + before.len() as u32;
                if has_comment(self.text(at.file, Span::new(end, whole.end))) {
                    return None;
                }
                // `Arc<PathBuf>` and the like give a path by dereference only.
                let is_path = |path: &str| self.is_type(inference.ty(call.receiver).peeled(), path);
                if !is_path("std::path::Path") && !is_path("std::path::PathBuf") {
                    return None;
                }
                let receiver = &code.expr(call.receiver).kind;
                let given = match inference.ty(call.receiver) {
                    Ty::Ref(false, _) => "",
                    Ty::Adt(..) if matches!(receiver, ExprKind::Call { .. } | ExprKind::MethodCall(_)) => "",
                    _ => "&",
                };
                // What a path is made of is a path as well: `Path::new(name).exists()`.
                if let Some(name) = self.path_made_of(inference, call.receiver) {
                    let name = code.expr(name).span;
                    let (before, after) = (Span::new(whole.start, name.start), Span::new(name.end, whole.end));
                    if has_comment(self.text(at.file, before)) || has_comment(self.text(at.file, after)) {
                        return None;
                    }
                    vec![self.edit(at.file, before, format!("{path}(")), self.edit(at.file, after, format!("){rest}"))]
                } else {
                    vec![
                        self.insert(at.file, whole.start, format!("{path}({given}")),
                        self.edit(at.file, Span::new(end, whole.end), format!("){rest}")),
                    ]
                }
            }
            ExprKind::MethodCall(call) if call.turbofish.is_empty() && !path.contains("::") => {
                let name = path.rsplit('.').next()?;
                vec![self.edit(at.file, call.name_span, name), self.insert(at.file, whole.end, rest)]
            }
            _ => return None,
        };
        let is_test = self.is_test(self.owner(at));
        let safe = self.has_tokio(at.file, &features, is_test)
            && self.is_surely_on_tokio(at.file)
            && !self.is_thread_bound(inference, at.body, expr);
        Some(Fix::new(format!("use `{instead}`"), safe_if(safe), edits))
    }

    /// The argument of `Path::new(..)`.
    fn path_made_of(&self, inference: &Inference, expr: ExprId) -> Option<ExprId> {
        let ExprKind::Call { args, .. } = &self.code_at(inference).expr(expr).kind else { return None };
        let callee = self.stub_callee(inference, expr)?;
        if self.path_of(callee.def) != "std::path::Path::new" {
            return None;
        }
        args.first().copied()
    }

    /// Might something be alive here, or be made in this very statement, that may not wait in one thread and go on in
    /// another? What is not known to may, unless it is in scope at another await already.
    pub(super) fn is_thread_bound(&self, inference: &Inference, body: BodyId, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        let here = code.expr(expr).span;
        let own = code.body(body);
        // Parameters, and what a block takes with it, are in the future from the start.
        let is_param = |pat: Span| {
            !own.span.contains(pat) || own.params.iter().any(|param| code.pat(param.pat).span.contains(pat))
        };
        let locals = code.pats.iter().zip(&inference.pat_ty).filter(|(pat, _)| {
            pat.span.start < here.start && !is_param(pat.span) && !is_being_bound(code, pat.span, here)
        });
        let mut local = false;
        for (pat, ty) in locals {
            let is_binding = matches!(pat.kind, PatKind::Bind { .. });
            let unknown = is_binding && ty.any(&mut |ty| ty.is_unknown() || matches!(ty, Ty::Extern(_)));
            local |= self.binds_to_thread(ty) || unknown && is_first_wait(code, inference, body, pat.span, here);
        }
        // Temporaries live to the end of their statement, those of a `match` to the end of it.
        let mut top = expr;
        while let Some(parent) = inference.parent(top).filter(|id| inference.body_of(*id) == body) {
            if matches!(code.expr(parent).kind, ExprKind::Block(_)) && !self.heads_statement(inference, parent) {
                break;
            }
            top = parent;
        }
        let around = code.expr(top).span;
        local
            || code
                .exprs
                .iter()
                .zip(&inference.expr_ty)
                .any(|(other, ty)| around.contains(other.span) && (self.binds_to_thread(ty) || is_generic(ty)))
    }

    /// A block of a `match`, `if let` or `while let`, whose head's temporaries live on in it.
    fn heads_statement(&self, inference: &Inference, block: ExprId) -> bool {
        let Some(parent) = inference.parent(block) else { return false };
        matches!(
            self.code_at(inference).expr(parent).kind,
            ExprKind::Match { .. } | ExprKind::If { .. } | ExprKind::While { .. } | ExprKind::For(_)
        )
    }

    fn binds_to_thread(&self, ty: &Ty) -> bool {
        ty.any(&mut |ty| match ty {
            Ty::Ptr(_) => true,
            // `dyn Error` and the like: `Send` is not looked for.
            Ty::Bounds(_) => true,
            Ty::Adt(def, _) => {
                self.guard_of(ty).is_some_and(|(_, kind)| kind != GuardKind::Async)
                    || self.file(def.file).stub && THREAD_BOUND.contains(&self.path_of(*def).as_str())
            }
            _ => false,
        })
    }
}

/// A reference to what the caller chooses may wait only where that is `Sync`, which nobody has promised.
fn is_generic(ty: &Ty) -> bool {
    ty.any(&mut |ty| matches!(ty, Ty::Param(..)))
}

/// Is this pattern one that the value at hand goes to: `let pat = .. here ..`?
fn is_being_bound(code: &Code, pat: Span, here: Span) -> bool {
    code.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::Let { .. } => expr.span.contains(pat) && expr.span.contains(here),
        ExprKind::For(it) => code.pat(it.pat).span.contains(pat) && code.expr(it.iter).span.contains(here),
        ExprKind::Block(block) => block.stmts.iter().any(|stmt| match stmt.kind {
            StmtKind::Let { pat: of, init: Some(init), .. } => {
                code.pat(of).span.contains(pat) && code.expr(init).span.contains(here)
            }
            _ => false,
        }),
        _ => false,
    })
}

/// Is this variable still in scope here, and at no await that is there already?
fn is_first_wait(code: &Code, inference: &Inference, body: BodyId, pat: Span, here: Span) -> bool {
    let mut scope: Option<Span> = None;
    let mut narrow = |span: Span| {
        if span.contains(pat) && scope.is_none_or(|known| known.contains(span)) {
            scope = Some(span);
        }
    };
    for expr in &code.exprs {
        match &expr.kind {
            ExprKind::Block(_) | ExprKind::If { .. } | ExprKind::While { .. } | ExprKind::For(_) => narrow(expr.span),
            ExprKind::Match { arms, .. } => arms.iter().for_each(|arm| narrow(arm.span)),
            _ => {}
        }
    }
    let Some(scope) = scope.filter(|scope| scope.contains(here)) else { return false };
    let waits = |(index, expr): (usize, &Expr)| {
        matches!(expr.kind, ExprKind::Await { .. })
            && inference.body_of(ExprId(index as u32)) == body
            && scope.contains(expr.span)
            && expr.span.end > pat.end
            && !expr.span.contains(pat)
    };
    !code.exprs.iter().enumerate().any(waits)
}
