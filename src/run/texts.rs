//! The texts of a run: read where they are new, known by their digest where they are not; what is in them is not asked.

use super::known::Known;
use super::{Looked, in_parallel, jobs};
use crate::cache::{Digest, Key};
use crate::finding::Finding;
use crate::options::Options;
use crate::source::{SourceFile, SourceMap};
use crate::workspace::disk::Stat;
use crate::workspace::{self, Leads, Problem, Workspace};
use serde::{Deserialize, Serialize};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

/// What is known of a text without reading it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownText {
    /// Of the file that it was read from; `None` where the dates say too little.
    pub stat: Option<Stat>,
    /// All 0 where nothing is kept from run to run.
    pub digest: Key,
    pub leads: Leads,
}

/// A file's text.
#[derive(Debug, Clone)]
pub struct Text {
    /// `None`: the file looks as it did when an earlier run read it, and may not be needed.
    pub read: Option<Arc<str>>,
    pub known: KnownText,
}

/// The texts of a run, in the order of the workspace's files.
#[derive(Debug, Default)]
pub struct Texts {
    pub files: Vec<Text>,
    /// Of files that could not be read.
    pub problems: Vec<Problem>,
}

/// Reads the files of a workspace that are not known. One that cannot be read keeps its place among the others, empty
/// and not wanted.
pub fn read(workspace: &mut Workspace, known: &Known, options: &Options) -> Texts {
    // Where one package owns all and nothing is kept, nobody asks where a text leads.
    let alone = workspace.packages.len() <= 1 && workspace.files.iter().all(|file| file.package.is_some());
    let leads = !(alone && options.cache.is_none());
    let text_of = |text, stat| text_of(text, stat, leads, options);
    let read = in_parallel(jobs(options), workspace.files.len(), |index| {
        let path = &workspace.files[index].path;
        if let Some(text) = options.texts.get(path) {
            return Ok(text_of(Arc::clone(text), None));
        }
        if options.cache.is_none() {
            return workspace::read_source(path).map(|text| text_of(text.into(), None));
        }
        let stat = Stat::of(path);
        match known.text(index, path).filter(|before| stat.is_some() && before.stat == stat) {
            Some(before) => Ok(Text { read: None, known: before.clone() }),
            None => workspace::read_source(path).map(|text| text_of(text.into(), stat)),
        }
    });
    let mut texts = Texts::default();
    for (file, text) in workspace.files.iter_mut().zip(read) {
        let text = text.unwrap_or_else(|problem| {
            file.wanted = false;
            texts.problems.push(problem);
            text_of("".into(), None)
        });
        texts.files.push(text);
    }
    texts
}

fn text_of(text: Arc<str>, stat: Option<Stat>, leads: bool, options: &Options) -> Text {
    let digest = if options.cache.is_none() { Key::default() } else { digest_of(&text) };
    let leads = if leads { workspace::leads(&text) } else { Leads::default() };
    let known = KnownText { stat, digest, leads };
    Text { read: Some(text), known }
}

fn digest_of(text: &str) -> Key {
    let mut digest = Digest::default();
    digest.feed(text.as_bytes());
    digest.key()
}

impl Text {
    /// The text, read now if need be. `None`: it is no longer the one that is known.
    pub fn get(&self, path: &Path) -> Option<Arc<str>> {
        match &self.read {
            Some(text) => Some(Arc::clone(text)),
            None => {
                workspace::read_source(path).ok().filter(|text| digest_of(text) == self.known.digest).map(Arc::from)
            }
        }
    }

    /// Bytes.
    pub fn size(&self) -> usize {
        match (&self.read, &self.known.stat) {
            (Some(text), _) => text.len(),
            (None, stat) => stat.as_ref().map_or(0, |stat| usize::try_from(stat.size).unwrap_or(usize::MAX)),
        }
    }
}

/// What a report may quote: the texts of the workspace's files, then its manifests. A file that was not read in this run
/// and of which nothing is said is empty. `None`: one was changed since the run began.
pub fn sources(workspace: &Workspace, texts: Texts, looked: &Looked) -> Option<SourceMap> {
    if looked.is_outrun {
        return None;
    }
    let mut quoted: Vec<bool> = looked
        .files
        .iter()
        .map(|remains| {
            let model = &remains.model;
            !(model.comments.is_empty() && model.errors.is_empty() && remains.broken.is_empty())
        })
        .collect();
    for place in looked.findings.iter().flat_map(Finding::places) {
        if let Some(quoted) = quoted.get_mut(place.file.0 as usize) {
            *quoted = true;
        }
    }
    let mut files = Vec::with_capacity(quoted.len());
    for ((file, text), quoted) in workspace.files.iter().zip(texts.files).zip(quoted) {
        let text = match text.read {
            None if quoted => text.get(&file.path)?,
            read => read.unwrap_or_default(),
        };
        files.push(source(file.path.clone(), text));
    }
    files.extend(manifests(workspace));
    Some(SourceMap { files })
}

/// They come after the files: rules point into them, nothing is parsed.
pub fn manifests(workspace: &Workspace) -> impl Iterator<Item = SourceFile> {
    workspace.packages.iter().map(|it| source(it.manifest.clone(), Arc::clone(&it.manifest_text)))
}

/// A text and the paths that it has on disk and for the user.
pub fn source(path: PathBuf, text: Arc<str>) -> SourceFile {
    let shown = path.strip_prefix(".").unwrap_or(&path).to_string_lossy().replace(MAIN_SEPARATOR, "/");
    SourceFile { path, shown, text }
}
