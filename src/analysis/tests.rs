//! Unit tests of the questions about `select!`, ways out and cancellation.
#![allow(clippy::unwrap_used)]

mod answers;
mod features;
mod filters;
pub mod told;

use super::cancel::Safety;
use super::exits::{Can, Exits, Flow};
use super::select::Selected;
use super::{BodyRef, Program};
use crate::model::{BodyId, CodeId, ExprId, ExprKind, FileId, ItemKind};
use crate::workspace::config::{Config, Configs};
use crate::workspace::{Workspace, WorkspaceFile};
use std::collections::BTreeMap;

fn program(text: &str) -> Program {
    let model = crate::syntax::lower_file(text);
    assert!(model.errors.is_empty(), "{:?}", model.errors);
    let workspace = Workspace {
        files: vec![WorkspaceFile { path: "lib.rs".into(), package: None, wanted: true }],
        ..Workspace::default()
    };
    let configs = Configs { all: vec![Config::default()], of_package: Vec::new(), of_file: vec![0] };
    let models = vec![model];
    let stubs = crate::apis::load(&workspace, &models, &[]);
    Program::build(workspace, configs, models, stubs)
}

const HEAD: &str = "use tokio::sync::mpsc::{Receiver, Sender}; use tokio::sync::oneshot; use tokio::io::AsyncReadExt;
    struct Pair { a: u8, b: u8 } enum One { Only(u8) } enum Two { A, B(u8) } const LIMIT: u8 = 3;";

/// The `select!`s of the last function of this text.
fn selects(text: &str) -> (Program, Vec<Selected>) {
    let program = program(&format!("{HEAD}\n{text}"));
    let last = CodeId(program.files[0].model.codes.len() as u32 - 1);
    let found = program.selects(BodyRef { file: FileId(0), code: last, body: BodyId(0) });
    (program, found)
}

/// How the arms of the only `select!` go on, in a loop around the code that is given.
fn goes_on(body: &str) -> Vec<Can> {
    let text = format!(
        "async fn f(mut rx: Receiver<u8>, mut stop: Receiver<u8>, mut done: bool) -> Result<(), String> {{ {body} Ok(()) }}"
    );
    let (_, found) = selects(&text);
    assert_eq!(found.len(), 1, "{body}");
    found[0].arms.iter().map(|arm| arm.goes_on).collect()
}

