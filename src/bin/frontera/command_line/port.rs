//! `frontera port`: a week at one port of a scenario, person by person or as a fluid.

use super::arguments::{Following, Format, PortArguments};
use super::report::in_language;
use super::run::{can_write, deliver, threads};
use super::table::{aligned, column};
use super::{Fault, settings};
use frontera::model::ports::EventRoom;
use frontera::model::{Lane, Port};
use frontera::report::port_week::{csv, json};
use frontera::scenario::Scenario;
use frontera::simulation::Summary;
use frontera::simulation::port_week::{
    HourFigure, Method, PortWeek, PortWeekResults, WeekFigure, WeekOfYear, WeekReplicate,
};
use frontera::text::Text;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::time::Instant;

/// Minutes: no reader of a table asks for less of a wait.
const LEAST_MINUTES: f64 = 0.1;
/// Places of the 10 % and 90 % quantiles in a summary.
const ENDS: [usize; 2] = [1, 5];

pub fn port(arguments: &PortArguments, text: &Text) -> Result<(), Fault> {
    let scenario = settings::named(&arguments.weeks, text)?;
    let port = Port::from_id(&arguments.port).expect("clap knows the ports");
    let week = match (arguments.week, arguments.month) {
        (Some(week), _) => PortWeek::of(&scenario, port, week),
        (None, Some(month)) => PortWeek::new(&scenario, port, month),
        (None, None) => unreachable!("clap asks for one of the two"),
    };
    let week = week.map_err(|error| Fault::Input(vec![text.error(&error)]))?;
    can_write(arguments.weeks.out.as_deref(), text)?;
    let threads = threads(arguments.threads);
    let started = Instant::now();
    let results = replicate(&week, scenario.replicates, arguments.method, threads, text)?;
    let closing = effort(&scenario, threads, started.elapsed().as_secs_f64(), text);
    let output = match arguments.weeks.format {
        Format::Table => table(&scenario, &week, &results, &closing, text),
        Format::Json => json(&scenario, &week, &results),
        Format::Csv => csv(&results),
    };
    deliver(&output, arguments.weeks.out.as_deref(), &closing, text)
}

fn replicate(
    week: &PortWeek,
    replicates: u32,
    method: Following,
    threads: usize,
    text: &Text,
) -> Result<PortWeekResults, Fault> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| {
        Fault::Failure(text.say_with("cli-no-threads", &[("reason", error.to_string().into())]))
    })?;
    let made: Vec<WeekReplicate> = pool.install(|| {
        let made =
            (0..replicates).into_par_iter().map_init(EventRoom::default, |room, replicate| {
                match method {
                    Following::Events => week.replicate_of_events(replicate, room),
                    Following::Fluid => week.replicate(replicate),
                }
            });
        made.collect()
    });
    let mut results = PortWeekResults::default();
    for replicate in made {
        results.insert(replicate);
    }
    Ok(results)
}

/// Replicates, seed and time.
pub fn effort(scenario: &Scenario, threads: usize, elapsed_s: f64, text: &Text) -> String {
    let replicates = f64::from(scenario.replicates);
    text.say_with(
        "cli-effort",
        &[
            ("replicates", replicates.into()),
            // A name, not a quantity: it is typed back without commas.
            ("seed", scenario.seed.to_string().into()),
            ("seconds", text.rounded(elapsed_s, 2).into()),
            ("threads", threads.into()),
            ("speed", text.compact((replicates / elapsed_s.max(1e-9)).round()).into()),
        ],
    )
}

/// For reading: the whole week by kind of lane, then the hours of the busiest day.
fn table(
    scenario: &Scenario,
    week: &PortWeek,
    results: &PortWeekResults,
    closing: &str,
    text: &Text,
) -> String {
    let lanes: Vec<Lane> = results.lanes().collect();
    let title = text.say_with(
        "week-title",
        &[
            ("port", text.named(("port", week.port().id())).into()),
            ("monday", date(week.week(), text).into()),
            ("scenario", in_language(&scenario.title, text).into()),
        ],
    );
    let method = match results.method() {
        Method::Events => "events",
        Method::Fluid => "fluid",
    };
    let day = results.busiest_day();
    [
        title,
        text.say_with("week-method", &[("method", method.into())]),
        aligned(&of_week(results, &lanes, text)),
        text.say_with("week-by-hour", &[("day", (day + 1).into())]),
        aligned(&by_hour(results, &lanes, day, text)),
        closing.to_owned(),
    ]
    .join("\n\n")
        + "\n"
}

