//! What holds for every text, whatever it is; asked by property tests, fuzz targets and the corpus run alike.

use async_lint::finding::Applicability;
use async_lint::judge::{INTERNAL_ERROR, Judged, Report, SYNTAX_ERROR, TOO_DEEPLY_NESTED};
use async_lint::level::Level;
use async_lint::model::{Place, Span};
use async_lint::options::{LevelFlag, Options};
use async_lint::report::Style;
use async_lint::report::formats::FORMATS;
use async_lint::rules::RULES;
use async_lint::{add_allows, check_text, fix_text};

/// Text that has nothing to do with any other: what is checked after it must not know of it.
const OTHER: &str =
    "\u{feff}use tokio::sync::Mutex;\nasync fn o(m: &Mutex<u8>) { let ü = m.lock(); loop { m.lock().await; } }\n";

/// A reason with all that opens and closes something.
const REASON: &str = "it's \"so\" /* here */ r#\" {";

/// Panics, with all that is wrong, when something does not hold for this text.
#[allow(dead_code, reason = "not all who include this file ask in the same way")]
pub fn check_invariants(source: &str) {
    let faults = faults(source);
    assert!(faults.is_empty(), "{}\nin:\n{source}", faults.join("\n"));
}

/// What does not hold; empty when all is well.
pub fn faults(source: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let loud = every_rule(1);
    let report = check_text("a.rs", source, &loud);
    faults.extend(report.judged.iter().filter_map(|one| finding_fault(one, &report, source)));
    faults.extend(order_fault(&report));
    let quiet = check_text("a.rs", source, &Options::default());
    faults.extend(quiet.judged.iter().filter_map(|one| finding_fault(one, &quiet, source)));
    check_text("b.rs", OTHER, &loud);
    let again = check_text("a.rs", source, &every_rule(3));
    if said(&report) != said(&again) || report.tally != again.tally {
        faults.push(format!("another time, another report:\n{:?}\n{:?}", said(&report), said(&again)));
    }
    faults.extend(unread_fault(&report, source));
    faults.extend(suppression_fault(&report, source));
    faults.extend(allow_fault(&report, source));
    faults.extend(formats_fault(&report));
    faults.extend(fix_fault(&report, source, Applicability::Unsafe));
    faults
}

/// Panics when fixes, the safe ones alone or all, do not keep what is promised of them.
#[allow(dead_code, reason = "not all who include this file ask")]
pub fn check_fixes(source: &str) {
    let report = check_text("a.rs", source, &every_rule(1));
    for allowed in [Applicability::Safe, Applicability::Unsafe] {
        let fault = fix_fault(&report, source, allowed);
        assert!(fault.is_none(), "{allowed:?}: {}\nof:\n{source}", fault.unwrap_or_default());
    }
}

/// All rules, guesses and tests included, on so many threads.
fn every_rule(jobs: usize) -> Options {
    let level = |rule: &str| LevelFlag { rule: rule.to_owned(), level: Level::Warn };
    let levels = RULES.iter().map(|rule| level(rule.name)).collect();
    Options { levels, strict: true, tests: true, jobs: Some(jobs), ..Options::default() }
}

/// Everything of the findings, in a form that can be compared and shown.
fn said(report: &Report) -> Vec<String> {
    report.judged.iter().map(|one| format!("{:?} {:?}", one.level, one.finding)).collect()
}

fn finding_fault(judged: &Judged, report: &Report, source: &str) -> Option<String> {
    let finding = &judged.finding;
    let fault = |words: &str| Some(format!("{}: {words}: {finding:?}", finding.rule));
    if finding.rule == INTERNAL_ERROR {
        return fault("a fault of our own");
    }
    if !RULES.iter().any(|rule| rule.name == finding.rule) {
        return fault("no such rule");
    }
    let places = finding.labels.iter().map(|label| label.place).chain([finding.primary.place]);
    for place in places {
        let Some(file) = report.sources.files.get(place.file.0 as usize) else { return fault("no such file") };
        let Span { start, end } = place.span;
        if start > end || file.text.get(start as usize..end as usize).is_none() {
            return fault("a place that is none");
        }
    }
    if &*report.sources.files[0].text != source {
        return fault("the text was changed");
    }
    let texts = [&finding.message, &finding.primary.text];
    if finding.message.trim().is_empty() || texts.iter().any(|text| text.contains('\n')) {
        return fault("a headline or label of no line or of several");
    }
    None
}

fn order_fault(report: &Report) -> Option<String> {
    let key = |judged: &Judged| {
        let finding = &judged.finding;
        let Place { file, span } = finding.primary.place;
        (
            report.sources.files[file.0 as usize].shown.clone(),
            span.start,
            span.end,
            finding.rule,
            finding.message.clone(),
        )
    };
    let keys: Vec<_> = report.judged.iter().map(key).collect();
    let wrong = keys.windows(2).find(|pair| pair[0] >= pair[1])?;
    Some(format!("not sorted, or not once: {wrong:?}"))
}

/// What is not read would not have been reported.
fn unread_fault(report: &Report, source: &str) -> Option<String> {
    let whole = check_text("a.rs", source, &Options { full: true, ..every_rule(1) });
    // Where something is broken, what was read as a whole may be cut elsewhere.
    let broken =
        |of: &Report| of.judged.iter().any(|one| [SYNTAX_ERROR, TOO_DEEPLY_NESTED].contains(&one.finding.rule));
    if broken(report) || broken(&whole) || said(report) == said(&whole) {
        return None;
    }
    Some(format!("read as a whole it says other things:\n{:?}\n{:?}", said(&whole), said(report)))
}

