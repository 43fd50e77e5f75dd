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
        let edit = if value.starts_with('"') {
            let version = value.get(..value[1..].find('"')? + 2)?;
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

fn named(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("feature{} {}", if names.len() == 1 { "" } else { "s" }, names.join(", "))
}
