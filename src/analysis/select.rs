//! `select!` as control flow: its arms, what they can match, the loop around it and how each arm goes on.

use super::def::{Def, Namespace};
use super::exits::{Can, Exits, Flow};
use super::fate::{self, Fate};
use super::infer::{Callee, Inference};
use super::ty::Ty;
use super::{BodyRef, Program, walk};
use crate::model::{Code, ExprId, ExprKind, ItemKind, MacroBody, MacroCall, Name, PatId, PatKind, Path, Span};

/// One `select!` of tokio or futures.
#[derive(Debug)]
pub struct Selected {
    pub expr: ExprId,
    /// The macro's path.
    pub span: Span,
    /// `tokio::select`
    pub api: String,
    pub is_tokio: bool,
    pub biased: bool,
    /// It has an `else`, `complete` or `default`.
    pub has_else: bool,
    /// The innermost loop around it in the same body.
    pub looped: Option<ExprId>,
    pub arms: Vec<SelectedArm>,
}

#[derive(Debug)]
pub struct SelectedArm {
    pub pat: PatId,
    pub future: ExprId,
    pub guard: Option<ExprId>,
    pub handler: ExprId,
    pub span: Span,
    /// Can the pattern fail to match? `None` when that is not known.
    pub refutable: Option<bool>,
    /// The comments at it.
    pub remarks: Box<str>,
    /// After its handler, can the loop go round once more?
    pub goes_on: Can,
}

impl Selected {
    /// An arm other than this one after which the loop surely can go round.
    pub fn sibling_that_goes_on(&self, not: usize) -> Option<&SelectedArm> {
        self.arms.iter().enumerate().find(|(index, arm)| *index != not && arm.goes_on == Can::Yes).map(|(_, arm)| arm)
    }
}

impl Program {
    /// The `select!`s of one body, by what the macro's name resolves to. Outside of async code it does not compile.
    pub fn selects(&self, at: BodyRef) -> Vec<Selected> {
        let code = self.code(at);
        let mut found = Vec::new();
        if !self.can_await(at) {
            return found;
        }
        for (index, expr) in code.exprs.iter().enumerate() {
            let ExprKind::Macro(call) = &expr.kind else { continue };
            if !matches!(call.body, MacroBody::Select(_)) {
                continue;
            }
            // Only now is the code worth inferring.
            let inference = self.inference(at.file, at.code);
            let id = ExprId(index as u32);
            if inference.body_of(id) == at.body {
                found.extend(self.selected(inference, id, call));
            }
        }
        found
    }

    fn selected(&self, inference: &Inference, expr: ExprId, call: &MacroCall) -> Option<Selected> {
        let MacroBody::Select(select) = &call.body else { return None };
        let Some(Def::Item(def)) = inference.defs.get(&expr) else { return None };
        if !self.facts_of(*def)?.selects {
            return None;
        }
        let api = self.path_of(*def);
        let flow = Flow::new(self, inference);
        let looped = flow.loop_around(expr);
        let round = looped.map(|looped| Round::new(&flow, expr, looped));
        let arms = select.arms.iter().map(|arm| SelectedArm {
            pat: arm.pat,
            future: arm.future,
            guard: arm.guard,
            handler: arm.handler,
            span: arm.span,
            remarks: arm.remarks.clone(),
            refutable: self.is_refutable(inference, arm.pat),
            goes_on: round.as_ref().map_or(Can::No, |round| round.goes_on(&flow, arm.handler)),
        });
        Some(Selected {
            expr,
            span: call.path.span,
            is_tokio: api.starts_with("tokio::"),
            api,
            biased: select.biased,
            has_else: !select.otherwise.is_empty(),
            looped,
            arms: arms.collect(),
        })
    }