fn date(week: WeekOfYear, text: &Text) -> String {
    let (year, month, day) = week.date();
    let arguments = [
        ("month", text.month_name(month).into()),
        ("day", day.to_string().into()),
        ("year", year.to_string().into()),
    ];
    text.say_with("week-date", &arguments)
}

/// What is counted in a kind of lane.
const fn unit(lane: Lane) -> &'static str {
    match lane {
        Lane::Vehicle | Lane::Trusted => "vehicles",
        Lane::Pedestrian => "people",
    }
}

/// A mean and, in brackets, its 80 % range over replicates.
pub fn cell(summary: Option<&Summary>, unit: &str, text: &Text) -> String {
    summary.map_or_else(
        || text.say("table-undefined"),
        |summary| {
            let least = if unit == "minutes" { LEAST_MINUTES } else { 0.0 };
            let error = summary.mcse.unwrap_or(0.0).max(least);
            let [low, high] = ENDS.map(|end| text.brief(summary.quantiles[end], error, unit));
            format!("{} ({low}–{high})", text.brief(summary.mean, error, unit))
        },
    )
}

/// A row a figure, a column a kind of lane.
fn of_week(results: &PortWeekResults, lanes: &[Lane], text: &Text) -> Vec<Vec<String>> {
    type Of<'a> = Box<dyn Fn(Lane) -> Option<Summary> + 'a>;
    let method = results.method();
    let mut rows: Vec<(&str, Option<&str>, Of<'_>)> = Vec::new();
    for figure in WeekFigure::ALL {
        let of: Of<'_> = Box::new(move |lane| results.week(lane, figure, method));
        rows.push((figure.id(), figure.unit(), of));
    }
    let (mean, minutes) = (WeekFigure::Mean, WeekFigure::Mean.unit());
    rows.push(("table", minutes, Box::new(move |lane| results.table(lane, mean))));
    if method == Method::Events {
        rows.push((
            "fluid",
            minutes,
            Box::new(move |lane| results.week(lane, mean, Method::Fluid)),
        ));
        rows.push(("fluid_error", minutes, Box::new(move |lane| results.fluid_error(lane, mean))));
        rows.push(("table_error", minutes, Box::new(move |lane| results.table_error(lane, mean))));
    }
    let name = |id: &str| {
        let of_week = WeekFigure::ALL.iter().any(|figure| figure.id() == id);
        let message = if of_week { "week-figure" } else { "week-beside" };
        text.say_with(message, &[("figure", id.into())])
    };
    let head = column(&text.say("week-of-week"), rows.iter().map(|(id, ..)| name(id)));
    let of_lane = |&lane: &Lane| {
        let cells = rows
            .iter()
            .map(|(_, of, row)| cell(row(lane).as_ref(), of.unwrap_or(unit(lane)), text));
        column(&text.named(("lane", lane.id())), cells)
    };
    std::iter::once(head).chain(lanes.iter().map(of_lane)).collect()
}

/// A row an hour; waits and lines of each kind of lane side by side.
fn by_hour(results: &PortWeekResults, lanes: &[Lane], day: usize, text: &Text) -> Vec<Vec<String>> {
    let method = results.method();
    let hours = (0..24).map(|hour| format!("{hour:02}:00"));
    let mut columns = vec![column(&text.say("week-hour"), hours)];
    for &lane in lanes {
        let waits = results.day(lane, HourFigure::Wait, method, day);
        let lines = results.day(lane, HourFigure::Line, method, day);
        let head = text.say_with("week-wait", &[("lane", text.named(("lane", lane.id())).into())]);
        let waits = waits.iter().map(|wait| cell(wait.as_ref(), "minutes", text));
        columns.push(column(&head, waits));
        let lines = lines.iter().map(|line| {
            line.as_ref().map_or_else(
                || text.say("table-undefined"),
                |line| text.brief(line.mean, line.mcse.unwrap_or(0.0), unit(lane)),
            )
        });
        columns.push(column(&text.say("week-line"), lines));
    }
    columns
}
