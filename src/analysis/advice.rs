//! Words for evidence that several rules need: what a body is called, what to write instead; no rule, no verdict.

use super::calls::{Chain, Effect};
use super::facts::{Advice, Kind};
use super::infer::Inference;
use super::{BodyRef, Program};
use crate::model::{BodyId, BodyKind, ExprId, ExprKind, FileId, Place};

impl Program {
    /// The innermost async body around this one (itself included): the code that the executor runs.
    pub fn async_body(&self, at: BodyRef) -> BodyRef {
        let code = self.code(at);
        let mut id = Some(at.body);
        while let Some(body) = id {
            match code.body(body).kind {
                BodyKind::Fn { is_async: true }
                | BodyKind::AsyncBlock { .. }
                | BodyKind::Closure { is_async: true, .. } => return BodyRef { body, ..at },
                _ => id = code.body(body).parent,
            }
        }
        BodyRef { body: BodyId(0), ..at }
    }

    /// `an async function`, `an async block`, ...
    pub fn body_noun(&self, at: BodyRef) -> &'static str {
        match self.body(at).kind {
            BodyKind::Fn { is_async: true } => "an async function",
            BodyKind::AsyncBlock { .. } => "an async block",
            BodyKind::Closure { is_async: true, .. } => "an async closure",
            BodyKind::Closure { is_async: false, .. } => "a closure",
            BodyKind::Fn { is_async: false } => "a `poll` function",
            BodyKind::Initializer => "an initializer",
        }
    }

    pub fn head_place(&self, at: BodyRef) -> Place {
        Place::new(at.file, self.body(at).head)
    }

    /// The code to write instead, in the words of the project's runtime.
    pub fn instead(&self, file: FileId, advice: &Advice) -> Option<String> {
        let by_runtime = match self.runtime(file) {
            "async_std" => &advice.async_std,
            "smol" => &advice.smol,
            _ => &advice.instead,
        };
        by_runtime.as_deref().map(str::to_owned)
    }

    /// An expression in few words: `fetch(..)`, `client.send(..)`, `async { .. }`.
    pub fn call_text(&self, inference: &Inference, expr: ExprId) -> String {
        let code = self.code_at(inference);
        let args = |args: &[ExprId]| if args.is_empty() { "()" } else { "(..)" };
        match &code.expr(expr).kind {
            ExprKind::Path(path) => path.text(),
            ExprKind::Field { base, name } => format!("{}.{name}", self.call_text(inference, *base)),
            ExprKind::Call { callee, args: given } => match &code.expr(*callee).kind {
                ExprKind::Path(path) if path.qself.is_none() => format!("{}{}", path.text(), args(given)),
                _ => "future".to_owned(),
            },
            ExprKind::MethodCall(call) => {
                let receiver = self.call_text(inference, call.receiver);
                format!("{receiver}.{}{}", call.method, args(&call.args))
            }
            ExprKind::Try(inner) => format!("{}?", self.call_text(inference, *inner)),
            ExprKind::Await { base, .. } => format!("{}.await", self.call_text(inference, *base)),
            ExprKind::Async(body) => match code.body(*body).kind {
                BodyKind::AsyncBlock { moves: true } => "async move { .. }".to_owned(),
                _ => "async { .. }".to_owned(),
            },
            ExprKind::Lit(_) => "..".to_owned(),
            _ => "future".to_owned(),
        }
    }

    /// How to hand work to a thread that may block.
    pub fn offload(&self, file: FileId) -> &'static str {
        match self.runtime(file) {
            "async_std" => "async_std::task::spawn_blocking(move || ..).await",
            "smol" => "smol::unblock(move || ..).await",
            _ => "tokio::task::spawn_blocking(move || ..).await",
        }
    }

    /// `load_config -> read_all -> std::fs::read_to_string`
    pub fn chain_text(&self, first: &str, chain: &Chain) -> String {
        let mut parts = vec![first.to_owned()];
        parts.extend(chain.steps.iter().map(|(_, def)| self.shown_path(*def)));
        parts.push(chain.site.api.clone());
        parts.join(" -> ")
    }
}

/// What a call of this kind waits for.
pub fn waits_for(kind: Kind) -> &'static str {
    match kind {
        Kind::Sleep => "the thread sleeps: every task on it waits",
        Kind::Fs => "the thread waits for the file system",
        Kind::Net => "the thread waits for the network",
        Kind::Process => "the thread waits for another process",
        Kind::SyncWait => "the thread waits for another thread",
        Kind::Db => "the thread waits for the database",
        Kind::Http => "the thread waits for the server's answer",
        Kind::Cpu => "the thread computes for long: every task on it waits",
        Kind::Terminal => "the thread waits for the terminal",
    }
}

pub fn kind_of(effect: &Effect) -> Option<Kind> {
    match effect {
        Effect::Blocks { kind, .. } => Some(*kind),
        Effect::BlocksOn { .. } => None,
    }
}
