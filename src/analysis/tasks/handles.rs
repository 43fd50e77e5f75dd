//! What becomes of a task's handle and of its result: alone, in a list, or in a `JoinSet`; facts, no judgement.

use crate::analysis::abandoned::bound_under_cfg;
use crate::analysis::context::body_expr;
use crate::analysis::def::{Def, DefId};
use crate::analysis::depth::Depth;
use crate::analysis::fate::{Fate, fate, uses};
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::analysis::{BodyRef, Program, walk};
use crate::model::{BodyKind, Code, ExprId, ExprKind, MacroBody, Name, PatId, PatKind};

/// What becomes of the task's handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Nobody can look at the task again.
    Lost(Lost),
    /// Awaited, and thrown away what came of it: this await.
    Ignored(ExprId),
    /// A panic comes through where the handle is awaited; what the task itself gives is thrown away.
    OutputIgnored(ExprId),
    /// Awaited and used.
    Seen,
    /// Stored, returned, handed on, aborted: somebody has it.
    Kept,
    /// The call gives none, or who keeps it is not seen to ask for what comes of it.
    NoHandle,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// `spawn(..);`
    Statement,
    /// `let _ = spawn(..);`
    Underscore,
    /// `let task = spawn(..);`, never named again.
    Unused(PatId),
    /// `drop(spawn(..))`
    Dropped,
    /// `spawn(..).detach()`
    Detached,
}

impl End {
    /// Nobody hears of a panic.
    pub fn hides_panic(self) -> bool {
        matches!(self, Self::Lost(_) | Self::Ignored(_))
    }

    /// Nobody looks at what the task gives.
    pub fn hides_output(self) -> bool {
        matches!(self, Self::Lost(_) | Self::Ignored(_) | Self::OutputIgnored(_))
    }

    /// The better known a task stays, the more.
    fn rank(self) -> u32 {
        match self {
            Self::Lost(_) => 0,
            Self::Ignored(_) => 1,
            Self::OutputIgnored(_) => 2,
            Self::Seen => 3,
            Self::Kept | Self::NoHandle => 4,
        }
    }
}

const JOIN_SET: &str = "tokio::task::join_set::JoinSet";

const MAX_DEPTH: u32 = 6;

impl Program {
    /// What becomes of the handle that this call gives.
    pub(super) fn end_of(&self, inference: &Inference, call: ExprId) -> End {
        let code = self.code_at(inference);
        if let Some(set) = self.set_of(inference, call) {
            return self.end_in_group(inference, set, Depth::FIRST).unwrap_or(End::NoHandle);
        }
        let mut at = call;
        // A builder gives a `Result` of a handle.
        for _ in 0..2 {
            if self.is_handle(inference.ty(at)) {
                return self.end_of_handle(inference, at, Depth::FIRST);
            }
            at = match inference.parent(at).map(|parent| (parent, &code.expr(parent).kind)) {
                Some((parent, ExprKind::Try(_))) => parent,
                Some((parent, ExprKind::MethodCall(method))) if method.receiver == at && is_unwrap(method.method) => {
                    parent
                }
                _ => return End::NoHandle,
            };
        }
        End::NoHandle
    }

