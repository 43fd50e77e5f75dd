//! `manual-runtime`: a `main` that builds a runtime by hand and does what the attribute would do.

use crate::analysis::entry::Driver;
use crate::analysis::fate::{Fate, fate, uses};
use crate::analysis::infer::{Callee, Inference};
use crate::analysis::{BodyRef, Program, walk};
use crate::finding::Finding;
use crate::model::{Block, Code, ExprId, ExprKind, StmtKind};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "manual-runtime",
    page: include_str!("../../rules/manual-runtime.md"),
    check: Check::Body(check),
    in_tests: false,
};

fn check(program: &Program, at: BodyRef, out: &mut Vec<Finding>) {
    let owner = program.owner(at);
    let is_async = program.item(owner).as_fn().is_some_and(|it| it.is_async);
    if !program.is_entry_body(at) || is_async || program.driver(owner) != Driver::Nothing {
        return;
    }
    let code = program.code(at);
    let ExprKind::Block(block) = &code.expr(code.body(at.body).value).kind else { return };
    let inference = program.inference(at.file, at.code);
    let Some(first) = first_expr(program, inference, block) else { return };
    let Some((built, attribute)) = built_by(program, inference, code, first) else { return };
    let Some(driven) = only_block_on(program, inference, code, built) else { return };
    let ExprKind::MethodCall(call) = &code.expr(driven).kind else { return };
    let place = program.place(at.file, code.expr(built).span);
    let mut finding = Finding::new(RULE.name, place, "`main` builds a tokio runtime by hand", "default settings")
        .label(program.place(at.file, call.name_span), "one future is driven, and nothing else is done with it")
        .help(format!("write `{attribute} async fn main()` and await in its body"));
    finding.fixes.extend(program.runtime_attribute(at, built, driven, attribute));
    out.push(finding);
}

/// The value of the first statement that is more than a look at the arguments: what stands before the runtime may have
/// to, a fork, the environment, a sandbox.
fn first_expr(program: &Program, inference: &Inference, block: &Block) -> Option<ExprId> {
    for stmt in &block.stmts {
        let value = match &stmt.kind {
            StmtKind::Let { init, .. } => (*init)?,
            StmtKind::Expr { expr, .. } => *expr,
            StmtKind::Item(_) => continue,
        };
        if !looks_at_arguments(program, inference, value) {
            return Some(value);
        }
    }
    block.tail
}

/// `Cli::parse()`, `std::env::args().collect::<Vec<_>>()`: as well done inside the runtime.
fn looks_at_arguments(program: &Program, inference: &Inference, value: ExprId) -> bool {
    let code = program.code_at(inference);
    let mut asked = false;
    let more = walk::any(code, value, |id| match &code.expr(id).kind {
        ExprKind::Call { .. } | ExprKind::MethodCall(_) => match inference.callees.get(&id) {
            Some(Callee::Fn(callee)) if program.file(callee.def.file).stub => {
                let path = program.path_of(callee.def);
                let parses = matches!(
                    path.as_str(),
                    "clap::Parser::parse" | "structopt::StructOpt::from_args" | "std::env::args" | "std::env::args_os"
                );
                asked |= parses;
                !parses && !IN_MEMORY.iter().any(|module| path.starts_with(module))
            }
            Some(Callee::Constructor(_)) => false,
            _ => true,
        },
        ExprKind::Macro(_) | ExprKind::Closure(_) | ExprKind::Async(_) | ExprKind::Await { .. } => true,
        _ => false,
    });
    asked && !more
}

/// Modules of std whose functions touch nothing outside of their values.
const IN_MEMORY: [&str; 6] =
    ["std::iter::", "std::option::", "std::result::", "std::string::", "std::vec::", "std::convert::"];

/// The expression that builds a runtime with default settings, down the receivers of a chain; and the attribute.
fn built_by(program: &Program, inference: &Inference, code: &Code, from: ExprId) -> Option<(ExprId, &'static str)> {
    let (mut at, mut built) = (from, None);
    loop {
        match &code.expr(at).kind {
            ExprKind::Try(inner) => at = *inner,
            ExprKind::MethodCall(call) => {
                match (call.method.as_str(), built) {
                    ("unwrap" | "expect" | "block_on", None) => {}
                    ("build", None) => built = Some(at),
                    ("enable_all" | "enable_io" | "enable_time", Some(_)) => {}
                    _ => return None,
                }
                at = call.receiver;
            }
            ExprKind::Call { .. } => {
                let path = program.path_of(program.stub_callee(inference, at)?.def);
                return match path.as_str() {
                    "tokio::runtime::Runtime::new" => Some((built.unwrap_or(at), "#[tokio::main]")),
                    "tokio::runtime::Builder::new_multi_thread" => Some((built?, "#[tokio::main]")),
                    "tokio::runtime::Builder::new_current_thread" => {
                        Some((built?, "#[tokio::main(flavor = \"current_thread\")]"))
                    }
                    _ => None,
                };
            }
            _ => return None,
        }
    }
}

/// The `block_on` that is the only thing done with the runtime.
fn only_block_on(program: &Program, inference: &Inference, code: &Code, built: ExprId) -> Option<ExprId> {
    let mut at = built;
    loop {
        match fate(code, inference, at) {
            Fate::Part(parent) if matches!(code.expr(parent).kind, ExprKind::Try(_)) => at = parent,
            Fate::Receiver(call) if is_block_on(program, inference, call) => return Some(call),
            Fate::Receiver(call) => at = call,
            Fate::Bound(pat) => {
                let [only] = uses(inference, pat)[..] else { return None };
                let Fate::Receiver(call) = fate(code, inference, only) else { return None };
                return is_block_on(program, inference, call).then_some(call);
            }
            _ => return None,
        }
    }
}

fn is_block_on(program: &Program, inference: &Inference, call: ExprId) -> bool {
    program
        .stub_callee(inference, call)
        .is_some_and(|it| program.path_of(it.def) == "tokio::runtime::Runtime::block_on")
}
