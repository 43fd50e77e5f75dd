//! `Cargo.toml` read without cargo: package, edition, dependencies, features, workspace inheritance.

use super::shown::{self, Shown};
use super::toml_file::{self, Table, TomlFile, Value, as_array, as_bool, as_str, as_table, bool_at, get, get_any};
use super::toml_file::{str_at, strings_at, table_at};
use super::{Dependency, DependencyKind, Edition, Package, Problem, disk, files, targets};
use crate::model::Span;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A manifest that parsed as TOML.
#[derive(Debug)]
pub struct Manifest {
    /// The directory that holds it, canonical.
    pub directory: PathBuf,
    pub file: TomlFile,
}

/// Reads `directory/Cargo.toml`, or takes its text out of `texts`, by the path as shown; `directory` is canonical.
pub fn read(directory: &Path, shown: &Shown, texts: &BTreeMap<PathBuf, Arc<str>>) -> Result<Manifest, Problem> {
    let path = directory.join("Cargo.toml");
    let advice = "repair the manifest; until then its files are checked as edition 2021, without a package";
    let shown = shown::show(shown, &path);
    let file = match texts.get(&shown) {
        Some(text) => toml_file::parse(text.to_string(), &shown, advice)?,
        None => toml_file::read(&path, &shown, advice)?,
    };
    Ok(Manifest { directory: directory.to_path_buf(), file })
}

/// `[package]`, or `[project]` as old manifests have it.
pub fn package_table(manifest: &Manifest) -> Option<&Table> {
    get_any(&manifest.file.table, &["package", "project"]).and_then(as_table)
}

pub fn workspace_table(manifest: &Manifest) -> Option<&Table> {
    get(&manifest.file.table, "workspace").and_then(as_table)
}

/// Does it lie in the folder of examples of another package or workspace?
fn is_example(directory: &Path) -> bool {
    let is_folder = |folder: &&Path| folder.file_name().is_some_and(|name| name == "examples");
    let mut folders = directory.ancestors().skip(1).filter(is_folder).filter_map(Path::parent);
    folders.any(|owner| files::is_regular(&owner.join("Cargo.toml")))
}

/// The package of a manifest; `None` for a virtual one. `root` is the workspace's manifest (it may be the same).
/// What is wrong but can be guessed goes to `problems`.
pub fn package(
    manifest: &Manifest,
    root: Option<&Manifest>,
    shown: &Shown,
    problems: &mut Vec<Problem>,
) -> Option<Package> {
    let table = package_table(manifest)?;
    let inherited = root.and_then(workspace_table);
    let name = match str_at(table, "name") {
        Some(name) => name.to_owned(),
        None => {
            let offset = get(table, "name").map_or(0, |value| value.span().start);
            let message =
                "the package has no `name` string; add `name = \"..\"`, its directory's name is used".to_owned();
            problems.push(manifest.file.problem(offset, message));
            manifest.directory.file_name().unwrap_or_default().to_string_lossy().into_owned()
        }
    };
    let edition = edition(manifest, table, inherited, problems);
    let version = inheritable(table, inherited, "version").and_then(as_str).unwrap_or_default().to_owned();
    let mut dependencies = Vec::new();
    collect(manifest, &manifest.file.table, root, shown, &mut dependencies, problems);
    for (_, target) in get(&manifest.file.table, "target").and_then(as_table).into_iter().flatten() {
        if let Some(target) = as_table(target) {
            collect(manifest, target, root, shown, &mut dependencies, problems);
        }
    }
    dependencies.sort_by_key(|dependency| dependency.line);
    Some(Package {
        targets: targets::targets(&manifest.directory, &manifest.file.table, table, &name, edition, shown),
        name,
        version,
        manifest: manifest.file.shown.clone(),
        manifest_text: manifest.file.text.as_str().into(),
        root: shown::show(shown, &manifest.directory),
        is_example: is_example(&manifest.directory),
        edition,
        dependencies,
        features: features(&manifest.file.table),
    })
}

/// The value of a key of `[package]`, taken from `[workspace.package]` where it says `key.workspace = true`.
fn inheritable<'t>(package: &'t Table, workspace: Option<&'t Table>, key: &str) -> Option<&'t Value> {
    let value = get(package, key)?;
    match as_table(value) {
        Some(table) if bool_at(table, "workspace") == Some(true) => get(table_at(workspace?, &["package"])?, key),
        _ => Some(value),
    }
}

fn edition(manifest: &Manifest, table: &Table, inherited: Option<&Table>, problems: &mut Vec<Problem>) -> Edition {
    let Some(written) = get(table, "edition") else { return Edition::E2015 };
    match inheritable(table, inherited, "edition").and_then(as_str) {
        Some("2015") => Edition::E2015,
        Some("2018") => Edition::E2018,
        Some("2021") => Edition::E2021,
        Some("2024") => Edition::E2024,
        Some(other) => {
            let message =
                format!("edition `{other}` is unknown here and read as 2024; known are 2015, 2018, 2021 and 2024");
            problems.push(manifest.file.problem(written.span().start, message));
            Edition::E2024
        }
        None => {
            let message = if as_table(written).is_some() {
                "`edition.workspace = true`, but no workspace above gives `[workspace.package] edition`; 2021 is assumed"
            } else {
                "`edition` must be a string such as \"2024\"; 2021 is assumed"
            };
            problems.push(manifest.file.problem(written.span().start, message.to_owned()));
            Edition::E2021
        }
    }
}

