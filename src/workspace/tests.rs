//! Trees written to the temporary directory, and what is found in them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::config::ConfigWishes;
use super::config::{Config, Configs, configure};
use super::*;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

/// A directory that goes away with the value.
struct Tree(PathBuf);

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Files by `path => text`; a path that ends in `/` is a directory. A `.git` keeps ignore files of the machine out.
fn tree(files: &[(&str, &str)]) -> Tree {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("async-lint-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let root = std::env::temp_dir().join(name);
    fs::create_dir_all(root.join(".git")).unwrap();
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if path.to_string_lossy().ends_with('/') {
            fs::create_dir_all(path).unwrap();
        } else {
            fs::write(path, text).unwrap();
        }
    }
    Tree(root)
}

fn found(tree: &Tree, path: &str) -> anyhow::Result<Workspace> {
    discover(&[tree.0.join(path)], &DiscoverOptions::default())
}

fn relative(tree: &Tree, path: &Path) -> String {
    let path = path.strip_prefix(&tree.0).unwrap_or(path);
    path.display().to_string().replace('\\', "/")
}

/// `path @package`, with `-` before those that are context.
fn listing(tree: &Tree, workspace: &Workspace) -> Vec<String> {
    let line = |file: &WorkspaceFile| {
        let owner = file.package.map_or(String::new(), |at| format!(" @{}", workspace.packages[at].name));
        format!("{}{}{owner}", if file.wanted { "" } else { "-" }, relative(tree, &file.path))
    };
    workspace.files.iter().map(line).collect()
}

#[track_caller]
fn check(files: &[(&str, &str)], path: &str, want: &[&str]) -> Workspace {
    let tree = tree(files);
    let workspace = found(&tree, path).unwrap();
    assert_eq!(listing(&tree, &workspace), want);
    workspace
}

#[track_caller]
fn refuse(files: &[(&str, &str)], path: &str, want: &str) {
    let tree = tree(files);
    let error = found(&tree, path).unwrap_err().to_string();
    assert!(error.contains(want), "{error}");
}

const P: &str = "[package]\nname = \"p\"\nversion = \"1.0.0\"\nedition = \"2021\"\n";

fn named(name: &str) -> String {
    P.replace("\"p\"", &format!("{name:?}"))
}

#[test]
fn members() {
    let root = "[workspace]\nmembers = [\"crates/*\", \"tools/x\"]\nexclude = [\"crates/skip\", \"crates/no\"]\n";
    let (a, b) = (named("a") + "[dependencies]\ninner = { path = \"inner\" }\nno = { path = \"../no\" }\n", named("b"));
    let files = [
        ("Cargo.toml", root),
        ("crates/a/Cargo.toml", &a),
        ("crates/a/src/lib.rs", ""),
        ("crates/a/inner/Cargo.toml", &named("inner")),
        ("crates/a/inner/src/lib.rs", ""),
        ("crates/a/alone/Cargo.toml", &named("alone")),
        ("crates/a/alone/src/lib.rs", ""),
        ("crates/b/Cargo.toml", &b),
        ("crates/b/src/main.rs", ""),
        ("crates/skip/Cargo.toml", &named("skip")),
        ("crates/skip/src/lib.rs", ""),
        ("crates/no/Cargo.toml", &named("no")),
        ("crates/no/src/lib.rs", ""),
        ("crates/plain/readme.md", ""),
        ("tools/x/Cargo.toml", &named("x")),
        ("tools/x/build.rs", ""),
        ("loose.rs", ""),
    ];
    let all = [
        "crates/a/inner/src/lib.rs @inner",
        "crates/a/src/lib.rs @a",
        "crates/b/src/main.rs @b",
        "tools/x/build.rs @x",
    ];
    check(&files, "", &all);
    check(&files, "Cargo.toml", &all);
    // One member: its path dependencies are context, an excluded one is none of ours.
    check(&files, "crates/a", &["-crates/a/inner/src/lib.rs @inner", "crates/a/src/lib.rs @a"]);
    // A single file: its package and what that depends on.
    check(&files, "crates/a/src/lib.rs", &["-crates/a/inner/src/lib.rs @inner", "crates/a/src/lib.rs @a"]);
    check(&files, "crates/a/src", &["-crates/a/inner/src/lib.rs @inner", "crates/a/src/lib.rs @a"]);
    // A directory without a manifest: all packages below.
    check(&files, "tools", &["tools/x/build.rs @x"]);
}

