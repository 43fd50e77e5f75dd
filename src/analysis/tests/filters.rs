//! Unit tests of the filters that are asked before a body is read or inferred. They may only err by saying yes, which
//! `tests/lazy.rs` holds them to; here is that they say no, for one that never does only makes runs slow.

use super::super::{BodyRef, Program};
use crate::apis;
use crate::model::{BodyId, CodeId, FileId, FileModel};
use crate::source::{SourceFile, SourceMap};
use crate::syntax;
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Edition, TargetKind, Workspace};
use std::path::Path;
use std::sync::Arc;

/// A library of one file, of which no body is read yet.
fn outlined(text: &str) -> Program {
    let workspace = Workspace::of_one_file(Path::new("lib.rs"), Edition::E2024, TargetKind::Lib, &[]);
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    let models = vec![syntax::lower_outline(text), FileModel::default()];
    let stubs = apis::load(&workspace, &models, &[]);
    let file = |shown: &str, text: &str| SourceFile { path: shown.into(), shown: shown.into(), text: text.into() };
    let files = vec![file("lib.rs", text), file("Cargo.toml", "")];
    Program::build(workspace, configs, models, stubs).with_sources(Arc::new(SourceMap { files }))
}

/// The filters that say yes to the function `run`.
fn asked(text: &str) -> Vec<&'static str> {
    let program = outlined(text);
    let model = &program.files[0].model;
    let index = model.codes.iter().position(|code| model.item(code.owner).name == "run").unwrap();
    let (file, code) = (FileId(0), CodeId(index as u32));
    let at = BodyRef { file, code, body: BodyId(0) };
    let answers = [
        ("matter", program.may_matter(file, code)),
        ("abandon", program.may_abandon(file, code)),
        ("block", program.may_block(at)),
        ("guard", program.may_guard(file, code)),
        ("relock", program.may_relock(at)),
        ("start", program.may_start(file, code)),
    ];
    answers.into_iter().filter(|(_, yes)| *yes).map(|(name, _)| name).collect()
}

