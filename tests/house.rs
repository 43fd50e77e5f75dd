//! The order of the house: which floor may name which, and that rules, pages, fixtures and README agree.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use async_lint::options::Options;
use async_lint::page::{self, Front};
use async_lint::report::{Style, human, write_closing};
use async_lint::rule::{Check, Rule};
use async_lint::rules::RULES;
use common::{TempDir, assert_none, blessing, entries, files_below, name, root, shown, stem, take_marks};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up; an import goes down to an earlier line. The names on one line do not know each other.
const FLOORS: &[&[&str]] = &[
    &["failure", "level", "cache"],
    &["model"],
    &["source", "finding"],
    &["syntax", "workspace", "changes"],
    &["apis"],
    &["analysis"],
    &["rule"],
    &["options", "page"],
    &["rules", "fix"],
    &["judge"],
    &["report", "run", "gate"],
    &["lib"],
    &["cli"],
    &["main", "bin"],
];

/// Outside names, and where they may stand.
const GUESTS: &[(&[&str], &[&str])] = &[
    (&["syn", "proc_macro2", "quote"], &["src/syntax"]),
    (&["codespan_reporting"], &["src/report/human.rs"]),
    (&["clap", "clap_complete"], &["src/cli/"]),
    (&["Command"], &["src/changes.rs", "src/cli/then.rs", "src/fix/repository.rs"]),
    (&["similar"], &["src/report/unified.rs"]),
    (&["print!", "println!", "eprint!", "eprintln!"], &["src/main.rs", "src/report/"]),
    (&["dbg!", "todo!", "unimplemented!"], &[]),
];

fn sources() -> Vec<PathBuf> {
    files_below(&root().join("src"), "rs")
}

/// The room that a file of `src` is in: `judge` for `src/judge.rs` and all in `src/judge/`.
fn room(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap();
    first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

fn tokens(path: &Path) -> TokenStream {
    let text = fs::read_to_string(path).unwrap();
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", shown(path)))
}

/// Calls `see` with every position in every group of the tokens.
fn walk(tokens: TokenStream, see: &mut dyn FnMut(&[TokenTree])) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for at in 0..trees.len() {
        see(&trees[at..]);
        if let TokenTree::Group(group) = &trees[at] {
            walk(group.stream(), see);
        }
    }
}

fn is(tree: Option<&TokenTree>, text: &str) -> bool {
    tree.is_some_and(|tree| !matches!(tree, TokenTree::Group(_)) && tree.to_string() == text)
}

fn is_path_sep(trees: &[TokenTree]) -> bool {
    is(trees.first(), ":") && is(trees.get(1), ":")
}

/// The rooms that a file names after `crate::`, in `use` lines and elsewhere.
fn rooms_named(path: &Path) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    walk(tokens(path), &mut |trees| {
        if !is(trees.first(), "crate") || !is_path_sep(&trees[1..]) {
            return;
        }
        match trees.get(3) {
            Some(TokenTree::Ident(room)) => drop(out.insert(room.to_string())),
            Some(TokenTree::Group(group)) => {
                // `use crate::{a::.., b}`: the first word after each comma.
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for piece in inner.split(|tree| is(Some(tree), ",")) {
                    out.extend(piece.first().map(ToString::to_string));
                }
            }
            _ => {}
        }
    });
    out
}

/// The first words of paths (`syn::..`, `use syn`) and the macros (`println!`) that a file names.
fn words_named(path: &Path) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut before_is_path = false;
    walk(tokens(path), &mut |trees| {
        if let Some(TokenTree::Ident(word)) = trees.first() {
            if !before_is_path && is_path_sep(&trees[1..]) {
                out.insert(word.to_string());
            }
            if is(trees.get(1), "!") && !is(trees.get(2), "=") {
                out.insert(format!("{word}!"));
            }
            if word == "use" {
                let first = trees[1..].iter().find(|tree| !is(Some(tree), ":"));
                out.extend(first.map(ToString::to_string));
            }
        }
        before_is_path = is(trees.first(), ":");
    });
    out
}

