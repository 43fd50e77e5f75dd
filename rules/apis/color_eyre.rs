pub use eyre::{self, Report, Result};

pub fn install() -> Result<()>;

pub mod config {
    pub struct HookBuilder;

    impl HookBuilder {
        pub fn new() -> Self;
        pub fn display_env_section(self, cond: bool) -> Self;
        pub fn display_location_section(self, cond: bool) -> Self;
        pub fn install(self) -> crate::Result<()>;
    }
}

pub trait Section {
    type Return;
    fn note<D>(self, note: D) -> Self::Return;
    #[calls_inline]
    fn with_note<D, F: FnOnce() -> D>(self, f: F) -> Self::Return;
    fn warning<D>(self, warning: D) -> Self::Return;
    fn suggestion<D>(self, suggestion: D) -> Self::Return;
    #[calls_inline]
    fn with_suggestion<D, F: FnOnce() -> D>(self, f: F) -> Self::Return;
}

impl<T, E> Section for std::result::Result<T, E> {
    type Return = std::result::Result<T, Report>;
}

impl Section for Report {
    type Return = Report;
}

pub use self::Section as Help;