#[test]
fn arms_go_on_or_leave() {
    use Can::{Maybe, No, Yes};
    let cases: &[(&str, &[Can])] = &[
        ("loop { tokio::select! { _ = rx.recv() => {} _ = stop.recv() => break } }", &[Yes, No]),
        ("loop { tokio::select! { _ = rx.recv() => continue, _ = stop.recv() => return Ok(()) } }", &[Yes, No]),
        (
            "'a: loop { loop { tokio::select! { _ = rx.recv() => continue 'a, _ = stop.recv() => break 'a } } }",
            &[No, No],
        ),
        (
            "loop { tokio::select! { x = rx.recv() => match x { Some(_) => {} None => break }, _ = stop.recv() => panic!() } }",
            &[Yes, No],
        ),
        (
            "loop { tokio::select! { x = rx.recv() => { x.ok_or(String::new())?; } _ = stop.recv() => Err(String::new())? } }",
            &[Yes, No],
        ),
        ("loop { tokio::select! { _ = rx.recv() => {} _ = stop.recv() => unreachable!() } break; }", &[No, No]),
        ("loop { tokio::select! { _ = rx.recv() => {} _ = stop.recv() => std::process::exit(1) } }", &[Yes, No]),
        ("loop { tokio::select! { _ = rx.recv() => own!(), _ = stop.recv() => {} } }", &[Maybe, Yes]),
        ("while done { tokio::select! { _ = rx.recv() => done = true, _ = stop.recv() => {} } }", &[Maybe, Yes]),
        (
            "loop { let x = tokio::select! { x = rx.recv() => x, _ = stop.recv() => return Ok(()) }; if x.is_none() { break } }",
            &[Maybe, No],
        ),
        (
            "loop { let x = tokio::select! { x = rx.recv() => x, _ = stop.recv() => return Ok(()) }; drop(x); }",
            &[Yes, No],
        ),
        (
            "loop { tokio::select! { _ = rx.recv() => { if done { break } } _ = stop.recv() => { loop { } } } }",
            &[Yes, No],
        ),
        (
            "loop { tokio::select! { _ = rx.recv() => 'b: { if done { break 'b } return Ok(()) } _ = stop.recv() => {} } }",
            &[Yes, Yes],
        ),
        ("tokio::select! { _ = rx.recv() => {} _ = stop.recv() => {} }", &[No, No]),
        // With `?` behind it, `None` leaves.
        ("loop { tokio::select! { _ = rx.recv() => None?, _ = stop.recv() => {} } }", &[No, Yes]),
        // What it decides comes after it.
        (
            "loop { if tokio::select! { _ = rx.recv() => true, _ = stop.recv() => return Ok(()) } { break } else { return Ok(()) } }",
            &[No, No],
        ),
        (
            "loop { match tokio::select! { x = rx.recv() => x, _ = stop.recv() => return Ok(()) } { Some(_) => return Ok(()), None => break } }",
            &[No, No],
        ),
        // What is not done when it is done does not count.
        (
            "loop { if done { tokio::select! { _ = rx.recv() => {} _ = stop.recv() => break } } else { break } }",
            &[Yes, No],
        ),
    ];
    for (body, wanted) in cases {
        assert_eq!(goes_on(body), *wanted, "{body}");
    }
}

/// A program has more than its first task where anything of it is spawned or joined, by whatever kind of name.
#[test]
fn programs_with_tasks() {
    let cases = [
        ("tokio::spawn(work());", true),
        ("tokio::task::spawn(work());", true),
        ("tokio::join!(work(), work());", true),
        ("set.spawn(work());", true),
        ("work().await;", false),
        ("own::respawn(work()); own.spawn(1); own::join!(work());", false),
    ];
    for (body, wanted) in cases {
        let text = format!("async fn work() {{}} async fn f(mut set: tokio::task::JoinSet<()>, own: u8) {{ {body} }}");
        assert_eq!(program(&text).has_tasks(FileId(0)), wanted, "{body}");
    }
}

#[test]
fn patterns_that_may_fail() {
    let cases = [
        ("_", Some(false)),
        ("x", Some(false)),
        ("mut x", Some(false)),
        ("Some(x)", Some(true)),
        ("None", Some(true)),
        ("Ok(x)", Some(true)),
        ("LIMIT", Some(true)),
        ("3", Some(true)),
        ("(a, b)", Some(false)),
        ("(a, Some(b))", Some(true)),
        ("Pair { a, .. }", Some(false)),
        ("Pair { a: 1, .. }", Some(true)),
        ("One::Only(x)", Some(false)),
        ("One::Only(1)", Some(true)),
        ("Two::B(x)", Some(true)),
        ("Two::A | Two::B(_)", None),
        ("_ | Two::A", Some(false)),
        ("Unknown(x)", None),
        ("x @ Some(_)", Some(true)),
    ];
    for (pat, wanted) in cases {
        let (_, found) = selects(&format!("async fn f(rx: u8) {{ tokio::select! {{ {pat} = rx => {{}} }} }}"));
        assert_eq!(found[0].arms[0].refutable, wanted, "{pat}");
    }
}

