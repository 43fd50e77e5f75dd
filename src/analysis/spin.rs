//! Loops that wait by looking again and again: what a loop asks before it goes on, with no await on that way.

use super::def::{Def, DefId};
use super::depth::Depth;
use super::exits::{Can, Exits, Flow};
use super::infer::{Callee, FnCallee, Inference};
use super::{Program, kept};
use crate::model::{Arm, BodyId, Code, CodeId, ExprId, ExprKind, Lit, PatId, PatKind, Span, StmtKind, UnaryOp};

/// Through how many functions of the user's a loop may look.
const MAX_HELPERS: u32 = 3;

/// Bytes of the body of such a function: what is longer does more than to look, and is not read for this.
const MAX_LOOK: u32 = 400;

/// What a call in such a loop does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Looks at something that another thread or time changes.
    Look,
    /// The same, and it says by `Err` or `None` that there is nothing yet.
    Try,
    /// Harmless: a hint, a comparison, taking the answer apart.
    Idle,
    /// Lets other tasks run, and waits for nothing.
    Yield,
    /// Awaits a lock, which is there at once while it is free.
    Granted,
    /// Anything else.
    Work,
}

/// A loop that waits by looking again and again.
#[derive(Debug)]
pub struct Spin {
    pub look: ExprId,
    /// `tokio::sync::mpsc::Receiver::try_recv`
    pub api: String,
    /// It lets others run in between.
    pub yields: bool,
    /// It does something, and awaits perhaps, when there is something.
    pub works: bool,
}

/// Where control goes when a look has found nothing.
enum Way {
    /// To the end of the expression.
    On,
    /// To the next turn of the loop.
    Round,
    /// Out of the loop, or to where something is done.
    Elsewhere,
}

impl Program {
    /// How this loop waits, if it does so without an await.
    pub fn spins_on(&self, inference: &Inference, id: ExprId) -> Option<Spin> {
        self.only_spins(inference, id).or_else(|| self.spins_when_idle(inference, id))
    }

    /// Is this a loop that nothing ends, and that does nothing: `loop {}`?
    pub fn only_burns(&self, inference: &Inference, id: ExprId) -> bool {
        let code = self.code_at(inference);
        // A body that is nothing else stands in for one that is yet to be written.
        let own = code.body(inference.body_of(id)).value;
        if matches!(&code.expr(own).kind, ExprKind::Block(block) if block.stmts.is_empty() && block.tail == Some(id)) {
            return false;
        }
        let body = match &code.expr(id).kind {
            ExprKind::Loop { body, .. } => *body,
            ExprKind::While { cond, body, .. } if matches!(code.expr(*cond).kind, ExprKind::Lit(Lit::Bool(true))) => {
                *body
            }
            _ => return false,
        };
        let is_idle = self.looks(inference, body).iter().all(|(_, part)| *part == Part::Idle);
        is_idle && !has_exit(code, body) && !assigns(code, body)
    }

    /// The branch after which this loop, which nothing but its own code can change, goes round for ever and changes nothing:
    /// `loop { if n < 2 { n += 1; start(n); } else {} }`.
    pub fn burns_after(&self, inference: &Inference, id: ExprId) -> Option<Span> {
        let code = self.code_at(inference);
        let ExprKind::Loop { body, .. } = code.expr(id).kind else { return None };
        let ExprKind::Block(block) = &code.expr(body).kind else { return None };
        let mut found = None;
        let exprs = block.stmts.iter().map(|stmt| &stmt.kind);
        for stmt in exprs.chain(block.tail_stmt().as_ref()) {
            match stmt {
                StmtKind::Let { init: Some(init), otherwise: None, .. } if self.is_still(inference, *init) => {}
                StmtKind::Let { init: None, .. } | StmtKind::Item(_) => {}
                StmtKind::Expr { expr, .. } if self.is_still(inference, *expr) => {}
                // Of two, the one may decide what the other comes to.
                StmtKind::Expr { expr, .. } if found.is_none() => found = Some(self.still_branch(inference, *expr)?),
                StmtKind::Expr { .. } | StmtKind::Let { .. } => return None,
            }
        }
        found
    }

