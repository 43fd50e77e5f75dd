//! From flags to [`Options`].

use super::args::RunArgs;
use super::usage::mistyped_verb;
use crate::failure::Failure;
use crate::judge::{GROUPS, find_rule};
use crate::options::{LevelFlag, Options};
use crate::rule::Level;
use crate::rules::RULES;
use clap::ArgMatches;

pub(super) fn options(args: &RunArgs, matches: &ArgMatches) -> anyhow::Result<Options> {
    if let Some(failure) = args.paths.iter().find_map(|path| mistyped_verb(path)) {
        return Err(failure.into());
    }
    Ok(Options {
        paths: args.paths.clone(),
        levels: level_flags(args, matches)?,
        config: args.config.clone(),
        strict: args.strict,
        tests: args.tests,
        no_suppressions: args.no_suppressions,
        jobs: args.jobs.map(usize::from),
        ..Options::default()
    })
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
