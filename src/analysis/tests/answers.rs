//! What the questions of the analysis answer on real-looking code: `//= answer` at the end of a line tells all that is
//! said of it, in the order of the text. No rule asks all of it of one line, so it is asked here.

use super::super::abandoned::End as Ended;
use super::super::calls::Effect;
use super::super::cancel::Safety;
use super::super::conditions::{Argument, Value};
use super::super::def::DefId;
use super::super::dependence::{Footprint, Spot};
use super::super::exits::{Exits, Flow};
use super::super::futures::Origin;
use super::super::liveness::Slot;
use super::super::tasks::{End, Lost, Work};
use super::super::{BodyRef, Program};
use super::told;
use crate::apis;
use crate::finding::Fix;
use crate::model::{
    BodyId, Code, CodeId, ExprId, ExprKind, FileId, FileModel, ItemKind, PatId, PatKind, Span, StmtKind,
};
use crate::syntax;
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Edition, TargetKind, Workspace};
use std::path::Path;

fn program(text: &str) -> Program {
    let dependencies = ["tokio", "futures", "tracing", "rand", "anyhow"].map(str::to_owned);
    let mut workspace = Workspace::of_one_file(Path::new("lib.rs"), Edition::E2024, TargetKind::Lib, &dependencies);
    for dependency in &mut workspace.packages[0].dependencies {
        dependency.version = "1".to_owned();
        dependency.features = vec!["full".to_owned()];
    }
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    let model = syntax::lower_file(text);
    assert!(model.errors.is_empty(), "{:?}", model.errors);
    let models = vec![model, FileModel::default()];
    let stubs = apis::load(&workspace, &models, &[]);
    let file = |shown: &str, text: &str| crate::source::SourceFile {
        path: shown.into(),
        shown: shown.into(),
        text: text.into(),
    };
    let files = vec![file("lib.rs", text), file("Cargo.toml", "")];
    Program::build(workspace, configs, models, stubs)
        .with_sources(std::sync::Arc::new(crate::source::SourceMap { files }))
}

fn name_of(code: &Code, pat: PatId) -> String {
    match &code.pat(pat).kind {
        PatKind::Bind { name, .. } => name.to_string(),
        _ => "..".to_owned(),
    }
}

type Say<'a> = &'a mut dyn FnMut(Span, String);

/// The calls of a function of this name that a body has.
fn calls_of(code: &Code, name: &str) -> Vec<ExprId> {
    let is_it = |id: &ExprId| match &code.expr(*id).kind {
        ExprKind::Call { callee, .. } => {
            matches!(&code.expr(*callee).kind, ExprKind::Path(path) if path.last().is_some_and(|last| last.name == *name))
        }
        _ => false,
    };
    (0..code.exprs.len() as u32).map(ExprId).filter(is_it).collect()
}

fn panics(program: &Program, at: BodyRef, say: Say) {
    for panic in program.panics(at) {
        say(panic.span, panic.kind.shown());
    }
}

fn shown_value(program: &Program, value: Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Variant(def, index) => match &program.item(def).kind {
            ItemKind::Enum(it) => it.variants[index as usize].name.to_string(),
            _ => "?".to_owned(),
        },
    }
}

fn conditions(program: &Program, at: BodyRef, say: Say) {
    if at.body != BodyId(0) {
        return;
    }
    let (code, inference) = (program.code(at), program.inference(at.file, at.code));
    let param = |index: usize| name_of(code, code.body(BodyId(0)).params[index].pat);
    for call in calls_of(code, "here") {
        let all = program.conditions_at(inference, call).into_iter().map(|it| {
            let is = if it.holds { "is" } else { "is not" };
            format!("{} {is} {}", param(it.param), shown_value(program, it.value))
        });
        say(code.expr(call).span, all.collect::<Vec<_>>().join(" and "));
    }
    for call in calls_of(code, "pass") {
        let all = program.arguments(inference, call).into_iter().map(|it| match it {
            Argument::Value(value) => shown_value(program, value),
            Argument::Param(index) => param(index),
            Argument::Unknown => "_".to_owned(),
        });
        say(code.expr(call).span, all.collect::<Vec<_>>().join(", "));
    }
}

fn shown_end(code: &Code, end: End) -> String {
    match end {
        End::Lost(Lost::Unused(pat)) => format!("Lost(Unused {})", name_of(code, pat)),
        End::Ignored(_) => "Ignored".to_owned(),
        End::OutputIgnored(_) => "OutputIgnored".to_owned(),
        other => format!("{other:?}"),
    }
}

