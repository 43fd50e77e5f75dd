//! What an earlier run saw of the disk: while it looks the same, files are neither searched for nor read again.
//!
//! Dates are trusted here as git trusts them: size, inode and both dates must be the same, and none of them fresh. What
//! was found is kept by digests of the texts alone (`kept`).

use super::texts::{KnownText, Texts};
use super::{in_parallel, jobs, kept};
use crate::cache::{Digest, Key};
use crate::options::Options;
use crate::workspace::config::Configs;
use crate::workspace::disk::{self, Sight};
use crate::workspace::{Part, Workspace};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many paths a thread looks at before it asks for more.
const CHUNK: usize = 64;

/// What a run knows before it reads the first text.
#[derive(Debug, Default)]
pub struct Known {
    /// On what packages, files and configurations rest. Empty where nothing is kept.
    sights: Vec<(PathBuf, Sight)>,
    /// As far as an earlier run knew them, in the order of their paths.
    texts: Vec<(PathBuf, KnownText)>,
    /// Those of an earlier run that had the same packages and files.
    parts: Option<Vec<Part>>,
}

impl Known {
    /// What an earlier run knew of the text of this file, which is one of the workspace's at this index.
    pub fn text(&self, index: usize, path: &Path) -> Option<&KnownText> {
        // Mostly there are the same files as before.
        let here = self.texts.get(index).filter(|(before, _)| before == path);
        let found = here.or_else(|| {
            let at = self.texts.binary_search_by(|(before, _)| before.as_path().cmp(path)).ok()?;
            self.texts.get(at)
        });
        found.map(|(_, text)| text)
    }

    /// Is this so of what was known of every text and what it is now?
    fn all(&self, workspace: &Workspace, texts: &Texts, same: fn(&KnownText, &KnownText) -> bool) -> bool {
        let mut pairs = workspace.files.iter().zip(&texts.files).enumerate();
        pairs.all(|(index, (file, text))| self.text(index, &file.path).is_some_and(|before| same(before, &text.known)))
    }
}

/// The entry of the cache.
#[derive(Serialize)]
struct Written<'a> {
    workspace: &'a Workspace,
    configs: &'a Configs,
    sights: &'a [(PathBuf, Sight)],
    /// Of the workspace's files.
    texts: Vec<&'a KnownText>,
    parts: &'a [Part],
}

#[derive(Deserialize)]
struct Read {
    workspace: Workspace,
    configs: Configs,
    sights: Vec<(PathBuf, Sight)>,
    texts: Vec<KnownText>,
    parts: Vec<Part>,
}

/// Packages, files and configurations: those that `plan` makes, or those of an earlier run that would be made again.
pub fn start(
    options: &Options,
    plan: impl FnOnce() -> anyhow::Result<(Workspace, Configs)>,
) -> anyhow::Result<(Workspace, Configs, Known)> {
    let Some(name) = name(options) else {
        let (workspace, configs) = plan()?;
        return Ok((workspace, configs, Known::default()));
    };
    let mut known = Known::default();
    let bytes = options.cache.get(&name, &name).unwrap_or_default();
    if let Ok(read) = postcard::from_bytes::<Read>(&bytes) {
        let paths = read.workspace.files.iter().map(|file| file.path.clone());
        known.texts = paths.zip(read.texts).collect();
        // A text that counts in place of another may be a manifest's.
        let is_source = |path: &PathBuf| known.text(usize::MAX, path).is_some();
        if options.texts.keys().all(is_source) && all_hold(&read.sights, jobs(options)) {
            (known.sights, known.parts) = (read.sights, Some(read.parts));
            return Ok((read.workspace, read.configs, known));
        }
    }
    let (planned, sights) = disk::noting(plan);
    let (workspace, configs) = planned?;
    Ok((workspace, configs, Known { sights, ..known }))
}

fn all_hold(sights: &[(PathBuf, Sight)], threads: usize) -> bool {
    let chunks: Vec<&[(PathBuf, Sight)]> = sights.chunks(CHUNK).collect();
    let hold = |at: usize| chunks[at].iter().all(|(path, sight)| sight.holds(path));
    in_parallel(threads, chunks.len(), hold).into_iter().all(|holds| holds)
}

/// The parts of a workspace: those of an earlier run where they would be made again.
pub fn parts(workspace: &Workspace, known: &Known, texts: &Texts, options: &Options) -> Vec<Part> {
    if options.full {
        // As one: the result must be the same, which is what `full` is there to show.
        return vec![Part::whole(workspace)];
    }
    if let Some(parts) = &known.parts
        && known.all(workspace, texts, |before, now| before.leads == now.leads)
    {
        return parts.clone();
    }
    let leads: Vec<_> = texts.files.iter().map(|text| &text.known.leads).collect();
    crate::workspace::parts(workspace, &leads)
}

/// Keeps for the next run what this one knows, unless an earlier one knew it all.
pub fn keep(workspace: &Workspace, configs: &Configs, known: &Known, texts: &Texts, parts: &[Part], options: &Options) {
    let Some(name) = name(options).filter(|_| options.texts.is_empty() && texts.problems.is_empty()) else { return };
    if known.parts.as_deref() == Some(parts) && known.all(workspace, texts, |before, now| before == now) {
        return;
    }
    let texts = texts.files.iter().map(|text| &text.known).collect();
    let written = Written { workspace, configs, sights: &known.sights, texts, parts };
    if let Ok(bytes) = postcard::to_allocvec(&written) {
        options.cache.put(&name, &name, bytes);
    }
}

/// A digest of all that decides which files a run looks at, but for the disk. `None` where nothing is kept.
fn name(options: &Options) -> Option<Key> {
    if options.cache.is_none() || options.full {
        return None;
    }
    let here = disk::here().ok()?;
    let Options { paths, selection, config, isolated, force_exclude, .. } = options;
    let mut digest = Digest::default();
    digest.feed(kept::BUILD.as_bytes());
    digest.feed(here.as_os_str().as_encoded_bytes());
    digest.feed(format!("{paths:?} {selection:?} {config:?} {isolated} {force_exclude}").as_bytes());
    Some(digest.key())
}
