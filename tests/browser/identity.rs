//! The same numbers everywhere: the page with one, two and four workers, and the command line.

use std::process::Command;

use frontera::scenario::link::{self, Link};
use serde_json::Value;

use crate::browser::{Browser, Outcome, in_both_browsers};

async fn fingerprints_are_equal(browser: &Browser) -> Outcome {
    let mut page = Vec::new();
    for workers in [1, 2, 4] {
        browser.open(&format!("?open=baseline-1998&workers={workers}")).await?;
        page.push(browser.wait_for_run().await?);
        let first: String =
            browser.js("return document.documentElement.dataset.firstResultMs ?? 'no'").await?;
        println!(
            "{:?}, {workers} workers: first result {first} ms after the page was asked for",
            browser.kind
        );
    }
    let replicates: String =
        browser.js("return document.documentElement.dataset.replicates").await?;
    let command_line = command_line_fingerprint("baseline-1998", &replicates)?;
    assert_eq!(page, vec![command_line; 3], "the page with 1, 2 and 4 workers; the command line");
    Ok(())
}
in_both_browsers!(fingerprints_are_equal);

/// Replicates of the test of each system: several chunks for each worker, and soon done by a busy machine.
const FEW: u32 = 96;

/// Each system by itself, and coupled; opened from a link, which carries the number of replicates.
async fn every_system_is_equal(browser: &Browser) -> Outcome {
    for preset in [
        "card-deadline-2002",
        "ports-1998",
        "cards-at-the-ports",
        "repatriation-agreed",
        "interior-consultation",
        "report-1998",
    ] {
        let mut scenario = frontera::scenario::preset(preset).ok_or("no such preset")?.clone();
        scenario.replicates = FEW;
        let link = link::encode(&Link::new(scenario))?;
        browser.open(&format!("?of={preset}&workers=2#{link}")).await?;
        let page = browser.wait_for_run().await?;
        assert_eq!(page, command_line_fingerprint(preset, &FEW.to_string())?, "{preset}");
    }
    Ok(())
}
in_both_browsers!(every_system_is_equal);

/// Latin hypercubes, chosen in the bar over the cells; chosen away, the run before is back.
async fn hypercubes_are_equal(browser: &Browser) -> Outcome {
    let mut scenario = frontera::scenario::preset("baseline-1998").ok_or("no preset")?.clone();
    scenario.replicates = FEW;
    browser.open(&format!("?workers=2#{}", link::encode(&Link::new(scenario))?)).await?;
    let independent = browser.wait_for_run().await?;
    choose_sampling(browser, "latin_hypercube").await?;
    let page = browser.wait_for_run_other_than(&independent).await?;
    let few = FEW.to_string();
    let told =
        fingerprint_of(&["baseline-1998", "--replicates", &few, "--sampling", "latin_hypercube"])?;
    assert_eq!(page, told);
    choose_sampling(browser, "independent").await?;
    assert_eq!(browser.wait_for_run_other_than(&page).await?, independent);
    Ok(())
}
in_both_browsers!(hypercubes_are_equal);

async fn choose_sampling(browser: &Browser, way: &str) -> Outcome {
    browser
        .js(&format!(
            "const way = document.getElementById('sampling');
             way.value = '{way}';
             way.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await
}

fn command_line_fingerprint(scenario: &str, replicates: &str) -> Outcome<String> {
    fingerprint_of(&[scenario, "--replicates", replicates])
}

/// The fingerprint of what `frontera run` is told.
fn fingerprint_of(told: &[&str]) -> Outcome<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_frontera"))
        .arg("run")
        .args(told)
        .args(["--format", "json"])
        .output()?;
    let report: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("{error}\n{}", String::from_utf8_lossy(&output.stderr)))?;
    Ok(report["fingerprint"].as_str().ok_or("the report has no fingerprint")?.to_owned())
}
