pub type Result<T, E = Error> = std::result::Result<T, E>;

pub struct Error;

impl Error {
    pub fn new<E>(error: E) -> Self;
    pub fn msg<M>(message: M) -> Self;
    pub fn from_boxed(boxed_error: Box<dyn std::error::Error + Send + Sync>) -> Self;
    pub fn context<C>(self, context: C) -> Self;
    pub fn chain(&self) -> Chain;
    pub fn root_cause(&self) -> &dyn std::error::Error;
    pub fn is<E>(&self) -> bool;
    pub fn downcast<E>(self) -> std::result::Result<E, Self>;
    pub fn downcast_ref<E>(&self) -> Option<&E>;
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E>;
}

impl<E: std::error::Error> From<E> for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}

pub struct Chain;

impl Iterator for Chain {
    type Item = &dyn std::error::Error;
}

pub trait Context<T, E> {
    fn context<C>(self, context: C) -> Result<T, Error>;
    #[calls_inline]
    fn with_context<C, F: FnOnce() -> C>(self, f: F) -> Result<T, Error>;
}

impl<T, E> Context<T, E> for std::result::Result<T, E> {
    fn context<C>(self, context: C) -> Result<T, Error>;
    #[calls_inline]
    fn with_context<C, F: FnOnce() -> C>(self, f: F) -> Result<T, Error>;
}

impl<T> Context<T, std::convert::Infallible> for Option<T> {
    fn context<C>(self, context: C) -> Result<T, Error>;
    #[calls_inline]
    fn with_context<C, F: FnOnce() -> C>(self, f: F) -> Result<T, Error>;
}

pub fn Ok<T>(value: T) -> Result<T>;

macro_rules! anyhow {
    ($($arg:tt)*) => {};
}

macro_rules! bail {
    ($($arg:tt)*) => {};
}

macro_rules! ensure {
    ($($arg:tt)*) => {};
}
