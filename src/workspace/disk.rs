//! What the search for files asks of the disk, and whether it would be answered the same again; what is found is not
//! understood here. No other file of `workspace` looks at the disk.
//!
//! While [`noting`] runs, its thread writes down how each path looked when it was asked about. Later [`Sight::holds`]
//! tells whether it still does: then the same search finds the same, and need not be made.

use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Clocks of file systems are this coarse at most: what was changed so shortly before it was looked at may have changed
/// again without a trace. Tests set their dates themselves.
const COARSE: Duration = Duration::from_secs(if cfg!(test) { 0 } else { 2 });

/// The state of a file or directory. While it stays the same, so do the bytes or the names in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    /// Bytes.
    pub size: u64,
    node: Node,
    modified: Duration,
    /// When anything about it was changed, its rights and dates included; the date of modification where that is unknown.
    changed: Duration,
}

impl Stat {
    /// Links are followed. `None` where nothing is, and where the last change is too fresh to tell it from a next one.
    pub fn of(path: &Path) -> Option<Self> {
        let now = SystemTime::UNIX_EPOCH.elapsed().ok()?;
        let stat = Self::from(&fs::metadata(path).ok()?)?;
        let settled = |date: Duration| date.saturating_add(COARSE) < now;
        (settled(stat.modified) && settled(stat.changed)).then_some(stat)
    }

    fn from(metadata: &Metadata) -> Option<Self> {
        let modified = metadata.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        let changed = changed(metadata).unwrap_or(modified);
        Some(Self { size: metadata.len(), node: Node::from(metadata), modified, changed })
    }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<Duration> {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = u64::try_from(metadata.ctime()).ok()?;
    Some(Duration::new(seconds, u32::try_from(metadata.ctime_nsec()).ok()?))
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<Duration> {
    None
}

/// Which thing of the disk a path leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    is_file: bool,
    is_directory: bool,
    /// Device and inode, where there are such.
    identity: Option<(u64, u64)>,
}

impl Node {
    #[cfg(unix)]
    fn from(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let identity = Some((metadata.dev(), metadata.ino()));
        Self { is_file: metadata.is_file(), is_directory: metadata.is_dir(), identity }
    }

    #[cfg(not(unix))]
    fn from(metadata: &Metadata) -> Self {
        Self { is_file: metadata.is_file(), is_directory: metadata.is_dir(), identity: None }
    }
}

/// How a path looked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sight {
    /// What it is, by itself and links followed; `None` where nothing is.
    Is(Option<Node>, Option<Node>),
    /// What is in it too.
    Holds(Stat),
    /// It cannot be told whether it has changed since.
    Unsure,
}

impl Sight {
    fn of(path: &Path, contents: bool) -> Self {
        if contents {
            return match Stat::of(path) {
                Some(stat) => Self::Holds(stat),
                // To be absent is an answer; to be too fresh is none.
                None if fs::metadata(path).is_err() => Self::of(path, false),
                None => Self::Unsure,
            };
        }
        let own = path.symlink_metadata().ok();
        let is_link = own.as_ref().is_some_and(Metadata::is_symlink);
        let followed = if is_link { fs::metadata(path).ok() } else { own.clone() };
        Self::Is(own.as_ref().map(Node::from), followed.as_ref().map(Node::from))
    }

    /// Does the path still look like this?
    pub fn holds(&self, path: &Path) -> bool {
        match self {
            Self::Unsure => false,
            Self::Is(..) => Self::of(path, false) == *self,
            Self::Holds(stat) => fs::metadata(path).ok().and_then(|it| Stat::from(&it)).as_ref() == Some(stat),
        }
    }

    fn is_link(&self) -> bool {
        matches!(self, Self::Is(own, followed) if own != followed)
    }
}

thread_local! {
    static NOTED: RefCell<Option<BTreeMap<PathBuf, Sight>>> = const { RefCell::new(None) };
}

/// Does the work, and says how the paths looked that it asked about on this thread.
pub fn noting<T>(work: impl FnOnce() -> T) -> (T, Vec<(PathBuf, Sight)>) {
    NOTED.set(Some(BTreeMap::new()));
    let done = work();
    let noted = NOTED.take().unwrap_or_default();
    // What a directory holds says of each name in it whether it is there and whether it is a link.
    let is_listed = |path: &Path| {
        let up = path.parent().and_then(|up| noted.get(up));
        matches!(up, Some(Sight::Holds(stat)) if stat.node.is_directory)
    };
    let needed = |(path, sight): &(&PathBuf, &Sight)| match sight {
        Sight::Is(..) => sight.is_link() || !is_listed(path),
        Sight::Holds(_) | Sight::Unsure => true,
    };
    let sights = noted.iter().filter(needed).map(|(path, sight)| (path.clone(), sight.clone())).collect();
    (done, sights)
}

/// Before the disk is asked: what changes in between is seen as a change.
fn note(path: &Path, contents: bool) {
    NOTED.with_borrow_mut(|noted| {
        let Some(noted) = noted else { return };
        let sight = match noted.get(path) {
            Some(Sight::Holds(_) | Sight::Unsure) => return,
            Some(Sight::Is(..)) if !contents => return,
            // Two answers that do not fit together.
            Some(before) if !before.holds(path) => Sight::Unsure,
            _ => Sight::of(path, contents),
        };
        noted.insert(path.to_path_buf(), sight);
    });
}

/// Links are followed, here and in the next.
pub fn is_file(path: &Path) -> bool {
    note(path, false);
    path.is_file()
}

pub fn is_dir(path: &Path) -> bool {
    note(path, false);
    path.is_dir()
}

pub fn is_link(path: &Path) -> bool {
    note(path, false);
    path.is_symlink()
}

/// A file, a directory, or a link to nowhere.
pub fn is_there(path: &Path) -> bool {
    note(path, false);
    path.symlink_metadata().is_ok()
}

pub fn canonicalize(path: &Path) -> io::Result<PathBuf> {
    note(path, false);
    path.canonicalize()
}

/// The current directory. Who keeps what was noted keeps it with this.
pub fn here() -> io::Result<PathBuf> {
    std::env::current_dir().and_then(|here| here.canonicalize())
}

/// What stands in a directory, sorted. What cannot be read of it is passed over.
pub fn list(directory: &Path) -> io::Result<Vec<PathBuf>> {
    listed(directory);
    let entries = fs::read_dir(directory)?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    Ok(paths)
}

/// A walk is about to go into this directory.
pub fn listed(directory: &Path) {
    note(directory, true);
}

/// Links are followed.
pub fn metadata(path: &Path) -> io::Result<Metadata> {
    note(path, true);
    fs::metadata(path)
}

pub fn open(path: &Path) -> io::Result<File> {
    note(path, true);
    File::open(path)
}
