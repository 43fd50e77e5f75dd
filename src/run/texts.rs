//! The texts of a run: known by their digest where they are not new, and in memory while they are needed; what is in them
//! is not asked.

use super::known::Known;
use super::{Looked, in_parallel, jobs};
use crate::analysis::Remains;
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
    /// `None`: the file looks as it did when an earlier run read it, or its turn comes later.
    pub read: Option<Arc<str>>,
    /// Bytes.
    pub size: usize,
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
    // Where one package owns all, there is one part: nobody asks where a text leads if nothing is kept, and all texts are
    // needed at once.
    let alone = workspace.packages.len() <= 1 && workspace.files.iter().all(|file| file.package.is_some());
    let leads = !(alone && options.cache.is_none());
    let known_of = |text: &str, stat| known_of(text, stat, leads, options);
    let stays = alone || options.full || options.all_texts;
    let read_now = |path: &Path, stat| {
        let text = workspace::read_source(path)?;
        let known = known_of(&text, stat);
        Ok(Text { size: text.len(), read: stays.then(|| text.into()), known })
    };
    let read = in_parallel(jobs(options), workspace.files.len(), |index| {
        let path = &workspace.files[index].path;
        if let Some(text) = options.texts.get(path) {
            return Ok(Text { size: text.len(), read: Some(Arc::clone(text)), known: known_of(text, None) });
        }
        if options.cache.is_none() {
            return read_now(path, None);
        }
        let stat = Stat::of(path);
        match known.text(index, path).filter(|before| stat.is_some() && before.stat == stat) {
            Some(before) => Ok(Text::known(before.clone())),
            None => read_now(path, stat),
        }
    });
    let mut texts = Texts::default();
    for (file, text) in workspace.files.iter_mut().zip(read) {
        let text = text.unwrap_or_else(|problem| {
            file.wanted = false;
            texts.problems.push(problem);
            Text { size: 0, read: Some("".into()), known: known_of("", None) }
        });
        texts.files.push(text);
    }
    texts
}

fn known_of(text: &str, stat: Option<Stat>, leads: bool, options: &Options) -> KnownText {
    let digest = if options.cache.is_none() { Key::default() } else { digest_of(text) };
    let leads = if leads { workspace::leads(text) } else { Leads::default() };
    KnownText { stat, digest, leads }
}

fn digest_of(text: &str) -> Key {
    let mut digest = Digest::default();
    digest.feed(text.as_bytes());
    digest.key()
}

impl Text {
    fn known(known: KnownText) -> Self {
        let size = known.stat.as_ref().map_or(0, |stat| usize::try_from(stat.size).unwrap_or(usize::MAX));
        Self { read: None, size, known }
    }

    /// The text, read now if need be. `None`: it is no longer the one that is known.
    pub fn get(&self, path: &Path) -> Option<Arc<str>> {
        if let Some(text) = &self.read {
            return Some(Arc::clone(text));
        }
        let is_known = |text: &String| self.known.digest == Key::default() || digest_of(text) == self.known.digest;
        workspace::read_source(path).ok().filter(is_known).map(Arc::from)
    }
}

/// What a report may quote: the texts of the workspace's files, then its manifests. A file of which nothing is said may be
/// empty. `None`: one was changed since the run began.
pub fn sources(workspace: &Workspace, texts: Texts, looked: &mut Looked, options: &Options) -> Option<SourceMap> {
    if looked.is_outrun {
        return None;
    }
    let quoted = quoted(&looked.files, &looked.findings, options);
    looked.texts.resize_with(quoted.len(), || None);
    let mut files = Vec::with_capacity(quoted.len());
    for (index, (file, text)) in workspace.files.iter().zip(texts.files).enumerate() {
        let text = match looked.texts[index].take().or_else(|| text.read.clone()) {
            None if quoted[index] => text.get(&file.path)?,
            read => read.unwrap_or_default(),
        };
        files.push(source(file.path.clone(), text));
    }
    files.extend(manifests(workspace));
    Some(SourceMap { files })
}

/// Does the report need the text of a file?
pub fn quoted(files: &[Remains], findings: &[Finding], options: &Options) -> Vec<bool> {
    let is_told = |remains: &Remains| {
        let model = &remains.model;
        options.all_texts || !(model.comments.is_empty() && model.errors.is_empty() && remains.broken.is_empty())
    };
    let mut quoted: Vec<bool> = files.iter().map(is_told).collect();
    for place in findings.iter().flat_map(Finding::places) {
        if let Some(quoted) = quoted.get_mut(place.file.0 as usize) {
            *quoted = true;
        }
    }
    quoted
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