    /// Can this pattern fail to match a value of the type that it has? `None` when that is not known.
    pub fn is_refutable(&self, inference: &Inference, pat: PatId) -> Option<bool> {
        let code = self.code_at(inference);
        let all = |pats: &[PatId]| any_refutable(pats.iter().map(|pat| self.is_refutable(inference, *pat)));
        match &code.pat(pat).kind {
            PatKind::Wild | PatKind::Rest => Some(false),
            PatKind::Bind { sub: Some(sub), .. } => self.is_refutable(inference, *sub),
            PatKind::Bind { name, by_ref, mutable, .. } => {
                if *by_ref || *mutable || !name.as_str().starts_with(|c: char| c.is_ascii_uppercase()) {
                    return Some(false);
                }
                let module = self.scope_module(inference.file, code.scope);
                match super::names::lexical(self, module, *name, Namespace::Values)? {
                    Def::Variant(of, _) => Some(self.variants(of) != Some(1)),
                    Def::Item(def) => Some(matches!(self.item(def).kind, ItemKind::Static(_))),
                    _ => None,
                }
            }
            PatKind::Path(path) => self.head_refutable(inference, path, Namespace::Values),
            PatKind::TupleStruct { path, elems } => {
                if self.error_is_impossible(inference, pat, path) {
                    return all(elems);
                }
                match self.head_refutable(inference, path, Namespace::Values)? {
                    true => Some(true),
                    false => all(elems),
                }
            }
            PatKind::Struct { path, fields, .. } => {
                let head = self.head_refutable(inference, path, Namespace::Types);
                match head? {
                    true => Some(true),
                    false => any_refutable(fields.iter().map(|(_, pat)| self.is_refutable(inference, *pat))),
                }
            }
            PatKind::Tuple(elems) => all(elems),
            PatKind::Ref { pat, .. } => self.is_refutable(inference, *pat),
            // Alternatives may cover everything together.
            PatKind::Or(pats) => {
                let irrefutable = pats.iter().any(|pat| self.is_refutable(inference, *pat) == Some(false));
                irrefutable.then_some(false)
            }
            PatKind::Bool(_) | PatKind::Lit | PatKind::Range => Some(true),
            PatKind::Slice(_) | PatKind::Other => None,
        }
    }

    fn head_refutable(&self, inference: &Inference, path: &Path, ns: Namespace) -> Option<bool> {
        let code = self.code_at(inference);
        let module = self.scope_module(inference.file, code.scope);
        match self.resolve_path(module, path, ns)?.def {
            Def::Variant(of, _) => Some(self.variants(of)? != 1),
            Def::Item(def) => match &self.item(def).kind {
                ItemKind::Struct(_) => Some(false),
                ItemKind::Static(_) => Some(true),
                _ => None,
            },
            _ => None,
        }
    }

    fn variants(&self, of: super::def::DefId) -> Option<usize> {
        match &self.item(of).kind {
            ItemKind::Enum(it) => Some(it.variants.len()),
            _ => None,
        }
    }

    /// `Some(x) = found`, where `found` is an async block that gives `Some(..)` in all its ways, or leaves the program.
    pub fn always_matches(&self, inference: &Inference, arm: &SelectedArm) -> bool {
        let code = self.code_at(inference);
        let PatKind::TupleStruct { path, elems } = &code.pat(arm.pat).kind else { return false };
        let Some(variant) = path.last().map(|last| last.name) else { return false };
        if elems.iter().any(|elem| self.is_refutable(inference, *elem) != Some(false)) {
            return false;
        }
        let future = borrowed(code, arm.future).unwrap_or(arm.future);
        let ExprKind::Async(body) = code.expr(self.meaning(inference, future)).kind else { return false };
        let leaves_early = |expr: &ExprId| {
            inference.body_of(*expr) == body && matches!(code.expr(*expr).kind, ExprKind::Return(_) | ExprKind::Try(_))
        };
        !(0..code.exprs.len() as u32).map(ExprId).any(|expr| leaves_early(&expr))
            && self.gives_variant(inference, code.body(body).value, variant)
    }

    fn gives_variant(&self, inference: &Inference, expr: ExprId, variant: Name) -> bool {
        let code = self.code_at(inference);
        let gives = |expr: ExprId| self.gives_variant(inference, expr, variant);
        if *inference.ty(expr) == Ty::Never {
            return true;
        }
        match &code.expr(expr).kind {
            ExprKind::Call { callee, .. } => {
                matches!(inference.callees.get(&expr), Some(Callee::Constructor(_)))
                    && matches!(&code.expr(*callee).kind, ExprKind::Path(path) if path.last().is_some_and(|last| last.name == variant))
            }
            ExprKind::Block(block) => block.tail.is_some_and(gives),
            ExprKind::If { then, otherwise, .. } => gives(*then) && otherwise.is_some_and(gives),
            ExprKind::Match { arms, .. } => arms.iter().all(|arm| gives(arm.value)),
            _ => false,
        }
    }

