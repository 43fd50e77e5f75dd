//! What a gate passes over: findings of the baseline, and findings on lines that have not changed; reads both from disk.

use crate::changes;
use crate::failure::Failure;
use crate::finding::Label;
use crate::judge::baseline::{self, Baseline, Places};
use crate::judge::{self, CheckedFile, Report, Settings};
use crate::model::FileId;
use crate::options::Options;
use crate::rules::RULES;
use crate::source::SourceMap;
use crate::workspace::{self, relative};
use std::collections::{BTreeMap, HashMap};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// Leaves in the report what is new, as the options say.
pub fn pass_over(
    report: &mut Report,
    files: &[CheckedFile],
    options: &Options,
    settings: &Settings,
) -> anyhow::Result<()> {
    if let Some(path) = &options.baseline {
        let baseline = read(path, options.writes_baseline)?;
        let base = directory_of(path);
        let places = places(&report.sources, files, &base, &baseline);
        let by_path = places.paths.iter().map(String::as_str).zip(files.iter().map(|file| file.config));
        let configs: HashMap<&str, Option<usize>> = by_path.collect();
        let is_off = |rule: &str, path: &str| {
            let rule = RULES.iter().find(|own| own.name == rule);
            configs.get(path).zip(rule).is_some_and(|(config, rule)| judge::is_off(rule, *config, settings))
        };
        let compared = baseline::compare(report, &baseline, &places, &is_off);
        if !compared.stale.is_empty() && !options.writes_baseline && !options.prunes_baseline {
            report.notes.push(stale_note(&compared.stale, path));
        }
        report.baseline = Some(compared);
    }
    if let Some(revision) = &options.new_from {
        let here = PathBuf::from(".");
        let first = options.paths.first().unwrap_or(&here);
        let directory = if first.is_dir() { first.clone() } else { directory_of(first) };
        let changes = changes::since(revision, &directory)?;
        let mut canonical: BTreeMap<FileId, PathBuf> = BTreeMap::new();
        let sources = std::sync::Arc::clone(&report.sources);
        let mut touched = |label: &Label| {
            let file = sources.file(label.place.file);
            let path = canonical
                .entry(label.place.file)
                .or_insert_with(|| file.path.canonicalize().unwrap_or_else(|_| file.path.clone()));
            let line = |offset: u32| {
                let before = &file.text.as_bytes()[..(offset as usize).min(file.text.len())];
                before.iter().filter(|byte| **byte == b'\n').count() as u32 + 1
            };
            changes.touch(path, line(label.place.span.start), line(label.place.span.end))
        };
        // The labels are the evidence: `async` before an old function makes its blocking calls new.
        report.tally.unchanged =
            report.leave_out(|one| !std::iter::once(&one.finding.primary).chain(&one.finding.labels).any(&mut touched));
    }
    Ok(())
}

fn read(path: &Path, may_be_missing: bool) -> anyhow::Result<Baseline> {
    if path.symlink_metadata().is_err() {
        if may_be_missing {
            return Ok(Baseline::new());
        }
        let message = format!("there is no baseline {}", path.display());
        let help = format!("make it: `async-lint --baseline {} --write-baseline`", path.display());
        return Err(Failure::new(message, help).into());
    }
    let text = workspace::read_source(path).map_err(|problem| anyhow::anyhow!("{problem}"))?;
    Ok(baseline::read(&text, &path.display().to_string())?)
}

/// The directory of a file that need not be there, canonical where it can be.
fn directory_of(path: &Path) -> PathBuf {
    let up = path.parent().filter(|up| !up.as_os_str().is_empty()).unwrap_or(Path::new("."));
    up.canonicalize().unwrap_or_else(|_| up.to_path_buf())
}

fn places(sources: &SourceMap, files: &[CheckedFile], base: &Path, baseline: &Baseline) -> Places {
    let mut places = Places::default();
    for (source, file) in sources.files.iter().zip(files) {
        let path = source.path.canonicalize().unwrap_or_else(|_| source.path.clone());
        let path = written(&relative(&path, base));
        if file.wanted && file.model.errors.is_empty() {
            places.settled.insert(path.clone());
        }
        places.paths.push(path);
    }
    let gone = baseline.iter().map(|entry| &entry.path).filter(|path| !base.join(path).exists());
    places.settled.extend(gone.cloned());
    places
}

/// A path as a baseline has it: `/` between parts, nothing that breaks a line.
fn written(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace(MAIN_SEPARATOR, "/") };
    text.chars().flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] }).collect()
}

fn stale_note(stale: &Baseline, path: &Path) -> String {
    let path = path.display();
    match (stale.len(), stale.first()) {
        (1, Some(one)) => {
            format!("1 entry of {path} is mended ({} in {}); `--prune-baseline` removes it", one.rule, one.path)
        }
        (count, _) => format!("{count} entries of {path} are mended; `--prune-baseline` removes them"),
    }
}
