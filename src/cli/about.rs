//! `rules` and `explain`: what the linter knows about its own rules.

use super::Stop;
use crate::judge::find_rule;
use crate::page;
use crate::rules::RULES;
use std::collections::BTreeSet;
use std::io::Write;

pub(super) fn explain(name: &str, out: &mut dyn Write) -> Result<u8, Stop> {
    let rule = find_rule(RULES, name)?;
    let front = page::front_of(rule);
    writeln!(out, "{} ({}): {}", rule.name, front.level.as_str(), front.summary)?;
    if !front.checklist.is_empty() {
        writeln!(out, "Checklist: {}", front.checklist)?;
    }
    if !front.clippy.is_empty() {
        writeln!(out, "Clippy twin: {}", front.clippy.join(", "))?;
    }
    let body = page::read(rule.page).map(|page| page.body).unwrap_or_else(|fault| fault);
    writeln!(out, "{}", page::without_marks(body.trim_end()))?;
    Ok(0)
}

pub(super) fn list_rules(out: &mut dyn Write) -> Result<u8, Stop> {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let rules: Vec<_> = RULES.iter().map(|rule| (rule, page::front_of(rule))).collect();
    let lines: BTreeSet<&str> = rules.iter().map(|(_, front)| front.checklist.as_str()).collect();
    // The linter's own rules serve no line of the checklist and come last.
    for line in lines.iter().filter(|line| !line.is_empty()).chain(lines.get("")) {
        writeln!(out, "{}", if line.is_empty() { "about the check itself" } else { line })?;
        for (rule, front) in rules.iter().filter(|(_, front)| front.checklist == *line) {
            writeln!(out, "  {:width$}  {:5}  {}", rule.name, front.level.as_str(), front.summary)?;
        }
        writeln!(out)?;
    }
    writeln!(out, "`async-lint explain RULE` says more about one of them.")?;
    Ok(0)
}
