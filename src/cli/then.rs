//! `--then check|clippy`: cargo runs after the check, and its output follows ours; nothing else starts cargo.
//!
//! Editors run one command. With cargo's JSON asked for, both speak it, and the editor shows both.

use super::outputs::{FormatArg, MessageFormatParser};
use super::{Stop, Terminal};
use crate::failure::Failure;
use crate::judge::nearest;
use crate::report::formats::CARGO_MESSAGES;
use clap::Command as Clap;
use clap::builder::TypedValueParser;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::process::{Child, Command, Stdio};

/// The commands of cargo that say things about the code and change nothing.
const COMMANDS: &[&str] = &["check", "clippy"];

/// What stands after `--then`, looked at before anything is done.
pub(super) fn wanted(words: &[OsString]) -> Result<(), Failure> {
    let Some(command) = words.first().map(|word| word.to_string_lossy()) else { return Ok(()) };
    if COMMANDS.contains(&&*command) {
        return Ok(());
    }
    let help = match nearest(&command, COMMANDS.iter().copied()) {
        Some(near) => format!("did you mean `--then {near}`?"),
        None => "write `--then check` or `--then clippy`, and the flags for cargo behind it".to_owned(),
    };
    Err(Failure::new(format!("`--then {command}` is not understood"), help))
}

/// The formats of our own part: where none is asked for, the one that cargo is told to use; and cargo has the last word.
pub(super) fn formats(own: Vec<FormatArg>, words: &[OsString]) -> Vec<FormatArg> {
    if words.is_empty() {
        return own;
    }
    let mut formats = if own.is_empty() { Vec::from_iter(cargos_format(words)) } else { own };
    for one in formats.iter_mut().filter(|one| one.file.is_none() && one.format.name == "cargo") {
        one.format = &CARGO_MESSAGES;
    }
    formats
}

/// The value of `--message-format` among cargo's flags; `None` where there is none, or none that we know.
fn cargos_format(words: &[OsString]) -> Option<FormatArg> {
    let flags = words.iter().map(|word| word.to_str().unwrap_or_default()).take_while(|word| *word != "--");
    let flags: Vec<&str> = flags.collect();
    let value = flags.iter().enumerate().find_map(|(index, flag)| match *flag {
        "--message-format" => flags.get(index + 1).copied(),
        _ => flag.strip_prefix("--message-format="),
    })?;
    MessageFormatParser.parse_ref(&Clap::new("cargo"), None, value.as_ref()).ok()
}

/// Runs cargo, hands its stdout through line by line, and gives its exit code.
pub(super) fn run(words: &[OsString], terminal: &Terminal, out: &mut dyn Write) -> Result<u8, Stop> {
    out.flush()?;
    let cargo = (terminal.variable)("CARGO").filter(|cargo| !cargo.is_empty()).unwrap_or_else(|| "cargo".to_owned());
    let mut child =
        Command::new(&cargo).args(words).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(|error| {
            let wrong = match error.kind() {
                ErrorKind::NotFound => format!("`--then` runs cargo, and there is no `{cargo}`"),
                _ => format!("`{cargo}` cannot be started: {error}"),
            };
            Failure::new(wrong, "check that `cargo --version` works here, or set CARGO to its path")
        })?;
    let handed = hand_through(&mut child, out);
    if handed.is_err() {
        // Nobody reads any more. That it may have ended by itself is no error.
        let _ = child.kill();
    }
    let status = child.wait()?;
    handed?;
    // A signal has no code.
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2))
}

fn hand_through(child: &mut Child, out: &mut dyn Write) -> std::io::Result<()> {
    let Some(stdout) = child.stdout.take() else { return Ok(()) };
    let mut reader = BufReader::new(stdout);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        out.write_all(&line)?;
        // Editors show each message as it comes.
        out.flush()?;
        line.clear();
    }
    Ok(())
}
