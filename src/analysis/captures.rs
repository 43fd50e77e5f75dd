//! Captures: which variables of the code around it an async block names, and how it must hold them.

use super::context::body_expr;
use super::def::DefId;
use super::dependence::chain::collect_bindings;
use super::depth::Depth;
use super::fate::uses;
use super::infer::{Callee, Inference};
use super::select::place_root;
use super::ty::Ty;
use super::{BodyRef, Program};
use crate::model::{BinaryOp, Body, BodyId, BodyKind, Code, ExprId, ExprKind, MacroBody, Name, PatId, PatKind};
use crate::model::{StmtKind, TypeRef, UnaryOp};

/// A variable of the code around a block.
#[derive(Debug, Clone)]
pub struct Capture {
    pub pat: PatId,
    pub name: Name,
    /// The first expression in the block that names it.
    pub at: ExprId,
    /// Every use needs no more than a reference, so that without `move` the block borrows the variable.
    pub borrowed: bool,
}

impl Program {
    /// The variables of the code around it that this block names, in the order of their first use.
    pub fn captures(&self, inference: &Inference, block: BodyId) -> Vec<Capture> {
        let code = self.code_at(inference);
        let body = code.body(block);
        let mut uses: Vec<(ExprId, PatId)> = inference
            .locals
            .iter()
            .filter(|(expr, pat)| {
                (body.first..=body.value).contains(*expr) && !body.span.contains(code.pat(**pat).span)
            })
            .map(|(expr, pat)| (*expr, *pat))
            .collect();
        uses.sort_unstable();
        let mut captures: Vec<Capture> = Vec::new();
        for (expr, pat) in uses {
            let borrowed = self.only_borrows(inference, block, expr);
            if let Some(known) = captures.iter_mut().find(|capture| capture.pat == pat) {
                known.borrowed &= borrowed;
                continue;
            }
            let PatKind::Bind { name, .. } = &code.pat(pat).kind else { continue };
            captures.push(Capture { pat, name: *name, at: expr, borrowed });
        }
        captures
    }

    /// Does a block name a field of this variable, so that it may capture only that?
    pub fn is_used_in_parts(&self, inference: &Inference, block: BodyId, pat: PatId) -> bool {
        let code = self.code_at(inference);
        let body = code.body(block);
        uses(inference, pat).into_iter().filter(|used| (body.first..=body.value).contains(used)).any(|used| {
            let parent = inference.parent(used).map(|up| &code.expr(up).kind);
            matches!(parent, Some(ExprKind::Field { .. }))
        })
    }

    /// Does this use of a variable that owns its value need no more than a reference, for certain?
    fn only_borrows(&self, inference: &Inference, block: BodyId, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        if !owns(inference.ty(expr)) || moves_between(code, inference.body_of(expr), block) {
            return false;
        }
        if is_copy_scalar(inference.ty(expr)) {
            return true;
        }
        let mut at = expr;
        loop {
            let Some(parent) = inference.parent(at) else { return false };
            match &code.expr(parent).kind {
                ExprKind::Field { base, .. } if *base == at => {
                    if !owns(inference.ty(parent)) {
                        return false;
                    }
                    at = parent;
                }
                ExprKind::Ref { .. } => return true,
                ExprKind::MethodCall(call) if call.receiver == at => return self.takes_self_by_ref(inference, parent),
                ExprKind::Binary { op: BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Order, .. } => return true,
                ExprKind::Index { base, .. } => return *base == at,
                ExprKind::Macro(call) if matches!(call.body, MacroBody::Exprs(_)) => {
                    return self.formats(inference, parent);
                }
                // A scalar field is copied out of the borrowed whole.
                _ => return at != expr && is_copy_scalar(inference.ty(at)),
            }
        }
    }

