//! Comments that suppress (`// async-lint: allow(rule): reason`), and what is wrong with them; levels are next door.
//!
//! A suppression matches the primary place of a finding only: the file that owns it decides.

use super::levels::{self, Settings};
use super::{
    CheckedFile, GROUPS, RuleFacts, SUPPRESSION_WITHOUT_REASON, SuppressedBy, UNKNOWN_RULE, UNUSED_SUPPRESSION, meant,
};
use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::model::{Comment, FileId, MARKERS, Place, Span};
use crate::source::SourceMap;

const FORM: &str = "// async-lint: allow(rule): reason";

/// One rule of one comment.
#[derive(Debug)]
struct Suppression {
    file: FileId,
    /// The whole comment.
    comment: Span,
    rule: &'static str,
    /// `None`: the whole file.
    covers: Option<Span>,
    /// The comment names other rules too.
    among_others: bool,
    reason: Option<String>,
    used: bool,
}

/// What a comment says.
#[derive(Debug, PartialEq, Eq)]
struct Directive<'a> {
    whole_file: bool,
    rules: Vec<&'a str>,
    reason: Option<&'a str>,
}

/// Says of each finding whether it is suppressed, and adds what is to be said about the comments themselves.
pub(super) fn apply(
    findings: Vec<Finding>,
    files: &[CheckedFile],
    sources: &SourceMap,
    facts: &RuleFacts,
    settings: &Settings,
) -> Vec<(Finding, Option<SuppressedBy>)> {
    let mut faults = Vec::new();
    let mut suppressions = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| file.speaks()) {
        let id = FileId(index as u32);
        for comment in &file.model.comments {
            read(id, comment, &sources.file(id).text, facts, &mut suppressions, &mut faults);
        }
    }
    if settings.no_suppressions {
        return findings.into_iter().chain(faults).map(|finding| (finding, None)).collect();
    }

    let mut judged = Vec::new();
    for finding in findings.into_iter().chain(faults) {
        // Both are asked: a comment is not unused because an attribute says the same.
        let by_comment = by_comment(&finding, &mut suppressions);
        let by_clippy = by_clippy(&finding, files, facts).then_some(SuppressedBy::ClippyAttribute);
        judged.push((finding, by_comment.or(by_clippy)));
    }
    for finding in unused(&suppressions, files, sources, facts, settings) {
        // `allow(unused-suppression)` is asked last and is never unused itself, or the question would not end.
        let by = by_comment(&finding, &mut suppressions);
        judged.push((finding, by));
    }
    judged
}

fn by_comment(finding: &Finding, suppressions: &mut [Suppression]) -> Option<SuppressedBy> {
    let Place { file, span } = finding.primary.place;
    let mut found = None;
    for one in suppressions.iter_mut().filter(|one| one.file == file && one.rule == finding.rule) {
        if one.covers.is_none_or(|covers| covers.start <= span.start && span.start < covers.end) {
            one.used = true;
            found.get_or_insert(SuppressedBy::Comment { reason: one.reason.clone() });
        }
    }
    found
}

fn by_clippy(finding: &Finding, files: &[CheckedFile], facts: &RuleFacts) -> bool {
    let Some(front) = facts.front(finding.rule).filter(|_| !finding.beyond_clippy) else { return false };
    let Place { file, span } = finding.primary.place;
    let Some(file) = files.get(file.0 as usize).filter(|_| !front.clippy.is_empty()) else { return false };
    file.model.allows.iter().any(|allow| {
        let twin = allow.lint.as_str().strip_prefix("clippy::");
        allow.covers.contains(span) && twin.is_some_and(|lint| front.clippy.iter().any(|name| name == lint))
    })
}

