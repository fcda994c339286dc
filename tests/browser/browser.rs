//! A page open in a fresh browser, and what a test does with it.
//!
//! ```text
//! async fn levers_move(browser: &Browser) -> Outcome { browser.open("").await?; ... }
//! in_both_browsers!(levers_move);
//! in_both_browsers!(words_are_spanish, With { language: "es-MX", ..With::default() });
//! ```
//! A test fails on an error it returns, on a panic, on its time limit, and on any error in the
//! browser's console. Then a picture, the document and the logs are kept.

use std::error::Error;
use std::fs;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{
    By, Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    WebDriver, WebElement,
};

use crate::driver::Driver;
use crate::server::Server;

/// Id of a slider that moves the results.
pub const SLIDER: &str = "lever-flows.enforcement.build_up";

/// What a test and its helpers return.
pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// How long anything on the page may take, on a busy machine of two cores.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How long one test may take, start of the browser included.
const TEST_LIMIT: Duration = Duration::from_mins(2);

/// How often a browser is started before it counts as broken. Drivers look for a free port first and listen on it, or on its
/// twin for IPv4, a moment later: another process may have taken it by then.
const STARTS: u32 = 4;

/// CSS pixels: below this width Chromium's window does not shrink, and a phone is emulated.
const NARROWEST_CHROMIUM: u32 = 500;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
}

/// What a test wants of its browser.
#[derive(Clone, Copy, Debug)]
pub struct With {
    /// The reader's preferred language.
    pub language: &'static str,
    /// Whether the browser offers WebAssembly.
    pub webassembly: bool,
    /// Whether the reader prefers dark pages.
    pub dark: bool,
    /// CSS pixels of the window: width and height. A narrow one is a phone in Chromium; Firefox goes
    /// down to 450.
    pub window: (u32, u32),
    /// Requests whose path ends so are refused, as if the file had not been put on the host.
    pub missing: Option<&'static str>,
    /// Whether an error in the console fails the test.
    pub errors_fail: bool,
}

impl Default for With {
    fn default() -> With {
        With {
            language: "en-US",
            webassembly: true,
            dark: false,
            window: (1280, 900),
            missing: None,
            errors_fail: true,
        }
    }
}

pub struct Browser {
    pub kind: Kind,
    pub driver: WebDriver,
    pub server: Server,
    process: Driver,
}

/// Makes two tests, `NAME::chromium` and `NAME::firefox`, of one `async fn NAME(&Browser) -> Outcome`.
macro_rules! in_both_browsers {
    ($name:ident) => {
        in_both_browsers!($name, $crate::browser::With::default());
    };
    ($name:ident, $with:expr) => {
        mod $name {
            #[allow(unused_imports, reason = "the default needs no name")]
            use crate::browser::With;
            use crate::browser::{Kind, run};

            #[test]
            fn chromium() {
                run(stringify!($name), Kind::Chromium, $with, super::$name);
            }

            #[test]
            fn firefox() {
                run(stringify!($name), Kind::Firefox, $with, super::$name);
            }
        }
    };
}
pub(crate) use in_both_browsers;

/// Runs one test in one fresh browser.
pub fn run(name: &str, kind: Kind, with: With, test: impl AsyncFnOnce(&Browser) -> Outcome) {
    let name = format!("{name}-{kind:?}").to_lowercase();
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let folder = Folder::new(&name);
        let browser =
            Browser::start(kind, with, &folder.0).await.unwrap_or_else(|e| panic!("{name}: {e}"));
        let limited = tokio::time::timeout(TEST_LIMIT, test(&browser));
        let ended = caught(limited).await;
        let errors = browser.console_errors().await;
        let clean = errors.is_empty() || !with.errors_fail;
        let passed = clean && matches!(ended, Ok(Ok(Ok(()))));
        if !passed {
            let kept = browser.keep(&name, &errors).await;
            eprintln!("{name}: what the browser showed is in {}", kept.display());
        }
        browser.driver.quit().await.ok();
        match ended {
            Err(panic) => resume_unwind(panic),
            Ok(Err(_)) => panic!("{name}: not done after {TEST_LIMIT:?}"),
            Ok(Ok(Err(error))) => panic!("{name}: {error}"),
            Ok(Ok(Ok(()))) => {
                assert!(clean, "{name}: errors in the console:\n{}", errors.join("\n"));
            }
        }
    });
}

