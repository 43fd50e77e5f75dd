//! The configuration: `async-lint.toml` or the `metadata.async-lint` tables of `Cargo.toml`, nearest first.

use super::toml_file::{self, Table, TomlFile, Value, as_array, as_bool, as_str, as_table, table_at, type_name};
use super::{Problem, Workspace, disk, ignored, shown};
use crate::level::Level;
use anyhow::{anyhow, bail};
use ignore::gitignore::Gitignore;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The name of the configuration's own file.
pub const FILE_NAME: &str = "async-lint.toml";

/// The kinds of blocking calls.
pub const KINDS: &[&str] = &["sleep", "fs", "net", "process", "sync-wait", "db", "http", "cpu", "terminal", "other"];

const KEYS: &[&str] = &[
    "apis",
    "blocking",
    "offload",
    "allow-inside",
    "rules",
    "ignore-kinds",
    "exclude",
    "tests",
    "strict",
    "overrides",
];

const OVERRIDE_KEYS: &[&str] = &["files", "rules", "ignore-kinds", "tests", "strict"];

/// One configuration as written; the default is that of a project without any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Config {
    /// Stub files, each an existing file.
    pub apis: Vec<PathBuf>,
    pub blocking: Vec<CustomApi>,
    /// Paths of functions that run their closure off the executor.
    pub offload: Vec<String>,
    /// Paths of functions inside which nothing is reported.
    pub allow_inside: Vec<String>,
    pub rules: BTreeMap<String, Level>,
    pub ignore_kinds: Vec<String>,
    /// Globs in the form of `.gitignore` lines, relative to the directory of `source`.
    pub exclude: Vec<String>,
    pub tests: bool,
    pub strict: bool,
    /// In the order of the file: the later one wins. Applied to each file that they are about.
    pub overrides: Vec<Override>,
    /// The file that it was read from, as shown to the user; `None` for the default.
    pub source: Option<PathBuf>,
}

/// What holds for some files in place of what the configuration says for all; `None` leaves it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Globs in the form of `.gitignore` lines, relative to the directory of the configuration.
    pub files: Vec<String>,
    /// Added to the rules of the configuration.
    pub rules: BTreeMap<String, Level>,
    pub ignore_kinds: Option<Vec<String>>,
    pub tests: Option<bool>,
    pub strict: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomApi {
    pub path: String,
    /// One of `KINDS`; `None` where the configuration gives none: then it counts as `other`.
    pub kind: Option<String>,
    /// What to call in its stead.
    pub instead: Option<String>,
}

/// The configurations of a run and who is under which.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Configs {
    /// Never empty; the first is the default or the one the user named.
    pub all: Vec<Config>,
    /// For each of `Workspace::packages`, an index into `all`.
    pub of_package: Vec<usize>,
    /// For each of `Workspace::files`, an index into `all`.
    pub of_file: Vec<usize>,
}

/// How the configurations are to be found.
#[derive(Debug, Clone, Copy, Default)]
pub struct ConfigWishes<'a> {
    /// The file of `--config`: it holds for all, and its `apis` may lie anywhere.
    pub named: Option<&'a Path>,
    /// Look for none.
    pub isolated: bool,
    /// `exclude` drops also what the user named.
    pub force_exclude: bool,
    /// The names allowed under `[rules]`.
    pub known_rules: &'a [&'a str],
}

