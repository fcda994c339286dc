//! What a reader does: levers and charts by keyboard, and a file that cannot be read.

use thirtyfour::{By, Key};

use frontera::model::System;
use frontera::simulation::port_week::WeekFigure;

use crate::browser::{Browser, Outcome, SLIDER, in_both_browsers, target_folder};
use crate::exports::{saved, watch_files};
use crate::files::drop_files;
use crate::notebook::click;

async fn focused(browser: &Browser) -> Outcome<String> {
    browser.js("const e = document.activeElement; return e.id || e.className").await
}

async fn focus(browser: &Browser, script: &str) -> Outcome {
    browser.js::<()>(&format!("({script}).focus()")).await
}

async fn press(browser: &Browser, key: Key) -> Outcome {
    Ok(browser.driver.active_element().await?.send_keys(key).await?)
}

/// A slider keeps the focus while it moves and the run follows; reset brings the result back.
async fn levers_move_by_keyboard(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    focus(browser, &format!("document.getElementById('{SLIDER}')")).await?;
    let value = format!("return document.getElementById('{SLIDER}').valueAsNumber");
    let before: f64 = browser.js(&value).await?;
    press(browser, Key::Right).await?;
    let once = browser.wait_for_run_other_than(&preset).await?;
    assert_eq!(focused(browser).await?, SLIDER);
    press(browser, Key::Right).await?;
    browser.wait_for_run_other_than(&once).await?;
    assert_eq!(focused(browser).await?, SLIDER);
    let (after, step): (f64, f64) = (
        browser.js(&value).await?,
        browser.js(&format!("return +document.getElementById('{SLIDER}').step")).await?,
    );
    assert!((after - before - 2.0 * step).abs() < 1e-9, "{before} to {after} by {step}");

    focus(browser, "document.querySelector('.lever-changed .reset')").await?;
    let moved = browser.wait_for_run().await?;
    press(browser, Key::Enter).await?;
    assert_eq!(browser.wait_for_run_other_than(&moved).await?, preset);
    Ok(())
}
in_both_browsers!(levers_move_by_keyboard);

/// A policy's switch keeps the focus, and back again is exactly the preset.
async fn policies_switch_by_keyboard(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    focus(browser, "document.getElementById('policy-gatekeeper')").await?;
    press(browser, Key::Space).await?;
    let without = browser.wait_for_run_other_than(&preset).await?;
    assert_eq!(focused(browser).await?, "policy-gatekeeper");
    press(browser, Key::Space).await?;
    assert_eq!(browser.wait_for_run_other_than(&without).await?, preset);
    Ok(())
}
in_both_browsers!(policies_switch_by_keyboard);

