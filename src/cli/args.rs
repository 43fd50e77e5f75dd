//! The command line as clap is to read it: verbs, flags and their help; what they do is next door.

use super::outputs::{FormatArg, FormatParser, MessageFormatParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::ffi::OsString;
use std::path::PathBuf;

pub(super) const EXIT_CODES: &str = "\
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
    /// Write an async-lint.toml to begin with
    Init {
        /// The directory that it goes to
        #[arg(value_name = "DIR", default_value = ".")]
        directory: PathBuf,
    },
    /// Check the configuration, or print its JSON schema
    #[command(subcommand)]
    Config(ConfigVerb),
    /// Print the completions of a shell
    Completions { shell: Shell },
}

#[derive(Debug, Subcommand)]
pub(super) enum ConfigVerb {
    /// Say which configurations hold, and whether they are in order
    Check {
        /// Files, crates or workspaces
        #[arg(value_name = "PATH", default_value = ".")]
        paths: Vec<PathBuf>,
    },
    /// Print the JSON schema of async-lint.toml
    Schema,
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
    /// Then run `cargo check` or `cargo clippy` with all that follows, and print its output behind ours
    #[arg(long, value_name = "COMMAND [ARGS]", num_args = 1.., allow_hyphen_values = true)]
    pub then: Vec<OsString>,
    /// Print how many findings each rule has, instead of the findings
    #[arg(long)]
    pub statistics: bool,
    /// Check again whenever a file changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["fix", "diff", "write_baseline", "prune_baseline", "then", "show_files", "show_config"])]
    pub watch: bool,
    /// Apply the safe fixes
    #[arg(long, conflicts_with = "diff", help_heading = FIXES)]
    pub fix: bool,
    /// Print what the fixes, or --add-allow, would change, as a diff, and write nothing
    #[arg(long, help_heading = FIXES)]
    pub diff: bool,
    /// With --fix or --diff: the unsafe fixes too, which have to be looked at
    #[arg(long, help_heading = FIXES)]
    pub unsafe_fixes: bool,
    /// Write though there are changes that are not committed
    #[arg(long, help_heading = FIXES)]
    pub allow_dirty: bool,
    /// Write though there are changes that are only staged
    #[arg(long, help_heading = FIXES)]
    pub allow_staged: bool,
    /// Write though no version control keeps the files
    #[arg(long, help_heading = FIXES)]
    pub allow_no_vcs: bool,
    /// Write a comment above each finding that suppresses it, with this reason
    #[arg(
        long,
        value_name = "REASON",
        require_equals = true,
        conflicts_with_all = ["fix", "unsafe_fixes", "watch", "no_suppressions", "write_baseline", "prune_baseline"],
        help_heading = GATE
    )]
    pub add_allow: Option<String>,
    /// Write today's findings into the baseline
    #[arg(long, requires = "baseline", help_heading = GATE)]
    pub write_baseline: bool,
    /// Drop from the baseline what is mended
    #[arg(long, requires = "baseline", conflicts_with = "write_baseline", help_heading = GATE)]
    pub prune_baseline: bool,
    /// The same as `explain`, as rustc and clippy have it
    #[arg(long, value_name = "RULE", hide = true)]
    pub explain: Option<String>,
    /// List the files that would be checked, and check nothing
    #[arg(long, conflicts_with = "show_config", help_heading = WHAT)]
    pub show_files: bool,
    /// Print the configuration that would hold, and check nothing
    #[arg(long, help_heading = CONFIGURATION)]
    pub show_config: bool,
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
    /// Files, crates or workspaces; `-` is the source of one file on stdin [default: .]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The file that the text on stdin stands for
    #[arg(long, value_name = "FILE", help_heading = WHAT)]
    pub stdin_filename: Option<PathBuf>,
    /// Only these packages of the workspace: names, name@version or package ids; globs are understood
    #[arg(short, long, value_name = "SPEC", help_heading = WHAT)]
    pub package: Vec<String>,
    /// The whole workspace, from anywhere in it
    #[arg(long, alias = "all", help_heading = WHAT)]
    pub workspace: bool,
    /// Not these packages
    #[arg(long, value_name = "SPEC", help_heading = WHAT)]
    pub exclude: Vec<String>,
    /// The package or workspace of this Cargo.toml
    #[arg(long, value_name = "FILE", conflicts_with = "paths", help_heading = WHAT)]
    pub manifest_path: Option<PathBuf>,
    /// Apply all rules to tests, examples and build scripts
    #[arg(long, help_heading = WHAT)]
    pub tests: bool,

    /// Switch a rule off; `all` and `warnings` are groups. Of -A, -W and -D the last word counts
    #[arg(short = 'A', long, value_name = "RULE", value_delimiter = ',', help_heading = RULES)]
    pub allow: Vec<String>,
    /// Let a rule warn
    #[arg(short = 'W', long, value_name = "RULE", value_delimiter = ',', help_heading = RULES)]
    pub warn: Vec<String>,
    /// Let a rule fail the check; `-D warnings` is the flag for a gate
    #[arg(short = 'D', long, value_name = "RULE", value_delimiter = ',', help_heading = RULES)]
    pub deny: Vec<String>,
    /// Only these rules
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = RULES)]
    pub only: Vec<String>,
    /// Let guessed findings fail the check too
    #[arg(long, help_heading = RULES)]
    pub strict: bool,
    /// Parse every function, to check the lazy reading against it
    #[arg(long, hide = true)]
    pub full: bool,
    /// Show findings that comments suppress
    #[arg(long, help_heading = RULES)]
    pub no_suppressions: bool,

    /// Use this configuration instead of the nearest async-lint.toml
    #[arg(short, long, value_name = "FILE", help_heading = CONFIGURATION)]
    pub config: Vec<PathBuf>,
    /// Use no configuration
    #[arg(long, conflicts_with = "config", help_heading = CONFIGURATION)]
    pub isolated: bool,
    /// Leave out what the configuration excludes, though it is named here
    #[arg(long, help_heading = CONFIGURATION)]
    pub force_exclude: bool,

    /// Pass over the findings of this file
    #[arg(long, value_name = "FILE", help_heading = GATE)]
    pub baseline: Option<PathBuf>,
    /// Only findings on lines that changed since this revision; asks git
    #[arg(long, value_name = "REV", help_heading = GATE)]
    pub new_from: Option<String>,
    /// Exit 0 though something is denied
    #[arg(long, help_heading = GATE)]
    pub exit_zero: bool,
    /// Print findings only
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say which packages were looked at, under which configuration
    #[arg(short, long, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Print how long each phase took
    #[arg(long)]
    pub timings: bool,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
    /// Keep what was found in `target/async-lint`: the next run looks only at what has changed
    #[arg(long, help_heading = SPEED)]
    pub cache: bool,
    /// The same in another directory
    #[arg(long, value_name = "DIR", help_heading = SPEED)]
    pub cache_dir: Option<PathBuf>,
    /// Keep nothing and use nothing that was kept, whatever stands before
    #[arg(long, help_heading = SPEED)]
    pub no_cache: bool,
    /// Number of threads
    #[arg(short, long, value_name = "N", help_heading = SPEED, value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
    #[command(flatten)]
    pub cargos: CargosArgs,
}

