//! What is lost when a future is dropped half way: known calls, and async functions of the crate, bottom-up.

use super::def::DefId;
use super::dependence::chain::collect_bindings;
use super::depth::Depth;
use super::exits::leads_to;
use super::fate::{self, Fate};
use super::infer::{Callee, FnCallee, Inference};
use super::select::place_root;
use super::ty::Ty;
use super::{Program, walk};
use crate::model::{BodyId, ExprId, ExprKind, MacroBody, PatId, Place, StmtKind};
use std::sync::Arc;

/// What a caller who drops the future loses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// `the bytes that were already read`
    pub what: Box<str>,
    /// `tokio::io::AsyncReadExt::read_exact`
    pub api: String,
    /// The call that it is lost in (or taken by).
    pub place: Place,
    /// The function stops here with what it took in its hands.
    pub then: Option<Place>,
    /// It is lost to whoever lends this parameter: a reader of any type, given by value, may be a `&mut`.
    through: Option<PatId>,
    /// The async functions on the way, outermost first: where each is called, and which it is.
    pub steps: Vec<(Place, DefId)>,
}

/// How a future takes being dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Safety {
    Safe,
    Unsafe(Arc<Loss>),
    /// It calls what we do not know.
    Unknown,
}

const MAX_DEPTH: usize = 12;

/// Which variables outlive the future: only what was taken out of these, or half done to these, is a loss.
type Outlives<'a> = &'a dyn Fn(PatId) -> bool;

impl Program {
    /// What is lost when this future, made anew each time, is dropped before it completes.
    /// `kept` tells which variables live on, `made` which hold what exists only once.
    pub fn loss(&self, inference: &Inference, future: ExprId, kept: Outlives, made: Outlives) -> Safety {
        Search { program: self, visiting: Vec::new() }.of_future(inference, future, kept, Some(made))
    }

    /// The same for all calls of an async function: of what comes in by reference.
    pub fn loss_in(&self, def: DefId) -> Safety {
        Search { program: self, visiting: Vec::new() }.of_fn(def)
    }
}

struct Search<'p> {
    program: &'p Program,
    visiting: Vec<DefId>,
}