fn unused(
    suppressions: &[Suppression],
    files: &[CheckedFile],
    sources: &SourceMap,
    facts: &RuleFacts,
    settings: &Settings,
) -> Vec<Finding> {
    let mut out = Vec::new();
    for one in suppressions.iter().filter(|one| !one.used && one.rule != UNUSED_SUPPRESSION) {
        let file = &files[one.file.0 as usize];
        // Where the file was not understood, or the rule is off, silence proves nothing.
        if file.errors().next().is_some() || levels::is_off(one.rule, facts.level(one.rule), file.config, settings) {
            continue;
        }
        let help = match one.among_others {
            true => format!("remove `{}` from the list", one.rule),
            false => "remove the comment".to_owned(),
        };
        let message = format!("suppression of `{}` matches no finding", one.rule);
        let place = Place::new(one.file, one.comment);
        let text = &sources.file(one.file).text;
        let span = match one.among_others {
            true => listed(text, one.comment, one.rule),
            false => Some(lines_of(text, one.comment)),
        };
        let mut finding = Finding::new(UNUSED_SUPPRESSION, place, message, "nothing to suppress").help(help.as_str());
        finding.fixes.extend(
            span.map(|span| Fix::new(help, Applicability::Safe, vec![Edit::new(Place::new(one.file, span), "")])),
        );
        out.push(finding);
    }
    out
}

/// The comment with its line, where it has one of its own, else with the white space before it.
fn lines_of(text: &str, comment: Span) -> Span {
    let (start, end) = (comment.start as usize, comment.end as usize);
    let before = text.get(..start).unwrap_or_default();
    let blank = before.trim_end_matches([' ', '\t']);
    let after = text.get(end..).unwrap_or_default();
    let rest = after.trim_start_matches([' ', '\t', '\r']);
    if !rest.is_empty() && !rest.starts_with('\n') {
        return comment;
    }
    if blank.is_empty() || blank.ends_with('\n') {
        let mut next = rest.strip_prefix('\n').unwrap_or(rest);
        // Of the empty lines on both sides one stays, and none at the beginning of a block.
        let above = blank.lines().next_back().map(str::trim_end).unwrap_or_default();
        if above.is_empty() || above.ends_with('{') {
            next = next.strip_prefix('\n').or_else(|| next.strip_prefix("\r\n")).unwrap_or(next);
        }
        return Span::new(blank.len() as u32, (text.len() - next.len()) as u32);
    }
    Span::new(blank.len() as u32, comment.end)
}

/// A rule's name in the list of a comment, with the comma that goes with it.
fn listed(text: &str, comment: Span, rule: &str) -> Option<Span> {
    let inside = text.get(comment.start as usize..comment.end as usize)?;
    let open = inside.find('(')? + 1;
    let list = inside.get(open..)?.split(')').next()?;
    let mut at = open;
    for part in list.split(',') {
        let is_last = at + part.len() == open + list.len();
        if part.trim().replace('_', "-") == rule {
            // Of the last one, the comma before it goes; of the others, the one behind and the space after that.
            let (start, end) = match (is_last, at == open) {
                (true, true) => return None,
                (true, false) => (at - 1, at + part.len()),
                (false, _) => {
                    let next = inside.get(at + part.len() + 1..)?;
                    let space = next.len() - next.trim_start().len();
                    let lead = part.len() - part.trim_start().len();
                    (at + lead, at + part.len() + 1 + space)
                }
            };
            return Some(Span::new(comment.start + start as u32, comment.start + end as u32));
        }
        at += part.len() + 1;
    }
    None
}

/// Reads one comment; `text` is its file's.
fn read(
    file: FileId,
    comment: &Comment,
    text: &str,
    facts: &RuleFacts,
    suppressions: &mut Vec<Suppression>,
    faults: &mut Vec<Finding>,
) {
    let place = Place::new(file, comment.span);
    let directive = match parse(&comment.text) {
        None => return,
        Some(Ok(directive)) => directive,
        Some(Err(fault)) => {
            let message = format!("suppression is not understood: {fault}");
            let finding = Finding::new(UNKNOWN_RULE, place, message, "has no effect");
            faults.push(finding.help(format!("write `{FORM}`, or `allow-file` for the whole file")));
            return;
        }
    };
    let mut known = Vec::new();
    for name in &directive.rules {
        let wanted = name.replace('_', "-");
        match facts.rules.iter().find(|(rule, _)| *rule == wanted) {
            Some((rule, _)) => known.push(*rule),
            None => faults.push(unknown(name, &wanted, name_place(file, comment, text, name), facts)),
        }
    }
    let covers = (!directive.whole_file).then(|| covered(comment, text));
    for rule in &known {
        let among_others = directive.rules.len() > 1;
        let reason = directive.reason.map(str::to_owned);
        suppressions.push(Suppression { file, comment: comment.span, rule, covers, among_others, reason, used: false });
    }
    if let Some(rule) = known.first().filter(|_| directive.reason.is_none()) {
        let message = format!("suppression of `{rule}` gives no reason");
        let allow = if directive.whole_file { "allow-file" } else { "allow" };
        let help =
            format!("say why it is fine here: `// async-lint: {allow}({rule}): runs once, before the server starts`");
        faults.push(Finding::new(SUPPRESSION_WITHOUT_REASON, place, message, "no reason").help(help));
    }
}

