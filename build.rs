//! Lowers the stub library at build time: what the tool starts with is data, and a malformed stub stops the build.
#![allow(dead_code, unused_imports, reason = "half of the model is for others")]
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a build script speaks to cargo and may stop")]

#[path = "src/model/mod.rs"]
mod model;
#[path = "src/syntax/mod.rs"]
mod syntax;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// As in `src/lib.rs`: deep code needs deep stacks.
const STACK: usize = 256 << 20;

fn main() {
    // All of it, for the name of the build: what another build kept is not taken for one's own.
    for path in ["build.rs", "rules", "src", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rustc-env=ASYNC_LINT_BUILD={:016x}", fingerprint());
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(write_stubs);
    let faults = worker.expect("a thread").join().expect("no panic");
    for fault in &faults {
        println!("cargo::error={fault}");
    }
}

/// Writes each stub's model and the table of them; gives what is wrong with the stubs.
fn write_stubs() -> Vec<String> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let mut paths: Vec<PathBuf> = fs::read_dir(root.join("rules/apis"))
        .expect("rules/apis is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    paths.sort();
    let mut faults = Vec::new();
    let mut table = format!("{{\nstatic ALL: [Packed; {}] = [\n", paths.len());
    for path in &paths {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name in UTF-8");
        let text = fs::read_to_string(path).expect("readable");
        let model = syntax::lower_file(&text);
        faults.extend(model.errors.iter().map(|error| fault(path, &text, error)));
        let bytes = postcard::to_allocvec(&model).expect("plain data");
        fs::write(out.join(stem).with_extension("stub"), bytes).expect("OUT_DIR can be written");
        let names = crate_names(&model, stem);
        let bytes = format!("include_bytes!(\"{stem}.stub\")");
        writeln!(table, "    Packed {{ names: &{names:?}, model: {bytes}, unpacked: OnceLock::new() }},")
            .expect("a string");
    }
    table.push_str("];\n&ALL\n}\n");
    fs::write(out.join("stubs.rs"), table).expect("OUT_DIR can be written");
    faults
}

/// A number that changes with the sources, the pages and the locked dependencies.
fn fingerprint() -> u64 {
    use std::hash::Hasher as _;
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut hasher = rustc_hash::FxHasher::default();
    let mut left: Vec<PathBuf> = ["src", "rules", "Cargo.toml", "Cargo.lock"].iter().map(|it| root.join(it)).collect();
    let mut files = Vec::new();
    while let Some(path) = left.pop() {
        match fs::read_dir(&path) {
            Ok(entries) => left.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => files.push(path),
        }
    }
    files.sort();
    for path in files {
        // A package from a registry may have no lock file.
        let text = fs::read(&path).unwrap_or_default();
        hasher.write_usize(text.len());
        hasher.write(&text);
    }
    hasher.finish()
}

fn fault(path: &Path, text: &str, error: &model::SyntaxError) -> String {
    let line = text[..error.span.start as usize].matches('\n').count() + 1;
    format!("{}:{line}: the stub does not parse: {}; see rules/apis/README.md", path.display(), error.message)
}

/// The names by which source refers to a stub's crate: `#![crate_names(..)]`, or the file's stem.
fn crate_names(model: &model::FileModel, stem: &str) -> Vec<&'static str> {
    match model.attrs.iter().find(|attr| attr.is("crate_names")) {
        Some(attr) => attr.args.iter().map(|meta| meta.name.as_str()).collect(),
        None => vec![model::Name::new(stem).as_str()],
    }
}
