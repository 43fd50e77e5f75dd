//! The linter's own rules: raised by the parser, the judge and the pipeline; here they get a page and a level.

use crate::rule::{Check, Rule};

const fn own(name: &'static str, page: &'static str) -> Rule {
    Rule { name, page, check: Check::Elsewhere, in_tests: true }
}

pub static INTERNAL_ERROR: Rule = own("internal-error", include_str!("../../rules/internal-error.md"));
pub static SUPPRESSION_WITHOUT_REASON: Rule =
    own("suppression-without-reason", include_str!("../../rules/suppression-without-reason.md"));
pub static SYNTAX_ERROR: Rule = own("syntax-error", include_str!("../../rules/syntax-error.md"));
pub static TOO_DEEPLY_NESTED: Rule = own("too-deeply-nested", include_str!("../../rules/too-deeply-nested.md"));
pub static UNKNOWN_RULE: Rule = own("unknown-rule", include_str!("../../rules/unknown-rule.md"));
pub static UNUSED_SUPPRESSION: Rule = own("unused-suppression", include_str!("../../rules/unused-suppression.md"));
