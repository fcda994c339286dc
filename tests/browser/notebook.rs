//! The notebook: what a reader sees of it, edits in place, steps back and forward, and finds again at the next visit.

use thirtyfour::{By, Key};

use crate::browser::{Browser, Kind, Outcome, in_both_browsers, target_folder};
use crate::exports::{saved, watch_files};

/// Presses a button found by a selector.
pub async fn click(browser: &Browser, css: &str) -> Outcome {
    browser.wait_for(css).await?;
    browser.js::<()>(&format!("document.querySelector({}).click()", quoted(css))).await
}

/// Writes into a field as a hand does: all at once, and then a pause.
async fn write(browser: &Browser, css: &str, text: &str) -> Outcome {
    browser.wait_for(css).await?;
    browser
        .js::<()>(&format!(
            "const field = document.querySelector({}); field.focus(); field.value = {};
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            quoted(css),
            quoted(text)
        ))
        .await
}

pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Kinds of the cells, in order.
async fn kinds(browser: &Browser) -> Outcome<Vec<String>> {
    browser
        .js("return [...document.querySelectorAll('.cell')].map(cell => cell.className.match(/cell-([a-z]+)/)[1])")
        .await
}

async fn wait_for_kinds(browser: &Browser, wanted: &[&str]) -> Outcome {
    let script = format!(
        "return [...document.querySelectorAll('.cell')].map(cell => cell.className.match(/cell-([a-z]+)/)[1]).join() === {}",
        quoted(&wanted.join(","))
    );
    browser.wait_until(&format!("the cells {wanted:?}"), &script).await
}

const WORKBENCH: [&str; 8] = ["text", "run", "chart", "chart", "chart", "chart", "chart", "chart"];

/// The page opens on the report of 1998: the first thing to be seen is a number of its runs, all five systems are compared,
/// and nothing is at fault.
async fn the_page_opens_on_the_report(browser: &Browser) -> Outcome {
    browser.open("").await?;
    browser.wait_for_words("h1", "1998 report").await?;
    browser.wait_for_run().await?;
    browser
        .wait_until(
            "every value",
            "return !document.querySelector('.value-waiting') && document.querySelectorAll('.value').length > 10",
        )
        .await?;
    browser.wait_for(".comparison-cell tbody tr").await?;
    browser.wait_until("no fault", "return !document.querySelector('.cell-errors li')").await?;
    report_the_opening(browser).await?;
    browser.assert_accessible().await
}
in_both_browsers!(the_page_opens_on_the_report);

/// Prints when the first result stood on the page, and what kept it busy from its load to the complete run.
async fn report_the_opening(browser: &Browser) -> Outcome {
    let first: String =
        browser.js("return document.documentElement.dataset.firstResultMs ?? 'no'").await?;
    println!("{:?}: opening notebook, first result after {first} ms", browser.kind);
    if browser.kind == Kind::Chromium {
        let busy: Vec<f64> = browser
            .js_async(
                "const done = arguments[0];
                 setTimeout(() => done([]), 2000);
                 new PerformanceObserver(list => done(list.getEntries().map(task => task.duration)))
                     .observe({ type: 'longtask', buffered: true });",
            )
            .await?;
        println!("tasks of more than 50 ms from its load to its complete run: {busy:.0?}");
    }
    Ok(())
}

/// A notebook with everything: text with formulas and numbers, figures, comparison and checks, without a fault.
async fn a_notebook_is_whole(browser: &Browser) -> Outcome {
    browser.open("?open=the-funnel").await?;
    browser.wait_for_run().await?;
    browser
        .wait_until(
            "every value",
            "return !document.querySelector('.value-waiting') && document.querySelectorAll('.value').length > 10",
        )
        .await?;
    let values: Vec<String> =
        browser.js("return [...document.querySelectorAll('.value')].map(e => e.innerText)").await?;
    assert!(values.iter().all(|value| value.contains(|c: char| c.is_ascii_digit())), "{values:?}");
    let formulas: u32 = browser
        .js("return [...document.querySelectorAll('math')].filter(m => m.namespaceURI.endsWith('MathML')).length")
        .await?;
    assert!(formulas > 5, "{formulas} formulas");
    browser.wait_for(".comparison-cell tbody tr").await?;
    browser.wait_for_words(".checks-cell [role=status]", "checks passed.").await?;
    let summary: String =
        browser.js("return document.querySelector('.checks-cell [role=status]').innerText").await?;
    let mut counts = summary.split_whitespace().filter_map(|word| word.parse::<u32>().ok());
    assert_eq!(counts.next(), counts.next(), "{summary}");
    browser.wait_until("no fault", "return !document.querySelector('.cell-errors li')").await?;
    browser.assert_accessible().await
}
in_both_browsers!(a_notebook_is_whole);