    /// Is this call one of a method that takes `&self` or `&mut self`, declared for the receiver's own type or what
    /// that derefs to?
    fn takes_self_by_ref(&self, inference: &Inference, call: ExprId) -> bool {
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return false };
        let is_owned =
            callee.self_ty.as_ref().is_some_and(|ty| !matches!(ty, Ty::Ref(..) | Ty::Unknown | Ty::Param(..)));
        is_owned && self.borrows_receiver(inference, call)
    }

    /// Is this call one of a known method that takes `&self` or `&mut self`, whatever it is declared for?
    pub(super) fn borrows_receiver(&self, inference: &Inference, call: ExprId) -> bool {
        let Some(Callee::Fn(callee)) = inference.callees.get(&call) else { return false };
        self.fn_sig(callee.def).is_some_and(|sig| sig.has_self && sig.self_by_ref)
    }

    /// A macro of std, log or tracing that takes references to what it shows.
    pub fn formats(&self, inference: &Inference, expr: ExprId) -> bool {
        let Some(super::def::Def::Item(def)) = inference.defs.get(&expr) else { return false };
        self.file(def.file).stub
            && matches!(
                self.item(*def).name.as_str(),
                "format" | "print" | "println" | "eprint" | "eprintln" | "trace" | "debug" | "info" | "warn" | "error"
            )
    }

    /// The parameter of the function at hand that this variable is, when it is a reference that is not `'static`;
    /// what the user wrote: `&self`, `&str`.
    pub fn reference_param(&self, inference: &Inference, pat: PatId) -> Option<&'static str> {
        let code = self.code_at(inference);
        let body = code.body(BodyId(0));
        let index = body.params.iter().position(|param| param.pat == pat)?;
        let item = self.item(inference.owner).as_fn()?;
        if let Some(own) = item.self_param.filter(|_| index == 0) {
            if let Some(TypeRef::Ref { is_static: false, .. }) = item.self_ty {
                return Some("a reference");
            }
            return (own.by_ref && !own.typed && !own.lifetime).then_some(if own.mutable {
                "`&mut self`"
            } else {
                "`&self`"
            });
        }
        match body.params[index].ty.as_ref()? {
            TypeRef::Ref { is_static: false, mutable, .. } => {
                Some(if *mutable { "a `&mut` parameter" } else { "a reference parameter" })
            }
            ty => holds_reference(ty).then_some(NESTED),
        }
    }

    /// The variable of this function that this one, a reference, points into: `let client = &self.client;`,
    /// `for x in names.iter()`, `if let Some(first) = names.first()`.
    pub fn lent_from(&self, inference: &Inference, pat: PatId) -> Option<PatId> {
        self.lender(inference, pat, Depth::FIRST)
    }

    fn lender(&self, inference: &Inference, pat: PatId, depth: Depth) -> Option<PatId> {
        let is_reference = matches!(inference.pat_ty[pat.0 as usize], Ty::Ref(..));
        if !is_reference || depth.is_past(MAX_LENDERS) {
            return None;
        }
        let code = self.code_at(inference);
        let (source, whole) = self.source_of(inference, pat)?;
        let place = self.lent_place(inference, source)?;
        // `for &name in names.iter()` takes the `&'static str` out of a list of these.
        let own_ty = inference.ty(place);
        let is_alias = matches!(code.expr(place).kind, ExprKind::Path(_)) && matches!(own_ty, Ty::Ref(..));
        if !whole && !is_alias && own_ty.any(&mut |part| matches!(part, Ty::Ref(..))) {
            return None;
        }
        let of = place_root(code, inference, place)?;
        if self.is_owned_local(inference, of) || self.reference_param(inference, of).is_some() {
            return Some(of);
        }
        self.lender(inference, of, depth.next())
    }

    /// The value that a pattern takes this variable out of; and whether the variable is the item of a loop as it comes.
    fn source_of(&self, inference: &Inference, pat: PatId) -> Option<(ExprId, bool)> {
        let code = self.code_at(inference);
        if let Some(init) = self.initializer(inference, pat) {
            return Some((init, false));
        }
        let binds = |of: PatId| {
            let mut bound = Vec::new();
            collect_bindings(code, of, &mut bound);
            bound.contains(&pat)
        };
        let source = code.exprs.iter().find_map(|expr| match &expr.kind {
            ExprKind::For(it) if binds(it.pat) => Some((it.iter, it.pat == pat)),
            ExprKind::Let { pat: of, expr } if binds(*of) => Some((*expr, false)),
            ExprKind::Match { scrutinee, arms } if arms.iter().any(|arm| binds(arm.pat)) => Some((*scrutinee, false)),
            ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match stmt.kind {
                StmtKind::Let { pat: of, init, .. } if binds(of) => Some((init?, false)),
                _ => None,
            }),
            _ => None,
        });
        source.or_else(|| Some((self.walked_with(inference, pat)?, true)))
    }

    /// The iterator that gives its items to the closure with this parameter: `names.iter().for_each(|name| ..)`.
    fn walked_with(&self, inference: &Inference, pat: PatId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let is_its = |body: &Body| {
            matches!(body.kind, BodyKind::Closure { .. }) && matches!(&body.params[..], [only] if only.pat == pat)
        };
        let body = BodyId(code.bodies.iter().position(is_its)? as u32);
        let closure = body_expr(self, BodyRef { file: inference.file, code: inference.code, body })?;
        let call = inference.parent(closure)?;
        let ExprKind::MethodCall(method) = &code.expr(call).kind else { return None };
        let walks = matches!(method.method.as_str(), "for_each" | "map" | "flat_map" | "filter_map" | "inspect");
        (walks && method.args[..] == [closure] && self.stub_callee(inference, call).is_some())
            .then_some(method.receiver)
    }

    /// The place that this value borrows, as far as calls of std show it: `&self.name`, `name.trim()`, `list.iter()`.
    fn lent_place(&self, inference: &Inference, value: ExprId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let mut at = value;
        loop {
            at = match &code.expr(at).kind {
                ExprKind::Ref { expr, .. } => return is_place(inference, code, *expr).then_some(*expr),
                // `let this = self;`
                ExprKind::Path(_) if matches!(inference.ty(at), Ty::Ref(..)) => return Some(at),
                ExprKind::Try(expr) => *expr,
                ExprKind::MethodCall(call) => {
                    let Some(Callee::Fn(callee)) = inference.callees.get(&at) else { return None };
                    if !self.file(callee.def.file).stub {
                        let lends = self.lends_self(callee.def) && is_place(inference, code, call.receiver);
                        return lends.then_some(call.receiver);
                    }
                    match call.method.as_str() {
                        "unwrap" | "expect" | "filter" | "enumerate" | "rev" | "skip" | "take" | "skip_while"
                        | "take_while" | "peekable" => call.receiver,
                        _ if LENDS.contains(&call.method.as_str()) => {
                            let owned = owns(inference.ty(call.receiver)) && is_place(inference, code, call.receiver);
                            let lends = owned && self.takes_self_by_ref(inference, at);
                            return lends.then_some(call.receiver);
                        }
                        _ => return None,
                    }
                }
                _ => return None,
            };
        }
    }

    /// Is this a method of the user's that gives a reference into what it is called on: `fn name(&self) -> &str`? Where
    /// a lifetime is written it may be another's.
    fn lends_self(&self, def: DefId) -> bool {
        let Some(it) = self.item(def).as_fn() else { return false };
        it.self_param.is_some_and(|own| own.by_ref && !own.typed && !own.lifetime)
            && matches!(it.ret, Some(TypeRef::Ref { is_static: false, .. }))
            && !self.text(def.file, it.header).contains('\'')
    }

    /// Is this variable bound whole, by `let name = ..` or as a parameter, to a value that it owns?
    pub fn is_owned_local(&self, inference: &Inference, pat: PatId) -> bool {
        let code = self.code_at(inference);
        let is_plain = matches!(code.pat(pat).kind, PatKind::Bind { by_ref: false, sub: None, .. });
        let own_self = self.item(inference.owner).as_fn().and_then(|it| it.self_param).filter(|own| !own.by_ref);
        let mut params = code.body(BodyId(0)).params.iter();
        let is_param = params.any(|param| param.pat == pat && (param.ty.is_some() || own_self.is_some()));
        is_plain && owns(&inference.pat_ty[pat.0 as usize]) && (is_param || self.initializer(inference, pat).is_some())
    }
}