/// `allow-file` takes out the findings of its rule, and changes nothing else.
fn suppression_fault(report: &Report, source: &str) -> Option<String> {
    // A byte order mark, a shebang and a frontmatter keep the first place.
    if source.starts_with(['\u{feff}', '#', '-', ' ', '\t', '\r', '\n', '\u{b}', '\u{c}', '/']) {
        return None;
    }
    let first = report.judged.first()?.finding.rule;
    let comment = format!("// async-lint: allow-file({first}): to see what it changes\n");
    let moved = |span: Span| Span::new(span.start + comment.len() as u32, span.end + comment.len() as u32);
    let others = report.judged.iter().filter(|one| one.finding.rule != first);
    let expected: Vec<(&str, Span, &str)> =
        others.map(|one| (one.finding.rule, moved(one.finding.primary.place.span), &*one.finding.message)).collect();
    let after = check_text("a.rs", &format!("{comment}{source}"), &every_rule(1));
    let got: Vec<(&str, Span, &str)> = after
        .judged
        .iter()
        .map(|one| (one.finding.rule, one.finding.primary.place.span, &*one.finding.message))
        .collect();
    (got != expected).then(|| format!("allow-file({first}) changes others:\n{expected:?}\n{got:?}"))
}

/// Suppressions that are written suppress what they are written for, and nothing is left to write another time.
fn allow_fault(report: &Report, source: &str) -> Option<String> {
    // Where a string or comment has no end, any word that is added may move it.
    if report.judged.iter().any(|one| one.finding.rule == SYNTAX_ERROR) {
        return None;
    }
    let (added, left) = add_allows(report, REASON);
    let text = added.changes.values().next().map_or(source, |change| &change.after);
    let after = check_text("a.rs", text, &every_rule(1));
    if after.judged.len() != left {
        return Some(format!("{left} findings should be left:\n{text}\n{:?}", said(&after)));
    }
    let again = add_allows(&after, REASON).0.applied;
    (again > 0).then(|| format!("{again} suppressions are written again:\n{text}"))
}

/// Every format tells every finding, and none passes on what a terminal would obey.
#[allow(dead_code, reason = "not all who include this file ask")]
pub fn formats_fault(report: &Report) -> Option<String> {
    let count = report.judged.len();
    for format in FORMATS {
        let mut bytes = Vec::new();
        if (format.write)(&mut bytes, report, Style::default()).is_err() {
            return Some(format!("{}: the report cannot be written", format.name));
        }
        let Ok(text) = String::from_utf8(bytes) else { return Some(format!("{}: not UTF-8", format.name)) };
        if let Some(c) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return Some(format!("{}: {c:?} in the report", format.name));
        }
        let told = match format.name {
            "full" => text.lines().filter(|line| is_head(line)).count(),
            "short" => text.lines().count(),
            // Of the others what can be said without reading them: each finding's rule is named.
            _ if report.judged.iter().all(|one| text.contains(one.finding.rule)) => count,
            _ => 0,
        };
        if told != count {
            return Some(format!("{}: {told} of {count} findings are told:\n{text}", format.name));
        }
    }
    None
}

fn is_head(line: &str) -> bool {
    let rest = ["error[", "warning["].iter().find_map(|level| line.strip_prefix(level));
    rest.and_then(|rest| rest.split_once("]: ")).is_some_and(|(rule, _)| RULES.iter().any(|own| own.name == rule))
}

/// What was fixed parses no worse than before, is not fixed again, and keeps its byte order mark and line ends.
fn fix_fault(report: &Report, source: &str, allowed: Applicability) -> Option<String> {
    if report.judged.iter().all(|one| one.finding.best_fix(allowed).is_none()) {
        return None;
    }
    let options = every_rule(1);
    let (left, fixed) = fix_text("a.rs", source, &options, allowed);
    let fault = |words: &str| Some(format!("{words}:\n{fixed}"));
    // Read as a whole: a body that was of no interest before may be broken, and be read for what a fix puts into it.
    let broken = |text: &str| {
        let report = check_text("a.rs", text, &Options { full: true, ..every_rule(1) });
        report.judged.iter().filter(|one| one.finding.rule == SYNTAX_ERROR).count()
    };
    let left_broken = broken(&fixed);
    if left_broken > 0 && left_broken > broken(source) {
        return fault("a fix breaks the syntax");
    }
    if left.judged.iter().any(|one| one.finding.rule == INTERNAL_ERROR) {
        return fault("a fault of our own in what was fixed");
    }
    if fixed == source {
        return None;
    }
    if fixed.starts_with('\u{feff}') != source.starts_with('\u{feff}') {
        return fault("a fix changes the byte order mark");
    }
    let lone = |text: &str| text.matches('\n').count() - text.matches("\r\n").count();
    if lone(source) == 0 && source.contains("\r\n") && lone(&fixed) > 0 {
        return fault("a fix changes line ends");
    }
    let (_, again) = fix_text("a.rs", &fixed, &options, allowed);
    (again != fixed).then(|| format!("fixed twice, changed twice:\n{fixed}\n---\n{again}"))
}

/// Whether the text was understood whole.
#[allow(dead_code, reason = "not all who include this file ask")]
pub fn is_whole(report: &Report) -> bool {
    let broken = [SYNTAX_ERROR, TOO_DEEPLY_NESTED, INTERNAL_ERROR];
    !report.judged.iter().any(|one| broken.contains(&one.finding.rule))
}
