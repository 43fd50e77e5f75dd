//! The reader of rule pages (`rules/<rule>.md`): front matter, sections, fences; not how a page is shown.
//!
//! A page opens with `key: value` lines between two `---`, and then has the sections of [`SECTIONS`] in their
//! order. A fence is code between two lines of three backticks; its words stand after the first.

use crate::rule::{Level, Rule};

/// The sections of every page, in order; none may be left out or empty.
pub const SECTIONS: &[&str] =
    &["What it flags", "Why it matters", "Bad", "Good", "When to allow it", "What it cannot see"];

#[derive(Debug, Clone)]
pub struct Page {
    pub front: Front,
    pub sections: Vec<Section>,
    pub fences: Vec<Fence>,
    /// Everything after the front matter.
    pub body: String,
}

/// What a page says of its rule before the prose begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    /// One phrase: lower case, no full stop.
    pub summary: String,
    pub level: Level,
    /// The line of the reviewer's checklist that the rule serves; empty for the linter's own rules.
    pub checklist: String,
    /// The version that brought the rule.
    pub since: String,
    /// Names of clippy lints whose `#[allow]` counts for this rule too, without `clippy::`.
    pub clippy: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Section {
    pub title: String,
    pub text: String,
}

#[derive(Debug, Clone)]
pub struct Fence {
    /// The words of the opening line: `rust,bad` gives `rust` and `bad`.
    pub words: Vec<String>,
    pub text: String,
    /// The line of the page that the first line of `text` stands on, from 1.
    pub line: usize,
}

impl Fence {
    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }
}

/// Reads a whole page. The error is one sentence for the page's author.
pub fn read(text: &str) -> Result<Page, String> {
    let (front, body) = split(text)?;
    let skipped = text.len() - body.len();
    let first_line = text[..skipped].matches('\n').count() + 1;
    let (sections, fences) = sections(body, first_line)?;
    let titles: Vec<&str> = sections.iter().map(|section| section.title.as_str()).collect();
    if titles != SECTIONS {
        return Err(format!("its sections are {titles:?}, not {SECTIONS:?}"));
    }
    if let Some(empty) = sections.iter().find(|section| section.text.trim().is_empty()) {
        return Err(format!("its section `{}` is empty", empty.title));
    }
    Ok(Page { front: front_matter(front)?, sections, fences, body: body.to_owned() })
}

/// Reads the front matter only, which is all that a check needs.
pub fn front(text: &str) -> Result<Front, String> {
    front_matter(split(text)?.0)
}

/// The front matter of a rule's page. A page that does not read is a broken build, caught by the tests; until it
/// is mended its rule warns.
pub fn front_of(rule: &Rule) -> Front {
    front(rule.page).unwrap_or_else(|fault| Front {
        summary: fault,
        level: Level::Warn,
        checklist: String::new(),
        since: String::new(),
        clippy: Vec::new(),
    })
}

/// A page's text for readers: the marks are for the tests, and a reader wants to know which line is meant.
pub fn without_marks(text: &str) -> String {
    let shown = |line: &str| match line.split_once(" //~ ") {
        Some((code, _)) => format!("{code} // <- here"),
        None => line.to_owned(),
    };
    text.lines().map(shown).collect::<Vec<_>>().join("\n")
}

/// Front matter and the rest.
fn split(text: &str) -> Result<(&str, &str), String> {
    let inner = text.strip_prefix("---\n").ok_or("it does not begin with a line `---`")?;
    inner.split_once("\n---\n").ok_or_else(|| "its front matter is not closed by a line `---`".to_owned())
}

fn front_matter(text: &str) -> Result<Front, String> {
    let mut front = Front {
        summary: String::new(),
        level: Level::Warn,
        checklist: String::new(),
        since: String::new(),
        clippy: Vec::new(),
    };
    let mut seen: Vec<&str> = Vec::new();
    for line in text.lines() {
        let (key, value) = line.split_once(':').ok_or_else(|| format!("`{line}` is not `key: value`"))?;
        let (key, value) = (key.trim(), unquoted(value.trim()));
        if seen.contains(&key) {
            return Err(format!("`{key}` is given twice"));
        }
        seen.push(key);
        match key {
            "summary" => front.summary = value.to_owned(),
            "level" => front.level = level(value).ok_or_else(|| format!("`{value}` is not a level"))?,
            "checklist" => front.checklist = value.to_owned(),
            "since" => front.since = value.to_owned(),
            "clippy" => {
                front.clippy = value.split([',', ' ']).filter(|name| !name.is_empty()).map(Into::into).collect()
            }
            _ => return Err(format!("`{key}` is not a key of the front matter")),
        }
    }
    match ["summary", "level", "checklist", "since"].into_iter().find(|key| !seen.contains(key)) {
        Some(missing) => Err(format!("its front matter has no `{missing}`")),
        None => Ok(front),
    }
}

/// A value may stand in double quotes, which YAML readers want around some characters.
fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value)
}

fn level(text: &str) -> Option<Level> {
    [Level::Allow, Level::Warn, Level::Deny].into_iter().find(|level| level.as_str() == text)
}

fn sections(body: &str, first_line: usize) -> Result<(Vec<Section>, Vec<Fence>), String> {
    let mut sections: Vec<Section> = Vec::new();
    let mut fences: Vec<Fence> = Vec::new();
    let mut open = false;
    for (index, line) in body.lines().enumerate() {
        if !open && let Some(title) = line.strip_prefix("## ") {
            sections.push(Section { title: title.trim().to_owned(), text: String::new() });
            continue;
        }
        if let Some(words) = line.strip_prefix("```") {
            if !open {
                let words = words.split(',').map(|word| word.trim().to_owned()).collect();
                fences.push(Fence { words, text: String::new(), line: first_line + index + 1 });
            }
            open = !open;
        } else if open && let Some(fence) = fences.last_mut() {
            fence.text.push_str(line);
            fence.text.push('\n');
        }
        match sections.last_mut() {
            Some(section) => {
                section.text.push_str(line);
                section.text.push('\n');
            }
            None if line.trim().is_empty() => {}
            None => return Err(format!("`{line}` stands before the first section")),
        }
    }
    if open { Err("its last fence is not closed".to_owned()) } else { Ok((sections, fences)) }
}
