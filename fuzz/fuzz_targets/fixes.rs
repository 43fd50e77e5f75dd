//! What fixes make of any text: it parses, and has nothing left to fix. Its seeds are the fixtures that have fixes.
#![no_main]

#[path = "../../tests/common/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|text: &str| invariants::check_fixes(text));