impl Search<'_> {
    fn of_future(&mut self, inference: &Inference, future: ExprId, kept: Outlives, made: Option<Outlives>) -> Safety {
        let program = self.program;
        let code = program.code_at(inference);
        match &code.expr(future).kind {
            ExprKind::Async(body) => self.of_body(inference, *body, kept),
            ExprKind::Block(block) => match block.tail {
                Some(tail) => self.of_future(inference, tail, kept, made),
                None => Safety::Unknown,
            },
            ExprKind::Call { args, .. } => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&future) else { return Safety::Unknown };
                self.of_call(inference, future, callee, None, args, (kept, made))
            }
            ExprKind::MethodCall(call) => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&future) else { return Safety::Unknown };
                self.of_call(inference, future, callee, Some(call.receiver), &call.args, (kept, made))
            }
            // `&mut future`, `pin!(future)`
            ExprKind::Ref { mutable: true, expr } => self.of_future(inference, *expr, kept, made),
            ExprKind::Macro(call) => match (&call.body, call.path.last()) {
                (MacroBody::Exprs(args), Some(last)) if last.name == "pin" && args.len() == 1 => {
                    self.of_future(inference, args[0], kept, made)
                }
                _ => Safety::Unknown,
            },
            // A variable that this turn made and nothing but this arm polls: the next turn has another.
            ExprKind::Path(_) => {
                let Some(pat) = inference.locals.get(&future).copied() else { return Safety::Unknown };
                if !made.is_some_and(|made| made(pat)) {
                    return Safety::Unknown;
                }
                let mut values: Vec<ExprId> = program.initializer(inference, pat).into_iter().collect();
                for used in fate::uses(inference, pat) {
                    match inference.parent(used).map(|up| &code.expr(up).kind) {
                        // `let future; if .. { future = a() } else { future = b() }`
                        Some(ExprKind::Assign { lhs, rhs }) if *lhs == used => values.push(*rhs),
                        _ if used == future || is_pinned(inference, code, used) => {}
                        _ => return Safety::Unknown,
                    }
                }
                self.of_any(inference, values, kept, made)
            }
            ExprKind::If { then, otherwise, .. } => {
                self.of_any(inference, [*then].into_iter().chain(*otherwise).collect(), kept, made)
            }
            ExprKind::Match { arms, .. } => {
                self.of_any(inference, arms.iter().map(|arm| arm.value).collect(), kept, made)
            }
            _ => Safety::Unknown,
        }
    }

    /// One of these, nobody knows which: the first that loses something.
    fn of_any(
        &mut self,
        inference: &Inference,
        futures: Vec<ExprId>,
        kept: Outlives,
        made: Option<Outlives>,
    ) -> Safety {
        let mut found = Safety::Unknown;
        for future in futures {
            found = self.of_future(inference, future, kept, made);
            if matches!(found, Safety::Unsafe(_)) {
                break;
            }
        }
        found
    }

    fn of_call(
        &mut self,
        inference: &Inference,
        expr: ExprId,
        callee: &FnCallee,
        receiver: Option<ExprId>,
        args: &[ExprId],
        (kept, made): (Outlives, Option<Outlives>),
    ) -> Safety {
        let program = self.program;
        let code = program.code_at(inference);
        let span = match &code.expr(expr).kind {
            ExprKind::MethodCall(call) => call.name_span,
            ExprKind::Call { callee, .. } => code.expr(*callee).span,
            _ => code.expr(expr).span,
        };
        let place = Place::new(inference.file, span);
        let facts = program.facts_of(callee.def);
        let on_kept = || match receiver {
            Some(receiver) => kept_root(program, inference, receiver, kept),
            None => {
                args.iter().any(|arg| is_lent(program, inference, *arg) && kept_root(program, inference, *arg, kept))
            }
        };
        if let Some(what) = facts.and_then(|facts| facts.cancel_unsafe.as_ref()) {
            let is_message = &**what == "the message";
            let lost = match (is_message, made) {
                // A message that is made anew on each try is not lost.
                (true, Some(made)) => args.first().is_some_and(|arg| {
                    is_handed_over(inference, code, *arg, made) || is_moved_out(program, inference, *arg, kept)
                }),
                (true, None) => false,
                (false, _) => true,
            };
            if !lost || !on_kept() {
                return Safety::Unknown;
            }
            let api = program.path_of(callee.def);
            return Safety::Unsafe(Arc::new(Loss {
                what: what.clone(),
                api,
                place,
                then: None,
                through: None,
                steps: Vec::new(),
            }));
        }
        if facts.is_some_and(|facts| facts.cancel_safe) {
            return Safety::Safe;
        }
        let def = program.specialized(callee);
        if program.file(def.file).stub {
            // `future.fuse()`, `timeout(limit, future)`, `Box::pin(future)`: the same future in a coat.
            let is_future = |expr: ExprId| {
                matches!(inference.ty(expr), Ty::Future(..) | Ty::Async(..))
                    || program.lang.future.is_some_and(|future| program.implements(inference.ty(expr), future))
            };
            let lent = |expr: ExprId| matches!(inference.ty(expr), Ty::Ref(..));
            let inner = receiver.into_iter().chain(args.iter().copied()).filter(|it| is_future(*it) && !lent(*it));
            let mut found = Safety::Unknown;
            for inner in inner.collect::<Vec<_>>() {
                found = self.of_future(inference, inner, kept, made);
                if matches!(found, Safety::Unsafe(_)) {
                    return found;
                }
            }
            return found;
        }
        let found = self.of_fn(def);
        let Safety::Unsafe(loss) = &found else { return found };
        let lends = |arg: ExprId| {
            let lent = is_lent(program, inference, arg) || is_generic(inference.ty(arg));
            lent && kept_root(program, inference, arg, kept)
        };
        let lives_on = match (loss.through, receiver) {
            (Some(param), receiver) => {
                let given = receiver.into_iter().chain(args.iter().copied());
                param_index(program, def, param).and_then(|index| given.into_iter().nth(index)).is_some_and(lends)
            }
            (None, Some(receiver)) => {
                kept_root(program, inference, receiver, kept) || args.iter().any(|arg| lends(*arg))
            }
            (None, None) => args.iter().any(|arg| lends(*arg)),
        };
        if !lives_on {
            return Safety::Unknown;
        }
        let mut loss = (**loss).clone();
        loss.through = None;
        loss.steps.insert(0, (place, def));
        Safety::Unsafe(Arc::new(loss))
    }

    fn of_fn(&mut self, def: DefId) -> Safety {
        let program = self.program;
        if let Some(known) = program.calls.losses.read().ok().and_then(|known| known.get(&def).cloned()) {
            return known;
        }
        let is_async = program.item(def).as_fn().is_some_and(|it| it.is_async);
        let Some(code_id) = program.code_of(def).filter(|_| is_async) else { return Safety::Unknown };
        if self.visiting.contains(&def) || self.visiting.len() >= MAX_DEPTH {
            return Safety::Unknown;
        }
        self.visiting.push(def);
        let inference = program.inference(def.file, code_id);
        let code = program.code_at(inference);
        let params = &code.body(BodyId(0)).params;
        // What is given away dies with the future: nobody misses it.
        let kept = |pat: PatId| {
            params.iter().any(|param| param.pat == pat && matches!(inference.pat_ty[pat.0 as usize], Ty::Ref(..)))
        };
        let mut found = self.of_body(inference, BodyId(0), &kept);
        for param in params.iter().filter(|param| is_generic(&inference.pat_ty[param.pat.0 as usize])) {
            if matches!(found, Safety::Unsafe(_)) {
                break;
            }
            if let Safety::Unsafe(loss) = self.of_body(inference, BodyId(0), &|pat| pat == param.pat) {
                found = Safety::Unsafe(Arc::new(Loss { through: Some(param.pat), ..(*loss).clone() }));
            }
        }
        self.visiting.pop();
        if self.visiting.is_empty()
            && let Ok(mut known) = program.calls.losses.write()
        {
            known.insert(def, found.clone());
        }
        found
    }

    /// The awaits of one body, in evaluation order.
    fn of_body(&mut self, inference: &Inference, body: BodyId, kept: Outlives) -> Safety {
        let program = self.program;
        let code = program.code_at(inference);
        let mut all = Safety::Safe;
        for index in 0..code.exprs.len() as u32 {
            let id = ExprId(index);
            match &code.expr(id).kind {
                ExprKind::Await { base, .. } if inference.body_of(id) == body => {
                    match self.of_future(inference, *base, kept, None) {
                        Safety::Safe => {}
                        Safety::Unknown => all = Safety::Unknown,
                        found => return found,
                    }
                    if let Some(loss) = self.taken(inference, body, (id, *base), kept) {
                        return Safety::Unsafe(Arc::new(loss));
                    }
                }
                // `queue.pop_front()`
                ExprKind::MethodCall(_) if inference.body_of(id) == body => {
                    let is_sync = |callee: &FnCallee| program.item(callee.def).as_fn().is_some_and(|it| !it.is_async);
                    if let Some(Callee::Fn(callee)) = inference.callees.get(&id)
                        && is_sync(callee)
                        && let Some(loss) = self.taken(inference, body, (id, id), kept)
                    {
                        return Safety::Unsafe(Arc::new(loss));
                    }
                }
                ExprKind::Macro(_) if inference.body_of(id) == body => {
                    let facts = match inference.defs.get(&id) {
                        Some(super::def::Def::Item(def)) => program.facts_of(*def),
                        _ => None,
                    };
                    if facts.is_some_and(|facts| facts.selects || facts.joins || facts.try_joins) {
                        all = Safety::Unknown;
                    }
                }
                _ => {}
            }
        }
        all
    }

    /// Does this await, or call, take something out of what lives on, that is then in the hands of another await?
    fn taken(&self, inference: &Inference, body: BodyId, (id, base): (ExprId, ExprId), kept: Outlives) -> Option<Loss> {
        let program = self.program;
        let code = program.code_at(inference);
        let ExprKind::MethodCall(call) = &code.expr(base).kind else { return None };
        let Some(Callee::Fn(callee)) = inference.callees.get(&base) else { return None };
        let what = program.taken_by_call(callee, Depth::FIRST)?;
        if !kept_root(program, inference, call.receiver, kept) {
            return None;
        }
        let (mut bound, direct) = bound_from(program, inference, id);
        passed_on(program, inference, &mut bound);
        let second = (id.0 + 1..code.exprs.len() as u32).map(ExprId).find(|it| {
            let ExprKind::Await { base: second, .. } = &code.expr(*it).kind else { return false };
            if inference.body_of(*it) != body || !self.may_wait(inference, *second) {
                return false;
            }
            direct == Some(*it)
                || uses_any(inference, code, *second, &bound)
                || bound.iter().any(|pat| is_used_after(inference, code, *pat, *it))
        })?;
        if is_stored(inference, code, &bound, second, kept) {
            return None;
        }
        let def = program.specialized(callee);
        Some(Loss {
            what,
            api: if program.file(def.file).stub { program.path_of(callee.def) } else { program.shown_path(def) },
            place: Place::new(inference.file, call.name_span),
            then: Some(Place::new(inference.file, code.expr(second).span)),
            through: None,
            steps: Vec::new(),
        })
    }

    /// An async function of the crate that never awaits completes at once.
    fn may_wait(&self, inference: &Inference, base: ExprId) -> bool {
        let Some(Callee::Fn(callee)) = inference.callees.get(&base) else { return true };
        let def = self.program.specialized(callee);
        let Some(code_id) = self.program.code_of(def) else { return true };
        let code = self.program.code_in(def.file, code_id);
        code.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::Await { .. } | ExprKind::Macro(_)))
    }
}