#[test]
fn only_known_macros_are_selects() {
    let arms = "{ x = rx => {} else => {} }";
    let count = |name: &str| selects(&format!("async fn f(rx: u8) {{ {name}! {arms} }}")).1.len();
    assert_eq!((count("tokio::select"), count("futures::select"), count("futures::select_biased")), (1, 1, 1));
    assert_eq!((count("select"), count("own::select"), count("crossbeam::select")), (0, 0, 0));
    let (_, found) = selects("async fn f(rx: u8) { tokio::select! { biased; x = rx => {} else => {} } }");
    assert!(found[0].biased && found[0].has_else && found[0].is_tokio && found[0].looped.is_none());
    let (_, found) = selects("async fn f(rx: u8) { loop { async { tokio::select! { x = rx => {} } }.await; } }");
    assert!(found.is_empty(), "it stands in another body");
}

#[test]
fn ways_out_of_an_expression() {
    let program =
        program("fn f(x: Option<u8>) -> Option<u8> { loop { if x? == 1 { return None } else { break } } Some(1) }");
    let inference = program.inference(FileId(0), CodeId(0));
    let flow = Flow::new(&program, inference);
    let is_loop = |id: &ExprId| matches!(flow.code.expr(*id).kind, ExprKind::Loop { .. });
    let of = (0..flow.code.exprs.len() as u32).map(ExprId).find(is_loop).unwrap();
    let mut exits = Exits::default();
    assert_eq!(flow.ends(of, &mut exits), Can::Yes);
    assert_eq!(exits, Exits { breaks: vec![of], continues: Vec::new(), returns: true, tries: true });
    assert!(exits.leaves(of));
}

/// The text of what is lost when a function of this name is cancelled.
fn lost(text: &str, name: &str) -> Option<String> {
    let program = program(&format!("{HEAD}\n{text}"));
    let index = program.files[0].model.items.iter().position(|item| item.name == *name).unwrap();
    let def = super::def::DefId { file: FileId(0), item: crate::model::ItemId(index as u32) };
    match program.loss_in(def) {
        Safety::Unsafe(loss) => {
            let steps: String = loss.steps.iter().map(|(_, def)| format!("{} -> ", program.shown_path(*def))).collect();
            Some(format!("{steps}{}: {}", loss.api, loss.what))
        }
        Safety::Safe => None,
        Safety::Unknown => Some("unknown".to_owned()),
    }
}

#[test]
fn losses_are_found_bottom_up() {
    let text = "
        async fn safe(rx: &mut Receiver<u8>) -> u8 { let x = rx.recv().await; work(x) }
        fn work(x: Option<u8>) -> u8 { x.unwrap_or(0) }
        async fn exact(from: &mut tokio::net::TcpStream) { let mut b = [0; 4]; from.read_exact(&mut b).await.ok(); }
        async fn outer(from: &mut tokio::net::TcpStream) { exact(from).await }
        async fn own(from: tokio::net::TcpStream) { let mut from = from; exact(&mut from).await }
        async fn hand_over(rx: &mut Receiver<u8>, tx: &Sender<u8>) { if let Some(x) = rx.recv().await { tx.send(x).await.ok(); } }
        async fn two_waits(rx: &mut Receiver<u8>, other: &mut Receiver<u8>) { rx.recv().await; other.recv().await; }
        async fn stranger(rx: &mut Receiver<u8>) { acme::wait().await; }
        async fn endless(rx: &mut Receiver<u8>) { endless(rx).await }";
    let read = "tokio::io::AsyncReadExt::read_exact: the bytes that were already read";
    assert_eq!(lost(text, "safe"), None);
    assert_eq!(lost(text, "exact").as_deref(), Some(read));
    assert_eq!(lost(text, "outer"), Some(format!("exact -> {read}")));
    assert_eq!(lost(text, "own").as_deref(), Some("unknown"));
    assert_eq!(lost(text, "hand_over").as_deref(), Some("tokio::sync::mpsc::Receiver::recv: the message"));
    assert_eq!(lost(text, "two_waits"), None);
    assert_eq!(lost(text, "stranger").as_deref(), Some("unknown"));
    assert_eq!(lost(text, "endless").as_deref(), Some("unknown"));
}