    /// A value that gives what the task gives when awaited.
    pub(in crate::analysis) fn is_handle(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Adt(def, _) if self.file(def.file).stub)
            && self.lang.future.is_some_and(|future| self.implements(ty, future))
    }

    /// Dropping this handle stops the task, so it is never lost by that.
    fn stops_with_handle(&self, ty: &Ty) -> bool {
        let Ty::Adt(def, _) = ty else { return false };
        let name = self.item(*def).name;
        name != "JoinHandle"
    }

    fn end_of_handle(&self, inference: &Inference, expr: ExprId, depth: Depth) -> End {
        if depth.is_past(MAX_DEPTH) {
            return End::Kept;
        }
        let code = self.code_at(inference);
        let lost = |how: Lost| match self.stops_with_handle(inference.ty(expr)) {
            true => End::Kept,
            false => End::Lost(how),
        };
        match fate(code, inference, expr) {
            Fate::Dropped => lost(Lost::Statement),
            Fate::Underscore => lost(Lost::Underscore),
            Fate::Assigned(assign) => match &code.expr(assign).kind {
                ExprKind::Assign { lhs, .. } if matches!(code.expr(*lhs).kind, ExprKind::Other) => {
                    lost(Lost::Underscore)
                }
                _ => End::Kept,
            },
            Fate::Bound(pat) => {
                let uses = uses(inference, pat);
                let hidden = walk::has_opaque_macro(code);
                match &code.pat(pat).kind {
                    PatKind::Bind { name, .. } if uses.is_empty() => {
                        // Another `let` of that name may be the one that is built.
                        if bound_under_cfg(code, *name) {
                            return End::Kept;
                        }
                        // A macro that we cannot look into may use it, unless its name says that nobody does.
                        if hidden && !name.as_str().starts_with('_') { End::Kept } else { lost(Lost::Unused(pat)) }
                    }
                    _ => uses
                        .into_iter()
                        .map(|at| self.end_of_handle(inference, at, depth.next()))
                        .max_by_key(|end| end.rank())
                        .unwrap_or(End::Kept),
                }
            }
            Fate::Awaited(awaited) => self.end_of_await(inference, awaited),
            Fate::Receiver(call) => match &code.expr(call).kind {
                ExprKind::MethodCall(method) if method.method == "detach" => End::Lost(Lost::Detached),
                _ => End::Kept,
            },
            Fate::Argument(call, _) => match inference.callees.get(&call) {
                Some(Callee::Fn(callee)) if self.is_std(callee.def, "std::mem::drop") => lost(Lost::Dropped),
                Some(Callee::Fn(callee)) => self.end_of_pushed(inference, call, callee.def, depth),
                _ => End::Kept,
            },
            Fate::Macro(list) | Fate::Part(list) if is_list(code, list) => {
                self.end_of_list(inference, list, depth.next())
            }
            // `let _ = join!(one, two);`
            Fate::Macro(joined) if self.is_joined(inference, joined) => match is_thrown_away(code, inference, joined) {
                true => End::Ignored(joined),
                false => End::Seen,
            },
            // `items.map(|item| spawn(..)).collect()`
            Fate::Returned => {
                self.list_of(inference, expr).map_or(End::Kept, |list| self.end_of_list(inference, list, depth.next()))
            }
            _ => End::Kept,
        }
    }

    /// Is this `join!` or `try_join!`?
    fn is_joined(&self, inference: &Inference, expr: ExprId) -> bool {
        let Some(Def::Item(def)) = inference.defs.get(&expr) else { return false };
        self.facts_of(*def).is_some_and(|facts| facts.joins || facts.try_joins)
    }

    /// What becomes of `handle.await`.
    fn end_of_await(&self, inference: &Inference, awaited: ExprId) -> End {
        let ty = inference.ty(awaited);
        let is_join_result = matches!(ty, Ty::Adt(def, args) if Some(*def) == self.lang.result
            && args.get(1).is_some_and(|error| self.is_type(error, "tokio::task::JoinError")));
        if is_join_result {
            return self.end_of_result(inference, awaited, awaited);
        }
        let thrown_away = !ty.is_unknown() && is_thrown_away(self.code_at(inference), inference, awaited);
        if thrown_away { End::OutputIgnored(awaited) } else { End::Seen }
    }

    /// What becomes of a task's result, a panic or what the task gives, which this await gave.
    fn end_of_result(&self, inference: &Inference, result: ExprId, awaited: ExprId) -> End {
        let code = self.code_at(inference);
        let thrown_away = |expr: ExprId| is_thrown_away(code, inference, expr);
        if thrown_away(result) {
            return End::Ignored(awaited);
        }
        match inference.parent(result).map(|parent| (parent, &code.expr(parent).kind)) {
            Some((parent, ExprKind::Try(_))) if thrown_away(parent) => End::OutputIgnored(awaited),
            Some((parent, ExprKind::MethodCall(method))) if method.receiver == result && thrown_away(parent) => {
                match method.method.as_str() {
                    "unwrap" | "expect" => End::OutputIgnored(awaited),
                    "ok" | "unwrap_or_default" => End::Ignored(awaited),
                    _ => End::Seen,
                }
            }
            // `if let Err(panic) = task.await`, `task.await.is_err()`: whether it panicked, and nothing more.
            Some((_, ExprKind::Let { pat, .. })) if code.is_variant(*pat, "Err") => End::OutputIgnored(awaited),
            Some((_, ExprKind::MethodCall(method)))
                if method.receiver == result && matches!(method.method.as_str(), "is_err" | "is_ok") =>
            {
                End::OutputIgnored(awaited)
            }
            Some((_, ExprKind::Match { scrutinee, arms })) if *scrutinee == result => {
                let looks = |pat: PatId| match &code.pat(pat).kind {
                    PatKind::Wild => false,
                    PatKind::TupleStruct { elems, .. } if code.is_variant(pat, "Ok") => {
                        !matches!(elems[..], [elem] if matches!(code.pat(elem).kind, PatKind::Wild))
                    }
                    _ => !code.is_variant(pat, "Err"),
                };
                if arms.iter().any(|arm| looks(arm.pat)) { End::Seen } else { End::OutputIgnored(awaited) }
            }
            _ => End::Seen,
        }
    }

    /// The `JoinSet` of this function's own into which this call spawns.
    fn set_of(&self, inference: &Inference, call: ExprId) -> Option<PatId> {
        let ExprKind::MethodCall(method) = &self.code_at(inference).expr(call).kind else { return None };
        let is_set = self.is_type(inference.ty(method.receiver).peeled(), JOIN_SET);
        is_set.then(|| self.own_group(inference, method.receiver)).flatten()
    }

    /// The variable that this names, where it owns its value and was made here: nobody else asks for what is in it.
    fn own_group(&self, inference: &Inference, expr: ExprId) -> Option<PatId> {
        let pat = *inference.locals.get(&expr)?;
        let is_owned = !matches!(inference.pat_ty[pat.0 as usize], Ty::Ref(..));
        (is_owned && self.initializer(inference, pat).is_some()).then_some(pat)
    }

    /// A handle that goes into a list of this function's own: `handles.push(spawn(..))`.
    fn end_of_pushed(&self, inference: &Inference, call: ExprId, callee: DefId, depth: Depth) -> End {
        let ExprKind::MethodCall(method) = &self.code_at(inference).expr(call).kind else { return End::Kept };
        let pushes = self.file(callee.file).stub && matches!(method.method.as_str(), "push" | "push_back");
        let group = pushes.then(|| self.own_group(inference, method.receiver)).flatten();
        group.and_then(|group| self.end_in_group(inference, group, depth.next())).unwrap_or(End::Kept)
    }

    /// The list that a closure's values become, where this is one: `items.map(|item| spawn(..)).collect()`.
    fn list_of(&self, inference: &Inference, expr: ExprId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let at = BodyRef { file: inference.file, code: inference.code, body: inference.body_of(expr) };
        if !matches!(code.body(at.body).kind, BodyKind::Closure { is_async: false, .. }) {
            return None;
        }
        let map = inference.parent(body_expr(self, at)?)?;
        let ExprKind::MethodCall(method) = &code.expr(map).kind else { return None };
        let Some(Callee::Fn(callee)) = inference.callees.get(&map) else { return None };
        if method.method != "map" || !self.is_std(callee.def, "std::iter::Iterator::map") {
            return None;
        }
        let up = inference.parent(map)?;
        let collects = matches!(&code.expr(up).kind, ExprKind::MethodCall(next) if next.receiver == map && next.method == "collect");
        Some(if collects { up } else { map })
    }

    /// What becomes of the tasks whose handles are in a list, which this expression gives.
    fn end_of_list(&self, inference: &Inference, list: ExprId, depth: Depth) -> End {
        match fate(self.code_at(inference), inference, list) {
            Fate::Bound(pat) => self.end_in_group(inference, pat, depth.next()).unwrap_or(End::Kept),
            _ => self.asks(inference, list, depth.next()).unwrap_or(End::Kept),
        }
    }

    /// What becomes of the tasks in a set or list: the best that is done with any. `None`: nothing is.
    fn end_in_group(&self, inference: &Inference, group: PatId, depth: Depth) -> Option<End> {
        if depth.is_past(MAX_DEPTH) {
            return Some(End::Kept);
        }
        let all = uses(inference, group).into_iter().filter_map(|used| self.asks(inference, used, depth));
        all.max_by_key(|end| end.rank())
    }

    /// What this use of a group does with the results in it; `None`: it only puts something in, or counts.
    fn asks(&self, inference: &Inference, used: ExprId, depth: Depth) -> Option<End> {
        let code = self.code_at(inference);
        let awaited = |call: ExprId| match fate(code, inference, call) {
            Fate::Awaited(awaited) => Some(awaited),
            _ => None,
        };
        Some(match fate(code, inference, used) {
            Fate::Receiver(call) => {
                let ExprKind::MethodCall(method) = &code.expr(call).kind else { return Some(End::Kept) };
                match method.method.as_str() {
                    name if name.starts_with("spawn") => return None,
                    "push" | "push_back" | "len" | "is_empty" | "reserve" => return None,
                    "join_next" | "next" => self.end_of_next(inference, call),
                    "join_all" => match awaited(call) {
                        Some(awaited) if is_thrown_away(code, inference, awaited) => End::OutputIgnored(awaited),
                        _ => End::Kept,
                    },
                    _ => End::Kept,
                }
            }
            Fate::Argument(call, _) => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return Some(End::Kept) };
                let path = self.path_of(callee.def);
                match awaited(call) {
                    Some(awaited) if path == "futures::future::join_all" => {
                        if is_thrown_away(code, inference, awaited) { End::Ignored(awaited) } else { End::Kept }
                    }
                    Some(awaited) if path == "futures::future::try_join_all" => self.end_of_await(inference, awaited),
                    _ => End::Kept,
                }
            }
            // `for handle in handles`
            Fate::Part(each) => match &code.expr(each).kind {
                ExprKind::For(it) if it.iter == used && matches!(code.pat(it.pat).kind, PatKind::Bind { .. }) => {
                    let ends = uses(inference, it.pat).into_iter();
                    let ends = ends.map(|handle| self.end_of_handle(inference, handle, depth.next()));
                    ends.max_by_key(|end| end.rank()).unwrap_or(End::Kept)
                }
                _ => End::Kept,
            },
            _ => End::Kept,
        })
    }

    /// What becomes of the results that a set gives one by one: `while let Some(done) = set.join_next().await`.
    fn end_of_next(&self, inference: &Inference, call: ExprId) -> End {
        let code = self.code_at(inference);
        let (given, pat) = match fate(code, inference, call) {
            Fate::Awaited(awaited) => match inference.parent(awaited).map(|up| &code.expr(up).kind) {
                _ if is_thrown_away(code, inference, awaited) => return End::Ignored(awaited),
                Some(ExprKind::Let { pat, .. }) => (awaited, *pat),
                Some(ExprKind::MethodCall(asked)) if asked.method == "is_some" => return End::Ignored(awaited),
                _ => return End::Seen,
            },
            Fate::Macro(select) => {
                let ExprKind::Macro(called) = &code.expr(select).kind else { return End::Seen };
                let MacroBody::Select(select) = &called.body else { return End::Seen };
                match select.arms.iter().find(|arm| arm.future == call) {
                    Some(arm) => (call, arm.pat),
                    None => return End::Seen,
                }
            }
            _ => return End::Seen,
        };
        let PatKind::TupleStruct { path, elems } = &code.pat(pat).kind else { return End::Seen };
        let [elem] = &elems[..] else { return End::Seen };
        if path.last().is_none_or(|last| last.name != "Some") {
            return End::Seen;
        }
        match &code.pat(*elem).kind {
            PatKind::Wild => End::Ignored(given),
            PatKind::Bind { name, .. } => {
                let named = uses(inference, *elem);
                if named.is_empty() {
                    let unused = name.as_str().starts_with('_') || !walk::has_opaque_macro(code);
                    return if unused { End::Ignored(given) } else { End::Seen };
                }
                let ends = named.into_iter().map(|result| self.end_of_result(inference, result, given));
                ends.max_by_key(|end| end.rank()).unwrap_or(End::Seen)
            }
            _ => End::Seen,
        }
    }
}

fn is_thrown_away(code: &Code, inference: &Inference, expr: ExprId) -> bool {
    match fate(code, inference, expr) {
        Fate::Dropped | Fate::Underscore => true,
        Fate::Assigned(assign) => {
            matches!(&code.expr(assign).kind, ExprKind::Assign { lhs, .. } if matches!(code.expr(*lhs).kind, ExprKind::Other))
        }
        _ => false,
    }
}

/// `vec![..]` or `[..]`
fn is_list(code: &Code, expr: ExprId) -> bool {
    match &code.expr(expr).kind {
        ExprKind::Array(_) => true,
        ExprKind::Macro(call) => call.path.last().is_some_and(|last| last.name == "vec"),
        _ => false,
    }
}

fn is_unwrap(name: Name) -> bool {
    name == "unwrap" || name == "expect"
}
