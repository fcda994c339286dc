//! The sentence under a chart, in the reader's language, made from the chart's numbers.

use super::number::reading_scale;
use super::prose::{Prose, prose};
use super::{Argument, Named, Text};

/// A change is called clear beyond so many of its standard errors (false alarm 5 %) ...
const CLEAR_ERRORS: f64 = 1.96;
/// ... and beyond this share of where it started.
const CLEAR_CHANGE: f64 = 0.01;

/// An outcome over the replicates of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Mean.
    pub mean: f64,
    /// Monte Carlo standard error of the mean.
    pub mcse: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Percent of replicates between the two ends, for example 80.
    pub level_percent: u32,
}

/// One outcome at one point in time, beside the record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fan<'a> {
    /// Outcome id.
    pub outcome: &'a str,
    /// Unit of the outcome.
    pub unit: &'a str,
    /// Sector or port; `None` for the whole border.
    pub place: Option<Named<'a>>,
    /// Label on the time axis: `2003` or `2003-01`.
    pub time: &'a str,
    /// What the run says; `None` where the outcome is undefined in every replicate.
    pub expected: Option<Interval>,
    /// What the record says.
    pub observed: Option<f64>,
}

/// One outcome from one point in time to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend<'a> {
    /// Outcome id.
    pub outcome: &'a str,
    /// Unit of the outcome.
    pub unit: &'a str,
    /// Sector or port; `None` for the whole border.
    pub place: Option<Named<'a>>,
    /// Labels of the first and the last point on the time axis.
    pub times: [&'a str; 2],
    /// Mean at those points.
    pub means: [f64; 2],
    /// Monte Carlo standard errors of the means.
    pub mcses: [f64; 2],
}

/// One place's share of an outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share<'a> {
    /// Sector or port.
    pub place: Named<'a>,
    /// Share of the whole border, 0 to 1.
    pub share: f64,
}

/// How an outcome is spread over places at one point in time, beside the record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares<'a> {
    /// Outcome id.
    pub outcome: &'a str,
    /// Label on the time axis.
    pub time: &'a str,
    /// Shares in the run, in any order.
    pub shares: &'a [Share<'a>],
    /// Shares in the record, in any order; empty if there is none.
    pub observed: &'a [Share<'a>],
}

/// What a guide costs and how many people take one, at one point in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fee<'a> {
    /// Label on the time axis.
    pub time: &'a str,
    /// Fee in US dollars.
    pub fee_usd: Interval,
    /// Share of attempts between ports of entry made with a guide, 0 to 1.
    pub guide_share: f64,
}

