//! What a run writes back when asked: the baseline.

use super::{Stop, Streams};
use crate::failure::Failure;
use crate::judge::baseline::{self, Baseline};
use crate::judge::{Outcome, Report};
use std::path::Path;

/// Adopts all findings of the report.
pub(super) fn write_baseline(report: &Report, path: &Path, quiet: bool, streams: &mut Streams) -> Result<u8, Stop> {
    let Some(compared) = &report.baseline else { return Ok(0) };
    refuse_broken(report, path)?;
    put(path, &compared.adopted)?;
    if !quiet {
        let (count, path) = (compared.adopted.len(), path.display());
        let s = if count == 1 { "" } else { "s" };
        writeln!(streams.out, "{count} finding{s} written to {path}")?;
        writeln!(streams.out, "next: commit it, and check with `async-lint --baseline {path}`: what is new counts")?;
    }
    Ok(0)
}

/// Drops the entries that match nothing any more.
pub(super) fn prune_baseline(report: &Report, path: &Path, quiet: bool, streams: &mut Streams) -> Result<(), Stop> {
    let Some(compared) = report.baseline.as_ref().filter(|compared| !compared.stale.is_empty()) else { return Ok(()) };
    refuse_broken(report, path)?;
    put(path, &compared.pruned)?;
    if !quiet {
        let count = compared.stale.len();
        let entries = if count == 1 { "entry" } else { "entries" };
        writeln!(streams.err, "note: {count} mended {entries} removed from {}", path.display())?;
    }
    Ok(())
}

/// What was not read has no findings to keep.
fn refuse_broken(report: &Report, path: &Path) -> Result<(), Failure> {
    match report.outcome() {
        Outcome::Broken => {
            let message = format!("{} is left as it was, because not everything could be checked", path.display());
            Err(Failure::new(message, "mend what is told above, and try again"))
        }
        _ => Ok(()),
    }
}

fn put(path: &Path, baseline: &Baseline) -> Result<(), Failure> {
    std::fs::write(path, baseline::write(baseline)).map_err(|error| {
        let message = format!("cannot write {}: {}", path.display(), error.kind());
        Failure::new(message, "check that its directory is there and may be written to")
    })
}
