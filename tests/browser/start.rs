//! The page starts, or says in both languages why it cannot.

use std::time::{Duration, Instant};

use crate::browser::{Browser, Kind, Outcome, PATIENCE, in_both_browsers};

async fn page_starts(browser: &Browser) -> Outcome {
    browser.open("").await?;
    let title = browser.driver.title().await?;
    assert!(title.contains("migration policy"), "{title}");
    browser.wait_for("main").await?;
    Ok(())
}
in_both_browsers!(page_starts);

async fn page_starts_in_spanish(browser: &Browser) -> Outcome {
    browser.open("").await?;
    let title = browser.driver.title().await?;
    assert!(title.contains("políticas migratorias"), "{title}");
    let language: String = browser.js("return document.documentElement.lang").await?;
    assert_eq!(language, "es-MX");
    Ok(())
}
in_both_browsers!(page_starts_in_spanish, With { language: "es-MX", ..With::default() });

async fn missing_webassembly_is_said(browser: &Browser) -> Outcome {
    browser.goto("").await?;
    browser.wait_for(":root[data-state='no-webassembly']").await?;
    let text = browser.visible_text().await?;
    assert!(text.contains("need WebAssembly") && text.contains("requieren WebAssembly"), "{text}");
    assert!(!text.contains("Loading"), "{text}");
    browser.assert_accessible().await
}
in_both_browsers!(missing_webassembly_is_said, With { webassembly: false, ..With::default() });

async fn a_missing_program_is_said(browser: &Browser) -> Outcome {
    browser.goto("").await?;
    browser.wait_for(":root[data-state='not-loaded']").await?;
    let text = browser.visible_text().await?;
    assert!(text.contains("could not start") && text.contains("no pudo iniciarse"), "{text}");
    browser.assert_accessible().await
}
in_both_browsers!(
    a_missing_program_is_said,
    With { missing: Some(".wasm"), errors_fail: false, ..With::default() }
);

/// The check of the console itself: an error thrown on the page or in a promise is found, in Chromium
/// in a worker too. Firefox tells nobody outside of it about its workers; the page hears of them.
async fn an_uncaught_error_is_found(browser: &Browser) -> Outcome {
    browser.open("").await?;
    assert_eq!(browser.console_errors().await, Vec::<String>::new());
    browser
        .js::<()>(
            "setTimeout(() => { throw new Error('thrown in the page') });
             setTimeout(() => Promise.reject(new Error('thrown in the promise')));
             const script = new Blob([`throw new Error('thrown in the worker')`], { type: 'text/javascript' });
             window.kept = new Worker(URL.createObjectURL(script), { type: 'module' });",
        )
        .await?;
    let places: &[&str] = match browser.kind {
        Kind::Chromium => &["page", "promise", "worker"],
        Kind::Firefox => &["page", "promise"],
    };
    let mut errors = String::new();
    let start = Instant::now();
    while !places.iter().all(|place| errors.contains(&format!("thrown in the {place}"))) {
        assert!(start.elapsed() < PATIENCE, "of {places:?} only: {errors}");
        tokio::time::sleep(Duration::from_millis(20)).await;
        errors += &browser.console_errors().await.join("\n");
    }
    Ok(())
}
in_both_browsers!(an_uncaught_error_is_found, With { errors_fail: false, ..With::default() });
