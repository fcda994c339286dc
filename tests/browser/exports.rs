//! Taking things away: the archive of everything, and a figure as SVG, PNG and CSV.

use crate::browser::{Browser, Outcome, in_both_browsers};

/// From now on the first bytes and the kind of every file that is offered, and its text where it is one, stand on the
/// document, which every script sees.
pub async fn watch_files(browser: &Browser) -> Outcome {
    browser
        .js::<()>(
            "const offer = URL.createObjectURL;
             URL.createObjectURL = function (blob) {
                 blob.slice(0, 4).arrayBuffer().then(bytes => {
                     const first = [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
                     document.documentElement.dataset.offered = `${blob.type} ${first} ${blob.size}`;
                 });
                 if (!/zip|image/.test(blob.type)) blob.text().then(text => { document.documentElement.dataset.saved = text; });
                 return offer.call(URL, blob);
             };",
        )
        .await
}

/// Presses a button and waits for a file of that kind that begins so; its size.
async fn taken(browser: &Browser, css: &str, kind: &str, first: &str) -> Outcome<u64> {
    browser
        .js::<()>(&format!(
            "document.documentElement.dataset.offered = ''; document.querySelector('{css}').click()"
        ))
        .await?;
    browser
        .wait_until(
            &format!("{kind} of {css}"),
            &format!(
                "return document.documentElement.dataset.offered.startsWith('{kind} {first}')"
            ),
        )
        .await?;
    let offered: String = browser.js("return document.documentElement.dataset.offered").await?;
    Ok(offered.rsplit(' ').next().unwrap_or_default().parse()?)
}

/// Presses a button, of a page that is watched, and waits for the text that it saves.
pub async fn saved(browser: &Browser, css: &str) -> Outcome<String> {
    browser
        .js::<()>(&format!(
            "delete document.documentElement.dataset.saved; document.querySelector('{css}').click()"
        ))
        .await?;
    let saved = "return document.documentElement.dataset.saved";
    browser.wait_until(&format!("a text of {css}"), &format!("{saved} !== undefined")).await?;
    browser.js(saved).await
}

async fn everything_can_be_taken_away(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    browser.wait_for("#apprehensions svg").await?;
    watch_files(browser).await?;
    let zip = taken(browser, "#export", "application/zip", "504b0304").await?;
    assert!(zip > 50_000, "an archive of {zip} bytes");
    let buttons = "#apprehensions .figure-actions button:nth-child";
    // <svg, the mark of PNG, and the head of the table.
    let svg = taken(browser, &format!("{buttons}(2)"), "image/svg+xml", "3c737667").await?;
    let png = taken(browser, &format!("{buttons}(3)"), "image/png", "89504e47").await?;
    taken(browser, &format!("{buttons}(4)"), "text/csv", "").await?;
    assert!(svg > 5_000 && png > 5_000, "{svg} and {png} bytes");
    browser.assert_accessible().await
}
in_both_browsers!(everything_can_be_taken_away);
