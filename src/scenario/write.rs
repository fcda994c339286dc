//! A scenario as a small file: what it extends, and what differs from it.

use super::checked::{
    Correlation, Operation, Parameter, Policy, Resolution, Scenario, Series, Words,
};
use super::distribution;
use super::policies::same_pair;
use super::presets::{preset, reference};
use super::read::FORMAT;
use super::series::SERIES;
use crate::model::{ParameterSpec, Shape, System, specs};
use crate::random::{Distribution, Sampling};
use std::fmt::Write;

/// Writes a scenario so that reading the text gives it back. Where it was made from a preset, only what differs is written.
#[must_use]
pub fn write(scenario: &Scenario) -> String {
    let parent = scenario.preset.as_deref().and_then(preset);
    let mut out = Out { text: String::new(), equals: " = " };
    out.line("format", &FORMAT.to_string());
    out.line("id", &text(&scenario.id));
    if let Some(parent) = parent {
        out.line("extends", &text(parent.preset.as_deref().unwrap_or(&parent.id)));
    }
    titles_sampling_and_window(&mut out, scenario, parent);
    out.differing("run.seed", &scenario.seed, parent.map(|parent| &parent.seed), u32::to_string);
    out.differing(
        "run.replicates",
        &scenario.replicates,
        parent.map(|parent| &parent.replicates),
        u32::to_string,
    );
    content(&mut out, scenario, parent);
    out.text
}

/// What a link says of a scenario made from a preset: the lines of [`write`] without blanks, without those that the link
/// says in its own way (`format`, `extends`, `run`), and without the id if it is the preset's.
pub(super) fn write_changes(scenario: &Scenario, parent: &Scenario) -> String {
    let mut out = Out { text: String::new(), equals: "=" };
    out.differing("id", &scenario.id, Some(&parent.id), |id| text(id));
    titles_sampling_and_window(&mut out, scenario, Some(parent));
    content(&mut out, scenario, Some(parent));
    out.text
}

fn titles_sampling_and_window(out: &mut Out, scenario: &Scenario, parent: Option<&Scenario>) {
    out.differing("title", &scenario.title, parent.map(|parent| &parent.title), words);
    out.differing("summary", &scenario.summary, parent.map(|parent| &parent.summary), words);
    out.differing(
        "run.sampling",
        &scenario.sampling,
        Some(&parent.map_or_else(Sampling::default, |parent| parent.sampling)),
        |sampling| text(sampling.id()),
    );
    let month = |month: &crate::model::Month| text(&month.to_string());
    // A file that extends nothing and says no systems runs flows.
    let usual = [System::Flows].as_slice();
    out.differing(
        "systems",
        &scenario.systems.as_slice(),
        Some(&parent.map_or(usual, |parent| parent.systems.as_slice())),
        |systems| systems_list(systems),
    );
    let window = parent.map(|parent| &parent.window);
    out.differing(
        "window.start",
        &scenario.window.start,
        window.map(|window| &window.start),
        month,
    );
    out.differing(
        "window.months",
        &scenario.window.months,
        window.map(|window| &window.months),
        u32::to_string,
    );
}

/// `["documents", "ports"]`.
fn systems_list(systems: &[System]) -> String {
    let ids: Vec<String> = systems.iter().map(|system| text(system.id())).collect();
    format!("[{}]", ids.join(", "))
}

/// Parameters, series, policies and correlations. What a system that does not run would read is said only where it differs
/// from the preset, or without one from the reference preset, which gives it to a reader.
fn content(out: &mut Out, scenario: &Scenario, parent: Option<&Scenario>) {
    let idle = match parent {
        Some(parent) => Some(parent),
        None => reference(),
    };
    parameters(out, scenario, parent, idle);
    for (name, series) in &scenario.series {
        let read =
            SERIES.iter().any(|spec| spec.name == name && spec.is_read_by(&scenario.systems));
        let parent = if read { parent } else { idle };
        write_series(out, name, series, parent.and_then(|parent| parent.series.get(name)));
    }
    for policy in &scenario.policies {
        let old = parent.and_then(|parent| parent.policies.iter().find(|old| old.id == policy.id));
        write_policy(out, policy, old);
    }
    correlations(out, &scenario.correlations, parent.map_or(&[], |parent| &parent.correlations));
}

/// The text so far, and what stands between key and value.
struct Out {
    text: String,
    equals: &'static str,
}

impl Out {
    fn line(&mut self, key: &str, value: &str) {
        writeln!(self.text, "{key}{}{value}", self.equals).expect("a string takes all text");
    }

    /// A line, unless the parent has the same.
    fn differing<T: PartialEq>(
        &mut self,
        key: &str,
        value: &T,
        old: Option<&T>,
        show: impl Fn(&T) -> String,
    ) {
        if old != Some(value) {
            self.line(key, &show(value));
        }
    }

    fn header(&mut self, header: &str) {
        writeln!(self.text, "\n{header}").expect("a string takes all text");
    }
}

/// A text, quoted.
fn text(value: &str) -> String {
    toml_edit::Value::from(value).to_string()
}

fn words(words: &Words) -> String {
    format!("{{ en = {}, es = {} }}", text(&words.en), text(&words.es))
}

/// A number so that reading gives the same bits.
pub(super) fn number(value: f64) -> String {
    format!("{value:?}")
}

fn parameters(
    out: &mut Out,
    scenario: &Scenario,
    parent: Option<&Scenario>,
    idle: Option<&Scenario>,
) {
    let mut start = 0;
    for spec in specs() {
        let range = start..start + spec.shape.places().len().max(1);
        start = range.end;
        let values = &scenario.parameters[range.clone()];
        let parent = if spec.is_read_by(&scenario.systems) { parent } else { idle };
        parameter(out, spec, values, parent.map(|parent| &parent.parameters[range]));
    }
}

