//! How many findings each rule has, the most frequent first.

use crate::judge::Report;
use crate::rule::Level;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// One line for each rule and level: count, level, rule.
pub fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let mut counts: BTreeMap<(&str, Level), usize> = BTreeMap::new();
    for judged in &report.judged {
        *counts.entry((judged.finding.rule, judged.level)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for ((rule, level), count) in counts {
        writeln!(out, "{count:>6}  {:5}  {rule}", level.as_str())?;
    }
    Ok(())
}