/// The variables that a value ends up in, and the await that it is handed to directly, if any.
pub(super) fn bound_from(program: &Program, inference: &Inference, value: ExprId) -> (Vec<PatId>, Option<ExprId>) {
    let code = program.code_at(inference);
    let mut bound = Vec::new();
    let mut at = value;
    loop {
        match fate::fate(code, inference, at) {
            Fate::Bound(pat) => {
                bound.push(pat);
                return (bound, None);
            }
            Fate::Argument(call, _) => {
                // `Some(x)` and the like only wrap it.
                if let Fate::Awaited(second) = fate::fate(code, inference, call) {
                    return (bound, Some(second));
                }
                return (bound, None);
            }
            Fate::Receiver(call) => at = call,
            Fate::Part(parent) if matches!(code.expr(parent).kind, ExprKind::Try(_) | ExprKind::Ref { .. }) => {
                at = parent;
            }
            Fate::Matched => {
                bind_matched(program, inference, at, &mut bound);
                return (bound, None);
            }
            _ => return (bound, None),
        }
    }
}

/// Adds what the patterns bind that this value is matched with.
fn bind_matched(program: &Program, inference: &Inference, value: ExprId, bound: &mut Vec<PatId>) {
    let code = program.code_at(inference);
    let mut child = value;
    while let Some(parent) = inference.parent(child) {
        match &code.expr(parent).kind {
            ExprKind::Match { scrutinee, arms } if *scrutinee == child => {
                return arms.iter().for_each(|arm| collect_bindings(code, arm.pat, bound));
            }
            ExprKind::Let { pat, .. } => return collect_bindings(code, *pat, bound),
            ExprKind::Block(block) => {
                for stmt in &block.stmts {
                    if let StmtKind::Let { pat, init, .. } = &stmt.kind
                        && *init == Some(child)
                    {
                        collect_bindings(code, *pat, bound);
                    }
                }
                if block.tail != Some(child) {
                    return;
                }
            }
            _ => {}
        }
        child = parent;
    }
}