/// Of the workspaces above a package, that of the given directory counts; one that excludes it never does.
#[test]
fn nested_workspaces() {
    let root =
        "[workspace]\nmembers = [\"tool/made/one\", \"tests/server\"]\n[workspace.dependencies]\nserde = \"1\"\n";
    let member = |name: &str| format!("{}[dependencies]\nserde.workspace = true\n", named(name));
    let (one, server) = (member("one"), member("server"));
    let files = [
        ("Cargo.toml", root),
        ("tool/Cargo.toml", &*format!("{}[workspace]\n", named("tool"))),
        ("tool/src/lib.rs", ""),
        ("tool/made/one/Cargo.toml", &one),
        ("tool/made/one/src/lib.rs", ""),
        ("tests/Cargo.toml", "[workspace]\nmembers = []\nexclude = [\"server\"]\n"),
        ("tests/server/Cargo.toml", &server),
        ("tests/server/src/lib.rs", ""),
    ];
    let workspace = check(&files, "", &["tests/server/src/lib.rs @server", "tool/made/one/src/lib.rs @one"]);
    assert!(workspace.problems.is_empty(), "{:?}", workspace.problems);
    let workspace = check(&files, "tests/server", &["tests/server/src/lib.rs @server"]);
    assert!(workspace.problems.is_empty(), "{:?}", workspace.problems);
}

#[test]
fn deep_globs_and_bad_members() {
    let root = "[workspace]\nmembers = [\"a/**/p?\", \"gone\", \"..\", \"empty\"]\n";
    let files = [
        ("Cargo.toml", root),
        ("a/b/c/p1/Cargo.toml", &*named("p1")),
        ("a/b/c/p1/src/lib.rs", ""),
        ("a/q/Cargo.toml", &named("q")),
        ("a/q/src/lib.rs", ""),
        ("empty/", ""),
    ];
    let workspace = check(&files, "", &["a/b/c/p1/src/lib.rs @p1"]);
    let problems: Vec<_> =
        workspace.problems.iter().map(|it| (it.place.unwrap().0, it.message.split(';').next().unwrap())).collect();
    let want = [
        (2, "member `gone` does not exist"),
        (2, "member `..` is outside the workspace and not checked"),
        (2, "member `empty` has no Cargo.toml"),
    ];
    assert_eq!(problems, want);
}

#[test]
fn inheritance_and_dependencies() {
    let root = r#"
[workspace]
members = ["m"]
[workspace.package]
version = "3.1.4"
edition = "2024"
[workspace.dependencies]
tokio = { version = "1", default-features = false, features = ["rt"] }
serde = "1.0"
off = { version = "2", default-features = false }
util = { path = "util", package = "my-util" }
"#;
    let member = r#"[package]
name = "m-m"
version.workspace = true
edition = { workspace = true }

[dependencies]
tokio = { workspace = true, features = ["fs"], optional = true }
serde.workspace = true
off = { workspace = true, default-features = true }
async-io2 = { package = "async-io", version = "2", default_features = false }
util = { workspace = true }
[target.'cfg(unix)'.dependencies.nix]
version = "0.29"
[dev-dependencies]
lost = { workspace = true }
tempfile = "3"
[build-dependencies]
cc = "1"
bad = 3
[features]
default = ["x"]
x = ["dep:tokio", "tokio/net"]
"#;
    let files = [
        ("Cargo.toml", root),
        ("m/Cargo.toml", member),
        ("m/src/lib.rs", ""),
        ("util/Cargo.toml", &named("my-util")),
        ("util/src/lib.rs", ""),
    ];
    let workspace = check(&files, "m", &["m/src/lib.rs @m-m", "-util/src/lib.rs @my-util"]);
    let package = &workspace.packages[0];
    assert_eq!((&*package.version, package.edition, &*package.targets[0].name), ("3.1.4", Edition::E2024, "m_m"));
    let rows: Vec<_> = package
        .dependencies
        .iter()
        .map(|it| {
            let flags = (if it.default_features { "d" } else { "" }, if it.optional { "o" } else { "" });
            let path = it.path.as_ref().map_or("", |_| " path");
            let (features, kind) = (it.features.join(","), it.kind);
            format!(
                "{} {} {} {:?} {} [{features}] {}{}{path}",
                it.line, it.name, it.package, kind, it.version, flags.0, flags.1
            )
        })
        .collect();
    let want = [
        "7 tokio tokio Normal 1 [rt,fs] o",
        "8 serde serde Normal 1.0 [] d",
        "9 off off Normal 2 [] d",
        "10 async_io2 async-io Normal 2 [] ",
        "11 util my-util Normal  [] d path",
        "12 nix nix Normal 0.29 [] d",
        "16 tempfile tempfile Dev 3 [] d",
        "18 cc cc Build 1 [] d",
    ];
    assert_eq!(rows, want);
    assert_eq!(package.features[1], ("x".to_owned(), vec!["dep:tokio".to_owned(), "tokio/net".to_owned()]));
    let problems: Vec<_> = workspace.problems.iter().map(|it| it.place.unwrap().0).collect();
    assert_eq!(problems, [15, 19], "{:?}", workspace.problems);
}

