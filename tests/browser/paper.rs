//! The page in the dark, on a phone and on paper.

use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use crate::browser::{Browser, Kind, Outcome, in_both_browsers};

/// A command of Chromium's driver: from now on the rules for paper hold.
#[derive(Debug)]
struct OnPaper;

impl FormatRequestData for OnPaper {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = "POST".parse().expect("a method of HTTP");
        RequestData::new(method, format!("/session/{session}/goog/cdp/execute")).add_body(
            json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": "print" } }),
        )
    }
}

/// Opens a page and waits until everything on it has its numbers.
async fn complete(browser: &Browser, path: &str) -> Outcome {
    browser.open(path).await?;
    browser.wait_for_run().await?;
    browser.wait_until("every value", "return !document.querySelector('.value-waiting')").await?;
    browser.wait_until("every figure", "return !document.querySelector('.figure-waiting')").await
}

async fn dark_page_is_accessible(browser: &Browser) -> Outcome {
    complete(browser, "").await?;
    let dark: bool =
        browser.js("return matchMedia('(prefers-color-scheme: dark)').matches").await?;
    assert!(dark, "the reader prefers dark pages");
    browser.assert_accessible().await
}
in_both_browsers!(dark_page_is_accessible, With { dark: true, ..With::default() });

/// A phone, held upright.
const PHONE: (u32, u32) = (390, 844);

/// With the drawer of the levers closed, and open.
async fn page_on_a_phone_is_accessible(browser: &Browser) -> Outcome {
    complete(browser, "").await?;
    browser.assert_accessible().await?;
    browser.js::<()>("document.querySelector('.drawer-button').click()").await?;
    browser
        .wait_until(
            "the drawer",
            "return getComputedStyle(document.getElementById('levers')).visibility === 'visible'
                 && document.getAnimations().every(animation => animation.playState === 'finished')",
        )
        .await?;
    browser.assert_accessible().await
}
in_both_browsers!(page_on_a_phone_is_accessible, With { window: super::PHONE, ..With::default() });

async fn nothing_scrolls_sideways(browser: &Browser) -> Outcome {
    for path in ["", "?open=baseline-1998", "?open=arriving-at-the-bridge-at-night"] {
        complete(browser, path).await?;
        let (width, room): (u32, u32) = browser
            .js("const page = document.documentElement; return [page.scrollWidth, page.clientWidth]")
            .await?;
        let wide: Vec<String> = browser
            .js("return [...document.querySelectorAll('main *')]
                     .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                         && !part.closest('.table-stage, pre, svg'))
                     .map(part => `${part.tagName}.${part.className}`).slice(0, 9)")
            .await?;
        assert!(width <= room && room < 560, "{path}: {width} px in {room}: {wide:?}");
    }
    Ok(())
}
in_both_browsers!(nothing_scrolls_sideways, With { window: super::PHONE, ..With::default() });

/// On paper nothing is left that only a hand can use, and every figure stands.
async fn paper_has_figures_and_no_levers(browser: &Browser) -> Outcome {
    complete(browser, "?open=baseline-1998").await?;
    let seen = |css: &str| {
        format!(
            "return [...document.querySelectorAll('{css}')]
                 .filter(part => part.getBoundingClientRect().height > 0).length"
        )
    };
    let (tools, charts) =
        (seen("#levers, button, input, progress, .notebook-bar"), seen(".figure svg.chart"));
    browser.wait_until("the charts", &format!("{charts} >= 6")).await?;
    let on_screen: [usize; 2] = [browser.js(&tools).await?, browser.js(&charts).await?];
    assert!(on_screen[0] > 20, "{on_screen:?}");
    match browser.kind {
        Kind::Chromium => {
            browser.driver.cmd(OnPaper).await?;
        }
        // Its driver has no such command: the rules for paper become rules for everything.
        Kind::Firefox => {
            browser
                .js::<()>(
                    "for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
                         if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';",
                )
                .await?;
        }
    }
    let on_paper: [usize; 2] = [browser.js(&tools).await?, browser.js(&charts).await?];
    assert_eq!(on_paper, [0, on_screen[1]]);
    Ok(())
}
in_both_browsers!(paper_has_figures_and_no_levers);
