//! The command line: `frontera run`, `compare`, `check`, `verify`, `read`, `link`, `open`, `schema` and `list`. In the
//! browser it is empty.

#[cfg(not(target_arch = "wasm32"))]
mod command_line;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
