//! `cargo async-lint`: the same program under the name that cargo looks for.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    async_lint::cli::main()
}
