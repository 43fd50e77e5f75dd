//! Unit tests of the features of tokio that a package lacks: small packages, a line each.

use super::super::Program;
use crate::apis;
use crate::model::FileModel;
use crate::syntax;
use crate::workspace::config::{Config, Configs};
use crate::workspace::{self, DiscoverOptions};
use std::fs;
use std::path::{Path, PathBuf};

/// What a package of this manifest (after `[package]`) and library, or several such files, lacks.
fn missing(dir: &Path, manifest: &str, files: &[(&str, &str)]) -> String {
    let _ = fs::remove_dir_all(dir);
    fs::create_dir_all(dir.join("src")).unwrap();
    let head = "[package]\nname = \"p\"\nedition = \"2024\"\n";
    fs::write(dir.join("Cargo.toml"), format!("{head}{}", manifest.replace("; ", "\n"))).unwrap();
    for (name, text) in files {
        let path = dir.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let workspace = workspace::discover(&[dir.to_path_buf()], &DiscoverOptions::default()).unwrap();
    let read = |path: &PathBuf| syntax::lower_file(&fs::read_to_string(path).unwrap());
    let mut models: Vec<FileModel> = workspace.files.iter().map(|file| read(&file.path)).collect();
    models.resize_with(models.len() + workspace.packages.len(), FileModel::default);
    let configs = Configs {
        all: vec![Config { tests: true, ..Config::default() }],
        of_package: vec![0; workspace.packages.len()],
        of_file: vec![0; workspace.files.len()],
    };
    let stubs = apis::load(&workspace, &models, &[]);
    let program = Program::build(workspace, configs, models, stubs);
    let shown = program.missing_tokio_features(0).into_iter().map(|it| {
        let names: Vec<&str> = it.uses.iter().map(|it| it.feature.as_str()).collect();
        format!("{}{}", names.join(" "), if it.others_may { " (others may)" } else { "" })
    });
    shown.collect::<Vec<_>>().join("; ")
}

/// The manifest after its `[package]`, the library, what is missing.
const CASES: &[(&str, &str, &str)] = &[
    ("[dependencies]; tokio = \"1\"", "use tokio::fs;", "fs"),
    ("[dependencies]; tokio = { version = \"1\", features = [\"fs\"] }", "use tokio::fs;", ""),
    ("[dependencies]; tokio = { version = \"1\", features = [\"full\"] }", "use tokio::{fs, net::TcpStream};", ""),
    ("[dependencies]; tokio = { version = \"1\", features = [\"rt-multi-thread\"] }", "use tokio::task;", ""),
    ("[dependencies]; tokio = { version = \"1\", features = [\"test-util\"] }", "use tokio::{sync, time, fs};", "fs"),
    ("[dependencies]; tokio = \"0.2\"", "use tokio::fs;", ""),
    ("[dependencies]; tokio = \"^1.2\"", "use tokio::fs;", "fs"),
    ("[dependencies]; tk = { package = \"tokio\", version = \"1\" }", "use tk::fs;", ""),
    ("[dependencies]; serde = \"1\"", "use tokio::fs;", ""),
    ("[dependencies]; tokio = \"1\"; [features]; a = [\"tokio/fs\"]", "use tokio::fs;", ""),
    ("[dependencies]; tokio = \"1\"; [features]; a = [\"tokio?/fs\", \"b\"]; b = []", "use tokio::{fs, net};", "net"),
    ("[dependencies]; tokio = \"1\"; reqwest = \"1\"", "use tokio::{net, fs};", "fs (others may)"),
    ("[dependencies]; tokio = \"1\"; axum = \"1\"", "use tokio::{net, fs};", "fs (others may)"),
    (
        "[dependencies]; tokio = \"1\"; axum = { version = \"1\", default-features = false }",
        "use tokio::net;",
        "net (others may)",
    ),
    (
        "[dependencies]; tokio = \"1\"; axum = { version = \"1\", optional = true }",
        "use tokio::net;",
        "net (others may)",
    ),
    ("[dependencies]; tokio = \"1\"; serde = \"1\"", "use tokio::net;", "net"),
    ("[dependencies]; tokio = \"1\"; serde = { path = \"../serde\" }", "use tokio::net;", "net (others may)"),
    ("[dependencies]; tokio = \"1\"; [dev-dependencies]; hyper = \"1\"", "use tokio::sync::mpsc;", "sync"),
    ("[dependencies]; tokio = \"1\"; [dev-dependencies]; hyper = \"1\"", "use tokio::net;", "net"),
    (
        "[dependencies]; tokio = \"1\"; [dev-dependencies]; tokio = { version = \"1\", features = [\"fs\"] }",
        "use tokio::fs;",
        "fs",
    ),
    (
        "[dependencies]; tokio = \"1\"; [dev-dependencies]; tokio = { version = \"1\", features = [\"fs\"] }",
        "#[cfg(test)] mod t { use tokio::fs; use tokio::net; }",
        "net",
    ),
    ("[dependencies]; tokio = \"1\"", "#[cfg(test)] mod t { use tokio::fs; }", "fs"),
    ("[dev-dependencies]; tokio = \"1\"", "#[cfg(test)] mod t { use tokio::fs; }", "fs"),
    ("[dev-dependencies]; tokio = \"1\"", "use tokio::fs;", ""),
    ("[build-dependencies]; tokio = \"1\"", "use tokio::fs;", ""),
    (
        "[dependencies]; tokio = \"1\"",
        "fn f(of: tokio::fs::File, more: &[Vec<tokio::net::TcpStream>]) -> (u8, tokio::sync::Mutex<u8>) { todo!() }",
        "fs net sync",
    ),
    (
        "[dependencies]; tokio = \"1\"",
        "fn f(of: fn(tokio::fs::File) -> tokio::net::TcpStream, b: impl Fn(tokio::sync::Notify), c: Box<dyn Iterator<Item = tokio::time::Interval>>) {}",
        "fs net sync time",
    ),
    (
        "[dependencies]; tokio = \"1\"",
        "struct A { file: Option<tokio::fs::File>, p: *const tokio::process::Child, n: [tokio::sync::Notify; 2] }",
        "fs process sync",
    ),
    ("[dependencies]; tokio = \"1\"", "fn f() { tokio::spawn(async {}); }", "rt"),
    ("[dependencies]; tokio = \"1\"", "fn f() { tokio::join!(a(), b()); }", "macros"),
    ("[dependencies]; tokio = \"1\"", "fn f() { tokio::runtime::Runtime::new(); }", "rt-multi-thread"),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"rt\"] }",
        "use tokio::runtime::Runtime; fn f() { Runtime::new(); }",
        "rt-multi-thread",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"rt\"] }",
        "use tokio::runtime::Builder; fn f() { Builder::new_multi_thread().enable_time(); }",
        "rt-multi-thread time",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"rt\"] }",
        "use tokio::runtime::Builder; fn f() { Builder::new_current_thread().start_paused(true); }",
        "test-util",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"sync\"] }",
        "async fn f(tx: tokio::sync::mpsc::Sender<u8>) { tx.send_timeout(1, todo!()).await; }",
        "time",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"sync\"] }",
        "async fn f(tx: acme::Sender<u8>) { tx.send_timeout(1, todo!()).await; }",
        "",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"macros\"] }",
        "#[tokio::main] async fn main() {}",
        "rt-multi-thread",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"macros\", \"rt\"] }",
        "#[tokio::main(flavor = \"current_thread\")] async fn main() {}",
        "",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"macros\", \"rt\"] }",
        "#[tokio::main(flavor = \"multi_thread\")] async fn main() {}",
        "rt-multi-thread",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"macros\", \"rt\"] }",
        "#[tokio::test] async fn a() {}",
        "",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"macros\", \"rt\"] }",
        "#[tokio::test(flavor = \"multi_thread\")] async fn a() {}",
        "rt-multi-thread",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"macros\", \"rt\"] }",
        "#[tokio::test(start_paused = true)] async fn a() {}",
        "test-util",
    ),
    (
        "[dependencies]; tokio = { version = \"1\", features = [\"macros\", \"rt\"] }",
        "#[tokio::main(crate = \"tk\")] async fn main() {}",
        "",
    ),
    ("[dependencies]; tokio = \"1\"", "#[cfg(feature = \"x\")] use tokio::fs;", ""),
    ("[dependencies]; tokio = \"1\"", "#[cfg(unix)] use tokio::fs;", "fs"),
    ("[dependencies]; tokio = \"1\"", "#[cfg(any(unix, target_os = \"x\"))] use tokio::fs;", "fs"),
    ("[dependencies]; tokio = \"1\"", "#[cfg(not(loom))] use tokio::fs;", ""),
    ("[dependencies]; tokio = \"1\"", "#[cfg(feature = \"x\")] mod m { use tokio::fs; }", ""),
    ("[dependencies]; tokio = \"1\"", "#![cfg(feature = \"x\")] use tokio::fs;", ""),
    ("[dependencies]; tokio = \"1\"", "fn f() { #[cfg(feature = \"x\")] tokio::fs::read(1); }", ""),
    ("[dependencies]; tokio = \"1\"", "fn f() { #[cfg(unix)] tokio::fs::read(1); }", "fs"),
    ("[dependencies]; tokio = \"1\"", "fn f() { acme::run!(tokio::fs::read(1)); }", ""),
    ("[dependencies]; tokio = \"1\"", "fn f() { println!(\"{:?}\", tokio::fs::read(1)); }", "fs"),
    (
        "[dependencies]; tokio = \"1\"",
        "fn f() { let a = || tokio::fs::read(1); async { tokio::net::TcpStream::connect(1).await }; }",
        "fs net",
    ),
    (
        "[dependencies]; tokio = \"1\"",
        "fn f() { tokio::fs::Missing; tokio::missing::read(1); crate::tokio::fs::read(1); }",
        "fs",
    ),
    (
        "[dependencies]; tokio = \"1\"",
        "use tokio::runtime::Runtime; use tokio::task; fn f() { Runtime::new(); }",
        "rt-multi-thread",
    ),
    ("[dependencies]; tokio = \"1\"", "use tokio as tk; fn f() { tk::fs::read(1); }", ""),
    ("[dependencies]; tokio = \"1\"", "fn f() {}", ""),
];

