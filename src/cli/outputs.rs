//! `-f FORMAT[=FILE]`: which formats are printed, and where each goes.

use super::Stop;
use crate::failure::Failure;
use crate::judge::{Report, nearest};
use crate::report::Style;
use crate::report::formats::{FORMATS, Format, format};
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};
use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;

/// One `-f`.
#[derive(Debug, Clone)]
pub(super) struct FormatArg {
    pub format: &'static Format,
    /// `None`: stdout.
    pub file: Option<PathBuf>,
    /// Coloured whatever the terminal says.
    pub colored: bool,
}

/// Reads `FORMAT[=FILE]`; the file `-` is stdout.
#[derive(Debug, Clone)]
pub(super) struct FormatParser;

impl TypedValueParser for FormatParser {
    type Value = FormatArg;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<FormatArg, clap::Error> {
        let text = value.to_str().ok_or_else(|| clap::Error::new(ErrorKind::InvalidUtf8).with_cmd(command))?;
        let (name, file) = text.split_once('=').map_or((text, None), |(name, file)| (name, Some(file)));
        let format = format(name).ok_or_else(|| unknown(command, arg, name))?;
        let file = file.filter(|file| *file != "-");
        if file == Some("") {
            return Err(refused(command, arg, text, None));
        }
        Ok(FormatArg { format, file: file.map(PathBuf::from), colored: false })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.about))))
    }
}

/// Reads what cargo's `--message-format` takes, which tools that run cargo pass on.
#[derive(Debug, Clone)]
pub(super) struct MessageFormatParser;

impl TypedValueParser for MessageFormatParser {
    type Value = FormatArg;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<FormatArg, clap::Error> {
        let words: Vec<&str> = value.to_str().unwrap_or_default().split(',').collect();
        let colored = words.contains(&"json-diagnostic-rendered-ansi");
        let name = match words[..] {
            ["human"] => "full",
            ["short"] => "short",
            // All of cargo's other words are shades of its JSON.
            _ if words.iter().all(|word| word.starts_with("json")) => "cargo",
            _ => return FormatParser.parse_ref(command, arg, value),
        };
        let format = format(name).ok_or_else(|| unknown(command, arg, name))?;
        Ok(FormatArg { format, file: None, colored })
    }
}

fn unknown(command: &Command, arg: Option<&Arg>, name: &str) -> clap::Error {
    refused(command, arg, name, nearest(name, FORMATS.iter().map(|format| format.name)))
}

fn refused(command: &Command, arg: Option<&Arg>, value: &str, near: Option<&str>) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
    if let Some(arg) = arg {
        error.insert(ContextKind::InvalidArg, ContextValue::String(arg.to_string()));
    }
    error.insert(ContextKind::InvalidValue, ContextValue::String(value.to_owned()));
    let known = FORMATS.iter().map(|format| format.name.to_owned()).collect();
    error.insert(ContextKind::ValidValue, ContextValue::Strings(known));
    if let Some(near) = near {
        error.insert(ContextKind::SuggestedValue, ContextValue::String(near.to_owned()));
    }
    error
}

/// What is printed when nothing is said: `full`, on stdout.
pub(super) fn wanted(args: &[FormatArg]) -> Result<Vec<FormatArg>, Failure> {
    let Some(default) = FORMATS.first() else { return Ok(Vec::new()) };
    if args.is_empty() {
        return Ok(vec![FormatArg { format: default, file: None, colored: false }]);
    }
    if let [first, second, ..] = args.iter().filter(|arg| arg.file.is_none()).collect::<Vec<_>>()[..] {
        let (first, second) = (first.format.name, second.format.name);
        let message = format!("`{first}` and `{second}` would be mixed on stdout");
        return Err(Failure::new(message, format!("give one of them a file: `-f {second}=report.txt`")));
    }
    let mut files: Vec<&PathBuf> = args.iter().filter_map(|arg| arg.file.as_ref()).collect();
    files.sort_unstable();
    if let Some(twice) = files.windows(2).find(|pair| pair[0] == pair[1]) {
        let message = format!("two formats go to the file {}", twice[0].display());
        return Err(Failure::new(message, "give each a file of its own"));
    }
    Ok(args.to_vec())
}

/// Writes all of them.
pub(super) fn write_all(args: &[FormatArg], report: &Report, style: Style, out: &mut dyn Write) -> Result<(), Stop> {
    for arg in args {
        let Some(path) = &arg.file else {
            (arg.format.write)(out, report, Style { color: style.color || arg.colored, ..style })?;
            continue;
        };
        // Whole before the file is touched: a report is either there or not.
        let mut text = Vec::new();
        (arg.format.write)(&mut text, report, Style { color: arg.colored, unicode: false, links: false })?;
        std::fs::write(path, text).map_err(|error| {
            let message = format!("cannot write {}: {}", path.display(), error.kind());
            Failure::new(message, "check that its directory is there and may be written to")
        })?;
    }
    Ok(())
}

/// The formats for people have stdout, so that remarks may stand there too.
pub(super) fn is_for_people(args: &[FormatArg]) -> bool {
    args.iter().any(|arg| arg.file.is_none() && arg.format.for_people)
}
