//! The effect of the reader's changes on the scenario whose levers are at hand, in words, numbers and two figures, and
//! whether it is more than noise.

use super::bench::Bench;
use super::difference_table::{DifferenceTable, Line, sentence};
use super::effect::{Course, Effect};
use super::figures::{Figure, OutcomeFan, Shared, Subject};
use super::fold::Fold;
use super::hooks::{use_effect_of_changes, use_text};
use super::made::Same;
use super::runner::RunView;
use super::shown::Shown;
use super::words_in;
use crate::notebook::Spacing;
use crate::text::Text;
use crate::worker::Pool;
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_memo};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct EffectOfChangesProps {
    /// Where the reference runs.
    pub pool: Pool,
    /// The scenario.
    pub bench: Same<Bench>,
    /// Its run.
    pub run: RunView,
    /// The reader wants to see the last change again.
    pub onreplay: Callback<()>,
}

/// See the module.
#[component]
pub fn EffectOfChanges(props: &EffectOfChangesProps) -> Html {
    let text = use_text();
    let bench = &props.bench.0;
    let effect = use_effect_of_changes(&props.pool, Some(bench), &props.run);
    let pictures = use_memo((text.clone(), effect.clone().map(Same)), |(text, effect)| {
        effect.as_ref().map(|effect| pictures(text, &effect.0)).unwrap_or_default()
    });
    let Some(effect) = effect else { return Html::default() };
    let stale = effect.scenario != bench.scenario;
    let lines: Vec<Line> = effect
        .rows
        .iter()
        .map(|row| Line {
            outcome: row.outcome,
            unit: row.unit,
            name: text.outcome(row.outcome).into(),
            difference: row.difference.clone(),
        })
        .collect();
    let same = words_in(&effect.reference.title, text.language());
    let changed = text.say("effect-changed-scenario");
    let told = ["deaths", "apprehensions"].iter().filter_map(|outcome| {
        let line = lines.iter().find(|line| line.outcome == *outcome)?;
        sentence(&text, line, None, &effect.window, [&same, &changed])
    });
    let told = told.collect::<Vec<_>>().join(" ");
    let heading = text.say("effect-heading");
    let figures = pictures.iter().map(|(id, heading, picture)| {
        html! {
            <Figure
                key={*id} id={*id} heading={heading.clone()} sentence={text.say("chart-note-difference")} note=""
                picture={picture.clone()} {stale}
            />
        }
    });
    let onreplay = props.onreplay.reform(|_: MouseEvent| ());
    let more = html! { <span>{ text.say("effect-figures") }</span> };

    html! {
        <section class="effect" aria-label={heading.clone()} aria-busy={stale.to_string()}>
            <div class="effect-head">
                <h2>{ heading.clone() }</h2>
                <button type="button" id="replay" onclick={onreplay}>{ text.say("effect-replay") }</button>
            </div>
            <p aria-live="polite">{ told }</p>
            <DifferenceTable
                caption={heading} heading={text.say("compare-outcome")} sides={[text.say("effect-before").into(), text.say("effect-after").into()]}
                {lines}
            />
            <p class="hint">{ text.say_with("effect-note", &[("window", text.time_short(&effect.window).into())]) }</p>
            <Fold class="why" heading={more}>{ for figures }</Fold>
        </section>
    }
}

/// Bands of the paired differences, year by year.
fn pictures(text: &Text, effect: &Effect) -> Vec<(&'static str, AttrValue, Shared)> {
    let ids = ["effect-apprehensions", "effect-deaths"];
    let made = ids.into_iter().zip(&effect.courses).filter_map(|(id, course)| {
        let subject = Subject::new(course.outcome, None, Spacing::FiscalYear)?;
        let reference = words_in(&effect.reference.title, text.language());
        let changed = text.say("effect-changed-scenario");
        let shown = shown(effect, course);
        let pair = [reference.as_str(), changed.as_str()];
        let fan = OutcomeFan::of_difference(text, subject, pair, &effect.scenario.id, &shown);
        let picture = Shared(Rc::new(fan));
        let outcome = text.outcome(course.outcome);
        let heading = text.say_with("effect-figure", &[("outcome", outcome.into())]);
        Some((id, heading.into(), picture))
    });
    made.collect()
}

fn shown(effect: &Effect, course: &Course) -> Shown {
    let summaries = course
        .differences
        .iter()
        .map(|difference| difference.as_ref().map(crate::analysis::Difference::summary));
    Shown::of_one(effect.years.clone(), (course.outcome, None), summaries.collect())
}
