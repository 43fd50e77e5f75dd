//! The questions of `dependence`, asked of small programs.

use super::{Effect, Footprint, Program};
use crate::analysis::BodyRef;
use crate::analysis::def::DefId;
use crate::apis;
use crate::model::{BodyId, CodeId, FileId, ItemId};
use crate::source::{SourceFile, SourceMap};
use crate::syntax;
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Workspace, WorkspaceFile};
use std::sync::Arc;

fn program(text: &str) -> Program {
    let path = std::path::PathBuf::from("lib.rs");
    let models = vec![syntax::lower_file(text)];
    let file = WorkspaceFile { path: path.clone(), package: None, wanted: true };
    let workspace = Workspace { files: vec![file], ..Workspace::default() };
    let configs = Configs { all: vec![Config::default()], of_package: Vec::new(), of_file: vec![0] };
    let stubs = apis::load(&workspace, &models, &[]);
    let source = SourceFile { path, shown: "lib.rs".to_owned(), text: text.into() };
    Program::build(workspace, configs, models, stubs).with_sources(Arc::new(SourceMap { files: vec![source] }))
}

fn find(program: &Program, name: &str) -> DefId {
    let items = &program.files[0].model.items;
    let item = items.iter().position(|item| item.name == *name && item.as_fn().is_some());
    DefId { file: FileId(0), item: ItemId(item.unwrap_or(usize::MAX) as u32) }
}

fn print_of(program: &Program, name: &str) -> Arc<Footprint> {
    program.fn_footprint(find(program, name))
}

fn runs(text: &str, name: &str) -> (usize, usize) {
    let program = program(text);
    let code = program.code_of(find(&program, name)).unwrap_or(CodeId(u32::MAX));
    let at = BodyRef { file: FileId(0), code, body: BodyId(0) };
    let rows = program.awaits_in_a_row(at);
    (rows.iter().map(|run| run.steps.len()).sum(), program.awaits_in_loops(at).len())
}

const READER: &str =
    "async fn fetch(id: u32) -> String { tokio::fs::read_to_string(format!(\"{id}\")).await.unwrap_or_default() }\n";

#[test]
fn a_read_has_no_effect_and_waits() {
    let program = program(READER);
    let print = print_of(&program, "fetch");
    assert_eq!((print.effect, print.unseen, print.waits), (None, false, true));
}

#[test]
fn effects_come_up_through_calls() {
    let program = program(
        "async fn outer() { inner().await }\n\
         async fn inner() { tokio::fs::write(\"a\", \"b\").await.ok(); }\n\
         async fn locks(m: &tokio::sync::Mutex<u8>) -> u8 { *m.lock().await }\n\
         fn spawns() { tokio::spawn(async {}); }\n\
         async fn nods() { tokio::time::sleep(std::time::Duration::from_secs(1)).await; }",
    );
    assert_eq!(print_of(&program, "outer").effect, Some(Effect::Acts));
    assert_eq!(print_of(&program, "locks").effect, Some(Effect::Locks));
    assert_eq!(print_of(&program, "spawns").effect, Some(Effect::Task));
    let sleep = print_of(&program, "nods");
    assert_eq!((sleep.effect, sleep.sleeps), (None, true));
}

#[test]
fn circles_end() {
    let program = program(
        "async fn even(n: u32) -> bool { if n == 0 { true } else { Box::pin(odd(n - 1)).await } }\n\
         async fn odd(n: u32) -> bool { tokio::fs::write(\"a\", \"b\").await.ok(); if n == 0 { false } else { Box::pin(even(n - 1)).await } }",
    );
    assert_eq!(print_of(&program, "even").effect, Some(Effect::Acts));
    assert_eq!(print_of(&program, "odd").effect, Some(Effect::Acts));
}

#[test]
fn what_nobody_sees_is_unseen() {
    let program = program(
        "async fn ask(api: &other::Api) -> u32 { api.total().await }\nasync fn act(api: &other::Api) { api.send().await }",
    );
    let ask = print_of(&program, "ask");
    assert_eq!((ask.effect, ask.unseen, ask.waits), (None, true, true));
    assert_eq!(print_of(&program, "act").effect, Some(Effect::Acts));
}

#[test]
fn rows_need_no_result_of_one_another() {
    let run = |body: &str| runs(&format!("{READER}async fn run() {{ {body} }}"), "run").0;
    assert_eq!(run("let a = fetch(1).await; let b = fetch(2).await; drop((a, b));"), 2);
    assert_eq!(run("let a = fetch(1).await; let b = fetch(a.len() as u32).await; drop(b);"), 0);
    assert_eq!(run("let a = fetch(1).await; let n = a.len() as u32; let b = fetch(n).await; drop(b);"), 0);
    assert_eq!(run("let a = fetch(1).await; let (n, m) = (1, a); let b = fetch(n).await; drop((b, m));"), 0);
    assert_eq!(run("let n = 2; let a = fetch(1).await; let b = fetch(n).await; drop((a, b));"), 2);
}

#[test]
fn what_is_changed_is_not_shared() {
    let head = "struct S { a: P, b: P }\nstruct P;\nimpl P { async fn next_line(&mut self, n: u32) -> String { tokio::fs::read_to_string(format!(\"{n}\")).await.unwrap_or_default() } }\n";
    let run = |body: &str| runs(&format!("{head}async fn run(s: &mut S) {{ {body} }}"), "run").0;
    assert_eq!(run("let x = s.a.next_line(1).await; let y = s.a.next_line(2).await; drop((x, y));"), 0);
    // Different fields are different things.
    assert_eq!(run("let x = s.a.next_line(1).await; let y = s.b.next_line(2).await; drop((x, y));"), 2);
}

#[test]
fn loops_collect_without_looking_back() {
    let run = |body: &str| {
        runs(&format!("{READER}async fn run(ids: &[u32]) {{ let mut out = Vec::new(); {body} drop(out); }}"), "run").1
    };
    assert_eq!(run("for id in ids { out.push(fetch(*id).await); }"), 1);
    assert_eq!(run("for id in ids { if out.len() < 3 { println!(\"{id}\"); } out.push(fetch(*id).await); }"), 0);
    assert_eq!(run("for id in ids { out.push(fetch(*id).await); break; }"), 0);
    assert_eq!(run("for _ in ids { out.push(fetch(1).await); }"), 0);
    assert_eq!(run("for id in [1, 2, 3] { out.push(fetch(id).await); }"), 0);
    assert_eq!(run("for id in [1, 2, 3, 4] { out.push(fetch(id).await); }"), 1);
}
