//! Interned identifiers; not for text that is shown but never compared.

use serde::{Deserialize, Deserializer, Serialize, de};
use std::cell::Cell;
use std::fmt;
use std::hash::Hasher as _;
use std::sync::LazyLock;

/// An interned name: cheap to copy, equal by address. Raw identifiers are stored without their `r#`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Name(ustr::Ustr);

const SLOTS: usize = 4096;

thread_local! {
    /// Names met lately: interning takes a lock and a slow hash, and most names come again soon.
    static MET: [Cell<Option<Name>>; SLOTS] = const { [const { Cell::new(None) }; SLOTS] };
}

static EMPTY: LazyLock<Name> = LazyLock::new(|| Name(ustr::ustr("")));

impl Name {
    pub fn new(text: &str) -> Self {
        let mut hasher = rustc_hash::FxHasher::default();
        hasher.write(text.as_bytes());
        let at = hasher.finish() as usize % SLOTS;
        let met = MET.try_with(|met| {
            let slot = met.get(at)?;
            let name = slot.get().filter(|name| name.as_str() == text);
            Some(name.unwrap_or_else(|| {
                let name = Name(ustr::ustr(text));
                slot.set(Some(name));
                name
            }))
        });
        // Where the thread is at its end there is no table any more.
        met.ok().flatten().unwrap_or_else(|| Self(ustr::ustr(text)))
    }

    pub fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl Default for Name {
    fn default() -> Self {
        *EMPTY
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