/// Cells are added, written, moved, copied and deleted; each step is undone and done again.
async fn cells_are_edited_in_place(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    assert_eq!(kinds(browser).await?, WORKBENCH);

    // Added before the run, opened, written: the words stand on the page while they are written.
    click(browser, ".cell-place:nth-child(2) .add-cell").await?;
    browser.assert_accessible().await?;
    click(browser, ".cell-place:nth-child(2) [data-kind=text]").await?;
    write(
        browser,
        ".cell-editing textarea",
        "::: en\n## Mine\n\nIn 1998: {{ deaths at 1998 of baseline-1998 }}.\n:::\n\n::: es\nEn 1998.\n:::",
    )
    .await?;
    browser.wait_for_words(".cell-editing h2", "Mine").await?;
    browser.wait_until("the value", "return /^[0-9,]+$/.test(document.querySelector('.cell-editing .value')?.innerText ?? '')").await?;
    browser.assert_accessible().await?;
    click(browser, ".editor-done").await?;
    let added = ["text", "text", "run", "chart", "chart", "chart", "chart", "chart", "chart"];
    wait_for_kinds(browser, &added).await?;

    // Moved by its button, which keeps the focus; and by the keyboard.
    let run = ".cell-run [data-act=cell-up]";
    browser.js::<()>(&format!("document.querySelector('{run}').focus()")).await?;
    click(browser, run).await?;
    wait_for_kinds(
        browser,
        &["text", "run", "text", "chart", "chart", "chart", "chart", "chart", "chart"],
    )
    .await?;
    browser
        .wait_until(
            "the focus",
            &format!("return document.activeElement === document.querySelector('{run}')"),
        )
        .await?;
    browser.driver.active_element().await?.send_keys(Key::Alt + Key::Down).await?;
    wait_for_kinds(browser, &added).await?;

    // Dragged onto the lower half of the first cell.
    browser
        .js::<()>(
            "const data = new DataTransfer();
             const send = (target, kind, y) => target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientY: y }));
             send(document.querySelector('.cell-run .cell-handle'), 'dragstart', 0);
             const first = document.querySelector('.cell');
             const area = first.getBoundingClientRect();
             send(first, 'dragover', area.bottom - 2);
             send(first, 'drop', area.bottom - 2);",
        )
        .await?;
    wait_for_kinds(
        browser,
        &["text", "run", "text", "chart", "chart", "chart", "chart", "chart", "chart"],
    )
    .await?;

    // Copied and deleted.
    click(browser, ".cell-run [data-act=cell-duplicate]").await?;
    wait_for_kinds(
        browser,
        &["text", "run", "run", "text", "chart", "chart", "chart", "chart", "chart", "chart"],
    )
    .await?;
    click(browser, ".cell-run [data-act=cell-delete]").await?;
    click(browser, ".cell-run [data-act=cell-delete]").await?;
    wait_for_kinds(
        browser,
        &["text", "text", "chart", "chart", "chart", "chart", "chart", "chart"],
    )
    .await?;

    // All the way back, and forward again.
    let step = |id: &str| {
        format!(
            "const b = document.getElementById('{id}'); if (!b.disabled) b.click(); return b.disabled"
        )
    };
    browser.wait_until("the beginning", &step("notebook-undo")).await?;
    wait_for_kinds(browser, &WORKBENCH).await?;
    browser.wait_until("the end", &step("notebook-redo")).await?;
    wait_for_kinds(browser, &["text", "text", "chart", "chart", "chart", "chart", "chart", "chart"])
        .await
}
in_both_browsers!(cells_are_edited_in_place);

/// What is written is there at the next visit, under its title in the list; forgotten, it is gone.
async fn work_is_kept_and_listed(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    click(browser, "#notebook-source").await?;
    browser.wait_for("#source").await?;
    let source: String = browser.js("return document.getElementById('source').value").await?;
    let titled = source.replacen("Baseline 1992-2003", "My own title", 1);
    assert_ne!(source, titled);
    write(browser, "#source", &titled).await?;
    browser.wait_for_words("h1", "My own title").await?;
    browser
        .wait_until(
            "the work to be kept",
            "return Object.values(localStorage).some(kept => kept.includes('My own title'))",
        )
        .await?;
    browser.open("").await?;
    browser.wait_for_words("h1", "My own title").await?;
    browser.wait_for_run().await?;
    click(browser, "#notebook-list").await?;
    browser.wait_for_words("#library", "My own title").await?;
    browser.assert_accessible().await?;
    click(browser, "#library .forget").await?;
    browser.wait_for_words("#library .forget", "for good").await?;
    click(browser, "#library .forget").await?;
    browser
        .wait_until(
            "the work to be forgotten",
            "return !Object.values(localStorage).some(kept => kept.includes('My own title'))",
        )
        .await?;
    click(browser, "#library [data-open=a-first-notebook]").await?;
    browser.wait_for_words("h1", "A first notebook").await?;
    browser.wait_for_run().await?;
    browser.wait_until("no fault", "return !document.querySelector('.cell-errors li')").await
}
in_both_browsers!(work_is_kept_and_listed);