    /// The branch of an `if` in which nothing changes, where its condition looks at nothing that others change.
    fn still_branch(&self, inference: &Inference, expr: ExprId) -> Option<Span> {
        let code = self.code_at(inference);
        let ExprKind::If { cond, then, otherwise } = &code.expr(expr).kind else { return None };
        if !self.is_still(inference, *cond) {
            return None;
        }
        match otherwise {
            None => Some(code.expr(*cond).span),
            Some(otherwise) if self.is_still(inference, *otherwise) => Some(code.expr(*otherwise).span),
            Some(_) if self.is_still(inference, *then) => Some(code.expr(*then).span),
            Some(otherwise) => self.still_branch(inference, *otherwise),
        }
    }

    /// Nothing is changed here, and nothing is looked at that others change.
    fn is_still(&self, inference: &Inference, root: ExprId) -> bool {
        let code = self.code_at(inference);
        let is_idle = self.looks(inference, root).iter().all(|(_, part)| *part == Part::Idle);
        let is_own = |id: ExprId| !matches!(code.expr(id).kind, ExprKind::Unary { op: UnaryOp::Deref, .. });
        let mut parts = Vec::new();
        super::walk::descendants(code, root, &mut |id| parts.push(id));
        is_idle && parts.into_iter().all(is_own) && !has_exit(code, root) && !assigns(code, root)
    }

    /// The looks of a `poll` function after which it wakes itself at once: `Err(_) => { cx.waker().wake_by_ref(); Poll::Pending }`.
    pub fn wakes_itself(&self, at: super::BodyRef) -> Vec<(ExprId, String)> {
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let body = code.body(at.body);
        let mut found = Vec::new();
        for id in (body.first.0..=body.value.0).map(ExprId).filter(|id| inference.body_of(*id) == at.body) {
            let (look, nothing) = match &code.expr(id).kind {
                ExprKind::Match { scrutinee, arms } => {
                    (*scrutinee, arms.iter().find(|arm| matches_nothing(code, arm)).map(|arm| arm.value))
                }
                ExprKind::If { cond, otherwise, .. } => match &code.expr(*cond).kind {
                    ExprKind::Let { pat, expr } if is_success(code, *pat) => (*expr, *otherwise),
                    _ => continue,
                },
                _ => continue,
            };
            let Some(nothing) = nothing.filter(|_| self.part_of(inference, look) == Part::Try) else { continue };
            let wakes = super::walk::any(code, nothing, |id| {
                self.stub_callee(inference, id)
                    .is_some_and(|it| self.path_of(it.def) == "std::task::Waker::wake_by_ref")
            });
            let pends = super::walk::any(
                code,
                nothing,
                |id| matches!(&code.expr(id).kind, ExprKind::Path(path) if path.last().is_some_and(|last| last.name == "Pending")),
            );
            if let Some(callee) = self.stub_callee(inference, look).filter(|_| wakes && pends) {
                found.push((look, self.path_of(callee.def)));
            }
        }
        found
    }

    /// It does nothing else: `while !flag.load(..) {}`, `loop { if let Ok(x) = rx.try_recv() { break x } }`.
    fn only_spins(&self, inference: &Inference, id: ExprId) -> Option<Spin> {
        let code = self.code_at(inference);
        match &code.expr(id).kind {
            ExprKind::While { cond, body, .. } => {
                let look = self.only_looks(inference, &[*cond, *body])?;
                let in_cond = self.looks(inference, *cond).into_iter().any(|(_, part)| part != Part::Idle);
                let waits = self.waits_while(inference, *cond);
                let drains = self.tries(inference, *body) && has_exit(code, *body) && !leaves_on_success(code, *body);
                (in_cond && waits && !drains && !assigns(code, *body)).then_some(look)
            }
            ExprKind::Loop { body, .. } => {
                let look = self.only_looks(inference, &[*body])?;
                let leaves = leaves_on_success(code, *body);
                ((!self.tries(inference, *body) || leaves) && has_exit(code, *body) && !assigns(code, *body))
                    .then_some(look)
            }
            _ => None,
        }
    }

