//! What a run is asked to do, as plain data; where the wishes come from (`cli`) is not known here.

use crate::cache::Cache;
use crate::level::Level;
use crate::workspace::{Edition, Selection, TargetKind};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Everything that a run may be told. The default checks nothing: name the paths.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub paths: Vec<PathBuf>,
    /// Of the packages that the paths lead to, these.
    pub selection: Selection,
    /// `-A`, `-W` and `-D`, in the order given: the last word counts.
    pub levels: Vec<LevelFlag>,
    /// Only these rules speak; one that is off by default warns. What could not be read is said all the same.
    pub only: Vec<&'static str>,
    /// Use this configuration and look for no other.
    pub config: Option<PathBuf>,
    /// Look for no configuration.
    pub isolated: bool,
    /// `exclude` holds for files and directories named by the user too.
    pub force_exclude: bool,
    /// Guessed findings weigh as much as sure ones.
    pub strict: bool,
    /// All rules speak in test code, examples and build scripts.
    pub tests: bool,
    /// Show what comments suppress.
    pub no_suppressions: bool,
    /// The file of findings that are passed over.
    pub baseline: Option<PathBuf>,
    /// The baseline is about to be written: it need not be there.
    pub writes_baseline: bool,
    /// Its mended entries are about to be dropped: they need no mention.
    pub prunes_baseline: bool,
    /// A revision of git: only findings on lines that have changed since count.
    pub new_from: Option<String>,
    /// Parse every function, also those that no rule can have anything to say about. Slower; the findings are the same.
    pub full: bool,
    /// The report holds the texts of all files, also of those of which nothing is said.
    pub all_texts: bool,
    /// Where to keep what was found, so that the next run need not look at what has not changed.
    pub cache: Arc<Cache>,
    /// How far the run has come, for who waits for it.
    pub progress: Arc<Progress>,
    /// Worker threads; `None` leaves it to the machine.
    pub jobs: Option<usize>,
    /// What is taken for granted of a file that no manifest speaks for.
    pub alone: Alone,
    /// Texts that count in place of what is on disk, by the path of the source file or manifest as it is found.
    pub texts: BTreeMap<PathBuf, Arc<str>>,
}

/// How far a run has come: it counts while another thread looks on.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    all: AtomicUsize,
}

impl Progress {
    /// So many steps are to come, from now on.
    pub fn begin(&self, all: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.all.store(all, Ordering::Relaxed);
    }

    pub fn advance(&self, steps: usize) {
        self.done.fetch_add(steps, Ordering::Relaxed);
    }

    /// Steps that are done, and all. Both are 0 before the first is known of.
    pub fn now(&self) -> (usize, usize) {
        let all = self.all.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed).min(all), all)
    }
}

/// One `-D RULE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelFlag {
    /// A rule's name with `-` between words, or a group (`all`, `warnings`).
    pub rule: String,
    pub level: Level,
}

impl LevelFlag {
    /// The flag as typed.
    pub fn text(&self) -> String {
        let letter = match self.level {
            Level::Allow => 'A',
            Level::Warn => 'W',
            Level::Deny => 'D',
        };
        format!("-{letter} {}", self.rule)
    }
}

/// The manifest of a file that has none: fixtures, examples of the pages, a file given by itself.
#[derive(Debug, Clone)]
pub struct Alone {
    pub edition: Edition,
    /// Names of the crates in use. `None`: every crate that the file names.
    pub dependencies: Option<Vec<String>>,
    /// What kind of target it is the root of. `None`: a program when it has a `main`, else a library.
    pub kind: Option<TargetKind>,
}

impl Default for Alone {
    fn default() -> Self {
        Self { edition: Edition::E2024, dependencies: None, kind: None }
    }
}
