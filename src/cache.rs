//! Bytes kept from one run for the next, on disk or in memory; what they mean is the user's business (`run`).
//!
//! An entry has a name, which says what it is about, and a key, which says what it was made from. There is one entry of
//! a name: what was made from something else is made anew and takes its place. What cannot be read, was cut short or was
//! written by another build is no entry. A cache that cannot be written is none: the run goes on.

use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// A digest of all that an entry was made from.
pub type Key = [u8; 32];

/// Where entries are kept.
#[derive(Debug, Default)]
pub enum Cache {
    /// Nowhere.
    #[default]
    None,
    /// As long as the process lives.
    Memory(Mutex<HashMap<Key, (Key, Vec<u8>)>>),
    /// In this directory, which is made with the first entry.
    Directory(PathBuf),
}

/// Makes a digest; what is fed to it piece by piece is not the same as in one piece.
#[derive(Debug, Default)]
pub struct Digest(blake3::Hasher);

impl Digest {
    pub fn feed(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    pub fn key(&self) -> Key {
        *self.0.finalize().as_bytes()
    }
}

impl Cache {
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// The entry of this name, if it was made from the same.
    pub fn get(&self, name: &Key, key: &Key) -> Option<Vec<u8>> {
        match self {
            Self::None => None,
            Self::Memory(entries) => {
                let entries = entries.lock().unwrap_or_else(PoisonError::into_inner);
                entries.get(name).filter(|(of, _)| of == key).map(|(_, bytes)| bytes.clone())
            }
            Self::Directory(directory) => {
                let mut bytes = fs::read(path(directory, name)).ok()?;
                let (of, rest) = bytes.split_first_chunk::<32>()?;
                let (sum, content) = rest.split_first_chunk::<32>()?;
                if of != key || sum != blake3::hash(content).as_bytes() {
                    return None;
                }
                bytes.drain(..64);
                Some(bytes)
            }
        }
    }

    /// Keeps an entry in place of the one that had its name.
    pub fn put(&self, name: &Key, key: &Key, bytes: Vec<u8>) {
        match self {
            Self::None => {}
            Self::Memory(entries) => {
                entries.lock().unwrap_or_else(PoisonError::into_inner).insert(*name, (*key, bytes));
            }
            // A cache on a full or read-only disk is one that keeps nothing.
            Self::Directory(directory) => drop(write(directory, name, key, &bytes)),
        }
    }
}

fn path(directory: &Path, name: &Key) -> PathBuf {
    directory.join(blake3::Hash::from_bytes(*name).to_hex().as_str())
}

/// Whole or not at all, also beside another run.
fn write(directory: &Path, name: &Key, key: &Key, bytes: &[u8]) -> io::Result<()> {
    static WRITTEN: AtomicUsize = AtomicUsize::new(0);
    fs::create_dir_all(directory)?;
    let tag = directory.join("CACHEDIR.TAG");
    if !tag.exists() {
        // As https://bford.info/cachedir/ says: backups leave such a directory out.
        fs::write(
            tag,
            "Signature: 8a477f597d28d172789f06886806bc55\n# Made by async-lint; may be removed at any time.\n",
        )?;
    }
    let turn = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let temporary = directory.join(format!(".{}.{turn}", std::process::id()));
    let written = (|| {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
        file.write_all(key)?;
        file.write_all(blake3::hash(bytes).as_bytes())?;
        file.write_all(bytes)?;
        drop(file);
        fs::rename(&temporary, path(directory, name))
    })();
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(pieces: &[&str]) -> Key {
        let mut digest = Digest::default();
        pieces.iter().for_each(|piece| digest.feed(piece.as_bytes()));
        digest.key()
    }

    fn directory(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("async-lint-cache-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        path
    }

    fn keeps_the_newest(cache: &Cache) {
        let (name, old, new) = (digest(&["name"]), digest(&["old"]), digest(&["new"]));
        assert_eq!(cache.get(&name, &old), None);
        cache.put(&name, &old, b"old".to_vec());
        assert_eq!(cache.get(&name, &old).as_deref(), Some(&b"old"[..]));
        assert_eq!(cache.get(&name, &new), None);
        cache.put(&name, &new, b"new".to_vec());
        assert_eq!(cache.get(&name, &old), None);
        assert_eq!(cache.get(&name, &new).as_deref(), Some(&b"new"[..]));
    }

    #[test]
    fn a_newer_entry_takes_the_place_of_the_older() {
        keeps_the_newest(&Cache::Memory(Mutex::default()));
        let directory = directory("newest");
        keeps_the_newest(&Cache::Directory(directory.clone()));
        let _ = fs::remove_dir_all(directory);
    }

    #[test]
    fn what_was_changed_or_cut_short_is_no_entry() {
        let directory = directory("broken");
        let cache = Cache::Directory(directory.clone());
        let (name, key) = (digest(&["name"]), digest(&["key"]));
        cache.put(&name, &key, b"something".to_vec());
        let file = path(&directory, &name);
        let whole = fs::read(&file).unwrap_or_default();
        assert!(whole.ends_with(b"something"), "{whole:?}");
        for len in 0..whole.len() {
            assert!(fs::write(&file, &whole[..len]).is_ok());
            assert_eq!(cache.get(&name, &key), None, "cut to {len} bytes");
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert!(fs::write(&file, changed).is_ok());
            assert_eq!(cache.get(&name, &key), None, "byte {at} changed");
        }
        let _ = fs::remove_dir_all(directory);
    }

    #[test]
    fn pieces_count() {
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
        assert_ne!(digest(&["abc"]), digest(&["abc", ""]));
    }
}
