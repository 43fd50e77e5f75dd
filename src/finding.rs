//! Findings: what a rule says, as owned data; not how it looks (`report`) and not whether it counts (`judge`).

use crate::model::{FileId, Place};
use serde::{Deserialize, Serialize};

/// One thing said about the code. It has no level: the judge joins it with the rule's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's name. It does not come back from a cache by itself: there it is kept beside the finding.
    #[serde(skip)]
    pub rule: &'static str,
    pub certainty: Certainty,
    /// The finding is of a lesser degree than its rule (a file read beside a sleep): at most `warn` by default.
    pub minor: bool,
    /// The cause lies elsewhere, where the last label is, and other findings may lead there too: a report for people
    /// tells it in full once.
    pub shares_cause: bool,
    /// More than the clippy lint of the rule's meaning says: an `#[allow]` of that lint does not silence it.
    pub beyond_clippy: bool,
    /// The headline: a lower-case phrase that names the concrete API and makes sense alone.
    pub message: String,
    pub primary: Label,
    /// The evidence, in the order to be told; the report puts it in source order.
    pub labels: Vec<Label>,
    /// What to do; starts with a verb and shows the code to write. May hold several lines.
    pub help: Option<String>,
    /// Short remarks: what was guessed, what weakens the finding.
    pub notes: Vec<String>,
    /// Ways to mend it, the best first: other ways, never parts of one.
    pub fixes: Vec<Fix>,
}

/// A place and the words that stand beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    pub place: Place,
    pub text: String,
}

/// A change to the source that mends a finding. All of its edits are made, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What it does; starts with a verb in lower case, as help does.
    pub title: String,
    pub applicability: Applicability,
    /// Not empty; no two overlap.
    pub edits: Vec<Edit>,
}

/// Text in place of other text. An empty span inserts, an empty text deletes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Edit {
    pub place: Place,
    /// With `\n` for a line end: whoever applies it writes those of the file.
    pub text: String,
}

/// How far a fix may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Applicability {
    /// The result compiles and means the same, but for the mistake.
    Safe,
    /// It may not compile yet, or may mean something else: to be looked at.
    Unsafe,
}

/// How sure the resolver was; computed from what it resolved, never chosen by a rule's taste.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Certainty {
    /// One step was guessed. Never fails a gate unless `--strict` is given.
    Likely,
    /// Everything on the way was resolved.
    Sure,
}

impl Finding {
    pub fn new(rule: &'static str, place: Place, message: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            rule,
            certainty: Certainty::Sure,
            minor: false,
            shares_cause: false,
            beyond_clippy: false,
            message: message.into(),
            primary: Label { place, text: label.into() },
            labels: Vec::new(),
            help: None,
            notes: Vec::new(),
            fixes: Vec::new(),
        }
    }

    pub fn label(mut self, place: Place, text: impl Into<String>) -> Self {
        self.labels.push(Label { place, text: text.into() });
        self
    }

    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    pub fn fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }

    /// All places that it points at or would change.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let edits = self.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.place);
        let labels = self.labels.iter().map(|label| label.place);
        edits.chain(labels).chain([self.primary.place])
    }

    /// The same, about files that have other ids.
    pub fn map_files(mut self, id: impl Fn(FileId) -> FileId) -> Self {
        let edits = self.fixes.iter_mut().flat_map(|fix| &mut fix.edits).map(|edit| &mut edit.place);
        let labels = self.labels.iter_mut().map(|label| &mut label.place);
        for place in edits.chain(labels).chain([&mut self.primary.place]) {
            place.file = id(place.file);
        }
        self
    }

    /// The first fix that may be applied. What mends a guessed finding is never safe.
    pub fn best_fix(&self, allowed: Applicability) -> Option<&Fix> {
        self.fixes.iter().find(|fix| self.applicability(fix) <= allowed)
    }

    /// How far one of its fixes may be trusted, the certainty of the finding included.
    pub fn applicability(&self, fix: &Fix) -> Applicability {
        match self.certainty {
            Certainty::Sure => fix.applicability,
            Certainty::Likely => Applicability::Unsafe,
        }
    }
}

impl Fix {
    pub fn new(title: impl Into<String>, applicability: Applicability, edits: Vec<Edit>) -> Self {
        Self { title: title.into(), applicability, edits }
    }
}

impl Edit {
    pub fn new(place: Place, text: impl Into<String>) -> Self {
        Self { place, text: text.into() }
    }
}
