//! Findings in what a `macro_rules!` is written out to: told once for all of its calls in a function, with its place.

use crate::analysis::Program;
use crate::finding::Finding;
use crate::model::{FileId, MacroRules, Span};

/// Of the findings of one function (those from `first` on) that stand in the same macro and say the same, keeps one.
pub fn tell_once(program: &Program, file: FileId, findings: &mut Vec<Finding>, first: usize) {
    let rules = &program.file(file).model.rules;
    if rules.is_empty() {
        return;
    }
    let mut told: Vec<(&MacroRules, usize)> = Vec::new();
    for mut finding in findings.split_off(first) {
        let place = finding.primary.place;
        let of = rules.iter().rev().find(|of| place.file == file && is_call(program, file, of, place.span));
        if let Some(of) = of {
            let is_same = |(before, index): &(&MacroRules, usize)| {
                std::ptr::eq(*before, of)
                    && findings[*index].rule == finding.rule
                    && findings[*index].message == finding.message
            };
            if told.iter().any(is_same) {
                continue;
            }
            told.push((of, findings.len()));
            let line = program.text(file, Span::new(0, of.span.start)).matches('\n').count() + 1;
            finding.notes.insert(0, format!("it stands in `{}!`, which is declared in line {line}", of.name));
        }
        findings.push(finding);
    }
}

/// Is this the name of that macro, where it is called?
fn is_call(program: &Program, file: FileId, of: &MacroRules, name: Span) -> bool {
    of.can_be_called_at(name)
        && program.text(file, name) == of.name.as_str()
        && program.text(file, Span::new(name.end, name.end + 1)) == "!"
}
