//! SARIF 2.1.0, as code scanning wants it: rules with their pages, suppressions, fingerprints, evidence and fixes.

use super::escape::uri;
use super::json_text;
use super::links::{project_url, read_on, rule_url};
use super::region::Region;
use super::text::{Lines, slashed, visible, visible_lines};
use crate::finding::{Certainty, Fix};
use crate::judge::{Fingerprint, Judged, Outcome, Report, SuppressedBy};
use crate::level::Level;
use crate::page;
use crate::rule::Rule;
use crate::rules::RULES;
use crate::workspace::Problem;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// What relative addresses are relative to.
const ROOT: &str = "%SRCROOT%";
/// Code scanning takes no longer descriptions.
const MAX_DESCRIPTION: usize = 1024;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Value,
    automation_details: Value,
    invocations: Value,
    original_uri_base_ids: Value,
    column_kind: &'static str,
    results: Vec<Finding>,
}

/// A result, as SARIF calls it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Value,
    locations: [Value; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
    partial_fingerprints: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Value>,
    /// Empty for what counts: viewers then know that suppressions were looked for.
    suppressions: Vec<Value>,
    properties: Value,
}

pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let lines = Lines::new(&report.sources);
    let mut names = Names::default();
    let shown = report.judged.iter().map(|one| (one, None));
    let all = shown.chain(report.suppressed.iter().map(|one| (&one.judged, Some(&one.by))));
    let results = all.map(|(one, by)| finding(&lines, one, by, &mut names)).collect();
    let run = Run {
        tool: json!({ "driver": driver() }),
        automation_details: json!({ "id": "async-lint/" }),
        invocations: json!([invocation(report)]),
        original_uri_base_ids: json!({ ROOT: { "description": { "text": "The directory that the check ran in." } } }),
        column_kind: "unicodeCodePoints",
        results,
    };
    json_text::pretty(out, &Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

fn driver() -> Value {
    let mut driver = json!({
        "name": "async-lint",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "shortDescription": { "text": env!("CARGO_PKG_DESCRIPTION") },
        "rules": RULES.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
    });
    if let Some(url) = project_url() {
        driver["informationUri"] = json!(url);
    }
    driver
}

/// What is said of a rule once.
fn descriptor(rule: &Rule) -> Value {
    let front = page::front_of(rule);
    let (body, full) = match page::read(rule.page) {
        Ok(page) => {
            let flags = page.sections.first().map_or("", |section| section.text.as_str());
            let full = first_paragraph(flags);
            (page::without_marks(page.body.trim()), full)
        }
        Err(fault) => (fault.clone(), fault),
    };
    let mut tags = vec!["async"];
    tags.extend(Some("checklist").filter(|_| !front.checklist.is_empty()));
    let mut out = json!({
        "id": rule.name,
        "name": pascal_case(rule.name),
        "shortDescription": { "text": sentence(&front.summary) },
        "fullDescription": { "text": shortened(&full) },
        "help": { "text": body, "markdown": format!("# {}\n\n{body}", rule.name) },
        "defaultConfiguration": { "enabled": front.level != Level::Allow, "level": level(front.level) },
        "properties": {
            "precision": if front.level == Level::Deny { "very-high" } else { "high" },
            "problem.severity": if front.level == Level::Deny { "error" } else { "warning" },
            "tags": tags,
        },
    });
    if let Some(url) = rule_url(rule.name) {
        out["helpUri"] = json!(url);
    }
    out
}

fn first_paragraph(text: &str) -> String {
    let paragraph = text.trim().split("\n\n").next().unwrap_or_default();
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= MAX_DESCRIPTION {
        return text.to_owned();
    }
    text.chars().take(MAX_DESCRIPTION - 3).chain("...".chars()).collect()
}

/// A phrase with a capital letter and a full stop.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let stop = if phrase.ends_with(['.', '?', '!', ':']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

fn pascal_case(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|c| c.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    name.split('-').map(word).collect()
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Allow => "note",
    }
}

fn finding(lines: &Lines, one: &Judged, by: Option<&SuppressedBy>, names: &mut Names) -> Finding {
    let finding = &one.finding;
    let region = Region::of(lines, finding.primary.place);
    let related = finding.labels.iter().enumerate().map(|(index, label)| {
        let mut location = location(Region::of(lines, label.place));
        location["id"] = json!(index + 1);
        location["message"] = json!({ "text": text_or(&label.text, "related") });
        location
    });
    let mut primary = location(region);
    if !finding.primary.text.is_empty() {
        primary["message"] = json!({ "text": visible(&finding.primary.text) });
    }
    let fixes = finding.fixes.iter().map(|fix| fix_of(lines, fix));
    Finding {
        rule_id: finding.rule,
        rule_index: RULES.iter().position(|rule| rule.name == finding.rule).unwrap_or(0),
        level: level(one.level),
        message: json!({ "text": message(one) }),
        locations: [primary],
        related_locations: related.collect(),
        partial_fingerprints: names.of(one, region.path),
        fixes: fixes.collect(),
        suppressions: by.map(suppression).into_iter().collect(),
        properties: json!({
            "certainty": match finding.certainty {
                Certainty::Sure => "sure",
                Certainty::Likely => "likely",
            },
        }),
    }
}