/// Adds the variables that these are handed on to whole, `let n = if let Some(n) = .. { n } else { .. };`, or taken apart
/// into: `match message { Message::Data(data) => .. }`.
fn passed_on(program: &Program, inference: &Inference, bound: &mut Vec<PatId>) {
    let code = program.code_at(inference);
    let mut at = 0;
    while let Some(pat) = bound.get(at).copied() {
        at += 1;
        for used in fate::uses(inference, pat) {
            let mut more = Vec::new();
            match fate::fate(code, inference, used) {
                Fate::Bound(next) => more.push(next),
                Fate::Matched => bind_matched(program, inference, used, &mut more),
                _ => {}
            }
            more.retain(|next| !bound.contains(next));
            bound.append(&mut more);
        }
    }
}

/// Is the variable used on a way that goes on from this await?
fn is_used_after(inference: &Inference, code: &crate::model::Code, pat: PatId, awaited: ExprId) -> bool {
    fate::uses(inference, pat).into_iter().any(|used| used > awaited && leads_to(inference, code, awaited, used))
}

fn uses_any(inference: &Inference, code: &crate::model::Code, under: ExprId, of: &[PatId]) -> bool {
    walk::any(code, under, |id| inference.locals.get(&id).is_some_and(|pat| of.contains(pat)))
}

