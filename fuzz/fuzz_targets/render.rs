//! A finding in hostile words at a hostile place of a hostile file, drawn in every format.
#![no_main]

use async_lint::finding::Finding;
use async_lint::judge::{Fingerprint, Judged, LevelSource, Report};
use async_lint::level::Level;
use async_lint::model::{FileId, Place, Span};
use async_lint::source::{SourceFile, SourceMap};
use std::sync::Arc;

#[path = "../../tests/common/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|input: (&str, &str, &str, [u32; 4])| {
    let (name, words, text, [start, end, other_start, other_end]) = input;
    let file = SourceFile { path: name.into(), shown: name.into(), text: text.into() };
    let place = |start, end| Place::new(FileId(0), Span::new(start % 4096, end % 4096));
    let finding = Finding::new("blocking-call", place(start, end), words, words)
        .label(place(other_start, other_end), words)
        .help(words)
        .note(words);
    let judged = Judged {
        finding,
        level: Level::Deny,
        source: LevelSource::Flag(words.into()),
        fingerprint: Fingerprint::default(),
    };
    let report =
        Report { judged: vec![judged], sources: Arc::new(SourceMap { files: vec![file] }), ..Report::default() };
    if let Some(fault) = invariants::formats_fault(&report) {
        panic!("{fault}");
    }
});