/// The targets as `Kind name path`.
#[track_caller]
fn targets(manifest: &str, files: &[&str], want: &[&str]) {
    let mut all: Vec<(&str, &str)> = files.iter().map(|path| (*path, "")).collect();
    all.push(("Cargo.toml", manifest));
    let tree = tree(&all);
    let workspace = found(&tree, "").unwrap();
    let lines: Vec<_> = workspace.packages[0]
        .targets
        .iter()
        .map(|it| format!("{:?} {} {}", it.kind, it.name, relative(&tree, &it.path)))
        .collect();
    assert_eq!(lines, want);
    for target in &workspace.packages[0].targets {
        assert!(workspace.files.iter().any(|file| file.path == target.path), "{target:?}");
    }
}

#[test]
fn found_targets() {
    let files = [
        "src/lib.rs",
        "src/main.rs",
        "src/bin/one.rs",
        "src/bin/two/main.rs",
        "src/bin/two/other.rs",
        "src/bin/no/help.rs",
        "examples/ex-a.rs",
        "tests/t.rs",
        "tests/common/mod.rs",
        "benches/b/main.rs",
        "build.rs",
    ];
    let want = [
        "Lib p src/lib.rs",
        "Bin one src/bin/one.rs",
        "Bin p src/main.rs",
        "Bin two src/bin/two/main.rs",
        "Example ex_a examples/ex-a.rs",
        "Test t tests/t.rs",
        "Bench b benches/b/main.rs",
        "BuildScript build_script_build build.rs",
    ];
    targets(P, &files, &want);
    let off =
        format!("{P}autobins = false\nautotests = false\nautoexamples = false\nautobenches = false\nbuild = false\n");
    targets(&off, &files, &["Lib p src/lib.rs"]);
}

#[test]
fn written_targets() {
    let written = format!(
        "{P}build = \"make.rs\"\n[lib]\nname = \"other\"\npath = \"lib/l.rs\"\nproc-macro = true\n\
         [[bin]]\nname = \"tool\"\npath = \"src/main.rs\"\n[[bin]]\nname = \"gone\"\npath = \"gone.rs\"\n\
         [[test]]\nname = \"all\"\n"
    );
    let want = [
        "ProcMacro other lib/l.rs",
        "Bin extra src/bin/extra.rs",
        "Bin tool src/main.rs",
        "Test all tests/all/main.rs",
        "BuildScript build_script_build make.rs",
    ];
    let files = ["lib/l.rs", "src/main.rs", "src/bin/extra.rs", "tests/all/main.rs", "make.rs"];
    targets(&written, &files, &want);
    // Edition 2015: one written binary ends the search.
    targets(
        "[package]\nname = \"p\"\n[[bin]]\nname = \"a\"\n",
        &["src/bin/a.rs", "src/bin/b.rs"],
        &["Bin a src/bin/a.rs"],
    );
    // A root in an ignored directory is still a root.
    targets(
        &format!("{P}[[bin]]\nname = \"h\"\npath = \".hidden/h.rs\"\n"),
        &[".hidden/h.rs", ".hidden/i.rs"],
        &["Bin h .hidden/h.rs"],
    );
}

