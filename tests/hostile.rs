//! The real binary among odd files, odd bytes, odd names and odd ends of its output: it never hangs, never dies.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod common;

#[path = "hostile/fixing.rs"]
mod fixing;

use common::TempDir;
use common::binary::{BAD, GOOD, WARNED, check, check_failure, command, finish, formats, run, text, with};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};

/// Said aloud, so that nobody takes a skipped test for a passed one.
fn skipped(why: &str) {
    eprintln!("SKIPPED: {why}");
}

fn make_fifo(path: &Path) -> bool {
    let made = Command::new("mkfifo").arg(path).status();
    let made = made.is_ok_and(|status| status.success());
    if !made {
        skipped("`mkfifo` is not here");
    }
    made
}

// What is no file.

#[test]
fn pipes_are_never_opened() {
    let dir = with("a.rs", GOOD);
    for name in ["pipe.rs", ".ignore", ".gitignore", "pipe.toml"] {
        if !make_fifo(&dir.0.join(name)) {
            return;
        }
    }
    // Reading one would never end.
    check(&dir, &["."], 0, &["1 file checked"]);
    check_failure(&dir, &["pipe.rs"], "not a regular file: pipe.rs", "give a directory");
    check_failure(&dir, &["-c", "pipe.toml", "."], "pipe.toml", "");
    make_fifo(&dir.0.join("Cargo.toml"));
    check(&dir, &["."], 0, &["1 file checked"]);
    make_fifo(&dir.0.join("async-lint.toml"));
    check_failure(&dir, &["."], "async-lint.toml: not a regular file", "give a file");
}

#[test]
fn a_socket_is_no_source() {
    let dir = with("a.rs", GOOD);
    let _socket = UnixListener::bind(dir.0.join("socket.rs")).unwrap();
    check(&dir, &["."], 0, &["1 file checked"]);
    check_failure(&dir, &["socket.rs"], "not a regular file: socket.rs", "give a directory");
}

#[test]
fn a_device_is_no_source() {
    let dir = with("a.rs", GOOD);
    symlink("/dev/zero", dir.0.join("zero.rs")).unwrap();
    check(&dir, &["."], 0, &["1 file checked"]);
    check_failure(&dir, &["zero.rs"], "not a regular file: zero.rs", "give a directory");
}

#[test]
fn directories_may_be_named_like_files() {
    let dir = with("a.rs/b.rs", WARNED);
    fs::create_dir_all(dir.0.join("Cargo.toml")).unwrap();
    check(&dir, &["a.rs"], 0, &["a.rs/b.rs:1:22", "1 file checked"]);
    check(&dir, &["."], 0, &["a.rs/b.rs:1:22", "1 file checked"]);
    fs::create_dir_all(dir.0.join("async-lint.toml")).unwrap();
    check_failure(&dir, &["."], "async-lint.toml: not a regular file", "give a file");
}

#[test]
fn links_that_lead_nowhere_or_in_circles_are_no_trap() {
    let dir = with("src/a.rs", WARNED);
    symlink(".", dir.0.join("src/again")).unwrap();
    symlink("loop.rs", dir.0.join("src/loop.rs")).unwrap();
    symlink("nowhere.rs", dir.0.join("src/gone.rs")).unwrap();
    check(&dir, &["."], 0, &["1 file checked", "1 warned"]);
    check_failure(&dir, &["src/loop.rs"], "src/loop.rs", "");
    check_failure(&dir, &["src/gone.rs"], "no such file or directory: src/gone.rs", "");
}

#[test]
fn nothing_leads_out_of_what_was_given() {
    let dir = with("outside/secret.rs", BAD);
    let manifest = "[package]\nname = \"p\"\nedition = \"2024\"\n[lib]\npath = \"../outside/secret.rs\"\n";
    dir.write("p/Cargo.toml", manifest);
    dir.write("p/src/lib.rs", "#[path = \"../../outside/secret.rs\"]\nmod a;\n#[path = \"/etc/passwd\"]\nmod b;\n");
    symlink("../../outside/secret.rs", dir.0.join("p/src/link.rs")).unwrap();
    symlink("../../outside", dir.0.join("p/src/directory")).unwrap();
    let all = check(&dir, &["p"], 0, &["1 file checked: 0 denied"]);
    assert!(!all.contains("secret"), "{all}");
}