/// Finds the configuration of every package and of the files without one, and drops from `workspace.files` what their
/// `exclude` names (files that the user named one by one stay).
///
/// The `apis` of a configuration that was searched for must stay inside the git root (or the workspace).
/// `Err` on the first configuration that is not valid; the message names file, line and column.
pub fn configure(workspace: &mut Workspace, wishes: &ConfigWishes<'_>) -> anyhow::Result<Configs> {
    let ConfigWishes { named, known_rules, .. } = *wishes;
    let one_for_all = named.is_some() || wishes.isolated;
    let mut search = Search {
        known_rules,
        given: workspace.given.clone(),
        by_directory: HashMap::new(),
        tables: HashMap::new(),
        loaded: Vec::new(),
        overridden: HashMap::new(),
    };
    let first = match named.filter(|_| !wishes.isolated) {
        Some(path) => load(path, known_rules)?,
        None => Loaded::default(),
    };
    search.loaded.push(first);
    let mut configs = Configs::default();
    let mut roots = Vec::new();
    for package in &workspace.packages {
        let root = disk::canonicalize(&package.root).unwrap_or_else(|_| package.root.clone());
        configs.of_package.push(if one_for_all { 0 } else { find(&mut search, &root, &package.root)? });
        roots.push(root);
    }
    let mut dropped = None;
    for file in std::mem::take(&mut workspace.files) {
        let directory = file.path.parent().filter(|up| !up.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let at = match file.package {
            _ if one_for_all => 0,
            Some(package) => configs.of_package[package],
            None => match disk::canonicalize(directory) {
                Ok(real) => find(&mut search, &real, directory)?,
                Err(_) => 0,
            },
        };
        let real = || {
            let rest = file.package.and_then(|package| {
                Some(roots[package].join(file.path.strip_prefix(&workspace.packages[package].root).ok()?))
            });
            rest.or_else(|| disk::canonicalize(&file.path).ok()).unwrap_or_else(|| file.path.clone())
        };
        if let Some((base, matcher)) = &search.loaded[at].exclude
            && (wishes.force_exclude || !workspace.named.contains(&file.path))
        {
            let real = real();
            // Who names a directory that is excluded from above means what is in it.
            let meant = |given: &PathBuf| real.starts_with(given) && ignored::excluded(matcher, base, given, true);
            if ignored::excluded(matcher, base, &real, false)
                && (wishes.force_exclude || !workspace.given.iter().any(meant))
            {
                dropped.get_or_insert(at);
                continue;
            }
        }
        let at = if search.loaded[at].overrides.is_empty() { at } else { overridden(&mut search, at, &real()) };
        configs.of_file.push(at);
        workspace.files.push(file);
    }
    // From here on they hold for the manifests alone.
    for (at, root) in configs.of_package.iter_mut().zip(&roots) {
        *at = overridden(&mut search, *at, &root.join("Cargo.toml"));
    }
    configs.all = search.loaded.into_iter().map(|loaded| loaded.config).collect();
    if let Some(at) = dropped
        && !workspace.files.iter().any(|file| file.wanted)
    {
        let source = configs.all[at].source.as_deref().unwrap_or(Path::new(FILE_NAME));
        if wishes.force_exclude {
            // The caller names files without knowing the configuration: it has done nothing wrong.
            workspace.notes.push(format!("`exclude` in {} leaves none of these files", source.display()));
            return Ok(configs);
        }
        bail!(
            "no Rust file found: `exclude` in {} leaves none; correct it, or name what is excluded",
            source.display()
        );
    }
    Ok(configs)
}

#[derive(Default)]
struct Loaded {
    config: Config,
    /// The canonical directory of the configuration, and its `exclude`.
    exclude: Option<(PathBuf, Gitignore)>,
    /// The same directory, and the `files` of each of its overrides.
    overrides: Vec<(PathBuf, Gitignore)>,
}

struct Search<'a> {
    known_rules: &'a [&'a str],
    /// The directories that the user gave, canonical.
    given: Vec<PathBuf>,
    /// Whether a package stands there; by canonical directory.
    by_directory: HashMap<PathBuf, usize>,
    /// Manifests met on the way up; `None` where there is none that parses.
    tables: HashMap<PathBuf, Option<Rc<TomlFile>>>,
    loaded: Vec<Loaded>,
    /// What overrides made of configurations: by the index of the configuration and those of the overrides.
    overridden: HashMap<(usize, Vec<usize>), usize>,
}

/// The index of what the overrides of a configuration make of it for one file (canonical).
fn overridden(search: &mut Search<'_>, at: usize, file: &Path) -> usize {
    let overrides = search.loaded[at].overrides.iter().enumerate();
    let about: Vec<usize> = overrides
        .filter(|(_, (base, matcher))| ignored::excluded(matcher, base, file, false))
        .map(|(index, _)| index)
        .collect();
    if about.is_empty() {
        return at;
    }
    if let Some(known) = search.overridden.get(&(at, about.clone())) {
        return *known;
    }
    let mut config = search.loaded[at].config.clone();
    for index in &about {
        let Override { rules, ignore_kinds, tests, strict, .. } = config.overrides[*index].clone();
        config.rules.extend(rules);
        config.ignore_kinds = ignore_kinds.unwrap_or(config.ignore_kinds);
        config.tests = tests.unwrap_or(config.tests);
        config.strict = strict.unwrap_or(config.strict);
    }
    search.loaded.push(Loaded { config, ..Loaded::default() });
    let made = search.loaded.len() - 1;
    search.overridden.insert((at, about), made);
    made
}

