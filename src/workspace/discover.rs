//! From the user's paths to packages and files: members, path dependencies as context, loose files.

use super::ignored::{self, IgnoreFiles};
use super::manifest::{self, Manifest};
use super::shown::{self, Shown};
use super::{DependencyKind, Package, Problem, Workspace, WorkspaceFile, disk, files};
use anyhow::{Context as _, anyhow, bail};
use ignore::gitignore::Gitignore;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use walkdir::WalkDir;

/// How to look for files.
#[derive(Debug, Clone, Default)]
pub struct DiscoverOptions {
    /// Globs in the form of `.gitignore` lines, relative to the current directory; files that match are left out.
    pub exclude: Vec<String>,
    /// Do not heed `.gitignore`, `.ignore` and `.git/info/exclude`.
    pub no_ignore: bool,
    /// Texts of manifests that count in place of what is on disk, by the path as it is shown.
    pub texts: BTreeMap<PathBuf, Arc<str>>,
}

/// All that is known so far. Every path in it is canonical; `shown` leads back to the user's.
#[derive(Default)]
struct Loader {
    shown: Shown,
    no_ignore: bool,
    texts: BTreeMap<PathBuf, Arc<str>>,
    exclude: Option<(PathBuf, Gitignore)>,
    ignores: IgnoreFiles,
    /// By directory; `None`: there is none, or it does not parse (then a problem was noted).
    manifests: BTreeMap<PathBuf, Option<Rc<Manifest>>>,
    packages: BTreeMap<PathBuf, Package>,
    /// Of the workspaces whose members are loaded: for these, one of them weighs more than a workspace in between.
    roots: BTreeSet<PathBuf>,
    files: BTreeMap<PathBuf, Entry>,
    /// The walks already made: a thousand files of one package need its context once.
    walked: BTreeSet<(PathBuf, Nested, bool)>,
    named: BTreeSet<PathBuf>,
    unreadable: BTreeMap<PathBuf, String>,
    problems: Vec<Problem>,
    /// Directories with a manifest inside of packages, which their packages leave out.
    left_out: BTreeSet<PathBuf>,
    notes: Vec<String>,
}

struct Entry {
    /// Where it was met: differs from the canonical path for a link.
    path: PathBuf,
    /// The directory of its package.
    owner: Option<PathBuf>,
    wanted: bool,
}

/// What a walk does with packages nested in its directory.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nested {
    /// As cargo: they are another's business.
    Skip,
    /// The user named a directory that is no package: everything below is meant.
    Take,
}

/// Finds the packages and files that `paths` lead to (an empty list means the current directory).
///
/// `Err` where a path is missing, is neither a directory, a `Cargo.toml` nor a `.rs` file, or holds no Rust file.
/// Whatever else is wrong is in `Workspace::problems`.
pub fn discover(paths: &[PathBuf], options: &DiscoverOptions) -> anyhow::Result<Workspace> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here[..] } else { paths };
    let given = paths.iter().map(|path| given(path)).collect::<anyhow::Result<Vec<_>>>()?;
    let mut loader = Loader {
        shown: shown::new(&given),
        no_ignore: options.no_ignore,
        texts: options.texts.clone(),
        exclude: exclude(options)?,
        ..Loader::default()
    };
    let mut all_wanted = 0;
    for (canonical, typed) in &given {
        load_given(&mut loader, canonical);
        let wanted = loader.files.values().filter(|entry| entry.wanted).count();
        // A path that repeats another adds nothing, and is no mistake.
        let known = || loader.files.iter().any(|(path, entry)| entry.wanted && path.starts_with(canonical));
        if wanted == all_wanted && !known() {
            let first = loader.problems.first().map(|problem| format!(" ({problem})")).unwrap_or_default();
            bail!(
                "no Rust file found in {}: give a package, a directory or a .rs file, or look whether .gitignore or \
                 `exclude` hides its files{first}",
                typed.display()
            );
        }
        all_wanted = wanted;
    }
    add_context(&mut loader);
    let mut workspace = finish(loader);
    workspace.given = given.into_iter().map(|(canonical, _)| canonical).filter(|path| disk::is_dir(path)).collect();
    Ok(workspace)
}

