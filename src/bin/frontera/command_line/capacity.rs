//! `frontera capacity`: how many officers or beds are enough.

use super::arguments::{CapacityArguments, Format};
use super::report::in_language;
use super::run::{can_write, deliver};
use super::table::{aligned, column};
use super::{Fault, settings};
use frontera::model::Port;
use frontera::report::capacity::{csv, json};
use frontera::scenario::Scenario;
use frontera::simulation::capacity::{
    CapacityAnswer, CapacityPoint, CapacityQuestion, CapacitySearch, Resource,
};
use frontera::text::{Capacity, Text};

/// Place of the median in a point's quantiles.
const MEDIAN: usize = 3;
/// Places of the 10 % and 90 % quantiles.
const ENDS: [usize; 2] = [1, 5];

pub fn capacity(arguments: &CapacityArguments, text: &Text) -> Result<(), Fault> {
    let scenario = settings::named(&arguments.weeks, text)?;
    let question = CapacityQuestion {
        resource: Resource::from_id(&arguments.resource).expect("clap knows the resources"),
        port: arguments.port.as_deref().map(|id| Port::from_id(id).expect("clap knows the ports")),
        month: arguments.month,
        limit_minutes: arguments.limit_minutes,
        target: arguments.target,
        confidence: arguments.confidence,
        replicates: scenario.replicates,
    };
    let input = |error| Fault::Input(vec![text.error(&error)]);
    let mut search = CapacitySearch::new(&scenario, question).map_err(input)?;
    can_write(arguments.weeks.out.as_deref(), text)?;
    while search.step() {}
    let answer = search.answer().map_err(input)?;
    let said = Capacity::from(&answer);
    let closing = text.capacity_sentence(&said);
    let output = match arguments.weeks.format {
        Format::Table => table(&scenario, &answer, &said, text),
        Format::Json => json(&scenario, &answer),
        Format::Csv => csv(&answer),
    };
    deliver(&output, arguments.weeks.out.as_deref(), &closing, text)
}

/// For reading: what was asked, the answer, and what other capacities keep.
fn table(scenario: &Scenario, answer: &CapacityAnswer, said: &Capacity, text: &Text) -> String {
    let resource = answer.question.resource;
    let title = text.capacity_title(said, in_language(&scenario.title, text));
    let closing = text.capacity_sentence(said);
    let percent = |share: f64| text.tenths(share);
    let of = |head: &str, value: &dyn Fn(&CapacityPoint) -> String| {
        column(&text.say(head), answer.curve.iter().map(value))
    };
    let mark = |point: &CapacityPoint| {
        let enough = answer.enough == Some(point.capacity);
        let key = if enough {
            "enough"
        } else if point.capacity == answer.as_is {
            "as-is"
        } else {
            "none"
        };
        text.say_with("capacity-mark", &[("mark", key.into())])
    };
    let columns = [
        of(&format!("capacity-of-{}", resource.id()), &|point| {
            text.rounded(f64::from(point.capacity), 0)
        }),
        of("capacity-median", &|point| percent(point.quantiles[MEDIAN])),
        of("capacity-kept", &|point| percent(point.kept)),
        of("capacity-range", &|point| {
            let [low, high] = ENDS.map(|end| percent(point.quantiles[end]));
            format!("{low}–{high}")
        }),
        of("capacity-note", &mark),
    ];
    [title, closing, aligned(&columns)].join("\n\n") + "\n"
}
