//! Files in and out: dropped on the page, and a scenario saved that opens again as the same.

use crate::browser::{Browser, Outcome, SLIDER, in_both_browsers};
use crate::exports::{saved, watch_files};
use crate::notebook::click;

/// Lets files fall on the page, each a name and its text, as a hand does that drags them there.
pub async fn drop_files(browser: &Browser, files: &[(&str, &str)]) -> Outcome {
    browser
        .js::<()>(&format!(
            "const data = new DataTransfer();
             for (const [name, text] of {}) data.items.add(new File([text], name));
             for (const kind of ['dragover', 'drop']) {{
                 const event = new DragEvent(kind, {{ bubbles: true, cancelable: true, dataTransfer: data }});
                 document.querySelector('main').dispatchEvent(event);
             }}",
            serde_json::to_string(files)?
        ))
        .await
}

/// A scenario opens on a workbench of its own, a notebook as it is, with the scenario dropped beside it.
async fn dropped_files_are_opened(browser: &Browser) -> Outcome {
    let scenario = "format = 1\nid = \"dropped\"\nextends = \"baseline-1998\"\ntitle = { en = \"Dropped here\", es = \"Soltado aquí\" }\nrun.replicates = 96\n";
    let notebook = "+++\nformat = 1\ntitle = { en = \"Let fall\", es = \"Dejado caer\" }\nscenarios = { mine = \"dropped.toml\" }\n+++\n\n```run\nscenario = \"mine\"\n```\n";
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    drop_files(browser, &[("dropped.toml", scenario)]).await?;
    browser.wait_for_words("h1", "Dropped here").await?;
    browser.wait_for_run_other_than(&preset).await?;
    browser.wait_for_words(".run-bar", "96 replicates").await?;
    drop_files(browser, &[("letter.md", notebook), ("dropped.toml", scenario)]).await?;
    browser.wait_for_words("h1", "Let fall").await?;
    browser.wait_for_words(".cell-run", "96 replicates").await?;
    browser
        .wait_until("no trace of dragging", "return !document.querySelector('.page-dragging')")
        .await?;
    browser.wait_until("no fault", "return !document.querySelector('.cell-errors li')").await
}
in_both_browsers!(dropped_files_are_opened);

/// The scenario with a lever moved is saved, and gives the same result where it is opened again.
async fn a_saved_scenario_is_the_same(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    browser.move_slider(0.3).await?;
    let moved = browser.wait_for_run_other_than(&preset).await?;
    click(browser, ".cell-run .why > summary").await?;
    browser.wait_for(".cell-run .save-scenario").await?;
    watch_files(browser).await?;
    let text = saved(browser, ".cell-run .save-scenario").await?;
    assert!(text.contains("extends = \"baseline-1998\"") && text.len() < 1_000, "{text}");
    browser.open("?open=border-safety").await?;
    browser.wait_for_run_other_than(&moved).await?;
    drop_files(browser, &[("again.toml", &text)]).await?;
    browser.wait_for(&format!(":root[data-fingerprint='{moved}']")).await?;
    assert_eq!(browser.wait_for_run().await?, moved);
    browser.wait_for(&format!("[id='{SLIDER}']")).await?;
    assert!((browser.slider().await? - 0.3).abs() < 1e-9);
    Ok(())
}
in_both_browsers!(a_saved_scenario_is_the_same);
