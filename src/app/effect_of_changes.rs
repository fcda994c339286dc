//! The effect of the reader's changes on the scenario whose levers are at hand, in words, numbers and two figures, and
//! whether it is more than noise.

use super::bench::Bench;
use super::difference_table::{DifferenceTable, Line, heading_of, protects, sentence};
use super::effect::{Course, Effect};
use super::figures::{Figure, OutcomeFan, Shared, Subject};
use super::fold::Fold;
use super::hooks::{use_effect_of_changes, use_text};
use super::made::Same;
use super::runner::RunView;
use super::shown::{Name, Shown};
use super::words_in;
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
    let systems = &effect.scenario.systems;
    let outcomes = systems.iter().flat_map(|system| [system.telling()[0], system.headline()]);
    let told = outcomes.filter_map(|outcome| {
        let line = lines.iter().find(|line| line.outcome == outcome)?;
        sentence(&text, line, None, &effect.window, [&same, &changed])
    });
    let told = told.collect::<Vec<_>>().join(" ");
    let heading = text.say("effect-heading");
    let figures = pictures.iter().map(|(id, heading, picture)| {
        html! {
            <Figure
                key={id.clone()} id={id.clone()} heading={heading.clone()} sentence={text.say("chart-note-difference")} note=""
                picture={picture.clone()} {stale}
            />
        }
    });
    let tables = [true, false].map(|protection| {
        let lines = lines.iter().filter(|line| protects(line.outcome) == protection).cloned();
        let (lines, heading) = (lines.collect::<Vec<_>>(), heading_of(&text, protection));
        let table = match (lines.is_empty(), protection) {
            (true, false) => return Html::default(),
            (true, true) => html! { <p>{ text.say("compare-protection-none") }</p> },
            (false, _) => {
                let sides = ["effect-before", "effect-after"].map(|side| text.say(side).into());
                html! {
                    <DifferenceTable caption={heading.clone()} heading={text.say("compare-outcome")} {sides} {lines} />
                }
            }
        };
        html! { <><h3>{ heading }</h3>{ table }</> }
    });
    let onreplay = props.onreplay.reform(|_: MouseEvent| ());
    let more = html! { <span>{ text.say("effect-figures") }</span> };

    html! {
        <section class="effect" aria-label={heading.clone()} aria-busy={stale.to_string()}>
            <div class="effect-head">
                <h2>{ heading }</h2>
                <button type="button" id="replay" onclick={onreplay}>{ text.say("effect-replay") }</button>
            </div>
            <p aria-live="polite">{ told }</p>
            { for tables }
            <p class="hint">{ text.say_with("effect-note", &[("window", text.time_short(&effect.window).into())]) }</p>
            <Fold class="why" heading={more}>{ for figures }</Fold>
        </section>
    }
}

/// Bands of the paired differences, year by year.
fn pictures(text: &Text, effect: &Effect) -> Vec<(String, AttrValue, Shared)> {
    let made = effect.courses.iter().filter_map(|course| {
        let subject = Subject::whole(course.outcome)?;
        let reference = words_in(&effect.reference.title, text.language());
        let changed = text.say("effect-changed-scenario");
        let shown = shown(effect, course);
        let pair = [reference.as_str(), changed.as_str()];
        let fan = OutcomeFan::of_difference(text, subject, pair, &effect.scenario.id, &shown);
        let picture = Shared(Rc::new(fan));
        let outcome = text.outcome(course.outcome);
        let heading = text.say_with("effect-figure", &[("outcome", outcome.into())]);
        Some((format!("effect-{}", course.outcome), heading.into(), picture))
    });
    made.collect()
}

fn shown(effect: &Effect, course: &Course) -> Shown {
    let summaries = course
        .differences
        .iter()
        .map(|difference| difference.as_ref().map(crate::analysis::Difference::summary));
    Shown::of_one(effect.years.clone(), Name::whole(course.outcome), summaries.collect())
}
