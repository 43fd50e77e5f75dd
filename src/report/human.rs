//! Findings drawn as rustc draws them; the only user of codespan-reporting.

use super::diff;
use super::escape::absolute_uri;
use super::excerpt::{Excerpt, excerpt, shown_line};
use super::links::rule_url;
use super::text::{Lines, visible, visible_lines};
use super::{Cause, Style, Told, explain_note, level_note};
use crate::finding::{Applicability, Finding, Fix, Label};
use crate::judge::{Judged, Report};
use crate::model::{FileId, Place, Span};
use crate::rule::Level;
use codespan_reporting::diagnostic::{self, Diagnostic, LabelStyle, Severity};
use codespan_reporting::files::{self, Files};
use codespan_reporting::term::{self, Chars, Config, DisplayStyle, GeneralWriteResult, WriteStyle};
use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

/// How many findings of one cause are drawn; the others take a line each.
const DRAWN: usize = 3;

/// Writes all findings, each followed by an empty line, but for those of a cause that was drawn often enough.
pub fn write(out: &mut dyn Write, report: &Report, style: Style) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    let mut told = Told::default();
    report.judged.iter().try_for_each(|judged| write_one(out, &lines, judged, style, &mut told))?;
    if told.in_lines { writeln!(out) } else { Ok(()) }
}

/// Writes one finding and an empty line. What was told of its rule before is not told again.
pub(super) fn write_one(
    out: &mut dyn Write,
    lines: &Lines,
    judged: &Judged,
    style: Style,
    told: &mut Told,
) -> io::Result<()> {
    let mut config =
        Config { chars: if style.unicode { Chars::box_drawing() } else { Chars::ascii() }, ..Config::default() };
    let (finding, in_a_line) = without_told(lines, &judged.finding, told);
    let (pieces, mut diagnostic) = draw(lines, &finding, severity(judged.level), style);
    let was_in_lines = std::mem::replace(&mut told.in_lines, in_a_line);
    if in_a_line {
        config.display_style = DisplayStyle::Short;
    } else {
        diagnostic.notes = notes(lines, judged, &finding, style, told);
        if was_in_lines {
            writeln!(out)?;
        }
    }
    let drawn = match style.color {
        true => term::emit_to_write_style(&mut Painted { out: &mut *out }, &config, &pieces, &diagnostic),
        false => term::emit_to_io_write(out, &config, &pieces, &diagnostic),
    };
    drawn.map_err(io_error)
}

/// A finding without what another told in full, of the same cause and with the same help: twenty callers of one function
/// that blocks are one story. And whether that was drawn often enough, so that a line will do.
fn without_told<'f>(lines: &Lines, finding: &'f Finding, told: &mut Told) -> (Cow<'f, Finding>, bool) {
    let (true, Some(cause), Some(help)) = (finding.shares_cause, finding.labels.last(), &finding.help) else {
        return (Cow::Borrowed(finding), false);
    };
    let key = (finding.rule, help.clone(), cause.place);
    let Some(known) = told.causes.get_mut(&key) else {
        let Place { file, span } = finding.primary.place;
        let (line, column) = lines.position(file, span.start);
        let at = format!("{}:{line}:{column}", visible(&lines.sources.file(file).shown));
        let labels = finding.labels.iter().map(|label| label.place).collect();
        let notes = finding.notes.iter().cloned().collect();
        told.causes.insert(key, Cause { at, labels, notes, times: 1 });
        return (Cow::Borrowed(finding), false);
    };
    known.times += 1;
    let mut short = finding.clone();
    if known.times > DRAWN {
        short.message.push_str(&format!("; as at {}", known.at));
        short.labels.clear();
        return (Cow::Owned(short), true);
    }
    short.labels.retain(|label| !known.labels.contains(&label.place));
    short.notes.retain(|note| !known.notes.contains(note));
    short.help = Some(format!("as at {}, where the same cause is told in full", known.at));
    (Cow::Owned(short), false)
}

fn severity(level: Level) -> Severity {
    match level {
        Level::Deny => Severity::Error,
        Level::Warn => Severity::Warning,
        Level::Allow => Severity::Note,
    }
}

fn notes(lines: &Lines, judged: &Judged, finding: &Finding, style: Style, told: &mut Told) -> Vec<String> {
    let help = finding.help.iter().map(|help| format!("help: {}", visible_lines(help)));
    let mut notes: Vec<String> = help.collect();
    notes.extend(finding.fixes.first().map(|fix| drawn_fix(lines, finding, fix, style)));
    let once = [level_note(judged, told), explain_note(judged, told)];
    let own = finding.notes.iter().cloned().chain(once.into_iter().flatten());
    notes.extend(own.map(|note| format!("note: {}", visible_lines(&note))));
    notes
}