impl Browser {
    async fn start(kind: Kind, with: With, folder: &Path) -> Outcome<Browser> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        if !dist.join("index.html").is_file() {
            return Err("there is no page in dist/: script/build makes it".into());
        }
        let server = Server::start(dist, 0, with.missing)?;
        let mut tries = STARTS;
        let (process, driver) = loop {
            tries -= 1;
            match Browser::session(kind, with, folder).await {
                Err(_) if tries > 0 => {}
                ended => break ended?,
            }
        };
        driver.set_script_timeout(PATIENCE).await?;
        if kind == Kind::Firefox {
            driver.set_window_rect(0, 0, with.window.0, with.window.1).await?;
        }
        Ok(Browser { kind, driver, server, process })
    }

    /// A driver, and a browser under it.
    async fn session(kind: Kind, with: With, folder: &Path) -> Outcome<(Driver, WebDriver)> {
        let process = Driver::start(kind, &folder.join("driver.log"))?;
        let capabilities = match kind {
            Kind::Chromium => chromium(with, folder)?,
            Kind::Firefox => firefox(with)?,
        };
        let driver = WebDriver::new(process.address(), capabilities)
            .await
            .map_err(|error| format!("{kind:?} did not start: {error}\n{}", process.log()))?;
        Ok((process, driver))
    }

    /// Opens an address of the page (`""`, `"#..."`, `"?..."`) without waiting for the program.
    pub async fn goto(&self, path: &str) -> Outcome {
        Ok(self.driver.goto(format!("{}{path}", self.server.address())).await?)
    }

    /// Opens an address of the page and waits until the program has started.
    pub async fn open(&self, path: &str) -> Outcome {
        self.goto(path).await?;
        self.wait_for(":root:not([data-state='loading'])").await?;
        match self.state().await?.as_str() {
            "ready" | "running" | "complete" | "stopped" => Ok(()),
            state => Err(format!("the page is {state}: {}", self.visible_text().await?).into()),
        }
    }

    /// Waits until the run at work is complete. Returns its fingerprint.
    pub async fn wait_for_run(&self) -> Outcome<String> {
        self.wait_for(":root[data-state='complete']:not([data-fingerprint=''])").await?;
        self.js("return document.documentElement.dataset.fingerprint").await
    }

    /// Waits for the result of another run than the one with this fingerprint.
    pub async fn wait_for_run_other_than(&self, old: &str) -> Outcome<String> {
        self.wait_until(
            "another result",
            &format!(
                "const d = document.documentElement.dataset;
                 return d.state === 'complete' && !['', '{old}'].includes(d.fingerprint)"
            ),
        )
        .await?;
        self.wait_for_run().await
    }

    /// Waits until an element, by its selector, says these words.
    pub async fn wait_for_words(&self, css: &str, words: &str) -> Outcome {
        let script =
            format!("return !!document.querySelector('{css}')?.innerText.includes('{words}')");
        self.wait_until(words, &script).await
    }

    /// Moves the slider of [`SLIDER`] as a pointer does.
    pub async fn move_slider(&self, to: f64) -> Outcome {
        self.js::<()>(&format!(
            "const slider = document.getElementById('{SLIDER}');
             slider.value = {to};
             slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
             slider.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await
    }

    /// Where that slider stands.
    pub async fn slider(&self) -> Outcome<f64> {
        self.js(&format!("return document.getElementById('{SLIDER}').valueAsNumber")).await
    }

    /// The phase of the page: `loading`, `no-webassembly` and `not-loaded` before the program,
    /// `ready`, `running`, `complete`, `stopped` and `failed` with it.
    pub async fn state(&self) -> Outcome<String> {
        self.js("return document.documentElement.dataset.state ?? ''").await
    }

    /// What a reader sees.
    pub async fn visible_text(&self) -> Outcome<String> {
        self.js("return document.body.innerText").await
    }

    /// The first element that matches a CSS selector, as soon as there is one.
    pub async fn wait_for(&self, css: &str) -> Outcome<WebElement> {
        self.wait_until(
            css,
            &format!("return document.querySelector({}) !== null", Value::from(css)),
        )
        .await?;
        Ok(self.driver.find(By::Css(css)).await?)
    }

    /// Waits until a script returns true; `what` names it in the error.
    pub async fn wait_until(&self, what: &str, script: &str) -> Outcome {
        let start = Instant::now();
        while !self.js::<bool>(script).await? {
            if start.elapsed() > PATIENCE {
                let text: String = self.visible_text().await?.chars().take(400).collect();
                let errors = self.console_errors().await.join("\n");
                let state = self.state().await?;
                return Err(format!(
                    "waited {PATIENCE:?} for: {what}\nstate: {state}\nconsole: {errors}\npage: {text}"
                )
                .into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// The value that a script returns.
    pub async fn js<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        Ok(serde_json::from_value(self.driver.execute(script, vec![]).await?.json().clone())?)
    }

    /// The value that a script hands to its callback, which it finds as its last argument.
    pub async fn js_async<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        Ok(serde_json::from_value(self.driver.execute_async(script, vec![]).await?.json().clone())?)
    }

    /// Errors in the console since the last call. Chromium: uncaught ones, refused requests and
    /// `console.error`, once each. Firefox: the uncaught ones since its start.
    pub async fn console_errors(&self) -> Vec<String> {
        match self.kind {
            Kind::Chromium => match self.driver.browser_log().await {
                Ok(entries) => {
                    let severe = entries.into_iter().filter(|e| e.level == "SEVERE");
                    severe.map(|entry| entry.message).collect()
                }
                Err(error) => vec![format!("the console could not be read: {error}")],
            },
            // Firefox has no such command; it prints its console, and geckodriver passes that on.
            Kind::Firefox => {
                // Of its own parts' complaints it prints many; a page's carry the page's address.
                let ours = |line: &&str| line.starts_with("JavaScript error: http://127.0.0.1");
                self.process.log().lines().filter(ours).map(str::to_owned).collect()
            }
        }
    }

    /// Keeps a picture, the document and the logs of a failed test. Returns their folder.
    async fn keep(&self, name: &str, errors: &[String]) -> PathBuf {
        let folder = target_folder().join("browser-failures").join(name);
        fs::create_dir_all(&folder).ok();
        self.driver.screenshot(&folder.join("page.png")).await.ok();
        let document = self.driver.source().await.unwrap_or_else(|error| error.to_string());
        fs::write(folder.join("page.html"), document).ok();
        fs::write(folder.join("console.log"), errors.join("\n")).ok();
        fs::write(folder.join("driver.log"), self.process.log()).ok();
        folder
    }
}

fn chromium(with: With, folder: &Path) -> Outcome<Capabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    for flag in [
        "--headless",
        "--no-sandbox", // CI runs as root, where the sandbox refuses to start
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage", // small /dev/shm of containers
    ] {
        wanted.add_arg(flag)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", folder.join("profile").display()))?;
    wanted.add_arg(&format!("--window-size={},{}", with.window.0, with.window.1))?;
    wanted.add_arg(&format!("--lang={}", with.language))?;
    wanted.add_arg(&format!("--accept-lang={}", with.language))?;
    if with.window.0 < NARROWEST_CHROMIUM {
        let screen = json!({ "width": with.window.0, "height": with.window.1, "pixelRatio": 2 });
        wanted.add_experimental_option("mobileEmulation", json!({ "deviceMetrics": screen }))?;
    }
    if !with.webassembly {
        wanted.add_arg("--js-flags=--jitless")?; // V8 without a compiler offers no WebAssembly
    }
    if with.dark {
        wanted.add_arg("--blink-settings=preferredColorScheme=0")?;
    }
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(wanted.into())
}

fn firefox(with: With) -> Outcome<Capabilities> {
    let mut wanted = DesiredCapabilities::firefox();
    wanted.add_arg("-headless")?;
    // geckodriver makes a fresh profile for each session.
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", with.language)?;
    preferences.set("javascript.options.wasm", with.webassembly)?;
    preferences.set("layout.css.prefers-color-scheme.content-override", u8::from(!with.dark))?;
    preferences.set("network.captive-portal-service.enabled", false)?;
    preferences.set("network.connectivity-service.enabled", false)?;
    wanted.set_preferences(preferences)?;
    Ok(wanted.into())
}

/// Cargo's target folder.
pub fn target_folder() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("cargo makes it inside target/")
}

/// A new folder for one browser's profile and logs, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let unique =
            format!("{name}-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(unique);
        fs::create_dir_all(&path).expect("cargo's target folder is writable");
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Awaits a future; a panic inside it becomes the error, so that the browser can be looked at.
async fn caught<T>(future: impl Future<Output = T>) -> std::thread::Result<T> {
    let mut future = pin!(future);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}
