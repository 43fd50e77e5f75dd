//! clap 3 and 4: what is derived gives the user's own type; builders are named, that nothing else is taken for them.

#![since("3.0")]

pub use error::Error;

pub trait Parser {
    fn parse() -> Self;
    fn try_parse() -> Result<Self, crate::Error>;
    fn parse_from<I, T>(itr: I) -> Self;
    fn try_parse_from<I, T>(itr: I) -> Result<Self, crate::Error>;
}
pub trait CommandFactory {
    fn command() -> Command;
}
pub trait FromArgMatches {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, crate::Error>;
}
pub trait Args {}
pub trait Subcommand {}
pub trait ValueEnum {}

pub struct Command;
pub struct Arg;
pub struct ArgGroup;
pub struct ArgMatches;
pub enum ArgAction {}

impl Command {
    pub fn new<S>(name: S) -> Self;
    pub fn get_matches(self) -> ArgMatches;
}

pub mod error {
    pub struct Error;
    impl Error {
        pub fn exit(&self) -> !;
        pub fn print(&self) -> std::io::Result<()>;
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
}