/// Lines of a fix that are shown.
const MAX_CHANGES: usize = 12;

/// The title, and under it the lines that go and come, each with its number.
fn drawn_fix(lines: &Lines, finding: &Finding, fix: &Fix, style: Style) -> String {
    let word = match finding.applicability(fix) {
        Applicability::Safe => "fix",
        Applicability::Unsafe => "unsafe fix",
    };
    let mut out = format!("{word}: {}", visible_lines(&fix.title));
    let changes = diff::changes(lines, fix);
    let width = changes.iter().map(|change| change.line.to_string().len()).max().unwrap_or(0);
    let mut home = finding.primary.place.file;
    for change in changes.iter().take(MAX_CHANGES) {
        if change.file != home {
            home = change.file;
            out.push_str(&format!("\n{}", visible(&lines.sources.file(home).shown)));
        }
        let (sign, paint) = if change.comes { ('+', GREEN) } else { ('-', RED) };
        let (paint, reset) = if style.color { (paint, RESET) } else { ("", "") };
        let text = shown_line(&change.text);
        out.push_str(&format!("\n{:>width$} {paint}{sign} {text}{reset}", change.line));
    }
    if changes.len() > MAX_CHANGES {
        out.push_str("\n...");
    }
    out
}

/// The pieces of source that a finding shows, the primary's file first, and the diagnostic that points into them.
fn draw(lines: &Lines, finding: &Finding, severity: Severity, style: Style) -> (Pieces, Diagnostic<usize>) {
    let mut labels: Vec<(LabelStyle, &Label)> = vec![(LabelStyle::Primary, &finding.primary)];
    labels.extend(finding.labels.iter().map(|label| (LabelStyle::Secondary, label)));
    let home = finding.primary.place.file;
    labels.sort_by_key(|(_, label)| (label.place.file != home, label.place));

    let mut pieces = Pieces(Vec::new());
    let mut drawn: Vec<diagnostic::Label<usize>> = Vec::new();
    for group in labels.chunk_by(|a, b| a.1.place.file == b.1.place.file) {
        let id: FileId = group[0].1.place.file;
        let spans: Vec<Span> = group.iter().map(|(_, label)| label.place.span).collect();
        let piece = excerpt(lines.sources.file(id), lines.starts(id), &spans);
        for ((style, label), range) in group.iter().zip(&piece.ranges) {
            let drawn_label = diagnostic::Label::new(*style, pieces.0.len(), range.clone());
            drawn.push(drawn_label.with_message(visible(&label.text)));
        }
        let file = lines.sources.file(id);
        let name = visible(&file.shown).into_owned();
        pieces.0.push((if style.links { linked(&name, absolute_uri(&file.path)) } else { name }, piece));
    }
    let rule = finding.rule.to_owned();
    let rule = if style.links { linked(&rule, rule_url(&rule)) } else { rule };
    let diagnostic =
        Diagnostic::new(severity).with_code(rule).with_message(visible(&finding.message)).with_labels(drawn);
    (pieces, diagnostic)
}

/// A hyperlink as terminals know it (OSC 8). The address holds no control character: it is percent-encoded.
fn linked(text: &str, address: Option<String>) -> String {
    match address {
        Some(address) => format!("\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"),
        None => text.to_owned(),
    }
}

/// The files as codespan is to see them: the shown text of the pieces, with the line numbers of the whole files.
struct Pieces(Vec<(String, Excerpt)>);

impl Pieces {
    fn piece(&self, id: usize) -> Result<&(String, Excerpt), files::Error> {
        self.0.get(id).ok_or(files::Error::FileMissing)
    }
}

impl<'a> Files<'a> for Pieces {
    type FileId = usize;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: usize) -> Result<&'a str, files::Error> {
        Ok(&self.piece(id)?.0)
    }

    fn source(&'a self, id: usize) -> Result<&'a str, files::Error> {
        Ok(&self.piece(id)?.1.text)
    }

    fn line_index(&'a self, id: usize, byte: usize) -> Result<usize, files::Error> {
        Ok(self.piece(id)?.1.starts.partition_point(|&start| start <= byte).saturating_sub(1))
    }

    fn line_number(&'a self, id: usize, line: usize) -> Result<usize, files::Error> {
        Ok(self.piece(id)?.1.first_line + line + 1)
    }

    /// Asked for the starts of labels only; theirs is known from before the text was changed for showing.
    fn column_number(&'a self, id: usize, line: usize, byte: usize) -> Result<usize, files::Error> {
        let piece = &self.piece(id)?.1;
        let known = piece.ranges.iter().position(|range| range.start == byte);
        Ok(known.map_or_else(|| byte - piece.starts[line], |index| piece.columns[index]) + 1)
    }

    fn line_range(&'a self, id: usize, line: usize) -> Result<Range<usize>, files::Error> {
        let piece = &self.piece(id)?.1;
        let missing = files::Error::LineTooLarge { given: line, max: piece.starts.len() };
        let start = *piece.starts.get(line).ok_or(missing)?;
        Ok(start..piece.starts.get(line + 1).copied().unwrap_or(piece.text.len()))
    }
}

