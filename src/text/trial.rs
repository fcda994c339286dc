//! The numbers of a check in words: what was expected, what was found, and how far apart the two may lie.

use super::{Text, reading_scale};

/// What a check found. Numbers are in `unit`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trial<'a> {
    /// What the law demands: `holds`, `rise`, `fall` or `number`.
    pub expected: &'a str,
    /// The number expected, where it is one.
    pub number: f64,
    /// The largest breach of a statement, a mean difference, or a computed number.
    pub found: f64,
    /// How far `found` may lie off; of a mean difference half of its 95 % interval.
    pub tolerance: f64,
    /// Unit of the numbers.
    pub unit: &'a str,
    /// Statements, replicates or numbers looked at.
    pub cases: u64,
    /// Those that break the law.
    pub broken: u64,
    /// Means before and after a change.
    pub means: [f64; 2],
}

/// Whether the trial is of a difference.
fn moves(trial: &Trial<'_>) -> bool {
    matches!(trial.expected, "rise" | "fall")
}

impl Text {
    /// *none broken*, *a rise*, or the number expected.
    #[must_use]
    pub fn trial_expected(&self, trial: &Trial<'_>) -> String {
        let amount = self.amount(trial.number, trial.unit);
        let arguments = [("expected", trial.expected.into()), ("amount", amount.into())];
        self.say_with("checks-expected", &arguments)
    }

    /// *0 of 23,040 broken*, *8.1 percentage points, from 30.1% to 38.2%*, or the number found.
    #[must_use]
    pub fn trial_found(&self, trial: &Trial<'_>) -> String {
        let mcse = trial.tolerance / 2.0;
        let amount = match (moves(trial), trial.unit) {
            (true, "share") => self.points(trial.found, mcse),
            (true, unit) => self.amount_with_error(trial.found, mcse, unit),
            (false, unit) => self.amount(trial.found, unit),
        };
        let [before, after] = trial.means.map(|mean| self.brief(mean, mcse, trial.unit).into());
        self.say_with(
            "checks-found",
            &[
                ("expected", trial.expected.into()),
                ("amount", amount.into()),
                ("before", before),
                ("after", after),
                ("cases", (trial.cases as f64).into()),
                ("broken", (trial.broken as f64).into()),
            ],
        )
    }

    /// *exact*, or *±12 people*.
    #[must_use]
    pub fn trial_tolerance(&self, trial: &Trial<'_>) -> String {
        if trial.tolerance == 0.0 {
            return self.say("checks-tolerance-exact");
        }
        if moves(trial) && trial.unit == "share" {
            return format!("±{}", self.points(trial.tolerance, trial.tolerance / 10.0));
        }
        self.standard_error(trial.tolerance, trial.unit)
    }

    /// *Largest breach: 3 people.* Where every statement holds there is nothing to say.
    #[must_use]
    pub fn trial_breach(&self, trial: &Trial<'_>) -> Option<String> {
        if trial.expected != "holds" || trial.broken == 0 {
            return None;
        }
        // A breach that is no number at all stands as the greatest one.
        if trial.found == f64::MAX {
            return Some(self.say("checks-breach-endless"));
        }
        let amount = self.amount(trial.found, trial.unit);
        Some(self.say_with("checks-breach", &[("amount", amount.into())]))
    }

    /// A difference of shares in percentage points.
    fn points(&self, difference: f64, mcse: f64) -> String {
        let scale = reading_scale("share");
        let number = self.with_error(difference * scale, mcse * scale);
        let count = (difference * scale).abs();
        self.say_with(
            "sentence-change-points",
            &[("number", number.into()), ("count", count.into())],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Trial;
    use crate::text::{Language, Text};

    const HOLDS: Trial<'_> = Trial {
        expected: "holds",
        number: 0.0,
        found: 0.0,
        tolerance: 0.0,
        unit: "people",
        cases: 23_040,
        broken: 0,
        means: [0.0; 2],
    };

    #[test]
    fn every_kind_of_law_is_said_in_both_languages() {
        let (english, spanish) = (Text::new(Language::EnUs), Text::new(Language::EsMx));
        let broken = Trial { broken: 2, found: 1.0, ..HOLDS };
        let endless = Trial { found: f64::MAX, ..broken };
        let rise = Trial {
            expected: "rise",
            found: 0.0812,
            tolerance: 0.002,
            unit: "share",
            means: [0.301, 0.3822],
            ..HOLDS
        };
        let fall = Trial {
            expected: "fall",
            found: -1_234.0,
            tolerance: 100.0,
            means: [9_000.0, 7_766.0],
            ..HOLDS
        };
        let number = Trial {
            expected: "number",
            number: 0.6,
            found: 0.599_999_9,
            tolerance: 2e-5,
            unit: "share",
            ..HOLDS
        };
        for (trial, said, dicho) in [
            (
                HOLDS,
                "none broken|0 of 23,040 broken|exact",
                "sin excepción|0 de 23,040 incumplidas|exacto",
            ),
            (
                rise,
                "a rise|8.1 percentage points, from 30.1% to 38.2%|±0.20 percentage points",
                "un aumento|8.1 puntos porcentuales, de 30.1% a 38.2%|±0.20 puntos porcentuales",
            ),
            (
                fall,
                "a fall|−1,230 people, from 9,000 to 7,770|±100 people",
                "un descenso|−1,230 personas, de 9,000 a 7,770|±100 personas",
            ),
            (number, "60%|60%|±0.0020%", "60%|60%|±0.0020%"),
        ] {
            for (text, words) in [(&english, said), (&spanish, dicho)] {
                let cells = [
                    text.trial_expected(&trial),
                    text.trial_found(&trial),
                    text.trial_tolerance(&trial),
                ];
                assert_eq!(cells.join("|"), words);
                assert_eq!(text.trial_breach(&trial), None);
            }
        }
        assert_eq!(english.trial_breach(&broken).unwrap(), "Largest breach: 1 person.");
        assert!(spanish.trial_breach(&endless).unwrap().contains("no es finito"));
    }
}
