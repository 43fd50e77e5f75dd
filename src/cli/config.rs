//! `init` and `config`: the configuration as a file to begin with, as a schema, and whether it is in order.

use super::Stop;
use crate::failure::Failure;
use crate::judge::GROUPS;
use crate::options::Options;
use crate::page;
use crate::report::text::visible;
use crate::rules::RULES;
use crate::workspace::config::FILE_NAME;
use crate::workspace::schema::schema;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The file that `init` writes: everything in it is a comment.
const START: &str = r#"# The configuration of async-lint. Every key may be left out; what stands here as a comment is an example.
# `async-lint rules` lists the rules, `async-lint config check` says whether this file is in order.

# Files to leave out, as lines of a .gitignore. What is named on the command line is checked all the same.
# exclude = ["generated/**"]

# Apply all rules to tests, examples and build scripts.
# tests = true

# Let guessed findings fail the check too.
# strict = true

# What blocks in your own code or in crates that async-lint does not know.
# blocking = [
#     "crate::legacy::fetch",
#     { path = "acme_db::query", kind = "db", instead = "acme_db::query_async(..).await" },
# ]

# Functions that run their closure on a thread that may block.
# offload = ["crate::pool::run"]

# Functions inside which blocking is fine.
# allow-inside = ["crate::startup::load"]

# Kinds of blocking that are not reported: sleep, fs, net, process, sync-wait, db, http, cpu, terminal, other.
# ignore-kinds = ["terminal"]

# deny fails the check, warn is printed, allow is silent. `warnings` is everything that would warn.
# [rules]
# unwrap-in-async = "allow"
# detached-task = "warn"
# warnings = "deny"

# What holds for some files in place of the above; the later one wins.
# [[overrides]]
# files = ["examples/**", "xtask/**"]
# rules = { blocking-call = "allow", indirect-blocking-call = "allow" }
"#;

/// Writes the file, unless there is one.
pub(super) fn init(directory: &Path, out: &mut dyn Write) -> Result<u8, Stop> {
    let path = directory.join(FILE_NAME);
    let shown = path.strip_prefix(".").unwrap_or(&path).display();
    let made = OpenOptions::new().write(true).create_new(true).open(&path);
    made.and_then(|mut file| file.write_all(START.as_bytes())).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => {
            let help = "edit it; `async-lint config check` says whether it is in order";
            Failure::new(format!("there is {shown} already"), help)
        }
        kind => {
            let help = "check that the directory is there and may be written to";
            Failure::new(format!("cannot write {shown}: {kind}"), help)
        }
    })?;
    writeln!(out, "{shown} written: all of it is comments, to be switched on")?;
    writeln!(out, "next: `async-lint` checks this directory, `async-lint config check` the file")?;
    Ok(0)
}

/// Reads all configurations that hold for the paths, and the stubs that they name.
pub(super) fn check(paths: &[PathBuf], out: &mut dyn Write) -> Result<u8, Stop> {
    let options = Options { paths: paths.to_vec(), ..Options::default() };
    let (_, configs) = crate::plan(&options)?;
    crate::run::read_stubs(&configs)?;
    let shown = |path: &PathBuf| path.display().to_string();
    let mut files: Vec<String> = configs.all.iter().filter_map(|config| config.source.as_ref().map(shown)).collect();
    files.sort_unstable();
    files.dedup();
    if files.is_empty() {
        writeln!(out, "no configuration: the defaults hold; `async-lint init` writes a file to begin with")?;
    }
    for file in files {
        writeln!(out, "{}: in order", visible(&file))?;
    }
    Ok(0)
}

pub(super) fn print_schema(out: &mut dyn Write) -> Result<u8, Stop> {
    let groups = GROUPS.iter().map(|group| (*group, group_about(group).to_owned()));
    let rules = RULES.iter().map(|rule| {
        let front = page::front_of(rule);
        (rule.name, format!("{} (default: {})", front.summary, front.level.as_str()))
    });
    let schema = schema(&groups.chain(rules).collect::<Vec<_>>());
    writeln!(out, "{schema:#}")?;
    Ok(0)
}

fn group_about(group: &str) -> &'static str {
    match group {
        "all" => "every rule that is not named itself",
        _ => "everything that would warn",
    }
}