fn tasks(program: &Program, at: BodyRef, say: Say) {
    if at.body != BodyId(0) {
        return;
    }
    let (code, inference) = (program.code(at), program.inference(at.file, at.code));
    for spawn in program.spawns(at.file, at.code).iter() {
        let work = match spawn.work {
            Work::Block(block) => {
                let captures = program.captures(inference, block);
                let captures = captures.iter().map(|it| format!("{}{}", if it.borrowed { "&" } else { "" }, it.name));
                format!("block [{}]", captures.collect::<Vec<_>>().join(" "))
            }
            Work::Fn(def, _) => format!("fn {}", program.item(def).name),
            Work::Started(def, _) => format!("started {}", program.item(def).name),
            Work::Other => "other".to_owned(),
        };
        say(spawn.span, format!("{work} {}", shown_end(code, spawn.end)));
    }
}

fn held(program: &Program, at: BodyRef, say: Say) {
    if let Some(held) = program.held_at_await(at) {
        let span = program.code(at).body(at.body).span;
        let text = |span: Span| program.text(at.file, span).to_owned();
        let made = if held.made.file == at.file { text(held.made.span) } else { "elsewhere".to_owned() };
        say(span, format!("{} in `{made}`{}", held.bound.name, if held.steps.is_empty() { "" } else { " below" }));
    }
    if at.body == BodyId(0) {
        let (code, inference) = (program.code(at), program.inference(at.file, at.code));
        for call in calls_of(code, "send") {
            let ExprKind::Call { args, .. } = &code.expr(call).kind else { continue };
            let bound = program.not_send(inference.ty(args[0]), true);
            say(code.expr(call).span, bound.map_or("nothing known".to_owned(), |bound| bound.name.to_string()));
        }
    }
}

fn losses(program: &Program, at: BodyRef, say: Say) {
    let def = DefId { file: at.file, item: program.code(at).owner };
    if at.body != BodyId(0) || !program.item(def).as_fn().is_some_and(|it| it.is_async) {
        return;
    }
    let answer = match program.loss_in(def) {
        Safety::Unsafe(loss) => {
            let steps: String = loss.steps.iter().map(|(_, def)| format!("{} -> ", program.shown_path(*def))).collect();
            format!("{steps}{} loses {}{}", loss.api, loss.what, if loss.then.is_some() { " then" } else { "" })
        }
        Safety::Safe => "safe".to_owned(),
        Safety::Unknown => "unknown".to_owned(),
    };
    say(program.item(def).name_span, answer);
}

fn guards(program: &Program, at: BodyRef, say: Say) {
    let code = program.code(at);
    let lives = program.liveness(at);
    for held in &lives.at_awaits {
        let owner = match held.owner {
            Slot::Local(pat) => name_of(code, pat),
            Slot::Temp(_) => "temporary".to_owned(),
        };
        say(held.span, format!("{:?} {owner}", lives.guards[held.guard].kind));
    }
    for relock in &lives.relocks {
        say(lives.guards[relock.second].span, "relock".to_owned());
    }
    for call in &lives.calls {
        say(call.span, format!("calls {} while", program.item(call.to).name));
    }
    for inside in &lives.inside {
        say(code.body(inside.closure).span, "closure while".to_owned());
    }
    for relocking in program.relockings(at, &lives).into_iter().chain(program.relockings_under_lenders(at)) {
        say(relocking.place.span, format!("locks {} again", relocking.lock));
    }
}

fn flow(program: &Program, at: BodyRef, say: Say) {
    if at.body != BodyId(0) {
        return;
    }
    let code = program.code(at);
    let flow = Flow::new(program, program.inference(at.file, at.code));
    let ExprKind::Block(block) = &code.expr(code.body(BodyId(0)).value).kind else { return };
    for stmt in &block.stmts {
        let StmtKind::Expr { expr, .. } = stmt.kind else { continue };
        let mut exits = Exits::default();
        let ends = flow.ends(expr, &mut exits);
        let mut words = vec![format!("{ends:?}")];
        words.extend(exits.returns.then(|| "returns".to_owned()));
        words.extend(exits.tries.then(|| "tries".to_owned()));
        words.extend((!exits.breaks.is_empty()).then(|| "breaks".to_owned()));
        words.extend((!exits.continues.is_empty()).then(|| "continues".to_owned()));
        words.extend(exits.leaves(expr).then(|| "leaves".to_owned()));
        say(code.expr(expr).span, words.join(" "));
    }
}

