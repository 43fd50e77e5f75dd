//! `missing-tokio-feature`: code that names what tokio keeps behind a feature that the manifest does not enable.

use crate::analysis::Program;
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "missing-tokio-feature",
    page: include_str!("../../rules/missing-tokio-feature.md"),
    check: Check::Crate(check),
    in_tests: true,
};

fn check(program: &Program, out: &mut Vec<Finding>) {
    for package in 0..program.workspace.packages.len() {
        for missing in program.missing_tokio_features(package) {
            let dependency = missing.dependency;
            if dependency.key.is_empty() {
                continue;
            }
            let names: Vec<&str> = missing.uses.iter().map(|it| it.feature.as_str()).collect();
            let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let (s, are) = if names.len() == 1 { ("", "is") } else { ("s", "are") };
            let message = format!("tokio's feature{s} {} {are} used and not enabled", quoted.join(", "));
            let place = program.place(program.manifest(package), dependency.key);
            let label = match dependency.features.len() {
                0 => "enables no feature".to_owned(),
                _ => format!("enables `{}` only", dependency.features.join("`, `")),
            };
            let mut finding = Finding::new(RULE.name, place, message, label);
            for one in &missing.uses {
                finding = finding.label(one.place, format!("`{}` needs `{}`", one.shown, one.feature));
            }
            let mut all: Vec<String> = dependency.features.iter().map(|name| format!("\"{name}\"")).collect();
            all.extend(names.iter().map(|name| format!("\"{name}\"")));
            finding = finding.help(format!("write `features = [{}]` in its line of the manifest", all.join(", ")));
            if missing.others_may {
                // It may compile, by somebody else's grace.
                finding.minor = true;
                finding = finding.note("another dependency may enable it today; then this breaks the day it stops");
            }
            out.push(finding);
        }
    }
}
