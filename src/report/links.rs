//! Where a rule's page can be read, for the formats that link to it.

/// The address of the rule's page in the repository that the manifest names; `None` where it names none.
pub fn rule_url(rule: &str) -> Option<String> {
    rule_url_in(env!("CARGO_PKG_REPOSITORY"), rule)
}

/// The address of the project; `None` where the manifest names none.
pub fn project_url() -> Option<&'static str> {
    Some(env!("CARGO_PKG_REPOSITORY")).filter(|url| !url.is_empty())
}

fn rule_url_in(repository: &str, rule: &str) -> Option<String> {
    let version = env!("CARGO_PKG_VERSION");
    (!repository.is_empty()).then(|| {
        format!("{}/blob/v{version}/rules/{rule}.md", repository.trim_end_matches('/').trim_end_matches(".git"))
    })
}

/// The sentence that sends to the page, or to the command that prints it.
pub fn read_on(rule: &str) -> String {
    match rule_url(rule) {
        Some(url) => format!("for further information visit {url}"),
        None => format!("`async-lint explain {rule}` says more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_stand_in_the_repository() {
        let version = env!("CARGO_PKG_VERSION");
        let expected = format!("https://example.org/a/blob/v{version}/rules/spin-loop.md");
        assert_eq!(rule_url_in("https://example.org/a/", "spin-loop"), Some(expected));
        assert_eq!(rule_url_in("", "spin-loop"), None);
    }
}