/// What a change does stands on the page as paired differences, with figures of its own; back at the preset it is gone.
async fn a_change_is_compared_with_the_preset(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    assert!(browser.js::<bool>("return !document.querySelector('.effect')").await?);
    focus(browser, "document.getElementById('policy-gatekeeper')").await?;
    press(browser, Key::Space).await?;
    browser.wait_for_run_other_than(&preset).await?;
    browser.wait_for(".effect tbody tr").await?;
    browser.js::<()>("document.querySelector('.effect details > summary').click()").await?;
    browser.wait_for("#effect-apprehensions svg").await?;
    let rows: Vec<Vec<String>> = browser
        .js("return [...document.querySelectorAll('.effect tbody tr')]
                 .map(row => [...row.children].map(cell => cell.innerText))")
        .await?;
    assert_eq!(rows.len(), System::Flows.telling().len(), "{rows:?}");
    // Without the operation more people are arrested in every pair of runs.
    assert!(
        rows.iter().any(|row| row[0] == "Apprehensions" && row[5] == "100% higher"),
        "{rows:?}"
    );
    assert_eq!(focused(browser).await?, "policy-gatekeeper");
    browser.assert_accessible().await?;
    press(browser, Key::Space).await?;
    browser.wait_until("no effect", "return !document.querySelector('.effect')").await
}
in_both_browsers!(a_change_is_compared_with_the_preset);

/// Both concerns have a heading and a table of their own.
const CONCERNS: [&str; 2] = ["What protects people", "What happens and what it costs"];

/// A comparison whose author asks for arrests alone stands beside what protects people, and the changes beside theirs.
async fn protection_stands_beside_the_rest(browser: &Browser) -> Outcome {
    let notebook = "+++\nformat = 1\ntitle = { en = \"Arrests\", es = \"Detenciones\" }\nreplicates = 96\nscenarios = { before = \"baseline-1998\", after = \"frozen-enforcement\" }\n+++\n\n```comparison\nscenarios = [\"before\", \"after\"]\noutcomes = [\"apprehensions\"]\n```\n";
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    drop_files(browser, &[("arrests.md", notebook)]).await?;
    browser.wait_for(".comparison-cell tbody tr").await?;
    let told = |place: &str, heading: &str| {
        format!(
            "return [...document.querySelectorAll('{place} > {heading}')].map(heading => {{
                 let table = heading.nextElementSibling;
                 while (!table.matches('.table-stage')) table = table.nextElementSibling;
                 return [heading.innerText, table.querySelector('tbody').innerText];
             }})"
        )
    };
    let tables: Vec<[String; 2]> = browser.js(&told(".comparison-cell", "h2")).await?;
    assert_eq!(tables.iter().map(|[heading, _]| heading).collect::<Vec<_>>(), CONCERNS);
    assert!(tables[0][1].contains("Deaths") && !tables[0][1].contains("Apprehensions"));
    assert!(tables[1][1].contains("Apprehensions") && !tables[1][1].contains("Deaths"));
    browser.assert_accessible().await?;

    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    browser.move_slider(0.3).await?;
    browser.wait_for_run_other_than(&preset).await?;
    browser.wait_for(".effect tbody tr").await?;
    let tables: Vec<[String; 2]> = browser.js(&told(".effect", "h3")).await?;
    assert_eq!(tables.iter().map(|[heading, _]| heading).collect::<Vec<_>>(), CONCERNS);
    assert!(tables[0][1].contains("Deaths") && tables[1][1].contains("Apprehensions"));
    Ok(())
}
in_both_browsers!(protection_stands_beside_the_rest);

/// A run is stopped on the way: it says how far it came, and the next one is complete.
async fn a_run_is_stopped(browser: &Browser) -> Outcome {
    let replicates = |count: u32| {
        format!(
            "const field = document.getElementById('replicates'); field.value = {count};
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        )
    };
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    browser.js::<()>(&replicates(50_000)).await?;
    browser.wait_for(":root[data-state='running']").await?;
    browser.wait_for_words("#run", "Stop").await?;
    browser
        .wait_until(
            "some replicates",
            "return /[1-9].* of 50,000 rep/.test(document.querySelector('.run-bar').innerText)",
        )
        .await?;
    browser.js::<()>("document.getElementById('run').click()").await?;
    browser.wait_for(":root[data-state='stopped']").await?;
    browser.wait_for_words(".run-bar", "of 50,000 replicates").await?;
    browser.wait_for_words("#run", "Run").await?;
    browser.js::<()>(&replicates(64)).await?;
    browser.wait_for_run_other_than(&preset).await?;
    browser.wait_for_words(".run-bar", "64 replicates in").await
}
in_both_browsers!(a_run_is_stopped);

/// The language is switched on the page: its words, its figures and what the document says of itself follow.
async fn the_language_is_switched(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    for (language, heading, figure) in
        [("es-MX", "Palancas", "Detenciones"), ("en-US", "Levers", "Apprehensions")]
    {
        browser
            .js::<()>(&format!(
                "document.querySelector('.switches button[lang=\"{language}\"]').click()"
            ))
            .await?;
        browser.wait_for(&format!(":root[lang='{language}']")).await?;
        browser.wait_for_words("#levers h2", heading).await?;
        browser.wait_for_words("#apprehensions h2", figure).await?;
        browser.wait_for(&format!("button[lang='{language}'][aria-pressed=true]")).await?;
    }
    Ok(())
}
in_both_browsers!(the_language_is_switched);