#[test]
fn loose_files_and_nested_packages() {
    let files = [
        ("a.rs", ""),
        ("x/b.rs", ""),
        ("x/p/Cargo.toml", P),
        ("x/p/src/lib.rs", ""),
        ("x/p/fuzz/Cargo.toml", &named("fuzz")),
        ("x/p/fuzz/f.rs", ""),
    ];
    let workspace = check(&files, "", &["a.rs", "x/b.rs", "x/p/fuzz/f.rs @fuzz", "x/p/src/lib.rs @p"]);
    assert_eq!(workspace.packages.len(), 2);
    check(&files, "a.rs", &["a.rs"]);
    check(&files, "x/p", &["x/p/src/lib.rs @p"]);
    check(&files, "x/p/fuzz/f.rs", &["x/p/fuzz/f.rs @fuzz"]);
}

#[test]
fn ignored_files() {
    let files = [
        ("Cargo.toml", P),
        (".gitignore", "/gen\n*.tmp.rs\n!keep.tmp.rs\n"),
        (".git/info/exclude", "local.rs\n"),
        (".hidden.rs", ""),
        ("local.rs", ""),
        ("gen/g.rs", ""),
        ("src/gen/g.rs", ""),
        ("src/a.tmp.rs", ""),
        ("src/keep.tmp.rs", ""),
        ("src/sub/.ignore", "no.rs\n"),
        ("src/sub/no.rs", ""),
        ("src/no.rs", ""),
        ("src/target/mod.rs", ""),
        ("target/debug/build/out.rs", ""),
        ("src/lib.rs", ""),
    ];
    let rest = ["src/gen/g.rs @p", "src/keep.tmp.rs @p", "src/lib.rs @p", "src/no.rs @p", "src/target/mod.rs @p"];
    check(&files, "", &rest);
    // What is named is not ignored, be it a file or a directory.
    let tree = tree(&files);
    for (path, file) in [("gen/g.rs", "gen/g.rs @p"), ("gen", "gen/g.rs @p"), ("src/sub/no.rs", "src/sub/no.rs @p")] {
        let listing = listing(&tree, &found(&tree, path).unwrap());
        assert!(listing.contains(&file.to_owned()), "{path}: {listing:?}");
    }
    let options = DiscoverOptions { no_ignore: true, ..DiscoverOptions::default() };
    assert_eq!(discover(std::slice::from_ref(&tree.0), &options).unwrap().files.len(), rest.len() + 4);
}

#[test]
fn refusals() {
    refuse(&[], "gone", "no such file or directory: ");
    refuse(&[], "", "no Rust file found in ");
    refuse(&[("a.txt", "")], "a.txt", "not a Rust file: ");
    refuse(&[("Cargo.toml", P)], "", "no Rust file found in ");
}

#[test]
fn broken_manifests() {
    let files = [("Cargo.toml", "[package]\nname = \n"), ("src/lib.rs", "")];
    let workspace = check(&files, "", &["src/lib.rs"]);
    let text = workspace.problems[0].to_string();
    assert!(text.contains("Cargo.toml:2:8: not valid TOML: ") && text.contains("repair the manifest"), "{text}");
    assert_eq!(check(&files, "src/lib.rs", &["src/lib.rs"]).problems.len(), 1);

    let files = [("Cargo.toml", "[package]\nname = \"p\"\nedition = \"2030\"\n"), ("src/lib.rs", "")];
    let workspace = check(&files, "", &["src/lib.rs @p"]);
    assert_eq!((workspace.packages[0].edition, workspace.problems.len()), (Edition::E2024, 1));

    // The root is broken, the member is checked as well as can be.
    let member = "[package]\nname = \"m\"\nedition.workspace = true\n[dependencies]\nd.workspace = true\n";
    let files = [("Cargo.toml", "[workspace"), ("m/Cargo.toml", member), ("m/src/lib.rs", "")];
    let workspace = check(&files, "m", &["m/src/lib.rs @m"]);
    assert_eq!((workspace.packages[0].edition, workspace.problems.len()), (Edition::E2021, 2));
    let nested = format!("{}x = {}", P, "[".repeat(100_000));
    check(&[("Cargo.toml", &*nested), ("src/lib.rs", "")], "", &["src/lib.rs"]);
}

