//! Words for evidence that several rules need: what a body is called, what to write instead; no rule, no verdict.

use super::calls::{Chain, Effect};
use super::facts::{Advice, Kind};
use super::{BodyRef, Program};
use crate::model::{BodyId, BodyKind, Code, ExprId, ExprKind, FileId, PatId, Place};

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

impl Program {
    /// The user's own words for an expression, on one line; the arguments of a long call are left out.
    pub fn words(&self, file: FileId, code: &Code, expr: ExprId) -> String {
        let whole = one_line(self.text(file, code.expr(expr).span));
        if whole.chars().count() <= 72 {
            return whole;
        }
        let head = match &code.expr(expr).kind {
            ExprKind::Call { callee, .. } => self.words(file, code, *callee),
            ExprKind::MethodCall(call) => format!("{}.{}", self.words(file, code, call.receiver), call.method),
            _ => return "..".to_owned(),
        };
        format!("{head}(..)")
    }

    /// The user's own words for a pattern.
    pub fn pattern_words(&self, file: FileId, code: &Code, pat: PatId) -> String {
        one_line(self.text(file, code.pat(pat).span))
    }

    /// The macro that awaits several futures at once.
    pub fn join_macro(&self, file: FileId, tried: bool) -> &'static str {
        match (self.runtime(file), tried) {
            ("tokio", true) => "tokio::try_join!",
            ("tokio", false) => "tokio::join!",
            (_, true) => "futures::try_join!",
            (_, false) => "futures::join!",
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace("( ", "(")
        .replace(" .", ".")
        .replace(", )", ")")
        .replace(",)", ")")
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
