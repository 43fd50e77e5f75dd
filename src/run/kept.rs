//! What was seen of a part in an earlier run: when nothing that it was made from has changed, it need not be seen again.
//!
//! Texts count, not dates: a checkout, an unpacked archive or a clock set back cannot make old findings pass for new.

use super::models::Models;
use super::texts::Text;
use super::{Looked, Terms};
use crate::cache::{Cache, Digest, Key};
use crate::judge::INTERNAL_ERROR;
use crate::rules::RULES;
use crate::workspace::Workspace;
use crate::workspace::config::Configs;
use serde::{Deserialize, Serialize};

/// Sources, pages and dependencies of this build, as a number.
pub(super) const BUILD: &str = env!("ASYNC_LINT_BUILD");

/// A part's place in the cache.
pub(super) struct Entry<'a> {
    cache: &'a Cache,
    name: Key,
    key: Key,
}

/// A finding's rule is a reference into the program; here it is a name.
#[derive(Serialize)]
struct Written<'a> {
    rules: Vec<&'static str>,
    looked: &'a Looked,
}

#[derive(Deserialize)]
struct Read {
    rules: Vec<String>,
    looked: Looked,
}

/// What holds for all parts and is not in their configurations.
pub(super) fn digest_of(terms: Terms<'_>) -> Key {
    let mut digest = Digest::default();
    if terms.options.cache.is_none() {
        return digest.key();
    }
    digest.feed(BUILD.as_bytes());
    digest.feed(&[u8::from(terms.options.tests)]);
    for config in 0..terms.configs.all.len() {
        let on: Vec<u8> = RULES.iter().map(|rule| u8::from((terms.is_on)(rule, config))).collect();
        digest.feed(&on);
    }
    for (stem, model) in terms.own_stubs {
        digest.feed(stem.as_bytes());
        // What cannot be written down is never the same.
        digest.feed(&postcard::to_allocvec(&**model).unwrap_or_else(|_| unique()));
    }
    digest.key()
}

/// Bytes that no other run has.
fn unique() -> Vec<u8> {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
    format!("{since:?} {}", std::process::id()).into_bytes()
}

impl<'a> Entry<'a> {
    /// `workspace` and `configs` are those of the part alone. `None` where nothing is kept.
    pub fn of(workspace: &Workspace, configs: &Configs, texts: &[&Text], terms: Terms<'a>, all: &Key) -> Option<Self> {
        let cache = &*terms.options.cache;
        if cache.is_none() || terms.options.full {
            return None;
        }
        let mut name = Digest::default();
        name.feed(all);
        match workspace.packages.as_slice() {
            [] => name.feed(workspace.files.first()?.path.as_os_str().as_encoded_bytes()),
            packages => packages.iter().for_each(|it| name.feed(it.manifest.as_os_str().as_encoded_bytes())),
        }
        let mut key = Digest::default();
        key.feed(all);
        key.feed(&postcard::to_allocvec(&(configs, &workspace.packages, &workspace.files)).ok()?);
        texts.iter().for_each(|text| key.feed(&text.known.digest));
        Some(Self { cache, name: name.key(), key: key.key() })
    }

    pub fn get(&self) -> Option<Looked> {
        let bytes = self.cache.get(&self.name, &self.key)?;
        let Read { rules, mut looked } = postcard::from_bytes(&bytes).ok()?;
        if rules.len() != looked.findings.len() {
            return None;
        }
        for (finding, name) in looked.findings.iter_mut().zip(&rules) {
            finding.rule = RULES.iter().find(|rule| rule.name == name)?.name;
        }
        Some(looked)
    }

    pub fn models(&self) -> Models<'a> {
        Models::of(self.cache, &self.name)
    }

    pub fn put(&self, looked: &Looked) {
        let rules: Vec<&'static str> = looked.findings.iter().map(|finding| finding.rule).collect();
        // A fault of our own is told anew each time.
        if rules.contains(&INTERNAL_ERROR) {
            return;
        }
        if let Ok(bytes) = postcard::to_allocvec(&Written { rules, looked }) {
            self.cache.put(&self.name, &self.key, bytes);
        }
    }
}
