//! The JSON of `cargo check`: what rust-analyzer, and tools that read cargo's messages, take findings from.
//!
//! Packages have the ids that cargo gives them (since 1.77), so that findings go when they are mended. Of the fixes
//! at most one is `MachineApplicable`: rustfix makes the edits of all that are.

use super::escape::absolute_uri;
use super::human;
use super::json_text;
use super::links::read_on;
use super::region::Region;
use super::text::{Lines, line_text, slashed, visible, visible_lines};
use super::{Style, Told, severity};
use crate::finding::{Applicability, Edit, Finding, Fix, Label};
use crate::judge::{Judged, Report};
use crate::model::{FileId, Place};
use crate::workspace::{Edition, Package, Target, TargetKind, normalise};
use serde::Serialize;
use std::io::{self, Write};
use std::path::Path;

#[derive(Serialize)]
struct CompilerMessage<'a> {
    reason: &'static str,
    #[serde(flatten)]
    origin: Origin,
    message: Diagnostic<'a>,
}

/// Which package and target a message is about.
#[derive(Serialize)]
struct Origin {
    package_id: String,
    manifest_path: String,
    target: TargetJson,
}

#[derive(Serialize)]
struct TargetJson {
    kind: [&'static str; 1],
    crate_types: [&'static str; 1],
    name: String,
    src_path: String,
    edition: &'static str,
    doc: bool,
    doctest: bool,
    test: bool,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    #[serde(rename = "$message_type", skip_serializing_if = "Option::is_none")]
    message_type: Option<&'static str>,
    message: String,
    code: Option<Code>,
    level: &'static str,
    spans: Vec<SpanJson<'a>>,
    children: Vec<Diagnostic<'a>>,
    rendered: Option<String>,
}

#[derive(Serialize)]
struct Code {
    code: String,
    explanation: Option<&'static str>,
}

#[derive(Serialize)]
struct SpanJson<'a> {
    file_name: &'a str,
    byte_start: u32,
    byte_end: u32,
    line_start: usize,
    line_end: usize,
    column_start: usize,
    column_end: usize,
    is_primary: bool,
    text: Vec<LineJson<'a>>,
    label: Option<String>,
    suggested_replacement: Option<&'a str>,
    suggestion_applicability: Option<&'static str>,
    expansion: Option<()>,
}

#[derive(Serialize)]
struct LineJson<'a> {
    text: &'a str,
    /// In characters, from 1.
    highlight_start: usize,
    highlight_end: usize,
}

#[derive(Serialize)]
struct BuildFinished {
    reason: &'static str,
    success: bool,
}

/// All findings, and cargo's last word.
pub fn write(out: &mut dyn Write, report: &Report, style: Style) -> io::Result<()> {
    write_messages(out, report, style)?;
    let success = report.tally.denied == 0 && report.problems.is_empty();
    json_text::line(out, &BuildFinished { reason: "build-finished", success })
}

/// All findings, for a stream that cargo ends.
pub fn write_messages(out: &mut dyn Write, report: &Report, style: Style) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    for judged in &report.judged {
        let message = diagnostic(&lines, judged, style)?;
        let origin = origin(report, judged.finding.primary.place.file);
        json_text::line(out, &CompilerMessage { reason: "compiler-message", origin, message })?;
    }
    Ok(())
}

fn diagnostic<'a>(lines: &Lines<'a>, judged: &'a Judged, style: Style) -> io::Result<Diagnostic<'a>> {
    let finding = &judged.finding;
    let mut rendered = Vec::new();
    // Each message stands alone, so each says where its level is from and where to read on.
    human::write_one(&mut rendered, lines, judged, Style { links: false, ..style }, &mut Told::default())?;
    let mut spans = vec![span(lines, &finding.primary, true)];
    spans.extend(finding.labels.iter().map(|label| span(lines, label, false)));
    let help = finding.help.iter().map(|text| child("help", text));
    let notes = finding.notes.iter().map(|text| child("note", text));
    let read_on = read_on(finding.rule);
    let read_on = [child("help", &read_on)];
    Ok(Diagnostic {
        message_type: Some("diagnostic"),
        message: visible(&finding.message).into_owned(),
        code: Some(Code { code: format!("async_lint::{}", finding.rule.replace('-', "_")), explanation: None }),
        level: severity(judged.level),
        spans,
        children: help.chain(notes).chain(read_on).chain(fixes(lines, finding)).collect(),
        rendered: Some(String::from_utf8_lossy(&rendered).into_owned()),
    })
}