#[test]
fn imports_only_go_down() {
    let floor = |room: &str| FLOORS.iter().position(|floor| floor.contains(&room));
    let mut failures = Vec::new();
    for path in sources() {
        let own = room(&path);
        let Some(own_floor) = floor(&own) else {
            failures.push(format!("{}: `{own}` has no floor", shown(&path)));
            continue;
        };
        for other in rooms_named(&path).into_iter().filter(|other| *other != own) {
            // What stands in lib.rs itself (`crate::check`) is on its floor.
            let other_floor = floor(&other).unwrap_or_else(|| floor("lib").unwrap());
            // lib.rs declares all floors, the cli among them: that is no import.
            if own_floor <= other_floor {
                failures.push(format!("{}: {own} -> {other} goes up", shown(&path)));
            }
        }
    }
    assert_none(
        &failures,
        "Move the thing down, or ask the question one floor higher. FLOORS in tests/house.rs is the list.",
    );
}

#[test]
fn the_map_shows_every_room() {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let map: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("//! ")?.split_once("  "))
        .map(|(room, _)| room)
        .filter(|room| !room.is_empty())
        .collect();
    let rooms: BTreeSet<String> = sources().iter().map(|path| room(path)).collect();
    let missing = rooms.iter().filter(|room| !map.contains(&room.as_str()));
    let mut failures: Vec<String> = missing.map(|room| format!("`{room}` is not on the map")).collect();
    failures.extend(map.iter().filter(|room| !rooms.contains(**room)).map(|room| format!("there is no `{room}`")));
    assert_none(&failures, "The map is the list at the head of src/lib.rs.");
}

#[test]
fn each_guest_has_its_room() {
    let mut failures = Vec::new();
    for path in sources() {
        let words = words_named(&path);
        for (guests, _) in GUESTS.iter().filter(|(_, rooms)| !rooms.iter().any(|room| shown(&path).starts_with(room))) {
            let met = guests.iter().filter(|guest| words.contains(**guest));
            failures.extend(met.map(|guest| format!("{} names {guest}", shown(&path))));
        }
    }
    assert_none(&failures, "Each outside package has one room: see GUESTS in tests/house.rs.");
}

#[test]
fn rules_stand_on_model_and_analysis_only() {
    let allowed = ["rule", "finding", "model", "analysis"];
    let mut failures = Vec::new();
    for path in sources().iter().filter(|path| room(path) == "rules" && stem(path) != "mod") {
        let named = rooms_named(path);
        failures.extend(
            named
                .iter()
                .filter(|room| !allowed.contains(&room.as_str()))
                .map(|room| format!("{} names crate::{room}", shown(path))),
        );
    }
    assert_none(&failures, "A rule asks the analysis; it sees neither syntax nor other rules.");
}

#[test]
fn every_file_opens_with_its_charter() {
    let mut failures = Vec::new();
    for path in sources().into_iter().chain(files_below(&root().join("tests"), "rs")) {
        let text = fs::read_to_string(&path).unwrap();
        if !text.starts_with("//! ") {
            failures.push(format!("{}: the first line is not `//! what it is for`", shown(&path)));
        }
        if path.starts_with(root().join("src")) && text.contains("FIXME") {
            failures.push(format!("{}: has a FIXME", shown(&path)));
        }
    }
    assert_none(&failures, "Open each file with one sentence that says what it is for and what it is not.");
}

fn pages() -> Vec<PathBuf> {
    entries(&root().join("rules")).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "md")).collect()
}

fn is_own(rule: &Rule) -> bool {
    matches!(rule.check, Check::Elsewhere)
}

#[test]
fn the_table_is_sorted() {
    assert!(RULES.is_sorted_by(|a, b| a.name < b.name), "sort the rows of RULES in src/rules/mod.rs by name");
}