/// Before the second await: is what was taken put away where it outlives the future?
fn is_stored(
    inference: &Inference,
    code: &crate::model::Code,
    bound: &[PatId],
    before: ExprId,
    kept: Outlives,
) -> bool {
    bound.iter().flat_map(|pat| fate::uses(inference, *pat)).filter(|used| *used < before).any(|used| {
        let mut at = used;
        while let Some(parent) = inference.parent(at) {
            match &code.expr(parent).kind {
                // Its length, its number: what is kept of it is not it.
                ExprKind::MethodCall(_) | ExprKind::Field { .. }
                    if is_part(code, parent, at) && matches!(inference.ty(parent), Ty::Prim(_)) =>
                {
                    return false;
                }
                ExprKind::MethodCall(call) if call.receiver != at => {
                    let awaited = matches!(fate::fate(code, inference, parent), Fate::Awaited(_));
                    return !awaited && place_root(code, inference, call.receiver).is_some_and(kept);
                }
                ExprKind::Assign { lhs, rhs } if *rhs == at => {
                    return place_root(code, inference, *lhs).is_some_and(kept);
                }
                ExprKind::Block(_) | ExprKind::Await { .. } => return false,
                _ => at = parent,
            }
        }
        false
    })
}

/// Is `of` what the method is called on, or the field belongs to?
fn is_part(code: &crate::model::Code, parent: ExprId, of: ExprId) -> bool {
    match &code.expr(parent).kind {
        ExprKind::MethodCall(call) => call.receiver == of,
        ExprKind::Field { base, .. } => *base == of,
        _ => false,
    }
}

/// `pin!(future);`
fn is_pinned(inference: &Inference, code: &crate::model::Code, used: ExprId) -> bool {
    inference.parent(used).is_some_and(|up| match &code.expr(up).kind {
        ExprKind::Macro(call) => matches!(call.body, MacroBody::Exprs(_)) && call.is_pin(),
        _ => false,
    })
}

/// `R` or `impl AsyncRead`: what stands for it may be a reference.
fn is_generic(ty: &Ty) -> bool {
    matches!(ty, Ty::Param(..) | Ty::Bounds(_))
}

/// Which parameter of the function this is, `self` counted.
fn param_index(program: &Program, def: DefId, pat: PatId) -> Option<usize> {
    let code = program.code_in(def.file, program.code_of(def)?);
    code.body(BodyId(0)).params.iter().position(|param| param.pat == pat)
}

/// Is this argument lent, so that what happens to it is seen outside?
fn is_lent(program: &Program, inference: &Inference, arg: ExprId) -> bool {
    let code = program.code_at(inference);
    matches!(code.expr(arg).kind, ExprKind::Ref { mutable: true, .. }) || matches!(inference.ty(arg), Ty::Ref(true, _))
}

