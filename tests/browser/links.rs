//! Handing a scenario on: the dialog makes a link, whoever opens it sees the same result to the last bit, and keeps their
//! own work until they say otherwise.

use std::process::Command;

use crate::browser::{Browser, Outcome, in_both_browsers};

/// The link of the open page, from its dialog.
async fn shared_link(browser: &Browser) -> Outcome<String> {
    browser.js::<()>("document.getElementById('share').click()").await?;
    browser.wait_for("dialog[open] #share-link").await?;
    let address: String = browser.js("return document.getElementById('share-link').value").await?;
    browser.wait_for("dialog[open] .qr path").await?;
    browser.assert_accessible().await?;
    browser.js::<()>("document.querySelector('#share-dialog .dialog-close').click()").await?;
    let (_, link) = address.split_once('#').ok_or("an address without a link")?;
    Ok(link.to_owned())
}

/// What is handed on is the scenario and its result; the recipient's own work waits for them.
async fn a_link_is_reproduced_exactly(browser: &Browser) -> Outcome {
    // The sender.
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    browser.move_slider(0.5).await?;
    let sent = browser.wait_for_run_other_than(&preset).await?;
    let link = shared_link(browser).await?;
    assert!(link.len() < 150, "{} letters: {link}", link.len());

    // The recipient has work of their own, which the link leaves alone.
    browser.move_slider(0.8).await?;
    let own = browser.wait_for_run_other_than(&sent).await?;
    browser
        .wait_until(
            "the work to be kept",
            "return Object.values(localStorage).some(kept => kept.includes('build_up = 0.8'))",
        )
        .await?;
    browser.open(&format!("?workers=1#{link}")).await?;
    assert_eq!(browser.wait_for_run().await?, sent);
    browser.wait_for_words(".received", &format!("Reproduced exactly: fingerprint {sent}")).await?;
    assert!((browser.slider().await? - 0.5).abs() < 1e-9);
    browser.assert_accessible().await?;
    browser.move_slider(0.6).await?;
    browser.wait_for_words(".received", "You have changed something").await?;
    browser.wait_for_run_other_than(&sent).await?;

    // Back to their own work, to the last bit; the address holds no link any more.
    browser.js::<()>("[...document.querySelectorAll('.received button')].at(-1).click()").await?;
    browser
        .wait_until(
            "the own work",
            &format!("return document.documentElement.dataset.fingerprint === '{own}'"),
        )
        .await?;
    assert_eq!(browser.js::<String>("return location.hash").await?, "");

    // The command line finds the same.
    let checked = Command::new(env!("CARGO_BIN_EXE_frontera"))
        .args(["--language", "en", "open", "--check", &link])
        .output()?;
    let said = String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success() && said.contains(&sent), "{said}");
    Ok(())
}
in_both_browsers!(a_link_is_reproduced_exactly);

/// A link whose sender saw another result is opened all the same, and the difference is said; keeping makes it one's own.
async fn another_result_is_said(browser: &Browser) -> Outcome {
    let link = frontera::scenario::link::encode(&frontera::scenario::link::Link {
        fingerprint: Some(1998),
        ..frontera::scenario::link::Link::new(
            frontera::scenario::preset("border-safety").ok_or("no such preset")?.clone(),
        )
    })?;
    browser.open(&format!("#{link}")).await?;
    browser.wait_for_run().await?;
    browser.wait_for_words(".received-differs", "The result differs").await?;
    browser.js::<()>("document.querySelector('.received button').click()").await?;
    browser
        .wait_until(
            "the work to be kept",
            "return Object.values(localStorage).some(kept => kept.includes('border-safety')) && !document.querySelector('.received')",
        )
        .await
}
in_both_browsers!(another_result_is_said);

/// A link that lost letters is explained, and the reader's own work is on the page.
async fn a_broken_link_loses_nothing(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    let link = shared_link(browser).await?;
    browser
        .js::<()>(&format!("location.hash = '{}'", link.replacen(&link[40..43], "zzz", 1)))
        .await?;
    browser.wait_for_words(".notice-trouble", "damaged").await?;
    assert_eq!(browser.wait_for_run().await?, preset);
    browser.js::<()>(&format!("location.hash = '{link}'")).await?;
    browser.wait_for_words(".received", "Reproduced exactly").await
}
in_both_browsers!(a_broken_link_loses_nothing);