    /// While there is nothing, no turn of the loop does anything: `loop { match rx.try_recv() { Ok(x) => .., Err(_) => {} } }`.
    fn spins_when_idle(&self, inference: &Inference, id: ExprId) -> Option<Spin> {
        let code = self.code_at(inference);
        let body = match &code.expr(id).kind {
            ExprKind::Loop { body, .. } => *body,
            ExprKind::While { cond, body, .. } if self.is_idle(inference, *cond, &mut false) => *body,
            _ => return None,
        };
        let ExprKind::Block(block) = &code.expr(body).kind else { return None };
        let (mut found, mut yields) = (None, false);
        let exprs = block.stmts.iter().map(|stmt| &stmt.kind);
        for stmt in exprs.chain(block.tail_stmt().as_ref()) {
            let (look, way) = match stmt {
                StmtKind::Let { pat, init: Some(init), otherwise: Some(otherwise), .. }
                    if is_success(code, *pat) && self.is_try(inference, *init) =>
                {
                    (Some(*init), self.way(inference, id, *otherwise, &mut yields))
                }
                StmtKind::Let { init: Some(expr), otherwise: None, .. } | StmtKind::Expr { expr, .. } => {
                    self.step(inference, id, *expr, &mut yields)
                }
                StmtKind::Let { init: None, .. } | StmtKind::Item(_) => continue,
                StmtKind::Let { .. } => return None,
            };
            found = found.or(look);
            match way {
                Way::On => {}
                Way::Round => break,
                Way::Elsewhere => return None,
            }
        }
        self.spin(inference, found?, yields, true)
    }

    /// A channel can be awaited, and so can the end of a process. What else is asked between yields may have nothing to
    /// await.
    fn spin(&self, inference: &Inference, look: ExprId, yields: bool, works: bool) -> Option<Spin> {
        let look = self.tried(inference, look);
        let Some(Callee::Fn(callee)) = inference.callees.get(&look) else { return None };
        let api = self.shown_path(self.specialized(callee));
        let can_await = api.ends_with("::try_recv") || api.ends_with("::try_wait");
        (!yields || can_await).then_some(Spin { look, api, yields, works })
    }

