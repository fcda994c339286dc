//! The bar over the cells: which seed, how many replicates, how sampled, run or stop, how far the runs have come, and what
//! the scenario at hand says.

use super::cells::status;
use super::hooks::use_text;
use super::made::Same;
use super::number_field::NumberField;
use super::runner::{Phase, RunView};
use super::shown::{Name, Shown};
use super::state::Pace;
use crate::model::outcome as known;
use crate::scenario::{MAX_REPLICATES, Sampling, Scenario};
use crate::text::Text;
use std::rc::Rc;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Html, MouseEvent, Properties, TargetCast, classes, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct RunBarProps {
    /// The scenario whose levers are at hand.
    pub scenario: Rc<Scenario>,
    /// Whether changes run at once.
    pub pace: Pace,
    /// Its run.
    pub run: RunView,
    /// What is read of it.
    pub shown: Option<Same<Shown>>,
    /// All runs of the notebook together.
    pub all: RunView,
    /// The reader sets the seed.
    pub onseed: Callback<u32>,
    /// The reader chooses how parameters are sampled.
    pub onsampling: Callback<Sampling>,
    /// The reader sets the number of replicates.
    pub onreplicates: Callback<u32>,
    /// The reader chooses the pace.
    pub onpace: Callback<Pace>,
    /// The reader starts the run.
    pub onstart: Callback<()>,
    /// The reader stops the run.
    pub onstop: Callback<()>,
}

/// See the module.
#[component]
pub fn RunBar(props: &RunBarProps) -> Html {
    let text = use_text();
    let RunBarProps { scenario, run, all, .. } = props;
    let onpace = props.onpace.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if input.checked() { Pace::Live } else { Pace::OnRequest }
    });
    let onsampling = props.onsampling.clone();
    let onsampling = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(way) = Sampling::from_id(&select.value()) {
            onsampling.emit(way);
        }
    });
    let running = all.phase == Phase::Running;
    let (word, onclick) = if running {
        (text.say("run-stop"), props.onstop.reform(|_: MouseEvent| ()))
    } else {
        (text.say("run-start"), props.onstart.reform(|_: MouseEvent| ()))
    };
    let stale = !running && run.results.is_some() && !run.is_of(scenario);

    html! {
        <section class={classes!("run-bar", stale.then_some("run-bar-stale"))} aria-label={text.say("run-bar")}>
            <div class="run-controls">
                <label class="field">
                    <span>{ text.say("run-replicates") }</span>
                    <NumberField
                        id="replicates" label={text.say("run-replicates")} value={scenario.replicates.to_string()} step="1"
                        minimum={1.0} maximum={f64::from(MAX_REPLICATES)} onset={props.onreplicates.reform(|count: f64| count as u32)}
                    />
                </label>
                <label class="field">
                    <span>{ text.say("run-seed") }</span>
                    <NumberField
                        id="seed" label={text.say("run-seed")} value={scenario.seed.to_string()} step="1"
                        minimum={0.0} maximum={f64::from(u32::MAX)} onset={props.onseed.reform(|seed: f64| seed as u32)}
                    />
                </label>
                <label class="field" title={text.say("run-sampling-title")}>
                    <span>{ text.say("run-sampling") }</span>
                    <select id="sampling" onchange={onsampling}>
                        { for Sampling::ALL.map(|way| html! {
                            <option value={way.id()} selected={way == scenario.sampling}>{ text.say_with("run-sampling-way", &[("way", way.id().into())]) }</option>
                        }) }
                    </select>
                </label>
                <label class="live">
                    <input id="live" type="checkbox" checked={props.pace == Pace::Live} onchange={onpace} />
                    <span>{ text.say("run-live") }</span>
                </label>
                <button id="run" type="button" class="run-button" {onclick}>{ word }</button>
            </div>
            <progress max={all.wanted.max(1).to_string()} value={all.replicates.to_string()} aria-label={text.say("run-progress-label")} />
            <div class="run-lines">
                <p class="run-status" role="status">{ if stale { text.say("run-stale") } else { status(&text, all) } }</p>
                { headline(&text, run, scenario.headline(), props.shown.as_ref().map(|shown| &*shown.0)) }
            </div>
        </section>
    }
}

/// The headline number with its Monte Carlo error, and the fingerprint.
pub fn headline(text: &Text, run: &RunView, outcome: &'static str, shown: Option<&Shown>) -> Html {
    let last = shown.and_then(|shown| shown.last(Name::whole(outcome)));
    let Some((year, summary)) = last else { return Html::default() };
    let error = summary.mcse.unwrap_or(0.0);
    let unit = known(outcome).map_or("1", |outcome| outcome.unit);
    let words = text.say_with(
        "run-headline",
        &[
            ("outcome", text.outcome(outcome).into()),
            ("time", text.time_short(year).into()),
            ("mean", text.with_error(summary.mean, error).into()),
            ("error", text.standard_error(error, unit).into()),
        ],
    );
    let fingerprint = run.fingerprint.as_deref().map(|fingerprint| {
        html! {
            <p class="fingerprint" title={text.say("run-fingerprint-title")}>
                { text.say("run-fingerprint") }{ " " }<code>{ fingerprint }</code>
            </p>
        }
    });

    html! { <><p class="run-headline" title={text.say("run-headline-title")}>{ words }</p>{ fingerprint.unwrap_or_default() }</> }
}