fn child<'a>(level: &'static str, text: &str) -> Diagnostic<'a> {
    Diagnostic {
        message_type: None,
        message: visible_lines(text),
        code: None,
        level,
        spans: Vec::new(),
        children: Vec::new(),
        rendered: None,
    }
}

fn fixes<'a>(lines: &Lines<'a>, finding: &'a Finding) -> Vec<Diagnostic<'a>> {
    let mut machine_applicable = 0;
    let mut out = Vec::new();
    for fix in finding.fixes.iter().filter(|fix| !fix.edits.is_empty()) {
        let safe = finding.applicability(fix) == Applicability::Safe && machine_applicable == 0;
        machine_applicable += usize::from(safe);
        let applicability = if safe { "MachineApplicable" } else { "MaybeIncorrect" };
        out.push(Diagnostic { spans: edits(lines, finding, fix, applicability), ..child("help", &fix.title) });
    }
    out
}

fn edits<'a>(lines: &Lines<'a>, finding: &'a Finding, fix: &'a Fix, applicability: &'static str) -> Vec<SpanJson<'a>> {
    let edit = |edit: &'a Edit| SpanJson {
        suggested_replacement: Some(&edit.text),
        suggestion_applicability: Some(applicability),
        ..place(lines, edit.place, true)
    };
    let mut spans: Vec<SpanJson> = fix.edits.iter().map(edit).collect();
    let primary = finding.primary.place;
    let is_here = |place: Place| {
        let (a, b) = (place.span, primary.span);
        place.file == primary.file && a.start <= b.end && b.start <= a.end
    };
    if !fix.edits.iter().any(|edit| is_here(edit.place)) {
        // An anchor without a replacement: editors offer a fix at the places that it names.
        spans.push(place(lines, primary, true));
    }
    spans
}

fn span<'a>(lines: &Lines<'a>, label: &'a Label, is_primary: bool) -> SpanJson<'a> {
    let text = visible(&label.text).into_owned();
    SpanJson { label: Some(text).filter(|text| !text.is_empty()), ..place(lines, label.place, is_primary) }
}

fn place<'a>(lines: &Lines<'a>, place: Place, is_primary: bool) -> SpanJson<'a> {
    let Region { path, start, end } = Region::of(lines, place);
    SpanJson {
        file_name: path,
        byte_start: start.byte,
        byte_end: end.byte,
        line_start: start.line,
        line_end: end.line,
        column_start: start.column,
        column_end: end.column,
        is_primary,
        text: lines_of(lines, place.file, (start.line, start.column), (end.line, end.column)),
        label: None,
        suggested_replacement: None,
        suggestion_applicability: None,
        expansion: None,
    }
}

/// The whole lines, which readers need to turn columns into their own units. Lines and columns from 1.
fn lines_of<'a>(
    lines: &Lines<'a>,
    file: FileId,
    (first, start): (usize, usize),
    (last, end): (usize, usize),
) -> Vec<LineJson<'a>> {
    let source = lines.sources.file(file);
    let line = |line: usize| {
        let text = line_text(&source.text, lines.starts(file), line - 1).trim_start_matches('\u{feff}');
        LineJson {
            text,
            highlight_start: if line == first { start } else { 1 },
            highlight_end: if line == last { end } else { text.chars().count() + 1 },
        }
    };
    (first..=last).map(line).collect()
}

