//! What the files of a part were lowered to in an earlier run: where one of them changes, only that one is parsed again.
//! What was found in them is `kept`'s business.

use super::in_parallel;
use crate::analysis::Program;
use crate::cache::{Cache, Digest, Key};
use crate::model::{Code, CodeId, FileId, FileModel};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;

/// A file's model, and the bodies of its functions that were read later.
#[derive(Serialize)]
struct Written<'a> {
    model: &'a FileModel,
    bodies: Vec<(CodeId, &'a Code)>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct KnownFile {
    pub model: FileModel,
    pub bodies: Vec<(CodeId, Code)>,
}

/// The models of a part's files, written down.
pub(super) struct Models<'a> {
    cache: &'a Cache,
    name: Key,
    bytes: Vec<u8>,
    /// Where in `bytes` the file with a text of this digest is, and how many bodies were read of it.
    places: FxHashMap<Key, (Range<usize>, usize)>,
}

/// Of every entry: its files are told apart by the digests in it.
const KEY: Key = [0; 32];

impl<'a> Models<'a> {
    /// Those of a part with this name in the cache; a build has names of its own.
    pub fn of(cache: &'a Cache, part: &Key) -> Self {
        let mut name = Digest::default();
        name.feed(b"models");
        name.feed(part);
        let name = name.key();
        let bytes = cache.get(&name, &KEY).unwrap_or_default();
        let places = places(&bytes).unwrap_or_default();
        Self { cache, name, bytes, places }
    }

    /// The file with this text. Needs a big stack, as parsing it does.
    pub fn file(&self, digest: &Key) -> Option<KnownFile> {
        let (place, _) = self.places.get(digest)?;
        postcard::from_bytes(self.bytes.get(place.clone())?).ok()
    }

    /// Keeps the models of the program's first files, whose texts have these digests, in place of those that were known.
    pub fn put(&self, program: &Program, digests: &[Key], threads: usize) {
        let files = in_parallel(threads, digests.len(), |index| {
            let file = program.file(FileId(index as u32));
            let bodies: Vec<(CodeId, &Code)> = file.bodies_read().collect();
            let count = bodies.len();
            // Mostly it is as it was.
            let known = self.places.get(&digests[index]).filter(|(_, known)| *known == count);
            let bytes = match known.and_then(|(place, _)| self.bytes.get(place.clone())) {
                Some(bytes) => Cow::Borrowed(bytes),
                None => Cow::Owned(postcard::to_allocvec(&Written { model: &file.model, bodies }).ok()?),
            };
            Some((bytes, count))
        });
        let Some(files) = files.into_iter().collect::<Option<Vec<_>>>() else { return };
        let rows = digests.iter().zip(&files).map(|(digest, (bytes, count))| (*digest, bytes.len(), *count));
        let Ok(mut bytes) = postcard::to_allocvec(&rows.collect::<Vec<Row>>()) else { return };
        files.iter().for_each(|(file, _)| bytes.extend_from_slice(file));
        self.cache.put(&self.name, &KEY, bytes);
    }
}

/// The digest of a file's text, how many bytes its model takes, and how many bodies were read of it.
type Row = (Key, usize, usize);

/// An entry is a table, and behind it one file after the other.
fn places(bytes: &[u8]) -> Option<FxHashMap<Key, (Range<usize>, usize)>> {
    let (rows, files) = postcard::take_from_bytes::<Vec<Row>>(bytes).ok()?;
    let mut at = bytes.len() - files.len();
    let mut place = |len: usize| {
        let start = at;
        at = at.saturating_add(len);
        start..at
    };
    Some(rows.into_iter().map(|(digest, len, bodies)| (digest, (place(len), bodies))).collect())
}

#[cfg(test)]
mod tests {
    use super::super::{IsOn, Terms, known, look, texts};
    use super::*;
    use crate::options::Options;
    use crate::syntax;
    use crate::workspace::config::{self, ConfigWishes};
    use crate::workspace::{DiscoverOptions, discover};
    use std::collections::BTreeMap;
    use std::path::PathBuf;
    use std::sync::{Arc, Mutex, PoisonError};

    const LIB: &str = "mod a;\npub async fn run() { a::wait() }\n";
    const CALM: &str = "pub fn wait() {}\n";
    const BLOCKS: &str = "pub fn wait() { std::thread::sleep(std::time::Duration::from_secs(1)) }\n";

    struct Dir(PathBuf);