/// What the documentation of tokio 1.53 and tokio-util says is not cancel safe (the last lines: by the same reason,
/// though it is not said).
const DOCUMENTED_UNSAFE: &[(&str, &[&str])] = &[
    (
        "tokio::io::AsyncReadExt",
        &[
            "read_exact",
            "read_to_end",
            "read_to_string",
            "read_u16",
            "read_u32",
            "read_u64",
            "read_u128",
            "read_i16",
            "read_i32",
            "read_i64",
            "read_i128",
            "read_u16_le",
            "read_u32_le",
            "read_u64_le",
            "read_u128_le",
            "read_i16_le",
            "read_i32_le",
            "read_i64_le",
            "read_i128_le",
            "read_f32",
            "read_f64",
            "read_f32_le",
            "read_f64_le",
        ],
    ),
    ("tokio::io::AsyncWriteExt", &["write_all"]),
    ("tokio::io::AsyncBufReadExt", &["read_line"]),
    ("tokio_util::io", &["write_all_vectored"]),
    ("tokio::sync::mpsc::Sender", &["send"]),
    ("futures::sink::SinkExt", &["send"]),
    ("tokio::sync::Barrier", &["wait"]),
    ("tokio_util::task::JoinQueue", &["join_all"]),
    ("tokio::task::JoinSet", &["join_all"]),
    ("futures::future", &["join_all"]),
    ("tokio::io", &["copy", "copy_bidirectional"]),
    (
        "tokio::io::AsyncWriteExt",
        &["write_u16", "write_u32", "write_u64", "write_u128", "write_i16", "write_i32", "write_i64", "write_i128"],
    ),
    ("tokio::io::AsyncWriteExt", &["write_f32", "write_f64", "write_u16_le", "write_i64_le", "write_f32_le"]),
];

/// What it says is safe, resumable, or loses a place in a queue only.
const DOCUMENTED_SAFE: &[(&str, &[&str])] = &[
    ("tokio::io::AsyncReadExt", &["read", "read_u8", "read_i8", "read_buf"]),
    ("tokio::io::AsyncWriteExt", &["write", "write_vectored", "write_buf", "write_all_buf", "flush"]),
    ("tokio::io::AsyncBufReadExt", &["fill_buf", "read_until"]),
    ("tokio::io::Lines", &["next_line"]),
    ("tokio::io::Split", &["next_segment"]),
    ("tokio::fs::ReadDir", &["next_entry"]),
    ("tokio::sync::mpsc::Receiver", &["recv", "recv_many"]),
    ("tokio::sync::mpsc::UnboundedReceiver", &["recv", "recv_many"]),
    ("tokio::sync::mpsc::Sender", &["closed", "reserve", "reserve_many", "reserve_owned"]),
    ("tokio::sync::mpsc::UnboundedSender", &["closed"]),
    ("tokio::sync::broadcast::Receiver", &["recv"]),
    ("tokio::sync::broadcast::Sender", &["closed"]),
    ("tokio::sync::watch::Receiver", &["changed", "wait_for"]),
    ("tokio::sync::watch::Sender", &["closed"]),
    ("tokio::sync::oneshot::Sender", &["closed"]),
    ("tokio::sync::oneshot::Receiver", &["impl Future"]),
    ("tokio::task::JoinHandle", &["impl Future"]),
    ("tokio::sync::SetOnce", &["wait"]),
    ("tokio::sync::Mutex", &["lock", "lock_owned"]),
    ("tokio::sync::RwLock", &["read", "read_owned", "write", "write_owned"]),
    ("tokio::sync::Semaphore", &["acquire", "acquire_many", "acquire_owned", "acquire_many_owned"]),
    ("tokio::sync::Notify", &["notified", "notified_owned"]),
    ("tokio::task::JoinSet", &["join_next", "join_next_with_id"]),
    ("tokio_util::task::JoinMap", &["join_next"]),
    ("tokio_util::task::JoinQueue", &["join_next", "join_next_with_id"]),
    ("tokio_util::task::TaskTracker", &["wait"]),
    ("tokio_util::sync::CancellationToken", &["cancelled", "cancelled_owned"]),
    ("tokio::time::Interval", &["tick"]),
    ("tokio::net::TcpListener", &["accept"]),
    ("tokio::net::TcpStream", &["readable", "writable", "ready", "peek"]),
    (
        "tokio::net::UdpSocket",
        &[
            "send",
            "send_to",
            "recv",
            "recv_buf",
            "recv_from",
            "recv_buf_from",
            "readable",
            "writable",
            "ready",
            "peek",
            "peek_from",
            "peek_sender",
        ],
    ),
    ("tokio::net::tcp::ReadHalf", &["peek", "ready", "readable"]),
    ("tokio::net::tcp::WriteHalf", &["ready", "writable"]),
    ("tokio::net::tcp::OwnedReadHalf", &["peek", "ready", "readable"]),
    ("tokio::net::tcp::OwnedWriteHalf", &["ready", "writable"]),
    ("tokio::net::UnixStream", &["ready", "readable", "writable"]),
    ("tokio::net::unix::ReadHalf", &["ready", "readable"]),
    ("tokio::net::unix::WriteHalf", &["ready", "writable"]),
    ("tokio::net::unix::OwnedReadHalf", &["ready", "readable"]),
    ("tokio::net::unix::OwnedWriteHalf", &["ready", "writable"]),
    ("tokio::net::unix::pipe::Sender", &["ready", "writable"]),
    ("tokio::net::unix::pipe::Receiver", &["ready", "readable"]),
    ("tokio::net::windows::named_pipe::NamedPipeServer", &["connect", "ready", "readable", "writable"]),
    ("tokio::net::UnixListener", &["accept"]),
    ("tokio::net::UnixDatagram", &["send", "send_to", "recv", "recv_from", "readable", "writable", "ready"]),
    ("tokio::signal::unix::Signal", &["recv"]),
    ("tokio::process::Child", &["wait"]),
    ("tokio_stream::StreamExt", &["next", "try_next"]),
    ("futures::stream::StreamExt", &["next"]),
    ("futures::stream::TryStreamExt", &["try_next"]),
];

