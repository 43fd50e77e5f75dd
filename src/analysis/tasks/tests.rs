//! Tasks, their handles and their captures, on small programs.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::apis;
use crate::syntax;
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Edition, TargetKind, Workspace};
use std::path::Path;

fn program(text: &str) -> Program {
    let path = Path::new("alone.rs");
    let workspace = Workspace::of_one_file(path, Edition::E2024, TargetKind::Lib, &[]);
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    let models = vec![syntax::lower_file(text), crate::model::FileModel::default()];
    let stubs = apis::load(&workspace, &models, &[]);
    Program::build(workspace, configs, models, stubs)
}

/// The spawns of the function `run`, with the program that they are in.
fn spawns_in_run(text: &str) -> (Program, CodeId, Arc<Vec<Spawn>>) {
    let program = program(text);
    let model = &program.files[0].model;
    let code = model.codes.iter().position(|code| model.item(code.owner).name == "run").unwrap();
    let code = CodeId(code as u32);
    let spawns = program.spawns(FileId(0), code);
    (program, code, spawns)
}

fn end(statements: &str) -> End {
    let text = format!(
        "async fn work() -> Result<(), String> {{ Ok(()) }}\nasync fn run() -> Result<(), tokio::task::JoinError> {{ {statements} Ok(()) }}"
    );
    let (_, _, spawns) = spawns_in_run(&text);
    assert_eq!(spawns.len(), 1, "{statements}");
    spawns[0].end
}

#[test]
fn handles_are_lost() {
    assert_eq!(end("tokio::spawn(work());"), End::Lost(Lost::Statement));
    assert_eq!(end("let _ = tokio::spawn(work());"), End::Lost(Lost::Underscore));
    assert_eq!(end("_ = tokio::spawn(work());"), End::Lost(Lost::Underscore));
    assert_eq!(end("drop(tokio::spawn(work()));"), End::Lost(Lost::Dropped));
    assert_eq!(end("let task = tokio::spawn(work()); drop(task);"), End::Lost(Lost::Dropped));
    assert!(matches!(end("let task = tokio::spawn(work());"), End::Lost(Lost::Unused(_))));
    assert_eq!(end("smol::spawn(work()).detach();"), End::Lost(Lost::Detached));
}

#[test]
fn results_are_ignored_or_seen() {
    assert!(matches!(end("let task = tokio::spawn(work()); let _ = task.await;"), End::Ignored(_)));
    assert!(matches!(end("tokio::spawn(work()).await.ok();"), End::Ignored(_)));
    assert!(matches!(end("let _ = tokio::spawn(work()).await?;"), End::OutputIgnored(_)));
    assert!(matches!(end("let _ = tokio::spawn(work()).await.unwrap();"), End::OutputIgnored(_)));
    assert_eq!(end("let done = tokio::spawn(work()).await?; println!(\"{done:?}\");"), End::Seen);
    // Whether it panicked is asked, and nothing else.
    assert!(matches!(end("if tokio::spawn(work()).await.is_err() { return Ok(()); }"), End::OutputIgnored(_)));
    assert!(matches!(end("if let Err(_panic) = tokio::spawn(work()).await { return Ok(()); }"), End::OutputIgnored(_)));
    assert_eq!(end("match tokio::spawn(work()).await { Ok(done) => drop(done), Err(_) => {} }"), End::Seen);
}

#[test]
fn handles_are_kept() {
    assert_eq!(end("let task = tokio::spawn(work()); task.abort(); let _ = task.await;"), End::Kept);
    assert_eq!(end("let tasks = vec![tokio::spawn(work())]; drop(tasks);"), End::Kept);
    assert_eq!(end("drop(smol::spawn(work()));"), End::Kept);
    assert_eq!(end("let mut set = tokio::task::JoinSet::new(); set.spawn(work());"), End::NoHandle);
}

#[test]
fn work_is_found_behind_wrappers_and_names() {
    let (_, _, spawns) = spawns_in_run(
        "async fn work() {}
        fn run() {
            tokio::spawn(work());
            tokio::spawn(async { work().await });
            tokio::spawn(Box::pin(work()));
            tokio::spawn({ let n = 1; async move { println!(\"{n}\") } });
            let later = async {};
            tokio::spawn(later);
            tokio::spawn(unknown());
        }",
    );
    let kinds: Vec<&str> = spawns
        .iter()
        .map(|spawn| match spawn.work {
            Work::Block(_) => "block",
            Work::Fn(..) => "fn",
            Work::Started(..) => "started",
            Work::Other => "other",
        })
        .collect();
    assert_eq!(kinds, ["fn", "block", "fn", "block", "block", "other"]);
}

#[test]
fn captures_know_what_is_borrowed() {
    let (program, code, spawns) = spawns_in_run(
        "fn eat(text: String) {}
        fn run(borrowed: String, eaten: String, count: u32, taken: String, unknown: other::Thing) {
            tokio::spawn(async {
                println!(\"{}\", borrowed.len());
                eaten.len();
                eat(eaten);
                let more = count + 1;
                let later = move || taken.len();
                unknown.look();
                let own = String::new();
                own.len();
            });
        }",
    );
    let Work::Block(block) = spawns[0].work else { panic!("a block") };
    let inference = program.inference(FileId(0), code);
    let captures = program.captures(inference, block);
    let found: Vec<(&str, bool)> = captures.iter().map(|capture| (capture.name.as_str(), capture.borrowed)).collect();
    assert_eq!(found, [("borrowed", true), ("eaten", false), ("count", true), ("taken", false), ("unknown", false)]);
}

#[test]
fn panics_are_unheard_in_what_the_task_awaits() {
    let (program, ..) = spawns_in_run(
        "async fn inner() {}
        async fn outer() { inner().await }
        async fn watched() {}
        async fn run() { tokio::spawn(outer()); let _x = tokio::spawn(watched()).await.unwrap(); }",
    );
    let model = &program.files[0].model;
    let unheard = |name: &str| {
        let code = model.codes.iter().position(|code| model.item(code.owner).name == *name).unwrap();
        program.unheard(BodyRef { file: FileId(0), code: CodeId(code as u32), body: BodyId(0) })
    };
    assert_eq!(unheard("outer").unwrap().steps.len(), 1);
    assert_eq!(unheard("inner").unwrap().steps.len(), 2);
    assert!(unheard("watched").is_none());
    assert!(unheard("run").is_none());
}
