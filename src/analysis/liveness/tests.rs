//! The lives of guards, each question on a function of a few lines.

use super::{Clash, GuardKind};
use crate::analysis::{BodyRef, Program};
use crate::apis::{self, Stub};
use crate::model::{BodyId, CodeId, FileId, FileModel};
use crate::syntax::lower_file;
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Edition, TargetKind, Workspace};
use std::path::Path;
use std::sync::OnceLock;

const HEAD: &str = "use std::sync::{Mutex, MutexGuard, RwLock, Condvar};\nuse std::cell::{Ref, RefCell};\n\
                    async fn work() -> u32 { 1 }\n";

fn program(text: &str, edition: Edition) -> Program {
    let dependencies = ["tokio", "parking_lot", "tracing"].map(str::to_owned);
    let workspace = Workspace::of_one_file(Path::new("lib.rs"), edition, TargetKind::Lib, &dependencies);
    let configs = Configs { all: vec![Config::default()], of_package: vec![0], of_file: vec![0] };
    let models = vec![lower_file(text), FileModel::default()];
    // The same for all, and slow to read without optimization.
    static STUBS: OnceLock<Vec<Stub>> = OnceLock::new();
    let stubs = STUBS.get_or_init(|| apis::load(&workspace, &models, &[])).clone();
    Program::build(workspace, configs, models, stubs)
}

/// What is held across the awaits of `f`: `name`, or `_` for a temporary, and the number of awaits.
fn held_in(body: &str, edition: Edition) -> Vec<String> {
    let text = format!("{HEAD}async fn f(m: &Mutex<Vec<u32>>, o: &Mutex<Vec<u32>>, c: &RefCell<u32>) {{\n{body}\n}}");
    let program = program(&text, edition);
    let at = BodyRef { file: FileId(0), code: CodeId(1), body: BodyId(0) };
    let all = [GuardKind::Sync, GuardKind::Async, GuardKind::Cell, GuardKind::Span, GuardKind::Map, GuardKind::Watch];
    let shown = |across: super::Across| {
        format!("{} {}", across.name.map_or("_".to_owned(), |name| name.to_string()), across.awaits.len())
    };
    program.held_across_awaits(at, &all).into_iter().map(shown).collect()
}

fn held(body: &str) -> Vec<String> {
    held_in(body, Edition::E2024)
}

#[test]
fn scopes_and_drops_end_a_guard() {
    assert_eq!(held("let g = m.lock().unwrap(); work().await; work().await;"), ["g 2"]);
    assert!(held("{ let g = m.lock().unwrap(); } work().await;").is_empty());
    assert!(held("let mut g = m.lock().unwrap(); g.push(1); drop(g); work().await;").is_empty());
    assert!(held("let g = m.lock().unwrap(); std::mem::drop(g); work().await;").is_empty());
    assert!(held("let _ = m.lock().unwrap(); work().await;").is_empty());
    assert_eq!(held("let g = m.lock().unwrap(); let _ = g; work().await;"), ["g 1"]);
}

#[test]
fn every_way_must_drop_it() {
    assert_eq!(held("let g = m.lock().unwrap(); if g.is_empty() { drop(g); } work().await;"), ["g 1"]);
    assert!(held("let g = m.lock().unwrap(); if g.is_empty() { drop(g); } else { drop(g); } work().await;").is_empty());
    assert!(held("let g = m.lock().unwrap(); if g.is_empty() { return; } drop(g); work().await;").is_empty());
    assert!(held("let g = m.lock().unwrap(); if g.is_empty() { drop(g); } else { return; } work().await;").is_empty());
}

#[test]
fn temporaries_live_as_long_as_their_statement() {
    assert!(held("m.lock().unwrap().push(1); work().await;").is_empty());
    assert!(held("let n = m.lock().unwrap().len(); work().await;").is_empty());
    assert_eq!(held("m.lock().unwrap().push(work().await);"), ["_ 1"]);
    assert_eq!(held("let n = m.lock().unwrap().len() + work().await as usize;"), ["_ 1"]);
    assert_eq!(held("let v = &mut *m.lock().unwrap(); work().await;"), ["_ 1"]);
    assert!(held("let v = (*m.lock().unwrap()).len(); work().await;").is_empty());
}

