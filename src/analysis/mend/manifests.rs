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
        let line_end = after.find('\n').unwrap_or(after.len());
        let line = &after[..line_end];
        let value = line.trim_start().strip_prefix('=')?.trim_start();
        let at = |part: &str| dependency.key.end + (part.as_ptr() as usize - after.as_ptr() as usize) as u32;
        let quoted: Vec<String> = missing.iter().map(|name| format!("\"{name}\"")).collect();
        let list = quoted.join(", ");
        let edit = if let Some(rest) = value.strip_prefix('"') {
            let version = value.get(..rest.find('"')? + 2)?;
            let span = Span::new(at(version), at(version) + version.len() as u32);
            self.edit(file, span, format!("{{ version = {version}, features = [{list}] }}"))
        } else {
            let table = value.strip_prefix('{')?;
            match table.find("features") {
                Some(found) if !table[..found].trim_end().ends_with("default-") => {
                    let rest = table.get(found + "features".len()..)?;
                    let array = rest.trim_start().strip_prefix('=')?.trim_start().strip_prefix('[')?;
                    let close = array.find(']')?;
                    let inner = array[..close].trim_end();
                    let comma = if inner.is_empty() || inner.ends_with(',') { "" } else { ", " };
                    let space = if inner.ends_with(',') { " " } else { "" };
                    let place = at(array) + inner.len() as u32;
                    self.insert(file, place, format!("{comma}{space}{list}"))
                }
                Some(_) => return None,
                None => {
                    let inner = table[..table.find('}')?].trim_end();
                    self.insert(file, at(table) + inner.len() as u32, format!(", features = [{list}]"))
                }
            }
        };
        let title = format!("enable {} of {} in Cargo.toml", named(missing), dependency.package);
        Some(Fix::new(title, Applicability::Safe, vec![edit]))
    }

    /// Takes a package that depends on tokio as well away from async-std, where all that it uses of it has a twin in
    /// tokio and is named in full.
    pub fn moved_to_tokio(&self, package: usize, dependency: &Dependency) -> Option<Fix> {
        let found = &self.workspace.packages[package];
        let has_tokio = |it: &Dependency| it.package == "tokio" && it.name == "tokio" && it.kind == dependency.kind;
        if !found.dependencies.iter().any(has_tokio) {
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
