//! The table of output formats; each is a writer in a file of its own.

use super::{Style, cargo, checkstyle, github, gitlab, human, json, junit, markdown, rdjson, sarif, short};
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
    Format {
        name: "json",
        about: "One document with everything, as report.schema.json has it",
        write: |out, report, _| json::write(out, report),
        for_people: false,
    },
    Format {
        name: "jsonl",
        about: "The same, a finding on each line and a summary on the last",
        write: |out, report, _| json::write_lines(out, report),
        for_people: false,
    },
    Format {
        name: "cargo",
        about: "The messages of `cargo check`, for rust-analyzer",
        write: cargo::write,
        for_people: false,
    },
    Format {
        name: "sarif",
        about: "SARIF 2.1.0, for code scanning",
        write: |out, report, _| sarif::write(out, report),
        for_people: false,
    },
    Format {
        name: "github",
        about: "Workflow commands of GitHub Actions",
        write: |out, report, _| github::write(out, report),
        for_people: false,
    },
    Format {
        name: "gitlab",
        about: "GitLab's code quality report",
        write: |out, report, _| gitlab::write(out, report),
        for_people: false,
    },
    Format {
        name: "junit",
        about: "JUnit's XML",
        write: |out, report, _| junit::write(out, report),
        for_people: false,
    },
    Format {
        name: "checkstyle",
        about: "Checkstyle's XML",
        write: |out, report, _| checkstyle::write(out, report),
        for_people: false,
    },
    Format {
        name: "rdjson",
        about: "The diagnostic format of reviewdog",
        write: |out, report, _| rdjson::write(out, report),
        for_people: false,
    },
    Format {
        name: "markdown",
        about: "A table for a job's summary or a pull request",
        write: |out, report, _| markdown::write(out, report),
        for_people: false,
    },
];

/// The format `cargo` for a stream that cargo itself ends.
pub static CARGO_MESSAGES: Format = Format {
    name: "cargo",
    about: "The messages of `cargo check`, without its last word",
    write: cargo::write_messages,
    for_people: false,
};

/// The format of this name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