impl Text {
    /// *In fiscal year 2003 the model expects 0.93 million apprehensions (80% of runs between 0.6 and 1.4 million);
    /// the record shows 0.93 million.*
    #[must_use]
    pub fn fan_sentence(&self, fan: &Fan<'_>) -> String {
        let (when, place) = (self.when(fan.time), self.place_inside(fan.place));
        let Some(expected) = fan.expected else {
            return self.say_with(
                "sentence-undefined",
                &[
                    ("when", when.into()),
                    ("where", place.into()),
                    ("subject", self.subject(fan.outcome).into()),
                ],
            );
        };
        let largest = [expected.mean, expected.high, fan.observed.unwrap_or(0.0)];
        let numbers = Prose::new(self, fan.unit, &largest);
        let counted = numbers.counted(fan.outcome, expected.mean, expected.mcse);
        let mut arguments: Vec<(&str, Argument<'_>)> =
            vec![("when", when.into()), ("where", place.into()), ("counted", counted.into())];
        // A record has no Monte Carlo error.
        let observed = fan.observed.map(|observed| numbers.amount(observed, 0.0));
        let recorded = observed.is_some();
        arguments.extend(observed.map(|observed| ("observed", observed.into())));
        let certain = expected.mcse == 0.0 && expected.low >= expected.high;
        if !certain {
            arguments.extend(numbers.ends(&expected));
        }
        self.say_with(
            match (certain, recorded) {
                (false, false) => "sentence-fan",
                (false, true) => "sentence-fan-observed",
                (true, false) => "sentence-fan-certain",
                (true, true) => "sentence-fan-certain-observed",
            },
            &arguments,
        )
    }

    /// *From fiscal year 1992 to fiscal year 2003, the model shows a fall in apprehensions in San Diego: 72%, from
    /// 540,000 to 150,000.* A change of a share is in percentage points.
    #[must_use]
    pub fn trend_sentence(&self, trend: &Trend<'_>) -> String {
        let [first, last] = trend.means;
        let change = last - first;
        let error = (trend.mcses[0] * trend.mcses[0] + trend.mcses[1] * trend.mcses[1]).sqrt();
        let clear =
            change.abs() > CLEAR_ERRORS * error && change.abs() > CLEAR_CHANGE * first.abs();
        let numbers = Prose::new(self, trend.unit, &trend.means);
        let scale = reading_scale(trend.unit);
        let (id, number, count) = if scale > 1.0 {
            let points = (change * scale).abs();
            ("sentence-change-points", prose(points, error * scale), points)
        } else {
            let percent = (change / first * 100.0).abs();
            let error = (error / first * 100.0).abs();
            ("sentence-change-percent", prose(percent, error), percent)
        };
        let direction = match clear {
            true if change > 0.0 => "up",
            true => "down",
            false => "flat",
        };
        let size = self.say_with(id, &[("number", number.into()), ("count", count.into())]);
        self.say_with(
            "sentence-trend",
            &[
                ("direction", direction.into()),
                ("from", self.time_inside(trend.times[0]).into()),
                ("to", self.time_inside(trend.times[1]).into()),
                ("subject", self.subject(trend.outcome).into()),
                ("where", self.place_inside(trend.place).into()),
                ("change", size.into()),
                ("first", numbers.end(first, trend.mcses[0]).into()),
                ("last", numbers.amount(last, trend.mcses[1]).into()),
            ],
        )
    }

    /// *In fiscal year 1998, Tucson has the largest share of apprehensions, 26%, ahead of San Diego (16%); in the
    /// record the largest is Tucson (26%).* Empty if there are no shares.
    #[must_use]
    pub fn shares_sentence(&self, shares: &Shares<'_>) -> String {
        let ranked = ranked(shares.shares);
        let [first, rest @ ..] = ranked.as_slice() else { return String::new() };
        let percent = |share: f64| self.with_unit(&format!("{:.0}", share * 100.0), share, "share");
        let mut arguments: Vec<(&str, Argument<'_>)> = vec![
            ("when", self.when(shares.time).into()),
            ("place", self.named(first.place).into()),
            ("subject", self.subject(shares.outcome).into()),
            ("share", percent(first.share).into()),
        ];
        let Some(second) = rest.first() else {
            return self.say_with("sentence-shares", &arguments);
        };
        arguments.push(("second", self.named(second.place).into()));
        arguments.push(("second-share", percent(second.share).into()));
        let observed = self::ranked(shares.observed);
        let Some(leader) = observed.first() else {
            return self.say_with("sentence-shares-two", &arguments);
        };
        arguments.push(("observed", self.named(leader.place).into()));
        arguments.push(("observed-share", percent(leader.share).into()));
        self.say_with("sentence-shares-observed", &arguments)
    }

    /// *In fiscal year 2003 a guide costs $1,400 on average (80% of runs between $1,100 and $1,700), and 85% of
    /// attempts between ports of entry are made with one.*
    #[must_use]
    pub fn fee_sentence(&self, fee: &Fee<'_>) -> String {
        let numbers = Prose::new(self, "usd", &[]);
        let share = self.with_unit(&format!("{:.0}", fee.guide_share * 100.0), 0.0, "share");
        let mut arguments: Vec<(&str, Argument<'_>)> = vec![
            ("when", self.when(fee.time).into()),
            ("fee", numbers.amount(fee.fee_usd.mean, fee.fee_usd.mcse).into()),
            ("share", share.into()),
        ];
        arguments.extend(numbers.ends(&fee.fee_usd));
        self.say_with("sentence-fee", &arguments)
    }

    fn subject(&self, outcome: &str) -> String {
        self.say(&format!("outcome-{outcome}.subject"))
    }

    fn place_inside(&self, place: Option<Named<'_>>) -> String {
        place.map_or_else(String::new, |place| {
            self.say_with("sentence-where", &[("place", self.named(place).into())])
        })
    }
}

fn ranked<'a>(shares: &[Share<'a>]) -> Vec<Share<'a>> {
    let mut ranked = shares.to_vec();
    // Stable: equal shares keep the order they came in.
    ranked.sort_by(|a, b| b.share.total_cmp(&a.share));
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn texts() -> [Text; 2] {
        Language::ALL.map(Text::new)
    }

    fn spread(mean: f64, mcse: f64, low: f64, high: f64) -> Interval {
        Interval { mean, mcse, low, high, level_percent: 80 }
    }

    #[test]
    fn a_fan_is_read_beside_the_record() {
        let fan = Fan {
            outcome: "apprehensions",
            unit: "events",
            place: None,
            time: "2003",
            expected: Some(spread(912_345.0, 8_100.0, 612_000.0, 1_387_000.0)),
            observed: Some(931_557.0),
        };
        let [english, spanish] = texts().map(|text| text.fan_sentence(&fan));
        assert_eq!(
            english,
            "In fiscal year 2003 the model expects 0.91 million apprehensions (80% of runs between 0.61 and 1.4 \
             million); the record shows 0.93 million."
        );
        assert_eq!(
            spanish,
            "En el año fiscal 2003, el modelo espera 0.91 millones de detenciones (80% de las corridas entre 0.61 y \
             1.4 millones); el registro muestra 0.93 millones."
        );
    }

    #[test]
    fn a_fan_of_few_people_in_one_sector_is_read_in_full() {
        let fan = Fan {
            outcome: "deaths_recorded",
            unit: "people",
            place: Some(("sector", "del_rio")),
            time: "1998-07",
            expected: Some(spread(12.34, 0.2, 7.0, 18.0)),
            observed: None,
        };
        let [english, spanish] = texts().map(|text| text.fan_sentence(&fan));
        assert_eq!(
            english,
            "In July 1998 in Del Rio the model expects 12 recorded deaths (80% of runs between 7 and 18)."
        );
        assert_eq!(
            spanish,
            "En julio de 1998 en Del Río, el modelo espera 12 muertes registradas (80% de las corridas entre 7 y 18)."
        );
    }

    #[test]
    fn certain_and_undefined_outcomes_say_so() {
        let mut fan = Fan {
            outcome: "guide_share",
            unit: "share",
            place: None,
            time: "1998",
            expected: Some(spread(0.85, 0.0, 0.85, 0.85)),
            observed: None,
        };
        let [english, spanish] = texts();
        assert_eq!(
            english.fan_sentence(&fan),
            "In fiscal year 1998 the model expects that 85% of attempts are made with a guide, the same in every run."
        );
        fan.expected = None;
        assert_eq!(
            english.fan_sentence(&fan),
            "In fiscal year 1998, the share of attempts with a guide is not defined in any run."
        );
        assert_eq!(
            spanish.fan_sentence(&fan),
            "En el año fiscal 1998 no hay ninguna corrida en la que esté definido este resultado: la proporción de \
             intentos con guía."
        );
    }

    fn trend(means: [f64; 2], mcses: [f64; 2], unit: &'static str) -> [String; 2] {
        let outcome = if unit == "share" { "apprehension_probability" } else { "apprehensions" };
        let place = Some(("sector", "san_diego"));
        texts().map(|text| {
            let times = ["1992", "2003"];
            text.trend_sentence(&Trend { outcome, unit, place, times, means, mcses })
        })
    }

    #[test]
    fn trends_rise_fall_or_stay() {
        let [english, spanish] = trend([1_100_000.0, 1_320_000.0], [900.0, 900.0], "events");
        assert_eq!(
            english,
            "From fiscal year 1992 to fiscal year 2003, the model shows a rise in apprehensions in San Diego: 20%, \
             from 1.1 to 1.3 million."
        );
        assert_eq!(
            spanish,
            "Entre el año fiscal 1992 y el año fiscal 2003, el modelo muestra un aumento en las detenciones en San \
             Diego: 20%, de 1.1 a 1.3 millones."
        );
        let [english, spanish] = trend([0.41, 0.34], [0.001, 0.001], "share");
        assert!(english.ends_with("a fall in the probability of apprehension in San Diego: 7 percentage points, from 41% to 34%."), "{english}");
        assert!(spanish.ends_with("7 puntos porcentuales, de 41% a 34%."), "{spanish}");
        let [english, spanish] = trend([540_000.0, 548_000.0], [5_000.0, 5_000.0], "events");
        assert!(
            english.ends_with(
                "no clear change in apprehensions in San Diego: from 540,000 to 550,000."
            ),
            "{english}"
        );
        assert!(spanish.contains("no muestra un cambio claro en las detenciones"), "{spanish}");
    }

    #[test]
    fn shares_name_the_first_two_and_the_record() {
        let share = |id, share| Share { place: ("sector", id), share };
        let run = [share("laredo", 0.07), share("tucson", 0.262), share("san_diego", 0.16)];
        let observed = [share("tucson", 0.26)];
        let mut shares =
            Shares { outcome: "apprehensions", time: "1998", shares: &run, observed: &observed };
        let [english, spanish] = texts();
        assert_eq!(
            english.shares_sentence(&shares),
            "In fiscal year 1998, Tucson has the largest share of apprehensions, 26%, ahead of San Diego (16%); in \
             the record the largest is Tucson (26%)."
        );
        assert_eq!(
            spanish.shares_sentence(&shares),
            "En el año fiscal 1998, Tucson concentra la mayor proporción de las detenciones: 26%, por delante de San \
             Diego (16%); en el registro la mayor es la de Tucson (26%)."
        );
        shares.observed = &[];
        assert!(english.shares_sentence(&shares).ends_with("ahead of San Diego (16%)."));
        shares.shares = &run[..1];
        assert!(english.shares_sentence(&shares).ends_with("apprehensions, 7%."));
        shares.shares = &[];
        assert_eq!(english.shares_sentence(&shares), "");
    }

    #[test]
    fn a_fee_is_read_in_dollars() {
        let fee = Fee {
            time: "2003",
            fee_usd: spread(1_412.0, 4.0, 1_130.0, 1_690.0),
            guide_share: 0.85,
        };
        let [english, spanish] = texts().map(|text| text.fee_sentence(&fee));
        assert_eq!(
            english,
            "In fiscal year 2003 a guide costs $1,400 on average (80% of runs between $1,100 and $1,700), and 85% of \
             attempts between ports of entry are made with one."
        );
        assert_eq!(
            spanish,
            "En el año fiscal 2003, un guía (pollero o coyote) cobra en promedio USD\u{a0}1,400 (80% de las corridas \
             entre USD\u{a0}1,100 y USD\u{a0}1,700), y 85% de los intentos entre puertos de entrada se hacen con uno."
        );
    }
}