#[test]
fn pages_rows_sources_and_fixtures_agree() {
    let mut failures = Vec::new();
    for path in pages().iter().filter(|path| !RULES.iter().any(|rule| rule.name == stem(path))) {
        let module = stem(path).replace('-', "_");
        failures.push(format!(
            "{} has no row; add to src/rules/mod.rs:\n    mod {module};\n    &{module}::RULE,",
            shown(path)
        ));
    }
    for rule in RULES {
        let page = root().join("rules").join(rule.name).with_extension("md");
        match fs::read_to_string(&page) {
            Ok(text) if text == rule.page => {}
            Ok(_) => {
                failures.push(format!("{}: its `page` is not include_str!(\"../../{}\")", rule.name, shown(&page)))
            }
            Err(_) => failures.push(format!("{} has no page {}", rule.name, shown(&page))),
        }
        if is_own(rule) {
            continue;
        }
        let source = root().join("src/rules").join(rule.name.replace('-', "_")).with_extension("rs");
        // A rule on manifests has crates for fixtures.
        let fixtures = ["bad", "good"].map(|stem| {
            let path = root().join("fixtures").join(rule.name).join(stem);
            let manifest = path.join("Cargo.toml");
            if manifest.is_file() { manifest } else { path.with_extension("rs") }
        });
        let wanted = std::iter::once(&source).chain(&fixtures);
        failures.extend(
            wanted.filter(|path| !path.is_file()).map(|path| format!("{}: {} is missing", rule.name, shown(path))),
        );
    }
    let folders = entries(&root().join("fixtures"));
    for folder in folders.iter().filter(|path| path.is_dir() && !name(path).starts_with('_')) {
        let has_files = entries(folder).iter().any(|path| path.extension().is_some_and(|ext| ext == "rs"));
        if has_files && !RULES.iter().any(|rule| rule.name == name(folder)) {
            failures.push(format!("{} is the folder of no rule", shown(folder)));
        }
    }
    assert_none(&failures, "A rule has one name: of its page, its row, its source file and its fixtures' folder.");
}

#[test]
fn pages_are_complete() {
    let mut failures = Vec::new();
    for path in pages() {
        let text = fs::read_to_string(&path).unwrap();
        let page = match page::read(&text) {
            Ok(page) => page,
            Err(fault) => {
                failures.push(format!("{}: {fault}", shown(&path)));
                continue;
            }
        };
        let summary = &page.front.summary;
        if summary.is_empty() || summary.starts_with(char::is_uppercase) || summary.ends_with('.') {
            failures.push(format!("{}: the summary is one phrase in lower case without a full stop", shown(&path)));
        }
        let own = RULES.iter().any(|rule| rule.name == stem(&path) && is_own(rule));
        if page.front.checklist.is_empty() && !own {
            failures.push(format!("{}: the checklist line is empty", shown(&path)));
        }
        for kind in ["bad", "good"].into_iter().filter(|kind| !own && !page.fences.iter().any(|fence| fence.has(kind)))
        {
            failures.push(format!("{}: no fence `rust,{kind}`", shown(&path)));
        }
    }
    assert_none(&failures, "The form of a page is described in src/page.rs.");
}

#[test]
fn messages_keep_their_grammar() {
    let mut failures = Vec::new();
    for golden in files_below(&root().join("fixtures"), "stderr") {
        let text = fs::read_to_string(&golden).unwrap();
        for (index, line) in text.lines().enumerate() {
            let headline = ["error[", "warning["]
                .iter()
                .find_map(|word| line.strip_prefix(word))
                .and_then(|rest| rest.split_once("]: "));
            let help = line.trim_start().strip_prefix("= help: ");
            let Some(said) = headline.map(|(_, message)| message).or(help) else { continue };
            if said.starts_with(char::is_uppercase) || (headline.is_some() && said.ends_with('.')) {
                failures.push(format!("{}:{}: {said}", shown(&golden), index + 1));
            }
        }
    }
    assert_none(&failures, "Headlines and help begin in lower case, and a headline has no full stop.");
}

const OPEN: &str = "<!-- rules: made from rules/*.md by `BLESS=1 cargo test --test house` -->\n";
const CLOSE: &str = "<!-- end of rules -->";
const OPEN_SAMPLE: &str = "<!-- sample: made by `BLESS=1 cargo test --test house` -->\n";
const CLOSE_SAMPLE: &str = "<!-- end of sample -->";

