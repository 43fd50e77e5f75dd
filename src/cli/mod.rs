//! The command line: verbs and flags become [`Options`](crate::options::Options), a report becomes text and an exit code; the only user of clap.

mod about;
mod args;
mod check;
mod color;
mod config;
mod fixing;
mod outputs;
mod process;
mod progress;
mod show;
mod then;
mod upkeep;
mod usage;
mod watch;
mod wishes;

pub use process::main;

use crate::failure::{Failure, told};
use crate::report::text::visible;
use args::{Cli, ConfigVerb, Verb};
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::io::{self, Write};

/// What is known of the place that the output goes to.
pub struct Terminal<'a> {
    pub stdout: bool,
    pub stderr: bool,
    /// Stdout is a terminal that is known to show hyperlinks.
    pub links: bool,
    /// Environment variables.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
    /// Reads all of stdin, when asked.
    pub stdin: &'a dyn Fn() -> io::Result<String>,
    /// The words that start the program: `cargo async-lint` for the binary that cargo runs.
    pub bin_name: &'static str,
}

/// Where the output goes.
struct Streams<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

/// Why a command ended early.
enum Stop {
    /// The job could not be done: the user is told, exit code 2.
    Failure(anyhow::Error),
    /// Nobody can be told: stdout or stderr is gone.
    Output(io::Error),
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Self::Failure(error)
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure.into())
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs a command line and gives the exit code. The error is about writing to `out` or `err`.
pub fn run(
    args: impl Iterator<Item = OsString>,
    terminal: &Terminal,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let mut streams = Streams { out, err };
    match obey(args, terminal, &mut streams) {
        Ok(code) => Ok(code),
        Err(Stop::Output(error)) => Err(error),
        Err(Stop::Failure(error)) => {
            tell_failure(&error, streams.err)?;
            Ok(2)
        }
    }
}

/// What is wrong in one line, what to do in another.
fn tell_failure(error: &anyhow::Error, err: &mut dyn Write) -> io::Result<()> {
    let (wrong, advice) = told(error);
    writeln!(err, "error: {}", visible(&wrong))?;
    writeln!(err, "help: {}", visible(&advice))
}

fn obey(args: impl Iterator<Item = OsString>, terminal: &Terminal, streams: &mut Streams) -> Result<u8, Stop> {
    let matches = match Cli::command().bin_name(terminal.bin_name).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => {
            write!(streams.out, "{}", error.render())?;
            return Ok(0);
        }
        Err(error) => return Err(usage::usage_failure(&error).into()),
    };
    let cli = Cli::from_arg_matches(&matches).map_err(|error| usage::usage_failure(&error))?;
    match cli.verb {
        None => check::check(&cli.check, &matches, terminal, streams),
        Some(Verb::Check(args)) => {
            let own = matches.subcommand_matches("check").unwrap_or(&matches);
            check::check(&args, own, terminal, streams)
        }
        Some(Verb::Checklist(args)) => {
            let own = matches.subcommand_matches("checklist").unwrap_or(&matches);
            check::checklist(&args, own, terminal, streams)
        }
        Some(Verb::Explain { rule }) => about::explain(&rule, streams.out),
        Some(Verb::Rules) => about::list_rules(streams.out),
        Some(Verb::Init { directory }) => config::init(&directory, streams.out),
        Some(Verb::Config(ConfigVerb::Check { paths })) => config::check(&paths, streams.out),
        Some(Verb::Config(ConfigVerb::Schema)) => config::print_schema(streams.out),
        Some(Verb::Completions { shell }) => {
            // Into memory first: clap panics where a pipe is closed.
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "async-lint", &mut script);
            streams.out.write_all(&script)?;
            Ok(0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }
}
