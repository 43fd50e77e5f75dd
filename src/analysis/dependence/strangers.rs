//! Calls into crates that have no stub: whose they are is told by the type, and what they ask for by the name alone.

use super::verbs;
use crate::analysis::Program;
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::ty::Ty;
use crate::model::{ExprId, ExprKind, MethodCall, Name, PatKind, UnaryOp};

/// Things in memory, or that take turns: to ask them takes no time, or asking several at once brings nothing.
const NEARBY: &[&str] = &[
    "Barrier",
    "Cache",
    "Cell",
    "Channel",
    "Lock",
    "Map",
    "Mutex",
    "Notify",
    "Pool",
    "Queue",
    "Receiver",
    "Semaphore",
    "Set",
];

impl Program {
    /// `octocrab.get_user(id)`, `github::fetch_user(id)`: a call of another crate whose name says that it only asks, and
    /// of a value that cannot be changed by it.
    pub(super) fn asks_stranger(&self, inference: &Inference, id: ExprId) -> bool {
        match (&self.code_at(inference).expr(id).kind, inference.callees.get(&id)) {
            (ExprKind::MethodCall(call), None) => self.asks_value(inference, call),
            (ExprKind::Call { args, .. }, Some(Callee::Extern(path))) => {
                let mut names = path.as_str().rsplit("::");
                let name = names.next().unwrap_or_default();
                let of = names.next().unwrap_or_default();
                !args.is_empty() && is_asking(name) && !is_nearby(of) && !self.lends_mutably(inference, args)
            }
            _ => false,
        }
    }

    /// `Octocrab::get_user`, as the functions of known types are shown.
    pub(super) fn shown_stranger(&self, inference: &Inference, id: ExprId) -> Option<String> {
        let path = match (&self.code_at(inference).expr(id).kind, inference.callees.get(&id)) {
            (ExprKind::MethodCall(call), None) => format!("{}::{}", self.stranger(inference, call)?, call.method),
            (ExprKind::Call { .. }, Some(Callee::Extern(path))) => path.as_str().to_owned(),
            _ => return None,
        };
        let names: Vec<&str> = path.split("::").collect();
        Some(names[names.len().saturating_sub(2)..].join("::"))
    }

    /// The type of another crate that a method is called on.
    fn stranger(&self, inference: &Inference, call: &MethodCall) -> Option<Name> {
        match self.deref_chain(inference.ty(call.receiver)).last() {
            Some(Ty::Extern(path)) => Some(*path),
            _ => None,
        }
    }

    fn asks_value(&self, inference: &Inference, call: &MethodCall) -> bool {
        let Some(path) = self.stranger(inference, call) else { return false };
        let of = path.as_str().rsplit("::").next().unwrap_or_default();
        let name = call.method.as_str();
        // `session.get("user")` looks into what was loaded before.
        let looks = of.ends_with("Session") && !name.contains('_');
        is_asking(name)
            && !looks
            // `pool.get()`, `config.load()`: what it gives is the one thing that there is.
            && !call.args.is_empty()
            && !is_nearby(of)
            && self.is_lent_shared(inference, call.receiver)
            && !self.lends_mutably(inference, &call.args)
    }

    fn lends_mutably(&self, inference: &Inference, args: &[ExprId]) -> bool {
        args.iter().any(|arg| matches!(inference.ty(*arg), Ty::Ref(true, _)))
    }

    /// A method of this value cannot take it by `&mut`, so that two of them may run at a time.
    fn is_lent_shared(&self, inference: &Inference, id: ExprId) -> bool {
        let code = self.code_at(inference);
        match (inference.ty(id), &code.expr(id).kind) {
            (Ty::Ref(mutable, _), _) => !mutable,
            (_, ExprKind::Path(_)) => match inference.locals.get(&id) {
                Some(pat) => matches!(code.pat(*pat).kind, PatKind::Bind { mutable: false, .. }),
                // A static.
                None => true,
            },
            (_, ExprKind::Field { base, .. } | ExprKind::Index { base, .. }) => self.is_lent_shared(inference, *base),
            (_, ExprKind::Unary { op: UnaryOp::Deref, expr }) => self.is_lent_shared(inference, *expr),
            // Made for this call.
            (_, ExprKind::MethodCall(_) | ExprKind::Call { .. }) => true,
            _ => false,
        }
    }
}

fn is_asking(name: &str) -> bool {
    verbs::reads(name) && !verbs::is_twofold(name)
}

fn is_nearby(name: &str) -> bool {
    NEARBY.iter().any(|word| name.contains(word))
}
