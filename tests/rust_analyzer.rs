//! A real rust-analyzer, driven over its protocol, shows our findings. Where there is none, the test says that it is skipped.
//!
//! `RUST_ANALYZER` names another binary than the one in the PATH.
#![allow(clippy::unwrap_used)]

mod common;

use common::TempDir;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// A server that has said nothing of use for so long is broken.
const PATIENCE: Duration = Duration::from_secs(180);

struct Server {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    fn start(program: &str, dir: &TempDir) -> Self {
        let mut process = Command::new(program)
            .current_dir(&dir.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (sender, messages) = channel();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self { input: process.stdin.take().unwrap(), process, messages }
    }

    fn send(&mut self, mut message: Value) {
        message["jsonrpc"] = "2.0".into();
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }

    /// The first message that is wanted. The server's own requests are answered: we have no wishes.
    fn wait(&mut self, what: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left).unwrap_or_else(|fault| panic!("no {what}: {fault}"));
            if message.get("method").is_some() && message.get("id").is_some() {
                let items = message["params"]["items"].as_array().map(Vec::len);
                let result = items.map_or(Value::Null, |count| vec![Value::Null; count].into());
                self.send(json!({ "id": message["id"], "result": result }));
            } else if wanted(&message) {
                return message;
            }
        }
    }
}

/// One message; `None` at the end.
fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

#[test]
fn findings_reach_the_editor() {
    let program = std::env::var("RUST_ANALYZER").unwrap_or_else(|_| "rust-analyzer".to_owned());
    let version = Command::new(&program).arg("--version").output();
    if !version.is_ok_and(|output| output.status.success()) {
        // Not by a macro of print: those are kept back when a test passes.
        let skipped = "skipped: there is no rust-analyzer; put one into the PATH, or name it by RUST_ANALYZER";
        writeln!(std::io::stderr(), "findings_reach_the_editor: {skipped}").unwrap();
        return;
    }
    let dir = TempDir::new();
    dir.write("Cargo.toml", "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    let text = "pub async fn f() {\n    /* ï🦀 */ std::thread::sleep(std::time::Duration::MAX);\n}\n";
    let path = dir.write("src/lib.rs", text).canonicalize().unwrap();
    let root = format!("file://{}", dir.0.canonicalize().unwrap().display());
    let file = format!("file://{}", path.display());

    let mut server = Server::start(&program, &dir);
    server.send(json!({ "id": 1, "method": "initialize", "params": {
        "processId": null,
        "rootUri": root,
        "workspaceFolders": [{ "uri": root, "name": "demo" }],
        "capabilities": { "textDocument": { "publishDiagnostics": { "relatedInformation": true } } },
        "initializationOptions": {
            "checkOnSave": true,
            "check": { "overrideCommand": [env!("CARGO_BIN_EXE_async-lint"), "--message-format=json"] },
            "cargo": { "sysroot": null, "buildScripts": { "enable": false } },
            "procMacro": { "enable": false },
        },
    } }));
    server.wait("answer to `initialize`", |message| message["id"] == 1);
    server.send(json!({ "method": "initialized", "params": {} }));
    let document = json!({ "uri": file, "languageId": "rust", "version": 1, "text": text });
    server.send(json!({ "method": "textDocument/didOpen", "params": { "textDocument": document } }));
    server.send(json!({ "method": "textDocument/didSave", "params": { "textDocument": { "uri": file } } }));

    let is_ours = |one: &Value| one["source"] == "async_lint" && one["code"] == "blocking_call";
    let diagnostics = |message: &Value| message["params"]["diagnostics"].as_array().cloned().unwrap_or_default();
    let message = server.wait("finding", |message| {
        message["method"] == "textDocument/publishDiagnostics"
            && message["params"]["uri"] == file
            && diagnostics(message).iter().any(is_ours)
    });
    let finding = diagnostics(&message).into_iter().find(is_ours).unwrap();
    assert_eq!(finding["severity"], 1, "{finding}");
    // In UTF-16, as the protocol has it: the crab counts twice.
    assert_eq!(finding["range"]["start"], json!({ "line": 1, "character": 14 }), "{finding}");
    assert!(finding["message"].as_str().unwrap().starts_with("blocking call `std::thread::sleep`"), "{finding}");
}