#[test]
fn a_thousand_directories_deep() {
    let dir = TempDir::new();
    let mut deep = dir.0.clone();
    // As deep as a path may be for the system.
    while deep.as_os_str().len() < 3_900 {
        deep.push("d".repeat(2));
    }
    fs::create_dir_all(&deep).unwrap();
    fs::write(deep.join("a.rs"), WARNED).unwrap();
    check(&dir, &["-q", "."], 0, &["warning[unknown-rule]"]);
}

#[test]
fn a_directory_that_is_gone_is_2() {
    let dir = TempDir::new();
    let gone = dir.0.join("gone");
    fs::create_dir(&gone).unwrap();
    let mut shell = Command::new("sh");
    let script = ["-c", "rmdir ../gone && exec \"$0\" .", env!("CARGO_BIN_EXE_async-lint")];
    let output = finish(shell.current_dir(&gone).args(script));
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.starts_with("error: no such file or directory: .\nhelp: "), "{said}");
}

#[test]
fn what_may_not_be_read_is_2_and_the_rest_goes_on() {
    let dir = with("a.rs", WARNED);
    let secret = dir.write("secret.rs", GOOD);
    let closed = dir.write("closed/b.rs", GOOD);
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o000)).unwrap();
    fs::set_permissions(closed.parent().unwrap(), fs::Permissions::from_mode(0o000)).unwrap();
    let mut command = command(&dir.0, &["."]);
    if fs::read(&secret).is_ok() {
        // Root reads everything: somebody else has to try.
        command.uid(65_534).gid(65_534);
    }
    let spawned = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let output = spawned.and_then(std::process::Child::wait_with_output);
    fs::set_permissions(closed.parent().unwrap(), fs::Permissions::from_mode(0o755)).unwrap();
    let Ok(output) = output else { return skipped("root cannot run the binary as another user here") };
    let all = format!("{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{all}");
    for piece in ["secret.rs: cannot be read: permission denied", "closed: cannot be read", "1 warned"] {
        assert!(all.contains(piece), "{piece}\n{all}");
    }
}

#[test]
fn a_file_of_50_mb_is_said_and_the_rest_goes_on() {
    let dir = with("a.rs", WARNED);
    File::create(dir.0.join("huge.rs")).unwrap().set_len(50_000_000).unwrap();
    check(&dir, &["."], 2, &["huge.rs: larger than 10 MB, not read; exclude it", "1 warned", "1 not analysed"]);
}

#[test]
fn files_that_change_while_they_are_read() {
    let dir = with("a.rs", WARNED);
    let path = dir.0.join("b.rs");
    let running = AtomicBool::new(true);
    std::thread::scope(|scope| {
        // An assertion that fails ends the writer too.
        let _stop = Stops(&running);
        scope.spawn(|| {
            let mut round = 0;
            while running.load(Ordering::Relaxed) {
                round += 1;
                let _ = match round % 4 {
                    0 => fs::write(&path, BAD),
                    1 => fs::write(&path, BAD.repeat(500)),
                    2 => File::create(&path).and_then(|file| file.set_len(11_000_000)),
                    _ => fs::remove_file(&path),
                };
            }
        });
        for _ in 0..40 {
            let output = run(&dir, &["-q", "."]);
            let all = format!("{}{}", text(&output.stdout), text(&output.stderr));
            assert!(matches!(output.status.code(), Some(0..=2)), "{all}");
            assert!(all.contains("no-such-rule") && !all.contains("internal-error"), "{all}");
        }
    });
}

/// Clears the flag when it is dropped.
struct Stops<'a>(&'a AtomicBool);

impl Drop for Stops<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

// Where the output goes.