/// A cell in error says its line and why; the others go on.
async fn an_error_keeps_the_rest_working(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    click(browser, ".cell-chart [data-act=cell-edit]").await?;
    write(
        browser,
        ".cell-editing textarea",
        "```chart apprehensions\noutcome = \"aprehensions\"\nscenario = \"baseline-1998\"\n```",
    )
    .await?;
    browser.wait_for_words(".cell-editing .cell-errors", "apprehensions").await?;
    browser.wait_for_words(".cell-editing .cell-errors", "Line").await?;
    browser.assert_accessible().await?;
    browser.wait_for("#sectors svg").await?;
    write(
        browser,
        ".cell-editing textarea",
        "```chart apprehensions\noutcome = \"deaths\"\nscenario = \"baseline-1998\"\nperiod = \"month\"\n```",
    )
    .await?;
    browser.wait_for_words(".cell-editing .figure h2", "Deaths").await?;
    browser.wait_for(".cell-editing .figure svg").await?;
    browser.wait_until("no fault", "return !document.querySelector('.cell-errors li')").await
}
in_both_browsers!(an_error_keeps_the_rest_working);

/// A lever in the text runs what depends on its scenario, and nothing else.
async fn a_lever_runs_what_depends_on_it(browser: &Browser) -> Outcome {
    browser.open("?open=the-funnel").await?;
    let before = browser.wait_for_run().await?;
    browser.wait_for("#the-record-and-the-model svg").await?;
    browser
        .js::<()>("document.querySelector('#the-record-and-the-model svg').dataset.mine = 'yes'")
        .await?;
    browser
        .js::<()>(
            "const slider = document.querySelector('.levers-cell input[type=range]');
             slider.value = 0.7;
             slider.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await?;
    browser.wait_for_run_other_than(&before).await?;
    browser
        .wait_until(
            "the other figure to be the same",
            "return document.querySelector('#the-record-and-the-model svg').dataset.mine === 'yes'",
        )
        .await?;
    // One movement is one step back.
    click(browser, "#notebook-undo").await?;
    browser
        .wait_until(
            "the result before",
            &format!("return document.documentElement.dataset.fingerprint === '{before}'"),
        )
        .await
}
in_both_browsers!(a_lever_runs_what_depends_on_it);

/// A notebook file with the scenario file beside it opens as they are, and saves to the same bytes.
async fn a_notebook_file_is_opened(browser: &Browser) -> Outcome {
    let folder = target_folder();
    let (notebook, letter) = (
        folder.join(format!("letter-{:?}.md", browser.kind)),
        folder.join(format!("letter-{:?}.toml", browser.kind).to_lowercase()),
    );
    let name = letter.file_name().and_then(|name| name.to_str()).ok_or("a name")?.to_owned();
    std::fs::write(
        &letter,
        "format = 1\nid = \"letter\"\nextends = \"border-safety\"\nrun.replicates = 200\n",
    )?;
    std::fs::write(
        &notebook,
        format!(
            "+++\nformat = 1\ntitle = {{ en = \"A letter\", es = \"Una carta\" }}\nscenarios = {{ letter = \"{name}\" }}\n+++\n\n```run\nscenario = \"letter\"\n```\n"
        ),
    )?;
    browser.open("?open=baseline-1998").await?;
    let other = browser.wait_for_run().await?;
    let field = browser.driver.find(By::Css("input[type=file]")).await?;
    field.send_keys(format!("{}\n{}", notebook.display(), letter.display())).await?;
    browser.wait_for_words("h1", "A letter").await?;
    browser.wait_for_run_other_than(&other).await?;
    browser.wait_for_words(".cell-run", "200 replicates").await?;
    wait_for_kinds(browser, &["run"]).await?;
    watch_files(browser).await?;
    assert_eq!(saved(browser, "#notebook-save").await?, std::fs::read_to_string(&notebook)?);
    Ok(())
}
in_both_browsers!(a_notebook_file_is_opened);

/// The last change is played again: from the picture before it to the one after, which then stays.
async fn the_last_change_is_replayed(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    let drawn = "#apprehensions[aria-busy='false'] svg";
    browser.wait_for(drawn).await?;
    let markup = "document.querySelector('#apprehensions .chart-stage').innerHTML";
    let before: String = browser.js(&format!("return {markup}")).await?;
    browser.move_slider(0.3).await?;
    browser.wait_for_run_other_than(&preset).await?;
    browser.wait_until("the lever at rest", "return !!document.querySelector('#replay')").await?;
    browser.wait_for(drawn).await?;
    let after: String = browser.js(&format!("return {markup}")).await?;
    assert_ne!(before, after);
    click(browser, "#replay").await?;
    browser
        .wait_until("the picture before", &format!("return {markup} === {}", quoted(&before)))
        .await?;
    browser
        .wait_until("the picture after", &format!("return {markup} === {}", quoted(&after)))
        .await
}
in_both_browsers!(the_last_change_is_replayed);