#[test]
fn stubs_say_what_the_documentation_says() {
    let program = program("use tokio::io; use tokio_util::io as b; use tokio_stream::StreamExt; use futures::SinkExt;");
    // Path to (unsafe, safe).
    let mut said: BTreeMap<String, (bool, bool)> = BTreeMap::new();
    for (def, facts) in program.all_facts() {
        let path = match &program.item(def).kind {
            ItemKind::Impl(_) => {
                let here = program.here(def);
                let Some(of) = here.self_ty.as_ref().and_then(super::ty::Ty::adt_def) else { continue };
                format!("{}::impl Future", program.path_of(of))
            }
            _ => program.path_of(def),
        };
        let entry = said.entry(path).or_default();
        entry.0 |= facts.cancel_unsafe.is_some();
        entry.1 |= facts.cancel_safe;
    }
    let mut wrong = Vec::new();
    for (list, wanted) in [(DOCUMENTED_UNSAFE, (true, false)), (DOCUMENTED_SAFE, (false, true))] {
        for (owner, names) in list {
            for name in *names {
                let path = format!("{owner}::{name}");
                // A type may be declared deeper than where it is re-exported: `tokio::net::unix::UnixListener`.
                let (krate, _) = path.split_once("::").unwrap();
                let end: String =
                    path.rsplitn(3, "::").take(2).fold(String::new(), |end, part| format!("::{part}{end}"));
                let found = said.get(&path).or_else(|| {
                    let deeper = |key: &&String| key.starts_with(krate) && key.ends_with(&end);
                    said.keys().find(deeper).and_then(|key| said.get(key))
                });
                if found != Some(&wanted) {
                    wrong.push(format!("{path}: {found:?}, documented {wanted:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "(unsafe, safe):\n{}", wrong.join("\n"));
}
