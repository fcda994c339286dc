//! The bar over the figures: which preset, which seed, how many replicates, run or stop, and how far the run has come.

use super::hooks::use_text;
use super::number_field::NumberField;
use super::runner::{Phase, RunView};
use super::state::Pace;
use super::words_in;
use crate::scenario::{MAX_REPLICATES, PresetInfo, Scenario, presets};
use crate::text::Text;
use std::rc::Rc;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Html, MouseEvent, Properties, TargetCast, classes, component, html, use_effect_with,
    use_memo, use_node_ref,
};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct RunBarProps {
    /// The scenario at work.
    pub scenario: Rc<Scenario>,
    /// Whether changes run at once.
    pub pace: Pace,
    /// The run.
    pub run: RunView,
    /// The reader chooses a preset, by id.
    pub onpreset: Callback<String>,
    /// The reader sets the seed.
    pub onseed: Callback<u32>,
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
    let RunBarProps { scenario, run, .. } = props;
    let onpreset = props.onpreset.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    let onpace = props.onpace.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if input.checked() { Pace::Live } else { Pace::OnRequest }
    });
    // Reading every preset takes longer than the first results may wait.
    let known = use_memo(run.shown.is_some(), |shown| {
        if *shown { presets().collect() } else { Vec::<PresetInfo>::new() }
    });
    let current = scenario.preset.as_deref();
    let others = known.iter().map(|preset| (preset.id, &preset.title));
    let unknown = current.is_none() || known.is_empty();
    let own = unknown.then_some((current.unwrap_or_default(), &scenario.title));
    let options = own.into_iter().chain(others).map(|(id, title)| {
        html! { <option key={id.to_owned()} value={id.to_owned()}>{ words_in(title, text.language()) }</option> }
    });
    // What is chosen is the scenario's to say, whatever was clicked before.
    let select = use_node_ref();
    {
        let select = select.clone();
        use_effect_with((current.map(str::to_owned), known.len()), move |(current, _)| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(current.as_deref().unwrap_or_default());
            }
        });
    }
    let running = run.phase == Phase::Running;
    let (word, onclick) = if running {
        (text.say("run-stop"), props.onstop.reform(|_: MouseEvent| ()))
    } else {
        (text.say("run-start"), props.onstart.reform(|_: MouseEvent| ()))
    };
    let stale = !running && run.scenario.as_ref().is_some_and(|shown| shown != scenario);

    html! {
        <section class={classes!("run-bar", stale.then_some("run-bar-stale"))} aria-label={text.say("run-bar")}>
            <div class="run-controls">
                <label class="field field-preset">
                    <span>{ text.say("run-preset") }</span>
                    <select ref={select} id="preset" onchange={onpreset}>{ for options }</select>
                </label>
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
                <label class="live">
                    <input id="live" type="checkbox" checked={props.pace == Pace::Live} onchange={onpace} />
                    <span>{ text.say("run-live") }</span>
                </label>
                <button id="run" type="button" class="run-button" {onclick}>{ word }</button>
            </div>
            <progress max={run.wanted.max(1).to_string()} value={run.replicates.to_string()} aria-label={text.say("run-progress-label")} />
            <div class="run-lines">
                <p class="run-status" role="status">{ status(&text, run, stale) }</p>
                { headline(&text, run) }
            </div>
        </section>
    }
}

/// Where the run stands, in words.
fn status(text: &Text, run: &RunView, stale: bool) -> String {
    let count = f64::from(run.replicates);
    let counts = [
        ("done", count.into()),
        ("wanted", f64::from(run.wanted).into()),
        ("seconds", text.rounded(run.elapsed_ms / 1000.0, 1).into()),
    ];
    match run.phase {
        _ if stale => text.say("run-stale"),
        Phase::Waiting => text.say("run-waiting"),
        Phase::Running => text.say_with("run-running", &counts[..2]),
        Phase::Complete => text.say_with("run-complete", &counts),
        Phase::Stopped => text.say_with("run-stopped", &counts[..2]),
        Phase::Failed => text.say("run-failed"),
    }
}

/// The headline number with its Monte Carlo error, and the fingerprint.
fn headline(text: &Text, run: &RunView) -> Html {
    let Some((year, summary)) = run.shown.as_ref().and_then(|shown| shown.last("apprehensions"))
    else {
        return Html::default();
    };
    let error = summary.mcse.unwrap_or(0.0);
    let words = text.say_with(
        "run-headline",
        &[
            ("outcome", text.outcome("apprehensions").into()),
            ("time", text.time_short(year).into()),
            ("mean", text.with_error(summary.mean, error).into()),
            ("error", text.standard_error(error, "events").into()),
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
