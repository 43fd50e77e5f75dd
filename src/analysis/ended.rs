//! Loops that read on at the end of their input: a read gives 0 at once from then on, and they spin.

use super::Program;
use super::closed::has_exit;
use super::exits::{Can, Exits, Flow};
use super::infer::Inference;
use super::spin::pat_name;
use super::ty::Ty;
use super::walk;
use crate::model::{BinaryOp, Code, ExprId, ExprKind, Lit, PatId, PatKind, StmtKind};

/// A read whose end the loop does not leave by.
#[derive(Debug)]
pub struct Ended {
    /// `stream.read(&mut buf)`
    pub call: ExprId,
    /// `tokio::io::AsyncReadExt::read`
    pub api: String,
    /// What it gives at the end of its input: `0` or `Ok(None)`.
    pub gives: &'static str,
}

impl Program {
    /// `loop { let n = stream.read(&mut buf).await?; .. }` that leaves on an error only, and asks nothing of `n`.
    pub fn reads_on_at_end(&self, inference: &Inference, looped: ExprId) -> Option<Ended> {
        let code = self.code_at(inference);
        let ExprKind::Loop { body, .. } = &code.expr(looped).kind else { return None };
        let ExprKind::Block(block) = &code.expr(*body).kind else { return None };
        let tail = block.tail_stmt();
        let mut stmts = block.stmts.iter().map(|stmt| &stmt.kind).chain(tail.as_ref());
        let (ended, count, taken_apart) = stmts.by_ref().find_map(|stmt| match stmt {
            StmtKind::Let { pat, init: Some(init), otherwise: None, .. } => Some((
                self.read_in(inference, *init)?,
                matches!(code.pat(*pat).kind, PatKind::Bind { .. }).then_some(*pat),
                None,
            )),
            StmtKind::Expr { expr, .. } => {
                let ended = self.read_in(inference, *expr)?;
                Some((ended, counted(code, *expr), Some(*expr)))
            }
            _ => None,
        })?;
        let at_end = taken_apart.and_then(|expr| self.arm_of_end(inference, expr));
        // `if n == 0 { continue; }` comes before all else that is done with what was read.
        let asked = || {
            let of = count?;
            let mut stmts = stmts.map_while(|stmt| match stmt {
                StmtKind::Expr { expr, .. } if self.formats(inference, *expr) => Some(None),
                StmtKind::Expr { expr, .. } => Some(self.branch_of_end(inference, *expr, of)),
                _ => None,
            });
            stmts.find_map(|found| found)
        };
        if let Some(handled) = at_end.or_else(asked) {
            // What is awaited before the read may keep it waiting.
            let waits =
                walk::any(code, *body, |id| id < ended.call && matches!(code.expr(id).kind, ExprKind::Await { .. }));
            return (!waits && self.goes_round(inference, handled, looped)).then_some(ended);
        }
        (self.leaves_on_errors_only(inference, *body)
            && !count.is_some_and(|count| self.count_is_asked(inference, count)))
        .then_some(ended)
    }

    /// `while let Ok(line) = lines.next_line().await { .. }`, which goes on at `Ok(None)`; or a `loop` that does.
    pub fn takes_none_at_end(&self, inference: &Inference, looped: ExprId) -> Option<Ended> {
        let code = self.code_at(inference);
        match &code.expr(looped).kind {
            ExprKind::While { cond, body, .. } => {
                let ExprKind::Let { pat, expr } = code.expr(*cond).kind else { return None };
                let ended = self.line_in(inference, expr)?;
                let PatKind::TupleStruct { elems, .. } = &code.pat(pat).kind else { return None };
                let [line] = **elems else { return None };
                let takes_all = matches!(&code.pat(line).kind, PatKind::Wild | PatKind::Bind { sub: None, .. });
                let is_line = takes_all && pat_name(code, line) != Some("None") && code.is_variant(pat, "Ok");
                (is_line && !has_exit(code, *body) && !self.may_wait_without(inference, *body, line)).then_some(ended)
            }
            ExprKind::Loop { body, .. } => {
                let ExprKind::Block(block) = &code.expr(*body).kind else { return None };
                let tail = block.tail_stmt();
                let mut found = None;
                for stmt in block.stmts.iter().map(|stmt| &stmt.kind).chain(tail.as_ref()) {
                    let StmtKind::Expr { expr, .. } = stmt else { return None };
                    match self.line_taken_apart(inference, *expr) {
                        Some((ended, at_end)) if found.is_none() => {
                            let goes_on = |handled| {
                                let mut exits = Exits::default();
                                let ends = Flow::new(self, inference).ends(handled, &mut exits);
                                (ends == Can::Yes || exits.continues.contains(&looped)) && !has_exit(code, handled)
                            };
                            let is_idle = |handled| self.is_idle(inference, handled, &mut false);
                            if !at_end.is_none_or(|handled| goes_on(handled) && is_idle(handled)) {
                                return None;
                            }
                            found = Some(ended);
                        }
                        Some(_) => return None,
                        None if self.is_idle(inference, *expr, &mut false) && !has_exit(code, *expr) => {}
                        None => return None,
                    }
                }
                found
            }
            _ => None,
        }
    }

