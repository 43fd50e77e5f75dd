//! Places that panic: `unwrap`, `expect`, `panic!`; and which of these cannot happen.

use super::def::{Def, DefId};
use super::depth::Depth;
use super::infer::{Callee, FnCallee, Inference};
use super::ty::{TraitRef, Ty};
use super::{BodyRef, Program};
use crate::model::{BodyId, ExprId, ExprKind, Field, FileId, ItemKind, Lit, MacroBody, Name, PatId, Span};

/// A place that panics when something goes wrong.
#[derive(Debug, Clone)]
pub struct Panic {
    pub expr: ExprId,
    /// The method's name, or the macro with its arguments.
    pub span: Span,
    pub kind: PanicKind,
}

#[derive(Debug, Clone)]
pub enum PanicKind {
    /// `.unwrap()` or `.expect(..)` on a `Result` with this error.
    OnResult {
        method: Name,
        error: Ty,
    },
    OnOption {
        method: Name,
    },
    /// `panic!`, `todo!`, `unimplemented!`
    Macro {
        name: Name,
    },
}

impl PanicKind {
    /// As the user would name it.
    pub fn shown(&self) -> String {
        match self {
            Self::OnResult { method, .. } => format!("Result::{method}"),
            Self::OnOption { method } => format!("Option::{method}"),
            Self::Macro { name } => format!("{name}!"),
        }
    }

    /// The call without its receiver: `unwrap()`, `expect(..)`.
    pub fn call(&self) -> &'static str {
        match self {
            Self::OnResult { method, .. } | Self::OnOption { method } if *method == "expect" => "expect(..)",
            _ => "unwrap()",
        }
    }
}

/// Errors that nobody is expected to handle: they say that another part has panicked or is gone on purpose, that a
/// clock runs backwards, or they cannot be.
const EXPECTED: [&str; 11] = [
    "std::sync::PoisonError",
    "std::sync::TryLockError",
    "std::sync::poison::PoisonError",
    "std::sync::poison::TryLockError",
    "std::time::SystemTimeError",
    "std::convert::Infallible",
    "std::fmt::Error",
    "tokio::task::JoinError",
    "tokio::sync::AcquireError",
    "tokio::sync::oneshot::error::RecvError",
    "futures::channel::oneshot::Canceled",
];

/// What an `expect` says that tells of the failure, in the languages that people write programs in.
const FAILED: [&str; 37] = [
    "todo:",
    "fixme",
    "fail",
    "err ",
    "could",
    "can't",
    "cannot",
    "can not",
    "unable",
    "error",
    "no ",
    "not found",
    "problem",
    "missing",
    "expected",
    "fehler",
    "konnte nicht",
    "erreur",
    "échec",
    "impossible de",
    "no se pudo",
    "fallo",
    "falló",
    "erro ",
    "falha",
    "não foi possível",
    "impossibile",
    "не удалось",
    "ошибка",
    "失败",
    "失敗",
    "无法",
    "無法",
    "错误",
    "できません",
    "실패",
    "không thể",
];

/// What an `expect` begins with that names what was tried: "bind to :8080", "read the settings".
const ATTEMPTS: [&str; 22] = [
    "accept", "bind", "build", "connect", "create", "delete", "execute", "fetch", "get", "listen", "load", "open",
    "parse", "query", "read", "receive", "run", "send", "serve", "spawn", "start", "write",
];

/// Looks at a value that make sense only when the programmer knows what comes after.
const CHECKS: [&str; 19] = [
    "is_some",
    "is_none",
    "is_ok",
    "is_err",
    "is_some_and",
    "is_none_or",
    "is_ok_and",
    "is_empty",
    "len",
    "contains_key",
    "contains",
    "front",
    "back",
    "peek",
    "insert",
    "get_or_insert",
    "push",
    "replace",
    "is",
];

const LOOK_UPS: [&str; 17] = [
    "get",
    "get_mut",
    "first",
    "last",
    "find",
    "next",
    "nth",
    "pop",
    "pop_front",
    "pop_back",
    "remove",
    "strip_prefix",
    "strip_suffix",
    "split_once",
    "rsplit_once",
    "file_name",
    "to_str",
];

