//! Small functions, and what is known of the futures in them.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::analysis::BodyRef;
use crate::model::{CodeId, FileId};
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Edition, Package, Target, TargetKind, Workspace, WorkspaceFile};

fn program(text: &str) -> Program {
    let model = crate::syntax::lower_file(text);
    let package = Package {
        name: "alone".to_owned(),
        version: String::new(),
        manifest: "Cargo.toml".into(),
        manifest_text: "".into(),
        root: "".into(),
        is_example: false,
        edition: Edition::E2024,
        targets: vec![Target { kind: TargetKind::Lib, name: "alone".to_owned(), path: "lib.rs".into() }],
        dependencies: Vec::new(),
        features: Vec::new(),
    };
    let workspace = Workspace {
        packages: vec![package],
        files: vec![WorkspaceFile { path: "lib.rs".into(), package: Some(0), wanted: true }],
        ..Workspace::default()
    };
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    let models = vec![model];
    let stubs = crate::apis::load(&workspace, &models, &[]);
    Program::build(workspace, configs, models, stubs)
}

/// What `fn it` makes in its last statement or tail.
fn made(text: &str) -> Option<Origin> {
    let program = program(text);
    let model = &program.file(FileId(0)).model;
    let index = model.codes.iter().position(|code| model.item(code.owner).name == "it").unwrap();
    let at = BodyRef { file: FileId(0), code: CodeId(index as u32), body: BodyId(0) };
    let code = program.code(at);
    let ExprKind::Block(block) = &code.expr(code.body(BodyId(0)).value).kind else { return None };
    let last = block.tail.or_else(|| match block.stmts.last()?.kind {
        StmtKind::Expr { expr, .. } => Some(expr),
        StmtKind::Let { init, .. } => init,
        StmtKind::Item(_) => None,
    });
    program.lazy(program.inference(at.file, at.code), last.unwrap())
}

#[test]
fn async_fns_and_blocks_are_lazy() {
    assert!(matches!(made("async fn f() {} fn it() { f(); }"), Some(Origin::AsyncFn(_))));
    assert!(matches!(made("fn it() { async {}; }"), Some(Origin::Block(_))));
    assert!(matches!(made("fn it() { let f = || async { 1 }; f(); }"), Some(Origin::Block(_))));
    assert!(matches!(
        made("struct S; impl S { async fn f(&self) {} } fn it(s: &S) { s.f(); }"),
        Some(Origin::AsyncFn(_))
    ));
    assert!(matches!(made("async fn f() {} fn it() { Box::pin(f()); }"), Some(Origin::AsyncFn(_))));
    assert!(matches!(made("fn it() { tokio::time::sleep(x); }"), Some(Origin::Type(_))));
}

#[test]
fn signatures_that_give_futures_are_lazy_when_the_body_only_makes_them() {
    let head = "use std::future::Future; async fn g() {} fn f() -> impl Future<Output = ()> ";
    let of = |body: &str| made(&format!("{head} {{ {body} }} fn it() {{ f(); }}"));
    assert!(matches!(of("async { g().await }"), Some(Origin::Returned(_))));
    assert!(matches!(of("let x = y.clone(); async move { x }"), Some(Origin::Returned(_))));
    assert!(matches!(of("g()"), Some(Origin::Returned(_))));
    assert_eq!(of("start(); async {}"), None);
    assert_eq!(of("let id = start(); async move { id }"), None);
    assert_eq!(of("handle()"), None);
    let dynamic = "use std::{future::Future, pin::Pin}; fn f() -> Pin<Box<dyn Future<Output = ()>>> { Box::pin(async {}) } fn it() { f(); }";
    assert!(matches!(made(dynamic), Some(Origin::Returned(_))));
}

#[test]
fn what_runs_or_is_no_future_is_not_lazy() {
    assert_eq!(made("async fn f() {} fn it() { tokio::spawn(f()); }"), None);
    assert_eq!(made("fn f() -> u32 { 1 } fn it() { f(); }"), None);
    assert_eq!(made("fn it() { unknown(); }"), None);
    assert_eq!(made("fn it() { std::future::ready(1); }"), None);
    assert_eq!(made("async fn f() {} fn it(o: Option<u32>) { Some(f()).take(); }"), None);
}

#[test]
fn attributes_and_cfg_may_change_a_function() {
    assert_eq!(made("#[tokio::main] async fn f() {} fn it() { f(); }"), None);
    assert_eq!(made("#[maybe_async::maybe_async] async fn f() {} fn it() { f(); }"), None);
    assert_eq!(made("#[cfg(a)] async fn f() {} #[cfg(not(a))] fn f() {} fn it() { f(); }"), None);
    assert!(made("#[tracing::instrument] async fn f() {} fn it() { f(); }").is_some());
    assert!(made("#[inline] #[must_use] async fn f() {} fn it() { f(); }").is_some());
}

#[test]
fn structs_are_lazy_when_they_hold_a_future_and_nothing_that_runs() {
    let head = "use std::{future::Future, pin::Pin, task::{Context, Poll}};";
    let imp = "impl<F: Future> Future for S<F> { type Output = (); fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<()> { x } } impl<F> S<F> { fn new(f: F) -> S<F> { S { f } } } async fn g() {} fn it() { S::new(g()); }";
    let of = |fields: &str, more: &str| made(&format!("{head} struct S<F: Future> {{ {fields} }} {imp} {more}"));
    assert!(matches!(of("f: F, n: u32", ""), Some(Origin::Type(_))));
    assert_eq!(of("f: F, t: tokio::task::JoinHandle<()>", ""), None);
    assert_eq!(of("n: u32", ""), None);
    assert_eq!(of("f: F", "impl<F: Future> Drop for S<F> { fn drop(&mut self) {} }"), None);
}
