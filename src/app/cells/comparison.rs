//! A comparison cell: scenarios on common random numbers. Bands laid over each other, paired differences with their
//! intervals, and, of three scenarios or more, regret; outcomes that protect people stand first, and apart, and where the author
//! names none, those stand there that the systems tell of.

use super::chart::shared;
use super::seen::{self, Seen};
use crate::analysis::{
    Comparison as Pairing, Criterion, Difference, RegretTable, judged_keys, regret_table,
};
use crate::app::difference_table::{DifferenceTable, Line, heading_of, protects, sentence};
use crate::app::figures::{Figure, OutcomeFan, Subject, caveat, difference_name};
use crate::app::hooks::{Wanted, use_made, use_shown, use_text};
use crate::app::made::{Making, Results, Same};
use crate::app::shown::{Name, Shown, Source};
use crate::model::{Place, System, outcome as outcome_of};
use crate::notebook::Comparison;
use crate::simulation::{Period, SeriesKey};
use crate::text::Text;
use std::ops::ControlFlow;
use std::rc::Rc;
use web_sys::{Event, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, classes, component, html, use_memo,
    use_state,
};

/// Milliseconds a comparison waits for the charts before it.
const PAUSE_MS: u32 = 80;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ComparisonCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// The number of its first figure.
    pub number: usize,
    /// What it compares.
    pub comparison: Comparison,
    /// The scenarios it compares.
    pub seen: Vec<Seen>,
}

/// What is compared.
#[derive(Clone, PartialEq)]
struct Asked {
    outcomes: Vec<&'static str>,
    place: Option<Place>,
    runs: Vec<Results>,
}

/// What came of it.
struct Compared {
    window: String,
    /// By outcome, by scenario behind the first.
    differences: Vec<(&'static str, usize, Difference)>,
    /// Of three scenarios or more.
    regret: Option<RegretTable>,
}

/// Differences in the making, one a step, then regret.
struct Comparing {
    asked: Asked,
    left: Vec<(&'static str, usize)>,
    compared: Compared,
}

impl Comparing {
    fn begin(asked: &Asked) -> Self {
        let others = 1..asked.runs.len();
        let pairs = asked
            .outcomes
            .iter()
            .flat_map(|&outcome| others.clone().map(move |other| (outcome, other)));
        let mut left: Vec<_> = pairs.collect();
        left.reverse();
        let window = asked.runs[0].0.time(Period::Window).pop().unwrap_or_default();
        let compared = Compared { window, differences: Vec::new(), regret: None };
        Self { asked: asked.clone(), left, compared }
    }
}

impl Making for Comparing {
    type Made = Rc<Compared>;