#[test]
fn heads_differ() {
    assert_eq!(held("match m.lock().unwrap().len() { 0 => {} _ => { work().await; } }"), ["_ 1"]);
    assert_eq!(held("for x in m.lock().unwrap().iter() { work().await; }"), ["_ 1"]);
    assert_eq!(held("while let Some(x) = m.lock().unwrap().pop() { work().await; }"), ["_ 1"]);
    assert!(held("if m.lock().unwrap().is_empty() { work().await; }").is_empty());
    assert!(held("while m.lock().unwrap().is_empty() { work().await; }").is_empty());
    assert!(held("while let Some(x) = { let mut g = m.lock().unwrap(); g.pop() } { work().await; }").is_empty());
}

#[test]
fn editions_differ() {
    let otherwise = "if let Some(x) = m.lock().unwrap().first() {} else { work().await; }";
    assert!(held_in(otherwise, Edition::E2024).is_empty());
    assert_eq!(held_in(otherwise, Edition::E2021), ["_ 1"]);
    let tail = "let n = { m.lock().unwrap().len() } + work().await as usize;";
    assert!(held_in(tail, Edition::E2024).is_empty());
    assert_eq!(held_in(tail, Edition::E2021), ["_ 1"]);
}

#[test]
fn values_move() {
    assert!(held("let g = m.lock().unwrap(); std::thread::spawn(move || g.len()); work().await;").is_empty());
    assert!(held("let g = m.lock().unwrap(); let h = g; drop(h); work().await;").is_empty());
    assert_eq!(held("let g = m.lock().unwrap(); let h = Some(g); work().await; drop(h);"), ["h 1"]);
    assert!(held("let mut h = Some(m.lock().unwrap()); drop(h.take()); work().await;").is_empty());
    assert_eq!(held("let (a, b) = (m.lock().unwrap(), o.lock().unwrap()); drop(a); work().await;"), ["b 1"]);
    assert!(held("let mut g = None; work().await; g = Some(m.lock().unwrap()); g = None; work().await;").is_empty());
    assert_eq!(held("let g = Ref::map(c.borrow(), |n| n); work().await;"), ["g 1"]);
}

#[test]
fn what_was_not_locked_is_not_held() {
    assert!(held("if let Ok(g) = m.try_lock() { drop(g); } else { work().await; }").is_empty());
    assert!(held("match m.try_lock() { Ok(g) => drop(g), Err(_) => drop(work().await) }").is_empty());
    assert_eq!(held("if let Ok(_) = m.try_lock() { work().await; }"), ["_ 1"]);
    assert!(held("let Ok(g) = m.try_lock() else { work().await; return; }; drop(g);").is_empty());
}

#[test]
fn loops_come_round() {
    let round = "let mut h = None; loop { work().await; drop(h.take()); h = Some(m.lock().unwrap()); }";
    assert_eq!(held(round), ["h 1"]);
    assert!(held("loop { let g = m.lock().unwrap(); if g.is_empty() { break; } } work().await;").is_empty());
    assert!(held("let n = loop { let g = m.lock().unwrap(); break g.len(); }; work().await;").is_empty());
    assert_eq!(held("let g = loop { break m.lock().unwrap(); }; work().await;"), ["g 1"]);
}

#[test]
fn macros_that_await_count() {
    assert_eq!(held("let g = m.lock().unwrap(); tokio::join!(work(), work());"), ["g 1"]);
    assert_eq!(held("let g = m.lock().unwrap(); tokio::select! { _ = work() => {} }"), ["g 1"]);
    assert!(held("println!(\"{}\", m.lock().unwrap().len()); work().await;").is_empty());
    assert!(held("let g = m.lock().unwrap(); let f = async { work().await; }; drop(g); f.await;").is_empty());
}

#[test]
fn names_come_and_go() {
    // Shadowing does not drop, assignment does.
    assert_eq!(held("let g = m.lock().unwrap(); let g = g.len(); work().await;"), ["g 1"]);
    assert!(held("let mut g = m.lock().unwrap(); drop(g); g = o.lock().unwrap(); drop(g); work().await;").is_empty());
    let again = "let mut g = m.lock().unwrap(); g = o.lock().unwrap(); drop(g); work().await;";
    assert!(held(again).is_empty(), "the first guard ends where the second comes");
    assert_eq!(held("let g; g = m.lock().unwrap(); work().await; drop(g);"), ["g 1"]);
    assert!(held("{ let g; { g = m.lock().unwrap(); } drop(g); } work().await;").is_empty());
}

