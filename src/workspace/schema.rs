//! The JSON schema of the configuration, for editors; the reader itself is `config`.

use super::config::KINDS;
use serde_json::{Value, json};

/// The schema of `async-lint.toml` (draft 7). Each of `rules` is a name and what to say of it; groups are among them.
pub fn schema(rules: &[(&str, String)]) -> Value {
    let level = |about: &str| json!({ "description": about, "enum": ["allow", "warn", "deny"] });
    let levels: serde_json::Map<String, Value> =
        rules.iter().map(|(name, about)| ((*name).to_owned(), level(about))).collect();
    let levels = json!({
        "description": "Levels of rules: deny fails the check, warn is printed, allow is silent.",
        "type": "object",
        "properties": levels,
        "additionalProperties": false,
    });
    let strings = |about: &str| json!({ "description": about, "type": "array", "items": { "type": "string" } });
    let flag = |about: &str| json!({ "description": about, "type": "boolean" });
    let tests = flag("Apply all rules to tests, examples and build scripts.");
    let strict = flag("Let guessed findings fail the check too.");
    let kinds = json!({
        "description": "Kinds of blocking that are not reported.",
        "type": "array",
        "items": { "enum": KINDS },
    });
    let api = json!({
        "type": "object",
        "properties": {
            "path": { "description": "The path of the function: crate::legacy::fetch.", "type": "string" },
            "kind": { "description": "What it waits for.", "enum": KINDS },
            "instead": { "description": "What to call in its stead.", "type": "string" },
        },
        "required": ["path"],
        "additionalProperties": false,
    });
    let one_override = json!({
        "type": "object",
        "properties": {
            "files": strings("Which files, as lines of a .gitignore, relative to this file."),
            "rules": { "$ref": "#/definitions/rules" },
            "ignore-kinds": kinds,
            "tests": tests,
            "strict": strict,
        },
        "required": ["files"],
        "additionalProperties": false,
    });
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "async-lint.toml",
        "description": "The configuration of async-lint, a static checker for async Rust.",
        "type": "object",
        "properties": {
            "exclude": strings("Files to leave out, as lines of a .gitignore."),
            "tests": tests,
            "strict": strict,
            "blocking": {
                "description": "Functions that block: paths, or tables that say more.",
                "type": "array",
                "items": { "anyOf": [{ "type": "string" }, api] },
            },
            "offload": strings("Functions that run their closure on a thread that may block."),
            "allow-inside": strings("Functions inside which blocking is fine."),
            "ignore-kinds": kinds,
            "apis": strings("Stub files that describe crates, relative to this file."),
            "rules": { "$ref": "#/definitions/rules" },
            "overrides": {
                "description": "What holds for some files; the later one wins.",
                "type": "array",
                "items": one_override,
            },
        },
        "additionalProperties": false,
        "definitions": { "rules": levels },
    })
}
