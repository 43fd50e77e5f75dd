//! The output formats, by their own readers: schemas, parsers, cargo; and what hostile names, sources and messages do to them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use async_lint::finding::{Applicability, Certainty, Edit, Finding, Fix};
use async_lint::judge::{Fingerprint, Judged, LevelSource, Report, Suppressed, SuppressedBy};
use async_lint::level::Level;
use async_lint::model::{FileId, Place, Span};
use async_lint::options::Options;
use async_lint::report::formats::{FORMATS, format};
use async_lint::report::{Style, human, json};
use async_lint::source::{SourceFile, SourceMap};
use async_lint::workspace::Problem;
use common::{TempDir, root};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

/// A name that means something to every medium.
const NAME: &str = "src/a\n::error::x,b%20:\u{1b}[31m\"'<&>`|\u{202e}é.rs";
const LINE: &str = "    nap(\"\u{1b}[2J\u{202e}\u{0} ï🦀 ]]> ::error::\"); // | `x` <script>";
const MESSAGE: &str =
    "blocking call `nap<T>`\u{1b}[31m\n::stop-commands::x\u{200b} [a](0) \u{0}\u{ffff}| <b> %0A &amp; ]]>";

fn written(name: &str, report: &Report) -> String {
    let mut out = Vec::new();
    (format(name).unwrap().write)(&mut out, report, Style::default()).unwrap();
    String::from_utf8(out).unwrap()
}

fn json_of(name: &str, report: &Report) -> Value {
    serde_json::from_str(&written(name, report)).unwrap()
}

fn judged(finding: Finding, level: Level, fingerprint: u64) -> Judged {
    Judged { finding, level, source: LevelSource::Flag("-D \u{1b}".into()), fingerprint: Fingerprint(fingerprint) }
}

/// Four findings, two of them alike, one suppressed; two files, one with a harmless name; a problem.
fn hostile() -> Report {
    let text = format!("\u{feff}use a;\r\nasync fn f() {{\r\n{LINE}\r\n}}\r\n");
    let at = text.find("nap").unwrap() as u32;
    let file = |name: &str, text: &str| SourceFile { path: name.into(), shown: name.into(), text: text.into() };
    let files = vec![file(NAME, &text), file("src/b.rs", "fn g() {\n    nap(1);\n}\n")];
    let place = |file, start, end| Place::new(FileId(file), Span::new(start, end));
    let crab = text.find('🦀').unwrap() as u32;
    let rich = Finding::new("blocking-call", place(0, at, at + 3), MESSAGE, MESSAGE)
        .label(place(0, 10, 18), MESSAGE)
        .label(place(1, 0, 4), "")
        .help(format!("use this:\n{MESSAGE}"))
        .note(MESSAGE)
        .fix(Fix::new(
            MESSAGE,
            Applicability::Safe,
            vec![Edit::new(place(0, at, at + 3), "nap_async\n\u{1b}"), Edit::new(place(0, 3, 3), "use b;\n")],
        ))
        .fix(Fix::new("import it", Applicability::Safe, vec![Edit::new(place(1, 0, 0), "use nap;\n")]))
        .fix(Fix::new("drop it", Applicability::Unsafe, vec![Edit::new(place(0, crab + 4, crab + 8), "")]));
    let twin = Finding { certainty: Certainty::Likely, ..rich.clone() };
    let plain = Finding::new("spin-loop", place(1, 13, 16), "it spins", "here");
    let hushed = Finding::new("spawn-borrow", place(1, 9, 900), "it borrows", "");
    Report {
        judged: vec![judged(rich, Level::Deny, 7), judged(twin, Level::Warn, 7), judged(plain, Level::Warn, 8)],
        suppressed: vec![Suppressed {
            judged: judged(hushed, Level::Deny, 9),
            by: SuppressedBy::Comment { reason: Some(MESSAGE.into()) },
        }],
        sources: Arc::new(SourceMap { files }),
        problems: vec![Problem { path: PathBuf::from(NAME), place: Some((2, 3)), message: MESSAGE.into() }],
        ..Report::default()
    }
}