#[test]
fn copies_leave_the_guard_behind() {
    assert!(held("let n = *c.borrow(); work().await; drop(n);").is_empty());
    assert!(held("let v = m.lock().unwrap().clone(); work().await; drop(v);").is_empty());
    assert!(held("let n = m.lock().map(|v| v.len()).unwrap_or(0); work().await; drop(n);").is_empty());
    assert!(held("let n = m.lock().unwrap().iter().sum::<u32>(); work().await; drop(n);").is_empty());
    assert!(held("let n = { let g = m.lock().unwrap(); g.len() }; work().await; drop(n);").is_empty());
    assert!(held("let v = std::mem::take(&mut *m.lock().unwrap()); work().await; drop(v);").is_empty());
}

#[test]
fn containers_own_their_guards() {
    let pair = "struct P<'a> { a: MutexGuard<'a, Vec<u32>>, n: u32 }";
    assert_eq!(held(&format!("{pair} let p = P {{ a: m.lock().unwrap(), n: 1 }}; work().await;")), ["p 1"]);
    assert!(held(&format!("{pair} let p = P {{ a: m.lock().unwrap(), n: 1 }}; drop(p.a); work().await;")).is_empty());
    assert!(held(&format!("{pair} let p = P {{ a: m.lock().unwrap(), n: 1 }}; drop(p); work().await;")).is_empty());
    assert!(held("let p = (m.lock().unwrap(), 1); drop(p.0); work().await;").is_empty());
    assert_eq!(held("let p = (m.lock().unwrap(), 1); drop(p.1); work().await;"), ["p 1"]);
    assert_eq!(held("let b = Box::new(m.lock().unwrap()); work().await;"), ["b 1"]);
    assert_eq!(held("let v = vec![m.lock().unwrap()]; work().await;"), ["v 1"]);
}

#[test]
fn optional_guards_are_told_apart() {
    let some = "let mut g = Some(m.lock().unwrap());";
    assert!(held(&format!("{some} if let Some(g) = g {{ drop(g); }} work().await;")).is_empty());
    assert!(held(&format!("{some} g = None; work().await;")).is_empty());
    assert!(held(&format!("{some} drop(std::mem::take(&mut g)); work().await;")).is_empty());
    assert!(held(&format!("{some} if g.is_none() {{ work().await; }}")).is_empty());
    assert!(held(&format!("{some} drop(g.take()); assert!(g.is_none()); work().await;")).is_empty());
    assert!(held("let g = m.try_lock(); assert!(g.is_err()); work().await;").is_empty());
    assert_eq!(held("let g = m.try_lock(); assert!(g.is_ok()); work().await;"), ["g 1"]);
    assert_eq!(held("let g = m.try_lock(); debug_assert!(g.is_err()); work().await;"), ["g 1"], "off in a release");
}

#[test]
fn ways_out_end_what_they_leave() {
    assert!(held("'a: { let g = m.lock().unwrap(); if g.is_empty() { break 'a; } } work().await;").is_empty());
    assert_eq!(held("let g = 'a: { break 'a m.lock().unwrap(); }; work().await;"), ["g 1"]);
    let outer =
        "'o: loop { let g = m.lock().unwrap(); loop { if g.is_empty() { break 'o; } continue 'o; } } work().await;";
    assert!(held(outer).is_empty());
    assert!(
        held("for _ in 0..3 { let g = m.lock().unwrap(); if g.is_empty() { continue; } } work().await;").is_empty()
    );
    assert!(held("let g = m.lock().unwrap(); if g.is_empty() { drop(g); work().await; return; } drop(g);").is_empty());
    assert!(held("let g = m.lock().unwrap(); if !g.is_empty() { panic!(); } drop(g); work().await;").is_empty());
    assert!(held("let g = m.lock().unwrap(); match g.len() { 0 => drop(g), _ => return } work().await;").is_empty());
    assert_eq!(held("let Some(n) = m.lock().unwrap().pop() else { work().await; return; };"), [] as [&str; 0]);
}

