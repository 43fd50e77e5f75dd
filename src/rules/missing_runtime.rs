//! `missing-runtime`: an async `main` or test that nothing drives.

use crate::analysis::Program;
use crate::analysis::def::{CrateKind, DefId, TargetKind};
use crate::analysis::entry::Driver;
use crate::finding::Finding;
use crate::model::{FileId, ItemId, Place};
use crate::rule::{Check, Rule};

pub static RULE: Rule = Rule {
    name: "missing-runtime",
    page: include_str!("../../rules/missing-runtime.md"),
    check: Check::File(check),
    in_tests: true,
};

fn check(program: &Program, file: FileId, out: &mut Vec<Finding>) {
    let model = &program.file(file).model;
    for (index, item) in model.items.iter().enumerate() {
        let def = DefId { file, item: ItemId(index as u32) };
        let Some(async_span) = item.as_fn().and_then(|it| it.async_span) else { continue };
        let place = Place::new(file, async_span);
        match program.driver(def) {
            Driver::Test => {
                let attribute = match program.runtime(file) {
                    "async_std" => "#[async_std::test]",
                    "smol" => "#[smol_potat::test]",
                    _ => "#[tokio::test]",
                };
                let message = format!("async test `{}` has no runtime to drive it", item.name);
                let mut finding = Finding::new(RULE.name, place, message, "`#[test]` takes no async function")
                    .help(format!("write `{attribute}` in place of `#[test]`"));
                finding.fixes.extend(program.test_attribute(def));
                out.push(finding);
            }
            Driver::Nothing if program.is_main(def) && is_program(program, file) => {
                let runtime = program.runtime(file);
                let attribute = match runtime {
                    "async_std" => "#[async_std::main]",
                    "smol" => "#[smol_potat::main]",
                    _ => "#[tokio::main]",
                };
                let message = "async `main` has no runtime to drive it";
                let fix = program.main_attribute(def);
                // With less than the default features another attribute is needed.
                let mut help =
                    fix.as_ref().map_or_else(|| format!("put `{attribute}` above it"), |fix| fix.title.clone());
                if runtime == "tokio" && program.lacks_dependency(file, "tokio") {
                    help.push_str(
                        ", and tokio among the dependencies: `tokio = { version = \"1\", features = [\"full\"] }`",
                    );
                }
                let mut finding = Finding::new(RULE.name, place, message, "nothing polls this future").help(help);
                finding.fixes.extend(fix);
                out.push(finding);
            }
            Driver::Nothing | Driver::Attribute => {}
        }
    }
}

/// Only the root of a program has a `main` that runs.
fn is_program(program: &Program, file: FileId) -> bool {
    let kind = program.crate_of(file).kind;
    matches!(
        kind,
        CrateKind::Target(TargetKind::Bin | TargetKind::Example | TargetKind::Bench | TargetKind::BuildScript)
    ) && !program.file(file).model.attrs.iter().any(|attr| attr.is("no_main"))
}
