//! Interned identifiers; not for text that is shown but never compared.

use hashbrown::HashTable;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::cell::Cell;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{LazyLock, Mutex, PoisonError};

/// An interned name: cheap to copy, equal by address. Raw identifiers are stored without their `r#`.
#[derive(Clone, Copy)]
pub struct Name(&'static Interned);

struct Interned {
    /// Of the text, so that a table of names has one order in every run.
    hash: u64,
    text: Box<str>,
}

/// All names of this process, which are never given back. A library for this reserves megabytes, and every page of them
/// that is touched costs more than the name; a run over one small crate knows a few thousand.
static NAMES: [Mutex<HashTable<Name>>; SHARDS] = [const { Mutex::new(HashTable::new()) }; SHARDS];

/// Threads that intern at once seldom wait for each other.
const SHARDS: usize = 16;

const SLOTS: usize = 4096;

thread_local! {
    /// Names met lately: interning takes a lock, and most names come again soon.
    static MET: [Cell<Option<Name>>; SLOTS] = const { [const { Cell::new(None) }; SLOTS] };
}

static EMPTY: LazyLock<Name> = LazyLock::new(|| Name::new(""));

impl Name {
    pub fn new(text: &str) -> Self {
        let mut hasher = rustc_hash::FxHasher::default();
        hasher.write(text.as_bytes());
        let hash = hasher.finish();
        let met = MET.try_with(|met| {
            let slot = met.get(hash as usize % SLOTS)?;
            let name = slot.get().filter(|name| name.as_str() == text);
            Some(name.unwrap_or_else(|| {
                let name = intern(text, hash);
                slot.set(Some(name));
                name
            }))
        });
        // Where the thread is at its end there is no table any more.
        met.ok().flatten().unwrap_or_else(|| intern(text, hash))
    }

    pub fn as_str(self) -> &'static str {
        &self.0.text
    }

    pub fn is_empty(self) -> bool {
        self.0.text.is_empty()
    }
}

fn intern(text: &str, hash: u64) -> Name {
    // The tables look at the highest and the lowest bits.
    let shard = &NAMES[(hash >> 32) as usize % SHARDS];
    let mut names = shard.lock().unwrap_or_else(PoisonError::into_inner);
    let is_it = |name: &Name| name.0.hash == hash && *name.0.text == *text;
    let entry = names.entry(hash, is_it, |name| name.0.hash);
    *entry.or_insert_with(|| Name(Box::leak(Box::new(Interned { hash, text: text.into() })))).get()
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Name {}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.hash);
    }
}

/// As the texts.
impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Default for Name {
    fn default() -> Self {
        *EMPTY
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl de::Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Name, E> {
        Ok(Name::new(text))
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