impl Program {
    /// The places of this body (closures and blocks inside left out) that can panic, in evaluation order.
    pub fn panics(&self, at: BodyRef) -> Vec<Panic> {
        let code = self.code(at);
        let body = code.body(at.body);
        let range = body.first.0..=body.value.0;
        if !range.clone().any(|index| names_panic(&code.exprs[index as usize].kind)) {
            return Vec::new();
        }
        let inference = self.inference(at.file, at.code);
        range
            .map(ExprId)
            .filter(|expr| inference.body_of(*expr) == at.body)
            .filter_map(|expr| self.panic_at(inference, expr))
            .collect()
    }

    fn panic_at(&self, inference: &Inference, expr: ExprId) -> Option<Panic> {
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::MethodCall(call) if call.method == "unwrap" || call.method == "expect" => {
                let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else { return None };
                let Some(Ty::Adt(def, args)) = &callee.self_ty else { return None };
                let kind = if Some(*def) == self.lang.result {
                    let error = args.get(1).cloned().unwrap_or(Ty::Unknown);
                    if self.is_expected(&error) {
                        return None;
                    }
                    PanicKind::OnResult { method: call.method, error }
                } else if Some(*def) == self.lang.option && self.is_looked_up(inference, call.receiver, call.method) {
                    PanicKind::OnOption { method: call.method }
                } else {
                    return None;
                };
                if call.method == "expect" && !self.speaks_of_failure(inference, &call.args) {
                    return None;
                }
                let known = self.cannot_fail(inference, call.receiver)
                    || self.is_checked(inference, expr, call.receiver)
                    || self.is_explained(inference.file, call.name_span);
                (!known).then_some(Panic { expr, span: call.name_span, kind })
            }
            ExprKind::Macro(call) => {
                let Some(Def::Item(def)) = inference.defs.get(&expr) else { return None };
                let name = self.item(*def).name;
                let is_panic = matches!(name.as_str(), "panic" | "todo" | "unimplemented");
                (is_panic && self.file(def.file).stub).then_some(Panic {
                    expr,
                    span: call.path.span,
                    kind: PanicKind::Macro { name },
                })
            }
            _ => None,
        }
    }

    /// Does the comment right above the statement say why this cannot fail? Who writes that has thought about it.
    fn is_explained(&self, file: FileId, span: Span) -> bool {
        let before = self.text(file, Span::new(0, span.start));
        let mut comment = String::new();
        for line in before.lines().rev().skip(1).map(str::trim).take(12) {
            if let Some(text) = line.strip_prefix("//") {
                comment.insert_str(0, &text.to_lowercase());
            } else if !comment.is_empty() || line.is_empty() || line.ends_with([';', '{', '}', ',']) {
                // The end of another statement; what stands between is the beginning of this one.
                break;
            }
        }
        let words = || comment.split(|c: char| !c.is_alphanumeric());
        let reasons =
            ["cannot fail", "can't fail", "never fail", "not fail", "always succeed", "guaranteed", "we know"];
        words().any(|word| matches!(word, "safe" | "safety" | "infallible" | "impossible" | "unreachable"))
            || reasons.iter().any(|reason| comment.contains(reason))
    }

    /// `expect` has two styles: to say why it cannot fail ("the list is never empty"), and to say that it has failed
    /// ("failed to bind"). Who writes the first has thought about it.
    fn speaks_of_failure(&self, inference: &Inference, args: &[ExprId]) -> bool {
        let code = self.code_at(inference);
        let Some(ExprKind::Lit(Lit::Str(text))) = args.first().map(|arg| &code.expr(*arg).kind) else { return false };
        let text = text.to_lowercase();
        let reasons =
            ["should not", "shouldn't", "should never", "never fail", "cannot fail", "can't fail", "infallible"];
        if reasons.iter().any(|reason| text.contains(reason)) {
            return false;
        }
        text.is_empty() || FAILED.iter().any(|word| text.contains(word)) || names_attempt(&text)
    }

    /// Does this `Option` come from somewhere else: awaited, or looked up? What a struct's own field holds
    /// (`self.task.take().unwrap()`) the programmer knows; so do those who give a reason with `expect`.
    fn is_looked_up(&self, inference: &Inference, expr: ExprId, method: Name) -> bool {
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::Await { .. } => true,
            ExprKind::MethodCall(call) if matches!(call.method.as_str(), "copied" | "cloned") => {
                self.is_looked_up(inference, call.receiver, method)
            }
            ExprKind::MethodCall(call) => method == "unwrap" && LOOK_UPS.contains(&call.method.as_str()),
            _ => false,
        }
    }

    fn is_expected(&self, error: &Ty) -> bool {
        match error {
            Ty::Adt(def, args) => {
                let path = self.path_of(*def);
                // The panic of a thread that was joined.
                let is_payload = Some(*def) == self.lang.boxed
                    && matches!(args.first(), Some(Ty::Bounds(bounds)) if bounds.iter().any(|it| self.is_std(it.def, "std::any::Any")));
                is_payload || (self.file(def.file).stub && EXPECTED.contains(&path.as_str()))
            }
            Ty::Never => true,
            _ => false,
        }
    }

    /// Is this value sure not to be an error or `None`, by what it is made of?
    fn cannot_fail(&self, inference: &Inference, expr: ExprId) -> bool {
        let code = self.code_at(inference);
        if let ExprKind::Await { base, .. } = code.expr(expr).kind {
            let callee = self.stub_callee(inference, base);
            return callee.is_some_and(|callee| self.writes_to_memory(callee));
        }
        let Some(Callee::Fn(callee)) = inference.callees.get(&expr) else {
            // `write!(text, ..)`: to memory it cannot fail, to elsewhere its own error tells nothing.
            return matches!(&code.expr(expr).kind, ExprKind::Macro(_));
        };
        let args: Vec<ExprId> = match &code.expr(expr).kind {
            ExprKind::Call { args, .. } => args.to_vec(),
            ExprKind::MethodCall(call) => std::iter::once(call.receiver).chain(call.args.iter().copied()).collect(),
            _ => return false,
        };
        let def = self.specialized(callee);
        let Some(sig) = self.fn_sig(def) else { return false };
        let is_method = matches!(code.expr(expr).kind, ExprKind::MethodCall(_));
        if args.first().is_some_and(|from| self.always_converts(inference, callee, *from, expr)) {
            return true;
        }
        let literal = args.iter().all(|arg| self.is_literal(inference, *arg, Depth::FIRST));
        // A runtime that is there takes every task.
        if self.facts_of(callee.def).is_some_and(|facts| facts.spawns.is_some()) {
            return true;
        }
        if self.facts_of(def).is_some_and(|facts| facts.always_infallible) {
            return true;
        }
        if self.facts_of(def).is_some_and(|facts| facts.infallible.is_some()) {
            // Writers to memory need no literal.
            return literal || (sig.has_self && matches!(sig.params.first(), Some(Ty::Ref(true, _))));
        }
        // What a constructor makes of literals is the same on every run, unless it asks the outside.
        literal && !args.is_empty() && !is_method && self.is_pure_constructor(def, callee, inference.ty(expr))
    }

    /// A write, or a flush, that ends in a `Vec`, whatever is wrapped around that.
    fn writes_to_memory(&self, callee: &FnCallee) -> bool {
        let is_vec = |ty: &Ty| ty.adt_def().is_some_and(|def| self.is_std(def, "std::vec::Vec"));
        self.facts_of(callee.def).is_some_and(|facts| facts.writes || facts.flushes)
            && callee.self_ty.as_ref().is_some_and(|ty| ty.any(&mut |part| is_vec(part)))
    }

    /// `u64::try_from(len)`, `port.try_into()`: an integer into a type that has all its values, or one that nobody knows.
    fn always_converts(&self, inference: &Inference, callee: &FnCallee, from: ExprId, expr: ExprId) -> bool {
        let is_of = |of: DefId| ["std::convert::TryFrom", "std::convert::TryInto"].iter().any(|it| self.is_std(of, it));
        let Ty::Prim(from) = inference.ty(from) else { return false };
        if !self.trait_of(callee.def).is_some_and(is_of) {
            return false;
        }
        match inference.ty(expr) {
            Ty::Adt(def, args) if Some(*def) == self.lang.result => match args.first() {
                Some(Ty::Prim(to)) => has_all_of(to.as_str(), from.as_str()),
                to => to.is_none_or(Ty::is_unknown) && bits(from.as_str(), false).is_some(),
            },
            _ => false,
        }
    }

    fn is_pure_constructor(&self, def: DefId, callee: &FnCallee, ty: &Ty) -> bool {
        let asks_outside = self.facts_of(def).is_some_and(|facts| facts.blocking.is_some() || facts.handle.is_some());
        let Ty::Adt(_, args) = ty else { return false };
        let makes_self = args.first().is_some_and(|made| Some(made) == callee.self_ty.as_ref());
        let is_io = args.get(1).is_some_and(|error| self.is_type(error, "std::io::Error"));
        makes_self && !is_io && !asks_outside && !self.item(def).as_fn().is_some_and(|it| it.is_async)
    }

    fn is_literal(&self, inference: &Inference, expr: ExprId, depth: Depth) -> bool {
        if depth.is_past(8) {
            return false;
        }
        let all = |exprs: &[ExprId]| exprs.iter().all(|expr| self.is_literal(inference, *expr, depth.next()));
        match &self.code_at(inference).expr(expr).kind {
            ExprKind::Lit(_) => true,
            ExprKind::Ref { expr, .. } | ExprKind::Unary { expr, .. } | ExprKind::Cast { expr, .. } => {
                self.is_literal(inference, *expr, depth.next())
            }
            ExprKind::Binary { lhs, rhs, .. } => all(&[*lhs, *rhs]),
            ExprKind::Tuple(exprs) | ExprKind::Array(exprs) => all(exprs),
            ExprKind::Path(_) => match (inference.defs.get(&expr), inference.locals.get(&expr)) {
                (Some(Def::Item(def)), _) => matches!(self.item(*def).kind, ItemKind::Static(_)),
                (Some(Def::Variant(..)), _) => true,
                // `for url in URLS`: one of those that are written down.
                (_, Some(pat)) => {
                    let list = self.code_at(inference).exprs.iter().find_map(|each| match &each.kind {
                        ExprKind::For(it) if it.pat == *pat => Some(it.iter),
                        _ => None,
                    });
                    list.is_some_and(|list| self.is_literal(inference, list, depth.next()))
                }
                _ => false,
            },
            ExprKind::Call { args, .. } => {
                matches!(inference.callees.get(&expr), Some(Callee::Constructor(_))) && all(args)
            }
            ExprKind::MethodCall(call) => {
                matches!(
                    call.method.as_str(),
                    "to_string" | "to_owned" | "into" | "as_bytes" | "as_str" | "clone" | "iter"
                ) && self.is_literal(inference, call.receiver, depth.next())
            }
            ExprKind::Macro(call) => match (inference.defs.get(&expr), &call.body) {
                (Some(Def::Item(def)), body) => match (self.item(*def).name.as_str(), body) {
                    ("concat" | "env" | "stringify" | "include_str" | "include_bytes", _) => true,
                    ("format", MacroBody::Exprs(parts)) => all(parts),
                    _ => false,
                },
                _ => false,
            },
            _ => false,
        }
    }

    /// Was the value looked at, or put there, further up in the same function?
    fn is_checked(&self, inference: &Inference, at: ExprId, receiver: ExprId) -> bool {
        let code = self.code_at(inference);
        let Some(place) = self.base_place(inference, receiver) else { return false };
        // `let mut all = found.into_iter();`: asked of the list before, it holds for what goes over it.
        let list = self.initializer(inference, place.0).filter(|init| {
            matches!(&code.expr(*init).kind, ExprKind::MethodCall(call)
                if matches!(call.method.as_str(), "into_iter" | "iter" | "iter_mut" | "drain"))
        });
        let list = list.and_then(|init| self.base_place(inference, init)).filter(|_| place.1.is_empty());
        let same = |expr: ExprId| {
            self.base_place(inference, expr).is_some_and(|other| other == place || list.as_ref() == Some(&other))
        };
        let mut earlier = (0..at.0).map(ExprId);
        earlier.any(|expr| match &code.expr(expr).kind {
            ExprKind::MethodCall(call) => CHECKS.contains(&call.method.as_str()) && same(call.receiver),
            ExprKind::Let { expr, .. } => same(*expr),
            ExprKind::Match { scrutinee, .. } => same(*scrutinee),
            ExprKind::Assign { lhs, .. } => same(*lhs),
            _ => false,
        })
    }

    /// The variable, and the fields of it, that a chain of method calls begins with.
    fn base_place(&self, inference: &Inference, expr: ExprId) -> Option<(PatId, Vec<Name>)> {
        let mut fields = Vec::new();
        let mut at = expr;
        loop {
            match &self.code_at(inference).expr(at).kind {
                ExprKind::Path(_) => {
                    fields.reverse();
                    return inference.locals.get(&at).map(|pat| (*pat, fields));
                }
                ExprKind::Field { base, name } => {
                    fields.push(*name);
                    at = *base;
                }
                ExprKind::MethodCall(call) => {
                    fields.clear();
                    at = call.receiver;
                }
                ExprKind::Ref { expr, .. } | ExprKind::Unary { expr, .. } => at = *expr,
                ExprKind::Index { base, .. } => at = *base,
                _ => return None,
            }
        }
    }

    /// Can `?` stand behind the future of this expression, once awaited: it gives a `Result`, of which the async function
    /// around it can hand the error on? `at` is the body that the expression stands in.
    pub fn can_try_awaited(&self, at: BodyRef, future: ExprId) -> bool {
        let inference = self.inference(at.file, at.code);
        let Ty::Adt(def, args) = self.awaited(inference.ty(future)) else { return false };
        let error = args.get(1).filter(|_| Some(def) == self.lang.result);
        at.body == BodyId(0) && error.is_some_and(|error| self.can_hand_on(self.owner(at), error))
    }

    /// Does this function give a `Result`, into whose error `?` can turn this one?
    pub fn can_hand_on(&self, function: DefId, error: &Ty) -> bool {
        let Some(sig) = self.fn_sig(function) else { return false };
        let Ty::Adt(def, args) = outcome(&sig.ret) else { return false };
        Some(*def) == self.lang.result && args.get(1).is_some_and(|to| self.error_fits(error, to))
    }

    /// Can `?` hand this error on from a function with that one, as far as is known for certain?
    pub fn error_fits(&self, from: &Ty, to: &Ty) -> bool {
        self.error_becomes(from, to) || self.any_error_becomes(from, to)
    }

    /// `impl<E: Into<anyhow::Error>> From<E> for AppError`, or `E: Error`: is this error one of those?
    fn any_error_becomes(&self, from: &Ty, to: &Ty) -> bool {
        let takes = |bound: &TraitRef| {
            Some(bound.def) == self.lang.error && self.is_error(from)
                || self.is_std(bound.def, "std::convert::Into")
                    && bound.args.first().is_some_and(|inner| self.error_becomes(from, inner))
                || [self.lang.send, self.lang.sync].contains(&Some(bound.def))
        };
        self.conversions(to).any(|(of, source)| {
            let bounds = self.generic_bounds(of).iter().filter(|(ty, _)| ty == source);
            let mut bounds = bounds.map(|(_, bound)| bound).peekable();
            matches!(source, Ty::Param(..)) && bounds.peek().is_some() && bounds.all(takes)
        })
    }

    fn error_becomes(&self, from: &Ty, to: &Ty) -> bool {
        if from.any(&mut |ty| ty.is_unknown()) || to.is_unknown() {
            return false;
        }
        if from == to {
            return true;
        }
        match to {
            Ty::Adt(def, _) if self.file(def.file).stub && is_report(&self.path_of(*def)) => self.is_error(from),
            Ty::Adt(def, args) if Some(*def) == self.lang.boxed => {
                self.is_error_object(args.first()) && (self.is_error(from) || Some(from) == self.string_ty().as_ref())
            }
            Ty::Adt(def, _) => self.converts(from, to) || self.derives_from(*def, from),
            _ => false,
        }
    }

    /// Does a derive make this type from that one: thiserror's or derive_more's `#[from]`, or `#[derive(From)]`?
    fn derives_from(&self, def: DefId, from: &Ty) -> bool {
        let all = self.derives(def, "From");
        let takes = |fields: &[Field]| {
            // With `#[from]` it may stand beside a backtrace.
            let mut sources = fields.iter().filter(|field| field.from || all && fields.len() == 1);
            sources.any(|field| self.lower_type(self.here(def), &field.ty) == *from)
        };
        match &self.item(def).kind {
            ItemKind::Struct(it) => takes(&it.fields),
            ItemKind::Enum(it) => it.variants.iter().any(|variant| takes(&variant.fields)),
            _ => false,
        }
    }

    pub(super) fn is_error_object(&self, ty: Option<&Ty>) -> bool {
        let Some(Ty::Bounds(bounds)) = ty else { return false };
        bounds.iter().any(|bound| Some(bound.def) == self.lang.error)
    }

    fn string_ty(&self) -> Option<Ty> {
        self.lang.string.map(|def| Ty::adt(def, Vec::new()))
    }

    /// A type that implements `std::error::Error`, sends and borrows nothing.
    pub fn is_error(&self, ty: &Ty) -> bool {
        let (def, args) = match ty {
            Ty::Adt(def, args) => (def, args),
            // By the guidelines for APIs, what another crate calls an error is one (C-GOOD-ERR).
            Ty::Extern(path) => return path.as_str().ends_with("Error"),
            _ => return false,
        };
        // `PoolError<E>`: what it carries is an error, too.
        let plain = |arg: &Ty| {
            matches!(arg, Ty::Prim(name) if *name != "str")
                || Some(arg) == self.string_ty().as_ref()
                || self.is_error(arg)
        };
        args.iter().all(plain)
            && (self.derives(*def, "Error")
                || self.derives(*def, "Snafu")
                || self.lang.error.is_some_and(|error| self.implements(ty, error)))
    }

    /// An error that `main` can give: of a type that is an error, or a report of any kind.
    pub fn main_can_give(&self, error: &Ty) -> bool {
        let is_report = matches!(error, Ty::Adt(def, args) if (self.file(def.file).stub && is_report(&self.path_of(*def)))
            || (Some(*def) == self.lang.boxed && self.is_error_object(args.first())));
        is_report || self.is_error(error)
    }

    /// A result type for `main`, in the words of the project's dependencies.
    pub fn main_result(&self, file: FileId) -> &'static str {
        match self.report_crate(file) {
            Some("anyhow") => "anyhow::Result<()>",
            Some("color-eyre") => "color_eyre::Result<()>",
            Some(_) => "eyre::Result<()>",
            None => "Result<(), Box<dyn std::error::Error>>",
        }
    }
}