/// The index of the configuration that holds for `directory` (canonical; the user knows it as `typed`).
fn find(search: &mut Search<'_>, directory: &Path, typed: &Path) -> anyhow::Result<usize> {
    if let Some(known) = search.by_directory.get(directory) {
        return Ok(*known);
    }
    let spelled = shown::new(&[(directory.to_path_buf(), typed.to_path_buf())]);
    let bound = bound(search, directory, &spelled);
    let mut found = 0;
    for up in directory.ancestors().take_while(|up| up.starts_with(&bound)) {
        let file = up.join(FILE_NAME);
        let own = up == directory;
        if disk::is_there(&file) {
            let file = toml_file::read(&file, &shown::show(&spelled, &file), "correct it").map_err(refused)?;
            let place = Placed { file: &file, table: &file.table, directory: up, bound: Some(&bound) };
            found = remember(search, &place)?;
            break;
        }
        let Some(manifest) = manifest(search, up, &spelled) else { continue };
        let package = table_at(&manifest.table, &["package", "metadata", "async-lint"]).filter(|_| own);
        let table = package.or_else(|| table_at(&manifest.table, &["workspace", "metadata", "async-lint"]));
        if let Some(table) = table {
            found = remember(search, &Placed { file: &manifest, table, directory: up, bound: Some(&bound) })?;
            break;
        }
    }
    search.by_directory.insert(directory.to_path_buf(), found);
    Ok(found)
}

/// How far up to look: the git root, else the outermost workspace, else what the user gave or where the user is.
fn bound(search: &mut Search<'_>, directory: &Path, spelled: &shown::Shown) -> PathBuf {
    if let Some(root) = ignored::git_root(directory) {
        return root.to_path_buf();
    }
    let is_workspace = |up: &&Path| {
        manifest(search, up, spelled).is_some_and(|file| toml_file::get(&file.table, "workspace").is_some())
    };
    let workspace = directory.ancestors().filter(is_workspace).last().map(Path::to_path_buf);
    // The current directory speaks for the files in it that the user names.
    let here = || disk::here().ok();
    let given = || search.given.iter().cloned().chain(here()).filter(|given| directory.starts_with(given)).min();
    workspace.or_else(given).unwrap_or_else(|| directory.to_path_buf())
}

/// A manifest that does not parse was told by `discover`.
fn manifest(search: &mut Search<'_>, directory: &Path, spelled: &shown::Shown) -> Option<Rc<TomlFile>> {
    if let Some(known) = search.tables.get(directory) {
        return known.clone();
    }
    let path = directory.join("Cargo.toml");
    let read = toml_file::read(&path, &shown::show(spelled, &path), "").ok().map(Rc::new);
    search.tables.insert(directory.to_path_buf(), read.clone());
    read
}

/// Reads it, unless the same file already gave an equal one.
fn remember(search: &mut Search<'_>, place: &Placed<'_>) -> anyhow::Result<usize> {
    let loaded = read(place, search.known_rules)?;
    if let Some(at) = search.loaded.iter().position(|known| known.config == loaded.config) {
        return Ok(at);
    }
    search.loaded.push(loaded);
    Ok(search.loaded.len() - 1)
}

/// The configuration file that the user named: an `async-lint.toml` under any name.
fn load(path: &Path, known_rules: &[&str]) -> anyhow::Result<Loaded> {
    let file = toml_file::read(path, path, "correct it").map_err(refused)?;
    let up = path.parent().filter(|up| !up.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let directory = disk::canonicalize(up).map_err(|error| anyhow!("cannot read {}: {error}", up.display()))?;
    read(&Placed { file: &file, table: &file.table, directory: &directory, bound: None }, known_rules)
}

/// A configuration's table and where it stands.
struct Placed<'a> {
    file: &'a TomlFile,
    table: &'a Table,
    /// Canonical; what paths in it are relative to.
    directory: &'a Path,
    /// Where `apis` must stay, canonical.
    bound: Option<&'a Path>,
}