fn clean() -> Report {
    let mut report = Report::default();
    report.tally.files = 3;
    report
}

/// The beginner's take-home, checked: with findings of many rules.
fn real() -> Report {
    let paths = vec![root().join("fixtures/take_home/beginner")];
    async_lint::check(&Options { paths, ..Options::default() }).unwrap()
}

#[track_caller]
fn assert_valid(schema: &Value, document: &Value, what: &str) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(document).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

#[test]
fn no_format_hands_on_what_terminals_obey_or_readers_cannot_see() {
    for format in FORMATS {
        let text = written(format.name, &hostile());
        let hidden = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{200b}' | '\u{202e}' | '\u{feff}');
        let found = text.lines().find(|line| line.contains(hidden));
        assert_eq!(found, None, "{}", format.name);
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for format in FORMATS {
        assert_eq!(written(format.name, &hostile()), written(format.name, &hostile()), "{}", format.name);
    }
}

#[test]
fn json_is_as_its_schema_says() {
    let schema: Value = serde_json::from_str(json::SCHEMA).unwrap();
    for report in [hostile(), clean(), real()] {
        let document = json_of("json", &report);
        assert_valid(&schema, &document, "json");
        assert_eq!(document["findings"].as_array().unwrap().len(), report.judged.len());
    }
    let document = json_of("json", &hostile());
    let first = &document["findings"][0];
    assert_eq!((&first["message"], &first["location"]["path"]), (&MESSAGE.into(), &NAME.into()));
    assert_eq!(document["suppressed"][0]["suppression"]["reason"], MESSAGE);
    assert_eq!(document["summary"]["outcome"], "broken");
    // A key that the schema does not know in the document is refused, so the two cannot drift apart.
    let mut more = document.clone();
    more["extra"] = 1.into();
    assert!(!jsonschema::is_valid(&schema, &more));
}

#[test]
fn lines_of_jsonl_are_as_the_schema_says() {
    let mut schema: Value = serde_json::from_str(json::SCHEMA).unwrap();
    let definitions = schema["$defs"].take();
    let line_schema = serde_json::json!({ "$ref": "#/$defs/line", "$defs": definitions });
    for report in [hostile(), clean(), real()] {
        let text = written("jsonl", &report);
        let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        lines.iter().for_each(|line| assert_valid(&line_schema, line, "jsonl"));
        let count = report.judged.len() + report.suppressed.len() + report.problems.len() + 1;
        assert_eq!((lines.len(), lines.last().unwrap()["type"].as_str()), (count, Some("summary")));
    }
}

fn sarif_schema() -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("tests/schemas/sarif-2.1.0.json")).unwrap()).unwrap()
}

/// Every string in a document.
fn strings(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(all) => all.iter().for_each(|one| strings(one, see)),
        Value::Object(all) => all.values().for_each(|one| strings(one, see)),
        _ => {}
    }
}

