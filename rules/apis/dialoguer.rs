pub type Result<T = ()> = std::result::Result<T, Error>;

pub enum Error {
    IO(std::io::Error),
}

impl std::error::Error for Error {}

pub struct Confirm;

impl Confirm {
    pub fn new() -> Self;
    pub fn with_theme<Th>(theme: &Th) -> Self;
    pub fn with_prompt<S>(self, prompt: S) -> Self;
    pub fn report(self, val: bool) -> Self;
    pub fn default(self, val: bool) -> Self;
    pub fn wait_for_newline(self, wait: bool) -> Self;
    pub fn show_default(self, val: bool) -> Self;
    #[blocking(terminal)]
    pub fn interact(self) -> Result<bool>;
    #[blocking(terminal)]
    pub fn interact_on<Te>(self, term: &Te) -> Result<bool>;
    #[blocking(terminal)]
    pub fn interact_opt(self) -> Result<Option<bool>>;
    #[blocking(terminal)]
    pub fn interact_on_opt<Te>(self, term: &Te) -> Result<Option<bool>>;
}

pub struct Input<T>;

impl<T> Input<T> {
    pub fn new() -> Self;
    pub fn with_theme<Th>(theme: &Th) -> Self;
    pub fn with_prompt<S>(self, prompt: S) -> Self;
    pub fn report(self, val: bool) -> Self;
    pub fn default(self, value: T) -> Self;
    pub fn allow_empty(self, val: bool) -> Self;
    pub fn with_initial_text<S>(self, val: S) -> Self;
    pub fn show_default(self, val: bool) -> Self;
    #[calls_inline]
    pub fn validate_with<V>(self, validator: V) -> Self;
    #[blocking(terminal)]
    pub fn interact_text(self) -> Result<T>;
    #[blocking(terminal)]
    pub fn interact_text_on<Te>(self, term: &Te) -> Result<T>;
    #[blocking(terminal)]
    pub fn interact(self) -> Result<T>;
    #[blocking(terminal)]
    pub fn interact_on<Te>(self, term: &Te) -> Result<T>;
}

pub struct Password;

impl Password {
    pub fn new() -> Self;
    pub fn with_theme<Th>(theme: &Th) -> Self;
    pub fn with_prompt<S>(self, prompt: S) -> Self;
    pub fn report(self, val: bool) -> Self;
    pub fn with_confirmation<A, B>(self, prompt: A, mismatch_err: B) -> Self;
    pub fn allow_empty_password(self, allow_empty_password: bool) -> Self;
    #[calls_inline]
    pub fn validate_with<V>(self, validator: V) -> Self;
    #[blocking(terminal)]
    pub fn interact(self) -> Result<String>;
    #[blocking(terminal)]
    pub fn interact_on<Te>(self, term: &Te) -> Result<String>;
}

pub struct Select;

impl Select {
    pub fn new() -> Self;
    pub fn with_theme<Th>(theme: &Th) -> Self;
    pub fn with_prompt<S>(self, prompt: S) -> Self;
    pub fn report(self, val: bool) -> Self;
    pub fn default(self, val: usize) -> Self;
    pub fn item<S>(self, item: S) -> Self;
    pub fn items<I>(self, items: I) -> Self;
    pub fn clear(self, val: bool) -> Self;
    pub fn max_length(self, val: usize) -> Self;
    #[blocking(terminal)]
    pub fn interact(self) -> Result<usize>;
    #[blocking(terminal)]
    pub fn interact_on<Te>(self, term: &Te) -> Result<usize>;
    #[blocking(terminal)]
    pub fn interact_opt(self) -> Result<Option<usize>>;
    #[blocking(terminal)]
    pub fn interact_on_opt<Te>(self, term: &Te) -> Result<Option<usize>>;
}

pub struct FuzzySelect;

impl FuzzySelect {
    pub fn new() -> Self;
    pub fn with_theme<Th>(theme: &Th) -> Self;
    pub fn with_prompt<S>(self, prompt: S) -> Self;
    pub fn report(self, val: bool) -> Self;
    pub fn default(self, val: usize) -> Self;
    pub fn item<S>(self, item: S) -> Self;
    pub fn items<I>(self, items: I) -> Self;
    pub fn clear(self, val: bool) -> Self;
    pub fn max_length(self, val: usize) -> Self;
    #[blocking(terminal)]
    pub fn interact(self) -> Result<usize>;
    #[blocking(terminal)]
    pub fn interact_on<Te>(self, term: &Te) -> Result<usize>;
    #[blocking(terminal)]
    pub fn interact_opt(self) -> Result<Option<usize>>;
    #[blocking(terminal)]
    pub fn interact_on_opt<Te>(self, term: &Te) -> Result<Option<usize>>;
}

pub struct MultiSelect;

impl MultiSelect {
    pub fn new() -> Self;
    pub fn with_theme<Th>(theme: &Th) -> Self;
    pub fn with_prompt<S>(self, prompt: S) -> Self;
    pub fn report(self, val: bool) -> Self;
    pub fn item<S>(self, item: S) -> Self;
    pub fn items<I>(self, items: I) -> Self;
    pub fn clear(self, val: bool) -> Self;
    pub fn max_length(self, val: usize) -> Self;
    pub fn defaults(self, val: &[bool]) -> Self;
    #[blocking(terminal)]
    pub fn interact(self) -> Result<Vec<usize>>;
    #[blocking(terminal)]
    pub fn interact_on<Te>(self, term: &Te) -> Result<Vec<usize>>;
    #[blocking(terminal)]
    pub fn interact_opt(self) -> Result<Option<Vec<usize>>>;
    #[blocking(terminal)]
    pub fn interact_on_opt<Te>(self, term: &Te) -> Result<Option<Vec<usize>>>;
}

pub struct Sort;

impl Sort {
    pub fn new() -> Self;
    pub fn with_theme<Th>(theme: &Th) -> Self;
    pub fn with_prompt<S>(self, prompt: S) -> Self;
    pub fn report(self, val: bool) -> Self;
    pub fn item<S>(self, item: S) -> Self;
    pub fn items<I>(self, items: I) -> Self;
    pub fn clear(self, val: bool) -> Self;
    pub fn max_length(self, val: usize) -> Self;
    #[blocking(terminal)]
    pub fn interact(self) -> Result<Vec<usize>>;
    #[blocking(terminal)]
    pub fn interact_on<Te>(self, term: &Te) -> Result<Vec<usize>>;
    #[blocking(terminal)]
    pub fn interact_opt(self) -> Result<Option<Vec<usize>>>;
    #[blocking(terminal)]
    pub fn interact_on_opt<Te>(self, term: &Te) -> Result<Option<Vec<usize>>>;
}

pub struct Editor;

impl Editor {
    pub fn new() -> Self;
    pub fn executable<S>(&mut self, val: S) -> &mut Self;
    pub fn extension(&mut self, val: &str) -> &mut Self;
    #[blocking(terminal, why = "it waits for the editor to end")]
    pub fn edit(&self, s: &str) -> Result<Option<String>>;
}
