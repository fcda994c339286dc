//! One driver process (chromedriver or geckodriver) on a free port. It ends when dropped.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::browser::{Kind, Outcome};

/// How long a driver may take to say where it listens; busy machines are slow to start one.
const START_LIMIT: Duration = Duration::from_mins(1);

pub struct Driver {
    process: Child,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts the driver of a browser; what it prints goes to the file `log`.
    pub fn start(kind: Kind, log: &Path) -> Outcome<Driver> {
        let mut command = match kind {
            Kind::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg("--port=0");
                command
            }
            Kind::Firefox => {
                let mut command = Command::new("geckodriver");
                // Without its own socket port the second Firefox at a time would not start.
                command.args(["--port", "0", "--websocket-port", "0"]);
                command
            }
        };
        let mut log_file = File::options().create(true).append(true).open(log)?;
        let errors = Stdio::from(log_file.try_clone()?);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(errors);
        // A group of its own, so that the browser it starts can be ended with it.
        let mut process = command.process_group(0).spawn().map_err(|error| {
            format!("{}: {error}; script/setup installs it", command.get_program().display())
        })?;
        let output = process.stdout.take().expect("stdout is piped");
        let (send_port, port) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                writeln!(log_file, "{line}").ok();
                if let Some(port) = port_in(&line) {
                    send_port.send(port).ok();
                }
            }
        });
        let mut driver = Driver { process, port: 0, log: log.to_owned() };
        driver.port = port
            .recv_timeout(START_LIMIT)
            .map_err(|_| format!("the driver did not start; its log:\n{}", driver.log()))?;
        Ok(driver)
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the driver, and with Firefox the browser too, has printed until now.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status().ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The port in `... was started successfully on port 1234.` or `... Listening on 127.0.0.1:1234`.
fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    after.trim_end_matches('.').parse().ok()
}
