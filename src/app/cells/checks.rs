//! A checks cell: what the model must obey, tried on a scenario before the reader's eyes.

use super::seen::Seen;
use crate::analysis::checks::{CHECKS, Check, Expected, Family, Finding, Reason, Verdict};
use crate::app::fold::Fold;
use crate::app::hooks::{use_findings, use_text};
use crate::text::{Text, Trial};
use std::rc::Rc;
use yew::{AttrValue, Html, Properties, component, html, use_mut_ref};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ChecksCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// The scenario.
    pub seen: Seen,
}

/// Whether a check is of a system that the scenario does not run: then there is nothing to say of it.
fn is_idle(finding: Option<&Finding>) -> bool {
    finding.is_some_and(|finding| finding.reason == Some(Reason::SystemIdle))
}

/// See the module.
#[component]
pub fn ChecksCell(props: &ChecksCellProps) -> Html {
    let text = use_text();
    let seen = &props.seen;
    // Checks come after the run they are about; a lever in motion leaves those of its last rest on the page.
    let tried = use_mut_ref(|| None);
    if seen.is_settled() {
        tried.replace(Some(seen.bench.scenario.clone()));
    }
    let scenario = tried.borrow().clone();
    let findings = use_findings(scenario.clone());
    let stale = scenario.is_some_and(|tried| !Rc::ptr_eq(&tried, &seen.bench.scenario));
    let count = |verdict: Verdict| {
        findings.iter().flatten().filter(|finding| finding.verdict == verdict).count() as f64
    };
    let summary = text.say_with(
        "checks-summary",
        &[
            (
                "checks",
                (findings.iter().filter(|finding| !is_idle(finding.as_ref())).count() as f64)
                    .into(),
            ),
            ("passed", count(Verdict::Passed).into()),
            ("failed", count(Verdict::Failed).into()),
            ("open", (findings.iter().filter(|finding| finding.is_none()).count() as f64).into()),
        ],
    );
    let families = Family::ALL.into_iter().map(|family| {
        let rows = CHECKS
            .iter()
            .zip(findings.iter())
            .filter(|(check, finding)| check.family() == family && !is_idle(finding.as_ref()));
        let rows: Vec<Html> =
            rows.map(|(check, finding)| row(&text, check, finding.as_ref())).collect();
        let heading = text.say_with("checks-family", &[("family", family.id().into())]);
        html! {
            <Fold class="why" heading={html! { <span>{ heading.clone() }</span> }}>
                <div class="table-stage" tabindex="0" role="group" aria-label={heading}>
                    <table>
                        <thead>
                            <tr>
                                { for ["verify-check", "verify-verdict", "verify-expected", "verify-found", "verify-tolerance"]
                                    .map(|id| html! { <th scope="col">{ text.say(id) }</th> }) }
                            </tr>
                        </thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
            </Fold>
        }
    });
    let title = text.say_with("checks-of", &[("title", seen.title(text.language()).into())]);

    html! {
        <div role="group" id={props.id.clone()} class="checks-cell" aria-label={title.clone()} aria-busy={stale.to_string()}>
            <h2>{ title }</h2>
            <p role="status">{ summary }</p>
            { for families }
        </div>
    }
}

fn row(text: &Text, check: &Check, finding: Option<&Finding>) -> Html {
    let verdict = match finding {
        None => text.say("checks-open"),
        Some(finding) => {
            text.say_with("checks-verdict", &[("verdict", finding.verdict.id().into())])
        }
    };
    let trial = finding.and_then(trial);
    let said = |of: &dyn Fn(&Trial<'_>) -> String| trial.as_ref().map(of).unwrap_or_default();
    let breach = trial.as_ref().and_then(|trial| text.trial_breach(trial)).unwrap_or_default();
    let reason = finding.and_then(|finding| finding.reason);
    let reason =
        reason.map(|reason| text.say_with("checks-reason", &[("reason", reason.id().into())]));
    let failed = finding.is_some_and(|finding| finding.verdict == Verdict::Failed);
    let name = text.say(&format!("check-{}", check.id));
    let meaning = text.say(&format!("check-{}.text", check.id));

    html! {
        <tr key={check.id} class={failed.then_some("check-failed")}>
            <th scope="row">{ name }<span class="interval">{ meaning }</span></th>
            <td>{ verdict }{ for reason.map(|reason| html! { <span class="interval">{ reason }</span> }) }</td>
            <td>{ said(&|trial| text.trial_expected(trial)) }</td>
            <td>{ said(&|trial| text.trial_found(trial)) }{ " " }{ breach }</td>
            <td>{ said(&|trial| text.trial_tolerance(trial)) }</td>
        </tr>
    }
}

/// The numbers of a finding, for words.
fn trial(finding: &Finding) -> Option<Trial<'_>> {
    let evidence = finding.evidence.as_ref()?;
    Some(Trial {
        expected: evidence.expected.id(),
        number: if let Expected::Number(number) = evidence.expected { number } else { 0.0 },
        found: evidence.found,
        tolerance: evidence.tolerance,
        unit: evidence.unit,
        cases: evidence.cases,
        broken: evidence.broken,
        means: evidence.means.unwrap_or_default(),
    })
}
