//! Screening of travellers and applicants: what a check of documents finds, and whom it stops in error.
//!
//! ```text
//! PPV = Se pi / (Se pi + (1 - Sp)(1 - pi))          referred = Se pi + (1 - Sp)(1 - pi)
//! ```
//! Se sensitivity, Sp specificity, pi prevalence (Altman and Bland 1994, BMJ 308 and 309). Where what is sought is rare,
//! most of those stopped are stopped in error, however good the check. It knows nothing of what a referral costs in time:
//! ports say that. How many holders of cards overstay is not known: land crossings of Mexicans and Canadians, over nine in
//! ten of all, had no record of departure (GAO 1998), so a prevalence of overstay is an assumption wherever it is used.

/// How well a check tells, as shares in [0, 1].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screening {
    /// Se: share of those sought who are stopped.
    pub sensitivity: f64,
    /// Sp: share of everyone else who are let pass.
    pub specificity: f64,
}

/// What a check does to a population, as shares of all who are checked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screened {
    /// Sought and stopped.
    pub found: f64,
    /// Sought and let pass.
    pub missed: f64,
    /// Stopped in error.
    pub stopped_in_error: f64,
}

impl Screening {
    /// The check applied where a share `prevalence` are sought.
    #[must_use]
    pub fn at(&self, prevalence: f64) -> Screened {
        let found = self.sensitivity * prevalence;
        Screened {
            found,
            missed: prevalence - found,
            stopped_in_error: (1.0 - self.specificity) * (1.0 - prevalence),
        }
    }

    /// Both of two checks that err apart, the second made on those whom the first stops.
    #[must_use]
    pub fn then(&self, second: &Self) -> Self {
        Self {
            sensitivity: self.sensitivity * second.sensitivity,
            specificity: 1.0 - (1.0 - self.specificity) * (1.0 - second.specificity),
        }
    }
}

impl Screened {
    /// Share of all checked who are stopped.
    #[must_use]
    pub fn referred(&self) -> f64 {
        self.found + self.stopped_in_error
    }

    /// PPV: share of the stopped who are sought; `None` where nobody is stopped.
    #[must_use]
    pub fn predictive_value(&self) -> Option<f64> {
        let referred = self.referred();
        (referred > 0.0).then(|| self.found / referred)
    }
}

/// P(someone arrested before is recognised): enrolled then, on the list that is asked, and matched.
#[must_use]
pub fn recognised(enrolled: f64, listed: f64, matched: f64) -> f64 {
    enrolled * listed * matched
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Screening = Screening { sensitivity: 0.9, specificity: 0.99 };

    fn close(ours: f64, exact: f64, within: f64) {
        assert!((ours - exact).abs() < within, "{ours} is not {exact}");
    }

    /// Two in a thousand sought, Se 0.9, Sp 0.99: of the stopped 15.3 % are sought, and 1.18 % of all are stopped.
    #[test]
    fn rare_things_make_most_stops_errors() {
        let screened = GOOD.at(0.002);
        close(screened.predictive_value().unwrap(), 0.153, 5e-4);
        close(screened.referred(), 0.9 * 0.002 + 0.01 * 0.998, 1e-15);
        close(screened.found + screened.missed, 0.002, 1e-18);
    }

    /// Detection saturates: with Se at 1 the predictive value only rises to 0.167; with Sp at 0.999 it rises to 0.643.
    #[test]
    fn specificity_matters_more() {
        let with = |sensitivity, specificity| {
            Screening { sensitivity, specificity }.at(0.002).predictive_value().unwrap()
        };
        close(with(1.0, 0.99), 0.002 / (0.002 + 0.00998), 1e-12);
        close(with(0.9, 0.999), 0.0018 / (0.0018 + 0.000_998), 1e-12);
    }

    /// Ends: nobody sought, everybody sought, nobody stopped; a check that tells nothing leaves the prevalence.
    #[test]
    fn ends() {
        assert_eq!(GOOD.at(0.0).predictive_value(), Some(0.0));
        assert_eq!(GOOD.at(1.0).predictive_value(), Some(1.0));
        assert_eq!(
            Screening { sensitivity: 0.0, specificity: 1.0 }.at(0.1).predictive_value(),
            None
        );
        let blind = Screening { sensitivity: 0.3, specificity: 0.7 };
        close(blind.at(0.05).predictive_value().unwrap(), 0.05, 1e-15);
    }

    /// A second check on those stopped: PPV is that of Bayes' rule applied twice.
    #[test]
    fn checks_in_series_are_bayes_twice() {
        let second = Screening { sensitivity: 0.8, specificity: 0.95 };
        let after_first = GOOD.at(0.002).predictive_value().unwrap();
        let twice = second.at(after_first).predictive_value().unwrap();
        close(GOOD.then(&second).at(0.002).predictive_value().unwrap(), twice, 1e-12);
    }

    /// Enrolment about 90 % at San Diego and 40 % at El Paso, 41 % of fiscal year 1996 deportees in the look-out file
    /// (Justice Department, Office of the Inspector General 1998): a deportee is recognised in 0.369 and 0.164 of arrests.
    #[test]
    fn recognition_on_a_further_arrest() {
        close(recognised(0.9, 0.41, 1.0), 0.369, 1e-12);
        close(recognised(0.4, 0.41, 1.0), 0.164, 1e-12);
        close(recognised(0.9, 0.41, 0.5), 0.1845, 1e-12);
    }
}