fn io_error(error: files::Error) -> io::Error {
    match error {
        files::Error::Io(error) => error,
        other => io::Error::other(other),
    }
}

/// A writer that knows the colours of rustc.
struct Painted<'a> {
    out: &'a mut dyn Write,
}

const RESET: &str = "\x1b[0m";
const RED: &str = "\x1b[31m";
const GREEN: &str = "\x1b[32m";
const BOLD: &str = "\x1b[1m";
const BOLD_RED: &str = "\x1b[1;31m";
const BOLD_YELLOW: &str = "\x1b[1;33m";
const BOLD_BLUE: &str = "\x1b[1;34m";
const BOLD_GREEN: &str = "\x1b[1;32m";

fn paint_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Bug | Severity::Error => BOLD_RED,
        Severity::Warning => BOLD_YELLOW,
        Severity::Note | Severity::Help => BOLD_GREEN,
    }
}

impl Write for Painted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl WriteStyle for Painted<'_> {
    fn set_header(&mut self, severity: Severity) -> GeneralWriteResult {
        self.out.write_all(paint_of(severity).as_bytes())
    }

    fn set_header_message(&mut self) -> GeneralWriteResult {
        self.out.write_all(BOLD.as_bytes())
    }

    fn set_line_number(&mut self) -> GeneralWriteResult {
        self.out.write_all(BOLD_BLUE.as_bytes())
    }

    fn set_note_bullet(&mut self) -> GeneralWriteResult {
        self.out.write_all(BOLD_BLUE.as_bytes())
    }

    fn set_source_border(&mut self) -> GeneralWriteResult {
        self.out.write_all(BOLD_BLUE.as_bytes())
    }

    fn set_label(&mut self, severity: Severity, style: LabelStyle) -> GeneralWriteResult {
        let paint = match style {
            LabelStyle::Primary => paint_of(severity),
            LabelStyle::Secondary => BOLD_BLUE,
        };
        self.out.write_all(paint.as_bytes())
    }

    fn reset(&mut self) -> GeneralWriteResult {
        self.out.write_all(RESET.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::{Fingerprint, LevelSource};
    use crate::source::{SourceFile, SourceMap};
    use std::sync::Arc;

    #[test]
    fn a_finding_looks_like_rustcs() {
        let file = |shown: &str, text: &str| SourceFile { path: shown.into(), shown: shown.into(), text: text.into() };
        let files = vec![
            file("src/a.rs", "fn load() {\n    read();\n}\n"),
            file("src/b.rs", "async fn run() {\n\tload(\"\u{1b}\"); x();\n}\n"),
        ];
        let place = |file, start, end| Place::new(FileId(file), Span::new(start, end));
        let finding = Finding::new("blocking-call", place(1, 18, 22), "`load` blocks", "blocks its thread")
            .label(place(0, 16, 20), "here")
            .label(place(1, 0, 5), "async")
            .help("await it:\n`load().await`");
        let (source, fingerprint) = (LevelSource::Flag("-D warnings".into()), Fingerprint::default());
        let judged = Judged { finding, level: Level::Deny, source, fingerprint };
        let report = Report { judged: vec![judged], sources: Arc::new(SourceMap { files }), ..Report::default() };
        let mut out = Vec::new();
        let written = write(&mut out, &report, Style::default());
        let expected = r#"error[blocking-call]: `load` blocks
  --> src/b.rs:2:2
  |
1 | async fn run() {
  | ----- async
2 |     load("\u{1b}"); x();
  |     ^^^^ blocks its thread
  |
  --> src/a.rs:2:5
  |
2 |     read();
  |     ---- here
  |
  = help: await it:
    `load().await`
  = note: `blocking-call` is set to deny by `-D warnings`
  = note: `async-lint explain blocking-call` says more

"#;
        assert!(written.is_ok());
        assert_eq!(String::from_utf8_lossy(&out), expected);
    }
}
