//! Comments that speak to us, and comments that say a file is generated.

use super::guard::RawComment;
use crate::model::{Comment, MARKERS, Span};

/// Is it worth looking for comments at all?
pub(super) fn wanted(text: &str) -> bool {
    MARKERS.iter().any(|marker| text.contains(marker))
}

/// Keeps the comments that hold our name and finds what each covers among the spans of what was lowered.
pub(super) fn collect(text: &str, raw: Vec<RawComment>, mut spans: Vec<Span>) -> Vec<Comment> {
    // By start, the largest first.
    spans.sort_unstable_by_key(|span| (span.start, u32::MAX - span.end));
    let keep = raw.into_iter().filter_map(|comment| {
        let text = text.get(comment.span.start as usize..comment.span.end as usize)?;
        if !wanted(text) {
            return None;
        }
        let next = if comment.own_line { comment.next } else { None };
        let covers = next.and_then(|next| {
            let first = spans.partition_point(|span| span.start < next);
            spans.get(first).copied().filter(|span| span.start == next)
        });
        Some(Comment { span: comment.span, text: strip(text).into(), own_line: comment.own_line, covers })
    });
    keep.collect()
}

fn strip(comment: &str) -> &str {
    match comment.strip_prefix("/*") {
        Some(block) => block.strip_suffix("*/").unwrap_or(block).trim(),
        None => comment.trim_start_matches('/').trim(),
    }
}

/// Does a comment before the first token say that the file is generated?
pub(super) fn is_generated(text: &str) -> bool {
    let mut rest = text.trim_start();
    while rest.starts_with("//") || rest.starts_with("/*") {
        let end = if rest.starts_with("//") { rest.find('\n') } else { rest.find("*/").map(|at| at + 2) };
        let (comment, after) = rest.split_at(end.unwrap_or(rest.len()));
        if says_generated(comment) {
            return true;
        }
        rest = after.trim_start();
    }
    false
}

fn says_generated(comment: &str) -> bool {
    if wanted(comment) {
        // The reason of a suppression is about something else.
        return false;
    }
    if comment.contains("@generated") {
        return true;
    }
    let lower = comment.to_ascii_lowercase();
    lower.contains("automatically generated") || lower.contains("do not edit")
}