    /// `Ok(x)` of a `Result<_, Infallible>` always matches.
    fn error_is_impossible(&self, inference: &Inference, pat: PatId, path: &Path) -> bool {
        let Ty::Adt(def, args) = &inference.pat_ty[pat.0 as usize] else { return false };
        let is_ok = path.last().is_some_and(|last| last.name == "Ok") && Some(*def) == self.lang.result;
        is_ok
            && match args.get(1) {
                Some(Ty::Never) => true,
                Some(Ty::Adt(error, _)) => self.path_of(*error) == "std::convert::Infallible",
                _ => false,
            }
    }
}

fn any_refutable(all: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = Some(false);
    for one in all {
        match one {
            Some(true) => return Some(true),
            Some(false) => {}
            None => known = None,
        }
    }
    known
}

/// One turn of the loop around a `select!`: what comes after it, and what may end the loop.
struct Round {
    looped: ExprId,
    /// Can control come from the end of the `select!` to the next turn?
    rest: Can,
    /// Something outside of the arms can end the loop.
    can_end: bool,
    /// The value of the `select!` is used in the loop.
    value_used: bool,
    /// It is asked for nothing but whether it is `Some`: with `None` the loop goes on.
    only_some: bool,
    /// The variables that code of the loop outside of the arms reads.
    read: Vec<PatId>,
}

impl Round {
    fn new(flow: &Flow, select: ExprId, looped: ExprId) -> Self {
        let (code, inference) = (flow.code, flow.inference);
        let mut exits = Exits::default();
        let mut rest = Can::Yes;
        let mut child = select;
        while let Some(parent) = inference.parent(child) {
            if parent == looped {
                break;
            }
            rest = rest.min(flow.ends_after(parent, child, &mut exits));
            child = parent;
        }
        if rest == Can::No && exits.continues.contains(&looped) {
            rest = Can::Maybe;
        }
        let is_condition = matches!(&code.expr(looped).kind, ExprKind::While { cond, .. } if *cond == child)
            || matches!(&code.expr(looped).kind, ExprKind::For(it) if it.iter == child);
        if is_condition {
            rest = rest.min(Can::Maybe);
        }
        let conditional = match &code.expr(looped).kind {
            ExprKind::While { cond, .. } => !flow.is_true(*cond),
            _ => false,
        };
        let mut outside = Exits::default();
        let mut read = Vec::new();
        outside_of(code, looped, select, &mut |id| {
            match &code.expr(id).kind {
                ExprKind::Break { .. } | ExprKind::Continue { .. } | ExprKind::Return(_) => {
                    flow.ends(id, &mut outside);
                }
                _ => {}
            }
            read.extend(inference.locals.get(&id));
        });
        let is_some = |used: ExprId| {
            let parent = inference.parent(used);
            let cond = parent.filter(|up| match &code.expr(*up).kind {
                ExprKind::Let { pat, .. } => takes_some(flow.program, inference, *pat),
                _ => false,
            });
            let up = cond.and_then(|cond| inference.parent(cond));
            up.is_some_and(|up| matches!(code.expr(up).kind, ExprKind::If { otherwise: None, .. }))
        };
        let only_some = match fate::fate(code, inference, select) {
            Fate::Bound(pat) => fate::uses(inference, pat).into_iter().all(is_some),
            _ => false,
        };
        Self {
            looped,
            rest,
            can_end: conditional || outside.leaves(looped),
            only_some,
            value_used: !matches!(fate::fate(code, inference, select), Fate::Dropped | Fate::Underscore),
            read,
        }
    }

    fn goes_on(&self, flow: &Flow, handler: ExprId) -> Can {
        let mut exits = Exits::default();
        let ends = flow.ends(handler, &mut exits);
        if exits.continues.contains(&self.looped) {
            return Can::Yes;
        }
        let on = ends.min(self.rest);
        // What the handler says or sets may be what ends the loop.
        let decides = self.value_used && !(self.only_some && gives_none(flow, handler));
        if on == Can::Yes && self.can_end && (decides || self.tells(flow, handler)) {
            return Can::Maybe;
        }
        on
    }

    /// Does the handler change anything that the rest of the loop looks at?
    fn tells(&self, flow: &Flow, handler: ExprId) -> bool {
        walk::any(flow.code, handler, |id| {
            let changed = match &flow.code.expr(id).kind {
                ExprKind::Assign { lhs, .. } | ExprKind::AssignOp { lhs, .. } => Some(*lhs),
                ExprKind::Ref { mutable: true, expr } => Some(*expr),
                ExprKind::MethodCall(call) => Some(call.receiver),
                _ => None,
            };
            let root = changed.and_then(|place| place_root(flow.code, flow.inference, place));
            root.is_some_and(|root| self.read.contains(&root))
        })
    }
}

