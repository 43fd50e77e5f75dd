//! The command line: verbs and flags become [`Options`](crate::options::Options), a report becomes text and an exit code; the only user of clap.

mod about;
mod args;
mod check;
mod color;
mod outputs;
mod usage;
mod wishes;

use crate::failure::told;
use crate::report::text::visible;
use args::{Cli, Verb};
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::io::{self, Write};

/// What is known of the place that the output goes to.
pub struct Terminal<'a> {
    pub stdout: bool,
    /// Environment variables.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
}

/// Runs a command line and gives the exit code. The error is about writing to `out` or `err`.
pub fn run(
    args: impl Iterator<Item = OsString>,
    terminal: &Terminal,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let matches = match Cli::command().try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => {
            write!(out, "{}", error.render())?;
            return Ok(0);
        }
        Err(error) => return fail(&usage::usage_failure(&error).into(), err),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return fail(&usage::usage_failure(&error).into(), err),
    };
    match cli.verb {
        None => check::check(&cli.check, &matches, terminal, out, err),
        Some(Verb::Check(args)) => {
            let own = matches.subcommand_matches("check").unwrap_or(&matches);
            check::check(&args, own, terminal, out, err)
        }
        Some(Verb::Checklist(args)) => {
            let own = matches.subcommand_matches("checklist").unwrap_or(&matches);
            check::checklist(&args, own, out, err)
        }
        Some(Verb::Explain { rule }) => about::explain(&rule, out, err),
        Some(Verb::Rules) => about::list_rules(out),
    }
}

/// Says what is wrong in one line and what to do in another.
fn fail(error: &anyhow::Error, err: &mut dyn Write) -> io::Result<u8> {
    let (wrong, advice) = told(error);
    writeln!(err, "error: {}", visible(&wrong))?;
    writeln!(err, "help: {}", visible(&advice))?;
    Ok(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }
}
