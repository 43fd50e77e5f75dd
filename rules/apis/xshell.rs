use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Output;

#[macro_export]
#[gives(xshell::Cmd)]
macro_rules! cmd {
    ($($tokens:tt)*) => {};
}

pub struct Error;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Clone)]
pub struct Shell;

impl Shell {
    pub fn new() -> Result<Shell>;
    pub fn current_dir(&self) -> PathBuf;
    pub fn change_dir<P: AsRef<Path>>(&self, dir: P);
    pub fn push_dir<P: AsRef<Path>>(&self, path: P) -> PushDir;
    pub fn var<K: AsRef<OsStr>>(&self, key: K) -> Result<String>;
    pub fn var_os<K: AsRef<OsStr>>(&self, key: K) -> Option<OsString>;
    pub fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(&self, key: K, val: V);
    pub fn push_env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&self, key: K, val: V) -> PushEnv;
    #[blocking(
        fs,
        instead = "tokio::fs::read_to_string(..).await",
        async_std = "async_std::fs::read_to_string(..).await",
        smol = "smol::fs::read_to_string(..).await"
    )]
    pub fn read_file<P: AsRef<Path>>(&self, path: P) -> Result<String>;
    #[blocking(
        fs,
        instead = "tokio::fs::read(..).await",
        async_std = "async_std::fs::read(..).await",
        smol = "smol::fs::read(..).await"
    )]
    pub fn read_binary_file<P: AsRef<Path>>(&self, path: P) -> Result<Vec<u8>>;
    #[blocking(
        fs,
        instead = "tokio::fs::read_dir(..).await",
        async_std = "async_std::fs::read_dir(..).await",
        smol = "smol::fs::read_dir(..).await"
    )]
    pub fn read_dir<P: AsRef<Path>>(&self, path: P) -> Result<Vec<PathBuf>>;
    #[blocking(
        fs,
        instead = "tokio::fs::write(..).await",
        async_std = "async_std::fs::write(..).await",
        smol = "smol::fs::write(..).await"
    )]
    pub fn write_file<P: AsRef<Path>, C: AsRef<[u8]>>(&self, path: P, contents: C) -> Result<()>;
    #[blocking(
        fs,
        instead = "tokio::fs::copy(..).await",
        async_std = "async_std::fs::copy(..).await",
        smol = "smol::fs::copy(..).await"
    )]
    pub fn copy_file<S: AsRef<Path>, D: AsRef<Path>>(&self, src: S, dst: D) -> Result<()>;
    #[blocking(
        fs,
        instead = "tokio::fs::hard_link(..).await",
        async_std = "async_std::fs::hard_link(..).await",
        smol = "smol::fs::hard_link(..).await"
    )]
    pub fn hard_link<S: AsRef<Path>, D: AsRef<Path>>(&self, src: S, dst: D) -> Result<()>;
    #[blocking(
        fs,
        instead = "tokio::fs::create_dir_all(..).await",
        async_std = "async_std::fs::create_dir_all(..).await",
        smol = "smol::fs::create_dir_all(..).await"
    )]
    pub fn create_dir<P: AsRef<Path>>(&self, path: P) -> Result<PathBuf>;
    #[blocking(
        fs,
        instead = "tokio::fs::remove_dir_all(..).await",
        async_std = "async_std::fs::remove_dir_all(..).await",
        smol = "smol::fs::remove_dir_all(..).await"
    )]
    pub fn remove_path<P: AsRef<Path>>(&self, path: P) -> Result<()>;
    pub fn create_temp_dir(&self) -> Result<TempDir>;
    pub fn path_exists<P: AsRef<Path>>(&self, path: P) -> bool;
    pub fn cmd<P: AsRef<Path>>(&self, program: P) -> Cmd;
}

pub struct PushDir;

pub struct PushEnv;

pub struct TempDir;

impl TempDir {
    pub fn path(&self) -> &Path;
}

pub struct Cmd;

impl Cmd {
    pub fn arg<P: AsRef<OsStr>>(self, arg: P) -> Cmd;
    pub fn args<I>(self, args: I) -> Cmd;
    pub fn arg_if<P: AsRef<OsStr>>(self, cond: bool, arg: P) -> Cmd;
    pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(self, key: K, val: V) -> Cmd;
    pub fn envs<I>(self, vars: I) -> Cmd;
    pub fn env_remove<K: AsRef<OsStr>>(self, key: K) -> Cmd;
    pub fn env_clear(self) -> Cmd;
    pub fn ignore_status(self) -> Cmd;
    pub fn set_ignore_status(&mut self, yes: bool);
    pub fn quiet(self) -> Cmd;
    pub fn set_quiet(&mut self, yes: bool);
    pub fn secret(self, yes: bool) -> Cmd;
    pub fn set_secret(&mut self, yes: bool);
    pub fn stdin(self, stdin: impl AsRef<[u8]>) -> Cmd;
    pub fn set_stdin(&mut self, stdin: impl AsRef<[u8]>);
    pub fn ignore_stdout(self) -> Cmd;
    pub fn set_ignore_stdout(&mut self, yes: bool);
    pub fn ignore_stderr(self) -> Cmd;
    pub fn set_ignore_stderr(&mut self, yes: bool);
    #[blocking(
        process,
        instead = "tokio::process::Command",
        smol = "smol::process::Command",
        async_std = "async_process::Command"
    )]
    pub fn run(&self) -> Result<()>;
    #[blocking(
        process,
        instead = "tokio::process::Command",
        smol = "smol::process::Command",
        async_std = "async_process::Command"
    )]
    pub fn read(&self) -> Result<String>;
    #[blocking(
        process,
        instead = "tokio::process::Command",
        smol = "smol::process::Command",
        async_std = "async_process::Command"
    )]
    pub fn read_stderr(&self) -> Result<String>;
    #[blocking(
        process,
        instead = "tokio::process::Command",
        smol = "smol::process::Command",
        async_std = "async_process::Command"
    )]
    pub fn output(&self) -> Result<Output>;
}
