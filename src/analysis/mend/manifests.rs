//! Lines of a manifest: a feature that is missing, a dependency that new code needs.

use super::Program;
use crate::finding::{Applicability, Edit, Fix};
use crate::model::{FileId, Span};
use crate::workspace::Dependency;

impl Program {
    /// Enables these features of a dependency in the line that declares it; `None` where it is written in another form.
    pub fn enable_features(&self, package: usize, dependency: &Dependency, missing: &[&str]) -> Option<Fix> {
        let file = self.manifest(package);
        let text = &self.workspace.packages[package].manifest_text;
        let after = text.get(dependency.key.end as usize..)?;
        let at = |part: &str| dependency.key.end + (part.as_ptr() as usize - after.as_ptr() as usize) as u32;
        let quoted: Vec<String> = missing.iter().map(|name| format!("\"{name}\"")).collect();
        let list = quoted.join(", ");
        let edit = if let Some(version) = bare_version(after) {
            let span = Span::new(at(version), at(version) + version.len() as u32);
            self.edit(file, span, format!("{{ version = {version}, features = [{list}] }}"))
        } else {
            let (table, is_section) = table_of(after)?;
            let end = |part: &str| at(part) + part.trim_end().len() as u32;
            match key_in(table, "features") {
                Some(found) => {
                    let value = found.strip_prefix("features")?.trim_start().strip_prefix('=')?;
                    let array = value.trim_start().strip_prefix('[')?;
                    let inner = array.get(..array.find(']')?)?;
                    let last = inner.trim_end();
                    let ended = last.is_empty() || last.ends_with(',');
                    let text = match last.rsplit_once('\n') {
                        // Each on a line of its own.
                        Some((_, line)) => {
                            let indent = &line[..line.len() - line.trim_start().len()];
                            let lines: String = quoted.iter().map(|name| format!("\n{indent}{name},")).collect();
                            format!("{}{lines}", if ended { "" } else { "," })
                        }
                        None if ended => format!("{}{list}", if last.is_empty() { "" } else { " " }),
                        None => format!(", {list}"),
                    };
                    self.insert(file, end(inner), text)
                }
                None if is_section => self.insert(file, end(table), format!("\nfeatures = [{list}]")),
                None => self.insert(file, end(table), format!(", features = [{list}]")),
            }
        };
        let title = format!("enable {} of {} in Cargo.toml", named(missing), dependency.package);
        Some(Fix::new(title, Applicability::Safe, vec![edit]))
    }

    /// `feature = ["full"]`, which is no key of cargo's: the letter that is missing.
    pub fn misspelt_features(&self, package: usize, dependency: &Dependency) -> Option<Fix> {
        let after = self.workspace.packages[package].manifest_text.get(dependency.key.end as usize..)?;
        let (table, _) = table_of(after)?;
        if key_in(table, "features").is_some() {
            return None;
        }
        let key = key_in(table, "feature")?;
        let end = (key.as_ptr() as usize - after.as_ptr() as usize + "feature".len()) as u32;
        let edit = self.insert(self.manifest(package), dependency.key.end + end, "s");
        Some(Fix::new("write `features`", Applicability::Safe, vec![edit]))
    }

    /// Takes a package that depends on tokio as well away from async-std, where all that it uses of it has a twin in
    /// tokio and is named in full.
    pub fn moved_to_tokio(&self, package: usize, dependency: &Dependency) -> Option<Fix> {
        let found = &self.workspace.packages[package];
        let has_tokio = |it: &Dependency| it.package == "tokio" && it.name == "tokio" && it.kind == dependency.kind;
        // On the executor of an engine tokio's timers and files would panic.
        if !found.dependencies.iter().any(has_tokio) || self.has_engine(package) {
            return None;
        }
        let text = &found.manifest_text;
        let start = text.get(..dependency.key.start as usize)?.rfind('\n').map_or(0, |at| at + 1);
        let line = text.get(start..)?.split_inclusive('\n').next()?;
        // A table of its own goes over several lines.
        if !line.starts_with("async-std")
            || !line.contains('=')
            || line.matches('{').count() != line.matches('}').count()
        {
            return None;
        }
        let line = Span::new(start as u32, (start + line.len()) as u32);
        let mut edits = vec![self.edit(self.manifest(package), line, "")];
        for (index, file) in self.workspace.files.iter().enumerate().filter(|(_, it)| it.package == Some(package)) {
            let file_id = FileId(index as u32);
            let source = &self.sources.files.get(index)?.text;
            for (at, name) in source.match_indices("async_std") {
                let rest = source.get(at + name.len()..)?;
                let path: String = rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect();
                let (_, twin) = TWINS.iter().find(|(own, _)| path == *own)?;
                if !file.wanted {
                    return None;
                }
                let span = Span::new(at as u32, (at + name.len() + path.len()) as u32);
                edits.push(self.edit(file_id, span, *twin));
            }
        }
        Some(Fix::new("use tokio in its place", Applicability::Unsafe, edits))
    }

