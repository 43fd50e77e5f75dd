//! The command line as clap is to read it: verbs, flags and their help; what they do is next door.

use super::outputs::{FormatArg, FormatParser, MessageFormatParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing is denied (warnings may have been printed)
  1  something is denied
  2  the job could not be done: bad flag or configuration, missing path, no Rust file, unreadable file

Suppress one finding, with a reason, above or beside the code:
  // async-lint: allow(blocking-call): runs once, before the server starts";

#[derive(Debug, Parser)]
#[command(
    name = "async-lint",
    version,
    about = "Checks async Rust: blocking calls, lost futures, deadlocks. Reads source, runs nothing.",
    after_help = EXIT_CODES,
    args_conflicts_with_subcommands = true,
    max_term_width = 100
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub verb: Option<Verb>,
    #[command(flatten)]
    pub check: CheckArgs,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Check files, crates and workspaces (what happens without a verb)
    #[command(after_help = EXIT_CODES)]
    Check(Box<CheckArgs>),
    /// Go through the reviewer's checklist: what is in order, what is open, whether it is ready to submit
    #[command(after_help = EXIT_CODES)]
    Checklist(Box<ChecklistArgs>),
    /// Say what a rule is about, with examples
    Explain {
        #[arg(value_name = "RULE")]
        rule: String,
    },
    /// List the rules
    Rules,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub run: RunArgs,
    /// How findings are printed, and where to; may be given several times, once without a file
    #[arg(short, long, value_name = "FORMAT[=FILE]", value_parser = FormatParser, alias = "output-format")]
    pub format: Vec<FormatArg>,
    /// The same in cargo's words
    #[arg(long, value_name = "FORMAT", value_parser = MessageFormatParser, hide = true)]
    pub message_format: Vec<FormatArg>,
}

#[derive(Debug, Args)]
pub(super) struct ChecklistArgs {
    #[command(flatten)]
    pub run: RunArgs,
    /// How the list is printed
    #[arg(short, long, value_enum, default_value_t)]
    pub format: ChecklistFormat,
}

/// What every run may be told, whatever becomes of its report.
#[derive(Debug, Args)]
pub(super) struct RunArgs {
    /// Files, crates or workspaces
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// Switch a rule off; `all` and `warnings` are groups. Of -A, -W and -D the last word counts
    #[arg(short = 'A', long, value_name = "RULE", value_delimiter = ',')]
    pub allow: Vec<String>,
    /// Let a rule warn
    #[arg(short = 'W', long, value_name = "RULE", value_delimiter = ',')]
    pub warn: Vec<String>,
    /// Let a rule fail the check; `-D warnings` is the flag for a gate
    #[arg(short = 'D', long, value_name = "RULE", value_delimiter = ',')]
    pub deny: Vec<String>,
    /// Let guessed findings fail the check too
    #[arg(long)]
    pub strict: bool,
    /// Apply all rules to tests, examples and build scripts
    #[arg(long)]
    pub tests: bool,
    /// Show findings that comments suppress
    #[arg(long)]
    pub no_suppressions: bool,
    /// Use this configuration instead of the nearest async-lint.toml
    #[arg(short, long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Exit 0 though something is denied
    #[arg(long)]
    pub exit_zero: bool,
    /// Print findings only
    #[arg(short, long)]
    pub quiet: bool,
    /// Print how long each phase took
    #[arg(long)]
    pub timings: bool,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
    /// Number of threads
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ChecklistFormat {
    /// For a terminal
    #[default]
    Text,
    /// A task list to paste into a pull request
    Markdown,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal; NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE and TERM=dumb are heeded
    #[default]
    Auto,
    Always,
    Never,
}