const HEAD: &str = "use std::sync::{Mutex, MutexGuard}; use tokio::task::JoinHandle; use std::pin::Pin;
    pub struct Page { size: usize }
    pub struct Opened<'a> { guard: MutexGuard<'a, Page> }
    async fn load(of: u8) -> Page { Page { size: of as usize } }
    fn boxed(of: u8) -> Pin<Box<dyn Future<Output = Page> + Send>> { Box::pin(load(of)) }
    fn start() -> JoinHandle<()> { tokio::spawn(async {}) }
    fn slow() { std::thread::sleep(std::time::Duration::from_secs(1)) }
    fn with<R>(pages: &Mutex<Page>, work: impl FnOnce(&mut Page) -> R) -> R { work(&mut pages.lock().unwrap()) }
    fn plain(of: u8) -> Option<Page> { None }
    impl Page { fn size(&self) -> usize { self.size } fn open(pages: &Mutex<Page>) -> Opened<'_> { Opened { guard: pages.lock().unwrap() } } }";

#[test]
fn filters_say_no_where_there_is_nothing() {
    let cases: &[(&str, &[&str])] = &[
        ("fn run(page: &Page) -> usize { page.size() + 1 }", &[]),
        ("fn run(of: u8) -> usize { plain(of).map_or(0, |page| page.size()) }", &[]),
        ("async fn run(of: u8) -> usize { plain(of).map_or(0, |page| page.size()) }", &["matter"]),
        ("async fn run(of: u8) -> usize { load(of).await.size() }", &["matter"]),
        ("async fn run(of: u8) { let page = load(of).await; plain(page.size() as u8); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { load(of); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let _ = load(of); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { _ = load(of); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let page = load(of); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let page = load(of); page.await; }", &["matter"]),
        ("async fn run(of: u8) { let page = load(of); { let page = 1; } page.await; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let work = async { 1 }; work.await; }", &["matter"]),
        ("async fn run(of: u8) { let work = async { 1 }; plain(of); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { async { plain(of); }; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let work = async || 1; work().await; }", &["matter", "abandon"]),
        ("fn run(of: u8) { load(of) }", &["matter", "abandon"]),
        ("fn run(of: u8) -> Pin<Box<dyn Future<Output = Page>>> { Box::pin(load(of)) }", &["matter"]),
        ("fn run(of: u8) -> impl Future<Output = Page> { load(of) }", &["matter"]),
        ("fn run(of: u8) { boxed(of); }", &["matter", "abandon"]),
        (
            "async fn run(of: Vec<u8>) { let all: Vec<_> = of.into_iter().map(load).collect(); }",
            &["matter", "abandon", "block"],
        ),
        (
            "async fn run(of: Vec<u8>) { let mut all = Vec::new(); for one in of { all.push(load(one)); } }",
            &["matter", "abandon", "block"],
        ),
        (
            "async fn run(of: Vec<u8>) { let mut all = Vec::new(); all.push(load(1)); all.len(); }",
            &["matter", "abandon"],
        ),
        (
            "async fn run(of: Vec<u8>) { let all = vec![load(1), load(2)]; futures::future::join_all(all).await; }",
            &["matter"],
        ),
        ("async fn run(of: Vec<u8>) { let all = [load(1), load(2)]; }", &["matter", "abandon"]),
        (
            "async fn run(of: Vec<u8>) { let sizes: Vec<usize> = of.iter().map(|one| *one as usize).collect(); drop(sizes); }",
            &["matter", "abandon", "block"],
        ),
        (
            "async fn run(of: Vec<u8>) { let sizes = of.iter().map(|one| *one as usize).collect::<Vec<_>>(); load(sizes[0] as u8).await; }",
            &["matter", "block"],
        ),
        (
            "async fn run(of: u8) -> std::io::Result<()> { let page = std::future::ready(Ok::<u8, std::io::Error>(1)); page.await?; Ok(()) }",
            &["matter"],
        ),
        ("async fn run(of: u8) { slow(); }", &["matter", "block"]),
        ("fn run(of: u8) { slow(); }", &[]),
        ("async fn run(of: Vec<u8>) { for one in of { plain(one); } }", &["matter", "block"]),
        (r#"async fn run(of: u8) { std::fs::read("x").ok(); }"#, &["matter", "abandon", "block"]),
        ("fn run(pages: &Mutex<Page>) -> usize { pages.lock().unwrap().size() }", &["matter", "guard", "relock"]),
        ("fn run(pages: &Mutex<Page>) { let opened = Page::open(pages); }", &["matter", "guard"]),
        ("fn run(opened: Opened<'_>) {}", &["matter", "guard"]),
        ("fn run(opened: Opened<'_>, pages: &Mutex<Page>) { pages.try_lock().ok(); }", &["matter", "guard", "relock"]),
        ("fn run(pages: &Mutex<Page>) -> usize { with(pages, |page| page.size()) }", &["matter"]),
        ("fn run() { start(); }", &["matter", "start"]),
        ("fn run() { let _ = start; }", &["matter", "start"]),
        ("fn run() -> JoinHandle<()> { start() }", &["matter", "start"]),
        ("impl Opened<'_> { fn run(self) {} }", &["matter", "guard"]),
        ("impl Opened<'_> { fn run(&self) {} }", &[]),
        ("impl Page { fn run(self) {} }", &[]),
        ("struct A; impl Drop for A { fn drop(&mut self) { plain(1); } } fn run() {}", &[]),
        ("fn run() -> usize { block_on(1) }", &["matter"]),
        ("fn run() { unbounded_channel::<u8>() }", &["matter"]),
    ];
    let mut wrong = Vec::new();
    for (function, expected) in cases {
        let said = asked(&format!("{HEAD}\n{function}"));
        if said != *expected {
            wrong.push(format!("{function}\n    says {said:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
