//! Words for evidence that several rules need: what a body is called, what to write instead; no rule, no verdict.

use super::calls::Effect;
use super::chain::Chain;
use super::context::body_expr;
use super::def::DefId;
use super::dispatch::Dispatch;
use super::facts::{Advice, Kind};
use super::fate::{Fate, fate};
use super::infer::{Callee, Inference};
use super::sendable::Open;
use super::{BodyRef, Program};
use crate::finding::Finding;
use crate::model::{BodyId, BodyKind, Code, ExprId, ExprKind, FileId, Meta, PatId, Place};
use crate::workspace::{Dependency, DependencyKind};

/// Of a closure that is given to a method of nobody knows which type.
pub const GUESSED: &str = "what becomes of the closure is not known here: it is taken for one that runs in place, by the method it is given to";

/// The fix for a block that needs `move` and no more.
pub const MOVED: &str = "move what it needs into the task";

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
            BodyKind::Fn { is_async: false } if self.item(self.owner(at)).name.as_str().starts_with("poll") => {
                "a `poll` function"
            }
            BodyKind::Fn { is_async: false } => "a function that the executor calls",
            BodyKind::Initializer => "an initializer",
        }
    }

    /// `this async function`, `this async block`, ...
    pub fn this_body(&self, at: BodyRef) -> String {
        let noun = self.body_noun(at);
        format!("this {}", noun.strip_prefix("an ").or(noun.strip_prefix("a ")).unwrap_or(noun))
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
        let runs =
            |text: &&str| !text.contains("tokio") || !matches!(self.runtime(file), "compio" | "glommio" | "monoio");
        let text = by_runtime.as_deref().filter(runs)?;
        match self.lent_runtime(file) {
            // Of tokio it hands on the timers, and more that is seldom the answer.
            Some("actix_web") if !text.contains("tokio::time::") && text.contains("tokio::") => None,
            Some("actix_web") => Some(text.replace("tokio::time::", "actix_web::rt::time::")),
            Some("rocket") => Some(text.replace("tokio::", "rocket::tokio::")),
            _ => Some(text.to_owned()),
        }
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
                ExprKind::Field { .. } => format!("({}){}", self.call_text(inference, *callee), args(given)),
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

    /// Is this body a closure that goes to a function of std, which awaits nothing: `for_each`, `map`?
    pub fn is_for_std(&self, at: BodyRef) -> bool {
        let inference = self.inference(at.file, at.code);
        let Some(closure) = body_expr(self, at) else { return false };
        let Fate::Argument(call, _) = fate(self.code(at), inference, closure) else { return false };
        matches!(inference.callees.get(&call), Some(Callee::Fn(callee))
            if self.file(callee.def.file).stub && self.path_of(callee.def).starts_with("std::"))
    }

    /// How to hand work to a thread that may block.
    pub fn offload(&self, file: FileId) -> &'static str {
        let lent = self.lent_runtime(file);
        match self.runtime(file) {
            "async_std" => "async_std::task::spawn_blocking(move || ..).await",
            "smol" => "smol::unblock(move || ..).await",
            "compio" => "compio::runtime::spawn_blocking(move || ..).await",
            "glommio" => "glommio::executor().spawn_blocking(move || ..).await",
            "monoio" => "monoio::spawn_blocking(move || ..).await",
            _ if lent == Some("actix_web") => "actix_web::web::block(move || ..).await",
            _ if lent == Some("rocket") => "rocket::tokio::task::spawn_blocking(move || ..).await",
            _ => "tokio::task::spawn_blocking(move || ..).await",
        }
    }

    /// Does the package of this file name the other one among its dependencies?
    pub fn names_dependency(&self, file: FileId, name: &str) -> bool {
        let package = self.crate_of(file).package.map(|package| &self.workspace.packages[package]);
        package.is_some_and(|package| package.dependencies.iter().any(|it| it.package == name))
    }

    /// Is there a manifest, and it does not name the other package?
    pub fn lacks_dependency(&self, file: FileId, name: &str) -> bool {
        let package = self.crate_of(file).package.map(|package| &self.workspace.packages[package]);
        package.is_some_and(|it| !it.manifest_text.is_empty()) && !self.names_dependency(file, name)
    }

    /// The crate whose runtime a project is on that leaves tokio to its web framework.
    fn lent_runtime(&self, file: FileId) -> Option<&'static str> {
        if self.runtime(file) != "tokio" || self.names_dependency(file, "tokio") {
            return None;
        }
        [("actix-web", "actix_web"), ("rocket", "rocket")]
            .into_iter()
            .find(|(package, _)| self.names_dependency(file, package))
            .map(|(_, name)| name)
    }

    /// The finding about a task that takes along a variable whose type leaves open what it has to say: with labels on both,
    /// and what to write.
    pub fn with_open(&self, finding: Finding, at: BodyRef, pat: PatId, used: ExprId, open: &Open) -> Finding {
        let code = self.code(at);
        finding
            .label(self.place(at.file, code.expr(used).span), "the task takes it along")
            .label(self.place(at.file, code.pat(pat).span), format!("its type is `{}`", open.name))
            .help(format!("write `{}`", open.write))
    }

    /// The finding with a label on each call of the way that leads to it.
    pub fn with_steps<'s>(&self, finding: Finding, steps: impl IntoIterator<Item = &'s (Place, DefId)>) -> Finding {
        steps.into_iter().fold(finding, |finding, (place, def)| {
            finding.label(*place, format!("`{}` is called here", self.shown_path(*def)))
        })
    }

    /// The crate whose reports of errors the project uses.
    pub fn report_crate(&self, file: FileId) -> Option<&'static str> {
        ["anyhow", "color-eyre", "eyre"].into_iter().find(|name| self.names_dependency(file, name))
    }

    /// A line that tells of a failure, in the words of the project's dependencies.
    pub fn tells_error(&self, file: FileId) -> &'static str {
        if self.names_dependency(file, "tracing") {
            "tracing::error!(%error, \"task failed\")"
        } else if self.names_dependency(file, "log") {
            "log::error!(\"task failed: {error}\")"
        } else {
            "eprintln!(\"task failed: {error}\")"
        }
    }

    /// The conditions under which this expression is compiled at all, as written on its statement, item or impl.
    pub fn cfg_note(&self, at: BodyRef, expr: ExprId) -> Option<String> {
        let code = self.code(at);
        let span = code.expr(expr).span;
        let mut conditions = self.item_cfgs(self.owner(at));
        for block in code.exprs.iter() {
            let ExprKind::Block(block) = &block.kind else { continue };
            for stmt in block.stmts.iter().filter(|stmt| stmt.span.contains(span)) {
                conditions.extend(stmt.cfgs.iter().map(|attr| cfg_text(&attr.args)));
            }
        }
        only_under(conditions)
    }

    /// The same of a function on the way of a chain.
    pub fn chain_cfg_note(&self, chain: &Chain) -> Option<String> {
        let mut conditions = self.item_cfgs(chain.under);
        // That goes without saying.
        conditions.retain(|condition| condition != "not(test)");
        let note = only_under(conditions)?;
        Some(format!("`{}` is {note}", self.shown_path(chain.under)))
    }

    fn item_cfgs(&self, def: DefId) -> Vec<String> {
        self.attrs_around(def).flatten().filter(|attr| attr.is("cfg")).map(|attr| cfg_text(&attr.args)).collect()
    }

    /// What to do about an async body that calls `callee`, which by way of `chain` blocks.
    pub fn instead_of_chain(&self, at: BodyRef, callee: DefId, chain: &Chain) -> String {
        let file = at.file;
        let shown = self.shown_path(callee);
        let takes_nothing = self.fn_sig(callee).is_some_and(|sig| sig.params.is_empty());
        let call = if takes_nothing { format!("{shown}()") } else { format!("{shown}(..)") };
        let offload = self.offload(file).replace("..", &call);
        if let Some(future) = self.cannot_await(at).then(|| offload.strip_suffix(".await")).flatten() {
            return polled(future);
        }
        let last = chain.steps.last().map_or(callee, |(_, def)| *def);
        let code = match &chain.site.effect {
            Effect::Blocks { advice, .. } | Effect::BlocksOn { advice } => self.instead(file, advice),
        };
        let first = match code {
            // Another call, which does not wait, in place of that one.
            Some(code) if code.contains('(') && !code.contains(".await") => {
                format!("write `{code}` in `{}`", self.shown_path(last))
            }
            Some(code) if last == callee => format!("make `{shown}` async with `{code}` in it"),
            Some(code) => {
                format!("make `{shown}` and what it calls async, with `{code}` in `{}`", self.shown_path(last))
            }
            // Made async it would block as before.
            None if kind_of(&chain.site.effect).is_some() => {
                return format!("call it on a thread that may block: `{offload}`");
            }
            None if last == callee => format!("make `{shown}` async"),
            None => format!("make `{shown}` and what it calls async"),
        };
        format!("{first},\nor call it on a thread that may block: `{offload}`")
    }

    /// Is this a function that the executor calls, and no async code: `poll`?
    pub fn cannot_await(&self, at: BodyRef) -> bool {
        matches!(self.body(self.async_body(at)).kind, BodyKind::Fn { is_async: false })
    }

    /// What a chain comes to, behind "`callee` blocks": `it calls ..`, or what the implementations of the trait do whose
    /// method is called.
    pub fn calls_of_chain(&self, callee: DefId, chain: &Chain) -> String {
        let down = if chain.steps.is_empty() { "" } else { "further down " };
        let api = &chain.site.api;
        let Some(Dispatch { shown, count, .. }) = chain.dispatch.filter(|it| it.method == callee) else {
            return format!("{down}it calls `{api}`");
        };
        let shown = self.shown_path(shown);
        match count {
            1 => format!("{down}its only implementation, `{shown}`, calls `{api}`"),
            2 => format!("both implementations do, {down}`{shown}` calls `{api}`"),
            _ => format!("all {count} implementations do, {down}`{shown}` calls `{api}`"),
        }
    }

    /// Which implementation of a trait the chain goes through further down, and that it stands for all.
    pub fn dispatch_note(&self, callee: DefId, chain: &Chain) -> Option<String> {
        let Dispatch { method, shown, count } = chain.dispatch.filter(|it| it.method != callee)?;
        let (method, shown) = (self.shown_path(method), self.shown_path(shown));
        Some(match count {
            1 => format!("`{shown}` is the only implementation of `{method}`"),
            _ => format!("the way leads through `{shown}`: every implementation of `{method}` does so"),
        })
    }

    /// `load_config -> read_all -> std::fs::read_to_string`
    pub fn chain_text(&self, first: &str, chain: &Chain) -> String {
        let mut parts = vec![first.to_owned()];
        parts.extend(chain.steps.iter().map(|(_, def)| self.shown_path(*def)));
        parts.push(chain.site.api.clone());
        parts.join(" -> ")
    }
}