#[test]
fn sarif_is_as_its_schema_and_code_scanning_want_it() {
    let schema = sarif_schema();
    for report in [hostile(), clean(), real()] {
        let document = json_of("sarif", &report);
        assert_valid(&schema, &document, "sarif");
        strings(&document, &mut |text| assert!(!text.is_empty(), "an empty string"));
        let run = &document["runs"][0];
        for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
            for key in ["shortDescription", "fullDescription"] {
                let length = rule[key]["text"].as_str().unwrap().chars().count();
                assert!(1 < length && length <= 1024, "{rule}");
            }
            assert!(rule["help"]["markdown"].as_str().unwrap().contains("## Why it matters"), "{rule}");
        }
        let mut seen = BTreeSet::new();
        for result in run["results"].as_array().unwrap() {
            let place = &result["locations"][0]["physicalLocation"];
            for key in ["startLine", "startColumn", "endLine", "endColumn"] {
                assert!(place["region"][key].as_u64().is_some_and(|number| number > 0), "{result}");
            }
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            assert!(uri.bytes().all(|byte| byte.is_ascii_graphic() && !br#"<>"`|"#.contains(&byte)), "{uri}");
            let name = result["partialFingerprints"]["primaryLocationLineHash"].as_str().unwrap();
            assert!(seen.insert((uri.to_owned(), name.to_owned())), "{name} twice in {uri}");
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
    let results = json_of("sarif", &hostile())["runs"][0]["results"].clone();
    assert_eq!(results[0]["relatedLocations"][0]["id"], 1);
    assert_eq!(results[0]["suppressions"], serde_json::json!([]));
    assert_eq!(results[3]["suppressions"][0]["kind"], "inSource");
    assert_eq!(results[0]["fixes"].as_array().unwrap().len(), 3);
    assert_eq!(results[0]["locations"][0]["physicalLocation"]["region"]["startColumn"], 5);
}

/// Takes a workflow command apart as the runner does: name, properties, data.
fn command(line: &str) -> (String, Vec<(String, String)>, String) {
    let unescaped = |text: &str| {
        let text = text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",");
        text.replace("%25", "%")
    };
    let (head, data) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (name, properties) = head.split_once(' ').unwrap();
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), unescaped(value))).unwrap();
    (name.to_owned(), properties.split(',').map(pair).collect(), unescaped(data))
}

#[test]
fn github_sees_one_command_for_each_finding() {
    let report = hostile();
    let text = written("github", &report);
    let commands: Vec<_> = text.lines().map(command).collect();
    assert_eq!(commands.len(), report.judged.len() + report.problems.len());
    let names: Vec<&str> = commands.iter().map(|(name, _, _)| name.as_str()).collect();
    assert_eq!(names, ["error", "warning", "warning", "error"]);
    let (_, properties, data) = &commands[0];
    let file = NAME.replace('\u{1b}', "\\u{1b}").replace('\u{202e}', "\\u{202e}");
    let expected = [("file", &*file), ("line", "3"), ("endLine", "3"), ("col", "5"), ("endColumn", "8")];
    let found: Vec<(&str, &str)> = properties.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    assert_eq!(found[..5], expected);
    assert_eq!(found[5], ("title", "async-lint: blocking-call"));
    assert!(data.starts_with("blocking call `nap<T>`\\u{1b}[31m\n::stop-commands::"), "{data}");
}

#[test]
fn github_is_told_how_many_there_are() {
    let mut report = hostile();
    let one = report.judged.pop().unwrap();
    report.judged = vec![one; 11];
    let text = written("github", &report);
    assert!(text.lines().last().unwrap().starts_with("11 findings; GitHub shows 10 errors"), "{text}");
}

#[test]
fn gitlab_sees_each_issue_once() {
    for report in [hostile(), clean(), real()] {
        let document = json_of("gitlab", &report);
        let issues = document.as_array().unwrap();
        assert_eq!(issues.len(), report.judged.len() + report.problems.len());
        let fingerprints: BTreeSet<&str> = issues.iter().map(|one| one["fingerprint"].as_str().unwrap()).collect();
        assert_eq!(fingerprints.len(), issues.len());
        for issue in issues {
            assert!(issue["description"].as_str().unwrap().contains(": "), "{issue}");
            assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() > 0);
            let severities = ["info", "minor", "major", "critical", "blocker"];
            assert!(severities.contains(&issue["severity"].as_str().unwrap()), "{issue}");
        }
    }
}

#[test]
fn junit_is_xml_that_counts_right() {
    for (report, cases) in [(hostile(), 4), (clean(), 1)] {
        let text = written("junit", &report);
        let document = roxmltree::Document::parse(&text).unwrap();
        let of = |tag: &str| document.descendants().filter(|node| node.has_tag_name(tag)).count();
        assert_eq!((of("testcase"), of("failure")), (cases, report.judged.len()));
        assert_eq!(of("error"), report.problems.len());
        assert_eq!(document.root_element().attribute("tests"), Some(&*cases.to_string()));
        assert_eq!(document.root_element().attribute("failures"), Some(&*report.judged.len().to_string()));
    }
}

