//! Any text in and around comments that suppress.
#![no_main]

#[path = "../../tests/common/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|text: &str| {
    invariants::check_invariants(&format!("// async-lint: {text}\nasync fn f() {{\n    std::thread::sleep(D); // async-lint: {text}\n}}\n"));
});
