//! The sentence of a comparison: what one scenario changes against another.

use super::prose::{Prose, prose};
use super::{Argument, Named, Text, reading_scale};

/// One outcome under two scenarios that share their random numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contrast<'a> {
    /// Outcome id.
    pub outcome: &'a str,
    /// Unit of the outcome.
    pub unit: &'a str,
    /// Sector or port; `None` for the whole border.
    pub place: Option<Named<'a>>,
    /// Label on the time axis: `2003`, `2003-01` or `1992/2003`.
    pub time: &'a str,
    /// Names of the reference and of the other scenario.
    pub names: [&'a str; 2],
    /// Means of the reference and of the other.
    pub means: [f64; 2],
    /// Mean of the differences, other less reference.
    pub change: f64,
    /// Monte Carlo standard error of that mean; it sets the digits of all numbers of the sentence.
    pub mcse: f64,
    /// 95 % interval of that mean: lower and upper end.
    pub interval: [f64; 2],
    /// What `share` counts: `better` or `higher`.
    pub counted: &'a str,
    /// Share of replicates in which the other is better (or higher), 0 to 1.
    pub share: f64,
    /// Monte Carlo standard error of that share.
    pub share_error: f64,
    /// Share of replicates in which both are equal, 0 to 1.
    pub equal: f64,
}

impl Text {
    /// *In fiscal years 1992 to 2003, Safety along the whole border shows a fall in deaths against Baseline: 290 (95%
    /// interval of the mean: 270 to 310), from 4,700 to 4,400. The outcome is better in 98% of paired runs.*
    #[must_use]
    pub fn contrast_sentence(&self, contrast: &Contrast<'_>) -> String {
        let [reference, other] = contrast.names;
        let place = contrast.place.map_or_else(String::new, |place| {
            self.say_with("sentence-where", &[("place", self.named(place).into())])
        });
        let mut arguments: Vec<(&str, Argument<'_>)> = vec![
            ("when", self.when(contrast.time).into()),
            ("where", place.into()),
            ("reference", reference.into()),
            ("other", other.into()),
            ("subject", self.say(&format!("outcome-{}.subject", contrast.outcome)).into()),
        ];
        if contrast.equal >= 1.0 {
            return self.say_with("sentence-difference-none", &arguments);
        }
        let [low, high] = contrast.interval;
        let (direction, ends) = if low > 0.0 {
            ("up", [low, high])
        } else if high < 0.0 {
            ("down", [-high, -low])
        } else {
            ("flat", [0.0, 0.0])
        };
        let [first, last] = contrast.means;
        let numbers = Prose::new(self, contrast.unit, &contrast.means);
        let [low, high] = ends.map(|end| self.change(&numbers, end, contrast));
        arguments.extend([
            ("direction", direction.into()),
            ("change", self.change(&numbers, contrast.change.abs(), contrast).into()),
            ("low", low.into()),
            ("high", high.into()),
            ("first", numbers.end(first, contrast.mcse).into()),
            ("last", numbers.amount(last, contrast.mcse).into()),
        ]);
        let share = self.brief(contrast.share, contrast.share_error, "share");
        let share = self.say_with(
            "sentence-difference-share",
            &[("counted", contrast.counted.into()), ("share", share.into())],
        );
        format!("{} {share}", self.say_with("sentence-difference", &arguments))
    }

    /// How often one is better (or higher, as `counted` says) in a table: *98% better*, or that all pairs are equal.
    #[must_use]
    pub fn share_of_pairs(&self, share: f64, error: f64, counted: &str, equal: f64) -> String {
        if equal >= 1.0 {
            return self.say("compare-equal");
        }
        let share = self.brief(share, error, "share");
        self.say_with(
            "compare-share-counted",
            &[("share", share.into()), ("counted", counted.into())],
        )
    }

    /// A size of change in prose; of a share in percentage points.
    fn change(&self, numbers: &Prose<'_>, size: f64, contrast: &Contrast<'_>) -> String {
        let scale = reading_scale(contrast.unit);
        if scale > 1.0 {
            let number = prose(size * scale, contrast.mcse * scale);
            let arguments = [("number", number.into()), ("count", (size * scale).into())];
            self.say_with("sentence-change-points", &arguments)
        } else {
            numbers.amount(size, contrast.mcse)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Contrast;
    use crate::text::{Language, Text};

    const DEATHS: Contrast<'static> = Contrast {
        outcome: "deaths",
        unit: "people",
        place: None,
        time: "1992/2003",
        names: ["Baseline", "Safety"],
        means: [4_660.6, 4_371.2],
        change: -289.5,
        mcse: 9.7,
        interval: [-308.5, -270.5],
        counted: "better",
        share: 0.985,
        share_error: 0.006,
        equal: 0.0,
    };

    fn said(contrast: &Contrast<'_>) -> [String; 2] {
        Language::ALL.map(|language| Text::new(language).contrast_sentence(contrast))
    }

    #[test]
    fn a_fall_is_said_with_its_interval_and_share() {
        let [english, spanish] = said(&DEATHS);
        assert_eq!(
            english,
            "In fiscal years 1992 to 2003, Safety shows a fall in deaths against Baseline: 290 (95% interval of the \
             mean: 270 to 310), from 4,700 to 4,400. The outcome is better in 98.5% of paired runs."
        );
        assert_eq!(
            spanish,
            "En los años fiscales 1992 a 2003, Safety muestra un descenso en las muertes frente a Baseline: 290 \
             (intervalo de 95% de la media: de 270 a 310), de 4,700 a 4,400. El resultado es mejor en 98.5% de las \
             corridas pareadas."
        );
    }

    #[test]
    fn nothing_and_no_clear_change_are_said() {
        let [english, spanish] = said(&Contrast { equal: 1.0, share: 0.5, ..DEATHS });
        assert_eq!(
            english,
            "In fiscal years 1992 to 2003, Safety and Baseline do not differ in deaths in any run."
        );
        assert!(spanish.contains("no hay ninguna corrida"), "{spanish}");
        let [english, spanish] = said(&Contrast {
            outcome: "apprehension_probability",
            unit: "share",
            place: Some(("sector", "tucson")),
            time: "2003",
            means: [0.312, 0.310],
            change: -0.002,
            mcse: 0.002,
            interval: [-0.006, 0.002],
            counted: "higher",
            share: 0.42,
            share_error: 0.035,
            ..DEATHS
        });
        assert!(english.contains("in Tucson, Safety shows no clear change"), "{english}");
        assert!(english.ends_with("The outcome is higher in 42% of paired runs."), "{english}");
        assert!(spanish.contains("no muestra un cambio claro"), "{spanish}");
    }

    #[test]
    fn shares_change_by_percentage_points() {
        let [english, _] = said(&Contrast {
            outcome: "guide_share",
            unit: "share",
            means: [0.60, 0.52],
            change: -0.08,
            mcse: 0.004,
            interval: [-0.088, -0.072],
            ..DEATHS
        });
        assert!(english.contains(": 8 percentage points (95% interval"), "{english}");
        assert!(english.contains("from 60% to 52%"), "{english}");
    }
}