    /// `lines.next_line().await`
    fn line_in(&self, inference: &Inference, expr: ExprId) -> Option<Ended> {
        let ExprKind::Await { base, .. } = self.code_at(inference).expr(expr).kind else { return None };
        let callee = self.stub_callee(inference, base)?;
        let ends = self.facts_of(callee.def)?.ends_with_none;
        ends.then(|| Ended { call: base, api: self.path_of(callee.def), gives: "Ok(None)" })
    }

    /// The line that a statement takes apart, and what is done when there is none; `None` for that: nothing.
    fn line_taken_apart(&self, inference: &Inference, expr: ExprId) -> Option<(Ended, Option<ExprId>)> {
        let code = self.code_at(inference);
        let inner = |pat: PatId| code.content(pat, "Ok");
        match &code.expr(expr).kind {
            ExprKind::Match { scrutinee, arms } => {
                let ended = self.line_in(inference, *scrutinee)?;
                let is_none = |pat: PatId| {
                    matches!(code.pat(pat).kind, PatKind::Wild)
                        || inner(pat).is_some_and(|inner| {
                            (pat_name(code, inner) == Some("None")) || matches!(code.pat(inner).kind, PatKind::Wild)
                        })
                };
                let whole = |pat: PatId| {
                    matches!(code.pat(pat).kind, PatKind::Bind { .. })
                        || inner(pat).is_some_and(|inner| {
                            matches!(code.pat(inner).kind, PatKind::Bind { .. })
                                && pat_name(code, inner) != Some("None")
                        })
                };
                let arm = arms.iter().find(|arm| is_none(arm.pat) || whole(arm.pat))?;
                (arm.guard.is_none() && is_none(arm.pat)).then_some((ended, Some(arm.value)))
            }
            ExprKind::If { cond, otherwise, .. } => {
                let ExprKind::Let { pat, expr } = code.expr(*cond).kind else { return None };
                let ended = self.line_in(inference, expr)?;
                inner(pat).is_some_and(|inner| code.is_variant(inner, "Some")).then_some((ended, *otherwise))
            }
            _ => None,
        }
    }

    /// Is something awaited below this that is not only done with a line?
    fn may_wait_without(&self, inference: &Inference, root: ExprId, line: PatId) -> bool {
        let code = self.code_at(inference);
        let of_line = |expr: ExprId| inference.locals.get(&expr) == Some(&line);
        let with_line = |id: ExprId| {
            let mut at = id;
            while let Some(up) = inference.parent(at).filter(|_| at != root) {
                let is_with = match &code.expr(up).kind {
                    ExprKind::If { cond, then, .. } if *then == at => matches!(code.expr(*cond).kind,
                        ExprKind::Let { pat, expr } if of_line(expr) && code.is_variant(pat, "Some")),
                    ExprKind::Match { scrutinee, arms } if of_line(*scrutinee) => {
                        arms.iter().any(|arm| arm.value == at && code.is_variant(arm.pat, "Some"))
                    }
                    _ => false,
                };
                if is_with {
                    return true;
                }
                at = up;
            }
            false
        };
        walk::any(code, root, |id| match &code.expr(id).kind {
            ExprKind::Await { .. } => !with_line(id),
            ExprKind::Macro(_) => !self.formats(inference, id) && !with_line(id),
            ExprKind::Call { .. } | ExprKind::MethodCall(_) => {
                // What may end the program, or the loop by a panic, is not followed.
                inference.ty(id) == &Ty::Never && !with_line(id)
            }
            _ => false,
        })
    }

    /// What is done at the end of the input: the arm `Ok(0) => ..`.
    fn arm_of_end(&self, inference: &Inference, expr: ExprId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let ExprKind::Match { arms, .. } = &code.expr(expr).kind else { return None };
        let is_end = |pat: PatId| {
            code.content(pat, "Ok").is_some_and(|inner| {
                matches!(code.pat(inner).kind, PatKind::Lit) && self.text(inference.file, code.pat(inner).span) == "0"
            })
        };
        arms.iter().find(|arm| arm.guard.is_none() && is_end(arm.pat)).map(|arm| arm.value)
    }

