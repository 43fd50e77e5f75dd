pub enum Error {
    Syntax(String),
    CompiledTooBig(usize),
}

impl std::error::Error for Error {}

pub fn escape(pattern: &str) -> String;

pub struct Regex;

impl Regex {
    #[infallible("a literal pattern")]
    pub fn new(re: &str) -> Result<Regex, Error>;
    pub fn is_match(&self, haystack: &str) -> bool;
    pub fn is_match_at(&self, haystack: &str, start: usize) -> bool;
    pub fn find(&self, haystack: &str) -> Option<Match>;
    pub fn find_at(&self, haystack: &str, start: usize) -> Option<Match>;
    pub fn find_iter(&self, haystack: &str) -> Matches;
    pub fn captures(&self, haystack: &str) -> Option<Captures>;
    pub fn captures_iter(&self, haystack: &str) -> CaptureMatches;
    pub fn split(&self, haystack: &str) -> Split;
    #[calls_inline]
    pub fn replace<R>(&self, haystack: &str, rep: R) -> std::borrow::Cow<str>;
    #[calls_inline]
    pub fn replace_all<R>(&self, haystack: &str, rep: R) -> std::borrow::Cow<str>;
    #[calls_inline]
    pub fn replacen<R>(&self, haystack: &str, limit: usize, rep: R) -> std::borrow::Cow<str>;
    pub fn as_str(&self) -> &str;
    pub fn captures_len(&self) -> usize;
}

impl Clone for Regex {}

pub struct Match;

impl Match {
    pub fn start(&self) -> usize;
    pub fn end(&self) -> usize;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn range(&self) -> std::ops::Range<usize>;
    pub fn as_str(&self) -> &str;
}

pub struct Captures;

impl Captures {
    pub fn get(&self, i: usize) -> Option<Match>;
    pub fn name(&self, name: &str) -> Option<Match>;
    pub fn len(&self) -> usize;
}

impl std::ops::Index<usize> for Captures {
    type Output = str;
}

impl std::ops::Index<&str> for Captures {
    type Output = str;
}

pub struct Matches;

impl Iterator for Matches {
    type Item = Match;
}

pub struct CaptureMatches;

impl Iterator for CaptureMatches {
    type Item = Captures;
}

pub struct Split;

impl Iterator for Split {
    type Item = &str;
}

pub struct RegexBuilder;

impl RegexBuilder {
    pub fn new(pattern: &str) -> RegexBuilder;
    pub fn build(&self) -> Result<Regex, Error>;
    pub fn case_insensitive(&mut self, yes: bool) -> &mut RegexBuilder;
    pub fn multi_line(&mut self, yes: bool) -> &mut RegexBuilder;
    pub fn dot_matches_new_line(&mut self, yes: bool) -> &mut RegexBuilder;
    pub fn size_limit(&mut self, bytes: usize) -> &mut RegexBuilder;
}

pub struct RegexSet;

impl RegexSet {
    #[infallible("literal patterns")]
    pub fn new<I>(exprs: I) -> Result<RegexSet, Error>;
    pub fn is_match(&self, haystack: &str) -> bool;
    pub fn len(&self) -> usize;
}

pub mod bytes {
    pub struct Regex;

    impl Regex {
        #[infallible("a literal pattern")]
        pub fn new(re: &str) -> Result<Regex, crate::Error>;
        pub fn is_match(&self, haystack: &[u8]) -> bool;
        pub fn find(&self, haystack: &[u8]) -> Option<Match>;
    }

    pub struct Match;

    impl Match {
        pub fn start(&self) -> usize;
        pub fn end(&self) -> usize;
        pub fn as_bytes(&self) -> &[u8];
    }
}
