//! The table of output formats; each is a writer in a file of its own.

use super::{Style, human, short};
use crate::judge::Report;
use std::io::{self, Write};

/// One way to print a report.
#[derive(Debug)]
pub struct Format {
    /// What stands after `-f`.
    pub name: &'static str,
    /// One phrase for `--help`.
    pub about: &'static str,
    pub write: fn(&mut dyn Write, &Report, Style) -> io::Result<()>,
    /// For people: the closing lines stand behind it. For machines they go to stderr.
    pub for_people: bool,
}

/// All formats, the default first.
pub const FORMATS: &[Format] = &[
    Format { name: "full", about: "Source, labels and advice", write: human::write, for_people: true },
    Format {
        name: "short",
        about: "One line for each finding",
        write: |out, report, _| short::write(out, report),
        for_people: false,
    },
];

/// The format of this name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