#[test]
fn packages_lack_features() {
    let dir = std::env::temp_dir().join(format!("async-lint-features-{}", std::process::id()));
    let mut wrong = Vec::new();
    let mut check = |shown: String, now: String, told: &str| {
        if now != told {
            wrong.push(format!("{shown}\n  now  {now}\n  told {told}"));
        }
    };
    for (manifest, library, told) in CASES {
        let now = missing(&dir, manifest, &[("src/lib.rs", library)]);
        check(format!("{manifest} | {library}"), now, told);
    }
    let tokio = "[dependencies]; tokio = \"1\"";
    let under = |modules: &str| {
        missing(&dir, tokio, &[("src/lib.rs", modules), ("src/m.rs", "pub mod n;"), ("src/m/n.rs", "use tokio::fs;")])
    };
    check("a module".into(), under("mod m;"), "fs");
    check("a module under a feature".into(), under("#[cfg(feature = \"x\")] mod m;"), "");
    check("a module under a platform".into(), under("#[cfg(unix)] mod m;"), "fs");
    check("a file that belongs to nothing".into(), under(""), "");
    let build = "[build-dependencies]; tokio = \"1\"";
    let script = missing(&dir, build, &[("src/lib.rs", ""), ("build.rs", "use tokio::fs; fn main() {}")]);
    check("a build script".into(), script, "fs");
    let test = missing(&dir, tokio, &[("src/lib.rs", ""), ("tests/a.rs", "use tokio::fs;")]);
    check("an integration test".into(), test, "fs");
    fs::remove_dir_all(&dir).unwrap();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