/// The first sentence is the title; the evidence is linked.
fn message(one: &Judged) -> String {
    let finding = &one.finding;
    let mut out = format!("{}.", literal(&visible(&finding.message)));
    for text in finding.help.iter().chain(&finding.notes) {
        out.push_str("\n\n");
        out.push_str(&sentence(&literal(&visible_lines(text))));
    }
    let links = finding.labels.iter().enumerate().filter(|(_, label)| !label.text.is_empty());
    let links: Vec<String> =
        links.map(|(index, label)| format!("[{}]({})", link_text(&visible(&label.text)), index + 1)).collect();
    if !links.is_empty() {
        out.push_str(&format!("\n\nSee: {}.", links.join(", ")));
    }
    out.push_str(&format!("\n\n{}", sentence(&read_on(finding.rule))));
    out
}

/// Text that is no embedded link, though it may look like one.
fn literal(text: &str) -> String {
    if text.contains("](") { text.replace('[', "\\[") } else { text.to_owned() }
}

fn link_text(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

fn text_or<'a>(text: &'a str, other: &'a str) -> String {
    if text.is_empty() { other.to_owned() } else { visible(text).into_owned() }
}

fn location(region: Region<'_>) -> Value {
    json!({ "physicalLocation": { "artifactLocation": artifact(region.path), "region": region_of(region) } })
}

fn artifact(path: &str) -> Value {
    let mut out = Map::new();
    let uri = uri(path);
    if !uri.starts_with("file:") {
        out.insert("uriBaseId".to_owned(), json!(ROOT));
    }
    out.insert("uri".to_owned(), json!(uri));
    Value::Object(out)
}

fn region_of(region: Region<'_>) -> Value {
    let Region { start, end, .. } = region;
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

/// Changes by file, as SARIF wants them; the edits of one file in their order.
fn fix_of(lines: &Lines, fix: &Fix) -> Value {
    let mut files: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        let region = Region::of(lines, edit.place);
        let mut change = json!({ "deletedRegion": region_of(region) });
        if !edit.text.is_empty() {
            change["insertedContent"] = json!({ "text": edit.text });
        }
        files.entry(region.path).or_default().push(change);
    }
    let changes = files
        .into_iter()
        .map(|(path, replacements)| json!({ "artifactLocation": artifact(path), "replacements": replacements }));
    json!({ "description": { "text": visible(&fix.title) }, "artifactChanges": changes.collect::<Vec<_>>() })
}

fn suppression(by: &SuppressedBy) -> Value {
    let mut out = json!({ "kind": "inSource", "status": "accepted" });
    match by {
        SuppressedBy::Comment { reason: Some(reason) } => out["justification"] = json!(visible(reason)),
        SuppressedBy::Comment { reason: None } => {}
        SuppressedBy::ClippyAttribute => out["justification"] = json!("An attribute for the clippy lint says so."),
    }
    out
}

fn invocation(report: &Report) -> Value {
    json!({
        "executionSuccessful": report.outcome() != Outcome::Broken,
        "toolExecutionNotifications": report.problems.iter().map(notification).collect::<Vec<_>>(),
    })
}

fn notification(problem: &Problem) -> Value {
    let mut place = json!({ "artifactLocation": artifact(&slashed(&problem.path)) });
    if let Some((line, column)) = problem.place {
        place["region"] = json!({ "startLine": line, "startColumn": column });
    }
    json!({
        "level": "error",
        "message": { "text": visible(&problem.message) },
        "locations": [{ "physicalLocation": place }],
    })
}

/// Fingerprints, each once in a file: GitHub counts equal ones behind a colon, and so do we.
#[derive(Default)]
struct Names {
    seen: HashMap<(String, Fingerprint), usize>,
}

impl Names {
    fn of(&mut self, one: &Judged, path: &str) -> Value {
        let count = self.seen.entry((path.to_owned(), one.fingerprint)).or_default();
        *count += 1;
        let name = format!("{}:{count}", one.fingerprint);
        json!({ "primaryLocationLineHash": name, "asyncLint/v1": name })
    }
}