/// A week at a port: its map is drawn, and a lane less lengthens the waits it tells of.
async fn a_week_answers_its_lanes(browser: &Browser) -> Outcome {
    browser.open("?open=a-morning-at-the-port").await?;
    browser.wait_for("#san-ysidro .chart-heat-1").await?;
    browser.wait_for("#san-ysidro-day svg").await?;
    let said = "return document.querySelector('#san-ysidro figcaption').innerText";
    let before: String = browser.js(said).await?;
    for figure in ["half wait", "nine in ten", "nineteen in twenty", "20 minutes", "vehicle-hours"]
    {
        assert!(before.contains(figure), "{figure} in {before}");
    }
    watch_files(browser).await?;
    let buttons = "#san-ysidro .figure-actions button:nth-child";
    let csv = saved(browser, &format!("{buttons}(4)")).await?;
    for figure in WeekFigure::ALL.map(WeekFigure::id) {
        assert!(csv.contains(&format!("\nvehicle,,,{figure},")), "{figure} in the file");
    }
    browser.js::<()>(&format!("document.querySelector('{buttons}(1)').click()")).await?;
    browser.wait_for("#san-ysidro tbody tr:nth-child(32)").await?;
    let told: Vec<String> = browser
        .js("return [...document.querySelectorAll('#san-ysidro tbody tr')].slice(24)
                 .map(row => row.lastElementChild.innerText)")
        .await?;
    assert_eq!(told.len(), WeekFigure::ALL.len());
    // Each value in the table is followed by its range; all but the counts are in the sentence too.
    for value in &told[2..] {
        let mean = value.split(" (").next().unwrap_or_default();
        assert!(!mean.is_empty() && before.contains(mean), "{value} in {before}");
    }
    focus(browser, "document.querySelector('.week-lanes input[type=range]')").await?;
    press(browser, Key::Left).await?;
    let changed = format!("return (() => {{ {said} }})() !== {}", serde_json::Value::from(before));
    browser.wait_until("another week", &changed).await
}
in_both_browsers!(a_week_answers_its_lanes);

/// A week of reception: its figures are drawn, when people come and how long they wait, and an officer less changes the waits it tells of. How many officers are
/// enough is answered in words.
async fn a_week_of_reception_answers_its_officers(browser: &Browser) -> Outcome {
    browser.open("?open=arriving-at-the-bridge-at-night").await?;
    browser.wait_for("#the-desk-arrivals .chart-heat-1").await?;
    browser.wait_for("#the-desk .chart-heat-1").await?;
    let (people, hours): (String, usize) = (
        browser.js("return document.querySelector('#the-desk-arrivals figcaption').innerText").await?,
        browser.js("return document.querySelectorAll('#the-desk-arrivals rect[class^=chart-heat]').length").await?,
    );
    assert!(people.contains("people in that hour") && hours >= 7 * 24, "{hours}: {people}");
    browser.wait_for("#the-desk-shelter .chart-guide").await?;
    let said = "return document.querySelector('#the-desk figcaption').innerText";
    let before: String = browser.js(said).await?;
    focus(browser, "document.querySelector('.week-lanes input[type=range]')").await?;
    press(browser, Key::Left).await?;
    let changed = format!("return (() => {{ {said} }})() !== {}", serde_json::Value::from(before));
    browser.wait_until("another week", &changed).await?;
    browser.wait_for("#how-many svg .chart-guide").await?;
    Ok(())
}
in_both_browsers!(a_week_of_reception_answers_its_officers);

/// A policy taken off and an officer given to one consulate: without the policy the scenarios are the same to the last digit, and
/// then people are heard where the officer is and nowhere else. Only what consular protection reads has a source at the foot.
async fn officers_are_given_to_one_consulate(browser: &Browser) -> Outcome {
    browser.open("?open=waiting-for-the-consul").await?;
    browser.wait_for_run().await?;
    let sources: Vec<String> = browser
        .js("return [...document.querySelectorAll('.sources dt')].map(e => e.innerText)")
        .await?;
    assert_eq!(sources, ["Apprehensions on record", "Removals of Mexican nationals"]);

    // After waits and shares come what Nogales and Douglas gain, what San Diego loses, and the whole border.
    let gains = |says: &str| {
        format!(
            "const heading = [...document.querySelectorAll('h2')].find(e => e.innerText === 'Move two officers');
             const values = [...heading.parentElement.querySelectorAll('.value')].map(e => e.innerText);
             const [nogales, douglas, sanDiego, whole] = values.slice(3);
             return {says}"
        )
    };
    let moved = gains("[nogales, douglas, whole].every(gain => parseFloat(gain) > 1)");
    browser.wait_until("what moving officers brings", &moved).await?;
    click(browser, "#doors-and-officers-policy-officers-moved").await?;
    let same = gains("values.slice(3).every(gain => gain === '0%')");
    browser.wait_until("no difference", &same).await?;

    click(browser, "#doors-and-officers .shaped-fold summary").await?;
    let nogales = "doors-and-officers-lever-consular.interviews.staff.nogales";
    browser.wait_for(&format!("[id='{nogales}']")).await?;
    focus(browser, &format!("document.getElementById('{nogales}')")).await?;
    for _ in 0..2 {
        press(browser, Key::Right).await?;
    }
    let given = gains("parseFloat(nogales) > 1 && douglas === '0%' && sanDiego === '0%'");
    browser.wait_until("an officer in Nogales alone", &given).await
}
in_both_browsers!(officers_are_given_to_one_consulate);

/// Arrow keys read a chart: a ring on the point, and its numbers in a live region.
async fn charts_are_read_by_arrow_keys(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    focus(browser, "document.querySelector('.chart-stage')").await?;
    let reading = "return [...document.querySelectorAll('figure [aria-live]')].map(e => e.innerText).join(' ')";
    press(browser, Key::Right).await?;
    browser.wait_for(".chart-stage .ring").await?;
    let first: String = browser.js(reading).await?;
    press(browser, Key::Right).await?;
    browser
        .wait_until(
            "another reading",
            &format!("return (() => {{ {reading} }})() !== {}", serde_json::Value::from(first)),
        )
        .await?;
    assert_eq!(focused(browser).await?, "chart-stage");
    Ok(())
}
in_both_browsers!(charts_are_read_by_arrow_keys);

/// A file that is wrong is answered with every problem and its line, and takes nothing away.
async fn a_bad_file_loses_nothing(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let before = browser.wait_for_run().await?;
    let path = target_folder().join(format!("bad-{:?}.toml", browser.kind));
    std::fs::write(
        &path,
        "format = 1\nid = \"mine\"\nextends = \"baseline-1998\"\nflows.choice.habitt = 0.3\nflows.choice.habit = 7\n",
    )?;
    browser.js::<()>("window.scrollTo(0, document.body.scrollHeight)").await?;
    let file = browser.driver.find(By::Css("input[type=file]")).await?;
    file.send_keys(path.display().to_string()).await?;
    browser
        .wait_until(
            "the notice in sight",
            "const box = document.querySelector('[role=alert] .notice')?.getBoundingClientRect(); \
             return !!box && box.top >= 0 && box.top < innerHeight / 2 && box.height > 0",
        )
        .await?;
    let said: String = browser
        .js("return [...document.querySelectorAll('[role=alert]')].map(e => e.innerText).join(' ')")
        .await?;
    for part in ["flows.choice.habitt", "did you mean", "0.99", "4", "5"] {
        assert!(said.to_lowercase().contains(part), "{part} in {said}");
    }
    assert_eq!(browser.wait_for_run().await?, before);
    Ok(())
}
in_both_browsers!(a_bad_file_loses_nothing);
