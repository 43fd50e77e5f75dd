//! The command line: verbs and flags become [`Options`], a report becomes text and an exit code; the only user of clap.

use crate::failure::{Failure, told};
use crate::judge::{GROUPS, Outcome, Report, find_rule, nearest};
use crate::options::{LevelFlag, Options};
use crate::page;
use crate::report::text::visible;
use crate::report::{Style, checklist, human, short, write_closing, write_timings};
use crate::rule::Level;
use crate::rules::RULES;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What is known of the place that the output goes to.
pub struct Terminal<'a> {
    pub stdout: bool,
    /// Environment variables.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
}

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
struct Cli {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    check: CheckArgs,
}

#[derive(Debug, Subcommand)]
enum Verb {
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
struct CheckArgs {
    #[command(flatten)]
    run: RunArgs,
    /// How findings are printed
    #[arg(short, long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Args)]
struct ChecklistArgs {
    #[command(flatten)]
    run: RunArgs,
    /// How the list is printed
    #[arg(short, long, value_enum, default_value_t)]
    format: ChecklistFormat,
}

/// What every run may be told, whatever becomes of its report.
#[derive(Debug, Args)]
struct RunArgs {
    /// Files, crates or workspaces
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// Switch a rule off; `all` and `warnings` are groups. Of -A, -W and -D the last word counts
    #[arg(short = 'A', long, value_name = "RULE", value_delimiter = ',')]
    allow: Vec<String>,
    /// Let a rule warn
    #[arg(short = 'W', long, value_name = "RULE", value_delimiter = ',')]
    warn: Vec<String>,
    /// Let a rule fail the check; `-D warnings` is the flag for a gate
    #[arg(short = 'D', long, value_name = "RULE", value_delimiter = ',')]
    deny: Vec<String>,
    /// Let guessed findings fail the check too
    #[arg(long)]
    strict: bool,
    /// Apply all rules to tests, examples and build scripts
    #[arg(long)]
    tests: bool,
    /// Show findings that comments suppress
    #[arg(long)]
    no_suppressions: bool,
    /// Use this configuration instead of the nearest async-lint.toml
    #[arg(short, long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Exit 0 though something is denied
    #[arg(long)]
    exit_zero: bool,
    /// Print findings only
    #[arg(short, long)]
    quiet: bool,
    /// Print how long each phase took
    #[arg(long)]
    timings: bool,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
    /// Number of threads
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Source, labels and advice
    #[default]
    Full,
    /// One line for each finding
    Short,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum ChecklistFormat {
    /// For a terminal
    #[default]
    Text,
    /// A task list to paste into a pull request
    Markdown,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Color {
    /// On a terminal; NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE and TERM=dumb are heeded
    #[default]
    Auto,
    Always,
    Never,
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
        Err(error) => return fail(&usage_failure(&error).into(), err),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return fail(&usage_failure(&error).into(), err),
    };
    match cli.verb {
        None => check(&cli.check, &matches, terminal, out, err),
        Some(Verb::Check(args)) => {
            let own = matches.subcommand_matches("check").unwrap_or(&matches);
            check(&args, own, terminal, out, err)
        }
        Some(Verb::Checklist(args)) => {
            let own = matches.subcommand_matches("checklist").unwrap_or(&matches);
            checklist(&args, own, out, err)
        }
        Some(Verb::Explain { rule }) => explain(&rule, out, err),
        Some(Verb::Rules) => list_rules(out),
    }
}

fn check(
    args: &CheckArgs,
    matches: &ArgMatches,
    terminal: &Terminal,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let report = match report_of(&args.run, matches, err)? {
        Ok(report) => report,
        Err(code) => return Ok(code),
    };
    let style = Style { color: wants_color(args.run.color, terminal), unicode: terminal.stdout };
    match args.format {
        Format::Full => human::write(out, &report, style)?,
        Format::Short => short::write(out, &report)?,
    }
    // In the short format every line on stdout is a finding.
    let aside: &mut dyn Write = if args.format == Format::Short { err } else { out };
    if args.run.timings {
        write_timings(aside, &report)?;
    }
    if !args.run.quiet {
        write_closing(aside, &report)?;
    }
    Ok(exit_code(&report, args.run.exit_zero))
}

fn checklist(args: &ChecklistArgs, matches: &ArgMatches, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let report = match report_of(&args.run, matches, err)? {
        Ok(report) => report,
        Err(code) => return Ok(code),
    };
    let form = match args.format {
        ChecklistFormat::Text => checklist::Form::Plain,
        ChecklistFormat::Markdown => checklist::Form::Markdown,
    };
    checklist::write(out, &report, form)?;
    if args.run.timings {
        write_timings(err, &report)?;
    }
    Ok(exit_code(&report, args.run.exit_zero))
}

/// Runs the check and tells what could not be read; `Err` is the exit code of a run that did not come about.
fn report_of(args: &RunArgs, matches: &ArgMatches, err: &mut dyn Write) -> io::Result<Result<Report, u8>> {
    let report = match options(args, matches).and_then(|options| crate::check(&options)) {
        Ok(report) => report,
        Err(error) => return fail(&error, err).map(Err),
    };
    for problem in &report.problems {
        writeln!(err, "error: {}", visible(&problem.to_string()))?;
    }
    Ok(Ok(report))
}

fn exit_code(report: &Report, exit_zero: bool) -> u8 {
    match report.outcome() {
        Outcome::Clean => 0,
        Outcome::Denied if exit_zero => 0,
        Outcome::Denied => 1,
        Outcome::Broken => 2,
    }
}

fn options(args: &RunArgs, matches: &ArgMatches) -> anyhow::Result<Options> {
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

/// A word that is no path but nearly a verb.
fn mistyped_verb(path: &Path) -> Option<Failure> {
    let word = path.to_str().filter(|word| !word.contains(['/', '\\', '.']))?;
    if path.exists() {
        return None;
    }
    let verb = nearest(word, ["check", "checklist", "explain", "rules", "help"].into_iter())?;
    if verb == word {
        let help = format!("the command comes first: `async-lint {verb}`, then its flags");
        return Some(Failure::new(format!("`{word}` stands behind a flag, where a path is expected"), help));
    }
    let help = format!("did you mean `async-lint {verb}`?");
    Some(Failure::new(format!("no such command, file or directory: `{word}`"), help))
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

fn explain(name: &str, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let rule = match find_rule(RULES, name) {
        Ok(rule) => rule,
        Err(failure) => return fail(&failure.into(), err),
    };
    let front = page::front_of(rule);
    writeln!(out, "{} ({}): {}", rule.name, front.level.as_str(), front.summary)?;
    if !front.checklist.is_empty() {
        writeln!(out, "Checklist: {}", front.checklist)?;
    }
    if !front.clippy.is_empty() {
        writeln!(out, "Clippy twin: {}", front.clippy.join(", "))?;
    }
    let body = page::read(rule.page).map(|page| page.body).unwrap_or_else(|fault| fault);
    for line in body.trim_end().lines() {
        // The marks are for the tests; a reader wants to know which line is meant.
        match line.split_once(" //~ ") {
            Some((code, _)) => writeln!(out, "{code} // <- here")?,
            None => writeln!(out, "{line}")?,
        }
    }
    Ok(0)
}

fn list_rules(out: &mut dyn Write) -> io::Result<u8> {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let rules: Vec<_> = RULES.iter().map(|rule| (rule, page::front_of(rule))).collect();
    let lines: BTreeSet<&str> = rules.iter().map(|(_, front)| front.checklist.as_str()).collect();
    // The linter's own rules serve no line of the checklist and come last.
    for line in lines.iter().filter(|line| !line.is_empty()).chain(lines.get("")) {
        writeln!(out, "{}", if line.is_empty() { "about the check itself" } else { line })?;
        for (rule, front) in rules.iter().filter(|(_, front)| front.checklist == *line) {
            writeln!(out, "  {:width$}  {:5}  {}", rule.name, front.level.as_str(), front.summary)?;
        }
        writeln!(out)?;
    }
    writeln!(out, "`async-lint explain RULE` says more about one of them.")?;
    Ok(0)
}

/// Says what is wrong in one line and what to do in another.
fn fail(error: &anyhow::Error, err: &mut dyn Write) -> io::Result<u8> {
    let (wrong, advice) = told(error);
    writeln!(err, "error: {}", visible(&wrong))?;
    writeln!(err, "help: {}", visible(&advice))?;
    Ok(2)
}

/// Clap's error in our form.
fn usage_failure(error: &clap::Error) -> Failure {
    let text = error.render().to_string();
    let first = text.split("\n\n").next().unwrap_or_default().trim();
    let message = first.strip_prefix("error: ").unwrap_or(first);
    let message: Vec<&str> = message.lines().map(str::trim).collect();
    let suggestion = [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand]
        .into_iter()
        .find_map(|kind| error.get(kind))
        .and_then(|value| match value {
            ContextValue::String(one) => Some(one.clone()),
            ContextValue::Strings(many) => many.first().cloned(),
            _ => None,
        });
    let help = match suggestion {
        Some(near) => format!("did you mean `{near}`?"),
        None if error.kind() == ErrorKind::ArgumentConflict => {
            "flags of a check stand after the verb: `async-lint check -D warnings .`".to_owned()
        }
        None => "`async-lint --help` lists commands and flags".to_owned(),
    };
    Failure::new(message.join(" "), help)
}

/// What users agreed on: the flag, then NO_COLOR, then the forcing variables, then the terminal.
fn wants_color(choice: Color, terminal: &Terminal) -> bool {
    let set = |name: &str| (terminal.variable)(name).filter(|value| !value.is_empty());
    let forced = |name: &str| set(name).is_some_and(|value| value != "0");
    match choice {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if set("NO_COLOR").is_some() => false,
        Color::Auto if forced("FORCE_COLOR") || forced("CLICOLOR_FORCE") => true,
        Color::Auto => terminal.stdout && set("TERM").as_deref() != Some("dumb"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[track_caller]
    fn check_color(choice: Color, stdout: bool, variables: &[(&str, &str)], expected: bool) {
        let variable =
            |name: &str| variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(wants_color(choice, &Terminal { stdout, variable: &variable }), expected, "{variables:?}");
    }

    #[test]
    fn colours_heed_the_environment() {
        check_color(Color::Auto, true, &[], true);
        check_color(Color::Auto, false, &[], false);
        check_color(Color::Auto, true, &[("NO_COLOR", "1"), ("FORCE_COLOR", "1")], false);
        check_color(Color::Auto, true, &[("NO_COLOR", "")], true);
        check_color(Color::Auto, true, &[("TERM", "dumb")], false);
        check_color(Color::Auto, false, &[("FORCE_COLOR", "1")], true);
        check_color(Color::Auto, false, &[("CLICOLOR_FORCE", "0")], false);
        check_color(Color::Always, false, &[("NO_COLOR", "1")], true);
        check_color(Color::Never, true, &[("FORCE_COLOR", "1")], false);
    }
}