fn features(manifest: &Table) -> Vec<(String, Vec<String>)> {
    let Some(table) = get(manifest, "features").and_then(as_table) else { return Vec::new() };
    let mut named: Vec<_> = table.iter().collect();
    named.sort_by_key(|(key, _)| key.span().start);
    named.into_iter().map(|(key, _)| (key.get_ref().to_string(), strings_at(table, key.get_ref()))).collect()
}

fn collect(
    manifest: &Manifest,
    table: &Table,
    root: Option<&Manifest>,
    shown: &Shown,
    out: &mut Vec<Dependency>,
    problems: &mut Vec<Problem>,
) {
    let kinds = [
        (DependencyKind::Normal, ["dependencies", "dependencies"]),
        (DependencyKind::Dev, ["dev-dependencies", "dev_dependencies"]),
        (DependencyKind::Build, ["build-dependencies", "build_dependencies"]),
    ];
    for (kind, spellings) in kinds {
        for (key, value) in get_any(table, &spellings).and_then(as_table).into_iter().flatten() {
            let (line, _) = manifest.file.place(key.span().start);
            let span = Span::new(key.span().start as u32, key.span().end as u32);
            let written = Written { key: key.get_ref(), value, kind, line, span };
            match dependency(manifest, written, root, shown) {
                Ok(dependency) => out.push(dependency),
                Err(message) => problems.push(manifest.file.problem(key.span().start, message)),
            }
        }
    }
}

struct Written<'t> {
    key: &'t str,
    value: &'t Value,
    kind: DependencyKind,
    line: u32,
    span: Span,
}

/// `Err` is a message.
fn dependency(
    manifest: &Manifest,
    written: Written<'_>,
    root: Option<&Manifest>,
    shown: &Shown,
) -> Result<Dependency, String> {
    let Written { key, value, kind, line, span } = written;
    let mut out = Dependency {
        name: key.replace('-', "_"),
        package: key.to_owned(),
        kind,
        version: String::new(),
        features: Vec::new(),
        default_features: true,
        optional: false,
        path: None,
        line,
        key: span,
    };
    let own = as_table(value);
    if let Some(own) = own
        && bool_at(own, "workspace") == Some(true)
    {
        // A broken root was reported where it broke; then nothing is known but the name.
        if let Some(root) = root {
            let shared = workspace_table(root).and_then(|table| table_at(table, &["dependencies"]));
            let Some(base) = shared.and_then(|shared| get(shared, key)) else {
                return Err(format!(
                    "`{key}.workspace = true`, but `[workspace.dependencies]` in {} has no `{key}`; add it there",
                    root.file.shown.display()
                ));
            };
            apply(&mut out, base, &root.directory, shown);
        }
        out.features.extend(strings_at(own, "features"));
        // A member can switch default features on again, but not off (as cargo has it).
        out.default_features |= default_features(own) == Some(true);
        out.optional = bool_at(own, "optional").unwrap_or(false);
        return Ok(out);
    }
    if own.is_none() && as_str(value).is_none() {
        return Err(format!(
            "dependency `{key}` is {}; write a version string or a table",
            toml_file::type_name(value)
        ));
    }
    apply(&mut out, value, &manifest.directory, shown);
    Ok(out)
}

/// Puts what a version string or a table says into `out`; paths are relative to `base`.
fn apply(out: &mut Dependency, value: &Value, base: &Path, shown: &Shown) {
    if let Some(version) = as_str(value) {
        out.version = version.to_owned();
    }
    let Some(table) = as_table(value) else { return };
    out.version = str_at(table, "version").unwrap_or_default().to_owned();
    if let Some(package) = str_at(table, "package") {
        out.package = package.to_owned();
    }
    out.features = strings_at(table, "features");
    out.default_features = default_features(table).unwrap_or(true);
    out.optional = bool_at(table, "optional").unwrap_or(false);
    out.path = str_at(table, "path").map(|path| {
        let full = base.join(path);
        shown::show(shown, &disk::canonicalize(&full).unwrap_or_else(|_| shown::normalise(&full)))
    });
}

fn default_features(table: &Table) -> Option<bool> {
    get_any(table, &["default-features", "default_features"]).and_then(as_bool)
}

/// A workspace's `members` or `exclude`, each with its byte offset in the manifest.
pub fn listed<'t>(workspace: &'t Table, key: &str) -> Vec<(&'t str, usize)> {
    let array = get(workspace, key).and_then(as_array).unwrap_or_default();
    array.iter().filter_map(|value| as_str(value).map(|text| (text, value.span().start))).collect()
}
