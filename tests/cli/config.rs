//! Overrides for some files, `config`, `init`, `completions`.

use super::common::{TempDir, blessing, root};
use super::{BAD, GOOD, WARNED, check, check_failure, command, run, text, with};
use serde_json::Value;
use std::fs;

#[test]
fn overrides_hold_for_their_files() {
    let dir = with("src/a.rs", BAD);
    dir.write("bench/b.rs", BAD);
    dir.write("bench/odd/c.rs", BAD);
    let config = "[[overrides]]\nfiles = [\"bench/**\"]\nrules = { blocking-call = \"allow\" }\n\
                  [[overrides]]\nfiles = [\"bench/odd\"]\nrules = { blocking-call = \"warn\" }\n";
    dir.write("async-lint.toml", config);
    let short = |args: &[&str]| text(&run(&dir, &[&["-f", "short"], args].concat()).stdout);
    let found = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let all: Vec<String> = short(&[]).lines().map(found).collect();
    assert_eq!(all, ["bench/odd/c.rs:2:5: warn[blocking-call]", "src/a.rs:2:5: deny[blocking-call]"]);
    // Flags outweigh them as they do the rest.
    check(&dir, &["-D", "blocking-call", "bench/b.rs"], 1, &["1 denied"]);
    // Kinds, and what counts as a test.
    dir.write("async-lint.toml", "[[overrides]]\nfiles = [\"src\"]\nignore-kinds = [\"sleep\"]\n");
    assert!(!short(&[]).contains("src/a.rs"), "{}", short(&[]));
    check(&dir, &["config", "check"], 0, &["async-lint.toml: in order\n"]);
}

#[test]
fn overrides_hold_for_manifests_too() {
    let dir = with("old/src/lib.rs", GOOD);
    dir.write("old/Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\nasync-std = \"1\"\n");
    dir.write("Cargo.toml", "[workspace]\nmembers = [\"old\"]\n");
    check(&dir, &["."], 0, &["warning[discontinued-runtime]"]);
    dir.write(
        "async-lint.toml",
        "[[overrides]]\nfiles = [\"old/Cargo.toml\"]\nrules = { discontinued-runtime = \"allow\" }\n",
    );
    check(&dir, &["."], 0, &["0 warned"]);
}

#[test]
fn faulty_overrides_are_told() {
    let dir = with("a.rs", GOOD);
    for (config, error, help) in [
        ("[[overrides]]\nrules = {}\n", "1:1: `overrides` entry without `files`", "files = [\"src/**\"]"),
        ("[[overrides]]\nfile = [\"x\"]\n", "2:1: unknown key `file`", "did you mean `files`?"),
        ("[[overrides]]\nfiles = [\"x\"]\nexclude = []\n", "3:1: unknown key `exclude`", "known are files, rules"),
        ("[[overrides]]\nfiles = \"x\"\n", "2:9: `files` is a string", "array"),
        ("[[overrides]]\nfiles = [\"a[\"]\n", "2:9: bad glob `a[`", ""),
        ("[overrides]\nfiles = []\n", "1:1: `overrides` is a table, it must be an array", ""),
        (
            "[[overrides]]\nfiles = [\"x\"]\nrules = { blocking-cal = \"warn\" }\n",
            "unknown rule `blocking-cal`",
            "`blocking-call`",
        ),
    ] {
        dir.write("async-lint.toml", config);
        let all = check(&dir, &["config", "check"], 2, &["error: async-lint.toml:"]);
        assert!(all.contains(error) && all.contains(help), "{config}:\n{all}");
    }
}

fn schema() -> Value {
    let output = command(root(), &["config", "schema"]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_schema_is_in_the_repository() {
    let path = root().join("async-lint.schema.json");
    let new = format!("{:#}\n", schema());
    if fs::read_to_string(&path).unwrap_or_default() == new {
        return;
    }
    assert!(blessing(), "async-lint.schema.json is out of date: BLESS=1 cargo test --test cli schema");
    fs::write(&path, new).unwrap();
}

/// TOML as the JSON that an editor holds against the schema.
fn as_json(config: &str) -> Value {
    serde_json::to_value(toml::from_str::<toml::Table>(config).unwrap()).unwrap()
}

/// As much of JSON schema as ours uses; a keyword that it does not know is a panic.
fn is_valid(schema: &Value, whole: &Value, value: &Value) -> bool {
    schema.as_object().unwrap().iter().all(|(keyword, wanted)| match keyword.as_str() {
        "$schema" | "title" | "description" | "definitions" => true,
        "$ref" => is_valid(whole.pointer(wanted.as_str().unwrap().trim_start_matches('#')).unwrap(), whole, value),
        "type" => match wanted.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            other => panic!("type {other}"),
        },
        "enum" => wanted.as_array().unwrap().contains(value),
        "anyOf" => wanted.as_array().unwrap().iter().any(|one| is_valid(one, whole, value)),
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| is_valid(wanted, whole, item))),
        "required" => value
            .as_object()
            .is_none_or(|map| wanted.as_array().unwrap().iter().all(|key| map.contains_key(key.as_str().unwrap()))),
        "properties" => value.as_object().is_none_or(|map| {
            map.iter().all(|(key, own)| wanted.get(key).is_none_or(|schema| is_valid(schema, whole, own)))
        }),
        "additionalProperties" => {
            assert_eq!(wanted, false);
            let known = schema["properties"].as_object().unwrap();
            value.as_object().is_none_or(|map| map.keys().all(|key| known.contains_key(key)))
        }
        other => panic!("keyword {other}"),
    })
}

