//! From flags to [`Options`].

use super::args::RunArgs;
use super::usage::mistyped_verb;
use crate::cache::Cache;
use crate::failure::Failure;
use crate::judge::{GROUPS, find_rule};
use crate::options::{LevelFlag, Options};
use crate::rule::Level;
use crate::rules::RULES;
use crate::workspace::{Selection, workspace_above};
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) fn options(args: &RunArgs, matches: &ArgMatches) -> Result<Options, Failure> {
    if let Some(failure) = args.paths.iter().find_map(|path| mistyped_verb(path)) {
        return Err(failure);
    }
    let only = args.only.iter().map(|name| Ok(find_rule(RULES, name)?.name)).collect::<Result<_, Failure>>()?;
    let paths = paths(args)?;
    Ok(Options {
        cache: Arc::new(cache(args, &paths)?),
        paths,
        selection: Selection { packages: args.package.clone(), exclude: args.exclude.clone() },
        levels: level_flags(args, matches)?,
        only,
        config: config(args)?,
        isolated: args.isolated,
        force_exclude: args.force_exclude,
        strict: args.strict,
        full: args.full,
        tests: args.tests,
        no_suppressions: args.no_suppressions,
        baseline: args.baseline.clone(),
        new_from: args.new_from.clone(),
        jobs: args.jobs.map(usize::from),
        ..Options::default()
    })
}

/// Where the run keeps what it finds; in the target directory of the workspace where no other is named.
fn cache(args: &RunArgs, paths: &[PathBuf]) -> Result<Cache, Failure> {
    if args.no_cache || (!args.cache && args.cache_dir.is_none()) {
        return Ok(Cache::None);
    }
    if let Some(directory) = &args.cache_dir {
        if directory.exists() && !directory.is_dir() {
            let message = format!("`--cache-dir {}` is no directory", directory.display());
            return Err(Failure::new(message, "name a directory; it is made where there is none"));
        }
        return Ok(Cache::Directory(directory.clone()));
    }
    let above = |path: &PathBuf| workspace_above(if path.is_dir() { path } else { path.parent()? });
    match paths.first().and_then(above) {
        Some(root) => Ok(Cache::Directory(root.join("target").join("async-lint"))),
        None => Err(Failure::new(
            "`--cache` keeps its files in the target directory of a package, and there is no Cargo.toml here",
            "name a directory: `--cache-dir DIR`",
        )),
    }
}

/// Does the source come from stdin?
pub(super) fn reads_stdin(args: &RunArgs) -> Result<bool, Failure> {
    let is_dash = |path: &PathBuf| path.as_os_str() == "-";
    let dash = args.paths.iter().any(is_dash);
    if dash && args.paths.len() > 1 {
        return Err(Failure::new("`-` stands beside other paths", "check stdin by itself: `async-lint -`"));
    }
    if args.stdin_filename.is_some() && !dash {
        let help = "give `-` as the path: `async-lint --stdin-filename src/main.rs -`";
        return Err(Failure::new("`--stdin-filename` is given, but stdin is not read", help));
    }
    Ok(dash)
}

fn paths(args: &RunArgs) -> Result<Vec<PathBuf>, Failure> {
    if !args.paths.is_empty() {
        return Ok(args.paths.clone());
    }
    let base = match &args.manifest_path {
        None => PathBuf::from("."),
        Some(path) if path.is_file() && path.file_name().is_some_and(|name| name == "Cargo.toml") => {
            path.parent().unwrap_or(Path::new("")).to_path_buf()
        }
        Some(path) => {
            let message = format!("`--manifest-path {}` is no Cargo.toml", path.display());
            return Err(Failure::new(message, "give the path of a file with this name"));
        }
    };
    if args.package.is_empty() && !args.workspace && args.exclude.is_empty() {
        return Ok(vec![if base.as_os_str().is_empty() { PathBuf::from(".") } else { base }]);
    }
    match workspace_above(&base) {
        Some(root) => Ok(vec![root]),
        None => {
            let message = "there is no Cargo.toml in this directory or above it, and packages are asked for";
            Err(Failure::new(message, "go into the workspace, or give `--manifest-path`"))
        }
    }
}

/// The file of `--config`. Cargo has a flag of this name too: its `key=value` and its own files are passed over.
fn config(args: &RunArgs) -> Result<Option<PathBuf>, Failure> {
    let is_cargos = |path: &PathBuf| {
        let in_cargos_directory = path.parent().is_some_and(|up| up.ends_with(".cargo"));
        in_cargos_directory || (path.to_string_lossy().contains('=') && !path.exists())
    };
    let own: Vec<&PathBuf> = args.config.iter().filter(|path| !is_cargos(path)).collect();
    match own[..] {
        [] => Ok(None),
        [one] => Ok(Some(one.clone())),
        _ => {
            Err(Failure::new("`--config` is given twice", "join the files: one configuration holds for the whole run"))
        }
    }
}

/// All of `-A`, `-W` and `-D` in the order typed.
fn level_flags(args: &RunArgs, matches: &ArgMatches) -> Result<Vec<LevelFlag>, Failure> {
    let mut flags: Vec<(usize, LevelFlag)> = Vec::new();
    let all =
        [("allow", Level::Allow, &args.allow), ("warn", Level::Warn, &args.warn), ("deny", Level::Deny, &args.deny)];
    for (id, level, names) in all {
        for (place, name) in matches.indices_of(id).into_iter().flatten().zip(names) {
            let rule =
                if GROUPS.contains(&name.as_str()) { name.clone() } else { find_rule(RULES, name)?.name.to_owned() };
            flags.push((place, LevelFlag { rule, level }));
        }
    }
    flags.sort_by_key(|(place, _)| *place);
    Ok(flags.into_iter().map(|(_, flag)| flag).collect())
}