/// The directory of the workspace that `directory` is in, by cargo's search, or its package's; in the spelling of
/// `directory`.
pub fn workspace_above(directory: &Path) -> Option<PathBuf> {
    let real = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    let canonical = disk::canonicalize(real).ok()?;
    let mut loader = Loader::default();
    let package = canonical.ancestors().find(|up| files::has_manifest(up))?.to_path_buf();
    let root = workspace_root(&mut loader, &package).unwrap_or(package);
    let up = canonical.strip_prefix(&root).ok().map(|below| below.components().count());
    Some(match up {
        Some(up) if directory.is_relative() => {
            std::iter::repeat_n("..", up).fold(real.to_path_buf(), |at, up| at.join(up))
        }
        _ => root,
    })
}

/// The canonical form of a path the user gave, with what was typed; of a `Cargo.toml`, its directory.
fn given(path: &Path) -> anyhow::Result<(PathBuf, PathBuf)> {
    let canonical = disk::canonicalize(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            anyhow!("no such file or directory: {}; check the spelling and the current directory", path.display())
        }
        _ => anyhow!("cannot read {}: {}; check its permissions", path.display(), files::reason(&error)),
    })?;
    if disk::is_dir(&canonical) {
        return Ok((canonical, path.to_path_buf()));
    }
    if !files::is_regular(&canonical) {
        bail!("not a regular file: {}; give a directory, a .rs file or a Cargo.toml", path.display());
    }
    if path.file_name().is_some_and(|name| name == "Cargo.toml") {
        // By the place of the link, if it is one: there lies the package.
        let typed = path.parent().unwrap_or(Path::new("")).to_path_buf();
        let real = if typed.as_os_str().is_empty() { Path::new(".") } else { &typed };
        let directory = disk::canonicalize(real).with_context(|| format!("cannot read {}", real.display()))?;
        return Ok((directory, if typed.as_os_str().is_empty() { PathBuf::from(".") } else { typed }));
    }
    if !files::is_rust(path) && !files::is_rust(&canonical) {
        bail!("not a Rust file: {}; give a directory, a .rs file or a Cargo.toml", path.display());
    }
    Ok((canonical, path.to_path_buf()))
}

fn exclude(options: &DiscoverOptions) -> anyhow::Result<Option<(PathBuf, Gitignore)>> {
    if options.exclude.is_empty() {
        return Ok(None);
    }
    let base = disk::here().context("the current directory cannot be read, and exclude globs are relative to it")?;
    let matcher = ignored::globs(&base, &options.exclude).map_err(|words| anyhow!("--exclude: {words}"))?;
    Ok(Some((base, matcher)))
}

fn load_given(loader: &mut Loader, canonical: &Path) {
    if disk::is_dir(canonical) && files::has_manifest(canonical) {
        return load_directory(loader, canonical);
    }
    // A file, or a directory within a package: the package gives the context.
    let above = canonical.ancestors().skip(1).find(|up| files::has_manifest(up));
    let owner = above.filter(|up| ensure_package(loader, up)).map(Path::to_path_buf);
    if let Some(owner) = &owner {
        gather(loader, owner, Some(owner), Nested::Skip, false);
    }
    if disk::is_dir(canonical) {
        gather(loader, canonical, owner.as_deref(), Nested::Take, true);
    } else {
        loader.named.insert(canonical.to_path_buf());
        add_file(loader, canonical, canonical, owner.as_deref(), true);
    }
}