    /// The same of `if n == 0 { .. }`.
    fn branch_of_end(&self, inference: &Inference, expr: ExprId, count: PatId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let ExprKind::If { cond, then, .. } = &code.expr(expr).kind else { return None };
        let ExprKind::Binary { op: BinaryOp::Eq, lhs, rhs } = &code.expr(*cond).kind else { return None };
        let is_zero = matches!(code.expr(*rhs).kind, ExprKind::Lit(Lit::Int { value: Some(0), .. }));
        (is_zero && inference.locals.get(lhs) == Some(&count)).then_some(*then)
    }

    /// Does this begin the next turn at once, and nothing that could end the input's end?
    fn goes_round(&self, inference: &Inference, handled: ExprId, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut exits = Exits::default();
        let ends = Flow::new(self, inference).ends(handled, &mut exits);
        ends == Can::No
            && exits.continues.contains(&looped)
            && self.is_idle(inference, handled, &mut false)
            && !has_exit(code, handled)
    }

    /// The read that this statement is about: awaited, its error handed on or taken apart.
    fn read_in(&self, inference: &Inference, expr: ExprId) -> Option<Ended> {
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::Await { base, .. } => {
                let callee = self.stub_callee(inference, *base)?;
                let ends = self.facts_of(callee.def)?.ends_with_zero;
                ends.then(|| Ended { call: *base, api: self.path_of(callee.def), gives: "0" })
            }
            ExprKind::Try(of) => self.read_in(inference, *of),
            ExprKind::MethodCall(call) if matches!(call.method.as_str(), "unwrap" | "expect") => {
                self.read_in(inference, call.receiver)
            }
            ExprKind::Match { scrutinee, .. } => self.read_in(inference, *scrutinee),
            _ => None,
        }
    }

    /// Every way out of the loop is on an error of what is read or written: at the end of the input there is none.
    fn leaves_on_errors_only(&self, inference: &Inference, body: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut only = true;
        walk::descendants(code, body, &mut |id| {
            only &= match &code.expr(id).kind {
                ExprKind::Break { .. } | ExprKind::Return(_) => self.is_on_error(inference, id, body),
                ExprKind::Try(of) => self.is_io(inference, *of),
                // What else is awaited may keep it waiting, and what is unwrapped may panic.
                ExprKind::Await { .. } => self.is_io(inference, id),
                ExprKind::MethodCall(call) if matches!(call.method.as_str(), "unwrap" | "expect") => {
                    self.is_io(inference, call.receiver)
                }
                // `ensure!` leaves, `assert!` panics.
                ExprKind::Macro(_) => self.formats(inference, id),
                ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::For(_) | ExprKind::Yield(_) => id == body,
                _ => true,
            };
        });
        only
    }

    /// Below an arm or branch that takes the error of something that is read or written.
    fn is_on_error(&self, inference: &Inference, id: ExprId, body: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut at = id;
        while let Some(up) = inference.parent(at).filter(|_| at != body) {
            let on_error = match &code.expr(up).kind {
                ExprKind::Match { scrutinee, arms } => {
                    self.is_io(inference, *scrutinee)
                        && arms.iter().find(|arm| arm.value == at).is_some_and(|arm| code.is_variant(arm.pat, "Err"))
                }
                ExprKind::If { cond, then, .. } if *then == at => match &code.expr(*cond).kind {
                    ExprKind::Let { pat, expr } => code.is_variant(*pat, "Err") && self.is_io(inference, *expr),
                    ExprKind::MethodCall(call) => call.method == "is_err" && self.is_io(inference, call.receiver),
                    _ => false,
                },
                _ => false,
            };
            if on_error {
                return true;
            }
            at = up;
        }
        false
    }

    /// `stream.write_all(..).await`
    fn is_io(&self, inference: &Inference, expr: ExprId) -> bool {
        let ExprKind::Await { base, .. } = &self.code_at(inference).expr(expr).kind else { return false };
        self.stub_callee(inference, *base).is_some_and(|callee| {
            let path = self.path_of(callee.def);
            path.starts_with("tokio::io::") || path.starts_with("futures::io::")
        })
    }

    /// Is this number used for anything but the end of a range (`buf[..n]`) or to be printed?
    fn count_is_asked(&self, inference: &Inference, count: PatId) -> bool {
        let code = self.code_at(inference);
        super::fate::uses(inference, count).into_iter().any(|used| match inference.parent(used) {
            Some(up) => match &code.expr(up).kind {
                ExprKind::Range { .. } => false,
                ExprKind::Macro(_) => !self.formats(inference, up),
                _ => true,
            },
            None => true,
        })
    }
}

/// `n` of the arm `Ok(n) => ..`
fn counted(code: &Code, expr: ExprId) -> Option<PatId> {
    let ExprKind::Match { arms, .. } = &code.expr(expr).kind else { return None };
    let is_name = |inner: &PatId| matches!(code.pat(*inner).kind, PatKind::Bind { .. });
    arms.iter().find_map(|arm| code.content(arm.pat, "Ok").filter(is_name))
}
