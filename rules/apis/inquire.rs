pub use error::InquireError;

pub mod error {
    pub type InquireResult<T> = Result<T, InquireError>;

    pub enum InquireError {
        NotTTY,
        OperationCanceled,
        OperationInterrupted,
    }

    impl std::error::Error for InquireError {}
}

use error::InquireResult;

#[blocking(terminal)]
pub fn prompt_confirmation<M: AsRef<str>>(message: M) -> InquireResult<bool>;
#[blocking(terminal)]
pub fn prompt_text<M: AsRef<str>>(message: M) -> InquireResult<String>;
#[blocking(terminal)]
pub fn prompt_secret<M: AsRef<str>>(message: M) -> InquireResult<String>;
#[blocking(terminal)]
pub fn prompt_f64<M: AsRef<str>>(message: M) -> InquireResult<f64>;
#[blocking(terminal)]
pub fn prompt_f32<M: AsRef<str>>(message: M) -> InquireResult<f32>;
#[blocking(terminal)]
pub fn prompt_u64<M: AsRef<str>>(message: M) -> InquireResult<u64>;
#[blocking(terminal)]
pub fn prompt_u32<M: AsRef<str>>(message: M) -> InquireResult<u32>;
#[blocking(terminal)]
pub fn prompt_usize<M: AsRef<str>>(message: M) -> InquireResult<usize>;
#[blocking(terminal)]
pub fn prompt_u128<M: AsRef<str>>(message: M) -> InquireResult<u128>;

pub struct Confirm;

impl Confirm {
    pub fn new(message: &str) -> Self;
    pub fn with_default(self, default: bool) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    pub fn with_placeholder(self, placeholder: &str) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<bool>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<bool>>;
}

pub struct Text;

impl Text {
    pub fn new(message: &str) -> Self;
    pub fn with_default(self, default: &str) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    pub fn with_placeholder(self, placeholder: &str) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<String>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<String>>;
}

pub struct Password;

impl Password {
    pub fn new(message: &str) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    pub fn without_confirmation(self) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<String>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<String>>;
}

pub struct Editor;

impl Editor {
    pub fn new(message: &str) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<String>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<String>>;
}

pub struct CustomType<T>;

impl<T> CustomType<T> {
    pub fn new(message: &str) -> Self;
    pub fn with_default(self, default: T) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    pub fn with_placeholder(self, placeholder: &str) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<T>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<T>>;
}

pub struct Select<T>;

impl<T> Select<T> {
    pub fn new(message: &str, options: Vec<T>) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    pub fn with_page_size(self, page_size: usize) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<T>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<T>>;
}

pub struct MultiSelect<T>;

impl<T> MultiSelect<T> {
    pub fn new(message: &str, options: Vec<T>) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    pub fn with_page_size(self, page_size: usize) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<Vec<T>>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<Vec<T>>>;
}

pub struct DateSelect;

impl DateSelect {
    pub fn new(message: &str) -> Self;
    pub fn with_help_message(self, message: &str) -> Self;
    #[blocking(terminal)]
    pub fn prompt(self) -> InquireResult<chrono::NaiveDate>;
    #[blocking(terminal)]
    pub fn prompt_skippable(self) -> InquireResult<Option<chrono::NaiveDate>>;
}
