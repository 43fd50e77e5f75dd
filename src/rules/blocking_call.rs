//! `blocking-call`: a call that blocks its thread, in async code; helpers that do so are `indirect-blocking-call`.

use crate::analysis::advice::{GUESSED, polled, waits_for};
use crate::analysis::calls::{Effect, Site};
use crate::analysis::context::Context;
use crate::analysis::facts::Kind;
use crate::analysis::sockets::BlockingSocket;
use crate::analysis::{BodyRef, Program};
use crate::finding::{Certainty, Finding};
use crate::model::PatKind;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "blocking-call",
    page: include_str!("../../rules/blocking-call.md"),
    check: Check::Body(check),
    in_tests: false,
};

/// A client in async code itself is `runtime-in-async`'s business.
fn is_built(api: &str) -> bool {
    matches!(api, "reqwest::blocking::Client::new" | "reqwest::blocking::ClientBuilder::build")
}

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let ignores_net = program.config(at.file).ignore_kinds.iter().any(|it| it == Kind::Net.as_str());
    if !ignores_net {
        out.extend(program.blocking_sockets(at).into_iter().map(|socket| blocking_socket(program, at, socket)));
    }
    if !program.may_block(at) {
        return;
    }
    let calls = program.calls(at.file, at.code);
    let mut sites = calls.sites.iter().filter(|site| site.body == at.body).peekable();
    // Code that asks whether a runtime is around it has another way for when there is.
    if sites.peek().is_none() || calls.asks_runtime {
        return;
    }
    let is_guessed = program.context(at) == Context::Unknown;
    if program.guessed_context(at) != Context::Async {
        return;
    }
    let around = program.async_body(at);
    if program.has_own_thread(around) {
        return;
    }
    let noun = program.body_noun(around);
    for site in sites {
        let Effect::Blocks { kind, minor, advice } = &site.effect else { continue };
        if program.config(at.file).ignore_kinds.iter().any(|it| it == kind.as_str()) || is_built(&site.api) {
            continue;
        }
        // What is waited for in a closure is waited for by the call that runs the closure: `thread::scope(|s| ..)`.
        let waits_around = |outer: &Site| {
            matches!(outer.effect, Effect::Blocks { .. })
                && outer.body != at.body
                && program.inference(at.file, at.code).is_within(site.expr, outer.expr)
        };
        if calls.sites.iter().any(waits_around) {
            continue;
        }
        // A program that ends waits for its threads.
        if *kind == Kind::SyncWait && program.ends_program(at, site.expr) {
            continue;
        }
        let place = program.place(at.file, site.span);
        let message = format!("blocking call `{}` in {noun}", site.api);
        let mut finding = Finding::new(RULE.name, place, message, waits_for(*kind))
            .label(program.head_place(around), format!("{} runs on the executor's threads", program.this_body(around)));
        finding.minor = *minor;
        let offload = program.offload(at.file);
        let code = program.instead(at.file, advice);
        let future = code.as_deref().unwrap_or(offload).strip_suffix(".await").filter(|it| !it.starts_with("while "));
        finding = finding.help(match code {
            _ if future.is_some() && program.cannot_await(at) => polled(future.unwrap_or_default()),
            Some(code) if at != around && program.is_for_std(at) && code.contains(".await") => {
                format!("use `{code}`, with a `for` loop or a `match` in place of this closure, which cannot await")
            }
            Some(code) if at != around && code.contains(".await") => {
                format!("use `{code}`, outside of this closure, which cannot await")
            }
            Some(code) => format!("use `{code}`"),
            None => format!("run it on a thread that may block: `{offload}`"),
        });
        if let Some(why) = &advice.why {
            finding = finding.note(why.to_string());
        }
        if matches!(kind, Kind::Fs | Kind::Terminal | Kind::Db)
            && program.is_entry_body(at)
            && !program.has_tasks(at.file)
        {
            finding.minor = true;
            finding =
                finding.note("`main` is the only task here, so nobody else waits; it will matter once one is spawned");
        } else if *kind == Kind::Db && program.is_startup(at, site.expr) {
            finding.minor = true;
            finding = finding.note("it runs once, as the program starts: nobody is served yet who could wait");
        }
        if site.guessed {
            finding.certainty = Certainty::Likely;
            finding =
                finding.note("the type of the receiver is not known here: this goes by the trait that is imported");
        }
        if is_guessed {
            finding.certainty = Certainty::Likely;
            finding = finding.note(GUESSED);
        }
        finding.notes.extend(program.cfg_note(at, site.expr));
        finding.fixes.extend(program.twin(at, site.expr, advice));
        out.push(finding);
    }
}

/// Whatever is done with it later waits on the executor's thread.
fn blocking_socket(program: &Program, at: BodyRef, socket: BlockingSocket) -> Finding {
    let code = program.code(at);
    let place = |span| program.place(at.file, span);
    let name = match socket.variable.map(|pat| &code.pat(pat).kind) {
        Some(PatKind::Bind { name, .. }) => name.as_str(),
        _ => "socket",
    };
    let message = format!("`{}` is given a socket that blocks", socket.api);
    Finding::new(
        RULE.name,
        place(code.callee_span(socket.call)),
        message,
        "each wait for it is one of the executor's thread",
    )
    .label(place(code.callee_span(socket.opened)), "opened here, and it blocks until it is told not to")
    .help(format!("tell it before: `{name}.set_nonblocking(true)?;`"))
}
