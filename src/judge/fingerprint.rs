//! What a finding is known by when its line moves: rule, text of the line and ordinal; not its path and not its place.

use crate::finding::Finding;
use crate::model::{FileId, Place};
use crate::source::SourceMap;
use std::collections::HashMap;
use std::fmt;

/// A hash of rule, primary line and ordinal. It is the same in every file: baselines keep the path beside it.
///
/// The hash is FNV-1a with 64 bits (Fowler, Noll and Vo; offset basis cbf29ce484222325, prime 100000001b3) over the
/// rule's name, a zero byte, the line without white space, a zero byte, and the ordinal in decimal digits. It
/// is written into files of users: it never changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// One that differs between files too, for formats that want one name for each finding of a report.
    pub fn in_file(self, path: &str) -> Self {
        Self(fnv1a(fnv1a(BASIS, &self.0.to_le_bytes()), path.as_bytes()))
    }
}

impl fmt::Display for Fingerprint {
    /// Sixteen hexadecimal digits.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0)
    }
}

/// The fingerprints of findings that are sorted by file and place. Equal lines of one file are told apart by their
/// ordinal: the first is 0.
pub(super) fn fingerprints<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    sources: &'a SourceMap,
) -> Vec<Fingerprint> {
    let mut seen: HashMap<(FileId, &str, String), usize> = HashMap::new();
    findings
        .map(|finding| {
            let Place { file, span } = finding.primary.place;
            let line = normalised_line(&sources.file(file).text, span.start as usize);
            let ordinal = seen.entry((file, finding.rule, line.clone())).or_default();
            let fingerprint = fingerprint(finding.rule, &line, *ordinal);
            *ordinal += 1;
            fingerprint
        })
        .collect()
}

fn fingerprint(rule: &str, line: &str, ordinal: usize) -> Fingerprint {
    Fingerprint(fnv1a(BASIS, format!("{rule}\0{line}\0{ordinal}").as_bytes()))
}

/// The line that an offset is on, without white space: neither indentation nor rustfmt's spaces matter.
fn normalised_line(text: &str, offset: usize) -> String {
    let offset = offset.min(text.len());
    let bytes = text.as_bytes();
    let start = bytes[..offset].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let end = bytes[offset..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| offset + at);
    text.get(start..end).unwrap_or_default().split_whitespace().collect()
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv1a(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;
    use crate::source::SourceFile;

    /// Fingerprints of findings at every `nap`.
    fn naps(text: &str) -> Vec<Fingerprint> {
        let files = vec![SourceFile { path: "a.rs".into(), shown: "a.rs".into(), text: text.into() }];
        let at = |at: usize| Place::new(FileId(0), Span::new(at as u32, at as u32 + 3));
        let findings: Vec<Finding> =
            text.match_indices("nap").map(|(start, _)| Finding::new("no-nap", at(start), "nap", "")).collect();
        fingerprints(findings.iter(), &SourceMap { files })
    }

    #[test]
    fn the_hash_is_the_published_one() {
        // The test values of its authors.
        assert_eq!(fnv1a(BASIS, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(BASIS, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(BASIS, b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn what_users_have_in_their_files_stays_valid() {
        assert_eq!(naps("nap();")[0].to_string(), "66fac59bbb4fc0c1");
    }

    #[test]
    fn moved_and_indented_lines_are_the_same() {
        let moved = naps("fn f() {\r\n\t\tnap( 1 );\r\n}\r\n");
        assert_eq!(naps("nap(1);"), moved);
        assert_ne!(naps("nap(2);"), moved);
    }

    #[test]
    fn equal_lines_are_told_apart() {
        let both = naps("nap(1);\nnap(1);\n");
        assert_ne!(both[0], both[1]);
        assert_eq!(naps("nap(1);\nnap(2);\nnap(1);\n"), [both[0], naps("nap(2);")[0], both[1]]);
        assert_ne!(both[0].in_file("a.rs"), both[0].in_file("b.rs"));
    }
}