const WHAT: &str = "What to check";
const RULES: &str = "Rules";
const FIXES: &str = "Fixes";
const GATE: &str = "Gate";
const SPEED: &str = "Speed";
const CONFIGURATION: &str = "Configuration";

/// Flags of `cargo check` that have no meaning here. Editors and scripts that run cargo pass them on.
#[derive(Debug, Args)]
pub(super) struct CargosArgs {
    #[arg(long, hide = true)]
    keep_going: bool,
    #[arg(long, hide = true)]
    all_targets: bool,
    #[arg(long, hide = true)]
    lib: bool,
    #[arg(long, hide = true)]
    bins: bool,
    #[arg(long, hide = true, num_args = 0..=1)]
    bin: Vec<String>,
    #[arg(long, hide = true)]
    examples: bool,
    #[arg(long, hide = true, num_args = 0..=1)]
    example: Vec<String>,
    #[arg(long, hide = true, num_args = 0..=1)]
    test: Vec<String>,
    #[arg(long, hide = true)]
    benches: bool,
    #[arg(long, hide = true, num_args = 0..=1)]
    bench: Vec<String>,
    #[arg(short = 'F', long, hide = true)]
    features: Vec<String>,
    #[arg(long, hide = true)]
    all_features: bool,
    #[arg(long, hide = true)]
    no_default_features: bool,
    #[arg(long, hide = true)]
    target: Vec<String>,
    #[arg(long, hide = true)]
    target_dir: Option<PathBuf>,
    #[arg(long, hide = true)]
    profile: Option<String>,
    #[arg(short, long, hide = true)]
    release: bool,
    #[arg(long, hide = true)]
    locked: bool,
    #[arg(long, hide = true)]
    offline: bool,
    #[arg(long, hide = true)]
    frozen: bool,
    #[arg(long, hide = true)]
    lockfile_path: Option<PathBuf>,
    #[arg(long, hide = true)]
    ignore_rust_version: bool,
    #[arg(long, hide = true)]
    future_incompat_report: bool,
    #[arg(short = 'Z', hide = true)]
    unstable: Vec<String>,
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
