//! Whether the output is coloured.

use super::Terminal;
use super::args::Color;

/// What users agreed on: the flag, then NO_COLOR, then the forcing variables, then the terminal.
pub(super) fn wants_color(choice: Color, terminal: &Terminal) -> bool {
    let set = |name: &str| (terminal.variable)(name).filter(|value| !value.is_empty());
    let forced = |name: &str| set(name).is_some_and(|value| value != "0");
    match choice {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if set("NO_COLOR").is_some() => false,
        Color::Auto if forced("FORCE_COLOR") || forced("CLICOLOR_FORCE") => true,
        Color::Auto => terminal.stdout && set("TERM").as_deref() != Some("dumb"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal<'a>(stdout: bool, variable: &'a dyn Fn(&str) -> Option<String>) -> Terminal<'a> {
        Terminal {
            stdout,
            stderr: stdout,
            links: false,
            variable,
            stdin: &|| Ok(String::new()),
            bin_name: "async-lint",
        }
    }

    #[track_caller]
    fn check_color(choice: Color, stdout: bool, variables: &[(&str, &str)], expected: bool) {
        let variable =
            |name: &str| variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(wants_color(choice, &terminal(stdout, &variable)), expected, "{variables:?}");
    }

    #[test]
    fn colours_heed_the_environment() {
        check_color(Color::Auto, true, &[], true);
        check_color(Color::Auto, false, &[], false);
        check_color(Color::Auto, true, &[("NO_COLOR", "1"), ("FORCE_COLOR", "1")], false);
        check_color(Color::Auto, true, &[("NO_COLOR", "")], true);
        check_color(Color::Auto, true, &[("TERM", "dumb")], false);
        check_color(Color::Auto, false, &[("FORCE_COLOR", "1")], true);
        check_color(Color::Auto, false, &[("CLICOLOR_FORCE", "0")], false);
        check_color(Color::Always, false, &[("NO_COLOR", "1")], true);
        check_color(Color::Never, true, &[("FORCE_COLOR", "1")], false);
    }
}