    /// `child.try_wait()` of `child.try_wait()?`: what `?` takes from it is an error of the call.
    fn tried(&self, inference: &Inference, expr: ExprId) -> ExprId {
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::Try(base) if self.waits_for_end(inference, *base) => *base,
            _ => expr,
        }
    }

    /// `child.try_wait()`: what says that there is nothing yet is the `None` in its `Ok`.
    fn waits_for_end(&self, inference: &Inference, expr: ExprId) -> bool {
        self.stub_callee(inference, expr).is_some_and(|it| self.item(it.def).name == "try_wait")
    }

    /// One statement of such a loop: the look in it, if it is one, and where control goes when that finds nothing.
    fn step(&self, inference: &Inference, of: ExprId, expr: ExprId, yields: &mut bool) -> (Option<ExprId>, Way) {
        let code = self.code_at(inference);
        match &code.expr(expr).kind {
            ExprKind::Match { scrutinee, arms } if self.is_try(inference, *scrutinee) => {
                let waits_for_end = self.waits_for_end(inference, *scrutinee);
                let takes = |arm: &&Arm| match waits_for_end {
                    true => is_ok_none(code, arm.pat) || matches!(code.pat(arm.pat).kind, PatKind::Wild),
                    false => matches_nothing(code, arm),
                };
                let way = match arms.iter().find(takes) {
                    Some(Arm { guard: None, value, .. }) => self.way(inference, of, *value, yields),
                    _ => Way::Elsewhere,
                };
                (Some(*scrutinee), way)
            }
            ExprKind::If { cond, otherwise, .. }
                if let ExprKind::Let { pat, expr: init } = &code.expr(*cond).kind
                    && is_success(code, *pat)
                    && self.is_try(inference, *init) =>
            {
                let way = otherwise.map_or(Way::On, |otherwise| self.way(inference, of, otherwise, yields));
                (Some(*init), way)
            }
            _ => (None, self.way(inference, of, expr, yields)),
        }
    }

    fn way(&self, inference: &Inference, of: ExprId, expr: ExprId, yields: &mut bool) -> Way {
        let mut exits = Exits::default();
        let ends = Flow::new(self, inference).ends(expr, &mut exits);
        let round = exits.continues.contains(&of);
        if !round && ends == Can::No || !self.is_idle(inference, expr, yields) {
            return Way::Elsewhere;
        }
        if round { Way::Round } else { Way::On }
    }

    /// Nothing is done here that could end a wait.
    pub(super) fn is_idle(&self, inference: &Inference, root: ExprId, yields: &mut bool) -> bool {
        let parts = self.looks(inference, root);
        *yields |= parts.iter().any(|(_, part)| *part == Part::Yield);
        let is_idle = parts.iter().all(|(_, part)| !matches!(part, Part::Work | Part::Try));
        is_idle && !assigns(self.code_at(inference), root)
    }

    /// Does this loop do nothing but ask, these expressions left out?
    pub(super) fn only_asks(&self, inference: &Inference, looped: ExprId, but: &[ExprId]) -> bool {
        let parts = self.looks(inference, looped);
        let asks = |part: Part| matches!(part, Part::Look | Part::Idle);
        parts.iter().all(|(id, part)| but.contains(id) || asks(*part)) && !assigns(self.code_at(inference), looped)
    }

    /// `self.rx.try_recv()`
    fn is_try(&self, inference: &Inference, expr: ExprId) -> bool {
        let expr = self.tried(inference, expr);
        let ExprKind::MethodCall(call) = &self.code_at(inference).expr(expr).kind else { return false };
        self.part_of(inference, expr) == Part::Try && self.is_idle(inference, call.receiver, &mut false)
    }

    fn tries(&self, inference: &Inference, root: ExprId) -> bool {
        self.looks(inference, root).into_iter().any(|(_, part)| part == Part::Try)
    }

    /// The first look, if there is one and nothing but looks.
    fn only_looks(&self, inference: &Inference, roots: &[ExprId]) -> Option<Spin> {
        let mut first = None;
        let mut yields = false;
        for root in roots {
            for (expr, part) in self.looks(inference, *root) {
                match part {
                    Part::Work => return None,
                    Part::Yield => yields = true,
                    Part::Look | Part::Try if first.is_none() => first = Some(expr),
                    Part::Look | Part::Try | Part::Idle | Part::Granted => {}
                }
            }
        }
        self.spin(inference, first?, yields, false)
    }

    /// All that is called, awaited or looped over below an expression.
    fn looks(&self, inference: &Inference, root: ExprId) -> Vec<(ExprId, Part)> {
        self.looks_within(inference, root, Depth::FIRST)
    }

    fn looks_within(&self, inference: &Inference, root: ExprId, depth: Depth) -> Vec<(ExprId, Part)> {
        let code = self.code_at(inference);
        let mut out = Vec::new();
        let leaving = self.leaving(inference, root);
        super::walk::descendants(code, root, &mut |id| {
            // What is done on the way out is done once.
            if leaving.iter().any(|span| span.contains(code.expr(id).span)) {
                return;
            }
            let part = match &code.expr(id).kind {
                ExprKind::Call { .. } | ExprKind::MethodCall(_) => self.part_within(inference, id, depth),
                // Another macro may sleep, or wait.
                ExprKind::Macro(_) if self.formats(inference, id) || self.asserts(inference, id) => Part::Idle,
                ExprKind::Macro(_) => Part::Work,
                ExprKind::Await { base, .. } if self.part_within(inference, *base, depth) == Part::Yield => Part::Yield,
                ExprKind::Await { base, .. }
                    if self.stub_callee(inference, *base).is_some_and(|it| is_lock(&self.path_of(it.def))) =>
                {
                    Part::Granted
                }
                // It only looks, too: it never waits.
                ExprKind::Await { base, .. } if self.called_async_fn(inference, *base).is_some() => Part::Idle,
                ExprKind::Try(base) if self.waits_for_end(inference, *base) => Part::Idle,
                ExprKind::Await { .. }
                | ExprKind::For(_)
                | ExprKind::Async(_)
                | ExprKind::Closure(_)
                | ExprKind::Yield(_)
                | ExprKind::Try(_)
                | ExprKind::Index { .. } => Part::Work,
                ExprKind::Loop { .. } | ExprKind::While { .. } if id != root => Part::Work,
                _ => return,
            };
            out.push((id, part));
        });
        out
    }

    /// `assert!` and its kin.
    fn asserts(&self, inference: &Inference, id: ExprId) -> bool {
        let Some(Def::Item(def)) = inference.defs.get(&id) else { return false };
        self.file(def.file).stub && self.item(*def).name.as_str().contains("assert")
    }

    fn part_of(&self, inference: &Inference, id: ExprId) -> Part {
        self.part_within(inference, id, Depth::FIRST)
    }

    fn part_within(&self, inference: &Inference, id: ExprId, depth: Depth) -> Part {
        let callee = match inference.callees.get(&id) {
            Some(Callee::Fn(callee)) if self.file(callee.def.file).stub => callee,
            Some(Callee::Fn(callee)) => return self.part_of_fn(callee, depth),
            Some(Callee::Constructor(_)) => return Part::Idle,
            _ => return Part::Work,
        };
        let path = self.path_of(callee.def);
        let name = self.item(callee.def).name.as_str();
        match name {
            "load" if path.contains("::atomic::") => Part::Look,
            "now" | "elapsed" if path.contains("::Instant::") => Part::Look,
            "is_finished" if path.contains("::JoinHandle::") || path.contains("::AbortHandle::") => Part::Look,
            "is_empty" | "len" | "is_closed" if path.contains("::mpsc::") => Part::Look,
            "borrow" | "borrow_and_update" if path.starts_with("tokio::sync::watch::") => Part::Look,
            "available_permits" if path.starts_with("tokio::sync::") => Part::Look,
            "try_recv" | "try_lock" | "try_read" | "try_write" | "try_acquire" => Part::Try,
            "try_wait" if path.contains("::process::Child::") => Part::Try,
            "lock" | "read" | "write" if is_lock(&path) => Part::Look,
            "spin_loop" | "yield_now" if path.starts_with("std::") => Part::Idle,
            "yield_now" => Part::Yield,
            "is_ok" | "is_err" | "is_some" | "is_none" | "unwrap" | "expect" | "clone" | "duration_since"
            | "from_millis" | "from_secs" | "from_micros" | "as_millis" | "as_secs" | "as_ref" | "cloned"
            | "copied" | "contains" | "contains_key" | "drop" | "get" | "is_empty" | "len"
                if path.starts_with("std::") || path.starts_with("core::") =>
            {
                Part::Idle
            }
            _ => Part::Work,
        }
    }

    /// `fn is_ready(&self) -> bool { self.ready.load(..) }`: a function of the user's that only looks. An async one counts
    /// where it is called: awaiting it waits for nothing.
    fn part_of_fn(&self, callee: &FnCallee, depth: Depth) -> Part {
        let def = self.specialized(callee);
        let Some(code_id) = self.code_of(def).filter(|_| !depth.is_past(MAX_HELPERS)) else { return Part::Work };
        let looks = kept(&self.calls.looking, (def, depth), || self.fn_only_looks(def, code_id, depth));
        if looks { Part::Look } else { Part::Work }
    }

    fn fn_only_looks(&self, def: DefId, code_id: CodeId, depth: Depth) -> bool {
        let outline = self.outline(def.file, code_id);
        let span = outline.unread.unwrap_or_else(|| outline.expr(outline.body(BodyId(0)).value).span);
        if span.end - span.start > MAX_LOOK || self.entry(def).is_some() {
            return false;
        }
        let (code, inference) = (self.code_in(def.file, code_id), self.inference(def.file, code_id));
        let value = code.body(BodyId(0)).value;
        if assigns(code, value) {
            return false;
        }
        let parts = self.looks_within(inference, value, depth.next());
        // What a `try_..` of another function has found is its own business.
        let of = |wanted: &[Part]| parts.iter().any(|(_, part)| wanted.contains(part));
        // One that does nothing at all may be one that is yet to be written.
        let only_looks = of(&[Part::Look]) && !of(&[Part::Work, Part::Try, Part::Yield, Part::Granted]);
        // One that takes a lock may do its work under it, on one of its ways.
        let locks = |expr: ExprId| self.stub_callee(inference, expr).is_some_and(|it| is_lock(&self.path_of(it.def)));
        only_looks && !parts.iter().any(|(expr, _)| locks(*expr))
    }

    /// The branches below this that do not go on: they end in a `return` or `break`.
    fn leaving(&self, inference: &Inference, root: ExprId) -> Vec<Span> {
        let code = self.code_at(inference);
        let flow = Flow::new(self, inference);
        let mut out = Vec::new();
        let mut check = |branch: ExprId| {
            let mut exits = Exits::default();
            let leaves = flow.ends(branch, &mut exits) == Can::No && exits.continues.is_empty();
            if leaves && (exits.returns || !exits.breaks.is_empty()) {
                out.push(code.expr(branch).span);
            }
        };
        super::walk::descendants(code, root, &mut |id| match &code.expr(id).kind {
            ExprKind::If { then, otherwise, .. } => [*then].into_iter().chain(*otherwise).for_each(&mut check),
            ExprKind::Match { arms, .. } => arms.iter().for_each(|arm| check(arm.value)),
            _ => {}
        });
        out
    }

    /// Does the condition hold as long as there is nothing? A loop that goes on while there is something drains a queue.
    fn waits_while(&self, inference: &Inference, cond: ExprId) -> bool {
        let code = self.code_at(inference);
        let mut tries = Vec::new();
        for (expr, part) in self.looks(inference, cond) {
            if part == Part::Try {
                tries.push(expr);
            }
        }
        tries.into_iter().all(|expr| {
            let tried = inference.parent(expr).filter(|up| self.tried(inference, *up) == expr).unwrap_or(expr);
            let Some(parent) = inference.parent(tried) else { return false };
            match &code.expr(parent).kind {
                ExprKind::MethodCall(call) => {
                    matches!(call.method.as_str(), "is_err" | "is_none") && !negated(code, inference, parent)
                }
                ExprKind::Let { pat, .. } => is_failure(code, *pat),
                _ => false,
            }
        })
    }
}

