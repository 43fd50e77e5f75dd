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
    pub struct Map; fn mapped() -> Map { Map }
    pub trait Job: Future<Output = Page> {} fn job() -> impl Job { todo() } fn boxed_job() -> Box<dyn Job> { todo() }
    type Boxed = Pin<Box<dyn Future<Output = u8>>>; fn aliased() -> Boxed { todo() } fn maybe() -> Option<Boxed> { todo() }
    pub struct Own; impl Future for Own { type Output = u8; } fn own() -> Own { Own }
    pub struct Held { open: Option<Opened<'static>> } pub enum Either { Left(Held), Right } fn either() -> Either { todo() }
    type Guarded = Held; fn guarded() -> Guarded { todo() }
    pub trait Opens { type Guard; fn open(&self) -> Self::Guard; }
    pub struct Door; impl Opens for Door { type Guard = MutexGuard<'static, u8>; fn open(&self) -> Self::Guard { todo() } }
    fn to_work(of: u8) -> std::sync::MutexGuard<'static, u8> { todo() }
    use std::sync::MutexGuard as Renamed; fn renamed() -> Renamed<'static, u8> { todo() }
    fn slower() { slow() } fn callers() { slower() } fn looped() { looped() }
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
        ("async fn run(of: u8) { mapped(); }", &["matter"]),
        ("async fn run(of: u8) { job(); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { boxed_job(); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { aliased(); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { maybe(); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { own(); }", &["matter", "abandon"]),
        ("fn run(of: u8) { own(); }", &["matter", "abandon"]),
        ("fn run(of: u8) { mapped(); }", &[]),
        ("fn run(of: u8) { let all = vec![load(1)]; }", &["matter", "abandon"]),
        ("fn run(of: u8) { let all = [load(1), load(2)]; }", &["matter", "abandon"]),
        ("fn run(of: u8) { let all: Vec<_> = (0..2).map(load).collect(); }", &["matter", "abandon"]),
        ("fn run(of: u8) -> Vec<u8> { vec![of] }", &[]),
        ("fn run(of: u8) -> u8 { let page = load(of); block_on(page) }", &["matter"]),
        ("async fn run(of: u8) { let all = vec![1]; load(1).await; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let all = [1]; load(1).await; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let all = acme::list![1]; load(1).await; }", &["matter"]),
        ("async fn run(of: u8) { let all = Vec::from(of); load(1).await; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let all = Vec::of(of, of); load(1).await; }", &["matter"]),
        ("async fn run(of: u8) { let all = of.iter().count(); load(1).await; }", &["matter", "abandon", "block"]),
        (
            "async fn run(of: u8) { let all = of.iter().collect::<Vec<_>>(); load(1).await; }",
            &["matter", "abandon", "block"],
        ),
        (
            "async fn run(of: u8) { let all = of.iter().collect::<Vec<_>>(); load(1).await; all.first(); }",
            &["matter", "block"],
        ),
        (
            "async fn run(of: u8) { let all = of.iter().collect::<Vec<_>>(); load(1).await; all.push(1); }",
            &["matter", "abandon", "block"],
        ),
        (
            "async fn run(of: u8) -> Result<(), u8> { tokio::task::spawn_blocking(|| load(1)).await?; Ok(()) }",
            &["matter", "abandon"],
        ),
        ("async fn run(of: u8) -> Result<(), u8> { plain(1)?; load(1).await; Ok(()) }", &["matter", "abandon"]),
        (
            "async fn run(of: u8) -> Result<(), u8> { let page = plain(1)?; let f = || load(1); f().await; Ok(()) }",
            &["matter", "abandon"],
        ),
        ("async fn run(of: u8) { let f = load; f(1); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let f = plain; f(1); }", &["matter", "abandon"]),
        ("async fn run(of: Hooks) { (of.hook)(1); }", &["matter", "abandon"]),
        ("fn run(of: Hooks) { (of.hook)(1); }", &[]),
        ("async fn run(of: u8) { load(of).unwrap(); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let page = load(of)?; page.size(); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { page.await; let page = load(of); page.await; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { { let page = load(of); page.await; } page.await; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { let page = load(of); let more = page; more.await; }", &["matter"]),
        ("async fn run(of: u8) { let (page, more) = (load(of), 1); }", &["matter", "abandon"]),
        ("async fn run(of: u8) { if of == 1 { load(of) } else { load(2) }; }", &["matter", "abandon"]),
        ("async fn run(of: u8) { std::sync::Arc::new(plain(of)); }", &["matter"]),
        ("async fn run(of: u8) { Box::pin(load(of)).await; }", &["matter"]),
        ("async fn run(of: u8) { Box::new(of); }", &["matter"]),
        ("fn run() { either(); }", &["matter", "guard"]),
        ("fn run() { guarded(); }", &["matter", "guard"]),
        ("fn run() { to_work(1); }", &["matter", "guard"]),
        ("fn run() { renamed(); }", &["matter", "guard"]),
        ("fn run(door: Door) { door.open(); }", &["matter", "abandon", "guard"]),
        ("fn run(of: &[Held]) {}", &["matter", "guard"]),
        ("fn run(of: (u8, Held)) {}", &["matter", "guard"]),
        ("fn run(of: fn(Held) -> u8) {}", &["matter", "guard"]),
        ("fn run(of: fn(u8) -> Held) {}", &["matter", "guard"]),
        ("fn run(of: impl Fn(Held)) {}", &["matter", "guard"]),
        ("fn run(of: Box<dyn Fn() -> Held>) {}", &["matter", "guard"]),
        ("fn run(of: Option<<Door as Opens>::Guard>) {}", &["matter", "guard"]),
        ("fn run(of: Vec<u8>) {}", &[]),
        ("fn run(of: &str) -> ! { loop {} }", &[]),
        ("fn run() { page.clone(); }", &[]),
        ("async fn run() { slower(); }", &["matter", "block"]),
        ("async fn run() { callers(); }", &["matter", "block"]),
        ("async fn run() { looped(); }", &["matter"]),
        ("async fn run() { self::slow(); }", &["matter", "block"]),
        ("async fn run() { Page::size(&page); }", &["matter"]),
        ("async fn run() { let f = slow; f(); }", &["matter", "abandon", "block"]),
        (r#"async fn run() { write!(of, "x"); }"#, &["matter", "block"]),
        ("async fn run() { let f = || slow(); f(); }", &["matter", "abandon", "block"]),
        ("fn run() { std::thread::spawn(|| slow()); }", &["matter", "abandon"]),
        ("fn run() { respawn_all(); }", &["matter"]),
        ("fn poll_next() {} fn run() { poll_next() }", &[]),
        ("fn run(lock: &Mutex<u8>) { lock.lock(); }", &["matter", "abandon", "guard"]),
        ("fn run(lock: &Mutex<u8>) { lock.lock(); lock.lock(); }", &["matter", "abandon", "guard", "relock"]),
        ("fn run(lock: &Mutex<u8>) { lock.into_inner(); lock.is_poisoned(); }", &[]),
        ("fn run(cell: &std::cell::RefCell<u8>) { *cell.borrow_mut() = 1; }", &["matter", "guard"]),
        ("fn run() { let f = start; }", &["matter", "start"]),
        ("fn run() { Page::start(); }", &[]),
        ("fn run() { self::start(); }", &["matter", "start"]),
        ("fn run() { let start = 1; }", &["matter", "start"]),
        ("mod other { pub fn start() {} } use other::start as begin; fn run() { begin(); }", &[]),
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

/// What is known of a test is forgotten, what is known of other code stays; and what is asked again is the same.
#[test]
fn tests_are_forgotten_and_known_again() {
    let text = "pub async fn run() { wait().await } async fn wait() {}
        #[cfg(test)] mod tests { #[tokio::test] async fn waits() { super::run().await } }";
    let mut program = outlined(text);
    let file = FileId(0);
    let codes = || (0..3).map(CodeId);
    let known =
        |program: &Program| codes().map(|code| format!("{:?}", program.inference(file, code).callees)).collect();
    let first: Vec<String> = known(&program);
    let inferred =
        |program: &Program| codes().map(|code| program.files[0].inferred[code.0 as usize].get().is_some()).collect();
    let counts = program.counts();
    program.forget_tests(true);
    let left: Vec<bool> = inferred(&program);
    let model = &program.files[0].model;
    let names: Vec<&str> = codes().map(|code| model.item(model.code(code).owner).name.as_str()).collect();
    let expected = [("run", true), ("wait", true), ("waits", false)];
    assert_eq!(std::iter::zip(names, left).collect::<Vec<_>>(), expected);
    assert!(program.files[0].read[2].get().is_none());
    assert_eq!(program.counts(), counts);
    assert_eq!(known(&program), first);
}