/// What a function gives in the end, async or not.
pub fn outcome(ret: &Ty) -> &Ty {
    match ret {
        Ty::Future(_, output) => output,
        ret => ret,
    }
}

/// Does the integer type have every value of the other, on platforms that run async code?
fn has_all_of(to: &str, from: &str) -> bool {
    let signed = |name: &str| name.starts_with('i');
    match (bits(to, true), bits(from, false)) {
        (Some(to_bits), Some(from_bits)) if signed(to) == signed(from) => to_bits >= from_bits,
        (Some(to_bits), Some(from_bits)) => signed(to) && to_bits > from_bits,
        _ => false,
    }
}

/// Of `usize` the fewest that it may have, or the most.
fn bits(name: &str, fewest: bool) -> Option<u32> {
    match name.strip_prefix(['u', 'i'])? {
        "size" => Some(if fewest { 32 } else { 64 }),
        digits => digits.parse().ok(),
    }
}

fn is_report(path: &str) -> bool {
    matches!(path, "anyhow::Error" | "eyre::Report" | "color_eyre::Report" | "color_eyre::eyre::Report")
}

/// By name only: whether it is worth to infer this code at all.
fn names_panic(kind: &ExprKind) -> bool {
    match kind {
        ExprKind::MethodCall(call) => call.method == "unwrap" || call.method == "expect",
        ExprKind::Macro(call) => {
            !matches!(call.body, MacroBody::Select(_))
                && call.path.last().is_some_and(|last| matches!(last.name.as_str(), "panic" | "todo" | "unimplemented"))
        }
        _ => false,
    }
}

/// "bind to :8080": that says what was tried, not why it works. What states a fact ("read side is open") gives a reason.
fn names_attempt(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let facts = ["is", "are", "was", "were", "has", "have", "must", "should", "will", "always", "never", "poisoned"];
    words.next().is_some_and(|first| ATTEMPTS.contains(&first)) && !words.any(|word| facts.contains(&word))
}