#[test]
fn the_readme_is_up_to_date() {
    // One test for both, so that blessing writes the file once.
    let path = root().join("README.md");
    let old = fs::read_to_string(&path).unwrap();
    let new = with_section(&old, OPEN, CLOSE, &table_of_rules());
    let new = with_section(&new, OPEN_SAMPLE, CLOSE_SAMPLE, &sample());
    if new == old {
        return;
    }
    assert!(
        blessing(),
        "the table of rules or the sample in README.md is out of date: BLESS=1 cargo test --test house"
    );
    fs::write(&path, new).unwrap();
}

/// The text with something else between two markers.
fn with_section(text: &str, open: &str, close: &str, made: &str) -> String {
    let (before, rest) = text.split_once(open).unwrap_or_else(|| panic!("README.md lacks `{}`", open.trim_end()));
    let (_, after) = rest.split_once(close).unwrap_or_else(|| panic!("README.md lacks `{close}`"));
    format!("{before}{open}{made}{close}{after}")
}

/// The first findings in the beginner's take-home, which are drawn without the marks of the fixture.
fn sample() -> String {
    let dir = TempDir::new();
    let fixture = root().join("fixtures/take_home/beginner");
    for path in [files_below(&fixture, "rs"), files_below(&fixture, "toml")].concat() {
        let text = fs::read_to_string(&path).unwrap();
        let inside = path.strip_prefix(&fixture).unwrap();
        dir.write(inside.to_str().unwrap(), take_marks(&text.replace("#~", "//~")).0);
    }
    let options = Options { paths: vec![dir.0.clone()], ..Options::default() };
    let mut report = async_lint::check(&options).unwrap();
    let mut closing = Vec::new();
    write_closing(&mut closing, &report, true).unwrap();
    report.judged.truncate(3);
    let mut drawn = Vec::new();
    human::write(&mut drawn, &report, Style::default()).unwrap();
    let text = String::from_utf8([drawn, b"...\n".to_vec(), closing].concat()).unwrap();
    let text = text.replace(dir.0.to_str().unwrap(), "path/to/crate");
    format!("```text\n$ async-lint path/to/crate\n{text}```\n")
}

fn table_of_rules() -> String {
    let mut out = String::from("| rule | level | finds | checklist |\n|---|---|---|---|\n");
    for path in pages() {
        let text = fs::read_to_string(&path).unwrap();
        let Front { summary, level, checklist, .. } =
            page::front(&text).unwrap_or_else(|fault| panic!("{}: {fault}", shown(&path)));
        let name = stem(&path);
        out.push_str(&format!("| [`{name}`](rules/{name}.md) | {} | {summary} | {checklist} |\n", level.as_str()));
    }
    out
}

#[test]
fn the_search_for_files_asks_the_disk_in_one_place() {
    const ASKS: &[&str] =
        &["canonicalize", "is_file", "is_dir", "is_symlink", "exists", "metadata", "symlink_metadata", "read_dir"];
    let mut failures = Vec::new();
    for path in sources().into_iter().filter(|path| room(path) == "workspace" && !path.ends_with("disk.rs")) {
        let text = fs::read_to_string(&path).unwrap();
        let is_test = path.ends_with("tests.rs");
        for (at, line) in
            text.lines().take_while(|line| !line.contains("#[cfg(test)]")).enumerate().filter(|_| !is_test)
        {
            // What a walk or `disk` has read is not asked again.
            let is_known = line.contains("file_type()") || line.contains("metadata.is_file()");
            let asks = ASKS.iter().any(|ask| line.contains(&format!(".{ask}()")))
                || line.contains("fs::")
                || line.contains("env::current_dir");
            if asks && !is_known {
                failures.push(format!("{}:{}: {}", shown(&path), at + 1, line.trim()));
            }
        }
    }
    assert_none(
        &failures,
        "Ask through `workspace::disk`: what it does not note, a later run with `--cache` does not see change.",
    );
}
