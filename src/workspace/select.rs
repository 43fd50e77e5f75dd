//! Which of the packages found are wanted: cargo's `-p`, `--workspace` and `--exclude`, without cargo.

use super::{Package, Workspace, disk, ignored};
use anyhow::bail;
use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};

/// What the user said of packages; the default takes what the paths lead to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// `-p`: names, perhaps with globs, `name@version`, or package ids in the form of a URL.
    pub packages: Vec<String>,
    /// `--exclude`, in the same forms.
    pub exclude: Vec<String>,
}

/// Leaves only the selected packages wanted.
///
/// `Err` where a wish names no package that was found, or where nothing is left.
pub fn select(workspace: &mut Workspace, selection: &Selection) -> anyhow::Result<()> {
    if *selection == Selection::default() {
        return Ok(());
    }
    let has_wanted = |index: usize| workspace.files.iter().any(|file| file.wanted && file.package == Some(index));
    let members: Vec<usize> = (0..workspace.packages.len()).filter(|index| has_wanted(*index)).collect();
    let find = |flag: &str, text: &String| -> anyhow::Result<Vec<usize>> {
        let spec = parse(text);
        let found: Vec<usize> =
            members.iter().copied().filter(|index| matches(&spec, &workspace.packages[*index])).collect();
        if found.is_empty() {
            let mut names: Vec<&str> = members.iter().map(|index| workspace.packages[*index].name.as_str()).collect();
            names.sort_unstable();
            let near = names.iter().map(|name| (strsim::jaro_winkler(text, name), *name));
            let advice = match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
                Some((likeness, name)) if likeness >= 0.8 => format!("did you mean `{name}`?"),
                _ if names.len() == 1 => format!("there is only {}", names[0]),
                _ if names.len() <= 20 => format!("there are {}", names.join(", ")),
                _ => format!("there are {} and {} more", names[..20].join(", "), names.len() - 20),
            };
            bail!("`{flag} {text}` names no package of this workspace; {advice}");
        }
        Ok(found)
    };
    let mut wanted = members.clone();
    if !selection.packages.is_empty() {
        let named: Vec<Vec<usize>> =
            selection.packages.iter().map(|text| find("-p", text)).collect::<anyhow::Result<_>>()?;
        wanted.retain(|index| named.iter().flatten().any(|named| named == index));
    }
    let out: Vec<Vec<usize>> =
        selection.exclude.iter().map(|text| find("--exclude", text)).collect::<anyhow::Result<_>>()?;
    wanted.retain(|index| !out.iter().flatten().any(|out| out == index));
    for file in &mut workspace.files {
        file.wanted &= match file.package {
            Some(package) => wanted.contains(&package),
            None => selection.packages.is_empty(),
        };
    }
    if !workspace.files.iter().any(|file| file.wanted) {
        bail!("no package is left to check; drop an `--exclude`");
    }
    Ok(())
}

/// A package id specification.
#[derive(Debug, Default, PartialEq, Eq)]
struct Spec<'a> {
    /// The package's directory.
    root: Option<PathBuf>,
    /// A name, perhaps with `*`, `?` and `[..]`.
    name: Option<&'a str>,
    version: Option<&'a str>,
}

fn parse(text: &str) -> Spec<'_> {
    let Some((_, rest)) = text.split_once("://") else { return named(text) };
    let (address, fragment) = rest.split_once('#').map_or((rest, None), |(address, it)| (address, Some(it)));
    // Only paths can be members; another address finds nothing.
    let is_path = text.starts_with("path+file://") || text.starts_with("file://");
    let address = address.split('?').next().unwrap_or_default();
    let root = if is_path { percent_decode_str(address).decode_utf8_lossy().into_owned() } else { String::new() };
    let rest = match fragment {
        Some(version) if version.starts_with(|c: char| c.is_ascii_digit()) => {
            Spec { version: Some(version), ..Spec::default() }
        }
        Some(fragment) => named(fragment),
        None => Spec::default(),
    };
    Spec { root: Some(root.into()), ..rest }
}

/// `name`, `name@version`, and `name:version` as cargo once wrote it.
fn named(text: &str) -> Spec<'_> {
    let (name, version) = match text.split_once(['@', ':']) {
        Some((name, version)) => (name, Some(version)),
        None => (text, None),
    };
    Spec { root: None, name: Some(name), version }
}

fn matches(spec: &Spec<'_>, package: &Package) -> bool {
    let same_root = |root: &PathBuf| {
        let canonical = |path: &Path| {
            let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
            disk::canonicalize(path).ok()
        };
        canonical(&package.root).is_some_and(|own| canonical(root) == Some(own))
    };
    // `1.2` is any `1.2.x`.
    let same_version = |version: &&str| {
        package.version == *version || package.version.strip_prefix(*version).is_some_and(|rest| rest.starts_with('.'))
    };
    spec.root.as_ref().is_none_or(same_root)
        && spec.name.as_ref().is_none_or(|name| same_name(name, &package.name))
        && spec.version.as_ref().is_none_or(same_version)
}

fn same_name(pattern: &str, name: &str) -> bool {
    if !pattern.contains(['*', '?', '[']) {
        return pattern == name;
    }
    let base = Path::new("/");
    let globs = ignored::globs(base, &[format!("/{pattern}")]);
    globs.is_ok_and(|globs| globs.matched(base.join(name), false).is_ignore())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn specs_have_cargos_forms() {
        let spec = |root: Option<&str>, name, version| Spec { root: root.map(PathBuf::from), name, version };
        assert_eq!(parse("demo"), spec(None, Some("demo"), None));
        assert_eq!(parse("demo@0.1.0"), spec(None, Some("demo"), Some("0.1.0")));
        assert_eq!(parse("demo:0.1"), spec(None, Some("demo"), Some("0.1")));
        assert_eq!(parse("path+file:///w/my%20demo#0.1.0"), spec(Some("/w/my demo"), None, Some("0.1.0")));
        assert_eq!(parse("path+file:///w/x#demo@0.1.0"), spec(Some("/w/x"), Some("demo"), Some("0.1.0")));
        assert_eq!(parse("file:///w/x"), spec(Some("/w/x"), None, None));
        assert_eq!(parse("registry+https://host/index#demo@1.0.0"), spec(Some(""), Some("demo"), Some("1.0.0")));
    }

    #[test]
    fn names_may_be_globs() {
        assert!(same_name("demo-*", "demo-core") && same_name("d?mo", "demo") && same_name("*", "demo"));
        assert!(!same_name("demo-*", "demo") && !same_name("dem", "demo"));
    }
}
