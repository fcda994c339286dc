//! What comes with the program: presets and their figures.

use super::checked::{Scenario, Words};
use std::borrow::Cow;
use std::sync::OnceLock;

/// Where a scenario's CSV files come from: files dropped with it, files beside it, nothing.
///
/// Files that are not found there are looked for among the bundled ones.
pub trait DataSource {
    /// The text of the file of that plain name.
    fn csv(&self, name: &str) -> Option<Cow<'_, str>>;
}

/// No files but the bundled ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bundled;

impl DataSource for Bundled {
    fn csv(&self, _name: &str) -> Option<Cow<'_, str>> {
        None
    }
}

/// A bundled preset, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PresetInfo {
    /// Name in files and links.
    pub id: &'static str,
    /// Title.
    pub title: Words,
    /// A paragraph for readers.
    pub summary: Words,
}

macro_rules! bundled {
    ($folder:literal: $($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../scenarios/", $folder, $name)))),*]
    };
}

/// Presets, the one others build on first.
const PRESETS: [(&str, &str); 19] = bundled!("":
    "baseline-1998.toml", "frozen-enforcement.toml", "border-safety.toml", "anti-trafficking.toml",
    "peso-crisis-absent.toml", "card-deadline-2002.toml", "card-deadline-1999.toml", "card-deadline-2001.toml",
    "card-capacity-sufficient.toml", "ports-1998.toml", "inspection-tightened.toml",
    "cards-at-the-ports.toml", "repatriation-unscheduled.toml", "repatriation-agreed.toml",
    "repatriation-lateral.toml", "surge.toml", "no-consultation.toml", "interior-consultation.toml",
    "report-1998.toml",
);

/// Figures the presets use.
const FIGURES: [(&str, &str); 9] = bundled!("data/":
    "agents.csv", "apprehensions.csv", "cards.csv", "climate.csv", "crossings.csv", "deaths.csv", "guides.csv",
    "removals.csv", "work.csv",
);

/// The text of a bundled CSV file.
#[must_use]
pub fn bundled_csv(name: &str) -> Option<&'static str> {
    FIGURES.iter().find(|(file, _)| *file == name).map(|(_, text)| *text)
}

/// Ids of the presets, the one others build on first.
pub fn preset_ids() -> impl Iterator<Item = &'static str> {
    PRESETS.iter().map(|(file, _)| id_of(file))
}

/// The file of a preset as it is bundled.
#[must_use]
pub fn preset_text(id: &str) -> Option<&'static str> {
    PRESETS.iter().find(|(file, _)| id_of(file) == id).map(|(_, text)| *text)
}

fn id_of(file: &'static str) -> &'static str {
    file.strip_suffix(".toml").unwrap_or(file)
}

/// The preset of that id.
///
/// # Panics
/// If a bundled preset is not sound: tests read each of them.
#[must_use]
pub fn preset(id: &str) -> Option<&'static Scenario> {
    static READ: [OnceLock<Scenario>; PRESETS.len()] = [const { OnceLock::new() }; PRESETS.len()];
    let at = preset_ids().position(|other| other == id)?;
    let scenario = READ[at].get_or_init(|| {
        let (file, text) = PRESETS[at];
        let mut scenario =
            super::read(text, file, &Bundled).expect("bundled presets are read by tests");
        scenario.preset = Some(id.to_owned());
        scenario
    });
    Some(scenario)
}

/// The preset others build on.
pub(super) fn reference() -> Option<&'static Scenario> {
    preset_ids().next().and_then(preset)
}

/// Every preset, with its words.
pub fn presets() -> impl Iterator<Item = PresetInfo> {
    preset_ids().filter_map(|id| {
        let preset = preset(id)?;
        Some(PresetInfo { id, title: preset.title.clone(), summary: preset.summary.clone() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_reads() {
        for (file, text) in PRESETS {
            if let Err(errors) = crate::scenario::read(text, file, &Bundled) {
                panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
            }
        }
    }
}
