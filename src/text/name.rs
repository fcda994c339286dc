//! The names of things that other rooms know by id: outcomes, places, parts, themes, units.

use super::Text;

/// What a place or a part is called in files: its family and its id, `("port", "nogales")` or `("group", "women")`.
pub type Named<'a> = (&'a str, &'a str);

/// The message id of a unit: `people/month` is `unit-people-per-month`, `1/(deaths/10000)` is
/// `unit-1-per-deaths-per-10000`.
#[must_use]
pub fn unit_id(unit: &str) -> String {
    format!("unit-{}", unit.replace(['(', ')'], "").replace('/', "-per-"))
}

impl Text {
    /// Name of an outcome, by its id in files: `apprehensions` is *Apprehensions*.
    #[must_use]
    pub fn outcome(&self, id: &str) -> String {
        self.say(&format!("outcome-{id}"))
    }

    /// What an outcome counts, in a sentence.
    #[must_use]
    pub fn outcome_definition(&self, id: &str) -> String {
        self.say(&format!("outcome-{id}.definition"))
    }

    /// Name of a sector, a port, a mode of crossing, a group of people, a kind of lane; of id `all`, of all of its family:
    /// `("sector", "el_paso")` is *El Paso*.
    #[must_use]
    pub fn named(&self, (family, id): Named<'_>) -> String {
        self.say(&format!("{family}-{id}"))
    }

    /// Name of a corridor of sectors: `west`, `centre`, `east`.
    #[must_use]
    pub fn corridor(&self, id: &str) -> String {
        self.say(&format!("corridor-{id}"))
    }

    /// Name of a theme of levers: `border_safety` is *Border safety*.
    #[must_use]
    pub fn theme(&self, id: &str) -> String {
        self.say(&format!("theme-{id}"))
    }

    /// A unit as a label: `people/month` is *people a month*. A unit without words is said as it is written.
    #[must_use]
    pub fn unit(&self, unit: &str) -> String {
        let id = unit_id(unit);
        if self.has(&id) { self.say(&id) } else { unit.to_owned() }
    }

    /// The unit of a number that stands as files have it: a share is one of 1, no percentage.
    #[must_use]
    pub fn unit_as_written(&self, unit: &str) -> String {
        let id = format!("{}.written", unit_id(unit));
        if self.has(&id) { self.say(&id) } else { self.unit(unit) }
    }

    /// The place a number of a shaped parameter belongs to: a sector, month (`july`), mode, group,
    /// port or consulate.
    #[must_use]
    pub fn place(&self, id: &str) -> String {
        ["sector", "mode", "group", "calendar", "port", "consulate", "lane"]
            .iter()
            .map(|family| format!("{family}-{id}"))
            .find(|message| self.has(message))
            .map_or_else(|| format!("⟨{id}⟩"), |message| self.say(&message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn units_have_message_ids() {
        assert_eq!(unit_id("people/month"), "unit-people-per-month");
        assert_eq!(unit_id("1/(deaths/10000)"), "unit-1-per-deaths-per-10000");
        assert_eq!(unit_id("1"), "unit-1");
    }

    #[test]
    fn a_share_in_a_file_is_no_percentage() {
        let [english, spanish] = [Language::EnUs, Language::EsMx].map(Text::new);
        assert_eq!(english.unit_as_written("share/month"), "share a month");
        assert_eq!(spanish.unit_as_written("share"), "proporción");
        assert_eq!(spanish.unit_as_written("months"), "meses");
        assert_eq!(spanish.unit_as_written("furlongs"), "furlongs");
    }

    #[test]
    fn places_of_every_shape_are_named() {
        let text = Text::new(Language::EsMx);
        assert_eq!(text.place("rio_grande_valley"), "Valle del Río Grande");
        assert_eq!(text.place("july"), "Julio");
        assert_eq!(text.place("guide"), "Con guía (pollero o coyote)");
        assert_eq!(text.place("women"), "Mujeres");
        assert_eq!(text.place("nowhere"), "⟨nowhere⟩");
    }
}
