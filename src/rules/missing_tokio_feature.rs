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
            let misspelt = program.misspelt_features(package, dependency);
            let label = match &*dependency.features {
                [] if misspelt.is_some() => "cargo knows no key `feature`: no feature is enabled".to_owned(),
                [] => "no feature is enabled".to_owned(),
                [one] => format!("only `{one}` is enabled"),
                features => format!("only `{}` are enabled", features.join("`, `")),
            };
            let missing_features: Vec<&str> = missing.uses.iter().map(|it| it.feature.as_str()).collect();
            let is_misspelt = misspelt.is_some();
            let fix = misspelt.or_else(|| program.enable_features(package, dependency, &missing_features));
            // One line to write, whichever of them the reader meets first.
            let written = dependency.features.iter().map(String::as_str).chain(missing_features.iter().copied());
            let all: Vec<String> = written.map(|name| format!("\"{name}\"")).collect();
            let help = match is_misspelt {
                true => "write `features` in place of `feature` for tokio in Cargo.toml".to_owned(),
                false => format!("write `features = [{}]` for tokio in Cargo.toml", all.join(", ")),
            };
            for one in &missing.uses {
                let message = format!("tokio's feature `{}` is used and not enabled", one.feature);
                let place = program.place(program.manifest(package), dependency.key);
                let mut finding = Finding::new(RULE.name, one.place, message, format!("`{}` is behind it", one.shown))
                    .label(place, label.clone())
                    .help(help.clone());
                finding.fixes.extend(fix.clone());
                finding.shares_cause = true;
                if missing.others_may {
                    // It may compile, by somebody else's grace.
                    finding.minor = true;
                    finding = finding.note("another dependency may enable it today; then this breaks the day it stops");
                }
                out.push(finding);
            }
        }
    }
}
