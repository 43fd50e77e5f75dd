#[blocking(fs, why = "it reads directories as its result is iterated over")]
#[infallible("a literal pattern")]
pub fn glob(pattern: &str) -> Result<Paths, PatternError>;
#[blocking(fs, why = "it reads directories as its result is iterated over")]
#[infallible("a literal pattern")]
pub fn glob_with(pattern: &str, options: MatchOptions) -> Result<Paths, PatternError>;

pub type GlobResult = Result<std::path::PathBuf, GlobError>;

pub struct Paths;

impl Iterator for Paths {
    type Item = GlobResult;
}

pub struct GlobError;

impl GlobError {
    pub fn path(&self) -> &std::path::Path;
    pub fn error(&self) -> &std::io::Error;
    pub fn into_error(self) -> std::io::Error;
}

impl std::error::Error for GlobError {}

pub struct PatternError {
    pub pos: usize,
    pub msg: &'static str,
}

impl std::error::Error for PatternError {}

pub struct Pattern;

impl Pattern {
    #[infallible("a literal pattern")]
    pub fn new(pattern: &str) -> Result<Self, PatternError>;
    pub fn escape(s: &str) -> String;
    pub fn matches(&self, str: &str) -> bool;
    pub fn matches_path(&self, path: &std::path::Path) -> bool;
    pub fn as_str(&self) -> &str;
}

pub struct MatchOptions {
    pub case_sensitive: bool,
    pub require_literal_separator: bool,
    pub require_literal_leading_dot: bool,
}

impl MatchOptions {
    pub fn new() -> Self;
}
