//! `script/serve`'s server: `serve FOLDER PORT`. One file, compiled by rustc alone.

#[path = "../tests/browser/server.rs"]
mod server;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("serve FOLDER PORT");
    let port = arguments.next().and_then(|p| p.parse().ok()).expect("serve FOLDER PORT");
    match server::Server::start(folder.into(), port, None) {
        Ok(server) => {
            println!("Frontera is at {} (stop with Ctrl-C)", server.address());
            loop {
                std::thread::park();
            }
        }
        Err(error) => {
            eprintln!("script/serve: port {port}: {error}");
            std::process::exit(1);
        }
    }
}
