//! Which drivers (timers, I/O) a runtime lacks that was built without them; not what is run on it.

use super::context::body_expr;
use super::fate::{Fate, fate, uses};
use super::infer::Inference;
use super::{BodyRef, Program};
use crate::model::{BodyKind, ExprId, ExprKind, Name, PatKind};

/// A runtime whose builder is in sight.
#[derive(Debug)]
pub struct Built {
    /// The call of `build`.
    pub build: ExprId,
    /// Of `time` and `io`, those that it was not told to enable. A call that needs one panics:
    /// <https://docs.rs/tokio/latest/tokio/runtime/struct.Builder.html#method.enable_all>.
    pub lacks: Vec<&'static str>,
    /// It has one thread.
    pub single: bool,
}

impl Program {
    /// How this runtime was built, where all that was done with its builder is in sight.
    pub fn built(&self, inference: &Inference, runtime: ExprId) -> Option<Built> {
        let build = self.made_by(inference, runtime);
        let path = self.path_of(self.stub_callee(inference, build)?.def);
        if !matches!(path.as_str(), "tokio::runtime::Builder::build" | "tokio::runtime::Builder::build_local") {
            return None;
        }
        let mut called = Vec::new();
        let mut at = self.chain_start(inference, build, &mut called)?;
        if let Some(pat) = inference.locals.get(&at) {
            for used in uses(inference, *pat) {
                self.follow(inference, used, &mut called)?;
            }
            at = self.chain_start(inference, self.initializer(inference, *pat)?, &mut called)?;
        }
        let new = self.path_of(self.stub_callee(inference, at)?.def);
        if !new.starts_with("tokio::runtime::Builder::new_") {
            return None;
        }
        let on = |driver: &str| {
            called
                .iter()
                .any(|name| name.as_str() == "enable_all" || name.as_str().strip_prefix("enable_") == Some(driver))
        };
        let lacks = ["time", "io"].into_iter().filter(|driver| !on(driver)).collect();
        Some(Built { build, lacks, single: new.ends_with("::new_current_thread") })
    }

    /// The `Runtime::block_on` whose future this block is. (A `LocalRuntime` and a `LocalSet` have a `block_on` of their own.)
    pub fn run_by(&self, inference: &Inference, block: ExprId) -> Option<ExprId> {
        let (call, path) = self.taker(inference, block)?;
        (path == "tokio::runtime::Runtime::block_on").then_some(call)
    }

    /// Is this block given to a `block_on` that runs nothing but it on its thread? Those of tokio run tasks too, but none
    /// that could not run elsewhere.
    pub(super) fn runs_only(&self, inference: &Inference, block: ExprId) -> bool {
        const ALONE: &[&str] = &[
            "async_io::block_on",
            "futures::executor::block_on",
            "futures_lite::future::block_on",
            "pollster::block_on",
            "tokio::runtime::Handle::block_on",
            "tokio::runtime::Runtime::block_on",
        ];
        self.taker(inference, block).is_some_and(|(_, path)| ALONE.contains(&path.as_str()))
    }

    /// Is this a block that tokio's `block_on` drives? Then its thread is inside a runtime, whatever thread it is.
    pub fn is_driven_by_tokio(&self, at: BodyRef) -> bool {
        let BodyKind::AsyncBlock { .. } = self.body(at).kind else { return false };
        let taker = body_expr(self, at).and_then(|block| self.taker(self.inference(at.file, at.code), block));
        taker.is_some_and(|(_, path)| path.starts_with("tokio::") && path.ends_with("::block_on"))
    }

    /// Is it seen that tokio runs this body: the function has an attribute of its, or the block is handed to it?
    pub fn is_run_by_tokio(&self, at: BodyRef) -> bool {
        if self.shared_entry(self.owner(at)).is_some() {
            return true;
        }
        let taker = body_expr(self, at).and_then(|block| self.taker(self.inference(at.file, at.code), block));
        taker.is_some_and(|(_, path)| path.starts_with("tokio::"))
    }

    /// The call of a known function that this is an argument of, and its path.
    pub(super) fn taker(&self, inference: &Inference, value: ExprId) -> Option<(ExprId, String)> {
        let Fate::Argument(call, _) = fate(self.code_at(inference), inference, value) else { return None };
        Some((call, self.path_of(self.stub_callee(inference, call)?.def)))
    }

    /// The call that made a value, behind `?`, `unwrap`, `Arc::new` and variables that never change.
    fn made_by(&self, inference: &Inference, value: ExprId) -> ExprId {
        let code = self.code_at(inference);
        let mut at = value;
        loop {
            at = self.as_made(inference, at);
            at = match &code.expr(at).kind {
                ExprKind::Ref { expr: inner, .. } | ExprKind::Try(inner) => *inner,
                ExprKind::MethodCall(call) if matches!(call.method.as_str(), "unwrap" | "expect") => call.receiver,
                ExprKind::Call { args, .. } if args.len() == 1 && self.is_wrapper(inference, at) => args[0],
                _ => return at,
            };
        }
    }

    /// The initial value of a variable that never changes, also of one that is `mut` for no reason.
    fn as_made(&self, inference: &Inference, value: ExprId) -> ExprId {
        let code = self.code_at(inference);
        let Some(pat) = inference.locals.get(&value).copied() else { return value };
        if !matches!(code.pat(pat).kind, PatKind::Bind { mutable: true, by_ref: false, sub: None, .. }) {
            return self.meaning(inference, value);
        }
        let changes = |used: ExprId| match inference.parent(used).map(|up| &code.expr(up).kind) {
            Some(ExprKind::Assign { lhs, .. }) => *lhs == used,
            Some(ExprKind::Ref { mutable, .. }) => *mutable,
            _ => false,
        };
        match uses(inference, pat).into_iter().any(changes) {
            true => value,
            false => self.initializer(inference, pat).unwrap_or(value),
        }
    }

    fn is_wrapper(&self, inference: &Inference, call: ExprId) -> bool {
        let callee = self.stub_callee(inference, call);
        callee.is_some_and(|it| matches!(self.path_of(it.def).as_str(), "std::sync::Arc::new" | "std::rc::Rc::new"))
    }

    /// What a chain of methods begins with; they are added to `called`. `None` where one of them is not known.
    fn chain_start(&self, inference: &Inference, end: ExprId, called: &mut Vec<Name>) -> Option<ExprId> {
        let code = self.code_at(inference);
        let mut at = end;
        while let ExprKind::MethodCall(call) = &code.expr(at).kind {
            self.stub_callee(inference, at)?;
            called.push(call.method);
            at = call.receiver;
        }
        Some(at)
    }

    /// The methods that are called on this use of a builder; `None` where it goes out of sight.
    fn follow(&self, inference: &Inference, used: ExprId, called: &mut Vec<Name>) -> Option<()> {
        let code = self.code_at(inference);
        let mut at = used;
        while let Some(parent) = inference.parent(at) {
            match &code.expr(parent).kind {
                ExprKind::MethodCall(call) if call.receiver == at => {
                    let path = self.path_of(self.stub_callee(inference, parent)?.def);
                    if !path.starts_with("tokio::runtime::Builder::") {
                        return Some(());
                    }
                    called.push(call.method);
                    at = parent;
                }
                ExprKind::Block(_) => return Some(()),
                _ if at != used => return Some(()),
                _ => return None,
            }
        }
        None
    }
}