/// What [`Program::reference_param`] says of a parameter that has a reference somewhere in its type.
pub const NESTED: &str = "a parameter with a reference in it";

/// As many variables may point into one another.
const MAX_LENDERS: u32 = 4;

/// Methods of std's own types that give a reference into their receiver, or what gives such.
const LENDS: &[&str] = &[
    "iter",
    "iter_mut",
    "keys",
    "values",
    "values_mut",
    "first",
    "last",
    "get",
    "get_mut",
    "as_str",
    "as_slice",
    "as_ref",
    "as_mut",
    "as_bytes",
    "as_path",
    "as_deref",
    "trim",
    "lines",
    "split",
    "split_whitespace",
    "chunks",
    "windows",
];

/// A variable, a field or an element of one, or what a pointer owns: no value that was just made.
fn is_place(inference: &Inference, code: &Code, expr: ExprId) -> bool {
    match &code.expr(expr).kind {
        ExprKind::Path(_) => true,
        ExprKind::Field { base, .. } | ExprKind::Index { base, .. } => is_place(inference, code, *base),
        ExprKind::Unary { op: UnaryOp::Deref, expr } => owns(inference.ty(*expr)) && is_place(inference, code, *expr),
        _ => false,
    }
}

/// A parameter's type with a reference in it that is not `'static`: `Option<&str>`. What callables take is theirs, and
/// what a `'static` reference points to holds no other.
fn holds_reference(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Ref { is_static, .. } => !is_static,
        TypeRef::Tuple(parts) => parts.iter().any(holds_reference),
        TypeRef::Slice(inner) | TypeRef::Array(inner) => holds_reference(inner),
        TypeRef::Path(path) => path.segments.iter().any(|segment| {
            let args = segment.args.as_deref().filter(|args| args.parenthesized.is_none());
            args.is_some_and(|args| args.types.iter().any(holds_reference))
        }),
        _ => false,
    }
}

/// A type whose values are no references, as far as its outside tells.
fn owns(ty: &Ty) -> bool {
    match ty {
        Ty::Adt(..) | Ty::Array(_) => true,
        Ty::Tuple(parts) => parts.iter().all(owns),
        Ty::Prim(name) => *name != "str",
        _ => false,
    }
}

fn is_copy_scalar(ty: &Ty) -> bool {
    matches!(ty, Ty::Prim(name) if *name != "str")
}

/// Is there, between this body and the block around it, a closure or block that takes what it names with it?
pub(super) fn moves_between(code: &Code, from: BodyId, block: BodyId) -> bool {
    let mut at = from;
    while at != block {
        let body = code.body(at);
        match body.kind {
            BodyKind::AsyncBlock { moves: true } | BodyKind::Closure { moves: true, .. } => return true,
            _ => {}
        }
        let Some(parent) = body.parent else { return true };
        at = parent;
    }
    false
}
