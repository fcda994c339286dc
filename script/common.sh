# Sourced by every script: where the project is, where its tools are, how to speak.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# What setup installs from npm stays in the project; what cargo installs goes where cargo puts it.
tools=$root/.tools
export PATH="$tools/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
target_dir=${CARGO_TARGET_DIR:-$root/target}

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

# fail WHAT_FAILED WHAT_TO_DO
fail() {
    printf '\n%s: %s\n' "$0" "$1" >&2
    [ -z "${2:-}" ] || printf '  What to do: %s\n' "$2" >&2
    exit 1
}