#[test]
fn the_schema_and_the_reader_agree() {
    let schema = schema();
    let dir = with("a.rs", GOOD);
    dir.write("lint/acme_db.rs", "pub fn query(sql: &str);\n");
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let readme = readme.split_once("```toml\n").unwrap().1.split_once("```").unwrap().0;
    let kinds = "ignore-kinds = [\"sleep\", \"fs\", \"net\", \"process\", \"sync-wait\", \"db\", \"http\", \"cpu\", \"terminal\", \"other\"]";
    let cases = [
        ("", true),
        (readme, true),
        (kinds, true),
        ("tests = true\nstrict = false\n", true),
        ("blocking = [\"a::b\", { path = \"a\", kind = \"db\", instead = \"x\" }]\n", true),
        ("[rules]\nall = \"warn\"\nwarnings = \"deny\"\nunused-async = \"allow\"\n", true),
        ("[[overrides]]\nfiles = [\"x\"]\ntests = true\nstrict = true\nrules = {}\nignore-kinds = []\n", true),
        ("exlude = []\n", false),
        ("tests = 1\n", false),
        ("exclude = \"x\"\n", false),
        ("exclude = [1]\n", false),
        ("ignore-kinds = [\"fss\"]\n", false),
        ("[rules]\nblocking-cal = \"warn\"\n", false),
        ("[rules]\nblocking-call = \"off\"\n", false),
        ("blocking = [{ kind = \"db\" }]\n", false),
        ("blocking = [{ path = \"a\", knd = \"db\" }]\n", false),
        ("overrides = [{ rules = {} }]\n", false),
        ("overrides = [{ files = [], exclude = [] }]\n", false),
    ];
    for (config, good) in cases {
        dir.write("async-lint.toml", config);
        assert_eq!(run(&dir, &["config", "check"]).status.code(), Some(if good { 0 } else { 2 }), "{config}");
        assert_eq!(is_valid(&schema, &schema, &as_json(config)), good, "{config}");
    }
}

#[test]
fn a_configuration_to_begin_with() {
    let dir = with("a.rs", WARNED);
    check(&dir, &["config", "check"], 0, &["no configuration: the defaults hold", "async-lint init"]);
    check(&dir, &["init"], 0, &["async-lint.toml written", "next: "]);
    check(&dir, &["config", "check"], 0, &["async-lint.toml: in order"]);
    check(&dir, &["."], 0, &["1 warned"]);
    check_failure(&dir, &["init"], "there is async-lint.toml already", "edit it");
    check_failure(&dir, &["init", "nowhere"], "cannot write nowhere/async-lint.toml", "directory");
    // What is proposed in comments holds too.
    let text = fs::read_to_string(dir.0.join("async-lint.toml")).unwrap();
    let is_code = |line: &str| {
        let rest = line.strip_prefix("# ")?;
        let code = rest.contains(" = ") || rest.starts_with(['[', ']', ' ']) || rest.starts_with("\"");
        (code && !rest.ends_with('.')).then(|| rest.to_owned())
    };
    let on: Vec<String> = text.lines().filter_map(is_code).collect();
    assert!(on.len() > 12, "{on:?}");
    dir.write("async-lint.toml", on.join("\n"));
    check(&dir, &["config", "check"], 0, &["async-lint.toml: in order"]);
}

#[test]
fn shells_are_completed() {
    let dir = TempDir::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        check(&dir, &["completions", shell], 0, &["async-lint", "write-baseline"]);
    }
    check_failure(&dir, &["completions", "bsh"], "bsh", "did you mean `bash`?");
    check(&dir, &["--explain", "blocking_call"], 0, &["blocking-call (deny)"]);
}
