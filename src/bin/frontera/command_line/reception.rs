//! `frontera reception`: a week of reception at one port, person by person.

use super::arguments::{Format, ReceptionArguments};
use super::port::{cell, effort};
use super::report::in_language;
use super::run::{can_write, deliver};
use super::table::{aligned, column};
use super::{Fault, settings};
use frontera::model::Port;
use frontera::report::reception::{csv, json};
use frontera::scenario::Scenario;
use frontera::simulation::reception::{
    Reception, ReceptionFigure, ReceptionHour, ReceptionResults,
};
use frontera::text::Text;
use std::time::Instant;

pub fn reception(arguments: &ReceptionArguments, text: &Text) -> Result<(), Fault> {
    let scenario = settings::named(&arguments.weeks, text)?;
    let port = Port::from_id(&arguments.port).expect("clap knows the ports");
    let mut reception = Reception::new(&scenario, port, arguments.month)
        .map_err(|error| Fault::Input(vec![text.error(&error)]))?;
    can_write(arguments.weeks.out.as_deref(), text)?;
    let started = Instant::now();
    let mut results = ReceptionResults::default();
    for replicate in 0..scenario.replicates {
        results.insert(reception.week(replicate));
    }
    let closing = effort(&scenario, 1, started.elapsed().as_secs_f64(), text);
    let output = match arguments.weeks.format {
        Format::Table => table(&scenario, &reception, &results, &closing, text),
        Format::Json => json(&scenario, &reception, &results),
        Format::Csv => csv(&results),
    };
    deliver(&output, arguments.weeks.out.as_deref(), &closing, text)
}

/// For reading: the whole week, then the hours of the day on which people wait longest.
fn table(
    scenario: &Scenario,
    reception: &Reception,
    results: &ReceptionResults,
    closing: &str,
    text: &Text,
) -> String {
    let title = text.say_with(
        "reception-title",
        &[
            ("port", text.named(("port", reception.port().id())).into()),
            ("month", text.time(&reception.month().to_string()).into()),
            ("scenario", in_language(&scenario.title, text).into()),
        ],
    );
    let name = |id: &str| text.say_with("reception-figure", &[("figure", id.into())]);
    let figures = || ReceptionFigure::ALL.into_iter();
    let of_week =
        |figure: ReceptionFigure| cell(results.week(figure).as_ref(), figure.unit(), text);
    let week = [
        column(&text.say("week-of-week"), figures().map(|figure| name(figure.id()))),
        column("", figures().map(of_week)),
    ];
    let day = results.busiest_day();
    let hours = (0..24).map(|hour| format!("{hour:02}:00"));
    let mut columns = vec![column(&text.say("week-hour"), hours)];
    for figure in ReceptionHour::ALL {
        let of_day = &results.hours(figure)[24 * day..24 * (day + 1)];
        let cells = of_day.iter().map(|hour| cell(hour.as_ref(), figure.unit(), text));
        columns.push(column(&name(figure.id()), cells));
    }
    [
        title,
        text.say("reception-method"),
        aligned(&week),
        text.say_with("reception-by-hour", &[("day", (day + 1).into())]),
        aligned(&columns),
        closing.to_owned(),
    ]
    .join("\n\n")
        + "\n"
}
