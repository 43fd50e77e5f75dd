#!/usr/bin/env bash
# Whole processes on one directory, beside ast-grep with one rule: `benches/processes.sh DIRECTORY`.
# Needs hyperfine (crates.io) and ast-grep (`@ast-grep/cli` of npm) in the PATH, and `cargo build --release`.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
directory=${1:?"name a directory of crates: benches/processes.sh DIRECTORY"}
for tool in hyperfine ast-grep; do
  command -v "$tool" >/dev/null || { echo "there is no $tool in the PATH: cargo install hyperfine, npm install -g @ast-grep/cli" >&2; exit 2; }
done
ours="$here/target/release/async-lint"
test -x "$ours" || { echo "there is no $ours: cargo build --release" >&2; exit 2; }
kept=$(mktemp -d)
trap 'rm -rf "$kept"' EXIT
hyperfine --warmup 1 --ignore-failure --output null \
  -n 'ast-grep, one rule' "ast-grep run -l rust -p 'std::thread::sleep(\$A)' '$directory'" \
  -n 'async-lint, cold' "'$ours' -q '$directory'" \
  -n 'async-lint --cache, nothing changed' "'$ours' -q --cache-dir '$kept' '$directory'"
