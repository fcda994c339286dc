//! The rules of axe-core, run inside the page.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::browser::{Browser, Outcome, in_both_browsers};

/// A rule that the page breaks, and where.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
}

impl Browser {
    /// Fails, naming rule and elements, if the page as it stands breaks a rule of WCAG 2.2 A or AA
    /// or one of axe-core's best practices.
    pub async fn assert_accessible(&self) -> Outcome {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&file)
            .map_err(|error| format!("{}: {error}; script/setup installs it", file.display()))?;
        self.driver.execute(axe, vec![]).await?;
        let violations: Vec<Violation> = self
            .js_async(
                "const done = arguments[arguments.length - 1];
                 axe.run(document, { resultTypes: ['violations'] }).then((found) => done(found.violations));",
            )
            .await?;
        if violations.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = violations.iter().map(Violation::describe).collect();
        Err(format!("the page breaks rules of accessibility:\n{}", lines.join("\n")).into())
    }
}

impl Violation {
    fn describe(&self) -> String {
        let impact = self.impact.as_deref().unwrap_or("no impact given");
        let places: Vec<&str> = self.nodes.iter().map(|node| node.html.as_str()).collect();
        format!("{} ({impact}): {}\n    {}", self.id, self.help, places.join("\n    "))
    }
}

async fn page_is_accessible(browser: &Browser) -> Outcome {
    browser.open("").await?;
    browser.assert_accessible().await
}
in_both_browsers!(page_is_accessible);

/// The checker itself: a picture without words must be found.
async fn a_picture_without_words_is_found(browser: &Browser) -> Outcome {
    browser.open("").await?;
    browser.js::<()>("document.body.append(document.createElement('img'))").await?;
    let error = browser.assert_accessible().await.expect_err("the rule image-alt is broken");
    assert!(error.to_string().contains("image-alt"), "{error}");
    Ok(())
}
in_both_browsers!(a_picture_without_words_is_found);