#[test]
fn closures_and_blocks_take_along_what_they_use() {
    assert!(held("let g = m.lock().unwrap(); let f = move || g.len(); f(); drop(f); work().await;").is_empty());
    assert_eq!(held("let g = m.lock().unwrap(); let f = || g.len(); f(); work().await;"), ["g 1"]);
    assert!(held("let g = m.lock().unwrap(); let f = || drop(g); f(); work().await;").is_empty());
    assert!(held("let g = m.lock().unwrap(); let f = async move { g.len() }; drop(f); work().await;").is_empty());
}

#[test]
fn guards_of_every_kind_count() {
    let p = "let p = parking_lot::Mutex::new((1, 2)); let r = std::sync::Arc::new(parking_lot::RwLock::new((1, 2)));";
    let all = [
        "p.lock()",
        "r.read()",
        "r.write()",
        "r.upgradable_read()",
        "r.read_arc()",
        "r.write_arc()",
        "r.upgradable_read_arc()",
        "parking_lot::MutexGuard::map(p.lock(), |it| &mut it.0)",
        "parking_lot::RwLockReadGuard::map(r.read(), |it| &it.0)",
        "parking_lot::RwLockUpgradableReadGuard::upgrade(r.upgradable_read())",
        "parking_lot::RwLockWriteGuard::downgrade(r.write())",
        "r.try_write().unwrap()",
    ];
    for guard in all {
        assert_eq!(held(&format!("{p} let g = {guard}; work().await;")), ["g 1"], "{guard}");
        assert!(held(&format!("{p} let g = {guard}; drop(g); work().await;")).is_empty(), "{guard}");
    }
    let t = "let t = std::sync::Arc::new(tokio::sync::Mutex::new(1)); let w = std::sync::Arc::new(tokio::sync::RwLock::new(1));";
    let all = [
        "t.lock()",
        "t.clone().lock_owned()",
        "w.read()",
        "w.write()",
        "w.clone().read_owned()",
        "w.clone().write_owned()",
    ];
    for guard in all {
        assert_eq!(held(&format!("{t} let g = {guard}.await; work().await;")), ["g 1"], "{guard}");
        assert!(held(&format!("{t} let n = *{guard}.await; work().await;")).is_empty(), "{guard}");
    }
}

#[test]
fn a_wait_takes_the_guard_and_gives_it_back() {
    let c = "let changed = Condvar::new(); let mut g = m.lock().unwrap();";
    assert_eq!(held(&format!("{c} g = changed.wait(g).unwrap(); work().await;")), ["g 1"]);
    assert!(held(&format!("{c} g = changed.wait(g).unwrap(); drop(g); work().await;")).is_empty());
    let looped = "while g.is_empty() { g = changed.wait(g).unwrap(); } drop(g); work().await;";
    assert!(held(&format!("{c} {looped}")).is_empty());
    let limit = "let (g, _) = changed.wait_timeout(g, std::time::Duration::ZERO).unwrap();";
    assert_eq!(held(&format!("{c} {limit} work().await;")), ["g 1"]);
}

#[test]
fn locks_clash_by_path() {
    let text = "use std::sync::{Mutex, RwLock};\nstruct S { a: Mutex<u32>, b: Mutex<u32>, r: RwLock<u32> }\n\
        impl S { fn f(&self, o: &S) {\n let g = self.a.lock().unwrap();\n let h = self.b.lock().unwrap();\n \
        let i = o.a.lock().unwrap();\n let j = self.a.lock().unwrap();\n let r = self.r.read().unwrap();\n \
        let w = self.r.read().unwrap(); } }";
    let program = program(text, Edition::E2024);
    let lives = program.liveness(BodyRef { file: FileId(0), code: CodeId(0), body: BodyId(0) });
    let clashes: Vec<Clash> =
        lives.relocks.iter().map(|it| lives.guards[it.first].mode.clash(lives.guards[it.second].mode)).collect();
    assert_eq!(clashes, [Clash::Always, Clash::WhenAwaited]);
}