#[test]
fn several_paths_give_each_file_once() {
    let tree = tree(&[("Cargo.toml", P), ("src/lib.rs", ""), ("src/a.rs", ""), ("tests/t.rs", "")]);
    let paths = ["src/lib.rs", "src", "src/lib.rs"].map(|path| tree.0.join(path));
    let workspace = discover(&paths, &DiscoverOptions::default()).unwrap();
    assert_eq!(listing(&tree, &workspace), ["src/a.rs @p", "src/lib.rs @p", "-tests/t.rs @p"]);
    assert_eq!(workspace.named.len(), 1);
    assert_eq!(workspace.packages[0].root, tree.0);
    // However the package is entered, its paths agree: the root is above its files.
    for path in ["src", "src/a.rs", "tests", "Cargo.toml", "src/../tests"] {
        let workspace = found(&tree, path).unwrap();
        let package = &workspace.packages[0];
        assert_eq!(package.root.canonicalize().unwrap(), tree.0.canonicalize().unwrap());
        for target in &package.targets {
            assert!(workspace.files.iter().any(|file| file.path == target.path), "{path}: {target:?}");
        }
    }
    let here = discover(&[PathBuf::from("src/workspace/mod.rs")], &DiscoverOptions::default()).unwrap();
    assert_eq!((&*here.packages[0].root, &*here.packages[0].manifest), (Path::new("."), Path::new("Cargo.toml")));
    assert!(here.files.iter().any(|file| file.path == Path::new("src/lib.rs") && !file.wanted));
}

#[cfg(unix)]
#[test]
fn links_and_fifos() {
    use std::os::unix::fs::symlink;
    let tree = tree(&[("p/Cargo.toml", P), ("p/src/lib.rs", ""), ("p/src/dir.rs/", ""), ("out.rs", "")]);
    let src = tree.0.join("p/src");
    symlink("..", src.join("loop")).unwrap();
    symlink("lib.rs", src.join("same.rs")).unwrap();
    symlink("../../out.rs", src.join("out.rs")).unwrap();
    symlink("gone.rs", src.join("dangling.rs")).unwrap();
    symlink("/dev/zero", src.join("zero.rs")).unwrap();
    let fifo = src.join("fifo.rs");
    let has_fifo = std::process::Command::new("mkfifo").arg(&fifo).status().is_ok_and(|status| status.success());
    assert_eq!(listing(&tree, &found(&tree, "p").unwrap()), ["p/src/lib.rs @p"]);
    if has_fifo {
        assert!(read_source(&fifo).unwrap_err().message.contains("not a regular file"));
        assert!(found(&tree, "p/src/fifo.rs").unwrap_err().to_string().contains("not a regular file"));
    }
    // Two ways to one directory: shown as it was typed.
    symlink(tree.0.join("p"), tree.0.join("q")).unwrap();
    assert_eq!(listing(&tree, &found(&tree, "q").unwrap()), ["q/src/lib.rs @p"]);
    assert_eq!(listing(&tree, &found(&tree, "q/src/lib.rs").unwrap()), ["q/src/lib.rs @p"]);
}

#[cfg(unix)]
#[test]
fn unreadable_directories() {
    use std::os::unix::fs::PermissionsExt;
    let tree = tree(&[("Cargo.toml", P), ("src/lib.rs", ""), ("src/shut/a.rs", "")]);
    let shut = tree.0.join("src/shut");
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o0)).unwrap();
    // To root every directory is open: then there is nothing to see.
    let open = fs::read_dir(&shut).is_ok();
    let workspace = found(&tree, "");
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o755)).unwrap();
    let workspace = workspace.unwrap();
    if !open {
        assert_eq!(listing(&tree, &workspace), ["src/lib.rs @p"]);
        assert!(workspace.problems[0].to_string().contains("src/shut: cannot be read: permission denied; change"));
    }
}

#[test]
fn sources() {
    let tree = tree(&[("a.rs", "fn a() {}"), ("d.rs/", "")]);
    let path = tree.0.join("a.rs");
    assert_eq!(read_source(&path).unwrap(), "fn a() {}");
    let message = |path: &Path, limit| read_source_within(path, limit).unwrap_err().message;
    assert!(message(&path, 8).contains("larger than 8 bytes"));
    assert!(message(&tree.0.join("d.rs"), 8).contains("not a regular file"));
    assert!(message(&tree.0.join("gone.rs"), 8).contains("not found"));
    fs::write(&path, b"ab\n\xc3\xa9\xff").unwrap();
    let problem = read_source(&path).unwrap_err();
    assert!(problem.message.contains("not UTF-8 at byte 5"));
    assert_eq!(problem.place, Some((2, 2)));
}