/// Where a file belongs; a file of no package is one by itself.
fn origin(report: &Report, file: FileId) -> Origin {
    let index = file.0 as usize;
    let files = &report.workspace.files;
    let package = match files.get(index) {
        Some(file) => file.package,
        // The manifests come after the files.
        None => index.checked_sub(files.len()).filter(|package| *package < report.workspace.packages.len()),
    };
    let path = &report.sources.file(file).path;
    let Some(package) = package.and_then(|package| report.workspace.packages.get(package)) else {
        return loose(path);
    };
    let known = report.targets.get(index).copied().flatten().and_then(|target| package.targets.get(target));
    let target = match known.or(package.targets.first()) {
        Some(target) => target_json(package, target),
        None => file_as_target(path, package.edition),
    };
    Origin {
        package_id: package_id(&package.root, &package.name, &package.version),
        manifest_path: absolute(&package.manifest),
        target,
    }
}

/// The id that cargo gives to a package of the file system: the name is left out where the directory says it.
fn package_id(root: &Path, name: &str, version: &str) -> String {
    let address = absolute_uri(root).unwrap_or_default();
    let address = address.trim_end_matches('/');
    let version = if version.is_empty() { "0.0.0" } else { version };
    let says_it = address.rsplit('/').next() == Some(name);
    if says_it { format!("path+{address}#{version}") } else { format!("path+{address}#{name}@{version}") }
}

fn loose(path: &Path) -> Origin {
    let directory = path.parent().unwrap_or(Path::new(""));
    let target = file_as_target(path, Edition::E2024);
    Origin {
        package_id: package_id(
            if directory.as_os_str().is_empty() { Path::new(".") } else { directory },
            &target.name,
            "",
        ),
        manifest_path: absolute(&directory.join("Cargo.toml")),
        target,
    }
}

fn file_as_target(path: &Path, edition: Edition) -> TargetJson {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    TargetJson {
        kind: ["lib"],
        crate_types: ["lib"],
        name,
        src_path: absolute(path),
        edition: edition_text(edition),
        doc: true,
        doctest: true,
        test: true,
    }
}

fn target_json(package: &Package, target: &Target) -> TargetJson {
    let (kind, crate_type) = match target.kind {
        TargetKind::Lib => ("lib", "lib"),
        TargetKind::ProcMacro => ("proc-macro", "proc-macro"),
        TargetKind::Bin => ("bin", "bin"),
        TargetKind::Example => ("example", "bin"),
        TargetKind::Test => ("test", "bin"),
        TargetKind::Bench => ("bench", "bin"),
        TargetKind::BuildScript => ("custom-build", "bin"),
    };
    let is_lib = matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro);
    let name = match target.kind {
        TargetKind::BuildScript => "build-script-build".to_owned(),
        // A crate's name has `_` where its target may have `-`.
        _ if !is_lib && package.name.replace('-', "_") == target.name => package.name.clone(),
        _ => target.name.clone(),
    };
    TargetJson {
        kind: [kind],
        crate_types: [crate_type],
        name,
        src_path: absolute(&target.path),
        edition: edition_text(package.edition),
        doc: is_lib || target.kind == TargetKind::Bin,
        doctest: is_lib,
        test: is_lib || matches!(target.kind, TargetKind::Bin | TargetKind::Test),
    }
}

fn edition_text(edition: Edition) -> &'static str {
    match edition {
        Edition::E2015 => "2015",
        Edition::E2018 => "2018",
        Edition::E2021 => "2021",
        Edition::E2024 => "2024",
    }
}

fn absolute(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    slashed(&normalise(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_ids_are_cargos() {
        assert_eq!(package_id(Path::new("/work/demo"), "demo", "0.1.0"), "path+file:///work/demo#0.1.0");
        assert_eq!(package_id(Path::new("/work/a b/x"), "demo", "0.1.0"), "path+file:///work/a%20b/x#demo@0.1.0");
        assert_eq!(package_id(Path::new("/work/./x/../demo/"), "demo", ""), "path+file:///work/demo#0.0.0");
    }
}