#[test]
fn checkstyle_is_xml_with_all_places() {
    let report = hostile();
    let text = written("checkstyle", &report);
    let document = roxmltree::Document::parse(&text).unwrap();
    let errors: Vec<_> = document.descendants().filter(|node| node.has_tag_name("error")).collect();
    assert_eq!(errors.len(), 4);
    assert_eq!(errors[0].parent().unwrap().attribute("name").unwrap().split('\n').next(), Some("src/a"));
    assert_eq!((errors[0].attribute("line"), errors[0].attribute("column")), (Some("3"), Some("5")));
}

#[test]
fn rdjson_counts_bytes() {
    let document = json_of("rdjson", &hostile());
    let first = &document["diagnostics"][0];
    assert_eq!(first["location"]["path"], NAME);
    assert_eq!(first["location"]["range"]["start"], serde_json::json!({ "line": 3, "column": 5 }));
    // The fix of two edits and the one in another file are none that can be taken by itself.
    let suggestions = first["suggestions"].as_array().unwrap();
    let column = LINE.find('🦀').unwrap() + 4 + 1;
    assert_eq!((suggestions.len(), &suggestions[0]["range"]["start"]["column"]), (1, &column.into()));
}

#[test]
fn markdown_keeps_to_its_cells() {
    let text = written("markdown", &hostile());
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), 2 + 3);
    for row in rows {
        let bars = row.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert_eq!(bars, 5, "{row}");
        assert!(!row.replace("\\<", "").contains("<b>"), "{row}");
    }
}

#[test]
fn cargo_messages_are_what_editors_take() {
    let text = written("cargo", &hostile());
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.last().unwrap(), &serde_json::json!({ "reason": "build-finished", "success": false }));
    let message = &lines[0]["message"];
    assert_eq!((&lines[0]["reason"], &message["level"]), (&"compiler-message".into(), &"error".into()));
    assert_eq!(message["code"]["code"], "async_lint::blocking_call");
    let span = &message["spans"][0];
    assert_eq!((&span["column_start"], &span["column_end"], &span["is_primary"]), (&5.into(), &8.into(), &true.into()));
    assert_eq!(span["text"][0]["text"], LINE);
    assert!(message["rendered"].as_str().unwrap().starts_with("error[blocking-call]: blocking call"));
    let children = message["children"].as_array().unwrap();
    let applicability = |child: &Value| child["spans"][0]["suggestion_applicability"].as_str().map(str::to_owned);
    let offered: Vec<_> = children.iter().filter_map(applicability).collect();
    assert_eq!(offered, ["MachineApplicable", "MaybeIncorrect", "MaybeIncorrect"]);
    // The second fix is made elsewhere: an anchor at the finding lets editors offer it there.
    let spans = children[4]["spans"].as_array().unwrap();
    assert_eq!((spans.len(), &spans[1]["byte_start"]), (2, &span["byte_start"]));
    assert_eq!((&spans[1]["suggested_replacement"], &spans[1]["is_primary"]), (&Value::Null, &true.into()));
    // What mends a guess is never applied unseen.
    let guessed: Vec<_> =
        lines[1]["message"]["children"].as_array().unwrap().iter().filter_map(applicability).collect();
    assert!(!guessed.contains(&"MachineApplicable".to_owned()));
}