fn negated(code: &Code, inference: &Inference, expr: ExprId) -> bool {
    inference.parent(expr).is_some_and(|up| matches!(code.expr(up).kind, ExprKind::Unary { .. }))
}

/// A lock whose guard shows what others change.
pub fn is_lock(api: &str) -> bool {
    ["::Mutex::lock", "::FairMutex::lock", "::RwLock::read", "::RwLock::write"].iter().any(|end| api.ends_with(end))
}

/// `Ok(..)` or `Some(..)`, where something is in it.
pub(super) fn is_success(code: &Code, pat: PatId) -> bool {
    matches!(pat_name(code, pat), Some("Ok" | "Some")) && !is_ok_none(code, pat)
}

/// `Ok(None)`
fn is_ok_none(code: &Code, pat: PatId) -> bool {
    code.content(pat, "Ok").and_then(|inner| pat_name(code, inner)) == Some("None")
}

/// Does this arm take the answer that there is nothing yet? One for a channel that is closed does not.
fn matches_nothing(code: &Code, arm: &Arm) -> bool {
    match &code.pat(arm.pat).kind {
        PatKind::Wild => true,
        PatKind::TupleStruct { elems, .. } if code.is_variant(arm.pat, "Err") => {
            elems.first().is_none_or(|inner| match &code.pat(*inner).kind {
                PatKind::Wild => true,
                PatKind::Bind { sub: None, .. } | PatKind::Path(_) | PatKind::TupleStruct { .. } => {
                    let name = pat_name(code, *inner).unwrap_or_default();
                    !name.starts_with(|first: char| first.is_ascii_uppercase())
                        || matches!(name, "Empty" | "WouldBlock" | "NoPermits")
                }
                _ => false,
            })
        }
        _ => pat_name(code, arm.pat) == Some("None"),
    }
}