fn unknown(name: &str, wanted: &str, place: Place, facts: &RuleFacts) -> Finding {
    if GROUPS.contains(&wanted) {
        let message = format!("suppression names the group `{name}`");
        return Finding::new(UNKNOWN_RULE, place, message, "not a rule").help("name the rules, one by one");
    }
    let help = meant(name, wanted, facts).unwrap_or_else(|| "run `async-lint rules`: it lists them all".to_owned());
    Finding::new(UNKNOWN_RULE, place, format!("no rule is named `{name}`"), "unknown rule").help(help)
}

/// Where in its comment the name stands.
fn name_place(file: FileId, comment: &Comment, text: &str, name: &str) -> Place {
    let span = comment.span;
    let inside = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    let open = inside.find('(').unwrap_or(0);
    let Some(at) = inside[open..].find(name) else { return Place::new(file, span) };
    let start = span.start + (open + at) as u32;
    Place::new(file, Span::new(start, start + name.len() as u32))
}

/// What a comment covers: its own line when code stands before it, else what follows it. Comments may stand in between:
/// two that suppress cover the same code.
pub(super) fn covered(comment: &Comment, text: &str) -> Span {
    if !comment.own_line {
        return line_at(text, comment.span.start as usize);
    }
    if let Some(covers) = comment.covers {
        return covers;
    }
    let is_hash = text.get(comment.span.start as usize..).is_some_and(|rest| rest.starts_with('#'));
    let opens = if is_hash { "#" } else { "//" };
    let mut end = line_at(text, comment.span.end as usize).end as usize;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let code = rest.trim_start();
        let line = line_at(text, end + rest.len() - code.len());
        if !code.starts_with(opens) {
            return line;
        }
        end = line.end as usize;
    }
}

/// The line that an offset is on, its end included.
pub(super) fn line_at(text: &str, offset: usize) -> Span {
    let offset = offset.min(text.len());
    let (before, after) = (&text.as_bytes()[..offset], &text.as_bytes()[offset..]);
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let end = after.iter().position(|&byte| byte == b'\n').map_or(text.len(), |at| offset + at + 1);
    Span::new(start as u32, end as u32)
}

/// `None` for a comment that mentions us in passing: a directive begins with our name and a colon.
fn parse(text: &str) -> Option<Result<Directive<'_>, String>> {
    let text = text.trim();
    let rest = MARKERS.iter().find_map(|marker| text.strip_prefix(marker))?.trim_start();
    match rest.strip_prefix(':') {
        // `async_lint::rules`: a path.
        Some(rest) if rest.starts_with(':') => None,
        Some(rest) => Some(directive(rest.trim_start())),
        None => {
            let verb = rest.split_once('(')?.0.trim();
            verb.starts_with("allow").then(|| Err("no `:` stands before it".to_owned()))
        }
    }
}

fn directive(text: &str) -> Result<Directive<'_>, String> {
    let (verb, rest) = text.split_once('(').ok_or("no rule in parentheses")?;
    let whole_file = match verb.trim() {
        "allow" => false,
        "allow-file" | "allow_file" => true,
        other => return Err(format!("`{other}` is neither `allow` nor `allow-file`")),
    };
    let (names, rest) = rest.split_once(')').ok_or("the parenthesis is not closed")?;
    let rules: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if rules.is_empty() {
        return Err("it names no rule".to_owned());
    }
    let rest = rest.trim();
    if !rest.is_empty() && !rest.starts_with(':') {
        return Err("the reason does not stand after `:`".to_owned());
    }
    let reason = rest.strip_prefix(':').map(str::trim).filter(|reason| !reason.is_empty());
    Ok(Directive { whole_file, rules, reason })
}