/// Does this place belong to a variable that lives on? Calls are followed where what they give is borrowed.
pub(super) fn kept_root(program: &Program, inference: &Inference, place: ExprId, kept: Outlives) -> bool {
    let code = program.code_at(inference);
    let mut at = place;
    for _ in 0..MAX_DEPTH {
        at = match &code.expr(at).kind {
            ExprKind::Path(_) => {
                let Some(pat) = inference.locals.get(&at).copied() else { return false };
                if kept(pat) {
                    return true;
                }
                // `let writer = &mut self.writer;`, `let mut writer = self.writer.lock().await;`
                let init = code.exprs.iter().find_map(|expr| match &expr.kind {
                    ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match &stmt.kind {
                        StmtKind::Let { pat: own, init, .. } if *own == pat => *init,
                        _ => None,
                    }),
                    _ => None,
                });
                match init {
                    Some(init) if is_borrow(program, inference.ty(init)) => init,
                    _ => return false,
                }
            }
            ExprKind::Field { base, .. } | ExprKind::Index { base, .. } => *base,
            ExprKind::Unary { expr, .. } | ExprKind::Ref { expr, .. } => *expr,
            ExprKind::Try(expr) | ExprKind::Await { base: expr, .. } if is_borrow(program, inference.ty(at)) => *expr,
            ExprKind::MethodCall(call) => {
                // `lock()` gives a future of a guard: what comes of it was looked at above.
                let is_locking =
                    matches!(inference.parent(at).map(|up| &code.expr(up).kind), Some(ExprKind::Await { .. }))
                        && inference.parent(at).is_some_and(|up| is_borrow(program, inference.ty(up)));
                let unwrapped = inference.parent(at).is_some_and(|up| {
                    matches!(code.expr(up).kind, ExprKind::Try(_) | ExprKind::MethodCall(_))
                        && is_borrow(program, inference.ty(up))
                });
                if !is_borrow(program, inference.ty(at)) && !is_locking && !unwrapped {
                    return false;
                }
                call.receiver
            }
            ExprKind::Call { args, .. } => {
                // `BufReader::new(&mut stream)`
                match args.iter().find(|arg| is_lent(program, inference, **arg)) {
                    Some(arg) => *arg,
                    None => return false,
                }
            }
            _ => return false,
        };
    }
    false
}

/// References, pinned references and guards.
fn is_borrow(program: &Program, ty: &Ty) -> bool {
    match ty {
        Ty::Ref(..) => true,
        Ty::Adt(def, args) if Some(*def) == program.lang.pin => matches!(args.first(), Some(Ty::Ref(..))),
        Ty::Adt(def, _) => program.facts_of(*def).is_some_and(|facts| facts.guard.is_some()),
        _ => false,
    }
}

/// Is this argument something that exists only once, given away whole?
fn is_handed_over(inference: &Inference, code: &crate::model::Code, arg: ExprId, made: Outlives) -> bool {
    match &code.expr(arg).kind {
        ExprKind::MethodCall(call) if call.method == "clone" || call.method == "to_owned" => false,
        ExprKind::Path(_) => inference.locals.get(&arg).is_some_and(|pat| made(*pat)),
        ExprKind::Call { args, .. } | ExprKind::Tuple(args) => {
            args.iter().any(|arg| is_handed_over(inference, code, *arg, made))
        }
        ExprKind::MethodCall(call) => is_handed_over(inference, code, call.receiver, made),
        ExprKind::Struct(lit) => lit.fields.iter().any(|(_, value)| is_handed_over(inference, code, *value, made)),
        _ => false,
    }
}

/// Is this argument, or a part of it, taken out of what lives on: `queue.pop_front().unwrap()`, `mem::take(&mut batch)`?
fn is_moved_out(program: &Program, inference: &Inference, arg: ExprId, kept: Outlives) -> bool {
    let code = program.code_at(inference);
    let inner = |exprs: &[ExprId]| exprs.iter().any(|it| is_moved_out(program, inference, *it, kept));
    let moves = || match inference.callees.get(&arg) {
        Some(Callee::Fn(callee)) => program.facts_of(callee.def).is_some_and(|facts| facts.moves_out),
        _ => false,
    };
    match &code.expr(arg).kind {
        ExprKind::MethodCall(call) => match moves() {
            true => kept_root(program, inference, call.receiver, kept),
            false => inner(&[call.receiver]),
        },
        ExprKind::Call { args, .. } => match moves() {
            true => args.first().is_some_and(|from| kept_root(program, inference, *from, kept)),
            false => inner(args),
        },
        ExprKind::Tuple(args) => inner(args),
        ExprKind::Struct(lit) => lit.fields.iter().any(|(_, value)| inner(&[*value])),
        ExprKind::Try(expr) => inner(&[*expr]),
        _ => false,
    }
}
