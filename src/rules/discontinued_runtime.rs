//! `discontinued-runtime`: a dependency on async-std, which is no longer maintained.

use crate::analysis::Program;
use crate::finding::Finding;
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "discontinued-runtime",
    page: include_str!("../../rules/discontinued-runtime.md"),
    check: Check::Crate(check),
    in_tests: true,
};

fn check(program: &Program, out: &mut Vec<Finding>) {
    for (index, package) in program.workspace.packages.iter().enumerate() {
        // Behind a feature it is an offer to the users of the package, who choose.
        let chosen = program.own_dependencies(index).filter(|it| it.package == "async-std" && !it.optional);
        for dependency in chosen.filter(|it| !it.key.is_empty()) {
            let place = program.place(program.manifest(index), dependency.key);
            let has = |name: &str| package.dependencies.iter().any(|it| it.package == name);
            let help = if has("smol") {
                "move to `smol`, which this package depends on already: its APIs are nearly the same"
            } else if has("tokio") && !program.has_engine(index) {
                "move to tokio, which this package depends on already, and take this line out"
            } else if program.has_engine(index) {
                "move to `smol = \"2\"`, whose APIs are nearly the same, and run on any executor"
            } else {
                "move to `smol = \"2\"`, whose APIs are nearly the same, or to tokio: `tokio = { version = \"1\", features = [\"full\"] }`"
            };
            let mut finding =
                Finding::new(RULE.name, place, "`async-std` is discontinued", "no longer maintained since March 2025")
                    .help(help)
                    .note("RUSTSEC-2025-0052 says so, and `cargo audit` and `cargo deny` report it");
            finding.fixes.extend(program.moved_to_tokio(index, dependency));
            out.push(finding);
        }
    }
}