/// `Err(..)` or `None`.
fn is_failure(code: &Code, pat: PatId) -> bool {
    matches!(pat_name(code, pat), Some("Err" | "None"))
}

pub(super) fn pat_name(code: &Code, pat: PatId) -> Option<&'static str> {
    match &code.pat(pat).kind {
        PatKind::TupleStruct { path, .. } | PatKind::Path(path) => path.last().map(|last| last.name.as_str()),
        PatKind::Bind { name, .. } => Some(name.as_str()),
        _ => None,
    }
}

fn has_exit(code: &Code, body: ExprId) -> bool {
    super::walk::any(code, body, |id| matches!(code.expr(id).kind, ExprKind::Break { .. } | ExprKind::Return(_)))
}

/// Something is changed in the loop: its exit may depend on that.
fn assigns(code: &Code, body: ExprId) -> bool {
    super::walk::any(code, body, |id| matches!(code.expr(id).kind, ExprKind::Assign { .. } | ExprKind::AssignOp { .. }))
}

/// `if let Ok(x) = .. { break }`, `match .. { Ok(x) => break, .. }`, and no way out on a failure alone.
fn leaves_on_success(code: &Code, body: ExprId) -> bool {
    let (mut on_success, mut on_failure) = (false, false);
    super::walk::descendants(code, body, &mut |id| match &code.expr(id).kind {
        ExprKind::If { cond, then, otherwise } => {
            let is_success = match &code.expr(*cond).kind {
                ExprKind::Let { pat, .. } => matches!(pat_name(code, *pat), Some("Ok" | "Some")),
                ExprKind::MethodCall(call) => matches!(call.method.as_str(), "is_ok" | "is_some"),
                _ => return,
            };
            if is_success {
                on_success |= has_exit(code, *then);
                on_failure |= otherwise.is_some_and(|otherwise| has_exit(code, otherwise));
            } else {
                on_failure |= has_exit(code, *then);
            }
        }
        ExprKind::Match { arms, .. } => {
            for arm in arms {
                match pat_name(code, arm.pat) {
                    Some("Ok" | "Some") => on_success |= has_exit(code, arm.value),
                    // `Err(TryRecvError::Disconnected) => break` is an end, not an answer.
                    Some("Err")
                        if matches!(&code.pat(arm.pat).kind, PatKind::TupleStruct { elems, .. }
                        if elems.first().and_then(|inner| pat_name(code, *inner)).is_some_and(|it| matches!(it, "Disconnected" | "Closed"))) =>
                        {}
                    _ => on_failure |= has_exit(code, arm.value),
                }
            }
        }
        _ => {}
    });
    on_success && !on_failure
}