const RULES: &[&str] = &["blocking-call", "lock-across-await"];

fn configured(tree: &Tree, path: &str) -> anyhow::Result<(Workspace, Configs)> {
    let mut workspace = found(tree, path)?;
    let configs = configure(&mut workspace, &ConfigWishes { known_rules: RULES, ..ConfigWishes::default() })?;
    Ok((workspace, configs))
}

#[test]
fn whole_config() {
    let text = r#"
apis = ["lint/apis.rs"]
blocking = ["a::b", { path = "c::d", kind = "db", instead = "c::e" }]
offload = ["pool::run"]
allow-inside = ["startup"]
ignore-kinds = ["fs", "cpu"]
exclude = ["gen/", "*_pb.rs"]
tests = true
strict = true
[rules]
blocking-call = "deny"
lock-across-await = "allow"
"#;
    let tree = tree(&[
        ("async-lint.toml", text),
        ("lint/apis.rs", ""),
        ("p/Cargo.toml", P),
        ("p/src/lib.rs", ""),
        ("p/gen/g.rs", ""),
        ("p/src/x_pb.rs", ""),
    ]);
    let (workspace, configs) = configured(&tree, "p").unwrap();
    assert_eq!(listing(&tree, &workspace), ["p/src/lib.rs @p"]);
    let config = &configs.all[configs.of_package[0]];
    assert_eq!(config.source.as_deref(), Some(&*tree.0.join("async-lint.toml")));
    assert_eq!(config.apis, [tree.0.join("lint/apis.rs")]);
    assert_eq!((config.tests, config.strict, config.rules.len(), config.blocking.len()), (true, true, 2, 2));
    assert_eq!(config.blocking[1].instead.as_deref(), Some("c::e"));
    // A file that is named stays.
    let (workspace, configs) = configured(&tree, "p/src/x_pb.rs").unwrap();
    assert_eq!(listing(&tree, &workspace), ["-p/src/lib.rs @p", "p/src/x_pb.rs @p"]);
    assert_eq!(configs.of_file, [1, 1]);
    let mut workspace = found(&tree, "p").unwrap();
    let configs = configure(
        &mut workspace,
        &ConfigWishes { named: Some(&tree.0.join("async-lint.toml")), known_rules: RULES, ..ConfigWishes::default() },
    )
    .unwrap();
    assert_eq!((configs.all.len(), workspace.files.len()), (1, 1));
}

#[test]
fn nearest_config_wins() {
    let root = "[workspace]\nmembers = [\"a\", \"b\", \"c\"]\n[workspace.metadata.async-lint]\noffload = [\"root\"]\n";
    let b = named("b") + "[package.metadata.async-lint]\noffload = [\"b\"]\n";
    let tree = tree(&[
        ("Cargo.toml", root),
        ("a/Cargo.toml", &named("a")),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", &b),
        ("b/src/lib.rs", ""),
        ("c/Cargo.toml", &named("c")),
        ("c/src/lib.rs", ""),
        ("c/async-lint.toml", "offload = [\"c\"]"),
        ("d/loose.rs", ""),
    ]);
    let (_, configs) = configured(&tree, "").unwrap();
    let offload: Vec<_> = configs.of_package.iter().map(|at| configs.all[*at].offload[0].as_str()).collect();
    assert_eq!(offload, ["root", "b", "c"]);
    assert_eq!(configs.all[0], Config::default());
    let (_, configs) = configured(&tree, "d").unwrap();
    assert_eq!(configs.all[configs.of_file[0]].offload, ["root"]);
}

