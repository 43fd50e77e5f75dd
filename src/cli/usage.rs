//! What is said about a command line that is not understood.

use super::args::Cli;
use crate::failure::Failure;
use crate::judge::nearest;
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::path::Path;

/// Clap's error in our form.
pub(super) fn usage_failure(error: &clap::Error) -> Failure {
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
        None if error.kind() == ErrorKind::ArgumentConflict && !message.join(" ").contains("subcommand") => {
            "leave out one of them".to_owned()
        }
        None if error.kind() == ErrorKind::ArgumentConflict => {
            "flags of a check stand after the verb: `async-lint check -D warnings .`".to_owned()
        }
        // `--add-allow REASON`
        None if error.kind() == ErrorKind::NoEquals => {
            "write it with `=`: `--add-allow=\"before the move to tokio\"`".to_owned()
        }
        None => "`async-lint --help` lists commands and flags".to_owned(),
    };
    Failure::new(message.join(" "), help)
}

/// A word that is no path but nearly a verb.
pub(super) fn mistyped_verb(path: &Path) -> Option<Failure> {
    let word = path.to_str().filter(|word| !word.contains(['/', '\\', '.']))?;
    if path.exists() {
        return None;
    }
    let command = Cli::command();
    let verbs = command.get_subcommands().map(clap::Command::get_name).chain(["help"]);
    let verb = nearest(word, verbs)?;
    if verb == word {
        let help = format!("the command comes first: `async-lint {verb}`, then its flags");
        return Some(Failure::new(format!("`{word}` stands behind a flag, where a path is expected"), help));
    }
    let help = format!("did you mean `async-lint {verb}`?");
    Some(Failure::new(format!("no such command, file or directory: `{word}`"), help))
}