/// A directory with a manifest: the package, or all members of the workspace.
fn load_directory(loader: &mut Loader, directory: &Path) {
    let Some(manifest) = manifest_of(loader, directory) else {
        return gather(loader, directory, None, Nested::Take, true);
    };
    if manifest::workspace_table(&manifest).is_some() {
        loader.roots.insert(directory.to_path_buf());
        let members = members(loader, &manifest);
        for member in &members {
            let owner = ensure_package(loader, member).then_some(member.as_path());
            gather(loader, member, owner, Nested::Skip, true);
        }
        if !members.contains(directory) {
            load_workspaces_between(loader, directory, &members);
        }
    } else if ensure_package(loader, directory) {
        gather(loader, directory, Some(directory), Nested::Skip, true);
    } else {
        gather(loader, directory, None, Nested::Take, true);
    }
}

/// Directories of what is there for tests, packages with it: data, fuzzers.
const FOR_TESTS: &[&str] = &["tests", "test", "testdata", "test_data", "test-data", "fixtures", "fuzz"];

/// Workspaces of their own that stand between the members of this one, and in none of them: who names the directory
/// means them too.
fn load_workspaces_between(loader: &mut Loader, root: &Path, members: &BTreeSet<PathBuf>) {
    let mut queue = vec![root.to_path_buf()];
    while let Some(directory) = queue.pop() {
        let ignores = (!loader.no_ignore).then_some(&mut loader.ignores);
        for inner in files::walk(&directory, ignores, &mut Vec::new()).nested {
            if members.contains(&inner) || loader.packages.contains_key(&inner) {
                continue;
            }
            if !is_own_workspace(loader, &inner) || members.iter().any(|member| member.starts_with(&inner)) {
                loader.left_out.insert(inner.clone());
                queue.push(inner);
                continue;
            }
            let before = loader.problems.len();
            load_directory(loader, &inner);
            // Its faults are not those of what was asked for.
            let faults = loader.problems.split_off(before.min(loader.problems.len()));
            loader.notes.extend(faults.iter().map(ToString::to_string));
        }
    }
}

/// Does this directory's manifest open a workspace, as far as it parses? What is there for tests is none.
fn is_own_workspace(loader: &Loader, directory: &Path) -> bool {
    own_manifest(loader, directory).is_some_and(|manifest| manifest::workspace_table(&manifest).is_some())
}

/// The manifest of a directory that nobody asked for, if it parses, and is not there for tests.
fn own_manifest(loader: &Loader, directory: &Path) -> Option<Manifest> {
    let around = loader.roots.iter().chain(loader.packages.keys()).filter_map(|up| directory.strip_prefix(up).ok());
    let below = around.max_by_key(|below| below.as_os_str().len()).unwrap_or(directory);
    let for_tests = |part: Component| part.as_os_str().to_str().is_some_and(|name| FOR_TESTS.contains(&name));
    if below.components().any(for_tests) {
        return None;
    }
    manifest::read(directory, &loader.shown, &loader.texts).ok()
}

/// What to say of the packages below that were not looked at: workspaces inside of packages, and what no workspace names.
fn note_of_left_out(loader: &mut Loader) -> Option<String> {
    let known = |loader: &Loader, directory: &PathBuf| loader.packages.contains_key(directory);
    let mut left = Vec::new();
    for directory in std::mem::take(&mut loader.left_out) {
        let Some(manifest) = own_manifest(loader, &directory).filter(|_| !known(loader, &directory)) else { continue };
        let is_left = match (manifest::workspace_table(&manifest), manifest::package_table(&manifest)) {
            (Some(_), _) => true,
            // A member of a workspace that was not asked for as a whole is no news.
            (None, Some(_)) => workspace_root(loader, &directory).is_none_or(|root| loader.roots.contains(&root)),
            (None, None) => false,
        };
        if is_left {
            left.push(shown::show(&loader.shown, &directory).display().to_string());
        }
    }
    match &left[..] {
        [] => None,
        [one] => Some(format!("{one} is no member of the workspace and was not looked at; give its path to check it")),
        [one, two] => Some(format!(
            "{one} and {two} are no members of the workspace and were not looked at; give their paths to check them"
        )),
        [one, two, others @ ..] => Some(format!(
            "{one}, {two} and {} more are no members of the workspace and were not looked at; give their paths to check them",
            others.len()
        )),
    }
}