/// What to do with a future where nothing can be awaited.
pub fn polled(future: &str) -> String {
    format!(
        "nothing can be awaited here: keep `Box::pin({future})` in a field, and poll that with `.as_mut().poll(cx)`"
    )
}

fn only_under(mut conditions: Vec<String>) -> Option<String> {
    conditions.retain(|condition| !condition.is_empty());
    conditions.dedup();
    (!conditions.is_empty()).then(|| format!("only compiled under `cfg({})`", conditions.join(", ")))
}

fn cfg_text(metas: &[Meta]) -> String {
    let parts: Vec<String> = metas
        .iter()
        .map(|meta| match &meta.value {
            Some(value) => format!("{} = \"{value}\"", meta.name),
            None if meta.args.is_empty() => meta.name.to_string(),
            None => format!("{}({})", meta.name, cfg_text(&meta.args)),
        })
        .collect();
    parts.join(", ")
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
        // The comma of `(count,)` stays.
        self.text(file, code.pat(pat).span).split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(")
    }

    /// The macro that awaits several futures at once.
    pub fn join_macro(&self, file: FileId, tried: bool) -> &'static str {
        let package = self.crate_of(file).package.map(|package| &self.workspace.packages[package]);
        let normal = |name: &str| {
            let dependencies = package.map_or(&[][..], |package| &package.dependencies);
            dependencies.iter().find(|it| it.package == name && it.kind == DependencyKind::Normal && !it.optional)
        };
        // Tokio's are behind a feature; who has it not, has it for other things than to run on.
        let is_off = |it: &Dependency| !it.features.iter().any(|it| it == "full" || it == "macros");
        let lacks = match normal("tokio") {
            Some(tokio) => is_off(tokio) && normal("futures").is_some(),
            // Those of futures run on any executor.
            None => package.is_some_and(|it| !it.dependencies.is_empty()) && !self.names_dependency(file, "tokio"),
        };
        match (self.runtime(file), tried) {
            ("tokio", true) if !lacks => "tokio::try_join!",
            ("tokio", false) if !lacks => "tokio::join!",
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
        Kind::Other => "the thread waits, and every task on it",
    }
}

pub fn kind_of(effect: &Effect) -> Option<Kind> {
    match effect {
        Effect::Blocks { kind, .. } => Some(*kind),
        Effect::BlocksOn { .. } => None,
    }
}
