use std::io::{self, Read};
use std::process::Output;

#[macro_export]
#[gives(duct::Expression)]
macro_rules! cmd {
    ($($tokens:tt)*) => {};
}

pub fn cmd<T, U>(program: T, args: U) -> Expression;

pub struct Expression;

impl Clone for Expression {}

impl Expression {
    #[blocking(
        process,
        instead = "tokio::process::Command",
        smol = "smol::process::Command",
        async_std = "async_process::Command"
    )]
    pub fn run(&self) -> io::Result<Output>;
    #[blocking(
        process,
        instead = "tokio::process::Command",
        smol = "smol::process::Command",
        async_std = "async_process::Command"
    )]
    pub fn read(&self) -> io::Result<String>;
    pub fn start(&self) -> io::Result<Handle>;
    pub fn reader(&self) -> io::Result<ReaderHandle>;
    pub fn pipe<T>(&self, right: T) -> Expression;
    pub fn stdin_bytes<T>(&self, bytes: T) -> Expression;
    pub fn stdin_path<T>(&self, path: T) -> Expression;
    pub fn stdin_null(&self) -> Expression;
    pub fn stdout_path<T>(&self, path: T) -> Expression;
    pub fn stdout_null(&self) -> Expression;
    pub fn stdout_capture(&self) -> Expression;
    pub fn stdout_to_stderr(&self) -> Expression;
    pub fn stderr_path<T>(&self, path: T) -> Expression;
    pub fn stderr_null(&self) -> Expression;
    pub fn stderr_capture(&self) -> Expression;
    pub fn stderr_to_stdout(&self) -> Expression;
    pub fn dir<T>(&self, path: T) -> Expression;
    pub fn env<T, U>(&self, name: T, val: U) -> Expression;
    pub fn env_remove<T>(&self, name: T) -> Expression;
    pub fn full_env<T>(&self, name_vals: T) -> Expression;
    pub fn unchecked(&self) -> Expression;
}

pub struct Handle;

impl Handle {
    #[blocking(process, instead = "tokio::process::Child::wait(..).await")]
    pub fn wait(&self) -> io::Result<&Output>;
    #[blocking(process, instead = "tokio::process::Child::wait_with_output(..).await")]
    pub fn into_output(self) -> io::Result<Output>;
    pub fn try_wait(&self) -> io::Result<Option<&Output>>;
    pub fn kill(&self) -> io::Result<()>;
}

#[blocking_handle(
    process,
    instead = "tokio::process::ChildStdout",
    async_std = "async_process::ChildStdout",
    smol = "smol::process::ChildStdout"
)]
pub struct ReaderHandle;

impl ReaderHandle {
    pub fn try_wait(&self) -> io::Result<Option<&Output>>;
    pub fn kill(&self) -> io::Result<()>;
    pub fn pids(&self) -> Vec<u32>;
}

impl Read for ReaderHandle {}
impl Read for &ReaderHandle {}