#[test]
fn packages_and_targets_are_those_of_cargo() {
    let dir = TempDir::new();
    let nap = "pub async fn f() { std::thread::sleep(std::time::Duration::MAX) }\n";
    let manifest = |name: &str| format!("[package]\nname = \"{name}\"\nversion = \"0.2.1\"\nedition = \"2021\"\n");
    dir.write("Cargo.toml", "[workspace]\nmembers = [\"one\", \"other dir\"]\nresolver = \"2\"\n");
    dir.write("one/Cargo.toml", manifest("one"));
    dir.write("one/src/lib.rs", format!("{nap}mod inner;\n"));
    dir.write("one/src/inner.rs", nap);
    dir.write("one/src/bin/tool.rs", format!("fn main() {{}}\n{nap}"));
    dir.write("other dir/Cargo.toml", manifest("two-words"));
    dir.write("other dir/src/main.rs", format!("fn main() {{}}\n{nap}"));
    let report = async_lint::check(&Options { paths: vec![dir.0.clone()], ..Options::default() }).unwrap();
    let text = written("cargo", &report);
    let mut found: Vec<(String, Value, Value, Value)> = Vec::new();
    for line in text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        if let Some(id) = line["package_id"].as_str() {
            let target = &line["target"];
            found.push((
                id.to_owned(),
                line["manifest_path"].clone(),
                target["name"].clone(),
                target["src_path"].clone(),
            ));
        }
    }
    assert_eq!(found.len(), 4, "{text}");

    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    let arguments = ["metadata", "--no-deps", "--offline", "--format-version=1"];
    let output = Command::new(cargo).args(arguments).current_dir(&dir.0).output().unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut known = BTreeSet::new();
    for package in metadata["packages"].as_array().unwrap() {
        for target in package["targets"].as_array().unwrap() {
            let id = package["id"].as_str().unwrap().to_owned();
            let key =
                (id, package["manifest_path"].to_string(), target["name"].to_string(), target["src_path"].to_string());
            known.insert(key);
        }
    }
    for (id, manifest, name, path) in found {
        let one = (id, manifest.to_string(), name.to_string(), path.to_string());
        assert!(known.contains(&one), "{one:?} is not in {known:#?}");
    }
}

/// Each address in a report leads somewhere: where the manifest of async-lint names no repository, there is none.
#[test]
fn no_address_is_broken() {
    let repository = env!("CARGO_PKG_REPOSITORY");
    let report = real();
    for name in ["json", "sarif", "rdjson"] {
        let mut links = Vec::new();
        addresses(&json_of(name, &report), &mut links);
        assert_eq!(links.is_empty(), repository.is_empty(), "{name}: {links:?}");
        assert!(links.iter().all(|link| link.starts_with("https://") && link.starts_with(repository)), "{links:?}");
    }
    let markdown = written("markdown", &report);
    assert_eq!(markdown.contains("]("), !repository.is_empty(), "{markdown}");
}

/// What stands under the keys that the formats have for the pages of rules, and for the project.
fn addresses(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| addresses(one, out)),
        Value::Object(all) => {
            for (key, one) in all {
                if ["url", "helpUri", "informationUri"].contains(&key.as_str()) && !one.is_null() {
                    out.push(one.as_str().unwrap_or_default().to_owned());
                }
                addresses(one, out);
            }
        }
        _ => {}
    }
}

#[test]
fn terminals_get_links_that_cost_no_column() {
    let text = "async fn f() {\n    std::thread::sleep(d);\n}\n";
    let report = async_lint::check_text("/p/a b\u{1b}é.rs", text, &Options::default());
    let drawn = |links: bool| {
        let mut out = Vec::new();
        human::write(&mut out, &report, Style { links, ..Style::default() }).unwrap();
        String::from_utf8(out).unwrap()
    };
    let linked = drawn(true);
    // OSC 8: the address between `ESC ] 8 ; ;` and `ESC \`, the text, and the same with no address.
    let link = "  --> \u{1b}]8;;file:///p/a%20b%1B%C3%A9.rs\u{1b}\\/p/a b\\u{1b}é.rs\u{1b}]8;;\u{1b}\\:2:5\n";
    assert!(linked.contains(link), "{linked:?}");
    let mut plain = String::new();
    for (index, part) in linked.split("\u{1b}]8;;").enumerate() {
        let text = part.split_once("\u{1b}\\").map_or(part, |(_, text)| text);
        plain.push_str(if index == 0 { part } else { text });
    }
    assert_eq!(plain, drawn(false));
}
