//! A lever dragged for a while: the bands follow. How long they take, and how long the page was ever busy, is reported.

use crate::browser::{Browser, Outcome, in_both_browsers};

/// Moves a slider forty times, waiting for a new picture (at most two seconds) after each; milliseconds each picture took,
/// and the page's tasks of more than 50 ms, which only Chromium counts.
const DRAG: &str = "
    const done = arguments[0];
    const slider = document.getElementById('lever-flows.enforcement.build_up');
    const stage = document.querySelector('.chart-stage');
    const busy = [];
    try {
        new PerformanceObserver(list => list.getEntries().forEach(task => busy.push(task.duration)))
            .observe({ type: 'longtask' });
    } catch (_) { }
    const took = [];
    const pictured = () => new Promise(resolve => {
        const patience = setTimeout(() => { eyes.disconnect(); resolve(false); }, 2000);
        const eyes = new MutationObserver(() => { clearTimeout(patience); eyes.disconnect(); resolve(true); });
        eyes.observe(stage, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    (async () => {
        for (let move = 0; move < 40; move += 1) {
            const picture = pictured();
            const from = performance.now();
            slider.value = 0.3 + 0.01 * move;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            if (await picture) took.push(performance.now() - from);
        }
        done([took, busy]);
    })();
";

async fn bands_follow_a_dragged_lever(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    browser.wait_for_run().await?;
    let (mut took, busy): (Vec<f64>, Vec<f64>) = browser.js_async(DRAG).await?;
    assert_eq!(took.len(), 40, "pictures after 40 moves");
    took.sort_by(f64::total_cmp);
    println!(
        "{:?}: slider to bands, median {:.0} ms, 95 % within {:.0} ms; tasks of more than 50 ms: {busy:.0?}",
        browser.kind,
        took[took.len() / 2],
        took[took.len() * 95 / 100],
    );
    Ok(())
}
in_both_browsers!(bands_follow_a_dragged_lever);