fn read(place: &Placed<'_>, known_rules: &[&str]) -> anyhow::Result<Loaded> {
    let mut config = Config { source: Some(place.file.shown.clone()), ..Config::default() };
    let mut exclude = None;
    let mut matchers = Vec::new();
    let mut entries: Vec<_> = place.table.iter().collect();
    // In the order of the file, so that the first error is the topmost.
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        match key.get_ref().as_ref() {
            "apis" => {
                for (path, offset) in strings(place, "apis", value)? {
                    config.apis.push(api_file(place, path, offset)?);
                }
            }
            "blocking" => {
                config.blocking =
                    array(place, "blocking", value)?.iter().map(|it| custom(place, it)).collect::<Result<_, _>>()?;
            }
            "offload" => config.offload = owned(strings(place, "offload", value)?),
            "allow-inside" => config.allow_inside = owned(strings(place, "allow-inside", value)?),
            "rules" => config.rules = rules(place, value, known_rules)?,
            "ignore-kinds" => config.ignore_kinds = kinds(place, value)?,
            "exclude" => {
                let matcher;
                (config.exclude, matcher) = globs(place, "exclude", value)?;
                exclude = Some((place.directory.to_path_buf(), matcher));
            }
            "overrides" => {
                for value in array(place, "overrides", value)? {
                    let (one, matcher) = override_of(place, value, known_rules)?;
                    config.overrides.push(one);
                    matchers.push((place.directory.to_path_buf(), matcher));
                }
            }
            "tests" => config.tests = boolean(place, "tests", value)?,
            "strict" => config.strict = boolean(place, "strict", value)?,
            other => known(place, "key", other, key.span().start, KEYS)?,
        }
    }
    Ok(Loaded { config, exclude, overrides: matchers })
}

/// One `[[overrides]]`, and what its `files` match.
fn override_of(place: &Placed<'_>, value: &Value, known_rules: &[&str]) -> anyhow::Result<(Override, Gitignore)> {
    let table = as_table(value).ok_or_else(|| mistyped(place, "overrides", value, "an array of tables"))?;
    let mut out = Override::default();
    let mut matcher = None;
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        match key.get_ref().as_ref() {
            "files" => {
                let (files, made) = globs(place, "files", value)?;
                out.files = files;
                matcher = Some(made);
            }
            "rules" => out.rules = rules(place, value, known_rules)?,
            "ignore-kinds" => out.ignore_kinds = Some(kinds(place, value)?),
            "tests" => out.tests = Some(boolean(place, "tests", value)?),
            "strict" => out.strict = Some(boolean(place, "strict", value)?),
            other => known(place, "key", other, key.span().start, OVERRIDE_KEYS)?,
        }
    }
    let missing =
        || wrong(place, value.span().start, "`overrides` entry without `files`; add files = [\"src/**\"]".into());
    Ok((out, matcher.ok_or_else(missing)?))
}

fn kinds(place: &Placed<'_>, value: &Value) -> anyhow::Result<Vec<String>> {
    let kinds = strings(place, "ignore-kinds", value)?;
    for (kind, offset) in &kinds {
        known(place, "kind", kind, *offset, KINDS)?;
    }
    Ok(owned(kinds))
}

/// Lines of globs, and what they match.
fn globs(place: &Placed<'_>, key: &str, value: &Value) -> anyhow::Result<(Vec<String>, Gitignore)> {
    let lines = owned(strings(place, key, value)?);
    let matcher = ignored::globs(place.directory, &lines);
    Ok((lines, matcher.map_err(|words| wrong(place, value.span().start, words))?))
}

fn rules(place: &Placed<'_>, value: &Value, known_rules: &[&str]) -> anyhow::Result<BTreeMap<String, Level>> {
    let table = as_table(value).ok_or_else(|| mistyped(place, "rules", value, "a table: rule = \"deny\""))?;
    let mut rules = BTreeMap::new();
    for (name, value) in table {
        known(place, "rule", name.get_ref(), name.span().start, known_rules)?;
        let level = match as_str(value) {
            Some("allow") => Level::Allow,
            Some("warn") => Level::Warn,
            Some("deny") => Level::Deny,
            Some(other) => {
                let levels = &["allow", "warn", "deny"];
                return Err(unknown(place, "level", other, value.span().start, levels));
            }
            None => bail!(mistyped(place, name.get_ref(), value, "\"allow\", \"warn\" or \"deny\"")),
        };
        rules.insert(name.get_ref().to_string(), level);
    }
    Ok(rules)
}

