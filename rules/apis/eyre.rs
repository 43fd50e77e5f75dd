pub type Result<T, E = Report> = std::result::Result<T, E>;
pub type Error = Report;

pub struct Report;

impl Report {
    pub fn new<E>(error: E) -> Self;
    pub fn msg<M>(message: M) -> Self;
    pub fn wrap_err<D>(self, msg: D) -> Self;
    pub fn chain(&self) -> Chain;
    pub fn root_cause(&self) -> &dyn std::error::Error;
    pub fn is<E>(&self) -> bool;
    pub fn downcast<E>(self) -> std::result::Result<E, Self>;
    pub fn downcast_ref<E>(&self) -> Option<&E>;
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E>;
}

impl<E: std::error::Error> From<E> for Report {}
impl std::fmt::Display for Report {}
impl std::fmt::Debug for Report {}

pub struct Chain;

impl Iterator for Chain {
    type Item = &dyn std::error::Error;
}

pub trait WrapErr<T, E> {
    fn wrap_err<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn wrap_err_with<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn context<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn with_context<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}

impl<T, E> WrapErr<T, E> for std::result::Result<T, E> {
    fn wrap_err<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn wrap_err_with<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn context<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn with_context<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}

pub use self::WrapErr as Context;

pub trait OptionExt<T> {
    fn ok_or_eyre<M>(self, message: M) -> Result<T>;
}

impl<T> OptionExt<T> for Option<T> {
    fn ok_or_eyre<M>(self, message: M) -> Result<T>;
}

pub trait ContextCompat<T> {
    fn wrap_err<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn wrap_err_with<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn context<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn with_context<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}

impl<T> ContextCompat<T> for Option<T> {
    fn wrap_err<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn wrap_err_with<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn context<D>(self, msg: D) -> Result<T, Report>;
    #[calls_inline]
    fn with_context<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}

pub fn Ok<T>(value: T) -> Result<T>;

macro_rules! eyre {
    ($($arg:tt)*) => {};
}

macro_rules! bail {
    ($($arg:tt)*) => {};
}

macro_rules! ensure {
    ($($arg:tt)*) => {};
}