fn manifest_of(loader: &mut Loader, directory: &Path) -> Option<Rc<Manifest>> {
    if let Some(known) = loader.manifests.get(directory) {
        return known.clone();
    }
    let read = files::has_manifest(directory).then(|| manifest::read(directory, &loader.shown, &loader.texts));
    let manifest = match read {
        Some(Ok(manifest)) => Some(Rc::new(manifest)),
        Some(Err(problem)) => {
            loader.problems.push(problem);
            None
        }
        None => None,
    };
    loader.manifests.insert(directory.to_path_buf(), manifest.clone());
    manifest
}

/// Reads the package of `directory`; false where it has none.
fn ensure_package(loader: &mut Loader, directory: &Path) -> bool {
    if loader.packages.contains_key(directory) {
        return true;
    }
    let Some(manifest) = manifest_of(loader, directory) else { return false };
    if manifest::package_table(&manifest).is_none() {
        return false;
    }
    let root = workspace_root(loader, directory).and_then(|root| manifest_of(loader, &root));
    let package = manifest::package(&manifest, root.as_deref(), &loader.shown, &mut loader.problems);
    let found = package.is_some();
    loader.packages.extend(package.map(|package| (directory.to_path_buf(), package)));
    found
}

/// The workspace that a package belongs to, by cargo's search; `None` for a package that stands alone.
fn workspace_root(loader: &mut Loader, directory: &Path) -> Option<PathBuf> {
    let own = manifest_of(loader, directory)?;
    if manifest::workspace_table(&own).is_some() {
        return Some(directory.to_path_buf());
    }
    let named = manifest::package_table(&own).and_then(|table| super::toml_file::str_at(table, "workspace"));
    if let Some(named) = named {
        let root = disk::canonicalize(&directory.join(named)).ok()?;
        return manifest_of(loader, &root).and_then(|root| {
            manifest::workspace_table(&root)?;
            Some(root.directory.clone())
        });
    }
    // The nearest that does not exclude it; one that is loaded goes before one that only stands between.
    for among_loaded in [true, false] {
        for up in directory.ancestors().skip(1) {
            if among_loaded && !loader.roots.contains(up) {
                continue;
            }
            let Some(manifest) = manifest_of(loader, up) else { continue };
            if manifest::workspace_table(&manifest).is_some() && !is_excluded(&manifest, directory) {
                return Some(up.to_path_buf());
            }
        }
    }
    None
}

/// Under a path of the workspace's `exclude`, and not listed in `members` itself.
fn is_excluded(root: &Manifest, directory: &Path) -> bool {
    let Some(table) = manifest::workspace_table(root) else { return false };
    let under = |(path, _): &(&str, usize)| directory.starts_with(shown::normalise(&root.directory.join(path)));
    manifest::listed(table, "exclude").iter().any(under) && !manifest::listed(table, "members").iter().any(under)
}

/// The directories of a workspace's members, sorted: the root's package, `members`, and their path dependencies.
fn members(loader: &mut Loader, root: &Rc<Manifest>) -> BTreeSet<PathBuf> {
    let mut queue = Vec::new();
    if manifest::package_table(root).is_some() {
        queue.push(root.directory.clone());
    }
    let Some(table) = manifest::workspace_table(root) else { return BTreeSet::new() };
    for (pattern, offset) in manifest::listed(table, "members") {
        match expand(&root.directory, pattern) {
            Ok(found) => queue.extend(found.into_iter().filter(|member| !is_excluded(root, member))),
            Err(message) => loader.problems.push(root.file.problem(offset, message)),
        }
    }
    let mut members = BTreeSet::new();
    while let Some(member) = queue.pop() {
        if !members.insert(member.clone()) || !ensure_package(loader, &member) {
            continue;
        }
        for path in path_dependencies(loader, &member, true) {
            let inside = path.starts_with(&root.directory) && !members.contains(&path);
            if inside && workspace_root(loader, &path).as_ref() == Some(&root.directory) {
                queue.push(path);
            }
        }
    }
    members
}

