//! `async-lint`: the arguments go to the command line's room; the only place that exits, with its twin for cargo.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    async_lint::cli::main()
}