/// Is this `Some(x)`, as far as the type of what it is matched with is known?
fn takes_some(program: &Program, inference: &Inference, pat: PatId) -> bool {
    let may_be_option = match &inference.pat_ty[pat.0 as usize] {
        Ty::Adt(def, _) => Some(*def) == program.lang.option,
        ty => ty.is_unknown(),
    };
    may_be_option && program.code_at(inference).is_variant(pat, "Some")
}

/// Is the value of this expression always `None`?
fn gives_none(flow: &Flow, expr: ExprId) -> bool {
    match &flow.code.expr(expr).kind {
        ExprKind::Block(block) => block.tail.is_some_and(|tail| gives_none(flow, tail)),
        ExprKind::Path(path) => match flow.inference.defs.get(&expr) {
            Some(Def::Variant(of, _)) => {
                Some(*of) == flow.program.lang.option && path.last().is_some_and(|last| last.name == "None")
            }
            _ => false,
        },
        _ => false,
    }
}

/// Calls `f` for all expressions under `of` but those of `not` (in other bodies too).
pub fn outside_of(code: &Code, of: ExprId, not: ExprId, f: &mut dyn FnMut(ExprId)) {
    walk::for_each_child(code, of, &mut |child| {
        if child != not {
            outside_of(code, child, not, f);
            f(child);
        }
    });
}

/// The variable that a place belongs to: `a` of `a.b[0]`, `*a`, `&mut a`, `a.as_mut()` as well as of `a.method()`.
pub fn place_root(code: &Code, inference: &Inference, place: ExprId) -> Option<PatId> {
    let mut at = place;
    loop {
        at = match &code.expr(at).kind {
            ExprKind::Path(_) => return inference.locals.get(&at).copied(),
            ExprKind::Field { base, .. } | ExprKind::Index { base, .. } | ExprKind::Await { base, .. } => *base,
            ExprKind::Unary { expr, .. } | ExprKind::Ref { expr, .. } | ExprKind::Try(expr) => *expr,
            ExprKind::MethodCall(call) => call.receiver,
            _ => return None,
        };
    }
}

/// A place as text, where it is a variable or a field of one: `self.done`.
pub fn place_text(code: &Code, place: ExprId) -> Option<String> {
    match &code.expr(place).kind {
        ExprKind::Path(path) => path.single().map(|name| name.to_string()),
        ExprKind::Field { base, name } => Some(format!("{}.{name}", place_text(code, *base)?)),
        ExprKind::Unary { expr, .. } | ExprKind::Ref { expr, .. } => place_text(code, *expr),
        _ => None,
    }
}

/// Is the one place, as text, the other one or a part of it?
pub fn is_part_of(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Is the variable declared outside of this expression?
pub fn declared_outside(code: &Code, pat: PatId, of: ExprId) -> bool {
    !code.expr(of).span.contains(code.pat(pat).span)
}

/// The loops, and closures that may be called again, around this expression and not around the variable, the innermost
/// first.
pub fn loops_around(code: &Code, inference: &Inference, expr: ExprId, variable: PatId) -> Vec<ExprId> {
    let around = std::iter::successors(inference.parent(expr), |id| inference.parent(*id));
    let repeats = |kind: &ExprKind| {
        matches!(kind, ExprKind::Loop { .. } | ExprKind::While { .. } | ExprKind::For(_) | ExprKind::Closure(_))
    };
    around.filter(|id| repeats(&code.expr(*id).kind) && declared_outside(code, variable, *id)).collect()
}

/// The future that an arm polls by reference, so that it lives on: `f` of `&mut f`, `f.as_mut()`, `Pin::new(&mut f)`.
pub fn borrowed(code: &Code, future: ExprId) -> Option<ExprId> {
    match &code.expr(future).kind {
        ExprKind::Ref { mutable: true, expr } => match &code.expr(*expr).kind {
            ExprKind::Unary { expr, .. } => Some(*expr),
            _ => Some(*expr),
        },
        ExprKind::MethodCall(call) if call.method == "as_mut" && call.args.is_empty() => Some(call.receiver),
        ExprKind::Call { callee, args } => {
            let ExprKind::Path(path) = &code.expr(*callee).kind else { return None };
            let names: Vec<Name> = path.segments.iter().map(|it| it.name).collect();
            match (&names[..], &args[..]) {
                ([.., pin, new], [arg]) if *pin == "Pin" && *new == "new" => borrowed(code, *arg),
                _ => None,
            }
        }
        _ => None,
    }
}