    /// A line for a dependency that the new code in this file needs: no edit where it is there.
    /// `None`: the manifest has no `[dependencies]` of the plain form.
    pub fn with_dependency(&self, file: FileId, name: &str, version: &str) -> Option<Option<Edit>> {
        if self.depends_on(file, name) {
            return Some(None);
        }
        let package = self.crate_of(file).package?;
        let text = &self.workspace.packages[package].manifest_text;
        let mut offset = 0;
        let mut inside = false;
        let mut place = None;
        for line in text.split_inclusive('\n') {
            let trimmed = line.trim();
            if trimmed.starts_with('[') {
                if inside {
                    break;
                }
                inside = trimmed == "[dependencies]";
                place = inside.then_some(offset + line.len());
            } else if inside && !trimmed.is_empty() && !trimmed.starts_with('#') {
                if line.starts_with(char::is_alphabetic) && trimmed > name {
                    place = Some(offset);
                    break;
                }
                place = Some(offset + line.len());
            }
            offset += line.len();
            if !line.ends_with('\n') {
                return None;
            }
        }
        let line = format!("{name} = \"{version}\"\n");
        Some(Some(self.insert(self.manifest(package), place? as u32, line)))
    }
}

/// What async-std and tokio have alike, after the name of the crate.
const TWINS: [(&str, &str); 12] = [
    ("::task::yield_now", "tokio::task::yield_now"),
    ("::task::sleep", "tokio::time::sleep"),
    ("::fs::copy", "tokio::fs::copy"),
    ("::fs::create_dir", "tokio::fs::create_dir"),
    ("::fs::create_dir_all", "tokio::fs::create_dir_all"),
    ("::fs::read", "tokio::fs::read"),
    ("::fs::read_to_string", "tokio::fs::read_to_string"),
    ("::fs::remove_dir", "tokio::fs::remove_dir"),
    ("::fs::remove_dir_all", "tokio::fs::remove_dir_all"),
    ("::fs::remove_file", "tokio::fs::remove_file"),
    ("::fs::rename", "tokio::fs::rename"),
    ("::fs::write", "tokio::fs::write"),
];

fn named(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("feature{} {}", if names.len() == 1 { "" } else { "s" }, names.join(", "))
}

/// `"1"` of `tokio = "1"`, from behind the key.
fn bare_version(after: &str) -> Option<&str> {
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    value.get(..value.strip_prefix('"')?.find('"')? + 2)
}

/// The table that a dependency is written as, from behind its key, and whether that is a section of its own. What stands
/// beside comments is not touched.
fn table_of(after: &str) -> Option<(&str, bool)> {
    let rest = after.trim_start_matches([' ', '\t']);
    let (table, is_section) = match rest.strip_prefix('=') {
        Some(value) => {
            let table = value.trim_start().strip_prefix('{')?;
            (table.get(..table.find('}')?)?, false)
        }
        None => {
            let section = rest.strip_prefix(']')?;
            (section.get(..section.find("\n[").unwrap_or(section.len()))?, true)
        }
    };
    (!table.contains('#')).then_some((table, is_section))
}

/// The rest of a table from this key on.
fn key_in<'t>(table: &'t str, key: &str) -> Option<&'t str> {
    table.match_indices(key).map(|(at, _)| table.split_at(at)).find_map(|(before, rest)| {
        let is_whole = before.chars().next_back().is_none_or(|c| c.is_whitespace() || c == ',');
        let value = rest.strip_prefix(key)?;
        (is_whole && value.trim_start().starts_with('=')).then_some(rest)
    })
}