/// All slots of one parameter, as dotted keys at the root of the file.
fn parameter(out: &mut Out, spec: &ParameterSpec, values: &[Parameter], old: Option<&[Parameter]>) {
    if old == Some(values) {
        return;
    }
    let key = spec.key;
    let places = spec.shape.places();
    let old_at = |at: usize| old.map(|old| &old[at]);
    let shared_source =
        old.is_none() && values.iter().all(|value| value.source == values[0].source);
    let source_differs = |at: usize| match old_at(at) {
        Some(old) => old.source != values[at].source,
        None => !shared_source,
    };
    let (name, about) = (&values[0].name, &values[0].text);
    let words_differ = old.is_none_or(|old| old[0].name != *name || old[0].text != *about);
    let sources_differ = (0..values.len()).any(source_differs);
    let one_value = values.iter().all(|value| value.distribution == values[0].distribution);
    if one_value && !words_differ && !sources_differ {
        return out.line(key, &distribution::write(&values[0].distribution));
    }
    if places.is_empty() {
        quantity(out, key, &values[0].distribution);
    }
    for (at, place) in places.iter().enumerate() {
        let value = &values[at];
        if old_at(at)
            .is_some_and(|old| old.distribution == value.distribution && old.source == value.source)
        {
            continue;
        }
        let slot = format!("{key}.{place}");
        if source_differs(at) {
            quantity(out, &slot, &value.distribution);
            out.line(&format!("{slot}.source"), &text(&value.source));
        } else {
            out.line(&slot, &distribution::write(&value.distribution));
        }
    }
    if old.is_none() {
        out.line(&format!("{key}.unit"), &text(spec.unit));
    }
    if shared_source || (places.is_empty() && sources_differ) {
        out.line(&format!("{key}.source"), &text(&values[0].source));
    }
    out.differing(&format!("{key}.name"), name, old.map(|old| &old[0].name), words);
    out.differing(&format!("{key}.text"), about, old.map(|old| &old[0].text), words);
}

/// `key.value` or `key.distribution`, to stand beside `key.source`.
fn quantity(out: &mut Out, key: &str, value: &Distribution) {
    let field = if matches!(value, Distribution::Fixed { .. }) { "value" } else { "distribution" };
    out.line(&format!("{key}.{field}"), &distribution::write(value));
}

fn write_series(out: &mut Out, name: &str, series: &Series, old: Option<&Series>) {
    if old == Some(series) {
        return;
    }
    out.header(&format!("[series.{name}]"));
    out.differing("resolution", &series.resolution, old.map(|old| &old.resolution), |resolution| {
        text(resolution.id())
    });
    out.differing("unit", &series.unit, old.map(|old| &old.unit), |unit| text(unit));
    out.differing("source", &series.source, old.map(|old| &old.source), |source| text(source));
    out.differing("name", &series.name, old.map(|old| &old.name), words);
    out.differing("text", &series.text, old.map(|old| &old.text), words);
    if old.is_some_and(|old| old.entries == series.entries && old.resolution == series.resolution) {
        return;
    }
    let months = Shape::ByCalendarMonth.places();
    for entry in &series.entries {
        let place = entry.place.map(|place| format!("{}.", place.id())).unwrap_or_default();
        let time = match series.resolution {
            Resolution::CalendarMonth => months[entry.time as usize - 1].to_owned(),
            resolution => resolution.written(entry.time),
        };
        out.line(&format!("values.{place}{time}"), &number(entry.value));
    }
}

fn write_policy(out: &mut Out, policy: &Policy, old: Option<&Policy>) {
    if old == Some(policy) {
        return;
    }
    out.header("[[policies]]");
    out.line("id", &text(&policy.id));
    out.differing("name", &policy.name, old.map(|old| &old.name), words);
    out.differing("text", &policy.text, old.map(|old| &old.text), words);
    out.differing("source", &policy.source, old.map(|old| &old.source), |source| text(source));
    out.differing("enabled", &policy.enabled, old.map(|old| &old.enabled), bool::to_string);
    out.differing("start", &policy.start, old.map(|old| &old.start), |start| {
        text(&start.to_string())
    });
    out.differing("end", &policy.end, old.map(|old| &old.end), |end| {
        end.map_or_else(|| text("never"), |end| text(&end.to_string()))
    });
    out.differing(
        "ramp_months",
        &policy.ramp_months,
        old.map(|old| &old.ramp_months),
        u32::to_string,
    );
    out.differing("changes", &policy.changes, old.map(|old| &old.changes), |changes| {
        let lines = changes.iter().map(|change| {
            let operation = match change.operation {
                Operation::Set => "set",
                Operation::Add => "add",
                Operation::Multiply => "multiply",
            };
            format!(
                "  {{ parameter = {}, {operation} = {} }},\n",
                text(&change.parameter),
                number(change.value)
            )
        });
        format!("[\n{}]", lines.collect::<String>())
    });
}

fn correlations(out: &mut Out, pairs: &[Correlation], old: &[Correlation]) {
    let changed =
        pairs.iter().filter(|pair| !old.contains(pair)).map(|pair| (pair, pair.correlation));
    let gone = old
        .iter()
        .filter(|pair| !pairs.iter().any(|other| same_pair(other, pair)))
        .map(|pair| (pair, 0.0));
    for (pair, correlation) in changed.chain(gone) {
        out.header("[[correlations]]");
        out.line("first", &text(&pair.first));
        out.line("second", &text(&pair.second));
        out.line("correlation", &number(correlation));
    }
}