#[test]
fn config_errors() {
    for (text, want) in [
        ("tests = true\nblokcing = []", "async-lint.toml:2:1: unknown key `blokcing`; did you mean `blocking`?"),
        ("allow_inside = []", ":1:1: unknown key `allow_inside`; did you mean `allow-inside`?"),
        ("zzz = 1", ":1:1: unknown key `zzz`; known are apis, blocking, "),
        ("tests = \"yes\"", ":1:9: `tests` is a string, it must be true or false"),
        ("offload = [1]", ":1:12: `offload` is an integer, it must be an array of strings"),
        ("offload = \"x\"", ":1:11: `offload` is a string, it must be an array"),
        ("rules = []", ":1:9: `rules` is an array, it must be a table"),
        ("[rules]\nblocking-cal = \"warn\"", ":2:1: unknown rule `blocking-cal`; did you mean `blocking-call`?"),
        ("[rules]\nblocking-call = \"error\"", ":2:17: unknown level `error`; known are allow, warn, deny"),
        ("[rules]\nblocking-call = 1", ":2:17: `blocking-call` is an integer"),
        ("ignore-kinds = [\"databse\"]", ":1:17: unknown kind `databse`; known are sleep, fs"),
        ("ignore-kinds = [\"https\"]", ":1:17: unknown kind `https`; did you mean `http`?"),
        ("blocking = [{ kind = \"fs\" }]", ":1:13: `blocking` entry without `path`"),
        ("blocking = [{ path = \"a\", knd = \"fs\" }]", ":1:27: unknown key `knd`; did you mean `kind`?"),
        ("blocking = [3]", ":1:13: `blocking` is an integer, it must be a path, or a table"),
        ("exclude = [\"a[\"]", ":1:11: bad glob `a[`: "),
        ("apis = [\"gone.rs\"]", ":1:9: `apis` names `gone.rs`, which is no file"),
        ("apis = [\"../../../../../../etc/passwd\"]", "which is "),
        ("tests = ", ":1:9: not valid TOML: "),
    ] {
        let tree = tree(&[("Cargo.toml", P), ("src/lib.rs", ""), ("async-lint.toml", text)]);
        let error = configured(&tree, "").unwrap_err().to_string();
        assert!(error.contains(want), "{text:?}\n got {error}\nwant {want}");
        assert!(error.lines().count() <= 2);
    }
}

/// Not run by itself: `ASYNC_LINT_CORPUS=dir cargo test corpus -- --ignored --nocapture`.
#[test]
#[ignore = "needs a directory of packages, named by ASYNC_LINT_CORPUS"]
fn corpus() {
    let Ok(root) = std::env::var("ASYNC_LINT_CORPUS") else { return };
    let mut problems = Vec::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        match discover(std::slice::from_ref(&path), &DiscoverOptions::default()) {
            Ok(mut workspace) => {
                problems.extend(workspace.problems.iter().map(ToString::to_string));
                if workspace.packages.iter().all(|package| package.targets.is_empty()) {
                    problems.push(format!("{}: no target", path.display()));
                }
                if let Err(error) =
                    configure(&mut workspace, &ConfigWishes { known_rules: RULES, ..ConfigWishes::default() })
                {
                    problems.push(error.to_string());
                }
            }
            Err(error) => problems.push(error.to_string()),
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Between the members, a workspace of its own is looked at, and a package that nobody names is named in a note; so is a
/// workspace within a package, but for what is there for tests.
#[test]
fn packages_below_are_looked_at_or_named() {
    let root = ("Cargo.toml", "[workspace]\nmembers = [\"a\"]\n");
    let (a, b, own) = (named("a"), named("b"), format!("{}[workspace]\n", named("b")));
    let member = [root, ("a/Cargo.toml", &*a), ("a/src/lib.rs", "")];
    let with = |manifest: (&'static str, &str), source: &'static str, want: &[&str]| {
        check(&[&member[..], &[manifest, (source, "")]].concat(), "", want).notes.len()
    };
    assert_eq!(with(("b/Cargo.toml", &own), "b/src/lib.rs", &["a/src/lib.rs @a", "b/src/lib.rs @b"]), 0);
    assert_eq!(with(("b/Cargo.toml", &b), "b/src/lib.rs", &["a/src/lib.rs @a"]), 1);
    assert_eq!(with(("a/b/Cargo.toml", &own), "a/b/src/lib.rs", &["a/src/lib.rs @a"]), 1);
    assert_eq!(with(("a/tests/b/Cargo.toml", &own), "a/tests/b/src/lib.rs", &["a/src/lib.rs @a"]), 0);
}