/// An entry of `blocking`: a path, or a table.
fn custom(place: &Placed<'_>, value: &Value) -> anyhow::Result<CustomApi> {
    if let Some(path) = as_str(value) {
        return Ok(CustomApi { path: path.to_owned(), kind: None, instead: None });
    }
    let form = "a path, or a table { path, kind, instead }";
    let table = as_table(value).ok_or_else(|| mistyped(place, "blocking", value, form))?;
    let (mut path, mut kind, mut instead) = (None, None, None);
    for (key, value) in table {
        let slot = match key.get_ref().as_ref() {
            "path" => &mut path,
            "kind" => &mut kind,
            "instead" => &mut instead,
            other => return Err(unknown(place, "key", other, key.span().start, &["path", "kind", "instead"])),
        };
        let text = as_str(value).ok_or_else(|| mistyped(place, key.get_ref(), value, "a string"))?;
        if key.get_ref() == "kind" {
            known(place, "kind", text, value.span().start, KINDS)?;
        }
        *slot = Some(text.to_owned());
    }
    let path = path.ok_or_else(|| {
        wrong(place, value.span().start, "`blocking` entry without `path`; add path = \"crate::function\"".to_owned())
    })?;
    Ok(CustomApi { path, kind, instead })
}

/// The stub file, as the user is shown it.
fn api_file(place: &Placed<'_>, path: &str, offset: usize) -> anyhow::Result<PathBuf> {
    let full = place.directory.join(path);
    let canonical = disk::canonicalize(&full).ok().filter(|canonical| super::files::is_regular(canonical));
    let Some(canonical) = canonical else {
        let message = format!("`apis` names `{path}`, which is no file; the path is relative to this file's directory");
        return Err(wrong(place, offset, message));
    };
    if let Some(bound) = place.bound.filter(|bound| !canonical.starts_with(bound)) {
        let message = format!("`apis` names `{path}`, which is outside {}; move it inside", bound.display());
        return Err(wrong(place, offset, message));
    }
    Ok(shown::normalise(&place.file.shown.parent().unwrap_or(Path::new("")).join(path)))
}

fn array<'t>(place: &Placed<'_>, key: &str, value: &'t Value) -> anyhow::Result<&'t [Value]> {
    as_array(value).ok_or_else(|| mistyped(place, key, value, "an array"))
}

fn strings<'t>(place: &Placed<'_>, key: &str, value: &'t Value) -> anyhow::Result<Vec<(&'t str, usize)>> {
    let entry = |it: &'t Value| match as_str(it) {
        Some(text) => Ok((text, it.span().start)),
        None => Err(mistyped(place, key, it, "an array of strings")),
    };
    array(place, key, value)?.iter().map(entry).collect()
}

fn owned(strings: Vec<(&str, usize)>) -> Vec<String> {
    strings.into_iter().map(|(text, _)| text.to_owned()).collect()
}

fn boolean(place: &Placed<'_>, key: &str, value: &Value) -> anyhow::Result<bool> {
    as_bool(value).ok_or_else(|| mistyped(place, key, value, "true or false"))
}

fn known(place: &Placed<'_>, what: &str, name: &str, offset: usize, all: &[&str]) -> anyhow::Result<()> {
    if all.contains(&name) { Ok(()) } else { Err(unknown(place, what, name, offset, all)) }
}

fn unknown(place: &Placed<'_>, what: &str, name: &str, offset: usize, all: &[&str]) -> anyhow::Error {
    wrong(place, offset, format!("unknown {what} `{name}`{}", suggestion(name, all)))
}

/// `; did you mean ..` or, where nothing is near and the list is short, the whole list.
fn suggestion(name: &str, all: &[&str]) -> String {
    let plain = name.to_lowercase().replace('_', "-");
    let near = all.iter().map(|known| (strsim::jaro_winkler(&plain, known), known));
    match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((score, known)) if score >= 0.8 => format!("; did you mean `{known}`?"),
        _ if all.len() <= 12 => format!("; known are {}", all.join(", ")),
        _ => "; `async-lint rules` lists those known".to_owned(),
    }
}

fn mistyped(place: &Placed<'_>, key: &str, value: &Value, wanted: &str) -> anyhow::Error {
    wrong(place, value.span().start, format!("`{key}` is {}, it must be {wanted}", type_name(value)))
}

fn wrong(place: &Placed<'_>, offset: usize, message: String) -> anyhow::Error {
    refused(place.file.problem(offset, message))
}

fn refused(problem: Problem) -> anyhow::Error {
    anyhow!("{problem}")
}