#[test]
fn a_full_disk_is_2_and_said() {
    let Ok(full) = File::options().write(true).open("/dev/full") else { return skipped("there is no /dev/full") };
    let dir = with("a.rs", WARNED);
    for format in formats() {
        let mut command = command(&dir.0, &["-f", format, "."]);
        let child = command.stdout(full.try_clone().unwrap()).stderr(Stdio::piped()).spawn().unwrap();
        let output = child.wait_with_output().unwrap();
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{format}: {said}");
        assert!(said.contains("error: the report could not be written"), "{format}: {said}");
    }
}

#[test]
fn a_reader_that_goes_is_quiet_success() {
    let dir = TempDir::new();
    for number in 0..200 {
        dir.write(&format!("f{number}.rs"), WARNED);
    }
    for format in formats() {
        let mut child = command(&dir.0, &["-f", format]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{format}: {}", text(&output.stderr));
        assert!(!text(&output.stderr).contains("error"), "{format}: {}", text(&output.stderr));
    }
}

#[test]
fn a_listener_for_errors_that_goes_changes_no_exit_code() {
    let dir = with("a.rs", b"\xff");
    dir.write("b.rs", WARNED);
    let mut child = command(&dir.0, &["."]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains("1 warned"), "{}", text(&output.stdout));
}

#[test]
fn a_terminal_of_no_width() {
    let dir = with("a.rs", BAD);
    for width in ["0", "1", "-1", "x"] {
        let output = finish(command(&dir.0, &["."]).env("COLUMNS", width).env("TERM", "dumb"));
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        let output = finish(command(&dir.0, &["--help"]).env("COLUMNS", width));
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
}

// Odd text.

#[test]
fn odd_bytes_hide_nothing_else() {
    let cases: &[(&str, &str)] = &[
        ("carriage returns only", "fn a() {}\rX"),
        ("a carriage return in a string", "const A: &str = \"\r\";\nX"),
        ("a carriage return in documentation", "/// a\rb\nfn a() {}\nX"),
        ("NUL", "fn a() {}\n\0\nX"),
        ("NUL in a string", "const A: &str = \"\0\";\nX"),
        ("NUL in a comment", "// \0\nX"),
        ("a byte order mark in the middle", "fn a() {}\n\u{feff}\nX"),
        ("a byte order mark and a shebang", "\u{feff}#!/usr/bin/env rust-script\nX"),
        ("a shebang that is an attribute", "#![allow(unused)]\nX"),
        ("a shebang and no more before it", "#!/bin/sh\r\nX"),
        ("form feeds and vertical tabs", "\u{c}fn a() {}\u{b}\nX"),
        ("line and paragraph separators", "fn a() {}\u{2028}\u{2029}\u{85}X"),
        ("spaces that are none", "fn\u{a0}a() {}\n\nX"),
        ("zero width", "fn \u{200b}a() {}\n\nX"),
        ("turned text", "const A: &str = \"\u{202e}\";\n/* \u{2066} */\nX"),
        ("emoji names", "fn \u{1f980}() { let \u{1f980} = 1; }\nX"),
        ("names of other scripts", "fn größe() {}\nfn 大きさ() {}\nX"),
        ("a name that is not normalised", "fn a\u{308}() {}\nX"),
        ("combining marks", "const A: &str = \"Z\u{351}\u{36b}\u{343}\";\nX"),
        ("curly quotes", "fn a() { print(\u{201c}a\u{201d}) }\n\nX"),
        ("backslashes", "fn a() { \\ }\n\nX"),
        ("a controlling comment", "// \u{1b}]0;title\u{7}\u{1b}[2J\nX"),
    ];
    for (what, before) in cases {
        let source = before.replace('X', BAD);
        let dir = with("a.rs", source);
        let output = run(&dir, &["-f", "short", "a.rs"]);
        let said = text(&output.stdout);
        assert!(said.contains("deny[blocking-call]"), "{what}:\n{said}");
        assert_eq!(output.status.code(), Some(1), "{what}");
    }
}

#[test]
fn a_line_of_millions() {
    let bytes = format!("pub static A: &[u8] = &[{}];\n", "0x12, ".repeat(500_000));
    check(&with("a.rs", format!("{bytes}{BAD}")), &["."], 1, &["a.rs:3:5"]);
    let long = format!("pub static A: &str = \"{}\"; {BAD}", "ä".repeat(2_000_000));
    check(&with("a.rs", long), &["."], 1, &["error[blocking-call]"]);
    let comment = format!("/* {} */ {BAD}", "/* */ ".repeat(200_000));
    check(&with("a.rs", comment), &["."], 1, &["error[blocking-call]"]);
}

// Deep text.

/// What nests: how it opens, what is inside, how it closes; and how often it may stand before one of the two limits.
const DEEP: &[(&str, &str, &str, usize)] = &[
    ("(", "1", ")", 990),
    ("[", "1", "]", 990),
    ("{ ", "1", "}", 990),
    ("async { ", "1", "}", 990),
    ("unsafe { ", "1", "}", 990),
    ("loop { ", "break", "}", 990),
    ("if a { ", "1", "}", 990),
    ("match a { _ => ", "1", "}", 990),
    ("match a { _ if ", "b => 1", "}", 990),
    ("f(", "1", ")", 990),
    ("x.f(", "1", ")", 990),
    ("S { a: ", "1", "}", 990),
    ("vec![", "1", "]", 990),
    ("m! { ", "1", "}", 990),
    ("tokio::select! { _ = ", "a => 1", "}", 990),
    ("tokio::spawn(async move { ", "1", "})", 495),
    ("{ fn f() { ", "", "} }", 495),
    ("{ mod m { ", "", "} }", 495),
    ("{ impl S { fn f() { ", "", "} } }", 330),
    ("|| ", "1", "", 990),
    ("async || ", "1", "", 990),
    ("|_: u8| ", "1", "", 990),
    ("!", "1", "", 14_000),
    ("-", "1", "", 14_000),
    ("*", "1", "", 14_000),
    ("&", "1", "", 14_000),
    ("&mut ", "1", "", 7_000),
    ("return ", "1", "", 14_000),
    ("break ", "1", "", 14_000),
    ("yield ", "1", "", 14_000),
    ("a = ", "1", "", 7_000),
    ("a += ", "1", "", 4_900),
    ("..", "1", "", 7_000),
    ("'a: loop { ", "1", "}", 990),
    ("let V(", "a", ") = 1", 900),
    ("if let ", "a = 1 {}", "", 1),
    ("|", "a| 1", "", 1),
    ("1 + ", "1", "", 7_000),
    ("a && ", "1", "", 4_900),
    ("1 == ", "1", "", 4_900),
    ("a::", "b", "", 4_900),
    ("if a {} else ", "{}", "", 2_900),
    ("", "x", ".await", 7_000),
    ("", "x", "?", 14_000),
    ("", "x", ".a", 7_000),
    ("", "x", ".a()", 2_900),
    ("", "x", ".a().await?", 2_000),
    ("", "x", "[0]", 2_900),
    ("", "x", "()", 2_900),
    ("", "x", " as u8", 7_000),
    ("", "x", "..y", 4_900),
    ("", "x", ".a::<T>()", 1_500),
];

/// The same for types, patterns and items, with `X` for the place where they stand.
const DEEP_ELSEWHERE: &[(&str, &str, &str, &str, usize)] = &[
    ("fn f(_: X) {}", "V<", "u8", ">", 4_900),
    ("fn f(_: X) {}", "(", "u8", ",)", 990),
    ("fn f(_: X) {}", "[", "u8", "; 1]", 990),
    ("fn f(_: X) {}", "&", "u8", "", 14_000),
    ("fn f(_: X) {}", "&'a mut ", "u8", "", 3_600),
    ("fn f(_: X) {}", "*const ", "u8", "", 7_000),
    ("fn f(_: X) {}", "fn(", "", ")", 990),
    ("fn f(_: X) {}", "fn() -> ", "u8", "", 2_900),
    ("fn f(_: X) {}", "Box<dyn Fn(", "", ")>", 490),
    ("fn f(_: X) {}", "impl Iterator<Item = ", "u8", ">", 2_400),
    ("fn f(_: X) {}", "<", "u8", " as T>::B", 1_400),
    ("fn f() -> X {}", "impl Future<Output = ", "u8", ">", 2_400),
    ("fn f(X: u8) {}", "V(", "a", ")", 990),
    ("fn f(X: u8) {}", "[", "a", ", ..]", 990),
    ("fn f(X: u8) {}", "S { a: ", "a", "}", 990),
    ("fn f(X: u8) {}", "&", "a", "", 14_000),
    ("fn f(X: u8) {}", "a @ ", "a", "", 7_000),
    ("fn f(X: u8) {}", "a | ", "a", "", 7_000),
    ("use a::X;", "{a::", "b", "}", 990),
    ("use X;", "a::", "b", "", 4_900),
    ("X", "mod m { ", "", "}", 990),
    ("X", "impl S { fn f() { ", "", "} }", 490),
    ("#[a(X)] fn f() {}", "b(", "c", ")", 990),
    ("macro_rules! m { X }", "(", "", ")", 980),
    ("fn f() where X: T {}", "for<'a> fn(", "", ")", 900),
    ("const A: u8 = X;", "{ const B: u8 = ", "1", "; B }", 900),
];

fn nested(open: &str, inside: &str, close: &str, count: usize) -> String {
    format!("{}{inside}{}", open.repeat(count), close.repeat(count))
}

/// Each construct as often as `count` says, with what makes it a file.
fn deep_sources(count: impl Fn(usize) -> usize) -> Vec<(String, String)> {
    let bodies = DEEP.iter().map(|(open, inside, close, limit)| {
        let text = nested(open, inside, close, count(*limit));
        (format!("{open}{inside}{close}"), format!("async fn deep() {{ {text}; }}\n"))
    });
    let others = DEEP_ELSEWHERE.iter().map(|(place, open, inside, close, limit)| {
        let text = nested(open, inside, close, count(*limit));
        (format!("{place} with {open}{inside}{close}"), format!("{}\n", place.replace('X', &text)))
    });
    bodies.chain(others).map(|(what, deep)| (what, format!("{deep}{BAD}"))).collect()
}

/// The whole way through parser, lowering, names and rules must fit the stack, in this debug build too.
#[test]
fn nesting_just_below_the_limits_is_analysed() {
    for (what, source) in deep_sources(|limit| limit) {
        eprintln!("{what}");
        let dir = with("a.rs", source);
        let output = run(&dir, &["-f", "short", "a.rs"]);
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{what}: {:?}", output.status);
        assert!(said.contains("deny[blocking-call]"), "{what}:\n{}", &said[..said.len().min(2_000)]);
        assert!(!said.contains("too-deeply-nested"), "{what}:\n{}", &said[..said.len().min(2_000)]);
        assert!(!said.contains("internal-error"), "{what}:\n{}", &said[..said.len().min(2_000)]);
    }
}

#[test]
fn nesting_of_100_000_is_refused_and_the_rest_is_checked() {
    for (what, source) in deep_sources(|limit| if limit == 1 { 1 } else { 100_000 }) {
        eprintln!("{what}");
        let dir = with("a.rs", source);
        let output = run(&dir, &["-f", "short", "a.rs"]);
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{what}: {:?}", output.status);
        assert!(said.contains("deny[blocking-call]"), "{what}:\n{}", &said[..said.len().min(2_000)]);
        assert!(!said.contains("internal-error"), "{what}:\n{}", &said[..said.len().min(2_000)]);
    }
}

/// More tests than are known at once: some are forgotten on the way, and all are told.
#[test]
fn thousands_of_tests() {
    let dir = with("Cargo.toml", "[package]\nname = \"many\"\n[dependencies]\ntokio = \"1\"\n");
    let tests: String = (0..1_100).map(|i| format!("#[tokio::test] async fn t{i}() {{ nap(); }}\n")).collect();
    for name in ["a", "b", "c"] {
        dir.write(&format!("tests/{name}.rs"), format!("async fn nap() {{}}\n{tests}"));
    }
    for jobs in ["-j1", "-j2"] {
        let output = run(&dir, &["-f", "short", jobs, "."]);
        assert_eq!(output.status.code(), Some(1), "{:?}", output.status);
        assert_eq!(text(&output.stdout).matches("deny[unawaited-future]").count(), 3_300, "{jobs}");
    }
}

/// Short sources of long types: each line doubles them, or wraps them once more.
#[test]
fn types_that_grow_without_end() {
    let lines = |line: &str, count: usize| line.repeat(count);
    let aliases: String = (0..60).map(|i| format!("type A{} = (A{i}, A{i});\n", i + 1)).collect();
    let structs: String = (0..60).map(|i| format!("struct S{}(S{i}, S{i}, S{});\n", i + 1, i + 1)).collect();
    for source in [
        format!("async fn f() {{ let a = (1, 2);\n{} drop(a); }}\n", lines("let a = (a, a);\n", 100)),
        format!("async fn f() {{ let a = 1;\n{} drop(a); }}\n", lines("let a = &a;\n", 1_000)),
        format!("async fn f() {{ let a = 1;\n{} drop(a); }}\n", lines("let a = Some(a);\n", 1_000)),
        format!("async fn f() {{ let a = [1];\n{} drop(a); }}\n", lines("let a = [a, a];\n", 1_000)),
        format!("async fn f() {{ let a = || 1;\n{} drop(a); }}\n", lines("let a = || (a, a);\n", 200)),
        format!("async fn f() {{ let a = async {{}};\n{} a.await; }}\n", lines("let a = async { (a, a) };\n", 200)),
        format!("fn d<T>(t: T) -> (T, T) {{ (t, t) }} async fn f() {{ let a = 1;\n{} }}\n", lines("let a = d(a);\n", 200)),
        format!("async fn f(i: I) {{ let a = i.into_iter();\n{} }}\n", lines("let a = a.map(|x| (x, x)).zip(a);\n", 200)),
        format!("type A0 = u8;\n{aliases}async fn f(a: A60) {{ drop(a); }}\n"),
        format!("struct S0;\n{structs}async fn f(a: S60) {{ drop(a); }}\n"),
        "type A = B; type B = A; struct S(Box<S>, [S; 2]); async fn f(a: A, s: S) { drop((a, s)); }\n".to_owned(),
        "trait T: T { type A: T<A = Self::A>; } async fn f<X: T<A = X>>(x: X) { x.a().await; }\n".to_owned(),
        "fn a() { b() } fn b() { c() } fn c() { a(); b() } async fn f() { a() }\n".to_owned(),
        "mod m { pub use super::*; pub use self::m as n; } pub use m::*; pub use n::n::n::n; async fn f() { n::n::x() }\n".to_owned(),
        "macro_rules! m { () => { m!() } } async fn f() { m!(); }\n".to_owned(),
    ] {
        let dir = with("a.rs", format!("{source}{BAD}"));
        eprintln!("{}", &source[..source.len().min(200)]);
        let output = run(&dir, &["-f", "short", "a.rs"]);
        let said = text(&output.stdout);
        assert!(said.contains("deny[blocking-call]") && !said.contains("internal-error"), "{source}\n{said}");
    }
}

#[test]
fn brackets_that_never_close() {
    for open in ["(", "[", "{", "<", "async {", "f(", "fn f() {", "/*", "\"", "r#\"", "'", "b'", "#[", "m!("] {
        let dir = with("a.rs", open.repeat(100_000));
        let output = run(&dir, &["-f", "short", "a.rs"]);
        assert_eq!(output.status.code(), Some(1), "{open}: {:?} {}", output.status, text(&output.stderr));
    }
}

#[test]
fn configuration_and_manifest_may_be_deep_and_broken() {
    let deep = format!("a = {}1{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let dotted = format!("{}a = 1\n", "a.".repeat(100_000));
    let tables = format!("[{}a]\n", "a.".repeat(100_000));
    for hostile in [deep.as_str(), &dotted, &tables, "\0", "\u{feff}", "a = \"", "[[[", "a = 1e999999999\n"] {
        let dir = with("src/lib.rs", WARNED);
        dir.write("Cargo.toml", format!("[package]\nname = \"p\"\n[package.metadata]\n{hostile}"));
        let output = run(&dir, &["."]);
        assert!(matches!(output.status.code(), Some(0 | 2)), "{:?} {}", output.status, text(&output.stderr));
        dir.write("Cargo.toml", "[package]\nname = \"p\"\n");
        dir.write("async-lint.toml", hostile);
        let output = run(&dir, &["."]);
        assert!(matches!(output.status.code(), Some(0 | 2)), "{:?} {}", output.status, text(&output.stderr));
    }
    let dir = with("src/lib.rs", WARNED);
    dir.write("Cargo.toml", b"[package]\nname = \"\xff\"\n");
    check(&dir, &["."], 2, &["Cargo.toml:2:9: not UTF-8", "1 warned"]);
    dir.write("Cargo.toml", "[package]\nname = \"p\"\n");
    dir.write("async-lint.toml", b"\xff");
    check(&dir, &["."], 2, &["async-lint.toml"]);
}

#[test]
fn ignore_files_may_say_anything() {
    let star = "*a".repeat(200);
    for hostile in [&b"[\n{\n\\\n!\n!/\n**/**/**/b\n"[..], b"\xff\xfe\n", star.as_bytes(), b"\0\n", b"/../*\n!\n"] {
        let dir = with("a.rs", WARNED);
        dir.write(".ignore", hostile);
        let output = run(&dir, &["."]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
}

// Odd names, in every format.

/// Names that mean something to a terminal, a workflow, a URI, a table of values or a reader of lines.
const NAMES: &[&[u8]] = &[
    b"a\nb.rs",
    b"a\n::error::b.rs",
    b"a\n##vso[task.complete]b.rs",
    b"a\r\n\r\nb.rs",
    b"a\x1b[31m\x1b]0;t\x07b.rs",
    "a\u{202e}sr.b.rs".as_bytes(),
    "a\u{200b}b.rs".as_bytes(),
    b"a:1:2: error.rs",
    b"a,b=c%0Ad.rs",
    b"a b#c?d.rs",
    b"a<b>&\"'`|*_[c].rs",
    b"\xff\xfe.rs",
    b"-.rs",
    b"--help.rs",
    "\u{1f980}.rs".as_bytes(),
];

/// What no format may pass on, but for the line ends of its own.
fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn names_and_text_obey_nobody() {
    // One finding that quotes the source, with all that a comment may hold.
    let source = "// async-lint: allow(no\u{202e}pe\u{1b}[31m::error::]]>): because\nfn f() {}\n";
    let dir = TempDir::new();
    for name in NAMES {
        fs::write(dir.0.join(OsStr::from_bytes(name)), source).unwrap();
    }
    let plain = with("a.rs", source);
    for format in formats() {
        let output = run(&dir, &["-f", format, "."]);
        let (said, aside) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(0), "{format}: {aside}");
        assert!(!format!("{said}{aside}").contains(is_harmful), "{format}:\n{said}{aside}");
        // A name with a line break makes no line of its own.
        for line in said.lines().filter(|line| line.trim_start().starts_with("::")) {
            assert!(line.contains("file=") || line.contains("line="), "{format}:\n{said}");
        }
        assert!(!said.lines().any(|line| line.starts_with("##vso")), "{format}:\n{said}");
        if format == "short" {
            let one = text(&run(&plain, &["-f", format, "."]).stdout).lines().count();
            assert_eq!(said.lines().count(), NAMES.len() * one, "{format}:\n{said}");
        }
    }
}

#[test]
fn names_given_by_the_user_obey_nobody() {
    let dir = TempDir::new();
    for name in ["no\nsuch\u{1b}[31m", "::error::x\n::error::y", "a\u{202e}b.rs"] {
        let output = run(&dir, &[name]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(!said.contains(is_harmful), "{said}");
        assert_eq!(said.lines().count(), 2, "{said}");
    }
    let output = finish(command(&dir.0, &[]).arg(OsStr::from_bytes(b"\xff\xfe")));
    assert_eq!(output.status.code(), Some(2));
}