fn sites(program: &Program, at: BodyRef, say: Say) {
    let code = program.code(at);
    if at.body != BodyId(0) {
        say(code.body(at.body).span, format!("{:?}", program.context(at)));
        return;
    }
    let calls = program.calls(at.file, at.code);
    for site in &calls.sites {
        let what = match &site.effect {
            Effect::Blocks { minor: true, .. } => "blocks a little",
            Effect::Blocks { .. } => "blocks",
            Effect::BlocksOn { .. } => "drives",
        };
        let how = format!("{}{}", if site.one_time { " once" } else { "" }, if site.guessed { " (guess)" } else { "" });
        say(site.span, format!("{} {what}{how}", site.api));
    }
    for edge in &calls.edges {
        say(edge.span, format!("to {}", program.item(edge.to).name));
    }
}

fn shown_spots(code: &Code, spots: &[Spot]) -> String {
    let shown = spots.iter().map(|spot| {
        let fields: String = spot.fields.iter().map(|field| format!(".{field}")).collect();
        format!("{}{fields}", name_of(code, spot.root))
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn footprints(program: &Program, at: BodyRef, say: Say) {
    if at.body != BodyId(0) {
        return;
    }
    let (code, inference) = (program.code(at), program.inference(at.file, at.code));
    let ExprKind::Block(block) = &code.expr(code.body(BodyId(0)).value).kind else { return };
    for stmt in &block.stmts {
        let StmtKind::Expr { expr, .. } = stmt.kind else { continue };
        let print: Footprint = program.footprint(inference, expr);
        let mut words = Vec::new();
        for (word, spots) in [("reads", &print.reads), ("writes", &print.writes), ("through", &print.handles)] {
            words.extend((!spots.is_empty()).then(|| format!("{word} {}", shown_spots(code, spots))));
        }
        words.extend(print.effect.map(|effect| format!("{effect:?}")));
        for (word, is) in
            [("unseen", print.unseen), ("waits", print.waits), ("sleeps", print.sleeps), ("leaves", print.leaves)]
        {
            words.extend(is.then(|| word.to_owned()));
        }
        say(code.expr(expr).span, words.join(", "));
    }
}

fn futures(program: &Program, at: BodyRef, say: Say) {
    if at.body != BodyId(0) {
        return;
    }
    let (code, inference) = (program.code(at), program.inference(at.file, at.code));
    for (index, expr) in code.exprs.iter().enumerate() {
        let id = ExprId(index as u32);
        let origin = program.lazy(inference, id).map(|origin| match origin {
            Origin::AsyncFn(def) => format!("async fn {}", program.item(def).name),
            Origin::Block(_) => "block".to_owned(),
            Origin::Returned(def) => format!("returned by {}", program.item(def).name),
            Origin::Type(def) => format!("a {}", program.item(def).name),
            Origin::Dyn => "behind a trait".to_owned(),
        });
        let left = program.abandoned(inference, id).map(|it| {
            let end = match it.end {
                Ended::Unused(pat) => format!("Unused {}", name_of(code, pat)),
                other => format!("{other:?}"),
            };
            format!("{}{end}", if it.list { "list left: " } else { "left: " })
        });
        if origin.is_some() || left.is_some() {
            say(expr.span, origin.into_iter().chain(left).collect::<Vec<_>>().join(", "));
        }
    }
}

fn rows(program: &Program, at: BodyRef, say: Say) {
    let code = program.code(at);
    for run in program.awaits_in_a_row(at) {
        let mut words = vec![format!("{} in a row", run.steps.len())];
        words.extend(run.made_first.then(|| "made first".to_owned()));
        words.extend(run.nested.then(|| "nested".to_owned()));
        say(code.expr(run.steps[0].value).span, words.join(", "));
    }
    for run in program.awaits_in_loops(at) {
        let sink = run.sink.map(|pat| format!(" into {}", name_of(code, pat))).unwrap_or_default();
        say(code.expr(run.each).span, format!("one by one{sink}{}", if run.plain { ", plain" } else { "" }));
    }
}

fn spins(program: &Program, at: BodyRef, say: Say) {
    if at.body != BodyId(0) {
        return;
    }
    let (code, inference) = (program.code(at), program.inference(at.file, at.code));
    for (index, expr) in code.exprs.iter().enumerate() {
        if let Some(spin) = program.spins_on(inference, ExprId(index as u32)) {
            say(expr.span, spin.api);
        }
    }
}

fn selects(program: &Program, at: BodyRef, say: Say) {
    for select in program.selects(at) {
        for (index, arm) in select.arms.iter().enumerate() {
            let mut words = vec![format!("goes on {:?}", arm.goes_on)];
            words.extend(arm.refutable.map(|it| if it { "may fail" } else { "fits" }.to_owned()));
            if let Some(again) = program.polled_again(at, &select, index) {
                let mismatch = if again.by_mismatch { " by mismatch" } else { "" };
                words.push(format!("polls {} again{mismatch} ({})", again.name, again.kind));
            }
            if let Some(timer) = program.restarted_timer(at, &select, index) {
                words.push(format!("restarts {} of {}", timer.api, timer.duration));
            }
            say(arm.span, words.join(", "));
        }
    }
}

fn needless(program: &Program, at: BodyRef, say: Say) {
    let (code, inference) = (program.code(at), program.inference(at.file, at.code));
    let mut words = Vec::new();
    words.extend(program.never_awaits(at).then_some("never awaits"));
    words.extend(program.is_free_to_be_sync(at).then_some("may be sync"));
    words.extend(program.only_await(at).map(|_| "only awaits"));
    words.extend(program.is_plain_block(inference, at).then_some("plain"));
    words.extend(program.redundant_block(inference, at).map(|_| "redundant"));
    let span = match at.body {
        BodyId(0) => program.item(DefId { file: at.file, item: code.owner }).name_span,
        _ => code.body(at.body).span,
    };
    if !words.is_empty() {
        say(span, words.join(", "));
    }
}

/// Whether a fix may be trusted, and what it writes.
fn shown_fix(fix: &Fix) -> String {
    let texts: Vec<&str> = fix.edits.iter().map(|edit| edit.text.as_str()).collect();
    format!("{:?}: {}", fix.applicability, texts.join(" .. ").replace('\n', "\\n"))
}

fn mended(program: &Program, at: BodyRef, say: Say) {
    for site in program.calls(at.file, at.code).sites.iter().filter(|site| site.body == at.body) {
        let (Effect::Blocks { advice, .. } | Effect::BlocksOn { advice }) = &site.effect;
        if let Some(fix) = program.twin(at, site.expr, advice) {
            say(site.span, shown_fix(&fix));
        }
    }
    let code = program.code(at);
    for run in program.awaits_in_a_row(at) {
        let fix = program.joined(at, &run).map_or("no fix".to_owned(), |fix| shown_fix(&fix));
        say(code.expr(run.steps[0].value).span, fix);
    }
    for run in program.awaits_in_loops(at) {
        let fix = program.joined_loop(at, &run, "CALL", false).map_or("no fix".to_owned(), |fix| shown_fix(&fix));
        say(code.expr(run.each).span, fix);
    }
    let inference = program.inference(at.file, at.code);
    for spawn in program.spawns(at.file, at.code).iter().filter(|spawn| spawn.body == at.body) {
        if let Work::Block(block) = spawn.work {
            let captures = program.captures(inference, block);
            let borrowed: Vec<_> = captures.iter().filter(|capture| capture.borrowed).collect();
            if let Some(fix) = program.cloned_before(at, block, &borrowed) {
                say(spawn.span, shown_fix(&fix));
            }
        }
    }
}

type Question = fn(&Program, BodyRef, Say);

const PAGES: &[(&str, Question)] = &[
    ("panics", panics),
    ("conditions", conditions),
    ("tasks", tasks),
    ("held", held),
    ("losses", losses),
    ("guards", guards),
    ("flow", flow),
    ("sites", sites),
    ("footprints", footprints),
    ("futures", futures),
    ("rows", rows),
    ("spins", spins),
    ("selects", selects),
    ("needless", needless),
    ("mended", mended),
];

#[test]
fn questions_are_answered_as_told() {
    let mut wrong = Vec::new();
    for (name, question) in PAGES {
        let page = format!("answers/{name}.rs");
        let text = told::read(&page);
        let program = program(&text);
        let mut found: Vec<Vec<(u32, String)>> = text.lines().map(|_| Vec::new()).collect();
        let mut say = |span: Span, answer: String| {
            let line = text[..span.start as usize].matches('\n').count();
            found[line].push((span.start, answer));
        };
        for index in 0..program.files[0].model.codes.len() {
            for at in program.bodies_in(FileId(0), CodeId(index as u32)) {
                question(&program, at, &mut say);
            }
        }
        let answers = found.into_iter().map(|mut line| {
            line.sort();
            line.into_iter().map(|(_, answer)| answer).collect::<Vec<_>>().join("; ")
        });
        wrong.extend(told::differences(&page, "//= ", false, &answers.collect::<Vec<_>>()));
    }
    assert!(wrong.is_empty(), "\n{}\n\n{}", wrong.join("\n"), told::ADVICE);
}