    impl Drop for Dir {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    /// A package whose file `a` holds this, as `check` sees it.
    fn package(name: &str, a: &str) -> (Dir, Options) {
        let root = std::env::temp_dir().join(format!("async-lint-models-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        assert!(std::fs::create_dir_all(root.join("src")).is_ok());
        let dir = Dir(root.clone());
        for (path, text) in [("Cargo.toml", "[package]\nname = \"one\""), ("src/lib.rs", LIB), ("src/a.rs", a)] {
            assert!(std::fs::write(root.join(path), text).is_ok());
        }
        let cache = Arc::new(Cache::Memory(Mutex::default()));
        (dir, Options { paths: vec![root], cache, ..Options::default() })
    }

    /// The entries that hold models.
    fn entries(cache: &Cache) -> Vec<(Key, Vec<u8>)> {
        let Cache::Memory(entries) = cache else { return Vec::new() };
        let entries = entries.lock().unwrap_or_else(PoisonError::into_inner);
        let of_models = entries.iter().filter(|(_, (key, _))| *key == KEY);
        of_models.map(|(name, (_, bytes))| (*name, bytes.clone())).collect()
    }

    fn digest(text: &str) -> Key {
        let mut digest = Digest::default();
        digest.feed(text.as_bytes());
        digest.key()
    }

    fn findings(options: &Options) -> Option<usize> {
        let plan = || {
            let texts = options.texts.clone();
            let mut workspace = discover(&options.paths, &DiscoverOptions { texts, ..DiscoverOptions::default() })?;
            let configs = config::configure(&mut workspace, &ConfigWishes::default())?;
            Ok((workspace, configs))
        };
        let (mut workspace, configs, known) = known::start(options, plan).ok()?;
        let texts = texts::read(&mut workspace, &known, options);
        let parts = known::parts(&workspace, &known, &texts, options);
        let is_on: IsOn<'_> = &|rule, _| rule.name == "indirect-blocking-call";
        let terms = Terms { configs: &configs, own_stubs: &[], options, is_on };
        Some(look(&workspace, &texts, parts, terms).findings.len())
    }

    #[test]
    fn a_file_is_kept_with_the_bodies_that_were_read() {
        let (_dir, options) = package("whole", BLOCKS);
        assert_eq!(findings(&options), Some(1));
        let [(name, bytes)] = &entries(&options.cache)[..] else { panic!("no entry") };
        let places = places(bytes).unwrap_or_default();
        let models = Models { cache: &options.cache, name: *name, bytes: bytes.clone(), places };
        let known = models.file(&digest(BLOCKS)).unwrap_or_default();
        let outline = syntax::lower_outline(BLOCKS);
        assert_eq!(format!("{:?}", known.model.items), format!("{:?}", outline.items));
        let [(CodeId(0), body)] = &known.bodies[..] else { panic!("{:?}", known.bodies) };
        let read = syntax::read_body(BLOCKS, &outline.rules, &outline.codes[0]);
        assert_eq!(format!("{body:?}"), read.map_or(String::new(), |code| format!("{code:?}")));
        assert!(models.file(&digest(CALM)).is_none());
    }

    /// What is kept of the file is made to say something else: it is what counts as long as the file stays as it is.
    #[test]
    fn a_file_that_has_not_changed_is_not_parsed_again() {
        let (_blocking, blocking) = package("blocks", BLOCKS);
        let (dir, options) = package("calm", CALM);
        assert_eq!((findings(&blocking), findings(&options)), (Some(1), Some(0)));
        let [(name, bytes)] = &entries(&options.cache)[..] else { panic!("no entry") };
        let [(_, other)] = &entries(&blocking.cache)[..] else { panic!("no entry") };
        let rows = postcard::take_from_bytes::<Vec<Row>>(other);
        assert!(rows.is_ok(), "{rows:?}");
        let Ok((mut rows, files)) = rows else { return };
        rows.iter_mut().filter(|row| row.0 == digest(BLOCKS)).for_each(|row| row.0 = digest(CALM));
        let mut forged = postcard::to_allocvec(&rows).unwrap_or_default();
        forged.extend_from_slice(files);
        assert_ne!(&forged, bytes);
        options.cache.put(name, &KEY, forged);
        let changed = |path: &str, text: String| {
            let texts: BTreeMap<PathBuf, Arc<str>> = [(dir.0.join(path), text.into())].into();
            findings(&Options { texts, ..options.clone() })
        };
        assert_eq!(changed("src/lib.rs", format!("{LIB}// more\n")), Some(1));
        assert_eq!(changed("src/a.rs", format!("{CALM}// more\n")), Some(0));
    }
}
