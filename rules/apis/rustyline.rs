//! rustyline: a line editor that waits for the user.

pub type Result<T> = std::result::Result<T, error::ReadlineError>;
pub type DefaultEditor = Editor<(), history::DefaultHistory>;

pub mod error {
    pub enum ReadlineError {
        Io(std::io::Error),
        Eof,
        Interrupted,
    }
    impl std::error::Error for ReadlineError {}
    impl From<std::io::Error> for ReadlineError {}
}

pub mod history {
    pub struct DefaultHistory;
}

pub struct Editor<H, I = history::DefaultHistory>;
impl<H> Editor<H, history::DefaultHistory> {
    pub fn new() -> Result<Self>;
}
impl<H, I> Editor<H, I> {
    #[blocking(terminal, why = "it waits for the user")]
    pub fn readline(&mut self, prompt: &str) -> Result<String>;
    #[blocking(terminal, why = "it waits for the user")]
    pub fn readline_with_initial(&mut self, prompt: &str, initial: (&str, &str)) -> Result<String>;
}
