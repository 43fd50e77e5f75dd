//! The process around a run: arguments, streams, the exit code; shared by both binaries.

use super::{Terminal, run};
use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// What both binaries do. `cargo async-lint ARGS` runs `cargo-async-lint async-lint ARGS`: its own name goes.
pub fn main() -> ExitCode {
    if std::env::var_os("RUST_BACKTRACE").is_none_or(|value| value == "0") {
        // A fault of our own becomes a finding (`internal-error`), which says it better.
        std::panic::set_hook(Box::new(|_| {}));
    }
    let (args, bin_name) = arguments(std::env::args_os().collect());
    let terminal = Terminal {
        stdout: io::stdout().is_terminal(),
        stderr: io::stderr().is_terminal(),
        links: supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
        variable: &|name| std::env::var(name).ok(),
        stdin: &|| io::read_to_string(io::stdin().lock()),
        bin_name,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    // Not locked: the bar of a long run is drawn there from a thread of its own.
    let mut err = BestEffort(io::stderr());
    let done = run(args.into_iter(), &terminal, &mut out, &mut err);
    match done.and_then(|code| out.flush().map(|()| code)) {
        Ok(code) => ExitCode::from(code),
        // The reader has seen enough (`| head`).
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(err, "error: the report could not be written: {error}");
            ExitCode::from(2)
        }
    }
}

/// Nobody may listen there: what cannot be said must not change the exit code.
struct BestEffort<W>(W);

impl<W: Write> Write for BestEffort<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _ = self.0.write_all(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _ = self.0.flush();
        Ok(())
    }
}

/// The arguments without cargo's, and the words that the user types to start the program.
fn arguments(mut args: Vec<OsString>) -> (Vec<OsString>, &'static str) {
    let called = args.first().map(Path::new).and_then(Path::file_stem);
    if called.is_none_or(|name| name != "cargo-async-lint") {
        return (args, "async-lint");
    }
    if args.get(1).is_some_and(|word| word == "async-lint") {
        args.remove(1);
    }
    (args, "cargo async-lint")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(args: &[&str], left: &[&str], bin_name: &str) {
        let (own, name) = arguments(args.iter().map(OsString::from).collect());
        assert_eq!((own, name), (left.iter().map(OsString::from).collect(), bin_name));
    }

    #[test]
    fn cargos_word_goes() {
        check(&["/b/async-lint", "async-lint"], &["/b/async-lint", "async-lint"], "async-lint");
        check(&["/b/cargo-async-lint", "async-lint", "."], &["/b/cargo-async-lint", "."], "cargo async-lint");
        check(&["cargo-async-lint.exe", "."], &["cargo-async-lint.exe", "."], "cargo async-lint");
        check(&[], &[], "async-lint");
    }
}
