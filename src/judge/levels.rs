//! How much a finding weighs and who said so; suppression is next door.

use super::BLIND;
use crate::finding::{Certainty, Finding};
use crate::model::{FileId, Place, Span};
use crate::options::LevelFlag;
use crate::rule::Level;

/// What the user asked for.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Where not empty, other rules are silent.
    pub only: Vec<&'static str>,
    /// In the order given: the last word counts.
    pub flags: Vec<LevelFlag>,
    /// The configurations of the run; each file names its own.
    pub configs: Vec<ConfigLevels>,
    pub strict: bool,
    pub no_suppressions: bool,
}

/// The table `[rules]` of one configuration.
#[derive(Debug, Clone, Default)]
pub struct ConfigLevels {
    /// Its path as the user is shown it.
    pub shown: String,
    /// Rule or group (`all`, `warnings`) and level.
    pub rules: Vec<(String, Level)>,
    pub strict: bool,
}

/// Where a level comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LevelSource {
    /// The rule's page.
    Default,
    /// A configuration file.
    Config(String),
    /// A flag, as typed.
    Flag(String),
    /// Lowered, and why.
    Capped(String),
}

/// The level of one finding. The page speaks first, then the configuration, then the flags in order; then the
/// caps; then `warnings`, which as in rustc turns what is left at `warn`, whatever the order.
pub(super) fn weigh(
    finding: &Finding,
    default: Level,
    config: Option<usize>,
    settings: &Settings,
) -> (Level, LevelSource) {
    let config = config.and_then(|index| settings.configs.get(index));
    let (mut level, mut source, explicit) = rule_level(finding.rule, default, config, settings);

    if level == Level::Deny && finding.minor && !explicit {
        level = Level::Warn;
        source =
            LevelSource::Capped(format!("a lesser case of `{}`; `-D {}` denies it too", finding.rule, finding.rule));
    }
    // A guess never fails a gate, so this cap also keeps `-D warnings` out.
    let strict = settings.strict || config.is_some_and(|config| config.strict);
    if finding.certainty == Certainty::Likely && !strict {
        if level == Level::Deny {
            level = Level::Warn;
            source = LevelSource::Capped("one step was guessed; `--strict` lifts the cap".to_owned());
        }
        return match warnings_level(config, settings) {
            Some((Level::Allow, by)) if level == Level::Warn => (Level::Allow, by),
            _ => (level, source),
        };
    }
    match warnings_level(config, settings) {
        Some((turned, by)) if level == Level::Warn && turned != Level::Warn => (turned, by),
        _ => (level, source),
    }
}

/// Would the rule say anything in this file?
pub(super) fn is_off(rule: &str, default: Level, config: Option<usize>, settings: &Settings) -> bool {
    let config = config.and_then(|index| settings.configs.get(index));
    rule_level(rule, default, config, settings).0 == Level::Allow
}

/// The level of a finding that is sure and no lesser case.
pub(super) fn of_rule(
    rule: &'static str,
    default: Level,
    config: Option<usize>,
    settings: &Settings,
) -> (Level, LevelSource) {
    weigh(&Finding::new(rule, Place::new(FileId(0), Span::default()), "", ""), default, config, settings)
}

/// The rule's own level, by whom, and whether the rule was named (rather than a group that it is in).
fn rule_level(
    rule: &str,
    default: Level,
    config: Option<&ConfigLevels>,
    settings: &Settings,
) -> (Level, LevelSource, bool) {
    let mut result = (default, LevelSource::Default, false);
    if let Some(config) = config {
        // A table has no order: what names the rule outweighs the group.
        for wanted in ["all", rule] {
            let entry = config.rules.iter().rfind(|(name, _)| same_name(name, wanted));
            if let Some((_, level)) = entry {
                result = (*level, LevelSource::Config(config.shown.clone()), wanted == rule);
            }
        }
    }
    for flag in &settings.flags {
        let named = same_name(&flag.rule, rule);
        if named || flag.rule == "all" {
            result = (flag.level, LevelSource::Flag(flag.text()), named);
        }
    }
    if settings.only.contains(&rule) && result.0 == Level::Allow {
        return (Level::Warn, LevelSource::Flag(format!("--only {rule}")), true);
    }
    if !settings.only.is_empty() && !settings.only.contains(&rule) && !BLIND.contains(&rule) {
        return (Level::Allow, LevelSource::Flag(format!("--only {}", settings.only.join(","))), true);
    }
    result
}

fn warnings_level(config: Option<&ConfigLevels>, settings: &Settings) -> Option<(Level, LevelSource)> {
    let flag = settings.flags.iter().rfind(|flag| flag.rule == "warnings");
    if let Some(flag) = flag {
        return Some((flag.level, LevelSource::Flag(flag.text())));
    }
    let config = config?;
    let (_, level) = config.rules.iter().rfind(|(name, _)| name == "warnings")?;
    Some((*level, LevelSource::Config(config.shown.clone())))
}

fn same_name(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).all(|(x, y)| x == y || (x == b'_' && y == b'-'))
}
