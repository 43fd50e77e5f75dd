//! Argv in, exit code out; the only place that exits.

use async_lint::cli::{self, Terminal};
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if std::env::var_os("RUST_BACKTRACE").is_none_or(|value| value == "0") {
        // A fault of our own becomes a finding (`internal-error`), which says it better.
        std::panic::set_hook(Box::new(|_| {}));
    }
    let terminal = Terminal { stdout: io::stdout().is_terminal(), variable: &|name| std::env::var(name).ok() };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    let done = cli::run(std::env::args_os(), &terminal, &mut out, &mut err);
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