/// The directories that an entry of `members` names. `Err` is a message.
fn expand(root: &Path, pattern: &str) -> Result<Vec<PathBuf>, String> {
    let pattern = pattern.trim_end_matches('/').trim_start_matches("./");
    let is_glob = |part: &str| part.contains(['*', '?', '[']);
    let parts: Vec<&str> = pattern.split('/').collect();
    let literal = parts.iter().take_while(|part| !is_glob(part)).count();
    let base = root.join(parts[..literal].join("/"));
    let outside = || format!("member `{pattern}` is outside the workspace and not checked; give its path to check it");
    let base = match disk::canonicalize(&base) {
        Ok(base) if !base.starts_with(root) => return Err(outside()),
        Ok(base) => base,
        Err(_) if literal < parts.len() => return Ok(Vec::new()),
        Err(_) => return Err(format!("member `{pattern}` does not exist; correct `members`")),
    };
    if literal == parts.len() {
        if files::has_manifest(&base) {
            return Ok(vec![base]);
        }
        return Err(format!("member `{pattern}` has no Cargo.toml; correct `members`"));
    }
    let rest = &parts[literal..];
    let matcher = ignored::globs(&base, &[format!("/{}", rest.join("/"))])?;
    let depth = if rest.contains(&"**") { usize::MAX } else { rest.len() };
    let entries = WalkDir::new(&base).min_depth(1).max_depth(depth).sort_by_file_name().into_iter();
    Ok(entries
        .filter_entry(|entry| {
            let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let goes_in =
                entry.depth() == 0 || entry.file_type().is_dir() && !hidden && !files::is_build_directory(entry.path());
            if goes_in {
                disk::listed(entry.path());
            }
            goes_in
        })
        // An unreadable directory is told by the walk for files, if it is wanted.
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_dir() && matcher.matched(entry.path(), true).is_ignore())
        .filter(|entry| files::has_manifest(entry.path()))
        .map(walkdir::DirEntry::into_path)
        .collect())
}

/// Canonical directories of the path dependencies that exist.
fn path_dependencies(loader: &Loader, directory: &Path, with_dev: bool) -> Vec<PathBuf> {
    let dependencies = loader.packages.get(directory).map(|package| package.dependencies.as_slice());
    dependencies
        .unwrap_or_default()
        .iter()
        .filter(|dependency| with_dev || dependency.kind == DependencyKind::Normal)
        .filter_map(|dependency| disk::canonicalize(dependency.path.as_ref()?).ok())
        .collect()
}

/// Loads, unwanted, what wanted packages depend on by path within their workspace.
fn add_context(loader: &mut Loader) {
    let wanted = loader.files.values().filter(|entry| entry.wanted).filter_map(|entry| entry.owner.clone());
    let wanted: BTreeSet<PathBuf> = wanted.collect();
    let mut queue: Vec<(PathBuf, bool)> = wanted.iter().map(|directory| (directory.clone(), true)).collect();
    let mut seen = wanted;
    while let Some((directory, with_dev)) = queue.pop() {
        let root = workspace_root(loader, &directory);
        let bound = root.clone().unwrap_or_else(|| directory.clone());
        for path in path_dependencies(loader, &directory, with_dev) {
            if !path.starts_with(&bound) || seen.contains(&path) || !ensure_package(loader, &path) {
                continue;
            }
            if workspace_root(loader, &path) != root {
                continue;
            }
            gather(loader, &path, Some(&path), Nested::Skip, false);
            seen.insert(path.clone());
            queue.push((path, false));
        }
    }
}

