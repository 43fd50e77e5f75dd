//! Async Rust that parses, made of the bytes.
#![no_main]

#[path = "../../tests/common/grammar.rs"]
mod grammar;
#[path = "../../tests/common/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::check_invariants(&grammar::program(bytes)));