#[cfg(test)]
mod tests {
    use super::super::{Report, judge};
    use super::*;
    use crate::finding::Certainty;
    use crate::judge::{ConfigLevels, LevelSource};
    use crate::model::{FileModel, LintAllow};
    use crate::options::LevelFlag;
    use crate::rule::{Check, Level, Rule};
    use crate::rules::RULES;
    use crate::source::SourceFile;
    use std::sync::Arc;

    /// The model of a text, as far as its `//` comments go.
    fn model_of(text: &str) -> FileModel {
        let mut model = FileModel::default();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if let Some(at) = line.find("//") {
                let own_line = line[..at].trim().is_empty();
                let span = Span::new((start + at) as u32, (start + line.trim_end().len()) as u32);
                let text = line[at + 2..].trim().into();
                model.comments.push(Comment { span, text, own_line, covers: None });
            }
            start += line.len();
        }
        model
    }

    static NAP: Rule = Rule {
        name: "no-nap",
        page: "---\nsummary: naps\nlevel: deny\nchecklist:\nsince: 0.1.0\nclippy: napping\n---\n",
        check: Check::Elsewhere,
        in_tests: true,
    };

    /// Runs a text in which every `nap` is a finding of the rule `no-nap`.
    fn run(text: &str, change: impl Fn(&mut Finding, &mut FileModel, &mut Settings)) -> Report {
        let mut model = model_of(text);
        let mut settings = Settings::default();
        let mut findings = Vec::new();
        for (at, word) in text.match_indices(" nap") {
            let span = Span::new(at as u32 + 1, (at + word.len()) as u32);
            let mut finding = Finding::new("no-nap", Place::new(FileId(0), span), "nap", "");
            change(&mut finding, &mut model, &mut settings);
            findings.push(finding);
        }
        let sources =
            SourceMap { files: vec![SourceFile { path: "a.rs".into(), shown: "a.rs".into(), text: text.into() }] };
        let rules: Vec<&Rule> = RULES.iter().copied().chain([&NAP]).collect();
        let file = CheckedFile {
            broken: &[],
            model: &model,
            wanted: true,
            config: (!settings.configs.is_empty()).then_some(0),
            is_stray: false,
            is_2015: false,
            is_manifest: false,
        };
        judge(&rules, findings, &[file], Arc::new(sources), &settings)
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let report = run(text, |_, _, _| {});
        let found: Vec<String> =
            report.judged.iter().map(|one| format!("{}@{}", one.finding.rule, line(text, one))).collect();
        assert_eq!(found, expected, "{text}");
    }

    fn line(text: &str, one: &crate::judge::Judged) -> usize {
        text[..one.finding.primary.place.span.start as usize].matches('\n').count() + 1
    }

    #[test]
    fn comments_cover_their_line_or_the_next() {
        check(" nap\n", &["no-nap@1"]);
        check(" nap // async-lint: allow(no-nap): tired\n nap\n", &["no-nap@2"]);
        check("// async-lint: allow(no_nap): tired\n nap\n nap\n", &["no-nap@3"]);
        check(" nap\n nap\n// async-lint: allow-file(no-nap): tired\n", &[]);
        check("// async-lint: allow(no-nap): tired\n\n nap\n nap\n", &["no-nap@4"]);
        check("// async-lint: allow(no-nap): tired\n// of it all\n // and more\n nap\n nap\n", &["no-nap@5"]);
        check("// see async-lint: allow(no-nap): in the manual\n nap\n", &["no-nap@2"]);
    }

    #[test]
    fn comments_are_judged_too() {
        check("// async-lint: allow(no-nap): tired\n", &["unused-suppression@1"]);
        check("// async-lint: allow(no-nap)\n nap\n", &["suppression-without-reason@1"]);
        check("// async-lint: allow(no-napp): tired\n nap\n", &["unknown-rule@1", "no-nap@2"]);
        check("// async-lint: deny(no-nap): tired\n nap\n", &["unknown-rule@1", "no-nap@2"]);
        check("// async-lint: allow(all): tired\n nap\n", &["unknown-rule@1", "no-nap@2"]);
        check("// async-lint: allow-file(unused-suppression): old\n// async-lint: allow(no-nap): x\n", &[]);
    }

    #[test]
    fn near_names_are_offered() {
        let report = run("// async-lint: allow(no-napp): tired\n", |_, _, _| {});
        assert_eq!(report.judged[0].finding.help.as_deref(), Some("did you mean `no-nap`?"));
        let report = run("// async-lint: allow(clippy::napping): tired\n", |_, _, _| {});
        assert_eq!(report.judged[0].finding.help.as_deref(), Some("that is clippy's name; here it is `no-nap`"));
    }

    #[test]
    fn a_clippy_attribute_counts() {
        let report = run(" nap\n", |_, model, _| {
            let (attr, covers) = (Span::new(0, 0), Span::new(0, 5));
            model.allows.push(LintAllow { lint: "clippy::napping".into(), attr, covers });
        });
        assert_eq!((report.tally.suppressed, report.judged.len()), (1, 0));
    }

    #[track_caller]
    fn check_level(
        flags: &[(Level, &str)],
        minor: bool,
        likely: bool,
        strict: bool,
        expected: Option<Level>,
    ) -> LevelSource {
        let report = run(" nap\n", |finding, _, settings| {
            finding.minor = minor;
            if likely {
                finding.certainty = Certainty::Likely;
            }
            settings.strict = strict;
            settings.flags = flags.iter().map(|&(level, rule)| LevelFlag { rule: rule.into(), level }).collect();
        });
        assert_eq!(report.judged.first().map(|one| one.level), expected);
        report.judged.first().map_or(LevelSource::Default, |one| one.source.clone())
    }

    #[test]
    fn the_last_flag_counts_and_caps_hold() {
        use Level::{Allow, Deny, Warn};
        assert_eq!(check_level(&[], false, false, false, Some(Deny)), LevelSource::Default);
        check_level(&[(Deny, "no-nap"), (Allow, "no-nap")], false, false, false, None);
        check_level(&[(Allow, "all"), (Warn, "no-nap")], false, false, false, Some(Warn));
        let source = check_level(&[(Deny, "warnings"), (Warn, "no-nap")], false, false, false, Some(Deny));
        assert_eq!(source, LevelSource::Flag("-D warnings".into()));
        assert!(matches!(check_level(&[], true, false, false, Some(Warn)), LevelSource::Capped(_)));
        check_level(&[(Deny, "no-nap")], true, false, false, Some(Deny));
        check_level(&[(Deny, "all")], true, false, false, Some(Warn));
        check_level(&[(Deny, "warnings")], true, false, false, Some(Deny));
        check_level(&[(Deny, "warnings"), (Deny, "no-nap")], false, true, false, Some(Warn));
        check_level(&[(Allow, "warnings")], false, true, false, None);
        check_level(&[], false, true, true, Some(Deny));
    }

    #[test]
    fn flags_outweigh_the_configuration() {
        let with_config = |flags: &[LevelFlag]| {
            let report = run(" nap\n", |_, _, settings| {
                let rules = vec![("all".into(), Level::Allow), ("no_nap".into(), Level::Warn)];
                settings.configs = vec![ConfigLevels { shown: "async-lint.toml".into(), rules, strict: false }];
                settings.flags = flags.to_vec();
            });
            report.judged.first().map(|one| (one.level, one.source.clone()))
        };
        assert_eq!(with_config(&[]), Some((Level::Warn, LevelSource::Config("async-lint.toml".into()))));
        let flag = LevelFlag { rule: "no-nap".into(), level: Level::Deny };
        assert_eq!(with_config(&[flag]), Some((Level::Deny, LevelSource::Flag("-D no-nap".into()))));
    }
}
