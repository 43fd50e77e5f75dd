//! A package's targets: those written in the manifest and those that cargo finds by their place.

use super::shown::{self, Shown};
use super::toml_file::{Table, as_array, as_str, as_table, bool_at, get, get_any, str_at, strings_at};
use super::{Edition, Target, TargetKind, disk, files};
use std::path::{Path, PathBuf};

/// Targets whose root file exists, sorted by kind and name. `directory` is the package's, canonical.
pub fn targets(
    directory: &Path,
    manifest: &Table,
    package: &Table,
    name: &str,
    edition: Edition,
    shown: &Shown,
) -> Vec<Target> {
    let mut out: Vec<Target> = Vec::new();
    out.extend(library(directory, manifest, package, name, edition));
    let several = [
        (TargetKind::Bin, ["bin", "autobins"], "src/bin"),
        (TargetKind::Example, ["example", "autoexamples"], "examples"),
        (TargetKind::Test, ["test", "autotests"], "tests"),
        (TargetKind::Bench, ["bench", "autobenches"], "benches"),
    ];
    for (kind, [key, auto], place) in several {
        let written = written(directory, manifest, key, kind, place, name, edition);
        // Up to edition 2015, one written target switched the search off.
        let search = bool_at(package, auto).unwrap_or(edition > Edition::E2015 || get(manifest, key).is_none());
        let mut known = written;
        if search {
            for target in found(directory, kind, place, name) {
                if !known.iter().any(|it| it.name == target.name || it.path == target.path) {
                    known.push(target);
                }
            }
        }
        out.extend(known);
    }
    // What a fuzzer runs is a test: a panic is how it reports.
    let fuzzed = get(package, "metadata").and_then(as_table).and_then(|table| bool_at(table, "cargo-fuzz"));
    if fuzzed == Some(true) {
        out.iter_mut()
            .filter(|target| target.kind == TargetKind::Bin)
            .for_each(|target| target.kind = TargetKind::Test);
    }
    out.extend(build_script(directory, package));
    for target in &mut out {
        target.name = target.name.replace('-', "_");
        target.path = match disk::canonicalize(&target.path) {
            Ok(canonical) => shown::show(shown, &canonical),
            Err(_) => shown::show(shown, &target.path),
        };
    }
    out.sort_by(|a, b| (a.kind, &a.name, &a.path).cmp(&(b.kind, &b.name, &b.path)));
    out
}

fn library(directory: &Path, manifest: &Table, package: &Table, name: &str, edition: Edition) -> Option<Target> {
    let written = get(manifest, "lib").and_then(as_table);
    if written.is_none() && bool_at(package, "autolib") == Some(false) {
        return None;
    }
    let lib_name = written.and_then(|lib| str_at(lib, "name")).unwrap_or(name).to_owned();
    let mut candidates = match written.and_then(|lib| str_at(lib, "path")) {
        Some(path) => vec![directory.join(path)],
        None => vec![directory.join("src/lib.rs")],
    };
    if written.is_some() && edition == Edition::E2015 {
        candidates.push(directory.join(format!("src/{lib_name}.rs")));
    }
    let proc_macro = written.is_some_and(|lib| {
        let types = [strings_at(lib, "crate-type"), strings_at(lib, "crate_type")].concat();
        get_any(lib, &["proc-macro", "proc_macro"]).and_then(super::toml_file::as_bool) == Some(true)
            || types.iter().any(|kind| kind == "proc-macro")
    });
    let kind = if proc_macro { TargetKind::ProcMacro } else { TargetKind::Lib };
    first_file(candidates).map(|path| Target { kind, name: lib_name, path })
}

/// `[[bin]]` and its like.
fn written(
    directory: &Path,
    manifest: &Table,
    key: &str,
    kind: TargetKind,
    place: &str,
    package: &str,
    edition: Edition,
) -> Vec<Target> {
    let array = get(manifest, key).and_then(as_array).unwrap_or_default();
    let read = |value| {
        let table = as_table(value)?;
        let name = str_at(table, "name").unwrap_or(package).to_owned();
        let candidates = match str_at(table, "path") {
            Some(path) => vec![directory.join(path)],
            None => {
                let base = directory.join(place);
                let mut list = vec![base.join(format!("{name}.rs")), base.join(&name).join("main.rs")];
                if kind == TargetKind::Bin && (name == package || edition == Edition::E2015) {
                    list.push(directory.join("src/main.rs"));
                }
                list
            }
        };
        first_file(candidates).map(|path| Target { kind, name, path })
    };
    array.iter().filter_map(read).collect()
}

/// `src/main.rs`, `place/*.rs` and `place/*/main.rs`.
fn found(directory: &Path, kind: TargetKind, place: &str, package: &str) -> Vec<Target> {
    let mut out = Vec::new();
    let main = directory.join("src/main.rs");
    if kind == TargetKind::Bin && files::is_regular(&main) {
        out.push(Target { kind, name: package.to_owned(), path: main });
    }
    for path in disk::list(&directory.join(place)).unwrap_or_default() {
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        if stem.starts_with('.') {
            continue;
        }
        let inner = path.join("main.rs");
        if files::is_rust(&path) && files::is_regular(&path) {
            out.push(Target { kind, name: stem.to_owned(), path });
        } else if files::is_regular(&inner) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            out.push(Target { kind, name, path: inner });
        }
    }
    out
}

fn build_script(directory: &Path, package: &Table) -> Option<Target> {
    let path = match get_any(package, &["build"]) {
        None => "build.rs",
        Some(value) => match super::toml_file::as_bool(value) {
            Some(false) => return None,
            Some(true) => "build.rs",
            None => as_str(value)?,
        },
    };
    let path = first_file(vec![directory.join(path)])?;
    Some(Target { kind: TargetKind::BuildScript, name: "build_script_build".to_owned(), path })
}

fn first_file(candidates: Vec<PathBuf>) -> Option<PathBuf> {
    candidates.into_iter().find(|path| files::is_regular(path))
}
