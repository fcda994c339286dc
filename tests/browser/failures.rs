//! What breaks while a reader works: a worker, every worker, the browser's storage. It is said, and nothing is lost.

use crate::browser::{Browser, Outcome, in_both_browsers};

/// The next so many chunks asked of workers become an order that no worker knows: whoever gets it breaks down.
async fn break_workers(browser: &Browser, chunks: u32) -> Outcome {
    browser
        .js::<()>(&format!(
            // The count stands on the document, which every script sees, whatever scope the driver gives it.
            "const page = document.documentElement.dataset;
             page.chunksToBreak = {chunks};
             if (page.breaking) return;
             page.breaking = 'yes';
             const post = Worker.prototype.postMessage;
             Worker.prototype.postMessage = function (order, ...rest) {{
                 const breaks = order[0] === 'work' && page.chunksToBreak > 0;
                 if (breaks) page.chunksToBreak -= 1;
                 return post.call(this, breaks ? ['nonsense', 0] : order, ...rest);
             }};"
        ))
        .await
}

/// A worker that breaks down is replaced, its chunk runs again, and the result is the same to the last bit.
async fn a_broken_worker_is_replaced(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    let at = browser.slider().await?;
    browser.move_slider(0.5).await?;
    let moved = browser.wait_for_run_other_than(&preset).await?;
    break_workers(browser, 1).await?;
    browser.move_slider(at).await?;
    assert_eq!(browser.wait_for_run_other_than(&moved).await?, preset);
    browser.wait_for_words(".notices", "It was replaced").await?;
    browser.assert_accessible().await
}
in_both_browsers!(a_broken_worker_is_replaced, With { errors_fail: false, ..With::default() });

/// A run that takes every worker with it is given up and says so; the scenario stays, and the next run succeeds.
async fn a_run_that_cannot_finish_is_said(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    break_workers(browser, u32::MAX).await?;
    browser.move_slider(0.5).await?;
    browser.wait_for(":root[data-state='failed']").await?;
    assert!((browser.slider().await? - 0.5).abs() < 1e-9);
    browser.assert_accessible().await?;
    break_workers(browser, 0).await?;
    browser.move_slider(0.55).await?;
    browser.wait_for_run_other_than(&preset).await?;
    Ok(())
}
in_both_browsers!(a_run_that_cannot_finish_is_said, With { errors_fail: false, ..With::default() });

/// A browser that offers no workers is told of, computes the same on the page's own thread, and answers a lever meanwhile.
async fn without_workers_the_result_is_the_same(browser: &Browser) -> Outcome {
    let address = "?open=baseline-1998";
    browser.open(address).await?;
    let preset = browser.wait_for_run().await?;
    // Another document of the same host becomes the page, after a script that the page itself sees.
    let (page, style): (String, String) = browser
        .js_async(
            "const done = arguments[0];
             const style = new URL(document.querySelector('link[rel=stylesheet]').href).pathname.slice(1);
             fetch('./').then(answer => answer.text()).then(page => done([page, style]));",
        )
        .await?;
    browser.goto(&style).await?;
    let page = serde_json::Value::from(page.replacen(
        "<meta",
        "<script>delete window.Worker</script><meta",
        1,
    ));
    browser
        .js::<()>(&format!(
            "history.replaceState(null, '', '/{address}');
             document.open();
             document.write({page});
             document.close();"
        ))
        .await?;
    browser.wait_for_words(".notices", "starts no background processes").await?;
    assert_eq!(browser.wait_for_run().await?, preset);
    let at = browser.slider().await?;
    browser.move_slider(0.5).await?;
    let moved = browser.wait_for_run_other_than(&preset).await?;
    browser.move_slider(0.3).await?;
    browser.move_slider(at).await?;
    assert_eq!(browser.wait_for_run_other_than(&moved).await?, preset);
    Ok(())
}
in_both_browsers!(
    without_workers_the_result_is_the_same,
    With { errors_fail: false, ..With::default() }
);

/// Storage that is full is said once; the work stays on the page and goes on.
async fn full_storage_loses_nothing(browser: &Browser) -> Outcome {
    browser.open("?open=baseline-1998").await?;
    let preset = browser.wait_for_run().await?;
    browser
        .js::<()>(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };",
        )
        .await?;
    browser.move_slider(0.5).await?;
    browser.wait_for_words(".notices", "not keeping your changes").await?;
    browser.wait_for_run_other_than(&preset).await?;
    assert!((browser.slider().await? - 0.5).abs() < 1e-9);
    browser.assert_accessible().await
}
in_both_browsers!(full_storage_loses_nothing);