    fn step(&mut self) -> ControlFlow<Option<Rc<Compared>>> {
        let (runs, place) = (&self.asked.runs, self.asked.place);
        let Some((outcome, other)) = self.left.pop() else {
            if runs.len() > 2 {
                let runs: Vec<_> = runs.iter().map(|run| &*run.0).collect();
                let keys = judged_keys(place, Period::Window);
                self.compared.regret = regret_table(&runs, &keys).ok();
            }
            let nothing = Compared { window: String::new(), differences: Vec::new(), regret: None };
            return ControlFlow::Break(Some(Rc::new(std::mem::replace(
                &mut self.compared,
                nothing,
            ))));
        };
        let Ok(pairing) = Pairing::new(&runs[0].0, &runs[other].0) else {
            return ControlFlow::Break(None);
        };
        let key = SeriesKey::at(outcome, place, Period::Window);
        let difference = pairing.series(&key).pop().flatten();
        self.compared.differences.extend(difference.map(|difference| (outcome, other, difference)));
        ControlFlow::Continue(())
    }
}

/// See the module.
#[component]
pub fn ComparisonCell(props: &ComparisonCellProps) -> Html {
    let text = use_text();
    let ComparisonCellProps { id, comparison, .. } = props;
    let seen: Option<Vec<&Seen>> =
        comparison.scenarios.iter().map(|name| seen::of(&props.seen, name)).collect();
    let Some(seen) = seen else { return Html::default() };
    let runs: Option<Vec<Results>> = seen.iter().map(|seen| seen.whole()).collect();
    let asked = runs.map(|runs| Asked {
        outcomes: outcomes(comparison, &seen),
        place: comparison.place,
        runs,
    });
    let compared = use_made(asked, PAUSE_MS, Comparing::begin);
    let titles = seen::titles(&seen, text.language());
    let stale = seen.iter().any(|seen| seen.is_stale());
    let figures = comparison.outcomes.iter().enumerate().map(|(at, outcome)| {
        html! {
            <Overlay
                key={*outcome} id={AttrValue::from(format!("{id}-{outcome}"))} number={props.number + at} {outcome}
                place={comparison.place} seen={props.seen.clone()} names={comparison.scenarios.clone()}
            />
        }
    });
    let tables = compared.map(|compared| {
        let of =
            |protection| differences(&text, &compared.1, &titles, comparison.place, protection);
        html! {
            <>
                { of(true) }
                { of(false) }
                { for compared.1.regret.as_ref().map(|regret| regrets(&text, regret, &titles)) }
            </>
        }
    });
    let waiting =
        tables.is_none().then(|| html! { <p role="status">{ text.say("comparison-waiting") }</p> });

    html! {
        <div role="group" id={id.clone()} class={classes!("comparison-cell", stale.then_some("figure-stale"))} aria-label={titles.join(" / ")}>
            { waiting.unwrap_or_default() }
            { tables.unwrap_or_default() }
            { for figures }
        </div>
    }
}

/// So many differences are told in sentences; the table has all of them.
const TOLD: usize = 2;

/// What is compared: what the author names, and what protects people, whoever does not ask.
fn outcomes(comparison: &Comparison, seen: &[&Seen]) -> Vec<&'static str> {
    let mut outcomes = comparison.outcomes.clone();
    if !outcomes.iter().any(|outcome| protects(outcome)) {
        let here = |outcome: &&str| {
            let place = comparison.place.map(Place::kind);
            place.is_none() || place == outcome_of(outcome).map(|known| known.places)
        };
        let run = |system: &System| seen.iter().all(|seen| seen.bench.scenario.runs(*system));
        let told = System::ALL.into_iter().filter(run).flat_map(System::telling).copied();
        outcomes.extend(told.filter(|outcome| protects(outcome)).filter(here));
    }
    outcomes
}

/// A table an other scenario, of the outcomes that protect people or of the others; of the others nothing if there is none.
fn differences(
    text: &Text,
    compared: &Compared,
    titles: &[String],
    place: Option<Place>,
    protection: bool,
) -> Html {
    let concerns = |outcome: &str| protects(outcome) == protection;
    let tables = titles.iter().enumerate().skip(1).map(|(other, title)| {
        let of = compared.differences.iter().filter(|(outcome, at, _)| *at == other && concerns(outcome));
        let lines: Vec<Line> = of
            .map(|(outcome, _, difference)| Line {
                outcome,
                unit: outcome_of(outcome).map_or("1", |known| known.unit),
                name: text.outcome(outcome).into(),
                difference: difference.clone(),
            })
            .collect();
        if lines.is_empty() {
            return Html::default();
        }
        let names = [titles[0].as_str(), title.as_str()];
        let told: Vec<String> = lines
            .iter()
            .filter_map(|line| sentence(text, line, place.map(Place::named), &compared.window, names))
            .take(TOLD)
            .collect();
        let caption = difference_name(text, names);
        html! {
            <>
                <p>{ told.join(" ") }</p>
                <DifferenceTable
                    {caption} heading={text.say("compare-outcome")} sides={[AttrValue::from(titles[0].clone()), AttrValue::from(title.clone())]} {lines}
                />
            </>
        }
    });
    let tables: Vec<Html> = tables.collect();
    let any = compared.differences.iter().any(|(outcome, ..)| concerns(outcome));
    let none = (!any).then(|| html! { <p>{ text.say("compare-protection-none") }</p> });
    if any || protection {
        html! { <><h2>{ heading_of(text, protection) }</h2>{ for none }{ for tables }</> }
    } else {
        Html::default()
    }
}

/// Regret of each scenario, criterion by criterion; those of protection first.
fn regrets(text: &Text, regret: &RegretTable, titles: &[String]) -> Html {
    let tables = [
        ("compare-regret-protection", &regret.protection),
        ("compare-regret-operation", &regret.operation),
    ];
    let tables = tables.into_iter().filter(|(_, criteria)| !criteria.is_empty());
    let drawn = tables.map(|(heading, criteria)| {
        let heads =
            titles.iter().map(|title| html! { <th scope="col" class="number">{ title }</th> });
        let heading = text.say(heading);
        html! {
            <div class="table-stage" tabindex="0" role="group" aria-label={heading.clone()}>
                <table>
                    <caption>{ heading }</caption>
                    <thead><tr><th scope="col">{ text.say("compare-outcome") }</th>{ for heads }</tr></thead>
                    <tbody>{ for criteria.iter().map(|criterion| regret_row(text, criterion)) }</tbody>
                </table>
            </div>
        }
    });
    drawn.collect()
}

fn regret_row(text: &Text, criterion: &Criterion) -> Html {
    let outcome = text.outcome(criterion.outcome);
    let name = match criterion.part {
        Some(part) => format!("{outcome}, {}", text.named(part.named())),
        None => outcome,
    };
    let cells = criterion.policies.iter().map(|policy| {
        let error = policy.mcse.unwrap_or(0.0);
        let said = |value| text.brief(value, error, criterion.unit);
        let words = text.say_with(
            "compare-regret-cell",
            &[
                ("mean", said(policy.mean).into()),
                ("high", said(policy.high).into()),
                ("share", text.brief(policy.share_best, 0.005, "share").into()),
            ],
        );
        html! { <td class="number">{ words }</td> }
    });
    html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
}

#[derive(Properties, PartialEq)]
struct OverlayProps {
    id: AttrValue,
    number: usize,
    outcome: &'static str,
    place: Option<Place>,
    seen: Vec<Seen>,
    names: Vec<String>,
}

/// One outcome of the first scenario and of another one, their bands laid over each other.
#[component]
fn Overlay(props: &OverlayProps) -> Html {
    let text = use_text();
    let chosen = use_state(|| 1_usize);
    let at = (*chosen).min(props.names.len() - 1);
    let pair = [&props.names[0], &props.names[at]].map(|name| seen::of(&props.seen, name));
    let subject = Subject::whole(props.outcome)
        .map(|subject| props.place.map_or(subject, |place| subject.of(place)));
    let wanted = |seen: Option<&Seen>| {
        let results = seen?.view.results.clone()?;
        Some(Wanted {
            source: Source::Run(results),
            names: vec![Name { outcome: props.outcome, place: props.place, part: None }],
            period: Period::FiscalYear,
        })
    };
    let pause = PAUSE_MS + 20 * props.number as u32;
    let reference = use_shown(wanted(pair[0]), pause);
    let other = use_shown(wanted(pair[1]), pause);
    let both: Option<[Same<Shown>; 2]> = reference
        .zip(other)
        .map(|(reference, other)| [Same(reference.1.clone()), Same(other.1.clone())]);
    let benches: Vec<_> =
        pair.iter().flatten().map(|seen| Same(seen.bench.scenario.clone())).collect();
    let picture = use_memo((text.clone(), both, benches), move |(text, both, benches)| {
        let (subject, both) = (subject?, both.as_ref()?);
        let [reference, other] = benches.as_slice() else { return None };
        let fans = [(&*reference.0, &*both[0].0), (&*other.0, &*both[1].0)];
        Some(shared(OutcomeFan::of_scenarios(text, subject, &fans)))
    });
    let (Some(subject), Some(picture)) = (subject, (*picture).clone()) else {
        return Html::default();
    };
    let found: Vec<&Seen> =
        props.names.iter().filter_map(|name| seen::of(&props.seen, name)).collect();
    let titles = seen::titles(&found, text.language());
    let chooser = (props.names.len() > 2).then(|| {
        let options = titles.iter().enumerate().skip(1).map(|(place, title)| {
            html! { <option value={place.to_string()} selected={place == at}>{ title }</option> }
        });
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |event: Event| {
                let select: HtmlSelectElement = event.target_unchecked_into();
                chosen.set(select.value().parse().unwrap_or(1));
            })
        };
        html! {
            <label class="field">
                <span>{ text.say("comparison-beside") }</span>
                <select {onchange}>{ for options }</select>
            </label>
        }
    });
    let scenario = pair[0].map(|seen| seen.bench.scenario.clone());
    let note = scenario.map(|scenario| caveat(&text, &scenario, subject)).unwrap_or_default();
    let sentence = format!("{} / {}", titles[0], titles.get(at).cloned().unwrap_or_default());
    let stale = pair.iter().flatten().any(|seen| seen.is_stale());

    html! {
        <>
            { chooser.unwrap_or_default() }
            <Figure
                id={props.id.clone()} number={props.number} heading={subject.heading(&text)} {sentence} {note} {picture} {stale}
            />
        </>
    }
}
