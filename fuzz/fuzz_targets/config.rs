//! Any text as configuration, as manifest and as ignore file of a small crate (parted by `---` lines).
#![no_main]

use async_lint::options::Options;
use async_lint::report::{Style, human};
use std::fs;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let root = std::env::temp_dir().join(format!("async-lint-fuzz-config-{}", std::process::id()));
    let mut parts = text.split("\n---\n");
    let mut part = || parts.next().unwrap_or_default();
    fs::create_dir_all(root.join("src")).unwrap();
    fs::write(root.join("async-lint.toml"), part()).unwrap();
    let manifest = format!("[package]\nname = \"p\"\nedition = \"2024\"\n{}", part());
    fs::write(root.join("Cargo.toml"), manifest).unwrap();
    fs::write(root.join(".ignore"), part()).unwrap();
    fs::write(root.join("src/lib.rs"), "pub async fn nap() {\n    std::thread::sleep(D);\n}\n").unwrap();
    let options = Options { paths: vec![root.clone()], jobs: Some(1), ..Options::default() };
    // Both are fine: a report, or an error that says what to do.
    match async_lint::check(&options) {
        Ok(report) => human::write(&mut Vec::new(), &report, Style::default()).unwrap(),
        Err(error) => assert!(!format!("{error:#}").trim().is_empty()),
    }
});
