//! Bytes to async Rust that parses: statements over a few variables, channels, locks and tasks, so that rules have to answer.

/// Reads one choice after another from the bytes; when they are used up every choice is the first, the simplest.
struct Dice<'a> {
    bytes: &'a [u8],
    depth: u32,
}

impl Dice<'_> {
    fn below(&mut self, count: usize) -> usize {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        usize::from(*first) % count
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }

    fn var(&mut self) -> &'static str {
        self.one(&["a", "b", "c", "d", "tx", "rx", "m", "guard", "task", "self_", "stream", "interval"])
    }

    fn is_deep(&self) -> bool {
        self.depth > 4 || self.bytes.is_empty()
    }
}

/// A whole file. Equal bytes give equal text.
pub fn program(bytes: &[u8]) -> String {
    let mut dice = Dice { bytes, depth: 0 };
    let mut out = String::new();
    for _ in 0..dice.below(4) {
        out.push_str(dice.one(USES));
        out.push('\n');
    }
    for index in 0..1 + dice.below(4) {
        let item = item(&mut dice, index);
        out.push_str(&item);
        out.push('\n');
    }
    out
}

const USES: &[&str] = &[
    "use std::sync::{Arc, Mutex, RwLock};",
    "use tokio::sync::{Mutex, mpsc, oneshot, broadcast, Semaphore};",
    "use tokio::time::{self, Duration, sleep, interval, timeout};",
    "use futures::{StreamExt, stream, future::{join_all, select_all, FutureExt}};",
    "use tokio::task::{self, JoinHandle, JoinSet};",
    "use std::{fs, io::{self, Read, Write}, thread};",
    "use tokio::{select, spawn, join, try_join, pin};",
    "use tokio::*;",
];

const TYPES: &[&str] = &[
    "u8",
    "&str",
    "std::sync::Arc<std::sync::Mutex<u8>>",
    "&tokio::sync::Mutex<Vec<u8>>",
    "std::sync::MutexGuard<'_, u8>",
    "tokio::sync::mpsc::UnboundedSender<u8>",
    "tokio::sync::mpsc::Receiver<u8>",
    "tokio::sync::broadcast::Receiver<u8>",
    "tokio::task::JoinHandle<()>",
    "&mut tokio::time::Interval",
    "std::rc::Rc<u8>",
    "&std::cell::RefCell<u8>",
    "impl futures::Stream<Item = u8> + Unpin",
    "impl Future<Output = u8>",
    "T",
    "&mut tokio::task::JoinSet<u8>",
];

fn item(dice: &mut Dice, index: usize) -> String {
    let head = match dice.below(8) {
        0 | 1 => "async fn",
        2 => "pub async fn",
        3 => "fn",
        4 => "#[tokio::main]\nasync fn",
        5 => "#[tokio::test]\nasync fn",
        6 => "const fn",
        _ => return in_impl(dice, index),
    };
    format!("{head} f{index}{}", signature_and_body(dice))
}

fn in_impl(dice: &mut Dice, index: usize) -> String {
    let head =
        dice.one(&["impl S {", "impl Drop for S {", "trait T {", "impl<T: Send + 'static> Future for S {", "mod m {"]);
    let asynchronous = dice.one(&["async fn", "fn"]);
    let name = dice.one(&["drop", "poll", "run", "f0"]);
    let tail = signature_and_body(dice);
    format!("{head}\n{asynchronous} {name}{tail}\n}}\nstruct S{index} {{ m: {} }}", dice.one(TYPES))
}

fn signature_and_body(dice: &mut Dice) -> String {
    let params: Vec<String> = (0..dice.below(4)).map(|_| format!("{}: {}", dice.var(), dice.one(TYPES))).collect();
    let out =
        dice.one(&["", " -> u8", " -> Result<(), E>", " -> impl Future<Output = ()>", " -> std::io::Result<String>"]);
    format!("({}){out} {}", params.join(", "), block(dice))
}

fn block(dice: &mut Dice) -> String {
    dice.depth += 1;
    let count = if dice.is_deep() { 0 } else { dice.below(5) };
    let mut out = String::from("{\n");
    for _ in 0..count {
        let statement = statement(dice);
        out.push_str(&statement);
        out.push('\n');
    }
    if dice.below(3) == 1 {
        out.push_str(&expr(dice));
        out.push('\n');
    }
    out.push('}');
    dice.depth -= 1;
    out
}

fn statement(dice: &mut Dice) -> String {
    match dice.below(14) {
        0 | 1 => format!("{};", expr(dice)),
        2 => format!("let {} = {};", dice.var(), expr(dice)),
        3 => format!("let mut {} = {};", dice.var(), expr(dice)),
        4 => format!("let _ = {};", expr(dice)),
        5 => format!("let ({}, mut {}) = {};", dice.var(), dice.var(), expr(dice)),
        6 => format!("drop({});", dice.var()),
        7 => format!("if let Some({}) = {} {}", dice.var(), expr(dice), block(dice)),
        8 => format!("let Ok({}) = {} else {{ return }};", dice.var(), expr(dice)),
        9 => format!("while let Some({}) = {} {}", dice.var(), expr(dice), block(dice)),
        10 => format!("for {} in {} {}", dice.var(), expr(dice), block(dice)),
        11 => format!("{} = {};", dice.var(), expr(dice)),
        12 => format!("// async-lint: allow({}): made by dice", dice.one(&["blocking-call", "unused-async", "nope"])),
        _ => format!("fn inner() {}", block(dice)),
    }
}

