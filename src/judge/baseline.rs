//! Findings that were there before: read from and written to a file of lines; which file that is, the caller knows.
//!
//! A line is `path <tab> rule <tab> fingerprint <tab> code`. The path is relative to the directory of the baseline; the
//! code is for readers and is not compared. Lines are sorted and stand for themselves: a merge of two
//! baselines is all lines of both, in any order.

use super::{Fingerprint, INTERNAL_ERROR, Judged, Report};
use crate::failure::Failure;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

const HEAD: &str = "\
# Findings that async-lint is to pass over because they were there before: path, rule, fingerprint, code.
# `--write-baseline` makes this file, `--prune-baseline` drops what is mended. Keep all lines of both sides in a merge.
";

/// The longest piece of code that is shown beside an entry, in characters.
const CODE: usize = 80;

/// One finding of old.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// With `/` between its parts, relative to the directory of the baseline.
    pub path: String,
    pub rule: String,
    pub fingerprint: Fingerprint,
    /// The line of code, for readers.
    pub code: String,
}

/// All findings of old, sorted.
pub type Baseline = BTreeSet<Entry>;

/// Where the files of a run are, as a baseline says it.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The path of each file of the run; by `FileId`.
    pub paths: Vec<String>,
    /// The files that were checked whole, and what is no file any more.
    pub settled: BTreeSet<String>,
}

/// What a baseline made of a report.
#[derive(Debug, Clone, Default)]
pub struct Compared {
    /// Entries that match no finding though their file was checked.
    pub stale: Baseline,
    /// The baseline without the stale entries.
    pub pruned: Baseline,
    /// All that is to be in the baseline when today's findings are adopted.
    pub adopted: Baseline,
}

/// Reads the text of a baseline. The failure names the line; `shown` is its path.
pub fn read(text: &str, shown: &str) -> Result<Baseline, Failure> {
    let mut baseline = Baseline::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let entry = entry(line).ok_or_else(|| {
            let words = match line.starts_with(['<', '=', '>', '|']) {
                true => "is left from a merge",
                false => "is no entry: path, rule and fingerprint, with tabs between them",
            };
            let message = format!("{shown}:{}: this line {words}", index + 1);
            Failure::new(message, "keep the entries of both sides, or write it anew with `--write-baseline`")
        })?;
        baseline.insert(entry);
    }
    Ok(baseline)
}

fn entry(line: &str) -> Option<Entry> {
    let mut parts = line.splitn(4, '\t');
    let (path, rule, fingerprint) = (parts.next()?, parts.next()?, parts.next()?);
    let fingerprint = Fingerprint(u64::from_str_radix(fingerprint, 16).ok().filter(|_| fingerprint.len() == 16)?);
    let code = parts.next().unwrap_or_default().to_owned();
    Some(Entry { path: path.to_owned(), rule: rule.to_owned(), fingerprint, code })
}

/// The text of a baseline.
pub fn write(baseline: &Baseline) -> String {
    let mut text = HEAD.to_owned();
    for Entry { path, rule, fingerprint, code } in baseline {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{path}\t{rule}\t{fingerprint}\t{code}");
    }
    text
}

/// Takes out of a report what the baseline knows, and says what became of the baseline.
///
/// `is_off` tells whether a rule says nothing in a file, by its path: then its silence proves nothing.
pub fn compare(
    report: &mut Report,
    baseline: &Baseline,
    places: &Places,
    is_off: &dyn Fn(&str, &str) -> bool,
) -> Compared {
    let key = |entry: &Entry| (entry.path.clone(), entry.rule.clone(), entry.fingerprint);
    let mut unseen: BTreeSet<(String, String, Fingerprint)> = baseline.iter().map(key).collect();
    let mut compared = Compared::default();
    let sources = Arc::clone(&report.sources);
    let known = report.leave_out(|one| {
        // A fault of our own is nobody's old debt.
        if one.finding.rule == INTERNAL_ERROR {
            return false;
        }
        let file = one.finding.primary.place.file;
        let path = places.paths.get(file.0 as usize).map_or("", String::as_str);
        let entry = adopted(one, path, &sources.file(file).text);
        let is_known = unseen.remove(&key(&entry));
        compared.adopted.insert(entry);
        is_known
    });
    report.tally.in_baseline += known;
    for entry in baseline.iter().filter(|entry| unseen.contains(&key(entry))) {
        if places.settled.contains(&entry.path) && !is_off(&entry.rule, &entry.path) {
            compared.stale.insert(entry.clone());
        } else {
            compared.adopted.insert(entry.clone());
        }
    }
    compared.pruned = baseline.difference(&compared.stale).cloned().collect();
    compared
}

fn adopted(one: &Judged, path: &str, text: &str) -> Entry {
    let start = (one.finding.primary.place.span.start as usize).min(text.len());
    let line = text[..start].rsplit('\n').next().unwrap_or_default().len();
    let line = text[start - line..].lines().next().unwrap_or_default().trim();
    let code: String = line.chars().take(CODE).map(|c| if c.is_control() { ' ' } else { c }).collect();
    Entry { path: path.to_owned(), rule: one.finding.rule.to_owned(), fingerprint: one.fingerprint, code }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let entry = |path: &str, code: &str| Entry {
            path: path.into(),
            rule: "no-nap".into(),
            fingerprint: Fingerprint(7),
            code: code.into(),
        };
        let baseline = Baseline::from([entry("src/b.rs", "nap();"), entry("src/a b.rs", "")]);
        let text = write(&baseline);
        assert!(
            text.ends_with("\nsrc/a b.rs\tno-nap\t0000000000000007\t\nsrc/b.rs\tno-nap\t0000000000000007\tnap();\n")
        );
        assert_eq!(read(&text, "b"), Ok(baseline));
    }

    #[test]
    fn what_is_no_baseline_is_refused() {
        let failure = |text: &str| read(text, "lint.baseline").map_err(|failure| failure.message);
        assert_eq!(failure("# x\n\n"), Ok(Baseline::new()));
        assert_eq!(failure("<<<<<<< HEAD\n"), Err("lint.baseline:1: this line is left from a merge".into()));
        for text in ["a.rs", "a.rs\tno-nap\n", "a.rs\tno-nap\t7\n", "a.rs\tno-nap\t000000000000000z\n"] {
            assert!(failure(text).is_err_and(|message| message.contains("is no entry")), "{text}");
        }
    }
}