/// Adds the Rust files under `directory`; `owner` is the directory of the package that they belong to.
fn gather(loader: &mut Loader, directory: &Path, owner: Option<&Path>, nested: Nested, wanted: bool) {
    if !loader.walked.insert((directory.to_path_buf(), nested, wanted)) {
        return;
    }
    let mut queue = vec![(directory.to_path_buf(), owner.map(Path::to_path_buf))];
    while let Some((directory, owner)) = queue.pop() {
        let mut unreadable = Vec::new();
        let ignores = (!loader.no_ignore).then_some(&mut loader.ignores);
        let found = files::walk(&directory, ignores, &mut unreadable);
        loader.unreadable.extend(unreadable);
        for file in found.files {
            let excluded =
                |(base, matcher): &(PathBuf, Gitignore)| ignored::excluded(matcher, base, &file.canonical, false);
            if !loader.exclude.as_ref().is_some_and(excluded) {
                add_file(loader, &file.canonical, &file.path, owner.as_deref(), wanted);
            }
        }
        if owner.as_ref() == Some(&directory) {
            add_target_roots(loader, &directory, wanted);
        }
        match nested {
            Nested::Take => {
                for inner in found.nested {
                    let owner = ensure_package(loader, &inner).then(|| inner.clone());
                    queue.push((inner, owner));
                }
            }
            Nested::Skip if wanted => loader.left_out.extend(found.nested),
            Nested::Skip => {}
        }
    }
}

/// Root files that the manifest names and the walk does not meet (outside the package, or ignored).
fn add_target_roots(loader: &mut Loader, directory: &Path, wanted: bool) {
    let bound = workspace_root(loader, directory).unwrap_or_else(|| directory.to_path_buf());
    let targets = loader.packages.get(directory).map(|package| package.targets.clone()).unwrap_or_default();
    for path in targets.iter().filter_map(|target| disk::canonicalize(&target.path).ok()) {
        let excluded = |(base, matcher): &(PathBuf, Gitignore)| ignored::excluded(matcher, base, &path, false);
        let allowed = path.starts_with(&bound) && !loader.exclude.as_ref().is_some_and(excluded);
        if allowed && !loader.files.contains_key(&path) {
            add_file(loader, &path, &path, Some(directory), wanted);
        }
    }
}

fn add_file(loader: &mut Loader, canonical: &Path, path: &Path, owner: Option<&Path>, wanted: bool) {
    let new = || Entry { path: path.to_path_buf(), owner: owner.map(Path::to_path_buf), wanted: false };
    let entry = loader.files.entry(canonical.to_path_buf()).or_insert_with(new);
    entry.wanted |= wanted;
    if path == canonical && entry.path != canonical {
        // The file itself outweighs a link to it, in whichever order they are met.
        *entry = Entry { wanted: entry.wanted, ..new() };
    }
}

fn finish(mut loader: Loader) -> Workspace {
    let left_out = note_of_left_out(&mut loader);
    let mut notes = std::mem::take(&mut loader.notes);
    notes.extend(left_out);
    let Loader { shown, packages, files, named, unreadable, mut problems, .. } = loader;
    // Packages without any file are those whose every file is excluded: the manifest still counts.
    let index: BTreeMap<&PathBuf, usize> = packages.keys().enumerate().map(|(at, root)| (root, at)).collect();
    let mut files: Vec<WorkspaceFile> = files
        .values()
        .map(|entry| WorkspaceFile {
            path: shown::show(&shown, &entry.path),
            package: entry.owner.as_ref().and_then(|owner| index.get(owner).copied()),
            wanted: entry.wanted,
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    problems.extend(unreadable.into_iter().map(|(path, reason)| Problem {
        path: shown::show(&shown, &path),
        place: None,
        message: format!("cannot be read: {reason}; change its permissions, or exclude it"),
    }));
    problems.sort_by(|a, b| (&a.path, a.place, &a.message).cmp(&(&b.path, b.place, &b.message)));
    problems.dedup_by(|a, b| a.path == b.path && a.place == b.place && a.message == b.message);
    let named = named.iter().map(|path| shown::show(&shown, path)).collect();
    Workspace { packages: packages.into_values().collect(), files, problems, named, notes, ..Workspace::default() }
}