fn expr(dice: &mut Dice) -> String {
    if dice.is_deep() {
        return dice.var().to_owned();
    }
    dice.depth += 1;
    let out = match dice.below(24) {
        0 => dice.var().to_owned(),
        1 | 2 => format!("{}.await", expr(dice)),
        3 => format!("{}?", expr(dice)),
        4..=6 => format!("{}{}", dice.one(CALLS), arguments(dice)),
        7..=9 => format!("{}.{}{}", expr(dice), dice.one(METHODS), arguments(dice)),
        10 => format!("(async {}{})", dice.one(&["move ", ""]), block(dice)),
        11 => format!("({}|{}| {})", dice.one(&["", "move ", "async ", "async move "]), dice.var(), expr(dice)),
        12 => format!("(if {} {} else {})", dice.var(), block(dice), block(dice)),
        13 => format!(
            "(match {} {{ Some({}) => {}, _ if {} => {}, _ => {} }})",
            dice.var(),
            dice.var(),
            expr(dice),
            dice.var(),
            expr(dice),
            block(dice)
        ),
        14 => format!("(loop {})", block(dice)),
        15 => format!(
            "{}!({}, {})",
            dice.one(&["tokio::join", "tokio::try_join", "futures::join", "println", "vec"]),
            expr(dice),
            expr(dice)
        ),
        16 | 17 => select(dice),
        18 => dice.one(&["(return)", "(break)", "(continue)", "()"]).to_owned(),
        19 => format!("(&mut {})", expr(dice)),
        20 => format!("({} + {})", expr(dice), expr(dice)),
        21 => format!("({{ let {} = {}; {} }})", dice.var(), expr(dice), expr(dice)),
        22 => format!("{}.field", dice.var()),
        _ => format!("({}, {})", expr(dice), expr(dice)),
    };
    dice.depth -= 1;
    out
}

fn arguments(dice: &mut Dice) -> String {
    let arguments: Vec<String> = (0..dice.below(3)).map(|_| expr(dice)).collect();
    format!("({})", arguments.join(", "))
}

fn select(dice: &mut Dice) -> String {
    let mut out = String::from("(tokio::select! {\n");
    if dice.below(3) == 1 {
        out.push_str("biased;\n");
    }
    for _ in 0..1 + dice.below(3) {
        let pattern = dice.one(&["_", "Some(a)", "Ok(_)", "b", "None"]);
        let guard = if dice.below(4) == 1 { ", if a" } else { "" };
        out.push_str(&format!("{pattern} = {}{guard} => {}\n", expr(dice), block(dice)));
    }
    if dice.below(3) == 1 {
        out.push_str(&format!("else => {},\n", expr(dice)));
    }
    out.push_str("})");
    out
}

const CALLS: &[&str] = &[
    "f0",
    "f1",
    "S::run",
    "self::f2",
    "m::run",
    "std::thread::sleep",
    "std::fs::read_to_string",
    "fs::write",
    "thread::spawn",
    "tokio::spawn",
    "spawn",
    "tokio::task::spawn_blocking",
    "tokio::task::spawn_local",
    "task::block_in_place",
    "tokio::time::sleep",
    "sleep",
    "tokio::time::timeout",
    "tokio::time::interval",
    "tokio::sync::mpsc::unbounded_channel",
    "mpsc::channel",
    "oneshot::channel",
    "broadcast::channel",
    "std::sync::Mutex::new",
    "Mutex::new",
    "Arc::new",
    "Arc::clone",
    "std::rc::Rc::new",
    "std::cell::RefCell::new",
    "futures::executor::block_on",
    "tokio::runtime::Runtime::new",
    "tokio::runtime::Handle::current",
    "futures::future::join_all",
    "join_all",
    "stream::iter",
    "futures::stream::FuturesUnordered::new",
    "tokio::task::JoinSet::new",
    "reqwest::blocking::get",
    "reqwest::get",
    "Box::pin",
    "std::pin::pin!",
    "async_std::task::spawn",
    "smol::spawn",
    "drop",
    "Some",
    "Ok",
];

const METHODS: &[&str] = &[
    "lock",
    "read",
    "write",
    "unwrap",
    "expect",
    "await_",
    "send",
    "recv",
    "try_recv",
    "next",
    "tick",
    "clone",
    "borrow_mut",
    "borrow",
    "join",
    "join_next",
    "abort",
    "spawn",
    "block_on",
    "enter",
    "entered",
    "enter_span",
    "map",
    "filter",
    "then",
    "for_each",
    "buffer_unordered",
    "collect",
    "fuse",
    "boxed",
    "is_finished",
    "acquire",
    "push",
    "iter",
    "into_iter",
    "read_to_end",
    "write_all",
    "read_exact",
    "recv_timeout",
    "run",
    "drop",
];
