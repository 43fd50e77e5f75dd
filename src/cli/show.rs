//! `--show-files` and `--show-config`: what a check would look at and what would hold; nothing is checked.

use crate::judge::{LevelSource, level_of};
use crate::options::Options;
use crate::report::text::visible;
use crate::rules::RULES;
use crate::workspace::Workspace;
use crate::workspace::config::{Config, Configs};
use std::io::{self, Write};

/// The files, one a line.
pub(super) fn files(workspace: &Workspace, out: &mut dyn Write) -> io::Result<()> {
    for file in workspace.files.iter().filter(|file| file.wanted) {
        writeln!(out, "{}", visible(&file.path.to_string_lossy()))?;
    }
    Ok(())
}

/// Each configuration in use as one could write it, with all levels and who set them.
pub(super) fn configs(
    workspace: &Workspace,
    configs: &Configs,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let settings = crate::settings(options, configs);
    let mut first = true;
    for (index, config) in configs.all.iter().enumerate() {
        let of_file = configs.of_file.iter().zip(&workspace.files);
        let files = of_file.filter(|(at, file)| **at == index && file.wanted).count();
        if files == 0 {
            continue;
        }
        if !first {
            writeln!(out)?;
        }
        first = false;
        let source = config.source.as_ref().map_or("no configuration".into(), |path| path.display().to_string());
        writeln!(out, "# {}: {files} file{}", visible(&source), if files == 1 { "" } else { "s" })?;
        write_keys(config, options, out)?;
        writeln!(out, "\n[rules]")?;
        for rule in RULES {
            let (level, source) = level_of(rule, Some(index), &settings);
            let entry = format!("{} = \"{}\"", rule.name, level.as_str());
            match source {
                LevelSource::Default => writeln!(out, "{entry}")?,
                LevelSource::Config(path) => writeln!(out, "{entry:44} # {}", visible(&path))?,
                LevelSource::Flag(words) | LevelSource::Capped(words) => {
                    writeln!(out, "{entry:44} # {}", visible(&words))?;
                }
            }
        }
    }
    Ok(())
}

fn write_keys(config: &Config, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "exclude = {}", list(&config.exclude))?;
    writeln!(out, "tests = {}", config.tests || options.tests)?;
    writeln!(out, "strict = {}", config.strict || options.strict)?;
    let blocking: Vec<String> = config.blocking.iter().map(|api| api.path.clone()).collect();
    writeln!(out, "blocking = {}", list(&blocking))?;
    writeln!(out, "offload = {}", list(&config.offload))?;
    writeln!(out, "allow-inside = {}", list(&config.allow_inside))?;
    writeln!(out, "ignore-kinds = {}", list(&config.ignore_kinds))?;
    let apis: Vec<String> = config.apis.iter().map(|path| path.display().to_string()).collect();
    writeln!(out, "apis = {}", list(&apis))
}

fn list(items: &[String]) -> String {
    format!("{items:?}")
}
